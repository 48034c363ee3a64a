"""A field of a card or a link has its place wherever CONTRIBUTING.md says (“A field of a card”): what is missing is named."""

import re
from pathlib import Path

import msgspec
import pytest
from msgspec import inspect

from debate.game.model.motion import Card, Link
from debate.motions.checks import LENGTHS, MAX_ITEMS
from debate.motions.json_schema import FIELDS

ROOT = Path(__file__).parents[3]
JS = ROOT / "debate" / "static" / "js"
EDITOR = JS / "shelf" / "editor"
LIBRARY = ROOT / "debate" / "templates" / "shelf" / "motion.html"
LABELS = {Card: "cardLabels", Link: "linkLabels"}
# A step of the editor, a choice that says it in its answers, and what only packs as files have.
WITHOUT_LABEL = {(Card, "answers"), (Card, "doubts"), (Link, "kind")}
ASKED_WITHOUT_LABEL = WITHOUT_LABEL | {(Card, "side")}  # the labels are the sides' own
NOT_ASKED = {(Card, "grows_from"), (Card, "paragraphs"), (Card, "doubts")}  # what an essay gave, and packs as files
NOT_IN_LIBRARY = {"weak_point"}  # of what a card shows in rooms
HEADED = {"title", "claim"}  # `card.headed` has both, or the claim alone
ONLY_IN_LIBRARY = {"careful", "sensitive"}  # which wording a room has is its own choice
# The components of cards.js that show a card, each with what it leaves to others.
DRAWN = {"Card": set(), "MiniCard": {"difficulty"}}
FREE = {(Card, "theme")}  # one of the motion's themes, whose names are limited there


def labels(kind: type) -> set[str]:
    """The fields that the editor has a name for."""
    block = re.search(rf"{LABELS[kind]} = \(\) => \(\{{(.*?)\}}\);", (EDITOR / "words.js").read_text(), re.S)
    return set(re.findall(r"^  (\w+):", block[1], re.M))


def steps() -> str:
    """The steps of the editor that ask for cards and links."""
    return "".join((EDITOR / f"{name}_step.js").read_text() for name in ("cards", "links", "more"))


def placed() -> list[str]:
    """The texts of a card that the editor doesn't ask for by itself, after the others."""
    return re.findall(r'"(\w+)"', re.search(r"PLACED = \[(.*?)\n\];", (EDITOR / "cards_step.js").read_text(), re.S)[1])


def drawn(script: str, component: str) -> str:
    """A component of cards.js, with those that it draws, always or in some cases: a field in any of them counts as drawn.
    Whether it is seen where it is needed, a browser has to tell."""
    _, *parts = re.split(r"^(?:export )?(?:function|const) ([A-Z]\w+)", script, flags=re.M)
    code = dict(zip(parts[::2], parts[1::2], strict=True))
    names, waiting = set(), {component}
    while waiting:
        names |= waiting
        waiting = {name for one in waiting for name in re.findall(r"<\$\{(\w+)\}", code[one]) if name in code} - names
    return "".join(code[name].partition("\n}\n")[0] for name in names)


def missing(kind: type, field: str, wanted: inspect.Type) -> list[str]:
    """The places that don't know the field."""
    lists, texts = isinstance(wanted.type, inspect.VarTupleType), isinstance(wanted.type, inspect.StrType)
    on_card = re.compile(rf"\bcard\.{field}\b").search
    goes = wanted.extra["goes"]
    in_rooms = goes in ("read", "drawn")
    in_library = field in ONLY_IN_LIBRARY or (in_rooms and field not in NOT_IN_LIBRARY)
    places = {
        "debate/game/model/motion.py (where it goes)": kind is Link or goes,
        "debate/game/model/motion.py (longest)": not texts or field in LENGTHS[kind] or (kind, field) in FREE,
        "debate/game/model/motion.py (most)": not lists or field in MAX_ITEMS[kind],
        "debate/static/js/shelf/editor/words.js": field in labels(kind) or (kind, field) in WITHOUT_LABEL,
        "a step of debate/static/js/shelf/editor/": (kind, field) in ASKED_WITHOUT_LABEL | NOT_ASKED
        or (kind is Card and texts and field not in placed())
        or bool(re.search(rf"\bname=\"{field}\"|abels(\(\))?\.{field}\b", steps())),
        **{
            f"debate/static/js/components/cards.js ({name})": not in_rooms
            or field in without
            or bool(on_card(drawn((JS / "components" / "cards.js").read_text(), name)))
            for name, without in DRAWN.items()
        },
        "debate/templates/shelf/motion.html": not in_library
        or bool(on_card(LIBRARY.read_text()))
        or (field in HEADED and "card.headed" in LIBRARY.read_text()),
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
    def lacks(goes: str | None) -> list[str]:
        return missing(Card, "a_new_one", inspect.Metadata(inspect.StrType(), extra={"goes": goes}))

    everywhere = [
        "debate/game/model/motion.py (longest)",
        "debate/static/js/shelf/editor/words.js",
        "motions/README.md",
    ]
    assert lacks(None) == ["debate/game/model/motion.py (where it goes)", *everywhere]
    assert lacks("kept") == everywhere
    assert lacks("read") == [
        "debate/game/model/motion.py (longest)",
        "debate/static/js/shelf/editor/words.js",
        "debate/static/js/components/cards.js (Card)",
        "debate/static/js/components/cards.js (MiniCard)",
        "debate/templates/shelf/motion.html",
        "motions/README.md",
    ]


def test_a_field_that_only_an_unused_component_shows_is_drawn_nowhere():
    script = (JS / "components" / "cards.js").read_text()
    unused = "\nfunction Unused({ card }) {\n  return card.a_new_one;\n}\n"
    for name in DRAWN:
        assert "card.evidence" in drawn(script, name), "by Evidence, which both draw"
        assert "card.a_new_one" not in drawn(script + unused, name)
