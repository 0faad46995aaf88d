"""Results to hand on: one GeoPackage, a project that opens anywhere, a page about them."""

from __future__ import annotations

import gc
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...engine.errors import InputError, OutputError
from ...engine.language import tr
from ...engine.raster.staging import Staging, write_failure
from ..base import LithoscopeAlgorithm, readable_errors
from ..styling import now_utc
from .looks import style_file
from .packed import (
    GEOPACKAGE,
    GEOTIFF,
    file_names,
    pack_raster,
    pack_vector,
    reopened,
    table_names,
)
from .packed_project import packed_files, report_html, take_away, write_project
from .provenance import file_source

FORBIDDEN = '\\/:*?"<>|'


class PackageResults(LithoscopeAlgorithm):
    """`lithoscope:package_results`."""

    LAYERS = "LAYERS"
    NAME = "NAME"
    TITLE = "TITLE"
    RASTERS = "RASTERS"
    FOLDER = "FOLDER"
    GEOPACKAGE = "GEOPACKAGE"
    PROJECT = "PROJECT"
    REPORT = "REPORT"

    GROUP = "map_products"

    def name(self):
        """Id of the algorithm."""
        return "package_results"

    def displayName(self):
        """Name in the toolbox."""
        return self.tr("Package results")

    def tags(self):
        """Words to find it by."""
        return self.tr(
            "geopackage,gpkg,project,qgz,export,share,deliver,archive,relative paths,bundle"
        ).split(",")

    def shortHelpString(self):
        """Help beside the dialog."""
        return self.tr(
            "Puts layers, rasters and vectors alike, into one GeoPackage, with a project (.qgz) "
            "that shows them as they look here and a page that says how each was made. Paths are "
            "relative: copy the folder to another machine and open the project there.\n\n"
            "Names, styles and metadata are kept. A raster goes into the GeoPackage only if every "
            "pixel comes back as it was; one of several bands, or of a type that GeoPackage would "
            "round, lies as GeoTIFF beside it, and the log says so."
        )

    def flags(self):
        """The project and its layers belong to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, config=None):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, self.tr("Layers"), QgsProcessing.SourceType.TypeMapLayer
            ),
            self.tr(
                "Rasters and vectors. A filter of a layer holds, a selection does not. Layers of "
                "the project come in its order, files as Lithoscope shows them."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.NAME, self.tr("Name"), "results"),
            self.tr("Of the files: name.gpkg, name.qgz, name.html."),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE, self.tr("Title"), optional=True),
            self.tr("Of the project and of the page. Empty: the name."),
        )
        self.add_choice(
            self.RASTERS,
            self.tr("Rasters"),
            (GEOPACKAGE, GEOTIFF),
            self.tr(
                "Where rasters go. 'geotiff' keeps colours, names and statistics in the files "
                "themselves, for use without the project."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.FOLDER, self.tr("Folder")),
            self.tr("Where the package goes. An earlier one of the same name is replaced."),
        )
        for name, title in (
            (self.GEOPACKAGE, self.tr("GeoPackage")),
            (self.PROJECT, self.tr("Project")),
            (self.REPORT, self.tr("Page")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, title))

    @readable_errors
    def processAlgorithm(self, parameters, context, feedback):
        """Copy the layers, then write project and page."""
        layers = self._layers(parameters, context)
        stem = self.parameterAsString(parameters, self.NAME, context).strip()
        if not stem or any(letter in FORBIDDEN for letter in stem):
            raise InputError(
                tr("'{name}' is no name for files. Use letters, digits, '-' and '_'.").format(
                    name=stem
                )
            )
        title = self.parameterAsString(parameters, self.TITLE, context).strip() or stem
        form = self.parameterAsEnumString(parameters, self.RASTERS, context)
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                tr("Folder {folder} cannot be made ({reason}). Choose another.").format(
                    folder=folder, reason=error.strerror
                )
            ) from error

        finals = {
            self.GEOPACKAGE: str(folder / f"{stem}.gpkg"),
            self.PROJECT: str(folder / f"{stem}.qgz"),
            self.REPORT: str(folder / f"{stem}.html"),
        }
        tables = table_names(layer.name() for layer in layers)
        tiffs = [str(folder / f"{stem}_{table}.tif") for table in tables]
        inputs = [file_source(layer) for layer in layers]
        with Staging([*tiffs, *reversed(list(finals.values()))], inputs) as staging:
            # All in one folder, so that they find each other there as they will in the end; it is
            # the last to be moved, after the side files of earlier results are gone.
            place = staging.path(finals[self.GEOPACKAGE]).parent
            package = place / f"{stem}.gpkg"
            packed = []
            for done, (layer, table, tiff) in enumerate(zip(layers, tables, tiffs), start=1):
                if feedback.isCanceled():
                    return {}
                made = self._pack(layer, package, table, place / Path(tiff).name, form, folder)
                if made.is_file and form == GEOPACKAGE:
                    feedback.pushWarning(
                        self.tr(
                            "GeoPackage would not keep '{layer}' as it is; it lies beside: {file}"
                        ).format(layer=layer.name(), file=made.place)
                    )
                packed.append((layer, made))
                feedback.setProgress(90 * done / len(layers))
            earlier = packed_files(Path(finals[self.PROJECT]))
            self._write_project(context, place / f"{stem}.qgz", finals, title, packed)
            html = report_html(title, package, Path(finals[self.PROJECT]), packed, now_utc())
            try:
                (place / f"{stem}.html").write_text(html, encoding="utf-8")
            except OSError as error:
                raise write_failure(finals[self.REPORT], error.strerror) from error
            gc.collect()  # layers hold the GeoPackage open
            if feedback.isCanceled():
                return {}
            staging.commit()
        kept = {folder / name for name in file_names(stem, [made for _, made in packed])}
        spared = {Path(source).resolve() for source in inputs}
        for path in (path for path in set(earlier) - kept if path.resolve() not in spared):
            try:
                take_away(path)
            except OSError as error:
                feedback.pushWarning(
                    self.tr("{file} is left over from an earlier package: {reason}.").format(
                        file=path, reason=error.strerror
                    )
                )
        feedback.setProgress(100)
        if not Path(finals[self.GEOPACKAGE]).exists():
            del finals[self.GEOPACKAGE]
        return {self.FOLDER: str(folder), **finals}

    def _layers(self, parameters, context):
        """Return the layers, those of the project in its order."""
        chosen = self.parameterAsLayerList(parameters, self.LAYERS, context)
        if not chosen:
            raise QgsProcessingException(
                self.tr("No layer could be loaded. Choose layers of the project, or files.")
            )
        project, layers = context.project(), []
        for layer in chosen:
            if layer.type() not in (layer.RasterLayer, layer.VectorLayer) or not layer.isValid():
                raise InputError(
                    tr(
                        "Layer '{layer}' is no raster or vector layer, or its data source is "
                        "broken. Leave it out, or repair it."
                    ).format(layer=layer.name())
                )
            if layer.type() == layer.RasterLayer and layer.dataProvider().name() != "gdal":
                raise InputError(
                    tr(
                        "Layer '{layer}' comes from '{provider}' and is no file. Leave it out, or "
                        "save it first with Export > Save As…."
                    ).format(layer=layer.name(), provider=layer.dataProvider().name())
                )
            if project is None or project.mapLayer(layer.id()) is None:
                layer = layer.clone()
                context.temporaryLayerStore().addMapLayer(layer)
                style_file(layer)
            layers.append(layer)
        order = [] if project is None else project.layerTreeRoot().layerOrder()
        places = {layer.id(): place for place, layer in enumerate(order)}
        # Files have no order: vectors on top, where rasters do not hide them.
        layers.sort(key=lambda x: (places.get(x.id(), len(places)), x.type() == x.RasterLayer))
        return layers

    def _pack(self, layer, package, table, beside, form, folder):
        target = str(folder / package.name)
        if layer.type() == layer.VectorLayer:
            return pack_vector(layer, package, table, target)
        return pack_raster(layer, package, table, beside, form, target)

    def _write_project(self, context, path, finals, title, packed):
        """Write the project, in the CRS of the user's, or of the first layer that has one."""
        project = context.project()
        crs = packed[0][0].crs()
        if project is not None and project.crs().isValid():
            crs = project.crs()
        shown = []
        for layer, made in packed:
            node = None if project is None else project.layerTreeRoot().findLayer(layer.id())
            shown.append((reopened(layer, made), node is None or node.isVisible()))
        files = file_names(path.stem, [made for _, made in packed])
        write_project(path, finals[self.PROJECT], title, shown, crs, files)
