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

from msgspec import inspect

from ..game.model.motion import Motion
from .checks import MAX_ITEMS, TAG, Fault

MAX_FIELD = 6000  # characters of a field; about three times what any screen was designed for
MAX_CARDS = MAX_ITEMS[Motion]["cards"]
MAX_FIELDS = 4000
MAX_CHARACTERS = 400_000  # of all fields together
PAIR_TABLES = ("glossary", "words")  # tables whose keys are words of people
MAX_FAULTS = 20  # faults that are reported at once

_PARAGRAPH = re.compile(r"paragraphs\.[1-9][0-9]{0,3}")
_CARDS_ASK = re.compile(r"cards\.[^.]+\.ask")  # not a block's `ask`, which is in packs

Fields = dict[str, str]


class Unfit(ValueError):
    """Fields that no motion can have, or too many or too long ones. `faults` has at least one."""

    def __init__(self, *faults: Fault):
        super().__init__("; ".join(f"{fault.place}: {fault.said}" if fault.path else fault.said for fault in faults))
        self.faults = faults


@lru_cache(maxsize=8192)
def is_field(path: str) -> bool:
    """Whether a motion has, or may have, a field with this path."""
    if _CARDS_ASK.fullmatch(path):
        path = path.removesuffix("ask") + "title"
    return bool(_PARAGRAPH.fullmatch(path)) or isinstance(_below(path), str)


def is_entry(path: str) -> bool:
    """Whether a path names something that can be removed as a whole: a card, a link, a source, a word, a theme …"""
    way, _, id = path.rpartition(".")
    return bool(way or id) and _is_id(id) and isinstance(_below(way), Many)


def fields_of(pack: Mapping[str, Any]) -> Fields:
    """The fields of a pack as TOML holds it, which may be incomplete, in the pack's order. Raises Unfit for names that no pack has,
    for values of the wrong type, and for what exceeds the limits."""
    fields: Fields = {}
    faults: list[Fault] = []
    for path, value in _leaves(pack, MOTION, "", faults):
        if len(value) > MAX_FIELD:
            faults.append(too_long(path, value))
        elif value:
            fields[path] = value
        if len(fields) > MAX_FIELDS or len(faults) >= MAX_FAULTS:
            break
    if fault := beyond(fields):
        faults.append(fault)
    if faults:
        raise Unfit(*faults)
    return fields


def pack_of(fields: Mapping[str, str]) -> dict[str, Any]:
    """The pack that fields make, as TOML would hold it. Lists and tables that every pack needs are there, even if empty."""
    tree: dict[str, Any] = {}
    for path, value in fields.items():
        if value.strip() and not path.startswith("paragraphs.") and not _CARDS_ASK.fullmatch(path):
            *way, last = path.split(".")
            at = tree
            for part in way:
                at = at.setdefault(part, {})
            at[last] = value
    pack: dict[str, Any] = _made(tree, MOTION)
    return pack


def beyond(fields: Mapping[str, str]) -> Fault | None:
    """The fault of these fields if together they are too many or too long; else None."""
    filled = [path for path, value in fields.items() if value]
    if len(filled) > MAX_FIELDS:
        return Fault(
            (), "There are more than %(most)s filled fields.", "Remove a card or a source.", {"most": MAX_FIELDS}
        )
    if len(set(_cards(filled))) > MAX_CARDS:
        return Fault(("cards",), "There are more than %(most)s cards.", "Remove one.", {"most": MAX_CARDS})
    if sum(map(len, fields.values())) > MAX_CHARACTERS:
        remedy = "Shorten some of its texts."
        return Fault((), "This has more than %(most)s characters in all.", remedy, {"most": MAX_CHARACTERS})
    return None


def too_long(path: str, value: str) -> Fault:
    """The fault of a text that is too long for any field."""
    params = {"length": len(value), "longest": MAX_FIELD}
    return Fault(way(path), "This has %(length)s characters.", "Cut it to %(longest)s.", params)


def way(path: str) -> tuple[str, ...]:
    """A field's path, as faults have it."""
    return tuple(path.split("."))


def tidy_field(text: str) -> str:
    """A text as it is stored: NFC, trimmed, and without half characters and NUL, which no database keeps."""
    clean = text.encode("utf-8", "ignore").decode().replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", clean).strip()


# --- what a motion is made of -------------------------------------------------------------


class Named(NamedTuple):
    """Fields and groups of fields by name. `empty`: what a pack has in place of a missing field that every pack needs.
    `numbered`: a pack holds them as a list of this many."""

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
            types = {
                field.name: field.type.type for field in fields if isinstance(field.type, inspect.Metadata)
            }  # so all but those that no pack has
            empty: dict[str, Any] = {
                field.name: {} if isinstance(types[field.name], inspect.DictType) else []
                for field in fields
                if field.name in types
                and field.required
                and isinstance(types[field.name], inspect.DictType | inspect.VarTupleType)
            }
            return Named({name: _shape(each, name) for name, each in types.items()}, empty)
        case inspect.DictType(key_type=inspect.LiteralType(values=names), value_type=each):
            return Named({str(name): _shape(each) for name in names})
        case inspect.DictType(value_type=each) if name in PAIR_TABLES:
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


MOTION = _shape(inspect.type_info(Motion))


def _below(path: str) -> Shape | None:
    """The shape of what a path names; None if it names nothing."""
    at: Shape | None = MOTION
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
    return bool(TAG.fullmatch(part))


def _cards(paths: Iterable[str]) -> Iterator[str]:
    return (path.split(".", 2)[1] for path in paths if path.startswith("cards."))


def _leaves(value: Any, shape: Shape, path: str, faults: list[Fault]) -> Iterator[tuple[str, str]]:
    """Each text in a part of a pack, with its path."""
    match shape:
        case Named(numbered=False) | Many(held_as="table" | "pairs"):
            kinds: tuple[type, ...] = (dict,)
            wanted = ("This must be a table.", "Give every entry a name.")
        case Named() | Many() | "texts" | "numbers":
            kinds, wanted = (list, tuple), ("This must be a list.", "Put it in square brackets.")
        case _:
            kinds, wanted = (str, int), ("This must be text.", "Put it in quotation marks.")
    if not isinstance(value, kinds):
        faults.append(Fault(way(path), *wanted))
    elif isinstance(shape, str):
        lines: Iterable[Any] = value if isinstance(value, list | tuple) else [value]
        if all(isinstance(line, str | int) for line in lines):
            yield path, "\n".join(map(_one_line, lines))
        else:
            faults.append(Fault(way(path), "This must be a list of texts.", "Put each text in quotation marks."))
    else:
        for name, inner in _by_id(value, shape).items():
            below = f"{path}.{name}" if path else name
            if isinstance(shape, Named) and name in shape.fields:
                yield from _leaves(inner, shape.fields[name], below, faults)
            elif isinstance(shape, Named):
                faults.append(
                    Fault(
                        way(below), "No pack has a field of this name.", "Leave it out, or look for a spelling mistake."
                    )
                )
            elif _is_id(name):
                yield from _leaves(inner, shape.each, below, faults)
            else:
                faults.append(
                    Fault(way(below), "This name can’t be used.", "Use small letters, numbers and dashes, at most 64.")
                )
            if len(faults) >= MAX_FAULTS:
                return


def _by_id(value: Any, shape: Shape) -> dict[str, Any]:
    """What a list, a table or a table of pairs holds, with an id for each."""
    if isinstance(value, list | tuple):
        return {str(n): each for n, each in enumerate(value, 1)}
    if isinstance(shape, Many) and shape.held_as == "pairs":
        return {str(n): {"key": key, "value": each} for n, (key, each) in enumerate(value.items(), 1)}
    return dict(value)


def _made(node: Any, shape: Shape) -> Any:
    """The part of a pack that a part of the fields' tree makes."""
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
    return " ".join(tidy_field(str(value)).split())
