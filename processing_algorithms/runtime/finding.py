"""What QGIS's Python finds of the packages that Lithoscope stands on; asked in a child process.

In a child, because a broken library may end the process that loads it, and because Windows does not
delete what is loaded.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...engine.errors import RuntimeMissingError
from ...engine.language import tr
from ...engine.model.library import SHIPPED_FOLDER
from ...engine.model.session import PREFERRED
from ...engine.optional import INSTALL_PAGE
from ...engine.progress import Progress
from ..own_python import base_python
from ..training.child import TrainingError
from ..training.environment import run
from .pins import ONNXRUNTIME

TRIAL = Path(__file__).with_name("trial.py")
MODEL = SHIPPED_FOLDER / "landforms.onnx"
MODULES = {
    "numpy": "numpy",
    ONNXRUNTIME: "onnxruntime",
    "scipy": "scipy",
    "scikit-image": "skimage",
    "networkx": "networkx",
    "pillow": "PIL",
    "imageio": "imageio",
    "tifffile": "tifffile",
    "lazy-loader": "lazy_loader",
    "packaging": "packaging",
}
# What the engine imports of them; GDAL's bindings with numpy's, because another numpy breaks them.
TRIED = (
    *("numpy", "osgeo.gdal_array", "onnxruntime", "scipy.ndimage", "scipy.optimize"),
    *("scipy.spatial", "scipy.stats", "skimage.measure"),
)


@dataclass(frozen=True)
class Finding:
    """What a Python has: {package: version}, {package: file}, and {module: why it fails}.

    `providers` are those of ONNX Runtime, `provider` is the one that a model really opened with.
    """

    python: str
    versions: dict[str, str]
    places: dict[str, str]
    problems: dict[str, str]
    providers: list[str]
    provider: str


def qgis_python(progress: Progress) -> Path:
    """Return the Python that QGIS runs on, as a program of its own.

    Raises:
        RuntimeMissingError: it is nowhere.
        Cancelled: the user stopped.
    """
    try:
        return base_python(progress)
    except TrainingError as error:
        raise RuntimeMissingError(
            tr(
                "The Python that QGIS runs on was not found as a program. Install the packages by "
                "hand: {page}"
            ).format(page=INSTALL_PAGE)
        ) from error


def find(
    python: Path, path: Sequence[str], folder: Path | None, progress: Progress, model: Path = MODEL
) -> Finding:
    """Ask a Python what it finds along QGIS's search path, and in an installation after it.

    Raises:
        RuntimeMissingError: it does not answer; with its last lines.
        Cancelled: the user stopped.
    """
    question = {
        "path": list(path),
        "folder": str(folder or ""),
        "names": MODULES,
        "tried": TRIED,
        "model": str(model),
        "providers": PREFERRED,
    }
    command = [python, "-B", "-c", TRIAL.read_text("utf-8"), json.dumps(question)]
    try:
        return Finding(**json.loads(run(command, progress, quiet=True)[-1]))
    except (TrainingError, ValueError, IndexError, TypeError) as error:
        raise RuntimeMissingError(
            tr("QGIS's Python, {python}, does not say what it has: {reason} {page}").format(
                python=python, reason=error, page=INSTALL_PAGE
            )
        ) from error
