"""ONNX Runtime itself: options, execution providers, and its absence."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from lithoscope.engine.errors import RuntimeMissingError
from lithoscope.engine.model import session as session_module
from lithoscope.engine.model.network import CPU, Graph, Network

ort = pytest.importorskip("onnxruntime")


def test_session_options_are_really_applied(make_onnx):
    options = Graph.open(make_onnx("identity"), threads=3).session.get_session_options()
    assert options.intra_op_num_threads == 3
    assert options.graph_optimization_level == ort.GraphOptimizationLevel.ORT_ENABLE_ALL
    assert options.get_session_config_entry("session.intra_op.allow_spinning") == "0"


def test_unavailable_provider_is_warned_about_and_the_cpu_takes_over(
    make_onnx, make_card, listener
):
    path = make_onnx("identity", make_card("regression", outputs=1))
    model = Network.open(path, providers=["Imaginary", "CPU"], progress=listener)
    assert model.provider == CPU
    assert len(listener.warnings) == 1
    assert "ImaginaryExecutionProvider is not part" in listener.warnings[0]


def test_nothing_is_warned_about_where_there_is_only_a_cpu(make_onnx, listener, monkeypatch):
    monkeypatch.setattr(ort, "get_available_providers", lambda: ["AzureExecutionProvider", CPU])
    assert Graph.open(make_onnx("identity"), progress=listener).provider == CPU
    assert listener.warnings == []


@pytest.mark.parametrize("fails", ["aloud", "silently"])
def test_provider_that_does_not_start_is_warned_about(make_onnx, monkeypatch, fails, listener):
    def session(path, sess_options, providers):
        if providers[0] != CPU and fails == "aloud":
            raise RuntimeError("no driver\nsecond line")
        return ort.InferenceSession(path, sess_options=sess_options, providers=[CPU])

    names = ("SessionOptions", "ExecutionMode", "GraphOptimizationLevel", "__version__")
    runtime = SimpleNamespace(
        get_available_providers=lambda: ["CUDAExecutionProvider", CPU],
        InferenceSession=session,
        **{name: getattr(ort, name) for name in names},
    )
    monkeypatch.setattr(session_module, "_import_runtime", lambda: runtime)
    assert Graph.open(make_onnx("identity"), progress=listener).provider == CPU
    assert len(listener.warnings) == 1
    assert listener.warnings[0].startswith("CUDAExecutionProvider could not be")
    assert "second line" not in listener.warnings[0]


def test_missing_runtime_tells_how_to_install_it(make_onnx, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(RuntimeMissingError, match=r"pip install .* onnxruntime"):
        Graph.open(make_onnx("identity"))
