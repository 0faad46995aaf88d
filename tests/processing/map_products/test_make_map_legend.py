"""lithoscope:make_map: what stands in the legend."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsLegendRenderer,
)


def test_the_legend_has_the_classes_that_occur(draw, classes, project, look):
    draw(classes)
    assert look.legend_labels(look.items(project)["legend"]) == ["granite", "gneiss", "marble"]


def test_the_legend_has_the_classes_within_the_extent(draw, classes, project, look):
    draw(classes, EXTENT="501700,502300,4998500,4999700 [EPSG:32632]", SCALE=5000)
    assert look.legend_labels(look.items(project)["legend"]) == ["gneiss"]


def test_polygons_have_their_classes_within_the_extent(draw, run, classes, project, look, tmp_path):
    made = run("classes_to_polygons", INPUT=classes, POLYGONS=str(tmp_path / "p.gpkg"))
    draw(made["POLYGONS"], EXTENT="501700,502300,4998500,4999700 [EPSG:32632]", SCALE=5000)
    assert look.legend_labels(look.items(project)["legend"]) == ["gneiss"]


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_thirty_classes_with_long_names_fit(draw, raster, project, orientation, look):
    values = np.repeat(np.arange(1, 31, dtype=np.uint8), 40).reshape(30, 40)
    names = ["", *(f"a rock unit with a rather long name, number {i}" for i in range(1, 31))]
    colors = {i: (i * 8, 255 - i * 8, 128) for i in range(1, 31)}
    path = look.color_table(raster("many.tif", values, nodata=0), names, colors)
    draw(path, ORIENTATION=orientation)
    legend = look.items(project)["legend"]
    assert look.legend_labels(legend) == names[1:]
    needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
    assert needed.width() <= legend.rect().width() + 1e-6
    assert needed.height() <= legend.rect().height() + 1e-6


def test_a_ramp_is_headed_by_its_quantity(draw, raster, project, look, chinese):
    path = raster("p.tif", np.linspace(0, 1, 4800).reshape(60, 80), names=["probability"])
    draw(path, LANGUAGE="Chinese")
    legend = look.items(project)["legend"]
    node = legend.model().rootGroup().children()[0]
    assert node.customProperty("legend/title-label") == "概率"
    assert len(legend.model().layerLegendNodes(node)) == 1


def test_classes_of_shipped_models_are_translated(draw, classes, project, look, chinese):
    draw(classes, LANGUAGE="Chinese")
    labels = look.legend_labels(look.items(project)["legend"])
    assert labels == [chinese["granite"], "gneiss", "marble"]
