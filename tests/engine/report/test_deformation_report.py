"""The report of a simulation: what it shows, what it says, and that its maps are right."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.deformation.assembly import Part, Scene
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.places import Places
from lithoscope.engine.deformation.products import BANDS, DISPLACEMENT, FISSURES
from lithoscope.engine.deformation.scenarios import Uncertainty
from lithoscope.engine.deformation.simulation import simulate
from lithoscope.engine.deformation.simulation_options import Options
from lithoscope.engine.deformation.solvers import ExactSolver
from lithoscope.engine.deformation.views import Deviation, Preview, compared, profile_of
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.grid import Window
from lithoscope.engine.raster.staging import Staging
from lithoscope.engine.report.deformation import Story, deformation_html
from lithoscope.engine.report.deformation_maps import (
    CYCLE,
    DIVERGING,
    blended,
    largest_band,
    png,
)
from osgeo import gdal, osr


def places_of(cells: int = 60, cell: float = 500.0) -> Places:
    """A grid around easting 500 km, northing 4000 km."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    half = cells * cell / 2
    bounds = (500e3 - half, 4e6 - half, 500e3 + half, 4e6 + half)
    return Places.of_extent(bounds, crs.ExportToWkt(), cell)


def scene_of() -> Scene:
    """A right-lateral rupture towards the north, and a chamber."""
    fault = Patches.with_rake(500e3, 4e6, 4e3, 0, 90, 12e3, 8e3, slip=2.0, rake=180)
    magma = PressureSources(505e3, 4.004e6, 4e3, 3e6)
    return Scene(
        (
            Part("faults", fault, np.array([0]), idents=["7"], notes=("dip = 'dip'.",)),
            Part("magma", pressure=magma, idents=["1"]),
        )
    )


def story(tmp_path, draws: int = 0) -> Story:
    """What a small simulation tells."""
    scene, places = scene_of(), places_of()
    options = Options(draws=draws, uncertainty=Uncertainty(slip=0.2, dip=3), threshold=2e-5)
    targets = {name: tmp_path / f"{name}.tif" for name in (DISPLACEMENT, FISSURES)}
    with Staging(list(targets.values())) as staging:
        found = simulate(
            scene, places, ExactSolver(places), options, targets, staging, {}, NullProgress()
        )
    return Story("Deformation <here>", scene, places, options, found, ("Look out.",))


def test_the_page_shows_and_says_what_it_must(tmp_path):
    told = story(tmp_path, draws=25)
    page = deformation_html(told, [("Draws", 25)])
    assert "Deformation &lt;here&gt;" in page and "Look out." in page
    for words in (
        "elastic half-space", "no topography", "no layers", "first-order estimate",
        "not a warning", "Fissures need more than extension", "25 draws", "5th to 95th percentile",
        "a fringe is 2.77 cm", "dip = &#x27;dip&#x27;",
    ):  # fmt: skip
        assert words in page, words
    # North, up, line of sight, phase, extension, probability.
    assert page.count("data:image/png;base64,") == 6
    moment = 33e9 * 12e3 * 8e3 * 2
    assert f"moment magnitude of {(np.log10(moment) - 9.1) / 1.5:.2f}" in page
    assert f"{moment:.2e}" in page and "3e+06" in page
    assert "How far the network is off" not in page


def test_the_networks_error_is_told(tmp_path):
    told = story(tmp_path)
    found = replace(told.found, deviation=Deviation(0.004, 0.02, 99))
    page = deformation_html(told._replace(found=found))
    assert "exact solution at 99 cells" in page and "0.4 % of" in page and "2 % at" in page
    assert found.doubt() == "" and told.found.doubt() == ""
    assert "the probability is either 0 or 1" in page


@pytest.mark.parametrize("off", [(0.011, 0.02), (0.004, 0.05)])
def test_a_network_that_is_too_far_off_is_warned_of(tmp_path, off):
    found = replace(story(tmp_path).found, deviation=Deviation(*off, 99))
    doubt = found.doubt()
    assert f"{100 * off[0]:.2g} % of" in doubt and f"{100 * off[1]:.2g} % at" in doubt
    assert "sources outside the grid" in doubt and "Choose the mode 'exact'" in doubt


def test_the_profile_crosses_the_rupture(tmp_path):
    profile = story(tmp_path).found.profile
    assert profile.azimuth == pytest.approx(90, abs=12)
    north = profile.moved[1]
    # Right-lateral: the eastern side moves to the south, by half of the slip each.
    assert north.max() > 0.5 and north.min() < -0.5
    jump = np.abs(np.diff(north))
    assert abs(profile.distance[np.argmax(jump)]) < 1500
    assert profile.low is None


def test_previews_hold_the_cells_they_say():
    places = places_of(500, 40.0)
    preview = Preview(places)
    assert preview.step == 3 and preview.values.shape == (8, 167, 167)
    for y in range(0, 500, 96):
        for x in range(0, 500, 112):
            window = Window(x, y, 112, 96).clipped(500, 500)
            cells = places.cells(window)
            values = np.stack([cells.x.reshape(cells.shape)] * 8)
            preview.put(window, values)
            preview.put_chance(window, cells.y.reshape(cells.shape))
    assert np.allclose(preview.values[0], preview.x, atol=0.1)
    assert np.allclose(preview.chance, preview.y, atol=0.5)


def test_the_comparison_measures_what_is_wrong():
    places, scene = places_of(), scene_of()
    sources = scene.patches, scene.pressure
    exact = ExactSolver(places)
    exact.begin(sources, (), lambda moved, gradients: moved, NullProgress())
    preview = Preview(places)
    assert compared(preview, exact, places, sources, 1.0) is None
    assert profile_of(preview, exact, places, [sources], 1e4) is None
    moved, _ = exact.field(Window(0, 0, 60, 60))
    wrong = np.zeros((8, 60, 60))
    wrong[:3] = moved
    wrong[0] += 0.03
    preview.put(Window(0, 0, 60, 60), wrong)
    off = compared(preview, exact, places, sources, 0.5)
    assert off.cells == 400
    assert off.mean == pytest.approx(0.06, rel=1e-4) and off.high == pytest.approx(0.06, rel=1e-3)
    assert compared(preview, exact, places, sources, 0.0) is None


def test_pictures_have_the_colours_of_their_values():
    values = np.array([[-1.0, 0.0, 1.0, np.nan]])
    gdal.FileFromMemBuffer("/vsimem/test.png", png(values, DIVERGING, -1.0, 1.0))
    dataset = gdal.Open("/vsimem/test.png")
    found = np.frombuffer(dataset.ReadRaster(), np.uint8).reshape(4, 4).T
    dataset = None
    gdal.Unlink("/vsimem/test.png")
    assert found[0].tolist() == [0x05, 0x30, 0x61, 255]
    assert found[1].tolist() == [0xF7, 0xF7, 0xF7, 255]
    assert found[2].tolist() == [0x67, 0x00, 0x1F, 255]
    assert found[3, 3] == 0


def lightness(colors) -> np.ndarray:
    """CIE L* of a ramp at 64 places."""
    share = blended(colors, np.linspace(0, 1, 64)) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    luminance = np.array([0.2126, 0.7152, 0.0722]) @ linear
    return 116 * np.cbrt(luminance) - 16


def test_ramps_read_without_colour():
    both = lightness(DIVERGING)
    assert (np.diff(both[:32]) > 0).all() and (np.diff(both[32:]) < 0).all()
    assert both[0] == pytest.approx(both[-1], abs=8)
    assert CYCLE[0] == CYCLE[-1]
    around = lightness(CYCLE)
    assert (np.diff(around[:32]) < 0).all() and (np.diff(around[32:]) > 0).all()


def test_the_vertical_component_is_preferred_unless_another_is_larger():
    assert largest_band([1.0, 0.2, 0.9]) == 2
    assert largest_band([1.0, 0.2, 0.3]) == 0
    assert largest_band([0.1]) == 0


def test_all_bands_have_english_names():
    assert all(name.isascii() for names in BANDS.values() for name in names)
