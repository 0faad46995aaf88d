"""Layers as tables of a GeoPackage, or as GeoTIFF beside it where it cannot hold them exactly."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ...engine.errors import InputError, OutputError
from ...engine.language import tr
from ...engine.raster.gdal_io import GdalError, call, flush
from ...engine.raster.staging import write_failure
from .naming import unused
from .packed_style import STYLES, save_beside, save_in_package
from .provenance import open_file

GEOPACKAGE, GEOTIFF = "geopackage", "geotiff"
KEPT_TYPES = (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16, gdal.GDT_Float32)
TIFF_OPTIONS = ("COMPRESS=DEFLATE", "TILED=YES", "BIGTIFF=IF_SAFER")
STRIP_PIXELS = 4_000_000
FID = "fid"


@dataclass(frozen=True)
class Packed:
    """A layer's copy: how QGIS opens it now, and where it lies."""

    source: str
    provider: str
    place: str

    @property
    def is_file(self) -> bool:
        """Whether it is a file of its own, beside the GeoPackage."""
        return Path(self.source).name == self.place


def table_names(names: Iterable[str]) -> list[str]:
    """Return a table's name for each layer: letters of ASCII, digits, no two the same.

    None is that of the table in which QGIS keeps styles.
    """
    tables: list[str] = []
    for number, name in enumerate(names, start=1):
        table = re.sub(r"[^A-Za-z0-9]+", "_", name).strip("_").lower() or f"layer_{number}"
        table = f"layer_{table}" if table[0].isdigit() else table
        tables.append(unused(table, [STYLES, *tables]))
    return tables


def file_names(stem: str, packed: Iterable[Packed]) -> list[str]:
    """Return the names of the files that a package of that name is made of, but its project."""
    names = {f"{stem}.html"}
    for layer in packed:
        if layer.is_file:
            names |= {layer.place, Path(layer.place).with_suffix(".qml").name}
        else:
            names.add(f"{stem}.gpkg")
    return sorted(names)


def pack_vector(layer, package: Path, table: str, target: str) -> Packed:
    """Write a vector layer, with what its filter shows, into a table of the GeoPackage.

    Raises:
        OutputError: it cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    action = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = (
        action.CreateOrOverwriteLayer if package.exists() else action.CreateOrOverwriteFile
    )
    # GeoPackage numbers its rows itself; numbers of an earlier one may not be unique any more.
    fields = layer.fields()
    options.attributes = [i for i in range(len(fields)) if fields[i].name().lower() != FID]
    options.skipAttributeCreation = not options.attributes
    options.layerMetadata, options.saveMetadata = layer.metadata(), True
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(package), QgsProject.instance().transformContext(), options
    )
    if written[0] != QgsVectorFileWriter.WriterError.NoError:
        raise _layer_failure(target, layer, written[1])
    return Packed(f"{package}|layername={table}", "ogr", table)


def pack_raster(layer, package: Path, table: str, beside: Path, form: str, target: str) -> Packed:
    """Write a raster layer into a table of the GeoPackage, or to `beside`.

    A table is kept only if every pixel, NoData and the position come back as they were.

    Raises:
        InputError: the layer's file cannot be opened.
        OutputError: it cannot be written.
    """
    source = _open(layer)
    try:
        if form == GEOPACKAGE and _may_fit(source):
            made = _write_table(layer, source, package, table)
            if _is_same(source, made):
                return Packed(f"{package}|option:TABLE={table}", "gdal", table)
            del made
            _drop_table(package, table)
        _write_tiff(layer, source, beside)
    except GdalError as error:
        raise _layer_failure(target, layer, error) from error
    return Packed(str(beside), "gdal", beside.name)


def reopened(layer, packed: Packed):
    """Return the copy as a layer with the name, style and metadata of the original.

    Raises:
        OutputError: the copy cannot be opened.
    """
    kind = QgsVectorLayer if packed.provider == "ogr" else QgsRasterLayer
    copy = kind(packed.source, layer.name(), packed.provider)
    if not copy.isValid():
        raise write_failure(packed.source, tr("QGIS cannot open what was written"))
    document = QDomDocument()
    layer.exportNamedStyle(document)
    copy.importNamedStyle(document)
    copy.setCrs(layer.crs())
    copy.setMetadata(layer.metadata())
    if packed.provider == "ogr":
        copy.saveStyleToDatabase(layer.name(), "", True, "")
        return copy
    _keep_nodata(layer.dataProvider(), copy.dataProvider())
    if packed.is_file:
        save_beside(copy, Path(packed.source))
    else:
        save_in_package(copy, Path(packed.source.partition("|")[0]), packed.place)
    return copy


def _layer_failure(target: str, layer, reason: object) -> OutputError:
    told = tr("layer '{layer}': {reason}").format(layer=layer.name(), reason=reason)
    return write_failure(target, told)


def _open(layer) -> gdal.Dataset:
    try:
        dataset = open_file(layer)
        dataset.GetGeoTransform()  # before anything like this, GDAL 3.6 knows of no class names
        return dataset
    except GdalError as error:
        raise InputError(
            tr(
                "Layer '{layer}' cannot be opened ({reason}). Repair its data source, or leave it "
                "out."
            ).format(layer=layer.name(), reason=error)
        ) from error


def _may_fit(source: gdal.Dataset) -> bool:
    transform = source.GetGeoTransform(can_return_null=True)
    is_upright = transform is not None and not transform[2] and not transform[4]
    return is_upright and source.RasterCount == 1 and source.GetRasterBand(1).DataType in KEPT_TYPES


def _write_table(layer, source: gdal.Dataset, package: Path, table: str) -> gdal.Dataset:
    plain = call(gdal.Translate, "", source, format="VRT", outputSRS=_crs(layer))
    # With a colour table, tiles would be pictures: colours instead of values.
    plain.GetRasterBand(1).SetColorTable(None)
    plain.GetRasterBand(1).SetColorInterpretation(gdal.GCI_GrayIndex)
    options = [f"RASTER_TABLE={table}", f"RASTER_DESCRIPTION={layer.name()}"]
    if source.GetRasterBand(1).DataType == gdal.GDT_Byte:
        options.append("TILE_FORMAT=PNG")
    if package.exists():
        options.append("APPEND_SUBDATASET=YES")
    made = call(gdal.Translate, str(package), plain, format="GPKG", creationOptions=options)
    flush(made)
    del made
    return call(gdal.OpenEx, str(package), gdal.OF_RASTER, open_options=[f"TABLE={table}"])


def _write_tiff(layer, source: gdal.Dataset, path: Path) -> None:
    made = call(
        gdal.Translate,
        str(path),
        source,
        format="GTiff",
        outputSRS=_crs(layer),
        creationOptions=list(TIFF_OPTIONS),
    )
    for band in range(1, source.RasterCount + 1):
        names = source.GetRasterBand(band).GetCategoryNames()
        if names:
            made.GetRasterBand(band).SetCategoryNames(names)
    flush(made)


def _crs(layer) -> str | None:
    return layer.crs().toWkt() if layer.crs().isValid() else None


def _is_same(source: gdal.Dataset, made: gdal.Dataset) -> bool:
    """Tell whether two rasters of one band have the same pixels, NoData and position."""
    width, height = source.RasterXSize, source.RasterYSize
    first, second = source.GetRasterBand(1), made.GetRasterBand(1)
    if (made.RasterXSize, made.RasterYSize, made.RasterCount) != (width, height, 1):
        return False
    if first.DataType != second.DataType or not _same_nodata(first, second):
        return False
    pixel = abs(source.GetGeoTransform()[1])
    moves = zip(source.GetGeoTransform(), made.GetGeoTransform())
    if any(abs(a - b) > 1e-6 * pixel for a, b in moves):
        return False
    rows = max(1, STRIP_PIXELS // width)
    for row in range(0, height, rows):
        count = min(rows, height - row)
        strips = [call(band.ReadRaster, 0, row, width, count) for band in (first, second)]
        if bytes(strips[0]) != bytes(strips[1]):
            return False
    return True


def _same_nodata(first: gdal.Band, second: gdal.Band) -> bool:
    # QGIS takes NaN for NoData whether or not the file says so.
    values = [band.GetNoDataValue() for band in (first, second)]
    one, other = (None if v is None or math.isnan(v) else v for v in values)
    return one == other


def _drop_table(package: Path, table: str) -> None:
    dataset = call(gdal.OpenEx, str(package), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL(f"DROP TABLE {table}")
    flush(dataset)


def _keep_nodata(source, target) -> None:
    for band in range(1, min(source.bandCount(), target.bandCount()) + 1):
        target.setUserNoDataValue(band, source.userNoDataValues(band))
        if source.sourceHasNoDataValue(band) and target.sourceHasNoDataValue(band):
            target.setUseSourceNoDataValue(band, source.useSourceNoDataValue(band))
