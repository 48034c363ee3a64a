"""What hosts did in a room: for its hosts, to see who of them did what, and when."""

from flask import Blueprint, jsonify, make_response, render_template
from werkzeug.wrappers import Response

from ..reports import words
from ..reports.host_actions import host_actions
from ..storage import log
from .context import services
from .hosts import hosted
from .responses import wants_json

blueprint = Blueprint("host_actions", __name__)


@blueprint.get("/rooms/<room:code>/actions")
def page(code: str) -> Response:
    """The list, newest first. Raises Rejected for everybody but hosts."""
    room, _seat = hosted(code)
    actions = host_actions(log.read(services.store, room.code))[::-1]
    if wants_json():
        answer = jsonify(actions=[{"at": one.at, "host": one.host, "said": one.said.striptags()} for one in actions])
    else:
        answer = make_response(render_template("host_actions.html", room=room, actions=actions, words=words))
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
