"""The runtime's dialog in the desktop, in a process that has widgets."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

SCRIPT = """
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from lithoscope.engine.errors import Cancelled
from lithoscope.plugin import runtime_widget
from lithoscope.plugin.environment_dialog import EnvironmentPage
from lithoscope.plugin.runtime_dialog import RuntimeDialog
from lithoscope.processing_algorithms.runtime import folders
from lithoscope.processing_algorithms.runtime.settings import runtime_folder
from lithoscope.processing_algorithms.runtime.speed import Speed


def wait():
    while widget.busy:
        app.processEvents()
        time.sleep(0.01)


def table():
    items = [widget.table.topLevelItem(row) for row in range(widget.table.topLevelItemCount())]
    return {item.text(0): [item.text(1), item.text(2)] for item in items}


def enabled():
    buttons = widget.findChildren(QPushButton)
    return sorted(each.text().replace("&", "") for each in buttons if each.isEnabled())


dialog = RuntimeDialog()
widget = dialog.widget
told["unseen"] = [widget.busy, list(table())]
dialog.show()
told["looking"] = enabled()
wait()
told["table"] = table()
told["made unasked"] = runtime_folder().exists()
told["free"] = enabled()


def quickly(home, order, progress, path):
    progress.info(f"{order.flavour} from {order.wheels} by {order.variables.get('HTTPS_PROXY')}")
    progress.report(1, 2)
    folder = folders.fresh(home, "1.0")
    (folder / "rocks.py").write_text("ROCK = 'granite'")
    return folders.finish(folder, {order.flavour: "1.0"})


runtime_widget.install.install = quickly
proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "me", "secret")
QgsNetworkAccessManager.instance().setFallbackProxyAndExcludes(proxy, [], [])
widget.wheels.setFilePath("/some/wheels")
widget.install_button.click()
told["busy"] = enabled()
wait()
wait()
import rocks
told["found"] = rocks.__file__
told["installed"] = widget.tasks.log.toPlainText()
told["newer"] = widget.install_button.text().replace("&", "")
told["with it"] = enabled()

widget.repair_button.click()
wait()
wait()
told["restart"] = "Restart QGIS" in widget.tasks.log.toPlainText()
told["repaired"] = sorted(path.name for path in runtime_folder().iterdir())


def endlessly(home, order, progress, path):
    progress.info("Going on.")
    while not progress.cancelled():
        time.sleep(0.01)
    raise Cancelled("Stopped.")


runtime_widget.install.install = endlessly
widget.install_button.click()
while "Going on." not in widget.tasks.log.toPlainText():
    app.processEvents()
widget.cancel_button.click()
wait()
told["cancelled"] = widget.tasks.log.toPlainText()

del sys.modules["rocks"]
widget.remove_button.click()
wait()
told["removed"] = [path.name for path in runtime_folder().iterdir()]
told["path"] = [entry for entry in sys.path if str(runtime_folder()) in entry]

runtime_widget.speed.measure = lambda progress: Speed(3_000_000, 2.0, "CPU")
widget.speed_button.click()
wait()
told["speed"] = table()["Speed"]

page = EnvironmentPage(QWidget())
told["page"] = [type(page.runtime).__name__, type(page.widget).__name__]
"""


@pytest.fixture(scope="module")
def told(desktop):
    """What happened in a desktop with a profile of its own."""
    return desktop(SCRIPT)


def test_nothing_is_asked_before_it_is_seen_nor_made_before_a_click(told):
    assert told["unseen"] == [False, ["Lithoscope", "QGIS", "Python", "GDAL"]]
    assert told["looking"] == ["Cancel"]
    assert told["made unasked"] is False


def test_the_state_is_shown(told):
    numpy = pytest.importorskip("numpy")
    assert told["table"]["numpy"][0] == numpy.__version__
    assert {"ONNX Runtime", "SciPy", "scikit-image"} <= set(told["table"])
    assert told["free"] == ["Install", "List of wheels…", "Speed test"]


def test_an_installation_is_made_as_the_fields_say_and_found_at_once(told):
    assert (
        "onnxruntime from /some/wheels by http://me:secret@proxy.example:3128"
        in (told["installed"])
    )
    assert "Through the proxy http://proxy.example:3128." in told["installed"]
    assert "Installed: " in told["installed"]
    assert told["found"].endswith("rocks.py")
    assert "Restart QGIS" not in told["installed"]
    assert told["busy"] == ["Cancel"]
    assert {"Repair", "Remove"} <= set(told["with it"])


def test_what_is_to_be_had_newer_is_offered(told):
    """What the fake installation calls 1.0 is older than what is pinned."""
    assert told["newer"] == "Update"


def test_a_repair_is_numbered_and_what_is_in_use_waits(told):
    assert len(told["repaired"]) == 2
    assert told["repaired"][1].endswith(".2")
    assert told["restart"] is True


def test_cancel(told):
    assert told["cancelled"].endswith("Stopped.")


def test_remove(told):
    assert told["removed"] == []
    assert told["path"] == []


def test_the_speed_is_shown(told):
    assert told["speed"] == ["1.50 million pixels/s", "the network for landforms"]


def test_the_options_hold_both(told):
    assert told["page"] == ["RuntimeWidget", "EnvironmentWidget"]
