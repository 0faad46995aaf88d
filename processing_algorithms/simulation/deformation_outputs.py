"""The files of a simulation, made in one go, how they look, and what they say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...engine.deformation.places import Places
from ...engine.deformation.products import BANDS
from ...engine.deformation.simulation_options import Options
from ...engine.deformation.source_layers import SourceLayer
from ...engine.deformation.views import Findings
from ...engine.language import listed, mark, tr
from ...engine.raster.staging import Staging, write_failure
from ...engine.report.deformation import Story, caveat, deformation_html
from ..feedback import duration_text
from ..language import shown
from ..styling import dress_on_load, layer_metadata, now_utc
from .deformation_styles import STYLES

REPORT = "REPORT"

Facts = Sequence[tuple[str, object]]


@dataclass(frozen=True)
class DeformationOutputs:
    """Destinations {name: path} that are wanted, named as the algorithm's parameters."""

    paths: Mapping[str, str]

    @property
    def rasters(self) -> dict[str, Path]:
        """Those that are rasters."""
        return {name: Path(path) for name, path in self.paths.items() if name in BANDS}

    def staging(self, inputs: Iterable[str]) -> Staging:
        """Return where all outputs are made.

        Raises:
            OutputError: an output is one of the inputs, or cannot be written.
        """
        return Staging(list(self.paths.values()), inputs)

    def write_report(self, staging: Staging, story: Story, facts: Facts) -> None:
        """Write the page, if it is wanted.

        Raises:
            OutputError: it cannot be written.
        """
        if REPORT not in self.paths:
            return
        target = self.paths[REPORT]
        try:
            staging.path(target).write_text(deformation_html(story, shown(facts)), encoding="utf-8")
        except OSError as error:
            raise write_failure(target, error.strerror) from error

    def dress(self, context, title: str, facts: Facts) -> None:
        """Have each layer styled and described when QGIS loads it."""
        metadata = layer_metadata(title, caveat(), facts)
        for name, path in self.paths.items():
            if name in STYLES:
                dress_on_load(context, path, STYLES[name], metadata)


def facts_of(
    layers: Sequence[SourceLayer], places: Places, mode: str, options: Options
) -> list[tuple[str, object]]:
    """Return (name, value) pairs on how a result came about; names are English."""
    grid, unsure = places.grid, options.uncertainty
    cells = tr("{columns:,} x {rows:,} cells of {size:.3g} m").format(
        columns=grid.width, rows=grid.height, size=places.cell_metres
    )
    facts: list[tuple[str, object]] = [
        (mark("Sources"), listed(layer.table.name for layer in layers)),
        (mark("Grid"), cells),
        (mark("Mode"), tr(mode)),
        (mark("Poisson's ratio"), f"{options.poisson:g}"),
        (mark("Rigidity"), f"{options.rigidity / 1e9:g} GPa"),
        (
            mark("Satellite"),
            tr("heading {heading:g}°, incidence {incidence:g}°, wavelength {length:.4g} m").format(
                heading=options.sight.heading,
                incidence=options.sight.incidence,
                length=options.sight.wavelength,
            ),
        ),
        (mark("Strain threshold of fissures"), f"{options.threshold:g}"),
        (mark("Draws"), options.draws or tr("none")),
    ]
    if options.draws:
        facts += [
            (mark("Seed"), options.seed),
            (
                mark("Uncertainty"),
                tr(
                    "slip and volume {slip:.3g} %, strike {strike:g}°, dip {dip:g}°, rake "
                    "{rake:g}°, depth {depth:.3g} %, position {position:g} m"
                ).format(
                    slip=100 * unsure.slip,
                    strike=unsure.strike,
                    dip=unsure.dip,
                    rake=unsure.rake,
                    depth=100 * unsure.depth,
                    position=unsure.position,
                ),
            ),
        ]
    return [*facts, (mark("Date"), now_utc())]


def file_metadata(title: str, facts: Facts) -> dict[str, str]:
    """Return what a raster says about itself."""
    entries = {
        f"LITHOSCOPE_{re.sub('[^A-Z]+', '_', name.upper())}": str(value) for name, value in facts
    }
    return {"LITHOSCOPE_TITLE": title, **entries, "LITHOSCOPE_WORDS": caveat()}


def finding_lines(found: Findings) -> list[str]:
    """Return what the log says at the end."""
    lines = [
        tr(
            "Computed by: {mode}, in {time}. Largest displacement {peak:.3g} m; vertical "
            "{lowest:.3g} to {highest:.3g} m."
        ).format(
            mode=tr(found.mode),
            time=duration_text(found.seconds),
            peak=found.peak,
            lowest=found.lowest,
            highest=found.highest,
        )
    ]
    if found.deviation is not None:
        lines.append(
            tr(
                "The network's error at {cells} cells: {mean:.2%} of the largest displacement in "
                "the mean, {high:.2%} at the 99th percentile."
            ).format(
                cells=found.deviation.cells,
                mean=found.deviation.mean,
                high=found.deviation.high,
            )
        )
    return lines
