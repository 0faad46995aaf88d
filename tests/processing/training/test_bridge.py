"""The child process that trains: what it says, what it is told, how it ends."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest
from lithoscope.engine.errors import Cancelled
from lithoscope.processing_algorithms.training.bridge import listen
from lithoscope.processing_algorithms.training.child import TrainingError, environment

POSIX = pytest.mark.skipif(os.name != "posix", reason="groups of processes as POSIX has them")


class Listener:
    """A `Progress` that remembers, and cancels once it has heard a certain text."""

    def __init__(self, cancel_at: str = "never"):
        self.cancel_at = cancel_at
        self.reports, self.infos, self.warnings = [], [], []

    def report(self, done, total):
        self.reports.append((done, total))

    def info(self, message):
        self.infos.append(message)

    def warn(self, message):
        self.warnings.append(message)

    def cancelled(self):
        return self.cancel_at in self.infos


@pytest.fixture
def child(tmp_path):
    """child(source, *arguments): the command that runs a script of that source."""

    def command(source: str, *arguments: str) -> list[str]:
        script = tmp_path / "fake child.py"
        script.write_text(HELPERS + source, "utf-8")
        return [sys.executable, str(script), *arguments]

    return command


HELPERS = """
import json, os, signal, subprocess, sys, time
def say(**event):
    print(json.dumps(event), flush=True)
"""
# A worker that would outlive a child which is merely killed itself.
WORKER = """
worker = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
say(event="info", text=f"worker {worker.pid}")
"""


def test_progress_messages_and_result_arrive(child):
    listener = Listener()
    source = """
say(event="info", text="Fünf Schichten")
say(event="warning", text="One is constant.")
for done in range(3):
    say(event="progress", done=done, total=2)
print("a line that is no event", flush=True)
print('{"no": "event"}', flush=True)
print("{broken", flush=True)
print("to stderr", file=sys.stderr, flush=True)
say(event="result", outputs={"model": "a.onnx"})
"""
    assert listen(child(source), listener) == {"model": "a.onnx"}
    assert listener.reports == [(0, 2), (1, 2), (2, 2)]
    assert listener.warnings == ["One is constant."]
    assert "Fünf Schichten" in listener.infos
    assert {"a line that is no event", '{"no": "event"}', "{broken", "to stderr"} <= set(
        listener.infos
    )


def test_the_variables_of_qgis_are_cleared(child, monkeypatch):
    for name in ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "PROJ_LIB", "GDAL_DATA"):
        monkeypatch.setenv(name, "/of/qgis")
    monkeypatch.setenv("LITHOSCOPE_TEST", "kept")
    listener = Listener()
    source = """
say(event="info", text=json.dumps(dict(os.environ)))
say(event="result", outputs={})
"""
    listen(child(source), listener)
    seen = json.loads(listener.infos[0])
    assert "/of/qgis" not in [v for k, v in seen.items() if k.startswith("PYTHON")]
    assert seen["LITHOSCOPE_TEST"] == "kept"
    assert not Path(seen["TMPDIR"]).exists()  # gone with the child


def test_gdals_variables_stay_only_where_qgis_packages_are_seen(tmp_path, monkeypatch):
    monkeypatch.setenv("PROJ_LIB", "/of/qgis")
    for shared in ("true", "false"):
        folder = tmp_path / shared
        (folder / "bin").mkdir(parents=True)
        (folder / "pyvenv.cfg").write_text(f"include-system-site-packages = {shared}\n")
        found = environment(folder / "bin" / "python", tmp_path)
        assert ("PROJ_LIB" in found) == (shared == "true")
    assert "PROJ_LIB" not in environment(tmp_path / "bin" / "python", tmp_path)


@pytest.mark.parametrize("text", ["a b", 'quote\'s "double"', "$HOME; ls *", "Äöü 地質", "-x\\y"])
def test_arguments_arrive_as_they_are(child, text):
    source = 'say(event="result", outputs={"got": sys.argv[1]})'
    assert listen(child(source, text), Listener()) == {"got": text}


def test_a_polite_child_is_asked_and_ends_by_itself(child, tmp_path):
    mark = tmp_path / "tidy"
    source = f"""
say(event="info", text="ready")
if sys.stdin.readline().strip() == "cancel":
    open({str(mark)!r}, "w").close()
"""
    with pytest.raises(Cancelled, match="nothing was written"):
        listen(child(source), Listener("ready"))
    assert mark.exists()


@POSIX
def test_a_deaf_child_is_killed_with_its_workers(child):
    source = f"""
signal.signal(signal.SIGTERM, signal.SIG_IGN)
{WORKER}
say(event="info", text="ready")
while True:
    time.sleep(0.1)
"""
    listener = Listener("ready")
    with pytest.raises(Cancelled):
        listen(child(source), listener, grace=0.2)
    assert_gone(worker_of(listener))


@POSIX
def test_workers_end_with_a_child_that_finishes_or_crashes(child):
    for end in ('say(event="result", outputs={})', "os.abort()"):
        listener = Listener()
        try:
            listen(child(WORKER + end), listener)
        except TrainingError as error:
            assert "abort" in end, error
        assert_gone(worker_of(listener))


@POSIX
def test_a_worker_that_left_the_group_does_not_hold_qgis_up(child, monkeypatch):
    monkeypatch.setattr("lithoscope.processing_algorithms.training.child.PATIENCE", 3)
    source = f"""
{WORKER.replace('60)"]', '60)"], start_new_session=True')}
say(event="result", outputs={{}})
"""
    listener = Listener()
    assert listen(child(source), listener) == {}
    os.kill(worker_of(listener), signal.SIGKILL)


def test_a_crash_shows_the_last_lines(child):
    source = """
for number in range(100):
    print("line", number, file=sys.stderr)
raise RuntimeError("the reason of it all")
"""
    with pytest.raises(TrainingError, match="status 1") as caught:
        listen(child(source), Listener())
    assert "the reason of it all" in str(caught.value)
    assert "line 99" in str(caught.value)
    assert "line 50\n" not in str(caught.value)


@POSIX
def test_a_signal_is_named(child):
    with pytest.raises(TrainingError, match="by signal 11"):
        listen(child("os.kill(os.getpid(), signal.SIGSEGV)"), Listener())


def test_an_error_is_said_in_the_childs_own_words(child):
    source = """
print("noise", file=sys.stderr)
say(event="error", text="Labels lie outside the rasters.")
sys.exit(1)
"""
    with pytest.raises(TrainingError, match=r"^Labels lie outside the rasters\.$"):
        listen(child(source), Listener())


def test_a_child_that_ends_well_but_makes_nothing_has_failed(child):
    with pytest.raises(TrainingError, match="made nothing"):
        listen(child(""), Listener())


def test_a_result_before_a_crash_is_none(child):
    source = 'say(event="result", outputs={"model": "half.onnx"}); sys.exit(3)'
    with pytest.raises(TrainingError, match="status 3"):
        listen(child(source), Listener())


def test_a_python_that_does_not_start(tmp_path):
    with pytest.raises(TrainingError, match=r"does not start \(No such file"):
        listen([str(tmp_path / "python"), "-V"], Listener())


def worker_of(listener: Listener) -> int:
    return next(int(text.split()[1]) for text in listener.infos if text.startswith("worker"))


def assert_gone(process: int) -> None:
    """The process has ended, or is a zombie that nobody has collected."""
    for _ in range(50):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return
        if state == "Z":
            return
        time.sleep(0.05)
    pytest.fail(f"process {process} still runs")
