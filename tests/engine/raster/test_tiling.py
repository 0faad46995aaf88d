"""Cores cover the raster once; windows have one shape and lie on the pooling lattice."""

import numpy as np
import pytest
from lithoscope.engine.errors import InputError, ModelError
from lithoscope.engine.raster.tiling import plan_tiles, suggest_tile


@pytest.mark.parametrize("tile", [16, 100, 256, 512])
@pytest.mark.parametrize(("halo", "multiple"), [(0, 1), (5, 1), (5, 8), (30, 32)])
@pytest.mark.parametrize("shape", [(1, 1), (300, 700), (513, 257)])
def test_cores_cover_every_pixel_once(shape, tile, halo, multiple):
    height, width = shape
    plan = plan_tiles(width, height, tile, halo, multiple)
    seen = np.zeros(shape, int)
    for core, read in plan:
        seen[core.y : core.y + core.height, core.x : core.x + core.width] += 1
        assert read.x % multiple == read.y % multiple == 0
        assert (read.width, read.height) == (plan.read_width, plan.read_height)
        assert read.width % multiple == read.height % multiple == 0
        assert core.x - read.x >= halo
        assert read.x + read.width >= core.x + core.width + halo
        assert read.y + read.height >= core.y + core.height + halo
    assert (seen == 1).all()
    assert len(plan) == len(list(plan))


def test_a_raster_smaller_than_a_tile_shrinks_it():
    plan = plan_tiles(100, 40, 512, 4, 8)
    assert len(plan) == 1
    assert (plan.core_width, plan.core_height) == (112, 48)


def test_few_tiles_share_the_raster_evenly():
    plan = plan_tiles(600, 600, 512)
    assert (plan.core_width, plan.columns) == (304, 2)


def test_a_fixed_input_keeps_its_size():
    plan = plan_tiles(1000, 1000, 512, 20, 4, size=256)
    assert {(read.width, read.height) for _, read in plan} == {(256, 256)}
    assert plan.core_width <= 256 - 40


def test_a_fixed_input_within_its_halo_is_refused():
    with pytest.raises(ModelError, match="leaves nothing"):
        plan_tiles(100, 100, 512, 70, 1, size=128)


@pytest.mark.parametrize("options", [{"tile": 0}, {"tile": 100_000}, {"halo": 5000}])
def test_absurd_tiles_are_refused(options):
    with pytest.raises(InputError, match="not possible"):
        plan_tiles(100, 100, **options)


@pytest.mark.parametrize("core", [256, 304, 512, 544, 800, 2048])
def test_each_core_fills_whole_blocks_of_the_file(core):
    plan = plan_tiles(100_000, 100_000, core)
    assert plan.core_width % plan.file_block[0] == 0
    assert plan.file_block[0] % 16 == 0


def test_wide_halos_get_larger_tiles_and_many_bands_smaller_ones():
    assert suggest_tile(4, 6) == 512
    assert suggest_tile(300, 6) > 512
    assert suggest_tile(4, 500) < 256
