"""A library that is missing is named, with what needs it and how to install it."""

import sys

import numpy as np
import pytest
from lithoscope.engine.errors import RuntimeMissingError
from lithoscope.engine.optional import missing, optional
from lithoscope.engine.raster.fill import nearest_valid


def test_a_module_that_is_there():
    assert optional("json", "json", "tests") is sys.modules["json"]


def test_a_module_that_is_not(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.ndimage", None)
    with pytest.raises(
        RuntimeMissingError, match=r"scipy, which fills NoData.*Runtime….*--no-deps"
    ):
        nearest_valid(np.zeros((2, 2)), np.array([[True, False], [False, False]]), 3)


def test_only_what_the_installer_has_is_sent_there():
    assert "Plugins > Lithoscope > Runtime" in missing("onnxruntime", "runs", ImportError("no"))
    by_hand = missing("obspy", "reads QuakeML", ImportError("no"))
    assert "Plugins >" not in by_hand and "--no-deps" in by_hand
