"""One network over one grid: tiles in, blocks of scores out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import InputError, ModelError
from ..language import listed, tr
from ..model.card import InputBand, ModelCard
from ..model.predictor import Predictor
from ..progress import Progress
from .fill import reach_of, read_filled
from .grid import Grid, Window
from .mask import PolygonMask
from .pipeline import run_pipeline
from .request import Options
from .stack import RasterStack
from .tiling import Tile, TilePlan, plan_tiles, round_up, suggest_tile

PROBE = 64  # pixels of core in the run that measures a network's output


@dataclass(frozen=True)
class Block:
    """A tile's data: values float32 [C, h, w] of its window, valid bool of its core."""

    tile: Tile
    values: np.ndarray
    valid: np.ndarray


class NetworkPass:
    """Everything between a stack of rasters and the scores of its cores.

    With a `margin` (pixels), scores are computed that far beyond the mask polygons too, so that
    they can be interpolated within them.
    """

    def __init__(
        self,
        predictor: Predictor,
        stack: RasterStack,
        options: Options,
        parameters: Mapping[str, float],
        mask: PolygonMask | None = None,
        margin: int = 0,
    ) -> None:
        """Plan the tiles, after a probe of the network's output.

        Raises:
            InputError, ModelError: the tile, the halo, or the network's output do not fit.
        """
        self._predictor, self._stack, self._mask = predictor, stack, mask
        self._margin, self._options, self._user = margin, options, parameters
        card = predictor.card
        halo = max(halo_of(card, parameters, stack.grid), margin)
        halo = max(halo, self._probe_crop(round_up(halo, card.tile.multiple)))
        channels = len(card.inputs) + card.output_channels
        tile = options.tile or suggest_tile(halo, channels)
        grid, cut = stack.grid, card.tile
        self.plan = plan_tiles(grid.width, grid.height, tile, halo, cut.multiple, cut.size)
        self._reach = reach_of(self.plan.halo)
        self._range_check = RangeCheck(card.inputs)
        self.computed = 0

    def run(
        self, sink: Callable[[Window, np.ndarray, np.ndarray], None], progress: Progress
    ) -> None:
        """Send the scores [K, h, w] and valid [h, w] of each core to `sink`, in one thread."""
        run_pipeline(
            self.plan,
            self._read,
            self._infer,
            lambda result: sink(*result),
            total=len(self.plan),
            progress=progress,
            batch=self._options.batch,
            workers=self._options.workers,
        )

    def out_of_range(self) -> dict[str, float]:
        """Return {band: share of valid pixels outside the card's range}, where not 0."""
        return self._range_check.shares()

    def _read(self, tile: Tile) -> Block | None:
        around = tile.core.grown(self._margin)
        inside = None
        if self._mask is not None:
            inside = self._mask.read(around)
            if not inside.any():
                return None
        card = self._predictor.card
        values, valid = read_filled(self._stack, tile.read, card.inputs, self._reach)
        wanted = valid[around.slices_in(tile.read)]
        if inside is not None:
            wanted = wanted & inside
        if not wanted.any():
            return None
        core = tile.core.slices_in(tile.read)
        self._range_check.add(values[(slice(None), *core)], valid[core])
        self.computed += 1
        return Block(tile, values, valid[core] if self._margin else wanted)

    def _infer(self, blocks: list[Block]) -> list[tuple[Window, np.ndarray, np.ndarray]]:
        values = blocks[0].values[None]
        if len(blocks) > 1:
            values = np.stack([block.values for block in blocks])
        reads = [block.tile.read for block in blocks]
        scores = self._predict(values, reads)
        return [
            (block.tile.core, self._core_scores(block.tile, one), block.valid)
            for block, one in zip(blocks, scores)
        ]

    def _predict(self, values: np.ndarray, windows: Iterable[Window]) -> np.ndarray:
        card = self._predictor.card
        inputs = graph_parameters(card, self._user, self._stack.grid, windows)
        scores = self._predictor.predict(values, inputs)
        if scores.ndim != 4 or scores.shape[:2] != (len(values), card.output_channels):
            raise ModelError(
                tr(
                    "Model '{model}' answers with an array of shape {shape}, but its card says "
                    "{promised} channels. Its file and its card do not match."
                ).format(model=card.name, shape=scores.shape, promised=card.output_channels)
            )
        return scores

    def _core_scores(self, tile: Tile, scores: np.ndarray) -> np.ndarray:
        """Cut the core out of a tile's scores, which may be smaller than the window, centred."""
        top = self.plan.halo - (tile.read.height - scores.shape[1]) // 2
        left = self.plan.halo - (tile.read.width - scores.shape[2]) // 2
        core = scores[:, top : top + tile.core.height, left : left + tile.core.width]
        if min(top, left) < 0 or core.shape[1:] != (tile.core.height, tile.core.width):
            raise ModelError(
                tr(
                    "Model '{model}' answers {shape} pixels for a tile of {tile}, which leaves "
                    "parts of the map empty. Only networks that keep the pixel size can be run."
                ).format(
                    model=self._predictor.card.name,
                    shape=scores.shape[1:],
                    tile=(tile.read.height, tile.read.width),
                )
            )
        return core

    def _probe_crop(self, halo: int) -> int:
        """Return by how many pixels the network's output is smaller than its input, each side."""
        cut = self._predictor.card.tile
        side = cut.size or round_up(PROBE, cut.multiple) + 2 * halo
        values = np.zeros((1, len(self._predictor.card.inputs), side, side), np.float32)
        scores = self._predict(values, [Window(0, 0, side, side)])
        return max(0, -(-(side - min(scores.shape[2:])) // 2))


def halo_of(card: ModelCard, values: Mapping[str, float], grid: Grid) -> int:
    """Return the halo in pixels; one in metres spans the most pixels where they are smallest."""
    return card.effective_halo(values, float(grid.pixel_size().min()))


def user_parameters(card: ModelCard, given: Mapping[str, float] | None) -> dict[str, float]:
    """Return the values of a model's user parameters, defaults filled in.

    Raises:
        InputError: an unknown name, or a value out of the card's range.
    """
    known = {entry.name: entry for entry in card.parameters if entry.source == "user"}
    values = {name: entry.default for name, entry in known.items()}
    for name, value in (given or {}).items():
        if name not in known:
            raise InputError(
                tr("Model '{model}' has no parameter '{name}'. It has: {known}.").format(
                    model=card.name, name=name, known=listed(known) or tr("none")
                )
            )
        entry = known[name]
        if not entry.minimum <= value <= entry.maximum:
            raise InputError(
                tr(
                    "Parameter '{name}' is {value:g}, but model '{model}' takes {minimum:g} … "
                    "{maximum:g} {unit}."
                ).format(
                    name=name,
                    value=value,
                    model=card.name,
                    minimum=entry.minimum,
                    maximum=entry.maximum,
                    unit=tr(entry.unit),
                )
            )
        values[name] = float(value)
    return values


def graph_parameters(
    card: ModelCard, user: Mapping[str, float], grid: Grid, windows: Iterable[Window]
) -> dict[str, np.ndarray]:
    """Return the network's extra inputs for a batch of windows.

    User parameters are float32 [1], pixel sizes float32 [N, 1, H, 1] in metres.
    """
    columns = {"pixel_width": 0, "pixel_height": 1}
    inputs: dict[str, np.ndarray] = {}
    sizes: np.ndarray | None = None
    for entry in card.parameters:
        if entry.source == "user":
            inputs[entry.name] = np.array([user[entry.name]], np.float32)
            continue
        if sizes is None:
            rows = [np.arange(window.y, window.y + window.height) for window in windows]
            sizes = np.stack([grid.pixel_size(one) for one in rows]).astype(np.float32)
        inputs[entry.name] = sizes[:, None, :, columns[entry.source], None]
    return inputs


class RangeCheck:
    """Counts the valid pixels of each band that its card would not expect.

    Of a categorical band that names its codes, those are pixels of any other code.
    """

    def __init__(self, bands: Iterable[InputBand]) -> None:
        self._bands = tuple(bands)
        self._outside = dict.fromkeys((band.name for band in self._bands), 0)
        self._valid = 0

    def add(self, values: np.ndarray, valid: np.ndarray) -> None:
        """Count the pixels of values [C, h, w] that are `valid` [h, w]."""
        self._valid += int(np.count_nonzero(valid))
        for band, pixels in zip(self._bands, values):
            if band.minimum is None and band.maximum is None and not band.codes:
                continue
            outside = np.zeros(valid.shape, bool)
            if band.codes:
                outside = ~np.isin(pixels, np.array(band.codes, np.float32)) & ~np.isnan(pixels)
            if band.minimum is not None:
                outside |= pixels < band.minimum
            if band.maximum is not None:
                outside |= pixels > band.maximum
            self._outside[band.name] += int(np.count_nonzero(outside & valid))

    def shares(self) -> dict[str, float]:
        """Return {band: share of the valid pixels}, where not 0."""
        return {name: n / self._valid for name, n in self._outside.items() if n}


__all__ = ["Block", "NetworkPass", "RangeCheck", "TilePlan", "graph_parameters", "user_parameters"]
