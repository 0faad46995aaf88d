"""What the plugin adds to QGIS's desktop, and how each of it is opened."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from .environment_dialog import PAGE, EnvironmentDialog, EnvironmentPageFactory
from .help_keys import AlgorithmHelpKeys, open_page
from .library_panel import show_library
from .menu import Menu
from .runtime_dialog import RuntimeDialog


class Desktop:
    """Menu, toolbar, options page and F1; dialogs and panel are made when they are first wanted."""

    def __init__(self, iface, icon: QIcon) -> None:
        self._iface = iface
        self._dialogs: dict[type, EnvironmentDialog | RuntimeDialog] = {}
        self._models = None
        self._page = EnvironmentPageFactory(icon)
        iface.registerOptionsWidgetFactory(self._page)
        self._keys = AlgorithmHelpKeys()
        self._menu = Menu(
            iface,
            models=self.show_models,
            settings=self.show_settings,
            runtime=lambda: self.show(RuntimeDialog),
            environment=lambda: self.show(EnvironmentDialog),
            guide=lambda: open_page("index"),
        )

    def show_models(self) -> None:
        """Open the panel of the model library."""
        self._models = show_library(self._iface, self._models)

    def show_settings(self) -> None:
        """Open our page of QGIS's options."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)

    def show(self, kind: type):
        """Open a dialog that does not block the map, and return it; it keeps what it shows."""
        if kind not in self._dialogs:
            self._dialogs[kind] = kind(self._iface.mainWindow())
        dialog = self._dialogs[kind]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def remove(self) -> None:
        """Take everything away again."""
        self._menu.remove()
        self._keys.remove()
        self._iface.unregisterOptionsWidgetFactory(self._page)
        for dialog in self._dialogs.values():
            dialog.close()
            dialog.deleteLater()
        self._dialogs.clear()
        if self._models is not None:
            self._iface.removeDockWidget(self._models)
            self._models.deleteLater()
            self._models = None
