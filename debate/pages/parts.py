"""What pages work with, as create_app() put it together."""

from typing import TYPE_CHECKING, Any

from flask import current_app
from werkzeug.local import LocalProxy

if TYPE_CHECKING:
    from ..access.credentials import Seats
    from ..access.rate_limit import Allowances
    from ..game import Motion
    from ..live.broadcast import Broadcast
    from ..live.rooms import Rooms
    from ..storage.halls import Halls


def _part(name: str) -> Any:
    return LocalProxy(lambda: current_app.extensions[name])


rooms: "Rooms" = _part("rooms")
halls: "Halls" = _part("halls")
seats: "Seats" = _part("seats")
motions: "dict[str, Motion]" = _part("motions")
broadcast: "Broadcast" = _part("broadcast")
allowances: "Allowances" = _part("allowances")
