"""The docs match the code: they contain every route, command, phase, field, refusal and setting."""

import ast
import inspect
import re
import sys
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from debate.app import create_app
from debate.config import Settings
from debate.game.model import commands as c
from debate.game.model.phases import FORMATS, MAY, REWRITING
from debate.subjects.declared import SUBJECTS
from debate.subjects.results.gradebook import COLUMNS, PRESETS
from debate.web.responses import STATUS
from debate.web.routes import Limited
from tools.openapi import NAMES

ROOT = Path(__file__).parents[2]
TYPES = (ROOT / "debate" / "static" / "js" / "protocol.d.ts").read_text()
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text() + TYPES  # one contract in two files
README = (ROOT / "README.md").read_text()
PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "motions" / "README.md"]
)

# Paths that need not exist: two in examples, what only a command makes, and what a record names that another replaced.
MADE_UP = {
    "motions/school-uniforms.toml",
    "debate/translations/LOCALE/LC_MESSAGES/messages.po",
    "debate/translations/",
    "debate/translations/messages.pot",
    "debate/static/dist/",
    "debate/static/vendor/",
}
LINK = r"\]\((?!https?:|#|mailto:)([^)#\s]+)"
INTO = r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)"
PLACE = r"`((?:debate|tests|docs|deploy|tools|benchmarks|motions)/[\w./@-]*)`"


def test_every_command_is_in_the_protocol_and_in_the_table_of_rights():
    assert not [name for name in c.BY_NAME if not re.search(rf"\b{name}\b", PROTOCOL)]
    assert set(MAY) == set(c.FROM_SEATS)


def test_every_field_of_a_command_is_in_the_protocol():
    fields = {field for command in c.FROM_SEATS for field in command.__struct_fields__}
    assert not [field for field in fields if not re.search(rf"\b{field}\b", PROTOCOL)]


def test_every_phase_and_format_is_in_the_protocol():
    names = (
        {name for plan in FORMATS.values() for name in plan.lengths}
        | {"lobby", "stance", *REWRITING, "finished"}
        | set(FORMATS)
    )
    assert not [name for name in names if f'"{name}"' not in PROTOCOL]


def test_every_command_of_the_protocol_exists():
    block = re.search(r"^    player .*?\n\n", PROTOCOL, re.M | re.S)[0]
    assert set(re.findall(r"\b([a-z_]+) \{", block.partition("(server)")[0])) == set(c.BY_NAME)


def test_the_routes_of_the_protocol_are_those_of_the_app(tmp_path):
    app = create_app(Settings.read({"DEBATE_DATA": str(tmp_path)}), async_mode="threading")
    served = set()
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<.*?>", lambda part: NAMES[part[0]][0], rule.rule)
        served |= {(method, path) for method in rule.methods - {"HEAD", "OPTIONS"}}
    section = PROTOCOL.partition("## 1. HTTP")[2].partition("\n## ")[0]
    told = set()
    for methods, paths in re.findall(r"^    ([A-Z]+(?:\|[A-Z]+)*) +(/\S*(?: · /\S+)*)", section, re.M):
        told |= {(method, path.partition("?")[0]) for method in methods.split("|") for path in paths.split(" · ")}
    assert sorted(told) == sorted(served)


def test_the_events_of_the_protocol_are_those_of_the_sockets():
    block = re.search(r"^    server → client .*?\n\n", PROTOCOL, re.M | re.S)[0]
    told = set(re.findall(r"^ +(?:\w+ → \w+ +)?([a-z]+) +\{", block, re.M))
    live = "".join((ROOT / "debate" / "live" / file).read_text() for file in ("broadcast.py", "sockets.py"))
    sent = set(re.findall(r"\.emit\(\s*\"([a-z]+)\"", live))
    heard = set(re.findall(r"server\.on\(\"([a-z]+)\"", live)) - {"connect", "disconnect"}
    assert told == sent | heard


@cache
def rejections() -> dict[str, ast.Call]:
    """Every refusal in the program, by its file and line."""
    return {
        f"{path.relative_to(ROOT)}:{call.lineno}": call
        for path in (ROOT / "debate").rglob("*.py")
        if "Rejected" in (code := path.read_text())
        for call in ast.walk(ast.parse(code))
        if isinstance(call, ast.Call) and "Rejected" in (getattr(call.func, "id", ""), getattr(call.func, "attr", ""))
    }


def refusals() -> set[str]:
    """The code of every refusal, each written where it is raised."""
    codes = set()
    for place, call in rejections().items():
        code = call.args[0]
        assert isinstance(code, ast.Constant), f"{place}: write the code where it is raised"
        codes.add(code.value)
    return codes


def test_every_refusal_says_something_to_people_and_names_a_field_to_programs():
    for place, call in rejections().items():
        [said, *field] = [one.value if isinstance(one, ast.Constant) else None for one in call.args[1:]]
        assert said is None or re.fullmatch(r"%\(.*|[A-Z“].* .*[.?!]", said, re.S), f"{place}: {said}"
        assert not field or field[0] is None or re.fullmatch(r"[\w.-]*", field[0]), f"{place}: {field[0]}"


def test_the_refusals_of_the_protocol_are_those_of_the_program():
    cells = re.findall(r"^\| (`.*?) \|", PROTOCOL.partition("## 4. Refusals")[2], re.M)
    told = [code for cell in cells for code in re.findall(r"`([a-z_]+)`", cell)]
    assert sorted(told) == sorted(refusals())


def test_every_status_is_of_a_refusal_that_exists():
    assert {*STATUS, *(code for subject in SUBJECTS for code in subject.statuses)} <= refusals()


def test_the_settings_of_the_readme_are_those_of_the_program():
    table = README.partition("| setting |")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.M)) == sorted(f.metadata["name"] for f in fields(Settings))


def test_the_row_of_the_crowd_has_every_limit_of_a_form():
    modules = [(name, module) for name, module in sys.modules.items() if name.startswith("debate.subjects.")]
    named: dict[tuple[int, int], list[str]] = {}  # the limits of forms by what is allowed an hour, and at once
    for name, module in modules:
        for limit, value in vars(module).items():
            if isinstance(value, Limited) and inspect.getmodule(value.limit) is module:
                each = value.limit(1000)
                allowed = round(3600 / each._each), round(each._seconds / each._each)
                named.setdefault(allowed, []).append(f"{name}.{limit}")
    row = re.search(r"^\| `DEBATE_CROWD` \|.*?1000 people, in an hour: (.*?)\. ", README, re.M)[1]
    said = []
    for entry in row.split(", "):
        numbers = re.fullmatch(r"(\d[\d,]*) [a-z][a-z ]+(?:\((\d[\d,]*) at once\)|\([^)]*\))?", entry)
        assert numbers, f"README.md, DEBATE_CROWD: “{entry}” is not like “20 things made (5 at once)”"
        said.append(tuple(int((n or numbers[1]).replace(",", "")) for n in numbers.groups()))
    for allowed in {*named, *said}:
        names = named.get(allowed, [])
        assert said.count(allowed) == len(names), f"README.md, DEBATE_CROWD: {allowed} an hour and at once are {names}"


def test_the_gradebook_of_the_report_page_is_the_programs():
    table = (ROOT / "docs" / "report.md").read_text().partition("| column |")[2].partition("\n\n")[0]
    presets = re.findall(r"`(\w+)`", table.partition("\n")[0])
    rows = re.findall(r"^\| `(\w+)` \| .*? \|(.*) \|$", table, re.M)
    told = {name: {} for name in presets}
    for column, cells in rows:
        for preset, cell in zip(presets, cells.split("|"), strict=True):
            told[preset] |= {column: int(cell)} if cell.strip() else {}
    assert told == PRESETS and [column for column, _ in rows] == list(COLUMNS)
    assert all(f"`{name}`" in PROTOCOL for name in (*presets, *COLUMNS))


def sources() -> list[Path]:
    """Every file that may name a document. This one names those that moved."""
    code = [*(ROOT / "debate").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    return [path for path in [*map(ROOT.joinpath, PAGES), *code] if path != Path(__file__)]


def test_links_between_documents_lead_somewhere():
    links = [(ROOT / page, link) for page in PAGES for link in re.findall(LINK, (ROOT / page).read_text())]
    assert links and not [(page, link) for page, link in links if not (page.parent / link).exists()]


@cache
def anchors(page: Path) -> set[str]:
    """What links may name in a page: its headings, as GitHub writes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_into_documents_name_a_heading():
    links = [(ROOT / page, *link) for page in PAGES for link in re.findall(INTO, (ROOT / page).read_text())]
    lost = [
        (page, file, name)
        for page, file, name in links
        if name not in anchors((page.parent / file).resolve() if file else page)
    ]
    assert links and not lost


def test_every_path_in_a_document_exists():
    pages = [page for page in PAGES if page != "CHANGELOG.md"]
    named = [(page, path) for page in pages for path in re.findall(PLACE, (ROOT / page).read_text())]
    assert named and not [(page, path) for page, path in named if path not in MADE_UP and not (ROOT / path).exists()]


@pytest.mark.parametrize("package", ["game", "live", "motions", "storage"])
def test_the_architecture_names_every_module_of_the_packages_that_it_opens(package):
    named = set(re.findall(r"\w+", (ROOT / "docs" / "architecture.md").read_text()))
    assert (
        not {path.stem for path in (ROOT / "debate" / package).rglob("[a-z]*.py") if "migrations" not in path.parts}
        - named
    )


def test_contributing_says_where_each_function_is():
    rows = re.findall(r"`([\w/]+\.py)` \(((?:`[\w.]+`(?:, )?)+)\)", (ROOT / "CONTRIBUTING.md").read_text())
    assert rows
    for path, names in rows:
        code = (ROOT / path).read_text()
        assert not [
            name for name in re.findall(r"\w+", names) if not re.search(rf"^ *(?:def |class )?{name}\b", code, re.M)
        ], path


def test_every_recipe_says_what_to_run():
    recipes = (ROOT / "CONTRIBUTING.md").read_text().partition("## How to add …")[2].partition("\n## ")[0]
    for recipe in recipes.split("\n### ")[1:]:
        runs = re.findall(r"^Run: `(.*)`$", recipe, re.M)
        assert runs or recipe.startswith("A library"), recipe
        assert not [path for run in runs for path in run.split() if not (ROOT / path).exists()], recipe


def test_every_metric_that_operating_explains_exists():
    code = "".join((ROOT / "debate" / file).read_text() for file in ("ops/metrics.py", "subjects/front/operating.py"))
    named = re.findall(r"`debate_(\w+?)(?:_total)?(?:\{\w+\})?`", (ROOT / "docs" / "operating.md").read_text())
    assert named and not [name for name in named if not re.search(rf"[\"_]{name}\"", code)]


def test_no_file_names_a_document_that_is_not_there():
    named = {}
    for path in sources():
        for name in re.findall(r"\b(?:docs/[\w/-]+|[A-Z_]{3,})\.md\b", path.read_text()):
            named.setdefault(name, path.name)
    assert not {name: by for name, by in named.items() if not (ROOT / name).exists()}


@pytest.mark.parametrize("page", ["figures.md", "privacy.md", "security.md"])
def test_every_test_that_a_page_names_exists(page):
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "docs" / page).read_text()))
    written = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(), re.M)
    }
    assert named and not sorted(named - written)


def test_every_helper_of_tests_has_a_line():
    listed = re.findall(r"^\| `(\w+\.py)` \|", (ROOT / "docs" / "testing.md").read_text(), re.M)
    assert sorted(listed) == sorted(path.name for path in (ROOT / "tests" / "support").glob("*.py"))
