"""How often each side convinced, and how much the benches favoured their own side (docs/fairness.md)."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game.scoring.sides import Convinced, Voted, chance, convinced, own_bench
from debate.game.scoring.standings import Text, Verdict

TEXTS = {"o": Text("ann", "opening", "for"), "r": Text("ben", "rebuttal", "against")}


def verdicts(for_, against=0, close=0, bench="judges"):
    choices = ["opening"] * for_ + ["rebuttal"] * against + ["close"] * close
    return [Verdict(f"{bench} {n}", bench, "o", "r", choice) for n, choice in enumerate(choices)]


def found_in(votes, texts=TEXTS):
    """As in a class of thirty that has argued both sides, where nobody's skill is in a gap."""
    return convinced(votes, texts, {"o": 1, "r": 1}, [f"p{n}" for n in range(30)])


def test_close_verdicts_count_half_for_each_side():
    assert found_in(verdicts(2, 1, 1)).sides == {"for": 62.5, "against": 37.5}
    assert found_in([]) is None


@pytest.mark.parametrize(
    ("for_", "against", "more"),
    [
        (50, 50, "level"),
        (60, 40, "level"),  # 20 points apart: two standard errors of 100 verdicts
        (61, 39, "for"),
        (40, 60, "level"),
        (39, 61, "against"),
        (1, 0, "level"),
    ],
)
def test_a_side_convinced_more_often_beyond_200_over_the_root_of_the_verdicts(for_, against, more):
    assert found_in(verdicts(for_, against)).more_often == more


@pytest.mark.parametrize(
    ("ballots", "rounds", "kept", "points"),
    [
        (2, 1, 1, 244),
        (3, 1, 1, 276),  # sprint
        (4, 1, 1, 305),
        (2, 2, 0, 200),
        (2.5, 2, 0, 207),  # class: everybody has argued both sides
        (4, 2, 0, 231),  # full
        (3, 3, 1, 237),  # three rounds, sides swapped
        (3, 2, 4, 326),  # two rounds, sides kept
    ],
)
def test_more_ballots_on_the_same_texts_and_people_who_keep_their_side_leave_more_to_chance(
    ballots, rounds, kept, points
):
    assert round(chance(Voted(30, rounds, ballots, kept))) == points


@given(st.integers(1, 60), st.integers(1, 4), st.floats(1, 8), st.floats(0, 16), st.floats(0, 100), st.integers(1, 400))
def test_more_often_is_said_of_the_larger_share_and_never_of_less_than_two_standard_errors(
    people, rounds, ballots, kept, share, n
):
    found = Convinced({"for": share, "against": 100 - share}, n, Voted(people, rounds, ballots, kept), {})
    if found.more_often in ("for", "against"):
        assert found.sides[found.more_often] == max(found.sides.values())
        assert abs(2 * share - 100) >= 200 / sqrt(n) and (people > 16 or rounds > 1)
    assert (found.more_often == "too_few") == (people <= 16 and rounds == 1)


def test_how_a_debate_was_voted_on_is_read_from_its_verdicts():
    texts = {
        **{f"o{n}": Text("ann", "opening", side) for n, side in ((1, "for"), (2, "against"))},
        **{f"r{n}": Text("ben", "rebuttal", side) for n, side in ((1, "against"), (2, "against"))},
        "bot": Text("bot", "opening", "for"),
    }
    rounds = {"o1": 1, "r1": 1, "o2": 2, "r2": 2, "bot": 1}
    votes = [Verdict(voter, "judges", f"o{n}", f"r{n}", "close") for voter in "uv" for n in (1, 2)]
    votes += [Verdict("u", "judges", "bot", "r1", "close"), Verdict("ann", "for", "o1", "r1", "opening")]
    assert convinced(votes, texts, rounds, ["ann", "ben", "cy"]).voted == Voted(
        people=3,
        rounds=2,
        ballots=5 / 4,
        kept=(0 + 4) / 2,  # Ann argued both sides, Ben one twice
    )


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 9))
def test_the_two_figures_make_a_hundred_and_mirror_each_other(for_, against, close):
    found, mirrored = found_in(verdicts(for_, against, close)), found_in(verdicts(against, for_, close))
    if found is None:
        assert for_ + against + close == 0
        return
    assert sum(found.sides.values()) == pytest.approx(100)
    assert found.sides["for"] == pytest.approx(mirrored.sides["against"])
    other = {"for": "against", "against": "for"}
    assert mirrored.more_often == other.get(found.more_often, found.more_often)


@pytest.mark.parametrize("hidden", ["o", "r"])
def test_hidden_texts_and_own_clashes_say_nothing_of_sides(hidden):
    texts = TEXTS | {hidden: TEXTS[hidden]._replace(hidden=True)}
    assert found_in(verdicts(3), texts) is None
    own = [Verdict("ann", "for", "o", "r", "opening"), Verdict("ben", "against", "o", "r", "rebuttal")]
    assert found_in(own) is None


def test_own_bench_bias_is_the_difference_between_the_benches():
    found = own_bench(
        verdicts(8, 2, bench="for") + verdicts(5, 5, bench="against") + verdicts(9, bench="judges"), TEXTS
    )
    assert (
        found.points == 30 and not found.clear
    )  # the standard error is 100 * sqrt(0.8 * 0.2 / 9 + 0.5 * 0.5 / 9) = 21
    assert own_bench(verdicts(80, 20, bench="for") + verdicts(50, 50, bench="against"), TEXTS).clear


@given(st.integers(0, 30), st.integers(0, 30))
def test_benches_that_vote_alike_have_no_bias_whoever_is_better(for_, against):
    found = own_bench(verdicts(for_, against, bench="for") + verdicts(for_, against, bench="against"), TEXTS)
    assert (found is None) if for_ + against < 2 else (found.points == 0 and not found.clear)
