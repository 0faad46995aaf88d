"""The report of a simulation of deformation: what moves, how far, how sure, and by which rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..deformation import scaling
from ..deformation.assembly import Scene
from ..deformation.places import Places
from ..deformation.simulation_options import Options
from ..deformation.views import Findings, Profile
from ..language import mark, paragraph, percent, tr
from .deformation_maps import CYCLE, DIVERGING, PALE, field_map, largest_band
from .deformation_sources import sources_section
from .figures import Axis, Band, Line, figure
from .markup import Markup, bullets, facts, join, page, section, tag

COMPONENTS = ("east_m", "north_m", "up_m")
COMPONENT_TITLES = {
    "east_m": mark("Displacement to the east (m)"),
    "north_m": mark("Displacement to the north (m)"),
    "up_m": mark("Vertical displacement (m)"),
}
CURVES = (mark("east"), mark("north"), mark("up"))
CURVE_COLORS = ("#0072b2", "#d55e00", "#009e73")  # Okabe and Ito (2008)
CUT = 98  # percentile of the strain that the colours end at: beside a rupture it has no limit
BLURRED = 0.1  # share of the cells between which the phase may jump before fringes mean nothing


class Story(NamedTuple):
    """What is told: the title, what was simulated and how, what came out, and warnings."""

    title: str
    scene: Scene
    places: Places
    options: Options
    found: Findings
    warnings: Sequence[str] = ()


def caveat() -> str:
    """Return what has to be said wherever a result is shown."""
    return tr(
        "Computed for an elastic half-space: flat, the same rock everywhere, no topography, no "
        "layers, no weak zones, and nothing that happens with time. It is a first-order estimate "
        "from the sources as given, and not a warning; do not decide on safety by it."
    )


def deformation_html(story: Story, run: Sequence[tuple[str, object]] = ()) -> str:
    """Return the report as a page; `run` are (name, value) pairs on how it was made."""
    found = story.found
    return page(
        story.title,
        tag("p", _lead(story), class_="lead"),
        tag("p", caveat(), class_="advice"),
        bullets(story.warnings),
        section(tr("Displacement"), *_displacement(story)),
        section(tr("Across the steepest place"), *_profile(found.profile, story)),
        section(tr("What the satellite sees"), *_line_of_sight(story)),
        section(tr("Strain and fissures"), *_strain(story)),
        section(tr("How far the network is off"), _deviation(found)),
        sources_section(story.scene, story.places.frame.convergence, story.options.rigidity),
        section(tr("What was understood"), bullets(story.scene.notes)),
        section(tr("How it was made"), facts(run)),
    )


def _lead(story: Story) -> str:
    found, moment = story.found, story.scene.moment(story.options.rigidity)
    told = tr(
        "The ground moves by {peak} m at most; it rises by up to {highest} m and sinks by up to "
        "{lowest} m."
    ).format(
        peak=f"{found.peak:.3g}",
        highest=f"{max(found.highest, 0.0):.3g}",
        lowest=f"{max(-found.lowest, 0.0):.3g}",
    )
    if moment <= 0:
        return told
    size = tr("All slip together has a moment magnitude of {magnitude:.2f}.").format(
        magnitude=float(scaling.magnitude(moment))
    )
    return paragraph([told, size])


def _map(
    story: Story,
    values: NDArray[np.floating],
    title: str,
    colors: Sequence[str] = DIVERGING,
    limits: tuple[float, float] | None = None,
) -> Markup:
    if limits is None:
        largest = float(np.nanmax(np.abs(values), initial=0.0)) or 1.0
        limits = -largest, largest
    return field_map(story.found.preview, story.places, story.scene, values, colors, *limits, title)


def _displacement(story: Story) -> list[Markup]:
    preview = story.found.preview
    sizes = [float(np.nanmax(np.abs(preview.quantity(name)))) for name in COMPONENTS]
    # The vertical one always; beside it the horizontal one that moves more.
    chosen = {COMPONENTS[largest_band(sizes[:2])], "up_m"}
    return [
        _map(story, preview.quantity(name), tr(COMPONENT_TITLES[name]))
        for name in COMPONENTS
        if name in chosen
    ]


def _profile(profile: Profile | None, story: Story) -> list[Markup]:
    if profile is None:
        return []
    distance = profile.distance / 1e3
    bands, lines = [], []
    for index, (name, color) in enumerate(zip(CURVES, CURVE_COLORS)):
        if profile.low is not None and profile.high is not None:
            bands.append(
                Band(distance, profile.low[index], profile.high[index], color=color, opacity=0.18)
            )
        lines.append(Line(distance, profile.moved[index], tr(name), color))
    drawn = figure(
        *bands,
        *lines,
        x=Axis(tr("Distance (km), towards {azimuth:.0f}°").format(azimuth=profile.azimuth)),
        y=Axis(tr("Displacement (m)")),
        title=tr("Displacement along a profile"),
    )
    told = [
        tr(
            "Through the place where the ground is strained most, in the direction in which its "
            "displacement changes fastest; computed exactly."
        )
    ]
    if bands:
        told.append(tr("Shaded: 5th to 95th percentile of the draws."))
    return [drawn, tag("p", paragraph(told))]


def _line_of_sight(story: Story) -> list[Markup]:
    sight = story.options.sight
    towards = story.found.preview.quantity("line_of_sight_m")
    told = tr(
        "Heading {heading:g}°, incidence {incidence:g}°, the antenna looking to the right. "
        "Positive is towards the satellite; a fringe is {fringe:.3g} cm of it."
    ).format(heading=sight.heading, incidence=sight.incidence, fringe=50 * sight.wavelength)
    parts = [_map(story, towards, tr("Towards the satellite (m)")), tag("p", told)]
    steps = np.concatenate([np.abs(np.diff(towards, axis=axis)).ravel() for axis in (0, 1)])
    if (steps > sight.wavelength / 4).mean() > BLURRED:
        parts.append(tag("p", tr("Its fringes lie too close together to be drawn at this size.")))
    else:
        phase = sight.fringes(towards.astype(np.float64))
        parts.append(_map(story, phase, tr("Phase (rad)"), CYCLE, (-np.pi, np.pi)))
    return parts


def _strain(story: Story) -> list[Markup]:
    preview, options = story.found.preview, story.options
    extension = 1e6 * preview.quantity("extension")
    limit = float(np.nanpercentile(np.abs(extension), CUT)) or 1.0
    parts = [
        _map(
            story,
            extension,
            tr("Largest horizontal extension (microstrain)"),
            limits=(-limit, limit),
        )
    ]
    if np.isfinite(preview.chance).any():
        title = tr("Probability of more than {threshold:g} microstrain").format(
            threshold=1e6 * options.threshold
        )
        parts.append(_map(story, preview.chance, title, PALE, (0.0, 1.0)))
        parts.append(tag("p", _draws(options)))
    wording = tr(
        "Fissures need more than extension: soil and rock near the surface, old joints and "
        "fissures, ground water and rain decide where and when they open. The threshold is what "
        "ground bore elsewhere. Read the map as where to look first. Beside a rupture that "
        "reaches the surface strain grows without limit, and says nothing there."
    )
    return [*parts, tag("p", wording)]


def _draws(options: Options) -> str:
    if not options.draws:
        return tr(
            "Without draws the sources count as certain, and the probability is either 0 or 1."
        )
    return tr(
        "{draws} draws, in each of which slip, geometry and depth vary within the uncertainty "
        "given. How sure the result is rests on how honest that uncertainty is."
    ).format(draws=options.draws)


def _deviation(found: Findings) -> Markup:
    off = found.deviation
    if off is None:
        return Markup("")
    told = tr(
        "The maps were computed by the network and compared with the exact solution at {cells} "
        "cells all over the grid: {mean} of the largest displacement in the mean, {high} at the "
        "99th percentile."
    ).format(cells=off.cells, mean=percent(100 * off.mean), high=percent(100 * off.high))
    strain = tr("Its strain and tilt are differences between neighbouring cells, and less sure.")
    return join([tag("p", told), tag("p", strain)])
