from dataclasses import replace

import numpy as np
import onnx
import pytest
import torch
from lithoscope.engine.errors import InputError
from lithoscope.training import prospectivity_methods
from lithoscope.training.area import Band
from lithoscope.training.dissimilarity import fit_dissimilarity
from lithoscope.training.point_labels import PointLabels
from lithoscope.training.prospectivity_export import Parts
from lithoscope.training.prospectivity_methods import Evidence, Forest, Logistic
from lithoscope.training.prospectivity_network import RECIPE, Network, nnpu_loss
from lithoscope.training.prospectivity_validation import Sampling
from onnxruntime import InferenceSession

SHAPE = (48, 56)


@pytest.fixture(scope="module")
def made():
    """Evidence and labels: deposits where a smooth layer is high, in unit 2."""
    rng = np.random.default_rng(0)
    rows, columns = np.indices(SHAPE)
    smooth = np.sin(rows / 6) + np.cos(columns / 7)
    units = 1 + (columns // 14 % 3)
    units[0, 0] = 9  # too rare to be seen
    values = np.stack([smooth, np.exp(rng.normal(size=SHAPE)), units]).astype(np.float32)
    values[:, 40:, :4] = np.nan
    valid = np.isfinite(values).all(axis=0)
    chance = np.where(valid & (units == 2), np.exp(4 * smooth), 0).ravel()
    cells = rng.choice(smooth.size, 30, replace=False, p=chance / chance.sum())
    positive = np.zeros(SHAPE, bool)
    positive.ravel()[cells] = True
    bands = (Band("smooth"), Band("skew", log=True), Band("unit", "categorical", (1, 2, 3, 9)))
    labels = PointLabels(positive, np.zeros(SHAPE, bool), valid, np.argwhere(positive))
    return Evidence(bands, values, valid, (3, 7)), labels


def fitted(method, labels, members=4):
    draws = Sampling(members, 10.0, 1.0).draw(labels, labels.tract, 0)
    return method.fit(draws, labels.tract, 0)


QUICK = replace(RECIPE, steps=25)
METHODS = [
    Logistic,
    lambda evidence: Forest(evidence, trees=5),
    lambda evidence: Network(evidence, recipe=QUICK),
]


def test_rare_codes_look_alike(made):
    evidence, _ = made
    assert evidence.seen[2].codes == (1, 2, 3)


@pytest.mark.parametrize("make", METHODS)
def test_a_method_finds_what_deposits_have_in_common(made, make):
    evidence, labels = made
    answer = fitted(make(evidence), labels)
    scores = answer.scores(labels.tract)
    assert scores.shape == (4, *SHAPE)
    assert np.isnan(scores[:, ~labels.tract]).all()
    mean = scores.mean(axis=0)[labels.tract]
    assert ((mean >= 0) & (mean <= 1)).all()
    known = labels.positive[labels.tract]
    assert mean[known].mean() > mean[~known].mean() + 0.2


@pytest.mark.parametrize("make", METHODS)
def test_the_graph_answers_as_the_method_does(made, make):
    evidence, labels = made
    answer = fitted(make(evidence), labels)
    model = answer.model()
    onnx.checker.check_model(model)
    session = InferenceSession(model.SerializeToString())
    (found,) = session.run(None, {"layers": evidence.values[None]})
    expected = answer.scores(labels.tract)
    assert np.abs(found[0] - expected)[:, labels.tract].max() < 1e-5


def test_reach_covers_all_that_a_score_depends_on(made):
    evidence, labels = made
    for make in METHODS:
        method = make(evidence)
        answer = fitted(method, labels, 1)
        changed = evidence.values.copy()
        changed[:2, 20, 30] += 3
        before, after = (
            answer.of(values).scores(evidence.valid) for values in (evidence.values, changed)
        )
        rows, columns = np.nonzero((before != after)[0] & evidence.valid)
        reached = max(np.abs(rows - 20).max(), np.abs(columns - 30).max())
        assert 0 < reached <= method.reach


def test_a_blend_is_the_weighted_mean_with_the_dissimilarity_last(made):
    evidence, labels = made
    dealt = np.where(labels.tract, np.indices(SHAPE)[1] // 14, -1)
    applicability = fit_dissimilarity(evidence.bands, evidence.values, dealt)
    answers = tuple(fitted(make(evidence), labels, 2) for make in METHODS[:2])
    parts = Parts(answers, (1.0, 2.0), applicability, 3, 2)
    session = InferenceSession(parts.onnx().SerializeToString())
    (found,) = session.run(None, {"layers": evidence.values[None]})
    assert found.shape == (1, 3, *SHAPE)
    first, second = (answer.scores(labels.tract) for answer in answers)
    inside = labels.tract
    assert np.abs(found[0, :2] - (first + 2 * second) / 3)[:, inside].max() < 1e-5
    assert np.abs(parts.expected(evidence.values) - found[0])[:2, inside].max() < 1e-5


def test_networks_share_draws_evenly(made):
    evidence, labels = made
    answer = fitted(Network(evidence, most=2, recipe=QUICK), labels, 4)
    assert answer.scores(labels.tract).shape[0] == 2
    answer = fitted(Network(evidence, most=2, recipe=QUICK), labels, 3)
    assert answer.scores(labels.tract).shape[0] == 1


def test_nnpu_takes_the_positives_out_of_the_unlabelled():
    positive, unlabelled = torch.tensor([2.0, 1.0]), torch.tensor([-1.0, 0.5, -2.0])
    softplus = torch.nn.functional.softplus
    prior = 0.1
    negative = softplus(unlabelled).mean() - prior * softplus(positive).mean()
    expected = (softplus(-positive).mean() + negative / 0.9) / 2
    assert nnpu_loss(positive, unlabelled, prior) == pytest.approx(float(expected))


def test_nnpu_is_never_negative():
    loss = nnpu_loss(torch.tensor([9.0]), torch.tensor([-30.0]), 0.5)
    assert float(loss) == pytest.approx(0.5 * np.log1p(np.exp(-9.0)))
    assert float(nnpu_loss(torch.zeros(0), torch.zeros(3), 0.5)) == 0


def test_nnpu_trains(made):
    evidence, labels = made
    scores = fitted(Network(evidence, "nnpu", 0.05, recipe=QUICK), labels, 1).scores(labels.tract)[
        0
    ]
    ranked = scores[labels.tract]
    known = labels.positive[labels.tract]
    assert ranked[known].mean() > np.quantile(ranked[~known], 0.7)


def test_features_that_would_fill_the_memory(made, monkeypatch):
    evidence, _ = made
    monkeypatch.setattr(prospectivity_methods, "MOST_BYTES", 1000)
    with pytest.raises(InputError, match=r"features of 2688 pixels take.*times as wide"):
        _ = Evidence(evidence.bands, evidence.values, evidence.valid, (3,)).features
