"""Catalogue files as they are downloaded."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError, RuntimeMissingError
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.seismicity.files import read_catalogue
from lithoscope.engine.seismicity.times import days_from_text
from lithoscope.engine.seismicity.vector_files import to_degrees
from osgeo import ogr, osr

MAIN = "2019-07-06T03:19:53.040Z"

TEXTS = {
    "USGS CSV": (
        "time,latitude,longitude,depth,mag,magType,id,place,type\n"
        '2019-07-07T00:00:00.000Z,35.9,-117.7,2.1,4.1,ml,ci2,"20 km W of Searles, CA",earthquake\n'
        '2019-07-06T03:19:53.040Z,35.77,-117.6,8.0,7.1,mw,ci1,"Ridgecrest, CA",earthquake\n'
        '2019-07-07T01:00:00.000Z,35.9,-117.7,-0.5,1.2,ml,ci3,"Quarry, CA",quarry blast\n'
    ),
    "FDSN text": (
        "#EventID | Time | Latitude | Longitude | Depth/km | Author | Catalog | Contributor | "
        "ContributorID | MagType | Magnitude | MagAuthor | EventLocationName\n"
        "ci1|2019-07-06T03:19:53.04|35.77|-117.6|8.0|ci||||mw|7.1|ci|Ridgecrest\n"
        "ci2|2019-07-07T00:00:00|35.9|-117.7|2.1|ci||||ml|4.1|ci|Searles, CA\n"
    ),
    "QQuake": (
        "EventID;Time;Latitude;Longitude;DepthMeters;Magnitude\r\n"
        "ci1;2019-07-06 03:19:53,04;35,77;-117,6;8000;7,1\r\n"
        "ci2;2019-07-06 24:00:00;35,9;-117,7;2100;4,1\r\n"
    ),
    "GeoNet": (
        "publicid,eventtype,origintime,longitude, latitude, magnitude, depth\n"
        "ci1,earthquake,2019-07-06T03:19:53.040Z,-117.6,35.77,7.1,8\n"
        "ci2,,2019-07-07T00:00:00.000Z,-117.7,35.9,4.1,2.1\n"
    ),
    "pyCSEP": (
        "lon,lat,mag,time_string,depth,catalog_id,event_id\n"
        "-117.6,35.77,7.1,2019-07-06T03:19:53.040000,8.0,-1,ci1\n"
        "-117.7,35.9,4.1,2019-07-07T00:00:00,2.1,-1,ci2\n"
    ),
    "HORUS": (
        "Year Mo Da Ho Mi Se Lat Lon Depth Mw\n"
        "2019 7 6 3 19 53.04 35.77 -117.6 8.0 7.1\n"
        "2019 7 6 23 59 60 35.9 -117.7 2.1 4.1\n"
    ),
    "ZMAP": (
        "-117.6 35.77 2019.511 7 6 7.1 8.0 3 19 53.04\n"
        "-117.7\t35.9\t2019.514\t7\t7\t4.1\t2.1\t0\t0\t0\n"
    ),
    "ZMAP with commas and comments": (
        "% made by hand\n\n"
        "-117.6,35.77,2019,7,6,7.1,8.0,3,19,53.04,0.1\n"
        "-117.7,35.9,2019,7,7,4.1,2.1,0,0,0,0.1\n"
    ),
}


def write(folder: Path, text: str, name: str = "q.txt", encoding: str = "utf-8") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def is_ridgecrest(catalogue) -> None:
    """The two events that all the files hold."""
    times = [days_from_text(MAIN), days_from_text("2019-07-07")]
    assert catalogue.time == pytest.approx(times, abs=1e-9)
    assert catalogue.longitude == pytest.approx([-117.6, -117.7])
    assert catalogue.latitude == pytest.approx([35.77, 35.9])
    assert catalogue.depth == pytest.approx([8.0, 2.1])
    assert catalogue.magnitude == pytest.approx([7.1, 4.1])


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_text_formats(tmp_path, form, encoding):
    catalogue, findings = read_catalogue(write(tmp_path, TEXTS[form], encoding=encoding))
    is_ridgecrest(catalogue)
    assert set(catalogue.ident) in ({"ci1", "ci2"}, {""})
    assert findings.source == "q.txt"
    assert findings.count("not earthquakes") == (form == "USGS CSV")
    assert "magnitude = " in findings.columns


def test_short_zmap_has_decimal_years_or_dates(tmp_path):
    years = write(tmp_path, "-117.6 35.77 2019.5 0 0 7.1\n-117.7 35.9 2020.5 0 0 4.1\n")
    times = read_catalogue(years)[0].time
    assert times == pytest.approx(
        [days_from_text("2019-07-02T12:00"), days_from_text("2020-07-02")]
    )
    dates = write(tmp_path, "-117.6 35.77 2019 7 6 7.1 8\n-117.7 35.9 2019 7 7 4.1 8\n")
    times = read_catalogue(dates)[0].time
    assert times.tolist() == [days_from_text("2019-07-06"), days_from_text("2019-07-07")]


def usgs_geojson() -> str:
    """As earthquake.usgs.gov writes it."""
    events = [
        ("ci2", 1562457600000, 4.1, "earthquake", [-117.7, 35.9, 2.1]),
        ("ci1", 1562383193040, 7.1, "earthquake", [-117.6, 35.77, 8.0]),
        ("ci3", 1562457700000, 1.2, "quarry blast", [-117.7, 35.9, -0.5]),
    ]
    features = [
        {
            "type": "Feature",
            "properties": {"mag": mag, "place": "CA", "time": time, "updated": 1600000000000,
                           "type": kind, "magType": "ml", "code": name[2:], "ids": f",{name},"},
            "geometry": {"type": "Point", "coordinates": place},
            "id": name,
        }
        for name, time, mag, kind, place in events
    ]  # fmt: skip
    return json.dumps({"type": "FeatureCollection", "metadata": {"count": 3}, "features": features})


def test_usgs_geojson(tmp_path):
    catalogue, findings = read_catalogue(write(tmp_path, usgs_geojson(), "q.geojson"))
    is_ridgecrest(catalogue)
    assert catalogue.ident.tolist() == ["ci1", "ci2"]
    assert findings.count("not earthquakes") == 1
    assert any("ms since 1970" in note for note in findings.notes)


def test_point_files_in_any_crs(tmp_path):
    path = tmp_path / "q.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32611)
    layer = dataset.CreateLayer("q", crs, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("time", ogr.OFTDateTime))
    layer.CreateField(ogr.FieldDefn("mag", ogr.OFTReal))
    for time, wkt in ((MAIN, "POINT(500000 0)"), ("2019-07-07T00:00:00Z", None)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("time", time)
        feature.SetField("mag", 4.0)
        if wkt:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    dataset = layer = feature = None
    catalogue, findings = read_catalogue(path)
    assert catalogue.longitude == pytest.approx([-117], abs=1e-9)
    assert catalogue.latitude == pytest.approx([0], abs=1e-9)
    assert catalogue.time == pytest.approx([days_from_text(MAIN)], abs=2e-3 / 86400)
    assert findings.count("no location") == 1


def wkt_of(code: int) -> str:
    """WKT of an EPSG code."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(code)
    return crs.ExportToWkt()


def test_points_become_degrees_or_the_crs_is_blamed():
    degrees = np.array([[10.0, 50.0], [12.0, 51.0], [np.nan, np.nan]])
    assert to_degrees(degrees, wkt_of(4326), "Q") is degrees
    assert to_degrees(degrees, "", "Q") is degrees
    moved = to_degrees(np.array([[500000.0, 0.0], [np.nan, 0.0]]), wkt_of(32632), "Q")
    assert moved[0] == pytest.approx([9, 0], abs=1e-9)
    assert np.isnan(moved[1]).all()
    with pytest.raises(InputError, match=r"Q look like degrees.*UTM zone 32N"):
        to_degrees(degrees, wkt_of(32632), "Q")
    with pytest.raises(InputError, match=r"Q has no coordinate reference system.*500,000"):
        to_degrees(np.array([[500000.0, 4e6]]), "", "Q")


def test_quakeml_depths_are_metres(tmp_path):
    pytest.importorskip("obspy")
    origin = (
        "<time><value>{time}</value></time><latitude><value>{latitude}</value></latitude>"
        "<longitude><value>{longitude}</value></longitude><depth><value>{depth}</value></depth>"
    )
    first = origin.format(time=MAIN, latitude=35.77, longitude=-117.6, depth=8000)
    other = origin.format(time="2019-07-06T03:20:00Z", latitude=1, longitude=1, depth=1)
    second = origin.format(time="2019-07-07T00:00:00Z", latitude=35.9, longitude=-117.7, depth=2100)
    text = (
        '<?xml version="1.0"?><q:quakeml xmlns:q="http://quakeml.org/xmlns/quakeml/1.2" '
        'xmlns="http://quakeml.org/xmlns/bed/1.2"><eventParameters publicID="smi:a/c">'
        '<event publicID="smi:a/1"><preferredOriginID>smi:a/o1</preferredOriginID>'
        "<type>earthquake</type>"
        f'<origin publicID="smi:a/o0">{other}</origin>'
        f'<origin publicID="smi:a/o1">{first}</origin>'
        '<magnitude publicID="smi:a/m1"><mag><value>7.1</value></mag></magnitude></event>'
        f'<event publicID="smi:a/2"><origin publicID="smi:a/o2">{second}</origin>'
        '<magnitude publicID="smi:a/m2"><mag><value>4.1</value></mag></magnitude></event>'
        '<event publicID="smi:a/3"><type>explosion</type>'
        f'<origin publicID="smi:a/o3">{second}</origin>'
        '<magnitude publicID="smi:a/m3"><mag><value>4.1</value></mag></magnitude></event>'
        '<event publicID="smi:a/4"/></eventParameters></q:quakeml>'
    )
    catalogue, findings = read_catalogue(write(tmp_path, text, "q.xml"))
    is_ridgecrest(catalogue)
    assert catalogue.ident[0] == "smi:a/1"
    assert findings.count("not earthquakes") == 1
    assert findings.count("no time") == 1
    with pytest.raises(InputError, match=r"page.xml cannot be read as QuakeML"):
        read_catalogue(write(tmp_path, "<html>Service unavailable</html>", "page.xml"))


def test_quakeml_without_obspy_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "obspy", None)
    with pytest.raises(RuntimeMissingError, match=r"obspy, which reads QuakeML.*as CSV, GeoJSON"):
        read_catalogue(write(tmp_path, "<?xml version='1.0'?>"))


@pytest.mark.parametrize(
    "content, message",
    [
        ("", r"q.txt is empty. Download it again"),
        ("time,latitude,longitude,mag\n", r"q.txt is empty: it has no rows"),
        ("mag,latitude,longitude\n4,1,2\n", r"q.txt has no field that looks like a date"),
        ("time,latitude,longitude\n2019-07-06,1,2\n", r"q.txt has no field .* magnitude"),
        ("time,mag\n2019-07-06,4\n", r"q.txt has no longitude and latitude columns"),
        ("1 2 3\n4 5 6\n", r"3 columns are too few for the ZMAP format"),
        ("{}", r"q.txt is no catalogue that can be read"),
        ("SQLite\0\0\0", r"q.txt is no catalogue that can be read"),
    ],
)
def test_bad_files_are_named(tmp_path, content, message):
    with pytest.raises(InputError, match=message):
        read_catalogue(write(tmp_path, content))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"none.csv cannot be read \(No such file"):
        read_catalogue(tmp_path / "none.csv")


def test_short_rows_and_odd_bytes_do_no_harm(tmp_path):
    path = tmp_path / "q.csv"
    path.write_bytes(
        b"time,latitude,longitude,mag,place\n2019-07-06,1,2,4,Bah\xeda\n2019-07-07,1\n"
    )
    catalogue, findings = read_catalogue(path)
    assert len(catalogue) == 1
    assert findings.count("no magnitude") == 1


def test_the_user_overrules_the_guess(tmp_path):
    path = write(tmp_path, "time,lat,lon,mag,mw,z0\n2019-07-06,1,2,4,4.4,7000\n")
    catalogue, _ = read_catalogue(path, chosen={"magnitude": "mw", "depth": "z0"}, depth_unit="m")
    assert (catalogue.magnitude[0], catalogue.depth[0]) == (4.4, 7)


def test_cancel(tmp_path):
    class Impatient(NullProgress):
        def cancelled(self) -> bool:
            return True

    for path in (
        write(tmp_path, TEXTS["USGS CSV"]),
        write(tmp_path, usgs_geojson(), "q.geojson"),
    ):
        with pytest.raises(Cancelled):
            read_catalogue(path, progress=Impatient())


def test_the_sample_that_ships_with_pycsep():
    csep = importlib.util.find_spec("csep")
    if csep is None:
        pytest.skip("needs pyCSEP's sample")
    folder = Path(csep.submodule_search_locations[0]) / "artifacts" / "ObservedCatalogs"
    catalogue, findings = read_catalogue(folder / "sample_comcat_catalog.csv")
    assert len(catalogue) == findings.rows == 829
    assert catalogue.magnitude.max() == pytest.approx(5.5, abs=0.3)
