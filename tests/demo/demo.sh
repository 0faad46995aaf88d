#!/usr/bin/env bash
# demo.sh [landforms] [forecast] [deformation]   through the real qgis_process, in a profile of its own
# landforms: a map from a real DEM; MODEL="Exact rules" needs no ONNX Runtime.
# forecast: the week after Ridgecrest's first; FORECAST_MODEL="ETAS alone" needs none either.
# deformation: how Ridgecrest's M 7.1 moved the ground; MODE=network for the network.
# $PYTHON is the environment `make setup` makes.
set -euo pipefail

python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-$root/build/demo}
# Debian 12's qgis_process is a broken wrapper around the .bin.
qgis_process=$(command -v qgis_process.bin || command -v qgis_process)

own_home=${HOME:-}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/plugins"
ln -s "$root" "$home/plugins/lithoscope"
packages=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
unset QGIS_CUSTOM_CONFIG_PATH

landforms() {
    local model=${MODEL:-Noise-robust geomorphons}
    # The exact rules give no confidence.
    local confidence=()
    [ "$model" = "Exact rules" ] || confidence=("CONFIDENCE=$out/confidence.tif")
    rm -f "$out/confidence.tif"
    "$python" "$here/make_dem.py" "$out/jacksboro.tif"
    "$qgis_process" run lithoscope:classify_landforms -- \
        "INPUT=$out/jacksboro.tif" "MODEL=$model" SEARCH=10 \
        "CLASSES=$out/landforms.tif" "${confidence[@]}" \
        "POLYGONS=$out/landforms.gpkg" "STATISTICS=$out/statistics.html"
    "$python" "$here/draw_map.py" "$out"
    echo
    echo "Class raster, polygons and statistics: $out"
    echo "Map: $out/map.png"
}

forecast() {
    local model=()
    [ -z "${FORECAST_MODEL:-}" ] || model=("MODEL=$FORECAST_MODEL")
    # Where pip has to fetch the catalogue, it does so with the user's own settings.
    HOME=$own_home "$python" "$here/make_catalogue.py" "$out/ridgecrest.gpkg"
    "$qgis_process" run lithoscope:forecast_earthquakes -- \
        "CATALOGUE=$out/ridgecrest.gpkg" DAYS=7 "THRESHOLDS=3, 4, 5" CELL_SIZE=0.02 \
        "EXTENT=-118.1,-117.1,35.3,36.3 [EPSG:4326]" "${model[@]}" \
        "GRID=$out/forecast.gpkg" "DAILY=$out/daily.gpkg" "RATE=$out/rates.tif" \
        "SIMULATED=$out/simulated.csv" "REPORT=$out/forecast.html"
    "$python" "$here/draw_forecast.py" "$out"
    echo
    echo "Forecast, daily counts, rates, simulated catalogues and report: $out"
    echo "Map: $out/forecast.png"
}

deformation() {
    "$python" "$here/make_faults.py" "$out/rupture.gpkg"
    "$qgis_process" run lithoscope:simulate_deformation -- \
        "FAULTS=$out/rupture.gpkg" "EXTENT=-118.2,-117.0,35.2,36.3 [EPSG:4326]" \
        "CELL_SIZE=${CELL_SIZE:-0.004}" "MODE=${MODE:-exact}" DRAWS=20 \
        "DISPLACEMENT=$out/displacement.tif" "LOS=$out/los.tif" "FRINGES=$out/fringes.tif" \
        "FISSURE_CLASSES=$out/fissures.tif" "REPORT=$out/deformation.html"
    echo
    echo "Displacement, line of sight, fringes and fissure potential: $out"
    echo "Report: $out/deformation.html"
}

export HOME=$home XDG_RUNTIME_DIR=$home QT_QPA_PLATFORM=offscreen MPLCONFIGDIR=$home
mkdir -p "$out"
export QGIS_PLUGINPATH=$home/plugins PYTHONPATH=$packages:$home/plugins
"$qgis_process" plugins enable lithoscope >"$home/log"
[ $# -gt 0 ] || set -- landforms forecast deformation
for part; do
    "$part"
done
