"""What takes long to make from a room, kept until the room changes, others take its place or the room is deleted."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

Made = TypeVar("Made")


class RoomCache(Generic[Made]):
    """For the rooms that were asked for last, `at_most` this many. `Store` forgets a room here together with its own copy."""

    def __init__(self, at_most: int):
        self._at_most = at_most
        self._made: OrderedDict[str, tuple[Any, Made]] = OrderedDict()

    def get(self, code: str, behind: Any, make: Callable[[], Made]) -> Made:
        """What was made of the room; made now, unless all that is `behind` it is as it was. If `make` lets others run, it has
        to look at its end whether the room is still there."""
        kept = self._made.pop(code, None)
        if kept is None or kept[0] != behind:
            kept = behind, make()
        self._made[code] = kept
        if len(self._made) > self._at_most:
            self._made.popitem(last=False)
        return kept[1]

    def known(self, code: str, behind: Any) -> Made | None:
        """What was made of the room, if all that is `behind` it is as it was."""
        kept = self._made.get(code)
        return kept[1] if kept and kept[0] == behind else None

    def forget(self, code: str) -> None:
        """Keep nothing of this room."""
        self._made.pop(code, None)
