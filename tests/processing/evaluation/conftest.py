"""Forecasts and earthquakes for `evaluate_forecast`, made on the fly."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.seismicity.pycsep_files import PlacedCatalogues, write_catalogues
from lithoscope.processing_algorithms.earthquakes.evaluate_forecast import EvaluateForecast
from osgeo import ogr, osr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

START = 18_090.0  # 2019-07-13, as days since 1970
DAYS = 7.0
TOTAL = {"3p0": 60.0, "4p0": 6.0}
UTC = 100  # GDAL's flag
COLUMNS = ROWS = 5


def moment(days: float) -> str:
    """A time as text without a zone."""
    epoch = datetime.datetime(1970, 1, 1)
    return (epoch + datetime.timedelta(days=days)).isoformat(timespec="milliseconds")


def share() -> np.ndarray:
    """Share of the cells, growing to the east."""
    weight = np.tile(np.arange(1.0, COLUMNS + 1), ROWS)
    return weight / weight.sum()


def forecast_layer(path: Path, *, total=None, issued=START, west=-118.0, crs=4326, leave_out=()):
    """A forecast as 'Forecast earthquakes' writes it."""
    total = total or TOTAL
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    layer = dataset.CreateLayer(path.stem, reference, ogr.wkbPolygon)
    rows = {"lon": np.round(west + 0.1 * np.tile(np.arange(COLUMNS), ROWS), 9)}
    rows["lon"] = (rows["lon"] + 180) % 360 - 180
    rows["lat"] = 35 + 0.1 * np.repeat(np.arange(ROWS), COLUMNS)
    rows["size"] = np.full(len(rows["lon"]), 0.1)
    rows["days"] = np.full(len(rows["lon"]), DAYS)
    for level, number in total.items():
        rows[f"expected_m{level}"] = number * share()
        rows[f"probability_m{level}"] = -np.expm1(-number * share())
        rows[f"long_term_m{level}"] = np.full(len(share()), number / 20 / len(share()))
    rows = {name: values for name, values in rows.items() if name not in leave_out}
    for name in rows:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    if "issued" not in leave_out:
        layer.CreateField(ogr.FieldDefn("issued", ogr.OFTDateTime))
    date = datetime.datetime.fromisoformat(moment(issued))
    for values in zip(*rows.values()):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in zip(rows, values):
            feature.SetField(name, float(value))
        if "issued" not in leave_out:
            clock = date.hour, date.minute, date.second + date.microsecond / 1e6
            feature.SetField("issued", date.year, date.month, date.day, *clock, UTC)
        x, y = values[:2]
        ring = f"{x} {y},{x + 0.1} {y},{x + 0.1} {y + 0.1},{x} {y + 0.1},{x} {y}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    return str(path)


def drawn(number: int, seed: int = 1) -> dict[str, np.ndarray]:
    """Earthquakes as the forecast has them, within its window."""
    generator = np.random.default_rng(seed)
    cell = generator.choice(len(share()), number, p=share())
    row, column = np.divmod(cell, COLUMNS)
    return {
        "time": np.sort(generator.uniform(START + 0.01, START + DAYS, number)),
        "longitude": -118 + 0.1 * column + generator.uniform(0.01, 0.09, number),
        "latitude": 35 + 0.1 * row + generator.uniform(0.01, 0.09, number),
        "magnitude": 3 + np.round(generator.exponential(1 / np.log(10), number), 1),
        "depth": np.full(number, 8.0),
    }


def points_of(*parts: dict[str, np.ndarray], name: str = "observed") -> QgsVectorLayer:
    """Earthquakes as a memory layer."""
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=time:string&field=magnitude:double", name, "memory"
    )
    features = []
    for part in parts:
        for x, y, when, magnitude in zip(
            part["longitude"], part["latitude"], part["time"], part["magnitude"]
        ):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            feature.setAttributes([moment(when), float(magnitude)])
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def one(time: float, magnitude: float = 4.5) -> dict[str, np.ndarray]:
    """One earthquake in the middle of the region."""
    return {
        "time": np.array([time]),
        "longitude": np.array([-117.75]),
        "latitude": np.array([35.25]),
        "magnitude": np.array([magnitude]),
    }


def simulated_file(path: Path, count: int = 300) -> str:
    """Catalogues of 60 earthquakes each in the mean, the second one empty."""
    numbers = np.random.default_rng(3).poisson(60, count)
    numbers[1] = 0
    catalogue = np.random.default_rng(5).permutation(np.repeat(np.arange(count), numbers))
    order = np.argsort(catalogue, kind="stable")
    events = {name: values[order] for name, values in drawn(numbers.sum(), 4).items()}
    write_catalogues(path, PlacedCatalogues(catalogue=catalogue[order], count=count, **events))
    return str(path)


@pytest.fixture
def evaluate(provider, tmp_path):
    """evaluate(FORECAST=…, OBSERVED=…): results, and the table's rows by test and magnitude."""
    import processing

    def run(feedback=None, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {
            "TABLE": str(tmp_path / "scores.csv"),
            "REPORT": str(tmp_path / "report.html"),
            "SIMULATIONS": 200,
            **parameters,
        }
        feedback = feedback or QgsProcessingFeedback(False)
        results = processing.run(EvaluateForecast(), parameters, feedback=feedback, context=context)
        table = QgsVectorLayer(results["TABLE"], "scores", "ogr")
        rows = {
            (row["test"], float(row["magnitude"])): dict(zip(table.fields().names(), row))
            for row in table.getFeatures()
        }
        return results, rows

    return run


@pytest.fixture
def write_forecast(tmp_path) -> Callable[..., str]:
    """write_forecast("forecast.gpkg", total=…, issued=…): its path."""
    return lambda name, **options: forecast_layer(tmp_path / name, **options)


@pytest.fixture
def forecast(write_forecast) -> str:
    """A forecast layer, of 60 earthquakes."""
    return write_forecast("forecast.gpkg")


@pytest.fixture
def simulations(tmp_path) -> Callable[..., str]:
    """simulations(count): the path of a file of simulated catalogues."""
    return lambda count=300: simulated_file(tmp_path / "simulated.csv", count)


@pytest.fixture
def draw() -> Callable[..., dict[str, np.ndarray]]:
    """The function `drawn`."""
    return drawn


@pytest.fixture
def single() -> Callable[..., dict[str, np.ndarray]]:
    """The function `one`, of days since the forecast's issue time."""
    return lambda day, magnitude=4.5: one(START + day, magnitude)


@pytest.fixture
def points() -> Callable[..., QgsVectorLayer]:
    """The function `points_of`."""
    return points_of


@pytest.fixture
def covering() -> Callable[..., QgsVectorLayer]:
    """As `points`, with an earthquake before the window and one after it."""
    return lambda *parts: points_of(one(START - 1), *parts, one(START + DAYS + 1))
