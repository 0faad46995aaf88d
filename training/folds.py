"""Spatial blocks for cross-validation: squares of pixels dealt to folds.

Neighbouring pixels resemble each other, so a random split asks for what was seen next door and
overstates the accuracy (Roberts et al. 2017, doi 10.1111/ecog.02881). Whole blocks are held out
instead, and training pixels within reach of a held-out one are dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.ndimage import distance_transform_edt

from ..engine.errors import InputError

FOLDS = 5
BLOCKS_PER_FOLD = 8
FEWEST_PER_FOLD = 5
SMALLEST_BLOCK = 4  # pixels


def folds(
    mask: np.ndarray, block: int, k: int = FOLDS, seed: int = 0, *, pixel: float | None = None
) -> np.ndarray:
    """Deal square blocks of `block` pixels to `k` folds: int [H, W], -1 outside `mask`.

    Only blocks that hold a pixel of `mask` (bool [H, W]) are dealt, in an order drawn from
    `seed`. `pixel` (metres) is for the error's wording.

    Raises:
        InputError: fewer blocks than folds; the message gives a block size that would do.
    """
    number = _block_numbers(mask.shape, block)
    blocks = np.unique(number[mask])
    if len(blocks) < k:
        raise InputError(_too_few(mask, block, k, len(blocks), pixel))
    np.random.default_rng(seed).shuffle(blocks)
    fold_of = np.full(number.max() + 1, -1)
    fold_of[blocks] = np.arange(len(blocks)) % k
    return np.where(mask, fold_of[number], -1)


def random_folds(mask: np.ndarray, k: int = FOLDS, seed: int = 0) -> np.ndarray:
    """Deal single pixels to folds: int [H, W], -1 outside; for 'a random split would have said'."""
    dealt = np.full(mask.shape, -1)
    dealt[mask] = np.random.default_rng(seed).integers(0, k, np.count_nonzero(mask))
    return dealt


def buffered(train: np.ndarray, test: np.ndarray, radius: float) -> np.ndarray:
    """Return the `train` pixels farther than `radius` pixels from every `test` pixel: bool [H, W].

    A radius of at least the receptive field's keeps test pixels out of what training sees.
    """
    if radius <= 0 or not test.any():
        return train & ~test
    return train & (distance_transform_edt(~test) > radius)


def splits(dealt: np.ndarray, radius: float) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield (train, test) bool [H, W] for each fold of `dealt`, buffered by `radius` pixels."""
    for fold in range(dealt.max() + 1):
        test = dealt == fold
        yield buffered((dealt >= 0) & ~test, test, radius), test


def count_blocks(mask: np.ndarray, block: int) -> int:
    """Count the blocks of `block` pixels that hold a pixel of `mask`."""
    return len(np.unique(_block_numbers(mask.shape, block)[mask]))


def suggest_block(mask: np.ndarray, k: int = FOLDS, reach: int = 0) -> int:
    """Return a side in pixels for blocks over `mask` (labelled pixels).

    The larger the blocks the more independent they are, the more of them the steadier the score:
    the largest side with at least 8 blocks a fold. Blocks narrower than two receptive fields of
    radius `reach` would lose most of their neighbours to the buffer: then the side grows to that,
    as long as 5 blocks a fold are left.
    """
    side = _largest_side(mask, BLOCKS_PER_FOLD * k)
    wide = 2 * (2 * reach + 1)
    if side < wide:
        side = max(side, min(wide, _largest_side(mask, FEWEST_PER_FOLD * k)))
    return side


def block_pixels(
    block_m: float, mask: np.ndarray, pixel: float, k: int = FOLDS, reach: int = 0
) -> int:
    """Return the blocks' side in pixels: of `block_m` metres, or suggested where that is 0.

    Raises:
        InputError: blocks of that size are narrower than 2 pixels, or fewer than folds.
    """
    if not block_m:
        return suggest_block(mask, k, reach)
    side = round(block_m / pixel)
    if side < 2:
        raise InputError(
            f"Blocks of {block_m:g} m are narrower than two pixels of {pixel:g} m, so neighbours "
            f"would test each other. Choose at least {SMALLEST_BLOCK * pixel:g} m."
        )
    found = count_blocks(mask, side)
    if found < k:
        raise InputError(_too_few(mask, side, k, found, pixel))
    return side


def _block_numbers(shape: tuple[int, ...], block: int) -> np.ndarray:
    rows, columns = np.indices(shape, sparse=True)
    return rows // block * -(-shape[1] // block) + columns // block


def _largest_side(mask: np.ndarray, wanted: int) -> int:
    """Return the largest side with at least `wanted` blocks, SMALLEST_BLOCK if there is none.

    Counts fall, almost always, as sides grow: a bisection is near enough.
    """
    low, high = SMALLEST_BLOCK, max(SMALLEST_BLOCK, *mask.shape)
    while low < high:
        middle = -(-(low + high) // 2)
        if count_blocks(mask, middle) >= wanted:
            low = middle
        else:
            high = middle - 1
    return low


def _too_few(mask: np.ndarray, block: int, k: int, found: int, pixel: float | None) -> str:
    def length(side: int) -> str:
        return f"{side} pixels" if pixel is None else f"{side * pixel:.4g} m ({side} pixels)"

    labelled = f"{np.count_nonzero(mask)} labelled pixels"
    said = f"Blocks of {length(block)} are only {found} over the {labelled}, fewer than {k} folds."
    side = _largest_side(mask, k)
    if count_blocks(mask, side) >= k:
        return f"{said} Choose blocks of {length(side)} or smaller, or fewer folds."
    return f"{said} There are too few labels for {k} folds at any block size: add labels."
