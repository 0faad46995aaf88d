"""Geomorphons after Jasiewicz & Stepinski (2013), in plain NumPy.

From each cell eight lines of sight are followed up to a search distance. The steepest ascent
(zenith) and the steepest descent (nadir) along a line decide whether the ground there lies above
(+), below (-) or level (0) with the cell; the counts of + and - name one of ten landforms.

The reference emulated is GRASS ``r.geomorphon`` (``skip=0 dist=0``, comparison ``anglev1``):
distances strictly below the search distance count, a line of sight whose first cell is NoData
counts as level, later NoData cells are passed over. In one thing the paper is followed instead:
a line with one slope throughout has the sign of that slope. ``r.geomorphon`` compares the sizes of
zenith and nadir, finds them equal, and calls the line level, so that a perfect plane is flat
however steep, and a line with a single cell in sight is level; ``uniform_is_level`` does the same.

Reference: Jasiewicz, J., Stepinski, T. F. (2013). Geomorphons: a pattern recognition approach to
classification and mapping of landforms. Geomorphology 182, 147-156.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# (rows, columns) of one step in each of the eight directions; opposite directions are neighbours.
DIRECTIONS = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (1, -1), (-1, 1))

# FORMS[number of -, number of +]: the table of the paper, with GRASS's codes. 0: cannot occur.
FORMS = np.array(
    [
        [1, 1, 1, 8, 8, 9, 9, 9, 10],
        [1, 1, 8, 8, 8, 9, 9, 9, 0],
        [1, 4, 6, 6, 7, 7, 9, 0, 0],
        [4, 4, 6, 6, 6, 7, 0, 0, 0],
        [4, 4, 5, 6, 6, 0, 0, 0, 0],
        [3, 3, 5, 5, 0, 0, 0, 0, 0],
        [3, 3, 3, 0, 0, 0, 0, 0, 0],
        [3, 3, 0, 0, 0, 0, 0, 0, 0],
        [2, 0, 0, 0, 0, 0, 0, 0, 0],
    ],
    dtype=np.uint8,
)

# Cells worked at a time: the running extremes of a block stay in the processor's cache.
_BLOCK_CELLS = 64 * 1024


def geomorphons(
    elevation: NDArray[np.float32],
    pixel_width: NDArray[np.float32] | float,
    pixel_height: NDArray[np.float32] | float,
    search_distance: float,
    flatness: float = 1.0,
    margin: int = 0,
    uniform_is_level: bool = False,
) -> NDArray[np.uint8]:
    """Classify each cell of a DEM into one of ten landforms.

    Parameters
    ----------
    elevation: [H, W] metres; NaN is NoData.
    pixel_width, pixel_height: metres, one value or one for each row [H].
    search_distance: metres; cells nearer than this count.
    flatness: lines of sight within this many degrees of level are flat.
    margin: cells at each edge that serve as neighbours only and are left out of the result.
    uniform_is_level: whether a line of sight with one slope throughout counts as level, as
        ``r.geomorphon`` has it on metric grids (on degree grids its geodesics make no two slopes
        equal, so that there only lines with a single cell in sight are level).

    Returns
    -------
    [H - 2 margin, W - 2 margin] codes 1..10 (see ``FORMS``), 0 where the elevation is NaN.
    """
    height, width = elevation.shape
    pixel_width = np.broadcast_to(np.asarray(pixel_width, np.float32), (height,))
    pixel_height = np.broadcast_to(np.asarray(pixel_height, np.float32), (height,))
    if not 0 < search_distance < np.inf:
        raise ValueError(f"the search distance must be a positive length, not {search_distance}")
    down, right = (
        int(np.ceil(search_distance / size.min())) for size in (pixel_height, pixel_width)
    )

    # A frame of NaN lets every line of sight be followed for the whole search distance.
    padded = np.pad(
        elevation.astype(np.float32, copy=False),
        ((max(0, down - margin),) * 2, (max(0, right - margin),) * 2),
        constant_values=np.nan,
    )
    padded = padded[:, max(0, margin - right) : padded.shape[1] - max(0, margin - right)]
    result = np.empty((height - 2 * margin, width - 2 * margin), np.uint8)
    rows = max(16, _BLOCK_CELLS // max(result.shape[1], 1))
    for top in range(0, len(result), rows):
        block = result[top : top + rows]
        first = max(0, margin - down) + top
        here = slice(margin + top, margin + top + len(block))
        block[:] = _classify(
            padded[first : first + len(block) + 2 * down],
            (down, right),
            pixel_width[here],
            pixel_height[here],
            search_distance,
            flatness,
            uniform_is_level,
        )
    return result


def _classify(
    window: NDArray[np.float32],
    reach: tuple[int, int],
    pixel_width: NDArray[np.float32],
    pixel_height: NDArray[np.float32],
    search_distance: float,
    flatness: float,
    uniform_is_level: bool,
) -> NDArray[np.uint8]:
    """Forms of the window less ``reach`` (rows, columns) at each edge."""
    height, width = window.shape[0] - 2 * reach[0], window.shape[1] - 2 * reach[1]
    centre = np.ascontiguousarray(window[reach[0] : reach[0] + height, reach[1] : reach[1] + width])
    complete = not np.isnan(window).any()
    level = np.float32(np.tan(np.radians(flatness)))
    zenith, nadir, slope = (np.empty((height, width), np.float32) for _ in range(3))
    # 9 * (number of -) + (number of +)
    pattern = np.zeros((height, width), np.uint8)

    for down, right in DIRECTIONS:
        step = np.hypot(down * pixel_height, right * pixel_width)
        for k in range(1, max(reach) + 1):
            distance = k * step
            within = distance < search_distance
            top, left = reach[0] + k * down, reach[1] + k * right
            if not within.any() or min(top, left) < 0:
                break
            np.subtract(window[top : top + height, left : left + width], centre, out=slope)
            # Divided, not multiplied by a reciprocal: equal slopes then compare equal, and on
            # whole-metre DEMs such ties between zenith and nadir are common.
            np.divide(slope, np.where(within, distance, np.nan)[:, None], out=slope)
            if k == 1:
                zenith[:] = slope
                nadir[:] = slope
            elif complete and within.all():
                np.maximum(zenith, slope, out=zenith)
                np.minimum(nadir, slope, out=nadir)
            else:
                np.fmax(zenith, slope, out=zenith)
                np.fmin(nadir, slope, out=nadir)
            if k == 1 and not complete:
                hidden = np.isnan(slope)
        if k == 1:  # even the first cell lies beyond the search distance
            continue
        if not complete:
            zenith[hidden] = nadir[hidden] = 0
        steep = (zenith > level) | (nadir < -level)
        if uniform_is_level:
            steep &= zenith > nadir
        balance = zenith + nadir
        pattern += steep & (balance > 0)
        pattern += np.uint8(9) * (steep & (balance < 0))

    forms = FORMS.ravel()[pattern]
    forms[np.isnan(centre)] = 0
    return forms
