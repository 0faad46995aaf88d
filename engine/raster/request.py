"""What a map run is asked for, and what it tells afterwards."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from ..errors import InputError
from ..language import listed, tr
from ..model.card import ModelCard

GEOTIFF_SUFFIXES = (".tif", ".tiff")
LARGEST_CREW = 2


def share_cores(threads: int = 0) -> tuple[int, int]:
    """Return tiles to work on at once and threads for each, for a network on the processor.

    `threads` 0 means one a core. Two tiles at once are faster than all cores on one tile; more
    would cost memory.
    """
    cores = threads or os.cpu_count() or 1
    crew = min(cores, LARGEST_CREW)
    return crew, cores // crew


@dataclass(frozen=True)
class Outputs:
    """GeoTIFF files to write; None for those not wanted.

    classes: uint8, 0 = NoData, 255 = unknown. confidence, entropy: one band each.
    probabilities: a band a class. spread: how far the members of an ensemble disagree.
    values: what a regression or probability model computes, float32. dissimilarity: to what the
    model was trained on; above the card's `applicability` it is on its own. set_size: classes in
    the set that holds the truth in 90 % of cases, uint8, 255 = NoData.
    """

    classes: str | Path | None = None
    confidence: str | Path | None = None
    entropy: str | Path | None = None
    probabilities: str | Path | None = None
    spread: str | Path | None = None
    values: str | Path | None = None
    dissimilarity: str | Path | None = None
    set_size: str | Path | None = None

    def wanted(self) -> dict[str, Path]:
        """Return {kind: path} of the files to write."""
        paths = {entry.name: getattr(self, entry.name) for entry in fields(self)}
        return {kind: Path(path) for kind, path in paths.items() if path is not None}

    def check(self, card: ModelCard) -> None:
        """Raise InputError if the model cannot make one of them, or nothing is wanted."""
        wanted = self.wanted()
        if not wanted:
            raise InputError(tr("No output is asked for. Choose at least one."))
        possible = _possible(card)
        for kind, path in wanted.items():
            if kind not in possible:
                raise InputError(
                    tr(
                        "Model '{model}' cannot make the output '{kind}': {reason}. It makes: "
                        "{possible}."
                    ).format(
                        model=card.name,
                        kind=kind,
                        reason=_why_not(card, kind),
                        possible=listed(possible) or tr("no raster"),
                    )
                )
            if path.suffix.lower() not in GEOTIFF_SUFFIXES:
                raise InputError(
                    tr("The output {path} must be a GeoTIFF: end its name in .tif.").format(
                        path=path
                    )
                )


@dataclass(frozen=True)
class Options:
    """How to run. Tile and batch change memory and speed, never the result.

    minimum_confidence: 0 … 1, classes less probable become 'unknown'. outside_unknown: so do
    classes outside the model's area of applicability. percent: confidence, entropy and
    probabilities as uint8 0 … 100 rather than float32. post_filter: None, "sieve"
    (patches of fewer than `filter_size` pixels join their largest neighbour; `diagonal` counts
    corners as contact) or "majority" (the most frequent class of filter_size x filter_size).
    """

    minimum_confidence: float = 0.0
    outside_unknown: bool = False
    tile: int | None = None
    batch: int = 1
    workers: int = 1
    percent: bool = False
    post_filter: str | None = None
    filter_size: int = 3
    diagonal: bool = False
    overviews: bool = True

    def __post_init__(self) -> None:
        """Raise InputError for what is out of range."""
        if not 0 <= self.minimum_confidence <= 1:
            raise InputError(
                tr("The minimum confidence is {minimum_confidence}: it must lie in 0 … 1.").format(
                    minimum_confidence=self.minimum_confidence
                )
            )
        if self.batch < 1 or self.workers < 1:
            raise InputError(tr("Batch and workers must be at least 1."))
        if self.post_filter not in (None, "sieve", "majority"):
            raise InputError(
                tr(
                    "There is no filter '{post_filter}'. Choose 'sieve', 'majority' or none."
                ).format(post_filter=self.post_filter)
            )
        if self.post_filter == "majority" and (self.filter_size < 3 or self.filter_size % 2 == 0):
            raise InputError(tr("The majority filter needs an odd size of at least 3 pixels."))
        if self.post_filter == "sieve" and self.filter_size < 2:
            raise InputError(tr("The sieve filter needs a threshold of at least 2 pixels."))


@dataclass(frozen=True)
class MapSummary:
    """Counts of a finished run. Areas in m²; `masked` are pixels left out, `unknown` those without
    a class, `outside` those outside the area of applicability; `out_of_range` is the share of
    valid pixels (0 … 1) of each band that lie outside the range, or are none of the codes, that
    its card gives, where there are any."""

    class_pixels: Mapping[int, int] = field(default_factory=dict)
    class_area_m2: Mapping[int, float] = field(default_factory=dict)
    unknown: int = 0
    unknown_area_m2: float = 0.0
    outside: int = 0
    masked: int = 0
    tiles: int = 0
    tiles_skipped: int = 0
    out_of_range: Mapping[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    megapixels_per_second: float = 0.0
    provider: str = ""
    outputs: Mapping[str, str] = field(default_factory=dict)


def _possible(card: ModelCard) -> tuple[str, ...]:
    extra: tuple[str, ...] = ("spread",) if card.members > 1 else ()
    extra += ("dissimilarity",) if card.applicability is not None else ()
    extra += ("set_size",) if card.conformal else ()
    if card.task == "classification":
        if card.output == "labels":
            return ("classes",)
        return ("classes", "confidence", "entropy", "probabilities", *extra)
    if card.task in ("probability", "regression"):
        return ("values", *extra)
    return ()


def _why_not(card: ModelCard, kind: str) -> str:
    if kind == "spread" and card.members == 1:
        return tr("it is not an ensemble")
    if kind == "dissimilarity":
        return tr("its card has no area of applicability")
    if kind == "set_size" and card.task == "classification" and card.output != "labels":
        return tr("its card has no conformal thresholds")
    if card.output == "labels":
        return tr("it gives class values, without probabilities")
    return tr("its task is {task}").format(task=tr(card.task))
