"""The parameters of an inversion, and what they mean to the engine."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...engine.deformation.inversion import KINDS, RANDOM
from ...engine.deformation.inversion_raster import (
    AWAY,
    RADIANS,
    TOWARDS,
    UNITS,
    Displacement,
    factor_of,
)
from ...engine.deformation.line_of_sight import PRESETS, SENTINEL_1_WAVELENGTH, LineOfSight
from ...engine.language import mark
from ..base import Number
from ..layers import layer_band

CUSTOM = mark("custom")
NETWORK, LEAST_SQUARES = mark("network + least squares"), mark("least squares")


class InversionParameters:
    """Declares and reads the parameters; a part of the algorithm."""

    INPUT, BAND, UNIT, DIRECTION = "INPUT", "BAND", "UNIT", "DIRECTION"
    SATELLITE, HEADING, INCIDENCE = "SATELLITE", "HEADING", "INCIDENCE"
    WAVELENGTH, SOURCE, METHOD, RAMP = "WAVELENGTH", "SOURCE", "METHOD", "RAMP"
    STARTS, SEED = "STARTS", "SEED"
    MODELLED, RESIDUAL, SOURCES = "MODELLED", "RESIDUAL", "SOURCES"
    OUTLINE, REPORT = "OUTLINE", "REPORT"

    def add_scene(self):
        """Declare the raster, and whence the satellite looked."""
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Displacement raster")),
            self.tr(
                "Displacement along the line of sight of one satellite, unwrapped, such as an "
                "interferogram; NoData where it is not known. Any CRS and pixel size."
            ),
        )
        self.add(
            QgsProcessingParameterBand(self.BAND, self.tr("Band"), 1, self.INPUT, optional=True),
            self.tr("The band with the displacement, the first by default."),
        )
        self.add_choice(
            self.UNIT,
            self.tr("Unit"),
            UNITS,
            self.tr(
                "Of the values. 'radians' are unwrapped phases, which grow with the distance: "
                "4π for each wavelength."
            ),
        )
        self.add_choice(
            self.DIRECTION,
            self.tr("Positive values"),
            (TOWARDS, AWAY),
            self.tr("Which way displacement counts as positive; of no account for radians."),
        )
        self.add_choice(
            self.SATELLITE,
            self.tr("Satellite"),
            (*PRESETS, CUSTOM),
            self.tr("Whence it looked; 'custom' goes by heading and incidence below."),
        )
        first = next(iter(PRESETS.values()))
        for name, title, text, default, low, high in (
            (
                self.HEADING,
                self.tr("Heading (°)"),
                self.tr("Direction of flight, degrees from true north, of a 'custom' satellite."),
                first.heading,
                -360,
                360,
            ),
            (
                self.INCIDENCE,
                self.tr("Incidence (°)"),
                self.tr("Angle between the line of sight and the vertical, of 'custom'."),
                first.incidence,
                0,
                89,
            ),
        ):
            self.add_number(name, title, text, default, low=low, high=high, advanced=True)
        wavelength = QgsProcessingParameterNumber(
            self.WAVELENGTH,
            self.tr("Wavelength (m)"),
            Number.Double,
            SENTINEL_1_WAVELENGTH,
            minValue=1e-6,
        )
        wavelength.setMetadata({"widget_wrapper": {"decimals": 8}})
        text = self.tr("Of the radar, where the unit is radians. Sentinel-1: 0.0555.")
        self.add(wavelength, text, advanced=True)

    def add_search(self):
        """Declare what is searched for, and how."""
        self.add_choice(
            self.SOURCE,
            self.tr("Source"),
            KINDS,
            self.tr(
                "'point': a magma chamber or well that swells or shrinks (Mogi). 'fault': a "
                "rectangle that slips (Okada). 'automatic': both are fitted and the better is "
                "taken, with regard to its number of parameters."
            ),
        )
        self.add_choice(
            self.METHOD,
            self.tr("Method"),
            (NETWORK, LEAST_SQUARES),
            self.tr(
                "How the search begins: where the network sees the source, or at many random "
                "places. Least squares follow in either case; the second needs no ONNX Runtime."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(self.RAMP, self.tr("Remove a ramp"), True),
            self.tr("Fits a plane with the source, as errors of orbits leave; else a constant."),
        )
        self._add_count(
            self.STARTS,
            self.tr("Random starts"),
            RANDOM,
            1,
            self.tr("Of 'least squares'; with more a source is found more often, and later."),
        )
        self._add_count(self.SEED, self.tr("Seed"), 1, 0, self.tr("Of all that is drawn."))

    def add_results(self):
        """Declare rasters, layers and report."""
        for name, title, text in (
            (
                self.MODELLED,
                self.tr("Modelled displacement"),
                self.tr("Of the source, towards the satellite, in metres, without the ramp."),
            ),
            (
                self.RESIDUAL,
                self.tr("Residual"),
                self.tr("What source and ramp leave over, in metres."),
            ),
        ):
            self.add_raster_output(name, title, text, optional=True, by_default=True)
        kinds = QgsProcessing.SourceType
        sources = QgsProcessingParameterFeatureSink(
            self.SOURCES, self.tr("Source found"), kinds.TypeVectorPoint, optional=True
        )
        self.add(
            sources,
            self.tr(
                "A point with all parameters and their 5th and 95th percentiles; 'Simulate "
                "deformation' takes it as slip patch or point of pressure."
            ),
        )
        outline = QgsProcessingParameterFeatureSink(
            self.OUTLINE,
            self.tr("Outline"),
            kinds.TypeVectorPolygon,
            optional=True,
            createByDefault=False,
        )
        self.add(outline, self.tr("The fault as seen from above; of a point nothing."))
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("The source with its uncertainty, maps of the fit, and what it rests on."),
        )

    def displacement(self, parameters, context):
        """Return the band as the project knows it, and the unit; for prepareAlgorithm.

        Raises:
            InputError: the layer is no file, or has no such band.
        """
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        return layer_band(layer, self.parameterAsInt(parameters, self.BAND, context))

    def displacement_file(self, parameters, context, band, path, number) -> Displacement:
        """Return the engine's view of a band that lies in a file.

        Raises:
            InputError: a line of sight that cannot be.
        """
        unit = self.parameterAsEnumString(parameters, self.UNIT, context)
        direction = self.parameterAsEnumString(parameters, self.DIRECTION, context)
        wavelength = self.parameterAsDouble(parameters, self.WAVELENGTH, context)
        chosen = self.parameterAsEnumString(parameters, self.SATELLITE, context)
        angles = [
            self.parameterAsDouble(parameters, name, context)
            for name in (self.HEADING, self.INCIDENCE)
        ]
        if chosen in PRESETS:
            angles = [PRESETS[chosen].heading, PRESETS[chosen].incidence]
        sight = LineOfSight(*angles, wavelength)
        factor = factor_of(unit, direction, wavelength)
        return Displacement(path, number, band.layer, sight, factor, unit == RADIANS)
