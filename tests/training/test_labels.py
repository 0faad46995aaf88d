import re

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.engine.progress import NullProgress
from lithoscope.training.area import read_area
from lithoscope.training.config import LayerSpec
from lithoscope.training.labels import read_class_labels, read_point_labels
from lithoscope.training.palette import PALETTE, class_colors
from osgeo import ogr, osr

X0, Y0, SIDE = 500000, 5000000, 30  # of the layers that `write_layer` makes
HEIGHT, WIDTH = 20, 30


class Heard(NullProgress):
    """Remembers warnings."""

    def __init__(self):
        self.warnings = []

    def warn(self, message):
        self.warnings.append(message)


@pytest.fixture
def area(write_layer):
    """20 x 30 pixels of 30 m, NoData in the last two columns."""
    values = np.arange(HEIGHT * WIDTH, dtype=np.float32).reshape(HEIGHT, WIDTH)
    values[:, -2:] = -9999
    return read_area([LayerSpec(write_layer("layer", values, nodata=-9999))])


@pytest.fixture
def vectors(tmp_path):
    """A function: [(WKT, class)] -> path of a GeoPackage with the classes in field `unit`."""

    def write(features, name="labels", crs="EPSG:32633"):
        path = tmp_path / f"{name}.gpkg"
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        reference = None
        if crs:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(crs)
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        layer = dataset.CreateLayer("labels", reference, ogr.wkbUnknown)
        whole = any(isinstance(value, int) for _, value in features)
        layer.CreateField(ogr.FieldDefn("unit", ogr.OFTInteger if whole else ogr.OFTString))
        for text, value in features:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
            if value is not None:
                feature.SetField("unit", value)
            layer.CreateFeature(feature)
        return str(path)

    return write


def box(column, row, width, height):
    x, y = X0 + column * SIDE, Y0 - row * SIDE
    right, low = x + width * SIDE, y - height * SIDE
    return f"POLYGON(({x} {y},{right} {y},{right} {low},{x} {low},{x} {y}))"


def dot(column, row):
    return f"POINT({X0 + (column + 0.5) * SIDE} {Y0 - (row + 0.5) * SIDE})"


def lonlat(text):
    geometry = ogr.CreateGeometryFromWkt(text)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(32633)
    target.ImportFromEPSG(4326)
    for one in (source, target):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    geometry.Transform(osr.CoordinateTransformation(source, target))
    return geometry.ExportToWkt()


TWO = [(box(0, 0, 10, 10), "granite"), (box(12, 0, 10, 10), "basalt")]


def test_polygons_become_classes_in_alphabetical_order(area, vectors):
    labels = read_class_labels(vectors(TWO), "", "unit", area)
    assert labels.names == ("basalt", "granite")
    assert labels.colors == PALETTE[:2]
    expected = np.zeros((HEIGHT, WIDTH), int)
    expected[:10, :10], expected[:10, 12:22] = 2, 1
    np.testing.assert_array_equal(labels.codes, expected)
    assert labels.codes.dtype == np.uint8 and not labels.left_out


def test_numbers_are_classes_too_in_their_own_order(area, vectors):
    path = vectors([(box(0, 0, 4, 4), 10), (box(5, 0, 4, 4), 9)])
    labels = read_class_labels(path, "labels", "unit", area)
    assert labels.names == ("9", "10")
    assert (labels.codes[:4, :4] == 2).all()


def test_a_pixel_is_in_if_its_centre_is(area, vectors):
    path = vectors([(box(0.4, 0.4, 5.2, 5.2), "a"), (box(10.6, 0, 5, 5), "b")])
    labels = read_class_labels(path, "", "unit", area)
    assert (labels.codes == 1).sum() == 36 and (labels.codes == 2).sum() == 25


def test_labels_in_degrees_land_on_the_same_pixels(area, vectors):
    degrees = [(lonlat(text), value) for text, value in TWO]
    there = read_class_labels(vectors(degrees, "degrees", "EPSG:4326"), "", "unit", area)
    np.testing.assert_array_equal(
        there.codes, read_class_labels(vectors(TWO), "", "unit", area).codes
    )


def test_points_label_their_cells(area, vectors):
    path = vectors([(dot(i, 0), "a") for i in range(12)] + [(dot(i, 3), "b") for i in range(10)])
    labels = read_class_labels(path, "", "unit", area)
    assert (labels.codes[0, :12] == 1).all() and (labels.codes[3, :10] == 2).all()
    assert np.count_nonzero(labels.codes) == 22


def test_contested_pixels_stay_unlabelled_and_are_counted(area, vectors):
    heard = Heard()
    path = vectors([*TWO, (box(8, 0, 6, 10), "gneiss"), (box(8, 15, 6, 4), "gneiss")])
    labels = read_class_labels(path, "", "unit", area, progress=heard)
    assert labels.overlapping == 40
    assert not labels.codes[:10, 8:10].any() and (labels.codes[:10, 10:12] == 2).all()
    assert any("40 pixels lie in polygons of different classes" in w for w in heard.warnings)
    assert labels.left_out == tuple(heard.warnings)


def test_overlaps_of_one_class_are_no_contest(area, vectors):
    path = vectors([*TWO, (box(5, 0, 5, 10), "granite")])
    assert read_class_labels(path, "", "unit", area).overlapping == 0


def test_small_classes_are_dropped_and_said(area, vectors):
    heard = Heard()
    path = vectors([*TWO, (box(0, 12, 3, 3), "dyke")])
    labels = read_class_labels(path, "", "unit", area, progress=heard)
    assert labels.names == ("basalt", "granite") and not labels.codes[12:].any()
    assert heard.warnings == ["Class 'dyke' has 9 pixels, fewer than 10: left out."]


def test_labels_on_nodata_do_not_count(area, vectors):
    path = vectors([*TWO, (box(28, 0, 2, 20), "granite")])
    labels = read_class_labels(path, "", "unit", area)
    assert not labels.codes[:, 28:].any()
    assert labels.left_out == ("40 labelled pixels lie where a layer has no data.",)


def test_features_without_a_class_are_said(area, vectors):
    path = vectors([*TWO, (box(0, 12, 3, 3), None), ("LINESTRING(0 0, 1 1)", "granite")])
    labels = read_class_labels(path, "", "unit", area)
    assert labels.left_out == (
        "1 features have no class in field 'unit' and are left out.",
        "1 features are neither polygons nor points: left out.",
    )


@pytest.mark.parametrize(
    ("features", "message"),
    [
        ([(box(100, 0, 9, 9), "a"), (box(120, 0, 9, 9), "b")], "lie outside the raster layers"),
        ([(box(28, 0, 2, 9), "a"), (box(28, 9, 2, 9), "b")], "All 36 labelled pixels .* no data"),
        ([(box(0, 0, 9, 9), "a")], "has one class only"),
        ([(box(0, 0, 9, 9), "a"), (box(12, 0, 2, 2), "b")], "Fewer than two classes .*'b' has 4"),
        ([("LINESTRING(500000 5000000, 500100 4999900)", "a")], "neither polygons nor points"),
        ([(box(0, 0, 9, 9), None)], "'unit' .* is empty everywhere"),
        ([(dot(i % 28, i // 28), i) for i in range(300)], "300 different values"),
    ],
)
def test_bad_labels_are_refused(area, vectors, features, message):
    with pytest.raises(InputError, match=message):
        read_class_labels(vectors(features), "", "unit", area)


def test_a_missing_field_lists_those_there_are(area, vectors):
    with pytest.raises(InputError, match=r"no field 'lithology'\. They have: unit"):
        read_class_labels(vectors(TWO), "", "lithology", area)


def test_labels_need_a_file_a_layer_and_a_crs(area, vectors, tmp_path):
    with pytest.raises(InputError, match="cannot be opened"):
        read_class_labels(tmp_path / "none.gpkg", "", "unit", area)
    with pytest.raises(InputError, match=r"layer 'x'.* cannot be opened"):
        read_class_labels(vectors(TWO), "x", "unit", area)
    with pytest.raises(InputError, match="no coordinate reference system"):
        read_class_labels(vectors(TWO, "bare", crs=None), "", "unit", area)


def test_reading_labels_can_be_stopped(area, vectors):
    class Stopped(NullProgress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        read_class_labels(vectors(TWO), "", "unit", area, progress=Stopped())


DEPOSITS = [(dot(3 * i, 5), None) for i in range(6)]


def test_deposits_are_cells_and_the_rest_is_unlabelled(area, vectors):
    labels = read_point_labels(vectors(DEPOSITS), None, None, area)
    assert labels.positive.sum() == 6 and labels.positive[5, [0, 3, 6, 9, 12, 15]].all()
    assert labels.points.tolist() == [[5, 3 * i] for i in range(6)]
    assert not labels.negative.any() and (labels.tract == area.valid).all()
    assert labels.unlabelled.sum() == area.valid.sum() - 6
    assert not labels.left_out


def test_unusable_deposits_are_counted_and_said(area, vectors):
    more = [(dot(3, 5), None), (dot(100, 5), None), (dot(101, 5), None), (dot(29, 5), None)]
    heard = Heard()
    labels = read_point_labels(vectors(DEPOSITS + more), None, None, area, progress=heard)
    assert (labels.duplicates, labels.outside, labels.on_nodata) == (1, 2, 1)
    assert labels.positive.sum() == 6 and len(labels.points) == 7
    assert heard.warnings == [
        "2 deposits lie outside the rasters.",
        "1 deposits lie where a layer has no data.",
        "1 deposits share a cell with another.",
    ]


def test_multipoints_and_degrees_are_points_too(area, vectors):
    parts = ",".join(re.findall(r"\((.*)\)", dot(3 * i, 5))[0] for i in range(6))
    many = vectors([(lonlat(f"MULTIPOINT({parts})"), None)], crs="EPSG:4326")
    assert read_point_labels(many, None, None, area).positive.sum() == 6


def test_the_tract_limits_what_is_drawn_and_what_counts(area, vectors):
    tract = vectors([(box(0, 0, 14, 20), None)], "tract")
    labels = read_point_labels(vectors(DEPOSITS), None, tract, area)
    assert labels.tract.sum() == 14 * 20 and labels.positive.sum() == 5
    assert labels.off_tract == 1 and not labels.unlabelled[:, 14:].any()


def test_barren_points_are_negative_unless_a_deposit_is_there(area, vectors):
    barren = [(dot(1, 1), None), (dot(2, 2), None), (dot(0, 5), None), (dot(99, 0), None)]
    labels = read_point_labels(vectors(DEPOSITS), vectors(barren, "barren"), None, area)
    assert np.argwhere(labels.negative).tolist() == [[1, 1], [2, 2]]
    assert labels.left_out == (
        "1 barren points lie outside the rasters, on NoData or outside the tract.",
        "1 barren points share a cell with a deposit, which counts.",
    )
    assert not (labels.unlabelled & labels.negative).any()


def test_fewer_than_five_deposits_are_too_few(area, vectors):
    with pytest.raises(InputError, match=r"Only 4 of the 4 deposits.*at least 5"):
        read_point_labels(vectors(DEPOSITS[:4]), None, None, area)
    with pytest.raises(InputError, match=r"Only 1 of the 6 .*5 deposits share a cell"):
        read_point_labels(vectors([DEPOSITS[0]] * 6, "twice"), None, None, area)


def test_a_tract_without_deposits_is_refused(area, vectors):
    tract = vectors([(box(20, 10, 5, 5), None)], "tract")
    with pytest.raises(InputError, match="None of the 6 deposits lies in the permissive tract"):
        read_point_labels(vectors(DEPOSITS), None, tract, area)


def test_deposits_must_be_points(area, vectors):
    with pytest.raises(InputError, match=r"deposits .* hold no point"):
        read_point_labels(vectors(TWO), None, None, area)


def test_thirty_colours_differ_for_eyes_without_red_or_green():
    color = pytest.importorskip("skimage.color")
    rgb = np.array([[int(c[i : i + 2], 16) / 255 for i in (1, 3, 5)] for c in class_colors(30)])
    # Machado et al. (2009), severity 1, in linear light.
    protanope = [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]
    deuteranope = [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]
    for matrix, least in ((np.eye(3), 12), (protanope, 7), (deuteranope, 7)):
        seen = np.clip(rgb**2.2 @ np.transpose(matrix), 0, 1) ** (1 / 2.2)
        lab = color.rgb2lab(seen)
        apart = color.deltaE_ciede2000(lab[:, None], lab[None])
        assert apart[~np.eye(30, dtype=bool)].min() > least


def test_colours_never_run_out():
    assert len(set(class_colors(100))) == 100
