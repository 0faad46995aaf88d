"""The report of an inversion: the source with its uncertainty, the fit as maps, and its limits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..language import mark, paragraph, tr
from ..report.deformation_maps import DIVERGING, INK, Picture, png
from ..report.figures import Axis, Line, Points, figure
from ..report.markup import Markup, Number, bullets, facts, page, section, table, tag
from . import scaling
from .inversion import Inversion
from .inversion_solution import Solution, interval
from .patches import Floats, Patches, PressureSources
from .places import Places

KIND_NAMES = {"point": mark("point of pressure"), "fault": mark("fault")}
QUANTITIES = {
    "x": (mark("x, east"), "m"),
    "y": (mark("y, north"), "m"),
    "depth": (mark("depth of the centre"), "m"),
    "volume": (mark("volume change"), "m³"),
    "length": (mark("length"), "m"),
    "width": (mark("width"), "m"),
    "strike": (mark("strike"), "°"),
    "dip": (mark("dip"), "°"),
    "rake": (mark("rake"), "°"),
    "slip": (mark("slip"), "m"),
}
SIDE = 380  # pixels of a map
GUESSES = 2000  # draws of the network's answer


def caveat() -> str:
    """Return what has to be said wherever a result is shown."""
    return tr(
        "One source in an elastic half-space: flat, the same rock everywhere. One line of sight "
        "does not tell everything: width and slip, volume and depth, and two planes at right "
        "angles often explain a scene equally well. The intervals hold the noise of the scene "
        "alone, not the error of these assumptions."
    )


def inversion_html(
    title: str, found: Inversion, places: Places, run: Sequence[tuple[str, object]] = ()
) -> str:
    """Return the report as a page; `run` are (name, value) pairs on how it was made."""
    return page(
        title,
        tag("p", lead(found), class_="lead"),
        tag("p", caveat(), class_="advice"),
        bullets(found.notes),
        section(tr("The source"), _values(found, places)),
        section(tr("Observed, modelled, left over"), *_maps(found, places)),
        section(tr("The other kind of source"), _rivals(found)),
        section(tr("Noise"), _noise(found)),
        section(tr("How it was made"), facts(run)),
    )


def lead(found: Inversion) -> str:
    """Return the result in a sentence or two."""
    values = found.best.values
    if "volume" in values:
        source = tr("A point of pressure at a depth of {depth} km changed by {volume} m³.").format(
            depth=f"{values['depth'] / 1e3:.3g}", volume=f"{values['volume']:,.3g}"
        )
    else:
        source = tr(
            "A fault of {length} x {width} km at a depth of {depth} km slipped by {slip} m, moment "
            "magnitude {magnitude:.2f}."
        ).format(
            length=f"{values['length'] / 1e3:.3g}",
            width=f"{values['width'] / 1e3:.3g}",
            depth=f"{values['depth'] / 1e3:.3g}",
            slip=f"{values['slip']:.3g}",
            magnitude=magnitude(found.best),
        )
    fit = tr(
        "With the ramp it explains {share:.0%} of the variance; {residual} m are left over."
    ).format(share=found.explained, residual=f"{found.residual:.3g}")
    return paragraph([source, fit])


def magnitude(solution: Solution) -> float:
    """Return the moment magnitude of a fault; NaN of a point."""
    source = solution.source
    if isinstance(source, PressureSources):
        return float("nan")
    return float(scaling.magnitude(source.moment(scaling.RIGIDITY))[0])


def true_values(solution: Solution, places: Places) -> dict[str, tuple[float, float, float]]:
    """Return {name: (value, 5th, 95th percentile)}, strikes counted from true north."""
    turn = places.frame.convergence
    found = {}
    for name, value in solution.values.items():
        low, high = solution.intervals[name]
        if name == "strike":
            turned = (value + turn) % 360
            low, high, value = low + turned - value, high + turned - value, turned
        found[name] = (value, low, high)
    return found


def _values(found: Inversion, places: Places) -> Markup:
    best = found.best
    turn = places.frame.convergence
    guesses = None
    if found.estimate is not None:
        guesses = found.estimate.draws(best.model.kind, GUESSES)
    rows = []
    for i, (name, (value, low, high)) in enumerate(true_values(best, places).items()):
        title, unit = QUANTITIES[name]
        row = [tr(title), Number(_shown(value)), Number(_shown(low)), Number(_shown(high)), unit]
        if guesses is not None:
            guess = interval(name, best.values[name], guesses[:, i])
            shift = turn if name == "strike" else 0.0
            row += [Number(" … ".join(_shown(limit + shift) for limit in guess))]
        rows.append(row)
    header = [
        tr("quantity"),
        Number(tr("value")),
        Number(tr("5 %")),
        Number(tr("95 %")),
        tr("unit"),
    ]
    if guesses is not None:
        header.append(Number(tr("network alone, 5 % … 95 %")))
    where = tr("East and north are metres in: {crs}.").format(crs=places.frame.crs.GetName())
    return Markup(table(rows, header) + tag("p", where))


def _maps(found: Inversion, places: Places) -> list[Markup]:
    scene, best = found.scene, found.best
    x, y = scene.grid.centres()
    modelled = (best.towards(x, y, scene.look) + best.ramp(x, y)).reshape(scene.grid.shape)
    limit = float(np.nanpercentile(np.abs(scene.values), 99.8)) or 1.0
    return [
        _map(found, scene.values, limit, tr("Observed, towards the satellite")),
        _map(found, modelled, limit, tr("Modelled, source and ramp")),
        _map(found, scene.values - modelled, limit, tr("Left over")),
    ]


def _map(found: Inversion, values: Floats, limit: float, title: str) -> Markup:
    """A picture of values around 0, and the source over it."""
    grid, source = found.scene.grid, found.best.source
    west, north = (grid.x0 - grid.dx / 2) / 1e3, (grid.y0 - grid.dy / 2) / 1e3
    east, south = west + grid.dx * grid.columns / 1e3, north + grid.dy * grid.rows / 1e3
    picture: Any = Picture((west, east), (south, north), png(values, DIVERGING, -limit, limit))
    marks: list[Any] = [picture]
    if isinstance(source, Patches):
        x, y = (np.r_[part, part[:1]] / 1e3 for part in source.corners[:, :, 0].T)
        marks += [Line(x, y, color=INK, width=0.9), Line(x[:2], y[:2], color=INK, width=2.2)]
    else:
        marks.append(Points(source.x / 1e3, source.y / 1e3, color=INK, size=7))
    drawn = figure(
        *marks,
        x=Axis(tr("Easting (km)"), low=west, high=east),
        y=Axis(tr("Northing (km)"), low=south, high=north),
        title=title,
        width=SIDE + 90,
        height=SIDE + 54,
    )
    words = tr("{title}: dark blue {low} m, white 0, dark red {high} m").format(
        title=title, low=f"{-limit:.3g}", high=f"{limit:.3g}"
    )
    return tag("div", tag("p", words), drawn)


def _rivals(found: Inversion) -> Markup:
    if not found.others:
        return Markup("")
    rows = [
        (
            tr(KIND_NAMES[one.model.kind]),
            Number(f"{one.fit.misfit:,.1f}"),
            Number(f"{one.criterion - found.best.criterion:,.1f}"),
        )
        for one in (found.best, *found.others)
    ]
    words = tr(
        "The information criterion (Schwarz 1978) weighs the misfit against the number of "
        "parameters; differences below 2 mean nothing, above 10 much."
    )
    header = (tr("source"), Number(tr("misfit")), Number(tr("criterion above the best")))
    return Markup(table(rows, header) + tag("p", words))


def _noise(found: Inversion) -> Markup:
    noise = found.noise
    return facts(
        [
            (tr("Correlated part"), f"{noise.correlated:.3g} m"),
            (tr("Length of its correlation"), f"{noise.length / 1e3:.3g} km"),
            (tr("White part"), f"{noise.white:.3g} m"),
            (tr("Points of the quadtree"), f"{found.points}"),
        ]
    )


def _shown(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1e4 else f"{value:.4g}"
