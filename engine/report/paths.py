"""Paths and shapes of SVG that stay small however many values they draw.

Points that fall on one pixel are drawn once, and of a line's points within one column of pixels
the first, the lowest, the highest and the last are kept, which draws the same picture (Jugel et
al. 2014, PVLDB 7, 797-808, "M4").
"""

from __future__ import annotations

import unicodedata

import numpy as np
from numpy.typing import NDArray

from .markup import Markup, tag

INK = "#24292f"
LETTER, WIDE_LETTER = 6.8, 12.0  # pixels at the size of the figures' text
FEW_POINTS = 5_000  # up to here lines are not thinned, and dots placed to half a pixel
DOT = 0.1  # pixels; some viewers leave out a line without length

Floats = NDArray[np.float64]


def dots(x: Floats, y: Floats) -> str:
    """Return a path of one dot for each pixel that has points, neighbours in a row joined."""
    if not len(x):
        return ""
    pixel = 0.5 if len(x) <= FEW_POINTS else 1.0
    columns, rows = np.rint(x / pixel).astype(np.int64), np.rint(y / pixel).astype(np.int64)
    across = 1 << 16
    cells = np.unique(rows * across + columns)
    first = np.flatnonzero(np.diff(cells, prepend=-across) != 1)
    last = np.append(first[1:], len(cells)) - 1
    written: list[str] = []
    at = (0.0, 0.0)
    for start, end in zip(cells[first], cells[last]):
        here = (start % across * pixel, start // across * pixel)
        length = max((end - start) * pixel, DOT)
        begin = move(here[0] - at[0], here[1] - at[1], relative=bool(written))
        written.append(f"{begin}h{number(length)}")
        at = (here[0] + length, here[1])
    return "".join(written)


def thinned(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Keep of each column of pixels the first, lowest, highest and last point of a line."""
    if len(x) <= FEW_POINTS:
        return x, y
    columns = np.floor(x)
    broken = ~(np.isfinite(x) & np.isfinite(y))
    change = (np.diff(columns, prepend=np.nan) != 0) | broken | np.roll(broken, 1)
    first = np.flatnonzero(change)
    last = np.append(first[1:], len(x)) - 1
    group = np.cumsum(change) - 1
    order = np.lexsort((y, group))  # NaN sorts last, and is alone in its group
    keep = np.unique(np.concatenate([first, last, order[first], order[last]]))
    return x[keep], y[keep]


def path_through(x: Floats, y: Floats) -> str:
    """Return a path through points, broken at NaN; to a tenth of a pixel."""
    written, begin = [], True
    for a, b, known in zip(x, y, np.isfinite(x) & np.isfinite(y)):
        if known:
            written.append(f"{'M' if begin else 'L'}{number(a)} {number(b)}")
        begin = not known
    return "".join(written)


def runs(mask: NDArray[np.bool_]) -> list[slice]:
    """Return the slices in which a mask is True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [slice(start, end) for start, end in zip(edges[::2], edges[1::2])]


def stroke(path: str, color: str, width: float, dash: str = "") -> Markup:
    """Return a path that is drawn and not filled."""
    return tag(
        "path",
        d=path,
        fill="none",
        stroke=color,
        stroke_width=f"{width:g}",
        stroke_dasharray=dash or None,
    )


def box(x: float, y: float, width: float, height: float, color: str, opacity: float) -> Markup:
    """Return a filled rectangle."""
    return tag(
        "rect",
        x=number(x),
        y=number(y),
        width=number(width),
        height=number(height),
        fill=color,
        fill_opacity=f"{opacity:g}",
    )


def text_width(words: str) -> float:
    """Return about how many pixels a text takes; Chinese characters are square."""
    return sum(
        WIDE_LETTER if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in words
    )


def text(words: str, x: float, y: float, anchor: str) -> Markup:
    """Return words; `anchor` is start, middle or end."""
    return tag("text", words, x=number(x), y=number(y), text_anchor=anchor, fill=INK)


def move(x: float, y: float, relative: bool = False) -> str:
    """Return the command that begins a path."""
    return f"{'m' if relative else 'M'}{number(x)} {number(y)}"


def number(value: float) -> str:
    """Return a coordinate to a tenth of a pixel."""
    return f"{round(float(value), 1):g}"
