"""What a pack must hold to be played: every fault, with its place and how to put it right.

A pack may be half finished: what is there is checked, and one fault causes no others further down. Faults are in English with
placeholders, and are translated where people read them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import islice
from typing import Any, Literal, NamedTuple, get_args

import msgspec
from msgspec import inspect

from ..game.model.motion import (
    ASKED,
    SIDES,
    Block,
    Card,
    Doubts,
    Link,
    Moment,
    Motion,
    Prepared,
    Sample,
    Side,
    SideText,
    Source,
    Weighing,
    limits,
    other,
)
from ..game.model.phases import LIMITS

Path = tuple[str | int, ...]  # keys and places in lists (from 0), from the top of the pack down

DECK = 6  # the smallest deck that a hand, a redraw and counter cards can be dealt from
AGES = range(6, 19)
SPOKEN = ("opening", "restatement", "rebuttal")  # texts of a sample, with the same limits as in a debate
GIVEN = ("slug", "digest")  # fields of a motion that are not in its pack: they are made when it is read
NAME = re.compile(r"(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*")  # of a motion and of a card: both are part of addresses
MONTH = re.compile(r"(19|20)[0-9]{2}-(0[1-9]|1[0-2])")
TAG = re.compile(r"[A-Za-z0-9_-]{1,64}")  # of a theme and of a source
NAMED = {"cards": NAME, "themes": TAG, "sources": TAG}  # maps of a motion whose keys are names
WORD = 60  # characters of a word that the pack explains, or asks people to avoid

KINDS = (Motion, SideText, Block, Prepared, Card, Doubts, Link, Moment, Sample, Source)
LENGTHS: dict[type, dict[str, int]] = {kind: limits(kind, "longest") for kind in KINDS}
LENGTHS[Sample] = {name: LIMITS[name][1] for name in SPOKEN} | LENGTHS[Sample]
MAX_ITEMS: dict[type, dict[str, int]] = {kind: limits(kind, "most") for kind in KINDS}  # the rest is not checked

_STRANGE = 20  # unknown fields of one table that are reported
_SHOWN = 60  # characters of a pack's own words that a fault repeats
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+\S*")


class Fault(NamedTuple):
    """One thing that is wrong or, if `weak`, that works and could be better: where, what, and how to put it right.
    Problem and remedy are sentences in English with placeholders for `params`."""

    path: Path
    problem: str
    remedy: str
    params: Mapping[str, Any] = {}
    weak: bool = False

    @property
    def place(self) -> str:
        """The path as people read it: `cards.early-bus.answers.late-bus.hint`, or `facts, number 2`."""
        return path_in_words(self.path)

    @property
    def said(self) -> str:
        """Problem and remedy in English."""
        text = f"{self.problem} {self.remedy}".strip()
        return text % self.params if self.params else text


def path_in_words(path: Path) -> str:
    """A path as people read it."""
    words = ""
    for step in path:
        words += f", number {step + 1}" if isinstance(step, int) else f".{_cut(step)}" if words else _cut(step)
    return words


def check_pack(raw: Any) -> tuple[Motion, list[Fault]]:
    """The motion of a pack as TOML or JSON gives it, and all faults of the pack, from its top down.

    What is missing or of a wrong type is empty in the motion, which has no slug or digest; without faults it is whole.
    """
    form = _Form()
    fitted = form.fit(raw, inspect.type_info(Motion), ())
    motion = msgspec.convert(fitted | dict.fromkeys(GIVEN, ""), Motion)
    known = {fault.path for fault in form.faults}
    content = [
        fault
        for fault in _content(motion, known)
        if not any(fault.path[:n] in known for n in range(len(fault.path) + 1))
    ]
    return motion, form.faults + content


# --- form ---------------------------------------------------------------------------------

_NEEDS = {
    Motion: "Every motion needs it.",
    SideText: "Every side needs it.",
    Block: "Every block needs it.",
    Prepared: "Every prepared answer needs it.",
    Card: "Every card needs it.",
    Link: "Every answer needs it.",
    Moment: "Every entry of the timeline needs it.",
    Sample: "Every sample needs it.",
    Source: "Every source needs it.",
}
_HAS_NONE = {
    Motion: "No motion has a field of this name.",
    SideText: "No side has a field of this name.",
    Block: "No block has a field of this name.",
    Prepared: "No prepared answer has a field of this name.",
    Card: "No card has a field of this name.",
    Doubts: "No flaw has this name.",
    Link: "No answer has a field of this name.",
    Moment: "No entry of the timeline has a field of this name.",
    Sample: "No sample has a field of this name.",
    Source: "No source has a field of this name.",
}


class _Form:
    """Makes a pack's raw data fit the types, and notes what had to be left out or filled in."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fit(self, value: Any, wanted: inspect.Type, path: Path) -> Any:
        match wanted:
            case inspect.Metadata(type=each):
                return self.fit(value, each, path)
            case inspect.StructType():
                return self._struct(value, wanted, path)
            case inspect.DictType():
                return self._dict(value, wanted, path)
            case inspect.VarTupleType(item_type=each) if isinstance(value, list):
                return [self.fit(inner, each, (*path, n)) for n, inner in enumerate(value)]
            case inspect.TupleType(item_types=types) if isinstance(value, list):
                if len(value) != len(types):
                    self._note(
                        path,
                        "This list has %(size)s entries.",
                        "It needs %(wanted)s.",
                        size=len(value),
                        wanted=len(types),
                    )
                    return _empty(wanted)
                return [
                    self.fit(inner, each, (*path, n)) for n, (inner, each) in enumerate(zip(value, types, strict=True))
                ]
            case inspect.VarTupleType() | inspect.TupleType():
                self._note(path, "This must be a list.", "Put it in square brackets.")
            case inspect.LiteralType(values=names):
                if isinstance(value, str) and value in names:
                    return value
                said = _list(filter(None, names), "or")
                self._note(path, "This can’t be %(value)s.", "Write %(names)s.", value=_quoted(value), names=said)
            case inspect.IntType():
                if isinstance(value, int) and not isinstance(value, bool):
                    return value
                self._note(path, "This must be a whole number.", "Write it without quotation marks.")
            case inspect.StrType():
                if isinstance(value, str):
                    return value
                self._note(path, "This must be text.", "Put it in quotation marks.")
        return _empty(wanted)

    def _struct(self, value: Any, wanted: inspect.StructType, path: Path) -> Any:
        known = {field.name: field for field in wanted.fields if wanted.cls is not Motion or field.name not in GIVEN}
        if not isinstance(value, dict):
            names = _list(name for name, field in known.items() if field.required)
            self._note(path, "This must be a table.", "It needs %(names)s.", names=names)
            return _empty(wanted)
        for name in [name for name in value if name not in known][:_STRANGE]:
            remedy, params = _suggest(name, known)
            self._note((*path, name), _HAS_NONE[wanted.cls], remedy, **params)
        fitted = {}
        for name, field in known.items():
            if name in value:
                inner = self._capped(value[name], MAX_ITEMS.get(wanted.cls, {}).get(name), (*path, name))
                fitted[name] = self.fit(inner, field.type, (*path, name))
            elif field.required:
                self._note((*path, name), "This is missing.", _NEEDS[wanted.cls])
                fitted[name] = _empty(field.type)
        return fitted

    def _dict(self, value: Any, wanted: inspect.DictType, path: Path) -> Any:
        if not isinstance(value, dict):
            self._note(path, "This must be a table.", "Give every entry a name.")
            return _empty(wanted)
        names = (
            [str(name) for name in wanted.key_type.values] if isinstance(wanted.key_type, inspect.LiteralType) else []
        )
        if not names:
            return {name: self.fit(inner, wanted.value_type, (*path, name)) for name, inner in value.items()}
        for name in [name for name in value if name not in names][:_STRANGE]:
            self._note(
                (*path, name),
                "This can’t be %(value)s.",
                "Write %(names)s.",
                value=_quoted(name),
                names=_list(names, "or"),
            )
        fitted = {}
        for name in names:
            if name in value:
                fitted[name] = self.fit(value[name], wanted.value_type, (*path, name))
            elif name in SIDES:  # of blocks, none is needed
                self._note((*path, name), "This is missing.", "Every motion needs it.")
                fitted[name] = _empty(wanted.value_type)
        return fitted

    def _capped(self, value: Any, most: int | None, path: Path) -> Any:
        """The entries of a list or map that may be looked at."""
        if most is None or not isinstance(value, (list, dict)) or len(value) <= most:
            return value
        self._note(path, "There are %(size)s entries.", "Keep at most %(most)s.", size=len(value), most=most)
        return value[:most] if isinstance(value, list) else dict(islice(value.items(), most))

    def _note(self, path: Path, problem: str, remedy: str, **params: Any) -> None:
        self.faults.append(Fault(path, problem, remedy, params))


def _empty(wanted: inspect.Type) -> Any:
    """The emptiest value of a type."""
    match wanted:
        case inspect.Metadata(type=each):
            return _empty(each)
        case inspect.StructType(fields=fields):
            return {field.name: _empty(field.type) for field in fields if field.required}
        case inspect.DictType(key_type=inspect.LiteralType(values=names), value_type=each):
            return {name: _empty(each) for name in names}
        case inspect.DictType():
            return {}
        case inspect.TupleType(item_types=types):
            return [_empty(each) for each in types]
        case inspect.VarTupleType():
            return []
        case inspect.LiteralType(values=names):
            return names[0]
        case inspect.IntType():
            return 1
        case _:
            return ""


# --- content ------------------------------------------------------------------------------


def _content(motion: Motion, known: set[Path]) -> Iterator[Fault]:
    """Faults of meaning. `known`: the places of faults of form, whose values are made up."""
    yield from _lengths(motion, ())
    for name, form in NAMED.items():
        for id in getattr(motion, name):
            if not form.fullmatch(id):
                remedy = "Use small letters, numbers and dashes, at most 64: early-bus, for example."
                yield Fault((name, id), "This name can’t be used.", remedy)
    if motion.age and motion.age not in AGES:
        yield Fault(
            ("age",),
            "This can’t be %(value)s.",
            "Write the age of the youngest students the motion suits: 6 to 18.",
            {"value": str(motion.age)[:_SHOWN]},
        )
    if motion.checked and not MONTH.fullmatch(motion.checked):
        yield Fault(
            ("checked",),
            "This can’t be %(value)s.",
            "Write the year and the month, such as 2026-11.",
            {"value": _quoted(motion.checked)},
        )
    unsure = {id for id in motion.cards if known & {("cards", id), ("cards", id, "side")}}
    for side in SIDES:
        yield from _lengths(motion.sides[side], ("sides", side))
        for topic, block in motion.sides[side].blocks.items():
            yield from _block(motion, side, block, ("sides", side, "blocks", topic), unsure)
        points: set[str] = set()
        for n, prepared in enumerate(motion.sides[side].prepared):
            path: Path = ("sides", side, "prepared", n)
            yield from _block(motion, side, prepared, path, unsure)
            if prepared.point.endswith((".", *ASKED)):
                yield Fault((*path, "point"), "This ends like a sentence.", "Write a clause that can follow “that”.")
            if prepared.point and prepared.point.casefold() in points:
                yield Fault((*path, "point"), "There is an answer to this point already.", "Delete one of the two.")
            points.add(prepared.point.casefold())
        size = len(set(motion.deck(side)) | unsure)
        if size < DECK:
            yield Fault(
                ("cards",),
                _TOO_FEW[side],
                "Each side needs at least %(least)s, so that hands differ.",
                {"size": size, "least": DECK},
            )
    first, second = (motion.sides[side].name for side in SIDES)
    if first and first.casefold() == second.casefold():
        yield Fault(
            ("sides", "against", "name"), "Both sides have the same name.", "Choose two that nobody could mix up."
        )
    for n, moment in enumerate(motion.timeline):
        yield from _lengths(moment, ("timeline", n))
        yield from _sources(motion, moment.sources, ("timeline", n))
    for n, sample in enumerate(motion.samples):
        yield from _sample(sample, ("samples", n))
    for id, source in motion.sources.items():
        yield from _lengths(source, ("sources", id))
        for n, url in enumerate(source.urls):
            if not ADDRESS.fullmatch(url):
                yield Fault(
                    ("sources", id, "urls", n),
                    "%(url)s is not a web address.",
                    "It must begin with https:// or http://.",
                    {"url": _quoted(url)},
                )
    answered = {id for card in motion.cards.values() for id in card.answers}
    for id, card in motion.cards.items():
        yield from _card(motion, id, card, unsure)
        if id not in answered and id not in unsure:
            yield Fault(("cards", id), "No card answers this one.", _ADD_ANSWER[card.side])


def _block(motion: Motion, side: Side, block: Block | Prepared, path: Path, unsure: set[str]) -> Iterator[Fault]:
    yield from _lengths(block, path)
    if block.card and block.card not in motion.cards:
        remedy, params = _suggest(block.card, motion.deck(side))
        yield Fault((*path, "card"), "There is no card of this name.", remedy, params)
    elif block.card and motion.cards[block.card].side != side and block.card not in unsure:
        yield Fault((*path, "card"), "This card is on the other side.", "Name a card of the side that says the answer.")


_TOO_FEW: dict[Side, str] = {
    "for": "The side “for” has too few cards: %(size)s.",
    "against": "The side “against” has too few cards: %(size)s.",
}
_ADD_ANSWER: dict[Side, str] = {
    "for": "Add it to the answers of a card against the motion.",
    "against": "Add it to the answers of a card for the motion.",
}
_OTHER_SIDE: dict[Side, str] = {
    "for": "Name a card against the motion that this card answers.",
    "against": "Name a card for the motion that this card answers.",
}


def _sample(sample: Sample, path: Path) -> Iterator[Fault]:
    yield from _lengths(sample, path)
    for name in SPOKEN:
        length, shortest = len(getattr(sample, name)), LIMITS[name][0]
        if 0 < length < shortest:
            yield Fault(
                (*path, name),
                "This has %(length)s characters.",
                "Write at least %(shortest)s, as in a debate.",
                {"length": length, "shortest": shortest},
            )


def _card(motion: Motion, id: str, card: Card, unsure: set[str]) -> Iterator[Fault]:
    path: Path = ("cards", id)
    yield from _lengths(card, path)
    yield from _lengths(card.doubts, (*path, "doubts"))
    if not 1 <= card.difficulty <= 3:
        yield Fault(
            (*path, "difficulty"),
            "This can’t be %(value)s.",
            "Write 1 (plain), 2 (testing) or 3 (hard).",
            {"value": str(card.difficulty)[:_SHOWN]},
        )
    if card.theme and card.theme not in motion.themes:
        remedy, params = _suggest(card.theme, motion.themes)
        yield Fault((*path, "theme"), "There is no theme %(name)s.", remedy, {"name": _quoted(card.theme), **params})
    if card.sensitive == "strong" and not card.careful:
        yield Fault(
            (*path, "careful"),
            "This is missing.",
            "A strongly sensitive card needs evidence that can be shown to a younger group.",
        )
    yield from _sources(motion, card.sources, path)
    if id in unsure:
        return
    if not card.answers:
        yield Fault((*path, "answers"), "This card answers none.", _OTHER_SIDE[card.side])
    for target, link in card.answers.items():
        yield from _lengths(link, (*path, "answers", target))
        if link.outweighs and not link.measure:
            yield Fault(
                (*path, "answers", target, "measure"),
                "This is missing.",
                "Say what the two points are compared by: %(names)s.",
                {"names": _list(get_args(Weighing), "or")},
            )
        if target not in motion.cards:
            remedy, params = _suggest(target, motion.deck(other(card.side)))
            yield Fault((*path, "answers", target), "There is no card of this name.", remedy, params)
        elif motion.cards[target].side == card.side and target not in unsure:
            yield Fault((*path, "answers", target), "This card is on the same side.", _OTHER_SIDE[card.side])


@cache
def _required(kind: type[msgspec.Struct]) -> set[str]:
    return {field.name for field in msgspec.structs.fields(kind) if field.required} - set(GIVEN)


def _lengths(thing: msgspec.Struct, path: Path) -> Iterator[Fault]:
    """Texts that are empty but mustn't be, or too long for the screens."""
    required = _required(type(thing))
    for name in sorted(required - LENGTHS[type(thing)].keys()):  # such as a card's theme, which has no limit
        if getattr(thing, name) == "":
            yield Fault((*path, name), "This is empty.", _NEEDS[type(thing)])
    for name, longest in LENGTHS[type(thing)].items():
        value = getattr(thing, name)
        here: Path = (*path, name)
        if name in required and not value:
            yield Fault(here, "This is empty.", _NEEDS[type(thing)])
        elif isinstance(value, str):
            yield from _length(value, longest, here)
        elif isinstance(value, dict):
            for key, text in value.items():
                if name not in NAMED and not 0 < len(key) <= WORD:
                    yield Fault(
                        (*here, key),
                        "This word has %(length)s characters.",
                        "Give it 1 to %(longest)s.",
                        {"length": len(key), "longest": WORD},
                    )
                yield from _length(text, longest, (*here, key), "An entry needs some words. Fill it in or delete it.")
        else:
            for n, text in enumerate(value):
                yield from _length(text, longest, (*here, n), "An entry needs some words. Fill it in or delete it.")


def _length(text: str, longest: int, path: Path, needed: str = "") -> Iterator[Fault]:
    if needed and not text:
        yield Fault(path, "This is empty.", needed)
    elif len(text) > longest:
        yield Fault(
            path,
            "This has %(length)s characters.",
            "Cut it to %(longest)s, so that it fits the screens.",
            {"length": len(text), "longest": longest},
        )


def _sources(motion: Motion, ids: tuple[str, ...], path: Path) -> Iterator[Fault]:
    for n, id in enumerate(ids):
        if id not in motion.sources:
            remedy, params = _suggest(id, motion.sources)
            yield Fault((*path, "sources", n), "There is no source %(name)s.", remedy, {"name": _quoted(id), **params})


# --- words --------------------------------------------------------------------------------


def _suggest(name: str, names: Iterable[str]) -> tuple[str, dict[str, Any]]:
    """A remedy for an unknown name, and its params: the name among these that was probably meant."""
    names = list(names)
    if len(name) <= _SHOWN and (close := get_close_matches(name, names, 1)):
        return "Did you mean %(close)s?", {"close": close[0]}
    if not names:
        return "The pack names none yet.", {}
    shown = _list(names[:_STRANGE]) + (" …" if len(names) > _STRANGE else "")
    return "There are these: %(names)s.", {"names": shown}


def _quoted(value: Any) -> str:
    return f"“{_cut(str(value))}”"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _list(names: Iterable[Any], word: Literal["and", "or"] = "and") -> str:
    names = [_cut(str(name)) for name in names]
    return f" {word} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
