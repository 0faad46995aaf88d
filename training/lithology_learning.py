"""Choosing a method for rock units by spatial blocks, and fitting it to all labels."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..engine.errors import InputError
from ..engine.progress import Progress
from .area import Area
from .calibration import (
    cross_tempered,
    fit_temperature,
    mondrian,
    tempered,
)
from .config import LithologyConfig
from .dissimilarity import fit_dissimilarity
from .folds import block_pixels, folds, random_folds
from .labels import ClassLabels
from .lithology_export import Parts
from .lithology_figures import Findings
from .lithology_folds import (
    LABELS_OF_BLEND,
    HeldOut,
    Summary,
    accuracy_by_fold,
    coverage_by_block,
    hold_out,
    pooled,
    summarise,
    widest_buffer,
)
from .lithology_methods import (
    ForestAnswer,
    ForestMethod,
    Method,
    NetworkAnswer,
    NetworkMethod,
    Setup,
)
from .messages import Part
from .networks.prepare import context_windows

SHARE_FOR_FOLDS = 0.6  # of the time; the rest is for the other splits and the final model
MOST_BYTES = 4 << 30  # of the features of a method
BUFFER_SHARE = 8  # a block is so many buffers wide
NETWORK_OF = {"auto": "dilated", "blend": "dilated", "forest": "dilated"}


@dataclass(frozen=True)
class Blocks:
    """How the area is cut: side and buffer of the blocks in pixels, number of folds."""

    side: int
    buffer: int
    folds: int


class Bar:
    """One bar of progress for reading, folds, other splits, the final model and the map."""

    def __init__(self, progress: Progress, config: LithologyConfig) -> None:
        methods = 1 if config.network == "forest" else 2
        self._progress, self._done = progress, 0
        self._steps = 4 + config.seeds * methods + config.predict

    def next(self) -> Part:
        """Return the next part."""
        part = Part(self._progress, min(self._done, self._steps - 1), self._steps)
        self._done += 1
        return part

    def skip(self, parts: int) -> None:
        """Leave parts out."""
        self._done += parts


def learn(
    config: LithologyConfig,
    area: Area,
    labels: ClassLabels,
    started: float,
    progress: Progress,
    bar: Bar,
) -> tuple[Findings, Parts]:
    """Choose a method by spatial blocks, calibrate it, and fit it to all labels."""
    classes = len(labels.names)
    setup = Setup(area.bands, area.values, labels.codes, classes, config.threads)
    labelled = labels.codes > 0
    side = block_pixels(config.block_m, labelled, area.pixel, config.folds)
    blocks = Blocks(side, max(1, side // BUFFER_SHARE), config.folds)
    # Raises, with a block size that would do, before any time is spent.
    folds(labelled, side, config.folds, config.seed, pixel=area.pixel)
    methods = _methods(config, setup, context(setup, side, progress=progress))
    runs = _cross_validate(config, setup, blocks, methods, started, progress, bar)
    summaries = {name: summarise(each, labels.codes) for name, each in runs.items()}
    chosen = _choose(config, summaries)
    _tell(summaries, chosen, progress)

    parts_of = {name: method for name, method in methods.items() if name in _needed(chosen)}
    dealt = random_folds(labelled, config.folds, config.seed)
    random = _test(parts_of, chosen, setup, dealt, 0, config.seed, bar.next())
    dealt = folds(labelled, side, config.folds, config.seed)
    reach = max(method.reach for method in methods.values())
    reach = widest_buffer(labels.codes, dealt, reach)
    apart = _test(parts_of, chosen, setup, dealt, reach, config.seed, bar.next())

    forest, network = _fit_all(config, labelled, chosen, methods, progress)
    importance = _importance(forest, len(area.bands))
    probabilities, truth = pooled(runs[chosen], labels.codes)
    temperature = fit_temperature(probabilities, truth)
    # What is said of calibration is said of one seed: others repeat the same pixels.
    first, first_truth, fold = runs[chosen][0].rows(labels.codes)
    after = cross_tempered(first, first_truth, fold)
    applicability = fit_dissimilarity(
        area.bands, area.values, dealt, importance=importance, seed=config.seed
    )
    findings = Findings(
        chosen=chosen,
        summaries=summaries,
        random=summarise([random], labels.codes),
        apart=summarise([apart], labels.codes),
        wide_buffer=reach,
        side=side,
        buffer=blocks.buffer,
        dealt=runs[chosen][0].dealt,
        matrix=np.sum([run.matrix(labels.codes) for run in runs[chosen]], axis=0),
        fold_accuracy=accuracy_by_fold(runs[chosen], labels.codes),
        before=(first, first_truth),
        after=(after, first_truth),
        temperature=temperature,
        conformal=tuple(mondrian(tempered(probabilities, temperature), truth).tolist()),
        coverage=coverage_by_block(runs[chosen][0], after, labels.codes, side),
        curves=next((run.curves for run in runs.get("network", ()) if run.curves), ()),
        importance=tuple(importance.tolist()),
        seconds=time.monotonic() - started,
    )
    parts = Parts(network, forest if chosen != "network" else None, temperature, applicability,
                  classes)  # fmt: skip
    bar.next().report(1, 1)
    return findings, parts


def context(
    setup: Setup, side: int, *, most_bytes: int = MOST_BYTES, progress: Progress
) -> tuple[int, ...]:
    """Return the windows of `context_windows`, without the smallest where memory is short.

    Raises:
        InputError: not even the layers themselves fit.
    """
    windows = context_windows(side)
    base = sum(len(band.codes) if band.categorical else 1 for band in setup.bands)
    pixels = setup.codes.size
    most = most_bytes // (4 * base * pixels)  # sets of features
    if most < 1:
        raise InputError(
            f"{base} channels of {pixels / 1e6:.0f} million pixels are more than training can "
            "hold. Clip the first layer to the area with labels, or take coarser pixels."
        )
    kept = windows[max(0, len(windows) - (most - 1) // 2) :]
    if len(kept) < len(windows):
        progress.warn(
            f"The area is large: of the windows of {', '.join(map(str, windows))} pixels only "
            f"{', '.join(map(str, kept)) or 'none'} are used. Clip the first layer to the area "
            "with labels, or take coarser pixels, to use all."
        )
    return kept


def _methods(config: LithologyConfig, setup: Setup, windows: tuple[int, ...]) -> dict[str, Method]:
    """The candidates by name; all see the same surroundings."""
    kind = NETWORK_OF.get(config.network, config.network)
    forest = ForestMethod(setup, windows)
    network = NetworkMethod.of_kind(setup, kind, windows, pretrain=config.pretrain)
    if config.network == "forest":
        return {"forest": forest}
    return {"forest": forest, "network": network}


def _needed(chosen: str) -> tuple[str, ...]:
    return ("forest", "network") if chosen == LABELS_OF_BLEND else (chosen,)


def _cross_validate(
    config: LithologyConfig,
    setup: Setup,
    blocks: Blocks,
    methods: Mapping[str, Method],
    started: float,
    progress: Progress,
    bar: Bar,
) -> dict[str, list[HeldOut]]:
    """Held-out answers by method, of as many seeds as there is time for."""
    runs: dict[str, list[HeldOut]] = {}
    labelled = setup.codes > 0
    for number, seed in enumerate(range(config.seed, config.seed + config.seeds)):
        dealt = folds(labelled, blocks.side, blocks.folds, seed)
        for name, method in methods.items():
            run = hold_out(
                method,
                setup.codes,
                dealt,
                blocks.buffer,
                seed,
                curves=not number,
                progress=bar.next(),
            )
            runs.setdefault(name, []).append(run)
        if len(methods) == 2:
            blend = runs["forest"][-1].blended(runs["network"][-1])
            runs.setdefault(LABELS_OF_BLEND, []).append(blend)
        each = (time.monotonic() - started) / (number + 1)
        left = 60 * config.minutes * SHARE_FOR_FOLDS - each * (number + 1)
        if number + 1 < config.seeds and left < each:
            progress.warn(
                f"There was time for {number + 1} of {config.seeds} repetitions of the "
                "cross-validation. Give more minutes for steadier figures."
            )
            bar.skip((config.seeds - number - 1) * len(methods))
            break
    return runs


def _choose(config: LithologyConfig, summaries: Mapping[str, Summary]) -> str:
    if config.network == "auto":
        return max(summaries, key=lambda name: summaries[name].rank)
    if config.network == "blend":
        return LABELS_OF_BLEND
    return "forest" if config.network == "forest" else "network"


def _tell(summaries: Mapping[str, Summary], chosen: str, progress: Progress) -> None:
    for name, one in summaries.items():
        progress.info(
            f"{name}: accuracy {one.accuracy[0]:.3f}, macro-F1 {one.macro_f1[0]:.3f}, kappa "
            f"{one.kappa[0]:.3f} by blocks."
        )
    forest, network = summaries.get("forest"), summaries.get("network")
    if forest and network and forest.rank > network.rank:
        progress.info("By blocks the forest is better here than the network alone.")
    progress.info(f"Taken: {chosen}.")


def _test(
    methods: Mapping[str, Method],
    chosen: str,
    setup: Setup,
    dealt: np.ndarray,
    buffer: float,
    seed: int,
    progress: Progress,
) -> HeldOut:
    """The chosen method under another split."""
    runs = []
    for number, method in enumerate(methods.values()):
        part = Part(progress, number, len(methods))
        runs.append(hold_out(method, setup.codes, dealt, buffer, seed, progress=part))
    return runs[0] if len(runs) == 1 else runs[0].blended(runs[1], chosen)


def _fit_all(
    config: LithologyConfig,
    labelled: np.ndarray,
    chosen: str,
    methods: Mapping[str, Method],
    progress: Progress,
) -> tuple[ForestAnswer, NetworkAnswer | None]:
    """Fit to all labels: the forest always, since it tells how much each layer matters."""
    forest = methods["forest"].fit(labelled, config.seed, progress=progress)
    network = None
    if chosen != "forest":
        ensemble = replace(methods["network"], members=config.members)  # type: ignore[type-var]
        network = ensemble.fit(labelled, config.seed, progress=progress)
    return forest, network  # type: ignore[return-value]


def _importance(forest: ForestAnswer, bands: int) -> np.ndarray:
    """Mean decrease in impurity (Breiman 2001) by layer, all its windows together; sum 1."""
    found = forest.fitted.estimator.feature_importances_
    return np.bincount(np.array(forest.fitted.focal.sources), found, bands)
