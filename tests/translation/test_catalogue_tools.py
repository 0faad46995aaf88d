"""The tools of the catalogues: texts found in code, catalogues kept, bad translations refused."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))
try:
    import catalogue as tools
    import linguist
    from collected_texts import (
        LATE,
        LEFT_OUT,
        NOT_LITERAL,
        NOT_MARKED,
        Code,
        Text,
        card_texts,
        placeholders,
    )
    from linguist import read_catalogue, write_catalogue
finally:
    sys.path.remove(str(FOLDER))


def read(code: str) -> Code:
    """What the tools see in a module with this code."""
    return Code(ast.parse(code), "module.py")


def inside(line: str) -> Code:
    """What they see in a function of one line."""
    return read(f"def f(self, x):\n    {line}\n")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('tr("One " "text.")', ["One text."]),
        ('self.tr("A" if x else "B")', ["A", "B"]),
        ('tr("{a} of {b}").format(a=1, b=tr("two"))', ["{a} of {b}", "two"]),
        ('QCoreApplication.translate("Lithoscope", "Text")', ["Text"]),
        ('x = [mark("left"), mark("right")]', ["left", "right"]),
        ("tr(x.title)", []),
        ("tr(x[0])", []),
    ],
)
def test_texts_are_found(line, found):
    code = inside(line)
    assert sorted(code.texts) == sorted(found)
    assert code.problems == []


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ('def f(x):\n    tr(f"{x} is wrong")', NOT_LITERAL),
        ('def f(x):\n    tr("{} is wrong".format(x))', NOT_LITERAL),
        ('def f(x):\n    tr("a" + x)', NOT_LITERAL),
        ("def f(x):\n    mark(x)", NOT_LITERAL),
        ('TITLE = tr("Title")', LATE),
        ('def f(x=tr("Title")):\n    pass', LATE),
        ('class A:\n    title = tr("Title")', LATE),
        ('TITLE = "Title"\ndef f():\n    tr(TITLE)', NOT_MARKED.format("TITLE")),
        ('def f(x):\n    raise InputError(f"{x} is wrong")', LEFT_OUT),
        ('def f(x):\n    raise InputError("It is wrong: {}".format(x))', LEFT_OUT),
        ('def f(x):\n    x.feedback.pushInfo("Reading.")', LEFT_OUT),
        ('def f(x):\n    x.warn("Too few: " + x)', LEFT_OUT),
        ('def f(x):\n    x.addRow("Folder", x)', LEFT_OUT),
        ('def f(x):\n    x.setHeaderLabels([tr("Name"), "Size"])', LEFT_OUT),
    ],
)
def test_what_cannot_be_translated_is_named(code, what):
    assert [problem.what for problem in read(code).problems] == [what]


@pytest.mark.parametrize(
    "line",
    [
        'raise ValueError("sizes differ")',
        'raise InputError(tr("It is wrong."))',
        'raise InputError(f"{x}. {tr(x.advice)}")',
        "x.info(tr(x.title))",
        'logger.warning("Left out: %s", x)',
        'x.pushMessage("Lithoscope", tr("Done."))',
        'x.info(f"{x}: {x}")',
        "raise",
    ],
)
def test_what_users_do_not_read_or_is_translated_passes(line):
    assert inside(line).problems == []


def test_marked_constants_may_be_translated():
    code = read('TITLE = mark("Title")\ndef f():\n    return tr(TITLE)')
    assert (code.texts, code.problems) == (["Title"], [])


def test_cards_give_words_and_keep_symbols():
    card = {
        "name": "A name",
        "description": "What it does.",
        "limits": ["Not there."],
        "trained_on": [{"name": "set_7", "source": "A paper", "region": "Far away"}],
        "classes": [{"name": "pit"}],
        "quantities": [{"name": "g", "unit": "ln"}],
        "inputs": [
            {"name": "B02", "unit": "m", "description": ""},
            {"name": "elevation", "unit": "degree", "description": "heights of a DEM"},
        ],
        "figures": [{"metric": "AUC", "data": "spatial blocks", "baseline": "forest"}],
    }
    assert set(card_texts(card)) == {
        *("A name", "What it does.", "Not there.", "Far away", "pit", "degree", "heights of a DEM"),
        *("spatial blocks", "forest"),
    }


def test_nameless_placeholders_may_change_their_order():
    assert placeholders("{} of {:g}") == placeholders("{1:g} 中的 {0}")
    assert placeholders("{a:.1%} of {b}") != placeholders("{a} {b}")


GOOD = (
    "See {count} <b>words</b> at https://a.org/x.",
    "见 https://a.org/x ：{count} 个<b>词</b>。",
)
KEYWORDS = "is a list of keywords, and needs commas of half width"


@pytest.mark.parametrize(
    ("text", "translation", "fault"),
    [
        (*GOOD, None),
        ("a text", "", "is not translated"),
        ("{n} cells", "单元", "has other placeholders"),
        ("{n} cells", "{n 个单元", "has braces that do not match"),
        ("A <b>bold</b> word", "粗体", "has other HTML tags"),
        ("see https://a.org/x", "见 https://a.org/y", "has other web addresses"),
        ("One.\n\nTwo.", "一。二。", "has other paragraphs"),
        ("cells\n", "单元", "has other lines about it"),
        ("a long text of words", "a long text of words", "has no Chinese in it"),
        ("GeoPackage", "GeoPackage", None),
        ("en", "zh-CN", None),
        ("{name}: {value}", "{name}：{value}", None),
        ("&Help", "帮助(&H)", None),
        ("&Help", "帮助", "has other mnemonics: they go to the end, in brackets, as in 帮助(&H)"),
        ("Yes, no", "是, 否", "has punctuation of half width"),
        ("dem,relief,slope", "高程,地形,坡度", None),
        ("dem,relief,slope", "高程，地形，坡度", KEYWORDS),
    ],
)
def test_faults_of_a_translation(text, translation, fault):
    assert list(tools.faults(text, translation)) == ([fault] if fault else [])


def test_catalogue_is_kept_across_an_update(tmp_path):
    path = tmp_path / "a.ts"
    texts = [Text("a < b & c", "x.py"), Text("new\n\nlines", "x.py"), Text("a < b & c", "y.py")]
    write_catalogue(path, texts, {"a < b & c": "甲 < 乙", "gone": "没了"}, "zh_CN")
    assert read_catalogue(path) == {"a < b & c": "甲 < 乙", "new\n\nlines": ""}
    assert path.read_text("utf-8").count("<message>") == 2
    assert '<location filename="../../y.py"/>' in path.read_text("utf-8")


def test_catalogues_of_a_folder_are_compiled(tmp_path):
    write_catalogue(tmp_path / "a.ts", [Text("Done", "y.py")], {"Done": "完成"}, "zh_CN")
    assert tools.main(["compile", str(tmp_path)]) == 0
    assert "完成".encode("utf-16-be") in (tmp_path / "a.qm").read_bytes()


def test_a_missing_lrelease_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(linguist.shutil, "which", lambda *_, **__: None)
    with pytest.raises(FileNotFoundError, match="qttools5-dev-tools"):
        linguist.compile_catalogue(tmp_path / "a.ts", tmp_path / "a.qm")


def test_translators_get_what_is_open_and_bad_work_comes_back(tmp_path, monkeypatch, capsys):
    texts = [Text("One cell", "x.py"), Text("{n} cells", "x.py"), Text("Done", "y.py")]
    monkeypatch.setattr(tools, "CATALOGUE", tmp_path / "a.ts")
    monkeypatch.setattr(tools, "all_texts", lambda: (texts, []))
    write_catalogue(tools.CATALOGUE, texts, {"Done": "完成"}, "zh_CN")
    assert tools.main(["export", str(tmp_path / "out"), "--parts", "2"]) == 0
    parts = sorted((tmp_path / "out").iterdir())
    assert [json.loads(part.read_text("utf-8")) for part in parts] == [
        {"One cell": ""},
        {"{n} cells": ""},
    ]
    work = {"One cell": "一个单元", "{n} cells": "单元", "Never": "从不"}
    parts[0].write_text(json.dumps(work), "utf-8")
    assert tools.main(["merge", str(parts[0])]) == 1
    told = capsys.readouterr().out
    assert "'{n} cells' has other placeholders" in told
    assert "'Never' is no text of the plugin" in told
    assert read_catalogue(tools.CATALOGUE) == {
        "One cell": "一个单元",
        "{n} cells": "",
        "Done": "完成",
    }
    assert tools.main(["check"]) == 1
    assert "'{n} cells' is not translated" in capsys.readouterr().out
