"""The packages that may be installed: versions and hashes, chosen for what QGIS's Python has.

`pins/` holds a file of pip requirements for each platform, newest versions first; behind each
requirement stands what it needs. `tests/gate/pins.py` writes them.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...engine.errors import RuntimeMissingError
from ...engine.language import listed, tr
from ...engine.optional import INSTALL_PAGE

PINS = Path(__file__).with_name("pins")
ONNXRUNTIME = "onnxruntime"
CUDA = "onnxruntime-gpu"
DIRECTML = "onnxruntime-directml"
FLAVOURS = (ONNXRUNTIME, CUDA, DIRECTML)
# In an order in which each comes after what it needs.
COMPANIONS = (
    *("packaging", "lazy-loader", "pillow", "networkx", "scipy", "imageio", "tifffile"),
    "scikit-image",
)
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"
TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"
_LINE = re.compile(
    r'(?P<name>[\w-]+)==(?P<version>\S+) ; python_version == "(?P<python>[\d.]+)" '
    r"--hash=sha256:(?P<digest>[0-9a-f]{64})(?: # (?P<needs>.*))?"
)
_BOUND = re.compile(r"(>=|<=|==|!=|<|>)([\d.]+)")


@dataclass(frozen=True)
class Pin:
    """A version of a package, the hash (SHA-256) of its wheel, and {package: bounds} it needs."""

    name: str
    version: str
    python: str
    digest: str
    needs: Mapping[str, str]

    def requirement(self) -> str:
        """Return the line for pip."""
        return f"{self.name}=={self.version} --hash=sha256:{self.digest}"

    def unmet(self, present: Mapping[str, str]) -> Iterator[str]:
        """Yield the needs that {package: version} do not meet; of packages not there, none."""
        for name, bounds in self.needs.items():
            if name in present and not fits(present[name], bounds):
                yield f"{name}{bounds}"


def pins_here(folder: Path = PINS) -> list[Pin]:
    """Return what may be installed on this computer and this Python.

    Raises:
        RuntimeMissingError: nothing is pinned for them.
    """
    for name in platforms():
        path = folder / f"{name}.txt"
        if path.is_file():
            pins = [pin for pin in read_pins(path) if pin.python == PYTHON]
            if pins:
                return pins
    raise RuntimeMissingError(
        tr(
            "Lithoscope knows no packages for Python {python} on {system} {machine}. Install them "
            "by hand: {page}"
        ).format(
            python=PYTHON, system=platform.system(), machine=platform.machine(), page=INSTALL_PAGE
        )
    )


def read_pins(path: Path) -> Iterator[Pin]:
    """Yield the pins of a file; lines that are none are left out."""
    for line in path.read_text("utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if found is not None:
            needs = (found["needs"] or "").split()
            yield Pin(
                found["name"],
                found["version"],
                found["python"],
                found["digest"],
                dict(_split(need) for need in needs),
            )


def platforms() -> Iterator[str]:
    """Yield the names of the platforms whose wheels run here, the most specific first."""
    machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    if sys.platform == "win32":
        if machine == "x86_64":
            yield "win_amd64"
    elif sys.platform == "darwin":
        major = int((platform.mac_ver()[0] or "0").split(".")[0])
        yield from (f"macosx_{number}_0_{machine}" for number in range(major, 10, -1))
    elif sys.platform.startswith("linux") and platform.libc_ver()[0] == "glibc":
        minor = release(platform.libc_ver()[1])[1]
        yield from (f"manylinux_2_{number}_{machine}" for number in range(minor, 16, -1))


def wheel_platforms() -> list[str]:
    """Return the platforms to name to a pip elsewhere, so that it fetches wheels for here."""
    names = list(platforms())
    if not sys.platform.startswith("linux"):
        return names[:1]
    return [*names, *(f"manylinux2014_{name.split('_', 3)[3]}" for name in names[:1])]


def flavours(pins: Iterable[Pin]) -> list[str]:
    """Return the builds of ONNX Runtime that there are pins of."""
    names = {pin.name for pin in pins}
    return [name for name in FLAVOURS if name in names]


@dataclass(frozen=True)
class Choice:
    """What to install, and for each package of which no version fits, why it is left out."""

    pins: tuple[Pin, ...]
    left_out: tuple[str, ...] = ()


def choose(pins: Sequence[Pin], flavour: str, present: Mapping[str, str]) -> Choice:
    """Return what to install beside {package: version} that QGIS's Python has.

    Nothing that is there is chosen again. Each package is the newest whose needs are met by what
    is there and by what was chosen before it.

    Args:
        pins: what there is, the newest of each package first.
        flavour: one of FLAVOURS; any build of ONNX Runtime that is there will do instead.
        present: with numpy, which is never chosen.

    Raises:
        RuntimeMissingError: no version of ONNX Runtime fits.
    """
    chosen: list[Pin] = []
    left_out: list[str] = []
    versions = dict(present)
    runtime = () if any(name in present for name in FLAVOURS) else (flavour,)
    for name in (*runtime, *COMPANIONS):
        if name in versions:
            continue
        offers = [pin for pin in pins if pin.name == name]
        fitting = [pin for pin in offers if not any(pin.unmet(versions))]
        if fitting:
            chosen.append(fitting[0])
            versions[name] = fitting[0].version
        elif name in runtime:
            raise RuntimeMissingError(_none_fits(name, offers, versions))
        else:
            left_out.append(_none_fits(name, offers, versions))
    return Choice(tuple(chosen), tuple(left_out))


def fits(version: str, bounds: str) -> bool:
    """Tell whether a version lies within bounds such as '>=1.24,<2.5'."""
    for operator, text in _BOUND.findall(bounds):
        own, other = _padded(release(version), release(text))
        if not {
            ">=": own >= other,
            "<=": own <= other,
            ">": own > other,
            "<": own < other,
            "==": own == other,
            "!=": own != other,
        }[operator]:
            return False
    return True


def release(version: str) -> tuple[int, ...]:
    """Return the numbers of a version: (2, 13, 0) of '2.13.0rc1+cpu'."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else (0,)


def _padded(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    length = max(len(one), len(other))
    return tuple(part + (0,) * (length - len(part)) for part in (one, other))


def _split(need: str) -> tuple[str, str]:
    name = re.split(r"[<>=!]", need, maxsplit=1)[0]
    return name, need[len(name) :]


def _none_fits(name: str, offers: Sequence[Pin], versions: Mapping[str, str]) -> str:
    if not offers:
        return tr(
            "There is no {name} for Python {python} on this system. Take a QGIS with another "
            "Python."
        ).format(name=name, python=PYTHON)
    needs = sorted({need for pin in offers for need in pin.unmet(versions)})
    return tr(
        "No known version of {name} suits what this QGIS has: it needs {needs}. Install it by "
        "hand: {page}"
    ).format(name=name, needs=listed(needs), page=INSTALL_PAGE)
