"""lithoscope:classify_landforms: polygons, statistics and log, and runs that end badly."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingException

RULES = {"MODEL": "Exact rules", "SEARCH": 5}


def test_polygons_are_exact_in_area(run, peak, features, tmp_path):
    result = run(
        "classify_landforms",
        INPUT=peak,
        POLYGONS=str(tmp_path / "p.gpkg"),
        CLASSES="TEMPORARY_OUTPUT",
        **RULES,
    )
    rows = features(result["POLYGONS"])
    assert sum(row["geometry_area"] for row in rows) == pytest.approx(41 * 41 * 900, rel=1e-9)
    assert {row["class_name"] for row in rows} >= {"peak", "slope"}


def test_statistics_page_and_shares(run, peak, tmp_path):
    result = run(
        "classify_landforms",
        INPUT=peak,
        CLASSES="TEMPORARY_OUTPUT",
        STATISTICS=str(tmp_path / "s.html"),
        **RULES,
    )
    shares = json.loads(result["SHARES"])
    assert sum(shares.values()) == pytest.approx(1, abs=1e-5)
    page = Path(result["STATISTICS"]).read_text(encoding="utf-8")
    assert "<svg" in page
    assert "footslope" in page
    assert "peak.tif" in page
    assert "exact rules are advised" in page


@pytest.mark.parametrize("polygons", [{}, {"POLYGONS": "TEMPORARY_OUTPUT"}])
def test_progress_and_log(run, peak, recorder, polygons):
    feedback = recorder()
    outputs = {"CLASSES": "TEMPORARY_OUTPUT", **polygons}
    run("classify_landforms", INPUT=peak, feedback=feedback, **outputs, **RULES)
    assert feedback.seen == sorted(feedback.seen)
    assert feedback.seen[-1] == 100
    for part in ("Exact rules", "NumPy", "megapixels/s", "Noise of the DEM"):
        assert part in feedback.text


def test_output_equal_to_input_is_refused(run, peak):
    before = Path(peak).read_bytes()
    with pytest.raises(QgsProcessingException, match="also an input"):
        run("classify_landforms", INPUT=peak, CLASSES=peak, **RULES)
    # Seen through a virtual raster (heights in feet) it is the same file.
    with pytest.raises(QgsProcessingException, match="also an input"):
        run("classify_landforms", INPUT=peak, CLASSES=peak, VERTICAL_UNIT="foot", **RULES)
    assert Path(peak).read_bytes() == before


@pytest.mark.parametrize("output", ["POLYGONS", "STATISTICS"])
def test_mask_and_dem_are_never_overwritten(run, peak, box, output):
    mask = box(500000, 4999000, 500900, 5000000)
    target = mask if output == "POLYGONS" else peak
    before = Path(target).read_bytes()
    with pytest.raises(QgsProcessingException, match="also an input"):
        run(
            "classify_landforms",
            INPUT=peak,
            MASK=mask,
            CLASSES="TEMPORARY_OUTPUT",
            **{output: target},
            **RULES,
        )
    assert Path(target).read_bytes() == before


def test_missing_dem(run, tmp_path):
    with pytest.raises(QgsProcessingException):
        run("classify_landforms", INPUT=str(tmp_path / "no.tif"), CLASSES="TEMPORARY_OUTPUT")


def test_all_nodata(run, raster, tmp_path):
    dem = raster("void.tif", np.full((41, 41), -9999, np.float32), nodata=-9999)
    with pytest.raises(QgsProcessingException, match="NoData"):
        run("classify_landforms", INPUT=dem, CLASSES=str(tmp_path / "c.tif"), **RULES)
    assert not (tmp_path / "c.tif").exists()


def test_cancel_leaves_nothing(run, raster, recorder, tmp_path):
    rng = np.random.default_rng(0)
    dem = raster("large.tif", rng.normal(size=(600, 600)).astype(np.float32))
    folder = tmp_path / "out"
    folder.mkdir()
    feedback = recorder(cancel_after=1)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(
            "classify_landforms",
            INPUT=dem,
            TILE_SIZE=64,
            THREADS=1,
            CLASSES=str(folder / "c.tif"),
            POLYGONS=str(folder / "p.gpkg"),
            feedback=feedback,
            **RULES,
        )
    assert list(folder.iterdir()) == []
    assert max(feedback.seen) < 100


def test_failed_polygons_leave_everything_as_it_was(run, peak, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "c.tif").write_text("made by an earlier run")
    with pytest.raises(QgsProcessingException, match="vector format"):
        run(
            "classify_landforms",
            INPUT=peak,
            CLASSES=str(folder / "c.tif"),
            POLYGONS=str(folder / "p.kmz"),
            **RULES,
        )
    assert [path.name for path in folder.iterdir()] == ["c.tif"]
    assert (folder / "c.tif").read_text() == "made by an earlier run"
