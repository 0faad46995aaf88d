"""Learning from deposits alone: a place without a known deposit is not known to be barren.

Each member of an ensemble takes the deposits and an unlabelled sample of its own for the
contrast: bagging for positive-unlabelled data (Mordelet & Vert 2014, doi
10.1016/j.patrec.2013.06.010). Deposits that nobody has found yet fall into few of the samples, so
that they cost the ensemble little.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import distance_transform_edt

from ..engine.errors import InputError
from .point_labels import PointLabels

FEWEST_POSITIVES = 3
FEWEST_CONTRAST = 300  # cells drawn at least, where there are so many
MOST_TRIES = 20  # to find a jittered place on the training cells


@dataclass(frozen=True)
class Draw:
    """What one member learns from: cells int [n] (of the raveled grid), positive bool [n]."""

    cells: np.ndarray
    positive: np.ndarray

    def codes(self, shape: tuple[int, int]) -> np.ndarray:
        """Return uint8 [H, W]: 0 = not drawn, 1 = contrast, 2 = deposit."""
        drawn = np.zeros(shape, np.uint8)
        drawn.ravel()[self.cells] = 1 + self.positive.astype(np.uint8)
        return drawn


def far_from_deposits(positive: np.ndarray, exclusion: float) -> np.ndarray:
    """Return the cells more than `exclusion` pixels from every deposit: bool [H, W].

    Ground next to a deposit is likely mineralised too: it is no contrast.
    """
    return distance_transform_edt(~positive) > exclusion


def draw_members(
    labels: PointLabels,
    train: np.ndarray,
    members: int,
    *,
    ratio: float = 10.0,
    exclusion: float = 0.0,
    jitter: float = 0.0,
    seed: int = 0,
) -> list[Draw]:
    """Draw what each member learns from, within `train` (bool [H, W]).

    All deposits, all cells known to be barren, and `ratio` unlabelled cells for each deposit,
    outside `exclusion` pixels around any. jitter: deposits are moved by up to so many pixels, in
    each member differently, for their position may be off by that.

    Raises:
        InputError: too few deposits, or nothing to compare them with.
    """
    deposits = np.argwhere(labels.positive & train)
    unlabelled = labels.unlabelled & train & far_from_deposits(labels.positive, exclusion)
    pool = np.flatnonzero(unlabelled)
    barren = np.flatnonzero(labels.negative & train)
    if len(deposits) < FEWEST_POSITIVES:
        raise InputError(
            f"Only {len(deposits)} deposits are left to train on where one fold of blocks is held "
            f"out; at least {FEWEST_POSITIVES} are needed. Choose smaller blocks."
        )
    if not len(pool) and not len(barren):
        raise InputError(
            "No unlabelled cell is left to compare the deposits with: all lie within the "
            "exclusion distance of a deposit. Make that shorter, or the permissive tract larger."
        )
    rng = np.random.default_rng(seed)
    wanted = min(len(pool), max(round(ratio * len(deposits)), FEWEST_CONTRAST))
    found = []
    for _ in range(members):
        drawn = rng.choice(pool, wanted, replace=False)
        places = _moved(deposits, jitter, labels.tract & train, rng)
        contrast = np.setdiff1d(np.concatenate([barren, drawn]), places)
        is_deposit = np.arange(len(places) + len(contrast)) < len(places)
        found.append(Draw(np.concatenate([places, contrast]), is_deposit))
    return found


def assumed_prior(labels: PointLabels, prior: float = 0.0) -> float:
    """Return the share of cells that nnPU takes to hold a deposit.

    `prior` itself, or ten times the share that is known to, for most are still to be found; at
    most a tenth.
    """
    known = np.count_nonzero(labels.positive) / max(np.count_nonzero(labels.tract), 1)
    return prior or min(10 * known, 0.1)


def _moved(
    deposits: np.ndarray, jitter: float, allowed: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return cells [n] of deposits [m, 2] moved within a circle, but never off `allowed`."""
    places = deposits.copy()
    if jitter > 0:
        waiting = np.arange(len(deposits))
        for _ in range(MOST_TRIES):
            angle = rng.uniform(0, 2 * np.pi, len(waiting))
            radius = jitter * np.sqrt(rng.uniform(0, 1, len(waiting)))
            step = np.stack([radius * np.sin(angle), radius * np.cos(angle)], axis=1)
            moved = np.rint(deposits[waiting] + step).astype(int)
            inside = ((moved >= 0) & (moved < allowed.shape)).all(axis=1)
            inside[inside] = allowed[tuple(moved[inside].T)]
            places[waiting[inside]] = moved[inside]
            waiting = waiting[~inside]
    return np.unique(np.ravel_multi_index(tuple(places.T), allowed.shape))
