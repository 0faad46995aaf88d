"""What a model is, as Qt's rich text in the colours of QGIS's theme, light or dark."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

from ..engine.language import tr
from ..engine.model.library import LibraryModel
from ..engine.report.html import card_html
from ..engine.report.markup import page, tag
from ..processing_algorithms.models.inspect_model import describe
from .task import Task

STYLE = """
h1 { font-size: x-large; }
h2 { font-size: large; margin-top: 14px; }
td, th { padding-right: 10px; }
th { text-align: left; }
td.number, th.number { text-align: right; }
"""

_SHEET = re.compile(r"<style>.*?</style>", re.DOTALL)
_SWATCH = re.compile(r'<span class="swatch" style="background: (#[0-9A-Fa-f]{6})"></span>')
_COLOURED = '<span style="background-color: {}">&nbsp;&nbsp;&nbsp;&nbsp;</span>&nbsp;'


class ModelDetails(QTextBrowser):
    """The card of a model; files without one are opened in a task for what they say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Model card"))
        self.setOpenLinks(False)
        self.document().setDefaultStyleSheet(STYLE)
        self._path: Path | None = None
        self._described: dict[tuple[Path, int], str] = {}

    def tell(self, path: Path | None, model: LibraryModel | None, problem: str = "") -> None:
        """Show a model; without one, what is wrong with its file; without a file, what to do."""
        self._path = path
        if path is None:
            html = message_html(
                tr("No model is chosen"),
                tr("Choose one to see what it takes, what it gives and how far to trust it."),
                tr("Drop .onnx files here to take them into the library."),
            )
        elif model is None:
            html = message_html(path.name, problem)
        elif model.card:
            html = card_html(model.card)
        else:
            html = self._description(model)
        self.setHtml(for_qt(html))

    def _description(self, model: LibraryModel) -> str:
        try:
            key = model.path, model.path.stat().st_mtime_ns
        except OSError:
            key = model.path, 0
        if key not in self._described:
            self._described[key] = message_html(model.name, tr("Opening the file…"))
            title = tr("Looking at the model {name}").format(name=model.path.name)
            task = Task(title, lambda _progress: describe(model.path)[1])
            # Bound methods: Qt forgets them with the panel, which may close meanwhile.
            task.succeeded.connect(partial(self._keep, key))
            task.failed.connect(partial(self._keep_problem, key))
            task.start()
        return self._described[key]

    def _keep(self, key: tuple[Path, int], html: str) -> None:
        self._described[key] = html
        if self._path == key[0]:
            self.setHtml(for_qt(html))

    def _keep_problem(self, key: tuple[Path, int], text: str) -> None:
        self._keep(key, message_html(key[0].name, text))


def message_html(title: str, *paragraphs: str) -> str:
    """Return a page with a heading and paragraphs."""
    return page(title, *(tag("p", text) for text in paragraphs))


def for_qt(html: str) -> str:
    """Return a report page as Qt's rich text, which knows no empty boxes.

    Without the page's style sheet text and background are those of QGIS's theme.
    """
    html = _SHEET.sub("", html)
    return _SWATCH.sub(lambda match: _COLOURED.format(match[1]), html)
