"""lithoscope:simulate_deformation: what it maps, from every kind of layer, onto any grid."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import mogi, okada
from lithoscope.engine.deformation.patches import Patches, PressureSources
from lithoscope.engine.deformation.products import BANDS, QUANTITIES
from osgeo import gdal, osr

MIDDLE = (500_000.0, 4_000_000.0)
BOX = "490000,510000,3990000,4010000 [EPSG:32632]"


def cells(path: str) -> tuple[np.ndarray, np.ndarray]:
    """x and y of a raster's cells [h, w], in its CRS."""
    dataset = gdal.Open(path)
    x0, dx, _, y0, _, dy = dataset.GetGeoTransform()
    columns, rows = np.meshgrid(np.arange(dataset.RasterXSize), np.arange(dataset.RasterYSize))
    return x0 + (columns + 0.5) * dx, y0 + (rows + 0.5) * dy


def test_an_earthquake_moves_the_ground_as_okada_says(simulate, event, read):
    found = simulate(EVENTS=event(strike=30, dip=60, rake=90, depth_km=6, length_km=8, width_km=5,
                                  slip_m=2.0))  # fmt: skip
    x, y = cells(found["DISPLACEMENT"])
    assert x.shape == (40, 40)
    patch = Patches.with_rake(*MIDDLE, 6e3, 30, 60, 8e3, 5e3, slip=2.0, rake=90)
    expected = okada.displacement(patch, x, y).reshape(3, *x.shape)
    moved = read(found["DISPLACEMENT"], None)
    assert np.allclose(moved, expected, atol=1e-4 * np.abs(expected).max())
    assert found["PEAK"] == pytest.approx(np.sqrt((expected**2).sum(axis=0)).max(), rel=1e-6)
    moment = 33e9 * 8e3 * 5e3 * 2
    assert found["MAGNITUDE"] == pytest.approx((np.log10(moment) - 9.1) / 1.5)
    assert found["MODE_USED"] == "exact" and found["SECONDS"] > 0


def test_every_output_has_its_bands_and_no_gaps(simulate, event, read):
    wanted = dict.fromkeys(BANDS, "TEMPORARY_OUTPUT")
    found = simulate(EVENTS=event(), DRAWS=12, **wanted)
    for name, bands in BANDS.items():
        dataset = gdal.Open(found[name])
        names = [dataset.GetRasterBand(n + 1).GetDescription() for n in range(dataset.RasterCount)]
        assert names == list(bands)
        assert np.isfinite(read(found[name], None)).all()
        assert dataset.GetMetadataItem("LITHOSCOPE_DRAWS") == "12"
        assert "half-space" in dataset.GetMetadataItem("LITHOSCOPE_WORDS")


def test_outputs_agree_with_each_other(simulate, event, read):
    names = ("LOS", "FRINGES", "STRAIN", "TILT", "FISSURES", "FISSURE_CLASSES", *("P05", "P95"),
             "MEAN", "STD")  # fmt: skip
    found = simulate(
        EVENTS=event(depth_km=3, slip_m=3.0, length_km=6, width_km=4),
        DRAWS=29,  # no share of it is the bound of a class
        **dict.fromkeys(names, "TEMPORARY_OUTPUT"),
    )
    moved, towards = read(found["DISPLACEMENT"], None), read(found["LOS"])
    # Sentinel-1, ascending: heading 348, incidence 39, looking to the right.
    level, azimuth = np.sin(np.radians(39)), np.radians(348 - 90)
    expected = level * (np.sin(azimuth) * moved[0] + np.cos(azimuth) * moved[1])
    expected += np.cos(np.radians(39)) * moved[2]
    assert np.allclose(towards, expected, atol=1e-6)
    turns = -4 * np.pi * towards / 0.05546576
    assert np.allclose(np.exp(1j * read(found["FRINGES"])), np.exp(1j * turns), atol=1e-3)

    extension = read(found["STRAIN"], 1)
    low, mean, high = (read(found[name], None) for name in ("P05", "MEAN", "P95"))
    assert (low <= high).all() and (read(found["STD"], None) >= 0).all()
    assert ((low <= mean) & (mean <= high)).mean() > 0.95
    chance, level = read(found["FISSURES"]), read(found["FISSURE_CLASSES"])
    at = QUANTITIES.index("extension")
    assert (chance[low[at] > 1e-4] >= 0.9).all() and (chance[high[at] < 1e-4] <= 0.1).all()
    assert 0 < chance.max() <= 1 and chance[extension < 2e-5].max(initial=0) < 0.5
    edges = np.array([0.10, 0.33, 0.66, 0.90])
    assert np.array_equal(level, 1 + np.searchsorted(edges, chance, side="right"))


def test_draws_are_the_same_for_the_same_seed_and_for_any_tile(simulate, event, read):
    def mean(**options):
        chosen = {"EVENTS": event(), "DRAWS": 5, "MEAN": "TEMPORARY_OUTPUT", **options}
        return read(simulate(**chosen)["MEAN"], None)

    first = mean()
    assert np.array_equal(first, mean(TILE_SIZE=16))
    assert not np.allclose(first, mean(SEED=2))


def test_magma_and_extraction_are_added(simulate, points, polygon, read):
    magma = points("magma", [MIDDLE], depth_km=[4.0], volume_m3=[-2e6])
    x0, y0 = MIDDLE
    square = [
        (x0 - 2e3, y0 - 2e3),
        (x0 + 2e3, y0 - 2e3),
        (x0 + 2e3, y0 + 2e3),
        (x0 - 2e3, y0 + 2e3),
    ]
    basin = polygon("basin", square, subsidence_m=0.5, radius_m=800.0)
    one, other = simulate(PRESSURE=magma), simulate(EXTRACTION=basin)
    both = simulate(PRESSURE=magma, EXTRACTION=basin)
    moved = [read(found["DISPLACEMENT"], None) for found in (one, other, both)]
    assert np.allclose(moved[0] + moved[1], moved[2], atol=1e-6)
    x, y = cells(one["DISPLACEMENT"])
    sources = PressureSources(*MIDDLE, 4e3, -2e6)
    expected = mogi.displacement(sources, x, y).reshape(3, *x.shape)
    assert np.allclose(moved[0], expected, atol=1e-7)
    assert moved[1][2].min() == pytest.approx(-0.5, abs=0.01)
    assert one["MAGNITUDE"] is None


def test_a_template_in_degrees_gives_its_grid_and_true_north(simulate, event, raster, read):
    west, north, step = 10.4, 36.3, 0.005
    transform = (west, step, 0.0, north, 0.0, -step)
    values = np.zeros((60, 60), np.float32)
    template = raster("dem.tif", values, crs="EPSG:4326", transform=transform)
    # The western end of zone 32's neighbour: grid north is almost a degree off.
    place, plane = (640_000.0, 4_000_000.0), (4e3, 0, 90, 6e3, 4e3)
    source = event(place=place, strike=0, dip=90, rake=0, depth_km=4, length_km=6, width_km=4,
                   slip_m=1.0)  # fmt: skip
    found = simulate(EVENTS=source, TEMPLATE=template, EXTENT=None, CELL_SIZE=None)
    assert gdal.Open(found["DISPLACEMENT"]).GetGeoTransform() == pytest.approx(transform)
    # The same in a projection around the source, where grid north is true north.
    zone, degrees, own = (osr.SpatialReference() for _ in range(3))
    zone.ImportFromEPSG(32632)
    degrees.ImportFromEPSG(4326)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    longitude, latitude, _ = osr.CoordinateTransformation(zone, degrees).TransformPoint(*place)
    own.SetWellKnownGeogCS("WGS84")
    own.SetTM(latitude, longitude, 1.0, 0.0, 0.0)
    own.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    crossing = osr.CoordinateTransformation(degrees, own)
    east, north = np.stack(cells(found["DISPLACEMENT"])).reshape(2, -1)
    x, y, _ = np.array(crossing.TransformPoints(np.stack([east, north], 1).tolist())).T
    patch = Patches.with_rake(0, 0, *plane, slip=1.0, rake=0)
    expected = okada.displacement(patch, x, y).reshape(3, 60, 60)
    moved = read(found["DISPLACEMENT"], None)
    assert np.abs(moved - expected).max() < 0.006 * np.abs(expected).max()


def test_without_an_extent_the_grid_surrounds_the_sources(simulate, event, read):
    found = simulate(EVENTS=event(depth_km=2, magnitude=5.5), EXTENT=None, CELL_SIZE=1000)
    x, y = cells(found["DISPLACEMENT"])
    assert x.min() < MIDDLE[0] < x.max() and y.min() < MIDDLE[1] < y.max()
    moved = np.linalg.norm(read(found["DISPLACEMENT"], None), axis=0)
    rim = np.concatenate([moved[0], moved[-1], moved[:, 0], moved[:, -1]])
    assert rim.max() < 0.2 * moved.max()


def test_coulomb_stress_is_what_the_engine_says(simulate, event, read):
    from lithoscope.engine.deformation.stress import Receiver, coulomb

    receiver = {"RECEIVER_STRIKE": 40, "RECEIVER_DIP": 80, "RECEIVER_RAKE": -20,
                "RECEIVER_FRICTION": 0.6, "RECEIVER_DEPTH": 8000}  # fmt: skip
    source = event(strike=10, dip=70, rake=0, depth_km=4, length_km=6, width_km=4, slip_m=1.0)
    found = simulate(EVENTS=source, COULOMB="TEMPORARY_OUTPUT", **receiver)
    x, y = cells(found["COULOMB"])
    patch = Patches.with_rake(*MIDDLE, 4e3, 10, 70, 6e3, 4e3, slip=1.0, rake=0)
    change = coulomb(patch, x.ravel(), y.ravel(), 8e3, Receiver(40, 80, -20, 0.6), rigidity=33e9)
    values = read(found["COULOMB"], None)
    assert np.allclose(values[0].ravel(), change.coulomb / 1e6, rtol=2e-3, atol=1e-6)
    assert np.allclose(values[1] + 0.6 * values[2], values[0], atol=1e-5)


def test_fields_are_guessed_told_and_can_be_chosen(simulate, points, recorder, read):
    quake = points("quake", [MIDDLE], strk=[20.0], my_dip=[70.0], rake=[0.0], mag=[5.5],
                   depth_km=[6.0])  # fmt: skip
    feedback = recorder()
    simulate(EVENTS=quake, EVENTS_DIP="my_dip", feedback=feedback)
    assert "strike = 'strk'" in feedback.text and "dip = 'my_dip'" in feedback.text
    assert "depth = 'depth_km' (km)" in feedback.text


def test_traces_tables_and_defaults(simulate, lines, table, recorder):
    x0, y0 = MIDDLE
    trace = lines("trace", [[(x0, y0 - 4e3), (x0, y0 + 4e3)]], slip=[1.0])
    feedback = recorder()
    found = simulate(FAULTS=trace, DEFAULT_DIP=90, DEFAULT_RAKE=180, DEFAULT_WIDTH=5000,
                     feedback=feedback)  # fmt: skip
    moment = 33e9 * 8e3 * 5e3 * 1.0
    assert found["MAGNITUDE"] == pytest.approx((np.log10(moment) - 9.1) / 1.5, abs=1e-6)
    assert "dip = 90 for all" in feedback.text
    model = table("model", lon=[9.0, 9.0], lat=[36.14, 36.15], strike=[0, 0], dip=[90, 90],
                  rake=[0, 0], slip=[1.0, 2.0], depth_km=[3.0, 3.0], length_km=[1.0, 1.0],
                  width_km=[2.0, 2.0])  # fmt: skip
    found = simulate(PATCHES=model, DRAWS=2, MEAN="TEMPORARY_OUTPUT")
    assert found["MAGNITUDE"] == pytest.approx((np.log10(33e9 * 1e3 * 2e3 * 3) - 9.1) / 1.5)


def test_choices_are_the_engines_own_words():
    from lithoscope.engine.deformation import line_of_sight, scaling, source_fields, sources
    from lithoscope.processing_algorithms.simulation import deformation_parameters as ours
    from lithoscope.processing_algorithms.simulation import source_parameters as mine

    assert ours.SATELLITES[:-1] == tuple(line_of_sight.PRESETS)
    assert mine.UNITS == source_fields.UNITS and mine.REGIONS == scaling.REGIONS
    assert mine.REFERENCES == (sources.CENTRE, sources.TOP)
