"""The provider in a real QGIS, and rasters, polygons and runs made on the fly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.processing_algorithms.provider import LithoscopeProvider
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

UTM = "EPSG:32632"
METRIC = (500000.0, 30.0, 0.0, 5000000.0, 0.0, -30.0)


def wkt(code: str) -> str:
    """WKT of a CRS code."""
    crs = osr.SpatialReference()
    crs.SetFromUserInput(code)
    return crs.ExportToWkt()


def write_raster(
    path: Path, values: np.ndarray, *, crs: str = UTM, transform=METRIC, nodata=None, names=()
) -> str:
    """Write [h, w] or [bands, h, w] as GeoTIFF; return its path."""
    bands = values if values.ndim == 3 else values[None]
    kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_Float32
    count, height, width = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind)
    dataset.SetGeoTransform(transform)
    if crs:
        dataset.SetProjection(wkt(crs))
    data = np.ascontiguousarray(bands, np.uint8 if kind == gdal.GDT_Byte else np.float32)
    dataset.WriteRaster(0, 0, width, height, data.tobytes(), buf_type=kind)
    for number in range(1, count + 1):
        if nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(nodata)
        if names:
            dataset.GetRasterBand(number).SetDescription(names[number - 1])
    return str(path)


def read_raster(path: str, band: int | None = 1) -> np.ndarray:
    """Read one band [h, w], or all of them [bands, h, w] with band=None."""
    dataset = gdal.Open(str(path))
    numbers = range(1, dataset.RasterCount + 1) if band is None else [band]
    kind = dataset.GetRasterBand(1).DataType
    dtype = np.uint8 if kind == gdal.GDT_Byte else np.float32
    shape = dataset.RasterYSize, dataset.RasterXSize
    planes = [
        np.frombuffer(dataset.GetRasterBand(n).ReadRaster(buf_type=kind), dtype).reshape(shape)
        for n in numbers
    ]
    return np.stack(planes) if band is None else planes[0]


def write_box(path: Path, west: float, south: float, east: float, north: float) -> str:
    """Write one rectangle as GeoPackage; return its path."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.SetFromUserInput(UTM)
    layer = dataset.CreateLayer("box", crs, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
    layer.CreateFeature(feature)
    return str(path)


def polygons_of(path: str) -> list[dict]:
    """Return the attributes of a vector file's features, with their geometry's area."""
    dataset = ogr.Open(str(path))
    return [
        {**feature.items(), "geometry_area": feature.GetGeometryRef().GetArea()}
        for feature in dataset.GetLayer(0)
    ]


def surface(form: str, size: int = 41, pixel: float = 30.0) -> np.ndarray:
    """Heights [size, size] in metres whose centre is a known landform."""
    rows, columns = (np.mgrid[:size, :size] - size // 2) * pixel
    heights = {
        "flat": 0 * rows,
        "peak": -0.3 * np.hypot(rows, columns),
        "pit": 0.3 * np.hypot(rows, columns),
        "ridge": -0.3 * np.abs(columns),
        "valley": 0.3 * np.abs(columns),
        "slope": 0.3 * columns,
    }
    return (1000 + heights[form]).astype(np.float32)


class Recorder(QgsProcessingFeedback):
    """A feedback that can be asked what was said, and that may cancel after a while."""

    def __init__(self, cancel_after: float | None = None):
        super().__init__(False)
        self._cancel_after = cancel_after
        self.seen: list[float] = []
        self.progressChanged.connect(self._look)

    def _look(self, percent: float) -> None:
        self.seen.append(percent)
        if self._cancel_after is not None and percent >= self._cancel_after:
            self.cancel()

    @property
    def text(self) -> str:
        """All that was said, errors and warnings among it."""
        return self.textLog()


@pytest.fixture
def raster(tmp_path) -> Callable[..., str]:
    """`write_raster` into the test's folder: raster("dem.tif", values, crs=…)."""
    return lambda name, values, **options: write_raster(tmp_path / name, values, **options)


@pytest.fixture
def box(tmp_path) -> Callable[..., str]:
    """`write_box` into the test's folder: box(west, south, east, north)."""
    return lambda *sides: write_box(tmp_path / "box.gpkg", *sides)


@pytest.fixture
def read() -> Callable[..., np.ndarray]:
    """The function `read_raster`."""
    return read_raster


@pytest.fixture
def features() -> Callable[..., list[dict]]:
    """The function `polygons_of`."""
    return polygons_of


@pytest.fixture
def terrain() -> Callable[..., np.ndarray]:
    """The function `surface`."""
    return surface


@pytest.fixture
def recorder() -> type[Recorder]:
    """The class `Recorder`."""
    return Recorder


@pytest.fixture(scope="module")
def provider(qgis_processing) -> LithoscopeProvider:
    """The provider, registered."""
    provider = LithoscopeProvider()
    registry = QgsApplication.processingRegistry()
    registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture
def run(provider) -> Callable[..., dict]:
    """run("classify_landforms", INPUT=…, feedback=…, context=…): the algorithm's results."""
    import processing

    def run_algorithm(name: str, feedback=None, context=None, **parameters) -> dict:
        if context is None:
            context = QgsProcessingContext()
            context.setProject(QgsProject.instance())
        feedback = feedback or QgsProcessingFeedback(False)
        return processing.run(f"lithoscope:{name}", parameters, feedback=feedback, context=context)

    return run_algorithm


@pytest.fixture
def peak(tmp_path) -> str:
    """A DEM of a cone."""
    return write_raster(tmp_path / "peak.tif", surface("peak"))
