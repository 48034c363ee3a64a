"""The structure of the code: imports point down, and everything has a reason to be where it is (docs/architecture.md)."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "debate"
FILES = sorted(PACKAGE.rglob("*.py"))

# The packages, top to bottom: a file may import from its own floor and from those below.
FLOORS = [
    {"__main__", "server", "doctor"},
    {"__init__"},
    {"pages", "bots"},
    {"live"},
    {"access", "practice", "reports"},
    {"storage", "motions", "importing"},
    {"transport", "ops", "i18n", "config"},
    {"game"},
]
FLOOR = {name: n for n, names in enumerate(FLOORS) for name in names}


def test_every_package_has_its_floor_and_every_floor_its_packages():
    assert {place(path) for path in FILES} == set(FLOOR)


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports(path: Path) -> set[str]:
    """Every module that a file imports, absolute; a relative one is resolved."""
    package = ["debate", *path.relative_to(PACKAGE).parts[:-1]]
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names if module == "debate"}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path):
    own = FLOOR[place(path)]
    for module in imports(path):
        top = module.split(".")
        if top[0] == "debate" and len(top) > 1 and top[1] in FLOOR:
            assert FLOOR[top[1]] >= own, f"{path.relative_to(ROOT)} imports {module}, which stands above it"


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
    } | {"msgspec"}
    for path in (PACKAGE / "game").glob("*.py"):
        strangers = {
            module
            for module in imports(path)
            if module.split(".")[0] not in allowed and not module.startswith("debate.game")
        }
        assert not strangers - {"debate"}, f"{path.name} imports {strangers}"


def test_only_the_server_and_its_websockets_name_eventlet():
    assert [path.name for path in FILES if any(module.split(".")[0] == "eventlet" for module in imports(path))] == [
        "server.py",
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


@pytest.mark.parametrize(
    "path", [p for p in FILES if "migrations" not in p.parts], ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text())), f"{path.relative_to(ROOT)} has no docstring"


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
