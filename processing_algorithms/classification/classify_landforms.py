"""Landforms of a DEM: ten geomorphon classes, by the exact rules or a noise-robust network."""

from __future__ import annotations

import json
from contextlib import ExitStack

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterRasterLayer,
)

from ...engine.language import mark
from ...engine.raster.request import share_cores
from ...engine.raster.stack import RasterSource, RasterStack
from ...engine.terrain.rules import ExactRules
from ..base import NO_FILTER, LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress, push_card, push_summary
from ..layers import as_shown, layer_band
from ..models.model_choice import chosen_file, model_parameter
from ..results import Provenance, dress_outputs, legend_of, shares_of, write_statistics
from .heights import FROM_CRS, UNITS, height_factor
from .landform_models import (
    ADVISED,
    NETWORK,
    RULES,
    choose_model,
    known_parameters,
    noise_of,
    search_metres,
)
from .landform_report import advice_text

CELLS, METRES = mark("cells"), mark("metres")


class ClassifyLandforms(LithoscopeAlgorithm):
    """`lithoscope:classify_landforms`."""

    INPUT = "INPUT"
    BAND = "BAND"
    MODEL = "MODEL"
    MODEL_FILE = "MODEL_FILE"
    SEARCH = "SEARCH"
    SEARCH_UNIT = "SEARCH_UNIT"
    FLATNESS = "FLATNESS"
    VERTICAL_UNIT = "VERTICAL_UNIT"
    MASK = "MASK"
    CLASSES = "CLASSES"
    CONFIDENCE = "CONFIDENCE"
    PROBABILITIES = "PROBABILITIES"
    POLYGONS = "POLYGONS"
    STATISTICS = "STATISTICS"
    NOISE = "NOISE"
    STABILITY = "STABILITY"
    MODEL_USED = "MODEL_USED"
    SHARES = "SHARES"

    GROUP = "classification"

    def name(self):
        """Id of the algorithm."""
        return "classify_landforms"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Classify landforms")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "geomorphons,terrain,dem,relief,geomorphology,ridge,valley,peak,slope,landform,onnx"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Divides a DEM into ten landforms: flat, peak, ridge, shoulder, spur, slope, hollow, "
            "footslope, valley and pit (geomorphons, Jasiewicz and Stepinski 2013, with the codes "
            "and colours of GRASS r.geomorphon).\n\n"
            "'Noise-robust geomorphons' is a network that finds the landforms a DEM would show "
            "without its noise, and says how sure it is. 'Exact rules' follows the definition cell "
            "by cell: right on clean DEMs, and gives no confidence. 'Advised by the noise "
            "estimate' measures the noise of the DEM and takes the one that suits it. None of "
            "them is an expert's map of landforms.\n\n"
            "DEMs may be metric or in degrees, with pixels of 1 to 90 m, and of any size. Results "
            "lie exactly on the DEM's grid."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("DEM")),
            self.tr("Heights of the ground. Needs a coordinate reference system."),
        )
        self.add(
            # Optional, since QGIS 3.22 asks scripts for a band that has a default.
            QgsProcessingParameterBand(self.BAND, self.tr("Band"), 1, self.INPUT, optional=True),
            self.tr("The band with the heights, the first by default."),
        )
        self.add_choice(
            self.MODEL,
            self.tr("Model"),
            (NETWORK, RULES, ADVISED),
            self.tr("How landforms are found; see the description."),
        )
        self.add(
            model_parameter(
                self.MODEL_FILE, self.tr("Another landform model"), "landform", optional=True
            ),
            self.tr(
                "A landform model of the library, or an .onnx file; replaces the choice above."
            ),
        )
        self.add_number(
            self.SEARCH,
            self.tr("Search distance"),
            self.tr(
                "How far around a cell its landform is looked for: the size of the landforms to be "
                "found. 10 cells suit small forms, 30 to 100 larger ones."
            ),
            10,
            low=0.01,
        )
        self.add_choice(
            self.SEARCH_UNIT,
            self.tr("Unit of the search distance"),
            (CELLS, METRES),
            self.tr("Cells are counted along the height of a pixel, as GRASS does."),
        )
        self.add_mask()
        self.add_minimum_confidence()
        self._init_advanced()
        self._init_outputs()

    def _init_advanced(self):
        self.add_number(
            self.FLATNESS,
            self.tr("Flatness (degrees)"),
            self.tr("Lines of sight within this many degrees of level count as flat."),
            1,
            low=0.01,
            high=20,
            advanced=True,
        )
        self.add_choice(
            self.VERTICAL_UNIT,
            self.tr("Unit of the heights"),
            (FROM_CRS, *UNITS),
            self.tr(
                "'from the CRS' takes the unit of the DEM's vertical CRS or of its band, and "
                "metres if neither says."
            ),
            advanced=True,
        )
        self.add_run_options()

    def _init_outputs(self):
        self.add_raster_output(
            self.CLASSES,
            self.tr("Landforms"),
            self.tr("Class raster with legend and attribute table; 0 is NoData, 255 'unknown'."),
            optional=False,
        )
        self.add_raster_output(
            self.CONFIDENCE,
            self.tr("Confidence"),
            self.tr("Probability of each pixel's class, 0 to 1. The exact rules give none."),
        )
        self.add_raster_output(
            self.PROBABILITIES,
            self.tr("Probabilities"),
            self.tr("A band a class, 0 to 1. The exact rules give none."),
        )
        self.add_polygon_output()
        self.add_page_output(
            self.STATISTICS,
            self.tr("Statistics"),
            self.tr("A page with pixels, area and share of each class, and how the map was made."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.NOISE, self.tr("Noise of the DEM (m)")))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.STABILITY, self.tr("Share of classes that survive this noise")
            )
        )
        self.addOutput(QgsProcessingOutputString(self.MODEL_USED, self.tr("Model used")))
        self.addOutput(QgsProcessingOutputString(self.SHARES, self.tr("Shares as JSON")))

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        band = layer_band(layer, self.parameterAsInt(parameters, self.BAND, context))
        unit = self.parameterAsEnumString(parameters, self.VERTICAL_UNIT, context)
        factor = height_factor(unit, band.path, band.band, band.assigned_crs)
        feedback.pushInfo(self.tr("One unit of height is {:.7g} m.").format(factor))
        self._dem = band.scaled(factor)
        self._mask = self.mask_file(parameters, context, feedback)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Estimate the noise, choose the model, run it, and write what is asked for."""
        threads = self.parameterAsInt(parameters, "THREADS", context)
        flatness = self.parameterAsDouble(parameters, self.FLATNESS, context)
        statistics = self.parameterAsFileOutput(parameters, self.STATISTICS, context)
        wanted = self.map_outputs(parameters, context)
        progress = FeedbackProgress(feedback, self.tr)

        with ExitStack() as opened:
            path, number = opened.enter_context(as_shown(self._dem))
            stack = RasterStack([RasterSource(path, number, self._dem.layer)])
            opened.callback(stack.close)
            search = search_metres(
                stack.grid,
                self.parameterAsDouble(parameters, self.SEARCH, context),
                self.parameterAsEnumString(parameters, self.SEARCH_UNIT, context) == CELLS,
            )
            noise = noise_of(stack, search, flatness)
            advice = advice_text(noise, self.tr)
            feedback.pushInfo(advice)
            crew, each = share_cores(threads)
            predictor = choose_model(
                self.parameterAsEnumString(parameters, self.MODEL, context),
                chosen_file(self, parameters, context, "landform"),
                noise,
                needs_confidence=wanted.needs_confidence,
                threads=each,
                progress=progress,
            )
            if isinstance(predictor, ExactRules):
                crew = crew * each
            card = predictor.card
            push_card(feedback, card, predictor.provider, self.tr)
            options = self.run_options(parameters, context, predictor, crew)
            summary, results = wanted.make(
                predictor,
                stack,
                options,
                mask=self._mask,
                parameters=known_parameters(card, {"search": search, "flatness": flatness}),
                progress=progress,
            )

        push_summary(feedback, summary, self.tr)
        legend = legend_of(card, with_unknown=summary.unknown > 0)
        provenance = Provenance(
            self.tr("Landforms of {}").format(self._dem.layer),
            card,
            summary.provider,
            inputs=[
                self.tr("{layer}: {path}, band {band}").format(
                    layer=self._dem.layer, path=self._dem.path, band=self._dem.band
                )
            ],
            parameters=[
                (mark("Search distance"), f"{search:.6g} m"),
                (mark("Flatness"), f"{flatness:g}°"),
                (mark("Minimum confidence"), f"{options.minimum_confidence:g}"),
                (mark("Filter"), self.tr(options.post_filter or NO_FILTER)),
            ],
        )
        dress_outputs(context, results, legend, provenance)
        shares = shares_of(summary, legend)
        if statistics:
            files = sorted(stack.files)
            write_statistics(
                statistics,
                shares,
                provenance,
                lead=self.tr("Geomorphons: forms of the terrain by a rule, not an expert's map."),
                advice=advice,
                inputs=files,
            )
            results[self.STATISTICS] = statistics
        return {
            **results,
            self.NOISE: noise.sigma,
            self.STABILITY: noise.stability,
            self.MODEL_USED: card.name,
            self.SHARES: json.dumps({row.name: round(row.share, 6) for row in shares}),
        }
