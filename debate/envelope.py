"""Socket.IO packets from browsers that may send anything.

python-socketio logs what it can't read and says nothing to the sender. Here it becomes an event of
its own, which is answered like everything else that the room doesn't know.
"""

from socketio.packet import EVENT, Packet

UNREADABLE = "unreadable"


class Envelope(Packet):
    """A packet that can always be read."""

    uses_binary_events = False

    def decode(self, encoded_packet: str) -> int | None:
        """Never raises. An event that has no name, or one of the library's own names, is no event."""
        try:
            attachments = super().decode(encoded_packet)
            if self.packet_type == EVENT and not self._is_event():
                raise ValueError
            return attachments
        except Exception:
            self.packet_type, self.data, self.namespace = EVENT, [UNREADABLE], None
            return 0

    def _is_event(self) -> bool:
        data = self.data
        return isinstance(data, list) and bool(data) and isinstance(data[0], str) and data[0] not in ("connect", "disconnect")
