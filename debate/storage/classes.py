"""Classes: the same students, room after room. A class is a list of rooms, and of the people whose seats are in them.

Each room is a room like any other. Of its class it knows only what each person's `Past` told the rules as they joined.
A *member* is one student of a class; a seat in one of its rooms is theirs, or becomes that of a new member (`adopt`).
"""

import secrets
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Delete,
    Select,
    Update,
    and_,
    bindparam,
    case,
    cast,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from ..game import Room
from ..game.model.state import Past
from .engine import empty_wal, run_for_rows
from .rooms.report_rows import write_places
from .rooms.store import NoRoom, Store
from .schema import class_rooms, class_seats, classes, entities, kept_apart, members, rooms, seats

MAX_MEMBERS = 400  # as many as a hall seats
MAX_NAME = 60  # characters
MAX_APART = 400  # pairs
MIN_DAYS, DEFAULT_DAYS = 7, 120  # days for which a class is kept
DAY_MS = 24 * 3600 * 1000

_LIST = select(members.c.id, members.c.name, members.c.cards).where(members.c.class_id == bindparam("of_class"))
_ENROL = insert(members)
_SIT = insert(class_seats)


_PASTS = (
    select(entities.c.room, entities.c.id, entities.c.entity)
    .join(class_rooms, class_rooms.c.room == entities.c.room)
    .where(class_rooms.c.class_id == bindparam("of_class"), entities.c.map == "pasts", entities.c.entity.is_not(None))
)
_past = msgspec.json.Decoder(Past)


class NoClass(LookupError):
    """There is no such class or member, or it was deleted."""


class SchoolClass(NamedTuple):
    """A class as its row has it. `links`: how often the teachers' link was renewed; times are ms, UTC."""

    id: str
    name: str
    opened: int
    touched: int
    keep_days: int
    keep_aliases: bool
    links: int


class Member(NamedTuple):
    """One student of a class. `name` is for the teacher; `cards`: how often the personal card was renewed."""

    id: str
    name: str
    cards: int


class Sitting(NamedTuple):
    """A member's seat in one of the class's rooms."""

    room: str
    seat: str
    member: str


class Classes:
    """All classes in the store's database, each kept for at most `most` days (0: no new classes)."""

    def __init__(self, store: Store, most: int):
        self._store, self._database, self._most = store, store.database, most
        days = case((classes.c.keep_days > most, most), else_=classes.c.keep_days) if most else classes.c.keep_days
        self._kept_for = cast(days, BigInteger) * DAY_MS

    # --- the class ------------------------------------------------------------------------

    def create(self, id: str, name: str, keep_days: int, now: int) -> SchoolClass:
        """Store a new class. A second call with the same id finds the first one's class."""
        row = SchoolClass(id, name, now, now, keep_days, True, 0)
        try:
            with self._database.writing() as connection:
                connection.execute(insert(classes), row._asdict())
        except IntegrityError:
            return self.load(id)
        return row

    def load(self, id: str) -> SchoolClass:
        """The class with this id. Raises NoClass."""
        return self._one(select(classes).where(classes.c.id == _asked(id)))

    def of_room(self, code: str) -> SchoolClass | None:
        """The class that a room was opened in, if any."""
        joined = classes.join(class_rooms, class_rooms.c.class_id == classes.c.id)
        try:
            return self._one(select(classes).select_from(joined).where(class_rooms.c.room == code))
        except NoClass:
            return None

    def _one(self, query: Select[Any]) -> SchoolClass:
        with self._database.engine.connect() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise NoClass
        school_class = SchoolClass(*row)
        return school_class._replace(keep_days=min(school_class.keep_days, self._most)) if self._most else school_class

    def change(self, id: str, now: int, **columns: str | int | bool) -> None:
        """Change some columns of a class. Raises NoClass."""
        with self._database.writing() as connection:
            _change_one(connection, update(classes).where(classes.c.id == id).values(touched=now, **columns))

    def renew(self, id: str, now: int) -> int:
        """Void all links of a class's teachers, and the access that they gave. Returns the number that the next link needs."""
        with self._database.writing() as connection:
            changed = update(classes).where(classes.c.id == id).values(touched=now, links=classes.c.links + 1)
            links = connection.scalar(changed.returning(classes.c.links))
        if links is None:
            raise NoClass
        return int(links)

    def delete_rooms(self, id: str, at_most: int) -> list[str]:
        """Delete rooms of a class with everything in them; return their codes. Fewer than `at_most`: those were all."""
        mine = select(class_rooms.c.room).where(class_rooms.c.class_id == id)
        return self._store.delete_where(rooms.c.code.in_(mine), at_most=at_most)

    def delete(self, id: str) -> None:
        """Delete a class with its people, after its rooms. Raises NoClass."""
        with self._database.writing() as connection:
            _change_one(connection, delete(classes).where(classes.c.id == id))
        empty_wal(self._database.engine)

    def forget(self, now: int, at_most: int) -> list[str]:
        """Delete rooms of classes in which nothing has happened for as long as their class keeps them; return their codes.
        Fewer than `at_most`: those were all."""
        old = and_(class_rooms.c.room == rooms.c.code, rooms.c.touched < now - self._kept_for)
        kept_in = class_rooms.join(classes, class_rooms.c.class_id == classes.c.id)
        return self._store.delete_where(
            exists(select(class_rooms.c.room).select_from(kept_in).where(old).correlate(rooms)), at_most=at_most
        )

    def forget_empty(self, now: int, at_most: int) -> list[str]:
        """Delete classes that have no room left and were not touched for as long as they are kept; return their ids. Fewer
        than `at_most`: those were all."""
        empty = ~exists().where(class_rooms.c.class_id == classes.c.id)
        old = select(classes.c.id).where(classes.c.touched < now - self._kept_for, empty)
        with self._database.writing() as connection:
            ids = list(connection.scalars(old.limit(at_most).with_for_update(skip_locked=True)))
            connection.execute(delete(classes).where(classes.c.id.in_(ids)))
        if len(ids) < at_most:
            empty_wal(self._database.engine)
        return ids

    # --- its rooms ------------------------------------------------------------------------

    def add_room(self, id: str, room: Room, now: int) -> None:
        """Make a room one of the class's, with everybody in it. A room that is in this class or another stays where it is.
        Practice rooms and rehearsals belong to no class. Raises NoClass, NoRoom."""
        if room.options.practice or room.options.rehearsal:
            return
        try:
            with self._database.writing() as connection:
                _change_one(connection, update(classes).where(classes.c.id == id).values(touched=now))
                if connection.scalar(select(class_rooms.c.room).where(class_rooms.c.room == room.code)) is None:
                    connection.execute(insert(class_rooms), {"room": room.code, "class_id": id})
                    write_places(connection, room)  # in case it ended before places had rows
                    _adopt(connection, id)
        except IntegrityError:
            raise NoRoom(room.code) from None

    def rooms(self, id: str) -> dict[str, str]:
        """The class's rooms by their codes, each with the digest of its motion; the newest first."""
        query = (
            select(rooms.c.code, rooms.c.pack)
            .join(class_rooms, class_rooms.c.room == rooms.c.code)
            .where(class_rooms.c.class_id == id)
            .order_by(rooms.c.opened.desc(), rooms.c.code)
        )
        with self._database.engine.connect() as connection:
            return dict(connection.execute(query).all())

    # --- its people -----------------------------------------------------------------------

    def members(self, id: str) -> list[Member]:
        """Everybody in the class, in the order of the roster."""
        with self._database.engine.connect() as connection:
            return [Member(*row) for row in connection.execute(_LIST.order_by(members.c.n), {"of_class": id})]

    def member(self, id: str, member: str) -> Member:
        """One person of the class. Raises NoClass."""
        with self._database.engine.connect() as connection:
            row = connection.execute(
                _LIST.where(members.c.id == _asked(member)), {"of_class": _asked(id)}
            ).one_or_none()
        if row is None:
            raise NoClass
        return Member(*row)

    def enrol(self, id: str, names: Sequence[str]) -> list[Member]:
        """Add people with these names, up to MAX_MEMBERS in the class. Returns those who were added."""
        with self._database.writing() as connection:
            return _enrol(connection, id, names)

    def change_member(self, id: str, member: str, **columns: str | int) -> None:
        """Change a member's columns: the name, or how often the card was renewed. Raises NoClass."""
        with self._database.writing() as connection:
            _change_one(connection, update(members).where(*_is(id, member)).values(**columns))

    def merge(self, id: str, member: str, into: str) -> None:
        """Two members are one person: `into` gets the seats of the other, who is deleted. Raises NoClass."""
        name, other = self.member(id, member).name, self.member(id, into).name
        mine = (class_seats.c.class_id == id, class_seats.c.member == member)
        try:
            with self._database.writing() as connection:
                connection.execute(update(class_seats).where(*mine).values(member=into))
                _inherit_apart(connection, id, member, into)
                _change_one(connection, delete(members).where(*_is(id, member)))  # if no other teacher has
                _change_one(connection, update(members).where(*_is(id, into)).values(name=other or name))
        except IntegrityError:  # the same, and there were seats
            raise NoClass from None
        empty_wal(self._database.engine)

    def delete_member(self, id: str, member: str) -> None:
        """Delete a person from the class; `Rooms.erase` deletes what is in its rooms. Raises NoClass."""
        mine = (class_seats.c.class_id == id, class_seats.c.member == member)
        with self._database.writing() as connection:
            connection.execute(update(class_seats).where(*mine).values(member=None))  # so that `adopt` leaves the seats
            _change_one(connection, delete(members).where(*_is(id, member)))
        empty_wal(self._database.engine)

    # --- members who don't judge each other's texts -----------------------------------------

    def keep_apart(self, id: str, people: Collection[str]) -> int:
        """Keep each of these people apart from all the others, as long as there are no more than MAX_APART pairs. Returns for
        how many pairs there was no room. Raises NoClass."""
        pairs = list(combinations(sorted({*people}), 2))
        try:
            with self._database.writing() as connection:
                there = _pairs(connection, id)
                new = [pair for pair in pairs if pair not in there]
                added = new[: max(0, MAX_APART - len(there))]
                for member, other in added:
                    connection.execute(insert(kept_apart), {"class_id": id, "member": member, "other": other})
        except IntegrityError:
            raise NoClass from None
        return len(new) - len(added)

    def no_longer_apart(self, id: str, people: Collection[str]) -> None:
        """Keep none of these people apart from each other any more."""
        mine = (kept_apart.c.class_id == id, kept_apart.c.member.in_(people), kept_apart.c.other.in_(people))
        with self._database.writing() as connection:
            connection.execute(delete(kept_apart).where(*mine))

    def apart(self, id: str) -> list[tuple[str, str]]:
        """The pairs of people who are kept apart."""
        with self._database.engine.connect() as connection:
            return _pairs(connection, id)

    # --- their seats ----------------------------------------------------------------------

    def sittings(self, id: str, member: str = "") -> list[Sitting]:
        """The seats of everybody in the class, or of one person; in the newest room first."""
        query = (
            select(class_seats.c.room, class_seats.c.seat, class_seats.c.member)
            .join(rooms, rooms.c.code == class_seats.c.room)
            .where(class_seats.c.class_id == id, class_seats.c.member.is_not(None))
            .order_by(rooms.c.opened.desc(), class_seats.c.room)
        )
        if member:
            query = query.where(class_seats.c.member == member)
        with self._database.engine.connect() as connection:
            return [Sitting(*row) for row in connection.execute(query)]

    def sittings_in(self, id: str, codes: Sequence[str]) -> list[Sitting]:
        """The seats of everybody in those of the rooms that are the class's; in the order of the codes."""
        query = select(class_seats.c.room, class_seats.c.seat, class_seats.c.member).where(
            class_seats.c.class_id == id, class_seats.c.room.in_(codes), class_seats.c.member.is_not(None)
        )
        with self._database.engine.connect() as connection:
            return sorted(
                (Sitting(*row) for row in connection.execute(query)), key=lambda sitting: codes.index(sitting.room)
            )

    def sit(self, id: str, sitting: Sitting) -> None:
        """Note whose seat it is. Nothing happens if that is known already, or if the member or the seat is gone."""
        try:
            with self._database.writing() as connection:
                connection.execute(_SIT, _seat_row(id, sitting))
        except IntegrityError:
            pass

    def adopt(self, id: str) -> None:
        """Make everybody in the class's rooms a member who isn't one yet."""
        with self._database.engine.connect() as connection:
            news = connection.execute(_STRANGERS, {"of_class": id}).first() is not None
        if news:
            with self._database.writing() as connection:
                _adopt(connection, id)


def _change_one(connection: Connection, statement: Update | Delete) -> None:
    """Change or delete a class or a member. Raises NoClass if it isn't there."""
    if not connection.execute(statement).rowcount:
        raise NoClass


def _is(id: str, member: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Which row is a member's."""
    return members.c.class_id == id, members.c.id == member


def _pairs(connection: Connection, id: str) -> list[tuple[str, str]]:
    query = select(kept_apart.c.member, kept_apart.c.other).where(kept_apart.c.class_id == id)
    return [(row.member, row.other) for row in connection.execute(query.order_by(*query.selected_columns))]


def _inherit_apart(connection: Connection, id: str, member: str, into: str) -> None:
    """Keep the people who are kept apart from a member apart from the one who takes the member's place."""
    there = _pairs(connection, id)
    others = {one for pair in there if member in pair for one in pair} - {member, into}
    for pair in ((min(into, other), max(into, other)) for other in others):
        if pair not in there:
            connection.execute(insert(kept_apart), {"class_id": id, "member": pair[0], "other": pair[1]})


_STRANGERS = (
    select(seats.c.room, seats.c.id, seats.c.teacher_name)
    .join(class_rooms, class_rooms.c.room == seats.c.room)
    .outerjoin(class_seats, (class_seats.c.room == seats.c.room) & (class_seats.c.seat == seats.c.id))
    .where(class_rooms.c.class_id == bindparam("of_class"), class_seats.c.seat.is_(None))
    .where(~seats.c.bot, seats.c.role != "host", func.coalesce(seats.c.gone, "left") == "left")
    .order_by(seats.c.room, seats.c.n)
)


def _asked(id: str) -> str:
    """The id of a class, as a request names it. Raises NoClass for one with NUL, with which PostgreSQL runs no query."""
    if "\0" in id:
        raise NoClass
    return id


def _adopt(connection: Connection, id: str) -> None:
    """Find a member for each seat without one: the one with its teacher name, if no seat of theirs is known yet, else a new member."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(classes.c.id).where(classes.c.id == id).with_for_update())  # one at a time
    strangers = connection.execute(_STRANGERS, {"of_class": id}).all()
    free, known = _untaken(connection, id), _known(connection, id)
    for room, seat, name in strangers:
        member = known.get((room, seat)) or free.pop(same_name(name), "")
        member = member or next((member_row.id for member_row in _enrol(connection, id, [name])), "")
        if member:
            connection.execute(_SIT, _seat_row(id, Sitting(room, seat, member)))


def _known(connection: Connection, id: str) -> dict[tuple[str, str], str]:
    """By room and seat, the members whose past the room was told as they joined. A process that died just then may not have noted
    whose seat it is."""
    rows = connection.execute(_PASTS, {"of_class": id}).all()
    there = set(connection.scalars(select(members.c.id).where(members.c.class_id == id)))
    member_of = {(room, seat): _past.decode(entity).member for room, seat, entity in rows}
    return {key: member for key, member in member_of.items() if member in there}


def _untaken(connection: Connection, id: str) -> dict[str, str]:
    """By name, the members of whom no seat is known. A name that two people have is left out."""
    taken = exists().where(class_seats.c.class_id == members.c.class_id, class_seats.c.member == members.c.id)
    query = select(members.c.id, members.c.name, taken.label("taken")).where(members.c.class_id == id)
    of_name: dict[str, list[tuple[str, bool]]] = {}
    for member, name, has_seat in connection.execute(query):
        of_name.setdefault(same_name(name), []).append((member, has_seat))
    return {name: those[0][0] for name, those in of_name.items() if name and len(those) == 1 and not those[0][1]}


def _enrol(connection: Connection, id: str, names: Iterable[str]) -> list[Member]:
    there, last = connection.execute(
        select(func.count(), func.coalesce(func.max(members.c.n), 0)).where(members.c.class_id == id)
    ).one()
    new = [Member(secrets.token_hex(8), name, 0) for name in list(names)[: max(0, MAX_MEMBERS - there)]]
    if new:
        run_for_rows(
            connection, _ENROL, [{"class_id": id, "n": last + n, **member._asdict()} for n, member in enumerate(new, 1)]
        )
    return new


def _seat_row(id: str, sitting: Sitting) -> dict[str, str]:
    return {"class_id": id, **sitting._asdict()}


def same_name(name: str) -> str:
    """A key that is equal for two names which people would call the same."""
    return " ".join(name.casefold().split())
