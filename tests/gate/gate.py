"""What plugins.qgis.org checks on an uploaded zip, run before it is uploaded.

    gate.py dist/lithoscope.0.1.0.zip

Rules: qgis/QGIS-Plugins-Website, `qgis-app/plugins/validator.py` and `security_scanner.py`, with
the rule sets of `management/commands/data/`; stricter where our own promises are (rooms in the
zip, Python 3.9 syntax). Every check returns its findings as lines of text; none means passed.
"""

from __future__ import annotations

import ast
import configparser
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = "lithoscope"
ROOMS = {"engine", "help", "models", "plugin", "processing_algorithms"}
ROOT_FILES = {"LICENSE", "__init__.py", "metadata.txt"}
BINARIES = {".onnx", ".png", ".qm"}
TEXTS = {".css", ".html", ".js", ".json", ".md", ".model3", ".py", ".qml", ".qpt", ".svg", ".ts"}
TEXTS |= {".txt", ".ui"}
MAX_BYTES = 25_000_000
OLDEST_PYTHON = (3, 9)
REQUIRED = ["name", "description", "version", "qgisMinimumVersion", "author", "email", "about"]
REQUIRED += ["tracker", "repository", "homepage"]
OURS = ["qgisMaximumVersion", "hasProcessingProvider", "icon", "category", "tags", "changelog"]
# The site runs every other rule of Bandit and of detect-secrets, the harmless ones included.
BANDIT_OFF = "B404,B411"
SECRETS_OFF = "IPPublicDetector"


def check_layout(package: zipfile.ZipFile) -> Iterator[str]:
    """One root folder, the rooms that are shipped and no other, no stray file."""
    for info in package.infolist():
        path = PurePosixPath(info.filename)
        inside = path.parts[1:]
        if path.parts[0] != ROOT or not inside or ".." in path.parts:
            yield f"{path}: lies outside {ROOT}/"
        elif inside[0] not in (ROOMS if len(inside) > 1 else ROOT_FILES):
            yield f"{path}: is not shipped; add it to .gitattributes as export-ignore"
        elif "__pycache__" in inside or any(part.startswith(".") for part in inside):
            yield f"{path}: caches and hidden files are refused"
        elif path.name != "LICENSE" and path.suffix not in BINARIES | TEXTS:
            yield f"{path}: files of type '{path.suffix}' are refused"
        elif path.suffix not in BINARIES and b"\0" in package.read(info):
            yield f"{path}: is binary, though its name says text"
        if info.external_attr >> 16 & 0o111:
            yield f"{path}: is executable; git update-index --chmod=-x"
    for name in sorted(ROOT_FILES):
        if f"{ROOT}/{name}" not in package.namelist():
            yield f"{ROOT}/{name}: is missing"


def check_metadata(package: zipfile.ZipFile) -> Iterator[str]:
    """Fields the site wants, filled in, and true of this zip."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(package.read(f"{ROOT}/metadata.txt").decode("utf-8"))
        fields = dict(parser.items("general"))
    except (KeyError, UnicodeDecodeError, configparser.Error) as error:
        yield f"metadata.txt: cannot be read as the site does: {error}"
        return
    for key in REQUIRED + OURS:
        if not fields.get(key, "").strip():
            yield f"metadata.txt: {key}= is missing or empty"
    if "plugin" in fields.get("name", "").lower():
        yield "metadata.txt: name= must not contain the word 'plugin'"
    if "/" in fields.get("author", ""):
        yield "metadata.txt: author= must not contain a slash"
    if f"{ROOT}/{fields.get('icon')}" not in package.namelist():
        yield f"metadata.txt: icon={fields.get('icon')} is not in the zip"
    name = Path(package.filename or "").name
    if name != f"{ROOT}.{fields.get('version')}.zip":
        yield f"metadata.txt: version={fields.get('version')} does not fit the file name {name}"


def check_syntax(package: zipfile.ZipFile) -> Iterator[str]:
    """Every module compiles on the oldest Python that a supported QGIS has."""
    for name in package.namelist():
        if not name.endswith(".py"):
            continue
        try:
            ast.parse(package.read(name).decode("utf-8"), name, feature_version=OLDEST_PYTHON)
        except (SyntaxError, UnicodeDecodeError) as error:
            yield f"{name}: {error}"


def check_bandit(folder: Path) -> Iterator[str]:
    """Bandit with the rules that the site has switched on."""
    report = _run_json(folder, "bandit", "-q", "-r", ".", "-f", "json", "--skip", BANDIT_OFF)
    for error in report["errors"]:
        yield f"{error['filename']}: Bandit could not read it: {error['reason']}"
    for issue in report["results"]:
        place = f"{issue['filename']}:{issue['line_number']}"
        yield f"{place}: {issue['test_id']} {issue['issue_text']}"


def check_secrets(folder: Path) -> Iterator[str]:
    """detect-secrets as the site calls it, but without asking servers about the findings."""
    report = _run_json(
        folder,
        *("detect_secrets", "scan", "--all-files", "--no-verify"),
        *("--exclude-files", r"metadata\.txt", "--disable-plugin", SECRETS_OFF, "."),
    )
    for name, findings in report["results"].items():
        for finding in findings:
            yield f"{name}:{finding['line_number']}: looks like a secret ({finding['type']})"


def _run_json(folder: Path, module: str, *arguments: str) -> dict:
    command = [sys.executable, "-m", module, *arguments]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if not result.stdout.strip():
        raise RuntimeError(f"{module} said nothing but: {result.stderr.strip()}")
    return json.loads(result.stdout)


def findings(path: Path) -> list[str]:
    """All findings on the zip at `path`, one a line."""
    found = []
    size = path.stat().st_size
    if size >= MAX_BYTES:
        found.append(f"{path.name}: {size / 1e6:.1f} MB, the site takes {MAX_BYTES / 1e6:.0f} MB")
    with zipfile.ZipFile(path) as package, tempfile.TemporaryDirectory() as folder:
        found += [*check_layout(package), *check_metadata(package), *check_syntax(package)]
        package.extractall(folder)
        found += [*check_bandit(Path(folder)), *check_secrets(Path(folder))]
    return found


def main(path: Path) -> int:
    """Print the findings; 0 when there are none."""
    if not path.is_file():
        print(f"gate: {path} does not exist; run `make package` first", file=sys.stderr)
        return 2
    found = findings(path)
    for line in found:
        print(f"gate: {line}", file=sys.stderr)
    files = len(zipfile.ZipFile(path).namelist())
    verdict = f"{len(found)} findings" if found else "passed"
    print(f"gate: {path.name}, {files} files, {path.stat().st_size / 1e6:.2f} MB: {verdict}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
