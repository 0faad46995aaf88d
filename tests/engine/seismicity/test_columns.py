"""Which column is what, for the schemas of agencies and programs."""

from __future__ import annotations

import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.seismicity.columns import Columns, guess_columns, unit_of

SCHEMAS = {
    "USGS CSV": (
        "time,latitude,longitude,depth,mag,magType,nst,gap,dmin,rms,net,id,updated,place,type,"
        "horizontalError,depthError,magError,magNst,status,locationSource,magSource",
        Columns(("time",), "mag", "depth", "longitude", "latitude", "id", "type", "magType"),
    ),
    "USGS GeoJSON": (
        "id,mag,place,time,updated,tz,url,detail,felt,cdi,mmi,alert,status,tsunami,sig,net,code,"
        "ids,sources,types,nst,dmin,rms,gap,magType,type,title",
        Columns(("time",), "mag", ident="id", kind="type", magnitude_type="magType"),
    ),
    "FDSN text": (
        "EventID,Time,Latitude,Longitude,Depth/km,Author,Catalog,Contributor,ContributorID,"
        "MagType,Magnitude,MagAuthor,EventLocationName,EventType",
        Columns(
            ("Time",), "Magnitude", "Depth/km", "Longitude", "Latitude", "EventID", "EventType",
            "MagType",
        ),
    ),
    "QQuake": (
        "EventID,Time,Latitude,Longitude,DepthMeters,Author,MagType,Magnitude",
        Columns(
            ("Time",), "Magnitude", "DepthMeters", "Longitude", "Latitude", "EventID",
            magnitude_type="MagType", depth_unit="m",
        ),
    ),
    "GeoNet": (
        "publicid,eventtype,origintime,modificationtime,longitude,latitude,magnitude,depth,"
        "magnitudetype,depthtype,evaluationmethod",
        Columns(
            ("origintime",), "magnitude", "depth", "longitude", "latitude", "publicid", "eventtype",
            "magnitudetype",
        ),
    ),
    "pyCSEP": (
        "lon,lat,mag,time_string,depth,catalog_id,event_id",
        Columns(("time_string",), "mag", "depth", "lon", "lat", "event_id"),
    ),
    "HORUS": (
        "Year,Mo,Da,Ho,Mi,Se,Lat,Lon,Depth,Mw,sigMw",
        Columns(("Year", "Mo", "Da", "Ho", "Mi", "Se"), "Mw", "Depth", "Lon", "Lat"),
    ),
    "ZMAP with names": (
        "lon,lat,year,month,day,mag,depth,hour,minute,second",
        Columns(
            ("year", "month", "day", "hour", "minute", "second"), "mag", "depth", "lon", "lat"
        ),
    ),
    "ours": (
        "fid,origin_time,time,magnitude,magnitude_type,depth_km,event_id,event_type,label",
        Columns(("origin_time",), "magnitude", "depth_km", ident="event_id", kind="event_type",
                magnitude_type="magnitude_type"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("schema", SCHEMAS)
def test_known_schemas_are_guessed(schema):
    header, expected = SCHEMAS[schema]
    assert guess_columns(header.split(",")) == expected


def test_a_clock_time_joins_its_date():
    names = ["Date", "Time", "Mag"]
    row = {"Date": "2019/07/06", "Time": "03:19:53.04", "Mag": 4}
    assert guess_columns(names, row).time == ("Date", "Time")
    assert guess_columns(names, {**row, "Time": "2019-07-06T03:19:53"}).time == ("Time",)
    assert guess_columns(names, row, chosen={"time": "Date"}).time == ("Date", "Time")


def test_what_the_user_chose_is_not_guessed():
    names = ["time", "year", "month", "day", "mag", "mw", "depth"]
    chosen = {"time": "year", "magnitude": "mw", "depth": "", "ident": ""}
    columns = guess_columns(names, chosen=chosen, depth_unit="m")
    assert columns == Columns(("year", "month", "day"), "mw", "depth", depth_unit="m")


@pytest.mark.parametrize(
    "names, chosen, message",
    [
        (
            ["mag", "depth"],
            {},
            "a date or time: it has 'mag', 'depth'. Choose the time",
        ),
        (["time"], {}, r"Layer 'Q' has no field that looks like a magnitude: it has 'time'"),
        ([], {}, "no fields at all"),
        (["time", "mag"], {"depth": "z0"}, "no field 'z0', chosen for the depth"),
    ],
)
def test_missing_columns_are_named(names, chosen, message):
    with pytest.raises(InputError, match=message):
        guess_columns(names, source="Layer 'Q'", chosen=chosen)


def test_the_guess_can_be_read():
    columns = guess_columns(["time", "mag", "DepthMeters", "id"])
    example = {"time": "2019-07-06", "mag": 4.5, "id": ""}
    assert columns.described(example) == (
        "time = 'time' (as in 2019-07-06); magnitude = 'mag' (as in 4.5); "
        "depth = 'DepthMeters' in m; event id = 'id'"
    )


@pytest.mark.parametrize(
    "name, unit",
    [("depth", "km"), ("Depth/km", "km"), ("depth_m", "m"), ("Depth (meters)", "m"), ("", "km")],
)
def test_names_tell_the_unit_of_depths(name, unit):
    assert unit_of(name) == unit
