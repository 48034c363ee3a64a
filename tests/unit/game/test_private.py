"""What is private about somebody is asked about before it is sent, and closed to the class until a host has judged it."""

import json
from pathlib import Path

import msgspec
import pytest

from debate.game import DraftText
from debate.game.care.private import private_words
from debate.game.model import commands as c
from debate.game.model.commands import Rejected
from debate.game.scoring.read_first import closed
from debate.motions import library
from support import hard_words
from support.stage import Stage
from support.table import Table

HERE = Path(__file__).parents[2] / "support"


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text().splitlines() if not line.startswith("#")]


def test_ways_to_reach_somebody_and_who_is_ill_are_found():
    assert [text for text in lines("private_texts.txt") if not private_words(text)] == []


def test_years_money_figures_and_what_packs_say_are_not_private():
    assert {text: found for text in lines("public_texts.txt") if (found := private_words(text))} == {}
    harmless = hard_words.lines(hard_words.HARMLESS) + hard_words.lines(hard_words.ABOUT_THE_MATTER)
    harmless.remove("Lea from 8a, who walks far, is late each time.")  # no insult, but a name with a class
    assert {text: found for text in harmless if (found := private_words(text))} == {}


def test_nothing_in_any_pack_is_private():
    for motion in library.load_library().values():
        said = json.loads(
            msgspec.json.encode((motion.background, motion.facts, motion.cards, motion.glossary, motion.debrief))
        )
        assert [found for text in strings(said) if (found := private_words(text))] == [], motion.slug


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in strings(part)]


NUMBER = "Call me on 0176 5551234, and I will tell you how this really is for everybody."
FINE = "I can tell you how this really is for everybody who lives here now."


def asked(table: Table, seat: str, command: c.Command) -> str:
    """The field that its writer is asked about."""
    with pytest.raises(Rejected) as refusal:
        table.do(seat, command)
    assert refusal.value.code == "private" and refusal.value.params["words"] in NUMBER
    return refusal.value.field


def test_every_kind_of_text_is_asked_about_once_and_sent_if_its_writer_means_it():
    table = Table(4, "full", approve=True).to("opening")
    assert asked(table, "p0", c.Speak(table.phase.id, NUMBER)) == "text"
    table.do("p0", c.Speak(table.phase.id, NUMBER, sure=True)).do("host", c.SendBack(table.seat("p0").opening))
    assert asked(table, "p0", c.Resend(table.seat("p0").opening, NUMBER)) == "text"
    table.do("p0", c.Resend(table.seat("p0").opening, FINE)).to("rebuttal", 1)
    assert asked(table, "p0", c.Speak(table.phase.id, FINE, NUMBER)) == "restatement"
    table.do("host", c.SetOptions({"approve": False})).to("closing", 1)
    closer = next(id for id in table.players if table.seat(id).closes)
    assert asked(table, closer, c.Speak(table.phase.id, NUMBER)) == "text"
    table.to("revise")
    assert asked(table, "p0", c.Revise(table.phase.id, table.seat("p0").opening, NUMBER)) == "text"


def test_a_scribe_is_asked_about_what_they_write_down():
    stage = Stage(2).until("opening")
    speaker, partner = stage.queue.speakers[0], stage.queue.speakers[2]
    stage.press("start", speaker)
    assert asked(stage, partner, c.Speak(stage.phase.id, NUMBER, by=speaker)) == "text"


def test_one_question_asks_about_a_private_matter_and_a_word_that_may_hurt():
    table = Table(4).to("opening")
    table.notice = lambda text, motion, blocked: {"insult": text}
    with pytest.raises(Rejected) as refusal:
        table.do("p0", c.Speak(table.phase.id, NUMBER))
    assert refusal.value.code == "private" and "could hurt somebody" in refusal.value.message


def test_who_sends_it_all_the_same_or_lets_the_clock_send_it_is_read_by_a_host_first():
    table = Table(4).to("opening")
    table.do("p0", c.Speak(table.phase.id, NUMBER, sure=True)).end({"p1": DraftText(NUMBER)})
    assert {table.seat("p0").opening, table.seat("p1").opening} <= closed(table.room)
