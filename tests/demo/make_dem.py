"""Matplotlib's sample DEM (SRTM, public domain) as a GeoTIFF: python make_dem.py OUT.tif"""

from __future__ import annotations

import sys

import numpy as np
from matplotlib.cbook import get_sample_data
from osgeo import gdal, osr


def main(target: str) -> None:
    """Write the DEM of the Jacksboro fault, Tennessee, on its grid of 3 arc seconds."""
    with np.load(get_sample_data("jacksboro_fault_dem.npz", asfileobj=False)) as sample:
        heights = sample["elevation"].astype(np.int16)
        west, dx, dy = float(sample["xmin"]), float(sample["dx"]), float(sample["dy"])
        # The sample calls the northern edge `ymin`.
        north = max(float(sample["ymin"]), float(sample["ymax"]))
    rows, columns = heights.shape
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    dataset = gdal.GetDriverByName("GTiff").Create(target, columns, rows, 1, gdal.GDT_Int16)
    dataset.SetGeoTransform((west, dx, 0, north, 0, -dy))
    dataset.SetProjection(crs.ExportToWkt())
    band = dataset.GetRasterBand(1)
    band.SetUnitType("m")
    band.WriteRaster(0, 0, columns, rows, heights.tobytes(), buf_type=gdal.GDT_Int16)


if __name__ == "__main__":
    main(sys.argv[1])
