"""Noise-robust geomorphons: a learned front, the exact geometry, a small head.

front     a bias-free U-Net estimates the error of the DEM, not being told how noisy it is
geometry  zenith and nadir slopes along eight lines of sight on the cleaned surface; no weights
head      turns the slopes, seen as a set of directions, and the front's latent features into
          class scores; it starts from the geomorphon table and may overrule it

Without biases the front is equivariant to scale (Mohan et al. 2020, arXiv:1906.05478): relief and
noise ten times larger give a correction ten times larger, so one network serves lidar and SRTM.
It sees the bands of a Laplacian pyramid, hence neither absolute heights nor a constant slope.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from ...engine.terrain.geomorphons import DIRECTIONS, FORMS

CLASSES = 10
MULTIPLE = 16  # the pyramid's coarsest cell
LATENT = 8


def _conv(inputs: int, outputs: int, size: int = 3, stride: int = 1) -> nn.Conv2d:
    padding = (size - 1) // 2 if stride == 1 else 0
    return nn.Conv2d(inputs, outputs, size, stride=stride, padding=padding, bias=False)


class Residual(nn.Module):
    """Two 3x3 convolutions beside an identity. Shape: [N, C, H, W] -> the same."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first = _conv(channels, channels)
        self.second = _conv(channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.second(functional.relu(self.first(x)))


class Front(nn.Module):
    """Error of a DEM and latent features, from its Laplacian pyramid.

    Shape: heights in pixels [N, 1, H, W] -> error in pixels [N, 1, H, W], latent [N, LATENT, H, W];
    H and W multiples of ``MULTIPLE``.
    """

    def __init__(self, widths: tuple[int, int, int] = (32, 64, 96)) -> None:
        super().__init__()
        a, b, c = widths
        self.enter = _conv(5, a)
        self.enter_b = _conv(1, b)
        self.enter_c = _conv(1, c)
        self.encode_a, self.encode_b = Residual(a), Residual(b)
        self.down_b, self.down_c = _conv(a, b, 2, 2), _conv(b, c, 2, 2)
        self.bottom = nn.Sequential(Residual(c), Residual(c))
        self.up_b = nn.ConvTranspose2d(c, b, 2, 2, bias=False)
        self.up_a = nn.ConvTranspose2d(b, a, 2, 2, bias=False)
        self.decode_b, self.decode_a = Residual(b), Residual(a)
        self.leave = _conv(a, 4 * (1 + LATENT))
        with torch.no_grad():
            self.leave.weight[:4] *= 0.01  # begins close to 'this DEM has no error'

    def forward(self, heights: Tensor) -> tuple[Tensor, Tensor]:
        band, half = _split(heights)
        band_half, quarter = _split(half)
        band_quarter, eighth = _split(quarter)
        band_eighth, _ = _split(eighth)

        fine = self.enter(torch.cat([functional.pixel_unshuffle(band, 2), band_half], 1))
        fine = self.encode_a(fine)
        middle = self.encode_b(self.down_b(fine) + self.enter_b(band_quarter))
        coarse = self.bottom(self.down_c(middle) + self.enter_c(band_eighth))
        middle = self.decode_b(middle + self.up_b(coarse))
        fine = self.decode_a(fine + self.up_a(middle))
        out = functional.pixel_shuffle(self.leave(fine), 2)
        return out[:, :1], out[:, 1:]


def _split(x: Tensor) -> tuple[Tensor, Tensor]:
    """A band of the Laplacian pyramid and the next, coarser level."""
    coarse = functional.avg_pool2d(x, 2)
    smooth = functional.interpolate(coarse, scale_factor=2.0, mode="bilinear", align_corners=False)
    return x - smooth, coarse


@torch.jit.script
def frame(surface: Tensor, cells: Tensor) -> Tensor:
    """The surface with a replicated frame; it lies in the halo, which is cropped later."""
    count = int(cells)
    return functional.pad(surface, [count, count, count, count], mode="replicate")


@torch.jit.script
def sight(padded: Tensor, centre: Tensor, offset: Tensor, down: int, right: int, step: Tensor,
          search: Tensor) -> tuple[Tensor, Tensor]:  # fmt: skip
    """Zenith and nadir slope along one direction.

    Shape: padded [N, 1, H + 2 offset, W + 2 offset], centre [N, 1, H, W], step (metres of one cell
    along the direction) [N, 1, H, 1], search [1] -> slopes [N, 1, H, W] twice.
    A script, so that the loops over distances stay loops in the exported graph and the search
    distance a number chosen at run time.
    """
    margin = int(offset)
    height, width = centre.size(2), centre.size(3)
    cells = torch.ceil(search / step).to(torch.int64) - 1
    everywhere, furthest = int(cells.min()), int(cells.max())
    inverse = 1 / step
    top, left = margin + down, margin + right
    first = (padded[:, :, top : top + height, left : left + width] - centre) * inverse
    zenith, nadir = first, first
    for k in range(2, everywhere + 1):
        top, left = margin + k * down, margin + k * right
        rise = padded[:, :, top : top + height, left : left + width] - centre
        slope = rise * (inverse / k)
        zenith = torch.maximum(zenith, slope)
        nadir = torch.minimum(nadir, slope)
    for k in range(max(2, everywhere + 1), furthest + 1):
        top, left = margin + k * down, margin + k * right
        rise = padded[:, :, top : top + height, left : left + width] - centre
        # Beyond the search distance the first slope stands in: it changes neither extreme.
        slope = torch.where(step * k < search, rise * (inverse / k), first)
        zenith = torch.maximum(zenith, slope)
        nadir = torch.minimum(nadir, slope)
    return zenith, nadir


class LandformNet(nn.Module):
    """DEM -> logits of the ten geomorphons.

    Shape: elevation (m) [N, 1, H, W], pixel_width and pixel_height (m) [N, 1, H, 1], search
    distance (m) [1], flatness (degrees) [1] -> logits [N, 10, H, W]. The cells of the outermost
    receptive field and search distance are not to be used.
    """

    def __init__(self, width: int = 24, hidden: int = 48) -> None:
        super().__init__()
        self.front = Front()
        self.direction = nn.Conv2d(4, width, 1)
        self.hidden = nn.Conv2d(width + LATENT + 2, hidden, 1)
        self.scores = nn.Conv2d(hidden, CLASSES, 1)
        self.trust = nn.Conv2d(hidden, 1, 1)
        # The geomorphon table as logits for each (number of -, number of +).
        table = torch.zeros(81, CLASSES)
        forms = torch.from_numpy(FORMS.astype("int64").ravel())
        table[forms > 0, forms[forms > 0] - 1] = 4.0
        self.table = nn.Parameter(table)
        nn.init.zeros_(self.scores.weight)
        nn.init.zeros_(self.trust.weight)

    def clean(self, elevation: Tensor, pixel: Tensor) -> tuple[Tensor, Tensor]:
        """The surface without its estimated error (m), and the latent features."""
        error, latent = self.front(elevation / pixel)
        return elevation - error.float() * pixel, latent.float()

    def classify(self, surface: Tensor, latent: Tensor, pixel_width: Tensor, pixel_height: Tensor,
                 search: Tensor, flatness: Tensor, margin: int = 0) -> Tensor:  # fmt: skip
        """Logits on the surface less ``margin`` cells at each edge, [N, 10, H', W']."""
        rows, columns = surface.shape[2] - 2 * margin, surface.shape[3] - 2 * margin
        centre = surface[:, :, margin : margin + rows, margin : margin + columns]
        latent = latent[:, :, margin : margin + rows, margin : margin + columns]
        pixel_width = pixel_width[:, :, margin : margin + rows]
        pixel_height = pixel_height[:, :, margin : margin + rows]
        level = torch.tan(flatness * (torch.pi / 180))

        smallest = torch.minimum(pixel_width.min(), pixel_height.min())
        offset = torch.ceil(search.max() / smallest).to(torch.int64)
        padded = frame(surface, torch.clamp(offset - margin, min=0))
        offset = torch.clamp(offset, min=margin)
        parts = []
        pattern = torch.zeros_like(centre)  # 9 * (number of -) + (number of +)
        for down, right in DIRECTIONS:
            step = torch.sqrt((down * pixel_height) ** 2 + (right * pixel_width) ** 2)
            zenith, nadir = sight(padded, centre, offset, down, right, step, search)
            balance, steepness = zenith + nadir, torch.maximum(zenith, -nadir) - level
            views = torch.cat([x / unit for x in (balance, steepness) for unit in (0.01, 0.05)], 1)
            parts.append(functional.relu(self.direction(torch.tanh(views))))
            sign = torch.sign(balance) * (steepness > 0).to(centre.dtype)
            pattern = pattern + sign * (5 * sign - 4)
        seen = sum(parts[1:], parts[0])

        latent = torch.tanh(latent / 0.02)
        scale = torch.ones_like(centre)
        cells = torch.log(search / torch.sqrt(pixel_width * pixel_height))
        context = torch.cat([seen / 8, latent, cells * scale, torch.log(flatness) * scale], 1)
        hidden = functional.relu(self.hidden(context))
        table = self.table[pattern.detach().squeeze(1).to(torch.int64)].permute(0, 3, 1, 2)
        return self.scores(hidden) + table * functional.softplus(self.trust(hidden) + 0.5)

    def forward(self, elevation: Tensor, pixel_width: Tensor, pixel_height: Tensor,
                search: Tensor, flatness: Tensor) -> Tensor:  # fmt: skip
        surface, latent = self.clean(elevation, torch.sqrt(pixel_width * pixel_height))
        return self.classify(surface, latent, pixel_width, pixel_height, search, flatness)
