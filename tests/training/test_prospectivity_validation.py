import time

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.training.folds import folds
from lithoscope.training.point_labels import PointLabels
from lithoscope.training.prospectivity_validation import (
    HeldOut,
    Sampling,
    Summary,
    TooSlow,
    best,
    blended,
    hold_out,
    outside_folds,
    random_split,
    summarise,
)

SHAPE = (40, 60)


def labels(cells, tract=None):
    positive = np.zeros(SHAPE, bool)
    positive[tuple(np.array(cells).T)] = True
    inside = np.ones(SHAPE, bool) if tract is None else tract
    return PointLabels(positive, np.zeros(SHAPE, bool), inside, np.argwhere(positive))


GIVEN = labels([(r, c) for r in range(2, 40, 8) for c in range(3, 60, 9)])


class Remembering:
    """Scores 1 on the deposits it was shown, 0.5 elsewhere; remembers where it might look."""

    name, reach = "remembering", 0

    def __init__(self):
        self.trained, self.cells = [], []

    def fit(self, draws, train, seed, progress=None):
        self.trained.append(train)
        self.cells.append(np.concatenate([draw.cells for draw in draws]))
        shown = np.full(SHAPE, 0.5, np.float32)
        for draw in draws:
            shown.ravel()[draw.cells[draw.positive]] = 1
        return Shown(shown)


class Shown:
    def __init__(self, scores):
        self.given = scores

    def scores(self, where):
        return np.where(where, self.given, np.nan)[None]


def test_no_cell_is_scored_by_a_member_that_saw_it_or_its_surroundings():
    method = Remembering()
    dealt = folds(GIVEN.tract, 10, 5, 0)
    run = hold_out(method, GIVEN, dealt, 3, Sampling(2), 0)
    assert np.isfinite(run.scores).all()
    assert (run.scores == 0.5).all()  # 1 would be a deposit that was trained on
    assert run.ranking(GIVEN).auc == 0.5
    for fold, (train, cells) in enumerate(zip(method.trained, method.cells)):
        rows, columns = np.nonzero(dealt == fold)
        for row, column in np.argwhere(train)[::37]:
            assert np.hypot(rows - row, columns - column).min() > 3
        assert train.ravel()[cells].all()


def test_clustered_deposits_never_test_each_other_within_the_buffer():
    pairs = labels([(19, c) for c in range(2, 60, 6)] + [(20, c) for c in range(2, 60, 6)])
    method = Remembering()
    dealt = folds(pairs.tract, 20, 3, 1)  # the pairs straddle the blocks' edge at row 20
    hold_out(method, pairs, dealt, 2, Sampling(1), 0)
    for fold, cells in enumerate(method.cells):
        tested = np.flatnonzero(((dealt == fold) & pairs.positive).ravel())
        rows, columns = np.unravel_index(cells, SHAPE)
        shown = pairs.positive.ravel()[cells]
        for cell in tested:
            row, column = divmod(cell, SHAPE[1])
            gaps = np.hypot(rows[shown] - row, columns[shown] - column)
            assert gaps.min() > 2


def test_a_random_split_rewards_remembering_neighbours():
    class Neighbours(Remembering):
        name = "neighbours"

        def fit(self, draws, train, seed, progress=None):
            shown = super().fit(draws, train, seed).given
            near = np.maximum.reduce(
                [np.roll(shown, (r, c), (0, 1)) for r in range(-2, 3) for c in range(-2, 3)]
            )
            return Shown(near)

    clustered = labels([(r + i, c + i) for r in range(4, 40, 16) for c in range(5, 60, 20)
                        for i in (0, 1)])  # fmt: skip
    sampling = Sampling(1)
    at_random = random_split(Neighbours(), clustered, 5, sampling, 0, NullProgress())
    by_blocks = hold_out(Neighbours(), clustered, folds(clustered.tract, 10, 5, 0), 3, sampling, 0)
    assert at_random.ranking(clustered).auc > by_blocks.ranking(clustered).auc + 0.2


def test_figures_inside_the_tract_and_over_the_whole_area():
    tract = np.zeros(SHAPE, bool)
    tract[:, :30] = True
    inside = labels([(r, c) for r in range(2, 40, 6) for c in range(3, 30, 9)], tract)
    valid = np.ones(SHAPE, bool)
    valid[:, 58:] = False
    outside = outside_folds(inside, valid, 10, 4, 0)
    assert ((outside >= 0) == (valid & ~tract)).all()
    assert outside_folds(GIVEN, GIVEN.tract, 10, 4, 0) is None

    class East(Remembering):
        def fit(self, draws, train, seed, progress=None):
            assert not train[:, 30:].any()
            return Shown(np.where(np.arange(60) < 30, 1.0, 0.0) * np.ones(SHAPE))

    run = hold_out(East(), inside, folds(tract, 10, 4, 0), 0, Sampling(1), 0, outside=outside)
    assert run.ranking(inside).auc == 0.5
    assert run.ranking(inside, valid).auc > 0.7  # the study area flatters


def run_of(scores, name="one"):
    return HeldOut(name, np.asarray(scores, np.float32), folds(GIVEN.tract, 10, 5, 0), 0)


def test_summary_over_seeds():
    perfect, none = run_of(GIVEN.positive), run_of(np.zeros(SHAPE))
    found = summarise([perfect, none], GIVEN)
    assert found.mean["auc"] == 0.75
    assert found.deviation["auc"] == 0.25
    assert found.seeds == 2
    assert perfect.by_fold(GIVEN) == [1.0] * 5


def test_a_blend_counts_the_forest_twice():
    forest, other = run_of(np.ones(SHAPE), "forest"), run_of(np.zeros(SHAPE), "network")
    assert np.allclose(blended([forest, other]).scores, 2 / 3)
    third = run_of(np.full(SHAPE, 0.5), "logistic regression")
    assert np.allclose(blended([forest, other, third]).scores, (2 + 0 + 0.5) / 4)


def test_the_best_has_the_best_auc_and_among_equals_the_least_area():
    def one(name, auc, area):
        return Summary(name, {"auc": auc, "area80": area}, {}, 1)

    assert best([one("a", 0.7, 0.3), one("b", 0.8, 0.5)]).name == "b"
    assert best([one("a", 0.799, 0.3), one("b", 0.8, 0.5)]).name == "a"


class Heard(NullProgress):
    def __init__(self, stop=False):
        self.warnings, self.stop = [], stop

    def warn(self, message):
        self.warnings.append(message)

    def cancelled(self):
        return self.stop


def test_a_fold_without_training_deposits_is_said_and_left_out():
    west = labels([(r, c) for r in range(2, 40, 6) for c in (3, 5)] + [(20, 50)])
    dealt = np.where(np.arange(60) < 30, 0, 1) * np.ones(SHAPE, int)
    heard = Heard()
    run = hold_out(Remembering(), west, dealt, 0, Sampling(1), 0, progress=heard)
    assert np.isnan(run.scores[:, :30]).all()
    assert np.isfinite(run.scores[:, 30:]).all()
    assert "Fold 1 of 2 is not tested: Only 1 deposits" in heard.warnings[0]


def test_no_fold_can_be_tested():
    few = labels([(2, 2), (2, 3), (38, 50), (38, 51)])
    dealt = np.where(np.arange(60) < 30, 0, 1) * np.ones(SHAPE, int)
    with pytest.raises(InputError, match=r"in each fold too few deposits.*smaller blocks"):
        hold_out(Remembering(), few, dealt, 0, Sampling(1), 0, progress=Heard())


def test_stopping_between_folds():
    with pytest.raises(Cancelled):
        hold_out(
            Remembering(), GIVEN, folds(GIVEN.tract, 10, 5, 0), 0, Sampling(1), 0,
            progress=Heard(stop=True),
        )  # fmt: skip


def test_a_method_that_would_take_too_long():
    with pytest.raises(TooSlow, match="5 folds"):
        hold_out(
            Remembering(), GIVEN, folds(GIVEN.tract, 10, 5, 0), 0, Sampling(1), 0,
            until=time.monotonic() - 1,
        )  # fmt: skip
