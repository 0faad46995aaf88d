"""Training of the deformation network on exact fields of single small dislocations.

All else follows from superposition. Rounds alternate between the near-field weights, solved for,
and a search for all weights together (L-BFGS) in coordinates in which those are independent.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.func import functional_call

from ..engine.progress import NullProgress, Progress
from .deformation_data import Examples, examples
from .deformation_normal import Normal, normal_equations, solve
from .deformation_windows import fields
from .networks.superposition import NEAR, Superposition
from .run_files import stop_if_wanted

EXAMPLES = 160
ROUNDS = 4
STEPS = 20  # of L-BFGS a round
HISTORY = 40


def train(
    seed: int = 1,
    *,
    count: int = EXAMPLES,
    rounds: int = ROUNDS,
    steps: int = STEPS,
    near: int = NEAR,
    progress: Progress | None = None,
) -> Superposition:
    """Train a network; the same seed gives the same weights on the same machine.

    Raises:
        Cancelled: the user stopped.
    """
    progress = progress or NullProgress()
    rng = np.random.default_rng(seed)
    data = examples(count, rng)
    network = Superposition(near)
    for done in range(rounds):
        stop_if_wanted(progress)
        equations = normal_equations(network, data, rng)
        _settle(network, equations)
        misfit = _search(network, data, equations, steps)
        progress.info(f"Round {done + 1} of {rounds}: misfit {misfit:.2e} of the fields' power.")
        progress.report(done + 1, rounds)
        # Other sources each round: the many would not fit into one.
        data = examples(count, rng)
    _settle(network, normal_equations(network, examples(2 * count, rng), rng))
    return network


def misfit_of(network: Superposition, data: Examples) -> Tensor:
    """The weighted power of the error as a share of the fields'."""
    answers = fields(network, data.maps)
    power, error = torch.zeros(()), torch.zeros(())
    for answer, field, weight in zip(answers, data.fields, data.weights):
        power = power + (field * weight).square().mean()
        error = error + ((answer - field) * weight).square().mean()
    return error / power


def save(network: Superposition, path: Path) -> None:
    """Write the weights; `load` reads them."""
    torch.save(network.state_dict(), path)


def load(path: Path) -> Superposition:
    """Read a network of any reach."""
    state = torch.load(path, weights_only=True)
    near, handed = (state[name].shape[-1] // 2 for name in ("near_raw", "handed_raw"))
    network = Superposition(near, handed, len(state["between"]))
    network.load_state_dict(state)
    return network


def _settle(network: Superposition, equations: Normal) -> None:
    weights = solve(equations).reshape(network.near_raw.shape)
    network.near_raw.data.copy_(torch.tensor(weights))


class _Misfit(nn.Module):
    def __init__(self, network: Superposition) -> None:
        super().__init__()
        self.network = network

    def forward(self, data: Examples) -> Tensor:
        return misfit_of(self.network, data)


def _search(network: Superposition, data: Examples, equations: Normal, steps: int) -> float:
    lower = equations.factor()
    back = torch.tensor(np.linalg.inv(lower), dtype=torch.float32)
    shape = network.near_raw.shape
    flat = network.near_raw.detach().double().numpy().reshape(shape[0], -1)
    independent = torch.tensor(flat @ lower, dtype=torch.float32, requires_grad=True)
    handed = network.handed_raw.detach().clone().flatten().requires_grad_()
    between = network.between.detach().clone().requires_grad_()
    model = _Misfit(network)

    def weights() -> dict[str, Tensor]:
        near = (independent @ back).reshape(shape)
        return {
            "network.near_raw": near,
            "network.handed_raw": handed.reshape(network.handed_raw.shape),
            "network.between": between,
        }

    search = torch.optim.LBFGS(
        [independent, handed, between],
        max_iter=steps,
        history_size=HISTORY,
        line_search_fn="strong_wolfe",
    )

    def closure() -> Tensor:
        search.zero_grad()
        misfit = functional_call(model, weights(), (data,))
        misfit.backward()
        return misfit

    search.step(closure)
    with torch.no_grad():
        found = weights()
        misfit = functional_call(model, found, (data,))
        network.near_raw.copy_(found["network.near_raw"])
        network.handed_raw.copy_(found["network.handed_raw"])
        network.between.copy_(between)
    return float(misfit)
