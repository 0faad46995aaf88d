"""Scores as a table without geometry."""

from __future__ import annotations

from collections.abc import Sequence

from ...engine.report.evaluation import WORDS
from ...engine.seismicity.verdicts import Verdict
from ..table_output import REAL, TEXT, write_table

COLUMNS = (
    ("test", TEXT),
    ("magnitude", REAL),
    ("statistic", REAL),
    ("low", REAL),
    ("high", REAL),
    ("at_least", REAL),
    ("at_most", REAL),
    ("p", REAL),
    ("passed", TEXT),
    ("verdict", TEXT),
)


def write_verdicts(algorithm, parameters, name, context, verdicts: Sequence[Verdict]):
    """Write a row a verdict to the sink parameter `name`; return the table's id or path.

    None if the sink is not asked for.
    """
    return write_table(algorithm, parameters, name, context, COLUMNS, map(_row, verdicts))


def _row(verdict: Verdict) -> list[object]:
    return [
        verdict.test,
        *(verdict.magnitude, verdict.statistic, verdict.low, verdict.high),
        *(verdict.at_least, verdict.at_most, verdict.p),
        WORDS[verdict.passed],
        verdict.text,
    ]
