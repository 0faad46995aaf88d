"""Bad input and bad luck: a clear message, and nothing left behind."""

import os
import resource
import signal
import subprocess
import sys
import textwrap

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, GridError, InputError, ModelError, OutputError
from lithoscope.engine.model.card import InputBand
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from osgeo import gdal


@pytest.fixture
def dem(tools, tmp_path):
    return tools.write_raster(tmp_path / "dem.tif", tools.relief(300, 300))


def stack_of(path):
    return RasterStack([RasterSource(str(path), name="b1")])


@pytest.fixture(params=[False, True], ids=["codes", "exceptions"])
def gdal_mode(request):
    """Both error modes of GDAL: QGIS and other plugins may choose either."""
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield request.param
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def test_gdals_error_mode_and_cache_are_left_as_they_were(
    tools, tmp_path, dem, classifier, gdal_mode
):
    before = gdal.GetCacheMax()
    run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    assert bool(gdal.GetUseExceptions()) == gdal_mode
    assert gdal.GetCacheMax() == before


def test_missing_and_unreadable_files_in_both_error_modes(tmp_path, gdal_mode):
    (tmp_path / "broken.tif").write_bytes(b"no raster")
    for name in ("broken.tif", "nowhere.tif"):
        with pytest.raises(InputError, match="cannot be opened"):
            stack_of(tmp_path / name)


def test_a_wrong_number_of_bands(tools, tmp_path, dem, make_card):
    predictor = tools.FakePredictor(make_card(channels=2, outputs=2), tools.two_classes)
    with pytest.raises(InputError, match=r"needs 2 bands \(b1, b2\), but 1 are given"):
        run_map(predictor, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))


def test_values_out_of_range_are_warned_of_once_with_their_share(tools, tmp_path, make_card):
    values = np.zeros((100, 100), np.float32)
    values[:25] = 9000
    dem = tools.write_raster(tmp_path / "dem.tif", values)
    card = make_card(outputs=2, inputs=(InputBand("b1", minimum=-500, maximum=8900),))
    listener = tools.Listener()
    summary = run_map(
        tools.FakePredictor(card, tools.two_classes),
        stack_of(dem),
        Outputs(classes=tmp_path / "c.tif"),
        Options(tile=32),
        progress=listener,
    )
    assert summary.out_of_range == {"b1": 0.25}
    assert len(listener.warnings) == 1
    assert "25.00% of the pixels of band 'b1'" in listener.warnings[0]


def test_layers_without_overlap_or_crs(tools, tmp_path, dem):
    far = tools.write_raster(tmp_path / "far.tif", np.zeros((4, 4), "uint8"), (0, 30, 0, 0, 0, -30))
    bare = tools.write_raster(tmp_path / "bare.tif", np.zeros((4, 4), "uint8"), crs=None)
    with pytest.raises(GridError, match="does not overlap"):
        RasterStack([RasterSource(dem), RasterSource(far)])
    with pytest.raises(GridError, match="no coordinate reference system"):
        stack_of(bare)


def test_all_nodata(tools, tmp_path, classifier):
    values = np.full((50, 50), -9999, np.float32)
    dem = tools.write_raster(tmp_path / "dem.tif", values, nodata=-9999)
    with pytest.raises(InputError, match=r"No pixel has data.*'b1'"):
        run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    assert tools.remains(tmp_path, "dem.tif") == []


def test_a_mask_that_holds_no_pixel_centre(tools, tmp_path, dem, classifier):
    mask = tools.write_polygons(tmp_path / "m.gpkg", [tools.box(5.1, 5.1, 0.2, 0.2)])
    with pytest.raises(InputError, match=r"inside the polygons.*m\.gpkg"):
        run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.tif"), mask=mask)
    assert tools.remains(tmp_path, "dem.tif", "m.gpkg") == []


def test_outputs_that_make_no_sense(tools, tmp_path, dem, classifier):
    with pytest.raises(InputError, match="No output is asked for"):
        run_map(classifier, stack_of(dem), Outputs())
    with pytest.raises(InputError, match=r"cannot make the output 'values'.*classification"):
        run_map(classifier, stack_of(dem), Outputs(values=tmp_path / "v.tif"))
    with pytest.raises(InputError, match="not an ensemble"):
        run_map(classifier, stack_of(dem), Outputs(spread=tmp_path / "v.tif"))
    with pytest.raises(InputError, match="must be a GeoTIFF"):
        run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / "c.png"))


@pytest.mark.parametrize(
    "options",
    [
        {"minimum_confidence": 1.5},
        {"batch": 0},
        {"post_filter": "median"},
        {"post_filter": "majority", "filter_size": 4},
        {"post_filter": "sieve", "filter_size": 1},
    ],
)
def test_options_that_make_no_sense(options):
    with pytest.raises(InputError):
        Options(**options)


def test_an_output_that_is_an_input_is_refused_and_the_input_kept(tools, tmp_path, dem, classifier):
    before = tools.read_raster(dem)
    (tmp_path / "link.tif").symlink_to(dem)
    for name in ("dem.tif", "link.tif"):
        with pytest.raises(OutputError, match="also an input"):
            run_map(classifier, stack_of(dem), Outputs(classes=tmp_path / name))
    np.testing.assert_array_equal(tools.read_raster(dem), before)
    virtual = str(tmp_path / "dem.vrt")
    gdal.Translate(virtual, dem, format="VRT")
    with pytest.raises(OutputError, match="also an input"):
        run_map(classifier, stack_of(virtual), Outputs(classes=tmp_path / "dem.tif"))


def test_a_network_that_fails_or_answers_nonsense(tools, tmp_path, dem, make_card):
    def fail(values, parameters):
        raise ModelError("the network fell over")

    card = make_card(outputs=2)
    wrong = {
        "fell over": fail,
        "shape": tools.identity,
        "leaves parts": lambda v, _: tools.two_classes(v[:, :, ::2, ::2]),
    }
    for message, function in wrong.items():
        predictor = tools.FakePredictor(card, function)
        with pytest.raises(ModelError, match=message):
            run_map(predictor, stack_of(dem), Outputs(classes=tmp_path / "c.tif"))
    assert tools.remains(tmp_path, "dem.tif") == []


def test_cancel_ends_within_a_tile_and_leaves_the_older_file(tools, tmp_path, dem, make_card):
    older = tmp_path / "c.tif"
    older.write_text("older")
    predictor = tools.FakePredictor(make_card(outputs=2), tools.slowly(tools.two_classes, 0.01))
    listener = tools.Listener(cancel_after=3)
    with pytest.raises(Cancelled):
        run_map(
            predictor, stack_of(dem), Outputs(classes=older), Options(tile=16), progress=listener
        )
    assert len(predictor.batches) < 30
    assert older.read_text() == "older"
    assert tools.remains(tmp_path, "dem.tif", "c.tif") == []


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 1 MB, if we may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system cannot be mounted here")
    yield folder
    # Lazily: the traceback of the error may hold on to a dataset for a while.
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def noise(tools, tmp_path):
    values = np.random.default_rng(0).normal(size=(1200, 1200)).astype(np.float32)
    return tools.write_raster(tmp_path / "noise.tif", values)


def test_a_full_disk(tools, tmp_path, small_disk, classifier, gdal_mode):
    out = Outputs(classes=small_disk / "c.tif", confidence=small_disk / "s.tif")
    with pytest.raises(OutputError, match=r"could not be written.*MB are free"):
        run_map(classifier, stack_of(noise(tools, tmp_path)), out)
    assert tools.remains(small_disk) == []


def test_a_limit_on_file_size(tools, tmp_path, classifier):
    """As a full disk, but without a mount: every file may have 1 MB."""
    source = noise(tools, tmp_path)
    folder = tmp_path / "out"
    folder.mkdir()
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        with pytest.raises(OutputError, match="could not be written"):
            run_map(classifier, stack_of(source), Outputs(confidence=folder / "s.tif"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert tools.remains(folder) == []


CHILD = """
import sys, time
import numpy as np
from lithoscope.engine.model.card import InputBand, ModelCard, OutputClass
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack

class Predictor:
    provider = "test"
    card = ModelCard(
        "m", "1", "other", "classification", "", (InputBand("b1"),),
        classes=(OutputClass(1, "a", "#000000"), OutputClass(2, "b", "#ffffff")),
    )
    def predict(self, values, parameters):
        time.sleep(float(sys.argv[3]))
        print("tile", flush=True)
        return np.concatenate([values * 0 + 0.2, values * 0 + 0.8], axis=1)

run_map(
    Predictor(),
    RasterStack([RasterSource(sys.argv[1])]),
    Outputs(classes=sys.argv[2], confidence=sys.argv[2].replace("c.tif", "s.tif")),
    Options(tile=int(sys.argv[4])),
)
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def child(*arguments):
    command = [sys.executable, "-c", textwrap.dedent(CHILD), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_kill_9_leaves_no_output_and_the_next_run_cleans_up(tools, tmp_path, dem, classifier):
    process = child(dem, tmp_path / "c.tif", 0.05, 16)
    for _ in range(5):
        assert process.stdout.readline() == "tile\n"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    left = tools.remains(tmp_path, "dem.tif")
    assert left and all(name.startswith(".") for name in left)
    out = Outputs(classes=tmp_path / "c.tif", confidence=tmp_path / "s.tif")
    run_map(classifier, stack_of(dem), out)
    assert tools.remains(tmp_path, "dem.tif", "c.tif", "c.tif.aux.xml", "s.tif") == []


def test_10_memory_depends_on_the_tile_and_not_on_the_raster(tools, tmp_path):
    """9600² float32 are 370 MB, and its scores 740; a raster 400 times smaller bears compare."""
    peaks = []
    for side in (480, 9600):
        path = str(tmp_path / f"{side}.tif")
        options = ["SPARSE_OK=TRUE", "TILED=YES"]
        driver = gdal.GetDriverByName("GTiff")
        dataset = driver.Create(path, side, side, 1, gdal.GDT_Float32, options)
        dataset.SetGeoTransform(tools.METRIC)
        dataset.SetProjection(tools.crs_wkt(tools.UTM))
        dataset = None
        process = child(path, tmp_path / "c.tif", 0, 512)
        lines = process.communicate()[0].split()
        assert process.returncode == 0
        peaks.append(int(lines[-1]))
    assert peaks[1] - peaks[0] < 150
