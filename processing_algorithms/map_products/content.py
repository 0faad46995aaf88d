"""What all sheets of a run share: layers, projection, words; and where the layers live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsProject, QgsRectangle

from ...engine.errors import InputError
from ...engine.language import tr, using
from .backdrop import relief, world
from .framing import Frame
from .looks import style_file
from .provenance import Provenance
from .words import Tongue


@dataclass(frozen=True)
class Layers:
    """The layer that is mapped, the relief of `dem` over it, and the land of the world."""

    layer: object
    dem: object | None = None
    shade: object | None = None
    world: object | None = None

    @property
    def others(self) -> list:
        """What is drawn beside the layer itself."""
        return [drawn for drawn in (self.shade, self.world) if drawn is not None]

    @property
    def mapped(self) -> list:
        """What the map shows, the first on top."""
        return [self.layer] if self.shade is None else [self.shade, self.layer]


@dataclass(frozen=True)
class Content:
    """What all sheets of a run share."""

    layers: Layers
    frame: Frame
    whole: QgsRectangle  # the layer's extent, in the projection of the map
    provenance: Provenance
    texts: Mapping[str, str]  # by id of the label
    say: Tongue
    family: str | None  # of the letters; None: as in the template
    is_own: bool = False  # a template of the user's, whose legend has the title it has


def gather_layers(layer, dem, with_world: bool, say: Tongue, context) -> Layers:
    """Return the layers to draw; one that is not of the project looks as Lithoscope shows it.

    Its classes are then called in the language of the sheet. The run owns what it makes, until
    `adopt`, so that nothing outlives it.

    Raises:
        InputError: the layer has no extent.
    """
    if layer.extent().isNull():
        raise InputError(
            tr("Layer '{layer}' has nothing in it, and so no map.").format(layer=layer.name())
        )
    store = context.temporaryLayerStore()
    if not _is_of(context.project(), layer):
        layer = store.addMapLayer(layer.clone())
        with using(say.say):
            style_file(layer)
    shade = None if dem is None else relief(dem)
    land = world(context.project()) if with_world else None
    for drawn in (shade, land):
        if drawn is not None and not _is_of(context.project(), drawn):
            store.addMapLayer(drawn)
    return Layers(layer, dem, shade, land)


def adopt(project: QgsProject, layers: Layers, context) -> None:
    """Put what a kept layout needs into its project, unseen but for the mapped layer."""
    store = context.temporaryLayerStore()
    if not _is_of(project, layers.layer):
        project.addMapLayer(store.takeMapLayer(layers.layer))
    for other in layers.others:
        if not _is_of(project, other):
            project.addMapLayer(store.takeMapLayer(other), False)
            project.layerTreeRoot().addLayer(other).setItemVisibilityChecked(False)


def _is_of(project: QgsProject | None, layer) -> bool:
    return project is not None and project.mapLayer(layer.id()) is not None
