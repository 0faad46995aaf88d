"""The layers of sources, which field of them means what, and the rock around them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...engine.deformation import scaling, stress
from ...engine.deformation.source_fields import TITLES
from ...engine.deformation.source_layers import (
    EVENTS,
    EXTRACTION,
    FAULTS,
    PATCHES,
    PRESSURE,
    Reading,
)
from ...engine.language import mark

# The engine's own words, for translators.
UNITS = mark("automatic"), "m", "km"
REFERENCES = mark("centre"), mark("top")
REGIONS = mark("interplate"), mark("stable")

# What may be called anything; the fields of other roles go by their names alone.
ROLES = {
    FAULTS: ("dip", "rake", "slip", "magnitude"),
    EVENTS: ("strike", "dip", "rake", "magnitude", "depth"),
    PATCHES: ("strike", "dip", "rake", "slip", "depth"),
    PRESSURE: ("depth", "volume"),
    EXTRACTION: ("subsidence", "radius"),
}
DEFAULTS = {"dip": (0, 90), "rake": (-180, 360), "slip": (0, None), "width": (0, None)}


def field_name(kind, role):
    """Return the parameter that holds the field of a role: FAULTS_DIP."""
    return f"{kind}_{role.upper()}"


class SourceParameters:
    """Declares and reads what concerns the sources; a part of the algorithm."""

    UNIT, REGION, PATCH_REFERENCE = "UNIT", "REGION", "PATCH_REFERENCE"
    POISSON, RIGIDITY = "POISSON", "RIGIDITY"

    def add_sources(self):
        kinds = QgsProcessing.SourceType
        for name, title, kind, text in (
            (
                FAULTS,
                self.tr("Fault traces"),
                kinds.TypeVectorLine,
                self.tr(
                    "Lines where faults meet the surface, or would. Fields: dip, rake, and slip or "
                    "a magnitude; upper and lower depth or width if known. Planes dip to the right "
                    "of the line, or where a field 'dip_direction' says."
                ),
            ),
            (
                EVENTS,
                self.tr("Earthquakes"),
                kinds.TypeVectorPoint,
                self.tr(
                    "Points with strike, dip, rake, depth and magnitude; the size of the rupture "
                    "follows from the magnitude (Leonard 2014) where no length and width are given."
                ),
            ),
            (
                PATCHES,
                self.tr("Slip patches"),
                kinds.TypeVector,
                self.tr(
                    "A finite-fault model: a point for each rectangle with strike, dip, rake, "
                    "slip, depth, length and width; or a table with longitude and latitude. "
                    "'opening' stands for dikes."
                ),
            ),
            (
                PRESSURE,
                self.tr("Points of pressure"),
                kinds.TypeVectorPoint,
                self.tr(
                    "Magma chambers (Mogi): depth, and change of volume in m³, negative where it "
                    "empties."
                ),
            ),
            (
                EXTRACTION,
                self.tr("Extraction areas"),
                kinds.TypeVectorPolygon,
                self.tr(
                    "Polygons that are mined or pumped: subsidence far inside in metres, and "
                    "radius of influence (Knothe)."
                ),
            ),
        ):
            parameter = QgsProcessingParameterFeatureSource(name, title, [kind], optional=True)
            self.add(parameter, text)

    def add_fields(self):
        layers = {
            FAULTS: self.tr("Fault traces"),
            EVENTS: self.tr("Earthquakes"),
            PATCHES: self.tr("Slip patches"),
            PRESSURE: self.tr("Points of pressure"),
            EXTRACTION: self.tr("Extraction areas"),
        }
        guessed = self.tr("Empty: found by its name; the log tells which.")
        for kind, roles in ROLES.items():
            for role in roles:
                title = self.tr("{layer}: field of the {role}").format(
                    layer=layers[kind], role=self.tr(TITLES[role])
                )
                parameter = QgsProcessingParameterField(
                    field_name(kind, role), title, parentLayerParameterName=kind, optional=True
                )
                self.add(parameter, guessed, advanced=True)
        for role, (low, high) in DEFAULTS.items():
            self.add_number(
                f"DEFAULT_{role.upper()}",
                self.tr("Default of the {role}").format(role=self.tr(TITLES[role])),
                self.tr("Degrees or metres, for features without a value of their own."),
                low=low,
                high=high,
                advanced=True,
            )
        self.add_choice(
            self.UNIT,
            self.tr("Unit of depths and lengths"),
            UNITS,
            self.tr("Where a field's name does not tell; 'automatic' judges by the values."),
            advanced=True,
        )
        self.add_choice(
            self.PATCH_REFERENCE,
            self.tr("Depth and place of slip patches"),
            REFERENCES,
            self.tr("Whether a patch's depth is that of its centre or of its upper edge."),
            advanced=True,
        )
        self.add_choice(
            self.REGION,
            self.tr("Scaling relations"),
            REGIONS,
            self.tr("Leonard (2014), for plate boundaries or stable continents."),
            advanced=True,
        )

    def add_rock(self):
        self.add_value(
            self.POISSON,
            self.tr("Poisson's ratio"),
            self.tr("Of the half-space. The network knows 0.25 only."),
            0.25,
            True,
        )
        self.add_number(
            self.RIGIDITY,
            self.tr("Rigidity (GPa)"),
            self.tr("Turns magnitudes into slip, and strain into stress."),
            scaling.RIGIDITY / 1e9,
            low=0,
            advanced=True,
        )

    def add_receiver(self):
        on = self.tr("Of the planes that the Coulomb stress change is resolved on.")
        for name, title, default in (
            ("STRIKE", self.tr("Receiver strike (°)"), 0.0),
            ("DIP", self.tr("Receiver dip (°)"), 90.0),
            ("RAKE", self.tr("Receiver rake (°)"), 0.0),
            ("FRICTION", self.tr("Receiver friction"), stress.FRICTION),
            ("DEPTH", self.tr("Receiver depth (m)"), 5000.0),
        ):
            self.add_value(f"RECEIVER_{name}", title, on, default, True)

    def reading(self, parameters, context) -> Reading:
        """Return how attributes are understood."""
        chosen = {}
        for kind, roles in ROLES.items():
            fields = {
                role: self.parameterAsString(parameters, field_name(kind, role), context)
                for role in roles
            }
            chosen[kind] = {role: name for role, name in fields.items() if name}
        names = {role: f"DEFAULT_{role.upper()}" for role in DEFAULTS}
        return Reading(
            chosen=chosen,
            defaults={
                role: self.parameterAsDouble(parameters, name, context)
                for role, name in names.items()
                if parameters.get(name) is not None
            },
            unit=self.parameterAsEnumString(parameters, self.UNIT, context),
            region=self.parameterAsEnumString(parameters, self.REGION, context),
            rigidity=self.parameterAsDouble(parameters, self.RIGIDITY, context) * 1e9,
            poisson=self.parameterAsDouble(parameters, self.POISSON, context),
            reference=self.parameterAsEnumString(parameters, self.PATCH_REFERENCE, context),
        )
