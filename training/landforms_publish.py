"""From a checkpoint to the shipped model: calibrate, export, score, describe."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage
from torch import Tensor, nn
from torch.nn import functional

from ..engine.errors import InputError
from ..engine.model.card import Figure, ModelCard, PixelSize, Source, Tile
from ..engine.model.network import Network
from ..engine.terrain.rules import ELEVATION, LANDFORMS, PARAMETERS
from .export import export, replace_card
from .landforms_evaluation import Rules, evaluate, mean_scores, own_rules, table
from .networks.landform_net import COARSE, MULTIPLE, TRIM, LandformNet, inner, search_cells
from .terrain import TEST_AREAS, Crops, Dem, read_areas

VERSION = "1.1"
HALO = 56  # the front's receptive field and a coarse cell, to the next multiple
CALIBRATION_BATCHES = 64
# In bands of rows the channels of the head stay in the processor's cache: a quarter of the time.
BANDS = 4


class Deployed(nn.Module):
    """The network as it ships: calibrated probabilities, without the cells that see too little.

    Shape: elevation (m) [N, 1, H, W] and the card's parameters -> probabilities
    [N, 10, H - 2 margin, W - 2 margin], margin = HALO + search distance in cells; at least
    BANDS x COARSE rows of them.
    """

    def __init__(self, network: LandformNet, temperature: float) -> None:
        super().__init__()
        self.network, self.temperature = network, temperature

    def forward(self, elevation: Tensor, pixel_width: Tensor, pixel_height: Tensor,
                search: Tensor, flatness: Tensor) -> Tensor:  # fmt: skip
        pixel = torch.sqrt(pixel_width * pixel_height)
        surface, latent = self.network.clean(elevation, pixel, trim=True)
        halo, rest = torch.tensor(HALO), torch.tensor(HALO - TRIM)
        surface, latent = inner(surface, rest, 1), inner(latent, rest, 2)
        pixel_width, pixel_height = inner(pixel_width, halo, 1), inner(pixel_height, halo, 1)
        margin = search_cells(search, pixel_width, pixel_height)
        rows = (surface.size(2) - 2 * margin) // (BANDS * COARSE) * COARSE
        bands = []
        for number in range(BANDS):
            top = number * rows
            bottom = surface.size(2) if number == BANDS - 1 else top + rows + 2 * margin
            logits = self.network.classify(
                surface[:, :, top:bottom],
                latent[:, :, top // 2 : bottom // 2],
                pixel_width[:, :, top:bottom],
                pixel_height[:, :, top:bottom],
                search,
                flatness,
                margin,
            )
            # Written out: ONNX Runtime's softmax over channels turns the whole block around twice.
            odds = torch.exp((logits - logits.amax(1, keepdim=True)) / self.temperature)
            bands.append(odds / odds.sum(1, keepdim=True))
        return torch.cat(bands, 2)


def load(checkpoint: Path) -> LandformNet:
    """The averaged weights of a checkpoint."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=True)["state_dict"]
    network = LandformNet()
    network.load_state_dict({k.removeprefix("network."): v for k, v in state.items()})
    return network.eval()


def calibrate(network: LandformNet, dems: Sequence[Dem], seed: int) -> float:
    """The temperature that gives the validation areas the best likelihood (Guo et al. 2017)."""
    crops = Crops(list(dems), seed)
    logits, classes = [], []
    with torch.no_grad():
        for number in range(CALIBRATION_BATCHES):
            batch = crops.make(np.random.default_rng((seed, number)))
            pixel = torch.sqrt(batch["pixel_width"] * batch["pixel_height"])
            surface, latent = network.clean(batch["noisy"], pixel)
            scores = network.classify_batch(surface, latent, batch)
            logits.append(scores.permute(0, 2, 3, 1).reshape(-1, len(LANDFORMS)))
            classes.append(batch["classes"].reshape(-1))
    scores, truth = torch.cat(logits), torch.cat(classes)
    candidates = np.exp(np.linspace(np.log(0.5), np.log(2.0), 57))
    losses = [float(functional.cross_entropy(scores / t, truth)) for t in candidates]
    return float(candidates[int(np.argmin(losses))])


def publish(
    checkpoint: Path, data: Path, path: Path, seed: int, created: str, reference: Rules = own_rules
) -> None:
    """Write the model to ``path``, its Markdown card beside it, and the figures as JSON.

    ``created`` is the date for the card (ISO); ``reference`` says what is true of a clean DEM, the
    engine's rules or GRASS.
    """
    training, validation, test = read_areas(data)
    if not training:
        raise InputError(f"{data} holds no DEM besides the held-out areas.")
    network = load(checkpoint)
    deployed = Deployed(network, calibrate(network, validation, seed))
    judged = [dem.name for dem in test]
    card = describe(created, training, read_provenance(data), judged)
    export(deployed, _example(validation[0]), card, path)

    rows = evaluate(test, Published(path), reference=reference)
    replace_card(path, replace(card, figures=_figures(rows, len(judged))))
    path.with_suffix(".json").write_text(json.dumps(rows, indent=1) + "\n")
    path.with_suffix(".md").write_text(_markdown(card, table(rows)))


class Published:
    """The exported file as a function of a DEM and a search distance in cells."""

    def __init__(self, path: Path) -> None:
        self.network = Network.open(path)

    def __call__(self, dem: Dem, search: float) -> NDArray[np.float32]:
        """Probabilities [10, H, W]."""
        height, width = dem.heights.shape
        distance = np.array([search * dem.pixel_height[0]], np.float32)
        sizes_of_rows = map(torch.from_numpy, (dem.pixel_width, dem.pixel_height))
        margin = HALO + int(search_cells(torch.from_numpy(distance), *sizes_of_rows))
        rows, columns = _frame(height, margin), _frame(width, margin)
        heights = np.pad(_filled(dem.heights), (rows, columns), mode="edge")
        sizes = {
            name: np.pad(size, rows, mode="edge")[None, None, :, None].astype(np.float32)
            for name, size in (("pixel_width", dem.pixel_width), ("pixel_height", dem.pixel_height))
        }
        probabilities = self.network.predict(
            heights[None, None], {**sizes, "search": distance, "flatness": np.ones(1, np.float32)}
        )
        return probabilities[0, :, :height, :width]


def _frame(cells: int, margin: int) -> tuple[int, int]:
    """Cells to add before and after, at least ``margin``, so that the sum fits the network."""
    return margin, margin + (-(cells + 2 * margin) % MULTIPLE)


def _filled(heights: NDArray[np.float32]) -> NDArray[np.float32]:
    unknown = np.isnan(heights)
    if not unknown.any():
        return heights
    nearest = ndimage.distance_transform_edt(unknown, return_distances=False, return_indices=True)
    return heights[tuple(nearest)]


def _example(dem: Dem) -> list[Tensor]:
    """A block of a real DEM with its parameters, as the pipeline would cut it.

    About its mean: a constant height means nothing to the network, but takes digits from the
    comparison of two runtimes.
    """
    rows, columns = (min(n, 10 * MULTIPLE) for n in dem.heights.shape)
    frame = _frame(rows, HALO), _frame(columns, HALO)
    heights = np.pad(_filled(dem.heights[:rows, :columns]), frame, mode="edge")
    heights -= np.round(heights.mean())
    width, height = (
        torch.from_numpy(np.pad(size[:rows], frame[0], mode="edge"))[None, None, :, None]
        for size in (dem.pixel_width, dem.pixel_height)
    )
    search = 10 * height[0, 0, :1, 0]
    return [torch.from_numpy(heights)[None, None], width, height, search, torch.ones(1)]


def read_provenance(folder: Path) -> dict[str, dict[str, str]]:
    """Source, licence and terrain of each DEM by name, from PROVENANCE.csv if there is one."""
    path = folder / "PROVENANCE.csv"
    if not path.exists():
        return {}
    with path.open(newline="", encoding="utf-8") as rows:
        return {Path(row["file"]).stem: row for row in csv.DictReader(rows)}


def _source(name: str, row: Mapping[str, str]) -> Source:
    unknown = "not stated"
    return Source(
        name, row.get("source") or unknown, row.get("licence") or unknown, row.get("terrain") or ""
    )


def describe(
    created: str,
    training: Sequence[Dem],
    provenance: Mapping[str, Mapping[str, str]] | None = None,
    test: Sequence[str] = TEST_AREAS,
) -> ModelCard:
    """The card, its figures still to be measured."""
    provenance = provenance or {}
    return ModelCard(
        name="Noise-robust geomorphons",
        version=VERSION,
        theme="landform",
        task="classification",
        description="The ten geomorphons of the terrain beneath the noise: a learned front cleans "
        "the DEM without being told how noisy it is, the exact lines of sight follow, a small "
        "head turns them into calibrated probabilities. Search distance and flatness are free.",
        inputs=(ELEVATION,),
        parameters=PARAMETERS,
        pixel_size=PixelSize(minimum=1, maximum=100),
        tile=Tile(multiple=MULTIPLE, halo=HALO, halo_parameter="search"),
        output="probabilities",
        classes=LANDFORMS,
        trained_on=tuple(_source(dem.name, provenance.get(dem.name, {})) for dem in training),
        protocol="Held out by area: " + ", ".join(test) + ". Truth is what the rules of "
        "r.geomorphon say of the DEM before noise was added; search 10 cells, flatness 1 degree.",
        limits=(
            "On a clean DEM the exact rules are right by definition; see the noise estimate.",
            "Learned from noise added to real DEMs; a DEM's own artefacts may differ.",
            "Terrain forms, not their origin: these are not an expert's landforms.",
            "Plains below the noise stay uncertain; read the confidence.",
        ),
        licence="GPL-2.0-or-later",
        authors=("Lithoscope",),
        created=created,
    )


def _figures(rows: Sequence[dict], areas: int) -> tuple[Figure, ...]:
    figures = []
    for noise, mean in mean_scores(rows).items():
        data = f"mean of {areas} held-out areas, {noise}"
        accuracy, oracle = round(mean["accuracy"], 3), round(mean["oracle"], 3)
        figures.append(Figure("accuracy", data, accuracy, "oracle Gaussian + rules", oracle))
        figures.append(
            Figure("accuracy", data, accuracy, "rules as they are", round(mean["rules"], 3))
        )
        figures.append(Figure("calibration error", data, round(mean["calibration_error"], 3)))
    return tuple(figures)


def _markdown(card: ModelCard, figures: str) -> str:
    limits = "\n".join(f"- {limit}" for limit in card.limits)
    sources = "\n".join(
        f"- {source.name}: {source.source}. Licence: {source.licence}" for source in card.trained_on
    )
    return (
        f"# {card.name} {card.version}\n\n{card.description}\n\n"
        f"Licence {card.licence}. Made by `make models`.\n\n"
        f"## Figures\n\n{card.protocol} The oracle is the Gaussian smoothing (sigma in cells) "
        f"that scores best knowing the truth, followed by the rules. The last column is what the "
        f"noise estimate advises; its mean, the accuracy of following it.\n\n{figures}\n\n"
        f"## Limits\n\n{limits}\n\n## Trained on\n\n{sources}\n"
    )
