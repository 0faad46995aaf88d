"""The buttons of the model library.

No key of theirs is one of QGIS's menus: both would be dead. Help has F1, Remove has Delete.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from ..engine.language import tr


class LibraryButtons(QWidget):
    """Use, import, help; remove, show in folder. `does` tells by these words what each does."""

    def __init__(self, does: Mapping[str, Callable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._does = does
        self.use = self._use()
        self.bring = self._button("import", tr("&Import…"), tr("Copy .onnx files into the library"))
        self.help = self._button("help", tr("Help"), tr("Open the chapter about the library"))
        self.remove = self._button("remove", tr("Remove…"), "")
        self.reveal = self._button(
            "reveal", tr("Show i&n folder"), tr("Show the file in the file manager")
        )
        grid = QGridLayout(self)  # two rows, so that the panel may be narrow
        grid.setContentsMargins(0, 0, 0, 0)
        for place, button in enumerate((self.use, self.bring, self.help, self.remove, self.reveal)):
            grid.addWidget(button, *divmod(place, 3))
        grid.setColumnStretch(3, 1)

    def _use(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(tr("&Use on…"))
        button.setToolTip(tr("Open the algorithm for this model, with it filled in"))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setMenu(QMenu(button))
        button.clicked.connect(lambda _checked: self._does["use"]())
        return button

    def _button(self, word: str, title: str, tip: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setToolTip(tip)
        button.clicked.connect(lambda _checked: self._does[word]())
        return button

    def offer(self, algorithms: Mapping[str, str], *, chosen: bool, is_shipped: bool) -> None:
        """Enable what can be done with what is chosen; `algorithms`: {name: title}."""
        menu = self.use.menu()
        menu.clear()
        for name, title in algorithms.items():
            menu.addAction(title).triggered.connect(partial(self._does["use"], name))
        self.use.setEnabled(bool(algorithms))
        self.remove.setEnabled(chosen and not is_shipped)
        self.remove.setToolTip(
            tr("What comes with Lithoscope cannot be removed")
            if is_shipped
            else tr("Move the file to the trash")
        )
        self.reveal.setEnabled(chosen)
