"""Replays of finished debates, from their logs: for `debate replay`, and for the projector."""

from collections.abc import Callable
from datetime import UTC, datetime

from ..game.replay import Broken, differences, replay
from ..storage import log
from ..storage.store import NoRoom, Store


def faults(store: Store, code: str) -> list[str] | None:
    """What differs between a room and a replay of its log; None for a room that opened before logs had all that it takes.
    Raises NoRoom."""
    first, entries, stored = log.read(store, code)
    if first is None:
        return None
    room = first
    try:
        for _entry, made in replay(first, entries):
            room = made
    except Broken as broken:
        return [str(broken)]
    return differences(room, stored)


def check(store: Store, code: str | None, say: Callable[[str], None]) -> int:
    """Check a room, or every room, and say what differs. Returns the exit status: 1 if anything does. Raises NoRoom."""
    found: dict[str, list[str] | None] = {}
    for each in [code] if code is not None else log.codes(store):
        try:
            found[each] = faults(store, each)
        except NoRoom:
            if code is not None:
                raise
    for each, differ in found.items():
        for line in differ or ():
            say(f"{each}: {line}")
        if differ is None and code is not None:
            say(f"{each}: it opened with an earlier version, which did not keep how. It can’t be checked.")
    wrong, unknown = sum(map(bool, found.values())), sum(differ is None for differ in found.values())
    say(
        f"{len(found) - wrong - unknown} of {len(found)} rooms are what their logs lead to."
        + (f" {unknown} opened with an earlier version and can’t be checked." if unknown else "")
    )
    return 1 if wrong or (unknown and code is not None) else 0


def tell(store: Store, code: str, say: Callable[[str], None]) -> None:
    """Say when each phase began and how many commands it had. No names and no words. Raises NoRoom."""
    first, entries, stored = log.read(store, code)
    if first is None:
        say(f"{code} opened with an earlier version, which did not keep how. It can’t be replayed.")
        return
    phase, began, commands = first.phase, first.opened, 0
    for entry, room in replay(first, entries):
        if room.phase.id != phase.id:
            _line(say, began, f"{phase.name}{f' {phase.round}' if phase.round else ''}", commands)
            phase, began, commands = room.phase, entry.at, 0
        commands += 1
    _line(say, began, f"{phase.name}{f' {phase.round}' if phase.round else ''}", commands)
    say(f"{stored.version} commands, {len(stored.seats)} seats, {len(stored.speeches)} texts.")


def _line(say: Callable[[str], None], at: int, name: str, commands: int) -> None:
    time = datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")
    say(f"{time}  {name:<12} {commands:>5}")
