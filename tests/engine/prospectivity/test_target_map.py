"""Targets of whole rasters: against a slow and plain reckoning, and on every kind of grid."""

import types

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError, OutputError
from lithoscope.engine.prospectivity import target_figures
from lithoscope.engine.prospectivity.target_map import Maps, Search, find_targets
from lithoscope.engine.raster.stack import RasterSource, RasterStack
from lithoscope.engine.raster.vectors import read_points
from osgeo import gdal, ogr, osr
from scipy import ndimage

UTM = "EPSG:32633"
METRIC = (500000.0, 100.0, 0.0, 5000000.0, 0.0, -100.0)
DEGREES = (130.0, 0.01, 0.0, -20.0, 0.0, -0.01)


def reference(code):
    crs = osr.SpatialReference()
    crs.SetFromUserInput(code)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def write(path, values, transform=METRIC, crs=UTM):
    bands = values if values.ndim == 3 else values[None]
    count, height, width = bands.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, count, gdal.GDT_Float32
    )
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(reference(crs).ExportToWkt())
    data = np.ascontiguousarray(bands, np.float32).tobytes()
    dataset.WriteRaster(0, 0, width, height, data, buf_type=gdal.GDT_Float32)
    return path


def features(path):
    dataset = ogr.Open(str(path))
    return [
        {**feature.items(), "area": feature.GetGeometryRef().GetArea()}
        for feature in dataset.GetLayer(0)
    ]


@pytest.fixture
def world(tmp_path):
    """A smooth score with its spread, dissimilarity and two kinds of evidence, and a search."""
    rng = np.random.default_rng(5)
    shape = 70, 90

    def smooth(sigma):
        field = ndimage.gaussian_filter(rng.normal(size=shape), sigma)
        return ((field - field.min()) / np.ptp(field)).astype(np.float32)

    arrays = types.SimpleNamespace(
        score=smooth(3), deviation=0.4 * smooth(4), information=smooth(4), distance=2 * smooth(6)
    )
    arrays.score[:6, :9] = np.nan
    arrays.magnetics, arrays.geology = 1000 * smooth(2), np.floor(4 * smooth(5))
    arrays.magnetics[30:33] = np.nan
    maps = Maps(
        write(tmp_path / "score.tif", arrays.score),
        write(tmp_path / "spread.tif", np.stack([arrays.deviation, arrays.information])),
        write(tmp_path / "distance.tif", arrays.distance),
        1.2,
    )
    evidence = RasterStack(
        [
            RasterSource(str(write(tmp_path / "m.tif", arrays.magnetics)), 1, "magnetics"),
            RasterSource(str(write(tmp_path / "g.tif", arrays.geology)), 1, "geology", True),
        ]
    )
    scratch = tmp_path / "scratch"
    scratch.mkdir()

    def search(what=Search(), name="targets.gpkg", **options):  # noqa: B008 - frozen
        return find_targets(maps, evidence, what, tmp_path / name, scratch, **options)

    return types.SimpleNamespace(arrays=arrays, search=search, maps=maps, evidence=evidence)


def test_every_figure_agrees_with_a_plain_reckoning(world, tmp_path, monkeypatch):
    monkeypatch.setattr(target_figures, "suggest_tile", lambda halo, channels: 32)
    deposits = np.array([[502050.0, 4996450.0], [505550.0, 4994050.0], [100.0, 100.0]])
    found = world.search(Search(0.1), deposits=deposits)
    a = world.arrays
    labels, count = ndimage.label(np.nan_to_num(a.score) >= found.threshold)
    assert len(found.targets) == count > 3
    assert found.share <= 0.1 and found.share > 0.09
    assert found.map_area_m2 == (~np.isnan(a.score)).sum() * 1e4
    rows, columns = np.mgrid[:70, :90]
    xs, ys = 500050 + columns * 100, 4999950 - rows * 100
    written = features(tmp_path / "targets.gpkg")
    expected = []
    for label in range(1, count + 1):
        inside = labels == label
        codes, counts = np.unique(a.geology[inside], return_counts=True)
        holds = [inside[int((5e6 - y) // 100), int((x - 5e5) // 100)] for x, y in deposits[:2]]
        gaps = [np.hypot(xs[inside] - x, ys[inside] - y).min() for x, y in deposits]
        magnetics = a.magnetics[inside]
        magnetics = magnetics[~np.isnan(magnetics)]
        expected.append(
            {
                "area_m2": inside.sum() * 1e4,
                "area_km2": inside.sum() / 100,
                "area": inside.sum() * 1e4,
                "pixels": inside.sum(),
                "score_mean": a.score[inside].mean(),
                "score_max": a.score[inside].max(),
                "std_mean": a.deviation[inside].mean(),
                "mi_mean": a.information[inside].mean(),
                "certainty": 1 - 2 * a.deviation[inside].mean(),
                "outside": (a.distance[inside] > 1.2).mean(),
                "deposit_m": 0 if any(holds) else min(gaps),
                "deposits": sum(holds),
                "mean_magnetics": magnetics.mean() if magnetics.size else None,
                "most_geology": codes[counts.argmax()],
            }
        )
    expected.sort(key=lambda row: (row["outside"] > 0.5, row["std_mean"] - row["score_mean"]))
    assert [row.pop("rank") for row in written] == list(range(1, count + 1))
    for one, other in zip(written, expected):
        assert one == pytest.approx(other, rel=1e-4, abs=1e-5)
    assert found.deposits == 2
    assert found.captured == sum(row["deposits"] for row in expected)


def test_windows_change_nothing(world, tmp_path, monkeypatch):
    options = {"what": Search(0.1), "deposits": np.array([[502050.0, 4996450.0]])}
    world.search(name="one.gpkg", **options)
    monkeypatch.setattr(target_figures, "suggest_tile", lambda halo, channels: 16)
    world.search(name="many.gpkg", **options)
    one, many = features(tmp_path / "one.gpkg"), features(tmp_path / "many.gpkg")
    assert len(one) == len(many)
    for left, right in zip(one, many):
        assert left == pytest.approx(right, rel=1e-5)


def test_small_patches_are_left_out_and_counted(world):
    everything = world.search(Search(0.1))
    sizes = sorted(target.area_m2 for target in everything.targets)
    some = world.search(Search(0.1, smallest_m2=sizes[1]), "some.gpkg")
    assert len(some.targets) == len(everything.targets) - 1 and some.left_out == 1
    none = world.search(Search(0.1, smallest_m2=1e12), "none.gpkg")
    assert none.targets == () and none.left_out == len(sizes) and none.share == 0


def test_a_threshold_takes_the_place_of_the_share(world, tmp_path):
    found = world.search(Search(threshold=0.6))
    assert found.threshold == 0.6
    assert found.area_m2 == (np.nan_to_num(world.arrays.score) >= np.float32(0.6)).sum() * 1e4
    assert features(tmp_path / "targets.gpkg")[0]["deposits"] is None


def test_a_single_model_without_area_of_applicability(world, tmp_path):
    scratch = tmp_path / "s"
    scratch.mkdir()
    maps = Maps(world.maps.score)
    found = find_targets(maps, world.evidence, Search(0.1), tmp_path / "t.gpkg", scratch)
    scores = [target.score for target in found.targets]
    assert scores == sorted(scores, reverse=True)
    assert {target.certainty for target in found.targets} == {None}
    assert {row["outside"] for row in features(tmp_path / "t.gpkg")} == {None}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [({"share": 0}, "0 … 1"), ({"threshold": 2}, "0 … 1"), ({"smallest_m2": -1}, "negative")],
)
def test_searches_that_make_no_sense_are_refused(fields, problem):
    with pytest.raises(InputError, match=problem):
        Search(**fields)


def test_a_map_without_scores_has_no_targets(world, tmp_path):
    empty = Maps(write(tmp_path / "empty.tif", np.full((70, 90), np.nan)))
    with pytest.raises(InputError, match="Nothing on the map"):
        find_targets(empty, world.evidence, Search(), tmp_path / "t.gpkg", tmp_path)


def test_formats_that_are_none_are_refused(world):
    with pytest.raises(OutputError, match="vector format"):
        world.search(name="targets.xyz")


def test_cancel_stops_it(world):
    class Impatient:
        reports = 0

        def report(self, done, total):
            self.reports += 1

        def info(self, message): ...

        def warn(self, message): ...

        def cancelled(self):
            return self.reports >= 1

    with pytest.raises(Cancelled):
        world.search(progress=Impatient())


def test_on_degree_grids_metres_are_metres(tmp_path):
    score = np.zeros((40, 50), np.float32)
    score[10, 10] = score[30, 10] = 0.9
    path = write(tmp_path / "s.tif", score, DEGREES, "EPSG:4326")
    evidence = RasterStack([RasterSource(str(path), 1, "itself")])
    deposit = np.array([[130.105, -20.305 - 0.1]])
    found = find_targets(
        Maps(path), evidence, Search(0.01), tmp_path / "t.gpkg", tmp_path, deposits=deposit
    )
    # Geodesics of WGS 84 along the meridian, by GeographicLib.
    north, south = found.targets
    assert [north.deposit_m, south.deposit_m] == pytest.approx([33212.9, 11071.0], rel=3e-3)
    assert north.area_m2 == pytest.approx(1107.1 * 1046.6, rel=3e-3)
    assert north.area_m2 > south.area_m2


def test_points_of_another_crs_come_onto_the_grid(tmp_path, world):
    path = tmp_path / "d.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("d", reference("EPSG:4326"), ogr.wkbUnknown)
    for text in ("POINT (15 45)", "MULTIPOINT (15.01 45, 15.02 45)", "LINESTRING (0 0, 1 1)", None):
        feature = ogr.Feature(layer.GetLayerDefn())
        if text:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    dataset = layer = None
    points = read_points(str(path), world.evidence.grid, role="deposits")
    assert points.shape == (3, 2)
    assert points[0] == pytest.approx([500000, 4982950.4], abs=0.5)
    along = np.radians(0.02) * 6388838.29 * np.cos(np.pi / 4) * 0.9996  # radius, then scale
    assert points[2, 0] - points[0, 0] == pytest.approx(along, abs=0.05)


@pytest.mark.parametrize(
    ("crs", "text", "problem"),
    [
        (None, "POINT (1 1)", "no coordinate reference system"),
        (UTM, "POLYGON ((0 0, 1 1, 1 0, 0 0))", "holds no point"),
    ],
)
def test_layers_without_usable_points_are_refused(tmp_path, world, crs, text, problem):
    path = tmp_path / "d.geojson" if crs else tmp_path / "d.gpkg"
    driver = "GeoJSON" if crs else "GPKG"
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = dataset.CreateLayer("d", reference(crs) if crs else None, ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
    layer.CreateFeature(feature)
    dataset = layer = feature = None
    with pytest.raises(InputError, match=f"deposits .*{problem}"):
        read_points(str(path), world.evidence.grid, role="deposits")
