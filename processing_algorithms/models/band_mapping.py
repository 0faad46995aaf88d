"""Which band of which layer goes into which input of a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ...engine.errors import InputError
from ...engine.language import listed, tr
from ...engine.model.card import ModelCard
from ..layers import LayerBand


def map_bands(card: ModelCard, bands: Sequence[LayerBand], text: str = "") -> dict[str, LayerBand]:
    """Return {input name: band} for the inputs of a model.

    Args:
        card: the model.
        bands: the bands of all layers, in the order given.
        text: assignments by the user, "input=layer:band; …"; without ":band" the layer's first.
            Inputs not in it are found by name (layer, file or band description equal the input's
            name, letter case aside), and those that are left take the bands that are left, in
            order, if their numbers agree. Optional inputs may stay empty.

    Raises:
        InputError: an assignment that cannot be understood, or inputs and bands do not match.
    """
    assigned = {
        name: _band_named(place, bands)
        for name, place in parse_assignments(text, tr("Bands")).items()
    }
    names = [band.name for band in card.inputs]
    for name in assigned:
        if name not in names:
            raise InputError(
                tr("Model '{model}' has no input '{name}'. Its inputs: {inputs}.").format(
                    model=card.name, name=name, inputs=listed(names)
                )
            )
    left = [band for band in bands if band not in assigned.values()]
    for name in names:
        match = next((b for b in left if name.casefold() in _names_of(b, bands)), None)
        if name not in assigned and match is not None:
            assigned[name] = match
            left.remove(match)
    open_inputs = [band for band in card.inputs if band.name not in assigned]
    required = [band for band in open_inputs if not band.optional]
    takers = open_inputs if len(left) == len(open_inputs) else required
    if required and len(left) != len(takers):
        raise InputError(
            tr(
                "Model '{model}' still needs {needed} band(s) ({names}), but {count} of the "
                "layers' bands are left ({left}). Say which is which, as in '{first}=layer:1'."
            ).format(
                model=card.name,
                needed=len(required),
                names=listed(band.name for band in required),
                count=len(left),
                left=listed(map(_label, left)) or tr("none"),
                first=required[0].name,
            )
        )
    if len(left) == len(takers):
        assigned.update((band.name, place) for band, place in zip(takers, left))
    return {name: assigned[name] for name in names if name in assigned}


def guessed_inputs(
    mapping: Mapping[str, LayerBand], bands: Sequence[LayerBand], text: str = ""
) -> list[str]:
    """Return the inputs of a `map_bands` mapping that neither a name nor the user's text gave."""
    said = parse_assignments(text, tr("Bands"))
    return [
        name
        for name, band in mapping.items()
        if name not in said and name.casefold() not in _names_of(band, bands)
    ]


def parse_assignments(text: str, field: str) -> dict[str, str]:
    """Return {name: value} of "name=value; name=value".

    Raises:
        InputError: a part without '=', or a name twice; the message names the `field`.
    """
    found: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        name, sign, value = (piece.strip() for piece in part.partition("="))
        if not sign or not name or not value:
            raise InputError(
                tr("{field}: '{part}' is not of the form name=value.").format(
                    field=field, part=part
                )
            )
        if name in found:
            raise InputError(tr("{field}: '{name}' is given twice.").format(field=field, name=name))
        found[name] = value
    return found


def _band_named(place: str, bands: Sequence[LayerBand]) -> LayerBand:
    layer, colon, number = place.rpartition(":")
    if not colon or not number.strip().isdigit():
        layer, number = place, "1"
    for band in bands:
        if layer.strip().casefold() in (band.layer.casefold(), _stem(band)) and band.band == int(
            number
        ):
            return band
    raise InputError(
        tr("Bands: there is no '{place}' among the layers. There are: {bands}.").format(
            place=place, bands=listed(map(_label, bands))
        )
    )


def _names_of(band: LayerBand, bands: Sequence[LayerBand]) -> set[str]:
    """Return the names a band goes by; a layer's name means its band only if it has one."""
    names = {band.band_name.casefold()}
    if sum(other.path == band.path for other in bands) == 1:
        names |= {band.layer.casefold(), _stem(band)}
    return names


def _stem(band: LayerBand) -> str:
    return Path(band.path).stem.casefold()


def _label(band: LayerBand) -> str:
    return f"{band.layer}:{band.band}"
