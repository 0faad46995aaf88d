"""Any ONNX model over one or several raster layers."""

from __future__ import annotations

from contextlib import ExitStack

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...engine.raster.request import share_cores
from ...engine.raster.stack import RasterSource, RasterStack
from ..base import LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress, push_card, push_summary
from ..layers import as_shown, layer_bands
from ..results import Provenance, dress_outputs, legend_of
from .band_mapping import map_bands, parse_assignments
from .description import add_description, number_of, open_described


class RunModel(LithoscopeAlgorithm):
    """`lithoscope:run_model`."""

    MODEL_FILE = "MODEL_FILE"
    LAYERS = "LAYERS"
    BANDS = "BANDS"
    PARAMETERS = "PARAMETERS"
    MASK = "MASK"
    CLASSES = "CLASSES"
    VALUES = "VALUES"
    CONFIDENCE = "CONFIDENCE"
    PROBABILITIES = "PROBABILITIES"
    ENTROPY = "ENTROPY"
    SPREAD = "SPREAD"
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
            QgsProcessingParameterFile(
                self.MODEL_FILE, self.tr("Model file"), fileFilter=self.tr("ONNX models (*.onnx)")
            ),
            self.tr("The .onnx file to run; 'Inspect model' shows what it takes and gives."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, self.tr("Layers"), QgsProcessing.SourceType.TypeRaster
            ),
            self.tr("The layers the model takes. Results lie on the grid of the first."),
        )
        self.add(
            QgsProcessingParameterString(self.BANDS, self.tr("Bands"), optional=True),
            self.tr(
                "Which band goes into which input of the model, as in 'dem=elevation:1; "
                "mag=tmi:1'. Empty: by name where layers or bands are called like the inputs, "
                "otherwise in order."
            ),
        )
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
        ):
            self.add_raster_output(
                name, title, text, by_default=name in (self.CLASSES, self.VALUES)
            )
        self.add_polygon_output()
        self.addOutput(QgsProcessingOutputString(self.MODEL_USED, self.tr("Model used")))

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layers = self.parameterAsLayerList(parameters, self.LAYERS, context)
        if not layers:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.LAYERS))
        self._bands = [band for layer in layers for band in layer_bands(layer) if not band.is_alpha]
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
        bands = map_bands(card, self._bands, assignments)
        for name, band in bands.items():
            feedback.pushInfo(
                self.tr("Input '{name}' is band {band} of layer '{layer}'.").format(
                    name=name, band=band.band, layer=band.layer
                )
            )
        # The dialog offers both by default; a model makes one of them.
        spare = self.VALUES if card.task == "classification" else self.CLASSES
        wanted = self.map_outputs(parameters, context, leave_out=(spare,))
        crew, _ = share_cores(self.parameterAsInt(parameters, "THREADS", context))
        options = self.run_options(parameters, context, predictor, crew)
        values = self._numbers(parameters, context)

        with ExitStack() as opened:
            first, number = opened.enter_context(as_shown(self._bands[0]))
            grid = RasterStack([RasterSource(first, number, self._bands[0].layer)]).grid
            files = {name: opened.enter_context(as_shown(band)) for name, band in bands.items()}
            summary, results = wanted.make(
                predictor,
                RasterStack.for_card(files, card, grid),
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
            inputs=[f"{name}: {band.path}, band {band.band}" for name, band in bands.items()],
            parameters=[
                *((name, f"{value:g}") for name, value in values.items()),
                ("Minimum confidence", f"{options.minimum_confidence:g}"),
                ("Filter", options.post_filter or "none"),
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
