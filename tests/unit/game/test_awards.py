"""Awards: their winners, and the minimum figures for them (docs/fairness.md)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game.scoring.awards import Award, Fair, awards, unbelieved
from debate.game.scoring.standings import Match, Text

PEOPLE = [f"p{n}" for n in range(8)]
TEXTS = {
    f"{kind}-{person}": Text(person, kind, ("for", "against")[n % 2])
    for n, person in enumerate([*PEOPLE, "bot"])
    for kind in ("opening", "rebuttal")
}


def match(winner, loser, voter="v1", kind="opening", won=1.0, last=0, own=0, weight=1.0):
    return Match(winner, loser, won, weight, last, own, voter, (f"{kind}-{winner}", f"{kind}-{loser}"))


def named(name, matches=(), taps=(), people=PEOPLE):
    return next((award for award in awards(matches, taps, TEXTS, people) if award.name == name), None)


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
def test_the_best_text_goes_to_whoever_won_the_largest_share_of_matches(kind):
    found = [match("p0", "p1", voter, kind) for voter in ("v1", "v2")]
    found += [match("p2", "p1", "v1", kind), match("p2", "p3", "v2", kind, won=0.5)]
    award = named(f"best_{kind}", found)
    assert award == Award(f"best_{kind}", ("p0",), 1.0)
    assert [award.name for award in awards(found, (), TEXTS, PEOPLE)] == [f"best_{kind}"]


def test_stars_count_half():
    found = [match("p0", "p1", "v1"), match("p1", "p0", "v2", weight=0.5)]
    assert named("best_opening", found) == Award("best_opening", ("p0",), 1 / 1.5)


def test_one_reader_is_not_enough_for_a_best_text():
    once = [match("p0", "p1", "v1"), match("p0", "p2", "v1")]
    assert named("best_opening", once) is None
    assert named("best_opening", [*once, match("p0", "p1", "v2")]).winners == ("p0",)


@pytest.mark.parametrize("equal", [1, 2, 3, 4, 5])
def test_up_to_three_share_an_award_and_more_get_none(equal):
    found = [match(PEOPLE[n], "bot", voter) for n in range(equal) for voter in ("v1", "v2")]
    found += [match("bot", PEOPLE[7], voter) for voter in ("v1", "v2")]
    award = named("best_opening", found)
    assert award == (Award("best_opening", tuple(PEOPLE[:equal]), 1.0) if equal <= 3 else None)


def test_neither_a_bot_nor_a_share_of_nothing_wins_an_award():
    assert awards([match("bot", "p1", voter) for voter in ("v1", "v2")], [Fair("bot", True)] * 3, TEXTS, PEOPLE) == []
    assert awards((), [Fair("p0", False)] * 2, TEXTS, PEOPLE) == []


@pytest.mark.parametrize(("taps", "winners"), [(1, None), (2, ("p0",)), (5, ("p0",))])
def test_the_fairest_restater_was_judged_at_least_twice(taps, winners):
    award = named("fairest_restater", taps=[Fair("p0", True)] * taps + [Fair("p1", True), Fair("p1", False)])
    assert award.winners == (winners or ("p1",))


@pytest.mark.parametrize(("ballots", "awarded"), [(2, False), (3, True)])
@pytest.mark.parametrize("first", [True, False])
def test_the_bridge_builder_has_three_ballots_of_the_other_bench(ballots, awarded, first):
    one = (
        match("p0", "p1", kind="rebuttal", last=1, own=-1)
        if first
        else match("p1", "p0", kind="rebuttal", won=0.0, last=1, own=1)
    )
    assert named("bridge_builder", [one] * ballots) == (Award("bridge_builder", ("p0",), 1.0) if awarded else None)


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
    assert awards(found, [Fair("p0", True)] * 4, TEXTS, few) == []
    assert unbelieved(found, TEXTS, dict.fromkeys(few, 1), few) is None


@given(
    st.lists(
        st.tuples(st.sampled_from(PEOPLE), st.sampled_from([*PEOPLE, "bot"]), st.sampled_from(["v1", "v2", "v3"])),
        max_size=60,
    )
)
def test_no_award_has_more_than_three_winners_and_all_are_people(pairs):
    found = [match(one, two, voter) for one, two, voter in pairs if one != two]
    for award in awards(found, (), TEXTS, PEOPLE):
        assert 1 <= len(award.winners) <= 3 and set(award.winners) <= set(PEOPLE) and 0 < award.share <= 1


# --- against a belief -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("stance", "awarded"), [(1, False), (2, False), (3, False), (4, True), (5, True), (None, False)]
)
def test_the_best_case_is_for_the_side_its_author_did_not_believe(stance, awarded):
    found = [match("p0", "p1", voter) for voter in ("v1", "v2")]  # p0 argues for
    before = {} if stance is None else {"p0": stance}
    assert unbelieved(found, TEXTS, before, PEOPLE) == (Award("unbelieved", ("p0",), 1.0) if awarded else None)


def test_the_room_does_not_see_the_best_case_against_ones_belief():
    found = [match("p0", "p1", voter) for voter in ("v1", "v2")]
    assert unbelieved(found, TEXTS, {"p0": 5}, PEOPLE)
    assert "unbelieved" not in {award.name for award in awards(found, (), TEXTS, PEOPLE)}
