"""Only texts that everybody may see are shared for practice (docs/game.md, section 14)."""

import pytest
from msgspec.structs import replace

from debate.game import public_view
from debate.game.acts.shared_texts import SharedText, shared_texts
from debate.game.model import commands as c
from support.table import Table


@pytest.fixture
def table() -> Table:
    return Table(8, "class", judges=2).to("finished")


def of(table: Table, author: str) -> list[SharedText]:
    return [shared for shared in shared_texts(table.room) if shared.opening.author == author]


def test_every_opening_that_the_room_has_read_comes_back_with_the_answer_that_the_votes_put_first(table):
    room = table.room
    openings = {s.id for s in room.speeches.values() if s.kind == "opening"}
    found = shared_texts(room)
    assert {shared.opening.id for shared in found} == openings and len(openings) == 16
    for opening, best in found:
        clashes = [x for x in room.clashes.values() if x.opening == opening.id]
        shares = {x.rebuttal: room.scores[str(x.round)].clashes[x.id].p for x in clashes}
        assert best is None or shares[best.id] == max(shares.values())
    assert any(best for _, best in found)


def test_their_order_says_nothing_of_who_came_first(table):
    authors = [shared.opening.author for shared in shared_texts(table.room)]
    assert authors != sorted(authors) and authors != sorted(authors, key=lambda id: table.seat(id).n)


@pytest.mark.parametrize("gone", ["left", "removed", "banned", "erased"])
def test_who_is_gone_takes_their_words_along(table, gone):
    assert of(table, "p0")
    table.room.seats["p0"] = replace(table.seat("p0"), gone=gone)
    assert not of(table, "p0")
    assert not [shared for shared in shared_texts(table.room) if shared.best and shared.best.author == "p0"]


def test_hidden_flagged_and_returned_texts_never_come_back(table):
    for n, (opening, _) in enumerate(shared_texts(table.room)[:3]):
        if n == 0:
            table.do("host", c.Hide(speech=opening.id))
        elif n == 1:
            table.do("j0", c.FlagSpeech(speech=opening.id))
        else:
            table.room.speeches[opening.id] = replace(opening, state="returned")
        assert opening.id not in {shared.opening.id for shared in shared_texts(table.room)}


def test_a_hidden_or_flagged_answer_is_not_the_best_one(table):
    for do in (lambda id: table.do("host", c.Hide(speech=id)), lambda id: table.do("j1", c.FlagSpeech(speech=id))):
        opening, best = next(shared for shared in shared_texts(table.room) if shared.best)
        do(best.id)
        again = next(shared for shared in shared_texts(table.room) if shared.opening.id == opening.id)
        assert again.best is None or again.best.id != best.id


def test_what_the_room_has_not_read_does_not_come_back():
    table = Table(4, "class").to("vote")
    table.do("host", c.EndPhase(phase=table.phase.id)).to("opening", 2)
    table.everybody().do("host", c.Finish())
    assert {shared.opening.round for shared in shared_texts(table.room)} == {1}


def test_texts_of_bots_are_not_shared():
    table = Table(3, "sprint", fill=True).to("finished")
    assert any(seat.bot for seat in table.room.seats.values())
    assert not any(table.room.by_bot(shared.opening) for shared in shared_texts(table.room))
    assert not any(shared.best and table.room.by_bot(shared.best) for shared in shared_texts(table.room))


def test_a_host_shares_and_takes_back_and_everybody_sees_it(table):
    assert "texts_shared" not in public_view(table.room)
    table.do("host", c.ShareTexts())
    assert public_view(table.room)["texts_shared"] is True
    table.do("host", c.UnshareTexts())
    assert "texts_shared" not in public_view(table.room)


def test_nothing_is_shared_where_nothing_may_be():
    table = Table(2, "sprint")
    table.do("host", c.Begin()).do("host", c.Finish())
    assert table.refused("host", c.ShareTexts()) == "no_shared_texts"
