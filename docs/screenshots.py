"""The pictures of the user guide, from the real QGIS: python docs/screenshots.py

Needs QGIS and Xvfb. QGIS starts with a profile of its own, in which only this plugin is enabled,
runs this same file, and writes docs/images/*.png.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

SIZE = (1400, 900)
WORK = "LITHOSCOPE_SCREENSHOTS"  # set within QGIS: the folder with the data
MODEL = "Noise-robust geomorphons"


def start_qgis() -> None:
    """Run this file inside QGIS on a virtual screen."""
    root = Path(__file__).resolve().parents[1]
    with tempfile.TemporaryDirectory(prefix="lithoscope-") as folder:
        home = Path(folder)
        (home / "plugins").mkdir()
        (home / "plugins" / "lithoscope").symlink_to(root)
        settings = home / "profiles" / "default" / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text(
            "[PythonPlugins]\nlithoscope=true\nprocessing=true\n"
            "[qgis]\ncheckVersion=false\nshowTips=false\nenableMacros=0\n"
            "[locale]\noverrideFlag=true\nuserLocale=en_US\n"
        )
        demo = root / "tests" / "demo"
        for script, made in (
            ("make_dem.py", "jacksboro.tif"),
            ("make_catalogue.py", "ridgecrest.gpkg"),
            ("make_prospect.py", "prospect"),
            ("make_faults.py", "rupture.gpkg"),
        ):
            subprocess.run([sys.executable, str(demo / script), str(home / made)], check=True)
        environment = {
            **os.environ,
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "QGIS_PLUGINPATH": str(home / "plugins"),
            "PYTHONPATH": sysconfig.get_paths()["purelib"],
            "LITHOSCOPE_PYTHON": sys.executable,
            WORK: folder,
        }
        for name in ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH"):
            environment.pop(name, None)
        screen = f"-screen 0 {SIZE[0]}x{SIZE[1]}x24"
        qgis = shutil.which("qgis.bin") or "qgis"
        profile = ["--profiles-path", folder, "--noversioncheck", "--nologo"]
        done = subprocess.run(
            ["xvfb-run", "-a", "-s", screen, qgis, *profile, "--code", __file__],
            env=environment,
            timeout=900,
        )
        if done.returncode:
            sys.exit(f"QGIS ended with {done.returncode}; no pictures, or not all, were taken.")
    for picture in sorted((root / "docs" / "images").glob("*.png")):
        print(picture)


def settle(seconds: float = 1.0) -> None:
    """Let QGIS come to rest."""
    from qgis.PyQt.QtWidgets import QApplication
    from qgis.utils import iface

    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        QApplication.processEvents()
    iface.mapCanvas().waitWhileRendering()


def shoot(widget, name: str) -> None:
    """Save what a widget shows."""
    settle()
    images = Path(os.environ[WORK], "plugins/lithoscope").resolve() / "docs" / "images"
    images.mkdir(exist_ok=True)
    widget.grab().save(str(images / f"{name}.png"))


def shoot_dialog(name: str, parameters: dict) -> None:
    """Save an algorithm's dialog, filled in."""
    import processing

    dialog = processing.createAlgorithmDialog(f"lithoscope:{name}", parameters)
    dialog.resize(900, 760)
    dialog.show()
    shoot(dialog, name)
    dialog.close()


def take_pictures(work: Path) -> None:
    """Load a DEM and a catalogue, run algorithms, open dialogs, and save what is seen."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QDockWidget, QTreeView
    from qgis.utils import iface

    root = (work / "plugins" / "lithoscope").resolve()
    sys.path += [str(root / "tests" / "demo"), str(root / "docs")]
    from screenshots_deformation import deformation
    from screenshots_desktop import windows
    from screenshots_prospectivity import prospectivity

    window = iface.mainWindow()
    window.resize(*SIZE)
    window.findChild(QDockWidget, "Browser").close()
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    tree = toolbox.findChild(QTreeView)
    rows = [tree.model().index(row, 0) for row in range(tree.model().rowCount())]
    ours = next(index for index in rows if index.data() == "Lithoscope")
    tree.expandRecursively(ours)
    settle()

    landforms(work)
    earthquakes(work)
    QgsProject.instance().removeAllMapLayers()
    prospectivity(work, os.environ["LITHOSCOPE_PYTHON"], shoot, shoot_dialog, settle)
    rock_units()
    deformation(work, shoot, shoot_dialog, settle)
    shoot_dialog("invert_deformation", {"INPUT": str(work / "los.tif"), "UNIT": "m"})
    windows(work, shoot, settle)
    toolbox.setFloating(True)
    toolbox.resize(380, 680)
    settle()
    tree.scrollTo(ours, QTreeView.ScrollHint.PositionAtTop)
    shoot(toolbox, "toolbox")


def landforms(work: Path) -> None:
    """A landform map and the dialogs of raster algorithms."""
    import processing
    from draw_map import shaded_relief
    from qgis.core import QgsProject, QgsRasterLayer
    from qgis.PyQt.QtGui import QPainter
    from qgis.utils import iface

    project = QgsProject.instance()
    dem = QgsRasterLayer(str(work / "jacksboro.tif"), "Jacksboro DEM")
    relief = shaded_relief(work / "jacksboro.tif")
    relief.setName("Hillshade")
    project.addMapLayers([relief, dem])
    processing.runAndLoadResults(
        "lithoscope:classify_landforms",
        {"INPUT": dem, "MODEL": MODEL, "CLASSES": str(work / "landforms.tif")},
    )
    landforms = project.mapLayersByName("Landforms")[0]
    landforms.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    landforms.setOpacity(0.75)
    layers = project.layerTreeRoot()
    layers.findLayer(dem).setItemVisibilityChecked(False)
    for layer in (dem, relief, landforms):
        layers.findLayer(layer).setExpanded(layer is landforms)
    settle()  # QGIS takes the first layer's CRS when it comes to it
    project.setCrs(relief.crs())
    iface.setActiveLayer(landforms)
    extent = relief.extent()
    extent.scale(0.86)
    iface.mapCanvas().setExtent(extent)
    settle(3)
    shoot(iface.mainWindow(), "qgis")

    model = "models/landforms.onnx"
    shoot_dialog("classify_landforms", {"INPUT": dem.id(), "MODEL": MODEL})
    shoot_dialog("run_model", {"MODEL_FILE": model, "LAYERS": [dem.id()]})
    shoot_dialog("inspect_model", {"MODEL_FILE": model})
    shoot_dialog("classes_to_polygons", {"INPUT": landforms.id()})
    for layer in layers.findLayers():
        layer.setItemVisibilityChecked(False)
        layer.setExpanded(False)


def earthquakes(work: Path) -> None:
    """A forecast after Ridgecrest's first week and the dialogs of the earthquake algorithms."""
    import processing
    from qgis.core import QgsProject, QgsVectorLayer
    from qgis.utils import iface

    project = QgsProject.instance()
    quakes = QgsVectorLayer(str(work / "ridgecrest.gpkg"), "Ridgecrest, first week")
    project.addMapLayer(quakes)
    options = {
        "CATALOGUE": quakes.id(),
        "DAYS": 7,
        "THRESHOLDS": "3, 4, 5",
        "CELL_SIZE": 0.02,
        "EXTENT": "-118.1,-117.1,35.3,36.3 [EPSG:4326]",
    }
    outputs = {"GRID": str(work / "forecast.gpkg"), "DAILY": str(work / "daily.gpkg")}
    processing.runAndLoadResults("lithoscope:forecast_earthquakes", {**options, **outputs})
    settle()
    project.setCrs(quakes.crs())
    grid = next(
        layer for layer in project.mapLayers().values() if "forecast.gpkg" in layer.source()
    )
    extent = grid.extent()
    extent.scale(1.05)
    iface.mapCanvas().setExtent(extent)
    settle(3)
    shoot(iface.mainWindow(), "qgis_forecast")

    shoot_dialog("describe_catalogue", {"CATALOGUE": quakes.id()})
    shoot_dialog("decluster_catalogue", {"CATALOGUE": quakes.id()})
    shoot_dialog("forecast_earthquakes", options)
    shoot_dialog("evaluate_forecast", {"FORECAST": grid.id(), "OBSERVED": quakes.id()})


def rock_units() -> None:
    """The dialogs of the algorithms about rock units, and of the other trainings."""
    from qgis.core import QgsProject

    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    grids = [layers[name].id() for name in ("magnetics", "potassium", "density")]
    reference = {"FIELD": "unit"}
    units = layers["geology (map)"].id()
    shoot_dialog("train_lithology", {"LAYERS": grids, "LABELS": units, **reference})
    shoot_dialog("classify_lithology", {"LAYERS": grids, "MODEL_FILE": "Diamantina rock units@1.0"})
    codes = layers["geology"].id()
    shoot_dialog("assess_classification", {"CLASSES": codes, "REFERENCE": units, **reference})
    shoot_dialog("make_map", {"LAYER": codes, "TITLE": "Rock units"})
    shoot_dialog("package_results", {"LAYERS": [codes, units], "TITLE": "Rock units"})
    shoot_dialog("train_landforms", {})
    shoot_dialog("train_earthquake_model", {})


def inside() -> None:
    """Take the pictures once QGIS stands, and end QGIS whatever happens."""
    import traceback

    from qgis.PyQt.QtCore import QTimer

    def work() -> None:
        status = 0
        try:
            take_pictures(Path(os.environ[WORK]))
        except Exception:
            traceback.print_exc()
            status = 1
        sys.stdout.flush()
        # QGIS would ask about the unsaved project.
        os._exit(status)

    QTimer.singleShot(3000, work)


if WORK in os.environ:
    inside()
elif __name__ == "__main__":
    start_qgis()
