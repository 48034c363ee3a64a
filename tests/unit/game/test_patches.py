"""Patches and cached views equal fresh views, for every seat after every command (`Remembered` asserts it)."""

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game import Memo, Rejected, Views, diff
from debate.game.acts.duties import ballots
from debate.game.model import commands as c
from debate.game.model import timetable
from debate.game.scoring import read_first, story
from support.stage import LINE, Stage, Tables
from support.table import Table, task
from support.watched import Remembered


@given(
    st.integers(2, 9), st.sampled_from(["sprint", "full", "open"]), st.integers(0, 2), st.integers(0, 2**32).map(Random)
)
@settings(max_examples=8)
def test_old_view_plus_patch_is_the_fresh_view_for_every_seat_after_every_command(players, format, judges, luck):
    table = Remembered(players, format, judges)
    table.do("host", c.Begin())
    while table.name != "finished":
        for _ in range(luck.randint(0, 12)):
            with suppress(Rejected):
                _something(table, luck)
        for id in [id for id, seat in table.room.seats.items() if task(table.room, seat) and luck.random() < 0.8]:
            with suppress(Rejected):  # the time of who has no factor may be over
                table.act(id)
        if table.name != "finished":
            table.end()


def _something(table: Remembered, luck: Random) -> None:
    id, phase, speeches = (
        luck.choice(list(table.room.seats)),
        table.phase.id,
        [*table.room.speeches, *table.room.revisions] or ["x"],
    )
    gone = luck.choice([seat.id for seat in table.room.seats.values() if seat.gone] or ["x"])
    host = luck.choice([
        c.Pause(phase=phase), c.Resume(phase=phase), c.AddTime(phase=phase, seconds=30), c.Hold(phase=phase), c.Release(phase=phase),
        c.Lock(), c.Unlock(), c.Blank(), c.Unblank(), c.Shuffle(), c.Move(seat=id, bench=luck.choice(["for", "against", "judges"])),
        c.Rename(seat=id, alias=f"Name {luck.randrange(99)}"), c.AddBot(), c.Remove(seat=id), c.Ban(seat=id), c.Unban(seat=gone), c.Readmit(seat=gone),
        c.TimeFactor(seat=id, factor=1.5), c.Nudge(seat=id), c.Hide(speech=luck.choice(speeches), why="w"), c.Show(speech=luck.choice(speeches)),
        c.SetOptions(options={"approve": luck.random() < 0.5}), c.Approve(speech=luck.choice(speeches)), c.SendBack(speech=luck.choice(speeches)),
        c.Cohost(seat=id), c.Uncohost(seat=luck.choice(table.players)), c.Wait(phase=phase), c.Unwait(phase=phase),
        c.ShowClash(phase, luck.choice([*table.room.clashes, "x"]), luck.choice(["texts", "result", "own"])), c.RunShow(phase, luck.choice([None, 0, 9, 20])),
        c.SetOptions(options={"hosts_vote": luck.random() < 0.5}), c.SetOptions(options={"fill": luck.random() < 0.5}),
        c.Rate(luck.choice(speeches), "claim", luck.choice([0, 1, 2, 3])),
    ])  # fmt: skip
    text = luck.choice(speeches)
    mend = c.Resend(
        speech=text, text="Better words, and enough of them to be sent again.", restatement="They say what they say."
    )
    votes = [
        c.Vote(phase=phase, clash=clash, choice="close", tip="weigh", tip_for="opening")
        for clash in [*table.seat(id).dealt, "x"]
    ]
    revise = c.Revise(
        phase=phase,
        speech=luck.choice(speeches),
        text=f"Other words {luck.randrange(9)}, and enough of them to be sent again.",
    )
    compares = [
        c.Compare(phase=phase, comparison=one, choice=luck.choice(["first", "second"]))
        for one in [*table.seat(id).compares, "x"]
    ]
    star = c.Star(phase=phase, speeches=tuple(luck.sample(speeches, min(2, len(speeches)))))
    judging = [luck.choice(votes), star, revise, luck.choice(compares)]
    own = luck.choice(
        [
            *judging,
            c.StepOut(),
            c.StepIn(),
            c.Leave(),
            c.BecomeJudge(),
            c.FlagSpeech(speech=text),
            c.Redraw(phase=phase),
            c.Reopen(phase=phase, done=luck.random() < 0.5),
            mend,
        ]
    )
    late = c.Join(role=luck.choice(["player", "judge"]))
    silent = c.Unheard(phase=phase, seats=tuple(luck.sample(list(table.room.seats), 2)))
    match luck.randrange(10):
        case 9:
            table.do("clock", silent)
        case 0 | 1 | 2 | 3:
            table.do("host", host)
        case 4 | 5:
            table.do(id, own)
        case 6 if table.phase.deadline:
            table.time_up()
        case _:
            table.do(
                luck.choice([id, f"late{luck.randrange(5)}"]), luck.choice([late, c.Rejoin()]) if id != "host" else late
            )


def test_time_given_stopped_and_cut_shows_on_every_clock():
    table = Remembered(4, "class").to("draw")
    table.do("host", c.TimeFactor(seat="p0", factor=1.5)).everybody().end()
    for command in (
        c.AddTime(table.phase.id, 30),
        c.Pause(table.phase.id),
        c.Resume(table.phase.id),
        c.AddTime(table.phase.id, -30),
    ):
        table.now += 1000
        table.do("host", command)
        assert table.views["p0"]["clock"] != table.views[""]["phase"]["clock"]
    assert table.views[""]["phase"]["clock"]["deadline"] == table.phase.deadline


def test_an_option_shows_at_once_wherever_it_tells():
    table = Remembered(2).do("host", c.SetOptions(options={"respins": 5}))
    assert table.views["p0"]["respins"] == 5


@pytest.mark.parametrize(
    ("phase", "kind"),
    [("closing", "rebuttal"), ("vote", "opening"), ("vote", "rebuttal"), ("vote", "closing")],
)
def test_a_text_that_is_hidden_and_shown_again_leaves_and_comes_back_wherever_it_is_read(phase, kind):
    table = Remembered(5, "full", judges=1).to(phase)
    texts = [speech for speech in table.room.speeches.values() if speech.kind == kind]
    readers = []
    for speech in texts:
        before = table.views
        table.do("host", c.Hide(speech=speech.id))
        readers.append(sum(table.views[id] != before[id] for id in table.players))
        table.do("host", c.Show(speech=speech.id))
        assert all(not diff(before[id], table.views[id]) for id in table.players)
    assert min(readers) >= 1 and max(readers) >= 2, "its author, and who has it to answer or to judge"


def test_what_others_send_leaves_a_players_view_the_object_that_it_was():
    table, memo = Remembered(8).to("rebuttal"), Memo()
    waiting = table.players[1:]
    before = {id: Views(table.room, memo).private(id) for id in waiting}
    table.act("p0")
    assert all(Views(table.room, memo).private(id) is before[id] for id in waiting)
    table.to("vote")
    before = {id: Views(table.room, memo).private(id) for id in waiting}
    ballot = ballots(table.room, table.seat("p0"))[0]
    table.do("p0", c.Vote(phase=table.phase.id, clash=ballot.clash, choice="close"))
    assert all(Views(table.room, memo).private(id) is before[id] for id in waiting)


def test_how_long_the_lesson_still_takes_is_worked_out_again_only_when_it_may_have_changed(monkeypatch):
    table, memo, worked_out, ahead = Table(8).to("vote"), Memo(), [], timetable.ahead
    monkeypatch.setattr(timetable, "ahead", lambda *given: worked_out.append(given) or ahead(*given))
    Views(table.room, memo).private("host")
    for ballot in ballots(table.room, table.seat("p0")):
        before = table.room
        table.do("p0", c.Vote(phase=table.phase.id, clash=ballot.clash, choice="close")).room.share(before)
        Views(table.room, memo).private("host")
    assert len(worked_out) == 1
    table.do("late", c.Join(role="player")).room.share(before)
    Views(table.room, memo).private("host")
    assert len(worked_out) == 2


def test_what_takes_long_is_worked_out_once_for_all_seats_and_again_only_when_it_may_have_changed(monkeypatch):
    table, memo, patterns, lines = Table(8).to("vote"), Memo(), [], []
    find, names = story.lines, read_first.names_in
    monkeypatch.setattr(read_first, "names_in", lambda *given: patterns.append(given) or names(*given))
    monkeypatch.setattr(story, "lines", lambda room, *of: lines.append(room) or find(room, *of))
    views = Views(table.room, memo)
    for seat in table.room.seats:
        views.private(seat)
    assert len(patterns) <= 4, "for what is held, unread, named and kept back"
    table.to("stance")
    for player in ("p0", "p1", "p2"):
        before = table.room
        table.do(player, c.Stance(phase=table.phase.id, value=3)).room.share(before)
        Views(table.room, memo).private("host")
    assert len(lines) == 1


@pytest.mark.parametrize("phase", ["vote", "reveal", "compare"])
def test_somebody_comes_whom_a_text_names(phase):
    table = (
        Remembered(8, revise=True).to("opening").speak("p0", "Everybody here has heard by now that Mia waits for news.")
    )
    opening = table.seat("p0").opening
    table.everybody("p0").end().to(phase).do("late", c.Join(role="judge", teacher_name="Mia"))
    assert table.views["host"]["texts"][opening]["unread"]


@pytest.mark.parametrize("aloud", [Stage, Tables])
def test_somebody_comes_whom_the_lines_on_ballots_name(aloud):
    table = type("Seen", (aloud, Remembered), {})().until("vote")
    assert any("ballots" in view for view in table.views.values())
    table.do("late", c.Join(role="judge", teacher_name=LINE.split()[0]))
    assert not any("ballots" in view for view in table.views.values())


def test_whoever_changes_a_sent_text_is_seen_to_although_only_the_phase_changed():
    table = Remembered(4).to("opening").everybody()
    table.do("p1", c.Reopen(phase=table.phase.id))
    table.do("p1", c.Reopen(phase=table.phase.id, done=True))
