"""Taking models in: looked at first, recognised by content, whole or not at all."""

from __future__ import annotations

import json
import sys

import numpy as np
import pytest
from lithoscope.engine.errors import Cancelled, CardError, InputError, ModelError, OutputError
from lithoscope.engine.model import library_import
from lithoscope.engine.model.library import (
    CARDED,
    DEEPNESS,
    PLAIN,
    read_model,
    read_shelf,
    shipped_models,
)
from lithoscope.engine.model.library_import import examine, namesake, take_in, twin
from lithoscope.engine.progress import NullProgress

SEGMENTOR = {"model_type": json.dumps("Segmentor"), "class_names": json.dumps({"0": "a", "1": "b"})}


@pytest.fixture
def rocks(make_onnx, make_card):
    """A model file with a card."""
    return make_onnx("softmax", make_card(name="Rocks"), name="rocks.onnx")


@pytest.fixture
def folder(tmp_path):
    """A library that is not there yet."""
    return tmp_path / "profile" / "models"


def files(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_model_is_copied_as_it_is(rocks, folder):
    model = take_in(examine(rocks), folder)
    assert model.path == folder / "rocks.onnx"
    assert (model.kind, model.key) == (CARDED, "Rocks@1.0")
    assert model.path.read_bytes() == rocks.read_bytes()
    assert files(folder) == ["rocks.onnx"]


@pytest.mark.parametrize(("metadata", "kind"), [(SEGMENTOR, DEEPNESS), (None, PLAIN)])
def test_models_without_a_card_are_taken_too(make_onnx, folder, metadata, kind):
    path = make_onnx("softmax", outputs=2, metadata=metadata, name="roads.onnx")
    incoming = examine(path)
    assert incoming.untried == ""
    model = take_in(incoming, folder)
    assert (model.kind, model.name, model.theme) == (kind, "roads", "other")


def test_models_that_read_no_rasters_are_opened_by_what_runs_them():
    others = [m for m in shipped_models() if m.theme in ("seismicity", "deformation")]
    assert others
    for model in others:
        assert examine(model.path).untried == ""


def test_the_same_content_is_recognised_under_another_name(rocks, folder):
    model = take_in(examine(rocks), folder)
    other = rocks.with_name("copy of rocks.onnx")
    other.write_bytes(rocks.read_bytes())
    assert twin(examine(other), read_shelf(folder).models) == model


def test_another_content_of_the_same_name_is_noticed(rocks, make_onnx, make_card, folder):
    first = take_in(examine(rocks), folder)
    other = examine(make_onnx("softmax", make_card(name="ROCKS"), seed=2, name="new.onnx"))
    assert twin(other, [first]) is None
    assert namesake(other, [first]) == first
    newer = make_onnx("softmax", make_card(name="Rocks", version="2.0"), name="newer.onnx")
    assert namesake(examine(newer), [first]) is None


def test_keeping_both_overwrites_nothing(rocks, make_onnx, make_card, folder):
    first = take_in(examine(rocks), folder)
    before = first.path.read_bytes()
    other = make_onnx("softmax", make_card(name="Rocks"), seed=2, name="Rocks.onnx")
    second = take_in(examine(other), folder)
    assert second.path.name == "Rocks-2.onnx"
    assert first.path.read_bytes() == before
    assert second.path.read_bytes() == other.read_bytes()


def test_replacing_takes_the_place(rocks, make_onnx, make_card, folder):
    first = take_in(examine(rocks), folder)
    other = make_onnx("softmax", make_card(name="Rocks"), seed=2, name="better.onnx")
    second = take_in(examine(other), folder, replaced=first)
    assert second.path == first.path
    assert files(folder) == ["rocks.onnx"]
    assert first.path.read_bytes() == other.read_bytes()


def external(path, location: str, onnx) -> None:
    """Move the weights of a model into another file."""
    model = onnx.load(path)
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=location)
    path.write_bytes(model.SerializeToString())


@pytest.mark.parametrize(
    ("location", "message"),
    [("weights.bin", "library takes models that are one file"), ("../x", "outside its own folder")],
)
def test_weights_in_other_files_are_refused(rocks, folder, location, message):
    onnx = pytest.importorskip("onnx")
    (rocks.parent / "weights.bin").write_bytes(np.zeros(9, np.float32).tobytes())
    external(rocks, location, onnx)
    with pytest.raises(ModelError, match=message):
        examine(rocks)


def test_a_wrong_card_is_refused(make_onnx):
    path = make_onnx("softmax", metadata={"lithoscope": json.dumps({"schema": 1, "name": "x"})})
    with pytest.raises(CardError, match="version"):
        examine(path)


def test_a_graph_that_does_not_fit_its_card_is_refused(make_onnx, make_card):
    card = make_card("classification", 2, 3)
    path = make_onnx("softmax", channels=1, metadata={"lithoscope": card.to_json()})
    with pytest.raises(ModelError, match="takes 1 bands"):
        examine(path)


@pytest.mark.parametrize("content", [b"", b"no model at all"])
def test_what_is_no_model_is_refused(tmp_path, content):
    (tmp_path / "x.onnx").write_bytes(content)
    with pytest.raises(ModelError, match=r"x\.onnx"):
        examine(tmp_path / "x.onnx")


def test_without_a_runtime_a_model_is_taken_untried(rocks, folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    incoming = examine(rocks)
    assert "onnxruntime" in incoming.untried
    assert take_in(incoming, folder).key == "Rocks@1.0"


def test_a_file_that_changes_meanwhile_is_not_taken(rocks, folder):
    incoming = examine(rocks)
    rocks.write_bytes(rocks.read_bytes() + b"\0")
    with pytest.raises(OutputError, match="changed while it was copied"):
        take_in(incoming, folder)
    assert files(folder) == []


class Stop(NullProgress):
    """A user who has had enough."""

    def cancelled(self) -> bool:
        return True


def test_cancelling_leaves_nothing(rocks, folder):
    with pytest.raises(Cancelled):
        examine(rocks, Stop())
    with pytest.raises(Cancelled):
        take_in(examine(rocks), folder, progress=Stop())
    assert files(folder) == []


def test_progress_is_told_in_bytes(rocks, folder, monkeypatch):
    monkeypatch.setattr(library_import, "CHUNK", 200)
    said = []
    progress = NullProgress()
    monkeypatch.setattr(progress, "report", lambda done, total: said.append((done, total)))
    take_in(examine(rocks), folder, progress=progress)
    size = rocks.stat().st_size
    assert said[0] == (200, size)
    assert said[-1] == (size, size)
    assert (folder / "rocks.onnx").read_bytes() == rocks.read_bytes()


def test_a_folder_that_cannot_be_made_is_told(rocks, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="models"):
        take_in(examine(rocks), tmp_path / "file" / "models")


def test_importing_a_library_file_onto_itself_is_refused(rocks, folder):
    model = take_in(examine(rocks), folder)
    with pytest.raises((InputError, OutputError), match="also an input"):
        take_in(examine(model.path), folder, replaced=model)
    assert read_model(model.path) == model
