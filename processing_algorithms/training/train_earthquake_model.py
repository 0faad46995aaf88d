"""The earthquake network, trained on a catalogue of one's own."""

from __future__ import annotations

import csv
import math
from pathlib import Path

from qgis.core import QgsProcessingParameterDateTime, QgsProcessingParameterString

from ...engine.errors import InputError
from ...engine.language import listed
from ...engine.seismicity.b_values import magnitude_bin
from ...engine.seismicity.catalogue import Catalogue
from ...engine.seismicity.completeness import maximum_curvature
from ...engine.seismicity.times import to_iso
from ..base import readable_errors
from ..earthquakes.catalogue_layer import CatalogueParameters
from ..earthquakes.forecast_reader import days_of
from ..feedback import FeedbackProgress
from .base import TrainingAlgorithm
from .child import scratch
from .staged import train_staged

FEWEST = 500  # events above completeness
# History to warm up on, years to learn from, to stop by, to be judged by: shares of the catalogue.
SHARES = (0.0, 0.05, 0.6, 0.8, 1.0)
FILE = "catalogue.csv"
SECOND = 1 / 86_400  # in days; the end lies behind the last earthquake


class TrainEarthquakeModel(CatalogueParameters, TrainingAlgorithm):
    """`lithoscope:train_earthquake_model`."""

    COMPLETENESS = "COMPLETENESS"
    DATES = ("HISTORY", "TRAIN", "VALIDATION", "TEST", "END")
    MEMBERS = "MEMBERS"
    LICENCE = "LICENCE"

    def name(self):
        """Id of the algorithm."""
        return "train_earthquake_model"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Train earthquake model")

    def tags(self):
        """Words to find it by."""
        return self.tr("seismicity,etas,lstm,training,catalogue,forecast,neural network").split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Trains the network that corrects ETAS, on a catalogue of your own, and judges it on "
            "years it never saw. Makes a model file for 'Forecast earthquakes'.\n\n"
            "The catalogue is split by time: years to learn from, years that say when to stop, "
            "and years to be judged by. It wants some thousand earthquakes above completeness; "
            "with fewer, the network that ships, trained on many regions, will hardly be beaten. "
            "The model's card tells the gain over ETAS on your test years, with its interval.\n\n"
            "Runs in a Python environment of its own, so that QGIS stays responsive: make it once "
            "with Plugins > Lithoscope > Training environment…"
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_catalogue()
        self.add_number(
            self.COMPLETENESS,
            self.tr("Completeness magnitude"),
            self.tr(
                "Earthquakes below are left out. Empty: by maximum curvature, as in 'Describe "
                "catalogue'."
            ),
            low=-5,
            high=10,
        )
        automatic = self.tr("UTC. Empty: by a share of the catalogue's length, see the log.")
        for name, title in zip(
            self.DATES,
            (
                self.tr("Start of the history"),
                self.tr("Start of the years to learn from"),
                self.tr("Start of the years that say when to stop"),
                self.tr("Start of the years to be judged by"),
                self.tr("End"),
            ),
        ):
            date = QgsProcessingParameterDateTime(name, title, optional=True)
            self.add(date, automatic, advanced=True)
        self.add_whole(
            self.MEMBERS,
            self.tr("Members"),
            self.tr("Networks in the model, of as many seeds."),
            3,
            low=1,
            high=16,
        )
        self.add(
            QgsProcessingParameterString(
                self.LICENCE, self.tr("Licence of the catalogue"), optional=True
            ),
            self.tr("For the model's card."),
            advanced=True,
        )
        self.add_job(seed=1)
        self.add_model()

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Read the catalogue here, train in the other environment."""
        progress = FeedbackProgress(feedback, self.tr, unit=None)
        model = self.model_path(parameters, context)
        catalogue, _ = self.read_catalogue(parameters, context, progress.part(0, 5))
        mc = self._completeness(parameters, context, catalogue)
        complete = catalogue.above(mc, magnitude_bin(catalogue.magnitude))
        if len(complete) < FEWEST:
            raise InputError(
                self.tr(
                    "The catalogue has {number} earthquakes of magnitude {mc:g} or more; training "
                    "needs at least {fewest}. Take a longer catalogue, or the network that ships."
                ).format(number=len(complete), mc=mc, fewest=FEWEST)
            )
        dates = self._dates(parameters, context, complete)
        progress.info(
            self.tr("{number} earthquakes of magnitude {mc:g} or more; split at {dates}.").format(
                number=len(complete), mc=mc, dates=listed(dates)
            )
        )
        python = self.environment(parameters, context, progress)
        with scratch() as folder:
            write_events(complete, Path(folder) / FILE)
            arguments = ["earthquakes", "--data", folder, "--out", Path(folder) / "kept"]
            arguments += ["--catalogue", FILE, f"--mc={mc:g}", "--dates", *dates]
            licence = self.parameterAsString(parameters, self.LICENCE, context).strip()
            arguments += [f"--licence={licence}"] if licence else []
            for option, name in (
                ("--members", self.MEMBERS),
                ("--seed", self.SEED),
                ("--threads", self.THREADS),
            ):
                arguments += [option, str(self.parameterAsInt(parameters, name, context))]
            file = self.parameterAsFile(parameters, f"{self.CATALOGUE}_FILE", context)
            train_staged(python, arguments, model, [file] if file else [], progress.part(5, 100))
        return {self.OUTPUT: str(model)}

    def _completeness(self, parameters, context, catalogue: Catalogue) -> float:
        if parameters.get(self.COMPLETENESS) not in (None, ""):
            return self.parameterAsDouble(parameters, self.COMPLETENESS, context)
        magnitudes = catalogue.magnitude
        return maximum_curvature(magnitudes, magnitude_bin(magnitudes))

    def _dates(self, parameters, context, catalogue: Catalogue) -> list[str]:
        """Return the five dates of the split, as ISO text, rising."""
        first, last = catalogue.time[0], catalogue.time[-1] + SECOND
        days = []
        for name, share in zip(self.DATES, SHARES):
            if parameters.get(name) in (None, ""):
                days.append(first + share * (last - first))
            else:
                days.append(days_of(self.parameterAsDateTime(parameters, name, context)))
        if not all(a < b for a, b in zip(days, days[1:])):
            dates = listed("?" if math.isnan(day) else to_iso(day) for day in days)
            raise InputError(
                self.tr(
                    "The dates of the split are not in rising order, or cannot be read: {dates}. "
                    "Correct {names} (2012-01-31, in UTC), or leave them empty."
                ).format(dates=dates, names=listed(self.DATES))
            )
        return [to_iso(day) for day in days]


def write_events(catalogue: Catalogue, path: Path) -> None:
    """Write time and magnitude of each event, as the training reads them."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(("time", "mag"))
        for time, magnitude in zip(catalogue.time, catalogue.magnitude):
            rows.writerow((to_iso(time), f"{magnitude:.6g}"))
