"""QuakeML through ObsPy, where that is installed."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..errors import InputError, RuntimeMissingError
from ..language import mark, tr
from ..optional import optional
from .columns import METRES, Columns
from .table import RawEvents, decode

COLUMNS = Columns(
    ("origin time",), "magnitude", "depth", "longitude", "latitude", "id", "type",
    "magnitude type", METRES,
)  # fmt: skip


def read_quakeml(path: Path) -> tuple[RawEvents, str]:
    """Return the events of a QuakeML file, each with its preferred origin and magnitude.

    Where none is preferred, the first counts. QuakeML has depths in metres.

    Raises:
        RuntimeMissingError: ObsPy is not installed.
        InputError: ObsPy cannot read the file.
    """
    try:
        obspy = optional("obspy", "obspy", mark("reads QuakeML"))
    except RuntimeMissingError as error:
        raise RuntimeMissingError(
            tr("{error} Or download the catalogue as CSV, GeoJSON or FDSN text.").format(
                error=error
            )
        ) from error
    try:
        events = obspy.read_events(str(path))
    except Exception as error:  # ObsPy's readers raise whatever their parsers do
        raise InputError(
            tr("{path} cannot be read as QuakeML ({error}).").format(path=path.name, error=error)
        ) from error
    table: dict[str, list] = {name: [] for name in COLUMNS.used()}
    for event in events:
        origin = event.preferred_origin() or next(iter(event.origins), None)
        magnitude = event.preferred_magnitude() or next(iter(event.magnitudes), None)
        time = origin.time if origin else None
        table["origin time"].append(
            np.datetime64(time.ns // 1000, "us") if time is not None else np.datetime64("NaT", "us")
        )
        table["magnitude"].append(magnitude.mag if magnitude else None)
        table["magnitude type"].append(magnitude.magnitude_type if magnitude else None)
        for name in ("depth", "longitude", "latitude"):
            table[name].append(getattr(origin, name, None))
        table["id"].append(str(event.resource_id or ""))
        table["type"].append(event.event_type)
    times = np.array(table.pop("origin time"), "datetime64[us]")
    described = tr("QuakeML, preferred origins; {columns}").format(columns=COLUMNS.described())
    return decode({**table, "origin time": times}, COLUMNS), described
