"""The language of QGIS reaches algorithms and engine, and can be another for a map."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.language import tr
from lithoscope.processing_algorithms import language
from lithoscope.processing_algorithms.base import LithoscopeAlgorithm
from lithoscope.processing_algorithms.evidence_models import evidence_models
from qgis.core import QgsApplication, QgsSettings

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))
try:
    from collected_texts import Text
    from linguist import compile_catalogue, write_catalogue
finally:
    sys.path.remove(str(FOLDER))

ENGLISH = "Expected {count:g} earthquakes & more ≥ {m:g}"
CHINESE = "预计 ≥ {m:g} 级地震 {count:g} 次"
NAME, NAME_CHINESE = "Density of lines", "线密度"


@pytest.fixture
def catalogue(qgis_app, tmp_path, monkeypatch):
    """A folder of catalogues with two texts in Chinese."""
    source = tmp_path / "lithoscope_zh_CN.ts"
    texts = [Text(ENGLISH, "a.py"), Text(NAME, "b.py")]
    write_catalogue(source, texts, {ENGLISH: CHINESE, NAME: NAME_CHINESE}, "zh_CN")
    compile_catalogue(source, source.with_suffix(".qm"))
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    yield tmp_path
    language.remove()


@pytest.mark.parametrize("code", ["zh_CN", "zh-Hans", "zh", "zh_TW"])
def test_chinese_qgis_speaks_chinese_everywhere(catalogue, monkeypatch, code):
    monkeypatch.setattr(language, "locale", lambda: code)
    language.install()
    assert tr(ENGLISH) == LithoscopeAlgorithm.tr(ENGLISH) == CHINESE
    assert tr("Nobody translated this.") == "Nobody translated this."
    lines = next(model for model in evidence_models() if model.name() == "density_of_lines")
    assert lines.displayName() == NAME_CHINESE


def test_other_qgis_speaks_english(catalogue, monkeypatch):
    monkeypatch.setattr(language, "locale", lambda: "de_DE")
    language.install()
    assert tr(ENGLISH) == LithoscopeAlgorithm.tr(ENGLISH) == ENGLISH


def test_language_changes_and_goes(catalogue, monkeypatch):
    monkeypatch.setattr(language, "locale", lambda: "zh_CN")
    language.install()
    language.install()
    monkeypatch.setattr(language, "locale", lambda: "en")
    language.install()
    assert tr(NAME) == NAME
    monkeypatch.setattr(language, "locale", lambda: "zh_CN")
    language.install()
    language.remove()
    assert tr(NAME) == NAME


def test_a_map_may_speak_another_language_than_qgis(catalogue, monkeypatch):
    monkeypatch.setattr(language, "locale", lambda: "en")
    language.install()
    assert language.translator(language.CHINESE)(NAME) == NAME_CHINESE
    assert language.translator(language.CHINESE)(ENGLISH) == CHINESE  # which is not all ASCII
    assert language.translator(language.CHINESE)(CHINESE) == CHINESE
    assert language.translator(language.CHINESE)("Nobody translated this.").startswith("Nobody")
    monkeypatch.setattr(language, "locale", lambda: "zh_CN")
    language.install()
    assert language.translator(language.ENGLISH)(NAME) == NAME


def test_works_without_a_catalogue(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    monkeypatch.setattr(language, "locale", lambda: "zh_CN")
    language.install()
    assert tr(NAME) == language.translator(language.CHINESE)(NAME) == NAME
    language.remove()


def test_locale_of_the_settings_is_that_of_qgis(qgis_app):
    settings = QgsSettings()
    before = {key: settings.value(key) for key in ("locale/overrideFlag", "locale/userLocale")}
    spoken = QgsApplication.instance().translation()
    try:
        QgsApplication.instance().setTranslation("")
        settings.setValue("locale/overrideFlag", True)
        settings.setValue("locale/userLocale", "zh-Hans")
        assert language.locale() == "zh-Hans"
        # What the desktop was started with, as by `qgis --lang`, comes first.
        QgsApplication.instance().setTranslation("fr")
        assert language.locale() == "fr"
    finally:
        QgsApplication.instance().setTranslation(spoken)
        for key, value in before.items():
            settings.setValue(key, value) if value is not None else settings.remove(key)


def test_facts_for_a_reader_are_translated(catalogue, monkeypatch):
    monkeypatch.setattr(language, "locale", lambda: "zh_CN")
    language.install()
    assert language.shown([(NAME, 1), ("Seed", 2)]) == [(NAME_CHINESE, 1), ("Seed", 2)]
