"""A source that fits a scene, and how uncertain it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .inversion_fit import Fit, Problem, ramp_basis
from .inversion_models import Place, SourceModel
from .inversion_noise import Noise
from .inversion_points import ScenePoints
from .inversion_scene import Scene
from .patches import Floats, Patches, PressureSources

QUANTILES = 0.05, 0.95
FOLDED = ("strike", "rake")  # angles that go round


@dataclass(frozen=True)
class Solution:
    """A source of one kind that fits a scene."""

    model: SourceModel
    fit: Fit
    place: Place
    draws: Floats
    """Sources [n, V] within the uncertainty, as the model describes them."""
    criterion: float
    """Bayesian information criterion; the lower the better."""

    @property
    def values(self) -> dict[str, float]:
        """Metres, degrees and m3 by name."""
        found = self.model.described(self.fit.shape, self.fit.sizes, self.place)
        return dict(zip(self.model.values, map(float, found)))

    @property
    def intervals(self) -> dict[str, tuple[float, float]]:
        """The 5th and 95th percentile of each value; of angles, within 180 degrees of the value."""
        found = {}
        for name, column in zip(self.model.values, self.draws.T):
            found[name] = interval(name, self.values[name], column)
        return found

    @property
    def source(self) -> Patches | PressureSources:
        """The source itself."""
        return self.model.source(self.fit.shape, self.fit.sizes, self.place)

    def towards(self, x: Floats, y: Floats, look: Sequence[float]) -> Floats:
        """Return the source's displacement towards the satellite at points [N], metres."""
        moved = self.model.columns(self.fit.shape, self.place, x, y)
        return np.tensordot(look, np.tensordot(self.fit.sizes, moved, 1), 1)

    def ramp(self, x: Floats, y: Floats) -> Floats:
        """Return the ramp that was fitted beside the source, at points [N], metres."""
        return ramp_basis(x, y, self.place, len(self.fit.ramp) > 1) @ self.fit.ramp


def solution(
    points: ScenePoints,
    scene: Scene,
    model: SourceModel,
    rough: Fit,
    noise: Noise,
    ramp: bool,
    place: Place,
    seed: int,
) -> Solution:
    """Refine a fit with the covariance of the noise, and say how uncertain it is."""
    problem = Problem(points, scene.look, place, ramp=ramp, noise=noise)
    fit = problem.refined(model, rough.shape)
    shapes, sizes = problem.draws(model, fit, seed)
    draws = model.described(shapes, sizes, place)
    free = len(fit.shape) + len(fit.sizes)
    criterion = fit.misfit + free * float(np.log(len(points)))
    return Solution(model, fit, place, draws, criterion)


def interval(name: str, value: float, drawn: Floats) -> tuple[float, float]:
    """Return the 5th and 95th percentile of what was drawn around a value."""
    if name in FOLDED:
        drawn = value + (drawn - value + 180) % 360 - 180
    low, high = np.quantile(drawn, QUANTILES)
    return float(low), float(high)
