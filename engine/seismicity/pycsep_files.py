"""Forecasts in pyCSEP's file formats, written all at once or not at all.

Simulated catalogues are CSV (`lon,lat,mag,time_string,depth,catalog_id,event_id`); a catalogue
without events is a row with nothing but its number. Cell rates are CSEP's ASCII table, a row for
each cell and magnitude bin. Reference: Savran, W. H. et al. (2022). pyCSEP: a Python toolkit for
earthquake forecast developers. J. Open Source Softw. 7, 3658.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from ..errors import Cancelled, InputError
from ..language import tr
from ..progress import NullProgress, Progress
from ..raster.staging import Staging, write_failure
from .cells import CellGrid
from .times import days_from_iso

HEADER = ("lon", "lat", "mag", "time_string", "depth", "catalog_id", "event_id")
LARGEST_MAGNITUDE = 10.0  # where the last magnitude bin of a rate table ends
MILLISECONDS = 86_400_000  # in a day
CHUNK = 100  # catalogues between two looks at whether the user wants to stop

Array = np.ndarray


@dataclass(frozen=True, eq=False)
class PlacedCatalogues:
    """`count` simulated catalogues in flat arrays of E events, by catalogue, then by time.

    catalogue: [E] int, 0 to count - 1; catalogues without events do not occur here, but count.
    time: [E] days since 1970; longitude, latitude: [E] degrees; depth: [E] km, NaN unknown.
    """

    catalogue: Array
    time: Array
    longitude: Array
    latitude: Array
    depth: Array
    magnitude: Array
    count: int

    def __len__(self) -> int:
        """Number of events in all catalogues."""
        return len(self.time)

    def select(self, mask: Array) -> PlacedCatalogues:
        """Return the events of a mask [E]; the number of catalogues stays."""
        return PlacedCatalogues(
            self.catalogue[mask],
            self.time[mask],
            self.longitude[mask],
            self.latitude[mask],
            self.depth[mask],
            self.magnitude[mask],
            self.count,
        )


def write_catalogues(
    path: str | Path, events: PlacedCatalogues, *, progress: Progress | None = None
) -> None:
    """Write simulated catalogues as pyCSEP reads them; longitudes in ±180, times to the ms.

    Raises:
        OutputError: the file cannot be written.
        Cancelled: the user stopped the run; nothing is left behind.
    """
    progress = progress or NullProgress()
    with Staging([path]) as staging:
        try:
            with staging.path(path).open("w", encoding="ascii", newline="") as file:
                file.write(",".join(HEADER) + "\n")
                for first in range(0, events.count, CHUNK):
                    if progress.cancelled():
                        raise Cancelled(tr("The simulated catalogues were not written."))
                    file.writelines(_lines(events, first, min(first + CHUNK, events.count)))
        except OSError as error:
            raise write_failure(path, error.strerror or error) from error
        staging.commit()


def read_catalogues(path: str | Path, count: int | None = None) -> PlacedCatalogues:
    """Read simulated catalogues; those that the file does not list are empty.

    Args:
        path: of the CSV file, with its header or without.
        count: of catalogues, where the file cannot tell that the last ones are empty.

    Raises:
        InputError: not such a file; the message names the row.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.reader(file) if row]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            tr("The simulated catalogues {path} cannot be read ({error}).").format(
                path=path, error=error
            )
        ) from error
    if rows and rows[0][0].strip().lower() == "lon":
        rows = rows[1:]
    if not rows:
        raise InputError(tr("{path} holds no simulated catalogue.").format(path=path))
    numbers = np.array([_number(path, index, row) for index, row in enumerate(rows)])
    listed = numbers.max() + 1
    if count is not None and count < listed:
        raise InputError(
            tr("{path} holds {listed} catalogues, more than the {count} expected.").format(
                path=path, listed=listed, count=count
            )
        )
    kept = [index for index, row in enumerate(rows) if any(text.strip() for text in row[:5])]
    try:
        columns = [
            np.array([float(rows[index][column] or "nan") for index in kept])
            for column in (0, 1, 4, 2)
        ]
    except ValueError as error:
        raise InputError(
            tr("A number in {path} cannot be read ({error}).").format(path=path, error=error)
        ) from error
    time = days_from_iso(np.array([rows[index][3] for index in kept], str))
    bad = ~np.isfinite(time) | ~np.isfinite(columns[0] + columns[1] + columns[3])
    if bad.any():
        row = kept[int(np.argmax(bad))]
        raise InputError(
            tr("Row {row} of {path} lacks a place, a magnitude or a time: {text}.").format(
                row=row + 1, path=path, text=",".join(rows[row])
            )
        )
    catalogue = numbers[kept].astype(np.int32)
    order = np.lexsort((time, catalogue))
    longitude, latitude, depth, magnitude = (values[order] for values in columns)
    return PlacedCatalogues(
        catalogue[order], time[order], longitude, latitude, depth, magnitude, count or int(listed)
    )


def write_rates(
    path: str | Path, grid: CellGrid, thresholds: tuple[float, ...], expected: Array
) -> None:
    """Write cell rates as CSEP's ASCII table, which pyCSEP's `load_gridded_forecast` reads.

    Args:
        path: ending in .dat.
        grid: C cells; cells beyond ±180 are written within.
        thresholds: T magnitudes, ascending: the lower edges of the bins.
        expected: number of events of each threshold or more [T, C].

    Raises:
        OutputError: the file cannot be written.
    """
    rates = expected - np.vstack([expected[1:], np.zeros(len(grid))])
    west = (np.round(grid.longitude, 9) + 180) % 360 - 180
    upper = (*thresholds[1:], LARGEST_MAGNITUDE)
    with Staging([path]) as staging:
        try:
            with staging.path(path).open("w", encoding="ascii") as file:
                for cell in range(len(grid)):
                    x, y = round(west[cell], 9), grid.latitude[cell]
                    east, north = round(x + grid.size, 9), round(y + grid.size, 9)
                    box = f"{x:.10g} {east:.10g} {y:.10g} {north:.10g} 0 30"
                    file.writelines(
                        f"{box} {low:g} {high:g} {rate:.8e} 1\n"
                        for low, high, rate in zip(thresholds, upper, rates[:, cell])
                    )
        except OSError as error:
            raise write_failure(path, error.strerror or error) from error
        staging.commit()


def _lines(events: PlacedCatalogues, first: int, stop: int) -> Iterator[str]:
    """Yield the lines of catalogues `first` to `stop`."""
    bounds = np.searchsorted(events.catalogue, np.arange(first, stop + 1))
    part = slice(bounds[0], bounds[-1])
    instants = np.rint(events.time[part] * MILLISECONDS).astype("int64").astype("datetime64[ms]")
    longitude = (events.longitude[part] + 180) % 360 - 180
    rows = zip(
        longitude.tolist(),
        events.latitude[part].tolist(),
        events.magnitude[part].tolist(),
        np.datetime_as_string(instants).tolist(),
        ["" if depth != depth else f"{depth:.3f}" for depth in events.depth[part].tolist()],
    )
    for number, size in zip(range(first, stop), np.diff(bounds).tolist()):
        if not size:
            yield f",,,,,{number},\n"
        for event, (x, y, magnitude, time, depth) in enumerate(islice(rows, size)):
            yield f"{x:.5f},{y:.5f},{magnitude:.3f},{time},{depth},{number},{event}\n"


def _number(path: str | Path, index: int, row: list[str]) -> int:
    try:
        number = int(row[5])
    except (IndexError, ValueError):
        number = -1
    if number < 0:
        raise InputError(
            tr(
                "Row {row} of {path} names no catalogue in its sixth column. The columns must be "
                "{header}."
            ).format(row=index + 1, path=path, header=",".join(HEADER))
        )
    return number
