"""Forecasts in QGIS: outputs that agree with each other, regions, times, refusals, cancelling."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from lithoscope.processing_algorithms.earthquakes import forecast_earthquakes as algorithm
from lithoscope.processing_algorithms.earthquakes import forecast_parameters as module
from lithoscope.processing_algorithms.earthquakes.forecast_layers import cell_shapes
from lithoscope.processing_algorithms.earthquakes.forecast_outputs import suffix
from osgeo import gdal, ogr, osr
from qgis.core import QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt

LAYERS = {"GRID": "grid.gpkg", "DAILY": "daily.gpkg"}
FILES = {**LAYERS, "RATE": "rates.tif", "SIMULATED": "simulated.csv", "REPORT": "report.html"}
NAMES = ("expected", "probability", "long_term", "ratio")


def write_points(path: Path, longitude, latitude, fields: dict) -> str:
    """Write points in degrees as GeoPackage; return its path."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("quakes", crs, ogr.wkbPoint)
    for name, values in fields.items():
        kind = ogr.OFTString if isinstance(values[0], str) else ogr.OFTReal
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for index, place in enumerate(zip(longitude, latitude)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, values in fields.items():
            feature.SetField(name, values[index])
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT({} {})".format(*place)))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return str(path)


def make_catalogue(path: Path, count: int = 320) -> str:
    """Two years of earthquakes from magnitude 2.5 up, and some that are missed below."""
    rng = np.random.default_rng(11)
    days = np.sort(rng.uniform(0, 730, count))
    time = np.datetime64("2020-01-01T00:00:00") + (days * 86400).astype("timedelta64[s]")
    magnitude = np.round(2.5 + rng.exponential(0.45, count), 1)
    magnitude[-1] = 4.4
    fields = {"time": [f"{moment}Z" for moment in time], "mag": magnitude.tolist()}
    return write_points(path, rng.normal(13.5, 0.15, count), rng.normal(42.5, 0.1, count), fields)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> str:
    return make_catalogue(tmp_path_factory.mktemp("catalogue") / "abruzzo.gpkg")


@pytest.fixture
def forecast(run, catalogue, tmp_path):
    """forecast(DAYS=3, …): results; small, ETAS alone, all outputs."""

    def make(feedback=None, outputs=FILES, **parameters):
        targets = {name: str(tmp_path / file) for name, file in outputs.items()}
        small = {"DAYS": 3, "THRESHOLDS": "3, 4", "CELL_SIZE": 0.1, "SIMULATIONS": 50}
        given = {"CATALOGUE": catalogue, "MODEL": module.ETAS, "COMPLETENESS": 2.5, **small}
        return run("forecast_earthquakes", feedback=feedback, **{**given, **targets, **parameters})

    return make


def rows_of(path: str) -> list[dict]:
    """Attributes of a layer's features, with their geometry's bounds."""
    dataset = ogr.Open(str(path))
    return [
        {**feature.items(), "bounds": feature.GetGeometryRef().GetEnvelope()}
        for feature in dataset.GetLayer(0)
    ]


def moment(text: str) -> np.datetime64:
    """A time as GDAL writes it: 2021/06/01 12:00:00+00."""
    return np.datetime64(text[:19].replace("/", "-").replace(" ", "T"))


def test_the_outputs_tell_one_story(forecast):
    results = forecast()
    cells = rows_of(results["GRID"])
    for name in NAMES:
        assert all(cell[f"{name}_m3p0"] > 0 and cell[f"{name}_m4p0"] > 0 for cell in cells)
    assert sum(cell["expected_m3p0"] for cell in cells) == pytest.approx(results["EXPECTED"])
    for cell in cells:
        for name in ("expected", "probability"):
            low, best, high = (cell[f"{name}{part}_m3p0"] for part in ("_low", "", "_high"))
            assert low <= best <= high
        assert cell["probability_m3p0"] <= min(1, cell["expected_m3p0"] + 1e-9)
        assert cell["expected_m4p0"] < cell["expected_m3p0"]
        ratio = cell["expected_m3p0"] / cell["long_term_m3p0"]
        assert cell["ratio_m3p0"] == pytest.approx(ratio)
    assert [cell["cell"] for cell in cells] == list(range(len(cells)))

    daily = rows_of(results["DAILY"])
    assert [(row["threshold"], row["day"]) for row in daily] == [
        (threshold, day) for threshold in (3, 4) for day in (1, 2, 3)
    ]
    for before, after in zip(daily[:2], daily[1:3]):
        gap = moment(after["start"]) - moment(before["end"])
        assert gap == np.timedelta64(1, "s")
    assert daily[2]["total_mean"] == pytest.approx(sum(row["mean"] for row in daily[:3]))
    for row in daily:
        assert row["low95"] <= row["low68"] <= row["median"] <= row["high68"] <= row["high95"]

    with Path(results["SIMULATED"]).open(encoding="utf-8") as file:
        simulated = list(csv.DictReader(file))
    assert {int(row["catalog_id"]) for row in simulated} == set(range(50))
    events = [row for row in simulated if row["lon"]]
    assert len(events) == pytest.approx(50 * daily[2]["total_mean"])
    assert all(float(row["mag"]) >= 3 for row in events)

    raster = gdal.Open(results["RATE"])
    names = [raster.GetRasterBand(n).GetDescription() for n in (1, 2)]
    assert names == ["M >= 3, per day and 1000 km2", "M >= 4, per day and 1000 km2"]
    shape = raster.RasterYSize, raster.RasterXSize
    rates = np.frombuffer(raster.GetRasterBand(1).ReadRaster(), np.float32).reshape(shape)
    origin = raster.GetGeoTransform()
    for cell in cells[:: max(1, len(cells) // 20)]:
        column = round((cell["lon"] - origin[0]) / 0.1)
        row = round((origin[3] - cell["lat"]) / 0.1) - 1
        rate = cell["expected_m3p0"] / 3 / cell["area_km2"] * 1000
        assert rates[row, column] == pytest.approx(rate, rel=1e-5)
    assert (rates >= 0).sum() == len(cells)
    assert "not an early-warning system" in Path(results["REPORT"]).read_text("utf-8")
    assert "not an early-warning system" in raster.GetMetadataItem("LITHOSCOPE_WORDS")


def test_the_newest_earthquake_is_the_default_issue_time(forecast, catalogue):
    results = forecast(outputs=LAYERS)
    newest = max(row["time"] for row in rows_of(catalogue))
    assert results["ISSUED"][:19] == newest[:19]
    # In whole seconds, after it: a score of the forecast must not count it.
    issued = moment(rows_of(results["GRID"])[0]["issued"])
    assert issued == np.datetime64(newest[:19]) + np.timedelta64(1, "s")


@pytest.mark.parametrize(
    "time",
    [
        "2021-06-01T12:00:00",
        "2021-06-01T14:00:00+02:00",
        QDateTime.fromString("2021-06-01T12:00:00", Qt.DateFormat.ISODate),
    ],
    ids=["no zone", "zone", "widget"],
)
def test_nothing_after_the_issue_time_is_used_and_times_are_utc(
    forecast, recorder, catalogue, time
):
    feedback = recorder()
    results = forecast(feedback, LAYERS, ISSUE_TIME=time)
    assert results["ISSUED"] == "2021-06-01T12:00:00.000Z"
    later = sum(row["time"] > "2021-06-01T12:00:00Z" for row in rows_of(catalogue))
    assert f"{later} earthquakes after the issue time" in feedback.text
    assert rows_of(results["DAILY"])[0]["start"][:16] == "2021/06/01 12:00"


def test_the_same_seed_gives_the_same_forecast(forecast):
    def drawn(seed):
        results = forecast(outputs={"SIMULATED": "s.csv", "GRID": "g.gpkg"}, SEED=seed)
        return Path(results["SIMULATED"]).read_bytes(), results["EXPECTED"]

    assert drawn(3) == drawn(3)
    assert drawn(3)[0] != drawn(4)[0]


def test_cells_lie_in_region_and_extent(forecast, box):
    # 13.0 … 13.7 E, 42.3 … 42.7 N, roughly, in another CRS (UTM 32N).
    region = box(830000, 4690000, 885000, 4735000)
    cells = rows_of(forecast(outputs=LAYERS, REGION=region)["GRID"])
    west, south = min(cell["lon"] for cell in cells), min(cell["lat"] for cell in cells)
    east, north = max(cell["lon"] for cell in cells), max(cell["lat"] for cell in cells)
    assert 12.9 <= west <= 13.2 and 42.2 <= south <= 42.4
    assert 13.5 <= east <= 13.8 and 42.5 <= north <= 42.8
    cut = forecast(outputs=LAYERS, REGION=region, EXTENT="13.4,14.5,42,43 [EPSG:4326]")
    cells = rows_of(cut["GRID"])
    assert min(cell["lon"] for cell in cells) == pytest.approx(13.4)
    assert max(cell["lon"] for cell in cells) == pytest.approx(east)
    daily = rows_of(cut["DAILY"])[0]["bounds"]
    assert daily[0] == pytest.approx(13.4)
    assert daily[1] == pytest.approx(east + 0.1)


def test_across_the_antimeridian_cells_lie_where_the_points_do(forecast, tmp_path):
    rng = np.random.default_rng(1)
    longitude = (rng.normal(180, 0.3, 200) + 180) % 360 - 180
    days = np.datetime64("2020-01-01") + np.arange(200)
    fields = {
        "time": [str(day) for day in days],
        "mag": np.round(4 + rng.exponential(0.4, 200), 1).tolist(),
    }
    points = write_points(tmp_path / "fiji.gpkg", longitude, rng.normal(-20, 0.3, 200), fields)
    results = forecast(CATALOGUE=points, COMPLETENESS=4, THRESHOLDS="4, 5", CELL_SIZE=0.2)
    cells = rows_of(results["GRID"])
    assert min(cell["lon"] for cell in cells) < -179 and max(cell["lon"] for cell in cells) > 179
    for cell in cells:
        west, east, south, north = cell["bounds"]
        assert (east - west, north - south) == pytest.approx((0.2, 0.2))
        assert -180 <= west < east <= 180.0001
    raster = gdal.Open(results["RATE"])
    assert raster.RasterXSize < 20  # beside each other, not around the Earth


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"THRESHOLDS": "three"}, "are not numbers. Write them as in '3, 4, 5'"),
        ({"THRESHOLDS": "3, nan"}, "threshold is no number"),
        ({"THRESHOLDS": "2, 4"}, "Ask for magnitude 2.5 or more"),
        ({"THRESHOLDS": "3, 9"}, "Ask for a lower one"),
        ({"ISSUE_TIME": "yesterday"}, "Incorrect parameter value for ISSUE_TIME"),
        ({"ISSUE_TIME": "1999-01-01T00:00:00"}, "Choose a later issue time"),
        ({"EXTENT": "50,51,10,11 [EPSG:4326]"}, "lies in the region"),
        ({"CELL_SIZE": 0.0001}, "Choose larger cells"),
        ({"GRID": "grid.shp"}, "cannot hold a forecast"),
        ({"MODEL_FILE": "nowhere.onnx"}, "nowhere.onnx"),
        ({"CATALOGUE": None}, "Give either the layer"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_cannot_be_is_refused_and_nothing_is_written(forecast, tmp_path, parameters, message):
    if "GRID" in parameters:
        parameters = {"GRID": str(tmp_path / parameters["GRID"])}
    with pytest.raises(QgsProcessingException, match=message):
        forecast(**parameters)
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_is_the_catalogue_is_refused_at_once(forecast, monkeypatch, tmp_path):
    monkeypatch.setattr(algorithm, "make_forecast", None)
    points = make_catalogue(tmp_path / "own.gpkg")
    before = Path(points).read_bytes()
    with pytest.raises(QgsProcessingException, match="is also an input"):
        forecast(outputs={"REPORT": "r.html"}, CATALOGUE=points, GRID=points)
    assert Path(points).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["own.gpkg"]


def test_a_region_without_polygons_is_refused(forecast):
    empty = QgsVectorLayer("Polygon?crs=EPSG:4326", "sketch", "memory")
    with pytest.raises(QgsProcessingException, match="'sketch' holds no polygon"):
        forecast(REGION=empty)


def test_a_missing_network_is_said(forecast, monkeypatch, tmp_path):
    monkeypatch.setattr(module, "NETWORK_FILE", tmp_path / "gone.onnx")
    with pytest.raises(QgsProcessingException, match="or choose 'ETAS alone'"):
        forecast(MODEL=module.NETWORK)


@pytest.mark.parametrize("percent", [5, 40, 85])
def test_a_cancelled_run_leaves_nothing(forecast, recorder, tmp_path, percent):
    feedback = recorder(cancel_after=percent)
    with pytest.raises(QgsProcessingException):
        forecast(feedback)
    assert feedback.isCanceled()
    assert list(tmp_path.iterdir()) == []


def test_progress_runs_to_the_end(forecast, recorder):
    feedback = recorder()
    forecast(feedback)
    assert feedback.seen == sorted(feedback.seen)
    assert feedback.seen[-1] == pytest.approx(100)
    assert len(set(feedback.seen)) > 8


def test_the_log_has_likely_range_and_long_term_rate(forecast, recorder):
    feedback = recorder()
    forecast(feedback, LAYERS)
    for threshold in ("M ≥ 3: ", "M ≥ 4: "):
        line = next(line for line in feedback.text.splitlines() if line.startswith(threshold))
        assert "likely" in line and "at the long-term rate" in line
    assert "time = 'time'" in feedback.text


def test_thresholds_name_fields():
    assert [suffix(value) for value in (4.0, 4.5, 10, 3.25)] == ["m4p0", "m4p5", "m10p0", "m3p25"]


def test_texts_of_thresholds():
    assert module.magnitudes_of("3, 4;5.5 6") == (3, 4, 5.5, 6)
    assert module.magnitudes_of(" ") == ()


def test_thresholds_left_empty_follow_from_the_catalogue(forecast, recorder):
    feedback = recorder()
    forecast(feedback, THRESHOLDS="", COMPLETENESS=3.1)
    assert "M ≥ 3.5: " in feedback.text and "M ≥ 3: " not in feedback.text


def test_cell_shapes_are_squares_of_the_grid():
    from lithoscope.engine.seismicity.cells import CellGrid

    grid = CellGrid(0.5, -20, 70, np.array([[True, False], [True, True]]))
    shapes = [ogr.CreateGeometryFromWkb(shape) for shape in cell_shapes(grid)]
    assert [shape.GetEnvelope() for shape in shapes] == [
        (-10.0, -9.5, 35.0, 35.5),
        (-10.0, -9.5, 35.5, 36.0),
        (-9.5, -9.0, 35.5, 36.0),
    ]
    assert all(shape.IsValid() and shape.Area() == 0.25 for shape in shapes)
