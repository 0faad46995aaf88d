"""The demo's forecast as a map, drawn by QGIS: python draw_forecast.py FOLDER"""

from __future__ import annotations

import sys
from pathlib import Path

from draw_map import COLUMN, GREY, INK, MAP, Sheet
from lithoscope.processing_algorithms.earthquakes.forecast_styles import style_grid
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMarkerSymbol,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)

UTM = "EPSG:32611"  # the zone of Ridgecrest
FIELD = "expected_m3p0"
RING = 0.28  # mm across at magnitude 0; each magnitude is 1.5 times larger
WHEN = "d MMMM yyyy hh:mm"
RIGHTS = (28.0, 44.0, 63.0)  # mm from COLUMN, where the columns of the table end
BAR = 36.0  # mm


def draw(folder: Path) -> Path:
    """Draw the map and return its path."""
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(UTM))
    cells = QgsVectorLayer(str(folder / "forecast.gpkg"), "forecast")
    quakes = QgsVectorLayer(str(folder / "ridgecrest.gpkg"), "earthquakes")
    style_grid(cells, FIELD)
    cells.setOpacity(1.0)  # as in the legend; there is no map beneath
    style_quakes(quakes)
    project.addMapLayers([cells, quakes])

    to_utm = QgsCoordinateTransform(cells.crs(), QgsCoordinateReferenceSystem(UTM), project)
    extent = to_utm.transformBoundingBox(cells.extent())
    width = min(extent.width(), extent.height() * MAP[0] / MAP[1]) * 0.97
    extent = QgsRectangle.fromCenterAndSize(extent.center(), width, width * MAP[1] / MAP[0])

    rows = daily_rows(folder / "daily.gpkg")
    last = max(row["day"] for row in rows)
    sheet = Sheet(project)
    sheet.text("Earthquakes to expect around Ridgecrest", 8, 6, 200, 9, 16, bold=True)
    begin, end = (moment.toString(WHEN) for moment in (rows[0]["start"], rows[last - 1]["end"]))
    sheet.text(
        f"California, {begin} to {end} UTC, as seen at its beginning", 8, 14.5, 200, 6, 9, GREY
    )
    main = sheet.map([quakes, cells], extent, 8, 23, *MAP, crs=UTM)
    sheet.scale_bar(main, 10, 11, 159)
    _legend(sheet, cells)
    _table(sheet, [row for row in rows if row["day"] == last])
    _bars(sheet, rows[:last])
    sheet.text(
        "Mostly aftershocks. No prediction of single earthquakes, no early warning, no all-clear; "
        "not prospectively tested. Follow your national agency.\n"
        "Catalogue: USGS ComCat, public domain, from pyCSEP's samples · drawn by QGIS with "
        "Lithoscope",
        8,
        174,
        216,
        8,
        6.5,
        GREY,
    )
    return sheet.save(folder / "forecast.png")


def style_quakes(layer: QgsVectorLayer) -> None:
    """Draw past earthquakes as rings that grow with the magnitude."""
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "0,0,0,0", "outline_color": "36,41,47,150"}
    )
    symbol.symbolLayer(0).setStrokeWidth(0.12)
    size = QgsProperty.fromExpression(f'{RING} * 1.5 ^ "mag"')
    symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, size)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def daily_rows(path: Path) -> list[dict]:
    """Return the attributes of the daily layer, by threshold and day."""
    layer = QgsVectorLayer(str(path), "daily")
    names = [field.name() for field in layer.fields()]
    rows = [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]
    return sorted(rows, key=lambda row: (row["threshold"], row["day"]))


def _legend(sheet: Sheet, cells: QgsVectorLayer) -> None:
    sheet.text("Expected M ≥ 3 a cell", COLUMN, 22.5, 63, 6, 10, bold=True)
    y = 30.0
    for entry in reversed(cells.renderer().ranges()):
        sheet.box(entry.symbol().color().name(), COLUMN, y, 6, 4.2)
        sheet.text(entry.label(), COLUMN + 8.5, y + 0.3, 40, 4.6, 8.5)
        y += 5.6
    sheet.text("rings: earthquakes so far", COLUMN, y + 1, 60, 5, 8, GREY)


def _table(sheet: Sheet, rows: list[dict]) -> None:
    y = 80.0
    sheet.text("In the whole area", COLUMN, y, 60, 6, 10, bold=True)
    for right, title in zip(RIGHTS, ("expected", "likely", "at least one")):
        sheet.text(title, COLUMN + right - 22, y + 7, 22, 5, 7.5, GREY, right=True)
    for row in rows:
        y += 6.2
        probability = row["total_probability"]
        cells = (
            f"{row['total_mean']:.1f}",
            f"{row['total_low95']:.0f} – {row['total_high95']:.0f}",
            "> 99 %" if probability > 0.99 else f"{100 * probability:.0f} %",
        )
        sheet.text(f"M ≥ {row['threshold']:g}", COLUMN, y + 7.2, 14, 5, 8.5, bold=True)
        for right, text in zip(RIGHTS, cells):
            sheet.text(text, COLUMN + right - 22, y + 6.6, 22, 5, 8.5, INK, right=True)
    sheet.text("likely: 95 % of 1,000 simulated weeks", COLUMN, y + 13.5, 63, 5, 7, GREY)


def _bars(sheet: Sheet, rows: list[dict]) -> None:
    y = 124.0
    sheet.text("Day by day, M ≥ 3", COLUMN, y, 60, 6, 10, bold=True)
    longest = max(row["high95"] for row in rows) or 1.0
    for row in rows:
        y += 5.4
        low, mean, high = (BAR * row[name] / longest for name in ("low95", "mean", "high95"))
        left = COLUMN + 16
        sheet.text(row["start"].toString("d MMM"), COLUMN, y + 2, 15, 4.6, 8)
        sheet.box("#fed976", left + low, y + 2.6, max(high - low, 0.3), 2.6, outline="#fed976")
        sheet.box("#b10026", left + mean - 0.4, y + 1.9, 0.8, 4.0, outline="#b10026")
        sheet.text(f"{row['mean']:.0f}", COLUMN + 53, y + 1.4, 10, 5, 8, GREY, right=True)
    sheet.text("bar: likely range; line: mean", COLUMN, y + 7.5, 63, 5, 7, GREY)


def main() -> None:
    """Start QGIS without a window, draw, and end."""
    application = QgsApplication([], True)
    application.initQgis()
    draw(Path(sys.argv[1]))
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main()
