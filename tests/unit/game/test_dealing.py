"""Fair dealing: every "exactly", "at most" and "never" of docs/game.md, sections 3, 4, 6 and 8."""

import time
from collections import Counter
from itertools import combinations, product
from math import ceil, prod
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game.dealing import (
    Parties,
    allot,
    balance,
    deal_hands,
    draw_counters,
    pair,
    redraw,
    share_out,
    smaller_side,
)

lucks = st.integers(0, 2**32).map(Random)
seeds = st.integers(0, 2**32)
sides = st.sampled_from(["for", "against", None])


def names(prefix: str, n: int) -> list[str]:
    return [f"{prefix}{i}" for i in range(n)]


def backwards(map_: dict) -> dict:
    return dict(reversed(map_.items()))


def spread(counts) -> int:
    return max(counts) - min(counts)


def squares(counts) -> int:
    return sum(n * n for n in counts)


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


# --- hands --------------------------------------------------------------------------------


@st.composite
def benches(draw, seats=(1, 40), deck=(8, 24)):
    players, cards = names("p", draw(st.integers(*seats))), names("c", draw(st.integers(*deck)))
    seen = {p: draw(st.lists(st.sampled_from(cards), unique=True)) for p in players}
    return cards, players, seen


@given(benches(), lucks)
@settings(max_examples=60)
def test_hands_hold_no_card_twice_and_no_card_goes_round_too_often(bench, luck):
    deck, players, seen = bench
    hands = deal_hands(deck, players, seen, 4, luck)
    assert list(hands) == players
    assert all(len(hand) == len(set(hand)) == 4 and set(hand) <= set(deck) for hand in hands.values())
    assert max(Counter(card for hand in hands.values() for card in hand).values()) <= ceil(4 * len(players) / len(deck))


@given(benches(seats=(1, 3), deck=(3, 5)), lucks)
@settings(max_examples=80)
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


def test_nobody_sees_a_card_again_while_there_are_others():
    deck, players = names("c", 16), names("p", 20)
    first = deal_hands(deck, players, {}, 4, Random(1))
    second = deal_hands(deck, players, first, 4, Random(2))
    assert all(not set(first[p]) & set(second[p]) for p in players)


@given(benches(seats=(1, 40)), lucks)
@settings(max_examples=40)
def test_where_nothing_was_seen_every_card_is_dealt_about_as_often(bench, luck):
    deck, players, _ = bench
    dealt = Counter(card for hand in deal_hands(deck, players, {}, 4, luck).values() for card in hand)
    assert spread([dealt[card] for card in deck]) <= 1


@given(benches(seats=(1, 12)), seeds)
@settings(max_examples=40)
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


@given(meetings(), lucks)
@settings(max_examples=60)
def test_everybody_answers_one_opening_and_openings_differ_by_at_most_one(meeting, luck):
    rebutters, openings, unanswered, met = meeting
    pairs = pair(rebutters, openings, unanswered, met, luck)
    assert list(pairs) == rebutters
    counts = Counter(pairs.values())
    assert spread([counts[o] for o in openings]) <= 1
    most = max(counts.values())
    if any(counts[o] < most for o, author in openings.items() if author in unanswered):
        assert all(counts[o] < most for o, author in openings.items() if author not in unanswered)


@given(meetings(rebutters=(1, 5), openings=(1, 4)), st.sets(st.sampled_from(["a0", "a1", "a2", "a3"])), lucks)
@settings(max_examples=100)
def test_no_other_pairing_repeats_fewer_opponents(meeting, bots, luck):
    rebutters, openings, unanswered, met = meeting

    def cost(choice):
        counts = Counter(choice)
        times = [met[r, openings[o]] for r, o in zip(rebutters, choice, strict=True)]
        late = sum(2 if openings[o] in bots else openings[o] not in unanswered for o in choice)
        return squares(counts.values()), late, sum(t > 0 for t in times), sum(times)

    pairs = pair(rebutters, openings, unanswered, met, luck, bots)
    assert cost([pairs[r] for r in rebutters]) == min(
        cost(choice) for choice in product(openings, repeat=len(rebutters))
    )


def test_with_too_few_rebutters_formerly_unanswered_people_come_first():
    openings = {"o1": "a1", "o2": "a2", "o3": "a3"}
    met = {("r1", "a3"): 5, ("r2", "a3"): 5}
    for n in range(20):
        assert "o3" in pair(["r1", "r2"], openings, {"a3"}, met, Random(n)).values()


@given(meetings(), st.integers(0, 5), lucks)
def test_no_bot_is_answered_more_often_than_a_person(meeting, bots, luck):
    rebutters, openings, unanswered, met = meeting
    bots = set(sorted(openings.values())[:bots])
    counts = Counter(pair(rebutters, openings, unanswered, met, luck, bots).values())
    people = [counts[o] for o, author in openings.items() if author not in bots]
    assert max((counts[o] for o, author in openings.items() if author in bots), default=0) <= min(
        people, default=len(rebutters)
    )


def test_one_pair_that_met_often_is_better_than_two_that_met_once():
    met = {("r1", "a1"): 3, ("r1", "a2"): 1, ("r2", "a1"): 1}
    assert pair(["r1", "r2"], {"o1": "a1", "o2": "a2"}, (), met, Random(1)) == {"r1": "o1", "r2": "o2"}


def test_four_rounds_of_equal_benches_repeat_no_opponent():
    rebutters, openings = names("r", 10), {f"o{i}": f"a{i}" for i in range(10)}
    met: Counter = Counter()
    for round in range(4):
        for rebutter, opening in pair(rebutters, openings, (), met, Random(round)).items():
            met[rebutter, openings[opening]] += 1
    assert max(met.values()) == 1


@given(meetings(rebutters=(1, 8), openings=(1, 8)), seeds)
def test_the_same_luck_pairs_the_same(meeting, seed):
    rebutters, openings, unanswered, met = meeting
    again = pair(rebutters[::-1], backwards(openings), sorted(unanswered), backwards(met), Random(seed))
    assert pair(rebutters, openings, unanswered, met, Random(seed)) == again


def test_luck_breaks_ties_between_pairings():
    openings = {f"o{i}": f"a{i}" for i in range(3)}
    assert len({tuple(pair(["r1", "r2", "r3"], openings, (), {}, Random(n)).values()) for n in range(200)}) == 6


def test_without_an_opening_nobody_is_paired():
    assert pair(["r1"], {}, (), {}, Random(1)) == {}


# --- ballots ------------------------------------------------------------------------------


@st.composite
def rounds(draw, players=(2, 40), judges=(0, 6)):
    """Voters and clashes of a round: some sent no opening, some no rebuttal, and where a side has none the house opens."""
    seats = names("p", draw(st.integers(*players)))
    voters = {p: ("for", "against")[i % 2] for i, p in enumerate(seats)}
    luck = Random(draw(seeds))
    silent, late = draw(st.sampled_from([(0, 0), (0.2, 0), (0.2, 0.2), (0.6, 0.3), (1, 0)]))
    clashes = {}
    for side in ("for", "against"):
        openings = {f"o {p}": p for p in seats if voters[p] != side and luck.random() >= silent}
        rebutters = [p for p in seats if voters[p] == side]
        house = {r: f"house {r}" for r in rebutters}
        for rebutter, opening in (pair(rebutters, openings, (), {}, luck) or house).items():
            if luck.random() >= late:
                clashes[f"c {rebutter}"] = Parties(openings.get(opening, ""), rebutter, opening)
    return voters | dict.fromkeys(names("j", draw(st.integers(*judges))), "judges"), clashes


def neutral(voter, clashes) -> set[str]:
    return {c for c, parties in clashes.items() if voter not in (parties.opener, parties.rebutter)}


def improvable(shares, clashes) -> bool:
    """Whether handing ballots on, from voter to voter, could bring two clashes nearer to each other that differ by two or more."""
    counts = Counter(c for share in shares.values() for c in share)
    hands_on = {c: set() for c in clashes}
    for voter, share in shares.items():
        for c in share:
            hands_on[c] |= (neutral(voter, clashes) or set(clashes)) - set(share)
    for start in clashes:
        reached, ahead = {start}, [start]
        while ahead:
            new = hands_on[ahead.pop()] - reached
            reached |= new
            ahead += new
        if any(counts[c] <= counts[start] - 2 for c in reached):
            return True
    return False


@given(rounds(), st.integers(1, 6), lucks)
@settings(max_examples=80)
def test_nobody_judges_an_own_clash_and_counts_are_as_level_as_can_be(round, each, luck):
    voters, clashes = round
    shares = allot(voters, clashes, each, luck)
    assert list(shares) == list(voters)
    for voter, share in shares.items():
        votable = neutral(voter, clashes) or set(clashes)
        assert set(share) <= votable
        assert len(share) == len(set(share)) == min(each, len(votable))
    assert not improvable(shares, clashes)


@given(st.integers(5, 40), st.integers(0, 8), lucks)
@settings(max_examples=60)
def test_when_everybody_sent_everything_counts_differ_by_at_most_one(players, judges, luck):
    seats = names("p", players)
    voters = {p: ("for", "against")[i % 2] for i, p in enumerate(seats)} | dict.fromkeys(names("j", judges), "judges")
    clashes = {}
    for side in ("for", "against"):
        openings = {f"o {p}": p for p in seats if voters[p] != side}
        for rebutter, opening in pair([p for p in seats if voters[p] == side], openings, (), {}, luck).items():
            clashes[f"c {rebutter}"] = Parties(openings[opening], rebutter, opening)
    counts = Counter(c for share in allot(voters, clashes, 4, luck).values() for c in share)
    assert spread([counts[c] for c in clashes]) <= 1


@given(rounds(players=(2, 4), judges=(0, 1)), st.integers(1, 2), st.data(), lucks)
@settings(max_examples=150)
def test_no_other_deal_of_ballots_is_fairer(round, each, data, luck):
    voters, clashes = round
    already = {c: data.draw(st.lists(st.sampled_from(["for", "against", "judges"]), max_size=2)) for c in clashes}

    def cost(deal):
        given = [(c, voters[v]) for v, share in zip(voters, deal, strict=True) for c in share]
        given += [(c, bench) for c, benches in already.items() for bench in benches]
        again = sum(
            clashes[c].opening in {p.opening for p in clashes.values() if p.rebutter == v}
            for v, share in zip(voters, deal, strict=True)
            if neutral(v, clashes)
            for c in share
        )
        return squares(Counter(c for c, _ in given).values()), squares(Counter(given).values()), again

    choices = []
    for voter in voters:
        votable = sorted(neutral(voter, clashes) or clashes)
        choices.append(list(combinations(votable, min(each, len(votable)))))
    assert prod(map(len, choices)) < 50_000
    shares = allot(voters, clashes, each, luck, already)
    assert cost(list(shares.values())) == min(map(cost, product(*choices)))


@given(rounds(), st.sets(st.integers(0, 39), max_size=20), st.integers(1, 6), lucks)
@settings(max_examples=60)
def test_nobody_judges_an_idle_clash_who_has_others_to_judge(round, idle, each, luck):
    voters, clashes = round
    clashes = {c: Parties(p.opener, p.rebutter, p.opening, idle=n in idle) for n, (c, p) in enumerate(clashes.items())}
    for voter, share in allot(voters, clashes, each, luck).items():
        votable = neutral(voter, clashes) or set(clashes)
        assert sum(not clashes[c].idle for c in share) == min(each, sum(not clashes[c].idle for c in votable))
        assert len(share) == min(each, len(votable))


def test_two_people_judge_their_own_clashes():
    clashes = {"c1": Parties("b", "a", "ob"), "c2": Parties("a", "b", "oa")}
    shares = allot({"a": "for", "b": "against"}, clashes, 4, Random(1))
    assert {v: set(share) for v, share in shares.items()} == {"a": {"c1", "c2"}, "b": {"c1", "c2"}}


def test_of_three_people_only_the_one_in_every_clash_judges_its_own():
    clashes = {"c1": Parties("b", "a1", "ob"), "c2": Parties("b", "a2", "ob"), "c3": Parties("a1", "b", "oa1")}
    shares = allot({"a1": "for", "a2": "for", "b": "against"}, clashes, 4, Random(1))
    assert {v: set(share) for v, share in shares.items()} == {"a1": {"c2"}, "a2": {"c1", "c3"}, "b": {"c1", "c2", "c3"}}


def test_an_opening_that_the_voter_rebutted_is_rather_not_voted_on():
    clashes = {
        "c1": Parties("b1", "a1", "ob1"),
        "c2": Parties("b1", "a2", "ob1"),
        "c3": Parties("b2", "a3", "ob2"),
        "c4": Parties("b2", "a4", "ob2"),
    }
    voters = dict.fromkeys(["a1", "a2", "a3", "a4"], "for")
    for n in range(20):
        shares = allot(voters, clashes, 2, Random(n))
        assert {v: set(share) for v, share in shares.items()} == {
            "a1": {"c3", "c4"},
            "a2": {"c3", "c4"},
            "a3": {"c1", "c2"},
            "a4": {"c1", "c2"},
        }


def test_each_clash_hears_every_bench_about_equally():
    clashes = {f"c{i}": Parties("", f"gone{i}", f"o{i}") for i in range(6)}
    voters = {f"{bench}{i}": bench for bench in ("for", "against", "judges") for i in range(3)}
    shares = allot(voters, clashes, 4, Random(1))
    assert Counter((c, voters[v]) for v, share in shares.items() for c in share) == {
        (c, bench): 2 for c in clashes for bench in ("for", "against", "judges")
    }


def test_who_joins_during_the_vote_gets_the_clashes_with_the_fewest_ballots():
    clashes = {f"c{i}": Parties("a", "b", f"o{i}") for i in range(6)}
    already = {f"c{i}": ["for"] * i for i in range(6)}
    assert set(allot({"new": "judges"}, clashes, 3, Random(1), already)["new"]) == {"c0", "c1", "c2"}


@given(rounds(players=(2, 12)), seeds)
@settings(max_examples=40)
def test_the_same_luck_deals_the_same_ballots(round, seed):
    voters, clashes = round
    assert allot(voters, clashes, 4, Random(seed)) == allot(backwards(voters), backwards(clashes), 4, Random(seed))


def test_without_clashes_there_are_no_ballots():
    assert allot({"a": "for"}, {}, 4, Random(1)) == {"a": ()}


def test_forty_people_wait_for_none_of_this():
    """A tenth of these bounds is usual; they catch a wrong order of growth, not a slow machine."""
    luck = Random(1)
    left, right, deck = names("l", 20), names("r", 20), names("c", 17)
    seen = {p: luck.sample(deck, 8) for p in left}
    openings = {f"o {p}": p for p in right}
    met = {(a, b): luck.choice([0, 0, 1, 2]) for a in left for b in right}
    began = time.process_time()
    deal_hands(deck, left, seen, 4, luck)
    pairs = pair(left, openings, right[:5], met, luck)
    assert time.process_time() - began < 0.3
    clashes = {f"c {a}": Parties(openings[o], a, o) for a, o in pairs.items()}
    clashes |= {f"c {b}": Parties(a, b, f"o {a}") for a, b in zip(left, right, strict=True)}
    began = time.process_time()
    allot(dict.fromkeys(left, "for") | dict.fromkeys(right, "against"), clashes, 4, luck)
    assert time.process_time() - began < 0.5


# --- comparisons --------------------------------------------------------------------------


@st.composite
def rewrites(draw):
    """(texts with their authors, readers, who knows each)."""
    readers = names("r", draw(st.integers(0, 40)))
    texts = {
        f"t{n}": author
        for n, author in enumerate(draw(st.lists(st.sampled_from([*readers, "gone"]), unique=True, max_size=40)))
    }
    known = {text: draw(st.sets(st.sampled_from(readers))) for text in texts} if readers else {}
    return texts, readers, known


@given(rewrites(), st.integers(1, 3), lucks)
def test_each_text_goes_to_two_readers_never_to_its_author_and_rather_to_who_has_not_read_it(rewritten, each, luck):
    texts, readers, known = rewritten
    shares = share_out(texts, readers, known, each, luck)
    assert list(shares) == readers
    for text, author in texts.items():
        others = set(readers) - {author}
        got = [reader for reader, share in shares.items() if text in share]
        assert author not in got and len(got) == min(each, len(others))
        fresh = others - known.get(text, set())
        assert len(set(got) - known.get(text, set())) == min(each, len(fresh)), (
            "somebody reads again only where nobody else is left"
        )
    assert all(len(set(share)) == len(share) for share in shares.values())


@given(st.integers(3, 40), st.integers(0, 5), lucks)
def test_where_everybody_rewrites_and_nobody_has_read_anything_all_get_the_same(players, judges, luck):
    readers = names("r", players + judges)
    shares = share_out({f"t{n}": f"r{n}" for n in range(players)}, readers, {}, 2, luck)
    assert spread([len(share) for share in shares.values()]) <= 1


@given(rewrites(), seeds)
def test_the_same_luck_shares_out_the_same(rewritten, seed):
    texts, readers, known = rewritten
    assert share_out(texts, readers, known, 2, Random(seed)) == share_out(
        backwards(texts), readers, known, 2, Random(seed)
    )
