"""For hosts: which of them did what, and when; and erasing a person from their room."""

from flask import Blueprint, jsonify, render_template, url_for
from werkzeug.wrappers import Response

from ....access import refusals
from ....game import Rejected
from ....storage.rooms import log
from ....web.context import credentials, rooms, services
from ....web.responses import done, in_turn, unkept, wants_json
from ....who.hosts import hosted_room
from .. import words
from ..host_actions import host_actions

blueprint = Blueprint("host_actions", __name__)


@blueprint.get("/rooms/<room:code>/actions")
@in_turn()
def page(code: str) -> Response:
    """The list, newest first. Raises Rejected for everybody but hosts."""
    room, _seat = hosted_room(code)
    actions = host_actions(log.read_log(services.store, room.code))[::-1]
    if wants_json():
        return jsonify(
            actions=[{"at": action.at, "host": action.host, "said": action.said.striptags()} for action in actions]
        )
    return unkept(render_template("results/host_actions.html", room=room, actions=actions, words=words))


@blueprint.post("/rooms/<room:code>/seats/<id>/erase")
def erase(code: str, id: str) -> Response:
    """Erase a player or judge from the room for good: from its state, its rows and its log. Raises Rejected."""
    room, _seat = hosted_room(code)
    seat = room.seats.get(id)
    if not seat or seat.bot:
        raise refusals.no_such_person()
    if seat.role == "host":
        raise Rejected("not_allowed", "A host can’t be erased. Make them a judge first, or delete the room.", "seat")
    rooms.erase(room.code, id, credentials.form_token())
    return done(url_for("screens.room", code=room.code), erased=id)
