"""Writes the pinned packages of the runtime installer: versions and hashes for pip to insist on.

    python tests/gate/pins.py                  every Python and platform, some minutes
    python tests/gate/pins.py win_amd64 3.12   one of them, to look at

Asks pip (24 or later) what it would install for each Python and platform beside what a QGIS there
may bring, and takes versions, hashes and needs from its report; nothing is installed. The index is
that of pip's own configuration; local files are refused, because their hashes are nobody else's.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

PINS = Path(__file__).resolve().parents[2] / "processing_algorithms" / "runtime" / "pins"
RUNTIME, COMPANION = "onnxruntime", "scikit-image"
GRAPHICS = {
    "win_amd64": ("onnxruntime-gpu", "onnxruntime-directml"),
    "manylinux_2_28_x86_64": ("onnxruntime-gpu",),
}
PACKAGES = {
    *("onnxruntime", "onnxruntime-gpu", "onnxruntime-directml", "scipy", "scikit-image"),
    *("networkx", "pillow", "imageio", "tifffile", "lazy-loader", "packaging"),
}
# The oldest that a QGIS with this Python may bring. pip answers without them, with numpy alone,
# and with all.
BROUGHT = {
    "3.9": ("numpy==1.21.5", "scipy==1.7.3", "pillow==8.4.0"),
    "3.10": ("numpy==1.21.5", "scipy==1.8.0", "pillow==9.0.1"),
    "3.11": ("numpy==1.24.2", "scipy==1.10.1", "pillow==9.4.0"),
    "3.12": ("numpy==1.26.4", "scipy==1.11.4", "pillow==10.2.0"),
    "3.13": ("numpy==2.1.3", "scipy==1.14.1", "pillow==11.0.0"),
    "3.14": ("numpy==2.3.3", "scipy==1.16.2", "pillow==12.0.0"),
}
PLATFORMS = (
    *("win_amd64", "manylinux_2_28_x86_64", "manylinux_2_28_aarch64"),
    *("macosx_11_0_x86_64", "macosx_13_0_x86_64"),
    *("macosx_12_0_arm64", "macosx_13_0_arm64", "macosx_14_0_arm64"),
)
# The first version of each whose wheels were built so that numpy 2 runs them; those before say
# so in their notes, not in their metadata.
FOR_NUMPY_2 = {"scipy": (1, 13), "scikit-image": (0, 23), "onnxruntime": (1, 19)}
HEAD = """\
# Made by tests/gate/pins.py: what the runtime installer may install on {platform}.
# A pip requirement a line, the first that fits is taken; behind it what it needs.
"""


def tags(platform: str) -> list[str]:
    """Return the platform and, of Linux, the older ones that its wheels may name."""
    if not platform.startswith("manylinux"):
        return [platform]
    machine = platform.split("_", 3)[3]
    minors = [f"manylinux_2_{minor}_{machine}" for minor in range(28, 16, -1)]
    return [*minors, f"manylinux2014_{machine}"]


def report(python: str, platform: str, requirements: tuple[str, ...]) -> list[dict]:
    """Return what pip would install, each with url, hash and metadata; [] where it finds none."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"]
        command += ["--quiet", "--only-binary", ":all:", "--target", folder, "--report", str(path)]
        command += ["--python-version", python]
        command += [word for tag in tags(platform) for word in ("--platform", tag)]
        done = subprocess.run([*command, *requirements], capture_output=True, text=True)
        if not path.is_file():
            print(f"{platform} {python} {requirements}: {done.stderr.strip()}", file=sys.stderr)
            return []
        return json.loads(path.read_text("utf-8"))["install"]


def pins(python: str, platform: str) -> list[str]:
    """Return the lines for a Python and a platform, the newest version of each package first."""
    numpy, *others = BROUGHT[python]
    # Those that a QGIS brings itself are not pinned: these are its versions, not ours.
    asked = [(wanted, ()) for wanted in (RUNTIME, COMPANION, *GRAPHICS.get(platform, ()))]
    asked += [(COMPANION, (numpy,)), (COMPANION, (numpy, *others))]
    lines = {}
    for wanted, brought in asked:
        own = {requirement.partition("==")[0] for requirement in brought}
        for item in report(python, platform, (wanted, *brought)):
            name = canonical(item["metadata"]["name"])
            if name in PACKAGES - own:
                lines[name, release(item["metadata"]["version"])] = line(python, name, item)
    newest_first = sorted(lines, key=lambda key: (key[0], [-part for part in key[1]]))
    return [lines[key] for key in newest_first]


def line(python: str, name: str, item: dict) -> str:
    """Return a requirement with its hash and, behind it, its needs."""
    url, metadata = item["download_info"]["url"], item["metadata"]
    if not url.startswith("https://"):
        raise SystemExit(f"{url} is a local file: take it out of pip's configuration.")
    digest = item["download_info"]["archive_info"]["hashes"]["sha256"]
    needs = needed(metadata.get("requires_dist", []))
    if name.startswith(RUNTIME):
        # It asks for the last patch of a numpy; what its wheels stand on is the minor version.
        needs["numpy"] = [re.sub(r"^(>=\d+\.\d+)\.\d+$", r"\1", bound) for bound in needs["numpy"]]
    if release(metadata["version"]) < FOR_NUMPY_2.get(name, (0,)):
        needs.setdefault("numpy", []).append("<2")
    listed = " ".join(f"{other}{','.join(bounds)}" for other, bounds in sorted(needs.items()))
    requirement = f'{name}=={metadata["version"]} ; python_version == "{python}"'
    return f"{requirement} --hash=sha256:{digest} # {listed}".rstrip(" #")


def needed(requirements: list[str]) -> dict[str, list[str]]:
    """Return {name: bounds} of what a package needs of numpy and of the others pinned here."""
    needs: dict[str, list[str]] = {}
    for text in requirements:
        requirement, _, marker = text.partition(";")
        found = re.match(r"([\w.-]+)\s*\(?([^)]*)\)?$", requirement.strip())
        if found is None or not found[2] or "extra" in marker:
            continue
        name = canonical(found[1])
        if name in {*PACKAGES, "numpy"}:
            needs.setdefault(name, []).append(found[2].replace(" ", ""))
    return needs


def canonical(name: str) -> str:
    """Return the name as the index spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def release(version: str) -> tuple[int, ...]:
    """Return a version's numbers."""
    return tuple(int(part) for part in re.match(r"[\d.]*\d", version)[0].split("."))


def main(platforms: tuple[str, ...], pythons: tuple[str, ...]) -> None:
    """Write a file a platform, or print where only a part is asked for."""
    pairs = list(product(platforms, pythons))
    with ThreadPoolExecutor(4) as pool:
        found = dict(zip(pairs, pool.map(lambda pair: pins(pair[1], pair[0]), pairs)))
    for platform in platforms:
        lines = [text for python in pythons for text in found[platform, python]]
        content = HEAD.format(platform=platform) + "\n".join(lines) + "\n"
        if pythons == tuple(BROUGHT):
            (PINS / f"{platform}.txt").write_text(content, "utf-8")
        else:
            print(content)


if __name__ == "__main__":
    main(tuple(sys.argv[1:2]) or PLATFORMS, tuple(sys.argv[2:3]) or tuple(BROUGHT))
