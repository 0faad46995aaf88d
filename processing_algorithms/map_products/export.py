"""Pages of a layout as files: PDF, PNG, GeoTIFF."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from ...engine.errors import InputError
from ...engine.language import tr
from ...engine.raster.gdal_io import GdalError, call, flush
from ...engine.raster.staging import write_failure
from .naming import unused

PDF, PNG, TIFF = ".pdf", ".png", ".tif"
FORMATS = (PDF, PNG, TIFF)
MILLIMETRES_AN_INCH = 25.4
TIFF_OPTIONS = ("COMPRESS=DEFLATE", "PREDICTOR=2", "TILED=YES")


def file_format(path: str | Path) -> str:
    """Return the format that a file's name asks for.

    Raises:
        InputError: it is none of ours.
    """
    suffix = Path(path).suffix.lower().replace(".tiff", TIFF)
    if suffix not in FORMATS:
        raise InputError(
            tr("{path} has no known format. End its name in .pdf, .png or .tif (GeoTIFF).").format(
                path=path
            )
        )
    return suffix


def file_names(names: Iterable[str]) -> list[str]:
    """Return a file name for each sheet, no two the same whatever the letter case."""
    stems: list[str] = []
    for number, name in enumerate(names, start=1):
        stem = re.sub(r'[\\/:*?"<>|\s]+', "_", name).strip("._") or f"sheet_{number}"
        stems.append(unused(stem, stems))
    return stems


def write_pages(
    layout: QgsPrintLayout,
    pages: Sequence[int],
    maps: Sequence[QgsLayoutItemMap],
    path: Path,
    target: str,
    dpi: int,
) -> None:
    """Write pages to `path`, which shall become `target`: several to a PDF, else one.

    `maps` has the map of each page of the layout.

    Raises:
        InputError: the format is not known.
        OutputError: the file cannot be written.
    """
    kind = file_format(target)
    if kind == PDF:
        _write_pdf(layout, pages, maps, path, target, dpi)
        return
    _align(layout, maps[pages[0]], dpi)
    image = _render(layout, pages[0], dpi)
    if kind == PNG:
        if not image.save(str(path), "PNG"):
            raise write_failure(target, tr("the picture could not be saved"))
    else:
        _write_geotiff(image, layout, maps[pages[0]], path, target)


def _write_pdf(
    layout: QgsPrintLayout,
    pages: Sequence[int],
    maps: Sequence[QgsLayoutItemMap],
    path: Path,
    target: str,
    dpi: int,
) -> None:
    collection = layout.pageCollection()
    for number in range(collection.pageCount()):
        collection.page(number).setExcludeFromExports(number not in pages)
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    # A PDF carries one position: that of the map on its first page.
    layout.setReferenceMap(maps[pages[0]])
    settings.appendGeoreference = len(pages) == 1
    try:
        result = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    finally:
        for number in range(collection.pageCount()):
            collection.page(number).setExcludeFromExports(False)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise write_failure(target, tr("QGIS could not write the PDF"))


def _render(layout: QgsPrintLayout, page: int, dpi: int) -> QImage:
    image = QgsLayoutExporter(layout).renderPageToImage(page, QSize(), dpi)
    if image.isNull():
        raise InputError(
            tr(
                "A page of {dpi} dots per inch is larger than the memory. Choose fewer dots per "
                "inch."
            ).format(dpi=dpi)
        )
    return image


def _write_geotiff(
    image: QImage, layout: QgsPrintLayout, item: QgsLayoutItemMap, path: Path, target: str
) -> None:
    """Write a page such that its map lies where it belongs on the earth."""
    picture = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height, line = picture.width(), picture.height(), picture.bytesPerLine()
    bits = picture.constBits()
    bits.setsize(line * height)
    try:
        driver = gdal.GetDriverByName("GTiff")
        dataset = call(driver.Create, str(path), width, height, 3, gdal.GDT_Byte, TIFF_OPTIONS)
        call(
            dataset.WriteRaster,
            *(0, 0, width, height),
            bytes(bits),
            buf_type=gdal.GDT_Byte,
            buf_pixel_space=3,
            buf_line_space=line,
            buf_band_space=1,
        )
        dataset.SetGeoTransform(page_transform(layout, item, width, height))
        crs = item.crs()
        if crs.isValid():
            dataset.SetProjection(crs.toWkt())
        inches = layout.pageCollection().page(item.page()).rect().width() / MILLIMETRES_AN_INCH
        dataset.SetMetadataItem("TIFFTAG_XRESOLUTION", f"{width / inches:g}")
        dataset.SetMetadataItem("TIFFTAG_YRESOLUTION", f"{width / inches:g}")
        dataset.SetMetadataItem("TIFFTAG_RESOLUTIONUNIT", "2")
        flush(dataset)
    except GdalError as error:
        raise write_failure(target, error) from error


def page_transform(
    layout: QgsPrintLayout, item: QgsLayoutItemMap, width: int, height: int
) -> tuple[float, float, float, float, float, float]:
    """Return GDAL's geotransform of a picture [height, width] of the page that a map lies on."""
    place, box, extent = item.pagePos(), item.rect(), item.extent()
    across = extent.width() / box.width()  # map units a millimetre
    down = extent.height() / box.height()
    pixel = 1 / _density(layout, item.page(), width, height)
    return (
        extent.xMinimum() - place.x() * across,
        pixel * across,
        0.0,
        extent.yMaximum() + place.y() * down,
        0.0,
        -pixel * down,
    )


def _density(layout: QgsPrintLayout, page: int, width: int, height: int) -> float:
    """Return how many pixels a millimetre has: QGIS fits the page into whole pixels."""
    paper = layout.pageCollection().page(page).rect()
    return min(width / paper.width(), height / paper.height())


def _align(layout: QgsPrintLayout, item: QgsLayoutItemMap, dpi: int) -> None:
    """Move and resize a map by less than a pixel, so that it fills whole ones; its scale stays.

    QGIS draws rasters on whole pixels but lines where they are: else the two would disagree.
    """
    paper = layout.pageCollection().page(item.page()).rect()
    width, height = (
        int(dpi * side / MILLIMETRES_AN_INCH) for side in (paper.width(), paper.height())
    )
    density = _density(layout, item.page(), width, height)
    place, box, extent = item.pagePos(), item.rect(), item.extent()
    x, y, across, down = (
        round(length * density) / density
        for length in (place.x(), place.y(), box.width(), box.height())
    )
    unit = extent.width() / box.width()  # map units a millimetre
    millimetres = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    item.attemptResize(QgsLayoutSize(across, down, millimetres))
    item.attemptMove(QgsLayoutPoint(x, y, millimetres), False, False, item.page())
    centre = extent.center()
    item.setExtent(QgsRectangle.fromCenterAndSize(centre, across * unit, down * unit))
