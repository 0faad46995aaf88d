"""Where the user guide lies: beside the plugin, for users without a network, or else on the web."""

from __future__ import annotations

from pathlib import Path

from .language import SIMPLIFIED, catalogue_of, locale

FOLDER = Path(__file__).resolve().parent.parent / "help"
WEB = "https://github.com/lithoscope/lithoscope/blob/main/docs/{name}.md"


def page(name: str) -> str:
    """Return the address of a page, such as 'install', 'faq#no-network', 'algorithms/make_map'.

    A page that the plugin brings, in the language of QGIS if there is one; else the web's, in
    English.
    """
    name, hash_sign, place = name.partition("#")
    languages = (SIMPLIFIED, "en") if catalogue_of(locale()) == SIMPLIFIED else ("en",)
    for language in languages:
        file = FOLDER / language / f"{name}.html"
        if file.is_file():
            return file.as_uri() + hash_sign + place
    return WEB.format(name=name) + hash_sign + place
