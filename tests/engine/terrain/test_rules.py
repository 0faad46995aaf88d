"""The rules as a predictor: same answers as the kernel, through the contract of a model."""

import numpy as np
from lithoscope.engine.model.card import ModelCard
from lithoscope.engine.terrain.geomorphons import geomorphons
from lithoscope.engine.terrain.rules import LANDFORMS, ExactRules


def test_predict_is_the_kernel_for_each_block():
    rng = np.random.default_rng(0)
    blocks = rng.normal(size=(2, 1, 24, 20)).astype(np.float32)
    blocks[0, 0, 8, 8] = np.nan
    sizes = np.ones((2, 1, 24, 1), np.float32)
    sizes[1] *= 2
    found = ExactRules().predict(
        blocks,
        {
            "pixel_width": sizes,
            "pixel_height": sizes,
            "search": np.array([5], np.float32),
            "flatness": np.array([2], np.float32),
        },
    )
    assert found.shape == (2, 1, 14, 10) and found.dtype == np.float32
    assert (found[0, 0] == geomorphons(blocks[0, 0], 1, 1, 5, 2)[5:-5, 5:-5]).all()
    assert (found[1, 0] == geomorphons(blocks[1, 0], 2, 2, 5, 2)[5:-5, 5:-5]).all()
    assert found[0, 0, 3, 3] == 0


def test_the_card_holds_the_standard_codes_and_survives_json():
    card = ExactRules().card
    assert ModelCard.from_json(card.to_json()) == card
    assert [entry.value for entry in LANDFORMS] == list(range(1, 11))
    assert LANDFORMS[8].name == "valley" and LANDFORMS[8].color == "#0000FF"
    assert card.output == "labels"
