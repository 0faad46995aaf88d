"""What is said about a landform map: the noise of its DEM, and the statistics page."""

from __future__ import annotations

from ...engine.language import paragraph
from ...engine.terrain.noise import NoiseEstimate

SMALLEST_NOISE = 0.01  # metres; below it the figure says nothing any more


def advice_text(noise: NoiseEstimate, tr) -> str:
    """Say what the noise of a DEM means for the choice of the model."""
    if noise.sigma < SMALLEST_NOISE:
        level = tr("below {} m").format(SMALLEST_NOISE)
    else:
        level = tr("about {:.2g} m").format(noise.sigma)
    found = tr(
        "Noise of the DEM: {level}. Were as much added once more, {kept:.0%} of the cells would "
        "keep their exact class."
    ).format(level=level, kept=noise.stability)
    if noise.network_advised:
        return paragraph((found, tr("The noise-robust geomorphons are advised.")))
    return paragraph((found, tr("The exact rules are advised: this DEM is clean enough for them.")))
