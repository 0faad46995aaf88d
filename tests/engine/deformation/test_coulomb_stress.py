"""Coulomb stress: signs on known receivers, and the stress tensor itself."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation.patches import Patches
from lithoscope.engine.deformation.stress import Receiver, coulomb, resolved, stress_tensor
from lithoscope.engine.errors import InputError


def uniform(tensor):
    return np.array(tensor, float)[..., None]


def test_hookes_law():
    pulled = uniform([[1e-6, 0, 0], [0, 0, 0], [0, 0, 0]])
    stress = stress_tensor(pulled, rigidity=30e9, poisson=0.25)[:, :, 0]
    assert stress[0, 0] == pytest.approx(3 * 30e9 * 1e-6)  # lambda + 2 mu, lambda = mu
    assert stress[1, 1] == pytest.approx(30e9 * 1e-6)
    sheared = stress_tensor(uniform([[0, 2e-6, 0], [0, 0, 0], [0, 0, 0]]), rigidity=30e9)
    assert sheared[0, 1, 0] == sheared[1, 0, 0] == pytest.approx(30e9 * 2e-6)


def test_receivers_have_the_axes_of_their_angles():
    for strike, dip, rake in ((0, 90, 0), (30, 45, 90), (200, 60, -70), (90, 0, 10)):
        receiver = Receiver(strike, dip, rake)
        assert np.linalg.norm(receiver.normal) == pytest.approx(1)
        assert np.linalg.norm(receiver.slip) == pytest.approx(1)
        assert receiver.normal @ receiver.slip == pytest.approx(0, abs=1e-12)
    np.testing.assert_allclose(Receiver(0, 90, 0).normal, [1, 0, 0], atol=1e-12)
    np.testing.assert_allclose(Receiver(0, 90, 0).slip, [0, 1, 0], atol=1e-12)
    assert Receiver(0, 30, 90).slip[2] > 0 > Receiver(0, 30, -90).slip[2]


def test_pulling_apart_unclamps_and_dragging_shears():
    upright = Receiver(0, 90, 0, friction=0.5)
    pulled = resolved(uniform([[2e6, 0, 0], [0, 0, 0], [0, 0, 0]]), upright)
    assert (pulled.shear[0], pulled.normal[0], pulled.coulomb[0]) == (0, 2e6, 1e6)
    # Stress that drags the east side north drives a plane that strikes north left-laterally.
    dragged = resolved(uniform([[0, 1e6, 0], [1e6, 0, 0], [0, 0, 0]]), upright)
    assert dragged.shear[0] == pytest.approx(1e6)
    backwards = resolved(uniform([[0, 1e6, 0], [1e6, 0, 0], [0, 0, 0]]), Receiver(0, 90, 180))
    assert backwards.shear[0] == pytest.approx(-1e6)


def test_slip_unloads_its_own_fault_and_loads_its_ends():
    fault = Patches.with_rake(0.0, 0.0, 7e3, 0.0, 90.0, 2e4, 1.2e4, slip=1.0, rake=180.0)
    like = Receiver(0, 90, 180)
    beside = coulomb(fault, [3e3, -3e3], [0.0, 0.0], 7e3, like)
    ahead = coulomb(fault, [0.0, 0.0], [1.4e4, -1.4e4], 7e3, like)
    assert (beside.coulomb < -1e5).all()
    assert (ahead.coulomb > 1e5).all()


def test_the_four_lobes_of_king_and_others():
    # A right-lateral fault that strikes north, on receivers across it: stress rises and falls in
    # opposite quadrants, and so does the push on the receivers.
    fault = Patches.with_rake(0.0, 0.0, 7e3, 0.0, 90.0, 2e4, 1.2e4, slip=1.0, rake=180.0)
    x, y = np.array([1e4, -1e4, -1e4, 1e4]), np.array([1e4, 1e4, -1e4, -1e4]) * 1.5
    change = coulomb(fault, x, y, 7e3, Receiver(90, 90, 0))
    np.testing.assert_allclose(change.normal, [1, -1, 1, -1] * change.normal[[0] * 4], rtol=1e-6)
    np.testing.assert_allclose(change.shear, change.shear[[0] * 4], rtol=1e-6)
    np.testing.assert_allclose(change.coulomb, change.shear + 0.4 * change.normal)


@pytest.mark.parametrize(
    ("receiver", "words"),
    [
        ((0, 91, 0), "dip by 91 degrees"),
        ((float("nan"), 45, 0), "angles in degrees"),
        ((0, 45, 0, 1.5), "friction of 1.5"),
    ],
)
def test_impossible_receivers_are_refused(receiver, words):
    with pytest.raises(InputError, match=words):
        Receiver(*receiver)
