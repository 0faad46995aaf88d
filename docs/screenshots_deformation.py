"""The pictures of the deformation tutorial.

`docs/screenshots.py` calls `deformation` inside QGIS.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

EXTENT = "-118.2,-117.0,35.2,36.3 [EPSG:4326]"


def deformation(work: Path, shoot: Callable, shoot_dialog: Callable, settle: Callable) -> None:
    """Simulate Ridgecrest with the file that make_faults.py wrote to `work`/rupture.gpkg."""
    import processing
    from qgis.core import QgsLineSymbol, QgsProject, QgsSingleSymbolRenderer, QgsVectorLayer
    from qgis.utils import iface

    project, window = QgsProject.instance(), iface.mainWindow()
    project.removeAllMapLayers()
    rupture = QgsVectorLayer(str(work / "rupture.gpkg"), "Rupture")
    line = QgsLineSymbol.createSimple({"line_color": "#24292f", "line_width": "0.8"})
    rupture.setRenderer(QgsSingleSymbolRenderer(line))
    project.addMapLayer(rupture)
    given = {
        "FAULTS": rupture.id(),
        "EXTENT": EXTENT,
        "CELL_SIZE": 0.004,
        "DRAWS": 40,
        **{name: str(work / f"{name.lower()}.tif") for name in ("DISPLACEMENT", "LOS", "FRINGES")},
        "FISSURE_CLASSES": str(work / "fissures.tif"),
        "REPORT": str(work / "deformation.html"),
    }
    shoot_dialog("simulate_deformation", given)
    processing.runAndLoadResults("lithoscope:simulate_deformation", given)
    settle()
    project.setCrs(rupture.crs())
    for title, name in (
        ("Displacement", "deformation_displacement"),
        ("Fringes", "deformation_fringes"),
        ("Fissure potential", "deformation_fissures"),
    ):
        layer = project.mapLayersByName(title)[0]
        for node in project.layerTreeRoot().findLayers():
            node.setItemVisibilityChecked(node.layer() in (layer, rupture))
        root = project.layerTreeRoot()
        node = root.findLayer(rupture.id())
        root.insertChildNode(0, node.clone())
        node.parent().removeChildNode(node)
        for node in root.findLayers():
            node.setExpanded(node.layer().id() == layer.id())
        iface.setActiveLayer(layer)
        iface.mapCanvas().setExtent(layer.extent())
        settle(3)
        shoot(window, name)
