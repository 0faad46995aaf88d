"""The subcommand for the network that inverts deformation."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from pathlib import Path

STEPS = 6_000  # as in inversion.py, which takes seconds to import


def add_parser(commands: argparse._SubParsersAction) -> None:
    """Add ``inversion``."""
    inversion = commands.add_parser(
        "inversion", help="sources of deformation from line-of-sight displacement"
    )
    inversion.add_argument("--out", type=Path, required=True, help="folder for the weights")
    inversion.add_argument("--seed", type=int, default=1)
    inversion.add_argument("--steps", type=int, default=STEPS, help="batches to train")
    inversion.add_argument(
        "--model", type=Path, help="the .onnx to write (OUT/deformation_inversion.onnx)"
    )
    inversion.add_argument("--report", type=Path, help="judge it, and write this page (.md)")
    inversion.add_argument(
        "--created", default=datetime.date.today().isoformat(), help="date for the card (ISO)"
    )
    inversion.set_defaults(run=_inversion)


def _inversion(options: argparse.Namespace) -> Mapping[str, Path]:
    from .inversion_publish import publish

    model = options.model or options.out / "deformation_inversion.onnx"
    return publish(
        options.out,
        model,
        options.seed,
        options.steps,
        options.created,
        options.report,
        options.progress,
    )
