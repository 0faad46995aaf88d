"""The exact rules against GRASS r.geomorphon, cell by cell, on real DEMs."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from common import Section, Settings
from osgeo import osr

SEARCHES = (3, 10, 30)  # cells
FRAME = 3  # cells at each edge, where r.geomorphon differs
GOAL = "at least 0.99"
WHY = (
    "Edge: r.geomorphon leaves the outermost rows and columns empty (*only ours*: share of cells "
    "that have a class here and none there), and counts a line of sight as level if a single cell "
    "of it is in sight; at the southern edge it sees one row less. It counts most on small DEMs.",
    "Whole metres: there a zenith and a nadir are often equally steep. The rules here call such a "
    "line of sight level; GRASS compares the two angles as double numbers, and what rounding "
    "leaves decides.",
    "Degrees: GRASS measures the geodesic distance to every cell of a line of sight; the rules "
    "take the size that a pixel has in the row of the cell they stand on. Slopes then differ in "
    "their last digits, and the furthest cell may be in for one and out for the other.",
    "Search 3: a line of sight has two or three cells, and often one slope throughout, above all "
    "where heights are whole metres and pixels small. Such a line has the sign of its slope here; "
    "r.geomorphon finds zenith and nadir equally large and calls it level, by which a perfect "
    "plane is flat however steep. *search 3, uniform level* counts metric DEMs that way. The same "
    "holds for a single cell in sight, beside voids.",
)


def measure(settings: Settings) -> Section | None:
    """Compare on every DEM of a folder; None without GRASS or without a folder."""
    if settings.data is None:
        print("agreement: skipped, it needs DEMs: --data FOLDER")
        return None
    if shutil.which("grass") is None:
        print("agreement: skipped, GRASS is not installed (apt install grass-core)")
        return None
    from lithoscope.training.terrain import read_dem

    paths = sorted(settings.data.glob("*.tif"))
    if not paths:
        print(f"agreement: skipped, {settings.data} holds no .tif")
        return None
    section = Section(
        "Exact rules and r.geomorphon, cell by cell",
        "Share of equal classes over the cells that both classify, at search distances of "
        f"{', '.join(map(str, SEARCHES))} cells; *inside* counts those {FRAME} or more cells from "
        "the edge. Flatness is 1 degree.",
    )
    for path in paths:
        dem = read_dem(path)
        section.rows.append(compare(path, dem))
        print(*section.rows[-1].values(), sep="\t", flush=True)
    columns = [name for name, value in section.rows[0].items() if isinstance(value, float)]
    mean = {name: float(np.mean([row[name] for row in section.rows])) for name in columns}
    section.rows.append({"DEM": "**mean**", "heights": "", "grid": "", **mean})
    section.notes = [f"Goal: {GOAL}.", *WHY]
    return section


def compare(path: Path, dem) -> dict[str, str | float]:
    """One row of the table: a DEM and its shares."""
    from lithoscope.engine.terrain.geomorphons import geomorphons
    from lithoscope.training.grass import r_geomorphon
    from lithoscope.training.landforms_evaluation import own_rules

    row: dict[str, str | float] = {
        "DEM": path.stem,
        "heights": "whole metres" if is_whole(dem.heights) else "decimal",
        "grid": "degrees" if is_geographic(dem.crs) else "metric",
    }
    inside = np.zeros(dem.heights.shape, bool)
    inside[FRAME:-FRAME, FRAME:-FRAME] = True
    shares, alone, uniform = {}, 0.0, 0.0
    grid = dem.pixel_width, dem.pixel_height, SEARCHES[0] * float(dem.pixel_height[0])
    as_grass = geomorphons(dem.heights, *grid, uniform_is_level=not is_geographic(dem.crs))
    for search in SEARCHES:
        mine, theirs = own_rules(dem, search), r_geomorphon(dem, search)
        both = (mine > 0) & (theirs > 0)
        row[f"search {search}"] = float((mine == theirs)[both].mean())
        shares[f"{search} inside"] = float((mine == theirs)[both & inside].mean())
        alone = float(((mine > 0) & (theirs == 0)).mean())
        if search == SEARCHES[0]:
            uniform = float((as_grass == theirs)[both].mean())
    row[f"search {SEARCHES[0]}, uniform level"] = uniform
    return {**row, **shares, "only ours": alone}


def is_whole(heights: np.ndarray) -> bool:
    """Tell whether all heights are whole metres."""
    known = heights[~np.isnan(heights)]
    return bool((known == np.round(known)).all())


def is_geographic(wkt: str) -> bool:
    """Tell whether a CRS counts in degrees."""
    crs = osr.SpatialReference()
    return crs.ImportFromWkt(wkt) == 0 and bool(crs.IsGeographic())
