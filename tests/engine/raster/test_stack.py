"""Several bands on one grid: exact where grids agree, aligned where they do not."""

import threading
import weakref
from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.errors import GridError, InputError
from lithoscope.engine.model.card import InputBand
from lithoscope.engine.raster.grid import Window
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from osgeo import gdal


def whole(stack):
    return stack.read(Window(0, 0, stack.grid.width, stack.grid.height))


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "int32", "float32", "float64"])
def test_values_on_the_same_grid_are_exact_for_every_type(tools, tmp_path, dtype):
    values = np.arange(60, dtype=dtype).reshape(6, 10) * 4
    stack = RasterStack([RasterSource(tools.write_raster(tmp_path / "a.tif", values))])
    read, valid = whole(stack)
    assert read.dtype == np.float32
    np.testing.assert_array_equal(read[0], values)
    assert valid.all()


@pytest.mark.parametrize("offset", [0, 0.5])
def test_signed_bytes_have_their_sign_and_their_nodata(tmp_path, offset):
    # GDAL has a type for them from 3.7 on; before, they are bytes with a note.
    path, values = tmp_path / "signed.tif", np.array([[-128, -127, -1], [0, 1, 127]], np.int8)
    if hasattr(gdal, "GDT_Int8"):
        made = gdal.GetDriverByName("GTiff").Create(str(path), 3, 2, 1, gdal.GDT_Int8)
    else:
        options = ["PIXELTYPE=SIGNEDBYTE"]
        made = gdal.GetDriverByName("GTiff").Create(str(path), 3, 2, 1, gdal.GDT_Byte, options)
    made.SetGeoTransform((500000, 10, 0, 4000000, 0, -10))
    made.SetProjection("EPSG:32633")
    made.GetRasterBand(1).SetNoDataValue(-128)
    made.GetRasterBand(1).WriteRaster(0, 0, 3, 2, values.tobytes())
    made = None

    stack = RasterStack([RasterSource(str(path), name="signed", categorical=True)])
    shifted = replace(stack.grid, geotransform=(500000 + 10 * offset, 10, 0, 4000000, 0, -10))
    found, valid = stack.on(shifted).read(Window(0, 0, 3, 2))
    if offset:  # aligned: the nearest of them
        assert valid.any()
        assert set(found[0][valid].tolist()) < set(values.ravel().tolist()) - {-128}
    else:
        assert np.array_equal(valid, values > -128)
        assert np.array_equal(found[0][valid], values[values > -128])


@pytest.mark.parametrize("bad", [-9999, np.nan, np.inf, -np.inf])
def test_nodata_nan_and_infinity_are_not_valid(tools, tmp_path, bad):
    values = tools.relief(6, 10)
    values[2, 3] = bad
    path = tools.write_raster(tmp_path / "a.tif", values, nodata=-9999)
    read, valid = whole(RasterStack([RasterSource(path)]))
    assert np.argwhere(~valid).tolist() == [[2, 3]]
    assert np.isnan(read[0, 2, 3])


def test_an_alpha_band_masks(tools, tmp_path):
    values = np.full((2, 4, 4), 255, np.uint8)
    values[1, 0, 0] = 0
    path = tools.write_raster(tmp_path / "a.tif", values, options=("ALPHA=YES",))
    _, valid = whole(RasterStack([RasterSource(path)]))
    assert np.argwhere(~valid).tolist() == [[0, 0]]


def test_windows_may_reach_beyond_the_raster(tools, tmp_path):
    values = tools.relief(6, 10)
    stack = RasterStack([RasterSource(tools.write_raster(tmp_path / "a.tif", values))])
    read, valid = stack.read(Window(-2, -3, 14, 12))
    np.testing.assert_array_equal(read[0, 3:9, 2:12], values)
    assert valid.sum() == 60 and valid[3:9, 2:12].all()
    _, outside = stack.read(Window(50, 50, 4, 4))
    assert not outside.any()


def test_scale_and_offset_tags_are_applied(tools, tmp_path):
    path = tools.write_raster(tmp_path / "a.tif", np.array([[1, 2], [3, 0]], "uint8"), nodata=0)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(0.5)
    dataset.GetRasterBand(1).SetOffset(10)
    dataset = None
    read, valid = whole(RasterStack([RasterSource(path)]))
    assert read[0][valid].tolist() == [10.5, 11.0, 11.5]


def test_a_band_shifted_by_whole_pixels_is_read_exactly(tools, tmp_path):
    x, dx, _, y, _, dy = tools.METRIC
    values = tools.relief(40, 40)
    first = tools.write_raster(tmp_path / "a.tif", values[10:30, 10:30])
    second = tools.write_raster(
        tmp_path / "b.tif", values, (x - 10 * dx, dx, 0, y - 10 * dy, 0, dy)
    )
    read, valid = whole(RasterStack([RasterSource(first), RasterSource(second)]))
    np.testing.assert_array_equal(read[0], read[1])
    assert valid.all()


def test_another_grid_is_aligned_bilinear_or_nearest(tools, tmp_path):
    """A plane stays a plane under bilinear interpolation; categories keep their values."""
    x, _, _, y, _, _ = tools.METRIC
    first = tools.write_raster(tmp_path / "a.tif", np.zeros((60, 60), "float32"))
    coarse = (x - 90, 90.0, 0.0, y + 90, 0.0, -90.0)
    plane = np.tile(np.arange(24, dtype="float32") * 90, (24, 1))
    classes = (np.indices((24, 24)).sum(axis=0) % 2 * 7 + 3).astype("uint8")
    stack = RasterStack(
        [
            RasterSource(first),
            RasterSource(tools.write_raster(tmp_path / "p.tif", plane, coarse)),
            RasterSource(tools.write_raster(tmp_path / "c.tif", classes, coarse), categorical=True),
        ]
    )
    read, valid = whole(stack)
    # Eastings from the centre of the plane's first column, 90 m - 45 m west of the grid.
    np.testing.assert_allclose(read[1, 30], np.arange(60) * 30 + 15 + 45, atol=0.5)
    assert set(np.unique(read[2])) == {3, 10}
    assert valid.all()


def test_another_crs_is_aligned_and_its_outside_is_not_valid(tools, tmp_path):
    first = tools.write_raster(tmp_path / "a.tif", np.zeros((50, 50), "float32"))
    degrees = (15.0, 0.0003, 0.0, 45.152, 0.0, -0.0003)
    values = np.full((30, 30), 5, "float32")
    second = tools.write_raster(tmp_path / "b.tif", values, degrees, "EPSG:4326")
    read, valid = whole(RasterStack([RasterSource(first), RasterSource(second)]))
    assert 0.05 < valid.mean() < 0.95
    np.testing.assert_allclose(read[1][valid], 5)


def test_nodata_does_not_bleed_through_alignment(tools, tmp_path):
    x, _, _, y, _, _ = tools.METRIC
    first = tools.write_raster(tmp_path / "a.tif", np.zeros((60, 60), "float32"))
    values = np.full((20, 20), 100, "float32")
    values[5:10, 5:10] = -9999
    coarse = (x, 90.0, 0.0, y, 0.0, -90.0)
    second = tools.write_raster(tmp_path / "b.tif", values, coarse, nodata=-9999)
    read, valid = whole(RasterStack([RasterSource(first), RasterSource(second)]))
    np.testing.assert_allclose(read[1][valid], 100, rtol=1e-6)
    assert not valid[20:25, 20:25].any()


def test_rotated_and_south_up_rasters_are_read_on_a_north_up_grid(tools, tmp_path):
    values = tools.relief(20, 30)
    x, dx, _, y, _, dy = tools.METRIC
    south_up = (x, dx, 0.0, y + 20 * dy, 0.0, -dy)
    read, valid = whole(
        RasterStack([RasterSource(tools.write_raster(tmp_path / "s.tif", values, south_up))])
    )
    np.testing.assert_allclose(read[0], values[::-1], atol=1e-5)
    assert valid.all()
    rotated = tools.write_raster(tmp_path / "r.tif", values, (x, 24.0, 18.0, y, 18.0, -24.0))
    stack = RasterStack([RasterSource(rotated)])
    assert stack.grid.north_up
    assert 0.2 < whole(stack)[1].mean() < 0.8


def test_an_optional_band_masks_nothing_present_or_absent(tools, tmp_path):
    values = tools.relief(6, 6)
    holes = values.copy()
    holes[0, 0] = np.nan
    stack = RasterStack(
        [
            RasterSource(tools.write_raster(tmp_path / "a.tif", values)),
            RasterSource(tools.write_raster(tmp_path / "b.tif", holes), optional=True),
            RasterSource(None, name="absent", optional=True),
        ]
    )
    read, valid = whole(stack)
    assert valid.all()
    assert np.isnan(read[1]).sum() == 1 and np.isnan(read[2]).all()


def test_layers_are_put_into_the_order_of_the_card(tools, tmp_path, make_card):
    card = make_card(channels=2, inputs=(InputBand("dem"), InputBand("rock", kind="categorical")))
    rock = tools.write_raster(tmp_path / "rock.tif", np.ones((4, 4), "uint8"))
    dem = tools.write_raster(tmp_path / "dem.tif", np.zeros((2, 4, 4), "uint8"))
    stack = RasterStack.for_card({"rock": (rock, 1), "dem": (dem, 2)}, card)
    assert [source.name for source in stack.sources] == ["dem", "rock"]
    assert [source.categorical for source in stack.sources] == [False, True]
    with pytest.raises(InputError, match="needs 'rock'"):
        RasterStack.for_card({"dem": (dem, 1)}, card)
    with pytest.raises(InputError, match="does not know 'slope'"):
        RasterStack.for_card({"dem": (dem, 1), "rock": (rock, 1), "slope": (dem, 1)}, card)


def test_each_thread_opens_the_files_for_itself(tools, tmp_path):
    values = tools.relief(256, 256)
    stack = RasterStack([RasterSource(tools.write_raster(tmp_path / "a.tif", values))])
    wrong = []

    def read_often():
        for x in range(0, 200, 7):
            read, _ = stack.read(Window(x, x, 32, 32))
            if not np.array_equal(read[0], values[x : x + 32, x : x + 32]):
                wrong.append(x)

    threads = [threading.Thread(target=read_often) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"'dem' cannot be opened.*nowhere\.tif"):
        RasterStack([RasterSource(str(tmp_path / "nowhere.tif"), name="dem")])


def test_an_unreadable_file_is_named(tmp_path):
    path = tmp_path / "broken.tif"
    path.write_bytes(b"II*\0 this is no raster")
    with pytest.raises(InputError, match=r"cannot be opened.*broken\.tif"):
        RasterStack([RasterSource(str(path), name="dem")])


def test_a_truncated_file_is_noticed_while_reading(tools, tmp_path):
    path = tmp_path / "cut.tif"
    tools.write_raster(path, tools.relief(300, 300))
    path.write_bytes(path.read_bytes()[:200_000])
    stack = RasterStack([RasterSource(str(path), name="dem")])
    with pytest.raises(InputError, match=r"'dem' cannot be read.*damaged"):
        whole(stack)


def test_a_band_that_does_not_exist_is_named(tools, tmp_path):
    path = tools.write_raster(tmp_path / "a.tif", np.zeros((4, 4), "uint8"))
    with pytest.raises(InputError, match="no band 2: it has 1"):
        RasterStack([RasterSource(path, band=2, name="dem")])


def test_layers_without_overlap_are_named(tools, tmp_path):
    far = (900000.0, 30.0, 0.0, 5000000.0, 0.0, -30.0)
    first = tools.write_raster(tmp_path / "a.tif", np.zeros((4, 4), "uint8"))
    second = tools.write_raster(tmp_path / "b.tif", np.zeros((4, 4), "uint8"), far)
    with pytest.raises(GridError, match="'gravity' does not overlap"):
        RasterStack([RasterSource(first, name="dem"), RasterSource(second, name="gravity")])


def test_no_layer_at_all_is_refused():
    with pytest.raises(InputError, match="No input layer"):
        RasterStack([])


def test_a_closed_stack_lets_go_of_its_files_and_opens_them_again(tools, tmp_path):
    stack = RasterStack([RasterSource(tools.write_raster(tmp_path / "a.tif", np.ones((3, 4))))])
    before, _ = whole(stack)
    layer = weakref.ref(stack._layers()[0])
    stack.close()
    assert layer() is None
    np.testing.assert_array_equal(whole(stack)[0], before)


@pytest.mark.parametrize(("options", "grows"), [(("TILED=YES",), 1), (("BLOCKYSIZE=16",), 8)])
def test_the_memory_for_blocks_grows_with_the_raster_only_if_they_are_as_wide(
    tools, tmp_path, options, grows
):
    def wanted(width):
        path = tmp_path / f"{width}.tif"
        values = np.zeros((1024, width), "uint8")
        tools.write_raster(path, values, options=(*options, "COMPRESS=DEFLATE"))
        return RasterStack([RasterSource(str(path))]).cache_bytes(200)

    assert wanted(8192) == grows * wanted(1024)
    assert wanted(8192) >= 200 * 200


def test_every_block_a_window_touches_is_remembered(tools, tmp_path):
    values = np.zeros((1024, 1024), "int16")
    blocks = ("TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=256")
    path = tools.write_raster(tmp_path / "a.tif", values, options=blocks)
    stack = RasterStack([RasterSource(path), RasterSource(path)])
    # 300 pixels can touch 4 blocks of 128 across and 3 of 256 down.
    assert stack.cache_bytes(300) == 2 * (4 * 128) * (3 * 256) * 2
