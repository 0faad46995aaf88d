"""What to forecast, as parameters of an algorithm and as the engine's options."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import Qt

from ...engine.errors import InputError, ModelError
from ...engine.language import mark, tr
from ...engine.model.library import SHIPPED_FOLDER
from ...engine.seismicity.forecast import ForecastOptions
from ...engine.seismicity.times import DAY
from ..base import Number
from ..models.model_choice import chosen_file, model_parameter
from .catalogue_layer import CatalogueParameters

NETWORK, ETAS = mark("Learned correction of ETAS"), mark("ETAS alone")
NETWORK_FILE = SHIPPED_FOLDER / "earthquakes.onnx"
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")


class ForecastParameters(CatalogueParameters):
    """Parameters of a forecast, for algorithms that are a `LithoscopeAlgorithm`."""

    ISSUE_TIME = "ISSUE_TIME"
    DAYS = "DAYS"
    THRESHOLDS = "THRESHOLDS"
    REGION = "REGION"
    EXTENT = "EXTENT"
    CELL_SIZE = "CELL_SIZE"
    MODEL = "MODEL"
    SIMULATIONS = "SIMULATIONS"
    SEED = "SEED"
    COMPLETENESS = "COMPLETENESS"
    MODEL_FILE = "MODEL_FILE"

    def add_forecast(self):
        """Add the catalogue and everything that says what to forecast from it."""
        self.add_catalogue()
        self.add(
            QgsProcessingParameterDateTime(
                self.ISSUE_TIME, self.tr("Issue time (UTC)"), optional=True
            ),
            self.tr(
                "Nothing after it is used, and the forecast begins there. Empty: the time of the "
                "newest earthquake."
            ),
        )
        self.add_number(
            self.DAYS,
            self.tr("Days"),
            self.tr("Horizon of the forecast. The network was trained for up to 30 days."),
            7,
            low=0.01,
            high=3653,
        )
        self.add(
            QgsProcessingParameterString(
                self.THRESHOLDS, self.tr("Magnitude thresholds"), "", optional=True
            ),
            self.tr(
                "Earthquakes of these magnitudes or more are forecast, separated by commas, as in "
                "3, 4, 5. None may lie below the completeness magnitude. Empty: from the first "
                "half magnitude above it on, up to four."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.REGION,
                self.tr("Region"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            self.tr(
                "Polygons the forecast is for, in any coordinate reference system. Earthquakes "
                "around them are used as well. Empty: the extent below, or else the area of the "
                "catalogue."
            ),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr("A rectangle the forecast is for; of a region, the part within it."),
        )
        self.add_number(
            self.CELL_SIZE,
            self.tr("Cell size (degrees)"),
            self.tr("Side of a cell. 0: automatic, some thousand cells."),
            0,
            low=0,
            high=10,
        )
        self.add_choice(
            self.MODEL,
            self.tr("Model"),
            (NETWORK, ETAS),
            self.tr(
                "'Learned correction of ETAS' multiplies the rate of ETAS by what a small network "
                "reads from the recent past; it needs ONNX Runtime. 'ETAS alone' is the standard "
                "model of aftershocks."
            ),
        )
        self._add_advanced()

    def _add_advanced(self):
        for name, title, default, low, high, text in (
            (
                self.SIMULATIONS,
                self.tr("Number of simulated catalogues"),
                1000,
                10,
                100_000,
                self.tr("More make small probabilities finer, and take longer."),
            ),
            (
                self.SEED,
                self.tr("Seed"),
                1,
                0,
                2**31 - 1,
                self.tr("The same seed, catalogue and options give the same forecast."),
            ),
        ):
            number = QgsProcessingParameterNumber(
                name, title, Number.Integer, default, minValue=low, maxValue=high
            )
            self.add(number, text, advanced=True)
        self.add_number(
            self.COMPLETENESS,
            self.tr("Completeness magnitude"),
            self.tr(
                "Smaller earthquakes are left aside. Empty: found from the catalogue, see "
                "'Describe catalogue'."
            ),
            low=-2,
            high=9,
            advanced=True,
        )
        self.add(
            model_parameter(
                self.MODEL_FILE, self.tr("Another earthquake model"), "seismicity", optional=True
            ),
            self.tr(
                "A network of the library, or an .onnx file, trained for this; replaces the choice "
                "above."
            ),
        )

    def forecast_options(self, parameters, context):
        completeness = parameters.get(self.COMPLETENESS)
        return ForecastOptions(
            issue_time=self._issue_time(parameters, context),
            days=self.parameterAsDouble(parameters, self.DAYS, context),
            thresholds=magnitudes_of(self.parameterAsString(parameters, self.THRESHOLDS, context)),
            region=self._region(parameters, context),
            cell_size=self.parameterAsDouble(parameters, self.CELL_SIZE, context),
            simulations=self.parameterAsInt(parameters, self.SIMULATIONS, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            completeness=None
            if completeness in (None, "")
            else self.parameterAsDouble(parameters, self.COMPLETENESS, context),
            model=self._model(parameters, context),
        )

    def _issue_time(self, parameters, context):
        """Return ISSUE_TIME as days since 1970, or None; a time without a zone is UTC."""
        if parameters.get(self.ISSUE_TIME) in (None, ""):
            return None
        time = self.parameterAsDateTime(parameters, self.ISSUE_TIME, context)
        if not time.isValid():
            raise InputError(
                tr(
                    "The issue time '{time}' cannot be read. Write it as 2019-07-13T00:00:00, in "
                    "UTC, or leave it empty for the newest earthquake."
                ).format(time=parameters[self.ISSUE_TIME])
            )
        if time.timeSpec() == Qt.TimeSpec.LocalTime:
            time.setTimeSpec(Qt.TimeSpec.UTC)
        return time.toMSecsSinceEpoch() / (1000 * DAY)

    def _model(self, parameters, context):
        """Return the network's file, or None for ETAS alone."""
        file = chosen_file(self, parameters, context, "seismicity")
        if file is not None:
            return file
        if self.parameterAsEnumString(parameters, self.MODEL, context) == ETAS:
            return None
        if not NETWORK_FILE.is_file():
            raise ModelError(
                tr(
                    "The earthquake model {file} is missing from this installation. Install "
                    "Lithoscope again, or choose '{choice}'."
                ).format(file=NETWORK_FILE, choice=ETAS)
            )
        return NETWORK_FILE

    def _region(self, parameters, context):
        """Return REGION and EXTENT together as WKT in degrees, or None."""
        region = None
        if parameters.get(self.REGION) not in (None, ""):
            source = self.parameterAsSource(parameters, self.REGION, context)
            if source is None:
                raise QgsProcessingException(self.invalidSourceError(parameters, self.REGION))
            request = QgsFeatureRequest().setDestinationCrs(DEGREES, context.transformContext())
            shapes = [feature.geometry().makeValid() for feature in source.getFeatures(request)]
            region = QgsGeometry.unaryUnion([shape for shape in shapes if not shape.isEmpty()])
            if region.isEmpty():
                raise InputError(
                    tr(
                        "The region layer '{name}' holds no polygon. Draw one, or leave the region "
                        "empty."
                    ).format(name=source.sourceName())
                )
        if parameters.get(self.EXTENT) in (None, ""):
            return region.asWkt(9) if region else None
        extent = self.parameterAsExtentGeometry(parameters, self.EXTENT, context, DEGREES)
        if region is None:
            return extent.asWkt(9)
        both = region.intersection(extent)
        if both.isEmpty():
            raise InputError(
                tr("Region and extent have no part in common. Leave one of them empty.")
            )
        return both.asWkt(9)


def magnitudes_of(text):
    """Return the magnitudes written in a text, separated by commas, semicolons or blanks.

    Raises:
        InputError: one of them is no number.
    """
    words = text.replace(";", " ").replace(",", " ").split()
    try:
        return tuple(float(word) for word in words)
    except ValueError:
        raise InputError(
            tr("Magnitude thresholds '{text}' are not numbers. Write them as in '3, 4, 5'.").format(
                text=text
            )
        ) from None
