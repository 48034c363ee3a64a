"""A class over a term: sides, opponents, openings and aliases follow what came before (docs/game.md, section 16)."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game import Views, private_view, public_view
from debate.game.dealing.shares import balance
from debate.game.model import commands as c
from debate.game.model.state import Past
from support.table import Table
from support.term import Lesson

SEEDS = st.text(max_size=4)


def people(n: int) -> list[str]:
    return [f"m{i}" for i in range(n)]


def leans(rooms) -> Counter:
    """Rounds for minus rounds against, by the sides that people were given."""
    found: Counter = Counter()
    for room in rooms:
        for seat in room.seats.values():
            if seat.side:
                found[seat.id] += 1 if seat.side == "for" else -1
    return found


def lesson(there: list[str], before: list, lean: Counter, seed: str) -> Lesson:
    """A room that has come to its draw: sides are given, and counted as argued."""
    room = Lesson([], seed=seed)
    for id in there:
        room.do(id, c.Join(role="player", past=Past(id, lean=lean[id])))
    in_lobby = {id: room.seat(id).side for id in there}
    room.to("draw")
    assert {id: room.seat(id).side for id in there} == in_lobby, "nobody is moved when the debate begins"
    before.append(room.room)
    return room


@given(st.integers(2, 15), st.integers(1, 7), st.randoms(), SEEDS)
@settings(max_examples=16)
def test_over_a_term_everybody_argues_both_sides_equally_often_or_nearly(n, weeks, order, seed):
    rooms: list = []
    for week in range(weeks):
        there = people(n)
        order.shuffle(there)
        room = lesson(there, rooms, leans(rooms), f"{seed}{week}")
        assert abs(len(room.side("for")) - len(room.side("against"))) <= 1
        assert max(abs(lean) for lean in leans(rooms).values()) <= 1


@given(st.integers(3, 12), st.integers(1, 5), st.data())
@settings(max_examples=16)
def test_where_some_are_absent_no_other_sides_would_come_closer(n, weeks, data):
    rooms: list = []
    for week in range(weeks):
        there = data.draw(st.lists(st.sampled_from(people(n)), min_size=2, unique=True))
        before = leans(rooms)
        room = lesson(there, rooms, before, f"{week}")
        ours, theirs = ([before[id] for id in room.side(side)] for side in ("for", "against"))
        assert max(ours) <= min(theirs)


@given(
    st.dictionaries(st.sampled_from(people(9)), st.sampled_from(["for", "against", None]), min_size=1),
    st.dictionaries(st.sampled_from(people(9)), st.integers(-3, 3)),
    st.booleans(),
    st.integers(0, 99),
)
def test_balanced_sides_heed_a_host_then_the_term_then_moves(players, lean, begins, seed):
    pinned = [id for n, id in enumerate(sorted(players)) if n % 3 == 0 and players[id]]

    def cost(sides):
        moved = [id for id in players if players[id] and sides[id] != players[id]]
        uneven = sum((lean.get(id, 0) + (1 if sides[id] == "for" else -1)) ** 2 for id in players if id not in pinned)
        free = [id for id in moved if id not in pinned]
        return len(moved) - len(free), *((uneven, len(free)) if begins else (len(free), uneven))

    ids, best = sorted(players), None
    for bits in range(2 ** len(ids)):
        sides = {id: "for" if bits >> n & 1 else "against" for n, id in enumerate(ids)}
        counts = Counter(sides.values())
        if abs(counts["for"] - counts["against"]) <= 1:
            best = min(filter(None, (best, cost(sides))))
    sides = balance(players, Random(seed), pinned, lean, begins)
    assert abs(list(sides.values()).count("for") * 2 - len(sides)) <= 1 and cost(sides) == best


def test_a_host_may_still_place_and_shuffle_people():
    pasts = {id: Past(id, lean=2 if id in ("m0", "m1") else -2) for id in people(4)}
    room = Lesson([])
    for id, past in pasts.items():
        room.do(id, c.Join(role="player", past=past))
    assert sorted(room.side("against")) == ["m0", "m1"]
    room.do("host", c.Shuffle())
    assert sorted(room.side("against")) == ["m0", "m1"], "a shuffle heeds the term"
    room.do("host", c.Move(seat="m0", bench="for")).do("late", c.Join(role="player"))
    assert room.seat("m0").side == "for"
    assert "m0" in room.to("draw").side("for"), "the balance moves somebody else"


def test_sides_that_a_host_or_students_choose_only_break_ties_by_the_term():
    for how in ("host", "chosen"):
        for lean, side in ((1, "against"), (-1, "for")):
            room = Table(0, sides=how).do("m0", c.Join(role="player", past=Past("m0", lean=lean)))
            assert room.seat("m0").side == side
    room = Table(0, sides="chosen").do("m0", c.Join(role="player", side="for", past=Past("m0", lean=9)))
    assert room.seat("m0").side == "for"


def test_in_the_second_round_sides_are_swapped_whatever_the_term_says():
    room = Lesson([], format="class")
    for id in people(6):
        room.do(id, c.Join(role="player", past=Past(id, lean=3 if id < "m3" else -3)))
    first = set(room.to("draw", 1).side("for"))
    assert set(room.to("draw", 2).side("against")) == first == {"m3", "m4", "m5"}


@given(SEEDS)
@settings(max_examples=15)
def test_pairs_that_have_not_met_come_first(seed):
    rooms: list = []
    for week in range(
        2
    ):  # five on a bench, of whom everybody has met two at most: three are left, and a pairing of these exists
        room = Lesson(people(10), rooms, seed=f"{seed}{week}").to("finished")
        rooms.append(room.room)
    first, second = (
        {frozenset((clash.rebutter, room.speeches[clash.opening].author)) for clash in room.clashes.values()}
        for room in rooms
    )
    assert not first & second


@pytest.mark.parametrize("new", ["m0", "m1", "m2"])
def test_whoever_has_never_opened_a_debate_is_answered_first(new):
    for seed in range(8):
        room = Lesson([], seed=f"{seed}")
        for id in people(5):
            past = Past(
                id, lean=-1 if id < "m3" else 1, answered=id != new, met={"m3": 9, "m4": 9} if id == new else {}
            )
            room.do(id, c.Join(role="player", past=past))
        room.to("rebuttal")
        answered = {room.room.speeches[clash.opening].author for clash in room.room.clashes.values()}
        assert len(answered & {"m0", "m1", "m2"}) == 2 and new in answered


@pytest.mark.parametrize("format", ["sprint", "class", "full"])
def test_people_who_are_kept_apart_neither_judge_nor_star_each_other(format):
    friends = {"m0", "m1", "m2"}
    for seed in range(4):
        room = Lesson([], format=format, seed=f"{seed}")
        for id in people(14):
            # Only the first two were on the list as they joined: for the third it is enough that theirs have that one.
            past = Past(id, apart=tuple(sorted(friends - {id})) if id in ("m0", "m1") else ())
            room.do(id, c.Join(role="player", past=past))
        for round in range(1, room.room.options.rounds + 1):
            room.to("vote", round)
            texts = room.room.speeches
            read = {
                (id, texts[text].author)
                for id in people(14)
                for shown in (
                    room.seat(id).candidates,
                    *((one.opening, one.rebuttal) for one in map(room.room.clashes.get, room.seat(id).dealt)),
                )
                for text in shown
            }
            assert not [pair for pair in read if friends.issuperset(pair)]
            counts = Counter(
                ballot.clash for ballot in room.room.ballots.values() if room.room.clashes[ballot.clash].round == round
            )
            assert max(counts.values()) - min(counts.values()) <= 1, "others read them all the same"
            assert {len(room.seat(id).dealt) for id in people(14)} == {len(room.seat("m9").dealt)}


def test_an_alias_is_kept_where_nobody_has_it():
    kept = Past("m0", alias="Amber Heron")
    for names, alias in (("dealt", ""), ("typed", "")):
        room = Table(0, names=names).do("m0", c.Join(role="player", alias=alias, past=kept))
        assert room.seat("m0").alias == "Amber Heron"
    room = Table(0, names="typed").do("m0", c.Join(role="player", alias="Zoë", past=kept))
    assert room.seat("m0").alias == "Zoë"
    room = Table(0).do("m0", c.Join(role="player", past=kept)).do("m1", c.Join(role="player", past=kept))
    assert room.seat("m1").alias not in ("", "Amber Heron")
    assert room.do("m0", c.Respin()).seat("m0").alias != "Amber Heron", "another name is still on offer"


def test_nobody_in_the_room_is_told_what_the_class_knows():
    room = Lesson(people(4), [Lesson(people(4)).to("finished").room]).to("rebuttal").room
    assert room.pasts
    seen = [public_view(room), *(private_view(room, id) for id in room.seats)]
    assert not [view for view in seen if "past" in str(view)] and "pasts" not in str(Views(room))
