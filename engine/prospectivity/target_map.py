"""From rasters of any size to ranked target polygons, window by window."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..language import tr
from ..progress import NullProgress, Progress
from ..raster.gdal_io import bounded_cache, call, read_window
from ..raster.grid import Window
from ..raster.patches import label_patches
from ..raster.stack import RasterStack
from ..raster.tiling import plan_tiles
from ..raster.writer import RasterLayer, RasterWriter
from .target_figures import Figures, Maps, windows
from .target_file import write_targets
from .targets import AreaCurve, Target

CACHE = 64 << 20


@dataclass(frozen=True)
class Search:
    """What counts as a target: a score of at least `threshold`, or if that is None, being among
    the best `share` (0 … 1) of the area; and an area of at least `smallest_m2`."""

    share: float = 0.05
    threshold: float | None = None
    smallest_m2: float = 0.0

    def __post_init__(self) -> None:
        """Raise InputError for what is out of range."""
        if not 0 < self.share <= 1:
            raise InputError(
                tr("The targets' share of the area is {share:g}: choose 0 … 1.").format(
                    share=self.share
                )
            )
        if self.threshold is not None and not 0 <= self.threshold <= 1:
            raise InputError(
                tr("The targets' threshold is {threshold:g}: it must be 0 … 1.").format(
                    threshold=self.threshold
                )
            )
        if self.smallest_m2 < 0:
            raise InputError(tr("The smallest area of a target must not be negative."))


@dataclass(frozen=True)
class TargetMap:
    """The targets, best first, and how they were found. Areas in m²; `left_out` are patches
    below the smallest area; `deposits` on the map and `captured` those in a target, None where
    no deposits were given."""

    targets: tuple[Target, ...]
    evidence: tuple[str, ...]
    threshold: float
    map_area_m2: float
    left_out: int
    deposits: int | None = None
    captured: int | None = None

    @property
    def area_m2(self) -> float:
        """Area of all targets."""
        return sum(target.area_m2 for target in self.targets)

    @property
    def share(self) -> float:
        """Share of the map, 0 … 1, that the targets take."""
        return self.area_m2 / self.map_area_m2


def find_targets(
    maps: Maps,
    evidence: RasterStack,
    search: Search,
    output: Path,
    scratch: Path,
    *,
    deposits: np.ndarray | None = None,
    progress: Progress | None = None,
) -> TargetMap:
    """Outline targets, describe and rank them, and write them as polygons.

    Args:
        maps: what the model made.
        evidence: the layers it was made from, on the same grid; of continuous bands the mean in
            each target is told, of categorical ones the most frequent code.
        search: what counts as a target.
        output: the vector file to write, at a place of the caller's `Staging`.
        scratch: a folder for files that are not kept.
        deposits: known deposits, float64 [n, 2] in the grid's CRS.
        progress: told of windows done.

    Raises:
        InputError: nothing on the map has a score.
        OutputError: the polygons cannot be written.
        Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    grid = evidence.grid
    stack, scores = maps.stack(grid), Maps(maps.score).stack(grid)
    with ExitStack() as opened:
        for layers in (stack, scores):
            opened.callback(layers.close)
        opened.enter_context(bounded_cache(CACHE))
        curve = _area_curve(scores, progress)
        if not curve.total:
            raise InputError(tr("Nothing on the map has a score: there are no targets to find."))
        threshold = search.threshold
        if threshold is None:
            threshold = curve.threshold(search.share)
        marked = _mark(scores, threshold, scratch / "marked.tif", progress)
        band = marked.GetRasterBand(1)
        labels, patches = label_patches(band, None, grid, scratch / "labels.tif", progress)
        large = patches.area_m2 >= search.smallest_m2
        kept = 1 + np.flatnonzero(large[1:])  # label 0 is what is no target
        places = None if deposits is None else _labels_at(deposits, labels, scores)
        figures = Figures(kept, maps, evidence, deposits)
        figures.gather(labels, stack, progress)
        targets = figures.ranked(patches, places)
        found = TargetMap(
            tuple(targets),
            tuple(source.label for source in evidence.sources),
            threshold,
            curve.total,
            len(patches.pixels) - 1 - len(kept),
            None if places is None else int(np.count_nonzero(places >= 0)),
            None if places is None else int(np.isin(places, kept).sum()),
        )
        write_targets(found, labels, evidence, output, scratch / "shapes.gpkg", progress)
    return found


def _area_curve(stack: RasterStack, progress: Progress) -> AreaCurve:
    curve = AreaCurve()
    for window in windows(stack, 0, progress):
        areas = stack.grid.pixel_area(np.arange(window.y, window.y + window.height))
        curve.add(stack.read(window)[0][0].ravel(), np.repeat(areas, window.width))
    return curve


def _mark(stack: RasterStack, threshold: float, path: Path, progress: Progress) -> gdal.Dataset:
    """Return a raster that is 1 where the score reaches the threshold, else 0."""
    layer = RasterLayer(path, ("target",), "uint8", 0)
    plan = plan_tiles(stack.grid.width, stack.grid.height)
    writer = RasterWriter(layer, path, stack.grid, plan.file_block)
    try:
        for window in windows(stack, 1, progress):
            writer.write(window, (stack.read(window)[0][0] >= threshold).astype(np.uint8))
        writer.finish(progress, overviews=False)
    finally:
        writer.close()
    return call(gdal.OpenEx, str(path), gdal.OF_RASTER)


def _labels_at(points: np.ndarray, labels: gdal.Dataset, stack: RasterStack) -> np.ndarray:
    """Return the target's label at each point, 0 where there is none, -1 off the map."""
    grid = stack.grid
    x0, dx, _, y0, _, dy = grid.geotransform
    columns = np.floor((points[:, 0] - x0) / dx).astype(int)
    rows = np.floor((points[:, 1] - y0) / dy).astype(int)
    found = np.full(len(points), -1)
    band = labels.GetRasterBand(1)
    for index, (column, row) in enumerate(zip(columns, rows)):
        window = Window(int(column), int(row), 1, 1)
        if not np.isnan(stack.read(window)[0][0]).any():
            found[index] = read_window(band, *window, dtype="int32")[0, 0]
    return found
