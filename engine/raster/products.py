"""The rasters a run writes, and the counts it takes on the way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from ..model.card import NODATA_CLASS, UNKNOWN_CLASS, ModelCard
from ..progress import Progress
from . import decide
from .filters import filter_classes
from .grid import Grid, Window
from .request import Options
from .staging import Staging
from .writer import Color, RasterLayer, RasterWriter

UNKNOWN_COLOR = (158, 158, 158, 255)
SPREAD_OF_CLASSES = ("standard deviation of the winning class", "mutual information")
SPREAD_OF_PROBABILITY = ("standard deviation", "mutual information")
DISSIMILARITY = "dissimilarity"


class Products:
    """Turns the fields of each window into the output rasters.

    Fields are what `field_names` says: linear in the scores, so that they may be interpolated.
    """

    def __init__(
        self,
        card: ModelCard,
        grid: Grid,
        wanted: Mapping[str, Path],
        options: Options,
        metadata: Mapping[str, str],
        staging: Staging,
        block: tuple[int, int],
    ) -> None:
        """Create the files in their staging folders."""
        self.card, self._grid, self._options = card, grid, options
        self._values = np.array([entry.value for entry in card.classes], np.uint8)
        self._score_count = len(score_names(card))
        self._limits = np.array(card.conformal, np.float32)
        self._counts = np.zeros(256)
        self._areas = np.zeros(256)
        self.valid_pixels = self.outside_pixels = 0
        self._writers: dict[str, RasterWriter] = {}
        self._raw: RasterWriter | None = None
        try:
            for kind, target in wanted.items():
                layer = _layer(kind, target, card, options, metadata)
                self._writers[kind] = RasterWriter(layer, staging.path(target), grid, block)
            if "classes" in wanted and options.post_filter:
                layer = self._writers["classes"].layer
                path = staging.scratch("unfiltered.tif")
                self._raw = RasterWriter(layer, path, grid, block)
        except BaseException:
            self.close()
            raise

    def write(self, window: Window, fields: np.ndarray, valid: np.ndarray) -> None:
        """Write fields float32 [F, h, w] where `valid`; a pixel without finite scores is masked."""
        scores, others = fields[: self._score_count], fields[self._score_count :]
        valid = valid & np.isfinite(scores).all(axis=0)
        if self.card.output == "labels":
            valid &= scores[0] > 0.5
        self.valid_pixels += int(np.count_nonzero(valid))
        outside = None
        if self.card.applicability is not None:
            dissimilarity, others = others[-1], others[:-1]
            outside = decide.outside(dissimilarity, self.card.applicability)
            self.outside_pixels += int(np.count_nonzero(outside & valid))
            self._write_floats(DISSIMILARITY, window, dissimilarity, valid)
        if self.card.task == "classification":
            self._write_classification(window, scores, valid, outside)
        else:
            self._write_floats("values", window, scores, valid)
        self._write_floats("spread", window, others, valid)

    def finish(self, progress: Progress, staging: Staging) -> None:
        """Filter, attach tables, build overviews, close and verify every file."""
        if self._raw is not None:
            self._raw.finish(progress, overviews=False)
            options = self._options
            filter_classes(
                self._raw.path,
                self._write_classes,
                name=str(options.post_filter),
                size=options.filter_size,
                diagonal=options.diagonal,
                scratch=staging.scratch("filter"),
                progress=progress,
            )
        if "classes" in self._writers:
            self._writers["classes"].set_table(self._table())
        for writer in self._writers.values():
            writer.finish(progress, self._options.overviews)

    def close(self) -> None:
        """Let go of every file; nothing if all are finished."""
        for writer in [*self._writers.values(), self._raw]:
            if writer is not None:
                writer.close()

    def counts(self) -> tuple[dict[int, int], dict[int, float]]:
        """Return {class value: pixels} and {class value: area in m²}, 255 for unknown."""
        values = [*map(int, self._values), UNKNOWN_CLASS]
        pixels = {value: int(self._counts[value]) for value in values}
        return pixels, {value: float(self._areas[value]) for value in values}

    def _write_floats(
        self, kind: str, window: Window, values: np.ndarray, valid: np.ndarray
    ) -> None:
        if kind in self._writers:
            self._writers[kind].write(window, decide.mask_floats(values, valid))

    def _write_classification(
        self, window: Window, scores: np.ndarray, valid: np.ndarray, outside: np.ndarray | None
    ) -> None:
        options, writers = self._options, self._writers
        if self.card.output == "labels":
            classes = np.rint(scores[0].clip(0, 255)).astype(np.uint8)
        else:
            classes, confidence = decide.decide(scores, self._values, options.minimum_confidence)
            self._write_share("confidence", window, confidence, valid)
            if "entropy" in writers:
                self._write_share("entropy", window, decide.entropy(scores), valid)
            self._write_share("probabilities", window, scores, valid)
            if "set_size" in writers:
                sizes = decide.set_size(scores, self._limits)
                sizes = np.where(valid, sizes, np.uint8(decide.SET_NODATA))
                writers["set_size"].write(window, sizes)
        if outside is not None and options.outside_unknown:
            classes[outside] = UNKNOWN_CLASS
        classes = decide.mask_classes(classes, valid)
        if self._raw is not None:
            self._raw.write(window, classes)
        else:
            self._write_classes(window, classes)

    def _write_share(
        self, kind: str, window: Window, shares: np.ndarray, valid: np.ndarray
    ) -> None:
        if kind in self._writers:
            mask = decide.to_percent if self._options.percent else decide.mask_floats
            self._writers[kind].write(window, mask(shares, valid))

    def _write_classes(self, window: Window, classes: np.ndarray) -> None:
        if "classes" in self._writers:
            self._writers["classes"].write(window, classes)
        if self._grid.equal_area_rows:
            counts = np.bincount(classes.ravel(), minlength=256)
            self._counts += counts
            self._areas += counts * self._grid.pixel_area([0])[0]
            return
        areas = self._grid.pixel_area(np.arange(window.y, window.y + window.height))
        for row, area in zip(classes, areas):
            counts = np.bincount(row, minlength=256)
            self._counts += counts
            self._areas += counts * area

    def _table(self) -> list[tuple[int, str, Color, int, float, float]]:
        pixels, areas = self.counts()
        total = sum(pixels.values()) or 1
        return [
            (value, name, color, pixels[value], areas[value], pixels[value] / total)
            for value, (name, color) in legend(self.card).items()
            if value != NODATA_CLASS
        ]


def score_names(card: ModelCard) -> tuple[str, ...]:
    """Return the names of a model's scores once its members are averaged."""
    if card.output == "labels":
        return ("class",)
    if card.task == "classification":
        return tuple(entry.name for entry in card.classes)
    if card.quantities:
        units = [(entry.name, entry.unit) for entry in card.quantities]
        return tuple(f"{name} ({unit})" if unit else name for name, unit in units)
    return ("probability",)


def spread_names(card: ModelCard) -> tuple[str, ...]:
    """Return the names of the bands that say how far an ensemble's members disagree."""
    return SPREAD_OF_CLASSES if card.task == "classification" else SPREAD_OF_PROBABILITY


def field_names(card: ModelCard, spread: bool) -> tuple[str, ...]:
    """Return the names of the fields that `reduce_members` makes."""
    last = () if card.applicability is None else (DISSIMILARITY,)
    return (*score_names(card), *(spread_names(card) if spread else ()), *last)


def reduce_members(scores: np.ndarray, card: ModelCard, spread: bool) -> np.ndarray:
    """Average an ensemble: [K, h, w], K = card.output_channels → fields [F, h, w].

    The fields are the scores, the spread if wanted, and the dissimilarity if the model has one.
    """
    if card.members == 1:
        return scores
    count = card.score_channels
    members = scores[:count].reshape(card.members, -1, *scores.shape[1:])
    fields = [members.mean(axis=0)]
    if spread and card.task == "classification":
        fields += [decide.winner_deviation(members)[None], decide.mutual_information(members)[None]]
    elif spread:
        chances = np.concatenate([1 - members, members], axis=1)
        fields += [members.std(axis=0), decide.mutual_information(chances)[None]]
    return np.concatenate([*fields, scores[count:]])


def legend(card: ModelCard) -> dict[int, tuple[str, Color]]:
    """Return {value: (name, colour)} of a class raster, NoData and unknown among them."""
    entries: dict[int, tuple[str, Color]] = {NODATA_CLASS: ("NoData", (0, 0, 0, 0))}
    for entry in card.classes:
        red, green, blue = bytes.fromhex(entry.color[1:])
        entries[entry.value] = (entry.name, (red, green, blue, 255))
    entries[UNKNOWN_CLASS] = ("unknown", UNKNOWN_COLOR)
    return entries


def _layer(
    kind: str, target: Path, card: ModelCard, options: Options, metadata: Mapping[str, str]
) -> RasterLayer:
    if kind == "classes":
        return RasterLayer(target, ("class",), "uint8", NODATA_CLASS, metadata, legend(card))
    if kind == "set_size":
        name = "classes in the 90 % set"
        return RasterLayer(target, (name,), "uint8", decide.SET_NODATA, metadata)
    if kind in ("values", "probabilities"):
        names = score_names(card)
    else:
        names = spread_names(card) if kind == "spread" else (kind,)
    if options.percent and kind in ("confidence", "entropy", "probabilities"):
        return RasterLayer(target, names, "uint8", decide.PERCENT_NODATA, metadata)
    return RasterLayer(target, names, "float32", float("nan"), metadata)
