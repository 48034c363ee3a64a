"""The flow of a room, and of a hall's tables: drawn on the server, with a table of the same content."""

import time
from typing import Any, get_args

from flask import Blueprint, g, make_response, render_template, request, url_for
from flask_babel import get_locale
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from .... import i18n
from ....game import Rejected, Room
from ....game.acts.show import FLOW_ROWS, flow_parts
from ....game.model.state import Weighing
from ....web.context import halls, part, rooms, services
from ....web.responses import SLICE, in_turn, render_in_slices
from ....who.halls import may_watch_hall, tables_in_turn
from ....who.rooms import may_see
from ...shelf import argument_map
from ...shelf.argument_map import ArgumentMap
from .. import flow as noted
from .. import words
from ..flow import ENGLISH, Flow, Leads
from ..flow_drawing import Drawer, restated
from .kept import Kept

blueprint = Blueprint("flow", __name__)
kept = part(Kept)
_maps: dict[str, ArgumentMap] = {}  # by the digest of a pack


@blueprint.get("/rooms/<room:code>/flow")
def room_flow(code: str) -> Response:
    """The flow of the revealed rounds, for a seat of the room or with the token of its screen_url. Raises Rejected."""
    room = rooms.load(code)
    seat = may_see(room, request.args.get("token", ""))
    if not room.scores:
        raise Rejected("wrong_phase", "The flow will be here once the first results have been shown.")
    if "part" in request.args:
        return _part(room)
    back = url_for("screens.room", code=room.code) if seat else ""
    known = services.flow_pages.get(room.code, _behind(room), dict)
    asked = (str(get_locale()), back, request.args.get("token", "") and "secret")
    if asked not in known:
        with in_turn():
            if asked not in known:  # somebody else's turn came first
                known[asked] = {"": _render([{**section(room), "number": 0}], room, back=back).encode()}
    g.packed = known[asked]
    return _unkept(g.packed[""])


@blueprint.get("/halls/<room:code>/flow")
@in_turn()
def hall_flow(code: str) -> Response:
    """The flows of all tables that have one, for a host of a table or with the token of the hall's screen_url."""
    hall = halls.load(code)
    tables = tables_in_turn(hall)
    may_watch_hall(hall, tables, request.args.get("token", ""))
    each = []
    for table in tables:
        if table.room.scores:
            each.append({**section(table.room, f"t{table.number}-"), "number": table.number})
            time.sleep(SLICE)  # others first: a drawing takes some milliseconds
    back = url_for("hall.hall", code=hall.code) if any(table.is_hosts for table in tables) else ""
    return _unkept(_render(each, tables[0].room, hall=hall.code, back=back))


def _render(flows: list[dict[str, Any]], room: Room, **more: Any) -> str:
    return render_in_slices(
        "results/flow.html", flows=flows, motion=room.motion, given=room.options.sides != "chosen", **more
    )


def _unkept(html: str | bytes) -> Response:
    page = make_response(html)
    page.headers["Cache-Control"] = "private, no-store"  # a text that is hidden later must disappear
    return page


def _part(room: Room) -> Response:
    """One part of a round's flow, as large as a projector can show it."""
    round, n = (request.args.get(name, 0, int) for name in ("round", "part"))
    parts = flow_parts(room, round)
    if not 0 <= n < len(parts):
        raise Rejected("no_such_step", "That round’s flow has no such part.", "part")
    side, first = parts[n]
    (sheet,) = (sheet for sheet in flow_of(room).of(round) if sheet.side == side)
    few = sheet._replace(rows=sheet.rows[first : first + FLOW_ROWS])
    draws = drawer(room)
    return _unkept(
        render_template("results/flow_part.html", drawing=draws.screen(few), motion=room.motion, rtl=draws.rtl, key="")
    )


def section(room: Room, key: str = "") -> dict[str, Any]:
    """What `flow_section.html` needs. `key` begins the ids on a page that has several flows."""
    flow, draws = flow_of(room), drawer(room)
    time.sleep(SLICE)  # others first: each of these takes some milliseconds, or the first time some tens
    drawings = {(sheet.round, sheet.side): draws.sheet(sheet) for sheet in flow.sheets}
    time.sleep(SLICE)
    return {
        "flow": flow,
        "drawings": drawings,
        "map": _map_of(room),
        "motion": room.motion,
        "key": key,
        "rtl": draws.rtl,
        "words": words,
        "restated": lambda words: restated(words, draws.labels["they_say"]),
    }


def _map_of(room: Room) -> ArgumentMap:
    """The map of a room's motion, laid out once for each pack. (It takes tens of milliseconds.)"""
    if room.pack not in _maps:
        if len(_maps) >= 64:
            _maps.clear()
        _maps[room.pack] = argument_map.draw(room.motion)
    return _maps[room.pack]


def flow_of(room: Room) -> Flow:
    """A room's flow; the one made before, as long as nothing in it can have changed. (It takes tens of milliseconds.)"""

    def make() -> Flow:
        rooms.load(room.code)  # nothing is kept of a room that was deleted since this one was read
        return noted.flow(room, _leads())

    return kept.flows.get(room.code, _behind(room), make)


def _behind(room: Room) -> tuple[object, ...]:
    """All of a room that can change its flow."""
    return room.opened, room.speeches, room.clashes, room.scores


def drawer(room: Room) -> Drawer:
    """Draws flows in the reader's language."""
    labels = {
        "nobody": _("Nobody answered this."),
        "dropped": _("No answer takes this up"),
        "grants": _("Grants the point"),
        "they_say": _("They say"),
        "hidden": _("This text isn’t shown."),
        "said": _("Said without a card"),
        "but": _("But"),
        "because": _("Because"),
        "matters": _("This matters more because"),
    }
    named = {weighing: words.weighing_name(weighing) for weighing in get_args(Weighing)}
    locale = get_locale()
    return Drawer(room.motion, labels | named, rtl=bool(locale and locale.text_direction == "rtl"))


def _leads() -> list[Leads]:
    """The words that begin the slots of a rebuttal, in every language in which people may have written here."""
    return [tuple(i18n.translate(locale, lead) for lead in ENGLISH) for locale in i18n.available()]  # type: ignore[misc]  # there are three
