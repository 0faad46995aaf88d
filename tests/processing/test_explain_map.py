"""lithoscope:explain_map: figures, page and map of the leading layer, from real files."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.model.card import InputBand
from lithoscope.processing_algorithms.assessment.explain_map import ExplainMap
from lithoscope.processing_algorithms.styling import file_legend
from osgeo import ogr, osr
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)

SIDE = 96
X0, Y0, PIXEL = 500000.0, 5000000.0, 30.0


@pytest.fixture
def explain(qgis_processing):
    """explain(MODEL_FILE=…, LAYERS=…, feedback=…): the algorithm's results."""
    import processing

    def run(feedback=None, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        algorithm = ExplainMap().create()
        return processing.run(
            algorithm,
            parameters,
            feedback=feedback or QgsProcessingFeedback(False),
            context=context,
        )

    return run


def surface(seed: int) -> np.ndarray:
    """A smooth irregular surface."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:SIDE, :SIDE]
    return sum(
        np.sin(x / rng.uniform(4, 15) + y / rng.uniform(4, 15) + rng.uniform(0, 6))
        for _ in range(5)
    ).astype(np.float32)


@pytest.fixture
def layers(raster) -> list[str]:
    """Three layers named like the model's inputs."""
    return [raster(f"{name}.tif", surface(i)) for i, name in enumerate(("mag", "k", "idle"))]


@pytest.fixture
def model(make_onnx, make_card) -> str:
    """Two classes from mag, a little from k, and nothing from idle."""
    card = make_card("classification", 3, 2, inputs=tuple(map(InputBand, ("mag", "k", "idle"))))
    weights = np.array([[-3.0, -0.7, 0], [3.0, 0.7, 0]]).reshape(2, 3, 1, 1)
    return str(make_onnx("softmax", card, weights=weights, bias=[0, 0]))


def test_figures_page_and_maps(explain, model, layers, read, tmp_path):
    result = explain(
        MODEL_FILE=model,
        LAYERS=layers,
        BLOCKS=12,
        SHUFFLES=2,
        LEADING=str(tmp_path / "leading.tif"),
        CHANGE=str(tmp_path / "change.tif"),
        REPORT=str(tmp_path / "page.html"),
    )
    found = json.loads(result["IMPORTANCE"])
    change = {name: row["change shuffled"] for name, row in found["layers"].items()}
    assert change["mag"] > change["k"] > change["idle"] == 0
    assert found["blocks"] == 12
    leading, size = read(result["LEADING"]), read(result["CHANGE"])
    assert set(np.unique(leading)) <= {1, 2, 4}
    assert (leading == 1).mean() > 0.5
    # Against the formula, where mag leads: what its typical value makes of the probability.
    typical = found["layers"]["mag"]["occluded by"]
    mag, k = (read(path) for path in layers[:2])
    high = 1 / (1 + np.exp(-(6 * mag + 1.4 * k)))
    other = 1 / (1 + np.exp(-(6 * typical + 1.4 * k)))
    expected = np.abs(other - high)[leading == 1]
    assert np.allclose(size[leading == 1], expected, atol=1e-5)
    assert [entry.name for entry in file_legend(result["LEADING"])][:4] == [
        *("mag", "k", "idle", "no single layer"),
    ]
    page = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "leans most on mag, followed by k" in page
    assert "hardly misses idle" in page
    assert "Where each layer leads" in page and "<svg" in page
    assert "its median" in page


def test_only_figures(explain, model, layers, tmp_path):
    result = explain(
        MODEL_FILE=model, LAYERS=layers, BLOCKS=6, SHUFFLES=1, REPORT=str(tmp_path / "page.html")
    )
    assert "LEADING" not in result
    assert "Where each layer leads" not in Path(result["REPORT"]).read_text(encoding="utf-8")


def write_points(path: Path, rows) -> str:
    """Write [(column, row, said)] as GeoPackage with the field 'unit'; return its path."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.SetFromUserInput("EPSG:32632")
    layer = dataset.CreateLayer("points", crs, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("unit", ogr.OFTString))
    for column, row, said in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("unit", said)
        x, y = X0 + (column + 0.5) * PIXEL, Y0 - (row + 0.5) * PIXEL
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})"))
        layer.CreateFeature(feature)
    return str(path)


def test_with_a_reference_the_loss_of_accuracy_is_told(explain, model, layers, read, tmp_path):
    score = 6 * read(layers[0]) + 1.4 * read(layers[1])
    rng = np.random.default_rng(1)
    rows = [
        (c, r, f"class {2 if score[r, c] > 0 else 1}") for c, r in rng.integers(0, SIDE, (300, 2))
    ]
    result = explain(
        MODEL_FILE=model,
        LAYERS=layers,
        REFERENCE=write_points(tmp_path / "points.gpkg", rows),
        FIELD="unit",
        REPORT=str(tmp_path / "page.html"),
    )
    found = json.loads(result["IMPORTANCE"])
    assert found["accuracy"] == 1
    assert found["layers"]["mag"]["loss shuffled"] > 0.2
    assert found["layers"]["idle"]["loss shuffled"] == 0
    page = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "an accuracy of 1.000" in page and "Loss of accuracy on the reference" in page


def test_deposits_need_no_field(explain, make_onnx, make_card, raster, read, tmp_path):
    card = make_card("probability", 1, 2, inputs=(InputBand("mag"),))
    weights = np.array([2.0, 3.0]).reshape(2, 1, 1, 1)
    model = make_onnx("sigmoid", card, weights=weights, bias=[0, 0])
    layer = raster("mag.tif", surface(3))
    rows, columns = np.nonzero(read(layer) > np.quantile(read(layer), 0.97))
    points = [(c, r, "") for c, r in list(zip(columns, rows))[::5]]
    result = explain(
        MODEL_FILE=str(model),
        LAYERS=[layer],
        REFERENCE=write_points(tmp_path / "deposits.gpkg", points),
    )
    found = json.loads(result["IMPORTANCE"])
    assert found["AUC"] > 0.9
    assert found["layers"]["mag"]["loss shuffled"] > 0.2
    assert "flips shuffled" not in found["layers"]["mag"]


def test_project_layers_and_a_mask(explain, model, layers, box, tmp_path, read):
    loaded = [QgsRasterLayer(path, Path(path).stem) for path in layers]
    QgsProject.instance().addMapLayers(loaded)
    try:
        result = explain(
            MODEL_FILE=model,
            LAYERS=[layer.id() for layer in loaded],
            BLOCKS=8,
            SHUFFLES=1,
            MASK=box(X0, Y0 - 40 * PIXEL, X0 + 40 * PIXEL, Y0),
            LEADING=str(tmp_path / "leading.tif"),
        )
    finally:
        QgsProject.instance().removeMapLayers([layer.id() for layer in loaded])
    leading = read(result["LEADING"])
    assert (leading[:40, :40] != 0).all() and (leading != 0).sum() == 1600
    assert json.loads(result["IMPORTANCE"])["pixels"] <= 1600


def test_a_regression_is_refused(explain, make_onnx, make_card, raster):
    model = str(make_onnx("identity", make_card("regression", 1, 1)))
    with pytest.raises(QgsProcessingException, match="its layers cannot be ranked"):
        explain(MODEL_FILE=model, LAYERS=[raster("b1.tif", surface(1))])


def test_no_data_for_a_layer_that_is_needed_is_refused(explain, model, layers):
    with pytest.raises(QgsProcessingException, match="cannot do without data of 'mag'"):
        explain(MODEL_FILE=model, LAYERS=layers, OCCLUDE_BY="no data")


def test_cancelling_leaves_nothing(explain, model, layers, recorder, tmp_path):
    with pytest.raises(QgsProcessingException):
        explain(
            feedback=recorder(cancel_after=5),
            MODEL_FILE=model,
            LAYERS=layers,
            LEADING=str(tmp_path / "leading.tif"),
            REPORT=str(tmp_path / "page.html"),
        )
    assert not (tmp_path / "leading.tif").exists() and not (tmp_path / "page.html").exists()


def test_a_reference_without_its_field_is_refused(explain, model, layers, tmp_path):
    points = write_points(tmp_path / "points.gpkg", [(1, 1, "class 1")])
    with pytest.raises(QgsProcessingException, match="Choose the field"):
        explain(MODEL_FILE=model, LAYERS=layers, REFERENCE=points)


def test_the_page_may_not_replace_an_input(explain, model, layers):
    before = Path(model).read_bytes()
    with pytest.raises(QgsProcessingException, match="is also an input"):
        explain(MODEL_FILE=model, LAYERS=layers, BLOCKS=4, SHUFFLES=1, REPORT=model)
    assert Path(model).read_bytes() == before
