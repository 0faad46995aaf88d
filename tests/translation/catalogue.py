"""The catalogues of plugin/i18n: python tests/translation/catalogue.py COMMAND.

update   collect all texts of code, models and cards; keep what is translated, drop what is gone
check    list what is not translated, or wrongly, and texts in the code that nothing translates
export   write what is not translated as JSON, {english: ""}, in so many files, for translators
merge    take such files back, {english: translation}
compile  make .qm files with Qt Linguist's lrelease
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from collected_texts import ROOT, all_texts, placeholders
from linguist import compile_catalogue, read_catalogue, write_catalogue

I18N = ROOT / "plugin" / "i18n"
LANGUAGE = "zh_CN"
CATALOGUE = I18N / f"lithoscope_{LANGUAGE}.ts"

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
ADDRESS = re.compile(r"https?://[\w./#?=&-]*[\w/]")
KEYWORDS = re.compile(r"[^,.]+(,[^\s,][^,.]*){2,}")  # what `tags` splits
FILLED_IN = re.compile(r"\{[^{}]*\}")
MNEMONIC = re.compile(r"&\w")  # of menus and buttons
HAN = "[\u4e00-\u9fff]"
# A comma, semicolon, colon, question or exclamation mark of half width after a Chinese word.
HALF_WIDTH = re.compile(HAN + "[,;:!?]")


def faults(text: str, translation: str) -> Iterator[str]:
    """Yield what is wrong with a translation."""
    if not translation.strip():
        yield "is not translated"
        return
    try:
        if placeholders(text) != placeholders(translation):
            yield "has other placeholders"
    except ValueError:
        yield "has braces that do not match"
    if sorted(TAG.findall(text)) != sorted(TAG.findall(translation)):
        yield "has other HTML tags"
    if sorted(ADDRESS.findall(text)) != sorted(ADDRESS.findall(translation)):
        yield "has other web addresses"
    if text.count("\n\n") != translation.count("\n\n"):
        yield "has other paragraphs"
    if [text[i] == "\n" for i in (0, -1)] != [translation[i] == "\n" for i in (0, -1)]:
        yield "has other lines about it"
    if is_english(FILLED_IN.sub("", text)) and not re.search(HAN, translation):
        yield "has no Chinese in it"
    if len(MNEMONIC.findall(text)) != len(re.findall(r"\(&[A-Z]\)", translation)):
        yield "has other mnemonics: they go to the end, in brackets, as in 帮助(&H)"
    if KEYWORDS.fullmatch(text):
        if "," not in translation or "，" in translation:
            yield "is a list of keywords, and needs commas of half width"
    elif HALF_WIDTH.search(translation):
        yield "has punctuation of half width"


def is_english(text: str) -> bool:
    """Tell words from names, symbols and numbers, which are the same in every language."""
    return re.search(r"\b[a-z]{3,}\b", text) is not None


def update() -> int:
    """Write the catalogue anew."""
    texts, problems = all_texts()
    for file, line, what in problems:
        print(f"{file}:{line}: {what}")
    known = read_catalogue(CATALOGUE)
    write_catalogue(CATALOGUE, texts, known, LANGUAGE)
    now = dict.fromkeys(text for text, _ in texts)
    print(
        f"{CATALOGUE.name}: {len(now)} texts, {sum(not known.get(text) for text in now)} to be "
        f"translated, {len(known.keys() - now)} dropped"
    )
    return 1 if problems else 0


def check() -> int:
    """Print what is wrong, and return 1 if anything is."""
    texts, problems = all_texts()
    lines = [f"{file}:{line}: {what}" for file, line, what in problems]
    known = read_catalogue(CATALOGUE)
    for text, file in {text.text: text for text in texts}.values():
        lines += [f"{file}: {text[:60]!r} {fault}" for fault in faults(text, known.get(text, ""))]
    lines += [f"{text[:60]!r} is used no more" for text in known.keys() - {t for t, _ in texts}]
    print("\n".join(lines) or f"{CATALOGUE.name}: complete")
    return 1 if lines else 0


def export(folder: Path, parts: int) -> int:
    """Write what is not translated into `parts` files, neighbours together."""
    known = read_catalogue(CATALOGUE)
    open_ones = [text for text, translation in known.items() if not translation]
    letters = sum(map(len, open_ones))
    shares: list[dict[str, str]] = [{} for _ in range(parts)]
    passed = 0
    for text in open_ones:
        shares[(passed + len(text) // 2) * parts // letters][text] = ""
        passed += len(text)
    folder.mkdir(parents=True, exist_ok=True)
    for number, share in enumerate(shares, 1):
        path = folder / f"{LANGUAGE}_{number}.json"
        path.write_text(json.dumps(share, ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(f"{path}: {len(share)} texts, {sum(map(len, share))} letters")
    return 0


def merge(files: list[Path]) -> int:
    """Take the good translations of these files, and print the others."""
    texts, _ = all_texts()
    known = read_catalogue(CATALOGUE)
    used = {text for text, _ in texts}
    taken, refused = 0, 0
    for file in files:
        for text, translation in json.loads(file.read_text("utf-8")).items():
            if not translation:
                continue
            wrong = list(faults(text, translation))
            wrong += [] if text in used else ["is no text of the plugin"]
            for fault in wrong:
                print(f"{file.name}: {text[:60]!r} {fault}")
            refused += bool(wrong)
            if not wrong:
                known[text] = translation
                taken += 1
    write_catalogue(CATALOGUE, texts, known, LANGUAGE)
    print(f"{CATALOGUE.name}: {taken} taken, {refused} refused")
    return 1 if refused else 0


def compile_all(folder: Path) -> int:
    """Make a .qm file beside each .ts file of a folder."""
    for source in sorted(folder.glob("*.ts")):
        compile_catalogue(source, source.with_suffix(".qm"))
        print(source.with_suffix(".qm"))
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run a command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update").set_defaults(run=lambda given: update())
    commands.add_parser("check").set_defaults(run=lambda given: check())
    out = commands.add_parser("export")
    out.add_argument("folder", type=Path)
    out.add_argument("--parts", type=int, default=1)
    out.set_defaults(run=lambda given: export(given.folder, given.parts))
    back = commands.add_parser("merge")
    back.add_argument("files", type=Path, nargs="+")
    back.set_defaults(run=lambda given: merge(given.files))
    made = commands.add_parser("compile")
    made.add_argument("folder", type=Path, nargs="?", default=I18N)
    made.set_defaults(run=lambda given: compile_all(given.folder))
    given = parser.parse_args(arguments)
    return given.run(given)


if __name__ == "__main__":
    sys.exit(main())
