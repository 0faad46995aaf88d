"""An earthquake catalogue as arrays, always in time order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

# Longitudes near ±180 are left alone unless another frame is narrower by this many degrees.
NARROWER_DEGREES = 1.0

NUMBERS = ("time", "longitude", "latitude", "depth", "magnitude")
TEXTS = ("ident", "kind", "magnitude_type")


def _no_text() -> np.ndarray:
    return np.array("", object)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """N events, sorted by time on construction; ties keep their order.

    Shapes are [N]. `time` in days since 1970-01-01T00:00Z (float64: 0.3 µs steps), `longitude`
    and `latitude` in degrees (WGS 84; longitudes may leave ±180, see `unwrap`), `depth` in km
    positive down (NaN: unknown), `ident`, `kind` (event type) and `magnitude_type` (as
    agencies write it: Mw, ml …) text, '' where unknown. A scalar in place of an array stands for
    all events.

    Raises:
        ValueError: arrays of unequal length, or a time that is not finite.
    """

    time: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    depth: np.ndarray
    magnitude: np.ndarray
    ident: np.ndarray = field(default_factory=_no_text)
    kind: np.ndarray = field(default_factory=_no_text)
    name: str = ""
    magnitude_type: np.ndarray = field(default_factory=_no_text)

    def __post_init__(self) -> None:
        time = np.atleast_1d(np.asarray(self.time, np.float64))
        if not np.isfinite(time).all():
            raise ValueError("a catalogue's times must be finite")
        order = None if (np.diff(time) >= 0).all() else np.argsort(time, kind="stable")
        for name in NUMBERS + TEXTS:
            dtype = np.float64 if name in NUMBERS else object
            values = np.asarray(getattr(self, name), dtype)
            if values.ndim == 0:
                values = np.full(time.shape, values[()], dtype)
            if values.shape != time.shape:
                raise ValueError(f"{name} has shape {values.shape}, time {time.shape}")
            object.__setattr__(self, name, values if order is None else values[order])

    def __len__(self) -> int:
        return len(self.time)

    def select(self, which: np.ndarray | slice) -> Catalogue:
        """Return the events of a mask, of indices or of a slice; they come in time order."""
        return replace(self, **{name: getattr(self, name)[which] for name in NUMBERS + TEXTS})

    def above(self, mc: float, bin: float = 0.0) -> Catalogue:
        """Return the events of magnitude `mc` or more, where magnitudes are rounded to `bin`."""
        return self.select(self.magnitude >= mc - bin / 2 - 1e-9)

    def before(self, time: float) -> Catalogue:
        """Return the events before `time`, which is not included."""
        return self.select(slice(0, np.searchsorted(self.time, time, side="left")))

    def between(self, start: float, end: float) -> Catalogue:
        """Return the events in [start, end)."""
        return self.select(slice(*np.searchsorted(self.time, [start, end], side="left")))


def unwrap(longitude: np.ndarray) -> np.ndarray:
    """Return longitudes (degrees) without a jump through the events.

    They come in ±180, unless the frame of ±180 around their circular mean makes them narrower:
    events on both sides of the antimeridian then lie beside each other, at 178 and 182 or at
    -178 and -182. NaN stays NaN.
    """
    plain = _turned(np.asarray(longitude, np.float64), 0.0)
    known = plain[np.isfinite(plain)]
    if not known.size:
        return plain
    angle = np.radians(known)
    mean = np.degrees(np.arctan2(np.sin(angle).mean(), np.cos(angle).mean()))
    around = _turned(plain, mean)
    narrower = np.ptp(known) - np.ptp(around[np.isfinite(around)])
    return around if narrower > NARROWER_DEGREES else plain


def _turned(longitude: np.ndarray, middle: float) -> np.ndarray:
    """Shift by whole turns, so that longitudes inside ±180 of `middle` stay the same to the bit."""
    return longitude - 360 * np.floor((longitude - middle + 180) / 360)
