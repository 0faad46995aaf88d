"""GRASS ``r.geomorphon`` as the reference, run without a screen in a throw-away location."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..engine.errors import InputError, RuntimeMissingError
from .terrain import Dem

SCRIPT = """
r.in.gdal input={dem} output=dem --quiet
g.region raster=dem
r.geomorphon elevation=dem forms=forms search={search} skip=0 flat={flatness} dist=0 --quiet
r.out.gdal input=forms output={forms} format=GTiff type=Byte nodata=0 --quiet
"""


def r_geomorphon(dem: Dem, search: float, flatness: float = 1.0) -> NDArray[np.uint8]:
    """Forms 1..10 [H, W] of a DEM, 0 where GRASS gives none (NoData, the outermost cells).

    search in cells. Raises RuntimeMissingError without GRASS, InputError when it fails.
    """
    grass = shutil.which("grass")
    if grass is None:
        raise RuntimeMissingError("GRASS is not installed; on Debian: apt install grass-core.")
    with tempfile.TemporaryDirectory() as folder:
        source, forms = Path(folder) / "dem.tif", Path(folder) / "forms.tif"
        _write(dem, source)
        script = SCRIPT.format(dem=source, forms=forms, search=round(search), flatness=flatness)
        command = [grass, "--tmp-location", str(source), "--exec", "bash", "-ec", script]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not forms.exists():
            raise InputError(f"r.geomorphon failed on {dem.name}: {done.stderr.strip()[-500:]}")
        dataset = gdal.Open(str(forms))
        return dataset.GetRasterBand(1).ReadAsArray()


def _write(dem: Dem, path: Path) -> None:
    rows, columns = dem.heights.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(dem.geotransform)
    dataset.SetProjection(dem.crs)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(-9999)
    band.WriteArray(np.nan_to_num(dem.heights, nan=-9999))
    dataset.FlushCache()
