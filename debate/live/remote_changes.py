"""Passes on what other processes do to rooms with sockets here."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from ..game import Room
from ..storage.engine import no_answer
from ..transport.pubsub import PubSub
from .broadcast import Broadcast, everybody
from .claps import Claps
from .presence import Presence
from .rooms import Rooms
from .runtime import Transport
from .sockets import Sockets

log = logging.getLogger(__name__)


@dataclass(eq=False)
class RemoteChanges:
    """Reads rooms that changed elsewhere and tells this process's sockets; a subscriber of `PubSub`."""

    _rooms: Rooms
    _presence: Presence
    _broadcast: Broadcast
    _sockets: Sockets
    _transport: Transport
    _claps: Claps
    _pubsub: PubSub

    def heard(self, code: str, message: dict[str, Any]) -> None:
        """Another process changed a room, sent someone away from it, or heard claps. If the database can't be read now, the clock's next look
        finds the change."""
        if "bye" in message:
            if message["bye"] == "deleted":
                self._rooms.let_go_of(code)
            self._sockets.sent_away(message["bye"], code, message["seat"], message["at"])
        elif "claps" in message:
            self._claps.heard(code, message["of"], message["claps"], message["at"])
        elif self._transport.has_listeners(everybody(code)):
            try:
                self.look_into([code])
            except Exception as error:
                if not (reason := no_answer(error)):
                    raise
                log.error("A room that changed elsewhere can’t be read: the database doesn’t answer (%s).", reason)

    def regained(self) -> None:
        """Reload all rooms with sockets here: messages about their changes may have been lost."""
        self.look_into(self._broadcast.here())

    def catch_up(self) -> None:
        """Reload them as long as messages may be missed."""
        if self._pubsub.lost:
            self.regained()

    def look_into(self, codes: Collection[str]) -> list[Room]:
        """Load those of these rooms that still exist, and tell their sockets here what other processes changed."""
        rooms = self._rooms.load_all(codes)
        for code in codes:
            if code in rooms:
                self._broadcast.publish(rooms[code])
            else:
                self._presence.forget(code)
                self._broadcast.forget(code)
        return list(rooms.values())
