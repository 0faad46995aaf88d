"""Settings that check themselves and travel as TOML."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import tomli_w

from ..engine.errors import InputError, OutputError
from ..engine.model.record import FieldError, Record, require, require_choice

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

KINDS = ("continuous", "categorical")

C = TypeVar("C", bound="TrainingConfig")


@dataclass(frozen=True)
class LayerSpec(Record):
    """A band of a raster file.

    path: the file. band: number within it, from 1. name: what the model calls it, by default the
    file's name. kind: "continuous" (bilinear where grids differ) or "categorical" (codes,
    nearest). log: whether the network sees its logarithm (radiometrics, geochemistry, distances).
    optional: whether pixels without it are used all the same. unit: for the model card.
    """

    path: str
    band: int = 1
    name: str = ""
    kind: str = "continuous"
    log: bool = False
    optional: bool = False
    unit: str = ""

    def check(self) -> None:
        """Check the choices; fill in the name."""
        if not self.name:
            number = f" {self.band}" if self.band > 1 else ""
            object.__setattr__(self, "name", Path(self.path).stem + number)
        require(bool(self.path), "path", "must not be empty")
        require(self.band >= 1, "band", "must be at least 1")
        require_choice(self.kind, KINDS, "kind")
        is_code = self.log and self.categorical
        require(not is_code, "log", f"must be false, for the codes of '{self.name}' have none")

    @property
    def categorical(self) -> bool:
        """Whether values are codes rather than quantities."""
        return self.kind == "categorical"


@dataclass(frozen=True)
class VectorSpec(Record):
    """A layer of a vector file: path, layer (the first if empty), field (of class labels)."""

    path: str
    layer: str = ""
    field: str = ""

    def check(self) -> None:
        """Check that there is a path."""
        require(bool(self.path), "path", "must not be empty")


@dataclass(frozen=True)
class About(Record):
    """What the model card tells of a model's origin.

    name, description, version, licence, authors: of the model. data, source, region,
    data_licence: what it was trained on, where that comes from, where it lies, on which terms.
    """

    name: str = ""
    description: str = ""
    version: str = "1.0"
    licence: str = ""
    authors: tuple[str, ...] = ()
    data: str = ""
    source: str = ""
    region: str = ""
    data_licence: str = ""


NOTHING_ABOUT = About()


class TrainingConfig(Record):
    """Base of the configurations: reading, writing and common checks."""

    def __post_init__(self) -> None:
        """Raise InputError, naming the setting, for what is out of range."""
        try:
            super().__post_init__()
        except FieldError as error:
            raise InputError(f"Setting '{error.field}' {_said(error)}.") from None

    @classmethod
    def from_mapping(cls: type[C], data: Any, where: str = "") -> C:
        """Make the configuration from decoded TOML; raise InputError, naming the setting."""
        try:
            return super().from_mapping(data, where)
        except FieldError as error:
            raise InputError(f"Setting '{error.field}' {_said(error)}.") from None

    @classmethod
    def load(cls: type[C], path: str | Path, data: str | Path | None = None) -> C:
        """Read a TOML file; relative paths of inputs count from `data`, by default its folder.

        Raises:
            InputError: no such file, no TOML, a setting (named) unknown, missing or wrong.
        """
        path = Path(path)
        try:
            settings = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise InputError(f"The configuration {path} cannot be read ({error}).") from error
        except ValueError as error:
            raise InputError(f"The configuration {path} is not valid TOML ({error}).") from error
        try:
            config = cls.from_mapping(settings)
        except InputError as error:
            raise InputError(f"{path.name}: {error}") from None
        return config.below(path.parent if data is None else Path(data))

    def below(self: C, folder: Path) -> C:
        """Return the configuration with relative input paths made absolute below `folder`.

        Paths that are no files there, such as GDAL's /vsizip/ ones, stay as they are.
        """

        def placed(value: Any) -> Any:
            if isinstance(value, tuple):
                return tuple(map(placed, value))
            if isinstance(value, (LayerSpec, VectorSpec)) and (folder / value.path).exists():
                return replace(value, path=str((folder / value.path).resolve()))
            return value

        found = {entry.name: placed(getattr(self, entry.name)) for entry in _fields(self)}
        return replace(self, **found)  # type: ignore[type-var]

    def save(self, path: str | Path) -> None:
        """Write every setting, defaults too, as TOML.

        Raises:
            OutputError: the file cannot be written.
        """
        try:
            Path(path).write_text(self.to_toml(), encoding="utf-8")
        except OSError as error:
            raise OutputError(f"The configuration {path} cannot be written ({error}).") from error

    def to_toml(self) -> str:
        """Return every setting as TOML; those that are None are left out."""
        return tomli_w.dumps(_plain(asdict(self)))  # type: ignore[call-overload]


def _said(error: FieldError) -> str:
    return error.problem.replace("is not a field of this schema", "is unknown; check its spelling")


def _fields(record: Record) -> tuple[Any, ...]:
    return fields(record) if is_dataclass(record) else ()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(entry) for name, entry in value.items() if entry is not None}
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    return value
