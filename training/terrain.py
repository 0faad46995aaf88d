"""DEMs for training: reading, crops, augmentation, and the errors real DEMs have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from osgeo import gdal
from scipy import ndimage

from ..engine.errors import InputError
from ..engine.raster.grid import Grid
from ..engine.terrain.geomorphons import geomorphons

Floats = NDArray[np.float32]

# Held out by area: never trained on, never used to choose anything.
TEST_AREAS = (
    "volcanic_hakone_astgdem30",
    "srtm90_mountains_baetic_granada_n37w004",
    "hills_nc_ned30",
    "glacial_exploradores_aster30",
    "srtm90_volcano_etna_E_n37e015",
    "plain_fairbanks_glo30",
)
# Never trained on either: they choose the checkpoint and calibrate the confidence.
VALIDATION_AREAS = (
    "ridges_jacksboro_90m",
    "mountains_ecuador_rbsf_10m",
    "srtm90_karst_yorkshiredales_lakes_n54w003",
    "volcplateau_armenia_glo30",
)

FEWEST = 3  # DEMs of one's own

NOISE_KINDS = ("none", "white", "correlated", "mixed")


@dataclass(frozen=True)
class Stage:
    """What is drawn how often: the kinds of noise, and terrain flattened to a plain's relief."""

    kinds: tuple[float, ...]
    low_relief: float
    lowest: float


# White noise is learned within minutes. Noise as smooth as terrain shows only where terrain is
# low: the second stage dwells there until the front takes it for noise at all, the others weigh
# it against clean terrain again.
STAGES = (
    (0, Stage(kinds=(0.25, 0.3, 0.3, 0.15), low_relief=0.3, lowest=0.03)),
    (2000, Stage(kinds=(0.25, 0.15, 0.4, 0.2), low_relief=0.5, lowest=0.01)),
    (3000, Stage(kinds=(0.45, 0.2, 0.2, 0.15), low_relief=0.35, lowest=0.03)),
    (6000, Stage(kinds=(0.6, 0.15, 0.15, 0.1), low_relief=0.35, lowest=0.03)),
)
LAST_STAGE = STAGES[-1][1]


@dataclass(frozen=True)
class Dem:
    """Heights (m) [H, W], NaN where unknown, the size of a pixel (m) in each row [H], the place."""

    name: str
    heights: Floats
    pixel_width: Floats
    pixel_height: Floats
    geotransform: tuple[float, ...]
    crs: str


def read_dem(path: Path) -> Dem:
    """Read band 1 of a DEM. Raises InputError when the file is no raster with a CRS."""
    dataset = gdal.Open(str(path))
    if dataset is None:
        raise InputError(f"{path} is not a raster GDAL can read.")
    band = dataset.GetRasterBand(1)
    heights = band.ReadAsArray().astype(np.float32)
    nodata = band.GetNoDataValue()
    if nodata is not None:
        heights[heights == np.float32(nodata)] = np.nan
    heights[heights < -500] = np.nan  # voids of SRTM tiles that do not declare them
    width, height = Grid.from_dataset(dataset, str(path)).pixel_size().astype(np.float32).T
    return Dem(
        path.stem,
        heights,
        width,
        height,
        dataset.GetGeoTransform(),
        dataset.GetProjection(),
    )


def read_areas(folder: Path) -> tuple[list[Dem], list[Dem], list[Dem]]:
    """All DEMs of a folder as (training, validation, test) areas.

    Raises:
        InputError: some of the shipped model's held-out areas are missing, or too few DEMs.
    """
    paths = {path.stem: path for path in sorted(folder.glob("*.tif"))}
    test, validation = held_out(list(paths), folder)
    parts: dict[str, list[Dem]] = {"train": [], "validation": [], "test": []}
    for name, path in paths.items():
        part = "test" if name in test else "validation" if name in validation else "train"
        parts[part].append(read_dem(path))
    return parts["train"], parts["validation"], parts["test"]


def held_out(names: Sequence[str], folder: Path) -> tuple[set[str], set[str]]:
    """Names of the test and the validation areas among a folder's DEMs.

    Those of the shipped model, where the folder has them. In a folder of one's own every fifth DEM
    by name is for the test, and the one after it for validation, at least one of each.

    Raises:
        InputError: as `read_areas`.
    """
    shipped = {*TEST_AREAS, *VALIDATION_AREAS}
    missing = shipped - set(names)
    if not missing:
        return set(TEST_AREAS), set(VALIDATION_AREAS)
    if missing != shipped:
        raise InputError(f"{folder} lacks the held-out DEMs {', '.join(sorted(missing))}.")
    if len(names) < FEWEST:
        raise InputError(
            f"{folder} holds {len(names)} DEMs (.tif). At least {FEWEST} of different areas are "
            "needed: to learn from, to calibrate with, and to be judged by."
        )
    return set(names[::5]), set(names[1::5])


def white(shape: tuple[int, ...], rng: np.random.Generator) -> Floats:
    """Noise of unit standard deviation without correlation."""
    return rng.standard_normal(shape, dtype=np.float32)


def correlated(shape: tuple[int, ...], length: float, rng: np.random.Generator) -> Floats:
    """Noise of unit standard deviation, white noise under a Gaussian of ``length`` cells."""
    noise = ndimage.gaussian_filter(white(shape, rng), length, mode="wrap")
    return (noise / noise.std()).astype(np.float32)


def stripes(shape: tuple[int, ...], rng: np.random.Generator) -> Floats:
    """An offset of its own for each row or each column, of unit standard deviation."""
    along = (shape[0], 1) if rng.random() < 0.5 else (1, shape[1])
    return np.broadcast_to(white(along, rng), shape).astype(np.float32)


def spoil(
    heights: Floats,
    pixel: float,
    rng: np.random.Generator,
    shares: Sequence[float] = LAST_STAGE.kinds,
) -> Floats:
    """A DEM as a sensor might have delivered it; some of the time it is left as it is.

    Amplitudes are relative to the pixel size, from half a hundredth to a fifth (stereo of poor
    contrast): below that, texture is relief for all anyone can tell. Some are rounded to a height
    step, as whole-metre SRTM is.
    ``shares`` are those of ``NOISE_KINDS``.
    """
    kind = rng.choice(NOISE_KINDS, p=shares)
    noise = np.zeros_like(heights)
    if kind in ("white", "mixed"):
        noise += _amplitude(rng) * white(heights.shape, rng)
    if kind in ("correlated", "mixed"):
        noise += _amplitude(rng) * correlated(heights.shape, rng.uniform(0.7, 4.0), rng)
    if kind == "mixed" and rng.random() < 0.5:
        noise += 0.5 * _amplitude(rng) * stripes(heights.shape, rng)
    spoiled = heights + pixel * noise
    if rng.random() < 0.15:
        step = pixel * np.exp(rng.uniform(np.log(0.002), np.log(0.04)))
        spoiled = np.round(spoiled / step) * step
    return spoiled.astype(np.float32)


def _amplitude(rng: np.random.Generator) -> float:
    return float(np.exp(rng.uniform(np.log(0.005), np.log(0.2))))


@dataclass(frozen=True)
class Crops(torch.utils.data.IterableDataset):
    """Endless batches; batch number ``i`` depends on the seed and ``i`` alone.

    Each batch shares one search distance and flatness:
    noisy, clean (m) [N, 1, S, S]; pixel_width, pixel_height (m) [N, 1, S, 1]; search (m)
    [N, 1, 1, 1]; flatness (degrees) [1]; classes [N, S - 2 margin, S - 2 margin] 0..9.
    """

    dems: list[Dem]
    seed: int
    batch: int = 6
    size: int = 256
    margin: int = 96
    start: int = 0

    def __iter__(self) -> Iterator[dict[str, torch.Tensor]]:
        number = self.start
        while True:
            stage = [stage for first, stage in STAGES if first <= number][-1]
            yield self.make(np.random.default_rng((self.seed, number)), stage)
            number += 1

    def make(self, rng: np.random.Generator, stage: Stage = LAST_STAGE) -> dict[str, torch.Tensor]:
        """One batch."""
        search = 10.0 if rng.random() < 0.4 else np.exp(rng.uniform(np.log(3), np.log(60)))
        flatness = 1.0 if rng.random() < 0.6 else np.exp(rng.uniform(np.log(0.4), np.log(4)))
        parts: dict[str, list[NDArray]] = {
            key: []
            for key in ("noisy", "clean", "pixel_width", "pixel_height", "search", "classes")
        }
        while len(parts["noisy"]) < self.batch:
            clean, width, height = self._crop(rng, stage)
            pixel = np.sqrt(width * height)
            noisy = spoil(clean, pixel, rng, stage.kinds)
            # Pixels of one metre: the network is scale-free, so one unit serves all.
            clean, noisy, width, height = (x / pixel for x in (clean, noisy, width, height))
            distance = min(search * height, (self.margin - 2) * min(width, height))
            classes = geomorphons(clean, width, height, distance, flatness, self.margin)
            parts["noisy"].append(noisy)
            parts["clean"].append(clean)
            parts["pixel_width"].append(np.full((self.size, 1), width))
            parts["pixel_height"].append(np.full((self.size, 1), height))
            parts["search"].append(np.full((1, 1), distance))
            parts["classes"].append(classes.astype(np.int64) - 1)
        batch = {
            key: torch.from_numpy(np.stack(values).astype(np.float32)[:, None])
            for key, values in parts.items()
            if key != "classes"
        }
        batch["classes"] = torch.from_numpy(np.stack(parts["classes"]))
        batch["flatness"] = torch.tensor([flatness], dtype=torch.float32)
        return batch

    def _crop(self, rng: np.random.Generator, stage: Stage) -> tuple[Floats, float, float]:
        """A crop without voids, turned, thinned and stretched at random: heights, pixel sizes."""
        areas = np.array([np.sqrt(dem.heights.size) for dem in self.dems])
        while True:
            dem = self.dems[rng.choice(len(self.dems), p=areas / areas.sum())]
            thin = (1, 1)
            draw = rng.random()
            if draw < 0.12:
                thin = (2, 2)
            elif draw < 0.24:  # degree grids far from the equator
                thin = (2, 1)
            rows, columns = (min(self.size * n, m) for n, m in zip(thin, dem.heights.shape))
            top = rng.integers(0, dem.heights.shape[0] - rows + 1)
            left = rng.integers(0, dem.heights.shape[1] - columns + 1)
            heights = dem.heights[top : top + rows, left : left + columns]
            if np.isnan(heights).any():
                continue
            if (np.diff(heights) == 0).mean() > 0.6 and rng.random() < 0.7:
                continue  # open sea: some of it, since noise there must come out as flat
            heights = ndimage.uniform_filter(heights, thin)[:: thin[0], :: thin[1]]
            width = float(dem.pixel_width[top + rows // 2]) * thin[1]
            height = float(dem.pixel_height[top + rows // 2]) * thin[0]
            missing = [self.size - n for n in heights.shape]
            if max(missing) > 0:
                heights = np.pad(heights, [(n // 2, n - n // 2) for n in missing], mode="reflect")
            if rng.random() < 0.5:
                heights, width, height = heights.T, height, width
            if rng.random() < 0.5:
                heights = heights[::-1]
            if rng.random() < 0.5:
                heights = heights[:, ::-1]
            # Low relief is rare in DEMs that people publish and common in those they have.
            draw = rng.random()
            if draw < stage.low_relief:
                heights = heights * np.exp(rng.uniform(np.log(stage.lowest), np.log(0.5)))
            elif draw < stage.low_relief + 0.2:
                heights = heights * np.exp(rng.uniform(np.log(0.5), np.log(2)))
            heights = heights - heights.mean()  # keeps the digits for the relief
            return np.ascontiguousarray(heights, np.float32), width, height
