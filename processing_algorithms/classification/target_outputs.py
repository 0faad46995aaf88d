"""How target polygons are made from the rasters of a prospectivity run."""

from __future__ import annotations

import numpy as np

from ...engine.language import tr
from ...engine.model.card import ModelCard
from ...engine.prospectivity.target_map import Maps, Search, TargetMap, find_targets
from ...engine.raster.stack import RasterStack
from ..map_outputs import Derived


def derived_targets(
    card: ModelCard,
    stack: RasterStack,
    search: Search,
    deposits: np.ndarray | None,
    found: list[TargetMap],
) -> Derived:
    """Return how TARGETS are made; what is found goes into the list `found`."""
    spread = ("SPREAD",) if card.members > 1 else ()
    known = ("DISSIMILARITY",) if card.applicability is not None else ()

    def make(rasters, target, scratch, progress):
        progress.info(tr("Looking for targets."))
        maps = Maps(
            rasters["PROBABILITY"],
            rasters.get("SPREAD"),
            rasters.get("DISSIMILARITY"),
            card.applicability,
        )
        found.append(
            find_targets(maps, stack, search, target, scratch, deposits=deposits, progress=progress)
        )

    return Derived("TARGETS", ("PROBABILITY", *spread, *known), make)
