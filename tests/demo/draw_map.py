"""The demo's map, drawn by QGIS itself: python draw_map.py FOLDER writes FOLDER/map.png"""

from __future__ import annotations

import sys
from pathlib import Path

from lithoscope.processing_algorithms.styling import file_legend, style_classes, style_ramp
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleBandGrayRenderer,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter

SMALLEST_BAR = 0.002
UTM = "EPSG:32616"  # the zone of Jacksboro, so that the map is not stretched
PAGE = (231.0, 183.0)  # mm
MAP = (144.0, 149.0)  # mm
DPI = 220
INK, GREY = "#24292f", "#57606a"
COLUMN = 160.0  # mm from the left, where the right-hand column begins
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


class Sheet:
    """A page to put things on, in millimetres."""

    def __init__(self, project: QgsProject) -> None:
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*PAGE, MM))

    def place(self, item, x: float, y: float, width: float, height: float):
        """Put an item at a place."""
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y, MM))
        item.attemptResize(QgsLayoutSize(width, height, MM))
        return item

    def text(self, text, x, y, width, height, size=9.0, color=INK, bold=False, right=False):
        """Write text."""
        label = QgsLayoutItemLabel(self.layout)
        label.setText(text)
        font = QFont("DejaVu Sans")
        font.setPointSizeF(size)
        font.setBold(bold)
        label.setFont(font)
        label.setFontColor(QColor(color))
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter if right else Qt.AlignmentFlag.AlignTop)
        if right:
            label.setHAlign(Qt.AlignmentFlag.AlignRight)
        return self.place(label, x, y, width, height)

    def box(self, color, x, y, width, height, outline="#57606a"):
        """Fill a rectangle."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        shape.setSymbol(
            QgsFillSymbol.createSimple(
                {"color": color, "outline_color": outline, "outline_width": "0.1"}
            )
        )
        return self.place(shape, x, y, width, height)

    def map(self, layers, extent, x, y, width, height, crs=UTM):
        """Draw layers, the first on top."""
        item = QgsLayoutItemMap(self.layout)
        self.place(item, x, y, width, height)
        item.setCrs(QgsCoordinateReferenceSystem(crs))
        item.setLayers(layers)
        item.setExtent(extent)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(GREY))
        return item

    def scale_bar(self, main, segment, x, y):
        """Draw a scale bar of two segments, each so many kilometres long."""
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(main)
        bar.setStyle("Single Box")
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setUnitLabel("km")
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setUnitsPerSegment(segment)
        bar.setHeight(1.6)
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(QColor(255, 255, 255, 215))
        form = QgsTextFormat()
        form.setFont(QFont("DejaVu Sans"))
        form.setSize(7.5)
        bar.setTextFormat(form)
        self.place(bar, x, y, 44, 10)

    def save(self, target):
        """Write the page as a picture, or end the program."""
        image = QgsLayoutExporter(self.layout).renderPageToImage(0, dpi=DPI)
        if not image.save(str(target)):
            sys.exit(f"The map could not be written to {target}.")
        return target


def shares_of(path: Path) -> dict[int, float]:
    """Return {class value: share of the area} from a class raster's attribute table."""
    dataset = gdal.Open(str(path))
    table = dataset.GetRasterBand(1).GetDefaultRAT()
    names = [table.GetNameOfCol(column) for column in range(table.GetColumnCount())]
    value, share = names.index("Value"), names.index("Share")
    return {
        table.GetValueAsInt(row, value): table.GetValueAsDouble(row, share)
        for row in range(table.GetRowCount())
    }


def shaded_relief(dem: Path) -> QgsRasterLayer:
    """Return the DEM's hillshade, lit from several sides, on a metric grid held in memory."""
    options = {"dstSRS": UTM, "xRes": 30, "yRes": 30, "resampleAlg": "cubicspline"}
    gdal.Warp(
        "/vsimem/heights.tif", str(dem), outputType=gdal.GDT_Float32, dstNodata="nan", **options
    )
    gdal.DEMProcessing(
        "/vsimem/shade.tif", "/vsimem/heights.tif", "hillshade", multiDirectional=True, zFactor=1.3
    )
    layer = QgsRasterLayer("/vsimem/shade.tif", "hillshade")
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    stretch = QgsContrastEnhancement(layer.dataProvider().dataType(1))
    stretch.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    stretch.setMinimumValue(-30)
    stretch.setMaximumValue(190)
    renderer.setContrastEnhancement(stretch)
    layer.setRenderer(renderer)
    return layer


def draw(folder: Path) -> Path:
    """Draw the map and return its path."""
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(UTM))
    relief = shaded_relief(folder / "jacksboro.tif")
    classes = QgsRasterLayer(str(folder / "landforms.tif"), "landforms")
    legend = file_legend(str(folder / "landforms.tif"))
    shares = shares_of(folder / "landforms.tif")
    style_classes(classes, legend)
    classes.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    classes.setOpacity(0.75)
    project.addMapLayers([relief, classes])
    extent = relief.extent()
    height = extent.height() * 0.93  # leaves out the slanted edges of the degree grid
    width = height * MAP[0] / MAP[1]
    extent = QgsRectangle.fromCenterAndSize(extent.center(), width, height)

    sheet = Sheet(project)
    sheet.text("Landforms around the Jacksboro fault", 8, 6, 200, 9, 16, bold=True)
    sheet.text("Tennessee and Kentucky, SRTM DEM of 3 arc seconds", 8, 14.5, 200, 6, 9, GREY)
    main = sheet.map([classes, relief], extent, 8, 23, *MAP)
    sheet.scale_bar(main, 2.5, 11, 159)
    _legend(sheet, legend, shares)
    confidence = folder / "confidence.tif"
    if confidence.is_file():
        layer = QgsRasterLayer(str(confidence), "confidence")
        style_ramp(layer, 0.0, 1.0)
        project.addMapLayer(layer)
        sheet.text("Confidence", COLUMN, 100, 40, 6, 10, bold=True)
        sheet.text("0 dark, 1 bright", COLUMN + 23, 100, 40, 5, 8, GREY, right=True)
        sheet.map([layer], extent, COLUMN, 107, 63, 63 * MAP[1] / MAP[0])
    _credits(sheet, folder / "landforms.tif")

    return sheet.save(folder / "map.png")


def _legend(sheet: Sheet, legend, shares) -> None:
    sheet.text("Landform", COLUMN, 22.5, 40, 6, 10, bold=True)
    sheet.text("share", COLUMN + 40, 22.5, 23, 5, 8, GREY, right=True)
    longest = max(shares.values())
    y = 30.0
    for entry in legend:
        share = shares.get(entry.value, 0.0)
        if entry.name == "unknown" and not share:
            continue
        sheet.box(entry.color, COLUMN, y, 6, 4.2)
        sheet.text(entry.name, COLUMN + 8.5, y + 0.3, 22, 4.6, 8.5)
        if share >= SMALLEST_BAR:
            sheet.box(entry.color, COLUMN + 29, y + 0.6, 21 * share / longest, 3)
        sheet.text(f"{share:.1%}", COLUMN + 51, y - 0.2, 12, 4.6, 8, GREY, right=True)
        y += 6.4


def _credits(sheet: Sheet, classes: Path) -> None:
    made = gdal.Open(str(classes)).GetMetadata()
    model = f"{made['LITHOSCOPE_MODEL']} {made.get('LITHOSCOPE_MODEL_VERSION', '')}".strip()
    values = dict(pair.split(" = ") for pair in made["LITHOSCOPE_PARAMETERS"].split("; "))
    text = (
        f"Model: {model}, search distance {float(values['search']):.0f} m · DEM: SRTM, public "
        "domain, from Matplotlib's sample data · drawn by QGIS with Lithoscope"
    )
    sheet.text(text, 8, 175, 216, 5, 6.5, GREY)


def main() -> None:
    """Start QGIS without a window, draw, and end."""
    application = QgsApplication([], True)
    application.initQgis()
    draw(Path(sys.argv[1]))
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main()
