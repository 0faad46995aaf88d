"""The words on a sheet: its title, how the layer was made, and what to mind."""

from __future__ import annotations

import re

from ..styling import now_utc
from ..training.environment import own_version
from .backdrop import heights_name
from .provenance import Provenance, source_name
from .retold import retold
from .words import COMPUTED, RELIEF, Tongue

FIRST = ("Model", "Inputs")
SEPARATOR = " · "
LINE = 84  # letters


def sheet_texts(told: Provenance, layer, dem, title: str, say: Tongue) -> dict[str, str]:
    """Return the text of each label by its id: title, subtitle, provenance, limits.

    `dem` is the layer whose relief is drawn, or None; an empty `title` is the layer's own.
    """
    facts = {name: _moment(text) for name, text in told.facts}
    lines = [(name, facts.pop(name)) for name in FIRST if name in facts]
    lines += facts.items()
    lines += [
        ("Layer", source_name(layer)),
        ("Drawn", f"{now_utc()[:10]}, Lithoscope {own_version()}"),
    ]
    shown = [say.fact(name, retold(name, text, say)) for name, text in lines]
    if dem is not None:
        shown.append(say(RELIEF).format(layer=heights_name(dem)))
    date = told.fact("Date")[:10]
    limits = [say.lines(told.words), *map(say, told.limits)]
    if told.is_result:
        limits.append(say(COMPUTED))
    return {
        "title": title or told.title,
        "subtitle": SEPARATOR.join(filter(None, (told.fact("Model"), date))),
        "provenance": "\n".join(_gathered(shown)),
        "limits": "\n".join(filter(None, limits)),
    }


def _gathered(texts: list[str]) -> list[str]:
    """Put short texts together on one line."""
    lines: list[str] = []
    for text in texts:
        if lines and len(lines[-1]) + len(text) <= LINE:
            lines[-1] += SEPARATOR + text
        else:
            lines.append(text)
    return lines


def _moment(text: str) -> str:
    """Return a time as people write it, anything else as it is."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(Z|\+00:00)?", text)
    return f"{found[1]} {found[2]} UTC" if found else text
