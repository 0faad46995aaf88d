"""Least squares: the source whose displacement is nearest to a scene's points.

Sizes and the ramp, on which displacement depends linearly, are solved for at each step (variable
projection: Golub and Pereyra 1973, doi 10.1137/0710036), so that only the shape is searched for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..language import mark
from ..optional import Lazy
from .inversion_models import Place, SourceModel
from .inversion_noise import Noise
from .inversion_points import ScenePoints
from .patches import Floats

optimize = Lazy("scipy.optimize", "scipy", mark("finds the source of deformation"))

WIDENED = 1.35  # times the deviation: real delays are no exponential; see inversion_results.md
MOST_STEPS = 60
STOP = 1e-5  # share of the misfit that a step must still gain
DRAWS = 2000
STEP = 1e-5  # of the shape, for derivatives


@dataclass(frozen=True)
class Fit:
    """A shape [D], its sizes [M], what was taken off as ramp [R], and the sum of the squares of
    the whitened residuals."""

    shape: Floats
    sizes: Floats
    ramp: Floats
    misfit: float
    evaluations: int = 0


class Problem:
    """The points of a scene, seen from somewhere, with a noise that makes some of them alike."""

    def __init__(
        self,
        points: ScenePoints,
        look: tuple[float, float, float],
        place: Place,
        *,
        ramp: bool = True,
        noise: Noise | None = None,
    ) -> None:
        """Without `noise` every point counts the same, and nothing is known beforehand."""
        self.knows = noise is not None
        self.points, self.look, self.place = points, np.asarray(look), place
        self._basis = ramp_basis(points.x, points.y, place, ramp)
        self._whitener = np.eye(len(points))
        if noise is not None:
            lower = np.linalg.cholesky(noise.covariance(points))
            self._whitener = np.linalg.inv(lower)
        self._plane, self._triangle = np.linalg.qr(self._whitener @ self._basis)
        self._seen = self._whitener @ points.values
        self._left = self._without_plane(self._seen)

    def misfit(self, model: SourceModel, shape: Floats) -> float:
        """Return the misfit of a shape at its best size."""
        return float((self.residual(model, shape) ** 2).sum())

    def residual(self, model: SourceModel, shape: Floats) -> Floats:
        """Return the whitened residual [N] of a shape at its best size, and how unusual it is."""
        columns = self._columns(model, shape)
        left = self._left - columns @ _solved(columns, self._left)
        return np.r_[left, (shape - model.usual) / model.spread] if self.knows else left

    def solved(self, model: SourceModel, shape: Floats, evaluations: int = 0) -> Fit:
        """Return a shape with the best sizes and ramp."""
        raw = self._raw(model, shape)
        columns = self._without_plane(raw)
        sizes = _solved(columns, self._left)
        over = self._plane.T @ (self._seen - raw @ sizes)
        ramp = np.linalg.solve(self._triangle, over)
        misfit = float(((self._left - columns @ sizes) ** 2).sum())
        return Fit(shape, sizes, ramp, misfit, evaluations)

    def refined(self, model: SourceModel, start: Floats) -> Fit:
        """Search from a shape for the best near it."""
        inside = np.clip(start, model.low + 1e-6, model.high - 1e-6)
        found = optimize.least_squares(
            lambda shape: self.residual(model, shape),
            inside,
            bounds=(model.low, model.high),
            x_scale="jac",
            ftol=STOP,
            xtol=1e-6,
            max_nfev=MOST_STEPS,
        )
        count = found.nfev + (found.njev or 0) * len(start)
        return self.solved(model, found.x, count)

    def best(self, model: SourceModel, starts: Sequence[Floats]) -> Fit:
        """Search from several shapes; return the best, all evaluations counted."""
        fits = [self.refined(model, start) for start in starts]
        best = min(fits, key=lambda fit: fit.misfit)
        total = sum(fit.evaluations for fit in fits)
        return Fit(best.shape, best.sizes, best.ramp, best.misfit, total)

    def likeliest(self, model: SourceModel, shapes: Floats, keep: int) -> list[Floats]:
        """Return those of shapes [n, D] that fit best as they are."""
        order = np.argsort([self.misfit(model, shape) for shape in shapes], kind="stable")
        return [shapes[i] for i in order[:keep]]

    def draws(self, model: SourceModel, fit: Fit, seed: int = 0) -> tuple[Floats, Floats]:
        """Draw shapes [n, D] and sizes [n, M] as uncertain as a fit is, near it linear.

        The covariance is that of the whitened least squares, times the misfit per degree of
        freedom where that exceeds 1; the bounds of the shape count as what is known beforehand.
        """
        slopes = np.stack([self._slope(model, fit, i) for i in range(len(fit.shape))], axis=1)
        jacobian = np.concatenate([slopes, self._columns(model, fit.shape)], axis=1)
        freedom = max(1, len(self.points) - jacobian.shape[1] - self._basis.shape[1])
        scale = max(1.0, fit.misfit / freedom)
        span = np.minimum(model.high - model.low, 2 * np.pi)
        known = np.r_[12 / span**2 + model.spread**-2, np.zeros(len(fit.sizes))]
        precision = jacobian.T @ jacobian / scale + np.diag(known)
        precision += 1e-12 * np.diag(np.diag(precision))
        values, vectors = np.linalg.eigh(precision)
        spread = WIDENED * vectors / np.sqrt(np.maximum(values, 1e-12 * values.max()))
        rng = np.random.default_rng(seed)
        around = np.r_[fit.shape, fit.sizes]
        drawn = around + rng.standard_normal((DRAWS, len(around))) @ spread.T
        shapes = np.clip(drawn[:, : len(fit.shape)], model.low, model.high)
        return shapes, drawn[:, len(fit.shape) :]

    def _slope(self, model: SourceModel, fit: Fit, place: int) -> Floats:
        """The derivative of the whitened displacement by one number of the shape: [N]."""
        step = np.zeros(len(fit.shape))
        step[place] = STEP
        high = np.minimum(fit.shape + step, model.high)
        low = np.maximum(fit.shape - step, model.low)
        change = self._columns(model, high) - self._columns(model, low)
        return change @ fit.sizes / (high - low)[place]

    def _columns(self, model: SourceModel, shape: Floats) -> Floats:
        return self._without_plane(self._raw(model, shape))

    def _raw(self, model: SourceModel, shape: Floats) -> Floats:
        moved = model.columns(shape, self.place, self.points.x, self.points.y)
        return self._whitener @ np.tensordot(moved, self.look, axes=(1, 0)).T

    def _without_plane(self, values: Floats) -> Floats:
        return values - self._plane @ (self._plane.T @ values)


def ramp_basis(x: Floats, y: Floats, place: Place, ramp: bool) -> Floats:
    """Return what a ramp is made of at points [N]: [N, 3]; a constant alone [N, 1] without."""
    ones = np.ones_like(x)
    if not ramp:
        return ones[:, None]
    return np.stack([ones, (x - place.x) / place.side, (y - place.y) / place.side], axis=1)


def _solved(columns: Floats, values: Floats) -> Floats:
    """Least squares for a column or two, none of which may be nothing."""
    normal = columns.T @ columns
    normal[np.diag_indices_from(normal)] += 1e-10 * np.trace(normal) + 1e-300
    return np.linalg.solve(normal, columns.T @ values)
