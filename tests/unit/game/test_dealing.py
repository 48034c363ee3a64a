"""Fair dealing: every "exactly", "at most" and "never" of docs/game.md, sections 3, 4 and 6: sides, hands, cards and opponents."""

from collections import Counter
from itertools import combinations, product
from math import ceil
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game.dealing.shares import balance, deal_hands, draw_counters, pair, redraw, smaller_side
from support.dealt import backwards, lucks, names, seeds, spread, squares

sides = st.sampled_from(["for", "against", None])

# --- sides --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "side"),
    [({"for": 1, "against": 2}, "for"), ({"for": 3, "against": 2}, "against"), ({"for": 1}, "against")],
)
def test_the_smaller_side_is_the_one_with_fewer(counts, side):
    assert {smaller_side(counts, Random(n)) for n in range(20)} == {side}


def test_luck_breaks_a_tie_of_sides():
    assert {smaller_side({"for": 2, "against": 2}, Random(n)) for n in range(20)} == {"for", "against"}


@given(st.lists(sides, min_size=1, max_size=40), lucks)
def test_balanced_sides_differ_by_at_most_one_and_as_few_as_needed_move(held, luck):
    players = dict(zip(names("p", len(held)), held, strict=True))
    result = balance(players, luck)
    assert list(result) == list(players)
    assert spread([list(result.values()).count(side) for side in ("for", "against")]) <= 1
    f, a, new = held.count("for"), held.count("against"), held.count(None)
    moved = [p for p in players if players[p] and players[p] != result[p]]
    assert len(moved) == max(0, (abs(f - a) - new) // 2)
    assert not moved or {result[p] for p in players if players[p] is None} <= {"for" if f < a else "against"}


@given(st.lists(sides, min_size=2, max_size=40), seeds)
def test_the_order_of_players_does_not_change_their_sides(held, seed):
    players = dict(zip(names("p", len(held)), held, strict=True))
    assert balance(players, Random(seed)) == balance(backwards(players), Random(seed))


def test_luck_chooses_who_moves():
    players = dict.fromkeys(names("p", 4), "for")
    moved = [frozenset(p for p, s in balance(players, Random(n)).items() if s == "against") for n in range(200)]
    assert len(set(moved)) == 6


def test_a_computer_player_moves_before_a_person():
    held = dict.fromkeys(["p0", "p1", "p2", "bot"], "for") | {"p3": "against"}
    assert {balance(held, Random(n), bots=["bot"])["bot"] for n in range(50)} == {"against"}


# --- hands --------------------------------------------------------------------------------


@st.composite
def benches(draw, seats=(1, 40), deck=(8, 24)):
    players, cards = names("p", draw(st.integers(*seats))), names("c", draw(st.integers(*deck)))
    seen = {p: draw(st.lists(st.sampled_from(cards), unique=True)) for p in players}
    return cards, players, seen


@given(benches(), lucks)
def test_hands_hold_no_card_twice_and_no_card_goes_round_too_often(bench, luck):
    deck, players, seen = bench
    hands = deal_hands(deck, players, seen, 4, luck)
    assert list(hands) == players
    assert all(len(hand) == len(set(hand)) == 4 and set(hand) <= set(deck) for hand in hands.values())
    assert max(Counter(card for hand in hands.values() for card in hand).values()) <= ceil(4 * len(players) / len(deck))


@given(benches(seats=(1, 3), deck=(3, 5)), lucks)
@settings(max_examples=32)
def test_hands_hold_as_few_seen_cards_as_any_deal_could(bench, luck):
    deck, players, seen = bench
    most = ceil(2 * len(players) / len(deck))
    possible = [
        sum(card in seen[p] for p, hand in zip(players, deal, strict=True) for card in hand)
        for deal in product(combinations(deck, 2), repeat=len(players))
        if max(Counter(card for hand in deal for card in hand).values()) <= most
    ]
    hands = deal_hands(deck, players, seen, 2, luck)
    assert sum(card in seen[p] for p in players for card in hands[p]) == min(possible)


@given(benches(deck=(6, 12)), st.integers(1, 3), lucks, st.booleans())
@settings(max_examples=32)
def test_as_many_hands_as_possible_hold_a_card_that_argues(bench, argue, luck, at_tables):
    deck, players, _ = bench
    tables = {player: str(n // 2) for n, player in enumerate(players)} if at_tables else {}
    hands = deal_hands(deck, players, {}, 4, luck, tables, deck[:argue])
    most = ceil(4 * len(players) / len(deck))
    assert max(Counter(card for hand in hands.values() for card in hand).values()) <= most
    assert all(len(set(hand)) == 4 for hand in hands.values())
    holds = sum(bool({*hand} & {*deck[:argue]}) for hand in hands.values())
    assert holds == min(len(players), argue * most) or at_tables


def test_nobody_sees_a_card_again_while_there_are_others():
    deck, players = names("c", 16), names("p", 20)
    first = deal_hands(deck, players, {}, 4, Random(1))
    second = deal_hands(deck, players, first, 4, Random(2))
    assert all(not set(first[p]) & set(second[p]) for p in players)


@given(benches(seats=(1, 40)), lucks)
@settings(max_examples=16)
def test_where_nothing_was_seen_every_card_is_dealt_about_as_often(bench, luck):
    deck, players, _ = bench
    dealt = Counter(card for hand in deal_hands(deck, players, {}, 4, luck).values() for card in hand)
    assert spread([dealt[card] for card in deck]) <= 1


@given(benches(seats=(2, 20), deck=(8, 24)), lucks)
@settings(max_examples=16)
def test_two_at_a_table_hold_different_cards_where_the_deck_has_enough(bench, luck):
    deck, players, _ = bench
    tables = {player: str(n // 2) for n, player in enumerate(players)}
    hands = deal_hands(deck, players, {}, 4, luck, tables)
    assert all(not set(hands[a]) & set(hands[b]) for a, b in zip(players[::2], players[1::2], strict=False))
    dealt = Counter(card for hand in hands.values() for card in hand)
    assert max(dealt.values()) <= ceil(4 * len(players) / len(deck))
    assert not {*hands[players[0]]} & {*redraw(deck, (), (), dealt, 4, luck, hands[players[0]])}


@given(benches(seats=(1, 12)), seeds)
@settings(max_examples=16)
def test_the_same_luck_deals_the_same_hands(bench, seed):
    deck, players, seen = bench
    again = {p: set(cards) for p, cards in seen.items()}
    assert deal_hands(deck, players, seen, 4, Random(seed)) == deal_hands(deck, players[::-1], again, 4, Random(seed))


def test_every_card_may_come_first_in_a_hand():
    deck = names("c", 8)
    assert {deal_hands(deck, ["p"], {}, 4, Random(n))["p"][0] for n in range(200)} == set(deck)


def test_a_deck_smaller_than_a_hand_is_refused():
    with pytest.raises(ValueError, match="deck of 3"):
        deal_hands(names("c", 3), ["p"], {}, 4, Random(1))


# --- redraws and counter cards ------------------------------------------------------------


@given(benches(seats=(1, 1)), st.data(), lucks)
def test_a_redraw_avoids_the_first_hand_and_takes_what_was_dealt_least(bench, data, luck):
    deck, _, seen = bench
    first = tuple(data.draw(st.permutations(deck))[:4])
    dealt = {card: data.draw(st.integers(0, 3)) for card in deck}
    hand = redraw(deck, first, seen["p0"], dealt, 4, luck)
    assert len(set(hand)) == 4 and not set(hand) & set(first)
    others = [(dealt[card], card in seen["p0"]) for card in deck if card not in first]
    assert sorted((dealt[card], card in seen["p0"]) for card in hand) == sorted(others)[:4]


def test_a_redraw_has_no_order_but_luck():
    deck = names("c", 8)
    dealt = {card: n for n, card in enumerate(deck)}
    hands = {redraw(deck, deck[:4], (), dealt, 4, Random(n)) for n in range(400)}
    assert len(hands) == 24


ANSWERS = {
    "a": {"x": "direct", "y": "partial"},
    "b": {"x": "partial"},
    "c": {"z": "direct"},
    "d": {"y": "direct", "x": "partial"},
    "e": {},
}


@pytest.mark.parametrize(
    ("cited", "kept", "expected"),
    [
        (["x"], [], [("a", "direct"), ("b", "partial"), ("d", "partial")]),
        (["x"], ["a"], [("b", "partial"), ("d", "partial"), "other"]),
        (["x", "y"], [], [("a", "direct"), ("d", "direct"), ("b", "partial")]),
        (["z"], [], [("c", "direct"), "other", "other"]),
        (["z"], ["c", "e"], ["other", "other", "other"]),
        ([], [], ["other", "other", "other"]),
    ],
)
def test_counter_cards_answer_directly_then_in_part_then_by_luck(cited, kept, expected):
    for n in range(20):
        drawn = draw_counters(list("abcde"), kept, cited, ANSWERS, Random(n))
        assert len(drawn) == len({card for card, _ in drawn}) == 3
        assert not {card for card, _ in drawn} & set(kept)
        assert sorted(kind if kind == "other" else f"{card} {kind}" for card, kind in drawn) == sorted(
            e if isinstance(e, str) else " ".join(e) for e in expected
        )
        assert [kind for _, kind in drawn] == sorted(
            (kind for _, kind in drawn), key=["direct", "partial", "other"].index
        )


def test_luck_chooses_among_counter_cards_of_a_kind():
    assert {draw_counters(list("abcde"), [], ["y"], ANSWERS, Random(n))[2][0] for n in range(100)} == {"b", "c", "e"}


# --- opponents ----------------------------------------------------------------------------


@st.composite
def meetings(draw, rebutters=(1, 20), openings=(1, 20)):
    seats, authors = names("r", draw(st.integers(*rebutters))), names("a", draw(st.integers(*openings)))
    met = {(r, a): draw(st.integers(0, 2)) for r in seats for a in authors}
    unanswered = {a for a in authors if draw(st.booleans())}
    return seats, {f"o {a}": a for a in authors}, unanswered, met


def turns(openings, unanswered, bots=()):
    return {author: 3 if author in bots else 0 if author in unanswered else 2 for author in openings.values()}


@given(meetings(), lucks)
def test_everybody_answers_one_opening_and_openings_differ_by_at_most_one(meeting, luck):
    rebutters, openings, unanswered, met = meeting
    pairs = pair(rebutters, openings, turns(openings, unanswered), met, luck)
    assert list(pairs) == rebutters
    counts = Counter(pairs.values())
    assert spread([counts[o] for o in openings]) <= 1
    most = max(counts.values())
    if any(counts[o] < most for o, author in openings.items() if author in unanswered):
        assert all(counts[o] < most for o, author in openings.items() if author not in unanswered)


@given(meetings(rebutters=(1, 5), openings=(1, 4)), st.sets(st.sampled_from(["a0", "a1", "a2", "a3"])), lucks)
@settings(max_examples=40)
def test_no_other_pairing_repeats_fewer_opponents(meeting, bots, luck):
    rebutters, openings, unanswered, met = meeting

    def cost(choice):
        counts = Counter(choice)
        times = [met[r, openings[o]] for r, o in zip(rebutters, choice, strict=True)]
        late = sum(2 if openings[o] in bots else openings[o] not in unanswered for o in choice)
        return squares(counts.values()), late, sum(t > 0 for t in times), sum(times)

    pairs = pair(rebutters, openings, turns(openings, unanswered, bots), met, luck)
    assert cost([pairs[r] for r in rebutters]) == min(
        cost(choice) for choice in product(openings, repeat=len(rebutters))
    )


def test_with_too_few_rebutters_formerly_unanswered_people_come_first():
    openings = {"o1": "a1", "o2": "a2", "o3": "a3"}
    met = {("r1", "a3"): 5, ("r2", "a3"): 5}
    for n in range(20):
        assert "o3" in pair(["r1", "r2"], openings, turns(openings, {"a3"}), met, Random(n)).values()


@given(meetings(), st.integers(0, 5), lucks)
def test_no_bot_is_answered_more_often_than_a_person(meeting, bots, luck):
    rebutters, openings, unanswered, met = meeting
    bots = set(sorted(openings.values())[:bots])
    counts = Counter(pair(rebutters, openings, turns(openings, unanswered, bots), met, luck).values())
    people = [counts[o] for o, author in openings.items() if author not in bots]
    assert max((counts[o] for o, author in openings.items() if author in bots), default=0) <= min(
        people, default=len(rebutters)
    )


@given(meetings(), st.data(), lucks)
def test_one_with_little_to_answer_is_dealt_twice_only_when_each_full_one_is_dealt_three_times(meeting, data, luck):
    rebutters, openings, unanswered, met = meeting
    thin = data.draw(st.sets(st.sampled_from(sorted(openings))))
    astray = data.draw(st.sets(st.sampled_from(rebutters)))
    turn = turns(openings, unanswered)
    pairs = pair(rebutters, openings, turn, met, luck, thin=thin, astray=astray)
    assert list(pairs) == rebutters
    counts = Counter(pairs.values())
    full = [counts[o] for o in openings if o not in thin]
    assert spread(full or [0]) <= 1 and spread([counts[o] for o in thin] or [0]) <= 1
    if full and any(counts[o] > 1 for o in thin):
        assert min(full) >= 3
    if full and any(counts[o] and openings[o] not in unanswered for o in thin):
        assert min(full) >= 1, "nor is it dealt at all while a full one isn’t, unless its author went unanswered before"
    if any(not counts[o] for o in thin):
        assert max(full, default=0) <= 1, "and nobody goes without for it"
    dealt_full = [one for one in astray if pairs[one] not in thin]
    assert len(dealt_full) >= min(len(astray), len(full)), "whoever was off the point has something to come back to"


@given(meetings(rebutters=(2, 9), openings=(2, 9)), st.data(), lucks)
def test_a_further_answer_goes_to_an_opening_that_only_somebody_astray_answers(meeting, data, luck):
    rebutters, openings, _, met = meeting
    astray = {data.draw(st.sampled_from(rebutters))}
    pairs = pair(rebutters, openings, {}, met, luck, astray=astray)
    counts = Counter(pairs.values())
    theirs = pairs[next(iter(astray))]
    assert counts[theirs] == max(counts.values()) and spread([counts[o] for o in openings]) <= 1


def test_one_pair_that_met_often_is_better_than_two_that_met_once():
    met = {("r1", "a1"): 3, ("r1", "a2"): 1, ("r2", "a1"): 1}
    assert pair(["r1", "r2"], {"o1": "a1", "o2": "a2"}, {}, met, Random(1)) == {"r1": "o1", "r2": "o2"}


def test_four_rounds_of_equal_benches_repeat_no_opponent():
    rebutters, openings = names("r", 10), {f"o{i}": f"a{i}" for i in range(10)}
    met: Counter = Counter()
    for round in range(4):
        for rebutter, opening in pair(rebutters, openings, {}, met, Random(round)).items():
            met[rebutter, openings[opening]] += 1
    assert max(met.values()) == 1


@given(meetings(rebutters=(1, 8), openings=(1, 8)), seeds)
def test_the_same_luck_pairs_the_same(meeting, seed):
    rebutters, openings, unanswered, met = meeting
    turn = turns(openings, unanswered)
    again = pair(rebutters[::-1], backwards(openings), backwards(turn), backwards(met), Random(seed))
    assert pair(rebutters, openings, turn, met, Random(seed)) == again


def test_luck_breaks_ties_between_pairings():
    openings = {f"o{i}": f"a{i}" for i in range(3)}
    assert len({tuple(pair(["r1", "r2", "r3"], openings, {}, {}, Random(n)).values()) for n in range(200)}) == 6


def test_without_an_opening_nobody_is_paired():
    assert pair(["r1"], {}, {}, {}, Random(1)) == {}
