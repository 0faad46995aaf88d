"""Nothing that users see is left in English: all texts are translated, and rightly shaped."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.language import tr
from lithoscope.processing_algorithms import language
from lithoscope.processing_algorithms.provider import LithoscopeProvider
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))
try:
    from catalogue import CATALOGUE, HAN, faults
    from collected_texts import all_texts
    from linguist import compile_catalogue, read_catalogue
finally:
    sys.path.remove(str(FOLDER))

# Four words of English in a row, but for names in brackets, quotes and addresses.
ASIDE = re.compile(r"\([^()]*\)|（[^（）]*）|'[^']*'|“[^”]*”|https?://\S+|<[^<>]*>")
ENGLISH = re.compile(r"\b[A-Za-z][a-z]+(?:[ ,;:]+[a-z]+){3,}")
WORD = re.compile("[a-z]{3}")
NAMES = {"English", "Chinese", "GeoPackage", "geopackage", "geotiff", "pdf", "png", "tif"}


@pytest.fixture(scope="module")
def collected():
    """All texts, and what is wrong in the code."""
    return all_texts()


@pytest.fixture(scope="module")
def chinese(qgis_processing, tmp_path_factory):
    """QGIS in Chinese, with the real catalogue; the provider, registered."""
    folder = tmp_path_factory.mktemp("i18n")
    compile_catalogue(CATALOGUE, folder / "lithoscope_zh_CN.qm")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "FOLDER", folder)
        patch.setattr(language, "locale", lambda: "zh_CN")
        language.install()
        provider = LithoscopeProvider()
        QgsApplication.processingRegistry().addProvider(provider)
        yield provider
        QgsApplication.processingRegistry().removeProvider(provider)
        language.remove()


def shown(algorithm) -> dict[str, str]:
    """Every text of an algorithm's dialog, by where it stands."""
    texts = {"name": algorithm.displayName(), "group": algorithm.group()}
    texts["help"] = algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        texts[parameter.name()] = parameter.description()
        told = parameter.help()
        for option in parameter.options() if parameter.type() == "enum" else ():
            told = told.replace(f"{option} – ", "")
        texts[f"{parameter.name()} help"] = told
    # Of a model of the designer, outputs are called by the keys of its results.
    if not isinstance(algorithm, QgsProcessingModelAlgorithm):
        for output in algorithm.outputDefinitions():
            texts[f"{output.name()} output"] = output.description()
    return texts


def test_every_text_of_the_code_can_be_translated(collected):
    assert [f"{file}:{line}: {what}" for file, line, what in collected[1]] == []


def test_catalogue_has_all_texts_and_no_others(collected):
    texts = {text for text, _ in collected[0]}
    assert texts ^ read_catalogue(CATALOGUE).keys() == set()


def test_every_text_is_translated(collected):
    known = read_catalogue(CATALOGUE)
    texts = dict.fromkeys(text for text, _ in collected[0])
    wrong = {text: list(faults(text, known.get(text, ""))) for text in texts}
    assert {text: found for text, found in wrong.items() if found} == {}


def test_the_compiled_catalogue_says_what_its_source_says(chinese):
    known = read_catalogue(CATALOGUE)
    assert [text for text, meant in known.items() if meant and tr(text) != meant] == []


def test_algorithms_speak_chinese(chinese):
    wrong = {}
    for algorithm in chinese.algorithms():
        for place, text in shown(algorithm).items():
            untranslated = WORD.search(text) and not re.search(HAN, text) and text not in NAMES
            if untranslated or ENGLISH.search(ASIDE.sub("", text)):
                wrong[f"{algorithm.name()}, {place}"] = text
    assert wrong == {}


def test_choices_are_explained_in_chinese(chinese):
    wrong = []
    for algorithm in chinese.algorithms():
        for parameter in algorithm.parameterDefinitions():
            if parameter.type() != "enum":
                continue
            for option in parameter.options():
                # QGIS shows static strings as they are: the help says what they mean.
                said = option
                if parameter.usesStaticStrings():
                    said = "".join(re.findall(f"{re.escape(option)} – .*", parameter.help()))
                if WORD.search(option) and option not in NAMES and not re.search(HAN, said):
                    wrong.append(f"{algorithm.name()}, {parameter.name()}: {option}")
    assert wrong == []
