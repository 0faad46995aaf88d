"""lithoscope:make_map: what is on the sheet, and where it goes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.language import using
from lithoscope.engine.model.card import Figure
from lithoscope.engine.model.library import shipped_models
from lithoscope.processing_algorithms.map_products.provenance import layer_provenance
from lithoscope.processing_algorithms.results import MADE_BY
from osgeo import gdal
from qgis.core import (
    QgsLayerMetadata,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QColor

DPI = 60


def test_the_page_has_the_map_in_its_colours(draw, classes, tmp_path, look):
    result = draw(classes, OUTPUT=str(tmp_path / "map.png"))
    image = look.pixels(result["OUTPUT"])
    assert image.shape[:2] == pytest.approx((210 / 25.4 * DPI, 297 / 25.4 * DPI), abs=1)
    assert look.share(image, look.colors[1]) > 0.12
    assert look.share(image, look.colors[2]) > 0.12
    assert 0.2 < look.share(image, (255, 255, 255)) < 0.8
    assert not list(tmp_path.glob(".*"))


def test_how_it_was_made_stands_on_the_sheet(draw, classes, project, look):
    draw(classes, TITLE="Rock units")
    found = look.items(project)
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


def test_scores_and_limits_come_from_the_models_card(draw, raster, project, look):
    card = next(m.card for m in shipped_models("landform"))
    values = np.ones((9, 9), np.uint8)
    told = {"MODEL": card.name, "MODEL_VERSION": card.version}
    draw(look.color_table(raster("c.tif", values, nodata=0), look.names, look.colors, **told))
    found = look.items(project)
    shown = found["provenance"].text().replace("\n", " ")
    assert f"{card.figures[0].metric} {card.figures[0].value:.3g}" in shown
    assert card.licence in shown
    limits = found["limits"].text().replace("\n", " ")
    assert [limit for limit in card.limits if limit not in limits] == []


def test_a_model_of_ones_own_is_asked_too(draw, classes, project, make_onnx, make_card, look):
    card = make_card(limits=("Knows no marble.",))
    draw(classes, MODEL=str(make_onnx("identity", card)))
    assert "Knows no marble." in look.items(project)["limits"].text()


def test_a_forecasts_own_words_are_its_limits(draw, raster, project, look):
    path = raster("rate.tif", np.full((9, 9), 0.5), names=["M >= 4, per day and 1000 km2"])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadata({"LITHOSCOPE_WORDS": "No all-clear.", "LITHOSCOPE_ISSUED": "2026-01-01"})
    del dataset
    draw(path)
    assert look.items(project)["limits"].text().startswith("No all-clear.")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"OUTPUT": "map.jpg"}, "has no known format"),
        ({"LAYOUT_NAME": ""}, "Nothing would be made"),
        ({"EXTENT": "0,100,0,100 [EPSG:32632]"}, "has nothing in the extent"),
        ({"TEMPLATE": "gone.qpt"}, "There is no template"),
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


def test_a_project_layer_keeps_its_look_and_shows_it(draw, classes, project, tmp_path, look):
    layer = QgsRasterLayer(classes, "mine")
    project.addMapLayer(layer)
    entry = QgsPalettedRasterRenderer.Class(1, QColor(1, 200, 250), "mine")
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, [entry]))
    result = draw(layer, OUTPUT=str(tmp_path / "map.png"))
    assert look.share(look.pixels(result["OUTPUT"]), (1, 200, 250)) > 0.12
    assert list(project.mapLayers().values()) == [layer]
    assert layer.opacity() == 1.0


def test_layouts_are_kept_under_names_of_their_own(draw, classes, project, look):
    assert draw(classes)["LAYOUT"] == "Lithoscope map"
    assert draw(classes)["LAYOUT"] == "Lithoscope map 2"
    names = [layout.name() for layout in project.layoutManager().layouts()]
    assert names == ["Lithoscope map", "Lithoscope map 2"]
    # What the layout draws is in the project, so that it survives saving.
    assert look.items(project)["map"].layers()[0].id() in project.mapLayers()


def test_no_layout_is_kept_without_a_name(draw, classes, project, tmp_path):
    result = draw(classes, OUTPUT=str(tmp_path / "map.png"), LAYOUT_NAME="")
    assert "LAYOUT" not in result
    assert not project.layoutManager().layouts() and not project.mapLayers()


def test_it_draws_without_a_project(run, draw, classes, tmp_path, look):
    context = QgsProcessingContext()
    result = draw(classes, OUTPUT=str(tmp_path / "map.png"), context=context)
    assert look.share(look.pixels(result["OUTPUT"]), look.colors[1]) > 0.12


def test_the_relief_shades_the_colours(draw, classes, raster, terrain, project, tmp_path, look):
    dem = raster("dem.tif", np.tile(terrain("peak", 40, 30.0), (2, 2))[:60, :80] * 5)
    flat = look.pixels(draw(classes, OUTPUT=str(tmp_path / "flat.png"))["OUTPUT"])
    project.clear()
    shaded = look.pixels(draw(classes, DEM=dem, OUTPUT=str(tmp_path / "shaded.png"))["OUTPUT"])
    assert look.share(flat, look.colors[1]) > 0.12 > look.share(shaded, look.colors[1])
    reds = shaded[(flat == look.colors[1]).all(axis=2)]
    assert reds[:, 0].std() > 3 and (reds[:, 0] <= look.colors[1][0] + 2).all()
    hidden = [n for n in project.layerTreeRoot().findLayers() if not n.isVisible()]
    assert [node.name() for node in hidden] == ["dem (hillshade)"]


def test_a_second_layout_shares_relief_and_world_with_the_first(
    draw, classes, raster, project, look
):
    dem = raster("dem.tif", np.random.default_rng(1).random((60, 80)) * 100)
    for name in ("first", "second"):
        draw(classes, DEM=dem, INSET=True, LAYOUT_NAME=name)
    names = sorted(layer.name() for layer in project.mapLayers().values())
    assert names == ["World", "classes", "dem (hillshade)"]
    text = look.items(project, "second")["provenance"].text().replace("\n", " ")
    assert "Relief: dem" in text and "hillshade" not in text


def test_a_kept_layout_survives_saving_and_opening(draw, classes, raster, project, look, tmp_path):
    dem = raster("dem.tif", np.random.default_rng(1).random((60, 80)) * 100)
    draw(classes, DEM=dem, INSET=True)
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    found = look.items(project)
    assert [layer.name() for layer in found["map"].layers()] == ["dem (hillshade)", "classes"]
    assert [layer.name() for layer in found["inset"].layers()] == ["World"]
    assert look.legend_labels(found["legend"]) == ["granite", "gneiss", "marble"]


def test_the_inset_shows_where_it_lies(draw, classes, project, look):
    draw(classes, INSET=True)
    found = look.items(project)
    assert [layer.name() for layer in found["inset"].layers()] == ["World"]
    assert found["inset"].overview().linkedMap() is found["map"]
    assert found["inset"].extent().width() > 100 * found["map"].extent().width()


def test_the_inset_of_a_detail_shows_the_layer(draw, classes, project, look):
    draw(classes, INSET=True, EXTENT="500000,500600,4999400,5000000 [EPSG:32632]")
    found = look.items(project)
    assert [layer.name() for layer in found["inset"].layers()] == ["classes"]


def test_what_a_file_carries_of_its_models_card_is_told(draw, raster, project, look):
    told = {
        "MODEL": "Mine",
        "FIGURES": "balanced accuracy 0.81 (region B; majority: 0.25)",
        "LIMITS": "Knows no marble.\nBlind in snow.",
        "LICENCE": "CC-BY-4.0",
    }
    path = raster("c.tif", np.ones((9, 9), np.uint8), nodata=0)
    draw(look.color_table(path, look.names, look.colors, **told))
    found = look.items(project)
    shown = found["provenance"].text().replace("\n", " ")
    assert "Held-out scores: balanced accuracy 0.81 (region B; majority: 0.25)" in shown
    assert "Licence of the model: CC-BY-4.0" in shown
    assert found["limits"].text().startswith("Knows no marble.\nBlind in snow.")


def test_maps_and_polygons_of_a_run_carry_figures_and_limits(
    run, draw, raster, make_onnx, make_card, project, look, tmp_path
):
    figure = Figure("balanced accuracy", "region B", 0.81, "majority", 0.25)
    card = make_card(limits=("Knows no marble.",), figures=(figure,), licence="CC-BY-4.0")
    weights = np.array([-8.0, 0.0, 8.0]).reshape(3, 1, 1, 1)
    model = make_onnx("softmax", card, weights=weights, bias=[4.0, 0.0, -4.0])
    layer = raster("unit.tif", np.linspace(0, 1, 400, dtype=np.float32).reshape(20, 20))
    outputs = {"CLASSES": str(tmp_path / "c.tif"), "POLYGONS": str(tmp_path / "p.gpkg")}
    run("run_model", MODEL_FILE=str(model), LAYERS=[layer], **outputs)
    for number, path in enumerate(outputs.values(), start=1):
        result = draw(path, LAYOUT_NAME=f"sheet {number}")
        found = look.items(project, result["LAYOUT"])
        shown = found["provenance"].text().replace("\n", " ")
        assert f"Model: {card.name} {card.version}" in shown and "unit.tif" in shown
        assert "balanced accuracy 0.81 (region B; majority: 0.25)" in shown
        assert "Knows no marble." in found["limits"].text()
    # Polygons of a file have the colours of the classes, not those of chance.
    shown = found["map"].layers()[0].renderer().categories()
    colors = {entry.name: entry.color.lower() for entry in card.classes}
    assert {c.value(): c.symbol().color().name() for c in shown} == {
        c.value(): colors[c.value()] for c in shown
    }


def test_facts_are_known_in_the_language_they_were_written_in(project, classes):
    layer = QgsRasterLayer(classes, "mine")
    told = QgsLayerMetadata()
    told.setAbstract("由模型“Rocks”制成。")
    told.addHistoryItem("输入: gravity.tif")
    told.addHistoryItem("最低置信度: 0.5")
    layer.setMetadata(told)
    chinese = {
        "Inputs": "输入",
        "Minimum confidence": "最低置信度",
        MADE_BY: "由模型“{name}”制成。{description}",
    }
    with using(lambda text: chinese.get(text, text)):
        found = layer_provenance(layer)
    assert found.fact("Inputs") == "gravity: g.tif band 1" and "输入" not in dict(found.facts)
    assert found.fact("Minimum confidence") == "0.5"
    assert found.words == ""
