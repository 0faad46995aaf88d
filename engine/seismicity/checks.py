"""Which rows are usable earthquakes, and what the user is told about the others.

Rules, in this order; a row is counted under the first that strikes it:

- left out: no time, unreadable time, time in the future, no magnitude (sentinels such as -99 among
  them), no location, not an earthquake by its event type, a duplicate (same event id within a
  minute, or within 0.1 s, 1 km and 0.1 magnitudes of another);
- kept and told: another event within 2 s and 10 km (real aftershocks do that, and so do two
  agencies' reports), depths no earthquake has (made unknown), a file that is not in time order.
"""

from __future__ import annotations

import re
import time as clock
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..language import listed, paragraph, tr
from .catalogue import Catalogue, unwrap
from .duplicates import NEIGHBOUR, SECOND, close_pairs, duplicated
from .findings import EXAMPLES, Finding, Findings, Sieve
from .magnitude_types import counts_text
from .table import RawEvents
from .times import to_iso

MAGNITUDES = (-5.0, 10.0)
DEPTHS = (-10.0, 1000.0)
MINIMUM_EVENTS = 100

# Event types of ComCat, QuakeML, GeoNet and the ISC, and the codes of SCEDC and the ISC.
_NOT_EARTHQUAKE = re.compile(
    r"\b(\w*blast\w*|\w*explosions?|explosive|nuclear|quarry|mining|mine|rock ?bursts?|sonic|"
    r"ice ?quakes?|\w*slides?|avalanches?|debris|collapses?|acoustic|noise|thunder|meteors?|"
    r"meteorites?|not existing|duplicate|false|trains?|crash|anthropogenic|eruption|calving|"
    r"boat|artillery|industrial|not of interest|other event|"
    r"qb|sn|nt|ex|px|km|sm|kr|sr|kx|sx|kn|kh|sh|ls)\b"
)


def clean(
    raw: RawEvents,
    source: str,
    *,
    columns: str = "",
    keep_all_kinds: bool = False,
    now: float | None = None,
) -> tuple[Catalogue, Findings]:
    """Return the usable events and what was found in the others.

    `keep_all_kinds` keeps explosions and the like; `now` (days) is where the future begins.

    Raises:
        InputError: no row is usable; the message tells why.
    """
    sieve = Sieve(raw.row)
    _drop_unusable(raw, sieve, clock.time() * SECOND if now is None else now)
    if not keep_all_kinds:
        other = not_earthquakes(raw.kind) & sieve.kept
        sieve.drop(
            "not earthquakes",
            other,
            tr(
                "{rows} with an event type other than earthquake ({kinds}): left out (number "
                "{numbers})."
            ),
            kinds=_kinds_text(raw.kind[other]),
        )
    index = np.flatnonzero(sieve.kept)
    backwards = index[1:][np.diff(raw.time[index]) < 0]
    index = index[np.argsort(raw.time[index], kind="stable")]
    catalogue = _events(raw, index, source)
    twins = duplicated(catalogue)
    sieve.drop(
        "duplicates",
        _mask(index[twins], len(raw.row)),
        tr("{rows} with an event that is there already: left out (number {numbers})."),
    )
    catalogue, index = catalogue.select(~twins), index[~twins]
    if not len(catalogue):
        raise InputError(_nothing_left(source, len(raw.row), sieve.items))
    sieve.tell(
        "possible duplicates",
        index[close_pairs(catalogue, NEIGHBOUR)],
        tr(
            "{rows} within 2 s and 10 km of an earlier event: kept, since aftershocks come so "
            "close (number {numbers})."
        ),
    )
    catalogue = _plausible_depths(catalogue, index, sieve)
    sieve.tell(
        "unordered",
        backwards,
        tr("{rows} earlier than the row before: sorted (number {numbers})."),
        serious=False,
    )
    if len(catalogue) > 1 and (catalogue.time % 1 == 0).all():
        text = tr("No event has a time of day: clusters cannot be resolved within a day.")
        sieve.items.append(Finding("dates only", len(catalogue), (), text))
    types = counts_text(catalogue.magnitude_type)
    notes = (*raw.notes, *([tr("Magnitude types: {types}.").format(types=types)] if types else []))
    return catalogue, Findings(
        source, len(raw.row), len(catalogue), columns, tuple(sieve.items), notes
    )


def _drop_unusable(raw: RawEvents, sieve: Sieve, now: float) -> None:
    known = np.isfinite(raw.time)
    sieve.drop(
        "no time",
        ~known & ~raw.time_given,
        tr("{rows} with no time: left out (number {numbers})."),
    )
    sieve.drop(
        "unreadable time",
        ~known,
        tr(
            "{rows} with a time that cannot be read (ISO 8601 is understood): left out (number "
            "{numbers})."
        ),
    )
    sieve.drop(
        "future",
        known & (raw.time > now),
        tr("{rows} with a time in the future: left out (number {numbers})."),
    )
    low, high = MAGNITUDES
    sized = (raw.magnitude >= low) & (raw.magnitude <= high)
    sieve.drop(
        "no magnitude",
        ~sized,
        tr("{rows} with no magnitude between {low:g} and {high:g}: left out (number {numbers})."),
        low=low,
        high=high,
    )
    _drop_unplaced(raw, sieve)


def _drop_unplaced(raw: RawEvents, sieve: Sieve) -> None:
    located = (np.abs(raw.latitude) <= 90) & (np.abs(raw.longitude) <= 360)
    known = np.abs(raw.longitude[np.isfinite(raw.longitude)])
    if known.size and np.median(known) > 360:
        sieve.drop(
            "no location",
            ~located,
            tr(
                "{rows} with no location in degrees (coordinates as large as {largest:,.0f} look "
                "like metres: set the layer's coordinate reference system): left out (number "
                "{numbers})."
            ),
            largest=known.max(),
        )
    sieve.drop(
        "no location",
        ~located,
        tr("{rows} with no location in degrees: left out (number {numbers})."),
    )


def _events(raw: RawEvents, index: np.ndarray, name: str) -> Catalogue:
    return Catalogue(
        raw.time[index],
        unwrap(raw.longitude[index]),
        raw.latitude[index],
        raw.depth[index],
        raw.magnitude[index],
        raw.ident[index],
        raw.kind[index],
        name,
        raw.magnitude_type[index],
    )


def not_earthquakes(kind: np.ndarray) -> np.ndarray:
    """Return [N] bool: event types that name a blast, a landslide or the like.

    Unknown words count as earthquakes, so that a column that holds something else does no harm.
    """
    words, which = np.unique(kind.astype(str), return_inverse=True)
    other = [bool(_NOT_EARTHQUAKE.search(word.lower().replace("_", " "))) for word in words]
    return np.array(other, bool)[which]


def require_fittable(catalogue: Catalogue, mc: float, bin: float = 0.0) -> tuple[str, ...]:
    """Return warnings about fitting a catalogue above completeness magnitude `mc`.

    Raises:
        InputError: no event above `mc`, or all of one magnitude or one time.
    """
    above = catalogue.above(mc, bin)
    name = catalogue.name or tr("The catalogue")
    if not len(above):
        raise InputError(
            tr(
                "{name} has no event of magnitude {mc:g} or more among its {count:,}. Lower the "
                "completeness magnitude."
            ).format(name=name, mc=mc, count=len(catalogue))
        )
    if len(above) > 1 and np.ptp(above.magnitude) < 1e-9:
        raise InputError(
            tr(
                "All {count:,} events of {name} from magnitude {mc:g} up have the same magnitude, "
                "{magnitude:g}. Is the magnitude field the right one?"
            ).format(count=len(above), name=name, mc=mc, magnitude=above.magnitude[0])
        )
    if len(above) > 1 and np.ptp(above.time) == 0:
        raise InputError(
            tr(
                "All {count:,} events of {name} from magnitude {mc:g} up have the same time, "
                "{time}. Is the time field the right one?"
            ).format(count=len(above), name=name, mc=mc, time=to_iso(above.time[0]))
        )
    if len(above) < MINIMUM_EVENTS:
        return (
            tr(
                "Only {count} events of magnitude {mc:g} or more, fewer than {fewest}: too few for "
                "the neural network; ETAS or a Poisson rate is used alone, with wide margins."
            ).format(count=len(above), mc=mc, fewest=MINIMUM_EVENTS),
        )
    return ()


def _plausible_depths(catalogue: Catalogue, index: np.ndarray, sieve: Sieve) -> Catalogue:
    low, high = DEPTHS
    odd = (catalogue.depth > high) | (catalogue.depth < low)
    sieve.tell(
        "suspicious depth",
        index[odd],
        tr(
            "{rows} with a depth above 1000 km or more than 10 km up in the air, made unknown: "
            "perhaps depths are in metres, then set their unit (number {numbers})."
        ),
    )
    return replace(catalogue, depth=np.where(odd, np.nan, catalogue.depth))


def _mask(index: np.ndarray, count: int) -> np.ndarray:
    mask = np.zeros(count, bool)
    mask[index] = True
    return mask


def _kinds_text(kind: np.ndarray) -> str:
    words, counts = np.unique(kind.astype(str), return_counts=True)
    return listed(words[np.argsort(-counts)[:EXAMPLES]])


def _nothing_left(source: str, rows: int, items: Sequence[Finding]) -> str:
    if not rows:
        return tr("{source} is empty: it has no rows at all.").format(source=source)
    reasons = paragraph(item.text for item in items)
    return tr("{source} has no usable event among its {rows:,} rows. {reasons}").format(
        source=source, rows=rows, reasons=reasons
    )
