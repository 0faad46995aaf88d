"""Where the earthquakes of a catalogue happen, learned from the years before the judged ones."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..engine.seismicity.catalogue import Catalogue, unwrap
from ..engine.seismicity.cells import CellGrid, cell_grid
from ..engine.seismicity.spatial_fit import SpaceFit, fit_space
from ..engine.seismicity.times import days_from_iso, days_from_text
from .earthquake_windows import Fitted
from .earthquakes_data import Setup

Floats = NDArray[np.float64]

CELL = 0.5  # degrees


@dataclass(frozen=True, eq=False)
class Ground:
    """The cells, and where events happen in them, learned from the years before the judged ones."""

    catalogue: Catalogue
    grid: CellGrid
    space: SpaceFit
    long_term: Floats  # share of each cell [C] of smoothed seismicity

    def until(self, known: int) -> SpaceFit:
        """The same, with the first `known` events as those that trigger."""
        events = self.catalogue.select(slice(0, known))
        depth = np.where(np.isfinite(events.depth), events.depth, 10.0)
        model = replace(
            self.space.model,
            longitude=events.longitude,
            latitude=events.latitude,
            depth=depth,
            magnitude=events.magnitude,
        )
        return replace(self.space, model=model)


def read_places(folder: Path, setup: Setup) -> Catalogue:
    """The events of a setup with their places, in the order of `read_catalogue`."""
    with (folder / setup.file).open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    longitude, latitude, magnitude = (
        np.array([float(row[name]) for row in rows]) for name in ("longitude", "latitude", "mag")
    )
    depth = np.array([float(row.get("depth") or "nan") for row in rows])
    time = days_from_iso(np.array([row["time"] for row in rows]))
    events = Catalogue(time, unwrap(longitude), latitude, depth, magnitude, name=setup.name)
    used = (events.magnitude >= setup.mc - 1e-9) & (events.time >= days_from_text(setup.dates[0]))
    return events.select(used)


def learn_places(folder: Path, fitted: Fitted) -> Ground:
    """Cells, background and kernel from the events before the judged years."""
    catalogue = read_places(folder, fitted.setup)
    past = catalogue.before(fitted.start)
    grid = cell_grid(None, past.longitude, past.latitude, CELL, touched=True)
    past = past.select(grid.locate(past.longitude, past.latitude) >= 0)
    space = fit_space(fitted.model, past, grid)
    return Ground(catalogue, grid, space, space.long_term.shares(grid))
