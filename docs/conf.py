"""Settings of the documentation site; `python docs/build.py` builds it."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.search.zh import SearchChinese

_metadata = configparser.ConfigParser(interpolation=None)
_metadata.read(Path(__file__).parents[1] / "metadata.txt", encoding="utf-8")

project = "Lithoscope"
author = "Lithoscope"
release = version = _metadata["general"]["version"]
extensions = ["myst_parser"]
templates_path = ["_templates"]
# The commands in the pages are shell, and some are Windows'.
highlight_language = "none"
nitpicky = True

myst_heading_anchors = 3

# One catalogue a page, so that several people can translate at once.
locale_dirs = ["locale"]
gettext_compact = False
gettext_location = False

html_theme = "furo"
html_title = f"Lithoscope {release}"
html_logo = html_favicon = str(Path(__file__).parents[1] / "plugin" / "icons" / "lithoscope.svg")
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
# Browsers let no page read another file from disk.
html_show_search_summary = False
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/language.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}


class ChineseSearch(SearchChinese):
    """Search by pairs of characters: Chinese has no spaces, and Sphinx would want a lexicon."""

    language_name = "English"  # of the stemmer, for Latin words; Sphinx 9.0 has none by 'Chinese'
    js_splitter_code = r"""
var splitQuery = (query) =>
  (query.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) || []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 2
      ? Array.from({length: run.length - 1}, (_, i) => run.slice(i, i + 2))
      : [run]);
"""

    def split(self, text: str) -> list[str]:
        """Return the words of a text that a search finds."""
        pairs = [
            run[start : start + 2]
            for run in re.findall("[\u4e00-\u9fff]+", text)
            for start in range(max(1, len(run) - 1))
        ]
        return pairs + super().split(text)


def setup(app: Sphinx) -> None:
    """Search Chinese by pairs of characters."""
    app.add_search_language(ChineseSearch)
