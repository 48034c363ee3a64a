"""Who is here, as far as one process knows."""

from types import SimpleNamespace

from debate.game.model import commands as c
from debate.live.presence import HERE, Presence
from support.table import Table

NOBODY = SimpleNamespace(last_seen=lambda codes: {code: {} for code in codes}, hear=lambda seats: None)


def test_a_seat_that_was_heard_here_is_known_without_asking_the_database_until_it_is_silent():
    table, presence = Table(), Presence(NOBODY)
    presence.heard(table.room.code, "p0", 1_000)
    presence.heard(table.room.code, "p1", 30_000)
    presence.heard("OTHER", "p2", 30_000)
    presence.write(lambda: None)  # written, and still known
    assert presence.known_here(table.room, 31_000) == {"p0", "p1"}
    assert presence.known_here(table.room, 1_001 + HERE) == {"p1"}
    presence.forget(table.room.code)
    assert presence.known_here(table.room, 31_000) == set()
    assert presence.watched(31_000) == ["OTHER"]


def test_a_seat_that_was_given_up_is_not_known():
    table, presence = Table(), Presence(NOBODY)
    presence.heard(table.room.code, "p0", 1_000)
    presence.heard(table.room.code, "gone long ago", 1_000)
    assert presence.known_here(table.room, 1_000) == {"p0"}
    table.do("host", c.Remove(seat="p0"))
    assert presence.known_here(table.room, 1_000) == set()
