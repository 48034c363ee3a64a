"""A debate that is over, watched again as the projector saw it."""

import time

import msgspec
from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from ....game import Rejected, Room
from ....storage.rooms import log
from ....web.context import part, rooms, services
from ....web.responses import in_turn, unkept, wants_json
from ....who.rooms import may_see, on_a_projector
from ..replay import Unplayable, film
from .kept import Kept

blueprint = Blueprint("replay", __name__)
kept = part(Kept)


@blueprint.get("/rooms/<room:code>/replay")
def replay(code: str) -> Response:
    """The page; in JSON, what it shows. For a seat of the room or with the token of its screen_url. Raises Rejected."""
    room, token = rooms.load(code), request.args.get("token", "")
    seat = may_see(room, token)
    if room.phase.name != "finished":
        raise Rejected("wrong_phase", "You can watch the debate again when it’s over.")
    if wants_json():
        return Response(_film(room), mimetype="application/json")
    back = url_for("screens.room", code=room.code) if seat and seat.here else ""
    return unkept(on_a_projector("results/replay.html", room, token, back=back))


def _film(room: Room) -> bytes:
    """The film as JSON. Making it takes about a millisecond for each command, and lets others in after each."""

    def make() -> bytes:
        try:
            film_of_room = film(log.read_log(services.store, room.code), lambda: time.sleep(0))
        except Unplayable:
            raise Rejected(
                "no_replay",
                "The clashes, votes and awards can’t be shown again as the projector showed them: the rules have "
                "changed since this debate, and by today’s it would not come out as it did. Every text is still here.",
            ) from None
        rooms.load(room.code)  # nothing is kept of a room that has been deleted since
        return msgspec.json.encode({"code": room.code, **film_of_room})

    behind = (room.opened, room.version)
    if (known := kept.films.known(room.code, behind)) is not None:
        return known
    with in_turn():  # a class that asks at once waits for the first
        return kept.films.get(room.code, behind, make)
