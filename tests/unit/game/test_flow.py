"""The course of a debate: phases, clocks, early ends, drafts (docs/game.md, sections 2 and 11)."""

import itertools
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.access.text_marks import notice
from debate.game import DraftText, Rejected, all_done, apply, is_not_done
from debate.game.model import commands as c
from debate.game.model.options import settle
from debate.game.model.phases import GRACE, length, round_of
from debate.game.views.seen import private_view, public_view
from support.table import START, Table

COURSES = {
    "sprint": ["draw", "opening", "rebuttal", "vote", "reveal"],
    "class": ["draw", "opening", "rebuttal", "vote", "reveal"] * 2,
    "full": ["draw", "opening", "rebuttal", "closing", "vote", "reveal"] * 2 + ["revise", "compare"],
    "open": ["draw", "opening", "rebuttal", "vote", "reveal"] * 2,
}


@pytest.mark.parametrize("format", COURSES)
def test_each_format_goes_through_its_phases_in_order(format):
    table, seen = Table(4, format), []
    table.do("host", c.Begin())
    while table.name != "finished":
        seen.append((table.name, table.phase.when))
        table.everybody().end()
    assert seen == [("stance", "before"), *((name, "") for name in COURSES[format]), ("stance", "after")]


@pytest.mark.parametrize(
    ("format", "name", "round", "seconds"),
    [
        ("sprint", "draw", 1, 70), ("sprint", "opening", 1, 210), ("sprint", "rebuttal", 1, 270),
        ("class", "draw", 1, 105), ("class", "draw", 2, 85), ("class", "opening", 1, 225), ("class", "opening", 2, 210), ("class", "rebuttal", 1, 255),
        ("full", "draw", 1, 75), ("full", "draw", 2, 70), ("full", "opening", 1, 270), ("full", "rebuttal", 2, 300),
        ("full", "revise", 2, 180),
        ("open", "opening", 1, 0), ("open", "reveal", 1, 0),
    ],
)  # fmt: skip
def test_a_phase_lasts_as_the_table_says_in_every_round(format, name, round, seconds):
    table = Table(4, format).to(name, round)
    assert table.phase.length == seconds * 1000
    assert table.phase.deadline == (table.phase.began + seconds * 1000 if seconds else None)


def test_the_first_stance_has_30_seconds_the_last_40_and_lobby_and_finished_no_clock():
    table = Table()
    assert table.phase.length == 0
    assert table.do("host", c.Begin()).phase.deadline == START + 30_000
    while table.phase.when != "after":
        table.everybody().end()
    assert table.phase.length == 40_000
    assert table.to("finished").phase.deadline is None


def test_lengths_can_be_changed_and_taken_away_and_apply_from_the_next_phase():
    table = Table(4, lengths={"draw": 30, "opening": 0}).to("draw")
    assert table.phase.length == 30_000
    table.do("host", c.SetOptions(options={"lengths": {"draw": 60, "rebuttal": 20}}))
    assert table.phase.length == 30_000
    assert table.everybody().end().phase.length == 0
    assert table.everybody().end().phase.length == 20_000


def test_the_first_round_gets_more_time_only_where_a_host_gives_it():
    table = Table(4, first_round=1.5).to("draw", 1)
    assert table.phase.length == 157_500
    assert [table.to(name, 1).phase.length for name in ("opening", "rebuttal", "vote")] == [
        337_500,
        382_500,
        292_500,
    ]
    assert table.to("draw", 2).phase.length == 85_000


@pytest.mark.parametrize(("swap", "seconds"), [(True, 40), (False, 30)])
def test_a_draw_is_ten_seconds_longer_where_sides_have_been_swapped(swap, seconds):
    assert Table(4, "open", swap=swap).to("draw", 2).phase.length == 0, "without a clock there is nothing to lengthen"
    clocked = settle("class", {"lengths": {"draw": 30}})
    assert length(replace(clocked, swap=swap), "class", "draw", 2) == seconds * 1000
    assert length(replace(clocked, swap=swap), "class", "draw", 1) == 30_000


@pytest.mark.parametrize(("format", "each"), [("sprint", 3), ("class", 3), ("full", 4), ("open", 3)])
def test_each_format_has_its_own_number_of_clashes_to_judge_in_every_round(format, each):
    table = Table(12, format)
    for round in range(1, table.room.options.rounds + 1):
        table.to("vote", round)
        assert {len(table.seat(id).dealt) for id in table.players} == {each}
        assert private_view(table.room, "host")["options"]["ballots"] == each
    assert {
        len(seat.dealt) for seat in Table(12, format, ballots=1).to("vote").room.seats.values() if seat.role == "player"
    } == {1}


@pytest.mark.parametrize(
    "options",
    [{"lengths": {"draw": 14}}, {"lengths": {"draw": 901}}, {"lengths": {"closing": 60}}, {"rounds": 3}, {"players": 41}, {"players": 1},
     {"keep": [0, 1]}, {"first_round": 1.6}, {"first_round": 0.9}, {"keep": [2, 1]}, {"unheard": 1}, {"ballots": 0}, {"sides": "any"}, {"respins": "x"}],
)  # fmt: skip
def test_options_out_of_range_are_refused_with_the_field(options):
    table = Table()
    assert table.refused("host", c.SetOptions(options=options)) == "bad_option"


def test_a_debate_begins_with_somebody_on_each_side():
    assert Table(0).refused("host", c.Begin()) == "not_enough"
    assert Table(1).refused("host", c.Begin()) == "not_enough"
    table = Table(2, sides="host")
    for id in table.players:
        table.do("host", c.Move(seat=id, bench="for"))
    assert table.refused("host", c.Begin()) == "not_enough"
    table.do("host", c.AddBot(side="against"))
    assert table.do("host", c.Begin()).name == "stance"


@given(st.sampled_from(["sprint", "class", "full"]), st.sets(st.sampled_from(["opening", "rebuttal"])), st.booleans())
@settings(max_examples=12, deadline=None)
def test_a_round_without_a_rebuttal_waits_a_minute_once_and_has_no_vote(format, written, by_clock):
    table, seen, waited = Table(4, format).to("draw").everybody(), [], []
    while table.name != "reveal":
        seen.append(table.name)
        if table.name not in ("opening", "rebuttal") or table.name in written:
            table.everybody()
        before = table.phase
        (table.time_up if by_clock else table.end)()
        if table.phase.id == before.id:
            waited.append(table.name)
            assert table.phase.deadline == table.now + 60_000
            assert public_view(table.room)["phase"]["extended"]
            assert "reads" not in private_view(table.room, "host")
            table.time_up()
    rest = [name for name in COURSES[format][: COURSES[format].index("reveal")] if name not in ("closing", "vote")]
    assert seen == rest if "rebuttal" not in written else seen == COURSES[format][: len(seen)]
    assert ("vote" in seen) == ("rebuttal" in written)
    assert waited == [name for name in ("opening", "rebuttal") if by_clock and name not in written]
    assert round_of(table.room, table.phase.id) == 1


# --- the deadline -------------------------------------------------------------------------


def test_the_phase_ends_one_and_a_half_seconds_after_the_deadline_and_not_before():
    table = Table().to("opening").speak("p0")
    up = c.TimeUp(phase=table.phase.id, deadline=table.phase.deadline)
    table.now = table.phase.deadline + 1_499
    assert table.refused("clock", up) == "too_early"
    table.now += 1
    assert table.do("clock", up).name == "rebuttal"
    assert table.refused("clock", up) == "too_late"


@pytest.mark.parametrize("phase", ["stance", "draw"])
def test_a_clock_that_ends_while_most_are_still_choosing_runs_on_once(phase):
    table = Table().to(phase)
    id, length = table.phase.id, table.phase.length
    assert "extended" not in public_view(table.room)["phase"]
    table.time_up()
    assert (table.phase.id, table.phase.deadline) == (id, table.now + 20_000)
    assert table.phase.length == table.phase.deadline - table.phase.began > length
    assert public_view(table.room)["phase"]["extended"]
    table.everybody("p0", "p1")
    assert "extended" not in public_view(table.room)["phase"], "half of them are done"
    assert table.time_up().phase.id != id, "only once"


@pytest.mark.parametrize("phase", ["stance", "draw"])
def test_a_clock_that_ends_with_half_of_them_done_has_ended(phase):
    table = Table().to(phase)
    id = table.phase.id
    assert table.everybody("p0", "p1").time_up().phase.id != id


def test_who_has_stepped_out_is_not_among_those_who_still_choose():
    table = Table().to("draw").everybody("p0", "p1", "p2")
    table.do("p0", c.StepOut()).do("p1", c.StepOut())
    assert table.time_up().name == "opening"


def test_what_comes_in_the_grace_counts_and_what_comes_later_is_too_late():
    table = Table().to("draw")
    command = c.Keep(phase=table.phase.id, cards=table.seat("p0").hand[:1])
    table.now = table.phase.deadline + 1_500
    table.do("p0", command)
    table.now += 1
    assert table.refused("p1", c.Keep(phase=table.phase.id, cards=table.seat("p1").hand[:1])) == "too_late"


def test_a_command_for_an_earlier_phase_is_too_late_and_for_a_strange_one_wrong():
    table = Table().to("draw")
    old = table.phase.id
    table.everybody().end()
    assert table.refused("p0", c.Keep(phase=old, cards=("f0",))) == "too_late"
    assert table.refused("p0", c.Speak(phase="99-opening", text="x" * 50)) == "wrong_phase"
    assert table.refused("p0", c.Speak(phase="what", text="x" * 50)) == "wrong_phase"
    assert table.refused("p0", c.Keep(phase=table.phase.id, cards=("f0",))) == "wrong_phase"


def test_a_phase_found_more_than_15_s_overdue_goes_on_with_20_s_left():
    table = Table().to("opening")
    deadline, table.now = table.phase.deadline, table.phase.deadline + 15_001
    table.do("clock", c.TimeUp(phase=table.phase.id, deadline=deadline))
    assert (table.name, table.phase.deadline) == ("opening", table.now + 20_000)
    table.speak("p0")


def test_the_time_up_of_an_old_deadline_is_refused():
    table = Table().to("draw")
    old = table.phase.deadline
    table.do("host", c.AddTime(phase=table.phase.id, seconds=30))
    table.now = old + 2_000
    assert table.refused("clock", c.TimeUp(phase=table.phase.id, deadline=old)) == "too_late"


# --- early ends ---------------------------------------------------------------------------


def hurry(table, *present):
    return c.Hurry(phase=table.phase.id, present=present)


def sums_are_full(table):
    return all(of["done"] == of["due"] for of in public_view(table.room)["progress"].values())


@pytest.mark.parametrize("kind", ["opening", "rebuttal", "closing"])
def test_while_a_text_of_this_phase_waits_for_a_host_nobody_is_hurried(kind):
    table = Table(4, "full").to(kind).do("host", c.SetOptions(options={"approve": True})).everybody()
    first, *others = [s.id for s in table.room.speeches.values() if s.kind == kind]
    assert others and table.refused("clock", hurry(table, *table.players)) == "not_done"
    for id in others:
        table.do("host", c.Approve(speech=id))
    assert table.refused("clock", hurry(table, *table.players)) == "not_done"
    table.do("host", c.SendBack(speech=first))
    assert table.refused("clock", hurry(table, *table.players)) == "not_done", "its author is not done"
    author = table.room.speeches[first].author
    table.do(author, c.Resend(speech=first, text="x" * 60, restatement="y" * 20 if kind == "rebuttal" else ""))
    assert table.refused("clock", hurry(table, *table.players)) == "not_done"
    if kind == "opening":
        hidden = apply(table.room, c.Hide(speech=first), "host", table.now)
        assert apply(hidden, hurry(table, *table.players), "clock", table.now).phase.hurried, "it counts as sent"
    table.do("host", c.Approve(speech=first))
    assert table.do("clock", hurry(table, *table.players)).phase.deadline == table.now + 15_000


def test_a_text_that_still_waits_from_the_phase_before_holds_nobody_up():
    table = Table(4, approve=True).to("opening").everybody().end().everybody()
    for id in [s.id for s in table.room.speeches.values() if s.kind == "rebuttal"]:
        table.do("host", c.Approve(speech=id))
    assert table.do("clock", hurry(table, *table.players)).phase.hurried


def test_whoever_votes_last_has_eight_seconds_for_what_comes_after():
    table = Table(8).to("vote").everybody()
    assert table.do("clock", hurry(table, *table.players)).phase.deadline == table.now + 8_000


@pytest.mark.parametrize("kind", ["opening", "rebuttal", "closing", "revise"])
def test_where_texts_are_written_fifteen_seconds_are_left_to_change_and_read_them(kind):
    table = Table(4, "full").to(kind).everybody()
    assert table.do("clock", hurry(table, *table.players)).phase.deadline == table.now + 15_000
    rehearsed = Table(4, "full", rehearsal=10).to(kind).everybody()
    assert rehearsed.do("clock", hurry(rehearsed, *rehearsed.players)).phase.deadline == rehearsed.now + 5_000


def test_when_everybody_present_is_done_five_seconds_are_left():
    table = Table().to("draw")
    for id in ("p0", "p1"):
        table.act(id)
    assert table.refused("clock", hurry(table, "p0", "p1", "p2")) == "not_done"
    table.now += 1_000
    assert table.do("clock", hurry(table, "p0", "p1", "host")).phase.deadline == table.now + 5_000


@pytest.mark.parametrize("kind", ["opening", "rebuttal", "revise"])
def test_when_all_are_done_the_room_still_waits_for_a_text_that_a_host_reads_first(kind):
    table = Table(revise=True).to(kind)
    table.notice = notice
    words = "My mum lost her job, and all of this matters to her more than to anybody else here."
    if kind == "revise":
        table.do("p0", c.Revise(table.phase.id, table.seat("p0").opening, words, sure=True))
    else:
        table.speak("p0", words)
    table.everybody("p0").now += 1_000
    unread = next(
        text.id for text in (*table.room.speeches.values(), *table.room.revisions.values()) if "My mum" in text.text
    )
    assert table.refused("clock", hurry(table, *table.players)) == "not_done"
    assert "unread" in public_view(table.room), "so that no page promises that the room moves on"
    hidden = apply(table.room, c.Hide(speech=unread), "host", table.now)
    assert apply(hidden, hurry(table, *table.players), "clock", table.now).phase.hurried, "it counts as sent"
    dealt_with = apply(table.room, c.Unflag(speech=unread), "host", table.now)
    assert "unread" not in public_view(dealt_with)
    ended = apply(dealt_with, hurry(table, *table.players), "clock", table.now)
    assert ended.phase.deadline == table.now + 15_000
    assert table.time_up().name == kind, "for a minute more"
    assert table.time_up().name != kind, "the clock ends it"


def test_an_early_end_never_makes_a_phase_longer_and_a_return_does_not_undo_it():
    table = Table().to("draw").everybody()
    table.now = table.phase.deadline - 2_000
    near = table.phase.deadline
    assert table.do("clock", hurry(table, *table.players)).phase.deadline == near
    assert table.refused("clock", hurry(table, *table.players)) == "not_done"


@pytest.mark.parametrize("kind", ["opening", "rebuttal", "revise"])
def test_whoever_begins_to_change_a_text_in_the_last_seconds_gives_the_phase_its_time_back(kind):
    table = Table(revise=True).to(kind).everybody()
    full = table.phase.deadline
    table.do("clock", hurry(table, *table.players))
    table.do("p1", c.Reopen(phase=table.phase.id))
    assert (table.phase.deadline, table.phase.hurried) == (full, False)
    assert private_view(table.room, "p1")["changing"] and "changing" not in private_view(table.room, "p2")
    assert table.refused("clock", hurry(table, *table.players)) == "not_done"
    assert not sums_are_full(table), "nobody is told that everyone is done"
    person = private_view(table.room, "host")["people"]["p1"]
    assert person["changing"] and not person["done"]
    assert is_not_done(table.room, {"p1"})
    assert all_done(table.room, set(table.players) - {"p1"}), "nobody waits for someone who has gone"
    if kind == "revise":
        table.do("p1", c.Reopen(phase=table.phase.id, done=True))
    else:
        table.speak("p1", "I say something else now, and it is long enough to be sent.")
    assert "changing" not in private_view(table.room, "p1")
    assert sums_are_full(table) and private_view(table.room, "host")["people"]["p1"]["done"]
    assert table.do("clock", hurry(table, *table.players)).phase.deadline == table.now + 15_000


def test_who_has_sent_nothing_yet_has_nothing_to_change():
    table = Table().to("opening")
    table.do("p1", c.Reopen(phase=table.phase.id))
    assert "changing" not in private_view(table.room, "p1")


def test_with_nobody_present_there_is_no_early_end():
    table = Table().to("draw").everybody()
    assert not all_done(table.room, set())
    table = Table().to("draw")
    assert not all_done(table.room, {"host"})


def test_no_early_end_in_open_in_a_paused_or_in_a_held_phase():
    table = Table(4, "open").to("draw").everybody()
    assert not all_done(table.room, set(table.players))
    table = Table().to("draw").everybody().do("host", c.Pause(phase="2-draw"))
    assert not all_done(table.room, set(table.players))
    table = Table().to("reveal")
    assert not all_done(table.room, set(table.players))


@pytest.mark.parametrize("phase", ["stance", "draw", "opening", "vote"])
def test_whoever_is_not_done_keeps_the_phase_open_whoever_else_is_present(phase):
    table = Table().to(phase)
    assert is_not_done(table.room, {"p1"})
    assert not is_not_done(table.room, set())
    table.everybody("p3")
    for some in itertools.chain.from_iterable(itertools.combinations(table.players, n) for n in range(5)):
        assert is_not_done(table.room, set(some)) == ("p3" in some)
        for more in (set(), {"host"}, {*table.players}):
            assert not (is_not_done(table.room, set(some)) and all_done(table.room, more | set(some)))


def test_who_steps_out_is_not_waited_for():
    table = Table().to("draw").everybody("p3")
    assert not all_done(table.room, set(table.players))
    table.do("p3", c.StepOut())
    assert all_done(table.room, set(table.players))


def test_added_time_is_not_hurried_away_again():
    table = Table().to("draw").everybody().do("clock", c.Hurry(phase="2-draw", present=("p0",)))
    table.do("host", c.AddTime(phase="2-draw", seconds=30))
    assert table.phase.deadline == table.now + 35_000
    assert not all_done(table.room, set(table.players))


# --- pausing, adding, holding -------------------------------------------------------------


def test_a_pause_stops_the_clock_and_texts_still_count():
    table = Table().to("opening")
    table.now += 10_000
    left = table.phase.deadline - table.now
    table.do("host", c.Pause(phase=table.phase.id))
    assert (table.phase.deadline, table.phase.remaining) == (None, left)
    table.now += 999_000
    table.speak("p0")
    table.do("host", c.AddTime(phase=table.phase.id, seconds=30))
    table.do("host", c.Resume(phase=table.phase.id))
    assert table.phase.deadline == table.now + left + 30_000


def test_everybody_is_told_who_ended_a_phase_a_host_or_the_clock():
    table = Table().to("opening").speak("p0")

    def says() -> bool:
        return public_view(table.room)["phase"].get("moved_on", False)

    table.end()
    assert table.name == "rebuttal" and says()
    next(table.speak(id) for id in table.players if table.seat(id).target)
    table.time_up()
    assert table.name == "vote" and not says()
    table.now = table.phase.deadline
    table.end()
    assert not says(), "its time was up"


def test_ending_the_phase_ends_a_pause():
    table = Table().to("opening").do("host", c.Pause(phase="3-opening")).end()
    assert table.name == "rebuttal" and not table.phase.paused and table.phase.deadline


def test_thirty_seconds_more_lengthen_the_clock_and_can_be_taken_back():
    table = Table().to("opening")
    deadline, length = table.phase.deadline, table.phase.length
    table.do("host", c.AddTime(phase=table.phase.id, seconds=30))
    assert (table.phase.deadline, table.phase.length) == (deadline + 30_000, length + 30_000)
    table.do("host", c.AddTime(phase=table.phase.id, seconds=-30))
    assert (table.phase.deadline, table.phase.length) == (deadline, length)
    table.now = deadline - 10_000
    assert table.refused("host", c.AddTime(phase=table.phase.id, seconds=-30)) == "no_time"


def test_where_there_is_no_clock_pausing_and_adding_are_refused():
    lobby, free = Table(), Table(4, "open").to("opening")
    for table in (lobby, free):
        assert table.refused("host", c.AddTime(phase=table.phase.id, seconds=30)) == "no_clock"
        assert table.refused("host", c.Pause(phase=table.phase.id)) == "no_clock"


def test_two_hosts_pressing_at_once_do_one_thing():
    table = Table().to("draw")
    table.do("p0", c.BecomeJudge()).do("host", c.Cohost(seat="p0"))
    press = c.EndPhase(phase=table.phase.id)
    assert table.do("host", press).name == "opening"
    assert table.refused("p0", press) == "too_late"


def test_finishing_during_a_vote_scores_it_and_earlier_leaves_the_round_unrevealed():
    table = Table(6).to("vote").everybody()
    assert table.do("host", c.Finish()).name == "finished" and "1" in table.room.scores
    table = Table(6).to("rebuttal").do("host", c.Finish())
    assert table.name == "finished" and not table.room.scores
    assert table.refused("host", c.Finish()) == "finished"


def test_waiting_for_the_last_ones_moves_the_deadline_until_they_are_done_and_three_minutes_at_most():
    table = Table().to("opening").everybody("p0", "p1").do("host", c.Wait(phase="3-opening")).time_up()
    assert (table.name, table.phase.deadline) == ("opening", table.now - GRACE + 15_000)
    table.speak("p0").time_up().speak("p1")
    assert all_done(table.room, set(table.players))
    assert table.time_up().name == "rebuttal"
    table.everybody("p0").do("host", c.Wait(phase=table.phase.id))
    begun = table.phase.deadline
    while table.name == "rebuttal":
        table.time_up()
    assert table.now - begun == 180_000 + GRACE
    assert "waits" not in table.refused("host", c.Wait(phase="3-opening"))


@given(
    st.lists(
        st.tuples(st.sampled_from(["up", "up", "up", "wait", "unwait"]), st.integers(0, 15_000 - GRACE)), max_size=60
    )
)
def test_every_wait_is_exactly_15_s_and_all_of_them_three_minutes_at_most_however_late_the_clock_knocks(steps):
    table = Table().to("opening").everybody("p0").do("host", c.Wait(phase="3-opening"))
    end = table.phase.deadline
    for step, late in steps:
        before = table.phase.deadline
        if step != "up":
            with suppress(Rejected):
                table.do("host", (c.Wait if step == "wait" else c.Unwait)(phase="3-opening"))
            assert table.phase.deadline == before
            continue
        table.now = before + GRACE + late
        table.do("clock", c.TimeUp(phase="3-opening", deadline=before))
        if table.name != "opening":
            assert before - end <= 180_000
            return
        assert table.phase.deadline == before + 15_000
    assert table.phase.deadline - end <= 180_000


def test_who_has_waited_three_minutes_has_to_add_time():
    table = Table().to("opening").everybody("p0").do("host", c.Wait(phase="3-opening"))
    for _ in range(12):
        table.time_up()
    table.do("host", c.Unwait(phase="3-opening"))
    assert table.refused("host", c.Wait(phase="3-opening")) == "no_time"
    assert table.time_up().name == "rebuttal"


def test_nobody_waits_for_who_is_away_nor_any_longer_than_the_host_wants():
    table = Table().to("opening").everybody("p0", "p1").do("host", c.Wait(phase="3-opening"))
    assert table.time_up().name == "opening"
    table.speak("p0").do("clock", hurry(table, "host", "p0", "p2", "p3"))
    assert table.time_up().name == "rebuttal", "everybody here was done"
    table.everybody("p0").do("host", c.Wait(phase=table.phase.id)).do("host", c.Unwait(phase=table.phase.id))
    assert table.refused("host", c.Unwait(phase=table.phase.id)) == "no_change"
    assert table.time_up().name == "vote"


# --- what happens by itself ---


@given(st.integers(2, 40), st.integers(1, 4), st.integers(0, 3), st.booleans())
@settings(max_examples=12)
def test_who_keeps_nothing_in_time_keeps_the_first_cards_of_the_hand_as_few_as_may_be(players, least, more, redraws):
    table = Table(players, keep=[least, min(4, least + more)]).to("draw")
    if redraws:
        table.act("p0").do("p0", c.Redraw(phase=table.phase.id))
        assert table.seat("p0").kept == ()
    table.everybody("p0").end()
    assert table.seat("p0").kept == table.seat("p0").hand[:least]


# --- drafts -------------------------------------------------------------------------------

WORDS = "a draft that is long enough to be an opening, certainly"


@pytest.mark.parametrize("ending", ["end", "time_up", "finish"])
def test_however_a_phase_ends_a_valid_draft_is_sent_citing_the_kept_cards(ending):
    table = Table().to("opening").speak("p1", "x" * 50)
    drafts = {
        "p0": DraftText(text=WORDS),
        "p1": DraftText(text=WORDS),
        "p2": DraftText(text="short"),
        "p3": DraftText(text="y" * 601),
    }
    if ending == "finish":
        table.do("host", c.Finish(), drafts)
    else:
        getattr(table, ending)(drafts)
    sent = {s.author: s for s in table.room.speeches.values() if s.author}
    assert sent["p0"].text == WORDS and sent["p0"].cards == table.seat("p0").kept
    assert sent["p1"].text == "x" * 50
    assert set(sent) == {"p0", "p1"}


def test_a_rebuttals_draft_needs_both_its_texts_and_cites_no_counter_card():
    table = Table().to("rebuttal")
    table.end({"p0": DraftText(text=WORDS, restatement="They say that it is so."), "p1": DraftText(text=WORDS)})
    rebuttals = {s.author: s for s in table.room.speeches.values() if s.kind == "rebuttal"}
    assert set(rebuttals) == {"p0"} and rebuttals["p0"].cards == ()


@pytest.mark.parametrize("format", ["class", "full", "sprint", "open"])
def test_a_phase_tells_by_its_id_in_which_round_it_is(format):
    table = Table(2, format).do("host", c.Begin())
    while table.name != "finished":
        assert round_of(table.room, table.phase.id) == table.phase.round or table.name == "stance"
        table.everybody().end()
    assert round_of(table.room, "nonsense") == 0


def test_a_round_added_after_a_rewrite_keeps_its_number():
    table = Table(4, "open", revise=True).to("compare").do("host", c.SetOptions({"rounds": 3})).to("opening", 3)
    assert round_of(table.room, table.phase.id) == 3


# --- a time factor ------------------------------------------------------------------------


def test_a_slower_seat_has_its_own_end_and_the_room_reads_meanwhile():
    table = Table().do("host", c.TimeFactor(seat="p0", factor=1.5)).to("opening")
    public_end, own_end = table.phase.deadline, table.phase.began + int(1.5 * table.phase.length)
    table.everybody("p0", "p1")
    table.time_up()
    assert (table.name, table.phase.reading, table.phase.deadline) == ("opening", True, own_end)
    assert table.refused("p1", c.Speak(phase=table.phase.id, text="x" * 50)) == "too_late"
    table.now = own_end
    table.speak("p0")
    assert all_done(table.room, set(table.players))
    table.do("clock", c.Hurry(phase=table.phase.id, present=tuple(table.players)))
    assert table.time_up().name == "rebuttal"
    assert public_end < own_end


def test_time_added_and_time_paused_move_the_own_end_by_themselves_not_by_the_factor():
    table = Table().do("host", c.TimeFactor(seat="p0", factor=2)).to("opening")
    began, length = table.phase.began, table.phase.length
    table.do("host", c.AddTime(phase=table.phase.id, seconds=30)).do("host", c.Pause(phase=table.phase.id))
    table.now += 7_000
    table.do("host", c.Resume(phase=table.phase.id)).everybody("p0").time_up()
    assert table.phase.deadline == began + 2 * length + 30_000 + 7_000


def test_a_factor_set_inside_a_phase_holds_from_the_next():
    table = Table().to("opening").do("host", c.TimeFactor(seat="p0", factor=2))
    assert table.everybody("p0").time_up().name == "rebuttal"
    assert table.seat("p0").factor == 2
