"""What a run was given can be written down and given again: history, scripts, qgis_process."""

from __future__ import annotations

import ast
import shlex

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from lithoscope.processing_algorithms.provider import ALGORITHMS
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

Hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
NAMES = [algorithm().name() for algorithm in ALGORITHMS]


@pytest.fixture
def rasters(raster):
    """Two rasters whose names are hard to write down."""
    flat = np.zeros((4, 4), np.float32)
    return [raster("it's a DEM.tif", flat), raster("b c é.tif", flat)]


def sample(parameter, rasters):
    """A value as a dialog gives it."""
    if isinstance(parameter, QgsProcessingParameterRasterLayer):
        return rasters[0]
    if isinstance(parameter, QgsProcessingParameterFeatureSource):
        return QgsProcessingFeatureSourceDefinition("/data/gêo logy.gpkg|layername=units", True)
    if isinstance(parameter, QgsProcessingParameterMultipleLayers):
        return rasters
    if isinstance(parameter, QgsProcessingParameterExtent):
        return "-118.1,-117.1,35.3,36.3 [EPSG:4326]"
    if isinstance(parameter, QgsProcessingParameterEnum):
        chosen = parameter.options()[-1] if parameter.usesStaticStrings() else 0
        return [chosen] if parameter.allowMultiple() else chosen
    if isinstance(parameter, QgsProcessingParameterField):
        return ["unit"] if parameter.allowMultiple() else "unit"
    if isinstance(parameter, QgsProcessingParameterBoolean):
        return not parameter.defaultValue()
    if isinstance(parameter, QgsProcessingParameterNumber):
        return parameter.defaultValue() if parameter.defaultValue() is not None else 1
    if parameter.isDestination():
        return parameter.generateTemporaryDestination()
    return parameter.defaultValue()


@pytest.fixture(params=NAMES)
def given(request, provider, rasters):
    """Each algorithm with a full set of parameters."""
    algorithm = provider.algorithm(request.param)
    values = {
        parameter.name(): sample(parameter, rasters)
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & Hidden
    }
    return algorithm, {name: value for name, value in values.items() if value is not None}


def test_history_and_scripts_write_all_parameters(given):
    algorithm, values = given
    context = QgsProcessingContext()
    command = algorithm.asPythonCommand(values, context)
    call = ast.parse(command).body[0].value
    assert call.func.attr == "run"
    assert call.args[0].value == algorithm.id()
    written = dict(zip((key.value for key in call.args[1].keys), call.args[1].values))
    assert set(written) == set(values)
    for parameter in algorithm.parameterDefinitions():
        node = written.get(parameter.name())
        if node is None or isinstance(
            values[parameter.name()], QgsProcessingFeatureSourceDefinition
        ):
            continue
        again = ast.literal_eval(node)
        assert parameter.checkValueIsAcceptable(again, context), parameter.name()
        assert again == values[parameter.name()], parameter.name()


def test_a_command_for_qgis_process_holds_all_parameters(given):
    algorithm, values = given
    if not hasattr(algorithm, "asQgisProcessCommand"):
        pytest.skip("QGIS 3.24 and later write such commands")
    command, ok = algorithm.asQgisProcessCommand(values, QgsProcessingContext())
    assert ok, command
    words = shlex.split(command)
    assert words[:3] == ["qgis_process", "run", algorithm.id()]
    for name in values:
        assert any(word.lstrip("-").startswith(f"{name}=") for word in words), name
