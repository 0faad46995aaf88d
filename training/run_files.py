"""The files a training on one's own area leaves: all of them, or none."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Union

from ..engine.errors import Cancelled
from ..engine.model.library import open_model
from ..engine.progress import Progress
from ..engine.raster.mapper import run_map
from ..engine.raster.request import Outputs
from ..engine.raster.stack import RasterSource, RasterStack
from ..engine.raster.staging import Staging, write_failure
from .config import LithologyConfig, ProspectivityConfig

Config = Union[LithologyConfig, ProspectivityConfig]


def targets_of(config: Config) -> dict[str, Path]:
    """The files by name: the model `config.out`, and what lies beside it."""
    model = Path(config.out)
    targets = {
        "model": model,
        "report": model.with_suffix(".html"),
        "config": model.with_suffix(".toml"),
        "figures": model.with_suffix(".json"),
    }
    if config.predict:
        targets["map"] = model.with_name(f"{model.stem}_map.tif")
    return targets


def write_files(
    config: Config,
    staging: Staging,
    write_model: Callable[[Path], None],
    figures: Mapping[str, Any],
    report: str,
    shown: str,
    progress: Progress,
) -> None:
    """Write everything that `targets_of` names, and let it appear.

    write_model: writes the model to a path. shown: what the map shows, "classes" or "values".

    Raises:
        OutputError: a file cannot be written.
        Cancelled: the user stopped.
    """
    targets = targets_of(config)
    staged = {name: staging.path(path) for name, path in targets.items()}
    try:
        write_model(staged["model"])
        config.save(staged["config"])
        staged["figures"].write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        staged["report"].write_text(report, encoding="utf-8")
    except OSError as error:
        raise write_failure(targets["model"], error) from error
    if "map" in staged:
        _map(config, staged["model"], {shown: staged["map"]}, progress)
    stop_if_wanted(progress)
    staging.commit()


def _map(config: Config, model: Path, wanted: dict[str, Path], progress: Progress) -> None:
    sources = [
        RasterSource(layer.path, layer.band, layer.name, layer.categorical, layer.optional)
        for layer in config.layers
    ]
    predictor = open_model(model, threads=config.threads, progress=progress)
    run_map(predictor, RasterStack(sources), Outputs(**wanted), progress=progress)


def publish(outputs: Mapping[str, Path], folder: Path, page: str) -> None:
    """Put model and figures into a folder, and a Markdown `page` about them."""
    for path in (outputs["model"], outputs["figures"]):
        shutil.copyfile(path, folder / path.name)
    (folder / outputs["model"].name).with_suffix(".md").write_text(page, encoding="utf-8")


def stop_if_wanted(progress: Progress) -> None:
    """Raise Cancelled once the user wants it."""
    if progress.cancelled():
        raise Cancelled("Cancelled; nothing was written.")


def today() -> str:
    """The date for the card."""
    return datetime.date.today().isoformat()
