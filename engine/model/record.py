"""Records that check themselves: frozen dataclasses whose field types are enforced.

The annotation of a field decides how its value is read, from JSON or from Python alike, so
that a card made in a training script and a card found in a file obey one set of rules.
"""

from __future__ import annotations

import math
import numbers
import operator
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeVar

from ..errors import CardError
from ..language import listed, tr

MAX_TEXT = 100_000
"""Longest text a card may carry in one field, in characters."""

R = TypeVar("R", bound="Record")


class FieldError(CardError):
    """A field of a card is wrong; the message names it by its path, as in `inputs[2].name`."""

    def __init__(self, field: str, problem: str) -> None:
        self.field = field
        self.problem = problem
        super().__init__(
            tr(
                "Model card, field '{field}': {problem}. Ask the model's maker for a corrected "
                "file."
            ).format(field=field, problem=problem)
        )


class Record:
    """Base of the card's dataclasses: types are enforced, then `check` looks at the values."""

    def __post_init__(self) -> None:
        for field in fields(self):  # type: ignore[arg-type]
            value = _read(str(field.type), getattr(self, field.name), field.name)
            object.__setattr__(self, field.name, value)
        self.check()

    def check(self) -> None:
        """Raise FieldError where the values contradict each other."""

    @classmethod
    def from_mapping(cls: type[R], data: Any, where: str = "") -> R:
        """Make the record from decoded JSON; `where` is its path within the card."""
        if not isinstance(data, Mapping):
            raise FieldError(where or "card", tr("must be an object with named fields"))
        known = {field.name: field for field in fields(cls)}  # type: ignore[arg-type]
        for name in data:
            if name not in known:
                raise FieldError(_path(where, str(name)), tr("is not a field of this schema"))
        for name, field in known.items():
            if name not in data and field.default is MISSING:
                raise FieldError(_path(where, name), tr("is missing"))
        try:
            return cls(**data)
        except FieldError as error:
            raise FieldError(_path(where, error.field), error.problem) from None


def require(condition: bool, field: str, problem: str) -> None:
    """Raise FieldError unless `condition` holds."""
    if not condition:
        raise FieldError(field, problem)


def require_choice(value: str, choices: tuple[str, ...], field: str) -> None:
    """Raise FieldError unless `value` is one of `choices`."""
    problem = tr("is '{value}', but must be one of {choices}")
    require(value in choices, field, problem.format(value=value, choices=listed(choices)))


def require_unique(values: list[Any], field: str) -> None:
    """Raise FieldError if a value occurs twice."""
    twice = sorted(value for value, count in Counter(values).items() if count > 1)
    problem = tr("has {values} more than once")
    require(not twice, field, problem.format(values=listed(map(repr, twice))))


def require_order(low_name: str, low: float | None, high_name: str, high: float | None) -> None:
    """Raise FieldError if both bounds are given and the wrong way round."""
    if low is not None and high is not None:
        problem = tr("{low:g} is greater than '{high_name}' {high:g}")
        require(low <= high, low_name, problem.format(low=low, high=high, high_name=high_name))


def _path(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _text(value: Any, field: str) -> str:
    require(isinstance(value, str), field, tr("must be a text"))
    problem = tr("is longer than {most} characters")
    require(len(value) <= MAX_TEXT, field, problem.format(most=MAX_TEXT))
    return value


def _flag(value: Any, field: str) -> bool:
    require(isinstance(value, bool), field, tr("must be true or false"))
    return value


def _integer(value: Any, field: str) -> int:
    # bool is an int to Python, numpy integers are not: operator.index knows the latter.
    try:
        number = operator.index(value)
    except TypeError:
        raise FieldError(field, tr("must be a whole number")) from None
    require(not isinstance(value, bool), field, tr("must be a whole number"))
    return number


def _number(value: Any, field: str) -> float:
    is_number = isinstance(value, numbers.Real) and not isinstance(value, bool)
    require(is_number, field, tr("must be a number"))
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    require(math.isfinite(number), field, tr("must be a finite number"))
    return number


def _number_or_word(value: Any, field: str) -> float | str:
    return value if isinstance(value, str) else _number(value, field)


_READERS: dict[str, Callable[[Any, str], Any]] = {
    "str": _text,
    "bool": _flag,
    "int": _integer,
    "float": _number,
    "float | str": _number_or_word,
}


def _record_types() -> dict[str, type[Record]]:
    return {subclass.__name__: subclass for subclass in Record.__subclasses__()}


def _read(annotation: str, value: Any, field: str) -> Any:
    """Read a value as the annotation says; optional, tuple and nested records included."""
    if annotation.endswith(" | None"):
        return None if value is None else _read(annotation[: -len(" | None")], value, field)
    if annotation.startswith("tuple["):
        item = annotation[len("tuple[") : -len(", ...]")]
        require(isinstance(value, (list, tuple)), field, tr("must be a list"))
        return tuple(_read(item, entry, f"{field}[{i}]") for i, entry in enumerate(value))
    if annotation in _READERS:
        return _READERS[annotation](value, field)
    record = _record_types()[annotation]
    return value if isinstance(value, record) else record.from_mapping(value, field)
