"""lithoscope:evaluate_forecast: what cannot be judged is refused, and says why."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingException

BEGIN, END = "2019-07-13T00:00:00", "2019-07-20T00:00:00"


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
def test_layers_that_are_no_forecast(evaluate, options, message, write_forecast, covering):
    layer = write_forecast("forecast.gpkg", **options)
    with pytest.raises(QgsProcessingException, match=message):
        evaluate(FORECAST=layer, OBSERVED=covering())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"west": -117.9}, "of which 20 are the same"),
        ({"issued": 18_091.0}, "is for another time than the forecast"),
        ({"total": {"3p5": 1.0}}, "none of the forecast's magnitudes"),
    ],
)
def test_second_forecasts_that_do_not_fit(
    evaluate, forecast, options, message, write_forecast, covering
):
    other = write_forecast("other.gpkg", **options)
    with pytest.raises(QgsProcessingException, match=message):
        evaluate(FORECAST=forecast, SECOND=other, OBSERVED=covering())


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "Give a forecast layer, a file of simulated catalogues, or both"),
        ({"SIMULATED": "simulated.csv"}, "give the start and the end of their window"),
        (
            {"SIMULATED": "simulated.csv", "START": BEGIN},
            "give the start and the end of their window",
        ),
        (
            {
                "SIMULATED": "simulated.csv",
                "START": BEGIN,
                "END": END,
                "MAGNITUDES": "2",
            },
            "smallest simulated magnitude is 3",
        ),
        ({"SIMULATED": "simulated.csv", "MAGNITUDES": "three"}, "'three' cannot be read"),
        ({"SIMULATED": "nothing.csv"}, "nothing.csv"),
    ],
)
def test_what_is_missing_is_said(evaluate, tmp_path, parameters, message, simulations, covering):
    if "SIMULATED" in parameters:
        simulations(5)
        parameters = {**parameters, "SIMULATED": str(tmp_path / parameters["SIMULATED"])}
    with pytest.raises(QgsProcessingException, match=message):
        evaluate(OBSERVED=covering(), **parameters)


def test_a_catalogue_that_ends_before_the_window(evaluate, forecast, tmp_path, single, points):
    with pytest.raises(QgsProcessingException, match="ends on 2019-07-12 00:00 UTC, before"):
        evaluate(FORECAST=forecast, OBSERVED=points(single(-1)))
    assert not (tmp_path / "scores.csv").exists()
    assert not (tmp_path / "report.html").exists()


def test_simulated_file_is_not_overwritten(evaluate, forecast, simulations, covering):
    file = simulations(5)
    with pytest.raises(QgsProcessingException, match="also an input"):
        evaluate(FORECAST=forecast, SIMULATED=file, OBSERVED=covering(), REPORT=file)


def test_cancel(evaluate, forecast, recorder, tmp_path, draw, covering):
    feedback = recorder(cancel_after=40)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        evaluate(feedback, FORECAST=forecast, OBSERVED=covering(draw(60)))
    assert not (tmp_path / "report.html").exists()
