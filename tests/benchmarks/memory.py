"""Peak memory of a map, and that it does not grow with the raster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from common import KINDS, Section, Settings, child, create_geotiff, write_network

SIZE, BLOCK = 20_000, 512
GOAL = 500.0  # megabytes


def measure(settings: Settings) -> Section:
    """Classify a raster, and one of four times the area, each in a process of its own."""
    size = settings.size or SIZE
    model = write_network(settings.work / "net.onnx", 1, (8,))
    section = Section(
        "Peak memory",
        "Largest resident set of a process that classifies one band of float32 (a 3x3 convolution "
        f"of 8 channels + 1x1, 5 classes; threads: {settings.threads}) from GeoTIFF to GeoTIFF; "
        "every pixel has data and goes through the network.",
    )
    for side in (size, 2 * size):
        raster = write_ramps(settings.work / "ramps.tif", side)
        out = settings.work / "classes.tif"
        found = child("lithoscope", model, raster, out, settings.threads)
        section.rows.append(
            {
                "raster": f"{side} x {side} x 1 float32 ({side * side * 4 / 1e6:.0f} MB of values)",
                "peak MB": found["megabytes"],
                "seconds": found["seconds"],
                "goal": f"at most {GOAL:.0f} MB" if side == size else "the same",
            }
        )
        raster.unlink()
        out.unlink()
    if size == SIZE:
        section.notes.append(
            "Deepness 0.6.5 peaks at 2224 MB on 20000 x 20000 x 1 with a tiny network (quoted, "
            "another machine)."
        )
    return section


def write_ramps(path: Path, size: int) -> Path:
    """Write a raster of inclined planes: it fits on any disk, and no pixel is without data."""
    dataset = create_geotiff(path, size, 1, "float32")
    rows, columns = np.mgrid[:BLOCK, :BLOCK].astype(np.float32)
    for y in range(0, size, BLOCK):
        for x in range(0, size, BLOCK):
            w, h = min(BLOCK, size - x), min(BLOCK, size - y)
            part = np.ascontiguousarray((rows + 2 * columns + (x + y) % 7)[:h, :w])
            dataset.WriteRaster(x, y, w, h, part.tobytes(), buf_type=KINDS["float32"])
    return path
