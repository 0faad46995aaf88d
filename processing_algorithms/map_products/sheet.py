"""One sheet: what goes into the items of a template."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsColorRampLegendNode,
    QgsCoordinateReferenceSystem,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMapGrid,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...engine.language import tr
from . import framing
from .content import Content
from .fitting import LegendLayer, fit_label, fit_legend
from .framing import METRES_A_DEGREE
from .looks import names_in_file
from .occurring import occurring_entries
from .quantities import quantity
from .words import CRS, LEGEND, LOCAL_CRS, NOT_TO_SCALE, SCALE, SHEET, UNPROJECTED

KILOMETRE = 1000.0
WORLD_SPAN = 5.0  # how much more than the map the inset shows …
LEAST_SPAN, LARGEST_SPAN = 2.5e6, 1.6e7  # … and metres it shows at least and at most
INSET_MARGIN = 0.04  # of the layer's width
DETAIL_SHARE = 0.8  # of the layer's width: a map that shows less has the layer in its inset
COAST_FROM = 1.5e6  # scale: smaller maps have the land beneath, which is too coarse for larger
SEA = "#eef3f7"


class Sheet:
    """The items of one page, filled in one after the other."""

    def __init__(self, items: Mapping[str, QgsLayoutItem], content: Content, feedback) -> None:
        self._items, self._content, self._feedback = items, content, feedback
        self._map = items["map"]

    def fill(self, extent: QgsRectangle, scale: float | None, name: str = "") -> None:
        """Fill all items: the map with an extent, at a scale if one is given."""
        if self._content.family:
            self._set_fonts(self._content.family)
        self._fill_map(extent, scale)
        self._fill_grid()
        self._fill_scale_bar()
        self._fill_inset()
        if "north_arrow" in self._items:
            self._items["north_arrow"].setLinkedMap(self._map)
        for label, text in {**self._content.texts, "scale": self._scale_text()}.items():
            if label == "subtitle" and name:
                sheet = self._content.say(SHEET).format(name=name)
                text = " · ".join(filter(None, (sheet, text)))
            if label in self._items and not fit_label(self._items[label], text):
                self._feedback.pushWarning(
                    tr("The text of '{item}' is too long for its box, and was cut.").format(
                        item=label
                    )
                )
        if "legend" in self._items:
            self._fill_legend()

    def needed_scale(self, extent: QgsRectangle) -> float:
        """Return the denominator of the scale at which the map's box just holds an extent."""
        self._map.setCrs(self._content.frame.crs)
        framing.show(self._map, extent)
        return self._map.scale()

    def _fill_map(self, extent: QgsRectangle, scale: float | None) -> None:
        self._map.setFollowVisibilityPreset(False)
        layers = self._content.layers
        self._map.setLayers(layers.mapped)
        self._map.setKeepLayerSet(True)
        self.needed_scale(extent)
        if scale:
            self._map.setScale(scale)
        if layers.world is not None and self._map.scale() >= COAST_FROM:
            self._map.setLayers([*layers.mapped, layers.world])

    def _fill_grid(self) -> None:
        if not self._map.grids().size():
            return
        grid = self._map.grids().grid(0)
        crs = self._content.frame.crs
        grid.setUnits(QgsLayoutItemMapGrid.GridUnit.MapUnit)
        if crs.isValid():
            degrees = QgsCoordinateReferenceSystem(framing.DEGREES)
            step = framing.grid_step(framing.moved(self._map.extent(), crs, degrees))
            grid.setCrs(degrees)
            grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
            grid.setAnnotationExpression(framing.annotation(step))
        else:
            step = framing.metric_step(self._map.extent())
            grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.Decimal)
            grid.setAnnotationPrecision(0 if step >= 1 else 3)
        grid.setIntervalX(step)
        grid.setIntervalY(step)
        # Else what stands outside the frame is cut where the map is drawn as a picture.
        self._map.updateBoundingRect()

    def _fill_scale_bar(self) -> None:
        bar = self._items.get("scale_bar")
        if bar is None:
            return
        if not self._content.frame.crs.isValid():
            bar.layout().removeLayoutItem(bar)
            return
        bar.setLinkedMap(self._map)
        segments = max(1, bar.numberOfSegments())
        # A bar's box follows its content: what it may take is its maximum width.
        room = bar.maximumBarWidth() * self._map.scale() / KILOMETRE
        metres = framing.bar_segment(room, segments)
        is_far = metres * segments >= KILOMETRE
        unit = QgsUnitTypes.DistanceUnit
        bar.setUnits(unit.DistanceKilometers if is_far else unit.DistanceMeters)
        bar.setUnitLabel("km" if is_far else "m")
        bar.setMapUnitsPerScaleBarUnit(1)
        bar.setUnitsPerSegment(metres / KILOMETRE if is_far else metres)
        bar.update()

    def _fill_inset(self) -> None:
        inset = self._items.get("inset")
        if inset is None:
            return
        content, crs = self._content, self._content.frame.crs
        shown = self._map.extent()
        inset.setFollowVisibilityPreset(False)
        inset.setKeepLayerSet(True)
        if shown.width() < DETAIL_SHARE * content.whole.width():
            inset.setCrs(crs)
            inset.setLayers([content.layers.layer])
            whole = QgsRectangle(content.whole)
            whole.combineExtentWith(shown)
            framing.show(inset, whole.buffered(whole.width() * INSET_MARGIN))
        elif content.layers.world is not None and crs.isValid() and self._show_world(inset, shown):
            inset.setBackgroundColor(QColor(SEA))
        else:
            inset.layout().removeLayoutItem(inset)
            return
        inset.overview().setLinkedMap(self._map)

    def _show_world(self, inset, shown: QgsRectangle) -> bool:
        """Show the land around the map; return whether the map leaves any to be shown."""
        degrees = QgsCoordinateReferenceSystem(framing.DEGREES)
        box = framing.moved(shown, self._content.frame.crs, degrees)
        if box.width() > framing.LOCAL_WIDTH:
            return False
        inset.setLayers([self._content.layers.world])
        inset.setCrs(framing.local_crs(round(box.center().x(), 2), round(box.center().y(), 2)))
        span = box.height() * METRES_A_DEGREE * WORLD_SPAN
        half = min(max(span, LEAST_SPAN), LARGEST_SPAN) / 2
        framing.show(inset, QgsRectangle(-half, -half, half, half))
        return True

    def _scale_text(self) -> str:
        say, frame = self._content.say, self._content.frame
        if not frame.crs.isValid():
            return f"{say(NOT_TO_SCALE)}\n{say(CRS).format(name=say(UNPROJECTED))}"
        scale = f"{self._map.scale():,.0f}".replace(",", " ")
        if frame.centre is None:
            name = f"{frame.crs.description()} ({frame.crs.authid()})"
        else:
            name = say(LOCAL_CRS).format(place=place_text(*frame.centre))
        return f"{say(SCALE).format(denominator=scale)}\n{say(CRS).format(name=name)}"

    def _fill_legend(self) -> None:
        legend, layer, say = self._items["legend"], self._content.layers.layer, self._content.say
        legend.setAutoUpdateModel(False)
        legend.setLinkedMap(self._map)
        if not self._content.is_own:
            legend.setTitle(say(LEGEND))
        root = legend.model().rootGroup()
        root.removeAllChildren()
        node = root.addLayer(layer)
        entries = legend.model().layerOriginalLegendNodes(node)
        extent = framing.moved(self._map.extent(), self._content.frame.crs, layer.crs())
        kept = list(occurring_entries(layer, extent, len(entries), self._feedback))
        ramps = frozenset(i for i in kept if isinstance(entries[i], QgsColorRampLegendNode))
        # A ramp goes without the name of its band: that is its heading.
        kept = sorted(ramps) or kept
        heading = quantity(layer, say) or layer.name()
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, kept)
        if heading == self._content.provenance.title:
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        plain = names_in_file(layer)
        shown = {i: entries[i].data(Qt.ItemDataRole.DisplayRole) or "" for i in kept}
        labels = {i: say(plain.get(text, text)) for i, text in shown.items()}
        if not fit_legend(legend, LegendLayer(node, heading, labels, ramps)):
            self._feedback.pushWarning(
                tr(
                    "The legend of '{layer}' ({count} entries) is larger than its box. Take a "
                    "larger page, or a template with more room for it."
                ).format(layer=layer.name(), count=len(kept))
            )

    def _set_fonts(self, family: str) -> None:
        for item in self._items.values():
            if isinstance(item, QgsLayoutItemLabel):
                font = item.font()
                font.setFamily(family)
                item.setFont(font)
        bar, legend = self._items.get("scale_bar"), self._items.get("legend")
        if bar is not None:
            bar.setTextFormat(_in_family(bar.textFormat(), family))
        if legend is not None:
            style = QgsLegendStyle.Style
            for part in (style.Title, style.Group, style.Subgroup, style.SymbolLabel):
                font = legend.styleFont(part)
                font.setFamily(family)
                legend.setStyleFont(part, font)
        if self._map.grids().size():
            grid = self._map.grids().grid(0)
            grid.setAnnotationTextFormat(_in_family(grid.annotationTextFormat(), family))


def place_text(longitude: float, latitude: float) -> str:
    """Return a place in whole degrees: 42° N, 13° E."""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):g}° {north}, {abs(longitude):g}° {east}"


def _in_family(text, family: str):
    font = text.font()
    font.setFamily(family)
    text.setFont(font)
    return text
