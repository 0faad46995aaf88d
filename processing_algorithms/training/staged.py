"""Trainings whose files are made in a staging area and moved into place by QGIS's side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ...engine.raster.staging import Staging
from . import bridge


def train_staged(
    python: Path,
    arguments: Sequence[str | Path],
    model: Path,
    inputs: Iterable[str | Path],
    progress,
) -> None:
    """Run ``lithoscope-train`` with ``--model``, and put what it wrote beside into place.

    Raises:
        OutputError: the model cannot be written where it shall be, or is one of the inputs.
        TrainingError, Cancelled: the training failed or was stopped; nothing is left.
    """
    with Staging([model], inputs) as staging:
        bridge.train(python, [*arguments, "--model", staging.path(model)], progress)
        staging.commit()
