"""From GeoTIFF to GeoTIFF against ONNX Runtime alone, and the CPU time of the whole."""

from __future__ import annotations

import statistics
from pathlib import Path

import numpy as np
import onnxruntime
from common import (
    Section,
    Settings,
    child,
    fractal,
    in_turns,
    rounds_note,
    timed,
    write_geotiff,
    write_network,
)
from lithoscope.engine.model.library import open_model
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs, share_cores
from lithoscope.engine.raster.stack import RasterSource, RasterStack

SIZE, TILE = 4096, 512
WIDTHS = (16, 16, 16)
QUOTED = "quoted, another machine with 2 cores"


def measure(settings: Settings) -> Section:
    """Time the pipeline and the bare network in turns."""
    size = settings.size or SIZE
    values = image(size)
    raster = write_geotiff(settings.work / "image.tif", values)
    model = write_network(settings.work / "net.onnx", 3, WIDTHS)
    out, threads = settings.work / "classes.tif", settings.threads
    seconds = in_turns(
        {
            "bare": timed(bare_network(model, values, threads)),
            "map": timed(whole_map(model, raster, out, threads)),
        },
        settings.runs,
    )
    megapixels = size * size / 1e6
    section = Section(
        "Throughput",
        f"A network of 3 x Conv3x3(16) + 1x1 with 5 classes over {size} x {size} pixels of 3 bands "
        f"uint8; threads: {threads}. *ONNX Runtime alone* runs tiles of {TILE} pixels that lie in "
        "memory as float32, without halo, and throws the answers away; *Lithoscope* reads a "
        "compressed GeoTIFF, adds the halo, and writes classes, legend, statistics and overviews.",
    )
    section.rows = [
        {
            "what": name,
            "seconds": seconds[key],
            "megapixels/s": megapixels / seconds[key],
            "share of ONNX Runtime alone": seconds["bare"] / seconds[key],
            "goal": goal,
        }
        for name, key, goal in (
            ("ONNX Runtime alone", "bare", ""),
            ("Lithoscope, GeoTIFF to GeoTIFF", "map", "at least 0.90"),
        )
    ]
    section.notes.append(rounds_note(settings))
    return section


def measure_cpu(settings: Settings) -> Section:
    """CPU seconds (user + system) of a process that makes the map, in turns."""
    size, threads = settings.size or SIZE, settings.threads
    raster = write_geotiff(settings.work / "image.tif", image(size))
    model = write_network(settings.work / "net.onnx", 3, WIDTHS)
    cpu: dict[str, list[float]] = {"lithoscope": [], "plain": []}
    for _ in range(settings.runs):
        for kind, found in cpu.items():
            found.append(child(kind, model, raster, settings.work / "c.tif", threads)["cpu"])
    mine, plain = (statistics.median(found) for found in cpu.values())
    section = Section(
        "CPU seconds",
        f"The same map, {size} x {size} x 3 uint8, user and system time of a whole process from "
        "its start to its end, imports and model loading included.",
    )
    section.rows = [
        {"what": "Lithoscope", "CPU seconds": mine, "over the plain script": mine / plain},
        {
            "what": "plain ONNX Runtime + GDAL, one after the other, no halo, no legend",
            "CPU seconds": plain,
            "over the plain script": 1.0,
        },
    ]
    section.notes.append(rounds_note(settings))
    if size == SIZE:
        section.notes.append(
            f"Deepness 0.6.5 with the same network and size: 20 to 22 s (15 to 18 s at batch 8), "
            f"where a plain script took 9.8 to 10.3 s ({QUOTED})."
        )
    return section


def image(size: int) -> np.ndarray:
    """Three bands of clouds, uint8 [3, size, size]."""
    bands = [fractal(size, seed, relief=40.0) - 1500 + 128 for seed in (1, 2, 3)]
    return np.clip(np.stack(bands), 0, 255).astype(np.uint8)


def bare_network(model: Path, values: np.ndarray, threads: int):
    """A function that runs a network over tiles in memory, and nothing else."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(model), options, ["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    size = values.shape[1]
    tiles = [
        np.ascontiguousarray(values[None, :, y : y + TILE, x : x + TILE], np.float32)
        for y in range(0, size, TILE)
        for x in range(0, size, TILE)
    ]

    def run() -> None:
        for tile in tiles:
            session.run(None, {name: tile})

    return run


def whole_map(model: Path, raster: Path, out: Path, threads: int):
    """A function that makes the map as the algorithms do."""
    crew, each = share_cores(threads)
    predictor = open_model(model, threads=each)
    stack = RasterStack([RasterSource(str(raster), n, f"band {n}") for n in (1, 2, 3)])
    return lambda: run_map(predictor, stack, Outputs(classes=out), Options(workers=crew))
