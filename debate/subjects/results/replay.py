"""Replays of finished debates, from their logs: for `debate replay`, and for the projector."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from msgspec import MsgspecError
from msgspec.structs import replace
from sqlalchemy.exc import NoResultFound

from ...game import DraftText, Memo, Room, Views, diff
from ...game.model.commands import Erase
from ...game.model.state import Seat, Speech
from ...game.replay import Broken, differences, may_be_gone, replay
from ...game.scoring.read_first import kept_back
from ...storage import check as stored_rooms
from ...storage.rooms import log
from ...storage.rooms.log import RoomLog
from ...storage.rooms.store import NoRoom, Store


def faults(store: Store, code: str) -> list[str]:
    """What is wrong with a stored room, a sentence for each fault: rows that can't be read, or else where the room differs from a
    replay of its log, and rows that contradict it. Raises NoRoom."""
    with store.database.reading() as connection:
        if damaged := stored_rooms.unreadable(connection, code):
            return damaged
        try:
            first, entries, stored = log.read_with(connection, store, code)
        except (MsgspecError, NoResultFound):
            return ["The motion of this room can’t be read."]
        sentences, room, phases = list[str](), first, {first.phase.id}
        sent, erased = dict[tuple[str, str], DraftText](), set[str]()
        try:
            for entry, after in replay(first, entries, stored):
                sent |= {(seat, room.phase.id): words for seat, words in entry.drafts.items()}
                if isinstance(entry.command, Erase):
                    erased.add(entry.command.seat)
                room = after
                phases.add(room.phase.id)
        except Broken as broken:
            sentences.append(f"The log can’t be replayed: {broken}.")
        else:
            sentences += [f"The log leads to something else: {line}." for line in differences(room, stored)]
            sentences += stored_rooms.draft_faults(connection, code, phases, sent, erased)
        return sentences + stored_rooms.contradictions(connection, stored, entries)


def check_rooms(store: Store, code: str | None, say: Callable[[str], None]) -> int:
    """Check a room, or every room, and say what differs. Returns the exit status: 1 if anything does. Raises NoRoom."""
    faults_of: dict[str, list[str]] = {}
    for each in [code] if code is not None else log.codes(store):
        try:
            faults_of[each] = faults(store, each)
        except NoRoom:
            if code is not None:
                raise
    for each, differ in faults_of.items():
        for line in differ:
            say(f"{each}: {line}")
    wrong = sum(map(bool, faults_of.values()))
    say(f"{len(faults_of) - wrong} of {len(faults_of)} rooms are what their logs lead to.")
    return 1 if wrong else 0


def tell_phases(store: Store, code: str, say: Callable[[str], None]) -> None:
    """Say when each phase began and how many commands it had, without names or words. Raises NoRoom."""
    first, entries, stored = log.read_log(store, code)
    phase, began, commands = first.phase, first.opened, 0
    for entry, room in replay(first, entries, stored):
        if room.phase.id != phase.id:
            _line(say, began, f"{phase.name}{f' {phase.round}' if phase.round else ''}", commands)
            phase, began, commands = room.phase, entry.at, 0
        commands += 1
    _line(say, began, f"{phase.name}{f' {phase.round}' if phase.round else ''}", commands)
    say(f"{stored.version} commands, {len(stored.seats)} seats, {len(stored.speeches)} texts.")


def _line(say: Callable[[str], None], at: int, name: str, commands: int) -> None:
    time = datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")
    say(f"{time}  {name:<12} {commands:>5}")


# --- what the projector showed ------------------------------------------------------------

AFTERWARDS = 15 * 60_000  # ms after the end that still belong to the lesson
Thing = TypeVar("Thing", Seat, Speech)


class Unplayable(Exception):
    """This debate can't be watched again: today's rules lead elsewhere."""


def film(room_log: RoomLog, pause: Callable[[], None]) -> dict[str, Any]:
    """What the projector showed, as {start, public, frames}: the public document when the room opened, and merge patches with
    their times (ms, UTC), as [at, patch]. `erased`: somebody's words were erased since, so steps of the ending may be missing.

    Moderation works backwards, too: a text that is hidden or kept back now is nowhere in the film, and people have their present names. `pause`
    is called after each command, so that others get a turn. Raises Unplayable.
    """
    memo, mask = Memo(), _Mask(room_log.stored)
    room = room_log.first
    public = start = Views(mask(room), memo).public()
    frames: list[tuple[int, dict[str, Any]]] = []
    over: int | None = None
    try:
        for entry, after in replay(room_log.first, room_log.entries, room_log.stored):
            pause()
            room = after
            if room.phase.name == "finished" and over is None:
                over = entry.at
            if over is not None and entry.at > over + AFTERWARDS:
                continue
            before, public = public, Views(mask(room), memo).public()
            if patch := diff(before, public):
                frames.append((entry.at, patch))
    except Broken:
        raise Unplayable from None
    if differences(room, room_log.stored):
        raise Unplayable  # better nothing than something that never happened
    film = {"start": room_log.first.opened, "public": start, "frames": frames}
    return film | ({"erased": True} if may_be_gone(room, room_log.stored) else {})


class _Mask:
    """Shows as much of a room's earlier states as may be seen now. Unchanged things stay the same objects."""

    def __init__(self, now: Room):
        self._names = {id: seat.alias for id, seat in now.seats.items()}
        self._hidden = {id for id, speech in now.speeches.items() if not speech.visible} | kept_back(now)
        self._masked: dict[str, tuple[Any, Any]] = {}

    def __call__(self, room: Room) -> Room:
        seats = {id: self._seat(seat) for id, seat in room.seats.items()}
        speeches = {id: self._speech(speech) for id, speech in room.speeches.items()}
        shown = room.copy()
        shown.seats = (
            room.seats if all(a is b for a, b in zip(seats.values(), room.seats.values(), strict=True)) else seats
        )
        shown.speeches = speeches if self._hidden else room.speeches
        if shown.outcome:
            outcome = shown.outcome
            names = ("lines", "last_lines", "memorable")
            open_ones = {
                name: tuple(line for line in getattr(outcome, name) if line.speech not in self._hidden)
                for name in names
            }
            shown.outcome = replace(outcome, **open_ones)
        return shown

    def _seat(self, seat: Seat) -> Seat:
        name = self._names.get(seat.id, "")
        return seat if seat.alias == name else self._kept(seat, lambda: replace(seat, alias=name))

    def _speech(self, speech: Speech) -> Speech:
        hidden = speech.id in self._hidden  # among them is all that is kept back now: nothing else is
        return self._kept(speech, lambda: replace(speech, hidden=speech.hidden or hidden, read=not hidden))

    def _kept(self, thing: Thing, make: Callable[[], Thing]) -> Thing:
        known = self._masked.get(thing.id)
        if known is None or known[0] is not thing:
            known = self._masked[thing.id] = thing, make()
        masked: Thing = known[1]
        return masked
