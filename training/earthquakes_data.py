"""The catalogues to train on and to be judged by, split by time, with the ETAS fit of each.

Everything that a network or a fit learns from lies before the validation years, which lie before
the test years; all earlier events are history. Completeness magnitudes come from earlier work on
the same catalogues and are no function of the test years.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..engine.errors import InputError
from ..engine.model.card import Source
from ..engine.seismicity.etas import Etas, Intervals, intervals
from ..engine.seismicity.etas_fit import fit_etas
from ..engine.seismicity.residual import history_features
from ..engine.seismicity.times import days_from_iso, days_from_text

Floats = NDArray[np.float64]

SCEDC = "SCEDC open-data terms, doi:10.7909/C3WD3xH1"


@dataclass(frozen=True)
class Setup:
    """One catalogue: its file, magnitudes and the five dates that split it.

    `strict`: events above `mc` only, as the authors of the file took them. `shipped`: whether the
    universal network may learn from it.
    """

    name: str
    file: str
    mc: float
    dates: tuple[str, str, str, str, str]
    region: str
    licence: str
    strict: bool = False
    shipped: bool = True


SETUPS = {
    setup.name: setup
    for setup in (
        Setup("scedc30", "scedc30_1981_2020_earthquakenpp.csv", 3.0,
              ("1981-01-01", "1985-01-01", "2005-01-01", "2014-01-01", "2020-01-01"),
              "California", SCEDC),
        Setup("sanjac10", "qtm_sanjac10_2008_2018_earthquakenpp.csv", 1.0,
              ("2008-01-01", "2009-01-01", "2014-01-01", "2016-01-01", "2018-01-01"),
              "California", SCEDC),
        Setup("japan45", "japan_comcat_1990_2020_earthquakenpp.csv", 4.5,
              ("1990-01-01", "1992-01-01", "2007-01-01", "2011-01-01", "2020-01-01"),
              "Japan", "public domain (USGS ComCat)"),
        Setup("italy25", "italy_horus_m20_1985_2019.csv", 2.5,
              ("1985-01-01", "1990-01-01", "2005-01-01", "2010-01-01", "2020-01-01"),
              "Italy", "HORUS, doi:10.1785/0220200148; INGV data are CC BY 4.0"),
        Setup("nz40", "newzealand_subd_m35_1987_2020.csv", 4.0,
              ("1987-01-01", "1990-01-01", "2005-01-01", "2010-01-01", "2021-01-01"),
              "New Zealand", "GeoNet, CC BY; doi:10.21420/XT4Y-WY45"),
        Setup("global5", "global_m5_2009_2023_usgs.csv", 5.0,
              ("2009-01-23", "2010-01-23", "2017-01-01", "2019-01-01", "2023-11-04"),
              "Earth", "public domain (USGS ComCat)"),
        Setup("cal30", "california_box_m3_1971_2023_iris.csv", 3.0,
              ("1971-01-01", "1981-01-01", "1998-01-01", "2007-01-01", "2020-01-17"),
              "California", "IRIS DMC open data; NEIC part public domain"),
        Setup("recast_saltonsea", "recast_qtmsaltonsea_timemag.csv", 1.0,
              ("2008-01-01", "2009-01-01", "2014-01-01", "2016-01-01", "2018-01-01"),
              "California", "benchmark only", strict=True, shipped=False),
        Setup("recast_scedc20", "recast_scedc_timemag.csv", 2.0,
              ("1981-01-01", "1985-01-01", "2005-01-01", "2014-01-01", "2020-01-01"),
              "California", "benchmark only", strict=True, shipped=False),
        Setup("recast_white06", "recast_white_timemag.csv", 0.6,
              ("2008-01-01", "2009-01-01", "2014-01-01", "2017-01-01", "2021-01-01"),
              "California", "benchmark only", strict=True, shipped=False),
        Setup("scedc25", "scedc20_1993_2018.csv", 2.5,
              ("1993-01-01", "1995-01-01", "2010-01-01", "2014-01-01", "2019-01-01"),
              "California", SCEDC),
        Setup("indonesia48", "indonesia_usgs_2005_2010.csv", 4.8,
              ("2005-01-01", "2005-07-01", "2009-01-01", "2010-01-01", "2011-01-01"),
              "Indonesia", "public domain (USGS ComCat)"),
    )
}  # fmt: skip

JUDGED = (
    *("scedc30", "sanjac10", "japan45", "italy25", "nz40", "global5", "cal30"),
    *("recast_saltonsea", "recast_scedc20", "recast_white06"),
)
REGIONS = ("California", "Japan", "Italy", "New Zealand", "Earth")
# West, south, east, north: what is taken out of the Earth's catalogue when a region is held out.
BOXES = {
    "California": (-128.0, 28.0, -109.0, 43.0),
    "Japan": (122.0, 22.0, 150.0, 46.0),
    "Italy": (5.0, 34.0, 20.0, 48.5),
    "New Zealand": (164.6, -49.0, 186.1, -33.9),
}


@dataclass(frozen=True, eq=False)
class Prepared:
    """A catalogue with its ETAS model, fitted to the training years, and what the network sees.

    time, magnitude: [N]; x: [N, F] features after each event; increment: [N] ETAS's compensator
    between each event and the one before; rate: events per day of the training years; edges: days
    at which training, validation and test begin, and the end.
    """

    setup: Setup
    time: Floats
    magnitude: Floats
    model: Etas
    rate: float
    x: NDArray[np.float32]
    increment: Floats
    edges: tuple[float, float, float, float]

    @property
    def name(self) -> str:
        """The catalogue's name."""
        return self.setup.name

    def window(self, name: str) -> tuple[float, float]:
        """Start and end in days of "train", "validation" or "test"."""
        number = ("train", "validation", "test").index(name)
        return self.edges[number], self.edges[number + 1]

    def indices(self, name: str) -> tuple[int, int]:
        """Indices of the first event of a window and of the first behind it."""
        first, stop = np.searchsorted(self.time, self.window(name))
        return int(first), int(stop)

    def etas(self, name: str) -> Intervals:
        """ETAS along the events of a window."""
        return intervals(self.model, self.time, self.magnitude, *self.window(name))


def prepare(
    folder: Path, setup: Setup, cache: Path, without: str = "", raised: float = 0.0
) -> Prepared:
    """Read a catalogue, fit ETAS to its training years, and make the features.

    without: a region whose box is taken out; raised: added to the completeness magnitude. The fit
    is kept in the folder `cache` and found there the next time.
    """
    time, magnitude = read_catalogue(folder, setup, without, raised)
    auxiliary, train, validation, test, end = (days_from_text(date) for date in setup.dates)
    time, magnitude = time[time >= auxiliary], magnitude[time >= auxiliary]
    mc = setup.mc + raised
    label = "_".join(filter(None, (setup.name, without.replace(" ", ""), f"{mc:g}")))
    model = _fitted(cache / f"etas_{label}.json", time, magnitude, mc, train, validation)
    first, stop = np.searchsorted(time, [train, validation])
    rate = (stop - first) / (validation - train)
    edges = (train, validation, test, end)
    increment = intervals(model, time, magnitude, time[0], np.inf).increment
    x = history_features(model, time, magnitude, rate)
    return Prepared(setup, time, magnitude, model, float(rate), x, increment, edges)


def read_catalogue(
    folder: Path, setup: Setup, without: str = "", raised: float = 0.0
) -> tuple[Floats, Floats]:
    """Times (days since 1970) and magnitudes of the events of a setup, by time.

    Raises:
        InputError: the file is missing.
    """
    path = folder / setup.file
    if not path.is_file():
        raise InputError(
            f"The catalogue '{path}' is missing. --data must name the folder with the catalogues "
            "that docs/training.md lists."
        )
    with path.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    magnitude = np.array([float(row["mag"]) for row in rows])
    if "t_days" in rows[0]:
        time = days_from_text(setup.dates[0]) + np.array([float(row["t_days"]) for row in rows])
    else:
        time = days_from_iso(np.array([row["time"] for row in rows]))
    mc = setup.mc + raised
    used = magnitude > mc if setup.strict and not raised else magnitude >= mc - 1e-9
    if without and setup.region == "Earth":
        used &= ~_inside(rows, BOXES[without])
    order = np.flatnonzero(used)[np.argsort(time[used], kind="stable")]
    return time[order], magnitude[order]


def sources(setups: Iterable[Setup]) -> tuple[Source, ...]:
    """What the card says of the catalogues."""
    return tuple(
        Source(
            s.name,
            f"{s.file}, M {s.mc:g} and above, {s.dates[1]} to {s.dates[2]} "
            f"(validation to {s.dates[3]})",
            s.licence,
            s.region,
        )
        for s in setups
    )


def _inside(rows: list[dict], box: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    west, south, east, north = box
    longitude = np.array([float(row["longitude"]) for row in rows])
    latitude = np.array([float(row["latitude"]) for row in rows])
    return ((longitude - west) % 360 <= east - west) & (south <= latitude) & (latitude <= north)


def _fitted(
    path: Path, time: Floats, magnitude: Floats, mc: float, start: float, end: float
) -> Etas:
    if path.is_file():
        return Etas.from_theta(json.loads(path.read_text()), mc)
    model = fit_etas(time, magnitude, mc, start, end).model
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(list(model.theta)))
    return model
