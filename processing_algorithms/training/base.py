"""What the algorithms that train share: the environment, the job, and leaving nothing behind."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...engine.errors import OutputError
from ...engine.raster.staging import Staging
from ..base import LithoscopeAlgorithm, Number
from ..feedback import FeedbackProgress
from . import bridge
from .child import scratch
from .environment import check
from .settings import training_python
from .toml import to_toml

BESIDE = (".html", ".toml", ".json", ".md")  # what training writes beside a model


class TrainingAlgorithm(LithoscopeAlgorithm):
    """Base of the algorithms that train in another Python, see `bridge`."""

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"
    CONFIG = "CONFIG"
    SEED = "SEED"
    THREADS = "THREADS"
    TRAINING_PYTHON = "TRAINING_PYTHON"

    GROUP = "training"

    def add_whole(self, name, title, help_text, default, *, low, high, advanced=False):
        """Add a whole number."""
        number = QgsProcessingParameterNumber(
            name, title, Number.Integer, default, minValue=low, maxValue=high
        )
        self.add(number, help_text, advanced)

    def add_job(self, seed):
        """Add SEED, THREADS and TRAINING_PYTHON, all advanced."""
        self.add_whole(
            self.SEED,
            self.tr("Seed"),
            self.tr("The same seed gives the same model, on the same computer."),
            seed,
            low=0,
            high=2**31 - 1,
            advanced=True,
        )
        self.add_whole(
            self.THREADS,
            self.tr("Threads"),
            self.tr("Processor threads. 0: all there are."),
            0,
            low=0,
            high=1024,
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile(
                self.TRAINING_PYTHON,
                self.tr("Python of the training environment"),
                optional=True,
                # QGIS's own default, *.*, refuses names without a dot.
                fileFilter=self.tr("All files (*)"),
            ),
            self.tr(
                "The Python program that has the training package. Empty: the one of the settings "
                "(Plugins > Lithoscope > Training environment…)."
            ),
            advanced=True,
        )

    def add_model(self):
        """Add OUTPUT, the model file."""
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, self.tr("Model"), self.tr("ONNX models (*.onnx)")
            ),
            self.tr("The model file to write, with its card inside."),
        )

    def add_papers(self):
        """Add REPORT and CONFIG, which training writes beside the model."""
        self.addOutput(QgsProcessingOutputHtml(self.REPORT, self.tr("Report")))
        self.addOutput(QgsProcessingOutputFile(self.CONFIG, self.tr("Configuration")))

    def environment(self, parameters, context, progress) -> Path:
        """Return the Python to train with, once it has been tried.

        Raises:
            RuntimeMissingError: there is none, or it cannot train.
        """
        progress.info(self.tr("Looking at the training environment."))
        given = self.parameterAsString(parameters, self.TRAINING_PYTHON, context)
        environment = check(training_python(given), progress)
        progress.info(environment.described())
        return environment.python

    def model_path(self, parameters, context) -> Path:
        """Return OUTPUT; a name without the ending gets it."""
        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context)).absolute()
        return path if path.suffix.lower() == ".onnx" else path.with_name(f"{path.name}.onnx")

    def train(
        self, command: str, settings: Mapping[str, object], parameters, context, feedback
    ) -> dict[str, str]:
        """Run ``lithoscope-train COMMAND`` with settings; return {name: path} of what it made.

        Raises:
            LithoscopeError: the environment, or the training, failed.
            Cancelled: the user stopped.
        """
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        python = self.environment(parameters, context, progress)
        with scratch() as folder:
            config = Path(folder) / "config.toml"
            config.write_text(to_toml(settings), "utf-8")
            return bridge.train(python, [command, "--config", config], progress)

    def papers(self, outputs: Mapping[str, str], model: Path) -> dict[str, str]:
        """Return REPORT and CONFIG as far as they were written."""
        found = {
            self.REPORT: outputs.get("report") or str(model.with_suffix(".html")),
            self.CONFIG: outputs.get("config") or str(model.with_suffix(".toml")),
        }
        return {name: path for name, path in found.items() if Path(path).is_file()}


@contextmanager
def all_or_nothing(
    targets: Sequence[Path], inputs: Iterable[str | Path], kept: Path | None = None
) -> Iterator[None]:
    """Check the targets before minutes are spent; after a failure remove what is half-written.

    Training writes each file under a temporary name beside its target and renames it at the end,
    but a killed one cannot clean up. `kept` is a folder that goes as well.

    Raises:
        OutputError: a target cannot be written to, or is one of the inputs.
    """
    with Staging(targets, inputs):
        pass  # the check is all that is wanted
    try:
        yield
    except BaseException:
        # Opening a staging area clears what ended processes left beside its targets.
        with contextlib.suppress(OutputError), Staging(targets):
            pass
        if kept is not None:
            shutil.rmtree(kept, ignore_errors=True)
        raise


def files_beside(model: Path) -> list[Path]:
    """Return what training may write: the model, its report, configuration, figures and map."""
    beside = [model.with_suffix(suffix) for suffix in BESIDE]
    return [model, *beside, model.with_name(f"{model.stem}_map.tif")]
