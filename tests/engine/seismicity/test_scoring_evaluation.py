"""A whole evaluation: which tests are made, of what, and what is said about coverage."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity import scored_forecasts
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.coverage import check_coverage
from lithoscope.engine.seismicity.evaluation import (
    judge_against,
    judge_gridded,
    judge_simulated,
    probability_scores,
)
from lithoscope.engine.seismicity.pycsep_files import PlacedCatalogues
from lithoscope.engine.seismicity.scored_forecasts import (
    GriddedForecast,
    Window,
    common_magnitudes,
    past_variance,
    simulated_variance,
)
from lithoscope.engine.seismicity.scoring_grid import grid_of_corners

WINDOW = Window(18_000.0, 18_007.0)
COLUMN = np.arange(6.0)
CELLS, _ = grid_of_corners(10 + 0.1 * np.tile(COLUMN, 6), 40 + 0.1 * np.repeat(COLUMN, 6), 0.1)


def forecast(total=60.0, magnitudes=(3.0, 4.0, 5.0), window=WINDOW, name="A") -> GriddedForecast:
    """More earthquakes to the east; a tenth of them with each unit of magnitude."""
    share = 1 + 10 * (CELLS.longitude - 10)
    levels = np.array(magnitudes)
    above = total * (share / share.sum())[:, None] * 10.0 ** -(levels - 3)
    long_term = np.full_like(above, 1) * above.mean(axis=0)
    return GriddedForecast(name, CELLS, levels, above, window, -np.expm1(-above), long_term)


def events(number: int, seed: int = 1, window=WINDOW) -> dict[str, np.ndarray]:
    """Earthquakes as `forecast` has them."""
    generator = np.random.default_rng(seed)
    share = forecast().above[:, 0]
    cell = generator.choice(len(CELLS), number, p=share / share.sum())
    return {
        "time": np.sort(generator.uniform(*window, number)),
        "longitude": CELLS.longitude[cell] + generator.uniform(0.01, 0.09, number),
        "latitude": CELLS.latitude[cell] + generator.uniform(0.01, 0.09, number),
        "magnitude": 3 + np.round(generator.exponential(1 / np.log(10), number), 1),
        "depth": np.full(number, 8.0),
    }


def simulations(count: int, mean: float) -> PlacedCatalogues:
    """Catalogues of Poisson numbers."""
    numbers = np.random.default_rng(7).poisson(mean, count)
    catalogue = np.random.default_rng(8).permutation(np.repeat(np.arange(count), numbers))
    return PlacedCatalogues(catalogue=catalogue, count=count, **events(numbers.sum(), 8))


def judged(observed: Catalogue, **options):
    return judge_gridded(
        forecast(), observed, variances=(900.0, None, None), simulations=200, seed=1, **options
    )


def test_a_gridded_forecast_is_tested_by_magnitude():
    verdicts = judged(Catalogue(**events(60)))
    assert [(v.test, v.magnitude) for v in verdicts] == [
        ("N (Poisson)", 3),
        ("N (negative binomial)", 3),
        ("S", 3),
        ("N (Poisson)", 4),
        ("S", 4),
        ("N (Poisson)", 5),
        ("S", 5),
        ("M", 3),
        ("L", 3),
        ("CL", 3),
        ("Brier", 3),
    ]
    assert verdicts[0].statistic == 60
    assert all(v.passed is not False for v in verdicts)


def test_false_places_and_numbers_are_found_out():
    many = Catalogue(**events(100))
    mirrored = Catalogue(**{**events(100), "longitude": 20.6 - events(100)["longitude"]})
    # More than Poisson allows, but not more than the variance of 900 does.
    assert {v.test for v in judged(many) if v.passed is False} == {"N (Poisson)", "L"}
    failed = {v.test for v in judged(mirrored) if v.passed is False}
    assert failed >= {"N (Poisson)", "S", "L", "CL"}


def test_one_magnitude_makes_no_magnitude_test():
    single = forecast(magnitudes=(3.0,))
    verdicts = judge_gridded(single, Catalogue(**events(60)), variances=(None,), simulations=20)
    assert "M" not in {v.test for v in verdicts}


def test_an_empty_window_is_a_result():
    none = Catalogue(**events(0))
    verdicts = judged(none)
    number = verdicts[0]
    assert number.passed is False and "too many forecast: 0 happened" in number.text
    assert all(v.passed is None for v in verdicts if v.test in ("S", "M", "CL", "Brier"))
    assert all(v.passed is None for v in judge_against(forecast(), forecast().grid, "B", none))


def test_simulated_catalogues():
    simulated = simulations(300, 60)
    verdicts = judge_simulated(simulated, CELLS, [3.0, 4.0], Catalogue(**events(60)))
    assert [(v.test, v.magnitude) for v in verdicts] == [
        ("catalogue N", 3),
        ("catalogue N", 4),
        ("catalogue S", 3),
        ("catalogue M", 3),
        ("catalogue pseudo-likelihood", 3),
    ]
    assert verdicts[0].statistic == 60
    above = np.bincount(simulated.catalogue[simulated.magnitude >= 4], minlength=300)
    np.testing.assert_array_equal(verdicts[1].simulated, above)
    assert all(v.passed for v in verdicts)
    assert simulated_variance(simulated, CELLS, 3.0) == pytest.approx(60, rel=0.3)


def test_gain_over_a_forecast_that_knows_nothing_of_places():
    good = forecast()
    gain, ranks = judge_against(good, good.long_term_grid, "long term", Catalogue(**events(300)))
    assert gain.test == "T, over long term"
    assert gain.statistic > 0 and gain.passed and ranks.passed


def test_probabilities_with_their_skill():
    scores = probability_scores(forecast(), Catalogue(**events(60)))
    assert [score.magnitude for score in scores] == [3, 4, 5]
    assert scores[0].reliability.number.sum() == len(CELLS)
    assert np.isfinite([score.skill for score in scores]).all()


def test_common_magnitudes():
    second = forecast(magnitudes=(4.0, 5.0, 6.0))
    both = common_magnitudes(forecast(), second, "B")
    assert both == [4, 5]
    np.testing.assert_allclose(forecast().at(both).above, forecast().above[:, 1:])
    with pytest.raises(InputError, match="none of the forecast's magnitudes"):
        common_magnitudes(forecast(), forecast(magnitudes=(3.5,)), "B")
    with pytest.raises(InputError, match="another time"):
        common_magnitudes(forecast(), forecast(window=Window(18_000.0, 18_008.0)), "B")


def test_variance_of_the_past():
    past = Window(WINDOW.start - 20 * 7, WINDOW.start)
    catalogue = Catalogue(**events(400, window=past))
    expected = np.histogram(catalogue.time, np.linspace(*past, 21))[0].var(ddof=1)
    early = Catalogue(**{**events(1), "time": np.array([past.start])})
    whole = Catalogue(
        *(
            np.concatenate([getattr(early, name), getattr(catalogue, name)])
            for name in ("time", "longitude", "latitude", "depth", "magnitude")
        )
    )
    assert past_variance(whole, CELLS, 3.0, WINDOW) == pytest.approx(expected, rel=0.1)
    assert past_variance(Catalogue(**events(9)), CELLS, 3.0, WINDOW) is None
    assert scored_forecasts.LEAST_WINDOWS == 10


def test_cancel():
    class Impatient(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        judged(Catalogue(**events(60)), progress=Impatient())


LATER = WINDOW.end + 100


def test_coverage_of_a_catalogue_that_goes_on():
    both = Catalogue(**events(50, window=Window(WINDOW.start - 9, WINDOW.end + 9)))
    assert check_coverage(both, WINDOW, LATER) == []


def test_coverage_that_ends_too_early():
    before = Catalogue(**events(50, window=Window(WINDOW.start - 9, WINDOW.start)))
    with pytest.raises(InputError, match=r"ends on 2019-04-.*before the forecast begins"):
        check_coverage(before, WINDOW, LATER)
    assert check_coverage(before, WINDOW, LATER, until=WINDOW.end) == []
    with pytest.raises(InputError, match="is empty"):
        check_coverage(Catalogue(**events(0)), WINDOW, LATER)


@pytest.mark.parametrize(
    ("known", "now", "until", "words"),
    [
        (WINDOW.end - 3, LATER, None, "before the forecast's window ends"),
        (WINDOW.end + 9, WINDOW.end - 2, None, "window is not over"),
        (WINDOW.end + 9, LATER, WINDOW.end - 2, "scores are provisional"),
    ],
)
def test_coverage_that_is_doubtful(known, now, until, words):
    observed = Catalogue(**events(50, window=Window(WINDOW.start - 9, known)))
    (note,) = check_coverage(observed, WINDOW, now, until)
    assert words in note


def test_coverage_that_begins_late():
    late = Catalogue(**events(50, window=Window(WINDOW.start + 4, WINDOW.end + 9)))
    (note,) = check_coverage(late, WINDOW, LATER)
    assert "Is the beginning of the window missing?" in note
