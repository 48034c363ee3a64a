"""Replays a room's log through the rules: makes every version of the room again.

A room follows from how it opened, the commands, their times, the drafts that they sent, and what was noticed in texts. The log
has all of that, so a replay gives the room that is stored, unless the rules have changed since. What bots said is taken from
the stored room: bots learn to speak better, but a debate stays what it was.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, NamedTuple

import msgspec

from .acts.turn import Notice, Spoken
from .model.commands import (
    Command,
    DraftText,
    Hurry,
    LeaveLineOut,
    Rejected,
    Remembered,
    RunShow,
    ShowEnding,
    TimeUp,
    name_of,
)
from .model.motion import Motion, Side
from .model.state import ERASED, MAPS, Mark, Phase, Room, RoundScore, Seat, Speech, SpeechKind
from .rules import apply
from .scoring.outcome import up_to_date

# What was noticed in a text, by its digest: a second copy of a person's words in the log would have to be erased, too.
Noticed = dict[str, tuple[Mark, ...]]


class Entry(NamedTuple):
    """One command that was applied. `version` is the room's after it; `drafts` are those that it sent; `at` is ms, UTC."""

    version: int
    at: int
    actor: str
    command: Command
    drafts: dict[str, DraftText]
    noticed: Noticed


class Recorder:
    """A `Notice` that remembers what it found, for the log."""

    def __init__(self, notice: Notice):
        self._notice = notice
        self.noticed: Noticed = {}

    def __call__(self, text: str, motion: Motion, blocked: tuple[str, ...]) -> Mapping[Mark, str]:
        if marks := self._notice(text, motion, blocked):
            self.noticed[text_digest(text)] = tuple(marks)
        return marks


def text_digest(text: str) -> str:
    """What the log calls a text, instead of holding it."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


class Broken(Exception):
    """The log can't be replayed beyond this point; `str()` says why."""


def replay(first: Room, log: Iterable[Entry], stored: Room) -> Iterator[tuple[Entry, Room]]:
    """Each entry with the room that it made. `first`: the room as it opened; `stored`: as it is now. Raises Broken."""
    room, spoken = first, _spoken(stored)
    for entry in log:
        if entry.version != room.version + 1:
            raise Broken(f"version {room.version + 1} is missing from the log")
        try:
            room = apply(room, entry.command, entry.actor, entry.at, entry.drafts, _remembered(entry.noticed), spoken)
        except Exception as fault:
            if isinstance(fault, Rejected) and may_be_gone(room, stored) and isinstance(entry.command, _OF_ENDING):
                room = _past(room, entry)
                yield entry, room
                continue
            name = name_of(entry.command)
            how = (
                f"refuse {name} ({fault.code})"
                if isinstance(fault, Rejected)
                else f"fail at {name} ({type(fault).__name__})"
            )
            raise Broken(f"version {entry.version}: the rules {how}") from None
        yield entry, room


_OF_ENDING = (ShowEnding, RunShow, LeaveLineOut, Remembered, Hurry, TimeUp)
_PLACES = (
    "at",
    "since",
    "deadline",
    "pace",
    "voting",
    "remembered",
    "hurried",
    "question",
    "left_out",
    "flow_round",
    "flow_part",
)


def may_be_gone(room: Room, stored: Room) -> bool:
    """Whether steps of a debate's ending may have had words that were erased afterwards: then its log no longer says which steps there
    were, nor when they came."""
    return room.phase.name == "finished" and any(speech.text == ERASED for speech in stored.speeches.values())


def _past(room: Room, entry: Entry) -> Room:
    """The room past a command about a step of its ending that is gone. How many chose each line that is left stays known."""
    votes = entry.command.votes if isinstance(entry.command, Remembered) else room.phase.remembered
    phase = msgspec.structs.replace(room.phase, remembered=votes)
    return msgspec.structs.replace(room, version=entry.version, phase=phase)


def _spoken(stored: Room) -> Spoken:
    """What bots and stand-ins said in a room."""
    spoken: dict[str | tuple[str, int, SpeechKind], Speech] = dict(stored.speeches.items())
    numbers = Counter[tuple[Side, int]]()
    for speech in stored.speeches.values():
        author = stored.seats.get(speech.author)
        if not speech.author:
            number = numbers[speech.side, speech.round]
            numbers[speech.side, speech.round] += 1
            spoken[f"{speech.side} {number}", speech.round, speech.kind] = speech
        elif author and (author.bot or author.stand_in):
            spoken[author.id, speech.round, speech.kind] = speech
    return spoken


def _remembered(noticed: Noticed) -> Notice:
    """A `Notice` that repeats what was found then: a filter may know other words by now."""
    return lambda text, motion, blocked: dict.fromkeys(noticed.get(text_digest(text), ()), "")


def differences(replayed: Room, stored: Room) -> list[str]:
    """A sentence for each difference between two states of a room, in their values or the order of their maps; nothing that
    anybody wrote is quoted. Results that earlier rules counted are counted again first."""
    lines: list[str] = []
    for name in (name for name in Room.__struct_fields__ if name != "motion"):
        mine, theirs = getattr(replayed, name), getattr(stored, name)
        if name == "seats":
            mine = {id: _without_times(seat, theirs.get(id, seat)) for id, seat in mine.items()}
        if name == "outcome":
            theirs = up_to_date(stored)
        if name == "phase" and may_be_gone(stored, stored):
            mine = _at_the_ending(mine, theirs)
        if name == "scores":
            mine = {n: _as_then(score, theirs.get(n, score)) for n, score in mine.items()}
        if mine != theirs:
            lines += _differ(_plain(mine), _plain(theirs), name)
    for name in MAPS:
        mine, theirs = getattr(replayed, name), getattr(stored, name)
        if mine.keys() == theirs.keys() and list(mine) != list(theirs):
            lines.append(f"{name}: another order")
    return lines


def _without_times(mine: Seat, theirs: Seat) -> Seat:
    """A seat. An older one doesn't say how long its person had stepped out."""
    return msgspec.structs.replace(mine, was_out=mine.was_out if theirs.was_out else 0)


def _at_the_ending(mine: Phase, theirs: Phase) -> Phase:
    """A phase. Where steps of the ending are gone, where it was and since when is taken from the stored one."""
    return msgspec.structs.replace(mine, **{name: getattr(theirs, name) for name in _PLACES})


def _as_then(mine: RoundScore, theirs: RoundScore) -> RoundScore:
    """A round's figures. If earlier rules made the stored ones, what follows from those rules is taken from them."""
    if mine.rules == theirs.rules:
        return mine
    return msgspec.structs.replace(mine, rules=theirs.rules, unsigned=theirs.unsigned, guessed=theirs.guessed)


def _plain(value: Any) -> Any:
    """The value as maps and lists with every field: JSON leaves out some, and not always the same ones. A time factor of 1 is
    stored only for seats that had another one before."""
    if isinstance(value, msgspec.Struct):
        return {name: _plain(inner) for name, inner in msgspec.structs.asdict(value).items()}
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return value


def _differ(mine: Any, theirs: Any, at: str) -> Iterator[str]:
    if mine == theirs:
        return
    if isinstance(mine, dict) and isinstance(theirs, dict):
        for key in [*mine, *(key for key in theirs if key not in mine)]:
            below = f"{at}.{key}" if at else key
            if key not in mine:
                yield f"{below}: only stored"
            elif key not in theirs:
                yield f"{below}: only replayed"
            else:
                yield from _differ(mine[key], theirs[key], below)
    elif isinstance(mine, int | float) and isinstance(theirs, int | float):
        yield f"{at}: {mine} replayed, {theirs} stored"
    else:
        yield f"{at}: another value"
