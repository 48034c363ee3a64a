"""Joining, leaving and changing places (docs/game.md, section 3)."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.access.credentials import Credentials
from debate.game import Views
from debate.game.acts.duties import ballots
from debate.game.model import commands as c
from debate.game.model.state import Missed, random_id
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
    assert all(
        table.seat(id).side for id in table.room.seats if table.seat(id).role == "player" and table.seat(id).here
    )


@pytest.mark.parametrize("gone", [0, 1, 2, 3, 4])
def test_as_few_keep_their_side_as_must_when_people_have_left_and_every_screen_knows_who(gone):
    table = Table(8, "class").to("reveal")
    before = {id: table.seat(id).side for id in table.players}
    for id in table.side("for")[:gone]:
        table.do(id, c.Leave())
    table.to("draw", 2)
    kept = {id for id in table.players if table.seat(id).here and table.seat(id).side == before[id]}
    assert len(kept) == gone // 2 == len(table.phase.kept) and kept == set(table.phase.kept)
    assert set(Views(table.room).public()["phase"].get("kept", ())) == kept
    assert not table.to("opening", 2).phase.kept


def test_in_a_third_round_nobody_keeps_a_side_again_while_another_has_argued_both():
    table = Table(8, "open", swap=True, rounds=3, sides="balanced").to("opening", 1)
    for id in table.side("for")[:2]:
        table.do(id, c.Leave())
    once = set(table.to("draw", 2).phase.kept)
    for id in table.to("opening", 2).side("against")[:2]:
        if id not in once:
            table.do(id, c.Leave())
    assert once and not once & set(table.to("draw", 3).phase.kept)


def test_who_joins_in_the_lobby_or_the_first_stance_has_a_side_at_once_and_later_judges_until_the_next_round():
    table = Table(3)
    assert all(table.seat(id).side for id in table.players)
    table.do("host", c.Begin()).do("p9", c.Join(role="player"))
    assert table.seat("p9").side
    table.to("opening").do("late", c.Join(role="player"))
    assert table.seat("late").side is None and task(table.room, table.seat("late")) is None
    assert table.to("draw", 2).seat("late").side and table.seat("late").hand


@given(
    st.integers(2, 35),
    st.sampled_from(["draw", "opening"]),
    st.integers(1, 5),
    st.sampled_from(["sprint", "class", "full"]),
)
@settings(max_examples=15)
def test_late_arrivals_play_the_last_round_until_its_opening_phase_has_ended(players, phase, late, format):
    table = Table(players, format)
    table.to(phase, table.room.options.rounds)
    arrived = [f"late{n}" for n in range(late)]
    for id in arrived:
        table.do(id, c.Join(role="player"))
        mates = [table.seat(mate) for mate in table.side(table.seat(id).side) if mate != id]
        assert len(set(table.seat(id).hand)) == 4 and abs(len(table.side("for")) - len(table.side("against"))) <= 1
        held = Counter(card for mate in mates for card in mate.hand)
        most = max(held[card] for card in table.seat(id).hand)
        assert all(
            held[card] >= most
            for card in table.room.motion.deck(table.seat(id).side)
            if card not in table.seat(id).hand
        )
        assert bool(table.seat(id).kept) == (phase == "opening")
    table.to("rebuttal", table.room.options.rounds)
    clashes = [clash for clash in table.room.clashes.values() if clash.round == table.phase.round]
    assert sorted(clash.rebutter for clash in clashes) == sorted([*table.players, *arrived])
    assert all(table.room.speeches[table.seat(id).opening].author == id for id in arrived)


@pytest.mark.parametrize(("format", "phase", "round", "plays_from"), [
    ("class", "opening", 1, 2), ("class", "vote", 1, 2), ("class", "reveal", 1, 2), ("class", "rebuttal", 2, None), ("class", "reveal", 2, None),
    ("sprint", "rebuttal", 1, None), ("open", "draw", 1, 2),
])  # fmt: skip
def test_who_arrives_too_late_to_play_is_told_from_which_round_or_that_none_is_left(format, phase, round, plays_from):
    table = Table(4, format).to(phase, round).do("late", c.Join(role="player"))
    me = Views(table.room).private("late")
    assert "side" not in me and me.get("plays_from") == plays_from
    assert "plays_from" not in Views(table.room).private("p0")
    if format == "open":
        assert (
            Views(table.do("host", c.SetOptions(options={"rounds": 1})).room).private("late").get("plays_from") is None
        )


@pytest.mark.parametrize("phase", ["draw", "opening"])
def test_cards_of_those_who_left_are_not_held_when_a_late_arrival_is_dealt_a_hand(phase):
    table = Table(12, "sprint").to(phase)
    for id in (*table.side("for")[:4], *table.side("against")[:4]):
        table.do(id, c.Leave())
    table.do("late", c.Join(role="player"))
    hand, mates = table.seat("late").hand, [id for id in table.side(table.seat("late").side) if id != "late"]
    held = Counter(card for mate in mates for card in table.seat(mate).hand)
    others = [card for card in table.room.motion.deck(table.seat("late").side) if card not in hand]
    assert mates and max(held[card] for card in hand) <= min(held[card] for card in others)


def test_a_late_arrival_takes_the_side_that_they_chose_and_who_comes_back_late_plays_too():
    table = Table(3, "sprint", sides="chosen").to("draw").do("late", c.Join(role="player", side="against"))
    assert table.seat("late").side == "against" and table.seat("late").hand
    table.act("late").end()
    assert len(table.seat("late").kept) in (1, 2) and table.seat("late").hand
    table = Table(5).do("p4", c.Leave()).to("draw", 2).do("p4", c.Rejoin())
    assert table.seat("p4").side and table.seat("p4").hand and task(table.room, table.seat("p4")) == "draw"


def test_who_joins_during_the_vote_gets_the_clashes_with_the_fewest_ballots():
    table = Table(7).to("vote")
    counts = {id: sum(b.clash == id for b in table.room.ballots.values()) for id in table.room.clashes}
    table.do("late", c.Join(role="player"))
    given_ = table.seat("late").dealt
    assert len(given_) == 3
    assert max(counts[id] for id in given_) <= min(counts[id] for id in counts if id not in given_)


@given(st.integers(5, 40), st.data())
@settings(max_examples=12)
def test_late_voters_get_the_clashes_with_the_fewest_ballots_of_people_who_are_here(players, data):
    table = Table(players, judges=2).to("vote")
    people = [id for id in table.room.seats if id != "host"]
    for id in data.draw(st.sets(st.sampled_from(people), max_size=players - 2)):
        table.act(id) if data.draw(st.booleans()) else None
        way = data.draw(st.sampled_from([c.Leave(), c.StepOut(), c.Remove(seat=id), None]))
        if way:
            table.do("host" if isinstance(way, c.Remove) else id, way)
    for n in range(data.draw(st.integers(1, 3))):
        here = {id for id in people if table.seat(id).here and table.seat(id).out is None} | {
            f"late{m}" for m in range(n)
        }
        counts = {
            id: sum(b.clash == id and bool(b.choice or b.seat in here) for b in table.room.ballots.values())
            for id in table.room.clashes
        }
        table.do(f"late{n}", c.Join(role=data.draw(st.sampled_from(["player", "judge"]))))
        dealt = table.seat(f"late{n}").dealt
        assert len(dealt) == min(3, len(counts))
        assert max(counts[id] for id in dealt) <= min((counts[id] for id in counts if id not in dealt), default=players)


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


@pytest.mark.parametrize("limit", [-1, 201])
def test_the_limit_of_judges_is_0_to_200(limit):
    assert Table(2).refused("host", c.SetOptions(options={"judges": limit})) == "bad_option"


@pytest.mark.parametrize("act", ["remove", "ban"])
def test_a_locked_or_finished_room_and_a_ban_refuse_and_nothing_else_does(act):
    table = Table(4).do("host", c.Lock())
    assert table.refused("new", c.Join(role="player")) == "locked"
    table.do("host", c.Unlock()).do("new", c.Join(role="judge"))
    table.do("host", (c.Remove if act == "remove" else c.Ban)(seat="p0"))
    assert table.refused("p0", c.Respin()) == {"remove": "removed", "ban": "banned"}[act]
    if act == "ban":
        assert table.refused("p0", c.Rejoin()) == "banned"
        table.do("host", c.Unban(seat="p0"))
    assert table.do("p0", c.Rejoin()).seat("p0").here
    assert table.to("finished").refused("more", c.Join(role="judge")) == "finished"


@pytest.mark.parametrize(("who", "way"), [("host", c.Remove(seat="p0")), ("p0", c.Leave())])
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
    assert after.here and (after.alias, after.side, after.hand, after.kept) == (
        before.alias,
        before.side,
        before.hand,
        before.kept,
    )
    table.do("p1", c.Leave()).do("host", c.Ban(seat="p2"))
    assert {table.refused("host", c.Readmit(seat=id)) for id in ("p0", "p1", "p2")} == {"no_change"}
    assert table.do("host", c.Unban(seat="p2")).do("host", c.Readmit(seat="p2")).seat("p2").here


@pytest.mark.parametrize(
    "way", [c.Leave(), c.BecomeJudge(), c.Remove(seat="p0"), c.Ban(seat="p0"), c.Cohost(seat="p0")]
)
def test_after_going_nothing_is_due_and_only_what_was_missed_before_stands(way):
    table = Table(4).to("opening").everybody("p0").end_late()
    before = table.room.missed["p0"]
    assert before == (Missed(1, "opening", table.seat("p0").side),)
    table.do("host" if hasattr(way, "seat") else "p0", way)
    assert task(table.room, table.seat("p0")) is None
    assert table.to("reveal", 1).room.missed["p0"] == before


OUT = {
    "step out": (c.StepOut(), c.StepIn()),
    "leave": (c.Leave(), c.Rejoin()),
    "remove": (c.Remove(seat="p0"), c.Readmit(seat="p0")),
}


@given(st.lists(st.lists(st.sampled_from(sorted(OUT)), max_size=5), min_size=2, max_size=2), st.integers(2, 40))
def test_who_sends_nothing_misses_exactly_what_is_due_when_a_phase_ends_and_they_are_not_out(steps, players):
    """However often they leave and come back in between."""
    table, expected, out = Table(players), [], ""
    for name, ways in zip(("opening", "rebuttal"), steps, strict=True):
        table.to(name, 1, "p0")
        owes = bool(table.seat("p0").hand if name == "opening" else table.seat("p0").target)
        for way in ways:
            gone = out or way  # whoever left comes back the way that they went
            command = OUT[gone][bool(out)]
            table.do("host" if hasattr(command, "seat") else "p0", command)
            out = "" if out else way
        if owes and not out:
            expected.append(Missed(1, name, table.seat("p0").side))
        table.everybody("p0").end_late()
    table.to("vote", 1, "p0")
    if not out and (held := ballots(table.room, table.seat("p0"))):
        expected.append(Missed(1, "ballot", table.seat("p0").side, len(held)))
    assert table.everybody("p0").end_late().room.missed.get("p0", ()) == tuple(expected)
    if out in ("leave", "remove"):
        table.do("p0", c.Rejoin())
    assert table.to("finished", 0, "p0").room.missed.get("p0", ())[: len(expected)] == tuple(expected)


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


@pytest.mark.parametrize(
    "name",
    [
        "Ana B",
        "Ana\u200b B",
        "\u202eAna B",
        "A\u00adna B",
        "\ufeffAna B\u3164",
        "А\u200dna В",
        "Аnа B",
        "ΑΝΑ Β",
        "Ａｎａ B",
        "Ana\u00a0B",
        "ana\u2060 b",
        "𝐀𝐧𝐚 B",
    ],
)
def test_a_name_that_looks_like_another_is_taken(name):
    table = Table(0, names="typed").do("a", c.Join(role="player", alias="Ana B"))
    assert table.refused("b", c.Join(role="player", alias=name)) == "alias_taken"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Bo\u200bb\u202e", "Bob"),
        ("\u200dBob", "Bob"),
        ("نیک\u200cنام", "نیک\u200cنام"),
        ("Zoë", "Zoë"),
        ("Анна", "Анна"),
    ],
)
def test_what_nobody_sees_is_no_part_of_a_name_but_joiners_between_letters_are(typed, kept):
    table = (
        Table(0, names="typed").do("a", c.Join(role="player", alias=typed)).do("b", c.Join(role="player", alias="Zoe"))
    )
    assert table.seat("a").alias == kept
    assert table.refused("c", c.Join(role="player", alias="\u200b\u200b\u2800x")) == "alias_length"


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


@given(st.integers(3, 40), st.booleans(), st.booleans(), st.sampled_from(["j0", "p0", "p1"]))
def test_no_cohost_keeps_a_ballot_where_hosts_do_not_vote(players, hosts_vote, voted, id):
    table = Table(players, judges=1, hosts_vote=hosts_vote).to("vote")
    if voted:
        table.act(id)
    others = {key: ballot for key, ballot in table.room.ballots.items() if ballot.seat != id}
    held = [ballot for ballot in table.room.ballots.values() if ballot.seat == id]
    table.do("host", c.Cohost(seat=id))
    now = [ballot for ballot in table.room.ballots.values() if ballot.seat == id]
    assert now == (held if hosts_vote else []) and bool(table.seat(id).dealt) == bool(now)
    assert {key: ballot for key, ballot in table.room.ballots.items() if ballot.seat != id} == others
    table.do("host", c.SetOptions(options={"hosts_vote": False}))
    assert not [b for b in table.room.ballots.values() if table.seat(b.seat).role == "host"]
    assert table.refused(id, c.Vote(phase=table.phase.id, clash=held[0].clash, choice="close")) == "not_yours"
    table.do("host", c.Uncohost(seat=id)).everybody().end()


def test_a_cohost_leaves_ballots_of_former_rounds_as_they_are():
    table = Table(4).to("draw", 2)
    before = table.room.ballots, table.room.scores
    table.do("host", c.Cohost(seat="p0"))
    assert (table.room.ballots, table.room.scores) == before


def test_nobody_but_a_host_does_what_hosts_do():
    table = Table(4, judges=1).to("opening")
    for command in (
        c.EndPhase(phase=table.phase.id),
        c.Lock(),
        c.Remove(seat="p1"),
        c.Finish(),
        c.SetOptions(options={}),
        c.Nudge(seat="p1"),
    ):
        assert {table.refused(id, command) for id in ("p0", "j0")} == {"not_allowed"}
        assert table.refused("stranger", command) == "removed"


def test_what_is_not_done_to_a_host_or_a_bot_says_who_that_is():
    table = Table(players=2)
    table.do("p0", c.Leave()).do("host", c.AddBot())
    bot = next(id for id, seat in table.room.seats.items() if seat.bot)
    for command in (
        c.Rename(seat="host", alias="Otter"),
        c.Move(seat="host", bench="for"),
        c.TimeFactor(seat="host", factor=2),
        c.Nudge(seat="host"),
    ):
        assert table.refused("host", command) == "is_host"
    assert table.refused("host", c.Cohost(seat="host")) == "no_change"
    assert table.refused("host", c.Cohost(seat=bot)) == "not_allowed"
    assert table.refused("host", c.Uncohost(seat="p1")) == "no_change"
    for command in (c.Cohost(seat="p0"), c.Move(seat="p0", bench="for"), c.Nudge(seat="nobody")):
        assert table.refused("host", command) == "no_such_seat"


def test_everybody_who_came_since_is_removed_and_no_host_and_no_bot():
    table = Table(3, judges=1)
    table.now += 60_000
    since = table.now
    table.do("host", c.AddBot()).do("friend", c.Join(role="player")).do("host", c.Cohost(seat="friend"))
    table.do("x1", c.Join(role="player")).do("x2", c.Join(role="judge"))
    before = table.room
    table.do("host", c.RemoveSince(at=since))
    assert {id for id, seat in table.room.seats.items() if seat.gone == "removed"} == {"x1", "x2"}
    assert {id: seat for id, seat in table.room.seats.items() if id[0] != "x"} == {
        id: seat for id, seat in before.seats.items() if id[0] != "x"
    }
    assert not table.room.locked
    assert table.refused("host", c.RemoveSince(at=since)) == "no_change"


def test_they_can_come_back_with_the_code_unless_the_door_was_locked_in_the_same_step_and_a_host_can_let_them_in():
    table = Table(3)
    table.now += 60_000
    table.do("x1", c.Join(role="player")).do("host", c.RemoveSince(at=table.now)).do("x1", c.Rejoin())
    table.now += 60_000
    assert table.refused("host", c.RemoveSince(at=table.now)) == "no_change"
    table.do("host", c.RemoveSince(at=table.now - 60_000, lock=True))
    assert (
        table.room.locked and table.refused("x1", c.Rejoin()) == table.refused("x3", c.Join(role="player")) == "locked"
    )
    table.do("host", c.Readmit(seat="x1"))
    assert table.seat("x1").here
    table.do("host", c.Remove(seat="x1")).do("host", c.Unlock()).do("x1", c.Rejoin())
    assert table.do("host", c.RemoveSince(at=table.now)).seat("x1").gone == "removed", "whoever returns comes again"


def test_hosts_see_when_people_came_and_nobody_else_does():
    table = Table(2).do("host", c.AddBot())
    bot = next(id for id, seat in table.room.seats.items() if seat.bot)
    shown = Views(table.room).private("host")["people"]
    assert {id: shown[id].get("came") for id in ("p0", "p1", bot)} == {"p0": table.now, "p1": table.now, bot: None}
    assert "came" not in str(Views(table.room).private("p0")) + str(Views(table.room).public())


@pytest.mark.parametrize(("judges", "most"), [(0, 40), (40, 40), (60, 60)])
def test_a_room_whose_players_seats_are_taken_has_room_for_a_class_of_judges_or_more_if_a_host_says_so(judges, most):
    table = Table(2)
    table.do("host", c.SetOptions(options={"players": 2, "judges": judges}))
    for n in range(most):
        table.do(f"n{n}", c.Join(role="player"))
    assert table.refused("more", c.Join(role="player")) == table.refused("more", c.Join(role="judge")) == "room_full"
    table.do("host", c.Remove(seat="n0")).do("more", c.Join(role="judge"))


def test_no_id_has_digits_only_as_scripts_would_put_it_before_those_who_came_earlier():
    seats = Credentials("secret")
    dealt = {seats.new_seat("BCDFG", f"{n}") for n in range(2000)}
    drawn = {random_id(Random(luck).getrandbits(40)) for luck in range(2000)}
    ids = dealt | drawn
    assert len(ids) == 4000 and {len(id) for id in ids} == {10}
    assert not [id for id in ids if id.isdecimal()]


def test_a_host_lets_somebody_play_on_who_has_just_become_a_judge_and_nothing_of_theirs_is_lost():
    table = Table(4, "class").to("rebuttal", 1)
    before = table.seat("p0")
    table.do("p0", c.BecomeJudge())
    assert (table.seat("p0").role, task(table.room, table.seat("p0"))) == ("judge", None)
    assert table.views["host"]["people"]["p0"]["stopped"] == before.side
    assert table.do("host", c.Move("p0", before.side)).seat("p0") == before
    assert task(table.room, table.seat("p0")) == "rebuttal"
    table.do("p0", c.BecomeJudge()).everybody("p0").end_late()
    assert "stopped" not in table.views["host"]["people"]["p0"]
    assert table.do("host", c.Move("p0", before.side)).seat("p0").role == "judge", "from the next round on"
