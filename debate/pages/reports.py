"""The report of a debate, for its hosts: on the screen, on paper and as files (docs/report.md)."""

import msgspec
from flask import Blueprint, jsonify, make_response, render_template, request
from werkzeug.wrappers import Response

from ..game import Rejected, Room
from ..reports import words
from ..reports.report import report_of
from .context import credentials, rooms, services
from .responses import wants_json

blueprint = Blueprint("reports", __name__)


@blueprint.get("/rooms/<room:code>/report")
def report(code: str) -> Response | str:
    """What a debate leaves behind, from its first reveal on; before that, a page that says when the report comes."""
    room = hosted(code)
    if not room.scores:
        return render_template("report_later.html", code=room.code, motion=room.motion)
    found = report_of(services.store, room.code)
    if wants_json():
        return make_response(jsonify(msgspec.to_builtins(found)))
    return make_response(render_template("report.html", report=found, motion=room.motion, words=words))


def hosted(code: str) -> Room:
    """The room, for a host of it. Raises NoRoom; Rejected for everybody else."""
    room = rooms.load(code)
    seat = credentials.seat_of(room, request.cookies)
    if not seat or seat.role != "host" or not seat.here:
        raise Rejected("not_allowed", "Only a host of this room can open its report.")
    return room
