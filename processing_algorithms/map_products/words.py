"""The words on a map sheet, in the languages it can be drawn in, and the fonts to set them in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.PyQt.QtCore import qVersion
from qgis.PyQt.QtGui import QFontDatabase

from ...engine.language import mark
from ..language import CHINESE, ENGLISH, catalogue_of, locale, translator

LANGUAGES = (ENGLISH, CHINESE)

LEGEND = mark("Legend")
SCALE = mark("Scale 1 : {denominator}")
NOT_TO_SCALE = mark("Not to scale")
CRS = mark("Coordinate reference system: {name}")
LOCAL_CRS = mark("Lambert azimuthal equal-area projection about {place}, WGS 84")
UNPROJECTED = mark("none; map units as in the file")
SHEET = mark("Sheet {name}")
RELIEF = mark("Relief: {layer}")
FACT = mark("{name}: {value}")
ASIDE = mark("{text} ({remark})")
EXPECTED = mark("Expected earthquakes M ≥ {magnitude} in each cell")
RANK = mark("Rank of the target")
COMPUTED = mark(
    "What a model computed, not what somebody saw: check it in the field before acting on it."
)
# What is known of a layer, and how a sheet calls it; the keys are what files and metadata say.
FACTS: Mapping[str, str] = {
    "Model": mark("Model"),
    "Inputs": mark("Inputs"),
    "Date": mark("Computed"),
    "Issued": mark("Issued"),
    "Days": mark("Days ahead"),
    "Parameters": mark("Parameters"),
    "Minimum confidence": mark("Minimum confidence"),
    "Post filter": mark("Post filter"),
    "Computed by": mark("Computed by"),
    "Held-out scores": mark("Held-out scores"),
    "Licence": mark("Licence of the model"),
    "Layer": mark("Layer"),
    "Drawn": mark("Drawn"),
}
BANDS = (
    mark("probability"),
    mark("confidence"),
    mark("entropy"),
    mark("dissimilarity"),
    mark("standard deviation"),
    mark("standard deviation of the winning class"),
    mark("mutual information"),
)

# By what is most often there: Linux, Windows, macOS.
_FONTS = {
    ENGLISH: (
        *("Noto Sans", "Open Sans", "Source Sans 3", "Segoe UI", "Helvetica Neue", "Arial"),
        *("Liberation Sans", "DejaVu Sans"),
    ),
    CHINESE: (
        *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei"),
        *("PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"),
        *("SimHei", "SimSun", "Droid Sans Fallback"),
    ),
}


@dataclass(frozen=True)
class Tongue:
    """What a sheet is written in: a language, and how a text reads in it."""

    language: str
    say: Callable[[str], str]

    def __call__(self, text: str) -> str:
        """Return a text in the language, or as it is where there is no translation."""
        return self.say(text) if text else text

    def lines(self, text: str) -> str:
        """Return a text of several lines, translated line by line."""
        return "\n".join(self(line) for line in text.split("\n"))

    def fact(self, name: str, value: str) -> str:
        """Return 'name: value', the name being a key of FACTS or one of the user's own."""
        return self(FACT).format(name=self(FACTS.get(name, name)), value=value)

    @property
    def is_mute(self) -> bool:
        """Whether no catalogue of the language is there, so that all stays English."""
        return self.language != ENGLISH and self(LEGEND) == LEGEND


def tongue(language: str) -> Tongue:
    """Return how to say things in a language, whatever QGIS itself speaks."""
    return Tongue(language, translator(language))


def spoken() -> str:
    """Return the language of QGIS if a sheet can be drawn in it, else English."""
    return CHINESE if catalogue_of(locale()) == catalogue_of("zh") else ENGLISH


def font_family(language: str) -> str | None:
    """Return a font family that is installed and can write the language, or None."""
    # An object in Qt 5, functions of the class in Qt 6.
    fonts = QFontDatabase if int(qVersion()[0]) > 5 else QFontDatabase()
    installed = set(fonts.families())
    for family in _FONTS[language]:
        if family in installed:
            return family
    if language == ENGLISH:
        return None
    found = fonts.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return found[0] if found else None
