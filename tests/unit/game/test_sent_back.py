"""Texts that go back to their writer, and the time that there is to write them again."""

import pytest
from msgspec.structs import replace

from debate.access.text_marks import notice
from debate.game.acts.duties import all_done
from debate.game.model import commands as c
from debate.game.scoring.read_first import held
from support.table import Table

STRAY = "My cat likes tuna, and she sleeps on the sofa all day."
INSULT = "Only an idiot like you would take phones away from anybody in this school."
PUT_RIGHT = "Phones are how half of this school gets home, so nobody should take them away."


def noticing() -> Table:
    table = Table(4, "class").to("opening")
    table.notice = notice
    return table


def insulted() -> Table:
    """An opening of p0 that a host reads first."""
    return noticing().speak("p0", INSULT)


@pytest.mark.parametrize("paused", [False, True])
def test_whoever_writes_a_returned_text_again_has_a_minute_within_the_longest_phase(paused):
    table = Table(8, "class").to("opening")
    table.do("p0", c.Speak(table.phase.id, STRAY, off=True))
    text, before = table.seat("p0").opening, table.phase
    table.now = before.deadline - 17_000
    if paused:
        table.do("host", c.Pause(before.id))
    table.do("host", c.SendBack(text))
    left = table.phase.remaining if paused else table.phase.deadline - table.now
    assert left == 60_000 and table.phase.length == before.length + 43_000 == before.length + table.phase.added
    table.speak("p0", STRAY)
    table.room.speeches[text] = replace(table.room.speeches[text], stray=True)
    table.room.phase = replace(table.phase, length=900_000)
    table.now += 50_000
    at = table.phase
    table.do("host", c.SendBack(text))
    assert (table.phase.deadline, table.phase.remaining) == (at.deadline, at.remaining), "no phase is longer"


def test_a_held_text_goes_back_to_its_writer_while_such_texts_are_written_and_then_is_like_any_other():
    table = insulted()
    text = table.seat("p0").opening
    assert held(table.room) == {text}
    table.do("host", c.SendBack(text, why="Say it without hurting anyone."))
    mine = table.views["p0"]["mine"][text]
    assert (mine["state"], mine["why"]) == ("returned", "Say it without hurting anyone.") and "idiot" in mine["text"]
    assert not table.views["p0"].get("done"), "and is waited for"
    table.do("host", c.SendBack(text, why="Come back to the motion."))
    assert table.views["p0"]["mine"][text]["why"] == "Come back to the motion.", "until it comes again"
    table.speak("p0", PUT_RIGHT)
    sent = table.room.speeches[text]
    assert (sent.state, sent.marks, sent.why) == ("sent", (), "") and not held(table.room)
    assert sent.sent_back, "and the report says that it went back, whatever came in its place"
    assert table.refused("host", c.SendBack(text)) == "too_late", "nothing is held"


@pytest.mark.parametrize(("said", "kind"), [
    ("My mum was deported when I was six, and nobody asked us what we wanted.", True),
    (INSULT, False),
])  # fmt: skip
def test_whose_text_is_hidden_to_protect_somebody_is_told_so_and_has_a_minute_for_another(said, kind):
    table = noticing()
    table.speak("p0", said)
    text = table.seat("p0").opening
    table.now = table.phase.deadline - 5_000
    table.do("host", c.Hide(text))
    assert table.phase.deadline - table.now == (60_000 if kind else 5_000)
    assert table.views["p0"]["mine"][text].get("protected", False) == kind


def test_until_the_vote_a_held_text_goes_back_to_its_writer_who_may_send_one_that_its_answerer_reads():
    table = insulted().everybody("p0")
    text = table.seat("p0").opening
    table.end().to("rebuttal")
    assert text in held(table.room)
    table.now = table.phase.deadline - 5_000
    table.do("host", c.SendBack(text))
    assert table.phase.deadline - table.now == 60_000, "there is time to write it"
    for id in ("p1", "p2", "p3"):
        table.speak(id)
    table.speak("p0")
    here = {*table.room.seats}
    assert not all_done(table.room, here), "nobody loses a text to the others' speed"
    table.do("p0", c.Resend(text, PUT_RIGHT))
    assert table.room.speeches[text].state == "waiting" and not all_done(table.room, here)
    table.do("host", c.Approve(text))
    assert all_done(table.room, here) and not held(table.room)
    table.end().to("vote")
    assert any(table.room.clashes[one.clash].opening == text for one in table.room.ballots.values())


def test_from_the_vote_on_a_held_text_goes_back_to_nobody():
    table = insulted().everybody("p0")
    text = table.seat("p0").opening
    table.end().to("vote")
    assert text in held(table.room) and table.refused("host", c.SendBack(text)) == "wrong_phase"


def test_hosts_hear_that_a_phase_whose_time_is_up_waits_for_what_they_have_to_read():
    table = insulted().everybody("p0")
    assert "reads" not in table.views["host"]
    table.time_up()
    assert table.name == "opening" and table.views["host"]["reads"] and "reads" not in table.views["p1"]


def test_a_text_that_goes_back_gives_a_phase_that_was_about_to_end_its_time_back():
    table = noticing()
    before = table.phase.deadline
    table.speak("p0", "Ask Leyla about phones, she has two of them and is never late for anything.").everybody("p0")
    phase = table.phase
    table.room.phase = replace(phase, hurried=True, unhurried=before, deadline=table.now + 5000)
    text = table.seat("p0").opening
    table.room.speeches[text] = replace(table.room.speeches[text], marks=("insult",))
    table.do("host", c.SendBack(text))
    assert table.phase.deadline == before and not table.phase.hurried
