"""What a reveal withholds: nothing of a clash is told before its step, and some texts stay unsigned after it."""

from collections import Counter

import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts.duties import ballots
from debate.game.acts.show.steps import authors, order
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.game.scoring import points
from support.show import documents, revealed, step
from support.table import Table

SECRETS = {
    "votes",
    "verdict",
    "reasons",
    "benches",
    "stars",
    "laughs",
    "author",
    "guessed",
    "main_reason",
    "tips",
    "fair",
    "best",
    "won",
}


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
        if table.phase.step in ("result", "quick"):
            clash = table.room.clashes[table.phase.at]
            may |= {
                "/reveal/quick",
                f"/clashes/{clash.id}",
                *(f"/speeches/{id}" for id in (clash.opening, clash.rebuttal, clash.closing)),
            }
        for who, view in documents(table).items():
            paths = told(view)
            assert all(who == "public" and path.rpartition("/")[0] in may for path in paths), (who, paths)
        view = Views(table.room).public()["reveal"]
        assert view["order"] == list(table.phase.shown)
        assert (view["at"] == view["order"][-1]) != (view["step"] == "quick") == ("quick" in view)
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


@pytest.mark.parametrize("players", [8, 12])
def test_yours_is_next_is_told_to_its_two_authors_alone(players):
    table, phase, up = revealed(players), None, []
    phase = table.phase.id
    while table.phase.step != "own" and table.phase.id == phase:
        ours = {id for id, view in documents(table).items() if view.get("up")}
        up.append((table.phase.step, ours == set()))
        following = [id for id in table.phase.plan if id not in table.phase.shown]
        if len(following) == 1:  # what comes fast comes before the last
            following = [*(id for id in table.phase.quick if id not in table.room.scores["1"].quick), *following]
        first = table.phase.step == "texts" and len(table.phase.shown) == 1
        due = table.phase.at if first else following[0] if table.phase.step != "texts" and following else ""
        assert ours == (authors(table.room, due) if due else set())
        step(table)
    assert len(up) > 4


@pytest.mark.parametrize("players", [7, 8])
def test_under_eight_writers_reasons_have_no_numbers(players):
    table = Table(players, "sprint").to("vote")
    for seat in list(table.room.seats.values()):
        for ballot in ballots(table.room, seat):
            table.do(seat.id, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="rebuttal", reason="counts"))
    table.end().over()
    clashes = Views(table.room).public()["clashes"].values()
    counts = [n for clash in clashes for of in clash.get("reasons", {}).values() for n in of.values()]
    assert counts and all(n == 0 for n in counts) == (players < 8)


@pytest.mark.parametrize(("others", "numbered"), [(0, True), (3, True), (2, False), (1, False)])
def test_a_clashs_reasons_have_numbers_only_where_three_gave_each(others, numbered):
    table = Table(12, "sprint").to("reveal").over()
    score = table.room.scores["1"]
    clash = score.order[0]
    said = {"counts": 3} | ({"clear": others} if others else {})
    one = replace(score.clashes[clash], votes=Tally(rebuttal=3 + others), reasons={"rebuttal": said})
    table.room.scores["1"] = replace(score, clashes=score.clashes | {clash: one})
    shown = Views(table.room).public()["clashes"][clash]["reasons"]["rebuttal"]
    assert shown == (said if numbered else dict.fromkeys(said, 0))


# --- names --------------------------------------------------------------------------------


@pytest.mark.parametrize("players", [7, 8])
def test_from_eight_people_on_each_clash_names_who_won_it_and_nobody_else(players):
    found = Counter()
    for format, seed in [("sprint", n) for n in range(3)] + [("full", 0)]:
        table = Table(players, format, seed=str(seed)).to("reveal", 1).over()
        room, public = table.room, Views(table.room).public()
        won = set()
        for id, clash in room.clashes.items():
            if clash.rebuttal:
                verdict = points.verdict(room.scores["1"].clashes[id])
                winner = [verdict] if verdict in ("opening", "rebuttal") else []
                names = public["clashes"][id].get("names", [])
                assert names == (winner if players >= 8 else ["opening", "rebuttal"])
                won.update(getattr(clash, text) for text in winner)
                found[verdict] += 1
        for id, view in public["speeches"].items():
            author, signed = room.speeches[id].author, "author" in view
            if room.speeches[id].kind != "closing":
                assert signed == (players < 8 or id in won)
            assert Views(room).private("host")["texts"][id]["author"] == author
            assert id in Views(room).private(author)["mine"]
        for clash in room.clashes.values():
            if clash.closing:
                assert ("author" in public["speeches"][clash.closing]) == (
                    "author" in public["speeches"][clash.opening]
                )
    assert found["opening"] and found["rebuttal"] and found["close"]


@pytest.mark.parametrize("seed", range(3))
def test_who_lost_or_tied_stays_unnamed_in_a_later_round_that_fewer_than_eight_write(seed):
    """Eight were promised it in round 1. One judges from round 2 on, and another writes nothing there."""
    table = Table(8, "class", seed=str(seed)).to("opening", 2)
    table.do("p0", c.BecomeJudge()).to("reveal", 2, "p1").over()
    room, public = table.room, Views(table.room).public()
    assert len(points.writers(room, 2)) == 6
    shown = {id: clash for id, clash in public["clashes"].items() if clash["round"] == 2}
    for clash in shown.values():
        assert clash.get("names", []) == [text for text in ("opening", "rebuttal") if text == clash.get("verdict")]
    won = {clash[text] for clash in shown.values() for text in clash.get("names", [])}
    texts = {id: text for id, text in public["speeches"].items() if text["round"] == 2 and text["kind"] != "closing"}
    assert {id for id, text in texts.items() if "author" in text} == won != {*texts}


@pytest.mark.parametrize("named_first", [False, True])
def test_a_text_that_lost_one_clash_is_named_there_only_if_it_won_another_before(named_first):
    """An opening with two answers: the show tells that it lost to one and won against the other, in either order."""
    for seed in range(40):
        table = revealed(9, "sprint", seed=str(seed))
        room, score = table.room, table.room.scores["1"]
        told = {id: points.verdict(one) for id, one in score.clashes.items()}
        by = {
            choice: {room.clashes[id].opening: id for id, one in told.items() if one == choice}
            for choice in told.values()
        }
        both = by.get("opening", {}).keys() & by.get("rebuttal", {}).keys()
        if both:
            break
    opening = both.pop()
    won, lost = by["opening"][opening], by["rebuttal"][opening]
    first, then = (won, lost) if named_first else (lost, won)
    table.do("host", c.ShowClash(phase=table.phase.id, clash=first, step="result"))
    public = Views(table.room).public()
    if not named_first:
        assert public["clashes"][lost]["names"] == ["rebuttal"] and "author" not in public["speeches"][opening]
    table.do("host", c.ShowClash(phase=table.phase.id, clash=then, step="result"))
    public = Views(table.room).public()
    assert public["clashes"][won]["names"] == ["opening"] and public["speeches"][opening]["author"]
    assert public["clashes"][lost]["names"] == (["opening", "rebuttal"] if named_first else ["rebuttal"])


def test_who_won_only_a_clash_that_nobody_may_read_is_not_named():
    shown = revealed(12, "sprint").room
    signed = [one for one in shown.clashes.values() if one.rebuttal not in shown.scores["1"].unsigned]
    table = Table(12, "sprint").to("vote").everybody()
    table.do("host", c.Hide(hidden := signed[0].opening)).to("reveal")
    assert {one.rebuttal for one in signed if one.opening == hidden} <= {*table.room.scores["1"].unsigned}


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
