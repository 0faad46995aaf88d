"""The sources of deformation as arrays: dislocated rectangles and points of pressure.

Metres in a local metric CRS, angles in degrees, depths positive down from a flat surface.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
_Table = TypeVar("_Table", bound="_Columns")


@dataclass(frozen=True)
class _Columns:
    """Arrays of one length, made float64 [n]; scalars are repeated."""

    def __post_init__(self) -> None:
        """Bring every column to one length.

        Raises:
            ValueError: the columns differ in length.
        """
        names = [field.name for field in fields(self)]
        columns = np.broadcast_arrays(*(np.atleast_1d(getattr(self, name)) for name in names))
        for name, column in zip(names, columns):
            if column.ndim != 1:
                raise ValueError(f"{name} has {column.ndim} dimensions, not one")
            object.__setattr__(self, name, np.array(column, np.float64))

    def __len__(self) -> int:
        """Return the number of sources."""
        return len(getattr(self, fields(self)[0].name))

    @classmethod
    def concat(cls: type[_Table], tables: Sequence[_Table]) -> _Table:
        """Return all sources of several tables, in order; none for no tables."""
        names = [field.name for field in fields(cls)]
        return cls(
            *(np.concatenate([[], *(getattr(table, name) for table in tables)]) for name in names)
        )

    def __getitem__(self: _Table, index: slice | ArrayLike) -> _Table:
        """Return the sources that a slice, a mask or indices choose."""
        return type(self)(*(getattr(self, field.name)[index] for field in fields(self)))


@dataclass(frozen=True)
class Patches(_Columns):
    """Rectangular dislocations [n]; x, y and depth are those of the centre.

    `strike` is clockwise from north, and the plane dips by `dip` (0 to 90) to the right of it.
    `length` runs along the strike, `width` down the dip. The hanging wall moves against the
    footwall by `strike_slip` (left-lateral positive, Okada's U1) and `dip_slip` (thrust positive,
    U2), and the walls part by `opening` (U3), all in metres.
    """

    x: Floats
    y: Floats
    depth: Floats
    strike: Floats
    dip: Floats
    length: Floats
    width: Floats
    strike_slip: Floats
    dip_slip: Floats
    opening: Floats

    @classmethod
    def with_rake(
        cls,
        x: ArrayLike,
        y: ArrayLike,
        depth: ArrayLike,
        strike: ArrayLike,
        dip: ArrayLike,
        length: ArrayLike,
        width: ArrayLike,
        *,
        slip: ArrayLike,
        rake: ArrayLike,
        opening: ArrayLike = 0.0,
    ) -> Patches:
        """Return patches whose hanging walls slip along a rake, all [n] or one for all.

        The rake is that of Aki and Richards (1980): 0 left-lateral, 90 thrust, 180 right-lateral,
        -90 normal.
        """
        angle, size = np.radians(np.asarray(rake, np.float64)), np.asarray(slip, np.float64)
        columns = x, y, depth, strike, dip, length, width
        slips = size * np.cos(angle), size * np.sin(angle), opening
        return cls(*(np.asarray(column, np.float64) for column in (*columns, *slips)))

    @property
    def slip(self) -> Floats:
        """Size of the slip within the plane [n], m."""
        return np.hypot(self.strike_slip, self.dip_slip)

    @property
    def top(self) -> Floats:
        """Depth of the upper edge [n], m."""
        return self.depth - self.width / 2 * np.sin(np.radians(self.dip))

    @property
    def corners(self) -> Floats:
        """X and y of the corners [4, 2, n] as seen from above: round, the upper edge first."""
        strike, dip = np.radians(self.strike), np.radians(self.dip)
        along = self.length / 2 * np.stack([np.sin(strike), np.cos(strike)])
        down = self.width / 2 * np.cos(dip) * np.stack([np.cos(strike), -np.sin(strike)])
        middle = np.stack([self.x, self.y])
        signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        return np.stack([middle + a * along + b * down for a, b in signs])

    def scaled(self, factor: ArrayLike) -> Patches:
        """Return the patches with slip and opening times a factor, one or one a patch."""
        factor = np.asarray(factor, np.float64)
        return replace(
            self,
            strike_slip=self.strike_slip * factor,
            dip_slip=self.dip_slip * factor,
            opening=self.opening * factor,
        )

    def moment(self, rigidity: float) -> Floats:
        """Return the seismic moment of the slip [n] in N m; `rigidity` in Pa."""
        return rigidity * self.length * self.width * self.slip


@dataclass(frozen=True)
class PressureSources(_Columns):
    """Points of inflation [m]; `volume` in m3 is that of the cavity, negative for deflation."""

    x: Floats
    y: Floats
    depth: Floats
    volume: Floats

    def scaled(self, factor: ArrayLike) -> PressureSources:
        """Return the sources with their volumes times a factor, one or one a source."""
        return replace(self, volume=self.volume * np.asarray(factor, np.float64))
