"""Passes on what other processes do to rooms with sockets here."""

from typing import Any

from ..game import Room
from ..storage.store import NoRoom
from .broadcast import Broadcast, everybody
from .presence import Presence
from .rooms import Rooms
from .runtime import Transport
from .sockets import Sockets


class RemoteChanges:
    """Reads rooms that changed elsewhere and tells this process's sockets; a subscriber of `PubSub`."""

    def __init__(self, rooms: Rooms, presence: Presence, broadcast: Broadcast, sockets: Sockets, transport: Transport):
        self._rooms, self._presence, self._broadcast = rooms, presence, broadcast
        self._sockets, self._transport = sockets, transport

    def heard(self, code: str, message: dict[str, Any]) -> None:
        """Another process changed a room, or sent somebody away from the room."""
        if "bye" in message:
            self._sockets.sent_away(message["bye"], code, message["seat"], message["at"])
        elif self._transport.has_listeners(everybody(code)):
            self.look_into(code)

    def regained(self) -> None:
        """Reload all rooms with sockets here: messages about their changes may have been lost."""
        for code in self._broadcast.here():
            self.look_into(code)

    def look_into(self, code: str) -> Room | None:
        """Load the room, if it still exists, and tell its sockets here what other processes changed."""
        try:
            room = self._rooms.load(code)
        except NoRoom:
            self._presence.forget(code)
            self._broadcast.forget(code)
            return None
        self._broadcast.publish(room)
        return room
