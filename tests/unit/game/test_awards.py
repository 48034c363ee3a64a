"""Awards: their winners, and the minimum figures for them (docs/fairness.md)."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game.scoring.awards import Award, Fair, awards, unbelieved
from debate.game.scoring.standings import Match, Text, above

PEOPLE = [f"p{n}" for n in range(8)]
TEXTS = {
    f"{kind}-{person}": Text(person, kind, ("for", "against")[n % 2])
    for n, person in enumerate([*PEOPLE, "bot"])
    for kind in ("opening", "rebuttal")
}


def match(winner, loser, voter="v1", kind="opening", won=1.0, last=0, own=0):
    return Match(winner, loser, won, 1.0, last, own, voter, (f"{kind}-{winner}", f"{kind}-{loser}"))


def named(name, matches=(), taps=(), people=PEOPLE):
    return next((award for award in awards(matches, taps, TEXTS, people, brief=False) if award.name == name), None)


def preferences(order, kind="opening", voters=4):
    """Everybody's texts of a kind met those of everybody else, and readers agree on the order."""
    return [
        match(one, two, f"v{n}", kind) for k, one in enumerate(order) for two in order[k + 1 :] for n in range(voters)
    ]


def writers(n):
    people = [f"p{k}" for k in range(n)]
    return people, {
        f"{kind}-{one}": Text(one, kind, "for") for one in [*people, "bot"] for kind in ("opening", "rebuttal")
    }


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
@pytest.mark.parametrize(("n", "named"), [(8, 1), (14, 1), (15, 2), (24, 2), (25, 3), (40, 3)])
def test_a_tenth_of_the_writers_are_among_the_strongest_at_least_one_and_at_most_three(n, named, kind):
    people, texts = writers(n)
    order = people[::-1]  # the last to come writes best
    found = awards(preferences(order, kind, 1), (), texts, people, brief=False)
    assert found == [Award(f"strong_{kind}", tuple(people[-named:]))], "in the order in which people came, so in none"


def test_nobody_is_among_the_strongest_where_readers_do_not_agree():
    people, texts = writers(12)
    found = preferences(people, voters=1) + preferences(people[::-1], voters=1)
    assert awards(found, (), texts, people, brief=False) == []


def test_nobody_is_among_the_strongest_after_one_round_with_two_ballots():
    people, texts = writers(20)
    assert awards(preferences(people), (), texts, people, brief=True) == []
    assert len(awards(preferences(people), (), texts, people, brief=False)) == 1


def test_the_strongest_are_far_enough_above_the_mean_and_a_bot_is_never_one_of_them():
    people, texts = writers(20)
    found = preferences(["bot", *people], voters=1)
    heights = above(found, texts, people)["opening"]
    (award,) = awards(found, (), texts, people, brief=False)
    assert set(heights) == set(people) and sum(height >= 1.5 for height in heights.values()) > 2
    assert award.winners == ("p0", "p1") and min(heights[one] for one in award.winners) >= 1.5


@given(st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from("uvw")), max_size=60))
@settings(max_examples=12)
def test_heights_are_those_of_a_fit_with_two_strengths_for_each_person(pairs):
    """Computed once more with s and d as the unknowns, by scipy."""
    found = [
        match(one, two, voter, ("opening", "rebuttal")[n % 2])
        for n, (one, two, voter) in enumerate(pairs)
        if one != two
    ]
    heights = above(found, TEXTS, PEOPLE)
    size = len(PEOPLE)
    at = {
        (person, kind): np.eye(2 * size)[n] + sign * np.eye(2 * size)[size + n]
        for n, person in enumerate(PEOPLE)
        for kind, sign in (("opening", 1), ("rebuttal", -1))
    }
    rows = np.array([at[m.first, TEXTS[m.texts[0]].kind] - at[m.second, TEXTS[m.texts[1]].kind] for m in found])
    ridge = np.array([1.0] * size + [2.0] * size)
    x = np.zeros(2 * size)
    for _ in range(50 if found else 0):
        p = 1 / (1 + np.exp(-rows @ x))
        curve = rows.T @ (rows * (p * (1 - p))[:, None]) + np.diag(ridge)
        x = x + np.linalg.solve(curve, rows.T @ (1 - p) - ridge * x)
    for kind, by_person in heights.items():
        if by_person:
            both = np.array([at[person, kind] for person in by_person])
            apart = both - both.mean(axis=0)
            errors = np.sqrt(np.diag(apart @ np.linalg.inv(curve) @ apart.T))
            assert list(by_person.values()) == pytest.approx(list(apart @ x / errors), abs=1e-4)


def test_neither_a_bot_nor_a_share_of_nothing_wins_an_award():
    assert (
        awards(
            [match("bot", "p1", voter) for voter in ("v1", "v2")], [Fair("bot", True)] * 3, TEXTS, PEOPLE, brief=False
        )
        == []
    )
    assert awards((), [Fair("p0", False)] * 2, TEXTS, PEOPLE, brief=False) == []


@pytest.mark.parametrize(("taps", "winners"), [(1, None), (2, ("p0",)), (5, ("p0",))])
def test_the_fairest_restater_was_judged_at_least_twice(taps, winners):
    award = named("fairest_restater", taps=[Fair("p0", True)] * taps + [Fair("p1", True), Fair("p1", False)])
    assert award.winners == (winners or ("p1",))


@pytest.mark.parametrize(("ballots", "awarded"), [(4, False), (5, True)])
@pytest.mark.parametrize("first", [True, False])
def test_the_bridge_builder_has_five_ballots_of_the_other_bench(ballots, awarded, first):
    one = (
        match("p0", "p1", kind="rebuttal", last=1, own=-1)
        if first
        else match("p1", "p0", kind="rebuttal", won=0.0, last=1, own=1)
    )
    assert named("bridge_builder", [one] * ballots) == (Award("bridge_builder", ("p0",)) if awarded else None)


@pytest.mark.parametrize(("lost", "awarded"), [(2, True), (3, False)])
def test_most_ballots_of_the_other_bench_have_to_be_for_the_bridge_builder(lost, awarded):
    won = [match("p0", "p1", kind="rebuttal", last=1, own=-1)] * 3
    found = won + [match("p0", "p1", kind="rebuttal", won=0.0, last=1, own=-1)] * lost
    assert (named("bridge_builder", found) is not None) is awarded


@pytest.mark.parametrize(("last", "own"), [(1, 1), (1, 0), (0, -1)])
def test_ballots_of_the_own_bench_judges_and_stars_build_no_bridge(last, own):
    found = [match("p0", "p1", kind="rebuttal", last=last, own=own)] * 5
    assert named("bridge_builder", found) is None


@given(
    st.integers(0, 7),
    st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(["v1", "v2"])), max_size=40),
)
def test_a_room_under_eight_gets_no_award(people, pairs):
    found = [match(one, two, voter) for one, two, voter in pairs if one != two]
    few = PEOPLE[:people]
    assert awards(found, [Fair("p0", True)] * 4, TEXTS, few, brief=False) == []
    assert unbelieved(found, TEXTS, dict.fromkeys(few, 1), few) is None


@given(
    st.lists(
        st.tuples(st.sampled_from(PEOPLE), st.sampled_from([*PEOPLE, "bot"]), st.sampled_from(["v1", "v2", "v3"])),
        max_size=60,
    )
)
def test_no_award_has_more_than_three_winners_and_all_are_people(pairs):
    found = [match(one, two, voter) for one, two, voter in pairs if one != two]
    for award in awards(found, (), TEXTS, PEOPLE, brief=False):
        assert 1 <= len(award.winners) <= 3 and set(award.winners) <= set(PEOPLE) and 0 < award.share <= 1


# --- against a belief -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("stance", "awarded"), [(1, False), (2, False), (3, False), (4, True), (5, True), (None, False)]
)
def test_the_best_case_is_for_the_side_its_author_did_not_believe(stance, awarded):
    found = [match("p0", "p1", voter) for voter in ("v1", "v2")]  # p0 argues for
    before = {} if stance is None else {"p0": stance}
    assert unbelieved(found, TEXTS, before, PEOPLE) == (Award("unbelieved", ("p0",)) if awarded else None)


def test_the_room_does_not_see_the_best_case_against_ones_belief():
    found = [match("p0", "p1", voter) for voter in ("v1", "v2")]
    assert unbelieved(found, TEXTS, {"p0": 5}, PEOPLE)
    assert "unbelieved" not in {award.name for award in awards(found, (), TEXTS, PEOPLE, brief=False)}
