"""A class's pages for its teachers: its lessons and people, its link, how long it is kept, export and deletion (decision 0027)."""

import time
from datetime import UTC, datetime
from typing import Any

import msgspec
from flask import Blueprint, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ...access import refusals
from ...access.rate_limit import RateLimit, share
from ...game import Rejected, Room
from ...storage.class_history import History, Lesson, history
from ...storage.classes import MIN_DAYS, SchoolClass
from ...web import spreadsheet
from ...web.context import broadcast, classes, credentials, rooms, services
from ...web.responses import done, fitting, form_again, in_slices, in_turn, posted, unkept, wants_json
from ...web.routes import limits_opening, secret, takes
from ...web.site import qr
from ...who.class_tokens import class_cookie_name, read_class
from ...who.halls import tables_of
from ...who.links import class_url
from ...who.taught import NEW, Keeping, all_taught, has_classes, kept_class, taught_class, valid_name, with_class
from . import charts
from .class_export import as_file, everything, figure_rows

blueprint = Blueprint("classes", __name__)
blueprint.after_request(unkept)  # these pages hold students' names and words


CLASSES_MADE = limits_opening(lambda crowd: RateLimit(share(crowd, 10), 3600))
DELETED_AT_ONCE = 10  # rooms in one transaction
DAYS = (30, 60, 120, 200, 400)  # offered for keeping a class


class Making(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /classes: a new class with this name, or a class of this browser; and a room hosted here that goes into it."""

    name: str = ""
    school_class: str = msgspec.field(default=NEW, name="class")
    room: str = ""
    token: str = ""


class Settings(msgspec.Struct, forbid_unknown_fields=True):
    """The body of POST /classes/CLASS. What is absent stays as it is."""

    name: str | None = None
    keep_days: int | None = None
    keep_aliases: bool | None = None


@blueprint.get("/classes")
def all_classes() -> str:
    """The classes of this browser, and a form for a new one."""
    if not has_classes():
        raise refusals.no_class()
    return _list()


def _list(error: dict[str, str] | None = None, name: str = "") -> str:
    return render_template(
        "classes/classes.html",
        classes=all_taught(),
        name=name,
        error=error,
        token=credentials.form_token(),
    )


@blueprint.post("/classes")
@takes(Making)
@CLASSES_MADE
def make() -> Response:
    """Make a class, or add a room (with all tables of its hall) to a class. Raises Rejected."""
    form = posted()
    try:
        making = fitting(form, Making)
        keeping = Keeping(making.school_class, making.name, making.token)
        for room in _hosted(making.room) if making.room else ():
            keeping.add(room)
        school_class = keeping.made()
    except Rejected as error:
        return form_again(error, lambda refused: _list(refused, str(form.get("name", ""))))
    page = _address(school_class)
    answer = done(page, 201, id=school_class.id, url=page, class_url=class_url(school_class))
    return keeping.sign(answer)


def _hosted(code: str) -> list[Room]:
    """A room that this browser hosts, or all tables of a hall. Raises Rejected."""
    try:
        held = [(table.room, table.seat) for table in tables_of(services.halls.load(code))]
    except LookupError:
        room = rooms.load(code)
        held = [(room, credentials.seat_of(room, request.cookies))]
    if not all(seat and seat.role == "host" and seat.here for _, seat in held):
        raise Rejected("not_allowed", "Only a host of this room can make it a lesson of a class.")
    return [room for room, _ in held]


# --- the link -----------------------------------------------------------------------------


@blueprint.get("/teach/<token>")
@secret(read_class)
def offer(token: str) -> str:
    """Show a button, because link previews open addresses, too."""
    return render_template("classes/teach.html", school_class=_named(token))


@blueprint.post("/teach/<token>")
@secret(read_class)
def take(token: str) -> Response:
    """Let this browser teach the class."""
    school_class = _named(token)
    answer = done(_address(school_class), 201, id=school_class.id, url=_address(school_class))
    return with_class(school_class, answer)


def _named(token: str) -> SchoolClass:
    """The class that a link names. Raises Rejected."""
    id, links = read_class(credentials, token) or ("", 0)
    school_class = kept_class(id)
    if school_class is None:
        raise refusals.no_class()
    if school_class.links != links:
        raise Rejected(
            "link_used", "This link doesn’t work any more: a teacher of the class has made a new one. Ask them for it."
        )
    return school_class


@blueprint.post("/classes/<class_id>/link")
def renew(class_id: str) -> Response:
    """Make a new link. All earlier links, and all other browsers that used them, are shut out at once."""
    school_class = taught_class(class_id)
    links = classes.renew(school_class.id, services.runtime.now())
    school_class = school_class._replace(links=links)
    url = class_url(school_class)
    answer = done(url_for("classes.page", class_id=class_id, _anchor="link"), 201, class_url=url, qr=qr(url))
    return with_class(school_class, answer)


# --- the page -----------------------------------------------------------------------------


@blueprint.get("/classes/<class_id>")
@in_turn()
def page(class_id: str) -> str:
    """The class: its lessons, its people, its link and what can be done with it."""
    return class_page(taught_class(class_id))


def class_page(school_class: SchoolClass, error: dict[str, str] | None = None) -> str:
    classes.adopt(school_class.id)
    past = history(services.store, school_class)
    time.sleep(0)  # let others in: a term takes some tens of milliseconds to read, and as many to draw
    members = classes.members(school_class.id)
    url = class_url(school_class)
    people = {member.id: person_row(past, member) for member in members}
    return render_template(
        "classes/class.html",
        school_class=school_class,
        lessons=[lesson_row(past, lesson) for lesson in reversed(past.lessons)],
        people=list(people.values()),
        apart=[(people[one], people[other]) for one, other in kept_apart(school_class, list(people))],
        charts=class_charts(past),
        url=url,
        qr=qr(url),
        days=days_on_offer(school_class),
        error=error,
    )


def kept_apart(school_class: SchoolClass, roster: list[str]) -> list[tuple[str, str]]:
    """The pairs of people who are kept apart, in the order of the roster. A person not on it yet is left out."""
    place = {member: n for n, member in enumerate(roster)}
    pairs = [sorted(pair, key=place.__getitem__) for pair in classes.apart(school_class.id) if place.keys() >= {*pair}]
    return [(one, other) for one, other in sorted(pairs, key=lambda pair: [place[one] for one in pair])]


def lesson_row(past: History, lesson: Lesson) -> dict[str, Any]:
    """A lesson's row in a table."""
    parts = past.parts[lesson.code].values()
    return {
        "lesson": lesson,
        "motion": motion_of(lesson),
        "date": date_of(lesson.opened),
        "day": date_of(lesson.opened).date(),
        "people": len(parts),
        **{name: sum(getattr(part, name) for part in parts) for name in SUMMED},
    }


SUMMED = ("sent", "due", "words", "judged", "to_judge", "rewrites", "compared", "stronger")


def person_row(past: History, member: Any) -> dict[str, Any]:
    """A person's row in a table, over all lessons."""
    lessons = past.of(member.id)
    parts = [part for _, part in lessons]
    return {
        "member": member,
        "alias": parts[-1].alias if parts else "",
        "lessons": len(parts),
        "for": sum(part.sides.get("for", 0) for part in parts),
        "against": sum(part.sides.get("against", 0) for part in parts),
        "unopened": member.id not in past.openers and any(lesson.revealed for lesson, _ in lessons),
        **{name: sum(getattr(part, name) for part in parts) for name in SUMMED},
    }


def class_charts(past: History) -> dict[str, charts.Chart]:
    """The charts of the whole class over its lessons."""
    rows = [lesson_row(past, lesson) for lesson in past.lessons]
    return {
        "sent": charts.shares([(row["sent"], row["due"]) for row in rows]),
        "judged": charts.shares([(row["judged"], row["to_judge"]) for row in rows]),
        "words": charts.amounts([row["words"] / row["people"] if row["people"] else 0 for row in rows]),
        "stronger": charts.shares([(row["stronger"], row["compared"]) for row in rows]),
    }


def motion_of(lesson: Lesson) -> Any:
    """The motion that a lesson was on, as it was then."""
    return services.store.motion_of(lesson.pack)


def date_of(at: int) -> datetime:
    """A time (ms), UTC."""
    return datetime.fromtimestamp(at / 1000, UTC)


def days_on_offer(school_class: SchoolClass) -> list[int]:
    """For how many days a class may be kept: some usual numbers, the server's limit, and the current setting."""
    most = services.settings.class_days
    return sorted({days for days in (*DAYS, most) if days <= most} | {school_class.keep_days})


# --- what can be done with it -------------------------------------------------------------


@blueprint.post("/classes/<class_id>")
@takes(Settings)
def change(class_id: str) -> Response:
    """Change a class's name, how long it is kept, and whether aliases stay. Raises Rejected."""
    school_class = taught_class(class_id)
    try:
        wanted = fitting(_settings(), Settings)
        columns: dict[str, Any] = {}
        if wanted.name is not None:
            columns["name"] = valid_name(wanted.name)
        if wanted.keep_days is not None:
            columns["keep_days"] = _valid_days(wanted.keep_days)
        if wanted.keep_aliases is not None:
            columns["keep_aliases"] = wanted.keep_aliases
        classes.change(class_id, services.runtime.now(), **columns)
    except Rejected as error:
        return form_again(error, lambda refused: class_page(school_class, refused))
    changed = classes.load(class_id)
    if wants_json():
        return make_response(jsonify(name=changed.name, keep_days=changed.keep_days, keep_aliases=changed.keep_aliases))
    return with_class(changed, redirect(url_for("classes.page", class_id=class_id, _anchor="keeping"), 303))


def _settings() -> dict[str, Any]:
    """The posted settings. A form sends all its fields, except boxes that are not ticked."""
    form = posted("name", "keep_days")
    if request.is_json:
        return form
    days = str(form.pop("keep_days", ""))
    if days:
        form["keep_days"] = int(days) if days.isascii() and days.isdigit() and len(days) < 6 else -1
    return form | {"keep_aliases": "keep_aliases" in request.form}


def _valid_days(days: int) -> int:
    most = services.settings.class_days
    if not min(MIN_DAYS, most) <= days <= most:
        raise Rejected(
            "bad_option",
            "This server keeps a class for %(least)d to %(most)d days.",
            "keep_days",
            least=min(MIN_DAYS, most),
            most=most,
        )
    return days


@blueprint.get("/classes/<class_id>/export")
@in_turn()
def export(class_id: str) -> Response:
    """Everything that the class's rows say, as a file: its people, lessons and texts. Never who voted for what, or a stance."""
    school_class = taught_class(class_id)
    more = {name: keeps(class_id) for name, keeps in services.of_class.items()}
    all_of_it = everything(services.store, school_class, classes.members(class_id), more)
    return as_file(all_of_it, school_class.name, "json")


@blueprint.get("/classes/<class_id>/figures.csv")
@in_turn()
def figures(class_id: str) -> Response:
    """What each person did in each lesson, as a table for spreadsheets."""
    school_class = taught_class(class_id)
    separator = spreadsheet.separator_for(request.headers.get("Accept-Language", ""))
    rows = figure_rows(history(services.store, school_class), classes.members(class_id))
    return as_file(b"".join(in_slices(spreadsheet.table(rows, separator))), school_class.name, "csv")


@blueprint.post("/classes/<class_id>/delete")
def delete(class_id: str) -> Response:
    """Delete the class with its people and all its rooms, logs included."""
    taught_class(class_id)
    gone = [""] * DELETED_AT_ONCE
    while len(gone) == DELETED_AT_ONCE:
        gone = classes.delete_rooms(class_id, DELETED_AT_ONCE)
        for code in gone:
            broadcast.forget(code)
        time.sleep(0)  # others first
    classes.delete(class_id)
    answer = done(url_for("classes.all_classes"), deleted=class_id)
    answer.delete_cookie(class_cookie_name(class_id))
    return answer


def _address(school_class: SchoolClass) -> str:
    return url_for("classes.page", class_id=school_class.id)
