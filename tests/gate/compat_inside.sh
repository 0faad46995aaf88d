#!/usr/bin/env bash
# Runs inside a chroot of compat.sh: the plugin lies in /plugins/lithoscope, with its tests.
set -euo pipefail
cd /plugins/lithoscope
tests/gate/setup.sh /opt/venv runtime test

# A home of its own each time: enabling a plugin twice is an error in some versions.
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/results HOME=/results
chmod 700 "$XDG_RUNTIME_DIR"
rooms=()
for room in tests/engine tests/processing tests/plugin; do
    [ ! -d "$room" ] || rooms+=("$room")
done
PYTHONPATH=/plugins /opt/venv/bin/python -m pytest -q "${rooms[@]}"

# As a user has it: QGIS's own Python, the plugin folder, a folder with the pip packages.
PYTHONPATH=$(/opt/venv/bin/python -c 'import site; print(site.getsitepackages()[0])')
export PYTHONPATH QGIS_PLUGINPATH=/plugins
# Debian 12 wraps qgis_process in a script that breaks it.
qgis_process=$(command -v qgis_process.bin || command -v qgis_process)
/opt/venv/bin/python - <<'PYTHON'
import numpy as np
from osgeo import gdal, osr

rows, columns = np.mgrid[0:120, 0:160]
heights = (300 * np.exp(-((rows - 60) ** 2 + (columns - 80) ** 2) / 800)).astype(np.float32)
crs = osr.SpatialReference()
crs.ImportFromEPSG(32633)
dem = gdal.GetDriverByName("GTiff").Create("/results/dem.tif", 160, 120, 1, gdal.GDT_Float32)
dem.SetGeoTransform((500000, 30, 0, 5000000, 0, -30))
dem.SetProjection(crs.ExportToWkt())
dem.GetRasterBand(1).WriteRaster(0, 0, 160, 120, heights.tobytes())
PYTHON
"$qgis_process" plugins enable lithoscope
"$qgis_process" list | grep -A9 '^Lithoscope'
for model in "Exact rules" "Noise-robust geomorphons"; do
    "$qgis_process" run lithoscope:classify_landforms -- \
        INPUT=/results/dem.tif MODEL="$model" CLASSES="/results/$model.tif"
    gdalinfo -stats "/results/$model.tif" | grep STATISTICS_MAXIMUM
done
