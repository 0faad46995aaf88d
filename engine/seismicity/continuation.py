"""What comes after a catalogue: by ETAS, or by ETAS corrected by a network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress
from .etas import Etas
from .magnitudes import MagnitudeModel
from .simulation import Simulated, simulate_etas

if TYPE_CHECKING:
    from .residual import Residual

Floats = NDArray[np.float64]


def continue_catalogue(
    residual: Residual | None,
    models: Sequence[Etas],
    magnitudes: MagnitudeModel,
    time: Floats,
    magnitude: Floats,
    start: float,
    days: float,
    count: int,
    rng: np.random.Generator,
    *,
    rate: float | None = None,
    progress: Progress | None = None,
) -> Simulated:
    """Simulate `count` continuations of N events, none after `start`, over (start, start + days].

    Args:
        residual: the network; None: ETAS alone.
        models, magnitudes, time, magnitude, start, days, count, rng: as for ``simulate_etas``.
        rate: mean rate that the network measures time by, events per day; None: of the N events.
        progress: may cancel.

    Raises:
        InputError: too many events in all; with a network, no event at all.
        ModelError: the network failed.
        Cancelled: the user stopped the run.
    """
    arguments = (models, magnitudes, time, magnitude, start, days, count, rng)
    if residual is None:
        return simulate_etas(*arguments, progress=progress)
    # Only here, since ETAS alone needs no ONNX Runtime.
    from .residual_simulation import simulate_residual

    return simulate_residual(residual, *arguments, rate=rate, progress=progress)
