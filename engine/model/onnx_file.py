"""An ONNX file seen from outside: its metadata and the files it refers to.

Nothing is executed and neither `onnx` nor ONNX Runtime is needed: ONNX is a protocol buffer,
and the few fields that matter are found by walking its wire format
(https://protobuf.dev/programming-guides/encoding, field numbers from onnx/onnx.proto). A model
is looked at in this way before a session is made, because tensors may be stored in external
files, and a hostile model may name any file of the user's there.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from ..errors import ModelError
from ..language import tr

# Message type -> field number -> type of the message in it; everything else is skipped.
_FIELDS: dict[str, dict[int, str]] = {
    "Model": {7: "Graph", 14: "Metadata", 20: "Training", 25: "Function"},
    "Training": {1: "Graph", 2: "Graph"},
    "Function": {7: "Node", 11: "Attribute"},
    "Graph": {1: "Node", 5: "Tensor", 15: "SparseTensor"},
    "Node": {5: "Attribute"},
    "Attribute": {
        5: "Tensor",
        6: "Graph",
        10: "Tensor",
        11: "Graph",
        22: "SparseTensor",
        23: "SparseTensor",
    },
    "SparseTensor": {1: "Tensor", 2: "Tensor"},
    "Tensor": {13: "External"},
}
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
# Numbers and short words by the hundred thousand, in the attributes of decision trees: field 9,
# which is none of the above, holds the words.
_TREES = re.compile(
    rb"(?:[\x08\x10\x18\x20\x28\x30\x38\x40\x48\x50\x58\x60\x68\x70\x78][\x80-\xff]{0,9}[\x00-\x7f]"
    rb"|[\x0d\x15\x1d\x25\x2d\x35\x3d\x45\x4d\x55\x5d\x65\x6d\x75\x7d].{4}"
    rb"|\x4a(?:\x04.{4}|\x0a.{10}|\x0b.{11})){1,4096}",
    re.DOTALL,
)


@dataclass(frozen=True)
class OnnxFile:
    """What a model file says about itself: metadata, and locations of external tensors."""

    metadata: dict[str, str]
    external: tuple[str, ...]


def inspect_onnx(path: Path) -> OnnxFile:
    """Read metadata and external-data locations of an ONNX file.

    Raises:
        ModelError: missing, unreadable, empty, truncated or no ONNX file; or a tensor is stored
            outside the model's folder.
    """
    if not path.is_file():
        raise ModelError(
            tr("Model file '{path}' does not exist. Check its path.").format(path=path)
        )
    try:
        if path.stat().st_size == 0:
            raise ModelError(
                tr("Model file '{path}' is empty. Download or copy it again.").format(path=path)
            )
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            content = _walk(data)
    except OSError as error:
        raise ModelError(
            tr("Model file '{path}' cannot be read: {error}.").format(
                path=path, error=error.strerror
            )
        ) from None
    except _MalformedError:
        raise ModelError(
            tr(
                "Model file '{path}' is not a whole ONNX file: it is truncated, corrupt or of "
                "another format. Download or copy it again."
            ).format(path=path)
        ) from None
    for location in content.external:
        _check_location(path, location)
    return content


class _MalformedError(Exception):
    """The bytes are no protocol buffer of an ONNX model."""


def _walk(data: mmap.mmap) -> OnnxFile:
    """Visit every message that can hold metadata or a tensor; no recursion, so no depth limit."""
    metadata: dict[str, str] = {}
    external: list[str] = []
    has_graph = False
    pending = [("Model", 0, len(data))]
    while pending:
        kind, start, end = pending.pop()
        if kind in ("Metadata", "External"):
            key, value = _entry(data, start, end)
            if kind == "Metadata":
                metadata[key] = value
            elif key == "location":
                external.append(value)
            continue
        children = _FIELDS[kind]
        for number, wire, first, last in _fields(data, start, end):
            if number in children and wire == _BYTES:
                pending.append((children[number], first, last))
                has_graph = has_graph or children[number] == "Graph"
    if not has_graph:
        raise _MalformedError
    return OnnxFile(metadata, tuple(external))


def _entry(data: mmap.mmap, start: int, end: int) -> tuple[str, str]:
    """Read a StringStringEntryProto: key and value."""
    texts = {1: "", 2: ""}
    for number, wire, first, last in _fields(data, start, end):
        if number in texts and wire == _BYTES:
            try:
                texts[number] = data[first:last].decode("utf-8")
            except UnicodeDecodeError:
                raise _MalformedError from None
    return texts[1], texts[2]


def _fields(data: mmap.mmap, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield number, wire type and the payload's first and last byte of fields that may matter."""
    position = start
    while position < end:
        if data[position] & 7 in (_VARINT, _FIXED32) or data[position] == 0x4A:
            skipped = _TREES.match(data, position, end)
            if skipped is not None:
                position = skipped.end()
                continue
        tag, position = _varint(data, position, end)
        number, wire = tag >> 3, tag & 7
        if number == 0:
            raise _MalformedError
        first = position
        if wire == _VARINT:
            _, position = _varint(data, position, end)
        elif wire == _BYTES:
            length, first = _varint(data, position, end)
            position = first + length
        elif wire in (_FIXED64, _FIXED32):
            position += 8 if wire == _FIXED64 else 4
        else:
            raise _MalformedError
        if position > end:
            raise _MalformedError
        yield number, wire, first, position


def _varint(data: mmap.mmap, position: int, end: int) -> tuple[int, int]:
    """Read a base-128 number of at most ten bytes; return it and the position behind it."""
    value = 0
    for shift in range(0, 70, 7):
        if position >= end:
            raise _MalformedError
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
    raise _MalformedError


def _check_location(path: Path, location: str) -> None:
    """Refuse a tensor file that is not a plain file inside the model's own folder."""
    for flavour in (PurePosixPath, PureWindowsPath):
        pure = flavour(location)
        if pure.anchor or ".." in pure.parts or "\0" in location:
            raise _leaves_folder(path, location)
    folder = path.parent.resolve()
    target = (folder / location).resolve()
    if folder not in target.parents:
        raise _leaves_folder(path, location)
    if not target.is_file():
        raise ModelError(
            tr(
                "Model file '{path}' keeps weights in '{location}', which is not beside it. Copy "
                "both files into one folder."
            ).format(path=path, location=location)
        )


def _leaves_folder(path: Path, location: str) -> ModelError:
    return ModelError(
        tr(
            "Model file '{path}' wants to read '{location}', outside its own folder. It is refused "
            "for safety; ask the model's maker for a file that carries its weights itself."
        ).format(path=path, location=location)
    )
