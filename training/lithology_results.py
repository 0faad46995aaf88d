"""The page of lithology figures, from the benchmark's numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .lithology_benchmark import BAR, BLEND, CONTEXT_FOREST, MEMBERS, NETWORK

Entry = Mapping[str, Any]
AREAS = {
    "diamantina": "Diamantina: 5 units, 62.5 m pixels, blocks of 1.5 km",
    "kolari": "Kolari: 6 units, 100 m pixels, blocks of 10 km",
}
METHODS = (
    "logistic regression, pixel",
    "random forest, pixel",
    BAR,
    "patch CNN (textbook)",
    "U-Net",
    NETWORK,
    CONTEXT_FOREST,
    BLEND,
)
COMMAND = "lithoscope-train lithology-benchmark --data DATA --report docs/lithology_results.md"

HEAD = f"""# Lithology: figures

Made by `{COMMAND}`,
where DATA is the folder that holds `lithology/diamantina` and `lithology/kolari`; the numbers are
in [lithology_results.json](lithology_results.json).

Each area is cut into square blocks, dealt to five folds; each fold is mapped by a model that saw
neither its blocks nor the pixels within the buffer around them; scores are pooled over all pixels.
All methods have the same pixels, classes, blocks, folds and buffers as the project's forest
baseline, **the bar**: 100 trees on pixel values and their mean and standard deviation in two small
windows. Figures are mean ± standard deviation over seeds, which deal the blocks anew.

*Context* means four windows, the largest a little wider than a block, each about half of the next.
The network sees them through fixed mean and standard deviation filters; a 1x1 stem and three
residual blocks of dilation 1, 2 and 4 follow, beside a linear path; {MEMBERS} such networks are
averaged. The blend is the mean of both probabilities.

What was chosen by looking: that wide windows pay, on Diamantina (seeds 0 to 2, with other
classifiers); penalty, batch and number of steps, on Diamantina's seeds 3 and 4 and Kolari's seed 7.
Other seeds deal the same blocks anew, so this is no independent test of those choices.
"""

READING = """
## How to read this

- **Surroundings matter more than the classifier.** From pixels to small windows to windows as wide
  as a block every method gains, the forest most.
- **Above the bar on both areas: network, forest with context, and their blend.** The best single
  method is the forest with context, not the network. `auto` judges all three on your own blocks,
  takes the best, and says so; a forest becomes the same kind of model file as a network.
- **A wide window reaches across a narrow buffer.** With the baseline's buffer a window as wide as a
  block sees ground that training saw too: its layers, never its labels, as in any map of partly
  mapped ground. The table with a buffer as wide as all that a model sees takes that away, and with
  it most of the training pixels: expect no more than that far from mapped ground. There
  the methods lie closer together, and none is ahead on both areas.
- **A random split flatters everybody, and those most that remember best.** It asks for pixels
  between training pixels: the forest looks far better than the network, and a map of unseen ground
  is not what was tested.
- **What did not pay on the seeds for choosing**: masked-band pretraining, hiding bands, leaving out
  pixels at contacts. Large crops did harm on Kolari, where one crop sees one corner of the area;
  nine small ones a step cured it.
- **A temperature helps where blocks agree on one.** It is taken from the other folds; on few blocks
  it can make the error larger than it was. Class sets nearly keep their promise on average, and
  miss it widely in some blocks: look at the range.
"""


def page(found: Mapping[str, Entry]) -> str:
    """Return the page in Markdown."""
    parts = [HEAD]
    for area, title in AREAS.items():
        if any(key.startswith(f"{area} /") for key in found):
            parts += [f"\n## {title}\n", _blocks(found, area), _others(found, area)]
            parts.append(_trust(found, area))
    return "\n".join(parts) + READING


def _runs(found: Mapping[str, Entry], area: str, split: str, method: str) -> list[Entry]:
    return [
        entry
        for key, entry in found.items()
        if key.split(" / ")[:2] == [area, split] and key.split(" / ", 3)[3] == method
    ]


def _blocks(found: Mapping[str, Entry], area: str) -> str:
    rows = []
    for method in METHODS:
        runs = _runs(found, area, "blocks", method)
        if runs:
            scores = [_mean(runs, name) for name in ("accuracy", "macro_f1", "kappa")]
            classes = ", ".join(f"{f:.2f}" for f in np.mean([run["f1"] for run in runs], axis=0))
            rows.append([method, *scores, classes, str(len(runs))])
    heads = ("method", "accuracy", "macro-F1", "kappa", "F1 of each class", "seeds")
    return _table(heads, rows)


def _others(found: Mapping[str, Entry], area: str) -> str:
    """Scores of the first seed under each split that was run."""
    titles = {
        "blocks": f"blocks, buffer {_buffer(found, area, 'blocks')} px",
        "apart": f"blocks, buffer {_buffer(found, area, 'apart')} px (all a model sees)",
        "random": "random pixels",
    }
    splits = [split for split in titles if _buffer(found, area, split)]
    if len(splits) == 1:
        return ""
    rows = []
    for method in (BAR, CONTEXT_FOREST, NETWORK, BLEND):
        runs = [_runs(found, area, split, method)[:1] for split in splits]
        cells = [f"{r[0]['accuracy']:.3f} / {r[0]['macro_f1']:.3f}" if r else "" for r in runs]
        rows.append([method, *cells])
    heads = ("accuracy / macro-F1, seed 0", *(titles[split] for split in splits))
    return "The same under other splits:\n\n" + _table(heads, rows)


def _buffer(found: Mapping[str, Entry], area: str, split: str) -> str:
    """The buffer of a split; nothing if it was not run."""
    return next(
        (str(e["buffer"]) for k, e in found.items() if k.split(" / ")[:2] == [area, split]), ""
    )


def _trust(found: Mapping[str, Entry], area: str) -> str:
    rows = []
    for method in (BAR, CONTEXT_FOREST, NETWORK, BLEND):
        runs = _runs(found, area, "blocks", method)
        if runs:
            ends = (
                np.mean([run[f"coverage_{end}"] for run in runs]) for end in ("lowest", "highest")
            )
            span = " to ".join(f"{end:.2f}" for end in ends)
            error = [_mean(runs, f"ece_{when}") for when in ("before", "after")]
            rows.append([method, *error, _mean(runs, "coverage"), span, _mean(runs, "set_size")])
    heads = (
        "method",
        "calibration error before",
        "after temperature",
        "coverage of 90 % sets",
        "lowest to highest block",
        "classes a set",
    )
    said = "Probabilities and class sets, both fitted on other folds than those they are judged on:"
    return f"{said}\n\n" + _table(heads, rows)


def _mean(runs: Sequence[Entry], name: str) -> str:
    values = [run[name] for run in runs]
    said = f"{np.mean(values):.3f}"
    return said if len(values) == 1 else f"{said} ± {np.std(values):.3f}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"
