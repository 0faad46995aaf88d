"""Seconds to fit the ETAS model to a catalogue, and to simulate a month from it."""

from __future__ import annotations

import resource
from pathlib import Path

import numpy as np
from common import Section, Settings, in_turns, timed
from lithoscope.engine.seismicity.catalogue import Catalogue
from lithoscope.engine.seismicity.etas import Etas, intervals
from lithoscope.engine.seismicity.etas_fit import fit_etas
from lithoscope.engine.seismicity.forecast import ForecastOptions, make_forecast
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.simulation import simulate_etas

EVENTS, CATALOGUES, DAYS = 20_000, 1000, 30.0
GOAL = 60.0  # seconds
NETWORK = Path(__file__).resolve().parents[2] / "models" / "earthquakes.onnx"
# Parameters like those of Japan above M 4.5.
MODEL = Etas(mu=0.28, k=0.037, a=1.2, c=0.021, p=1.07, mc=4.5)
LAW = MagnitudeModel(b=1.0, mc=4.5, maximum=9.0, bin=0.1, b_error=0.02)


def measure(settings: Settings) -> Section:
    """Time each step on a generated catalogue; `size` is its number of events."""
    events = settings.size or EVENTS
    time, magnitude = catalogue(events)
    end = float(time[-1])
    fit = fit_etas(time, magnitude, LAW.mc, 0.0, end)

    def simulate() -> None:
        rng = np.random.default_rng(1)
        models = fit.draw(rng, 50, LAW, DAYS)
        simulate_etas(models, LAW, time, magnitude, end, DAYS, CATALOGUES, rng)

    past = placed(time, magnitude)
    options = ForecastOptions(days=DAYS, simulations=CATALOGUES, completeness=LAW.mc, model=NETWORK)
    seconds = in_turns(
        {
            "fit": timed(lambda: fit_etas(time, magnitude, LAW.mc, 0.0, end)),
            "intensity along the catalogue": timed(
                lambda: intervals(fit.model, time, magnitude, 0.0, end)
            ),
            f"{CATALOGUES} catalogues of {DAYS:.0f} days": timed(simulate),
            "whole forecast with the network": timed(lambda: make_forecast(past, options)),
        },
        settings.runs,
    )
    section = Section(
        "ETAS: fit and simulation",
        f"A catalogue of {events} earthquakes generated from {MODEL}; NumPy on one core.",
    )
    for step, value in seconds.items():
        goal = f"at most {GOAL:.0f} s" if step.startswith(("fit", "whole")) else ""
        section.rows.append({"step": step, "seconds": value, "goal": goal})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    section.notes.append(
        f"Whole forecast: fit, {CATALOGUES} simulated catalogues of {DAYS:.0f} days, back-tests, "
        f"places and maps. The process peaked at {peak:.0f} MB (goal: at most 1000 MB)."
    )
    return section


def placed(time: np.ndarray, magnitude: np.ndarray) -> Catalogue:
    """The events at places around a few dozen faults."""
    rng = np.random.default_rng(1)
    faults = rng.uniform((130, 32), (140, 42), (40, 2))
    places = faults[rng.integers(0, len(faults), len(time))] + rng.normal(0, 0.15, (len(time), 2))
    return Catalogue(time, places[:, 0], places[:, 1], 10.0, magnitude)


def catalogue(events: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Times (days) and magnitudes of the first `events` of a sequence that starts from nothing."""
    nothing = np.empty(0)
    days = events / MODEL.mu  # the background alone would do
    rng = np.random.default_rng(seed)
    made = simulate_etas([MODEL], LAW, nothing, nothing, 0.0, days, 1, rng, limit=10 * events)
    return made.time[:events], made.magnitude[:events]
