"""How much each layer matters to a model's map: permutation and occlusion importance.

Permutation (Breiman 2001, doi 10.1023/A:1010933404324; Fisher et al. 2019, JMLR 20, 177): a
layer's values are moved to other places, and the answer is compared with the undisturbed one.
Whole blocks change places, so that the layer keeps its texture, and only its ties to the place
and to the other layers are cut. Occlusion (Zeiler & Fergus 2014): the layer says the same
everywhere. Both tell what the model uses, not what the rocks are caused by; layers that say the
same share their importance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..language import mark, tr
from ..model.card import ModelCard
from .prospectivity import auc

CHANGE, FLIPS, LOSS = mark("change"), mark("flips"), mark("loss")
NO_REFERENCE = -1

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Importance:
    """What became of the answer when a layer was taken away.

    `permutation` [repeats, layers] and `occlusion` [layers] are by measure: "change", mean
    absolute change of the winning class's probability (0 … 1); "flips", share of pixels that
    change class; "loss", what `score` lost on the reference. NaN where nothing could be counted.
    `stood_in` is what the network saw of an occluded layer.
    """

    layers: tuple[str, ...]
    stood_in: tuple[float, ...]
    permutation: Mapping[str, Floats]
    occlusion: Mapping[str, Floats]
    tiles: int
    pixels: int
    score: str = ""
    reference_score: float = float("nan")
    references: int = 0

    @property
    def measures(self) -> tuple[str, ...]:
        """Measures there are, the most telling first."""
        return tuple(name for name in (LOSS, CHANGE, FLIPS) if name in self.occlusion)

    @property
    def ranked(self) -> list[int]:
        """Indices of the layers, the most important first by the most telling measure."""
        means = self.permutation[self.measures[0]].mean(axis=0)
        return sorted(range(len(self.layers)), key=lambda i: -np.nan_to_num(means[i], nan=-9.0))

    def lines(self) -> list[str]:
        """Return a line a layer for a log, the most important first."""
        measure = self.measures[0]
        means = self.permutation[measure].mean(axis=0)
        return [
            tr("{layer}: {measure} {value:.4f} when shuffled").format(
                layer=self.layers[i], measure=tr(measure), value=means[i]
            )
            for i in self.ranked
        ]

    def as_dict(self) -> dict[str, object]:
        """Return the figures for JSON: {layer: {"change shuffled": …, …, "occluded by": …}}."""
        layers: dict[str, dict[str, float | None]] = {
            name: {
                key: _number(value)
                for measure in self.measures
                for key, value in (
                    (f"{measure} shuffled", self.permutation[measure][:, i].mean()),
                    (f"{measure} occluded", self.occlusion[measure][i]),
                )
            }
            for i, name in enumerate(self.layers)
        }
        for name, value in zip(self.layers, self.stood_in):
            layers[name]["occluded by"] = _number(value)
        found: dict[str, object] = {"layers": layers, "blocks": self.tiles, "pixels": self.pixels}
        if self.score:
            found[self.score] = _number(self.reference_score)
            found["references"] = self.references
        return found


def probabilities_of(scores: np.ndarray, card: ModelCard) -> np.ndarray:
    """Return the probabilities behind a predictor's scores: [N, output channels, h, w] → [N, K].

    Members are averaged, a dissimilarity is left out, class labels become 0 or 1.
    """
    scores = scores[:, : card.score_channels]
    if card.output == "labels":
        values = np.array([entry.value for entry in card.classes])
        return (np.rint(scores) == values[:, None, None]).astype(np.float32)
    batch, _, height, width = scores.shape
    return scores.reshape(batch, card.members, -1, height, width).mean(axis=1)


def compare(before: np.ndarray, after: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Compare two answers, probabilities [..., K, h, w].

    Returns:
        change: by how much the probability of the class that won before has changed, 0 … 1;
        flips: bool, True where another class wins now; both [..., h, w].
    """
    winner = before.argmax(axis=-3)
    place = np.expand_dims(winner, -3)
    change = np.take_along_axis(after, place, -3) - np.take_along_axis(before, place, -3)
    return np.abs(change).squeeze(-3), after.argmax(axis=-3) != winner


def occluded(values: np.ndarray, band: int, stand_in: float) -> np.ndarray:
    """Return a copy of [..., C, h, w] whose `band` says `stand_in` wherever it is not NaN.

    A number that fills NoData is replaced as well: occluded, the layer is the same everywhere.
    """
    copy = values.copy()
    said = copy[..., band, :, :]
    said[~np.isnan(said)] = stand_in
    return copy


def swapped(values: np.ndarray, band: int, donor: np.ndarray) -> np.ndarray:
    """Return a copy of [..., C, h, w] with one `band` of another block of the same shape."""
    copy = values.copy()
    copy[..., band, :, :] = donor[..., band, :, :]
    return copy


def stand_ins(samples: np.ndarray, card: ModelCard) -> tuple[float, ...]:
    """Return what says least of each band of samples [C, n]: its median, or its commonest code."""
    found = []
    for band, values, nothing in zip(card.inputs, samples, absent(card)):
        values = values[~np.isnan(values)]
        if not values.size:
            found.append(nothing)
        elif band.kind == "categorical":
            codes, counts = np.unique(values, return_counts=True)
            found.append(float(codes[counts.argmax()]))
        else:
            found.append(float(np.median(values)))
    return tuple(found)


def absent(card: ModelCard) -> tuple[float, ...]:
    """Return what the network sees of each band where it has no data anywhere near."""
    numbers = {"nan": float("nan"), "nearest": 0.0}
    return tuple(
        numbers[band.fill] if isinstance(band.fill, str) else band.fill for band in card.inputs
    )


def exchange(count: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """Return a random order of `count` blocks in which none keeps its place (count ≥ 2)."""
    order = rng.permutation(count)
    partner = np.empty(count, np.int64)
    partner[order] = np.roll(order, 1)
    return partner


@dataclass
class Tally:
    """Counts one disturbance over many blocks, and what it did to the reference's score."""

    pixels: int = 0
    _change: float = 0.0
    _flips: int = 0
    _seen: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=list)

    def add(
        self, before: np.ndarray, after: np.ndarray, counted: np.ndarray, truth: np.ndarray
    ) -> None:
        """Add a block.

        Args:
            before, after: probabilities [K, h, w] without and with the disturbance.
            counted: bool [h, w], the pixels that have data both ways.
            truth: int [h, w], index of the true class (probability: 1 positive, 0 negative),
                NO_REFERENCE where it is not known.
        """
        change, flips = compare(before, after)
        # What a network answers with NaN is no answer.
        counted = counted & np.isfinite(change)
        self.pixels += int(np.count_nonzero(counted))
        self._change += float(change[counted].sum(dtype=np.float64))
        self._flips += int(np.count_nonzero(flips & counted))
        known = counted & (truth != NO_REFERENCE)
        if known.any():
            self._seen.append((truth[known], _answer(before, known), _answer(after, known)))

    def measures(self, classes: bool, with_reference: bool) -> dict[str, float]:
        """Return {measure: value}; flips for `classes` alone, loss `with_reference` alone."""
        pixels = self.pixels or float("nan")
        found = {CHANGE: self._change / pixels}
        if classes:
            found[FLIPS] = self._flips / pixels
        if with_reference:
            before, after = self.scores(classes)
            found[LOSS] = before - after
        return found

    def scores(self, classes: bool) -> tuple[float, float]:
        """Return the score on the reference without and with the disturbance.

        The accuracy of `classes`, otherwise the area under the ROC curve.
        """
        if not self._seen:
            return float("nan"), float("nan")
        truth, before, after = (np.concatenate(parts) for parts in zip(*self._seen))
        if classes:
            return float((truth == before).mean()), float((truth == after).mean())
        positive = truth == 1
        if positive.all() or not positive.any():
            return float("nan"), float("nan")
        return float(auc(before, positive)), float(auc(after, positive))

    def references(self, classes: bool) -> int:
        """Return the reference pixels counted, of a probability the positive ones."""
        lowest = 0 if classes else 1
        return sum(int(np.count_nonzero(truth >= lowest)) for truth, _, _ in self._seen)


def gather(tallies: Sequence[Tally], classes: bool, with_reference: bool) -> dict[str, Floats]:
    """Return {measure: [layers]} of one tally a layer."""
    rows = [tally.measures(classes, with_reference) for tally in tallies]
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def _number(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 6)


def _answer(probabilities: np.ndarray, where: np.ndarray) -> np.ndarray:
    """Return the winning class's index, or the one probability, of some pixels: [n]."""
    if len(probabilities) > 1:
        return probabilities.argmax(axis=0)[where].astype(np.int16)
    return probabilities[0][where]
