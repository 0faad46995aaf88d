"""Colours for classes: told apart by most eyes, those that see no red or no green too."""

from __future__ import annotations

from ..engine.model.colors import distinct_color

# Seven of Okabe & Ito (2008), Color universal design; then, one by one, whatever differs most
# from all before it, in CIEDE2000, as normal, protanope and deuteranope eyes see it (Machado et
# al. 2009, doi 10.1109/TVCG.2009.113).
PALETTE = (
    *("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#761427"),
    *("#62ffeb", "#2700c4", "#006262", "#b1c49d", "#764e00", "#8976ff", "#c40076", "#c44e4e"),
    *("#76ff9d", "#c4d8ff", "#760076", "#ebb1c4", "#896289", "#7627ff", "#899d4e", "#144eb1"),
    *("#00763b", "#76b19d", "#76c462", "#ff4e89", "#89004e", "#ffd8c4"),
)


def class_colors(count: int) -> tuple[str, ...]:
    """Return `count` colours `#rrggbb`, none twice."""
    more = (distinct_color(index) for index in range(len(PALETTE), count))
    return (*PALETTE[:count], *more)
