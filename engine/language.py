"""The user's language, for an engine that knows no Qt: texts are English until somebody translates.

Texts are translated when they are shown, not when a module loads: the language is known only
then. Placeholders are filled in afterwards: `tr("{name} is empty.").format(name=name)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

_translate: Callable[[str], str] | None = None


def tr(text: str) -> str:
    """Return a text in the user's language; as it is where there is no translation."""
    return _translate(text) if text and _translate is not None else text


def mark(text: str) -> str:
    """Return the text as it is, so that a constant is known to translators; `tr` it when shown."""
    return text


def language_code() -> str:
    """Return the language that texts come in, as HTML's `lang` has it: a text like any other."""
    return tr("en")


def use(translate: Callable[[str], str] | None) -> None:
    """Translate with this function from now on; None: not at all."""
    global _translate
    _translate = translate


@contextmanager
def using(translate: Callable[[str], str] | None) -> Iterator[None]:
    """Translate with another function for a while."""
    before = _translate
    use(translate)
    try:
        yield
    finally:
        use(before)
