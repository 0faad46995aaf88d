"""Scenes: sources of several layers together, and whether a grid sees them."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation.assembly import Part, Scene
from lithoscope.engine.deformation.bowls import Bowl
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.source_fields import SourceTable
from lithoscope.engine.deformation.source_layers import (
    EVENTS,
    EXTRACTION,
    PATCHES,
    PRESSURE,
    Reading,
    SourceLayer,
    assemble,
    settle,
)
from lithoscope.engine.errors import GridError, InputError
from osgeo import osr

SQUARE = np.array([[0.0, 0.0], [4e3, 0.0], [4e3, 4e3], [0.0, 4e3]])


def wkt(code: int) -> str:
    """WKT of an EPSG code."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    return crs.ExportToWkt()


def upright(*places: tuple[float, float]) -> Patches:
    """Upright patches towards the north, 10 km long, 4 km wide, 3 km deep."""
    x, y = np.array(places).T
    return Patches.with_rake(x, y, 3e3, 0, 90, 10e3, 4e3, slip=1.0, rake=0)


def layer(kind, points, crs=32632, **columns) -> SourceLayer:
    """A layer of points with fields."""
    table = SourceTable(kind.lower(), columns)
    return SourceLayer(kind, table, [[np.array([point])] for point in points], wkt(crs))


def test_groups_are_counted_over_all_layers():
    scene = Scene(
        (
            Part("a", upright((0, 0), (1, 0), (2, 0)), np.array([0, 0, 1]), idents=["x", "y"]),
            Part("m", pressure=PressureSources(0, 0, 5e3, 1e6)),
            Part("b", upright((9, 9)), np.array([0]), idents=["z"]),
        )
    )
    assert scene.groups.tolist() == [0, 0, 1, 2]
    assert [(f.layer, f.ident, len(f.patches)) for f in scene.faults()] == [
        ("a", "x", 2), ("a", "y", 1), ("b", "z", 1),
    ]  # fmt: skip
    assert scene.moment(30e9) == pytest.approx(30e9 * 4 * 40e6)


def test_bounds_and_reach_hold_all_sources():
    scene = Scene((Part("a", upright((0, 0)), np.array([0])), Part("b", bowls=(_bowl(),))))
    assert scene.bounds() == pytest.approx((0.0, -5e3, 4e3, 5e3), abs=1e-6)
    assert scene.reach() == 10e3
    assert scene.around() == pytest.approx((-15e3, -20e3, 19e3, 20e3), abs=1e-6)


def _bowl() -> Bowl:
    return Bowl((SQUARE,), 1.0, 800.0)


def test_a_grid_that_misses_the_sources_is_told_or_refused():
    scene = Scene((Part("a", upright((0, 0)), np.array([0])),))
    assert scene.warning((-1e3, -1e3, 1e3, 1e3)) == ""
    assert scene.warning((-50e3, 4e3, 50e3, 6e3)) == ""  # its tip lies within
    assert "nearest is 15 km away" in scene.warning((20e3 - 5e3, -1e3, 30e3, 1e3))
    with pytest.raises(GridError, match=r"nearest lies 195 km outside of it.* 10 km in size"):
        scene.warning((195e3, -1e3, 200e3, 1e3))


def test_a_grid_within_a_bowl_sees_it():
    scene = Scene((Part("b", bowls=(_bowl(),)),))
    assert scene.warning((1.9e3, 1.9e3, 2.1e3, 2.1e3)) == ""


def test_layers_of_any_crs_meet_in_one_frame():
    quake = {"strike": [0.0], "dip": [90.0], "rake": [0.0], "mag": [6.0], "depth_km": [8.0]}
    here, there = (
        layer(EVENTS, [(500e3, 4e6)], **quake),
        layer(EVENTS, [(9.0, 36.1437)], 4326, **quake),
    )
    places, scene = settle([here], Reading(), 500.0)
    together = assemble([here, there], places.frame, Reading())
    assert len(scene.patches) == 1 and len(together.patches) == 2
    assert together.patches.x == pytest.approx([500e3, 500e3], abs=1)
    assert together.patches.y == pytest.approx([4e6, 4e6], abs=500)


def test_the_patches_of_a_slip_model_belong_together():
    model = {"strike": [0.0, 0.0], "dip": [90.0, 80.0], "rake": [0.0, 10.0], "slip": [1.0, 2.0],
             "depth_km": [3.0, 4.0], "length_km": [1.0, 1.0], "width_km": [2.0, 2.0]}  # fmt: skip
    places, scene = settle(
        [layer(PATCHES, [(500e3, 4e6), (500e3, 4.001e6)], **model)], Reading(), None
    )
    assert scene.groups.tolist() == [0, 0]
    assert [len(fault.patches) for fault in scene.faults()] == [2]
    assert places.grid.width > 100


def test_chambers_are_no_faults():
    shapes = {"long_axis_m": [900.0, None], "short_axis_m": [300.0, None]}
    both = {"depth_km": [4.0, 5.0], "volume_m3": [1e6, -1e6], **shapes}
    magma = layer(PRESSURE, [(500e3, 4e6), (501e3, 4e6)], **both)
    _, scene = settle([magma], Reading(), None)
    assert len(scene.pressure) == 1 and len(scene.patches) > 1
    assert scene.faults() == [] and scene.moment() == 0


def test_layers_without_features_are_no_sources():
    with pytest.raises(InputError, match="There is no source of deformation"):
        settle([layer(EXTRACTION, [])], Reading(), None)
