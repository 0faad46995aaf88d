"""Rasters, polygons and predictors made on the fly."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

UTM = "EPSG:32633"
METRIC = (500000.0, 30.0, 0.0, 5000000.0, 0.0, -30.0)
TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}


def crs_wkt(code: str) -> str:
    """WKT of a CRS code."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(code)
    return reference.ExportToWkt()


def write_raster(
    path: Path,
    values: np.ndarray,
    transform: tuple[float, ...] | None = METRIC,
    crs: str | None = UTM,
    nodata: float | None = None,
    options: tuple[str, ...] = (),
) -> str:
    """Write [h, w] or [bands, h, w] as GeoTIFF and return its path."""
    values = values if values.ndim == 3 else values[None]
    count, height, width = values.shape
    kind = TYPES[values.dtype.name]
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, count, kind, list(options)
    )
    if transform is not None:
        dataset.SetGeoTransform(transform)
    if crs is not None:
        dataset.SetProjection(crs_wkt(crs))
    for number, band_values in enumerate(values, start=1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        band.WriteRaster(0, 0, width, height, band_values.tobytes(), buf_type=kind)
    dataset = None
    return str(path)


def read_raster(path: str | Path) -> np.ndarray:
    """All bands of a raster: [bands, h, w]."""
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray()
    return values if values.ndim == 3 else values[None]


def write_polygons(path: Path, polygons: list[str], crs: str | None = UTM) -> str:
    """Write WKT geometries as a vector file and return its path."""
    driver = ogr.GetDriverByName("GPKG")
    dataset = driver.CreateDataSource(str(path))
    reference = None
    if crs is not None:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = dataset.CreateLayer("mask", reference, ogr.wkbUnknown)
    for text in polygons:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    dataset = None
    return str(path)


def box(
    column: float, row: float, width: float, height: float, transform: tuple[float, ...] = METRIC
) -> str:
    """WKT of a block of pixels of a north-up raster."""
    x0, y0 = transform[0] + column * transform[1], transform[3] + row * transform[5]
    x1, y1 = x0 + width * transform[1], y0 + height * transform[5]
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def relief(height: int, width: int, seed: int = 1) -> np.ndarray:
    """A smooth, irregular surface, float32."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width]
    waves = sum(
        rng.normal() * np.sin(x / rng.uniform(3, 40) + y / rng.uniform(3, 40) + rng.uniform(0, 6))
        for _ in range(8)
    )
    return (waves + rng.normal(scale=0.1, size=(height, width))).astype(np.float32)


class FakePredictor:
    """A predictor from a function of (values, parameters); it remembers the shapes it saw."""

    provider = "test"

    def __init__(self, card, function) -> None:
        self.card, self._function = card, function
        self.batches: list[tuple[int, ...]] = []
        self.seen: list[np.ndarray] = []
        self.parameters: list[dict] = []
        self.threads: set[str] = set()

    def predict(self, values, parameters):
        self.batches.append(values.shape)
        self.parameters.append(dict(parameters))
        self.threads.add(threading.current_thread().name)
        if len(self.seen) < 64:
            self.seen.append(values.copy())
        return self._function(values, parameters)


def two_classes(values: np.ndarray, parameters=None) -> np.ndarray:
    """Class 2 where the first band is positive, with the logistic function as probability."""
    high = 1 / (1 + np.exp(-values[:, :1].clip(-50, 50)))
    return np.concatenate([1 - high, high], axis=1).astype(np.float32)


def identity(values: np.ndarray, parameters=None) -> np.ndarray:
    """The values as they are."""
    return values


def smooth_classes(values: np.ndarray, parameters=None) -> np.ndarray:
    """Two classes from the mean of 7 x 7 pixels: a receptive field of radius 3, none beyond."""
    padded = np.pad(values[:, :1], ((0, 0), (0, 0), (3, 3), (3, 3)))
    height, width = values.shape[2:]
    total = sum(
        padded[:, :, row : row + height, column : column + width]
        for row in range(7)
        for column in range(7)
    )
    return two_classes(total / 49)


class Listener:
    """A progress that remembers what it is told, and cancels after some reports."""

    def __init__(self, cancel_after: int | None = None) -> None:
        self.done: list[tuple[int, int]] = []
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self._cancel_after = cancel_after

    def report(self, done, total):
        self.done.append((done, total))

    def info(self, message):
        self.infos.append(message)

    def warn(self, message):
        self.warnings.append(message)

    def cancelled(self):
        return self._cancel_after is not None and len(self.done) >= self._cancel_after


def slowly(function, seconds: float = 0.05):
    """The function, after a pause."""

    def wait(values, parameters=None):
        time.sleep(seconds)
        return function(values, parameters)

    return wait


def remains(folder: Path, *expected: str) -> list[str]:
    """Names in a folder, hidden ones among them, other than those expected."""
    return sorted(path.name for path in folder.iterdir() if path.name not in expected)


@pytest.fixture
def tools():
    """The functions of this file: importlib mode has no importable conftest."""
    import types

    return types.SimpleNamespace(**{k: v for k, v in globals().items() if not k.startswith("_")})


@pytest.fixture
def classifier(make_card):
    """A predictor of two classes from one band."""
    return FakePredictor(make_card("classification", 1, 2), two_classes)
