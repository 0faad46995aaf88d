"""The plugin object: registers, unregisters, and loads with nothing but QGIS installed."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("qgis.core")

import lithoscope
from lithoscope.processing_algorithms.evidence_models import evidence_models
from lithoscope.processing_algorithms.provider import ALGORITHMS
from qgis.core import QgsApplication

LOAD_BARE = """
import sys
for name in ("onnxruntime", "scipy", "skimage", "torch", "onnx"):
    sys.modules[name] = None
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
import lithoscope
plugin = lithoscope.classFactory(None)
plugin.initProcessing()
print(len(plugin.provider.algorithms()))
plugin.unload()
app.exitQgis()
"""


@pytest.mark.parametrize("entry", ["initProcessing", "initGui"])
def test_registers_and_leaves(qgis_processing, entry):
    registry = QgsApplication.processingRegistry()
    plugin = lithoscope.classFactory(None)
    getattr(plugin, entry)()
    assert registry.providerById("lithoscope") is not None
    assert registry.algorithmById("lithoscope:classify_landforms") is not None
    plugin.unload()
    assert registry.providerById("lithoscope") is None
    plugin.unload()


def test_loads_with_nothing_installed():
    done = subprocess.run(
        [sys.executable, "-c", LOAD_BARE], capture_output=True, text=True, timeout=60
    )
    assert int(done.stdout) == len(ALGORITHMS) + len(evidence_models()), done.stderr
