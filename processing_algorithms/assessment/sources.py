"""Vector layers of the project as files that the engine can open."""

from __future__ import annotations

from qgis.core import QgsProcessingException, QgsVectorFileWriter


def source_file(algorithm, parameters, name, context, feedback):
    """Return (path, layer name or None) of the vector source `name`; None if it is left empty.

    For prepareAlgorithm. Memory layers, selections and filtered layers are written to a temporary
    file.
    """
    if parameters.get(name) in (None, ""):
        return None
    path, layer = algorithm.parameterAsCompatibleSourceLayerPathAndLayerName(
        parameters,
        name,
        context,
        QgsVectorFileWriter.supportedFormatExtensions(),
        "gpkg",
        feedback,
    )
    if not path:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    return path, layer or None
