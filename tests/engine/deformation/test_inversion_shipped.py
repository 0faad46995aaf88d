"""The shipped network: it sees where a source is, says how sure it is, and starts least squares."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnxruntime")

from lithoscope.engine.deformation.inversion import invert
from lithoscope.engine.deformation.inversion_models import FAULT_MODEL, POINT_MODEL
from lithoscope.engine.deformation.inversion_network import FILE, InversionNetwork
from lithoscope.engine.deformation.inversion_scene import Scene
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.scenes import displacement, draw_scene, square_grid
from lithoscope.engine.errors import CardError, ModelError

SIDE = 40e3
LOOK = (-0.62, -0.13, 0.774)
POINT = PressureSources(-4000, 6000, 4000, 8e6)
FAULT = Patches.with_rake(3000, -2000, 4000, 130, 60, 9000, 6000, slip=1.0, rake=90)


def scene_of(source, noise: float = 0.004) -> Scene:
    """What a satellite sees of a source."""
    grid = square_grid(96, SIDE)
    values = np.tensordot(LOOK, displacement(source, grid), 1)
    return Scene(values + noise * np.random.default_rng(0).standard_normal(grid.shape), grid, LOOK)


@pytest.fixture(scope="module")
def network() -> InversionNetwork:
    """The shipped one."""
    return InversionNetwork.open()


@pytest.mark.parametrize(("source", "kind"), [(POINT, "point"), (FAULT, "fault")])
def test_it_sees_what_and_where_a_source_is(network, source, kind):
    estimate = network.estimate(scene_of(source))
    assert (estimate.point_chance > 0.5) == (kind == "point")
    draws = estimate.draws(kind, 500)
    for i, true in enumerate((source.x[0], source.y[0], source.depth[0])):
        low, high = np.quantile(draws[:, i], (0.02, 0.98))
        assert low < true < high
        assert high - low < 0.4 * SIDE


def test_a_mask_does_not_mislead_it(network):
    scene = scene_of(POINT)
    values = scene.values.copy()
    values[-45:, -45:] = np.nan
    values[:, 20:23] = np.nan
    masked = network.estimate(Scene(values, scene.grid, LOOK)).centres("point")[0]
    assert np.hypot(*(masked[:2] - [POINT.x[0], POINT.y[0]])) < 0.1 * SIDE


@pytest.mark.parametrize(
    ("source", "model"), [(POINT, POINT_MODEL), (FAULT, FAULT_MODEL)], ids=["point", "fault"]
)
def test_least_squares_go_on_from_it_to_the_source(network, source, model):
    found = invert(scene_of(source), network=network)
    assert found.best.model is model
    values = found.best.values
    assert values["x"] == pytest.approx(source.x[0], abs=400)
    assert values["y"] == pytest.approx(source.y[0], abs=400)
    assert values["depth"] == pytest.approx(source.depth[0], rel=0.1)
    assert found.residual == pytest.approx(0.004, rel=0.1)


def test_held_out_faults_are_found(network):
    rng = np.random.default_rng(99)
    explained = []
    for _ in range(2):
        drawn = draw_scene(rng, "fault", 30.0, 64)
        found = invert(drawn.scene, "fault", network)
        known = drawn.scene.valid
        off = found.best.towards(*drawn.scene.grid.centres(), drawn.scene.look)
        left = off.reshape(known.shape) - drawn.clean
        explained.append(1 - np.var(left[known]) / np.var(drawn.clean[known]))
    assert min(explained) > 0.9


def test_its_card_says_what_it_was_trained_on_and_what_it_cannot_do(network):
    card = network.card
    assert (card.theme, card.task) == ("deformation", "regression")
    assert "half-space" in " ".join(card.limits)
    assert card.trained_on


def test_other_models_are_refused(tmp_path):
    with pytest.raises(ModelError, match="does not estimate"):
        InversionNetwork.open(FILE.with_name("earthquakes.onnx"))
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(FILE.read_bytes()[:1000])
    with pytest.raises((ModelError, CardError)):
        InversionNetwork.open(broken)
