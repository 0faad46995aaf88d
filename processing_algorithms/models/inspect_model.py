"""What a model file is, takes and gives: its card as a page and as text outputs."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingOutputString

from ...engine.language import named, tr
from ...engine.model.card import METADATA_KEY, ModelCard
from ...engine.model.deepness import is_deepness
from ...engine.model.library import open_model, read_card
from ...engine.model.network import Graph
from ...engine.model.onnx_file import inspect_onnx
from ...engine.report.html import card_html, pixel_size_text, plain_model_html
from ..base import LithoscopeAlgorithm, readable_errors
from ..results import write_page
from .model_choice import model_parameter, needed_file


class InspectModel(LithoscopeAlgorithm):
    """`lithoscope:inspect_model`."""

    MODEL_FILE = "MODEL_FILE"
    OUTPUT = "OUTPUT"
    TEXTS = ("NAME", "VERSION", "THEME", "TASK", "CLASSES", "INPUTS", "PIXEL_SIZE", "LICENCE")

    GROUP = "models"

    def name(self):
        """Id of the algorithm."""
        return "inspect_model"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Inspect model")

    def tags(self):
        """Words to find it by."""
        return self.tr("onnx,model card,network,metadata,deepness,classes,licence").split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Shows the card of a model: what it is for, which layers and pixel sizes it takes, "
            "which classes or quantities it gives, what it was trained on, how well it did on data "
            "it never saw and against which baseline, its limits and its licence.\n\n"
            "Reads Lithoscope's own models, models made for Deepness, and, as far as they say "
            "anything, other ONNX files. Nothing is run."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(
            model_parameter(self.MODEL_FILE, self.tr("Model")),
            self.tr("The model of the library, or the .onnx file, to look into."),
        )
        self.add_page_output(
            self.OUTPUT,
            self.tr("Model card"),
            self.tr("The card as a page; Processing's results viewer shows it."),
        )
        for name, title in zip(
            self.TEXTS,
            (
                self.tr("Name"),
                self.tr("Version"),
                self.tr("Theme"),
                self.tr("Task"),
                self.tr("Classes, separated by commas"),
                self.tr("Input bands, separated by commas"),
                self.tr("Pixel size"),
                self.tr("Licence"),
            ),
        ):
            self.addOutput(QgsProcessingOutputString(name, title))

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Read the card and write it out."""
        path = needed_file(self, parameters, context)
        results, html = describe(path)
        for name, text in results.items():
            feedback.pushInfo(named(name, text))
        target = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        if target:
            write_page(target, html, [str(path)])
            results[self.OUTPUT] = target
        return results


def describe(path: Path) -> tuple[dict[str, str], str]:
    """Return a model file's text outputs and its page.

    Raises:
        ModelError: the file cannot be read or trusted, or its card is wrong.
        RuntimeMissingError: a file without our card needs ONNX Runtime to be looked into.
    """
    metadata = inspect_onnx(path).metadata
    if METADATA_KEY in metadata:
        card = read_card(path)
    elif is_deepness(metadata):
        card = open_model(path).card
    else:
        return _describe_plain(path)
    return _texts(card), card_html(card)


def _describe_plain(path: Path) -> tuple[dict[str, str], str]:
    graph = Graph.open(path)
    ports = [(tr("input"), port) for port in graph.inputs] + [(tr("output"), graph.output)]
    rows = [(role, port.name, port.type, port.described()) for role, port in ports]
    results = dict.fromkeys(InspectModel.TEXTS, "")
    results["NAME"] = path.stem
    results["INPUTS"] = ", ".join(port.name for port in graph.inputs)
    return results, plain_model_html(path.stem, rows)


def _texts(card: ModelCard) -> dict[str, str]:
    return {
        "NAME": card.name,
        "VERSION": card.version,
        "THEME": card.theme,
        "TASK": card.task,
        "CLASSES": ", ".join(entry.name for entry in card.classes),
        "INPUTS": ", ".join(band.name for band in card.inputs),
        "PIXEL_SIZE": pixel_size_text(card),
        "LICENCE": card.licence,
    }
