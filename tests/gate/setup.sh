#!/usr/bin/env bash
# setup.sh VENV REQUIREMENTS...   e.g. setup.sh .venv runtime test
# System packages when missing, a virtual environment over QGIS's Python, pinned packages in it.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
venv=$1
shift

packages=(qgis python3-qgis gdal-bin python3-gdal python3-venv python3-matplotlib
    grass-core xvfb xauth git)
# Qt Linguist's lrelease, and letters for pictures of Chinese maps and dialogs.
[[ " $* " != *" dev "* ]] || packages+=(qttools5-dev-tools fonts-wqy-microhei)
missing=()
for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
if ((${#missing[@]})); then
    echo "setup: installing ${missing[*]}"
    command -v apt-get >/dev/null || {
        echo "setup: no apt-get here. Install these yourself: ${missing[*]}" >&2
        exit 1
    }
    as_root=(env DEBIAN_FRONTEND=noninteractive)
    ((EUID == 0)) || as_root=(sudo "${as_root[@]}")
    "${as_root[@]}" apt-get -q -o Acquire::Retries=3 update
    "${as_root[@]}" apt-get -q -o Acquire::Retries=3 install -y --no-install-recommends \
        "${missing[@]}"
fi

# Another python3 first on PATH sees neither qgis nor osgeo.
[ -x "$venv/bin/python" ] || /usr/bin/python3 -m venv --system-site-packages "$venv"

# A numpy other than the one QGIS was built with breaks gdal_array and matplotlib.
numpy=$(/usr/bin/python3 -c 'import numpy; print(numpy.__version__)')
echo "numpy==$numpy" >"$venv/constraints.txt"

# The pins were tried on Python 3.11 to 3.13; elsewhere pip takes what fits this numpy.
requirements=()
tried=$(/usr/bin/python3 -c 'import sys; print((3, 11) <= sys.version_info[:2] <= (3, 13))')
for name in "$@"; do
    if [ "$tried" = True ]; then
        cp "$here/../requirements/$name.txt" "$venv/$name.txt"
    else
        sed 's/==.*//' "$here/../requirements/$name.txt" >"$venv/$name.txt"
    fi
    requirements+=(-r "$venv/$name.txt")
done
"$venv/bin/python" -m pip install -q --disable-pip-version-check --no-warn-conflicts \
    -c "$venv/constraints.txt" "${requirements[@]}"

QT_QPA_PLATFORM=offscreen "$venv/bin/python" - <<'PYTHON'
import sys

import numpy
import onnxruntime
from osgeo import gdal, gdal_array
from qgis.core import Qgis

print(
    f"setup: Python {sys.version.split()[0]}, QGIS {Qgis.QGIS_VERSION}, GDAL {gdal.__version__}, "
    f"numpy {numpy.__version__}, ONNX Runtime {onnxruntime.__version__}"
)
PYTHON
