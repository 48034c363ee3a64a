"""Opening a room, taking a seat in it, and deleting it."""

from collections.abc import Collection, Mapping
from functools import partial
from typing import Annotated, Any, Literal

import msgspec
from flask import Blueprint, g, render_template, request, url_for
from werkzeug.wrappers import Response

from ...access import refusals
from ...access.name_filter import is_unkind
from ...access.text_marks import notice
from ...game import Rejected, Room, judges_full, places_left, players_full, plays_late, rounds_left
from ...game.acts.duties import at_once
from ...game.model.commands import Join, Rejoin, tidy_text
from ...game.model.look_alikes import visible
from ...game.model.motion import Motion, Side
from ...game.model.phases import is_aloud
from ...game.model.state import Seat
from ...storage.classes import MAX_NAME, SchoolClass
from ...web.context import broadcast, classes, cookie_kinds, credentials, halls, rate_limits, rooms
from ...web.responses import done, fitting, form_again, give_cookie, posted
from ...web.routes import takes
from ...who import classmates
from ...who.classmates import Newcomer

blueprint = Blueprint("join", __name__)

CHANGED_AT_ONCE = 10  # cookies that an answer deletes or replaces; the others come next time
DAY_S = 24 * 3600
COOKIE_AGE = 30 * DAY_S  # s, as long as a room is kept by default; with_seat has a class's
LONGEST_NAME = 200  # characters that are read; the rules' own limit is far lower
HURTS = {"insult", "threat"}  # no name is one that would be noticed in a text
FIELDS = ("role", "alias", "side", "teacher_name", "earlier", "seat", "token")
MAX_PEOPLE = 6  # at one device


class Known(msgspec.Struct, forbid_unknown_fields=True):
    """A person whom the room's class knows: `earlier` as in `Joining`."""

    earlier: str


def open_with_host(motion: Motion, format: str, options: Mapping[str, Any], token: str) -> tuple[Room, str]:
    """A new room, and its host's seat; with the same form token, the same room again. Raises Rejected."""
    token = token or credentials.form_token()
    host = credentials.new_seat("", token)
    return rooms.open(motion, format, options, partial(credentials.new_room, token), host), host


class Joining(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /rooms/CODE/seats. `earlier`: the code of an earlier room of the class in which this person had a seat that
    this browser still holds; if several people shared the browser, a slash and the seat follow. `people`: everybody at a shared
    device, by name or as `Known`; `listen`: the positions of those among them who only judge. `seat`: which of a shared device's seats comes back."""

    role: Literal["player", "judge"] = "player"
    people: Annotated[
        list[Annotated[str, msgspec.Meta(max_length=MAX_NAME)] | Known], msgspec.Meta(max_length=MAX_PEOPLE)
    ] = []
    listen: Annotated[list[int], msgspec.Meta(max_length=MAX_PEOPLE)] = []
    seat: str = ""
    alias: str = ""
    side: Side | None = None
    teacher_name: Annotated[str, msgspec.Meta(max_length=MAX_NAME)] = ""
    earlier: str = ""
    token: str = ""


@blueprint.post("/rooms/<room:code>/seats")
@takes(Joining, form=("known",))
def take_seat(code: str) -> Response:
    """Take a seat in the room: the one that this browser holds, or a new one; or one for each of the people who share this device."""
    room = rooms.load(code)
    form = joining_form()
    try:
        room, seats = seat_newcomers(room, form)
    except Rejected as error:
        return with_those_seated(room, form_again(error, lambda refused: join_form(room, form, refused)))
    return with_seats(room, seats, done(url_for("screens.room", code=code), 201, **seats_taken(form, seats)))


def joining_form() -> dict[str, Any]:
    """The posted data, in the form of `Joining`."""
    form = posted(*FIELDS)
    if not request.is_json:
        known = [{"earlier": earlier} for earlier in request.form.getlist("known")]
        names, ticked = request.form.getlist("people"), set(request.form.getlist("listen"))
        lines = [(name, str(line) in ticked) for line, name in enumerate(names) if name.strip()]
        if lines or known:
            form["people"] = known + [name for name, _listens in lines]
            form["listen"] = [n for n, (_name, listens) in enumerate(lines, len(known)) if listens]
    return form


def seats_taken(form: dict[str, Any], seats: list[Seat]) -> dict[str, Any]:
    """The answer in JSON to the people who took these seats."""
    if len(seats) > 1 or "people" in form:
        return {"seats": [{"seat": seat.id, "alias": seat.alias} for seat in seats]}
    (seat,) = seats
    return {"seat": seat.id, "role": seat.role} | ({"alias": seat.alias} if seat.alias else {})


def seat_newcomers(room: Room, form: dict[str, Any]) -> tuple[Room, list[Seat]]:
    """The room, and the seats that this browser holds or has just been given. If only some could be given, `with_those_seated` keeps
    them. Raises Rejected."""
    joining = fitting(form, Joining)
    if joining.people:
        return _seat_people(room, joining)
    held = credentials.seat_of(room, request.cookies, joining.seat)
    if not joining.seat and credentials.is_shared(room.code, request.cookies):
        return room, credentials.seats_of(room, request.cookies)
    id = held.id if held else credentials.new_seat(room.code, joining.token)
    room = _seated(room, id, held, joining, joining.token)
    refuse_if_moved(room, id)
    return room, [room.seats[id]]


def _seat_people(room: Room, joining: Joining) -> tuple[Room, list[Seat]]:
    """Give each of several people at this device a seat. Raises Rejected, with the position of the person for whom it failed."""
    ids = [
        credentials.new_seat(room.code, joining.token and f"{joining.token} {n}") for n in range(len(joining.people))
    ]
    refuse_sharing(room, ids)
    first = next((seat.id for seat in credentials.seats_of(room, request.cookies) if seat.role != "host"), ids[0])
    for n, (id, person) in enumerate(zip(ids, joining.people, strict=True)):
        name, earlier = ("", person.earlier) if isinstance(person, Known) else (person, "")
        typed = room.options.names == "typed"
        one = msgspec.structs.replace(
            joining,
            role="judge" if n in joining.listen else joining.role,
            alias=name if typed else "",
            teacher_name="" if typed else name,
            earlier=earlier,
        )
        try:
            beside = first if first != id else ""
            room = _seated(room, id, None, one, f"{joining.token} {n}", beside)
            refuse_if_moved(room, id)
        except Rejected as error:
            if error.field in ("alias", "teacher_name"):
                error.field = f"people.{n}"
            raise
        g.setdefault("seated", []).append(id)
    return room, [room.seats[id] for id in ids]


def refuse_sharing(room: Room, newcomers: Collection[str]) -> None:
    """Raise Rejected unless this browser may hold these seats, too. Seats that it already holds count once."""
    held = credentials.seats_of(room, request.cookies)
    if not room.options.shared:
        raise Rejected(
            "not_shared", "In this room, each device has one person. Ask your teacher to let several share a device."
        )
    if any(seat.role == "host" for seat in held):
        raise Rejected(
            "not_shared", "You host this room in this browser, so nobody else can share it. Use another device."
        )
    if len({seat.id for seat in held if not seat.dismissed} | set(newcomers)) > MAX_PEOPLE:
        raise Rejected("device_full", "At most %(most)d people can share a device.", "people", most=MAX_PEOPLE)


def beside_here(room: Room, newcomer: str) -> str | None:
    """The seat that this one joins in this browser, if the browser already holds another person's."""
    held = credentials.seats_of(room, request.cookies) if room.options.shared else []
    return next((seat.id for seat in held if seat.id != newcomer and not seat.dismissed and seat.role != "host"), None)


def may_add(room: Room) -> bool:
    """Whether this browser's people may make room for one more."""
    held = [seat for seat in credentials.seats_of(room, request.cookies) if not seat.dismissed]
    return (
        room.options.shared
        and room.phase.name != "finished"
        and not room.locked
        and 0 < len(held) < MAX_PEOPLE
        and all(seat.role != "host" for seat in held)
    )


def with_those_seated(room: Room, response: Response) -> Response:
    """The answer to a request that failed, with the seats that were given before it failed."""
    if not (seated := g.get("seated")):
        return response
    room = rooms.load(room.code)
    return with_seats(room, [room.seats[id] for id in seated], response)


def _seated(room: Room, id: str, held: Seat | None, joining: Joining, token: str, beside: str = "") -> Room:
    """The room with a person in this seat, which may have been theirs before. Raises Rejected."""
    if held and held.gone:
        return rooms.perform(room.code, Rejoin(), id, f"rejoin {token or credentials.form_token()}")
    if id in room.seats:
        return room
    school_class = classes.of_room(room.code)
    who = classmates.by_earlier_room(room, school_class, joining.earlier) if school_class else None
    with rate_limits.seats.one(room.code, request.remote_addr or "") as wait:
        if wait:
            g.wait = wait
            raise _too_many_seats(wait)
        return sit_down(room, id, joining, school_class, who, beside)


def _too_many_seats(wait: int) -> Rejected:
    return Rejected(
        "slow_down",
        "Many people have just joined this room from your network. Wait %(seconds)d seconds, then try again. If it still "
        "doesn’t work, tell your teacher.",
        seconds=wait,
    )


def sit_down(
    room: Room, id: str, joining: Joining, school_class: SchoolClass | None, who: Newcomer | None, beside: str
) -> Room:
    """The room with a person in a new seat. `who`: the person as the room's class knows them; `beside`: the first seat of the device.
    Raises Rejected."""
    _look_at_the_names(room, joining)
    # A typed name may be a first name, about which texts are asked.
    typed = joining.alias if room.options.names == "typed" else ""
    name = (who.name if who else "") or joining.teacher_name or typed
    if room.options.named and room.options.names == "dealt" and not who and not tidy_text(name):
        raise Rejected("name_missing", "Type your name, please. Only your teacher sees it.", "teacher_name")
    join = Join(
        joining.role,
        alias=joining.alias,
        side=joining.side,
        teacher_name=name,
        past=who.past if who else None,
        beside=beside or None,
    )
    room = rooms.perform(room.code, join, id, "join")
    if school_class:
        classmates.note(school_class, room.code, id, who)
    return room


def refuse_if_moved(room: Room, seat: str) -> None:
    """Raise Rejected `moved` if a form is posted again after another device has taken over its seat."""
    if room.seats[seat].device and credentials.seat_of(room, request.cookies, seat) != room.seats[seat]:
        raise refusals.moved()


def _look_at_the_names(room: Room, joining: Joining) -> None:
    def may_hurt(name: str) -> bool:
        blocked, said = room.options.blocked, visible(name)
        if len(name) > LONGEST_NAME:
            return False
        return is_unkind(said, room.motion.language, blocked) or bool(HURTS & notice(said, room.motion, blocked).keys())

    if room.options.names == "typed" and may_hurt(joining.alias):
        raise Rejected(
            "alias_unkind",
            "That name contains a word that isn’t allowed in class. Choose another. If it’s your own name, join with a "
            "different one: your teacher can change it back for you.",
            "alias",
        )
    if may_hurt(joining.teacher_name):
        raise Rejected(
            "alias_unkind",
            "That name contains a word that isn’t allowed in class. Type another.",
            "teacher_name",
        )


def join_form(
    room: Room,
    typed: dict[str, object] | None = None,
    error: dict[str, str] | None = None,
    gone: str = "",
    alias: str = "",
    hall: str = "",
) -> str:
    """The form that asks for a seat, filled in as it was posted. `gone`, `alias`: of a seat that this browser had; `hall`: for any table
    of that hall. Where people share devices, it asks for all of them, or for more people at a device that already has seats."""
    table = None if hall else halls.table_of(room.code)
    school_class = classes.of_room(room.code)
    known, has_seat = classmates.returning(room, school_class) if school_class else ([], False)
    typed = typed or {}
    held = [] if gone else [seat for seat in credentials.seats_of(room, request.cookies) if not seat.dismissed]
    return render_template(
        "rooms/join.html",
        code=hall or room.code,
        hall=hall,
        table=table,
        motion=room.motion,
        options=room.options,
        aloud=is_aloud(room.format),
        tables=room.format == "tables",
        plays="" if at_once(room) else "late" if plays_late(room) else "next" if rounds_left(room) else "never",
        gone=gone,
        alias=alias,
        full=players_full(room),
        to_speak=places_left(room) if room.format == "stage" and not hall else 0,
        judges_full=judges_full(room),
        known=known,
        has_seat=has_seat,
        places=MAX_PEOPLE - len(held) if room.options.shared and gone in ("", "moved") else 0,
        beside=held,
        typed=typed,
        error=error,
        token=typed.get("token") or credentials.form_token(),  # the same token finds the seats given before it failed
    )


@blueprint.post("/rooms/<room:code>/delete")
def delete(code: str) -> Response:
    """Delete the room with everything in it, log included. Raises Rejected."""
    room = rooms.load(code)
    seat = credentials.seat_of(room, request.cookies)
    if not seat or not _may_delete(room, seat):
        raise Rejected("not_allowed", "Only a host of this room can delete it.")
    rooms.delete(code)
    broadcast.forget(code)
    return done("/", deleted=code)


def _may_delete(room: Room, seat: Seat) -> bool:
    """Whether a seat may delete the room. A practice room belongs to its player, even after they have stopped."""
    return (seat.role == "host" and seat.here) or (room.options.practice and seat.role == "player")


def with_seat(room: Room, seat: str, response: Response) -> Response:
    """The answer, with the cookie that holds the seat; where people share devices, in addition to the seats that it holds already."""
    return with_seats(room, [room.seats[seat]], response)


def with_seats(room: Room, seats: list[Seat], response: Response) -> Response:
    """The answer, with the cookie that holds these seats. For a hall this is called once per table: old cookies are deleted
    with the first, and only a few at a time, because some proxies accept at most 4 kB of headers."""
    if not g.get("outgrown"):
        g.outgrown = True
        for name in credentials.outgrown(request.cookies)[:CHANGED_AT_ONCE]:
            response.delete_cookie(name)
    held = credentials.seats_of(room, request.cookies) if room.options.shared else []
    alone = any(seat.role == "host" for seat in [*held, *seats])
    before = [] if alone else [seat.id for seat in held if not seat.dismissed]
    ids = list(dict.fromkeys([*before, *(seat.id for seat in seats)]))
    school_class = classes.of_room(room.code)  # a class may keep its rooms longer
    age = max(COOKIE_AGE, school_class.keep_days * DAY_S) if school_class else COOKIE_AGE
    give_cookie(response, credentials.cookie_name(room.code), credentials.cookie(room, *ids), age)
    return response


@blueprint.after_app_request
def sign_again(response: Response) -> Response:
    """Replace seat cookies that the old secret signed, so that they outlive it. Like old cookies, a few at a time."""
    if response.mimetype == "text/html" and "Set-Cookie" not in response.headers:
        for name, value in list(credentials.signed_again(request.cookies, cookie_kinds()).items())[:CHANGED_AT_ONCE]:
            give_cookie(response, name, value, COOKIE_AGE)
    return response
