"""What algorithms share that put several raster layers into a model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...engine.errors import InputError
from ...engine.language import clauses, listed, tr
from ...engine.model.card import ModelCard
from ...engine.raster.mapper import MOSTLY
from ...engine.raster.sampling import sampled_out_of_range
from ...engine.raster.stack import RasterSource, RasterStack
from ..base import LithoscopeAlgorithm
from ..layers import LayerBand, as_shown, layer_bands
from .band_mapping import guessed_inputs, map_bands


class LayeredAlgorithm(LithoscopeAlgorithm):
    """Base of algorithms with the parameters LAYERS and BANDS."""

    LAYERS = "LAYERS"
    BANDS = "BANDS"

    def add_layers(self):
        """Add LAYERS and BANDS."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, self.tr("Layers"), QgsProcessing.SourceType.TypeRaster
            ),
            self.tr("The layers the model takes. Results lie on the grid of the first."),
        )
        self.add(
            QgsProcessingParameterString(self.BANDS, self.tr("Bands"), optional=True),
            self.tr(
                "Which band goes into which input of the model, as in 'dem=elevation:1; "
                "mag=tmi:1'. Empty: by name where layers or bands are called like the inputs, "
                "otherwise in order."
            ),
        )

    def read_layers(self, parameters, context):
        """Return the bands of LAYERS, without alpha; for prepareAlgorithm."""
        layers = self.parameterAsLayerList(parameters, self.LAYERS, context)
        if not layers:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.LAYERS))
        return [band for layer in layers for band in layer_bands(layer) if not band.is_alpha]

    def bands_of(self, card: ModelCard, bands, parameters, context, feedback):
        """Return {input: band}, told in the log."""
        text = self.parameterAsString(parameters, self.BANDS, context)
        mapping = map_bands(card, bands, text)
        for name, band in mapping.items():
            feedback.pushInfo(
                self.tr("Input '{name}' is band {band} of layer '{layer}'.").format(
                    name=name, band=band.band, layer=band.layer
                )
            )
        return mapping

    def guesses(self, mapping, bands, parameters, context, feedback):
        """Return the inputs that took what was left, in order; warn of them, each with its layer.

        A model of one input is not warned of: nothing can be mistaken.
        """
        text = self.parameterAsString(parameters, self.BANDS, context)
        guessed = guessed_inputs(mapping, bands, text) if len(mapping) > 1 else []
        if guessed:
            places = [
                self.tr("'{name}' ← {layer}, band {band}").format(
                    name=name, layer=mapping[name].layer, band=mapping[name].band
                )
                for name in guessed
            ]
            feedback.pushWarning(
                self.tr(
                    "No layer or band is called like these inputs of the model, so they were "
                    "taken in order: {}. If this is wrong, so is the map: say which is which in "
                    "'Bands'."
                ).format(clauses(places))
            )
        return guessed

    @contextmanager
    def stack_of(self, card: ModelCard, bands: list[LayerBand], mapping) -> Iterator[RasterStack]:
        """Give the bands in the model's order, as the project shows them, on the first's grid."""
        with ExitStack() as opened:
            path, number = opened.enter_context(as_shown(bands[0]))
            grid = RasterStack([RasterSource(path, number, bands[0].layer)]).grid
            files = {name: opened.enter_context(as_shown(band)) for name, band in mapping.items()}
            stack = RasterStack.for_card(files, card, grid)
            opened.callback(stack.close)
            yield stack


def check_guesses(
    stack: RasterStack, card: ModelCard, mapping: Mapping[str, LayerBand], guessed: list[str]
) -> None:
    """Refuse a band that was given to an input by its place alone and does not look like it.

    Raises:
        InputError: more than half of its sampled pixels are not what the card expects.
    """
    shares = sampled_out_of_range(stack, card.inputs) if guessed else {}
    for band in card.inputs:
        if band.name in guessed and shares.get(band.name, 0.0) > MOSTLY:
            place = mapping[band.name]
            text = tr(
                "Input '{name}' of model '{model}' was to take band {band} of layer '{layer}', "
                "but {share:.0%} of its pixels are not the values ({range}) that the model was "
                "trained on: it is another layer, or in another unit. The model takes {inputs}; "
                "say which layer is which in 'Bands'."
            )
            if band.codes:
                text = tr(
                    "Input '{name}' of model '{model}' was to take band {band} of layer "
                    "'{layer}', but {share:.0%} of its pixels are not the codes that the model "
                    "was trained on: it is another layer, or in another unit. The model takes "
                    "{inputs}; say which layer is which in 'Bands'."
                )
            raise InputError(
                text.format(
                    name=band.name,
                    model=card.name,
                    band=place.band,
                    layer=place.layer,
                    share=shares[band.name],
                    range=_range_text(band),
                    inputs=listed(entry.name for entry in card.inputs),
                )
            )


def _range_text(band) -> str:
    low = "" if band.minimum is None else f"{band.minimum:g}"
    high = "" if band.maximum is None else f"{band.maximum:g}"
    unit = f" {band.unit}" if band.unit else ""
    return f"{low} … {high}{unit}"


def named_inputs(mapping: Mapping[str, LayerBand]) -> list[str]:
    """Return what provenance says of the inputs, one line each."""
    return [
        tr("{layer}: {path}, band {band}").format(layer=name, path=band.path, band=band.band)
        for name, band in mapping.items()
    ]
