"""Templates (.qpt) put onto the pages of a layout, their items found by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsPrintLayout,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ...engine.errors import InputError
from ...engine.language import listed, mark, tr

OWN_PREFIX = "lithoscope_"
SHIPPED = Path(__file__).resolve().parent / "templates"
MAP = "map"
ITEMS: Mapping[str, tuple[type, str]] = {
    MAP: (QgsLayoutItemMap, mark("map")),
    "inset": (QgsLayoutItemMap, mark("map")),
    "legend": (QgsLayoutItemLegend, mark("legend")),
    "scale_bar": (QgsLayoutItemScaleBar, mark("scale bar")),
    "north_arrow": (QgsLayoutItemPicture, mark("picture")),
    **dict.fromkeys(
        ("title", "subtitle", "scale", "provenance", "limits"), (QgsLayoutItemLabel, mark("label"))
    ),
}


def page_template(page: str, orientation: str) -> Path:
    """Return the template for a paper ('A4', 'A3') and an orientation.

    One of the user's own named 'lithoscope_a4_landscape.qpt' goes before the shipped one.
    """
    name = f"{page}_{orientation}.qpt".lower()
    own = (folder / f"{OWN_PREFIX}{name}" for folder in template_folders())
    return next(filter(Path.is_file, own), SHIPPED / name)


def named_template(text: str) -> Path:
    """Return the template that a user asks for: a file, or the name of one in their folders.

    Raises:
        InputError: it is nowhere.
    """
    folders = [] if Path(text).is_absolute() else template_folders()
    tried = [Path(text), *(folder / text for folder in folders)]
    found = next(filter(Path.is_file, tried), None)
    if found is None:
        raise InputError(
            tr(
                "There is no template {template}. Choose a .qpt file, or give the name of one in "
                "{folder}."
            ).format(template=text, folder=template_folders()[0])
        )
    return found


def template_folders() -> list[Path]:
    """Return where QGIS keeps the user's templates: in the profile first, then as set up."""
    profile = Path(QgsApplication.qgisSettingsDirPath()) / "composer_templates"
    return [profile, *map(Path, QgsApplication.layoutTemplatePaths())]


class Template:
    """A template's file, read once and put onto as many pages as there are sheets."""

    def __init__(self, path: Path) -> None:
        """Read the file.

        Raises:
            InputError: it cannot be read, or is no layout.
        """
        self.path = path
        self._document = QDomDocument()
        try:
            read = self._document.setContent(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(
                tr(
                    "Template {template} cannot be read ({reason}). Choose a .qpt file that was "
                    "saved with Layout > Save as Template…."
                ).format(template=path, reason=error)
            ) from error
        is_read = read[0] if isinstance(read, tuple) else bool(read)
        if not is_read or self._document.elementsByTagName("Layout").isEmpty():
            raise InputError(
                tr(
                    "Template {template} is no print layout. Choose a .qpt file that was saved "
                    "with Layout > Save as Template…."
                ).format(template=path)
            )

    @property
    def is_own(self) -> bool:
        """Whether it is none of those that are shipped: its fonts and titles are the user's."""
        return self.path.parent != SHIPPED

    def add_page(self, layout: QgsPrintLayout, number: int) -> dict[str, QgsLayoutItem]:
        """Put the template on page `number`, the next one, and return its items by id.

        Raises:
            InputError: there is no map with the id 'map', or an id belongs to an item of
                another kind.
        """
        items, _ = layout.loadFromTemplate(self._document, QgsReadWriteContext(), number == 0)
        items = [item for item in items if isinstance(item, QgsLayoutItem)]
        if number:
            page = QgsLayoutItemPage(layout)
            page.setPageSize(layout.pageCollection().page(0).pageSize())
            layout.pageCollection().addPage(page)
            for item in items:
                place = item.pagePositionWithUnits()
                point = QgsLayoutPoint(place.x(), place.y(), place.units())
                item.attemptMove(point, True, False, number)
        named = {item.id(): item for item in items if item.id()}
        self._check(named)
        return {name: item for name, item in named.items() if name in ITEMS}

    def _check(self, named: Mapping[str, QgsLayoutItem]) -> None:
        if MAP not in named:
            raise InputError(
                tr(
                    "Template {template} has no map with the id 'map' (ids found: {found}). Open "
                    "it in QGIS, click the map, and write 'map' under Item Properties > Rendering "
                    "> Item ID; the other items are named likewise: {others}."
                ).format(
                    template=self.path,
                    found=_quoted(sorted(named)) or tr("none at all"),
                    others=_quoted(name for name in ITEMS if name != MAP),
                )
            )
        for name, (kind, word) in ITEMS.items():
            if name in named and not isinstance(named[name], kind):
                raise InputError(
                    tr(
                        "The item '{id}' of template {template} is no {kind}. Give that id to a "
                        "{kind}, or rename the item."
                    ).format(id=name, template=self.path, kind=tr(word))
                )


def _quoted(names: Iterable[str]) -> str:
    return listed(f"'{name}'" for name in names)
