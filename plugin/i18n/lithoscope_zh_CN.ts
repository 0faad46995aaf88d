<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Lithoscope</name>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{layer}' has more than {most} distinct values: it is no class raster. Choose the raster of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{name}' has values from {smallest:g} to {largest:g}: a confidence lies within 0 … 1 (or 0 … 100 in a raster of bytes). Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{name}' has values that are not whole numbers, such as {odd:g}: it is no class raster. Choose the raster of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{name}' has class values beyond {largest:,}, which cannot be told apart. Number its classes anew, with Reclassify by table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>not on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>The assessment was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>All reference data on the map are of one class. Accuracy needs at least two: add reference data of other classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>All reference data on the map are of one class, {name}. Accuracy needs at least two: add reference data of other classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Layer '{name}' holds no class: all is NoData.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>All reference data lie where layer '{name}' has no data. Choose reference data of the mapped area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Wherever the reference polygons lie on the map, those of different classes overlap. Remove the overlaps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>No reference point and no pixel centre of a reference polygon lies on layer '{name}'. Check the extents and the coordinate reference systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Reference points outside the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Reference pixels where the map has no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Pixels in polygons of different classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Features without a class or a usable geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>{words}, left out: {number:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>The map has no class for {classes}: such reference pixels count as errors. If the class only has another name there, say which it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>The map has a single class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>{layer}: {measure} {value:.4f} when shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_blocks.py"/>
        <source>Model '{model}' answers {channels} channels, but its card says {promised}. Its file and its card do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_blocks.py"/>
        <source>The layers ({names}) have data in less than two blocks of {side} pixels, so nothing can be shuffled. Choose layers of a larger area, or a larger mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <source>Choose the field of the reference layer {path} that holds the classes of model '{model}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <source>The reference layer {path} lies outside the rasters. Check its extent and its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <location filename="../../engine/assessment/reference.py"/>
        <source>reference layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <source>The model has no class {classes}{more}: what the reference calls so is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>No reference lies where every layer has data. Check the reference, the layers' NoData and the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <location filename="../../engine/deformation/exact.py"/>
        <location filename="../../engine/deformation/simulation.py"/>
        <location filename="../../engine/prospectivity/target_figures.py"/>
        <location filename="../../engine/raster/filters.py"/>
        <location filename="../../engine/raster/patches.py"/>
        <location filename="../../engine/raster/pipeline.py"/>
        <location filename="../../engine/raster/polygons.py"/>
        <location filename="../../engine/raster/writer.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_layers.py"/>
        <source>The run was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>Model '{model}' does not answer with classes or a probability (its task is {task}), so its layers cannot be ranked. Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>At least 2 blocks and 1 shuffle are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>Model '{model}' cannot do without data of '{input}'. Occlude with typical values instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <location filename="../../models/landforms.onnx"/>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/leading_layer.py"/>
        <source>no single layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/leading_layer.py"/>
        <source>Model '{model}' has {count} layers; a map of the leading layer holds at most {most}. Run without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>class {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>The reference has no class '{stranger}'. It has: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>The map has no class {value}. It has: {classes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>None of the reference's classes ({values}) is a class of the map ({classes}). Choose the field that holds the map's class names or values, or say which class each means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>'{part}' cannot be read. Write the reference's class, '=' and the map's class value, separated by semicolons: Granitoid = 3; Mafic = 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>The reference layer {path} has no field '{field}'. It has: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <location filename="../../engine/model/signature.py"/>
        <location filename="../../engine/raster/network_pass.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>A feature of the reference layer {path} cannot be brought into the map's CRS ({error}). Check the layer's CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>The reference layer {path} has no point and no polygon with a value in field '{field}'. Choose the layer and the field that hold the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>Field '{field}' of {path} has {count:,} distinct values: it holds no classes. Choose the field with the class names or values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>deposits</source>
        <translation>矿床数</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>None of the {count:,} deposits lies on layer '{name}'. Check the extents and the coordinate reference systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>All {count:,} deposits on layer '{name}' lie where it has no data. Choose deposits of the mapped area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>No deposit lies both inside the tract and on data of layer '{name}'. Check the tract, or assess without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Layer '{name}' has the same value, {value:g}, everywhere: nothing can be ranked. Choose the raster of scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits outside the map, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits where the map has no data, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits that share a cell with another, counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits on the map but outside the tract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>{words}: {number:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Only {positives} deposits: a demonstration, whose figures may change with the next discovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>All deposits lie in one cluster: there is no interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits score lower than other places. If low values of this raster are the good ones, as with a distance, turn its sign first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/assembly.py"/>
        <source>There is no source of deformation. Choose a layer of faults, earthquakes, slip patches, points of pressure or extraction areas that has features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/assembly.py"/>
        <source>The grid misses the sources: the nearest lies {distance} km outside of it, and they are {reach} km in size. Move the extent over them, and check the coordinate reference systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/assembly.py"/>
        <source>No source lies within the grid; the nearest is {distance} km away. Check the extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/bowls.py"/>
        <location filename="../../engine/deformation/sources.py"/>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must be greater than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/bowls.py"/>
        <source>'{layer}', feature {ident}: the polygon has no area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/bowls.py"/>
        <location filename="../../engine/deformation/sources.py"/>
        <source>'{layer}': {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Very unlikely (below 10 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Unlikely (10 to 33 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>About as likely as not (33 to 66 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Likely (66 to 90 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Very likely (90 % and more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>The strain threshold is {threshold}; it must be greater than 0, as in 0.0001 for 100 microstrain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>A strain threshold of {threshold} would stretch the ground to double its length. Give it as a ratio: 100 microstrain are 0.0001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The extent is empty: {bounds}. Draw it, or take it from a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The CRS of the extent cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The extent {bounds} does not lie on Earth in its CRS ({error}). Check whether metres were given for degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The extent is {size} km across. An elastic half-space is flat: choose one below {limit} km around the sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The coordinates of '{layer}' cannot be used ({error}). Check its CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>Features of '{layer}' lie outside what their CRS covers. Check whether it is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>A cell size of {cell} m cannot be used: give one above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>A cell of {cell} m is larger than the extent of {width} x {height} m. Choose smaller cells, or check whether the extent is in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>Cells of {cell} m would make {columns} x {rows} of them over this extent. The cell size is in metres, also where the extent is in degrees: choose larger cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>The heading of the satellite must be an angle in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>An incidence angle of {angle} degrees is not possible. It is measured from the vertical: give 0 to 89, for Sentinel-1 29 to 46.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>The wavelength of the radar must be greater than 0 metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>Sentinel-1, ascending</source>
        <translation>Sentinel-1 升轨</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>Sentinel-1, descending</source>
        <translation>Sentinel-1 降轨</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>The grid cannot be brought into a metric frame ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A cell size of {cell} cannot be used: give one above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A cell of {cell} degrees is larger than the extent of {width} x {height} degrees. The CRS of the extent counts in degrees: for cells of {cell} m give {degrees}, or choose an extent in a metric CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A cell of {cell} is larger than the extent of {width} x {height}, in the unit of its CRS. Choose smaller cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>Cells of {cell} degrees would make {columns} x {rows} of them: choose larger cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>Cells of {cell} would make {columns} x {rows} of them. The extent's CRS does not count in degrees, but in metres or feet: choose larger cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A grid of {columns} x {rows} cells is too large: at most {most} are possible. Choose a coarser one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scaling.py"/>
        <source>Plate boundary (interplate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scaling.py"/>
        <source>Stable continent (intraplate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scaling.py"/>
        <source>A magnitude of {magnitude} gives no rupture: the scaling relations hold from {low} to {high}. Check the magnitude field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scaling.py"/>
        <source>There is no scaling relation for '{region}'. Choose one of: {regions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>slip</source>
        <translation>滑动量</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>volume change</source>
        <translation>体积变化</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>strike</source>
        <translation>走向</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>dip</source>
        <translation>倾角</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>rake</source>
        <translation>滑动角</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <source>The uncertainty of the {quantity} is {value}; it must be 0 or greater.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <source>The uncertainty of the {quantity} is {value} times its value. Give it as a share: 0.3 for 30 percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <source>The number of scenarios is {draws}; give 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>A Poisson's ratio of {value} is not possible; rock has 0.2 to 0.35.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>The rigidity must be greater than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>The depth of the receiver faults is above the ground; it is positive down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>Mean, deviation and percentiles need draws: set their number, 100 for instance, or leave these outputs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>The Coulomb stress change needs faults, earthquakes or slip patches; points of pressure and extraction areas have none here. Leave that output out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/solvers.py"/>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/solvers.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/solvers.py"/>
        <source>The maps of {scenes} scenarios take {wanted:.1f} GB for a while, and {free:.1f} GB are free in {folder}. Choose fewer draws, larger cells, or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>dip direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>opening</source>
        <translation>张开量</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <location filename="../../engine/seismicity/columns.py"/>
        <location filename="../../models/earthquakes.onnx"/>
        <source>magnitude</source>
        <translation>震级</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>upper depth</source>
        <translation>上界深度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>lower depth</source>
        <translation>下界深度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>subsidence</source>
        <translation>沉降</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>radius of influence</source>
        <translation>影响半径</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>long semi-axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>short semi-axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>plunge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}' has no field for the {role} (as '{example}'), and no value for all was given. It has: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>no fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>is missing; fill it in, or leave that feature out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}', feature {ident}: the {role}{value} {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>{role} = {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>{role} = {value} for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}', feature {ident}: '{value}' in field '{field}' is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>Field '{field}' of '{layer}' has {values} values for {count} features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}' has no field '{field}', chosen for the {role}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>In which unit are the fields {fields} of '{layer}'? Values up to {largest} may be metres or kilometres: choose the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>puts its rectangle above the ground; give a larger depth or a smaller width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>{count} rectangles of '{layer}', sized by their magnitudes, would have reached above the ground and were lowered to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is too flat for a trace at the surface; give such planes as points with their depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is above the ground; depths are positive down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is 0; a point of pressure must lie below the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>puts the top of the spheroid above the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not between 0 and 90 degrees; for a plane that dips to the left of its strike, turn the strike by 180</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not an angle from -180 to 180 (0 left-lateral, 90 thrust, -90 normal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is deeper than any earthquake; is the unit metres or km?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing, and there is no magnitude to take it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing beside the other; give both or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is shorter than the short semi-axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not between 0 and 90 degrees (upright)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing; a spheroid that is not upright needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not below the upper depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is negative; turn the rake by 180 degrees instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing, and so is a magnitude to take it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>'{layer}', feature {ident}: the trace has no length. Delete or redraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/statistics.py"/>
        <source>There is no room for {draws} scenarios in '{folder}' ({error}). Choose fewer, or larger cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/stress.py"/>
        <source>Strike and rake of the receiver fault must be angles in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/stress.py"/>
        <source>A receiver fault cannot dip by {dip} degrees. Give 0 to 90, and turn the strike by 180 degrees if it dips to the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/stress.py"/>
        <source>An effective friction of {friction} is not possible: give 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate.py"/>
        <source>The network knows a Poisson's ratio of {known:g} only, and {given:g} is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate.py"/>
        <source>Cells of {dx:g} by {dy:g} m are too long and narrow for the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate.py"/>
        <source>The computation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate_network.py"/>
        <source>Model file '{path}' is not a network of crustal deformation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>The model takes {bands} bands, but {size} values were given as {name}. Give one for all, or one a band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>The {name} of the model's bands must be finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>landform</source>
        <translation>地貌</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>lithology</source>
        <translation>岩性</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>prospectivity</source>
        <translation>成矿远景</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>seismicity</source>
        <translation>地震活动</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>deformation</source>
        <translation>形变</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>sequence</source>
        <translation>序列</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <location filename="../../engine/model/parts.py"/>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>must be 1 … {most} bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must lie within 0 … 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>must be an ISO date such as 2026-07-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>The model card is longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>The model card is not valid JSON ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <location filename="../../engine/model/record.py"/>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>Model card, field 'schema': is {schema!r}, but this version of Lithoscope reads schema {known}. Update Lithoscope, or take an older version of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <location filename="../../engine/model/parts.py"/>
        <source>must be at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>'{name}' is no parameter of source 'user'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>asks for a halo outside 0 … {most} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <location filename="../../engine/model/parts.py"/>
        <source>must be 1 … {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>needs at least {fewest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>do not go with task '{task}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>'labels' is for task 'classification'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>a probability has one name at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>task '{task}' needs at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must be 1 for a regression and for labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>asks for more than {most} output channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>does not go with labels or task 'sequence'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>is for classes with probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must have {count} numbers, one a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Model file '{path}' is a Deepness model of type '{kind}'; those that run here are Segmentor and Regressor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Model file '{path}' must fix its number of bands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>contains 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Deepness {kind}, described by the metadata of its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>8-bit values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Model file '{path}', Deepness metadata '{key}': {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{count} values for {bands} bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{value!r:.50} is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{number:g} does not lie within {minimum:g} … {maximum:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>indices must be whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>indices must be 0, 1, 2, … without a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>must map an index to a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{count} names for {channels} output channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/feed.py"/>
        <source>The model needs '{parameter}', the pixel size of every row in m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/feed.py"/>
        <source>Parameter '{parameter}' must have shape {wanted}, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/feed.py"/>
        <source>Parameter '{parameter}' is {value:g} {unit}; the model takes {minimum:g} … {maximum:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library.py"/>
        <source>Model file '{path}' describes itself; what you said is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library.py"/>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_import.py"/>
        <source>Model file '{path}' keeps weights in another file, '{other}'. The library takes models that are one file: export it with its weights inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_import.py"/>
        <source>{path} changed while it was copied. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_import.py"/>
        <location filename="../../plugin/environment_task.py"/>
        <location filename="../../processing_algorithms/runtime/speed.py"/>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>Several models of the library are called '{name}': {files}. Give the file you mean, or remove the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' does not exist. Check its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>There is no model '{name}' in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>It holds none for this. Give an .onnx file, or import one into the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>The library holds {names}. Give one of these names, or an .onnx file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}' has no output. Export the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}' failed while running on {shapes}: {error} If memory is short, take smaller tiles or batches; otherwise the model is faulty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' takes blocks [batch, {bands} bands, height, width]; it was given {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' takes tiles of {size} x {size} pixels only; it was given {given_height} x {given_width}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' answered shape {shape}; its card promises [{batch}, {channels}, up to {height}, up to {width}].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' answers {answered_height} x {answered_width} pixels for {height} x {width}, which cannot be centred: an odd number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' promises probabilities but answers values from {low:g} to {high:g}: confidences are not to be trusted. If these are logits, its card should say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}' carries no Lithoscope card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}': {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' is empty. Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' is not a whole ONNX file: it is truncated, corrupt or of another format. Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' keeps weights in '{location}', which is not beside it. Copy both files into one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' wants to read '{location}', outside its own folder. It is refused for safety; ask the model's maker for a file that carries its weights itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>continuous</source>
        <translation>连续</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>categorical</source>
        <translation>分类型</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>are for categorical bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must lie within {minimum:g} … {maximum:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be greater than 0 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be 0 … {most} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be 1 … {most} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be divisible by 'multiple'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>leaves no pixels inside the halo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>is '{color}', but must look like #RRGGBB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' says nothing about what it answers. Name its classes in order, or say that it is a regression or a probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' says nothing about what it answers. Name its {channels} classes in order, or say that it is a regression or a probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Plain ONNX file, described by the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' takes any number of bands. Name those it was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' takes {count} bands, but {given} were named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' answers {channels} channels, which takes {expected} class names in order; {count} were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>Model card, field '{field}': {problem}. Ask the model's maker for a corrected file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be an object with named fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>is not a field of this schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>is '{value}', but must be one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>has {values} more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>{low:g} is greater than '{high_name}' {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>is longer than {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' takes [sequences, steps, {features} features]; it was given {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' was given features that are no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' answered shape {shape}; its card promises {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' is for {task}, not for time series. Choose a model whose card says task 'sequence'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' must take x [batch, time, {count}], h0 and c0 [{members}, batch, hidden]; it takes {found}. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>runs the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>{name} is not part of this ONNX Runtime, which has {has}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>Model file '{path}' cannot be opened by ONNX Runtime {version}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>{name} could not be used: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>{name} could not be started (driver or library missing).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>This ONNX Runtime cannot run on the CPU. Install the package onnxruntime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{name}' has type {type}, which Lithoscope cannot use; numbers are needed. Export the model with float32 inputs and outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network must have one input for the bands, besides the parameters that its card names; it has {names}. Correct the card, or export the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's input '{port}' has shape {shape}; raster models take [batch, bands, height, width].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's output '{port}' has shape {shape}; raster models answer [batch, channels, height, width] or [batch, height, width].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's input is fixed to {height} x {width} pixels; only square fixed tiles can be used. Export the model with dynamic height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>Model '{model}' reads time series, not rasters. Use it in the earthquake tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The card of model '{model}' names the parameter '{parameter}', but the network's inputs are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's input '{port}' has shape {shape}, so it takes {bands} bands [batch, bands, height, width], but the card of model '{model}' names {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The card of model '{model}' fills masked pixels with NaN, which its input of type {type} cannot hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network answers {channels} channels, but the card of model '{model}' promises {promised} ({promise}). Correct the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{scores}, and a dissimilarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>labels</source>
        <translation>类别值</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{classes} classes x {members} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{members} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{count} quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network takes tiles of {size} pixels, but the card of model '{model}' says {promised}. Correct the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{port}' has the fixed shape {shape}, which is empty. Export the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{port}' has the fixed shape {shape}; tiles of at most {most} x {most} pixels are accepted. Export the model with dynamic height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{port}' has the fixed shape {shape}, {size:.1f} GB a batch; at most {most:.1f} GB are accepted. Export the model with a smaller batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>does the numerical work of the earthquake algorithms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>{package}, which {purpose}, is not installed or does not load ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>By hand, without dependencies, so that QGIS keeps its own numpy: python3 -m pip install --no-deps --target &lt;profile folder&gt;/python {package}. Step by step: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>Install it with Plugins &gt; Lithoscope &gt; Runtime….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/distance.py"/>
        <source>finds the nearest deposits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_file.py"/>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{output} has no known vector format. End its name in one of {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>The targets' share of the area is {share:g}: choose 0 … 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>The targets' threshold is {threshold:g}: it must be 0 … 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>The smallest area of a target must not be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>Nothing on the map has a score: there are no targets to find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/crs.py"/>
        <source>the bounds lie outside the target CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/fill.py"/>
        <source>fills NoData for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/filters.py"/>
        <source>The {name} filter failed ({error}). Is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/gdal_io.py"/>
        <source>GDAL gives no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>Layer '{name}' has no georeference. Georeference it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>Layer '{name}' has no coordinate reference system. Assign one first, in QGIS with Raster &gt; Projections &gt; Assign Projection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The georeference of layer '{name}' is not valid. Georeference it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The georeference is not valid. Georeference it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>A grid of {width} x {height} pixels of layer '{name}' cannot be worked on. Check the pixel sizes and the coordinate reference systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>A grid of {width} x {height} pixels cannot be worked on. Check the pixel sizes and the coordinate reference systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The CRS of layer '{name}' cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The CRS cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>Model '{model}' needs {count} bands ({names}), but {given} are given. Choose one layer for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>The model works at {size:.4g} m a pixel, which the layer has not: scores are computed on {width} x {height} pixels of that size and brought back onto the layer's grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>The layer's pixels of {width:.4g} x {height:.4g} m are not of the size that model '{model}' was made for. Read the result with care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>No pixel has data in every layer ({names}): all is NoData. Check the layers' NoData values and extents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>No pixel inside the polygons of {mask} has data in every layer ({names}): all is NoData. Check the layers' NoData values and extents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{share} of the pixels of band '{band}' hold codes that model '{model}' never met in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{share} of the pixels of band '{band}' lie outside the range that model '{model}' expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>Less than 0.01%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{problem} Is it another layer, or in another unit? See which layer went into which input of the model. The result is not to be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{problem} Check the layer and its unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{share:.2%} of the map lies outside the area of applicability of model '{model}': it met nothing like it in training, and its figures do not hold there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>The mask polygons of {path} lie outside the raster. Check the mask's extent and its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>mask layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>The mask layer {path} holds no polygon. Draw one, or run without a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>The mask layer {path} cannot be brought into the raster's CRS ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Model '{model}' answers with an array of shape {shape}, but its card says {promised} channels. Its file and its card do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Model '{model}' answers {shape} pixels for a tile of {tile}, which leaves parts of the map empty. Only networks that keep the pixel size can be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Model '{model}' has no parameter '{name}'. It has: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Parameter '{name}' is {value:g}, but model '{model}' takes {minimum:g} … {maximum:g} {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/patches.py"/>
        <source>finds the polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/patches.py"/>
        <source>joins polygons across strips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{classes} is no class raster: its first band must be uint8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{confidence} does not lie on the pixels of {classes}. Choose the confidence raster that was made with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{classes} holds no class: all is NoData.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{count} patches found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{path} cannot be opened ({error}). Choose a raster file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>No output is asked for. Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>Model '{model}' cannot make the output '{kind}': {reason}. It makes: {possible}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>no raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The output {path} must be a GeoTIFF: end its name in .tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The minimum confidence is {minimum_confidence}: it must lie in 0 … 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>Batch and workers must be at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>There is no filter '{post_filter}'. Choose 'sieve', 'majority' or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The majority filter needs an odd size of at least 3 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The sieve filter needs a threshold of at least 2 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>it is not an ensemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>its card has no area of applicability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>its card has no conformal thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>it gives class values, without probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>its task is {task}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>No input layer is given. Choose at least one raster layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Model '{model}' does not know '{input}'. Give one layer for each of its inputs: {inputs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Model '{model}' needs '{input}'. Give one layer for each of its inputs: {inputs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' has no band {band}: it has {bands}. Choose another band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Band {band} of layer '{layer}' holds complex numbers. Convert it to real ones first, for instance to amplitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' does not overlap the others. Check its extent and its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' cannot be read at column {x}, row {y} ({error}). The file {path} may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' cannot be opened ({error}). Check that {path} exists and is a raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' cannot be brought onto the grid of the others ({error}). Check its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The finished {target} could not be put into place ({error}). Close programs that have it open, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The output {target} is also an input. Choose another name for the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>Two outputs have the same name, {target}. Rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The output {target} is a folder. Give it a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>{target} could not be written ({reason}); the folder {folder} is out of reach. Free some space, or choose another folder. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>{target} could not be written ({reason}); {free:.1f} MB are free in {folder}. Free some space, or choose another folder. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>Nothing can be written to {folder} ({error}). Choose a folder you may write to, with space left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/tiling.py"/>
        <source>A tile of {tile} pixels is not possible: choose 1 … {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/tiling.py"/>
        <source>A halo of {halo} pixels is not possible: at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/tiling.py"/>
        <source>The network's input of {size} pixels leaves nothing inside a halo of {halo}. Use a smaller search radius, or a model with a larger or flexible input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <location filename="../../engine/report/importance.py"/>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} cannot be opened ({error}). Choose a vector layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} has no coordinate reference system. Assign one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} holds no point. Choose a layer of points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} cannot be brought into the raster's CRS ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} has points that the raster's CRS cannot hold. Check its CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>Pixels of {own:.4g} m are too coarse for model '{model}', which works at {step:.4g} m. Choose a finer layer, or a model for this scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>The layer has no metric grid of its own ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>The layer's extent is not on the globe ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>The layer is {width:.0f}° wide, too much for one metric grid, which model '{model}' needs. Split it into parts of at most {widest:.0f}°.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/writer.py"/>
        <source>{path} is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/raster/writer.py"/>
        <source>the file on disk is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/axes.py"/>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Accuracy</source>
        <translation>总体精度</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Kappa</source>
        <translation>Kappa 系数</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Balanced accuracy</source>
        <translation>均衡精度</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Reference pixels with a class on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>'unknown' on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <location filename="../../engine/seismicity/magnitude_types.py"/>
        <location filename="../../engine/seismicity/times.py"/>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>reference \ map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>recall</source>
        <translation>查全率</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>precision</source>
        <translation>查准率</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>reference pixels</source>
        <translation>参考像元数</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>'unknown'</source>
        <translation>“未知”</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../engine/report/html.py"/>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>F1, the harmonic mean of precision and recall:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>mapped area</source>
        <translation>制图面积</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>estimated area</source>
        <translation>估计面积</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>user's accuracy</source>
        <translation>用户精度</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>producer's accuracy</source>
        <translation>生产者精度</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>By area</source>
        <translation>按面积</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Each mapped class counts by its area, and the areas are corrected for the errors found (Olofsson et al. 2014). The 95 % intervals hold if the reference was drawn at random within each mapped class. Area-weighted accuracy: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Fewer than two reference pixels lie on: {left_out} ({left_out_share:.1%} of the mapped area). The estimate is without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>this map</source>
        <translation>本图</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>as promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Of the pixels that the map is 80 % sure of, 80 % should be right. Expected calibration error, 0 at best: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Mean confidence</source>
        <translation>平均置信度</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Share that is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Pixels</source>
        <translation>像元数</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>How sure the map is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>events</source>
        <translation>地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/html.py"/>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Number of events</source>
        <translation>地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Magnitude and time</source>
        <translation>震级与时间</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Proximity of nearest neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Largest clusters</source>
        <translation>最大的丛集</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/evaluation.py"/>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../engine/report/importance.py"/>
        <location filename="../../engine/report/map_assessments.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>How it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>all events</source>
        <translation>全部地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>mainshocks and background</source>
        <translation>主震与背景地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Share of the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Cumulative share of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Magnitude</source>
        <translation>震级</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Magnitude and time by label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>threshold {threshold:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>log10 of proximity η</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>not linked</source>
        <translation>未关联</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>linked</source>
        <translation>已关联</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>log10 of rescaled time T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>log10 of rescaled distance R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Rescaled time and distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>clustered</source>
        <translation>丛集</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/seismicity/declustering.py"/>
        <source>background</source>
        <translation>背景地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>cluster</source>
        <translation>丛集</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>largest magnitude</source>
        <translation>最大震级</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>cannot tell</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>N (neg. bin.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>catalogue PL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Forecast and earthquakes</source>
        <translation>预测与地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Numbers</source>
        <translation>地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Is the forecast consistent with what happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Quantiles of the tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Against other forecasts</source>
        <translation>与其他预测比较</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>What the tests mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>The observed catalogue</source>
        <translation>观测目录</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>From {start} to {end}, {number:,} earthquake of magnitude {magnitude:g} or more happened in the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>From {start} to {end}, {number:,} earthquakes of magnitude {magnitude:g} or more happened in the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>expected M ≥ {magnitude:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>likely, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>observed</source>
        <translation>观测值</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Number of earthquakes</source>
        <translation>地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Observed and likely numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>simulated, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>expected by the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Number of M ≥ {magnitude:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Course of the number of earthquakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>95 % range</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>as high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>as low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>test</source>
        <translation>检验</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>gain or z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>95 % interval</source>
        <translation>95% 置信区间</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>not consistent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>unlikely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Share of the forecast's own values that are no better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>At least one M ≥ {magnitude:g}: Brier score {brier:.3g}; {skill:+.1%} better than the long-term rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>At least one M ≥ {magnitude:g}: Brier score {brier:.3g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>as forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>likely if right, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Forecast probability of a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Share of cells where it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Reliability of the probability of M ≥ {magnitude:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>N: is the number of earthquakes a likely one? Poisson's distribution leaves out that earthquakes come in clusters, so a good forecast of an aftershock sequence fails it too often; the negative binomial distribution and the simulated catalogues do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>S and M: are the places, and the magnitudes, likely ones, given the number? CL: both together. L and pseudo-likelihood: with the number as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>Brier: the mean squared error of the probability of at least one earthquake, times -2 in the test, as pyCSEP has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>T: the information gain, the mean log ratio of the two forecasts' rates at the earthquakes less the difference of their expected numbers per earthquake. W: the same by ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>As high, as low: how often the forecast itself has such a value. Of a number both are bad, of the distance in the M test of simulated catalogues the high ones, else the low ones. A perfect forecast fails one test in {number:.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>One window proves little. A forecast is known by many windows, and against another forecast. The catalogue may still be revised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>{begin} to {end} UTC ({days:g} days), with what was known at its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>The whole region</source>
        <translation>整个区域</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Expected number of {smallest} in each cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Probability of at least one {largest} in each cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>{smallest} as time goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>What to know about this forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>The network's gain over ETAS on held-out years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>The catalogue</source>
        <translation>地震目录</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{years:.1f} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>{days:.0f} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Expected: the mean number, with the 95 % range that the uncertainty of the model and its parameters gives it. Likely counts: what 95 % of the simulated catalogues have. Probability: of at least one, with such a range. Long-term: what as many days have at the mean rate of the {period} that the catalogue covers; ratio: expected over long-term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>M ≥ {magnitude:g} in the whole region and {days:g} days: {low} to {high} are likely, {long_term} at the long-term rate; at least one with a probability of {probability}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>expected</source>
        <translation>期望数</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>likely counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>in {days:g} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>95 % of the simulations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>long-term rate</source>
        <translation>长期发生率</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Earthquakes M ≥ {magnitude:g} since the issue time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Cumulative number of earthquakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Rate</source>
        <translation>发生率</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Completeness magnitude</source>
        <translation>完整性震级</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Earthquakes used</source>
        <translation>所用地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{count:,} from {first} to {last} UTC, {inside:,} of them in the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>b-value</source>
        <translation>b 值</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Largest magnitude reckoned with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Simulated catalogues</source>
        <translation>模拟目录</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Branching ratio</source>
        <translation>分支比</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{branching} (direct aftershocks of an earthquake)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{value} per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{value} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{half:.2g} km of an M {size:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Spatial kernel</source>
        <translation>空间核</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>typical; too few earthquakes to fit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Its d at Mc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{d0:.3g} km (half of the aftershocks within {near}, {far})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Growth of log10 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{growth:.2f} a magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Flattening along a sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{flattening:.2f} a magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Background smoothed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>neighbour {number} of each earthquake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Gain of the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{gain:+.2f} nats per earthquake over smoothed seismicity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>held-out data</source>
        <translation>留出数据</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>nats per earthquake</source>
        <translation>nats/次地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Estimates the expected number of earthquakes M≥m per cell, and the probability of at least one, within {days:g} days, for m = {thresholds}, given this catalogue up to {time} UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Estimates the expected number of earthquakes M≥{thresholds} per cell, and the probability of at least one, within {days:g} days, given this catalogue up to {time} UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Mostly it forecasts clustering: aftershocks and swarms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>It cannot predict the time, place or size of a single earthquake, is not an early-warning system, and a low probability is not an all-clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Not prospectively tested. Follow your national agency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>This is ETAS itself, the standard that learned models are measured against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>What it gains over ETAS on held-out years has not been measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Against ETAS on held-out years it gained {gain}; a {control} gained {control_gain:+.3f} ({data}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Against ETAS on held-out years it gained {gain} ({data}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{gain:+.3f} nats per earthquake [{low:+.3f} to {high:+.3f}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{gain:+.3f} nats per earthquake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{gain:+.3f} nats per earthquake [{low:+.3f} to {high:+.3f} by catalogue]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{low:+.3f} to {high:+.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>pixels</source>
        <translation>像元数</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Shares of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <location filename="../../processing_algorithms/results.py"/>
        <source>Inputs</source>
        <translation>输入数据</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>band</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>range</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>description</source>
        <translation>说明</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Quantities</source>
        <translation>物理量</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Protocol</source>
        <translation>评估方案</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Figures</source>
        <translation>精度指标</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>its value</source>
        <translation>基线值</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../plugin/library_tree.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <location filename="../../processing_algorithms/models/model_widget.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <location filename="../../processing_algorithms/results.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../plugin/library_panel.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/models/description.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Pixel size</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Ensemble members</source>
        <translation>集成成员数</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Area of applicability</source>
        <translation>适用域</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Sets of classes</source>
        <translation>类别集</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>calibrated to hold the true one in 90 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Created</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>{band} (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>dissimilarity up to {limit:.3g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>at most {maximum:g}{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>at least {minimum:g}{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>This ONNX file does not describe itself. To run it, say what it answers: name its classes in order, or choose regression or probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Inputs and outputs</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Importance tells what this model uses. It is no proof that a layer controls the rocks or the ore: a layer may matter because it stands for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Layers that say much the same share their importance: each looks dispensable as long as the other is there. Judge related layers together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Shuffling and occluding make combinations of values that do not occur in nature, and what a model says of them is a guess. A large importance is a fact about the model; small differences between layers are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Shuffled layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>{measure}, when a layer's blocks change places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>All figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>How to read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>lowest to highest of the shuffles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>occluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Importance of the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>occluded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>± is the standard deviation over the shuffles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>loss, shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>change, shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>other class, shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>loss, occluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>change, occluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>other class, occluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Loss of {score} on the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Mean change of the winning probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Share of pixels that change class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Measured on {pixels:,} pixels in {blocks} blocks drawn at random, each layer shuffled {times} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>{references:,} reference pixels lie in them, on which the undisturbed model has an {score} of {value:.3f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>The model leans most on {first}, followed by {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>The model leans most on {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>It hardly misses {layers} as long as the others are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Its score on the reference is poor, so its reasons are of little interest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Share of the area in which occluding the layer changes the winning probability most; '{name}' where none changes it by {least:.1%}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Where each layer leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>its commonest code, {value:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>its median, {value:.4g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>its median, {value:.4g} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>inside the tract</source>
        <translation>可成矿地段内</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>whole map</source>
        <translation>整幅图</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Reference data that the map was trained on tell how well it remembers, not how good it is. The map does not say which those were: leave them out yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Reference data close to training data flatter a map, and reference data close to each other repeat each other, so that the intervals are too narrow. Accuracy where nobody has mapped is told by spatial blocks left out of the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Polygons are no random sample: every pixel whose centre lies in one counts, so that a few large polygons decide, they mostly leave out the contacts where maps err, and neighbouring pixels are no independent evidence. Read the intervals as far too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Deposits that the map was trained on rank too high: these figures are then in-sample, and too good. Assess with deposits that were left out, best in whole spatial blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>The study area inflates: the more ground without any chance it takes in, the better every map looks. Figures inside a permissive tract, all of which might hold a deposit, are the honest ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>A place without a known deposit is not barren: undiscovered deposits count against the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>The intervals tell how much the figures depend on which deposits are known. Deposits that lie together are drawn together, since one district is one piece of evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Area-weighted accuracy</source>
        <translation>面积加权精度</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Mapped as 'unknown'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>What the reference's classes mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>What to keep in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{positives:,} deposits among {cells:,} cells, {label}: AUC {auc}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Prediction-area plot, {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{points:,} reference points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{pixels:,} pixels of reference polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{points} and {pixels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{counted}: the map decides none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{counted}: {score} of those that the map decides are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>reference</source>
        <translation>参考类别</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>map value</source>
        <translation>图上值</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>map class</source>
        <translation>图上类别</translation>
    </message>
    <message>
        <location filename="../../engine/report/maps.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_styles.py"/>
        <source>below {bound}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>PR lift</source>
        <translation>PR 提升倍数</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>How well it finds deposits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>without skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>AUC: the probability that a deposit scores higher than a place without. PR lift: average precision over that of a map without skill. Capture: share of the deposits in the best part of the area. area80: share of the area, best first, that holds 80 % of the deposits, the smaller the better. Brackets: 95 % intervals, deposits that lie together drawn together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>no skill</source>
        <translation>无技巧</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>{label} (AUC {auc:.3f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>False positive rate</source>
        <translation>假阳性率</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>True positive rate</source>
        <translation>真阳性率</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Precision and recall</source>
        <translation>查准率与查全率</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>{label} (lift {lift:.1f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Recall: share of deposits found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Precision: share of cells with one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Success-rate curve</source>
        <translation>成功率曲线</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>{label} (area80 {area:.1%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Share of the area, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Share of the deposits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Prediction-area plot</source>
        <translation>预测—面积图</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>The curves cross at a score of {crossing:.4g}: {crossing_captured:.1%} of the deposits lie in {crossing_area:.1%} of the area, a normalised density of {density:.2f} (without skill 1; Yousefi &amp; Carranza 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>deposits with this score or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>area with a lower score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>capture at {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Magnitude and frequency</source>
        <translation>震级—频度关系</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Bins are named by their lower edge. The lines are Gutenberg and Richter's law with the two b-values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Completeness over time</source>
        <translation>完整性随时间变化</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Maximum curvature in windows of equally many events, with the standard deviation of 200 resamples; corrected as that of the whole catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Stability of b</source>
        <translation>b 值稳定性</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Longest silences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>in a bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>at or above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b, Aki and Utsu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b-positive</source>
        <translation>b-positive 值</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>events of magnitude {mc:g} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>the same at a constant rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Cumulative number</source>
        <translation>累积数</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Cumulative number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>where and when a mainshock hides smaller ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>one standard deviation</source>
        <translation>一倍标准差</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>completeness magnitude of a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Completeness magnitude over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Aki and Utsu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{label} ± error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Smallest magnitude used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>not to be had: too few different magnitudes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{b:.3f} ± {error:.3f} ({count:,} increments)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{b:.3f} ± {error:.3f} ({count:,} events)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>maximum curvature</source>
        <translation>最大曲率法</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>as given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Events</source>
        <translation>地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>First and last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Magnitudes</source>
        <translation>震级</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Magnitude types</source>
        <translation>震级类型</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Rounded to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Completeness magnitude Mc</source>
        <translation>完整性震级 Mc</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Events of Mc or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>By day to by night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Aki and Utsu's b agrees with its values over the next 0.5 nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Aki and Utsu's b agrees with its values over the next 0.5 from {mc:g} up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b-positive agrees with its values over the next 0.5 nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b-positive agrees with its values over the next 0.5 from {mc:g} up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>The first is another estimate of the completeness magnitude; b-positive hardly depends on completeness, and its cut tells from where it may be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>longest expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Of events from Mc up, beside the longest gap that as many events at random times leave, and the probability that they leave one as long. Clusters make silences longer too; a gap in the recording looks the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{days:.1f} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{hours:.1f} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>the long-term rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>A second forecast needs a forecast layer to be compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>{count} earthquakes of the window lie outside the forecast's region and do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>The negative binomial N test needs to know how numbers scatter: give simulated catalogues, a variance, or an observed catalogue that goes back further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>Give a forecast layer, a file of simulated catalogues, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>Simulated catalogues without a forecast layer do not say which time they are for: give the start and the end of their window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>All simulated catalogues are empty, so nothing tells their region. Give the forecast layer that was made with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>The smallest simulated magnitude is {smallest:g}: earthquakes from {magnitude:g} up cannot be tested. Give larger magnitudes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>{outside:,} of {count:,} simulated earthquakes lie outside the forecast's window. Do the simulated catalogues belong to this forecast?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>A cell size of {size:g} degrees cannot be used. Choose 0.01 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>The region cannot be read ({error}). Choose a polygon layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>The region holds no polygon with an area. Draw one, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>The region lies between latitudes {south:g} and {north:g}: nowhere on Earth. Its coordinates must be degrees (EPSG:4326); reproject the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>Cells of {size:g} degrees would make {count:,.0f} of them in the region; at most {most:,} can be worked on. Choose larger cells, or 0 for an automatic size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with an event type other than earthquake ({kinds}): left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with an event that is there already: left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} within 2 s and 10 km of an earlier event: kept, since aftershocks come so close (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} earlier than the row before: sorted (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>No event has a time of day: clusters cannot be resolved within a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>Magnitude types: {types}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no time: left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with a time that cannot be read (ISO 8601 is understood): left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with a time in the future: left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no magnitude between {low:g} and {high:g}: left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no location in degrees (coordinates as large as {largest:,.0f} look like metres: set the layer's coordinate reference system): left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no location in degrees: left out (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{name} has no event of magnitude {mc:g} or more among its {count:,}. Lower the completeness magnitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>All {count:,} events of {name} from magnitude {mc:g} up have the same magnitude, {magnitude:g}. Is the magnitude field the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>All {count:,} events of {name} from magnitude {mc:g} up have the same time, {time}. Is the time field the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>Only {count} events of magnitude {mc:g} or more, fewer than {fewest}: too few for the neural network; ETAS or a Poisson rate is used alone, with wide margins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with a depth above 1000 km or more than 10 km up in the air, made unknown: perhaps depths are in metres, then set their unit (number {numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{source} is empty: it has no rows at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{source} has no usable event among its {rows:,} rows. {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>event id</source>
        <translation>事件编号</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>magnitude type</source>
        <translation>震级类型</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>event type</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{column} in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{column} (as in {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{source} has no field '{name}', chosen for the {role}. It has: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{source} has no field that looks like a date or time: it has {names}. Choose the time field by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{source} has no field that looks like a magnitude: it has {names}. Choose the magnitude field by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>no fields at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The observed catalogue ends on {end}, before the forecast begins, {start}. Load a later catalogue, or, if it is complete and nothing happened, say until when it is known in 'Observed until'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The observed catalogue is empty, before the forecast begins, {start}. Load a later catalogue, or, if it is complete and nothing happened, say until when it is known in 'Observed until'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The forecast's window is not over, or not all of it is known: it ends on {end}, earthquakes are known until {known_until}. The forecast is for all of it, so the scores are provisional, and too many earthquakes will seem to be forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The newest observed earthquake is of {newest}, {days:.1f} days before the forecast's window ends. If the catalogue was made before that end, load a later one; otherwise say until when it is known in 'Observed until'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The oldest observed earthquake is of {oldest}, after the forecast began, {start}. Is the beginning of the window missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/declustering.py"/>
        <source>mainshock</source>
        <translation>主震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/declustering.py"/>
        <source>foreshock</source>
        <translation>前震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/declustering.py"/>
        <source>aftershock</source>
        <translation>余震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/declustering.py"/>
        <location filename="../../engine/seismicity/nearest_neighbours.py"/>
        <source>Declustering was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>No event reaches the completeness magnitude {mc:g}; the largest of {count:,} has {largest:g}. Give a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>All {size:,} events have magnitude {magnitude:g}: nothing can be said of their frequency. Is the magnitude field the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>Only {complete:,} events reach magnitude {mc:g}; fewer than {fewest} give a b-value, and a forecast, with wide margins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>Aki and Utsu's b becomes stable only from magnitude {stable:g} up: the catalogue may not be complete from {mc:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>The magnitudes from {mc:g} up are of different types ({types}), which may differ by some tenths for the same earthquake: the completeness magnitude, b and forecasts suffer. Convert them to one type, moment magnitude if possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>Aki and Utsu's b ({aki:.2f}) and b-positive ({positive:.2f}) differ by more than chance: small events are missing now and then, mostly after large ones. Trust b-positive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>In {count} of {windows} windows of time the completeness magnitude lies clearly above {mc:g}, up to {largest:g}: see the plot, and leave those times out or raise the completeness magnitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>{hidden:,} of {complete:,} events fall where and when a mainshock of magnitude 6 or more hides smaller ones: rates in its first hours and days are too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>{ratio:.1f} times as many events by day (7 to 19 h local solar time) as by night: quarry blasts are likely among them. Give the event type field, or raise the completeness magnitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/dispersion.py"/>
        <location filename="../../engine/seismicity/forecast.py"/>
        <source>The forecast was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/dispersion.py"/>
        <source>Forecasting {count} windows of the past takes about {seconds:.0f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>the ETAS model needs at least {fewest} earthquakes of magnitude {mc:g} and above in the fitted period, and the catalogue has {events}: take a longer period, a larger region, or a smaller completeness magnitude if the catalogue is complete down to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>The search for the best ETAS parameters stopped before it converged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <location filename="../../engine/seismicity/etas_prior.py"/>
        <source>The branching ratio within a century is {ratio:.2f}, at least 1: taken at its word the sequence would not die out. Simulations cap it at {cap:g} within the forecast's horizon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>Fitting the ETAS model to {events} earthquakes takes about {seconds:.0f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>The ETAS parameter {name} lies at the edge of its range; its uncertainty is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>The fit leaves no background: it takes every earthquake for an aftershock of an earlier one, so that forecasts for quiet times may run too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>Some ETAS parameters are hardly constrained by this catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_likelihood.py"/>
        <source>the period to fit the ETAS model to is empty: it ends as it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_likelihood.py"/>
        <source>the fit of the ETAS model was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_prior.py"/>
        <source>The catalogue is too short to tell how fast its aftershocks die out: the ETAS parameters a, c and p are drawn towards values that are usual in other regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_prior.py"/>
        <source>The fit leaves no background: every earthquake is taken for an aftershock, so that forecasts for quiet times may be too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/evaluation.py"/>
        <location filename="../../engine/seismicity/scoring.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>The evaluation was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} is empty. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Cancelled while reading the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} has no longitude and latitude columns: it has {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} has no header line, and {width} columns are too few for the ZMAP format ({columns}). Add a line that names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>ZMAP order, {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>{source}: {used:,} of {rows:,} rows used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>Columns: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>{count:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>{count:,} row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast.py"/>
        <source>The threshold {threshold:g} lies above {maximum:g}, the greatest magnitude that the forecast reckons with (one above the largest in the catalogue). Ask for a lower one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast.py"/>
        <source>The network was trained for horizons up to {longest:g} days; this forecast over {days:g} days is that of ETAS alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>The rate is scaled by {level:.2f}: in the year before the issue time the catalogue had more earthquakes than the model expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>The rate is scaled by {level:.2f}: in the year before the issue time the catalogue had fewer earthquakes than the model expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>Intervals allow for rates that differ from the model's by a standard deviation of {spread:.0f} %, as forecasts for past windows of {days:g} days ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>Intervals allow for rates that differ from the model's by a standard deviation of {spread:.0f} %, usual in catalogues; this one has too few past windows of {days:g} days to judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>None of the {count:,} earthquakes of magnitude {mc:g} or more up to {issue_time} lies in the region. Choose a region where the catalogue has earthquakes, and check its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>A horizon of {days:g} days cannot be forecast. Choose one above 0 and up to {longest:g} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>{count} simulated catalogues cannot be made. Choose {fewest} to {most:,}; 1,000 are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>A magnitude threshold is no number. Give one or more, such as 3, 4, 5, or none to have them chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>The catalogue has no earthquakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>No earthquake of the catalogue comes before the issue time {issue_time}; the first is of {first}. Choose a later issue time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>{later:,} earthquakes after the issue time {issue_time} were not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>Earthquakes of magnitude {threshold:g} cannot be forecast: the catalogue is estimated to be complete from {mc:g} up only. Ask for magnitude {mc:g} or more. If the catalogue is complete further down, set the completeness magnitude yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>Earthquakes of magnitude {threshold:g} cannot be forecast: the catalogue was said to be complete from {mc:g} up only. Ask for magnitude {mc:g} or more. Or lower the completeness magnitude, if the catalogue allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>Soon after the M {magnitude:.1f} of {time} catalogues usually miss earthquakes below M {hidden:.1f} at the issue time. The forecast may be too low; it gets better {days:.1f} days later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>The catalogue covers {period:.1f} days only. Its mean rate is no long-term rate, and the ratios to it say little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>The catalogue has no earthquake in the {gap:.1f} days before the issue time, when about {count:.0f} were to be expected. Make sure that it reaches to the issue time: otherwise the forecast is too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>Only {count} earthquakes, fewer than {fewest}, reach magnitude {mc:g}: aftershocks follow ETAS with typical parameters, not fitted ones, and no neural network is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>ETAS with typical parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>Only {count} earthquakes reach magnitude {mc:g}: their mean rate is all that the forecast knows. It is a Poisson rate without aftershocks, with b = 1 assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>Poisson rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/magnitudes.py"/>
        <source>the catalogue has no two different magnitudes at or above Mc {mc:g}, so that the Gutenberg-Richter law cannot be fitted: check the magnitude field, or choose a smaller completeness magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/nearest_neighbours.py"/>
        <source>Clustered and background events are not clearly apart in this catalogue (Ashman's D {separation:.1f}, below {apart:g}): many labels are a matter of chance. Set the threshold yourself, or use the windows of Gardner and Knopoff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/nearest_neighbours.py"/>
        <source>{count} events with a neighbour are too few, or too much alike, to find a threshold between clustered and background events. Lower the completeness magnitude, set the threshold yourself, or use the windows of Gardner and Knopoff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/nearest_neighbours.py"/>
        <source>Finding the nearest neighbours of {size:,} events takes about {minutes:.1f} min more here. A higher minimum magnitude, or the windows of Gardner and Knopoff, are faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>The simulated catalogues were not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>The simulated catalogues {path} cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>{path} holds no simulated catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>{path} holds {listed} catalogues, more than the {count} expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>A number in {path} cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>Row {row} of {path} lacks a place, a magnitude or a time: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>Row {row} of {path} names no catalogue in its sixth column. The columns must be {header}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>reads QuakeML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>{error} Or download the catalogue as CSV, GeoJSON or FDSN text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>{path} cannot be read as QuakeML ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>QuakeML, preferred origins; {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual.py"/>
        <source>Model '{model}' reads {wanted}; earthquake forecasts give {known}. Choose a model made by `lithoscope-train earthquakes` of this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual_simulation.py"/>
        <source>The catalogue has no earthquake before the issue time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual_simulation.py"/>
        <location filename="../../engine/seismicity/simulation.py"/>
        <source>the simulation was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual_simulation.py"/>
        <location filename="../../engine/seismicity/simulation.py"/>
        <source>{stunted} of {count} simulated catalogues reached {limit} events and were stopped there: their counts are too low. The model's branching ratio may be too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scored_forecasts.py"/>
        <source>{name} is for another time than the forecast. Two forecasts can be compared if both have the same issue time and number of days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scored_forecasts.py"/>
        <source>{name} has none of the forecast's magnitudes. Make both with a magnitude threshold in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring.py"/>
        <source>The variance of the number of earthquakes, {variance:g}, must be above the expected number, {expected:g}, and that above 0, for the negative binomial N test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>Make both forecasts with the same region and cell size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>{name} has cells of {size:g}°, the forecast of {wanted:g}°. {again}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>{name} has {count} cells and the forecast {wanted}, of which {same} are the same. {again}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>The cell at longitude {longitude:g}, latitude {latitude:g} is not on a grid of {size:g}°: the corners of cells are whole multiples of their size. Use a layer that 'Forecast earthquakes' made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>{twice} of {rows} cells occur twice. Use a layer that 'Forecast earthquakes' made, without duplicates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/simulation.py"/>
        <source>the simulated catalogues would hold about {expected:.2g} earthquakes, more than {most:.0e}: ask for fewer simulations or fewer days, or raise the completeness magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/smoothing.py"/>
        <source>The forecast was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Depths are the z of the points, in {depth_unit} positive down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Times are calendar columns, read as UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Times are numbers, read as {unit}, UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Times name no time zone: read as UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>decimal years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>dates as YYYYMMDD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>{unit} since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>µs since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>{path} is no catalogue that can be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>{path} has no layer. Choose a file of points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>{source} has no coordinate reference system, and its coordinates are no degrees (the first is {x:,.0f}, {y:,.0f}). Set its CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>The coordinates of {source} look like degrees, but its coordinate reference system is {crs}. Set its CRS to EPSG:4326 if they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>The points of {source} cannot be brought to degrees ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>number, places and magnitudes together are unlikely under the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>given their number, places and magnitudes are unlikely under the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the magnitudes are unlikely under the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the places are unlikely under the forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the probabilities fit worse than the forecast itself expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the places are unlikely under the simulated catalogues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the magnitudes are unlikely under the simulated catalogues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>number and places are unlikely under the simulated catalogues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>N (Poisson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>N (negative binomial)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue pseudo-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>T, over {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>W, against {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: too few earthquakes, observed or forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{text}; earthquakes where no simulated catalogue has any were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: no earthquake happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: an earthquake happened where a forecast has a rate of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{gain:+.3f} nats over {other} at a single earthquake: no interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>better: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at {count} earthquakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>worse: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at {count} earthquakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>no clear winner: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at {count} earthquakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: no earthquake happened, or one where a forecast has a rate of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>no clear winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>better than {other} by ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>worse than {other} by ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{text}; fewer than {few} earthquakes, so only a hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>No test can tell anything about this forecast: see the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>Number of M ≥ {magnitude:g}: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{good} of {count} tests find the forecast consistent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{good} of {count} tests find the forecast consistent, these do not: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>consistent: {number:.0f} happened, {low:.0f} to {high:.0f} were likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>too few forecast: {number:.0f} happened, {low:.0f} to {high:.0f} were likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>too many forecast: {number:.0f} happened, {low:.0f} to {high:.0f} were likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>flat</source>
        <translation>平地</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>peak</source>
        <translation>山峰</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>ridge</source>
        <translation>山脊</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>shoulder</source>
        <translation>坡肩</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>spur</source>
        <translation>支脊</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>slope</source>
        <translation>斜坡</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>hollow</source>
        <translation>凹坡</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>footslope</source>
        <translation>坡麓</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>valley</source>
        <translation>谷地</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>pit</source>
        <translation>洼地</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>elevation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>DEM heights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>search distance</source>
        <translation>搜索距离</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>flatness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>degree</source>
        <translation>度</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>lines of sight flatter than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>Geomorphons after Jasiewicz &amp; Stepinski (2013), cell by cell as GRASS r.geomorphon finds them. No network: noise in the DEM goes straight into the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>Noise of the DEM is read as relief; see the noise estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>Within the search distance of an edge or of NoData fewer cells are seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/algorithm_dialog.py"/>
        <source>This needs QGIS's own plugin Processing. Switch it on under Plugins &gt; Manage and Install Plugins &gt; Installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_dialog.py"/>
        <source>Training environment</source>
        <translation>训练环境</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_dialog.py"/>
        <source>Runtime</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_task.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Training runs in a Python of its own, with PyTorch, so that QGIS stays as it is. &lt;a href='{}'&gt;How to get one.&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Python of the training environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>empty: the variable LITHOSCOPE_PYTHON, or the environment made below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Make an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>for a computer without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>empty: pip's own configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Package index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Checking the training environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Making the training environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Works: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>No model is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>Choose one to see what it takes, what it gives and how far to trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>Drop .onnx files here to take them into the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>Opening the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <location filename="../../plugin/library_intake.py"/>
        <source>Looking at the model {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>Remove '{name}' from the library? Its file is {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>'{name}' cannot be moved to the trash. Delete {path} for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>{path} cannot be deleted ({reason}). Close programs that have it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>Remove a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>'{name}' is in the library already, with the same content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>Importing the model {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>Import a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>The library has a model '{name}' with other content: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>Where both are kept, scripts have to name the file they mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>&amp;Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>&amp;Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>'{name}' is in the library now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>{said} It could not be tried: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Search names, classes, inputs, regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>All themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>&amp;Use on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Open the algorithm for this model, with it filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Copy .onnx files into the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Re&amp;move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>&amp;Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Show the file in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>The folder {path} cannot be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>What comes with Lithoscope cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Move the file to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>A problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Lithoscope models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Landforms</source>
        <translation>地貌</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Lithology</source>
        <translation>岩性</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Prospectivity</source>
        <translation>成矿远景</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Earthquakes</source>
        <translation>地震</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Deformation</source>
        <translation>形变</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Other models</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <location filename="../../plugin/runtime_widget.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Lithoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/main.py"/>
        <source>Training environment…</source>
        <translation>训练环境…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Landforms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Map landforms from an elevation model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Litho&amp;logy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Map rock units from raster layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Prospectivity…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Map where a mineral is likely from evidence layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Earthquakes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Forecast earthquake rates from a catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Deformation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Simulate how the ground moves above faults and pressure sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Look at, import and use network models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Install what the networks run on, and the environment that trains them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Open the user guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_dialog.py"/>
        <source>Lithoscope's runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>NVIDIA graphics card (needs CUDA and cuDNN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Graphics card, through DirectML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Networks run on ONNX Runtime, polygons and earthquakes stand on SciPy and scikit-image. What QGIS lacks of them is installed into its profile; QGIS's own packages stay as they are. &lt;a href='{}'&gt;More about it.&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Where from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>State of the runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Compute with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Re&amp;pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;List of wheels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Speed test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>What to fetch on another computer, for one that has no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Looking at the runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Removed; what is in use goes when QGIS starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Measuring the speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Listing the wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Installing the runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Through the proxy {proxy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Installed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Restart QGIS: until then it computes with the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>List of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>the network for landforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Assess classification</source>
        <translation>评价分类</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>accuracy,confusion matrix,error matrix,kappa,f1,validation,area,olofsson,calibration,ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Holds a class raster, any with whole numbers, against reference points or polygons: confusion matrix, accuracy, macro-F1, kappa, precision and recall of each class, and the accuracy weighted by area with the areas corrected for the errors found, each with its 95 % interval (Olofsson et al. 2014). With a confidence raster, whether 80 % sure means right four times in five.

The reference's field holds class names or class values; the report shows which class each was taken for. 'unknown' is counted apart.

Use reference data that the map was not trained on, and that do not lie beside those it was: else the result is too good. Polygons are no random sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Class raster</source>
        <translation>类别栅格</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Reference</source>
        <translation>参考数据</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Class field</source>
        <translation>类别字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_outputs.py"/>
        <location filename="../../processing_algorithms/results.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>How good is {}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Polygons are no random sample: the intervals are far too narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Accuracy {:.3f}, macro-F1 {:.3f}, kappa {:.3f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>If the map was trained on these reference data, it is not as good as this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>Assess prospectivity</source>
        <translation>评价成矿远景</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>mineral,deposit,roc,auc,success rate,prediction-area,capture,efficiency,validation,precision,weights of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>Asks of a raster of scores, any in which high is good, how well it finds deposits: area under the ROC curve, average precision over that of a map without skill, share of the deposits in the best 2, 5, 10 and 20 % of the area, area that holds 80 % of them, success-rate curve and prediction-area plot. The 95 % intervals draw deposits that lie together together.

Give a permissive tract: ground without any chance makes every map look good, and the report shows both beside each other.

Use deposits that the map was not trained on: else the result is in-sample, and too good. The ranking is exact however large the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Deposits</source>
        <translation>矿床</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Permissive tract</source>
        <translation>可成矿地段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>Cluster distance</source>
        <translation>聚类距离</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>{distance:g} m, {count:,} clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Draws</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>How well does {} find deposits?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>If the map was trained on these deposits, it is not as good as this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Whole numbers; NoData is left out, 'unknown' counted apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Band</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>The band that holds the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Points or polygons of known class, in any coordinate reference system. Of a polygon every pixel whose centre lies in it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Names of the map's classes, letter case aside, or their values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Where the reference has other names than the map: the reference's name and the map's class value, as in 'Granitoid = 3; Mafic rock = 5'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>The probability of the winning class, or of every class in a band each; 0 to 1, or percent in a raster of bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>A row a class, with its scores and area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Matrix, scores, areas and what they mean; opens in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Half-width of its 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Expected calibration error</source>
        <translation>期望校准误差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Reference pixels used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Share of them that is 'unknown' on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>Explain map</source>
        <translation>解释图件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>importance,permutation,occlusion,explanation,interpretability,sensitivity,feature,evidence,onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>Tells which layers a model of classes or of a probability leans on.

Shuffled: blocks of a layer change places, so that the layer keeps its texture but says nothing of the place any more; the more the map changes, the more the model needs the layer. With a reference the loss of accuracy (classes) or of the area under the ROC curve (probability) is measured as well. Occluded: the layer says the same everywhere. Both are measured on blocks drawn at random, several times, and the report shows how far the repeats agree.

The map of leading layers shows, for each pixel, the layer whose occlusion changes the winning probability most.

Importance tells what the model uses, not what causes the geology, and layers that say the same share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>What {model} leans on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Blocks</source>
        <translation>分块</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Shuffles</source>
        <translation>置换次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>Occluded by</source>
        <translation>遮挡值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>How the model '{}' depends on its layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>typical value</source>
        <translation>典型值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>The model behind the map, of the library or an .onnx file: classes or a probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Leading layer</source>
        <translation>主导图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>The layer whose occlusion changes the winning probability most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Change by the leading layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>By how much it changes the winning probability, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Importance of all layers, with charts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Importance (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Points or polygons of which the truth is known, best such as the model was not trained on. For a probability: the deposits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Names or values of the model's classes. For a probability 1 where there is a deposit and 0 where there is none; without a field every feature is a deposit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Blocks drawn for the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>How often each layer is shuffled; their spread is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>The same seed gives the same figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Occlude by</source>
        <translation>遮挡值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>'typical value' is the layer's median, or its commonest code. 'no data' is for models that can do without each of their layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Parameters of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>As in 'search=300; flatness=1'. Empty: the model's defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Pixels a side; memory depends on it, the result does not. 0: automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Tile size</source>
        <translation>分块大小</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Processor threads. 0: all there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Probabilities or any other scores; high is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>The band that holds the scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Known deposits, best such as the map was not trained on. A cell counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Polygons within which such deposits are possible at all. The figures are those inside it, with those of the whole map beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Cluster distance (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Deposits within this distance of each other are one cluster, in a chain, and drawn together for the intervals. 0: each for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>For the intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>The same seed gives the same intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Measures</source>
        <translation>评价指标</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>A row a measure, with its interval, inside the tract and on the whole map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Measures and curves, and what they mean; opens in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Area under the ROC curve, inside the tract if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Lower end of its 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Upper end of its 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Area under the ROC curve, whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Average precision over that of a map without skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Share of the deposits in the best {} % of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Share of the area that holds 80 % of the deposits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Normalised density where the prediction-area curves cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Deposits used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>sieve</source>
        <translation>筛除</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>majority</source>
        <translation>众数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Assessment</source>
        <translation>评价</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Map products</source>
        <translation>制图产品</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Polygons</source>
        <translation>多边形</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Patches of one class as polygons along the pixels' edges, exact in area, with class name, area, pixels and mean confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Mask polygons</source>
        <translation>掩膜多边形</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Only pixels whose centre lies in one of these polygons are computed; the others become NoData. Any coordinate reference system will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Minimum confidence</source>
        <translation>最低置信度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Pixels whose most probable class is less probable than this (0 to 1) become 'unknown', value 255. Empty: what the model suggests, mostly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Filter</source>
        <translation>滤波</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>None by default, so that thin units survive. 'sieve' merges patches of fewer than 'Filter size' pixels into their largest neighbour; 'majority' takes the most frequent class in a square of 'Filter size' pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Filter size</source>
        <translation>滤波大小</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Pixels: smallest patch kept by 'sieve', side (odd) of 'majority'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Classes to polygons</source>
        <translation>类别转多边形</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>polygonize,vectorize,class raster,patches,units,area,outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Outlines the patches of a class raster along the edges of its pixels. No pixel is lost: the areas of the polygons add up to that of the pixels, and single pixels and lines of one pixel are kept. Pixels that touch at a corner only are separate patches.

Each polygon has its class value and name, its area in square metres (on the ellipsoid where the raster is in degrees), its number of pixels and, if a confidence raster is given, its mean confidence. Names and colours are those of the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>A raster of classes 1 to 255 in its first band, 0 is NoData.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>The confidence that was made with the classes, on the same pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Number of polygons</source>
        <translation>多边形数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Polygons of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>cells</source>
        <translation>单元</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>metres</source>
        <translation>米</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Classify landforms</source>
        <translation>地貌分类</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>geomorphons,terrain,dem,relief,geomorphology,ridge,valley,peak,slope,landform,onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Divides a DEM into ten landforms: flat, peak, ridge, shoulder, spur, slope, hollow, footslope, valley and pit (geomorphons, Jasiewicz and Stepinski 2013, with the codes and colours of GRASS r.geomorphon).

'Noise-robust geomorphons' is a network that finds the landforms a DEM would show without its noise, and says how sure it is. 'Exact rules' follows the definition cell by cell: right on clean DEMs, and gives no confidence. 'Advised by the noise estimate' measures the noise of the DEM and takes the one that suits it. None of them is an expert's map of landforms.

DEMs may be metric or in degrees, with pixels of 1 to 90 m, and of any size. Results lie exactly on the DEM's grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>DEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Heights of the ground. Needs a coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>The band with the heights, the first by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>How landforms are found; see the description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Another landform model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>A landform model of the library, or an .onnx file; replaces the choice above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Search distance</source>
        <translation>搜索距离</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>How far around a cell its landform is looked for: the size of the landforms to be found. 10 cells suit small forms, 30 to 100 larger ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Unit of the search distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Cells are counted along the height of a pixel, as GRASS does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Flatness (degrees)</source>
        <translation>平坦阈值（度）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Lines of sight within this many degrees of level count as flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Unit of the heights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>'from the CRS' takes the unit of the DEM's vertical CRS or of its band, and metres if neither says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Class raster with legend and attribute table; 0 is NoData, 255 'unknown'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Probability of each pixel's class, 0 to 1. The exact rules give none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>A band a class, 0 to 1. The exact rules give none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>A page with pixels, area and share of each class, and how the map was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Noise of the DEM (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Share of classes that survive this noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Model used</source>
        <translation>所用模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Shares as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>One unit of height is {:.7g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Landforms of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>{layer}: {path}, band {band}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Flatness</source>
        <translation>平坦阈值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Classify lithology</source>
        <translation>岩性分类</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>geology,rock,units,lithology,mapping,radiometrics,magnetics,gravity,geochemistry,onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Maps rock units from raster layers (imagery, radiometrics, magnetics, gravity, heights, geochemistry) with a model that was trained on what is known of the area.

No model knows the rocks of every place: train one for your area. It takes the same layers in the same units again; layers called like the model's inputs find their places by themselves.

Beside the classes come how sure the model is (confidence, entropy, spread of an ensemble, number of classes that remain possible) and how unlike its training data a pixel is. Where it met nothing like it, the map says 'unknown'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Unknown outside the area of applicability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Pixels unlike all that the model was trained on, codes among them that it never met, become 'unknown', value 255. Models without an area of applicability cannot tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Probability of each pixel's class, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>How undecided the model is: 0 sure, 1 all classes alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>A band a class, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Dissimilarity</source>
        <translation>相异度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>How unlike the training data a pixel is; above the model's threshold it lies outside the area of applicability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>How far the members of an ensemble disagree: standard deviation of the winning class, and mutual information.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Classes in the 90 % set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>How many classes remain possible, such that the true one is among them in 90 % of cases: 1 is sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>The model cannot tell where it does not apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Lithology by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/heights.py"/>
        <source>from the CRS</source>
        <translation>按坐标参考系</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/heights.py"/>
        <source>metre</source>
        <translation>米</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/heights.py"/>
        <source>foot</source>
        <translation>英尺</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/heights.py"/>
        <source>US survey foot</source>
        <translation>美国测量英尺</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_models.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>Noise-robust geomorphons</source>
        <translation>抗噪地貌形态单元</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_models.py"/>
        <source>Exact rules</source>
        <translation>精确规则</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_models.py"/>
        <source>Advised by the noise estimate</source>
        <translation>按噪声估计推荐</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_models.py"/>
        <source>Model '{name}' is about {theme}, not landforms. Use 'Run model' for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_models.py"/>
        <source>The landform model {file} is missing from this installation. Install Lithoscope again, or choose '{choice}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>below {} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>about {:.2g} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>Noise of the DEM: {level}. Were as much added once more, {kept:.0%} of the cells would keep their exact class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>The noise-robust geomorphons are advised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>The exact rules are advised: this DEM is clean enough for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>Geomorphons: forms of the terrain by a rule, not an expert's map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <source>{:.1%} of the map is 'unknown'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <source>The model cannot tell where it does not apply: look at the layers' ranges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <source>{:.1%} lies outside the model's area of applicability: it met nothing like it in training, and its figures do not hold there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{share:.1%} of '{name}' is not what the model was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <source>Predicted from layers by a model: a guide for mapping, not a geological map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Map prospectivity</source>
        <translation>成矿远景制图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>mineral,exploration,targets,favourability,deposits,evidence,probability,geology,onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Maps how favourable each place is for a kind of deposit, with a model that was trained on the known deposits of the area, and outlines targets ranked by score and certainty.

The probability is a relative favourability: it ranks places, and is not the chance to find a deposit. Give the permissive tract, the ground where the deposit could occur at all, as mask: ranks among impossible ground mean nothing.

Each target has its area, mean and highest score, how far the members of the ensemble agree on it, the share of it that is unlike all training data, the mean of each layer and, if known deposits are given, how many lie in it and how far the nearest is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Known deposits</source>
        <translation>已知矿床</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Points; each target is told how many lie in it and how far the nearest is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets: best share of the area (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets are the pixels with the highest scores, this share of the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets: threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Pixels that score at least this (0 to 1), instead of a share of the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets: smallest area (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Smaller patches are no targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Relative favourability, 0 to 1: the mean over the ensemble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Standard deviation and mutual information of the ensemble, a band each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Targets</source>
        <translation>靶区</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Polygons of the targets, ranked, with what the layers are like in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>A page with the targets, how to read them, and how they were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Number of targets</source>
        <translation>靶区数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Threshold of the targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Model '{name}' gives a {task}, not a probability. Use 'Run model'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>layer of known deposits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Prospectivity by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets' threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Smallest area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/target_outputs.py"/>
        <source>Looking for targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{count} targets take {share:.1%} of the map, from a score of {low:.3g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{} smaller patches were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{inside} of the {all} known deposits on the map lie in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Where to look first: places ranked by a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>How to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Layers in the targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>The score is a relative favourability: it ranks places within the mapped ground. It is not the chance of finding a deposit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Targets are ranked by their mean score less its mean standard deviation over the ensemble; those mostly outside the area of applicability come last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Certainty is 1 where all members say the same and 0 where they could not differ more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Deposits that the model was trained on lie in targets more easily than others would: this is no test. The model's own figures, on blocks it never saw, are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{} pixels lie outside the model's area of applicability: it met nothing like them, and their scores are a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>rank</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>mean score</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>highest</source>
        <translation>最高得分</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>certainty</source>
        <translation>确定性</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>outside</source>
        <translation>适用域外</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>nearest deposit</source>
        <translation>最近矿床</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{} more are in the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Earthquake catalogue</source>
        <translation>地震目录</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>A point layer with a point for each earthquake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Any coordinate reference system will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>… or a catalogue file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Instead of a layer: CSV (USGS, GeoNet, pyCSEP), GeoJSON, FDSN text, ZMAP columns, or QuakeML where ObsPy is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Empty: found by its name; the log tells which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Time field</source>
        <translation>时间字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Date and time, text (ISO 8601), seconds or milliseconds since 1970, decimal years, or the first of the columns year, month, day … Without a time zone, UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Magnitude field</source>
        <translation>震级字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Positive down. Empty: found by its name, otherwise the points' z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Depth field</source>
        <translation>深度字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Unit of the depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>automatic: kilometres, unless the field's name says metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Tells duplicates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Event id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Tells quarry blasts and the like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Event type field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Keep what is no earthquake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Keep quarry blasts, explosions, landslides and other types of events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Give either the layer {layer} or the file {file}, and not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>Layer '{name}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Reading {count:,} points takes about {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Nearest neighbours (Zaliapin-Ben-Zion)</source>
        <translation>最近邻法（Zaliapin-Ben-Zion）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Windows (Gardner-Knopoff)</source>
        <translation>时空窗法（Gardner-Knopoff）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Decluster catalogue</source>
        <translation>地震目录去丛</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>seismicity,earthquakes,declustering,aftershocks,foreshocks,mainshocks,background,gardner,knopoff,zaliapin,swarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Labels each earthquake as mainshock, foreshock, aftershock or background, numbers the clusters, and links each event to the one it follows.

'Nearest neighbours' links an event to the earlier one that is nearest in time, space and magnitude, if it is nearer than background events are to each other (Zaliapin and Ben-Zion 2013); the threshold is found from the catalogue. 'Windows' gives the largest events a radius and a time within which all others belong to them (Gardner and Knopoff 1974).

The independent events are those labelled mainshock or background. Declustering is a convention, not a measurement: methods differ, and none tells for a single event what caused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>How events that belong together are found; see the description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Minimum magnitude</source>
        <translation>最小震级</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Smaller events are left out. Empty: the completeness magnitude, by maximum curvature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For nearest neighbours. Empty: b-positive of the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Fractal dimension of epicentres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For nearest neighbours; 1 along a line, 2 evenly over an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Threshold (log10 of the proximity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For nearest neighbours: events with a smaller proximity are linked. Empty: where clustered and background events balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Foreshock share of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For windows: how much of a window's time counts before a mainshock as well; 0 for none, 1 for as much as after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Labelled events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>The events with label, number of their cluster, and id of the event they are linked to, coloured by label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>A page with figures and plots; open it in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Number of mainshocks</source>
        <translation>主震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Number of foreshocks</source>
        <translation>前震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Number of aftershocks</source>
        <translation>余震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Number of background events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Number of clusters</source>
        <translation>丛集数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Threshold used (log10 of the proximity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Fractal dimension</source>
        <translation>分形维数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Threshold (log10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Declustered catalogue {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>No event of {catalogue} reaches magnitude {smallest:g}; the largest has {largest:g}. Give a smaller minimum magnitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>{left:,} events below magnitude {smallest:g} are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Too few different magnitudes for a b-value: 1 is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Describe catalogue</source>
        <translation>地震目录概述</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>seismicity,earthquakes,completeness,magnitude,b-value,gutenberg,richter,rate,gaps,quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Checks an earthquake catalogue before it is used: which rows can be read, from which magnitude it is complete, overall and over time, the b-value with its error, rates, silences, and what to be wary of, such as quarry blasts and the hours after large earthquakes.

The report shows magnitude and frequency, the cumulative number, magnitude and time, completeness over time, and the stability of the b-value. The cleaned events come as a layer that the temporal controller can play. All times are UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Empty: estimated by maximum curvature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Cleaned events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>The usable events in the order of time, without duplicates and quarry blasts; 'complete' and 'hidden' tell which count and which to mistrust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Events from the completeness magnitude up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Completeness magnitude used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Magnitude from which b (Aki and Utsu) is stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Magnitude from which b-positive is stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b-value (Aki and Utsu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Its standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b-value (b-positive)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Standard error of b-positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Complete events a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Number of warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Completeness magnitude: {:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b, Aki and Utsu: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b-positive: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Catalogue {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Evaluate forecast</source>
        <translation>评估预测</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>seismicity,csep,score,test,likelihood,information gain,brier,reliability,number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Holds a forecast against the earthquakes that happened: number (N), magnitude (M), space (S) and likelihood (L, CL) tests, Brier score and reliability of the probabilities, and the information gain (T and W tests) over the long-term rate and over a second forecast. Statistics are those of pyCSEP.

Takes a layer that 'Forecast earthquakes' made, simulated catalogues in pyCSEP's format, or both. The observed catalogue should reach beyond the forecast's window; that no earthquake happened is a result, too.

One window proves little: a perfect forecast fails one test in twenty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>How the forecast did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Simulations</source>
        <translation>模拟次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Cells that 'Forecast earthquakes' made. May be left out where simulated catalogues are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Simulated catalogues of the same forecast, in pyCSEP's CSV format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Observed earthquakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>A point layer of what happened, best from before the forecast to after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Second forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Another forecast layer of the same cells and window, to compare the first with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Observed until (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The observed catalogue is complete up to this time. Empty: to its newest earthquake. Needed where nothing happened after the forecast was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Start of the window (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Of simulated catalogues alone; a forecast layer knows its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>End of the window (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Magnitude thresholds</source>
        <translation>震级下限</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Of simulated catalogues alone, separated by commas. Empty: the smallest simulated magnitude. A forecast layer knows its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Variance of the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Of earthquakes from the smallest magnitude up in windows as long as this one, for the negative binomial N test. Empty: that of the simulated catalogues, or else of the observed catalogue before the forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Number of simulations</source>
        <translation>模拟次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Catalogues drawn from the cells' rates for each test that needs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The same seed gives the same quantiles, here and in pyCSEP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>A row a test: statistic, range, quantiles, and the verdict in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The scores with figures and what they mean; opens in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Observed number, smallest threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Expected number, smallest threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Number of consistency tests that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Information gain per earthquake over the second forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The time '{time}' of {name} cannot be read. Write it as 2019-07-13T00:00:00, in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The magnitudes '{text}' cannot be read. Write numbers with a decimal point, separated by commas: 3, 4.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/events_output.py"/>
        <source>Cancelled while writing the events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Forecast earthquakes</source>
        <translation>地震预测</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>seismicity,etas,aftershocks,swarm,probability,rate,hazard,lstm,catalogue,csep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Estimates the expected number of earthquakes of a magnitude or more in each cell, and the probability of at least one, within the next days, given a catalogue up to an issue time. Thousands of possible continuations are simulated with an ETAS model fitted to the catalogue, by default corrected by a small network.

Mostly it forecasts clustering: aftershocks and swarms. It cannot predict the time, place or size of a single earthquake, is not an early-warning system, and a low probability is not an all-clear. Not prospectively tested. Follow your national agency.

Read the report: it gives the likely range of counts beside each figure, the long-term rate, and how well the model did on years it had not seen. All times are UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Cells with expected number, probability, both with 95 % intervals, long-term rate and the ratio to it, for each threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Daily counts</source>
        <translation>每日地震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>The region once a day and threshold, with mean, quantiles of the number of earthquakes and probability; the temporal controller plays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Rates</source>
        <translation>发生率</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Expected earthquakes per day and 1000 km², a band a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>All simulated earthquakes, in pyCSEP's format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Maps, curves, tables, and what the figures mean; opens in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Probability of at least one, smallest threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Issue time used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Earthquakes in {days:g} days: {catalogue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>area of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Catalogue</source>
        <translation>地震目录</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Issue time</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Horizon</source>
        <translation>预测时长</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>{days:g} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Cell size</source>
        <translation>网格单元大小</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>{size:g}°, {count:,} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_layers.py"/>
        <source>{file} has a format that cannot hold a forecast: its names are longer than ten letters, and it has times. End its name in one of {endings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_outputs.py"/>
        <source>Issued {issued} UTC for {days:g} days; {model}; M ≥ {mc:g} complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_outputs.py"/>
        <source>M ≥ {m:g}: {expected} expected, {low} to {high} likely; at least one with a probability of {probability}; {long_term} at the long-term rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Learned correction of ETAS</source>
        <translation>ETAS 学习修正</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>ETAS alone</source>
        <translation>仅用 ETAS</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Issue time (UTC)</source>
        <translation>发布时间（UTC）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Nothing after it is used, and the forecast begins there. Empty: the time of the newest earthquake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Horizon of the forecast. The network was trained for up to 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Earthquakes of these magnitudes or more are forecast, separated by commas, as in 3, 4, 5. None may lie below the completeness magnitude. Empty: from the first half magnitude above it on, up to four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Polygons the forecast is for, in any coordinate reference system. Earthquakes around them are used as well. Empty: the extent below, or else the area of the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>A rectangle the forecast is for; of a region, the part within it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Cell size (degrees)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Side of a cell. 0: automatic, some thousand cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>'Learned correction of ETAS' multiplies the rate of ETAS by what a small network reads from the recent past; it needs ONNX Runtime. 'ETAS alone' is the standard model of aftershocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Number of simulated catalogues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>More make small probabilities finer, and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The same seed, catalogue and options give the same forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Smaller earthquakes are left aside. Empty: found from the catalogue, see 'Describe catalogue'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Another earthquake model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>A network of the library, or an .onnx file, trained for this; replaces the choice above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The issue time '{time}' cannot be read. Write it as 2019-07-13T00:00:00, in UTC, or leave it empty for the newest earthquake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The earthquake model {file} is missing from this installation. Install Lithoscope again, or choose '{choice}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The region layer '{name}' holds no polygon. Draw one, or leave the region empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Region and extent have no part in common. Leave one of them empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Magnitude thresholds '{text}' are not numbers. Write them as in '3, 4, 5'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>Choose a polygon layer that 'Forecast earthquakes' made, with all its fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{field} or the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer} has no field {fields}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer} holds no cell. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer}, field {field}: {bad} of {all} cells have no number, or one that cannot be, such as {example:g}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer}, field {field}: not all cells have the same value, or some have none. Use a layer with a single forecast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer}, field {field}: {value:g} is not above 0. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_styles.py"/>
        <source>M ≥ {magnitude:g}, day {day}: {mean} expected, {low} – {high} likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/evidence_models.py"/>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Evidence preparation</source>
        <translation>证据图层准备</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>tiles</source>
        <translation>分块</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>blocks</source>
        <translation>分块</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>{done} of {total} {unit}, about {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>{share:.0%}, about {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Model: {name} {version} ({theme}, {task})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Inputs: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Pixel size: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Computed by: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Limit: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>{tiles} tiles ({skipped} skipped) in {time}, {speed:.2f} megapixels/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' is not valid. Repair its data source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' comes from '{provider}' and is no file. Save it first, with Export &gt; Save As… in its context menu, and choose the saved layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' has no band {number}: it has {count}. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>{folder} cannot be made ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' cannot be opened ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' cannot be opened ({reason}). Check that {path} exists and is a raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_outputs.py"/>
        <source>Model '{name}' gives no classes, and so no polygons. Run it without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_outputs.py"/>
        <source>Outlining patches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/backdrop.py"/>
        <source>{layer} (hillshade)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/backdrop.py"/>
        <source>World</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/content.py"/>
        <source>Layer '{layer}' has nothing in it, and so no map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>{path} has no known format. End its name in .pdf, .png or .tif (GeoTIFF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>the picture could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>QGIS could not write the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>A page of {dpi} dots per inch is larger than the memory. Choose fewer dots per inch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/framing.py"/>
        <source>The extent {extent} ({source}) has no coordinates in {target}. Choose a smaller extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/framing.py"/>
        <source>the projection of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Make map</source>
        <translation>制作地图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>print,layout,pdf,png,geotiff,atlas,sheet,legend,scale bar,north arrow,hillshade,cartography,figure,template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Draws a result on a sheet: title, map with graticule, a legend of the classes that occur, scale bar, north arrow, an inset that shows where it lies, and how it was made: model, version, date, inputs, scores and limits, as the layer and the model's card tell it. With a DEM, a hillshade lies under the colours.

The result is a PDF, PNG or GeoTIFF, and a print layout in the project to go on with by hand. With sheets, over polygons or a regular grid, there is a page or a file for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Nothing would be made. Give a file for the map, or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Layout in the project: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Could not load the layer '{layer}'. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>The texts in {language} are missing from this copy of Lithoscope: the words on the sheet stay English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>No font with Chinese characters is installed: they may show as boxes. Install one, such as Noto Sans CJK SC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Template: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Layer '{layer}' has nothing in the extent that was given. Choose another extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Sheets come from polygons or from a regular grid, not from both. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>A regular grid of sheets needs a scale, and a layer with a coordinate reference system. Give both, or polygons as sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>PDF files (*.pdf);;PNG files (*.png);;GeoTIFF files (*.tif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>PDF, PNG or GeoTIFF, by the ending of its name. The GeoTIFF is the whole page, its map lying where it belongs. Several sheets fit into a PDF only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Folder of sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>For a file per sheet, named like the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Layout in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>What is mapped: a class, probability or rate raster, polygons, a forecast grid. A layer of the project looks as it does there, a file as Lithoscope shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Empty: what the layer's metadata say, or its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Heights, for a hillshade under the colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The area to map. Empty: the whole layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Scale, 1 to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The number under the fraction: 250000. Empty: the next round scale that shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Page</source>
        <translation>纸张</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Size of the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of the words on the sheet, with the classes and limits of the models that come with Lithoscope; names of layers, and models of your own, stay as they are. By default that of QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Sheets</source>
        <translation>图幅</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Polygons, each of which becomes a sheet of its own, all at one scale: a sheet line system, regions. Polygons in which the layer has nothing are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Sheet name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Field with the sheets' names. Empty: they are numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Regular grid of sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Instead of polygons: as many sheets, A1, A2, B1 …, as the map needs at the scale that is given. Sheets on which the layer has nothing are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Format of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of the files in the folder of sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Overlap of the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Per cent of a side that neighbours in the regular grid have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Map CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Empty: the layer's, but degrees are not drawn as they are: they get their UTM zone, or an equal-area projection if they are wider than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Inset</source>
        <translation>位置图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>A small map that shows where the area lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The model that made the layer, of the library or a file, for its scores and limits. Not needed where the layer's file has them: Lithoscope writes them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>A print layout of yours, which then decides on page and fonts: a .qpt file, or the name of one in the folder composer_templates of your profile. Its items are found by their ids: map, inset, legend, scale_bar, north_arrow, title, subtitle, scale, provenance, limits; only map must be there. Start from one of Lithoscope's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Dots per inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of pictures, and of what a PDF must hold as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Layout name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The print layout is kept in the project under this name, to go on with by hand; a number is added if the name is taken. Empty: it is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Package results</source>
        <translation>打包成果</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>geopackage,gpkg,project,qgz,export,share,deliver,archive,relative paths,bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Puts layers, rasters and vectors alike, into one GeoPackage, with a project (.qgz) that shows them as they look here and a page that says how each was made. Paths are relative: copy the folder to another machine and open the project there.

Names, styles and metadata are kept. A raster goes into the GeoPackage only if every pixel comes back as it was; one of several bands, or of a type that GeoPackage would round, lies as GeoTIFF beside it, and the log says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Rasters and vectors. A filter of a layer holds, a selection does not. Layers of the project come in its order, files as Lithoscope shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Of the files: name.gpkg, name.qgz, name.html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Of the project and of the page. Empty: the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Rasters</source>
        <translation>栅格</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Where rasters go. 'geotiff' keeps colours, names and statistics in the files themselves, for use without the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Where the package goes. An earlier one of the same name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>GeoPackage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>Project</source>
        <translation>工程</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>'{name}' is no name for files. Use letters, digits, '-' and '_'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <location filename="../../processing_algorithms/map_products/series.py"/>
        <source>Folder {folder} cannot be made ({reason}). Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>GeoPackage would not keep '{layer}' as it is; it lies beside: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>{file} is left over from an earlier package: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>No layer could be loaded. Choose layers of the project, or files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Layer '{layer}' is no raster or vector layer, or its data source is broken. Leave it out, or repair it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Layer '{layer}' comes from '{provider}' and is no file. Leave it out, or save it first with Export &gt; Save As….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed.py"/>
        <source>QGIS cannot open what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed.py"/>
        <source>layer '{layer}': {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed.py"/>
        <source>Layer '{layer}' cannot be opened ({reason}). Repair its data source, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>{file}, table {table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>Lies in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>{file}: open it with QGIS 3.22 or newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>Packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/series.py"/>
        <source>{count} sheets do not fit into {file}. Choose a PDF, or a folder for a file per sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheet.py"/>
        <source>The text of '{item}' is too long for its box, and was cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheet.py"/>
        <source>The legend of '{layer}' ({count} entries) is larger than its box. Take a larger page, or a template with more room for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>No polygon of '{source}' reaches the map. Choose other sheets, or another extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>'{source}' has {count} polygons on the map; a series has {most} sheets at most. Filter the layer, or choose a smaller extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>The map would need {count} sheets at this scale; a series has {most} at most. Choose a smaller scale (a larger number), or a smaller extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>The layer has nothing on any of the sheets. Choose others, or another extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>scale bar</source>
        <translation>比例尺条</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>There is no template {template}. Choose a .qpt file, or give the name of one in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>Template {template} cannot be read ({reason}). Choose a .qpt file that was saved with Layout &gt; Save as Template….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>Template {template} is no print layout. Choose a .qpt file that was saved with Layout &gt; Save as Template….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>Template {template} has no map with the id 'map' (ids found: {found}). Open it in QGIS, click the map, and write 'map' under Item Properties &gt; Rendering &gt; Item ID; the other items are named likewise: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>none at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>The item '{id}' of template {template} is no {kind}. Give that id to a {kind}, or rename the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Scale 1 : {denominator}</source>
        <translation>比例尺 1 : {denominator}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Not to scale</source>
        <translation>未按比例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Coordinate reference system: {name}</source>
        <translation>坐标参考系：{name}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Lambert azimuthal equal-area projection about {place}, WGS 84</source>
        <translation>兰勃特等积方位投影，中心 {place}，WGS 84</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>none; map units as in the file</source>
        <translation>无；采用文件中的坐标单位</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Sheet {name}</source>
        <translation>图幅 {name}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Relief: {layer}</source>
        <translation>地形晕渲：{layer}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Expected earthquakes M ≥ {magnitude} in each cell</source>
        <translation>各单元 M ≥ {magnitude} 地震期望数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Rank of the target</source>
        <translation>靶区排序</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>What a model computed, not what somebody saw: check it in the field before acting on it.</source>
        <translation>本图为模型计算结果，并非实地观测；使用前须经野外验证。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Computed</source>
        <translation>计算时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Issued</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Days ahead</source>
        <translation>预测天数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Post filter</source>
        <translation>后处理滤波</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <location filename="../../processing_algorithms/results.py"/>
        <source>Computed by</source>
        <translation>计算后端</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Held-out scores</source>
        <translation>留出数据精度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Licence of the model</source>
        <translation>模型许可</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Drawn</source>
        <translation>制图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>dissimilarity</source>
        <translation>相异度指数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>standard deviation of the winning class</source>
        <translation>优胜类别概率标准差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>mutual information</source>
        <translation>互信息</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <location filename="../../processing_algorithms/models/description.py"/>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>Model '{model}' has no input '{name}'. Its inputs: {inputs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>Model '{model}' still needs {needed} band(s) ({names}), but {count} of the layers' bands are left ({left}). Say which is which, as in '{first}=layer:1'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>{field}: '{part}' is not of the form name=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>{field}: '{name}' is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>Bands: there is no '{place}' among the layers. There are: {bands}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Class names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: the classes in the order of the model's channels, separated by commas. The first gets the value 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: what the model does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>What the channels are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: probabilities; logits, which softmax turns into probabilities; or labels, one channel with the class value itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: the model sees value x scale + offset. One number, or one a band, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Halo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: pixels around a pixel that the model looks at. Empty: a cautious guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>{field}: '{text}' is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/file_choice.py"/>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/file_choice.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX 模型 (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Inspect model</source>
        <translation>查看模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>onnx,model card,network,metadata,deepness,classes,licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Shows the card of a model: what it is for, which layers and pixel sizes it takes, which classes or quantities it gives, what it was trained on, how well it did on data it never saw and against which baseline, its limits and its licence.

Reads Lithoscope's own models, models made for Deepness, and, as far as they say anything, other ONNX files. Nothing is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>The model of the library, or the .onnx file, to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>The card as a page; Processing's results viewer shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Classes, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Input bands, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>The layers the model takes. Results lie on the grid of the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Which band goes into which input of the model, as in 'dem=elevation:1; mag=tmi:1'. Empty: by name where layers or bands are called like the inputs, otherwise in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Input '{name}' is band {band} of layer '{layer}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>'{name}' ← {layer}, band {band}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>No layer or band is called like these inputs of the model, so they were taken in order: {}. If this is wrong, so is the map: say which is which in 'Bands'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Input '{name}' of model '{model}' was to take band {band} of layer '{layer}', but {share:.0%} of its pixels are not the values ({range}) that the model was trained on: it is another layer, or in another unit. The model takes {inputs}; say which layer is which in 'Bands'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Input '{name}' of model '{model}' was to take band {band} of layer '{layer}', but {share:.0%} of its pixels are not the codes that the model was trained on: it is another layer, or in another unit. The model takes {inputs}; say which layer is which in 'Bands'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>No model is chosen. Choose one of the library or an .onnx file in 'Model'; train one for your area if you have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>A model of the library, or an .onnx file of your own, made with Lithoscope's training for your area. Those that come with Lithoscope are examples: each knows its own area alone. Scripts give a file, a name, or name@version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>Name of a model, read where 'MODEL_FILE' is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>Model '{name}' is about {its_theme}, not {theme}. Use the algorithm for that, or 'Run model'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_widget.py"/>
        <source>Choose a model, or give an .onnx file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_widget.py"/>
        <source>Choose an .onnx file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Run model</source>
        <translation>运行模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>onnx,network,inference,prediction,classification,regression,segmentation,deepness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Runs an ONNX model over raster layers of any size: classification, probability or regression.

Models with a Lithoscope card and models made for Deepness know by themselves what they take and give. For any other ONNX file name its classes, or choose the task, among the advanced parameters.

Layers may differ in grid and coordinate reference system: they are aligned on the fly to the first one, whose grid the results lie on. NoData in any layer is NoData in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>A model of the library or an .onnx file; 'Inspect model' shows what it takes and gives. Scripts give a file, a name, or name@version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Classes of pixels unlike all that the model was trained on become 'unknown', value 255; for models with an area of applicability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Class raster with legend; for classification models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>What a probability or regression model computes, as float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>How far the members of an ensemble disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>How unlike the training data; for models with an area of applicability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>How many classes remain possible; for models calibrated for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>{model} on {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/own_python.py"/>
        <source>{python} is no Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/own_python.py"/>
        <source>The Python that QGIS runs on was not found as a program. Make an environment by hand and name its Python. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/results.py"/>
        <source>Made by Lithoscope with the model '{name}' {version}. {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/finding.py"/>
        <source>QGIS's Python, {python}, does not say what it has: {reason} {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/folders.py"/>
        <source>Nothing can be installed in {folder} ({reason}). Make the profile's folder writable, or start QGIS with another profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Trying it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>{folder} could not be written ({reason}). Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>QGIS's Python has {own} {version} of its own ({place}), which comes first. Remove it to have {flavour}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>QGIS's Python has all that is needed; nothing to install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>The Python that QGIS runs on was not found as a program. Install the packages by hand: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>Installing into {folder}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>QGIS's Python, {python}, has no pip. Install it (Debian, Ubuntu: the package python3-pip) and try again. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>pip could not install the packages: {reason}Nothing was kept. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>{packages} would not come from where they should. Nothing was kept. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>What was installed does not work here: {problems}. Nothing was kept. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>A model was opened; computed by {provider}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/pins.py"/>
        <source>Lithoscope knows no packages for Python {python} on {system} {machine}. Install them by hand: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/pins.py"/>
        <source>There is no {name} for Python {python} on this system. Take a QGIS with another Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/pins.py"/>
        <source>No known version of {name} suits what this QGIS has: it needs {needs}. Install it by hand: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/speed.py"/>
        <source>{million:.2f} million pixels/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/speed.py"/>
        <source>{rate} with the network for landforms, by {provider}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>missing: networks do not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>missing: earthquakes, networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>missing: polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>installed by Lithoscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>QGIS's Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>does not load: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>There is a version of these for this plugin: {packages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>Computes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>{names} could not be started (driver or library missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>no class fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>1 class: sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>{count} classes possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>The same seed gives the same model, on the same computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>The Python program that has the training package. Empty: the one of the settings (Plugins &gt; Lithoscope &gt; Training environment…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>The model file to write, with its card inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Looking at the training environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <source>The training was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <source>The training process ended by signal {status} and made nothing. Its last lines:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <source>The training process ended with status {status} and made nothing. Its last lines:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>It said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/child.py"/>
        <source>The Python {program} does not start ({reason}). Choose another, or make its environment anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/dems.py"/>
        <source>'{name}' cannot be copied for training ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/dems.py"/>
        <source>Cancelled while reading the DEMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>the parameter TRAINING_PYTHON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>Lithoscope's settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>the environment variable LITHOSCOPE_PYTHON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>There is no training environment yet. Make one with Plugins &gt; Lithoscope &gt; Training environment…, or name its Python there, in TRAINING_PYTHON or in {variable}. Step by step: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>{path}, which {where} names as the Python of the training environment, does not exist or holds no Python. Correct it, or clear it. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>The training environment's Python, {python}, does not work: {reason} Choose another, or make the environment anew. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>The training environment ({python}) cannot train. {problems}. Install what is missing there, or make the environment anew. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>The training environment ({python}) has Lithoscope {version}, but this plugin is {own}. Install the same version there, or make the environment anew. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>it ended with status {status}. Its last lines:
{lines}
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>Layer '{name}' has its coordinate reference system in this project only. Save it with Export &gt; Save Features As…, and take the saved layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>Layer '{name}' is in CATEGORICAL and in LOGARITHM: codes have no logarithm. Take it out of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>{folder} cannot be written to ({reason}). Choose another folder for the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>Two layers are called '{name}', and the model tells its inputs by name. Rename one in the layer panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>{field} names '{text}', but the layers are {known}. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Say what to install, for example '{example}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>The folder of wheels, {folder}, does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>The environment could not be written to {folder} ({reason}). Free some space, or make it elsewhere by hand and name its Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Ready: {environment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Making an environment on {python} in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>The environment could not be made, {step} failed: {reason}Nothing was kept. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>No environment can be made in {folder} ({reason}). Make one by hand and name its Python. {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Grids and coordinate reference systems may differ: all are aligned to the first. The model knows them by their names in the layer panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Categorical layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Names of the layers whose values are codes (rock units, for example), separated by semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Layers to take the logarithm of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Names of layers with a long tail (radiometrics, geochemistry, distances), separated by semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Block size (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Side of the squares that are held out together when the model is judged: larger than what neighbouring pixels share. 0: chosen from the data; the report says how large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Parts that the blocks are dealt into; each is held out once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>How often the blocks are dealt anew, to see how much the figures depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Time (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>About how long all may take; with less, fewer repeats are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Empty: a plain one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Who made the model, separated by semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>For example CC-BY-4.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Source of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Where the layers come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Licence of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>The terms of the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>For the model's card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Train earthquake model</source>
        <translation>训练地震模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>seismicity,etas,lstm,training,catalogue,forecast,neural network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Trains the network that corrects ETAS, on a catalogue of your own, and judges it on years it never saw. Makes a model file for 'Forecast earthquakes'.

The catalogue is split by time: years to learn from, years that say when to stop, and years to be judged by. It wants some thousand earthquakes above completeness; with fewer, the network that ships, trained on many regions, will hardly be beaten. The model's card tells the gain over ETAS on your test years, with its interval.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Earthquakes below are left out. Empty: by maximum curvature, as in 'Describe catalogue'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>UTC. Empty: by a share of the catalogue's length, see the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the years to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the years that say when to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the years to be judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Members</source>
        <translation>成员数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Networks in the model, of as many seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Licence of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>The catalogue has {number} earthquakes of magnitude {mc:g} or more; training needs at least {fewest}. Take a longer catalogue, or the network that ships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>{number} earthquakes of magnitude {mc:g} or more; split at {dates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>The dates of the split are not in rising order, or cannot be read: {dates}. Correct {names} (2012-01-31, in UTC), or leave them empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Train landforms</source>
        <translation>训练地貌模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>geomorphons,terrain,dem,noise,training,neural network,landform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Trains the noise-robust landform network on DEMs of your own: their noise-free landforms are what it learns to find beneath the noise that is added to them. Makes a model file for 'Classify landforms'.

Needs DEMs of at least three areas: every fifth, in order, is kept for judging the model, and the one after it for calibrating it. The default number of steps takes hours on a processor and minutes on a graphics card; with a folder for checkpoints a stopped training goes on where it was.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>DEMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Heights of three or more areas: the first band of each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>… or a folder of DEMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Instead of layers: a folder of GeoTIFFs (.tif), heights in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Batches to train; the shipped network had 10,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Folder for checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Kept every 1,000 steps; a later run with it goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Give either LAYERS or FOLDER, and not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>FOLDER, {folder}, does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Reading '{}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>dilated</source>
        <translation>空洞卷积网络</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>unet</source>
        <translation>U-Net 网络</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>patch</source>
        <translation>图块网络</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>blend</source>
        <translation>混合</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Train lithology</source>
        <translation>训练岩性模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>lithology,geology,rock units,mapping,training,neural network,random forest,spatial cross-validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Learns to tell rock units from raster layers (imagery, radiometrics, magnetics, gravity, terrain, geochemistry), where polygons or outcrop points say what they are. Makes a model file for 'Classify lithology' and a report.

The report says honestly how good the model is: by blocks that it never saw, and beside it what a random split of pixels would have said. Do not take layers that were made from the geological map (distance to faults, tectonic units): the model would copy the map.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>The rasters to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Known rock units</source>
        <translation>已知岩石单元</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Mapped polygons or outcrop points. Where polygons of different units overlap, nothing is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Field of the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Text or whole numbers, one value for each unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>auto: a random forest, the dilated network and their blend are judged by blocks, and the best is kept. unet suits large grids; patch is the textbook's network, for comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Networks in the model; their disagreement is its uncertainty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Prediction</source>
        <translation>预测结果</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>The units of the whole area, as the new model sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Learn from unlabelled pixels first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>The network first learns to fill in bands that are hidden from it. It takes longer, and gained nothing where it was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Fewest pixels of a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Units with fewer labelled pixels are left out; the report names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>logistic</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>bagging</source>
        <translation>装袋法</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>nnpu</source>
        <translation>非负正例—无标签学习</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Train prospectivity</source>
        <translation>训练成矿远景模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>mineral prospectivity,favourability,deposits,exploration,training,evidence,positive unlabelled,weights of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Learns from evidence layers and known deposits where more of their kind may be. Makes an ensemble for 'Map prospectivity' and a report.

Pixels without a deposit are not taken for barren but as unlabelled; true negatives may be given. Give a permissive tract, the ground where such deposits can be at all: without one, figures flatter, because the model is praised for knowing that there is none in the sea.

The report judges by blocks that the model never saw, with logistic regression and a random forest beside it. What the model gives is relative favourability, not the probability of a deposit.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>The evidence, continuous or categorical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Points, five at the least. Those in one pixel count once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Known barren places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Points where such a deposit was looked for and is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Polygons of the ground where such deposits can be. Nothing outside is learned from or counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Exclusion radius (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>No unlabelled pixel is drawn this near to a deposit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>auto: logistic regression, random forest, network and their blend are judged by blocks, and the best is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Models in the ensemble, each with unlabelled pixels of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>The favourability of the whole area, as the new model sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Unlabelled pixels for each deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>How many are drawn for each member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Location error (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>How far off a deposit's position may be; it is moved about that much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Loss of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>bagging: unlabelled pixels stand for negatives, others in each member. nnpu: non-negative risk for positive and unlabelled examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Share of positives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>For nnpu: the share of all pixels, 0 to 1. 0: estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>relative favourability</source>
        <translation>相对成矿有利度</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Cloncurry IOCG prospectivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Where ground is like that of known iron oxide copper-gold deposits of the Cloncurry district, Queensland, from mapped units, distances to faults and breccias, and fault density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Spatial blocks of 25000 m in 5 folds, 3 repetition(s); training cells within 7 pixels of a tested block left out; scores pooled over the folds. Each member learns from all deposits and 10 unlabelled cells for each, farther than 3000 m from any deposit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>A score says how favourable ground is compared with other ground of the same map. It is no probability of a deposit: that would need to be known how many are still unfound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>It knows deposits like those it was shown, and ground as well explored; where nobody has looked, a low score means little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>For these layers at 500 m; elsewhere the area of applicability says how far it can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>0 … 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Cloncurry district, Queensland, Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>spatial blocks</source>
        <translation>空间分块</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>capture at 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>area80</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>random cells (too good)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Bandeirinha</source>
        <translation>Bandeirinha 组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Barão do Guaicui</source>
        <translation>Barão do Guaicui 组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Galho do Miguel</source>
        <translation>Galho do Miguel 组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Sopa Brumadinho</source>
        <translation>Sopa Brumadinho 组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação São João da Chapada</source>
        <translation>São João da Chapada 组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Diamantina rock units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>An example of a model trained with Lithoscope: five units of the Espinhaço range at Diamantina, Brazil, told apart by Landsat 8, airborne gamma rays and magnetics, and terrain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Spatial blocks of 1500 m in 5 folds, 3 repetition(s); training pixels within 3 pixels of a tested block left out; scores pooled over the folds. Normalisation, temperature and class sets were fitted without the tested blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>For the layers and pixels of 62.5 m it was trained on, in the area it was trained in; elsewhere the area of applicability says how far it can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>It knows no rock unit but those it was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Map units are interpretations: errors of the map it learned from are learned too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Far from mapped ground expect less: with 22 pixels between training and test the accuracy is 0.45.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Diamantina, Minas Gerais, Brazil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>kappa</source>
        <translation>Kappa 系数</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>random pixels (too good)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>blocks, buffer of 22 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <location filename="../../models/landforms.onnx"/>
        <source>calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Earthquake rates: LSTM on ETAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Corrects the intensity of a fitted temporal ETAS model between events by a factor exp(g), from what ETAS has missed of late. One network for any catalogue: all it sees is relative to the catalogue's mean rate, completeness magnitude and ETAS fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Split by time; ETAS fitted to the training years alone. The figures are of the test years, by networks trained without any catalogue of the judged one's region (nor that region's part of the Earth's catalogue); intervals by a bootstrap of 30-day blocks. Next-event gain: no measure of N-day forecasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>It forecasts clustering: aftershocks and swarms, never a single earthquake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Judged on regional to global catalogues of 5,000 to 135,000 events; horizon 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>The gain over ETAS is small, and most of it is that of a one-neuron correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Needs a fitted ETAS model: at least some hundred events above completeness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Not prospectively tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>ln of the factor on the ETAS intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>time since the event before, in mean intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>above the completeness magnitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>ETAS intensity after the event over the mean rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>events that ETAS expected since the event before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>events per event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>not expected, of the last 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>not expected, of the last 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>not expected, of the last 250</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>of the last 10, above completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>of the last 100, above completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>In a simulation g fades as exp(-t / damping) after the issue time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>California</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>New Zealand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>information gain over ETAS, nats per earthquake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>mean of 10 catalogues, region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>one-neuron correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>information gain over ETAS, nats per earthquake, lower 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>information gain over ETAS, nats per earthquake, upper 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>scedc30, test years, its region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>sanjac10, test years, its region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>japan45, test years, its region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>italy25, test years, its region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>nz40, test years, its region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>global5, test years, its region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>cal30, test years, its region left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>The ten geomorphons of the terrain beneath the noise: a learned front cleans the DEM without being told how noisy it is, the exact lines of sight follow, a small head turns them into calibrated probabilities. Search distance and flatness are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>On a clean DEM the exact rules are right by definition; see the noise estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>Learned from noise added to real DEMs; a DEM's own artefacts may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>Terrain forms, not their origin: these are not an expert's landforms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>Plains below the noise stay uncertain; read the confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>debris fan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>drumlin field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>valley glacier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>ridge-valley hillslopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mountain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>gorge mountain front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>high mountain with debris flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>kettle/pothole wetlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>oracle Gaussian + rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>rules as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, white 1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, white 3 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, correlated 3 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Polygons with a text field, such as a geological map, as a raster of whole numbers and the table that says what they mean: a categorical evidence layer.

Codes follow the alphabet, so that the same classes get the same codes; another map with other classes does not. Keep the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>The field whose values become codes, in alphabetical order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>The code of the polygon that holds the centre of the pixel; 0, NoData, outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>A raster of the area: the result gets its pixels, its extent and its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>A geological map, tectonic domains, soil units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Which code is which class, and how many polygons have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Classes of polygons</source>
        <translation>多边形类别</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Codes</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Polygons, such as geology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Code table</source>
        <translation>编码表</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <source>Length of lines around every pixel of a grid, by area: for instance how densely the ground is faulted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <source>Length of the lines within the radius by its area, in km per km². Pixels at the edge of the data count what lies beyond as nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>A raster of the area: the result gets its pixels, its extent and its coordinate reference system, which must be metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <source>Faults, contacts, dykes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Radius of the circle around each pixel in the unit of the grid, mostly metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <source>Density of lines</source>
        <translation>线密度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Lines, such as faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Number of points around every pixel of a grid, by area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Points within the radius by its area, per km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Springs, dykes, samples above a threshold. Not the deposits that a model is trained on: that gives the answer away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Density of points</source>
        <translation>点密度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Distance from every pixel of a grid to the nearest line, for instance to faults: an evidence layer for prospectivity.

Do not feed it to a lithology model if the lines were drawn on the geological map: that gives the answer away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Distance to the nearest line in the unit of the grid, mostly metres, or its logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Faults, contacts, dykes; points and polygons will do as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Writes log10(distance + half a pixel) instead: near differences count for more than far ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Distance to lines</source>
        <translation>到线的距离</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Logarithm</source>
        <translation>对数</translation>
    </message>
</context>
</TS>
