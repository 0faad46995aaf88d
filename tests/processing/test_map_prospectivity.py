"""lithoscope:map_prospectivity: favourability, its doubt, and ranked targets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand
from lithoscope.processing_algorithms.classification.map_prospectivity import MapProspectivity
from osgeo import ogr, osr
from qgis.core import QgsProcessingException

SIDE = 60
ROWS, COLUMNS = np.mgrid[:SIDE, :SIDE]


def bump(row, column, height, width):
    """A hill of the magnetic field."""
    return height * np.exp(-((ROWS - row) ** 2 + (COLUMNS - column) ** 2) / (2 * width**2))


MAGNETICS = (bump(12, 12, 10, 5) + bump(40, 45, 8, 7)).astype(np.float32)
GEOLOGY = np.where(COLUMNS < 30, 1, 2).astype(np.float32)


@pytest.fixture
def prospect(provider, run):
    """prospect(LAYERS=…): the results of a run."""
    if provider.algorithm("map_prospectivity") is None:
        provider.addAlgorithm(MapProspectivity())
    return lambda **parameters: run("map_prospectivity", **parameters)


def deposit_card(make_card, **fields):
    inputs = (
        InputBand("magnetics", "nT", minimum=0, maximum=20, fill="nan"),
        InputBand("geology", kind="categorical", codes=(1, 2), fill="nan"),
    )
    standard = {"theme": "prospectivity", "inputs": inputs, "output": "logits", "outputs": 3}
    return make_card("probability", **{**standard, "applicability": 9.5, **fields})


@pytest.fixture
def model(make_onnx, make_card) -> str:
    """Three members that differ most where the field is strong, which is the dissimilarity."""
    weights = np.zeros((4, 2, 1, 1))
    weights[:, 0, 0, 0] = [0.5, 0.6, 0.9, 1]
    return str(make_onnx("conv", deposit_card(make_card), weights=weights, bias=[-4, -4, -4, 0]))


@pytest.fixture
def layers(raster) -> list[str]:
    return [raster("geology.tif", GEOLOGY), raster("magnetics.tif", MAGNETICS)]


@pytest.fixture
def deposits(tmp_path) -> str:
    """A deposit on the first hill, one at its foot, and one far off the map."""
    path = tmp_path / "deposits.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.SetFromUserInput("EPSG:32632")
    layer = dataset.CreateLayer("deposits", crs, ogr.wkbPoint)
    for x, y in ((500375, 4999625), (500015, 4999985), (900000, 4000000)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x} {y})"))
        layer.CreateFeature(feature)
    return str(path)


def scores():
    members = 1 / (1 + np.exp(4 - np.array([0.5, 0.6, 0.9]).reshape(3, 1, 1) * MAGNETICS))
    return members.mean(axis=0), members.std(axis=0)


def test_targets_are_ranked_and_described(
    prospect, layers, model, deposits, read, features, tmp_path, recorder
):
    listener = recorder()
    names = ("PROBABILITY", "SPREAD", "DISSIMILARITY")
    result = prospect(
        MODEL_FILE=model,
        LAYERS=layers,
        DEPOSITS=deposits,
        TARGETS=str(tmp_path / "t.gpkg"),
        REPORT=str(tmp_path / "r.html"),
        feedback=listener,
        **{name: str(tmp_path / f"{name}.tif") for name in names},
    )
    mean, deviation = scores()
    np.testing.assert_allclose(read(result["PROBABILITY"]), mean, atol=1e-5)
    np.testing.assert_allclose(read(result["SPREAD"], 1), deviation, atol=1e-5)
    np.testing.assert_allclose(read(result["DISSIMILARITY"]), MAGNETICS, atol=1e-5)
    rows = features(result["TARGETS"])
    assert [row["rank"] for row in rows] == [1, 2] and result["COUNT"] == 2
    assert 0.045 < sum(row["pixels"] for row in rows) / SIDE**2 <= 0.05
    for row, geology in zip(rows, (1, 2)):
        inside = (read(result["PROBABILITY"]) >= result["THRESHOLD_USED"]) & (geology == GEOLOGY)
        assert row["area_m2"] == inside.sum() * 900 == row["geometry_area"]
        assert row["score_mean"] == pytest.approx(mean[inside].mean(), rel=1e-4)
        assert row["score_max"] == pytest.approx(mean[inside].max(), rel=1e-4)
        assert row["std_mean"] == pytest.approx(deviation[inside].mean(), rel=1e-4)
        assert row["certainty"] == pytest.approx(1 - 2 * deviation[inside].mean(), rel=1e-4)
        assert row["mean_magnetics"] == pytest.approx(MAGNETICS[inside].mean(), rel=1e-4)
        assert row["most_geology"] == geology
        assert row["outside"] == pytest.approx((MAGNETICS[inside] > 9.5).mean())
    assert [row["deposits"] for row in rows] == [1, 0]
    assert rows[0]["deposit_m"] == 0 and 500 < rows[1]["deposit_m"] < 1500
    assert "1 of the 2 known deposits on the map lie in them" in listener.text
    page = Path(result["REPORT"]).read_text("utf-8")
    for text in ("relative favourability", "this is no test", "Certainty", "magnetics"):
        assert text in page
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_threshold_and_a_smallest_area(prospect, layers, model, features, tmp_path):
    result = prospect(
        MODEL_FILE=model,
        LAYERS=layers,
        THRESHOLD=0.5,
        MIN_AREA=0.07,
        PROBABILITY="TEMPORARY_OUTPUT",
        TARGETS=str(tmp_path / "t.gpkg"),
    )
    mean = scores()[0]
    sizes = [(mean[code == GEOLOGY] >= 0.5).sum() * 900 for code in (1, 2)]
    assert min(sizes) < 0.07e6 < max(sizes)
    assert [row["area_m2"] for row in features(result["TARGETS"])] == [max(sizes)]
    assert result["THRESHOLD_USED"] == 0.5


def test_the_share_is_of_the_permissive_tract(prospect, layers, model, box, features, tmp_path):
    # The western half: 30 columns of 30 m.
    tract = box(500000, 4998200, 500900, 5000000)
    result = prospect(
        MODEL_FILE=model,
        LAYERS=layers,
        MASK=tract,
        TARGET_SHARE=10,
        PROBABILITY="TEMPORARY_OUTPUT",
        TARGETS=str(tmp_path / "t.gpkg"),
    )
    pixels = sum(row["pixels"] for row in features(result["TARGETS"]))
    assert 0.09 < pixels / (SIDE * 30) <= 0.10


def test_a_single_model_has_targets_too(prospect, layers, make_onnx, make_card, features, tmp_path):
    card = deposit_card(make_card, outputs=1, applicability=None)
    weights = np.array([0.5, 0.0]).reshape(1, 2, 1, 1)
    result = prospect(
        MODEL_FILE=str(make_onnx("conv", card, weights=weights, bias=[-4.0])),
        LAYERS=layers,
        PROBABILITY="TEMPORARY_OUTPUT",
        TARGETS=str(tmp_path / "t.gpkg"),
        REPORT=str(tmp_path / "r.html"),
    )
    rows = features(result["TARGETS"])
    assert rows[0]["score_mean"] >= rows[-1]["score_mean"] > 0
    assert {row["certainty"] for row in rows} == {None}
    assert '<th class="number">certainty' not in Path(result["REPORT"]).read_text("utf-8")


def test_the_report_comes_without_the_targets_layer(prospect, layers, model, tmp_path):
    result = prospect(
        MODEL_FILE=model,
        LAYERS=layers,
        PROBABILITY=str(tmp_path / "p.tif"),
        REPORT=str(tmp_path / "r.html"),
        TARGETS=None,
    )
    assert result["COUNT"] == 2 and "TARGETS" not in result
    assert sorted(path.name for path in tmp_path.glob("*.gpkg")) == []


def test_models_of_another_theme_are_refused(prospect, layers, make_onnx, make_card, tmp_path):
    path = make_onnx("conv", deposit_card(make_card, theme="lithology"))
    with pytest.raises(QgsProcessingException, match="about lithology, not prospectivity"):
        prospect(MODEL_FILE=str(path), LAYERS=layers, PROBABILITY=str(tmp_path / "p.tif"))


def test_classes_of_deposits_are_no_probability(prospect, layers, make_onnx, make_card, tmp_path):
    inputs = deposit_card(make_card).inputs
    card = make_card("classification", outputs=2, theme="prospectivity", inputs=inputs)
    with pytest.raises(QgsProcessingException, match="gives a classification, not a probability"):
        prospect(
            MODEL_FILE=str(make_onnx("softmax", card)),
            LAYERS=layers,
            PROBABILITY=str(tmp_path / "p.tif"),
        )


def test_deposits_that_are_no_points_are_refused_before_the_run(
    prospect, layers, model, tmp_path, raster, recorder
):
    path = tmp_path / "none.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.SetFromUserInput("EPSG:32632")
    dataset.CreateLayer("none", crs, ogr.wkbPoint)
    dataset = None
    listener = recorder()
    with pytest.raises(QgsProcessingException, match="holds no point"):
        prospect(
            MODEL_FILE=model,
            LAYERS=layers,
            DEPOSITS=str(path),
            PROBABILITY=str(tmp_path / "p.tif"),
            feedback=listener,
        )
    assert not (tmp_path / "p.tif").exists() and "tiles" not in listener.text


def test_cancel_leaves_nothing(prospect, layers, model, tmp_path, recorder):
    with pytest.raises(QgsProcessingException):
        prospect(
            MODEL_FILE=model,
            LAYERS=layers,
            PROBABILITY=str(tmp_path / "p.tif"),
            TARGETS=str(tmp_path / "t.gpkg"),
            feedback=recorder(cancel_after=81),
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "geology.tif",
        "magnetics.tif",
        "models",
    ]
