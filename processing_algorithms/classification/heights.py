"""In which unit a DEM's heights are."""

from __future__ import annotations

from osgeo import gdal, osr

from ...engine.language import mark

FOOT, US_SURVEY_FOOT = 0.3048, 1200 / 3937
FROM_CRS = mark("from the CRS")
UNITS = {mark("metre"): 1.0, mark("foot"): FOOT, mark("US survey foot"): US_SURVEY_FOOT}

_BAND_UNITS = {
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), 1.0),
    **dict.fromkeys(("ft", "foot", "feet", "international foot"), FOOT),
    **dict.fromkeys(("us-ft", "ftus", "us survey foot", "us survey feet"), US_SURVEY_FOOT),
}


def height_factor(unit: str, path: str, band: int = 1, crs_wkt: str = "") -> float:
    """Return metres per unit of height: of a unit named in `UNITS`, or what the file says.

    A file that says nothing (see `metres_per_unit`) is taken to be in metres.
    """
    if unit != FROM_CRS:
        return UNITS[unit]
    return metres_per_unit(gdal.Open(path), band, crs_wkt) or 1.0


def metres_per_unit(dataset: gdal.Dataset, band: int = 1, crs_wkt: str = "") -> float | None:
    """Return the length in metres of a DEM's unit of height; None if the file does not say.

    The vertical axis of a compound CRS (`crs_wkt`, by default the file's) is asked first, then
    the unit written on the band.
    """
    crs = osr.SpatialReference()
    wkt = crs_wkt or dataset.GetProjection()
    if wkt and crs.ImportFromWkt(wkt) == 0 and crs.IsVertical():
        return crs.GetTargetLinearUnits("VERT_CS")
    unit = dataset.GetRasterBand(band).GetUnitType().strip().lower()
    return _BAND_UNITS.get(unit)
