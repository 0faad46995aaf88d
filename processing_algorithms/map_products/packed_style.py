"""Styles that go with packed rasters, for those who open them without the project."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal, ogr
from qgis.PyQt.QtXml import QDomDocument

from ...engine.raster.gdal_io import GdalError, call, flush
from ...engine.raster.staging import write_failure

STYLES = "layer_styles"  # the table that QGIS keeps styles in, in its own columns
TEXT, FLAG = ogr.OFTString, ogr.OFTInteger
COLUMNS = (
    ("f_table_catalog", TEXT),
    ("f_table_schema", TEXT),
    ("f_table_name", TEXT),
    ("f_geometry_column", TEXT),
    ("styleName", TEXT),
    ("styleQML", TEXT),
    ("styleSLD", TEXT),
    ("useAsDefault", FLAG),
    ("description", TEXT),
    ("owner", TEXT),
    ("ui", TEXT),
    ("update_time", ogr.OFTDateTime),
)


def save_in_package(layer, package: Path, table: str) -> None:
    """Write the style of a raster layer into its GeoPackage, as QGIS does for vectors.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        dataset = call(gdal.OpenEx, str(package), gdal.OF_VECTOR | gdal.OF_UPDATE)
        styles = dataset.GetLayerByName(STYLES) or _make_table(dataset)
        row = ogr.Feature(styles.GetLayerDefn())
        for name in ("f_table_catalog", "f_table_schema", "f_geometry_column"):
            row[name] = ""
        row["f_table_name"], row["styleName"] = table, layer.name()
        row["styleQML"], row["useAsDefault"] = _style(layer), 1
        call(styles.CreateFeature, row)
        flush(dataset)
    except GdalError as error:
        raise write_failure(package, error) from error


def save_beside(layer, path: Path) -> None:
    """Write the style of a raster layer beside its file, where QGIS looks for it.

    Raises:
        OutputError: it cannot be written.
    """
    target = path.with_suffix(".qml")
    try:
        target.write_text(_style(layer), encoding="utf-8")
    except OSError as error:
        raise write_failure(target, error.strerror) from error


def _style(layer) -> str:
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return document.toString()


def _make_table(dataset: gdal.Dataset) -> ogr.Layer:
    styles = call(dataset.CreateLayer, STYLES, None, ogr.wkbNone, ["FID=id"])
    for name, kind in COLUMNS:
        column = ogr.FieldDefn(name, kind)
        if kind == FLAG:
            column.SetSubType(ogr.OFSTBoolean)
        if kind == ogr.OFTDateTime:
            column.SetDefault("CURRENT_TIMESTAMP")
        styles.CreateField(column)
    return styles
