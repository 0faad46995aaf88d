"""Scoring at another scale than the user's, and coming back to the user's grid."""

from __future__ import annotations

import math

import numpy as np

from ..progress import Progress
from .fill import nearest_valid
from .grid import Grid, Window
from .mask import PolygonMask
from .network_pass import NetworkPass
from .pipeline import run_pipeline
from .products import Products, field_names, reduce_members
from .stack import RasterSource, RasterStack
from .staging import Staging
from .tiling import TilePlan, plan_tiles, suggest_tile
from .writer import RasterLayer, RasterWriter

FIELD_MARGIN = 2  # working pixels of scores around those asked for, for interpolation


def run_at_scale(
    network: NetworkPass,
    working: Grid,
    stack: RasterStack,
    polygons: PolygonMask | None,
    products: Products,
    staging: Staging,
    spread: bool,
    progress: Progress,
) -> None:
    """Score on the `working` grid, then bring the scores, not the classes, to the stack's grid.

    Scores travel through a scratch file, bilinear (class labels: nearest), so that memory stays
    bounded here too.
    """
    card = products.card
    names = field_names(card, spread)
    layer = RasterLayer(staging.scratch("scores"), names, "float32", float("nan"))
    scores = RasterWriter(layer, staging.scratch("scores.tif"), working, network.plan.file_block)
    tile = suggest_tile(0, len(names))
    plan = plan_tiles(stack.grid.width, stack.grid.height, tile)
    total = len(network.plan) + len(plan)

    def keep(window: Window, raw: np.ndarray, valid: np.ndarray) -> None:
        scores.write(window, np.where(valid, reduce_members(raw, card, spread), np.float32(np.nan)))

    try:
        network.run(keep, _Part(progress, 0, total))
        scores.finish(progress, overviews=False)
    finally:
        scores.close()
    labels = card.output == "labels"
    fields = RasterStack(
        [
            RasterSource(str(scores.path), number, name, categorical=labels)
            for number, name in enumerate(names, start=1)
        ],
        stack.grid,
    )
    # A pixel with data may lie where the coarser working pixels have none: look that far for one.
    reach = FIELD_MARGIN * math.ceil(stack.grid.width / working.width) + 1
    part = _Part(progress, len(network.plan), total)
    _interpolate(plan, fields, reach, stack, polygons, products, part)


def _interpolate(
    plan: TilePlan,
    fields: RasterStack,
    reach: int,
    stack: RasterStack,
    polygons: PolygonMask | None,
    products: Products,
    progress: Progress,
) -> None:
    def read(tile: tuple[Window, Window]) -> tuple[Window, np.ndarray, np.ndarray] | None:
        core, _ = tile
        _, valid = stack.read(core)
        if polygons is not None:
            valid &= polygons.read(core)
        return (core, _read_near(fields, core, valid, reach), valid) if valid.any() else None

    run_pipeline(
        plan,
        read,
        lambda blocks: blocks,
        lambda block: products.write(*block),
        total=len(plan),
        progress=progress,
    )


class _Part:
    """A listener to one of several passes, who counts on over all of them."""

    def __init__(self, progress: Progress, before: int, total: int) -> None:
        self._progress, self._before, self._total = progress, before, total
        self.info, self.warn = progress.info, progress.warn
        self.cancelled = progress.cancelled

    def report(self, done: int, total: int) -> None:
        self._progress.report(self._before + done, self._total)


def _read_near(fields: RasterStack, window: Window, valid: np.ndarray, reach: int) -> np.ndarray:
    """Read fields [F, h, w]; where `valid` pixels have none, take the nearest within `reach`."""
    values, seen = fields.read(window)
    if not (valid & ~seen).any():
        return values
    outer = window.grown(reach)
    wide, wide_seen = fields.read(outer)
    inner = window.slices_in(outer)
    return np.stack([nearest_valid(band, ~wide_seen, reach, np.nan)[inner] for band in wide])
