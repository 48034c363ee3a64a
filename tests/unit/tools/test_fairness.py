"""The simulation behind docs/fairness.md: it plays the product's debates, nothing in it favours what it measures, and its gate can close."""

from functools import cache, partial
from pathlib import Path

import pytest

from debate.game.model.phases import FORMATS
from debate.game.scoring import awards, sides, standings, term
from debate.game.scoring.outcome import own_place
from tools import fairness, voters

PAGE = (Path(__file__).parents[3] / "docs" / "fairness.md").read_text()
one_cheat = partial(voters.saboteurs, 1)
FEW = 6  # debates: what is measured with them is far from the limits, or the gate stays open


@pytest.fixture(scope="module")
def debate():
    return voters.draw(12, "class", 8)


@pytest.fixture(scope="module", autouse=True)
def drawn_once():
    """What luck decides is the same whatever is counted, and drawing it takes half of the time."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(fairness, "draw", cache(voters.draw))
        yield


def test_spearman_is_spearman():
    truth = {"a": 3.0, "b": 1.0, "c": 2.0, "d": 5.0, "e": 0.0}
    found = {"a": 2.0, "b": 2.0, "c": 1.0, "d": 4.0}
    as_scipy = 0.8207826816681233  # scipy.stats.spearmanr([3, 1, 2, 5, 0], [2, 2, 1, 4, 0]), which takes half a second to import
    assert fairness.spearman(truth, found) == pytest.approx(as_scipy)


@pytest.mark.parametrize("format", fairness.SHOWN)
def test_everybody_reads_and_stars_what_the_format_asks_of_them(format):
    debate = voters.draw(12, format, 7)
    room = voters.vote(debate, voters.PEER, voters.honest)
    assert len(debate.shares) == 12 * FORMATS[format].rounds
    for share in debate.shares:
        ballots = FORMATS[format].ballots
        assert len(share.ballots) == ballots and not any(ballot.own for ballot in share.ballots)
        openings, rebuttals = share.stars
        assert (openings.give, len(openings.among)) == (min(2, ballots - 1), ballots)
        assert (rebuttals.give, len(rebuttals.among)) == (min(2, ballots - 1), ballots)
    assert all(ballot.choice for ballot in room.ballots.values())
    given = {(stars.seat, stars.round): len(stars.speeches) for stars in room.stars.values()}
    assert given == {(share.voter, share.round): sum(kind.give for kind in share.stars) for share in debate.shares}


def test_at_tables_everybody_judges_two_clashes_of_others_and_the_more_tastes_differ_the_less_a_verdict_finds():
    debate = voters.draw(12, "tables", 7)
    assert all(len(share.ballots) == 2 and not any(ballot.own for ballot in share.ballots) for share in debate.shares)
    figures = fairness.means(map(partial(fairness.clashes_told, "tables", 12), range(4 * FEW)))
    found = [figures[fairness.RIGHT, f"peers, ×{line:g}"][0] for line in fairness.LINES]
    assert found == sorted(found, reverse=True) and found[0] > found[-1]


@pytest.mark.parametrize("crowd", [*fairness.CROWDS.values(), *fairness.CHEATS.values()])
def test_honest_voters_vote_the_same_whatever_others_do(debate, crowd):
    fair, foul = (voters.vote(debate, voters.PEER, manners) for manners in (voters.honest, crowd))
    cheats = set(crowd(debate))
    assert cheats and fair.speeches == foul.speeches
    for one, two in ((fair.ballots, foul.ballots), (fair.stars, foul.stars)):
        of_others = [{id: vote for id, vote in votes.items() if vote.seat not in cheats} for votes in (one, two)]
        assert of_others[0] == of_others[1]
    assert (fair.ballots, fair.stars) != (foul.ballots, foul.stars)


def test_blind_voters_vote_for_their_bench(debate):
    room = voters.vote(debate, voters.EARLY, voters.blind_bench)
    blind = [ballot for ballot in room.ballots.values() if ballot.seat in voters.blind_bench(debate)]
    chosen = [getattr(room.clashes[ballot.clash], ballot.choice) for ballot in blind]
    assert blind and all(room.speeches[id].side == ballot.bench for id, ballot in zip(chosen, blind, strict=True))


def test_one_cheat_gains_exactly_nothing_in_their_own_place(debate):
    fair, foul = (voters.vote(debate, voters.EARLY, crowd) for crowd in (voters.honest, one_cheat))
    cheat = debate.people[0]
    assert fair.ballots != foul.ballots and own_place(fair, cheat) == own_place(foul, cheat)


def faults(*cells):
    """What the tool would complain of, with few debates of these formats and numbers of people."""
    found = []
    for cell in cells:
        told = map(partial(fairness.sides_told, *cell), range(4 * FEW))
        people = map(partial(fairness.people_told, *cell), range(FEW))
        figures = fairness.means(told) | fairness.means(people)
        found += [*fairness.broken(*cell, figures), *fairness.lower(*cell, figures, PAGE)]
    return found


def test_no_format_tells_people_more_that_is_false_than_was_promised():
    """Of the two shorter formats: `make fairness` plays all, and many more debates."""
    assert faults(("sprint", 16), ("class", 16)) == []


def test_the_gate_closes_where_rules_say_too_much(monkeypatch):
    monkeypatch.setattr(sides, "LEVEL", 40.0)
    monkeypatch.setattr(standings, "CAUTION", 1.0)
    monkeypatch.setattr(awards, "ABOVE", -9.0)
    monkeypatch.setattr(awards, "STRONGEST", 9)
    monkeypatch.setattr(awards, "SHARE", 3)
    found = faults(("class", 16))
    for what in (fairness.FALSE_SIDE, fairness.FALSE_BAND, fairness.TOP, fairness.BELOW):
        assert any(fairness.PROMISES[what].said in fault for fault in found), what


def test_a_term_is_told_of_as_promised_and_the_gate_closes_where_it_says_too_much(monkeypatch):
    monkeypatch.setattr(fairness, "DEFAULT", ("class", 16))
    for clear, chance, closes in ((term.CLEAR, term.CHANCE, False), (1.0, 9.0, True)):
        monkeypatch.setattr(term, "CLEAR", clear)
        monkeypatch.setattr(term, "CHANCE", chance)
        found = fairness.broken("class", 16, fairness.means(map(fairness.over_a_term, range(3))))
        said = [promise.said for promise in fairness.PROMISES.values() if any(promise.said in fault for fault in found)]
        assert len(said) == (3 if closes else 0), found


def test_the_gate_closes_where_votes_tell_less_than_on_the_page():
    assert fairness.lower("class", 28, {("rho", world): (0.4, 0.01) for world in fairness.WORLDS}, PAGE)
    assert not fairness.lower("class", 28, {("rho", world): (0.9, 0.01) for world in fairness.WORLDS}, PAGE)


def test_the_page_has_every_format_and_size():
    for format in fairness.SHOWN:
        for world in fairness.WORLDS:
            row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{format}`, {world} |"))
            assert len(row.split("|")) == len(fairness.SIZES) + 3
