import json
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError, OutputError
from lithoscope.engine.model.library import open_model
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.mapper import run_map
from lithoscope.engine.raster.request import Options, Outputs
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.training import prospectivity, prospectivity_learning
from lithoscope.training.cli import main
from lithoscope.training.config import LayerSpec, ProspectivityConfig, VectorSpec
from lithoscope.training.prospectivity import train_prospectivity
from lithoscope.training.prospectivity_learning import windows_of
from lithoscope.training.prospectivity_methods import Forest
from lithoscope.training.prospectivity_network import RECIPE, Network
from osgeo import gdal, ogr, osr

HEIGHT, WIDTH, PIXEL = 50, 60, 30


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    """Two layers, deposits where one is high, and a tract, in a folder: (folder, config)."""
    folder = tmp_path_factory.mktemp("ground")
    rng = np.random.default_rng(0)
    rows, columns = np.indices((HEIGHT, WIDTH))
    smooth = np.sin(rows / 5) + np.cos(columns / 6) + 0.2 * rng.normal(size=(HEIGHT, WIDTH))
    units = 1 + columns // 10 % 3
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    for name, values in (("smooth", smooth), ("unit", units)):
        made = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{name}.tif"), WIDTH, HEIGHT, 1, gdal.GDT_Float32
        )
        made.SetGeoTransform((500000, PIXEL, 0, 5000000, 0, -PIXEL))
        made.SetProjection(crs.ExportToWkt())
        made.GetRasterBand(1).SetNoDataValue(-9999)
        kept = np.where(columns >= WIDTH - 3, -9999, values).astype(np.float32)
        made.GetRasterBand(1).WriteRaster(0, 0, WIDTH, HEIGHT, kept.tobytes())
        made.FlushCache()
    chance = np.where((columns < 50), np.exp(3 * smooth), 0).ravel()
    cells = rng.choice(smooth.size, 40, replace=False, p=chance / chance.sum())
    points = [
        f"POINT ({500000 + (c + 0.5) * PIXEL} {5000000 - (r + 0.5) * PIXEL})"
        for r, c in zip(*np.unravel_index(cells, smooth.shape))
    ]
    write(folder / "deposits.gpkg", points, crs)
    east = 500000 + 50 * PIXEL
    south = 5000000 - HEIGHT * PIXEL
    corners = ["500000 5000000", f"{east} 5000000", f"{east} {south}", f"500000 {south}"]
    write(folder / "tract.gpkg", [f"POLYGON (({', '.join([*corners, corners[0]])}))"], crs)
    config = ProspectivityConfig(
        layers=(
            LayerSpec(str(folder / "smooth.tif")),
            LayerSpec(str(folder / "unit.tif"), kind="categorical"),
        ),
        deposits=VectorSpec(str(folder / "deposits.gpkg")),
        tract=VectorSpec(str(folder / "tract.gpkg")),
        block_m=300,
        seeds=1,
        draws=2,
        exclusion_m=60,
        method="blend",
        threads=1,
    )
    return folder, config


def write(path, shapes, crs):
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("shapes", crs, ogr.wkbUnknown)
    for text in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)


@pytest.fixture(scope="module", autouse=True)
def quick():
    """Small ensembles and few steps."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prospectivity_learning, "FOLD_MEMBERS", 1)
        recipe = replace(RECIPE, steps=15, learning_rate=1e-2, l2=0.01)
        patch.setattr(prospectivity_learning, "Network", partial(Network, recipe=recipe))
        patch.setattr(prospectivity_learning, "Forest", partial(Forest, trees=10))
        yield


@pytest.fixture(scope="module")
def trained(ground, quick, tmp_path_factory):
    """The result of a run of the default kind, network and all."""
    _, config = ground
    out = tmp_path_factory.mktemp("out") / "gold.onnx"
    return train_prospectivity(replace(config, out=str(out), method="auto"), created="2026-01-02")


def test_everything_is_written(trained):
    assert set(trained.outputs) == {"model", "report", "config", "figures", "map"}
    assert all(path.is_file() for path in trained.outputs.values())
    folder = trained.outputs["model"].parent
    assert {path.name for path in folder.iterdir()} == {
        path.name for path in trained.outputs.values()
    }


def test_the_card_tells_the_truth(trained):
    card = open_model(trained.outputs["model"]).card
    assert (card.theme, card.task) == ("prospectivity", "probability")
    assert [band.name for band in card.inputs] == ["smooth", "unit"]
    assert card.inputs[1].codes == (1, 2, 3)
    assert all(band.fill == "nan" for band in card.inputs)
    assert card.members >= 1
    assert card.applicability > 0
    assert card.pixel_size.native == pytest.approx(PIXEL, rel=1e-3)
    assert card.created == "2026-01-02"
    assert "inside the permissive tract. Each member" in card.protocol
    by_metric = {figure.metric: figure for figure in card.figures if "blocks" in figure.data}
    assert by_metric["area80"].value == round(trained.findings.best.mean["area80"], 3)
    assert any("no probability of a deposit" in limit for limit in card.limits)


def test_all_methods_stand_in_the_report_and_the_figures(trained):
    text = trained.outputs["report"].read_text()
    for words in ("logistic regression", "forest", "network", "Success-rate", "Prediction-area",
                  "ROC", "random split", "permissive tract", "cells unlabelled"):  # fmt: skip
        assert words in text
    found = json.loads(trained.outputs["figures"].read_text())
    assert {"logistic", "forest", "network", "blend"} <= set(found["blocks"])
    assert found["labels"]["cells_positive"] == 40
    assert found["labels"]["cells_unlabelled"] == 50 * HEIGHT - 40
    assert found["labels"]["cells_nodata_or_outside_tract"] == 10 * HEIGHT
    low, high = found["intervals_95"][found["chosen"]]["AUC"][1:]
    assert low < found["blocks"][found["chosen"]]["auc"]["mean"] < high
    assert "auc_whole_area" in found
    assert found["blocks"]["forest"]["auc"]["mean"] > 0.6


def test_the_map_finds_the_high_ground_and_knows_nodata(trained):
    values = gdal.Open(str(trained.outputs["map"])).ReadAsArray()
    assert (values.shape[-2:]) == (HEIGHT, WIDTH)
    values = values.reshape(-1, HEIGHT, WIDTH)[0]
    assert np.isnan(values[:, -3:]).all()
    inside = values[:, :-3]
    assert ((inside >= 0) & (inside <= 1)).all()


def test_the_map_does_not_depend_on_the_tile(trained, ground, tmp_path):
    folder, _ = ground
    predictor = open_model(trained.outputs["model"], threads=1)
    maps = []
    for tile in (64, 256):
        sources = [
            RasterSource(str(folder / "smooth.tif"), 1, "smooth", False),
            RasterSource(str(folder / "unit.tif"), 1, "unit", True),
        ]
        path = tmp_path / f"{tile}.tif"
        run_map(predictor, RasterStack(sources), Outputs(values=path), Options(tile=tile))
        maps.append(gdal.Open(str(path)).ReadAsArray())
    assert np.nanmax(np.abs(maps[0] - maps[1])) < 1e-5


def test_a_run_is_repeatable_from_its_configuration(trained, tmp_path, ground):
    config = ProspectivityConfig.load(trained.outputs["config"])
    assert config.exclusion_m == 60
    quick = replace(config, method="logistic", predict=False, folds=3)
    first = train_prospectivity(replace(quick, out=str(tmp_path / "a.onnx")))
    second = train_prospectivity(replace(quick, out=str(tmp_path / "b.onnx")))
    assert first.findings.best.mean == second.findings.best.mean
    assert json.loads((tmp_path / "a.json").read_text()) == json.loads(
        (tmp_path / "b.json").read_text()
    )


def test_the_command_line(ground, tmp_path):
    folder, _ = ground
    out, shelf = tmp_path / "cli.onnx", tmp_path / "shelf"
    shelf.mkdir()
    arguments = [
        "prospectivity",
        "--layers", str(folder / "smooth.tif"), str(folder / "unit.tif"),
        "--categorical", "unit",
        "--deposits", str(folder / "deposits.gpkg"),
        "--method", "logistic", "--block", "300", "--seeds", "1", "--draws", "2",
        "--exclusion", "60", "--threads", "1", "--out", str(out), "--publish", str(shelf),
    ]  # fmt: skip
    assert main(arguments) == 0
    card = open_model(out).card
    assert card.inputs[1].kind == "categorical"
    assert card.members == 2
    assert {path.name for path in shelf.iterdir()} == {"cli.onnx", "cli.md", "cli.json"}
    assert "| logistic regression | 0." in (shelf / "cli.md").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["prospectivity"], "Give --config, or --layers and --deposits"),
        (
            ["prospectivity", "--layers", "a.tif", "--deposits", "b", "--log", "c"],
            "There is no layer 'c'",
        ),
    ],
)
def test_what_the_command_line_misses(arguments, words, capsys):
    assert main(arguments) == 1
    assert words in capsys.readouterr().err


def test_fewer_blocks_than_folds(ground, tmp_path):
    _, config = ground
    with pytest.raises(InputError, match=r"fewer than 5 folds\. Choose blocks of"):
        train_prospectivity(replace(config, block_m=1500, out=str(tmp_path / "x.onnx")))
    assert not list(tmp_path.iterdir())


class Stopping(NullProgress):
    """Wants to stop after some questions."""

    def __init__(self, after):
        self.left = after

    def cancelled(self):
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("after", [0, 4, 9])
def test_cancelling_leaves_nothing(ground, tmp_path, after):
    _, config = ground
    with pytest.raises(Cancelled):
        train_prospectivity(
            replace(config, method="logistic", out=str(tmp_path / "x.onnx")), Stopping(after)
        )
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_nothing(ground, tmp_path, monkeypatch):
    _, config = ground

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(prospectivity, "write_model", full)
    with pytest.raises(OutputError, match="could not be written"):
        train_prospectivity(replace(config, method="logistic", out=str(tmp_path / "x.onnx")))
    assert not list(tmp_path.iterdir())


def test_a_network_without_time_is_left_out_and_said(ground, tmp_path):
    _, config = ground
    warnings = []

    class Heard(NullProgress):
        def warn(self, message):
            warnings.append(message)

    quick = replace(config, minutes=1e-4, predict=False, out=str(tmp_path / "x.onnx"))
    train_prospectivity(replace(quick, method="auto"), Heard())
    assert any("The network is left out: it would take" in text for text in warnings)
    with pytest.raises(InputError, match="There is no time for method 'network'"):
        train_prospectivity(
            replace(quick, method="network", out=str(tmp_path / "y.onnx")), NullProgress()
        )


def test_windows_are_odd_and_grow_with_the_blocks():
    assert windows_of(50) == (7, 15)
    assert windows_of(40) == (5, 11)
    assert windows_of(5) == (3, 7)
