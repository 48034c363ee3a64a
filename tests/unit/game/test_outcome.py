"""What a room learns when its debate is over: exactly what its size allows, and nobody's place, belief or vote."""

import json
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts.show.ending import ending_steps
from debate.game.model import commands as c
from debate.game.model.state import Outcome
from debate.game.scoring.outcome import evidence, outcome, own_place
from debate.game.scoring.points import score_round, verdict
from debate.game.scoring.read_first import closed
from debate.game.views import shapes
from support.counted import calls
from support.table import Table


def finished(players: int, format: str = "class", **options) -> Table:
    return Table(players, format, **options).to("finished")


def results(table: Table) -> dict:
    return Views(table.room).public()["results"]


@pytest.mark.parametrize("format", ["sprint", "class"])
@pytest.mark.parametrize("players", [2, 3, 4, 7, 8, 11, 12, 13])
def test_a_room_is_shown_exactly_what_its_size_allows(players, format):
    table = finished(players, format)
    two = format == "class"
    shown, people = results(table), Views(table.room).private("host")["people"]
    assert ("sides" in shown) == ("verdicts" in shown) == ("more_often" in shown) == (players >= 4)
    if players >= 4:
        assert (shown["more_often"] == "too_few") == (format == "sprint")
    assert bool(shown["awards"]) <= (players >= 8)
    assert any("place" in person for person in people.values()) == (players >= 8 and two)
    assert ("own_bench" in shown) == (players >= 12 and two)
    assert (own_place(table.room, "p0") is not None) <= (players >= 8 and two)
    assert shown["swing"]["verdict"] == "too_few" if players < 10 else shown["swing"]["verdict"] != "too_few"


@pytest.mark.parametrize("players", [3, 4])
def test_stars_of_a_text_are_for_rooms_of_four_and_more(players):
    table = Table(players, judges=4).to("reveal", 1).over()
    assert any(table.room.scores["1"].stars.values())
    assert any("stars" in speech for speech in Views(table.room).public()["speeches"].values()) == (players >= 4)


def test_what_is_kept_of_an_outcome_is_what_was_made():
    room = finished(13).room
    kept = msgspec.json.decode(msgspec.json.encode(room.outcome), type=Outcome)
    assert kept == room.outcome and kept.places and kept.own_bench and kept.swing


@given(st.integers(2, 40), st.sampled_from(["sprint", "class", "full"]), st.integers(0, 3), st.integers(0, 10**6))
@settings(max_examples=12)
def test_an_outcome_is_whole_numbers_of_people_who_wrote(players, format, judges, seed):
    luck = Random(seed)
    table = Table(players, format, judges=judges, seed=str(seed))
    table.do("host", c.Begin())
    while table.name != "finished":
        silent = [id for id in table.players if luck.random() < 0.15]
        table.everybody(*silent)
        if luck.random() < 0.2 and table.room.speeches:
            table.do("host", c.Hide(luck.choice(list(table.room.speeches)), "w"))
        playing = [id for id in table.players if table.seat(id).role == "player" and table.seat(id).here]
        if luck.random() < 0.1 and playing:
            table.do(luck.choice(playing), c.BecomeJudge())
        table.end()
    found = table.room.outcome
    wrote = {s.author for s in table.room.speeches.values() if s.kind != "closing"} - {
        ""
    }  # an opening that nobody sent
    assert found.people == len(wrote) and set(found.places) <= wrote
    for band in found.places.values():
        assert band.ahead + band.behind + band.level == len(found.places) - 1
    assert all(1 <= len(winners) <= 3 and set(winners) <= wrote for winners in found.winners.values())
    assert "unbelieved" not in found.winners
    if found.sides:
        assert sum(found.sides.values()) == 100
    view = results(table)
    assert "." not in json.dumps({name: value for name, value in view.items() if name not in ("awards", "strongest")})
    if found.strongest:
        score = table.room.scores[str(table.room.clashes[found.strongest].round)]
        shut, clashes = closed(table.room), table.room.clashes
        is_open = [id for id in score.order if not shut & {clashes[id].opening, clashes[id].rebuttal}]
        assert found.strongest == next(id for id in is_open if verdict(score.clashes[id]))


def test_bots_have_no_place_and_no_award_and_are_not_counted():
    table = Table(8)
    for _ in range(4):
        table.do("host", c.AddBot())
    table.to("finished")
    bots = {id for id, seat in table.room.seats.items() if seat.bot}
    found = table.room.outcome
    assert len(bots) == 4 and found.people == 8
    assert not bots & (set(found.places) | {seat for winners in found.winners.values() for seat in winners})
    people = Views(table.room).private("host")["people"]
    assert not any("took_part" in people[bot] for bot in bots)


def test_it_is_made_when_the_debate_ends_and_again_only_when_a_text_is_hidden_or_shown():
    table = Table(9, judges=1).to("finished")
    before = table.room.outcome
    table.do("host", c.Rename(seat="p0", alias="New Name")).do("host", c.ShareTexts()).do("host", c.Remove(seat="p1"))
    assert table.room.outcome is before
    text = before.winners["bridge_builder"][0]
    for speech in [s.id for s in table.room.speeches.values() if s.author == text and s.kind != "closing"]:
        table.do("host", c.Hide(speech=speech))
    assert text not in table.room.outcome.winners.get("bridge_builder", ())
    for speech in [s.id for s in table.room.speeches.values() if s.hidden]:
        table.do("host", c.Show(speech=speech))
    assert table.room.outcome == replace(before, lines=table.room.outcome.lines)  # no line of the one who was removed


def test_a_clash_with_a_hidden_closing_says_nothing():
    table = Table(8, "full").to("reveal", 2)
    clash = next(x for x in table.room.clashes.values() if x.closing)
    pairs = [(v.opening, v.rebuttal) for v in evidence(table.room).verdicts]
    assert (clash.opening, clash.rebuttal) in pairs
    table.do("host", c.Hide(speech=clash.closing))
    left = evidence(table.room)
    assert [(v.opening, v.rebuttal) for v in left.verdicts] == [
        pair for pair in pairs if pair != (clash.opening, clash.rebuttal)
    ]
    assert not any({clash.opening, clash.rebuttal} <= set(match.texts) for match in left.matches if match.last)


def test_who_made_the_best_case_for_a_side_that_they_did_not_believe_learns_it_alone():
    table = finished(10, seed="3", judges=1)
    winners = table.room.outcome.unbelieved
    assert winners
    views = Views(table.room)
    for seat in table.room.seats:
        assert ("unbelieved" in json.dumps(views.private(seat))) == (seat in winners)
    assert "unbelieved" not in json.dumps(views.public())


def test_the_room_sees_who_is_among_the_strongest_or_else_the_other_awards_which_are_told_to_their_winners_alone():
    table = finished(10, seed="3")
    views, winners = Views(table.room), table.room.outcome.winners
    assert {"fairest_restater", "bridge_builder"} & set(winners)
    public = {name: list(seats) for name, seats in winners.items() if name.startswith("strong_")}
    assert results(table)["awards"] == (public or {name: list(seats) for name, seats in winners.items()})
    strong = replace(table.room.outcome, winners=winners | {"strong_opening": ("p1",)})
    assert shapes.results(strong)["awards"] == {"strong_opening": ["p1"]}
    for seat in table.players:
        own = [name for name, seats in winners.items() if seat in seats]
        assert [name for name in views.private(seat).get("awards", []) if name != "unbelieved"] == own


def test_no_vote_of_ones_own_moves_the_place_that_one_is_told():
    asked = []
    for luck in range(3):
        one = Table(9, judges=2).to("vote", 2).everybody("p0").act("p0", Random(luck)).end().to("finished")
        asked.append((one.room.outcome.sides, own_place(one.room, "p0")))
    assert asked[0][1] == asked[1][1] == asked[2][1] is not None and len({str(sides) for sides, _ in asked}) > 1


def test_who_took_part_is_counted_apart_and_what_was_excused_was_not_due():
    table = Table(6)
    table.to("opening", 1).everybody("p0", "p1").do("p1", c.StepOut()).time_up().to("finished", 0)
    people = Views(table.room).private("host")["people"]
    assert (people["p0"]["took_part"]["sent"], people["p0"]["took_part"]["due"]) == (3, 4)
    assert (people["p2"]["took_part"]["sent"], people["p2"]["took_part"]["due"]) == (4, 4)
    assert people["p1"]["took_part"]["due"] == people["p1"]["took_part"]["sent"]


def test_what_was_left_unjudged_is_due_from_those_who_were_here_and_not_from_who_had_gone():
    table = Table(6).to("vote", 1).everybody("p0", "p1").do("p1", c.StepOut()).time_up().to("finished", 0)
    parts = {id: person.get("took_part") for id, person in Views(table.room).private("host")["people"].items()}
    assert parts["p0"]["judged"] < parts["p0"]["to_judge"]
    assert parts["p1"]["judged"] == parts["p1"]["to_judge"]


def test_where_a_host_goes_on_early_texts_are_owed_and_votes_are_not():
    table = Table(6, revise=True)
    while table.name != "finished":
        table.to("opening" if table.name == "lobby" else table.name)
        table.everybody("p0").end()
    missed = [(one.round, one.kind) for one in table.room.missed["p0"]]
    assert missed == [(1, "opening"), (1, "rebuttal"), (2, "opening"), (2, "rebuttal")]
    part = Views(table.room).private("host")["people"]["p0"]["took_part"]
    assert (part["sent"], part["due"], part["to_judge"]) == (0, 4, 0)


@pytest.mark.parametrize("name", ["opening", "revise"])
def test_where_a_host_ends_the_debate_nobody_owes_what_there_was_no_time_for(name):
    table = Table(6, "sprint", revise=True).to(name)
    assert not table.do("host", c.Finish()).room.missed


@pytest.mark.parametrize("how", ["time", "paused", "waited for"])
def test_what_was_not_done_is_owed_however_its_time_ended(how):
    table = Table(6).to("rebuttal", 1).everybody("p0")
    if how == "time":
        table.time_up()
    elif how == "paused":
        table.do("host", c.Pause(table.phase.id)).end()
    else:
        table.do("host", c.Wait(table.phase.id)).time_up()
        assert table.name == "rebuttal"
        table.end()
    assert [one.kind for one in table.room.missed.get("p0", ())] == ["rebuttal"]


def test_closings_are_never_owed_and_count_for_nothing_that_was_due():
    table = Table(4, "full").to("finished")
    assert sum(speech.kind == "closing" for speech in table.room.speeches.values()) >= 4
    people = Views(table.room).private("host")["people"]
    for id in table.players:
        assert (people[id]["took_part"]["sent"], people[id]["took_part"]["due"]) == (4, 4)


def test_taps_of_bots_find_no_fairest_restater():
    table = Table(8, "sprint").do("host", c.AddBot()).do("host", c.AddBot()).to("vote")
    for clash in [clash for clash in table.room.clashes.values() if clash.rebuttal]:
        author = table.room.speeches[clash.opening].author
        if not table.seat(author).bot:
            table.do(author, c.Fair(phase=table.phase.id, clash=clash.id, fair="unfair"))
    winner = "p0"  # whom two bots answered for, and nobody else
    table.room.clashes = {
        id: msgspec.structs.replace(
            clash, rebutter=winner if table.seat(table.room.speeches[clash.opening].author).bot else clash.rebutter
        )
        for id, clash in table.room.clashes.items()
    }
    taps = [clash.fair for clash in table.room.clashes.values() if clash.rebutter == winner]
    assert taps.count("fair") >= 2
    assert "fairest_restater" not in outcome(table.end().room).winners


def test_practice_has_no_outcome():
    table = Table(1, "sprint", practice=True, fill=True).do("host", c.Begin())
    while table.name != "finished":
        table.everybody()
        if table.name != "finished":
            table.end()
    assert table.room.outcome is None and ending_steps(table.room) == ()
    assert not {"results", "ending"} & Views(table.room).public().keys()


def test_twice_as_many_people_are_hardly_more_than_twice_the_work():
    twenty, forty = (
        calls(outcome, Table(people, "open", rounds=3, ballots=4).to("finished").room) for people in (20, 40)
    )
    assert forty < 3 * twenty


def test_who_judged_nothing_missed_each_ballot_and_no_star_and_who_stepped_out_missed_none():
    table = Table(8, judges=1).to("vote", 1).everybody("p0", "p1", "j0")
    table.act("p1").do("p2", c.StepOut()).do("p1", c.Star(phase=table.phase.id, speeches=())).time_up()
    assert {id: [(one.kind, one.n) for one in all] for id, all in table.room.missed.items()} == {
        "p0": [("ballot", 3)],
        "j0": [("ballot", 3)],
    }
    table.to("vote", 2).everybody("p0").do("p0", c.StepOut()).end()
    assert len(table.room.missed["p0"]) == 1
    part = Views(table.to("finished").room).private("host")["people"]["p0"]["took_part"]
    assert (part["judged"], part["to_judge"]) == (0, 3)


INSULTED = {  # what became of a text that was held for an insult, and whether it is out of the awards
    "nobody has decided": ({"marks": ("insult",)}, True),
    "only its readers": ({"unmarked": True, "read": True, "reach": "readers"}, True),
    "nobody": ({"marks": ("insult",), "hidden": True}, True),
    "everybody": ({"unmarked": True, "read": True, "reach": "all"}, False),
    "new words, for its readers": ({"marks": ("changed",), "unmarked": True, "read": True, "reach": "readers"}, False),
    "no insult": ({"marks": ("personal",), "read": True, "reach": "readers"}, False),
}


@pytest.mark.parametrize(("how", "out"), INSULTED.values(), ids=INSULTED)
def test_a_text_held_for_an_insult_earns_nothing_unless_a_host_let_everybody_have_it(how, out):
    table = Table(12, "class").to("reveal", 2)
    room = table.to("finished").room
    theirs = {text.id for text in room.speeches.values() if text.author == "p0"}
    for id, ballot in room.ballots.items():
        clash = room.clashes[ballot.clash]
        best = "opening" if clash.opening in theirs else "rebuttal" if clash.rebuttal in theirs else "close"
        room.ballots[id] = replace(ballot, choice=best if ballot.choice else "", reason="", tip="", tip_for="")
    for id, clash in room.clashes.items():
        room.clashes[id] = replace(clash, fair="fair" if clash.rebuttal in theirs else "unfair")
    before = outcome(room)
    assert all("p0" in won for won in before.winners.values()) and len(before.winners) == 4
    for id in theirs:
        room.speeches[id] = replace(room.speeches[id], **how)
    after = outcome(room)
    assert any("p0" in won for won in after.winners.values()) != out
    assert (not after.unbelieved or "p0" not in after.unbelieved) or not out
    assert {seat: band.behind for seat, band in after.places.items()} == {
        seat: band.behind for seat, band in before.places.items()
    } or room.speeches[min(theirs)].hidden, "what others have is as before"
    for n in ("1", "2"):
        signed = theirs - {*score_round(room, int(n)).unsigned}
        here = {id for id in theirs if room.speeches[id].round == int(n)}
        assert not signed & here if out else signed & here
