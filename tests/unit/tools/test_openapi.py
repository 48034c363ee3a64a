"""The description of the routes says what the app does, because it's made of the app."""

import ast
import inspect
import re
from pathlib import Path

import msgspec
import pytest

from debate.app import create_app
from debate.config import Settings
from debate.web.routes import body_of
from tools import openapi

SUBJECTS = Path(__file__).parents[3] / "debate" / "subjects"


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    folder = tmp_path_factory.mktemp("described")
    return create_app(Settings.read({"DEBATE_DATA": str(folder)}), async_mode="threading")


@pytest.fixture(scope="module")
def operations(app):
    return {one["operationId"]: one for path in openapi.described(app)["paths"].values() for one in path.values()}


def test_every_route_is_described_once_in_the_words_of_the_protocol(app, operations):
    routes = list(app.url_map.iter_rules())
    assert sum(len(rule.methods - {"HEAD", "OPTIONS"}) for rule in routes) == len(operations)
    assert not [one["operationId"] for one in operations.values() if not one["summary"]]


def test_every_post_that_reads_a_body_says_what_it_takes(app):
    """Else no test would type anything into its form."""
    reads = re.compile(r"\bposted\(|\bfitting\(|\brequest\.(?:form|files|get_json|is_json)\b")
    views = [app.view_functions[rule.endpoint] for rule in app.url_map.iter_rules() if "POST" in rule.methods]
    assert not [view.__qualname__ for view in views if reads.search(inspect.getsource(view)) and not body_of(view)]
    assert sum(1 for view in views if body_of(view)) > 20


def test_every_form_of_a_page_is_the_body_of_a_route(app):
    described = {body.kind.__name__ for view in app.view_functions.values() if (body := body_of(view)) and body.kind}
    written = set()
    for path in SUBJECTS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef) and (ast.get_docstring(node) or "").startswith("The body of POST"):
                written.add(node.name)
    assert written == described


def test_every_name_in_the_tables_is_a_routes(app):
    assert {*openapi.QUERIES, *openapi.ANSWERS, *openapi.BEARER} <= set(app.view_functions)


def test_every_field_of_a_query_that_a_page_reads_is_described():
    read = {
        name
        for path in SUBJECTS.rglob("*.py")
        for name in re.findall(r"request\.args(?:\.get\(|\[)\"(\w+)\"", path.read_text())
    }
    assert read and read <= {name for names in openapi.QUERIES.values() for name in names}


def test_a_forms_limits_and_alternatives_are_in_its_schema(app):
    schemas = openapi.described(app)["components"]["schemas"]
    assert schemas["Joining"]["properties"]["role"]["enum"] == ["judge", "player"]
    assert schemas["Joining"]["additionalProperties"] is False
    assert schemas["Rehearsal"]["properties"]["students"]["maximum"] == 40


def test_it_is_json_and_every_reference_leads_somewhere(app):
    made = openapi.described(app)
    text = msgspec.json.encode(made).decode()
    names = set(re.findall(r'"#/components/schemas/(\w+)"', text))
    assert made["openapi"] == "3.1.0" and names == set(made["components"]["schemas"])
