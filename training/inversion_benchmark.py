"""The network's starts against random ones: how often, how well and how fast a source is found.

Held-out scenes: drawn with seeds that training never sees. Times are seconds of one processor.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..engine.deformation.inversion import invert, noise_of, starts
from ..engine.deformation.inversion_fit import Fit, Problem
from ..engine.deformation.inversion_models import MODELS, Place
from ..engine.deformation.inversion_network import InversionNetwork
from ..engine.deformation.inversion_noise import estimate_noise
from ..engine.deformation.inversion_points import quadtree
from ..engine.deformation.inversion_scene import Scene
from ..engine.deformation.inversion_solution import interval, solution
from ..engine.deformation.patches import Floats
from ..engine.deformation.scenes import SyntheticScene, draw_scene
from ..engine.progress import NullProgress, Progress
from .run_files import stop_if_wanted

HELD_OUT = 1_000_000  # added to the seed
RATIOS = (3.0, 10.0, 30.0)  # signal to noise
COUNTS = {"point": 16, "fault": 20}  # scenes a ratio
RANDOM = (1, 10, 30)
SCREENED, KEPT = 300, 3
ALONE, ONE, NETWORK = "network alone", "network, 1 start", "network, 3 starts"
SCREEN, TRUTH = "best 3 of 300 random", "start at the truth"
WAYS = (*(f"random {count}" for count in RANDOM), SCREEN, ALONE, ONE, NETWORK, TRUTH)
AT_NOISE = 1.05  # times the misfit of the truth


def benchmark(
    network: InversionNetwork,
    seed: int,
    *,
    ratios: Sequence[float] = RATIOS,
    counts: Mapping[str, int] = COUNTS,
    cells: int = 128,
    progress: Progress | None = None,
) -> list[dict[str, Any]]:
    """Return a record a scene: kind, ratio, and for each way {misfit, found, seconds, …}.

    Raises:
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    records = []
    total = len(ratios) * sum(counts.values())
    for kind, count in counts.items():
        for ratio in ratios:
            rng = np.random.default_rng([HELD_OUT + seed, int(10 * ratio), len(kind)])
            for _ in range(count):
                stop_if_wanted(progress)
                drawn = draw_scene(rng, kind, ratio, cells)
                ways = _ways(drawn, kind, network, int(rng.integers(2**31)))
                records.append({"kind": kind, "ratio": ratio, **ways})
                progress.report(len(records), total)
    return records


def _ways(drawn: SyntheticScene, kind: str, network: InversionNetwork, seed: int) -> dict[str, Any]:
    scene, model = drawn.scene, MODELS[kind]
    points, place = quadtree(scene), Place.of(scene)
    problem = Problem(points, scene.look, place)
    truth = described(drawn)
    reference = _reference(drawn, points, place)
    true_shape = model.shapes_of(truth, place)
    limit = AT_NOISE * reference.misfit(model, true_shape)

    def judged(rough: Fit, seconds: float) -> dict[str, Any]:
        start = time.process_time()
        noise = noise_of(scene, model, rough, place)
        final = solution(points, scene, model, rough, noise, True, place, seed)
        found = model.described(final.fit.shape, final.fit.sizes, place)
        return {
            "misfit": bool(reference.misfit(model, final.fit.shape) <= limit),
            "found": close(kind, found, truth),
            "seconds": seconds + time.process_time() - start,
            "covered": covered(model.values, found, final.draws, truth),
        }

    ways: dict[str, Any] = {TRUTH: judged(*_timed(problem, model, [true_shape]))}
    random = model.random(np.random.default_rng(seed), max(RANDOM))
    fits, seconds = zip(*(_timed(problem, model, [shape]) for shape in random))
    for count in RANDOM:
        best = min(fits[:count], key=lambda fit: fit.misfit)
        ways[f"random {count}"] = judged(best, sum(seconds[:count]))
    start = time.process_time()
    many = model.random(np.random.default_rng(seed + 1), SCREENED)
    kept = problem.likeliest(model, many, KEPT)
    rough, _ = _timed(problem, model, kept)
    ways[SCREEN] = judged(rough, time.process_time() - start)
    start = time.process_time()
    estimate = network.estimate(scene)
    alone = estimate.centres(kind)[0]
    alone_seconds = time.process_time() - start
    shapes = starts(problem, model, estimate, 0, seed)
    rough, _ = _timed(problem, model, shapes[:1])
    one = time.process_time() - start
    ways[ONE] = judged(rough, one)
    others, spent = _timed(problem, model, shapes[1:])
    ways[NETWORK] = judged(min(rough, others, key=lambda fit: fit.misfit), one + spent)
    guesses = estimate.draws(kind, 2000, seed)
    shape = model.shapes_of(alone, place)
    ways[ALONE] = {
        "misfit": bool(reference.misfit(model, shape) <= limit),
        "found": close(kind, alone, truth),
        "seconds": alone_seconds,
        "covered": covered(model.values, alone, guesses, truth),
    }
    start = time.process_time()
    automatic = invert(scene, network=network, seed=seed)
    ways["automatic"] = {
        "right": automatic.best.model.kind == kind,
        "network": bool((estimate.point_chance > 0.5) == (kind == "point")),
        "seconds": time.process_time() - start,
    }
    return ways


def _timed(problem: Problem, model, shapes: Sequence[Floats]) -> tuple[Fit, float]:
    start = time.process_time()
    return problem.best(model, shapes), time.process_time() - start


def _reference(drawn: SyntheticScene, points, place: Place) -> Problem:
    """The scene's points with the covariance of the noise that is really in it."""
    scene = drawn.scene
    noise = estimate_noise(Scene(scene.values - drawn.clean, scene.grid, scene.look))
    return Problem(points, scene.look, place, noise=noise)


def described(drawn: SyntheticScene) -> Floats:
    """Return the true source as its model describes it."""
    source = {name: float(column[0]) for name, column in vars(drawn.source).items()}
    if "volume" in source:
        return np.array([source[name] for name in ("x", "y", "depth", "volume")])
    rake = np.degrees(np.arctan2(source["dip_slip"], source["strike_slip"]))
    slip = np.hypot(source["strike_slip"], source["dip_slip"])
    names = ("x", "y", "depth", "length", "width", "strike", "dip")
    return np.array([*(source[name] for name in names), rake, slip])


def close(kind: str, found: Floats, truth: Floats) -> bool:
    """Tell whether a source is near the true one.

    A point: a quarter of its depth aside, a quarter deeper or shallower, a volume within 40 %. A
    fault: a quarter of its length or depth aside, whichever is larger, depth within 30 %, the
    moment within 40 %, the plane and the slip turned by at most 25 degrees.
    """
    aside = np.hypot(*(found[:2] - truth[:2]))
    if kind == "point":
        near = aside <= 0.25 * truth[2] and abs(found[2] / truth[2] - 1) <= 0.25
        return bool(near and abs(found[3] / truth[3] - 1) <= 0.4)
    near = aside <= 0.25 * max(truth[2], truth[3]) and abs(found[2] / truth[2] - 1) <= 0.3
    moments = [length * width * slip for _, _, _, length, width, *_, slip in (found, truth)]
    turned = turn(found[5:8], truth[5:8])
    return bool(near and abs(moments[0] / moments[1] - 1) <= 0.4 and turned <= 25)


def turn(one: Floats, other: Floats) -> float:
    """Return the larger of the angles in degrees between two planes and between their slips."""
    (n1, s1), (n2, s2) = _axes(*one), _axes(*other)
    angles = [
        max(np.arccos(np.clip(sign * np.array([n1 @ n2, s1 @ s2]), -1, 1))) for sign in (1, -1)
    ]
    return float(np.degrees(min(angles)))


def _axes(strike: float, dip: float, rake: float) -> tuple[Floats, Floats]:
    """Normal of a plane and slip of its hanging wall, east, north, up (Aki and Richards)."""
    s, d, r = np.radians([strike, dip, rake])
    along = np.array([np.sin(s), np.cos(s), 0])
    down = np.array([np.cos(s) * np.cos(d), -np.sin(s) * np.cos(d), -np.sin(d)])
    return np.cross(along, -down), np.cos(r) * along - np.sin(r) * down


def covered(names: Sequence[str], found: Floats, drawn: Floats, truth: Floats) -> dict[str, bool]:
    """Tell for each value whether the truth lies between the 5th and 95th percentile."""
    result = {}
    for i, name in enumerate(names):
        low, high = interval(name, found[i], drawn[:, i])
        true = truth[i]
        if name in ("strike", "rake"):
            true = found[i] + (true - found[i] + 180) % 360 - 180
        result[name] = bool(low <= true <= high)
    return result
