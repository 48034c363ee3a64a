"""A report, made from the rows of a room that was played to its end."""

import msgspec
import pytest

from debate.game.model import commands as c
from debate.game.views.seen import Views
from debate.storage.rooms.store import Store
from debate.subjects.results.report import report_of
from support.database import with_tables
from support.kept import ROOM, Kept


@pytest.fixture
def store(tmp_path) -> Store:
    engine = with_tables(f"sqlite:///{tmp_path}/debate.db")
    return Store(engine)


def test_a_report_says_of_texts_and_clashes_what_hosts_and_authors_see(store):
    table = Kept(store, 9, format="full", judges=2).to("finished")
    report, views = report_of(store, ROOM), Views(table.room)
    seen = views.public()
    assert report.rounds == [1, 2] and report.results and len(report.students) == 11
    assert set(report.texts) == set(table.room.speeches)
    for student in report.students:
        for id, mine in views.private(student.seat).get("mine", {}).items():
            text = report.texts[id]
            votes = mine.get("votes")
            assert (text.text, text.state, list(text.cards)) == (mine["text"], mine["state"], mine["cards"])
            assert (msgspec.to_builtins(text.votes) if text.votes else None) == votes
            assert (text.reasons, text.tips) == (mine.get("reasons", {}), mine.get("tips", {}))
            assert (text.stars, text.best, text.fair) == (mine.get("stars", 0), mine.get("best", ""), mine.get("fair"))
    for id, clash in report.clashes.items():
        shown = seen["clashes"][id]
        assert (msgspec.to_builtins(clash.votes), clash.verdict) == (shown["votes"], shown.get("verdict"))
        assert clash.benches.keys() == shown.get("benches", {}).keys()
    assert len(report.clashes) == len(seen["clashes"]) == 18


def test_a_report_has_one_word_on_each_rebuttal_that_met_its_challenge_and_nothing_on_the_others(store):
    table = Kept(store, 9).to("opening", 2)
    table.do("host", c.SetChallenge(phase=table.phase.id, challenge="two_worlds")).to("vote", 2)
    now = [id for id, clash in table.room.clashes.items() if clash.round == 2]
    for ballot in list(table.room.ballots.values()):
        if ballot.clash in now:
            met = not ballot.own and now.index(ballot.clash) % 2 == 0
            table.do(ballot.seat, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="close", met=met))
    table.end().to("finished")
    report, views = report_of(store, ROOM), Views(table.room)
    met = {id for id, text in report.texts.items() if text.met}
    assert met == {table.room.clashes[id].rebuttal for id in now[::2]}
    for student in report.students:
        for id, mine in views.private(student.seat).get("mine", {}).items():
            assert report.texts[id].met == mine.get("met")
