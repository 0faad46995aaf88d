"""``lithoscope-train``: one subcommand for each kind of model."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from ..engine.errors import LithoscopeError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status, 1 with a message on a known error."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except LithoscopeError as error:
        print(f"lithoscope-train: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lithoscope-train", description="Train the networks that Lithoscope runs."
    )
    commands = parser.add_subparsers(required=True, metavar="MODEL")
    landforms = commands.add_parser("landforms", help="noise-robust geomorphons from DEMs")
    landforms.add_argument("--data", type=Path, required=True, help="folder of DEMs (GeoTIFF)")
    landforms.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    landforms.add_argument("--model", type=Path, help="the .onnx to write (OUT/landforms.onnx)")
    landforms.add_argument("--steps", type=int, default=5_500, help="batches to train")
    landforms.add_argument("--seed", type=int, default=1)
    landforms.add_argument("--threads", type=int, default=0, help="0: as many as there are cores")
    landforms.add_argument(
        "--created", default=datetime.date.today().isoformat(), help="date for the card (ISO)"
    )
    landforms.add_argument(
        "--reference",
        choices=("engine", "grass"),
        default="engine",
        help="whose rules are the truth in the figures: the engine's or r.geomorphon's",
    )
    landforms.set_defaults(run=_landforms)
    return parser


def _landforms(options: argparse.Namespace) -> None:
    # torch and Lightning take seconds to import: only when they are wanted.
    from .grass import r_geomorphon
    from .landforms import train
    from .landforms_evaluation import own_rules
    from .landforms_publish import publish

    reference = r_geomorphon if options.reference == "grass" else own_rules
    checkpoint = train(options.data, options.out, options.steps, options.seed, options.threads)
    model = options.model or options.out / "landforms.onnx"
    publish(checkpoint, options.data, model, options.seed, options.created, reference)
    print(model)
