"""The simulation behind docs/fairness.md: its parts work, and nothing in it favours what it measures."""

import re
from pathlib import Path

import pytest

from debate.game.scoring.standings import own_place
from tools import fairness, voters

PAGE = Path(__file__).parents[3] / "docs" / "fairness.md"


@pytest.fixture(scope="module")
def debate():
    return voters.draw(12, 2, 7)


def test_spearman_is_spearman():
    from scipy.stats import spearmanr  # takes half a second

    truth = {"a": 3.0, "b": 1.0, "c": 2.0, "d": 5.0, "e": 0.0}
    found = {"a": 2.0, "b": 2.0, "c": 1.0, "d": 4.0}
    assert fairness.spearman(truth, found) == pytest.approx(spearmanr([3, 1, 2, 5, 0], [2, 2, 1, 4, 0]).statistic)


def test_everybody_reads_four_neutral_clashes_a_round_and_changes_sides(debate):
    first, second = debate.rounds
    assert first.sides == debate.bench
    assert all(second.sides[seat] != side for seat, side in first.sides.items())
    for round in debate.rounds:
        for voter, held in round.held.items():
            assert len(set(held)) == voters.CLASHES
            assert all(voter not in (round.clashes[clash].opener, round.clashes[clash].rebutter) for clash in held)


@pytest.mark.parametrize(
    "crowd", [voters.random_fifth, voters.bloc, voters.blind_bench, voters.one_cheat, voters.two_friends]
)
def test_honest_voters_vote_the_same_whatever_others_do(debate, crowd):
    fair, foul = (voters.vote(debate, voters.PEER, manners) for manners in (voters.honest, crowd))
    cheats = set(crowd(debate))
    assert cheats and fair.skill == foul.skill and fair.texts == foul.texts
    for one, two in ((fair.verdicts, foul.verdicts), (fair.stars[2], foul.stars[2])):
        assert [vote for vote in one if vote.voter not in cheats] == [vote for vote in two if vote.voter not in cheats]
        assert one != two


def test_blind_voters_vote_for_their_bench(debate):
    votes = voters.vote(debate, voters.EARLY, voters.blind_bench)
    blind = [v for v in votes.verdicts if debate.bench[v.voter] == "for"]
    assert blind and all(
        votes.texts[{"opening": v.opening, "rebuttal": v.rebuttal}[v.choice]].bench == v.bench for v in blind
    )


@pytest.mark.parametrize("way", fairness.WAYS.values(), ids=fairness.WAYS)
def test_each_way_says_something_of_everybody(debate, way):
    found = way(debate, voters.vote(debate, voters.PEER, voters.honest))
    assert found.keys() == debate.bench.keys() and len(set(found.values())) > 1


def test_one_cheat_gains_exactly_nothing_in_their_own_place(debate):
    fair, foul = (voters.vote(debate, voters.EARLY, crowd).matches(2) for crowd in (voters.honest, voters.one_cheat))
    cheat = debate.order[0]
    assert fair != foul and own_place(cheat, fair, debate.bench, True) == own_place(cheat, foul, debate.bench, True)


def test_the_page_has_the_figures_of_the_tool_within_what_was_promised():
    """Of our own row; the tool itself checks that it reaches them, in minutes."""
    row = next(line for line in PAGE.read_text().splitlines() if line.startswith("| **2+2 stars"))
    figures = [float(figure) for figure in re.findall(r"(?<!\()\b0?\.\d{3}(?!\))", row)]
    promised = [figure for figure in fairness.PROMISED["2+2 stars, lean, level"] if figure]
    assert len(figures) == len(promised) and all(
        abs(a - b) <= fairness.TOLERANCE for a, b in zip(figures, promised, strict=True)
    )
