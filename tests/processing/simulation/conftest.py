"""Layers of sources in memory, and the algorithm on a small grid."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

MIDDLE = (500_000.0, 4_000_000.0)
BOX = "490000,510000,3990000,4010000 [EPSG:32632]"
EVENT = {"strike": 30.0, "dip": 60.0, "rake": 90.0, "depth_km": 5.0, "magnitude": 6.0}


def memory_layer(kind: str, name: str, geometries: list, columns: dict) -> QgsVectorLayer:
    """A layer in memory; `columns` are a list of values a field."""
    kinds = {name: "string" if isinstance(v[0], str) else "double" for name, v in columns.items()}
    fields = "".join(f"&field={column}:{kind}" for column, kind in kinds.items())
    crs = "" if kind == "None" else "?crs=EPSG:32632&index=no"
    layer = QgsVectorLayer(f"{kind}{crs or '?index=no'}{fields}", name, "memory")
    for row, geometry in enumerate(geometries):
        feature = QgsFeature(layer.fields())
        if geometry is not None:
            feature.setGeometry(geometry)
        feature.setAttributes([values[row] for values in columns.values()])
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def points() -> Callable[..., QgsVectorLayer]:
    """points("name", [(x, y), …], field=[…]): a layer of points, UTM zone 32."""

    def make(name, places, **columns):
        shapes = [QgsGeometry.fromPointXY(QgsPointXY(*place)) for place in places]
        return memory_layer("Point", name, shapes, columns)

    return make


@pytest.fixture
def lines() -> Callable[..., QgsVectorLayer]:
    """lines("name", [[(x, y), …], …], field=[…]): a layer of lines."""

    def make(name, traces, **columns):
        shapes = [QgsGeometry.fromPolylineXY([QgsPointXY(*p) for p in trace]) for trace in traces]
        return memory_layer("LineString", name, shapes, columns)

    return make


@pytest.fixture
def polygon() -> Callable[..., QgsVectorLayer]:
    """polygon("name", [(x, y), …], field=…): a layer of one polygon."""

    def make(name, ring, **values):
        shape = QgsGeometry.fromPolygonXY([[QgsPointXY(*p) for p in ring]])
        return memory_layer("Polygon", name, [shape], {key: [v] for key, v in values.items()})

    return make


@pytest.fixture
def table() -> Callable[..., QgsVectorLayer]:
    """table("name", field=[…]): rows without geometry."""

    def make(name, **columns):
        rows = len(next(iter(columns.values())))
        return memory_layer("None", name, [None] * rows, columns)

    return make


@pytest.fixture
def event(points) -> Callable[..., QgsVectorLayer]:
    """event(depth_km=3, …): a layer of one earthquake, without the fields given as None."""

    def make(place=MIDDLE, **values):
        kept = {key: value for key, value in {**EVENT, **values}.items() if value is not None}
        return points("quakes", [place], **{key: [value] for key, value in kept.items()})

    return make


@pytest.fixture
def simulate(run, tmp_path) -> Callable[..., dict]:
    """simulate(EVENTS=…): the algorithm over 20 x 20 km in cells of 500 m."""

    def make(feedback=None, **parameters):
        small = {"EXTENT": BOX, "CELL_SIZE": 500, "DISPLACEMENT": "TEMPORARY_OUTPUT"}
        return run("simulate_deformation", feedback=feedback, **{**small, **parameters})

    return make
