"""The language of QGIS, for the plugin and for the engine beneath it.

Every text has the one context 'Lithoscope', whichever class or module it comes from, so that
inherited texts are found as well. Catalogues are made by Qt Linguist's lrelease.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..engine import language

CONTEXT = "Lithoscope"
FOLDER = Path(__file__).resolve().parent.parent / "plugin" / "i18n"
ENGLISH, CHINESE = "English", "Chinese"
SIMPLIFIED = "zh_CN"

# Qt borrows a translator, and forgets one that Python has let go.
_installed: list[QTranslator] = []


def locale() -> str:
    """Return the locale that QGIS speaks, such as 'en_GB' or 'zh-Hans'; '' if it tells none.

    The desktop knows what its own words were loaded for, which `qgis --lang` may have chosen;
    qgis_process loads none of its own and goes by the settings, then by LANG.
    """
    application = QgsApplication.instance()
    spoken = application.translation() if isinstance(application, QgsApplication) else ""
    return spoken or QgsApplication.locale()


def catalogue_of(code: str) -> str:
    """Return the name of the catalogue for a locale: all of Chinese reads the simplified one."""
    return SIMPLIFIED if code.lower().startswith("zh") else code.replace("-", "_")


def install() -> None:
    """Translate from now on, in the plugin and in the engine, into the language of QGIS."""
    remove()
    translator = _load(catalogue_of(locale()))
    if translator is not None:
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
    language.use(_translate)


def remove() -> None:
    """Speak English again."""
    language.use(None)
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())


def translator(name: str) -> Callable[[str], str]:
    """Return what translates into `ENGLISH` or `CHINESE`, whatever QGIS speaks.

    Texts without a translation, and all where there is no catalogue, stay as they are.
    """
    catalogue = _chinese(FOLDER) if name == CHINESE else None
    if catalogue is None:
        return str
    # Of a str PyQt takes ASCII alone here; the catalogue's own texts are UTF-8.
    return lambda text: catalogue.translate(CONTEXT, text.encode()) or text


def shown(facts: Iterable[tuple[str, object]]) -> list[tuple[str, object]]:
    """Return (name, value) pairs for a reader; layer metadata keep the English names as keys."""
    return [(language.tr(name), value) for name, value in facts]


@lru_cache(maxsize=1)
def _chinese(folder: Path) -> QTranslator | None:
    return _load(SIMPLIFIED, folder)


def _load(code: str, folder: Path | None = None) -> QTranslator | None:
    made = QTranslator()
    path = (folder or FOLDER) / f"lithoscope_{code}.qm"
    return made if path.is_file() and made.load(str(path)) else None


def _translate(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
