"""Moves a seat to another device, by a link that works once or, for hosts, by a lasting link (decision 0012); and clears a device
that other people use next."""

from collections.abc import Mapping
from contextlib import suppress

from flask import Blueprint, jsonify, make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from ...access import refusals
from ...access.credentials import SeatLink, TooOld
from ...game import Rejected, Room
from ...game.acts import groups
from ...game.model.commands import TakeOver
from ...game.model.state import Seat
from ...storage.rooms.store import NoRoom
from ...web.context import broadcast, credentials, our_cookies, rooms
from ...web.laptop import seats_at
from ...web.responses import done, posted, wants_json
from ...web.routes import json_only, takes
from ...web.site import qr
from ...who.held_seats import MAX_LOADED, held_seats
from ...who.hosts import hosted_room
from ...who.links import hosts_links, moving_link, room_url
from ...who.taught import all_taught
from .join import beside_here, refuse_sharing, with_seats

blueprint = Blueprint("devices", __name__)


@blueprint.post("/rooms/<room:code>/seats/<id>/link")
@takes("whole")
@json_only
def link(code: str, id: str) -> Response:
    """A link that moves somebody's seat to another device, or with {whole: true} everybody at their table who shares one. It works
    once, for ten minutes."""
    room, _ = hosted_room(code)
    seat = room.seats.get(id)
    if not seat or not seat.here:
        raise refusals.no_such_person()
    if seat.bot:
        raise Rejected("not_allowed", "A computer player has no device.", "seat")
    url = moving_link(room, seat.id, whole=bool(posted().get("whole")))
    return make_response(jsonify(url=url, qr=qr(url)), 201)


@blueprint.post("/rooms/<room:code>/host-link")
def renew(code: str) -> Response:
    """Make a new lasting link for this host, and for the hall too; all earlier links stop working. Nobody's seat changes."""
    room, host = hosted_room(code)
    rooms.renew(room.code, host.id)
    url = hosts_links(room, host.id)["host_url"]
    return done(url_for("screens.room", code=room.code), 201, host_url=url, qr=qr(url))


@blueprint.get("/take/<token>")
def offer(token: str) -> str:
    """Show a button, because link previews open addresses, too, and must not use them up."""
    room, seat, link = _named(token)
    return render_template(
        "rooms/take.html",
        code=room.code,
        role=seat.role,
        alias=seat.alias,
        lasting=not link.once,
        whole=link.whole and (seat.group or "1"),
    )


@blueprint.post("/take/<token>")
@takes("alone")
def take(token: str) -> Response:
    """Move the seat, or its table, to this browser only: the seat's other devices are told, and their cookies stop working.
    A host's lasting link lets the other devices keep the seat, unless the form says `alone`."""
    room, seat, link = _named(token)
    once, moved = link.once, [one.id for one in (groups.on_a_tablet(room, seat) if link.whole else [seat])]
    if seat.role != "host" and room.options.shared and credentials.seats_of(room, request.cookies):
        refuse_sharing(room, moved)
    if once or posted().get("alone"):
        beside = beside_here(room, seat.id)
        for id in moved:
            room = rooms.perform(room.code, TakeOver(beside=beside), id, f"take {once or credentials.form_token()}")
            beside = beside or id
        if once and not rooms.use_up(room.code, once):
            raise _used()
        for id in moved:
            broadcast.send_away("moved", room.code, id)
    seats = [room.seats[id] for id in moved]
    said = {"seat": seat.id, "role": seat.role, "room_url": room_url(room.code)}
    # As the device before knew them.
    names = {one.id: one.teacher_name for one in seats if one.beside and one.teacher_name}
    answer = done(url_for("screens.room", code=room.code), 201, **said, **({"names": names} if names else {}))
    return with_seats(room, seats, answer)


@blueprint.get("/leave-device")
def leaving() -> str:
    """What leaving this device does, the rooms that this browser has a seat in, and the classes that it opens."""
    return render_template(
        "rooms/leave_device.html",
        held=held_seats(MAX_LOADED),
        classes=all_taught(),
        anything=bool(our_cookies()),
    )


@blueprint.post("/leave-device")
def leave() -> Response:
    """Remove everything by which this browser opens something here: its cookies, and what scripts keep. A player's or judge's seat
    stays as it is, but copies of its cookie are void; a host's stays open on other devices. Debates for one person are deleted,
    because nobody could reach them."""
    for cookies in (request.cookies, seats_at(request.cookies)):
        for code in credentials.codes(cookies):
            with suppress(NoRoom):
                _let_go(rooms.load(code), cookies)
    response = make_response(jsonify(left=True) if wants_json() else render_template("rooms/left.html"))
    for name in our_cookies():
        response.delete_cookie(name)
    # Not "cookies": that would also remove those of other sites of the same school.
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _let_go(room: Room, cookies: Mapping[str, str]) -> None:
    for seat in credentials.seats_of(room, cookies):
        if seat.role == "host":
            continue
        if room.options.practice:
            rooms.delete(room.code)
            broadcast.forget(room.code)
            continue
        with suppress(Rejected):
            rooms.perform(room.code, TakeOver(), seat.id, f"leave {credentials.form_token()}")
            broadcast.send_away("moved", room.code, seat.id)


def _named(token: str) -> tuple[Room, Seat, SeatLink]:
    """The seat that a link names. Raises Rejected for a link that was used, or is too old."""
    try:
        link = credentials.read_take(token) or SeatLink("", 0, "")
    except TooOld:
        raise Rejected(
            "link_used", "This link is more than ten minutes old. Ask your teacher for a new one; your seat is kept."
        ) from None
    room = rooms.load(link.code)
    if room.opened != link.opened or link.seat not in room.seats:
        raise NoRoom(link.code)
    if link.once and rooms.is_used_up(room.code, link.once):
        raise _used()
    if not link.once and rooms.renewals(room.code, link.seat) != link.renewed:
        raise Rejected(
            "link_used", "This link doesn’t work any more: the host has made a new one. Ask the host for it."
        )
    return room, room.seats[link.seat], link


def _used() -> Rejected:
    return Rejected(
        "link_used", "This link has already been used, and it only works once. Ask your teacher for a new one."
    )
