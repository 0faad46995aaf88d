"""What 'Train lithology' and 'Train prospectivity' share: layers, blocks, card, prediction."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...engine.language import paragraph
from ...engine.raster.staging import Staging, write_failure
from ..layers import layer_bands
from .base import TrainingAlgorithm, all_or_nothing, files_beside
from .inputs import KeptInputs, names_in

ABOUT = ("NAME", "AUTHORS", "LICENCE", "DATA_SOURCE", "DATA_LICENCE")


class MapTraining(TrainingAlgorithm):
    """Base of the algorithms that train a map from layers and points or polygons."""

    LAYERS = "LAYERS"
    CATEGORICAL = "CATEGORICAL"
    LOGARITHM = "LOGARITHM"
    BLOCK_SIZE = "BLOCK_SIZE"
    FOLDS = "FOLDS"
    SEEDS = "SEEDS"
    MINUTES = "MINUTES"
    PREDICTION = "PREDICTION"

    COMMAND = ""
    VECTORS: tuple[str, ...] = ()

    def add_layers(self, help_text):
        """Add LAYERS, CATEGORICAL and LOGARITHM."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, self.tr("Layers"), QgsProcessing.SourceType.TypeRaster
            ),
            paragraph(
                (
                    help_text,
                    self.tr(
                        "Grids and coordinate reference systems may differ: all are aligned to the "
                        "first. The model knows them by their names in the layer panel."
                    ),
                )
            ),
        )
        self.add(
            QgsProcessingParameterString(
                self.CATEGORICAL, self.tr("Categorical layers"), optional=True
            ),
            self.tr(
                "Names of the layers whose values are codes (rock units, for example), separated "
                "by semicolons."
            ),
        )
        self.add(
            QgsProcessingParameterString(
                self.LOGARITHM, self.tr("Layers to take the logarithm of"), optional=True
            ),
            self.tr(
                "Names of layers with a long tail (radiometrics, geochemistry, distances), "
                "separated by semicolons."
            ),
        )

    def add_blocks(self):
        """Add BLOCK_SIZE, FOLDS, SEEDS and MINUTES."""
        self.add_number(
            self.BLOCK_SIZE,
            self.tr("Block size (m)"),
            self.tr(
                "Side of the squares that are held out together when the model is judged: larger "
                "than what neighbouring pixels share. 0: chosen from the data; the report says how "
                "large."
            ),
            0,
            low=0,
        )
        self.add_whole(
            self.FOLDS,
            self.tr("Folds"),
            self.tr("Parts that the blocks are dealt into; each is held out once."),
            5,
            low=2,
            high=20,
        )
        self.add_whole(
            self.SEEDS,
            self.tr("Repeats"),
            self.tr(
                "How often the blocks are dealt anew, to see how much the figures depend on it."
            ),
            3,
            low=1,
            high=20,
        )
        self.add_number(
            self.MINUTES,
            self.tr("Time (minutes)"),
            self.tr("About how long all may take; with less, fewer repeats are made."),
            8,
            low=0.1,
        )

    def add_card(self):
        """Add what the model's card shall tell, all advanced."""
        for name, title, help_text in (
            (ABOUT[0], self.tr("Name of the model"), self.tr("Empty: a plain one.")),
            (ABOUT[1], self.tr("Authors"), self.tr("Who made the model, separated by semicolons.")),
            (ABOUT[2], self.tr("Licence of the model"), self.tr("For example CC-BY-4.0.")),
            (ABOUT[3], self.tr("Source of the data"), self.tr("Where the layers come from.")),
            (ABOUT[4], self.tr("Licence of the data"), self.tr("The terms of the layers.")),
        ):
            card = self.tr("For the model's card.")
            text = QgsProcessingParameterString(name, title, optional=True)
            self.add(text, paragraph((help_text, card)), advanced=True)

    def read_layers(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layers = self.parameterAsLayerList(parameters, self.LAYERS, context)
        if not layers:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.LAYERS))
        bands = [band for layer in layers for band in layer_bands(layer) if not band.is_alpha]
        self._model = self.model_path(parameters, context)
        self._kept = KeptInputs(self._model)
        inputs = [band.path for band in bands]
        with all_or_nothing(files_beside(self._model), inputs, self._kept.folder):
            self._layers = self._kept.layers(
                bands,
                names_in(self.parameterAsString(parameters, self.CATEGORICAL, context)),
                names_in(self.parameterAsString(parameters, self.LOGARITHM, context)),
            )
            self._vectors = {
                name: found
                for name in self.VECTORS
                if (found := self._kept.vector(self, parameters, name, context, feedback))
            }
        self._inputs = [*inputs, *(path for path, _ in self._vectors.values())]

    def vector(self, name, **more):
        """Return a vector parameter as a configuration names it, or None where it is empty."""
        if name not in self._vectors:
            return None
        path, layer = self._vectors[name]
        return {"path": path, "layer": layer or "", **more}

    def common_settings(self, parameters, context):
        """Return the settings that both trainings have."""
        # Once: a temporary output has another name each time it is asked for.
        self._map = self._prediction(parameters, context)
        return {
            "out": str(self._model),
            "block_m": self.parameterAsDouble(parameters, self.BLOCK_SIZE, context),
            "folds": self.parameterAsInt(parameters, self.FOLDS, context),
            "seeds": self.parameterAsInt(parameters, self.SEEDS, context),
            "seed": self.parameterAsInt(parameters, self.SEED, context),
            "minutes": self.parameterAsDouble(parameters, self.MINUTES, context),
            "threads": self.parameterAsInt(parameters, self.THREADS, context),
            "predict": self._map is not None,
            "layers": self._layers,
            "about": self._about(parameters, context),
        }

    def run_training(self, settings, parameters, context, feedback):
        """Train with settings, those of `common_settings` among them; return the results."""
        targets = [*files_beside(self._model), *([self._map] if self._map else [])]
        given = {name: value for name, value in settings.items() if value is not None}
        with all_or_nothing(targets, self._inputs, self._kept.folder):
            outputs = self.train(self.COMMAND, given, parameters, context, feedback)
        results = {self.OUTPUT: str(self._model), **self.papers(outputs, self._model)}
        made = outputs.get("map")
        if self._map is not None and made:
            move(Path(made), self._map)
            results[self.PREDICTION] = str(self._map)
        return results

    def _prediction(self, parameters, context):
        if parameters.get(self.PREDICTION) in (None, ""):
            return None
        path = self.parameterAsOutputLayer(parameters, self.PREDICTION, context)
        return Path(path).absolute() if path else None

    def _about(self, parameters, context):
        name, authors, licence, source, data_licence = (
            self.parameterAsString(parameters, name, context).strip() for name in ABOUT
        )
        about = {"name": name, "licence": licence, "source": source, "data_licence": data_licence}
        return {
            **{key: text for key, text in about.items() if text},
            **({"authors": names_in(authors)} if authors else {}),
        }


def move(made: Path, target: Path) -> None:
    """Move a raster, with its side files, to where it is wanted.

    Raises:
        OutputError: it cannot be put there.
    """
    if made == target:
        return
    with Staging([target]) as staging:
        draft = staging.path(target)
        try:
            for file in list(made.parent.iterdir()):
                if file.name.startswith(made.name):
                    side = file.name[len(made.name) :]  # none, or .aux.xml
                    shutil.move(file, draft.with_name(draft.name + side))
        except OSError as error:
            raise write_failure(target, error.strerror) from error
        staging.commit()
