"""Loads motion packs: one TOML file per motion, checked before anybody debates it.

`motions/README.md` describes the format. A line break in a text counts as a space, so files can be
wrapped where they read well. A pack that breaks a rule is refused as a whole, with every fault named.
"""

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from importlib.resources.abc import Traversable
from typing import Any

import msgspec
from msgspec import inspect

from ..game.phases import LIMITS
from ..game.state import SIDES, Card, Link, Moment, Motion, Sample, SideText, Source, other

DECK = 8  # the smallest deck that a hand, a redraw and counter cards can be dealt from
SPOKEN = ("opening", "restatement", "rebuttal")  # texts of a sample, with the same limits as in a debate

# The longest text, in characters, that every screen was designed for.
LENGTHS: dict[type, dict[str, int]] = {
    Motion: {
        "title": 120, "question": 140, "background": 700, "facts": 240, "stances": 40, "glossary": 400,
        "care": 500, "words": 80, "debrief": 200, "themes": 20, "essay": 160, "language": 12,
    },
    SideText: {"name": 20, "gloss": 24, "sentence": 180},
    Card: {
        "title": 48, "claim": 180, "short": 110, "why": 180, "evidence": 420, "careful": 420, "teacher": 420, "weak_point": 180,
        "strength": 120, "year": 24, "grows_from": 160, "basis": 100, "position": 200, "tags": 40,
    },
    Link: {"hint": 120},
    Moment: {"year": 12, "fact": 180},
    Sample: {**{name: LIMITS[name][1] for name in SPOKEN}, "why": 240, "tip_why": 240},
    Source: {"title": 160, "kind": 80, "urls": 300},
}  # fmt: skip

_GIVEN = ("slug", "digest")  # fields of a motion that are not in its file: this module makes them
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class PackError(ValueError):
    """A pack that cannot be used. The message names the file, each faulty place, and what to do there."""

    def __init__(self, file: str, faults: list[str]):
        super().__init__(f"{file}: {faults[0]}" if len(faults) == 1 else "\n  ".join([f"{file}:", *faults]))
        self.file, self.faults = file, faults


def read(file: Traversable) -> Motion:
    """The motion in one file, whose name without `.toml` becomes its slug. Raises PackError."""
    try:
        text = file.read_bytes().decode()
    except UnicodeDecodeError:
        raise PackError(file.name, ["is not UTF-8 text. Save it again with the encoding UTF-8."]) from None
    return parse(file.name.removesuffix(".toml"), text, file.name)


def parse(slug: str, text: str, file: str = "") -> Motion:
    """The motion in a pack's text. Raises PackError, which calls the pack `file`."""
    file = file or f"{slug}.toml"
    if not _NAME.fullmatch(slug) or len(slug) > 64:
        raise PackError(
            file,
            ["the file's name must be small letters, numbers and dashes, at most 64, such as school-uniforms.toml."],
        )
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(
            file, [f"is not TOML: {error}. Look there for a missing quotation mark, bracket or equals sign."]
        ) from None
    raw = _tidy(raw)
    if faults := list(_shape(raw, inspect.type_info(Motion), "")):
        raise PackError(file, faults)
    motion = msgspec.convert(raw | {"slug": slug, "digest": ""}, Motion)
    if faults := list(_content(motion)):
        raise PackError(file, faults)
    return msgspec.structs.replace(motion, digest=digest(motion))


def digest(motion: Motion) -> str:
    """A name for these exact words in this order: SHA-256, in hex, of everything but the digest itself."""
    return hashlib.sha256(msgspec.json.encode(msgspec.structs.replace(motion, digest=""))).hexdigest()


def _tidy(value: Any) -> Any:
    """The same value, with every text in NFC and all white space collapsed to single spaces."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, list):
        return [_tidy(each) for each in value]
    return {key: _tidy(each) for key, each in value.items()} if isinstance(value, dict) else value


def _shape(value: Any, wanted: inspect.Type, place: str) -> Iterator[str]:
    """Faults of form: missing fields, unknown fields, wrong types."""
    match wanted:
        case inspect.StructType(cls=cls, fields=fields):
            if not isinstance(value, dict):
                yield f"{place}: must be a table with {_list(f.name for f in fields if f.required)}."
                return
            known = {f.name: f for f in fields if f.name not in _GIVEN or cls is not Motion}
            for name in value:
                if name not in known:
                    yield f"{_at(place, name)}: no {_noun(cls)} has this. {_known(name, known)}"
            for name, field in known.items():
                if name in value:
                    yield from _shape(value[name], field.type, _at(place, name))
                elif field.required:
                    yield f"{_at(place, name)}: is missing. Every {_noun(cls)} needs it."
        case inspect.DictType(key_type=key, value_type=each):
            if not isinstance(value, dict):
                yield f"{place}: must be a table."
                return
            names = [str(name) for name in key.values] if isinstance(key, inspect.LiteralType) else []
            for name in names:
                if name not in value:
                    yield f"{_at(place, name)}: is missing."
            for name, inner in value.items():
                if names and name not in names:
                    yield f"{_at(place, name)}: must be {_list(names, 'or')}."
                else:
                    yield from _shape(inner, each, _at(place, name))
        case inspect.VarTupleType(item_type=each) if isinstance(value, list):
            for n, inner in enumerate(value, 1):
                yield from _shape(inner, each, f"{place}, number {n}")
        case inspect.TupleType(item_types=types) if isinstance(value, list):
            if len(value) != len(types):
                yield f"{place}: must hold {len(types)}, and holds {len(value)}."
            for n, inner in enumerate(value, 1):
                yield from _shape(inner, types[0], f"{place}, number {n}")
        case inspect.VarTupleType() | inspect.TupleType():
            yield f"{place}: must be a list, in square brackets."
        case inspect.LiteralType(values=names):
            if value not in names:
                yield f"{place}: must be {_list(names, 'or')}, not {value!r}."
        case inspect.IntType():
            if not isinstance(value, int) or isinstance(value, bool):
                yield f"{place}: must be a whole number without quotation marks."
        case inspect.StrType():
            if not isinstance(value, str):
                yield f"{place}: must be text in quotation marks."


def _content(motion: Motion) -> Iterator[str]:
    """Faults of meaning, in a pack whose form is valid."""
    yield from _lengths(motion, "")
    for side in SIDES:
        yield from _lengths(motion.sides[side], f"sides.{side}")
        if (size := len(motion.deck(side))) < DECK:
            yield f"cards: the side {side} has {size}. Each side needs at least {DECK}, so that hands differ."
    if motion.sides["for"].name.casefold() == motion.sides["against"].name.casefold():
        yield "sides: both have the same name. Give them two that nobody mixes up."
    for n, moment in enumerate(motion.timeline, 1):
        yield from _lengths(moment, f"timeline, number {n}")
        yield from _sources(motion, moment.sources, f"timeline, number {n}")
    for n, sample in enumerate(motion.samples, 1):
        yield from _lengths(sample, f"samples, number {n}")
        for name in SPOKEN:
            length, shortest = len(getattr(sample, name)), LIMITS[name][0]
            if 0 < length < shortest:
                yield f"samples, number {n}.{name}: has {length} characters. Write at least {shortest}, as in a debate."
    for id, source in motion.sources.items():
        yield from _lengths(source, f"sources.{id}")
        for url in source.urls:
            if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+\S*", url):
                yield f"sources.{id}.urls: {url!r} is no web address. It must begin with https:// or http://."
    answered = {id for card in motion.cards.values() for id in card.answers}
    for id, card in motion.cards.items():
        yield from _card(motion, id, card)
        if id not in answered:
            yield f"cards.{id}: no card answers it. Add it to the answers of a card of the side {other(card.side)}."


def _card(motion: Motion, id: str, card: Card) -> Iterator[str]:
    place = f"cards.{id}"
    if not _NAME.fullmatch(id) or len(id) > 64:
        yield f"{place}: a card's name must be small letters, numbers and dashes, at most 64."
    yield from _lengths(card, place)
    if not 1 <= card.difficulty <= 3:
        yield f"{place}.difficulty: must be 1 (plain), 2 (testing) or 3 (hard), not {card.difficulty}."
    if card.theme not in motion.themes:
        yield f"{place}.theme: {card.theme!r} is not among the themes. {_known(card.theme, motion.themes)}"
    if card.sensitive == "strong" and not card.careful:
        yield f"{place}.careful: is missing. A strongly sensitive card needs evidence that can be shown to a younger group."
    yield from _sources(motion, card.sources, place)
    if not card.answers:
        yield f"{place}.answers: is empty. Name at least one card of the side {other(card.side)} that it answers."
    for target, link in card.answers.items():
        yield from _lengths(link, f"{place}.answers.{target}")
        if target not in motion.cards:
            yield f"{place}.answers.{target}: there is no such card. {_known(target, motion.deck(other(card.side)))}"
        elif motion.cards[target].side == card.side:
            yield f"{place}.answers.{target}: is a card of the same side. A card can only answer the side {other(card.side)}."


def _lengths(thing: msgspec.Struct, place: str) -> Iterator[str]:
    """Texts that are empty but mustn't be, or too long for the screens."""
    required = {f.name for f in msgspec.structs.fields(thing) if f.required} - set(_GIVEN)
    for name, longest in LENGTHS[type(thing)].items():
        value = getattr(thing, name)
        texts = (
            {"": value} if isinstance(value, str) else value if isinstance(value, dict) else dict(enumerate(value, 1))
        )
        if name in required and not texts:
            yield f"{_at(place, name)}: is empty."
        for key, text in texts.items():
            where = _at(place, name) + (f", number {key}" if isinstance(key, int) else f".{key}" if key else "")
            if not text and (key or name in required):
                yield f"{where}: is empty."
            elif len(text) > longest:
                yield f"{where}: has {len(text)} characters. Cut it to {longest}, so that it fits the screens."


def _sources(motion: Motion, ids: tuple[str, ...], place: str) -> Iterator[str]:
    for id in ids:
        if id not in motion.sources:
            yield f"{place}.sources: there is no source {id!r}. {_known(id, motion.sources)}"


def _known(name: str, names: Any) -> str:
    close = get_close_matches(name, list(names), 1)
    return f"Did you mean {close[0]}?" if close else f"There are {_list(names)}." if names else "The pack names none."


def _at(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _noun(cls: type) -> str:
    return "side" if cls is SideText else cls.__name__.lower()


def _list(names: Any, word: str = "and") -> str:
    names = [str(name) for name in names]
    return f" {word} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
