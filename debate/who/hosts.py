"""Pages that are only for the hosts of a room."""

from flask import request

from ..access import refusals
from ..game import Room
from ..game.model.state import Seat
from ..web.context import credentials, rooms


def hosted_room(code: str) -> tuple[Room, Seat]:
    """The room, and the host's seat that this browser holds in it. Raises NoRoom; Rejected for everybody else."""
    room = rooms.load(code)
    seat = credentials.seat_of(room, request.cookies)
    if not seat or seat.role != "host" or not seat.here:
        raise refusals.hosts_only()
    return room, seat
