"""Class rasters as polygons, exact in area."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterLayer,
)

from ...engine.language import mark
from ...engine.raster.polygons import polygonize
from ..base import LithoscopeAlgorithm, readable_errors
from ..feedback import FeedbackProgress
from ..layers import as_shown, layer_band
from ..map_outputs import hand_on
from ..styling import dress_on_load, file_legend, layer_metadata, now_utc, style_polygons


class ClassesToPolygons(LithoscopeAlgorithm):
    """`lithoscope:classes_to_polygons`."""

    INPUT = "INPUT"
    CONFIDENCE = "CONFIDENCE"
    POLYGONS = "POLYGONS"
    COUNT = "COUNT"

    GROUP = "classification"

    def name(self):
        """Id of the algorithm."""
        return "classes_to_polygons"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Classes to polygons")

    def tags(self):
        """Words to find it by."""
        return self.tr("polygonize,vectorize,class raster,patches,units,area,outline").split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Outlines the patches of a class raster along the edges of its pixels. No pixel is "
            "lost: the areas of the polygons add up to that of the pixels, and single pixels and "
            "lines of one pixel are kept. Pixels that touch at a corner only are separate "
            "patches.\n\n"
            "Each polygon has its class value and name, its area in square metres (on the "
            "ellipsoid where the raster is in degrees), its number of pixels and, if a confidence "
            "raster is given, its mean confidence. Names and colours are those of the raster."
        )

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Class raster")),
            self.tr("A raster of classes 1 to 255 in its first band, 0 is NoData."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                self.CONFIDENCE, self.tr("Confidence"), optional=True
            ),
            self.tr("The confidence that was made with the classes, on the same pixels."),
        )
        self.add_polygon_output(optional=False)
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of polygons")))

    @readable_errors
    def prepareAlgorithm(self, parameters, context, feedback):
        """Read the project's layers, which belong to the main thread."""
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        self._classes = layer_band(layer, 1)
        confidence = self.parameterAsRasterLayer(parameters, self.CONFIDENCE, context)
        if confidence is None and parameters.get(self.CONFIDENCE) not in (None, ""):
            raise QgsProcessingException(self.invalidRasterError(parameters, self.CONFIDENCE))
        self._confidence = layer_band(confidence, 1) if confidence is not None else None
        return True

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Outline the patches."""
        target = self.parameterAsOutputLayer(parameters, self.POLYGONS, context)
        classes, confidence = self._classes, self._confidence
        with as_shown(classes) as (path, _), as_shown(confidence or classes) as (sure, _):
            legend = file_legend(path)
            count = polygonize(
                path,
                target,
                confidence=sure if confidence else None,
                progress=FeedbackProgress(feedback, self.tr),
            )
            hand_on(path, target, target)
        title = self.tr("Polygons of {}").format(classes.layer)
        metadata = layer_metadata(
            title,
            "",
            [
                (mark("Inputs"), f"{classes.layer}: {classes.path}"),
                (mark("Date"), now_utc()),
            ],
        )
        dress_on_load(context, target, lambda layer: style_polygons(layer, legend), metadata)
        return {self.POLYGONS: target, self.COUNT: count}
