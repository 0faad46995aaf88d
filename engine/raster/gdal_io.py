"""GDAL calls that behave the same whichever error mode QGIS or another plugin has switched on.

`gdal.UseExceptions` is one switch for the whole process, and QGIS's other plugins rely on it, so
it is left alone: a call fails here if it raises, returns nothing, or returns an error code.
Pixels travel as bytes, since `gdal_array` breaks when its numpy is not the one it was built for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ..language import tr

GDAL_TYPES = {"uint8": gdal.GDT_Byte, "int32": gdal.GDT_Int32, "float32": gdal.GDT_Float32}
SIGNED = "0:0,127:127,128:-128,255:-1"  # what a byte means where bytes have a sign


class GdalError(RuntimeError):
    """What GDAL said; callers turn it into an error that names the layer."""


def call(function: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Call a GDAL function.

    Raises:
        GdalError: it raised, returned None, or returned an error code.
    """
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        result = function(*arguments, **options)
    except RuntimeError as error:
        raise GdalError(first_line(str(error))) from error
    finally:
        gdal.PopErrorHandler()
    failed = result is None or (type(result) is int and result >= gdal.CE_Failure)
    if failed:
        raise GdalError(first_line(gdal.GetLastErrorMsg()) or tr("GDAL gives no reason"))
    return result


def flush(dataset: gdal.Dataset) -> None:
    """Write out what GDAL still holds in its cache; a full disk often shows only here.

    Raises:
        GdalError: something could not be written.
    """
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset.FlushCache()  # returns nothing before GDAL 3.7
        failed = gdal.GetLastErrorType() >= gdal.CE_Failure
    except RuntimeError as error:
        raise GdalError(first_line(str(error))) from error
    finally:
        gdal.PopErrorHandler()
    if failed:
        raise GdalError(first_line(gdal.GetLastErrorMsg()))


def first_line(text: str) -> str:
    """Return the first line of a message, without surrounding blanks."""
    return text.strip().splitlines()[0] if text.strip() else ""


def read_window(
    band: gdal.Band, x: int, y: int, width: int, height: int, dtype: str = "float32"
) -> np.ndarray:
    """Read a window that lies inside the band: read-only array [height, width] of `dtype`."""
    data = call(band.ReadRaster, x, y, width, height, width, height, buf_type=GDAL_TYPES[dtype])
    return np.frombuffer(data, dtype).reshape(height, width)


def write_window(dataset: gdal.Dataset, x: int, y: int, values: np.ndarray) -> None:
    """Write [bands, height, width] at pixel x, y of all bands of a dataset."""
    height, width = values.shape[-2:]
    call(
        dataset.WriteRaster,
        x,
        y,
        width,
        height,
        np.ascontiguousarray(values).tobytes(),
        width,
        height,
        buf_type=GDAL_TYPES[values.dtype.name],
    )


def memory_layers() -> Any:
    """Return an empty dataset in memory for vector layers (the driver's name changed in 3.11)."""
    if int(gdal.VersionInfo()) >= 3110000:
        return call(gdal.GetDriverByName("MEM").Create, "", 0, 0, 0, gdal.GDT_Unknown)
    return call(ogr.GetDriverByName("Memory").CreateDataSource, "")


_cache_lock = threading.Lock()
_cache_users: list[int] = []


@contextmanager
def bounded_cache(size: int) -> Iterator[None]:
    """Keep GDAL's block cache at `size` bytes or less; the last user puts the old size back.

    By default the cache takes 5 % of the machine, which alone can be gigabytes.
    """
    with _cache_lock:
        previous = gdal.GetCacheMax()
        _cache_users.append(previous)
        gdal.SetCacheMax(min(size, previous))
    try:
        yield
    finally:
        with _cache_lock:
            first = _cache_users.pop(0)
            if not _cache_users:
                gdal.SetCacheMax(first)
            else:
                _cache_users[0] = first


def with_signed_bytes(dataset: gdal.Dataset) -> gdal.Dataset:
    """Return the dataset, or a view of it in which bytes meant as -128 … 127 are just that.

    GDAL before 3.7 has no type for them and reads them as 0 … 255, with a NoData value that never
    occurs.
    """
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    kinds = [band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") for band in bands]
    if "SIGNEDBYTE" not in kinds or any(band.DataType != gdal.GDT_Byte for band in bands):
        return dataset
    view = call(gdal.Translate, "", dataset, format="VRT", outputType=gdal.GDT_Int16)
    description = view.GetMetadata("xml:VRT")[0]
    description = description.replace("SimpleSource", "ComplexSource").replace(
        "</ComplexSource>", f"<LUT>{SIGNED}</LUT></ComplexSource>"
    )
    return call(gdal.Open, description)
