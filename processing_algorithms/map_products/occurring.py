"""What of a layer occurs within an extent: entries of its legend, or anything at all."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsPalettedRasterRenderer,
    QgsRectangle,
    QgsRenderContext,
)

STRIP_PIXELS = 4_000_000
DTYPES = {
    Qgis.DataType.Byte: "u1",
    Qgis.DataType.UInt16: "u2",
    Qgis.DataType.Int16: "i2",
    Qgis.DataType.UInt32: "u4",
    Qgis.DataType.Int32: "i4",
    Qgis.DataType.Float32: "f4",
    Qgis.DataType.Float64: "f8",
}


def occurring_entries(layer, extent: QgsRectangle, count: int, feedback) -> Sequence[int]:
    """Return which of the `count` entries of a layer's legend occur in an extent (layer's CRS).

    All of them where that means nothing: ramps, composites, single symbols. The name of the band,
    which some versions of QGIS put before the classes of a raster, is left out.
    """
    everything = range(count)
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        values = [entry.value for entry in renderer.classes()]
        before = count - len(values)
        provider, band = layer.dataProvider(), renderer.usesBands()[0]
        if before < 0 or not _is_readable(provider, band):
            return everything
        found: set[float] = set()
        for strip in _strips(provider, band, extent, feedback):
            found.update(np.unique(strip).tolist())
        return [before + index for index, value in enumerate(values) if value in found]
    if layer.type() == layer.VectorLayer and renderer is not None and count > 1:
        keys = [item.ruleKey() for item in renderer.legendSymbolItems()]
        if len(keys) != count:
            return everything
        found = _keys(layer, extent, set(keys), feedback)
        return [index for index, key in enumerate(keys) if key in found]
    return everything


def has_data(layer, extent: QgsRectangle, feedback) -> bool:
    """Tell whether a layer has a feature, or a pixel that is not NoData, in an extent (its CRS).

    Rasters that come from a service are taken to have something everywhere, and so is what the
    user's cancelling keeps from being read.
    """
    if feedback.isCanceled():
        return True
    if layer.type() == layer.VectorLayer:
        request = QgsFeatureRequest().setFilterRect(extent).setLimit(1).setNoAttributes()
        request.setFlags(request.flags() | QgsFeatureRequest.Flag.ExactIntersect)
        return any(True for _ in layer.getFeatures(request))
    provider = layer.dataProvider()
    band = (layer.renderer().usesBands() or [1])[0]
    if not _is_readable(provider, band):
        return layer.extent().intersects(extent)
    strips = _strips(provider, band, extent, feedback)
    return any(strip.size for strip in strips) or feedback.isCanceled()


def _is_readable(provider, band: int) -> bool:
    """Tell whether a band has pixels, of a type that numpy knows."""
    return bool(provider.xSize()) and provider.dataType(band) in DTYPES


def _strips(provider, band: int, extent: QgsRectangle, feedback) -> Iterator[np.ndarray]:
    """Yield the values [n], NoData left out, of all pixels in an extent, rows by rows."""
    whole = provider.extent()
    width, height = whole.width() / provider.xSize(), whole.height() / provider.ySize()
    part = whole.intersect(extent)
    if part.isEmpty():
        return
    left = math.floor((part.xMinimum() - whole.xMinimum()) / width + 1e-6)
    right = math.ceil((part.xMaximum() - whole.xMinimum()) / width - 1e-6)
    top = math.floor((whole.yMaximum() - part.yMaximum()) / height + 1e-6)
    bottom = math.ceil((whole.yMaximum() - part.yMinimum()) / height - 1e-6)
    rows = max(1, STRIP_PIXELS // max(1, right - left))
    for row in range(top, bottom, rows):
        if feedback.isCanceled():
            return
        end = min(row + rows, bottom)
        strip = QgsRectangle(
            whole.xMinimum() + left * width,
            whole.yMaximum() - end * height,
            whole.xMinimum() + right * width,
            whole.yMaximum() - row * height,
        )
        block = provider.block(band, strip, right - left, end - row)
        values = np.frombuffer(bytes(block.data()), DTYPES[block.dataType()])
        kept = np.isfinite(values)
        if block.hasNoDataValue():
            kept &= values != block.noDataValue()
        yield values[kept]


def _keys(layer, extent: QgsRectangle, known: set[str], feedback) -> set[str]:
    """Return the keys of the symbols that draw the features in an extent."""
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    renderer.startRender(context, layer.fields())
    request = QgsFeatureRequest().setFilterRect(extent)
    request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    found: set[str] = set()
    for feature in layer.getFeatures(request):
        context.expressionContext().setFeature(feature)
        found |= renderer.legendKeysForFeature(feature, context)
        if found >= known or feedback.isCanceled():
            break
    renderer.stopRender(context)
    return found
