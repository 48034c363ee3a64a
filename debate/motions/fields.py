"""A motion as fields, the form in which teachers edit one of their own: a flat map from path to text.

A path names one text, as faults in packs do: `title`, `sides.for.name`, `cards.awake.claim`, `cards.awake.answers.tired.hint`.

- A list is one text with a line for each entry (`background`, `facts`, `cards.ID.sources`, `sources.ID.urls`).
- Each of the five stances is a field: `stances.1` to `stances.5`.
- Entries of the timeline and the samples have ids of their own: `timeline.ID.year`. So do words, because a word may change while
  its meaning is edited: `glossary.ID.key` and `glossary.ID.value`; the same for `words`.
- An empty text is no text. A card exists as long as one of its texts does, and a link as long as its kind does.
- Two kinds of fields are for the editor only and never reach a pack: `paragraphs.N`, the text of a paragraph of the essay behind
  the motion (`cards.ID.paragraphs` names them), and `cards.ID.ask`, what a proposed card still asks its teacher for.

Nothing here looks at content: a motion in fields may be as incomplete as its teacher likes.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from msgspec import NODEFAULT, inspect

from ..game.state import Motion

LONGEST = 6000  # characters of a field; about three times what any screen was designed for
MAX_CARDS = 80
MAX_FIELDS = 4000
MAX_CHARACTERS = 300_000  # of all fields together
PAIRS = ("glossary", "words")  # tables whose keys are words of people
MAX_FAULTS = 20  # that are told at once
ONLY_HERE = ("paragraphs.", ".ask")  # how the paths that never reach a pack begin, or end

_GIVEN = ("slug", "digest")  # fields of a motion that its pack doesn't hold
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PARAGRAPH = re.compile(r"paragraphs\.[1-9][0-9]{0,3}")

Fields = dict[str, str]
Fault = tuple[str, str]  # a place, and what is wrong there


class Unfit(ValueError):
    """A pack that can't be taken apart into fields. `faults`: each with its place ("" for the whole)."""

    def __init__(self, faults: list[Fault]):
        super().__init__("; ".join(f"{place}: {fault}" if place else fault for place, fault in faults))
        self.faults = faults


@lru_cache(maxsize=8192)
def is_field(path: str) -> bool:
    """Whether a motion has, or may have, a field with this path."""
    if path.endswith(ONLY_HERE[1]):
        path = path.removesuffix(ONLY_HERE[1]) + ".title"
        return path.startswith("cards.") and isinstance(_below(path), str)
    return bool(_PARAGRAPH.fullmatch(path)) or isinstance(_below(path), str)


def is_entry(path: str) -> bool:
    """Whether a path names something that can be removed as a whole: a card, a link, a source, a word, a theme …"""
    way, _, id = path.rpartition(".")
    return bool(way or id) and _is_id(id) and isinstance(_below(way), Many)


def apart(pack: Mapping[str, Any]) -> Fields:
    """The fields of a pack as TOML holds it, which may be incomplete, in the pack's order. Raises Unfit for names that no pack has,
    for values of the wrong type, and for what exceeds the limits."""
    found: Fields = {}
    faults: list[Fault] = []
    for path, value in _leaves(pack, _MOTION, "", faults):
        if len(value) > LONGEST:
            faults.append((path, f"has {len(value)} characters. Cut it to {LONGEST}, then try again."))
        elif value:
            found[path] = value
        if len(found) > MAX_FIELDS or len(faults) >= MAX_FAULTS:
            break
    if fault := beyond(found):
        faults.append(("", fault))
    if faults:
        raise Unfit(faults)
    return found


def together(fields: Mapping[str, str]) -> dict[str, Any]:
    """The pack that fields make, as TOML would hold it. Lists and tables that every pack needs are there, even if empty."""
    tree: dict[str, Any] = {}
    for path, value in fields.items():
        if value.strip() and not path.startswith(ONLY_HERE[0]) and not path.endswith(ONLY_HERE[1]):
            *way, last = path.split(".")
            at = tree
            for part in way:
                at = at.setdefault(part, {})
            at[last] = value
    made: dict[str, Any] = _made(tree, _MOTION)
    return made


def beyond(fields: Mapping[str, str]) -> str:
    """What is too much about these fields, all of them together; "" if nothing is."""
    filled = [path for path, value in fields.items() if value]
    if len(filled) > MAX_FIELDS:
        return f"A motion can have {MAX_FIELDS} filled fields. Remove a card or a source before you add another."
    if len(set(_cards(filled))) > MAX_CARDS:
        return f"A motion can have {MAX_CARDS} cards. Remove one before you add another."
    if sum(map(len, fields.values())) > MAX_CHARACTERS:
        return f"A motion can have {MAX_CHARACTERS} characters in all. Shorten a text before you add another."
    return ""


def tidy(text: str) -> str:
    """A text as it is stored: NFC, without half characters and NUL, which no database keeps; ends trimmed."""
    clean = text.encode("utf-8", "ignore").decode().replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", clean).strip()


# --- what a motion is made of -------------------------------------------------------------


class Named(NamedTuple):
    """Fields and groups of fields by name. `empty`: what a pack has where one is missing that every pack needs.
    `numbered`: a pack holds them as a list of so many."""

    fields: dict[str, "Shape"]
    empty: Mapping[str, Any] = MappingProxyType({})
    numbered: bool = False


class Many(NamedTuple):
    """Entries with ids. A pack holds them as a table by id, as a table of pairs, or as a list."""

    each: "Shape"
    held_as: Literal["table", "pairs", "list"] = "table"


Shape = Named | Many | Literal["text", "number", "texts", "numbers"]


def _shape(of: inspect.Type, name: str = "") -> Shape:
    match of:
        case inspect.StructType(fields=fields):
            mine = [field for field in fields if field.name not in _GIVEN]
            empty: dict[str, Any] = {
                field.name: {} if isinstance(field.type, inspect.DictType) else []
                for field in mine
                if field.default is NODEFAULT
                and field.default_factory is NODEFAULT
                and isinstance(field.type, inspect.DictType | inspect.VarTupleType)
            }
            return Named({field.name: _shape(field.type, field.name) for field in mine}, empty)
        case inspect.DictType(key_type=inspect.LiteralType(values=names), value_type=each):
            return Named({str(name): _shape(each) for name in names})
        case inspect.DictType(value_type=each) if name in PAIRS:
            return Many(Named({"key": "text", "value": _shape(each)}), "pairs")
        case inspect.DictType(value_type=each):
            return Many(_shape(each))
        case inspect.VarTupleType(item_type=inspect.StructType() as each):
            return Many(_shape(each), "list")
        case inspect.VarTupleType(item_type=each):
            return "numbers" if isinstance(each, inspect.IntType) else "texts"
        case inspect.TupleType(item_types=types):
            return Named({str(n): _shape(each) for n, each in enumerate(types, 1)}, numbered=True)
    return "number" if isinstance(of, inspect.IntType) else "text"


_MOTION = _shape(inspect.type_info(Motion))


def _below(path: str) -> Shape | None:
    """What a path names."""
    at: Shape | None = _MOTION
    for part in path.split("."):
        match at:
            case Named(fields=fields):
                at = fields.get(part)
            case Many(each=each) if _is_id(part):
                at = each
            case _:
                return None
    return at


def _is_id(part: str) -> bool:
    return bool(_ID.fullmatch(part))


def _cards(paths: Iterable[str]) -> Iterator[str]:
    return (path.split(".", 2)[1] for path in paths if path.startswith("cards."))


def _leaves(value: Any, shape: Shape, path: str, faults: list[Fault]) -> Iterator[tuple[str, str]]:
    """Each text in a part of a pack, with its path."""
    match shape:
        case Named(numbered=False) | Many(held_as="table" | "pairs"):
            kinds: tuple[type, ...] = (dict,)
            wanted = "must be a table."
        case Named() | Many() | "texts" | "numbers":
            kinds, wanted = (list,), "must be a list, in square brackets."
        case _:
            kinds, wanted = (str, int), "must be a text or a number."
    if not isinstance(value, kinds):
        faults.append((path, wanted))
    elif isinstance(shape, str):
        lines: list[Any] = value if isinstance(value, list) else [value]
        if all(isinstance(line, str | int) for line in lines):
            yield path, "\n".join(map(_one_line, lines))
        else:
            faults.append((path, "must hold texts or numbers."))
    else:
        for name, inner in _by_id(value, shape).items():
            below = f"{path}.{name}" if path else name
            if isinstance(shape, Named) and name in shape.fields:
                yield from _leaves(inner, shape.fields[name], below, faults)
            elif isinstance(shape, Named):
                faults.append((below, "no pack has this. Leave it out, or look for a spelling mistake in its name."))
            elif _is_id(name):
                yield from _leaves(inner, shape.each, below, faults)
            else:
                faults.append((below, "a name here has letters, numbers and dashes only, at most 64 of them."))
            if len(faults) >= MAX_FAULTS:
                return


def _by_id(value: Any, shape: Shape) -> dict[str, Any]:
    """What a list, a table or a table of pairs holds, with an id for each."""
    if isinstance(value, list):
        return {str(n): each for n, each in enumerate(value, 1)}
    if isinstance(shape, Many) and shape.held_as == "pairs":
        return {str(n): {"key": key, "value": each} for n, (key, each) in enumerate(value.items(), 1)}
    return dict(value)


def _made(node: Any, shape: Shape) -> Any:
    """The part of a pack that a part of the tree of fields makes."""
    match shape:
        case Named(fields=fields, numbered=True):
            return [_one_line(node.get(name, "")) for name in fields]
        case Named(fields=fields, empty=empty):
            return dict(empty) | {name: _made(node[name], shape) for name, shape in fields.items() if name in node}
        case Many(each=each, held_as="list"):
            return [_made(inner, each) for inner in node.values()]
        case Many(held_as="pairs"):
            return {_one_line(pair.get("key", "")): _one_line(pair.get("value", "")) for pair in node.values()}
        case Many(each=each):
            return {id: _made(inner, each) for id, inner in node.items()}
        case "texts":
            return [line for text in node.splitlines() if (line := _one_line(text))]
        case "numbers":
            return [_number(line) for line in node.split()]
        case "number":
            return _number(node)
    return _one_line(node)


def _number(text: str) -> int | str:
    return int(text) if re.fullmatch(r"\s*[0-9]{1,9}\s*", text) else _one_line(text)


def _one_line(value: str | int) -> str:
    return " ".join(tidy(str(value)).split())
