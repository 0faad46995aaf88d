"""Subsidence bowls: Knothe's integral, its derivatives, and where the ground is stretched."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import strain
from lithoscope.engine.deformation.bowls import Bowl, bowls_from_polygons
from lithoscope.engine.deformation.source_fields import SourceTable
from lithoscope.engine.errors import InputError
from scipy.special import erf

SQUARE = np.array([[-500.0, -300.0], [500.0, -300.0], [500.0, 300.0], [-500.0, 300.0]])
BOWL = Bowl((SQUARE,), 2.0, 250.0)


def rectangle(x, y, radius=250.0, width=500.0, height=300.0):
    """Knothe's integral over the rectangle in closed form, for a subsidence of 2 m."""

    def share(place, half):
        root = np.sqrt(np.pi) / radius
        return (erf(root * (half - place)) + erf(root * (half + place))) / 2

    return 2 * share(x, width) * share(y, height)


def test_a_rectangle_sinks_by_the_closed_form():
    x, y = np.random.default_rng(0).uniform(-1500, 1500, (2, 300))
    moved, _ = BOWL.displacement_and_gradients(x, y)
    np.testing.assert_allclose(-moved[2], rectangle(x, y), atol=2e-7)


def test_the_middle_sinks_fully_and_an_edge_by_half():
    moved, _ = BOWL.displacement_and_gradients([0.0, 500.0], [0.0, 0.0])
    assert moved[2, 0] == pytest.approx(-2, rel=0.01)
    assert moved[2, 1] == pytest.approx(-1, rel=0.01)


def test_gradients_are_those_of_finite_differences():
    x, y = np.random.default_rng(1).uniform(-900, 900, (2, 80))
    _, slopes = BOWL.displacement_and_gradients(x, y)
    for axis, (dx, dy) in enumerate(((0.1, 0), (0, 0.1))):
        ahead, _ = BOWL.displacement_and_gradients(x + dx, y + dy)
        behind, _ = BOWL.displacement_and_gradients(x - dx, y - dy)
        np.testing.assert_allclose(slopes[:, axis], (ahead - behind) / 0.2, atol=1e-8)


def test_the_ground_moves_inwards_and_is_stretched_outside_the_edge():
    moved, slopes = BOWL.displacement_and_gradients([600.0, 400.0], [0.0, 0.0])
    assert (moved[0] < 0).all()
    assert strain.principal(slopes).largest[0] > 1e-4
    assert slopes[0, 0, 1] < 0


def test_holes_do_not_sink_and_directions_do_not_matter():
    hole = SQUARE * 0.4
    x, y = np.random.default_rng(2).uniform(-900, 900, (2, 50))
    ring, _ = Bowl((SQUARE, hole), 2.0, 250.0).displacement_and_gradients(x, y)
    turned, _ = Bowl((SQUARE[::-1], hole), 2.0, 250.0).displacement_and_gradients(x, y)
    inner, _ = Bowl((hole,), 2.0, 250.0).displacement_and_gradients(x, y)
    outer, _ = BOWL.displacement_and_gradients(x, y)
    np.testing.assert_allclose(ring, outer - inner, atol=1e-12)
    np.testing.assert_allclose(turned, ring, atol=1e-12)


def test_a_closed_outline_is_the_same_as_an_open_one():
    closed = Bowl((np.vstack([SQUARE, SQUARE[:1]]),), 2.0, 250.0)
    np.testing.assert_allclose(
        closed.displacement_and_gradients([100.0], [50.0])[0],
        BOWL.displacement_and_gradients([100.0], [50.0])[0],
    )


def test_bowls_are_read_from_polygons():
    table = SourceTable("mine", {"Subsidence": [1.2], "radius_m": [300.0]})
    found = bowls_from_polygons(table, [[SQUARE]])
    assert (found.bowls[0].subsidence, found.bowls[0].radius) == (1.2, 300)
    assert "'Subsidence'" in found.notes[0]


@pytest.mark.parametrize(
    ("columns", "ring", "words"),
    [
        ({"subsidence": [1.0], "radius_m": [0.0]}, SQUARE, "must be greater than 0"),
        ({"subsidence": [None], "radius_m": [9.0]}, SQUARE, "subsidence .* is missing"),
        ({"subsidence": [1.0], "radius_m": [9.0]}, SQUARE[:2], "polygon has no area"),
    ],
)
def test_impossible_bowls_are_refused(columns, ring, words):
    with pytest.raises(InputError, match=words):
        bowls_from_polygons(SourceTable("mine", columns), [[ring]])
