"""The model-designer models that make evidence layers: in the toolbox, and against the formulas."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from lithoscope.processing_algorithms.evidence_models import FOLDER, EvidenceModel, evidence_models
from lithoscope.processing_algorithms.help_pages import page
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingProvider,
    QgsProject,
)

WIDTH, HEIGHT, PIXEL = 60, 40, 100.0
X0, Y0 = 500000.0, 5000000.0
NAMES = ("classes_of_polygons", "density_of_lines", "density_of_points", "distance_to_lines")
PROVIDERS = ("native", "gdal")


class Toolbox(QgsProcessingProvider):
    """A provider of nothing but the models."""

    def id(self):
        """Prefix of the ids."""
        return "evidence"

    def name(self):
        """Name in the toolbox."""
        return "Evidence"

    def loadAlgorithms(self):
        """Add them."""
        for model in evidence_models():
            self.addAlgorithm(model)


@pytest.fixture(scope="module")
def toolbox(qgis_processing):
    """The provider, registered."""
    provider = Toolbox()
    registry = QgsApplication.processingRegistry()
    registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture
def make(toolbox):
    """make(name, {"Distance": path}, lines=…, grid=…): the results of a model, by title."""
    import processing

    def run(name: str, outputs: dict[str, str], feedback=None, **parameters) -> dict:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        feedback = feedback or QgsProcessingFeedback(False)
        # What QGIS calls a model's output depends on its version.
        model = toolbox.algorithm(name).create()
        titles = {d.description(): d.name() for d in model.destinationParameterDefinitions()}
        wanted = {titles[title]: path for title, path in outputs.items()}
        results = processing.run(
            f"evidence:{name}", {**parameters, **wanted}, context=context, feedback=feedback
        )
        return {title: results[titles[title]] for title in outputs}

    return run


@pytest.fixture
def grid(raster) -> str:
    """The raster whose pixels the results get, rectangular, so that rows and columns differ."""
    transform = (X0, PIXEL, 0, Y0, 0, -PIXEL)
    return raster("grid.tif", np.zeros((HEIGHT, WIDTH), np.float32), transform=transform)


def xy(column: float, row: float) -> str:
    """Coordinates, as in WKT, of a corner of the pixel lattice."""
    return f"{X0 + column * PIXEL} {Y0 - row * PIXEL}"


@pytest.fixture
def vectors(tmp_path):
    """vectors([(WKT, unit)], crs): a GeoPackage in that CRS."""

    def write(shapes, crs: str = "EPSG:32632") -> str:
        path = str(tmp_path / "shapes.gpkg")
        own, wanted = osr.SpatialReference(), osr.SpatialReference()
        for reference, code in ((own, "EPSG:32632"), (wanted, crs)):
            reference.SetFromUserInput(code)
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        crossing = osr.CoordinateTransformation(own, wanted)
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        kind = ogr.CreateGeometryFromWkt(shapes[0][0]).GetGeometryType()
        layer = dataset.CreateLayer("shapes", wanted, kind)
        layer.CreateField(ogr.FieldDefn("unit", ogr.OFTString))
        for text, unit in shapes:
            shape = ogr.CreateGeometryFromWkt(text)
            shape.Transform(crossing)
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(shape)
            if unit is not None:
                feature.SetField("unit", unit)
            layer.CreateFeature(feature)
        return path

    return write


def box(left: float, top: float, right: float, bottom: float) -> str:
    """WKT of a block of pixels."""
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    return f"POLYGON(({', '.join(xy(*corner) for corner in corners)}))"


def lies_on(path: str, grid: str) -> bool:
    """Tell whether a raster has the grid's pixels."""
    one, other = gdal.Open(path), gdal.Open(grid)
    return (
        (one.RasterXSize, one.RasterYSize) == (other.RasterXSize, other.RasterYSize)
        and np.allclose(one.GetGeoTransform(), other.GetGeoTransform())
        and one.GetSpatialRef().IsSame(other.GetSpatialRef())
    )


def test_all_are_offered_with_titles_help_and_group(toolbox):
    assert {model.name() for model in toolbox.algorithms()} == set(NAMES)
    for model in toolbox.algorithms():
        assert model.displayName() == model.name().replace("_", " ").capitalize()
        assert model.group() == "Evidence preparation"
        assert model.shortHelpString() and model.helpUrl() == page("evidence_models")
        assert all(p.help() for p in model.parameterDefinitions() if not p.isDestination())


@pytest.mark.parametrize("name", NAMES)
def test_they_open_in_the_designer_and_use_only_what_every_qgis_has(name, toolbox):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FOLDER / f"{name}.model3"))
    valid, complaints = model.validate()
    assert valid, complaints
    used = {child.algorithmId() for child in model.childAlgorithms().values()}
    assert used and {step.split(":")[0] for step in used} <= set(PROVIDERS)


def test_a_model_is_read_anew_for_every_run(toolbox):
    """When the plugin is loaded, QGIS may not have the steps' providers yet."""
    model = EvidenceModel(FOLDER / "distance_to_lines.model3")
    model.removeChildAlgorithm("final")
    fresh = model.create()
    assert [d.description() for d in fresh.destinationParameterDefinitions()] == ["Distance"]


def test_distance_to_lines(make, grid, vectors, read, tmp_path):
    """A vertical fault through the middle of column 20, in degrees, as most vectors are."""
    faults = vectors([(f"LINESTRING({xy(20.5, -3)}, {xy(20.5, 50)})", "fault")], "EPSG:4326")
    target = str(tmp_path / "distance.tif")
    make("distance_to_lines", {"Distance": target}, lines=faults, grid=grid)
    expected = np.abs(np.arange(WIDTH) - 20) * PIXEL
    assert np.allclose(read(target), expected[None], atol=PIXEL / 100)
    assert lies_on(target, grid)


def test_logarithm_of_the_distance(make, grid, vectors, read, tmp_path):
    faults = vectors([(f"LINESTRING({xy(0, 10.5)}, {xy(60, 10.5)})", "fault")])
    target = str(tmp_path / "log.tif")
    make("distance_to_lines", {"Distance": target}, lines=faults, grid=grid, log=True)
    distance = np.abs(np.arange(HEIGHT) - 10)[:, None] * PIXEL
    assert np.allclose(read(target), np.log10(distance + PIXEL / 2), atol=1e-5)


def test_density_of_lines(make, grid, vectors, read, tmp_path):
    """One long straight line: a circle around a pixel on it holds its diameter of it."""
    faults = vectors([(f"LINESTRING({xy(30.5, -100)}, {xy(30.5, 140)})", "fault")])
    target = str(tmp_path / "density.tif")
    radius = 1130.0  # no multiple of the pixel, so that no point lies on the circle
    make("density_of_lines", {"Density": target}, lines=faults, grid=grid, radius=radius)
    found = read(target)
    distance = np.abs(np.arange(WIDTH) - 30) * PIXEL
    chord = 2 * np.sqrt(np.clip(radius**2 - distance**2, 0, None))
    expected = chord / 1000 / (np.pi * (radius / 1000) ** 2)
    # Lengths are counted in tenths of the radius.
    step = 0.1 / np.pi
    assert np.abs(found - expected[None]).max() <= 1.01 * step
    assert abs(found[:, 30].mean() - expected[30]) < step / 2
    assert (found[:, :19] == 0).all() and lies_on(target, grid)
    assert gdal.Open(target).GetRasterBand(1).GetNoDataValue() is None


def test_density_of_points(make, grid, vectors, read, tmp_path):
    springs = vectors([(f"POINT({xy(10.5, 5.5)})", ""), (f"POINT({xy(12.5, 5.5)})", "")])
    target = str(tmp_path / "density.tif")
    make("density_of_points", {"Density": target}, points=springs, grid=grid, radius=550)
    found = read(target) * np.pi * 0.55**2
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    expected = sum((np.hypot(columns - x, rows - 5) <= 5.5).astype(float) for x in (10, 12))
    assert np.allclose(found, expected, atol=1e-4)
    assert found[5, 11] == pytest.approx(2, abs=1e-4) and found[30, 40] == 0


def test_classes_of_polygons(make, grid, vectors, read, tmp_path):
    """Two granites share a code; what has no class is NoData; codes follow the alphabet."""
    units = [
        (box(0, 0, 20, 40), "Granite"),
        (box(20, 0, 40, 40), "Basalt, 'old'"),
        (box(40, 0, 50, 40), "Granite"),
        (box(50, 0, 55, 40), None),
    ]
    target, table = str(tmp_path / "codes.tif"), str(tmp_path / "codes.csv")
    outputs = {"Codes": target, "Code table": table}
    make("classes_of_polygons", outputs, polygons=vectors(units), field="unit", grid=grid)
    dataset = gdal.Open(target)
    data = dataset.ReadRaster(buf_type=gdal.GDT_Float32)
    codes = np.frombuffer(data, np.float32).reshape(HEIGHT, WIDTH)
    assert (codes == np.repeat([2, 1, 2, 0], [20, 20, 10, 10])[None]).all()
    assert dataset.GetRasterBand(1).GetNoDataValue() == 0 and lies_on(target, grid)
    with Path(table).open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [
            ["code", "name", "polygons"],
            ["1", "Basalt, 'old'", "1"],
            ["2", "Granite", "2"],
        ]


def test_a_grid_in_degrees_is_refused(make, vectors, raster, recorder, tmp_path):
    degrees = raster(
        "degrees.tif",
        np.zeros((4, 4), np.float32),
        crs="EPSG:4326",
        transform=(9.0, 0.01, 0, 45.2, 0, -0.01),
    )
    faults = vectors([(f"LINESTRING({xy(0, 0)}, {xy(10, 10)})", "fault")])
    feedback = recorder()
    target = tmp_path / "distance.tif"
    with pytest.raises(QgsProcessingException) as caught:
        make("distance_to_lines", {"Distance": str(target)}, feedback, lines=faults, grid=degrees)
    # QGIS 3.22 tells the feedback, later ones the exception.
    assert "in degrees" in feedback.text + str(caught.value)
    assert not target.exists()
