"""The parts of a model card: bands, parameters, tile, classes, sources and figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..language import mark, tr
from .record import Record, require, require_choice, require_order, require_unique

# Caps on what a file may ask for, so that a hostile one cannot exhaust the machine.
MAX_CLASSES = 254
MAX_TILE = 8192
MAX_HALO = 2048
MAX_MULTIPLE = 1024
MAX_CODES = 4096

KINDS = (mark("continuous"), mark("categorical"))


@dataclass(frozen=True)
class InputBand(Record):
    """One input channel, in its layer's own unit: normalisation lies inside the graph.

    `fill` replaces a masked pixel before the network sees it: a number, "nearest" (the nearest
    valid pixel) or "nan" (only for networks that handle NaN themselves). `codes` are the values
    of a categorical band that training met.
    """

    name: str
    unit: str = ""
    kind: str = "continuous"
    minimum: float | None = None
    maximum: float | None = None
    optional: bool = False
    fill: float | str = 0.0
    description: str = ""
    codes: tuple[float, ...] = ()

    def check(self) -> None:
        """Check the choices and the order of the range."""
        require(bool(self.name.strip()), "name", tr("must not be empty"))
        require_choice(self.kind, KINDS, "kind")
        if isinstance(self.fill, str):
            require_choice(self.fill, ("nearest", "nan"), "fill")
        require_order("minimum", self.minimum, "maximum", self.maximum)
        require(
            self.kind == "categorical" or not self.codes, "codes", tr("are for categorical bands")
        )
        require(
            len(self.codes) <= MAX_CODES,
            "codes",
            tr("must be at most {most}").format(most=MAX_CODES),
        )
        require_unique(list(self.codes), "codes")


@dataclass(frozen=True)
class Parameter(Record):
    """An extra graph input besides the bands.

    source "user": float32 [1], set by the user. "pixel_width", "pixel_height": float32
    [N, 1, H, 1], metres, one value per row of the block (on degree grids it varies with latitude).
    """

    name: str
    unit: str
    default: float
    minimum: float
    maximum: float
    source: str = "user"
    description: str = ""

    def check(self) -> None:
        """Check the source, and that the default lies within the range."""
        require(bool(self.name.strip()), "name", tr("must not be empty"))
        require_choice(self.source, ("user", "pixel_width", "pixel_height"), "source")
        require_order("minimum", self.minimum, "maximum", self.maximum)
        inside = self.minimum <= self.default <= self.maximum
        require(
            inside,
            "default",
            tr("must lie within {minimum:g} … {maximum:g}").format(
                minimum=self.minimum, maximum=self.maximum
            ),
        )


@dataclass(frozen=True)
class PixelSize(Record):
    """Pixel sizes the network works at, in metres; None where any will do."""

    native: float | None = None
    minimum: float | None = None
    maximum: float | None = None

    def check(self) -> None:
        """Check that sizes are positive and ordered."""
        for name in ("native", "minimum", "maximum"):
            size = getattr(self, name)
            require(size is None or size > 0, name, tr("must be greater than 0 m"))
        require_order("minimum", self.minimum, "maximum", self.maximum)
        require_order("minimum", self.minimum, "native", self.native)
        require_order("native", self.native, "maximum", self.maximum)


@dataclass(frozen=True)
class Tile(Record):
    """How a raster may be cut for the network, in pixels.

    `halo` is the receptive-field radius; the value of the user parameter `halo_parameter` is
    added to it, in pixels, or in metres if that is the parameter's unit. `multiple` divides every
    input side. `size` is the fixed side of the graph's input, None where it is dynamic.
    """

    multiple: int = 1
    halo: int = 0
    halo_parameter: str | None = None
    size: int | None = None

    def check(self) -> None:
        """Check the caps, and that a fixed tile has a core left inside its halo."""
        require(
            1 <= self.multiple <= MAX_MULTIPLE,
            "multiple",
            tr("must be 1 … {most}").format(most=MAX_MULTIPLE),
        )
        require(
            0 <= self.halo <= MAX_HALO,
            "halo",
            tr("must be 0 … {most} pixels").format(most=MAX_HALO),
        )
        if self.size is not None:
            require(
                1 <= self.size <= MAX_TILE,
                "size",
                tr("must be 1 … {most} pixels").format(most=MAX_TILE),
            )
            require(self.size % self.multiple == 0, "size", tr("must be divisible by 'multiple'"))
            require(self.size > 2 * self.halo, "size", tr("leaves no pixels inside the halo"))


@dataclass(frozen=True)
class OutputClass(Record):
    """One class: its raster value 1 … 254, its name and its colour, `#RRGGBB`."""

    value: int
    name: str
    color: str

    def check(self) -> None:
        """Check the value's range and the colour's form."""
        require(
            1 <= self.value <= MAX_CLASSES,
            "value",
            tr("must be 1 … {most}").format(most=MAX_CLASSES),
        )
        require(bool(self.name.strip()), "name", tr("must not be empty"))
        is_color = re.fullmatch(r"#[0-9A-Fa-f]{6}", self.color) is not None
        require(
            is_color,
            "color",
            tr("is '{color}', but must look like #RRGGBB").format(color=self.color),
        )


@dataclass(frozen=True)
class Quantity(Record):
    """What an output channel of a regression measures."""

    name: str
    unit: str = ""


@dataclass(frozen=True)
class Source(Record):
    """A data set the model learned from."""

    name: str
    source: str = ""
    licence: str = ""
    region: str = ""


@dataclass(frozen=True)
class Figure(Record):
    """A score on held-out data, and the baseline's score on the same data."""

    metric: str
    data: str
    value: float
    baseline: str = ""
    baseline_value: float | None = None
