"""Random forest and logistic regression on focal features: rivals of the networks.

Both learn from a sample of labelled pixels, answer with probabilities a class, and become ONNX
graphs that take raw layers (`forest_onnx`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from .focal import Focal

TREES, LEAF, MOST_PIXELS = 100, 3, 20_000
ROWS = 200_000  # pixels scored at once


@dataclass(frozen=True)
class Fitted:
    """A fitted classifier of `classes` classes on the features of `focal`.

    fill: float32 [F], what stands for missing features, medians of the training pixels. columns:
    the class (0-based) of each of the estimator's answers; a class without training pixels has
    none and probability 0. scaler: of the logistic regression.
    """

    focal: Focal
    estimator: Any
    fill: np.ndarray
    columns: tuple[int, ...]
    classes: int
    scaler: StandardScaler | None = None

    def probabilities(self, features: np.ndarray, where: np.ndarray | None = None) -> np.ndarray:
        """Return float32 [K, H, W] of features [F, H, W]; NaN outside `where` (bool [H, W])."""
        height, width = features.shape[1:]
        where = np.ones((height, width), bool) if where is None else where
        places = np.flatnonzero(where)
        flat = features.reshape(len(features), -1)
        found = np.full((self.classes, height * width), np.nan, np.float32)
        found[:, places] = 0
        for start in range(0, len(places), ROWS):
            some = places[start : start + ROWS]
            rows = self.rows(flat[:, some].T)
            found[np.array(self.columns)[:, None], some] = self.estimator.predict_proba(rows).T
        return found.reshape(-1, height, width)

    def rows(self, samples: np.ndarray) -> np.ndarray:
        """Return float32 [n, F] as the estimator takes them: gaps filled, scaled if need be."""
        filled = np.where(np.isnan(samples), self.fill, samples).astype(np.float32)
        return filled if self.scaler is None else self.scaler.transform(filled)


def fit_forest(
    focal: Focal,
    features: np.ndarray,
    codes: np.ndarray,
    train: np.ndarray,
    *,
    classes: int,
    seed: int = 0,
    trees: int = TREES,
    leaf: int = LEAF,
    most: int = MOST_PIXELS,
    threads: int = 1,
) -> Fitted:
    """Fit a random forest (Breiman 2001) to the `train` pixels, `most` of them at most.

    features: [F, H, W], of `focal.features`. codes: int [H, W], 1 … `classes`. leaf: fewest
    samples in a leaf; more make a smaller file.
    """
    rows, truth, fill = _sample(features, codes, train, most, seed)
    estimator = RandomForestClassifier(
        trees,
        min_samples_leaf=leaf,
        max_features="sqrt",
        class_weight="balanced_subsample",
        n_jobs=threads or -1,
        random_state=seed,
    ).fit(rows, truth)
    return Fitted(focal, estimator, fill, _columns(estimator), classes)


def fit_logistic(
    focal: Focal,
    features: np.ndarray,
    codes: np.ndarray,
    train: np.ndarray,
    *,
    classes: int,
    seed: int = 0,
    strength: float = 1.0,
    most: int = MOST_PIXELS,
) -> Fitted:
    """Fit a logistic regression to standardised features; arguments as in `fit_forest`.

    strength: inverse of the regularisation (scikit-learn's C).
    """
    rows, truth, fill = _sample(features, codes, train, most, seed)
    scaler = StandardScaler().fit(rows)
    estimator = LogisticRegression(C=strength, max_iter=1000, class_weight="balanced")
    estimator.fit(scaler.transform(rows), truth)
    return Fitted(focal, estimator, fill, _columns(estimator), classes, scaler)


def joined(forests: Sequence[Fitted]) -> Fitted:
    """Return one forest of all trees: its answer is the mean of the forests' answers.

    Raises:
        ValueError: the forests differ in features, classes or number of trees.
    """
    first = forests[0]
    for other in forests[1:]:
        same = (other.focal, other.columns, other.classes) == (
            first.focal,
            first.columns,
            first.classes,
        )
        if not same or len(other.estimator.estimators_) != len(first.estimator.estimators_):
            raise ValueError("Only forests of the same features, classes and size can be joined.")
    estimator = RandomForestClassifier(**first.estimator.get_params())
    vars(estimator).update(vars(first.estimator))
    estimator.estimators_ = [tree for one in forests for tree in one.estimator.estimators_]
    estimator.n_estimators = len(estimator.estimators_)
    fill = np.median([one.fill for one in forests], axis=0).astype(np.float32)
    return Fitted(first.focal, estimator, fill, first.columns, first.classes)


def _sample(
    features: np.ndarray, codes: np.ndarray, train: np.ndarray, most: int, seed: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return samples float32 [n, F], classes [n] and what fills gaps [F]."""
    places = np.flatnonzero(train)
    rng = np.random.default_rng(seed)
    places = rng.choice(places, min(most, len(places)), replace=False)
    rows = features.reshape(len(features), -1)[:, places].T
    fill = np.zeros(rows.shape[1], np.float32)
    seen = ~np.isnan(rows).all(axis=0)
    fill[seen] = np.nanmedian(rows[:, seen], axis=0)
    return np.where(np.isnan(rows), fill, rows).astype(np.float32), codes.ravel()[places], fill


def _columns(estimator: Any) -> tuple[int, ...]:
    return tuple(int(code) - 1 for code in estimator.classes_)
