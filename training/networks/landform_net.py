"""Noise-robust geomorphons: a learned front, the exact geometry, a small head.

front     a U-Net estimates the error of the DEM, not being told how noisy it is
geometry  zenith and nadir slopes along eight lines of sight on the cleaned surface; no weights
head      turns the slopes, seen as a set of directions, and the front's latent features into
          class scores; it starts from the geomorphon table and may overrule it

The front sees heights in pixels as the bands of a Laplacian pyramid: neither absolute heights
nor a constant slope, but how steep the ground is at each wavelength. That is what tells noise from
relief where both are smooth: blobs of ten pixels and two degrees are rarely a landscape.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.nn import functional

from ...engine.terrain.geomorphons import DIRECTIONS, FORMS

CLASSES = 10
MULTIPLE = 16  # the pyramid's coarsest cell
TRIM = 48  # cells at each edge that the front's decoder may leave out, in a halo of 56 or more
LATENT = 8
# Far from the cell, means of 4 x 4 cells are enough on a surface without noise.
COARSE = 4
NEAR = tuple(range(1, 19))
FAR = tuple(range(20, 2049, COARSE))
BEYOND = 1e4  # a slope steeper than any
UNIT = 10.0  # brings errors of hundredths to tenths of a pixel to the order of one


def _conv(inputs: int, outputs: int, size: int = 3, stride: int = 1) -> nn.Conv2d:
    padding = (size - 1) // 2 if stride == 1 else 0
    return nn.Conv2d(inputs, outputs, size, stride=stride, padding=padding)


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

    Shape: heights in pixels [N, 1, H, W] -> error in pixels [N, 1, H, W], latent
    [N, LATENT, H / 2, W / 2]; H and W multiples of ``MULTIPLE``.
    """

    def __init__(self, widths: tuple[int, int, int] = (32, 32, 48)) -> None:
        super().__init__()
        a, b, c = widths
        self.enter = _conv(5, a)
        self.enter_b = _conv(1, b)
        self.enter_c = _conv(1, c, 1)
        self.encode_b = Residual(b)
        self.down_b, self.down_c = _conv(a, b, 2, 2), _conv(b, c, 2, 2)
        self.bottom = Residual(c)
        self.up_b = nn.ConvTranspose2d(c, b, 2, 2)
        self.up_a = nn.ConvTranspose2d(b, a, 2, 2)
        self.decode_b, self.decode_a = Residual(b), Residual(a)
        self.leave = _conv(a, 4 + LATENT)
        weight, bias = self.leave.parameters()
        with torch.no_grad():  # begins close to 'this DEM has no error'
            weight[:4] *= 0.01
            bias[:4] = 0

    def forward(self, heights: Tensor, trim: bool = False) -> tuple[Tensor, Tensor]:
        """With ``trim``, without the outermost ``TRIM`` cells, exact from 6 cells further in."""
        band, half = _split(heights * UNIT)
        band_half, quarter = _split(half)
        band_quarter, eighth = _split(quarter)
        band_eighth, _ = _split(eighth)

        fine = self.enter(torch.cat([functional.pixel_unshuffle(band, 2), band_half], 1))
        fine = functional.relu(fine)
        middle = self.encode_b(self.down_b(fine) + self.enter_b(band_quarter))
        coarse = self.bottom(self.down_c(middle) + self.enter_c(band_eighth))
        if trim:  # each level keeps what the next two convolutions reach
            coarse = _trimmed(coarse, TRIM // 8 - 1)
            middle = _trimmed(middle, TRIM // 4 - 2)
            fine = _trimmed(fine, TRIM // 2)
        middle = self.decode_b(middle + self.up_b(coarse))
        if trim:
            middle = _trimmed(middle, 2)
        fine = self.decode_a(fine + self.up_a(middle))
        out = self.leave(fine)
        return functional.pixel_shuffle(out[:, :4], 2) / UNIT, out[:, 4:]


def _trimmed(x: Tensor, cells: int) -> Tensor:
    return x[:, :, cells:-cells, cells:-cells]


def _split(x: Tensor) -> tuple[Tensor, Tensor]:
    """A band of the Laplacian pyramid and the next, coarser level."""
    coarse = functional.avg_pool2d(x, 2)
    smooth = functional.interpolate(coarse, scale_factor=2.0, mode="bilinear", align_corners=False)
    return x - smooth, coarse


@torch.jit.script
def inner(x: Tensor, margin: Tensor, cell: int) -> Tensor:
    """``x`` [N, C, H, W or 1] in cells of side ``cell``, less ``margin`` at each edge."""
    cells = int(margin) // cell
    x = x[:, :, cells : x.size(2) - cells]
    return x if x.size(3) == 1 else x[:, :, :, cells : x.size(3) - cells]


@torch.jit.script
def near_sight(surface: Tensor, centre: Tensor, margin: Tensor, down: int, right: int, step: Tensor,
               search: Tensor, distances: Tensor) -> tuple[Tensor, Tensor]:  # fmt: skip
    """Zenith and nadir slope along one direction, cell by cell.

    Shape: surface [N, 1, H + 2 margin, W + 2 margin], centre [N, 1, H, W], step (metres of one
    cell along the direction) [N, 1, H, 1], search [1], distances (cells) [K]
    -> slopes [N, 1, H, W] twice.
    A script, so that the loops over distances stay loops in the exported graph and the search
    distance a number chosen at run time.
    """
    start = int(margin)
    height, width = centre.size(2), centre.size(3)
    reach = torch.ceil(search / step).to(torch.int64) - 1
    everywhere = int((distances <= reach.min()).sum())
    anywhere = int((distances <= reach.max()).sum())
    inverse = 1 / step
    top, left = start + down, start + right
    first = (surface[:, :, top : top + height, left : left + width] - centre) * inverse
    zenith, nadir = first, first
    for i in range(1, everywhere):
        k = int(distances[i])
        top, left = start + k * down, start + k * right
        rise = surface[:, :, top : top + height, left : left + width] - centre
        slope = rise * (inverse / k)
        zenith = torch.maximum(zenith, slope)
        nadir = torch.minimum(nadir, slope)
    for i in range(max(1, everywhere), anywhere):
        k = int(distances[i])
        top, left = start + k * down, start + k * right
        rise = surface[:, :, top : top + height, left : left + width] - centre
        # Beyond the search distance the first slope stands in: it changes neither extreme.
        slope = torch.where(step * k < search, rise * (inverse / k), first)
        zenith = torch.maximum(zenith, slope)
        nadir = torch.minimum(nadir, slope)
    return zenith, nadir


@torch.jit.script
def far_sight(surface: Tensor, centre: Tensor, margin: Tensor, down: int, right: int, step: Tensor,
              search: Tensor, distances: Tensor, cell: int, beyond: float) -> Tensor:  # fmt: skip
    """Zenith and nadir slope among distant cells, and the distances they are seen at.

    Shape: as in ``near_sight``, but surface and centre are means over ``cell`` x ``cell`` cells
    and distances are multiples of ``cell`` -> [N, 4, h, w]: zenith, its inverse distance (1/m),
    nadir, its inverse distance. Without a cell in reach: slopes beyond all others.
    """
    start = int(margin) // cell
    height, width = centre.size(2), centre.size(3)
    reach = torch.ceil(search / step).to(torch.int64) - 1
    everywhere = int((distances <= reach.min()).sum())
    anywhere = int((distances <= reach.max()).sum())
    inverse = 1 / step
    zenith, zenith_at = torch.full_like(centre, -beyond), torch.zeros_like(centre)
    nadir, nadir_at = torch.full_like(centre, beyond), torch.zeros_like(centre)
    for i in range(everywhere):
        k = int(distances[i])
        top, left = start + k // cell * down, start + k // cell * right
        at = inverse / k
        slope = (surface[:, :, top : top + height, left : left + width] - centre) * at
        zenith_at = torch.where(slope > zenith, at, zenith_at)
        nadir_at = torch.where(slope < nadir, at, nadir_at)
        zenith, nadir = torch.maximum(zenith, slope), torch.minimum(nadir, slope)
    for i in range(everywhere, anywhere):
        k = int(distances[i])
        top, left = start + k // cell * down, start + k // cell * right
        # Beyond the search distance nothing is seen.
        seen = step * k < search
        at = inverse / k
        slope = (surface[:, :, top : top + height, left : left + width] - centre) * at
        higher, lower = (slope > zenith) & seen, (slope < nadir) & seen
        zenith, zenith_at = torch.where(higher, slope, zenith), torch.where(higher, at, zenith_at)
        nadir, nadir_at = torch.where(lower, slope, nadir), torch.where(lower, at, nadir_at)
    return torch.cat([zenith, zenith_at, nadir, nadir_at], 1)


class LandformNet(nn.Module):
    """DEM -> logits of the ten geomorphons.

    Shape: elevation (m) [N, 1, H, W], pixel_width and pixel_height (m) [N, 1, H, 1], search
    distance (m) [1], flatness (degrees) [1] -> logits [N, 10, H - 2 reach, W - 2 reach], where
    reach is the search distance in cells. The outermost cells within the front's receptive field
    are not to be used.
    """

    def __init__(self, width: int = 16, hidden: int = 32) -> None:
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
        self.register_buffer("near", torch.tensor(NEAR), persistent=False)
        self.register_buffer("far", torch.tensor(FAR), persistent=False)
        nn.init.zeros_(self.scores.weight)
        nn.init.zeros_(self.trust.weight)

    def clean(self, elevation: Tensor, pixel: Tensor, trim: bool = False) -> tuple[Tensor, Tensor]:
        """The surface without its estimated error (m), and the latent features.

        With ``trim``, less ``TRIM`` cells at each edge: what lies within the halo is not computed.
        """
        error, latent = self.front(elevation / pixel, trim)
        if trim:
            elevation = _trimmed(elevation, TRIM)
            if pixel.shape[2] > 1:
                pixel = pixel[:, :, TRIM:-TRIM]
        return elevation - error.float() * pixel, latent.float()

    def sight(self, surface: Tensor, pixel_width: Tensor, pixel_height: Tensor, search: Tensor,
              margin: Tensor) -> Iterator[tuple[Tensor, Tensor]]:  # fmt: skip
        """Yield zenith and nadir slope [N, 1, h, w] along each of the eight directions."""
        centre = inner(surface, margin, 1)
        means = functional.avg_pool2d(surface, COARSE)
        middle = inner(means, margin, COARSE)
        for down, right in DIRECTIONS:
            step = torch.sqrt((down * pixel_height) ** 2 + (right * pixel_width) ** 2)
            zenith, nadir = near_sight(
                surface, centre, margin, down, right, step, search, self.near
            )
            steps = functional.avg_pool2d(step, (COARSE, 1))
            seen = far_sight(
                means, middle, margin, down, right, steps, search, self.far, COARSE, BEYOND
            )
            seen = functional.interpolate(
                torch.cat([seen, middle], 1), scale_factor=float(COARSE), mode="nearest"
            )
            # The cell itself stands higher or lower than the mean it is seen from.
            offset = seen[:, 4:] - centre
            zenith = torch.maximum(zenith, seen[:, :1] + offset * seen[:, 1:2])
            nadir = torch.minimum(nadir, seen[:, 2:3] + offset * seen[:, 3:4])
            yield zenith, nadir

    def classify(self, surface: Tensor, latent: Tensor, pixel_width: Tensor, pixel_height: Tensor,
                 search: Tensor, flatness: Tensor, margin: Tensor) -> Tensor:  # fmt: skip
        """Logits on the surface less ``margin`` cells at each edge, at least the search distance.

        Shape: as in the class; margin [], a multiple of ``COARSE``
        -> [N, 10, H - 2 margin, W - 2 margin].
        """
        pixel_width, pixel_height = inner(pixel_width, margin, 1), inner(pixel_height, margin, 1)
        level = torch.tan(flatness * (torch.pi / 180))
        parts = []
        pattern = torch.zeros_like(inner(surface, margin, 1))  # 9 * (number of -) + (number of +)
        for zenith, nadir in self.sight(surface, pixel_width, pixel_height, search, margin):
            balance, steepness = zenith + nadir, torch.maximum(zenith, -nadir) - level
            views = torch.cat([x / unit for x in (balance, steepness) for unit in (0.01, 0.05)], 1)
            parts.append(functional.relu(self.direction(torch.tanh(views))))
            sign = torch.sign(balance) * (steepness > 0).to(balance.dtype)
            pattern = pattern + sign * (5 * sign - 4)
        seen = sum(parts[1:], parts[0])

        latent = torch.tanh(inner(latent, margin, 2))
        latent = functional.interpolate(latent, scale_factor=2.0, mode="nearest")
        scale = torch.ones_like(pattern)
        cells = torch.log(search / torch.sqrt(pixel_width * pixel_height))
        context = torch.cat([seen / 8, latent, cells * scale, torch.log(flatness) * scale], 1)
        hidden = functional.relu(self.hidden(context))
        table = self.table[pattern.detach().squeeze(1).to(torch.int64)].permute(0, 3, 1, 2)
        return self.scores(hidden) + table * functional.softplus(self.trust(hidden) + 0.5)

    def classify_batch(self, surface: Tensor, latent: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """Logits [N, 10, h, w] of the cells whose classes [N, h, w] a training batch holds."""
        margin = (surface.shape[-1] - batch["classes"].shape[-1]) // 2
        return self.classify(
            surface,
            latent,
            batch["pixel_width"],
            batch["pixel_height"],
            batch["search"],
            batch["flatness"],
            torch.tensor(margin, device=surface.device),
        )

    def forward(self, elevation: Tensor, pixel_width: Tensor, pixel_height: Tensor,
                search: Tensor, flatness: Tensor) -> Tensor:  # fmt: skip
        surface, latent = self.clean(elevation, torch.sqrt(pixel_width * pixel_height))
        reach = search_cells(search, pixel_width, pixel_height)
        return self.classify(surface, latent, pixel_width, pixel_height, search, flatness, reach)


def search_cells(search: Tensor, pixel_width: Tensor, pixel_height: Tensor) -> Tensor:
    """The search distance in cells [], where they are smallest, a multiple of ``COARSE``."""
    smallest = torch.minimum(pixel_width.min(), pixel_height.min())
    return torch.ceil(search.max() / smallest / COARSE).to(torch.int64) * COARSE
