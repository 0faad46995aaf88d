"""Ready models of the model designer that make evidence layers from vectors.

Each .model3 file in `model_files` is an algorithm of the toolbox, of QGIS's and GDAL's own steps,
and opens in the model designer, so that users can look into it and change a copy.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

from ..engine.language import tr
from .help_pages import page

FOLDER = Path(__file__).resolve().parent / "model_files"
NO_WORDS = ("ALG_CREATOR", "ALG_VERSION", "HELP_URL")  # of what QGIS keeps as a model's help


class EvidenceModel(QgsProcessingModelAlgorithm):
    """A model file as an algorithm whose id is the file's name."""

    def __init__(self, path: Path):
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        told = self.helpContent()
        self.setHelpContent({k: v if k in NO_WORDS else tr(v) for k, v in told.items()})

    def createInstance(self):
        """Read the file anew: a step's provider may be there only after the plugin is loaded."""
        return type(self)(self._path)

    def initAlgorithm(self, configuration=None):
        """Declare what the file says, in the user's language."""
        super().initAlgorithm(configuration or {})
        told = self.helpContent()
        for parameter in self.parameterDefinitions():
            parameter.setDescription(tr(parameter.description()))
            parameter.setHelp(told.get(parameter.name(), ""))
        for output in self.outputDefinitions():
            output.setDescription(tr(output.description()))

    def name(self):
        """Id of the algorithm."""
        return self._path.stem

    def displayName(self):
        """Name in the toolbox."""
        return tr(super().name())

    def groupId(self):
        """Fixed name of the group."""
        return "evidence"

    def group(self):
        """Name of the group in the toolbox."""
        return tr("Evidence preparation")

    def helpUrl(self):
        """The models' page in the user guide."""
        return page("evidence_models")

    def icon(self):
        """The provider's icon."""
        return self.provider().icon() if self.provider() else super().icon()


def evidence_models() -> list[EvidenceModel]:
    """Return one of each, for a provider's `loadAlgorithms`."""
    return [EvidenceModel(path) for path in sorted(FOLDER.glob("*.model3"))]
