"""Landform and earthquake training: what is handed to the training, what is kept."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsRasterRange

# The fake environment notes its arguments and what lies in --data.
WELL = """
shutil.copytree(given("--data"), here / "data")
(here / "arguments.json").write_text(json.dumps([command, *arguments]))
model = Path(given("--model"))
model.write_text("model")
model.with_suffix(".md").write_text("card")
say(event="result", outputs={"model": str(model)})
"""
CRASHES = f"""{WELL}
raise SystemError("out of luck")
"""


@pytest.fixture
def arguments(tmp_path):
    """What the fake environment was called with: {option: value}, and the subcommand."""

    def read() -> tuple[str, dict]:
        command, *rest = json.loads((tmp_path / "arguments.json").read_text())
        options = [part for text in rest for part in text.split("=", 1)]
        pairs = {}
        for part in options:
            if part.startswith("--"):
                name = part
                pairs[name] = []
            else:
                pairs[name].append(part)
        return command, pairs

    return read


@pytest.fixture
def dems(raster, terrain):
    return [
        raster(f"{form}.tif", terrain(form), nodata=-9999) for form in ("ridge", "valley", "peak")
    ]


@pytest.fixture
def catalogue(tmp_path):
    """A CSV of 1500 earthquakes in seven years, magnitudes from 2 up."""
    rng = np.random.default_rng(3)
    days = np.sort(rng.uniform(0, 2557, 1500))
    times = np.datetime64("2010-01-01") + (days * 86_400_000).astype("timedelta64[ms]")
    magnitudes = 2 + np.round(rng.exponential(0.43, 1500), 1)
    rows = [f"{t}Z,{m:.1f},10,45,5" for t, m in zip(times, magnitudes)]
    path = tmp_path / "mine.csv"
    path.write_text("\n".join(["time,mag,longitude,latitude,depth", *rows]))
    return str(path)


def heights(path: Path) -> np.ndarray:
    dataset = gdal.Open(str(path))
    values = np.frombuffer(dataset.ReadRaster(buf_type=gdal.GDT_Float32), np.float32)
    values = values.reshape(dataset.RasterYSize, dataset.RasterXSize).copy()
    values[values == dataset.GetRasterBand(1).GetNoDataValue()] = np.nan
    return values


def test_layers_become_files_in_metres_without_what_the_project_hides(
    run, dems, trainer, arguments, terrain, tmp_path, monkeypatch
):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    layer = QgsRasterLayer(dems[0], "Ridge (north)")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(999, 2000)])
    QgsProject.instance().addMapLayer(layer)
    dataset = gdal.Open(dems[1], gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType("ft")
    del dataset
    model = tmp_path / "mine.onnx"
    results = run(
        "train_landforms", LAYERS=[layer, *dems[1:]], STEPS=7, SEED=5, THREADS=2,
        TRAINING_PYTHON=trainer(WELL), OUTPUT=str(model),
    )  # fmt: skip
    QgsProject.instance().removeMapLayer(layer.id())
    assert results["OUTPUT"] == str(model)
    assert model.with_suffix(".md").read_text() == "card"
    command, given = arguments()
    assert command == "landforms"
    assert (given["--steps"], given["--seed"], given["--threads"]) == (["7"], ["5"], ["2"])
    north, valley, peak = sorted((tmp_path / "data").glob("*.tif"))
    assert north.name == "000_Ridge__north_.tif"
    assert list(here.iterdir()) == []
    ridge = terrain("ridge")
    np.testing.assert_array_equal(heights(north), np.where(ridge >= 999, np.nan, ridge))
    np.testing.assert_allclose(heights(valley), terrain("valley") * 0.3048, rtol=1e-6)
    np.testing.assert_array_equal(heights(peak), terrain("peak"))


def test_a_folder_of_dems_is_taken_as_it_is(run, dems, trainer, arguments, tmp_path):
    folder = str(Path(dems[0]).parent / "dems")
    Path(folder).mkdir()
    Path(dems[0]).rename(Path(folder) / "a.tif")
    checkpoints = str(tmp_path / "kept")
    run("train_landforms", FOLDER=folder, CHECKPOINTS=checkpoints, TRAINING_PYTHON=trainer(WELL),
        OUTPUT=str(tmp_path / "m.onnx"))  # fmt: skip
    _, given = arguments()
    assert given["--data"] == [folder]
    assert given["--out"] == [checkpoints]
    assert given["--steps"] == ["10000"]


def test_a_crash_is_told_and_leaves_nothing(run, dems, trainer, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(QgsProcessingException, match="out of luck"):
        run("train_landforms", LAYERS=dems, TRAINING_PYTHON=trainer(CRASHES),
            OUTPUT=str(out / "m.onnx"))  # fmt: skip
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("given", [{}, {"LAYERS": True, "FOLDER": "/tmp"}])
def test_layers_or_a_folder(run, dems, trainer, recorder, given, tmp_path):
    given = {name: dems if value is True else value for name, value in given.items()}
    feedback = recorder()
    with pytest.raises(QgsProcessingException):
        run("train_landforms", **given, TRAINING_PYTHON=trainer(WELL), feedback=feedback,
            OUTPUT=str(tmp_path / "m.onnx"))  # fmt: skip
    assert "either LAYERS or FOLDER" in feedback.text


def test_the_catalogue_is_cut_and_split(run, catalogue, trainer, arguments, tmp_path):
    run(
        "train_earthquake_model", CATALOGUE_FILE=catalogue, COMPLETENESS=2.1, MEMBERS=2,
        LICENCE="CC0", TEST="2016-01-01T00:00:00", TRAINING_PYTHON=trainer(WELL),
        OUTPUT=str(tmp_path / "q.onnx"),
    )  # fmt: skip
    command, given = arguments()
    assert command == "earthquakes"
    assert given["--mc"] == ["2.1"]
    assert given["--licence"] == ["CC0"]
    assert given["--members"] == ["2"]
    history, train, validation, test, end = given["--dates"]
    assert history.startswith("2010-01-")
    assert test == "2016-01-01T00:00:00.000Z"
    assert history < train < validation < test < end
    rows = (tmp_path / "data" / given["--catalogue"][0]).read_text().splitlines()
    assert rows[0] == "time,mag"
    magnitudes = np.array([float(row.split(",")[1]) for row in rows[1:]])
    assert magnitudes.min() == pytest.approx(2.1)
    assert rows[1].split(",")[0] >= history and rows[-1].split(",")[0] < end


def test_completeness_is_estimated(run, catalogue, trainer, arguments, tmp_path):
    run("train_earthquake_model", CATALOGUE_FILE=catalogue, TRAINING_PYTHON=trainer(WELL),
        OUTPUT=str(tmp_path / "q.onnx"))  # fmt: skip
    assert 2.0 <= float(arguments()[1]["--mc"][0]) <= 2.3


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"COMPLETENESS": 3.5}, "training needs at least 500"),
        ({"TEST": "2011-01-01T00:00:00"}, "are not in rising order"),
        ({"CATALOGUE_FILE": None}, "Give either the layer CATALOGUE or the file"),
    ],
)
def test_bad_catalogues(run, catalogue, trainer, parameters, message, tmp_path):
    given = {"CATALOGUE_FILE": catalogue, "TRAINING_PYTHON": trainer(WELL)}
    with pytest.raises(QgsProcessingException, match=message):
        run("train_earthquake_model", **{**given, **parameters}, OUTPUT=str(tmp_path / "q.onnx"))
