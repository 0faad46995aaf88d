"""Out-of-fold scores by spatial blocks, and what they say of each method."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..engine.assessment.prospectivity import Ranking, rank
from ..engine.errors import Cancelled, InputError
from ..engine.progress import NullProgress, Progress
from .folds import folds, random_folds, splits
from .point_labels import PointLabels
from .prospectivity_methods import Method
from .pu import Draw, draw_members

CLOSE = 0.005  # of AUC, less than seeds differ: methods so close are told apart by area80
NAMES = ("auc", "lift", "capture_02", "capture_05", "capture_10", "capture_20", "area80")


class TooSlow(Exception):  # noqa: N818 - it is an outcome, not a fault
    """A method would take longer than there is time for."""


@dataclass(frozen=True)
class Sampling:
    """How members draw, in pixels; see `draw_members`."""

    members: int = 3
    ratio: float = 10.0
    exclusion: float = 0.0
    jitter: float = 0.0

    def draw(self, labels: PointLabels, train: np.ndarray, seed: int) -> list[Draw]:
        """Draw the members' cells within `train`."""
        return draw_members(
            labels,
            train,
            self.members,
            ratio=self.ratio,
            exclusion=self.exclusion,
            jitter=self.jitter,
            seed=seed,
        )


@dataclass(frozen=True)
class HeldOut:
    """Scores of one method on blocks it was not trained on.

    scores: float32 [H, W], NaN where no fold tested. dealt: fold of each cell of the tract, -1
    elsewhere.
    """

    name: str
    scores: np.ndarray
    dealt: np.ndarray
    seed: int

    def ranking(self, labels: PointLabels, where: np.ndarray | None = None) -> Ranking:
        """Rank the deposits among the cells of the tract, or of `where`, all folds pooled."""
        inside = labels.tract if where is None else where
        return rank(self.scores[inside], labels.positive[inside])

    def tested(self, labels: PointLabels) -> np.ndarray:
        """Return the cells with a deposit that were tested, in the ranking's order: int [D, 2]."""
        return np.argwhere(labels.positive & np.isfinite(self.scores))

    def by_fold(self, labels: PointLabels) -> list[float]:
        """Return the AUC within each fold; NaN where it has no deposit."""
        count = int(self.dealt.max()) + 1
        return [self.ranking(labels, self.dealt == fold).auc for fold in range(count)]


@dataclass(frozen=True)
class Summary:
    """Mean and standard deviation over seeds of each of `NAMES`."""

    name: str
    mean: Mapping[str, float]
    deviation: Mapping[str, float]
    seeds: int


def statistics(ranking: Ranking) -> np.ndarray:
    """Return the figures `NAMES` of a ranking."""
    lift = ranking.pr_auc / ranking.prior
    return np.array([ranking.auc, lift, *ranking.capture(), ranking.area_holding(0.8)])


def summarise(runs: Sequence[HeldOut], labels: PointLabels) -> Summary:
    """Summarise the runs of one method with several seeds."""
    rows = np.array([statistics(run.ranking(labels)) for run in runs])
    mean, deviation = (dict(zip(NAMES, f(rows, axis=0).tolist())) for f in (np.mean, np.std))
    return Summary(runs[0].name, mean, deviation, len(runs))


def best(summaries: Sequence[Summary]) -> Summary:
    """Return the method with the best AUC; of those close to it the one with least area80."""
    top = max(one.mean["auc"] for one in summaries)
    close = [one for one in summaries if one.mean["auc"] >= top - CLOSE]
    return min(close, key=lambda one: one.mean["area80"])


def hold_out(
    method: Method,
    labels: PointLabels,
    dealt: np.ndarray,
    buffer: float,
    sampling: Sampling,
    seed: int,
    *,
    outside: np.ndarray | None = None,
    until: float | None = None,
    progress: Progress | None = None,
) -> HeldOut:
    """Fit the method to all folds but one, in turn, and score that one.

    dealt: fold of each cell of the tract, int [H, W], -1 elsewhere. buffer: pixels around tested
    blocks left out of the training. outside: folds of cells outside the tract, which are scored
    too but never trained on. until: when it must be done, by `time.monotonic`.

    Raises:
        InputError: no fold has deposits enough to train on.
        TooSlow: it would not be done by then, judging by the folds so far.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    found = np.full(dealt.shape, np.nan, np.float32)
    count = int(dealt.max()) + 1
    trained, started = 0, time.monotonic()
    for fold, (train, test) in enumerate(splits(dealt, buffer)):
        if progress.cancelled():
            raise Cancelled("Cancelled while testing by blocks.")
        try:
            draws = sampling.draw(labels, train, seed)
        except InputError as error:
            progress.warn(f"Fold {fold + 1} of {count} is not tested: {error}")
            continue
        asked = test if outside is None else test | (outside == fold)
        answer = method.fit(draws, train, 10 * seed + fold, progress)
        found[asked] = answer.scores(asked)[:, asked].mean(axis=0)
        trained += 1
        progress.report(fold + 1, count)
        wanted = (time.monotonic() - started) / (fold + 1) * count
        if until is not None and started + wanted > until:
            raise TooSlow(f"it would take {wanted / 60:.1f} minutes, {count} folds of them.")
    if not trained:
        raise InputError(
            "The blocks cannot be tested: in each fold too few deposits are left to train on. "
            "Choose smaller blocks, or more folds."
        )
    return HeldOut(method.name, found, dealt, seed)


def blend_weights(names: Sequence[str]) -> list[float]:
    """Return how much each method counts in a blend: the forest as much as two others.

    Trees and the linear models err differently; two linear ones err alike.
    """
    return [2.0 if name == "forest" else 1.0 for name in names]


def blended(runs: Sequence[HeldOut], name: str = "blend") -> HeldOut:
    """Return the weighted mean of several methods' scores on the same folds."""
    weights = blend_weights([run.name for run in runs])
    mean = np.average([run.scores for run in runs], axis=0, weights=weights)
    return replace(runs[0], name=name, scores=mean.astype(np.float32))


def outside_folds(
    labels: PointLabels, valid: np.ndarray, block: int, k: int, seed: int
) -> np.ndarray | None:
    """Return folds of the cells with data outside the tract: int [H, W]; None without any."""
    rest = valid & ~labels.tract
    if not rest.any():
        return None
    return np.where(rest, folds(valid, block, k, seed), -1)


def random_split(
    method: Method, labels: PointLabels, k: int, sampling: Sampling, seed: int, progress: Progress
) -> HeldOut:
    """Return what a split by single cells says: too much, for neighbours test each other."""
    dealt = random_folds(labels.tract, k, seed)
    return hold_out(method, labels, dealt, 0, sampling, seed, progress=progress)
