"""Which source explains a displacement raster: where it lies, how large it is, and how sure."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ...engine.deformation.inversion import invert
from ...engine.deformation.inversion_network import InversionNetwork
from ...engine.deformation.inversion_raster import read_scene, write_rasters
from ...engine.deformation.inversion_report import (
    QUANTITIES,
    caveat,
    inversion_html,
    lead,
    magnitude,
    true_values,
)
from ...engine.deformation.line_of_sight import PRESET_TITLES
from ...engine.errors import RuntimeMissingError
from ...engine.language import mark, named, paragraph
from ...engine.raster.staging import Staging, write_failure
from ..base import LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress
from ..language import shown
from ..layers import as_shown
from ..styling import dress_on_load, layer_metadata, now_utc
from .deformation_styles import style_two_sided
from .invert_deformation_outputs import style_outline, style_source, write_outline, write_source
from .invert_deformation_parameters import LEAST_SQUARES, NETWORK, InversionParameters


class InvertDeformation(InversionParameters, LithoscopeAlgorithm):
    """`lithoscope:invert_deformation`."""

    KIND = "KIND"
    NUMBERS = ("X", "Y", "DEPTH", "VOLUME", "LENGTH", "WIDTH", "STRIKE", "DIP", "RAKE", "SLIP")
    MAGNITUDE, RMS, EXPLAINED = "MAGNITUDE", "RMS", "EXPLAINED"

    GROUP = "simulation"

    def name(self):
        """Id of the algorithm."""
        return "invert_deformation"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Invert deformation")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "insar,interferogram,okada,mogi,fault,slip,volcano,magma,source,inversion,deformation"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Finds the source beneath a displacement raster of a radar satellite: a point of "
            "pressure (position, depth, volume) or a fault (position, depth, size, strike, dip, "
            "rake, slip), with 5th and 95th percentiles.\n\n"
            "A network looks at the scene and says where to begin; least squares with the exact "
            "solution, a ramp and the covariance of the noise refine that.\n\n"
            "It is one source in an elastic half-space, seen from one direction. Several sources, "
            "layered rock and topography are not modelled, and what one direction cannot tell "
            "apart stays uncertain: read the intervals."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_scene()
        self.add_search()
        self.add_results()
        self.addOutput(QgsProcessingOutputString(self.KIND, self.tr("Kind of source")))
        titles = (
            self.tr("x in the raster's CRS"),
            self.tr("y in the raster's CRS"),
            self.tr("Depth of the centre (m)"),
            self.tr("Volume change (m³)"),
            self.tr("Length (m)"),
            self.tr("Width (m)"),
            self.tr("Strike (°)"),
            self.tr("Dip (°)"),
            self.tr("Rake (°)"),
            self.tr("Slip (m)"),
            self.tr("Moment magnitude"),
            self.tr("Residual, root mean square (m)"),
            self.tr("Share of the variance explained"),
        )
        names = (*self.NUMBERS, self.MAGNITUDE, self.RMS, self.EXPLAINED)
        for name, title in zip(names, titles):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layer, which belongs to the main thread."""
        self._band = self.displacement(parameters, context)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Read the scene, find the source, and write what is asked for."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        network = None
        method = self.parameterAsEnumString(parameters, self.METHOD, context)
        if method == NETWORK:
            network = self._network()
        rasters = self._targets(parameters, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        targets = [*rasters.values(), *([page] if page else [])]
        with ExitStack() as opened:
            path, number = opened.enter_context(as_shown(self._band))
            source = self.displacement_file(parameters, context, self._band, path, number)
            staging = opened.enter_context(Staging(targets, [self._band.path])) if targets else None
            scene, places = read_scene(source, progress)
            found = invert(
                scene,
                self.parameterAsEnumString(parameters, self.SOURCE, context),
                network,
                ramp=self.parameterAsBool(parameters, self.RAMP, context),
                random_starts=self.parameterAsInt(parameters, self.STARTS, context),
                seed=self.parameterAsInt(parameters, self.SEED, context),
                progress=progress.part(0, 70),
            )
            self._tell(found, places, feedback)
            title = self.tr("Source of {layer}").format(layer=self._band.layer)
            facts = self._facts(parameters, context, method)
            if staging is not None:
                write_rasters(
                    found,
                    source,
                    places,
                    {
                        name: (Path(target), staging.path(target))
                        for name, target in rasters.items()
                    },
                    {"LITHOSCOPE_TITLE": title, "LITHOSCOPE_WORDS": caveat()},
                    progress.part(70, 95),
                )
                if page:
                    html = inversion_html(title, found, places, shown(facts))
                    try:
                        staging.path(page).write_text(html, encoding="utf-8")
                    except OSError as error:
                        raise write_failure(page, error.strerror) from error
                staging.commit()
        return self._results(parameters, context, found, places, rasters, page, (title, facts))

    def _network(self):
        """Return the shipped network; the error for want of a runtime tells of the other way."""
        try:
            return InversionNetwork.open()
        except RuntimeMissingError as error:
            way = self.tr("Or choose the method '{method}', which needs none.")
            way = way.format(method=self.tr(LEAST_SQUARES))
            raise RuntimeMissingError(paragraph([str(error), way])) from error

    def _targets(self, parameters, context):
        """Return {name: path} of the rasters that are wanted."""
        targets = {}
        for name in (self.MODELLED, self.RESIDUAL):
            if parameters.get(name) not in (None, ""):
                path = self.parameterAsOutputLayer(parameters, name, context)
                if path:
                    targets[name] = path
        return targets

    def _tell(self, found, places, feedback):
        feedback.pushInfo(lead(found))
        for name, (value, low, high) in true_values(found.best, places).items():
            feedback.pushInfo(
                self.tr("{name}: {value:.5g}, between {low:.5g} and {high:.5g} in 90 %").format(
                    name=self.tr(QUANTITIES[name][0]), value=value, low=low, high=high
                )
            )
        for note in found.notes:
            feedback.pushWarning(note)

    def _facts(self, parameters, context, method):
        satellite = self.parameterAsEnumString(parameters, self.SATELLITE, context)
        unit = self.parameterAsEnumString(parameters, self.UNIT, context)
        return [
            (mark("Input"), named(self._band.layer, self._band.path)),
            (mark("Unit"), unit),
            (mark("Satellite"), self.tr(PRESET_TITLES.get(satellite, satellite))),
            (mark("Method"), self.tr(method)),
            (mark("Seed"), self.parameterAsInt(parameters, self.SEED, context)),
            (mark("Date"), now_utc()),
        ]

    def _results(self, parameters, context, found, places, rasters, page, told):
        """Write the layers, dress what is loaded, and return all outputs."""
        title, facts = told
        metadata = layer_metadata(title, caveat(), facts)
        for path in rasters.values():
            dress_on_load(context, path, style_two_sided, metadata)
        results = {**rasters, **({self.REPORT: page} if page else {})}
        for name, write, style in (
            (self.SOURCES, write_source, style_source),
            (self.OUTLINE, write_outline, style_outline),
        ):
            layer = write(self, parameters, name, context, found, places)
            if layer:
                dress_on_load(context, layer, style, metadata)
                results[name] = layer
        values = {name: value for name, (value, *_) in true_values(found.best, places).items()}
        x, y = places.to_grid([values["x"]], [values["y"]])
        values["x"], values["y"] = float(x[0]), float(y[0])
        numbers = {name: values.get(name.lower()) for name in self.NUMBERS}
        is_fault = found.best.model.kind == "fault"
        return {
            **results,
            **numbers,
            self.KIND: found.best.model.kind,
            self.MAGNITUDE: magnitude(found.best) if is_fault else None,
            self.RMS: found.residual,
            self.EXPLAINED: found.explained,
        }
