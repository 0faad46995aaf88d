"""The parameters of a simulation of deformation, and what they mean to the engine."""

from __future__ import annotations

from osgeo import gdal
from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterExtent,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...engine.deformation import fissures, stress
from ...engine.deformation.assembly import Scene
from ...engine.deformation.line_of_sight import PRESETS, SENTINEL_1_WAVELENGTH, LineOfSight
from ...engine.deformation.places import Places
from ...engine.deformation.scenarios import Uncertainty
from ...engine.deformation.simulation_options import Options
from ...engine.deformation.solvers import MODES
from ...engine.deformation.source_layers import assemble, check_layers, settle
from ...engine.errors import InputError
from ...engine.language import mark
from ...engine.raster.gdal_io import GdalError, call
from ...engine.raster.grid import Grid
from ..base import Number
from ..layers import as_shown, layer_band
from .source_parameters import SourceParameters

# The engine's presets, for translators, and one's own.
SATELLITES = mark("sentinel-1-ascending"), mark("sentinel-1-descending"), mark("custom")
MOST_DRAWS = 10_000


class DeformationParameters(SourceParameters):
    """Declares and reads the parameters; a part of the algorithm."""

    EXTENT, CELL_SIZE, TEMPLATE, MODE = "EXTENT", "CELL_SIZE", "TEMPLATE", "MODE"
    DRAWS, SEED = "DRAWS", "SEED"
    SATELLITE, HEADING, INCIDENCE = "SATELLITE", "HEADING", "INCIDENCE"
    WAVELENGTH, THRESHOLD = "WAVELENGTH", "THRESHOLD"

    def add_simulation(self):
        """Declare all inputs."""
        self.add_sources()
        self._add_grid()
        self.add_choice(
            self.MODE,
            self.tr("Mode"),
            MODES,
            self.tr(
                "'exact' computes Okada's and Mogi's solutions in every cell. 'network' is much "
                "faster with many sources and draws, and about one percent off; the report says "
                "how far in this run."
            ),
        )
        self._add_draws()
        self._add_satellite()
        self.add_value(
            self.THRESHOLD,
            self.tr("Strain threshold of fissures"),
            self.tr(
                "Largest horizontal extension that the ground bears, as a ratio. Fissures opened "
                "at 0.0001 to 0.0007 in Arizona, California and Nevada (Holzer and Pampeyan 1981)."
            ),
            fissures.THRESHOLD,
        )
        self.add_fields()
        self.add_rock()
        self.add_receiver()
        self._add_count("TILE_SIZE", self.tr("Tile size"), 0, 0, self.tr(
            "Cells a side; memory depends on it, the result does not. 0: automatic."
        ))  # fmt: skip
        self._add_count(
            "THREADS", self.tr("Threads"), 0, 0, self.tr("Processor threads. 0: all there are.")
        )

    def add_value(self, name, title, help_text, default, advanced=False, **limits):
        """Add a number of any precision; `limits` are minValue and maxValue."""
        number = QgsProcessingParameterNumber(
            name, title, Number.Double, default, optional=default is None, **limits
        )
        number.setMetadata({"widget_wrapper": {"decimals": 8}})
        self.add(number, help_text, advanced)

    def _add_grid(self):
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr("Of the results, whose CRS is that of the extent. Empty: around the sources."),
        )
        self.add_value(
            self.CELL_SIZE,
            self.tr("Cell size"),
            self.tr(
                "In the unit of the extent's CRS: degrees where that counts in degrees. Empty: "
                "512 cells along the longer side."
            ),
            None,
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                self.TEMPLATE, self.tr("Template raster"), optional=True
            ),
            self.tr("Instead of extent and cell size: its grid is taken."),
        )

    def _add_draws(self):
        count = QgsProcessingParameterNumber(
            self.DRAWS, self.tr("Draws"), Number.Integer, 0, minValue=0, maxValue=MOST_DRAWS
        )
        self.add(
            count,
            self.tr("Scenarios within the uncertainty of the sources. 0: the sources as given."),
        )
        self._add_count(self.SEED, self.tr("Seed"), 1, 0, self.tr("Of the draws."))
        share = self.tr("Standard deviation in percent of the value; draws are lognormal.")
        degrees = self.tr("Standard deviation in degrees.")
        for name, title, default, text, high in (
            ("SLIP", self.tr("Uncertainty of slip and volume (%)"), 20.0, share, 500),
            ("STRIKE", self.tr("Uncertainty of the strike (°)"), 5.0, degrees, 90),
            ("DIP", self.tr("Uncertainty of the dip (°)"), 5.0, degrees, 90),
            ("RAKE", self.tr("Uncertainty of the rake (°)"), 10.0, degrees, 180),
            (
                "DEPTH",
                self.tr("Uncertainty of the depth (%)"),
                10.0,
                self.tr("Standard deviation in percent of the depth of the centre."),
                500,
            ),
            (
                "POSITION",
                self.tr("Uncertainty of the position (m)"),
                0.0,
                self.tr("Standard deviation east and north."),
                None,
            ),
        ):
            self.add_number(
                f"{name}_UNCERTAINTY", title, text, default, low=0, high=high, advanced=True
            )

    def _add_satellite(self):
        self.add_choice(
            self.SATELLITE,
            self.tr("Satellite"),
            SATELLITES,
            self.tr("Whose line of sight is taken; 'custom' goes by heading and incidence below."),
        )
        first = next(iter(PRESETS.values()))
        heading = self.tr("Direction of flight, degrees from north, of a 'custom' satellite that "
                          "looks to the right.")  # fmt: skip
        incidence = self.tr("Angle between the line of sight and the vertical, of 'custom'.")
        self.add_value(self.HEADING, self.tr("Heading (°)"), heading, first.heading, True)
        self.add_value(self.INCIDENCE, self.tr("Incidence (°)"), incidence, first.incidence, True)
        self.add_value(
            self.WAVELENGTH,
            self.tr("Wavelength (m)"),
            self.tr("Of the radar; a fringe is half of it. Sentinel-1: 0.0555, L band: 0.236."),
            SENTINEL_1_WAVELENGTH,
            True,
        )

    def simulation_options(self, parameters, context) -> Options:
        """Return the engine's options.

        Raises:
            InputError: a value is not possible.
        """

        def number(name):
            return self.parameterAsDouble(parameters, name, context)

        def whole(name):
            return self.parameterAsInt(parameters, name, context)

        shares = {
            "slip": number("SLIP_UNCERTAINTY") / 100,
            "volume": number("SLIP_UNCERTAINTY") / 100,
            "depth": number("DEPTH_UNCERTAINTY") / 100,
        }
        others = ("strike", "dip", "rake", "position")
        receiver = [number(f"RECEIVER_{name}") for name in ("STRIKE", "DIP", "RAKE", "FRICTION")]
        return Options(
            sight=self._sight(parameters, context),
            draws=whole(self.DRAWS),
            seed=whole(self.SEED),
            uncertainty=Uncertainty(
                **shares, **{name: number(f"{name.upper()}_UNCERTAINTY") for name in others}
            ),
            threshold=number(self.THRESHOLD),
            poisson=number(self.POISSON),
            rigidity=number(self.RIGIDITY) * 1e9,
            receiver=stress.Receiver(*receiver),
            receiver_depth=number("RECEIVER_DEPTH"),
            threads=whole("THREADS"),
            tile=whole("TILE_SIZE") or None,
        )

    def _sight(self, parameters, context) -> LineOfSight:
        wavelength = self.parameterAsDouble(parameters, self.WAVELENGTH, context)
        chosen = self.parameterAsEnumString(parameters, self.SATELLITE, context)
        if chosen in PRESETS:
            return LineOfSight(PRESETS[chosen].heading, PRESETS[chosen].incidence, wavelength)
        heading = self.parameterAsDouble(parameters, self.HEADING, context)
        incidence = self.parameterAsDouble(parameters, self.INCIDENCE, context)
        return LineOfSight(heading, incidence, wavelength)

    def template_grid(self, parameters, context) -> Grid | None:
        """Return the grid of the template; None without one. For prepareAlgorithm.

        Raises:
            InputError: it is no file, or has no place on Earth.
        """
        if parameters.get(self.TEMPLATE) in (None, ""):
            return None
        layer = self.parameterAsRasterLayer(parameters, self.TEMPLATE, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.TEMPLATE))
        with as_shown(layer_band(layer, 1)) as (path, _):
            try:
                return Grid.from_dataset(call(gdal.OpenEx, path, gdal.OF_RASTER), layer.name())
            except GdalError as error:
                raise InputError(
                    self.tr("Layer '{name}' cannot be opened ({reason}).").format(
                        name=layer.name(), reason=error
                    )
                ) from error

    def setting(self, parameters, context, layers, template) -> tuple[Places, Scene]:
        """Return the grid and the sources in its frame; `template` is a grid or None.

        Raises:
            InputError: there are no sources, or a value is missing or impossible.
            GridError: extent, cell size or a layer's CRS cannot be used.
        """
        check_layers(layers)
        reading = self.reading(parameters, context)
        cell = None
        if parameters.get(self.CELL_SIZE) not in (None, ""):
            cell = self.parameterAsDouble(parameters, self.CELL_SIZE, context)
        if template is not None:
            places = Places.of_grid(template)
        elif parameters.get(self.EXTENT) in (None, ""):
            return settle(layers, reading, cell)
        else:
            extent = self.parameterAsExtent(parameters, self.EXTENT, context)
            crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
            bounds = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
            wkt = crs.toWkt() if crs.isValid() else layers[0].crs_wkt
            places = Places.of_extent(bounds, wkt, cell)
        return places, assemble(layers, places.frame, reading)
