"""A convolution net from a line-of-sight scene to mixtures of normal distributions of sources."""

from __future__ import annotations

import torch
from torch import Tensor, nn

BRIGHTEST = 41  # cells, 1 % of the scene, whose mean size is its amplitude
FAINT = 20.0  # times that the faint parts of a scene are shown stronger
POINT_VALUES, FAULT_VALUES = 4, 11
SIGMAS = 0.01, 5.0  # least and most, in standard deviations of the prior


class Mixture(nn.Module):
    """Normal distributions of D independent values: ln weight, means and ln sigmas a component."""

    def __init__(self, features: int, values: int, components: int) -> None:
        super().__init__()
        self.values, self.components = values, components
        self.linear = nn.Linear(features, components * (1 + 2 * values))
        nn.init.normal_(self.linear.bias, std=0.5)  # components that begin alike stay alike

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return ln weights [N, K], means and ln sigmas [N, K, D]."""
        parts = self.linear(features).reshape(-1, self.components, 1 + 2 * self.values)
        log_weight = torch.log_softmax(parts[..., 0], dim=1)
        low, high = torch.log(torch.tensor(SIGMAS)).unbind()
        log_sigma = low + (high - low) * torch.sigmoid(parts[..., 1 + self.values :] - 0.5)
        return log_weight, parts[..., 1 : 1 + self.values], log_sigma


class InversionNet(nn.Module):
    """Scenes [N, 2, S, S] (metres, known 0 or 1) and looks [N, 3] to mixtures of parameters.

    Values are in sides of the scene; the mean and deviation of the prior are part of the network.
    """

    def __init__(self, width: int = 20, components: tuple[int, int] = (2, 6)) -> None:
        super().__init__()
        w = width
        self.first = nn.Conv2d(3, w, 5, stride=2, padding=2)
        self.place = nn.Parameter(0.01 * torch.randn(w, 32, 32))
        self.look = nn.Linear(3, w)
        self.trunk = nn.Sequential(
            nn.BatchNorm2d(w), nn.SiLU(), *_block(w, 2 * w), *_block(2 * w, 3 * w),
            *_block(3 * w, 4 * w), nn.Flatten(),
            nn.Linear(4 * w * 16, 256), nn.SiLU(), nn.Linear(256, 256), nn.SiLU(),
        )  # fmt: skip
        self.kind = nn.Linear(256, 1)
        self.point = Mixture(256, POINT_VALUES, components[0])
        self.fault = Mixture(256, FAULT_VALUES, components[1])
        for name, count in (("point", POINT_VALUES), ("fault", FAULT_VALUES)):
            self.register_buffer(f"{name}_mean", torch.zeros(count))
            self.register_buffer(f"{name}_deviation", torch.ones(count))

    def features(self, scene: Tensor, look: Tensor) -> tuple[Tensor, Tensor]:
        """Return what the heads see [N, 256], and ln of the scene's amplitude in metres [N, 1]."""
        known = scene[:, 1:]
        count = known.sum(dim=(2, 3), keepdim=True).clamp(min=1.0)
        middle = (scene[:, :1] * known).sum(dim=(2, 3), keepdim=True) / count
        moved = (scene[:, :1] - middle) * known
        largest = moved.abs().flatten(1).topk(BRIGHTEST, dim=1).values
        amplitude = largest.mean(dim=1, keepdim=True).clamp(min=1e-9)
        strong = moved / amplitude[:, :, None, None]
        faint = _asinh(FAINT * strong) / 3.0
        seen = self.first(torch.cat([strong, faint, known], dim=1))
        seen = seen + self.place + self.look(look)[:, :, None, None]
        return self.trunk(seen), torch.log(amplitude)

    def forward(self, scene: Tensor, look: Tensor) -> tuple[Tensor, ...]:
        """Return the chance of a point [N, 1] and, for point and fault, rows of ln weight, means
        and sigmas [N, K, 1 + 2 D] in the scene's own units."""
        features, log_amplitude = self.features(scene, look)
        answers = [torch.sigmoid(self.kind(features))]
        for name, head in (("point", self.point), ("fault", self.fault)):
            log_weight, mean, log_sigma = head(features)
            deviation = getattr(self, f"{name}_deviation")
            mean = mean * deviation + getattr(self, f"{name}_mean")
            sigma = log_sigma.exp() * deviation
            if name == "point":
                scale = log_amplitude.exp()[:, :, None]
                last = (mean[..., -1:] * scale, sigma[..., -1:] * scale)
            else:
                last = (mean[..., -1:] + log_amplitude[:, :, None], sigma[..., -1:])
            mean = torch.cat([mean[..., :-1], last[0]], dim=-1)
            sigma = torch.cat([sigma[..., :-1], last[1]], dim=-1)
            answers.append(torch.cat([log_weight[..., None], mean, sigma], dim=-1))
        return tuple(answers)


def _block(before: int, after: int) -> list[nn.Module]:
    """Halve the sides."""
    return [
        nn.Conv2d(before, after, 3, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(after),
        nn.SiLU(),
    ]


def _asinh(values: Tensor) -> Tensor:
    """The inverse hyperbolic sine, which the exporter of opset 17 has to be told."""
    if not torch.onnx.is_in_onnx_export():
        return torch.asinh(values)
    size = values.abs()
    return torch.sign(values) * torch.log(size + torch.sqrt(size.square() + 1))
