import dataclasses

import pytest
import tomllib
from lithoscope.engine.errors import InputError, OutputError
from lithoscope.training.config import (
    About,
    LayerSpec,
    LithologyConfig,
    ProspectivityConfig,
    VectorSpec,
)

LITHOLOGY = LithologyConfig(
    layers=(
        LayerSpec("/data/k.tif", log=True, unit="%"),
        LayerSpec("/data/s.tif", 3, kind="categorical"),
    ),
    labels=VectorSpec("/data/geology.gpkg", "units", "lithology"),
    about=About(name="Demo", authors=("A. Geologist",)),
    block_m=1500,
    network="forest",
)
PROSPECTIVITY = ProspectivityConfig(
    layers=(LayerSpec("/data/k.tif"),),
    deposits=VectorSpec("/data/gold.shp"),
    tract=VectorSpec("/data/belt.shp"),
    loss="nnpu",
)
SMALLEST = """
[[layers]]
path = "k.tif"
[labels]
path = "g.gpkg"
field = "unit"
"""


@pytest.mark.parametrize("config", [LITHOLOGY, PROSPECTIVITY])
def test_what_is_written_is_read_back(config, tmp_path):
    config.save(tmp_path / "run.toml")
    assert type(config).load(tmp_path / "run.toml") == config


def test_every_setting_is_written_out(tmp_path):
    LITHOLOGY.save(tmp_path / "run.toml")
    written = tomllib.loads((tmp_path / "run.toml").read_text())
    assert set(written) == {entry.name for entry in dataclasses.fields(LithologyConfig)}
    assert set(written["layers"][0]) == {entry.name for entry in dataclasses.fields(LayerSpec)}
    assert "negatives" not in tomllib.loads(PROSPECTIVITY.to_toml())


@pytest.mark.parametrize("config", [LithologyConfig, ProspectivityConfig, LayerSpec, VectorSpec])
def test_every_setting_is_explained(config):
    explained = config.__doc__
    for entry in dataclasses.fields(config):
        assert entry.name in explained, f"{config.__name__}.{entry.name} is not explained"


def test_layers_are_called_after_their_files():
    assert [layer.name for layer in LITHOLOGY.layers] == ["k", "s 3"]


def test_relative_paths_count_from_the_file_or_the_data_folder(tmp_path):
    here, data = tmp_path / "here", tmp_path / "data"
    for folder in (here, data):
        folder.mkdir()
        (folder / "k.tif").touch()
    path = here / "run.toml"
    path.write_text(SMALLEST)
    assert LithologyConfig.load(path).layers[0].path == str(here / "k.tif")
    config = LithologyConfig.load(path, data)
    assert config.layers[0].path == str(data / "k.tif")
    assert config.labels.path == "g.gpkg"  # not there: GDAL may know it by this name


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("folds = [", "not valid TOML"),
        ("netwrok = 'forest'" + SMALLEST, "run.toml: Setting 'netwrok' is unknown"),
        (SMALLEST + "bands = 3", r"Setting 'labels.bands' is unknown"),
        (SMALLEST.replace('path = "k', 'pth = "k'), r"Setting 'layers\[0\].pth' is unknown"),
        ("[labels]\npath = 'x'\nfield = 'y'", "Setting 'layers' is missing"),
        ("folds = 'five'" + SMALLEST, "'folds' must be a whole number"),
        ("folds = 1" + SMALLEST, "'folds' must be 2 … 20"),
        ("network = 'gan'" + SMALLEST, "'network' is 'gan', but must be one of auto, dilated"),
        ("minutes = 0" + SMALLEST, "'minutes' must be more than 0"),
        ("out = 'a.tif'" + SMALLEST, "'out' must end in .onnx"),
        (SMALLEST.replace('field = "unit"', ""), "'labels.field' is missing"),
        (SMALLEST.replace("[labels]", "kind = 'x'\n[labels]"), r"'layers\[0\].kind' is 'x'"),
        (SMALLEST.replace("[labels]", "band = 0\n[labels]"), r"'layers\[0\].band'"),
        (
            SMALLEST.replace("[labels]", "kind = 'categorical'\nlog = true\n[labels]"),
            r"'layers\[0\].log' must be false, for the codes of 'k' have none",
        ),
        (SMALLEST.replace("[labels]", "[[layers]]\npath = 'b/k.tif'\n[labels]"), "'k' more than"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, text, message):
    path = tmp_path / "run.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=message):
        LithologyConfig.load(path)


def test_a_wrong_setting_from_python_is_named_too():
    with pytest.raises(InputError, match="Setting 'draws' must be 1 … 64"):
        dataclasses.replace(PROSPECTIVITY, draws=0)
    with pytest.raises(InputError, match="Setting 'loss' is 'focal'"):
        dataclasses.replace(PROSPECTIVITY, loss="focal")


def test_files_that_cannot_be_read_or_written_are_named(tmp_path):
    with pytest.raises(InputError, match=r"none\.toml cannot be read"):
        LithologyConfig.load(tmp_path / "none.toml")
    with pytest.raises(OutputError, match="cannot be written"):
        LITHOLOGY.save(tmp_path / "no" / "folder.toml")
