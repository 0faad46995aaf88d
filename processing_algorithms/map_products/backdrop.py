"""What lies beneath and around a map: the relief, and the world in the inset."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsHillshadeRenderer,
    QgsRasterDataProvider,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QPainter

from .framing import METRES_A_DEGREE

SUN_AZIMUTH, SUN_HEIGHT = 315.0, 50.0  # degrees
OPACITY, BRIGHTNESS, CONTRAST = 0.55, 35, 15
# Outlined in its own colour, else the gaps between countries would look like borders.
LAND = {"color": "#dedbd3", "outline_color": "#dedbd3", "outline_width": "0.15"}


def relief(dem):
    """Return a copy of a DEM's layer that shades whatever lies beneath it, lit from many sides.

    It lies on top and multiplies, so that the layer itself keeps the style it has.
    """
    layer = dem.clone()
    layer.setName(f"{dem.name()} (hillshade)")
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


def world() -> QgsVectorLayer | None:
    """Return the land of the world that comes with QGIS, without borders; None if it is missing."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if not path.is_file():
        return None
    layer = QgsVectorLayer(f"{path}|layername=countries", "World", "ogr")
    if not layer.isValid():
        return None
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(LAND)))
    return layer
