"""One map in a process of its own, so that its memory and CPU time can be told apart.

python child.py lithoscope|plain MODEL RASTER OUT.tif THREADS   prints one line of JSON
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

TILE = 512


def lithoscope_map(model: str, raster: str, out: str, threads: int) -> None:
    """The whole pipeline, as the algorithms call it."""
    from lithoscope.engine.model.library import open_model
    from lithoscope.engine.raster.mapper import run_map
    from lithoscope.engine.raster.request import Options, Outputs, share_cores
    from lithoscope.engine.raster.stack import RasterSource, RasterStack

    crew, each = share_cores(threads)
    predictor = open_model(model, threads=each)
    bands = range(1, gdal.Open(raster).RasterCount + 1)
    stack = RasterStack([RasterSource(raster, band, f"band {band}") for band in bands])
    run_map(predictor, stack, Outputs(classes=out), Options(workers=crew))


def plain_map(model: str, raster: str, out: str, threads: int) -> None:
    """ONNX Runtime and GDAL one after the other, without halo: seams and all."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    source = gdal.Open(raster)
    width, height = source.RasterXSize, source.RasterYSize
    creation = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE"]
    target = gdal.GetDriverByName("GTiff").Create(out, width, height, 1, gdal.GDT_Byte, creation)
    band = target.GetRasterBand(1)
    for y in range(0, height, TILE):
        for x in range(0, width, TILE):
            w, h = min(TILE, width - x), min(TILE, height - y)
            data = source.ReadRaster(x, y, w, h, buf_type=gdal.GDT_Float32)
            values = np.frombuffer(data, np.float32).reshape(1, -1, h, w)
            scores = session.run(None, {name: values})[0]
            classes = (scores[0].argmax(0) + 1).astype(np.uint8)
            band.WriteRaster(x, y, w, h, classes.tobytes(), buf_type=gdal.GDT_Byte)


def peak_megabytes() -> float:
    """Largest resident set of this process so far.

    From /proc where there is one: what getrusage tells begins with the parent's size.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(row for row in status.read_text().splitlines() if row.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(kind: str, model: str, raster: str, out: str, threads: str) -> None:
    """Run, then report."""
    started = time.perf_counter()
    {"lithoscope": lithoscope_map, "plain": plain_map}[kind](model, raster, out, int(threads))
    seconds = time.perf_counter() - started
    usage = resource.getrusage(resource.RUSAGE_SELF)
    cpu = usage.ru_utime + usage.ru_stime
    print(json.dumps({"seconds": seconds, "cpu": cpu, "megabytes": peak_megabytes()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
