"""A field of a card or a link has its place wherever CONTRIBUTING.md says (“A field of a card”): what is missing is named."""

import re
from pathlib import Path

import msgspec
import pytest
from msgspec import inspect

from debate.game.model.motion import Card, Link
from debate.motions.checks import LENGTHS, MAX_ITEMS
from debate.motions.schema import FIELDS

ROOT = Path(__file__).parents[3]
EDITOR = ROOT / "debate" / "static" / "js" / "shelf" / "editor"
LABELS = {Card: "cardLabels", Link: "linkLabels"}
WITHOUT_LABEL = {(Card, "answers"), (Link, "kind")}  # a step of the editor, and a choice that says it in its answers
WITHOUT_STEP = {(Card, "grows_from")}  # packs have it, and no step asks for it
FREE = {(Card, "theme")}  # one of the motion's themes, whose names are limited there


def labels(kind: type) -> set[str]:
    """The fields that the editor has a name for."""
    block = re.search(rf"{LABELS[kind]} = \(\) => \(\{{(.*?)\}}\);", (EDITOR / "words.js").read_text(), re.S)
    return set(re.findall(r"^  (\w+):", block[1], re.M))


def missing(kind: type, field: str, wanted: inspect.Type) -> list[str]:
    """The places that don't know the field."""
    lists, texts = isinstance(wanted, inspect.VarTupleType), isinstance(wanted, inspect.StrType)
    steps = "".join(path.read_text() for path in EDITOR.glob("*.js") if path.name != "words.js")
    places = {
        "debate/motions/schema.py (FIELDS)": field in FIELDS[kind],
        "debate/motions/lengths.py": not texts or field in LENGTHS[kind] or (kind, field) in FREE,
        "debate/motions/checks.py (MAX_ITEMS)": not lists or field in MAX_ITEMS[kind],
        "debate/static/js/shelf/editor/words.js": field in labels(kind) or (kind, field) in WITHOUT_LABEL,
        "a step of debate/static/js/shelf/editor/": (kind, field) in WITHOUT_STEP
        or bool(re.search(rf"\b{field}\b", steps)),
        "motions/README.md": bool(re.search(rf"\b{field}\b", (ROOT / "motions" / "README.md").read_text())),
    }
    return [place for place, is_there in places.items() if not is_there]


@pytest.mark.parametrize(
    ("kind", "field"),
    [(kind, field) for kind in LABELS for field in msgspec.structs.fields(kind)],
    ids=lambda value: getattr(value, "name", getattr(value, "__name__", "")),
)
def test_every_place_knows_every_field(kind, field):
    assert not missing(kind, field.name, inspect.type_info(field.type))


def test_a_field_that_one_place_lacks_is_noticed():
    assert missing(Card, "a_new_one", inspect.StrType()) == [
        "debate/motions/schema.py (FIELDS)",
        "debate/motions/lengths.py",
        "debate/static/js/shelf/editor/words.js",
        "a step of debate/static/js/shelf/editor/",
        "motions/README.md",
    ]
