"""F1 opens the right page, in our windows and in the dialogs of our algorithms."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")


@pytest.fixture(scope="module")
def told(desktop):
    """What F1 opened, window by window."""
    return desktop("""
from lithoscope.plugin import help_keys
from lithoscope.processing_algorithms.provider import LithoscopeProvider
from qgis.analysis import QgsNativeAlgorithms
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QLineEdit

registry = QgsApplication.processingRegistry()
registry.addProvider(QgsNativeAlgorithms(registry))
registry.addProvider(LithoscopeProvider())
opened = []


class Services:
    @staticmethod
    def openUrl(url):
        opened.append(url.toString())


help_keys.QDesktopServices = Services


class Dialog(QgsProcessingAlgorithmDialogBase):
    def __init__(self, name):
        super().__init__()
        self.setAlgorithm(registry.algorithmById(name).create())
        self.line = QLineEdit(self)


def press(dialog, times=1):
    for line in [dialog.line] * times:
        dialog.show()
        dialog.activateWindow()
        line.setFocus()
        app.processEvents()
        QTest.keyClick(line, Qt.Key.Key_F1)
        line.clearFocus()
        app.processEvents()
    found = list(opened)
    opened.clear()
    dialog.hide()
    return found


keys = help_keys.AlgorithmHelpKeys()
told["ours"] = press(Dialog("lithoscope:make_map"), times=2)
told["native"] = press(Dialog("native:buffer"))
keys.remove()
told["removed"] = press(Dialog("lithoscope:make_map"))
plain = QDialog()
plain.line = QLineEdit(plain)
help_keys.open_help_on_key(plain, lambda: help_keys.open_page("install"))
told["plain"] = press(plain)
""")


def test_in_an_algorithm_of_ours_f1_opens_its_page_each_time(told):
    first, second = told["ours"]
    assert first == second
    assert "algorithms/make_map." in first


def test_dialogs_of_others_are_left_alone(told):
    assert told["native"] == []


def test_after_removal_dialogs_get_no_key(told):
    assert told["removed"] == []


def test_a_window_of_ours_opens_the_page_it_names(told):
    (page,) = told["plain"]
    assert "/install." in page
