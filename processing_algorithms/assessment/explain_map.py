"""Which layers a model's map leans on, over the whole area and pixel by pixel."""

from __future__ import annotations

import json
from functools import partial

from ...engine.assessment.importance_reference import known_ground
from ...engine.assessment.importance_run import check_explainable, measure_importance
from ...engine.assessment.leading_layer import LeadingLayer
from ...engine.language import mark
from ...engine.raster.mapper import run_map
from ...engine.raster.request import Options, Outputs, share_cores
from ...engine.report.importance import importance_html
from ..base import ON_PROCESSOR, readable_errors
from ..feedback import BLOCKS, FeedbackProgress, push_card, push_summary
from ..language import shown
from ..layers import vector_file
from ..models.description import open_described
from ..models.layered import check_guesses, named_inputs
from ..models.model_choice import chosen_file
from ..results import Provenance, legend_of, shares_of, write_page
from ..styling import dress_on_load, layer_metadata, style_classes, style_ramp
from .explain_parameters import NO_DATA, TYPICAL, ExplainParameters


class ExplainMap(ExplainParameters):
    """`lithoscope:explain_map`."""

    GROUP = "assessment"

    def name(self):
        """Id of the algorithm."""
        return "explain_map"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Explain map")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "importance,permutation,occlusion,explanation,interpretability,sensitivity,feature,"
            "evidence,onnx"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Tells which layers a model of classes or of a probability leans on.\n\n"
            "Shuffled: blocks of a layer change places, so that the layer keeps its texture but "
            "says nothing of the place any more; the more the map changes, the more the model "
            "needs the layer. With a reference the loss of accuracy (classes) or of the area "
            "under the ROC curve (probability) is measured as well. Occluded: the layer says the "
            "same everywhere. Both are measured on blocks drawn at random, several times, and "
            "the report shows how far the repeats agree.\n\n"
            "The map of leading layers shows, for each pixel, the layer whose occlusion changes "
            "the winning probability most.\n\n"
            "Importance tells what the model uses, not what causes the geology, and layers that "
            "say the same share it."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_explanation()

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        self._bands = self.read_layers(parameters, context)
        self._mask = self.mask_file(parameters, context, feedback)
        self._reference = vector_file(self, parameters, self.REFERENCE, context, feedback)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Measure on blocks, map the leading layer, write the page."""
        progress = FeedbackProgress(feedback, self.tr)
        assignments = self.parameterAsString(parameters, self.BANDS, context)
        predictor = open_described(self, parameters, context, assignments, progress)
        card = predictor.card
        push_card(feedback, card, predictor.provider, self.tr)
        sampling = self.sampling(parameters, context)
        check_explainable(card, sampling)
        reference = self._known(parameters, context, card, progress)
        bands = self.bands_of(card, self._bands, parameters, context, feedback)
        guessed = self.guesses(bands, self._bands, parameters, context, feedback)
        values = self.numbers(parameters, context)
        outputs = self.rasters(parameters, context)
        half = 50 if outputs else 100

        with self.stack_of(card, self._bands, bands) as stack:
            check_guesses(stack, card, bands, guessed)
            importance = measure_importance(
                predictor,
                stack,
                sampling,
                reference=reference,
                mask=self._mask,
                parameters=values,
                progress=FeedbackProgress(feedback, self.tr, 0, half, unit=BLOCKS),
            )
            leading = LeadingLayer(predictor, importance.stood_in) if outputs else None
            summary = None
            if leading:
                summary = self._map(leading, stack, outputs, parameters, context, values, progress)
                push_summary(feedback, summary, self.tr)

        provenance = self._provenance(card, predictor.provider, bands, sampling)
        legend = legend_of(leading.card, with_unknown=False) if leading else []
        self._dress(context, outputs, legend, provenance)
        results = {**outputs, self.IMPORTANCE: json.dumps(importance.as_dict())}
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            page = importance_html(
                provenance.title,
                importance,
                card,
                as_nodata=sampling.as_nodata,
                leading=shares_of(summary, legend) if summary else (),
                run=shown(provenance.facts()),
            )
            vectors = [path for path, _ in filter(None, (self._mask, self._reference))]
            model = str(chosen_file(self, parameters, context))
            write_page(report, page, [model, *vectors, *(band.path for band in bands.values())])
            results[self.REPORT] = report
        for text in importance.lines():
            feedback.pushInfo(text)
        return results

    def _known(self, parameters, context, card, progress):
        """Return what puts the reference on a grid, or None."""
        if self._reference is None:
            return None
        field = self.parameterAsString(parameters, self.FIELD, context)
        return known_ground(*self._reference, field, card, progress)

    def _map(self, leading, stack, outputs, parameters, context, values, progress):
        crew, _ = share_cores(self.parameterAsInt(parameters, "THREADS", context))
        path, layer = self._mask or (None, None)
        return run_map(
            leading,
            stack,
            Outputs(classes=outputs.get(self.LEADING), confidence=outputs.get(self.CHANGE)),
            Options(
                tile=self.parameterAsInt(parameters, "TILE_SIZE", context) or None,
                workers=crew if leading.provider in ON_PROCESSOR else 1,
            ),
            mask=path,
            mask_layer=layer,
            parameters=values,
            progress=progress.part(50, 100),
        )

    def _provenance(self, card, provider, bands, sampling):
        return Provenance(
            self.tr("What {model} leans on").format(model=card.name),
            card,
            provider,
            inputs=named_inputs(bands),
            parameters=[
                (mark("Blocks"), sampling.blocks),
                (mark("Shuffles"), sampling.repeats),
                (mark("Seed"), sampling.seed),
                (mark("Occluded by"), self.tr(NO_DATA if sampling.as_nodata else TYPICAL)),
            ],
        )

    def _dress(self, context, outputs, legend, provenance):
        styles = {
            self.LEADING: partial(style_classes, legend=legend),
            self.CHANGE: style_ramp,
        }
        for name, path in outputs.items():
            metadata = layer_metadata(
                provenance.title,
                self.tr("How the model '{}' depends on its layers.").format(provenance.card.name),
                provenance.facts(),
            )
            dress_on_load(context, path, styles[name], metadata)
