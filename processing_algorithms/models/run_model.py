"""Any ONNX model over one or several raster layers."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from ...engine.raster.request import share_cores
from ..base import NO_FILTER, readable_errors
from ..feedback import FeedbackProgress, push_card, push_summary
from ..results import Provenance, dress_outputs, legend_of
from .band_mapping import parse_assignments
from .description import add_description, number_of, open_described
from .layered import LayeredAlgorithm, named_inputs
from .model_choice import model_parameter


class RunModel(LayeredAlgorithm):
    """`lithoscope:run_model`."""

    MODEL_FILE = "MODEL_FILE"
    PARAMETERS = "PARAMETERS"
    OUTSIDE_UNKNOWN = "OUTSIDE_UNKNOWN"
    MASK = "MASK"
    CLASSES = "CLASSES"
    VALUES = "VALUES"
    CONFIDENCE = "CONFIDENCE"
    PROBABILITIES = "PROBABILITIES"
    ENTROPY = "ENTROPY"
    SPREAD = "SPREAD"
    DISSIMILARITY = "DISSIMILARITY"
    SET_SIZE = "SET_SIZE"
    POLYGONS = "POLYGONS"
    MODEL_USED = "MODEL_USED"

    GROUP = "models"

    def name(self):
        """Id of the algorithm."""
        return "run_model"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Run model")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "onnx,network,inference,prediction,classification,regression,segmentation,deepness"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Runs an ONNX model over raster layers of any size: classification, probability or "
            "regression.\n\n"
            "Models with a Lithoscope card and models made for Deepness know by themselves what "
            "they take and give. For any other ONNX file name its classes, or choose the task, "
            "among the advanced parameters.\n\n"
            "Layers may differ in grid and coordinate reference system: they are aligned on the "
            "fly to the first one, whose grid the results lie on. NoData in any layer is NoData in "
            "the result."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(
            model_parameter(self.MODEL_FILE, self.tr("Model")),
            self.tr(
                "A model of the library or an .onnx file; 'Inspect model' shows what it takes and "
                "gives. Scripts give a file, a name, or name@version."
            ),
        )
        self.add_layers()
        self.add_mask()
        self.add_minimum_confidence()
        self._init_advanced()
        self._init_outputs()

    def _init_advanced(self):
        self.add(
            QgsProcessingParameterString(
                self.PARAMETERS, self.tr("Parameters of the model"), optional=True
            ),
            self.tr("As in 'search=300; flatness=1'. Empty: the model's defaults."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.OUTSIDE_UNKNOWN,
                self.tr("Unknown outside the area of applicability"),
                defaultValue=False,
            ),
            self.tr(
                "Classes of pixels unlike all that the model was trained on become 'unknown', "
                "value 255; for models with an area of applicability."
            ),
            advanced=True,
        )
        add_description(self)
        self.add_run_options()

    def _init_outputs(self):
        for name, title, text in (
            (
                self.CLASSES,
                self.tr("Classes"),
                self.tr("Class raster with legend; for classification models."),
            ),
            (
                self.VALUES,
                self.tr("Values"),
                self.tr("What a probability or regression model computes, as float32."),
            ),
            (
                self.CONFIDENCE,
                self.tr("Confidence"),
                self.tr("Probability of each pixel's class, 0 to 1."),
            ),
            (self.PROBABILITIES, self.tr("Probabilities"), self.tr("A band a class, 0 to 1.")),
            (
                self.ENTROPY,
                self.tr("Entropy"),
                self.tr("How undecided the model is: 0 sure, 1 all classes alike."),
            ),
            (
                self.SPREAD,
                self.tr("Spread"),
                self.tr("How far the members of an ensemble disagree."),
            ),
            (
                self.DISSIMILARITY,
                self.tr("Dissimilarity"),
                self.tr("How unlike the training data; for models with an area of applicability."),
            ),
            (
                self.SET_SIZE,
                self.tr("Classes in the 90 % set"),
                self.tr("How many classes remain possible; for models calibrated for it."),
            ),
        ):
            self.add_raster_output(
                name, title, text, by_default=name in (self.CLASSES, self.VALUES)
            )
        self.add_polygon_output()
        self.addOutput(QgsProcessingOutputString(self.MODEL_USED, self.tr("Model used")))

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        self._bands = self.read_layers(parameters, context)
        self._mask = self.mask_file(parameters, context, feedback)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Open the model, put the bands into its order, run it."""
        progress = FeedbackProgress(feedback, self.tr)
        assignments = self.parameterAsString(parameters, self.BANDS, context)
        predictor = open_described(self, parameters, context, assignments, progress)
        card = predictor.card
        push_card(feedback, card, predictor.provider, self.tr)
        bands = self.bands_of(card, self._bands, parameters, context, feedback)
        # The dialog offers both by default; a model makes one of them.
        spare = self.VALUES if card.task == "classification" else self.CLASSES
        wanted = self.map_outputs(parameters, context, leave_out=(spare,))
        crew, _ = share_cores(self.parameterAsInt(parameters, "THREADS", context))
        options = replace(
            self.run_options(parameters, context, predictor, crew),
            outside_unknown=self.parameterAsBool(parameters, self.OUTSIDE_UNKNOWN, context),
        )
        values = self._numbers(parameters, context)

        with self.stack_of(card, self._bands, bands) as stack:
            summary, results = wanted.make(
                predictor,
                stack,
                options,
                mask=self._mask,
                parameters=values,
                progress=progress,
            )
        push_summary(feedback, summary, self.tr)
        provenance = Provenance(
            self.tr("{model} on {layer}").format(model=card.name, layer=self._bands[0].layer),
            card,
            summary.provider,
            inputs=named_inputs(bands),
            parameters=[
                *((name, f"{value:g}") for name, value in values.items()),
                (self.tr("Minimum confidence"), f"{options.minimum_confidence:g}"),
                (self.tr("Filter"), self.tr(options.post_filter or NO_FILTER)),
            ],
        )
        legend = legend_of(card, with_unknown=summary.unknown > 0)
        dress_outputs(context, results, legend, provenance)
        return {**results, self.MODEL_USED: card.name}

    def _numbers(self, parameters, context):
        """Return PARAMETERS as {name: number}."""
        text = self.parameterAsString(parameters, self.PARAMETERS, context)
        field = self.tr("Parameters of the model")
        return {
            name: number_of(value, field) for name, value in parse_assignments(text, field).items()
        }
