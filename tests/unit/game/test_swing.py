"""How the room moved, and when the room is told nothing about it (docs/fairness.md)."""

from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game.model.state import Swing
from debate.game.scoring.swing import swing

STANCES = st.one_of(st.none(), st.integers(1, 5))


@pytest.mark.parametrize(("pairs", "verdict"), [(0, "too_few"), (9, "too_few"), (10, "for"), (40, "for")])
def test_ten_pairs_are_needed(pairs, verdict):
    assert swing([(4, 2)] * pairs).verdict == verdict


def test_too_few_answers_come_without_figures():
    assert swing([(4, 2)] * 9 + [(None, 2), (3, None), (None, None)]) == Swing("too_few", 9, 0, 0)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ([0] * 10, "no_clear_movement"),
        ([1] * 10, "against"),
        ([-1] * 10, "for"),
        ([1, 1, 1] + [0] * 7, "no_clear_movement"),  # 0.3, twice 0.153 is more
        ([1, 1, 1, 1] + [0] * 6, "against"),  # 0.4, twice 0.163 is less
        ([1, -1] * 10, "no_clear_movement"),
    ],
)
def test_a_mean_change_counts_from_two_standard_errors_on(changes, verdict):
    assert swing((3, 3 + change) for change in changes).verdict == verdict


def test_it_says_how_many_moved_each_way_and_how_many_lean_where():
    found = swing([(1, 5)] * 3 + [(4, 3)] * 2 + [(2, 2)] * 7)
    assert found == Swing("no_clear_movement", 12, 2, 3, (10, 0, 2), (7, 2, 3))


@given(st.lists(st.tuples(STANCES, STANCES), max_size=60))
def test_movement_is_only_said_of_ten_pairs_and_two_errors(stances):
    found = swing(stances)
    changes = [after - before for before, after in stances if before is not None and after is not None]
    assert found.pairs == len(changes)
    if found.verdict in ("for", "against"):
        assert len(changes) >= 10 and abs(fmean(changes)) > 2 * stdev(changes) / len(changes) ** 0.5
        assert (fmean(changes) > 0) == (found.verdict == "against")
    mirrored = swing((before and 6 - before, after and 6 - after) for before, after in stances)
    assert {"for": "against", "against": "for"}.get(found.verdict, found.verdict) == mirrored.verdict
