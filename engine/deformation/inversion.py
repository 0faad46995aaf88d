"""From a line-of-sight scene to the source beneath it, and how sure that is.

Shapes to begin with come from the network or from chance; least squares refine the best of them,
first with all points alike, then with the covariance of what was left over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..errors import Cancelled, InputError
from ..language import mark, tr
from ..progress import NullProgress, Progress
from .inversion_fit import Fit, Problem
from .inversion_models import MODELS, Place, SourceModel
from .inversion_network import Estimate, InversionNetwork
from .inversion_noise import Noise, estimate_noise
from .inversion_points import ScenePoints, quadtree
from .inversion_scene import Scene
from .inversion_solution import Solution, solution
from .patches import Floats

AUTOMATIC = "automatic"
KINDS = (mark("automatic"), mark("point"), mark("fault"))
FEWEST = 100  # known cells
HIGHEST = 50.0  # m; more than any earthquake moved the ground
DRAWN, KEPT = 300, 3  # shapes that the network draws, and those refined
RANDOM = 30  # shapes to begin with without it
NOISE_CELLS = 128
FAINT = 5.0  # deviations of the noise that a source should move the ground by
BETTER = 2.0  # of the information criterion: less does not tell the kinds apart


@dataclass(frozen=True)
class Inversion:
    """The best source of a scene, its rivals, and what was learned on the way."""

    scene: Scene
    best: Solution
    others: tuple[Solution, ...]
    noise: Noise
    residual: float
    """Root mean square of what is left over, m."""
    explained: float
    """Share of the variance that source and ramp explain, 0 to 1."""
    points: int
    estimate: Estimate | None = None
    notes: tuple[str, ...] = field(default=())


def invert(
    scene: Scene,
    kind: str = AUTOMATIC,
    network: InversionNetwork | None = None,
    *,
    ramp: bool = True,
    random_starts: int = RANDOM,
    seed: int = 1,
    progress: Progress | None = None,
) -> Inversion:
    """Find the source of a scene.

    Args:
        scene: displacement towards the satellite; at least `FEWEST` cells known.
        kind: 'point', 'fault', or 'automatic' for the better of both.
        network: gives the starts; without it `random_starts` shapes are drawn.
        ramp: take off a plane with the source; otherwise a constant.
        random_starts: as said.
        seed: of all that is drawn.
        progress: may cancel.

    Raises:
        InputError: a scene that cannot be inverted.
        Cancelled: the user stopped the run.
    """
    progress = progress or NullProgress()
    check(scene)
    scene = scene.squared()
    kinds = list(MODELS) if kind == AUTOMATIC else [kind]
    estimate = network.estimate(scene) if network else None
    points, place = quadtree(scene), Place.of(scene)
    problem = Problem(points, scene.look, place, ramp=ramp)
    total = len(kinds) * (KEPT if estimate else random_starts) + len(kinds)
    counter = _Counter(progress, total)
    rough = {
        kind: search(
            problem,
            MODELS[kind],
            starts(problem, MODELS[kind], estimate, random_starts, seed),
            counter,
        )
        for kind in kinds
    }
    best = min(rough, key=lambda kind: rough[kind].misfit)
    noise = noise_of(scene, MODELS[best], rough[best], place)
    solutions = []
    for kind in kinds:
        counter.step()
        solutions.append(
            solution(points, scene, MODELS[kind], rough[kind], noise, ramp, place, seed)
        )
    solutions.sort(key=lambda one: one.criterion)
    return _summary(scene, solutions, noise, points, estimate)


def check(scene: Scene) -> None:
    """Refuse what no source can be found in.

    Raises:
        InputError: no, too few or equal values, or far too large ones.
    """
    known = scene.values[scene.valid]
    if not known.size:
        raise InputError(
            tr(
                "The displacement raster has no valid pixel: all are NoData. Choose another band, "
                "or check its NoData value."
            )
        )
    if known.size < FEWEST:
        raise InputError(
            tr(
                "The displacement raster has only {count} valid cells; at least {fewest} are "
                "needed. Choose a larger extent, or smaller pixels."
            ).format(count=known.size, fewest=FEWEST)
        )
    low, high = float(known.min()), float(known.max())
    if high - low <= 1e-9 * max(1.0, abs(low)):
        raise InputError(
            tr(
                "All valid pixels of the displacement raster have the same value, {value:g} m: "
                "nothing moved. Choose another band."
            ).format(value=low)
        )
    if high - low > HIGHEST:
        raise InputError(
            tr(
                "The displacement spans {span:g} m, more than any earthquake has moved the ground. "
                "Is the unit right? Values may be in centimetres, millimetres or radians."
            ).format(span=round(high - low, 1))
        )


def starts(
    problem: Problem, model: SourceModel, estimate: Estimate | None, count: int, seed: int
) -> list[Floats]:
    """Return the shapes that are to be refined: the network's best, or random ones."""
    if estimate is None:
        return list(model.random(np.random.default_rng(seed), count))
    return problem.likeliest(model, estimate.shapes(model.kind, DRAWN, seed), KEPT)


def search(
    problem: Problem, model: SourceModel, shapes: Sequence[Floats], counter: _Counter
) -> Fit:
    """Refine each of the shapes; return the best fit.

    Raises:
        Cancelled: the user stopped the run.
    """
    best = None
    for shape in shapes:
        counter.step()
        found = problem.refined(model, shape)
        if best is None or found.misfit < best.misfit:
            best = found
    if best is None:
        raise InputError(tr("Without any start nothing can be found: give at least one."))
    return best


def noise_of(scene: Scene, model: SourceModel, fit: Fit, place: Place) -> Noise:
    """Estimate the noise from what a fit leaves over."""
    cells = min(NOISE_CELLS, scene.grid.rows)
    small = scene.averaged(cells)
    x, y = small.grid.centres()
    moved = np.tensordot(fit.sizes, model.columns(fit.shape, place, x, y), 1)
    left = small.values - np.tensordot(scene.look, moved, 1).reshape(small.values.shape)
    return estimate_noise(Scene(left, small.grid, small.look))


class _Counter:
    """Counts what is done and asks whether the rest is still wanted."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def step(self) -> None:
        if self._progress.cancelled():
            raise Cancelled(tr("The run was cancelled; nothing was written."))
        self._progress.report(self._done, self._total)
        self._done += 1


def _summary(
    scene: Scene,
    solutions: Sequence[Solution],
    noise: Noise,
    points: ScenePoints,
    estimate: Estimate | None,
) -> Inversion:
    best, *others = solutions
    x, y = scene.grid.centres()
    known = scene.valid.ravel()
    observed = scene.values.ravel()[known]
    moved = best.towards(x[known], y[known], scene.look)
    left = observed - moved - best.ramp(x[known], y[known])
    residual = float(np.sqrt((left**2).mean()))
    explained = 1 - float((left**2).sum() / ((observed - observed.mean()) ** 2).sum())
    ratio = float(np.abs(moved).max()) / noise.total
    notes = _notes(best, others, ratio, explained)
    return Inversion(
        scene, best, tuple(others), noise, residual, explained, len(points), estimate, notes
    )


def _notes(
    best: Solution, others: Sequence[Solution], ratio: float, explained: float
) -> tuple[str, ...]:
    """What the user should know, in whole sentences."""
    notes = []
    if others and others[0].criterion - best.criterion < BETTER:
        notes.append(
            tr("The scene does not tell whether its source is a point of pressure or a fault.")
        )
    if ratio < FAINT:
        notes.append(
            tr(
                "The source moves the ground by {ratio} times the noise only. Other sources fit "
                "about as well, and the intervals are too narrow; those of the network alone, if "
                "the report has them, hold better."
            ).format(ratio=f"{ratio:.1f}")
        )
    if explained < 0.3:
        notes.append(
            tr(
                "The source explains only {share:.0%} of the variance: perhaps it is noise that "
                "was fitted, or there is more than one source."
            ).format(share=max(explained, 0.0))
        )
    inside = (best.model.low < best.fit.shape - 1e-3) & (best.fit.shape + 1e-3 < best.model.high)
    if not inside[:2].all():
        notes.append(
            tr("The source lies at the edge of what was searched: the scene hardly shows it.")
        )
    return tuple(notes)
