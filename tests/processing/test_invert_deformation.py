"""lithoscope:invert_deformation: the source, the rasters, the layers, the report, bad input."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.deformation import mogi, okada
from lithoscope.engine.deformation.line_of_sight import PRESETS, SENTINEL_1_WAVELENGTH
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.processing_algorithms.simulation.invert_deformation import InvertDeformation
from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProject

CELLS, CELL = 72, 250.0
WEST, NORTH = 500_000.0, 4_200_000.0  # zone 32, beside its central meridian: north is north
SIGHT = PRESETS["sentinel-1-ascending"]
POINT = PressureSources(WEST + 8000, NORTH - 10_000, 2500, 4e6)
FAULT = Patches.with_rake(
    WEST + 9500, NORTH - 8000, 3000, 40, 60, 6000, 4000, slip=1.2, rake=-80
)  # fmt: skip


def towards(source) -> np.ndarray:
    """Metres towards the satellite [CELLS, CELLS], with a ramp and some noise."""
    steps = (np.arange(CELLS) + 0.5) * CELL
    x, y = (part.ravel() for part in np.meshgrid(WEST + steps, NORTH - steps))
    exact = mogi if isinstance(source, PressureSources) else okada
    seen = SIGHT.displacement(exact.displacement(source, x, y)).reshape(CELLS, CELLS)
    noise = 0.002 * np.random.default_rng(0).standard_normal(seen.shape)
    return seen + 1e-6 * (x - WEST).reshape(seen.shape) + noise


@pytest.fixture
def invert(recorder, raster, qgis_processing):
    """invert(values, **parameters): results (None if it failed), log, context."""

    def run(values, *, transform=(WEST, CELL, 0, NORTH, 0, -CELL), crs="EPSG:32632", **parameters):
        context, feedback = QgsProcessingContext(), recorder()
        context.setProject(QgsProject.instance())
        path = raster("los.tif", values.astype(np.float32), transform=transform, crs=crs, nodata=-9)
        options = {"INPUT": path, "METHOD": "least squares", "STARTS": 4, **parameters}
        algorithm = InvertDeformation().create()
        results, done = algorithm.run(options, context, feedback)
        return (results if done else None), feedback.text, context

    return run


def test_a_point_of_pressure_comes_back_with_layers_rasters_and_report(
    invert, tmp_path, read, features
):
    observed = towards(POINT)
    observed[:10, :20] = -9
    modelled, residual = str(tmp_path / "modelled.tif"), str(tmp_path / "residual.tif")
    sources, report = str(tmp_path / "sources.gpkg"), tmp_path / "report.html"
    results, _, _ = invert(
        observed,
        SOURCE="point",
        MODELLED=modelled,
        RESIDUAL=residual,
        SOURCES=sources,
        REPORT=str(report),
    )
    assert results["KIND"] == "point"
    assert results["X"] == pytest.approx(WEST + 8000, abs=100)
    assert results["Y"] == pytest.approx(NORTH - 10_000, abs=100)
    assert results["DEPTH"] == pytest.approx(2500, rel=0.05)
    assert results["VOLUME"] == pytest.approx(4e6, rel=0.1)
    assert results["SLIP"] is None
    assert results["EXPLAINED"] > 0.95

    left = read(residual)
    assert np.isnan(left[:10, :20]).all()
    assert np.nanstd(left) == pytest.approx(0.002, rel=0.1)
    assert np.isfinite(read(modelled)).all()
    attributes = features(sources)[0]
    assert attributes["depth_m_p5"] < attributes["depth_m"] < attributes["depth_m_p95"]
    page = report.read_text("utf-8")
    assert page.count("<image") == 3
    assert "elastic half-space" in page


def test_the_fault_found_is_what_simulate_deformation_reads(invert, tmp_path, features):
    pytest.importorskip("onnxruntime")
    from lithoscope.engine.deformation.source_fields import SourceTable
    from lithoscope.engine.deformation.sources import faults_from_points

    sources, outline = str(tmp_path / "sources.gpkg"), str(tmp_path / "outline.gpkg")
    report = tmp_path / "report.html"
    results, _, _ = invert(
        towards(FAULT),
        METHOD="network + least squares",
        SOURCES=sources,
        OUTLINE=outline,
        REPORT=str(report),
    )
    assert results["KIND"] == "fault"
    assert "network alone" in report.read_text("utf-8")
    assert results["EXPLAINED"] > 0.95
    assert results["MAGNITUDE"] == pytest.approx(6.0, abs=0.15)
    attributes = features(sources)[0]
    table = SourceTable("found", {name: [value] for name, value in attributes.items()})
    patches = faults_from_points(table, [results["X"]], [results["Y"]]).patches
    found = [results[name] for name in ("DEPTH", "LENGTH", "WIDTH", "STRIKE", "DIP", "SLIP")]
    assert found == pytest.approx(
        [
            *(patches.depth[0], patches.length[0], patches.width[0]),
            *(patches.strike[0], patches.dip[0], patches.slip[0]),
        ]
    )
    seen = patches.length[0] * patches.width[0] * np.cos(np.radians(patches.dip[0]))
    assert features(outline)[0]["geometry_area"] == pytest.approx(seen, rel=1e-6)


@pytest.mark.parametrize(
    ("unit", "direction", "per_metre"),
    [
        ("cm", "towards the satellite", 100),
        ("mm", "away from the satellite", -1000),
        ("radians", "towards the satellite", -4 * np.pi / SENTINEL_1_WAVELENGTH),
    ],
)
def test_units_and_directions(invert, unit, direction, per_metre):
    options = {"SOURCE": "point", "UNIT": unit, "DIRECTION": direction}
    results, _, _ = invert(towards(POINT) * per_metre, **options)
    assert results["VOLUME"] == pytest.approx(4e6, rel=0.1)


def test_a_source_in_a_degree_grid_comes_back_in_degrees(invert, tmp_path):
    results, _, context = invert(
        towards(POINT),
        crs="EPSG:4326",
        transform=(8.0, CELL / 88_000, 0, 38.0, 0, -CELL / 111_000),
        SOURCE="point",
        SOURCES="memory:",
    )
    assert results["X"] == pytest.approx(8.0 + 8000 / 88_000, abs=0.002)
    assert results["Y"] == pytest.approx(38.0 - 10_000 / 111_000, abs=0.002)
    layer = QgsProcessingUtils.mapLayerFromString(results["SOURCES"], context)
    assert layer.crs().authid() == "EPSG:4326"


def test_strikes_count_from_true_north_also_far_from_a_central_meridian(invert):
    pytest.importorskip("onnxruntime")
    # Metres a degree at 59.92 degrees north; the zone's north is 2.2 degrees off there.
    results, _, _ = invert(
        towards(FAULT),
        crs="EPSG:4326",
        transform=(5.4, CELL / 55_934, 0, 60.0, 0, -CELL / 111_411),
        SOURCE="fault",
        METHOD="network + least squares",
    )
    assert results["STRIKE"] == pytest.approx(FAULT.strike[0], abs=0.8)
    assert results["RAKE"] == pytest.approx(-80, abs=8)


def bad_rasters() -> dict[str, tuple[np.ndarray, str]]:
    """Rasters that cannot be inverted, and a part of what is said."""
    few = np.full((CELLS, CELLS), -9.0)
    few[:5, :5] = np.arange(25).reshape(5, 5)
    return {
        "nothing": (np.full((CELLS, CELLS), -9.0), "no valid pixel"),
        "few": (few, "only 25 valid cells"),
        "constant": (np.full((CELLS, CELLS), 0.3), "same value"),
        "millimetres": (1000 * towards(POINT), "unit right"),
    }


@pytest.mark.parametrize("name", bad_rasters())
def test_bad_rasters_are_refused_in_words(invert, name, tmp_path):
    values, words = bad_rasters()[name]
    residual = tmp_path / "residual.tif"
    results, log, _ = invert(values, SOURCE="point", RESIDUAL=str(residual))
    assert results is None
    assert words in log
    assert list(tmp_path.glob("*residual*")) == []


def test_wrapped_phases_are_refused(invert):
    phases = np.angle(np.exp(200j * towards(FAULT)))
    results, log, _ = invert(phases, UNIT="radians", SOURCE="fault")
    assert results is None
    assert "wrapped" in log


def test_without_a_crs_nothing_is_guessed(invert):
    results, log, _ = invert(towards(POINT), crs="")
    assert results is None
    assert "coordinate reference system" in log
