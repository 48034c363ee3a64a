"""A debate on a stage: some speak, all others listen and judge; what was said is one line (docs/aloud.md)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game.acts.duties import all_done, ballots, duty
from debate.game.bots.stand_ins import due
from debate.game.model import commands as c
from debate.game.model.commands import DraftText
from debate.game.model.options import settle
from debate.game.model.phases import BETWEEN, OVERDUE, UNBEGUN, seen_course
from debate.game.scoring.points import verdict
from debate.game.views.seen import private_view, public_view
from support.stage import LINE, Stage

EACH = st.integers(1, 3)
LISTENERS = st.integers(0, 38)


def test_the_course_of_one_two_and_three_a_side():
    long = ["draw", "opening", "questions", "think", "rebuttal", "vote", "reveal"]
    assert list(seen_course(Stage(2).room)) == list(seen_course(Stage(3).room)) == long
    assert list(seen_course(Stage(1).room)) == ["draw", "opening", "think", "rebuttal", "closing", "vote", "reveal"]


@given(each=EACH, listeners=LISTENERS)
def test_sides_are_level_and_everybody_speaks_once_in_turn(each, listeners):
    stage = Stage(each, listeners)
    for name in ("opening", "rebuttal"):
        stage.until(name)
        speakers = stage.queue.speakers
        assert sorted(speakers) == sorted(stage.players), "each once"
        sides = [stage.seat(id).side for id in speakers]
        assert sides == ["for", "against"] * each
    assert not [id for id in stage.room.seats if id.startswith("j") and stage.seat(id).side]


@given(each=EACH, listeners=st.integers(1, 38))
def test_listeners_judge_and_speakers_do_not_and_every_clash_is_judged_as_often_within_one(each, listeners):
    stage = Stage(each, listeners).until("vote")
    assert not [id for id in stage.players if stage.seat(id).dealt], "two who speak would outweigh all who listen"
    all_of_them = 2 * each if listeners <= 4 else 2  # else one or two of them would decide a clash
    assert {len(stage.seat(f"j{n}").dealt) for n in range(listeners)} == {all_of_them}
    assert stage.phase.length >= 2 * 45_000  # two clashes, however short their lines are
    counts = [sum(ballot.clash == clash for ballot in stage.room.ballots.values()) for clash in stage.room.clashes]
    assert len(counts) == 2 * each and max(counts) - min(counts) <= 1


def test_a_single_listener_judges_every_clash_and_one_vote_makes_no_verdict():
    stage = Stage(2, 1).until("vote")
    assert len(ballots(stage.room, stage.seat("j0"))) == 4
    stage.do("j1", c.Join(role="judge"))  # while they vote
    assert len(ballots(stage.room, stage.seat("j1"))) == 4
    stage.do("j1", c.Leave()).until("finished")
    scores = stage.room.scores["1"].clashes.values()
    assert [(score.votes.total, verdict(score)) for score in scores] == [(1, None)] * 4


def test_without_listeners_there_is_nothing_to_count_and_the_debate_is_played_to_its_end():
    stage = Stage(2, 0).until("finished")
    assert not stage.room.ballots
    assert all(score.p is None for score in stage.room.scores["1"].clashes.values())


PRESSES = st.lists(
    st.tuples(st.sampled_from(["start", "stop", "again", "pause", "resume", "add", "wait", "killed"]), st.integers(0, 120_000)),
    max_size=12,
)  # fmt: skip


@given(each=EACH, presses=PRESSES)
def test_a_speech_has_its_seconds_whatever_is_held_paused_repeated_or_killed(each, presses):
    """However it is interrupted: once it runs undisturbed, the phase lasts until it could be over."""
    stage = Stage(each, 0).until("opening")
    for press, passes in presses:
        phase, queue = stage.phase, stage.queue
        match press:
            case "start" if not phase.paused and not queue.began:
                stage.press("start")
            case "stop" if queue.began:
                stage.press("stop")
            case "again" if queue.began or queue.spent or queue.held:
                stage.press("again")
            case "pause" if not phase.paused:
                stage.do("host", c.Pause(phase.id))
            case "resume" if phase.paused:
                stage.do("host", c.Resume(phase.id))
            case "add":
                stage.do("host", c.AddTime(phase.id, 30))
            case "killed" if phase.deadline is not None:
                stage.now = phase.deadline + OVERDUE + 1 + passes
                stage.do("clock", c.TimeUp(phase=phase.id, deadline=phase.deadline))
                assert stage.phase.id == phase.id, "nobody is cut off by an outage"
                assert (not stage.queue.began and stage.queue.spent <= 0) or not queue.began, "and begins again"
            case "wait" if phase.deadline is None or stage.now + passes < phase.deadline:
                stage.now += passes
    if stage.phase.paused:
        stage.do("host", c.Resume(stage.phase.id))
    if not stage.queue.began:
        stage.press("start")
    queue = stage.queue
    left = max(0, queue.each - queue.spent - (stage.now - queue.began))
    to_come = (len(queue.speakers) - 1) * (queue.each + BETWEEN * 1000)
    assert stage.phase.deadline >= stage.now + left + BETWEEN * 1000 + to_come


def test_the_phase_waits_for_speakers_whose_turn_has_not_come_and_ends_when_all_have_spoken():
    stage = Stage(1, 0).until("opening")
    first, second = stage.queue.speakers
    assert stage.phase.deadline == stage.now + 2 * (90 + BETWEEN) * 1000 + UNBEGUN * 1000
    stage.press("start", first)
    assert not all_done(stage.room, {first, second})
    stage.line(first).press("next", first)
    assert duty(stage.room, stage.seat(first)) and not all_done(stage.room, {first, second})
    stage.press("start", second).line(second)
    assert not all_done(stage.room, {first, second}), "a line is there, but its speaker still speaks"
    stage.press("next", second)
    assert all_done(stage.room, {first, second})


def test_the_line_of_somebody_else_is_noted_by_them_until_the_speaker_says_that_this_is_it():
    stage = Stage(2).until("opening")
    speaker, partner = stage.queue.speakers[0], stage.queue.speakers[2]
    stage.press("start", speaker).line(speaker, by=partner)
    ticket = stage.room.speeches[stage.seat(speaker).opening]
    assert (ticket.author, ticket.noted_by, ticket.side) == (speaker, partner, stage.seat(speaker).side)
    assert duty(stage.room, stage.seat(partner)) is False, "it is not the partner's own"
    stage.line(speaker)
    assert not stage.room.speeches[ticket.id].noted_by
    assert stage.room.speeches[ticket.id].scribe == partner, "their credit, once it is confirmed, too"
    assert stage.refused(partner, c.Speak(stage.phase.id, LINE, by=speaker)) == "not_yours"
    assert stage.refused("j0", c.Speak(stage.phase.id, LINE, by=speaker)) == "not_allowed"


def test_a_speaker_puts_a_line_right_until_the_vote_begins_and_nobody_else_does():
    stage = Stage(2).until("think")
    speaker, other = stage.players[:2]
    line = stage.seat(speaker).opening
    stage.do(speaker, c.Resend(line, "This is what I said, word for word."))
    assert stage.room.speeches[line].text == "This is what I said, word for word."
    assert stage.room.speeches[line].state == "sent"
    assert stage.refused(other, c.Resend(line, LINE)) == "not_yours"
    stage.until("vote")
    assert stage.refused(speaker, c.Resend(line, LINE)) == "wrong_phase"


def test_a_speech_that_nobody_wrote_down_is_the_claim_of_its_card_and_is_answered_but_not_judged():
    stage = Stage(2).until("opening")
    silent = stage.queue.speakers[0]
    stage.press("start").press("next").said().end()
    opening = stage.room.speeches[stage.seat(silent).opening]
    assert opening.from_card and opening.text == stage.room.motion.cards[stage.seat(silent).kept[0]].claim
    stage.until("vote")
    on = [clash.id for clash in stage.room.clashes.values() if clash.opening == opening.id]
    assert on and not [ballot for ballot in stage.room.ballots.values() if ballot.clash in on]
    stage.until("finished")


def test_whoever_was_passed_over_has_no_opening_and_a_draft_of_their_own_is_sent():
    stage = Stage(2).until("opening")
    passed, writer = stage.queue.speakers[:2]
    stage.press("next").press("start").press("next").said()
    stage.end({writer: DraftText(text=LINE)})
    assert not stage.seat(passed).opening
    assert passed not in stage.room.missed  # whoever is passed over owes nothing
    assert stage.room.speeches[stage.seat(writer).opening].text == LINE


def test_a_speaker_whose_turn_a_host_ended_has_done_what_was_due():
    stage = Stage(2).until("opening")
    first, *others = stage.queue.speakers
    stage.press("start").line(first).end()
    assert {id: [(one.kind, one.n) for one in missed] for id, missed in stage.room.missed.items()} == {
        id: [("opening", 0)] for id in others
    }


def test_lines_are_tickets_of_20_to_160_characters():
    stage = Stage(1).until("opening")
    speaker = stage.queue.speaker
    for text, code in (("x" * 19, "too_short"), ("x" * 161, "too_long")):
        assert stage.refused(speaker, c.Speak(stage.phase.id, text)) == code
    stage.line(speaker, text="x" * 160)


def test_speakers_and_hosts_press_and_listeners_do_not():
    stage = Stage(2).until("opening")
    speech = c.TimeSpeech(stage.phase.id, "1", "start")
    assert stage.refused("j0", speech) == "not_allowed"
    assert stage.refused("host", c.TimeSpeech(stage.phase.id, "2", "start")) == "no_change"
    assert stage.refused(stage.queue.speakers[1], speech) == "not_allowed"  # an opponent
    stage.press("start", stage.queue.speakers[0])
    assert stage.refused("host", speech) == "no_change"
    stage.do("host", c.Pause(stage.phase.id))
    assert not stage.queue.began and stage.refused("host", speech) == "no_clock"


def test_a_press_too_many_is_taken_back():
    stage = Stage(1).until("opening")
    first, second = stage.queue.speakers
    stage.press("start").press("next")
    assert stage.queue.speaker == second
    stage.press("again")
    assert (stage.queue.speaker, stage.queue.began, stage.queue.spent) == (first, 0, 0)


def test_nobody_waits_for_a_speaker_who_left_and_the_others_keep_their_turns():
    stage = Stage(2).until("opening")
    first, second, *_ = stage.queue.speakers
    stage.press("start")
    stage.do(first, c.Leave())
    assert stage.queue.speaker == second and not stage.queue.began


def test_speeches_are_as_long_as_the_largest_time_factor_needs_for_everybody():
    stage = Stage(2)
    stage.do("host", c.TimeFactor("p0", 1.5)).until("opening")
    assert stage.queue.each == 135_000
    assert {private_view(stage.room, id).get("clock") is None for id in stage.players} == {True}, (
        "nobody sees whose it is"
    )


def test_what_was_said_is_open_to_everybody_on_the_spot_and_not_on_the_wall():
    stage = Stage(2).until("opening")
    speaker = stage.queue.speaker
    stage.press("start").line(speaker)
    for id in (*stage.players, "j0", "host"):
        (ticket,) = private_view(stage.room, id)["group"]["tickets"].values()
        assert (ticket["author"], ticket["text"]) == (speaker, LINE)
    assert LINE not in str(public_view(stage.room))
    queue = public_view(stage.room)["queues"]["1"]
    assert queue["at"] == 0 and queue["began"] == stage.now and queue["each"] == 90_000


def test_a_hidden_line_is_hidden_from_all_but_its_author():
    stage = Stage(2).until("opening")
    speaker = stage.queue.speaker
    stage.press("start").line(speaker)
    stage.do("host", c.Hide(stage.seat(speaker).opening))
    assert LINE not in str(private_view(stage.room, "j0")) and LINE in str(private_view(stage.room, speaker))


def test_who_answers_whom_is_known_before_the_time_to_think():
    stage = Stage(2).until("think")
    assert {private_view(stage.room, id)["target"]["side"] for id in stage.side("for")} == {"against"}
    assert len(private_view(stage.room, "j0")["group"]["targets"]) == 4


def test_what_cannot_be_in_a_debate_that_is_said_aloud_is_refused():
    for options, field in (({"players": 5}, "players"), ({"fill": True}, "fill"), ({"revise": True}, "revise")):
        with pytest.raises(c.Rejected) as refusal:
            settle("stage", options)
        assert refusal.value.field == field
    stage = Stage(2)
    assert stage.refused("host", c.AddBot()) == "no_bots"
    stage.do("host", c.SetOptions({"players": 6})).end()
    assert stage.refused("host", c.SetOptions({"players": 2})) == "bad_option"


def test_someone_who_comes_while_openings_are_given_speaks_last():
    stage = Stage(2)
    stage.do("p3", c.Leave()).until("opening")
    stage.do("p9", c.Join(role="player"))
    assert stage.queue.speakers[-1] == "p9" and stage.seat("p9").kept


def test_stand_ins_speak_in_turn_for_about_as_long_as_a_speech():
    stage = Stage(2, 0, rehearsal=1)
    for id in stage.players:
        stage.do(id, c.Leave())
    stage.do("host", c.SeatStandIns(12)).end().end().end()
    assert stage.name == "opening" and len(stage.queue.speakers) == 4
    began = stage.now
    while stage.queue.speaker:
        stage.now += 1000
        if due(stage.room, stage.now):
            stage.do("clock", c.Rehearse(stage.phase.id))
    lines = [speech for speech in stage.room.speeches.values() if speech.kind == "opening"]
    assert len(lines) == 4 and all(20 <= len(line.text) <= 160 for line in lines)
    assert 4 * 0.8 * 90 <= (stage.now - began) / 1000 <= 4 * 95
    while stage.name != "finished":
        for _ in range(600):
            stage.now += 1000
            if due(stage.room, stage.now):
                stage.do("clock", c.Rehearse(stage.phase.id))
        assert not [seat.id for seat in stage.room.seats.values() if duty(stage.room, seat) is False], stage.name
        stage.end()
    assert all(score.p is not None for score in stage.room.scores["1"].clashes.values())
    assert not stage.room.missed


def test_a_whole_debate_with_listeners_has_verdicts_and_no_places():
    stage = Stage(2, 24).until("finished")
    outcome = stage.room.outcome
    assert outcome and not outcome.places and not outcome.winners
    assert all(score.p is not None for score in stage.room.scores["1"].clashes.values())


def test_listeners_read_no_line_that_names_somebody_before_a_host_has():
    """The scribe had been told that the teacher would read it before those who judge; it stood on their phones."""

    class Named(Stage):
        def do(self, actor, command, drafts=None):
            called = isinstance(command, c.Join) and actor == "p0"
            return super().do(actor, replace(command, teacher_name="Bo Lind") if called else command, drafts)

    stage = Named(2, 3).until("opening")
    speaker = stage.queue.speaker
    text = "Bo means that a fee would thin out the traffic."
    stage.press("start").do("p1", c.Speak(stage.phase.id, text, by=speaker, sure=True))
    line = stage.seat(speaker).opening

    def read(seat: str) -> str | None:
        return private_view(stage.room, seat)["group"]["tickets"][line].get("text")

    assert [read(seat) for seat in ("j0", "j1", "j2", *stage.players)] == [None] * 3 + [text] * 4
    assert private_view(stage.room, "j1")["group"]["tickets"][line]["unread"]
    stage.do("host", c.Unflag(line))
    assert {read(seat) for seat in ("j0", "j1", "p1")} == {text}
