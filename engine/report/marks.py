"""Marks of figures: lines, steps, points, bands, bars, whiskers and rules, drawn as SVG.

A mark says which values the axes must hold (`extent`), and draws itself on a frame and as the sign
of a legend.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Union

import numpy as np
from numpy.typing import ArrayLike

from .axes import FittedAxis
from .markup import Markup, join, tag
from .paths import Floats, box, dots, move, number, path_through, runs, stroke, thinned


class Frame(NamedTuple):
    """The two axes of a figure, laid out."""

    x: FittedAxis
    y: FittedAxis


@dataclass(frozen=True)
class Line:
    """A line through points; NaN breaks it. `dash` as in SVG, such as '4 3'."""

    x: ArrayLike
    y: ArrayLike
    label: str = ""
    color: str = ""
    width: float = 1.6
    dash: str = ""

    def extent(self) -> tuple[Floats, Floats]:
        """Return the x and y values that the axes must hold."""
        return _floats(self.x), _floats(self.y)

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG."""
        x, y = thinned(frame.x.place(self.x), frame.y.place(self.y))
        return stroke(path_through(x, y), color, self.width, self.dash)

    def key(self, color: str) -> Markup:
        """Return the sign of the legend, in a box of 18 x 12 pixels."""
        return stroke("M0 6H18", color, self.width + 0.4, self.dash)


@dataclass(frozen=True)
class Steps(Line):
    """A line of steps: y[i] holds from x[i] to x[i + 1], as a cumulative number does."""

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG."""
        x = np.repeat(frame.x.place(self.x), 2)[1:]
        y = np.repeat(frame.y.place(self.y), 2)[:-1]
        x, y = thinned(x, y)
        return stroke(path_through(x, y), color, self.width, self.dash)


@dataclass(frozen=True)
class Points:
    """Dots of `size` pixels across."""

    x: ArrayLike
    y: ArrayLike
    label: str = ""
    color: str = ""
    size: float = 3.5
    opacity: float = 0.75

    def extent(self) -> tuple[Floats, Floats]:
        """Return the x and y values that the axes must hold."""
        return _floats(self.x), _floats(self.y)

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG."""
        path = dots(*_inside(frame, frame.x.place(self.x), frame.y.place(self.y)))
        return tag(
            "path",
            d=path,
            fill="none",
            stroke=color,
            stroke_width=f"{self.size:g}",
            stroke_linecap="round",
            stroke_opacity=f"{self.opacity:g}",
        )

    def key(self, color: str) -> Markup:
        """Return the sign of the legend, in a box of 18 x 12 pixels."""
        return tag("circle", cx=9, cy=6, r=f"{max(self.size, 5) / 2:g}", fill=color)


@dataclass(frozen=True)
class Band:
    """The area between two lines over the same x, such as an interval."""

    x: ArrayLike
    low: ArrayLike
    high: ArrayLike
    label: str = ""
    color: str = ""
    opacity: float = 0.25

    def extent(self) -> tuple[Floats, Floats]:
        """Return the x and y values that the axes must hold."""
        return _floats(self.x), np.concatenate([_floats(self.low), _floats(self.high)])

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG; NaN breaks the band."""
        x = frame.x.place(self.x)
        # Where 0 has no place (a logarithmic axis), the band reaches down to the axis.
        low = frame.y.place(self.low)
        if frame.y.axis.scale == "log":
            low = np.where(_floats(self.low) <= 0, frame.y.start, low)
        high = frame.y.place(self.high)
        outlines = []
        for part in runs(np.isfinite(x) & np.isfinite(low) & np.isfinite(high)):
            top = thinned(x[part], high[part])
            floor = thinned(x[part], low[part])
            ring = [np.concatenate([a, b[::-1]]) for a, b in zip(top, floor)]
            outlines.append(path_through(*ring) + "Z")
        return tag("path", d="".join(outlines), fill=color, fill_opacity=f"{self.opacity:g}")

    def key(self, color: str) -> Markup:
        """Return the sign of the legend, in a box of 18 x 12 pixels."""
        return box(0, 1, 18, 10, color, self.opacity)


@dataclass(frozen=True)
class Bars:
    """Upright bars from the foot of the figure: edges [n + 1] and heights [n]."""

    edges: ArrayLike
    heights: ArrayLike
    label: str = ""
    color: str = ""
    opacity: float = 0.7

    def extent(self) -> tuple[Floats, Floats]:
        """Return the x and y values that the axes must hold, 0 among them."""
        return _floats(self.edges), np.append(_floats(self.heights), 0.0)

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG."""
        edges, tops = frame.x.place(self.edges), frame.y.place(self.heights)
        foot = frame.y.start if frame.y.axis.scale == "log" else float(frame.y.place(0.0))
        bars = []
        for left, right, top in zip(edges[:-1], edges[1:], tops):
            if np.isfinite(top) and top != foot:
                gap = min(0.5, 0.1 * abs(right - left))
                height = abs(foot - top)
                bar = box(
                    left + gap, min(top, foot), right - left - 2 * gap, height, color, self.opacity
                )
                bars.append(bar)
        return join(bars)

    def key(self, color: str) -> Markup:
        """Return the sign of the legend, in a box of 18 x 12 pixels."""
        return box(3, 0, 12, 12, color, self.opacity)


@dataclass(frozen=True)
class Whiskers:
    """Intervals from low to high at each x; `across` lays them along x, at each y."""

    at: ArrayLike
    low: ArrayLike
    high: ArrayLike
    label: str = ""
    color: str = ""
    width: float = 1.6
    across: bool = False

    def extent(self) -> tuple[Floats, Floats]:
        """Return the x and y values that the axes must hold."""
        ends = np.concatenate([_floats(self.low), _floats(self.high)])
        return (ends, _floats(self.at)) if self.across else (_floats(self.at), ends)

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG."""
        along, other = (frame.x, frame.y) if self.across else (frame.y, frame.x)
        at, low, high = other.place(self.at), along.place(self.low), along.place(self.high)
        sides = [(at, low), (at, high)]
        if self.across:
            sides = [(y, x) for x, y in sides]
        (x0, y0), (x1, y1) = sides
        kept = np.flatnonzero(np.isfinite(x0 + y0 + x1 + y1))
        path = "".join(move(x0[i], y0[i]) + f"L{number(x1[i])} {number(y1[i])}" for i in kept)
        return stroke(path, color, self.width)

    def key(self, color: str) -> Markup:
        """Return the sign of the legend, in a box of 18 x 12 pixels."""
        return stroke("M0 6H18" if self.across else "M9 0V12", color, self.width)


@dataclass(frozen=True)
class Rule:
    """A straight line across the whole figure, at an x or at a y."""

    x: float | None = None
    y: float | None = None
    label: str = ""
    color: str = ""
    width: float = 1.2
    dash: str = "5 3"

    def extent(self) -> tuple[Floats, Floats]:
        """Return the x and y values that the axes must hold."""
        return (
            _floats([] if self.x is None else [self.x]),
            _floats([] if self.y is None else [self.y]),
        )

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG."""
        path = ""
        if self.x is not None:
            path += move(float(frame.x.place(self.x)), frame.y.start) + f"V{number(frame.y.end)}"
        if self.y is not None:
            path += move(frame.x.start, float(frame.y.place(self.y))) + f"H{number(frame.x.end)}"
        return stroke(path, color, self.width, self.dash)

    def key(self, color: str) -> Markup:
        """Return the sign of the legend, in a box of 18 x 12 pixels."""
        return stroke("M0 6H18" if self.x is None else "M9 0V12", color, self.width, self.dash)


Mark = Union[Line, Steps, Points, Band, Bars, Whiskers, Rule]


def _floats(values: ArrayLike) -> Floats:
    return np.asarray(values, np.float64)


def _inside(frame: Frame, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Leave out points outside the axes, and those that have no place (NaN)."""
    seen = (x >= frame.x.start) & (x <= frame.x.end) & (y <= frame.y.start) & (y >= frame.y.end)
    return x[seen], y[seen]
