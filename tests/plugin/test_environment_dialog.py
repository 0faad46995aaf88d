"""The training environment in the desktop, in a process that has widgets."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

SCRIPT = """
def wait(widget):
    while widget.busy:
        app.processEvents()
        time.sleep(0.01)


from lithoscope.processing_algorithms.training import settings
from lithoscope.plugin import environment_widget
from lithoscope.plugin.environment_dialog import EnvironmentDialog
from lithoscope.processing_algorithms.training.environment import Environment

plugin = lithoscope.classFactory(interface)
plugin.initGui()
told["before"] = settings.chosen_python()
dialog = plugin._desktop.show(EnvironmentDialog)
widget = dialog.widget
told["folder"] = str(settings.environments_folder())
told["made unasked"] = settings.environments_folder().exists()

widget.check_button.click()
told["nothing"] = widget.log.toPlainText()

widget.python.setFilePath(os.environ["BROKEN"])
widget.check_button.click()
told["busy"] = [widget.busy, widget.make_button.isEnabled(), widget.cancel_button.isEnabled()]
wait(widget)
told["broken"] = widget.log.toPlainText()
dialog.reject()
told["kept"] = settings.chosen_python()


def slowly(home, recipe, progress):
    progress.info(f"{recipe.requirement} into {home}")
    progress.report(1, 2)
    time.sleep(0.1)
    versions = dict.fromkeys(("lithoscope", "torch", "numpy", "osgeo"), "1")
    return Environment(Path("made"), "3.11", versions)


environment_widget.make = slowly
widget.make_button.click()
wait(widget)
told["made"] = widget.log.toPlainText()
told["after"] = settings.chosen_python()


def endlessly(home, recipe, progress):
    while not progress.cancelled():
        time.sleep(0.01)
    raise environment_widget.LithoscopeError("Cancelled.")


environment_widget.make = endlessly
widget.make_button.click()
app.processEvents()
widget.cancel_button.click()
wait(widget)
told["cancelled"] = widget.log.toPlainText()

page = interface.page.createWidget(interface.window)
page.widget.python.setFilePath("/chosen in the options")
page.apply()
told["options"] = settings.chosen_python()
plugin.unload()
"""


@pytest.fixture(scope="module")
def told(desktop, tmp_path_factory):
    """What happened in a desktop without a screen."""
    broken = tmp_path_factory.mktemp("python") / "broken"
    broken.write_text("#!/bin/sh\necho no torch here >&2\nexit 7\n")
    broken.chmod(0o755)
    return {**desktop(SCRIPT, BROKEN=str(broken)), "program": str(broken)}


def test_nothing_is_made_unasked(told):
    assert told["before"] == ""
    assert told["made unasked"] is False
    assert "There is no training environment yet" in told["nothing"]


def test_a_broken_environment_is_told_and_the_choice_kept(told):
    assert told["busy"] == [True, False, True]
    assert "no torch here" in told["broken"]
    assert told["kept"] == told["program"]


def test_what_was_made_is_what_is_used(told):
    assert "lithoscope[training]==" in told["made"]
    assert told["folder"] in told["made"]
    assert "Works: made" in told["made"]
    assert told["after"] == ""


def test_making_can_be_cancelled(told):
    assert told["cancelled"] == "Cancelled."


def test_the_options_page_keeps_the_choice(told):
    assert told["options"] == "/chosen in the options"
