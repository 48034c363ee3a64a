"""One good thing for everybody at the end: true, counted, and never for nothing."""

import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.model import commands as c
from debate.game.scoring.good_thing import good_thing
from support.table import Table


def played(*quiet: str) -> Table:
    """A debate of eight in which nobody has voted, starred or compared anything yet, up to its first vote."""
    return Table(8, "sprint").to("vote", 1, *quiet)


def finished(table: Table) -> Table:
    while table.name != "finished":
        table.end()
    return table


def votes_for(table: Table, kind: str, readers: int, **how) -> str:
    """So many readers of one clash choose its opening or its rebuttal, and nobody judges any other; returns the author."""
    clash = next(one for one in table.room.clashes.values() if one.rebuttal)
    dealt = [ballot.seat for ballot in table.room.ballots.values() if ballot.clash == clash.id]
    for seat in dealt[:readers]:
        table.do(seat, c.Vote(table.phase.id, clash.id, kind, **how))
    return table.room.speeches[getattr(clash, kind)].author


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
@pytest.mark.parametrize("readers", [1, 2])
def test_readers_who_chose_a_text_are_counted_to_its_author_and_to_nobody_else(kind, readers):
    table = played()
    author = votes_for(table, kind, readers)
    finished(table)
    good = Views(table.room).private(author)["good"]
    assert (good["what"], good["n"], good["of"]) == ("chosen", readers, readers)
    assert table.room.speeches[good["speech"]].author == author
    others = [id for id in table.players if id != author]
    goods = [Views(table.room).private(id)["good"] for id in others]
    assert {good["what"] for good in goods} == {"answered"}, "of the others only that somebody had to answer them"
    assert [table.room.speeches[good["speech"]].author for good in goods] == others


@pytest.mark.parametrize("off", [True, False])
def test_nothing_is_good_about_a_text_off_the_point_nor_about_an_answer_to_it(off):
    table = played()
    author = votes_for(table, "rebuttal", 2)
    clash = next(one for one in table.room.clashes.values() if one.rebutter == author)
    opening = table.room.speeches[clash.opening]
    table.room.speeches[opening.id] = replace(opening, off=off)
    finished(table)
    told = good_thing(table.room, author)
    assert (told is not None and told.speech == clash.rebuttal) is not off
    said = good_thing(table.room, opening.author)
    assert not off or said is None or said.speech != opening.id


def test_whoever_wrote_nothing_is_told_of_the_reasons_that_they_gave_and_whoever_did_nothing_of_nothing():
    table = played("p0")
    clash = next(ballot.clash for ballot in table.room.ballots.values() if ballot.seat == "p0")
    table.do("p0", c.Vote(table.phase.id, clash, "opening", reason="clear"))
    finished(table)
    assert good_thing(table.room, "p0")[:3] == ("reasons", "", 1)
    assert good_thing(table.room, "host") is None


def test_an_opener_who_called_a_restatement_fair_is_quoted_as_a_number():
    table = played()
    clash = next(one for one in table.room.clashes.values() if one.rebuttal)
    opener = table.room.speeches[clash.opening].author
    table.do(opener, c.Fair(phase=table.phase.id, clash=clash.id, fair="fair"))
    finished(table)
    assert good_thing(table.room, clash.rebutter) == ("fair", clash.rebuttal, 1, 1)
    table.do("host", c.Hide(speech=clash.rebuttal))
    assert good_thing(table.room, clash.rebutter).what == "answered", "of a text that nobody may read nothing is said"


def test_most_readers_come_before_a_star_and_every_whole_debate_has_something_for_nearly_everybody():
    table = Table(8).to("finished")
    goods = {id: Views(table.room).private(id).get("good") for id in table.players}
    assert all(goods.values())
    for id, good in goods.items():
        stars = [
            score.stars.get(text.id, 0)
            for score in table.room.scores.values()
            for text in table.room.speeches.values()
            if text.author == id
        ]
        chosen = good["what"] == "chosen" and good["n"] >= 2 and 2 * good["n"] > good["of"]
        assert (good["what"] == "star") == (max(stars) > 0 and not chosen)
        if good["what"] == "star":
            assert good["n"] == max(stars)
