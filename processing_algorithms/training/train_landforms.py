"""The landform network, trained anew on DEMs of one's own."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
)

from ...engine.errors import InputError
from ..base import readable_errors
from ..classification.heights import FROM_CRS, height_factor
from ..feedback import FeedbackProgress
from ..layers import LayerBand, layer_band
from .base import TrainingAlgorithm
from .child import scratch
from .dems import copy_heights, file_name
from .inputs import absolute
from .staged import train_staged


class TrainLandforms(TrainingAlgorithm):
    """`lithoscope:train_landforms`."""

    FOLDER = "FOLDER"
    LAYERS = "LAYERS"
    STEPS = "STEPS"
    CHECKPOINTS = "CHECKPOINTS"

    def name(self):
        """Id of the algorithm."""
        return "train_landforms"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Train landforms")

    def tags(self):
        """Words to find it by."""
        return self.tr("geomorphons,terrain,dem,noise,training,neural network,landform").split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Trains the noise-robust landform network on DEMs of your own: their noise-free "
            "landforms are what it learns to find beneath the noise that is added to them. Makes "
            "a model file for 'Classify landforms'.\n\n"
            "Needs DEMs of at least three areas: every fifth, in order, is kept for judging the "
            "model, and the one after it for calibrating it. The default number of steps takes "
            "hours on a processor and minutes on a graphics card; with a folder for checkpoints a "
            "stopped training goes on where it was.\n\n"
            "Runs in a Python environment of its own, so that QGIS stays responsive: make it once "
            "with Plugins > Lithoscope > Training environment…"
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS,
                self.tr("DEMs"),
                QgsProcessing.SourceType.TypeRaster,
                optional=True,
            ),
            self.tr("Heights of three or more areas: the first band of each layer."),
        )
        self.add(
            QgsProcessingParameterFile(
                self.FOLDER,
                self.tr("… or a folder of DEMs"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            self.tr("Instead of layers: a folder of GeoTIFFs (.tif), heights in metres."),
        )
        self.add_whole(
            self.STEPS,
            self.tr("Steps"),
            self.tr("Batches to train; the shipped network had 10,000."),
            10_000,
            low=1,
            high=10_000_000,
        )
        self.add(
            QgsProcessingParameterFile(
                self.CHECKPOINTS,
                self.tr("Folder for checkpoints"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            self.tr("Kept every 1,000 steps; a later run with it goes on from there."),
            advanced=True,
        )
        self.add_job(seed=1)
        self.add_model()

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layers = []
        if parameters.get(self.LAYERS) not in (None, "", []):
            layers = self.parameterAsLayerList(parameters, self.LAYERS, context)
            if not layers:
                raise QgsProcessingException(self.invalidRasterError(parameters, self.LAYERS))
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        if bool(layers) == bool(folder):
            raise InputError(self.tr("Give either LAYERS or FOLDER, and not both."))
        if folder and not Path(folder).is_dir():
            raise InputError(self.tr("FOLDER, {folder}, does not exist.").format(folder=folder))
        self._bands = [_dem(layer) for layer in layers]
        self._folder = absolute(folder)
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Train in the other environment."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        model = self.model_path(parameters, context)
        python = self.environment(parameters, context, progress)
        checkpoints = self.parameterAsString(parameters, self.CHECKPOINTS, context)
        with scratch() as folder:
            data = Path(self._folder or folder)
            for number, band in enumerate(self._bands):
                progress.info(self.tr("Reading '{}'.").format(band.layer))
                copy_heights(band, data / file_name(number, band.layer), progress)
            arguments = ["landforms", "--data", data]
            kept = Path(checkpoints).absolute() if checkpoints else Path(folder) / "checkpoints"
            arguments += ["--out", kept]
            for option, name in (
                ("--steps", self.STEPS),
                ("--seed", self.SEED),
                ("--threads", self.THREADS),
            ):
                arguments += [option, str(self.parameterAsInt(parameters, name, context))]
            inputs = [band.path for band in self._bands]
            train_staged(python, arguments, model, inputs, progress)
        return {self.OUTPUT: str(model)}


def _dem(layer) -> LayerBand:
    band = layer_band(layer, 1)
    return band.scaled(height_factor(FROM_CRS, band.path, band.band, band.assigned_crs))
