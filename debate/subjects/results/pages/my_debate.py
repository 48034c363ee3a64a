"""My debate: what a student takes home, at a link of their own, to print and to keep as a file.

The link is signed, and works on any device as long as the room is kept. It leads to an address without a secret, which may be
printed or seen over a shoulder; a cookie for this address only remembers that the link was followed.
"""

from typing import Any

from flask import Blueprint, jsonify, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from ....access import refusals
from ....coaching.coaching import as_sent
from ....coaching.own_text import language_words
from ....game import Rejected, Room
from ....game.model.state import Seat
from ....game.views.motions import shown_motion
from ....game.views.shapes import only
from ....storage.rooms.store import NoRoom
from ....web.assets import inlined
from ....web.context import credentials, rooms
from ....web.responses import give_cookie, in_turn, unkept
from ....web.routes import json_only
from ....web.site import qr, site
from ....who.rooms import place_of
from ....who.taught import days_kept
from ...shelf.known import motions_to_practise, motions_to_question
from .. import words
from ..debate_token import debate_cookie_name, debate_token, read_debate
from ..my_debate import NextTime, lines_to_keep, my_debate

blueprint = Blueprint("my_debate", __name__)
DAY_S = 24 * 3600
MAX_COOKIE_AGE = 400 * DAY_S  # s: browsers keep no cookie longer


@blueprint.get("/rooms/<room:code>/seats/<id>/debate")
@in_turn()
def page(code: str, id: str) -> Response:
    """What this seat takes home; with ?file, as one file that opens without a network. For browsers that hold the seat or followed its
    link. Raises Rejected."""
    room, seat = _own(code, id)
    as_file = "file" in request.args
    mine = my_debate(room, seat.id, place_of(room, seat.id))
    look = None if as_file else to_look_at(mine.next_time)
    answer = unkept(
        render_template(
            "results/my_debate_file.html" if as_file else "results/my_debate.html",
            mine=mine,
            look=look and {**look, **_rules_know(room)},
            room=room,
            seat=seat,
            motion=room.motion,
            words=words,
            sides_given=room.options.sides != "chosen",
            keep_days=days_kept(room),
            again=any(room.motion.slug == motion.slug for motion in (*motions_to_practise(), *motions_to_question())),
            **(
                {"styles": Markup(inlined("results/report.css", "results/my_debate.css"))}
                if as_file
                else _link(room, seat)
            ),  # our own sheets
        )
    )
    if as_file:
        answer.headers["Content-Disposition"] = f'attachment; filename="my-debate-{room.code}.html"'
    return answer


@blueprint.get("/rooms/<room:code>/seats/<id>/debate/link")
@json_only
@in_turn()
def link(code: str, id: str) -> Response:
    """The link to this seat's debate, for another device."""
    return jsonify(_link(*_own(code, id)))


@blueprint.get("/rooms/<room:code>/seats/<id>/debate/next")
@json_only
@in_turn()
def next_time(code: str, id: str) -> Response:
    """One thing for this seat to try next time, in words that quote nothing but an opening, of several, that they are to write again: their
    page has it with their own; null for a person who was asked for no text. `lines`: of each text of theirs a sentence to keep."""
    room, seat = _own(code, id)
    advice = my_debate(room, seat.id, None).next_time
    quoted = advice.quote if advice and advice.which and advice.then == "meet" else ""
    return jsonify(
        next=advice and words.next_in_words(advice._replace(quote=quoted, met="", card="")),
        lines=lines_to_keep(room, seat.id),
    )


def to_look_at(advice: NextTime | None) -> dict[str, Any] | None:
    """The text for the rules in the browser, and what it answers; None if readers said enough."""
    if not advice or not advice.text:
        return None
    text, against = advice.text, advice.against
    met = {"text": against.text, "cards": list(against.cards)} if against else None
    return {"kind": text.kind, "sent": as_sent(text)} | only(against=met)


def _rules_know(room: Room) -> dict[str, Any]:
    """What these rules need of the motion and its language."""
    motion = shown_motion(room.motion, room.options.content == "careful")
    return {"motion": motion, "words": language_words(room.motion.language)}


def _link(room: Room, seat: Seat) -> dict[str, str]:
    url = site() + url_for("my_debate.follow", token=debate_token(credentials, room, seat.id))
    return {"url": url, "qr": qr(url)}


@blueprint.get("/debates/<token>")
def follow(token: str) -> Response:
    """Go to the debate that a link names, and remember the link on this device."""
    code, opened, id = read_debate(credentials, token) or ("", 0, "")
    room = rooms.load(code)
    if room.opened != opened or id not in room.seats:
        raise NoRoom(code)
    path = url_for("my_debate.page", code=room.code, id=id)
    answer = redirect(path, 303)
    kept = days_kept(room) * DAY_S
    give_cookie(answer, debate_cookie_name(room.code), token, kept or MAX_COOKIE_AGE)
    return answer


def _own(code: str, id: str) -> tuple[Room, Seat]:
    """The seat, for the browser that holds it or that followed its link. Raises NoRoom, Rejected."""
    room = rooms.load(code)
    held = credentials.seat_of(room, request.cookies)
    followed = read_debate(credentials, request.cookies.get(debate_cookie_name(code), ""))
    if not (held and held.id == id) and followed != (room.code, room.opened, id):
        raise Rejected(
            "not_allowed", "This page belongs to someone else. Open it from your own screen, or with your own link."
        )
    seat = room.seats[id]
    if seat.dismissed:
        raise refusals.dismissed(seat.dismissed)
    if room.phase.name != "finished":
        raise Rejected("wrong_phase", "Your debate will be here when it’s over.")
    return room, seat
