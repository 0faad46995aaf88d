"""Training of the inversion network: mixtures of sources, by the likelihood of the true ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..engine.deformation.scenes import FAULT, POINT
from ..engine.progress import NullProgress, Progress
from .inversion_data import (
    Bank,
    Batch,
    draw_bank,
    draw_batch,
    fault_values,
    point_values,
)
from .networks.inversion_net import InversionNet
from .run_files import stop_if_wanted

FAULTS, POINTS = 16_000, 5_000
STEPS = 6_000
BATCH = 64  # scenes of faults a step; a third as many of points
RATE = 2e-3
EVERY = 200  # steps between two words to the user


def train(
    seed: int = 1,
    *,
    steps: int = STEPS,
    sources: tuple[int, int] = (FAULTS, POINTS),
    progress: Progress | None = None,
) -> InversionNet:
    """Train a network; the same seed gives the same weights on the same machine.

    Raises:
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    faults, points = (
        draw_bank(kind, count, rng, progress) for kind, count in zip((FAULT, POINT), sources)
    )
    network = InversionNet()
    set_prior(network, faults, points)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, steps, pct_start=0.1)
    network.train()
    for part in network.modules():
        if isinstance(part, nn.Conv2d):  # their fastest layout
            part.weight.data = part.weight.data.contiguous(memory_format=torch.channels_last)
    told = 0.0
    for step in range(steps):
        stop_if_wanted(progress)
        batches = [
            draw_batch(bank, rng.integers(len(bank.moved), size=size), rng)
            for bank, size in ((faults, BATCH), (points, BATCH // 3))
        ]
        loss = loss_of(network, *batches)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()
        schedule.step()
        told += float(loss.detach()) / EVERY
        if (step + 1) % EVERY == 0:
            progress.info(f"Step {step + 1} of {steps}: loss {told:.3f}.")
            progress.report(step + 1, steps)
            told = 0.0
    return network.eval()


def set_prior(network: InversionNet, faults: Bank, points: Bank) -> None:
    """Let the network know mean and deviation of what it has to say, per metre of amplitude."""
    for name, values in (
        ("fault", fault_values(faults.sources)),
        ("point", point_values(points.sources)),
    ):
        getattr(network, f"{name}_mean").copy_(torch.tensor(values.mean(axis=0)))
        getattr(network, f"{name}_deviation").copy_(torch.tensor(values.std(axis=0)))


def loss_of(network: InversionNet, faults: Batch, points: Batch) -> Tensor:
    """The mean negative ln likelihood of the truth, and of its kind."""
    features, log_amplitude = network.features(
        torch.cat([faults.scenes, points.scenes]), torch.cat([faults.looks, points.looks])
    )
    count = len(faults.truth)
    is_point = (torch.arange(len(features)) >= count).float()
    loss = functional.binary_cross_entropy_with_logits(network.kind(features)[:, 0], is_point)
    fault_truth, point_truth = faults.truth.clone(), points.truth.clone()
    fault_truth[:, -1] -= log_amplitude[:count, 0]
    point_truth[:, -1] /= log_amplitude[count:, 0].exp()
    for name, truth, part in (
        ("fault", fault_truth, features[:count]),
        ("point", point_truth, features[count:]),
    ):
        prior = getattr(network, f"{name}_mean"), getattr(network, f"{name}_deviation")
        log_weight, mean, log_sigma = getattr(network, name)(part)
        off = ((truth - prior[0]) / prior[1])[:, None] - mean
        each = -0.5 * (off / log_sigma.exp()) ** 2 - log_sigma
        loss = loss - torch.logsumexp(log_weight + each.sum(dim=-1), dim=1).mean() / truth.shape[1]
    return loss


def save(network: InversionNet, path: Path) -> None:
    """Write the weights; `load` reads them."""
    torch.save(network.state_dict(), path)


def load(path: Path) -> InversionNet:
    """Read a trained network."""
    network = InversionNet()
    network.load_state_dict(torch.load(path, weights_only=True))
    return network.eval()
