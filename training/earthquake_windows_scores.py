"""Where the counts of many windows lie among the simulated ones.

Reference: Czado, C., Gneiting, T., Held, L. (2009). Predictive model assessment for count data.
Biometrics 65, 1254-1261 (the randomised probability integral transform).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LIKELY = (0.025, 0.975)
NEAR = 0.15  # of a count: how far simulated ones may be from it to speak for its probability


@dataclass(frozen=True)
class Window:
    """One forecast and what came.

    below, up_to: share of the simulated catalogues with fewer events, and with as many or fewer.
    score: ln of the probability of the observed count, see `log_score`.
    """

    issue: float
    observed: int
    mean: float
    below: float
    up_to: float
    score: float

    @property
    def inside(self) -> bool:
        """Whether the count lies in the closed interval from the 2.5 to the 97.5 % quantile."""
        return self.up_to >= LIKELY[0] and self.below <= LIKELY[1]

    @property
    def share_inside(self) -> float:
        """Probability that the randomised quantile of the count lies in 2.5 to 97.5 %.

        With few events the closed interval holds more than 95 %, however good the forecast.
        """
        width = self.up_to - self.below
        if width == 0:  # no simulated catalogue has this count
            return float(LIKELY[0] < self.below < LIKELY[1])
        return max(min(self.up_to, LIKELY[1]) - max(self.below, LIKELY[0]), 0.0) / width


def judge(issue: float, counts: NDArray[np.int64], observed: int) -> Window:
    """Where the observed count lies among the simulated ones [S]."""
    return Window(
        float(issue),
        observed,
        float(counts.mean()),
        float((counts < observed).mean()),
        float((counts <= observed).mean()),
        log_score(counts, observed),
    )


def log_score(counts: NDArray[np.int64], observed: int) -> float:
    """ln of the probability of a count, read off simulated ones [S].

    Counts within NEAR of the observed one share theirs evenly; a fifth of a catalogue is added,
    so that no count is impossible.
    """
    reach = int(NEAR * observed)
    near = int((np.abs(counts - observed) <= reach).sum())
    return float(np.log((near + 0.2) / (len(counts) + 0.4) / (2 * reach + 1)))


def summary(windows: Sequence[Window]) -> dict[str, float]:
    """What many windows say of a method."""
    return {
        "windows": len(windows),
        "inside": float(np.mean([w.inside for w in windows])),
        "share_inside": float(np.mean([w.share_inside for w in windows])),
        "too_high": float(np.mean([w.up_to < LIKELY[0] for w in windows])),
        "too_low": float(np.mean([w.below > LIKELY[1] for w in windows])),
        "observed": int(sum(w.observed for w in windows)),
        "expected": float(sum(w.mean for w in windows)),
        "score": float(np.mean([w.score for w in windows])),
    }
