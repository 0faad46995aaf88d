"""How fast this computer maps: a shipped network on noise, for two seconds."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from ...engine.errors import Cancelled
from ...engine.language import tr
from ...engine.model.library import open_model
from ...engine.model.predictor import Predictor
from ...engine.progress import Progress
from .finding import MODEL

SECONDS = 2.0
SIDE = 256


@dataclass(frozen=True)
class Speed:
    """Pixels that a network classified, the seconds that took, and what computed them."""

    pixels: int
    seconds: float
    provider: str

    @property
    def rate(self) -> str:
        """Pixels a second, in words."""
        million = self.pixels / max(self.seconds, 1e-9) / 1e6
        return tr("{million:.2f} million pixels/s").format(million=million)

    def described(self) -> str:
        """Return it in a line."""
        return tr("{rate} with the network for landforms, by {provider}.").format(
            rate=self.rate, provider=self.provider
        )


def measure(progress: Progress, seconds: float = SECONDS) -> Speed:
    """Run the network for landforms for some seconds and return its speed.

    Raises:
        RuntimeMissingError: ONNX Runtime is not installed.
        Cancelled: the user stopped.
    """
    network = open_model(MODEL, progress=progress)
    blocks, parameters = _example(network)
    network.predict(blocks, parameters)  # the first run allocates
    pixels, start = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - start) < seconds or not pixels:
        if progress.cancelled():
            raise Cancelled(tr("Cancelled."))
        network.predict(blocks, parameters)
        pixels += SIDE * SIDE
        progress.report(round(100 * elapsed / max(seconds, elapsed, 1e-9)), 100)
    return Speed(pixels, time.perf_counter() - start, network.provider)


def _example(network: Predictor) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return a block of noise, and the parameters' defaults."""
    noise = np.random.default_rng(1)
    blocks = noise.uniform(0, 100, (1, len(network.card.inputs), SIDE, SIDE)).astype(np.float32)
    return blocks, {each.name: np.float32(each.default) for each in network.card.parameters}
