"""Recognises a room's students in its class: by a seat that this browser has in an earlier room, or by a personal card.

Both are tokens that this server signed; a name that is typed in never brings back another person's past.
"""

from typing import NamedTuple

from flask import request

from ..game import Room
from ..game.model.state import Past, Seat
from ..storage.class_history import past
from ..storage.classes import NoClass, SchoolClass, Sitting
from ..web.context import classes, credentials, halls, rooms, services

MAX_SHOWN = 6  # people of one browser, such as a tablet that is passed around or shared
MAX_LOADED = 8  # rooms


class Returning(NamedTuple):
    """A person who had a seat in this browser in an earlier room of the class. `earlier` is that room's code and, if several people
    shared the device there, a slash and the person's seat."""

    earlier: str
    alias: str
    member: str


def returning(room: Room, school_class: SchoolClass) -> tuple[list[Returning], bool]:
    """The people whom this browser may bring back to the class, the latest first, without those who already have a seat in this
    lesson; and whether there are any of those."""
    codes = [code for code in credentials.codes(request.cookies) if code != room.code]
    sittings = classes.sittings_in(school_class.id, codes)
    seated = (
        {person.member for person in classes.sittings_in(school_class.id, lesson_of(room.code))} if sittings else set()
    )
    people: dict[str, Returning] = {}
    by_room = {code: {s.seat: s.member for s in sittings if s.room == code} for code in codes}
    for before in rooms.load_all([code for code in codes if by_room[code]][:MAX_LOADED]).values():
        for earlier, seat in _held_in(before):
            member = by_room[before.code].get(seat.id)
            if member and member not in people:
                people[member] = Returning(earlier, seat.alias, member)
    new = [person for member, person in people.items() if member not in seated]
    return new[:MAX_SHOWN], len(new) < len(people)


def _held_in(room: Room) -> list[tuple[str, Seat]]:
    """The seats in an earlier room that this browser still holds, and the name of each as in `Returning.earlier`."""
    shared = credentials.is_shared(room.code, request.cookies)
    held = [
        seat for seat in credentials.seats_of(room, request.cookies) if seat.gone != "banned" and seat.role != "host"
    ]
    return [(f"{room.code}/{seat.id}" if shared else room.code, seat) for seat in held if seat.alias]


def lesson_of(code: str) -> list[str]:
    """The codes of all rooms of a room's lesson: itself, or all tables of its hall."""
    hall = halls.table_of(code)
    return list(halls.load(hall[0]).tables.values()) if hall else [code]


class Newcomer(NamedTuple):
    """What a class knows of a person who takes a seat; `name` is the one for the teacher."""

    member: str
    past: Past
    name: str


def newcomer(school_class: SchoolClass, member: str) -> Newcomer | None:
    """What to tell the rules about a member; None if the member was deleted."""
    try:
        known = classes.member(school_class.id, member)
    except NoClass:
        return None
    return Newcomer(member, past(services.store, school_class, member), known.name)


def by_earlier_room(room: Room, school_class: SchoolClass, earlier: str) -> Newcomer | None:
    """The person whose seat this browser has in that earlier room of the class; None if it has none."""
    people, _ = returning(room, school_class)
    member = next((person.member for person in people if person.earlier == earlier), "")
    return newcomer(school_class, member) if member else None


def note(school_class: SchoolClass, room: str, seat: str, who: Newcomer | None) -> None:
    """Note whose seat it is: the newcomer's, or else a new member's."""
    if who:
        classes.sit(school_class.id, Sitting(room, seat, who.member))
    else:
        classes.adopt(school_class.id)
