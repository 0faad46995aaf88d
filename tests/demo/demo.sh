#!/usr/bin/env bash
# A landform map from a real DEM, through the real qgis_process, in a profile of its own.
# $PYTHON is the environment `make setup` makes; MODEL="Exact rules" needs no ONNX Runtime.
set -euo pipefail

python=${PYTHON:-python3}
model=${MODEL:-Noise-robust geomorphons}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-$root/build/demo}
# Debian 12's qgis_process is a broken wrapper around the .bin.
qgis_process=$(command -v qgis_process.bin || command -v qgis_process)

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/plugins"
ln -s "$root" "$home/plugins/lithoscope"
packages=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
unset QGIS_CUSTOM_CONFIG_PATH
export HOME=$home XDG_RUNTIME_DIR=$home QT_QPA_PLATFORM=offscreen MPLCONFIGDIR=$home
export QGIS_PLUGINPATH=$home/plugins PYTHONPATH=$packages:$home/plugins

mkdir -p "$out"
rm -f "$out/confidence.tif"
"$python" "$here/make_dem.py" "$out/jacksboro.tif"

# The exact rules give no confidence.
confidence=()
[ "$model" = "Exact rules" ] || confidence=("CONFIDENCE=$out/confidence.tif")
"$qgis_process" plugins enable lithoscope >"$home/log"
"$qgis_process" run lithoscope:classify_landforms -- \
    "INPUT=$out/jacksboro.tif" "MODEL=$model" SEARCH=10 \
    "CLASSES=$out/landforms.tif" "${confidence[@]}" \
    "POLYGONS=$out/landforms.gpkg" "STATISTICS=$out/statistics.html"
"$python" "$here/draw_map.py" "$out"

echo
echo "Class raster, polygons and statistics: $out"
echo "Map: $out/map.png"
