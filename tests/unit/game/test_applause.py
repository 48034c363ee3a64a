"""For whom a class may clap, and when."""

import pytest
from msgspec.structs import replace

from debate.game import Rejected, Views, check_clap
from debate.game.acts.show.applause import applause
from debate.game.acts.show.steps import authors
from debate.game.bots.stand_ins import claps_due
from debate.game.model import commands as c
from debate.game.model.state import Tally
from support.show import SECOND, revealed
from support.table import Table


def told(verdict: str = "opening", **options: object) -> Table:
    """A show whose first clash has this result on the screen, where everybody knows whose it is that won."""
    table = revealed(12, **options)
    table.room.motion = replace(table.room.motion, tone="")
    score, clash = table.room.scores["1"], table.phase.at
    votes = Tally(**{verdict: 3})
    one = replace(score.clashes[clash], votes=votes, p={"opening": 1.0, "rebuttal": 0.0, "close": 0.5}[verdict])
    table.room.scores["1"] = replace(score, clashes=score.clashes | {clash: one}, unsigned=())
    return table.do("host", c.ShowClash(table.phase.id, clash, "result"))


def refusal(table: Table, id: str, of: str) -> str:
    try:
        check_clap(table.room, table.seat(id), of, table.now)
    except Rejected as error:
        return error.code
    return ""


@pytest.mark.parametrize("verdict", ["opening", "rebuttal"])
def test_a_class_claps_for_who_won_the_clash_and_everybody_but_they_may(verdict):
    table = told(verdict, judges=2)
    clash = table.phase.at
    winner = table.room.speeches[getattr(table.room.clashes[clash], verdict)].author
    assert applause(table.room, table.now) == (clash, (winner,))
    (other,) = authors(table.room, clash) - {winner}
    refused = {id: refusal(table, id, clash) for id in table.room.seats}
    assert (refused.pop("host"), refused.pop(winner)) == ("not_allowed", "not_yours")
    assert not any(refused.values()) and {other, "j0"} <= refused.keys()
    assert refusal(table, other, "best") == "too_late", "it is another step's"
    table.do("host", c.ShowClash(table.phase.id, clash, "texts"))
    assert refusal(table, other, clash) == "too_late"


def test_nobody_claps_where_no_name_stands():
    assert applause(told("close").room, 0).seats == ()
    table = told()
    opening = table.room.clashes[table.phase.at].opening
    unsigned = table.room.scores["1"]
    table.room.scores["1"] = replace(unsigned, unsigned=(opening,))
    assert applause(table.room, table.now).seats == ()
    table.room.scores["1"] = unsigned
    assert applause(table.do("host", c.Blank()).room, table.now).seats == ()


@pytest.mark.parametrize(("seconds", "claps"), [(9, False), (10, True)])
def test_at_a_hosts_own_fast_pace_nobody_claps(seconds, claps):
    table = told()
    table.do("host", c.RunShow(table.phase.id, seconds))
    assert bool(applause(table.room, table.now).seats) is claps
    assert ("claps" in Views(table.room).public()["reveal"]) is claps


def test_on_a_grave_motion_nobody_claps():
    table = told()
    table.room.motion = replace(table.room.motion, tone="grave")
    assert applause(table.room, table.now).seats == ()
    assert "claps" not in Views(table.room).public()["reveal"]


@pytest.mark.parametrize(("best", "named"), [(1, 1), (3, 3), (4, 0)])
def test_those_who_have_most_points_are_clapped_for_while_they_are_named(best, named):
    table = told()
    score = table.room.scores["1"]
    table.room.scores["1"] = replace(score, points={f"p{n}": 3 for n in range(best)})
    assert applause(table.room, table.now).of != "best"
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    assert applause(table.room, table.now) == ("best", tuple(f"p{n}" for n in range(named)))
    assert applause(table.room, table.now + 15 * SECOND).seats == (), "the screen has something else now"


def test_in_the_ending_the_class_claps_for_awards_the_line_of_the_day_and_at_last_for_everybody():
    table = Table(8).to("finished")
    table.room.scores = {n: replace(score, unsigned=()) for n, score in table.room.scores.items()}
    table.room.motion = replace(table.room.motion, tone="")
    table.room.outcome = replace(table.room.outcome, winners={"bridge_builder": ("p1", "p2"), "fairest_restater": ()})
    table.do("host", c.ShowEnding("bridge_builder"))
    assert applause(table.room, table.now) == ("bridge_builder", ("p1", "p2"))
    table.do("host", c.ShowEnding("remember"))
    assert applause(table.room, table.now).seats == (), "the vote is open"
    line, other, *_ = table.room.outcome.memorable
    table.do("clock", c.Remembered(table.phase.id, {line.speech: 5, other.speech: 1}))
    table.do("host", c.ShowEnding("remember"))
    assert applause(table.room, table.now) == ("remember", (table.room.speeches[line.speech].author,))
    table.do("host", c.ShowEnding("last"))
    assert applause(table.room, table.now) == ("last", ())
    assert not any(refusal(table, id, "last") for id in table.players), "nobody is left out"
    assert refusal(table, "host", "last") == "not_allowed" and refusal(table, "p0", "") == "too_late"


def test_stand_ins_clap_for_a_while_and_only_in_a_rehearsal():
    table = told()
    assert not claps_due(table.room, table.now)
    for id in table.players:
        table.room.seats[id] = replace(table.seat(id), stand_in="works")
    table.room.options = replace(table.room.options, rehearsal=1)
    assert 0 < claps_due(table.room, table.now) <= 4 * len(table.players)
    assert not claps_due(table.room, table.now + 26 * SECOND)
