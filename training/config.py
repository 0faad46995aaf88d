"""What a training run is asked for: a run's TOML file is all it takes to repeat it."""

from __future__ import annotations

from dataclasses import dataclass

from ..engine.model.record import require, require_choice, require_unique
from .settings import NOTHING_ABOUT, About, LayerSpec, TrainingConfig, VectorSpec

__all__ = ["About", "LayerSpec", "LithologyConfig", "ProspectivityConfig", "VectorSpec"]

LITHOLOGY_NETWORKS = ("auto", "dilated", "unet", "patch", "forest", "blend")
PROSPECTIVITY_METHODS = ("auto", "network", "forest", "logistic", "blend")
LOSSES = ("bagging", "nnpu")


@dataclass(frozen=True)
class LithologyConfig(TrainingConfig):
    """How to train a map of rock units.

    layers: rasters to learn from, on the grid of the first. labels: polygons or points, and the
    field that holds the class. out: the model file to write (.onnx); report, configuration and
    figures go beside it. about: for the model card.

    block_m: side of the spatial blocks in metres, 0 = chosen from the labels. folds: their
    number. seeds: how often the cross-validation is repeated with other folds. seed: of the
    first. fewest_pixels: classes with fewer labelled pixels are left out.

    network: "auto" tries forest, dilated network and their blend and takes the best by blocks.
    members: networks in the final ensemble. pretrain: whether the network first learns, without
    labels, to fill in masked bands. minutes: about how long all may take.

    predict: whether to map the whole area afterwards. threads: processor cores, 0 = all.
    """

    layers: tuple[LayerSpec, ...]
    labels: VectorSpec
    out: str = "lithology.onnx"
    about: About = NOTHING_ABOUT
    block_m: float = 0.0
    folds: int = 5
    seeds: int = 3
    seed: int = 0
    fewest_pixels: int = 10
    network: str = "auto"
    members: int = 5
    pretrain: bool = False
    minutes: float = 8.0
    predict: bool = True
    threads: int = 0

    def check(self) -> None:
        """Check choices and ranges."""
        _check_common(self)
        require_choice(self.network, LITHOLOGY_NETWORKS, "network")
        require(bool(self.labels.field), "labels.field", "is missing: name the field of classes")
        require(1 <= self.members <= 16, "members", "must be 1 … 16")
        require(self.fewest_pixels >= 1, "fewest_pixels", "must be at least 1")


@dataclass(frozen=True)
class ProspectivityConfig(TrainingConfig):
    """How to train a map of the relative favourability for deposits.

    layers: evidence rasters, on the grid of the first. deposits: points. negatives: points known
    to be barren. tract: polygons of the permissive tract, within which unlabelled pixels are
    drawn and scores computed. out, about, block_m, folds, seeds, seed, minutes, predict, threads:
    as in `LithologyConfig`.

    method: "auto" tries logistic regression, forest, network and their blend and takes the best
    by blocks. loss: of the network, "bagging" (unlabelled pixels stand for negatives; Mordelet &
    Vert 2014) or "nnpu" (Kiryo et al. 2017; `prior` is the share of positives, 0 = estimated).
    draws: members of the ensemble, each with unlabelled pixels of its own, `unlabelled_ratio` for
    each positive and none within `exclusion_m` metres of a deposit. jitter_m: how far off a
    deposit's position may be.
    """

    layers: tuple[LayerSpec, ...]
    deposits: VectorSpec
    negatives: VectorSpec | None = None
    tract: VectorSpec | None = None
    out: str = "prospectivity.onnx"
    about: About = NOTHING_ABOUT
    block_m: float = 0.0
    folds: int = 5
    seeds: int = 3
    seed: int = 0
    method: str = "auto"
    loss: str = "bagging"
    prior: float = 0.0
    draws: int = 10
    unlabelled_ratio: float = 10.0
    exclusion_m: float = 3000.0
    jitter_m: float = 0.0
    minutes: float = 8.0
    predict: bool = True
    threads: int = 0

    def check(self) -> None:
        """Check choices and ranges."""
        _check_common(self)
        require_choice(self.method, PROSPECTIVITY_METHODS, "method")
        require_choice(self.loss, LOSSES, "loss")
        require(1 <= self.draws <= 64, "draws", "must be 1 … 64")
        require(self.unlabelled_ratio >= 1, "unlabelled_ratio", "must be at least 1")
        require(self.exclusion_m >= 0, "exclusion_m", "must be 0 m or more")
        require(self.jitter_m >= 0, "jitter_m", "must be 0 m or more")
        require(0 <= self.prior < 1, "prior", "must lie in 0 … 1")


def _check_common(config: LithologyConfig | ProspectivityConfig) -> None:
    require(bool(config.layers), "layers", "must name at least one raster layer")
    require_unique([layer.name for layer in config.layers], "layers")
    require(config.out.lower().endswith(".onnx"), "out", "must end in .onnx")
    require(config.block_m >= 0, "block_m", "must be 0 m or more")
    require(2 <= config.folds <= 20, "folds", "must be 2 … 20")
    require(1 <= config.seeds <= 20, "seeds", "must be 1 … 20")
    require(config.seed >= 0, "seed", "must be 0 or more")
    require(config.minutes > 0, "minutes", "must be more than 0")
    require(config.threads >= 0, "threads", "must be 0 or more")
