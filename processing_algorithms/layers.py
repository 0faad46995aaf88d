"""Project layers as files the engine can open, seen as the project sees them.

The engine reads files through GDAL. Where the project knows better than the file (a coordinate
reference system assigned to the layer, heights in feet, values that are NoData), a small virtual
raster in memory says so; no pixel is copied.
"""

from __future__ import annotations

import html
import math
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProviderRegistry, QgsVectorFileWriter

from ..engine.errors import InputError, OutputError
from ..engine.language import tr
from ..engine.raster.gdal_io import GdalError, call


def vector_file(algorithm, parameters, name, context, feedback):
    """Return (path, layer name or None) of the vector source `name`; None if it is left empty.

    For prepareAlgorithm. Memory layers, selections and filtered layers are written to a temporary
    file.
    """
    if parameters.get(name) in (None, ""):
        return None
    path, layer = algorithm.parameterAsCompatibleSourceLayerPathAndLayerName(
        parameters,
        name,
        context,
        QgsVectorFileWriter.supportedFormatExtensions(),
        "gpkg",
        feedback,
    )
    if not path:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    return path, layer or None


def file_of(layer):
    """Return the file that a vector layer lies in, '' if there is none."""
    if layer is None or layer.dataProvider() is None:
        return ""
    registry = QgsProviderRegistry.instance()
    return registry.decodeUri(layer.dataProvider().name(), layer.source()).get("path") or ""


@dataclass(frozen=True)
class LayerBand:
    """One band of a project's raster layer.

    `assigned_crs` is the CRS (WKT) that the project gives the layer against its file, if any;
    `factor` multiplies its values. `hidden` are the ranges of values (both ends included) that the
    project's 'additional NoData' names; with `own_nodata` off, the file's NoData value is a value.
    """

    layer: str
    path: str
    band: int = 1
    band_name: str = ""
    is_alpha: bool = False
    assigned_crs: str = ""
    factor: float = 1.0
    hidden: tuple[tuple[float, float], ...] = ()
    own_nodata: bool = True

    @property
    def as_in_file(self) -> bool:
        """Whether the project shows nothing but what the file says."""
        return self == LayerBand(self.layer, self.path, self.band, self.band_name, self.is_alpha)

    def scaled(self, factor: float) -> LayerBand:
        """Return the band with its values multiplied by `factor`."""
        return replace(self, factor=self.factor * factor)


def layer_bands(layer) -> list[LayerBand]:
    """Return all bands of a QgsRasterLayer.

    Raises:
        InputError: the layer is no file that GDAL can open.
    """
    provider = layer.dataProvider()
    if provider is None or not layer.isValid():
        raise InputError(
            tr("Layer '{name}' is not valid. Repair its data source.").format(name=layer.name())
        )
    if provider.name() != "gdal":
        raise InputError(
            tr(
                "Layer '{name}' comes from '{provider}' and is no file. Save it first, with "
                "Export > Save As… in its context menu, and choose the saved layer."
            ).format(name=layer.name(), provider=provider.name())
        )
    path = layer.source().partition("|")[0]
    crs = layer.crs()
    assigned = crs.toWkt() if crs.isValid() and crs != provider.crs() else ""
    dataset = _open(layer.name(), path)
    bands = []
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        is_alpha = band.GetColorInterpretation() == gdal.GCI_AlphaBand
        bands.append(
            LayerBand(
                layer.name(),
                path,
                number,
                band.GetDescription(),
                is_alpha,
                assigned,
                hidden=tuple((r.min(), r.max()) for r in provider.userNoDataValues(number)),
                own_nodata=provider.useSourceNoDataValue(number) or band.GetNoDataValue() is None,
            )
        )
    return bands


def layer_band(layer, number: int) -> LayerBand:
    """Return band `number` of a QgsRasterLayer, counted from 1.

    Raises:
        InputError: the layer is no file, or has no such band.
    """
    bands = layer_bands(layer)
    if not 1 <= number <= len(bands):
        raise InputError(
            tr("Layer '{name}' has no band {number}: it has {count}. Choose another.").format(
                name=layer.name(), number=number, count=len(bands)
            )
        )
    return bands[number - 1]


def write_as_shown(band: LayerBand, folder: Path) -> tuple[str, int]:
    """Return (path, band number) of a file that shows the band as the project does.

    That is the layer's own file, or a virtual raster written to `folder` where the project knows
    better; for other processes, which see no file in memory.

    Raises:
        InputError: the layer cannot be opened.
        OutputError: the folder cannot be written to.
    """
    if band.as_in_file:
        return band.path, band.band
    # Files of one name may come from several folders.
    virtual = folder / f"{Path(band.path).stem}_{band.band}_{uuid.uuid4().hex[:6]}.vrt"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(
            tr("{folder} cannot be made ({reason}).").format(folder=folder, reason=error.strerror)
        ) from error
    _write_virtual(str(virtual), band)
    return str(virtual), 1


@contextmanager
def as_shown(band: LayerBand) -> Iterator[tuple[str, int]]:
    """Give (path, band number) under which GDAL sees the band as the project does.

    Raises:
        InputError: the layer cannot be opened.
    """
    if band.as_in_file:
        yield band.path, band.band
        return
    folder = f"/vsimem/lithoscope-{uuid.uuid4().hex}"
    # Named like the file: outputs name their inputs in their metadata.
    virtual = f"{folder}/{Path(band.path).stem}.vrt"
    try:
        _write_virtual(virtual, band)
        yield virtual, 1
    finally:
        gdal.RmdirRecursive(folder)


def _write_virtual(virtual: str, band: LayerBand) -> None:
    source = _open(band.layer, band.path)
    try:
        made = call(
            gdal.Translate,
            virtual,
            source,
            format="VRT",
            bandList=[band.band],
            outputSRS=band.assigned_crs or None,
            noData=None if band.own_nodata else "none",
        )
        if band.hidden:
            _hide(made, source, band)
    except GdalError as error:
        raise InputError(
            tr("Layer '{name}' cannot be opened ({reason}).").format(name=band.layer, reason=error)
        ) from error
    target = made.GetRasterBand(1)
    if band.factor != 1.0:
        # The engine applies a band's scale and offset; NoData stays what it is in the file.
        target.SetScale((target.GetScale() or 1.0) * band.factor)
        target.SetOffset((target.GetOffset() or 0.0) * band.factor)


def _hide(virtual: gdal.Dataset, source: gdal.Dataset, band: LayerBand) -> None:
    """Give a virtual raster the mask that its source has, less the hidden values."""
    stored = source.GetRasterBand(band.band)
    scale, offset = stored.GetScale() or 1.0, stored.GetOffset() or 0.0
    ranges = [sorted((end - offset) / scale for end in _ends(*given)) for given in band.hidden]
    call(virtual.CreateMaskBand, gdal.GMF_PER_DATASET)
    call(
        virtual.GetRasterBand(1).GetMaskBand().SetMetadataItem,
        "source_0",
        f"""<ComplexSource>
            <SourceFilename relativeToVRT="0">{html.escape(band.path)}</SourceFilename>
            <SourceBand>{band.band}</SourceBand>
            <UseMaskBand>{str(band.own_nodata).lower()}</UseMaskBand>
            <LUT>{_mask_table(ranges)}</LUT>
        </ComplexSource>""",
        "new_vrt_sources",
    )


def _ends(low: float, high: float) -> tuple[float, float]:
    """Return the ends of a range, widened to the float32 beside them; NaN is an open end."""
    limit = float(np.finfo(np.float32).max)
    low = -limit if math.isnan(low) else max(low, -limit)
    high = limit if math.isnan(high) else min(high, limit)
    return min(low, float(np.float32(low))), max(high, float(np.float32(high)))


def _mask_table(ranges: list[list[float]]) -> str:
    """Return GDAL's lookup table from values to a mask: 0 in the ranges, 255 elsewhere."""
    merged: list[list[float]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1]:
            merged[-1][1] = max(high, merged[-1][1])
        else:
            merged.append([low, high])
    points = []
    for low, high in merged:
        points += [(np.nextafter(low, -np.inf), 255), (low, 0)]
        points += [(high, 0), (np.nextafter(high, np.inf), 255)]
    return ",".join(f"{float(value)!r}:{mask}" for value, mask in points)


def _open(name: str, path: str) -> gdal.Dataset:
    try:
        return call(gdal.OpenEx, path, gdal.OF_RASTER)
    except GdalError as error:
        raise InputError(
            tr(
                "Layer '{name}' cannot be opened ({reason}). Check that {path} exists and is a "
                "raster."
            ).format(name=name, reason=error, path=path)
        ) from error
