"""The user's language, for an engine that knows no Qt: texts are English until somebody translates.

Texts are translated when they are shown, not when a module loads: the language is known only
then. Placeholders are filled in afterwards: `tr("{name} is empty.").format(name=name)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Optional

Translate = Optional[Callable[[str], str]]

_translate: Translate = None
_here: ContextVar[Translate] = ContextVar("_here")  # of this thread alone, for a while


def tr(text: str) -> str:
    """Return a text in the user's language; as it is where there is no translation."""
    translate = _here.get(_translate)
    return translate(text) if text and translate is not None else text


def mark(text: str) -> str:
    """Return the text as it is, so that a constant is known to translators; `tr` it when shown."""
    return text


def listed(items: Iterable[str]) -> str:
    """Return words one after the other, as the language lists them: a, b, c."""
    return _joined(items, tr("{before}, {after}"))


def clauses(items: Iterable[str]) -> str:
    """Return longer parts of a sentence one after the other: a = 1; b, c = 2."""
    return _joined(items, tr("{before}; {after}"))


def paragraph(sentences: Iterable[str]) -> str:
    """Return whole sentences one after the other; not every language has a blank between them."""
    return _joined(sentences, tr("{before} {after}"))


def aside(text: str, remark: str) -> str:
    """Return a text with a remark in brackets."""
    return tr("{text} ({remark})").format(text=text, remark=remark)


def named(name: object, value: object) -> str:
    """Return a value after what it is called."""
    return tr("{name}: {value}").format(name=name, value=value)


def percent(number: float) -> str:
    """Return a number of percent, to two digits."""
    return tr("{number:.2g} %").format(number=number)


def _joined(parts: Iterable[str], pattern: str) -> str:
    _, between, _ = re.split(r"\{before\}|\{after\}", pattern)
    return between.join(filter(None, parts))


def language_code() -> str:
    """Return the language that texts come in, as HTML's `lang` has it: a text like any other."""
    return tr("en")


def use(translate: Translate) -> None:
    """Translate with this function from now on; None: not at all."""
    global _translate
    _translate = translate


@contextmanager
def using(translate: Translate) -> Iterator[None]:
    """Translate with another function for a while, in this thread; others speak as before."""
    token = _here.set(translate)
    try:
        yield
    finally:
        _here.reset(token)
