"""A prospectivity model of one's own area: from evidence and deposits to a model file."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource

from ...engine.language import mark
from ..base import readable_errors
from .mapped import MapTraining

METHODS = (mark("auto"), mark("network"), mark("forest"), mark("logistic"), mark("blend"))
LOSSES = (mark("bagging"), mark("nnpu"))


class TrainProspectivity(MapTraining):
    """`lithoscope:train_prospectivity`."""

    DEPOSITS = "DEPOSITS"
    NEGATIVES = "NEGATIVES"
    TRACT = "TRACT"
    EXCLUSION = "EXCLUSION"
    METHOD = "METHOD"
    DRAWS = "DRAWS"
    RATIO = "RATIO"
    JITTER = "JITTER"
    LOSS = "LOSS"
    PRIOR = "PRIOR"

    COMMAND = "prospectivity"
    VECTORS = (DEPOSITS, NEGATIVES, TRACT)

    def name(self):
        """Id of the algorithm."""
        return "train_prospectivity"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Train prospectivity")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "mineral prospectivity,favourability,deposits,exploration,training,evidence,"
            "positive unlabelled,weights of evidence"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Learns from evidence layers and known deposits where more of their kind may be. "
            "Makes an ensemble for 'Map prospectivity' and a report.\n\n"
            "Pixels without a deposit are not taken for barren but as unlabelled; true negatives "
            "may be given. Give a permissive tract, the ground where such deposits can be at all: "
            "without one, figures flatter, because the model is praised for knowing that there is "
            "none in the sea.\n\n"
            "The report judges by blocks that the model never saw, with logistic regression and a "
            "random forest beside it. What the model gives is relative favourability, not the "
            "probability of a deposit.\n\n"
            "Runs in a Python environment of its own, so that QGIS stays responsive: make it once "
            "with Plugins > Lithoscope > Training environment…"
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        self.add_layers(self.tr("The evidence, continuous or categorical."))
        self.add(
            QgsProcessingParameterFeatureSource(self.DEPOSITS, self.tr("Known deposits"), points),
            self.tr("Points, five at the least. Those in one pixel count once."),
        )
        self._add_vector(
            self.NEGATIVES,
            self.tr("Known barren places"),
            points,
            self.tr("Points where such a deposit was looked for and is not."),
        )
        self._add_vector(
            self.TRACT,
            self.tr("Permissive tract"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            self.tr(
                "Polygons of the ground where such deposits can be. Nothing outside is learned "
                "from or counted."
            ),
        )
        self.add_number(
            self.EXCLUSION,
            self.tr("Exclusion radius (m)"),
            self.tr("No unlabelled pixel is drawn this near to a deposit."),
            3000,
            low=0,
        )
        self.add_blocks()
        self.add_choice(
            self.METHOD,
            self.tr("Method"),
            METHODS,
            self.tr(
                "auto: logistic regression, random forest, network and their blend are judged by "
                "blocks, and the best is kept."
            ),
        )
        self.add_whole(
            self.DRAWS,
            self.tr("Members"),
            self.tr("Models in the ensemble, each with unlabelled pixels of its own."),
            10,
            low=1,
            high=64,
        )
        self._init_advanced()
        self.add_job(seed=0)
        self.add_model()
        self.add_raster_output(
            self.PREDICTION,
            self.tr("Prediction"),
            self.tr("The favourability of the whole area, as the new model sees it."),
        )
        self.add_papers()

    def _add_vector(self, name, title, kinds, help_text):
        self.add(QgsProcessingParameterFeatureSource(name, title, kinds, optional=True), help_text)

    def _init_advanced(self):
        self.add_number(
            self.RATIO,
            self.tr("Unlabelled pixels for each deposit"),
            self.tr("How many are drawn for each member."),
            10,
            low=1,
            advanced=True,
        )
        self.add_number(
            self.JITTER,
            self.tr("Location error (m)"),
            self.tr("How far off a deposit's position may be; it is moved about that much."),
            0,
            low=0,
            advanced=True,
        )
        self.add_choice(
            self.LOSS,
            self.tr("Loss of the network"),
            LOSSES,
            self.tr(
                "bagging: unlabelled pixels stand for negatives, others in each member. nnpu: "
                "non-negative risk for positive and unlabelled examples."
            ),
            advanced=True,
        )
        self.add_number(
            self.PRIOR,
            self.tr("Share of positives"),
            self.tr("For nnpu: the share of all pixels, 0 to 1. 0: estimated."),
            0,
            low=0,
            high=0.99,
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
        settings = {
            **self.common_settings(parameters, context),
            "deposits": self.vector(self.DEPOSITS),
            "negatives": self.vector(self.NEGATIVES),
            "tract": self.vector(self.TRACT),
            "exclusion_m": self.parameterAsDouble(parameters, self.EXCLUSION, context),
            "method": self.parameterAsEnumString(parameters, self.METHOD, context),
            "draws": self.parameterAsInt(parameters, self.DRAWS, context),
            "unlabelled_ratio": self.parameterAsDouble(parameters, self.RATIO, context),
            "jitter_m": self.parameterAsDouble(parameters, self.JITTER, context),
            "loss": self.parameterAsEnumString(parameters, self.LOSS, context),
            "prior": self.parameterAsDouble(parameters, self.PRIOR, context),
        }
        return self.run_training(settings, parameters, context, feedback)
