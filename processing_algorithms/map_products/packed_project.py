"""The project and the page that go with packed layers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapSettings,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRendererCategory,
)
from qgis.PyQt.QtCore import QSize

from ...engine.errors import InputError
from ...engine.language import tr
from ...engine.raster.staging import SIDE_FILES, write_failure
from ...engine.report.markup import bullets, facts, join, page, section, swatch, tag
from .framing import moved
from .packed import Packed
from .provenance import layer_provenance
from .retold import retold
from .words import FACTS, Tongue, spoken

CANVAS = QSize(1200, 800)  # pixels; a window of another size shows a little more
MARGIN = 1.05
FILES = ("Lithoscope", "/PackedFiles")  # where the project remembers what was packed with it


def write_project(
    path: Path,
    target: str,
    title: str,
    layers: Sequence[tuple[object, bool]],
    crs: QgsCoordinateReferenceSystem,
    files: Sequence[str],
) -> None:
    """Write a project of (layer, is visible), the first on top, with paths relative to it.

    The project takes the layers over, and is closed afterwards. It remembers the names of the
    `files` that make up the package, for `packed_files`.

    Raises:
        OutputError: it cannot be written.
    """
    project = QgsProject()
    project.setTitle(title)
    project.setCrs(crs)
    project.writeEntryBool("Paths", "/Absolute", False)
    project.writeEntry(*FILES, list(files))
    for layer, is_visible in layers:
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setItemVisibilityChecked(is_visible)
        node.setExpanded(len(layers) == 1)
    view = _view([layer for layer, is_visible in layers if is_visible], crs)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(view, crs))
    # What QGIS's window would write: without it, the project opens on an empty place.
    project.writeProject.connect(lambda document: _write_canvas(document, view, crs))
    try:
        if not project.write(str(path)):
            raise write_failure(target, project.error())
    finally:
        project.clear()


def packed_files(path: Path) -> list[Path]:
    """Return the files that make up a package by its project; none if that is no project of ours.

    They lie beside the project, whatever the project says.
    """
    project = QgsProject()
    if not path.is_file() or not project.read(str(path), QgsProject.FlagDontResolveLayers):
        return []
    names, _ = project.readListEntry(*FILES)
    project.clear()
    return [path.parent / Path(name).name for name in names]


def take_away(path: Path) -> None:
    """Remove a file of an earlier package, and what lies beside it.

    Raises:
        OSError: it is open elsewhere.
    """
    for suffix in ("", *SIDE_FILES):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _view(layers, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    view = QgsRectangle()
    for layer in layers:
        if not layer.extent().isEmpty():
            with suppress(InputError):  # it reaches to where the project has no coordinates
                view.combineExtentWith(moved(layer.extent(), layer.crs(), crs))
    view.scale(MARGIN)
    return view


def _write_canvas(document, view: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
    settings = QgsMapSettings()
    settings.setOutputSize(CANVAS)
    settings.setDestinationCrs(crs)
    settings.setExtent(view)
    canvas = document.createElement("mapcanvas")
    canvas.setAttribute("name", "theMapCanvas")
    document.documentElement().appendChild(canvas)
    settings.writeXml(canvas, document)


def report_html(
    title: str, package: Path, project: Path, layers: Sequence[tuple[object, Packed]], date: str
) -> str:
    """Return a page on what lies in a package and how it was made."""
    parts, say = [], Tongue(spoken(), tr)
    for layer, packed in layers:
        told = layer_provenance(layer)
        where = packed.place
        if not packed.is_file:
            where = tr("{file}, table {table}").format(file=package.name, table=packed.place)
        crs = f"{layer.crs().description()} ({layer.crs().authid()})"
        rows = [
            (tr("Lies in"), where),
            (tr("CRS"), crs if layer.crs().isValid() else tr("none")),
            *((say(FACTS.get(name, name)), retold(name, text, say)) for name, text in told.facts),
        ]
        parts.append(
            section(
                layer.name(),
                tag("p", layer.metadata().abstract()) if layer.metadata().abstract() else "",
                facts(rows),
                tag("p", *_swatches(layer)),
                bullets(filter(None, (told.words, *map(tr, told.limits)))),
            )
        )
    contents = [
        (tr("Project"), tr("{file}: open it with QGIS 3.22 or newer").format(file=project.name)),
        (tr("GeoPackage"), package.name),
        (tr("Layers"), len(layers)),
        (tr("Packed"), date),
    ]
    return page(title, facts(contents), *parts)


def _swatches(layer) -> list[str]:
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        entries = [(entry.color.name(), entry.label) for entry in renderer.classes()]
    elif hasattr(renderer, "categories"):
        categories: list[QgsRendererCategory] = renderer.categories()
        entries = [(c.symbol().color().name(), c.label()) for c in categories if c.label()]
    else:
        entries = []
    return [join([swatch(color, name), "   "]) for color, name in entries]
