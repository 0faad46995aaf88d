"""Rock units of an area from its layers, by a model trained there."""

from __future__ import annotations

import json
from dataclasses import replace

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterBoolean

from ...engine.language import mark
from ...engine.raster.request import share_cores
from ..base import NO_FILTER, readable_errors
from ..feedback import FeedbackProgress, push_card, push_summary
from ..models.layered import LayeredAlgorithm, check_guesses, named_inputs
from ..models.model_choice import add_model_choice, open_chosen
from ..results import Provenance, dress_outputs, legend_of, shares_of, write_statistics
from .lithology_report import advice_text

THEME = "lithology"


class ClassifyLithology(LayeredAlgorithm):
    """`lithoscope:classify_lithology`."""

    MASK = "MASK"
    MIN_CONFIDENCE = "MIN_CONFIDENCE"
    OUTSIDE_UNKNOWN = "OUTSIDE_UNKNOWN"
    CLASSES = "CLASSES"
    CONFIDENCE = "CONFIDENCE"
    ENTROPY = "ENTROPY"
    PROBABILITIES = "PROBABILITIES"
    DISSIMILARITY = "DISSIMILARITY"
    SPREAD = "SPREAD"
    SET_SIZE = "SET_SIZE"
    POLYGONS = "POLYGONS"
    STATISTICS = "STATISTICS"
    MODEL_USED = "MODEL_USED"
    SHARES = "SHARES"

    GROUP = "classification"

    def name(self):
        """Id of the algorithm."""
        return "classify_lithology"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Classify lithology")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "geology,rock,units,lithology,mapping,radiometrics,magnetics,gravity,geochemistry,onnx"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Maps rock units from raster layers (imagery, radiometrics, magnetics, gravity, "
            "heights, geochemistry) with a model that was trained on what is known of the area.\n\n"
            "No model knows the rocks of every place: train one for your area. It takes the same "
            "layers in the same units again; layers called like the model's inputs find their "
            "places by themselves.\n\n"
            "Beside the classes come how sure the model is (confidence, entropy, spread of an "
            "ensemble, number of classes that remain possible) and how unlike its training data a "
            "pixel is. Where it met nothing like it, the map says 'unknown'."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        add_model_choice(self, THEME)
        self.add_layers()
        self.add_mask()
        self.add_minimum_confidence()
        self.add(
            QgsProcessingParameterBoolean(
                self.OUTSIDE_UNKNOWN,
                self.tr("Unknown outside the area of applicability"),
                defaultValue=True,
            ),
            self.tr(
                "Pixels unlike all that the model was trained on, codes among them that it never "
                "met, become 'unknown', value 255. Models without an area of applicability cannot "
                "tell."
            ),
        )
        self.add_run_options()
        self._init_outputs()

    def _init_outputs(self):
        self.add_raster_output(
            self.CLASSES,
            self.tr("Lithology"),
            self.tr("Class raster with legend and attribute table; 0 is NoData, 255 'unknown'."),
            optional=False,
        )
        for name, title, text in (
            (
                self.CONFIDENCE,
                self.tr("Confidence"),
                self.tr("Probability of each pixel's class, 0 to 1."),
            ),
            (
                self.ENTROPY,
                self.tr("Entropy"),
                self.tr("How undecided the model is: 0 sure, 1 all classes alike."),
            ),
            (self.PROBABILITIES, self.tr("Probabilities"), self.tr("A band a class, 0 to 1.")),
            (
                self.DISSIMILARITY,
                self.tr("Dissimilarity"),
                self.tr(
                    "How unlike the training data a pixel is; above the model's threshold it lies "
                    "outside the area of applicability."
                ),
            ),
            (
                self.SPREAD,
                self.tr("Spread"),
                self.tr(
                    "How far the members of an ensemble disagree: standard deviation of the "
                    "winning class, and mutual information."
                ),
            ),
            (
                self.SET_SIZE,
                self.tr("Classes in the 90 % set"),
                self.tr(
                    "How many classes remain possible, such that the true one is among them in "
                    "90 % of cases: 1 is sure."
                ),
            ),
        ):
            self.add_raster_output(name, title, text)
        self.add_polygon_output()
        self.add_page_output(
            self.STATISTICS,
            self.tr("Statistics"),
            self.tr("A page with pixels, area and share of each class, and how the map was made."),
        )
        self.addOutput(QgsProcessingOutputString(self.MODEL_USED, self.tr("Model used")))
        self.addOutput(QgsProcessingOutputString(self.SHARES, self.tr("Shares as JSON")))

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        self._bands = self.read_layers(parameters, context)
        self._mask = self.mask_file(parameters, context, feedback)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Open the model, put the layers into its order, map, and tell how sure the map is."""
        progress = FeedbackProgress(feedback, self.tr)
        statistics = self.parameterAsFileOutput(parameters, self.STATISTICS, context)
        crew, each = share_cores(self.parameterAsInt(parameters, "THREADS", context))
        predictor = open_chosen(self, parameters, context, THEME, each, progress)
        card = predictor.card
        push_card(feedback, card, predictor.provider, self.tr)
        bands = self.bands_of(card, self._bands, parameters, context, feedback)
        guessed = self.guesses(bands, self._bands, parameters, context, feedback)
        options = replace(
            self.run_options(parameters, context, predictor, crew),
            outside_unknown=self.parameterAsBool(parameters, self.OUTSIDE_UNKNOWN, context),
        )
        if card.applicability is None:
            feedback.pushInfo(self.tr("The model cannot tell where it does not apply."))
        with self.stack_of(card, self._bands, bands) as stack:
            check_guesses(stack, card, bands, guessed)
            summary, results = self.map_outputs(parameters, context).make(
                predictor,
                stack,
                options,
                mask=self._mask,
                parameters={},
                progress=progress,
            )
            files = sorted(stack.files)
        push_summary(feedback, summary, self.tr)
        legend = legend_of(card, with_unknown=summary.unknown > 0)
        provenance = Provenance(
            self.tr("Lithology by {}").format(card.name),
            card,
            summary.provider,
            inputs=named_inputs(bands),
            parameters=[
                (mark("Minimum confidence"), f"{options.minimum_confidence:g}"),
                (
                    mark("Unknown outside the area of applicability"),
                    self.tr("yes") if options.outside_unknown else self.tr("no"),
                ),
                (mark("Filter"), self.tr(options.post_filter or NO_FILTER)),
            ],
        )
        dress_outputs(context, results, legend, provenance)
        shares = shares_of(summary, legend)
        if statistics:
            advice = advice_text(summary, card, self.tr)
            write_statistics(
                statistics,
                shares,
                provenance,
                lead=self.tr(
                    "Predicted from layers by a model: a guide for mapping, not a geological map."
                ),
                advice=advice,
                inputs=files,
            )
            results[self.STATISTICS] = statistics
        return {
            **results,
            self.MODEL_USED: card.name,
            self.SHARES: json.dumps({row.name: round(row.share, 6) for row in shares}),
        }
