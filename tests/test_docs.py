"""The documentation says what the code does: pages, parameters, cards, links, examples."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from lithoscope.engine.model import card as cards
from lithoscope.engine.model import card_checks
from lithoscope.engine.model.parts import MAX_CODES

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
RECORDS = (
    *(cards.ModelCard, cards.InputBand, cards.Parameter, cards.PixelSize, cards.Tile),
    *(cards.OutputClass, cards.Quantity, cards.Source, cards.Figure),
)
ALGORITHM_PAGES = sorted(page.stem for page in (ROOT / "docs" / "algorithms").glob("*.md"))


def rows(text: str) -> dict[str, list[str]]:
    """Rows of a page's tables that begin with a name in code: {name: the other cells}."""
    found = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        name = re.fullmatch(r"`(\w+)`", cells[0])
        if line.startswith("|") and name:
            found[name[1]] = cells[1:]
    return found


def section(text: str, title: str) -> str:
    """The part of a page beneath a heading of any level."""
    return re.split(rf"^#+ {title}$", text, flags=re.M)[1].split("\n#")[0]


def links(text: str) -> list[str]:
    """Relative targets of a page's links and images, code left aside."""
    prose = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.S)
    targets = re.findall(r"\]\(([^)\s]+)\)", prose)
    return [target for target in targets if not re.match(r"[a-z]+:|#", target)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_relative_links_and_images_exist(page):
    text = page.read_text("utf-8")
    missing = [
        target for target in links(text) if not (page.parent / target.split("#")[0]).exists()
    ]
    assert missing == []


def test_a_dead_link_is_noticed():
    text = "[a](gone.md) ![b](images/x.png) [c](https://example.org) `[d](code.md)`"
    assert links(text) == ["gone.md", "images/x.png"]


def test_every_page_is_reached_from_the_index():
    reached = {ROOT / "docs" / "index.md"}
    waiting = list(reached)
    while waiting:
        page = waiting.pop()
        found = {(page.parent / target).resolve() for target in links(page.read_text("utf-8"))}
        fresh = {target for target in found if target.suffix == ".md"} - reached
        reached |= fresh
        waiting += [target for target in fresh if target.exists()]
    assert {page for page in PAGES if page.name != "README.md"} <= reached


def test_no_record_of_the_card_is_forgotten():
    from lithoscope.engine.model.record import Record

    # Settings of trainings are records as well, where another test has loaded them.
    found = {one for one in Record.__subclasses__() if ".engine.model." in one.__module__}
    assert set(RECORDS) == found
    text = (ROOT / "docs" / "models.md").read_text("utf-8")
    blank = [
        f"{record.__name__}.{name}"
        for record in RECORDS
        for name, cells in rows(section(text, record.__name__)).items()
        if len(cells) != 2 or not cells[1]
    ]
    assert blank == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_card_reference_has_every_field_and_its_default(record):
    text = (ROOT / "docs" / "models.md").read_text("utf-8")
    documented = rows(section(text, record.__name__))
    fields = dataclasses.fields(record)
    assert list(documented) == [field.name for field in fields]
    assert {name: cells[0] for name, cells in documented.items()} == {
        field.name: default_text(field) for field in fields
    }


def default_text(field: dataclasses.Field) -> str:
    """A field's default as the reference writes it."""
    if field.default is dataclasses.MISSING:
        return "required"
    if dataclasses.is_dataclass(field.default):
        return "any"
    if isinstance(field.default, str):
        return f'"{field.default}"'
    return "none" if field.default in (None, ()) else str(field.default).lower()


def test_the_card_reference_has_choices_and_caps():
    text = (ROOT / "docs" / "models.md").read_text("utf-8")
    cells = {name: " ".join(row) for name, row in rows(section(text, "ModelCard")).items()}
    assert ", ".join(cards.THEMES) in cells["theme"]
    assert ", ".join(cards.TASKS) in cells["task"]
    assert str(cards.MAX_INPUTS) in cells["inputs"]
    assert str(card_checks.MAX_PARAMETERS) in cells["parameters"]
    assert str(cards.MAX_CLASSES) in cells["classes"]
    assert str(card_checks.MAX_QUANTITIES) in cells["quantities"]
    assert str(card_checks.MAX_MEMBERS) in cells["members"]
    assert str(card_checks.MAX_CHANNELS) in cells["members"]
    assert f"{cards.MAX_CARD_CHARACTERS:,} characters" in text
    bands = {name: " ".join(row) for name, row in rows(section(text, "InputBand")).items()}
    assert str(MAX_CODES) in bands["codes"]
    tile = {name: " ".join(row) for name, row in rows(section(text, "Tile")).items()}
    caps = {"multiple": cards.MAX_MULTIPLE, "halo": cards.MAX_HALO, "size": cards.MAX_TILE}
    assert [name for name, cap in caps.items() if str(cap) not in tile[name]] == []


def test_the_example_of_a_card_runs(tmp_path, monkeypatch, make_onnx):
    pytest.importorskip("onnxruntime")
    from lithoscope.engine.model.network import Network

    text = (ROOT / "docs" / "models.md").read_text("utf-8")
    example = re.search(r"```python\n(.*?)```", text, flags=re.S)[1]
    make_onnx("conv", channels=2, outputs=3).rename(tmp_path / "network.onnx")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "models.md", "exec"), {})
    network = Network.open(tmp_path / "model.onnx")
    assert [entry.name for entry in network.card.classes] == ["granite", "gneiss", "cover"]


def test_the_colours_of_the_landforms_are_the_right_ones():
    from lithoscope.engine.terrain.rules import LANDFORMS

    text = (ROOT / "docs" / "landforms.md").read_text("utf-8")
    found = re.findall(r"(\d+) \| (\w+) \| (#[0-9A-F]{6})", text)
    assert sorted((int(value), name, color) for value, name, color in found) == [
        (entry.value, entry.name, entry.color) for entry in LANDFORMS
    ]


def test_the_options_of_the_training_command_are_documented(capsys):
    from lithoscope.training import cli

    with pytest.raises(SystemExit):
        cli.main(["landforms", "--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    text = (ROOT / "docs" / "training.md").read_text("utf-8")
    assert options == set(re.findall(r"^\| `(--[a-z]+)` \|", text, flags=re.M))


@pytest.fixture(scope="module")
def algorithms(request):
    """Instances of all algorithms by name, in a running QGIS."""
    pytest.importorskip("qgis.core")
    request.getfixturevalue("qgis_app")
    from lithoscope.processing_algorithms.provider import ALGORITHMS

    created = [algorithm().create() for algorithm in ALGORITHMS]
    return {algorithm.name(): algorithm for algorithm in created}


def test_every_algorithm_has_a_page_and_a_place_in_the_index(algorithms):
    assert set(ALGORITHM_PAGES) == set(algorithms)
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    for name, algorithm in algorithms.items():
        assert f"| {algorithm.group()} | [{algorithm.displayName()}](algorithms/{name}.md)" in index


def test_help_of_an_algorithm_is_its_page(algorithms, monkeypatch, tmp_path):
    from lithoscope.processing_algorithms import help_pages

    monkeypatch.setattr(help_pages, "FOLDER", tmp_path)
    for name, algorithm in algorithms.items():
        assert algorithm.helpUrl().endswith(f"/docs/algorithms/{name}.md")
        help_page = tmp_path / "en" / "algorithms" / f"{name}.html"
        help_page.parent.mkdir(parents=True, exist_ok=True)
        help_page.touch()
        assert algorithm.helpUrl() == help_page.as_uri()


@pytest.mark.parametrize("name", ALGORITHM_PAGES)
def test_every_parameter_is_documented_with_title_and_default(algorithms, name):
    text = (ROOT / "docs" / "algorithms" / f"{name}.md").read_text("utf-8")
    documented = {key: cells[:2] for key, cells in rows(section(text, "Parameters")).items()}
    # Hidden ones are there for the sake of scripts of earlier versions.
    shown = [
        parameter
        for parameter in algorithms[name].parameterDefinitions()
        if not parameter.isDestination() and not parameter.flags() & parameter.FlagHidden
    ]
    assert documented == {
        parameter.name(): [parameter.description(), parameter_default(parameter)]
        for parameter in shown
    }
    marked = {key for key, row in rows(text).items() if row[-1].startswith("advanced")}
    assert marked == {
        parameter.name() for parameter in shown if parameter.flags() & parameter.FlagAdvanced
    }


@pytest.mark.parametrize("name", ALGORITHM_PAGES)
def test_every_output_is_documented(algorithms, name):
    algorithm = algorithms[name]
    text = (ROOT / "docs" / "algorithms" / f"{name}.md").read_text("utf-8")
    made = {
        parameter.name(): "yes" if parameter.createByDefault() else "no"
        for parameter in algorithm.parameterDefinitions()
        if parameter.isDestination()
    }
    outputs = {
        output.name(): [output.description(), made.get(output.name(), "")]
        for output in algorithm.outputDefinitions()
    }
    part = section(text, "Outputs").split("Attributes of the polygons")[0]
    assert {key: cells[:2] for key, cells in rows(part).items()} == outputs


@pytest.mark.parametrize("name", ALGORITHM_PAGES)
def test_commands_name_parameters_that_exist(algorithms, name):
    text = (ROOT / "docs" / "algorithms" / f"{name}.md").read_text("utf-8")
    known = {parameter.name() for parameter in algorithms[name].parameterDefinitions()}
    commands = re.findall(r"```\n(.*?)```", section(text, "Command line"), flags=re.S)
    used = set(re.findall(r"\b([A-Z_]+)=", " ".join(commands)))
    assert used and used <= known
    assert all(f"run lithoscope:{name} --" in command for command in commands)


def parameter_default(parameter) -> str:
    """A parameter's default as the pages write it."""
    value = parameter.defaultValue()
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
