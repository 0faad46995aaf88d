"""From blocks and parameters to the arrays a graph takes: pure functions on arrays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from ..errors import InputError
from ..language import tr
from .card import Parameter


def cast(values: np.ndarray, dtype: np.dtype) -> np.ndarray:
    """Bring values to a graph's element type: rounded and clipped, never wrapped around."""
    if dtype in (np.float32, np.float64):
        return np.ascontiguousarray(values, dtype)
    if dtype == np.float16:
        limit = float(np.finfo(np.float16).max)
        return np.ascontiguousarray(np.clip(values, -limit, limit), dtype)
    # Beyond 2**53 float64 has no odd numbers left, and the clip itself would overflow.
    low, high = max(np.iinfo(dtype).min, -(2**53)), min(np.iinfo(dtype).max, 2**53)
    whole = np.rint(np.nan_to_num(values.astype(np.float64)))
    return np.ascontiguousarray(np.clip(whole, low, high), dtype)


def parameter_array(
    parameter: Parameter, given: np.ndarray | float | None, block: tuple[int, ...]
) -> np.ndarray:
    """Return float32 [1] for a user's parameter, [N, 1, H, 1] for pixel sizes.

    Args:
        parameter: its description in the card.
        given: a number or an array that broadcasts to that shape; None takes the default.
        block: shape [N, C, H, W] of the band values it goes with.

    Raises:
        InputError: wrong shape, out of the card's range, or a pixel size is missing.
    """
    by_user = parameter.source == "user"
    if given is None and not by_user:
        raise InputError(
            tr("The model needs '{parameter}', the pixel size of every row in m.").format(
                parameter=parameter.name
            )
        )
    shape = (1,) if by_user else (block[0], 1, block[2], 1)
    value = np.asarray(parameter.default if given is None else given, np.float32)
    try:
        array = np.broadcast_to(value, shape)
    except ValueError:
        raise InputError(
            tr("Parameter '{parameter}' must have shape {wanted}, not {given}.").format(
                parameter=parameter.name, wanted=list(shape), given=list(value.shape)
            )
        ) from None
    # Bounds in float32 as well, or 0.1 would lie above a maximum of 0.1.
    low, high = np.float32(parameter.minimum), np.float32(parameter.maximum)
    if by_user and not low <= array[0] <= high:
        raise InputError(
            tr(
                "Parameter '{parameter}' is {value:g} {unit}; the model takes {minimum:g} … "
                "{maximum:g}."
            ).format(
                parameter=parameter.name,
                value=array[0],
                unit=tr(parameter.unit),
                minimum=parameter.minimum,
                maximum=parameter.maximum,
            )
        )
    return array


def batches(
    feed: Mapping[str, np.ndarray], count: int, size: int
) -> Iterator[tuple[dict[str, np.ndarray], int]]:
    """Cut a feed of `count` blocks into batches of exactly `size` blocks.

    Arrays with four axes hold one entry a block, others go with every batch. Yields each batch
    and how many of its blocks count: the last one is padded with copies of the last block.
    """
    for start in range(0, count, size):
        used = min(size, count - start)
        rows = np.minimum(np.arange(start, start + size), count - 1)
        yield {name: a[rows] if a.ndim == 4 else a for name, a in feed.items()}, used
