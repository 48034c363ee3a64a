"""What takes long to make of a debate, kept for as long as its room is."""

from ....storage.room_cache import RoomCache
from ....storage.store import Store
from ..flow import Flow


class Kept:
    """`films`: of some 100 kB each, as they are sent. `flows`: by what of a room they show."""

    def __init__(self, store: Store):
        self.films: RoomCache[bytes] = store.cache(16)
        self.flows: RoomCache[Flow] = store.cache(64)
