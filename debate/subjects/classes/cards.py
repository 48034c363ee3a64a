"""What a student's personal card does: it takes their seat in the class's latest lesson, or gives them one (decision 0027)."""

from typing import Any, Literal, NamedTuple

from flask import Blueprint, render_template, request, url_for
from werkzeug.wrappers import Response

from ...access import refusals
from ...game import Rejected, Room
from ...game.model.commands import Rejoin, TakeOver
from ...game.model.state import Seat
from ...storage.classes import Member, NoClass, SchoolClass
from ...web.context import broadcast, classes, credentials, rooms
from ...web.responses import done, fitting, form_again, posted
from ...web.routes import secret, takes
from ...who import classmates
from ...who.class_tokens import read_card
from ...who.halls import emptiest, tables_in
from ...who.taught import kept_class
from ..rooms.join import Joining, beside_here, refuse_sharing, sit_down, with_seat

blueprint = Blueprint("cards", __name__)


class Way(NamedTuple):
    """Where a card leads now: to its person's seat (`take` it from another device, or `go` to it on this one), to a new seat (`join`),
    or nowhere yet (`wait`)."""

    school_class: SchoolClass
    member: Member
    what: Literal["take", "go", "join", "wait"]
    room: Room | None = None
    seat: Seat | None = None


@blueprint.get("/cards/<token>")
@secret(read_card)
def offer(token: str) -> str:
    """Show a button, because link previews open addresses, too."""
    return _page(_way(token))


@blueprint.post("/cards/<token>")
@takes("alias", "side")
@secret(read_card)
def use(token: str) -> Response:
    """Go to the person's seat, or take a new one. Raises Rejected."""
    way = _way(token)
    form = posted()
    try:
        room, seat = _followed(way, form)
    except Rejected as error:
        return form_again(error, lambda refused: _page(way, form, refused))
    said = {"code": room.code, "seat": seat.id, "role": seat.role, "alias": seat.alias}
    return with_seat(room, seat.id, done(url_for("screens.room", code=room.code), 201, **said))


def _page(way: Way, typed: dict[str, Any] | None = None, error: dict[str, str] | None = None) -> str:
    who = classmates.newcomer(way.school_class, way.member.id) if way.what == "join" else None
    alias = way.seat.alias if way.seat else who.past.alias if who else ""
    return render_template("classes/card_use.html", way=way, room=way.room, alias=alias, typed=typed or {}, error=error)


def _way(token: str) -> Way:
    """Where a card leads. Raises Rejected for a card that was not made here, or was replaced by a new one."""
    id, member_id, number = read_card(credentials, token) or ("", "", 0)
    try:
        school_class, member = kept_class(id), classes.member(id, member_id)
    except NoClass:
        raise refusals.no_card() from None
    if school_class is None:
        raise refusals.no_card()
    if member.cards != number:
        raise Rejected(
            "link_used",
            "This card doesn’t work any more: your teacher has made you a new one. Ask for it; your seat is kept.",
        )
    newest = next(iter(classes.rooms(id)), "")
    if not newest:
        return Way(school_class, member, "wait")
    lesson = classmates.lesson_of(newest)
    for sitting in classes.sittings_in(id, lesson):
        if sitting.member == member_id:
            room = rooms.load(sitting.room)
            seat = room.seats[sitting.seat]
            here = credentials.seat_of(room, request.cookies, seat.id) == seat and seat.here
            return Way(school_class, member, "go" if here else "take", room, seat)
    tables = tables_in(dict(enumerate(lesson, 1)))
    # If every table is locked, the page to join says so.
    table = emptiest(tables) or next((locked for locked in tables if locked.state == "locked"), None)
    return Way(school_class, member, "join", table.room) if table else Way(school_class, member, "wait")


def _followed(way: Way, form: dict[str, Any]) -> tuple[Room, Seat]:
    """The room and the seat that this browser is to hold. Raises Rejected."""
    room, seat = way.room, way.seat
    if room is None:
        raise Rejected(
            "no_lesson", "Your class has no lesson that you can join right now. Keep this card, and scan it again then."
        )
    if way.what != "go" and credentials.seats_of(room, request.cookies) and room.options.shared:
        refuse_sharing(room, [seat.id if seat else "new"])
    if seat is None:
        id = credentials.new_seat(room.code)
        joining = fitting({"role": "player", **form}, Joining)
        who = classmates.newcomer(way.school_class, way.member.id)
        room = sit_down(room, id, joining, way.school_class, who, beside_here(room, id) or "")
        return room, room.seats[id]
    if seat.role == "host":
        raise Rejected(
            "not_allowed", "You host this room, and a card doesn’t open a host’s seat. Ask your teacher for a link."
        )
    if seat.gone == "banned":
        raise refusals.banned()
    token = credentials.form_token()
    if seat.gone and room.phase.name != "finished":
        room = rooms.perform(room.code, Rejoin(), seat.id, f"rejoin {token}")
    if way.what == "take":
        room = rooms.perform(room.code, TakeOver(beside=beside_here(room, seat.id)), seat.id, f"take {token}")
        broadcast.send_away("moved", room.code, seat.id)
    return room, room.seats[seat.id]
