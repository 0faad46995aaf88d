"""The pictures of the prospectivity tutorial, step by step as its page has them.

`docs/screenshots.py` calls `prospectivity` inside QGIS. Training runs for MINUTES in the Python
that the caller names, which needs the training package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

MINUTES = 2
EVIDENCE = ("magnetics", "potassium", "density", "fault_distance", "fault_density", "geology")
UNIT_COLORS = {
    "Basalt": "#4e7d5b",
    "Gneiss": "#c9a0a8",
    "Granite": "#e58a76",
    "Sandstone": "#f1d98b",
    "Schist": "#8fa8c9",
}


def prospectivity(
    work: Path, python: str, shoot: Callable, shoot_dialog: Callable, settle: Callable
) -> None:
    """Go through the tutorial with the files that make_prospect.py wrote to `work`/prospect."""
    from qgis.core import QgsProject
    from qgis.utils import iface

    folder = work / "prospect"
    project, window = QgsProject.instance(), iface.mainWindow()
    hide_all(project)
    layers = load(folder)
    project.setCrs(layers["magnetics"].crs())
    see(iface, layers["magnetics"], settle)
    shoot(window, "prospect_layers")

    designer(shoot)
    evidence = make_evidence(folder, layers)
    show_only(project, [evidence["fault_distance"], layers["faults"], layers["deposits"]])
    see(iface, layers["magnetics"], settle)
    shoot(window, "prospect_evidence")

    rasters = {**layers, **evidence}
    given = {
        "LAYERS": [rasters[name].id() for name in EVIDENCE],
        "CATEGORICAL": "geology",
        "LOGARITHM": "fault_distance",
        "DEPOSITS": layers["deposits"].id(),
        "TRACT": layers["tract"].id(),
        "EXCLUSION": 1000,
        "OUTPUT": str(folder / "iocg.onnx"),
    }
    shoot_dialog("train_prospectivity", given)
    run("train_prospectivity", {**given, "MINUTES": MINUTES, "TRAINING_PYTHON": python})

    mapping = {
        "MODEL_FILE": given["OUTPUT"],
        "LAYERS": given["LAYERS"],
        "MASK": layers["tract"].id(),
        "DEPOSITS": layers["deposits"].id(),
    }
    shoot_dialog("map_prospectivity", {**mapping, "MODEL_FILE": "iocg.onnx"})
    outputs = {
        "PROBABILITY": str(folder / "probability.tif"),
        "TARGETS": str(folder / "targets.gpkg"),
    }
    show_only(project, [layers["deposits"]])
    run_and_load("map_prospectivity", {**mapping, **outputs})
    on_top(project, [layers["deposits"]])
    see(iface, layers["magnetics"], settle)
    shoot(window, "prospect_map")
    probability = next(
        layer for layer in project.mapLayers().values() if "probability.tif" in layer.source()
    )
    shoot_dialog(
        "assess_prospectivity",
        {
            "SCORES": probability.id(),
            "DEPOSITS": layers["deposits"].id(),
            "TRACT": layers["tract"].id(),
        },
    )

    explaining = {key: mapping[key] for key in ("MODEL_FILE", "LAYERS", "MASK")}
    explaining["REFERENCE"] = layers["deposits"].id()
    shoot_dialog("explain_map", {**explaining, "MODEL_FILE": "iocg.onnx"})
    show_only(project, [layers["deposits"], layers["faults"]])
    few = {"BLOCKS": 8, "SHUFFLES": 1}  # the map is all that is shown
    run_and_load("explain_map", {**explaining, **few, "LEADING": str(folder / "leading.tif")})
    on_top(project, [layers["faults"], layers["deposits"]])
    see(iface, layers["magnetics"], settle)
    shoot(window, "prospect_explained")


def designer(shoot: Callable) -> None:
    """Open an evidence model in the model designer."""
    from lithoscope.processing_algorithms.evidence_models import FOLDER
    from processing.modeler.ModelerDialog import ModelerDialog
    from qgis.core import QgsProcessingModelAlgorithm

    model = QgsProcessingModelAlgorithm()
    model.fromFile(str(FOLDER / "density_of_lines.model3"))
    dialog = ModelerDialog.create(model)
    dialog.resize(1400, 900)
    dialog.show()
    shoot(dialog, "evidence_model")
    dialog.setDirty(False)
    dialog.close()


def load(folder: Path) -> dict:
    """Load the raw layers, deposits on top, and colour the geology."""
    from qgis.core import (
        QgsCategorizedSymbolRenderer,
        QgsFillSymbol,
        QgsLineSymbol,
        QgsMarkerSymbol,
        QgsProject,
        QgsRasterLayer,
        QgsRendererCategory,
        QgsVectorLayer,
    )

    layers = {
        name: QgsRasterLayer(str(folder / f"{name}.tif"), name)
        for name in ("density", "potassium", "magnetics")
    }
    for name in ("geology", "tract", "faults", "deposits"):
        title = "geology (map)" if name == "geology" else name
        layers[name] = QgsVectorLayer(str(folder / f"{name}.gpkg"), title)
    categories = [
        QgsRendererCategory(unit, QgsFillSymbol.createSimple({"color": color}), unit)
        for unit, color in UNIT_COLORS.items()
    ]
    layers["geology"].setRenderer(QgsCategorizedSymbolRenderer("unit", categories))
    line = QgsLineSymbol.createSimple({"color": "#202020", "width": "0.5"})
    layers["faults"].renderer().setSymbol(line)
    point = QgsMarkerSymbol.createSimple({"color": "#ffd400", "size": "2.2"})
    layers["deposits"].renderer().setSymbol(point)
    outline = {"style": "no", "outline_color": "#a00000", "outline_width": "0.4"}
    layers["tract"].renderer().setSymbol(QgsFillSymbol.createSimple(outline))
    add_below(reversed(layers.values()))
    hidden = QgsProject.instance().layerTreeRoot().findLayer(layers["tract"])
    hidden.setItemVisibilityChecked(False)
    return layers


def make_evidence(folder: Path, layers: dict) -> dict:
    """Run the models of 'Evidence preparation' and load what they make."""
    from lithoscope.processing_algorithms.styling import style_ramp
    from qgis.core import QgsRasterLayer

    grid, faults = layers["magnetics"].id(), layers["faults"].id()
    made = {}
    for name, model, given, outputs in (
        ("fault_distance", "distance_to_lines", {"lines": faults}, {"Distance": ".tif"}),
        (
            "fault_density",
            "density_of_lines",
            {"lines": faults, "radius": 3000},
            {"Density": ".tif"},
        ),
        (
            "geology",
            "classes_of_polygons",
            {"polygons": layers["geology"].id(), "field": "unit"},
            {"Codes": ".tif", "Code table": "_codes.gpkg"},
        ),
    ):
        targets = {title: str(folder / f"{name}{suffix}") for title, suffix in outputs.items()}
        run_model(model, {**given, "grid": grid}, targets)
        made[name] = QgsRasterLayer(str(folder / f"{name}.tif"), name)
        style_ramp(made[name])
    add_below(made.values())
    return made


def add_below(layers: Iterable) -> None:
    """Load layers in their order, beneath those that are there."""
    from qgis.core import QgsProject

    for layer in layers:
        QgsProject.instance().addMapLayer(layer, False)
        QgsProject.instance().layerTreeRoot().addLayer(layer)


def run(name: str, parameters: dict) -> dict:
    """Run one of our algorithms."""
    import processing

    return processing.run(f"lithoscope:{name}", parameters)


def run_and_load(name: str, parameters: dict) -> None:
    """Run one of our algorithms and load its layers."""
    import processing

    processing.runAndLoadResults(f"lithoscope:{name}", parameters)


def run_model(name: str, parameters: dict, targets: dict[str, str]) -> None:
    """Run an evidence model; what QGIS calls its outputs depends on the version."""
    from qgis.core import QgsApplication

    model = QgsApplication.processingRegistry().createAlgorithmById(f"lithoscope:{name}")
    names = {d.description(): d.name() for d in model.destinationParameterDefinitions()}
    run(name, {**parameters, **{names[title]: path for title, path in targets.items()}})


def hide_all(project) -> None:
    """Uncheck and fold every layer."""
    for layer in project.layerTreeRoot().findLayers():
        layer.setItemVisibilityChecked(False)
        layer.setExpanded(False)


def show_only(project, layers: list) -> None:
    """Check these layers alone."""
    hide_all(project)
    for layer in layers:
        project.layerTreeRoot().findLayer(layer).setItemVisibilityChecked(True)


def on_top(project, layers: list) -> None:
    """Move layers to the top, the last one highest."""
    root = project.layerTreeRoot()
    for layer in layers:
        node = root.findLayer(layer)
        root.insertChildNode(0, node.clone())
        root.removeChildNode(node)


def see(iface, layer, settle: Callable) -> None:
    """Zoom to a layer."""
    extent = layer.extent()
    extent.scale(1.05)
    iface.mapCanvas().setExtent(extent)
    settle(3)
