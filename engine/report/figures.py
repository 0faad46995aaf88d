"""Figures of reports as inline SVG: marks on two axes, light however many events there are.

figure(
    Points(time, magnitude, "earthquakes"),
    Line(time, mc, "completeness magnitude"),
    x=Axis("Time (UTC)", "time"),
    y=Axis("Magnitude"),
    title="Magnitude and time",
)
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .axes import Axis, FittedAxis, fit_axis, time_axis
from .marks import Band, Bars, Frame, Line, Mark, Points, Rule, Steps, Whiskers
from .markup import Markup, join, tag
from .paths import INK, number, stroke, text, text_width

__all__ = [
    "Axis",
    "Band",
    "Bars",
    "Line",
    "Mark",
    "Points",
    "Rule",
    "Steps",
    "Whiskers",
    "figure",
    "time_axis",
]

# Okabe and Ito (2008): told apart with and without colour blindness.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#333333")
LEFT, RIGHT, TOP, BOTTOM = 34, 32, 10, 44  # pixels; LEFT is without the tick labels
LEGEND_LINE = 18
FAINT = "#e3e7eb"


def figure(
    *marks: Mark,
    x: Axis | None = None,
    y: Axis | None = None,
    title: str = "",
    width: int = 640,
    height: int = 320,
) -> Markup:
    """Return a figure as SVG; the first mark lies lowest.

    Marks without a colour take the next of the palette; those with a label stand in a legend
    above the figure. `title` is for screen readers and tool tips: headings belong to the page.

    Raises:
        ValueError: an axis that cannot be; see `fit_axis`.
    """
    palette = itertools.cycle(PALETTE)
    colors = [mark.color or next(palette) for mark in marks]
    keys = [(mark.label, mark.key(color)) for mark, color in zip(marks, colors) if mark.label]
    legend, top = _legend(keys, width)
    seen = [mark.extent() for mark in marks]
    upright = fit_axis(y or Axis(), _together([s[1] for s in seen]), height - BOTTOM, top + TOP)
    left = LEFT + max((text_width(label) for _, label in upright.ticks(_most(upright))), default=0)
    across = fit_axis(x or Axis(), _together([s[0] for s in seen]), left, width - RIGHT)
    frame = Frame(across, upright)
    drawn = join(mark.draw(frame, color) for mark, color in zip(marks, colors))
    return tag(
        "svg",
        tag("title", title) if title else "",
        legend,
        _scales(frame),
        _clipped(drawn, frame),
        _labels(frame, height),
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
        style="max-width: 100%; height: auto",
        font_family="sans-serif",
        font_size="12",
        role="img",
    )


def _clipped(drawn: Markup, frame: Frame) -> Markup:
    """Cut off what lies outside the axes; inside, coordinates are the figure's own."""
    left, top = frame.x.start, frame.y.end
    wide, high = frame.x.end - left, frame.y.start - top
    return tag(
        "svg",
        drawn,
        x=number(left),
        y=number(top),
        width=number(wide),
        height=number(high),
        viewBox=f"{number(left)} {number(top)} {number(wide)} {number(high)}",
        overflow="hidden",
    )


def _scales(frame: Frame) -> Markup:
    """Return grid lines, tick labels and the two axes."""
    left, right, foot, top = frame.x.start, frame.x.end, frame.y.start, frame.y.end
    parts: list[Markup] = []
    for value, label in frame.x.ticks(_most(frame.x)):
        at = float(frame.x.place(value))
        parts.append(stroke(f"M{number(at)} {number(foot)}V{number(top)}", FAINT, 1))
        parts.append(text(label, at, foot + 16, "middle"))
    for value, label in frame.y.ticks(_most(frame.y)):
        at = float(frame.y.place(value))
        parts.append(stroke(f"M{number(left)} {number(at)}H{number(right)}", FAINT, 1))
        parts.append(text(label, left - 6, at + 4, "end"))
    parts.append(stroke(f"M{number(left)} {number(top)}V{number(foot)}H{number(right)}", INK, 1))
    return join(parts)


def _most(axis: FittedAxis) -> int:
    """Return how many ticks an axis has room for: their labels lie across, one line high."""
    return int(
        (axis.end - axis.start) / 85 if axis.end > axis.start else (axis.start - axis.end) / 36
    )


def _labels(frame: Frame, height: int) -> Markup:
    middle = (frame.y.start + frame.y.end) / 2
    upright = tag(
        "text",
        frame.y.axis.label,
        x=0,
        y=0,
        text_anchor="middle",
        fill=INK,
        transform=f"translate(13 {number(middle)}) rotate(-90)",
    )
    across = text(frame.x.axis.label, (frame.x.start + frame.x.end) / 2, height - 8, "middle")
    return join([across, upright])


def _legend(keys: Sequence[tuple[str, Markup]], width: int) -> tuple[Markup, int]:
    """Return the legend and its height; entries go on to a new line when one is full."""
    parts, left, top = [], float(LEFT), 2
    for label, sign in keys:
        wide = 24 + text_width(label) + 18
        if left > LEFT and left + wide > width:
            left, top = float(LEFT), top + LEGEND_LINE
        parts.append(tag("g", sign, transform=f"translate({number(left)} {top})"))
        parts.append(text(label, left + 24, top + 10, "start"))
        left += wide
    return join(parts), top + LEGEND_LINE if keys else 0


def _together(parts: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    return np.concatenate([part.ravel() for part in parts]) if parts else np.empty(0)
