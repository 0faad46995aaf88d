"""The LSTM that corrects ETAS: lambda(t) = exp(g_i) lambda_ETAS(t) from event i to the next.

The network sees the past through ``features`` and answers g, one value a member; zero leaves ETAS
as it is. A next-event gain is not a forecast skill: see ``residual_simulation`` for N days.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from ..language import listed, tr
from ..model.card import ModelCard
from ..model.sequence import SequenceNetwork, State
from .etas import Etas, intervals
from .features import FEATURES, catalogue_features

Floats = NDArray[np.float64]

DAMPING = "damping"
"""The card's parameter: days over which the correction of a simulated catalogue fades."""


class Residual:
    """The network, with the card that says how to use it."""

    def __init__(self, network: SequenceNetwork) -> None:
        """Raise ModelError where the network asks for other features than there are."""
        self.network = network
        wanted = [band.name for band in self.card.inputs]
        known = [band.name for band in FEATURES]
        if self.card.theme != "seismicity" or wanted != known:
            raise ModelError(
                tr(
                    "Model '{model}' reads {wanted}; earthquake forecasts give {known}. Choose a "
                    "model made by `lithoscope-train earthquakes` of this version."
                ).format(model=self.card.name, wanted=listed(wanted), known=listed(known))
            )

    @classmethod
    def open(cls, path: str | Path) -> Residual:
        """Open a model file.

        Raises:
            ModelError: missing, unsafe, faulty file, or one for something else.
            RuntimeMissingError: ONNX Runtime is not installed.
        """
        return cls(SequenceNetwork.open(path))

    @property
    def card(self) -> ModelCard:
        """What the model was trained on, and its figures on held-out years."""
        return self.network.card

    @property
    def members(self) -> int:
        """Number M of networks, trained from different seeds."""
        return self.card.members

    @property
    def damping(self) -> float:
        """Days over which g fades in a simulation; infinite where the card says nothing."""
        days = [p.default for p in self.card.parameters if p.name == DAMPING]
        return days[0] if days else np.inf

    def corrections(self, x: NDArray[np.float32], state: State | None = None):
        """g [B, T, M] for features [B, T, F], and the memory to go on with."""
        g, state = self.network.run(x, state)
        return g.astype(np.float64), state


@dataclass(frozen=True)
class ResidualIntervals:
    """What the correction makes of the n events of a window [start, end).

    time: [n] days.
    gain: [n] information gain over ETAS at each event, nats; increment: [n] expected events since
        the event before, corrected.
    tail: corrected integral from the last event to the end; tail_gain: what that adds, nats.
    """

    time: Floats
    gain: Floats
    increment: Floats
    tail: float
    tail_gain: float

    @property
    def gain_per_event(self) -> float:
        """Difference of the log-likelihoods by the number of events."""
        return float((self.gain.sum() + self.tail_gain) / max(len(self.gain), 1))

    @property
    def expected(self) -> float:
        """Expected number of events in the window."""
        return float(self.increment.sum() + self.tail)


def history_features(
    model: Etas, time: Floats, magnitude: Floats, rate: float
) -> NDArray[np.float32]:
    """Features [N, F] after each of N events, of which the first has no gap to look back on."""
    past = intervals(model, time, magnitude, time[0], np.inf)
    gap, increment = np.diff(time, prepend=time[0] - 1 / rate), past.increment.copy()
    increment[0] = 1.0
    return catalogue_features(gap, magnitude - model.mc, past.log_after, increment, rate)


def score(
    g: Floats, model: Etas, time: Floats, magnitude: Floats, start: float, end: float
) -> ResidualIntervals:
    """Score corrections g [N], one after each event of a catalogue, on the window [start, end)."""
    window = intervals(model, time, magnitude, start, end)
    stop = window.first + len(window.increment)
    # Before the first event of all nothing is known, and nothing corrected.
    before = np.concatenate([[0.0], g])[window.first : stop + 1]
    factor = np.exp(before)
    return ResidualIntervals(
        time[window.first : stop],
        before[:-1] - (factor[:-1] - 1) * window.increment,
        factor[:-1] * window.increment,
        float(factor[-1] * window.tail),
        float((1 - factor[-1]) * window.tail),
    )


def ensemble(g: Floats) -> Floats:
    """The correction of the mean intensity of the members: g [..., M] -> [...]."""
    return np.log(np.exp(g).mean(axis=-1))
