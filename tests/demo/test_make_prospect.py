"""The made-up area of the prospectivity tutorial is what the tutorial says it is."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")
from osgeo import gdal, ogr


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """The module and the folder it wrote."""
    path = Path(__file__).parent / "make_prospect.py"
    spec = importlib.util.spec_from_file_location("make_prospect", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("prospect")
    module.make(folder)
    return module, folder


def rows(path: Path) -> list[tuple[dict, ogr.Geometry]]:
    """Attributes and geometry of every feature."""
    dataset = ogr.Open(str(path))
    return [(f.items(), f.GetGeometryRef().Clone()) for f in dataset.GetLayer(0)]


def test_the_layers_lie_on_one_grid_and_have_data_everywhere(area):
    module, folder = area
    for name in ("magnetics", "potassium", "density"):
        dataset = gdal.Open(str(folder / f"{name}.tif"))
        values = dataset.ReadAsArray()
        assert values.shape == (module.HEIGHT, module.WIDTH) and np.isfinite(values).all()
        assert values.std() > 0
    assert gdal.Open(str(folder / "potassium.tif")).ReadAsArray().min() >= 0


def test_the_geological_map_covers_the_area_and_the_tract_all_but_the_sandstone(area):
    module, folder = area
    units = rows(folder / "geology.gpkg")
    assert {items["unit"] for items, _ in units} == set(module.UNITS)
    whole = module.WIDTH * module.HEIGHT * module.PIXEL**2
    assert sum(shape.GetArea() for _, shape in units) == pytest.approx(whole)
    sandstone = sum(shape.GetArea() for items, shape in units if items["unit"] == "Sandstone")
    tract = sum(shape.GetArea() for _, shape in rows(folder / "tract.gpkg"))
    assert tract == pytest.approx(whole - sandstone) and 0 < sandstone < whole / 2


def test_deposits_lie_near_faults_in_their_hosts_and_never_in_the_sandstone(area):
    module, folder = area
    deposits = [shape for _, shape in rows(folder / "deposits.gpkg")]
    assert len(deposits) == module.DEPOSITS
    faults = ogr.Geometry(ogr.wkbMultiLineString)
    for _, line in rows(folder / "faults.gpkg"):
        faults.AddGeometry(line)
    distances = np.array([deposit.Distance(faults) for deposit in deposits])
    assert np.median(distances) < 2000
    units = rows(folder / "geology.gpkg")
    hosts = [
        next(items["unit"] for items, shape in units if shape.Contains(deposit))
        for deposit in deposits
    ]
    assert "Sandstone" not in hosts
    assert sum(host in ("Basalt", "Schist") for host in hosts) > 0.7 * len(hosts)
