"""A series of sheets: drawn page by page at one scale, then written to files, all or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import QgsLayoutItemMap, QgsPrintLayout

from ...engine.errors import InputError, OutputError
from ...engine.language import tr
from ...engine.raster.staging import Staging
from . import framing
from .content import Content
from .export import PDF, file_format, file_names, write_pages
from .provenance import file_source
from .sheet import Sheet
from .sheets import SheetArea
from .template import Template

DRAWN = 50  # per cent of the progress bar, the rest is for writing


def draw_series(
    layout: QgsPrintLayout,
    template: Template,
    content: Content,
    sheets: Sequence[SheetArea],
    scale: float | None,
    with_inset: bool,
    feedback,
) -> list[QgsLayoutItemMap]:
    """Fill a page for each sheet and return the map of each.

    All have one scale: the one given, else the next round one that shows all of each.
    """
    drawn, maps = [], []
    for number in range(len(sheets)):
        items = template.add_page(layout, number)
        if "inset" in items and not with_inset:
            layout.removeLayoutItem(items.pop("inset"))
        drawn.append(Sheet(items, content, feedback))
        maps.append(items["map"])
    if scale is None and content.frame.crs.isValid():
        needed = (sheet.needed_scale(area.extent) for sheet, area in zip(drawn, sheets))
        scale = framing.round_scale(max(needed))
    for number, (sheet, area) in enumerate(zip(drawn, sheets), start=1):
        if feedback.isCanceled():
            break
        sheet.fill(area.extent, scale, area.name)
        feedback.setProgress(DRAWN * number / len(sheets))
    return maps


def series_files(
    sheets: Sequence[SheetArea], output: str, folder: str, kind: str
) -> dict[str, list[int]]:
    """Return {file: numbers of its pages}: `output` holds all, `folder` gets a file per sheet.

    Either may be empty; `kind` is the ending of the files in the folder, which is made.

    Raises:
        InputError: the format of `output` is not known, or holds one sheet only.
        OutputError: the folder cannot be made.
    """
    files = {}
    if output:
        if file_format(output) != PDF and len(sheets) > 1:
            raise InputError(
                tr(
                    "{count} sheets do not fit into {file}. Choose a PDF, or a folder for a file "
                    "per sheet."
                ).format(count=len(sheets), file=Path(output).name)
            )
        files[output] = list(range(len(sheets)))
    if folder:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                tr("Folder {folder} cannot be made ({reason}). Choose another.").format(
                    folder=folder, reason=error.strerror
                )
            ) from error
        for page, stem in enumerate(file_names(sheet.name for sheet in sheets)):
            files[str(Path(folder) / f"{stem}.{kind}")] = [page]
    return files


def write_series(
    layout: QgsPrintLayout,
    maps: Sequence[QgsLayoutItemMap],
    files: Mapping[str, Sequence[int]],
    dpi: int,
    feedback,
) -> None:
    """Write pages of a layout to files; none is there if the user cancels.

    Raises:
        InputError: a page is too large.
        OutputError: a file is one of the layers on the map, or cannot be written.
    """
    layout.renderContext().setDpi(dpi)
    layout.setReferenceMap(maps[0])
    if not files or feedback.isCanceled():
        return
    with Staging(list(files), [file_source(layer) for layer in maps[0].layers()]) as staging:
        for done, (target, pages) in enumerate(files.items(), start=1):
            if feedback.isCanceled():
                return
            write_pages(layout, pages, maps, staging.path(target), target, dpi)
            feedback.setProgress(DRAWN + (100 - DRAWN) * done / len(files))
        if not feedback.isCanceled():
            staging.commit()
