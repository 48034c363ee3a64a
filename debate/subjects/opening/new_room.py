"""Opens a room or a hall, from a form with every option."""

from collections.abc import Sequence
from typing import Any, Literal

import msgspec
from flask import Blueprint, make_response, render_template, request, url_for
from msgspec.structs import replace
from werkzeug.wrappers import Response

from ...access.rate_limit import RateLimit, share
from ...game import Motion, Rejected, Room
from ...game.model.commands import SeatStandIns
from ...game.model.options import settle
from ...game.model.phases import FORMATS
from ...web import forms
from ...web.context import classes, credentials, installed_motions, rooms, services
from ...web.responses import OTHERWISE, done, fitting, in_turn, posted, refusal_in_words, refuse, wants_json
from ...web.routes import limits_opening, takes
from ...web.site import out_of_reach
from ...who.links import hosts_links
from ...who.taught import NEW, Keeping, all_taught, has_classes
from ..halls.pages import open_hall
from ..rooms.join import open_with_host, refuse_if_moved, with_seat
from ..shelf import library
from ..shelf.known import known_motion
from ..shelf.own_motions.secret_links import address_to_keep
from .lesson import plan

blueprint = Blueprint("new_room", __name__)


FEWER_SHOWN = 2  # clashes of each round on the projector, where a lesson only just fits
SPEED = 1  # of a rehearsal: times as fast as in class, at first: whoever sees a lesson for the first time follows it
MOST_STAND_INS = 40  # stand-ins
REMEMBERED = 40  # latest motions of a class that are not proposed again
# A hall counts as its number of tables.
OPENED = limits_opening(lambda crowd: RateLimit(share(crowd, 10), 3600))


class Opening(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /rooms. `class`: the id of a class that this browser teaches, or `new`, with `class_name`. `rehearse`: a room
    full of stand-ins, at one table and of no class."""

    motion: str
    format: str = "class"
    options: dict[str, Any] = {}
    tables: int = 1
    school_class: str = msgspec.field(default="", name="class")
    class_name: str = ""
    rehearse: Literal["", "yes"] = ""
    token: str = ""


@blueprint.get("/rooms/new")
@in_turn()
def new_room() -> str:
    """The form. A query fills it in, and so does a class, with its number of students and a motion that it has not had, which
    the form says."""
    given = _with_made_class(request.args.to_dict())
    proposed = _proposed(given.get("class", ""))
    return _form(forms.read_form(proposed | given), proposed="" if "motion" in given else proposed.get("motion", ""))


def _with_made_class(given: dict[str, str]) -> dict[str, str]:
    """The choices of a room that made its class (*Same as last room*), with that class."""
    name = given.get("class_name", "").casefold()
    id = next((one.id for one in all_taught() if given.get("class") == NEW and one.name.casefold() == name), "")
    return given | {"class": id, "class_name": ""} if id else given


def _proposed(id: str) -> dict[str, str]:
    """Proposed fields for a class that this browser teaches; a motion only if the class has had one."""
    if id not in {one.id for one in all_taught()}:
        return {}
    had = [services.store.motion_of(pack).slug for pack in [*dict.fromkeys(classes.rooms(id).values())][:REMEMBERED]]
    people = len(classes.members(id))
    return ({"motion": _next(had)} if had else {}) | ({"students": str(people)} if people else {})


def _next(had: Sequence[str]) -> str:
    """A motion that is not among these, or else the one that was played longest ago. `had`: the latest first."""
    known = [slug for slug in dict.fromkeys(had) if slug in installed_motions]
    return next((slug for slug in installed_motions if slug not in known), known[-1] if known else "")


@blueprint.post("/rooms")
@takes(Opening, form=("students", *forms.KEEP, *forms.READERS))
@OPENED
def open_room() -> Response:
    """Open a room, or a hall with this many tables; this browser becomes the host."""
    filled = None if request.is_json else forms.read_form(request.form)
    try:
        wanted = fitting(posted() if filled is None else _posted(filled), Opening)
        if wanted.rehearse:
            return _rehearsal(wanted)
        keeping = Keeping(wanted.school_class, wanted.class_name, wanted.token)
        if wanted.tables != 1:
            motion = known_motion(wanted.motion)
            return open_hall(motion, wanted.format, wanted.options, wanted.tables, wanted.token, keeping)
        room, host = open_with_host(known_motion(wanted.motion), wanted.format, wanted.options, wanted.token)
        refuse_if_moved(room, host)
        keeping.add(room)
    except Rejected as error:
        if filled is None or wants_json():
            return refuse(error)
        return make_response(_form(filled, error), OTHERWISE)
    answer = done(url_for("screens.room", code=room.code), 201, code=room.code, **hosts_links(room, host))
    return keeping.sign(with_seat(room, host, answer))


def _rehearsal(wanted: Opening) -> Response:
    students = wanted.options.get("students", forms.STUDENTS) * wanted.tables
    token = wanted.token and f"{wanted.token}-rehearsal"  # the same form may open the room afterwards
    room, host = with_stand_ins(known_motion(wanted.motion), wanted.format, wanted.options, students, token)
    refuse_if_moved(room, host)
    answer = done(url_for("screens.room", code=room.code), 201, code=room.code, **hosts_links(room, host))
    return with_seat(room, host, answer)


def with_stand_ins(motion: Motion, format: str, options: dict[str, Any], students: int, token: str) -> tuple[Room, str]:
    """A rehearsal with this many stand-ins, within reason, and its host's seat."""
    room, host = open_with_host(motion, format, options | {"rehearsal": SPEED}, token)
    return rooms.perform(room.code, SeatStandIns(min(max(2, students), MOST_STAND_INS)), host, "stand-ins"), host


def _posted(filled: forms.Filled) -> dict[str, Any]:
    for fault in filled.faults.values():
        raise fault
    fields = filled.fields
    named = {"named": True} if filled.settled.names == "dealt" and "unnamed" not in fields else {}
    return {
        "motion": fields.get("motion", ""),
        "format": filled.format,
        "options": {**filled.options, **named, "students": -(-filled.students // filled.tables)},
        "tables": filled.tables,
        "class": fields.get("class", ""),
        "class_name": fields.get("class_name", ""),
        "rehearse": fields.get("rehearse", ""),
        "token": fields.get("token", ""),
    }


def _form(filled: forms.Filled, refused: Rejected | None = None, proposed: str = "") -> str:
    """The form as it was filled in. `refused`: why it opened no room. `proposed`: a motion that nobody chose, for a class that has
    had others."""
    chosen = filled.fields.get("motion", "")
    faults = dict(filled.faults)
    if refused and refused.field in ("motion", "class_name"):
        faults[refused.field] = refused
    choices = dict(installed_motions)
    if "." in chosen:  # a link to a motion of one's own
        try:
            choices = {chosen: known_motion(chosen), **choices}
        except Rejected as error:
            faults["motion"] = error
    own = filled.fields.get("own", "")
    lesson = plan(filled.settled, filled.format, filled.students, filled.tables)
    others = {id: plan(settle(id, {}), id, filled.students, filled.tables) for id in FORMATS if id != filled.format}
    kept: dict[str, Any] = {name: filled.fields.get(name) for name in ("motion", "class")}
    return render_template(
        "opening/new_room.html",
        motions={name: library.Choice(motion, library.facts(motion)) for name, motion in choices.items()},
        proposed=proposed,
        chosen=chosen if chosen in choices else next(iter(choices), ""),
        formats={id: others.get(id, lesson) for id in FORMATS},
        lengths=forms.lengths_of,
        usual=forms.DEFAULTS,
        filled=filled,
        to_keep=address_to_keep(own) if own else "",
        classes=all_taught(),
        keeps_classes=has_classes(),
        faults={field: refusal_in_words(fault)["message"] for field, fault in faults.items()},
        refused=refusal_in_words(refused)["message"] if refused else "",
        lesson=lesson,
        briefer=plan(replace(filled.settled, show_clashes=FEWER_SHOWN), filled.format, filled.students, filled.tables),
        brief_at=url_for("new_room.new_room", **(filled.changed | kept | {"show_clashes": FEWER_SHOWN})),
        token=credentials.form_token(),
        out_of_reach=out_of_reach(),
    )
