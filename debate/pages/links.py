"""The addresses that people pass on, whole."""

import segno
from flask import current_app, request, url_for
from markupsafe import Markup

from ..game import Room
from .parts import seats


def site() -> str:
    """The address that this site is known by, without a slash at its end."""
    return str(current_app.config["PUBLIC_URL"] or request.host_url).rstrip("/")


def room_url(code: str) -> str:
    """The address to join at."""
    return site() + url_for("screens.room", code=code)


def hosts_links(room: Room, host: str) -> dict[str, str]:
    """What a host needs: the way in, the projector, and the seat itself on another device."""
    return {
        "room_url": room_url(room.code),
        "screen_url": site() + url_for("screens.projector", code=room.code, token=seats.screen_token(room)),
        "host_url": site() + url_for("doors.offer", token=seats.take_token(room, host)),
    }


def qr(address: str) -> Markup:
    """An address as an SVG in ink, to be set on white: its quiet zone is the padding of what holds it."""
    drawing = segno.make(address, error="m", micro=False).svg_inline(omitsize=True, border=0, svgclass=None, lineclass=None, dark="#211c16")
    return Markup(drawing)
