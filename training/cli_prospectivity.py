"""The subcommands for prospectivity: train on your own area, and the figures of public areas."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..engine.errors import InputError
from .cli_layers import command_of, given, layers_of

NUMBERS = {
    "block_m": (float, "side of the spatial blocks in metres"),
    "folds": (int, "parts that the blocks are dealt into"),
    "seeds": (int, "repetitions of the cross-validation"),
    "seed": (int, "of the first"),
    "draws": (int, "members of the ensemble"),
    "unlabelled_ratio": (float, "unlabelled cells for each deposit"),
    "exclusion_m": (float, "no contrast nearer than this to a deposit, metres"),
    "jitter_m": (float, "how far off a deposit's position may be, metres"),
    "prior": (float, "share of positives for nnPU; 0: assumed"),
    "minutes": (float, "about how long it may take"),
    "threads": (int, "0: as many as there are cores"),
}
AREAS = ("cloncurry", "murchison", "kolari")


def add_parser(commands: argparse._SubParsersAction) -> None:
    """Add ``prospectivity``, ``prospectivity-prepare`` and ``prospectivity-benchmark``."""
    _add_prospectivity(commands)
    prepare = commands.add_parser(
        "prospectivity-prepare", help="bring the public areas' raw files to their grids"
    )
    _add_areas(prepare)
    prepare.add_argument("--out", type=Path, required=True, help="folder to write to")
    prepare.set_defaults(run=_prepare)
    benchmark = commands.add_parser(
        "prospectivity-benchmark", help="the figures of the public areas, one table"
    )
    _add_areas(benchmark)
    benchmark.add_argument("--report", type=Path, required=True, help="the page (.md) to write")
    benchmark.add_argument("--seeds", type=int, default=3)
    benchmark.add_argument("--threads", type=int, default=1)
    benchmark.set_defaults(run=_benchmark)


def _add_areas(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data", type=Path, required=True, help="folder that holds prospectivity/ and lithology/"
    )
    command.add_argument("--areas", nargs="+", default=AREAS, choices=AREAS)


def _add_prospectivity(commands: argparse._SubParsersAction) -> None:
    command = commands.add_parser("prospectivity", help="favourable ground, from known deposits")
    command.add_argument("--config", type=Path, metavar="FILE", help="settings (TOML)")
    command.add_argument(
        "--data", type=Path, metavar="DIR", help="where relative paths of the settings count from"
    )
    command.add_argument("--layers", nargs="+", metavar="RASTER", help="instead of --config")
    command.add_argument("--categorical", nargs="+", default=(), metavar="NAME", help="layers")
    command.add_argument("--log", nargs="+", default=(), metavar="NAME", help="layers")
    command.add_argument("--deposits", metavar="VECTOR", help="points")
    command.add_argument("--negatives", metavar="VECTOR", help="points known to be barren")
    command.add_argument("--tract", metavar="VECTOR", help="polygons of the permissive tract")
    command.add_argument("--out", type=Path, metavar="MODEL", help="the .onnx to write")
    command.add_argument("--method", help="auto, network, forest, logistic or blend")
    command.add_argument("--loss", help="of the network: bagging or nnpu")
    for name, (kind, words) in NUMBERS.items():
        flag = "--" + name.removesuffix("_m").replace("_", "-")
        command.add_argument(flag, dest=name, type=kind, help=words)
    command.add_argument(
        "--created", default=datetime.date.today().isoformat(), help="date for the card (ISO)"
    )
    command.add_argument(
        "--publish", type=Path, metavar="DIR", help="put model, card (.md) and figures there too"
    )
    command.set_defaults(run=_prospectivity)


def _prospectivity(options: argparse.Namespace) -> Mapping[str, Path]:
    from .config import ProspectivityConfig, VectorSpec

    if options.config is not None:
        config = ProspectivityConfig.load(options.config, options.data)
    elif not options.layers or not options.deposits:
        raise InputError("Give --config, or --layers and --deposits.")
    else:
        config = ProspectivityConfig(
            layers_of(options),
            VectorSpec(options.deposits),
        )
    settings = given(options, ("method", "loss", *NUMBERS))
    for name in ("negatives", "tract"):
        if getattr(options, name):
            settings[name] = VectorSpec(getattr(options, name))
    # torch and Lightning take seconds to import: only when all is right so far.
    config = replace(config, **settings)
    from .prospectivity import train_prospectivity

    found = train_prospectivity(config, options.progress, created=options.created)
    if options.publish is not None:
        from ..engine.model.library import read_card
        from .prospectivity_card import markdown
        from .run_files import publish

        card = read_card(found.outputs["model"])
        page = markdown(card, found.findings, command_of(options, "prospectivity"))
        publish(found.outputs, options.publish, page)
    return found.outputs


def _prepare(options: argparse.Namespace) -> Mapping[str, Path]:
    from .prospectivity_data import prepare

    return prepare(options.data, options.out, options.areas)


def _benchmark(options: argparse.Namespace) -> Mapping[str, Path]:
    from .prospectivity_benchmark import run_benchmark
    from .prospectivity_results import page

    results = options.report.with_suffix(".json")
    found = run_benchmark(
        options.data, results, options.areas, options.seeds, options.threads, options.progress
    )
    options.report.write_text(page(found), encoding="utf-8")
    return {"report": options.report, "figures": results}
