"""lithoscope:make_map: the templates that are shipped, and the user's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lithoscope.processing_algorithms.map_products.template import ITEMS, SHIPPED
from qgis.core import (
    QgsApplication,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProcessingException,
    QgsReadWriteContext,
    QgsUnitTypes,
)
from qgis.PyQt.QtXml import QDomDocument

DPI = 60
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


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


def test_the_users_template_decides(draw, classes, template, project, tmp_path, look):
    result = draw(classes, TEMPLATE=template(), TITLE="Mine", OUTPUT=str(tmp_path / "map.png"))
    image = look.pixels(result["OUTPUT"])
    assert image.shape[:2] == pytest.approx((100 / 25.4 * DPI,) * 2, abs=1)
    half = image.shape[0] // 2
    assert look.share(image[half:, half:], look.colors[1]) > 0.2
    assert look.share(image[:half], look.colors[1]) == 0
    found = look.items(project)
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


@pytest.fixture
def profile(monkeypatch, tmp_path) -> Path:
    """The folder of templates of a profile of its own."""
    folder = tmp_path / "profile" / "composer_templates"
    folder.mkdir(parents=True)
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: str(tmp_path / "profile"))
    return folder


def test_a_template_of_the_profile_is_found_by_its_name(
    draw, classes, template, profile, project, look, recorder
):
    shutil.move(template(), profile / "mine.qpt")
    heard = recorder()
    draw(classes, TEMPLATE="mine.qpt", TITLE="Mine", feedback=heard)
    found = look.items(project)
    assert found["title"].text() == "Mine" and "legend" not in found
    assert str(profile / "mine.qpt") in heard.text


def test_ones_own_page_goes_before_the_shipped_one(draw, classes, template, profile, project, look):
    shutil.move(template(), profile / "lithoscope_a3_portrait.qpt")
    draw(classes, PAGE="A3", ORIENTATION="portrait")
    assert "legend" not in look.items(project)
    draw(classes, PAGE="A4", ORIENTATION="portrait", LAYOUT_NAME="shipped")
    assert "legend" in look.items(project, "shipped")


def test_a_template_that_is_nowhere(draw, classes, profile):
    with pytest.raises(QgsProcessingException, match=f"no template gone.qpt.*{profile}"):
        draw(classes, TEMPLATE="gone.qpt")
