"""A later round's challenge: which one comes, for whom, and how long a host may choose another."""

from itertools import pairwise

import msgspec
import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts import challenges
from debate.game.model import commands as c
from debate.game.model.state import Room
from support.stage import Stage
from support.table import Table


class Grave(Table):
    def motion(self):
        return replace(super().motion(), tone="grave")


def challenge(table) -> str | None:
    return Views(table.room).public()["phase"].get("challenge")


def begins(players: int = 2, format: str = "class", kind=Table, **how):
    """A table whose second round begins."""
    return kind(players, format, **how).to("draw", 2)


def chooses(table, name: str):
    return table.do("host", c.SetChallenge(phase=table.phase.id, challenge=name))


def test_round_one_has_no_challenge_and_round_two_has_one_for_everybody_until_it_is_over():
    table = Table(2)
    for name in ("draw", "rebuttal", "vote"):
        assert challenge(table.to(name)) is None
    first = challenge(table.to("draw", 2))
    assert first in challenges.fitting(table.room.motion)
    for name in ("opening", "rebuttal", "vote", "reveal"):
        assert challenge(table.to(name, 2)) == first
    assert challenge(table.to("finished")) is None


def test_every_challenge_comes_to_some_room_and_none_comes_twice_in_a_debate():
    firsts = set()
    for n in range(24):
        table = begins(format="open", rounds=4, seed=f"seed {n}")
        table.to("draw", 3).to("draw", 4)
        assert len(set(table.room.challenges)) == 3
        firsts.add(table.room.challenges[0])
    assert firsts == {*challenges.fitting(table.room.motion)}


def test_what_a_host_chose_for_one_round_does_not_come_in_the_next():
    for name in challenges.fitting(Table(2).room.motion):
        table = chooses(begins(format="open", rounds=3), name)
        assert table.to("draw", 3).room.challenges[0] == name != table.room.challenges[1]


def test_on_a_grave_motion_nobody_is_asked_who_pays_nor_can_a_host_ask_it():
    tables = [begins(kind=Grave, format="open", rounds=4, seed=f"{n}").to("draw", 3).to("draw", 4) for n in range(12)]
    assert "who_pays" not in {one for table in tables for one in table.room.challenges}
    table = begins(kind=Grave)
    assert "who_pays" not in Views(table.room).private("host")["challenges"]
    assert table.refused("host", c.SetChallenge(phase=table.phase.id, challenge="who_pays")) == "bad_option"


def test_a_challenge_takes_no_luck_from_the_cards():
    tables = [begins(4), begins(4)]
    tables[1].room.rules = 2
    old = Table(4)
    old.room.rules = 1
    old.to("draw", 2)
    hands = [{id: table.seat(id).hand for id in table.players} for table in (*tables, old)]
    assert all(one == other for one, other in pairwise(hands))


@pytest.mark.parametrize("make", [
    lambda: Table(2, "class", practice=True).to("finished"),
    lambda: Stage(2, 2).to("finished"),
    lambda: before(Table(2)).to("draw", 2),
])  # fmt: skip
def test_nobody_is_challenged_alone_aloud_or_in_a_room_that_began_before(make):
    assert make().room.challenges == ()


def before(table):
    table.room.rules = 1
    return table


def test_a_host_takes_another_or_none_until_rebuttals_are_written_and_only_hosts_are_offered_them():
    table = begins(2)
    every = challenges.fitting(table.room.motion)
    assert Views(table.room).private("host")["challenges"] == every
    assert "challenges" not in Views(table.room).private("p0")
    assert [challenge(chooses(table, name)) for name in every] == every
    assert challenge(chooses(table.to("opening", 2), "")) is None
    assert challenge(chooses(table, "even_if")) == "even_if"
    table.to("rebuttal", 2)
    assert "challenges" not in Views(table.room).private("host")
    assert table.refused("host", c.SetChallenge(phase=table.phase.id, challenge="")) == "wrong_phase"


@pytest.mark.parametrize("name", ["draw", "opening"])
def test_there_is_none_to_choose_in_round_one_or_in_a_room_without_any(name):
    for table in (Table(2).to(name), before(Table(2)).to(name, 2)):
        assert "challenges" not in Views(table.room).private("host")
        assert table.refused("host", c.SetChallenge(phase=table.phase.id, challenge="even_if")) == "no_change"


def test_a_room_that_is_stored_without_challenges_reads_as_one_that_has_none():
    room = msgspec.json.decode(msgspec.json.encode(replace(Table(2).room, motion=None)), type=Room)
    assert (room.challenges, challenges.of_round(room, 2)) == ((), None)
