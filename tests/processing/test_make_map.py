"""lithoscope:make_map: what is on the sheet, in which formats, from which templates."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.library import shipped_models
from lithoscope.processing_algorithms.map_products import framing, words
from lithoscope.processing_algorithms.map_products.fitting import wrap
from lithoscope.processing_algorithms.map_products.make_map import MakeMap
from lithoscope.processing_algorithms.map_products.template import ITEMS, SHIPPED
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsPalettedRasterRenderer,
    QgsPrintLayout,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

NAMES = ["", "granite", "gneiss", "marble", "schist"]
COLORS = {1: (200, 40, 40), 2: (40, 160, 60), 3: (40, 60, 200), 4: (220, 200, 40)}
DEGREES = (10.0, 0.001, 0.0, 45.0, 0.0, -0.001)
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
DPI = 60


def color_table(path: str, names: list[str], colors: dict[int, tuple[int, int, int]], **told):
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


@pytest.fixture
def classes(raster) -> str:
    """Granite west, gneiss east, a single pixel of marble in the south-west; no schist."""
    values = np.ones((60, 80), np.uint8)
    values[:, 40:] = 2
    values[50, 10] = 3
    told = {"MODEL": "Rocks", "MODEL_VERSION": "2.1", "DATE": "2026-05-01T10:20:30+00:00"}
    path = raster("classes.tif", values, nodata=0)
    return color_table(path, NAMES, COLORS, INPUTS="gravity: g.tif band 1", **told)


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
        options = {"DPI": DPI, "INSET": False, "LAYER": layer, **given}
        return run("make_map", **options)

    return make


def items(project, name="Lithoscope map", page=0) -> dict:
    """The items of a page of a layout in the project, by id."""
    layout = project.layoutManager().layoutByName(name)
    return {i.id(): i for i in layout.items() if isinstance(i, QgsLayoutItem) and i.page() == page}


def legend_labels(legend) -> list[str]:
    """What stands in a legend, line breaks aside."""
    nodes = legend.model().layerLegendNodes(legend.model().rootGroup().children()[0])
    shown = [node.userLabel() or str(node.data(0)) for node in nodes]
    return [label.replace("\n", " ") for label in shown]


def pixels(path) -> np.ndarray:
    """A picture as [h, w, 3]."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.bytesPerLine() * image.height())
    lines = np.frombuffer(bytes(bits), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


def pages(path) -> int:
    """How many pages a PDF has."""
    return int(re.search(rb"/Count (\d+)", Path(path).read_bytes())[1])


def share(image: np.ndarray, color: tuple[int, int, int]) -> float:
    """Share of a picture's pixels that have a colour."""
    return float((np.abs(image.astype(int) - color) <= 2).all(axis=2).mean())


def write_sheets(path: Path, boxes: dict[str, tuple[float, float, float, float]]) -> str:
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


def test_the_page_has_the_map_in_its_colours(draw, classes, tmp_path):
    result = draw(classes, OUTPUT=str(tmp_path / "map.png"))
    image = pixels(result["OUTPUT"])
    assert image.shape[:2] == pytest.approx((210 / 25.4 * DPI, 297 / 25.4 * DPI), abs=1)
    assert share(image, COLORS[1]) > 0.12
    assert share(image, COLORS[2]) > 0.12
    assert 0.2 < share(image, (255, 255, 255)) < 0.8
    assert not list(tmp_path.glob(".*"))


def test_the_legend_has_the_classes_that_occur(draw, classes, project):
    draw(classes)
    assert legend_labels(items(project)["legend"]) == ["granite", "gneiss", "marble"]


def test_the_legend_has_the_classes_within_the_extent(draw, classes, project):
    draw(classes, EXTENT="501700,502300,4998500,4999700 [EPSG:32632]", SCALE=5000)
    assert legend_labels(items(project)["legend"]) == ["gneiss"]


def test_the_legend_of_polygons_has_the_classes_within_the_extent(draw, run, classes, project):
    made = run("classes_to_polygons", INPUT=classes, POLYGONS=str(Path(classes).parent / "p.gpkg"))
    draw(made["POLYGONS"], EXTENT="501700,502300,4998500,4999700 [EPSG:32632]", SCALE=5000)
    assert legend_labels(items(project)["legend"]) == ["gneiss"]


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_thirty_classes_with_long_names_fit(draw, raster, project, orientation):
    values = np.repeat(np.arange(1, 31, dtype=np.uint8), 40).reshape(30, 40)
    names = ["", *(f"a rock unit with a rather long name, number {i}" for i in range(1, 31))]
    colors = {i: (i * 8, 255 - i * 8, 128) for i in range(1, 31)}
    path = color_table(raster("many.tif", values, nodata=0), names, colors)
    draw(path, ORIENTATION=orientation)
    legend = items(project)["legend"]
    assert legend_labels(legend) == names[1:]
    needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
    assert needed.width() <= legend.rect().width() + 1e-6
    assert needed.height() <= legend.rect().height() + 1e-6


def test_a_ramp_is_headed_by_its_quantity(draw, raster, project):
    path = raster("p.tif", np.linspace(0, 1, 4800).reshape(60, 80), names=["probability"])
    draw(path, LANGUAGE="Chinese")
    legend = items(project)["legend"]
    node = legend.model().rootGroup().children()[0]
    assert node.customProperty("legend/title-label") == "概率"
    assert len(legend.model().layerLegendNodes(node)) == 1


def test_how_it_was_made_stands_on_the_sheet(draw, classes, project):
    draw(classes, TITLE="Rock units")
    found = items(project)
    assert found["title"].text() == "Rock units"
    assert found["subtitle"].text() == "Rocks 2.1 · 2026-05-01"
    text = found["provenance"].text().replace("\n", " ")
    for part in (
        "Model: Rocks 2.1",
        "gravity: g.tif band 1",
        "2026-05-01 10:20 UTC",
        "classes.tif",
    ):
        assert part in text
    assert "not what somebody saw" in found["limits"].text()


def test_scores_and_limits_come_from_the_models_card(draw, raster, project):
    card = next(m.card for m in shipped_models("landform"))
    values = np.ones((9, 9), np.uint8)
    told = {"MODEL": card.name, "MODEL_VERSION": card.version}
    draw(color_table(raster("c.tif", values, nodata=0), NAMES, COLORS, **told))
    found = items(project)
    shown = found["provenance"].text().replace("\n", " ")
    assert f"{card.figures[0].metric} {card.figures[0].value:.3g}" in shown
    assert card.licence in shown
    limits = found["limits"].text().replace("\n", " ")
    assert [limit for limit in card.limits if limit not in limits] == []


def test_a_model_of_ones_own_is_asked_too(draw, classes, project, make_onnx, make_card):
    card = make_card(limits=("Knows no marble.",))
    draw(classes, MODEL=str(make_onnx("identity", card)))
    assert "Knows no marble." in items(project)["limits"].text()


def test_a_forecasts_own_words_are_its_limits(draw, raster, project):
    path = raster("rate.tif", np.full((9, 9), 0.5), names=["M >= 4, per day and 1000 km2"])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadata({"LITHOSCOPE_WORDS": "No all-clear.", "LITHOSCOPE_ISSUED": "2026-01-01"})
    del dataset
    draw(path)
    assert items(project)["limits"].text().startswith("No all-clear.")


def test_degrees_are_drawn_in_their_utm_zone(draw, raster, project):
    path = raster("d.tif", np.ones((60, 80), np.uint8), crs="EPSG:4326", transform=DEGREES)
    draw(color_table(path, NAMES, COLORS))
    found = items(project)
    assert found["map"].crs().authid() == "EPSG:32632"
    assert "EPSG:32632" in found["scale"].text()
    denominator = float(re.search(r"1 : ([\d ]+)", found["scale"].text())[1].replace(" ", ""))
    assert denominator == pytest.approx(found["map"].scale())
    # A round number that shows the whole layer.
    assert denominator == framing.round_scale(denominator)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    shown = framing.moved(found["map"].extent(), found["map"].crs(), degrees)
    assert shown.contains(QgsRectangle(10, 44.94, 10.08, 45))


def test_the_scale_is_the_users(draw, classes, project):
    draw(classes, SCALE=25000)
    assert items(project)["map"].scale() == pytest.approx(25000)
    bar = items(project)["scale_bar"]
    assert bar.units() == QgsUnitTypes.DistanceUnit.DistanceKilometers
    assert bar.unitsPerSegment() * bar.numberOfSegments() == 1.0


def test_without_a_crs_there_is_no_scale(draw, raster, project):
    path = color_table(raster("n.tif", np.ones((9, 9), np.uint8), crs=""), NAMES, COLORS)
    draw(path)
    found = items(project)
    assert "scale_bar" not in found
    assert found["scale"].text().startswith("Not to scale")


@pytest.mark.parametrize("dpi", [96, 150])
def test_the_geotiff_lies_where_it_belongs(draw, raster, tmp_path, dpi):
    values = np.ones((60, 80), np.uint8)
    values[:, 40:], values[30:, :40] = 2, 3
    path = color_table(raster("q.tif", values, nodata=0), NAMES, COLORS)
    result = draw(path, OUTPUT=str(tmp_path / "map.tif"), SCALE=20000, DPI=dpi)
    dataset = gdal.Open(result["OUTPUT"])
    assert "UTM zone 32N" in dataset.GetProjection()
    left, pixel, _, top, _, down = dataset.GetGeoTransform()
    assert pixel == pytest.approx(20000 * 25.4e-3 / dpi, rel=3e-3)
    image = pixels(result["OUTPUT"]).astype(int)
    granite, gneiss, _, _ = ((abs(image - COLORS[k]) <= 2).all(axis=2) for k in (1, 2, 3, 4))
    row = round((5000000 - 400 - top) / down)
    column = round((500000 + 400 - left) / pixel)
    # Where granite ends and gneiss begins, and where granite ends southwards.
    assert left + pixel * np.flatnonzero(gneiss[row])[0] == pytest.approx(501200, abs=pixel / 2)
    south = top + down * (np.flatnonzero(granite[:, column])[-1] + 1)
    assert south == pytest.approx(4999100, abs=0.51 * pixel)


def test_a_pdf_has_a_page_a_sheet(draw, classes, tmp_path, project):
    sheets = write_sheets(
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
    assert pages(result["OUTPUT"]) == 2
    assert sorted(p.name for p in (tmp_path / "sheets").iterdir()) == ["A_1.png", "A_2.png"]
    first, second = (pixels(tmp_path / "sheets" / f"A_{n}.png") for n in (1, 2))
    assert share(first, COLORS[1]) > 0.15 > share(second, COLORS[1])
    assert items(project)["subtitle"].text().startswith("Sheet A/1 · ")
    assert legend_labels(items(project, page=1)["legend"])[-1] == "gneiss"
    assert items(project, page=1)["scale_bar"].linkedMap() is items(project, page=1)["map"]


def test_pictures_hold_one_sheet(draw, classes, tmp_path):
    boxes = {"a": (500000, 4998200, 501200, 5000000), "b": (501200, 4998200, 502400, 5000000)}
    sheets = write_sheets(tmp_path / "s.gpkg", boxes)
    with pytest.raises(QgsProcessingException, match=r"2 sheets do not fit into map\.png"):
        draw(classes, SHEETS=sheets, OUTPUT=str(tmp_path / "map.png"))
    assert not (tmp_path / "map.png").exists()


def test_sheets_that_the_layer_does_not_reach(draw, classes, tmp_path):
    sheets = write_sheets(tmp_path / "s.gpkg", {"a": (900000, 4998200, 901200, 5000000)})
    with pytest.raises(QgsProcessingException, match="No polygon of 's' reaches"):
        draw(classes, SHEETS=sheets, OUTPUT=str(tmp_path / "map.pdf"))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"OUTPUT": "map.jpg"}, "has no known format"),
        ({"LAYOUT_NAME": ""}, "Nothing would be made"),
        ({"EXTENT": "0,100,0,100 [EPSG:32632]"}, "has nothing in the extent"),
        ({"TEMPLATE": "gone.qpt"}, "cannot be read"),
    ],
)
def test_what_cannot_be_drawn_is_said(draw, classes, tmp_path, given, message):
    for name in {"OUTPUT", "TEMPLATE"} & set(given):
        given = {**given, name: str(tmp_path / given[name])}
    with pytest.raises(QgsProcessingException, match=message):
        draw(classes, **given)


def test_the_layer_itself_is_never_written_over(draw, classes):
    before = Path(classes).read_bytes()
    with pytest.raises(QgsProcessingException, match="is also an input"):
        draw(classes, OUTPUT=classes)
    assert Path(classes).read_bytes() == before


def test_a_project_layer_keeps_its_look_and_shows_it(draw, classes, project, tmp_path):
    layer = QgsRasterLayer(classes, "mine")
    project.addMapLayer(layer)
    entry = QgsPalettedRasterRenderer.Class(1, QColor(1, 200, 250), "mine")
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, [entry]))
    result = draw(layer, OUTPUT=str(tmp_path / "map.png"))
    assert share(pixels(result["OUTPUT"]), (1, 200, 250)) > 0.12
    assert list(project.mapLayers().values()) == [layer]
    assert layer.opacity() == 1.0


def test_layouts_are_kept_under_names_of_their_own(draw, classes, project):
    assert draw(classes)["LAYOUT"] == "Lithoscope map"
    assert draw(classes)["LAYOUT"] == "Lithoscope map 2"
    names = [layout.name() for layout in project.layoutManager().layouts()]
    assert names == ["Lithoscope map", "Lithoscope map 2"]
    # What the layout draws is in the project, so that it survives saving.
    assert items(project)["map"].layers()[0].id() in project.mapLayers()


def test_no_layout_is_kept_without_a_name(draw, classes, project, tmp_path):
    result = draw(classes, OUTPUT=str(tmp_path / "map.png"), LAYOUT_NAME="")
    assert "LAYOUT" not in result
    assert not project.layoutManager().layouts() and not project.mapLayers()


def test_it_draws_without_a_project(run, draw, classes, tmp_path):
    context = QgsProcessingContext()
    result = draw(classes, OUTPUT=str(tmp_path / "map.png"), context=context)
    assert share(pixels(result["OUTPUT"]), COLORS[1]) > 0.12


def test_the_relief_shades_the_colours(draw, classes, raster, terrain, project, tmp_path):
    dem = raster("dem.tif", np.tile(terrain("peak", 40, 30.0), (2, 2))[:60, :80] * 5)
    flat = pixels(draw(classes, OUTPUT=str(tmp_path / "flat.png"))["OUTPUT"])
    project.clear()
    shaded = pixels(draw(classes, DEM=dem, OUTPUT=str(tmp_path / "shaded.png"))["OUTPUT"])
    assert share(flat, COLORS[1]) > 0.12 > share(shaded, COLORS[1])
    reds = shaded[(flat == COLORS[1]).all(axis=2)]
    assert reds[:, 0].std() > 3 and (reds[:, 0] <= COLORS[1][0] + 2).all()
    hidden = [n for n in project.layerTreeRoot().findLayers() if not n.isVisible()]
    assert [node.name() for node in hidden] == ["dem (hillshade)"]


def test_the_inset_shows_where_it_lies(draw, classes, project):
    draw(classes, INSET=True)
    found = items(project)
    assert [layer.name() for layer in found["inset"].layers()] == ["World"]
    assert found["inset"].overview().linkedMap() is found["map"]
    assert found["inset"].extent().width() > 100 * found["map"].extent().width()


def test_the_inset_of_a_detail_shows_the_layer(draw, classes, project):
    draw(classes, INSET=True, EXTENT="500000,500600,4999400,5000000 [EPSG:32632]")
    found = items(project)
    assert [layer.name() for layer in found["inset"].layers()] == ["classes"]


@pytest.fixture
def template(tmp_path, project):
    """template(ids …): a square page with a small map and labels, as the user may have drawn it."""

    def make(map_id="map", labels=("title",), name="own.qpt") -> str:
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(100, 100, MM))
        item = QgsLayoutItemMap(layout)
        layout.addLayoutItem(item)
        item.setId(map_id)
        item.attemptMove(QgsLayoutPoint(50, 50, MM))
        item.attemptResize(QgsLayoutSize(40, 40, MM))
        for number, label_id in enumerate(labels):
            label = QgsLayoutItemLabel(layout)
            layout.addLayoutItem(label)
            label.setId(label_id)
            label.attemptMove(QgsLayoutPoint(5, 5 + 10 * number, MM))
            label.attemptResize(QgsLayoutSize(90, 9, MM))
        path = str(tmp_path / name)
        layout.saveAsTemplate(path, QgsReadWriteContext())
        return path

    return make


def test_the_users_template_decides(draw, classes, template, project, tmp_path):
    result = draw(classes, TEMPLATE=template(), TITLE="Mine", OUTPUT=str(tmp_path / "map.png"))
    image = pixels(result["OUTPUT"])
    assert image.shape[:2] == pytest.approx((100 / 25.4 * DPI,) * 2, abs=1)
    half = image.shape[0] // 2
    assert share(image[half:, half:], COLORS[1]) > 0.2
    assert share(image[:half], COLORS[1]) == 0
    found = items(project)
    assert found["title"].text() == "Mine" and "legend" not in found


def test_a_template_without_a_map_says_which_ids_it_has(draw, classes, template):
    path = template(map_id="Map 1", labels=("heading",))
    with pytest.raises(QgsProcessingException, match=r"no map with the id 'map'.*'heading'"):
        draw(classes, TEMPLATE=path)


def test_a_template_whose_ids_are_mixed_up(draw, classes, template):
    with pytest.raises(QgsProcessingException, match=r"'legend' of template .* is no legend"):
        draw(classes, TEMPLATE=template(labels=("legend",)))


def test_a_template_that_is_none(draw, classes, tmp_path):
    (tmp_path / "no.qpt").write_text("<html></html>")
    with pytest.raises(QgsProcessingException, match="is no print layout"):
        draw(classes, TEMPLATE=str(tmp_path / "no.qpt"))


@pytest.mark.parametrize("name", ["a4_landscape", "a4_portrait", "a3_landscape", "a3_portrait"])
def test_shipped_templates_have_everything_in_its_place(project, name):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    document = QDomDocument()
    document.setContent((SHIPPED / f"{name}.qpt").read_text("utf-8"))
    found, _ = layout.loadFromTemplate(document, QgsReadWriteContext(), True)
    found = {item.id(): item for item in found if isinstance(item, QgsLayoutItem)}
    assert set(ITEMS) <= set(found)
    page = layout.pageCollection().page(0).rect()
    assert (page.width() > page.height()) == name.endswith("landscape")
    boxes = {key: item.mapRectToScene(item.rect()) for key, item in found.items() if key in ITEMS}
    assert [key for key, box in boxes.items() if not page.contains(box)] == []
    del boxes["scale_bar"]  # its box follows what it shows
    pairs = [(a, b) for a in boxes for b in boxes if a < b and boxes[a].intersects(boxes[b])]
    assert pairs == []


def test_chinese_words(draw, classes, project, tmp_path):
    result = draw(classes, LANGUAGE="Chinese", OUTPUT=str(tmp_path / "map.pdf"))
    assert pages(result["OUTPUT"]) == 1
    found = items(project)
    assert found["legend"].title() == "图例"
    assert found["provenance"].text().startswith("模型：Rocks 2.1")
    assert found["scale"].text().startswith("比例尺 1 : ")


def test_without_a_chinese_font_it_is_said(draw, classes, monkeypatch, recorder):
    monkeypatch.setattr(
        "lithoscope.processing_algorithms.map_products.make_map.font_family", lambda _: None
    )
    heard = recorder()
    draw(classes, LANGUAGE="Chinese", feedback=heard)
    assert "No font with Chinese characters" in heard.text


def test_both_languages_have_the_same_words():
    english, chinese = (set(words.words(language)) for language in words.LANGUAGES)
    assert english <= chinese
    assert words.font_family(words.ENGLISH) != ""


def test_long_titles_are_set_smaller(draw, classes, project):
    draw(classes, TITLE="A title that goes on and on " * 8)
    label = items(project)["title"]
    lines = label.text().split("\n")
    assert len(lines) > 1 and "…" not in label.text()
    assert len(lines) * label.font().pointSizeF() * 25.4 / 72 <= label.rect().height()


def test_text_without_end_is_cut_and_said(draw, classes, recorder, project):
    heard = recorder()
    draw(classes, TITLE="word " * 2000, feedback=heard)
    assert items(project)["title"].text().endswith("…")
    assert "too long for its box" in heard.text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("岩性预测图，使用前", ["岩性预测图，使", "用前"]),
        ("一二三四五六七，八", ["一二三四五六", "七，八"]),
        ("a\nb", ["a", "b"]),
    ],
)
def test_lines_break_where_they_may(text, lines):
    limit = 7 if ord(text[0]) > 255 else 8
    assert wrap(text, len, limit) == lines


@pytest.mark.parametrize(
    ("denominator", "scale"), [(21_300, 25_000), (100_000, 100_000), (760_001, 800_000)]
)
def test_scales_are_round(denominator, scale):
    assert framing.round_scale(denominator) == scale


@pytest.mark.parametrize(
    ("number", "axis", "step", "text"),
    [
        (-84.5, "x", 0.5, "84°30′W"),
        (36, "y", 1, "36°N"),
        (0, "x", 1, "0°"),
        (-45 - 1 / 3600, "y", 1 / 3600, "45°00′01″S"),
        (120, "y", 30, ""),
        (59.9999999999, "y", 1 / 60, "60°00′N"),
    ],
)
def test_coordinates_are_written_to_the_unit_that_is_needed(number, axis, step, text):
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextScope())
    context.lastScope().setVariable("grid_number", number)
    context.lastScope().setVariable("grid_axis", axis)
    assert QgsExpression(framing.annotation(step)).evaluate(context) == text


@pytest.mark.parametrize(
    ("box", "code", "centre"),
    [
        ((10, 44, 12, 46), "EPSG:32632", None),
        ((-70, -34, -68, -32), "EPSG:32719", None),
        ((6, 36, 20, 48), "", (13, 42)),
        ((-180, -90, 180, 90), "EPSG:4326", None),
    ],
)
def test_degrees_get_a_projection_that_fits(box, code, centre):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    west, south, east, north = box
    frame = framing.frame_for(degrees, QgsRectangle(west, south, east, north))
    assert frame.crs.isValid() and frame.centre == centre
    assert frame.crs.authid() == code or not code
