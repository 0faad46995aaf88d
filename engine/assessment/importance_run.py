"""Importance of a model's layers, measured on random blocks of the layers themselves."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import Cancelled, InputError
from ..language import mark, tr
from ..model.card import InputBand, ModelCard
from ..model.predictor import Predictor
from ..progress import NullProgress, Progress
from ..raster.grid import Grid
from ..raster.mask import PolygonMask
from ..raster.network_pass import user_parameters
from ..raster.stack import RasterStack
from ..raster.tiling import Tile
from ..raster.working import working_grid
from .importance import (
    Importance,
    Tally,
    absent,
    exchange,
    gather,
    occluded,
    stand_ins,
    swapped,
)
from .importance_blocks import Blocks, Known, too_few, truth_of

SAMPLED_PIXELS = 1000  # of each block, for what stands in for a layer
TASKS = ("classification", "probability")


@dataclass(frozen=True)
class Sampling:
    """How much is looked at: blocks, shuffles of each layer, and the seed of both.

    With `as_nodata` an occluded layer has no data, instead of its median or commonest code.
    """

    blocks: int = 40
    repeats: int = 5
    seed: int = 0
    as_nodata: bool = False


DEFAULT_SAMPLING = Sampling()


def measure_importance(
    predictor: Predictor,
    stack: RasterStack,
    sampling: Sampling = DEFAULT_SAMPLING,
    *,
    reference: Callable[[Grid], Known] | None = None,
    mask: tuple[str, str | None] | None = None,
    parameters: Mapping[str, float] | None = None,
    progress: Progress | None = None,
) -> Importance:
    """Measure how much the answer depends on each layer; memory is that of two blocks.

    Args:
        predictor: a model of classes or of a probability.
        stack: its bands, in the card's order.
        sampling: how much is looked at.
        reference: makes what is known of the ground on a grid; with it the loss of accuracy
            (classes) or of the area under the ROC curve (probability) is measured as well.
        mask: (path, layer) of polygons; blocks lie in them.
        parameters: values of the card's user parameters.
        progress: told of blocks done, asked whether to go on.

    Raises:
        InputError: the model has no probabilities, or too little data to shuffle.
        Cancelled: the user stopped the run.
    """
    card, progress = predictor.card, progress or NullProgress()
    check_explainable(card, sampling)
    values = user_parameters(card, parameters)
    working = working_grid(stack.grid, card)
    scaled = stack if working is None else stack.on(working)
    polygons = None if mask is None else PolygonMask(mask[0], scaled.grid, mask[1])
    known = None if reference is None else reference(scaled.grid)
    rng = np.random.default_rng(sampling.seed)
    try:
        blocks = Blocks(predictor, scaled, values, polygons)
        tiles, background = _draw(blocks, known, card, sampling.blocks, rng)
        if len(tiles) < 2:
            raise too_few(scaled)
        lowest = 0 if card.task == "classification" else 1
        if known is not None and not blocks.known(known, tiles, lowest):
            raise InputError(
                tr(
                    "No reference lies where every layer has data. Check the reference, the "
                    "layers' NoData and the mask."
                )
            )
        samples = blocks.sample(tiles, SAMPLED_PIXELS, rng)
        said = absent(card) if sampling.as_nodata else stand_ins(samples, card)
        run = _Run(blocks, tiles, background, known, said, sampling.repeats, rng)
        for index in range(len(tiles)):
            if progress.cancelled():
                raise Cancelled(tr("The run was cancelled; nothing was written."))
            run.block(index)
            progress.report(index + 1, len(tiles))
    finally:
        scaled.close()
    return run.importance(card)


def check_explainable(card: ModelCard, sampling: Sampling = DEFAULT_SAMPLING) -> None:
    """Raise InputError if a model cannot be explained so."""
    if card.task not in TASKS:
        raise InputError(
            tr(
                "Model '{model}' does not answer with classes or a probability (its task is "
                "{task}), so its layers cannot be ranked. Choose another model."
            ).format(model=card.name, task=tr(card.task))
        )
    if sampling.blocks < 2 or sampling.repeats < 1:
        raise InputError(tr("At least 2 blocks and 1 shuffle are needed."))
    needed = next((band for band in card.inputs if not _may_lack(band)), None)
    if sampling.as_nodata and needed is not None:
        raise InputError(
            tr(
                "Model '{model}' cannot do without data of '{input}'. Occlude with typical values "
                "instead."
            ).format(model=card.name, input=needed.name)
        )


class _Run:
    """The tallies of one measurement."""

    def __init__(
        self,
        blocks: Blocks,
        tiles: list[Tile],
        background: int,
        reference: Known | None,
        said: tuple[float, ...],
        repeats: int,
        rng: np.random.Generator,
    ) -> None:
        self._blocks, self._tiles, self._reference = blocks, tiles, reference
        self._background, self._said, self._rng = background, said, rng
        self._donors = [exchange(len(tiles), rng) for _ in range(repeats)]
        layers = range(len(said))
        self._hidden = [Tally() for _ in layers]
        self._shuffled = [[Tally() for _ in layers] for _ in range(repeats)]

    def block(self, index: int) -> None:
        """Occlude every layer of a block, then put every layer of other blocks into it."""
        tile, blocks = self._tiles[index], self._blocks
        values, valid = blocks.read(tile)
        counted = blocks.counted(valid, tile)
        truth = truth_of(self._reference, tile, index < self._background, self._rng)
        before = blocks.answer(values, tile)
        for band, (tally, value) in enumerate(zip(self._hidden, self._said)):
            after = blocks.answer(occluded(values, band, value), tile)
            tally.add(before, after, counted, truth)
        core = tile.core.slices_in(tile.read)
        for donors, tallies in zip(self._donors, self._shuffled):
            other, other_valid = blocks.read(self._tiles[donors[index]])
            both = counted & other_valid[core]
            for band, tally in enumerate(tallies):
                after = blocks.answer(swapped(values, band, other), tile)
                tally.add(before, after, both, truth)

    def importance(self, card: ModelCard) -> Importance:
        """Return what was found."""
        classes, known = card.task == "classification", self._reference is not None
        rounds = [gather(tallies, classes, known) for tallies in self._shuffled]
        whole = self._hidden[0]
        return Importance(
            layers=tuple(band.name for band in card.inputs),
            stood_in=self._said,
            permutation={name: np.stack([r[name] for r in rounds]) for name in rounds[0]},
            occlusion=gather(self._hidden, classes, known),
            tiles=len(self._tiles),
            pixels=whole.pixels,
            score="" if not known else mark("accuracy") if classes else "AUC",
            reference_score=whole.scores(classes)[0],
            references=whole.references(classes),
        )


def _draw(
    blocks: Blocks,
    reference: Known | None,
    card: ModelCard,
    count: int,
    rng: np.random.Generator,
) -> tuple[list[Tile], int]:
    """Return the blocks, and how many of them, the first ones, stand for the whole area.

    With a reference, blocks are drawn where it lies, and then anywhere, up to `count`. Of a
    probability the half that comes first is drawn anywhere, for what is no deposit.
    """
    if reference is None:
        return blocks.draw(count, rng), 0
    anywhere = blocks.draw(count, rng)
    there = blocks.draw(count, rng, reference.tiles(blocks.plan))
    if card.task == "classification":
        return _first(count, there, anywhere), 0
    half = anywhere[: max(1, count // 2)]
    return _first(count, half, there, anywhere), len(half)


def _first(count: int, *groups: list[Tile]) -> list[Tile]:
    """Return the first `count` tiles of several lists, each once."""
    return list(dict.fromkeys(itertools.chain(*groups)))[:count]


def _may_lack(band: InputBand) -> bool:
    return band.optional or band.fill == "nan"
