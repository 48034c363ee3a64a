"""The flow of a room, and of a hall's tables: a round at a time."""

import time
from collections.abc import Iterable
from typing import Any

from flask import Blueprint, g, render_template, request, url_for
from flask_babel import get_locale
from werkzeug.wrappers import Response

from .... import i18n
from ....game import Rejected, Room
from ....game.acts.show.steps import FLOW_ROWS, flow_parts
from ....game.scoring.read_first import as_open_to_all, kept_back
from ....web.context import halls, part, rooms
from ....web.responses import SLICE, in_turn, render_in_slices, unkept
from ....who.halls import may_watch_hall, tables_in_turn
from ....who.rooms import may_see
from ...shelf import argument_map
from ...shelf.argument_map import ArgumentMap
from .. import flow as noted
from .. import words
from ..flow import ENGLISH, Flow, Leads
from .kept import Kept

blueprint = Blueprint("flow", __name__)
kept = part(Kept)


@blueprint.get("/rooms/<room:code>/flow")
def room_flow(code: str) -> Response:
    """The flow of a revealed round, the last one unless `round` asks for another, for a seat of the room or with the token of
    its screen_url; with `part`, for the projector. Raises Rejected."""
    room = rooms.load(code)
    seat = may_see(room, request.args.get("token", ""))
    if not room.scores:
        raise Rejected("wrong_phase", "The flow will be here once the first results have been shown.")
    if "part" in request.args:
        return _part(room)
    back, token = _ways(url_for("screens.room", code=room.code) if seat else "")
    known = kept.flow_pages.get(room.code, _behind(room), dict)
    round = _round(map(int, room.scores))
    asked = (str(get_locale()), back, token, str(round))
    if asked not in known:
        with in_turn():
            if asked not in known:  # unless the turn before this one made it
                one = section(room, round=round)
                page = _render([{**one, "number": 0}], room, one["flow"].rounds, round, back=back, token=token)
                known[asked] = {"": page.encode()}
    g.packed = known[asked]
    return unkept(g.packed[""])


@blueprint.get("/halls/<room:code>/flow")
@in_turn()
def hall_flow(code: str) -> Response:
    """The flows of all tables that have one, for a host of a table or with the token of the hall's screen_url."""
    hall = halls.load(code)
    tables = tables_in_turn(hall)
    may_watch_hall(hall, tables, request.args.get("token", ""))
    rounds = sorted({int(n) for table in tables for n in table.room.scores})
    round, each = _round(rounds), []
    for table in tables:
        if str(round) in table.room.scores:
            each.append({**section(table.room, f"t{table.number}-", round), "number": table.number})
            time.sleep(SLICE)  # let others in: a flow takes some milliseconds
    back, token = _ways(url_for("hall.hall", code=hall.code) if any(table.host for table in tables) else "")
    return unkept(_render(each, tables[0].room, rounds, round, hall=hall.code, back=back, token=token))


def _ways(back: str) -> tuple[str, str]:
    """The way back, and the token with which a visitor without a seat came."""
    return back, "" if back else request.args.get("token", "")


def _round(revealed: Iterable[int]) -> int:
    """The round that is asked for, or the last one; 0 where there is none."""
    rounds = sorted(revealed)
    asked = request.args.get("round", 0, int)
    return asked if asked in rounds else max(rounds, default=0)


def _render(flows: list[dict[str, Any]], room: Room, rounds: Iterable[int], round: int, **more: Any) -> str:
    return render_in_slices(
        "results/flow.html",
        flows=flows,
        rounds=list(rounds),
        round=round,
        motion=room.motion,
        given=room.options.sides != "chosen",
        **more,
    )


def _part(room: Room) -> Response:
    """One part of a round's flow, which the projector shows as large as it can."""
    round, n = (request.args.get(name, 0, int) for name in ("round", "part"))
    parts = flow_parts(room, round)
    if not 0 <= n < len(parts):
        raise Rejected("no_such_step", "That round’s flow has no such part.", "part")
    side, first = parts[n]
    (sheet,) = (sheet for sheet in flow_of(room).of(round) if sheet.side == side)
    few = sheet._replace(rows=sheet.rows[first : first + FLOW_ROWS])
    return unkept(render_template("results/flow_part.html", sheet=few, motion=room.motion, words=words))


def section(room: Room, key: str = "", round: int = 0) -> dict[str, Any]:
    """What `flow_section.html` needs. `key` begins the ids on a page that has several flows; `round`: 0 for all of them."""
    flow = flow_of(room)
    time.sleep(SLICE)  # let others in: this takes some milliseconds, the first time some tens
    return {
        "flow": flow,
        "sheets": flow.of(round) if round else flow.sheets,
        "map": _map_of(room),
        "motion": room.motion,
        "key": key,
        "words": words,
    }


def _map_of(room: Room) -> ArgumentMap:
    """The map of a room's motion, laid out once for each pack. (It takes tens of milliseconds.)"""
    return kept.maps.get(room.pack) or kept.maps.keep(room.pack, argument_map.draw(room.motion))


def flow_of(room: Room) -> Flow:
    """A room's flow, kept as long as nothing in it can have changed. (Making one takes tens of milliseconds.)"""

    def make() -> Flow:
        rooms.load(room.code)  # nothing is kept of a room that was deleted since this one was read
        return noted.flow(as_open_to_all(room), _leads())

    return kept.flows.get(room.code, _behind(room), make)


def _behind(room: Room) -> tuple[object, ...]:
    """Everything in a room that can change its flow."""
    return room.opened, room.speeches, room.clashes, room.scores, kept_back(room)


def _leads() -> list[Leads]:
    """The words that begin the slots of a rebuttal, in every language in which people may have written here."""
    return [tuple(i18n.translate(locale, lead) for lead in ENGLISH) for locale in i18n.available()]  # type: ignore[misc]  # there are three
