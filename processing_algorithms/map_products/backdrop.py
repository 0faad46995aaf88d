"""What lies beneath and around a map: the relief, and the world in the inset."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsHillshadeRenderer,
    QgsProject,
    QgsRasterDataProvider,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QPainter

from ...engine.language import tr
from .framing import METRES_A_DEGREE

RELIEF, WORLD = "lithoscope/relief", "lithoscope/world"  # properties of layers: their use
SUN_AZIMUTH, SUN_HEIGHT = 315.0, 50.0  # degrees
OPACITY, BRIGHTNESS, CONTRAST = 0.55, 35, 15
# Outlined in its own colour, else the gaps between countries would look like borders.
LAND = {"color": "#dedbd3", "outline_color": "#dedbd3", "outline_width": "0.15"}


def relief(dem):
    """Return a copy of a DEM's layer that shades whatever lies beneath it, lit from many sides.

    It lies on top and multiplies, so that the layer itself keeps the style it has. A layer that
    shades already, as an earlier layout left it in the project, is returned as it is.
    """
    if dem.customProperty(RELIEF):
        return dem
    layer = dem.clone()
    layer.setName(tr("{layer} (hillshade)").format(layer=dem.name()))
    layer.setCustomProperty(RELIEF, dem.name())
    provider = layer.dataProvider()
    renderer = QgsHillshadeRenderer(provider, 1, SUN_AZIMUTH, SUN_HEIGHT)
    renderer.setMultiDirectional(True)
    renderer.setZFactor(1 / METRES_A_DEGREE if layer.crs().isGeographic() else 1.0)
    layer.setRenderer(renderer)
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
    provider.enableProviderResampling(True)
    # Heights are smooth: shading single pixels would draw their edges.
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Cubic)
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)
    layer.brightnessFilter().setBrightness(BRIGHTNESS)
    layer.brightnessFilter().setContrast(CONTRAST)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    layer.setOpacity(OPACITY)
    return layer


def heights_name(dem) -> str:
    """Return the name of the DEM that a layer is, or that it shades."""
    return dem.customProperty(RELIEF) or dem.name()


def world(project: QgsProject | None) -> QgsVectorLayer | None:
    """Return the land of the world that comes with QGIS, without borders; None if it is missing.

    That of an earlier layout in the project is used again.
    """
    for layer in () if project is None else project.mapLayers().values():
        if layer.customProperty(WORLD) and layer.isValid():
            return layer
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if not path.is_file():
        return None
    layer = QgsVectorLayer(f"{path}|layername=countries", tr("World"), "ogr")
    if not layer.isValid():
        return None
    layer.setCustomProperty(WORLD, True)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(LAND)))
    return layer
