"""From layers to a scene: each kind of layer by its own rules, all in one frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..errors import InputError
from ..language import tr
from . import scaling
from .assembly import Part, Scene
from .bowls import bowls_from_polygons
from .frame import Bounds, LocalFrame
from .patches import Floats, Patches
from .places import Places
from .source_fields import AUTOMATIC, SourceTable
from .sources import CENTRE, faults_from_points, faults_from_traces, pressure_from_points

FAULTS, EVENTS, PATCHES = "FAULTS", "EVENTS", "PATCHES"
PRESSURE, EXTRACTION = "PRESSURE", "EXTRACTION"
KINDS = (FAULTS, EVENTS, PATCHES, PRESSURE, EXTRACTION)
MOST_SLIP = 200.0  # m; the largest known, of 2011, was some 60
LEAST_EXTENT = 1e-3  # of the CRS's unit, so that a single point has an extent


@dataclass(frozen=True)
class SourceLayer:
    """A layer of sources as read: one of `KINDS`, its attributes, and its shapes in its own CRS.

    A shape is a list of outlines [k, 2]: one point, one line, or the rings of a polygon.
    """

    kind: str
    table: SourceTable
    shapes: Sequence[Sequence[Floats]]
    crs_wkt: str

    @property
    def bounds(self) -> Bounds:
        """West, south, east, north in its CRS."""
        points = np.concatenate([outline for shape in self.shapes for outline in shape])
        (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
        return west - LEAST_EXTENT, south - LEAST_EXTENT, east + LEAST_EXTENT, north + LEAST_EXTENT


@dataclass(frozen=True)
class Reading:
    """How attributes are understood; `chosen` is {kind: {role: field}}, `defaults` {role: value}.

    `defaults` are metres and degrees, for features without a value of their own; `reference` is
    where the depth of slip patches counts, that of earthquakes being their centre.
    """

    chosen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[str, float] = field(default_factory=dict)
    unit: str = AUTOMATIC
    region: str = scaling.INTERPLATE
    rigidity: float = scaling.RIGIDITY
    poisson: float = 0.25
    reference: str = CENTRE


def check_layers(layers: Sequence[SourceLayer]) -> None:
    """Refuse to simulate without sources.

    Raises:
        InputError: no layer has a feature.
    """
    if not any(layer.shapes for layer in layers):
        raise InputError(
            tr(
                "There is no source of deformation. Choose a layer of faults, earthquakes, slip "
                "patches, points of pressure or extraction areas that has features."
            )
        )


def assemble(layers: Sequence[SourceLayer], frame: LocalFrame, reading: Reading) -> Scene:
    """Return all sources of some layers in a frame.

    Raises:
        InputError: there is none, or a value is missing or impossible.
        GridError: a layer has no CRS, or lies outside of it.
    """
    check_layers(layers)
    return Scene(tuple(_part(layer, frame, reading) for layer in layers if layer.shapes))


def settle(
    layers: Sequence[SourceLayer], reading: Reading, cell: float | None
) -> tuple[Places, Scene]:
    """Return a metric grid around the sources, and the sources in its frame.

    Cells have `cell` metres, or such a size that `CELLS_A_SIDE` of them fill the longer side.

    Raises:
        InputError, GridError: see `assemble` and `Places.of_extent`.
    """
    check_layers(layers)
    filled = [layer for layer in layers if layer.shapes]
    frame = LocalFrame.for_extent(filled[0].bounds, filled[0].crs_wkt)
    around = assemble(layers, frame, reading).around()
    places = Places.of_extent(around, frame.crs_wkt, cell)
    return places, assemble(layers, places.frame, reading)


def _part(layer: SourceLayer, frame: LocalFrame, reading: Reading) -> Part:
    table = layer.table
    idents = [table.ident(row) for row in range(len(layer.shapes))]
    shapes = [[_local(outline, layer, frame) for outline in shape] for shape in layer.shapes]
    fields = {
        "chosen": reading.chosen.get(layer.kind, {}),
        "defaults": reading.defaults,
        "unit": reading.unit,
    }
    if layer.kind == EXTRACTION:
        bowls = bowls_from_polygons(table, shapes, **fields)  # type: ignore[arg-type]
        return Part(table.name, bowls=bowls.bowls, idents=idents, notes=bowls.notes)
    firsts = [shape[0] for shape in shapes]
    x, y = np.array([outline[0] for outline in firsts]).T
    if layer.kind == PRESSURE:
        chambers = pressure_from_points(
            table, x, y,
            convergence=frame.convergence, poisson=reading.poisson, **fields,  # type: ignore[arg-type]
        )  # fmt: skip
        return Part(
            table.name, chambers.patches, chambers.groups, chambers.sources,
            idents=idents, notes=chambers.notes, are_faults=False,
        )  # fmt: skip
    rocks = {
        "region": reading.region,
        "rigidity": reading.rigidity,
        "convergence": frame.convergence,
    }
    if layer.kind == FAULTS:
        faults = faults_from_traces(table, firsts, **rocks, **fields)  # type: ignore[arg-type]
    else:
        reference = reading.reference if layer.kind == PATCHES else CENTRE
        faults = faults_from_points(
            table, x, y, reference=reference, **rocks, **fields  # type: ignore[arg-type]
        )  # fmt: skip
    _check_size(faults.patches, table)
    if layer.kind == PATCHES:
        # A slip model is one rupture: its patches slip, turn and move together.
        together = np.zeros(len(faults.patches), np.int64)
        return Part(table.name, faults.patches, together, idents=[""], notes=faults.notes)
    return Part(table.name, faults.patches, faults.groups, idents=idents, notes=faults.notes)


def _local(outline: Floats, layer: SourceLayer, frame: LocalFrame) -> Floats:
    x, y = frame.to_local(outline[:, 0], outline[:, 1], layer.crs_wkt, layer.table.name)
    return np.stack([x, y], axis=1)


def _check_size(patches: Patches, table: SourceTable) -> None:
    """Refuse what no earthquake is: mostly a unit that was misread."""
    if (patches.slip > MOST_SLIP).any():
        raise InputError(
            tr(
                "'{layer}': a slip of {slip} m is more than any earthquake has had. Is it in "
                "metres, and do magnitude and size belong together?"
            ).format(layer=table.name, slip=f"{patches.slip.max():.3g}")
        )
