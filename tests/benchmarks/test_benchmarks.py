"""The benchmarks at the size of a stamp: they run, and the report keeps what it had."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))
try:
    import common
    import memory
    import report
finally:
    sys.path.remove(str(FOLDER))


def run(out: Path, *arguments: str) -> subprocess.CompletedProcess:
    command = [sys.executable, str(FOLDER / "run.py"), "--runs", "1", "--threads", "1"]
    return subprocess.run(
        [*command, "--out", str(out), *arguments], capture_output=True, text=True, check=True
    )


def test_a_run_adds_its_table_and_keeps_the_others(tmp_path):
    out = tmp_path / "docs" / "bench.md"
    run(out, "--only", "throughput", "--size", "256")
    run(out, "--only", "memory", "--size", "128")
    content = json.loads(out.with_suffix(".json").read_text())
    assert list(content) == ["throughput", "memory"]
    bare, whole = content["throughput"]["rows"]
    ratio = bare["seconds"] / whole["seconds"]
    assert whole["share of ONNX Runtime alone"] == pytest.approx(ratio)
    assert [row["peak MB"] > 20 for row in content["memory"]["rows"]] == [True, True]
    page = out.read_text()
    assert page.count("## ") == 2
    assert "--only memory --size 128 --threads 1`" in page
    assert "numpy" in content["memory"]["machine"]


def test_what_needs_data_says_that_it_is_left_out(tmp_path):
    done = run(tmp_path / "bench.md", "--only", "agreement")
    assert "skipped, it needs DEMs: --data FOLDER" in done.stdout
    assert not (tmp_path / "bench.md").exists()


def test_rivals_take_turns_and_the_median_counts():
    calls = []
    times = {"a": iter([3.0, 1.0, 2.0]), "b": iter([5.0, 5.0, 9.0])}

    def contestant(name):
        return lambda: (calls.append(name), next(times[name]))[1]

    medians = common.in_turns({name: contestant(name) for name in "ab"}, 3)
    assert medians == {"a": 2.0, "b": 5.0}
    assert "".join(calls) == "ababab"


def test_the_dem_depends_on_the_seed_alone_and_is_as_steep_at_any_size():
    small, large = common.fractal(128), common.fractal(512)
    assert (small == common.fractal(128)).all()
    assert (small != common.fractal(128, seed=2)).any()
    steepness = [abs(dem[:, 1:] - dem[:, :-1]).mean() for dem in (small, large)]
    assert steepness[0] == pytest.approx(steepness[1], rel=0.4)


def test_the_memory_raster_has_data_everywhere(tmp_path):
    from osgeo import gdal

    dataset = gdal.Open(str(memory.write_ramps(tmp_path / "ramps.tif", 700)))
    band = dataset.GetRasterBand(1)
    assert band.GetNoDataValue() is None
    assert band.ReadAsArray(512, 512, 188, 188).std() > 0


def test_numbers_are_written_as_one_reads_them():
    assert [report.cell(value) for value in (1234.56, 20.345, 0.98765, "text", 30)] == [
        *("1235", "20.3", "0.9877", "text", "30")
    ]
