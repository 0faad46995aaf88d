"""How a raster is cut for a network.

Each tile has a core, which is written, and a larger window, which is read: the core and its halo.
All windows of a plan have one shape, and their corners lie on multiples of the network's
`multiple`, so that its pooling lattice, and with it the result, is the same for every tile size.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..errors import InputError, ModelError
from ..language import tr
from ..model.card import MAX_HALO, MAX_TILE
from .grid import Window

DEFAULT_CORE = 512
LARGEST_CORE = 2048
FILE_BLOCK = 16  # sides of GeoTIFF blocks are multiples of it
BLOCK_BYTES = 48 << 20  # of one tile's inputs and outputs
FEW_TILES = 4


class Tile(NamedTuple):
    """A core to write, within the raster, and the window to read for it, maybe beyond."""

    core: Window
    read: Window


@dataclass(frozen=True)
class TilePlan:
    """Cores of one size over a raster, row by row, and the halo around them, in pixels."""

    width: int
    height: int
    core_width: int
    core_height: int
    halo: int
    read_width: int
    read_height: int

    @property
    def columns(self) -> int:
        """Tiles from west to east."""
        return -(-self.width // self.core_width)

    @property
    def rows(self) -> int:
        """Tiles from north to south."""
        return -(-self.height // self.core_height)

    def __len__(self) -> int:
        return self.columns * self.rows

    def __iter__(self) -> Iterator[Tile]:
        for row in range(self.rows):
            for column in range(self.columns):
                x, y = column * self.core_width, row * self.core_height
                core = Window(x, y, self.core_width, self.core_height)
                read = Window(x - self.halo, y - self.halo, self.read_width, self.read_height)
                yield Tile(core.clipped(self.width, self.height), read)

    @property
    def file_block(self) -> tuple[int, int]:
        """Width and height of the output's blocks: each core fills whole ones."""
        return _file_block(self.core_width), _file_block(self.core_height)


def plan_tiles(
    width: int,
    height: int,
    tile: int = DEFAULT_CORE,
    halo: int = 0,
    multiple: int = 1,
    size: int | None = None,
) -> TilePlan:
    """Cut a raster of `width` x `height` pixels.

    `tile` is the wanted side of a core, `halo` the receptive-field radius, `multiple` what the
    sides of the network's input must be divisible by, `size` its fixed side, if it has one. Where
    the raster is smaller than a few tiles, they shrink to even shares of it.

    Raises:
        InputError: a tile or halo that is not sensible.
        ModelError: a fixed input whose halo leaves no core.
    """
    if not 1 <= tile <= MAX_TILE:
        raise InputError(
            tr("A tile of {tile} pixels is not possible: choose 1 … {most}.").format(
                tile=tile, most=MAX_TILE
            )
        )
    if not 0 <= halo <= MAX_HALO:
        raise InputError(
            tr("A halo of {halo} pixels is not possible: at most {most}.").format(
                halo=halo, most=MAX_HALO
            )
        )
    halo = round_up(halo, multiple)
    if size is not None:
        core = _fixed_core(size, halo, multiple)
        return TilePlan(width, height, core, core, halo, size, size)
    lattice = math.lcm(multiple, FILE_BLOCK)
    core_width, core_height = (_even_share(side, tile, lattice) for side in (width, height))
    read = core_width + 2 * halo, core_height + 2 * halo
    return TilePlan(width, height, core_width, core_height, halo, *read)


def suggest_tile(halo: int, channels: int) -> int:
    """Return a core side that keeps the halo's share and the memory of `channels` bands low."""
    # Larger blocks read less halo a pixel, but fall out of the processor's cache.
    side = min(max(DEFAULT_CORE, 3 * halo), LARGEST_CORE)
    affordable = math.isqrt(BLOCK_BYTES // (4 * max(1, channels))) - 2 * halo
    return max(64, min(side, affordable))


def round_up(value: int, multiple: int) -> int:
    """Return the smallest multiple that is not below `value`."""
    return -(-value // multiple) * multiple


def _even_share(side: int, tile: int, lattice: int) -> int:
    parts = -(-side // round_up(tile, lattice))
    share = -(-side // parts) if parts <= FEW_TILES else tile
    return round_up(share, lattice)


def _fixed_core(size: int, halo: int, multiple: int) -> int:
    lattice = math.lcm(multiple, FILE_BLOCK)
    room = size - 2 * halo
    core = room // lattice * lattice or room // multiple * multiple
    if core <= 0:
        raise ModelError(
            tr(
                "The network's input of {size} pixels leaves nothing inside a halo of {halo}. Use "
                "a smaller search radius, or a model with a larger or flexible input."
            ).format(size=size, halo=halo)
        )
    return core


def _file_block(core: int) -> int:
    """Return the largest side up to 512 that divides the core and that GeoTIFF allows."""
    sides = [side for side in range(FILE_BLOCK, 513, FILE_BLOCK) if core % side == 0]
    return sides[-1] if sides and sides[-1] >= 128 else min(256, round_up(core, FILE_BLOCK))
