"""What may rank ground: logistic regression, forest, network; each an ensemble over draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

import numpy as np
import onnx
from sklearn.ensemble import ExtraTreesClassifier

from ..engine.errors import InputError
from ..engine.progress import Progress
from .area import Band
from .focal import Focal, common_codes
from .forest import Fitted, fit_logistic
from .prospectivity_onnx import members_onnx
from .pu import Draw

TREES, LEAF, TRIED = 40, 5, 0.5
STRENGTH = 0.1  # of the logistic regression: scikit-learn's C, shared by the features
RARE = 0.005  # of the area: rarer codes of a layer look alike
MOST_BYTES = 4 << 30  # of features


@dataclass(frozen=True)
class Evidence:
    """The layers and what is made of them: values float32 [C, H, W]; valid bool [H, W].

    windows: sides in pixels of the windows whose mean and spread methods see beside each value.
    """

    bands: tuple[Band, ...]
    values: np.ndarray
    valid: np.ndarray
    windows: tuple[int, ...] = ()
    threads: int = 1

    @cached_property
    def seen(self) -> tuple[Band, ...]:
        """The bands, categorical ones with their common codes alone."""
        fewest = max(10, round(RARE * np.count_nonzero(self.valid)))
        return tuple(
            common_codes(band, values, self.valid, fewest) if band.categorical else band
            for band, values in zip(self.bands, self.values)
        )

    @cached_property
    def focal(self) -> Focal:
        """The features of forest and logistic regression."""
        return Focal(self.seen, self.windows)

    @cached_property
    def features(self) -> np.ndarray:
        """Return float32 [F, H, W].

        Raises:
            InputError: they would fill the memory.
        """
        wanted = 4 * len(self.focal.names) * self.valid.size
        if wanted > MOST_BYTES:
            coarser = (wanted / MOST_BYTES) ** 0.5
            raise InputError(
                f"{len(self.focal.names)} features of {self.valid.size} pixels take "
                f"{wanted / 1e9:.1f} GB, more than the {MOST_BYTES / 1e9:.1f} GB that training "
                f"may hold. Make the first layer's pixels {coarser:.1f} times as wide, or clip it."
            )
        return self.focal.features(self.values)


class Answer(Protocol):
    """A fitted ensemble of M members."""

    @property
    def count(self) -> int:
        """The number M of members."""

    def scores(self, where: np.ndarray) -> np.ndarray:
        """Return float32 [M, H, W], 0 … 1; NaN outside `where` (bool [H, W])."""

    def of(self, layers: np.ndarray) -> Answer:
        """Return the same ensemble for other layers, float32 [C, h, w]."""

    def model(self) -> onnx.ModelProto:
        """Return the graph: layers [N, C, H, W] -> scores [N, M, H, W]."""


class Method(Protocol):
    """A way to rank ground; `reach` is the radius of what it sees, in pixels."""

    @property
    def name(self) -> str:
        """What reports call it."""

    @property
    def reach(self) -> int:
        """Pixels around a pixel that its score depends on."""

    def fit(
        self, draws: Sequence[Draw], train: np.ndarray, seed: int, progress: Progress | None = None
    ) -> Answer:
        """Fit a member to each draw; `train` (bool [H, W]) is where it may look."""


@dataclass(frozen=True)
class FittedAnswer:
    """Classifiers, a member each, on features [F, H, W]."""

    features: np.ndarray
    members: tuple[Fitted, ...]

    @property
    def count(self) -> int:
        """See `Answer`."""
        return len(self.members)

    def scores(self, where: np.ndarray) -> np.ndarray:
        """See `Answer`."""
        return np.stack([one.probabilities(self.features, where)[1] for one in self.members])

    def of(self, layers: np.ndarray) -> FittedAnswer:
        """See `Answer`."""
        return replace(self, features=self.members[0].focal.features(layers))

    def model(self) -> onnx.ModelProto:
        """See `Answer`."""
        return members_onnx(self.members)


@dataclass(frozen=True)
class Forest:
    """Extremely randomised trees (Geurts et al. 2006, doi 10.1007/s10994-006-6226-1).

    With few deposits their random thresholds carry farther into unseen blocks than the best
    thresholds of a random forest do.
    """

    evidence: Evidence
    trees: int = TREES
    leaf: int = LEAF
    name: str = "forest"

    @property
    def reach(self) -> int:
        """See `Method`."""
        return self.evidence.focal.halo

    def fit(
        self, draws: Sequence[Draw], train: np.ndarray, seed: int, progress: Progress | None = None
    ) -> FittedAnswer:
        """See `Method`."""
        members = [self._member(draw, 100 * seed + k) for k, draw in enumerate(draws)]
        return FittedAnswer(self.evidence.features, tuple(members))

    def _member(self, draw: Draw, seed: int) -> Fitted:
        features = self.evidence.features.reshape(len(self.evidence.features), -1)
        rows = features[:, draw.cells].T
        fill = np.zeros(rows.shape[1], np.float32)
        seen = ~np.isnan(rows).all(axis=0)
        fill[seen] = np.nanmedian(rows[:, seen], axis=0)
        estimator = ExtraTreesClassifier(
            self.trees,
            min_samples_leaf=self.leaf,
            max_features=TRIED,
            class_weight="balanced",
            n_jobs=self.evidence.threads or -1,
            random_state=seed,
        ).fit(np.where(np.isnan(rows), fill, rows), draw.positive.astype(int) + 1)
        return Fitted(self.evidence.focal, estimator, fill, (0, 1), 2)


@dataclass(frozen=True)
class Logistic:
    """Logistic regression on the same features, strongly regularised."""

    evidence: Evidence
    strength: float = STRENGTH
    name: str = "logistic regression"

    @property
    def reach(self) -> int:
        """See `Method`."""
        return self.evidence.focal.halo

    def fit(
        self, draws: Sequence[Draw], train: np.ndarray, seed: int, progress: Progress | None = None
    ) -> FittedAnswer:
        """See `Method`."""
        flat = self.evidence.features.reshape(len(self.evidence.features), 1, -1)
        members = []
        for draw in draws:
            rows, codes = flat[:, :, draw.cells], 1 + draw.positive.astype(int)[None]
            everything = np.ones(codes.shape, bool)
            members.append(
                fit_logistic(
                    self.evidence.focal,
                    rows,
                    codes,
                    everything,
                    classes=2,
                    seed=seed,
                    strength=self.strength / len(flat),
                )
            )
        return FittedAnswer(self.evidence.features, tuple(members))
