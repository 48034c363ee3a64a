"""Keeps what takes long to make: of a debate, as long as its room is kept; and of a motion."""

from ....storage.rooms.room_cache import RoomCache
from ....storage.rooms.store import Store
from ....web.recent import Recent
from ...shelf.argument_map import ArgumentMap
from ..flow import Flow


class Kept:
    """`films`: of some 100 kB each, as they are sent. `flows`: with the parts of the room behind them. `flow_pages`: by what a reader
    asked for, plain and compressed. `maps`: by the digest of a pack."""

    def __init__(self, store: Store):
        self.films: RoomCache[bytes] = store.cache(16)
        self.flows: RoomCache[Flow] = store.cache(64)
        self.flow_pages: RoomCache[dict[tuple[str, ...], dict[str, bytes]]] = store.cache(16)
        self.maps = Recent[ArgumentMap](64)
