"""Who may see a room, and what a seat or a projector sees of it."""

from typing import Any

from flask import render_template, request

from ..game import Rejected, Room
from ..game.model.state import Band, Seat
from ..game.scoring.outcome import own_place
from ..web.context import credentials, halls, services
from ..web.site import out_of_reach, qr
from .links import room_url


def place_of(room: Room, seat: str) -> Band | None:
    """Where a seat's texts stand, computed without its own votes. That takes some milliseconds, so the result is kept; it can
    change only when texts are hidden or shown."""
    hidden = frozenset(id for id, speech in room.speeches.items() if not speech.visible)
    known = services.places.get(room.code, (room.opened, hidden), dict)
    if seat not in known:
        known[seat] = own_place(room, seat)
    return known[seat]


def not_in_room() -> Rejected:
    return Rejected(
        "not_allowed",
        "This page is for people in the room. Join with its code, or open the projector from the host’s page.",
    )


def may_see(room: Room, token: str) -> Seat | None:
    """The seat that asks, or one of the seats at a shared device; None for a projector. Raises Rejected for anybody else."""
    for seat in credentials.seats_of(room, request.cookies):
        if not seat.dismissed:
            return seat
    if credentials.may_watch(room, token):
        return None
    raise not_in_room()


def on_a_projector(template: str, room: Room, token: str, **more: Any) -> str:
    """A page that shows a room as the projector does; `more` is for its template."""
    join_url, (hall, table) = room_url(room.code), halls.table_of(room.code) or ("", 0)
    return render_template(
        template,
        code=room.code,
        hall=hall,
        table=table,
        motion=room.motion.title,
        language=room.motion.language,
        screen_token=token,
        join_url=join_url,
        out_of_reach=out_of_reach(),
        qr=qr(join_url),
        **more,
    )
