"""The reveal as a show: its steps are the server's, hosts change them, and texts that may hurt are never gone to by themselves."""

import json
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts.show import running
from debate.game.acts.show.choosing import choose, plan
from debate.game.acts.show.steps import (
    FLOW_ROWS,
    GUESSED_FROM,
    KNOWN,
    Place,
    budget_of,
    can_be_guessed,
    counts_twice,
    flow_parts,
    is_next,
    is_through,
    lasts,
    order,
    room_alone,
    texts_of,
)
from debate.game.acts.turn import Turn
from debate.game.model import commands as c
from debate.game.model import pace
from debate.game.model.phases import OVERDUE
from debate.game.model.state import Tally
from support.show import SECOND, documents, judged, past_quick, revealed, said, step
from support.stage import Tables
from support.table import Table

SCRIPTS = Path(__file__).parents[3] / "debate" / "static" / "js" / "core"


@pytest.mark.parametrize(
    ("file", "name", "here"),
    [
        ("show.js", "STARTS", [0, pace.VERDICT * SECOND, pace.NAMES * SECOND]),
        ("show.js", "RESULT", pace.RESULT * SECOND),
        ("show.js", "BRIEF_STARTS", [0, pace.FOREGONE_VERDICT * SECOND, pace.FOREGONE_NAMES * SECOND]),
        ("show.js", "BRIEF_RESULT", pace.FOREGONE * SECOND),
        ("show.js", "GUESS", pace.GUESS * SECOND),
        ("show.js", "KNOWN", KNOWN),
        ("flow.js", "ROWS", FLOW_ROWS),
    ],
)
def test_scripts_have_the_same_times_and_numbers(file, name, here):
    written = re.search(rf"^const {name} = (.*?);", (SCRIPTS / file).read_text(), re.M)[1]
    assert json.loads(written) == here


def course(table: Table) -> list[tuple[int, str, int]]:
    """The steps of a reveal until its phase ends, each with the number of its clash in the order and its seconds."""
    found, phase, clashes = [], table.phase.id, order(table.room)
    while table.phase.id == phase:
        at = clashes.index(table.phase.at) if table.phase.at else -1
        found.append((at, table.phase.step, (table.phase.deadline - table.now) / SECOND))
        step(table)
    return found


# --- its course ---------------------------------------------------------------------------


def test_a_reveal_is_as_long_as_its_show_and_ends_by_itself():
    table = revealed()
    first, second = plan(table.room)[:2]
    took = [lasts(table.room, Place(clash, "texts")) / SECOND for clash in (first, second)]
    one, other = (order(table.room).index(clash) for clash in (first, second))
    found = course(table)
    assert found[:3] == [(one, "texts", took[0]), (one, "result", 15), (other, "texts", took[1])]
    steps = [one[1] for one in found if one[1] != "quick"]
    assert steps == ["texts", "result"] * (len(steps) // 2) + ["own"] and found[-1][2] == 30
    assert table.name == "draw" and table.phase.began == table.now


def attended(table: Table) -> Table:
    """The step on the screen has had its time, and a host is present."""
    table.now = table.phase.deadline
    return table.do("clock", c.TimeUp(table.phase.id, table.phase.deadline, attended=True))


@pytest.mark.parametrize(
    ("nth", "tone", "of"),
    [(1, "", (18, 18, 18)), (2, "", (18, 15, 18 * 1.3)), (2, "grave", (18, 18, 18))],
)
def test_a_later_show_has_another_arc_and_each_beginning_and_last_clash_are_announced(nth, tone, of):
    table = revealed(16, round=nth)
    table.room.motion = replace(table.room.motion, tone=tone)
    first, *between, last = plan(table.room)
    assert between and can_be_guessed(table.room, first)
    running.restart(turn := Turn(table.room, "clock", table.now))
    table.room = turn.room
    for n, clash in enumerate((first, *between, last)):
        room = table.room
        seconds = of[0] if clash == first else of[2] if clash == last else of[1]
        assert lasts(room, Place(clash, "result")) == pytest.approx(seconds * SECOND)
        read = pace.on_screen(
            *(
                words
                for id in texts_of(room, clash)
                for words in (room.speeches[id].restatement, room.speeches[id].text)
            )
        )
        if n >= 2:  # they know what is asked
            read = max(pace.SHORTEST_TEXTS, read - pace.GUESS)
        beat = Views(room).public()["reveal"]["runs"].get("beat", 0) if table.phase.at == clash else 0
        assert lasts(room, Place(clash, "texts")) == round(read * SECOND) + beat
        said = {first: 6 if nth == 1 else 3, last: 3}  # before a lesson's first clash the rule of its points
        assert beat == (0 if tone else said.get(clash, 0) * SECOND)
        past_quick(step(step(table)))


@pytest.mark.parametrize(
    ("votes", "guesses", "foregone"),
    [
        (Tally(opening=3), Tally(opening=6), True),
        (Tally(opening=3), Tally(opening=9, rebuttal=1), True),
        (Tally(opening=3), Tally(opening=8, rebuttal=1), False),
        (Tally(opening=3), Tally(opening=3), False),  # too few for the room to be told
        (Tally(opening=2, rebuttal=1), Tally(opening=6), False),
        (Tally(opening=3), Tally(rebuttal=6), False),
        (Tally(close=3), Tally(close=6), True),
    ],
)
def test_what_the_room_knew_and_all_readers_said_is_not_drawn_out(votes, guesses, foregone):
    table = revealed(12)
    judged(table, {table.phase.at: votes}, {})
    table.do("clock", c.Guesses(table.phase.id, table.phase.at, guesses, {}))
    room = pace.ROOM if guesses.total >= GUESSED_FROM else 0
    step(table)
    assert table.phase.length == ((pace.FOREGONE if foregone else pace.RESULT) + room) * SECOND
    assert documents(table)["public"]["reveal"]["runs"].get("brief", False) == foregone
    assert room_alone(table.room, table.phase.at) == room * SECOND


def test_a_result_that_is_too_close_is_on_the_screen_as_long_as_any_other():
    table = revealed()
    judged(table, {table.phase.at: Tally(2, 2)}, {})
    attended(table)
    clash, began, planned = table.phase.at, table.now, table.phase.deadline - table.now
    attended(table)
    assert table.now - began == planned == pace.RESULT * SECOND and table.phase.at != clash


@pytest.mark.parametrize(("round", "then"), [(1, "draw"), (2, "stance")])
def test_a_show_that_is_through_waits_for_the_host_without_a_clock_and_stands_on_nobodys_name(round, then):
    table = revealed(round=round)
    while table.phase.deadline:
        attended(table)
    view = Views(table.room).public()
    assert (table.name, table.phase.step, view["reveal"]["through"]) == ("reveal", "own", True)
    assert view["phase"]["held"] and "clock" not in view["phase"] and table.room.phase.remaining is None
    assert table.refused("host", c.AddTime(table.phase.id, 30)) == "no_clock"
    assert table.end().name == then


def test_a_rehearsal_goes_on_by_its_clock_and_an_own_step_by_hand_has_nothing_to_let_run():
    table = revealed(rehearsal=4)
    while table.name == "reveal":
        attended(table)
    assert table.name == "draw"
    assert Views(revealed().over().room).public()["reveal"]["through"]


def show_left(table: Table) -> int:
    return table.phase.deadline - table.now + Views(table.room).private("host")["reveal"].get("to_come", 0)


def test_a_host_sees_how_long_the_show_still_takes_and_nobody_else_does():
    table, phase = revealed(8), None
    while table.name == "reveal":
        left = show_left(table)
        assert phase in (None, (table.phase.id, left)), "as long as was said a step ago, less that step"
        assert "to_come" not in json.dumps([Views(table.room).public(), Views(table.room).private("p0")])
        phase = table.phase.id, left - (table.phase.deadline - table.now)
        if table.phase.step == "texts" and can_be_guessed(table.room, table.phase.at):
            table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(opening=4)))
        step(table)
    assert phase[1] == 0


def test_where_a_rewrite_follows_it_shows_the_results_and_the_show_ends_with_the_last_names():
    table = revealed(round=2, revise=True)
    assert "own" not in [name for _, name, _ in course(table)] and table.name == "revise"
    assert "votes" in Views(table.room).private("p0")["mine"][table.seat("p0").rebuttal]


def test_texts_are_on_the_screen_as_long_as_they_take_to_read_closing_included():
    table = revealed(8, "full")
    clash = table.room.clashes[table.phase.at]
    texts = [table.room.speeches[id] for id in (clash.opening, clash.rebuttal, clash.closing)]
    characters = sum(len(one.text) + len(one.restatement) for one in texts)
    assert lasts(table.room, Place(clash.id, "texts")) == round((pace.RULE + characters / 20 + 4) * SECOND)


MAY_HURT = {
    "accused": "Paul Berger from the pool steals them, everybody has seen it.",
    "named": "Ask Leyla: she cycles every day and never comes late.",
    "life": "My mum comes from Syria, and nobody may know of it.",
}


@pytest.mark.parametrize(("why", "text"), MAY_HURT.items())
def test_a_text_that_may_be_personal_is_never_gone_to_by_itself_and_hosts_alone_are_told(why, text):
    table = Table(12, "class").to("opening")
    room = table.room
    room.seats["p3"] = replace(room.seats["p3"], teacher_name="Leyla A.")
    for id in table.players:
        table.speak(id, f"{text} That is why it matters for everybody here.") if id != "p5" else table.speak(id)
    table.end().to("reveal")
    plain = [id for id in order(table.room) if "p5" in {table.room.speeches[table.room.clashes[id].opening].author}]
    assert set(table.phase.plan) == set(plain), "nothing else to fall back on"
    told = [id for id, text in Views(table.room).private("host")["texts"].items() if text.get("unread")]
    openings = {
        speech.id for speech in table.room.speeches.values() if speech.kind == "opening" and speech.author != "p5"
    }
    assert set(told) == openings
    whys = {text.get("unread") for text in Views(table.room).private("host")["texts"].values()} - {None}
    assert whys == {why}
    assert "That is why it matters" not in json.dumps(Views(table.room).public())


@pytest.mark.parametrize("mark", ["personal", "self_harm"])
def test_what_somebody_tells_of_their_life_comes_for_its_readers_and_never_by_itself_for_all(mark):
    room = said(8, ()).room
    shown = choose(room).chosen
    text = room.clashes[shown[0]].opening
    room.speeches[text] = replace(room.speeches[text], marks=(mark,), read=True)  # a host let it come
    chosen = choose(room).chosen
    assert chosen and shown[0] not in chosen and text not in {room.clashes[id].opening for id in chosen}


def test_a_host_may_skip_the_last_clash_on_the_screen_where_a_rewrite_follows():
    table = Table(8, "sprint", revise=True).to("reveal")
    table.room.phase = replace(table.phase, quick=())
    table.do("host", c.ShowClash(table.phase.id, table.phase.plan[-1], "texts"))
    last = table.phase.at
    table.do("host", c.LeaveOut(table.phase.id, last))
    while table.phase.at:  # others took its place
        table.do("host", c.LeaveOut(table.phase.id, table.phase.at))
    assert last not in table.phase.plan and last not in table.phase.shown
    assert table.phase.step == "own" and is_through(table.room)
    assert "votes" not in Views(table.room).public().get("reveal", {})


def test_the_next_that_fits_takes_the_place_of_a_clash_that_a_host_leaves_out_but_of_none_on_the_screen_and_one_that_the_room_knows_stays():
    table = revealed()
    first, second, *_rest = before = table.phase.plan
    table.do("host", c.LeaveOut(table.phase.id, second))
    assert len(table.phase.plan) == len(before) and second not in table.phase.plan, (
        "as many, and one that was not in it"
    )
    left = show_left(table)
    table.do("host", c.LeaveOut(table.phase.id, first))
    after = table.phase.plan
    assert len(after) == len(before) - 1 and first not in after and show_left(table) < left
    view = Views(table.room).public()["reveal"]
    assert (view["shown"], view["at"], view["order"]) == (len(after), after[0], [after[0]])
    assert table.refused("host", c.LeaveOut(table.phase.id, first)) == "no_such_clash"
    told = revealed()
    step(told)
    assert told.refused("host", c.LeaveOut(told.phase.id, told.phase.at)) == "too_late"


def test_hosts_read_what_may_come_while_the_round_is_judged_and_what_they_leave_out_never_comes():
    table = Table(8, "class").to("vote", 1)
    views = Views(table.room)
    before = views.private("host")["before_show"]
    assert set(before["clashes"]) == {id for id, one in table.room.clashes.items() if one.rebuttal}
    assert {before["clashes"][id]["opening"] for id in before["clashes"]} <= set(views.private("host")["texts"])
    assert "before_show" not in json.dumps([views.public(), *map(views.private, table.players)])
    hidden = next(iter(before["clashes"].values()))["opening"]
    table.do("host", c.Hide(hidden))
    assert hidden not in {
        one["opening"] for one in Views(table.room).private("host")["before_show"]["clashes"].values()
    }
    table.do("host", c.Show(hidden))
    assert Views(table.room).private("host")["before_show"] == before and not before["near"]
    table.room.speeches[hidden] = replace(table.room.speeches[hidden], text="Ask my best friend: she moved away.")
    assert Views(table.room).private("host")["before_show"]["near"] == [hidden]
    expected = Table(8, "class").to("reveal", 1).phase.plan
    out, back = expected[:2]
    for clash in (out, back):
        table.do("host", c.LeaveOut(table.phase.id, clash))
    table.do("host", c.LeaveOut(table.phase.id, back, out=False))
    assert Views(table.room).private("host")["before_show"]["left_out"] == [out]
    assert table.refused("host", c.LeaveOut(table.phase.id, out)) == "no_change"
    assert table.refused("host", c.LeaveOut(table.phase.id, back, out=False)) == "no_change"
    assert table.refused("host", c.LeaveOut(table.phase.id, "elsewhere")) == "no_such_clash"
    table.everybody().to("reveal", 1)
    assert out not in table.phase.plan and len(table.phase.plan) == len(expected)
    table.do("host", c.ShowClash(table.phase.id, out))
    assert out in table.phase.plan, "by hand a host may show any"
    assert not table.to("vote", 2).phase.left_out


def test_a_show_goes_to_no_flagged_or_marked_text_by_itself_even_where_there_is_no_other():
    table = Table(12, "class").to("vote", 1).to("reveal", 1)
    flagged, *marked = {table.room.clashes[id].opening for id in order(table.room)}
    table.do("p0", c.FlagSpeech(flagged))
    for text in marked:
        table.room.speeches[text] = replace(table.room.speeches[text], marks=("insult",))
    assert plan(table.room) == ()
    table.do("host", c.Unflag(flagged)).do("host", c.Unflag(marked[0]))
    assert plan(table.room) == (), "its readers have it, and no more"
    table.do("host", c.Unflag(flagged, for_all=True))
    assert {table.room.clashes[id].opening for id in plan(table.room)} == {flagged}
    table.do("host", c.Unflag(marked[0], for_all=True))
    assert {table.room.clashes[id].opening for id in plan(table.room)} == {flagged, marked[0]}


def test_a_flag_that_a_host_has_answered_is_gone_and_its_text_may_be_shown_but_another_s_flag_comes():
    table = Table(12, "class").to("vote", 1).to("reveal", 1)
    clash = table.phase.plan[0]
    text = table.room.clashes[clash].opening
    table.do("p0", c.FlagSpeech(text, "It is not fair"))
    assert clash not in plan(table.room) and Views(table.room).private("host")["flags"]
    table.do("host", c.Unflag(text, for_all=True))
    assert clash in plan(table.room) and not Views(table.room).private("host")["flags"]
    assert "flags" not in Views(table.room).private("host")["texts"][text]
    table.do("p0", c.FlagSpeech(text, "Again"))
    assert not Views(table.room).private("host")["flags"], "one flag a seat"
    assert table.refused("host", c.Unflag(text)) == "no_change"
    table.do("p1", c.FlagSpeech(text))
    assert Views(table.room).private("host")["flags"]


@pytest.mark.parametrize("options", [{"format": "open"}, {"lengths": {"reveal": 0}}])
def test_where_only_hosts_advance_it_waits_for_them_and_is_over_past_the_last_clash(options):
    table = revealed(8, **options)
    view = Views(table.room).public()
    assert view["phase"]["held"] and "clock" not in view["phase"] and "runs" not in view["reveal"]
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "result")).over()
    assert Views(table.room).public()["reveal"]["over"]
    table = revealed(8, **options)
    table.do("host", c.Release(table.phase.id))
    while table.phase.deadline:
        step(table)
    assert table.name == "reveal" and table.phase.step == "own", "a host ends the phase"


def test_a_step_is_taken_once_at_its_time_and_by_nobody_too_early():
    table = revealed()
    due = c.TimeUp(table.phase.id, table.phase.deadline)
    table.now = table.phase.deadline - 1
    assert table.refused("clock", due) == "too_early"
    table.now += 1
    assert table.do("clock", due).phase.step == "result"
    assert table.refused("clock", due) == "too_late"


# --- what changes it ----------------------------------------------------------------------


def test_a_step_by_hand_stops_it_and_forwards_or_back_is_the_same():
    table = revealed()
    first, second = table.phase.plan[:2]
    for clash, part in ((second, "result"), (first, "result"), (first, "texts")):
        table.do("host", c.ShowClash(table.phase.id, clash, part))
        assert (table.phase.at, table.phase.step, table.phase.deadline) == (clash, part, None)
        view = Views(table.room).public()
        assert view["phase"]["held"] and ("runs" in view["reveal"]) == (part == "result"), (
            "its parts come, nothing else"
        )
        assert "votes" in view["clashes"][second], "what was told stays told"
    table.do("host", c.ShowClash(table.phase.id, second, "result"))
    assert "runs" not in Views(table.room).public()["reveal"], "the room knows it: all of it is there at once"
    assert table.refused("host", c.ShowClash(table.phase.id, "x")) == "no_such_clash"
    assert table.refused("host", c.Hold(table.phase.id)) == "no_change"


def test_a_clash_that_the_projector_leaves_out_may_be_shown_and_the_others_follow():
    table = revealed(show_clashes=2)
    every, plan = order(table.room), table.phase.plan
    other = next(clash for clash in every if clash not in plan)
    table.do("host", c.ShowClash(table.phase.id, other)).do("host", c.RunShow(table.phase.id))
    assert Views(table.room).public()["reveal"]["shown"] == 3
    assert [at for at, name, _ in course(table) if name == "result"] == [every.index(other), every.index(plan[1])]


def test_after_going_back_it_goes_on_from_there_through_clashes_that_were_shown_before():
    table = revealed(show_clashes=3)
    first, second, third = table.phase.plan
    for clash in (first, second, third):
        table.do("host", c.ShowClash(table.phase.id, clash, "result"))
    table.do("host", c.ShowClash(table.phase.id, first, "texts")).do("host", c.RunShow(table.phase.id))
    found = []
    while table.phase.step != "own":
        found.append((table.phase.at, table.phase.step))
        step(table)
    assert found[:6] == [(clash, step) for clash in (first, second, third) for step in ("texts", "result")]


def test_a_clash_keeps_its_number_on_every_screen_in_whatever_order_a_host_shows_them():
    table = revealed(show_clashes=3)
    planned, added = table.phase.plan, order(table.room)[-1]
    for clash in (planned[2], planned[0], added, planned[1], planned[2]):
        table.do("host", c.ShowClash(table.phase.id, clash))
        view, whole = (Views(table.room).public()["reveal"], Views(table.room).private("host")["reveal"])
        assert whole["plan"][view["n"] - 1] == clash and view["shown"] == len(whole["plan"])
    assert table.phase.plan == (planned[0], added, *planned[1:])
    assert view["order"] == list(table.phase.plan), "by their numbers"


def test_let_run_at_a_pace_each_clash_has_so_many_seconds():
    table = revealed().do("host", c.RunShow(revealed().phase.id, 20))
    runs = Views(table.room).public()["reveal"]["runs"]
    assert runs == {"since": table.now, "texts": 10_000, "result": 10_000, "room": 1667}
    assert table.refused("host", c.RunShow(table.phase.id, 20)) == "no_change"
    table.do("host", c.RunShow(table.phase.id))
    assert Views(table.room).public()["reveal"]["runs"]["result"] == 18_000, "with what the room expects"
    table.do("host", c.RunShow(table.phase.id, 0))
    assert table.phase.held and table.refused("host", c.RunShow(table.phase.id, 0)) == "no_change"


@pytest.mark.parametrize("stops", ["pause", "hold", "outage"])
@pytest.mark.parametrize("part", ["texts", "result"])
def test_stopped_it_stands_still_and_its_step_has_its_whole_time_again(stops, part):
    table = revealed()
    if part == "result":
        step(table)
    at, whole = table.phase.at, table.phase.length
    table.now += 7 * SECOND
    if stops == "outage":
        table.now = table.phase.deadline + OVERDUE + 1
        table.do("clock", c.TimeUp(table.phase.id, table.phase.deadline))
    else:
        press, again = {"pause": (c.Pause, c.Resume), "hold": (c.Hold, c.Release)}[stops]
        table.do("host", press(table.phase.id))
        assert table.phase.deadline is None and "runs" not in Views(table.room).public()["reveal"]
        table.now += 500 * SECOND
        table.do("host", again(table.phase.id))
    assert (table.phase.at, table.phase.step, table.phase.deadline) == (at, part, table.now + whole)


def test_more_time_is_the_step_s_and_the_next_has_its_own():
    table = revealed()
    before = table.phase.deadline
    table.do("host", c.AddTime(table.phase.id, 30))
    assert table.phase.deadline == before + 30_000
    assert Views(table.room).public()["reveal"]["runs"]["texts"] == before - table.now + 30_000
    step(table)
    assert table.phase.length == 15_000


@pytest.mark.parametrize("part", ["texts", "result"])
def test_a_text_hidden_while_it_is_shown_brings_the_next_clash_at_once(part):
    table = revealed()
    if part == "result":
        step(table)
    first, second, *rest = table.phase.plan
    table.do("host", c.Hide(table.room.clashes[first].rebuttal, "unkind"))
    view = Views(table.room).public()["reveal"]
    assert (view["at"], view["step"], view["shown"]) == (second, "texts", 1 + len(rest))
    assert first not in view["order"]


def test_a_text_hidden_before_its_turn_never_comes_and_the_order_stays():
    table = revealed()
    before, (first, second, *_) = order(table.room), table.phase.plan
    table.do("host", c.Hide(table.room.clashes[second].rebuttal, "unkind"))
    assert order(table.room) == before and table.phase.at == first
    assert table.refused("host", c.ShowClash(table.phase.id, second)) == "hidden", "an empty clash is none"
    assert second not in [before[at] for at, _, _ in course(table)]


def test_the_last_clash_of_a_show_hidden_ends_it():
    for round, then in ((1, "own"), (2, "result")):
        table = revealed(round=round, show_clashes=1, revise=True)
        table.room.phase = replace(table.phase, quick=())
        table.do("host", c.Hide(table.room.clashes[table.phase.at].rebuttal, "unkind"))
        assert table.phase.step == then
        while table.name == "reveal":
            step(table)


# --- the others, fast ---------------------------------------------------------------------


def to_fast(table: Table) -> Table:
    """On to the first clash that comes fast, or to what comes without any."""
    while table.phase.step not in ("quick", "own"):
        step(table)
    return table


def test_where_the_others_are_few_all_come_fast_each_with_time_to_shout_and_then_the_last_clash():
    table = revealed(8)
    plan, quick = table.phase.plan, table.phase.quick
    assert {*plan, *quick} == {*order(table.room)} and len(quick) == 4
    to_fast(table)
    assert table.room.scores["1"].shown == plan[:-1]
    for n, clash in enumerate(quick):
        assert (table.phase.at, table.phase.step) == (clash, "quick")
        assert table.phase.length == pace.QUICK * SECOND
        shown = documents(table)["public"]["reveal"]
        assert (shown["quick"]["n"], shown["quick"]["of"]) == (n + 1, 4) and shown["runs"][
            "quick"
        ] == table.phase.length
        assert table.room.scores["1"].quick == quick[: n + 1], "told one after the other"
        assert all(shown["quick"]["words"].get(kind) for kind in ("opening", "rebuttal"))
        step(table)
    assert (table.phase.at, table.phase.step) == (plan[-1], "texts") and counts_twice(table.room, plan[-1])
    assert documents(table)["public"]["reveal"]["runs"]["beat"] == pace.BEAT * SECOND, "that it is the last"
    step(step(table))
    assert (table.phase.at, table.phase.step) == (plan[-1], "own") and table.room.scores["1"].shown == plan


@pytest.mark.parametrize("come", [0, 2, 4])
def test_of_many_others_come_as_many_as_the_shows_budget_has_time_for_and_those_are_the_best(come):
    table = revealed(12)
    quick, (*_, before, last) = table.phase.quick, table.phase.plan
    while table.phase.at != before or table.phase.step != "texts":
        step(table)
    table.room.phase = replace(table.phase, more=before)  # no other comes for the time
    rest = [Place(before, "result"), *(Place(last, step) for step in ("texts", "result"))]
    rest += [Place(id, "quick") for id in quick[4 - come :]]
    end = table.phase.deadline + sum(lasts(table.room, place) for place in rest)
    table.room.phase = replace(table.phase, began=end - budget_of(table.room))
    step(table)
    due = quick[4 - come] if come else last
    assert table.phase.quick == quick[4 - come :] and is_next(table.room, table.room.clashes[due].rebutter)
    step(table)
    assert (table.phase.at, table.phase.step) == (due, "quick" if come else "texts")
    past_quick(table)
    assert (table.phase.at, table.phase.step) == (last, "texts") and table.now <= end


def test_a_show_of_one_clash_at_length_begins_with_it():
    table = revealed(8, show_clashes=1)
    (only,) = table.phase.plan
    assert len(table.phase.quick) == 4
    to_fast(table)
    assert table.room.scores["1"].shown == (only,) and past_quick(table).phase.step == "own"


@pytest.mark.parametrize("saved", ["last", "quick"])
def test_a_show_whose_last_clash_came_before_those_that_come_fast_goes_on_with_them_and_doesn_t_repeat_it(saved):
    table = revealed(8)
    plan, quick = table.phase.plan, table.phase.quick
    table.do("host", c.ShowClash(table.phase.id, plan[-1], "result"))
    if saved == "quick":
        table.do("host", c.ShowClash(table.phase.id, quick[0], "quick"))
    table.do("host", c.RunShow(table.phase.id))
    found = []
    while table.phase.step != "own":
        found.append(table.phase.at)
        step(table)
    assert found == [plan[-1], *quick][saved == "quick" :]


def test_a_last_clash_that_a_host_skips_is_replaced_by_none_that_came_fast():
    table = past_quick(to_fast(revealed(8)))
    last = table.phase.plan[-1]
    assert table.phase.at == last
    table.do("host", c.LeaveOut(table.phase.id, last))
    assert table.phase.step == "own" and last not in table.phase.plan
    assert not {*table.phase.plan} & {*table.room.scores["1"].quick}


def test_a_hidden_text_takes_its_clash_from_those_that_come_fast_and_what_is_on_goes_at_once():
    table = to_fast(revealed(8))
    first, second, third, _ = table.phase.quick
    table.do("host", c.Hide(table.room.clashes[second].rebuttal, "unkind"))
    assert (table.phase.at, second in table.phase.quick) == (first, False)
    table.do("host", c.Hide(table.room.clashes[first].opening, "unkind"))
    assert (table.phase.at, table.phase.step) == (third, "quick")


def test_a_host_goes_through_what_comes_fast_by_hand_and_leaves_one_out():
    table = revealed(8)
    last = table.phase.plan[-1]
    first, second, third, fourth = table.phase.quick
    show = lambda clash, to="quick": table.do("host", c.ShowClash(table.phase.id, clash, to))  # noqa: E731
    table.do("host", c.LeaveOut(table.phase.id, second))
    assert table.refused("host", c.ShowClash(table.phase.id, second, "quick")) == "no_such_clash"
    show(third)
    assert (table.phase.at, table.phase.step, table.phase.deadline) == (third, "quick", None)
    assert table.refused("host", c.LeaveOut(table.phase.id, third)) == "too_late"
    assert table.refused("host", c.ShowClash(table.phase.id, table.phase.plan[0], "quick")) == "no_such_clash"
    show(first).do("host", c.Release(table.phase.id))
    step(table)
    assert table.phase.at == third
    show(fourth)
    show(fourth, "own")
    assert table.phase.step == "own" and fourth not in table.phase.plan
    show(fourth, "result")
    assert fourth in table.phase.plan and documents(table)["public"]["reveal"]["n"] == 4, "dealt at length after all"
    assert table.phase.plan[-1] == last, "which is still the last"


def test_the_flow_comes_by_hand_in_parts_of_one_side_and_any_step_of_the_show_takes_it_away():
    table = revealed(12)
    parts = flow_parts(table.room, 1)
    assert parts == [("for", 0), ("for", 4), ("against", 0), ("against", 4)] and flow_parts(table.room, 2) == []
    step(table)
    at = table.phase.at
    for n in range(len(parts)):
        table.do("host", c.ShowFlow(round=1, part=n))
        view = Views(table.room).public()
        assert view["flow_shown"] == {"round": 1, "part": n} and "runs" not in view["reveal"]
    assert (table.phase.at, table.phase.step) == (at, "result")  # where the show was when the flow came
    assert table.refused("host", c.ShowFlow(round=1, part=4)) == "no_such_step"
    assert table.refused("host", c.ShowFlow(round=2)) == "no_such_step"
    table.do("host", c.HideFlow())
    assert "flow_shown" not in Views(table.room).public() and table.refused("host", c.HideFlow()) == "no_change"
    for press in (c.ShowClash(table.phase.id, order(table.room)[1]), c.RunShow(table.phase.id)):
        table.do("host", c.ShowFlow(round=1)).do("host", press)
        assert "flow_shown" not in Views(table.room).public()
    table.do("host", c.ShowFlow(round=1)).end()
    assert "flow_shown" not in Views(table.room).public()
    table.to("finished").do("host", c.ShowFlow(round=2, part=3))
    assert Views(table.room).public()["flow_shown"] == {"round": 2, "part": 3}
    table.do("host", c.ShowEnding("last"))
    assert "flow_shown" not in Views(table.room).public()


def test_without_votes_a_show_stands_still_while_hands_go_up():
    assert Tables(2).until("reveal").phase.held and not Tables(8).until("reveal").phase.held
