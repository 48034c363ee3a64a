"""What made readers laugh: whose text comes on the screen for it, where, and what anybody is told (docs/show.md)."""

import json

import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts.show.choosing import choose
from debate.game.acts.show.steps import order
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.game.scoring.points import score_round
from support.show import documents, step
from support.table import Table, letters

WITTY = (
    "My opponent says that phones keep us safe, and so does a rubber duck, which is quiet in lessons and never buzzes. "
)
DRY = "Whoever has one in the bag thinks of it all morning, so the lesson is over before anybody has begun to listen to it. "


def voting(players: int = 12, **how) -> Table:
    """A debate up to its first vote, in which every text is as long."""
    table = Table(players, lengths={"reveal": 300}, ballots=3, show_clashes=4, **how).to("opening")
    for text in (DRY, WITTY):
        for id in table.players:
            table.speak(id, text + letters(id))
        table.end()
    return table


def clash_of(table: Table, who: str) -> str:
    return next(id for id, one in table.room.clashes.items() if table.room.speeches[one.rebuttal].author == who)


def laugh(table: Table, clash: str, kind: str = "rebuttal", n: int = 2, choice: str = "rebuttal") -> list[str]:
    """So many readers laugh at a text, and all who read it choose this. Who read it."""
    readers = [ballot.seat for ballot in table.room.ballots.values() if ballot.clash == clash]
    assert len(readers) >= n
    for seat in readers:
        table.do(seat, c.Vote(phase=table.phase.id, clash=clash, choice=choice))
    for seat in readers[:n]:
        table.do(seat, c.Laugh(phase=table.phase.id, clash=clash, texts=(kind,)))
    return readers


def rest_votes(table: Table) -> Table:
    """All other ballots are cast, for a clear verdict."""
    for ballot in [one for one in table.room.ballots.values() if not one.choice]:
        table.do(ballot.seat, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="opening"))
    return table


def last_choice(table: Table) -> str:
    """A clash that a show without a laugh leaves out."""
    rest_votes(table).end()
    return next(id for id in order(table.room)[::-1] if id not in table.phase.plan)


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
def test_the_clash_with_most_laughs_on_one_text_comes_and_neither_first_nor_last(kind):
    left_out = last_choice(voting())
    table = voting()
    laugh(table, left_out, kind, 3, choice=kind)
    other = next(id for id in table.room.clashes if id != left_out)
    laugh(table, other, kind, 2, choice=kind)
    show = rest_votes(table).end().phase.plan
    assert len(show) >= 3 and left_out in show[1:-1]


def test_what_made_readers_laugh_comes_however_short_it_is_and_another_clash_was_starred():
    left_out = last_choice(voting(8))
    table = voting(8)
    laugh(table, left_out, "rebuttal", 3)
    rest_votes(table).end()
    score, rebuttal = table.room.scores["1"], table.room.clashes[left_out].rebuttal
    table.room.speeches[rebuttal] = replace(table.room.speeches[rebuttal], text="also chicken nuggets, and that is all")
    for best in set(score.clashes) - {left_out}:
        starred = {table.room.clashes[best].opening: 2}
        split = {best: replace(score.clashes[best], votes=Tally(2, 1), p=0.4)}
        table.room.scores["1"] = replace(score, stars=starred, clashes=score.clashes | split)
        assert left_out in choose(table.room).chosen


@pytest.mark.parametrize(("choice", "may"), [("rebuttal", True), ("close", True), ("opening", False)])
def test_off_the_point_a_text_comes_for_its_laugh_only_where_a_reader_chose_it_or_found_it_as_good(choice, may):
    table = voting()
    clash = funny(table, choice)
    rebuttal = table.room.clashes[clash].rebuttal
    table.room.speeches[rebuttal] = replace(table.room.speeches[rebuttal], off=True)
    table.end()
    assert (clash in choose(table.room).funny) == (clash in table.phase.plan) == may


def test_half_of_a_show_at_most_comes_for_laughs_and_its_last_is_another():
    table = voting(12)
    for clash in [*table.room.clashes][:5]:
        laugh(table, clash)
    show = rest_votes(table).end().phase.plan
    funny = choose(table.room).funny
    assert len(show) == 4 and len(funny) == 2 and {*funny} == {*show[1:3]}


def test_one_laugh_changes_nothing_and_is_told_to_nobody():
    left_out = last_choice(voting())
    table = voting()
    laugh(table, left_out, n=1)
    assert Views(table.room).private("host")["before_show"]["funny"] == []
    rest_votes(table).end()
    assert table.room.scores["1"].laughs == {} and not choose(table.room).funny
    table.to("draw", 2)
    assert '"laughs"' not in json.dumps([documents(table), Views(table.room).private("host")])


def funny(table: Table, choice: str = "rebuttal") -> str:
    """Two readers laugh at a rebuttal, and everybody votes. Its clash."""
    clash = clash_of(table, "p0")
    laugh(table, clash, choice=choice)
    rest_votes(table)
    return clash


@pytest.mark.parametrize(
    ("text", "may"),
    [
        (WITTY, True),
        ("Pizza is cold, which is funny, and phones are warm.", True),
        (f"{WITTY} That is so stupid.", False),
        (f"My brother fell off his chair. {WITTY}", False),
    ],
)
def test_a_text_comes_for_its_laugh_only_if_it_is_no_trouble_to_anybody(text, may):
    table = voting()
    clash = funny(table)
    rebuttal = table.room.clashes[clash].rebuttal
    table.room.speeches[rebuttal] = replace(table.room.speeches[rebuttal], text=text)
    assert score_round(table.room, 1).laughs == ({rebuttal: 2} if may else {})


@pytest.mark.parametrize(("choice", "told"), [("rebuttal", True), ("close", True), ("opening", False)])
def test_a_text_that_nobody_chose_comes_for_its_laugh_and_nobody_is_told_of_it(choice, told):
    table = voting()
    clash = funny(table, choice)
    table.end()
    assert clash in table.phase.plan
    author = table.room.speeches[table.room.clashes[clash].rebuttal].author
    table.to("draw", 2)
    assert ('"laughs"' in wire(table)["public"]) == ('"laughs"' in wire(table)[author]) == told


def test_a_clash_with_a_laugh_that_a_host_leaves_out_is_replaced_by_no_other_laugh():
    table = voting()
    clash, next_funny = funny(table), clash_of(table, "p1")
    for n, seat in enumerate(laugh(table, next_funny, n=2)):
        if n < 2:
            table.do(seat, c.Laugh(phase=table.phase.id, clash=next_funny, texts=("rebuttal",)))
    table.do("host", c.LeaveOut(phase=table.phase.id, clash=clash)).end()
    assert clash not in table.phase.plan and choose(table.room).funny == [next_funny]
    table.do("host", c.LeaveOut(phase=table.phase.id, clash=next_funny))
    assert not choose(table.room, table.phase.plan).funny


def test_under_eight_writers_nobody_is_told_of_a_laugh():
    table = voting(7)
    clash = next(id for id in table.room.clashes if sum(b.clash == id for b in table.room.ballots.values()) > 1)
    laugh(table, clash)
    assert rest_votes(table).end().room.scores["1"].laughs == {}


def test_hosts_see_before_the_show_what_made_two_readers_laugh():
    table = voting()
    clash = clash_of(table, "p0")
    laugh(table, clash, n=2)
    assert Views(table.room).private("host")["before_show"]["funny"] == [table.room.clashes[clash].rebuttal]


def wire(table: Table) -> dict[str, str]:
    return {who: json.dumps(view) for who, view in documents(table).items()}


def test_nothing_of_a_laugh_is_on_any_wire_before_its_clash_s_result():
    table = voting()
    clash, other = funny(table), clash_of(table, "p1")
    for seat in [one.seat for one in table.room.ballots.values() if one.clash == other]:
        table.do(seat, c.Laugh(phase=table.phase.id, clash=other, texts=("opening",)))
    table.room.ballots = {
        id: replace(one, laughed=("rebuttal",)) if one.clash == clash else one for id, one in table.room.ballots.items()
    }
    n = len([1 for one in table.room.ballots.values() if one.clash == clash])
    table.end()
    told: set[str] = set()
    while table.phase.step != "own":
        told |= {table.phase.at} & {clash, other} if table.phase.step == "result" else set()
        public = wire(table).pop("public")
        for id in (clash, other):
            assert ("laughs" in Views(table.room).public()["clashes"].get(id, {})) == (id in told), table.phase.at
        assert told or table.phase.step == "quick" or '"laughs"' not in public
        step(table)
    assert told == {clash, other}
    assert Views(table.room).public()["clashes"][clash]["laughs"] == {"rebuttal": n}
    author = table.room.speeches[table.room.clashes[clash].rebuttal].author
    mine = Views(table.room).private(author)["mine"]
    assert mine[table.room.clashes[clash].rebuttal]["laughs"] == n
