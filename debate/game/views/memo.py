"""Remembers parts of a room's views that are still valid.

Things in a room are frozen, so the same objects always give the same result; and a map in which nothing
changed stays the same object. From one version to the next, a memo forgets what the change touched.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from operator import is_
from typing import Any, TypeVar

from ..model.state import Room, changed
from ..scoring.read_first import called

# (map, id); for ballots, stars, comparisons and revisions (map, seat), everything of that seat; (map, ANY), anything in the map;
# ("author", seat), everything that a seat said; ("opening", speech), the clashes on an opening.
Key = tuple[str, str]
ANY = "*"
Made = TypeVar("Made")


class Memo:
    """A memo for the views of one room, passed on from version to version, in any order."""

    def __init__(self) -> None:
        self._room: Room | None = None
        self._made: dict[Key, tuple[tuple[Any, ...], Any]] = {}
        self._same: dict[str, Any] = {}
        self._each: dict[str, tuple[tuple[Any, ...], dict[str, tuple[tuple[Any, ...], Any]]]] = {}
        self.parts: dict[str, dict[str, Any]] = {}  # by seat, the parts of its view that are still valid
        self._held = frozenset[str]()
        self._users: dict[Key, set[str]] = defaultdict(set)

    def turn_to(self, room: Room) -> None:
        """Use the memo for this version from now on."""
        last, self._room = self._room, room
        if last is room:
            return
        if (
            last is None
            or last.phase.id != room.phase.id
            or (room.phase.name in ("reveal", "finished") and last.phase is not room.phase)
            or last.options != room.options
            or last.scores is not room.scores
            or last.flags is not room.flags
            or last.outcome != room.outcome
            or (last.seats is not room.seats and called(last) != called(room))  # texts may name somebody
        ):
            self.parts.clear()
            self._users.clear()
            return
        for key in (*touched(last, room), *touched_by_phase(last, room)):
            for seat in self._users.pop(key, ()):
                self.parts.pop(seat, None)

    def parts_behind(self, held: frozenset[str]) -> None:
        """Forget all parts if other texts than before are held for a host to read."""
        if self._held is not held:
            self._held = held
            self.parts.clear()
            self._users.clear()

    def made_of(self, kind: str, objects: tuple[Any, ...], make: Callable[[], Made], id: str = "") -> Made:
        """The result for exactly these objects: remembered, or made now. `id`: of what there are several of a kind."""
        kept: tuple[tuple[Any, ...], Made] | None = self._made.get((kind, id))
        if kept and len(kept[0]) == len(objects) and all(map(is_, kept[0], objects)):
            return kept[1]
        value = make()
        self._made[kind, id] = (objects, value)
        return value

    def same(self, kind: str, value: Made) -> Made:
        """This value, or the previous object if that is equal."""
        known: Made | None = self._same.get(kind)
        if known is None or known != value:
            known = self._same[kind] = value
        return known

    def each(
        self, kind: str, behind: Mapping[str, tuple[Any, ...]], make: Callable[..., Any], *beside: Any
    ) -> dict[str, Any]:
        """By id, the result for the objects `behind` each thing: the last result if these and all objects in `beside` are the same."""
        known_beside, known = self._each.get(kind, ((), {}))
        if len(known_beside) != len(beside) or not all(map(is_, known_beside, beside)):
            known = {}
        entries = {}
        for id, objects in behind.items():
            was = known.get(id)
            entries[id] = was if was and all(map(is_, was[0], objects)) else (objects, make(*objects))
        self._each[kind] = (beside, entries)
        return {id: view for id, (_, view) in entries.items()}

    def begin(self, seat: str, behind: Iterable[Key]) -> dict[str, Any]:
        """Begin the parts of a seat that has none. They become invalid when anything `behind` them is touched."""
        for key in behind:
            self._users[key].add(seat)
        return self.parts.setdefault(seat, {})


def touched(before: Room, after: Room) -> Iterable[Key]:
    """Keys of everything that was changed, added or removed in `after`."""
    for name in ("seats", "speeches", "clashes", "ballots", "stars", "revisions", "comparisons", "queues"):
        old, new = getattr(before, name), getattr(after, name)
        if old is new:
            continue
        yield name, ANY
        if name == "queues":
            continue
        for thing in [new[id] for id in changed(old, new)] + [old[id] for id in old.keys() - new.keys()]:
            match name:
                case "speeches":
                    yield "author", thing.author
                    yield name, thing.id
                case "clashes":
                    yield "opening", thing.opening
                    yield name, thing.id
                case "revisions":
                    yield name, thing.author
                case "ballots" | "stars" | "comparisons":
                    yield name, thing.seat
                case _:
                    yield name, thing.id


def touched_by_phase(before: Room, after: Room) -> Iterable[Key]:
    """Keys of the seats whose view depends on the phase itself: those with a clock of their own, and those that change what they sent."""
    if before.phase is not after.phase:
        yield from (("seats", seat.id) for seat in after.seats.values() if seat.factor > 1)
        yield from (("seats", id) for id in {*before.phase.changing} ^ {*after.phase.changing})
