"""lithoscope:package_results: everything arrives, as it was, on another machine."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from lithoscope.processing_algorithms.map_products.looks import names_in_file
from lithoscope.processing_algorithms.map_products.package_results import PackageResults
from lithoscope.processing_algorithms.map_products.packed import table_names
from lithoscope.processing_algorithms.map_products.provenance import layer_provenance
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayerMetadata,
    QgsPalettedRasterRenderer,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor


@pytest.fixture
def pack(run, provider, project, tmp_path):
    """pack(layers …): packs into one folder, moves it elsewhere, and opens the project there."""
    if QgsApplication.processingRegistry().algorithmById("lithoscope:package_results") is None:
        provider.addAlgorithm(PackageResults())

    projects = []  # layers live as long as their project

    def make(*layers, **given):
        folder = tmp_path / "package"
        result = run("package_results", LAYERS=list(layers), FOLDER=str(folder), **given)
        assert not list(folder.glob(".*"))
        shutil.move(folder, tmp_path / "elsewhere")
        opened = QgsProject()
        projects.append(opened)
        assert opened.read(str(tmp_path / "elsewhere" / Path(result["PROJECT"]).name))
        return opened

    yield make
    while projects:
        projects.pop().clear()


@pytest.fixture
def classes(raster) -> str:
    """Classes 1 and 2 as bytes, 0 is NoData, with a colour table."""
    values = np.ones((30, 40), np.uint8)
    values[:, 20:], values[:5, :5] = 2, 0
    path = raster("rocks.tif", values, nodata=0)
    dataset = gdal.Open(path, gdal.GA_Update)
    table = gdal.ColorTable()
    table.SetColorEntry(1, (200, 40, 40, 255))
    table.SetColorEntry(2, (40, 160, 60, 255))
    dataset.GetRasterBand(1).SetColorTable(table)
    dataset.GetRasterBand(1).SetCategoryNames(["", "granite", "gneiss"])
    dataset.SetMetadata({"LITHOSCOPE_MODEL": "Rocks", "LITHOSCOPE_MODEL_VERSION": "2.1"})
    return path


def named(project) -> dict:
    """The layers of a project by name; all of them can be opened."""
    layers = list(project.mapLayers().values())
    assert [layer.source() for layer in layers if not layer.isValid()] == []
    return {layer.name(): layer for layer in layers}


def block(layer, band=1) -> np.ndarray:
    """The pixels of a raster layer, as QGIS sees them."""
    provider = layer.dataProvider()
    found = provider.block(band, provider.extent(), provider.xSize(), provider.ySize())
    dtype = {1: "u1", 6: "f4"}[int(found.dataType())]
    return np.frombuffer(bytes(found.data()), dtype).reshape(provider.ySize(), provider.xSize())


def test_rasters_and_vectors_come_back_as_they_were(pack, raster, box, read, classes, tmp_path):
    chances = np.random.default_rng(1).random((30, 40), np.float32)
    chances[4:9] = np.nan
    probability = raster("probability.tif", chances, nodata=float("nan"))
    opened = pack(classes, probability, box(500000, 4999000, 501000, 5000000))
    layers = named(opened)
    assert set(layers) == {"rocks", "probability", "box"}
    assert np.array_equal(block(layers["rocks"]), read(classes))
    assert np.array_equal(block(layers["probability"]), chances, equal_nan=True)
    assert layers["rocks"].extent() == QgsRasterLayer(classes).extent()
    assert layers["rocks"].dataProvider().sourceNoDataValue(1) == 0
    assert {layer.crs().authid() for layer in layers.values()} == {"EPSG:32632"}
    assert layers["box"].featureCount() == 1
    # All in the GeoPackage, nothing beside it.
    files = sorted(path.name for path in (tmp_path / "elsewhere").iterdir())
    # What QGIS leaves beside files that it has open does not count.
    assert [name for name in files if not name.endswith((".aux.xml", "-shm", "-wal"))] == [
        *("results.gpkg", "results.html", "results.qgz")
    ]


def test_nothing_points_to_where_it_was_made(pack, classes, box, tmp_path):
    pack(classes, box(500000, 4999000, 501000, 5000000), NAME="area", TITLE="My area")
    with zipfile.ZipFile(tmp_path / "elsewhere" / "area.qgz") as archive:
        text = archive.read("area.qgs").decode()
    sources = re.findall(r"<datasource>(.+?)</datasource>", text)
    assert sorted(sources) == ["./area.gpkg|layername=box", "./area.gpkg|option:TABLE=rocks"]
    assert str(tmp_path) not in text
    assert "<mapcanvas" in text
    page = (tmp_path / "elsewhere" / "area.html").read_text("utf-8")
    assert "<h1>My area</h1>" in page and "Rocks 2.1" in page and "granite" in page


def test_names_styles_and_metadata_are_kept(pack, classes, box, project):
    rocks = QgsRasterLayer(classes, "Rock units (v2)")
    entry = QgsPalettedRasterRenderer.Class(1, QColor("#123456"), "Granit")
    rocks.setRenderer(QgsPalettedRasterRenderer(rocks.dataProvider(), 1, [entry]))
    rocks.setOpacity(0.6)
    rocks.dataProvider().setUserNoDataValue(1, [QgsRasterRange(2, 2)])
    told = QgsLayerMetadata()
    told.setAbstract("Seen from the air.")
    told.addHistoryItem("Model: Rocks 2.1")
    rocks.setMetadata(told)
    area = QgsVectorLayer(box(500000, 4999000, 501000, 5000000), "Gebiet ä")
    area.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#abcdef"})))
    project.addMapLayers([rocks, area])
    project.layerTreeRoot().findLayer(area.id()).setItemVisibilityChecked(False)
    opened = pack(rocks, area)
    layers = named(opened)
    assert set(layers) == {"Rock units (v2)", "Gebiet ä"}
    copy = layers["Rock units (v2)"]
    assert [(c.value, c.color.name(), c.label) for c in copy.renderer().classes()] == [
        (1, "#123456", "Granit")
    ]
    assert copy.opacity() == pytest.approx(0.6)
    assert copy.metadata().abstract() == "Seen from the air."
    assert copy.metadata().history() == ["Model: Rocks 2.1"]
    assert [(r.min(), r.max()) for r in copy.dataProvider().userNoDataValues(1)] == [(2, 2)]
    assert layers["Gebiet ä"].renderer().symbol().color().name() == "#abcdef"
    root = opened.layerTreeRoot()
    order = [layer.name() for layer in project.layerTreeRoot().layerOrder()]
    assert [node.name() for node in root.findLayers()] == order
    assert not root.findLayer(layers["Gebiet ä"].id()).isVisible()
    # Whoever opens the GeoPackage without the project sees its vectors in colour.
    alone = QgsVectorLayer(layers["Gebiet ä"].source())
    assert alone.renderer().symbol().color().name() == "#abcdef"


def test_files_look_as_lithoscope_shows_them(pack, classes):
    layers = named(pack(classes))
    found = layers["rocks"].renderer().classes()
    assert [entry.label for entry in found] == ["granite", "gneiss"]


def test_what_a_geopackage_would_not_keep_lies_beside(pack, raster, recorder, tmp_path):
    bands = np.random.default_rng(1).random((2, 20, 30)).astype(np.float32)
    path = raster("Two bands.tif", bands, nodata=-1, names=("gold", "lead"))
    heard = recorder()
    layers = named(pack(path, feedback=heard))
    assert "GeoPackage would not keep 'Two bands' as it is" in heard.text
    assert Path(layers["Two bands"].source()).name == "results_two_bands.tif"
    assert np.array_equal(block(layers["Two bands"], 2), bands[1])
    assert not (tmp_path / "elsewhere" / "results.gpkg").exists()


def test_no_data_that_a_table_cannot_say_lies_beside(pack, raster):
    path = raster("values.tif", np.arange(600, dtype=np.uint8).reshape(20, 30) % 200, nodata=77)
    layer = named(pack(path))["values"]
    assert layer.dataProvider().sourceNoDataValue(1) == 77
    assert np.array_equal(block(layer), np.arange(600, dtype=np.uint8).reshape(20, 30) % 200)


def test_geotiffs_keep_colours_and_names_of_their_own(pack, classes):
    layer = named(pack(classes, RASTERS="geotiff"))["rocks"]
    band = gdal.Open(layer.source())
    band.GetGeoTransform()  # before anything like this, GDAL 3.6 knows of no names
    assert band.GetRasterBand(1).GetColorTable().GetColorEntry(1)[:3] == (200, 40, 40)
    assert band.GetRasterBand(1).GetCategoryNames()[2] == "gneiss"
    assert band.GetMetadataItem("LITHOSCOPE_MODEL") == "Rocks"


def test_a_filter_holds(pack, box, project):
    layer = QgsVectorLayer(box(500000, 4999000, 501000, 5000000), "area")
    project.addMapLayer(layer)
    assert layer.setSubsetString('"fid" > 5')
    assert named(pack(layer))["area"].featureCount() == 0


def test_layers_of_one_name_stay_apart(pack, raster, project):
    first = QgsRasterLayer(raster("a.tif", np.full((9, 9), 1, np.uint8)), "map")
    second = QgsRasterLayer(raster("b.tif", np.full((9, 9), 2, np.uint8)), "map")
    project.addMapLayers([first, second])
    opened = pack(first, second)
    values = {int(block(layer).max()) for layer in opened.mapLayers().values()}
    assert values == {1, 2}


def test_a_second_package_replaces_the_first_whole(run, pack, classes, box, tmp_path):
    folder = str(tmp_path / "twice")
    given = {"FOLDER": folder, "NAME": "x"}
    run("package_results", LAYERS=[classes, box(500000, 4999000, 501000, 5000000)], **given)
    run("package_results", LAYERS=[classes], **given)
    opened = QgsProject()
    opened.read(f"{folder}/x.qgz")
    assert set(named(opened)) == {"rocks"}
    vectors = gdal.OpenEx(f"{folder}/x.gpkg", gdal.OF_VECTOR | gdal.OF_RASTER)
    tables = [vectors.GetLayer(i).GetName() for i in range(vectors.GetLayerCount())]
    assert tables == ["layer_styles"]


def test_files_of_an_earlier_package_are_taken_away_and_no_others(run, pack, raster, tmp_path):
    bands = np.zeros((2, 9, 9), np.float32)
    first, second = (raster(name, bands, nodata=-1) for name in ("first.tif", "second.tif"))
    folder = tmp_path / "twice"
    given = {"FOLDER": str(folder), "NAME": "x"}
    run("package_results", LAYERS=[first, second], **given)
    assert (folder / "x_second.tif").exists() and (folder / "x_second.qml").exists()
    (folder / "x_mine.tif").write_text("the user's own")
    run("package_results", LAYERS=[first], **given)
    left = {path.name for path in folder.iterdir()} - {"x_first.tif.aux.xml"}
    assert left == {"x.qgz", "x.html", "x_first.tif", "x_first.qml", "x_mine.tif"}


def test_what_is_packed_again_from_a_package_is_not_taken_away(run, pack, raster, tmp_path):
    folder = tmp_path / "twice"
    path = raster("first.tif", np.zeros((2, 9, 9), np.float32), nodata=-1)
    run("package_results", LAYERS=[path], FOLDER=str(folder), NAME="x")
    layer = QgsRasterLayer(str(folder / "x_first.tif"), "again")
    QgsProject.instance().addMapLayer(layer)
    run("package_results", LAYERS=[layer], FOLDER=str(folder), NAME="x")
    assert (folder / "x_first.tif").exists() and (folder / "x_again.tif").exists()


@pytest.mark.parametrize("percent", [0, 40, 90])
def test_a_cancelled_package_leaves_the_earlier_one(
    run, pack, classes, box, recorder, tmp_path, percent
):
    folder = tmp_path / "p"
    run("package_results", LAYERS=[classes], FOLDER=str(folder), NAME="x")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    layers = [classes, box(500000, 4999000, 501000, 5000000)]
    heard = recorder(cancel_after=percent)
    result = run("package_results", LAYERS=layers, FOLDER=str(folder), NAME="x", feedback=heard)
    assert heard.isCanceled() and not result.get("PROJECT")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_styles_of_rasters_go_along(pack, classes, raster, project, tmp_path):
    bands = QgsRasterLayer(raster("bands.tif", np.ones((2, 9, 9), np.float32), nodata=-1), "bands")
    bands.setOpacity(0.4)
    project.addMapLayer(bands)
    layers = named(pack(classes, bands))
    package = gdal.OpenEx(str(tmp_path / "elsewhere" / "results.gpkg"), gdal.OF_VECTOR)
    row = package.GetLayerByName("layer_styles").GetNextFeature()
    assert (row["f_table_name"], row["useAsDefault"]) == ("rocks", 1)
    assert 'label="gneiss"' in row["styleQML"]
    # Whoever opens the file without the project sees it as the project does.
    alone = QgsRasterLayer(layers["bands"].source(), "alone")
    assert alone.opacity() == pytest.approx(0.4)


def test_the_package_says_how_maps_were_made(pack, raster, tmp_path):
    path = raster("c.tif", np.ones((9, 9), np.uint8), nodata=0)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadata({"LITHOSCOPE_MODEL": "Mine", "LITHOSCOPE_LIMITS": "Knows no marble."})
    del dataset
    layer = named(pack(path))["c"]
    page = (tmp_path / "elsewhere" / "results.html").read_text("utf-8")
    assert "Knows no marble." in page
    assert layer_provenance(layer).limits == ("Knows no marble.",)


def test_what_cannot_be_packed_is_refused_by_name(run, pack, classes, tmp_path, project):
    basemap = QgsRasterLayer("type=xyz&url=http://localhost/{x}/{y}/{z}.png", "tiles", "wms")
    project.addMapLayer(basemap)
    with pytest.raises(QgsProcessingException, match="'tiles' comes from 'wms'"):
        run("package_results", LAYERS=[basemap, classes], FOLDER=str(tmp_path / "p"))
    with pytest.raises(QgsProcessingException, match="is no name for files"):
        run("package_results", LAYERS=[classes], NAME="a/b", FOLDER=str(tmp_path / "p"))
    assert not list(tmp_path.glob("p/*"))


def test_an_input_is_never_written_over(run, pack, box, tmp_path):
    path = box(500000, 4999000, 501000, 5000000)
    before = Path(path).read_bytes()
    with pytest.raises(QgsProcessingException, match="is also an input"):
        run("package_results", LAYERS=[path], NAME="box", FOLDER=str(tmp_path))
    assert Path(path).read_bytes() == before


def test_tables_have_plain_names():
    assert table_names(["Rock units (v2)", "2020", "岩性", "rock_units_v2"]) == [
        *("rock_units_v2", "layer_2020", "layer_3", "rock_units_v2_2")
    ]


def test_no_two_tables_have_one_name_nor_that_of_the_styles():
    assert table_names(["dem", "dem 3", "dem"]) == ["dem", "dem_3", "dem_2"]
    assert table_names(["Layer styles"]) == ["layer_styles_2"]


def test_a_raster_of_a_package_with_several_is_mapped(
    pack, draw, classes, raster, project, tmp_path
):
    opened = pack(classes, raster("other.tif", np.ones((9, 9), np.uint8), nodata=0))
    layer = project.addMapLayer(named(opened)["rocks"].clone())
    assert names_in_file(layer) == {"unknown": "unknown"}
    draw(layer, OUTPUT=str(tmp_path / "map.pdf"))
    assert (tmp_path / "map.pdf").stat().st_size > 1000


def test_a_geopackage_is_not_replaced_while_it_is_packed(run, pack, raster, project, tmp_path):
    folder = tmp_path / "p"
    pair = [raster(f"{name}.tif", np.ones((9, 9), np.uint8), nodata=0) for name in ("a", "b")]
    run("package_results", LAYERS=pair, FOLDER=str(folder), NAME="x")
    before = (folder / "x.gpkg").read_bytes()
    table = QgsRasterLayer(f"GPKG:{folder / 'x.gpkg'}:a", "table")
    project.addMapLayer(table)
    with pytest.raises(QgsProcessingException, match="is also an input"):
        run("package_results", LAYERS=[table], FOLDER=str(folder), NAME="x")
    assert (folder / "x.gpkg").read_bytes() == before


def test_a_layer_beyond_the_projects_coordinates_is_packed(pack, classes, box, project):
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    opened = pack(classes, box(1e9, 1e9, 2e9, 2e9))
    assert set(named(opened)) == {"rocks", "box"}
    assert opened.viewSettings().defaultViewExtent().width() < 1
