"""What `make_map` takes."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...engine.language import mark
from ..base import LithoscopeAlgorithm, Number
from ..models.model_choice import model_parameter
from .words import LANGUAGES, spoken

PAGES = ("A4", "A3")
ORIENTATIONS = (mark("landscape"), mark("portrait"))
SHEET_FORMATS = ("pdf", "png", "tif")
DEFAULT_LAYOUT = "Lithoscope map"


class MakeMapParameters(LithoscopeAlgorithm):
    """The parameters and outputs of `make_map`."""

    LAYER = "LAYER"
    TITLE = "TITLE"
    DEM = "DEM"
    EXTENT = "EXTENT"
    SCALE = "SCALE"
    CRS = "CRS"
    PAGE = "PAGE"
    ORIENTATION = "ORIENTATION"
    LANGUAGE = "LANGUAGE"
    INSET = "INSET"
    MODEL = "MODEL"
    SHEETS = "SHEETS"
    SHEET_NAME = "SHEET_NAME"
    SHEET_GRID = "SHEET_GRID"
    OVERLAP = "OVERLAP"
    SHEET_FORMAT = "SHEET_FORMAT"
    TEMPLATE = "TEMPLATE"
    DPI = "DPI"
    LAYOUT_NAME = "LAYOUT_NAME"
    OUTPUT = "OUTPUT"
    FOLDER = "FOLDER"
    LAYOUT = "LAYOUT"

    def add_parameters(self):
        """Declare what the user gives."""
        self._add_map()
        self._add_page()
        self._add_sheets()
        self._add_finer_points()

    def add_outputs(self):
        """Declare what is made."""
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                self.tr("Map"),
                self.tr("PDF files (*.pdf);;PNG files (*.png);;GeoTIFF files (*.tif)"),
                optional=True,
            ),
            self.tr(
                "PDF, PNG or GeoTIFF, by the ending of its name. The GeoTIFF is the whole page, "
                "its map lying where it belongs. Several sheets fit into a PDF only."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                self.FOLDER, self.tr("Folder of sheets"), optional=True, createByDefault=False
            ),
            self.tr("For a file per sheet, named like the sheet."),
        )
        self.addOutput(QgsProcessingOutputString(self.LAYOUT, self.tr("Layout in the project")))

    def _add_map(self):
        self.add(
            QgsProcessingParameterMapLayer(
                self.LAYER,
                self.tr("Layer"),
                types=[
                    QgsProcessing.SourceType.TypeRaster,
                    QgsProcessing.SourceType.TypeVectorAnyGeometry,
                ],
            ),
            self.tr(
                "What is mapped: a class, probability or rate raster, polygons, a forecast grid. A "
                "layer of the project looks as it does there, a file as Lithoscope shows it."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE, self.tr("Title"), optional=True),
            self.tr("Empty: what the layer's metadata say, or its name."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.DEM, self.tr("DEM"), optional=True),
            self.tr("Heights, for a hillshade under the colours."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr("The area to map. Empty: the whole layer."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.SCALE,
                self.tr("Scale, 1 to"),
                Number.Double,
                optional=True,
                minValue=1,
            ),
            self.tr(
                "The number under the fraction: 250000. Empty: the next round scale that shows all."
            ),
        )

    def _add_page(self):
        self.add_choice(self.PAGE, self.tr("Page"), PAGES, self.tr("Size of the paper."))
        self.add_choice(
            self.ORIENTATION, self.tr("Orientation"), ORIENTATIONS, self.tr("Of the paper.")
        )
        self.add_choice(
            self.LANGUAGE,
            self.tr("Language"),
            LANGUAGES,
            self.tr(
                "Of the words on the sheet, with the classes and limits of the models that come "
                "with Lithoscope; names of layers, and models of your own, stay as they are. By "
                "default that of QGIS."
            ),
            default=spoken(),
        )

    def _add_sheets(self):
        self.add(
            QgsProcessingParameterFeatureSource(
                self.SHEETS,
                self.tr("Sheets"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            self.tr(
                "Polygons, each of which becomes a sheet of its own, all at one scale: a sheet "
                "line system, regions. Polygons in which the layer has nothing are left out."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.SHEET_NAME,
                self.tr("Sheet name"),
                parentLayerParameterName=self.SHEETS,
                optional=True,
            ),
            self.tr("Field with the sheets' names. Empty: they are numbered."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.SHEET_GRID, self.tr("Regular grid of sheets"), defaultValue=False
            ),
            self.tr(
                "Instead of polygons: as many sheets, A1, A2, B1 …, as the map needs at the scale "
                "that is given. Sheets on which the layer has nothing are left out."
            ),
        )

    def _add_finer_points(self):
        self.add_choice(
            self.SHEET_FORMAT,
            self.tr("Format of the sheets"),
            SHEET_FORMATS,
            self.tr("Of the files in the folder of sheets."),
            advanced=True,
        )
        self.add_number(
            self.OVERLAP,
            self.tr("Overlap of the sheets"),
            self.tr("Per cent of a side that neighbours in the regular grid have in common."),
            0.0,
            low=0,
            high=50,
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs(self.CRS, self.tr("Map CRS"), optional=True),
            self.tr(
                "Empty: the layer's, but degrees are not drawn as they are: they get their UTM "
                "zone, or an equal-area projection if they are wider than that."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.INSET, self.tr("Inset"), defaultValue=True),
            self.tr("A small map that shows where the area lies."),
            advanced=True,
        )
        self.add(
            model_parameter(self.MODEL, self.tr("Model"), optional=True),
            self.tr(
                "The model that made the layer, of the library or a file, for its scores and "
                "limits. Not needed where the layer's file has them: Lithoscope writes them there."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile(
                self.TEMPLATE, self.tr("Template"), extension="qpt", optional=True
            ),
            self.tr(
                "A print layout of yours, which then decides on page and fonts: a .qpt file, or "
                "the name of one in the folder composer_templates of your profile. Its items are "
                "found by their ids: map, inset, legend, scale_bar, north_arrow, title, subtitle, "
                "scale, provenance, limits; only map must be there. Start from one of Lithoscope's."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.DPI,
                self.tr("Dots per inch"),
                Number.Integer,
                300,
                minValue=50,
                maxValue=1200,
            ),
            self.tr("Of pictures, and of what a PDF must hold as a picture."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                self.LAYOUT_NAME, self.tr("Layout name"), DEFAULT_LAYOUT, optional=True
            ),
            self.tr(
                "The print layout is kept in the project under this name, to go on with by hand; "
                "a number is added if the name is taken. Empty: it is not kept."
            ),
            advanced=True,
        )
