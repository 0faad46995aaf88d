"""What a model is called: a file, 'name@version', a name, the name of a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from lithoscope.engine.errors import ModelError
from lithoscope.engine.model.library import CARDED, PLAIN, LibraryModel
from lithoscope.engine.model.library_names import locate, reference


@pytest.fixture
def shelf(make_card):
    """Two versions of one model, one of another theme, and a plain file."""

    def model(file: str, **fields) -> LibraryModel:
        return LibraryModel(Path("/library", file), CARDED, make_card(**fields))

    return (
        model("old.onnx", name="Rocks", version="1.9", theme="lithology"),
        model("new.onnx", name="Rocks", version="1.10", theme="lithology"),
        model("hills.onnx", name="Hills", version="", theme="landform"),
        LibraryModel(Path("/library/roads.onnx"), PLAIN),
    )


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("Rocks@1.9", "old.onnx"),
        ("rocks@1.10", "new.onnx"),
        ("Rocks", "new.onnx"),
        (" hills ", "hills.onnx"),
        ("roads", "roads.onnx"),
        ("OLD", "old.onnx"),
        ("old.onnx", "old.onnx"),
    ],
)
def test_a_model_is_found_by(shelf, text, file):
    assert locate(text, shelf) == Path("/library", file)


def test_a_file_that_exists_comes_first(shelf, tmp_path, monkeypatch):
    (tmp_path / "Rocks").write_bytes(b"")
    assert locate(str(tmp_path / "Rocks"), shelf) == tmp_path / "Rocks"
    monkeypatch.chdir(tmp_path)
    assert locate("Rocks", shelf) == Path("Rocks")


def test_what_is_missing_is_told_with_what_there_is(shelf):
    with pytest.raises(ModelError, match=r"no model 'Sand'.*Hills, Rocks@1.10, Rocks@1.9, roads"):
        locate("Sand", shelf)
    with pytest.raises(ModelError) as error:
        locate("Sand", shelf, "lithology")
    assert "Rocks@1.9" in str(error.value)
    assert "Hills" not in str(error.value)
    with pytest.raises(ModelError, match="holds none for this"):
        locate("Sand", shelf, "prospectivity")


@pytest.mark.parametrize("text", ["gone.onnx", "/data/gone", r"C:\data\gone"])
def test_what_looks_like_a_file_is_told_to_be_missing(shelf, text):
    with pytest.raises(ModelError, match="does not exist"):
        locate(text, shelf)


def test_two_files_of_one_name_are_not_guessed_between(shelf, make_card):
    twin = LibraryModel(Path("/elsewhere/new.onnx"), CARDED, shelf[1].card)
    models = (*shelf, twin)
    for text in ("Rocks", "Rocks@1.10"):
        with pytest.raises(ModelError, match=r"/library/new.onnx, /elsewhere/new.onnx"):
            locate(text, models)
    assert locate("Rocks@1.9", models).name == "old.onnx"


def test_a_reference_finds_its_model_again(shelf):
    models = (*shelf, LibraryModel(Path("/elsewhere/hills.onnx"), CARDED, shelf[2].card))
    assert [reference(model, models) for model in models] == [
        "Rocks@1.9",
        "Rocks@1.10",
        "/library/hills.onnx",
        "roads",
        "/elsewhere/hills.onnx",
    ]
