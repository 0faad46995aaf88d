"""Seconds to fit the ETAS model to a catalogue, and to simulate a month from it."""

from __future__ import annotations

import numpy as np
from common import Section, Settings, in_turns, timed
from lithoscope.engine.seismicity.etas import Etas, intervals
from lithoscope.engine.seismicity.etas_fit import fit_etas
from lithoscope.engine.seismicity.magnitudes import MagnitudeModel
from lithoscope.engine.seismicity.simulation import simulate_etas

EVENTS, CATALOGUES, DAYS = 20_000, 1000, 30.0
GOAL = 60.0  # seconds
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

    seconds = in_turns(
        {
            "fit": timed(lambda: fit_etas(time, magnitude, LAW.mc, 0.0, end)),
            "intensity along the catalogue": timed(
                lambda: intervals(fit.model, time, magnitude, 0.0, end)
            ),
            f"{CATALOGUES} catalogues of {DAYS:.0f} days": timed(simulate),
        },
        settings.runs,
    )
    section = Section(
        "ETAS: fit and simulation",
        f"A catalogue of {events} earthquakes generated from {MODEL}; NumPy on one core.",
    )
    for step, value in seconds.items():
        goal = f"at most {GOAL:.0f} s" if step == "fit" else ""
        section.rows.append({"step": step, "seconds": value, "goal": goal})
    return section


def catalogue(events: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Times (days) and magnitudes of the first `events` of a sequence that starts from nothing."""
    nothing = np.empty(0)
    days = events / MODEL.mu  # the background alone would do
    rng = np.random.default_rng(seed)
    made = simulate_etas([MODEL], LAW, nothing, nothing, 0.0, days, 1, rng, limit=10 * events)
    return made.time[:events], made.magnitude[:events]
