"""The exact rules on surfaces whose landforms are known, and on everything that goes wrong."""

import numpy as np
import pytest
from lithoscope.engine.terrain.geomorphons import DIRECTIONS, FORMS, geomorphons
from scipy import ndimage

FLAT, PEAK, RIDGE, SLOPE, VALLEY, PIT = 1, 2, 3, 6, 9, 10


def rolling(shape=(90, 110), seed=0, relief=40.0):
    noise = np.random.default_rng(seed).standard_normal(shape)
    hills = ndimage.gaussian_filter(noise, 4)
    return (relief * hills / hills.std()).astype(np.float32)


def one_by_one(z, width, height, search, flatness):
    """The definition, a cell and a line of sight at a time."""
    forms = np.zeros(z.shape, np.uint8)
    level = np.tan(np.radians(flatness))
    for r, c in np.argwhere(~np.isnan(z)):
        plus = minus = 0
        for down, right in DIRECTIONS:
            step = np.hypot(np.float32(down * height[r]), np.float32(right * width[r]))
            slopes = []
            k = 1
            while (distance := np.float32(k * step)) < search:
                i, j = r + k * down, c + k * right
                if not (0 <= i < z.shape[0] and 0 <= j < z.shape[1]):
                    break
                if np.isnan(z[i, j]) and k == 1:
                    break
                if not np.isnan(z[i, j]):
                    slopes.append((z[i, j] - z[r, c]) / distance)
                k += 1
            if slopes and max(max(slopes), -min(slopes)) > level:
                plus += max(slopes) + min(slopes) > 0
                minus += max(slopes) + min(slopes) < 0
        forms[r, c] = FORMS[minus, plus]
    return forms


@pytest.mark.parametrize(
    ("surface", "form"),
    [
        (lambda r, c: -np.hypot(r, c), PEAK),
        (lambda r, c: np.hypot(r, c), PIT),
        (lambda r, c: -abs(r) + 0 * c, RIDGE),
        (lambda r, c: abs(c) + 0 * r, VALLEY),
        (lambda r, c: 0.5 * r + 0 * c, SLOPE),
        (lambda r, c: 0.01 * r + 0 * c, FLAT),
    ],
)
def test_the_centre_of_a_plain_shape_has_its_name(surface, form):
    r, c = np.mgrid[-15:16, -15:16]
    forms = geomorphons(surface(r, c).astype(np.float32), 1, 1, 10)
    assert forms[15, 15] == form


def test_every_pattern_that_can_occur_has_a_form():
    minus, plus = np.indices(FORMS.shape)
    assert ((FORMS > 0) == (minus + plus <= 8)).all()


@pytest.mark.parametrize("search", [3.0, 7.5])
@pytest.mark.parametrize("voids", [False, True])
def test_the_blocks_agree_with_the_definition(search, voids):
    z = rolling((40, 30))
    if voids:
        z[10:14, 5:9] = np.nan
        z[25, 20] = np.nan
    width = np.linspace(0.6, 1.2, 40, dtype=np.float32)
    height = np.full(40, 1.1, np.float32)
    expected = one_by_one(z, width, height, search, 2.0)
    assert (geomorphons(z, width, height, search, 2.0) == expected).all()


def test_equal_slopes_up_and_down_cancel_on_whole_metres():
    z = np.zeros((9, 9), np.float32)
    z[4, 5], z[4, 7] = 1, -3  # slopes +1/1 and -3/3: neither wins
    assert geomorphons(z, 1, 1, 4)[4, 4] == one_by_one(z, np.ones(9), np.ones(9), 4, 1.0)[4, 4]
    assert geomorphons(z, 1, 1, 4)[4, 4] == FLAT


def test_a_perfect_plane_is_a_slope_and_flat_only_for_r_geomorphon():
    r, _ = np.mgrid[-9:10, -9:10]
    plane = (0.5 * r).astype(np.float32)
    assert geomorphons(plane, 1, 1, 3)[9, 9] == SLOPE
    assert geomorphons(plane, 1, 1, 3, uniform_is_level=True)[9, 9] == FLAT


def test_a_single_cell_in_sight_is_level_for_r_geomorphon():
    z = np.full((7, 7), np.nan, np.float32)
    z[2:5, 2:5] = 0
    z[3, 3] = 5  # eight neighbours, each the only one in its direction
    assert geomorphons(z, 1, 1, 4)[3, 3] == PEAK
    assert geomorphons(z, 1, 1, 4, uniform_is_level=True)[3, 3] == FLAT


def test_lines_that_bend_are_judged_the_same_either_way():
    r, c = np.mgrid[-9:10, -9:10]
    bowl = (0.1 * (r**2 + c**2)).astype(np.float32)
    forms = (geomorphons(bowl, 1, 1, 4, uniform_is_level=is_level) for is_level in (False, True))
    assert [f[9, 9] for f in forms] == [PIT, PIT]


def test_a_margin_only_leaves_cells_out():
    z = rolling()
    whole = geomorphons(z, 1, 1, 8)
    assert (geomorphons(z, 1, 1, 8, margin=5) == whole[5:-5, 5:-5]).all()
    assert (geomorphons(z, 1, 1, 8, margin=20) == whole[20:-20, 20:-20]).all()


def test_turning_the_terrain_turns_the_map():
    z = rolling((60, 60))
    forms = geomorphons(z, 1, 1, 9)
    assert (geomorphons(np.rot90(z).copy(), 1, 1, 9) == np.rot90(forms)).all()
    assert (geomorphons(z[:, ::-1].copy(), 1, 1, 9) == forms[:, ::-1]).all()


def test_heights_and_pixels_in_another_unit_change_nothing():
    z = rolling()
    assert (geomorphons(z, 1, 1, 8) == geomorphons(z * 32, 32, 32, 8 * 32)).all()


def test_nodata_stays_nodata_and_edges_are_classified():
    z = rolling()
    z[30:40, 30:40] = np.nan
    forms = geomorphons(z, 1, 1, 10)
    assert ((forms == 0) == np.isnan(z)).all()


def test_a_search_distance_below_one_pixel_sees_only_flat():
    assert (geomorphons(rolling(), 30, 30, 30) == FLAT).all()


@pytest.mark.parametrize("distance", [0, -3, np.inf, np.nan])
def test_an_impossible_search_distance_is_refused(distance):
    with pytest.raises(ValueError, match="search distance"):
        geomorphons(rolling(), 1, 1, distance)
