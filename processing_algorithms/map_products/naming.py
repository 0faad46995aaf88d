"""Names that are still free."""

from __future__ import annotations

from collections.abc import Iterable


def unused(name: str, taken: Iterable[str], joint: str = "_") -> str:
    """Return a name that is none of those taken, whatever the letter case: numbered if need be."""
    others = {other.casefold() for other in taken}
    number, free = 1, name
    while free.casefold() in others:
        number += 1
        free = f"{name}{joint}{number}"
    return free
