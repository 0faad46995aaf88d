"""What can be chosen of a simulation, and what cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..errors import InputError
from ..language import tr
from . import fissures
from .assembly import Scene
from .line_of_sight import PRESETS, LineOfSight
from .products import COULOMB, SUMMARIES
from .scaling import RIGIDITY
from .scenarios import Uncertainty, checked_draws
from .stress import Receiver


@dataclass(frozen=True)
class Options:
    """How to simulate; see `Scenarios` for the draws and `LineOfSight` for the satellite."""

    sight: LineOfSight = field(default_factory=lambda: next(iter(PRESETS.values())))
    draws: int = 0
    seed: int = 1
    uncertainty: Uncertainty = field(default_factory=Uncertainty)
    threshold: float = fissures.THRESHOLD
    poisson: float = 0.25
    rigidity: float = RIGIDITY
    receiver: Receiver | None = None
    receiver_depth: float = 5000.0
    threads: int = 0
    tile: int | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be.

        Raises:
            InputError: naming the value.
        """
        fissures.checked_threshold(self.threshold)
        if self.draws:
            checked_draws(self.draws)
        if not -1 < self.poisson < 0.5:
            raise InputError(
                tr("A Poisson's ratio of {value} is not possible; rock has 0.2 to 0.35.").format(
                    value=self.poisson
                )
            )
        if not self.rigidity > 0:
            raise InputError(tr("The rigidity must be greater than 0."))
        if self.receiver_depth < 0:
            raise InputError(
                tr("The depth of the receiver faults is above the ground; it is positive down.")
            )


def left_out(names: Sequence[str], scene: Scene) -> str:
    """Return what to warn of where an output does not hold all sources, or ''."""
    if COULOMB not in names or not (len(scene.pressure) or scene.bowls):
        return ""
    return tr(
        "The Coulomb stress change is that of rectangles alone; points of pressure and extraction "
        "areas are left out of it."
    )


def check_outputs(names: Sequence[str], scene: Scene, options: Options) -> None:
    """Refuse outputs that the options cannot give.

    Raises:
        InputError: summaries without draws, or Coulomb stress without a slipping fault.
    """
    if not options.draws and set(SUMMARIES) & set(names):
        raise InputError(
            tr(
                "Mean, deviation and percentiles need draws: set their number, 100 for instance, "
                "or leave these outputs out."
            )
        )
    if COULOMB in names and not len(scene.patches):
        raise InputError(
            tr(
                "The Coulomb stress change needs faults, earthquakes or slip patches; points of "
                "pressure and extraction areas have none here. Leave that output out."
            )
        )
