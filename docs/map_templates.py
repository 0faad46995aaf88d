"""The map templates that are shipped, drawn by QGIS itself: python docs/map_templates.py

Writes processing_algorithms/map_products/templates/*.qpt: A4 and A3, landscape and portrait. Draw
them with the oldest QGIS that is supported, so that every newer one reads them.
"""

from __future__ import annotations

import base64
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

FOLDER = Path(__file__).resolve().parents[1] / "processing_algorithms/map_products/templates"
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
INK, GREY, RULE = "#1f2328", "#57606a", "#8c959f"
FONT = "Sans Serif"
PAPER = {"A4": (1.0, 1.0), "A3": (2**0.5, 1.2)}  # how much larger than A4: lengths, letters

# Items in millimetres on A4: left, top, width, height.
LANDSCAPE = {
    "page": (0, 0, 297, 210),
    "title": (10, 6, 277, 9.8),
    "subtitle": (10, 16, 277, 5),
    "map": (14, 27, 203, 138),
    "scale_bar": (13, 171, 88, 11),
    "scale": (106, 171.5, 112, 10),
    "legend": (224, 24, 65, 98),
    "inset": (224, 127, 47, 54),
    "north_arrow": (274, 142, 14, 24),
    "rule": (10, 184.5, 277, 0.2),
    "provenance": (10, 187, 136, 18),
    "limits": (151, 187, 136, 18),
}
PORTRAIT = {
    "page": (0, 0, 210, 297),
    "title": (10, 6, 190, 9.8),
    "subtitle": (10, 16, 190, 5),
    "map": (14, 27, 182, 164),
    "scale_bar": (13, 197, 82, 11),
    "scale": (99, 197.5, 98, 10),
    "legend": (10, 212, 118, 50),
    "inset": (132, 213, 49, 47),
    "north_arrow": (184, 225, 14, 24),
    "rule": (10, 265, 190, 0.2),
    "provenance": (10, 268, 93, 23),
    "limits": (107, 268, 93, 23),
}
NORTH = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 96" width="56" height="96">
<path d="M28 30 L48 92 L28 78 Z" fill="#1f2328" stroke="#1f2328" stroke-width="1.5"/>
<path d="M28 30 L8 92 L28 78 Z" fill="#ffffff" stroke="#1f2328" stroke-width="1.5"/>
<path d="M20 24 L20 4 L36 24 L36 4" fill="none" stroke="#1f2328" stroke-width="3.4"/>
</svg>"""


class Template:
    """A page on which items are put by name, in millimetres."""

    def __init__(self, places: dict, lengths: float, letters: float) -> None:
        self._places, self._lengths, self._letters = places, lengths, letters
        self.layout = QgsPrintLayout(QgsProject.instance())
        self.layout.initializeDefaults()
        _, _, width, height = self._place("page")
        page = self.layout.pageCollection().page(0)
        page.setPageSize(QgsLayoutSize(width, height, MM))

    def draw(self) -> QgsPrintLayout:
        """Put everything on the page."""
        self._label("title", 17, bold=True)
        self._label("subtitle", 8.5, GREY)
        main = self._map("map", 0.3)
        self.layout.setReferenceMap(main)
        self._graticule(main)
        self._scale_bar(main)
        self._label("scale", 7.5, GREY)
        self._legend(main)
        inset = self._map("inset", 0.2)
        inset.overview().setFrameSymbol(
            QgsFillSymbol.createSimple(
                {"style": "no", "outline_color": "#c1121f", "outline_width": "0.5"}
            )
        )
        self._north(main)
        self._rule()
        self._label("provenance", 6.5, GREY)
        self._label("limits", 6.5, GREY)
        return self.layout

    def _place(self, name: str) -> list[float]:
        return [round(length * self._lengths, 2) for length in self._places[name]]

    def _put(self, item, name: str):
        left, top, width, height = self._place(name)
        self.layout.addLayoutItem(item)
        item.setId(name)
        item.attemptMove(QgsLayoutPoint(left, top, MM))
        item.attemptResize(QgsLayoutSize(width, height, MM))
        return item

    def _font(self, size: float, bold: bool = False) -> QFont:
        font = QFont(FONT)
        font.setPointSizeF(round(size * self._letters, 1))
        font.setBold(bold)
        return font

    def _format(self, size: float) -> QgsTextFormat:
        text = QgsTextFormat()
        text.setFont(self._font(size))
        text.setSize(round(size * self._letters, 1))
        text.setColor(QColor(INK))
        return text

    def _label(self, name: str, size: float, color: str = INK, bold: bool = False) -> None:
        label = QgsLayoutItemLabel(self.layout)
        label.setText(name)
        label.setFont(self._font(size, bold))
        label.setFontColor(QColor(color))
        label.setMarginX(0)
        label.setMarginY(0)
        label.setHAlign(Qt.AlignmentFlag.AlignLeft)
        label.setVAlign(Qt.AlignmentFlag.AlignTop)
        self._put(label, name)

    def _map(self, name: str, frame: float) -> QgsLayoutItemMap:
        item = self._put(QgsLayoutItemMap(self.layout), name)
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(INK))
        item.setFrameStrokeWidth(QgsLayoutMeasurement(frame, MM))
        return item

    def _graticule(self, main: QgsLayoutItemMap) -> None:
        grid = QgsLayoutItemMapGrid("graticule", main)
        main.grids().addGrid(grid)
        grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
        grid.setLineSymbol(QgsLineSymbol.createSimple({"color": "31,35,40,110", "width": "0.1"}))
        grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.ExteriorTicks)
        grid.setFrameWidth(1.2)
        grid.setFramePenSize(0.2)
        grid.setAnnotationEnabled(True)
        grid.setAnnotationFrameDistance(0.8)
        side, outside = QgsLayoutItemMapGrid.BorderSide, QgsLayoutItemMapGrid.AnnotationPosition
        for border in (side.Left, side.Right, side.Top, side.Bottom):
            grid.setAnnotationPosition(outside.OutsideMapFrame, border)
        shown = QgsLayoutItemMapGrid.DisplayMode
        turned = QgsLayoutItemMapGrid.AnnotationDirection
        for border in (side.Left, side.Right):
            grid.setFrameDivisions(shown.LatitudeOnly, border)
            grid.setAnnotationDisplay(shown.LatitudeOnly, border)
            grid.setAnnotationDirection(turned.Vertical, border)
        for border in (side.Top, side.Bottom):
            grid.setFrameDivisions(shown.LongitudeOnly, border)
            grid.setAnnotationDisplay(shown.LongitudeOnly, border)
            grid.setAnnotationDirection(turned.Horizontal, border)
        grid.setAnnotationTextFormat(self._format(6))

    def _scale_bar(self, main: QgsLayoutItemMap) -> None:
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(main)
        bar.setStyle("Double Box")
        bar.setNumberOfSegments(4)
        bar.setNumberOfSegmentsLeft(0)
        bar.setHeight(2 * self._letters)
        bar.setLabelBarSpace(1)
        bar.setBoxContentSpace(1)
        bar.setTextFormat(self._format(7))
        # Its box follows what it shows, so this is what decides; its last number stands out.
        bar.setMaximumBarWidth(self._place("scale_bar")[2] * 0.82)
        self._put(bar, "scale_bar")

    def _legend(self, main: QgsLayoutItemMap) -> None:
        legend = QgsLayoutItemLegend(self.layout)
        legend.setLinkedMap(main)
        legend.setAutoUpdateModel(False)
        legend.setSymbolWidth(6.5)
        legend.setSymbolHeight(4)
        legend.setBoxSpace(0)
        legend.setColumnSpace(3)
        legend.setFontColor(QColor(INK))
        part = QgsLegendStyle.Style
        legend.setStyleFont(part.Title, self._font(10.5, bold=True))
        legend.setStyleFont(part.Group, self._font(9, bold=True))
        legend.setStyleFont(part.Subgroup, self._font(8.5))
        legend.setStyleFont(part.SymbolLabel, self._font(8))
        self._put(legend, "legend")

    def _north(self, main: QgsLayoutItemMap) -> None:
        arrow = QgsLayoutItemPicture(self.layout)
        arrow.setPicturePath("base64:" + base64.b64encode(NORTH.encode()).decode())
        arrow.setLinkedMap(main)
        arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        self._put(arrow, "north_arrow")

    def _rule(self) -> None:
        line = QgsLayoutItemShape(self.layout)
        line.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        line.setSymbol(QgsFillSymbol.createSimple({"color": RULE, "outline_style": "no"}))
        self._put(line, "rule")


def main() -> None:
    """Draw all four."""
    application = QgsApplication([], True)
    application.initQgis()
    for paper, (lengths, letters) in PAPER.items():
        for shape, places in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
            layout = Template(places, lengths, letters).draw()
            layout.setName(f"Lithoscope {paper} {shape}")
            path = FOLDER / f"{paper.lower()}_{shape}.qpt"
            if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
                raise SystemExit(f"{path} could not be written.")
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main()
