"""Reports in Chinese, with the real catalogue, are punctuated as Chinese is."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from lithoscope.engine.language import using

FOLDER = Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER), str(FOLDER.parent / "engine")]
try:
    from catalogue import CATALOGUE, HAN
    from linguist import read_catalogue
    from test_language_of_reports import PAGES, shown
finally:
    del sys.path[:2]

# Punctuation of half width beside a Chinese word, a blank before one, or before a per cent sign.
GLUE = re.compile(rf"{HAN} ?[,;:!?(]|[,;:!?)]{HAN}|[{HAN[1:-1]}。；：] +{HAN}|\d %")


@pytest.fixture(scope="module")
def chinese():
    """The translations of the catalogue."""
    return read_catalogue(CATALOGUE)


def glued(page: str) -> list[str]:
    """Return the lines of a page that are joined as English is."""
    return [line.strip() for line in shown(page).splitlines() if GLUE.search(line)]


@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_nothing_is_joined_as_in_english(make, make_card, chinese):
    with using(lambda text: chinese.get(text) or text):
        page = make(make_card)
    assert re.search(HAN, page)
    assert glued(page) == []


def test_what_is_joined_as_in_english_is_found():
    lines = (
        "地貌, 岩性",
        "约1.7 m。 推荐",
        "预测。地震",
        "95 %",
        "Mc 2.5（最大曲率法）",
        "未知 (指定)",
    )
    assert glued("\n".join(lines)) == ["地貌, 岩性", "约1.7 m。 推荐", "95 %", "未知 (指定)"]
