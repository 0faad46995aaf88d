"""What 'Explain map' asks for."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ...engine.assessment.importance_run import Sampling
from ...engine.language import mark
from ..models.band_mapping import parse_assignments
from ..models.description import add_description, number_of
from ..models.layered import LayeredAlgorithm
from ..models.model_choice import model_parameter

TYPICAL, NO_DATA = mark("typical value"), mark("no data")


class ExplainParameters(LayeredAlgorithm):
    """Parameters and outputs of `lithoscope:explain_map`, and what they mean."""

    MODEL_FILE = "MODEL_FILE"
    MASK = "MASK"
    REFERENCE = "REFERENCE"
    FIELD = "FIELD"
    BLOCKS = "BLOCKS"
    SHUFFLES = "SHUFFLES"
    OCCLUDE_BY = "OCCLUDE_BY"
    SEED = "SEED"
    PARAMETERS = "PARAMETERS"
    LEADING = "LEADING"
    CHANGE = "CHANGE"
    REPORT = "REPORT"
    IMPORTANCE = "IMPORTANCE"

    def add_explanation(self):
        """Declare parameters and outputs."""
        self.add(
            model_parameter(self.MODEL_FILE, self.tr("Model")),
            self.tr(
                "The model behind the map, of the library or an .onnx file: classes or a "
                "probability."
            ),
        )
        self.add_layers()
        self.add_mask()
        self._init_reference()
        self._init_advanced()
        self.add_raster_output(
            self.LEADING,
            self.tr("Leading layer"),
            self.tr("The layer whose occlusion changes the winning probability most."),
            by_default=True,
        )
        self.add_raster_output(
            self.CHANGE,
            self.tr("Change by the leading layer"),
            self.tr("By how much it changes the winning probability, 0 to 1."),
        )
        self.add_page_output(
            self.REPORT, self.tr("Report"), self.tr("Importance of all layers, with charts.")
        )
        self.addOutput(QgsProcessingOutputString(self.IMPORTANCE, self.tr("Importance (JSON)")))

    def _init_reference(self):
        self.add(
            QgsProcessingParameterFeatureSource(
                self.REFERENCE,
                self.tr("Reference"),
                [
                    QgsProcessing.SourceType.TypeVectorPoint,
                    QgsProcessing.SourceType.TypeVectorPolygon,
                ],
                optional=True,
            ),
            self.tr(
                "Points or polygons of which the truth is known, best such as the model was not "
                "trained on. For a probability: the deposits."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.FIELD,
                self.tr("Class field"),
                parentLayerParameterName=self.REFERENCE,
                optional=True,
            ),
            self.tr(
                "Names or values of the model's classes. For a probability 1 where there is a "
                "deposit and 0 where there is none; without a field every feature is a deposit."
            ),
        )

    def _init_advanced(self):
        for name, title, default, least, text in (
            (self.BLOCKS, self.tr("Blocks"), 40, 2, self.tr("Blocks drawn for the figures.")),
            (
                self.SHUFFLES,
                self.tr("Shuffles"),
                5,
                1,
                self.tr("How often each layer is shuffled; their spread is shown."),
            ),
            (self.SEED, self.tr("Seed"), 0, 0, self.tr("The same seed gives the same figures.")),
        ):
            self._add_count(name, title, default, least, text)
        self.add_choice(
            self.OCCLUDE_BY,
            self.tr("Occlude by"),
            (TYPICAL, NO_DATA),
            self.tr(
                "'typical value' is the layer's median, or its commonest code. 'no data' is for "
                "models that can do without each of their layers."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                self.PARAMETERS, self.tr("Parameters of the model"), optional=True
            ),
            self.tr("As in 'search=300; flatness=1'. Empty: the model's defaults."),
            advanced=True,
        )
        add_description(self)
        tile = self.tr("Pixels a side; memory depends on it, the result does not. 0: automatic.")
        self._add_count("TILE_SIZE", self.tr("Tile size"), 0, 0, tile)
        threads = self.tr("Processor threads. 0: all there are.")
        self._add_count("THREADS", self.tr("Threads"), 0, 0, threads)

    def sampling(self, parameters, context):
        """Return how much is to be looked at."""
        return Sampling(
            blocks=self.parameterAsInt(parameters, self.BLOCKS, context),
            repeats=self.parameterAsInt(parameters, self.SHUFFLES, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            as_nodata=self.parameterAsEnumString(parameters, self.OCCLUDE_BY, context) == NO_DATA,
        )

    def numbers(self, parameters, context):
        """Return PARAMETERS as {name: number}."""
        text = self.parameterAsString(parameters, self.PARAMETERS, context)
        field = self.tr("Parameters of the model")
        return {
            name: number_of(value, field) for name, value in parse_assignments(text, field).items()
        }

    def rasters(self, parameters, context):
        """Return {name: path} of the rasters that are wanted."""
        return {
            name: self.parameterAsOutputLayer(parameters, name, context)
            for name in (self.LEADING, self.CHANGE)
            if parameters.get(name) not in (None, "")
        }
