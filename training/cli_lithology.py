"""The subcommands for rock units: train on your own area, and the figures of the public areas."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..engine.errors import InputError
from .cli_layers import command_of, given, layers_of

FLAGS = ("block_m", "folds", "seeds", "seed", "network", "members", "minutes", "threads")


def add_parser(commands: argparse._SubParsersAction) -> None:
    """Add ``lithology`` and ``lithology-benchmark``."""
    _add_lithology(commands)
    _add_benchmark(commands)


def _add_lithology(commands: argparse._SubParsersAction) -> None:
    lithology = commands.add_parser("lithology", help="rock units from layers and mapped ground")
    lithology.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    lithology.add_argument(
        "--data", type=Path, metavar="DIR", help="where relative paths of the settings count from"
    )
    lithology.add_argument("--layers", nargs="+", metavar="RASTER", help="instead of --config")
    lithology.add_argument("--categorical", nargs="+", default=(), metavar="NAME", help="layers")
    lithology.add_argument("--log", nargs="+", default=(), metavar="NAME", help="layers")
    lithology.add_argument("--labels", metavar="VECTOR", help="polygons or points")
    lithology.add_argument("--field", help="of the labels: the rock unit")
    lithology.add_argument("--out", type=Path, metavar="MODEL", help="the .onnx to write")
    lithology.add_argument("--block", dest="block_m", type=float, help="side of blocks in metres")
    lithology.add_argument("--folds", type=int)
    lithology.add_argument("--seeds", type=int, help="repetitions of the cross-validation")
    lithology.add_argument("--seed", type=int, help="of the first")
    lithology.add_argument("--network", help="auto, dilated, unet, patch, forest or blend")
    lithology.add_argument("--members", type=int, help="networks in the final ensemble")
    lithology.add_argument("--minutes", type=float, help="about how long it may take")
    lithology.add_argument("--threads", type=int, help="0: as many as there are cores")
    lithology.add_argument(
        "--created", default=datetime.date.today().isoformat(), help="date for the card (ISO)"
    )
    lithology.add_argument(
        "--publish", type=Path, metavar="DIR", help="put model, card (.md) and figures there too"
    )
    lithology.set_defaults(run=_lithology)


def _add_benchmark(commands: argparse._SubParsersAction) -> None:
    benchmark = commands.add_parser(
        "lithology-benchmark", help="the figures of the public areas, one table"
    )
    benchmark.add_argument("--data", type=Path, required=True, help="folder that holds lithology/")
    benchmark.add_argument("--report", type=Path, required=True, help="the page (.md) to write")
    benchmark.add_argument(
        "--areas", nargs="+", default=("diamantina", "kolari"), choices=("diamantina", "kolari")
    )
    benchmark.add_argument("--seeds", type=int, default=3)
    benchmark.add_argument("--groups", nargs="+", default=(), metavar="GROUP", help="of methods")
    benchmark.add_argument("--threads", type=int, default=1)
    benchmark.set_defaults(run=_benchmark)


def _lithology(options: argparse.Namespace) -> Mapping[str, Path]:
    from .config import LithologyConfig, VectorSpec

    if options.config is not None:
        config = LithologyConfig.load(options.config, options.data)
    elif not options.layers or not options.labels or not options.field:
        raise InputError("Give --config, or --layers, --labels and --field.")
    else:
        config = LithologyConfig(
            layers_of(options),
            VectorSpec(options.labels, field=options.field),
        )
    settings = given(options, FLAGS)
    # torch and Lightning take seconds to import: only when all is right so far.
    config = replace(config, **settings)
    from .lithology import train_lithology

    found = train_lithology(config, options.progress, created=options.created)
    if options.publish is not None:
        from ..engine.model.library import read_card
        from .lithology_card import markdown
        from .run_files import publish

        card = read_card(found.outputs["model"])
        page = markdown(card, found.findings, command_of(options, "lithology"))
        publish(found.outputs, options.publish, page)
    return found.outputs


def _benchmark(options: argparse.Namespace) -> Mapping[str, Path]:
    from .lithology_benchmark import run_benchmark
    from .lithology_results import page

    results = options.report.with_suffix(".json")
    found = run_benchmark(
        options.data,
        results,
        options.areas,
        options.seeds,
        threads=options.threads,
        only=options.groups,
        progress=options.progress,
    )
    options.report.write_text(page(found), encoding="utf-8")
    return {"report": options.report, "figures": results}
