"""Train the noise-robust landform network; the loop is Lightning's."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import lightning
import torch
from lightning.pytorch.callbacks import EMAWeightAveraging, ModelCheckpoint
from torch import Tensor
from torch.nn import functional
from torch.utils.data import DataLoader

from ..engine.errors import Cancelled
from ..engine.progress import Progress
from .networks.landform_net import LandformNet
from .terrain import Crops, Dem, read_areas

SCALES = (1, 2, 4, 8, 16)
DEGREE = 0.0175  # slope
VALIDATION_BATCHES = 16


class LandformModule(lightning.LightningModule):
    """Cross-entropy of the clean DEM's classes, and the slope error the front leaves behind."""

    def __init__(self, steps: int, learning_rate: float = 2e-3, slope_weight: float = 1.0) -> None:
        super().__init__()
        self.save_hyperparameters()
        self.network = LandformNet()

    def training_step(self, batch: dict[str, Tensor]) -> Tensor:
        loss, parts = self._loss(batch)
        self.log_dict({f"train_{k}": v for k, v in parts.items()}, prog_bar=True)
        return loss

    def validation_step(self, batch: dict[str, Tensor]) -> None:
        _, parts = self._loss(batch)
        self.log_dict(
            {f"val_{k}": v for k, v in parts.items()}, prog_bar=True, batch_size=len(batch["noisy"])
        )

    def _loss(self, batch: dict[str, Tensor]) -> tuple[Tensor, dict[str, Tensor]]:
        pixel = torch.sqrt(batch["pixel_width"] * batch["pixel_height"])
        # The front alone in bfloat16: heights, slopes and scores need more digits.
        with torch.autocast(self.device.type, torch.bfloat16):
            surface, latent = self.network.clean(batch["noisy"], pixel)
        logits = self.network.classify_batch(surface, latent, batch)
        likelihood = functional.cross_entropy(logits, batch["classes"])
        slope = slope_error((surface - batch["clean"]) / pixel)
        accuracy = (logits.argmax(1) == batch["classes"]).float().mean()
        loss = likelihood + self.hparams["slope_weight"] * slope
        return loss, {"loss": loss, "nll": likelihood, "slope": slope, "accuracy": accuracy}

    def configure_optimizers(self) -> Any:
        optimizer = torch.optim.AdamW(
            self.parameters(), self.hparams["learning_rate"], weight_decay=1e-4
        )
        steps = self.hparams["steps"]
        rising = max(0.05, min(0.75, 2 / steps))  # the schedule divides by the rise less a step
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimizer, self.hparams["learning_rate"], steps, pct_start=rising
        )
        return {
            "optimizer": optimizer,
            "lr_scheduler": {"scheduler": schedule, "interval": "step"},
        }


def slope_error(error: Tensor) -> Tensor:
    """Mean error of slopes over 1 to 16 cells, in degrees; below half a degree it counts less.

    Shape: error of the surface in pixels [N, 1, H, W] -> scalar. An offset costs nothing: only
    differences of height make a landform.
    """
    total = error.new_zeros(())
    for k in SCALES:
        for dim in (2, 3):
            rest = error.shape[dim] - k
            slope = (error.narrow(dim, k, rest) - error.narrow(dim, 0, rest)) / (k * DEGREE)
            # A kink at zero would reward doing nothing: a quarter of the samples is clean.
            total = total + functional.smooth_l1_loss(slope, torch.zeros_like(slope), beta=0.5)
    return total / (2 * len(SCALES))


class Reporting(lightning.Callback):
    """Tells a listener how far the training is, and ends it when the listener wants that."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress

    def on_train_batch_end(self, trainer: lightning.Trainer, *_: Any) -> None:
        if self.progress.cancelled():
            raise Cancelled("The training was cancelled; its checkpoints stay.")
        self.progress.report(trainer.global_step, trainer.max_steps)


def train(
    data: Path,
    out: Path,
    steps: int,
    seed: int,
    threads: int = 0,
    progress: Progress | None = None,
) -> Path:
    """Train for ``steps`` batches and return the checkpoint; resumes what ``out`` holds.

    With a ``progress`` to report to, Lightning draws no bar of its own.
    """
    lightning.seed_everything(seed, verbose=False)
    if threads:
        torch.set_num_threads(threads)
    training, validation, _ = read_areas(data)
    checkpoints = ModelCheckpoint(out, filename="{step}", every_n_train_steps=1000, save_last=True)
    last = out / "last.ckpt"
    resumed = last if last.exists() else None
    start = torch.load(last, weights_only=True)["global_step"] if resumed else 0
    listeners = [] if progress is None else [Reporting(progress)]
    if progress is not None:
        logging.getLogger("lightning.pytorch").setLevel(logging.WARNING)
    trainer = lightning.Trainer(
        max_steps=steps,
        accelerator="auto",
        devices=1,
        callbacks=[checkpoints, EMAWeightAveraging(decay=0.998), *listeners],
        enable_progress_bar=progress is None,
        enable_model_summary=progress is None,
        val_check_interval=1000,
        limit_val_batches=VALIDATION_BATCHES,
        gradient_clip_val=1.0,
        log_every_n_steps=50,
        default_root_dir=out,
    )
    trainer.fit(
        LandformModule(steps),
        _loader(training, seed, start),
        _loader(validation, seed + 1, 0),
        ckpt_path=resumed,
    )
    trainer.save_checkpoint(last)  # the schedule of checkpoints may have missed the last steps
    return last


def _loader(dems: list[Dem], seed: int, start: int) -> DataLoader:
    return DataLoader(Crops(dems, seed, start=start), batch_size=None)
