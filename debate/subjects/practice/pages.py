"""Practice: a room in which one person plays against bots, and the coaching afterwards."""

from collections.abc import Callable
from functools import cache, partial
from math import ceil
from typing import Any, Literal

import msgspec
from flask import Blueprint, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response

from ...access.rate_limit import RateLimit, share
from ...coaching import coaching
from ...game import Rejected, Room, apply, open_room
from ...game.model.commands import AddBot, Begin, Command, Join, Lock
from ...game.model.options import settle
from ...game.model.phases import length, round_course
from ...game.model.state import BotLevel, Format
from ...game.views.shapes import only
from ...web.context import credentials, rooms
from ...web.responses import done, fitting, posted, wants_json
from ...web.routes import json_only, limits_opening, takes
from ...who.links import room_url
from ..rooms.join import open_with_host, refuse_if_moved, with_seat
from ..shelf.known import motion_to_practise

blueprint = Blueprint("practice", __name__)


STARTED = limits_opening(lambda crowd: RateLimit(crowd, 3600, at_once=share(crowd, 5)))

Length = Literal["short", "normal", "none"]
Closing = Literal["", "yes"]
SHORT_LENGTHS = {"draw": 60, "opening": 120, "rebuttal": 150, "closing": 60}  # s


class Practice(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /practice. `side`: empty for any. `closing`: one more answer each. `partner`: a bot also plays on the person's
    side. `met`: the card on which the other side opened in the practice before."""

    motion: str
    side: Literal["", "for", "against"] = ""
    length: Length = "normal"
    level: BotLevel = "fair"
    closing: Closing = ""
    partner: Literal["", "yes"] = ""
    met: str = ""
    token: str = ""


@blueprint.post("/practice")
@takes(Practice)
@STARTED
def start() -> Response:
    """Open a room in which this browser plays, and begin. Nobody holds the host's seat."""
    wanted = fitting(posted(), Practice)
    if motion_to_practise(wanted.motion).has_stock:
        if wants_json():
            raise Rejected("no_motion", "This motion’s cards ask questions, so nobody can argue against you.", "motion")
        return redirect(url_for("drills.questions", slug=wanted.motion), 303)
    room, player = _opened(wanted, wanted.token or credentials.form_token())
    if room.phase.name == "finished":  # the form came from an old page
        room, player = _opened(wanted, credentials.form_token())
    refuse_if_moved(room, player)
    said = {"code": room.code, "seat": player, "room_url": room_url(room.code)}
    return with_seat(room, player, done(url_for("screens.room", code=room.code), 201, **said))


def _opened(wanted: Practice, token: str) -> tuple[Room, str]:
    token = _fresh(wanted, token) if wanted.met else token
    room, host = open_with_host(motion_to_practise(wanted.motion), *room_for(wanted), token)
    player = credentials.new_seat(room.code, token)
    return _begun(wanted, partial(rooms.perform, room.code), player, host), player


def _begun(wanted: Practice, perform: Callable[[Command, str, str], Room], player: str, host: str) -> Room:
    room = perform(Join("player", side=wanted.side or None), player, "join")
    if wanted.partner:
        perform(AddBot(room.seats[player].side), host, "partner")
    perform(Lock(), host, "lock")
    return perform(Begin(), host, "begin")


DEALS = 6  # each has the card that was met once in about eight


def _fresh(wanted: Practice, token: str) -> str:
    """The token of a room in which the other side opens on another card than the one that was met: a token decides what is dealt."""
    motion, (format, options) = motion_to_practise(wanted.motion), room_for(wanted)
    for chosen in (token, *(f"{token} {n}" for n in range(1, DEALS))):
        code, seed = credentials.new_room(chosen)
        room = open_room(code=code, seed=seed, motion=motion, format=format, options=options, now=0)

        def perform(command: Command, actor: str, _id: str) -> Room:
            nonlocal room
            room = apply(room, command, actor, 0)
            return room

        host, player = credentials.new_seat("", chosen), credentials.new_seat(code, chosen)
        perform(Join("host"), host, "")
        if wanted.met not in _opened_on(_begun(wanted, perform, player, host), player):
            break
    return chosen


def _opened_on(room: Room, player: str) -> set[str]:
    """The cards on which the other side's bots open."""
    side = room.seats[player].own_side
    return {card for seat in room.seats.values() if seat.bot and seat.side != side for card in seat.kept}


def room_for(wanted: Practice) -> tuple[Format, dict[str, Any]]:
    """The format and options of such a room. Content is careful: a person who plays alone has nobody to turn to."""
    format: Format = "full" if wanted.closing else "sprint"
    # With a partner, balancing would move the partner to the other side.
    sides = "chosen" if wanted.side else "host" if wanted.partner else "balanced"
    options: dict[str, Any] = {
        "practice": True,
        "rounds": 1,
        "fill": True,
        "bot_level": wanted.level,
        "sides": sides,
        "content": "careful",
    }
    written = [name for name in round_course(format) if name in SHORT_LENGTHS]
    if wanted.length == "short":
        options |= {"lengths": {name: SHORT_LENGTHS[name] for name in written}, "first_round": 1}
    elif wanted.length == "none":
        options["lengths"] = dict.fromkeys(written, 0)
    return format, options


@blueprint.app_context_processor
def _to_choose() -> dict[str, Any]:
    return {"practice_minutes": minutes}


@cache
def minutes(wanted: Length, closing: Closing = "") -> int:
    """How long such a room's clocks run, together, rounded up."""
    format, options = room_for(Practice(motion="", length=wanted, closing=closing))
    settled = settle(format, options)
    return ceil(
        sum(length(settled, format, name, 1) for name in round_course(format) if name in SHORT_LENGTHS) / 60_000
    )


@blueprint.get("/rooms/<room:code>/coaching")
@json_only
def coached(code: str) -> Response:
    """What the seat that asks wrote, and what the deck has for it. The browser finds what there is to notice. Raises Rejected."""
    room = rooms.load(code)
    seat = credentials.seat_of(room, request.cookies)
    if not seat or seat.role != "player" or not room.options.practice:
        raise Rejected("not_allowed", "Feedback is only for solo practice, and only on your own words.")
    if not room.scores:
        raise Rejected("wrong_phase", "You’ll get feedback when the debate is over.")
    return jsonify(
        speeches=[_shown(speech) for speech in coaching.coach(room, seat.id)],
        dealt=list(seat.seen),
        spoken=[card.speech for card in room.motion.cards.values() if card.speech],
        again=_choices(room, seat.id),
    )


def _shown(speech: coaching.Coached) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "kind": speech.kind,
        "strong": speech.strong._asdict(),
        **only(doubt=speech.doubt, placed=speech.placed, turned=speech.turned),
    }
    if speech.sent:
        shown["sent"] = coaching.as_sent(speech.sent)
    if met := speech.against:
        shown["against"] = {"text": met.text, "side": met.side, "cards": list(met.cards)}
        if speech.claims is not None:
            shown["against"]["claims"] = speech.claims
    return shown


def _choices(room: Room, player: str) -> dict[str, str]:
    """The body of a POST /practice that opens the same kind of room again, with another opening."""
    side = room.seats[player].side
    lengths = room.options.lengths
    length = "normal" if not lengths else "short" if any(lengths.values()) else "none"
    chosen = side if side and room.options.sides == "chosen" else ""
    again: dict[str, str] = {
        "motion": room.motion.slug,
        "side": chosen,
        "length": length,
        "level": room.options.bot_level,
        "met": min(_opened_on(room, player), default=""),
    }
    if room.format == "full":
        again["closing"] = "yes"
    if any(seat.bot and not seat.fills for seat in room.seats.values()):
        again["partner"] = "yes"
    return again
