"""HTML pieces: text is escaped unless it is `Markup` already.

Pages are self-contained (one style sheet inside, charts as inline SVG), so that a report can be
mailed, and they open in the plain viewer of QGIS as well as in a browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from ..language import language_code

_VOID = frozenset({"meta", "br", "rect"})  # written without a closing tag of their own

_STYLE = """
body { font-family: "Noto Sans", "Segoe UI", sans-serif; font-size: 10.5pt; color: #24292f;
       margin: 1.6em; max-width: 54em; line-height: 1.45; }
h1 { font-size: 17pt; margin: 0 0 .2em; }
h2 { font-size: 12pt; margin: 1.6em 0 .5em; border-bottom: 1px solid #d0d7de; }
p.lead { color: #57606a; margin-top: 0; }
p.advice { background: #eef6ff; border-left: 4px solid #2f6fab; padding: .6em .9em; }
table { border-collapse: collapse; }
th { text-align: left; font-weight: 600; color: #57606a; border-bottom: 1px solid #d0d7de; }
th, td { padding: .25em .9em .25em 0; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
th, td > b { word-break: keep-all; }
span.swatch { display: inline-block; width: .9em; height: .9em; margin-right: .5em;
              border: 1px solid #8c959f; vertical-align: -0.1em; }
svg text { font-size: 12px; fill: #24292f; font-family: inherit; }
"""


class Markup(str):
    """Text that is HTML already and is not escaped again."""

    __slots__ = ()


class Number(str):
    """Text of a table cell that is set to the right."""

    __slots__ = ()


class Bar(NamedTuple):
    """One bar of a chart; `share` is its length, 0 … 1."""

    label: str
    share: float
    color: str


def tag(name: str, *children: object, **attributes: object) -> Markup:
    """Return an element; `class_` writes the attribute `class`, None leaves an attribute out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def join(parts: Iterable[object]) -> Markup:
    """Put parts one after the other, escaping what is not `Markup`."""
    return Markup(
        "".join(part if isinstance(part, Markup) else escape(str(part)) for part in parts)
    )


def page(title: str, *parts: object) -> str:
    """Return a whole document with its heading."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", title),
        tag("style", Markup(_STYLE)),
    )
    return "<!DOCTYPE html>\n" + tag(
        "html", head, tag("body", tag("h1", title), *parts), lang=language_code()
    )


def section(title: str, *parts: object) -> Markup:
    """Return a heading and what stands under it; nothing if there is nothing."""
    content = join(parts)
    return join([tag("h2", title), content]) if content else Markup("")


def table(rows: Iterable[Sequence[object]], header: Sequence[object] = ()) -> Markup:
    """Return a table; cells that are a `Number` are set to the right. Nothing without rows."""
    body = [tag("tr", *(_cell("td", cell) for cell in row)) for row in rows]
    if not body:
        return Markup("")
    top = [tag("tr", *(_cell("th", cell) for cell in header))] if header else []
    return tag("table", *top, *body)


def facts(pairs: Iterable[tuple[str, object]]) -> Markup:
    """Return a table of two columns, leaving out what is empty."""
    return table([tag("b", name), value] for name, value in pairs if value not in ("", None))


def bullets(lines: Iterable[object]) -> Markup:
    """Return a list; nothing without lines."""
    items = [tag("li", line) for line in lines]
    return tag("ul", *items) if items else Markup("")


def swatch(color: str, name: str) -> Markup:
    """Return a name with its colour before it."""
    return join([tag("span", class_="swatch", style=f"background: {color}"), name])


def bar_chart(bars: Sequence[Bar], width: int = 620) -> Markup:
    """Return a horizontal bar chart as inline SVG; the longest bar fills the width."""
    line, left, right = 24, 130, 70
    longest = max((bar.share for bar in bars), default=0) or 1.0
    shapes = []
    for index, bar in enumerate(bars):
        top = index * line
        length = (width - left - right) * bar.share / longest
        shapes += [
            tag("text", bar.label, x=left - 8, y=top + 16, text_anchor="end"),
            tag(
                "rect",
                x=left,
                y=top + 3,
                width=f"{length:.1f}",
                height=line - 6,
                fill=bar.color,
                stroke="#57606a",
                stroke_width="0.5",
            ),
            tag("text", f"{bar.share:.1%}", x=f"{left + length + 6:.1f}", y=top + 16),
        ]
    height = line * len(bars)
    return tag(
        "svg",
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
        role="img",
    )


def _cell(name: str, content: object) -> Markup:
    return tag(name, content, class_="number" if isinstance(content, Number) else None)
