"""What reading a catalogue brings to light, in numbers and in sentences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..language import listed, tr
from ..progress import Progress

EXAMPLES = 5


@dataclass(frozen=True)
class Finding:
    """Something noticed in `count` rows; `rows` are the first of them, `text` tells the user."""

    kind: str
    count: int
    rows: tuple[int, ...]
    text: str
    serious: bool = True


@dataclass(frozen=True)
class Findings:
    """What reading a catalogue brought to light; `columns` tells which column was taken as what."""

    source: str
    rows: int
    used: int
    columns: str = ""
    items: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    def count(self, kind: str) -> int:
        """Return how many rows have a problem of this kind."""
        return sum(item.count for item in self.items if item.kind == kind)

    def lines(self) -> list[str]:
        """Return everything as sentences, for a report."""
        summary = tr("{source}: {used:,} of {rows:,} rows used.").format(
            source=self.source, used=self.used, rows=self.rows
        )
        columns = [tr("Columns: {columns}.").format(columns=self.columns)] if self.columns else []
        return [summary, *columns, *self.notes, *(item.text for item in self.items)]

    def tell(self, progress: Progress) -> None:
        """Say everything, serious findings as warnings."""
        serious = {item.text for item in self.items if item.serious}
        for line in self.lines():
            (progress.warn if line in serious else progress.info)(line)


class Sieve:
    """Which rows are still in, `kept` [N] bool, and a finding for each reason that took some out.

    `row` [N] is what the user knows each row by.
    """

    def __init__(self, row: np.ndarray):
        self._row = row
        self.kept = np.ones(len(row), bool)
        self.items: list[Finding] = []

    def drop(self, kind: str, bad: np.ndarray, text: str, **values: object) -> None:
        """Take out the rows of `bad` [N] that are still in, and tell of them; see `tell`."""
        struck = np.flatnonzero(bad & self.kept)
        self.kept[struck] = False
        self.tell(kind, struck, text, serious=True, **values)

    def tell(
        self, kind: str, index: np.ndarray, text: str, *, serious: bool = True, **values: object
    ) -> None:
        """Note that the rows `index` have something.

        `text` is a sentence on how many {rows} have what, and which: {numbers}; `values` fill its
        other places.
        """
        if not len(index):
            return
        rows = tuple(int(row) for row in np.sort(self._row[index])[:EXAMPLES])
        numbers = listed(map(str, rows)) + (", …" if len(index) > EXAMPLES else "")
        count = tr("{count:,} rows") if len(index) > 1 else tr("{count:,} row")
        text = text.format(rows=count.format(count=len(index)), numbers=numbers, **values)
        self.items.append(Finding(kind, len(index), rows, text, serious))
