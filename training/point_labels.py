"""Deposits, barren places and the permissive tract on an area's grid."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..engine.errors import InputError
from ..engine.progress import NullProgress, Progress
from ..engine.raster.grid import Window
from ..engine.raster.mask import PolygonMask
from .area import Area
from .vectors import cells, read_shapes

FEWEST_DEPOSITS = 5


@dataclass(frozen=True)
class PointLabels:
    """Deposits and barren places on an area's grid: bool [H, W] each.

    positive: cells with a deposit. negative: cells known to be barren. tract: cells with data
    inside the permissive tract (all with data without one). What is in the tract and neither is
    unlabelled. points: int [n, 2], row and column of each deposit used, duplicates included.
    duplicates, outside, on_nodata, off_tract: deposits in a cell that has one already, outside
    the rasters, on NoData, outside the tract. left_out: notes on all of these.
    """

    positive: np.ndarray
    negative: np.ndarray
    tract: np.ndarray
    points: np.ndarray
    duplicates: int = 0
    outside: int = 0
    on_nodata: int = 0
    off_tract: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def unlabelled(self) -> np.ndarray:
        """Cells of the tract of which nothing is known: bool [H, W]."""
        return self.tract & ~self.positive & ~self.negative


def read_point_labels(
    deposits: str | Path,
    negatives: str | Path | None,
    tract: str | Path | None,
    area: Area,
    *,
    deposits_layer: str = "",
    negatives_layer: str = "",
    tract_layer: str = "",
    fewest: int = FEWEST_DEPOSITS,
    progress: Progress | None = None,
) -> PointLabels:
    """Read deposits, barren points and the permissive tract's polygons.

    Raises:
        InputError: unreadable, no points, fewer than `fewest` cells with a deposit, or a tract
            without deposits.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    inside = area.valid
    if tract is not None:
        mask = PolygonMask(str(tract), area.grid, tract_layer or None)
        inside = inside & mask.read(Window(0, 0, area.grid.width, area.grid.height))
    points = _points(deposits, deposits_layer, area, "deposits", progress)
    on_grid = points[points[:, 0] >= 0]
    with_data = on_grid[area.valid[tuple(on_grid.T)]]
    used = with_data[inside[tuple(with_data.T)]]
    positive = np.zeros(area.valid.shape, bool)
    positive[tuple(used.T)] = True
    outside, on_nodata = len(points) - len(on_grid), len(on_grid) - len(with_data)
    off_tract, twice = len(with_data) - len(used), len(used) - int(positive.sum())
    notes = _counted(
        "deposits",
        {
            "lie outside the rasters": outside,
            "lie where a layer has no data": on_nodata,
            "lie outside the permissive tract": off_tract,
            "share a cell with another": twice,
        },
    )
    if tract is not None and len(with_data) and not len(used):
        raise InputError(
            f"None of the {len(with_data)} deposits lies in the permissive tract {tract}. Check "
            "the tract's polygons and coordinate reference system."
        )
    if positive.sum() < fewest:
        why = " ".join(notes)
        raise InputError(
            f"Only {positive.sum()} of the {len(points)} deposits in {deposits} can be used, and "
            f"at least {fewest} are needed. {why or 'Add deposits.'}"
        )
    negative, more = _barren(negatives, negatives_layer, area, inside, positive, progress)
    notes += more
    for note in notes:
        progress.warn(note)
    return PointLabels(
        positive, negative, inside, used, twice, outside, on_nodata, off_tract, tuple(notes)
    )


def _points(path: str | Path, layer: str, area: Area, what: str, progress: Progress) -> np.ndarray:
    shapes = read_shapes(str(path), layer, "", area.grid, what=what, progress=progress)
    if not shapes.points:
        raise InputError(f"The {what} {path} hold no point. Choose a layer of points.")
    return cells([(x, y) for x, y, _ in shapes.points], area.grid)


def _barren(
    path: str | Path | None,
    layer: str,
    area: Area,
    inside: np.ndarray,
    positive: np.ndarray,
    progress: Progress,
) -> tuple[np.ndarray, list[str]]:
    negative = np.zeros(positive.shape, bool)
    if path is None:
        return negative, []
    points = _points(path, layer, area, "barren points", progress)
    on_grid = points[points[:, 0] >= 0]
    used = on_grid[inside[tuple(on_grid.T)]]
    negative[tuple(used.T)] = True
    clash = int((negative & positive).sum())
    negative &= ~positive
    unusable = len(points) - len(used)
    return negative, _counted(
        "barren points",
        {
            "lie outside the rasters, on NoData or outside the tract": unusable,
            "share a cell with a deposit, which counts": clash,
        },
    )


def _counted(what: str, counts: dict[str, int]) -> list[str]:
    return [f"{count} {what} {problem}." for problem, count in counts.items() if count]
