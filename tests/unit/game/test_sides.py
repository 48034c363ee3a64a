"""How often each side convinced, and how much the benches favoured their own side (docs/fairness.md)."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game.scoring.sides import convinced, own_bench
from debate.game.scoring.standings import Text, Verdict

TEXTS = {"o": Text("ann", "opening", "for"), "r": Text("ben", "rebuttal", "against")}


def verdicts(for_, against=0, close=0, bench="judges"):
    choices = ["opening"] * for_ + ["rebuttal"] * against + ["close"] * close
    return [Verdict(f"{bench} {n}", bench, "o", "r", choice) for n, choice in enumerate(choices)]


def test_close_verdicts_count_half_for_each_side():
    assert convinced(verdicts(2, 1, 1), TEXTS).sides == {"for": 62.5, "against": 37.5}
    assert convinced([], TEXTS) is None


@pytest.mark.parametrize(
    ("for_", "against", "level"),
    [(50, 50, True), (52, 48, True), (53, 47, False), (48, 52, True), (47, 53, False), (1, 0, False)],
)
def test_sides_are_level_within_40_over_the_root_of_the_verdicts(for_, against, level):
    assert convinced(verdicts(for_, against), TEXTS).level is level


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 9))
def test_the_two_figures_make_a_hundred_and_mirror_each_other(for_, against, close):
    found, mirrored = convinced(verdicts(for_, against, close), TEXTS), convinced(verdicts(against, for_, close), TEXTS)
    if found is None:
        assert for_ + against + close == 0
        return
    assert sum(found.sides.values()) == pytest.approx(100)
    assert found.sides["for"] == pytest.approx(mirrored.sides["against"])
    assert found.level == mirrored.level


@pytest.mark.parametrize("hidden", ["o", "r"])
def test_hidden_texts_and_own_clashes_say_nothing_of_sides(hidden):
    texts = TEXTS | {hidden: TEXTS[hidden]._replace(hidden=True)}
    assert convinced(verdicts(3), texts) is None
    assert (
        convinced([Verdict("ann", "for", "o", "r", "opening"), Verdict("ben", "against", "o", "r", "rebuttal")], TEXTS)
        is None
    )


def test_own_bench_bias_is_the_difference_between_the_benches():
    found = own_bench(
        verdicts(8, 2, bench="for") + verdicts(5, 5, bench="against") + verdicts(9, bench="judges"), TEXTS
    )
    assert found.points == pytest.approx(30)
    assert found.error == pytest.approx(100 * sqrt(0.8 * 0.2 / 9 + 0.5 * 0.5 / 9))
    assert not found.clear
    assert own_bench(verdicts(80, 20, bench="for") + verdicts(50, 50, bench="against"), TEXTS).clear


@given(st.integers(0, 30), st.integers(0, 30))
def test_benches_that_vote_alike_have_no_bias_whoever_is_better(for_, against):
    found = own_bench(verdicts(for_, against, bench="for") + verdicts(for_, against, bench="against"), TEXTS)
    assert (found is None) if for_ + against < 2 else (found.points == 0 and not found.clear)
