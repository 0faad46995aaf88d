"""What a result's file says of its making, always in English, in the words of the sheet."""

from __future__ import annotations

import re
from functools import reduce

from ...engine.language import mark
from .words import ASIDE, FACT, Tongue

BOTH = mark("{before}; {after}")
INPUT = mark("{input} band {band}")

_INPUT = re.compile(r"(\S+) band (\d+)$")
_NUMBER = r"[-+.\de]+"
# As `engine.model.carried.figures_text` writes them: accuracy 0.96 (data; baseline: 0.95)
_SCORE = re.compile(
    rf"(?P<metric>.+?) (?P<value>{_NUMBER}) "
    rf"\((?P<data>.+?)(?:; (?P<baseline>[^;]+): (?P<other>{_NUMBER}))?\)(?:; |$)"
)


def retold(name: str, text: str, say: Tongue) -> str:
    """Return the text of a fact, `name` being a key of FACTS; what is not understood as it is."""
    if name == "Inputs":
        return _together([_input(part, say) for part in text.split("; ")], say)
    if name == "Held-out scores" and _SCORE.match(text):
        return _together([_score(found, say) for found in _SCORE.finditer(text)], say)
    return text


def with_unit(text: str, say: Tongue) -> str:
    """Return the name of a quantity, which may have its unit behind it in brackets."""
    words, bracket, unit = text.partition(" (")
    if not bracket or not unit.endswith(")"):
        return say(text)
    return say(ASIDE).format(text=say(words), remark=say(unit[:-1]))


def _input(text: str, say: Tongue) -> str:
    return _INPUT.sub(lambda found: say(INPUT).format(input=found[1], band=found[2]), text)


def _score(found: re.Match, say: Tongue) -> str:
    remarks = [say(found["data"])]
    if found["baseline"]:
        remarks.append(say(FACT).format(name=say(found["baseline"]), value=found["other"]))
    score = f"{say(found['metric'])} {found['value']}"
    return say(ASIDE).format(text=score, remark=_together(remarks, say))


def _together(parts: list[str], say: Tongue) -> str:
    return reduce(lambda before, after: say(BOTH).format(before=before, after=after), parts)
