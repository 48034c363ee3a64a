"""Loads rooms, saves them with their log if nobody else was first, and keeps which of their links were used up."""

import time
from collections import OrderedDict, deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

import msgspec
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Engine,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.exc import IntegrityError

from ...game import Command, DraftText, Motion, Room
from ...game.model import commands as game_commands
from ...game.model.commands import Erase, Rename
from ...game.model.text_memory import forget_texts
from ...game.replay import Noticed
from ..database import Conflict, Database
from ..engine import empty_wal, run_for_rows
from ..schema import class_rooms, class_seats, is_free, members, packs, rooms, used_links
from . import entities
from .command_ids import ENTER_COMMANDS, Used, enter, result_of
from .drafts import WRITTEN_IN, Guesses, drafts_in, forget_ids
from .erase import erase_beside
from .report_rows import write_rows
from .room_cache import RoomCache
from .seat_times import LastSeen, last_seen

REMEMBERED = 600.0  # s since its last use for which a process remembers a decoded room
AT_MOST = 10_000  # of them
MOTIONS = 8  # motions remembered without a room: a page about a class's lessons asks for the same few again and again

_motion = msgspec.json.Decoder(Motion)

# Statements that every command needs, made once. A code may be dealt again after its room
# was deleted: `opened` tells the two rooms apart.
_SWAP = update(rooms).where(
    rooms.c.code == bindparam("of_code"),
    rooms.c.version == bindparam("at_version"),
    rooms.c.opened == bindparam("and_opened"),
)
_RENAME_MEMBER = (
    update(members)
    .where(members.c.name == bindparam("old_name"))
    .where(
        exists().where(
            class_seats.c.class_id == members.c.class_id,
            class_seats.c.member == members.c.id,
            class_seats.c.room == bindparam("of_code"),
            class_seats.c.seat == bindparam("of_seat"),
        )
    )
    .values(name=bindparam("new_name"))
)
_HOLD = select(rooms.c.version).where(rooms.c.code == bindparam("of_code")).with_for_update()
_CODES: BindParameter[Any] = bindparam("of_codes", expanding=True)
_VERSIONS = select(rooms.c.code, rooms.c.version, rooms.c.opened).where(rooms.c.code.in_(_CODES))
_DUE = (  # made once: the clock asks every second
    select(rooms.c.code, rooms.c.phase_id, rooms.c.deadline)
    .where(rooms.c.deadline <= bindparam("now"))
    .order_by(rooms.c.deadline)
    .limit(200)
)
_LOOK = select(rooms.c.version, rooms.c.opened, rooms.c.state, rooms.c.pack).where(rooms.c.code == bindparam("of_code"))


class NoRoom(LookupError):
    """There is no room with this code (any more)."""


class AlreadyDone(Exception):
    """A command id was applied before; `Store.result_of` has what it made."""


class Step(NamedTuple):
    """A room after one command; the command, the seat that gave it, and the id that a repeat is recognised by; and what
    was noticed in the texts that it brought."""

    room: Room
    command: Command
    actor: str
    command_id: str
    noticed: Noticed | None = None


class Store:
    """All rooms of one database. Each process has one store, which its greenlets and threads may share."""

    def __init__(self, engine: Engine):
        self.database = Database(engine)
        self._rooms: OrderedDict[str, Room] = OrderedDict()  # the room used last is at the end
        self._used: dict[str, float] = {}  # monotonic s
        self._motions: WeakValueDictionary[str, Motion] = WeakValueDictionary()  # those of the rooms above, by digest
        self._asked_for: deque[Motion] = deque(maxlen=MOTIONS)  # the last ones that somebody read beside a room
        self._caches: list[RoomCache[Any]] = []

    # --- rooms ----------------------------------------------------------------------------

    def create(self, room: Room) -> None:
        """Keep a new room and its motion. Raises Conflict when the code is taken, by a room or a hall."""
        motion = {"digest": room.pack, "motion": msgspec.json.encode(room.motion)}
        try:
            with self.database.writing() as connection:
                if not is_free(connection, room.code):
                    raise Conflict
                connection.execute(self.database.insert(packs).on_conflict_do_nothing(), motion)
                first = {"first": entities.rest(room)} if room.version == 0 else {}
                connection.execute(
                    insert(rooms),
                    {
                        "code": room.code,
                        "opened": room.opened,
                        "pack": room.pack,
                        "deadline": room.phase.deadline,
                        "rehearsal": bool(room.options.rehearsal),
                        **_columns(room, room.opened),
                        **first,
                    },
                )
                self._write(connection, None, room)
        except IntegrityError:
            raise Conflict from None
        self._remember(room)

    def load(self, code: str, *, fresh: bool = False) -> Room:
        """The room, which callers must not change. The cached room may be behind what another process saved. That is good enough
        for applying a command, because `save` would notice; to show the room to someone, ask for it `fresh`. Raises NoRoom."""
        known = self._rooms.get(code)
        if known and not fresh:
            self._remember(known)
            return known
        with self.database.reading() as connection:
            return self._read(connection, code)

    def load_all(self, codes: Collection[str]) -> dict[str, Room]:
        """Those of these rooms that exist, as they are now, in the same order. Only rooms that another process changed are read again."""
        with self.database.engine.connect() as connection:
            now = {code: mark for code, *mark in connection.execute(_VERSIONS, {"of_codes": list(codes)})}
        loaded = {}
        for code in codes:
            if code not in now:
                self.let_go_of(code)
                continue
            known = self._rooms.get(code)
            is_current = known and [known.version, known.opened] == now[code]
            with suppress(NoRoom):
                loaded[code] = known if known and is_current else self.load(code, fresh=True)
        return loaded

    def let_go(self) -> None:
        """Forget decoded rooms that nobody has used for a while."""
        old = time.monotonic() - REMEMBERED
        while self._rooms and self._used[oldest := next(iter(self._rooms))] < old:
            self.let_go_of(oldest)

    def let_go_of(self, code: str) -> None:
        """Forget the decoded room, what was made of it, and what was worked out from texts, of whichever room."""
        forget_texts()
        self._rooms.pop(code, None)
        self._used.pop(code, None)
        for cache in self._caches:
            cache.forget(code)

    def cache(self, at_most: int) -> RoomCache[Any]:
        """A cache for what is made from rooms, of which it holds `at_most`."""
        self._caches.append(RoomCache(at_most))
        return self._caches[-1]

    def motion_of(self, digest: str) -> Motion:
        """Like `motion`, for callers that read nothing else."""
        if not (motion := self._motions.get(digest)):
            with self.database.engine.connect() as connection:
                motion = self.motion(connection, digest)
        self._asked_for.append(motion)
        return motion

    def motion(self, connection: Connection, digest: str) -> Motion:
        """The pack with this digest, as it was when a room opened with it. The same object while a room that has it is remembered."""
        if not (motion := self._motions.get(digest)):
            motion = _motion.decode(
                connection.execute(select(packs.c.motion).where(packs.c.digest == digest)).scalar_one()
            )
            self._motions[digest] = motion
        return motion

    def save(self, before: Room, steps: Sequence[Step], *, at: int) -> None:
        """Swap the room for the one of the last step and log all steps, in one transaction. Raises Conflict if the room is
        no longer at `before`, AlreadyDone if its actor used a command id before, NoRoom if the room was deleted.

        A phase with drafts must not end here but inside `hold`.
        """
        after = steps[-1].room
        if before.phase.id != after.phase.id and before.phase.name in WRITTEN_IN:
            raise RuntimeError("a phase with drafts ends inside Store.hold, which holds them still")
        try:
            with self.database.writing() as connection:
                swapped = self._swap(connection, before, steps, at)
        except (IntegrityError, Used):
            if any(self.result_of(before.code, step.actor, step.command_id) is not None for step in steps):
                raise AlreadyDone from None
            raise
        if not swapped:
            self.load(before.code, fresh=True)
            raise Conflict
        self._saved(steps)

    @contextmanager
    def hold(self, code: str) -> Iterator["HeldRoom"]:
        """Hold the room still, drafts included, until the end of the `with`, for commands that may end a phase. Nobody else can
        write first, so leaving raises no Conflict. The caller must not yield inside. Raises NoRoom; Conflict only on entering."""
        with self.database.writing() as connection:
            connection.execute(_HOLD, {"of_code": code})
            held = HeldRoom(self, connection, self._read(connection, code))
            yield held
        if held.steps:
            self._saved(held.steps)

    def result_of(self, code: str, actor: str, command_id: str) -> int | None:
        """The version that this command was answered with, if it was ever applied (or, for a draft, kept)."""
        with self.database.engine.connect() as connection:
            return result_of(connection, code, actor, command_id)

    def due(self, now: int) -> list[tuple[str, str, int]]:
        """The code, phase and deadline of rooms whose deadline is at or before `now`, the longest overdue first."""
        with self.database.engine.connect() as connection:
            return [(code, phase, deadline) for code, phase, deadline in connection.execute(_DUE, {"now": now})]

    def newest(self) -> int:
        """When the last command of any room was (ms, UTC); 0 if there is no room."""
        with self.database.reading() as connection:
            return connection.scalar(select(func.max(rooms.c.touched))) or 0

    def delete(self, *codes: str) -> None:
        """Delete rooms with their logs and everything in them, all or none. Raises NoRoom if none of them exists."""
        with self.database.writing() as connection:
            gone = connection.execute(delete(rooms).where(rooms.c.code.in_(codes))).rowcount
        for code in codes:
            self.let_go_of(code)
        if not gone:
            raise NoRoom(*codes)
        empty_wal(self.database.engine)

    def forget(self, before: int, at_most: int) -> list[str]:
        """Delete rooms in which nothing has happened since `before`; return their codes. Fewer than `at_most`: those were all.
        Rooms of a class are kept as long as the class says (`Classes.forget`)."""
        in_a_class = exists().where(class_rooms.c.room == rooms.c.code)
        return self.delete_where(rooms.c.touched < before, ~in_a_class, at_most=at_most)

    def forget_rehearsals(self, before: int, at_most: int) -> list[str]:
        """Delete rehearsals opened before then (ms), even if they are still being played; return their codes."""
        return self.delete_where(rooms.c.rehearsal, rooms.c.opened < before, at_most=at_most)

    def delete_where(self, *conditions: ColumnElement[bool], at_most: int) -> list[str]:
        """Delete the rooms that meet all conditions, with everything in them, and after the last of them packs that no room
        needs any more; return the rooms' codes. Fewer than `at_most`: those were all."""
        with self.database.writing() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SET LOCAL statement_timeout = 0"))
            query = select(rooms.c.code).where(*conditions).limit(at_most).with_for_update(skip_locked=True)
            codes = list(connection.scalars(query))
            connection.execute(delete(rooms).where(rooms.c.code.in_(codes)))
            if last := len(codes) < at_most:
                connection.execute(delete(packs).where(packs.c.digest.not_in(select(rooms.c.pack))))
        for code in codes:
            self.let_go_of(code)
        if last:
            empty_wal(self.database.engine)
        return codes

    # --- links ----------------------------------------------------------------------------

    def take(self, code: str, link: str) -> bool:
        """Use up a link of a room, across all processes; False if it was used before."""
        try:
            with self.database.writing() as connection:
                connection.execute(insert(used_links), {"room": code, "link": link})
        except IntegrityError:
            return False
        return True

    def is_taken(self, code: str, link: str) -> bool:
        """Whether the link was used up."""
        with self.database.engine.connect() as connection:
            return (
                connection.scalar(select(used_links.c.link).where(used_links.c.room == code, used_links.c.link == link))
                is not None
            )

    # --- within -----------------------------------------------------------------------------

    def _read(self, connection: Connection, code: str) -> Room:
        row = connection.execute(_LOOK, {"of_code": code}).one_or_none()
        if row is None:
            self.let_go_of(code)
            raise NoRoom(code)
        known = self._rooms.get(code)
        if known and (known.version, known.opened) == (row.version, row.opened):
            return known
        room = entities.read_room(connection, row.state, self.motion(connection, row.pack), known)
        self._remember(room)
        return room

    def _remember(self, room: Room) -> None:
        known = self._rooms.get(room.code)
        if known and known.opened == room.opened and known.version > room.version:
            return
        self._rooms[room.code], self._used[room.code] = room, time.monotonic()
        self._rooms.move_to_end(room.code)
        if len(self._rooms) > AT_MOST:
            self.let_go_of(next(iter(self._rooms)))

    def _saved(self, steps: Sequence[Step]) -> None:
        self._remember(steps[-1].room)
        if any(isinstance(step.command, Erase) for step in steps):
            forget_texts()

    def _swap(
        self,
        connection: Connection,
        before: Room,
        steps: Sequence[Step],
        at: int,
        used: dict[str, DraftText] | None = None,
    ) -> bool:
        """Whether the swap succeeded; if somebody else was first, nothing was written."""
        after = steps[-1].room
        after.share(before)
        values = {"of_code": before.code, "at_version": before.version, "and_opened": before.opened}
        values |= _columns(after, at)
        if after.phase.deadline != before.phase.deadline:  # SQLite writes the index of every column that is named
            values["deadline"] = after.phase.deadline
        if not run_for_rows(connection, _SWAP, [values]):
            return False
        drafts = msgspec.json.encode(used) if used else None
        enter(connection, ENTER_COMMANDS, [_entry(step, at, drafts if step is steps[-1] else None) for step in steps])
        self._write(connection, before, after)
        for earlier, step in zip((before, *(step.room for step in steps)), steps, strict=False):
            if isinstance(step.command, Erase):
                erase_beside(connection, earlier, step.room.version, step.command.seat)
            if isinstance(step.command, Rename):
                _rename_member(connection, earlier, step.room, step.command.seat)
        return True

    def _write(self, connection: Connection, before: Room | None, after: Room) -> None:
        changes = entities.changes(before, after)
        entities.write_changes(connection, after, changes)
        write_rows(connection, before, after, changes)


class HeldRoom:
    """A room held still by `Store.hold`, while one command is applied to it."""

    def __init__(self, store: Store, connection: Connection, room: Room):
        self._store, self._connection = store, connection
        self.room, self.guesses = room, Guesses(connection, room)
        self.steps: Sequence[Step] = ()

    def drafts(self) -> dict[str, DraftText]:
        """What each seat has typed in this phase, sent or not. Nobody can add to it now."""
        if self.room.phase.name not in WRITTEN_IN:
            return {}
        return drafts_in(self._connection, self.room.code, self.room.phase.id)

    def result_of(self, actor: str, command_id: str) -> int | None:
        """Like `Store.result_of`, for this room."""
        return result_of(self._connection, self.room.code, actor, command_id)

    def presence(self) -> dict[str, LastSeen]:
        """When each seat was last heard from, and when it last typed in this phase."""
        return last_seen(self._connection, [self.room.code])[self.room.code]

    def save(self, *steps: Step, at: int, drafts: dict[str, DraftText]) -> None:
        """Like `Store.save`; `drafts` are those that the last command sent, for the log. Committed when
        the `with` ends without an exception. Ask `result_of` first: ids
        that were used before are an error here."""
        if not self._store._swap(self._connection, self.room, steps, at, drafts):
            raise Conflict
        self.steps = steps
        if steps[-1].room.phase.id != self.room.phase.id:
            forget_ids(self._connection, self.room.code, self.room.phase.id)


def _rename_member(connection: Connection, before: Room, after: Room, seat: str) -> None:
    """Whoever gave no other name than the one that a host has changed is called by the new one in their class, too."""
    old, new = before.seats[seat].teacher_name, after.seats[seat]
    if old and not new.teacher_name:
        connection.execute(
            _RENAME_MEMBER, {"old_name": old, "new_name": new.alias, "of_code": after.code, "of_seat": seat}
        )


def _entry(step: Step, at: int, drafts: bytes | None) -> dict[str, Any]:
    return {
        "new_room": step.room.code,
        "new_version": step.room.version,
        "new_at": at,
        "new_actor": step.actor,
        "new_command_id": step.command_id,
        "new_command": game_commands.encode(step.command),
        "new_drafts": drafts,
        "new_noticed": msgspec.json.encode(step.noticed) if step.noticed else None,
    }


def _columns(room: Room, at: int) -> dict[str, Any]:
    """The columns of a room's row that every command changes."""
    return {"version": room.version, "phase_id": room.phase.id, "state": entities.rest(room), "touched": at}
