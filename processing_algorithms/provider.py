"""The Processing provider: an explicit list of what Lithoscope offers."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..engine.raster.polygons import DRIVERS
from .classification.classes_to_polygons import ClassesToPolygons
from .classification.classify_landforms import ClassifyLandforms
from .earthquakes.decluster_catalogue import DeclusterCatalogue
from .earthquakes.describe_catalogue import DescribeCatalogue
from .earthquakes.evaluate_forecast import EvaluateForecast
from .earthquakes.forecast_earthquakes import ForecastEarthquakes
from .models.inspect_model import InspectModel
from .models.run_model import RunModel

ALGORITHMS = (
    ClassifyLandforms,
    ClassesToPolygons,
    DescribeCatalogue,
    DeclusterCatalogue,
    ForecastEarthquakes,
    EvaluateForecast,
    RunModel,
    InspectModel,
)
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

    def loadAlgorithms(self):
        """Add one of each."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

    def supportedOutputRasterLayerExtensions(self):
        """Results are tiled GeoTIFFs with a legend inside; no other format holds all that."""
        return ["tif"]

    def supportedOutputVectorLayerExtensions(self):
        """Formats that polygons can be written in."""
        return [suffix[1:] for suffix in DRIVERS]
