"""Maps of degree cells as inline SVG: cells as a small picture, earthquakes and degrees over it."""

from __future__ import annotations

import base64
import math
import struct
import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..language import tr
from ..seismicity.cells import CellGrid
from .axes import linear_ticks, power_label
from .markup import Markup, tag

# YlOrRd (Brewer, Hatchard & Harrower 2003): safe for colour-blind readers, pale where little is.
COLORS = ("#ffffb2", "#fed976", "#feb24c", "#fd8d3c", "#fc4e2a", "#e31a1c", "#b10026")
NO_CELL, BELOW = 0, 1  # indices of the picture's palette: outside the region, next to nothing
PAPER, INK, GREY = "#f6f8fa", "#24292f", "#57606a"
WIDTH, HEIGHT = 470, 430  # pixels the map may take at most
LEFT, TOP, LEGEND = 52, 12, 160
SHARP = 2  # a cell takes at least so many picture elements, so that viewers do not blur it
MOST_CIRCLES = 1500


class Epicentres(NamedTuple):
    """Earthquakes to draw: degrees [N] and magnitudes [N]."""

    longitude: NDArray[np.float64]
    latitude: NDArray[np.float64]
    magnitude: NDArray[np.float64]


def log_bounds(largest: float) -> list[float]:
    """Return the bounds 1, 3, 10, 30 … of as many classes as there are colours, ascending.

    The last class holds `largest`; what lies below the first bound is not coloured.
    """
    top = math.floor(2 * math.log10(largest)) if largest > 0 else 0
    while _bound(top) < largest:
        top += 1
    return [_bound(step) for step in range(top - len(COLORS), top + 1)]


def class_text(low: float, high: float) -> str:
    """Return what a legend says of a class."""
    return f"{bound_text(low)} – {bound_text(high)}"


def bound_text(bound: float) -> str:
    """Return a bound as people read it: 0.003, 3·10⁻⁵."""
    if bound >= 1e-4:
        return f"{bound:g}"
    digit, _, exponent = f"{bound:.0e}".partition("e")
    return f"{digit}·{power_label(int(exponent))}"


def cell_map(
    grid: CellGrid,
    values: NDArray[np.float64],
    *,
    unit: str,
    epicentres: Epicentres | None = None,
) -> Markup:
    """Return a map of cells coloured by the logarithm of their values, with a legend.

    Args:
        grid: the cells.
        values: what is shown [C], 0 or more.
        unit: what the values are, over the legend.
        epicentres: earthquakes drawn on top; of very many, the largest.
    """
    bounds = log_bounds(float(values.max()))
    image = grid.as_raster(np.minimum(values, bounds[-1] * (1 - 1e-12)))
    picture = np.where(np.isnan(image), NO_CELL, BELOW + np.digitize(image, bounds))
    frame = _Frame(*grid.bounds)
    return tag(
        "svg",
        frame.picture(picture.astype(np.uint8)),
        *frame.degrees(),
        *(frame.circles(epicentres) if epicentres is not None else ()),
        frame.border(),
        *_legend(bounds, LEFT + frame.width + 18, unit, epicentres),
        xmlns="http://www.w3.org/2000/svg",
        **{"xmlns:xlink": "http://www.w3.org/1999/xlink"},
        width=f"{LEFT + frame.width + LEGEND:.0f}",
        height=f"{max(TOP + frame.height + 28, 250):.0f}",
        font_family="sans-serif",
        font_size="12",
        role="img",
    )


class _Frame:
    """Where degrees lie on the page, in pixels."""

    def __init__(self, west: float, south: float, east: float, north: float) -> None:
        self.west, self.south, self.east, self.north = west, south, east, north
        wide, high = east - west, north - south
        shrink = max(math.cos(math.radians((south + north) / 2)), 0.05)
        scale = min(WIDTH / (wide * shrink), HEIGHT / high)
        self._scale = scale * shrink, scale
        self.width, self.height = wide * self._scale[0], high * self._scale[1]

    def x(self, longitude: float) -> float:
        return LEFT + (longitude - self.west) * self._scale[0]

    def y(self, latitude: float) -> float:
        return TOP + (self.north - latitude) * self._scale[1]

    def picture(self, classes: NDArray[np.uint8]) -> Markup:
        times = SHARP * math.ceil(max(1.0, self.width / classes.shape[1] / 8))
        sharp = classes.repeat(times, 0).repeat(times, 1)
        source = base64.b64encode(_png(sharp)).decode("ascii")
        return tag(
            "image",
            x=LEFT,
            y=TOP,
            width=f"{self.width:.1f}",
            height=f"{self.height:.1f}",
            preserveAspectRatio="none",
            style="image-rendering: pixelated",
            **{"xlink:href": f"data:image/png;base64,{source}"},  # as older viewers want it
        )

    def degrees(self) -> list[Markup]:
        shapes = []
        for value, _ in linear_ticks(self.west, self.east, 5):
            x, text = self.x(value), _degrees((value + 180) % 360 - 180, "E", "W")
            shapes.append(_line(x, TOP, x, TOP + self.height))
            shapes.append(tag("text", text, x=_px(x), y=_px(TOP + self.height + 17), **_MIDDLE))
        for value, _ in linear_ticks(self.south, self.north, 5):
            y, text = self.y(value), _degrees(value, "N", "S")
            shapes.append(_line(LEFT, y, LEFT + self.width, y))
            shapes.append(tag("text", text, x=LEFT - 6, y=_px(y + 4), text_anchor="end"))
        return shapes

    def circles(self, epicentres: Epicentres) -> list[Markup]:
        lon, lat, magnitude = epicentres
        seen = (lon >= self.west) & (lon <= self.east) & (lat >= self.south) & (lat <= self.north)
        order = np.flatnonzero(seen)[np.argsort(-magnitude[seen], kind="stable")][:MOST_CIRCLES]
        return [
            _circle(self.x(float(lon[i])), self.y(float(lat[i])), float(magnitude[i]))
            for i in order
        ]

    def border(self) -> Markup:
        return tag(
            "rect",
            x=LEFT,
            y=TOP,
            width=f"{self.width:.1f}",
            height=f"{self.height:.1f}",
            fill="none",
            stroke=GREY,
        )


_MIDDLE = {"text_anchor": "middle"}


def _legend(
    bounds: Sequence[float], x: float, unit: str, epicentres: Epicentres | None
) -> list[Markup]:
    shapes = [tag("text", unit, x=_px(x), y=TOP + 11)]
    top = TOP + 22
    entries = [(c, class_text(a, b)) for c, a, b in zip(COLORS, bounds, bounds[1:])][::-1]
    for color, text in [*entries, (PAPER, tr("below {bound}").format(bound=bound_text(bounds[0])))]:
        box = {"width": 16, "height": 14, "fill": color, "stroke": GREY, "stroke_width": "0.5"}
        shapes.append(tag("rect", x=_px(x), y=top, **box))
        shapes.append(tag("text", text, x=_px(x + 23), y=top + 11))
        top += 18
    if epicentres is None or not len(epicentres.magnitude):
        return shapes
    top += 14
    largest = math.floor(float(np.max(epicentres.magnitude)))
    for magnitude in range(largest, max(largest - 3, 0), -1):
        shapes.append(_circle(x + 8, top, magnitude))
        shapes.append(tag("text", f"M {magnitude}", x=_px(x + 23), y=top + 4))
        top += 18
    return shapes


def _circle(x: float, y: float, magnitude: float) -> Markup:
    radius = max(0.8, 0.35 * 1.6**magnitude) if magnitude < 7 else 0.35 * 1.6**7
    place = {"cx": _px(x), "cy": _px(y), "r": _px(radius), "fill": "none"}
    # Light around dark: one of them stands out from any cell.
    outline = tag("circle", **place, stroke=PAPER, stroke_width="1.8", stroke_opacity="0.7")
    ring = tag("circle", **place, stroke=INK, stroke_width="0.7", stroke_opacity="0.75")
    return tag("g", outline, ring)


def _line(x1: float, y1: float, x2: float, y2: float) -> Markup:
    ends = {"x1": _px(x1), "y1": _px(y1), "x2": _px(x2), "y2": _px(y2)}
    return tag("line", **ends, stroke=GREY, stroke_opacity="0.25")


def _degrees(value: float, positive: str, negative: str) -> str:
    value = round(value, 6)
    side = "" if value == 0 else positive if value > 0 else negative
    return f"{abs(value):g}°{side}"


def _bound(step: int) -> float:
    """Return the `step`-th of … 0.1, 0.3, 1, 3, 10 …, counted from 1."""
    decade, rest = divmod(step, 2)
    return float(f"{3 if rest else 1}e{decade}")


def _px(value: float) -> str:
    return f"{value:.1f}"


def _png(classes: NDArray[np.uint8]) -> bytes:
    """Return a palette picture [height, width] as PNG (W3C, PNG specification, 2003)."""
    colors = [bytes(3), *(bytes.fromhex(color[1:]) for color in (PAPER, *COLORS))]
    height, width = classes.shape
    lines = np.pad(classes, ((0, 0), (1, 0)))  # filter type 0 before each line
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(colors)),
            _chunk(b"tRNS", b"\x00"),
            _chunk(b"IDAT", zlib.compress(lines.tobytes(), 6)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
