"""The blocks of a stack that importance is measured on, drawn at random, read one at a time."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Protocol

import numpy as np

from ..errors import InputError, ModelError
from ..language import listed, tr
from ..model.predictor import Predictor
from ..raster.fill import reach_of, read_filled
from ..raster.grid import Window
from ..raster.mask import PolygonMask
from ..raster.network_pass import graph_parameters, halo_of
from ..raster.stack import RasterStack
from ..raster.tiling import Tile, TilePlan, plan_tiles, round_up
from .importance import NO_REFERENCE, probabilities_of

LARGEST_SIDE, SMALLEST_SIDE = 64, 16  # pixels of a block's core
WANTED_BLOCKS = 64  # a small raster is cut into about as many
LOOKS = 20  # blocks looked at for each one wanted: most may hold no data
BACKGROUND = 500  # pixels of a block that stand for what is no deposit


class Known(Protocol):
    """What is known of the ground."""

    def read(self, window: Window) -> np.ndarray:
        """Return int16 [h, w]: what is true of each pixel, NO_REFERENCE where nothing is known."""

    def tiles(self, plan: TilePlan) -> np.ndarray:
        """Return the indices of the plan's tiles that hold some of it."""


class Blocks:
    """Blocks of one shape: cores that are counted, in windows that the network needs for them."""

    def __init__(
        self,
        predictor: Predictor,
        stack: RasterStack,
        parameters: Mapping[str, float],
        mask: PolygonMask | None = None,
    ) -> None:
        """Cut the stack's grid."""
        self._predictor, self._stack, self._mask = predictor, stack, mask
        self._user = parameters
        card, grid = predictor.card, stack.grid
        side = math.isqrt(grid.width * grid.height // WANTED_BLOCKS)
        side = min(max(side, SMALLEST_SIDE), LARGEST_SIDE)
        halo = halo_of(card, parameters, grid)
        halo = max(halo, self._crop(round_up(halo, card.tile.multiple)))
        cut = card.tile
        self.plan = plan_tiles(grid.width, grid.height, side, halo, cut.multiple, cut.size)
        self._reach = reach_of(self.plan.halo)

    def draw(
        self, count: int, rng: np.random.Generator, among: np.ndarray | None = None
    ) -> list[Tile]:
        """Return up to `count` random blocks that have data; `among` those of the plan, or all."""
        total = len(self.plan) if among is None else len(among)
        looked_at = rng.choice(total, min(total, LOOKS * count), replace=False)
        found: list[Tile] = []
        for index in looked_at if among is None else among[looked_at]:
            tile = _tile(self.plan, int(index))
            _, valid = self._stack.read(tile.core)
            if (valid & self._inside(tile.core)).any():
                found.append(tile)
            if len(found) == count:
                break
        return found

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray]:
        """Return values float32 [C, H, W] as the network shall see them, and valid bool [H, W]."""
        card = self._predictor.card
        return read_filled(self._stack, tile.read, card.inputs, self._reach)

    def sample(self, tiles: Iterable[Tile], pixels: int, rng: np.random.Generator) -> np.ndarray:
        """Return values [C, n] of up to `pixels` random pixels of each block, NaN as they have."""
        parts = []
        for tile in tiles:
            values, valid = self._stack.read(tile.core)
            rows, columns = np.nonzero(valid & self._inside(tile.core))
            chosen = rng.permutation(len(rows))[:pixels]
            parts.append(values[:, rows[chosen], columns[chosen]])
        return np.concatenate(parts, axis=1)

    def answer(self, values: np.ndarray, tile: Tile) -> np.ndarray:
        """Return the probabilities [K, h, w] of a block's core."""
        scores = self._predict(values, tile.read)
        top = self.plan.halo - (tile.read.height - scores.shape[1]) // 2
        left = self.plan.halo - (tile.read.width - scores.shape[2]) // 2
        return scores[:, top : top + tile.core.height, left : left + tile.core.width]

    def known(self, reference: Known, tiles: Iterable[Tile], least: int) -> bool:
        """Tell whether some pixel with data has a truth of `least` or more."""
        for tile in tiles:
            _, valid = self._stack.read(tile.core)
            if (valid & self._inside(tile.core) & (reference.read(tile.core) >= least)).any():
                return True
        return False

    def counted(self, valid: np.ndarray, tile: Tile) -> np.ndarray:
        """Return bool [h, w]: the pixels of a core that have data and lie in the mask."""
        return valid[tile.core.slices_in(tile.read)] & self._inside(tile.core)

    def _inside(self, window: Window) -> np.ndarray:
        if self._mask is None:
            return np.ones((window.height, window.width), bool)
        return self._mask.read(window)

    def _predict(self, values: np.ndarray, window: Window) -> np.ndarray:
        card = self._predictor.card
        inputs = graph_parameters(card, self._user, self._stack.grid, [window])
        scores = self._predictor.predict(values[None], inputs)
        if scores.shape[1] != card.output_channels:
            raise ModelError(
                tr(
                    "Model '{model}' answers {channels} channels, but its card says {promised}. "
                    "Its file and its card do not match."
                ).format(model=card.name, channels=scores.shape[1], promised=card.output_channels)
            )
        return probabilities_of(scores, card)[0]

    def _crop(self, halo: int) -> int:
        """Return by how many pixels the network's output is smaller than its input, each side."""
        card = self._predictor.card
        side = card.tile.size or round_up(SMALLEST_SIDE, card.tile.multiple) + 2 * halo
        values = np.zeros((len(card.inputs), side, side), np.float32)
        scores = self._predict(values, Window(0, 0, side, side))
        return -(-(side - min(scores.shape[1:])) // 2)


def truth_of(
    reference: Known | None, tile: Tile, background: bool, rng: np.random.Generator
) -> np.ndarray:
    """Return int16 [h, w]: what is known of a block's core.

    With `background`, some random pixels where nothing is known count as negative (0): most
    ground holds no deposit.
    """
    core = tile.core
    if reference is None:
        return np.full((core.height, core.width), NO_REFERENCE, np.int16)
    truth = reference.read(core)
    if background:
        unknown = np.flatnonzero(truth == NO_REFERENCE)
        np.put(truth, rng.permutation(unknown)[:BACKGROUND], 0)
    return truth


def too_few(stack: RasterStack) -> InputError:
    """Return the error for a stack with less than two blocks to exchange."""
    names = listed(f"'{source.label}'" for source in stack.sources if source.path is not None)
    return InputError(
        tr(
            "The layers ({names}) have data in less than two blocks of {side} pixels, so nothing "
            "can be shuffled. Choose layers of a larger area, or a larger mask."
        ).format(names=names, side=SMALLEST_SIDE)
    )


def _tile(plan: TilePlan, index: int) -> Tile:
    """Return a tile of a plan without going through all before it."""
    row, column = divmod(index, plan.columns)
    x, y = column * plan.core_width, row * plan.core_height
    core = Window(x, y, plan.core_width, plan.core_height).clipped(plan.width, plan.height)
    return Tile(core, Window(x - plan.halo, y - plan.halo, plan.read_width, plan.read_height))
