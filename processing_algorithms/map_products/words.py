"""The words on a map sheet, in the languages it can be drawn in, and the fonts to set them in."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import qVersion
from qgis.PyQt.QtGui import QFontDatabase

ENGLISH, CHINESE = "English", "Chinese"
LANGUAGES = (ENGLISH, CHINESE)

_WORDS: dict[str, dict[str, str]] = {
    ENGLISH: {
        "legend": "Legend",
        "scale": "Scale 1 : {}",
        "crs": "Coordinate reference system: {}",
        "local_crs": "Lambert azimuthal equal-area projection about {}, WGS 84",
        "unprojected": "none; map units as in the file",
        "not to scale": "Not to scale",
        "sheet": "Sheet {}",
        "relief": "Relief: {}",
        "Layer": "Layer",
        "Model": "Model",
        "Inputs": "Inputs",
        "Parameters": "Parameters",
        "Date": "Computed",
        "Issued": "Issued",
        "Days": "Days ahead",
        "Minimum confidence": "Minimum confidence",
        "Post filter": "Filter",
        "Computed by": "Computed by",
        "Held-out scores": "Held-out scores",
        "Trained on": "Trained on",
        "Licence": "Licence of the model",
        "Drawn": "Drawn",
        "expected": "Expected earthquakes M ≥ {} in each cell",
        "rank": "Rank of the target",
        "result": "What a model computed, not what somebody saw: check it in the field before "
        "acting on it.",
        "colon": ": ",
    },
    CHINESE: {
        "legend": "图例",
        "scale": "比例尺 1 : {}",
        "crs": "坐标参考系：{}",
        "local_crs": "兰勃特等积方位投影，中心 {}，WGS 84",
        "unprojected": "无；采用文件中的坐标单位",
        "not to scale": "未按比例",
        "sheet": "图幅 {}",
        "relief": "地形晕渲：{}",
        "Layer": "图层",
        "Model": "模型",
        "Inputs": "输入数据",
        "Parameters": "参数",
        "Date": "计算时间",
        "Issued": "发布时间",
        "Days": "预测天数",
        "Minimum confidence": "最低置信度",
        "Post filter": "滤波",
        "Computed by": "计算后端",
        "Held-out scores": "留出数据精度",
        "Trained on": "训练数据",
        "Licence": "模型许可",
        "Drawn": "制图",
        "expected": "各单元 M ≥ {} 地震期望数",
        "rank": "靶区排序",
        "probability": "概率",
        "confidence": "置信度",
        "entropy": "熵",
        "dissimilarity": "相异度指数",
        "standard deviation": "标准差",
        "standard deviation of the winning class": "优胜类别概率标准差",
        "mutual information": "互信息",
        "result": "本图为模型计算结果，并非实地观测；使用前须经野外验证。",
        "colon": "：",
    },
}

# By what is most often there: Linux, Windows, macOS.
_FONTS = {
    ENGLISH: (
        *("Noto Sans", "Open Sans", "Source Sans 3", "Segoe UI", "Helvetica Neue", "Arial"),
        *("Liberation Sans", "DejaVu Sans"),
    ),
    CHINESE: (
        *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei"),
        *("PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"),
        *("SimHei", "SimSun", "Droid Sans Fallback"),
    ),
}


def words(language: str) -> Mapping[str, str]:
    """Return the words of a language, by key."""
    return _WORDS[language]


def font_family(language: str) -> str | None:
    """Return a font family that is installed and can write the language, or None."""
    # An object in Qt 5, functions of the class in Qt 6.
    fonts = QFontDatabase if int(qVersion()[0]) > 5 else QFontDatabase()
    installed = set(fonts.families())
    for family in _FONTS[language]:
        if family in installed:
            return family
    if language == ENGLISH:
        return None
    found = fonts.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return found[0] if found else None
