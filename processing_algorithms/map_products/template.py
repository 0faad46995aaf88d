"""Templates (.qpt) put onto the pages of a layout, their items found by id."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import (
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

SHIPPED = Path(__file__).resolve().parent / "templates"
MAP = "map"
ITEMS: Mapping[str, tuple[type, str]] = {
    MAP: (QgsLayoutItemMap, "map"),
    "inset": (QgsLayoutItemMap, "map"),
    "legend": (QgsLayoutItemLegend, "legend"),
    "scale_bar": (QgsLayoutItemScaleBar, "scale bar"),
    "north_arrow": (QgsLayoutItemPicture, "picture"),
    **dict.fromkeys(
        ("title", "subtitle", "scale", "provenance", "limits"), (QgsLayoutItemLabel, "label")
    ),
}


def shipped_template(page: str, orientation: str) -> Path:
    """Return the template for a paper ('A4', 'A3') and an orientation."""
    return SHIPPED / f"{page}_{orientation}.qpt".lower()


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
                f"Template {path} cannot be read ({error}). Choose a .qpt file that was saved "
                "with Layout > Save as Template…."
            ) from error
        is_read = read[0] if isinstance(read, tuple) else bool(read)
        if not is_read or self._document.elementsByTagName("Layout").isEmpty():
            raise InputError(
                f"Template {path} is no print layout. Choose a .qpt file that was saved with "
                "Layout > Save as Template…."
            )

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
            found = ", ".join(f"'{name}'" for name in sorted(named)) or "none at all"
            raise InputError(
                f"Template {self.path} has no map with the id '{MAP}' (ids found: {found}). Open "
                "it in QGIS, click the map, and write 'map' under Item Properties > Rendering > "
                "Item ID; the other items are named likewise: "
                + ", ".join(f"'{name}'" for name in ITEMS if name != MAP)
                + "."
            )
        for name, (kind, word) in ITEMS.items():
            if name in named and not isinstance(named[name], kind):
                raise InputError(
                    f"The item '{name}' of template {self.path} is no {word}. Give that id to a "
                    f"{word}, or rename the item."
                )
