"""Where a kind of deposit is more likely than elsewhere, and which places to look at first."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from ...engine.errors import ModelError
from ...engine.language import mark
from ...engine.prospectivity.target_map import Search, TargetMap
from ...engine.raster.request import Options, share_cores
from ...engine.raster.vectors import read_points
from ..base import ON_PROCESSOR, readable_errors
from ..feedback import FeedbackProgress, push_card, push_summary
from ..layers import vector_file
from ..models.layered import LayeredAlgorithm, check_guesses, named_inputs
from ..models.model_choice import add_model_choice, open_chosen
from ..results import Provenance, dress_outputs, write_page
from .target_outputs import derived_targets
from .targets_report import found_text, targets_html

THEME = "prospectivity"
PER_CENT, SQUARE_KM = 100, 1e6


class MapProspectivity(LayeredAlgorithm):
    """`lithoscope:map_prospectivity`."""

    MASK = "MASK"
    DEPOSITS = "DEPOSITS"
    TARGET_SHARE = "TARGET_SHARE"
    THRESHOLD = "THRESHOLD"
    MIN_AREA = "MIN_AREA"
    PROBABILITY = "PROBABILITY"
    SPREAD = "SPREAD"
    DISSIMILARITY = "DISSIMILARITY"
    TARGETS = "TARGETS"
    REPORT = "REPORT"
    COUNT = "COUNT"
    THRESHOLD_USED = "THRESHOLD_USED"
    MODEL_USED = "MODEL_USED"

    GROUP = "classification"

    def name(self):
        """Id of the algorithm."""
        return "map_prospectivity"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Map prospectivity")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "mineral,exploration,targets,favourability,deposits,evidence,probability,geology,onnx"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Maps how favourable each place is for a kind of deposit, with a model that was "
            "trained on the known deposits of the area, and outlines targets ranked by score and "
            "certainty.\n\n"
            "The probability is a relative favourability: it ranks places, and is not the chance "
            "to find a deposit. Give the permissive tract, the ground where the deposit could "
            "occur at all, as mask: ranks among impossible ground mean nothing.\n\n"
            "Each target has its area, mean and highest score, how far the members of the "
            "ensemble agree on it, the share of it that is unlike all training data, the mean of "
            "each layer and, if known deposits are given, how many lie in it and how far the "
            "nearest is."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        add_model_choice(self, THEME)
        self.add_layers()
        self.add_mask()
        self.add(
            QgsProcessingParameterFeatureSource(
                self.DEPOSITS,
                self.tr("Known deposits"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            self.tr("Points; each target is told how many lie in it and how far the nearest is."),
        )
        self.add_number(
            self.TARGET_SHARE,
            self.tr("Targets: best share of the area (%)"),
            self.tr("Targets are the pixels with the highest scores, this share of the area."),
            5,
            low=0.01,
            high=100,
        )
        self.add_number(
            self.THRESHOLD,
            self.tr("Targets: threshold"),
            self.tr("Pixels that score at least this (0 to 1), instead of a share of the area."),
            low=0,
            high=1,
            advanced=True,
        )
        self.add_number(
            self.MIN_AREA,
            self.tr("Targets: smallest area (km²)"),
            self.tr("Smaller patches are no targets."),
            0,
            low=0,
        )
        self._add_count(
            "TILE_SIZE",
            self.tr("Tile size"),
            0,
            0,
            self.tr("Pixels a side; memory depends on it, the result does not. 0: automatic."),
        )
        self._add_count(
            "THREADS", self.tr("Threads"), 0, 0, self.tr("Processor threads. 0: all there are.")
        )
        self._init_outputs()

    def _init_outputs(self):
        self.add_raster_output(
            self.PROBABILITY,
            self.tr("Probability"),
            self.tr("Relative favourability, 0 to 1: the mean over the ensemble."),
            optional=False,
        )
        self.add_raster_output(
            self.SPREAD,
            self.tr("Spread"),
            self.tr("Standard deviation and mutual information of the ensemble, a band each."),
        )
        self.add_raster_output(
            self.DISSIMILARITY,
            self.tr("Dissimilarity"),
            self.tr(
                "How unlike the training data a pixel is; above the model's threshold it lies "
                "outside the area of applicability."
            ),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                self.TARGETS,
                self.tr("Targets"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            ),
            self.tr("Polygons of the targets, ranked, with what the layers are like in each."),
        )
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("A page with the targets, how to read them, and how they were found."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of targets")))
        self.addOutput(
            QgsProcessingOutputNumber(self.THRESHOLD_USED, self.tr("Threshold of the targets"))
        )
        self.addOutput(QgsProcessingOutputString(self.MODEL_USED, self.tr("Model used")))

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        self._bands = self.read_layers(parameters, context)
        self._mask = self.mask_file(parameters, context, feedback)
        self._deposits = vector_file(self, parameters, self.DEPOSITS, context, feedback)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Open the model, map, and outline and rank what scores best."""
        progress = FeedbackProgress(feedback, self.tr)
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        search = self._search(parameters, context)
        crew, each = share_cores(self.parameterAsInt(parameters, "THREADS", context))
        predictor = open_chosen(self, parameters, context, THEME, each, progress)
        card = predictor.card
        if card.task != "probability":
            raise ModelError(
                self.tr(
                    "Model '{name}' gives a {task}, not a probability. Use 'Run model'."
                ).format(name=card.name, task=self.tr(card.task))
            )
        push_card(feedback, card, predictor.provider, self.tr)
        bands = self.bands_of(card, self._bands, parameters, context, feedback)
        guessed = self.guesses(bands, self._bands, parameters, context, feedback)
        options = Options(
            tile=self.parameterAsInt(parameters, "TILE_SIZE", context) or None,
            workers=crew if predictor.provider in ON_PROCESSOR else 1,
        )
        with self.stack_of(card, self._bands, bands) as stack:
            check_guesses(stack, card, bands, guessed)
            deposits = None
            if self._deposits is not None:
                path, layer = self._deposits
                deposits = read_points(path, stack.grid, layer, self.tr("layer of known deposits"))
            found: list[TargetMap] = []
            summary, results = self.map_outputs(parameters, context).make(
                predictor,
                stack,
                options,
                mask=self._mask,
                parameters={},
                progress=progress,
                derived=derived_targets(card, stack, search, deposits, found),
            )
            files = sorted(stack.files)
        push_summary(feedback, summary, self.tr)
        targets = found[0]
        feedback.pushInfo(found_text(targets, self.tr))
        provenance = Provenance(
            self.tr("Prospectivity by {}").format(card.name),
            card,
            summary.provider,
            inputs=named_inputs(bands),
            parameters=[
                (mark("Targets' threshold"), f"{targets.threshold:.4g}"),
                (mark("Smallest area"), f"{search.smallest_m2 / SQUARE_KM:g} km²"),
                *([(mark("Known deposits"), self._deposits[0])] if self._deposits else []),
            ],
        )
        dress_outputs(context, results, [], provenance)
        if report:
            write_page(report, targets_html(provenance, targets, summary, self.tr), files)
            results[self.REPORT] = report
        return {
            **results,
            self.COUNT: len(targets.targets),
            self.THRESHOLD_USED: targets.threshold,
            self.MODEL_USED: card.name,
        }

    def _search(self, parameters, context):
        """Return what counts as a target."""
        threshold = None
        if parameters.get(self.THRESHOLD) is not None:
            threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
        return Search(
            self.parameterAsDouble(parameters, self.TARGET_SHARE, context) / PER_CENT,
            threshold,
            self.parameterAsDouble(parameters, self.MIN_AREA, context) * SQUARE_KM,
        )
