"""Keeps what was made lately, for the next visitor who asks for the same."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Recent(Generic[Made]):
    """The last `at_most` values that were asked for. A key holds everything that its value depends on."""

    def __init__(self, at_most: int):
        self._at_most = at_most
        self._made: OrderedDict[Hashable, Made] = OrderedDict()

    def get(self, key: Hashable) -> Made | None:
        """The value of this key, if it is still here; else None."""
        if key not in self._made:
            return None
        self._made.move_to_end(key)
        return self._made[key]

    def keep(self, key: Hashable, value: Made) -> Made:
        """Keep a value and return it. The value not asked for longest makes room."""
        self._made[key] = value
        if len(self._made) > self._at_most:
            self._made.popitem(last=False)
        return value
