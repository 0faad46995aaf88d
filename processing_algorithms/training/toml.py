"""Settings as TOML, as far as the training package's configurations go."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence


def to_toml(settings: Mapping[str, object]) -> str:
    """Return text, numbers, truth values, tables of these, and lists of such tables, as TOML."""
    tables = {name: value for name, value in settings.items() if _is_table(value)}
    lines = [_pair(name, value) for name, value in settings.items() if name not in tables]
    for name, value in tables.items():
        if isinstance(value, Mapping):
            lines += ["", f"[{name}]", *(_pair(*item) for item in value.items())]
            continue
        for entry in value:  # type: ignore[attr-defined]
            lines += ["", f"[[{name}]]", *(_pair(*item) for item in entry.items())]
    return "\n".join(lines) + "\n"


def _is_table(value: object) -> bool:
    several = isinstance(value, Sequence) and not isinstance(value, str)
    return isinstance(value, Mapping) or (
        several and len(value) > 0 and isinstance(value[0], Mapping)  # type: ignore[index]
    )


def _pair(name: str, value: object) -> str:
    # JSON's text, numbers and lists are TOML's, but for characters that JSON leaves alone.
    return f"{name} = {json.dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007f")
