"""Where a layer comes from, as its file, its metadata and its model's card tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProviderRegistry

from ...engine.language import tr
from ...engine.model.card import ModelCard
from ...engine.model.carried import FIGURES, LICENCE, LIMITS, PREFIX, carried
from ...engine.raster.gdal_io import GdalError, call
from ..models.profile_library import library
from ..results import FACT_NAMES, is_made_by_model
from .words import FACTS

# What a file says of its making, and what that is called in layer metadata and on the sheet.
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
    FIGURES: "Held-out scores",
    LICENCE: "Licence",
}


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
    """Return what is known of a layer; a `card` overrides what its file says of the model.

    Files of earlier versions say only the model's name: the library may have it.
    """
    told = {
        key[len(PREFIX) :]: text
        for key, text in file_metadata(layer).items()
        if key.startswith(PREFIX)
    }
    metadata = layer.metadata()
    past = _history(metadata.history())
    name = f"{told.get('MODEL', '')} {told.get('MODEL_VERSION', '')}".strip() or past.get("Model")
    if card is None and FIGURES not in told and LIMITS not in told:
        card = _library_card(name or "")
    if card is not None:
        told.update(carried(card))
    facts = {name: told[key] for key, name in FILE_FACTS.items() if told.get(key, "0") != "0"}
    if name:
        facts["Model"] = name
    facts = {**facts, **{key: text for key, text in past.items() if key not in facts}}
    words = told.get("WORDS", "")
    if not words and facts and not is_made_by_model(metadata.abstract()):
        words = metadata.abstract()
    return Provenance(
        told.get("TITLE") or metadata.title() or layer.name(),
        tuple((name, text) for name, text in facts.items() if text),
        words,
        tuple(told.get(LIMITS, "").splitlines()) if not words else (),
        bool(facts),
    )


def _history(lines) -> dict[str, str]:
    """Return the facts of a layer's metadata, under the names they have in English."""
    plain = {tr(name): name for name in (*FACTS, *FACT_NAMES)}
    facts = {}
    for line in lines:
        name, colon, text = line.partition(": ")
        if colon:
            facts.setdefault(plain.get(name, name), text)
    return facts


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
        places = (parts.get(key) or "" for key in ("vsiPrefix", "path", "vsiSuffix"))
        source, options = "".join(places) or source, parts.get("openOptions", [])
    return call(gdal.OpenEx, source, open_options=list(options))


def file_source(layer) -> str:
    """Return the path of a layer's file, without what of it is meant; the source if it has none."""
    source, provider = layer.source(), layer.dataProvider().name()
    return QgsProviderRegistry.instance().decodeUri(provider, source).get("path") or source


def source_name(layer) -> str:
    """Return the name of a layer's file."""
    return Path(file_source(layer)).name


def _library_card(model: str) -> ModelCard | None:
    """Return the card of the library's model of that name and version, if there is one."""
    cards = (found.card for found in library() if found.card is not None)
    return next((card for card in cards if f"{card.name} {card.version}".strip() == model), None)
