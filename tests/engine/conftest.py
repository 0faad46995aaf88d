"""A language for tests, which tells what was not translated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from lithoscope.engine.language import using

FULL_WIDTH = {code: code + 0xFEE0 for code in (*range(65, 91), *range(97, 123))}
SYMBOLS = frozenset(
    ("AUC", "Brier", "CL", "ETAS", "F1", "LSTM", "MB", "Mc", "UTC", "area80", "ha", "km", "km²")
)
WORD = re.compile(r"[A-Za-z][\w²]+")


def full_width(text: str) -> str:
    """The text with letters of full width, its placeholders as they are."""
    parts = re.split(r"(\{[^{}]*\})", text)
    return "".join(p if i % 2 else p.translate(FULL_WIDTH) for i, p in enumerate(parts))


@pytest.fixture
def abroad() -> Iterator[Callable[[str], str]]:
    """The engine speaks English in letters of full width; the fixture is the translator."""
    with using(full_width):
        yield full_width


@pytest.fixture
def untranslated() -> Callable[..., list[str]]:
    """untranslated(text, names…): words in ASCII, but for the names, times and symbols."""

    def find(text: str, *names: str) -> list[str]:
        for name in names:
            text = text.replace(name, "")
        text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+Z", "", text)
        return [word for word in WORD.findall(text) if word not in SYMBOLS]

    return find
