"""What simulate_deformation refuses, and what it says then."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

MIDDLE = (500_000.0, 4_000_000.0)


@pytest.fixture
def refusal(simulate):
    """refusal(EVENTS=…): the message of the error."""

    def message(**parameters):
        with pytest.raises(QgsProcessingException) as caught:
            simulate(**parameters)
        return str(caught.value)

    return message


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"dip": 95.0}, "'quakes', feature 1: the dip ('dip') 95.0 is not between 0 and 90"),
        ({"depth_km": -2.0}, "is above the ground"),
        ({"depth_km": 1.0, "length_km": 9.0, "width_km": 8.0}, "puts its rectangle above the"),
        ({"length_km": 5.0, "width_km": 0.0}, "the width ('width_km') 0.0 must be greater than 0"),
        ({"magnitude": None, "length_km": 5.0, "width_km": 5.0}, "the slip is missing"),
        ({"magnitude": None}, "there is no magnitude to take it from"),
        ({"strike": float("nan")}, "the strike ('strike') nan is missing"),
        ({"strike": None}, "'quakes' has no field for the strike"),
        ({"rake": 700.0}, "is not an angle from -180 to 180"),
        ({"magnitude": 71.0}, "A magnitude of 71.0 gives no rupture"),
        ({"slip_m": 500.0}, "a slip of 500 m is more than any earthquake"),
    ],
)
def test_earthquakes_that_cannot_be(refusal, event, values, said):
    assert said in refusal(EVENTS=event(**values))


def test_a_source_is_needed(refusal, points):
    said = "There is no source of deformation"
    assert said in refusal()
    assert said in refusal(EVENTS=points("empty", [], strike=[0.0]))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"CELL_SIZE": 0}, "A cell size of 0.0 cannot be used"),
        ({"CELL_SIZE": -5}, "A cell size of -5.0 cannot be used"),
        ({"CELL_SIZE": 90_000}, "A cell of 90000 is larger than the extent"),
        ({"CELL_SIZE": 0.001}, "Cells of 0.001 would make 20,000,000 x 20,000,000"),
        (
            {"EXTENT": "8.9,9.1,36,36.2 [EPSG:4326]", "CELL_SIZE": 30},
            "The CRS of the extent counts in degrees: for cells of 30 m give 0.00027",
        ),
        (
            {"EXTENT": "8.9,9.1,36,36.2 [EPSG:4326]", "CELL_SIZE": 1e-6},
            "Cells of 1e-06 degrees would make 200,000 x 200,000",
        ),
        (
            {"EXTENT": "400000,600000,3900000,4100000 [EPSG:4326]", "CELL_SIZE": 100},
            "Check whether metres were given for degrees",
        ),
        ({"EXTENT": "-60,60,-60,60 [EPSG:4326]", "CELL_SIZE": 1}, "An elastic half-space is flat"),
        (
            {"EXTENT": "490000,510000,4990000,5010000 [EPSG:32632]"},
            "The grid misses the sources: the nearest lies 9",
        ),
    ],
)
def test_grids_that_cannot_be(refusal, event, options, said):
    assert said in refusal(EVENTS=event(), **options)


def test_a_grid_beside_the_sources_is_told(simulate, event, recorder):
    feedback = recorder()
    beside = "520000,540000,3990000,4010000 [EPSG:32632]"
    simulate(EVENTS=event(), EXTENT=beside, feedback=feedback)
    assert "No source lies within the grid; the nearest is 1" in feedback.text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"THRESHOLD": 0}, "The strain threshold is 0.0; it must be greater than 0"),
        ({"THRESHOLD": -1e-4}, "it must be greater than 0"),
        ({"THRESHOLD": 100}, "Give it as a ratio"),
        ({"POISSON": 0.5}, "A Poisson's ratio of 0.5 is not possible"),
        ({"RIGIDITY": 0}, "The rigidity must be greater than 0"),
        ({"SATELLITE": "custom", "INCIDENCE": 95}, "An incidence angle of 95.0 degrees"),
        ({"RECEIVER_DIP": 120}, "A receiver fault cannot dip by 120"),
        ({"RECEIVER_DEPTH": -1}, "The depth of the receiver faults is above the ground"),
        ({"MEAN": "TEMPORARY_OUTPUT"}, "Mean, deviation and percentiles need draws"),
    ],
)
def test_options_that_cannot_be(refusal, event, options, said):
    assert said in refusal(EVENTS=event(), **options)


def test_deflation_is_no_error_and_magma_has_no_coulomb_stress(
    simulate, refusal, points, event, recorder
):
    magma = points("magma", [MIDDLE], depth_km=[4.0], volume_m3=[-2e6])
    assert simulate(PRESSURE=magma)["PEAK"] > 0
    said = refusal(PRESSURE=magma, COULOMB="TEMPORARY_OUTPUT")
    assert "The Coulomb stress change needs faults" in said
    feedback = recorder()
    simulate(PRESSURE=magma, EVENTS=event(), COULOMB="TEMPORARY_OUTPUT", feedback=feedback)
    assert "The Coulomb stress change is that of rectangles alone" in feedback.text
    shallow = points("magma", [MIDDLE], depth_km=[0.0], volume_m3=[1e6])
    assert "must lie below the ground" in refusal(PRESSURE=shallow)


def test_traces_of_several_parts_and_tables_without_places(refusal, lines, table):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("MultiLineString?crs=EPSG:32632&field=dip:double", "traces", "memory")
    feature = QgsFeature(layer.fields())
    text = "MultiLineString((500000 4000000,500000 4001000),(501000 4000000,501000 4001000))"
    feature.setGeometry(QgsGeometry.fromWkt(text))
    layer.dataProvider().addFeature(feature)
    assert "feature 1 has 2 parts. Split it first" in refusal(FAULTS=layer)
    assert "needs the columns 'longitude' and 'latitude'" in refusal(PATCHES=table("t", slip=[1.0]))
    flat = lines("flat", [[MIDDLE, MIDDLE]], dip=[60.0], rake=[90.0], slip=[1.0])
    assert "the trace has no length" in refusal(FAULTS=flat)


def test_nothing_is_left_behind_when_cancelled(simulate, event, recorder, tmp_path):
    target = tmp_path / "moved.tif"
    with pytest.raises(QgsProcessingException, match="cancelled"):
        simulate(EVENTS=event(), CELL_SIZE=100, DRAWS=50, TILE_SIZE=32, FISSURES="TEMPORARY_OUTPUT",
                 DISPLACEMENT=str(target), feedback=recorder(cancel_after=2))  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_the_network_says_when_it_is_missing(refusal, event, monkeypatch, tmp_path):
    from lithoscope.engine.deformation import network_solver

    monkeypatch.setattr(network_solver, "MODEL_FILE", tmp_path / "gone.onnx")
    said = refusal(EVENTS=event(), MODE="network")
    assert "There is no network of deformation" in said and "Choose the mode 'exact'" in said
