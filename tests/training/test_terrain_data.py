"""Training data: held-out areas stay out, batches are repeatable, noise is what it says."""

import numpy as np
import pytest
from lithoscope.engine.errors import InputError
from lithoscope.engine.terrain.geomorphons import geomorphons
from lithoscope.training.terrain import (
    LAST_STAGE,
    TEST_AREAS,
    VALIDATION_AREAS,
    Crops,
    correlated,
    held_out,
    read_areas,
    spoil,
    stripes,
    white,
)


def test_no_area_serves_twice(dem_folder):
    training, validation, test = ({dem.name for dem in part} for part in read_areas(dem_folder))
    assert test == set(TEST_AREAS) and validation == set(VALIDATION_AREAS)
    assert training == {"hills_a", "hills_b"}


def test_a_folder_without_dems_is_refused(tmp_path):
    with pytest.raises(InputError, match="holds 0 DEMs"):
        read_areas(tmp_path)


def test_dems_of_ones_own_are_held_out_by_name(tmp_path):
    names = [f"area{number:02d}" for number in range(12)]
    test, validation = held_out(names, tmp_path)
    assert test == {"area00", "area05", "area10"}
    assert validation == {"area01", "area06", "area11"}
    assert held_out(names[:3], tmp_path) == ({"area00"}, {"area01"})
    with pytest.raises(InputError, match="holds 2 DEMs"):
        held_out(names[:2], tmp_path)
    shipped = [*TEST_AREAS, *VALIDATION_AREAS]
    assert held_out([*shipped, *names], tmp_path) == (set(TEST_AREAS), set(VALIDATION_AREAS))
    with pytest.raises(InputError, match="lacks the held-out DEMs"):
        held_out([*shipped[1:], *names], tmp_path)


def test_voids_are_unknown(dem_folder):
    _, _, test = read_areas(dem_folder)
    dem = next(dem for dem in test if dem.name == "hills_nc_ned30")
    assert np.isnan(dem.heights).sum() == 40
    assert dem.pixel_width == pytest.approx(30)


def test_batch_number_and_seed_decide_the_batch(dem_folder):
    training, _, _ = read_areas(dem_folder)
    first = list(zip(range(3), Crops(training, 7, batch=2)))[2][1]
    again = next(iter(Crops(training, 7, batch=2, start=2)))
    other = next(iter(Crops(training, 8, batch=2, start=2)))
    assert all((first[key] == again[key]).all() for key in first)
    assert not (first["noisy"] == other["noisy"]).all()


def test_the_target_is_the_clean_dem(dem_folder):
    training, _, _ = read_areas(dem_folder)
    batch = next(iter(Crops(training, 3, batch=3)))
    for clean, width, height, search, classes in zip(
        *(batch[key].numpy() for key in ("clean", "pixel_width", "pixel_height", "search")),
        batch["classes"].numpy(),
    ):
        distance, flatness = float(search.squeeze()), float(batch["flatness"])
        expected = geomorphons(
            clean[0], width[0, :, 0], height[0, :, 0], distance, flatness, margin=96
        )
        assert (classes + 1 == expected).all()
        assert classes.min() >= 0


@pytest.mark.parametrize("length", [1.0, 3.0])
def test_correlated_noise_has_unit_deviation_and_the_correlation_of_its_gaussian(length):
    noise = correlated((400, 400), length, np.random.default_rng(0))
    neighbour = (noise[:, 1:] * noise[:, :-1]).mean()
    assert noise.std() == pytest.approx(1, abs=0.01)
    # White noise under a Gaussian of deviation s is correlated as exp(-d^2 / 4 s^2).
    assert neighbour == pytest.approx(np.exp(-1 / (4 * length**2)), abs=0.05)


def test_white_noise_and_stripes():
    rng = np.random.default_rng(1)
    noise = white((300, 300), rng)
    assert abs((noise[:, 1:] * noise[:, :-1]).mean()) < 0.02
    striped = stripes((50, 60), rng)
    assert (np.ptp(striped, axis=0) == 0).all() or (np.ptp(striped, axis=1) == 0).all()


def test_a_share_of_the_crops_is_left_clean():
    heights = np.zeros((16, 16), np.float32)
    untouched = sum(
        (spoil(heights, 30.0, np.random.default_rng(seed)) == 0).all() for seed in range(300)
    )
    assert untouched / 300 == pytest.approx(LAST_STAGE.kinds[0], abs=0.1)
