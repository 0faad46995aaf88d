"""The earthquake benchmark with a handful of events."""

import sys
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))
try:
    import common
    import earthquake_fit
finally:
    sys.path.remove(str(FOLDER))


def test_each_step_has_its_seconds(tmp_path):
    section = earthquake_fit.measure(common.Settings(tmp_path, 400, 1, 1, 0, None))
    assert [row["step"].split()[0] for row in section.rows] == [
        *("fit", "intensity", "1000", "whole")
    ]
    assert all(row["seconds"] > 0 for row in section.rows)
    assert section.rows[0]["goal"] == "at most 60 s"


def test_the_catalogue_has_the_size_asked_for():
    time, magnitude = earthquake_fit.catalogue(300)
    assert len(time) == len(magnitude) == 300
    assert (np.diff(time) >= 0).all()
