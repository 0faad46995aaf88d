"""All files or none; nothing left behind; inputs never touched."""

import os

import pytest
from lithoscope.engine.errors import OutputError
from lithoscope.engine.raster.staging import Staging


def fill(staging, target, text="new"):
    staging.path(target).write_text(text)


def test_files_appear_together_on_commit(tmp_path):
    targets = [tmp_path / "a.tif", tmp_path / "b.tif"]
    (tmp_path / "a.tif.aux.xml").write_text("statistics of an older file")
    with Staging(targets) as staging:
        for target in targets:
            fill(staging, target)
        staging.scratch("s.tif").write_text("scratch")
        assert not any(target.exists() for target in targets)
        staging.commit()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tif", "b.tif"]


def test_side_files_come_along(tmp_path):
    target = tmp_path / "a.tif"
    with Staging([target]) as staging:
        fill(staging, target)
        staging.path(target).with_name("a.tif.aux.xml").write_text("table")
        staging.commit()
    assert (tmp_path / "a.tif.aux.xml").read_text() == "table"


def test_without_commit_the_old_file_stays_and_nothing_else(tmp_path):
    target = tmp_path / "a.tif"
    target.write_text("old")
    with pytest.raises(ValueError, match="stop"), Staging([target]) as staging:
        fill(staging, target)
        raise ValueError("stop")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_if_one_file_cannot_be_placed_none_is(tmp_path):
    first, second = tmp_path / "a.tif", tmp_path / "b.tif"
    with Staging([first, second]) as staging:
        fill(staging, first)
        fill(staging, second)
        second.mkdir()
        with pytest.raises(OutputError, match="could not be put into place"):
            staging.commit()
    assert not first.exists()


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path):
    target = tmp_path / "a.tif"
    dead = tmp_path / ".a.tif.lithoscope-999999999-1"
    alive = tmp_path / f".a.tif.lithoscope-{os.getppid()}-1"
    foreign = tmp_path / ".b.tif.lithoscope-999999999-1"
    for folder in (dead, alive, foreign):
        folder.mkdir()
    with Staging([target]) as staging:
        fill(staging, target)
        staging.commit()
    assert not dead.exists()
    assert alive.exists() and foreign.exists()


@pytest.mark.parametrize("spelling", ["same", "relative", "link", "hard link"])
def test_an_output_that_is_an_input_is_refused_untouched(tmp_path, monkeypatch, spelling):
    source = tmp_path / "dem.tif"
    source.write_text("dem")
    monkeypatch.chdir(tmp_path)
    target = {
        "same": source,
        "relative": tmp_path / "x" / ".." / "dem.tif",
        "link": tmp_path / "link.tif",
        "hard link": tmp_path / "hard.tif",
    }[spelling]
    (tmp_path / "x").mkdir()
    (tmp_path / "link.tif").symlink_to(source)
    os.link(source, tmp_path / "hard.tif")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OutputError, match="also an input"):
        Staging([target], ["dem.tif"])
    assert source.read_text() == "dem"
    assert sorted(tmp_path.iterdir()) == before


def test_impossible_targets_are_refused(tmp_path):
    with pytest.raises(OutputError, match="same name"):
        Staging([tmp_path / "a.tif", tmp_path / "a.tif"])
    with pytest.raises(OutputError, match="is a folder"):
        Staging([tmp_path])
    with pytest.raises(OutputError, match="does not exist"):
        Staging([tmp_path / "nowhere" / "a.tif"])
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_folder_is_refused(tmp_path):
    if os.geteuid():
        folder = tmp_path / "locked"
        folder.mkdir(mode=0o555)
    else:
        # Nothing stops root but a file system that takes no files.
        from pathlib import Path

        folder = Path("/proc")
        if not folder.is_dir():
            pytest.skip("no folder here that root cannot write to")
    with pytest.raises(OutputError, match="Nothing can be written"):
        Staging([folder / "a.tif"])
