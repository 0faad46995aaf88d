"""Catalogues from point layers as users have them, and back into layers."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.times import days_from_text
from lithoscope.processing_algorithms.base import LithoscopeAlgorithm, readable_errors
from lithoscope.processing_algorithms.earthquakes.catalogue_layer import CatalogueParameters
from lithoscope.processing_algorithms.earthquakes.events_output import (
    play_instants,
    play_intervals,
    utc_datetimes,
    write_events,
)
from lithoscope.processing_algorithms.feedback import FeedbackProgress
from lithoscope.processing_algorithms.styling import dress_on_load, layer_metadata
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

WHEN = "2019-07-06T03:19:53.040Z"
DAYS = days_from_text(WHEN)


class Copy(CatalogueParameters, LithoscopeAlgorithm):
    """Reads a catalogue and writes it."""

    def name(self):
        return "copy"

    def displayName(self):
        return "Copy"

    def initAlgorithm(self, config=None):
        self.add_catalogue()
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", "Output", optional=True), "")

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        progress = FeedbackProgress(feedback, self.tr)
        catalogue, findings = self.read_catalogue(parameters, context, progress)
        Copy.last = catalogue, findings
        extra = [("cluster", QVariant.Int, np.arange(len(catalogue)))]
        target = write_events(self, parameters, "OUTPUT", context, catalogue, progress, extra)
        return {"OUTPUT": target}


def run_copy(recorder, feedback=None, **parameters):
    """Return the catalogue, the findings, the log and the output's path."""
    context, feedback = QgsProcessingContext(), feedback or recorder()
    context.setProject(QgsProject.instance())
    algorithm = Copy().create()
    results, done = algorithm.run(parameters, context, feedback)
    if not done:
        raise InputError(feedback.text)
    return (*Copy.last, feedback.text, results["OUTPUT"])


def make_layer(fields: str, rows, crs="EPSG:4326", geometry="Point") -> QgsVectorLayer:
    """A memory layer; `rows` are (WKT or '', attribute, …)."""
    layer = QgsVectorLayer(f"{geometry}?crs={crs}&{fields}", "Quakes", "memory")
    for wkt, *attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


@pytest.fixture
def copy(recorder, qgis_processing):
    """run_copy with a recording feedback."""
    return lambda *arguments, **parameters: run_copy(recorder, *arguments, **parameters)


@pytest.fixture
def far_zone(monkeypatch):
    """A computer in Kathmandu, 5 h 45 min east of UTC."""
    import time

    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


CLOCK = QTime(3, 19, 53, 40)
TIMES = {
    "datetime in UTC": ("datetime", QDateTime(QDate(2019, 7, 6), CLOCK, Qt.TimeSpec.UTC)),
    "datetime without a zone": ("datetime", QDateTime(QDate(2019, 7, 6), CLOCK)),
    "datetime in Tokyo": (
        "datetime",
        QDateTime(QDate(2019, 7, 6), CLOCK.addSecs(9 * 3600), Qt.TimeSpec.OffsetFromUTC, 9 * 3600),
    ),
    "ISO text": ("string", WHEN),
    "ISO text with an offset": ("string", "2019-07-06T12:19:53.04+09:00"),
    "milliseconds": ("int8", 1562383193040),
    "seconds": ("double", 1562383193.04),
    "decimal year": ("double", 2019 + (DAYS - days_from_text("2019-01-01")) / 365),
}


@pytest.mark.parametrize("kind", TIMES)
def test_times_of_every_kind_are_the_same_instant(copy, far_zone, kind):
    field_type, value = TIMES[kind]
    layer = make_layer(f"field=time:{field_type}&field=mag:double", [("POINT(1 2)", value, 4.5)])
    catalogue, findings, _, _ = copy(CATALOGUE=layer)
    assert catalogue.time == pytest.approx([DAYS], abs=1e-6 if "year" in kind else 1e-9)
    assert (catalogue.longitude[0], catalogue.latitude[0]) == (1, 2)
    assert findings.used == findings.rows == 1


def test_a_date_is_its_midnight_and_calendar_columns_are_found(copy):
    layer = make_layer("field=date:date&field=mag:double", [("POINT(1 2)", QDate(2019, 7, 6), 4.5)])
    assert copy(CATALOGUE=layer)[0].time == days_from_text("2019-07-06")
    parts = "&".join(
        f"field={name}:double" for name in ["year", "month", "day", "hour", "minute", "sec"]
    )
    layer = make_layer(f"{parts}&field=mag:double", [("POINT(1 2)", 2019, 7, 6, 3, 19, 53.04, 4.5)])
    assert copy(CATALOGUE=layer)[0].time == pytest.approx([DAYS], abs=1e-9)


def test_the_log_shows_the_guess_and_the_user_overrules_it(copy):
    layer = make_layer(
        "field=time:string&field=mag:double&field=ml:double&field=depth:double&field=z_m:double",
        [("POINT(1 2)", WHEN, 4.5, 4.1, 7, 9500)],
    )
    catalogue, _, log, _ = copy(CATALOGUE=layer)
    assert (catalogue.magnitude[0], catalogue.depth[0]) == (4.5, 7)
    assert f"time = 'time' (as in {WHEN}); magnitude = 'mag' (as in 4.5)" in log
    catalogue, _, log, _ = copy(
        CATALOGUE=layer, MAGNITUDE_FIELD="ml", DEPTH_FIELD="z_m", DEPTH_UNIT="m"
    )
    assert (catalogue.magnitude[0], catalogue.depth[0]) == (4.1, 9.5)
    assert "depth = 'z_m' in m" in log


def test_depth_from_z_in_kilometres_or_metres(copy):
    rows = [("PointZ(1 2 8.5)", WHEN, 4.5)]
    layer = make_layer("field=time:string&field=mag:double", rows, geometry="PointZ")
    assert copy(CATALOGUE=layer)[0].depth == 8.5
    assert copy(CATALOGUE=layer, DEPTH_UNIT="m")[0].depth == 0.0085


def test_other_crs_and_the_antimeridian(copy):
    fields = "field=time:string&field=mag:double"
    layer = make_layer(fields, [("POINT(500000 0)", WHEN, 4.5)], crs="EPSG:32631")
    catalogue = copy(CATALOGUE=layer)[0]
    assert catalogue.longitude == pytest.approx([3.0], abs=1e-9)
    assert catalogue.latitude == pytest.approx([0.0], abs=1e-9)
    rows = [("POINT(179 -40)", WHEN, 4), ("POINT(-179 -40)", "2019-08-01", 5)]
    catalogue = copy(CATALOGUE=make_layer(fields, rows))[0]
    assert np.ptp(catalogue.longitude) == pytest.approx(2)


@pytest.mark.parametrize("crs, wkt", [("EPSG:32631", "POINT(3 40)"), ("", "POINT(500000 4000000)")])
def test_degrees_and_metres_are_not_mistaken(copy, crs, wkt):
    layer = make_layer(
        "field=time:string&field=mag:double", [(wkt, WHEN, 4), (wkt, "2019-08-01", 5)], crs=crs
    )
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    with pytest.raises(InputError, match=r"Quakes.*degrees"):
        copy(CATALOGUE=layer)


def test_bad_rows_are_counted_told_and_left_out(copy):
    rows = [
        ("POINT(1 2)", WHEN, 4.5, "earthquake", "a"),
        ("POINT(1 2)", WHEN, 4.5, "earthquake", "a"),
        ("POINT(1 2)", None, 4.5, "earthquake", "b"),
        ("POINT(1 2)", "yesterday", 4.5, "earthquake", "c"),
        ("POINT(1 2)", "2999-01-01", 4.5, "earthquake", "d"),
        ("POINT(1 2)", "2019-07-07", None, "earthquake", "e"),
        ("", "2019-07-07", 4.5, "earthquake", "f"),
        ("POINT(1 2)", "2019-07-07", 1.2, "quarry blast", "g"),
        ("POINT(1 2)", "2019-07-01T10:00:00", 3.3, None, "h"),
    ]
    fields = "field=time:string&field=mag:double&field=type:string&field=id:string"
    catalogue, findings, log, _ = copy(CATALOGUE=make_layer(fields, rows))
    assert catalogue.ident.tolist() == ["h", "a"]
    for kind in (
        "duplicates", "no time", "unreadable time", "future", "no magnitude", "no location",
        "not earthquakes", "unordered",
    ):  # fmt: skip
        assert findings.count(kind) == 1, kind
    assert "2 of 9 rows used" in log
    assert "quarry blast" in log
    kept = copy(CATALOGUE=make_layer(fields, rows), KEEP_ALL_TYPES=True)[0]
    assert "quarry blast" in kept.kind.tolist()


def test_layers_without_time_or_magnitude_or_features_say_so(copy):
    with pytest.raises(InputError, match="Layer 'Quakes' has no field that looks like a date or"):
        copy(CATALOGUE=make_layer("field=mag:double", [("POINT(1 2)", 4.5)]))
    with pytest.raises(InputError, match="looks like a magnitude: it has 'time'"):
        copy(CATALOGUE=make_layer("field=time:string", [("POINT(1 2)", WHEN)]))
    with pytest.raises(InputError, match="Quakes is empty"):
        copy(CATALOGUE=make_layer("field=time:string&field=mag:double", []))
    with pytest.raises(InputError, match="either the layer CATALOGUE or the file CATALOGUE_FILE"):
        copy()


def test_a_file_in_place_of_a_layer(copy, tmp_path):
    path = tmp_path / "q.csv"
    path.write_text(f"time,latitude,longitude,depth,mag\n{WHEN},2,1,8,4.5\n")
    catalogue, _, log, _ = copy(CATALOGUE_FILE=str(path))
    assert catalogue.time == pytest.approx([DAYS], abs=1e-9)
    assert "q.csv: 1 of 1 rows used" in log


def test_cancel_while_reading(copy, recorder):
    feedback = recorder()
    feedback.cancel()
    layer = make_layer("field=time:string&field=mag:double", [("POINT(1 2)", WHEN, 4.5)])
    with pytest.raises(InputError, match="Cancelled"):
        copy(feedback, CATALOGUE=layer)


@pytest.mark.parametrize("name", ["out.gpkg", "out.geojson", "out.shp"])
def test_a_catalogue_comes_back_from_its_layer_unchanged(copy, far_zone, tmp_path, name):
    source = tmp_path / "q.csv"
    source.write_text(
        "time,latitude,longitude,depth,mag,id,type\n"
        f"{WHEN},2,181.5,8.25,4.5,a,earthquake\n2019-07-06T03:19:54.999Z,2.5,179.5,,4.6,b,\n"
    )
    first, _, _, path = copy(CATALOGUE_FILE=str(source), OUTPUT=str(tmp_path / name))
    layer = QgsVectorLayer(path)
    assert layer.fields().indexOf("cluster") >= 0
    again, findings, _, _ = copy(CATALOGUE=layer)
    assert findings.used == 2
    assert again.time == pytest.approx(first.time, abs=1e-9)
    for column in ("longitude", "latitude", "magnitude"):
        assert getattr(again, column) == pytest.approx(getattr(first, column))
    assert again.depth[0] == 8.25
    assert np.isnan(again.depth[1])
    assert again.ident.tolist() == ["a", "b"]
    assert again.kind.tolist() == ["earthquake", ""]


def test_events_play_in_the_temporal_controller():
    layer = make_layer("field=time:datetime", [])
    play_instants(layer)
    properties = layer.temporalProperties()
    assert properties.isActive()
    assert properties.startField() == "time"
    assert properties.mode() == Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField


def test_written_events_are_dressed_when_qgis_loads_them(recorder, qgis_processing, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    source = tmp_path / "q.csv"
    source.write_text(f"time,latitude,longitude,mag\n{WHEN},2,1,4.5\n")
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "out.gpkg"), context.project())
    parameters = {"CATALOGUE_FILE": str(source), "OUTPUT": output}
    results, done = Copy().create().run(parameters, context, recorder())
    assert done
    dress_on_load(context, results["OUTPUT"], play_instants, layer_metadata("Quakes", "", []))
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
    layer = QgsVectorLayer(results["OUTPUT"])
    details.postProcessor().postProcessLayer(layer, context, recorder())
    assert layer.temporalProperties().isActive()


def test_intervals_play_and_text_times_do_not():
    layer = make_layer("field=day:datetime&field=end:datetime&field=text:string", [])
    play_intervals(layer, "day", "end")
    properties = layer.temporalProperties()
    assert (properties.startField(), properties.endField()) == ("day", "end")
    assert properties.isActive()
    other = make_layer("field=text:string", [])
    play_instants(other, "text")
    assert not other.temporalProperties().isActive()


def test_datetimes_are_utc_to_the_millisecond():
    text = utc_datetimes(np.array([DAYS]))[0].toString(Qt.DateFormat.ISODateWithMs)
    assert text == WHEN


def test_million_points_are_announced(copy, monkeypatch):
    from lithoscope.processing_algorithms.earthquakes import catalogue_layer

    monkeypatch.setattr(catalogue_layer, "MANY_POINTS", 1)
    layer = make_layer("field=time:string&field=mag:double", [("POINT(1 2)", WHEN, 4.5)])
    assert "Reading 1 points takes about" in copy(CATALOGUE=layer)[2]
