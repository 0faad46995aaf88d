"""The ONNX session: the one place that imports ONNX Runtime, and only when a model is opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import ModelError, RuntimeMissingError
from ..language import listed, mark, tr
from ..optional import missing
from ..progress import Progress

CPU = "CPUExecutionProvider"
PREFERRED = ("CUDAExecutionProvider", "DmlExecutionProvider", CPU)


def _import_runtime() -> Any:
    try:
        import onnxruntime
    except (ImportError, OSError) as error:
        raise RuntimeMissingError(missing("onnxruntime", mark("runs the models"), error)) from error
    return onnxruntime


def open_session(
    path: Path, threads: int, providers: Sequence[str] | None, progress: Progress
) -> tuple[Any, str]:
    """Return a session and the provider that is really active, tried in order, the CPU last.

    Raises:
        ModelError: ONNX Runtime cannot open the file, or cannot run on the CPU.
        RuntimeMissingError: ONNX Runtime is not installed.
    """
    runtime = _import_runtime()
    available = runtime.get_available_providers()
    if providers is None:
        providers = [name for name in PREFERRED if name in available]
    wanted = [name if name.endswith("Provider") else f"{name}{CPU[3:]}" for name in providers]
    for name in [*wanted, CPU]:
        if name not in available:
            has = listed(available)
            progress.warn(
                tr("{name} is not part of this ONNX Runtime, which has {has}.").format(
                    name=name, has=has
                )
            )
            continue
        try:
            session = _new_session(runtime, path, threads, name)
        except Exception as error:
            if name == CPU:
                raise ModelError(
                    tr(
                        "Model file '{path}' cannot be opened by ONNX Runtime {version}: {error}"
                    ).format(path=path, version=runtime.__version__, error=first_line(error))
                ) from error
            progress.warn(
                tr("{name} could not be used: {error}").format(name=name, error=first_line(error))
            )
            continue
        # ONNX Runtime falls back without a word where a driver or a library is missing.
        if session.get_providers()[0] == name:
            return session, name
        progress.warn(
            tr("{name} could not be started (driver or library missing).").format(name=name)
        )
    raise ModelError(
        tr("This ONNX Runtime cannot run on the CPU. Install the package onnxruntime.")
    )


def _new_session(runtime: Any, path: Path, threads: int, provider: str) -> Any:
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = runtime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = runtime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.log_severity_level = 4
    # Waiting threads would take the cores from reading and writing.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # DirectML's documentation asks for this; block shapes vary little otherwise.
    options.enable_mem_pattern = provider != "DmlExecutionProvider"
    chain = [provider] if provider == CPU else [provider, CPU]
    return runtime.InferenceSession(str(path), sess_options=options, providers=chain)


def first_line(error: BaseException) -> str:
    """Return the first line of an error's message, or its kind where it has none."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
