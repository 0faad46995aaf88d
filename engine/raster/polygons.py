"""Class rasters as polygons that follow the pixels' edges, so that no area is lost."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

from osgeo import gdal, ogr

from ..errors import Cancelled, InputError, OutputError
from ..language import listed, tr
from ..model.card import UNKNOWN_CLASS
from ..progress import NullProgress, Progress
from .gdal_io import GdalError, bounded_cache, call, flush
from .grid import Grid
from .patches import Patches, label_patches
from .staging import Staging, write_failure

DRIVERS = {
    ".gpkg": "GPKG",
    ".shp": "ESRI Shapefile",
    ".geojson": "GeoJSON",
    ".fgb": "FlatGeobuf",
}
CACHE = 64 << 20
COPIED_AT_ONCE = 10_000  # features between two looks at the user's wish


def polygonize(
    classes: str | Path,
    output: str | Path,
    *,
    confidence: str | Path | None = None,
    names: Mapping[int, str] | None = None,
    progress: Progress | None = None,
) -> int:
    """Write a polygon for every 4-connected patch of one class, and return their number.

    Attributes: class_value, class_name, area_m2 (on the ellipsoid for degree grids), pixels, and
    mean_confidence (0 … 1) if `confidence` is given. `names` are the raster's own category names
    by default. Single pixels are kept, NoData is left out, 'unknown' is a class of its own.

    Raises:
        InputError: a raster that cannot be read, or that is no class raster, or has no class.
        OutputError: the output is an input, of no known format, or cannot be written.
        Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    output = Path(output)
    if output.suffix.lower() not in DRIVERS:
        raise OutputError(
            tr("{output} has no known vector format. End its name in one of {endings}.").format(
                output=output, endings=listed(DRIVERS)
            )
        )
    dataset = _open(classes)
    band, grid = dataset.GetRasterBand(1), Grid.from_dataset(dataset, str(classes))
    if band.DataType != gdal.GDT_Byte:
        raise InputError(
            tr("{classes} is no class raster: its first band must be uint8.").format(
                classes=classes
            )
        )
    sure = None if confidence is None else _open(confidence)
    if sure is not None and _differs(grid, Grid.from_dataset(sure, str(confidence))):
        raise InputError(
            tr(
                "{confidence} does not lie on the pixels of {classes}. Choose the confidence "
                "raster that was made with it."
            ).format(confidence=confidence, classes=classes)
        )
    names = _category_names(dataset) if names is None else names
    inputs = [path for path in (classes, confidence) if path is not None]
    with Staging([output], inputs) as staging, bounded_cache(CACHE):
        try:
            labels, patches = label_patches(
                band,
                None if sure is None else sure.GetRasterBand(1),
                grid,
                staging.scratch("labels.tif"),
                progress,
            )
            count = len(patches.pixels) - 1
            if not count:
                raise InputError(
                    tr("{classes} holds no class: all is NoData.").format(classes=classes)
                )
            progress.info(tr("{count} patches found.").format(count=count))
            shapes = outline(labels, staging.scratch("shapes.gpkg"), progress)
            labels = None
            _copy(shapes, staging.path(output), output, patches, names, grid, sure, progress)
            shapes = None
        except GdalError as error:
            if progress.cancelled():
                raise Cancelled(tr("The run was cancelled; nothing was written.")) from None
            raise write_failure(output, error) from error
        staging.commit()
    return count


def _open(path: str | Path) -> gdal.Dataset:
    try:
        return call(gdal.OpenEx, str(path), gdal.OF_RASTER)
    except GdalError as error:
        raise InputError(
            tr("{path} cannot be opened ({error}). Choose a raster file.").format(
                path=path, error=error
            )
        ) from error


def _differs(one: Grid, other: Grid) -> bool:
    same_size = (one.width, one.height) == (other.width, other.height)
    return not same_size or one.offset_of(other) != (0, 0)


def _category_names(dataset: gdal.Dataset) -> dict[int, str]:
    dataset.GetMetadata()  # or else GDAL 3.6 does not look into the side file, and has no names
    band = dataset.GetRasterBand(1)
    names = {value: name for value, name in enumerate(band.GetCategoryNames() or []) if name}
    return {UNKNOWN_CLASS: "unknown", **names}


def outline(labels: gdal.Dataset, path: Path, progress: Progress) -> gdal.Dataset:
    """Return a file of polygons with their patch's `label`, in no CRS; label 0 has none."""
    shapes = call(gdal.GetDriverByName("GPKG").Create, str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = call(shapes.CreateLayer, "shapes", None, ogr.wkbPolygon, ["SPATIAL_INDEX=NO"])
    call(layer.CreateField, ogr.FieldDefn("label", ogr.OFTInteger))
    call(shapes.StartTransaction)
    band = labels.GetRasterBand(1)
    call(
        gdal.Polygonize,
        band,
        band.GetMaskBand(),
        layer,
        0,
        [],
        callback=lambda fraction, message, data: int(not progress.cancelled()),
    )
    call(shapes.CommitTransaction)
    return shapes


def _copy(
    shapes: gdal.Dataset,
    path: Path,
    output: Path,
    patches: Patches,
    names: Mapping[int, str],
    grid: Grid,
    sure: gdal.Dataset | None,
    progress: Progress,
) -> None:
    """Write the polygons with their attributes."""
    driver = DRIVERS[output.suffix.lower()]
    target = call(gdal.GetDriverByName(driver).Create, str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = call(target.CreateLayer, output.stem, grid.crs, ogr.wkbPolygon)
    short = driver == "ESRI Shapefile"  # ten letters a field
    call(layer.CreateField, _field("class_val" if short else "class_value", ogr.OFTInteger))
    call(layer.CreateField, _field("class_name", ogr.OFTString))
    call(layer.CreateField, _field("area_m2", ogr.OFTReal))
    call(layer.CreateField, _field("pixels", ogr.OFTInteger64))
    if sure is not None:
        call(layer.CreateField, _field("mean_conf" if short else "mean_confidence", ogr.OFTReal))
    definition = layer.GetLayerDefn()
    call(layer.StartTransaction)
    count = len(patches.pixels) - 1
    source = shapes.GetLayer(0)
    for done, shape in enumerate(source):
        if done % COPIED_AT_ONCE == 0:
            progress.report(done, count)
            if progress.cancelled():
                raise Cancelled(tr("The run was cancelled; nothing was written."))
        label = shape.GetField(0)
        value = int(patches.values[label])
        feature = ogr.Feature(definition)
        feature.SetField(0, value)
        feature.SetField(1, names.get(value, f"class {value}"))
        feature.SetField(2, float(patches.area_m2[label]))
        feature.SetField(3, int(patches.pixels[label]))
        if sure is not None and not math.isnan(patches.confidence[label]):
            feature.SetField(4, float(patches.confidence[label]))
        feature.SetGeometry(shape.GetGeometryRef())
        call(layer.CreateFeature, feature)
    call(layer.CommitTransaction)
    flush(target)
    progress.report(count, count)


def _field(name: str, kind: int) -> ogr.FieldDefn:
    field = ogr.FieldDefn(name, kind)
    if name == "area_m2":
        field.SetWidth(24)
        field.SetPrecision(3)
    return field
