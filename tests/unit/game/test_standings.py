"""Standings: matches, the fit, and the resulting places (docs/fairness.md)."""

from math import exp, log
from random import Random
from statistics import fmean, variance

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import debate.game.scoring.standings as standings_module
from debate.game.scoring.standings import (
    CAUTION,
    Match,
    Stars,
    Text,
    Verdict,
    figures_to_show,
    fit,
    level_benches,
    matches_of_stars,
    matches_of_verdicts,
    own_place,
    standings,
)

PEOPLE = [f"p{n}" for n in range(9)]
BENCHES = {person: ("for", "against")[n % 2] for n, person in enumerate(PEOPLE)}
WRITERS = [*PEOPLE, "bot", ""]


@st.composite
def matches(draw):
    """Any matches at all, balanced ones and one-sided ones."""
    count = draw(st.integers(1, 60))
    luck = Random(draw(st.integers(0, 10**6)))
    tilt = draw(st.sampled_from([0.5, 0.8, 1.0]))
    found = []
    for _ in range(count):
        first, second = luck.sample(WRITERS, 2)
        won = luck.choice([0.0, 0.5, 1.0]) if luck.random() > tilt else float(first < second)
        last = luck.randrange(2)
        found.append(
            Match(first, second, won, 1.0 if last else 0.5, last, luck.choice([-1, 0, 1]), luck.choice(PEOPLE))
        )
    return found


# --- matches ------------------------------------------------------------------------------

TEXTS = {
    "o1": Text("ann", "opening", "for"),
    "o2": Text("ben", "opening", "against"),
    "o3": Text("cat", "opening", "for"),
    "r1": Text("ben", "rebuttal", "against"),
    "r2": Text("ann", "rebuttal", "for"),
    "r3": Text("dan", "rebuttal", "against"),
}


def hide(*ids):
    return {id: text._replace(hidden=id in ids) for id, text in TEXTS.items()}


@pytest.mark.parametrize(("choice", "won"), [("rebuttal", 1), ("close", 0.5), ("opening", 0)])
@pytest.mark.parametrize(("bench", "own"), [("for", -1), ("against", 1), ("judges", 0)])
def test_a_verdict_is_a_match_of_the_rebuttal_against_the_opening(choice, won, bench, own):
    found = matches_of_verdicts([Verdict("eve", bench, "o1", "r1", choice)], TEXTS)
    assert found == [Match("ben", "ann", won, 1, 1, own, "eve", ("r1", "o1"))]


@pytest.mark.parametrize("voter", ["ann", "ben"])
def test_nobody_is_a_reader_of_their_own_clash(voter):
    assert matches_of_verdicts([Verdict(voter, "for", "o1", "r1", "rebuttal")], TEXTS) == []


def test_each_star_is_a_match_against_each_unstarred_text_of_its_kind():
    read = [("o1", "r1"), ("o2", "r2"), ("o3", "r3")]
    found = matches_of_stars([Stars("eve", "for", read, ["o1", "r3"])], TEXTS)
    assert found == [
        Match("ann", "ben", 1, 0.5, 0, 1, "eve", ("o1", "o2")),
        Match("ann", "cat", 1, 0.5, 0, 0, "eve", ("o1", "o3")),
        Match("dan", "ben", 1, 0.5, 0, 0, "eve", ("r3", "r1")),
        Match("dan", "ann", 1, 0.5, 0, -1, "eve", ("r3", "r2")),
    ]
    assert {match.own for match in matches_of_stars([Stars("eve", "judges", read, ["o1", "r3"])], TEXTS)} == {0}


def test_an_opening_that_was_read_in_two_clashes_counts_once():
    read = [("o1", "r1"), ("o1", "r3"), ("o2", "r2")]
    found = matches_of_stars([Stars("eve", "for", read, ["o1"])], TEXTS)
    assert [match.texts for match in found] == [("o1", "o2")]


def test_stars_leave_the_voters_own_clashes_out():
    read = [("o1", "r1"), ("o2", "r2"), ("o3", "r3")]
    assert matches_of_stars([Stars("ben", "against", read, ["o1", "o3", "r3"])], TEXTS) == []
    found = matches_of_stars([Stars("cat", "for", read, ["o1"])], TEXTS)
    assert [match.texts for match in found] == [("o1", "o2")]


def test_no_stars_are_no_matches():
    assert matches_of_stars([Stars("eve", "for", [("o1", "r1"), ("o2", "r2")], [])], TEXTS) == []
    assert matches_of_stars([Stars("eve", "for", [], [])], TEXTS) == []


@given(st.sets(st.sampled_from(sorted(TEXTS))), st.sets(st.sampled_from(sorted(TEXTS))))
def test_a_hidden_text_is_in_no_match_and_takes_no_other_away(hidden, starred):
    pairs = [("o1", "r1"), ("o2", "r2"), ("o3", "r3")]
    verdicts = [Verdict("eve", "for", *pair, "rebuttal") for pair in pairs]

    def all_of(texts):
        return matches_of_verdicts(verdicts, texts) + matches_of_stars([Stars("eve", "for", pairs, starred)], texts)

    assert all_of(hide(*hidden)) == [match for match in all_of(TEXTS) if not hidden & set(match.texts)]


# --- the fit ------------------------------------------------------------------------------


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=80
    )
)
def test_without_biases_it_is_bradley_and_terry_as_choix_fits_them(pairs):
    import choix  # takes half a second, which only the worker that runs this has to spend

    names = [f"p{n}" for n in range(6)]
    found = fit([Match(names[a], names[b], 1.0, 1.0, 0, 0, "eve") for a, b in pairs], names)
    expected = choix.opt_pairwise(6, pairs, alpha=0.5, method="BFGS", tol=1e-9)  # choix penalises alpha·Σ s², we ½·Σ s²
    assert [found.strength[name] for name in names] == pytest.approx(list(expected), abs=1e-5)
    assert found.last == found.own == 0


class Penalised:
    """What the fit is to maximise, written down once more with its sign turned, and its derivatives."""

    def __init__(self, matches, voters):
        import numpy as np  # only where this runs, as choix

        n = len(PEOPLE)
        self.np, self.penalty = np, np.array([1.0] * n + [0.1] * 2 + [1.0] * len(voters))
        self.rows = np.zeros((len(matches), len(self.penalty)))  # by match: how each unknown counts
        for row, match in zip(self.rows, matches, strict=True):
            for author, sign in ((match.first, 1), (match.second, -1)):
                if author in PEOPLE:
                    row[PEOPLE.index(author)] += sign
            row[n], row[n + 1], row[n + 2 + voters.index(match.voter)] = match.last, match.own, match.own
        self.won, self.weight = (np.array([match[n] for match in matches]) for n in (2, 3))

    def loss(self, x):
        z = self.rows @ x
        fits = self.won * self.np.logaddexp(0, -z) + (1 - self.won) * self.np.logaddexp(0, z)
        return (self.weight * fits).sum() + 0.5 * (self.penalty * x**2).sum()

    def slope(self, x):
        p = 1 / (1 + self.np.exp(-(self.rows @ x)))
        return self.rows.T @ (self.weight * (p - self.won)) + self.penalty * x

    def curve(self, x):
        p = 1 / (1 + self.np.exp(-(self.rows @ x)))
        return self.rows.T @ ((self.weight * p * (1 - p))[:, None] * self.rows) + self.np.diag(self.penalty)


@given(matches())
def test_it_is_the_maximum_and_its_errors_are_the_hessians(found):
    import numpy as np
    from scipy.optimize import minimize

    voters = sorted({m.voter for m in found})
    result = fit(found, PEOPLE)
    lean = [result.lean.get(voter, 0.0) for voter in voters]
    top = np.array([*result.strength.values(), result.last, result.own, *lean])
    aim = Penalised(found, voters)
    best = minimize(aim.loss, np.zeros(len(top)), jac=aim.slope, method="BFGS", options={"gtol": 1e-7})
    assert aim.loss(top) <= best.fun + 1e-9
    assert list(top) == pytest.approx(list(best.x), abs=1e-4)
    covariance = np.linalg.inv(aim.curve(top))[: len(PEOPLE), : len(PEOPLE)]
    assert np.array(result.covariance) == pytest.approx(covariance, abs=1e-5)


@pytest.mark.parametrize("times", [1, 40, 2000])
@pytest.mark.parametrize("own", [-1, 0, 1])
def test_it_settles_however_one_sided_a_debate_is(times, own):
    found = [Match("p0", "p1", 1.0, 1.0, 1, own, "p2"), Match("p0", "", 1.0, 1.0, 0, own, "p3")] * times
    result = fit(found, PEOPLE)
    assert result.strength["p0"] > 0 >= result.strength["p1"]
    z = result.strength["p0"] - result.strength["p1"] + result.last + own * (result.own + result.lean.get("p2", 0))
    assert -times * log(1 / (1 + exp(-z))) < 2 * log(2 + times) ** 2


@given(matches())
def test_it_settles_on_the_same_even_if_newton_goes_too_far(found):
    exact, step = fit(found, PEOPLE), standings_module._Model._step
    with pytest.MonkeyPatch.context() as patch:
        steps = iter([20, 5])

        def too_far(model, slope):
            step_x, step_b, root = step(model, slope)
            times = next(steps, 1)
            return [times * value for value in step_x], [times * value for value in step_b], root

        patch.setattr(standings_module._Model, "_step", too_far)
        assert fit(found, PEOPLE).strength == pytest.approx(exact.strength, abs=1e-5)


def test_nobody_has_a_place_in_a_debate_without_matches():
    assert fit([], []).strength == {}
    assert standings([], BENCHES, drawn=True) == {}


# --- places -------------------------------------------------------------------------------


@given(matches(), st.booleans())
def test_a_place_counts_everybody_else_once_and_two_see_each_other_alike(found, drawn):
    places = standings(found, BENCHES, drawn)
    for person, place in places.items():
        assert place.ahead + place.behind + len(place.level) == len(places) - 1
        assert person not in place.level and set(place.level) <= set(places)
        assert all(person in places[other].level for other in place.level)
    assert sum(place.ahead for place in places.values()) == sum(place.behind for place in places.values())


@given(matches(), st.booleans(), st.sampled_from([2.0, 2.33]))
def test_two_are_level_within_two_standard_errors_or_as_many_as_are_asked_for(found, drawn, caution):
    places = standings(found, BENCHES, drawn, **({} if caution == 2.0 else {"caution": caution}))
    covariance = fit(found, [person for person in PEOPLE if person in places]).covariance
    for n, one in enumerate(places.values()):
        gaps = [one.strength - two.strength for two in places.values()]
        errors = [max(0, covariance[n][n] + covariance[m][m] - 2 * covariance[n][m]) ** 0.5 for m in range(len(places))]
        others = [(gap, caution * error) for m, (gap, error) in enumerate(zip(gaps, errors, strict=True)) if m != n]
        assert one.ahead == sum(gap > error for gap, error in others)
        assert one.behind == sum(-gap > error for gap, error in others)


@given(matches(), st.booleans())
def test_only_people_whose_texts_were_read_have_a_place_and_bots_never(found, drawn):
    read = {author for match in found for author in (match.first, match.second)}
    assert set(standings(found, BENCHES, drawn)) == read & set(PEOPLE)


def test_a_bot_is_as_strong_as_nobody():
    against_bot = [Match("p0", "bot", 1.0, 1.0, 1, 0, "p1"), Match("p2", "another bot", 0.0, 1.0, 1, 0, "p1")]
    against_none = [match._replace(second="") for match in against_bot]
    assert fit(against_bot, PEOPLE) == fit(against_none, PEOPLE)


@given(matches(), st.permutations(PEOPLE), st.randoms(use_true_random=False), st.booleans())
def test_other_names_and_another_order_give_the_same_places(found, names, luck, drawn):
    name = dict(zip(PEOPLE, names, strict=True)) | {"bot": "bot", "": ""}
    renamed = [m._replace(first=name[m.first], second=name[m.second], voter=name[m.voter]) for m in found]
    luck.shuffle(renamed)
    people = list(BENCHES)
    luck.shuffle(people)
    before = standings(found, BENCHES, drawn)
    after = standings(renamed, {name[person]: BENCHES[person] for person in people}, drawn)
    covariance = fit(found, list(before)).covariance
    for n, one in enumerate(before):  # an exact tie with an error could fall either way
        for m, two in enumerate(before):
            error = CAUTION * max(covariance[n][n] + covariance[m][m] - 2 * covariance[n][m], 0) ** 0.5
            assume(n == m or abs(abs(before[one].strength - before[two].strength) - error) > 1e-6)
    assert set(after) == {name[person] for person in before}
    for person, place in before.items():
        same = after[name[person]]
        assert same.strength == pytest.approx(place.strength, abs=1e-6)
        assert (same.ahead, same.behind, set(same.level)) == (place.ahead, place.behind, {name[p] for p in place.level})


@given(matches(), matches(), st.sampled_from(PEOPLE), st.booleans())
def test_nobody_changes_their_own_place_by_voting(found, votes, person, drawn):
    others = [match for match in found if match.voter != person]
    mine = [match._replace(voter=person) for match in votes]
    mixed = (
        [match for pair in zip(others, mine, strict=False) for match in pair]
        + others[len(mine) :]
        + mine[len(others) :]
    )
    assert own_place(person, mixed, BENCHES, drawn) == own_place(person, others, BENCHES, drawn)


def test_an_own_place_is_the_place_that_the_others_votes_give():
    found = [Match("p0", "p1", 1.0, 1.0, 1, 0, "p2"), Match("p0", "p1", 0.0, 1.0, 1, 0, "p0")]
    assert own_place("p0", found, BENCHES, drawn=False) == standings(found[:1], BENCHES, drawn=False)["p0"]
    assert own_place("p0", found[1:], BENCHES, drawn=False) is None
    assert own_place("bot", [found[0]._replace(second="bot")], BENCHES, drawn=False) is None


def test_a_person_who_wins_everything_is_clearly_preferred_and_equals_are_level():
    luck = Random(1)
    found = [
        Match(first, second, float(first == "p0") if "p0" in (first, second) else 0.5, 1.0, 0, 0, luck.choice(PEOPLE))
        for first in PEOPLE
        for second in PEOPLE
        if first != second
    ] * 2
    places = standings(found, BENCHES, drawn=False)
    assert (places["p0"].ahead, places["p0"].behind, places["p0"].level) == (8, 0, ())
    assert all((place.behind, len(place.level)) == (1, 7) for person, place in places.items() if person != "p0")


def test_a_last_word_that_everybody_wins_by_makes_nobody_stronger():
    found = [Match(a, b, 1.0, 1.0, 1, 0, "v") for a in PEOPLE for b in PEOPLE if a != b]
    result = fit(found, PEOPLE)
    assert result.last > 2 and max(map(abs, result.strength.values())) < 1e-9


# --- benches ------------------------------------------------------------------------------

strengths = st.lists(st.floats(-3, 3), min_size=3, max_size=9)


def gap_and_error(values, benches):
    teams = [[value for person, value in values.items() if benches[person] == side] for side in ("for", "against")]
    spread = sum(variance(team) * (len(team) - 1) for team in teams if len(team) > 1) / (len(values) - 2)
    return fmean(teams[0]) - fmean(teams[1]), (spread * sum(1 / len(team) for team in teams)) ** 0.5


@given(strengths, st.floats(-5, 5))
def test_benches_are_at_most_one_error_apart_and_move_no_further_than_that(values, lead):
    before = {person: value + lead * (BENCHES[person] == "for") for person, value in zip(PEOPLE, values, strict=False)}
    after = level_benches(before, BENCHES)
    gap, error = gap_and_error(before, BENCHES)
    new_gap, same_error = gap_and_error(after, BENCHES)
    assert same_error == pytest.approx(error, abs=1e-9)
    assert new_gap == pytest.approx(max(-error, min(error, gap)), abs=1e-9)
    moved = {
        side: {round(after[p] - before[p], 9) for p in before if BENCHES[p] == side} for side in ("for", "against")
    }
    assert all(len(steps) == 1 for steps in moved.values())
    assert moved["for"].pop() == pytest.approx(-moved["against"].pop(), abs=2e-9)
    if abs(gap) <= error:
        assert after == before


@pytest.mark.parametrize(
    "benches",
    [
        {"p0": "for", "p1": "for", "p2": "for"},
        {"p0": "for", "p1": "against", "p2": None},
        {"p0": None, "p1": None, "p2": None},
    ],
)
def test_nothing_is_levelled_where_a_bench_is_missing_or_two_people_are_all(benches):
    values = {"p0": 3.0, "p1": -3.0, "p2": 0.5}
    assert level_benches(values, benches) == values


def test_people_without_a_bench_stay_where_they_are():
    values = {"p0": 2.0, "p1": -2.0, "p2": 2.5, "p3": -2.5, "p4": 1.0}
    after = level_benches(values, BENCHES | {"p4": None})
    assert after["p4"] == 1.0 and after["p0"] < 2.0 and after["p1"] > -2.0


@given(matches())
def test_only_drawn_sides_are_levelled(found):
    people = [p for p in PEOPLE if p in {m.first for m in found} | {m.second for m in found}]
    plain = fit(found, people).strength
    assert {p: place.strength for p, place in standings(found, BENCHES, drawn=False).items()} == plain
    assert {p: place.strength for p, place in standings(found, BENCHES, drawn=True).items()} == level_benches(
        plain, BENCHES
    )


# --- what is shown ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "rounds", "totals", "awards", "bands", "own_bench"),
    [
        (1, 2, False, False, False, False),
        (2, 2, False, False, False, False),
        (3, 4, False, False, False, False),
        (4, 2, True, False, False, False),
        (7, 4, True, False, False, False),
        (8, 1, True, True, False, False),
        (8, 2, True, True, True, False),
        (11, 4, True, True, True, False),
        (12, 1, True, True, False, False),
        (12, 2, True, True, True, True),
        (40, 4, True, True, True, True),
    ],
)
def test_what_a_room_is_shown_depends_on_its_size(people, rounds, totals, awards, bands, own_bench):
    assert figures_to_show(people, rounds) == (totals, awards, bands, own_bench)
