"""Texts of the engine are English until somebody translates them."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from lithoscope.engine.language import (
    aside,
    clauses,
    listed,
    mark,
    named,
    paragraph,
    percent,
    tr,
    use,
    using,
)

CHINESE = {
    "{before}, {after}": "{before}、{after}",
    "{before}; {after}": "{before}；{after}",
    "{before} {after}": "{before}{after}",
    "{text} ({remark})": "{text}（{remark}）",
    "{name}: {value}": "{name}：{value}",
    "{number:.2g} %": "{number:.2g}%",
}


def test_english_until_told_otherwise():
    assert tr("ridge") == mark("ridge") == "ridge"


def test_a_translation_holds_as_long_as_it_is_used():
    with using({"ridge": "山脊"}.get):
        assert tr("ridge") == "山脊"
        assert mark("ridge") == "ridge"
    assert tr("ridge") == "ridge"


def test_an_error_ends_it_too():
    try:
        with using(str.upper):
            raise KeyError
    except KeyError:
        assert tr("ridge") == "ridge"


def test_other_threads_speak_as_before():
    with using(str.upper), ThreadPoolExecutor(1) as pool:
        assert pool.submit(tr, "ridge").result() == "ridge"
        assert tr("ridge") == "RIDGE"


def test_use_replaces():
    use(str.upper)
    try:
        assert tr("ridge") == "RIDGE"
    finally:
        use(None)


@pytest.mark.parametrize(
    ("said", "english", "chinese"),
    [
        (lambda: listed(["a", "b", "c"]), "a, b, c", "a、b、c"),
        (lambda: clauses(["a = 1", "", "b, c = 2"]), "a = 1; b, c = 2", "a = 1；b, c = 2"),
        (lambda: paragraph(["One.", "Two {2}."]), "One. Two {2}.", "One.Two {2}."),
        (lambda: listed([]), "", ""),
        (lambda: aside("2.5", "as given"), "2.5 (as given)", "2.5（as given）"),
        (lambda: named("{b}", 1.5), "{b}: 1.5", "{b}：1.5"),
        (lambda: percent(0.01234), "0.012 %", "0.012%"),
    ],
)
def test_each_language_joins_in_its_own_way(said, english, chinese):
    assert said() == english
    with using(lambda text: CHINESE.get(text, text)):
        assert said() == chinese
