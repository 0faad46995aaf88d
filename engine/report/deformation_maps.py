"""Maps of deformation as inline SVG: a field as a picture with a colour bar, sources over it."""

from __future__ import annotations

import base64
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..deformation.assembly import Scene
from ..deformation.patches import Floats, Patches
from ..deformation.places import Places
from ..deformation.views import Preview
from ..language import tr
from ..raster.gdal_io import call, write_window
from .axes import Axis, linear_ticks
from .figures import figure
from .marks import Frame, Line, Points
from .markup import Markup, join, tag
from .paths import box, number, text

# RdBu (Brewer, Hatchard & Harrower 2003): safe for colour-blind readers, lightness falls to both
# sides of white. Twilight (van der Walt et al., Matplotlib 2018): a circle, light to dark and back.
DIVERGING = (
    "#053061", "#2166ac", "#4393c3", "#92c5de", "#d1e5f0", "#f7f7f7",
    "#fddbc7", "#f4a582", "#d6604d", "#b2182b", "#67001f",
)  # fmt: skip
CYCLE = ("#e2d9e2", "#95b5c7", "#6276ba", "#592a8f", "#2f1436", "#741e4f", "#b25652", "#cea88c",
         "#e2d9e2")  # fmt: skip
PALE = ("#ffffff", "#dadaeb", "#9e9ac8", "#756bb1", "#54278f", "#2a0f5c")

WIDTH, TALLEST = 560, 620  # pixels
LEFT_AND_RIGHT, TOP_AND_BOTTOM = 90, 54
BAR, BAR_HEIGHT, BAR_STEPS = 300, 12, 60
INK = "#24292f"
MANY = 60  # patches; their outlines are drawn fainter


@dataclass(frozen=True)
class Picture:
    """A mark of figures: an image over ranges of x and y."""

    x: tuple[float, float]
    y: tuple[float, float]
    png: bytes
    label: str = ""
    color: str = INK

    def extent(self) -> tuple[Floats, Floats]:
        """Return the x and y values that the axes must hold."""
        return np.array(self.x), np.array(self.y)

    def draw(self, frame: Frame, color: str) -> Markup:
        """Return the SVG."""
        left, right = frame.x.place(self.x)
        foot, top = frame.y.place(self.y)
        source = base64.b64encode(self.png).decode("ascii")
        return tag(
            "image",
            x=number(left),
            y=number(top),
            width=number(right - left),
            height=number(foot - top),
            preserveAspectRatio="none",
            **{
                "xmlns:xlink": "http://www.w3.org/1999/xlink",
                "xlink:href": f"data:image/png;base64,{source}",
            },
        )

    def key(self, color: str) -> Markup:
        """Return nothing: a picture has a bar instead."""
        return Markup("")


def field_map(
    preview: Preview,
    places: Places,
    scene: Scene,
    values: NDArray[np.floating],
    colors: Sequence[str],
    low: float,
    high: float,
    title: str,
) -> Markup:
    """Return a map of values [h, w] from `low` to `high`, under a bar that `title` stands over."""
    scale, x_title, y_title = _axes(places)
    west, south, east, north = (side * scale for side in places.grid.bounds)
    picture: Any = Picture((west, east), (south, north), png(values, colors, low, high))
    shape = (north - south) / (east - west)
    if places.grid.geographic:
        shape /= max(0.1, np.cos(np.radians((south + north) / 2)))
    inner = min(WIDTH - LEFT_AND_RIGHT, (TALLEST - TOP_AND_BOTTOM) / shape)
    drawn = figure(
        picture,
        *_outlines(places, scene, scale),
        x=Axis(x_title, low=west, high=east),
        y=Axis(y_title, low=south, high=north),
        title=title,
        width=round(inner + LEFT_AND_RIGHT),
        height=round(inner * shape + TOP_AND_BOTTOM),
    )
    return tag("div", tag("div", _bar(colors, low, high, title)), drawn)


def png(values: NDArray[np.floating], colors: Sequence[str], low: float, high: float) -> bytes:
    """Return values [h, w] as a picture; NaN is transparent."""
    share = np.clip((values - low) / ((high - low) or 1.0), 0, 1)
    known = np.isfinite(share)
    bands = np.empty((4, *values.shape), np.uint8)
    bands[:3] = blended(colors, np.where(known, share, 0))
    bands[3] = 255 * known
    memory = call(
        gdal.GetDriverByName("MEM").Create, "", values.shape[1], values.shape[0], 4, gdal.GDT_Byte
    )
    write_window(memory, 0, 0, bands)
    path = f"/vsimem/lithoscope-{uuid.uuid4().hex}.png"
    # No side file with statistics, and nothing but the picture.
    call(gdal.GetDriverByName("PNG").CreateCopy, path, memory).FlushCache()
    file = call(gdal.VSIFOpenL, path, "rb")
    try:
        size = gdal.VSIStatL(path).size
        return bytes(gdal.VSIFReadL(1, size, file))
    finally:
        gdal.VSIFCloseL(file)
        for made in (path, f"{path}.aux.xml"):
            if gdal.VSIStatL(made) is not None:  # newer GDAL raises where there is nothing
                gdal.Unlink(made)


def blended(colors: Sequence[str], share: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Return red, green and blue [3, ...] of places 0 … 1 along a ramp."""
    ramp = np.array([tuple(bytes.fromhex(color[1:])) for color in colors], np.float64)
    at = np.linspace(0, 1, len(colors))
    return np.stack([np.rint(np.interp(share, at, part)) for part in ramp.T]).astype(np.uint8)


def largest_band(limits: Sequence[float]) -> int:
    """Return the index of the component that moves most; the vertical one, if about as much."""
    best = int(np.argmax(limits))
    return 2 if len(limits) > 2 and limits[2] >= 0.8 * limits[best] else best


def _axes(places: Places) -> tuple[float, str, str]:
    """Return what coordinates are multiplied by, and the titles of the axes."""
    if places.grid.geographic:
        return 1.0, tr("Longitude (°)"), tr("Latitude (°)")
    return places.grid.crs.GetLinearUnits() / 1e3, tr("Easting (km)"), tr("Northing (km)")


def _outlines(places: Places, scene: Scene, scale: float) -> list[Any]:
    """Return the patches as seen from above, their upper edges bold, and points of pressure."""
    marks: list[Any] = []
    patches = scene.patches
    if len(patches):
        around, edges = _rectangles(patches)
        faint = 0.4 if len(patches) > MANY else 0.9
        for line, width in ((around, faint), (edges, 2 * faint)):
            x, y = places.to_grid(*line)
            marks.append(Line(scale * x, scale * y, color=INK, width=width))
    if len(scene.pressure):
        x, y = places.to_grid(scene.pressure.x, scene.pressure.y)
        marks.append(Points(scale * x, scale * y, color=INK, size=6))
    for bowl in scene.bowls:
        for ring in bowl.rings:
            x, y = places.to_grid(*np.vstack([ring, ring[:1]]).T)
            marks.append(Line(scale * x, scale * y, color=INK, width=0.9))
    return marks


def _rectangles(patches: Patches) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
    """Return the outlines and the upper edges of patches as x and y, broken by NaN."""
    a, b, c, d = patches.corners
    gap = np.full_like(a, np.nan)
    around, edge = (np.stack(line, axis=2) for line in ((a, b, c, d, a, gap), (a, b, gap)))
    return (around[0].ravel(), around[1].ravel()), (edge[0].ravel(), edge[1].ravel())


def _bar(colors: Sequence[str], low: float, high: float, title: str) -> Markup:
    """Return the colour bar with its title and ticks."""
    step = BAR / BAR_STEPS
    parts = [text(title, 30, 12, "start")]
    for index, color in enumerate(blended(colors, (np.arange(BAR_STEPS) + 0.5) / BAR_STEPS).T):
        shade = "#{:02x}{:02x}{:02x}".format(*color)
        parts.append(box(30 + index * step, 18, step + 0.3, BAR_HEIGHT, shade, 1.0))
    for value, label in linear_ticks(low, high, 5):
        at = 30 + BAR * (value - low) / ((high - low) or 1.0)
        parts.append(text(label, at, 18 + BAR_HEIGHT + 13, "middle"))
    return tag(
        "svg",
        join(parts),
        xmlns="http://www.w3.org/2000/svg",
        width=BAR + 60,
        height=48,
        viewBox=f"0 0 {BAR + 60} 48",
        font_family="sans-serif",
        font_size="12",
        role="img",
    )
