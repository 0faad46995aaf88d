"""The Chinese of the documentation, in docs/locale: a catalogue (.po) a page.

    python docs/translate.py update         after a page has changed
    python docs/translate.py export FOLDER  what is untranslated, as JSON {English: ""}, in parts
    python docs/translate.py merge FILE...  such files, filled in
    python docs/translate.py check          what is missing or faulty; 1 if anything is

A sentence that changed loses its translation. One that stands on several pages, or in a dialog, is
translated once: `update` takes it from the other pages, and from the catalogue of the plugin.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po
from markdown_it import MarkdownIt

from build import ROOT, sphinx, stage

LANGUAGE = "zh_CN"
CATALOGUES = ROOT / "docs" / "locale" / LANGUAGE / "LC_MESSAGES"
PLUGIN = ROOT / "plugin" / "i18n" / f"lithoscope_{LANGUAGE}.ts"
# Pages of figures, written by the commands that measure them.
FIGURES = (
    *("benchmarks", "earthquake_forecasts", "earthquake_results", "lithology_results"),
    *("prospectivity_results", "deformation_results", "inversion_results"),
)
WIDEST_PART = 150
CODE = r"`[^`]+`"
NO_WORDS = rf"{CODE}|!?\[[^\]]*\]\([^)]*\.png\)|https?://\S+|#[0-9A-F]{{6}}\b|\blithoscope-train\b"
REFERENCE = r"[A-Z][\w' -]+, [A-Z]\..*\((19|20)\d\d\)\. "


def read(path: Path) -> dict[str, str]:
    """A catalogue as {English: Chinese}; a doubtful translation counts as none."""
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {str(m.id): "" if m.fuzzy else str(m.string) for m in catalogue if m.id}


def write(path: Path, texts: dict[str, str]) -> None:
    """Write a catalogue, with no dates in it: it changes with its texts alone."""
    catalogue = Catalog(locale=LANGUAGE)
    for english, chinese in texts.items():
        catalogue.add(english, chinese)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, omit_header=True)


def everything() -> dict[Path, dict[str, str]]:
    """All catalogues: {path: {English: Chinese}}."""
    return {path: read(path) for path in sorted(CATALOGUES.rglob("*.po"))}


def extract() -> dict[Path, list[str]]:
    """What is to be translated, by catalogue, in the order of the page."""
    with tempfile.TemporaryDirectory(prefix="lithoscope-docs-") as folder:
        pages, made = Path(folder) / "pages", Path(folder) / "gettext"
        stage(pages)
        sphinx("gettext", pages, made)
        found = {}
        for template in sorted(made.rglob("*.pot")):
            page = template.relative_to(made).with_suffix("")
            source = pages / page.with_suffix(".md")
            if page.name in FIGURES or page.parts[0] == "models" or not source.is_file():
                continue
            kept = defaults(source.read_text("utf-8"))
            texts = [text for text in read(template) if has_words(text) and text not in kept]
            found[CATALOGUES / page.with_suffix(".po")] = texts
    return found


def has_words(text: str) -> bool:
    """Tell whether there is anything to translate: no mere code, number or reference."""
    words = re.sub(NO_WORDS, "", text)
    return bool(re.search(r"[A-Za-z]{2}", words)) and not re.match(REFERENCE, text)


def defaults(page: str) -> set[str]:
    """Defaults of an algorithm's parameters: what scripts write, and dialogs show as it is."""
    _, _, rest = page.partition("\n## Parameters\n")
    parameters = rest.partition("\n## ")[0]
    return set(re.findall(r"^\| `\w+` \|[^|]*\| ([^|]*?) \|", parameters, flags=re.M))


def dialogs() -> dict[str, str]:
    """The plugin's own catalogue, so that a parameter is called alike in dialog and page."""
    if not PLUGIN.is_file():
        return {}
    found = {}
    for message in ElementTree.parse(PLUGIN).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text and not translation.get("type"):
            found[message.findtext("source", "")] = translation.text
    return found


def update() -> None:
    """Bring the catalogues up to the pages."""
    known = dialogs()
    old = everything()
    for texts in old.values():
        known |= {english: chinese for english, chinese in texts.items() if chinese}
    wanted = extract()
    for path in old.keys() - wanted.keys():
        path.unlink()
    for path, texts in wanted.items():
        before = old.get(path, {})
        write(path, {text: before.get(text) or known.get(text, "") for text in texts})


def untranslated() -> list[str]:
    """Texts without a translation, each once."""
    texts = [
        text for page in everything().values() for text, chinese in page.items() if not chinese
    ]
    return list(dict.fromkeys(texts))


def export(folder: Path) -> None:
    """Write what is untranslated into parts of a size that one sitting takes."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = untranslated()
    for start in range(0, len(texts), WIDEST_PART):
        part = dict.fromkeys(texts[start : start + WIDEST_PART], "")
        path = folder / f"docs_{start // WIDEST_PART + 1:02}.json"
        path.write_text(json.dumps(part, ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(path)


def merge(files: list[Path]) -> None:
    """Take translations in; empty ones, and texts that stand on no page, are left out."""
    fresh: dict[str, str] = {}
    for file in files:
        fresh |= {
            text: chinese
            for text, chinese in json.loads(file.read_text("utf-8")).items()
            if chinese
        }
    for path, texts in everything().items():
        write(path, {text: fresh.get(text) or chinese for text, chinese in texts.items()})


def findings() -> Iterator[str]:
    """What is wrong with the catalogues, a line each."""
    wanted, kept = extract(), everything()
    for path in sorted(wanted.keys() | kept.keys()):
        page = path.relative_to(CATALOGUES).with_suffix("").as_posix()
        if list(kept.get(path, {})) != wanted.get(path, []):
            yield f"{page}: is not up to its page; run python docs/translate.py update"
        for english, chinese in kept.get(path, {}).items():
            yield from (f"{page}: {fault}: {english!r}" for fault in faults(english, chinese))


def faults(english: str, chinese: str) -> Iterator[str]:
    """What is wrong with a translation: missing, other code, other links, marks that show."""
    if not chinese:
        yield "untranslated"
        return
    for what, pattern in (("code", CODE), ("links", r"\]\(([^)]+)\)")):
        if Counter(re.findall(pattern, english)) != Counter(re.findall(pattern, chinese)):
            yield f"has other {what}"
    if stars(chinese) > stars(english):
        yield "emphasis that does not close; move the punctuation out of the asterisks"


def stars(text: str) -> int:
    """Asterisks that a reader would see."""
    shown = MarkdownIt().renderInline(text)
    return re.sub(r"<code>.*?</code>", "", shown).count("*")


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("export").add_argument("folder", type=Path)
    commands.add_parser("merge").add_argument("files", type=Path, nargs="+")
    commands.add_parser("check")
    options = parser.parse_args()
    if options.command == "export":
        export(options.folder)
    elif options.command == "merge":
        merge(options.files)
    elif options.command == "check":
        found = list(findings())
        print("\n".join(found))
        sys.exit(1 if found else 0)
    else:
        update()
    print(f"{len(untranslated())} texts are untranslated.")


if __name__ == "__main__":
    main()
