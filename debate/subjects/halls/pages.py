"""Several rooms of one class: opened together, entered with one code, watched on one screen (decision 0009)."""

from contextlib import suppress
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ...access import refusals
from ...game import Motion, Rejected, Room
from ...live.write_path import TRIES
from ...storage.database import Conflict
from ...storage.halls import MAX_TABLES, MIN_TABLES, Hall
from ...storage.rooms.store import NoRoom
from ...web.context import broadcast, credentials, halls, rooms
from ...web.responses import done, form_again, in_turn, wants_json
from ...web.routes import counts_as, takes
from ...web.site import out_of_reach, qr
from ...who.halls import Table, emptiest, may_watch_hall, tables_of
from ...who.links import hall_url, halls_links, hosts_links
from ...who.taught import Keeping, hosts_classes
from ..rooms.join import (
    Joining,
    join_form,
    joining_form,
    open_with_host,
    refuse_if_moved,
    seat_newcomers,
    seats_taken,
    with_seat,
    with_seats,
    with_those_seated,
)

blueprint = Blueprint("hall", __name__)


# --- opening ---


def open_hall(
    motion: Motion, format: str, options: dict[str, Any], tables: int, token: str, keeping: Keeping
) -> Response:
    """Open this many rooms with the same motion and options as the tables of one hall; this browser hosts all of them. The same form
    token finds the same hall again. Raises Rejected."""
    if not MIN_TABLES <= tables <= MAX_TABLES:
        raise Rejected(
            "bad_option", "Choose %(fewest)d to %(most)d tables.", "tables", fewest=MIN_TABLES, most=MAX_TABLES
        )
    counts_as(tables)
    token = token or credentials.form_token()
    opened = [open_with_host(motion, format, options, f"{token} table {n}") for n in range(1, tables + 1)]
    for room, host in opened:
        refuse_if_moved(room, host)
        keeping.add(room)
    hall = _side_by_side([room for room, _ in opened], token)
    links = {
        "code": hall.code,
        "url": hall_url(hall.code),
        **halls_links(hall, {room.code: host for room, host in opened}),
    }
    each = [{"number": n, "code": room.code, **hosts_links(room, host)} for n, (room, host) in enumerate(opened, 1)]
    response = done(links["url"], 201, **links, tables=each)
    for room, host in opened:
        response = with_seat(room, host, response)
    return keeping.sign(response)


def _side_by_side(opened: list[Room], token: str) -> Hall:
    codes = [room.code for room in opened]
    for attempt in range(TRIES):
        if place := halls.table_of(codes[0]):
            return halls.load(place[0])
        try:
            halls.create(credentials.new_room(f"{token} hall", attempt)[0], codes, opened[0].opened)
        except Conflict:
            continue
    raise Rejected(
        "busy", "The rooms are open, but we couldn’t put them side by side. Nothing was lost; try again in a moment."
    )


# --- coming in ---


@blueprint.get("/halls/<room:code>")
@in_turn()
def hall(code: str) -> Response | str:
    """For the host, all tables on one page; for anybody else, the choice of a table or the way back to their own."""
    hall = halls.load(code)
    tables = tables_of(hall)
    if any(table.host for table in tables):
        return _desk(hall, tables)
    if back := _own(tables):
        return back
    return render_template(
        "halls/tables.html", code=code, motion=tables[0].room.motion, tables=tables, free=emptiest(tables)
    )


def _own(tables: list[Table]) -> Response | None:
    """The way back to this browser's table, if it has one. Raises Rejected for a person whom a host of the hall has banned."""
    if any(table.seat and table.seat.gone == "banned" for table in tables):
        raise refusals.banned()
    sits = next((table for table in tables if table.seat and table.seat.here), None)
    return redirect(url_for("screens.room", code=sits.room.code), 303) if sits else None


@blueprint.get("/halls/<room:code>/any")
def any_table(code: str) -> Response | str:
    """The join form without a particular table."""
    tables = tables_of(halls.load(code))
    return _own(tables) or _form(code, _free(tables))


@blueprint.post("/halls/<room:code>/seats")
@takes(Joining, form=("known",))
def take_seat(code: str) -> Response:
    """A seat at the emptiest table, or the seat that this browser already holds in the hall."""
    tables = tables_of(halls.load(code))
    if (back := _own(tables)) and not wants_json():
        return back
    table = next((table for table in tables if table.seat and table.seat.here), None) or _free(tables)
    form = joining_form()
    try:
        with rooms.let_in(table.room.code):
            room, seats = seat_newcomers(table.room, form)
    except Rejected as error:
        return with_those_seated(table.room, form_again(error, lambda refused: _form(code, table, form, refused)))
    said = {"code": room.code, "table": table.number, **seats_taken(form, seats)}
    return with_seats(room, seats, done(url_for("screens.room", code=room.code), 201, **said))


def _free(tables: list[Table]) -> Table:
    if table := emptiest(tables):
        return table
    if all(table.state == "finished" for table in tables):
        raise refusals.finished()
    raise Rejected("locked", "Every table is locked or has finished. Ask your teacher to unlock one, then try again.")


def _form(code: str, table: Table, typed: dict[str, object] | None = None, error: dict[str, str] | None = None) -> str:
    return join_form(table.room, typed, error, hall=code)


# --- the host's ---


def _desk(hall: Hall, tables: list[Table]) -> str:
    each = [
        {"number": table.number, "code": table.room.code}
        | ({"screen_url": hosts_links(table.room, table.host)["screen_url"]} if table.host else {})
        for table in tables
    ]
    hosts = {table.room.code: table.host for table in tables if table.host}
    return render_template(
        "halls/hall.html",
        code=hall.code,
        motion=tables[0].room.motion.title,
        tables=each,
        join_url=hall_url(hall.code),
        out_of_reach=out_of_reach(),
        qr=qr(hall_url(hall.code)),
        **halls_links(hall, hosts),
        **hosts_classes(tables[0].room.code),
    )


@blueprint.get("/halls/<room:code>/screen")
@in_turn()
def screen(code: str) -> str:
    """The code and each table's progress, large: for a host of a table, or with the token of the hall's screen_url."""
    hall, token = halls.load(code), request.args.get("token", "")
    tables = tables_of(hall)
    may_watch_hall(hall, tables, token)
    each = [{"number": t.number, "code": t.room.code, "token": credentials.screen_token(t.room)} for t in tables]
    url, motion = hall_url(code), tables[0].room.motion
    return render_template(
        "halls/hall_screen.html",
        code=code,
        motion=motion.title,
        language=motion.language,
        tables=each,
        join_url=url,
        out_of_reach=out_of_reach(),
        qr=qr(url),
    )


@blueprint.get("/halls/<room:code>/hosts/<token>")
def offer(code: str, token: str) -> str:
    """Show a button, because link previews open addresses, too, and must not use them up."""
    _handed_on(code, token)
    return render_template("halls/hall_take.html", code=code)


@blueprint.post("/halls/<room:code>/hosts/<token>")
def take(code: str, token: str) -> Response:
    """Let this browser host all tables, too. The device that hosts them already still does."""
    handed = _handed_on(code, token)
    response = done(url_for("hall.hall", code=code), 201, url=hall_url(code))
    for room, host in handed:
        response = with_seat(room, host, response)
    return response


def _handed_on(code: str, token: str) -> list[tuple[Room, str]]:
    """The seats in such a link that still belong to a host. Raises NoRoom when there are none."""
    hall = halls.load(code)
    held = credentials.read_hall_token(hall, token)
    seats = []
    for table in tables_of(hall):
        id, renewed = held.get(table.room.code, ("", 0))
        seat = table.room.seats.get(id)
        if seat and seat.here and seat.role == "host" and rooms.renewals(table.room.code, id) == renewed:
            seats.append((table.room, seat.id))
    if not seats:
        raise NoRoom(code)
    return seats


@blueprint.post("/halls/<room:code>/host-link")
def renew(code: str) -> Response:
    """Make a new link to the hall for a host of its tables; the host's links to these tables are renewed too."""
    hall = halls.load(code)
    hosts = {table.room.code: table.host for table in tables_of(hall) if table.host}
    if not hosts:
        raise refusals.hosts_only()
    for room, host in hosts.items():
        rooms.renew(room, host)
    url = halls_links(hall, hosts)["host_url"]
    return done(url_for("hall.hall", code=code), 201, host_url=url, qr=qr(url))


@blueprint.post("/halls/<room:code>/delete")
def delete(code: str) -> Response:
    """Delete all tables with everything in them. Only someone who hosts every table may do this."""
    tables = tables_of(halls.load(code))
    if not all(table.host for table in tables):
        raise Rejected("not_allowed", "Only someone who hosts every table can delete the hall.")
    codes = [table.room.code for table in tables]
    with suppress(NoRoom):  # a second click
        rooms.delete(*codes)
    for room in codes:
        broadcast.forget(room)
    return done("/", deleted=code)
