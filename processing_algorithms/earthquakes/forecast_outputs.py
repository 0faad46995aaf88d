"""The files of a forecast, made in one go: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from osgeo import ogr

from ...engine.language import mark
from ...engine.model.card import ModelCard
from ...engine.raster.staging import Staging, write_failure
from ...engine.report.forecast import forecast_html
from ...engine.report.forecast_words import (
    count_text,
    gain_sentence,
    minute_text,
    probability_text,
    wording,
)
from ...engine.seismicity.forecast import Forecast
from ...engine.seismicity.pycsep_files import write_catalogues
from ...engine.seismicity.times import DAY, to_iso
from ..feedback import FeedbackProgress
from ..language import shown
from ..styling import dress_on_load, layer_metadata, now_utc
from .forecast_layers import (
    Column,
    cell_shapes,
    check_format,
    outline,
    standard_longitude,
    write_features,
    write_rates,
)
from .forecast_styles import style_daily, style_grid, style_rates

GRID, DAILY, RATE, SIMULATED, REPORT = "GRID", "DAILY", "RATE", "SIMULATED", "REPORT"
CELL_FIELDS = (
    "expected",
    "expected_low",
    "expected_high",
    "probability",
    "probability_low",
    "probability_high",
    "long_term",
    "ratio",
)
COUNT_FIELDS = ("mean", "median", "low95", "low68", "high68", "high95", "probability")
TOTAL_FIELDS = ("mean", "median", "low95", "high95", "probability")
# A day ends a second before the next begins, or the temporal controller would show both at once.
LAST_SECOND = 1 / DAY
AREA = 1000.0  # km² that rates refer to


@dataclass(frozen=True)
class ForecastStory:
    """What layers and report tell beside the forecast itself."""

    title: str
    card: ModelCard | None
    findings: Sequence[str] = ()
    facts: Sequence[tuple[str, object]] = ()
    date: str = field(default_factory=now_utc)


@dataclass(frozen=True)
class ForecastOutputs:
    """Destinations {name: path} that are wanted, named as the algorithm's parameters.

    Raises:
        OutputError: a layer's format cannot hold a forecast.
    """

    paths: Mapping[str, str]

    def __post_init__(self) -> None:
        for name in (GRID, DAILY):
            if name in self.paths:
                check_format(self.paths[name])

    def staging(self, inputs: Iterable[str]) -> Staging:
        """Return where all outputs are made.

        Raises:
            OutputError: an output is one of the inputs, or cannot be written.
        """
        return Staging(list(self.paths.values()), inputs)

    def write(
        self, staging: Staging, forecast: Forecast, story: ForecastStory, progress: FeedbackProgress
    ) -> None:
        """Write all that is wanted.

        Raises:
            OutputError: a file cannot be written.
            Cancelled: the user stopped the run.
        """
        writers = {
            GRID: write_grid,
            DAILY: write_daily,
            RATE: partial(write_rate, metadata=raster_metadata(forecast, story)),
            SIMULATED: write_simulated,
            REPORT: partial(write_report, story=story),
        }
        for done, (name, target) in enumerate(self.paths.items()):
            writers[name](staging.path(target), target, forecast, progress=progress)
            progress.report(done + 1, len(self.paths))

    def dress(self, context, forecast: Forecast, story: ForecastStory) -> None:
        """Have each layer styled and described when QGIS loads it."""
        metadata = layer_metadata(
            story.title, wording(forecast, story.card), [*story.facts, (mark("Date"), story.date)]
        )
        first = forecast.thresholds[0]
        span = _milliseconds(forecast.issue_time), _milliseconds(forecast.end)
        styles = {
            GRID: partial(style_grid, field=f"expected_{suffix(first)}", span=span),
            DAILY: partial(style_daily, threshold=first),
            RATE: style_rates,
        }
        for name, path in self.paths.items():
            if name in styles:
                dress_on_load(context, path, styles[name], metadata)


def suffix(threshold: float) -> str:
    """Return how fields name a threshold: m4p0, m4p5, m4p25."""
    text = f"{threshold:g}"
    return "m" + (text if "." in text else f"{text}.0").replace(".", "p")


def write_grid(path: Path, target: str, forecast: Forecast, progress: FeedbackProgress) -> None:
    """Write the cells; each has all figures of each threshold."""
    grid, count = forecast.grid, len(forecast.grid)
    columns: dict[str, tuple[int, Column]] = {
        "cell": (ogr.OFTInteger, range(count)),
        "lon": (ogr.OFTReal, standard_longitude(grid)),
        "lat": (ogr.OFTReal, grid.latitude),
        "size": (ogr.OFTReal, [grid.size] * count),
        "area_km2": (ogr.OFTReal, grid.area),
        "issued": (ogr.OFTDateTime, [forecast.issue_time] * count),
        "days": (ogr.OFTReal, [forecast.days] * count),
    }
    for cells in forecast.cells:
        for name in CELL_FIELDS:
            columns[f"{name}_{suffix(cells.magnitude)}"] = (ogr.OFTReal, getattr(cells, name))
    write_features(path, target, columns, cell_shapes(grid), progress)


def write_daily(path: Path, target: str, forecast: Forecast, progress: FeedbackProgress) -> None:
    """Write the region once a day and threshold, with that day's counts and those up to its end."""
    tables = list(zip(forecast.daily, forecast.cumulative))

    def joined(values: Iterable[np.ndarray]) -> np.ndarray:
        return np.concatenate(list(values))

    start = joined(daily.start for daily, _ in tables)
    thresholds = joined(np.full(len(daily.mean), daily.magnitude) for daily, _ in tables)
    columns: dict[str, tuple[int, Column]] = {
        "day": (ogr.OFTInteger, np.rint(start - forecast.issue_time) + 1),
        "start": (ogr.OFTDateTime, start),
        "end": (ogr.OFTDateTime, joined(daily.end for daily, _ in tables) - LAST_SECOND),
        "threshold": (ogr.OFTReal, thresholds),
    }
    for name in COUNT_FIELDS:
        columns[name] = (ogr.OFTReal, joined(getattr(daily, name) for daily, _ in tables))
    for name in TOTAL_FIELDS:
        values = joined(getattr(total, name) for _, total in tables)
        columns[f"total_{name}"] = (ogr.OFTReal, values)
    shapes = [outline(forecast.grid)] * len(thresholds)
    write_features(path, target, columns, shapes, progress)


def write_rate(
    path: Path,
    target: str,
    forecast: Forecast,
    progress: FeedbackProgress,
    metadata: Mapping[str, str],
) -> None:
    """Write expected earthquakes per day and 1000 km², a band a threshold."""
    per_area = AREA / forecast.days / forecast.grid.area
    bands = {
        f"M >= {cells.magnitude:g}, per day and {AREA:g} km2": cells.expected * per_area
        for cells in forecast.cells
    }
    write_rates(path, target, forecast.grid, bands, metadata, progress)


def write_simulated(
    path: Path, target: str, forecast: Forecast, progress: FeedbackProgress
) -> None:
    """Write the simulated earthquakes of the region in pyCSEP's format."""
    write_catalogues(path, forecast.events, progress=progress)


def write_report(
    path: Path,
    target: str,
    forecast: Forecast,
    progress: FeedbackProgress,
    story: ForecastStory,
) -> None:
    """Write the report."""
    page = forecast_html(
        story.title,
        forecast,
        story.card,
        findings=story.findings,
        run=shown([*story.facts, (mark("Date"), story.date)]),
    )
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise write_failure(target, error.strerror) from error


def raster_metadata(forecast: Forecast, story: ForecastStory) -> dict[str, str]:
    """Return what a rate raster says about itself."""
    return {
        "LITHOSCOPE_TITLE": story.title,
        "LITHOSCOPE_MODEL": forecast.model_name,
        "LITHOSCOPE_ISSUED": to_iso(forecast.issue_time),
        "LITHOSCOPE_DAYS": f"{forecast.days:g}",
        "LITHOSCOPE_WORDS": wording(forecast, story.card),
    }


def summary_lines(forecast: Forecast, card: ModelCard | None, tr) -> list[str]:
    """Return what the log says at the end: each figure with its likely range and long-term rate."""
    lines = [
        tr("Issued {issued} UTC for {days:g} days; {model}; M ≥ {mc:g} complete.").format(
            issued=minute_text(forecast.issue_time),
            days=forecast.days,
            model=tr(forecast.model_name),
            mc=forecast.completeness,
        )
    ]
    for total in forecast.totals:
        lines.append(
            tr(
                "M ≥ {m:g}: {expected} expected, {low} to {high} likely; at least one with a "
                "probability of {probability}; {long_term} at the long-term rate."
            ).format(
                m=total.magnitude,
                expected=count_text(total.expected),
                low=total.low,
                high=total.high,
                probability=probability_text(total.probability),
                long_term=count_text(total.long_term),
            )
        )
    return [*lines, gain_sentence(card)]


def _milliseconds(days: float) -> int:
    return round(days * DAY * 1000)
