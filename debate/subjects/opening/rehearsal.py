"""Rehearsals: a lesson's twin, a second room with the same motion and options, in which stand-ins play (decision 0026)."""

from typing import Annotated

import msgspec
from flask import Blueprint, request, url_for
from werkzeug.wrappers import Response

from ...game import Rejected
from ...web.responses import done, fitting, number, posted
from ...web.routes import takes
from ...who.hosts import hosted_room
from ...who.links import hosts_links
from ..rooms.join import refuse_if_moved, with_seat
from .new_room import MOST_STAND_INS, OPENED, with_stand_ins

blueprint = Blueprint("rehearsal", __name__)

STUDENTS = 24


class Rehearsal(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /rooms/CODE/rehearsal."""

    students: Annotated[int, msgspec.Meta(ge=2, le=MOST_STAND_INS)] = STUDENTS
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
    options = msgspec.to_builtins(room.options)
    twin, seat = with_stand_ins(room.motion, room.format, options, wanted.students, wanted.token)
    refuse_if_moved(twin, seat)
    answer = done(url_for("screens.room", code=twin.code), 201, code=twin.code, **hosts_links(twin, seat))
    return with_seat(twin, seat, answer)
