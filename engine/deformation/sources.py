"""Sources from layers: fault traces, earthquakes and slip models, and magma chambers.

Coordinates are those of a `LocalFrame`, metres; strikes in tables are from true north and are
turned into the frame by its `convergence`. Every function tells in `notes` what it guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import InputError
from ..language import tr
from . import scaling
from .patches import Floats, Patches, PressureSources
from .source_fields import AUTOMATIC, Fields, SourceTable, guess_fields
from .spheroid import Spheroid, spheroid_patches

CENTRE, TOP = "centre", "top"
FLATTEST_TRACE = 1.0  # degrees of dip; a flatter plane never reaches the surface at its trace
ABOVE_GROUND = -1e-3  # m, what rounding may leave
DEEPEST = 800e3  # m, the deepest earthquakes


@dataclass(frozen=True)
class Faults:
    """Patches [n], the feature each belongs to [n], and what was understood."""

    patches: Patches
    groups: NDArray[np.int64]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chambers:
    """Points of pressure [m], the openings of spheroids [n] and their features, and the notes."""

    sources: PressureSources
    patches: Patches
    groups: NDArray[np.int64]
    notes: tuple[str, ...] = ()


def faults_from_points(
    table: SourceTable,
    x: ArrayLike,
    y: ArrayLike,
    *,
    reference: str = CENTRE,
    region: str = scaling.INTERPLATE,
    rigidity: float = scaling.RIGIDITY,
    convergence: float = 0.0,
    chosen: Mapping[str, str] | None = None,
    defaults: Mapping[str, float] | None = None,
    unit: str = AUTOMATIC,
) -> Faults:
    """Return a rectangle for each point: an earthquake, or a patch of a slip model.

    Needed are strike, dip, rake and depth, and either a magnitude or length, width and slip; an
    opening stands for slip in dikes. What is missing of size and slip follows from the magnitude
    (`scaling`). The depth is that of the centre, or of the middle of the upper edge (`reference`
    'top'). A rectangle sized by its magnitude alone that would reach into the air is lowered.

    Raises:
        InputError: a value is missing or impossible; the message names the feature and field.
    """
    east, north = np.ravel(np.asarray(x, np.float64)), np.ravel(np.asarray(y, np.float64))
    roles = ("strike", "dip", "rake", "slip", "opening", "magnitude", "depth", "length", "width")
    fields = guess_fields(table, roles, len(east), chosen=chosen, defaults=defaults, unit=unit)
    strike, dip = fields.required("strike"), _dips(fields)
    rake = _rakes(fields)
    depth = _depths(fields, "depth")
    length, width, sized = _sizes(fields, rake, region)
    slip = _slips(fields, length * width, rigidity)
    opening = np.nan_to_num(fields.values("opening"))
    reach = width * np.sin(np.radians(dip))
    centre = depth + reach / 2 if reference == TOP else depth
    top = centre - reach / 2
    high = top < ABOVE_GROUND
    fields.refuse(
        "depth",
        high & ~sized,
        tr("puts its rectangle above the ground; give a larger depth or a smaller width"),
    )
    centre = np.where(top < 0, reach / 2, centre)
    plane = (east, north, centre, (strike - convergence) % 360, dip, length, width)
    patches = Patches.with_rake(*plane, slip=slip, rake=rake, opening=opening)
    notes = [_read(table, fields)]
    if high.any():
        notes.append(
            tr(
                "{count} rectangles of '{layer}', sized by their magnitudes, would have reached "
                "above the ground and were lowered to it."
            ).format(count=int(high.sum()), layer=table.name)
        )
    return Faults(patches, np.arange(len(east)), tuple(notes))


def faults_from_traces(
    table: SourceTable,
    lines: Sequence[ArrayLike],
    *,
    region: str = scaling.INTERPLATE,
    rigidity: float = scaling.RIGIDITY,
    convergence: float = 0.0,
    chosen: Mapping[str, str] | None = None,
    defaults: Mapping[str, float] | None = None,
    unit: str = AUTOMATIC,
) -> Faults:
    """Return a rectangle for each straight piece of each trace ([k, 2], one a feature).

    A trace is where the plane meets the surface, or would if it went on; the plane dips to the
    right of the line, or where a dip direction says. Needed are the dip, the rake, and slip or a
    magnitude. The upper depth is 0 if not given; the width comes from the lower depth, or is
    given, or follows from the magnitude, or from the length (`scaling`).

    Raises:
        InputError: a value is missing or impossible; the message names the feature and field.
    """
    roles = (
        "dip", "dip_direction", "rake", "slip", "opening", "magnitude", "top", "bottom", "width",
    )  # fmt: skip
    fields = guess_fields(table, roles, len(lines), chosen=chosen, defaults=defaults, unit=unit)
    traces = [_pieces(table, row, line) for row, line in enumerate(lines)]
    lengths = np.array([np.linalg.norm(np.diff(trace, axis=0), axis=1).sum() for trace in traces])
    dip, rake = _dips(fields), _rakes(fields)
    fields.refuse(
        "dip",
        dip < FLATTEST_TRACE,
        tr("is too flat for a trace at the surface; give such planes as points with their depth"),
    )
    top = np.nan_to_num(fields.values("top"))
    fields.refuse("top", top < 0, tr("is above the ground; depths are positive down"))
    width = _widths(fields, lengths, dip, rake, top, region)
    slip = _slips(fields, lengths * width, rigidity)
    opening = np.nan_to_num(fields.values("opening"))
    toward = fields.azimuths("dip_direction") - convergence
    tables, groups = [], []
    for row, trace in enumerate(traces):
        strike = _azimuths(trace)
        if np.cos(np.radians(toward[row] - _azimuths(trace[[0, -1]])[0] - 90)) < 0:
            trace, strike = trace[::-1], (strike[::-1] + 180) % 360
        plane = _below(trace, strike, dip[row], top[row], width[row])
        moves = {"slip": slip[row], "rake": rake[row], "opening": opening[row]}
        tables.append(Patches.with_rake(*plane, **moves))
        groups += [row] * len(strike)
    notes = (_read(table, fields),)
    return Faults(Patches.concat(tables), np.array(groups, np.int64), notes)


def pressure_from_points(
    table: SourceTable,
    x: ArrayLike,
    y: ArrayLike,
    *,
    convergence: float = 0.0,
    poisson: float = 0.25,
    chosen: Mapping[str, str] | None = None,
    defaults: Mapping[str, float] | None = None,
    unit: str = AUTOMATIC,
) -> Chambers:
    """Return magma chambers from their depths and changes of volume, negative for deflation.

    A feature with a long and a short semi-axis is a prolate spheroid, upright unless it has a
    plunge (and a trend); without them it is a point.

    Raises:
        InputError: a value is missing or impossible; the message names the feature and field.
    """
    east, north = np.ravel(np.asarray(x, np.float64)), np.ravel(np.asarray(y, np.float64))
    roles = ("depth", "volume", "long_axis", "short_axis", "plunge", "trend")
    fields = guess_fields(table, roles, len(east), chosen=chosen, defaults=defaults, unit=unit)
    depth, volume = _depths(fields, "depth"), fields.required("volume")
    fields.refuse("depth", depth == 0, tr("is 0; a point of pressure must lie below the ground"))
    shapes = _shapes(fields)
    points = np.isnan(shapes[0])
    tables = []
    for row in np.flatnonzero(~points):
        long, short, plunge, trend = (float(values[row]) for values in shapes)
        place = float(east[row]), float(north[row]), float(depth[row]), float(volume[row])
        spheroid = Spheroid(*place, long, short, plunge, trend - convergence)
        high = (np.arange(fields.count) == row) & (spheroid.top <= 0)
        fields.refuse("depth", high, tr("puts the top of the spheroid above the ground"))
        tables.append(spheroid_patches(spheroid, poisson))
    groups = np.repeat(np.flatnonzero(~points), [len(table) for table in tables])
    sources = PressureSources(east, north, depth, volume)[points]
    return Chambers(sources, Patches.concat(tables), groups, (_read(table, fields),))


def _read(table: SourceTable, fields: Fields) -> str:
    return tr("'{layer}': {fields}.").format(layer=table.name, fields=fields.described())


def _dips(fields: Fields) -> Floats:
    dip = fields.required("dip")
    fields.refuse(
        "dip",
        (dip < 0) | (dip > 90),
        tr(
            "is not between 0 and 90 degrees; for a plane that dips to the left of its strike, "
            "turn the strike by 180"
        ),
    )
    return dip


def _rakes(fields: Fields) -> Floats:
    """Rakes; 0 where there is nothing but opening."""
    opens = ("opening" in fields) and not ({"slip", "magnitude"} & set(fields.names))
    if opens and "slip" not in fields and "magnitude" not in fields:
        return np.zeros(fields.count)
    rake = fields.required("rake")
    fields.refuse(
        "rake",
        (rake < -180) | (rake > 360),
        tr("is not an angle from -180 to 180 (0 left-lateral, 90 thrust, -90 normal)"),
    )
    return rake


def _depths(fields: Fields, role: str) -> Floats:
    depth = fields.required(role)
    fields.refuse(role, depth < 0, tr("is above the ground; depths are positive down"))
    fields.refuse(
        role, depth > DEEPEST, tr("is deeper than any earthquake; is the unit metres or km?")
    )
    return depth


def _sizes(fields: Fields, rake: Floats, region: str) -> tuple[Floats, Floats, np.ndarray]:
    """Lengths and widths, and which of the features got their width from a magnitude."""
    length, width = fields.values("length"), fields.values("width")
    for role, values in (("length", length), ("width", width)):
        fields.refuse(role, values <= 0, tr("must be greater than 0"))
    short, narrow = np.isnan(length), np.isnan(width)
    if not (short | narrow).any():
        return length, width, narrow
    magnitude = fields.values("magnitude")
    for role, lacking in (("length", short), ("width", narrow)):
        fields.refuse(
            role,
            lacking & np.isnan(magnitude),
            tr("is missing, and there is no magnitude to take it from"),
        )
    known = np.where(np.isnan(magnitude), 5.0, magnitude)
    size = scaling.rupture(known, rake, region)
    return np.where(short, size.length, length), np.where(narrow, size.width, width), narrow


def _shapes(fields: Fields) -> tuple[Floats, Floats, Floats, Floats]:
    """Semi-axes of spheroids, NaN for points, with plunge and trend."""
    long, short = fields.values("long_axis"), fields.values("short_axis")
    plunge, trend = fields.values("plunge"), fields.values("trend")
    for role, mine, other in (("long_axis", long, short), ("short_axis", short, long)):
        lacking = np.isnan(mine) & np.isfinite(other)
        fields.refuse(role, lacking, tr("is missing beside the other; give both or none"))
        fields.refuse(role, mine <= 0, tr("must be greater than 0"))
    fields.refuse("long_axis", long < short, tr("is shorter than the short semi-axis"))
    plunge = np.where(np.isnan(plunge), 90.0, plunge)
    fields.refuse(
        "plunge", (plunge < 0) | (plunge > 90), tr("is not between 0 and 90 degrees (upright)")
    )
    slanted = (plunge < 90) & np.isnan(trend) & np.isfinite(long)
    fields.refuse("trend", slanted, tr("is missing; a spheroid that is not upright needs it"))
    return long, short, plunge, np.nan_to_num(trend)


def _widths(
    fields: Fields, lengths: Floats, dip: Floats, rake: Floats, top: Floats, region: str
) -> Floats:
    bottom, width = fields.values("bottom"), fields.values("width")
    fields.refuse("bottom", bottom <= top, tr("is not below the upper depth"))
    fields.refuse("width", width <= 0, tr("must be greater than 0"))
    width = np.where(np.isnan(width), (bottom - top) / np.sin(np.radians(dip)), width)
    magnitude = fields.values("magnitude")
    sized = np.isnan(width) & np.isfinite(magnitude)
    if sized.any():
        known = np.where(sized, magnitude, 5.0)
        width = np.where(sized, scaling.rupture(known, rake, region).width, width)
    return np.where(np.isnan(width), scaling.width_of_length(lengths, rake, region), width)


def _slips(fields: Fields, area: Floats, rigidity: float) -> Floats:
    """Slips, from the moment of the magnitude where none is given; 0 beside an opening."""
    slip, magnitude = fields.values("slip"), fields.values("magnitude")
    fields.refuse("slip", slip < 0, tr("is negative; turn the rake by 180 degrees instead"))
    by_moment = scaling.moment(magnitude) / (rigidity * area)
    slip = np.where(np.isnan(slip), by_moment, slip)
    slip = np.where(np.isnan(slip) & np.isfinite(fields.values("opening")), 0.0, slip)
    fields.refuse("slip", np.isnan(slip), tr("is missing, and so is a magnitude to take it from"))
    return slip


def _pieces(table: SourceTable, row: int, line: ArrayLike) -> Floats:
    """Corners of a trace [k, 2] without repeated points."""
    points = np.asarray(line, np.float64).reshape(-1, 2)
    kept = points[np.r_[True, (np.abs(np.diff(points, axis=0)) > 1e-3).any(axis=1)]]
    if len(kept) < 2 or not np.isfinite(kept).all():
        raise InputError(
            tr("'{layer}', feature {ident}: the trace has no length. Delete or redraw it.").format(
                layer=table.name, ident=table.ident(row)
            )
        )
    return kept


def _azimuths(trace: Floats) -> Floats:
    east, north = np.diff(trace, axis=0).T
    return np.degrees(np.arctan2(east, north)) % 360


def _below(
    trace: Floats, strike: Floats, dip: float, top: float, width: float
) -> tuple[Floats, ...]:
    """Return x, y, depth, strike, dip, length and width of the planes under a trace."""
    middle, length = (trace[1:] + trace[:-1]) / 2, np.linalg.norm(np.diff(trace, axis=0), axis=1)
    slope, azimuth = np.radians(dip), np.radians(strike)
    away = top / np.tan(slope) + width / 2 * np.cos(slope)
    x, y = middle[:, 0] + away * np.cos(azimuth), middle[:, 1] - away * np.sin(azimuth)
    depth = np.full(len(length), top + width / 2 * np.sin(slope))
    return x, y, depth, strike, np.full_like(depth, dip), length, np.full_like(depth, width)
