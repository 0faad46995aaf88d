"""Every text that users see: from the code's tr(…) and mark(…), shipped models and .model3 files.

Qt's own pylupdate5 will not do: it puts what `self.tr` translates into a context named after each
class, where everything here has the one context 'Lithoscope', and it knows nothing of functions
called `tr` or `mark`.
"""

from __future__ import annotations

import ast
import json
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("engine", "processing_algorithms", "plugin")
CONTEXT = PROPER_NAME = "Lithoscope"
TRANSLATE, MARK = ("tr", "_tr"), "mark"
MESSAGES = (
    *("info", "warn", "pushInfo", "pushWarning", "pushMessage", "reportError", "setProgressText"),
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
    *("setText", "setWindowTitle", "setTitle", "setLabelText", "setPlaceholderText", "setToolTip"),
    *("setStatusTip", "setWhatsThis", "setAccessibleName", "setAccessibleDescription"),
    *("addTab", "addRow", "addItem", "addAction", "addMenu", "setHeaderLabels", "showMessage"),
    *("question", "information", "warning", "critical", "about", "setHelp", "setDescription"),
)
READ_ONLY_BY_PROGRAMMERS = ("TypeError", "ValueError", "NotImplementedError", "RuntimeError")

LATE = "is translated before the language is known: write mark(…) here, and tr(…) where it is shown"
NOT_LITERAL = "needs a literal, with placeholders filled in by .format(…) afterwards"
NOT_MARKED = "translates a constant that is not marked: write {} = mark(…)"
LEFT_OUT = "shows a text that is not translated: wrap it in tr(…)"

CARD_TEXTS = ("name", "description", "protocol")
NO_WORDS = ("ALG_CREATOR", "ALG_VERSION", "HELP_URL")  # of what QGIS keeps as a model's help
MODEL3_TEXTS = ("model_name", "model_group", "description")


class Text(NamedTuple):
    """A text and the file, relative to the repository, that shows it."""

    text: str
    file: str


class Problem(NamedTuple):
    """What is wrong with a line of code."""

    file: str
    line: int
    what: str


def all_texts() -> tuple[list[Text], list[Problem]]:
    """Return every text, in the order of files and lines, and what is wrong in the code."""
    # Here, so that catalogues can be compiled where the engine does not run.
    from lithoscope.engine.model.onnx_file import inspect_onnx

    texts: list[Text] = []
    problems: list[Problem] = []
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        found = Code(ast.parse(path.read_text("utf-8")), name)
        texts += [Text(text, name) for text in found.texts]
        problems += found.problems
    for path in sorted((ROOT / "models").glob("*.onnx")):
        card = json.loads(inspect_onnx(path).metadata["lithoscope"])
        texts += [Text(text, path.relative_to(ROOT).as_posix()) for text in card_texts(card)]
    for path in sorted((ROOT / "processing_algorithms" / "model_files").glob("*.model3")):
        texts += [Text(text, path.relative_to(ROOT).as_posix()) for text in model3_texts(path)]
    return texts, problems


def card_texts(card: dict) -> Iterator[str]:
    """Yield the words of a model's card.

    Names of bands and parameters are what users type, and sources are cited: these stay.
    """
    shown = [card.get(key, "") for key in CARD_TEXTS]
    shown += card.get("limits", [])
    yield from (one["name"] for one in card.get("classes", []))
    yield from (one["name"] for one in card.get("quantities", []) if len(one["name"]) > 1)
    shown += [one["unit"] for one in card.get("quantities", [])]
    for one in (*card.get("inputs", []), *card.get("parameters", [])):
        shown += [one["unit"], one["description"]]
    shown += [one.get("region", "") for one in card.get("trained_on", [])]
    for one in card.get("figures", []):
        shown += [one["metric"], one["data"], one["baseline"]]
    yield from (text for text in shown if is_word(text))


def is_word(text: str) -> bool:
    """Tell a text to be translated from a symbol of a unit, a number, an identifier or nothing."""
    return " " in text or ("_" not in text and re.search(r"[^\W\d_]{4,}", text) is not None)


def model3_texts(path: Path) -> Iterator[str]:
    """Yield the texts of a model of the model designer that its dialog shows."""
    for option in ET.parse(path).getroot().iter("Option"):
        if option.get("name") in MODEL3_TEXTS and option.get("value"):
            yield option.get("value", "")
        elif option.get("name") == "help" and option.get("type") == "Map":
            told = {part.get("name"): part.get("value", "") for part in option}
            yield from (text for key, text in told.items() if key not in NO_WORDS)


class Code(ast.NodeVisitor):
    """What the code of one file translates; `problems` are calls that cannot be."""

    def __init__(self, tree: ast.Module, file: str) -> None:
        self.texts: list[str] = []
        self.problems: list[Problem] = []
        self._file, self._depth = file, 0
        self._plain = {
            target.id
            for node in tree.body
            if isinstance(node, ast.Assign) and _is_text(node.value)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self.visit(tree)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Defaults and decorators are worked out when the module loads, the body later."""
        for early in (*node.decorator_list, *node.args.defaults, *node.args.kw_defaults):
            if early is not None:
                self.visit(early)
        self._inside(node.body)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """What is said of functions holds for these."""
        self._inside([node.body])

    def _inside(self, body: list) -> None:
        self._depth += 1
        for child in body:
            self.visit(child)
        self._depth -= 1

    def visit_Call(self, node: ast.Call) -> None:
        """Take the text of a translating call, and look for messages that have none."""
        name = _called(node)
        if name in TRANSLATE and node.args:
            self._translated(node, node.args[0])
        elif name == MARK and node.args:
            self._taken(node, node.args[0], literal=True)
        elif name == "translate" and len(node.args) > 1 and _is_text(node.args[0]):
            self._translated(node, node.args[1])
        elif name in MESSAGES and not _is_log(node) and any(map(_is_written, node.args)):
            self._blame(node, LEFT_OUT)
        self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Look for errors whose message is written where they are raised."""
        made = node.exc
        if isinstance(made, ast.Call) and made.args:
            ours = _called(made) not in READ_ONLY_BY_PROGRAMMERS
            if ours and any(_is_written(argument) for argument in made.args):
                self._blame(node, LEFT_OUT)
        self.generic_visit(node)

    def _translated(self, node: ast.Call, text: ast.expr) -> None:
        if not self._depth:
            self._blame(node, LATE)
        self._taken(node, text, literal=False)

    def _taken(self, node: ast.Call, text: ast.expr, literal: bool) -> None:
        if isinstance(text, ast.IfExp):
            self._taken(node, text.body, literal)
            self._taken(node, text.orelse, literal)
        elif isinstance(text, ast.Constant) and isinstance(text.value, str):
            self.texts.append(text.value)
        elif literal or isinstance(text, (ast.JoinedStr, ast.BinOp)) or _is_filled(text):
            self._blame(node, NOT_LITERAL)
        elif isinstance(text, ast.Name) and text.id in self._plain:
            self._blame(node, NOT_MARKED.format(text.id))

    def _blame(self, node: ast.AST, what: str) -> None:
        self.problems.append(Problem(self._file, node.lineno, what))


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_filled(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _called(node) in ("format", "join")


def _is_log(node: ast.Call) -> bool:
    """Tell Python's own log, which users do not read."""
    function = node.func
    return isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "logger"


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_written(node: ast.expr) -> bool:
    """Tell whether an argument is words of the code: a literal, alone or filled in."""
    if isinstance(node, ast.Call) and _called(node) == "format":
        return isinstance(node.func, ast.Attribute) and _is_written(node.func.value)
    if isinstance(node, ast.JoinedStr):
        return any(_is_written(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return _is_written(node.left) or _is_written(node.right)
    if isinstance(node, (ast.List, ast.Tuple)):
        return any(map(_is_written, node.elts))
    if not _is_text(node) or node.value == PROPER_NAME:
        return False
    return re.search("[a-z]{3}", node.value) is not None


def placeholders(text: str) -> list[tuple[str, str, str]]:
    """Return (name, format, conversion) of a text's placeholders, sorted.

    Nameless ones are numbered as `format` does, so that a translation may change their order.
    """
    found, number = [], 0
    for _, name, form, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        if not re.match(r"\w", name):
            name, number = f"{number}{name}", number + 1
        found.append((name, form or "", conversion or ""))
    return sorted(found)
