"""What takes long to make from a room, kept until the room changes or is deleted, or newer results take its place."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

Made = TypeVar("Made")


class RoomCache(Generic[Made]):
    """Results for the last `at_most` rooms that were asked for. `Store` forgets a room here together with its own copy."""

    def __init__(self, at_most: int):
        self._at_most = at_most
        self._made: OrderedDict[str, tuple[Any, Made]] = OrderedDict()

    def get(self, code: str, behind: Any, make: Callable[[], Made]) -> Made:
        """The room's result, made now unless everything `behind` it is as it was. A `make` that lets others run has to check at its
        end that the room is still there."""
        kept = self._made.pop(code, None)
        if kept is None or kept[0] != behind:
            kept = behind, make()
        self._made[code] = kept
        if len(self._made) > self._at_most:
            self._made.popitem(last=False)
        return kept[1]

    def known(self, code: str, behind: Any) -> Made | None:
        """The room's result, if everything `behind` it is as it was; else None."""
        kept = self._made.get(code)
        return kept[1] if kept and kept[0] == behind else None

    def forget(self, code: str) -> None:
        """Keep nothing of this room."""
        self._made.pop(code, None)
