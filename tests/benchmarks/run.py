"""Measure Lithoscope against its peers and write the report; see `run.py --help`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import agreement
import deformation
import earthquake_fit
import landforms
import memory
import report
import throughput
from common import Settings, cores
from osgeo import gdal

BENCHMARKS = {
    "throughput": throughput.measure,
    "cpu": throughput.measure_cpu,
    "memory": memory.measure,
    "landforms": landforms.measure,
    "agreement": agreement.measure,
    "earthquakes": earthquake_fit.measure,
    "deformation": deformation.measure,
}
REPORT = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"


def main() -> None:
    """Run what is asked for; each result is written as soon as it is there."""
    options = parser().parse_args()
    gdal.UseExceptions()
    names = [options.only] if options.only else list(BENCHMARKS)
    for name in names:
        with tempfile.TemporaryDirectory(prefix="lithoscope-bench-", dir=options.work) as folder:
            settings = Settings(
                Path(folder),
                options.size,
                options.runs,
                options.threads,
                options.grass_size,
                options.data,
            )
            section = BENCHMARKS[name](settings)
        if section is not None:
            report.add(options.out, name, section, command(name, options))
            print(f"\n{section.title}\n{report.table(section.rows)}", flush=True)
    print(options.out)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=BENCHMARKS, help="one benchmark; the others stay")
    parser.add_argument("--size", type=int, default=0, help="pixels a side; 0: as published")
    parser.add_argument("--runs", type=int, default=3, help="rounds to take medians of")
    parser.add_argument("--threads", type=int, default=cores(), help="all cores by default")
    parser.add_argument(
        "--grass-size", type=int, default=0, help="cells a side that GRASS is timed on (2000)"
    )
    parser.add_argument("--data", type=Path, help="folder of DEMs for the benchmark 'agreement'")
    parser.add_argument("--work", type=Path, help="where temporary rasters go (several GB)")
    parser.add_argument("--out", type=Path, default=REPORT, help="the page; its JSON lies beside")
    return parser


def command(name: str, options: argparse.Namespace) -> str:
    """The command that makes a section again."""
    words = ["python tests/benchmarks/run.py", f"--only {name}"]
    if options.size:
        words.append(f"--size {options.size}")
    if options.grass_size and name == "landforms":
        words.append(f"--grass-size {options.grass_size}")
    if name == "agreement":
        words.append("--data FOLDER")
    elif name != "memory":
        words.append(f"--runs {options.runs}")
    return " ".join([*words, f"--threads {options.threads}"])


if __name__ == "__main__":
    main()
