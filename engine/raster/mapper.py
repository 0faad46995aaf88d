"""From raster layers and a model to maps: the one call behind every raster algorithm."""

from __future__ import annotations

import datetime
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from ..errors import InputError
from ..language import listed, tr
from ..model.card import UNKNOWN_CLASS, InputBand, ModelCard
from ..model.carried import PREFIX, carried
from ..model.predictor import Predictor
from ..progress import NullProgress, Progress
from .gdal_io import bounded_cache
from .grid import Grid, Window
from .mask import PolygonMask
from .network_pass import NetworkPass, halo_of, user_parameters
from .products import Products, reduce_members
from .request import MapSummary, Options, Outputs
from .rescaled import FIELD_MARGIN, run_at_scale
from .stack import RasterStack
from .staging import Staging
from .tiling import plan_tiles, suggest_tile
from .working import fits, working_grid

MOSTLY = 0.5  # of a band's pixels: so many out of range, and it is another layer
SMALLEST_CACHE = 32 << 20
LARGEST_CACHE = 192 << 20

DEFAULT_OPTIONS = Options()


def run_map(
    predictor: Predictor,
    stack: RasterStack,
    outputs: Outputs,
    options: Options = DEFAULT_OPTIONS,
    *,
    mask: str | Path | None = None,
    mask_layer: str | None = None,
    parameters: Mapping[str, float] | None = None,
    progress: Progress | None = None,
) -> MapSummary:
    """Run a model over rasters of any size; outputs lie on the stack's grid, all or none.

    Args:
        predictor: the model, whose card says everything else.
        stack: the bands, one for each of the card's inputs (by name if the names agree).
        outputs: the files to write.
        options: how to run.
        mask: polygons of a vector file, outside which nothing is computed; `mask_layer` of it.
        parameters: values of the card's user parameters.
        progress: told of tiles done, asked whether to go on.

    Raises:
        InputError: bands, mask, parameters or outputs do not fit, or there is no valid pixel.
        GridError: the layers have no common grid, or none the model can work on.
        ModelError: the network fails, or its output does not match its card.
        OutputError: an output is an input, or cannot be written.
        Cancelled: the user stopped the run.
    """
    started = time.perf_counter()
    progress = progress or NullProgress()
    card = predictor.card
    outputs.check(card)
    wanted = outputs.wanted()
    given, stack = stack, _in_order(stack, card)
    values = user_parameters(card, parameters)
    inputs = [*stack.files, *([str(mask)] if mask is not None else [])]
    polygons = None if mask is None else PolygonMask(str(mask), stack.grid, mask_layer)
    working = working_grid(stack.grid, card)
    _tell_scale(stack.grid, working, card, progress)
    cache = _cache_size(stack, options.tile, halo_of(card, values, stack.grid))

    scaled = stack if working is None else stack.on(working)

    with ExitStack() as opened:
        for layers in (given, stack, scaled):
            opened.callback(layers.close)
        opened.enter_context(bounded_cache(cache))
        staging = opened.enter_context(Staging(list(wanted.values()), inputs))
        spread = "spread" in wanted
        metadata = _metadata(predictor, stack, values, options)
        if working is None:
            network = NetworkPass(predictor, stack, options, values, polygons)
            block = network.plan.file_block
        else:
            seen = None if mask is None else PolygonMask(str(mask), working, mask_layer)
            network = NetworkPass(predictor, scaled, options, values, seen, FIELD_MARGIN)
            block = plan_tiles(stack.grid.width, stack.grid.height).file_block
        products = Products(card, stack.grid, wanted, options, metadata, staging, block)

        def sink(window: Window, scores: np.ndarray, valid: np.ndarray) -> None:
            products.write(window, reduce_members(scores, card, spread), valid)

        try:
            if working is None:
                network.run(sink, progress)
            else:
                run_at_scale(network, working, stack, polygons, products, staging, spread, progress)
            if not products.valid_pixels:
                raise InputError(_nothing_valid(stack, mask))
            products.finish(progress, staging)
        finally:
            products.close()
        staging.commit()
    seconds = time.perf_counter() - started
    return _summary(predictor, network, products, stack.grid, wanted, seconds, progress)


def _in_order(stack: RasterStack, card: ModelCard) -> RasterStack:
    """Return the stack with its bands in the card's order, if their names are the card's."""
    names = [band.name for band in card.inputs]
    given = {source.name: source for source in stack.sources}
    if len(stack.sources) != len(names):
        raise InputError(
            tr(
                "Model '{model}' needs {count} bands ({names}), but {given} are given. Choose one "
                "layer for each."
            ).format(
                model=card.name, count=len(names), names=listed(names), given=len(stack.sources)
            )
        )
    if list(given) == names or set(given) != set(names):
        return stack
    return RasterStack([given[name] for name in names], stack.grid)


def _tell_scale(grid: Grid, working: Grid | None, card: ModelCard, progress: Progress) -> None:
    if working is not None:
        size = working.pixel_size([0])[0]
        progress.info(
            tr(
                "The model works at {size:.4g} m a pixel, which the layer has not: scores are "
                "computed on {width} x {height} pixels of that size and brought back onto the "
                "layer's grid."
            ).format(size=size[0], width=working.width, height=working.height)
        )
    elif not fits(grid, card.pixel_size):
        sizes = grid.pixel_size([grid.height // 2])[0]
        progress.warn(
            tr(
                "The layer's pixels of {width:.4g} x {height:.4g} m are not of the size that model "
                "'{model}' was made for. Read the result with care."
            ).format(width=sizes[0], height=sizes[1], model=card.name)
        )


def _cache_size(stack: RasterStack, tile: int | None, halo: int) -> int:
    """Return bytes enough for GDAL to remember the blocks that a tile shares with the next one."""
    core = tile or suggest_tile(halo, len(stack.sources))
    wanted = stack.cache_bytes(core + 2 * halo)
    return min(max(wanted, SMALLEST_CACHE), LARGEST_CACHE)


def _metadata(
    predictor: Predictor, stack: RasterStack, values: Mapping[str, float], options: Options
) -> dict[str, str]:
    card = predictor.card
    inputs = [
        f"{source.label}: {Path(source.path).name} band {source.band}"
        for source in stack.sources
        if source.path is not None
    ]
    now = datetime.datetime.now(datetime.timezone.utc)
    entries = {
        "MODEL": card.name,
        "MODEL_VERSION": card.version,
        "INPUTS": "; ".join(inputs),
        "DATE": now.isoformat(timespec="seconds"),
        "PARAMETERS": "; ".join(f"{name} = {value:g}" for name, value in values.items()),
        "MINIMUM_CONFIDENCE": f"{options.minimum_confidence:g}",
        "POST_FILTER": f"{options.post_filter} {options.filter_size}" * bool(options.post_filter),
        "PROVIDER": predictor.provider,
        **carried(card),
    }
    return {f"{PREFIX}{key}": value for key, value in entries.items() if value}


def _nothing_valid(stack: RasterStack, mask: str | Path | None) -> str:
    names = listed(f"'{source.label}'" for source in stack.sources if source.path is not None)
    if mask is None:
        return tr(
            "No pixel has data in every layer ({names}): all is NoData. Check the layers' NoData "
            "values and extents."
        ).format(names=names)
    return tr(
        "No pixel inside the polygons of {mask} has data in every layer ({names}): all is NoData. "
        "Check the layers' NoData values and extents."
    ).format(mask=mask, names=names)


def _unexpected(band: InputBand, share: float, card: ModelCard) -> str:
    """Say that a share (0 … 1) of a band's pixels is not what the model was made for."""
    text = (
        tr(
            "{share} of the pixels of band '{band}' hold codes that model '{model}' never met in "
            "training."
        )
        if band.codes
        else tr(
            "{share} of the pixels of band '{band}' lie outside the range that model '{model}' "
            "expects."
        )
    )
    said = f"{share:.2%}" if share >= 1e-4 else tr("Less than 0.01%")
    problem = text.format(share=said, band=band.name, model=card.name)
    if share > MOSTLY:
        return tr(
            "{problem} Is it another layer, or in another unit? See which layer went into which "
            "input of the model. The result is not to be trusted."
        ).format(problem=problem)
    return tr("{problem} Check the layer and its unit.").format(problem=problem)


def _summary(
    predictor: Predictor,
    network: NetworkPass,
    products: Products,
    grid: Grid,
    wanted: Mapping[str, Path],
    seconds: float,
    progress: Progress,
) -> MapSummary:
    card, shares = predictor.card, network.out_of_range()
    for band in card.inputs:
        if band.name in shares:
            progress.warn(_unexpected(band, shares[band.name], card))
    if products.outside_pixels:
        progress.warn(
            tr(
                "{share:.2%} of the map lies outside the area of applicability of model '{model}': "
                "it met nothing like it in training, and its figures do not hold there."
            ).format(share=products.outside_pixels / products.valid_pixels, model=card.name)
        )
    pixels, areas = products.counts()
    unknown = pixels.pop(UNKNOWN_CLASS)
    unknown_area = areas.pop(UNKNOWN_CLASS)
    total = grid.width * grid.height
    return MapSummary(
        class_pixels=pixels,
        class_area_m2=areas,
        unknown=unknown,
        unknown_area_m2=unknown_area,
        outside=products.outside_pixels,
        masked=total - products.valid_pixels,
        tiles=network.computed,
        tiles_skipped=len(network.plan) - network.computed,
        out_of_range=shares,
        seconds=seconds,
        megapixels_per_second=total / 1e6 / seconds,
        provider=predictor.provider,
        outputs={kind: str(path) for kind, path in wanted.items()},
    )
