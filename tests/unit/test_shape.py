"""The structure of the code: imports point down, in no circle, and everything has a reason to be where it is (docs/architecture.md)."""

import ast
import os
import re
import sys
from collections import Counter
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "debate"
SCRIPTS = PACKAGE / "static" / "js"
FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = sorted(SCRIPTS.rglob("*.js"))

PAGE = (ROOT / "docs" / "architecture.md").read_text()
LISTED = {  # where the page lists a folder's floors, and how far its lines are indented
    PACKAGE: ("## Packages", 4),
    PACKAGE / "subjects": ("    subjects/  ", 8),
    PACKAGE / "game": ("Inside `game/`", 4),
    PACKAGE / "storage": ("Inside `storage/`", 4),
    SCRIPTS: ("## In the browser", 4),
}


def listed(folder: Path) -> list[list[str]]:
    """What the page lists of a folder, line by line."""
    begins, indent = LISTED[folder]
    block = re.search(rf"(?:(?:^|\n) {{{indent}}}.*)+", PAGE[PAGE.index(begins) + len(begins) :])[0]
    heads = re.findall(rf"(?m)^ {{{indent}}}(\S+(?: \S+)*)", block)
    return [[Path(name.strip(",/")).stem for name in head.split()] for head in heads]


# What stands in a folder, top to bottom: a file may import from its own floor and from those below. In the first two, each line of
# the page is a floor.
FLOORS = {
    **{folder: [*map(set, listed(folder)), {"__init__"}] for folder in (PACKAGE, PACKAGE / "subjects")},
    PACKAGE / "game": [
        {"__init__", "replay"},
        {"rules"},
        {"course"},
        {"views", "bots"},
        {"acts"},
        {"scoring", "dealing", "voices"},
        {"hearing"},
        {"care"},
        {"model"},
    ],
    PACKAGE / "storage": [
        {"check", "backup", "class_history"},
        {"classes", "halls"},
        {"rooms"},
        {"database"},
        {"migrations", "engine"},
        {"__init__", "schema"},
    ],
    SCRIPTS: [
        {"worker"},  # is no module
        {"practice", "results", "shelf", "halls"},
        {"rooms", "front", "opening"},
        {"coaching"},
        {"components"},
        {"core"},
    ],
}
FOLDERS = sorted({path.parent for path in [*FILES, *MODULES]})


def holds(folder: Path, path: Path) -> bool:
    """Whether a file is in a folder or in a folder in it. Paths are asked for it tens of thousands of times: `parents` is slow."""
    return str(path).startswith(f"{folder}{os.sep}")


def code(folder: Path) -> list[Path]:
    """The Python files or the scripts of a folder and of the folders in it."""
    return [path for path in (MODULES if folder.is_relative_to(SCRIPTS) else FILES) if holds(folder, path)]


def places(folder: Path) -> set[str]:
    """What stands in a folder: its files, by their stems, and the folders that hold code."""
    return {place(path, folder) for path in code(folder)}


def place(path: Path, folder: Path) -> str:
    return path.parts[len(folder.parts)].partition(".")[0]


@cache
def imports(path: Path) -> set[str]:
    """Every module that a file imports, absolute, for types too; a relative one is resolved."""
    package = ["debate", *path.relative_to(PACKAGE).parts[:-1]]
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            members = {f"{module}.{alias.name}" for alias in node.names}
            found |= {name if file_of(name) else module for name in members}
    return found


@cache
def file_of(module: str) -> Path | None:
    """The file of one of our Python modules."""
    path = ROOT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.exists()), None)


@cache
def imported(path: Path) -> set[Path]:
    """The files of ours that a Python file or a script imports."""
    if path.suffix == ".py":
        return {file for module in imports(path) if module.split(".")[0] == "debate" and (file := file_of(module))}
    names = re.findall(r"""\b(?:from|import)\s*\(?\s*["`]#app/([^"`$]+\.js)["`]""", path.read_text())
    return {SCRIPTS / name for name in names}


def arrows(folder: Path) -> dict[tuple[str, str], str]:
    """Which places of a folder import from which others, each with one file that does it."""
    found = {}
    for path in code(folder):
        for other in imported(path):
            if holds(folder, other) and (ends := (place(path, folder), place(other, folder)))[0] != ends[1]:
                found[ends] = f"{path.relative_to(ROOT)} imports {other.relative_to(ROOT)}"
    return found


@pytest.mark.parametrize("folder", FLOORS, ids=lambda path: str(path.relative_to(ROOT)))
def test_everything_has_its_floor_and_every_floor_has_something(folder):
    assert places(folder) == set().union(*FLOORS[folder])


@pytest.mark.parametrize("folder", FLOORS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_architecture_lists_every_floor_in_its_order(folder):
    floor = {name: n for n, names in enumerate(FLOORS[folder]) for name in names}
    floors = [floor[name] for names in listed(folder) for name in names if name in floor]
    assert floors == sorted(floors)
    assert floor.keys() - {name for names in listed(folder) for name in names} <= {"__init__", "worker"}


@pytest.mark.parametrize("folder", FLOORS, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(folder):
    floor = {name: n for n, names in enumerate(FLOORS[folder]) for name in names}
    lost = {name for ends in arrows(folder) for name in ends} - floor.keys()
    assert not lost, (
        f"No floor yet: {lost}. Put them into docs/architecture.md, and into FLOORS, at the top of this file, if that has them."
    )
    assert not [why for (upper, lower), why in arrows(folder).items() if floor[lower] < floor[upper]]


def test_the_subjects_are_declared_from_the_lowest_floor_up():
    floor = {name: n for n, names in enumerate(FLOORS[PACKAGE / "subjects"]) for name in names}
    declared = re.search(r"^SUBJECTS\b.* = \((.*?)\)$", (PACKAGE / "subjects" / "declared.py").read_text(), re.M | re.S)
    floors = [floor[name.lower()] for name in re.findall(r"\w+", declared[1])]
    assert floors == sorted(floors, reverse=True), declared[0]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_in_no_circle(folder):
    """Neither among the files of a folder nor among the folders in it."""
    found = arrows(folder)
    above = {name: {upper for upper, lower in found if lower == name} for name in places(folder)}
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        circle = error.args[1]
        pytest.fail("\n".join(found[ends] for ends in pairwise(circle)))


def test_no_subject_runs_anything_when_one_of_its_modules_is_imported():
    """An essay is read by a process that may use little memory: it must not load pages or the database."""
    for path in (PACKAGE / "subjects").rglob("__init__.py"):
        assert len(ast.parse(path.read_text()).body) == 1 and not imports(path), path


def test_every_folder_of_tests_is_called_like_what_it_tests():
    """So that “what do I run after changing this?” has an answer (CONTRIBUTING.md)."""
    tested = {path.stem for folder in (PACKAGE, PACKAGE / "subjects") for path in folder.iterdir()} | {"tools"}
    folders = {path.parent.name for path in (ROOT / "tests" / "unit").glob("*/test_*.py")}
    assert len(folders) > 15 and folders <= tested


MANY = 15  # files that a newcomer can look through to find the one that they need


def test_a_room_is_small_or_the_architecture_says_why_it_is_not():
    files = Counter(path.parent for path in [*FILES, *MODULES])
    reasons = re.search(r"More than fifteen files are in .*?(?:\n\n|$)", PAGE, re.S)
    named = {folder for folder in FOLDERS if f"`{folder.relative_to(PACKAGE)}/`" in reasons[0]}
    assert named == {folder for folder in FOLDERS if files[folder] > MANY}


def test_the_rules_know_nobody():
    allowed = sys.stdlib_module_names - {
        "time",
        "datetime",
        "socket",
        "os",
        "threading",
        "asyncio",
        "sqlite3",
        "secrets",
    } | {"msgspec", "snowballstemmer"}  # what they use depends on its input alone
    for path in (PACKAGE / "game").rglob("*.py"):
        strangers = {
            module
            for module in imports(path)
            if module.split(".")[0] not in allowed and not module.startswith("debate.game")
        }
        assert not strangers - {"debate"}, f"{path.name} imports {strangers}"


def test_only_the_server_and_its_websockets_name_eventlet():
    assert [path.name for path in FILES if any(module.split(".")[0] == "eventlet" for module in imports(path))] == [
        "server.py",
        "http.py",
        "websocket.py",
    ]


def test_no_file_is_called_after_nothing():
    empty = {"utils", "util", "helpers", "helper", "manager", "service", "services", "common", "misc"}
    assert not [path for path in ROOT.joinpath("debate").rglob("*") if path.stem in empty and "dist" not in path.parts]


def test_no_constant_has_a_name_that_fits_everything():
    """It would mean something else in each module: MAX_SOCKETS and MAX_WEIGHT can be looked for, MOST cannot."""
    empty = re.compile(
        r"^(?:AT_ONCE|A_WHILE|A_DAY|FEW|MANY|KEPT|LARGEST|LONGEST|MOST|PATIENCE|WITHIN|APART)\b.* = \W*\d", re.M
    )
    assert not [f"{path.relative_to(ROOT)}: {found[0]}" for path in FILES for found in empty.finditer(path.read_text())]


def named(path: Path) -> set[str]:
    """What a file's values and arguments are called."""
    return {
        node.id if isinstance(node, ast.Name) else node.arg
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.arg) or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    }


def test_no_result_is_called_by_a_participle():
    """`found` and `made` say how a value came about: `matches` and `pack` say what it is."""
    empty = {"found", "made", "told"}
    assert not [f"{path.relative_to(ROOT)}: {names}" for path in FILES if (names := named(path) & empty)]


def test_a_functions_name_says_its_object():
    """`read` was defined in nine modules: `read_pack` can be looked for. Acts of a debate and commands of
    `debate` are named like the word that people give."""
    bare = {
        *(
            "read",
            "write",
            "make",
            "check",
            "load",
            "parse",
            "look",
            "play",
            "find",
            "tell",
            "run",
            "keep",
            "place",
            "digest",
        ),
        *("tidy", "shown", "told", "said", "taught", "hosted", "seated", "opened", "named", "apart", "together", "of"),
    }
    acts = [PACKAGE / "game" / name for name in ("acts", "bots", "model")]
    found = {
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in FILES
        if path.name != "__main__.py" and not any(holds(folder, path) for folder in acts)
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef)
        and not node.decorator_list  # the function of a route is named like its address
        and node.name in bare
    }
    assert not found


def test_every_module_says_what_it_is_for():
    files = [path for path in FILES if "migrations" not in path.parts]
    assert not [path.relative_to(ROOT) for path in files if not ast.get_docstring(ast.parse(path.read_text()))]


def test_no_type_is_ignored_without_a_code_and_a_reason():
    bare = re.compile(r"# type: ignore(?!\[[\w, -]+\]  # \S)")
    assert not [
        f"{path.name}: {line.strip()}" for path in FILES for line in path.read_text().splitlines() if bare.search(line)
    ]


@pytest.mark.parametrize(
    "pattern", ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML", "document.write", "eval("]
)
def test_no_script_writes_html(pattern):
    scripts = [path for path in (PACKAGE / "static").rglob("*.js") if "dist" not in path.parts]
    assert scripts and not [path.name for path in scripts if pattern in path.read_text()]


def test_no_template_holds_a_style_or_a_handler():
    for path in (PACKAGE / "templates").rglob("*.html"):
        text = path.read_text()
        assert " style=" not in text and " onclick=" not in text, path.name


def test_every_property_that_a_style_sheet_reads_is_set_somewhere():
    """A misspelt one is no fault to a browser: one shadow was never drawn."""
    sheets = "".join(path.read_text() for path in (PACKAGE / "static").rglob("*.css") if "dist" not in path.parts)
    given = set(re.findall(r"(--[\w-]+)[:\"]", sheets + "".join(path.read_text() for path in MODULES)))
    read = set(re.findall(r"var\((--[\w-]+)\)", sheets))
    assert len(read) > 50 and not read - given


def test_what_a_templates_comment_names_is_there():
    """A comment says what its template is given: of a class or a function it says the module."""
    defined = {
        said
        for path in FILES
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        for said in (
            f"{path.stem}.{node.name}",
            f"{path.parent.name}.{node.name}",
            f"{path.parent.name}.{path.stem}.{node.name}",
        )
    }
    gone = set()
    for path in (PACKAGE / "templates").rglob("*.html"):
        for comment in re.findall(r"\{#.*?#\}", path.read_text(), re.S):
            for said in re.findall(r"(?<![\w./])[a-z_]+\.(?:[a-z_]+\.)?[A-Za-z_]+\b(?!\.)", comment):
                is_file = said.endswith((".html", ".js", ".py"))
                there = list((PACKAGE / "templates").rglob(said)) if is_file else said in defined
                if not there and said != "typed.people":
                    gone.add(f"{path.name}: {said}")
    assert not gone
