"""A room's pages: a screen for each role, the projector, and what they fetch once: the motion with its cards, the words of its language."""

from collections.abc import Callable

import msgspec
from flask import Blueprint, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ...access import refusals
from ...coaching.own_text import language_words
from ...game import Rejected, Room, motion_view
from ...game.acts.duties import duty
from ...game.model.phases import limits
from ...game.model.state import Seat
from ...game.views.shapes import only
from ...storage.rooms.store import NoRoom
from ...web.context import credentials, halls, rooms
from ...web.recent import Recent
from ...web.responses import unkept, wants_json
from ...web.routes import json_only
from ...web.site import out_of_reach, qr
from ...who.links import address_of, hosts_links, room_url
from ...who.rooms import may_see, on_a_projector, place_of
from ...who.taught import days_kept, hosts_classes
from ..results.rubric import level_names, usual
from .join import join_form, may_add

_written = Recent[bytes](64)

blueprint = Blueprint("screens", __name__)


@blueprint.get("/rooms/<room:code>")
def room(code: str) -> str | Response:
    """The join form, or the screen of the seat that this browser holds. A hall's code leads to its tables."""
    try:
        room = rooms.load(code)
    except NoRoom:
        return redirect(address_of(code), 303)
    held = credentials.seats_of(room, request.cookies)
    seat = credentials.seat_of(room, request.cookies)
    if "add" in request.args and may_add(room):
        return _unkept(room, join_form(room))
    if seat and seat.here:
        return _unkept(room, _shell(room, seat, credentials.is_shared(room.code, request.cookies)))
    if credentials.is_shared(room.code, request.cookies) and any(one.gone in (None, "left", "removed") for one in held):
        return _unkept(room, _page(room, "cover", shared=True))  # nothing private, while it is nobody's turn
    if seat and seat.gone == "banned":
        raise refusals.banned()
    if room.options.practice:
        return _not_in_practice(room, seat)
    if room.phase.name == "finished" and room.texts_shared:
        return redirect(url_for("drills.shared_texts_drills", code=room.code), 303)
    if room.phase.name == "finished":
        raise refusals.finished()
    if room.locked:
        raise refusals.locked()
    moved = "moved" if credentials.has_moved(room, request.cookies) else ""
    return _unkept(room, join_form(room, gone=(seat.gone or "") if seat else moved, alias=seat.alias if seat else ""))


def _unkept(room: Room, page: str) -> Response:
    """The page; where people share devices, no browser keeps it, because *Back* must not show one person what another saw."""
    is_shared = room.options.shared or credentials.is_shared(room.code, request.cookies)
    return unkept(page) if is_shared else make_response(page)


@blueprint.get("/rooms/<room:code>/seats")
@json_only
def seats(code: str) -> Response:
    """The people at this device, and who has something to do. Raises Rejected if there is nobody."""
    room = rooms.load(code)
    held = [seat for seat in credentials.seats_of(room, request.cookies) if seat.gone not in ("banned", "erased")]
    if not held:
        raise refusals.moved() if credentials.has_moved(room, request.cookies) else refusals.no_seat()
    each = [
        {"seat": seat.id} | only(alias=seat.alias, to_do=seat.out is None and duty(room, seat) is False, gone=seat.gone)
        for seat in held
    ]
    return jsonify(seats=each, **only(may_add=may_add(room)))


def _not_in_practice(room: Room, seat: Seat | None) -> Response:
    """The answer in a practice room to its player after stopping, and to everybody else. Raises Rejected."""
    if not seat:
        raise Rejected(
            "not_allowed",
            "Someone is practising alone in this room, so nobody else can join. You can start a practice of your own.",
        )
    if wants_json():
        raise Rejected("finished", "You stopped this practice. You can start another.")
    return make_response(render_template("rooms/stopped.html", code=room.code, motion=room.motion), 410)


def _page(room: Room, screen: str, **more: object) -> str:
    hall, table = halls.table_of(room.code) or ("", 0)
    return render_template(
        "rooms/room.html",
        code=room.code,
        hall=hall,
        table=table,
        screen=screen,
        motion=room.motion.title,
        language=room.motion.language,
        **more,
    )


def _shell(room: Room, seat: Seat, shared: bool) -> str:
    hosts = {}
    if seat.role == "host":
        url = room_url(room.code)
        hosts = {
            "join_url": url,
            "out_of_reach": out_of_reach(),
            "qr": qr(url),
            "keep_days": days_kept(room),
            **hosts_links(room, seat.id),
            **hosts_classes(room.code),
            "rubric": {"levels": level_names(), "criteria": msgspec.to_builtins(usual())},
        }
    return _page(
        room,
        seat.role,
        limits=limits(room.format),
        seat=seat.id if shared else "",
        shared=shared or (room.options.shared and seat.role != "host"),
        **hosts,
    )


@blueprint.get("/rooms/<room:code>/screen")
def projector(code: str) -> str:
    """The public view, large: for a seat of the room, or with the token of its screen_url."""
    room = rooms.load(code)
    token = request.args.get("token", "")
    may_see(room, token)
    return on_a_projector("rooms/screen.html", room, token)


@blueprint.get("/rooms/<room:code>/motion")
@json_only
def motion(code: str) -> Response:
    """The motion and its cards, sent once: browsers keep it and ask whether it changed."""
    return _sent_once(code, _motion)


@blueprint.get("/rooms/<room:code>/words")
@json_only
def words(code: str) -> Response:
    """What is known of the motion's language, for whoever writes: sent once, too, because it is as much as all else of their page."""
    return _sent_once(code, lambda room: msgspec.json.encode(language_words(room.motion.language)))


def _sent_once(code: str, find: Callable[[Room], bytes]) -> Response:
    room = rooms.load(code)
    may_see(room, request.args.get("token", ""))
    response = make_response(find(room))
    response.mimetype = "application/json"
    response.headers["Cache-Control"] = "private, no-cache"
    response.vary.add("Cookie")
    response.add_etag()
    return response.make_conditional(request)


def _motion(room: Room) -> bytes:
    """The motion, cached as the same object: thirty people ask for it in the same minute."""
    seen = (room.pack, room.options.content)
    return _written.get(seen) or _written.keep(seen, msgspec.json.encode(motion_view(room)))


@blueprint.get("/rooms/<room:code>/place")
def place(code: str) -> Response:
    """Where the texts of the seat that asks stand, computed without its own votes. Raises Rejected."""
    room = rooms.load(code)
    seat = credentials.seat_of(room, request.cookies)
    if not seat or seat.dismissed:
        raise Rejected("not_allowed", "Only people in this room can ask where their texts stand.")
    if not room.outcome:
        raise Rejected("wrong_phase", "You can ask that when the debate is over.")
    return jsonify(only(place=msgspec.to_builtins(place_of(room, seat.id))))
