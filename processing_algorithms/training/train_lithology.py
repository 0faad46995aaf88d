"""A lithology model of one's own area: from layers and mapped units to a model file."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...engine.language import mark
from ..base import readable_errors
from .mapped import MapTraining

NETWORKS = (
    *(mark("auto"), mark("dilated"), mark("unet")),
    *(mark("patch"), mark("forest"), mark("blend")),
)


class TrainLithology(MapTraining):
    """`lithoscope:train_lithology`."""

    LABELS = "LABELS"
    FIELD = "FIELD"
    NETWORK = "NETWORK"
    MEMBERS = "MEMBERS"
    PRETRAIN = "PRETRAIN"
    FEWEST = "FEWEST"

    COMMAND = "lithology"
    VECTORS = (LABELS,)

    def name(self):
        """Id of the algorithm."""
        return "train_lithology"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Train lithology")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "lithology,geology,rock units,mapping,training,neural network,random forest,"
            "spatial cross-validation"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Learns to tell rock units from raster layers (imagery, radiometrics, magnetics, "
            "gravity, terrain, geochemistry), where polygons or outcrop points say what they are. "
            "Makes a model file for 'Classify lithology' and a report.\n\n"
            "The report says honestly how good the model is: by blocks that it never saw, and "
            "beside it what a random split of pixels would have said. Do not take layers that "
            "were made from the geological map (distance to faults, tectonic units): the model "
            "would copy the map.\n\n"
            "Runs in a Python environment of its own, so that QGIS stays responsive: make it once "
            "with Plugins > Lithoscope > Training environment…"
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_layers(self.tr("The rasters to learn from."))
        self.add(
            QgsProcessingParameterFeatureSource(
                self.LABELS,
                self.tr("Known rock units"),
                [
                    QgsProcessing.SourceType.TypeVectorPolygon,
                    QgsProcessing.SourceType.TypeVectorPoint,
                ],
            ),
            self.tr(
                "Mapped polygons or outcrop points. Where polygons of different units overlap, "
                "nothing is learned."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.FIELD, self.tr("Field of the units"), parentLayerParameterName=self.LABELS
            ),
            self.tr("Text or whole numbers, one value for each unit."),
        )
        self.add_blocks()
        self.add_choice(
            self.NETWORK,
            self.tr("Network"),
            NETWORKS,
            self.tr(
                "auto: a random forest, the dilated network and their blend are judged by blocks, "
                "and the best is kept. unet suits large grids; patch is the textbook's network, "
                "for comparison."
            ),
        )
        self.add_whole(
            self.MEMBERS,
            self.tr("Members"),
            self.tr("Networks in the model; their disagreement is its uncertainty."),
            5,
            low=1,
            high=16,
        )
        self._init_advanced()
        self.add_job(seed=0)
        self.add_model()
        self.add_raster_output(
            self.PREDICTION,
            self.tr("Prediction"),
            self.tr("The units of the whole area, as the new model sees them."),
        )
        self.add_papers()

    def _init_advanced(self):
        self.add(
            QgsProcessingParameterBoolean(
                self.PRETRAIN, self.tr("Learn from unlabelled pixels first"), defaultValue=False
            ),
            self.tr(
                "The network first learns to fill in bands that are hidden from it. It takes "
                "longer, and gained nothing where it was tried."
            ),
            advanced=True,
        )
        self.add_whole(
            self.FEWEST,
            self.tr("Fewest pixels of a unit"),
            self.tr("Units with fewer labelled pixels are left out; the report names them."),
            10,
            low=1,
            high=1_000_000,
            advanced=True,
        )
        self.add_card()

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        self.read_layers(parameters, context, feedback)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Train in the other environment."""
        field = self.parameterAsString(parameters, self.FIELD, context)
        settings = {
            **self.common_settings(parameters, context),
            "labels": self.vector(self.LABELS, field=field),
            "network": self.parameterAsEnumString(parameters, self.NETWORK, context),
            "members": self.parameterAsInt(parameters, self.MEMBERS, context),
            "pretrain": self.parameterAsBool(parameters, self.PRETRAIN, context),
            "fewest_pixels": self.parameterAsInt(parameters, self.FEWEST, context),
        }
        return self.run_training(settings, parameters, context, feedback)
