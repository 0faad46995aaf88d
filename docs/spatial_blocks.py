"""What a random split makes of layers that know nothing: python docs/spatial_blocks.py

A made-up map of four units, and six smooth layers. In the first column the layers were drawn
without looking at the map: there is nothing to learn. In the second each unit shifts three of them
by half their standard deviation. Prints the accuracy of a random forest by size of the blocks that
are held out, as a Markdown table. Needs lithoscope[training].
"""

from __future__ import annotations

import numpy as np
from lithoscope.training.folds import folds, splits
from scipy.ndimage import gaussian_filter
from scipy.spatial import cKDTree
from sklearn.ensemble import RandomForestClassifier

SIDE, UNITS, LAYERS, BODIES = 160, 4, 6, 120
SMOOTH = 5  # pixels, standard deviation of the kernel: the layers' texture
SHIFT = 0.5
BLOCKS = (1, 4, 8, 16, 32)
SEEDS = 3
TRAINED = 4000  # pixels


def made_up_map(rng: np.random.Generator, side: int) -> np.ndarray:
    """Return the unit of each pixel, int [side, side]: bodies nearest to random points."""
    bodies = rng.uniform(0, side, (BODIES, 2))
    pixels = np.indices((side, side)).reshape(2, -1).T
    _, nearest = cKDTree(bodies).query(pixels)
    return rng.permutation(np.arange(BODIES) % UNITS)[nearest].reshape(side, side)


def made_up_layers(rng: np.random.Generator, units: np.ndarray, shift: float) -> np.ndarray:
    """Return smooth layers [LAYERS, side, side], half of them shifted by unit."""
    noise = rng.normal(size=(LAYERS, *units.shape))
    layers = np.stack([gaussian_filter(layer, SMOOTH, mode="wrap") for layer in noise])
    layers /= layers.std(axis=(1, 2), keepdims=True)
    offsets = rng.normal(size=(LAYERS, UNITS)) * shift
    offsets[LAYERS // 2 :] = 0
    return layers + offsets[:, units]


def accuracy(layers: np.ndarray, units: np.ndarray, block: int, seed: int) -> float:
    """Return the accuracy of a forest on held-out blocks of `block` pixels, five folds."""
    found, rng = np.full(units.shape, -1), np.random.default_rng(seed)
    dealt = folds(np.ones(units.shape, bool), block, seed=seed)
    for train, test in splits(dealt, 0):
        forest = RandomForestClassifier(30, min_samples_leaf=3, random_state=seed)
        chosen = rng.permutation(np.flatnonzero(train))[:TRAINED]
        forest.fit(layers.reshape(LAYERS, -1)[:, chosen].T, units.ravel()[chosen])
        found[test] = forest.predict(layers[:, test].T)
    return float((found == units).mean())


def table(side: int = SIDE, blocks: tuple[int, ...] = BLOCKS, seeds: int = SEEDS) -> np.ndarray:
    """Return the mean accuracy [blocks + 1, 2]: nothing to learn, something to learn.

    The last row is that of calling everything the commonest unit.
    """
    found = np.zeros((len(blocks) + 1, 2))
    for seed in range(seeds):
        rng = np.random.default_rng(seed)
        units = made_up_map(rng, side)
        for column, shift in enumerate((0.0, SHIFT)):
            layers = made_up_layers(rng, units, shift)
            found[-1, column] += np.bincount(units.ravel()).max() / units.size / seeds
            for row, block in enumerate(blocks):
                found[row, column] += accuracy(layers, units, block, seed) / seeds
    return found


if __name__ == "__main__":
    print("| held out | nothing to learn | something to learn |\n|---|---|---|")
    names = [f"blocks of {block} x {block} pixels" for block in BLOCKS[1:]]
    names = ["single pixels", *names, "(the commonest unit everywhere)"]
    for name, (nothing, something) in zip(names, table()):
        print(f"| {name} | {nothing:.2f} | {something:.2f} |")
