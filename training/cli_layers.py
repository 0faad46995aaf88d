"""What the subcommands share that learn from raster layers."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from ..engine.errors import InputError
from .settings import LayerSpec


def layers_of(options: argparse.Namespace) -> tuple[LayerSpec, ...]:
    """The layers of --layers, some of them named by --categorical and --log.

    Raises:
        InputError: one is named that is not among them.
    """
    layers = [LayerSpec(path) for path in options.layers]
    known = {layer.name for layer in layers}
    unknown = [name for name in (*options.categorical, *options.log) if name not in known]
    if unknown:
        raise InputError(
            f"There is no layer '{unknown[0]}'. The layers are: {', '.join(sorted(known))}."
        )
    return tuple(
        replace(
            layer,
            kind="categorical" if layer.name in options.categorical else "continuous",
            log=layer.name in options.log,
        )
        for layer in layers
    )


def given(options: argparse.Namespace, names: tuple[str, ...]) -> dict[str, Any]:
    """The settings among `names` that were given, and --out."""
    found = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    if options.out is not None:
        found["out"] = str(options.out)
    return found


def command_of(options: argparse.Namespace, name: str) -> str:
    """The command that made a published model, as its page gives it."""
    where = "--data DATA " if options.data else ""
    return f"lithoscope-train {name} --config {options.config} {where}--publish models"
