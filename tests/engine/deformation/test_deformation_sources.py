"""Sources from layers: what is understood, what is worked out, what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from lithoscope.engine.deformation import scaling
from lithoscope.engine.deformation.source_fields import SourceTable, guess_fields
from lithoscope.engine.deformation.sources import (
    faults_from_points,
    faults_from_traces,
    pressure_from_points,
)
from lithoscope.engine.errors import InputError

EVENT = {"Strike": [30.0], "DIP": [45.0], "rake": [90.0], "depth_km": [10.0], "mag": [6.0]}


def events(**columns):
    table = SourceTable("quakes", {**EVENT, **columns}, ["us7000"])
    return faults_from_points(table, [1e3], [2e3])


def trace(line=((0.0, 0.0), (0.0, 1e4)), **columns):
    table = {"dip": [60.0], "rake": [-90.0], "slip": [1.5], "bottom_km": [12.0], **columns}
    return faults_from_traces(SourceTable("faults", table), [line])


def test_an_earthquake_becomes_the_rectangle_of_its_magnitude():
    found = events()
    patch, size = found.patches, scaling.rupture(6.0, 90.0)
    assert patch.depth[0] == 10e3
    assert (patch.length[0], patch.width[0]) == (size.length[0], size.width[0])
    assert scaling.magnitude(patch.moment(scaling.RIGIDITY))[0] == pytest.approx(6.0)
    assert patch.dip_slip[0] > 0 and abs(patch.strike_slip[0]) < 1e-12
    assert "depth = 'depth_km' (km)" in found.notes[0]


def test_a_size_given_is_kept_and_the_slip_still_has_the_moment():
    patch = events(length_km=[12.0], width_km=[8.0]).patches
    assert (patch.length[0], patch.width[0]) == (12e3, 8e3)
    assert patch.slip[0] == pytest.approx(10**18.1 / (33e9 * 96e6))


def test_strikes_are_turned_into_the_frame():
    table = SourceTable("quakes", EVENT)
    patch = faults_from_points(table, [0.0], [0.0], convergence=2.0).patches
    assert patch.strike[0] == pytest.approx(28)


def test_the_depth_may_be_that_of_the_upper_edge():
    table = SourceTable("slip", {**EVENT, "width_m": [6000.0], "length_m": [8e3]})
    patch = faults_from_points(table, [0.0], [0.0], reference="top").patches
    assert patch.top[0] == pytest.approx(10e3)


def test_a_large_shallow_earthquake_is_lowered_to_the_ground():
    found = events(mag=[7.5], depth_km=[3.0])
    assert found.patches.top[0] == pytest.approx(0, abs=1e-6)
    assert "1 rectangles" in found.notes[1]


def test_a_width_that_reaches_above_the_ground_is_refused():
    with pytest.raises(InputError, match=r"'quakes', feature us7000: the depth .*above the ground"):
        events(width_km=[40.0])


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"DIP": [95.0]}, "feature us7000: the dip .* 95.0 is not between 0 and 90"),
        ({"DIP": [-10.0]}, "not between 0 and 90"),
        ({"rake": [400.0]}, "400.0 is not an angle"),
        ({"depth_km": [-3.0]}, "above the ground; depths are positive down"),
        ({"depth_km": [9000.0]}, "is the unit metres or km"),
        ({"Strike": [np.nan]}, r"the strike \('Strike'\) nan is missing"),
        ({"Strike": [None]}, "the strike .* is missing"),
        ({"Strike": ["north"]}, "'north' in field 'Strike' is no number"),
        ({"mag": [None]}, "the length is missing, and there is no magnitude"),
        ({"mag": [12.0]}, "magnitude of 12.0"),
        ({"width_km": [0.0]}, "width .* must be greater than 0"),
        ({"length_km": [-5.0]}, "length .* must be greater than 0"),
        ({"slip": [-2.0]}, "negative; turn the rake"),
        (
            {"mag": [None], "length_km": [5.0], "width_km": [5.0]},
            "the slip is missing, and so is a magnitude",
        ),
    ],
)
def test_impossible_events_are_refused_by_name(columns, words):
    with pytest.raises(InputError, match=words):
        events(**columns)


def test_a_field_that_is_not_there_is_told_with_those_that_are():
    table = SourceTable("quakes", {"strike": [1.0], "mag": [5.0]})
    with pytest.raises(InputError, match=r"no field for the dip .*'strike', 'mag'"):
        faults_from_points(table, [0.0], [0.0])
    given = {"dip": 90.0, "rake": 180.0, "depth": 8e3}
    patch = faults_from_points(table, [0.0], [0.0], defaults=given).patches
    assert (patch.dip[0], patch.depth[0]) == (90, 8e3)


def test_a_dike_needs_no_rake():
    table = {"strike": [0.0], "dip": [90.0], "depth": [3.0], "length": [4.0], "width": [2.0]}
    patch = faults_from_points(SourceTable("dike", {**table, "opening": [0.8]}), [0], [0]).patches
    assert (patch.opening[0], patch.slip[0], patch.width[0]) == (0.8, 0, 2e3)


def test_a_trace_dips_to_its_right_from_the_surface():
    patch = trace().patches
    width = 12e3 / np.sin(np.radians(60))
    assert patch.width[0] == pytest.approx(width)
    assert (patch.strike[0], patch.depth[0]) == (0, pytest.approx(6e3))
    assert patch.x[0] == pytest.approx(width / 2 * np.cos(np.radians(60)))
    assert patch.y[0] == pytest.approx(5e3)
    assert patch.dip_slip[0] == pytest.approx(-1.5)


def test_a_buried_trace_lies_on_the_same_plane():
    shallow, deep = trace().patches, trace(top_km=[4.0]).patches
    assert deep.top[0] == pytest.approx(4e3)
    rise = (deep.depth - shallow.depth) / (deep.x - shallow.x)
    assert rise[0] == pytest.approx(np.tan(np.radians(60)))


@pytest.mark.parametrize("direction", [270.0, "W", "WNW"])
def test_a_dip_direction_turns_the_trace_round(direction):
    patch = trace(dip_dir=[direction]).patches
    assert patch.strike[0] == 180
    assert patch.x[0] < 0


def test_dip_directions_may_be_points_of_the_compass_beside_degrees():
    columns = {"dip_dir": ["W", 270.0, "90", None, "E"]}
    fields = guess_fields(SourceTable("traces", columns), ("dip_direction",), 5)
    assert fields.azimuths("dip_direction")[[0, 1, 2, 4]].tolist() == [270, 270, 90, 90]
    assert np.isnan(fields.azimuths("dip_direction")[3])


def test_a_bent_trace_has_a_rectangle_a_piece_of_one_moment():
    line = [(0.0, 0.0), (0.0, 5e3), (0.0, 5e3), (3e3, 9e3)]
    found = trace(line, slip=[None], mw=[6.5])
    assert found.patches.length.tolist() == [5e3, 5e3]
    assert found.groups.tolist() == [0, 0]
    moment = found.patches.moment(scaling.RIGIDITY).sum()
    assert scaling.magnitude(moment) == pytest.approx(6.5)


def test_without_lower_depth_the_width_follows_from_magnitude_or_length():
    by_length = trace(bottom_km=[None]).patches
    assert by_length.width[0] == pytest.approx(scaling.width_of_length(1e4, -90.0)[0])
    by_magnitude = trace(bottom_km=[None], mw=[6.0]).patches
    assert by_magnitude.width[0] == pytest.approx(scaling.rupture(6.0, -90.0).width[0])


@pytest.mark.parametrize(
    ("line", "columns", "words"),
    [
        ([(0, 0), (0, 0)], {}, "feature 1: the trace has no length"),
        ([(0, 0), (0, np.nan)], {}, "the trace has no length"),
        (((0, 0), (0, 1)), {"top_km": [-1.0]}, "upper depth .* above the ground"),
        (((0, 0), (0, 1)), {"top_km": [20.0]}, "lower depth .* not below the upper depth"),
        (((0, 0), (0, 1)), {"dip": [0.0]}, "too flat for a trace"),
        (((0, 0), (0, 1)), {"slip": [None]}, "slip .* is missing, and so is a magnitude"),
    ],
)
def test_impossible_traces_are_refused(line, columns, words):
    with pytest.raises(InputError, match=words):
        trace(line, **columns)


def test_values_of_gems_fault_data_base_are_read():
    patch = trace(dip=["(60,40,80)"], rake=["(-90,,)"], bottom_km=["12,5"]).patches
    assert patch.dip[0] == 60
    assert patch.width[0] == pytest.approx(12.5e3 / np.sin(np.radians(60)))


@pytest.mark.parametrize(
    ("columns", "metres"),
    [
        ({"depth": [4.0]}, 4e3),
        ({"depth": [2500.0]}, 2500),
        ({"depth_m": [50.0]}, 50),
        ({"Depth (km)": [3.0]}, 3e3),
    ],
)
def test_a_unit_is_told_by_the_name_or_the_size(columns, metres):
    table = SourceTable("chamber", {**columns, "dV": [-2e6]})
    found = pressure_from_points(table, [0.0], [0.0]).sources
    assert found.depth[0] == metres
    assert found.volume[0] == -2e6


def test_a_unit_that_cannot_be_told_is_asked_for():
    table = SourceTable("chamber", {"depth": [150.0], "volume": [1e6]})
    with pytest.raises(InputError, match="In which unit are the fields 'depth'"):
        pressure_from_points(table, [0.0], [0.0])
    found = pressure_from_points(table, [0.0], [0.0], unit="m").sources
    assert found.depth[0] == 150


def test_a_chosen_field_goes_before_a_guess_and_must_be_there():
    table = SourceTable("t", {"dip": [10.0], "angle_deg": [20.0]})
    assert guess_fields(table, ["dip"], 1, chosen={"dip": "angle_deg"}).values("dip")[0] == 20
    with pytest.raises(InputError, match="no field 'tilt', chosen for the dip"):
        guess_fields(table, ["dip"], 1, chosen={"dip": "tilt"})


def test_volumes_in_cubic_kilometres_and_slips_in_centimetres():
    table = SourceTable("t", {"volume_km3": [0.01], "slip_cm": [35.0], "depth_km": [4.0]})
    fields = guess_fields(table, ["volume", "slip"], 1)
    assert fields.values("volume")[0] == pytest.approx(1e7)
    assert fields.values("slip")[0] == pytest.approx(0.35)


def test_a_chamber_at_the_surface_is_refused():
    with pytest.raises(InputError, match="must lie below the ground"):
        pressure_from_points(SourceTable("t", {"depth": [0.0], "dv": [1.0]}), [0.0], [0.0])


def test_columns_of_other_lengths_are_refused():
    with pytest.raises(InputError, match="has 2 values for 1 features"):
        guess_fields(SourceTable("t", {"dip": [1.0, 2.0]}), ["dip"], 1)
