"""The provider and what every algorithm promises: help, texts, groups, icons."""

from __future__ import annotations

from pathlib import Path

import pytest
from lithoscope.engine.language import using
from lithoscope.processing_algorithms import provider as provider_module
from lithoscope.processing_algorithms.base import LithoscopeAlgorithm
from lithoscope.processing_algorithms.evidence_models import evidence_models
from lithoscope.processing_algorithms.help_pages import page
from qgis.core import QgsApplication, QgsProcessingParameterDefinition

GROUPS = {
    "classify_landforms": "Classification",
    "classify_lithology": "Classification",
    "map_prospectivity": "Classification",
    "classes_to_polygons": "Classification",
    "assess_classification": "Assessment",
    "assess_prospectivity": "Assessment",
    "explain_map": "Assessment",
    "describe_catalogue": "Earthquakes",
    "decluster_catalogue": "Earthquakes",
    "forecast_earthquakes": "Earthquakes",
    "evaluate_forecast": "Earthquakes",
    "simulate_deformation": "Simulation",
    "invert_deformation": "Simulation",
    "run_model": "Models",
    "inspect_model": "Models",
    "make_map": "Map products",
    "package_results": "Map products",
    "train_lithology": "Training",
    "train_prospectivity": "Training",
    "train_landforms": "Training",
    "train_earthquake_model": "Training",
}
NAMES = set(GROUPS)
EVIDENCE = {model.name() for model in evidence_models()}
SIGN = "¤"


@pytest.fixture
def marked(provider):
    ours = [one for one in provider.algorithms() if isinstance(one, LithoscopeAlgorithm)]
    with using(SIGN.__add__):
        yield [type(algorithm)() for algorithm in ours]


def test_provider_registers_all_algorithms(provider):
    registered = QgsApplication.processingRegistry().providerById("lithoscope")
    assert registered.name() == "Lithoscope"
    assert {algorithm.name() for algorithm in registered.algorithms()} == NAMES | EVIDENCE


def test_icon_is_drawn(provider):
    assert Path(provider.svgIconPath()).is_file()
    pixmap = provider.icon().pixmap(64, 64)
    assert not pixmap.isNull()
    assert pixmap.toImage().pixelColor(32, 30).alpha() == 255


def test_groups(provider):
    groups = {algorithm.name(): algorithm.group() for algorithm in provider.algorithms()}
    assert groups == {**GROUPS, **dict.fromkeys(EVIDENCE, "Evidence preparation")}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_algorithm_helps_its_user(provider, name):
    algorithm = provider.algorithm(name)
    assert len(algorithm.shortHelpString()) > 100
    assert algorithm.helpUrl() == page(f"algorithms/{name}")
    assert len(algorithm.tags()) >= 5
    assert algorithm.create().name() == name
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help(), parameter.name()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_scripts_need_not_give_a_band(provider, name):
    # qgis_process of QGIS 3.22 demands a band although it has a default, unless it is optional.
    bands = [d for d in provider.algorithm(name).parameterDefinitions() if d.type() == "band"]
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    assert [band.name() for band in bands if not band.flags() & optional] == []


def test_rasters_are_geotiffs(provider):
    assert provider.supportedOutputRasterLayerExtensions() == ["tif"]


def test_all_texts_are_translated(marked):
    for algorithm in marked:
        algorithm.initAlgorithm()
        texts = [algorithm.displayName(), algorithm.group(), algorithm.shortHelpString()]
        texts.append(",".join(algorithm.tags()))
        for parameter in algorithm.parameterDefinitions():
            texts += [parameter.description(), parameter.help()]
        texts += [output.description() for output in algorithm.outputDefinitions()]
        assert [text for text in texts if not text.startswith(SIGN)] == []


def test_model_designer_sees_few_basic_parameters(provider):
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    definitions = provider.algorithm("classify_landforms").parameterDefinitions()
    basic = [d.name() for d in definitions if not d.flags() & advanced and not d.isDestination()]
    assert basic == [
        *("INPUT", "BAND", "MODEL", "MODEL_FILE", "SEARCH", "SEARCH_UNIT", "MASK"),
        "MIN_CONFIDENCE",
    ]


def test_list_of_algorithms_is_explicit(provider):
    assert len(provider_module.ALGORITHMS) + len(EVIDENCE) == len(provider.algorithms())
