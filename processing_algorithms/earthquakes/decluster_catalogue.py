"""Which earthquakes belong together: mainshocks, foreshocks, aftershocks and background."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QVariant

from ...engine.errors import InputError
from ...engine.language import mark, named, paragraph
from ...engine.report.declustering import COLORS, declustering_html
from ...engine.seismicity.catalogue import Catalogue
from ...engine.seismicity.completeness import b_positive, magnitude_bin, maximum_curvature
from ...engine.seismicity.declustering import (
    LABELS,
    Declustered,
    gardner_knopoff,
    zaliapin_ben_zion,
)
from ...engine.seismicity.nearest_neighbours import DIMENSION
from ..base import LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress
from ..language import shown
from ..results import write_page
from ..styling import dress_on_load, layer_metadata, now_utc
from .catalogue_layer import CatalogueParameters
from .events_output import write_events
from .events_style import style_labels

NEIGHBOURS = mark("Nearest neighbours (Zaliapin-Ben-Zion)")
WINDOWS = mark("Windows (Gardner-Knopoff)")


class DeclusterCatalogue(CatalogueParameters, LithoscopeAlgorithm):
    """`lithoscope:decluster_catalogue`."""

    METHOD = "METHOD"
    MINIMUM_MAGNITUDE = "MINIMUM_MAGNITUDE"
    B_VALUE = "B_VALUE"
    DIMENSION = "DIMENSION"
    THRESHOLD = "THRESHOLD"
    FORESHOCK_SHARE = "FORESHOCK_SHARE"
    EVENTS = "EVENTS"
    REPORT = "REPORT"
    COUNTS = ("MAINSHOCKS", "FORESHOCKS", "AFTERSHOCKS", "BACKGROUND")
    CLUSTERS = "CLUSTERS"
    THRESHOLD_USED = "THRESHOLD_USED"

    GROUP = "earthquakes"

    def name(self):
        """Id of the algorithm."""
        return "decluster_catalogue"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Decluster catalogue")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "seismicity,earthquakes,declustering,aftershocks,foreshocks,mainshocks,background,"
            "gardner,knopoff,zaliapin,swarm"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Labels each earthquake as mainshock, foreshock, aftershock or background, numbers the "
            "clusters, and links each event to the one it follows.\n\n"
            "'Nearest neighbours' links an event to the earlier one that is nearest in time, space "
            "and magnitude, if it is nearer than background events are to each other (Zaliapin and "
            "Ben-Zion 2013); the threshold is found from the catalogue. 'Windows' gives the "
            "largest events a radius and a time within which all others belong to them (Gardner "
            "and Knopoff 1974).\n\n"
            "The independent events are those labelled mainshock or background. Declustering is a "
            "convention, not a measurement: methods differ, and none tells for a single event "
            "what caused it."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_catalogue()
        self.add_choice(
            self.METHOD,
            self.tr("Method"),
            (NEIGHBOURS, WINDOWS),
            self.tr("How events that belong together are found; see the description."),
        )
        self.add_number(
            self.MINIMUM_MAGNITUDE,
            self.tr("Minimum magnitude"),
            self.tr(
                "Smaller events are left out. Empty: the completeness magnitude, by maximum "
                "curvature."
            ),
            low=-5,
            high=10,
        )
        self._init_advanced()
        self._init_outputs()

    def _init_advanced(self):
        self.add_number(
            self.B_VALUE,
            self.tr("b-value"),
            self.tr("For nearest neighbours. Empty: b-positive of the catalogue."),
            low=0.1,
            high=3,
            advanced=True,
        )
        self.add_number(
            self.DIMENSION,
            self.tr("Fractal dimension of epicentres"),
            self.tr("For nearest neighbours; 1 along a line, 2 evenly over an area."),
            DIMENSION,
            low=0.1,
            high=3,
            advanced=True,
        )
        self.add_number(
            self.THRESHOLD,
            self.tr("Threshold (log10 of the proximity)"),
            self.tr(
                "For nearest neighbours: events with a smaller proximity are linked. Empty: where "
                "clustered and background events balance."
            ),
            low=-30,
            high=30,
            advanced=True,
        )
        self.add_number(
            self.FORESHOCK_SHARE,
            self.tr("Foreshock share of the window"),
            self.tr(
                "For windows: how much of a window's time counts before a mainshock as well; 0 for "
                "none, 1 for as much as after it."
            ),
            1,
            low=0,
            high=1,
            advanced=True,
        )

    def _init_outputs(self):
        self.add(
            QgsProcessingParameterFeatureSink(
                self.EVENTS, self.tr("Labelled events"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            self.tr(
                "The events with label, number of their cluster, and id of the event they are "
                "linked to, coloured by label."
            ),
        )
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("A page with figures and plots; open it in a browser."),
        )
        titles = (
            self.tr("Number of mainshocks"),
            self.tr("Number of foreshocks"),
            self.tr("Number of aftershocks"),
            self.tr("Number of background events"),
        )
        for name, title in zip(self.COUNTS, titles):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputNumber(self.CLUSTERS, self.tr("Number of clusters")))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.THRESHOLD_USED, self.tr("Threshold used (log10 of the proximity)")
            )
        )

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Read the catalogue, label its events, and write them."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        everything, findings = self.read_catalogue(parameters, context, progress.part(0, 20))
        catalogue, smallest, step = self._complete(everything, parameters, context, progress)
        method = self.parameterAsEnumString(parameters, self.METHOD, context)
        settings = [(mark("Method"), self.tr(method)), (mark("Minimum magnitude"), f"{smallest:g}")]
        if method == WINDOWS:
            share = self.parameterAsDouble(parameters, self.FORESHOCK_SHARE, context)
            settings.append((mark("Foreshock share of the window"), f"{share:g}"))
            found = gardner_knopoff(catalogue, share, progress=progress.part(20, 70))
        else:
            b = self._b_value(catalogue, step, parameters, context, progress)
            dimension = self.parameterAsDouble(parameters, self.DIMENSION, context)
            threshold = self._number(parameters, self.THRESHOLD, context)
            settings += [
                (mark("b-value"), f"{b:.3f}"),
                (mark("Fractal dimension"), f"{dimension:g}"),
            ]
            found = zaliapin_ben_zion(
                catalogue, b, dimension, threshold, progress=progress.part(20, 70)
            )
            settings.append((mark("Threshold (log10)"), f"{found.threshold:.3f}"))
        for name, value in settings:
            progress.info(named(self.tr(name), value))
        for note in found.notes:
            progress.warn(note)

        title = self.tr("Declustered catalogue {}").format(catalogue.name)
        run = [(mark("Input"), catalogue.name), (mark("Date"), now_utc()), *settings]
        layer = write_events(
            self,
            parameters,
            self.EVENTS,
            context,
            catalogue,
            progress.part(70, 100),
            label_columns(catalogue, found),
        )
        metadata = layer_metadata(title, paragraph(findings.lines()), run)
        dress_on_load(context, layer, partial(style_labels, colors=COLORS), metadata)
        results = {self.EVENTS: layer, self.CLUSTERS: found.clusters}
        results.update(zip(self.COUNTS, map(found.count, LABELS)))
        results[self.THRESHOLD_USED] = found.threshold
        target = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if target:
            page = declustering_html(
                title, catalogue, found, findings=findings.lines(), run=shown(run)
            )
            path = self.parameterAsFile(parameters, f"{self.CATALOGUE}_FILE", context)
            write_page(target, page, [path] if path else [])
            results[self.REPORT] = target
        return results

    def _complete(self, everything: Catalogue, parameters, context, progress):
        """Return the events to label, the smallest magnitude among them, and the step of all."""
        step = magnitude_bin(everything.magnitude)
        smallest = self._number(parameters, self.MINIMUM_MAGNITUDE, context)
        if smallest is None:
            smallest = maximum_curvature(everything.magnitude, step)
        catalogue = everything.above(smallest, step)
        if not len(catalogue):
            raise InputError(
                self.tr(
                    "No event of {catalogue} reaches magnitude {smallest:g}; the largest has "
                    "{largest:g}. Give a smaller minimum magnitude."
                ).format(
                    catalogue=everything.name,
                    smallest=smallest,
                    largest=everything.magnitude.max(),
                )
            )
        if len(catalogue) < len(everything):
            progress.info(
                self.tr("{left:,} events below magnitude {smallest:g} are left out.").format(
                    left=len(everything) - len(catalogue), smallest=smallest
                )
            )
        return catalogue, smallest, step

    def _b_value(self, catalogue: Catalogue, step, parameters, context, progress) -> float:
        given = self._number(parameters, self.B_VALUE, context)
        if given is not None:
            return given
        found = b_positive(catalogue.magnitude, step).b
        if math.isfinite(found):
            return found
        progress.warn(self.tr("Too few different magnitudes for a b-value: 1 is assumed."))
        return 1.0

    def _number(self, parameters, name, context):
        """Return a number that may stay empty, or None."""
        if parameters.get(name) is None:
            return None
        return self.parameterAsDouble(parameters, name, context)


def label_columns(catalogue: Catalogue, found: Declustered):
    """Return the further fields of the labelled events: label, cluster, parent, proximity."""
    idents = np.where(found.parent >= 0, catalogue.ident[found.parent], None)
    columns = [
        ("label", QVariant.String, found.label),
        ("cluster", QVariant.Int, found.cluster),
        ("number", QVariant.Int, np.arange(len(catalogue))),
        ("parent", QVariant.Int, [p if p >= 0 else None for p in found.parent.tolist()]),
        ("parent_id", QVariant.String, idents),
    ]
    if found.neighbours is not None:
        known = np.isfinite(found.neighbours.log_eta)
        values = np.where(known, found.neighbours.log_eta, np.nan)
        columns.append(("log_eta", QVariant.Double, values))
    return columns
