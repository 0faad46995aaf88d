"""The documentation site: two languages, one set of pictures, complete without a network."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("myst_parser")
pytest.importorskip("furo")

ROOT = Path(__file__).resolve().parents[1]
INDEX = """# A site

Some words. See [a page](algorithms/page.md#a-place) and [a card](../models/net.md).

![A picture](images/x.png)

```{toctree}
algorithms/page
```
"""
PAGE = """# A page

[Back](../index.md), [the card](../../models/net.md)

![A picture](../images/x.png)

## A place

Words.
"""


@pytest.fixture(scope="module")
def build():
    """Give the script, which lies in no package."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import build

        yield build
    finally:
        sys.path.remove(str(ROOT / "docs"))


def make_root(folder: Path, page: str = PAGE) -> Path:
    """Give a repository with two pages, a card, a picture and a translated sentence."""
    docs = folder / "root" / "docs"
    chinese = docs / "locale" / "zh_CN" / "LC_MESSAGES"
    for made in (docs / "algorithms", docs / "images", folder / "root" / "models", chinese):
        made.mkdir(parents=True)
    for kept in ("docs/conf.py", "metadata.txt", "plugin/icons/lithoscope.svg"):
        (folder / "root" / kept).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / kept, folder / "root" / kept)
    shutil.copytree(ROOT / "docs" / "_templates", docs / "_templates")
    shutil.copy(ROOT / "docs" / "images" / "toolbox.png", docs / "images" / "x.png")
    (docs / "index.md").write_text(INDEX)
    (docs / "algorithms" / "page.md").write_text(page)
    (folder / "root" / "models" / "net.md").write_text("# A net 1.0\n\nIts limits.\n")
    (chinese / "index.po").write_text(
        'msgid "Some words. See [a page](algorithms/page.md#a-place) and '
        '[a card](models/net.md)."\n'
        'msgstr "几句话。见[一页](algorithms/page.md#a-place)和[卡片](models/net.md)。"\n',
        "utf-8",
    )
    return folder / "root"


@pytest.fixture(scope="module")
def site(build, tmp_path_factory) -> Path:
    """Give a small site, built for the plugin's zip."""
    folder = tmp_path_factory.mktemp("site")
    build.build(folder / "out", make_root(folder), help_pages=True)
    return folder / "out"


def test_pages_come_in_both_languages(site):
    assert "Some words. See" in (site / "en" / "index.html").read_text("utf-8")
    chinese = (site / "zh_CN" / "index.html").read_text("utf-8")
    assert "几句话。见" in chinese and "Some words" not in chinese
    assert '<a class="reference internal" href="algorithms/page.html#a-place">' in chinese


def test_chinese_is_found_by_pairs_of_characters(site):
    index = (site / "zh_CN" / "searchindex.js").read_text("utf-8")
    terms = json.loads(index[len("Search.setIndex(") : -1])["terms"]
    assert {"几句", "句话"} <= set(terms)
    assert "splitQuery" in (site / "zh_CN" / "_static" / "language_data.js").read_text("utf-8")


def test_each_page_leads_to_itself_in_the_other_language(build, site):
    there = build.Page(site / "en" / "algorithms" / "page.html").leads
    back = build.Page(site / "zh_CN" / "algorithms" / "page.html").leads
    assert "../../zh_CN/algorithms/page.html" in there
    assert "../../en/algorithms/page.html" in back


def test_cards_of_models_are_pages(build, site):
    assert "models/net.html" in build.Page(site / "en" / "index.html").leads
    assert "../models/net.html" in build.Page(site / "en" / "algorithms" / "page.html").leads
    assert "Its limits." in (site / "en" / "models" / "net.html").read_text("utf-8")


def test_pictures_are_there_once(build, site):
    assert [path.relative_to(site).as_posix() for path in site.rglob("x.png")] == [
        "en/_images/x.png"
    ]
    loads = build.Page(site / "zh_CN" / "algorithms" / "page.html").loads
    assert "../../en/_images/x.png" in loads


def test_the_zip_takes_no_more_than_it_needs(site):
    kinds = {path.suffix or path.name for path in site.rglob("*") if path.is_file()}
    assert kinds <= {".css", ".html", ".js", ".json", ".png", ".svg", ".txt"}
    assert list(site.rglob("*.md*")) == []


def test_what_the_web_would_have_to_give_is_a_fault(build, tmp_path):
    (tmp_path / "a.html").write_text(
        '<a href="https://example.org">fine</a><script src="https://example.org/x.js"></script>'
        '<img src="gone.png"><a href="b.html#nowhere">?</a><a href="b.html#here">fine</a>'
    )
    (tmp_path / "b.html").write_text('<p id="here">')
    found = [line.partition(": ")[2] for line in build.faults(tmp_path)]
    assert found == [
        "would load https://example.org/x.js",
        "gone.png is not there",
        "b.html#nowhere has no such place",
    ]


def test_a_dead_link_ends_the_build(build, tmp_path):
    root = make_root(tmp_path, PAGE + "\n[gone](gone.md)\n")
    with pytest.raises(SystemExit, match="The pages have errors"):
        build.build(tmp_path / "out", root)
