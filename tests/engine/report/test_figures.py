"""Figures: where values lie, what ticks say, and that size stays bounded."""

from __future__ import annotations

import html.parser
import re

import numpy as np
import pytest
from lithoscope.engine.report.axes import (
    Axis,
    fit_axis,
    linear_ticks,
    log_ticks,
    power_label,
    time_ticks,
)
from lithoscope.engine.report.figures import (
    Band,
    Bars,
    Line,
    Points,
    Rule,
    Steps,
    Whiskers,
    figure,
)
from lithoscope.engine.report.marks import Frame
from lithoscope.engine.report.paths import dots, thinned


def frame(x: Axis | None = None, y: Axis | None = None) -> Frame:
    """Axes of 0 … 10 over 100 x 100 pixels, the origin at the lower left."""
    span = [0.0, 10.0]
    x, y = x or Axis(low=0, high=10), y or Axis(low=0, high=10)
    return Frame(fit_axis(x, span, 0, 100), fit_axis(y, span, 100, 0))


def coordinates(source: str) -> list[tuple[float, float]]:
    """Points of a path of M and L."""
    path = re.search(r' d="([^"]*)"', source)[1]
    return [(float(x), float(y)) for x, y in re.findall(r"[ML](\S+?) ([^MLZ]+)", path)]


class Closed(html.parser.HTMLParser):
    """Whether every element is closed."""

    def __init__(self, source):
        super().__init__()
        self.open, self.texts = [], []
        self.feed(source)

    def handle_starttag(self, name, attributes):
        self.open.append(name)

    def handle_startendtag(self, name, attributes):
        pass

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        self.texts.append(data)


def labels(ticks) -> list[str]:
    return [label for _, label in ticks]


def test_linear_ticks_are_round_and_within():
    assert labels(linear_ticks(0, 10, 5)) == ["0", "2", "4", "6", "8", "10"]
    assert labels(linear_ticks(-0.3, 0.31, 6)) == ["-0.2", "0.0", "0.2"]
    assert labels(linear_ticks(0, 2_400_000, 3)) == ["0", "1,000,000", "2,000,000"]
    for low, high in ((0, 1e-7), (2.95, 7.3), (-1e9, 3e9), (1e6, 1e6 + 1)):
        values = [value for value, _ in linear_ticks(low, high, 7)]
        assert 2 <= len(values) <= 8
        assert all(low - 1e-9 * abs(low) <= value <= high * (1 + 1e-9) for value in values)


def test_log_ticks_are_powers_or_their_doubles_and_fives():
    assert labels(log_ticks(0.5, 2e5, 8)) == ["1", "10", "100", "1,000", "10,000", "10⁵"]
    assert labels(log_ticks(1.5, 60, 8)) == ["2", "5", "10", "20", "50"]
    assert len(log_ticks(1e-12, 1e12, 5)) <= 6
    assert len(log_ticks(3.1, 3.9, 5)) >= 2
    assert power_label(-2) == "0.01"
    assert power_label(-5) == "10⁻⁵"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1981-01-01", "2020-01-01", ["1985", "1990", "1995", "2000", "2005", "2010", "2015"]),
        ("2019-02-10", "2019-12-01", ["2019-03", "2019-05", "2019-07", "2019-09", "2019-11"]),
        ("2019-07-04T12", "2019-07-09T12", ["2019-07-05", "2019-07-06", "2019-07-07"]),
        ("2019-07-06T01", "2019-07-06T14", ["07-06 03:00", "07-06 06:00", "07-06 09:00"]),
        ("2019-07-06T01:00:00", "2019-07-06T01:00:20", ["01:00:00", "01:00:05", "01:00:10"]),
    ],
)
def test_time_ticks_suit_the_span(start, end, expected):
    low, high = (np.datetime64(t, "s").astype(float) / 86400 for t in (start, end))
    ticks = time_ticks(low, high, 8)
    found = labels(ticks)
    assert [label for label in expected if label in found] == expected
    assert len(found) <= 10
    assert all(low - 1e-6 <= value <= high + 1e-6 for value, _ in ticks)


def test_time_ticks_stand_at_their_time():
    days = {label: value for value, label in time_ticks(4000, 19000, 7)}
    assert days["2000"] == np.datetime64("2000-01-01", "D").astype(int)


def test_values_lie_where_the_axis_says():
    assert frame().x.place([0, 5, 10]) == pytest.approx([0, 50, 100])
    assert frame().y.place([0, 5, 10]) == pytest.approx([100, 50, 0])
    log = fit_axis(Axis(scale="log", low=1, high=1000), [], 0, 90)
    assert log.place([1, 10, 1000]) == pytest.approx([0, 30, 90])
    assert np.isnan(log.place([0, -1])).all()


def test_limits_follow_the_data_with_a_margin():
    axis = fit_axis(Axis(), [2, np.nan, 4, np.inf], 0, 1)
    assert axis.low < 2 < 4 < axis.high < 4.2
    assert fit_axis(Axis(), [0, 4], 0, 1).low == 0
    assert fit_axis(Axis(), [], 0, 1).low == 0
    assert fit_axis(Axis(), [3], 0, 1).place(3) == pytest.approx(0.5)
    assert 0 < fit_axis(Axis(scale="log"), [0, 10, 100], 0, 1).low < 10


def test_impossible_axes_are_refused():
    with pytest.raises(ValueError, match="not 'cubic'"):
        fit_axis(Axis(scale="cubic"), [1], 0, 1)
    with pytest.raises(ValueError, match="above 0"):
        fit_axis(Axis(scale="log", low=0), [1], 0, 1)


def test_lines_break_at_nan_and_steps_hold_their_value():
    line = Line([0, 5, 6, 10], [0, 5, np.nan, 10]).draw(frame(), "red")
    assert coordinates(line) == [(0, 100), (50, 50), (100, 0)]
    assert line.count("M") == 2
    steps = Steps([0, 5, 10], [2, 4, 8]).draw(frame(), "red")
    assert coordinates(steps) == [(0, 80), (50, 80), (50, 60), (100, 60), (100, 20)]


def test_bands_whiskers_and_rules():
    band = Band([0, 10], [2, 2], [4, 4]).draw(frame(), "red")
    assert coordinates(band) == [(0, 60), (100, 60), (100, 80), (0, 80)]
    whisker = Whiskers([5], [1], [3]).draw(frame(), "red")
    assert coordinates(whisker) == [(50, 90), (50, 70)]
    across = Whiskers([5], [1], [3], across=True).draw(frame(), "red")
    assert coordinates(across) == [(10, 50), (30, 50)]
    assert 'd="M30 100V0"' in Rule(x=3).draw(frame(), "red")
    assert 'd="M0 70H100"' in Rule(y=3).draw(frame(), "red")


def test_bars_are_as_high_as_their_values():
    bars = Bars([0, 5, 10], [2, 8]).draw(frame(), "red")
    heights = [float(height) for height in re.findall(r' height="([\d.]+)"', bars)]
    assert heights == [20, 80]
    log = frame(y=Axis(scale="log", low=1, high=100))
    heights = re.findall(r' height="([\d.]+)"', Bars([0, 5, 10], [10, 0]).draw(log, "red"))
    assert heights == ["50"]


def test_points_of_one_pixel_are_one_dot_and_none_is_lost():
    path = dots(np.array([10.0, 10.1, 10.4, 30.0]), np.array([5.0, 5.1, 5.0, 7.0]))
    assert path == "M10 5h0.5m19.5 2h0.1"
    rng = np.random.default_rng(0)
    x, y = rng.uniform(0, 60, 9000), rng.uniform(0, 40, 9000)
    drawn, at = set(), np.zeros(2)
    for dx, dy, run in re.findall(r"[Mm](\S+) ([^h]+)h([\d.]+)", dots(x, y)):
        at += [float(dx), float(dy)]
        drawn |= {(round(at[0]) + i, round(at[1])) for i in range(round(float(run)) + 1)}
        at[0] += float(run)
    assert drawn == set(zip(np.rint(x).astype(int), np.rint(y).astype(int)))


def test_thinning_keeps_what_each_column_of_pixels_shows():
    rng = np.random.default_rng(0)
    x, y = np.linspace(0, 50, 100_000), rng.normal(size=100_000)
    y[40_000:40_100] = np.nan
    kept_x, kept_y = thinned(x, y)
    assert len(kept_x) < 500
    for column in range(50):
        for reduce in (np.nanmin, np.nanmax):
            assert reduce(kept_y[np.floor(kept_x) == column]) == reduce(y[np.floor(x) == column])
    assert np.isnan(kept_y).any()


def test_a_million_events_stay_below_a_megabyte():
    rng = np.random.default_rng(0)
    time, magnitude = np.sort(rng.uniform(0, 1e4, 1_000_000)), rng.uniform(0, 9, 1_000_000)
    source = figure(
        Points(time, magnitude), Steps(time, np.arange(1e6) / 1e5), x=Axis(scale="time")
    )
    assert len(source) < 500_000


def test_a_figure_is_closed_escaped_and_has_a_legend():
    source = figure(
        Points([1, 2], [3, 4], "<b>events</b>"),
        Line([1, 2], [3, 4], "a & b", dash="4 3"),
        x=Axis("Time <UTC>"),
        y=Axis("Magnitude", ticks=[(3, "three"), (4, "four"), (99, "outside")]),
        title="Magnitude & time",
    )
    closed = Closed(source)
    assert closed.open == []
    for text in ("<b>events</b>", "a & b", "Time <UTC>", "three", "four", "Magnitude & time"):
        assert text in closed.texts
    assert "outside" not in source
    assert "<b>" not in source


def test_marks_without_colour_take_the_next_of_the_palette():
    source = figure(
        Line([0, 1], [0, 1]), Line([0, 1], [1, 0], color="#123456"), Line([0, 1], [1, 1])
    )
    colors = re.findall(r'stroke="(#\w+)" stroke-width="1.6"', source)
    assert colors == ["#0072b2", "#123456", "#d55e00"]


def test_a_figure_of_nothing_is_a_figure():
    assert Closed(figure(Points([], []), Line([], []), Bars([0], []))).open == []
    assert Closed(figure(Points([], []), y=Axis(scale="log"), x=Axis(scale="time"))).open == []


def test_chinese_characters_get_the_room_they_need():
    def lines(label: str) -> int:
        drawn = figure(*(Line([0, 1], [0, 1], label) for _ in range(3)))
        return len(set(re.findall(r'<g transform="translate\([\d.]+ (\d+)\)"', drawn)))

    assert lines("a" * 20) == 1
    assert lines("震" * 20) == 2
