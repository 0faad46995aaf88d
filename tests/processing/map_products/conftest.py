"""Layers to map, a project to map them in, and looks at what came of it."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from lithoscope.processing_algorithms.map_products.make_map import MakeMap
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsLayoutItem, QgsProject
from qgis.PyQt.QtGui import QImage

NAMES = ["", "granite", "gneiss", "marble", "schist"]
COLORS = {1: (200, 40, 40), 2: (40, 160, 60), 3: (40, 60, 200), 4: (220, 200, 40)}
DPI = 60
CHINESE = {
    "Legend": "图例",
    "Model": "模型",
    "Scale 1 : {denominator}": "比例尺 1 : {denominator}",
    "{name}: {value}": "{name}：{value}",
    "probability": "概率",
    "granite": "花岗岩",
    "Rough where it is steep.": "陡坡处较粗略。",
}


def give_colors(path: str, names: list[str], colors: dict[int, tuple[int, int, int]], **told):
    """Give a raster colours and names, and what Lithoscope writes into its files."""
    dataset = gdal.Open(path, gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    table = gdal.ColorTable()
    for value, color in colors.items():
        table.SetColorEntry(value, (*color, 255))
    band.SetColorTable(table)
    band.SetCategoryNames(names)
    dataset.SetMetadata({f"LITHOSCOPE_{key}": text for key, text in told.items()})
    return path


def items_of(project, name="Lithoscope map", page=0) -> dict:
    """The items of a page of a layout in the project, by id."""
    layout = project.layoutManager().layoutByName(name)
    return {i.id(): i for i in layout.items() if isinstance(i, QgsLayoutItem) and i.page() == page}


def labels_of(legend) -> list[str]:
    """What stands in a legend, line breaks aside."""
    nodes = legend.model().layerLegendNodes(legend.model().rootGroup().children()[0])
    shown = [node.userLabel() or str(node.data(0)) for node in nodes]
    return [label.replace("\n", " ") for label in shown]


def pixels_of(path) -> np.ndarray:
    """A picture as [h, w, 3]."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.bytesPerLine() * image.height())
    lines = np.frombuffer(bytes(bits), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


def pages_of(path) -> int:
    """How many pages a PDF has."""
    return int(re.search(rb"/Count (\d+)", Path(path).read_bytes())[1])


def share_of(image: np.ndarray, color: tuple[int, int, int]) -> float:
    """Share of a picture's pixels that have a colour."""
    return float((np.abs(image.astype(int) - color) <= 2).all(axis=2).mean())


def write_boxes(path: Path, boxes: dict[str, tuple[float, float, float, float]]) -> str:
    """Sheets by name: (west, south, east, north) in the rasters' CRS."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    layer = dataset.CreateLayer("sheets", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTString))
    for name, (west, south, east, north) in boxes.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["code"] = name
        ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    return str(path)


@pytest.fixture
def look() -> SimpleNamespace:
    """Ways to make things to map, and to look at what was drawn."""
    return SimpleNamespace(
        colors=COLORS,
        names=NAMES,
        color_table=give_colors,
        write_sheets=write_boxes,
        items=items_of,
        legend_labels=labels_of,
        pixels=pixels_of,
        pages=pages_of,
        share=share_of,
    )


@pytest.fixture
def classes(raster) -> str:
    """Granite west, gneiss east, a single pixel of marble in the south-west; no schist."""
    values = np.ones((60, 80), np.uint8)
    values[:, 40:] = 2
    values[50, 10] = 3
    told = {"MODEL": "Rocks", "MODEL_VERSION": "2.1", "DATE": "2026-05-01T10:20:30+00:00"}
    path = raster("classes.tif", values, nodata=0)
    return give_colors(path, NAMES, COLORS, INPUTS="gravity: g.tif band 1", **told)


@pytest.fixture
def project():
    """The project, empty before and after."""
    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()
    gc.collect()  # an exception holds on to layers, which must not outlive QGIS


@pytest.fixture
def draw(run, provider, project):
    """`make_map` at few dots per inch without an inset, unless a test asks for more."""
    if QgsApplication.processingRegistry().algorithmById("lithoscope:make_map") is None:
        provider.addAlgorithm(MakeMap())

    def make(layer, **given):
        options = {"DPI": DPI, "INSET": False, "LAYER": layer, "LANGUAGE": "English", **given}
        return run("make_map", **options)

    return make


@pytest.fixture
def chinese(monkeypatch) -> dict[str, str]:
    """A few Chinese words, whether or not the catalogue is there; they are returned."""

    def translator(language: str) -> Callable[[str], str]:
        return (lambda text: CHINESE.get(text, text)) if language == "Chinese" else str

    words = "lithoscope.processing_algorithms.map_products.words"
    monkeypatch.setattr(f"{words}.translator", translator)
    return CHINESE
