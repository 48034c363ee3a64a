"""Whatever comes in, a refusal is an answer and changes nothing. A short run is part of the suite; a long one is

python -m pytest tests/fuzz --examples 300000
"""

import contextlib
import io
import json
import re
import string
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debate.app import create_app
from debate.config import Settings
from debate.motions import library, packs
from debate.web.context import Application
from debate.web.routes import Body, body_of
from tools import openapi

ODD = [
    "\0",
    "\ud800",
    "\u202e",
    "\u200b",
    "=1+1",
    "<script>alert(1)</script>",
    "é" * 700,
    "🏳️‍🌈",
    "%(n)s",
    "{{7*7}}",
    "' OR 1=1 --",
    "\r\nX: y",
]
words = st.one_of(st.sampled_from(ODD), st.text(max_size=40))
plain = st.one_of(st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), words)
anything = st.recursive(
    plain, lambda some: st.lists(some, max_size=4) | st.dictionaries(words, some, max_size=4), max_leaves=12
)


@pytest.mark.timeout(0)
def test_no_pack_breaks_its_reader(often):
    start = (library.folder() / "votes-at-sixteen.toml").read_text().splitlines(keepends=True)

    @settings(max_examples=max(20, often // 5))
    @given(st.integers(0, 2**32), st.lists(words, max_size=3))
    def try_one(seed, lines):
        luck, text = Random(seed), list(start)
        for _ in range(luck.randint(1, 6)):
            at = luck.randrange(len(text))
            match luck.randrange(4):
                case 0:
                    del text[at]
                case 1:
                    text.insert(at, luck.choice(text))
                case 2:
                    text[at] = text[at].replace(luck.choice(string.ascii_lowercase), luck.choice('"=[]{}\\0'))
                case _:
                    text.insert(at, luck.choice([*lines, "x"]) + "\n")
        with contextlib.suppress(packs.PackError):
            packs.parse_pack("x", "".join(text).encode("utf-8", "replace").decode())

    try_one()


@pytest.fixture
def app(tmp_path, postgres_url_with_tables):
    """On PostgreSQL, which takes less than SQLite does: no NUL, no number or name of any length."""
    chosen = {"DEBATE_DATA": str(tmp_path), "DATABASE_URL": postgres_url_with_tables, "DEBATE_CROWD": "0"}
    return create_app(Settings.read(chosen), async_mode="threading")


def stored(app: Application) -> Any:
    """What a refused request may not change: how many rows there are, and what classes, people and motions say."""
    parts = [f"(SELECT count(*) FROM {table})" for table in COUNTED]
    parts += [f"(SELECT string_agg(t::text, '' ORDER BY t::text) FROM {table} t)" for table in WHOLE]
    with app.services.store.database.reading() as connection:
        return connection.exec_driver_sql(f"SELECT {', '.join(parts)}").one()


numbers = st.sampled_from(["0", "1", "-1", "1.5", "9" * 20, "9" * 5000, "0" * 12 + "9" * 5000, "²", "٣"])
typed = words | numbers
ENDS = ("delete", "erase", "merge", "renew", "renew_card", "leave")  # what others need would be gone
COUNTED = ("rooms", "log", "halls", "packs", "used_links", "class_rooms", "class_seats", "own_fields", "own_changes")
WHOLE = ("classes", "members", "own_motions")


@pytest.mark.timeout(0)
def test_no_request_is_answered_with_500(app, often):
    host = app.test_client()
    code = host.post("/rooms", json={"motion": "votes-at-sixteen", "format": "sprint"}).get_json()["code"]
    seat = host.post(f"/rooms/{code}/seats", json={}).get_json()["seat"]
    token = host.post("/motions/own", json={"like": "votes-at-sixteen"}).get_json()["edit_url"].rpartition("/")[2]
    group = host.post("/classes", json={"name": "8b"}).get_json()["id"]
    hall = host.post("/rooms", json={"motion": "votes-at-sixteen", "tables": 2}).get_json()["code"]
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
    known = {
        "code": [code, hall],
        "id": [seat],
        "token": [token],
        "slug": ["votes-at-sixteen", token],
        "class_id": [group],
        "filename": ["report.json", "report.zip"],
    }
    ids = st.sampled_from([code.lower(), "XXXXX", token, "0", "en"]) | words
    bodies = {name: body_of(view) or Body() for name, view in app.view_functions.items()}
    # Now and then a name that the route doesn't have.
    forms = {name: st.sampled_from(["x", *body.fields]) for name, body in bodies.items()}
    queries = {name: st.sampled_from(["x", *openapi.QUERIES.get(name, ())]) for name in bodies}

    states, paths = [stored(app)], openapi.described(app)["paths"]

    def bytes_of(fields: dict[str, str]) -> dict[str, bytes]:
        return {name: value.encode("utf-8", "replace") for name, value in fields.items()}

    @settings(max_examples=max(100, often // 4), suppress_health_check=list(HealthCheck))
    @given(st.data())
    def try_one(data):
        rule = data.draw(st.sampled_from(rules))
        ends, path = rule.endpoint.endswith(ENDS), rule.rule
        for name in rule.arguments:
            real = not ends and name in known and data.draw(st.booleans())
            part = data.draw(st.sampled_from(known[name]) if real else ids)
            part = quote(part.encode("utf-8", "replace"), safe="") or "x"
            path = re.sub(rf"<(\w+:)?{name}>", lambda _, part=part: part, path)
        if ends:
            path = path.replace(code, "XXXXX").replace(hall, "XXXXX").replace(token, "x")
        method = data.draw(st.sampled_from(sorted(rule.methods - {"OPTIONS"})))
        how = {"headers": {"Accept": data.draw(st.sampled_from(["text/html", "application/json", "*/*", "x"]))}}
        if method == "POST":
            match data.draw(st.sampled_from(["json", "form", "raw", "file"])):
                case "json":
                    body = st.dictionaries(forms[rule.endpoint], anything | typed, max_size=5) | anything
                    how |= {"data": json.dumps(data.draw(body)), "content_type": "application/json"}
                case "form":
                    how["data"] = bytes_of(data.draw(st.dictionaries(forms[rule.endpoint], typed, max_size=5)))
                case "raw":
                    how |= {
                        "data": data.draw(st.binary(max_size=200)),
                        "content_type": data.draw(st.sampled_from(["application/json", "multipart/form-data", "x/y"])),
                    }
                case "file":
                    how["data"] = {"file": (io.BytesIO(data.draw(st.binary(max_size=300))), "a.docx")}
        else:
            how["query_string"] = bytes_of(data.draw(st.dictionaries(queries[rule.endpoint], typed, max_size=3)))
        client = host if data.draw(st.booleans()) and not ends else app.test_client()
        answer = client.open(path, method=method, **how)
        states.append(stored(app))
        assert answer.status_code < 400 or states[-1] == states[-2], (method, path, answer.status_code)
        assert b"Traceback (most recent call last)" not in answer.data
        assert answer.status_code < 500 or (
            answer.status_code == 503 and rule.rule in ("/readyz", "/healthz", "/motions/import")
        ), (method, path, answer.status_code)
        described = paths[re.sub("<.*?>", lambda part: "{" + openapi.NAMES[part[0]][1] + "}", rule.rule)]
        answers = described["get" if method == "HEAD" else method.lower()]["responses"]
        told = answers.get(str(answer.status_code)) or answers.get(f"{answer.status_code // 100}XX")
        assert told, (method, path, answer.status_code, "is not described")
        if answer.data and (kinds := told.get("content")):
            assert {answer.mimetype, "*/*"} & set(kinds), (method, path, answer.status_code, answer.mimetype)

    try_one()
    assert host.get(f"/rooms/{code}").status_code == 200
