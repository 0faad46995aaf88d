"""Fixtures of the model tests."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from lithoscope.engine.progress import NullProgress


class Listener(NullProgress):
    """A progress that remembers warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, message: str) -> None:
        self.warnings.append(message)


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture(scope="session")
def blocks() -> Callable[..., np.ndarray]:
    """Random float32 values of a shape, around 0, hundreds wide."""

    def draw(*shape: int, seed: int = 0) -> np.ndarray:
        return np.random.default_rng(seed).normal(0, 1000, shape).astype(np.float32)

    return draw
