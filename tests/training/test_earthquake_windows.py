"""Rolling forecasts: who is calibrated is told from who is not, and nothing looks ahead."""

import json
from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.etas import Etas
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.residual import Residual
from lithoscope.engine.seismicity.simulation import simulate_etas
from lithoscope.engine.seismicity.times import to_iso
from lithoscope.training import cli, earthquake_windows_report, earthquakes_data
from lithoscope.training.earthquake_windows import (
    METHODS,
    STEPS,
    evaluate_counts,
    learn,
    past_spread,
    roll,
)
from lithoscope.training.earthquake_windows_places import learn_places, read_places
from lithoscope.training.earthquake_windows_report import results_page
from lithoscope.training.earthquake_windows_scores import Window, judge, log_score, summary
from lithoscope.training.earthquake_windows_space import (
    SMOOTHED,
    evaluate_space,
    gain,
    joint_log_likelihood,
    passed,
)
from lithoscope.training.earthquake_windows_space import roll as roll_space
from lithoscope.training.earthquakes_data import Setup, read_catalogue

MODEL = Etas(mu=0.4, k=0.012, a=1.2, c=0.01, p=1.2, mc=3.0)
LAW = MagnitudeModel(b=1.0, mc=3.0, maximum=6.0, bin=0.1, b_error=0.03)
DATES = ("1970-01-01", "1970-04-11", "1972-09-27", "1973-06-24", "1974-03-21")
SETUP = Setup("made", "made.csv", 3.0, DATES, "Nowhere", "")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A catalogue of four years that follows the model, in three spots."""
    rng = np.random.default_rng(2)
    nothing = np.zeros(0)
    made = simulate_etas([MODEL], LAW, nothing, nothing, 0.0, 1540.0, 1, rng)
    spot = rng.integers(0, 3, len(made))
    lines = ["time,latitude,longitude,depth,mag"]
    for i in range(len(made)):
        place = f"{40 + spot[i] + rng.normal(0, 0.1):.3f},{10 + spot[i] + rng.normal(0, 0.1):.3f}"
        lines.append(f"{to_iso(made.time[i])},{place},{'' if i % 9 else 8.0},{made.magnitude[i]}")
    path = tmp_path_factory.mktemp("windows")
    (path / SETUP.file).write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture(scope="module", autouse=True)
def known_setup():
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(earthquakes_data.SETUPS, "made", SETUP)
        yield


@pytest.fixture(scope="module")
def fitted(folder):
    return learn(folder, "made")


class Rule(Residual):
    """A network that multiplies every rate."""

    members, damping = 1, np.inf

    def __init__(self, factor):
        self.g, self.network = np.log(factor), self

    def start(self, sequences):
        from lithoscope.engine.model.sequence import State

        return State(*np.zeros((2, 1, sequences, 1), np.float32))

    def corrections(self, x, state=None):
        return np.full((*x.shape[:2], 1), self.g), state or self.start(len(x))


def test_a_window_knows_where_its_count_lies():
    counts = np.arange(100)
    window = judge(5.0, counts, 40)
    assert (window.below, window.up_to, window.mean) == (0.4, 0.41, 49.5)
    assert window.inside
    assert window.share_inside == 1
    assert not judge(5.0, counts, 150).inside
    assert judge(5.0, counts, 150).share_inside == 0
    assert judge(5.0, counts, 0).share_inside == 0


def test_the_randomised_share_is_95_percent_where_the_closed_interval_holds_more():
    rng = np.random.default_rng(0)
    counts = rng.poisson(0.4, 20_000)
    windows = [judge(0.0, counts, n) for n in rng.poisson(0.4, 3000)]
    told = summary(windows)
    assert told["share_inside"] == pytest.approx(0.95, abs=0.015)
    assert told["inside"] > 0.985


def test_the_score_is_that_of_the_law_the_counts_were_drawn_from():
    counts = np.random.default_rng(0).poisson(3.0, 200_000)
    assert log_score(counts, 2) == pytest.approx(np.log(4.5 * np.exp(-3)), abs=0.02)
    assert log_score(counts, 50) < -10
    assert np.isfinite(log_score(counts, 50))


def test_nothing_is_learned_from_the_judged_years(folder, fitted):
    time = read_catalogue(folder, SETUP)[0]
    lines = (folder / SETUP.file).read_text().splitlines()
    kept = int(np.searchsorted(time, fitted.start))
    other = folder / "shorter"
    other.mkdir(exist_ok=True)
    (other / SETUP.file).write_text("\n".join(lines[: kept + 1]) + "\n")
    again = learn(other, "made")
    assert again.model == fitted.model
    assert again.law == fitted.law
    assert past_spread(again, None, 30.0) == past_spread(fitted, None, 30.0)
    assert again.rate == fitted.rate


def test_windows_follow_each_other_and_count_every_event_once(fitted):
    issues = fitted.issues(30.0, 30.0)
    assert issues[0] == fitted.start
    assert issues[-1] + 30 <= fitted.end < issues[-1] + 60
    counted = sum(fitted.observed(issue, 30.0) for issue in issues)
    first, stop = np.searchsorted(fitted.time, [issues[0], issues[-1] + 30])
    assert counted == stop - first


def test_the_true_model_is_calibrated_and_a_tripled_one_is_not(fitted):
    true = replace(fitted, model=MODEL, draws={days: [MODEL] for days in STEPS}, start=150.0)
    good = summary(roll(true, None, 7.0, count=150)[METHODS[0]])
    assert good["share_inside"] == pytest.approx(0.95, abs=0.035)
    assert good["expected"] == pytest.approx(good["observed"], rel=0.2)
    tripled = roll(true, Rule(3.0), 30.0, count=100, every=4)
    bad = summary(tripled[METHODS[2]])
    assert bad["expected"] > 2 * bad["observed"]
    assert bad["too_high"] > 0.3
    assert bad["score"] < good["score"]
    # Wider ranges cannot make it worse.
    assert summary(tripled[METHODS[3]])["share_inside"] >= bad["share_inside"]


def test_the_spread_is_that_of_the_network_s_own_forecasts_of_the_past(fitted):
    right, wrong = (past_spread(fitted, Rule(factor), 30.0) for factor in (1.0, 3.0))
    assert right <= 0.3
    assert wrong > right + 0.2


def test_a_forecast_does_not_see_what_comes_after_it(fitted):
    cut = fitted.start + 30.0
    past = slice(0, int(np.searchsorted(fitted.time, cut, "right")))
    blind = replace(fitted, time=fitted.time[past], magnitude=fitted.magnitude[past], end=cut)
    whole = replace(fitted, end=cut)
    assert roll(blind, None, 30.0, count=50) == roll(whole, None, 30.0, count=50)


def test_rows_are_kept_and_found_again(folder, tmp_path, monkeypatch):
    arguments = folder, tmp_path, {}, ["made"]
    rows = evaluate_counts(*arguments, every=9, say=lambda text: None)
    assert [(row["days"], row["method"]) for row in rows] == [
        (days, method) for days in STEPS for method in METHODS[:2]
    ]
    monkeypatch.setattr("lithoscope.training.earthquake_windows.learn", None)
    assert evaluate_counts(*arguments, say=lambda text: None) == rows


def test_a_run_can_be_stopped_and_keeps_what_is_ready(folder, tmp_path):
    class Impatient(NullProgress):
        asked = 0

        def cancelled(self):
            self.asked += 1
            return self.asked > 3

    with pytest.raises(Cancelled):
        evaluate_counts(folder, tmp_path, {}, ["made"], every=9, progress=Impatient())
    assert [path.name for path in tmp_path.glob("*.json")] == ["windows_made_test_30_etas.json"]


def test_places_come_in_the_order_of_the_times(folder, fitted):
    places = read_places(folder, SETUP)
    np.testing.assert_array_equal(places.time, fitted.time)
    np.testing.assert_array_equal(places.magnitude, fitted.magnitude)
    assert np.isnan(places.depth).any()


@pytest.fixture(scope="module")
def in_space(folder, fitted):
    ground = learn_places(folder, fitted)
    return ground, roll_space(fitted, ground, Rule(1.0), 30.0, count=150, step=90.0)


def test_the_true_model_passes_in_space_and_gains_little_over_itself(in_space):
    rows = in_space[1]
    assert len(rows) == 3
    for method in (METHODS[1], METHODS[3]):
        for good, told in passed(rows, method).values():
            assert told >= 2
            assert good >= told - 1
        assert abs(gain(rows, method, METHODS[0])["gain"]) < 0.3
    itself = gain(rows, METHODS[1], METHODS[1])
    assert (itself["gain"], itself["low"], itself["high"]) == (0, 0, 0)


def test_the_joint_likelihood_prefers_the_cells_where_it_happened(in_space, fitted):
    ground = in_space[0]
    observed = ground.catalogue.before(fitted.start)
    observed = observed.select(ground.grid.locate(observed.longitude, observed.latitude) >= 0)
    rates = len(observed) * ground.long_term
    even = np.full_like(rates, rates.sum() / len(rates))
    scores = [joint_log_likelihood(fitted, ground.grid, r, observed) for r in (rates, even)]
    assert scores[0] > scores[1] + 0.3 * len(observed)
    double = joint_log_likelihood(fitted, ground.grid, 2 * rates, observed)
    difference = len(observed) * np.log(2) - rates.sum()
    assert double - scores[0] == pytest.approx(difference)


def test_the_command_writes_the_page_and_the_figures(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(earthquake_windows_report, "CATALOGUES", ("made",))
    monkeypatch.setattr(earthquake_windows_report, "_left_out", lambda *_: Rule(1.0))
    monkeypatch.setattr(earthquake_windows_report, "evaluate_counts", few_counts)
    monkeypatch.setattr(earthquake_windows_report, "evaluate_space", few_places)
    page = tmp_path / "page.md"
    arguments = ["--data", str(folder), "--out", str(tmp_path), "--report", str(page)]
    assert cli.main(["earthquakes-windows", *arguments]) == 0
    text = page.read_text()
    assert "| made | 30 | ETAS, calibrated |" in text
    assert "LSTM x ETAS, calibrated: " in text
    figures = json.loads(page.with_suffix(".json").read_text())
    assert text == results_page(figures["counts"], figures["space"])


def few_counts(folder, out, residuals, say, progress):
    return evaluate_counts(folder, out, residuals, ["made"], every=30, say=say, progress=progress)


def few_places(folder, out, residuals, say, progress):
    rows = [
        {
            "observed": 4,
            "score": dict.fromkeys((SMOOTHED, *METHODS), -3.0),
            "tests": {METHODS[1]: {"catalogue N": True}, METHODS[3]: {"catalogue N": None}},
        }
    ]
    for days in (30, 7):
        path = out / f"windows_made_space_{days}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(rows))
    return evaluate_space(folder, out, residuals, ["made"], say, progress)


def test_a_count_beyond_all_simulated_ones_is_outside():
    window = Window(0.0, 9, 1.0, 1.0, 1.0, -9.0)
    assert not window.inside
    assert window.share_inside == 0
