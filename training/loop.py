"""One training loop for networks that label pixels: crops of one area, a masked, balanced loss."""

from __future__ import annotations

import logging
import warnings
from dataclasses import dataclass, replace
from typing import Any

import lightning
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader

from ..engine.errors import Cancelled
from ..engine.progress import NullProgress, Progress
from .lithology_crops import IGNORED, Crops, Recipe, near_contacts
from .networks.dilated import Dilated
from .networks.prepare import PixelNetwork

MASKED_SHARE = 0.25  # of the channels, in pretraining
CURVE_POINTS = 8


@dataclass(frozen=True)
class Curve:
    """Loss by step: of training (mean since the point before), and held out where it was asked."""

    steps: tuple[int, ...] = ()
    train: tuple[float, ...] = ()
    held_out: tuple[float, ...] = ()


class Labeller(lightning.LightningModule):
    """A network and its balanced, smoothed, masked loss."""

    weight: Tensor

    def __init__(self, network: PixelNetwork, weight: Tensor, recipe: Recipe) -> None:
        super().__init__()
        self.network, self.recipe = network, recipe
        self.register_buffer("weight", weight)

    def training_step(self, batch: tuple[Tensor, Tensor]) -> Tensor:
        """Loss of one batch, some channels hidden."""
        x, y = batch
        if self.recipe.band_drop:
            kept = torch.rand(len(x), x.shape[1], 1, 1, device=x.device) >= self.recipe.band_drop
            x = x * kept
        return label_loss(self.network(x), y, self.weight, self.recipe)

    def configure_optimizers(self) -> Any:
        """Adam with an L2 penalty on weights alone, one cycle of the learning rate."""
        return _optimizer(self.network, self.recipe, self.recipe.steps)


def label_loss(logits: Tensor, y: Tensor, weight: Tensor, recipe: Recipe) -> Tensor:
    """Cross-entropy with class weights [K], or the focal loss, over the labelled pixels."""
    if not recipe.focus:
        return functional.cross_entropy(
            logits, y, weight, ignore_index=IGNORED, label_smoothing=recipe.smoothing
        )
    log_p = functional.log_softmax(logits, 1)
    nll = functional.nll_loss(log_p, y, weight, ignore_index=IGNORED, reduction="none")
    known = y != IGNORED
    of_truth = log_p.gather(1, y.clamp_min(0)[:, None])[:, 0].exp()
    total = weight[y[known]].sum().clamp_min(1e-6)
    return ((1 - of_truth[known]) ** recipe.focus * nll[known]).sum() / total


class Restorer(lightning.LightningModule):
    """Masked-channel pretraining: the encoder fills in channels it was not shown.

    After masked autoencoders (He et al. 2022, arXiv 2111.06377), with channels for patches.
    """

    def __init__(self, network: Dilated, channels: int, width: int, recipe: Recipe) -> None:
        super().__init__()
        self.network, self.recipe = network, recipe
        self.decoder = nn.Conv2d(width, channels, 1)

    def training_step(self, batch: tuple[Tensor, Tensor]) -> Tensor:
        """Squared error of the hidden channels."""
        x, _ = batch
        hidden = torch.rand(len(x), x.shape[1], 1, 1, device=x.device) < MASKED_SHARE
        found = self.decoder(self.network.encode(x * ~hidden))
        return ((found - x) ** 2 * hidden).sum() / (hidden.sum() * x[0, 0].numel()).clamp_min(1)

    def configure_optimizers(self) -> Any:
        """As in `Labeller`, without the penalty."""
        return _optimizer(self, replace(self.recipe, l2=0.0), self.recipe.pretrain)


def class_weights(y: Tensor, classes: int, balance: float) -> Tensor:
    """Weights [K] whose mean over the labelled pixels is 1; 0 for a class without pixels."""
    counts = torch.bincount(y[y != IGNORED], minlength=classes).float()
    weight = torch.where(counts > 0, counts.clamp_min(1) ** -balance, torch.zeros(classes))
    return weight * counts.sum() / (weight * counts).sum()


def fit_network(
    network: PixelNetwork,
    x: Tensor,
    codes: np.ndarray,
    train: np.ndarray,
    classes: int,
    recipe: Recipe,
    seed: int,
    *,
    held_out: np.ndarray | None = None,
    progress: Progress | None = None,
) -> Curve:
    """Train `network` in place on the `train` pixels; it ends in evaluation mode.

    x: prepared layers [C, H, W]. codes: uint8 [H, W], class + 1. train, held_out: bool [H, W].
    Raises Cancelled as soon as `progress` says so.
    """
    y = torch.from_numpy(codes.astype(np.int64) - 1)
    target = torch.where(torch.from_numpy(train & ~near_contacts(codes, recipe.contact)), y, -1)
    multiple = network.multiple
    if recipe.pretrain and isinstance(network, Dilated):
        restorer = Restorer(network, len(x), network.head.in_channels, recipe)
        everywhere = torch.zeros_like(target)
        crops = Crops(x, everywhere, recipe.pretrain, recipe, seed + 1, multiple)
        run_loop(restorer, crops, recipe.pretrain, [Stop(progress)])
    crops = Crops(x, target, recipe.steps, recipe, seed, multiple)
    held = None if held_out is None else torch.where(torch.from_numpy(held_out), y, IGNORED)
    watch = Watch(x, held, recipe.steps)
    weight = class_weights(target, classes, recipe.balance)
    run_loop(Labeller(network, weight, recipe), crops, recipe.steps, [Stop(progress), watch])
    network.eval()
    return watch.curve()


@torch.no_grad()
def predict(network: PixelNetwork, x: Tensor) -> np.ndarray:
    """Probabilities float32 [K, H, W] of prepared layers [C, H, W]."""
    multiple = network.multiple
    height, width = x.shape[1:]
    padded = functional.pad(x, (0, -width % multiple, 0, -height % multiple))[None]
    device = next(network.parameters()).device
    logits = network(padded.to(device).contiguous(memory_format=torch.channels_last))
    return logits.softmax(1)[0, :, :height, :width].cpu().numpy()


class Stop(lightning.Callback):
    """Ends the loop as soon as the user wants it."""

    def __init__(self, progress: Progress | None) -> None:
        self.progress = progress or NullProgress()

    def on_train_batch_end(self, *_: Any) -> None:
        """Raise Cancelled, once it was asked for."""
        if self.progress.cancelled():
            raise Cancelled("Cancelled while training.")


class Watch(lightning.Callback):
    """Takes the learning curve."""

    def __init__(self, x: Tensor, held_out: Tensor | None, steps: int) -> None:
        self.x, self.y, self.every = x, held_out, max(1, steps // CURVE_POINTS)
        self.losses: list[float] = []
        self.points: list[tuple[int, float, float]] = []

    def on_train_batch_end(self, trainer: Any, module: Any, outputs: Any, *_: Any) -> None:
        """Remember the loss; now and then, put down a point."""
        self.losses.append(float(outputs["loss"]))
        if len(self.losses) % self.every == 0:
            held = float("nan") if self.y is None else self._held_out(module.network, self.y)
            step = len(self.losses)
            self.points.append((step, float(np.mean(self.losses[-self.every :])), held))

    def _held_out(self, network: PixelNetwork, y: Tensor) -> float:
        network.eval()
        p = torch.from_numpy(predict(network, self.x))[:, y != IGNORED]
        network.train()
        y = y[y != IGNORED]
        return float(-torch.log(p.gather(0, y[None]).clamp_min(1e-6)).mean())

    def curve(self) -> Curve:
        """The points so far."""
        if not self.points:
            return Curve()
        steps, train, held = zip(*self.points, strict=True)
        return Curve(steps, train, () if self.y is None else held)


def _optimizer(module: nn.Module, recipe: Recipe, steps: int) -> Any:
    weights = [p for p in module.parameters() if p.dim() > 1]
    others = [p for p in module.parameters() if p.dim() <= 1]
    groups: list[dict[str, Any]] = [
        {"params": weights, "weight_decay": 2 * recipe.l2},
        {"params": others},
    ]
    optimizer = torch.optim.Adam(groups, recipe.learning_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.learning_rate, max(steps, 2), pct_start=0.1
    )
    return {"optimizer": optimizer, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}


def run_loop(module: lightning.LightningModule, crops: Crops, steps: int, callbacks: list) -> None:
    """Run Lightning's loop for so many steps, silently; the module ends on the processor."""
    for name in ("lightning.pytorch", "lightning.fabric"):
        logging.getLogger(name).setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of workers and logging, which so small a loop needs not
        trainer = lightning.Trainer(
            max_steps=steps,
            accelerator="auto",
            devices=1,
            callbacks=callbacks,
            gradient_clip_val=1.0,
            logger=False,
            enable_checkpointing=False,
            enable_progress_bar=False,
            enable_model_summary=False,
        )
        trainer.fit(module, DataLoader(crops, batch_size=None))
    module.cpu()
