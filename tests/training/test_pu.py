import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.training.point_labels import PointLabels
from lithoscope.training.pu import assumed_prior, draw_members, far_from_deposits

SHAPE = (40, 50)


def labels(deposits, barren=(), tract=None):
    """Labels on a grid of 40 x 50 cells."""
    positive, negative = np.zeros(SHAPE, bool), np.zeros(SHAPE, bool)
    for cell in deposits:
        positive[cell] = True
    for cell in barren:
        negative[cell] = True
    inside = np.ones(SHAPE, bool) if tract is None else tract
    return PointLabels(positive, negative, inside, np.argwhere(positive))


FIVE = [(5, 5), (5, 20), (20, 30), (30, 10), (35, 45)]
EVERYWHERE = np.ones(SHAPE, bool)


def places(draw, positive):
    return np.stack(np.unravel_index(draw.cells[draw.positive == positive], SHAPE), axis=1)


def test_members_share_deposits_and_draw_their_own_contrast():
    draws = draw_members(labels(FIVE), EVERYWHERE, 3, ratio=80, seed=1)
    for draw in draws:
        assert sorted(map(tuple, places(draw, True))) == FIVE
        assert (~draw.positive).sum() == 400
        assert len(np.unique(draw.cells)) == len(draw.cells)
    first, second, _ = (set(draw.cells[~draw.positive]) for draw in draws)
    assert first != second
    again = draw_members(labels(FIVE), EVERYWHERE, 3, ratio=80, seed=1)
    assert all((a.cells == b.cells).all() for a, b in zip(draws, again))


def test_no_contrast_within_the_exclusion_distance_nor_outside_the_tract():
    tract = EVERYWHERE.copy()
    tract[:, 40:] = False
    given = labels(FIVE[:4], tract=tract)
    (draw,) = draw_members(given, EVERYWHERE, 1, ratio=200, exclusion=4, seed=0)
    contrast = places(draw, False)
    assert (contrast[:, 1] < 40).all()
    apart = np.linalg.norm(contrast[:, None] - np.array(FIVE[:4])[None], axis=2)
    assert apart.min() > 4
    assert far_from_deposits(given.positive, 4)[5, 10]
    assert not far_from_deposits(given.positive, 4)[5, 9]


def test_nothing_is_drawn_outside_the_training_cells():
    train = EVERYWHERE.copy()
    train[:12] = False
    (draw,) = draw_members(labels(FIVE, barren=[(2, 2), (25, 25)]), train, 1, jitter=3, seed=0)
    assert train.ravel()[draw.cells].all()


def test_known_barren_ground_is_always_contrast():
    given = labels(FIVE, barren=[(0, 0), (5, 6)])  # the second one next to a deposit
    for draw in draw_members(given, EVERYWHERE, 3, exclusion=4, seed=0):
        contrast = set(map(tuple, places(draw, False)))
        assert {(0, 0), (5, 6)} <= contrast


def test_jitter_moves_deposits_within_their_error():
    draws = draw_members(labels(FIVE), EVERYWHERE, 20, jitter=3, seed=0)
    found = np.concatenate([places(draw, True) for draw in draws])
    apart = np.linalg.norm(found[:, None] - np.array(FIVE)[None], axis=2).min(axis=1)
    assert apart.max() <= 3 + np.sqrt(0.5)
    assert apart.max() > 1
    assert all(draw.positive.sum() == 5 for draw in draws)


def test_codes_are_a_grid_of_what_was_drawn():
    (draw,) = draw_members(labels(FIVE), EVERYWHERE, 1, ratio=80, seed=0)
    codes = draw.codes(SHAPE)
    assert (codes == 2).sum() == 5
    assert (codes == 1).sum() == 400
    assert codes[FIVE[0]] == 2


def test_too_few_deposits_to_train_on():
    train = EVERYWHERE.copy()
    train[:, :25] = False
    with pytest.raises(InputError, match=r"Only 2 deposits are left to train on.*smaller blocks"):
        draw_members(labels(FIVE), train, 1)


def test_no_ground_left_to_compare_with():
    with pytest.raises(InputError, match=r"No unlabelled cell is left.*exclusion distance"):
        draw_members(labels(FIVE), EVERYWHERE, 1, exclusion=100)


def test_the_assumed_prior():
    assert assumed_prior(labels(FIVE)) == pytest.approx(10 * 5 / 2000)
    assert assumed_prior(labels(FIVE), 0.2) == 0.2
    many = labels([(r, c) for r in range(20) for c in range(20)])
    assert assumed_prior(many) == 0.1
