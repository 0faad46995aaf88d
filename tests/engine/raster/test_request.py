"""How the cores are shared between tiles."""

import pytest
from lithoscope.engine.raster.request import share_cores


@pytest.mark.parametrize(
    ("threads", "shared"), [(1, (1, 1)), (2, (2, 1)), (5, (2, 2)), (8, (2, 4))]
)
def test_tiles_at_once_and_threads_for_each(threads, shared):
    assert share_cores(threads) == shared


def test_all_cores_by_default(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 16)
    assert share_cores() == (2, 8)
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert share_cores() == (1, 1)
