"""What a training run found out, and its figures as plain numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..engine.assessment.classification import expected_calibration_error, scores
from .calibration import Coverage
from .lithology_folds import Summary
from .loop import Curve

Rows = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True, eq=False)
class Findings:
    """How good the methods are, and how far the chosen one can be trusted.

    chosen: its name. summaries: scores by blocks, by name. random: of the chosen one under a
    random split of pixels. apart: with a buffer as wide as the
    receptive field, or as the labels allow, `wide_buffer` pixels.
    side, buffer: of the blocks, in pixels. dealt: folds of the first seed, int [H, W]. matrix:
    confusion [K, K + 1], all seeds. fold_accuracy: of each fold of each seed. before, after:
    probabilities [n, K] and truth [n] before and after calibration, of the first seed. conformal:
    limits by class. importance: share of each layer. seconds: taken.
    """

    chosen: str
    summaries: Mapping[str, Summary]
    random: Summary
    apart: Summary
    wide_buffer: int
    side: int
    buffer: int
    dealt: np.ndarray
    matrix: np.ndarray
    fold_accuracy: tuple[float, ...]
    before: Rows
    after: Rows
    temperature: float
    conformal: tuple[float, ...]
    coverage: Coverage
    curves: tuple[Curve, ...]
    importance: tuple[float, ...]
    seconds: float

    @property
    def best(self) -> Summary:
        """Scores of the chosen method by blocks."""
        return self.summaries[self.chosen]

    @property
    def errors(self) -> tuple[float, float]:
        """Expected calibration error before and after."""
        before, after = (expected_calibration_error(*rows) for rows in (self.before, self.after))
        return before, after


def figures(findings: Findings) -> dict[str, Any]:
    """The figures for a JSON file."""
    before, after = findings.errors
    coverage = findings.coverage
    return {
        "chosen": findings.chosen,
        "blocks": {name: summary(one) for name, one in findings.summaries.items()},
        "random_split": summary(findings.random),
        "wide_buffer": summary(findings.apart),
        "block_pixels": findings.side,
        "buffer_pixels": findings.buffer,
        "wide_buffer_pixels": findings.wide_buffer,
        "fold_accuracy": rounded(findings.fold_accuracy),
        "f1_by_class": rounded(scores(findings.matrix).f1),
        "confusion": findings.matrix.tolist(),
        "temperature": round(findings.temperature, 4),
        "calibration_error": {"before": round(before, 4), "after": round(after, 4)},
        "conformal_limits": rounded(findings.conformal),
        "coverage": {
            "target": coverage.target,
            "overall": round(coverage.overall, 4),
            "classes": rounded(coverage.classes),
            "blocks": rounded(coverage.blocks),
            "set_size": round(coverage.size, 3),
        },
        "importance": rounded(findings.importance),
    }


def summary(one: Summary) -> dict[str, Any]:
    """Means and standard deviations over seeds."""
    scored = {
        name: {"mean": round(mean, 4), "sd": round(deviation, 4)}
        for name, (mean, deviation) in (
            ("accuracy", one.accuracy),
            ("macro_f1", one.macro_f1),
            ("kappa", one.kappa),
        )
    }
    return {**scored, "seeds": one.seeds}


def rounded(values: Any) -> list[float | None]:
    """Numbers with four decimals, None for NaN: JSON has none."""
    return [round(float(v), 4) if np.isfinite(v) else None for v in values]
