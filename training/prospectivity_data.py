"""Public evidence and deposits, brought to the grids that the figures are measured on.

Cloncurry (Geoscience Australia, Apache-2.0 / CC BY 4.0), Kolari (GTK, by way of EIS) and the
Murchison (Geological Survey of Western Australia, by way of spatstat). A folder each, with
GeoTIFFs, deposits.gpkg and, for the Murchison, tract.gpkg.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr
from scipy.ndimage import binary_dilation, distance_transform_edt, uniform_filter

from ..engine.errors import InputError

Transform = tuple[float, ...]
MURCHISON_BOX = (352782.9, 682589.6, 6699742.0, 7101484.0)  # x, x, y, y in metres
MURCHISON_EPSG = 28350  # its data set names none; GDA94 / MGA zone 50 fits
STRIDE = {"cloncurry": 5, "kolari": 2}  # every so many pixels of 100 m
NODATA = -9999.0


def prepare(data: Path, out: Path, names: Sequence[str] = ()) -> dict[str, Path]:
    """Write the folders `names` (all by default) of `out` from the raw files below `data`.

    Raises:
        InputError: a raw file is missing or cannot be read.
    """
    made = {}
    for name in names or tuple(PREPARE):
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        try:
            PREPARE[name](data, folder)
        except RuntimeError as error:
            raise InputError(
                f"The raw files of '{name}' cannot be read below {data} ({error})."
            ) from error
        made[name] = folder
    return made


def _cloncurry(data: Path, out: Path) -> None:
    raw = data / "prospectivity/cloncurry/CalculateWeights"
    step = STRIDE["cloncurry"]
    units, transform, wkt = _read(raw / "StratNo.tif")
    breccia, density = (_read(raw / name)[0] for name in ("Dist2Breccia.tif", "FaultDensity.tif"))
    # The full raster of fault distances was never published: its overview, at half the size, was.
    overview = _read(raw / "Dist2Fault.tif.ovr")[0]
    at = [
        np.clip((np.arange(len(range(0, n, step))) * step / 2).astype(int), 0, m - 1)
        for n, m in zip(units.shape, overview.shape)
    ]
    grid = (_coarser(transform, step), wkt)
    layers = {
        "StratNo": units[::step, ::step],
        "Dist2Breccia": breccia[::step, ::step],
        "Dist2Fault": overview[np.ix_(*at)],
        "FaultDensity": density[::step, ::step],
    }
    known = (layers["StratNo"] > 0) & (layers["Dist2Breccia"] >= 0) & (layers["Dist2Fault"] >= 0)
    for name, values in layers.items():
        _write(out / f"{name}.tif", np.where(known, values, NODATA), *grid)
    _write_points(out / "deposits.gpkg", _points(raw / "IOCG_Deposits.shp"), wkt)


def _kolari(data: Path, out: Path) -> None:
    raw = data / "lithology/kolari/Discretized_data"
    step = STRIDE["kolari"]
    for path in sorted(raw.glob("*.tif")):
        values, transform, wkt = _read(path)
        if "Tectonic" in path.name:  # where it says nothing, it is a code like any other
            values = np.where(np.isnan(values), 15, values)
        filled = np.where(np.isnan(values), NODATA, values)[::step, ::step]
        _write(out / path.name, filled, _coarser(transform, step), wkt)
    _write_points(out / "deposits.gpkg", _points(raw / "IOCG_Deps_Prosp_Occs_2.shp"), wkt)


def _murchison(data: Path, out: Path) -> None:
    raw = data / "prospectivity/murchison/murchison.gpkg"
    west, east, south, north = MURCHISON_BOX
    shape = int((north - south) // 1000) + 1, int((east - west) // 1000) + 1
    transform = (west, 1000.0, 0.0, north, 0.0, -1000.0)
    faults = _burnt(raw, "faults", shape, transform, touched=True)
    greenstone = _burnt(raw, "greenstone", shape, transform, touched=False)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(MURCHISON_EPSG)
    layers = {
        "fault_distance_km": distance_transform_edt(faults == 0),
        "distance_to_greenstone_px": distance_transform_edt(greenstone == 0),
        "distance_into_greenstone_px": distance_transform_edt(greenstone == 1),
        "greenstone": greenstone,
        "fault_density_21px": uniform_filter(faults.astype(np.float32), 21),
        "greenstone_density_21px": uniform_filter(greenstone.astype(np.float32), 21),
    }
    for name, values in layers.items():
        _write(out / f"{name}.tif", values, transform, crs.ExportToWkt())
    _write_points(out / "deposits.gpkg", _points(raw, "gold"), crs.ExportToWkt())
    tract = binary_dilation(greenstone > 0, iterations=1)
    _write_polygons(out / "tract.gpkg", tract, transform, crs)


PREPARE: dict[str, Callable[[Path, Path], None]] = {
    "cloncurry": _cloncurry,
    "kolari": _kolari,
    "murchison": _murchison,
}


def _read(path: Path) -> tuple[np.ndarray, Transform, str]:
    with _Raising():
        dataset = gdal.Open(str(path))
        band = dataset.GetRasterBand(1)
        values = band.ReadAsArray().astype(np.float32)
        if band.GetNoDataValue() is not None:
            values[band.ReadAsArray() == band.GetNoDataValue()] = np.nan
        return values, dataset.GetGeoTransform(), dataset.GetProjection()


class _Raising:
    """GDAL errors as exceptions, for versions without a context of their own."""

    def __enter__(self) -> None:
        self._before = gdal.GetUseExceptions()
        gdal.UseExceptions()

    def __exit__(self, *_: object) -> None:
        if not self._before:
            gdal.DontUseExceptions()


def _coarser(transform: Transform, step: int) -> Transform:
    x, dx, _, y, _, dy = transform
    return (x, dx * step, 0.0, y, 0.0, dy * step)


def _write(path: Path, values: np.ndarray, transform: Transform, wkt: str) -> None:
    height, width = values.shape
    options = ["COMPRESS=DEFLATE"]
    made = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, 1, gdal.GDT_Float32, options
    )
    made.SetGeoTransform(transform)
    made.SetProjection(wkt)
    made.GetRasterBand(1).SetNoDataValue(NODATA)
    made.GetRasterBand(1).WriteArray(np.nan_to_num(values, nan=NODATA).astype(np.float32))
    made.FlushCache()


def _points(path: Path, layer: str = "") -> list[tuple[float, float]]:
    with _Raising():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        features = dataset.GetLayerByName(layer) if layer else dataset.GetLayer(0)
        shapes = [feature.GetGeometryRef().Clone() for feature in features]
        return [(shape.GetX(), shape.GetY()) for shape in shapes]


def _burnt(
    path: Path, layer: str, shape: tuple[int, int], transform: Transform, *, touched: bool
) -> np.ndarray:
    made = gdal.GetDriverByName("MEM").Create("", shape[1], shape[0], 1, gdal.GDT_Byte)
    made.SetGeoTransform(transform)
    with _Raising():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        options = ["ALL_TOUCHED=TRUE"] if touched else []
        gdal.RasterizeLayer(
            made, [1], dataset.GetLayerByName(layer), burn_values=[1], options=options
        )
    return made.ReadAsArray()


def _write_points(path: Path, points: Sequence[tuple[float, float]], wkt: str) -> None:
    crs = osr.SpatialReference()
    crs.ImportFromWkt(wkt)
    dataset, layer = _new_layer(path, "deposits", crs, ogr.wkbPoint)
    for x, y in points:
        feature = ogr.Feature(layer.GetLayerDefn())
        shape = ogr.Geometry(ogr.wkbPoint)
        shape.AddPoint_2D(x, y)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    del layer, dataset


def _write_polygons(
    path: Path, mask: np.ndarray, transform: Transform, crs: osr.SpatialReference
) -> None:
    burnt = gdal.GetDriverByName("MEM").Create("", *mask.shape[::-1], 1, gdal.GDT_Byte)
    burnt.SetGeoTransform(transform)
    burnt.SetProjection(crs.ExportToWkt())
    burnt.GetRasterBand(1).WriteArray(mask.astype(np.uint8))
    dataset, layer = _new_layer(path, "tract", crs, ogr.wkbPolygon)
    gdal.Polygonize(burnt.GetRasterBand(1), burnt.GetRasterBand(1), layer, -1)
    del layer, dataset


def _new_layer(path: Path, name: str, crs: osr.SpatialReference, kind: int):
    path.unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    return dataset, dataset.CreateLayer(name, crs, kind)
