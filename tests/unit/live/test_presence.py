"""Who is here, as far as one process knows."""

from types import SimpleNamespace

from debate.game.model import commands as c
from debate.live.presence import HERE, LOST, Presence
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


def test_hosts_are_told_since_when_a_seat_has_no_connection_before_it_counts_as_away():
    table, presence = Table(), Presence(NOBODY)
    presence.heard(table.room.code, "p0", 1_000)

    def shown(now: int) -> dict[str, object]:
        return presence.of_rooms([table.room], now)[table.room.code]["p0"]

    assert shown(1_000 + LOST) == {"here": True}
    assert shown(1_001 + LOST) == {"here": True, "heard": 1_000}
    assert shown(1_001 + HERE) == {"here": False, "heard": 1_000}
