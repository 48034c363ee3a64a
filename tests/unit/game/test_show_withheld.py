"""What a reveal withholds: nothing of a clash is told before its step, and some texts stay unsigned after it."""

from collections import Counter

import pytest

from debate.game import Views
from debate.game.acts.duties import ballots
from debate.game.acts.show import authors, order
from debate.game.model import commands as c
from debate.game.scoring import points
from support.show import documents, revealed, step
from support.table import Table

SECRETS = {"votes", "verdict", "reasons", "benches", "stars", "author", "guessed", "tips", "fair", "best", "won"}


def told(view: object, at: str = "") -> set[str]:
    """Paths in a document to what came out of clashes."""
    if isinstance(view, list):
        return {path for n, one in enumerate(view) for path in told(one, f"{at}/{n}")}
    if not isinstance(view, dict):
        return set()
    return {
        path for key, one in view.items() for path in ({f"{at}/{key}"} if key in SECRETS else told(one, f"{at}/{key}"))
    }


@pytest.mark.parametrize("players", [3, 7, 8, 12])
@pytest.mark.parametrize("format", ["sprint", "full"])
def test_nothing_of_a_clash_is_in_anybody_s_document_before_its_step(players, format):
    """Hosts see all of it from the beginning."""
    table = Table(players, format, judges=3).to("reveal", 1)
    whole, may = Views(table.room).private("host")["reveal"], set()
    assert whole["order"] == list(order(table.room)) and len(whole["clashes"]) == len(whole["order"])
    while not Views(table.room).public()["reveal"].get("over"):
        if table.phase.step == "result":
            clash = table.room.clashes[table.phase.at]
            may |= {
                f"/clashes/{clash.id}",
                *(f"/speeches/{id}" for id in (clash.opening, clash.rebuttal, clash.closing)),
            }
        for who, view in documents(table).items():
            paths = told(view)
            assert all(who == "public" and path.rpartition("/")[0] in may for path in paths), (who, paths)
        view = Views(table.room).public()["reveal"]
        assert view["order"] == list(table.phase.shown) and view["at"] == view["order"][-1]
        step(table)
    public = Views(table.room).public()
    assert {id: view | whole["clashes"][id] for id, view in public["clashes"].items()} == public["clashes"]
    assert "votes" in Views(table.room).private("p0")["mine"][table.seat("p0").rebuttal]


def test_ended_before_it_was_through_all_of_the_round_is_open():
    table = revealed(3).end()
    assert all("votes" in clash for clash in Views(table.room).public()["clashes"].values())
    assert not table.room.scores["1"].telling
    table = revealed(3).do("host", c.Finish())
    assert not table.room.scores["1"].telling


def test_yours_is_next_is_told_to_its_two_authors_alone():
    table, phase, up = revealed(), None, []
    phase = table.phase.id
    while table.phase.step != "own" and table.phase.id == phase:
        ours = {id for id, view in documents(table).items() if view.get("up")}
        up.append((table.phase.step, ours == set()))
        following = [id for id in table.phase.plan if id not in table.phase.shown]
        first = table.phase.step == "texts" and len(table.phase.shown) == 1
        due = table.phase.at if first else following[0] if table.phase.step == "result" and following else ""
        assert ours == (authors(table.room, due) if due else set())
        step(table)
    assert len(up) > 4


@pytest.mark.parametrize("players", [7, 8])
def test_under_eight_writers_reasons_have_no_numbers(players):
    table = Table(players, "sprint").to("vote")
    for seat in list(table.room.seats.values()):
        for ballot in ballots(table.room, seat):
            table.do(seat.id, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="rebuttal", reason="counts"))
    table.to("reveal").over()
    clashes = Views(table.room).public()["clashes"].values()
    counts = [n for clash in clashes for of in clash.get("reasons", {}).values() for n in of.values()]
    assert counts and all(n == 0 for n in counts) == (players < 8)


# --- names --------------------------------------------------------------------------------


@pytest.mark.parametrize("players", [7, 8])
def test_a_text_that_loses_every_clash_stays_unsigned_from_eight_people_on_and_few_of_these_have_company(players):
    found = Counter()
    for format, seed in [("sprint", n) for n in range(12)] + [("full", n) for n in range(3)]:
        table = Table(players, format, seed=str(seed)).to("reveal", 1).over()
        room, score = table.room, table.room.scores["1"]

        def told_of(id, room=room, score=score):
            clashes = [one for one in room.clashes.values() if id in (one.opening, one.rebuttal) and one.rebuttal]
            return {points.verdict(score.clashes[one.id]) for one in clashes} - {None}

        unsigned, losers = Counter(), Counter()
        for id, view in Views(room).public()["speeches"].items():
            kind = room.speeches[id].kind
            if kind == "closing":
                continue
            place, verdicts = (room.speeches[id].side, kind), told_of(id)
            lost = verdicts == {"rebuttal" if kind == "opening" else "opening"}
            assert ("author" in view) or (players >= 8 and kind not in verdicts), "no winner is unsigned"
            assert not lost or ("author" not in view) == (players >= 8)
            unsigned[place] += "author" not in view
            losers[place] += lost
            author = room.speeches[id].author
            assert Views(room).private("host")["texts"][id]["author"] == author
            assert id in Views(room).private(author)["mine"]
            found[lost] += 1
        for place, n in unsigned.items():
            judged = {id for one in room.clashes.values() if one.rebuttal for id in (one.opening, one.rebuttal)}
            others = [id for id in judged if (room.speeches[id].side, room.speeches[id].kind) == place]
            others = [id for id in others if place[1] not in told_of(id)]
            assert n == (0 if players < 8 or not losers[place] else max(losers[place], min(3, len(others))))
        for clash in room.clashes.values():
            if clash.closing:
                shown = Views(room).public()["speeches"]
                assert ("author" in shown[clash.closing]) == ("author" in shown[clash.opening])
    assert found[True] and found[False]


def test_hiding_a_text_and_showing_it_again_signs_nothing():
    table = next(
        one for n in range(20) if (one := revealed(12, "sprint", seed=str(n))).room.scores["1"].unsigned
    ).over()
    before = table.room.scores["1"].unsigned
    assert before
    for clash in list(table.room.clashes.values()):
        for text in (clash.opening, clash.rebuttal):
            table.do("host", c.Hide(text))
            assert table.room.scores["1"].unsigned == before
            shown = Views(table.room).public()["speeches"]
            assert not any("author" in shown[id] for id in before)
            table.do("host", c.Show(text))
