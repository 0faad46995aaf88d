"""The report: what is measured is kept as JSON, and the page is written from that."""

from __future__ import annotations

import datetime
import json
import os
import platform
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy
import onnxruntime
from common import Section, cores
from osgeo import gdal

HEAD = """# Benchmarks

Written by `make bench` (`tests/benchmarks/run.py`); the numbers lie in `{json}` as well. Every
ratio comes from one run on one machine, the rivals measured in turns, medians of several rounds.
Absolute seconds are those of the machine named below each table.
"""


def add(path: Path, name: str, section: Section, command: str) -> None:
    """Put a section into the report; those of other benchmarks stay as they are."""
    store = path.with_suffix(".json")
    content: dict[str, Any] = json.loads(store.read_text("utf-8")) if store.exists() else {}
    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    content[name] = {**asdict(section), "command": command, "date": today, "machine": machine()}
    path.parent.mkdir(parents=True, exist_ok=True)
    store.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
    path.write_text(page(content, store.name), "utf-8")


def page(content: dict[str, Any], store: str) -> str:
    """Return the report as Markdown."""
    parts = [HEAD.format(json=store)]
    for entry in content.values():
        parts.append(f"## {entry['title']}\n\n{entry['lead']}\n")
        parts.append(table(entry["rows"]))
        parts += ["".join(f"- {note}\n" for note in entry["notes"])] * bool(entry["notes"])
        parts.append(f"`{entry['command']}`, {entry['date']}: {entry['machine']}.\n")
    return "\n".join(parts)


def table(rows: list[dict[str, str | float]]) -> str:
    """Return rows as a Markdown table."""
    columns = list(rows[0])
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(cell(row.get(name, "")) for name in columns) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def cell(value: str | float) -> str:
    """Return a number with as many digits as one likes to read."""
    if not isinstance(value, float):
        return str(value)
    if abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.4g}"


def machine() -> str:
    """Return processor, cores, memory and versions in one line."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((s.split(":")[1].strip() for s in lines if s.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{model or platform.machine()}, {cores()} cores, {memory:.0f} GiB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}, "
        f"numpy {numpy.__version__}, GDAL {gdal.__version__}, "
        f"ONNX Runtime {onnxruntime.__version__}"
    )
