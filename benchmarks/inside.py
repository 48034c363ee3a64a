"""Measures what one command costs inside the server: rules, views, patches and save, one by one, in this process."""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import event

from debate.game import Memo, Room, Views, apply, diff, open_room
from debate.game.model.commands import Begin, EndPhase, Join
from debate.motions import library
from debate.storage.engine import open_engine, upgrade_schema
from debate.storage.rooms import entities
from debate.storage.rooms.store import Step, Store

from .lines import clock, encode
from .rooms import MOTION, commands

NOW = 1_800_000_000_000
PLAYERS = 40
TIMES = 300


def one_command() -> dict[str, float]:
    """Milliseconds of each part for one vote of forty, in the last round of the format `full`."""
    luck, took = random.Random(1), dict.fromkeys(("rules", "views", "patches", "save", "save_full"), 0.0)
    with tempfile.TemporaryDirectory() as folder:
        engine, waiting = (open_engine(f"sqlite:///{Path(folder)}/{name}.db") for name in ("bench", "waiting"))
        event.listen(waiting, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = FULL"))
        for each in (engine, waiting):
            upgrade_schema(each)
        store, waiting_store = Store(engine), Store(waiting)
        room = _last_vote(luck)
        store.create(room)
        waiting_store.create(room)
        memo = Memo()
        seen = _all_views(room, memo)
        voters = [seat.id for seat in room.seats.values() if seat.dealt]

        def timed(part: str, do: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
            begun = clock()
            result = do(*arguments, **named)
            took[part] += clock() - begun
            return result

        written = 0
        for n in range(TIMES):
            actor = luck.choice(voters)
            command = luck.choice(commands(room, actor, luck))
            after = timed("rules", apply, room, command, actor, room.phase.began + n)
            for part, into in (("save", store), ("save_full", waiting_store))[:: 1 if n % 2 else -1]:
                timed(part, into.save, room, [Step(after, command, actor, str(n))], at=n)
            new = timed("views", _all_views, after, memo)
            timed("patches", _patches, seen, new)
            written += len(entities.rest(after)) + sum(
                len(encode(getattr(after, name)[id]))
                for name, (new, other, _) in entities.changes(room, after).items()
                for id in new + other
            )
            room, seen = after, new
        for each in (engine, waiting):
            each.dispose()
    return {part: 1000 * seconds / TIMES for part, seconds in took.items()} | {"written": written / TIMES}


def _all_views(room: Room, memo: Memo) -> dict[str, dict[str, Any]]:
    views = Views(room, memo)
    return {"": views.public()} | {seat: views.private(seat) for seat in room.seats}


def _patches(old: dict[str, dict[str, Any]], new: dict[str, dict[str, Any]]) -> list[bytes]:
    return [encode(patch) for seat, view in new.items() if (patch := diff(old[seat], view))]


def dealing() -> float:
    """Milliseconds in which a phase ends and ballots are dealt to 40 players and 40 judges, in the format `full`."""
    luck, took = random.Random(1), []
    room = _room("full", PLAYERS, judges=40)
    while room.phase.name != "vote":
        before = _everybody_acts(room, luck)
        for _ in range(5):
            begun = clock()
            room = apply(before, EndPhase(before.phase.id), "host", NOW)
            took.append((room.phase.name, clock() - begun))
    return 1000 * median(seconds for name, seconds in took if name == "vote")


def _room(format: str, players: int, judges: int = 0) -> Room:
    room = open_room(
        code="BCDFG", seed="seed", motion=library.load_library()[MOTION], format=format, options={}, now=NOW
    )
    room = apply(room, Join("host"), "host", NOW)
    for role, count in (("player", players), ("judge", judges)):
        for n in range(count):
            room = apply(room, Join(role), f"{role}{n}", NOW)
    return apply(room, Begin(), "host", NOW)


def _everybody_acts(room: Room, luck: random.Random, but: int | None = None) -> Room:
    """The room after everybody did all that the phase asks; `but=-1`: all but the last of it."""
    for seat in list(room.seats):
        for command in commands(room, seat, luck)[:but]:
            room = apply(room, command, seat, NOW)
    return room


def _last_vote(luck: random.Random) -> Room:
    room = _room("full", PLAYERS)
    while not (room.phase.name == "vote" and room.phase.round == 2):
        room = apply(_everybody_acts(room, luck), EndPhase(room.phase.id), "host", NOW)
    return _everybody_acts(room, luck, but=-1)
