"""A map to print, of any result."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsPrintLayout,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProject,
)

from ...engine.errors import InputError, OutputError
from ...engine.model.library import read_card
from ...engine.raster.staging import Staging
from ..base import readable_errors
from . import framing
from .backdrop import relief, world
from .export import PDF, file_format, file_names, write_pages
from .looks import style_file
from .make_map_parameters import MakeMapParameters
from .provenance import file_source, layer_provenance
from .sheet import Content, Sheet
from .story import sheet_texts
from .template import Template, shipped_template
from .words import CHINESE, font_family, words


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
            "by hand. With sheets, there is a page or a file for each of them."
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
            raise InputError("Nothing would be made. Give a file for the map, or a folder.")

        content = self._content(project, host is not None)
        template = self._template()
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        sheets = self._sheets(content)
        if output and len(sheets) > 1 and file_format(output) != PDF:
            raise InputError(
                f"{len(sheets)} sheets do not fit into {Path(output).name}. Choose a PDF, or a "
                "folder for a file per sheet."
            )
        maps = self._draw(layout, template, content, sheets)
        if maps is None:
            return {}
        results = self._write(layout, maps, [name for name, _ in sheets], output, folder)
        if host is not None:
            layout.setName(_free_name(host.layoutManager(), kept))
            host.layoutManager().addLayout(layout)
            results[self.LAYOUT] = layout.name()
            feedback.pushInfo(self.tr("Layout in the project: {}").format(layout.name()))
        return results

    def _content(self, project, is_kept):
        """Gather what all sheets share; what a kept layout draws is put into the project."""
        parameters, context = self._parameters, self._context
        layer = self.parameterAsLayer(parameters, self.LAYER, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(
                self.tr("Could not load the layer '{}'. Choose another.").format(
                    parameters.get(self.LAYER)
                )
            )
        if layer.extent().isNull():
            raise InputError(f"Layer '{layer.name()}' has nothing in it, and so no map.")
        if not _is_of(context.project(), layer):
            layer = layer.clone()
            style_file(layer)
        dem = self.parameterAsRasterLayer(parameters, self.DEM, context)
        if dem is None and parameters.get(self.DEM) not in (None, ""):
            raise QgsProcessingException(self.invalidRasterError(parameters, self.DEM))
        shade = [] if dem is None else [relief(dem)]
        around = world() if self.parameterAsBool(parameters, self.INSET, context) else None
        if not is_kept:
            # Owned by the run, so that nothing outlives it.
            for drawn in (*shade, *([] if around is None else [around])):
                context.temporaryLayerStore().addMapLayer(drawn)
            if not _is_of(context.project(), layer):
                context.temporaryLayerStore().addMapLayer(layer)
        else:
            self._adopt(project, layer, [*shade, *([around] if around is not None else [])])

        crs = self.parameterAsCrs(parameters, self.CRS, context)
        frame = framing.Frame(crs) if crs.isValid() else self._frame(layer)
        language = self.parameterAsString(parameters, self.LANGUAGE, context)
        family = font_family(language)
        if family is None and language == CHINESE:
            self._feedback.pushWarning(
                self.tr(
                    "No font with Chinese characters is installed: they may show as boxes. "
                    "Install one, such as Noto Sans CJK SC."
                )
            )
        told = layer_provenance(layer, self._card())
        return Content(
            layer=layer,
            layers=[*shade, layer],
            frame=frame,
            whole=framing.moved(framing.roomy(layer), layer.crs(), frame.crs),
            world=around,
            provenance=told,
            texts=sheet_texts(
                told,
                layer,
                dem,
                self.parameterAsString(parameters, self.TITLE, context).strip(),
                language,
            ),
            words=words(language),
            family=None if parameters.get(self.TEMPLATE) else family,
            is_own=bool(parameters.get(self.TEMPLATE)),
        )

    def _frame(self, layer):
        extent = self.parameterAsExtent(self._parameters, self.EXTENT, self._context, layer.crs())
        return framing.frame_for(layer.crs(), framing.roomy(layer) if extent.isNull() else extent)

    def _card(self):
        path = self.parameterAsFile(self._parameters, self.MODEL, self._context)
        return read_card(path) if path else None

    def _template(self):
        path = self.parameterAsFile(self._parameters, self.TEMPLATE, self._context)
        if path:
            return Template(Path(path))
        chosen = (
            self.parameterAsEnumString(self._parameters, name, self._context)
            for name in (self.PAGE, self.ORIENTATION)
        )
        return Template(shipped_template(*chosen))

    def _adopt(self, project, layer, others):
        """Put layers that a kept layout needs into the project, unseen but for the mapped one."""
        if not _is_of(project, layer):
            project.addMapLayer(layer)
        for other in others:
            project.addMapLayer(other, False)
            project.layerTreeRoot().addLayer(other).setItemVisibilityChecked(False)

    def _sheets(self, content):
        """Return (name, extent in the map's projection) of each sheet."""
        crs = content.frame.crs
        extent = self.parameterAsExtent(self._parameters, self.EXTENT, self._context, crs)
        source = self.parameterAsSource(self._parameters, self.SHEETS, self._context)
        if source is None:
            if self._parameters.get(self.SHEETS) not in (None, ""):
                raise QgsProcessingException(self.invalidSourceError(self._parameters, self.SHEETS))
            if not extent.isNull() and not extent.intersects(content.whole):
                raise InputError(
                    f"Layer '{content.layer.name()}' has nothing in the extent that was given. "
                    "Choose another extent."
                )
            return [("", content.whole if extent.isNull() else extent)]
        area = content.whole if extent.isNull() else content.whole.intersect(extent)
        field = self.parameterAsString(self._parameters, self.SHEET_NAME, self._context)
        sheets = []
        for number, feature in enumerate(source.getFeatures(), start=1):
            box = feature.geometry().boundingBox()
            box = framing.moved(box, source.sourceCrs(), crs)
            if box.intersects(area) and not box.isEmpty():
                name = str(feature[field]) if field else ""
                sheets.append((name or str(number), box))
        if not sheets:
            raise InputError(
                f"No polygon of '{source.sourceName()}' reaches layer '{content.layer.name()}'. "
                "Choose other sheets, or another extent."
            )
        return sheets

    def _draw(self, layout, template, content, sheets):
        """Return the map item of each page; None if the user has stopped."""
        wants_inset = self.parameterAsBool(self._parameters, self.INSET, self._context)
        drawn, maps = [], []
        for number in range(len(sheets)):
            items = template.add_page(layout, number)
            if "inset" in items and not wants_inset:
                layout.removeLayoutItem(items.pop("inset"))
            drawn.append(Sheet(items, content, self._feedback))
            maps.append(items["map"])
        scale = None
        if self._parameters.get(self.SCALE) is not None:
            scale = self.parameterAsDouble(self._parameters, self.SCALE, self._context)
        elif content.frame.crs.isValid():
            needed = (sheet.needed_scale(box) for sheet, (_, box) in zip(drawn, sheets))
            scale = framing.round_scale(max(needed))
        for number, (sheet, (name, extent)) in enumerate(zip(drawn, sheets), start=1):
            if self._feedback.isCanceled():
                return None
            sheet.fill(extent, scale, content.words["sheet"].format(name) if name else "")
            self._feedback.setProgress(50 * number / len(sheets))
        return maps

    def _write(self, layout, maps, names, output, folder):
        dpi = self.parameterAsInt(self._parameters, self.DPI, self._context)
        layout.renderContext().setDpi(dpi)
        layout.setReferenceMap(maps[0])
        targets = {}
        if output:
            file_format(output)
            targets[output] = list(range(len(maps)))
        if folder:
            try:
                Path(folder).mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise OutputError(
                    f"Folder {folder} cannot be made ({error.strerror}). Choose another."
                ) from error
            kind = self.parameterAsEnumString(self._parameters, self.SHEET_FORMAT, self._context)
            for page, stem in enumerate(file_names(names)):
                targets[str(Path(folder) / f"{stem}.{kind}")] = [page]
        if not targets:
            return {}
        inputs = [file_source(layer) for layer in maps[0].layers()]
        with Staging(list(targets), inputs) as staging:
            for done, (target, pages) in enumerate(targets.items(), start=1):
                if self._feedback.isCanceled():
                    return {}
                write_pages(layout, pages, maps, staging.path(target), target, dpi)
                self._feedback.setProgress(50 + 50 * done / len(targets))
            staging.commit()
        results = {self.OUTPUT: output} if output else {}
        return {**results, self.FOLDER: folder} if folder else results


def _is_of(project, layer) -> bool:
    return project is not None and project.mapLayer(layer.id()) is not None


def _free_name(manager, name: str) -> str:
    """Return the name, with a number behind it if the project has a layout of that name."""
    taken = {layout.name() for layout in manager.layouts()}
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free
