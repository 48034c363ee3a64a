"""Describes every HTTP route as OpenAPI 3.1: made from the app's URL map, the types of its forms and docs/protocol.md.

python -m tools.openapi > openapi.json
"""

import json
import re
import tempfile
from importlib import metadata
from pathlib import Path
from typing import Any

import msgspec
from flask import Flask

from debate.app import create_app
from debate.config import Settings
from debate.subjects.results import files, gradebook
from debate.subjects.shelf import library
from debate.web import forms as options
from debate.web.routes import Body, body_of

PROTOCOL = Path(__file__).resolve().parent.parent / "docs" / "protocol.md"
NAMES = {
    "<path:filename>": ("FILE", "filename"), "<room:code>": ("CODE", "code"), "<id>": ("SEAT", "id"), "<slug>": ("SLUG", "slug"),
    "<token>": ("TOKEN", "token"), "<class_id>": ("CLASS", "class_id"), "<member>": ("PERSON", "member"),
}  # fmt: skip

QUERIES: dict[str, tuple[str, ...]] = {
    "home.home": ("code",), "screens.room": ("add",), "library.all_motions": ("q", *library.FILTERS), "drills.drill": ("content",), "my_debate.page": ("file",),
    "new_room.new_room": ("motion", "class", *options.DEFAULTS), "lesson.lesson": tuple(options.DEFAULTS),
    "offline.shell": ("motion", "begun", "side", "length", "level", "closing"), "offline.bundle": ("v",),
    "own_motions.start": ("like",), "own_motions.sentence": ("title", "kind"), "own_motions.state": ("since",), "own_motions.history": ("before",),
    "class_people.cards": ("person",),
    "flow.room_flow": ("token", "round", "part"), "flow.hall_flow": ("token",), "hall.screen": ("token",), "screens.projector": ("token",),
    "screens.motion": ("token",), "replay.replay": ("token",), "static": ("v",), "style": ("v",), "rubric.of_room": ("saved",),
    **dict.fromkeys(("reports.room_report", "reports.hall_report"), ("preset", *gradebook.COLUMNS)),
    **dict.fromkeys(("reports.room_file", "reports.hall_file"), ("preset", *gradebook.COLUMNS, "separator")),
}  # fmt: skip
HTML, JSON, TEXT = "text/html", "application/json", "text/plain"
# What a GET answers with, if not with a page. A POST answers a form with a page or a way to one, and JSON with JSON.
ANSWERS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("my_debate.link", "practice.coached", "screens.motion", "screens.place", "screens.seats", "offline.bundle",
         "own_motions.sentence", "own_motions.state", "own_motions.history",
         "class_people.export", "classes.export", "home.health", "home.ready", "home.live", "operating.seen"),
        (JSON,),
    ),
    **dict.fromkeys(("reports.room_report", "reports.hall_report", "replay.replay", "rubric.of_room", "host_actions.page"), (HTML, JSON)),
    **dict.fromkeys(("reports.room_file", "reports.hall_file"), ("text/csv", JSON, "application/zip")),
    "classes.figures": ("text/csv",), "own_motions.file": ("application/toml",), "offline.worker": ("text/javascript",), "static": ("*/*",),
    "style": ("text/css",), "operating.figures": (TEXT,), "operating.security": (TEXT,),
}  # fmt: skip
BEARER = ("operating.figures", "operating.seen")
REFUSAL = {
    "description": "The request was refused, and nothing changed (docs/protocol.md, section 4).",
    "content": {JSON: {"schema": {"$ref": "#/components/schemas/Refusal"}}, HTML: {}},
}
COMPONENTS = {
    "Refusal": {
        "type": "object",
        "required": ["error"],
        "properties": {
            "error": {
                "type": "object",
                "required": ["code", "message"],
                "properties": {
                    "code": {
                        "type": "string",
                        "pattern": "^[a-z_]+(_[0-9]{3})?$",
                        "description": "stable, for programs",
                    },
                    "message": {"type": "string", "description": "for people, in their language"},
                    "field": {"type": "string"},
                    "id": {"type": "string", "description": "the request’s, if the server failed"},
                },
            }
        },
    }
}


def described(app: Flask) -> dict[str, Any]:
    """The description of an app's routes."""
    bodies = {name: body for name, view in app.view_functions.items() if (body := body_of(view))}
    kinds = sorted({body.kind for body in bodies.values() if body.kind}, key=lambda kind: kind.__name__)
    schemas, components = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    of = dict(zip(kinds, schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        path = re.sub(r"<.*?>", lambda part: "{" + NAMES[part[0]][1] + "}", rule.rule)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            paths.setdefault(path, {})[method.lower()] = _operation(rule.endpoint, rule.rule, method, bodies, of)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Counterclaim",
            "version": metadata.version("counterclaim"),
            "description": "HTTP routes only; what is said over sockets is in docs/protocol.md, with its types in protocol.d.ts. "
            "A seat is held by the cookie `seat_CODE`, a class by `class_ID`, both of which the routes that give them set.",
        },
        "paths": paths,
        "components": {
            "schemas": components | COMPONENTS,
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(endpoint: str, rule: str, method: str, bodies: dict[str, Body], of: dict[type, Any]) -> dict[str, Any]:
    told = _told(method, rule)
    found = re.search(r"→ (20\d)", told) if method == "POST" else None
    success = found[1] if found else "200"
    kinds = ANSWERS.get(endpoint, (HTML,)) if method == "GET" else (JSON, HTML)
    parameters = [
        {"name": NAMES[part][1], "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for part in re.findall(r"<.*?>", rule)
    ]
    if endpoint.endswith("_file") and endpoint.startswith("reports."):
        parameters[-1]["schema"] = {"enum": list(files.NAMES)}
    if method == "GET":
        parameters += [
            {"name": name, "in": "query", "schema": {"type": "string"}} for name in QUERIES.get(endpoint, ())
        ]
    made: dict[str, Any] = {
        "operationId": endpoint.replace(".", "_"),
        "tags": [endpoint.partition(".")[0]],
        "summary": told,
        "parameters": parameters,
        "responses": {
            success: {"description": "Done.", "content": {kind: {} for kind in kinds}},
            "3XX": {"description": "The way to the page that shows it; or nothing has changed since it was asked for."},
            "4XX": REFUSAL,
            "503": REFUSAL,
        },
    }
    if method == "POST":
        made["responses"]["411"] = {"description": "The body came without a length, and was not read."}
    if endpoint in BEARER:
        made["security"] = [{"bearer": []}]
    if method == "POST" and (body := bodies.get(endpoint)):
        made["requestBody"] = {"content": _content(body, of)}
    return made


def _content(body: Body, of: dict[type, Any]) -> dict[str, Any]:
    fields = {name: {"type": "string"} for name in body.fields}
    content = {"application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": fields}}}
    if body.file:
        whole = fields | {body.file: {"type": "string", "format": "binary"}}
        content["multipart/form-data"] = {"schema": {"type": "object", "properties": whole}}
    if body.kind:
        content[JSON] = {"schema": of[body.kind]}
    elif body.names:
        content[JSON] = {"schema": {"type": "object", "properties": {name: {} for name in body.names}}}
    return content


def _told(method: str, rule: str) -> str:
    """What docs/protocol.md says of a route."""
    path = re.sub(r"<.*?>", lambda part: NAMES[part[0]][0], rule)
    section = PROTOCOL.read_text().partition("## 1. HTTP")[2].partition("\n## ")[0]
    for methods, paths, said in re.findall(r"^    ([A-Z|]+) +(/\S*(?: · /\S+)*) *(.*)$", section, re.M):
        if method in methods.split("|") and path in [one.partition("?")[0] for one in paths.split(" · ")]:
            return " ".join(said.split())
    return ""


def main() -> None:
    with tempfile.TemporaryDirectory() as data:
        app = create_app(Settings.read({"DEBATE_DATA": data}), async_mode="threading")
        print(json.dumps(described(app), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
