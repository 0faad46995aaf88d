"""The command line as programs see it: JSON lines, cancel, errors."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from lithoscope.engine.errors import Cancelled, InputError
from lithoscope.training import cli
from lithoscope.training.messages import JsonLines, Part, Terminal, listening
from lithoscope.training.terrain import FEWEST


def events(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def stream():
    return io.StringIO()


@pytest.fixture
def pipe():
    """Both ends of a pipe, as text; the second writes what the first reads."""
    ends = os.pipe()
    with os.fdopen(ends[0]) as reader, os.fdopen(ends[1], "w") as writer:
        yield reader, writer


def test_every_event_is_a_line_of_ascii(stream):
    listener = JsonLines(stream, io.StringIO())
    listener.info("Diamantina\nzwei Zeilen, 地質")
    listener.warn("odd")
    listener.result({"model": "a/ä.onnx"})
    listener.error("no")
    assert stream.getvalue().isascii()
    assert events(stream.getvalue()) == [
        {"event": "info", "text": "Diamantina\nzwei Zeilen, 地質"},
        {"event": "warning", "text": "odd"},
        {"event": "result", "outputs": {"model": "a/ä.onnx"}},
        {"event": "error", "text": "no"},
    ]


def test_progress_is_thinned_but_never_loses_its_end(stream):
    listener = JsonLines(stream, io.StringIO())
    for done in range(1, 10_001):
        listener.report(done, 10_000)
    found = events(stream.getvalue())
    assert found[0] == {"event": "progress", "done": 1, "total": 10_000}
    assert found[-1]["done"] == 10_000
    assert len(found) < 100


def stopped(listener) -> bool:
    for _ in range(100):
        if listener.cancelled():
            return True
        time.sleep(0.02)
    return False


def test_the_word_cancel_stops(stream, pipe):
    reader, writer = pipe
    listener = JsonLines(stream, reader)
    writer.write("hello\n")
    writer.flush()
    time.sleep(0.05)
    assert not listener.cancelled()
    writer.write("cancel\n")
    writer.flush()
    assert stopped(listener)


def test_a_run_whose_starter_has_gone_stops(stream, pipe):
    reader, writer = pipe
    listener = JsonLines(stream, reader)
    assert not listener.cancelled()
    writer.close()
    assert stopped(listener)


def test_the_end_of_a_file_stops_nothing(stream, tmp_path):
    (tmp_path / "empty").touch()
    with (tmp_path / "empty").open() as commands:
        listener = JsonLines(stream, commands)
        time.sleep(0.05)
        assert not listener.cancelled()


def test_nobody_listens_any_more(pipe):
    reader, writer = pipe
    reader.close()
    listener = JsonLines(writer, io.StringIO())
    listener.info("x" * 100_000)
    assert listener.cancelled()


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_sigterm_cancels_and_is_given_back():
    before = signal.getsignal(signal.SIGTERM)
    with listening(as_json=False) as listener:
        assert isinstance(listener, Terminal)
        os.kill(os.getpid(), signal.SIGTERM)
        assert stopped(listener)
    assert signal.getsignal(signal.SIGTERM) == before


def test_people_read_plain_text(capsys):
    terminal = Terminal()
    terminal.info("reading")
    terminal.warn("odd")
    terminal.report(1, 2)
    terminal.result({"card": "a.md", "model": "a.onnx"})
    said = capsys.readouterr()
    assert said.out == "a.md\na.onnx\n"
    assert said.err == "reading\nWarning: odd\n"


def test_a_part_fills_its_part_of_the_bar(stream):
    listener = JsonLines(stream, io.StringIO())
    Part(listener, 2, 3).report(5, 10)
    Part(listener, 2, 3).report(10, 10)
    assert events(stream.getvalue())[-1] == {"event": "progress", "done": 30, "total": 30}


@pytest.fixture
def command(monkeypatch):
    """command(function): a command line whose landforms are that function of the options."""

    def replace(function):
        monkeypatch.setattr(cli, "_landforms", function)
        return ["landforms", "--data", "d", "--out", "o"]

    return replace


@pytest.mark.parametrize(
    ("error", "message", "status"),
    [
        (InputError("Labels lie outside."), "Labels lie outside.", 1),
        (Cancelled("stopped"), "Cancelled; nothing was written.", 130),
        (ModuleNotFoundError("No module named 'torch'"), "pip install 'lithoscope[training]'", 1),
        (MemoryError(), "memory is not enough", 1),
        (OSError(errno.ENOSPC, "No space left on device", "a.onnx"), "disk is full", 1),
    ],
)
def test_what_a_user_can_mend_is_said_without_a_traceback(command, capsys, error, message, status):
    def fail(options):
        raise error

    assert cli.main(command(fail)) == status
    said = capsys.readouterr().err
    assert message in said
    assert "Traceback" not in said


def test_a_defect_keeps_its_traceback(command):
    def fail(options):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        cli.main(command(fail))


def test_every_subcommand_speaks_json():
    parser = cli._parser()
    commands = next(iter(parser._subparsers._group_actions)).choices
    assert {"landforms", "earthquakes"} <= set(commands)
    for name, subparser in commands.items():
        assert "--json" in subparser.format_help(), name


def test_a_real_process_says_its_error_as_json(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "lithoscope.training.cli", "landforms", "--json",
         "--data", str(tmp_path), "--out", str(tmp_path / "out")],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    (event,) = events(done.stdout)
    assert event["event"] == "error"
    assert f"At least {FEWEST} of different areas" in event["text"]


def test_landforms_report_and_stop(dem_folder, tmp_path, stream):
    """Training in earnest, for two steps: each is reported, and a cancel ends it."""
    pytest.importorskip("lightning")
    from lithoscope.training.landforms import train

    listener = JsonLines(stream, io.StringIO())
    train(dem_folder, tmp_path / "run", 2, 1, 1, listener)
    assert events(stream.getvalue())[-1] == {"event": "progress", "done": 2, "total": 2}
    listener.stop()
    with pytest.raises(Cancelled):
        train(dem_folder, tmp_path / "other", 2, 1, 1, listener)
