"""Rehearsals: a lesson's twin, a second room with the same motion and options, in which stand-ins play (decision 0026)."""

from typing import Annotated

import msgspec
from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from ...game import Rejected, Room
from ...game.model.commands import SeatStandIns
from ...web.context import rooms
from ...web.responses import done, fitting, number, posted
from ...web.routes import takes
from ...who.hosts import hosted_room
from ...who.links import hosts_links
from ..rooms.join import open_with_host, refuse_if_moved, with_seat
from .new_room import OPENED

blueprint = Blueprint("rehearsal", __name__)

SPEED = 1  # times as fast as in class, at first: whoever sees a lesson for the first time follows it
STUDENTS = 24


class Rehearsal(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /rooms/CODE/rehearsal."""

    students: Annotated[int, msgspec.Meta(ge=2, le=40)] = STUDENTS
    token: str = ""


@blueprint.post("/rooms/<room:code>/rehearsal")
@takes(Rehearsal)
@OPENED
def rehearse(code: str) -> Response:
    """Open a room like this one, full of stand-ins; this browser becomes its host. This room is only read."""
    room, _ = hosted_room(code)
    if room.options.rehearsal:
        raise Rejected("not_allowed", "This room is already a rehearsal.")
    form = posted()
    if not request.is_json and (students := number(form.get("students", ""))) is not None:
        form["students"] = students
    wanted = fitting(form, Rehearsal)
    twin, seat = _opened(room, wanted)
    refuse_if_moved(twin, seat)
    answer = done(url_for("screens.room", code=twin.code), 201, code=twin.code, **hosts_links(twin, seat))
    return with_seat(twin, seat, answer)


def _opened(room: Room, wanted: Rehearsal) -> tuple[Room, str]:
    options = msgspec.to_builtins(room.options) | {"rehearsal": SPEED}
    twin, host = open_with_host(room.motion, room.format, options, wanted.token)
    return rooms.perform(twin.code, SeatStandIns(wanted.students), host, "stand-ins"), host
