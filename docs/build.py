"""The documentation site, in English and Chinese: python docs/build.py [--out DIR] [--help-pages]

Writes DIR/en and DIR/zh_CN (build/docs without --out). Any warning is an error, and so is a page
that would load something from the web. With --help-pages: only what the plugin zip takes along.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "zh_CN")
# What a reader of the pages inside QGIS has no use for.
LEFT_OUT = (".buildinfo", "objects.inv", "_static/**/*.map", "_static/debug.css")


def stage(folder: Path, root: Path = ROOT) -> None:
    """Lay out the pages for Sphinx: docs/, and the cards of the shipped models as pages of it.

    A checkout has the cards beside docs/, where Sphinx takes no pages from.
    """
    shutil.copytree(root / "docs", folder, ignore=shutil.ignore_patterns("*.py", "_templates"))
    for page in folder.rglob("*.md"):
        text = page.read_text("utf-8")
        text = text.replace("](../models/", "](models/").replace("](../../models/", "](../models/")
        page.write_text(text, "utf-8")
    (folder / "models").mkdir()
    for card in sorted((root / "models").glob("*.md")):
        text = card.read_text("utf-8")
        (folder / "models" / card.name).write_text(f"---\norphan: true\n---\n{text}", "utf-8")


def sphinx(builder: str, pages: Path, out: Path, *options: str, root: Path = ROOT) -> None:
    """Run Sphinx on staged pages; a warning ends it."""
    command = [sys.executable, "-m", "sphinx", "-b", builder, "-q", "-W", "--keep-going"]
    command += ["-c", str(root / "docs"), "-d", str(pages.parent / "doctrees"), *options]
    done = subprocess.run([*command, str(pages), str(out)], check=False)
    if done.returncode:
        sys.exit(
            f"The pages have errors; Sphinx names them above ({builder}, {' '.join(options)})."
        )


def build(out: Path, root: Path = ROOT, *, help_pages: bool = False) -> None:
    """Write the site into a folder: a folder a language, pictures once for both.

    With `help_pages`, without what only web servers and developers need.
    """
    for language in LANGUAGES:
        shutil.rmtree(out / language, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix="lithoscope-docs-") as folder:
            pages = Path(folder) / "pages"
            stage(pages, root)
            sphinx("html", pages, out / language, "-D", f"language={language}", root=root)
    first, *others = LANGUAGES
    for language in others:
        share_pictures(out / first, out / language)
    for path in [path for kind in LEFT_OUT if help_pages for path in out.glob(f"*/{kind}")]:
        path.unlink()
    if found := list(faults(out)):
        sys.exit("\n".join(found))


def share_pictures(owner: Path, borrower: Path) -> None:
    """Let the pages of one language show the other's pictures, where they are the same."""
    pictures = borrower / "_images"
    same = [
        path.name
        for path in pictures.glob("*")
        if (owner / "_images" / path.name).is_file()
        and (owner / "_images" / path.name).read_bytes() == path.read_bytes()
    ]
    if not same:
        return
    shared = re.compile(rf'"((?:\.\./)*)(_images/(?:{"|".join(map(re.escape, same))}))"')
    for page in borrower.rglob("*.html"):
        text = shared.sub(rf'"\1../{owner.name}/\2"', page.read_text("utf-8"))
        page.write_text(text, "utf-8")
    for name in same:
        (pictures / name).unlink()
    if not any(pictures.iterdir()):
        pictures.rmdir()


class Page(HTMLParser):
    """What a page loads, where it leads, and the places in it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.leads: list[str] = []
        self.places: set[str] = set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take down a tag's links and its id."""
        found = dict(attrs)
        self.places.add(found.get("id") or "")
        if tag == "a":
            self.leads.append(found.get("href") or "")
        elif tag == "link":
            self.loads.append(found.get("href") or "")
        else:
            self.loads.append(found.get("src") or "")


def faults(out: Path) -> Iterator[str]:
    """Links of a built site to what is not there, and what it would load from the web."""
    pages = {path.resolve(): Page(path) for path in sorted(out.rglob("*.html"))}
    for path, page in pages.items():
        for address in page.loads + page.leads:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                if address in page.loads and parts.scheme != "data":
                    yield f"{path}: would load {address}"
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            place = unquote(parts.fragment)
            if not target.exists():
                yield f"{path}: {address} is not there"
            elif place and target in pages and place not in pages[target].places:
                yield f"{path}: {address} has no such place"


def main() -> None:
    """Build, and say where the pages are and how large."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "docs")
    parser.add_argument("--help-pages", action="store_true", help="only what the plugin zip takes")
    options = parser.parse_args()
    build(options.out, help_pages=options.help_pages)
    size = sum(path.stat().st_size for path in options.out.rglob("*") if path.is_file())
    for language in LANGUAGES:
        print(options.out / language / "index.html")
    print(f"{size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
