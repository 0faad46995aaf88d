"""Of which type magnitudes are: moment, local, body wave … They differ by some tenths."""

from __future__ import annotations

import re

import numpy as np

from ..language import listed, tr

# Names as agencies write them: a column of its own, or the magnitude column's own name.
_NAMED = re.compile(r"m(w[a-z]*|l[a-z]*|b|blg|s|s_?20|d|c|h|e)$")
_FAMILIES = ("mw", "ml", "mb", "ms", "md")
NOTABLE = 0.05  # share of the known types beside the most frequent one


def named_type(column: str | None) -> str:
    """Return the type that a magnitude column's name tells, such as 'Mw'; '' for 'mag'."""
    name = (column or "").strip()
    return name if _NAMED.fullmatch(name.lower()) else ""


def counted(types: np.ndarray) -> list[tuple[str, int]]:
    """Return how many events [N] have each type, the most frequent first; '' where unknown."""
    names, counts = np.unique(types.astype(str), return_counts=True)
    order = np.argsort(-counts, kind="stable")
    return [(str(names[index]), int(counts[index])) for index in order]


def counts_text(types: np.ndarray) -> str:
    """Return the counts as 'ml 812, Mw 120, unknown 3'; '' where no type is known."""
    found = counted(types)
    known = [(name, count) for name, count in found if name]
    if not known:
        return ""
    unknown = [(tr("unknown"), count) for name, count in found if not name]
    return listed(f"{name} {count:,}" for name, count in known + unknown)


def mixed(types: np.ndarray) -> bool:
    """Tell whether more than a few of the events [N] have another kind of magnitude than most.

    Mww and Mwr are both moment magnitudes, MLv a local one; unknown types do not count.
    """
    known = [(_family(name), count) for name, count in counted(types) if name]
    families = {family: 0 for family, _ in known}
    for family, count in known:
        families[family] += count
    total = sum(families.values())
    return total > 0 and max(families.values()) < (1 - NOTABLE) * total


def _family(name: str) -> str:
    simple = name.lower()
    return next((family for family in _FAMILIES if simple.startswith(family)), simple)
