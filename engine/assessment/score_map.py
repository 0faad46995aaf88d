"""A raster of scores held against deposits, window by window, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from osgeo import osr

from ..errors import Cancelled, InputError
from ..language import mark, tr
from ..progress import NullProgress, Progress
from ..raster.gdal_io import bounded_cache, call
from ..raster.grid import Grid, Window
from ..raster.mask import PolygonMask
from ..raster.stack import RasterSource, RasterStack
from ..raster.tiling import plan_tiles, suggest_tile
from ..raster.vectors import read_points
from .class_map import CACHE, MapBand
from .prospectivity import clusters_within
from .ranking import Ranking, Tally
from .reference import cells

FEW_DEPOSITS = 20
EARTH_RADIUS = 6_371_008.8  # m; mean radius of WGS 84


@dataclass(frozen=True, eq=False)
class ScoreAssessment:
    """How deposits rank on a map; one deposit a cell.

    whole: among all cells with data; tract: among those of the permissive tract, None without
    one; clusters, tract_clusters: a label for each deposit of the two; notes: what the user
    should know.
    """

    whole: Ranking
    tract: Ranking | None
    clusters: np.ndarray
    tract_clusters: np.ndarray
    notes: tuple[str, ...] = ()

    @property
    def main(self) -> tuple[Ranking, np.ndarray]:
        """The ranking that counts, and its clusters: inside the tract, if there is one."""
        if self.tract is None:
            return self.whole, self.clusters
        return self.tract, self.tract_clusters


def assess_scores(
    score: MapBand,
    deposits: tuple[str, str | None],
    *,
    tract: tuple[str, str | None] | None = None,
    distance: float = 5000.0,
    progress: Progress | None = None,
) -> ScoreAssessment:
    """Rank deposits among the cells of a raster; high scores are meant to be good.

    The raster is read twice, and only counts are kept: where a cell lies between the scores of
    the deposits. So the ranking is exact and memory does not depend on the raster.

    Args:
        score: a band of scores.
        deposits: file and layer (None: the first) of points.
        tract: file and layer of permissive polygons.
        distance: metres; deposits that lie within it of each other are one cluster.
        progress: told of each window.

    Raises:
        InputError: data that cannot be read or compared; the message says why.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    stack = RasterStack([RasterSource(score.path, score.band, score.name)])
    try:
        with bounded_cache(CACHE):
            return _Run(stack, score.name or score.path, progress).assess(
                read_points(deposits[0], stack.grid, deposits[1], mark("deposits")),
                None if tract is None else PolygonMask(tract[0], stack.grid, tract[1]),
                distance,
            )
    finally:
        stack.close()


class _Run:
    def __init__(self, stack: RasterStack, name: str, progress: Progress) -> None:
        self._stack, self._name, self._progress = stack, name, progress
        grid = stack.grid
        self._plan = plan_tiles(grid.width, grid.height, suggest_tile(0, 4))

    def assess(
        self, points: np.ndarray, tract: PolygonMask | None, distance: float
    ) -> ScoreAssessment:
        grid = self._stack.grid
        placed = cells(points, grid)
        on_map = placed[:, 0] >= 0
        placed, first = np.unique(placed[on_map], axis=0, return_index=True)
        points, duplicates = points[on_map][first], int(on_map.sum()) - len(placed)
        if not len(placed):
            raise InputError(
                tr(
                    "None of the {count:,} deposits lies on layer '{name}'. Check the extents and "
                    "the coordinate reference systems."
                ).format(count=len(on_map), name=self._name)
            )
        scores, inside = self._scores_of(placed, tract)
        known = np.isfinite(scores)
        if not known.any():
            raise InputError(
                tr(
                    "All {count:,} deposits on layer '{name}' lie where it has no data. Choose "
                    "deposits of the mapped area."
                ).format(count=len(placed), name=self._name)
            )
        if tract is not None and not (known & inside).any():
            raise InputError(
                tr(
                    "No deposit lies both inside the tract and on data of layer '{name}'. Check "
                    "the tract, or assess without it."
                ).format(name=self._name)
            )
        placed, points, scores, inside = (
            array[known] for array in (placed, points, scores, inside)
        )
        whole, narrow = self._rankings(placed, scores, inside, tract)
        if whole.low == whole.high:
            raise InputError(
                tr(
                    "Layer '{name}' has the same value, {value:g}, everywhere: nothing can be "
                    "ranked. Choose the raster of scores."
                ).format(name=self._name, value=whole.low)
            )
        labels = clusters_within(ground_places(points, grid), distance)
        counts = (
            (int((~on_map).sum()), tr("Deposits outside the map, left out")),
            (int((~known).sum()), tr("Deposits where the map has no data, left out")),
            (duplicates, tr("Deposits that share a cell with another, counted once")),
            (int((~inside).sum()), tr("Deposits on the map but outside the tract")),
        )
        notes = [
            tr("{words}: {number:,}.").format(words=words, number=number)
            for number, words in counts
            if number
        ]
        main = whole if narrow is None else narrow
        notes += _warnings(main, labels if narrow is None else labels[inside])
        return ScoreAssessment(whole, narrow, labels, labels[inside], tuple(notes))

    def _scores_of(
        self, placed: np.ndarray, tract: PolygonMask | None
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the score, NaN without data, and whether it is in the tract, of cells [D]."""
        scores, inside = np.full(len(placed), np.nan), np.ones(len(placed), bool)
        columns, rows = placed.T
        for window in self._windows(0, 30):
            here = np.flatnonzero(
                (columns >= window.x)
                & (columns < window.x + window.width)
                & (rows >= window.y)
                & (rows < window.y + window.height)
            )
            if not len(here):
                continue
            at = rows[here] - window.y, columns[here] - window.x
            scores[here] = self._stack.read(window)[0][0][at]
            if tract is not None:
                inside[here] = tract.read(window)[at]
        return scores, inside

    def _rankings(
        self,
        placed: np.ndarray,
        scores: np.ndarray,
        inside: np.ndarray,
        tract: PolygonMask | None,
    ) -> tuple[Ranking, Ranking | None]:
        grid = self._stack.grid
        whole, narrow = Tally(scores), Tally(scores[inside])
        weigh = not grid.equal_area_rows
        if weigh:
            areas = grid.pixel_area(placed[:, 1])
            whole.weigh_deposits(areas)
            narrow.weigh_deposits(areas[inside])
        for window in self._windows(30, 100):
            values = self._stack.read(window)[0][0]
            area = None
            if weigh:
                rows = np.arange(window.y, window.y + window.height)
                area = np.broadcast_to(grid.pixel_area(rows)[:, None], values.shape)
            whole.add(values, area)
            if tract is not None:
                within = tract.read(window)
                narrow.add(values[within], None if area is None else area[within])
        return whole.ranking(), None if tract is None else narrow.ranking()

    def _windows(self, start: int, end: int) -> Iterator[Window]:
        """Give each window, and tell the progress in percent from `start` to `end`."""
        total = len(self._plan)
        for done, tile in enumerate(self._plan):
            if self._progress.cancelled():
                raise Cancelled(tr("The assessment was cancelled; nothing was written."))
            yield tile.core
            share = (done + 1) / total
            self._progress.report(round(start + (end - start) * share), 100)


def ground_places(points: np.ndarray, grid: Grid) -> np.ndarray:
    """Return places in metres, float64 [n, 3] on a sphere, of points [n, 2] in a grid's CRS.

    Straight distances between them are distances on the ground to 0.5 %, up to hundreds of km.
    """
    geographic = grid.crs.CloneGeogCS()
    geographic.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    crossing = call(osr.CoordinateTransformation, grid.crs, geographic)
    degrees = np.array(call(crossing.TransformPoints, points.tolist()))[:, :2]
    longitude, latitude = np.radians(degrees).T
    across = np.cos(latitude)
    unit = [across * np.cos(longitude), across * np.sin(longitude), np.sin(latitude)]
    return EARTH_RADIUS * np.stack(unit, axis=1)


def _warnings(ranking: Ranking, clusters: np.ndarray) -> list[str]:
    notes = []
    if ranking.positives < FEW_DEPOSITS:
        notes.append(
            tr(
                "Only {positives} deposits: a demonstration, whose figures may change with the "
                "next discovery."
            ).format(positives=ranking.positives)
        )
    if len(np.unique(clusters)) < 2:
        notes.append(tr("All deposits lie in one cluster: there is no interval."))
    if ranking.auc < 0.5:
        notes.append(
            tr(
                "Deposits score lower than other places. If low values of this raster are the good "
                "ones, as with a distance, turn its sign first."
            )
        )
    return notes
