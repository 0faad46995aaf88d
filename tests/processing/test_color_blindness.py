"""Quantities read alike by everyone: ramps grow lighter or darker all the way, classes differ.

Colour blindness is simulated as in Machado, Oliveira & Fernandes (2009,
doi 10.1109/TVCG.2009.113), severity 1; lightness and distance are CIELAB's.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from lithoscope.engine.report.declustering import COLORS as LABELS
from lithoscope.processing_algorithms.earthquakes.forecast_styles import style_grid, style_rates
from lithoscope.processing_algorithms.styling import (
    DOUBT,
    style_ramp,
    style_set_sizes,
    style_targets,
)
from qgis.core import QgsColorRampShader, QgsFeature, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

EYES = {
    "typical": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = XYZ.sum(axis=1)
STEPS = 33  # colours looked at along a continuous ramp
LEAST_STEP = 1.0  # of L* between neighbouring classes: what an eye can just tell apart
LEAST_SPAN = 40.0  # of L* from one end of a ramp to the other
LEAST_DISTANCE = 10.0  # ΔE*ab between classes


def lab(colors, eye: str) -> np.ndarray:
    """CIELAB [n, 3] of colours (#RRGGBB) as an eye sees them."""
    rgb = np.array([QColor(color).getRgbF()[:3] for color in colors])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ np.array(EYES[eye]).T, 0, 1) @ XYZ.T / WHITE
    cube = np.where(seen > 216 / 24389, np.cbrt(seen), (24389 / 27 * seen + 16) / 116)
    x, y, z = cube.T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)


def shades(layer) -> list[str]:
    """The colours a raster layer's ramp goes through, opaque ones only."""
    function = layer.renderer().shader().rasterShaderFunction()
    items = [item for item in function.colorRampItemList() if item.color.alpha()]
    if function.colorRampType() == QgsColorRampShader.Type.Discrete:
        return [item.color.name() for item in items]
    values = np.linspace(function.minimumValue(), function.maximumValue(), STEPS)
    found = [function.shade(value) for value in values]
    return [QColor(*rgba[1:4]).name() for rgba in found if rgba[0]]


@pytest.fixture
def quantity(raster) -> QgsRasterLayer:
    """A raster from 0 to 1."""
    return QgsRasterLayer(raster("q.tif", np.linspace(0, 1, 400).reshape(20, 20)), "q")


@pytest.fixture
def cells() -> QgsVectorLayer:
    """Seven polygons with a rank and an expected number."""
    layer = QgsVectorLayer("Polygon?field=rank:integer&field=expected_m4p0:double", "c", "memory")
    features = []
    for rank in range(1, 8):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([rank, 10.0**-rank])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture(
    params=["probability", "doubt", "set sizes", "targets", "expected earthquakes", "rates"]
)
def ramp(request, quantity, cells) -> list[str]:
    """The colours in which a quantity is shown, in order."""
    if request.param == "probability":
        style_ramp(quantity, 0.0, 1.0)
    elif request.param == "doubt":
        style_ramp(quantity, 0.0, 1.0, colors=DOUBT)
    elif request.param == "rates":
        style_rates(quantity)
    elif request.param == "set sizes":
        style_set_sizes(quantity, classes=len(DOUBT))
        return [entry.color.name() for entry in quantity.renderer().classes()[1:]]
    else:
        if request.param == "targets":
            style_targets(cells)
        else:
            style_grid(cells, "expected_m4p0")
        return [entry.symbol().color().name() for entry in cells.renderer().ranges()]
    return shades(quantity)


@pytest.mark.parametrize("eye", EYES)
def test_lightness_tells_more_from_less(ramp, eye):
    lightness = lab(ramp, eye)[:, 0]
    steps = np.diff(lightness) * np.sign(lightness[-1] - lightness[0])
    assert steps.min() > (LEAST_STEP if len(ramp) < STEPS else 0)
    assert abs(lightness[-1] - lightness[0]) > LEAST_SPAN


@pytest.mark.parametrize("eye", EYES)
def test_no_class_is_no_shade_of_doubt(quantity, eye):
    style_set_sizes(quantity, classes=len(DOUBT))
    none, *sizes = lab([entry.color.name() for entry in quantity.renderer().classes()], eye)
    assert min(np.linalg.norm(none - size) for size in sizes) > LEAST_DISTANCE


@pytest.mark.parametrize("eye", EYES)
def test_labels_of_earthquakes_differ(eye):
    seen = lab(LABELS.values(), eye)
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) > LEAST_DISTANCE


def test_the_simulation_sees_a_rainbow_fail():
    rainbow = ["#0000ff", "#00ffff", "#00ff00", "#ffff00", "#ff0000"]
    lightness = lab(rainbow, "deuteranopia")[:, 0]
    assert np.diff(lightness).min() < 0 < np.diff(lightness).max()
    assert lab(["#ffffff"], "typical")[0] == pytest.approx([100, 0, 0], abs=0.01)
