"""lithoscope:make_map: a series of sheets, over polygons or a regular grid."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.processing_algorithms.map_products.export import file_names
from lithoscope.processing_algorithms.map_products.sheets import grid_sheets
from qgis.core import QgsGeometry, QgsProcessingException, QgsRectangle


def test_a_pdf_has_a_page_a_sheet(draw, classes, tmp_path, project, look):
    sheets = look.write_sheets(
        tmp_path / "sheets.gpkg",
        {
            "A/1": (500000, 4998200, 501190, 5000000),
            "A 2": (501210, 4998200, 502400, 5000000),
            "far": (900000, 4998200, 901000, 5000000),
        },
    )
    result = draw(
        classes,
        SHEETS=sheets,
        SHEET_NAME="code",
        OUTPUT=str(tmp_path / "atlas.pdf"),
        FOLDER=str(tmp_path / "sheets"),
        SHEET_FORMAT="png",
        SCALE=12000,
    )
    assert look.pages(result["OUTPUT"]) == 2
    assert sorted(p.name for p in (tmp_path / "sheets").iterdir()) == ["A_1.png", "A_2.png"]
    first, second = (look.pixels(tmp_path / "sheets" / f"A_{n}.png") for n in (1, 2))
    assert look.share(first, look.colors[1]) > 0.15 > look.share(second, look.colors[1])
    assert look.items(project)["subtitle"].text().startswith("Sheet A/1 · ")
    assert look.legend_labels(look.items(project, page=1)["legend"])[-1] == "gneiss"
    other = look.items(project, page=1)
    assert other["scale_bar"].linkedMap() is other["map"]


def test_no_two_sheets_have_one_file():
    assert file_names(["a", "a_3", "A", ""]) == ["a", "a_3", "A_2", "sheet_4"]


def test_pictures_hold_one_sheet(draw, classes, tmp_path, look):
    boxes = {"a": (500000, 4998200, 501200, 5000000), "b": (501200, 4998200, 502400, 5000000)}
    sheets = look.write_sheets(tmp_path / "s.gpkg", boxes)
    with pytest.raises(QgsProcessingException, match=r"2 sheets do not fit into map\.png"):
        draw(classes, SHEETS=sheets, OUTPUT=str(tmp_path / "map.png"))
    assert not (tmp_path / "map.png").exists()


def test_sheets_that_the_layer_does_not_reach(draw, classes, tmp_path, look):
    sheets = look.write_sheets(tmp_path / "s.gpkg", {"a": (900000, 4998200, 901200, 5000000)})
    with pytest.raises(QgsProcessingException, match="No polygon of 's' reaches"):
        draw(classes, SHEETS=sheets, OUTPUT=str(tmp_path / "map.pdf"))


def test_a_grid_of_sheets_covers_the_map_at_its_scale(draw, classes, project, look, tmp_path):
    result = draw(classes, SHEET_GRID=True, SCALE=5000, OUTPUT=str(tmp_path / "grid.pdf"))
    pages = [look.items(project, page=n) for n in range(look.pages(result["OUTPUT"]))]
    names = [page["subtitle"].text().split(" · ")[0] for page in pages]
    assert names == [f"Sheet {row}{column}" for row in "ABC" for column in (1, 2, 3)]
    extents = [page["map"].extent() for page in pages]
    assert {round(page["map"].scale()) for page in pages} == {5000}
    whole = QgsRectangle(500000, 4998200, 502400, 5000000)
    seen = QgsGeometry.unaryUnion([QgsGeometry.fromRect(box) for box in extents])
    assert seen.buffer(0.01, 1).contains(QgsGeometry.fromRect(whole))
    # Neighbours touch, A1 is in the north-west, and nothing is shown twice.
    assert extents[0].xMaximum() == pytest.approx(extents[1].xMinimum(), abs=0.01)
    assert extents[0].yMinimum() == pytest.approx(extents[3].yMaximum(), abs=0.01)
    assert seen.area() == pytest.approx(sum(box.area() for box in extents), rel=1e-3)


def test_the_inset_of_a_sheet_holds_layer_and_sheet(draw, classes, project, look):
    draw(classes, SHEET_GRID=True, SCALE=5000, INSET=True)
    page = look.items(project, page=3)
    assert page["inset"].extent().contains(page["map"].extent())
    assert page["inset"].extent().contains(QgsRectangle(500000, 4998200, 502400, 5000000))


def test_sheets_overlap_as_asked():
    sheets = grid_sheets(QgsRectangle(0, 0, 250, 90), 100, 100, overlap=0.2)
    assert [sheet.name for sheet in sheets] == ["A1", "A2", "A3"]
    assert [sheet.extent.xMinimum() for sheet in sheets] == pytest.approx([-5, 75, 155])
    assert sheets[0].extent.yMinimum() == pytest.approx(-5)


def test_a_sheet_that_holds_all_is_the_only_one():
    assert [s.name for s in grid_sheets(QgsRectangle(0, 0, 100, 50), 100, 50)] == ["A1"]


def test_rows_go_on_after_z():
    names = [sheet.name for sheet in grid_sheets(QgsRectangle(0, 0, 1, 28), 1, 1)]
    assert names[:2] == ["A1", "B1"] and names[-3:] == ["Z1", "AA1", "AB1"]


def test_sheets_without_data_are_left_out(draw, raster, project, look):
    values = np.zeros((60, 80), np.uint8)
    values[:12, :12], values[-12:, -12:] = 1, 2
    path = look.color_table(raster("corners.tif", values, nodata=0), look.names, look.colors)
    draw(path, SHEET_GRID=True, SCALE=5000)
    layout = project.layoutManager().layoutByName("Lithoscope map")
    pages = [look.items(project, page=n) for n in range(layout.pageCollection().pageCount())]
    assert [page["subtitle"].text() for page in pages] == ["Sheet A1", "Sheet C3"]


def test_sheets_of_polygons_need_a_feature(draw, tmp_path, project, look):
    corners = {"nw": (0, 900, 100, 1000), "se": (900, 0, 1000, 100)}
    layer = look.write_sheets(tmp_path / "corners.gpkg", corners)
    boxes = {"a": (0, 800, 200, 1000), "b": (400, 400, 600, 600)}
    sheets = look.write_sheets(tmp_path / "s.gpkg", boxes)
    draw(layer, SHEETS=sheets, SHEET_NAME="code", TITLE="Corners")
    layout = project.layoutManager().layoutByName("Lithoscope map")
    assert layout.pageCollection().pageCount() == 1
    only = look.write_sheets(tmp_path / "b.gpkg", {"b": boxes["b"]})
    with pytest.raises(QgsProcessingException, match="nothing on any of the sheets"):
        draw(layer, SHEETS=only)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"SHEET_GRID": True}, "needs a scale"),
        ({"SHEET_GRID": True, "SCALE": 20}, r"would need \d+ sheets at this scale"),
        ({"SHEET_GRID": True, "SCALE": 5000, "SHEETS": "sheets"}, "not from both"),
    ],
)
def test_a_series_that_makes_no_sense(draw, classes, look, tmp_path, given, message):
    if "SHEETS" in given:
        boxes = {"a": (500000, 4998200, 501200, 5000000)}
        given = {**given, "SHEETS": look.write_sheets(tmp_path / "s.gpkg", boxes)}
    with pytest.raises(QgsProcessingException, match=message):
        draw(classes, **given)


@pytest.mark.parametrize("percent", [20, 70])
def test_a_cancelled_series_leaves_nothing(
    draw, classes, look, recorder, tmp_path, project, percent
):
    boxes = {"a": (500000, 4998200, 501200, 5000000), "b": (501200, 4998200, 502400, 5000000)}
    sheets = look.write_sheets(tmp_path / "s.gpkg", boxes)
    heard = recorder(cancel_after=percent)
    folder = tmp_path / "sheets"
    result = draw(classes, SHEETS=sheets, FOLDER=str(folder), SHEET_FORMAT="png", feedback=heard)
    assert heard.isCanceled() and not result.get("LAYOUT")
    assert list(folder.iterdir()) == []
    assert not project.layoutManager().layouts() and not project.mapLayers()
