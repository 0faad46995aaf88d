"""Colours for classes whose maker chose none."""

from __future__ import annotations

import colorsys

GOLDEN_RATIO = 0.618033988749895


def distinct_color(index: int) -> str:
    """Return the colour `#RRGGBB` of the class at `index`, always the same one.

    Hues step by the golden ratio, so that neighbours differ however many classes there are.
    """
    hue = (0.05 + index * GOLDEN_RATIO) % 1
    saturation, brightness = (0.55, 0.85) if index % 2 else (0.75, 0.70)
    red, green, blue = colorsys.hsv_to_rgb(hue, saturation, brightness)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
