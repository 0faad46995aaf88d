"""How the ground moves, stretches and cracks over faults, magma and extraction."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ...engine.deformation import products, scaling
from ...engine.deformation.network_solver import open_solver
from ...engine.deformation.simulation import simulate
from ...engine.deformation.simulation_options import left_out
from ...engine.deformation.source_layers import KINDS
from ...engine.report.deformation import Story
from ..base import LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress
from ..layers import file_of
from .deformation_outputs import DeformationOutputs, facts_of, file_metadata, finding_lines
from .deformation_parameters import DeformationParameters
from .source_features import source_layer

INPUTS = (*KINDS, DeformationParameters.TEMPLATE)


class SimulateDeformation(DeformationParameters, LithoscopeAlgorithm):
    """`lithoscope:simulate_deformation`."""

    REPORT = "REPORT"
    PEAK = "PEAK"
    MAGNITUDE = "MAGNITUDE"
    MODE_USED = "MODE_USED"
    SECONDS = "SECONDS"

    GROUP = "simulation"

    def name(self):
        """Id of the algorithm."""
        return "simulate_deformation"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Simulate deformation")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "okada,mogi,earthquake,fault,slip,dislocation,volcano,subsidence,insar,strain,tilt,"
            "coulomb,fissure,crack"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Shows how the ground moves when faults slip, dikes open, magma chambers swell and "
            "basins sink: displacement, what a radar satellite sees of it, strain, tilt, change of "
            "Coulomb stress, and where the ground may crack.\n\n"
            "Give at least one layer of sources. Fields are found by their names, and the log "
            "tells which was taken for what. With draws, slip, geometry and depth vary within "
            "their uncertainty, and the results say how sure they are.\n\n"
            "The ground is an elastic half-space: no topography, no layers, no weak zones, nothing "
            "that happens with time. A first estimate, and not a warning."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_simulation()
        self._init_outputs()

    def _init_outputs(self):
        summary = self.tr("Bands: east, north, up, line of sight, extension, shear, dilatation, "
                          "tilt. Needs draws.")  # fmt: skip
        for name, title, text in (
            (
                products.DISPLACEMENT,
                self.tr("Displacement"),
                self.tr("Bands: true east, true north and up, in metres."),
            ),
            (
                products.LOS,
                self.tr("Line of sight"),
                self.tr("Displacement towards the satellite, in metres."),
            ),
            (
                products.FRINGES,
                self.tr("Fringes"),
                self.tr("Wrapped phase of the line of sight, -π to π."),
            ),
            (
                products.STRAIN,
                self.tr("Strain"),
                self.tr("Bands: largest horizontal extension, largest shear, change of area."),
            ),
            (
                products.TILT,
                self.tr("Tilt"),
                self.tr("Bands: tilt in radians, and the direction downhill in degrees."),
            ),
            (
                products.FISSURES,
                self.tr("Probability of fissures"),
                self.tr("Share of the draws whose extension passes the threshold, 0 to 1."),
            ),
            (
                products.FISSURE_CLASSES,
                self.tr("Fissure potential"),
                self.tr("The same in five classes, from very unlikely to very likely."),
            ),
            (products.MEAN, self.tr("Mean"), summary),
            (products.STD, self.tr("Standard deviation"), summary),
            (products.LOW, self.tr("5th percentile"), summary),
            (products.HIGH, self.tr("95th percentile"), summary),
            (
                products.COULOMB,
                self.tr("Coulomb stress change"),
                self.tr(
                    "On the receiver planes at their depth, computed exactly: Coulomb, shear and "
                    "normal stress in MPa."
                ),
            ),
        ):
            self.add_raster_output(name, title, text, optional=name != products.DISPLACEMENT)
        self.add_page_output(
            self.REPORT,
            self.tr("Report"),
            self.tr("Maps, a profile, the sources as understood, and what it all rests on."),
        )
        for output in (
            QgsProcessingOutputNumber(self.PEAK, self.tr("Largest displacement (m)")),
            QgsProcessingOutputNumber(self.MAGNITUDE, self.tr("Moment magnitude of all slip")),
            QgsProcessingOutputString(self.MODE_USED, self.tr("Mode used")),
            QgsProcessingOutputNumber(self.SECONDS, self.tr("Seconds")),
        ):
            self.addOutput(output)

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        self._template = self.template_grid(parameters, context)
        layers = [self.parameterAsLayer(parameters, name, context) for name in INPUTS]
        self._files = list(filter(None, map(file_of, layers)))
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Read the sources, simulate, and write what is asked for."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        outputs = DeformationOutputs(self._targets(parameters, context))
        options = self.simulation_options(parameters, context)
        found = (source_layer(self, parameters, kind, context) for kind in KINDS)
        layers = [layer for layer in found if layer is not None]
        places, scene = self.setting(parameters, context, layers, self._template)
        for note in scene.notes:
            feedback.pushInfo(note)
        warnings = [
            scene.warning(places.frame.bounds),
            left_out(list(outputs.rasters), scene),
        ]
        for warning in filter(None, warnings):
            feedback.pushWarning(warning)
        with outputs.staging(self._files) as staging:
            mode = self.parameterAsEnumString(parameters, self.MODE, context)
            solver = open_solver(
                mode,
                places,
                scene.bowls,
                staging.scratch("maps"),
                poisson=options.poisson,
                threads=options.threads,
                progress=progress,
            )
            facts = facts_of(layers, places, solver.mode, options)
            title = self.tr("Deformation by {sources}").format(sources=facts[0][1])
            metadata = file_metadata(title, facts)
            findings = simulate(
                scene, places, solver, options, outputs.rasters, staging, metadata, progress
            )
            for line in finding_lines(findings):
                feedback.pushInfo(line)
            doubt = findings.doubt()
            if doubt:
                feedback.pushWarning(doubt)
            told = tuple(filter(None, [*warnings, doubt]))
            story = Story(title, scene, places, options, findings, told)
            outputs.write_report(staging, story, facts)
            staging.commit()
        outputs.dress(context, title, facts)
        moment = scene.moment(options.rigidity)
        return {
            **outputs.paths,
            self.PEAK: findings.peak,
            self.MAGNITUDE: float(scaling.magnitude(moment)) if moment > 0 else None,
            self.MODE_USED: findings.mode,
            self.SECONDS: findings.seconds,
        }

    def _targets(self, parameters, context):
        """Return {name: path} of the outputs that are wanted."""
        targets = {}
        for name in (*products.BANDS, self.REPORT):
            if parameters.get(name) in (None, ""):
                continue
            is_page = name == self.REPORT
            read = self.parameterAsFileOutput if is_page else self.parameterAsOutputLayer
            path = read(parameters, name, context)
            if path:
                targets[name] = path
        return targets
