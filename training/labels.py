"""What is known on the ground: mapped rock units; deposits and barren places as well."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..engine.errors import InputError
from ..engine.model.card import MAX_CLASSES
from ..engine.progress import NullProgress, Progress
from ..engine.raster.vectors import burned
from .area import Area
from .palette import class_colors
from .point_labels import PointLabels, read_point_labels
from .vectors import Shapes, cells, read_shapes

FEWEST_PIXELS = 10

__all__ = ["ClassLabels", "PointLabels", "read_class_labels", "read_point_labels"]


@dataclass(frozen=True)
class ClassLabels:
    """Rock units on an area's grid.

    codes: uint8 [H, W], 0 = unlabelled, i + 1 = the class `names[i]` in colour `colors[i]`.
    left_out: notes on what could not be used, and why; they are warnings too. overlapping: pixels
    that several classes claim.
    """

    codes: np.ndarray
    names: tuple[str, ...]
    colors: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    overlapping: int = 0


def read_class_labels(
    path: str | Path,
    layer: str,
    field: str,
    area: Area,
    *,
    fewest: int = FEWEST_PIXELS,
    progress: Progress | None = None,
) -> ClassLabels:
    """Read polygons (a pixel is in if its centre is) or points with a class in `field`.

    Pixels that several classes claim, and classes with fewer than `fewest` pixels, stay
    unlabelled and are warned of. Classes are in the order of their numbers or of the alphabet.

    Raises:
        InputError: unreadable, no such field, outside the rasters, on NoData only, too many
            classes, or fewer than two with enough pixels.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    shapes = read_shapes(str(path), layer, field, area.grid, what="labels", progress=progress)
    _check_classes(shapes, path, field)
    values = _sorted({value for *_, value in _all(shapes) if value is not None})
    codes, overlapping = _burnt(shapes, values, area)
    if not codes.any() and not overlapping:
        raise InputError(
            f"The labels {path} lie outside the raster layers. Check both extents and coordinate "
            "reference systems."
        )
    notes = _unused(shapes, field)
    if overlapping:
        notes.append(f"{overlapping} pixels lie in polygons of different classes and are left out.")
    on_nodata = int(np.count_nonzero(codes[~area.valid]))
    codes[~area.valid] = 0
    if on_nodata and not codes.any():
        raise InputError(
            f"All {on_nodata} labelled pixels of {path} lie where a raster layer has no data. "
            "Check the layers' extents and NoData values."
        )
    if on_nodata:
        notes.append(f"{on_nodata} labelled pixels lie where a layer has no data.")
    counts = np.bincount(codes.ravel(), minlength=len(values) + 1)[1:]
    kept = [value for value, count in zip(values, counts) if count >= fewest]
    notes += [
        f"Class '{value}' has {count} pixels, fewer than {fewest}: left out."
        for value, count in zip(values, counts)
        if count < fewest
    ]
    _check_enough(kept, len(values), path, field, fewest, notes)
    number = np.zeros(len(values) + 1, np.uint8)
    for code, value in enumerate(kept, start=1):
        number[values.index(value) + 1] = code
    for note in notes:
        progress.warn(note)
    names = tuple(str(value) for value in kept)
    return ClassLabels(number[codes], names, class_colors(len(names)), tuple(notes), overlapping)


def _all(shapes: Shapes) -> list[tuple[Any, ...]]:
    return [*shapes.polygons, *shapes.points]


def _check_classes(shapes: Shapes, path: str | Path, field: str) -> None:
    found = _all(shapes)
    if not found:
        raise InputError(f"The labels {path} hold neither polygons nor points.")
    classes = {value for *_, value in found if value is not None}
    if not classes:
        raise InputError(f"Field '{field}' of the labels {path} is empty everywhere.")
    if len(classes) > MAX_CLASSES:
        raise InputError(
            f"Field '{field}' of the labels {path} has {len(classes)} different values; at most "
            f"{MAX_CLASSES} classes can be told apart. Is it the field with the rock unit?"
        )


def _sorted(values: set[Any]) -> list[Any]:
    """Sort numbers by size, anything else by its text."""
    numbers = all(isinstance(value, (int, float)) for value in values)
    return sorted(values) if numbers else sorted(values, key=str)


def _burnt(shapes: Shapes, values: list[Any], area: Area) -> tuple[np.ndarray, int]:
    """Return codes [H, W] (place in `values` plus 1) and the number of contested pixels."""
    codes = np.zeros(area.valid.shape, np.int16)
    claims = np.zeros(area.valid.shape, np.uint8)
    for code, value in enumerate(values, start=1):
        mine = burned([shape for shape, of in shapes.polygons if of == value], area.grid)
        points = [(x, y) for x, y, of in shapes.points if of == value]
        places = cells(points, area.grid)
        mine[tuple(places[places[:, 0] >= 0].T)] = True
        codes[mine] = code
        claims += mine & (claims < 2)
    contested = claims > 1
    codes[contested] = 0
    return codes, int(np.count_nonzero(contested))


def _unused(shapes: Shapes, field: str) -> list[str]:
    empty = sum(value is None for *_, value in _all(shapes))
    notes = []
    if empty:
        notes.append(f"{empty} features have no class in field '{field}' and are left out.")
    if shapes.others:
        notes.append(f"{shapes.others} features are neither polygons nor points: left out.")
    return notes


def _check_enough(
    kept: list[Any], total: int, path: str | Path, field: str, fewest: int, notes: list[str]
) -> None:
    if total == 1:
        raise InputError(
            f"Field '{field}' of the labels {path} has one class only. A map needs at least two."
        )
    if len(kept) < 2:
        counts = " ".join(notes)
        raise InputError(
            f"Fewer than two classes of the labels {path} have {fewest} pixels on the raster "
            f"layers. Add labels. {counts}"
        )
