"""A class raster held against reference points and polygons, window by window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal

from ..errors import Cancelled, InputError
from ..language import aside, listed, mark, tr
from ..progress import NullProgress, Progress
from ..raster.gdal_io import bounded_cache, call
from ..raster.stack import RasterSource, RasterStack
from ..raster.tiling import plan_tiles, suggest_tile
from .class_counts import ClassCounts
from .classification import AreaEstimate, Reliability, Scores, olofsson, scores
from .legend import Legend, file_legend, match
from .reference import Value, read_reference

CACHE = 64 << 20
NOT_THERE = mark("not on the map")
GREY = "#9e9e9e"


@dataclass(frozen=True)
class MapBand:
    """A band of a raster file, and what to call it."""

    path: str
    band: int = 1
    name: str = ""


@dataclass(frozen=True)
class Matched:
    """A value of the reference field, the class it means (None: not on the map), its pixels."""

    value: Value
    target: int | None
    pixels: int


@dataclass(frozen=True, eq=False)
class ClassAssessment:
    """How good a class map is; classes [K] are those of the map, then what it lacks.

    values: class value, None for what the map lacks; matrix: int64 [K, K + 1], reference by map,
    unknown last; mapped_area_m2 [K]; points, pixels: reference points, and polygon pixels, on the
    map; notes: what the user should know.
    """

    values: tuple[int | None, ...]
    names: tuple[str, ...]
    colors: tuple[str, ...]
    matrix: np.ndarray
    scores: Scores
    estimate: AreaEstimate
    mapped_area_m2: np.ndarray
    unknown_area_m2: float
    matched: tuple[Matched, ...]
    points: int
    pixels: int
    reliability: Reliability | None = None
    notes: tuple[str, ...] = ()


def assess_classes(
    classes: MapBand,
    reference: tuple[str, str | None],
    field_name: str,
    *,
    confidence: Sequence[MapBand] = (),
    names: Mapping[int, str] | None = None,
    given: Mapping[str, int] | None = None,
    progress: Progress | None = None,
) -> ClassAssessment:
    """Compare a class raster with reference data.

    Args:
        classes: whole numbers; NoData is left out, 'unknown' counted apart.
        reference: file and layer (None: the first) of points or polygons.
        field_name: the field with class names or values.
        confidence: one band of the winning class's probability, or one band a class; 0 … 1, or
            percent in a raster of bytes.
        names: class names that the file does not hold.
        given: class values for values of the field, before any matching.
        progress: told of each window.

    Raises:
        InputError: data that cannot be read or compared; the message says why.
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    stack = _open(classes, confidence)
    legend = _legend(classes, names)
    found = read_reference(*reference, field_name, stack.grid)
    counts = ClassCounts(stack, found, _scale(confidence))
    grid = stack.grid
    plan = plan_tiles(grid.width, grid.height, suggest_tile(0, len(stack.sources) + 2))
    try:
        with bounded_cache(CACHE):
            for done, tile in enumerate(plan):
                counts.add(tile.core)
                progress.report(done + 1, len(plan))
                if progress.cancelled():
                    raise Cancelled(tr("The assessment was cancelled; nothing was written."))
    finally:
        stack.close()
    return _assessment(counts, legend, given or {}, classes.name or classes.path)


def _assessment(
    counts: ClassCounts, legend: Legend, given: Mapping[str, int], name: str
) -> ClassAssessment:
    _refuse_emptiness(counts, name)
    matched = _matched(counts, legend, given)
    classes, lacking = _classes(counts, legend, matched)
    place = {value: k for k, value in enumerate(classes)}
    size = len(classes) + len(lacking)
    matrix = np.zeros((size, size + 1), np.int64)
    curve: Reliability | None = None
    for (index, code), number in counts.pairs.items():
        entry = matched[index]
        if entry.target in legend.unknown:
            continue
        if entry.target is None:
            row = len(classes) + lacking.index(entry.value)
        else:
            row = place[entry.target]
        column = size if code in legend.unknown else place[code]
        matrix[row, column] += number
        if (index, code) in counts.sure and column < size:
            part = counts.sure[index, code]
            if row == column:
                part = replace(part, hits=part.number)
            curve = part if curve is None else curve + part
    areas = np.array([counts.areas[value] for value in classes] + [0.0] * len(lacking))
    return ClassAssessment(
        (*classes, *[None] * len(lacking)),
        (*map(legend.name, classes), *(aside(str(value), tr(NOT_THERE)) for value in lacking)),
        (*map(legend.color, classes), *[GREY] * len(lacking)),
        matrix,
        scores(matrix),
        olofsson(matrix, areas),
        areas,
        float(sum(counts.areas[value] for value in legend.unknown)),
        matched,
        counts.points,
        counts.polygon_pixels,
        curve,
        tuple(_notes(counts, matched, classes)),
    )


def _matched(counts: ClassCounts, legend: Legend, given: Mapping[str, int]) -> tuple[Matched, ...]:
    values = counts.reference.values
    targets = match(values, legend, counts.pixels, given)
    pixels: Counter = Counter()
    for (index, _), number in counts.pairs.items():
        pixels[index] += number
    return tuple(Matched(value, targets[value], pixels[k]) for k, value in enumerate(values))


def _classes(
    counts: ClassCounts, legend: Legend, matched: Sequence[Matched]
) -> tuple[list[int], list[Value]]:
    """Return the map's classes, rising, and the reference values for which it has none."""
    used = [m for m in matched if m.pixels and m.target not in legend.unknown]
    targets = {m.target for m in used if m.target is not None}
    lacking = [m.value for m in used if m.target is None]
    if len(targets) + len(lacking) < 2:
        if not targets:
            raise InputError(
                tr(
                    "All reference data on the map are of one class. Accuracy needs at least two: "
                    "add reference data of other classes."
                )
            )
        raise InputError(
            tr(
                "All reference data on the map are of one class, {name}. Accuracy needs at least "
                "two: add reference data of other classes."
            ).format(name=legend.name(*targets))
        )
    return sorted((targets | set(counts.pixels)) - legend.unknown), lacking


def _refuse_emptiness(counts: ClassCounts, name: str) -> None:
    if not counts.pixels:
        raise InputError(tr("Layer '{name}' holds no class: all is NoData.").format(name=name))
    if counts.points or counts.polygon_pixels:
        return
    if counts.on_nodata:
        raise InputError(
            tr(
                "All reference data lie where layer '{name}' has no data. Choose reference data of "
                "the mapped area."
            ).format(name=name)
        )
    if counts.clashes:
        raise InputError(
            tr(
                "Wherever the reference polygons lie on the map, those of different classes "
                "overlap. Remove the overlaps."
            )
        )
    raise InputError(
        tr(
            "No reference point and no pixel centre of a reference polygon lies on layer '{name}'. "
            "Check the extents and the coordinate reference systems."
        ).format(name=name)
    )


def _notes(counts: ClassCounts, matched: Sequence[Matched], classes: Sequence[int]) -> list[str]:
    lacking = [str(m.value) for m in matched if m.target is None and m.pixels]
    numbers = (
        (counts.outside, tr("Reference points outside the map")),
        (counts.on_nodata, tr("Reference pixels where the map has no data")),
        (counts.clashes, tr("Pixels in polygons of different classes")),
        (counts.reference.empty, tr("Features without a class or a usable geometry")),
    )
    notes = [
        tr("{words}, left out: {number:,}.").format(words=words, number=number)
        for number, words in numbers
        if number
    ]
    if lacking:
        notes.append(
            tr(
                "The map has no class for {classes}: such reference pixels count as errors. If the "
                "class only has another name there, say which it is."
            ).format(classes=listed(lacking))
        )
    if len(classes) < 2:
        notes.append(tr("The map has a single class."))
    return notes


def _open(classes: MapBand, confidence: Sequence[MapBand]) -> RasterStack:
    sources = [RasterSource(classes.path, classes.band, classes.name, categorical=True)]
    sources += [RasterSource(band.path, band.band, band.name, optional=True) for band in confidence]
    return RasterStack(sources)


def _legend(classes: MapBand, names: Mapping[int, str] | None) -> Legend:
    dataset = call(gdal.OpenEx, classes.path, gdal.OF_RASTER)
    return file_legend(dataset, classes.band, names)


def _scale(confidence: Sequence[MapBand]) -> float:
    """Return what makes a confidence a share: bytes hold percent."""
    if not confidence:
        return 1.0
    dataset = call(gdal.OpenEx, confidence[0].path, gdal.OF_RASTER)
    stored = dataset.GetRasterBand(confidence[0].band)
    return 0.01 if stored.DataType == gdal.GDT_Byte else 1.0
