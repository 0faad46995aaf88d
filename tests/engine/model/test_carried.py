"""What results carry of a model's card."""

from __future__ import annotations

from lithoscope.engine.model.card import Figure
from lithoscope.engine.model.carried import carried, figures_text


def test_figures_are_told_with_data_and_baseline(make_card):
    card = make_card(
        figures=(
            Figure("accuracy", "region B", 0.8125, "majority", 0.25),
            Figure("kappa", "region C", 0.7),
            Figure("third", "nowhere", 1.0),
        )
    )
    assert figures_text(card) == "accuracy 0.812 (region B; majority: 0.25); kappa 0.7 (region C)"


def test_limits_are_one_a_line(make_card):
    card = make_card(limits=("Knows no\nmarble.", "Blind in snow."), licence="CC0-1.0")
    told = carried(card)
    assert told["LIMITS"].splitlines() == ["Knows no marble.", "Blind in snow."]
    assert told["LICENCE"] == "CC0-1.0"


def test_what_a_card_does_not_say_is_left_out(make_card):
    assert carried(make_card(figures=(), limits=(), licence="")) == {}
