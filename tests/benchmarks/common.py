"""What the benchmarks share: timing in turns, child processes, DEMs, networks, tables."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from lithoscope.engine.model.card import METADATA_KEY, InputBand, ModelCard, OutputClass, Tile
from osgeo import gdal, osr

PIXEL = 30.0  # metres
KINDS = {"uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32}
COLORS = ("#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#66a61e")


@dataclass(frozen=True)
class Settings:
    """How a run is wanted; size in pixels a side, 0 for the size the figures are made with."""

    work: Path
    size: int
    runs: int
    threads: int
    grass_size: int
    data: Path | None


@dataclass
class Section:
    """A table of the report: a row is {column: text or number}."""

    title: str
    lead: str
    rows: list[dict[str, str | float]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def in_turns(contestants: Mapping[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """Return the median seconds of each contestant; each round, every one has its turn."""
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(runs):
        for name, run in contestants.items():
            seconds[name].append(run())
    return {name: statistics.median(values) for name, values in seconds.items()}


def rounds_note(settings: Settings) -> str:
    """How the figures of a table came about."""
    return f"Turns for each rival, one after the other: {settings.runs}. The median counts."


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """Return a function that does the work and tells how many seconds it took."""

    def run() -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    return run


def child(*arguments: str | Path | int) -> dict[str, float]:
    """Run child.py in a process of its own; returns what it measured."""
    script = Path(__file__).with_name("child.py")
    command = [sys.executable, str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def cores() -> int:
    """Processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def fractal(size: int, seed: int = 1, relief: float = 400.0) -> np.ndarray:
    """A DEM [size, size] float32 as rough as real terrain (Hurst exponent 0.75).

    `relief` is the standard deviation in m at 4000 cells; smaller DEMs are as steep, so lower.
    """
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft2(rng.standard_normal((size, size), dtype=np.float32))
    rows, columns = np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None]
    frequency = np.hypot(rows, columns)
    frequency[0, 0] = np.inf
    heights = np.fft.irfft2(spectrum * frequency**-1.75, s=(size, size))
    scale = relief * (size / 4000) ** 0.75 / heights.std()
    return (1500 + scale * heights).astype(np.float32)


def create_geotiff(path: Path, size: int, bands: int, kind: str) -> gdal.Dataset:
    """Make an empty tiled, compressed GeoTIFF of size x size pixels on a metric grid."""
    options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    options += ["BIGTIFF=IF_SAFER"]  # no predictor: Whitebox reads floats wrongly with one
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), size, size, bands, KINDS[kind], options)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    dataset.SetGeoTransform((400000.0, PIXEL, 0.0, 5400000.0, 0.0, -PIXEL))
    dataset.SetProjection(crs.ExportToWkt())
    return dataset


def write_geotiff(path: Path, values: np.ndarray) -> Path:
    """Write [size, size] or [bands, size, size]."""
    values = values if values.ndim == 3 else values[None]
    bands, size, _ = values.shape
    dataset = create_geotiff(path, size, bands, values.dtype.name)
    data = np.ascontiguousarray(values).tobytes()
    dataset.WriteRaster(0, 0, size, size, data, buf_type=KINDS[values.dtype.name])
    return path


def read_band(path: Path) -> np.ndarray:
    """Read a class raster [h, w]."""
    dataset = gdal.Open(str(path))
    shape = dataset.RasterYSize, dataset.RasterXSize
    data = dataset.GetRasterBand(1).ReadRaster(buf_type=gdal.GDT_Byte)
    return np.frombuffer(data, np.uint8).reshape(shape)


def write_network(path: Path, bands: int, widths: Sequence[int], classes: int = 5) -> Path:
    """Write a classifier with seeded weights: a 3x3 convolution a width, then 1x1 and softmax."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    rng = np.random.default_rng(1)
    nodes = [helper.make_node("Mul", ["values", "scale"], ["x0"])]
    weights = [numpy_helper.from_array(np.array([1 / 255], np.float32), "scale")]
    kernels = [(width, 3) for width in widths] + [(classes, 1)]
    inputs = bands
    for number, (outputs, side) in enumerate(kernels):
        kernel = rng.normal(size=(outputs, inputs, side, side)) / (side * np.sqrt(inputs))
        weights.append(numpy_helper.from_array(kernel.astype(np.float32), f"w{number}"))
        last = number == len(kernels) - 1
        answer = f"x{number + 1}" if last else f"c{number}"
        pads = [side // 2] * 4
        nodes.append(helper.make_node("Conv", [f"x{number}", f"w{number}"], [answer], pads=pads))
        if not last:
            nodes.append(helper.make_node("Relu", [answer], [f"x{number + 1}"]))
        inputs = outputs
    nodes.append(helper.make_node("Softmax", [f"x{len(kernels)}"], ["scores"], axis=1))
    graph = helper.make_graph(
        nodes,
        "benchmark",
        [helper.make_tensor_value_info("values", TensorProto.FLOAT, ["n", bands, "h", "w"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["n", classes, "h", "w"])],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    card = ModelCard(
        name="Benchmark",
        version="1",
        theme="other",
        task="classification",
        description="Seeded weights, no meaning.",
        inputs=tuple(InputBand(f"band {i + 1}") for i in range(bands)),
        tile=Tile(halo=len(widths)),
        classes=tuple(OutputClass(i + 1, f"class {i + 1}", COLORS[i]) for i in range(classes)),
    )
    helper.set_model_props(model, {METADATA_KEY: card.to_json()})
    onnx.save(model, str(path))
    return path
