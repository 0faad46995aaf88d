"""Targets as polygons with their attributes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

from ..errors import OutputError
from ..language import listed, tr
from ..progress import Progress
from ..raster.gdal_io import GdalError, call, flush
from ..raster.polygons import DRIVERS, outline
from ..raster.stack import RasterStack
from ..raster.staging import write_failure
from .targets import Target

if TYPE_CHECKING:
    from .target_map import TargetMap

FIELDS = (
    ("rank", ogr.OFTInteger),
    ("area_m2", ogr.OFTReal),
    ("area_km2", ogr.OFTReal),
    ("pixels", ogr.OFTInteger64),
    ("score_mean", ogr.OFTReal),
    ("score_max", ogr.OFTReal),
    ("std_mean", ogr.OFTReal),
    ("mi_mean", ogr.OFTReal),
    ("certainty", ogr.OFTReal),
    ("outside", ogr.OFTReal),
    ("deposit_m", ogr.OFTReal),
    ("deposits", ogr.OFTInteger),
)


def write_targets(
    found: TargetMap,
    labels: gdal.Dataset,
    evidence: RasterStack,
    output: Path,
    scratch: Path,
    progress: Progress,
) -> None:
    """Write a polygon a target, in the order of their ranks.

    Fields: `FIELDS`, then for each evidence `mean_<name>`, or `most_<name>` if it is categorical.
    What is not known is null.

    Raises:
        OutputError: no known format, or the file cannot be written.
    """
    if output.suffix.lower() not in DRIVERS:
        raise OutputError(
            tr("{output} has no known vector format. End its name in one of {endings}.").format(
                output=output, endings=listed(DRIVERS)
            )
        )
    try:
        shapes = outline(labels, scratch, progress)
        _write(found, shapes, evidence, output)
    except GdalError as error:
        raise write_failure(output, error) from error


def _write(found: TargetMap, shapes: gdal.Dataset, evidence: RasterStack, output: Path) -> None:
    driver = gdal.GetDriverByName(DRIVERS[output.suffix.lower()])
    target = call(driver.Create, str(output), 0, 0, 0, gdal.GDT_Unknown)
    layer = call(target.CreateLayer, output.stem, evidence.grid.crs, ogr.wkbPolygon)
    for name, kind in (*FIELDS, *_evidence_fields(evidence)):
        call(layer.CreateField, ogr.FieldDefn(name, kind))
    place = {target.label: i for i, target in enumerate(found.targets)}
    geometries: dict[int, int] = {}
    source = shapes.GetLayer(0)
    for shape in source:
        if shape.GetField(0) in place:
            geometries[place[shape.GetField(0)]] = shape.GetFID()
    call(layer.StartTransaction)
    for index, entry in enumerate(found.targets):
        feature = ogr.Feature(layer.GetLayerDefn())
        for number, value in enumerate(_values(entry)):
            if value is not None:
                feature.SetField(number, value)
        shape = source.GetFeature(geometries[index])  # a geometry dies with its feature
        feature.SetGeometry(shape.GetGeometryRef())
        call(layer.CreateFeature, feature)
    call(layer.CommitTransaction)
    flush(target)


def _evidence_fields(evidence: RasterStack) -> Iterator[tuple[str, int]]:
    for entry in evidence.sources:
        yield f"{'most' if entry.categorical else 'mean'}_{entry.label}", ogr.OFTReal


def _values(target: Target) -> tuple[float | int | None, ...]:
    return (
        target.rank,
        target.area_m2,
        target.area_m2 / 1e6,
        target.pixels,
        target.score,
        target.highest,
        target.deviation,
        target.information,
        target.certainty,
        target.outside,
        target.deposit_m,
        target.deposits,
        *target.evidence,
    )
