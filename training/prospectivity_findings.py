"""What a training run found out, and its figures as plain numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..engine.assessment.prospectivity import Measure, Ranking, clusters_within, measures
from .lithology_figures import rounded
from .point_labels import PointLabels
from .prospectivity_validation import HeldOut, Sampling, Summary

FEW = 30  # cells with a deposit; with fewer the figures say little


@dataclass(frozen=True, eq=False)
class Findings:
    """How good the methods are, and how far the chosen one can be trusted.

    chosen: its name. baseline: of the method its figures stand beside. summaries: figures by
    blocks, by name; runs: scores of the first seed, by name. random: of the chosen one under a
    split by single cells. whole: over all cells with data instead of the tract, None without a
    tract. side, buffer: of the blocks, in pixels. sampling: of the draws. together: metres within
    which deposits count as one cluster. importance: share of each layer in the forest. seconds:
    taken. few: deposits below which figures are called uncertain.
    """

    chosen: str
    baseline: str
    summaries: Mapping[str, Summary]
    runs: Mapping[str, HeldOut]
    random: Ranking
    whole: Ranking | None
    side: int
    buffer: int
    reach: int
    sampling: Sampling
    together: float
    importance: tuple[float, ...]
    prior: float
    seconds: float
    few: int = FEW

    @property
    def best(self) -> Summary:
        """Figures of the chosen method by blocks."""
        return self.summaries[self.chosen]

    def clusters(self, labels: PointLabels, pixel: float) -> np.ndarray:
        """Return the cluster of each tested cell with a deposit [D], for the intervals."""
        tested = self.runs[self.chosen].tested(labels)
        return clusters_within(tested * pixel, self.together)


def intervals(findings: Findings, labels: PointLabels, pixel: float) -> dict[str, list[Measure]]:
    """Return each method's measures, first seed, with 95 % intervals clustered by deposit."""
    clusters = findings.clusters(labels, pixel)
    return {
        name: measures(run.ranking(labels), clusters, np.random.default_rng(0))
        for name, run in findings.runs.items()
    }


def figures(findings: Findings, labels: PointLabels, pixel: float) -> dict[str, Any]:
    """Return the figures for a JSON file."""
    whole = {} if findings.whole is None else {"auc_whole_area": round(findings.whole.auc, 4)}
    return {
        "chosen": findings.chosen,
        "blocks": {name: summary(one) for name, one in findings.summaries.items()},
        "intervals_95": {
            name: {one.name: rounded([one.value, one.low, one.high]) for one in rows}
            for name, rows in intervals(findings, labels, pixel).items()
        },
        "auc_by_fold": {name: rounded(run.by_fold(labels)) for name, run in findings.runs.items()},
        "random_split_auc": round(findings.random.auc, 4),
        **whole,
        "labels": counts(labels),
        "block_pixels": findings.side,
        "buffer_pixels": findings.buffer,
        "receptive_field_radius_pixels": findings.reach,
        "deposits_together_m": findings.together,
        "importance": rounded(findings.importance),
    }


def summary(one: Summary) -> dict[str, Any]:
    """Return means and standard deviations over seeds."""
    found = {
        name: {"mean": round(one.mean[name], 4), "sd": round(one.deviation[name], 4)}
        for name in one.mean
    }
    return {**found, "seeds": one.seeds}


def counts(labels: PointLabels) -> dict[str, int]:
    """Return how many cells and deposits there are of each kind."""
    cells = labels.positive.size
    return {
        "cells_positive": int(labels.positive.sum()),
        "cells_negative": int(labels.negative.sum()),
        "cells_unlabelled": int(labels.unlabelled.sum()),
        "cells_nodata_or_outside_tract": int(cells - labels.tract.sum()),
        "deposits_used": len(labels.points),
        "deposits_in_a_cell_with_another": labels.duplicates,
        "deposits_on_nodata": labels.on_nodata,
        "deposits_outside_the_rasters": labels.outside,
        "deposits_outside_the_tract": labels.off_tract,
    }
