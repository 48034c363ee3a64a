"""What was made lately, kept for whoever asks for the same."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Recent(Generic[Made]):
    """The things that were asked for last, `at_most` that many. A key has everything that its thing depends on."""

    def __init__(self, at_most: int):
        self._at_most = at_most
        self._made: OrderedDict[Hashable, Made] = OrderedDict()

    def get(self, key: Hashable) -> Made | None:
        """What was kept under this key, if it is still here."""
        if key not in self._made:
            return None
        self._made.move_to_end(key)
        return self._made[key]

    def keep(self, key: Hashable, value: Made) -> Made:
        """Keep this, in the place of what was asked for longest ago."""
        self._made[key] = value
        if len(self._made) > self._at_most:
            self._made.popitem(last=False)
        return value
