"""What all algorithms share: identity, translated texts, help, and errors a user can read."""

from __future__ import annotations

import functools

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)
from qgis.PyQt.QtGui import QIcon

from ..engine.errors import LithoscopeError
from ..engine.language import mark, tr
from ..engine.model.network import CPU
from ..engine.raster.request import Options
from ..engine.terrain.rules import ExactRules
from .help_pages import page
from .layers import vector_file
from .map_outputs import MAP_OUTPUTS, MapOutputs

NO_FILTER, SIEVE, MAJORITY = mark("none"), mark("sieve"), mark("majority")
ON_PROCESSOR = (CPU, ExactRules.provider)

Number = QgsProcessingParameterNumber.Type
Advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced


def readable_errors(method):
    """Turn the engine's errors into the exception whose message Processing shows as it is."""

    @functools.wraps(method)
    def wrapped(self, parameters, context, feedback):
        try:
            return method(self, parameters, context, feedback)
        except LithoscopeError as error:
            raise QgsProcessingException(str(error)) from error

    return wrapped


class LithoscopeAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms; a subclass says what it is, what it takes and what it does."""

    GROUP = "models"

    @staticmethod
    def tr(text):
        """Translate, as the engine does."""
        return tr(text)

    def createInstance(self):
        """Return a new one; QGIS runs each job on its own."""
        return type(self)()

    def groupId(self):
        """Fixed name of the group."""
        return self.GROUP

    def group(self):
        """Name of the group in the toolbox."""
        return {
            "assessment": self.tr("Assessment"),
            "classification": self.tr("Classification"),
            "earthquakes": self.tr("Earthquakes"),
            "map_products": self.tr("Map products"),
            "models": self.tr("Models"),
            "simulation": self.tr("Simulation"),
            "training": self.tr("Training"),
        }[self.GROUP]

    def icon(self):
        """The provider's icon."""
        return self.provider().icon() if self.provider() else QIcon()

    def svgIconPath(self):
        """The provider's icon, for the model designer."""
        return self.provider().svgIconPath() if self.provider() else ""

    def helpUrl(self):
        """The algorithm's page in the user guide."""
        return page(f"algorithms/{self.name()}")

    def add(self, parameter, help_text, advanced=False):
        """Add a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | Advanced)
        self.addParameter(parameter)

    def add_number(self, name, title, help_text, default=None, *, low, high=None, advanced=False):
        """Add a decimal number; without a default it may stay empty."""
        number = QgsProcessingParameterNumber(
            name, title, Number.Double, default, optional=default is None, minValue=low
        )
        if high is not None:
            number.setMaximum(high)
        number.setMetadata({"widget_wrapper": {"decimals": 2}})
        self.add(number, help_text, advanced)

    def add_choice(self, name, title, options, help_text, default=None, advanced=False):
        """Add a choice whose values are the words themselves, so that scripts read well.

        They stay English, since QGIS shows values of this kind as they are; the help tells what
        they mean in the user's language.
        """
        meant = [f"{option} – {tr(option)}" for option in options if tr(option) != option]
        choice = QgsProcessingParameterEnum(
            name,
            title,
            options=list(options),
            defaultValue=default or options[0],
            usesStaticStrings=True,
        )
        self.add(choice, "\n".join([help_text, *meant]), advanced)

    def add_raster_output(self, name, title, help_text, optional=True, by_default=None):
        """Add a raster destination; an optional one is not made unless asked for."""
        by_default = not optional if by_default is None else by_default
        output = QgsProcessingParameterRasterDestination(
            name, title, optional=optional, createByDefault=by_default
        )
        self.add(output, help_text)

    def add_page_output(self, name, title, help_text):
        """Add an HTML page, made unless it is refused."""
        output = QgsProcessingParameterFileDestination(
            name, title, self.tr("HTML files (*.html)"), optional=True, createByDefault=True
        )
        self.add(output, help_text)

    def add_polygon_output(self, optional=True):
        """Add POLYGONS; an optional one is not made unless asked for."""
        self.add(
            QgsProcessingParameterVectorDestination(
                "POLYGONS",
                self.tr("Polygons"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=optional,
                createByDefault=not optional,
            ),
            self.tr(
                "Patches of one class as polygons along the pixels' edges, exact in area, with "
                "class name, area, pixels and mean confidence."
            ),
        )

    def add_mask(self):
        """Add the optional mask polygons, MASK."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "MASK",
                self.tr("Mask polygons"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            self.tr(
                "Only pixels whose centre lies in one of these polygons are computed; the others "
                "become NoData. Any coordinate reference system will do."
            ),
        )

    def add_minimum_confidence(self):
        """Add MIN_CONFIDENCE."""
        self.add_number(
            "MIN_CONFIDENCE",
            self.tr("Minimum confidence"),
            self.tr(
                "Pixels whose most probable class is less probable than this (0 to 1) become "
                "'unknown', value 255. Empty: what the model suggests, mostly 0."
            ),
            low=0,
            high=1,
        )

    def add_run_options(self):
        """Add the advanced parameters of a run: FILTER, FILTER_SIZE, TILE_SIZE, THREADS."""
        self.add_choice(
            "FILTER",
            self.tr("Filter"),
            (NO_FILTER, SIEVE, MAJORITY),
            self.tr(
                "None by default, so that thin units survive. 'sieve' merges patches of fewer "
                "than 'Filter size' pixels into their largest neighbour; 'majority' takes the most "
                "frequent class in a square of 'Filter size' pixels a side."
            ),
            advanced=True,
        )
        self._add_count(
            "FILTER_SIZE",
            self.tr("Filter size"),
            3,
            2,
            self.tr("Pixels: smallest patch kept by 'sieve', side (odd) of 'majority'."),
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

    def _add_count(self, name, title, default, minimum, help_text):
        number = QgsProcessingParameterNumber(
            name, title, Number.Integer, defaultValue=default, minValue=minimum
        )
        self.add(number, help_text, advanced=True)

    def mask_file(self, parameters, context, feedback):
        """Return (path, layer name) of the mask polygons, or None; for prepareAlgorithm."""
        return vector_file(self, parameters, "MASK", context, feedback)

    def run_options(self, parameters, context, predictor, crew):
        """Return the engine's options from MIN_CONFIDENCE and `add_run_options`.

        `crew` tiles are worked on at once, but one at a time on a graphics card.
        """
        minimum = predictor.card.minimum_confidence
        if parameters.get("MIN_CONFIDENCE") is not None:
            minimum = self.parameterAsDouble(parameters, "MIN_CONFIDENCE", context)
        chosen = self.parameterAsEnumString(parameters, "FILTER", context)
        return Options(
            minimum_confidence=minimum,
            tile=self.parameterAsInt(parameters, "TILE_SIZE", context) or None,
            workers=crew if predictor.provider in ON_PROCESSOR else 1,
            post_filter=None if chosen == NO_FILTER else chosen,
            filter_size=self.parameterAsInt(parameters, "FILTER_SIZE", context),
        )

    def map_outputs(self, parameters, context, leave_out=()):
        """Return what is asked for among this algorithm's map destinations."""
        wanted = {}
        for destination in self.destinationParameterDefinitions():
            name = destination.name()
            if name not in MAP_OUTPUTS or name in leave_out:
                continue
            if parameters.get(name) not in (None, ""):
                path = self.parameterAsOutputLayer(parameters, name, context)
                if path:
                    wanted[name] = path
        return MapOutputs(wanted)
