"""The sources of a simulation as understood, in tables."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..deformation import scaling
from ..deformation.assembly import Fault, Scene
from ..deformation.patches import Floats
from ..language import tr
from .markup import Markup, Number, join, section, table, tag

MOST_ROWS = 40


def sources_section(scene: Scene, convergence: float, rigidity: float) -> Markup:
    """Return the section; `convergence` turns strikes back to true north, degrees."""
    parts = [
        _faults(scene, convergence, rigidity),
        _chambers(scene),
        _bowls(scene),
    ]
    return section(tr("The sources as understood"), *parts)


def _faults(scene: Scene, convergence: float, rigidity: float) -> Markup:
    faults = scene.faults()
    if not faults:
        return Markup("")
    header = (
        tr("layer"), tr("feature"),
        *map(Number, (
            tr("patches"), tr("strike (°)"), tr("dip (°)"), tr("rake (°)"), tr("length (km)"),
            tr("width (km)"), tr("upper depth (km)"), tr("slip (m)"), tr("opening (m)"),
            tr("moment (N m)"), tr("magnitude"),
        )),
    )  # fmt: skip
    rows = [_row(fault, convergence, rigidity) for fault in faults[:MOST_ROWS]]
    filled = [column for column in range(len(header)) if any(row[column] for row in rows)]
    return _cut(
        [[row[column] for column in filled] for row in rows],
        [header[column] for column in filled],
        len(faults),
    )


def _row(fault: Fault, convergence: float, rigidity: float) -> tuple[object, ...]:
    patches = fault.patches
    moment = float(patches.moment(rigidity).sum())
    rake = np.degrees(np.arctan2(patches.dip_slip, patches.strike_slip))
    magnitude = f"{float(scaling.magnitude(moment)):.2f}" if moment > 0 else ""
    numbers = (
        str(len(patches)),
        _range((patches.strike + convergence) % 360),
        _range(patches.dip),
        _range(rake) if moment > 0 else "",
        _range(patches.length / 1e3),
        _range(patches.width / 1e3),
        _range(np.maximum(patches.top, 0) / 1e3),
        _range(patches.slip),
        _range(patches.opening) if patches.opening.any() else "",
        f"{moment:.2e}" if moment > 0 else "",
        magnitude,
    )
    return fault.layer, str(fault.ident), *map(Number, numbers)


def _chambers(scene: Scene) -> Markup:
    rows = [
        (part.layer, Number(f"{depth / 1e3:.3g}"), Number(f"{volume:,.3g}"))
        for part in scene.parts
        for depth, volume in zip(part.pressure.depth, part.pressure.volume)
    ]
    header = tr("points of pressure"), Number(tr("depth (km)")), Number(tr("volume change (m³)"))
    return _cut(rows, header, len(rows))


def _bowls(scene: Scene) -> Markup:
    rows = [
        (part.layer, Number(f"{bowl.subsidence:.3g}"), Number(f"{bowl.radius:,.4g}"))
        for part in scene.parts
        for bowl in part.bowls
    ]
    header = (
        tr("extraction areas"),
        Number(tr("subsidence (m)")),
        Number(tr("radius of influence (m)")),
    )
    return _cut(rows, header, len(rows))


def _cut(rows: Sequence[Sequence[object]], header: Sequence[str], count: int) -> Markup:
    """Return a table of the first of `count` rows, and how many more there are."""
    written = table(rows[:MOST_ROWS], header)
    left = count - MOST_ROWS
    if left <= 0:
        return written
    return join([written, tag("p", tr("… and {count} more.").format(count=left))])


def _range(values: Floats) -> str:
    low, high = f"{values.min():.4g}", f"{values.max():.4g}"
    return low if low == high else f"{low} – {high}"
