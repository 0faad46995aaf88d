"""What is told of each target, gathered window by window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import Cancelled
from ..language import tr
from ..progress import Progress
from ..raster.decide import outside
from ..raster.gdal_io import read_window
from ..raster.grid import Grid, Window
from ..raster.patches import Patches
from ..raster.stack import RasterSource, RasterStack
from ..raster.tiling import plan_tiles, suggest_tile
from .distance import NearestDeposit
from .targets import CodeTally, Target, ZoneTally, certainty, rank_order

GOINGS = 3  # over the map: for the threshold, to mark targets, to describe them


@dataclass(frozen=True)
class Maps:
    """Rasters of one run on one grid; None for those the model does not make.

    score: 0 … 1. spread: standard deviation and mutual information. dissimilarity, with the
    threshold above which a pixel lies outside the area of applicability.
    """

    score: Path
    spread: Path | None = None
    dissimilarity: Path | None = None
    applicability: float | None = None

    def stack(self, grid: Grid) -> RasterStack:
        """Return all their bands in the order of `names`."""
        files = {
            "score": (self.score, 1),
            "deviation": (self.spread, 1),
            "information": (self.spread, 2),
            "outside": (self.dissimilarity, 1),
        }
        return RasterStack(
            [RasterSource(str(files[name][0]), files[name][1], name) for name in self.names], grid
        )

    @property
    def names(self) -> tuple[str, ...]:
        """What the bands are: score, deviation, information, outside, as far as they exist."""
        spread = () if self.spread is None else ("deviation", "information")
        known = self.dissimilarity is not None and self.applicability is not None
        last = ("outside",) if known else ()
        return ("score", *spread, *last)


class Figures:
    """What is told of each target, gathered window by window."""

    def __init__(
        self,
        kept: np.ndarray,
        maps: Maps,
        evidence: RasterStack,
        deposits: np.ndarray | None,
    ) -> None:
        self._kept, self._maps, self._evidence = kept, maps, evidence
        count = len(kept)
        self._judged = ZoneTally(count, len(maps.names))
        self._means = ZoneTally(count, len(evidence.sources))
        self._codes = {
            index: CodeTally(count)
            for index, source in enumerate(evidence.sources)
            if source.categorical
        }
        self._nearest = None if deposits is None else NearestDeposit(deposits, evidence.grid)
        self._distance = np.full(count, np.inf)

    def gather(self, labels: gdal.Dataset, stack: RasterStack, progress: Progress) -> None:
        """Go once over the map, reading what lies in targets only."""
        kept = self._kept
        if not kept.size:
            return
        zone_of = np.full(int(kept.max()) + 2, -1)
        zone_of[kept] = np.arange(len(kept))
        band = labels.GetRasterBand(1)
        for window in windows(self._evidence, 2, progress):
            found = read_window(band, *window, dtype="int32")
            zones = zone_of[np.minimum(found, len(zone_of) - 1)]
            inside = zones >= 0
            if inside.any():
                self._add(window, zones[inside], inside, stack)

    def _add(
        self, window: Window, zones: np.ndarray, inside: np.ndarray, stack: RasterStack
    ) -> None:
        judged = stack.read(window)[0][:, inside]
        if "outside" in self._maps.names and self._maps.applicability is not None:
            judged[-1] = outside(judged[-1], self._maps.applicability)
        self._judged.add(zones, judged)
        values = self._evidence.read(window)[0][:, inside]
        for index, tally in self._codes.items():
            tally.add(zones, values[index])
        self._means.add(zones, values)
        if self._nearest is not None:
            points = _centres(self._evidence.grid, window, inside)
            np.minimum.at(self._distance, zones, self._nearest.metres(points))

    def ranked(self, patches: Patches, places: np.ndarray | None) -> list[Target]:
        """Return the targets, best first; `places` are the labels at the deposits."""
        kept, names = self._kept, self._maps.names
        means = dict(zip(names, self._judged.means()))
        evidence = self._means.means()
        for index, tally in self._codes.items():
            evidence[index] = tally.leading()
        area, deviation = patches.area_m2[kept], means.get("deviation")
        sure = None if deviation is None else certainty(deviation)
        order = rank_order(means["score"], deviation, means.get("outside"), area)
        highest = self._judged.maxima()[0]
        counts = None
        if places is not None:
            counts = np.array([np.count_nonzero(places == label) for label in kept], int)
            self._distance[counts > 0] = 0.0
        return [
            Target(
                rank=rank,
                label=int(kept[i]),
                pixels=int(patches.pixels[kept[i]]),
                area_m2=float(area[i]),
                score=float(means["score"][i]),
                highest=float(highest[i]),
                deviation=_number(deviation, i),
                information=_number(means.get("information"), i),
                certainty=_number(sure, i),
                outside=_number(means.get("outside"), i),
                deposit_m=None if counts is None else float(self._distance[i]),
                deposits=None if counts is None else int(counts[i]),
                evidence=tuple(_number(row, i) for row in evidence),
            )
            for rank, i in enumerate(order, start=1)
        ]


def _number(values: np.ndarray | None, index: int) -> float | None:
    """Return one number, None where there is none."""
    return None if values is None or np.isnan(values[index]) else float(values[index])


def windows(stack: RasterStack, going: int, progress: Progress) -> Iterator[Window]:
    """Cut the grid of a stack into windows of bounded memory; it is `going` 0 … GOINGS - 1.

    Raises:
        Cancelled: the user stopped the run.
    """
    grid = stack.grid
    side = suggest_tile(0, len(stack.sources) + 4)
    plan = plan_tiles(grid.width, grid.height, side)
    for done, tile in enumerate(plan):
        if progress.cancelled():
            raise Cancelled(tr("The run was cancelled; nothing was written."))
        yield tile.core
        progress.report(going * len(plan) + done + 1, GOINGS * len(plan))


def _centres(grid: Grid, window: Window, inside: np.ndarray) -> np.ndarray:
    """Return the centres of a window's pixels that are `inside`: float64 [n, 2]."""
    rows, columns = np.nonzero(inside)
    x0, dx, _, y0, _, dy = grid.geotransform
    xs = x0 + (columns + window.x + 0.5) * dx
    return np.column_stack([xs, y0 + (rows + window.y + 0.5) * dy])
