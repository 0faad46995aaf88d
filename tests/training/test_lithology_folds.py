"""What is held out, and what a training step sees."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from lithoscope.training.folds import folds
from lithoscope.training.lithology_crops import IGNORED, Crops, Recipe, near_contacts
from lithoscope.training.lithology_folds import hold_out, summarise, widest_buffer
from lithoscope.training.loop import class_weights, fit_network, label_loss
from lithoscope.training.networks.dilated import Dilated
from scipy.ndimage import distance_transform_edt

CODES = np.tile(np.repeat([1, 2], 10), (40, 2)).astype(np.uint8)  # stripes [40, 40]


class Oracle:
    """A method that remembers what it was given and answers with the truth."""

    name, reach = "oracle", 3

    def __init__(self):
        self.trained = []

    def fit(self, train, seed, held_out=None, progress=None):
        self.trained.append(train)
        return self

    def probabilities(self, where):
        return np.stack([CODES == 1, CODES == 2]).astype(np.float32)


def test_each_fold_is_answered_by_a_model_that_kept_its_distance():
    dealt, oracle = folds(CODES > 0, 10, 4, 0), Oracle()
    run = hold_out(oracle, CODES, dealt, 2, 0)
    for fold, train in enumerate(oracle.trained):
        assert distance_transform_edt(dealt != fold)[train].min() > 2
    found = run.scores(CODES)
    assert found.accuracy == found.macro_f1 == found.kappa == 1
    assert run.matrix(CODES).sum() == CODES.size


def test_only_what_is_asked_is_scored():
    dealt, asked = folds(CODES > 0, 10, 4, 0), np.zeros(CODES.shape, bool)
    asked[::2, ::2] = True
    run = hold_out(Oracle(), CODES, dealt, 2, 0, asked=asked)
    assert np.isnan(run.probabilities[:, ~asked]).all()
    assert run.matrix(CODES, asked).sum() == asked.sum()


def test_a_fold_with_one_class_to_learn_from_is_that_class():
    codes = np.where(np.arange(40) < 20, 1, 2)[None].repeat(40, 0).astype(np.uint8)
    dealt = (codes - 1).astype(int)  # each class a fold
    run = hold_out(Oracle(), codes, dealt, 0, 0)
    assert run.scores(codes).accuracy == 0


def test_the_wide_buffer_leaves_something_to_learn_from():
    dealt = folds(CODES > 0, 10, 4, 0)
    kept = widest_buffer(CODES, dealt, 64)
    assert 0 < kept < 64
    assert widest_buffer(CODES, dealt, 2) == 2


def test_the_summary_is_mean_and_deviation_over_seeds():
    runs = [hold_out(Oracle(), CODES, folds(CODES > 0, 10, 4, s), 0, s) for s in (0, 1)]
    worse = replace(runs[1], probabilities=runs[1].probabilities[::-1])
    found = summarise([runs[0], worse], CODES)
    assert found.accuracy == (0.5, 0.5)
    assert found.seeds == 2


def test_contacts_are_where_another_class_is_near():
    near = near_contacts(CODES, 1)
    assert near[:, [9, 10]].all() and not near[:, 5].any()
    assert not near_contacts(CODES, 0).any()


def test_crops_hold_labels_and_stay_in_step_with_the_layers():
    y = torch.full((30, 30), IGNORED)
    y[12:20, 12:20] = torch.arange(64).reshape(8, 8)
    crops = Crops(y[None].float(), y, 5, Recipe(batch=3, crop=16), seed=0, multiple=8)
    for x, labels in crops:
        assert x.shape == (3, 1, 16, 16)
        assert torch.equal(x[:, 0].long(), labels)
        assert ((labels != IGNORED).sum((1, 2)) > 0).all()


def test_rare_classes_weigh_more_and_absent_ones_nothing():
    y = torch.tensor([[0] * 90 + [1] * 10 + [IGNORED] * 5])
    weight = class_weights(y, 3, 1.0)
    assert weight[1] == pytest.approx(9 * float(weight[0]))
    assert weight[2] == 0
    assert torch.allclose(class_weights(y, 2, 0.0), torch.ones(2))


def test_the_focal_loss_forgets_what_is_easy():
    logits = torch.tensor([[[[4.0]], [[0.0]]]])
    y, weight = torch.zeros(1, 1, 1, dtype=torch.long), torch.ones(2)
    plain = label_loss(logits, y, weight, Recipe(smoothing=0))
    focal = label_loss(logits, y, weight, Recipe(focus=2.0))
    p = torch.softmax(logits[0, :, 0, 0], 0)[0]
    assert float(focal) == pytest.approx(float((1 - p) ** 2 * plain), rel=1e-4)


def test_more_pixels_mean_a_lighter_penalty_and_more_steps():
    recipe = Recipe(steps=80, l2=0.03)
    assert recipe.scaled(5_000) == recipe
    larger = recipe.scaled(40_000)
    assert larger.steps == 160 and larger.l2 == pytest.approx(0.0075)


def test_a_network_learns_stripes_with_pretraining_and_the_same_seed_is_the_same():
    x = torch.from_numpy(np.stack([CODES - 1.5, CODES * 0.0]).astype(np.float32))
    recipe, answers = Recipe(steps=25, l2=0.0, batch=2, crop=16, pretrain=3), []
    for _ in range(2):
        torch.manual_seed(0)
        network = Dilated(2, 2, width=8)
        curve = fit_network(network, x, CODES, CODES > 0, 2, recipe, seed=1, held_out=CODES > 0)
        answers.append(network(x[None]).detach())
    assert torch.equal(*answers)
    assert (answers[0].argmax(1)[0].numpy() + 1 == CODES).mean() > 0.95
    assert curve.train[-1] < curve.train[0] and len(curve.held_out) == len(curve.steps)
