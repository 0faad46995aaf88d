"""``lithoscope-train``: one subcommand for each kind of model.

With ``--json`` a run speaks JSON lines (see `messages`), and stops when it is told to.
"""

from __future__ import annotations

import argparse
import datetime
import errno
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..engine.errors import Cancelled, InputError, LithoscopeError
from . import cli_deformation, cli_inversion, cli_lithology, cli_prospectivity
from .messages import listening

Outputs = Mapping[str, Path]

FAILED, STOPPED = 1, 130
DISK_FULL = (errno.ENOSPC, errno.EDQUOT)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status.

    A subcommand sets ``run`` to a function of the parsed options that returns {name: path} of
    what it made; ``options.progress`` is whom it reports to. The status is 1 with a message on a
    known error, 130 when the run was cancelled; anything else that goes wrong is a defect and
    ends with a traceback.
    """
    options = _parser().parse_args(arguments)
    with listening(options.json) as listener:
        options.progress = listener
        try:
            listener.result(options.run(options))
        except (Cancelled, KeyboardInterrupt):
            listener.error("Cancelled; nothing was written.")
            return STOPPED
        except Exception as error:
            message = _readable(error)
            if message is None:
                raise
            listener.error(message)
            return FAILED
    return 0


def _readable(error: Exception) -> str | None:
    """What to say of an error that a user can do something about; None of a defect."""
    if isinstance(error, LithoscopeError):
        return str(error)
    if isinstance(error, ImportError):
        return f"{error}. Install what training needs: python -m pip install 'lithoscope[training]'"
    if isinstance(error, MemoryError):
        return "The memory is not enough. Take smaller rasters, or fewer layers."
    if isinstance(error, OSError) and error.errno in DISK_FULL:
        return f"The disk is full ({error}). Free some space, or choose another folder."
    return None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lithoscope-train", description="Train the networks that Lithoscope runs."
    )
    commands = parser.add_subparsers(required=True, metavar="MODEL")
    landforms = commands.add_parser("landforms", help="noise-robust geomorphons from DEMs")
    landforms.add_argument("--data", type=Path, required=True, help="folder of DEMs (GeoTIFF)")
    landforms.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    landforms.add_argument("--model", type=Path, help="the .onnx to write (OUT/landforms.onnx)")
    landforms.add_argument("--steps", type=int, default=10_000, help="batches to train")
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
    _add_earthquakes(commands)
    _add_earthquake_windows(commands)
    cli_lithology.add_parser(commands)
    cli_prospectivity.add_parser(commands)
    cli_deformation.add_parser(commands)
    cli_inversion.add_parser(commands)
    for command in commands.choices.values():
        command.add_argument(
            "--json", action="store_true", help="speak JSON lines, for a program that listens"
        )
    return parser


def _add_earthquakes(commands: argparse._SubParsersAction) -> None:
    earthquakes = commands.add_parser("earthquakes", help="LSTM that corrects an ETAS model")
    earthquakes.add_argument("--data", type=Path, required=True, help="folder of catalogues (CSV)")
    earthquakes.add_argument("--out", type=Path, required=True, help="folder for what is kept")
    earthquakes.add_argument("--model", type=Path, help="the .onnx to write (OUT/earthquakes.onnx)")
    earthquakes.add_argument("--seed", type=int, default=1, help="of the first member")
    earthquakes.add_argument("--members", type=int, default=3, help="networks in one file")
    earthquakes.add_argument(
        "--evaluate", action="store_true", help="first judge it, each region left out in turn"
    )
    earthquakes.add_argument(
        "--horizon", action="store_true", help="first choose how fast g fades in a simulation"
    )
    earthquakes.add_argument("--report", type=Path, help="a page of tables (.md) to write")
    earthquakes.add_argument(
        "--catalogue", metavar="FILE", help="train on this file of DATA alone, a universal no more"
    )
    earthquakes.add_argument("--mc", type=float, help="completeness magnitude of that file")
    earthquakes.add_argument(
        "--dates",
        nargs=5,
        metavar=("HISTORY", "TRAIN", "VALIDATION", "TEST", "END"),
        help="dates (ISO) that split that file",
    )
    earthquakes.add_argument("--licence", default="not stated", help="of that file, for the card")
    earthquakes.add_argument("--threads", type=int, default=0, help="0: as many as there are cores")
    earthquakes.add_argument(
        "--created", default=datetime.date.today().isoformat(), help="date for the card (ISO)"
    )
    earthquakes.set_defaults(run=_earthquakes)


def _add_earthquake_windows(commands: argparse._SubParsersAction) -> None:
    windows = commands.add_parser(
        "earthquakes-windows", help="judge forecasts over N days on the test years"
    )
    windows.add_argument("--data", type=Path, required=True, help="folder of catalogues (CSV)")
    windows.add_argument("--out", type=Path, required=True, help="folder of the trained networks")
    windows.add_argument("--report", type=Path, required=True, help="the page of tables to write")
    windows.add_argument("--seed", type=int, default=1, help="of the first member")
    windows.add_argument("--members", type=int, default=3, help="networks in one file")
    windows.set_defaults(run=_earthquake_windows)


def _landforms(options: argparse.Namespace) -> Outputs:
    # torch and Lightning take seconds to import: only when they are wanted.
    from .grass import r_geomorphon
    from .landforms import train
    from .landforms_evaluation import own_rules
    from .landforms_publish import publish

    reference = r_geomorphon if options.reference == "grass" else own_rules
    # In a terminal Lightning's own bar tells more.
    listener = options.progress if options.json else None
    checkpoint = train(
        options.data, options.out, options.steps, options.seed, options.threads, listener
    )
    model = options.model or options.out / "landforms.onnx"
    options.progress.info("Calibrating, exporting, scoring on the held-out areas.")
    publish(checkpoint, options.data, model, options.seed, options.created, reference)
    return {"card": model.with_suffix(".md"), "model": model}


def _earthquakes(options: argparse.Namespace) -> Outputs:
    import torch

    from .earthquakes_data import Setup
    from .earthquakes_horizon import judge_horizons
    from .earthquakes_publish import publish, publish_own

    if options.threads:
        torch.set_num_threads(options.threads)
    model = options.model or options.out / "earthquakes.onnx"
    seeds = range(options.seed, options.seed + options.members)
    where = (options.data, options.out, model, seeds, options.created)
    if options.horizon:
        judge_horizons(options.data, options.out, seeds)
    if options.catalogue is None:
        publish(*where, options.evaluate, options.report, options.progress)
    elif options.mc is None or options.dates is None:
        raise InputError("--catalogue needs --mc, and --dates to split it by.")
    else:
        name, dates = Path(options.catalogue).stem, tuple(options.dates)
        setup = Setup(name, options.catalogue, options.mc, dates, "", options.licence)
        publish_own(setup, *where, options.progress)
    return {"card": model.with_suffix(".md"), "model": model}


def _earthquake_windows(options: argparse.Namespace) -> Outputs:
    from .earthquake_windows_report import publish

    seeds = range(options.seed, options.seed + options.members)
    publish(options.data, options.out, options.report, seeds, progress=options.progress)
    return {"report": options.report}


if __name__ == "__main__":
    sys.exit(main())
