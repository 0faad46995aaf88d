import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.training.folds import (
    block_pixels,
    buffered,
    count_blocks,
    folds,
    random_folds,
    splits,
    suggest_block,
)


def test_blocks_are_dealt_in_the_drawn_order():
    order = np.array([0, 1, 2, 3, 4, 5])  # blocks of 2 on a 4 x 6 grid, row by row
    np.random.default_rng(7).shuffle(order)
    expected = np.empty((2, 3), int)
    expected.flat[order] = [0, 1, 2, 0, 1, 2]
    found = folds(np.ones((4, 6), bool), 2, 3, 7)
    assert (found == np.kron(expected, np.ones((2, 2), int))).all()
    # The numbers themselves: the published figures rest on them.
    assert found[::2, ::2].tolist() == [[2, 1, 1], [2, 0, 0]]


def test_only_labelled_blocks_are_dealt():
    mask = np.zeros((4, 6), bool)
    mask[0, 0] = mask[3, 5] = mask[3, 0] = True
    found = folds(mask, 2, 3, 0)
    assert sorted(found[mask]) == [0, 1, 2]
    assert (found[~mask] == -1).all()


def test_blocks_at_the_edge_may_be_cut():
    found = folds(np.ones((5, 7), bool), 3, 2, 1)
    assert len(np.unique(found[:3, :3])) == len(np.unique(found[3:, 6:])) == 1


def test_wide_grids_have_no_blocks_mixed_up():
    mask = np.zeros((4, 4004), bool)
    mask[0, 4000], mask[2, 0] = True, True  # block columns 2000 and 0
    assert sorted(folds(mask, 2, 2, 0)[mask]) == [0, 1]


def test_too_few_blocks_name_a_size_that_would_do():
    mask = np.ones((40, 40), bool)
    with pytest.raises(InputError, match=r"only 4 over the 1600 labelled pixels.*5 folds") as error:
        folds(mask, 20, 5, 0, pixel=50.0)
    assert "950 m (19 pixels)" in str(error.value)
    assert count_blocks(mask, 19) >= 5
    mask[:] = False
    mask[:2, :2] = True
    with pytest.raises(InputError, match="at any block size: add labels"):
        folds(mask, 20, 5, 0)


def test_random_folds_deal_every_pixel():
    mask = np.eye(40, dtype=bool)
    found = random_folds(mask, 4, 0)
    assert set(found[mask]) == {0, 1, 2, 3}
    assert (found[~mask] == -1).all()


def test_the_buffer_keeps_training_away_from_testing():
    train, test = np.ones((1, 10), bool), np.zeros((1, 10), bool)
    test[0, 0] = True
    assert buffered(train & ~test, test, 3).ravel().tolist() == [False] * 4 + [True] * 6
    assert buffered(train, test, 0).sum() == 9
    assert buffered(train, np.zeros_like(test), 3).all()


def test_splits_are_disjoint_and_whole():
    dealt = folds(np.ones((20, 20), bool), 4, 3, 0)
    tested = np.zeros((20, 20), int)
    for train, test in splits(dealt, 2):
        assert not (train & test).any()
        tested += test
    assert (tested == 1).all()


def test_the_default_leaves_eight_blocks_a_fold():
    mask = np.ones((228, 95), bool)
    side = suggest_block(mask)
    assert count_blocks(mask, side) >= 40 > count_blocks(mask, side + 1)


def test_the_default_is_wider_than_two_receptive_fields_where_labels_allow():
    mask = np.ones((228, 95), bool)
    assert suggest_block(mask) < suggest_block(mask, reach=7) == 30
    assert count_blocks(mask, suggest_block(mask, reach=50)) >= 25


def test_a_block_size_in_metres_becomes_pixels():
    mask = np.ones((100, 100), bool)
    assert block_pixels(1500.0, mask, 62.5) == 24
    assert block_pixels(0, mask, 62.5) == suggest_block(mask)
    with pytest.raises(InputError, match=r"narrower than two pixels of 62\.5 m.*250 m"):
        block_pixels(50.0, mask, 62.5)
    with pytest.raises(InputError, match="fewer than 5 folds"):
        block_pixels(5000.0, mask, 62.5)
