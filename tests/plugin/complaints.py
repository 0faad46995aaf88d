"""What a user of the keyboard, a screen reader or large fonts would complain about in a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

INPUTS = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
)
STEPS = 200


def complaints(window: QWidget) -> list[str]:
    """Return all complaints about a window that is shown."""
    window.activateWindow()
    QApplication.processEvents()
    return [*nameless(window), *key_clashes(window), *clipped(window), *tab_order(window)]


def inputs(window: QWidget) -> list[QWidget]:
    """Return the visible widgets that take input; what Qt builds into them does not count."""
    found = [w for w in window.findChildren(QWidget) if w.isVisible() and takes_input(w)]
    return [w for w in found if not isinstance(w.parent(), (QLineEdit, QComboBox, QTabBar))]


def takes_input(widget: QWidget) -> bool:
    """Tell whether something can be done in a widget, such as following a link."""
    if isinstance(widget, QLabel):
        return "<a " in widget.text()
    return isinstance(widget, INPUTS) and not isinstance(widget, QHeaderView)


def told(widget: QWidget) -> str:
    """Return how a widget is called in a complaint."""
    text = getattr(widget, "text", str)
    words = widget.accessibleName() or (text() if not isinstance(widget, QTabBar) else "")
    return f"{type(widget).__name__} {words!r}"


def nameless(window: QWidget) -> Iterator[str]:
    """Complain about inputs with nothing to read aloud."""
    labelled = {label.buddy() for label in window.findChildren(QLabel)}
    for widget in inputs(window):
        own = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else ""
        says = any(letter.isalpha() for letter in own) or isinstance(widget, QTabBar)
        if not (says or widget.accessibleName() or {widget, widget.parent()} & labelled):
            yield f"no name: {told(widget)}"


def key_of(text: str) -> str:
    """Return the letter after '&', or ''."""
    rest = text.replace("&&", "").partition("&")[2]
    return rest[:1].casefold()


def key_clashes(window: QWidget) -> Iterator[str]:
    """Complain about keys with Alt that two widgets share, or that lead nowhere."""
    buttons = [w for w in inputs(window) if isinstance(w, QAbstractButton)]
    labels = [w for w in window.findChildren(QLabel) if w.isVisible() and w.buddy() is not None]
    bars = getattr(window.window(), "menuBar", None)
    menus = [action.text() for action in bars().actions()] if bars else []
    keys = Counter(filter(None, map(key_of, [w.text() for w in (*buttons, *labels)] + menus)))
    for key, times in keys.items():
        if times > 1:
            yield f"one key for {times}: {key}"
    for label in labels:
        if label.buddy().focusPolicy() == Qt.FocusPolicy.NoFocus:
            yield f"leads nowhere: {label.text()}"


def clipped(window: QWidget) -> Iterator[str]:
    """Complain about texts that do not fit."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        if not widget.text() or not widget.parent().isVisible():
            continue
        if isinstance(widget.parent(), QgsFileWidget):  # QGIS lays that out
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        wanted = widget.minimumSizeHint()
        needed = widget.heightForWidth(widget.width()) if wraps else wanted.height()
        if widget.height() < needed or (not wraps and widget.width() < wanted.width()):
            yield f"clipped: {told(widget)}"


def tab_order(window: QWidget) -> Iterator[str]:
    """Complain about what Tab does not reach, and about steps back up the window."""
    wanted = [widget for widget in inputs(window) if widget.isEnabled()]
    stops = walk(window)
    reached = {widget for stop in stops for widget in (stop, stop.focusProxy(), stop.parent())}
    for widget in wanted:
        if widget not in reached:
            yield f"out of reach: {told(widget)}"
    stops = [stop for stop in stops if stop in wanted]
    for before, after in zip(stops, stops[1:]):
        if top(after, window) + after.height() <= top(before, window) and after is not stops[0]:
            yield f"upwards: from {told(before)} to {told(after)}"


def walk(window: QWidget) -> list[QWidget]:
    """Return where Tab goes, from the widget at the top until it comes round."""
    first = min(
        (w for w in inputs(window) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus),
        key=lambda widget: (top(widget, window), widget.mapTo(window, QPoint()).x()),
        default=None,
    )
    if first is None:
        return []
    first.setFocus()
    stops: list[QWidget] = []
    for _step in range(STEPS):
        now = QApplication.focusWidget()
        if now is None or now in stops[:-1]:
            break
        if now not in stops:  # Tab also goes from link to link within a text
            stops.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return stops


def top(widget: QWidget, window: QWidget) -> int:
    """Return how far below a window's top a widget begins."""
    return widget.mapTo(window, QPoint()).y()
