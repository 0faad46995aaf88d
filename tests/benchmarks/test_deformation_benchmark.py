"""The deformation benchmark on a few cells."""

import sys
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))
try:
    import common
    import deformation
finally:
    sys.path.remove(str(FOLDER))


def test_each_kernel_has_its_seconds_and_they_agree(tmp_path):
    section = deformation.measure(common.Settings(tmp_path, 32, 1, 2, 0, None))
    kernels = [row["kernel"] for row in section.rows]
    assert [name.split(",")[0] for name in kernels] == [
        *("exact", "exact", "exact without gradients", "exact without gradients"),
        *("pyrocko", "pyrocko"),
    ]
    assert all(row["seconds"] > 0 for row in section.rows)
    assert float(section.notes[0].split("'s: ")[1].split()[0]) < 1e-9


def test_the_slip_model_lies_below_the_ground():
    patches = deformation.slip_model(200)
    assert len(patches) == 200
    assert patches.top.min() > 0
    assert np.isfinite(patches.slip).all()
