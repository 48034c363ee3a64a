"""The links that people pass on: to rooms, halls, classes and cards."""

from collections.abc import Mapping

from flask import url_for

from ..game import Room
from ..storage.classes import Member, SchoolClass
from ..storage.halls import Hall
from ..storage.rooms.store import NoRoom
from ..web.context import credentials, halls, rooms
from ..web.site import site
from .class_tokens import card_token, class_token


def room_url(code: str) -> str:
    """The address for joining a room."""
    return site() + url_for("screens.room", code=code)


def address_of(code: str) -> str:
    """The address that a code leads to: a room, or the tables of a hall. Raises NoRoom."""
    try:
        return url_for("screens.room", code=rooms.load(code).code)
    except NoRoom:
        return url_for("hall.hall", code=halls.load(code).code)


def hosts_links(room: Room, host: str) -> dict[str, str]:
    """A host's links: for joining, for the projector, and for the host's own seat on another device."""
    return {
        "room_url": room_url(room.code),
        "screen_url": site() + url_for("screens.projector", code=room.code, token=credentials.screen_token(room)),
        "host_url": site()
        + url_for("devices.offer", token=credentials.take_token(room, host, rooms.renewals(room.code, host))),
    }


def moving_link(room: Room, seat: str, whole: bool) -> str:
    """A link that moves a seat, or its `whole` table, to another device, once."""
    return site() + url_for("devices.offer", token=credentials.move_token(room, seat, whole))


def hall_url(code: str) -> str:
    """The address for choosing a table."""
    return site() + url_for("hall.hall", code=code)


def halls_links(hall: Hall, hosts: Mapping[str, str]) -> dict[str, str]:
    """Like `hosts_links`, for a whole hall; `hosts` are the host's seats, by the room's code."""
    held = {room: (host, rooms.renewals(room, host)) for room, host in hosts.items()}
    return {
        "screen_url": site() + url_for("hall.screen", code=hall.code, token=credentials.screen_token(hall)),
        "host_url": site() + url_for("hall.offer", code=hall.code, token=credentials.hall_token(hall, held)),
    }


def class_url(school_class: SchoolClass) -> str:
    """The link that lets a browser teach a class."""
    return site() + url_for("classes.offer", token=class_token(credentials, school_class))


def card_url(class_id: str, member: Member) -> str:
    """The link on somebody's personal card."""
    return site() + url_for("cards.offer", token=card_token(credentials, class_id, member))
