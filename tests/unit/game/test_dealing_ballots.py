"""Fair dealing of ballots, and of texts to compare: every "exactly", "at most" and "never" of docs/game.md, sections 8 and 15."""

from collections import Counter
from itertools import combinations, product
from math import prod
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game.dealing.shares import Parties, allot, deal_hands, pair, share_out
from support.counted import calls
from support.dealt import backwards, lucks, names, seeds, spread, squares

# --- ballots ------------------------------------------------------------------------------


@st.composite
def rounds(draw, players=(2, 40), judges=(0, 6)):
    """Voters and clashes of a round: some sent no opening, some no rebuttal, and where a side has none a bot opens."""
    seats = names("p", draw(st.integers(*players)))
    voters = {p: ("for", "against")[i % 2] for i, p in enumerate(seats)}
    luck = Random(draw(seeds))
    silent, late = draw(st.sampled_from([(0, 0), (0.2, 0), (0.2, 0.2), (0.6, 0.3), (1, 0)]))
    clashes = {}
    for side in ("for", "against"):
        openings = {f"o {p}": p for p in seats if voters[p] != side and luck.random() >= silent}
        rebutters = [p for p in seats if voters[p] == side]
        by_bots = {r: f"bot {r}" for r in rebutters}
        for rebutter, opening in (pair(rebutters, openings, {}, {}, luck) or by_bots).items():
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
@settings(max_examples=32)
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
def test_when_everybody_sent_everything_counts_differ_by_at_most_one(players, judges, luck):
    seats = names("p", players)
    voters = {p: ("for", "against")[i % 2] for i, p in enumerate(seats)} | dict.fromkeys(names("j", judges), "judges")
    clashes = {}
    for side in ("for", "against"):
        openings = {f"o {p}": p for p in seats if voters[p] != side}
        for rebutter, opening in pair([p for p in seats if voters[p] == side], openings, {}, {}, luck).items():
            clashes[f"c {rebutter}"] = Parties(openings[opening], rebutter, opening)
    counts = Counter(c for share in allot(voters, clashes, 4, luck).values() for c in share)
    assert spread([counts[c] for c in clashes]) <= 1


@given(rounds(players=(2, 4), judges=(0, 1)), st.integers(1, 2), st.data(), lucks)
@settings(max_examples=60)
def test_no_other_deal_of_ballots_is_fairer(round, each, data, luck):
    voters, clashes = round
    already = {c: data.draw(st.lists(st.sampled_from(["for", "against", "judges"]), max_size=2)) for c in clashes}
    apart = {v: data.draw(st.sets(st.sampled_from(list(voters)), max_size=2)) - {v} for v in voters}

    def cost(deal):
        unwished = sum(
            bool({clashes[c].opener, clashes[c].rebutter} & apart[v])
            for v, share in zip(voters, deal, strict=True)
            for c in share
        )
        given = [(c, voters[v]) for v, share in zip(voters, deal, strict=True) for c in share]
        given += [(c, bench) for c, benches in already.items() for bench in benches]
        again = sum(
            clashes[c].opening in {p.opening for p in clashes.values() if p.rebutter == v}
            for v, share in zip(voters, deal, strict=True)
            if neutral(v, clashes)
            for c in share
        )
        return unwished, squares(Counter(c for c, _ in given).values()), squares(Counter(given).values()), again

    choices = []
    for voter in voters:
        votable = sorted(neutral(voter, clashes) or clashes)
        choices.append(list(combinations(votable, min(each, len(votable)))))
    assert prod(map(len, choices)) < 50_000
    shares = allot(voters, clashes, each, luck, already, apart)
    assert cost(list(shares.values())) == min(map(cost, product(*choices)))


@given(rounds(), st.sets(st.integers(0, 39), max_size=20), st.integers(1, 6), lucks)
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
@settings(max_examples=16)
def test_the_same_luck_deals_the_same_ballots(round, seed):
    voters, clashes = round
    assert allot(voters, clashes, 4, Random(seed)) == allot(backwards(voters), backwards(clashes), 4, Random(seed))


def test_without_clashes_there_are_no_ballots():
    assert allot({"a": "for"}, {}, 4, Random(1)) == {"a": ()}


def work(each: int) -> list[int]:
    """Calls in which a second round is dealt to two sides of so many: hands, pairs, ballots."""
    luck = Random(1)
    left, right, deck = names("l", each), names("r", each), names("c", 17)
    seen = {p: luck.sample(deck, 8) for p in left}
    openings = {f"o {p}": p for p in right}
    met = {(a, b): luck.choice([0, 0, 1, 2]) for a in left for b in right}
    turns = dict.fromkeys(right[5:], 2)
    pairs = pair(left, openings, turns, met, Random(2))
    clashes = {f"c {a}": Parties(openings[o], a, o) for a, o in pairs.items()}
    clashes |= {f"c {b}": Parties(a, b, f"o {a}") for a, b in zip(left, right, strict=True)}
    voters = dict.fromkeys(left, "for") | dict.fromkeys(right, "against")
    return [
        calls(deal_hands, deck, left, seen, 4, luck),
        calls(pair, left, openings, turns, met, luck),
        calls(allot, voters, clashes, 4, luck),
    ]


def test_twice_as_many_people_are_four_times_the_work_and_no_more():
    assert all(forty < 5 * twenty for twenty, forty in zip(work(10), work(20), strict=True))


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
