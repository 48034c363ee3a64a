"""A field of a card or a link has its place wherever CONTRIBUTING.md says (“A field of a card”): what is missing is named."""

import re
from pathlib import Path

import msgspec
import pytest
from msgspec import inspect

from debate.game.model.motion import Card, Link
from debate.motions.advice import READ
from debate.motions.checks import LENGTHS, MAX_ITEMS
from debate.motions.schema import FIELDS

ROOT = Path(__file__).parents[3]
JS = ROOT / "debate" / "static" / "js"
EDITOR = JS / "shelf" / "editor"
LIBRARY = ROOT / "debate" / "templates" / "shelf" / "motion.html"
LABELS = {Card: "cardLabels", Link: "linkLabels"}
WITHOUT_LABEL = {(Card, "answers"), (Link, "kind")}  # a step of the editor, and a choice that says it in its answers
ASKED_WITHOUT_LABEL = WITHOUT_LABEL | {(Card, "side")}  # the labels are the sides' own
NOT_ASKED = {(Card, "grows_from"), (Card, "paragraphs")}  # what an essay gave
# What nobody reads on the card itself. A new field is drawn, or stands here.
HIDDEN = {
    *(
        "answers",
        "basis",
        "cues",
        "evidence_short",
        "grows_from",
        "last",
        "paragraphs",
        "position",
        "restated",
        "short",
    ),
    *("speech", "strength", "tags", "teacher", "weak_on", "year"),
}
NOT_IN_ROOMS = HIDDEN | {"careful", "sensitive"}  # which wording it has is the room's choice
NOT_IN_LIBRARY = HIDDEN | {"weak_point"}
NO_WORDS = {"side", "theme", "stock"}
FREE = {(Card, "theme")}  # one of the motion's themes, whose names are limited there


def labels(kind: type) -> set[str]:
    """The fields that the editor has a name for."""
    block = re.search(rf"{LABELS[kind]} = \(\) => \(\{{(.*?)\}}\);", (EDITOR / "words.js").read_text(), re.S)
    return set(re.findall(r"^  (\w+):", block[1], re.M))


def steps() -> str:
    """The steps of the editor that ask for cards and links."""
    return "".join((EDITOR / f"{name}_step.js").read_text() for name in ("cards", "links", "more"))


def words_on() -> str:
    """What counts as said by a card."""
    text = (JS / "coaching" / "figures.js").read_text()
    return text.partition("export const wordsOn")[2].partition(".filter(Boolean)")[0]


def drawn(script: str) -> str:
    """The components of cards.js that show a card, with those that they draw."""
    _, *parts = re.split(r"^(?:export )?function (\w+)", script, flags=re.M)
    code = dict(zip(parts[::2], parts[1::2], strict=True))
    names, waiting = set(), {"Card", "MiniCard", "CardProof"}
    while waiting:
        names |= waiting
        waiting = {name for one in waiting for name in re.findall(r"<\$\{(\w+)\}", code[one]) if name in code} - names
    return "".join(code[name].partition("\n}\n")[0] for name in names)


def missing(kind: type, field: str, wanted: inspect.Type) -> list[str]:
    """The places that don't know the field."""
    lists, texts = isinstance(wanted, inspect.VarTupleType), isinstance(wanted, inspect.StrType)
    on_card = re.compile(rf"\bcard\.{field}\b").search
    in_rooms, in_library = kind is Card and field not in NOT_IN_ROOMS, kind is Card and field not in NOT_IN_LIBRARY
    places = {
        "debate/motions/schema.py (FIELDS)": field in FIELDS[kind],
        "debate/motions/lengths.py": not texts or field in LENGTHS[kind] or (kind, field) in FREE,
        "debate/motions/checks.py (MAX_ITEMS)": not lists or field in MAX_ITEMS[kind],
        "debate/static/js/shelf/editor/words.js": field in labels(kind) or (kind, field) in WITHOUT_LABEL,
        "a step of debate/static/js/shelf/editor/": (kind, field) in ASKED_WITHOUT_LABEL | NOT_ASKED
        or bool(re.search(rf"\bname=\"{field}\"|abels(\(\))?\.{field}\b", steps())),
        "debate/static/js/components/cards.js": not in_rooms
        or bool(on_card(drawn((JS / "components" / "cards.js").read_text()))),
        "debate/static/js/coaching/figures.js (wordsOn)": not (in_rooms and texts)
        or field in NO_WORDS
        or bool(on_card(words_on())),
        "debate/motions/advice.py (READ)": not (in_rooms and texts) or field in NO_WORDS | {"title"} or field in READ,
        "debate/templates/shelf/motion.html": not in_library or bool(on_card(LIBRARY.read_text())),
        "motions/README.md": f"\n| `{field}` | {FIELDS[kind].get(field)} |"
        in (ROOT / "motions" / "README.md").read_text(),
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
        "debate/static/js/components/cards.js",
        "debate/static/js/coaching/figures.js (wordsOn)",
        "debate/motions/advice.py (READ)",
        "debate/templates/shelf/motion.html",
        "motions/README.md",
    ]


def test_a_field_that_only_an_unused_component_shows_is_drawn_nowhere():
    script = (JS / "components" / "cards.js").read_text()
    assert "card.evidence" in drawn(script), "by Proof, which the three draw"
    assert "card.a_new_one" not in drawn(script + "\nfunction Unused({ card }) {\n  return card.a_new_one;\n}\n")
