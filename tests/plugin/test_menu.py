"""Menu and toolbar: there when QGIS is, a click from each dialog, gone with the plugin."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")


@pytest.fixture(scope="module")
def told(desktop):
    """What a desktop says after the plugin has loaded, been used and unloaded."""
    return desktop("""
from lithoscope.plugin import algorithm_dialog, help_keys, menu

opened, pages = [], []
menu.open_algorithm = lambda iface, name: opened.append(name)
help_keys.QDesktopServices.openUrl = staticmethod(lambda url: pages.append(url.toString()))

plugin = lithoscope.classFactory(interface)
plugin.initGui()
app.processEvents()
told["windows at load"] = visible_windows()
told["menu"] = [action.text() for action in interface.actions]
told["toolbar"] = [action.text() for action in interface.toolbars[0].actions()]
told["tips"] = [action.toolTip() for action in interface.actions]
told["icons"] = [not action.icon().pixmap(24, 24).isNull() for action in interface.actions]
told["names"] = [action.objectName() for action in interface.actions]
for action in list(interface.actions):
    action.trigger()
    app.processEvents()
told["opened"], told["pages"], told["log"] = opened, pages, interface.log
told["registered"] = [
    QgsApplication.processingRegistry().algorithmById(f"lithoscope:{name}") is not None
    for name in opened
]
told["docks"] = [dock.isVisibleTo(interface.window) for dock in interface.docks]
plugin.unload()
app.processEvents()
told["left"] = [len(interface.actions), len(interface.docks)]
told["provider left"] = QgsApplication.processingRegistry().providerById("lithoscope") is not None
plugin.unload()

answer = algorithm_dialog.open_algorithm(interface, "classify_landforms")
told["without Processing"] = [answer is None, interface.bar.currentItem().text()]
""")


def test_no_window_at_load(told):
    assert told["windows at load"] == []


def test_menu_and_toolbar_hold_few(told):
    assert len(told["menu"]) == 10
    assert [text for text in told["menu"] if text in told["toolbar"]] == told["toolbar"]
    assert len(told["toolbar"]) == 8
    assert all(told["icons"])
    assert all(told["tips"])


def test_each_has_a_key_of_its_own_and_a_name_for_shortcuts(told):
    keys = [text[text.index("&") + 1].lower() for text in told["menu"]]
    assert len(set(keys)) == len(keys)
    assert len(set(told["names"])) == len(told["names"])


def test_each_opens_its_algorithm(told):
    assert told["opened"] == [
        "classify_landforms",
        "classify_lithology",
        "map_prospectivity",
        "forecast_earthquakes",
        "simulate_deformation",
    ]
    assert all(told["registered"])


def test_models_settings_and_help(told):
    assert told["docks"] == [True]
    assert "options lithoscopeOptions" in told["log"]
    assert len(told["pages"]) == 1
    assert "index" in told["pages"][0]


def test_all_goes_with_the_plugin(told):
    assert told["left"] == [0, 0]
    assert told["provider left"] is False
    assert "page gone" in told["log"]


def test_without_processing_the_message_bar_says_so(told):
    nothing, text = told["without Processing"]
    assert nothing
    assert "Processing" in text
