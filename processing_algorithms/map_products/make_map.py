"""A map to print, of any result."""

from __future__ import annotations

from qgis.core import QgsPrintLayout, QgsProcessingAlgorithm, QgsProcessingException, QgsProject

from ...engine.errors import InputError
from ...engine.language import tr
from ...engine.model.library import read_card
from ..base import readable_errors
from ..models.model_choice import chosen_file
from . import framing
from .content import Content, adopt, gather_layers
from .make_map_parameters import MakeMapParameters
from .naming import unused
from .occurring import has_data
from .provenance import layer_provenance
from .series import draw_series, series_files, write_series
from .sheets import SheetArea, grid_sheets, polygon_sheets, reached
from .story import sheet_texts
from .template import Template, named_template, page_template
from .words import CHINESE, font_family, tongue


class MakeMap(MakeMapParameters):
    """`lithoscope:make_map`."""

    GROUP = "map_products"

    def name(self):
        """Id of the algorithm."""
        return "make_map"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Make map")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "print,layout,pdf,png,geotiff,atlas,sheet,legend,scale bar,north arrow,hillshade,"
            "cartography,figure,template"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Draws a result on a sheet: title, map with graticule, a legend of the classes that "
            "occur, scale bar, north arrow, an inset that shows where it lies, and how it was "
            "made: model, version, date, inputs, scores and limits, as the layer and the model's "
            "card tell it. With a DEM, a hillshade lies under the colours.\n\n"
            "The result is a PDF, PNG or GeoTIFF, and a print layout in the project to go on with "
            "by hand. With sheets, over polygons or a regular grid, there is a page or a file for "
            "each of them."
        )

    def flags(self):
        """Layouts and the project belong to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add_parameters()
        self.add_outputs()

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Draw the sheets, write the files, keep the layout."""
        self._parameters, self._context, self._feedback = parameters, context, feedback
        kept = self.parameterAsString(parameters, self.LAYOUT_NAME, context).strip()
        host = context.project() if kept else None
        project = QgsProject() if host is None else host
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        if not output and not folder and host is None:
            raise InputError(tr("Nothing would be made. Give a file for the map, or a folder."))

        template = self._template()
        content = self._content(template.is_own)
        sheets = self._sheets(content, template)
        kind = self.parameterAsEnumString(parameters, self.SHEET_FORMAT, context)
        files = series_files(sheets, output, folder, kind)
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        with_inset = self.parameterAsBool(parameters, self.INSET, context)
        maps = draw_series(layout, template, content, sheets, self._scale(), with_inset, feedback)
        dpi = self.parameterAsInt(parameters, self.DPI, context)
        write_series(layout, maps, files, dpi, feedback)
        if feedback.isCanceled():
            return {}
        results = {self.OUTPUT: output, self.FOLDER: folder}
        if host is not None:
            adopt(host, content.layers, context)
            results[self.LAYOUT] = self._keep(layout, host.layoutManager(), kept)
        return {name: result for name, result in results.items() if result}

    def _keep(self, layout, manager, name):
        """Add the layout to the project; return its name, numbered if the name is taken."""
        free = unused(name, (other.name() for other in manager.layouts()), joint=" ")
        layout.setName(free)
        manager.addLayout(layout)
        self._feedback.pushInfo(self.tr("Layout in the project: {name}").format(name=free))
        return free

    def _content(self, has_own_template):
        """Gather what all sheets share."""
        parameters, context = self._parameters, self._context
        layer = self.parameterAsLayer(parameters, self.LAYER, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(
                self.tr("Could not load the layer '{layer}'. Choose another.").format(
                    layer=parameters.get(self.LAYER)
                )
            )
        dem = self.parameterAsRasterLayer(parameters, self.DEM, context)
        if dem is None and parameters.get(self.DEM) not in (None, ""):
            raise QgsProcessingException(self.invalidRasterError(parameters, self.DEM))
        has_inset = self.parameterAsBool(parameters, self.INSET, context)
        say = tongue(self.parameterAsString(parameters, self.LANGUAGE, context))
        layers = gather_layers(layer, dem, has_inset, say, context)
        layer = layers.layer

        crs = self.parameterAsCrs(parameters, self.CRS, context)
        frame = framing.Frame(crs) if crs.isValid() else self._frame(layer)
        family = self._family(say)
        told = layer_provenance(layer, self._card())
        title = self.parameterAsString(parameters, self.TITLE, context).strip()
        return Content(
            layers,
            frame,
            whole=framing.moved(framing.roomy(layer), layer.crs(), frame.crs),
            provenance=told,
            texts=sheet_texts(told, layer, dem, title, say),
            say=say,
            family=None if has_own_template else family,
            is_own=has_own_template,
        )

    def _frame(self, layer):
        extent = self.parameterAsExtent(self._parameters, self.EXTENT, self._context, layer.crs())
        return framing.frame_for(layer.crs(), framing.roomy(layer) if extent.isNull() else extent)

    def _family(self, say):
        """Return the font of a language's words; say so if there are no words, or no font."""
        family = font_family(say.language)
        if say.is_mute:
            self._feedback.pushWarning(
                self.tr(
                    "The texts in {language} are missing from this copy of Lithoscope: the words "
                    "on the sheet stay English."
                ).format(language=say.language)
            )
        elif family is None and say.language == CHINESE:
            self._feedback.pushWarning(
                self.tr(
                    "No font with Chinese characters is installed: they may show as boxes. "
                    "Install one, such as Noto Sans CJK SC."
                )
            )
        return family

    def _card(self):
        path = chosen_file(self, self._parameters, self._context, name=self.MODEL)
        return read_card(path) if path else None

    def _template(self):
        path = self.parameterAsFile(self._parameters, self.TEMPLATE, self._context)
        page, orientation = (
            self.parameterAsEnumString(self._parameters, name, self._context)
            for name in (self.PAGE, self.ORIENTATION)
        )
        template = Template(named_template(path) if path else page_template(page, orientation))
        if template.is_own:
            self._feedback.pushInfo(self.tr("Template: {file}").format(file=template.path))
        return template

    def _scale(self):
        if self._parameters.get(self.SCALE) is None:
            return None
        return self.parameterAsDouble(self._parameters, self.SCALE, self._context)

    def _sheets(self, content, template):
        """Return the sheets: of the polygons, of a grid, or the only one."""
        parameters, context = self._parameters, self._context
        crs, layer = content.frame.crs, content.layers.layer
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, crs)
        if not extent.isNull() and not extent.intersects(content.whole):
            raise InputError(
                tr(
                    "Layer '{layer}' has nothing in the extent that was given. Choose another "
                    "extent."
                ).format(layer=layer.name())
            )
        area = content.whole if extent.isNull() else content.whole.intersect(extent)
        source = self.parameterAsSource(parameters, self.SHEETS, context)
        if source is None and parameters.get(self.SHEETS) not in (None, ""):
            raise QgsProcessingException(self.invalidSourceError(parameters, self.SHEETS))
        wants_grid = self.parameterAsBool(parameters, self.SHEET_GRID, context)
        if source is None and not wants_grid:
            return [SheetArea("", content.whole if extent.isNull() else extent)]
        if source is None:
            sheets = self._grid(content, template, area)
        elif wants_grid:
            raise InputError(
                tr("Sheets come from polygons or from a regular grid, not from both. Choose one.")
            )
        else:
            field = self.parameterAsString(parameters, self.SHEET_NAME, context)
            sheets = polygon_sheets(source, field, crs, area)
        return reached(
            sheets,
            lambda box: has_data(layer, framing.moved(box, crs, layer.crs()), self._feedback),
        )

    def _grid(self, content, template, area):
        """Return the sheets of a regular grid, as large as the template's map at the scale."""
        scale = self._scale()
        if scale is None or not content.frame.crs.isValid():
            raise InputError(
                tr(
                    "A regular grid of sheets needs a scale, and a layer with a coordinate "
                    "reference system. Give both, or polygons as sheets."
                )
            )
        project = QgsProject()
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        item = template.add_page(layout, 0)["map"]
        size = framing.shown_at(item, content.frame.crs, area, scale)
        overlap = self.parameterAsDouble(self._parameters, self.OVERLAP, self._context) / 100
        return grid_sheets(area, size.width(), size.height(), overlap)
