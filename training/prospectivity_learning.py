"""Choosing a way to rank ground by spatial blocks, and fitting it to all deposits."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..engine.errors import Cancelled, InputError
from ..engine.progress import Progress
from .area import Area
from .config import ProspectivityConfig
from .dissimilarity import fit_dissimilarity
from .folds import block_pixels, folds
from .messages import Part
from .point_labels import PointLabels
from .prospectivity_export import Parts
from .prospectivity_findings import Findings
from .prospectivity_methods import Answer, Evidence, FittedAnswer, Forest, Logistic, Method
from .prospectivity_network import Network
from .prospectivity_validation import (
    HeldOut,
    Sampling,
    Summary,
    TooSlow,
    best,
    blend_weights,
    blended,
    hold_out,
    outside_folds,
    random_split,
    summarise,
)
from .pu import assumed_prior

BLENDS = {
    "blend": ("forest", "logistic"),
    "blend with network": ("forest", "logistic", "network"),
}
SHARE_FOR_FOLDS = 0.6  # of the time; the rest is for the random split and the final model
FOLD_MEMBERS = 4  # of an ensemble in cross-validation


def learn(
    config: ProspectivityConfig,
    area: Area,
    labels: PointLabels,
    started: float,
    progress: Progress,
) -> tuple[Findings, Parts]:
    """Choose a method by spatial blocks, and fit it to all deposits."""
    side = block_pixels(config.block_m, labels.tract, area.pixel, config.folds)
    # Raises, with a block size that would do, before any time is spent.
    folds(labels.tract, side, config.folds, config.seed, pixel=area.pixel)
    evidence = Evidence(area.bands, area.values, area.valid, windows_of(side), config.threads)
    prior = assumed_prior(labels, config.prior)
    methods = candidates(config, evidence, prior)
    reach = max(method.reach for method in methods.values())
    exclusion = config.exclusion_m / area.pixel
    # Deposits nearer to each other than the exclusion distance never test each other.
    buffer = min(max(reach, math.ceil(exclusion)), side)
    sampling = Sampling(FOLD_MEMBERS, config.unlabelled_ratio, exclusion,
                        config.jitter_m / area.pixel)  # fmt: skip
    steps = config.seeds * len(methods) + 3
    deal = Deal(labels, area.valid, side, config.folds, area.pixel)
    runs = cross_validate(config, methods, deal, buffer, sampling, started, steps, progress)
    summaries = {name: summarise(each, labels) for name, each in runs.items()}
    chosen = _choose(config, summaries)
    _tell(summaries, chosen, progress)

    done = config.seeds * len(methods)
    taken = list(BLENDS.get(chosen, [chosen]))
    part = Part(progress, done, steps)
    at_random = [
        random_split(methods[name], labels, config.folds, sampling, config.seed, part)
        for name in taken
    ]
    answers, forest = _fit_all(config, methods, taken, labels, sampling, progress)
    importance = _importance(forest, len(area.bands))
    first = {name: each[0] for name, each in runs.items()}
    applicability = fit_dissimilarity(
        area.bands, area.values, first[chosen].dealt, importance=importance, seed=config.seed
    )
    inside_only = not (area.valid & ~labels.tract).any()
    findings = Findings(
        chosen=chosen,
        baseline="logistic" if chosen == "forest" else "forest",
        summaries=summaries,
        runs=first,
        random=blended(at_random).ranking(labels),
        whole=None if inside_only else first[chosen].ranking(labels, area.valid),
        side=side,
        buffer=buffer,
        reach=reach,
        sampling=replace(sampling, members=config.draws),
        together=max(config.exclusion_m, 2 * area.pixel),
        importance=tuple(importance.tolist()),
        prior=prior,
        seconds=time.monotonic() - started,
    )
    halo = max(methods[name].reach for name in taken)
    members = max(answer.count for answer in answers)
    progress.report(steps, steps)
    weights = tuple(blend_weights(taken))
    return findings, Parts(tuple(answers), weights, applicability, halo, members)


def windows_of(side: int) -> tuple[int, int]:
    """Return two window sides in pixels for blocks of `side` pixels: about a seventh, a third.

    Wider ones tell where a place is rather than what it is like.
    """
    small = max(3, side // 8 // 2 * 2 + 1)
    return small, 2 * small + 1


def candidates(config: ProspectivityConfig, evidence: Evidence, prior: float) -> dict[str, Method]:
    """Return the methods to try; logistic regression and forest are always beside the others."""
    found: dict[str, Method] = {"logistic": Logistic(evidence), "forest": Forest(evidence)}
    if config.method in ("auto", "network"):
        found["network"] = Network(evidence, config.loss, prior)
    return found


@dataclass(frozen=True)
class Deal:
    """Deals blocks of `side` pixels to `k` folds; `pixel` (metres) is for messages."""

    labels: PointLabels
    valid: np.ndarray
    side: int
    k: int
    pixel: float | None = None

    def tract(self, seed: int) -> np.ndarray:
        """Return the fold of each cell of the tract: int [H, W], -1 elsewhere."""
        return folds(self.labels.tract, self.side, self.k, seed, pixel=self.pixel)

    def outside(self, seed: int) -> np.ndarray | None:
        """Return the fold of the other cells with data, None if there are none."""
        return outside_folds(self.labels, self.valid, self.side, self.k, seed)


def cross_validate(
    config: ProspectivityConfig,
    methods: dict[str, Method],
    deal: Deal,
    buffer: int,
    sampling: Sampling,
    started: float,
    steps: int,
    progress: Progress,
) -> dict[str, list[HeldOut]]:
    """Return held-out scores by method, of as many seeds as there is time for.

    A network that would take longer than there is time is taken out of `methods`.
    """
    runs: dict[str, list[HeldOut]] = {}
    done = 0
    until = started + 60 * config.minutes * SHARE_FOR_FOLDS
    for number, seed in enumerate(range(config.seed, config.seed + config.seeds)):
        dealt, outside = deal.tract(seed), deal.outside(seed)
        for name, method in list(methods.items()):
            part = Part(progress, done, steps)
            done += 1
            limit = until if number == 0 and name == "network" else None
            try:
                run = hold_out(
                    method,
                    deal.labels,
                    dealt,
                    buffer,
                    sampling,
                    seed,
                    outside=outside,
                    until=limit,
                    progress=part,
                )
            except TooSlow as slow:
                methods.pop(name)
                progress.warn(f"The network is left out: {slow} Give more minutes to try it.")
                continue
            runs.setdefault(name, []).append(run)
        for name, parts in BLENDS.items():
            if all(part in methods for part in parts):
                named = " + ".join(methods[part].name for part in parts)
                mixed = blended([runs[part][-1] for part in parts], named)
                runs.setdefault(name, []).append(mixed)
        each = (time.monotonic() - started) / (number + 1)
        if number + 1 < config.seeds and time.monotonic() + each > until:
            progress.warn(
                f"There was time for {number + 1} of {config.seeds} repetitions of the "
                "cross-validation. Give more minutes for steadier figures."
            )
            break
    return runs


def _choose(config: ProspectivityConfig, summaries: Mapping[str, Summary]) -> str:
    if config.method in summaries:
        return config.method
    if config.method != "auto":
        raise InputError(
            f"There is no time for method '{config.method}' in {config.minutes:g} minutes. Give "
            "more, or choose method 'auto'."
        )
    winner = best(list(summaries.values()))
    return next(name for name, one in summaries.items() if one is winner)


def _tell(summaries: Mapping[str, Summary], chosen: str, progress: Progress) -> None:
    for one in summaries.values():
        progress.info(
            f"{one.name}: AUC {one.mean['auc']:.3f} ± {one.deviation['auc']:.3f}, area80 "
            f"{one.mean['area80']:.1%} by blocks."
        )
    network = summaries.get("network")
    if network and summaries["forest"].mean["auc"] > network.mean["auc"]:
        progress.info("By blocks the forest is better here than the network alone.")
    progress.info(f"Taken: {summaries[chosen].name}.")


def _fit_all(
    config: ProspectivityConfig,
    methods: Mapping[str, Method],
    taken: list[str],
    labels: PointLabels,
    sampling: Sampling,
    progress: Progress,
) -> tuple[list[Answer], FittedAnswer]:
    """Fit to all deposits: a forest always, since it tells how much each layer matters."""
    draws = replace(sampling, members=config.draws).draw(labels, labels.tract, config.seed)
    answers = {}
    for name in taken:
        if progress.cancelled():
            raise Cancelled("Cancelled while fitting the model.")
        answers[name] = methods[name].fit(draws, labels.tract, config.seed, progress)
    forest = answers.get("forest")
    if forest is None:
        forest = methods["forest"].fit(draws[:1], labels.tract, config.seed, progress)
    return list(answers.values()), forest  # type: ignore[return-value]


def _importance(forest: FittedAnswer, bands: int) -> np.ndarray:
    """Return the mean decrease in impurity (Breiman 2001) by layer, windows together; sum 1."""
    found = np.mean([one.estimator.feature_importances_ for one in forest.members], axis=0)
    return np.bincount(np.array(forest.members[0].focal.sources), found, bands)
