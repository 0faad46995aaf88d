"""A made-up area for the prospectivity tutorial: python make_prospect.py FOLDER

geology.gpkg (polygons, field unit), faults.gpkg, deposits.gpkg, tract.gpkg, and magnetics.tif,
potassium.tif and density.tif, 45 x 36 km at 150 m. Deposits were drawn where faults cut mafic and
metasedimentary rocks near a magnetic high, so that it is known what a model should find; the
sandstone hides what lies beneath. Nothing in it is real.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr
from scipy.ndimage import distance_transform_edt, gaussian_filter
from scipy.spatial import cKDTree

WIDTH, HEIGHT, PIXEL = 300, 240, 150.0
WEST, NORTH, CRS = 400000.0, 7650000.0, "EPSG:32754"
UNITS = ("Basalt", "Gneiss", "Granite", "Sandstone", "Schist")
MAGNETIC = np.array([180.0, 20.0, 60.0, 0.0, 10.0])  # nT, of each unit
POTASSIC = np.array([0.6, 2.4, 3.8, 1.0, 2.0])  # per cent
DENSE = np.array([2.95, 2.72, 2.65, 2.40, 2.75])  # t/m3
HOST = np.array([1.0, 0.05, 0.1, 0.0, 0.6])  # how well each unit hosts deposits
BODIES, FAULTS, DEPOSITS = 60, 16, 80


def make(folder: Path, seed: int = 4) -> None:
    """Write everything into a folder."""
    rng = np.random.default_rng(seed)
    units = bodies(rng)
    faults = [fault(rng) for _ in range(FAULTS)]
    distance = PIXEL * distance_transform_edt(~burnt(faults))
    magnetics = MAGNETIC[units] + 90 * smooth(rng, 6) + 4 * rng.normal(size=units.shape)
    fluid = np.exp(-distance / 1500)
    potassium = POTASSIC[units] + 0.5 * fluid + 0.3 * smooth(rng, 8)
    density = DENSE[units] + 0.03 * smooth(rng, 10)
    lure = HOST[units] * fluid / (1 + np.exp(-(magnetics - 100) / 40))
    chosen = rng.choice(units.size, DEPOSITS, replace=False, p=(lure / lure.sum()).ravel())
    rows, columns = np.unravel_index(chosen, units.shape)

    potassium = np.maximum(potassium, 0)
    for name, values in (("magnetics", magnetics), ("potassium", potassium), ("density", density)):
        raster(folder / f"{name}.tif", values.astype(np.float32))
    polygons(folder / "geology.gpkg", units)
    lines = [f"LINESTRING({', '.join(place(x, y) for x, y in one)})" for one in faults]
    vectors(folder / "faults.gpkg", ogr.wkbLineString, lines)
    points = [f"POINT({place(c + 0.5, r + 0.5)})" for r, c in zip(rows, columns)]
    vectors(folder / "deposits.gpkg", ogr.wkbPoint, points)
    tract(folder)


def bodies(rng: np.random.Generator) -> np.ndarray:
    """Return the unit of each pixel, int [h, w]: bodies nearest to random points, edges wavy."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH].astype(float)
    pixels = np.stack([rows + 6 * smooth(rng, 9), columns + 6 * smooth(rng, 9)], axis=-1)
    _, nearest = cKDTree(rng.uniform(0, (HEIGHT, WIDTH), (BODIES, 2))).query(pixels)
    return rng.permutation(np.arange(BODIES) % len(UNITS))[nearest]


def fault(rng: np.random.Generator) -> np.ndarray:
    """Return the vertices of a fault, columns and rows: mostly NNW, a little bent."""
    steps = rng.integers(6, 14)
    heading = np.radians(rng.normal(-20, 12)) + np.cumsum(rng.normal(0, 0.08, steps))
    way = np.cumsum(np.stack([np.sin(heading), -np.cos(heading)], axis=1) * 12, axis=0)
    return rng.uniform((0, 0.3 * HEIGHT), (WIDTH, 1.3 * HEIGHT)) + way


def smooth(rng: np.random.Generator, pixels: float) -> np.ndarray:
    """Return a random field of mean 0 and deviation 1, smooth over so many pixels."""
    field = gaussian_filter(rng.normal(size=(HEIGHT, WIDTH)), pixels)
    return (field - field.mean()) / field.std()


def burnt(faults: list[np.ndarray]) -> np.ndarray:
    """Return bool [h, w]: the pixels that faults cross."""
    found = np.zeros((HEIGHT, WIDTH), bool)
    for line in faults:
        for (x0, y0), (x1, y1) in zip(line, line[1:]):
            steps = np.linspace(0, 1, 60)
            columns = np.floor(x0 + steps * (x1 - x0)).astype(int)
            rows = np.floor(y0 + steps * (y1 - y0)).astype(int)
            inside = (columns >= 0) & (columns < WIDTH) & (rows >= 0) & (rows < HEIGHT)
            found[rows[inside], columns[inside]] = True
    return found


def place(column: float, row: float) -> str:
    """Return coordinates, as in WKT."""
    return f"{WEST + column * PIXEL:.1f} {NORTH - row * PIXEL:.1f}"


def reference() -> osr.SpatialReference:
    """Return the CRS."""
    crs = osr.SpatialReference()
    crs.SetFromUserInput(CRS)
    return crs


def raster(path: Path | str, values: np.ndarray, driver: str = "GTiff") -> gdal.Dataset:
    """Write float32 or int32 [h, w]."""
    kind = gdal.GDT_Float32 if values.dtype == np.float32 else gdal.GDT_Int32
    dataset = gdal.GetDriverByName(driver).Create(str(path), WIDTH, HEIGHT, 1, kind)
    dataset.SetGeoTransform((WEST, PIXEL, 0, NORTH, 0, -PIXEL))
    dataset.SetProjection(reference().ExportToWkt())
    data = np.ascontiguousarray(values).tobytes()
    dataset.GetRasterBand(1).WriteRaster(0, 0, WIDTH, HEIGHT, data, buf_type=kind)
    return dataset


def vectors(path: Path, kind: int, shapes: list[str]) -> None:
    """Write WKT geometries."""
    path.unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer(path.stem, reference(), kind)
    for text in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)


def polygons(path: Path, units: np.ndarray) -> None:
    """Write the bodies as polygons with the field unit."""
    path.unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer(path.stem, reference(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("unit", ogr.OFTString))
    source = raster("", (units + 1).astype(np.int32), "MEM")
    gdal.Polygonize(source.GetRasterBand(1), None, layer, 0)
    for feature in layer:
        feature.SetField("unit", UNITS[feature.GetField("number") - 1])
        layer.SetFeature(feature)


def tract(folder: Path) -> None:
    """Write the bodies that are not covered by sandstone."""
    gdal.VectorTranslate(
        str(folder / "tract.gpkg"),
        str(folder / "geology.gpkg"),
        format="GPKG",
        layerName="tract",
        where="unit <> 'Sandstone'",
    )


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    make(target)
    for file in sorted(target.iterdir()):
        print(file)
