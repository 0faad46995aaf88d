"""Synthetic line-of-sight scenes: a source, the delays of an atmosphere, and what is masked.

Delays are turbulent (Hanssen 2001, Radar Interferometry: a covariance that falls off exponentially
or a power spectrum with slope -8/3), stratified (proportional to heights, here fractal ones), a
ramp, and white noise. Masked are patches that lost coherence, and water.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import mogi, okada
from .exact import GridSpec
from .inversion_scene import Scene
from .line_of_sight import LineOfSight
from .patches import Floats, Patches, PressureSources

POINT, FAULT = "point", "fault"
SIDES = 5e3, 150e3  # m, of scenes
REACH = 0.33  # of the side: how far from the middle sources lie
TURBULENCE, RELIEF = 8 / 3, 3.6  # slopes of power spectra
HEADINGS = 348.0, 192.0
USUAL = 0.8  # of the scenes come from a satellite on a usual orbit


@dataclass(frozen=True)
class SyntheticScene:
    """A scene, what moved the ground, and the displacement without noise [rows, columns]."""

    scene: Scene
    source: Patches | PressureSources
    clean: Floats
    noise: float
    """Standard deviation in metres, without the ramp."""


def square_grid(cells: int, side: float) -> GridSpec:
    """Return a north-up grid around 0, 0 whose sides are `side` metres long."""
    step = side / cells
    return GridSpec((step - side) / 2, (side - step) / 2, step, -step, cells, cells)


def draw_point(rng: np.random.Generator, side: float) -> PressureSources:
    """Draw a point of pressure within a scene of this side in metres; it moves about 0.1 m."""
    x, y = rng.uniform(-REACH, REACH, 2) * side
    depth = np.array([side * _between(rng, 0.02, 0.3)])
    return PressureSources(x, y, depth, rng.choice([-1, 1]) * 0.1 * np.pi / 0.75 * depth**2)


def draw_fault(rng: np.random.Generator, side: float) -> Patches:
    """Draw a rectangle that slips by 1 m within a scene of this side in metres."""
    x, y = rng.uniform(-REACH, REACH, 2) * side
    length = side * _between(rng, 0.05, 0.5)
    width = length * _between(rng, 0.3, 1.0)
    dip = np.degrees(np.arccos(rng.uniform(0, np.cos(np.radians(10)))))
    top = 0.0 if rng.random() < 0.1 else side * _between(rng, 0.003, 0.2)
    depth = top + width / 2 * np.sin(np.radians(dip))
    angles = {"slip": 1.0, "rake": rng.uniform(-180, 180)}
    return Patches.with_rake(x, y, depth, rng.uniform(0, 360), dip, length, width, **angles)


def draw_look(rng: np.random.Generator) -> tuple[float, float, float]:
    """Draw where the satellite is, mostly on one of the usual orbits."""
    heading = rng.choice(HEADINGS) + rng.uniform(-12, 12)
    if rng.random() > USUAL:
        heading = rng.uniform(0, 360)
    return LineOfSight(float(heading), float(rng.uniform(22, 47))).unit_vector


def displacement(source: Patches | PressureSources, grid: GridSpec) -> Floats:
    """Return east, north and up in metres: [3, rows, columns]."""
    exact = mogi if isinstance(source, PressureSources) else okada
    moved = exact.displacement(source, *grid.centres())
    return np.nan_to_num(moved).reshape(3, *grid.shape)


def draw_delays(rng: np.random.Generator, cells: int) -> Floats:
    """Draw the noise of a scene [cells, cells] with mean 0 and standard deviation 1, no ramp."""
    if rng.random() < 0.5:
        turbulent = _field(rng, cells, 3.0, _between(rng, 0.02, 0.3))
    else:
        turbulent = _field(rng, cells, TURBULENCE, 1.0)
    stratified = _field(rng, cells, RELIEF, 0.5) * rng.uniform(0, 1) * rng.choice([-1, 1])
    white = rng.standard_normal((cells, cells)) * rng.uniform(0, 0.3)
    return _standard(turbulent + stratified + white)


def draw_known(rng: np.random.Generator, cells: int) -> np.ndarray:
    """Draw which cells are known: bool [cells, cells], a quarter of them at least."""
    known = np.ones((cells, cells), bool)
    if rng.random() < 0.8:
        coherence = _field(rng, cells, 3.0, _between(rng, 0.01, 0.15))
        known &= coherence > np.quantile(coherence, rng.uniform(0, 0.5))
    if rng.random() < 0.3:
        row, column = np.mgrid[:cells, :cells] / cells - 0.5
        azimuth = rng.uniform(0, 2 * np.pi)
        shore = row * np.cos(azimuth) + column * np.sin(azimuth)
        shore = shore + 0.08 * _field(rng, cells, RELIEF, 0.3)
        known &= shore > np.quantile(shore, rng.uniform(0, 0.4))
    return known


def draw_scene(
    rng: np.random.Generator, kind: str, signal_to_noise: float, cells: int = 128
) -> SyntheticScene:
    """Draw a scene whose largest known displacement is `signal_to_noise` standard deviations.

    Half of that displacement at least is in sight: sources under a mask cannot be found.
    """
    side = _between(rng, *SIDES)
    grid = square_grid(cells, side)
    while True:
        source = draw_point(rng, side) if kind == POINT else draw_fault(rng, side)
        look = draw_look(rng)
        clean = np.tensordot(look, displacement(source, grid), 1)
        known = draw_known(rng, cells)
        peak = np.abs(clean[known]).max()
        if peak > 0.5 * np.abs(clean).max():
            break
    noise = peak / signal_to_noise
    values = clean + noise * (draw_delays(rng, cells) + draw_ramp(rng, cells))
    scene = Scene(np.where(known, values, np.nan), grid, look)
    return SyntheticScene(scene, source, clean, noise)


def draw_ramp(rng: np.random.Generator, cells: int) -> Floats:
    """Draw a plane [cells, cells] that rises by some standard deviations of the noise."""
    row, column = np.mgrid[:cells, :cells] / cells - 0.5
    a, b = rng.uniform(-3, 3, 2)
    return a * row + b * column


def _field(rng: np.random.Generator, cells: int, slope: float, scale: float) -> Floats:
    """A random field of standard deviation 1 whose spectrum falls off beyond 1 / scale.

    With slope 3 its covariance is exponential, with `scale` (of the side) as its length.
    """
    wide = 2 * cells  # twice as wide as needed: Fourier's fields repeat themselves
    k = np.hypot(np.fft.fftfreq(wide, 1 / wide)[:, None], np.fft.rfftfreq(wide, 1 / wide))
    power = ((np.pi * k) ** 2 + scale**-2) ** (-slope / 2)
    spectrum = np.fft.rfft2(rng.standard_normal((wide, wide))) * np.sqrt(power)
    return _standard(np.fft.irfft2(spectrum, s=(wide, wide))[:cells, :cells])


def _standard(field: Floats) -> Floats:
    return (field - field.mean()) / field.std()


def _between(rng: np.random.Generator, low: float, high: float) -> float:
    """Draw with an even chance for each factor."""
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))
