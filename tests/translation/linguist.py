"""Qt Linguist's files: .ts catalogues read and written, and compiled to .qm by its lrelease."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from collected_texts import CONTEXT, Text

# Qt 5's and Qt 6's, as Debian, Windows, macOS and pip's PySide6 call them.
LRELEASE = (
    "lrelease",
    "lrelease-qt5",
    "lrelease-qt6",
    "lrelease5",
    "lrelease6",
    "pyside6-lrelease",
)
FOLDERS = ("/usr/lib/qt5/bin", "/usr/lib/qt6/bin", "/usr/lib64/qt5/bin", "/usr/lib64/qt6/bin")
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en">
<context>
    <name>{context}</name>
"""
MESSAGE = """    <message>
{locations}
        <source>{source}</source>
        {translation}
    </message>
"""
TAIL = "</context>\n</TS>\n"


def read_catalogue(path: Path) -> dict[str, str]:
    """Return {text: translation} of a .ts file, '' where it is not translated yet."""
    if not path.is_file():
        return {}
    return {
        message.findtext("source", ""): ""
        if (found := message.find("translation")) is None or found.get("type") is not None
        else found.text or ""
        for message in ET.parse(path).getroot().iter("message")
    }


def write_catalogue(
    path: Path, texts: Sequence[Text], translations: Mapping[str, str], language: str
) -> None:
    """Write a .ts file of these texts, in their order; translations of others are dropped.

    Locations name files without lines: those change with every edit, and would bury what did.
    """
    files: dict[str, dict[str, None]] = {}
    for text, file in texts:
        files.setdefault(text, {})[file] = None
    messages = [_message(text, named, translations.get(text, "")) for text, named in files.items()]
    head = HEAD.format(language=language, context=CONTEXT)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + "".join(messages) + TAIL, "utf-8", newline="\n")


def _message(text: str, files: Mapping[str, None], translation: str) -> str:
    up = "../../"  # from plugin/i18n
    return MESSAGE.format(
        locations="\n".join(f'        <location filename="{up}{file}"/>' for file in files),
        source=escape(text),
        translation=f"<translation>{escape(translation)}</translation>"
        if translation
        else '<translation type="unfinished"></translation>',
    )


def compile_catalogue(source: Path, target: Path) -> None:
    """Make a .qm file of a .ts file.

    Raises:
        FileNotFoundError: lrelease is not installed.
        CalledProcessError: it refuses the file.
    """
    subprocess.run(
        [lrelease(), str(source), "-qm", str(target)], check=True, stdout=subprocess.DEVNULL
    )


def lrelease() -> str:
    """Return the path of Qt Linguist's lrelease.

    Raises:
        FileNotFoundError: it is not installed.
    """
    anywhere = [shutil.which(name) for name in LRELEASE]
    anywhere += [shutil.which("lrelease", path=folder) for folder in FOLDERS]
    found = next(filter(None, anywhere), None)
    if found is None:
        raise FileNotFoundError(
            "lrelease of Qt Linguist is not installed: on Debian and Ubuntu, apt install "
            "qttools5-dev-tools (or qt6-l10n-tools)."
        )
    return found
