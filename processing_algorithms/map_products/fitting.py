"""Text and legends brought to fit their boxes on the page, whatever their length."""

from __future__ import annotations

import math
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

POINT = 25.4 / 72  # mm
MEASURED_AT = 200  # pixels: font metrics are rounded, less so in large letters
LINE, WIDE_LINE = 1.25, 1.45  # of the letters' size; Chinese fonts are higher
SPARE = 0.96  # of a line's width: letters are drawn a little wider in small pictures
SMALLEST_TEXT = 4.5  # points
SHRINK = 0.94
LEGEND_SIZES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52)
LEGEND_WRAPS = (60, 32, 24, 18)  # characters a line
MOST_COLUMNS = 5
RAMP_HEIGHT = 42.0  # mm
BREAK = "\n"


def fit_label(label: QgsLayoutItemLabel, text: str) -> bool:
    """Write text into a label, broken into lines and set smaller until it fits.

    Returns whether it fits; if not even the smallest letters do, the rest is cut with an ellipsis.
    """
    rect = label.rect()
    width = (rect.width() - 2 * label.marginX()) * SPARE
    height = rect.height() - 2 * label.marginY()
    line = WIDE_LINE if any(map(_is_wide, text)) else LINE
    font = QFont(label.font())
    size = largest = font.pointSizeF()
    smallest = min(SMALLEST_TEXT, largest)
    lines = wrap(text, _ruler(font, size), width)
    while len(lines) * size * POINT * line > height and size > smallest:
        size = max(size * SHRINK, smallest)
        lines = wrap(text, _ruler(font, size), width)
    room = max(1, math.floor(height / (size * POINT * line)))
    fits = len(lines) <= room
    if not fits:
        lines = [*lines[: room - 1], lines[room - 1].rstrip()[:-1] + "…"]
    if size < largest:
        font.setPointSizeF(size)
        label.setFont(font)
    if label.hAlign() == Qt.AlignmentFlag.AlignJustify:
        label.setHAlign(Qt.AlignmentFlag.AlignLeft)  # lines end where they are broken here
    label.setText("\n".join(lines))
    return fits


def wrap(text: str, ruler: Callable[[str], float], width: float) -> list[str]:
    """Break text into lines no longer than `width` as `ruler` measures them.

    Words break only where they are longer than a line; Chinese breaks anywhere, but no line
    begins with a closing mark.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _pieces(paragraph):
            if not line or ruler((line + piece).rstrip()) <= width:
                line += piece
            else:
                lines.append(line.rstrip())
                line = piece.lstrip()
            while ruler(line.rstrip()) > width and len(line) > 1:
                kept = _longest(line, ruler, width)
                lines.append(line[:kept])
                line = line[kept:]
        lines.append(line.rstrip())
    return lines


@dataclass(frozen=True)
class LegendLayer:
    """A layer in a legend: its heading, its entries' labels by number, which of them are ramps."""

    node: QgsLayerTreeLayer
    heading: str
    labels: Mapping[int, str]
    ramps: frozenset[int] = frozenset()


def fit_legend(legend: QgsLayoutItemLegend, layer: LegendLayer) -> bool:
    """Bring a legend of one layer to fit its box: columns, broken labels, smaller letters.

    Returns whether it fits.
    """
    box = legend.rect()
    look = _LegendLook(legend)
    legend.setResizeToContents(False)
    legend.setSplitLayer(True)
    legend.setWrapString(BREAK)
    for size, columns, wrapped in _trials(len(layer.labels)):
        look.apply(size)
        legend.setColumnCount(columns)
        layer.node.setCustomProperty("legend/title-label", _broken(layer.heading, wrapped))
        for index, label in layer.labels.items():
            if index in layer.ramps:
                tall = QSizeF(legend.symbolWidth(), min(RAMP_HEIGHT, box.height() * 0.6) * size)
                QgsMapLayerLegendUtils.setLegendNodeSymbolSize(layer.node, index, tall)
                continue
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(
                layer.node, index, _broken(label, wrapped)
            )
        legend.model().refreshLayerLegend(layer.node)
        needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
        if needed.width() <= box.width() and needed.height() <= box.height():
            return True
    return False


class _LegendLook:
    """The sizes of letters and symbols of a legend, and how to make them all smaller."""

    PARTS = (
        QgsLegendStyle.Style.Title,
        QgsLegendStyle.Style.Group,
        QgsLegendStyle.Style.Subgroup,
        QgsLegendStyle.Style.SymbolLabel,
    )

    def __init__(self, legend: QgsLayoutItemLegend) -> None:
        self._legend = legend
        self._fonts = {part: QFont(legend.styleFont(part)) for part in self.PARTS}
        self._symbol = legend.symbolWidth(), legend.symbolHeight()
        self._gap = legend.style(QgsLegendStyle.Style.Symbol).margin(QgsLegendStyle.Side.Top)

    def apply(self, factor: float) -> None:
        for part, font in self._fonts.items():
            smaller = QFont(font)
            smaller.setPointSizeF(font.pointSizeF() * factor)
            self._legend.setStyleFont(part, smaller)
            self._tighten(part)
        self._legend.setSymbolWidth(self._symbol[0] * factor)
        self._legend.setSymbolHeight(self._symbol[1] * factor)
        self._legend.setStyleMargin(
            QgsLegendStyle.Style.Symbol, QgsLegendStyle.Side.Top, self._gap * factor
        )

    def _tighten(self, part: QgsLegendStyle.Style) -> None:
        """Have lines as high as their letters; from QGIS 3.28 on their height may be in mm."""
        style = self._legend.style(part)
        if hasattr(style, "textFormat"):
            form = style.textFormat()
            form.setLineHeight(1.0)
            form.setLineHeightUnit(QgsUnitTypes.RenderPercentage)
            style.setTextFormat(form)
            self._legend.setStyle(part, style)


def _trials(count: int) -> Iterator[tuple[float, int, int]]:
    """Yield (size, columns, characters a line), the best looking first."""
    for size in LEGEND_SIZES:
        for columns in range(1, min(MOST_COLUMNS, max(count, 1)) + 1):
            for wrapped in LEGEND_WRAPS:
                yield size, columns, wrapped


def _broken(label: str, width: int) -> str:
    """Break a label so that no line has more than `width` characters; Chinese ones count double."""
    if sum(1 + _is_wide(letter) for letter in label) <= width:
        return label
    if any(map(_is_wide, label)):
        return BREAK.join(wrap(label, lambda t: sum(1 + _is_wide(c) for c in t), width))
    return BREAK.join(textwrap.wrap(label, width))


def _ruler(font: QFont, size: float) -> Callable[[str], float]:
    """Return what measures a line in millimetres at a size in points."""
    large = QFont(font)
    large.setPixelSize(MEASURED_AT)
    metrics = QFontMetricsF(large)
    return lambda text: metrics.horizontalAdvance(text) / MEASURED_AT * size * POINT


def _pieces(text: str) -> Iterator[str]:
    """Yield what must stay on one line: words with the blank behind them, single wide letters."""
    piece = ""
    for letter in text:
        if _is_wide(letter) and not unicodedata.category(letter).startswith("P"):
            if piece:
                yield piece
            piece = letter
        elif letter == " " or (piece and _is_wide(piece[-1]) and not _is_wide(letter)):
            if letter == " ":
                yield piece + letter
                piece = ""
            else:
                yield piece
                piece = letter
        else:
            piece += letter
    if piece:
        yield piece


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _longest(line: str, ruler: Callable[[str], float], width: float) -> int:
    """Return how many letters of a line fit, at least one."""
    count = len(line)
    while count > 1 and ruler(line[:count]) > width:
        count -= 1
    return count
