"""A later round's challenge: which one comes, for whom, and how long a host may choose another."""

import json

import msgspec
import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts import challenges
from debate.game.model import commands as c
from debate.game.model.state import Ballot, Room
from debate.game.scoring.points import _is_met
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


def test_a_challenge_takes_no_luck_from_the_cards(monkeypatch):
    hands = [{id: table.seat(id).hand for id in table.players} for table in (begins(4), begins(4))]
    monkeypatch.setattr(challenges, "draw", lambda turn: None)
    without = begins(4)
    assert not without.room.challenges
    assert hands == [{id: without.seat(id).hand for id in without.players}] * 2


@pytest.mark.parametrize("make", [
    lambda: Table(2, "class", practice=True).to("finished"),
    lambda: Stage(2, 2).to("finished"),
])  # fmt: skip
def test_nobody_is_challenged_alone_or_aloud(make):
    assert make().room.challenges == ()


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
def test_there_is_none_to_choose_in_round_one(name):
    table = Table(2).to(name)
    assert "challenges" not in Views(table.room).private("host")
    assert table.refused("host", c.SetChallenge(phase=table.phase.id, challenge="even_if")) == "no_change"


def test_a_room_that_is_stored_without_challenges_reads_as_one_that_has_none():
    room = msgspec.json.decode(msgspec.json.encode(replace(Table(2).room, motion=None)), type=Room)
    assert (room.challenges, challenges.of_round(room, 2)) == ((), None)


# --- ballots and badges -------------------------------------------------------------------


def in_the_vote(players: int = 8, name: str = "even_if", **how):
    """A table in the vote of its second round, with this challenge."""
    return chooses(Table(players, **how).to("opening", 2), name).to("vote", 2)


def neutral(table) -> dict[str, list[str]]:
    """By clash of this round, those who judge it and wrote none of its texts."""
    now = {id for id, clash in table.room.clashes.items() if clash.round == table.phase.round}
    ballots = [one for one in table.room.ballots.values() if one.clash in now and not one.own]
    return {id: [one.seat for one in ballots if one.clash == id] for id in now}


def casts(table, clash: str, met: int, choice: str = "rebuttal") -> None:
    """All readers of a clash vote; so many of them say that its rebuttal met the challenge."""
    for n, seat in enumerate(neutral(table)[clash]):
        table.do(seat, c.Vote(phase=table.phase.id, clash=clash, choice=choice, met=n < met))


@pytest.mark.parametrize("choice", ["rebuttal", "opening", "close"])
def test_a_rebuttal_wears_it_if_most_of_its_readers_two_at_least_say_so_whatever_they_chose(choice):
    table = in_the_vote()
    wears = {}
    for n, (clash, readers) in enumerate(neutral(table).items()):
        casts(table, clash, n % (len(readers) + 1), choice)
        wears[clash] = n % (len(readers) + 1) >= 2 and 2 * (n % (len(readers) + 1)) > len(readers)
    table.end()
    scores = table.room.scores["2"].clashes
    assert {id: scores[id].met for id in wears} == wears
    assert {*wears.values()} == {True, False}


def test_one_reader_alone_gives_no_badge_and_two_of_four_are_not_most():
    def met(*said: bool, own: int = 0) -> bool:
        return _is_met(Ballot(f"p{n}", "c", "for", own=n < own, choice="close", met=one) for n, one in enumerate(said))

    assert [met(True), met(True, False), met(True, True), met(True, True, False)] == [False, False, True, True]
    assert not met(True, True, False, False) and met(True, True, True, False)
    assert not met(True, True, own=1)  # who wrote it is no reader


def test_it_counts_for_nothing_else():
    tables = [in_the_vote(), in_the_vote()]
    for met, table in enumerate(tables):
        for clash in neutral(table):
            casts(table, clash, 9 * met)
        table.end()
    plain, worn = (table.room.scores["2"] for table in tables)
    assert all(score.met for score in worn.clashes.values())
    bare = {id: replace(score, met=False) for id, score in worn.clashes.items()}
    assert replace(worn, clashes=bare) == plain
    assert tables[0].to("finished").room.outcome == tables[1].to("finished").room.outcome


def test_where_no_challenge_could_be_met_the_tap_is_refused():
    for table in (Table(4).to("vote"), in_the_vote(4, "")):
        seat = next(id for id in table.players if table.seat(id).dealt)
        vote = c.Vote(phase=table.phase.id, clash=table.seat(seat).dealt[0], choice="close", met=True)
        assert table.refused(seat, vote) == "bad_command"
    bots = Table(3, fill=True).to("opening", 2)
    chooses(bots, "even_if").to("vote", 2)
    said = {}
    for key, ballot in bots.room.ballots.items():
        clash = bots.room.clashes[ballot.clash]
        if clash.round == 2 and not bots.seat(ballot.seat).bot:
            said[key] = (ballot.own or bots.room.by_bot(bots.room.speeches[clash.rebuttal]), ballot)
    assert {no for no, _ in said.values()} == {True, False}
    for no, ballot in said.values():
        vote = c.Vote(phase=bots.phase.id, clash=ballot.clash, choice="close", met=True)
        if no:
            assert bots.refused(ballot.seat, vote) == "bad_command"
        else:
            bots.do(ballot.seat, vote)


def wire(table, *but: str) -> str:
    views = Views(table.room)
    return json.dumps([views.public(), *(views.private(id) for id in table.room.seats if id not in but)])


def test_nothing_of_it_is_on_any_wire_but_its_voter_s_before_its_result():
    table = in_the_vote()
    for clash, readers in neutral(table).items():
        casts(table, clash, len(readers))
    assert '"met": true' in json.dumps(Views(table.room).private("p0"))
    assert '"met"' not in wire(table, *table.players)
    table.end()
    assert '"met"' not in wire(table, "host")
    order, told = table.phase.plan, set()
    for clash in order:
        table.do("host", c.ShowClash(phase=table.phase.id, clash=clash, step="result"))
        told.add(clash)
        clashes = Views(table.room).public()["clashes"]
        assert {id for id, one in clashes.items() if one.get("met") == "even_if"} == told
        assert not any("met" in one for id in table.players for one in Views(table.room).private(id)["mine"].values())
    table.do("host", c.ShowClash(phase=table.phase.id, clash=order[-1], step="own"))
    clashes = Views(table.room).public()["clashes"]
    assert all(("met" in one) == (one["round"] == 2) for one in clashes.values())
    mine = Views(table.room).private("p0")["mine"].values()
    assert all(("met" in one) == (one["round"] == 2 and one["kind"] == "rebuttal") for one in mine)


def test_a_hidden_rebuttal_wears_nothing():
    table = in_the_vote()
    clash = next(iter(neutral(table)))
    casts(table, clash, 9)
    table.end()
    assert table.room.scores["2"].clashes[clash].met
    table.do("host", c.Hide(speech=table.room.clashes[clash].rebuttal))
    assert not table.room.scores["2"].clashes[clash].met


def test_a_turn_that_somebody_else_used_takes_the_tap_back():
    table = Table(8, shared=True).to("opening", 2)
    table.room.seats["p0"] = replace(table.seat("p0"), beside="p0")
    chooses(table, "even_if").to("vote", 2)
    clash = next(id for id in table.seat("p0").dealt if "p0" in neutral(table)[id])
    table.do("p0", c.Vote(phase=table.phase.id, clash=clash, choice="close", met=True))
    assert "met" not in Views(table.room).private("p0")["ballots"][clash]  # others may open this device
    table.do("p0", c.TakeBackTurn(phase=table.phase.id, not_me=True))
    assert not any(ballot.met for ballot in table.room.ballots.values())


def test_stand_ins_give_it_to_some_rebuttals_of_a_rehearsal_and_not_to_all():
    table = Table(0, "class", rehearsal=1).do("host", c.SeatStandIns(20)).do("host", c.Begin())
    while not (table.name == "reveal" and table.phase.round == 2):
        table.end()
    met = [score.met for score in table.room.scores["2"].clashes.values()]
    assert 0 < sum(met) < len(met)
    assert not any(score.met for score in table.room.scores["1"].clashes.values())
