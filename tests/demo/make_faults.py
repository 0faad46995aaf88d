"""Ridgecrest's rupture of 6 July 2019 (M 7.1) as four fault traces: python make_faults.py OUT.gpkg

Not a published slip model: rectangles whose numbers are rounded from published ones. The rupture
was some 50 km long, with a right-lateral slip of 3 to 5 m over some 15 km in its middle and below
about 1 m beyond (DuRoss and others 2020, Bulletin of the Seismological Society of America 110,
doi 10.1785/0120200058), from the surface down to about 15 km. It runs through the epicentre
of the USGS (35.770 N, 117.599 W) towards 320 degrees; plane and upright.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

from osgeo import ogr, osr

EPICENTRE = -117.599, 35.770
AZIMUTH = 320.0
KILOMETRE = 1 / 111.2  # degrees of latitude
# Kilometres along the strike from the epicentre, slip in m, lower depth in km.
PIECES = (
    ("south-east", -27.0, -8.0, 1.0, 15.0),
    ("middle", -8.0, 7.0, 4.0, 15.0),
    ("north-west", 7.0, 15.0, 1.5, 15.0),
    ("north-west end", 15.0, 23.0, 0.5, 15.0),
)


def place(along: float) -> tuple[float, float]:
    """Return longitude and latitude of a place on the rupture, km from the epicentre."""
    north = along * math.cos(math.radians(AZIMUTH)) * KILOMETRE
    east = along * math.sin(math.radians(AZIMUTH)) * KILOMETRE
    return EPICENTRE[0] + east / math.cos(math.radians(EPICENTRE[1])), EPICENTRE[1] + north


def main(target: str) -> None:
    """Write the traces."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    Path(target).unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(target)
    layer = dataset.CreateLayer("ridgecrest_rupture", crs, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for name in ("dip", "rake", "slip_m", "top_km", "bottom_km"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for name, start, end, slip, bottom in PIECES:
        feature = ogr.Feature(layer.GetLayerDefn())
        values = {"name": name, "dip": 90, "rake": 180, "slip_m": slip, "top_km": 0}
        for field, value in {**values, "bottom_km": bottom}.items():
            feature.SetField(field, value)
        line = ogr.Geometry(ogr.wkbLineString)
        for along in (start, end):
            line.AddPoint_2D(*place(along))
        feature.SetGeometry(line)
        layer.CreateFeature(feature)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
