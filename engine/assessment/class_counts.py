"""Counts that a class raster's windows add up to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ..errors import InputError
from ..language import tr
from ..raster.grid import Window
from ..raster.stack import RasterStack
from .classification import Reliability, reliability
from .reference import Reference

MOST_VALUES = 256
EXACT = 1 << 24  # bands are read as float32, which holds whole numbers up to here


@dataclass(eq=False)
class ClassCounts:
    """What the windows of a class raster hold, beside reference data.

    pixels, areas: of each mapped value (areas in m²); pairs: pixels of (index of the reference
    value, mapped value); sure: their confidences, as yet without hits; points, polygon_pixels:
    reference on the map; on_nodata, clashes: reference pixels without data, and in polygons of
    different classes. The stack's first band is the classes, the others the confidence, which
    `scale` makes a share.
    """

    stack: RasterStack
    reference: Reference
    scale: float = 1.0
    pixels: Counter = field(default_factory=Counter)
    areas: Counter = field(default_factory=Counter)
    pairs: Counter = field(default_factory=Counter)
    sure: dict[tuple[int, int], Reliability] = field(default_factory=dict)
    points: int = 0
    polygon_pixels: int = 0
    on_nodata: int = 0
    clashes: int = 0

    def __post_init__(self) -> None:
        self._cells = self.reference.cells(self.stack.grid)

    def add(self, window: Window) -> None:
        """Count one window.

        Raises:
            InputError: values that are no classes, or no confidence.
        """
        values, valid = self.stack.read(window)
        codes = _whole(values[0], valid, self.stack.sources[0].label)
        self._add_areas(codes, valid, window)
        sure = values[1:].max(axis=0) * self.scale if len(values) > 1 else None
        if sure is not None:
            _check_confidence(sure, self.stack.sources[1].label)
        columns, rows = self._cells.T
        here = np.flatnonzero(
            (columns >= window.x)
            & (columns < window.x + window.width)
            & (rows >= window.y)
            & (rows < window.y + window.height)
        )
        at = rows[here] - window.y, columns[here] - window.x
        seen = valid[at]
        self.points += int(seen.sum())
        self.on_nodata += int((~seen).sum())
        self._add_pairs(
            self.reference.point_value[here][seen],
            codes[at][seen],
            None if sure is None else sure[at][seen],
        )
        if len(self.reference.near(self.stack.grid, window)):
            truth, clash = self.reference.burn(self.stack.grid, window)
            inside = (truth >= 0) & valid
            self.clashes += int(clash.sum())
            self.on_nodata += int(((truth >= 0) & ~valid).sum())
            self.polygon_pixels += int(inside.sum())
            self._add_pairs(truth[inside], codes[inside], None if sure is None else sure[inside])

    def _add_areas(self, codes: np.ndarray, valid: np.ndarray, window: Window) -> None:
        rows = np.arange(window.y, window.y + window.height)
        area = np.broadcast_to(self.stack.grid.pixel_area(rows)[:, None], codes.shape)[valid]
        present, index = _unique(codes[valid])
        self.pixels.update(dict(zip(present.tolist(), np.bincount(index).tolist())))
        self.areas.update(dict(zip(present.tolist(), np.bincount(index, area).tolist())))
        if len(self.pixels) > MOST_VALUES:
            raise InputError(
                tr(
                    "Layer '{layer}' has more than {most} distinct values: it is no class raster. "
                    "Choose the raster of classes."
                ).format(layer=self.stack.sources[0].label, most=MOST_VALUES)
            )

    def _add_pairs(self, truth: np.ndarray, codes: np.ndarray, sure: np.ndarray | None) -> None:
        present, index = _unique(codes)
        keys = truth * max(len(present), 1) + index
        numbers = np.bincount(keys)
        ranked = None if sure is None else sure[np.argsort(keys, kind="stable")]
        ends = numbers.cumsum()
        for key in np.flatnonzero(numbers):
            value, slot = divmod(int(key), len(present))
            pair = value, int(present[slot])
            self.pairs[pair] += int(numbers[key])
            if ranked is not None:
                chosen = ranked[ends[key] - numbers[key] : ends[key]]
                chosen = chosen[np.isfinite(chosen)]
                part = reliability(chosen, np.zeros(len(chosen), bool))
                self.sure[pair] = self.sure[pair] + part if pair in self.sure else part

    @property
    def outside(self) -> int:
        """Reference points outside the raster."""
        return int((self._cells[:, 0] < 0).sum())


def _check_confidence(sure: np.ndarray, name: str) -> None:
    known = sure[np.isfinite(sure)]
    if known.size and (known.min() < 0 or known.max() > 1 + 1e-4):
        raise InputError(
            tr(
                "Layer '{name}' has values from {smallest:g} to {largest:g}: a confidence lies "
                "within 0 … 1 (or 0 … 100 in a raster of bytes). Choose another."
            ).format(name=name, smallest=known.min(), largest=known.max())
        )


def _whole(values: np.ndarray, valid: np.ndarray, name: str) -> np.ndarray:
    """Return class values int64 [h, w], 0 where not valid.

    Raises:
        InputError: they are no whole numbers, or too large.
    """
    codes = np.where(valid, values, 0)
    whole = np.rint(codes)
    if (whole != codes).any():
        odd = codes[whole != codes][0]
        raise InputError(
            tr(
                "Layer '{name}' has values that are not whole numbers, such as {odd:g}: it is no "
                "class raster. Choose the raster of classes."
            ).format(name=name, odd=odd)
        )
    if codes.size and np.abs(codes).max() >= EXACT:
        raise InputError(
            tr(
                "Layer '{name}' has class values beyond {largest:,}, which cannot be told apart. "
                "Number its classes anew, with Reclassify by table."
            ).format(name=name, largest=EXACT)
        )
    return whole.astype(np.int64)


def _unique(codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the distinct values and the index of each [n], without a sort where they are few."""
    if not codes.size:
        return codes, codes
    low, span = int(codes.min()), int(np.ptp(codes))
    if span > 1 << 16:
        return np.unique(codes, return_inverse=True)
    present = np.flatnonzero(np.bincount(codes - low))
    slot = np.zeros(span + 1, np.int64)
    slot[present] = np.arange(len(present))
    return present + low, slot[codes - low]
