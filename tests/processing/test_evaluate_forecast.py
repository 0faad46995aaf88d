"""lithoscope:evaluate_forecast: layers and files in, table and report out, and clear refusals."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.seismicity.pycsep_files import PlacedCatalogues, write_catalogues
from lithoscope.processing_algorithms.earthquakes.evaluate_forecast import EvaluateForecast
from osgeo import ogr, osr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

START = 18_090.0  # 2019-07-13, as days since 1970
DAYS = 7.0
TOTAL = {"3p0": 60.0, "4p0": 6.0}
UTC = 100  # GDAL's flag
COLUMNS = ROWS = 5


def moment(days: float) -> str:
    """A time as text without a zone."""
    epoch = datetime.datetime(1970, 1, 1)
    return (epoch + datetime.timedelta(days=days)).isoformat(timespec="milliseconds")


def share() -> np.ndarray:
    """Share of the cells, growing to the east."""
    weight = np.tile(np.arange(1.0, COLUMNS + 1), ROWS)
    return weight / weight.sum()


def write_forecast(path: Path, *, total=None, issued=START, west=-118.0, crs=4326, leave_out=()):
    """A forecast as 'Forecast earthquakes' writes it."""
    total = total or TOTAL
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    layer = dataset.CreateLayer(path.stem, reference, ogr.wkbPolygon)
    rows = {"lon": np.round(west + 0.1 * np.tile(np.arange(COLUMNS), ROWS), 9)}
    rows["lon"] = (rows["lon"] + 180) % 360 - 180
    rows["lat"] = 35 + 0.1 * np.repeat(np.arange(ROWS), COLUMNS)
    rows["size"] = np.full(len(rows["lon"]), 0.1)
    rows["days"] = np.full(len(rows["lon"]), DAYS)
    for level, number in total.items():
        rows[f"expected_m{level}"] = number * share()
        rows[f"probability_m{level}"] = -np.expm1(-number * share())
        rows[f"long_term_m{level}"] = np.full(len(share()), number / 20 / len(share()))
    rows = {name: values for name, values in rows.items() if name not in leave_out}
    for name in rows:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    if "issued" not in leave_out:
        layer.CreateField(ogr.FieldDefn("issued", ogr.OFTDateTime))
    date = datetime.datetime.fromisoformat(moment(issued))
    for values in zip(*rows.values()):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in zip(rows, values):
            feature.SetField(name, float(value))
        if "issued" not in leave_out:
            clock = date.hour, date.minute, date.second + date.microsecond / 1e6
            feature.SetField("issued", date.year, date.month, date.day, *clock, UTC)
        x, y = values[:2]
        ring = f"{x} {y},{x + 0.1} {y},{x + 0.1} {y + 0.1},{x} {y + 0.1},{x} {y}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    return str(path)


def draw(number: int, seed: int = 1) -> dict[str, np.ndarray]:
    """Earthquakes as the forecast has them, within its window."""
    generator = np.random.default_rng(seed)
    cell = generator.choice(len(share()), number, p=share())
    row, column = np.divmod(cell, COLUMNS)
    return {
        "time": np.sort(generator.uniform(START + 0.01, START + DAYS, number)),
        "longitude": -118 + 0.1 * column + generator.uniform(0.01, 0.09, number),
        "latitude": 35 + 0.1 * row + generator.uniform(0.01, 0.09, number),
        "magnitude": 3 + np.round(generator.exponential(1 / np.log(10), number), 1),
        "depth": np.full(number, 8.0),
    }


def points(*parts: dict[str, np.ndarray], name: str = "observed") -> QgsVectorLayer:
    """Earthquakes as a memory layer; add `OUTSIDE` to make it reach beyond the window."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=time:string&field=magnitude:double", name, "memory"
    )
    features = []
    for part in parts:
        for x, y, when, magnitude in zip(
            part["longitude"], part["latitude"], part["time"], part["magnitude"]
        ):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            feature.setAttributes([moment(when), float(magnitude)])
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def single(time: float, magnitude: float = 4.5) -> dict[str, np.ndarray]:
    """One earthquake in the middle of the region."""
    return {
        "time": np.array([time]),
        "longitude": np.array([-117.75]),
        "latitude": np.array([35.25]),
        "magnitude": np.array([magnitude]),
    }


BEFORE, AFTER = single(START - 1), single(START + DAYS + 1)


def simulations(path: Path, count: int = 300) -> str:
    """Catalogues of 60 earthquakes each in the mean, the second one empty."""
    numbers = np.random.default_rng(3).poisson(60, count)
    numbers[1] = 0
    catalogue = np.random.default_rng(5).permutation(np.repeat(np.arange(count), numbers))
    order = np.argsort(catalogue, kind="stable")
    events = {name: values[order] for name, values in draw(numbers.sum(), 4).items()}
    write_catalogues(path, PlacedCatalogues(catalogue=catalogue[order], count=count, **events))
    return str(path)


@pytest.fixture
def evaluate(provider, tmp_path):
    """evaluate(FORECAST=…, OBSERVED=…): results, and the table's rows by test and magnitude."""
    import processing

    def run(feedback=None, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {
            "TABLE": str(tmp_path / "scores.csv"),
            "REPORT": str(tmp_path / "report.html"),
            "SIMULATIONS": 200,
            **parameters,
        }
        feedback = feedback or QgsProcessingFeedback(False)
        results = processing.run(EvaluateForecast(), parameters, feedback=feedback, context=context)
        table = QgsVectorLayer(results["TABLE"], "scores", "ogr")
        rows = {
            (row["test"], float(row["magnitude"])): dict(zip(table.fields().names(), row))
            for row in table.getFeatures()
        }
        return results, rows

    return run


@pytest.fixture
def forecast(tmp_path) -> str:
    """A forecast layer."""
    return write_forecast(tmp_path / "forecast.gpkg")


def test_layer_against_points(evaluate, forecast, recorder):
    feedback = recorder()
    results, rows = evaluate(feedback, FORECAST=forecast, OBSERVED=points(BEFORE, draw(60), AFTER))
    assert results["OBSERVED_NUMBER"] == 60
    assert results["EXPECTED_NUMBER"] == pytest.approx(60)
    assert results["FAILED"] == 0
    assert set(rows) == {
        *(("N (Poisson)", 3), ("N (Poisson)", 4), ("S", 3), ("S", 4)),
        *(("M", 3), ("L", 3), ("CL", 3), ("Brier", 3)),
        *(("T, over the long-term rate", 3), ("W, against the long-term rate", 3)),
    }
    number = rows["N (Poisson)", 3]
    assert float(number["statistic"]) == 60
    assert number["verdict"].startswith("consistent: 60 happened")
    assert number["passed"] == "yes"
    assert float(rows["T, over the long-term rate", 3]["low"]) > 0
    assert "tests find the forecast consistent" in feedback.text
    page = Path(results["REPORT"]).read_text("utf-8")
    for words in ("60 earthquakes of magnitude 3 or more", "Brier score", "<svg", "long-term rate"):
        assert words in page


def test_an_earthquake_at_the_issue_time_belongs_to_the_past(evaluate, forecast):
    known = single(START)
    results, _ = evaluate(FORECAST=forecast, OBSERVED=points(known, single(START + 1), AFTER))
    assert results["OBSERVED_NUMBER"] == 1


def test_simulated_catalogues_with_the_layer(evaluate, forecast, tmp_path):
    _, rows = evaluate(
        FORECAST=forecast,
        SIMULATED=simulations(tmp_path / "simulated.csv"),
        OBSERVED=points(BEFORE, draw(60), AFTER),
    )
    tests = {test for test, _ in rows}
    assert {"catalogue N", "catalogue S", "catalogue M", "catalogue pseudo-likelihood"} <= tests
    assert ("catalogue N", 4.0) in rows
    # The simulated numbers tell how they scatter.
    assert "N (negative binomial)" in tests
    assert all(row["passed"] == "yes" for row in rows.values())


def test_simulated_catalogues_alone(evaluate, tmp_path):
    results, rows = evaluate(
        SIMULATED=simulations(tmp_path / "simulated.csv"),
        OBSERVED=points(BEFORE, draw(60), AFTER),
        START=moment(START),
        END=moment(START + DAYS),
        MAGNITUDES="3, 3.5",
    )
    assert {magnitude for test, magnitude in rows if test == "catalogue N"} == {3.0, 3.5}
    assert results["EXPECTED_NUMBER"] == pytest.approx(60, rel=0.1)


def test_second_forecast(evaluate, forecast, tmp_path):
    other = write_forecast(tmp_path / "other.gpkg", total={"3p0": 20.0, "4p0": 2.0, "5p0": 0.2})
    results, rows = evaluate(
        FORECAST=forecast, SECOND=other, OBSERVED=points(BEFORE, draw(60), AFTER)
    )
    # Both have the same places and magnitudes: the rate alone differs, by a factor of 3.
    assert results["GAIN"] == pytest.approx(np.log(3) - (60 - 20) / 60, abs=1e-3)
    assert rows["T, over 'other'", 3.0]["passed"] == "yes"


def test_no_earthquake_is_a_result(evaluate, forecast):
    results, rows = evaluate(FORECAST=forecast, OBSERVED=points(BEFORE, AFTER))
    assert results["OBSERVED_NUMBER"] == 0
    assert rows["N (Poisson)", 3]["verdict"].startswith("too many forecast: 0 happened")
    assert rows["S", 3]["passed"] == "cannot tell"


def test_quiet_catalogue_whose_end_is_known(evaluate, forecast):
    results, _ = evaluate(
        FORECAST=forecast, OBSERVED=points(BEFORE), UNTIL=moment(START + DAYS + 2)
    )
    assert results["OBSERVED_NUMBER"] == 0


def test_a_layer_in_another_crs_keeps_its_cells(evaluate, tmp_path):
    layer = write_forecast(tmp_path / "forecast.gpkg", crs=3857)
    results, _ = evaluate(FORECAST=layer, OBSERVED=points(BEFORE, draw(60), AFTER))
    assert results["OBSERVED_NUMBER"] == 60


def test_a_region_across_the_antimeridian(evaluate, tmp_path):
    layer = write_forecast(tmp_path / "forecast.gpkg", west=179.7)
    shifted = draw(60)
    shifted["longitude"] = (shifted["longitude"] + 118 + 179.7 + 180) % 360 - 180
    results, rows = evaluate(FORECAST=layer, OBSERVED=points(shifted, AFTER))
    assert results["OBSERVED_NUMBER"] == 60
    assert results["FAILED"] == 0
    page = Path(results["REPORT"]).read_text("utf-8")
    assert "179.8°E" in page and "179.8°W" in page
    assert len(rows) == 10


def test_earthquakes_outside_the_region_do_not_count(evaluate, forecast, recorder):
    far = {**single(START + 1), "longitude": np.array([-110.0])}
    feedback = recorder()
    results, _ = evaluate(feedback, FORECAST=forecast, OBSERVED=points(BEFORE, far, AFTER))
    assert results["OBSERVED_NUMBER"] == 0
    assert "1 earthquakes of the window lie outside the forecast's region" in feedback.text


def test_a_window_that_is_not_over_is_said(evaluate, tmp_path, recorder):
    now = datetime.datetime.now(datetime.timezone.utc).timestamp() / 86400
    layer = write_forecast(tmp_path / "forecast.gpkg", issued=np.floor(now) - 3)
    feedback = recorder()
    results, _ = evaluate(feedback, FORECAST=layer, OBSERVED=points(single(np.floor(now) - 2)))
    assert "window is not over" in feedback.text
    assert "window is not over" in Path(results["REPORT"]).read_text("utf-8")


def test_past_windows_tell_how_numbers_scatter(evaluate, forecast):
    past = draw(200)
    past["time"] = np.sort(np.random.default_rng(1).uniform(START - 30 * DAYS, START, 200))
    _, rows = evaluate(FORECAST=forecast, OBSERVED=points(past, draw(60), AFTER), VARIANCE=500)
    assert rows["N (negative binomial)", 3.0]["passed"] == "yes"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"leave_out": ("lon", "days")}, "has no field lon, days"),
        ({"leave_out": ("issued",)}, "has no field issued"),
        ({"leave_out": ("expected_m3p0", "expected_m4p0")}, "has no field expected_m4p0"),
        ({"total": {"3p0": -1.0}}, "field expected_m3p0: 25 of 25 cells"),
        ({"total": {"3p0": float("nan")}}, "field expected_m3p0: 25 of 25 cells"),
        ({"west": -118.03}, "is not on a grid of 0.1"),
    ],
)
def test_layers_that_are_no_forecast(evaluate, tmp_path, options, message):
    layer = write_forecast(tmp_path / "forecast.gpkg", **options)
    with pytest.raises(QgsProcessingException, match=message):
        evaluate(FORECAST=layer, OBSERVED=points(BEFORE, AFTER))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"west": -117.9}, "of which 20 are the same"),
        ({"issued": START + 1}, "is for another time than the forecast"),
        ({"total": {"3p5": 1.0}}, "none of the forecast's magnitudes"),
    ],
)
def test_second_forecasts_that_do_not_fit(evaluate, forecast, tmp_path, options, message):
    other = write_forecast(tmp_path / "other.gpkg", **options)
    with pytest.raises(QgsProcessingException, match=message):
        evaluate(FORECAST=forecast, SECOND=other, OBSERVED=points(BEFORE, AFTER))


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "Give a forecast layer, a file of simulated catalogues, or both"),
        ({"SIMULATED": "simulated.csv"}, "give the start and the end of their window"),
        (
            {"SIMULATED": "simulated.csv", "START": moment(START)},
            "give the start and the end of their window",
        ),
        (
            {
                "SIMULATED": "simulated.csv",
                "START": moment(START),
                "END": moment(START + DAYS),
                "MAGNITUDES": "2",
            },
            "smallest simulated magnitude is 3",
        ),
        ({"SIMULATED": "simulated.csv", "MAGNITUDES": "three"}, "'three' cannot be read"),
        ({"SIMULATED": "nothing.csv"}, "nothing.csv"),
    ],
)
def test_what_is_missing_is_said(evaluate, tmp_path, parameters, message):
    if "SIMULATED" in parameters:
        simulations(tmp_path / "simulated.csv", 5)
        parameters = {**parameters, "SIMULATED": str(tmp_path / parameters["SIMULATED"])}
    with pytest.raises(QgsProcessingException, match=message):
        evaluate(OBSERVED=points(BEFORE, AFTER), **parameters)


def test_a_catalogue_that_ends_before_the_window(evaluate, forecast, tmp_path):
    with pytest.raises(QgsProcessingException, match="ends on 2019-07-12 00:00 UTC, before"):
        evaluate(FORECAST=forecast, OBSERVED=points(BEFORE))
    assert not (tmp_path / "scores.csv").exists()
    assert not (tmp_path / "report.html").exists()


def test_simulated_file_is_not_overwritten(evaluate, forecast, tmp_path):
    file = simulations(tmp_path / "simulated.csv", 5)
    with pytest.raises(QgsProcessingException, match="also an input"):
        evaluate(FORECAST=forecast, SIMULATED=file, OBSERVED=points(BEFORE, AFTER), REPORT=file)


def test_cancel(evaluate, forecast, recorder, tmp_path):
    feedback = recorder(cancel_after=40)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        evaluate(feedback, FORECAST=forecast, OBSERVED=points(BEFORE, draw(60), AFTER))
    assert not (tmp_path / "report.html").exists()
