"""Scenarios: the sources drawn again and again within their uncertainty.

A draw depends on the seed and its own number alone, so that tiles, threads and reruns agree.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import InputError
from ..language import mark, tr
from .patches import Floats, Patches, PressureSources

MOST_SPREAD = 5.0  # a relative deviation above it was meant in percent
MOST_DRAWS = 100_000
TITLES = {
    "slip": mark("slip"),
    "volume": mark("volume change"),
    "strike": mark("strike"),
    "dip": mark("dip"),
    "rake": mark("rake"),
    "depth": mark("depth"),
    "position": mark("position"),
}


@dataclass(frozen=True)
class Uncertainty:
    """Standard deviations: of slip (and opening), volume and depth as shares of their values, of
    angles in degrees, of the position in metres east and north; 0 for what is certain.

    Slip and volume are drawn from lognormal distributions whose mean is the given value, so that
    neither changes its sign; the others from normal ones. No draw lies further than `bound`
    deviations from the middle.
    """

    slip: float = 0.0
    volume: float = 0.0
    strike: float = 0.0
    dip: float = 0.0
    rake: float = 0.0
    depth: float = 0.0
    position: float = 0.0
    bound: float = 3.0

    def __post_init__(self) -> None:
        """Refuse what is no deviation.

        Raises:
            InputError: naming the value.
        """
        for entry in fields(self):
            value = getattr(self, entry.name)
            if not (math.isfinite(value) and value >= 0) or (entry.name == "bound" and value == 0):
                raise InputError(
                    tr(
                        "The uncertainty of the {quantity} is {value}; it must be 0 or greater."
                    ).format(quantity=tr(TITLES.get(entry.name, entry.name)), value=value)
                )
        for name in ("slip", "volume", "depth"):
            if getattr(self, name) > MOST_SPREAD:
                raise InputError(
                    tr(
                        "The uncertainty of the {quantity} is {value} times its value. Give it as "
                        "a share: 0.3 for 30 percent."
                    ).format(quantity=tr(TITLES[name]), value=getattr(self, name))
                )

    @property
    def certain(self) -> bool:
        """Whether all draws are alike."""
        return not any(getattr(self, name) for name in TITLES)


@dataclass(frozen=True)
class Scenarios:
    """Sources, how certain they are, and the seed of the draws.

    `groups` [n] numbers the fault that each patch belongs to (all to one by default): its patches
    are moved and turned together, and slip more or less together. `tilting` [n] tells which of
    them change their dip (all by default): the openings of a magma chamber make no plane.
    """

    patches: Patches
    pressure: PressureSources
    uncertainty: Uncertainty
    seed: int = 0
    groups: NDArray[np.int64] | None = None
    tilting: NDArray[np.bool_] | None = None

    def draw(self, number: int) -> tuple[Patches, PressureSources]:
        """Return the sources of a scenario; the same for the same number."""
        rng = np.random.default_rng([self.seed, number])
        return self._faults(rng), self._chambers(rng)

    def _faults(self, rng: np.random.Generator) -> Patches:
        patches, unsure = self.patches, self.uncertainty
        if not len(patches):
            return patches
        _, group = np.unique(
            np.zeros(len(patches)) if self.groups is None else self.groups, return_inverse=True
        )
        strike, dip, rake, depth, east, north, slip = _bounded(
            rng, (7, group.max() + 1), unsure.bound
        )[:, group]
        patches = patches.scaled(_lognormal(slip, unsure.slip))
        patches = _raked(patches, unsure.rake * rake)
        patches = _turned(patches, group, unsure.strike * strike)
        if self.tilting is not None:
            dip = dip * self.tilting
        patches = _tilted(patches, group, unsure.dip * dip)
        return _grounded(
            replace(
                patches,
                x=patches.x + unsure.position * east,
                y=patches.y + unsure.position * north,
                depth=patches.depth + unsure.depth * depth * _mean(patches.depth, group),
            ),
            group,
        )

    def _chambers(self, rng: np.random.Generator) -> PressureSources:
        sources, unsure = self.pressure, self.uncertainty
        depth, east, north, volume = _bounded(rng, (4, len(sources)), unsure.bound)
        drawn = sources.depth * (1 + unsure.depth * depth)
        return PressureSources(
            sources.x + unsure.position * east,
            sources.y + unsure.position * north,
            np.maximum(drawn, 0.1 * sources.depth),
            sources.volume * _lognormal(volume, unsure.volume),
        )


def checked_draws(draws: int) -> int:
    """Return the number of draws.

    Raises:
        InputError: below 1, or more than anyone could wait for.
    """
    if not 1 <= draws <= MOST_DRAWS:
        raise InputError(
            tr("The number of scenarios is {draws}; give 1 to {most}.").format(
                draws=draws, most=MOST_DRAWS
            )
        )
    return draws


def _bounded(rng: np.random.Generator, shape: tuple[int, ...], bound: float) -> Floats:
    drawn = rng.standard_normal(shape)
    far = np.abs(drawn) > bound
    while far.any():
        drawn[far] = rng.standard_normal(int(far.sum()))
        far = np.abs(drawn) > bound
    return drawn


def _lognormal(normal: ArrayLike, relative: float) -> Floats:
    """Return factors of mean 1 and a relative deviation, from standard normal numbers."""
    variance = math.log1p(relative**2)
    return np.exp(math.sqrt(variance) * np.asarray(normal) - variance / 2)


def _raked(patches: Patches, turn: Floats) -> Patches:
    angle = np.radians(turn)
    return replace(
        patches,
        strike_slip=patches.strike_slip * np.cos(angle) - patches.dip_slip * np.sin(angle),
        dip_slip=patches.strike_slip * np.sin(angle) + patches.dip_slip * np.cos(angle),
    )


def _turned(patches: Patches, group: NDArray[np.int64], turn: Floats) -> Patches:
    """Turn each group about its middle, clockwise."""
    east = patches.x - _mean(patches.x, group)
    north = patches.y - _mean(patches.y, group)
    cosine, sine = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    return replace(
        patches,
        x=patches.x - east + cosine * east + sine * north,
        y=patches.y - north - sine * east + cosine * north,
        strike=(patches.strike + turn) % 360,
    )


def _tilted(patches: Patches, group: NDArray[np.int64], turn: Floats) -> Patches:
    """Change the dip of each group; its upper edge stays where it is."""
    before, after = np.radians(patches.dip), np.radians(np.clip(patches.dip + turn, 0, 90))
    edge = _least(patches.top, group)
    steep = np.sin(before) > 0.05
    down = np.where(
        steep, (patches.depth - edge) / np.where(steep, np.sin(before), 1), patches.width / 2
    )
    away, strike = down * (np.cos(after) - np.cos(before)), np.radians(patches.strike)
    return replace(
        patches,
        x=patches.x + away * np.cos(strike),
        y=patches.y - away * np.sin(strike),
        depth=patches.depth + down * (np.sin(after) - np.sin(before)),
        dip=np.degrees(after),
    )


def _grounded(patches: Patches, group: NDArray[np.int64]) -> Patches:
    """Lower the groups that reach above the ground until they touch it."""
    return replace(patches, depth=patches.depth + np.maximum(0, -_least(patches.top, group)))


def _mean(values: Floats, group: NDArray[np.int64]) -> Floats:
    return (np.bincount(group, values) / np.bincount(group))[group]


def _least(values: Floats, group: NDArray[np.int64]) -> Floats:
    least = np.full(group.max() + 1, np.inf)
    np.minimum.at(least, group, values)
    return least[group]
