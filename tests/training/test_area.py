import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, GridError, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.training.area import read_area
from lithoscope.training.config import LayerSpec


@pytest.fixture
def layer(write_layer):
    """A function: values -> LayerSpec of a raster just written."""

    def make(values, name="layer", kind="continuous", log=False, optional=False, **raster):
        path = write_layer(name, np.asarray(values, np.float32), **raster)
        return LayerSpec(path, name=name, kind=kind, log=log, optional=optional)

    return make


def ramp(height=12, width=16):
    return np.arange(height * width, dtype=np.float32).reshape(height, width)


def test_layers_come_in_order_with_kind_codes_and_pixel(layer):
    codes = np.where(ramp() % 3 == 0, 7, 2.5)
    area = read_area([layer(ramp(), "magnetics", log=True), layer(codes, "units", "categorical")])
    assert [band.name for band in area.bands] == ["magnetics", "units"]
    assert area.bands[0].log and not area.bands[0].codes
    assert area.bands[1].categorical and area.bands[1].codes == (2.5, 7)
    np.testing.assert_array_equal(area.values, np.stack([ramp(), codes]))
    assert area.valid.all() and area.values.dtype == np.float32
    assert area.pixel == pytest.approx(30)


def test_under_one_bands_nodata_all_are_missing_as_in_a_map(layer):
    holed = ramp()
    holed[2:4, 3:5] = -9999
    area = read_area([layer(ramp(), "a"), layer(holed, "b", nodata=-9999)])
    assert not area.valid[2:4, 3:5].any() and area.valid.sum() == 12 * 16 - 4
    assert np.isnan(area.values[:, 2:4, 3:5]).all()


def test_an_optional_band_may_be_missing(layer):
    holed = ramp()
    holed[2, 3] = -9999
    area = read_area([layer(ramp(), "a"), layer(holed, "b", nodata=-9999, optional=True)])
    assert area.valid.all() and np.isnan(area.values[1, 2, 3]) and area.values[0, 2, 3] == 35


def test_layers_on_other_grids_are_brought_onto_the_first(layer):
    coarse = layer(ramp(6, 8), "coarse", pixel=60)
    area = read_area([layer(ramp(), "fine"), coarse])
    assert area.values.shape == (2, 12, 16)
    assert area.values[1, 1:3, 1:3].mean() == pytest.approx(ramp(6, 8)[:2, :2].mean())


def test_only_what_is_around_is_read(layer):
    one = layer(ramp(), "a")
    x, y = 500000, 5000000
    area = read_area([one], around=(x + 65, y - 100, x + 119, y - 61))
    assert area.values[0].tolist() == ramp()[2:4, 2:4].tolist()
    assert area.grid.bounds == (x + 60, y - 120, x + 120, y - 60)
    with pytest.raises(InputError, match="outside layer 'a'"):
        read_area([one], around=(0, 0, 10, 10))


def test_the_card_expects_the_values_seen_but_for_far_outliers(layer):
    values = ramp(100, 100) / 1e4
    values[0, 0] = 1e6
    codes = np.where(ramp(100, 100) % 2, 3, 1)
    area = read_area([layer(values, "a"), layer(codes, "b", "categorical")])
    first, second = area.inputs()
    assert first.fill == second.fill == "nan"
    assert 1 <= first.maximum < 2.1 and first.minimum == pytest.approx(1e-4)
    assert second.codes == (1, 3) and second.kind == "categorical"


def test_a_constant_band_is_named(layer):
    with pytest.raises(InputError, match="'flat' is 5 everywhere"):
        read_area([layer(ramp(), "a"), layer(np.full((12, 16), 5), "flat")])


def test_an_all_nodata_band_is_named(layer):
    empty = layer(np.full((12, 16), -9999), "empty", nodata=-9999)
    with pytest.raises(InputError, match="'empty' has no data on the grid of 'a'"):
        read_area([layer(ramp(), "a"), empty])


def test_bands_that_never_have_data_together_are_refused(layer):
    left, right = ramp(), ramp()
    left[:, 8:], right[:, :8] = -9999, -9999
    layers = [layer(left, "left", nodata=-9999), layer(right, "right", nodata=-9999)]
    with pytest.raises(InputError, match=r"No pixel has data in every layer \('left', 'right'\)"):
        read_area(layers)


def test_too_many_codes_are_no_categories(layer):
    many = layer(ramp(40, 40), "k", "categorical")
    with pytest.raises(InputError, match="'k' is to be categorical but holds 1600 different"):
        read_area([many])


def test_two_layers_of_one_name_are_refused(layer):
    one = layer(ramp(), "a")
    with pytest.raises(InputError, match="Two layers are called 'a'"):
        read_area([one, one])


def test_too_much_for_the_memory_says_how_much_coarser(layer):
    with pytest.raises(InputError, match=r"16 x 12 pixels.*2\.0 times as wide"):
        read_area([layer(ramp(), "a")], most_bytes=4 * 16 * 12 // 4)


def test_layers_apart_are_refused(layer):
    with pytest.raises(GridError, match="'b' does not overlap"):
        read_area([layer(ramp(), "a"), layer(ramp(), "b", origin=(900000, 5000000))])


def test_the_user_may_stop(layer):
    class Stopped(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        read_area([layer(ramp(), "a")], progress=Stopped())
