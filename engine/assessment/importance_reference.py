"""What a vector layer knows of the ground, pixel by pixel, in the terms of a model's answer."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..language import listed, mark, tr
from ..model.card import ModelCard
from ..progress import NullProgress, Progress
from ..raster.grid import Grid, Window
from ..raster.tiling import TilePlan
from ..raster.vectors import read_points
from .importance import NO_REFERENCE
from .legend import Legend, match
from .reference import Reference, read_reference

MOST_TILES = 256  # of one polygon: one that covers half the map need not be listed everywhere
NAMED = 5  # unknown classes spelt out in a message
DEPOSITS = {0: "false", 1: "true"}


@dataclass(frozen=True, eq=False)
class KnownGround:
    """Reference points and polygons on a grid.

    truths: int16 [values of the reference], the index of the model's class that each means; of a
    probability 1 positive, 0 negative; NO_REFERENCE where the model has no such class.
    """

    grid: Grid
    reference: Reference
    truths: np.ndarray

    def read(self, window: Window) -> np.ndarray:
        """Return int16 [h, w]: what is true of each pixel, NO_REFERENCE where nothing is known."""
        found, _ = self.reference.burn(self.grid, window)
        truth = np.append(self.truths, np.int16(NO_REFERENCE))[found]
        columns, rows = (self.reference.cells(self.grid) - (window.x, window.y)).T
        here = (columns >= 0) & (columns < window.width) & (rows >= 0) & (rows < window.height)
        said = self.truths[self.reference.point_value]
        here &= said != NO_REFERENCE
        truth[rows[here], columns[here]] = said[here]
        return truth

    def tiles(self, plan: TilePlan) -> np.ndarray:
        """Return the indices of the plan's tiles that points, and polygons' envelopes, touch."""
        size = plan.core_width, plan.core_height
        cells = self.reference.cells(self.grid)
        columns, rows = (cells[cells[:, 0] >= 0] // size).T
        found = set((rows * plan.columns + columns).tolist())
        x0, dx, _, y0, _, dy = self.grid.geotransform
        for polygon in self.reference.polygons:
            west, east, south, north = polygon.GetEnvelope()
            across = _span((west - x0) / dx, (east - x0) / dx, plan.core_width, plan.columns)
            down = _span((north - y0) / dy, (south - y0) / dy, plan.core_height, plan.rows)
            touched = (row * plan.columns + column for row in down for column in across)
            found.update(itertools.islice(touched, MOST_TILES))
        return np.array(sorted(found), np.int64)


def known_ground(
    path: str,
    layer: str | None,
    field: str,
    card: ModelCard,
    progress: Progress | None = None,
) -> Callable[[Grid], KnownGround]:
    """Return what reads points and polygons of a file onto a grid.

    Args:
        path, layer: the vector file and its layer, the first by default.
        field: for classes, the names or the values of the model's classes, in any letter case.
            For a probability 1 or 'true' where there is a deposit, 0 or 'false' where there is
            surely none; without a field every point is a deposit.
        card: the model whose answers are to be judged.
        progress: told of classes that the model does not know.

    Raises:
        InputError: classes without a field. What is returned raises it for a layer that cannot
            be read, that says nothing the model knows, or that lies outside the grid.
    """
    if not field and card.task == "classification":
        raise InputError(
            tr(
                "Choose the field of the reference layer {path} that holds the classes of model "
                "'{model}'."
            ).format(path=path, model=card.name)
        )

    def on(grid: Grid) -> KnownGround:
        reference = _read(path, layer, field, grid)
        truths = _truths(reference, card, progress or NullProgress())
        whole = Window(0, 0, grid.width, grid.height)
        if not (reference.cells(grid) >= 0).any() and not reference.near(grid, whole).size:
            raise InputError(
                tr(
                    "The reference layer {path} lies outside the rasters. Check its extent and its "
                    "coordinate reference system."
                ).format(path=path)
            )
        return KnownGround(grid, reference, truths)

    return on


def _read(path: str, layer: str | None, field: str, grid: Grid) -> Reference:
    if field:
        return read_reference(path, layer, field, grid)
    points = read_points(path, grid, layer, mark("reference layer"))
    nothing = np.zeros(0, np.int64)
    return Reference((1,), points, np.zeros(len(points), np.int64), (), nothing, 0)


def _truths(reference: Reference, card: ModelCard, progress: Progress) -> np.ndarray:
    if card.task == "classification":
        names = {entry.value: entry.name for entry in card.classes}
        place = {entry.value: index for index, entry in enumerate(card.classes)}
    else:
        names, place = DEPOSITS, {value: value for value in DEPOSITS}
    meant = match(reference.values, Legend(names, {}), names, {})
    strangers = [f"'{said}'" for said, value in meant.items() if value is None]
    if strangers:
        more = ", …" * (len(strangers) > NAMED)
        progress.warn(
            tr(
                "The model has no class {classes}{more}: what the reference calls so is left out."
            ).format(classes=listed(strangers[:NAMED]), more=more)
        )
    found = [NO_REFERENCE if value is None else place[value] for value in meant.values()]
    return np.array(found, np.int16)


def _span(start: float, end: float, step: int, count: int) -> range:
    """Return the tiles that pixels `start` … `end` touch along one axis."""
    return range(max(0, int(start // step)), min(count, int(end // step) + 1))
