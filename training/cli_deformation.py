"""The subcommand for the network of crustal deformation."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from pathlib import Path


def add_parser(commands: argparse._SubParsersAction) -> None:
    """Add ``deformation``."""
    deformation = commands.add_parser(
        "deformation", help="displacement by faults and magma, learned from the exact solution"
    )
    deformation.add_argument("--out", type=Path, required=True, help="folder for what is kept")
    deformation.add_argument("--model", type=Path, help="the .onnx to write (OUT/deformation.onnx)")
    deformation.add_argument("--report", type=Path, help="a page of tables (.md) to write")
    deformation.add_argument("--seed", type=int, default=1)
    deformation.add_argument(
        "--kept", action="store_true", help="judge the weights in OUT; nothing is trained"
    )
    deformation.add_argument(
        "--created", default=datetime.date.today().isoformat(), help="date for the card (ISO)"
    )
    deformation.set_defaults(run=_deformation)


def _deformation(options: argparse.Namespace) -> Mapping[str, Path]:
    # torch takes seconds to import: only when it is wanted.
    from .deformation_publish import publish

    return publish(
        options.out,
        options.model or options.out / "deformation.onnx",
        seed=options.seed,
        created=options.created,
        command=_command(options),
        report=options.report,
        judged=options.report is not None,
        kept=options.kept,
        progress=options.progress,
    )


def _command(options: argparse.Namespace) -> str:
    """What to type for the same again."""
    parts = ["lithoscope-train deformation --out DIR", f"--seed {options.seed}"]
    for name in ("model", "report"):
        path = getattr(options, name)
        if path is not None:
            parts.append(f"--{name} {path}")
    return " ".join(parts)
