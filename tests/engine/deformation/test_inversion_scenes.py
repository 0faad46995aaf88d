"""Synthetic scenes: what they promise of source, noise and mask; and rasters read as scenes."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import mogi
from lithoscope.engine.deformation.inversion_raster import (
    AWAY,
    TOWARDS,
    Displacement,
    factor_of,
    read_scene,
)
from lithoscope.engine.deformation.line_of_sight import LineOfSight
from lithoscope.engine.deformation.patches import PressureSources
from lithoscope.engine.deformation.scenes import (
    displacement,
    draw_delays,
    draw_fault,
    draw_known,
    draw_point,
    draw_scene,
)
from lithoscope.engine.errors import GridError, InputError
from osgeo import gdal, osr

SIGHT = LineOfSight(348.0, 39.0)


@pytest.mark.parametrize("kind", ["point", "fault"])
@pytest.mark.parametrize("ratio", [3.0, 30.0])
def test_a_scene_has_the_signal_to_noise_it_was_asked_for(kind, ratio):
    drawn = draw_scene(np.random.default_rng(3), kind, ratio, 64)
    scene, known = drawn.scene, drawn.scene.valid
    assert np.abs(drawn.clean[known]).max() == pytest.approx(ratio * drawn.noise)
    left = (scene.values - drawn.clean)[known]
    assert 0.3 < left.std() / drawn.noise < 3  # the ramp and the mask move it
    assert known.mean() >= 0.25
    moved = np.tensordot(scene.look, displacement(drawn.source, scene.grid), 1)
    np.testing.assert_allclose(moved, drawn.clean)


def test_the_same_seed_draws_the_same_scene():
    one, same, other = (
        draw_scene(np.random.default_rng(seed), "fault", 10, 32) for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one.scene.values, same.scene.values)
    assert not np.array_equal(one.scene.values, other.scene.values)


def test_sources_lie_under_ground_and_within_the_scene():
    rng = np.random.default_rng(0)
    faults = [draw_fault(rng, 1e4) for _ in range(200)]
    assert min(fault.top[0] for fault in faults) >= -1e-9
    assert max(abs(fault.x[0]) for fault in faults) <= 3300
    assert all(10 <= fault.dip[0] <= 90 for fault in faults)
    volumes = np.array([draw_point(rng, 1e4).volume[0] for _ in range(50)])
    assert (volumes > 0).any()
    assert (volumes < 0).any()


def test_delays_are_alike_nearby_and_of_one_size():
    for seed in range(6):
        delays = draw_delays(np.random.default_rng(seed), 64)
        assert delays.mean() == pytest.approx(0, abs=1e-9)
        assert delays.std() == pytest.approx(1)
        near = ((delays[:, 1:] - delays[:, :-1]) ** 2).mean() / 2
        assert near < 0.5


def test_a_quarter_of_the_cells_at_least_is_known():
    shares = [draw_known(np.random.default_rng(seed), 32).mean() for seed in range(60)]
    assert min(shares) >= 0.25
    assert max(shares) == 1
    assert np.mean(shares) < 0.9


def test_units_and_directions_become_metres_towards_the_satellite():
    assert factor_of("m", TOWARDS, 0.056) == 1
    assert factor_of("cm", AWAY, 0.056) == -0.01
    assert factor_of("mm", TOWARDS, 0.056) == 0.001
    towards = 0.003
    phase = -4 * np.pi / 0.056 * towards
    assert phase * factor_of("radians", AWAY, 0.056) == pytest.approx(towards)


@pytest.fixture
def write(tmp_path):
    """write(values, transform, crs): the path of a raster whose NoData is -9."""

    def written(values, transform, crs="EPSG:32632", scale=None):
        path = str(tmp_path / "los.tif")
        height, width = values.shape
        dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, gdal.GDT_Float32)
        dataset.SetGeoTransform(transform)
        if crs:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(crs)
            dataset.SetProjection(reference.ExportToWkt())
        band = dataset.GetRasterBand(1)
        band.SetNoDataValue(-9)
        if scale:
            band.SetScale(scale)
        data = values.astype(np.float32).tobytes()
        dataset.WriteRaster(0, 0, width, height, data, buf_type=gdal.GDT_Float32)
        return path

    return written


def test_a_metric_raster_is_read_cell_by_cell(write):
    values = np.random.default_rng(0).uniform(0, 1, (40, 60))
    values[3, 5] = -9
    path = write(values, (5e5, 100, 0, 4.2e6, 0, -100))
    scene, places = read_scene(Displacement(path, 1, "los", SIGHT, 0.01))
    assert scene.grid.shape == (40, 60)
    assert (scene.grid.x0, scene.grid.y0) == (5e5 + 50, 4.2e6 - 50)
    assert np.isnan(scene.values[3, 5])
    known = scene.valid
    np.testing.assert_allclose(scene.values[known], 0.01 * values[known], rtol=1e-6)
    # On its central meridian a zone's north is true north.
    np.testing.assert_allclose(scene.look, SIGHT.unit_vector, atol=1e-3)
    assert places.grid.width == 60


def test_large_rasters_become_means(write):
    values = np.random.default_rng(0).uniform(0, 1, (512, 512))
    path = write(values, (5e5, 10, 0, 4.2e6, 0, -10))
    scene, _ = read_scene(Displacement(path, 1, "los", SIGHT))
    assert scene.grid.shape == (256, 256)
    means = values.reshape(256, 2, 256, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(scene.values, means, rtol=1e-6)


def test_a_band_with_a_scale_is_read_in_its_unit(write):
    values = np.arange(600.0).reshape(20, 30)
    path = write(values, (5e5, 100, 0, 4.2e6, 0, -100), scale=0.001)
    scene, _ = read_scene(Displacement(path, 1, "los", SIGHT))
    np.testing.assert_allclose(scene.values, 0.001 * values, rtol=1e-6)


def test_far_from_the_central_meridian_the_look_turns_with_the_frame(write):
    values = np.random.default_rng(0).uniform(0, 1, (40, 40))
    path = write(values, (5.6, 0.001, 0, 60.0, 0, -0.001), "EPSG:4326")
    scene, places = read_scene(Displacement(path, 1, "los", SIGHT))
    # Zone 31: 2.62 degrees east of its meridian, times the sine of the latitude.
    assert places.frame.convergence == pytest.approx(2.62 * np.sin(np.radians(59.98)), abs=0.01)
    turned = np.degrees(np.arctan2(*scene.look[:2]) - np.arctan2(*SIGHT.unit_vector[:2]))
    assert turned == pytest.approx(-places.frame.convergence, abs=1e-6)


def test_a_point_keeps_its_place_in_a_degree_grid(write):
    x, y = np.meshgrid(np.arange(80), np.arange(80))
    # 111.3 km and 88.8 km a degree at 37 degrees north
    metres = 100.0 * (x - 30), -100.0 * (y - 50)
    moved = mogi.displacement(PressureSources(0, 0, 1500, 1e6), *metres)[2].reshape(80, 80)
    path = write(moved, (8.0, 100 / 88_800, 0, 37.0, 0, -100 / 111_000), "EPSG:4326")
    scene, places = read_scene(Displacement(path, 1, "los", SIGHT))
    row, column = np.unravel_index(np.nanargmax(scene.values), scene.values.shape)
    peak = scene.grid.x0 + column * scene.grid.dx, scene.grid.y0 + row * scene.grid.dy
    longitude, latitude = places.to_grid(*(np.array([value]) for value in peak))
    assert longitude[0] == pytest.approx(8.0 + 30.5 * 100 / 88_800, abs=0.003)
    assert latitude[0] == pytest.approx(37.0 - 50.5 * 100 / 111_000, abs=0.003)


def test_rasters_that_cannot_be_read_are_refused_in_words(write, tmp_path):
    values = np.random.default_rng(0).uniform(0, 1, (40, 40))
    source = Displacement(write(values, (5e5, 100, 0, 4.2e6, 0, -100), ""), 1, "los", SIGHT)
    with pytest.raises(GridError, match="coordinate reference system"):
        read_scene(source)
    with pytest.raises(InputError):
        read_scene(Displacement(str(tmp_path / "gone.tif"), 1, "los", SIGHT))
    path = write(values, (0.0, 1.0, 0, 40.0, 0, -1.0), "EPSG:4326")
    with pytest.raises(GridError, match="km across"):
        read_scene(Displacement(path, 1, "los", SIGHT))
    path = write(values * 2 * np.pi - np.pi, (5e5, 100, 0, 4.2e6, 0, -100))
    with pytest.raises(InputError, match="wrapped"):
        read_scene(Displacement(path, 1, "los", SIGHT, 0.005, phases=True))
