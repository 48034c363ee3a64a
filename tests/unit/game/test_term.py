"""What several debates of the same people tell: nothing too early, nothing of too little (docs/fairness.md)."""

from random import Random

import pytest

from debate.game.scoring import term
from debate.game.scoring.outcome import evidence, outcome
from debate.game.scoring.standings import fit
from debate.game.scoring.term import Showing
from support.table import Table
from tools import voters


@pytest.fixture(scope="module")
def room():
    debate = voters.draw(16, "class", 3)
    crowd = {"p00": voters.against_the_best, "p01": voters.at_random}
    room = voters.vote(debate, voters.PEER, lambda _: crowd)
    room.outcome = outcome(room)
    return room


def test_the_strengths_without_ones_own_votes_are_nearly_those_of_a_fit_without_them(room):
    seen = evidence(room)
    fitted = fit(seen.matches, seen.people)
    for voter in ("p00", "p01", "p02"):
        mine = [match for match in seen.matches if match.voter == voter]
        exact = fit([match for match in seen.matches if match.voter != voter], seen.people).strength
        quick = term._without(mine, fitted)
        moved = max(abs(exact[id] - fitted.strength[id]) for id in exact)
        assert max(abs(exact[id] - quick[id]) for id in exact) < moved / 3


def test_whoever_votes_for_the_weaker_texts_goes_against_the_others(room):
    of = {id: showing.agreed / showing.error for id, showing in term.showings(room).items()}
    assert of["p00"] == min(of.values()) < 0
    assert sum(value > 0 for value in of.values()) > len(of) / 2


def test_nothing_is_said_of_a_debate_that_is_too_small_or_not_over(room):
    assert term.showings(Table(6, "class").to("finished").room) == {}
    assert term.showings(Table(9, "sprint").to("finished").room) == {}
    assert term.showings(Table(9, "class").to("reveal", 2).room) == {}
    small = term.showings(Table(9, "class", judges=1).to("finished").room)
    assert small["j0"].strength is None and small["j0"].error > 0 and small["p0"].strength is not None


def strengths(means, debates, noise=0.3):
    luck = Random(5)
    return {id: [mean + luck.gauss(0, noise) for _ in range(debates)] for id, mean in means.items()}


def test_places_need_three_debates_of_somebody():
    means = {f"m{n}": (n - 5) * 0.6 for n in range(11)}
    assert term.over_a_term(strengths(means, 2)) == {}
    known = strengths(means, 3) | {"new": [9.0, 9.0]}
    places = term.over_a_term(known)
    assert places.keys() == means.keys(), "and nobody is compared with somebody who has fewer"
    best, worst = places["m10"], places["m0"]
    assert "m0" in best.ahead and not best.behind and "m10" in worst.behind and not worst.ahead
    for place in places.values():
        assert len(place.ahead) + len(place.behind) + place.level == len(means) - 1


def test_of_equals_nothing_is_said():
    for place in term.over_a_term(strengths(dict.fromkeys("abcdefgh", 0.0), 4)).values():
        assert not place.ahead and not place.behind


def test_more_debates_say_more():
    means = {f"m{n}": n * 0.2 for n in range(10)}
    few, many = (
        sum(len(place.ahead) for place in term.over_a_term(strengths(means, debates, 0.6)).values())
        for debates in (3, 12)
    )
    assert few < many


@pytest.mark.parametrize(
    ("debates", "agreed", "marked"),
    [(6, 0.4, False), (6, 0.0, False), (6, -1.0, True), (5, -1.0, False), (12, -0.1, False)],
)
def test_votes_are_marked_only_over_six_debates_and_only_where_they_are_no_better_than_chance(debates, agreed, marked):
    assert term.looks_like_chance([Showing(None, agreed, 1.0)] * debates) is marked
    unread = [Showing(0.1, 0.0, 0.0)] * 6  # was there, and cast no ballot
    assert term.looks_like_chance([*unread, *[Showing(None, agreed, 1.0)] * debates]) is marked
