"""The documentation in Chinese: every sentence, and the machinery that keeps it so."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("myst_parser")
pytest.importorskip("babel")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def translate():
    """Give the script, which lies in no package."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import translate

        yield translate
    finally:
        sys.path.remove(str(ROOT / "docs"))


@pytest.fixture
def catalogues(translate, monkeypatch, tmp_path):
    """Give catalogues of two pages with given texts; what the pages say is `pages`."""
    folder, pages = tmp_path / "locale", {}
    monkeypatch.setattr(translate, "CATALOGUES", folder)
    monkeypatch.setattr(translate, "PLUGIN", tmp_path / "plugin.ts")
    monkeypatch.setattr(translate, "extract", lambda: pages)
    return folder, pages


def test_every_page_is_translated(translate):
    assert list(translate.findings()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rock units", True),
        ("`LAYERS`", False),
        ("`sieve` merges patches", True),
        ("0.02", False),
        ("#DCDCDC", False),
        ("![The dialog](../images/make_map.png)", False),
        ("https://example.org/a", False),
        ("Ogata, Y. (1988). Statistical models for earthquakes. *Journal* 83, 9-27.", False),
        ("Read it. See Ogata (1988).", True),
    ],
)
def test_only_words_are_translated(translate, text, expected):
    assert translate.has_words(text) is expected


def test_defaults_of_parameters_stay_as_scripts_write_them(translate):
    page = (
        "# A\n\n| `MODE` | how | other |\n\n## Parameters\n\n"
        "| name | title | default | meaning |\n|---|---|---|---|\n"
        "| `MODE` | Mode | typical value | advanced |\n\n"
        "## Outputs\n\n| `OUT` | Map | yes | a map |\n"
    )
    assert translate.defaults(page) == {"typical value"}


@pytest.mark.parametrize(
    ("english", "chinese", "fault"),
    [
        ("Rocks", "", "untranslated"),
        ("Set `SEED` to 1", "设为 1", "has other code"),
        ("See [it](a.md#b)", "见[它](a.md)", "has other links"),
        ("**Note.** More", "**注意。**更多", "emphasis that does not close"),
        ("**Note.** More", "**注意**。更多", None),
        ("a * b", "甲 * 乙", None),
    ],
)
def test_faults_of_a_translation(translate, english, chinese, fault):
    found = list(translate.faults(english, chinese))
    assert (found == []) if fault is None else (len(found) == 1 and fault in found[0])


def test_update_keeps_shares_and_drops(translate, catalogues, tmp_path):
    folder, pages = catalogues
    translate.write(folder / "a.po", {"Rocks": "岩石", "Old words": "旧"})
    translate.write(folder / "gone.po", {"Faults": "断层"})
    (tmp_path / "plugin.ts").write_text(
        "<TS><context><message><source>Search &amp; find</source><translation>查找</translation>"
        '</message><message><source>Slip</source><translation type="unfinished">滑</translation>'
        "</message></context></TS>",
        "utf-8",
    )
    texts = ["Rocks", "Faults", "Search & find", "Slip"]
    pages |= {folder / "a.po": texts, folder / "b" / "c.po": ["Rocks"]}
    translate.update()
    assert translate.everything() == {
        folder / "a.po": {"Rocks": "岩石", "Faults": "断层", "Search & find": "查找", "Slip": ""},
        folder / "b" / "c.po": {"Rocks": "岩石"},
    }


def test_translations_go_out_and_come_in(translate, catalogues, tmp_path):
    folder, _ = catalogues
    long = "A sentence that is long enough to be broken over lines, as the format has it. " * 3
    translate.write(folder / "a.po", {"Rocks": "岩石", long: "", 'A "quote"\\': ""})
    translate.write(folder / "b.po", {long: ""})
    translate.export(tmp_path / "parts")
    (part,) = (tmp_path / "parts").glob("*.json")
    wanted = json.loads(part.read_text("utf-8"))
    assert wanted == {long: "", 'A "quote"\\': ""}
    part.write_text(json.dumps({long: "长句", 'A "quote"\\': "", "Elsewhere": "别处"}), "utf-8")
    translate.merge([part])
    assert translate.everything() == {
        folder / "a.po": {"Rocks": "岩石", long: "长句", 'A "quote"\\': ""},
        folder / "b.po": {long: "长句"},
    }


def test_a_changed_page_is_noticed(translate, catalogues):
    folder, pages = catalogues
    translate.write(folder / "a.po", {"Rocks": "岩石"})
    pages[folder / "a.po"] = ["Rocks, too"]
    assert list(translate.findings()) == [
        "a: is not up to its page; run python docs/translate.py update"
    ]
