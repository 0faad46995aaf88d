"""lithoscope:evaluate_forecast: layers and files in, table and report out."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np
import pytest

START = 18_090.0  # the forecast's issue time, as days since 1970


def test_layer_against_points(evaluate, forecast, recorder, draw, covering):
    feedback = recorder()
    results, rows = evaluate(feedback, FORECAST=forecast, OBSERVED=covering(draw(60)))
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


def test_an_earthquake_at_the_issue_time_belongs_to_the_past(evaluate, forecast, single, covering):
    known = single(0)
    results, _ = evaluate(FORECAST=forecast, OBSERVED=covering(known, single(1)))
    assert results["OBSERVED_NUMBER"] == 1


def test_simulated_catalogues_with_the_layer(evaluate, forecast, simulations, draw, covering):
    _, rows = evaluate(
        FORECAST=forecast,
        SIMULATED=simulations(),
        OBSERVED=covering(draw(60)),
    )
    tests = {test for test, _ in rows}
    assert {"catalogue N", "catalogue S", "catalogue M", "catalogue pseudo-likelihood"} <= tests
    assert ("catalogue N", 4.0) in rows
    # The simulated numbers tell how they scatter.
    assert "N (negative binomial)" in tests
    assert all(row["passed"] == "yes" for row in rows.values())


def test_simulated_catalogues_alone(evaluate, simulations, draw, covering):
    results, rows = evaluate(
        SIMULATED=simulations(),
        OBSERVED=covering(draw(60)),
        START="2019-07-13T00:00:00",
        END="2019-07-20T00:00:00",
        MAGNITUDES="3, 3.5",
    )
    assert {magnitude for test, magnitude in rows if test == "catalogue N"} == {3.0, 3.5}
    assert results["EXPECTED_NUMBER"] == pytest.approx(60, rel=0.1)


def test_second_forecast(evaluate, forecast, write_forecast, draw, covering):
    other = write_forecast("other.gpkg", total={"3p0": 20.0, "4p0": 2.0, "5p0": 0.2})
    results, rows = evaluate(FORECAST=forecast, SECOND=other, OBSERVED=covering(draw(60)))
    # Both have the same places and magnitudes: the rate alone differs, by a factor of 3.
    assert results["GAIN"] == pytest.approx(np.log(3) - (60 - 20) / 60, abs=1e-3)
    assert rows["T, over 'other'", 3.0]["passed"] == "yes"


def test_no_earthquake_is_a_result(evaluate, forecast, covering):
    results, rows = evaluate(FORECAST=forecast, OBSERVED=covering())
    assert results["OBSERVED_NUMBER"] == 0
    assert rows["N (Poisson)", 3]["verdict"].startswith("too many forecast: 0 happened")
    assert rows["S", 3]["passed"] == "cannot tell"


def test_quiet_catalogue_whose_end_is_known(evaluate, forecast, single, points):
    results, _ = evaluate(
        FORECAST=forecast, OBSERVED=points(single(-1)), UNTIL="2019-07-22T00:00:00"
    )
    assert results["OBSERVED_NUMBER"] == 0


def test_a_layer_in_another_crs_keeps_its_cells(evaluate, write_forecast, draw, covering):
    layer = write_forecast("forecast.gpkg", crs=3857)
    results, _ = evaluate(FORECAST=layer, OBSERVED=covering(draw(60)))
    assert results["OBSERVED_NUMBER"] == 60


def test_a_region_across_the_antimeridian(evaluate, write_forecast, draw, covering):
    layer = write_forecast("forecast.gpkg", west=179.7)
    shifted = draw(60)
    shifted["longitude"] = (shifted["longitude"] + 118 + 179.7 + 180) % 360 - 180
    results, rows = evaluate(FORECAST=layer, OBSERVED=covering(shifted))
    assert results["OBSERVED_NUMBER"] == 60
    assert results["FAILED"] == 0
    page = Path(results["REPORT"]).read_text("utf-8")
    assert "179.8°E" in page and "179.8°W" in page
    assert len(rows) == 10


def test_earthquakes_outside_the_region_do_not_count(
    evaluate, forecast, recorder, single, covering
):
    far = {**single(1), "longitude": np.array([-110.0])}
    feedback = recorder()
    results, _ = evaluate(feedback, FORECAST=forecast, OBSERVED=covering(far))
    assert results["OBSERVED_NUMBER"] == 0
    assert "1 earthquakes of the window lie outside the forecast's region" in feedback.text


def test_a_window_that_is_not_over_is_said(evaluate, recorder, write_forecast, single, points):
    now = datetime.datetime.now(datetime.timezone.utc).timestamp() / 86400
    layer = write_forecast("forecast.gpkg", issued=np.floor(now) - 3)
    feedback = recorder()
    results, _ = evaluate(
        feedback, FORECAST=layer, OBSERVED=points(single(np.floor(now) - 2 - START))
    )
    assert "window is not over" in feedback.text
    assert "window is not over" in Path(results["REPORT"]).read_text("utf-8")


def test_past_windows_tell_how_numbers_scatter(evaluate, forecast, draw, covering):
    past = draw(200)
    past["time"] -= 7.0 * (1 + np.arange(200) % 30)
    _, rows = evaluate(FORECAST=forecast, OBSERVED=covering(past, draw(60)), VARIANCE=500)
    assert rows["N (negative binomial)", 3.0]["passed"] == "yes"
