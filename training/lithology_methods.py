"""What may map rock units: a forest, a network, their blend; fitted to any set of pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

import numpy as np
import torch

from ..engine.progress import NullProgress, Progress
from .area import Band
from .focal import Focal, common_codes
from .forest import Fitted, fit_forest, fit_logistic
from .loop import Curve, Recipe, fit_network, predict
from .networks.dilated import Dilated
from .networks.patch_cnn import PatchCNN
from .networks.prepare import PixelNetwork, Prepare
from .networks.unet import UNet

NETWORKS: dict[str, Callable[[int, int], PixelNetwork]] = {
    "dilated": Dilated,
    "unet": UNet,
    "patch": PatchCNN,
}
# The textbook networks see raw layers; their own receptive field is their context.
RECIPES = {
    "dilated": Recipe(l2=0.03),
    "unet": Recipe(learning_rate=5e-3, l2=1e-3, batch=4, crop=48),
    "patch": Recipe(learning_rate=2e-3, l2=1e-3, batch=4, crop=48),
}
TREES, LEAF = 100, 5
PRETRAIN_STEPS = 60
FEWEST_OF_CODE = 20  # pixels; rarer codes of a layer look alike


@dataclass(frozen=True)
class Setup:
    """What is to be learned: values float32 [C, H, W], codes uint8 [H, W] (class + 1, 0 = none)."""

    bands: tuple[Band, ...]
    values: np.ndarray
    codes: np.ndarray
    classes: int
    threads: int = 1


class Answer(Protocol):
    """A fitted method."""

    def probabilities(self, where: np.ndarray) -> np.ndarray:
        """Float32 [K, H, W] on the setup's grid, at least `where` (bool [H, W])."""


class Method(Protocol):
    """A way to learn from some pixels what the others are; `reach` is its receptive radius."""

    @property
    def name(self) -> str:
        """What reports call it."""

    @property
    def reach(self) -> int:
        """Pixels around a pixel that its answer depends on."""

    def fit(
        self,
        train: np.ndarray,
        seed: int,
        held_out: np.ndarray | None = None,
        progress: Progress | None = None,
    ) -> Answer:
        """Learn from the `train` pixels (bool [H, W])."""


@dataclass(frozen=True)
class ForestAnswer:
    """A forest or logistic regression, on the features it was made for."""

    fitted: Fitted
    features: np.ndarray

    def probabilities(self, where: np.ndarray) -> np.ndarray:
        """See `Answer`."""
        return self.fitted.probabilities(self.features, where)


@dataclass(frozen=True)
class ForestMethod:
    """A random forest on focal features; `linear` makes it a logistic regression."""

    setup: Setup
    windows: tuple[int, ...]
    name: str = "forest"
    linear: bool = False
    trees: int = TREES
    leaf: int = LEAF

    @cached_property
    def focal(self) -> Focal:
        """The features, of codes that are common enough."""
        setup = self.setup
        labelled = setup.codes > 0
        bands = tuple(
            common_codes(band, values, labelled, FEWEST_OF_CODE) if band.categorical else band
            for band, values in zip(setup.bands, setup.values, strict=True)
        )
        return Focal(bands, self.windows)

    @cached_property
    def features(self) -> np.ndarray:
        """Float32 [F, H, W]."""
        return self.focal.features(self.setup.values)

    @property
    def reach(self) -> int:
        """See `Method`."""
        return self.focal.halo

    def fit(
        self,
        train: np.ndarray,
        seed: int,
        held_out: np.ndarray | None = None,
        progress: Progress | None = None,
    ) -> ForestAnswer:
        """See `Method`."""
        setup = self.setup
        given = (self.focal, self.features, setup.codes, train)
        if self.linear:
            fitted = fit_logistic(*given, classes=setup.classes, seed=seed)
        else:
            fitted = fit_forest(
                *given,
                classes=setup.classes,
                seed=seed,
                trees=self.trees,
                leaf=self.leaf,
                threads=setup.threads,
            )
        return ForestAnswer(fitted, self.features)


@dataclass(frozen=True)
class NetworkAnswer:
    """Networks of one kind that share what they see; `curve` is the first one's."""

    prepare: Prepare
    networks: tuple[PixelNetwork, ...]
    values: np.ndarray
    curve: Curve = field(default_factory=Curve)

    def members(self) -> np.ndarray:
        """Probabilities of each network, float32 [M, K, H, W]."""
        with torch.no_grad():
            x = self.prepare(torch.from_numpy(self.values)[None])[0]
        return np.stack([predict(network, x) for network in self.networks])

    def probabilities(self, where: np.ndarray) -> np.ndarray:
        """See `Answer`."""
        return self.members().mean(axis=0)


@dataclass(frozen=True)
class NetworkMethod:
    """An ensemble of networks of one kind, on prepared layers with context windows."""

    setup: Setup
    kind: str = "dilated"
    windows: tuple[int, ...] = ()
    members: int = 1
    recipe: Recipe = RECIPES["dilated"]
    name: str = "network"

    @classmethod
    def of_kind(
        cls,
        setup: Setup,
        kind: str,
        windows: Sequence[int],
        members: int = 1,
        pretrain: bool = False,
    ) -> NetworkMethod:
        """The kind's own recipe, and its windows."""
        recipe = replace(RECIPES[kind], pretrain=PRETRAIN_STEPS if pretrain else 0)
        return cls(setup, kind, tuple(windows) if kind == "dilated" else (), members, recipe)

    @cached_property
    def reach(self) -> int:
        """See `Method`."""
        prepare = Prepare(self.setup.bands, self.windows)
        return prepare.radius + NETWORKS[self.kind](prepare.channels, self.setup.classes).radius

    def fit(
        self,
        train: np.ndarray,
        seed: int,
        held_out: np.ndarray | None = None,
        progress: Progress | None = None,
    ) -> NetworkAnswer:
        """See `Method`; normalisation too is learned from `train` alone."""
        setup, progress = self.setup, progress or NullProgress()
        prepare = Prepare.fitted(setup.bands, setup.values, train, self.windows)
        with torch.no_grad():
            x = prepare(torch.from_numpy(setup.values)[None])[0]
        recipe = self.recipe.scaled(int(np.count_nonzero(train)))
        networks, curves = [], []
        for member in range(self.members):
            torch.manual_seed(1000 * seed + member)
            network = NETWORKS[self.kind](prepare.channels, setup.classes)
            curves.append(
                fit_network(
                    network,
                    x,
                    setup.codes,
                    train,
                    setup.classes,
                    recipe,
                    1000 * seed + member,
                    held_out=held_out if member == 0 else None,
                    progress=progress,
                )
            )
            networks.append(network)
        return NetworkAnswer(prepare.eval(), tuple(networks), setup.values, curves[0])
