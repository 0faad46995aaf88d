"""Everything that can go wrong, each with a message a user can act on.

A message says what is wrong, in which layer, file or field, and what to do about it.
"""


class LithoscopeError(Exception):
    """Base of all errors that Lithoscope raises on purpose."""


class InputError(LithoscopeError):
    """A layer, band, mask, field or option the user gave cannot be used."""


class GridError(InputError):
    """Layers that cannot be brought onto one grid: no CRS, no overlap, absurd size."""


class ModelError(LithoscopeError):
    """A model file that cannot be read, trusted or run."""


class CardError(ModelError):
    """A model card that is missing or wrong; the message names the field."""


class RuntimeMissingError(LithoscopeError):
    """A library that a feature needs is not installed; the message says how to get it."""


class OutputError(LithoscopeError):
    """A result cannot be written: read-only folder, full disk, same file as an input."""


class Cancelled(LithoscopeError):  # noqa: N818 - it is an outcome, not a fault
    """The user stopped the run; nothing was written."""
