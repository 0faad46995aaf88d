"""The demonstration of the chapter on spatial blocks shows what the chapter says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

pytest.importorskip("sklearn")

PAGE = Path(__file__).resolve().parents[2] / "docs" / "spatial_blocks.md"


@pytest.fixture(scope="module")
def demonstration():
    """The script beside the page."""
    spec = importlib.util.spec_from_file_location("spatial_blocks", PAGE.with_suffix(".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_random_split_praises_what_cannot_be_known(demonstration, monkeypatch):
    monkeypatch.setattr(demonstration, "TRAINED", 1000)
    pixels, blocks, commonest = demonstration.table(side=96, blocks=(1, 24), seeds=1)
    assert pixels[0] > commonest[0] + 0.2
    assert abs(blocks[0] - commonest[0]) < 0.12
    assert pixels[1] > blocks[1]


def test_the_page_has_a_row_for_every_size_of_blocks(demonstration):
    text = PAGE.read_text(encoding="utf-8")
    for block in demonstration.BLOCKS[1:]:
        assert f"| blocks of {block} x {block} pixels |" in text
