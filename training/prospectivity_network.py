"""The network that ranks ground, and its losses for positive and unlabelled cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..engine.progress import NullProgress, Progress
from .lithology_export import torch_onnx
from .loop import IGNORED, Crops, Labeller, Recipe, Stop, class_weights, run_loop
from .networks.dilated import Dilated
from .networks.prepare import PixelNetwork, Prepare
from .prospectivity_methods import Evidence
from .pu import Draw

WIDTH = 16
# Few deposits bear few weights: as strong a penalty as that of the logistic regression.
RECIPE = Recipe(steps=60, learning_rate=3e-3, l2=0.5, balance=1.0, smoothing=0.0, batch=4, crop=48)
MOST_NETWORKS = 5  # of an ensemble: each learns from several draws


def nnpu_loss(positive: Tensor, unlabelled: Tensor, prior: float) -> Tensor:
    """Return the non-negative risk of positive and unlabelled logits, [p] and [u].

    Kiryo et al. (2017, arXiv 1703.00593), logistic loss: the `prior` share of the unlabelled that
    is positive is taken out of their loss as negatives, and what is left must not fall below 0,
    or the network would learn the sample by heart. Both sides weigh the same, as for rare
    positives in Su et al. (2021, doi 10.24963/ijcai.2021/412).
    """
    if not len(positive) or not len(unlabelled):
        return (positive.sum() + unlabelled.sum()) * 0
    as_positive = functional.softplus(-positive).mean()
    hidden = prior * functional.softplus(positive).mean()
    as_negative = (functional.softplus(unlabelled).mean() - hidden) / (1 - prior)
    return (as_positive + as_negative.clamp_min(0)) / 2


class NnpuLabeller(Labeller):
    """The loop's module with the non-negative risk for loss."""

    def __init__(self, network: PixelNetwork, prior: float, recipe: Recipe) -> None:
        super().__init__(network, torch.ones(2), recipe)
        self.prior = prior

    def training_step(self, batch: tuple[Tensor, Tensor]) -> Tensor:
        """Loss of one crop."""
        x, y = batch
        logits = self.network(x)
        score = logits[:, 1] - logits[:, 0]
        return nnpu_loss(score[y == 1], score[y == 0], self.prior)


class Members(nn.Module):
    """Networks that share what they see. Shape: layers [N, C, H, W] -> scores [N, M, H, W]."""

    def __init__(self, prepare: Prepare, networks: Sequence[nn.Module]) -> None:
        super().__init__()
        self.prepare, self.networks = prepare, nn.ModuleList(networks)

    def forward(self, layers: Tensor) -> Tensor:
        """See the class."""
        x = self.prepare(layers)
        return torch.cat([network(x).softmax(1)[:, 1:] for network in self.networks], 1)


@dataclass(frozen=True)
class NetworkAnswer:
    """A fitted ensemble of networks."""

    members: Members
    values: np.ndarray

    @property
    def count(self) -> int:
        """The number of networks."""
        return len(self.members.networks)

    def scores(self, where: np.ndarray) -> np.ndarray:
        """Return float32 [M, H, W]; NaN outside `where` (bool [H, W])."""
        with torch.no_grad():
            found = self.members(torch.from_numpy(self.values)[None])[0].numpy()
        return np.where(where, found, np.float32(np.nan))

    def of(self, layers: np.ndarray) -> NetworkAnswer:
        """Return the same ensemble for other layers, float32 [C, h, w]."""
        return replace(self, values=layers)

    def model(self) -> onnx.ModelProto:
        """Return the graph: layers [N, C, H, W] -> scores [N, M, H, W]."""
        return torch_onnx(self.members, len(self.values))


@dataclass(frozen=True)
class Network:
    """The residual dilated network, trained on crops of the area.

    loss: "bagging" (cross-entropy, both sides weighing the same) or "nnpu" with `prior`.
    """

    evidence: Evidence
    loss: str = "bagging"
    prior: float = 0.01
    most: int = MOST_NETWORKS
    recipe: Recipe = RECIPE
    name: str = "network"

    @cached_property
    def reach(self) -> int:
        """Pixels around a pixel that its score depends on."""
        prepare = Prepare(self.evidence.seen, self.evidence.windows)
        return prepare.radius + Dilated(prepare.channels, 2, WIDTH).radius

    def fit(
        self, draws: Sequence[Draw], train: np.ndarray, seed: int, progress: Progress | None = None
    ) -> NetworkAnswer:
        """Fit a network to each draw, `most` networks at most: then draws share one.

        Normalisation is learned from `train` alone.
        """
        evidence, progress = self.evidence, progress or NullProgress()
        prepare = Prepare.fitted(evidence.seen, evidence.values, train, evidence.windows)
        with torch.no_grad():
            x = prepare(torch.from_numpy(evidence.values)[None])[0]
        networks = []
        count = _networks(len(draws), self.most)
        for member in range(count):
            torch.manual_seed(1000 * seed + member)
            network = Dilated(prepare.channels, 2, WIDTH)
            target = _target(draws[member::count], train.shape)
            self._train(network, x, target, 1000 * seed + member, progress)
            networks.append(network.eval())
        return NetworkAnswer(Members(prepare, networks).eval(), evidence.values)

    def _train(
        self, network: Dilated, x: Tensor, target: Tensor, seed: int, progress: Progress
    ) -> None:
        recipe = self.recipe
        if self.loss == "nnpu":
            module: Labeller = NnpuLabeller(network, self.prior, recipe)
        else:
            module = Labeller(network, class_weights(target, 2, recipe.balance), recipe)
        crops = Crops(x, target, recipe.steps, recipe, seed)
        run_loop(module, crops, recipe.steps, [Stop(progress)])


def _networks(draws: int, most: int) -> int:
    """Return the largest number up to `most` that deals the draws to networks evenly."""
    return max(count for count in range(1, most + 1) if draws % count == 0)


def _target(draws: Sequence[Draw], shape: tuple[int, ...]) -> Tensor:
    """Return int64 [H, W]: 1 = deposit, 0 = contrast in some of the draws, `IGNORED` elsewhere."""
    target = np.full(shape, IGNORED, np.int64)
    for draw in draws:
        target.ravel()[draw.cells[~draw.positive]] = 0
    for draw in draws:
        target.ravel()[draw.cells[draw.positive]] = 1
    return torch.from_numpy(target)
