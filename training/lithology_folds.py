"""Cross-validation by spatial blocks: every pixel judged by models that never saw its block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..engine.assessment.classification import Scores, confusion, scores
from ..engine.errors import Cancelled
from ..engine.progress import NullProgress, Progress
from .calibration import Coverage, block_coverage
from .folds import splits
from .lithology_methods import Method, NetworkAnswer
from .loop import Curve

LABELS_OF_BLEND = "forest + network"


@dataclass(frozen=True)
class HeldOut:
    """What a method said of pixels it was not trained on.

    probabilities: float32 [K, H, W], NaN where no fold tested. dealt: fold, int [H, W], -1
    elsewhere. curves: of each fold's first network.
    """

    name: str
    probabilities: np.ndarray
    dealt: np.ndarray
    seed: int
    curves: tuple[Curve, ...] = ()

    def blended(self, other: HeldOut, name: str = LABELS_OF_BLEND) -> HeldOut:
        """The mean of two methods' probabilities."""
        mean = (self.probabilities + other.probabilities) / 2
        return HeldOut(name, mean, self.dealt, self.seed, self.curves + other.curves)

    def rows(
        self, codes: np.ndarray, where: np.ndarray | None = None
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Probabilities [n, K], truth [n] (0 … K - 1) and fold [n] of the tested pixels."""
        tested = self.dealt >= 0
        if where is not None:
            tested &= where
        return (
            self.probabilities[:, tested].T.astype(np.float64),
            codes[tested].astype(np.int64) - 1,
            self.dealt[tested],
        )

    def matrix(self, codes: np.ndarray, where: np.ndarray | None = None) -> np.ndarray:
        """The confusion matrix [K, K + 1] of the pixels tested, pooled over the folds."""
        probabilities, truth, _ = self.rows(codes, where)
        found = probabilities.argmax(axis=1)
        return confusion(truth, found, range(len(self.probabilities)))

    def scores(self, codes: np.ndarray, where: np.ndarray | None = None) -> Scores:
        """Scores of that matrix."""
        return scores(self.matrix(codes, where))


def hold_out(
    method: Method,
    codes: np.ndarray,
    dealt: np.ndarray,
    buffer: float,
    seed: int,
    *,
    asked: np.ndarray | None = None,
    curves: bool = False,
    progress: Progress | None = None,
) -> HeldOut:
    """Fit the method to all folds but one, in turn, and ask it about that one.

    codes: uint8 [H, W]. dealt: int [H, W]. buffer: pixels around a tested block left out of the
    training. asked: pixels to ask about (bool [H, W]), by default all that are dealt. A fold whose
    training pixels are of one class only is answered with that class.
    """
    progress = progress or NullProgress()
    classes = int(codes.max())
    found = np.full((classes, *codes.shape), np.nan, np.float32)
    seen: list[Curve] = []
    count = int(dealt.max()) + 1
    for fold, (train, test) in enumerate(splits(dealt, buffer)):
        if progress.cancelled():
            raise Cancelled("Cancelled while testing by blocks.")
        known = np.unique(codes[train])
        if len(known) < 2:  # nothing to tell apart
            found[:, test] = 0 if len(known) else 1 / classes
            for code in known.tolist():
                found[code - 1, test] = 1
        else:
            answer = method.fit(train, 10 * seed + fold, test if curves else None, progress)
            wanted = test if asked is None else test & asked
            found[:, wanted] = answer.probabilities(wanted)[:, wanted]
            if isinstance(answer, NetworkAnswer):
                seen.append(answer.curve)
        progress.report(fold + 1, count)
    return HeldOut(method.name, found, dealt, seed, tuple(seen))


def widest_buffer(codes: np.ndarray, dealt: np.ndarray, wanted: int) -> int:
    """The buffer `wanted`, halved until every fold keeps two classes to learn from."""
    while wanted > 0 and any(len(np.unique(codes[t])) < 2 for t, _ in splits(dealt, wanted)):
        wanted //= 2
    return wanted


@dataclass(frozen=True)
class Summary:
    """Mean and standard deviation over seeds of accuracy, macro-F1 and kappa."""

    name: str
    accuracy: tuple[float, float]
    macro_f1: tuple[float, float]
    kappa: tuple[float, float]
    seeds: int

    @property
    def rank(self) -> float:
        """What methods are chosen by: accuracy and macro-F1 count the same."""
        return self.accuracy[0] + self.macro_f1[0]


def summarise(
    runs: Sequence[HeldOut], codes: np.ndarray, where: np.ndarray | None = None
) -> Summary:
    """Scores of the same method over several seeds."""
    all_scores = [run.scores(codes, where) for run in runs]

    def both(name: str) -> tuple[float, float]:
        values = [getattr(one, name) for one in all_scores]
        return float(np.mean(values)), float(np.std(values))

    return Summary(runs[0].name, both("accuracy"), both("macro_f1"), both("kappa"), len(runs))


def pooled(runs: Sequence[HeldOut], codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities [n, K] and truth [n] of all seeds, one below the other."""
    rows = [run.rows(codes) for run in runs]
    return np.concatenate([row[0] for row in rows]), np.concatenate([row[1] for row in rows])


def coverage_by_block(
    run: HeldOut, calibrated: np.ndarray, codes: np.ndarray, side: int
) -> Coverage:
    """Coverage of the class sets, block by block."""
    _, truth, fold = run.rows(codes)
    rows, columns = np.nonzero(run.dealt >= 0)
    block = rows // side * (codes.shape[1] // side + 1) + columns // side
    return block_coverage(calibrated, truth, fold, block)


def accuracy_by_fold(runs: Sequence[HeldOut], codes: np.ndarray) -> tuple[float, ...]:
    """Accuracy of each fold of each seed."""
    found = []
    for run in runs:
        probabilities, truth, fold = run.rows(codes)
        right = probabilities.argmax(axis=1) == truth
        found += [float(right[fold == number].mean()) for number in np.unique(fold)]
    return tuple(found)
