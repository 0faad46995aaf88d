"""Where a layer comes from, as its file, its metadata and its model's card tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProviderRegistry

from ...engine.model.card import ModelCard
from ...engine.model.library import shipped_models
from ...engine.raster.gdal_io import GdalError, call

PREFIX = "LITHOSCOPE_"
# What a raster's file says of its making, and what it is called on the sheet.
FILE_FACTS = {
    "MODEL": "Model",
    "INPUTS": "Inputs",
    "PARAMETERS": "Parameters",
    "ISSUED": "Issued",
    "DAYS": "Days",
    "MINIMUM_CONFIDENCE": "Minimum confidence",
    "POST_FILTER": "Post filter",
    "PROVIDER": "Computed by",
    "DATE": "Date",
}
FIGURES_SHOWN = 2
MADE_BY_MODEL = "Made by Lithoscope with the model"


@dataclass(frozen=True)
class Provenance:
    """What a layer says of itself; `facts` are (key of the word or name, text)."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    words: str = ""
    limits: tuple[str, ...] = ()
    is_result: bool = False

    def fact(self, name: str) -> str:
        """Return one fact, empty if it is not known."""
        return dict(self.facts).get(name, "")


def layer_provenance(layer, card: ModelCard | None = None) -> Provenance:
    """Return what is known of a layer; `card` is its model's if that is not a shipped one."""
    told = file_metadata(layer)
    metadata = layer.metadata()
    facts = {
        name: told[PREFIX + key]
        for key, name in FILE_FACTS.items()
        if told.get(PREFIX + key, "0") != "0"
    }
    if "Model" in facts:
        facts["Model"] = f"{facts['Model']} {told.get(PREFIX + 'MODEL_VERSION', '')}".strip()
    for line in metadata.history():
        name, colon, text = line.partition(": ")
        if colon and name not in facts:
            facts[name] = text
    card = card or _shipped_card(facts.get("Model", ""))
    words = told.get(PREFIX + "WORDS", "")
    if not words and facts and not metadata.abstract().startswith(MADE_BY_MODEL):
        words = metadata.abstract()
    if card is not None:
        facts.update(_card_facts(card))
    return Provenance(
        told.get(PREFIX + "TITLE") or metadata.title() or layer.name(),
        tuple((name, text) for name, text in facts.items() if text),
        words,
        () if words or card is None else card.limits,
        bool(facts),
    )


def file_metadata(layer) -> Mapping[str, str]:
    """Return what a layer's file says of itself through GDAL; nothing if it is no file."""
    provider = layer.dataProvider()
    if provider is None or provider.name() not in ("gdal", "ogr"):
        return {}
    try:
        return open_file(layer).GetMetadata()
    except GdalError:
        return {}


def open_file(layer) -> gdal.Dataset:
    """Return a layer's file, opened by GDAL as QGIS does.

    Raises:
        GdalError: it cannot be opened.
    """
    source, options = layer.source(), []
    if "|" in source:
        parts = QgsProviderRegistry.instance().decodeUri(layer.dataProvider().name(), source)
        source, options = parts.get("path", source), parts.get("openOptions", [])
    return call(gdal.OpenEx, source, open_options=list(options))


def file_source(layer) -> str:
    """Return a layer's source as GDAL opens it, without what only QGIS understands."""
    return layer.source().partition("|")[0]


def source_name(layer) -> str:
    """Return the name of a layer's file."""
    return Path(file_source(layer)).name


def _shipped_card(model: str) -> ModelCard | None:
    """Return the card of the shipped model of that name and version, if it is one."""
    cards = (shipped.card for shipped in shipped_models())
    return next((card for card in cards if f"{card.name} {card.version}".strip() == model), None)


def _card_facts(card: ModelCard) -> dict[str, str]:
    figures = []
    for figure in card.figures[:FIGURES_SHOWN]:
        text = f"{figure.metric} {figure.value:.3g} ({figure.data}"
        if figure.baseline and figure.baseline_value is not None:
            text += f"; {figure.baseline}: {figure.baseline_value:.3g}"
        figures.append(text + ")")
    return {"Held-out scores": "; ".join(figures), "Licence": card.licence}
