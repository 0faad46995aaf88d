"""The Processing provider: an explicit list of what Lithoscope offers."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..engine.raster.polygons import DRIVERS
from .assessment.assess_classification import AssessClassification
from .assessment.assess_prospectivity import AssessProspectivity
from .assessment.explain_map import ExplainMap
from .classification.classes_to_polygons import ClassesToPolygons
from .classification.classify_landforms import ClassifyLandforms
from .classification.classify_lithology import ClassifyLithology
from .classification.map_prospectivity import MapProspectivity
from .earthquakes.decluster_catalogue import DeclusterCatalogue
from .earthquakes.describe_catalogue import DescribeCatalogue
from .earthquakes.evaluate_forecast import EvaluateForecast
from .earthquakes.forecast_earthquakes import ForecastEarthquakes
from .evidence_models import evidence_models
from .map_products.make_map import MakeMap
from .map_products.package_results import PackageResults
from .models.inspect_model import InspectModel
from .models.run_model import RunModel
from .simulation.invert_deformation import InvertDeformation
from .simulation.simulate_deformation import SimulateDeformation
from .training.train_earthquake_model import TrainEarthquakeModel
from .training.train_landforms import TrainLandforms
from .training.train_lithology import TrainLithology
from .training.train_prospectivity import TrainProspectivity

ALGORITHMS = (
    ClassifyLandforms,
    ClassifyLithology,
    MapProspectivity,
    ClassesToPolygons,
    AssessClassification,
    AssessProspectivity,
    ExplainMap,
    DescribeCatalogue,
    DeclusterCatalogue,
    ForecastEarthquakes,
    EvaluateForecast,
    SimulateDeformation,
    InvertDeformation,
    RunModel,
    InspectModel,
    MakeMap,
    PackageResults,
    TrainLithology,
    TrainProspectivity,
    TrainLandforms,
    TrainEarthquakeModel,
)
STEPS_OF_MODELS = ("gdal", "native")
ICON = Path(__file__).resolve().parent.parent / "plugin" / "icons" / "lithoscope.svg"


class LithoscopeProvider(QgsProcessingProvider):
    """Lithoscope's algorithms, in the toolbox, the model designer and qgis_process."""

    def id(self):
        """Prefix of the algorithms' ids."""
        return "lithoscope"

    def name(self):
        """Name in the toolbox; a proper name, the same in every language."""
        return "Lithoscope"

    def icon(self):
        """Icon of the provider and its algorithms."""
        return QIcon(str(ICON))

    def svgIconPath(self):
        """Icon for the model designer."""
        return str(ICON)

    def load(self):
        """Load, and once more when the providers of the evidence models' steps are there."""
        QgsApplication.processingRegistry().providerAdded.connect(self._look_again)
        return super().load()

    def unload(self):
        """Listen no longer; when QGIS ends, the registry may be gone already."""
        registry = QgsApplication.processingRegistry()
        if registry is not None:
            registry.providerAdded.disconnect(self._look_again)
        super().unload()

    def _look_again(self, provider):
        if provider in STEPS_OF_MODELS:
            self.refreshAlgorithms()

    def loadAlgorithms(self):
        """Add one of each."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for model in evidence_models():
            self.addAlgorithm(model)

    def supportedOutputRasterLayerExtensions(self):
        """Results are tiled GeoTIFFs with a legend inside; no other format holds all that."""
        return ["tif"]

    def supportedOutputVectorLayerExtensions(self):
        """Formats that polygons can be written in."""
        return [suffix[1:] for suffix in DRIVERS]
