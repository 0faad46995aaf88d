<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Lithoscope</name>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{layer}' has more than {most} distinct values: it is no class raster. Choose the raster of classes.</source>
        <translation>图层“{layer}”的不同取值超过{most}个，不是类别栅格。选择类别栅格。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{name}' has values from {smallest:g} to {largest:g}: a confidence lies within 0 … 1 (or 0 … 100 in a raster of bytes). Choose another.</source>
        <translation>图层“{name}”的取值为{smallest:g}至{largest:g}，而置信度应在0 … 1之间（字节型栅格为0 … 100）。另选图层。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{name}' has values that are not whole numbers, such as {odd:g}: it is no class raster. Choose the raster of classes.</source>
        <translation>图层“{name}”含有非整数值，例如{odd:g}，不是类别栅格。选择类别栅格。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_counts.py"/>
        <source>Layer '{name}' has class values beyond {largest:,}, which cannot be told apart. Number its classes anew, with Reclassify by table.</source>
        <translation>图层“{name}”的类别值超出{largest:,}，无法区分。使用“按表格重分类”（Reclassify by table）为各类别重新编号。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>not on the map</source>
        <translation>不在图上</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>The assessment was cancelled; nothing was written.</source>
        <translation>评价已取消，未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>All reference data on the map are of one class. Accuracy needs at least two: add reference data of other classes.</source>
        <translation>图上的参考数据全部属于同一类别。计算精度至少需要两个类别：应补充其他类别的参考数据。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>All reference data on the map are of one class, {name}. Accuracy needs at least two: add reference data of other classes.</source>
        <translation>图上的参考数据全部属于同一类别“{name}”。计算精度至少需要两个类别：应补充其他类别的参考数据。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Layer '{name}' holds no class: all is NoData.</source>
        <translation>图层“{name}”不含任何类别，全部为NoData（无数据）。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>All reference data lie where layer '{name}' has no data. Choose reference data of the mapped area.</source>
        <translation>所有参考数据都位于图层“{name}”无数据之处。选择制图区内的参考数据。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Wherever the reference polygons lie on the map, those of different classes overlap. Remove the overlaps.</source>
        <translation>参考多边形凡位于图上之处，均有不同类别相互重叠。消除重叠。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>No reference point and no pixel centre of a reference polygon lies on layer '{name}'. Check the extents and the coordinate reference systems.</source>
        <translation>没有参考点、也没有参考多边形内的像元中心位于图层“{name}”上。检查范围和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Reference points outside the map</source>
        <translation>图外的参考点</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Reference pixels where the map has no data</source>
        <translation>图上无数据处的参考像元</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Pixels in polygons of different classes</source>
        <translation>不同类别多边形重叠处的像元</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>Features without a class or a usable geometry</source>
        <translation>无类别或几何不可用的要素</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>{words}, left out: {number:,}.</source>
        <translation>{words}，已剔除：{number:,}。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>The map has no class for {classes}: such reference pixels count as errors. If the class only has another name there, say which it is.</source>
        <translation>图上没有类别{classes}，此类参考像元计为错误。如果只是该类别在图上名称不同，应指明对应关系。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/class_map.py"/>
        <source>The map has a single class.</source>
        <translation>图上只有一个类别。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>flips</source>
        <translation>类别改变</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance.py"/>
        <source>{layer}: {measure} {value:.4f} when shuffled</source>
        <translation>{layer}：置换后{measure} {value:.4f}</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_blocks.py"/>
        <source>Model '{model}' answers {channels} channels, but its card says {promised}. Its file and its card do not match.</source>
        <translation>模型“{model}”输出{channels}个通道，但其模型卡标明为{promised}个。模型文件与模型卡不符。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_blocks.py"/>
        <source>The layers ({names}) have data in less than two blocks of {side} pixels, so nothing can be shuffled. Choose layers of a larger area, or a larger mask.</source>
        <translation>各图层（{names}）有数据的范围不足两个边长为{side}像元的区块，无法置换。选择覆盖面积更大的图层，或使用更大的掩膜。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <source>Choose the field of the reference layer {path} that holds the classes of model '{model}'.</source>
        <translation>指定参考图层{path}中存放模型“{model}”各类别的字段。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <source>The reference layer {path} lies outside the rasters. Check its extent and its coordinate reference system.</source>
        <translation>参考图层{path}位于栅格范围之外。检查其范围和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <location filename="../../engine/assessment/reference.py"/>
        <source>reference layer</source>
        <translation>参考图层</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_reference.py"/>
        <source>The model has no class {classes}{more}: what the reference calls so is left out.</source>
        <translation>模型没有类别{classes}{more}：参考数据中属于此类的部分已剔除。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>No reference lies where every layer has data. Check the reference, the layers' NoData and the mask.</source>
        <translation>在所有图层均有数据之处没有参考数据。检查参考数据、各图层的NoData（无数据）值和掩膜。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <location filename="../../engine/deformation/exact.py"/>
        <location filename="../../engine/deformation/inversion.py"/>
        <location filename="../../engine/deformation/inversion_raster.py"/>
        <location filename="../../engine/deformation/simulation.py"/>
        <location filename="../../engine/prospectivity/target_figures.py"/>
        <location filename="../../engine/raster/filters.py"/>
        <location filename="../../engine/raster/patches.py"/>
        <location filename="../../engine/raster/pipeline.py"/>
        <location filename="../../engine/raster/polygons.py"/>
        <location filename="../../engine/raster/writer.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_layers.py"/>
        <source>The run was cancelled; nothing was written.</source>
        <translation>运行已取消，未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>Model '{model}' does not answer with classes or a probability (its task is {task}), so its layers cannot be ranked. Choose another model.</source>
        <translation>模型“{model}”的输出既不是类别也不是概率（其任务为{task}），无法对其图层排序。另选模型。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>At least 2 blocks and 1 shuffle are needed.</source>
        <translation>至少需要2个区块和1次置换。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <source>Model '{model}' cannot do without data of '{input}'. Occlude with typical values instead.</source>
        <translation>模型“{model}”不能缺少“{input}”的数据。改用典型值遮挡。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/importance_run.py"/>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <location filename="../../models/landforms.onnx"/>
        <source>accuracy</source>
        <translation>总体精度</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/leading_layer.py"/>
        <source>no single layer</source>
        <translation>无单一主导图层</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/leading_layer.py"/>
        <source>Model '{model}' has {count} layers; a map of the leading layer holds at most {most}. Run without it.</source>
        <translation>模型“{model}”有{count}个图层，而主导图层图最多容纳{most}个。取消该输出后再运行。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>class {value}</source>
        <translation>类别{value}</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>The reference has no class '{stranger}'. It has: {values}.</source>
        <translation>参考数据没有类别“{stranger}”。现有类别：{values}。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>The map has no class {value}. It has: {classes}.</source>
        <translation>图上没有类别{value}。现有类别：{classes}。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>None of the reference's classes ({values}) is a class of the map ({classes}). Choose the field that holds the map's class names or values, or say which class each means.</source>
        <translation>参考数据的类别（{values}）均不是图上的类别（{classes}）。选择存放图上类别名称或类别值的字段，或指明各类别的对应关系。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/legend.py"/>
        <source>'{part}' cannot be read. Write the reference's class, '=' and the map's class value, separated by semicolons: Granitoid = 3; Mafic = 5.</source>
        <translation>无法读取“{part}”。依次写参考数据的类别、“=”和图上的类别值，各项以半角分号分隔：Granitoid = 3; Mafic = 5。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>The reference layer {path} has no field '{field}'. It has: {names}.</source>
        <translation>参考图层{path}没有字段“{field}”。现有字段：{names}。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <location filename="../../engine/model/signature.py"/>
        <location filename="../../engine/raster/network_pass.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>A feature of the reference layer {path} cannot be brought into the map's CRS ({error}). Check the layer's CRS.</source>
        <translation>参考图层{path}的一个要素无法转换到图的坐标参考系（{error}）。检查该图层的坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>The reference layer {path} has no point and no polygon with a value in field '{field}'. Choose the layer and the field that hold the classes.</source>
        <translation>参考图层{path}中没有在字段“{field}”有值的点或多边形。选择存放类别的图层和字段。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/reference.py"/>
        <source>Field '{field}' of {path} has {count:,} distinct values: it holds no classes. Choose the field with the class names or values.</source>
        <translation>{path}的字段“{field}”有{count:,}个不同取值，所存并非类别。选择存放类别名称或类别值的字段。</translation>
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
        <translation>{count:,}个矿床均不在图层“{name}”上。检查范围和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>All {count:,} deposits on layer '{name}' lie where it has no data. Choose deposits of the mapped area.</source>
        <translation>图层“{name}”上的{count:,}个矿床全部位于无数据之处。选择制图区内的矿床。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>No deposit lies both inside the tract and on data of layer '{name}'. Check the tract, or assess without it.</source>
        <translation>没有矿床既位于可成矿地段内、又位于图层“{name}”有数据之处。检查可成矿地段，或不用可成矿地段进行评价。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Layer '{name}' has the same value, {value:g}, everywhere: nothing can be ranked. Choose the raster of scores.</source>
        <translation>图层“{name}”各处取值相同，均为{value:g}，无法排序。选择得分栅格。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits outside the map, left out</source>
        <translation>图外的矿床，已剔除</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits where the map has no data, left out</source>
        <translation>图上无数据处的矿床，已剔除</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits that share a cell with another, counted once</source>
        <translation>与其他矿床同处一个单元的矿床，只计一次</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits on the map but outside the tract</source>
        <translation>在图上但位于可成矿地段之外的矿床</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>{words}: {number:,}.</source>
        <translation>{words}：{number:,}。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Only {positives} deposits: a demonstration, whose figures may change with the next discovery.</source>
        <translation>只有{positives}个矿床：仅为演示，下一次找矿发现就可能改变各项指标。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>All deposits lie in one cluster: there is no interval.</source>
        <translation>所有矿床同属一个聚类，无法给出区间。</translation>
    </message>
    <message>
        <location filename="../../engine/assessment/score_map.py"/>
        <source>Deposits score lower than other places. If low values of this raster are the good ones, as with a distance, turn its sign first.</source>
        <translation>矿床处的得分低于其他地方。如果该栅格以低值为好（例如距离），应先将其反号。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/assembly.py"/>
        <source>The grid misses the sources: the nearest lies {distance} km outside of it, and they are {reach} km in size. Move the extent over them, and check the coordinate reference systems.</source>
        <translation>网格未覆盖形变源：最近的形变源在网格外{distance} km处，形变源的尺度为{reach} km。将范围移到形变源上，并检查坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/assembly.py"/>
        <source>No source lies within the grid; the nearest is {distance} km away. Check the extent.</source>
        <translation>网格内没有形变源，最近的在{distance} km之外。检查范围。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/bowls.py"/>
        <location filename="../../engine/deformation/sources.py"/>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must be greater than 0</source>
        <translation>必须大于0</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/bowls.py"/>
        <source>'{layer}', feature {ident}: the polygon has no area.</source>
        <translation>“{layer}”，要素{ident}：多边形没有面积。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/bowls.py"/>
        <location filename="../../engine/deformation/sources.py"/>
        <source>'{layer}': {fields}.</source>
        <translation>“{layer}”：{fields}。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Very unlikely (below 10 %)</source>
        <translation>很不可能（低于10%）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Unlikely (10 to 33 %)</source>
        <translation>不太可能（10%至33%）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>About as likely as not (33 to 66 %)</source>
        <translation>或许可能（33%至66%）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Likely (66 to 90 %)</source>
        <translation>可能（66%至90%）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>Very likely (90 % and more)</source>
        <translation>很可能（90%及以上）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>The strain threshold is {threshold}; it must be greater than 0, as in 0.0001 for 100 microstrain.</source>
        <translation>应变阈值为{threshold}，必须大于0，例如0.0001表示100微应变。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/fissures.py"/>
        <source>A strain threshold of {threshold} would stretch the ground to double its length. Give it as a ratio: 100 microstrain are 0.0001.</source>
        <translation>应变阈值{threshold}意味着地面拉伸至原长的两倍。以比值给出：100微应变即0.0001。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The extent is empty: {bounds}. Draw it, or take it from a layer.</source>
        <translation>范围为空：{bounds}。绘制范围，或取自图层。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The CRS of the extent cannot be read ({error}).</source>
        <translation>无法读取该范围的坐标参考系（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>a latitude beyond 90°</source>
        <translation>纬度超过90°</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The extent {bounds} does not lie on Earth in its CRS ({error}). Check whether metres were given for degrees.</source>
        <translation>按其坐标参考系，范围{bounds}不在地球上（{error}）。检查是否把米当成了度。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The extent is {size} km across. An elastic half-space is flat: choose one below {limit} km around the sources.</source>
        <translation>范围跨度为{size} km。弹性半空间是平面模型：应在形变源周围选择小于{limit} km的范围。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>The coordinates of '{layer}' cannot be used ({error}). Check its CRS.</source>
        <translation>“{layer}”的坐标无法使用（{error}）。检查其坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>Features of '{layer}' lie outside what their CRS covers. Check whether it is the right one.</source>
        <translation>“{layer}”有要素超出其坐标参考系的适用范围。检查坐标参考系是否正确。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>A cell size of {cell} m cannot be used: give one above 0.</source>
        <translation>网格单元大小{cell} m无法使用，应大于0。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>A cell of {cell} m is larger than the extent of {width} x {height} m. Choose smaller cells, or check whether the extent is in degrees.</source>
        <translation>{cell} m的网格单元大于{width} x {height} m的范围。选择更小的网格单元，或检查范围是否以度为单位。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/frame.py"/>
        <source>Cells of {cell} m would make {columns} x {rows} of them over this extent. The cell size is in metres, also where the extent is in degrees: choose larger cells.</source>
        <translation>在此范围内，{cell} m的网格单元会有{columns} x {rows}个。即使范围以度为单位，网格单元大小也以米计：应选择更大的网格单元。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>point</source>
        <translation>点源</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>fault</source>
        <translation>断层</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>The displacement raster has no valid pixel: all are NoData. Choose another band, or check its NoData value.</source>
        <translation>位移栅格没有有效像元：全部为NoData（无数据）。另选波段，或检查其NoData值。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>The displacement raster has only {count} valid cells; at least {fewest} are needed. Choose a larger extent, or smaller pixels.</source>
        <translation>位移栅格只有{count}个有效单元，至少需要{fewest}个。扩大范围，或减小像元。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>All valid pixels of the displacement raster have the same value, {value:g} m: nothing moved. Choose another band.</source>
        <translation>位移栅格的所有有效像元均为同一个值{value:g} m：没有任何位移。另选波段。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>The displacement spans {span:g} m, more than any earthquake has moved the ground. Is the unit right? Values may be in centimetres, millimetres or radians.</source>
        <translation>位移的变化幅度达{span:g} m，超过任何地震造成的地面位移。检查单位是否正确：这些值可能以厘米、毫米或弧度为单位。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>Without any start nothing can be found: give at least one.</source>
        <translation>没有任何起点就无从搜索：至少给出一个。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>The scene does not tell whether its source is a point of pressure or a fault.</source>
        <translation>场景没有说明其形变源是压力点源还是断层。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>The source moves the ground by {ratio} times the noise only. Other sources fit about as well, and the intervals are too narrow; those of the network alone, if the report has them, hold better.</source>
        <translation>形变源造成的地面位移仅为噪声的{ratio}倍。其他形变源的拟合程度与之相近，所给区间过窄；若报告中有仅由网络得出的区间，则后者更可靠。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>The source explains only {share:.0%} of the variance: perhaps it is noise that was fitted, or there is more than one source.</source>
        <translation>形变源只能解释{share:.0%}的方差：拟合的可能是噪声，或形变源不止一个。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion.py"/>
        <source>The source lies at the edge of what was searched: the scene hardly shows it.</source>
        <translation>形变源位于搜索范围的边缘：该场景几乎显示不出它。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_fit.py"/>
        <source>finds the source of deformation</source>
        <translation>查找形变源</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_network.py"/>
        <source>displacement towards the satellite</source>
        <translation>朝向卫星的位移</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_network.py"/>
        <source>known (1) or not (0)</source>
        <translation>已知（1）或未知（0）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_network.py"/>
        <source>Model file '{path}' does not estimate sources of deformation.</source>
        <translation>模型文件“{path}”不用于估计形变源。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_network.py"/>
        <source>Model '{model}' gave an answer that is no estimate of a source.</source>
        <translation>模型“{model}”给出的结果不是对形变源的估计。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_raster.py"/>
        <source>radians</source>
        <translation>弧度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_raster.py"/>
        <source>towards the satellite</source>
        <translation>朝向卫星</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_raster.py"/>
        <source>away from the satellite</source>
        <translation>远离卫星</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_raster.py"/>
        <source>modelled displacement towards the satellite (m)</source>
        <translation>朝向卫星的模拟位移（m）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_raster.py"/>
        <source>residual displacement towards the satellite (m)</source>
        <translation>朝向卫星的残余位移（m）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_raster.py"/>
        <source>Layer '{layer}' seems to hold wrapped phases, from -π to π. Unwrap them first: only continuous displacement can be inverted.</source>
        <translation>图层“{layer}”似为缠绕相位，取值-π至π。应先解缠：只有连续的位移才能反演。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>point of pressure</source>
        <translation>压力点源</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>x, east</source>
        <translation>x（东向）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>y, north</source>
        <translation>y（北向）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>depth of the centre</source>
        <translation>中心深度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>volume change</source>
        <translation>体积变化</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>strike</source>
        <translation>走向</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>dip</source>
        <translation>倾角</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>rake</source>
        <translation>滑动角</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/deformation/scenarios.py"/>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>slip</source>
        <translation>滑动量</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>One source in an elastic half-space: flat, the same rock everywhere. One line of sight does not tell everything: width and slip, volume and depth, and two planes at right angles often explain a scene equally well. The intervals hold the noise of the scene alone, not the error of these assumptions.</source>
        <translation>弹性半空间中的单一形变源：平坦，各处岩石相同。单一视线向不能反映全部信息：宽度与滑动量、体积与深度，以及互成直角的两个断层面，往往对同一场景的解释同样好。所给区间只含场景的噪声，不含这些假设的误差。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>The source</source>
        <translation>形变源</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Observed, modelled, left over</source>
        <translation>观测、模拟、残差</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>The other kind of source</source>
        <translation>另一类形变源</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/report/declustering.py"/>
        <location filename="../../engine/report/deformation.py"/>
        <location filename="../../engine/report/evaluation.py"/>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../engine/report/html.py"/>
        <location filename="../../engine/report/importance.py"/>
        <location filename="../../engine/report/map_assessments.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>How it was made</source>
        <translation>生成方式</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>A point of pressure at a depth of {depth} km changed by {volume} m³.</source>
        <translation>深度{depth} km处的压力点源，体积变化为{volume} m³。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>A fault of {length} x {width} km at a depth of {depth} km slipped by {slip} m, moment magnitude {magnitude:.2f}.</source>
        <translation>深度{depth} km处{length} x {width} km的断层滑动了{slip} m，矩震级为{magnitude:.2f}。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>With the ramp it explains {share:.0%} of the variance; {residual} m are left over.</source>
        <translation>连同斜面一起，它解释了{share:.0%}的方差，残差为{residual} m。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>quantity</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/report/html.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>5 %</source>
        <translation>5%</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/report/html.py"/>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>network alone, 5 % … 95 %</source>
        <translation>仅网络，5%…95%</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>East and north are metres in: {crs}.</source>
        <translation>东向和北向坐标以米为单位，所在坐标参考系：{crs}。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Observed, towards the satellite</source>
        <translation>观测值，朝向卫星</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Modelled, source and ramp</source>
        <translation>模拟值，形变源与斜面</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Left over</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/report/deformation_maps.py"/>
        <source>Easting (km)</source>
        <translation>东向坐标（km）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <location filename="../../engine/report/deformation_maps.py"/>
        <source>Northing (km)</source>
        <translation>北向坐标（km）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>{title}: dark blue {low} m, white 0, dark red {high} m</source>
        <translation>{title}：深蓝{low} m，白色0，深红{high} m</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>The information criterion (Schwarz 1978) weighs the misfit against the number of parameters; differences below 2 mean nothing, above 10 much.</source>
        <translation>信息准则（Schwarz 1978）在拟合差与参数个数之间权衡；差值小于2没有意义，大于10则意义很大。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>source</source>
        <translation>形变源</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>misfit</source>
        <translation>拟合差</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>criterion above the best</source>
        <translation>信息准则与最优值之差</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Correlated part</source>
        <translation>相关部分</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Length of its correlation</source>
        <translation>相关长度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>White part</source>
        <translation>白噪声部分</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/inversion_report.py"/>
        <source>Points of the quadtree</source>
        <translation>四叉树的点</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>The heading of the satellite must be an angle in degrees.</source>
        <translation>卫星的飞行方位角必须是以度为单位的角度。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>An incidence angle of {angle} degrees is not possible. It is measured from the vertical: give 0 to 89, for Sentinel-1 29 to 46.</source>
        <translation>入射角不可能为{angle}度。入射角从垂直方向量起：取0至89度，Sentinel-1为29至46度。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>The wavelength of the radar must be greater than 0 metres.</source>
        <translation>雷达波长必须大于0 m。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>Sentinel-1, ascending</source>
        <translation>Sentinel-1升轨</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/line_of_sight.py"/>
        <source>Sentinel-1, descending</source>
        <translation>Sentinel-1降轨</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/network_solver.py"/>
        <source>The network holds the whole grid in memory, and {cells} cells are more than {most}. Take larger cells, a smaller extent, or the mode 'exact', which works in tiles.</source>
        <translation>网络把整个网格保存在内存中，而{cells}个单元超过上限{most}。选用更大的单元、更小的范围，或分块计算的方式'exact'（精确）。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/network_solver.py"/>
        <source>There is no network of deformation: {path} is missing. Choose the mode 'exact', or install Lithoscope again.</source>
        <translation>缺少形变网络：没有{path}。选择方式'exact'（精确），或重新安装Lithoscope。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/network_solver.py"/>
        <source>{reason} The exact solution is computed instead.</source>
        <translation>{reason}将改用精确解计算。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/network_solver.py"/>
        <source>The maps of {scenes} scenarios take {wanted:.1f} GB for a while, and {free:.1f} GB are free in {folder}. Choose fewer draws, larger cells, or another folder.</source>
        <translation>{scenes}个情景的结果栅格需暂时占用{wanted:.1f} GB，而{folder}的可用空间为{free:.1f} GB。减少抽样次数、增大网格单元，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>The grid cannot be brought into a metric frame ({error}).</source>
        <translation>无法将网格转换到以米为单位的坐标系（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A cell size of {cell} cannot be used: give one above 0.</source>
        <translation>网格单元大小{cell}无法使用，应大于0。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A cell of {cell} degrees is larger than the extent of {width} x {height} degrees. The CRS of the extent counts in degrees: for cells of {cell} m give {degrees}, or choose an extent in a metric CRS.</source>
        <translation>{cell}度的网格单元大于{width} x {height}度的范围。该范围的坐标参考系以度为单位：若需{cell} m的网格单元，应填{degrees}，或选择采用米制坐标参考系的范围。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A cell of {cell} is larger than the extent of {width} x {height}, in the unit of its CRS. Choose smaller cells.</source>
        <translation>网格单元{cell}大于范围{width} x {height}（均以其坐标参考系的单位计）。选择更小的网格单元。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>Cells of {cell} degrees would make {columns} x {rows} of them: choose larger cells.</source>
        <translation>{cell}度的网格单元会有{columns} x {rows}个：应选择更大的网格单元。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>Cells of {cell} would make {columns} x {rows} of them. The extent's CRS does not count in degrees, but in metres or feet: choose larger cells.</source>
        <translation>大小为{cell}的网格单元会有{columns} x {rows}个。该范围的坐标参考系不以度、而以米或英尺为单位：应选择更大的网格单元。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/places.py"/>
        <source>A grid of {columns} x {rows} cells is too large: at most {most} are possible. Choose a coarser one.</source>
        <translation>{columns} x {rows}个单元的网格过大，最多可有{most}个。选择更粗的网格。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scaling.py"/>
        <source>A magnitude of {magnitude} gives no rupture: the scaling relations hold from {low} to {high}. Check the magnitude field.</source>
        <translation>震级{magnitude}无法换算破裂尺度：定标关系适用于{low}至{high}。检查震级字段。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scaling.py"/>
        <source>There is no scaling relation for '{region}'. Choose one of: {regions}.</source>
        <translation>没有适用于“{region}”的定标关系。可选：{regions}。</translation>
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
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <source>The uncertainty of the {quantity} is {value}; it must be 0 or greater.</source>
        <translation>{quantity}的不确定性为{value}，必须大于或等于0。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <source>The uncertainty of the {quantity} is {value} times its value. Give it as a share: 0.3 for 30 percent.</source>
        <translation>{quantity}的不确定性为其值的{value}倍。以比例给出：0.3表示30%。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/scenarios.py"/>
        <source>The number of scenarios is {draws}; give 1 to {most}.</source>
        <translation>情景数为{draws}，应为1至{most}。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>A Poisson's ratio of {value} is not possible; rock has 0.2 to 0.35.</source>
        <translation>泊松比不可能为{value}，岩石的泊松比为0.2至0.35。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>The rigidity must be greater than 0.</source>
        <translation>剪切模量必须大于0。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>The depth of the receiver faults is above the ground; it is positive down.</source>
        <translation>接收断层的深度在地面以上；深度以向下为正。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>The Coulomb stress change is that of rectangles alone; points of pressure and extraction areas are left out of it.</source>
        <translation>库仑应力变化仅由矩形源算得，不包括压力点源和开采区。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>Mean, deviation and percentiles need draws: set their number, 100 for instance, or leave these outputs out.</source>
        <translation>均值、标准差和百分位数需要抽样：应设置抽样次数，例如100，或不要求这些输出。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/simulation_options.py"/>
        <source>The Coulomb stress change needs faults, earthquakes or slip patches; points of pressure and extraction areas have none here. Leave that output out.</source>
        <translation>计算库仑应力变化需要断层、地震或滑动子断层；压力点源和开采区在此不产生库仑应力变化。取消该输出。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/solvers.py"/>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/solvers.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>dip direction</source>
        <translation>倾向</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>opening</source>
        <translation>张开量</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <location filename="../../engine/report/deformation_sources.py"/>
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
        <translation>长半轴</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>short semi-axis</source>
        <translation>短半轴</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>plunge</source>
        <translation>倾伏角</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>trend</source>
        <translation>倾伏向</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}' has no field for the {role} (as '{example}'), and no value for all was given. It has: {fields}.</source>
        <translation>“{layer}”没有{role}字段（例如“{example}”），也未给出统一取值。现有字段：{fields}。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>no fields</source>
        <translation>无字段</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>is missing; fill it in, or leave that feature out</source>
        <translation>缺失；应补填，或剔除该要素</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}', feature {ident}: the {role}{value} {reason}.</source>
        <translation>“{layer}”，要素{ident}：{role}{value}{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>{role} = {field}</source>
        <translation>{role} = {field}</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>{role} = {value} for all</source>
        <translation>{role} = {value}（统一取值）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}', feature {ident}: '{value}' in field '{field}' is no number.</source>
        <translation>“{layer}”，要素{ident}：字段“{field}”中的“{value}”不是数值。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>Field '{field}' of '{layer}' has {values} values for {count} features.</source>
        <translation>“{layer}”的字段“{field}”有{values}个值，而要素有{count}个。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>'{layer}' has no field '{field}', chosen for the {role}.</source>
        <translation>“{layer}”没有为{role}选定的字段“{field}”。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_fields.py"/>
        <source>In which unit are the fields {fields} of '{layer}'? Values up to {largest} may be metres or kilometres: choose the unit.</source>
        <translation>“{layer}”的字段{fields}采用什么单位？最大值为{largest}，可能是米也可能是千米：应选择单位。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_layers.py"/>
        <source>There is no source of deformation. Choose a layer of faults, earthquakes, slip patches, points of pressure or extraction areas that has features.</source>
        <translation>没有形变源。选择含有要素的断层、地震、滑动子断层、压力点源或开采区图层。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/source_layers.py"/>
        <source>'{layer}': a slip of {slip} m is more than any earthquake has had. Is it in metres, and do magnitude and size belong together?</source>
        <translation>“{layer}”：滑动量{slip} m超过任何地震。检查其单位是否为米，震级与尺寸是否相符。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>puts its rectangle above the ground; give a larger depth or a smaller width</source>
        <translation>使矩形高出地面；应给出更大的深度或更小的宽度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>{count} rectangles of '{layer}', sized by their magnitudes, would have reached above the ground and were lowered to it.</source>
        <translation>“{layer}”中有{count}个按震级确定尺寸的矩形会高出地面，已下移到顶部与地面齐平。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is too flat for a trace at the surface; give such planes as points with their depth</source>
        <translation>过于平缓，没有地表迹线；此类断层面应以带深度的点给出</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is above the ground; depths are positive down</source>
        <translation>在地面以上；深度以向下为正</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is 0; a point of pressure must lie below the ground</source>
        <translation>为0；压力点源必须位于地面以下</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>puts the top of the spheroid above the ground</source>
        <translation>使椭球体顶部高出地面</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not between 0 and 90 degrees; for a plane that dips to the left of its strike, turn the strike by 180</source>
        <translation>不在0至90度之间；若断层面倾向走向的左侧，应将走向旋转180度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not an angle from -180 to 180 (0 left-lateral, 90 thrust, -90 normal)</source>
        <translation>不在 -180至180度之间（0为左旋，90为逆冲，-90为正断）</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is deeper than any earthquake; is the unit metres or km?</source>
        <translation>比任何地震都深；单位是米还是千米？</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing, and there is no magnitude to take it from</source>
        <translation>缺失，且没有可据以推算的震级</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing beside the other; give both or none</source>
        <translation>缺失，而另一半轴有值；应同时给出或同时留空</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is shorter than the short semi-axis</source>
        <translation>小于短半轴</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not between 0 and 90 degrees (upright)</source>
        <translation>不在0至90度（直立）之间</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing; a spheroid that is not upright needs it</source>
        <translation>缺失；非直立的椭球体需要该值</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is not below the upper depth</source>
        <translation>不在上界深度以下</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is negative; turn the rake by 180 degrees instead</source>
        <translation>为负；应改为将滑动角旋转180度</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>is missing, and so is a magnitude to take it from</source>
        <translation>缺失，也没有可据以推算的震级</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/sources.py"/>
        <source>'{layer}', feature {ident}: the trace has no length. Delete or redraw it.</source>
        <translation>“{layer}”，要素{ident}：迹线没有长度。删除或重绘。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/stress.py"/>
        <source>Strike and rake of the receiver fault must be angles in degrees.</source>
        <translation>接收断层的走向和滑动角必须是以度为单位的角度。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/stress.py"/>
        <source>A receiver fault cannot dip by {dip} degrees. Give 0 to 90, and turn the strike by 180 degrees if it dips to the other side.</source>
        <translation>接收断层的倾角不可能为{dip}度。取0至90度；若断层面向另一侧倾斜，应将走向旋转180度。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/stress.py"/>
        <source>An effective friction of {friction} is not possible: give 0 to 1.</source>
        <translation>有效摩擦系数不可能为{friction}，应为0至1。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate.py"/>
        <source>The network knows a Poisson's ratio of {known:g} only, and {given:g} is asked for.</source>
        <translation>网络仅适用于泊松比{known:g}，而要求的是{given:g}。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate.py"/>
        <source>Cells of {dx:g} by {dy:g} m are too long and narrow for the network.</source>
        <translation>{dx:g} x {dy:g} m的网格单元过于狭长，网络无法处理。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate.py"/>
        <source>The computation was stopped.</source>
        <translation>计算已停止。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/surrogate_network.py"/>
        <source>Model file '{path}' is not a network of crustal deformation.</source>
        <translation>模型文件“{path}”不是地壳形变网络。</translation>
    </message>
    <message>
        <location filename="../../engine/deformation/views.py"/>
        <source>The network is less accurate here than it should be: its error is {mean} of the largest displacement in the mean and {high} at the 99th percentile. That happens where sources outside the grid make most of the displacement in it. Choose the mode 'exact'.</source>
        <translation>网络在此处的精度低于应有水平：误差平均为最大位移的{mean}，第99百分位数为{high}。当网格内的位移主要由网格外的形变源引起时会出现这种情况。选择方式'exact'（精确）。</translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <source>{before}, {after}</source>
        <translation>{before}、{after}</translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <location filename="../../processing_algorithms/map_products/retold.py"/>
        <source>{before}; {after}</source>
        <translation>{before}；{after}</translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>{text} ({remark})</source>
        <translation>{text}（{remark}）</translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <source>{number:.2g} %</source>
        <translation>{number:.2g}%</translation>
    </message>
    <message>
        <location filename="../../engine/language.py"/>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>scale</source>
        <translation>缩放系数</translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>The model takes {bands} bands, but {size} values were given as {name}. Give one for all, or one a band.</source>
        <translation>模型有{bands}个波段，但{name}给出了{size}个值。给出一个通用值，或每个波段各一个值。</translation>
    </message>
    <message>
        <location filename="../../engine/model/adapted.py"/>
        <source>The {name} of the model's bands must be finite numbers.</source>
        <translation>模型各波段的{name}必须是有限数值。</translation>
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
        <translation>不能为空</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>must be 1 … {most} bands</source>
        <translation>应有1 … {most}个波段</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must lie within 0 … 1</source>
        <translation>必须在0 … 1之间</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>must be an ISO date such as 2026-07-01</source>
        <translation>必须是ISO日期，例如2026-07-01</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>The model card is longer than {most} characters.</source>
        <translation>模型卡长度超过{most}个字符。</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>The model card is not valid JSON ({error}).</source>
        <translation>模型卡不是有效的JSON（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <location filename="../../engine/model/record.py"/>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../engine/model/card.py"/>
        <source>Model card, field 'schema': is {schema!r}, but this version of Lithoscope reads schema {known}. Update Lithoscope, or take an older version of the model.</source>
        <translation>模型卡字段“schema”为{schema!r}，而本版Lithoscope读取的schema为{known}。更新Lithoscope，或使用较早版本的模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <location filename="../../engine/model/parts.py"/>
        <source>must be at most {most}</source>
        <translation>不得大于{most}</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>'{name}' is no parameter of source 'user'</source>
        <translation>“{name}”不是来源为“user”的参数</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>asks for a halo outside 0 … {most} pixels</source>
        <translation>要求的边缘宽度（halo）超出0 … {most}像元</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <location filename="../../engine/model/parts.py"/>
        <source>must be 1 … {most}</source>
        <translation>必须为1 … {most}</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>needs at least {fewest}</source>
        <translation>至少需要{fewest}个</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>do not go with task '{task}'</source>
        <translation>不适用于任务“{task}”</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>'labels' is for task 'classification'</source>
        <translation>“labels”仅用于任务“classification”</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>a probability has one name at most</source>
        <translation>概率最多只有一个名称</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>task '{task}' needs at least one</source>
        <translation>任务“{task}”至少需要一个</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must be 1 for a regression and for labels</source>
        <translation>对于回归和类别值必须为1</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>asks for more than {most} output channels</source>
        <translation>要求的输出通道超过{most}个</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>does not go with labels or task 'sequence'</source>
        <translation>不适用于类别值或任务“sequence”</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>is for classes with probabilities</source>
        <translation>仅用于带概率的类别</translation>
    </message>
    <message>
        <location filename="../../engine/model/card_checks.py"/>
        <source>must have {count} numbers, one a class</source>
        <translation>必须有{count}个数值，每个类别一个</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Model file '{path}' is a Deepness model of type '{kind}'; those that run here are Segmentor and Regressor.</source>
        <translation>模型文件“{path}”是“{kind}”类型的Deepness模型；此处可运行的类型为Segmentor和Regressor。</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Model file '{path}' must fix its number of bands.</source>
        <translation>模型文件“{path}”必须有固定的波段数。</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>contains 0</source>
        <translation>含有0</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Deepness {kind}, described by the metadata of its file.</source>
        <translation>由文件元数据描述的Deepness {kind}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>8-bit values</source>
        <translation>8位数值</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>Model file '{path}', Deepness metadata '{key}': {problem}.</source>
        <translation>模型文件“{path}”，Deepness元数据“{key}”：{problem}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{count} values for {bands} bands</source>
        <translation>给出{count}个值，而波段有{bands}个</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{value!r:.50} is not a number</source>
        <translation>{value!r:.50}不是数值</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{number:g} does not lie within {minimum:g} … {maximum:g}</source>
        <translation>{number:g}不在{minimum:g} … {maximum:g}之间</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>indices must be whole numbers</source>
        <translation>序号必须为整数</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>indices must be 0, 1, 2, … without a gap</source>
        <translation>序号必须为0, 1, 2, … 且连续</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>must map an index to a name</source>
        <translation>必须给出序号与名称的对应关系</translation>
    </message>
    <message>
        <location filename="../../engine/model/deepness.py"/>
        <source>{count} names for {channels} output channels</source>
        <translation>名称有{count}个，而输出通道有{channels}个</translation>
    </message>
    <message>
        <location filename="../../engine/model/feed.py"/>
        <source>The model needs '{parameter}', the pixel size of every row in m.</source>
        <translation>模型需要“{parameter}”，即每行的像元大小（m）。</translation>
    </message>
    <message>
        <location filename="../../engine/model/feed.py"/>
        <source>Parameter '{parameter}' must have shape {wanted}, not {given}.</source>
        <translation>参数“{parameter}”的形状必须为{wanted}，而不是{given}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/feed.py"/>
        <source>Parameter '{parameter}' is {value:g} {unit}; the model takes {minimum:g} … {maximum:g}.</source>
        <translation>参数“{parameter}”为{value:g} {unit}；模型接受{minimum:g} … {maximum:g}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library.py"/>
        <source>Model file '{path}' describes itself; what you said is not needed.</source>
        <translation>模型文件“{path}”自带描述，无需另行说明。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library.py"/>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取{path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_import.py"/>
        <source>Model file '{path}' keeps weights in another file, '{other}'. The library takes models that are one file: export it with its weights inside.</source>
        <translation>模型文件“{path}”的权重存放在另一文件“{other}”中。模型库只接收单一文件的模型：应将权重包含在文件内重新导出。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_import.py"/>
        <source>{path} changed while it was copied. Import it again.</source>
        <translation>{path}在复制过程中发生了变化。重新导入。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_import.py"/>
        <location filename="../../plugin/task.py"/>
        <location filename="../../processing_algorithms/runtime/speed.py"/>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>Several models of the library are called '{name}': {files}. Give the file you mean, or remove the others.</source>
        <translation>模型库中有多个模型名为“{name}”：{files}。指明所用文件，或移除其他模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' does not exist. Check its path.</source>
        <translation>模型文件“{path}”不存在。检查路径。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>There is no model '{name}' in the library.</source>
        <translation>模型库中没有模型“{name}”。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>It holds none for this. Give an .onnx file, or import one into the library.</source>
        <translation>模型库中没有适用于此的模型。指定一个 .onnx文件，或将其导入模型库。</translation>
    </message>
    <message>
        <location filename="../../engine/model/library_names.py"/>
        <source>The library holds {names}. Give one of these names, or an .onnx file.</source>
        <translation>模型库中有{names}。给出其中一个名称，或指定一个 .onnx文件。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}' has no output. Export the model again.</source>
        <translation>模型文件“{path}”没有输出。重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}' failed while running on {shapes}: {error} If memory is short, take smaller tiles or batches; otherwise the model is faulty.</source>
        <translation>模型文件“{path}”在处理形状{shapes}时运行失败：{error}若内存不足，应减小分块或批次；否则模型本身有缺陷。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' takes blocks [batch, {bands} bands, height, width]; it was given {shape}.</source>
        <translation>模型“{model}”接受形状为 [batch, {bands}, height, width] 的数据块，而收到的是{shape}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' takes tiles of {size} x {size} pixels only; it was given {given_height} x {given_width}.</source>
        <translation>模型“{model}”只接受{size} x {size}像元的分块，而收到的是{given_height} x {given_width}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' answered shape {shape}; its card promises [{batch}, {channels}, up to {height}, up to {width}].</source>
        <translation>模型“{model}”输出的形状为{shape}，而其模型卡标明为 [{batch}, {channels}, ≤ {height}, ≤ {width}]。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' answers {answered_height} x {answered_width} pixels for {height} x {width}, which cannot be centred: an odd number is missing.</source>
        <translation>模型“{model}”对{height} x {width}像元输出{answered_height} x {answered_width}像元，相差奇数个，无法居中。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model '{model}' promises probabilities but answers values from {low:g} to {high:g}: confidences are not to be trusted. If these are logits, its card should say so.</source>
        <translation>模型“{model}”标明输出概率，实际取值却为{low:g}至{high:g}：置信度不可信。如果这些是logits，应在模型卡中注明。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}' carries no Lithoscope card.</source>
        <translation>模型文件“{path}”不含Lithoscope模型卡。</translation>
    </message>
    <message>
        <location filename="../../engine/model/network.py"/>
        <source>Model file '{path}': {error}</source>
        <translation>模型文件“{path}”：{error}</translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' is empty. Download or copy it again.</source>
        <translation>模型文件“{path}”是空文件。重新下载或复制。</translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' cannot be read: {error}.</source>
        <translation>无法读取模型文件“{path}”：{error}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' is not a whole ONNX file: it is truncated, corrupt or of another format. Download or copy it again.</source>
        <translation>模型文件“{path}”不是完整的ONNX文件：文件被截断、已损坏或为其他格式。重新下载或复制。</translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' keeps weights in '{location}', which is not beside it. Copy both files into one folder.</source>
        <translation>模型文件“{path}”的权重存放在“{location}”中，而该文件不在同一文件夹。将两个文件复制到同一文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/model/onnx_file.py"/>
        <source>Model file '{path}' wants to read '{location}', outside its own folder. It is refused for safety; ask the model's maker for a file that carries its weights itself.</source>
        <translation>模型文件“{path}”要读取其所在文件夹之外的“{location}”。为安全起见已拒绝；应向模型作者索取自含权重的文件。</translation>
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
        <translation>仅用于分类型波段</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must lie within {minimum:g} … {maximum:g}</source>
        <translation>必须在{minimum:g} … {maximum:g}之间</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be greater than 0 m</source>
        <translation>必须大于0 m</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be 0 … {most} pixels</source>
        <translation>必须为0 … {most}像元</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be 1 … {most} pixels</source>
        <translation>必须为1 … {most}像元</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>must be divisible by 'multiple'</source>
        <translation>必须能被“multiple”整除</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>leaves no pixels inside the halo</source>
        <translation>除去边缘宽度（halo）后没有剩余像元</translation>
    </message>
    <message>
        <location filename="../../engine/model/parts.py"/>
        <source>is '{color}', but must look like #RRGGBB</source>
        <translation>为“{color}”，但格式必须为 #RRGGBB</translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' says nothing about what it answers. Name its classes in order, or say that it is a regression or a probability.</source>
        <translation>模型文件“{path}”未说明其输出内容。按顺序给出类别名称，或指明其为回归或概率。</translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' says nothing about what it answers. Name its {channels} classes in order, or say that it is a regression or a probability.</source>
        <translation>模型文件“{path}”未说明其输出内容。按顺序给出{channels}个类别的名称，或指明其为回归或概率。</translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Plain ONNX file, described by the user.</source>
        <translation>由用户描述的普通ONNX文件。</translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' takes any number of bands. Name those it was made for.</source>
        <translation>模型文件“{path}”的波段数不限。列出该模型所用各波段的名称。</translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' takes {count} bands, but {given} were named.</source>
        <translation>模型文件“{path}”需要{count}个波段，但列出了{given}个名称。</translation>
    </message>
    <message>
        <location filename="../../engine/model/plain.py"/>
        <source>Model file '{path}' answers {channels} channels, which takes {expected} class names in order; {count} were given.</source>
        <translation>模型文件“{path}”输出{channels}个通道，需按顺序给出{expected}个类别名称，实际给出{count}个。</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>Model card, field '{field}': {problem}. Ask the model's maker for a corrected file.</source>
        <translation>模型卡字段“{field}”：{problem}。向模型作者索取更正后的文件。</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be an object with named fields</source>
        <translation>必须是由命名字段组成的对象</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>is not a field of this schema</source>
        <translation>不是该schema的字段</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>is '{value}', but must be one of {choices}</source>
        <translation>为“{value}”，但必须是以下之一：{choices}</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>has {values} more than once</source>
        <translation>重复出现{values}</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>{low:g} is greater than '{high_name}' {high:g}</source>
        <translation>{low:g}大于“{high_name}”的值{high:g}</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>is longer than {most} characters</source>
        <translation>超过{most}个字符</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be true or false</source>
        <translation>必须是true或false</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a number</source>
        <translation>必须是数值</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a finite number</source>
        <translation>必须是有限数值</translation>
    </message>
    <message>
        <location filename="../../engine/model/record.py"/>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' takes [sequences, steps, {features} features]; it was given {shape}.</source>
        <translation>模型“{model}”接受 [sequences, steps, {features}]，收到的是{shape}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' was given features that are no numbers.</source>
        <translation>模型“{model}”收到的特征含有非数值。</translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' answered shape {shape}; its card promises {expected}.</source>
        <translation>模型“{model}”输出的形状为{shape}，而其模型卡标明为{expected}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' is for {task}, not for time series. Choose a model whose card says task 'sequence'.</source>
        <translation>模型“{model}”用于{task}，不适用于时间序列。选择模型卡中任务为“sequence”的模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/sequence.py"/>
        <source>Model '{model}' must take x [batch, time, {count}], h0 and c0 [{members}, batch, hidden]; it takes {found}. Export it again.</source>
        <translation>模型“{model}”必须接受x [batch, time, {count}]、h0和c0 [{members}, batch, hidden]，而它接受的是{found}。重新导出。</translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>runs the models</source>
        <translation>运行模型</translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>{name} is not part of this ONNX Runtime, which has {has}.</source>
        <translation>此ONNX Runtime不含{name}，只有{has}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>Model file '{path}' cannot be opened by ONNX Runtime {version}: {error}</source>
        <translation>ONNX Runtime {version}无法打开模型文件“{path}”：{error}</translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>{name} could not be used: {error}</source>
        <translation>无法使用{name}：{error}</translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>{name} could not be started (driver or library missing).</source>
        <translation>无法启动{name}（缺少驱动程序或库）。</translation>
    </message>
    <message>
        <location filename="../../engine/model/session.py"/>
        <source>This ONNX Runtime cannot run on the CPU. Install the package onnxruntime.</source>
        <translation>此ONNX Runtime不能在处理器（CPU）上运行。安装onnxruntime软件包。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{name}' has type {type}, which Lithoscope cannot use; numbers are needed. Export the model with float32 inputs and outputs.</source>
        <translation>网络的“{name}”类型为{type}，Lithoscope无法使用；必须是数值型。以float32的输入和输出重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network must have one input for the bands, besides the parameters that its card names; it has {names}. Correct the card, or export the model again.</source>
        <translation>除模型卡列出的参数外，网络必须只有一个用于波段的输入，而它有{names}。更正模型卡，或重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's input '{port}' has shape {shape}; raster models take [batch, bands, height, width].</source>
        <translation>网络的输入“{port}”形状为{shape}；栅格模型接受 [batch, bands, height, width]。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's output '{port}' has shape {shape}; raster models answer [batch, channels, height, width] or [batch, height, width].</source>
        <translation>网络的输出“{port}”形状为{shape}；栅格模型输出 [batch, channels, height, width] 或 [batch, height, width]。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's input is fixed to {height} x {width} pixels; only square fixed tiles can be used. Export the model with dynamic height and width.</source>
        <translation>网络的输入固定为{height} x {width}像元；固定分块只能是正方形。以可变的高和宽重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>Model '{model}' reads time series, not rasters. Use it in the earthquake tools.</source>
        <translation>模型“{model}”读取的是时间序列，不是栅格。在地震工具中使用。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The card of model '{model}' names the parameter '{parameter}', but the network's inputs are {names}.</source>
        <translation>模型“{model}”的模型卡列出了参数“{parameter}”，但网络的输入为{names}。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's input '{port}' has shape {shape}, so it takes {bands} bands [batch, bands, height, width], but the card of model '{model}' names {count}.</source>
        <translation>网络的输入“{port}”形状为{shape}，即接受{bands}个波段 [batch, bands, height, width]，但模型“{model}”的模型卡列出了{count}个。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The card of model '{model}' fills masked pixels with NaN, which its input of type {type} cannot hold.</source>
        <translation>模型“{model}”的模型卡用NaN填充被掩膜的像元，而其{type}类型的输入不能存放NaN。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network answers {channels} channels, but the card of model '{model}' promises {promised} ({promise}). Correct the card.</source>
        <translation>网络输出{channels}个通道，但模型“{model}”的模型卡标明为{promised}个（{promise}）。更正模型卡。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{scores}, and a dissimilarity</source>
        <translation>{scores}，外加一个相异度指数</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>labels</source>
        <translation>类别值</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{classes} classes x {members} members</source>
        <translation>{classes}个类别 × {members}个成员</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{members} members</source>
        <translation>{members}个成员</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>{count} quantities</source>
        <translation>{count}个物理量</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network takes tiles of {size} pixels, but the card of model '{model}' says {promised}. Correct the card.</source>
        <translation>网络接受{size}像元的分块，但模型“{model}”的模型卡标明为{promised}。更正模型卡。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{port}' has the fixed shape {shape}, which is empty. Export the model again.</source>
        <translation>网络的“{port}”固定形状为{shape}，是空的。重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{port}' has the fixed shape {shape}; tiles of at most {most} x {most} pixels are accepted. Export the model with dynamic height and width.</source>
        <translation>网络的“{port}”固定形状为{shape}；最大只接受{most} x {most}像元的分块。以可变的高和宽重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../engine/model/signature.py"/>
        <source>The network's '{port}' has the fixed shape {shape}, {size:.1f} GB a batch; at most {most:.1f} GB are accepted. Export the model with a smaller batch.</source>
        <translation>网络的“{port}”固定形状为{shape}，每批次{size:.1f} GB；最大只接受{most:.1f} GB。以更小的批次重新导出模型。</translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>does the numerical work of the earthquake algorithms</source>
        <translation>地震算法的数值计算</translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>{package}, which {purpose}, is not installed or does not load ({reason}).</source>
        <translation>{package}（用于{purpose}）未安装或无法加载（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>By hand, without dependencies, so that QGIS keeps its own numpy: python3 -m pip install --no-deps --target &lt;profile folder&gt;/python {package}. Step by step: {page}</source>
        <translation>手动安装（不带依赖，以便QGIS保留自带的numpy）：python3 -m pip install --no-deps --target &lt;profile folder&gt;/python {package}，其中profile folder为QGIS用户配置文件夹。详细步骤：{page}</translation>
    </message>
    <message>
        <location filename="../../engine/optional.py"/>
        <source>Install it with Plugins &gt; Lithoscope &gt; Runtime….</source>
        <translation>可通过“插件 &gt; Lithoscope &gt; 运行环境…”安装。</translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/distance.py"/>
        <source>finds the nearest deposits</source>
        <translation>查找最近的矿床</translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_file.py"/>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{output} has no known vector format. End its name in one of {endings}.</source>
        <translation>{output}不是已知的矢量格式。文件名应以下列扩展名之一结尾：{endings}。</translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>The targets' share of the area is {share:g}: choose 0 … 1.</source>
        <translation>靶区面积占比为{share:g}，应在0 … 1之间。</translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>The targets' threshold is {threshold:g}: it must be 0 … 1.</source>
        <translation>靶区阈值为{threshold:g}，必须在0 … 1之间。</translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>The smallest area of a target must not be negative.</source>
        <translation>靶区的最小面积不得为负。</translation>
    </message>
    <message>
        <location filename="../../engine/prospectivity/target_map.py"/>
        <source>Nothing on the map has a score: there are no targets to find.</source>
        <translation>图上没有任何得分，无法圈定靶区。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/crs.py"/>
        <source>the bounds lie outside the target CRS</source>
        <translation>范围超出目标坐标参考系的适用区域</translation>
    </message>
    <message>
        <location filename="../../engine/raster/fill.py"/>
        <source>fills NoData for the network</source>
        <translation>为网络填补NoData（无数据）</translation>
    </message>
    <message>
        <location filename="../../engine/raster/filters.py"/>
        <source>The {name} filter failed ({error}). Is the disk full?</source>
        <translation>{name}滤波失败（{error}）。磁盘是否已满？</translation>
    </message>
    <message>
        <location filename="../../engine/raster/gdal_io.py"/>
        <source>GDAL gives no reason</source>
        <translation>GDAL未给出原因</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>Layer '{name}' has no georeference. Georeference it first.</source>
        <translation>图层“{name}”没有地理参考。先进行地理配准。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>Layer '{name}' has no coordinate reference system. Assign one first, in QGIS with Raster &gt; Projections &gt; Assign Projection.</source>
        <translation>图层“{name}”没有坐标参考系。先在QGIS中用“栅格 &gt; 投影 &gt; 指定投影”指定。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The georeference of layer '{name}' is not valid. Georeference it again.</source>
        <translation>图层“{name}”的地理参考无效。重新进行地理配准。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The georeference is not valid. Georeference it again.</source>
        <translation>地理参考无效。重新进行地理配准。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>A grid of {width} x {height} pixels of layer '{name}' cannot be worked on. Check the pixel sizes and the coordinate reference systems.</source>
        <translation>图层“{name}”的{width} x {height}像元网格无法处理。检查像元大小和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>A grid of {width} x {height} pixels cannot be worked on. Check the pixel sizes and the coordinate reference systems.</source>
        <translation>{width} x {height}像元的网格无法处理。检查像元大小和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The CRS of layer '{name}' cannot be read ({error}).</source>
        <translation>无法读取图层“{name}”的坐标参考系（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/grid.py"/>
        <source>The CRS cannot be read ({error}).</source>
        <translation>无法读取坐标参考系（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>Model '{model}' needs {count} bands ({names}), but {given} are given. Choose one layer for each.</source>
        <translation>模型“{model}”需要{count}个波段（{names}），而给出了{given}个。为每个波段选择一个图层。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>The model works at {size:.4g} m a pixel, which the layer has not: scores are computed on {width} x {height} pixels of that size and brought back onto the layer's grid.</source>
        <translation>模型的工作像元大小为{size:.4g} m，与图层不同：得分先在{width} x {height}个该大小的像元上计算，再转换回图层的网格。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>The layer's pixels of {width:.4g} x {height:.4g} m are not of the size that model '{model}' was made for. Read the result with care.</source>
        <translation>图层像元为{width:.4g} x {height:.4g} m，与模型“{model}”所适用的像元大小不符。解读结果应谨慎。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>No pixel has data in every layer ({names}): all is NoData. Check the layers' NoData values and extents.</source>
        <translation>没有一个像元在所有图层（{names}）中均有数据：全部为NoData（无数据）。检查各图层的NoData值和范围。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>No pixel inside the polygons of {mask} has data in every layer ({names}): all is NoData. Check the layers' NoData values and extents.</source>
        <translation>在{mask}的多边形内，没有一个像元在所有图层（{names}）中均有数据：全部为NoData（无数据）。检查各图层的NoData值和范围。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{share} of the pixels of band '{band}' hold codes that model '{model}' never met in training.</source>
        <translation>波段“{band}”有{share}的像元，其编码是模型“{model}”在训练中从未见过的。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{share} of the pixels of band '{band}' lie outside the range that model '{model}' expects.</source>
        <translation>波段“{band}”有{share}的像元超出模型“{model}”预期的取值范围。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>Less than 0.01%</source>
        <translation>不到0.01%</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{problem} Is it another layer, or in another unit? See which layer went into which input of the model. The result is not to be trusted.</source>
        <translation>{problem}是否选错了图层，或单位不同？核对各图层分别用作模型的哪个输入。结果不可信。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{problem} Check the layer and its unit.</source>
        <translation>{problem}应检查该图层及其单位。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mapper.py"/>
        <source>{share:.2%} of the map lies outside the area of applicability of model '{model}': it met nothing like it in training, and its figures do not hold there.</source>
        <translation>图上有{share:.2%}的面积位于模型“{model}”的适用域之外：训练中没有与之类似的情况，模型的精度指标在那里不成立。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>The mask polygons of {path} lie outside the raster. Check the mask's extent and its coordinate reference system.</source>
        <translation>{path}的掩膜多边形位于栅格之外。检查掩膜的范围和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>mask layer</source>
        <translation>掩膜图层</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>The mask layer {path} cannot be brought into the raster's CRS ({error}).</source>
        <translation>掩膜图层{path}无法转换到栅格的坐标参考系（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/mask.py"/>
        <source>The mask layer {path} holds no polygon. Draw one, or run without a mask.</source>
        <translation>掩膜图层{path}不含多边形。绘制多边形，或不用掩膜运行。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Model '{model}' answers with an array of shape {shape}, but its card says {promised} channels. Its file and its card do not match.</source>
        <translation>模型“{model}”输出的数组形状为{shape}，而其模型卡标明为{promised}个通道。模型文件与模型卡不符。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Model '{model}' answers {shape} pixels for a tile of {tile}, which leaves parts of the map empty. Only networks that keep the pixel size can be run.</source>
        <translation>模型“{model}”对{tile}像元的分块输出{shape}像元，会使图上部分区域空缺。只能运行保持像元大小不变的网络。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Model '{model}' has no parameter '{name}'. It has: {known}.</source>
        <translation>模型“{model}”没有参数“{name}”。现有参数：{known}。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/network_pass.py"/>
        <source>Parameter '{name}' is {value:g}, but model '{model}' takes {minimum:g} … {maximum:g} {unit}.</source>
        <translation>参数“{name}”为{value:g}，而模型“{model}”接受{minimum:g} … {maximum:g} {unit}。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/patches.py"/>
        <source>finds the polygons</source>
        <translation>查找多边形</translation>
    </message>
    <message>
        <location filename="../../engine/raster/patches.py"/>
        <source>joins polygons across strips</source>
        <translation>合并跨条带的多边形</translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{classes} is no class raster: its first band must be uint8.</source>
        <translation>{classes}不是类别栅格：其第一波段必须为uint8。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{confidence} does not lie on the pixels of {classes}. Choose the confidence raster that was made with it.</source>
        <translation>{confidence}与{classes}的像元不重合。选择与之一同生成的置信度栅格。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{classes} holds no class: all is NoData.</source>
        <translation>{classes}不含任何类别，全部为NoData（无数据）。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{count} patches found.</source>
        <translation>找到{count}个图斑。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/polygons.py"/>
        <source>{path} cannot be opened ({error}). Choose a raster file.</source>
        <translation>无法打开{path}（{error}）。选择栅格文件。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>No output is asked for. Choose at least one.</source>
        <translation>未要求任何输出。至少应选择一项。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>Model '{model}' cannot make the output '{kind}': {reason}. It makes: {possible}.</source>
        <translation>模型“{model}”不能生成输出“{kind}”：{reason}。可生成的输出：{possible}。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>no raster</source>
        <translation>无栅格</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The output {path} must be a GeoTIFF: end its name in .tif.</source>
        <translation>输出{path}必须是GeoTIFF：文件名应以 .tif结尾。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The minimum confidence is {minimum_confidence}: it must lie in 0 … 1.</source>
        <translation>最低置信度为{minimum_confidence}，必须在0 … 1之间。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>Batch and workers must be at least 1.</source>
        <translation>批次大小和工作线程数至少为1。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>There is no filter '{post_filter}'. Choose 'sieve', 'majority' or none.</source>
        <translation>没有滤波方法“{post_filter}”。可选 'sieve'（筛除）、'majority'（众数）或不滤波。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The majority filter needs an odd size of at least 3 pixels.</source>
        <translation>众数滤波的大小必须为奇数，且至少为3像元。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>The sieve filter needs a threshold of at least 2 pixels.</source>
        <translation>筛除滤波的阈值至少为2像元。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>it is not an ensemble</source>
        <translation>该模型不是集成</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>its card has no area of applicability</source>
        <translation>其模型卡没有适用域</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>its card has no conformal thresholds</source>
        <translation>其模型卡没有保形阈值</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>it gives class values, without probabilities</source>
        <translation>该模型只给出类别值，不给出概率</translation>
    </message>
    <message>
        <location filename="../../engine/raster/request.py"/>
        <source>its task is {task}</source>
        <translation>其任务为{task}</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>No input layer is given. Choose at least one raster layer.</source>
        <translation>未给出输入图层。至少应选择一个栅格图层。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Model '{model}' does not know '{input}'. Give one layer for each of its inputs: {inputs}.</source>
        <translation>模型“{model}”没有输入“{input}”。为其每个输入各给出一个图层：{inputs}。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Model '{model}' needs '{input}'. Give one layer for each of its inputs: {inputs}.</source>
        <translation>模型“{model}”需要“{input}”。为其每个输入各给出一个图层：{inputs}。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' has no band {band}: it has {bands}. Choose another band.</source>
        <translation>图层“{layer}”没有波段{band}：共有{bands}个波段。另选波段。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Band {band} of layer '{layer}' holds complex numbers. Convert it to real ones first, for instance to amplitude.</source>
        <translation>图层“{layer}”的波段{band}为复数。先转换为实数，例如幅度。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' does not overlap the others. Check its extent and its coordinate reference system.</source>
        <translation>图层“{layer}”与其他图层不重叠。检查其范围和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' cannot be read at column {x}, row {y} ({error}). The file {path} may be damaged.</source>
        <translation>无法读取图层“{layer}”的第{x}列、第{y}行（{error}）。文件{path}可能已损坏。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' cannot be opened ({error}). Check that {path} exists and is a raster.</source>
        <translation>无法打开图层“{layer}”（{error}）。检查{path}是否存在、是否为栅格。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/stack.py"/>
        <source>Layer '{layer}' cannot be brought onto the grid of the others ({error}). Check its coordinate reference system.</source>
        <translation>图层“{layer}”无法转换到其他图层的网格（{error}）。检查其坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The finished {target} could not be put into place ({error}). Close programs that have it open, or choose another name.</source>
        <translation>已完成的{target}无法放到目标位置（{error}）。关闭正在使用该文件的程序，或另取名称。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The output {target} is also an input. Choose another name for the output.</source>
        <translation>输出{target}同时也是输入。为输出另取名称。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>Two outputs have the same name, {target}. Rename one.</source>
        <translation>两个输出同名，均为{target}。重命名其中之一。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The output {target} is a folder. Give it a file name.</source>
        <translation>输出{target}是文件夹。给出文件名。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>The folder {folder} does not exist. Make it, or choose another.</source>
        <translation>文件夹{folder}不存在。创建该文件夹，或另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>{target} could not be written ({reason}); the folder {folder} is out of reach. Free some space, or choose another folder. Nothing was kept.</source>
        <translation>{target}无法写入（{reason}）；文件夹{folder}不可访问。腾出空间，或另选文件夹。未保留任何内容。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>{target} could not be written ({reason}); {free:.1f} MB are free in {folder}. Free some space, or choose another folder. Nothing was kept.</source>
        <translation>{target}无法写入（{reason}）；{folder}的可用空间为{free:.1f} MB。腾出空间，或另选文件夹。未保留任何内容。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/staging.py"/>
        <source>Nothing can be written to {folder} ({error}). Choose a folder you may write to, with space left.</source>
        <translation>无法写入{folder}（{error}）。选择有写入权限且有剩余空间的文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/tiling.py"/>
        <source>A tile of {tile} pixels is not possible: choose 1 … {most}.</source>
        <translation>分块大小不可能为{tile}像元，应在1 … {most}之间。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/tiling.py"/>
        <source>A halo of {halo} pixels is not possible: at most {most}.</source>
        <translation>边缘宽度（halo）不可能为{halo}像元，最多为{most}。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/tiling.py"/>
        <source>The network's input of {size} pixels leaves nothing inside a halo of {halo}. Use a smaller search radius, or a model with a larger or flexible input.</source>
        <translation>网络的输入为{size}像元，除去边缘宽度（halo）{halo}像元后没有剩余。减小搜索半径，或使用输入更大或可变的模型。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <location filename="../../engine/report/deformation_sources.py"/>
        <location filename="../../engine/report/importance.py"/>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} cannot be opened ({error}). Choose a vector layer.</source>
        <translation>无法打开{role} {path}（{error}）。选择矢量图层。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} has no coordinate reference system. Assign one first.</source>
        <translation>{role} {path}没有坐标参考系。先指定。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} holds no point. Choose a layer of points.</source>
        <translation>{role} {path}不含点。选择点图层。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} cannot be brought into the raster's CRS ({error}).</source>
        <translation>{role} {path}无法转换到栅格的坐标参考系（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/vectors.py"/>
        <source>The {role} {path} has points that the raster's CRS cannot hold. Check its CRS.</source>
        <translation>{role} {path}中有的点超出栅格坐标参考系的适用范围。检查该图层的坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>Pixels of {own:.4g} m are too coarse for model '{model}', which works at {step:.4g} m. Choose a finer layer, or a model for this scale.</source>
        <translation>{own:.4g} m的像元对模型“{model}”而言过粗，该模型的工作像元大小为{step:.4g} m。选择更精细的图层，或适合此尺度的模型。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>The layer has no metric grid of its own ({error}).</source>
        <translation>该图层没有自身的米制网格（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>The layer's extent is not on the globe ({error}).</source>
        <translation>该图层的范围不在地球上（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/working.py"/>
        <source>The layer is {width:.0f}° wide, too much for one metric grid, which model '{model}' needs. Split it into parts of at most {widest:.0f}°.</source>
        <translation>该图层宽{width:.0f}°，对模型“{model}”所需的单一米制网格而言过宽。拆分为每块不超过{widest:.0f}°的部分。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/writer.py"/>
        <source>{path} is closed already.</source>
        <translation>{path}已关闭。</translation>
    </message>
    <message>
        <location filename="../../engine/raster/writer.py"/>
        <source>the file on disk is incomplete</source>
        <translation>磁盘上的文件不完整</translation>
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
        <translation>宏平均F1</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Kappa</source>
        <translation>Kappa系数</translation>
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
        <translation>图上有类别的参考像元</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>'unknown' on the map</source>
        <translation>图上为“未知”</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <location filename="../../engine/seismicity/magnitude_types.py"/>
        <location filename="../../engine/seismicity/times.py"/>
        <location filename="../../processing_algorithms/map_products/looks.py"/>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>reference \ map</source>
        <translation>参考 \ 图上</translation>
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
        <translation>F1（查准率与查全率的调和平均）：</translation>
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
        <translation>各制图类别按面积计权，面积按发现的错误校正（Olofsson et al. 2014）。仅当参考数据是在各制图类别内随机抽取时，95%置信区间才成立。面积加权精度：</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Fewer than two reference pixels lie on: {left_out} ({left_out_share:.1%} of the mapped area). The estimate is without them.</source>
        <translation>落在以下类别上的参考像元不足两个：{left_out}（占制图面积的{left_out_share:.1%}）。估计中不包括这些类别。</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>this map</source>
        <translation>本图</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>as promised</source>
        <translation>理想情况</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Of the pixels that the map is 80 % sure of, 80 % should be right. Expected calibration error, 0 at best: {words}.</source>
        <translation>图上置信度为80%的像元，应有80%是正确的。期望校准误差（最好为0）：{words}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Mean confidence</source>
        <translation>平均置信度</translation>
    </message>
    <message>
        <location filename="../../engine/report/classification.py"/>
        <source>Share that is right</source>
        <translation>正确的比例</translation>
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
        <translation>图的置信程度</translation>
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
        <translation>最近邻的邻近度</translation>
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
        <translation>占地震总数的比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Cumulative share of events</source>
        <translation>地震累积比例</translation>
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
        <translation>各标签的震级与时间</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>threshold {threshold:.2f}</source>
        <translation>阈值：{threshold:.2f}</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>log10 of proximity η</source>
        <translation>邻近度η的log10</translation>
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
        <translation>重标时间T的log10</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>log10 of rescaled distance R</source>
        <translation>重标距离R的log10</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>Rescaled time and distance</source>
        <translation>重标时间与距离</translation>
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
        <translation>其日期</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>before it</source>
        <translation>在其之前</translation>
    </message>
    <message>
        <location filename="../../engine/report/declustering.py"/>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Displacement to the east (m)</source>
        <translation>东向位移（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Displacement to the north (m)</source>
        <translation>北向位移（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Vertical displacement (m)</source>
        <translation>垂直位移（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <location filename="../../models/deformation.onnx"/>
        <source>east</source>
        <translation>东向</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <location filename="../../models/deformation.onnx"/>
        <source>north</source>
        <translation>北向</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <location filename="../../models/deformation.onnx"/>
        <source>up</source>
        <translation>垂直向</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Computed for an elastic half-space: flat, the same rock everywhere, no topography, no layers, no weak zones, and nothing that happens with time. It is a first-order estimate from the sources as given, and not a warning; do not decide on safety by it.</source>
        <translation>按弹性半空间计算：平坦，各处岩石相同，没有地形、分层和软弱带，也没有任何随时间发生的过程。结果是根据给定形变源得出的一阶估计，不是预警；不得据此作安全决策。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Displacement</source>
        <translation>位移</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Across the steepest place</source>
        <translation>横过变形最剧烈处</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>What the satellite sees</source>
        <translation>卫星所见</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Strain and fissures</source>
        <translation>应变与裂缝</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>How far the network is off</source>
        <translation>网络的误差</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>What was understood</source>
        <translation>所识别的内容</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>The ground moves by {peak} m at most; it rises by up to {highest} m and sinks by up to {lowest} m.</source>
        <translation>地面最大位移为{peak} m；最大隆升{highest} m，最大沉降{lowest} m。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>All slip together has a moment magnitude of {magnitude:.2f}.</source>
        <translation>全部滑动合计的矩震级为{magnitude:.2f}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Distance (km), towards {azimuth:.0f}°</source>
        <translation>距离（km），朝向{azimuth:.0f}°</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Displacement (m)</source>
        <translation>位移（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Displacement along a profile</source>
        <translation>沿剖面的位移</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Through the place where the ground is strained most, in the direction in which its displacement changes fastest; computed exactly.</source>
        <translation>剖面穿过地面应变最大处，沿位移变化最快的方向；按精确解计算。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Shaded: 5th to 95th percentile of the draws.</source>
        <translation>阴影：各次抽样的第5至第95百分位数。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Heading {heading:g}°, incidence {incidence:g}°, the antenna looking to the right. Positive is towards the satellite; a fringe is {fringe:.3g} cm of it.</source>
        <translation>飞行方位角{heading:g}°，入射角{incidence:g}°，天线右视。朝向卫星为正；一个干涉条纹相当于{fringe:.3g} cm的位移。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Towards the satellite (m)</source>
        <translation>朝向卫星（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Its fringes lie too close together to be drawn at this size.</source>
        <translation>其干涉条纹过密，在此尺寸下无法绘出。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Phase (rad)</source>
        <translation>相位（rad）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Largest horizontal extension (microstrain)</source>
        <translation>最大水平拉张（微应变）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Probability of more than {threshold:g} microstrain</source>
        <translation>超过{threshold:g}微应变的概率</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Fissures need more than extension: soil and rock near the surface, old joints and fissures, ground water and rain decide where and when they open. The threshold is what ground bore elsewhere. Read the map as where to look first. Beside a rupture that reaches the surface strain grows without limit, and says nothing there.</source>
        <translation>裂缝的产生不只需要拉张：近地表的土和岩石、已有的节理和裂缝、地下水和降雨决定其何时何地张开。该阈值取自别处地面所能承受的程度。此图只用于判断应先到何处查看。在到达地表的破裂旁边，应变无限增大，该处的数值没有意义。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Without draws the sources count as certain, and the probability is either 0 or 1.</source>
        <translation>不作抽样时，形变源视为确定，概率为0或1。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>{draws} draws, in each of which slip, geometry and depth vary within the uncertainty given. How sure the result is rests on how honest that uncertainty is.</source>
        <translation>共{draws}次抽样，每次抽样中滑动量、几何形状和深度在给定的不确定性内变化。结果的可靠程度取决于该不确定性是否如实。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>The maps were computed by the network and compared with the exact solution at {cells} cells all over the grid: {mean} of the largest displacement in the mean, {high} at the 99th percentile.</source>
        <translation>图由网络计算，并在遍布网格的{cells}个单元处与精确解比较：误差平均为最大位移的{mean}，第99百分位数为{high}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation.py"/>
        <source>Its strain and tilt are differences between neighbouring cells, and less sure.</source>
        <translation>其应变和倾斜是相邻单元之差，可靠性较低。</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_maps.py"/>
        <source>Longitude (°)</source>
        <translation>经度（°）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_maps.py"/>
        <source>Latitude (°)</source>
        <translation>纬度（°）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>The sources as understood</source>
        <translation>所识别的形变源</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>feature</source>
        <translation>要素</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>patches</source>
        <translation>子断层数</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>strike (°)</source>
        <translation>走向（°）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>dip (°)</source>
        <translation>倾角（°）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>rake (°)</source>
        <translation>滑动角（°）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>length (km)</source>
        <translation>长度（km）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>width (km)</source>
        <translation>宽度（km）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>upper depth (km)</source>
        <translation>上缘深度（km）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>slip (m)</source>
        <translation>滑动量（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>opening (m)</source>
        <translation>张开量（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>moment (N m)</source>
        <translation>地震矩（N m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>points of pressure</source>
        <translation>压力点源</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>depth (km)</source>
        <translation>深度（km）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>volume change (m³)</source>
        <translation>体积变化（m³）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>extraction areas</source>
        <translation>开采区</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>subsidence (m)</source>
        <translation>沉降（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>radius of influence (m)</source>
        <translation>影响半径（m）</translation>
    </message>
    <message>
        <location filename="../../engine/report/deformation_sources.py"/>
        <source>… and {count} more.</source>
        <translation>……另有{count}个。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
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
        <translation>N（负二项）</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>catalogue PL</source>
        <translation>模拟目录PL</translation>
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
        <translation>预测与实际发生的地震是否一致？</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Quantiles of the tests</source>
        <translation>各检验的分位数</translation>
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
        <translation>各检验的含义</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>The observed catalogue</source>
        <translation>观测目录</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>From {start} to {end}, {number:,} earthquake of magnitude {magnitude:g} or more happened in the region.</source>
        <translation>{start}至{end}，区内发生震级{magnitude:g}及以上的地震{number:,}次。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>From {start} to {end}, {number:,} earthquakes of magnitude {magnitude:g} or more happened in the region.</source>
        <translation>{start}至{end}，区内发生震级{magnitude:g}及以上的地震{number:,}次。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>expected M ≥ {magnitude:g}</source>
        <translation>M ≥ {magnitude:g}的期望数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>likely, 95 %</source>
        <translation>可能范围，95%</translation>
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
        <translation>观测数与可能范围</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>simulated, 95 %</source>
        <translation>模拟，95%</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>expected by the end</source>
        <translation>至期末的期望数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Number of M ≥ {magnitude:g}</source>
        <translation>M ≥ {magnitude:g}的地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Course of the number of earthquakes</source>
        <translation>地震数的变化过程</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>95 % range</source>
        <translation>95%区间</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>as high</source>
        <translation>不低于此值</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>as low</source>
        <translation>不高于此值</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>test</source>
        <translation>检验</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>in words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>gain or z</source>
        <translation>增益或z</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>95 % interval</source>
        <translation>95%置信区间</translation>
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
        <translation>不太可能</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Share of the forecast's own values that are no better</source>
        <translation>预测自身的取值中不优于观测值的比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>At least one M ≥ {magnitude:g}: Brier score {brier:.3g}; {skill:+.1%} better than the long-term rate.</source>
        <translation>至少一次M ≥ {magnitude:g}：Brier评分{brier:.3g}，比长期发生率改善{skill:+.1%}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>At least one M ≥ {magnitude:g}: Brier score {brier:.3g}.</source>
        <translation>至少一次M ≥ {magnitude:g}：Brier评分{brier:.3g}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>as forecast</source>
        <translation>与预测相符</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>likely if right, 95 %</source>
        <translation>预测若正确时的可能范围，95%</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Forecast probability of a cell</source>
        <translation>网格单元的预测概率</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Share of cells where it happened</source>
        <translation>实际发生地震的网格单元比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>Reliability of the probability of M ≥ {magnitude:g}</source>
        <translation>M ≥ {magnitude:g}概率的可靠性</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation.py"/>
        <source>{test}, M ≥ {magnitude:g}</source>
        <translation>{test}，M ≥ {magnitude:g}</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>N: is the number of earthquakes a likely one? Poisson's distribution leaves out that earthquakes come in clusters, so a good forecast of an aftershock sequence fails it too often; the negative binomial distribution and the simulated catalogues do not.</source>
        <translation>N：地震数是否在可能范围内？泊松分布未考虑地震成丛发生，因此即使是对余震序列的良好预测，也过于频繁地不能通过；负二项分布和模拟目录没有这一问题。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>S and M: are the places, and the magnitudes, likely ones, given the number? CL: both together. L and pseudo-likelihood: with the number as well.</source>
        <translation>S和M：在地震数给定时，位置和震级是否在可能范围内？CL：两者合并检验。L与伪似然：同时也检验地震数。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>Brier: the mean squared error of the probability of at least one earthquake, times -2 in the test, as pyCSEP has it.</source>
        <translation>Brier：至少发生一次地震的概率的均方误差；检验中按pyCSEP的做法乘以-2。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>T: the information gain, the mean log ratio of the two forecasts' rates at the earthquakes less the difference of their expected numbers per earthquake. W: the same by ranks.</source>
        <translation>T：信息增益，即两个预测在各地震处发生率之比的对数均值，减去平均到每次地震的期望数之差。W：同样的检验，按秩进行。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>As high, as low: how often the forecast itself has such a value. Of a number both are bad, of the distance in the M test of simulated catalogues the high ones, else the low ones. A perfect forecast fails one test in {number:.0f}.</source>
        <translation>“不低于此值”“不高于此值”：预测自身出现这种取值的频率。对地震数，过高过低都不好；对模拟目录M检验的距离，过高不好；其余各项，过低不好。完美的预测平均每{number:.0f}次检验也有1次不通过。</translation>
    </message>
    <message>
        <location filename="../../engine/report/evaluation_words.py"/>
        <source>One window proves little. A forecast is known by many windows, and against another forecast. The catalogue may still be revised.</source>
        <translation>仅凭一个预测时段说明不了多少问题。预测的优劣要凭许多时段、并与另一预测比较才能知道。地震目录还可能修订。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>{begin} to {end} UTC ({days:g} days), with what was known at its beginning</source>
        <translation>{begin}至{end} UTC（{days:g}天），依据起始时刻已知的资料</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>The whole region</source>
        <translation>整个区域</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Expected number of {smallest} in each cell</source>
        <translation>各网格单元的{smallest}期望数</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Probability of at least one {largest} in each cell</source>
        <translation>各网格单元至少发生一次{largest}的概率</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>{smallest} as time goes on</source>
        <translation>{smallest}随时间的变化</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>What to know about this forecast</source>
        <translation>关于本预测的须知</translation>
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
        <translation>网络在留出年份上相对ETAS的增益</translation>
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
        <translation>{years:.1f}年</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>{days:.0f} days</source>
        <translation>{days:.0f}天</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Expected: the mean number, with the 95 % range that the uncertainty of the model and its parameters gives it. Likely counts: what 95 % of the simulated catalogues have. Probability: of at least one, with such a range. Long-term: what as many days have at the mean rate of the {period} that the catalogue covers; ratio: expected over long-term.</source>
        <translation>期望数：平均数，附由模型及其参数的不确定性给出的95%区间。可能的地震数：95%的模拟目录所在的范围。概率：至少发生一次的概率，附同样的区间。长期：按目录所覆盖的{period}内的平均发生率，相同天数内的地震数；比值：期望数与长期之比。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>M ≥ {magnitude:g} in the whole region and {days:g} days: {low} to {high} are likely, {long_term} at the long-term rate; at least one with a probability of {probability}.</source>
        <translation>整个区域、{days:g}天内M ≥ {magnitude:g}：可能为{low}至{high}次，按长期发生率为{long_term}次；至少一次的概率为{probability}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>expected</source>
        <translation>期望数</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>likely counts</source>
        <translation>可能的地震数</translation>
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
        <translation>{days:g}天内</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>95 % of the simulations</source>
        <translation>95%的模拟</translation>
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
        <translation>发布时间以来M ≥ {magnitude:g}的地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <source>Cumulative number of earthquakes</source>
        <translation>地震累积数</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast.py"/>
        <location filename="../../engine/report/seismicity.py"/>
        <source>from</source>
        <translation>起始</translation>
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
        <translation>{count:,}次，{first}至{last} UTC，其中{inside:,}次在区域内</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>b-value</source>
        <translation>b值</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Largest magnitude reckoned with</source>
        <translation>所考虑的最大震级</translation>
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
        <translation>{branching}（一次地震直接触发的余震数）</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{value} per day</source>
        <translation>每天{value}</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{value} days</source>
        <translation>{value}天</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{half:.2g} km of an M {size:g}</source>
        <translation>M {size:g}地震周围{half:.2g} km</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Spatial kernel</source>
        <translation>空间核</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>fitted</source>
        <translation>拟合值</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>typical; too few earthquakes to fit it</source>
        <translation>典型值；地震过少，无法拟合</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Its d at Mc</source>
        <translation>Mc处的d值</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{d0:.3g} km (half of the aftershocks within {near}, {far})</source>
        <translation>{d0:.3g} km（半数余震位于{near}、{far}以内）</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Growth of log10 d</source>
        <translation>log10 d的增长</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{growth:.2f} a magnitude</source>
        <translation>每级{growth:.2f}</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Flattening along a sequence</source>
        <translation>沿序列的趋平</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{flattening:.2f} a magnitude</source>
        <translation>每级{flattening:.2f}</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Background smoothed to</source>
        <translation>背景平滑至</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>neighbour {number} of each earthquake</source>
        <translation>每次地震的第{number}近邻</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>Gain of the places</source>
        <translation>空间位置的增益</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_facts.py"/>
        <source>{gain:+.2f} nats per earthquake over smoothed seismicity</source>
        <translation>相对平滑地震活动{gain:+.2f} nats/次地震</translation>
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
        <translation>根据截至{time} UTC的本地震目录，估计{days:g}天内各网格单元M≥m的地震期望数以及至少发生一次的概率，m = {thresholds}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Estimates the expected number of earthquakes M≥{thresholds} per cell, and the probability of at least one, within {days:g} days, given this catalogue up to {time} UTC.</source>
        <translation>根据截至{time} UTC的本地震目录，估计{days:g}天内各网格单元M≥{thresholds}的地震期望数以及至少发生一次的概率。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Mostly it forecasts clustering: aftershocks and swarms.</source>
        <translation>它主要预测丛集：余震和震群。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>It cannot predict the time, place or size of a single earthquake, is not an early-warning system, and a low probability is not an all-clear.</source>
        <translation>它不能预测单次地震的时间、地点或大小，不是预警系统，低概率也不等于安全。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Not prospectively tested. Follow your national agency.</source>
        <translation>未经前瞻性检验。以国家主管部门的信息为准。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>This is ETAS itself, the standard that learned models are measured against.</source>
        <translation>这就是ETAS本身，即衡量学习模型的标准。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>What it gains over ETAS on held-out years has not been measured.</source>
        <translation>尚未测定其在留出年份上相对ETAS的增益。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Against ETAS on held-out years it gained {gain}; a {control} gained {control_gain:+.3f} ({data}).</source>
        <translation>在留出年份上，相对ETAS的增益为{gain}；{control}的增益为{control_gain:+.3f}（{data}）。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>Against ETAS on held-out years it gained {gain} ({data}).</source>
        <translation>在留出年份上，相对ETAS的增益为{gain}（{data}）。</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{gain:+.3f} nats per earthquake [{low:+.3f} to {high:+.3f}]</source>
        <translation>{gain:+.3f} nats/次地震 [{low:+.3f}至{high:+.3f}]</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{gain:+.3f} nats per earthquake</source>
        <translation>{gain:+.3f} nats/次地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{gain:+.3f} nats per earthquake [{low:+.3f} to {high:+.3f} by catalogue]</source>
        <translation>{gain:+.3f} nats/次地震 [各目录为{low:+.3f}至{high:+.3f}]</translation>
    </message>
    <message>
        <location filename="../../engine/report/forecast_words.py"/>
        <source>{low:+.3f} to {high:+.3f}</source>
        <translation>{low:+.3f}至{high:+.3f}</translation>
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
        <translation>面积占比</translation>
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
        <source>data source</source>
        <translation>数据来源</translation>
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
        <translation>经校准，90%的集合包含真实类别</translation>
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
        <translation>{band}（可选）</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>dissimilarity up to {limit:.3g}</source>
        <translation>相异度指数不超过{limit:.3g}</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>at most {maximum:g}{unit}</source>
        <translation>不大于{maximum:g}{unit}</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>at least {minimum:g}{unit}</source>
        <translation>不小于{minimum:g}{unit}</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>This ONNX file does not describe itself. To run it, say what it answers: name its classes in order, or choose regression or probability.</source>
        <translation>此ONNX文件不带自身描述。要运行它，应说明其输出内容：按顺序给出类别名称，或选择回归或概率。</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>Inputs and outputs</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <location filename="../../engine/report/html.py"/>
        <source>role</source>
        <translation>角色</translation>
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
        <translation>重要性说明此模型使用了什么，并不证明某一图层控制着岩石或矿化：某个图层起作用，可能只是因为它代表了其他因素。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Layers that say much the same share their importance: each looks dispensable as long as the other is there. Judge related layers together.</source>
        <translation>内容相近的图层会分担重要性：只要另一个还在，每一个看上去都可有可无。将相关图层放在一起判断。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Shuffling and occluding make combinations of values that do not occur in nature, and what a model says of them is a guess. A large importance is a fact about the model; small differences between layers are none.</source>
        <translation>置换和遮挡会造出自然界不存在的数值组合，模型对它们的回答只是猜测。重要性大，说明的是模型本身；图层之间的微小差别不说明任何问题。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Shuffled layers</source>
        <translation>置换的图层</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>{measure}, when a layer's blocks change places.</source>
        <translation>某图层各区块相互换位时的{measure}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>How to read this</source>
        <translation>如何解读</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>shuffled</source>
        <translation>置换</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>lowest to highest of the shuffles</source>
        <translation>各次置换的最小值至最大值</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>occluded</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Importance of the layers</source>
        <translation>图层的重要性</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>occluded by</source>
        <translation>遮挡值</translation>
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
        <translation>± 为各次置换的标准差。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>loss, shuffled</source>
        <translation>置换损失</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>change, shuffled</source>
        <translation>置换变化</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>other class, shuffled</source>
        <translation>置换后类别改变</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>loss, occluded</source>
        <translation>遮挡损失</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>change, occluded</source>
        <translation>遮挡变化</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>other class, occluded</source>
        <translation>遮挡后类别改变</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Loss of {score} on the reference</source>
        <translation>参考数据上{score}的损失</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Mean change of the winning probability</source>
        <translation>优胜类别概率的平均变化</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Share of pixels that change class</source>
        <translation>类别改变的像元比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Measured on {pixels:,} pixels in {blocks} blocks drawn at random, each layer shuffled {times} times.</source>
        <translation>在随机抽取的{blocks}个区块内的{pixels:,}个像元上测定，每个图层置换{times}次。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>{references:,} reference pixels lie in them, on which the undisturbed model has an {score} of {value:.3f}.</source>
        <translation>其中有{references:,}个参考像元，未经扰动的模型在其上的{score}为{value:.3f}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>The model leans most on {first}, followed by {second}.</source>
        <translation>模型最依赖{first}，其次是{second}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>The model leans most on {first}.</source>
        <translation>模型最依赖{first}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>It hardly misses {layers} as long as the others are there.</source>
        <translation>只要其他图层还在，模型几乎不需要{layers}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Its score on the reference is poor, so its reasons are of little interest.</source>
        <translation>模型在参考数据上的得分很低，其判断依据没有多少意义。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Share of the area in which occluding the layer changes the winning probability most; '{name}' where none changes it by {least:.1%}.</source>
        <translation>遮挡该图层使优胜类别概率变化最大的面积占比；没有任何图层能使其变化达到{least:.1%}之处记为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>Where each layer leads</source>
        <translation>各图层的主导区</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>its commonest code, {value:g}</source>
        <translation>最常见的编码{value:g}</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>its median, {value:.4g}</source>
        <translation>中位数{value:.4g}</translation>
    </message>
    <message>
        <location filename="../../engine/report/importance.py"/>
        <source>its median, {value:.4g} {unit}</source>
        <translation>中位数{value:.4g} {unit}</translation>
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
        <translation>已剔除</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Reference data that the map was trained on tell how well it remembers, not how good it is. The map does not say which those were: leave them out yourself.</source>
        <translation>用训练过该图的参考数据来评价，得到的是它记得多好，而不是它有多好。图本身并不说明用了哪些数据训练：应自行将其剔除。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Reference data close to training data flatter a map, and reference data close to each other repeat each other, so that the intervals are too narrow. Accuracy where nobody has mapped is told by spatial blocks left out of the training.</source>
        <translation>靠近训练数据的参考数据会使图显得过好；彼此靠近的参考数据相互重复，使区间过窄。在无人填图之处的精度，要靠训练时留出的空间分块来说明。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Polygons are no random sample: every pixel whose centre lies in one counts, so that a few large polygons decide, they mostly leave out the contacts where maps err, and neighbouring pixels are no independent evidence. Read the intervals as far too narrow.</source>
        <translation>多边形不是随机样本：凡中心落在多边形内的像元都计入，因此少数大多边形起决定作用；多边形大多避开图最易出错的接触带；相邻像元也不是独立的证据。须认识到区间过窄甚多。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Deposits that the map was trained on rank too high: these figures are then in-sample, and too good. Assess with deposits that were left out, best in whole spatial blocks.</source>
        <translation>用于训练该图的矿床排序会过高：这时的指标属于样本内指标，偏于乐观。以留出的矿床来评价，最好是整块留出空间分块。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>The study area inflates: the more ground without any chance it takes in, the better every map looks. Figures inside a permissive tract, all of which might hold a deposit, are the honest ones.</source>
        <translation>研究区越大，指标越虚高：纳入的无成矿可能的地面越多，任何图看起来都越好。只有在处处都可能有矿床的可成矿地段内，指标才真实。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>A place without a known deposit is not barren: undiscovered deposits count against the map.</source>
        <translation>没有已知矿床的地方并不等于无矿：未发现的矿床会使该图的评价偏低。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>The intervals tell how much the figures depend on which deposits are known. Deposits that lie together are drawn together, since one district is one piece of evidence.</source>
        <translation>区间说明指标在多大程度上取决于已知哪些矿床。位于一处的矿床一同抽取，因为一个矿集区只是一份证据。</translation>
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
        <translation>“未知”的制图面积</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>What the reference's classes mean</source>
        <translation>参考类别的对应关系</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>What to keep in mind</source>
        <translation>须注意</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{positives:,} deposits among {cells:,} cells, {label}: AUC {auc}.</source>
        <translation>{cells:,}个单元中有{positives:,}个矿床，{label}：AUC {auc}。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>Prediction-area plot, {label}</source>
        <translation>预测—面积图，{label}</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{points:,} reference points</source>
        <translation>{points:,}个参考点</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{pixels:,} pixels of reference polygons</source>
        <translation>参考多边形的{pixels:,}个像元</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{points} and {pixels}</source>
        <translation>{points}和{pixels}</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{counted}: the map decides none.</source>
        <translation>{counted}：图上均未判定。</translation>
    </message>
    <message>
        <location filename="../../engine/report/map_assessments.py"/>
        <source>{counted}: {score} of those that the map decides are right.</source>
        <translation>{counted}：在图上作出判定的像元中，{score}正确。</translation>
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
        <translation>低于{bound}</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>PR lift</source>
        <translation>PR提升倍数</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>How well it finds deposits</source>
        <translation>找到矿床的能力</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>without skill</source>
        <translation>无判别力</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>AUC: the probability that a deposit scores higher than a place without. PR lift: average precision over that of a map without skill. Capture: share of the deposits in the best part of the area. area80: share of the area, best first, that holds 80 % of the deposits, the smaller the better. Brackets: 95 % intervals, deposits that lie together drawn together.</source>
        <translation>AUC：矿床处得分高于无矿床处的概率。PR提升倍数：平均查准率与无判别力图的平均查准率之比。捕获率：得分最高的那部分面积内的矿床比例。area80：从得分最高处算起，含有80%的矿床的面积比例，越小越好。方括号内为95%置信区间，位于一处的矿床一同抽取。</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>ROC curve</source>
        <translation>ROC曲线</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>no skill</source>
        <translation>无判别力</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>{label} (AUC {auc:.3f})</source>
        <translation>{label}（AUC {auc:.3f}）</translation>
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
        <translation>{label}（提升倍数{lift:.1f}）</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Recall: share of deposits found</source>
        <translation>查全率：找到的矿床比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Precision: share of cells with one</source>
        <translation>查准率：有矿床的单元比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Success-rate curve</source>
        <translation>成功率曲线</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>{label} (area80 {area:.1%})</source>
        <translation>{label}（area80 {area:.1%}）</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Share of the area, best first</source>
        <translation>面积比例，从得分最高处算起</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Share of the deposits</source>
        <translation>矿床比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Prediction-area plot</source>
        <translation>预测—面积图</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>The curves cross at a score of {crossing:.4g}: {crossing_captured:.1%} of the deposits lie in {crossing_area:.1%} of the area, a normalised density of {density:.2f} (without skill 1; Yousefi &amp; Carranza 2015).</source>
        <translation>两条曲线相交于得分{crossing:.4g}：{crossing_area:.1%}的面积内有{crossing_captured:.1%}的矿床，归一化密度为{density:.2f}（无判别力时为1；Yousefi &amp; Carranza 2015）。</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>deposits with this score or more</source>
        <translation>得分不低于此值的矿床</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>area with a lower score</source>
        <translation>得分低于此值的面积</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>crossing</source>
        <translation>交点</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <location filename="../../engine/report/prospectivity.py"/>
        <source>capture at {share}</source>
        <translation>面积最优{share}的捕获率</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Magnitude and frequency</source>
        <translation>震级—频度关系</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Bins are named by their lower edge. The lines are Gutenberg and Richter's law with the two b-values.</source>
        <translation>各震级档以其下界命名。直线为采用两种b值的古登堡—里克特定律。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Completeness over time</source>
        <translation>完整性随时间变化</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Maximum curvature in windows of equally many events, with the standard deviation of 200 resamples; corrected as that of the whole catalogue.</source>
        <translation>在地震数相等的时间窗内用最大曲率法求得，附200次重采样的标准差；校正方法与整个目录相同。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Stability of b</source>
        <translation>b值稳定性</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Longest silences</source>
        <translation>最长的平静期</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>in a bin</source>
        <translation>各震级档</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>at or above</source>
        <translation>累积（≥ 该震级）</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b, Aki and Utsu</source>
        <translation>b值（Aki和Utsu）</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b-positive</source>
        <translation>b-positive值</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>events of magnitude {mc:g} or more</source>
        <translation>震级{mc:g}及以上的地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>the same at a constant rate</source>
        <translation>按恒定发生率</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Cumulative number</source>
        <translation>累积数</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Cumulative number of events</source>
        <translation>地震累积数</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>earthquakes</source>
        <translation>地震</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>where and when a mainshock hides smaller ones</source>
        <translation>主震掩盖较小地震的时段和地点</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>one standard deviation</source>
        <translation>一倍标准差</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>completeness magnitude of a window</source>
        <translation>时间窗的完整性震级</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Completeness magnitude over time</source>
        <translation>完整性震级随时间变化</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Aki and Utsu</source>
        <translation>Aki和Utsu</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{label} ± error</source>
        <translation>{label} ± 误差</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Smallest magnitude used</source>
        <translation>所用最小震级</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>not to be had: too few different magnitudes</source>
        <translation>无法得到：不同的震级值过少</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{b:.3f} ± {error:.3f} ({count:,} increments)</source>
        <translation>{b:.3f} ± {error:.3f}（{count:,}个增量）</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{b:.3f} ± {error:.3f} ({count:,} events)</source>
        <translation>{b:.3f} ± {error:.3f}（{count:,}次地震）</translation>
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
        <translation>指定值</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Events</source>
        <translation>地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>First and last</source>
        <translation>首次与末次</translation>
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
        <translation>震级取整间隔</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Completeness magnitude Mc</source>
        <translation>完整性震级Mc</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Events of Mc or more</source>
        <translation>不小于Mc的地震数</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>a year</source>
        <translation>每年</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>By day to by night</source>
        <translation>昼夜地震数之比</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Aki and Utsu's b agrees with its values over the next 0.5 nowhere.</source>
        <translation>Aki和Utsu的b值在任何震级都不与其后0.5级内的值一致。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Aki and Utsu's b agrees with its values over the next 0.5 from {mc:g} up.</source>
        <translation>Aki和Utsu的b值从震级{mc:g}起与其后0.5级内的值一致。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b-positive agrees with its values over the next 0.5 nowhere.</source>
        <translation>b-positive值在任何震级都不与其后0.5级内的值一致。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>b-positive agrees with its values over the next 0.5 from {mc:g} up.</source>
        <translation>b-positive值从震级{mc:g}起与其后0.5级内的值一致。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>The first is another estimate of the completeness magnitude; b-positive hardly depends on completeness, and its cut tells from where it may be trusted.</source>
        <translation>前者是完整性震级的另一种估计；b-positive值几乎不依赖于完整性，其起始震级说明从何处起可信。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>to</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>longest expected</source>
        <translation>预期最长</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>chance</source>
        <translation>偶然概率</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>Of events from Mc up, beside the longest gap that as many events at random times leave, and the probability that they leave one as long. Clusters make silences longer too; a gap in the recording looks the same.</source>
        <translation>统计Mc及以上的地震，并列出同样数目的地震随机发生时预期的最长间隔，以及其间隔能达到这一长度的概率。丛集也会使平静期变长；记录中断的表现与此相同。</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{days:.1f} days</source>
        <translation>{days:.1f}天</translation>
    </message>
    <message>
        <location filename="../../engine/report/seismicity.py"/>
        <source>{hours:.1f} hours</source>
        <translation>{hours:.1f}小时</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>the long-term rate</source>
        <translation>长期发生率</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>A second forecast needs a forecast layer to be compared with.</source>
        <translation>进行第二个预测的比较需要预测图层。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>{count} earthquakes of the window lie outside the forecast's region and do not count.</source>
        <translation>预测时段内有{count}次地震位于预测区域之外，不予计入。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>The negative binomial N test needs to know how numbers scatter: give simulated catalogues, a variance, or an observed catalogue that goes back further.</source>
        <translation>负二项N检验需要了解地震数的离散程度：应给出模拟目录、方差，或起始更早的观测目录。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>Give a forecast layer, a file of simulated catalogues, or both.</source>
        <translation>应给出预测图层、模拟目录文件，或两者都给出。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>Simulated catalogues without a forecast layer do not say which time they are for: give the start and the end of their window.</source>
        <translation>没有预测图层时，模拟目录不说明其所对应的时间：应给出预测时段的起始和结束。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>All simulated catalogues are empty, so nothing tells their region. Give the forecast layer that was made with them.</source>
        <translation>所有模拟目录均为空，无从得知其区域。给出与之一同生成的预测图层。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>The smallest simulated magnitude is {smallest:g}: earthquakes from {magnitude:g} up cannot be tested. Give larger magnitudes.</source>
        <translation>模拟的最小震级为{smallest:g}，无法检验震级{magnitude:g}及以上的地震。给出更大的震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/assessment.py"/>
        <source>{outside:,} of {count:,} simulated earthquakes lie outside the forecast's window. Do the simulated catalogues belong to this forecast?</source>
        <translation>{count:,}次模拟地震中有{outside:,}次位于预测时段之外。模拟目录是否属于此预测？</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>A cell size of {size:g} degrees cannot be used. Choose 0.01 to 10.</source>
        <translation>网格单元大小{size:g}度无法使用。取0.01至10。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>The region cannot be read ({error}). Choose a polygon layer.</source>
        <translation>无法读取区域（{error}）。选择多边形图层。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>The region holds no polygon with an area. Draw one, or leave it empty.</source>
        <translation>区域不含有面积的多边形。绘制多边形，或留空。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>The region lies between latitudes {south:g} and {north:g}: nowhere on Earth. Its coordinates must be degrees (EPSG:4326); reproject the layer.</source>
        <translation>区域位于纬度{south:g}至{north:g}之间，不在地球上。其坐标必须以度为单位（EPSG:4326）；应将图层重投影。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/cells.py"/>
        <source>Cells of {size:g} degrees would make {count:,.0f} of them in the region; at most {most:,} can be worked on. Choose larger cells, or 0 for an automatic size.</source>
        <translation>{size:g}度的网格单元在区域内会有{count:,.0f}个，最多能处理{most:,}个。选择更大的网格单元，或填0由程序自动确定大小。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with an event type other than earthquake ({kinds}): left out (number {numbers}).</source>
        <translation>{rows}的事件类型不是地震（{kinds}）：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with an event that is there already: left out (number {numbers}).</source>
        <translation>{rows}的事件与已有事件重复：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} within 2 s and 10 km of an earlier event: kept, since aftershocks come so close (number {numbers}).</source>
        <translation>{rows}与较早事件相距在2 s和10 km以内：予以保留，因为余震可能如此接近（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} earlier than the row before: sorted (number {numbers}).</source>
        <translation>{rows}的时间早于前一行：已排序（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>No event has a time of day: clusters cannot be resolved within a day.</source>
        <translation>所有事件都没有时刻：一天之内的丛集无法分辨。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>Magnitude types: {types}.</source>
        <translation>震级类型：{types}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no time: left out (number {numbers}).</source>
        <translation>{rows}没有时间：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with a time that cannot be read (ISO 8601 is understood): left out (number {numbers}).</source>
        <translation>{rows}的时间无法读取（可识别ISO 8601格式）：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with a time in the future: left out (number {numbers}).</source>
        <translation>{rows}的时间在未来：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no magnitude between {low:g} and {high:g}: left out (number {numbers}).</source>
        <translation>{rows}没有{low:g}至{high:g}之间的震级：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no location in degrees (coordinates as large as {largest:,.0f} look like metres: set the layer's coordinate reference system): left out (number {numbers}).</source>
        <translation>{rows}没有以度为单位的位置（坐标大至{largest:,.0f}，像是以米为单位：应设置图层的坐标参考系）：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with no location in degrees: left out (number {numbers}).</source>
        <translation>{rows}没有以度为单位的位置：已剔除（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{name} has no event of magnitude {mc:g} or more among its {count:,}. Lower the completeness magnitude.</source>
        <translation>{name}的{count:,}次地震中没有震级达到{mc:g}的。降低完整性震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>All {count:,} events of {name} from magnitude {mc:g} up have the same magnitude, {magnitude:g}. Is the magnitude field the right one?</source>
        <translation>{name}中震级{mc:g}及以上的{count:,}次地震震级全部相同，均为{magnitude:g}。震级字段是否正确？</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>All {count:,} events of {name} from magnitude {mc:g} up have the same time, {time}. Is the time field the right one?</source>
        <translation>{name}中震级{mc:g}及以上的{count:,}次地震时间全部相同，均为{time}。时间字段是否正确？</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>Only {count} events of magnitude {mc:g} or more, fewer than {fewest}: too few for the neural network; ETAS or a Poisson rate is used alone, with wide margins.</source>
        <translation>震级{mc:g}及以上的地震只有{count}次，少于{fewest}次，不足以使用神经网络；仅用ETAS或泊松发生率，误差范围较宽。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{rows} with a depth above 1000 km or more than 10 km up in the air, made unknown: perhaps depths are in metres, then set their unit (number {numbers}).</source>
        <translation>{rows}的深度超过1000 km或高出地面10 km以上，已改为未知：深度可能以米为单位，若是则应设置其单位（第{numbers}行）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{source} is empty: it has no rows at all.</source>
        <translation>{source}为空：没有任何行。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/checks.py"/>
        <source>{source} has no usable event among its {rows:,} rows. {reasons}</source>
        <translation>{source}的{rows:,}行中没有可用的事件。{reasons}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>the catalogue</source>
        <translation>地震目录</translation>
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
        <translation>{column}，单位{unit}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{column} (as in {value})</source>
        <translation>{column}（例如{value}）</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{source} has no field '{name}', chosen for the {role}. It has: {names}.</source>
        <translation>{source}没有为{role}选定的字段“{name}”。现有字段：{names}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{source} has no field that looks like a date or time: it has {names}. Choose the time field by hand.</source>
        <translation>{source}没有看似日期或时间的字段，现有字段：{names}。手动选择时间字段。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{source} has no field that looks like a magnitude: it has {names}. Choose the magnitude field by hand.</source>
        <translation>{source}没有看似震级的字段，现有字段：{names}。手动选择震级字段。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>no fields at all</source>
        <translation>没有任何字段</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/columns.py"/>
        <source>{names} and {count} more</source>
        <translation>{names}等，另有{count}个</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The observed catalogue ends on {end}, before the forecast begins, {start}. Load a later catalogue, or, if it is complete and nothing happened, say until when it is known in 'Observed until'.</source>
        <translation>观测目录止于{end}，早于预测的起始时间{start}。加载较新的目录；如果目录完整且确无地震发生，应在“观测截止时间”中说明已知到何时。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The observed catalogue is empty, before the forecast begins, {start}. Load a later catalogue, or, if it is complete and nothing happened, say until when it is known in 'Observed until'.</source>
        <translation>观测目录为空，无从得知预测起始时间{start}之后的地震。加载较新的目录；如果目录完整且确无地震发生，应在“观测截止时间”中说明已知到何时。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The forecast's window is not over, or not all of it is known: it ends on {end}, earthquakes are known until {known_until}. The forecast is for all of it, so the scores are provisional, and too many earthquakes will seem to be forecast.</source>
        <translation>预测时段尚未结束，或尚未全部已知：预测时段止于{end}，而地震资料已知到{known_until}。预测针对整个时段，因此评分只是暂时的，预测的地震会显得过多。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The newest observed earthquake is of {newest}, {days:.1f} days before the forecast's window ends. If the catalogue was made before that end, load a later one; otherwise say until when it is known in 'Observed until'.</source>
        <translation>最新的观测地震发生于{newest}，比预测时段的结束早{days:.1f}天。如果目录编制于结束之前，应加载较新的目录；否则应在“观测截止时间”中说明已知到何时。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/coverage.py"/>
        <source>The oldest observed earthquake is of {oldest}, after the forecast began, {start}. Is the beginning of the window missing?</source>
        <translation>最早的观测地震发生于{oldest}，晚于预测的起始时间{start}。是否缺少预测时段开头的部分？</translation>
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
        <translation>去丛已取消。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>No event reaches the completeness magnitude {mc:g}; the largest of {count:,} has {largest:g}. Give a smaller one.</source>
        <translation>没有地震达到完整性震级{mc:g}；{count:,}次地震中最大的为{largest:g}。给出更小的完整性震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>All {size:,} events have magnitude {magnitude:g}: nothing can be said of their frequency. Is the magnitude field the right one?</source>
        <translation>全部{size:,}次地震的震级均为{magnitude:g}，无法讨论其频度。震级字段是否正确？</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>Only {complete:,} events reach magnitude {mc:g}; fewer than {fewest} give a b-value, and a forecast, with wide margins.</source>
        <translation>只有{complete:,}次地震达到震级{mc:g}；少于{fewest}次时，b值和预测的误差范围都较宽。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>Aki and Utsu's b becomes stable only from magnitude {stable:g} up: the catalogue may not be complete from {mc:g}.</source>
        <translation>Aki和Utsu的b值从震级{stable:g}起才稳定：目录从{mc:g}起可能并不完整。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>The magnitudes from {mc:g} up are of different types ({types}), which may differ by some tenths for the same earthquake: the completeness magnitude, b and forecasts suffer. Convert them to one type, moment magnitude if possible.</source>
        <translation>震级{mc:g}及以上的地震采用不同的震级类型（{types}），同一地震可相差零点几级：完整性震级、b值和预测都会受影响。统一换算为一种类型，最好是矩震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>Aki and Utsu's b ({aki:.2f}) and b-positive ({positive:.2f}) differ by more than chance: small events are missing now and then, mostly after large ones. Trust b-positive.</source>
        <translation>Aki和Utsu的b值（{aki:.2f}）与b-positive值（{positive:.2f}）之差超出偶然：时有小地震缺失，多在大地震之后。采信b-positive值。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>In {count} of {windows} windows of time the completeness magnitude lies clearly above {mc:g}, up to {largest:g}: see the plot, and leave those times out or raise the completeness magnitude.</source>
        <translation>{windows}个时间窗中有{count}个的完整性震级明显高于{mc:g}，最高达{largest:g}：见图；应剔除这些时段，或提高完整性震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>{hidden:,} of {complete:,} events fall where and when a mainshock of magnitude 6 or more hides smaller ones: rates in its first hours and days are too low.</source>
        <translation>{complete:,}次地震中有{hidden:,}次落在6级及以上主震掩盖较小地震的时段和地点：主震后最初数小时至数天的发生率偏低。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/description.py"/>
        <source>{ratio:.1f} times as many events by day (7 to 19 h local solar time) as by night: quarry blasts are likely among them. Give the event type field, or raise the completeness magnitude.</source>
        <translation>白天（地方太阳时7至19时）的地震数是夜间的{ratio:.1f}倍：其中可能有采石爆破。给出事件类型字段，或提高完整性震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/dispersion.py"/>
        <location filename="../../engine/seismicity/forecast.py"/>
        <source>The forecast was cancelled; nothing was written.</source>
        <translation>预测已取消，未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/dispersion.py"/>
        <source>Forecasting {count} windows of the past takes about {seconds:.0f} s.</source>
        <translation>对过去{count}个时段作预测约需{seconds:.0f} s。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>the ETAS model needs at least {fewest} earthquakes of magnitude {mc:g} and above in the fitted period, and the catalogue has {events}: take a longer period, a larger region, or a smaller completeness magnitude if the catalogue is complete down to it</source>
        <translation>ETAS模型的拟合时段内至少需要{fewest}次震级{mc:g}及以上的地震，而目录中有{events}次：应取更长的时段、更大的区域，或在目录完整的前提下取更小的完整性震级</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>The search for the best ETAS parameters stopped before it converged.</source>
        <translation>最优ETAS参数的搜索在收敛之前停止。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <location filename="../../engine/seismicity/etas_prior.py"/>
        <source>The branching ratio within a century is {ratio:.2f}, at least 1: taken at its word the sequence would not die out. Simulations cap it at {cap:g} within the forecast's horizon.</source>
        <translation>一个世纪内的分支比为{ratio:.2f}，不小于1：若照此计算，序列不会衰减。模拟时在预测时长内将其上限取为{cap:g}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>Fitting the ETAS model to {events} earthquakes takes about {seconds:.0f} s.</source>
        <translation>用{events}次地震拟合ETAS模型约需{seconds:.0f} s。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>The ETAS parameter {name} lies at the edge of its range; its uncertainty is unknown.</source>
        <translation>ETAS参数{name}位于取值范围的边缘，其不确定性未知。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>The fit leaves no background: it takes every earthquake for an aftershock of an earlier one, so that forecasts for quiet times may run too low.</source>
        <translation>拟合结果没有背景地震：每次地震都被视为较早地震的余震，因此对平静时段的预测可能偏低。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_fit.py"/>
        <source>Some ETAS parameters are hardly constrained by this catalogue.</source>
        <translation>本目录对某些ETAS参数几乎没有约束。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_likelihood.py"/>
        <source>the period to fit the ETAS model to is empty: it ends as it starts</source>
        <translation>ETAS模型的拟合时段为空：起始即结束</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_likelihood.py"/>
        <source>the fit of the ETAS model was cancelled</source>
        <translation>ETAS模型的拟合已取消</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_prior.py"/>
        <source>The catalogue is too short to tell how fast its aftershocks die out: the ETAS parameters a, c and p are drawn towards values that are usual in other regions.</source>
        <translation>目录过短，无法判断余震衰减的快慢：ETAS参数a、c和p向其他地区的常见值收缩。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/etas_prior.py"/>
        <source>The fit leaves no background: every earthquake is taken for an aftershock, so that forecasts for quiet times may be too low.</source>
        <translation>拟合结果没有背景地震：所有地震都被视为余震，因此对平静时段的预测可能过低。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/evaluation.py"/>
        <location filename="../../engine/seismicity/scoring.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>The evaluation was cancelled; nothing was written.</source>
        <translation>评估已取消，未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} cannot be read ({error}).</source>
        <translation>无法读取{path}（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} is empty. Download it again.</source>
        <translation>{path}是空文件。重新下载。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Cancelled while reading the catalogue.</source>
        <translation>读取地震目录时取消。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} has no longitude and latitude columns: it has {names}.</source>
        <translation>{path}没有经度列和纬度列，现有列：{names}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>{path} has no header line, and {width} columns are too few for the ZMAP format ({columns}). Add a line that names the columns.</source>
        <translation>{path}没有表头行，而{width}列不足以构成ZMAP格式（{columns}）。添加一行列名。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/files.py"/>
        <source>ZMAP order, {columns}</source>
        <translation>ZMAP顺序，{columns}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>{source}: {used:,} of {rows:,} rows used.</source>
        <translation>{source}：{rows:,}行中使用了{used:,}行。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>Columns: {columns}.</source>
        <translation>列：{columns}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>{count:,} rows</source>
        <translation>{count:,}行</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/findings.py"/>
        <source>{count:,} row</source>
        <translation>{count:,}行</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast.py"/>
        <source>The threshold {threshold:g} lies above {maximum:g}, the greatest magnitude that the forecast reckons with (one above the largest in the catalogue). Ask for a lower one.</source>
        <translation>震级下限{threshold:g}高于{maximum:g}，即预测所考虑的最大震级（比目录中的最大震级高1级）。给出更低的震级下限。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast.py"/>
        <source>The network was trained for horizons up to {longest:g} days; this forecast over {days:g} days is that of ETAS alone.</source>
        <translation>网络的训练只涵盖{longest:g}天以内的预测时长；这次{days:g}天的预测仅用ETAS。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>The rate is scaled by {level:.2f}: in the year before the issue time the catalogue had more earthquakes than the model expects.</source>
        <translation>发生率已乘以{level:.2f}：发布时间之前的一年中，目录中的地震多于模型的预期。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>The rate is scaled by {level:.2f}: in the year before the issue time the catalogue had fewer earthquakes than the model expects.</source>
        <translation>发生率已乘以{level:.2f}：发布时间之前的一年中，目录中的地震少于模型的预期。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>Intervals allow for rates that differ from the model's by a standard deviation of {spread:.0f} %, as forecasts for past windows of {days:g} days ask for.</source>
        <translation>区间已考虑发生率与模型有{spread:.0f}%的标准差之别，这是由过去{days:g}天时段的预测得出的。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_calibration.py"/>
        <source>Intervals allow for rates that differ from the model's by a standard deviation of {spread:.0f} %, usual in catalogues; this one has too few past windows of {days:g} days to judge by.</source>
        <translation>区间已考虑发生率与模型有{spread:.0f}%的标准差之别，这是各目录的常见值；本目录过去的{days:g}天时段过少，不足以判断。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>None of the {count:,} earthquakes of magnitude {mc:g} or more up to {issue_time} lies in the region. Choose a region where the catalogue has earthquakes, and check its coordinate reference system.</source>
        <translation>截至{issue_time}，{count:,}次震级{mc:g}及以上的地震均不在区域内。选择目录中有地震的区域，并检查其坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>A horizon of {days:g} days cannot be forecast. Choose one above 0 and up to {longest:g} days.</source>
        <translation>无法预测{days:g}天的时长。选择大于0且不超过{longest:g}天的时长。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>{count} simulated catalogues cannot be made. Choose {fewest} to {most:,}; 1,000 are usual.</source>
        <translation>无法生成{count}个模拟目录。取{fewest}至{most:,}个，通常为1,000个。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>A magnitude threshold is no number. Give one or more, such as 3, 4, 5, or none to have them chosen.</source>
        <translation>有震级下限不是数值。给出一个或多个，例如3, 4, 5，或留空由程序选定。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>The catalogue has no earthquakes.</source>
        <translation>目录中没有地震。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>No earthquake of the catalogue comes before the issue time {issue_time}; the first is of {first}. Choose a later issue time.</source>
        <translation>目录中没有早于发布时间{issue_time}的地震；第一次地震发生于{first}。选择更晚的发布时间。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>{later:,} earthquakes after the issue time {issue_time} were not used.</source>
        <translation>发布时间{issue_time}之后的{later:,}次地震未使用。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>Earthquakes of magnitude {threshold:g} cannot be forecast: the catalogue is estimated to be complete from {mc:g} up only. Ask for magnitude {mc:g} or more. If the catalogue is complete further down, set the completeness magnitude yourself.</source>
        <translation>无法预测震级{threshold:g}的地震：据估计，目录只在震级{mc:g}及以上完整。给出{mc:g}或更大的震级。如果目录在更小的震级上也完整，应自行设置完整性震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>Earthquakes of magnitude {threshold:g} cannot be forecast: the catalogue was said to be complete from {mc:g} up only. Ask for magnitude {mc:g} or more. Or lower the completeness magnitude, if the catalogue allows it.</source>
        <translation>无法预测震级{threshold:g}的地震：按所给的设置，目录只在震级{mc:g}及以上完整。给出{mc:g}或更大的震级。如果目录允许，也可降低完整性震级。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>Soon after the M {magnitude:.1f} of {time} catalogues usually miss earthquakes below M {hidden:.1f} at the issue time. The forecast may be too low; it gets better {days:.1f} days later.</source>
        <translation>在{time}的M {magnitude:.1f}地震之后不久，目录在发布时间通常缺失M {hidden:.1f}以下的地震。预测可能偏低，{days:.1f}天后会改善。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>The catalogue covers {period:.1f} days only. Its mean rate is no long-term rate, and the ratios to it say little.</source>
        <translation>目录仅覆盖{period:.1f}天。其平均发生率不是长期发生率，与之的比值意义不大。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_inputs.py"/>
        <source>The catalogue has no earthquake in the {gap:.1f} days before the issue time, when about {count:.0f} were to be expected. Make sure that it reaches to the issue time: otherwise the forecast is too low.</source>
        <translation>发布时间之前的{gap:.1f}天内目录中没有地震，而预期约有{count:.0f}次。确认目录延续到发布时间，否则预测会偏低。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>Only {count} earthquakes, fewer than {fewest}, reach magnitude {mc:g}: aftershocks follow ETAS with typical parameters, not fitted ones, and no neural network is used.</source>
        <translation>只有{count}次地震达到震级{mc:g}，少于{fewest}次：余震按采用典型参数而非拟合参数的ETAS计算，且不使用神经网络。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>ETAS with typical parameters</source>
        <translation>采用典型参数的ETAS</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>Only {count} earthquakes reach magnitude {mc:g}: their mean rate is all that the forecast knows. It is a Poisson rate without aftershocks, with b = 1 assumed.</source>
        <translation>只有{count}次地震达到震级{mc:g}：预测只依据其平均发生率。这是不含余震的泊松发生率，并假定b = 1。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/forecast_model.py"/>
        <source>Poisson rate</source>
        <translation>泊松发生率</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/magnitudes.py"/>
        <source>the catalogue has no two different magnitudes at or above Mc {mc:g}, so that the Gutenberg-Richter law cannot be fitted: check the magnitude field, or choose a smaller completeness magnitude</source>
        <translation>目录在Mc {mc:g}及以上没有两个不同的震级，无法拟合古登堡—里克特定律：应检查震级字段，或取更小的完整性震级</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/nearest_neighbours.py"/>
        <source>Clustered and background events are not clearly apart in this catalogue (Ashman's D {separation:.1f}, below {apart:g}): many labels are a matter of chance. Set the threshold yourself, or use the windows of Gardner and Knopoff.</source>
        <translation>本目录中丛集地震与背景地震区分不明显（Ashman D值为{separation:.1f}，低于{apart:g}）：许多标签带有偶然性。自行设置阈值，或采用Gardner和Knopoff的时空窗法。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/nearest_neighbours.py"/>
        <source>{count} events with a neighbour are too few, or too much alike, to find a threshold between clustered and background events. Lower the completeness magnitude, set the threshold yourself, or use the windows of Gardner and Knopoff.</source>
        <translation>有近邻的{count}次地震过少或彼此过于相似，无法找到丛集地震与背景地震之间的阈值。降低完整性震级、自行设置阈值，或采用Gardner和Knopoff的时空窗法。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/nearest_neighbours.py"/>
        <source>Finding the nearest neighbours of {size:,} events takes about {minutes:.1f} min more here. A higher minimum magnitude, or the windows of Gardner and Knopoff, are faster.</source>
        <translation>在此查找{size:,}次地震的最近邻还需约{minutes:.1f} min。提高最小震级或采用Gardner和Knopoff的时空窗法会更快。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>The simulated catalogues were not written.</source>
        <translation>未写入模拟目录。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>The simulated catalogues {path} cannot be read ({error}).</source>
        <translation>无法读取模拟目录{path}（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>{path} holds no simulated catalogue.</source>
        <translation>{path}不含模拟目录。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>{path} holds {listed} catalogues, more than the {count} expected.</source>
        <translation>{path}含有{listed}个目录，多于预期的{count}个。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>A number in {path} cannot be read ({error}).</source>
        <translation>{path}中有一个数值无法读取（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>Row {row} of {path} lacks a place, a magnitude or a time: {text}.</source>
        <translation>{path}的第{row}行缺少位置、震级或时间：{text}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/pycsep_files.py"/>
        <source>Row {row} of {path} names no catalogue in its sixth column. The columns must be {header}.</source>
        <translation>{path}的第{row}行在第六列没有给出目录编号。各列必须为{header}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>reads QuakeML</source>
        <translation>读取QuakeML</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>{error} Or download the catalogue as CSV, GeoJSON or FDSN text.</source>
        <translation>{error}也可将目录下载为CSV、GeoJSON或FDSN文本。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>{path} cannot be read as QuakeML ({error}).</source>
        <translation>无法将{path}作为QuakeML读取（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/quakeml.py"/>
        <source>QuakeML, preferred origins; {columns}</source>
        <translation>QuakeML，首选震源；{columns}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual.py"/>
        <source>Model '{model}' reads {wanted}; earthquake forecasts give {known}. Choose a model made by `lithoscope-train earthquakes` of this version.</source>
        <translation>模型“{model}”读取{wanted}，而地震预测提供的是{known}。选择由本版 `lithoscope-train earthquakes` 生成的模型。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual_simulation.py"/>
        <source>The catalogue has no earthquake before the issue time.</source>
        <translation>目录中没有早于发布时间的地震。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual_simulation.py"/>
        <location filename="../../engine/seismicity/simulation.py"/>
        <source>the simulation was cancelled</source>
        <translation>模拟已取消</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/residual_simulation.py"/>
        <location filename="../../engine/seismicity/simulation.py"/>
        <source>{stunted} of {count} simulated catalogues reached {limit} events and were stopped there: their counts are too low. The model's branching ratio may be too high.</source>
        <translation>{count}个模拟目录中有{stunted}个达到{limit}次地震而中止：其地震数偏低。模型的分支比可能过高。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scored_forecasts.py"/>
        <source>{name} is for another time than the forecast. Two forecasts can be compared if both have the same issue time and number of days.</source>
        <translation>{name}与该预测的时间不同。只有发布时间和天数均相同的两个预测才能比较。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scored_forecasts.py"/>
        <source>{name} has none of the forecast's magnitudes. Make both with a magnitude threshold in common.</source>
        <translation>{name}没有该预测的任何震级下限。两者应采用共同的震级下限生成。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring.py"/>
        <source>The variance of the number of earthquakes, {variance:g}, must be above the expected number, {expected:g}, and that above 0, for the negative binomial N test.</source>
        <translation>进行负二项N检验时，地震数的方差{variance:g}必须大于期望数{expected:g}，而期望数必须大于0。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>Make both forecasts with the same region and cell size.</source>
        <translation>两个预测应采用相同的区域和网格单元大小生成。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>{name} has cells of {size:g}°, the forecast of {wanted:g}°. {again}</source>
        <translation>{name}的网格单元为{size:g}°，该预测的为{wanted:g}°。{again}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>{name} has {count} cells and the forecast {wanted}, of which {same} are the same. {again}</source>
        <translation>{name}有{count}个网格单元，该预测有{wanted}个，其中相同的有{same}个。{again}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>The cell at longitude {longitude:g}, latitude {latitude:g} is not on a grid of {size:g}°: the corners of cells are whole multiples of their size. Use a layer that 'Forecast earthquakes' made.</source>
        <translation>经度{longitude:g}、纬度{latitude:g}处的单元不在{size:g}°的网格上：网格单元的角点应为其大小的整数倍。使用由“地震预测”生成的图层。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/scoring_grid.py"/>
        <source>{twice} of {rows} cells occur twice. Use a layer that 'Forecast earthquakes' made, without duplicates.</source>
        <translation>{rows}个网格单元中有{twice}个重复。使用由“地震预测”生成且没有重复的图层。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/simulation.py"/>
        <source>the simulated catalogues would hold about {expected:.2g} earthquakes, more than {most:.0e}: ask for fewer simulations or fewer days, or raise the completeness magnitude</source>
        <translation>模拟目录将含有约{expected:.2g}次地震，超过{most:.0e}次：应减少模拟次数或天数，或提高完整性震级</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/smoothing.py"/>
        <source>The forecast was cancelled.</source>
        <translation>预测已取消。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Depths are the z of the points, in {depth_unit} positive down.</source>
        <translation>深度取自点的z坐标，单位{depth_unit}，向下为正。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Times are calendar columns, read as UTC.</source>
        <translation>时间取自日历各列，按UTC读取。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Times are numbers, read as {unit}, UTC.</source>
        <translation>时间为数值，按{unit}读取，UTC。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/table.py"/>
        <source>Times name no time zone: read as UTC.</source>
        <translation>时间未注明时区：按UTC读取。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>decimal years</source>
        <translation>十进制年</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>dates as YYYYMMDD</source>
        <translation>YYYYMMDD格式的日期</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>{unit} since 1970</source>
        <translation>自1970年起的{unit}数</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/times.py"/>
        <source>µs since 1970</source>
        <translation>自1970年起的µs数</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>{path} is no catalogue that can be read ({error}).</source>
        <translation>{path}不是可读取的地震目录（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>{path} has no layer. Choose a file of points.</source>
        <translation>{path}不含图层。选择点文件。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>{source} has no coordinate reference system, and its coordinates are no degrees (the first is {x:,.0f}, {y:,.0f}). Set its CRS.</source>
        <translation>{source}没有坐标参考系，且其坐标不是度（第一个为{x:,.0f}, {y:,.0f}）。设置其坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>The coordinates of {source} look like degrees, but its coordinate reference system is {crs}. Set its CRS to EPSG:4326 if they are.</source>
        <translation>{source}的坐标看似以度为单位，但其坐标参考系为{crs}。如果确为度，应将其坐标参考系设为EPSG:4326。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/vector_files.py"/>
        <source>The points of {source} cannot be brought to degrees ({error}).</source>
        <translation>{source}的点无法转换为以度为单位的坐标（{error}）。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>number, places and magnitudes together are unlikely under the forecast</source>
        <translation>按此预测，地震数、位置和震级合在一起不太可能出现</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>given their number, places and magnitudes are unlikely under the forecast</source>
        <translation>按此预测，在地震数给定时，位置和震级不太可能出现</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the magnitudes are unlikely under the forecast</source>
        <translation>按此预测，震级不太可能出现</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the places are unlikely under the forecast</source>
        <translation>按此预测，位置不太可能出现</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the probabilities fit worse than the forecast itself expects</source>
        <translation>概率的符合程度低于预测自身的预期</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the places are unlikely under the simulated catalogues</source>
        <translation>按模拟目录，位置不太可能出现</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>the magnitudes are unlikely under the simulated catalogues</source>
        <translation>按模拟目录，震级不太可能出现</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>number and places are unlikely under the simulated catalogues</source>
        <translation>按模拟目录，地震数和位置不太可能出现</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>N (Poisson)</source>
        <translation>N（泊松）</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>N (negative binomial)</source>
        <translation>N（负二项）</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue N</source>
        <translation>模拟目录N</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue S</source>
        <translation>模拟目录S</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue M</source>
        <translation>模拟目录M</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>catalogue pseudo-likelihood</source>
        <translation>模拟目录伪似然</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>T, over {other}</source>
        <translation>T，相对{other}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>W, against {other}</source>
        <translation>W，相对{other}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: too few earthquakes, observed or forecast</source>
        <translation>无法判定：观测或预测的地震过少</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{text}; earthquakes where no simulated catalogue has any were left out</source>
        <translation>{text}；已剔除位于所有模拟目录均无地震之处的地震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: no earthquake happened</source>
        <translation>无法判定：没有发生地震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: an earthquake happened where a forecast has a rate of 0</source>
        <translation>无法判定：有地震发生在某一预测的发生率为0之处</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{gain:+.3f} nats over {other} at a single earthquake: no interval</source>
        <translation>仅有一次地震，相对{other}为{gain:+.3f} nats：无区间</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>better: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at {count} earthquakes</source>
        <translation>较优：相对{other}为{gain:+.3f} nats/次地震 [{low:+.3f}, {high:+.3f}]，共{count}次地震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>worse: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at {count} earthquakes</source>
        <translation>较差：相对{other}为{gain:+.3f} nats/次地震 [{low:+.3f}, {high:+.3f}]，共{count}次地震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>no clear winner: {gain:+.3f} nats per earthquake over {other} [{low:+.3f}, {high:+.3f}], at {count} earthquakes</source>
        <translation>优劣不明：相对{other}为{gain:+.3f} nats/次地震 [{low:+.3f}, {high:+.3f}]，共{count}次地震</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>cannot tell: no earthquake happened, or one where a forecast has a rate of 0</source>
        <translation>无法判定：没有发生地震，或有地震发生在某一预测的发生率为0之处</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>no clear winner</source>
        <translation>优劣不明</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>better than {other} by ranks</source>
        <translation>按秩优于{other}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>worse than {other} by ranks</source>
        <translation>按秩劣于{other}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{text}; fewer than {few} earthquakes, so only a hint</source>
        <translation>{text}；地震少于{few}次，仅供参考</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>No test can tell anything about this forecast: see the table.</source>
        <translation>没有检验能对此预测作出判断：见表。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>Number of M ≥ {magnitude:g}: {text}.</source>
        <translation>M ≥ {magnitude:g}的地震数：{text}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{text}.</source>
        <translation>{text}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{good} of {count} tests find the forecast consistent.</source>
        <translation>{count}项检验中有{good}项认为预测一致。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{test} (M ≥ {levels})</source>
        <translation>{test}，M ≥ {levels}</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>{good} of {count} tests find the forecast consistent, these do not: {names}.</source>
        <translation>{count}项检验中有{good}项认为预测一致，不一致的为：{names}。</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>consistent: {number:.0f} happened, {low:.0f} to {high:.0f} were likely</source>
        <translation>一致：发生{number:.0f}次，可能范围为{low:.0f}至{high:.0f}次</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>too few forecast: {number:.0f} happened, {low:.0f} to {high:.0f} were likely</source>
        <translation>预测过少：发生{number:.0f}次，可能范围为{low:.0f}至{high:.0f}次</translation>
    </message>
    <message>
        <location filename="../../engine/seismicity/verdicts.py"/>
        <source>too many forecast: {number:.0f} happened, {low:.0f} to {high:.0f} were likely</source>
        <translation>预测过多：发生{number:.0f}次，可能范围为{low:.0f}至{high:.0f}次</translation>
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
        <translation>高程</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <location filename="../../models/landforms.onnx"/>
        <source>DEM heights</source>
        <translation>DEM高度值</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>search</source>
        <translation>搜索距离</translation>
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
        <translation>平坦阈值</translation>
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
        <translation>视线坡度小于此值视为平坦</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>Geomorphons after Jasiewicz &amp; Stepinski (2013), cell by cell as GRASS r.geomorphon finds them. No network: noise in the DEM goes straight into the map.</source>
        <translation>地貌形态单元（geomorphons），据Jasiewicz &amp; Stepinski (2013)，逐像元计算，与GRASS r.geomorphon相同。不用网络：DEM噪声直接进入图中。</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>Noise of the DEM is read as relief; see the noise estimate.</source>
        <translation>DEM噪声会被当作地形起伏；参见噪声估计。</translation>
    </message>
    <message>
        <location filename="../../engine/terrain/rules.py"/>
        <source>Within the search distance of an edge or of NoData fewer cells are seen.</source>
        <translation>距边缘或NoData（无数据）小于搜索距离之处，可见的像元较少。</translation>
    </message>
    <message>
        <location filename="../../plugin/algorithm_dialog.py"/>
        <source>This needs QGIS's own plugin Processing. Switch it on under Plugins &gt; Manage and Install Plugins &gt; Installed.</source>
        <translation>需要QGIS自带的Processing（处理）插件。在“插件 &gt; 管理并安装插件 &gt; 已安装”中启用。</translation>
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
        <location filename="../../plugin/environment_widget.py"/>
        <source>Training runs in a Python of its own, with PyTorch, so that QGIS stays as it is. &lt;a href='{}'&gt;How to get one.&lt;/a&gt;</source>
        <translation>训练在独立的Python中运行，其中装有PyTorch，因而不改动QGIS。&lt;a href='{}'&gt;如何获得&lt;/a&gt;。</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Python of the training environment</source>
        <translation>训练环境的Python</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>empty: LITHOSCOPE_PYTHON, or the environment made below</source>
        <translation>留空：环境变量LITHOSCOPE_PYTHON，或下方创建的环境</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Make an environment</source>
        <translation>创建环境</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>empty: pip's own configuration</source>
        <translation>留空：采用pip自身的配置</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>&amp;Make</source>
        <translation>创建(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Install</source>
        <translation>安装(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Folder of wheels</source>
        <translation>wheel文件夹(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Package inde&amp;x</source>
        <translation>软件包索引(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>In&amp;to</source>
        <translation>安装到(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Checking the training environment</source>
        <translation>正在检查训练环境</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Making the training environment</source>
        <translation>正在创建训练环境</translation>
    </message>
    <message>
        <location filename="../../plugin/environment_widget.py"/>
        <source>Works: {}</source>
        <translation>可用：{}</translation>
    </message>
    <message>
        <location filename="../../plugin/fields.py"/>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <location filename="../../plugin/fields.py"/>
        <source>Browse: {field}</source>
        <translation>浏览：{field}</translation>
    </message>
    <message>
        <location filename="../../plugin/fields.py"/>
        <source>Folder of wheels</source>
        <translation>wheel文件夹</translation>
    </message>
    <message>
        <location filename="../../plugin/fields.py"/>
        <source>for a computer without a network</source>
        <translation>用于没有网络的计算机</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Copy .onnx files into the library</source>
        <translation>将 .onnx文件复制到模型库</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Open the chapter about the library</source>
        <translation>打开用户指南中关于模型库的一章</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Show i&amp;n folder</source>
        <translation>在文件夹中显示(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Show the file in the file manager</source>
        <translation>在文件管理器中显示该文件</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>&amp;Use on…</source>
        <translation>用于(&amp;U)…</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Open the algorithm for this model, with it filled in</source>
        <translation>打开适用于该模型的算法，并填入该模型</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>What comes with Lithoscope cannot be removed</source>
        <translation>随Lithoscope提供的模型不能移除</translation>
    </message>
    <message>
        <location filename="../../plugin/library_buttons.py"/>
        <source>Move the file to the trash</source>
        <translation>将文件移入回收站</translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>No model is chosen</source>
        <translation>未选择模型</translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>Choose one to see what it takes, what it gives and how far to trust it.</source>
        <translation>选择一个模型，即可查看其所需输入、输出内容和可信程度。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>Drop .onnx files here to take them into the library.</source>
        <translation>将 .onnx文件拖放到此处即可加入模型库。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <source>Opening the file…</source>
        <translation>正在打开文件…</translation>
    </message>
    <message>
        <location filename="../../plugin/library_details.py"/>
        <location filename="../../plugin/library_intake.py"/>
        <source>Looking at the model {name}</source>
        <translation>正在查看模型{name}</translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>Remove '{name}' from the library? Its file is {path}.</source>
        <translation>从模型库中移除“{name}”？其文件为{path}。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>'{name}' cannot be moved to the trash. Delete {path} for good?</source>
        <translation>“{name}”无法移入回收站。是否永久删除{path}？</translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>{path} cannot be deleted ({reason}). Close programs that have it open.</source>
        <translation>无法删除{path}（{reason}）。关闭正在使用该文件的程序。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_files.py"/>
        <source>Remove a model</source>
        <translation>移除模型</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>'{name}' is in the library already, with the same content.</source>
        <translation>“{name}”已在模型库中，且内容相同。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>Importing the model {name}</source>
        <translation>正在导入模型{name}</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>The library has a model '{name}' with other content: {path}.</source>
        <translation>模型库中已有内容不同的模型“{name}”：{path}。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>Where both are kept, scripts have to name the file they mean.</source>
        <translation>两者都保留时，脚本必须指明所用的文件。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>&amp;Replace it</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>&amp;Keep both</source>
        <translation>两者都保留(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>'{name}' is in the library now.</source>
        <translation>“{name}”已加入模型库。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_intake.py"/>
        <source>{said} It could not be tried: {reason}</source>
        <translation>{said}未能试运行：{reason}</translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Search names, classes, inputs, regions</source>
        <translation>搜索名称、类别、输入、地区</translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>All themes</source>
        <translation>所有主题</translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>The folder {path} cannot be made ({reason}).</source>
        <translation>无法创建文件夹{path}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../plugin/library_panel.py"/>
        <source>Lithoscope models</source>
        <translation>Lithoscope模型</translation>
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
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
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
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>yours</source>
        <translation>用户自有</translation>
    </message>
    <message>
        <location filename="../../plugin/library_tree.py"/>
        <source>Lithoscope</source>
        <translation>Lithoscope</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Landforms…</source>
        <translation>地貌(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Map landforms from an elevation model</source>
        <translation>根据高程模型绘制地貌</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Lith&amp;ology…</source>
        <translation>岩性(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Map rock units from raster layers</source>
        <translation>由栅格图层填绘岩石单元</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Prospectivity…</source>
        <translation>成矿远景(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Map where a mineral is likely from evidence layers</source>
        <translation>由证据图层圈定某类矿产的有利地段</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Earthquakes…</source>
        <translation>地震(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Forecast earthquake rates from a catalogue</source>
        <translation>由地震目录预测地震发生率</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Deformation…</source>
        <translation>形变(&amp;D)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Simulate how the ground moves above faults and pressure sources</source>
        <translation>模拟断层和压力源上方的地面运动</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Look at, import and use network models</source>
        <translation>查看、导入和使用网络模型</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>What the networks run on and train with</source>
        <translation>网络的运行环境和训练环境</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Runtime…</source>
        <translation>运行环境(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Install what the networks run on, and try how fast it is</source>
        <translation>安装网络运行所需的包，并测试速度</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Training environment…</source>
        <translation>训练环境(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Choose or make the Python that trains models</source>
        <translation>选择或创建用于训练模型的Python</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../plugin/menu.py"/>
        <source>Open the user guide</source>
        <translation>打开用户指南</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_dialog.py"/>
        <source>Lithoscope's runtime</source>
        <translation>Lithoscope运行环境</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>NVIDIA graphics card (needs CUDA and cuDNN)</source>
        <translation>NVIDIA显卡（需要CUDA和cuDNN）</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Graphics card, through DirectML</source>
        <translation>显卡（通过DirectML）</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Networks run on ONNX Runtime, polygons and earthquakes stand on SciPy and scikit-image. What QGIS lacks of them is installed into its profile; QGIS's own packages stay as they are. &lt;a href='{}'&gt;More about it.&lt;/a&gt;</source>
        <translation>网络在ONNX Runtime上运行，多边形和地震功能依靠SciPy和scikit-image。QGIS缺少的部分安装到其用户配置中，QGIS自带的包保持不变。&lt;a href='{}'&gt;更多说明。&lt;/a&gt;</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>What</source>
        <translation>组件</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Where from</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>State of the runtime</source>
        <translation>运行环境状态</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Compute &amp;with</source>
        <translation>计算设备(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Re&amp;pair</source>
        <translation>修复(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;List of wheels…</source>
        <translation>wheel清单(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Speed test</source>
        <translation>测速(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>What to fetch on another computer, for one that has no network</source>
        <translation>列出需在另一台计算机上下载的文件，供无网络的计算机使用</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Looking at the runtime</source>
        <translation>正在检查运行环境</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Removed; what is in use goes when QGIS starts again.</source>
        <translation>已移除；正在使用的部分在QGIS下次启动时删除。</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Measuring the speed</source>
        <translation>正在测速</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Listing the wheels</source>
        <translation>正在列出wheel文件</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Installing the runtime</source>
        <translation>正在安装运行环境</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Through the proxy {proxy}.</source>
        <translation>经由代理{proxy}。</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Installed: {}</source>
        <translation>已安装：{}</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Restart QGIS: until then it computes with the one before.</source>
        <translation>重新启动QGIS：在此之前仍使用原来的版本计算。</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>List of wheels</source>
        <translation>wheel清单</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>{path} cannot be written ({reason}). Choose another folder.</source>
        <translation>无法写入{path}（{reason}）。另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>the network for landforms</source>
        <translation>地貌网络</translation>
    </message>
    <message>
        <location filename="../../plugin/runtime_widget.py"/>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../plugin/task_log.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../plugin/task_log.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Assess classification</source>
        <translation>评价分类</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>accuracy,confusion matrix,error matrix,kappa,f1,validation,area,olofsson,calibration,ground truth</source>
        <translation>总体精度,混淆矩阵,误差矩阵,kappa,f1,验证,面积,olofsson,校准,地面真值,accuracy,confusion matrix</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Holds a class raster, any with whole numbers, against reference points or polygons: confusion matrix, accuracy, macro-F1, kappa, precision and recall of each class, and the accuracy weighted by area with the areas corrected for the errors found, each with its 95 % interval (Olofsson et al. 2014). With a confidence raster, whether 80 % sure means right four times in five.

The reference's field holds class names or class values; the report shows which class each was taken for. 'unknown' is counted apart.

Use reference data that the map was not trained on, and that do not lie beside those it was: else the result is too good. Polygons are no random sample.</source>
        <translation>将类别栅格（任何整数栅格均可）与参考点或参考多边形对比：给出混淆矩阵、总体精度、宏平均F1、Kappa系数、各类别的查准率和查全率，以及面积加权精度和按所发现误差校正后的面积，并各附95%置信区间（Olofsson et al. 2014）。若另给置信度栅格，还检验置信度80%的像元是否五次中有四次判对。

参考数据的字段存放类别名称或类别值；报告列出每一项对应到哪个类别。“未知”单独统计。

参考数据应未用于该图的训练，也不应紧邻训练数据，否则结果过于乐观。多边形不是随机样本。</translation>
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
        <translation>名称对照</translation>
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
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>How good is {}?</source>
        <translation>{}的精度如何？</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Polygons are no random sample: the intervals are far too narrow.</source>
        <translation>多边形不是随机样本：置信区间明显偏窄。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>Accuracy {:.3f}, macro-F1 {:.3f}, kappa {:.3f}.</source>
        <translation>总体精度{:.3f}，宏平均F1 {:.3f}，Kappa系数{:.3f}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_classification.py"/>
        <source>If the map was trained on these reference data, it is not as good as this.</source>
        <translation>如果该图由这些参考数据训练得到，其实际精度低于此值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>Assess prospectivity</source>
        <translation>评价成矿远景</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>mineral,deposit,roc,auc,success rate,prediction-area,capture,efficiency,validation,precision,weights of evidence</source>
        <translation>矿产,矿床,roc,auc,成功率,预测—面积图,捕获率,效率,验证,查准率,证据权,deposit,success rate</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>Asks of a raster of scores, any in which high is good, how well it finds deposits: area under the ROC curve, average precision over that of a map without skill, share of the deposits in the best 2, 5, 10 and 20 % of the area, area that holds 80 % of them, success-rate curve and prediction-area plot. The 95 % intervals draw deposits that lie together together.

Give a permissive tract: ground without any chance makes every map look good, and the report shows both beside each other.

Use deposits that the map was not trained on: else the result is in-sample, and too good. The ranking is exact however large the raster.</source>
        <translation>检验一幅得分栅格（数值越高越有利的任何栅格）找到矿床的能力：ROC曲线下面积，平均查准率相对于无判别力图的倍数，得分最高的2%、5%、10%和20%面积内的矿床比例，包含80%矿床的面积，成功率曲线和预测—面积图。计算95%置信区间时，相邻成群的矿床作为整体抽样。

应给出可成矿地段：毫无成矿可能的地面会使任何图都显得很好，报告将两种结果并列给出。

所用矿床应未用于该图的训练，否则属于样本内检验，结果过于乐观。无论栅格多大，排序都是精确的。</translation>
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
        <translation>{distance:g} m，{count:,}个聚类</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
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
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>How well does {} find deposits?</source>
        <translation>{}找到矿床的能力如何？</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/assess_prospectivity.py"/>
        <source>If the map was trained on these deposits, it is not as good as this.</source>
        <translation>如果该图由这些矿床训练得到，其实际表现低于此值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Whole numbers; NoData is left out, 'unknown' counted apart.</source>
        <translation>整数；NoData不计，“未知”单独统计。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Band</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>The band that holds the classes.</source>
        <translation>存放类别的波段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Points or polygons of known class, in any coordinate reference system. Of a polygon every pixel whose centre lies in it counts.</source>
        <translation>类别已知的点或多边形，坐标参考系不限。对多边形，中心落在其内的每个像元都计入。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Names of the map's classes, letter case aside, or their values.</source>
        <translation>图上类别的名称（不区分大小写）或类别值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Where the reference has other names than the map: the reference's name and the map's class value, as in 'Granitoid = 3; Mafic rock = 5'.</source>
        <translation>参考数据与图的名称不同时，写出参考数据的名称和图上的类别值，例如“Granitoid = 3; Mafic rock = 5”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>The probability of the winning class, or of every class in a band each; 0 to 1, or percent in a raster of bytes.</source>
        <translation>优胜类别的概率，或每个类别各占一个波段的概率；取值0至1，字节型栅格为百分数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>A row a class, with its scores and area.</source>
        <translation>每个类别一行，含各项指标和面积。</translation>
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
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Matrix, scores, areas and what they mean; opens in a browser.</source>
        <translation>混淆矩阵、指标、面积及其含义；在浏览器中打开。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Half-width of its 95 % interval</source>
        <translation>其95%置信区间的半宽</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Expected calibration error</source>
        <translation>期望校准误差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Reference pixels used</source>
        <translation>所用参考像元数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/classification_parameters.py"/>
        <source>Share of them that is 'unknown' on the map</source>
        <translation>其中图上为“未知”的比例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>Explain map</source>
        <translation>解释图件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>importance,permutation,occlusion,explanation,interpretability,sensitivity,feature,evidence,onnx</source>
        <translation>重要性,置换,遮挡,解释,可解释性,敏感性,特征,证据,onnx,importance,permutation</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>Tells which layers a model of classes or of a probability leans on.

Shuffled: blocks of a layer change places, so that the layer keeps its texture but says nothing of the place any more; the more the map changes, the more the model needs the layer. With a reference the loss of accuracy (classes) or of the area under the ROC curve (probability) is measured as well. Occluded: the layer says the same everywhere. Both are measured on blocks drawn at random, several times, and the report shows how far the repeats agree.

The map of leading layers shows, for each pixel, the layer whose occlusion changes the winning probability most.

Importance tells what the model uses, not what causes the geology, and layers that say the same share it.</source>
        <translation>说明一个类别模型或概率模型依赖哪些图层。

置换：图层的区块互换位置，图层保持其纹理，但不再反映所在地点；图的变化越大，模型越需要该图层。若给出参考数据，还测定总体精度（类别）或ROC曲线下面积（概率）的损失。遮挡：图层处处取同一值。两者都在随机抽取的区块上重复测定多次，报告给出各次重复的一致程度。

主导图层图给出每个像元上遮挡后使优胜类别概率变化最大的图层。

重要性反映模型使用了什么，而非地质成因；信息相同的图层会分摊重要性。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <source>What {model} leans on</source>
        <translation>{model}依赖的图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_map.py"/>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Blocks</source>
        <translation>区块</translation>
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
        <translation>模型“{}”对各图层的依赖程度。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>typical value</source>
        <translation>典型值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>The model behind the map, of the library or an .onnx file: classes or a probability.</source>
        <translation>生成该图的模型，可为模型库中的模型或 .onnx文件：类别模型或概率模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Leading layer</source>
        <translation>主导图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>The layer whose occlusion changes the winning probability most.</source>
        <translation>遮挡后使优胜类别概率变化最大的图层。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Change by the leading layer</source>
        <translation>主导图层引起的变化</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>By how much it changes the winning probability, 0 to 1.</source>
        <translation>该图层使优胜类别概率变化的幅度，0至1。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Importance of all layers, with charts.</source>
        <translation>所有图层的重要性，附图表。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Importance (JSON)</source>
        <translation>重要性（JSON）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Points or polygons of which the truth is known, best such as the model was not trained on. For a probability: the deposits.</source>
        <translation>真实情况已知的点或多边形，最好未用于模型训练。对概率模型：矿床。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Names or values of the model's classes. For a probability 1 where there is a deposit and 0 where there is none; without a field every feature is a deposit.</source>
        <translation>模型类别的名称或类别值。对概率模型：有矿床处为1，无矿床处为0；不给字段时，每个要素都视为矿床。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Blocks drawn for the figures.</source>
        <translation>用于计算各项指标的抽样区块数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>How often each layer is shuffled; their spread is shown.</source>
        <translation>每个图层置换的次数；报告给出其离散度。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>The same seed gives the same figures.</source>
        <translation>随机种子相同，结果相同。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>Occlude by</source>
        <translation>遮挡值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <source>'typical value' is the layer's median, or its commonest code. 'no data' is for models that can do without each of their layers.</source>
        <translation>'typical value'（典型值）为图层的中位数，或最常见的编码。'no data'（无数据）用于缺少任一图层也能运行的模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Parameters of the model</source>
        <translation>模型参数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>As in 'search=300; flatness=1'. Empty: the model's defaults.</source>
        <translation>例如“search=300; flatness=1”。留空：采用模型的默认值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Pixels a side; memory depends on it, the result does not. 0: automatic.</source>
        <translation>每边像元数；影响内存用量，不影响结果。0：自动。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Tile size</source>
        <translation>分块大小</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Processor threads. 0: all there are.</source>
        <translation>处理器线程数。0：全部可用线程。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/explain_parameters.py"/>
        <location filename="../../processing_algorithms/base.py"/>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Probabilities or any other scores; high is good.</source>
        <translation>概率或其他任何得分；数值越高越有利。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>The band that holds the scores.</source>
        <translation>存放得分的波段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Known deposits, best such as the map was not trained on. A cell counts once.</source>
        <translation>已知矿床，最好未用于该图的训练。同一单元只计一次。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Polygons within which such deposits are possible at all. The figures are those inside it, with those of the whole map beside them.</source>
        <translation>有可能产出此类矿床的多边形。指标按其内部计算，并列给出整幅图的指标。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Cluster distance (m)</source>
        <translation>聚类距离（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Deposits within this distance of each other are one cluster, in a chain, and drawn together for the intervals. 0: each for itself.</source>
        <translation>彼此相距不超过此距离的矿床链式归为一个聚类，计算区间时作为整体抽样。0：各自独立。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>For the intervals.</source>
        <translation>用于计算区间。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>The same seed gives the same intervals.</source>
        <translation>随机种子相同，区间相同。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Measures</source>
        <translation>评价指标</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>A row a measure, with its interval, inside the tract and on the whole map.</source>
        <translation>每项指标一行，附区间，分别给出可成矿地段内和整幅图的值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Measures and curves, and what they mean; opens in a browser.</source>
        <translation>指标和曲线及其含义；在浏览器中打开。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Area under the ROC curve, inside the tract if there is one</source>
        <translation>ROC曲线下面积（给出可成矿地段时为其内部）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Lower end of its 95 % interval</source>
        <translation>其95%置信区间的下限</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Upper end of its 95 % interval</source>
        <translation>其95%置信区间的上限</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Area under the ROC curve, whole map</source>
        <translation>ROC曲线下面积（整幅图）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Average precision over that of a map without skill</source>
        <translation>平均查准率相对于无判别力图的倍数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Share of the deposits in the best {} % of the area</source>
        <translation>得分最高的{}%面积内的矿床比例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Share of the area that holds 80 % of the deposits</source>
        <translation>包含80%矿床的面积比例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Normalised density where the prediction-area curves cross</source>
        <translation>预测—面积曲线交点处的归一化密度</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/assessment/prospectivity_parameters.py"/>
        <source>Deposits used</source>
        <translation>所用矿床数</translation>
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
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML文件 (*.html)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Polygons</source>
        <translation>多边形</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Patches of one class as polygons along the pixels' edges, exact in area, with class name, area, pixels and mean confidence.</source>
        <translation>沿像元边缘勾绘的同类图斑多边形，面积精确，含类别名称、面积、像元数和平均置信度。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Mask polygons</source>
        <translation>掩膜多边形</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Only pixels whose centre lies in one of these polygons are computed; the others become NoData. Any coordinate reference system will do.</source>
        <translation>只计算中心落在这些多边形内的像元，其余为NoData。坐标参考系不限。</translation>
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
        <translation>最可能类别的概率低于此值（0至1）的像元记为“未知”，值为255。留空：采用模型的建议值，多为0。</translation>
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
        <translation>默认不滤波，以保留细窄的单元。'sieve'（筛除）把像元数小于“滤波大小”的图斑并入最大的相邻图斑；'majority'（众数）取边长为“滤波大小”个像元的方窗内最多的类别。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Filter size</source>
        <translation>滤波大小</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/base.py"/>
        <source>Pixels: smallest patch kept by 'sieve', side (odd) of 'majority'.</source>
        <translation>像元数：'sieve'（筛除）保留的最小图斑，或'majority'（众数）方窗的边长（奇数）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Classes to polygons</source>
        <translation>类别转多边形</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>polygonize,vectorize,class raster,patches,units,area,outline</source>
        <translation>多边形化,矢量化,类别栅格,图斑,单元,面积,轮廓,polygonize,vectorize</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Outlines the patches of a class raster along the edges of its pixels. No pixel is lost: the areas of the polygons add up to that of the pixels, and single pixels and lines of one pixel are kept. Pixels that touch at a corner only are separate patches.

Each polygon has its class value and name, its area in square metres (on the ellipsoid where the raster is in degrees), its number of pixels and, if a confidence raster is given, its mean confidence. Names and colours are those of the raster.</source>
        <translation>沿像元边缘勾绘类别栅格中的图斑。不丢失任何像元：多边形面积之和等于像元面积之和，单个像元和一个像元宽的线均予保留。仅以角相接的像元属于不同图斑。

每个多边形含类别值和名称、面积（平方米；栅格以度为单位时在椭球面上计算）、像元数，若给出置信度栅格，还含平均置信度。名称和颜色沿用栅格。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>A raster of classes 1 to 255 in its first band, 0 is NoData.</source>
        <translation>第一波段为类别1至255的栅格，0为NoData。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>The confidence that was made with the classes, on the same pixels.</source>
        <translation>与类别同时生成的置信度，像元一致。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Number of polygons</source>
        <translation>多边形数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classes_to_polygons.py"/>
        <source>Polygons of {}</source>
        <translation>{}的多边形</translation>
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
        <translation>地貌形态单元,地形,dem,起伏,地貌学,山脊,谷地,山峰,斜坡,地貌,onnx,geomorphons</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Divides a DEM into ten landforms: flat, peak, ridge, shoulder, spur, slope, hollow, footslope, valley and pit (geomorphons, Jasiewicz and Stepinski 2013, with the codes and colours of GRASS r.geomorphon).

'Noise-robust geomorphons' is a network that finds the landforms a DEM would show without its noise, and says how sure it is. 'Exact rules' follows the definition cell by cell: right on clean DEMs, and gives no confidence. 'Advised by the noise estimate' measures the noise of the DEM and takes the one that suits it. None of them is an expert's map of landforms.

DEMs may be metric or in degrees, with pixels of 1 to 90 m, and of any size. Results lie exactly on the DEM's grid.</source>
        <translation>将DEM划分为十种地貌：平地、山峰、山脊、坡肩、支脊、斜坡、凹坡、坡麓、谷地和洼地（地貌形态单元（geomorphons），Jasiewicz and Stepinski 2013，编码和颜色同GRASS r.geomorphon）。

'Noise-robust geomorphons'（抗噪地貌形态单元）是一个网络，求出DEM去除噪声后应呈现的地貌，并给出置信度。'Exact rules'（精确规则）逐单元按定义判定：对无噪声的DEM是正确的，不给出置信度。'Advised by the noise estimate'（按噪声估计推荐）先估计DEM噪声，再选用适合的一种。它们都不等同于专家编制的地貌图。

DEM可以米或度为单位，像元大小1至90 m，范围不限。结果与DEM的网格完全一致。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>DEM</source>
        <translation>DEM</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Heights of the ground. Needs a coordinate reference system.</source>
        <translation>地面高程。必须有坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>The band with the heights, the first by default.</source>
        <translation>存放高程的波段，默认为第一波段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>How landforms are found; see the description.</source>
        <translation>划分地貌的方法；见说明。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Another landform model</source>
        <translation>其他地貌模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>A landform model of the library, or an .onnx file; replaces the choice above.</source>
        <translation>模型库中的地貌模型或 .onnx文件；取代上面的选择。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Search distance</source>
        <translation>搜索距离</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>How far around a cell its landform is looked for: the size of the landforms to be found. 10 cells suit small forms, 30 to 100 larger ones.</source>
        <translation>在单元周围多大距离内判定其地貌，即所求地貌的尺度。10个单元适于小型地貌，30至100个单元适于较大的地貌。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Unit of the search distance</source>
        <translation>搜索距离的单位</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Cells are counted along the height of a pixel, as GRASS does.</source>
        <translation>单元数按像元高度计，与GRASS相同。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Flatness (degrees)</source>
        <translation>平坦阈值（度）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Lines of sight within this many degrees of level count as flat.</source>
        <translation>视线与水平面的夹角不超过此度数时视为平坦。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Unit of the heights</source>
        <translation>高程的单位</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>'from the CRS' takes the unit of the DEM's vertical CRS or of its band, and metres if neither says.</source>
        <translation>'from the CRS'（按坐标参考系）采用DEM垂直坐标参考系或其波段的单位，两者均未注明时为米。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Class raster with legend and attribute table; 0 is NoData, 255 'unknown'.</source>
        <translation>带图例和属性表的类别栅格；0为NoData，255为“未知”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Probability of each pixel's class, 0 to 1. The exact rules give none.</source>
        <translation>每个像元所属类别的概率，0至1。精确规则不给出概率。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>A band a class, 0 to 1. The exact rules give none.</source>
        <translation>每个类别一个波段，0至1。精确规则不给出概率。</translation>
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
        <translation>列出各类别的像元数、面积和比例以及制图过程的页面。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Noise of the DEM (m)</source>
        <translation>DEM噪声（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Share of classes that survive this noise</source>
        <translation>在此噪声下保持不变的类别比例</translation>
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
        <translation>各类比例（JSON）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>One unit of height is {:.7g} m.</source>
        <translation>一个高程单位为{:.7g} m。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Landforms of {}</source>
        <translation>{}的地貌</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>{layer}: {path}, band {band}</source>
        <translation>{layer}：{path}，波段{band}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Flatness</source>
        <translation>平坦阈值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_landforms.py"/>
        <source>Geomorphons: forms of the terrain by a rule, not an expert's map.</source>
        <translation>地貌形态单元（geomorphons）：按规则划分的地形形态，并非专家编制的地貌图。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Classify lithology</source>
        <translation>岩性分类</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>geology,rock,units,lithology,mapping,radiometrics,magnetics,gravity,geochemistry,onnx</source>
        <translation>地质,岩石,单元,岩性,填图,放射性测量,磁法,重力,地球化学,onnx,lithology,geology</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Maps rock units from raster layers (imagery, radiometrics, magnetics, gravity, heights, geochemistry) with a model that was trained on what is known of the area.

No model knows the rocks of every place: train one for your area. It takes the same layers in the same units again; layers called like the model's inputs find their places by themselves.

Beside the classes come how sure the model is (confidence, entropy, spread of an ensemble, number of classes that remain possible) and how unlike its training data a pixel is. Where it met nothing like it, the map says 'unknown'.</source>
        <translation>用由测区已知资料训练的模型，根据栅格图层（影像、放射性测量、磁法、重力、高程、地球化学）填绘岩石单元。

没有模型认识所有地方的岩石：应为自己的测区训练一个。它要求同样的图层和同样的单位；与模型输入同名的图层自动对应。

除类别外，还给出模型的把握程度（置信度、熵、集成离散度、仍属可能的类别数），以及像元与训练数据的相异程度。模型从未见过类似情形的地方，图上为“未知”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Unknown outside the area of applicability</source>
        <translation>适用域外记为未知</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Pixels unlike all that the model was trained on, codes among them that it never met, become 'unknown', value 255. Models without an area of applicability cannot tell.</source>
        <translation>与模型全部训练数据都不相似的像元（包括含有从未见过的编码的像元）记为“未知”，值为255。没有适用域的模型无法判断。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Probability of each pixel's class, 0 to 1.</source>
        <translation>每个像元所属类别的概率，0至1。</translation>
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
        <translation>模型的不确定程度：0为确定，1为所有类别等可能。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>A band a class, 0 to 1.</source>
        <translation>每个类别一个波段，0至1。</translation>
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
        <translation>像元与训练数据的相异程度；高于模型的阈值即在适用域之外。</translation>
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
        <translation>集成成员之间的分歧程度：优胜类别概率的标准差，以及互信息。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Classes in the 90 % set</source>
        <translation>90%预测集中的类别数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>How many classes remain possible, such that the true one is among them in 90 % of cases: 1 is sure.</source>
        <translation>仍属可能的类别数，使真实类别在90%的情况下包含在内：1为确定。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>The model cannot tell where it does not apply.</source>
        <translation>该模型无法判断自己在何处不适用。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Lithology by {}</source>
        <translation>岩性图：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/classify_lithology.py"/>
        <source>Predicted from layers by a model: a guide for mapping, not a geological map.</source>
        <translation>由模型根据图层预测：可供填图参考，不是地质图。</translation>
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
        <translation>模型“{name}”的主题是{theme}，而非地貌。改用“运行模型”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_models.py"/>
        <source>The landform model {file} is missing from this installation. Install Lithoscope again, or choose '{choice}'.</source>
        <translation>安装中缺少地貌模型{file}。重新安装Lithoscope，或选择“{choice}”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>below {} m</source>
        <translation>低于{} m</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>about {:.2g} m</source>
        <translation>约{:.2g} m</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>Noise of the DEM: {level}. Were as much added once more, {kept:.0%} of the cells would keep their exact class.</source>
        <translation>DEM噪声：{level}。若再叠加同样大小的噪声，{kept:.0%}的单元仍保持其精确类别。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>The noise-robust geomorphons are advised.</source>
        <translation>推荐抗噪地貌形态单元。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/landform_report.py"/>
        <source>The exact rules are advised: this DEM is clean enough for them.</source>
        <translation>推荐精确规则：此DEM噪声足够低。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <source>{:.1%} of the map is 'unknown'.</source>
        <translation>图上{:.1%}为“未知”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <source>The model cannot tell where it does not apply: look at the layers' ranges.</source>
        <translation>该模型无法判断自己在何处不适用：应核对各图层的取值范围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <source>{:.1%} lies outside the model's area of applicability: it met nothing like it in training, and its figures do not hold there.</source>
        <translation>{:.1%}位于模型的适用域之外：训练中从未见过类似情形，其精度指标在那里不成立。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/lithology_report.py"/>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{share:.1%} of '{name}' is not what the model was trained on.</source>
        <translation>“{name}”中{share:.1%}的值不属于模型的训练范围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Map prospectivity</source>
        <translation>成矿远景制图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>mineral,exploration,targets,favourability,deposits,evidence,probability,geology,onnx</source>
        <translation>矿产,勘查,靶区,成矿有利度,矿床,证据,概率,地质,onnx,mineral,exploration</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Maps how favourable each place is for a kind of deposit, with a model that was trained on the known deposits of the area, and outlines targets ranked by score and certainty.

The probability is a relative favourability: it ranks places, and is not the chance to find a deposit. Give the permissive tract, the ground where the deposit could occur at all, as mask: ranks among impossible ground mean nothing.

Each target has its area, mean and highest score, how far the members of the ensemble agree on it, the share of it that is unlike all training data, the mean of each layer and, if known deposits are given, how many lie in it and how far the nearest is.</source>
        <translation>用由测区已知矿床训练的模型，填绘各处对某类矿床的成矿有利度，并圈定靶区，按得分和确定性排序。

此概率是相对成矿有利度：它对地点排序，并不是找到矿床的概率。应以可成矿地段（有可能产出该类矿床的地面）作为掩膜：夹杂不可能成矿的地面，排序就没有意义。

每个靶区给出面积、平均得分和最高得分、集成成员的一致程度、与全部训练数据都不相似的部分所占比例、各图层的均值；若给出已知矿床，还给出其中的矿床数和到最近矿床的距离。</translation>
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
        <translation>点；给出每个靶区内的点数和到最近点的距离。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets: best share of the area (%)</source>
        <translation>靶区：得分最高部分的面积比例（%）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets are the pixels with the highest scores, this share of the area.</source>
        <translation>靶区为得分最高的像元，占此面积比例。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets: threshold</source>
        <translation>靶区：得分阈值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Pixels that score at least this (0 to 1), instead of a share of the area.</source>
        <translation>得分不低于此值（0至1）的像元，取代面积比例。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets: smallest area (km²)</source>
        <translation>靶区：最小面积（km²）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Smaller patches are no targets.</source>
        <translation>更小的图斑不作为靶区。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Relative favourability, 0 to 1: the mean over the ensemble.</source>
        <translation>相对成矿有利度，0至1：集成均值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Standard deviation and mutual information of the ensemble, a band each.</source>
        <translation>集成的标准差和互信息，各占一个波段。</translation>
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
        <translation>靶区多边形，已排序，附各靶区内的图层特征。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>A page with the targets, how to read them, and how they were found.</source>
        <translation>列出靶区、其解读方法和圈定过程的页面。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Number of targets</source>
        <translation>靶区数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Threshold of the targets</source>
        <translation>靶区的得分阈值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Model '{name}' gives a {task}, not a probability. Use 'Run model'.</source>
        <translation>模型“{name}”给出的是{task}，而非概率。改用“运行模型”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>layer of known deposits</source>
        <translation>已知矿床图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Prospectivity by {}</source>
        <translation>成矿远景图：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Targets' threshold</source>
        <translation>靶区得分阈值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/map_prospectivity.py"/>
        <source>Smallest area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/target_outputs.py"/>
        <source>Looking for targets.</source>
        <translation>正在圈定靶区。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{count} targets take {share:.1%} of the map, from a score of {low:.3g}.</source>
        <translation>{count}个靶区占全图的{share:.1%}，得分从{low:.3g}起。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{} smaller patches were left out.</source>
        <translation>已舍去{}个更小的图斑。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{inside} of the {all} known deposits on the map lie in them.</source>
        <translation>图上{all}个已知矿床中，{inside}个位于靶区内。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Where to look first: places ranked by a model.</source>
        <translation>优先查找的地点：由模型排序。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>How to read it</source>
        <translation>解读方法</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Layers in the targets</source>
        <translation>靶区内的图层特征</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>The score is a relative favourability: it ranks places within the mapped ground. It is not the chance of finding a deposit.</source>
        <translation>得分是相对成矿有利度：它对填图范围内的地点排序，不是找到矿床的概率。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Targets are ranked by their mean score less its mean standard deviation over the ensemble; those mostly outside the area of applicability come last.</source>
        <translation>靶区按平均得分减去集成平均标准差排序；大部分位于适用域之外的排在最后。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Certainty is 1 where all members say the same and 0 where they could not differ more.</source>
        <translation>确定性为1表示所有成员一致，为0表示分歧达到最大。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>Deposits that the model was trained on lie in targets more easily than others would: this is no test. The model's own figures, on blocks it never saw, are.</source>
        <translation>训练模型所用的矿床比其他矿床更容易落入靶区：这不构成检验。模型在从未见过的空间分块上得到的精度指标才是检验。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/classification/targets_report.py"/>
        <source>{} pixels lie outside the model's area of applicability: it met nothing like them, and their scores are a guess.</source>
        <translation>{}个像元位于模型的适用域之外：模型从未见过类似情形，其得分只是猜测。</translation>
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
        <translation>图层中还有{}个。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Earthquake catalogue</source>
        <translation>地震目录</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>A point layer with a point for each earthquake.</source>
        <translation>每次地震一个点的点图层。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Any coordinate reference system will do.</source>
        <translation>坐标参考系不限。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>… or a catalogue file</source>
        <translation>…或地震目录文件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Instead of a layer: CSV (USGS, GeoNet, pyCSEP), GeoJSON, FDSN text, ZMAP columns, or QuakeML where ObsPy is installed.</source>
        <translation>用以代替图层：CSV（USGS、GeoNet、pyCSEP）、GeoJSON、FDSN文本、ZMAP列格式，或QuakeML（须已安装ObsPy）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Empty: found by its name; the log tells which.</source>
        <translation>留空：按名称查找；日志注明所用字段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Time field</source>
        <translation>时间字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Date and time, text (ISO 8601), seconds or milliseconds since 1970, decimal years, or the first of the columns year, month, day … Without a time zone, UTC.</source>
        <translation>日期和时间：文本（ISO 8601）、1970年以来的秒数或毫秒数、十进制年，或年、月、日……各列中的第一列。无时区时为UTC。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Magnitude field</source>
        <translation>震级字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Positive down. Empty: found by its name, otherwise the points' z.</source>
        <translation>向下为正。留空：按名称查找，否则取点的z值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Depth field</source>
        <translation>深度字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Unit of the depth</source>
        <translation>震源深度的单位</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>automatic: kilometres, unless the field's name says metres.</source>
        <translation>自动：千米，除非字段名注明为米。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Tells duplicates.</source>
        <translation>用于识别重复事件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Event id field</source>
        <translation>事件编号字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Tells quarry blasts and the like.</source>
        <translation>用于识别采石爆破等事件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Event type field</source>
        <translation>事件类型字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Keep what is no earthquake</source>
        <translation>保留非地震事件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Keep quarry blasts, explosions, landslides and other types of events.</source>
        <translation>保留采石爆破、爆炸、滑坡等其他类型的事件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Give either the layer {layer} or the file {file}, and not both.</source>
        <translation>图层{layer}和文件{file}只能给出其一。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>Layer '{name}'</source>
        <translation>图层“{name}”</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/catalogue_layer.py"/>
        <source>Reading {count:,} points takes about {time}.</source>
        <translation>读取{count:,}个点约需{time}。</translation>
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
        <translation>地震活动,地震,去丛,余震,前震,主震,背景地震,gardner,knopoff,zaliapin,震群,declustering</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Labels each earthquake as mainshock, foreshock, aftershock or background, numbers the clusters, and links each event to the one it follows.

'Nearest neighbours' links an event to the earlier one that is nearest in time, space and magnitude, if it is nearer than background events are to each other (Zaliapin and Ben-Zion 2013); the threshold is found from the catalogue. 'Windows' gives the largest events a radius and a time within which all others belong to them (Gardner and Knopoff 1974).

The independent events are those labelled mainshock or background. Declustering is a convention, not a measurement: methods differ, and none tells for a single event what caused it.</source>
        <translation>将每次地震标记为主震、前震、余震或背景地震，对丛集编号，并把每个事件与它所跟随的事件相关联。

“最近邻法”将事件关联到时间、空间和震级上最近的较早事件，条件是其邻近程度高于背景地震彼此之间的邻近程度（Zaliapin and Ben-Zion 2013）；阈值由地震目录求得。“时空窗法”赋予最大的事件一个半径和一段时间，其中的所有其他事件都归属于它（Gardner and Knopoff 1974）。

独立事件是标记为主震或背景地震的事件。去丛是约定，而非测量：各种方法结果不同，没有一种能说明单个事件由何引起。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>How events that belong together are found; see the description.</source>
        <translation>判定事件归属的方法；见说明。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Minimum magnitude</source>
        <translation>最小震级</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Smaller events are left out. Empty: the completeness magnitude, by maximum curvature.</source>
        <translation>更小的事件不计。留空：完整性震级（最大曲率法）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For nearest neighbours. Empty: b-positive of the catalogue.</source>
        <translation>用于最近邻法。留空：地震目录的b-positive值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Fractal dimension of epicentres</source>
        <translation>震中的分形维数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For nearest neighbours; 1 along a line, 2 evenly over an area.</source>
        <translation>用于最近邻法；沿线分布为1，均匀布满平面为2。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Threshold (log10 of the proximity)</source>
        <translation>阈值（邻近度的log10）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For nearest neighbours: events with a smaller proximity are linked. Empty: where clustered and background events balance.</source>
        <translation>用于最近邻法：邻近度小于此值的事件相关联。留空：取丛集事件与背景地震相平衡处。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Foreshock share of the window</source>
        <translation>时空窗的前震比例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>For windows: how much of a window's time counts before a mainshock as well; 0 for none, 1 for as much as after it.</source>
        <translation>用于时空窗法：窗长中计入主震之前的比例；0为不计，1为与主震之后等长。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Labelled events</source>
        <translation>已标记事件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>The events with label, number of their cluster, and id of the event they are linked to, coloured by label.</source>
        <translation>含标签、所属丛集编号和所关联事件编号的事件，按标签着色。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>A page with figures and plots; open it in a browser.</source>
        <translation>含图件和数值的页面；在浏览器中打开。</translation>
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
        <translation>背景地震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Number of clusters</source>
        <translation>丛集数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Threshold used (log10 of the proximity)</source>
        <translation>所用阈值（邻近度的log10）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Fractal dimension</source>
        <translation>分形维数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Threshold (log10)</source>
        <translation>阈值（log10）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Declustered catalogue {}</source>
        <translation>去丛目录：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>No event of {catalogue} reaches magnitude {smallest:g}; the largest has {largest:g}. Give a smaller minimum magnitude.</source>
        <translation>{catalogue}中没有达到{smallest:g}级的事件；最大为{largest:g}级。减小最小震级。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>{left:,} events below magnitude {smallest:g} are left out.</source>
        <translation>已舍去{left:,}个低于{smallest:g}级的事件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/decluster_catalogue.py"/>
        <source>Too few different magnitudes for a b-value: 1 is assumed.</source>
        <translation>不同的震级值太少，无法求b值：设为1。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Describe catalogue</source>
        <translation>地震目录概述</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>seismicity,earthquakes,completeness,magnitude,b-value,gutenberg,richter,rate,gaps,quality</source>
        <translation>地震活动,地震,完整性,震级,b值,古登堡,里克特,发生率,空缺,质量,completeness,b-value</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Checks an earthquake catalogue before it is used: which rows can be read, from which magnitude it is complete, overall and over time, the b-value with its error, rates, silences, and what to be wary of, such as quarry blasts and the hours after large earthquakes.

The report shows magnitude and frequency, the cumulative number, magnitude and time, completeness over time, and the stability of the b-value. The cleaned events come as a layer that the temporal controller can play. All times are UTC.</source>
        <translation>在使用地震目录之前对其检查：哪些行可以读取，总体和随时间变化的完整性震级，b值及其误差，发生率，平静时段，以及需要警惕之处，例如采石爆破和大震后的数小时。

报告给出震级—频度关系、累积数、震级与时间、完整性随时间变化和b值稳定性。清理后的事件为一个图层，可用时态控制器播放。所有时间均为UTC。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Empty: estimated by maximum curvature.</source>
        <translation>留空：用最大曲率法估计。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Cleaned events</source>
        <translation>清理后的事件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>The usable events in the order of time, without duplicates and quarry blasts; 'complete' and 'hidden' tell which count and which to mistrust.</source>
        <translation>可用事件，按时间排序，已去除重复事件和采石爆破；“complete”和“hidden”注明哪些计入、哪些不可信。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Events from the completeness magnitude up</source>
        <translation>完整性震级及以上的地震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Completeness magnitude used</source>
        <translation>所用完整性震级</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Magnitude from which b (Aki and Utsu) is stable</source>
        <translation>b值（Aki和Utsu）稳定的起始震级</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Magnitude from which b-positive is stable</source>
        <translation>b-positive值稳定的起始震级</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b-value (Aki and Utsu)</source>
        <translation>b值（Aki和Utsu）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Its standard error</source>
        <translation>其标准误差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b-value (b-positive)</source>
        <translation>b值（b-positive）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Standard error of b-positive</source>
        <translation>b-positive值的标准误差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Complete events a year</source>
        <translation>每年完整记录的地震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Number of warnings</source>
        <translation>警告数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Completeness magnitude: {:g}</source>
        <translation>完整性震级：{:g}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b, Aki and Utsu: {}</source>
        <translation>b值（Aki和Utsu）：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>b-positive: {}</source>
        <translation>b-positive值：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/describe_catalogue.py"/>
        <source>Catalogue {}</source>
        <translation>地震目录：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Evaluate forecast</source>
        <translation>评估预测</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>seismicity,csep,score,test,likelihood,information gain,brier,reliability,number</source>
        <translation>地震活动,csep,评分,检验,似然,信息增益,brier,可靠性,地震数,forecast,evaluation</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Holds a forecast against the earthquakes that happened: number (N), magnitude (M), space (S) and likelihood (L, CL) tests, Brier score and reliability of the probabilities, and the information gain (T and W tests) over the long-term rate and over a second forecast. Statistics are those of pyCSEP.

Takes a layer that 'Forecast earthquakes' made, simulated catalogues in pyCSEP's format, or both. The observed catalogue should reach beyond the forecast's window; that no earthquake happened is a result, too.

One window proves little: a perfect forecast fails one test in twenty.</source>
        <translation>将预测与实际发生的地震对比：地震数（N）、震级（M）、空间（S）和似然（L、CL）检验，概率的Brier评分和可靠性，以及相对于长期发生率和另一预测的信息增益（T检验和W检验）。统计量与pyCSEP相同。

可用“地震预测”生成的图层、pyCSEP格式的模拟目录，或两者兼用。观测目录应延伸到预测时段之后；没有发生地震也是一种结果。

单个预测时段说明不了多少：完美的预测平均每二十次检验也有一次不通过。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>How the forecast did</source>
        <translation>预测效果</translation>
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
        <translation>对比预测</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Window</source>
        <translation>预测时段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluate_forecast.py"/>
        <source>Simulations</source>
        <translation>模拟次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Cells that 'Forecast earthquakes' made. May be left out where simulated catalogues are given.</source>
        <translation>“地震预测”生成的网格单元。给出模拟目录时可省略。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>CSV files (*.csv)</source>
        <translation>CSV文件 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Simulated catalogues of the same forecast, in pyCSEP's CSV format.</source>
        <translation>同一预测的模拟目录，pyCSEP的CSV格式。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Observed earthquakes</source>
        <translation>观测地震</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>A point layer of what happened, best from before the forecast to after it.</source>
        <translation>实际发生地震的点图层，最好从预测之前延续到预测之后。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Second forecast</source>
        <translation>第二个预测</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Another forecast layer of the same cells and window, to compare the first with.</source>
        <translation>单元和时段相同的另一个预测图层，用于与第一个比较。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Observed until (UTC)</source>
        <translation>观测截止时间（UTC）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The observed catalogue is complete up to this time. Empty: to its newest earthquake. Needed where nothing happened after the forecast was made.</source>
        <translation>观测目录在此时间之前是完整的。留空：到其最新的地震。预测发布后没有发生地震时必须给出。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Start of the window (UTC)</source>
        <translation>预测时段起始（UTC）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Of simulated catalogues alone; a forecast layer knows its own.</source>
        <translation>仅用于只有模拟目录的情形；预测图层自带此值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>End of the window (UTC)</source>
        <translation>预测时段结束（UTC）</translation>
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
        <translation>仅用于只有模拟目录的情形，以逗号分隔。留空：最小的模拟震级。预测图层自带此值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Variance of the number</source>
        <translation>地震数的方差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Of earthquakes from the smallest magnitude up in windows as long as this one, for the negative binomial N test. Empty: that of the simulated catalogues, or else of the observed catalogue before the forecast.</source>
        <translation>与本时段等长的各时段内最小震级及以上地震数的方差，用于负二项N检验。留空：取模拟目录的方差，若无则取预测之前观测目录的方差。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Number of simulations</source>
        <translation>模拟次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Catalogues drawn from the cells' rates for each test that needs them.</source>
        <translation>对每项需要的检验，由网格单元发生率抽取的目录数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The same seed gives the same quantiles, here and in pyCSEP.</source>
        <translation>随机种子相同，分位数相同，在此处和在pyCSEP中均如此。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>A row a test: statistic, range, quantiles, and the verdict in words.</source>
        <translation>每项检验一行：统计量、取值范围、分位数和文字结论。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The scores with figures and what they mean; opens in a browser.</source>
        <translation>附数值和含义说明的评分；在浏览器中打开。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Observed number, smallest threshold</source>
        <translation>观测数，最低震级下限</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Expected number, smallest threshold</source>
        <translation>期望数，最低震级下限</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Number of consistency tests that failed</source>
        <translation>未通过的一致性检验数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>Information gain per earthquake over the second forecast</source>
        <translation>相对于第二个预测的每次地震信息增益</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The time '{time}' of {name} cannot be read. Write it as 2019-07-13T00:00:00, in UTC.</source>
        <translation>{name}的时间“{time}”无法读取。写成2019-07-13T00:00:00的形式，采用UTC。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/evaluation_parameters.py"/>
        <source>The magnitudes '{text}' cannot be read. Write numbers with a decimal point, separated by commas: 3, 4.5.</source>
        <translation>震级“{text}”无法读取。写成带小数点的数，以逗号分隔：3, 4.5。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/events_output.py"/>
        <source>Cancelled while writing the events.</source>
        <translation>已在写出地震事件时取消。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Forecast earthquakes</source>
        <translation>地震预测</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>seismicity,etas,aftershocks,swarm,probability,rate,hazard,lstm,catalogue,csep</source>
        <translation>地震活动,etas,余震,震群,概率,发生率,地震危险性,lstm,地震目录,csep,forecast</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Estimates the expected number of earthquakes of a magnitude or more in each cell, and the probability of at least one, within the next days, given a catalogue up to an issue time. Thousands of possible continuations are simulated with an ETAS model fitted to the catalogue, by default corrected by a small network.

Mostly it forecasts clustering: aftershocks and swarms. It cannot predict the time, place or size of a single earthquake, is not an early-warning system, and a low probability is not an all-clear. Not prospectively tested. Follow your national agency.

Read the report: it gives the likely range of counts beside each figure, the long-term rate, and how well the model did on years it had not seen. All times are UTC.</source>
        <translation>根据截至发布时间的地震目录，估计今后若干天内各网格单元达到某一震级的地震期望数，以及至少发生一次的概率。用对地震目录拟合的ETAS模型模拟数千种可能的后续发展，默认再由一个小型网络修正。

它主要预测丛集：余震和震群。它不能预测单次地震的时间、地点或大小，不是预警系统，低概率也不等于安全。未经前瞻性检验。以国家主管部门的信息为准。

应阅读报告：报告在每个数值旁给出地震数的可能范围、长期发生率，以及模型在未见过的年份上的表现。所有时间均为UTC。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Cells with expected number, probability, both with 95 % intervals, long-term rate and the ratio to it, for each threshold.</source>
        <translation>网格单元，对每个震级下限给出期望数和概率（均附95%置信区间）、长期发生率及与其之比。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Daily counts</source>
        <translation>每日地震数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>The region once a day and threshold, with mean, quantiles of the number of earthquakes and probability; the temporal controller plays it.</source>
        <translation>整个区域按每天和每个震级下限各一条，含均值、地震数的分位数和概率；可用时态控制器播放。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Rates</source>
        <translation>发生率</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Expected earthquakes per day and 1000 km², a band a threshold.</source>
        <translation>每天每1000 km²的地震期望数，每个震级下限一个波段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>All simulated earthquakes, in pyCSEP's format.</source>
        <translation>所有模拟地震，pyCSEP格式。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Maps, curves, tables, and what the figures mean; opens in a browser.</source>
        <translation>地图、曲线、表格及各数值的含义；在浏览器中打开。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Probability of at least one, smallest threshold</source>
        <translation>至少发生一次的概率，最低震级下限</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Issue time used</source>
        <translation>所用发布时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>Earthquakes in {days:g} days: {catalogue}</source>
        <translation>{catalogue}：{days:g}天内的地震</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>area of the catalogue</source>
        <translation>地震目录的分布区</translation>
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
        <translation>{days:g}天</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Cell size</source>
        <translation>网格单元大小</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_earthquakes.py"/>
        <source>{size:g}°, {count:,} cells</source>
        <translation>{size:g}°，{count:,}个单元</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_layers.py"/>
        <source>{file} has a format that cannot hold a forecast: its names are longer than ten letters, and it has times. End its name in one of {endings}.</source>
        <translation>{file}的格式不能存放预测：预测的字段名超过十个字母，且含有时间。文件名应以{endings}之一结尾。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_outputs.py"/>
        <source>Issued {issued} UTC for {days:g} days; {model}; M ≥ {mc:g} complete.</source>
        <translation>发布时间{issued} UTC，预测{days:g}天；{model}；M ≥ {mc:g}完整。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_outputs.py"/>
        <source>M ≥ {m:g}: {expected} expected, {low} to {high} likely; at least one with a probability of {probability}; {long_term} at the long-term rate.</source>
        <translation>M ≥ {m:g}：期望{expected}次，可能为{low}至{high}次；至少一次的概率为{probability}；按长期发生率为{long_term}次。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Learned correction of ETAS</source>
        <translation>ETAS学习修正</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>ETAS alone</source>
        <translation>仅用ETAS</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Issue time (UTC)</source>
        <translation>发布时间（UTC）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Nothing after it is used, and the forecast begins there. Empty: the time of the newest earthquake.</source>
        <translation>不使用此后的任何数据，预测由此开始。留空：最新地震的时间。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Horizon of the forecast. The network was trained for up to 30 days.</source>
        <translation>预测时长。网络按不超过30天训练。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Earthquakes of these magnitudes or more are forecast, separated by commas, as in 3, 4, 5. None may lie below the completeness magnitude. Empty: from the first half magnitude above it on, up to four.</source>
        <translation>预测达到这些震级的地震，以逗号分隔，例如3, 4, 5。均不得低于完整性震级。留空：从其上第一个半级震级起，最多四个。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Polygons the forecast is for, in any coordinate reference system. Earthquakes around them are used as well. Empty: the extent below, or else the area of the catalogue.</source>
        <translation>预测所针对的多边形，坐标参考系不限。其周围的地震也参与计算。留空：采用下面的范围，若无则采用地震目录的分布区。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>A rectangle the forecast is for; of a region, the part within it.</source>
        <translation>预测所针对的矩形；若给出区域，则为区域在矩形内的部分。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Cell size (degrees)</source>
        <translation>网格单元大小（度）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Side of a cell. 0: automatic, some thousand cells.</source>
        <translation>网格单元的边长。0：自动，约数千个单元。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>'Learned correction of ETAS' multiplies the rate of ETAS by what a small network reads from the recent past; it needs ONNX Runtime. 'ETAS alone' is the standard model of aftershocks.</source>
        <translation>'Learned correction of ETAS'（ETAS学习修正）将ETAS的发生率乘以小型网络由近期地震得出的系数；需要ONNX Runtime。'ETAS alone'（仅用ETAS）是余震的标准模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Number of simulated catalogues</source>
        <translation>模拟目录数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>More make small probabilities finer, and take longer.</source>
        <translation>数量越多，小概率越精细，耗时也越长。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The same seed, catalogue and options give the same forecast.</source>
        <translation>随机种子、地震目录和选项相同，预测相同。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Smaller earthquakes are left aside. Empty: found from the catalogue, see 'Describe catalogue'.</source>
        <translation>更小的地震不计。留空：由地震目录求得，见“地震目录概述”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Another earthquake model</source>
        <translation>其他地震模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>A network of the library, or an .onnx file, trained for this; replaces the choice above.</source>
        <translation>为此训练的网络，可为模型库中的模型或 .onnx文件；取代上面的选择。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The issue time '{time}' cannot be read. Write it as 2019-07-13T00:00:00, in UTC, or leave it empty for the newest earthquake.</source>
        <translation>发布时间“{time}”无法读取。写成2019-07-13T00:00:00的形式，采用UTC；或留空，取最新地震的时间。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The earthquake model {file} is missing from this installation. Install Lithoscope again, or choose '{choice}'.</source>
        <translation>安装中缺少地震模型{file}。重新安装Lithoscope，或选择“{choice}”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>The region layer '{name}' holds no polygon. Draw one, or leave the region empty.</source>
        <translation>区域图层“{name}”中没有多边形。绘制一个，或将区域留空。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Region and extent have no part in common. Leave one of them empty.</source>
        <translation>区域与范围没有重叠部分。将其中之一留空。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_parameters.py"/>
        <source>Magnitude thresholds '{text}' are not numbers. Write them as in '3, 4, 5'.</source>
        <translation>震级下限“{text}”不是数。写成“3, 4, 5”的形式。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>Choose a polygon layer that 'Forecast earthquakes' made, with all its fields.</source>
        <translation>选择“地震预测”生成的多边形图层，并保留其全部字段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{field} or the like</source>
        <translation>{field}或类似字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer} has no field {fields}. {advice}</source>
        <translation>{layer}没有字段{fields}。{advice}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer} holds no cell. {advice}</source>
        <translation>{layer}中没有单元。{advice}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer}, field {field}: {bad} of {all} cells have no number, or one that cannot be, such as {example:g}. {advice}</source>
        <translation>{layer}，字段{field}：{all}个单元中有{bad}个没有数值，或数值不可能成立，例如{example:g}。{advice}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer}, field {field}: not all cells have the same value, or some have none. Use a layer with a single forecast.</source>
        <translation>{layer}，字段{field}：各单元的值不全相同，或部分单元没有值。使用只含一个预测的图层。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_reader.py"/>
        <source>{layer}, field {field}: {value:g} is not above 0. {advice}</source>
        <translation>{layer}，字段{field}：{value:g}不大于0。{advice}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/earthquakes/forecast_styles.py"/>
        <source>M ≥ {magnitude:g}, day {day}: {mean} expected, {low} – {high} likely</source>
        <translation>M ≥ {magnitude:g}，第{day}天：期望{mean}次，可能为{low}–{high}次</translation>
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
        <translation>区块</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>{done} of {total} {unit}, about {left} left</source>
        <translation>已处理{done}/{total}{unit}，约剩{left}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>{share:.0%}, about {left} left</source>
        <translation>{share:.0%}，约剩{left}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Model: {name} {version} ({theme}, {task})</source>
        <translation>模型：{name} {version}（{theme}，{task}）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Inputs: {}</source>
        <translation>输入数据：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Pixel size: {}</source>
        <translation>像元大小：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Computed by: {}</source>
        <translation>计算后端：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>Limit: {}</source>
        <translation>局限：{}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/feedback.py"/>
        <source>{tiles} tiles ({skipped} skipped) in {time}, {speed:.2f} megapixels/s</source>
        <translation>{tiles}个分块（跳过{skipped}个），用时{time}，{speed:.2f}百万像元/秒</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' is not valid. Repair its data source.</source>
        <translation>图层“{name}”无效。修复其数据源。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' comes from '{provider}' and is no file. Save it first, with Export &gt; Save As… in its context menu, and choose the saved layer.</source>
        <translation>图层“{name}”来自“{provider}”，不是文件。先用其右键菜单中的导出 &gt; 另存为…保存，再选择保存后的图层。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' has no band {number}: it has {count}. Choose another.</source>
        <translation>图层“{name}”没有第{number}波段：共有{count}个波段。另选一个。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>{folder} cannot be made ({reason}).</source>
        <translation>无法建立{folder}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Layer '{name}' cannot be opened ({reason}).</source>
        <translation>无法打开图层“{name}”（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/layers.py"/>
        <source>Layer '{name}' cannot be opened ({reason}). Check that {path} exists and is a raster.</source>
        <translation>无法打开图层“{name}”（{reason}）。检查{path}是否存在且为栅格。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_outputs.py"/>
        <source>Model '{name}' gives no classes, and so no polygons. Run it without them.</source>
        <translation>模型“{name}”不给出类别，因而没有多边形。运行时不要输出多边形。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_outputs.py"/>
        <source>Outlining patches.</source>
        <translation>正在勾绘图斑。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/backdrop.py"/>
        <source>{layer} (hillshade)</source>
        <translation>{layer}（地形晕渲）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/backdrop.py"/>
        <source>World</source>
        <translation>世界</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/content.py"/>
        <source>Layer '{layer}' has nothing in it, and so no map.</source>
        <translation>图层“{layer}”中没有内容，因而无法制图。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>{path} has no known format. End its name in .pdf, .png or .tif (GeoTIFF).</source>
        <translation>{path}的格式未知。文件名应以 .pdf、.png或 .tif（GeoTIFF）结尾。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>the picture could not be saved</source>
        <translation>图片无法保存</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>QGIS could not write the PDF</source>
        <translation>QGIS无法写出PDF</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/export.py"/>
        <source>A page of {dpi} dots per inch is larger than the memory. Choose fewer dots per inch.</source>
        <translation>分辨率为{dpi} dpi的页面超出内存容量。降低dpi。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/framing.py"/>
        <source>The extent {extent} ({source}) has no coordinates in {target}. Choose a smaller extent.</source>
        <translation>范围{extent}（{source}）在{target}中没有对应坐标。选择较小的范围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/framing.py"/>
        <source>the projection of the map</source>
        <translation>地图投影</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Make map</source>
        <translation>制作地图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>print,layout,pdf,png,geotiff,atlas,sheet,legend,scale bar,north arrow,hillshade,cartography,figure,template</source>
        <translation>打印,布局,pdf,png,geotiff,图册,图幅,图例,比例尺条,指北针,地形晕渲,制图,插图,模板,print,layout,atlas</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Draws a result on a sheet: title, map with graticule, a legend of the classes that occur, scale bar, north arrow, an inset that shows where it lies, and how it was made: model, version, date, inputs, scores and limits, as the layer and the model's card tell it. With a DEM, a hillshade lies under the colours.

The result is a PDF, PNG or GeoTIFF, and a print layout in the project to go on with by hand. With sheets, over polygons or a regular grid, there is a page or a file for each of them.</source>
        <translation>将成果绘制成图：标题、带经纬网的地图、实际出现类别的图例、比例尺条、指北针、表示所在位置的位置图，以及制图过程（模型、版本、日期、输入数据、精度和局限，取自图层和模型卡）。给出DEM时，在颜色之下叠加地形晕渲。

结果为PDF、PNG或GeoTIFF，以及工程中可手工继续编辑的打印布局。按多边形或规则网格分幅时，每幅一页或一个文件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Nothing would be made. Give a file for the map, or a folder.</source>
        <translation>没有任何输出。为地图指定文件，或指定文件夹。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Layout in the project: {name}</source>
        <translation>工程中的布局：{name}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Could not load the layer '{layer}'. Choose another.</source>
        <translation>无法加载图层“{layer}”。另选一个。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>The texts in {language} are missing from this copy of Lithoscope: the words on the sheet stay English.</source>
        <translation>此份Lithoscope缺少{language}的文本：图面文字仍为英文。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>No font with Chinese characters is installed: they may show as boxes. Install one, such as Noto Sans CJK SC.</source>
        <translation>未安装含汉字的字体：汉字可能显示为方框。安装一种，例如Noto Sans CJK SC。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Template: {file}</source>
        <translation>模板：{file}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Layer '{layer}' has nothing in the extent that was given. Choose another extent.</source>
        <translation>图层“{layer}”在给定范围内没有内容。选择其他范围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>Sheets come from polygons or from a regular grid, not from both. Choose one.</source>
        <translation>图幅来自多边形或规则网格，不能两者兼用。选择其一。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map.py"/>
        <source>A regular grid of sheets needs a scale, and a layer with a coordinate reference system. Give both, or polygons as sheets.</source>
        <translation>规则网格分幅需要比例尺和带坐标参考系的图层。两者都给出，或以多边形作为图幅。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>PDF files (*.pdf);;PNG files (*.png);;GeoTIFF files (*.tif)</source>
        <translation>PDF文件 (*.pdf);;PNG文件 (*.png);;GeoTIFF文件 (*.tif)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>PDF, PNG or GeoTIFF, by the ending of its name. The GeoTIFF is the whole page, its map lying where it belongs. Several sheets fit into a PDF only.</source>
        <translation>按文件名结尾为PDF、PNG或GeoTIFF。GeoTIFF是整个页面，其中的地图位于正确的地理位置。多个图幅只能放入PDF。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Folder of sheets</source>
        <translation>图幅文件夹</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>For a file per sheet, named like the sheet.</source>
        <translation>每个图幅一个文件，以图幅名命名。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Layout in the project</source>
        <translation>工程中的布局</translation>
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
        <translation>要制图的内容：类别、概率或发生率栅格，多边形，预测网格。工程中的图层保持其在工程中的样式，文件按Lithoscope的样式显示。</translation>
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
        <translation>留空：采用图层元数据中的标题，或图层名称。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Heights, for a hillshade under the colours.</source>
        <translation>高程，用于在颜色之下绘制地形晕渲。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The area to map. Empty: the whole layer.</source>
        <translation>制图范围。留空：整个图层。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Scale, 1 to</source>
        <translation>比例尺，1比</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The number under the fraction: 250000. Empty: the next round scale that shows all.</source>
        <translation>比例尺分母：250000。留空：能显示全部内容的下一个整数比例尺。</translation>
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
        <translation>纸张大小。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of the paper.</source>
        <translation>纸张的方向。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of the words on the sheet, with the classes and limits of the models that come with Lithoscope; names of layers, and models of your own, stay as they are. By default that of QGIS.</source>
        <translation>图面文字的语言，包括Lithoscope自带模型的类别和局限；图层名称和自建模型的文字保持原样。默认为QGIS的语言。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Sheets</source>
        <translation>图幅</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Polygons, each of which becomes a sheet of its own, all at one scale: a sheet line system, regions. Polygons in which the layer has nothing are left out.</source>
        <translation>多边形，每个成为一个图幅，比例尺统一：如标准分幅、区域。图层在其中没有内容的多边形略去。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Sheet name</source>
        <translation>图幅名</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Field with the sheets' names. Empty: they are numbered.</source>
        <translation>存放图幅名的字段。留空：以序号命名。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Regular grid of sheets</source>
        <translation>规则网格分幅</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Instead of polygons: as many sheets, A1, A2, B1 …, as the map needs at the scale that is given. Sheets on which the layer has nothing are left out.</source>
        <translation>用以代替多边形：按给定比例尺所需的图幅数分幅，编为A1、A2、B1……图层在其中没有内容的图幅略去。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Format of the sheets</source>
        <translation>图幅格式</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of the files in the folder of sheets.</source>
        <translation>图幅文件夹中文件的格式。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Overlap of the sheets</source>
        <translation>图幅重叠</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Per cent of a side that neighbours in the regular grid have in common.</source>
        <translation>规则网格中相邻图幅重叠部分占边长的百分比。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Map CRS</source>
        <translation>地图坐标参考系</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Empty: the layer's, but degrees are not drawn as they are: they get their UTM zone, or an equal-area projection if they are wider than that.</source>
        <translation>留空：采用图层的坐标参考系；但以度为单位的不直接绘制，改用其所在的UTM带，范围更宽时改用等积投影。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Inset</source>
        <translation>位置图</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>A small map that shows where the area lies.</source>
        <translation>表示制图区所在位置的小图。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The model that made the layer, of the library or a file, for its scores and limits. Not needed where the layer's file has them: Lithoscope writes them there.</source>
        <translation>生成该图层的模型，可为模型库中的模型或文件，用于给出精度和局限。图层文件中已有时不需要：Lithoscope会将其写入文件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>A print layout of yours, which then decides on page and fonts: a .qpt file, or the name of one in the folder composer_templates of your profile. Its items are found by their ids: map, inset, legend, scale_bar, north_arrow, title, subtitle, scale, provenance, limits; only map must be there. Start from one of Lithoscope's.</source>
        <translation>自备的打印布局，页面和字体由它决定：.qpt文件，或用户配置的composer_templates文件夹中布局模板的名称。其中各项按ID查找：map、inset、legend、scale_bar、north_arrow、title、subtitle、scale、provenance、limits；仅map必不可少。可从Lithoscope自带的模板改起。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Dots per inch</source>
        <translation>分辨率（dpi）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Of pictures, and of what a PDF must hold as a picture.</source>
        <translation>图片以及PDF中只能以图片存放的内容的分辨率。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>Layout name</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/make_map_parameters.py"/>
        <source>The print layout is kept in the project under this name, to go on with by hand; a number is added if the name is taken. Empty: it is not kept.</source>
        <translation>打印布局以此名称保存在工程中，可手工继续编辑；名称已被占用时附加序号。留空：不保存。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Package results</source>
        <translation>打包成果</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>geopackage,gpkg,project,qgz,export,share,deliver,archive,relative paths,bundle</source>
        <translation>geopackage,gpkg,工程,qgz,导出,共享,交付,归档,相对路径,打包,package,export</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Puts layers, rasters and vectors alike, into one GeoPackage, with a project (.qgz) that shows them as they look here and a page that says how each was made. Paths are relative: copy the folder to another machine and open the project there.

Names, styles and metadata are kept. A raster goes into the GeoPackage only if every pixel comes back as it was; one of several bands, or of a type that GeoPackage would round, lies as GeoTIFF beside it, and the log says so.</source>
        <translation>将栅格和矢量图层一并放入一个GeoPackage，并附一个按当前样式显示这些图层的工程（.qgz）和一个说明各图层生成过程的页面。路径均为相对路径：将文件夹复制到另一台计算机，在那里打开工程即可。

名称、样式和元数据均予保留。只有每个像元都能原样读回时，栅格才放入GeoPackage；多波段栅格，或数据类型会被GeoPackage舍入的栅格，以GeoTIFF放在旁边，并在日志中注明。</translation>
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
        <translation>栅格和矢量图层。图层的过滤条件有效，选择无效。工程中的图层保持其顺序，文件按Lithoscope的样式显示。</translation>
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
        <translation>文件的名称：name.gpkg、name.qgz、name.html。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Of the project and of the page. Empty: the name.</source>
        <translation>工程和页面的标题。留空：同名称。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Rasters</source>
        <translation>栅格</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Where rasters go. 'geotiff' keeps colours, names and statistics in the files themselves, for use without the project.</source>
        <translation>栅格的存放方式。'geotiff'将颜色、名称和统计信息保存在文件中，供脱离工程使用。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Where the package goes. An earlier one of the same name is replaced.</source>
        <translation>存放成果包的位置。同名的旧包将被替换。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
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
        <translation>“{name}”不能用作文件名。使用字母、数字、“-”和“_”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <location filename="../../processing_algorithms/map_products/series.py"/>
        <source>Folder {folder} cannot be made ({reason}). Choose another.</source>
        <translation>无法建立文件夹{folder}（{reason}）。另选一个。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>GeoPackage would not keep '{layer}' as it is; it lies beside: {file}</source>
        <translation>GeoPackage无法原样保存“{layer}”，已放在旁边：{file}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>{file} is left over from an earlier package: {reason}.</source>
        <translation>{file}是旧包的残留文件：{reason}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>No layer could be loaded. Choose layers of the project, or files.</source>
        <translation>未能加载任何图层。选择工程中的图层或文件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Layer '{layer}' is no raster or vector layer, or its data source is broken. Leave it out, or repair it.</source>
        <translation>图层“{layer}”不是栅格或矢量图层，或其数据源已损坏。将其略去，或加以修复。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/package_results.py"/>
        <source>Layer '{layer}' comes from '{provider}' and is no file. Leave it out, or save it first with Export &gt; Save As….</source>
        <translation>图层“{layer}”来自“{provider}”，不是文件。将其略去，或先用导出 &gt; 另存为…保存。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed.py"/>
        <source>QGIS cannot open what was written</source>
        <translation>QGIS无法打开所写出的内容</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed.py"/>
        <source>layer '{layer}': {reason}</source>
        <translation>图层“{layer}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed.py"/>
        <source>Layer '{layer}' cannot be opened ({reason}). Repair its data source, or leave it out.</source>
        <translation>无法打开图层“{layer}”（{reason}）。修复其数据源，或将其略去。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>{file}, table {table}</source>
        <translation>{file}，表{table}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>Lies in</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>CRS</source>
        <translation>坐标参考系</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>{file}: open it with QGIS 3.22 or newer</source>
        <translation>{file}：用QGIS 3.22或更高版本打开</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/packed_project.py"/>
        <source>Packed</source>
        <translation>打包日期</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/retold.py"/>
        <source>{input} band {band}</source>
        <translation>{input}，波段{band}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/series.py"/>
        <source>{count} sheets do not fit into {file}. Choose a PDF, or a folder for a file per sheet.</source>
        <translation>{count}个图幅不能放入{file}。选择PDF，或指定文件夹，每个图幅一个文件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheet.py"/>
        <source>The text of '{item}' is too long for its box, and was cut.</source>
        <translation>“{item}”的文字超出其文本框，已截断。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheet.py"/>
        <source>The legend of '{layer}' ({count} entries) is larger than its box. Take a larger page, or a template with more room for it.</source>
        <translation>“{layer}”的图例（{count}项）大于其图框。选用更大的页面，或图例空间更大的模板。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>No polygon of '{source}' reaches the map. Choose other sheets, or another extent.</source>
        <translation>“{source}”中没有多边形落在地图上。选择其他图幅或其他范围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>'{source}' has {count} polygons on the map; a series has {most} sheets at most. Filter the layer, or choose a smaller extent.</source>
        <translation>“{source}”有{count}个多边形落在地图上；一套图最多{most}幅。过滤该图层，或选择较小的范围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>The map would need {count} sheets at this scale; a series has {most} at most. Choose a smaller scale (a larger number), or a smaller extent.</source>
        <translation>按此比例尺需要{count}个图幅；一套图最多{most}幅。选择较小的比例尺（较大的分母），或较小的范围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/sheets.py"/>
        <source>The layer has nothing on any of the sheets. Choose others, or another extent.</source>
        <translation>图层在任何图幅上都没有内容。选择其他图幅或其他范围。</translation>
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
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>There is no template {template}. Choose a .qpt file, or give the name of one in {folder}.</source>
        <translation>没有模板{template}。选择 .qpt文件，或给出{folder}中模板的名称。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>Template {template} cannot be read ({reason}). Choose a .qpt file that was saved with Layout &gt; Save as Template….</source>
        <translation>模板{template}无法读取（{reason}）。选择用布局 &gt; 另存为模板…保存的 .qpt文件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>Template {template} is no print layout. Choose a .qpt file that was saved with Layout &gt; Save as Template….</source>
        <translation>模板{template}不是打印布局。选择用布局 &gt; 另存为模板…保存的 .qpt文件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>Template {template} has no map with the id 'map' (ids found: {found}). Open it in QGIS, click the map, and write 'map' under Item Properties &gt; Rendering &gt; Item ID; the other items are named likewise: {others}.</source>
        <translation>模板{template}中没有ID为“map”的地图（找到的ID：{found}）。在QGIS中打开模板，单击地图，在项属性 &gt; 渲染 &gt; 项ID中填写“map”；其他项的命名方法相同：{others}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>none at all</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/template.py"/>
        <source>The item '{id}' of template {template} is no {kind}. Give that id to a {kind}, or rename the item.</source>
        <translation>模板{template}中的项“{id}”不是{kind}。将该ID赋予{kind}，或将该项改名。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Scale 1 : {denominator}</source>
        <translation>比例尺1 : {denominator}</translation>
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
        <translation>兰勃特等积方位投影，中心{place}，WGS 84</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>none; map units as in the file</source>
        <translation>无；采用文件中的坐标单位</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Sheet {name}</source>
        <translation>图幅{name}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Relief: {layer}</source>
        <translation>地形晕渲：{layer}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/map_products/words.py"/>
        <source>Expected earthquakes M ≥ {magnitude} in each cell</source>
        <translation>各单元M ≥ {magnitude}地震期望数</translation>
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
        <translation>模型“{model}”没有输入“{name}”。其输入为：{inputs}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>Model '{model}' still needs {needed} band(s) ({names}), but {count} of the layers' bands are left ({left}). Say which is which, as in '{first}=layer:1'.</source>
        <translation>模型“{model}”还需要{needed}个波段（{names}），而图层中剩余{count}个波段（{left}）。注明其对应关系，例如“{first}=layer:1”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>{field}: '{part}' is not of the form name=value.</source>
        <translation>{field}：“{part}”不是名称=值的形式。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>{field}: '{name}' is given twice.</source>
        <translation>{field}：“{name}”给出了两次。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/band_mapping.py"/>
        <source>Bands: there is no '{place}' among the layers. There are: {bands}.</source>
        <translation>波段：图层中没有“{place}”。现有：{bands}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>from the model</source>
        <translation>取自模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>logits</source>
        <translation>logits（未归一化得分）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Class names</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: the classes in the order of the model's channels, separated by commas. The first gets the value 1.</source>
        <translation>用于没有模型卡的模型：按模型通道顺序排列的类别，以逗号分隔。第一个的值为1。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: what the model does.</source>
        <translation>用于没有模型卡的模型：模型的任务。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>What the channels are</source>
        <translation>通道的含义</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: probabilities; logits, which softmax turns into probabilities; or labels, one channel with the class value itself.</source>
        <translation>用于没有模型卡的模型：概率；logits，经softmax转换为概率；或类别值，即一个通道直接给出类别值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Scale</source>
        <translation>缩放系数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: the model sees value x scale + offset. One number, or one a band, separated by commas.</source>
        <translation>用于没有模型卡的模型：模型的输入为值 × 缩放系数 + 偏移量。给出一个数，或每个波段一个，以逗号分隔。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>Halo</source>
        <translation>边缘宽度（halo）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>For models without a card: pixels around a pixel that the model looks at. Empty: a cautious guess.</source>
        <translation>用于没有模型卡的模型：模型计算一个像元时所用的周围像元数。留空：取保守的估计值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/description.py"/>
        <source>{field}: '{text}' is no number.</source>
        <translation>{field}：“{text}”不是数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/file_choice.py"/>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/file_choice.py"/>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX模型 (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Inspect model</source>
        <translation>查看模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>onnx,model card,network,metadata,deepness,classes,licence</source>
        <translation>onnx,模型卡,网络,元数据,deepness,类别,许可,model card,metadata</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Shows the card of a model: what it is for, which layers and pixel sizes it takes, which classes or quantities it gives, what it was trained on, how well it did on data it never saw and against which baseline, its limits and its licence.

Reads Lithoscope's own models, models made for Deepness, and, as far as they say anything, other ONNX files. Nothing is run.</source>
        <translation>显示模型卡：模型的用途，所需的图层和像元大小，给出的类别或物理量，训练数据，在从未见过的数据上的表现及所对比的基线，局限和许可。

可读取Lithoscope自己的模型、为Deepness制作的模型，以及其他ONNX文件中注明的内容。不运行任何模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>The model of the library, or the .onnx file, to look into.</source>
        <translation>要查看的模型，可为模型库中的模型或 .onnx文件。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>The card as a page; Processing's results viewer shows it.</source>
        <translation>页面形式的模型卡；在数据处理的结果查看器中显示。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Classes, separated by commas</source>
        <translation>类别，以逗号分隔</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>Input bands, separated by commas</source>
        <translation>输入波段，以逗号分隔</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/inspect_model.py"/>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>The layers the model takes. Results lie on the grid of the first.</source>
        <translation>模型所需的图层。结果采用第一个图层的网格。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Which band goes into which input of the model, as in 'dem=elevation:1; mag=tmi:1'. Empty: by name where layers or bands are called like the inputs, otherwise in order.</source>
        <translation>各波段对应模型的哪个输入，例如“dem=elevation:1; mag=tmi:1”。留空：图层或波段与输入同名时按名称对应，否则按顺序对应。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Input '{name}' is band {band} of layer '{layer}'.</source>
        <translation>输入“{name}”为图层“{layer}”的第{band}波段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>'{name}' ← {layer}, band {band}</source>
        <translation>“{name}” ← {layer}，波段{band}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>No layer or band is called like these inputs of the model, so they were taken in order: {}. If this is wrong, so is the map: say which is which in 'Bands'.</source>
        <translation>没有图层或波段与模型的以下输入同名，因此按顺序对应：{}。若对应有误，图也是错的：在“波段”中注明对应关系。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Input '{name}' of model '{model}' was to take band {band} of layer '{layer}', but {share:.0%} of its pixels are not the values ({range}) that the model was trained on: it is another layer, or in another unit. The model takes {inputs}; say which layer is which in 'Bands'.</source>
        <translation>模型“{model}”的输入“{name}”应取图层“{layer}”的第{band}波段，但其中{share:.0%}的像元不在模型训练时的取值范围（{range}）内：图层不符，或单位不同。模型需要{inputs}；在“波段”中注明各图层的对应关系。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/layered.py"/>
        <source>Input '{name}' of model '{model}' was to take band {band} of layer '{layer}', but {share:.0%} of its pixels are not the codes that the model was trained on: it is another layer, or in another unit. The model takes {inputs}; say which layer is which in 'Bands'.</source>
        <translation>模型“{model}”的输入“{name}”应取图层“{layer}”的第{band}波段，但其中{share:.0%}的像元不是模型训练时的编码：图层不符，或单位不同。模型需要{inputs}；在“波段”中注明各图层的对应关系。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>No model is chosen. Choose one of the library or an .onnx file in 'Model'; train one for your area if you have none.</source>
        <translation>未选择模型。在“模型”中选择模型库中的模型或 .onnx文件；若没有，为自己的测区训练一个。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>A model of the library, or an .onnx file of your own, made with Lithoscope's training for your area. Those that come with Lithoscope are examples: each knows its own area alone. Scripts give a file, a name, or name@version.</source>
        <translation>模型库中的模型，或用Lithoscope的训练功能为自己的测区制作的 .onnx文件。Lithoscope自带的只是示例：每个只认识自己的测区。脚本可给出文件、名称或name@version。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>Name of a model, read where 'MODEL_FILE' is empty.</source>
        <translation>模型名称，'MODEL_FILE'为空时读取。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_choice.py"/>
        <source>Model '{name}' is about {its_theme}, not {theme}. Use the algorithm for that, or 'Run model'.</source>
        <translation>模型“{name}”的主题是{its_theme}，而非{theme}。使用相应的算法，或“运行模型”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_widget.py"/>
        <source>Choose a model, or give an .onnx file</source>
        <translation>选择模型，或指定 .onnx文件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/model_widget.py"/>
        <source>Choose an .onnx file</source>
        <translation>选择 .onnx文件</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Run model</source>
        <translation>运行模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>onnx,network,inference,prediction,classification,regression,segmentation,deepness</source>
        <translation>onnx,网络,推理,预测,分类,回归,分割,deepness,network,inference</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Runs an ONNX model over raster layers of any size: classification, probability or regression.

Models with a Lithoscope card and models made for Deepness know by themselves what they take and give. For any other ONNX file name its classes, or choose the task, among the advanced parameters.

Layers may differ in grid and coordinate reference system: they are aligned on the fly to the first one, whose grid the results lie on. NoData in any layer is NoData in the result.</source>
        <translation>对任意大小的栅格图层运行ONNX模型：分类、概率或回归。

带Lithoscope模型卡的模型和为Deepness制作的模型自带输入和输出说明。对其他ONNX文件，在高级参数中给出类别名称，或选择任务。

各图层的网格和坐标参考系可以不同：运行时均对齐到第一个图层，结果采用其网格。任一图层为NoData处，结果为NoData。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>A model of the library or an .onnx file; 'Inspect model' shows what it takes and gives. Scripts give a file, a name, or name@version.</source>
        <translation>模型库中的模型或 .onnx文件；“查看模型”显示其输入和输出。脚本可给出文件、名称或name@version。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Classes of pixels unlike all that the model was trained on become 'unknown', value 255; for models with an area of applicability.</source>
        <translation>与模型全部训练数据都不相似的像元，其类别记为“未知”，值为255；用于有适用域的模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Class raster with legend; for classification models.</source>
        <translation>带图例的类别栅格；用于分类模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>What a probability or regression model computes, as float32.</source>
        <translation>概率或回归模型的计算结果，float32类型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>How far the members of an ensemble disagree.</source>
        <translation>集成成员之间的分歧程度。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>How unlike the training data; for models with an area of applicability.</source>
        <translation>与训练数据的相异程度；用于有适用域的模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>How many classes remain possible; for models calibrated for it.</source>
        <translation>仍属可能的类别数；用于为此作过校准的模型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/models/run_model.py"/>
        <source>{model} on {layer}</source>
        <translation>{layer}的{model}结果</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/own_python.py"/>
        <source>{python} is no Python.</source>
        <translation>{python}不是Python。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/own_python.py"/>
        <source>The Python that QGIS runs on was not found as a program. Make an environment by hand and name its Python. {page}</source>
        <translation>未找到QGIS所用Python的可执行程序。手工建立环境，并指定其Python。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/results.py"/>
        <source>Made by Lithoscope with the model '{name}' {version}. {description}</source>
        <translation>由Lithoscope用模型“{name}”{version}生成。{description}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/finding.py"/>
        <source>The Python that QGIS runs on was not found as a program. Install the packages by hand: {page}</source>
        <translation>未找到QGIS所用Python的可执行程序。手工安装这些包：{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/finding.py"/>
        <source>QGIS's Python, {python}, does not say what it has: {reason} {page}</source>
        <translation>无法得知QGIS的Python（{python}）中有哪些包：{reason} {page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/folders.py"/>
        <source>Nothing can be installed in {folder} ({reason}). Make the profile's folder writable, or start QGIS with another profile.</source>
        <translation>无法在{folder}中安装（{reason}）。使用户配置的文件夹可写，或用其他用户配置启动QGIS。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Trying it out.</source>
        <translation>正在试运行。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>{folder} could not be written ({reason}). Free some space and try again.</source>
        <translation>无法写入{folder}（{reason}）。腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>QGIS's Python has {own} {version} of its own ({place}), which comes first. Remove it to have {flavour}.</source>
        <translation>QGIS的Python自带{own} {version}（{place}），它优先加载。要使用{flavour}，先将其移除。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>QGIS's Python has all that is needed; nothing to install.</source>
        <translation>QGIS的Python已具备全部所需的包，无需安装。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>Installing into {folder}:</source>
        <translation>正在安装到{folder}：</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>QGIS's Python, {python}, has no pip. Install it (Debian, Ubuntu: the package python3-pip) and try again. {page}</source>
        <translation>QGIS的Python（{python}）没有pip。安装后重试（Debian、Ubuntu：包python3-pip）。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>pip could not install the packages: {reason}Nothing was kept. {page}</source>
        <translation>pip无法安装这些包：{reason}未保留任何内容。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>{packages} would not come from where they should. Nothing was kept. {page}</source>
        <translation>{packages}的来源与规定的不符。未保留任何内容。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>What was installed does not work here: {problems}. Nothing was kept. {page}</source>
        <translation>所安装的内容在此无法工作：{problems}。未保留任何内容。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/install.py"/>
        <source>A model was opened; computed by {provider}.</source>
        <translation>已打开一个模型；计算后端：{provider}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/pins.py"/>
        <source>Lithoscope knows no packages for Python {python} on {system} {machine}. Install them by hand: {page}</source>
        <translation>Lithoscope没有适用于{system} {machine}上Python {python}的包。手工安装：{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/pins.py"/>
        <source>There is no {name} for Python {python} on this system. Take a QGIS with another Python.</source>
        <translation>此系统上没有适用于Python {python}的{name}。换用带其他Python版本的QGIS。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/pins.py"/>
        <source>No known version of {name} suits what this QGIS has: it needs {needs}. Install it by hand: {page}</source>
        <translation>没有已知的{name}版本与此QGIS已有的包相容：需要{needs}。手工安装：{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/speed.py"/>
        <source>{million:.2f} million pixels/s</source>
        <translation>{million:.2f}百万像元/秒</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/speed.py"/>
        <source>{rate} with the network for landforms, by {provider}.</source>
        <translation>{rate}，地貌网络，计算后端：{provider}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>missing: networks do not run</source>
        <translation>缺少：网络无法运行</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>missing: earthquakes, networks</source>
        <translation>缺少：地震、网络</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>missing: polygons</source>
        <translation>缺少：多边形</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>installed by Lithoscope</source>
        <translation>由Lithoscope安装</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>QGIS's Python</source>
        <translation>QGIS的Python</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>does not load: {reason}</source>
        <translation>无法加载：{reason}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>There is a version of these for this plugin: {packages}.</source>
        <translation>这些包有与本插件配套的版本：{packages}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>Computes with</source>
        <translation>计算后端</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/runtime/status.py"/>
        <source>{names} could not be started (driver or library missing)</source>
        <translation>{names}无法启动（缺少驱动程序或库）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>{columns:,} x {rows:,} cells of {size:.3g} m</source>
        <translation>{columns:,} x {rows:,}个{size:.3g} m的单元</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>Sources</source>
        <translation>形变源</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Poisson's ratio</source>
        <translation>泊松比</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>Rigidity</source>
        <translation>剪切模量</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Satellite</source>
        <translation>卫星</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>heading {heading:g}°, incidence {incidence:g}°, wavelength {length:.4g} m</source>
        <translation>飞行方位角{heading:g}°，入射角{incidence:g}°，波长{length:.4g} m</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Strain threshold of fissures</source>
        <translation>裂缝的应变阈值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>slip and volume {slip:.3g} %, strike {strike:g}°, dip {dip:g}°, rake {rake:g}°, depth {depth:.3g} %, position {position:g} m</source>
        <translation>滑动量和体积{slip:.3g}%，走向{strike:g}°，倾角{dip:g}°，滑动角{rake:g}°，深度{depth:.3g}%，位置{position:g} m</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>Computed by: {mode}, in {time}. Largest displacement {peak:.3g} m; vertical {lowest:.3g} to {highest:.3g} m.</source>
        <translation>计算方式：{mode}，用时{time}。最大位移{peak:.3g} m；垂直位移{lowest:.3g}至{highest:.3g} m。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_outputs.py"/>
        <source>The network's error at {cells} cells: {mean:.2%} of the largest displacement in the mean, {high:.2%} at the 99th percentile.</source>
        <translation>网络在{cells}个单元处的误差：平均为最大位移的{mean:.2%}，第99百分位数为{high:.2%}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>sentinel-1-ascending</source>
        <translation>Sentinel-1升轨</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>sentinel-1-descending</source>
        <translation>Sentinel-1降轨</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>'exact' computes Okada's and Mogi's solutions in every cell. 'network' is much faster with many sources and draws, and about one percent off; the report says how far in this run.</source>
        <translation>'exact'（精确）在每个单元计算Okada和Mogi的解。'network'（网络）在形变源和抽样较多时快得多，误差约1%；报告说明本次运行的误差大小。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Largest horizontal extension that the ground bears, as a ratio. Fissures opened at 0.0001 to 0.0007 in Arizona, California and Nevada (Holzer and Pampeyan 1981).</source>
        <translation>地面所能承受的最大水平拉张，以比值表示。亚利桑那州、加利福尼亚州和内华达州的裂缝在0.0001至0.0007时张开（Holzer和Pampeyan，1981）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Cells a side; memory depends on it, the result does not. 0: automatic.</source>
        <translation>每边的单元数；影响内存占用，不影响结果。0：自动。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Of the results, whose CRS is that of the extent. Empty: around the sources.</source>
        <translation>结果的范围，结果的坐标参考系与之相同。留空：形变源周围。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>In the unit of the extent's CRS: degrees where that counts in degrees. Empty: 512 cells along the longer side.</source>
        <translation>以范围所用坐标参考系的单位表示：若其单位为度，则为度。留空：沿较长边512个单元。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Template raster</source>
        <translation>模板栅格</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Instead of extent and cell size: its grid is taken.</source>
        <translation>代替范围和单元大小：采用其网格。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Scenarios within the uncertainty of the sources. 0: the sources as given.</source>
        <translation>形变源不确定性范围内的情景数。0：按给定的形变源计算。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Of the draws.</source>
        <translation>用于抽样。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Standard deviation in percent of the value; draws are lognormal.</source>
        <translation>标准差，以该值的百分比表示；抽样服从对数正态分布。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Standard deviation in degrees.</source>
        <translation>标准差，以度为单位。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Uncertainty of slip and volume (%)</source>
        <translation>滑动量和体积的不确定性（%）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Uncertainty of the strike (°)</source>
        <translation>走向的不确定性（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Uncertainty of the dip (°)</source>
        <translation>倾角的不确定性（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Uncertainty of the rake (°)</source>
        <translation>滑动角的不确定性（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Uncertainty of the depth (%)</source>
        <translation>深度的不确定性（%）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Standard deviation in percent of the depth of the centre.</source>
        <translation>标准差，以中心深度的百分比表示。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Uncertainty of the position (m)</source>
        <translation>位置的不确定性（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Standard deviation east and north.</source>
        <translation>东向和北向的标准差。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Whose line of sight is taken; 'custom' goes by heading and incidence below.</source>
        <translation>采用哪颗卫星的视线向；'custom'（自定义）按下面的飞行方位角和入射角。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Direction of flight, degrees from north, of a 'custom' satellite that looks to the right.</source>
        <translation>'custom'（自定义）卫星（右视）的飞行方向，自北起算的度数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Angle between the line of sight and the vertical, of 'custom'.</source>
        <translation>视线与铅垂线的夹角，用于'custom'（自定义）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Heading (°)</source>
        <translation>飞行方位角（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Incidence (°)</source>
        <translation>入射角（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Wavelength (m)</source>
        <translation>波长（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/deformation_parameters.py"/>
        <source>Of the radar; a fringe is half of it. Sentinel-1: 0.0555, L band: 0.236.</source>
        <translation>雷达的波长；一个干涉条纹相当于其一半。Sentinel-1：0.0555，L波段：0.236。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Invert deformation</source>
        <translation>形变反演</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>insar,interferogram,okada,mogi,fault,slip,volcano,magma,source,inversion,deformation</source>
        <translation>insar,干涉图,okada,mogi,断层,滑动,火山,岩浆,形变源,反演,形变</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Finds the source beneath a displacement raster of a radar satellite: a point of pressure (position, depth, volume) or a fault (position, depth, size, strike, dip, rake, slip), with 5th and 95th percentiles.

A network looks at the scene and says where to begin; least squares with the exact solution, a ramp and the covariance of the noise refine that.

It is one source in an elastic half-space, seen from one direction. Several sources, layered rock and topography are not modelled, and what one direction cannot tell apart stays uncertain: read the intervals.</source>
        <translation>查找雷达卫星位移栅格之下的形变源：压力点源（位置、深度、体积）或断层（位置、深度、尺寸、走向、倾角、滑动角、滑动量），并给出第5和第95百分位数。

网络根据场景给出搜索起点；再用精确解、斜面和噪声协方差作最小二乘精化。

假定为弹性半空间中的单一形变源，且只从一个方向观测。不模拟多个形变源、层状岩石和地形；单一方向无法区分的量仍不确定：应看所给区间。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Kind of source</source>
        <translation>形变源类型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>x in the raster's CRS</source>
        <translation>x（栅格坐标参考系）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>y in the raster's CRS</source>
        <translation>y（栅格坐标参考系）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Depth of the centre (m)</source>
        <translation>中心深度（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Volume change (m³)</source>
        <translation>体积变化（m³）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Length (m)</source>
        <translation>长度（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Width (m)</source>
        <translation>宽度（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Strike (°)</source>
        <translation>走向（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Dip (°)</source>
        <translation>倾角（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Rake (°)</source>
        <translation>滑动角（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Slip (m)</source>
        <translation>滑动量（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Moment magnitude</source>
        <translation>矩震级</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Residual, root mean square (m)</source>
        <translation>残差，均方根（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Share of the variance explained</source>
        <translation>解释的方差比例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Source of {layer}</source>
        <translation>{layer}的形变源</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>Or choose the method '{method}', which needs none.</source>
        <translation>或选择无需运行环境的方法“{method}”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <source>{name}: {value:.5g}, between {low:.5g} and {high:.5g} in 90 %</source>
        <translation>{name}：{value:.5g}，90%区间为{low:.5g}至{high:.5g}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation.py"/>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>network + least squares</source>
        <translation>网络+最小二乘</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Displacement raster</source>
        <translation>位移栅格</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Displacement along the line of sight of one satellite, unwrapped, such as an interferogram; NoData where it is not known. Any CRS and pixel size.</source>
        <translation>单颗卫星视线向的位移，已解缠，例如由干涉图得到；未知处为NoData（无数据）。坐标参考系和像元大小不限。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>The band with the displacement, the first by default.</source>
        <translation>存放位移的波段，默认为第一个。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Of the values. 'radians' are unwrapped phases, which grow with the distance: 4π for each wavelength.</source>
        <translation>位移值的单位。'radians'（弧度）指解缠后的相位，随距离增大：每个波长对应4π。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Positive values</source>
        <translation>正值方向</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Which way displacement counts as positive; of no account for radians.</source>
        <translation>以哪个方向的位移为正；单位为弧度时不起作用。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Whence it looked; 'custom' goes by heading and incidence below.</source>
        <translation>从何处观测；'custom'（自定义）按下面的飞行方位角和入射角。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Direction of flight, degrees from true north, of a 'custom' satellite.</source>
        <translation>'custom'（自定义）卫星的飞行方向，自真北起算的度数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Of the radar, where the unit is radians. Sentinel-1: 0.0555.</source>
        <translation>雷达的波长，用于单位为弧度时。Sentinel-1：0.0555。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Source</source>
        <translation>形变源</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>'point': a magma chamber or well that swells or shrinks (Mogi). 'fault': a rectangle that slips (Okada). 'automatic': both are fitted and the better is taken, with regard to its number of parameters.</source>
        <translation>'point'（点源）：膨胀或收缩的岩浆房或井（Mogi）。'fault'（断层）：发生滑动的矩形（Okada）。'automatic'（自动）：两者都作拟合，并考虑参数个数取较优者。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>How the search begins: where the network sees the source, or at many random places. Least squares follow in either case; the second needs no ONNX Runtime.</source>
        <translation>搜索的起点：网络所见形变源的位置，或许多随机位置。两种情况之后都作最小二乘拟合；后者不需要ONNX Runtime。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Remove a ramp</source>
        <translation>去除斜面</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Fits a plane with the source, as errors of orbits leave; else a constant.</source>
        <translation>与形变源一并拟合一个平面，即轨道误差所留下的那种；否则只拟合一个常数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Random starts</source>
        <translation>随机起点数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Of 'least squares'; with more a source is found more often, and later.</source>
        <translation>用于'least squares'（最小二乘）；起点越多，越容易找到形变源，但耗时越长。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Of all that is drawn.</source>
        <translation>用于全部随机抽取。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Modelled displacement</source>
        <translation>模拟位移</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Of the source, towards the satellite, in metres, without the ramp.</source>
        <translation>形变源产生的位移，朝向卫星，以米为单位，不含斜面。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>What source and ramp leave over, in metres.</source>
        <translation>形变源和斜面未能解释的部分，以米为单位。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Source found</source>
        <translation>所得形变源</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>A point with all parameters and their 5th and 95th percentiles; 'Simulate deformation' takes it as slip patch or point of pressure.</source>
        <translation>带全部参数及其第5和第95百分位数的点；“形变模拟”可将其用作滑动子断层或压力点源。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>The fault as seen from above; of a point nothing.</source>
        <translation>断层的平面投影；若为点源则为空。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/invert_deformation_parameters.py"/>
        <source>The source with its uncertainty, maps of the fit, and what it rests on.</source>
        <translation>形变源及其不确定性、拟合结果图，以及结果的依据。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Simulate deformation</source>
        <translation>形变模拟</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>okada,mogi,earthquake,fault,slip,dislocation,volcano,subsidence,insar,strain,tilt,coulomb,fissure,crack</source>
        <translation>okada,mogi,地震,断层,滑动,位错,火山,沉降,insar,应变,倾斜,库仑,裂缝,开裂</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Shows how the ground moves when faults slip, dikes open, magma chambers swell and basins sink: displacement, what a radar satellite sees of it, strain, tilt, change of Coulomb stress, and where the ground may crack.

Give at least one layer of sources. Fields are found by their names, and the log tells which was taken for what. With draws, slip, geometry and depth vary within their uncertainty, and the results say how sure they are.

The ground is an elastic half-space: no topography, no layers, no weak zones, nothing that happens with time. A first estimate, and not a warning.</source>
        <translation>显示断层滑动、岩脉张开、岩浆房膨胀和盆地沉降时地面如何运动：位移、雷达卫星所见位移、应变、倾斜、库仑应力变化，以及地面可能开裂之处。

至少给出一个形变源图层。字段按名称识别，日志说明各字段被识别为何种量。作抽样时，滑动量、几何形状和深度在其不确定性内变化，结果说明其可靠程度。

地面视为弹性半空间：没有地形、分层和软弱带，也没有任何随时间发生的过程。结果只是初步估计，不是预警。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Bands: east, north, up, line of sight, extension, shear, dilatation, tilt. Needs draws.</source>
        <translation>波段：东、北、上、视线向、拉张、剪切、体应变、倾斜。需要抽样。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Bands: true east, true north and up, in metres.</source>
        <translation>波段：真东、真北和上，以米为单位。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Line of sight</source>
        <translation>视线向</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Displacement towards the satellite, in metres.</source>
        <translation>朝向卫星的位移，以米为单位。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Fringes</source>
        <translation>干涉条纹</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Wrapped phase of the line of sight, -π to π.</source>
        <translation>视线向的缠绕相位，-π至π。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Strain</source>
        <translation>应变</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Bands: largest horizontal extension, largest shear, change of area.</source>
        <translation>波段：最大水平拉张、最大剪切、面积变化。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Tilt</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Bands: tilt in radians, and the direction downhill in degrees.</source>
        <translation>波段：倾斜（弧度），以及下倾方向（度）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Probability of fissures</source>
        <translation>裂缝概率</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Share of the draws whose extension passes the threshold, 0 to 1.</source>
        <translation>拉张超过阈值的抽样所占比例，0至1。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Fissure potential</source>
        <translation>裂缝可能性</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>The same in five classes, from very unlikely to very likely.</source>
        <translation>同一结果分为五级，从极不可能到极可能。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>5th percentile</source>
        <translation>第5百分位数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>95th percentile</source>
        <translation>第95百分位数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Coulomb stress change</source>
        <translation>库仑应力变化</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>On the receiver planes at their depth, computed exactly: Coulomb, shear and normal stress in MPa.</source>
        <translation>在所给深度的接收面上按精确解计算：库仑应力、剪应力和正应力，单位为MPa。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Maps, a profile, the sources as understood, and what it all rests on.</source>
        <translation>图、剖面、所识别的形变源，以及结果的全部依据。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Largest displacement (m)</source>
        <translation>最大位移（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Moment magnitude of all slip</source>
        <translation>全部滑动的矩震级</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Mode used</source>
        <translation>所用方式</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/simulate_deformation.py"/>
        <source>Deformation by {sources}</source>
        <translation>{sources}引起的形变</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_features.py"/>
        <source>'{layer}', feature {ident} has {count} parts. Split it first, with Vector &gt; Geometry Tools &gt; Multipart to Singleparts…, and share out what it holds.</source>
        <translation>“{layer}”中的要素{ident}有{count}个部分。先用“矢量 &gt; 几何图形工具 &gt; 多部件转单部件…”拆分，并分摊其所含的量。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_features.py"/>
        <source>'{layer}' is a table without places: it needs the columns 'longitude' and 'latitude', in degrees.</source>
        <translation>“{layer}”是没有位置的表格：需要“longitude”和“latitude”两列，以度为单位。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_features.py"/>
        <source>'{layer}', column '{field}': a place is missing ({error}).</source>
        <translation>“{layer}”的列“{field}”：缺少位置（{error}）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>top</source>
        <translation>上缘</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>interplate</source>
        <translation>板间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>stable</source>
        <translation>稳定大陆</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Fault traces</source>
        <translation>断层迹线</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Lines where faults meet the surface, or would. Fields: dip, rake, and slip or a magnitude; upper and lower depth or width if known. Planes dip to the right of the line, or where a field 'dip_direction' says.</source>
        <translation>断层与地表相交处（或可能相交处）的线。字段：倾角、滑动角，以及滑动量或震级；如已知，还有上缘和下缘深度或宽度。断层面向线的右侧倾斜，或朝字段“dip_direction”所示方向倾斜。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Points with strike, dip, rake, depth and magnitude; the size of the rupture follows from the magnitude (Leonard 2014) where no length and width are given.</source>
        <translation>带走向、倾角、滑动角、深度和震级的点；未给出长度和宽度时，破裂尺寸由震级推算（Leonard 2014）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Slip patches</source>
        <translation>滑动子断层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>A finite-fault model: a point for each rectangle with strike, dip, rake, slip, depth, length and width; or a table with longitude and latitude. 'opening' stands for dikes.</source>
        <translation>有限断层模型：每个矩形以一个点表示，带走向、倾角、滑动角、滑动量、深度、长度和宽度；或带经度和纬度的表格。'opening'（张开）用于岩脉。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Points of pressure</source>
        <translation>压力点源</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Magma chambers (Mogi): depth, and change of volume in m³, negative where it empties.</source>
        <translation>岩浆房（Mogi）：深度，以及体积变化（m³），岩浆房排空时为负。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Extraction areas</source>
        <translation>开采区</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Polygons that are mined or pumped: subsidence far inside in metres, and radius of influence (Knothe).</source>
        <translation>开采或抽取的多边形区域：内部深处的沉降（m），以及影响半径（Knothe）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>{layer}: field of the {role}</source>
        <translation>{layer}：{role}字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Default of the {role}</source>
        <translation>{role}默认值</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Degrees or metres, for features without a value of their own.</source>
        <translation>以度或米为单位，用于自身没有该值的要素。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Unit of depths and lengths</source>
        <translation>深度和长度的单位</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Where a field's name does not tell; 'automatic' judges by the values.</source>
        <translation>用于字段名称不能说明单位时；'automatic'（自动）根据数值判断。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Depth and place of slip patches</source>
        <translation>滑动子断层的深度与位置</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Whether a patch's depth is that of its centre or of its upper edge.</source>
        <translation>子断层的深度是指其中心还是上缘。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Scaling relations</source>
        <translation>标度关系</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Leonard (2014), for plate boundaries or stable continents.</source>
        <translation>Leonard（2014），用于板块边界或稳定大陆。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Of the half-space. The network knows 0.25 only.</source>
        <translation>半空间的泊松比。网络只适用于0.25。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Rigidity (GPa)</source>
        <translation>剪切模量（GPa）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Turns magnitudes into slip, and strain into stress.</source>
        <translation>用于将震级换算为滑动量，将应变换算为应力。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Of the planes that the Coulomb stress change is resolved on.</source>
        <translation>计算库仑应力变化所用接收面的参数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Receiver strike (°)</source>
        <translation>接收断层走向（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Receiver dip (°)</source>
        <translation>接收断层倾角（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Receiver rake (°)</source>
        <translation>接收断层滑动角（°）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Receiver friction</source>
        <translation>接收断层摩擦系数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/simulation/source_parameters.py"/>
        <source>Receiver depth (m)</source>
        <translation>接收断层深度（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>no class fits</source>
        <translation>无合适类别</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>1 class: sure</source>
        <translation>1个类别：确定</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/styling.py"/>
        <source>{count} classes possible</source>
        <translation>{count}个可能类别</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>The same seed gives the same model, on the same computer.</source>
        <translation>在同一台计算机上，随机种子相同，模型相同。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>The Python program that has the training package. Empty: the one of the settings (Plugins &gt; Lithoscope &gt; Training environment…).</source>
        <translation>装有训练包的Python程序。留空：采用设置中的程序（插件 &gt; Lithoscope &gt; 训练环境…）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>The model file to write, with its card inside.</source>
        <translation>要写出的模型文件，其中含模型卡。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/base.py"/>
        <source>Looking at the training environment.</source>
        <translation>正在检查训练环境。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <source>The training was cancelled; nothing was written.</source>
        <translation>训练已取消；未写出任何内容。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <source>The training process ended by signal {status} and made nothing. Its last lines:</source>
        <translation>训练进程因信号{status}终止，未生成任何内容。其最后几行输出：</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <source>The training process ended with status {status} and made nothing. Its last lines:</source>
        <translation>训练进程以状态{status}结束，未生成任何内容。其最后几行输出：</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/bridge.py"/>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>It said nothing.</source>
        <translation>没有任何输出。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/child.py"/>
        <source>The Python {program} does not start ({reason}). Choose another, or make its environment anew.</source>
        <translation>Python {program}无法启动（{reason}）。另选一个，或重建其环境。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/dems.py"/>
        <source>'{name}' cannot be copied for training ({reason}).</source>
        <translation>无法为训练复制“{name}”（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/dems.py"/>
        <source>Cancelled while reading the DEMs.</source>
        <translation>已在读取DEM时取消。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>the parameter TRAINING_PYTHON</source>
        <translation>参数TRAINING_PYTHON</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>Lithoscope's settings</source>
        <translation>Lithoscope的设置</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>the environment variable LITHOSCOPE_PYTHON</source>
        <translation>环境变量LITHOSCOPE_PYTHON</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>There is no training environment yet. Make one with Plugins &gt; Lithoscope &gt; Training environment…, or name its Python there, in TRAINING_PYTHON or in {variable}. Step by step: {page}</source>
        <translation>尚无训练环境。用插件 &gt; Lithoscope &gt; 训练环境…建立一个，或在该处、TRAINING_PYTHON或{variable}中指定其Python。分步说明：{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>{path}, which {where} names as the Python of the training environment, does not exist or holds no Python. Correct it, or clear it. {page}</source>
        <translation>{where}指定{path}为训练环境的Python，但它不存在或其中没有Python。改正或清除该设置。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>The training environment's Python, {python}, does not work: {reason} Choose another, or make the environment anew. {page}</source>
        <translation>训练环境的Python（{python}）无法工作：{reason}另选一个，或重建环境。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>The training environment ({python}) cannot train. {problems}. Install what is missing there, or make the environment anew. {page}</source>
        <translation>训练环境（{python}）无法训练。{problems}。在其中安装缺少的包，或重建环境。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>The training environment ({python}) has Lithoscope {version}, but this plugin is {own}. Install the same version there, or make the environment anew. {page}</source>
        <translation>训练环境（{python}）中的Lithoscope为{version}，而本插件为{own}。在其中安装相同版本，或重建环境。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/environment.py"/>
        <source>it ended with status {status}. Its last lines:
{lines}
</source>
        <translation>它以状态{status}结束。其最后几行输出：
{lines}
</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>Layer '{name}' has its coordinate reference system in this project only. Save it with Export &gt; Save Features As…, and take the saved layer.</source>
        <translation>图层“{name}”的坐标参考系只存在于此工程中。用导出 &gt; 要素另存为…保存，再选用保存后的图层。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>Layer '{name}' is in CATEGORICAL and in LOGARITHM: codes have no logarithm. Take it out of one.</source>
        <translation>图层“{name}”同时列在CATEGORICAL和LOGARITHM中：编码没有对数。从其中之一去掉。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>{folder} cannot be written to ({reason}). Choose another folder for the model.</source>
        <translation>无法写入{folder}（{reason}）。为模型另选一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>Two layers are called '{name}', and the model tells its inputs by name. Rename one in the layer panel.</source>
        <translation>有两个图层都名为“{name}”，而模型以名称区分输入。在图层面板中将其中之一改名。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/inputs.py"/>
        <source>{field} names '{text}', but the layers are {known}. Correct it.</source>
        <translation>{field}中写有“{text}”，但现有图层为{known}。加以改正。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Say what to install, for example '{example}'.</source>
        <translation>注明要安装的内容，例如“{example}”。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>The folder of wheels, {folder}, does not exist.</source>
        <translation>wheel文件夹{folder}不存在。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>The environment could not be written to {folder} ({reason}). Free some space, or make it elsewhere by hand and name its Python.</source>
        <translation>环境无法写入{folder}（{reason}）。腾出空间，或在其他位置手工建立并指定其Python。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Ready: {environment}</source>
        <translation>就绪：{environment}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>Making an environment on {python} in {folder}.</source>
        <translation>正在{folder}中用{python}建立环境。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>The environment could not be made, {step} failed: {reason}Nothing was kept. {page}</source>
        <translation>无法建立环境，{step}失败：{reason}未保留任何内容。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/making.py"/>
        <source>No environment can be made in {folder} ({reason}). Make one by hand and name its Python. {page}</source>
        <translation>无法在{folder}中建立环境（{reason}）。手工建立一个，并指定其Python。{page}</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Grids and coordinate reference systems may differ: all are aligned to the first. The model knows them by their names in the layer panel.</source>
        <translation>网格和坐标参考系可以不同：全部对齐到第一个图层。模型以图层面板中的名称识别各图层。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Categorical layers</source>
        <translation>分类型图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Names of the layers whose values are codes (rock units, for example), separated by semicolons.</source>
        <translation>值为编码的图层的名称（例如岩石单元），以分号分隔。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Layers to take the logarithm of</source>
        <translation>取对数的图层</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Names of layers with a long tail (radiometrics, geochemistry, distances), separated by semicolons.</source>
        <translation>具有长尾分布的图层的名称（放射性测量、地球化学、距离），以分号分隔。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Block size (m)</source>
        <translation>空间分块大小（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Side of the squares that are held out together when the model is judged: larger than what neighbouring pixels share. 0: chosen from the data; the report says how large.</source>
        <translation>评估模型时整块留出的方块的边长：应大于相邻像元的相关范围。0：由数据确定；报告注明其大小。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Parts that the blocks are dealt into; each is held out once.</source>
        <translation>将空间分块分成的份数；每份留出一次。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>How often the blocks are dealt anew, to see how much the figures depend on it.</source>
        <translation>重新划分空间分块的次数，用以考察精度指标对划分的依赖程度。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Time (minutes)</source>
        <translation>时间（分钟）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>About how long all may take; with less, fewer repeats are made.</source>
        <translation>全部过程的大致用时；用时较少时，重复次数较少。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Empty: a plain one.</source>
        <translation>留空：采用普通名称。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Who made the model, separated by semicolons.</source>
        <translation>模型的制作者，以分号分隔。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>For example CC-BY-4.0.</source>
        <translation>例如CC-BY-4.0。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Source of the data</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Where the layers come from.</source>
        <translation>图层的来源。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>Licence of the data</source>
        <translation>数据许可</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <source>The terms of the layers.</source>
        <translation>图层的使用条款。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/mapped.py"/>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>For the model's card.</source>
        <translation>用于模型卡。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Train earthquake model</source>
        <translation>训练地震模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>seismicity,etas,lstm,training,catalogue,forecast,neural network</source>
        <translation>地震活动,etas,lstm,训练,地震目录,预测,神经网络,training,neural network</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Trains the network that corrects ETAS, on a catalogue of your own, and judges it on years it never saw. Makes a model file for 'Forecast earthquakes'.

The catalogue is split by time: years to learn from, years that say when to stop, and years to be judged by. It wants some thousand earthquakes above completeness; with fewer, the network that ships, trained on many regions, will hardly be beaten. The model's card tells the gain over ETAS on your test years, with its interval.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation>用自己的地震目录训练修正ETAS的网络，并用它从未见过的年份评估。生成用于“地震预测”的模型文件。

地震目录按时间划分：用于学习的年份、用于决定何时停止的年份、用于评估的年份。需要约数千次完整性震级以上的地震；若更少，很难超过自带的、用多个地区训练的网络。模型卡给出在测试年份上相对ETAS的增益及其置信区间。

在独立的Python环境中运行，使QGIS保持响应：只需建立一次，用插件 &gt; Lithoscope &gt; 训练环境…</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Earthquakes below are left out. Empty: by maximum curvature, as in 'Describe catalogue'.</source>
        <translation>低于此震级的地震不计。留空：用最大曲率法，与“地震目录概述”相同。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>UTC. Empty: by a share of the catalogue's length, see the log.</source>
        <translation>UTC。留空：按地震目录时长的比例划分，见日志。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the history</source>
        <translation>历史起始时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the years to learn from</source>
        <translation>学习年份的起始时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the years that say when to stop</source>
        <translation>停止判据年份的起始时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Start of the years to be judged by</source>
        <translation>评估年份的起始时间</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>End</source>
        <translation>结束时间</translation>
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
        <translation>模型中的网络数，各用一个随机种子。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>Licence of the catalogue</source>
        <translation>地震目录许可</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>The catalogue has {number} earthquakes of magnitude {mc:g} or more; training needs at least {fewest}. Take a longer catalogue, or the network that ships.</source>
        <translation>地震目录中有{number}次{mc:g}级及以上的地震；训练至少需要{fewest}次。选用更长的地震目录，或使用自带的网络。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>{number} earthquakes of magnitude {mc:g} or more; split at {dates}.</source>
        <translation>{number}次{mc:g}级及以上的地震；划分时间为{dates}。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_earthquake_model.py"/>
        <source>The dates of the split are not in rising order, or cannot be read: {dates}. Correct {names} (2012-01-31, in UTC), or leave them empty.</source>
        <translation>划分日期未按先后排列，或无法读取：{dates}。改正{names}（例如2012-01-31，采用UTC），或将其留空。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Train landforms</source>
        <translation>训练地貌模型</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>geomorphons,terrain,dem,noise,training,neural network,landform</source>
        <translation>地貌形态单元,地形,dem,噪声,训练,神经网络,地貌,geomorphons,training</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Trains the noise-robust landform network on DEMs of your own: their noise-free landforms are what it learns to find beneath the noise that is added to them. Makes a model file for 'Classify landforms'.

Needs DEMs of at least three areas: every fifth, in order, is kept for judging the model, and the one after it for calibrating it. The default number of steps takes hours on a processor and minutes on a graphics card; with a folder for checkpoints a stopped training goes on where it was.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation>用自己的DEM训练抗噪地貌网络：网络学习在叠加的噪声之下求出无噪声DEM的地貌。生成用于“地貌分类”的模型文件。

至少需要三个地区的DEM：按顺序每五个留出一个用于评估模型，其后一个用于校准。默认步数在处理器上需数小时，在显卡上需数分钟；指定检查点文件夹后，中断的训练可从中断处继续。

在独立的Python环境中运行，使QGIS保持响应：只需建立一次，用插件 &gt; Lithoscope &gt; 训练环境…</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>DEMs</source>
        <translation>DEM</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Heights of three or more areas: the first band of each layer.</source>
        <translation>三个或更多地区的高程：每个图层的第一波段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>… or a folder of DEMs</source>
        <translation>…或DEM文件夹</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Instead of layers: a folder of GeoTIFFs (.tif), heights in metres.</source>
        <translation>用以代替图层：GeoTIFF（.tif）文件夹，高程以米为单位。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Batches to train; the shipped network had 10,000.</source>
        <translation>训练的批次数；自带网络为10000。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Folder for checkpoints</source>
        <translation>检查点文件夹</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Kept every 1,000 steps; a later run with it goes on from there.</source>
        <translation>每1000步保存一次；以后用它运行时从该处继续。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Give either LAYERS or FOLDER, and not both.</source>
        <translation>LAYERS和FOLDER只能给出其一。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>FOLDER, {folder}, does not exist.</source>
        <translation>FOLDER指定的{folder}不存在。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_landforms.py"/>
        <source>Reading '{}'.</source>
        <translation>正在读取“{}”。</translation>
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
        <translation>U-Net网络</translation>
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
        <translation>岩性,地质,岩石单元,填图,训练,神经网络,随机森林,空间交叉验证,lithology,training</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Learns to tell rock units from raster layers (imagery, radiometrics, magnetics, gravity, terrain, geochemistry), where polygons or outcrop points say what they are. Makes a model file for 'Classify lithology' and a report.

The report says honestly how good the model is: by blocks that it never saw, and beside it what a random split of pixels would have said. Do not take layers that were made from the geological map (distance to faults, tectonic units): the model would copy the map.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation>由栅格图层（影像、放射性测量、磁法、重力、地形、地球化学）学习区分岩石单元，以多边形或露头点作为已知。生成用于“岩性分类”的模型文件和报告。

报告如实给出模型的精度：以模型从未见过的空间分块评估，并列出随机划分像元会得到的结果。不要使用由地质图派生的图层（到断层的距离、构造单元）：模型会照抄地质图。

在独立的Python环境中运行，使QGIS保持响应：只需建立一次，用插件 &gt; Lithoscope &gt; 训练环境…</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>The rasters to learn from.</source>
        <translation>用于学习的栅格。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Known rock units</source>
        <translation>已知岩石单元</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Mapped polygons or outcrop points. Where polygons of different units overlap, nothing is learned.</source>
        <translation>填图多边形或露头点。不同单元的多边形重叠处不参与学习。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Field of the units</source>
        <translation>单元字段</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Text or whole numbers, one value for each unit.</source>
        <translation>文本或整数，每个单元一个值。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>auto: a random forest, the dilated network and their blend are judged by blocks, and the best is kept. unet suits large grids; patch is the textbook's network, for comparison.</source>
        <translation>auto（自动）：按空间分块评估随机森林、空洞卷积网络及二者的混合，保留最好的。unet（U-Net网络）适于大网格；patch（图块网络）是教科书中的网络，用于对比。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Networks in the model; their disagreement is its uncertainty.</source>
        <translation>模型中的网络数；它们之间的分歧即为不确定性。</translation>
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
        <translation>新模型给出的全区岩石单元。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Learn from unlabelled pixels first</source>
        <translation>先由无标签像元学习</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>The network first learns to fill in bands that are hidden from it. It takes longer, and gained nothing where it was tried.</source>
        <translation>网络先学习补全被隐去的波段。耗时更长，在已试验的地方没有收益。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Fewest pixels of a unit</source>
        <translation>单元的最少像元数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_lithology.py"/>
        <source>Units with fewer labelled pixels are left out; the report names them.</source>
        <translation>有标签像元少于此数的单元略去；报告列出其名称。</translation>
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
        <translation>成矿远景,成矿有利度,矿床,勘查,训练,证据,正例—无标签,证据权,prospectivity,training</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Learns from evidence layers and known deposits where more of their kind may be. Makes an ensemble for 'Map prospectivity' and a report.

Pixels without a deposit are not taken for barren but as unlabelled; true negatives may be given. Give a permissive tract, the ground where such deposits can be at all: without one, figures flatter, because the model is praised for knowing that there is none in the sea.

The report judges by blocks that the model never saw, with logistic regression and a random forest beside it. What the model gives is relative favourability, not the probability of a deposit.

Runs in a Python environment of its own, so that QGIS stays responsive: make it once with Plugins &gt; Lithoscope &gt; Training environment…</source>
        <translation>由证据图层和已知矿床学习何处可能还有同类矿床。生成用于“成矿远景制图”的集成模型和报告。

没有矿床的像元不视为无矿，而视为无标签；可另给真正的负例。应给出可成矿地段，即有可能产出此类矿床的地面：否则指标虚高，因为模型会因“知道”海里没有矿床而得分。

报告以模型从未见过的空间分块评估，并列出逻辑回归和随机森林的结果。模型给出的是相对成矿有利度，不是存在矿床的概率。

在独立的Python环境中运行，使QGIS保持响应：只需建立一次，用插件 &gt; Lithoscope &gt; 训练环境…</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>The evidence, continuous or categorical.</source>
        <translation>证据图层，连续型或分类型。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Points, five at the least. Those in one pixel count once.</source>
        <translation>点，至少五个。同一像元内的点只计一次。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Known barren places</source>
        <translation>已知无矿地点</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Points where such a deposit was looked for and is not.</source>
        <translation>曾寻找此类矿床而未发现的点。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Polygons of the ground where such deposits can be. Nothing outside is learned from or counted.</source>
        <translation>有可能产出此类矿床的地面的多边形。其外的部分既不参与学习，也不计入。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Exclusion radius (m)</source>
        <translation>排除半径（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>No unlabelled pixel is drawn this near to a deposit.</source>
        <translation>在矿床周围此距离内不抽取无标签像元。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>auto: logistic regression, random forest, network and their blend are judged by blocks, and the best is kept.</source>
        <translation>auto（自动）：按空间分块评估逻辑回归、随机森林、网络及其混合，保留最好的。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Models in the ensemble, each with unlabelled pixels of its own.</source>
        <translation>集成中的模型数，各用自己的一组无标签像元。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>The favourability of the whole area, as the new model sees it.</source>
        <translation>新模型给出的全区成矿有利度。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Unlabelled pixels for each deposit</source>
        <translation>每个矿床的无标签像元数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>How many are drawn for each member.</source>
        <translation>为每个成员抽取的数量。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Location error (m)</source>
        <translation>位置误差（m）</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>How far off a deposit's position may be; it is moved about that much.</source>
        <translation>矿床位置可能的偏差；训练时按此幅度移动矿床位置。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Loss of the network</source>
        <translation>网络的损失函数</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>bagging: unlabelled pixels stand for negatives, others in each member. nnpu: non-negative risk for positive and unlabelled examples.</source>
        <translation>bagging（装袋法）：以无标签像元代替负例，每个成员各不相同。nnpu（非负正例—无标签学习）：正例和无标签样本的非负风险。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>Share of positives</source>
        <translation>正例比例</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/training/train_prospectivity.py"/>
        <source>For nnpu: the share of all pixels, 0 to 1. 0: estimated.</source>
        <translation>用于nnpu：正例占全部像元的比例，0至1。0：由数据估计。</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>relative favourability</source>
        <translation>相对成矿有利度</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Cloncurry IOCG prospectivity</source>
        <translation>克朗克里（Cloncurry）IOCG成矿远景</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Where ground is like that of known iron oxide copper-gold deposits of the Cloncurry district, Queensland, from mapped units, distances to faults and breccias, and fault density.</source>
        <translation>由填图单元、到断层和角砾岩的距离以及断层密度，找出与昆士兰州克朗克里（Cloncurry）地区已知铁氧化物铜金矿床相似的地面。</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Spatial blocks of 25000 m in 5 folds, 3 repetition(s); training cells within 7 pixels of a tested block left out; scores pooled over the folds. Each member learns from all deposits and 10 unlabelled cells for each, farther than 3000 m from any deposit.</source>
        <translation>25000 m的空间分块，5折，重复3次；被测分块周围7个像元以内的训练单元不用；得分按各折合并。每个成员由全部矿床学习，并为每个矿床取10个无标签单元，与任何矿床的距离均大于3000 m。</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>A score says how favourable ground is compared with other ground of the same map. It is no probability of a deposit: that would need to be known how many are still unfound.</source>
        <translation>得分说明某处地面与同一幅图上其他地面相比的有利程度。它不是存在矿床的概率：那需要知道还有多少矿床尚未发现。</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>It knows deposits like those it was shown, and ground as well explored; where nobody has looked, a low score means little.</source>
        <translation>它只认识与训练矿床相似的矿床，以及勘查程度相当的地面；无人勘查过的地方，低得分说明不了什么。</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>For these layers at 500 m; elsewhere the area of applicability says how far it can be trusted.</source>
        <translation>适用于这些图层，500 m像元；其他地区的可信程度由适用域说明。</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>0 … 1</source>
        <translation>0 … 1</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>Cloncurry district, Queensland, Australia</source>
        <translation>澳大利亚昆士兰州克朗克里（Cloncurry）地区</translation>
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
        <translation>10%面积捕获率</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>area80</source>
        <translation>area80</translation>
    </message>
    <message>
        <location filename="../../models/cloncurry_prospectivity.onnx"/>
        <source>random cells (too good)</source>
        <translation>随机划分单元（过于乐观）</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>Crustal deformation</source>
        <translation>地壳形变</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>Displacement of the surface of an elastic half-space by dislocations and points of pressure, from maps of their potency tensors on a pyramid of grids. Linear without bias, the same weights on every level: it superposes exactly, and the time of a scenario hardly depends on how many sources it has.</source>
        <translation>位错和压力点源在弹性半空间表面引起的位移，由其势张量（potency）在网格金字塔上的分布图求得。网络为线性且无偏置项，各层权重相同：可精确叠加，情景的计算时间几乎与形变源个数无关。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>Held-out geometries drawn by stratum, none of them met in training; errors are lengths of the vector, as shares of each scenario's greatest displacement, in all cells but those within one cell of a surface rupture.</source>
        <translation>按分层抽取的留出几何，训练中均未出现；误差为位移向量差的长度，以各情景最大位移的比例表示，统计全部单元，但不含距地表破裂一个单元以内者。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>A homogeneous elastic half-space: no topography, no layers, no viscosity.</source>
        <translation>均匀弹性半空间：没有地形、分层和黏性。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>Poisson's ratio 0.25 only; others need the exact solution.</source>
        <translation>仅适用于泊松比0.25；其他值需用精确解。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>Sources shallower than 2 cells, surface ruptures above all, are worked out by the exact solution in the cells near them; the network alone cannot.</source>
        <translation>埋深小于2个单元的形变源，尤其是地表破裂，其附近单元由精确解计算；仅靠网络无法得到。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>An approximation: off by some thousandths of the peak displacement on average, and by some hundredths in single cells.</source>
        <translation>近似解：平均误差为峰值位移的千分之几，个别单元为百分之几。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>Far from the sources, where the displacement is small, its relative error is larger. Where sources outside the grid make most of the displacement in it, take the exact solution.</source>
        <translation>远离形变源、位移较小处，其相对误差较大。网格内的位移主要由网格外的形变源引起时，应采用精确解。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>Strains are differences of displacement between cells; near a source a few cells deep they are less accurate than the displacement.</source>
        <translation>应变由相邻单元的位移差得到；在仅有数个单元深的形变源附近，其精度低于位移。</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>potency per area: a component of its tensor times a term of the depth</source>
        <translation>单位面积的势张量（potency）：张量的一个分量乘以深度的一个项</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>none: it holds at any place and scale</source>
        <translation>无：适用于任何地点和尺度</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>mean of the error, share of the peak displacement</source>
        <translation>误差均值，占峰值位移的比例</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>one patch, shallow</source>
        <translation>单一子断层，浅部</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>exact at every 4th cell, cubic splines between</source>
        <translation>每隔4个单元取精确解，其间用三次样条</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>99th percentile of the error, share of the peak displacement</source>
        <translation>误差的第99百分位数，占峰值位移的比例</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>one patch, middle</source>
        <translation>单一子断层，中等深度</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>one patch, deep</source>
        <translation>单一子断层，深部</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>flat or gently dipping</source>
        <translation>水平或缓倾</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>vertical</source>
        <translation>直立</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>strike-slip</source>
        <translation>走滑</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>thrust</source>
        <translation>逆冲</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>normal</source>
        <translation>正断</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>small patches</source>
        <translation>小型子断层</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>large patches</source>
        <translation>大型子断层</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>dykes and sills</source>
        <translation>岩墙与岩床</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>pressure points</source>
        <translation>压力点源</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>many patches</source>
        <translation>多个子断层</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>finite fault, buried</source>
        <translation>有限断层，隐伏</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>finite fault, surface rupture</source>
        <translation>有限断层，地表破裂</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>surface rupture, one patch</source>
        <translation>地表破裂，单一子断层</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>top within two cells</source>
        <translation>顶部埋深在两个单元以内</translation>
    </message>
    <message>
        <location filename="../../models/deformation.onnx"/>
        <source>outside the grid</source>
        <translation>网格之外</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>point: x</source>
        <translation>点源：x</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>point: y</source>
        <translation>点源：y</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>point: ln depth</source>
        <translation>点源：ln深度</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>point: volume / depth²</source>
        <translation>点源：体积/深度²</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: x</source>
        <translation>断层：x</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: y</source>
        <translation>断层：y</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: ln depth</source>
        <translation>断层：ln深度</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: ln length</source>
        <translation>断层：ln长度</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: ln width</source>
        <translation>断层：ln宽度</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: sine of strike</source>
        <translation>断层：走向的正弦</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: cosine of strike</source>
        <translation>断层：走向的余弦</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: dip</source>
        <translation>断层：倾角</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: sine of rake</source>
        <translation>断层：滑动角的正弦</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: cosine of rake</source>
        <translation>断层：滑动角的余弦</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>fault: ln slip x length x width</source>
        <translation>断层：ln（滑动量x长度x宽度）</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>Deformation inversion</source>
        <translation>形变反演</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>From displacement along one line of sight to a point of pressure or a fault: the chance of either, and mixtures of normal distributions of their parameters.</source>
        <translation>由单一视线向的位移得到压力点源或断层：两者各自的概率，以及其参数的正态混合分布。</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>Synthetic scenes with a signal of 1.5 to 60 standard deviations of the noise; held-out scenes of other seeds.</source>
        <translation>合成场景，信号为噪声标准差的1.5至60倍；留出场景采用其他随机种子。</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>One source, of one of two kinds, in an elastic half-space with Poisson's ratio 0.25.</source>
        <translation>弹性半空间（泊松比0.25）中的单一形变源，两类之一。</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>Trained on synthetic scenes alone: sources within a third of the side of the middle, points 0.02 to 0.3 sides deep, faults 0.05 to 0.5 sides long.</source>
        <translation>仅用合成场景训练：形变源位于中心附近边长三分之一以内，点源深度为边长的0.02至0.3倍，断层长度为边长的0.05至0.5倍。</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>Its own intervals are wide; least squares follow it in Invert deformation.</source>
        <translation>其自身给出的区间较宽；在“形变反演”中其后接最小二乘拟合。</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>One line of sight does not tell width from slip, nor always a plane from the one at right angles to it.</source>
        <translation>单一视线向无法区分宽度与滑动量，也并非总能区分互成直角的两个断层面。</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>less the plane that fits it best; 0 if not known</source>
        <translation>已减去最佳拟合平面；未知处为0</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>found</source>
        <translation>找到的比例</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>16 held-out scenes of a point, signal to noise 3</source>
        <translation>16个点源留出场景，信噪比3</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>least squares from 10 random starts</source>
        <translation>从10个随机起点作最小二乘</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>16 held-out scenes of a point, signal to noise 10</source>
        <translation>16个点源留出场景，信噪比10</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>16 held-out scenes of a point, signal to noise 30</source>
        <translation>16个点源留出场景，信噪比30</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>20 held-out scenes of a fault, signal to noise 3</source>
        <translation>20个断层留出场景，信噪比3</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>20 held-out scenes of a fault, signal to noise 10</source>
        <translation>20个断层留出场景，信噪比10</translation>
    </message>
    <message>
        <location filename="../../models/deformation_inversion.onnx"/>
        <source>20 held-out scenes of a fault, signal to noise 30</source>
        <translation>20个断层留出场景，信噪比30</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Bandeirinha</source>
        <translation>Bandeirinha组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Barão do Guaicui</source>
        <translation>Barão do Guaicui组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Galho do Miguel</source>
        <translation>Galho do Miguel组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação Sopa Brumadinho</source>
        <translation>Sopa Brumadinho组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Formação São João da Chapada</source>
        <translation>São João da Chapada组</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Diamantina rock units</source>
        <translation>迪亚曼蒂纳（Diamantina）岩石单元</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>An example of a model trained with Lithoscope: five units of the Espinhaço range at Diamantina, Brazil, told apart by Landsat 8, airborne gamma rays and magnetics, and terrain.</source>
        <translation>用Lithoscope训练的模型示例：巴西迪亚曼蒂纳（Diamantina）埃斯皮尼亚苏（Espinhaço）山脉的五个单元，由Landsat 8、航空伽马能谱和磁测以及地形区分。</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Spatial blocks of 1500 m in 5 folds, 3 repetition(s); training pixels within 3 pixels of a tested block left out; scores pooled over the folds. Normalisation, temperature and class sets were fitted without the tested blocks.</source>
        <translation>1500 m的空间分块，5折，重复3次；被测分块周围3个像元以内的训练像元不用；得分按各折合并。归一化、温度参数和类别集的拟合均未使用被测分块。</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>For the layers and pixels of 62.5 m it was trained on, in the area it was trained in; elsewhere the area of applicability says how far it can be trusted.</source>
        <translation>适用于训练所用的图层和62.5 m像元，以及训练所在的地区；其他地区的可信程度由适用域说明。</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>It knows no rock unit but those it was shown.</source>
        <translation>它只认识训练时见过的岩石单元。</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Map units are interpretations: errors of the map it learned from are learned too.</source>
        <translation>填图单元是解译结果：所学地质图的错误也会被学到。</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Far from mapped ground expect less: with 22 pixels between training and test the accuracy is 0.45.</source>
        <translation>远离已填图地面处精度更低：训练与测试相隔22个像元时，总体精度为0.45。</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>Diamantina, Minas Gerais, Brazil</source>
        <translation>巴西米纳斯吉拉斯州迪亚曼蒂纳（Diamantina）</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>macro-F1</source>
        <translation>宏平均F1</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>kappa</source>
        <translation>Kappa系数</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>random pixels (too good)</source>
        <translation>随机划分像元（过于乐观）</translation>
    </message>
    <message>
        <location filename="../../models/diamantina_lithology.onnx"/>
        <source>blocks, buffer of 22 pixels</source>
        <translation>空间分块，22个像元的缓冲区</translation>
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
        <translation>校准前</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Earthquake rates: LSTM on ETAS</source>
        <translation>地震发生率：ETAS之上的LSTM</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Corrects the intensity of a fitted temporal ETAS model between events by a factor exp(g), from what ETAS has missed of late. One network for any catalogue: all it sees is relative to the catalogue's mean rate, completeness magnitude and ETAS fit.</source>
        <translation>在两次事件之间，按ETAS近期的偏差，用系数exp(g)修正拟合的时间ETAS模型的强度。一个网络适用于任何地震目录：其全部输入均相对于该目录的平均发生率、完整性震级和ETAS拟合。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Split by time; ETAS fitted to the training years alone. The figures are of the test years, by networks trained without any catalogue of the judged one's region (nor that region's part of the Earth's catalogue); intervals by a bootstrap of 30-day blocks. Next-event gain: no measure of N-day forecasts.</source>
        <translation>按时间划分；ETAS只用训练年份拟合。指标取自测试年份，所用网络的训练不含被评估目录所在地区的任何目录（也不含全球目录中该地区的部分）；置信区间由30天时间块的自助法求得。增益针对下一事件：不衡量N天的预测。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>It forecasts clustering: aftershocks and swarms, never a single earthquake.</source>
        <translation>它预测丛集，即余震和震群，绝不预测单次地震。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Judged on regional to global catalogues of 5,000 to 135,000 events; horizon 30 days.</source>
        <translation>在含5000至135000个事件的区域至全球目录上评估；预测时长30天。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>The gain over ETAS is small, and most of it is that of a one-neuron correction.</source>
        <translation>相对ETAS的增益很小，且大部分来自单神经元修正。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Needs a fitted ETAS model: at least some hundred events above completeness.</source>
        <translation>需要拟合的ETAS模型：至少数百个完整性震级以上的事件。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Not prospectively tested.</source>
        <translation>未经前瞻性检验。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>ln of the factor on the ETAS intensity</source>
        <translation>ETAS强度修正系数的自然对数</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>time since the event before, in mean intervals</source>
        <translation>距上一事件的时间，以平均间隔计</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>above the completeness magnitude</source>
        <translation>高出完整性震级的量</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>ETAS intensity after the event over the mean rate</source>
        <translation>事件后的ETAS强度与平均发生率之比</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>events that ETAS expected since the event before</source>
        <translation>上一事件以来ETAS期望的事件数</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>events per event</source>
        <translation>事件数/事件</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>not expected, of the last 10</source>
        <translation>最近10个事件中超出期望的部分</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>not expected, of the last 50</source>
        <translation>最近50个事件中超出期望的部分</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>not expected, of the last 250</source>
        <translation>最近250个事件中超出期望的部分</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>of the last 10, above completeness</source>
        <translation>最近10个事件中的最大震级高出完整性震级的量</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>of the last 100, above completeness</source>
        <translation>最近100个事件中的最大震级高出完整性震级的量</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>In a simulation g fades as exp(-t / damping) after the issue time.</source>
        <translation>模拟时，g在发布时间之后按exp(-t / damping)衰减。</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>California</source>
        <translation>美国加利福尼亚州</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Earth</source>
        <translation>全球</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>information gain over ETAS, nats per earthquake</source>
        <translation>相对ETAS的信息增益，nats/次地震</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>mean of 10 catalogues, region left out</source>
        <translation>10个目录的均值，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>one-neuron correction</source>
        <translation>单神经元修正</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>information gain over ETAS, nats per earthquake, lower 95 %</source>
        <translation>相对ETAS的信息增益，nats/次地震，95%下限</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>information gain over ETAS, nats per earthquake, upper 95 %</source>
        <translation>相对ETAS的信息增益，nats/次地震，95%上限</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>scedc30, test years, its region left out</source>
        <translation>scedc30，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>sanjac10, test years, its region left out</source>
        <translation>sanjac10，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>japan45, test years, its region left out</source>
        <translation>japan45，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>italy25, test years, its region left out</source>
        <translation>italy25，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>nz40, test years, its region left out</source>
        <translation>nz40，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>global5, test years, its region left out</source>
        <translation>global5，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>cal30, test years, its region left out</source>
        <translation>cal30，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>recast_saltonsea, test years, its region left out</source>
        <translation>recast_saltonsea，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>recast_scedc20, test years, its region left out</source>
        <translation>recast_scedc20，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/earthquakes.onnx"/>
        <source>recast_white06, test years, its region left out</source>
        <translation>recast_white06，测试年份，训练不含所在地区</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>The ten geomorphons of the terrain beneath the noise: a learned front cleans the DEM without being told how noisy it is, the exact lines of sight follow, a small head turns them into calibrated probabilities. Search distance and flatness are free.</source>
        <translation>噪声之下地形的十种地貌形态单元（geomorphons）：前端网络在不知噪声大小的情况下清理DEM，随后计算精确的视线，再由一个小型末端网络转换为经校准的概率。搜索距离和平坦阈值可自由设定。</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>Held out by area: volcanic_hakone_astgdem30, srtm90_mountains_baetic_granada_n37w004, hills_nc_ned30, glacial_exploradores_aster30, srtm90_volcano_etna_E_n37e015, plain_fairbanks_glo30. Truth is what the rules of r.geomorphon say of the DEM before noise was added; search 10 cells, flatness 1 degree.</source>
        <translation>按地区留出：volcanic_hakone_astgdem30、srtm90_mountains_baetic_granada_n37w004、hills_nc_ned30、glacial_exploradores_aster30、srtm90_volcano_etna_E_n37e015、plain_fairbanks_glo30。真值为r.geomorphon的规则对叠加噪声之前的DEM给出的结果；搜索距离10个单元，平坦阈值1度。</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>On a clean DEM the exact rules are right by definition; see the noise estimate.</source>
        <translation>对无噪声的DEM，精确规则按定义就是正确的；见噪声估计。</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>Learned from noise added to real DEMs; a DEM's own artefacts may differ.</source>
        <translation>由叠加在真实DEM上的噪声学习得到；DEM自身的假象可能不同。</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>Terrain forms, not their origin: these are not an expert's landforms.</source>
        <translation>只反映地形形态，不反映成因：不是专家划分的地貌。</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>Plains below the noise stay uncertain; read the confidence.</source>
        <translation>起伏小于噪声的平原仍不确定；应查看置信度。</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>debris fan</source>
        <translation>泥石流扇</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>drumlin field</source>
        <translation>鼓丘群</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>valley glacier</source>
        <translation>山谷冰川</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>ridge-valley hillslopes</source>
        <translation>岭谷坡地</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mountain</source>
        <translation>山地</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>gorge mountain front</source>
        <translation>峡谷山前带</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>high mountain with debris flows</source>
        <translation>泥石流高山区</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>kettle/pothole wetlands</source>
        <translation>锅穴/坑洼湿地</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, clean</source>
        <translation>6个留出区的均值，无噪声</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>oracle Gaussian + rules</source>
        <translation>最优高斯平滑（已知真值）+ 规则</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>rules as they are</source>
        <translation>直接应用规则</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, white 1 m</source>
        <translation>6个留出区的均值，白噪声1 m</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, white 3 m</source>
        <translation>6个留出区的均值，白噪声3 m</translation>
    </message>
    <message>
        <location filename="../../models/landforms.onnx"/>
        <source>mean of 6 held-out areas, correlated 3 m</source>
        <translation>6个留出区的均值，相关噪声3 m</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Polygons with a text field, such as a geological map, as a raster of whole numbers and the table that says what they mean: a categorical evidence layer.

Codes follow the alphabet, so that the same classes get the same codes; another map with other classes does not. Keep the table.</source>
        <translation>将带文本字段的多边形（例如地质图）转换为整数栅格，并附说明各值含义的表：即一个分类型证据图层。

编码按字母顺序，因此类别相同则编码相同；类别不同的另一幅图则编码不同。应保存该表。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>The field whose values become codes, in alphabetical order.</source>
        <translation>其值按字母顺序转换为编码的字段。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>The code of the polygon that holds the centre of the pixel; 0, NoData, outside.</source>
        <translation>像元中心所在多边形的编码；其外为0，即NoData。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>A raster of the area: the result gets its pixels, its extent and its coordinate reference system.</source>
        <translation>测区的栅格：结果采用其像元、范围和坐标参考系。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>A geological map, tectonic domains, soil units.</source>
        <translation>地质图、构造域、土壤单元。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Which code is which class, and how many polygons have it.</source>
        <translation>各编码对应的类别，以及具有该编码的多边形数。</translation>
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
        <source>Polygons, such as geology</source>
        <translation>多边形，例如地质单元</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/classes_of_polygons.model3"/>
        <source>Code table</source>
        <translation>编码表</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <source>Length of lines around every pixel of a grid, by area: for instance how densely the ground is faulted.</source>
        <translation>网格每个像元周围线的长度除以面积：例如地面的断层密度。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <source>Length of the lines within the radius by its area, in km per km². Pixels at the edge of the data count what lies beyond as nothing.</source>
        <translation>半径内线的长度除以圆面积，单位为km/km²。在数据边缘的像元处，数据之外计为没有。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>A raster of the area: the result gets its pixels, its extent and its coordinate reference system, which must be metric.</source>
        <translation>测区的栅格：结果采用其像元、范围和坐标参考系，坐标参考系须以米为单位。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <source>Faults, contacts, dykes.</source>
        <translation>断层、接触界线、岩脉。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_lines.model3"/>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Radius of the circle around each pixel in the unit of the grid, mostly metres.</source>
        <translation>每个像元周围圆的半径，以网格的单位计，多为米。</translation>
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
        <translation>线，例如断层</translation>
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
        <translation>网格每个像元周围点的个数除以面积。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Points within the radius by its area, per km².</source>
        <translation>半径内的点数除以圆面积，每km²。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/density_of_points.model3"/>
        <source>Springs, dykes, samples above a threshold. Not the deposits that a model is trained on: that gives the answer away.</source>
        <translation>泉、岩脉、高于阈值的样品。不要使用训练模型所用的矿床：那会泄露答案。</translation>
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
        <translation>网格每个像元到最近的线（例如断层）的距离：用于成矿远景的证据图层。

如果这些线取自地质图，不要将其用于岩性模型：那会泄露答案。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Distance to the nearest line in the unit of the grid, mostly metres, or its logarithm.</source>
        <translation>到最近的线的距离，以网格的单位计，多为米；或其对数。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Faults, contacts, dykes; points and polygons will do as well.</source>
        <translation>断层、接触界线、岩脉；也可用点和多边形。</translation>
    </message>
    <message>
        <location filename="../../processing_algorithms/model_files/distance_to_lines.model3"/>
        <source>Writes log10(distance + half a pixel) instead: near differences count for more than far ones.</source>
        <translation>改为写出log10(距离 + 半个像元)：近处的差异比远处的更重要。</translation>
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
