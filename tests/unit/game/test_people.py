"""Coming, going and changing places (docs/game.md, section 3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game import commands as c
from support.table import Table, task

SIZES = st.integers(2, 40)


@given(SIZES, st.text(max_size=4))
def test_balanced_sides_differ_by_at_most_one_in_every_round_and_swap_between_them(players, seed):
    table = Table(players, seed=seed).to("draw", 1)
    first = {side: set(table.side(side)) for side in ("for", "against")}
    assert abs(len(first["for"]) - len(first["against"])) <= 1
    table.to("draw", 2)
    assert (set(table.side("for")), set(table.side("against"))) == (first["against"], first["for"])


@given(st.integers(4, 20), st.data())
def test_after_leavers_and_latecomers_the_sides_are_balanced_again(players, data):
    table = Table(players).to("opening", 1)
    for id in data.draw(st.sets(st.sampled_from(table.players), max_size=players - 2)):
        table.do(id, data.draw(st.sampled_from([c.Leave(), c.BecomeJudge()])))
    for n in range(data.draw(st.integers(0, 5))):
        table.do(f"late{n}", c.Join(role="player"))
    table.to("draw", 2)
    assert abs(len(table.side("for")) - len(table.side("against"))) <= 1
    assert all(table.seat(id).side for id in table.room.seats if table.seat(id).role == "player" and table.seat(id).here)


def test_who_joins_in_the_lobby_or_the_first_stance_has_a_side_at_once_and_later_judges_until_the_next_round():
    table = Table(3)
    assert all(table.seat(id).side for id in table.players)
    table.do("host", c.Begin()).do("p9", c.Join(role="player"))
    assert table.seat("p9").side
    table.to("opening").do("late", c.Join(role="player"))
    assert table.seat("late").side is None and task(table.room, table.seat("late")) is None
    assert table.to("draw", 2).seat("late").side and table.seat("late").hand


def test_who_joins_during_the_vote_gets_the_clashes_with_the_fewest_ballots():
    table = Table(7).to("vote")
    counts = {id: sum(b.clash == id for b in table.room.ballots.values()) for id in table.room.clashes}
    table.do("late", c.Join(role="player"))
    given_ = table.seat("late").dealt
    assert len(given_) == 4
    assert max(counts[id] for id in given_) <= min(counts[id] for id in counts if id not in given_)


def test_at_the_limit_one_joins_as_a_judge():
    table = Table(4).do("host", c.SetOptions(options={"players": 4})).do("late", c.Join(role="player"))
    assert table.seat("late").role == "judge"


def test_no_more_people_choose_to_judge_than_the_host_allows_and_a_player_s_seat_is_left_for_the_next():
    table = Table(4, judges=2).do("host", c.SetOptions(options={"judges": 3})).do("third", c.Join(role="judge"))
    assert table.refused("fourth", c.Join(role="judge")) == "judges_full"
    assert table.refused("p0", c.BecomeJudge()) == "judges_full"
    assert table.do("fourth", c.Join(role="player")).seat("fourth").role == "player"
    assert table.do("third", c.Leave()).do("p0", c.BecomeJudge()).seat("p0").role == "judge"
    assert table.do("third", c.Rejoin()).seat("third").role == "judge", "a seat is kept"


def test_a_host_moves_somebody_to_judges_who_are_full_and_whoever_finds_no_players_seat_judges():
    table = Table(4).do("host", c.SetOptions(options={"judges": 0, "players": 4}))
    assert table.do("host", c.Move(seat="p0", bench="judges")).seat("p0").role == "judge"
    table.do("late", c.Join(role="player"))
    assert table.seat("late").role == "player"
    for id, role in (("later", "player"), ("latest", "judge")):
        assert table.do(id, c.Join(role=role)).seat(id).role == "judge"


@pytest.mark.parametrize("limit", [-1, 41])
def test_the_limit_of_judges_is_0_to_40(limit):
    assert Table(2).refused("host", c.SetOptions(options={"judges": limit})) == "bad_option"


@pytest.mark.parametrize("act", ["remove", "ban"])
def test_a_locked_or_finished_room_and_a_ban_refuse_and_nothing_else_does(act):
    table = Table(4).do("host", c.Lock())
    assert table.refused("new", c.Join(role="player")) == "locked"
    table.do("host", c.Unlock()).do("new", c.Join(role="judge"))
    table.do("host", (c.Remove if act == "remove" else c.Ban)(seat="p0"))
    assert table.refused("p0", c.Respin()) == "removed"
    if act == "ban":
        assert table.refused("p0", c.Rejoin()) == "banned"
        table.do("host", c.Unban(seat="p0"))
    assert table.do("p0", c.Rejoin()).seat("p0").here
    assert table.to("finished").refused("more", c.Join(role="judge")) == "finished"


@pytest.mark.parametrize("who, way", [("host", c.Remove(seat="p0")), ("p0", c.Leave())])
def test_who_was_removed_or_left_comes_back_to_the_same_seat_with_side_and_cards(who, way):
    table = Table(4).to("opening")
    before = table.seat("p0")
    after = table.do(who, way).do("p0", c.Rejoin()).seat("p0")
    assert (after.alias, after.side, after.hand, after.kept) == (before.alias, before.side, before.hand, before.kept)
    table.speak("p0")


def test_a_host_takes_a_removed_person_back_through_a_locked_door_and_nobody_who_left_or_is_banned():
    table = Table(4).to("opening").do("host", c.Lock())
    before = table.seat("p0")
    after = table.do("host", c.Remove(seat="p0")).do("host", c.Readmit(seat="p0")).seat("p0")
    assert after.here and (after.alias, after.side, after.hand, after.kept) == (before.alias, before.side, before.hand, before.kept)
    table.do("p1", c.Leave()).do("host", c.Ban(seat="p2"))
    assert {table.refused("host", c.Readmit(seat=id)) for id in ("p0", "p1", "p2")} == {"no_change"}
    assert table.do("host", c.Unban(seat="p2")).do("host", c.Readmit(seat="p2")).seat("p2").here


@pytest.mark.parametrize("way", [c.Leave(), c.BecomeJudge(), c.Remove(seat="p0")])
def test_after_going_nothing_is_due_and_what_was_not_sent_is_not_missed(way):
    table = Table(4).to("rebuttal", 1, "p0")
    assert table.room.missed["p0"] == ((1, "opening", table.seat("p0").side),)
    table.do("host" if isinstance(way, c.Remove) else "p0", way)
    assert task(table.room, table.seat("p0")) is None
    table.end()
    assert "p0" not in table.room.missed


def test_what_was_due_while_stepped_out_is_left_out_of_the_score():
    table = Table(4).to("opening").do("p0", c.StepOut()).to("rebuttal", 1, "p0", "p1")
    assert "p0" not in table.room.missed and "p1" in table.room.missed
    table.to("vote", 1, "p0").do("p0", c.StepIn())
    assert "p0" not in table.room.missed


def test_aliases_are_dealt_without_repeats_and_spun_three_times():
    table = Table(40)
    aliases = [table.seat(id).alias for id in table.players]
    assert len(set(aliases)) == 40 and all(aliases)
    for _ in range(3):
        table.do("p0", c.Respin())
    assert table.refused("p0", c.Respin()) == "no_respins"
    assert table.seat("p0").alias != aliases[0]
    assert table.refused("new", c.Join(role="player", alias="Bob")) == "alias_dealt"


def test_typed_names_are_checked_for_length_and_taken_ones():
    table = Table(0, names="typed").do("a", c.Join(role="player", alias=" Ana  B "))
    assert table.seat("a").alias == "Ana B"
    assert table.refused("b", c.Join(role="player", alias="ana b")) == "alias_taken"
    assert table.refused("b", c.Join(role="player", alias="x")) == "alias_length"
    assert table.refused("b", c.Join(role="player", alias="x" * 21)) == "alias_length"


def test_a_side_can_be_chosen_only_where_sides_are_chosen():
    table = Table(2, sides="chosen").do("c", c.Join(role="player", side="for")).do("c", c.Choose(side="against"))
    assert table.seat("c").side == "against"
    assert Table().refused("x", c.Join(role="player", side="for")) == "side_dealt"
    assert Table().refused("p0", c.Choose(side="for")) == "side_dealt"


def test_a_move_acts_at_once_in_the_lobby_and_otherwise_from_the_next_round_until_undone():
    table = Table(6)
    id = table.side("for")[0]
    assert table.do("host", c.Move(seat=id, bench="against")).seat(id).side == "against"
    table.to("draw", 1)
    assert table.seat(id).side == "against"  # the balance moves somebody else
    table.do("host", c.Move(seat=id, bench="against"))
    assert table.seat(id).side == "against" and table.seat(id).moves_to == "against"
    table.to("draw", 2)
    assert table.seat(id).side == "against" and table.seat(id).moves_to is None  # others swapped

    other_ = next(x for x in table.players if x != id)
    assert table.refused("host", c.Move(seat=other_, bench="for")) == "no_round"


@pytest.mark.parametrize("bench", ["for", "against", "judges"])
def test_a_move_that_is_called_off_leaves_a_latecomer_who_plays_and_a_judge_who_judges(bench):
    table = Table(6, judges=1).to("opening", 1).do("late", c.Join(role="player"))
    for id in ("late", "j0", "p0"):
        before = table.seat(id)
        moved = table.do("host", c.Move(seat=id, bench=bench)).seat(id).moves_to
        if moved:
            table.do("host", c.Move(seat=id))
        assert table.seat(id) == before
        assert table.refused("host", c.Move(seat=id)) == "no_change"
    table.to("draw", 2)
    assert table.seat("late").side and table.seat("j0").role == "judge"


def test_a_move_back_to_where_the_swap_leads_anyway_is_no_move():
    table = Table(6).to("draw", 1)
    id = table.side("for")[0]
    table.do("host", c.Move(seat=id, bench="for")).do("host", c.Move(seat=id, bench="against"))
    assert table.seat(id).moves_to is None


def test_shuffle_deals_balanced_sides_at_once_in_the_lobby_and_for_the_next_round_later():
    table = Table(9).do("host", c.Shuffle())
    assert abs(len(table.side("for")) - len(table.side("against"))) == 1
    table.to("opening", 1).do("host", c.Shuffle())
    wanted = {id: table.seat(id).moves_to for id in table.players}
    assert {id: table.seat(id).side for id in table.to("draw", 2).players} == wanted


def test_a_cohost_stops_playing_and_the_last_host_stays_one():
    table = Table(4).to("opening")
    assert table.refused("host", c.Uncohost(seat="host")) == "last_host"
    table.do("host", c.Cohost(seat="p0"))
    assert (table.seat("p0").role, table.seat("p0").side, task(table.room, table.seat("p0"))) == ("host", None, None)
    assert table.do("p0", c.Uncohost(seat="host")).seat("host").role == "judge"
    assert table.seat("host").alias


def test_nobody_but_a_host_does_what_hosts_do():
    table = Table(4, judges=1).to("opening")
    for command in (c.EndPhase(phase=table.phase.id), c.Lock(), c.Remove(seat="p1"), c.Finish(), c.SetOptions(options={}), c.Nudge(seat="p1")):
        assert {table.refused(id, command) for id in ("p0", "j0")} == {"not_allowed"}
        assert table.refused("stranger", command) == "removed"
