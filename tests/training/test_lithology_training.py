"""Training a map of rock units, end to end on a small generated area."""

import json
from dataclasses import replace

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError, ModelError
from lithoscope.engine.model.library import open_model, read_card
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.training import lithology_methods
from lithoscope.training.area import Band
from lithoscope.training.cli import main
from lithoscope.training.config import LayerSpec, LithologyConfig, VectorSpec
from lithoscope.training.lithology import train_lithology
from lithoscope.training.lithology_learning import context
from lithoscope.training.loop import Recipe
from osgeo import gdal, ogr, osr

SIDE = 60  # pixels
PIXEL = 30  # metres


class Listener:
    """Remembers what it is told; `stop_at` ends the run at that report."""

    def __init__(self, stop_at=None):
        self.reports, self.said, self.warned, self.stop_at = [], [], [], stop_at

    def report(self, done, total):
        self.reports.append(done / total)

    def info(self, message):
        self.said.append(message)

    def warn(self, message):
        self.warned.append(message)

    def cancelled(self):
        return self.stop_at is not None and len(self.reports) >= self.stop_at


def units():
    """Three units in stripes and patches, codes 0 … 2 [SIDE, SIDE]."""
    rows, columns = np.indices((SIDE, SIDE))
    return ((rows // 6 + columns // 9) % 3).astype(int)


@pytest.fixture
def area(write_layer, tmp_path):
    """Layers that tell the units apart, one categorical, and polygons of the units."""
    rng = np.random.default_rng(0)
    truth = units()
    a = truth * 2.0 + rng.normal(0, 0.7, truth.shape)
    b = np.exp((truth == 1) + rng.normal(0, 0.3, truth.shape))
    code = np.where(rng.random(truth.shape) < 0.8, truth, rng.integers(0, 3, truth.shape)) + 1
    a[:4, :4] = -999
    layers = (
        LayerSpec(write_layer("a", a, nodata=-999)),
        LayerSpec(write_layer("b", b), log=True),
        LayerSpec(write_layer("code", code), kind="categorical"),
    )
    return layers, VectorSpec(str(polygons(tmp_path / "units.gpkg", truth)), field="unit")


def polygons(path, truth):
    """A GeoPackage with a square for every 3 x 3 pixels, its unit in the field `unit`."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("units", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("unit", ogr.OFTString))
    for row in range(0, SIDE, 3):
        for column in range(0, SIDE, 3):
            west, north = 500000 + column * PIXEL, 5000000 - row * PIXEL
            east, south = west + 3 * PIXEL, north - 3 * PIXEL
            ring = f"{west} {north},{east} {north},{east} {south},{west} {south},{west} {north}"
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("unit", ("granite", "schist", "quartzite")[truth[row, column]])
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
            layer.CreateFeature(feature)
    return path


@pytest.fixture(autouse=True)
def few_steps(monkeypatch):
    """Networks and forests of seconds rather than minutes."""
    recipe = Recipe(steps=12, l2=0.01, batch=2)
    monkeypatch.setattr(
        lithology_methods, "RECIPES", dict.fromkeys(lithology_methods.NETWORKS, recipe)
    )
    monkeypatch.setattr(lithology_methods, "PRETRAIN_STEPS", 4)
    forest = lithology_methods.fit_forest
    monkeypatch.setattr(
        lithology_methods, "fit_forest", lambda *a, **k: forest(*a, **{**k, "trees": 8})
    )


def config(area, tmp_path, **changes):
    layers, labels = area
    out = tmp_path / "out"
    out.mkdir(exist_ok=True)
    given = {"block_m": 360.0, "folds": 3, "seeds": 1, "members": 2, "threads": 1, **changes}
    return LithologyConfig(layers, labels, out=str(out / "rocks.onnx"), **given)


def pixels(path):
    return gdal.Open(str(path)).ReadAsArray()


def test_auto_trains_maps_and_reports(area, tmp_path):
    listener = Listener()
    found = train_lithology(config(area, tmp_path), listener, created="2026-07-01")
    folder = tmp_path / "out"
    wanted = {"rocks.onnx", "rocks.html", "rocks.toml", "rocks.json", "rocks_map.tif"}
    assert wanted <= {path.name for path in folder.iterdir()}
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]
    assert set(found.findings.summaries) == {"forest", "network", "forest + network"}
    assert found.findings.best.rank == max(s.rank for s in found.findings.summaries.values())

    mapped = pixels(folder / "rocks_map.tif")
    names = sorted(("granite", "schist", "quartzite"))
    truth = np.array([names.index(n) for n in ("granite", "schist", "quartzite")])[units()] + 1
    assert (mapped[:4, :4] == 0).all()  # NoData of one layer
    known = mapped > 0
    assert (mapped == truth)[known].mean() > 0.8

    card = read_card(folder / "rocks.onnx")
    assert card.theme == "lithology"
    assert [entry.name for entry in card.classes] == names
    assert [band.codes for band in card.inputs] == [(), (), (1.0, 2.0, 3.0)]
    assert card.applicability > 0 and len(card.conformal) == 3
    assert {figure.metric for figure in card.figures} >= {"accuracy", "macro-F1", "kappa"}

    page = (folder / "rocks.html").read_text(encoding="utf-8")
    for part in (
        "random split",
        "Confusion matrix",
        "Reliability",
        "Learning curves",
        "Map of the folds",
        "Importance of the layers",
        "conformal",
        "Taken: ",
    ):
        assert part in page, part
    figures = json.loads((folder / "rocks.json").read_text(encoding="utf-8"))
    assert figures["chosen"] == found.findings.chosen
    assert 0 <= figures["calibration_error"]["after"] <= 1
    again = LithologyConfig.load(folder / "rocks.toml")
    assert again == config(area, tmp_path)
    assert listener.reports == sorted(listener.reports) and listener.reports[-1] == 1


def test_tiles_do_not_matter_and_unseen_codes_are_unknown(area, tmp_path, write_layer):
    settings = config(area, tmp_path, network="blend", predict=False, folds=2, pretrain=False)
    train_lithology(settings)
    model = open_model(settings.out)
    layers, _ = area
    code = pixels(layers[2].path)
    code[30:33, 30:33] = 77
    changed = write_layer("other_codes", code)
    paths = [layers[0].path, layers[1].path, changed]
    sources = [
        RasterSource(path, 1, layer.name, layer.categorical) for path, layer in zip(paths, layers)
    ]
    probabilities = []
    for tile in (16, 256):
        target = tmp_path / f"p{tile}.tif"
        classes = tmp_path / f"c{tile}.tif"
        outputs = Outputs(probabilities=target, classes=classes)
        run_map(model, RasterStack(sources), outputs, Options(tile=tile, outside_unknown=True))
        probabilities.append(pixels(target))
        assert (pixels(classes)[30:33, 30:33] == 255).all()
    assert np.nanmax(np.abs(probabilities[0] - probabilities[1])) < 1e-5


@pytest.mark.parametrize("network", ["forest", "unet", "patch"])
def test_each_network_can_be_asked_for(area, tmp_path, network):
    settings = config(area, tmp_path, network=network, predict=False, pretrain=False, folds=2)
    found = train_lithology(settings)
    assert found.findings.chosen == ("forest" if network == "forest" else "network")
    model = open_model(settings.out)
    assert model.card.members == (1 if network == "forest" else 2)
    halo, multiple = model.card.tile.halo, model.card.tile.multiple
    side = -(-(2 * halo + 8) // multiple) * multiple
    answer = model.predict(np.full((1, 3, side, side), np.nan, np.float32), {})
    assert answer.shape[1] == model.card.output_channels


def test_cancelling_leaves_nothing(area, tmp_path):
    settings = config(area, tmp_path)
    with pytest.raises(Cancelled):
        train_lithology(settings, Listener(stop_at=4))
    assert list((tmp_path / "out").iterdir()) == []


def test_a_model_that_differs_from_what_was_trained_is_not_kept(area, tmp_path, monkeypatch):
    from lithoscope.training import lithology_export

    monkeypatch.setattr(
        lithology_export.Parts, "expected", lambda self, tile: np.zeros((4, *tile.shape[1:]))
    )
    with pytest.raises(ModelError, match="differs"):
        train_lithology(config(area, tmp_path, network="dilated", folds=2, members=1))
    assert list((tmp_path / "out").iterdir()) == []


def test_one_class_only_is_refused(area, tmp_path):
    layers, _ = area
    labels = VectorSpec(str(polygons(tmp_path / "one.gpkg", units() * 0)), field="unit")
    with pytest.raises(InputError, match="class"):
        train_lithology(config((layers, labels), tmp_path))


def test_fewer_blocks_than_folds_are_refused_before_any_training(area, tmp_path):
    with pytest.raises(InputError, match="fewer than 3 folds"):
        train_lithology(config(area, tmp_path, block_m=1800.0))


def test_too_little_time_means_fewer_repetitions_not_none(area, tmp_path):
    listener = Listener()
    settings = config(area, tmp_path, network="forest", seeds=4, minutes=1e-4, predict=False)
    found = train_lithology(settings, listener)
    assert found.findings.best.seeds == 1
    assert any("1 of 4" in message for message in listener.warned)


def test_the_command_line_takes_a_configuration_or_flags(area, tmp_path, capsys):
    layers, labels = area
    settings = replace(config(area, tmp_path), network="forest", predict=False)
    settings.save(tmp_path / "run.toml")
    (tmp_path / "models").mkdir()
    publish = ["--publish", str(tmp_path / "models")]
    assert main(["lithology", "--config", str(tmp_path / "run.toml"), *publish]) == 0
    assert (tmp_path / "out" / "rocks.onnx").exists()
    published = sorted(path.name for path in (tmp_path / "models").iterdir())
    assert published == ["rocks.json", "rocks.md", "rocks.onnx"]
    assert "| forest |" in (tmp_path / "models" / "rocks.md").read_text(encoding="utf-8")
    flags = ["--layers", *(layer.path for layer in layers), "--categorical", "code", "--log", "b"]
    flags += ["--labels", labels.path, "--field", "unit", "--block", "360", "--folds", "3"]
    flags += ["--seeds", "1", "--network", "forest", "--threads", "1"]
    assert main(["lithology", *flags, "--out", str(tmp_path / "flags.onnx")]) == 0
    one, other = (read_card(p) for p in (tmp_path / "out" / "rocks.onnx", tmp_path / "flags.onnx"))
    assert one.inputs == other.inputs
    assert main(["lithology", "--labels", labels.path]) == 1
    assert "--config" in capsys.readouterr().err
    wrong = [*flags, "--log", "nothing", "--out", str(tmp_path / "x.onnx")]
    assert main(["lithology", *wrong]) == 1
    assert "'nothing'" in capsys.readouterr().err


def test_a_large_area_is_seen_through_fewer_windows_and_a_huge_one_refused():
    setup = lithology_methods.Setup(
        (Band("a"), Band("b")), np.zeros((2, 50, 50), np.float32), np.zeros((50, 50), np.uint8), 2
    )
    one = 4 * 2 * 50 * 50  # bytes of the layers themselves
    listener = Listener()
    assert context(setup, 24, most_bytes=9 * one, progress=listener) == (3, 7, 15, 31)
    assert not listener.warned
    assert context(setup, 24, most_bytes=5 * one, progress=listener) == (15, 31)
    assert "3, 7, 15, 31" in listener.warned[0]
    assert context(setup, 24, most_bytes=one, progress=listener) == ()
    with pytest.raises(InputError, match="coarser"):
        context(setup, 24, most_bytes=one - 1, progress=listener)
