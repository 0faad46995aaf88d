"""A program that passes for the Python of a training environment."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lithoscope.processing_algorithms.training import environment

# Called with -c it is being probed, and finds itself fit; otherwise it is to train.
HEAD = f"""#!{sys.executable}
import json, shutil, sys
from pathlib import Path

def say(**event):
    print(json.dumps(event), flush=True)

if sys.argv[1] == "-c":
    versions = dict.fromkeys(("torch", "numpy", "osgeo"), "1")
    versions["lithoscope"] = {environment.own_version()!r}
    print(json.dumps({{"python": "3.11", "versions": versions, "problems": {{}}}}))
    sys.exit()
if sys.argv[1:3] != ["-m", "lithoscope.training.cli"] or sys.argv[-1] != "--json":
    sys.exit(f"not called as a training: {{sys.argv}}")
command, *arguments = sys.argv[3:-1]
here = Path(__file__).parent

def given(name):
    return arguments[arguments.index(name) + 1]
"""


@pytest.fixture
def trainer(tmp_path) -> Callable[[str], str]:
    """trainer(source): the path of a Python whose training is that source."""

    def make(source: str) -> str:
        program = Path(tmp_path) / "fake python"
        program.write_text(f"{HEAD}\n{source}", "utf-8")
        program.chmod(0o755)
        return str(program)

    return make
