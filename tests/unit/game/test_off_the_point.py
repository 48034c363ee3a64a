"""Texts off the point, as readers say or as their page asked: who hears of them, and to whom they are dealt."""

import pytest

from debate.game.model import commands as c
from debate.game.scoring.read_first import closed, flagged, held
from support.table import Table

STRAY = "Minecraft is better than Fortnite, since you build whatever you like, and nobody shoots at you."


def test_off_the_point_reaches_hosts_by_two_taps_or_the_one_of_whoever_answers_and_changes_nothing_else():
    table = Table(8, "class").to("rebuttal")
    target = table.room.clashes[table.seat("p0").target].opening
    table.do("p0", c.FlagSpeech(target, off=True))
    host = table.views["host"]
    assert host["texts"][target]["off"] and not host["flags"] and "unread" not in host["texts"][target]
    assert not flagged(table.room) and not closed(table.room) and not held(table.room)
    author = table.room.speeches[target].author
    assert "off" not in table.views[author]["mine"][target], "its writer isn't told"
    assert table.views["p0"]["target"]["text"], "and whoever said so answers it"
    table.do("host", c.Unflag(target))
    assert "off" not in table.views["host"]["texts"][target]
    assert table.refused("host", c.Unflag(target)) == "no_change"
    assert not table.room.speeches[target].read, "what else is said of it is still heard"
    table.everybody().to("vote", 1)
    text, judges = next(
        (clash.rebuttal, judges)
        for id, clash in table.room.clashes.items()
        if len(judges := [seat.id for seat in table.room.seats.values() if id in seat.dealt]) > 1
    )
    table.do(judges[0], c.FlagSpeech(text, off=True)).do(judges[0], c.FlagSpeech(text, off=True))
    assert not table.room.speeches[text].off
    host = table.views["host"]["texts"][text]
    assert host["off_said"] and "off" not in host, "hosts hear of one reader, and nothing follows"
    table.do(judges[0], c.FlagSpeech(text, "It insults someone"))
    assert text in flagged(table.room), "they may still tell of something else"
    table.do(judges[1], c.FlagSpeech(text, off=True))
    assert table.room.speeches[text].off and "off_said" not in table.views["host"]["texts"][text]
    table.do("host", c.Unflag(text))
    assert not (table.room.speeches[text].off or table.room.speeches[text].off_said)


def test_off_the_point_is_taken_back_by_whoever_said_so_and_by_nobody_else():
    table = Table(8, "class").to("rebuttal")
    target = table.room.clashes[table.seat("p0").target].opening
    table.do("p0", c.FlagSpeech(target, off=True))
    assert table.views["p0"]["off"] == [target] and table.room.speeches[target].off
    other = next(id for id in table.players if id not in ("p0", table.room.speeches[target].author))
    assert "off" not in table.views[other]
    table.do("p0", c.FlagSpeech(target, off=True, back=True))
    assert not table.room.flags and not table.room.speeches[target].off and "off" not in table.views["p0"]
    table.do("p0", c.FlagSpeech(target, off=True)).do("host", c.Unflag(target))
    table.do("p0", c.FlagSpeech(target, off=True, back=True)).do("p0", c.FlagSpeech(target, off=True))
    assert not table.room.speeches[target].off, "a host has said otherwise"


def test_what_a_host_found_nothing_wrong_with_no_reader_calls_off_the_point_until_its_writer_changes_it():
    table = Table(8, "class").to("opening")
    table.do("p0", c.Speak(table.phase.id, STRAY, off=True))
    text = table.seat("p0").opening
    table.do("host", c.Unflag(text)).everybody("p0").end().to("rebuttal")
    answers = next(clash.rebutter for clash in table.room.clashes.values() if clash.opening == text)
    table.do(answers, c.FlagSpeech(text, off=True))
    assert not table.room.speeches[text].off and table.room.speeches[text].on_point


@pytest.mark.parametrize("others", [0, 3])
def test_a_text_off_the_point_is_dealt_to_nobody_who_can_answer_another_opening(others):
    table = Table(8, "class").to("opening")
    table.do("p0", c.Speak(table.phase.id, STRAY, off=True))
    text, side = table.seat("p0").opening, table.seat("p0").side
    for id in [one for one in table.players if one != "p0" and table.seat(one).side == side][:others]:
        table.speak(id)
    table.end().to("rebuttal")
    met = [clash.opening for clash in table.room.clashes.values() if table.room.speeches[clash.opening].side == side]
    assert len(met) == 4 and (text in met) == (not others)
    if others:
        assert max(map(met.count, met)) == 2, "the others share its answers"
        hidden = table.room.speeches[met[0]]
        table.do("host", c.Hide(hidden.id))
        assert text not in {clash.opening for clash in table.room.clashes.values()}


LAZY = "China can do what it wants, it is their country, so yeah."
FULL = (
    "A phone that rings in a lesson takes the whole class out of its work, because {} people look up at once and ask."
)


@pytest.mark.parametrize("lazy", [LAZY, "Phones are how half of this school gets home. It matters."])
def test_further_answers_go_to_openings_with_something_to_answer_and_whoever_was_off_the_point_meets_one(lazy):
    table = Table(8, "class").to("opening")
    mates, others = table.side("for"), table.side("against")
    table.speak(mates[0], lazy).speak(mates[1], FULL.format("thirty"))
    table.do(others[0], c.Speak(table.phase.id, STRAY, off=True))
    for id in others[1:]:
        table.speak(id, FULL.format(f"{id} and thirty"))
    table.end().to("rebuttal")
    met = [(clash.rebutter, table.room.speeches[clash.opening].author) for clash in table.room.clashes.values()]
    answered = [author for _, author in met]
    assert (answered.count(mates[0]), answered.count(mates[1])) == (1, 3)
    assert (others[0], mates[1]) in met


def test_where_an_opening_is_hidden_its_answers_go_to_one_with_something_to_answer():
    table = Table(8, "class").to("opening")
    mates = table.side("for")
    table.speak(mates[0], LAZY)
    for id in mates[1:]:
        table.speak(id, FULL.format(id))
    table.everybody(*mates).end()
    table.do("host", c.Hide(table.seat(mates[1]).opening)).do("host", c.Hide(table.seat(mates[2]).opening))
    met = [table.room.speeches[clash.opening].author for clash in table.room.clashes.values()]
    assert (met.count(mates[0]), met.count(mates[3])) == (1, 3)


def test_a_text_off_the_point_goes_back_to_its_writer_while_such_texts_are_written():
    table = Table(8, "class").to("opening")
    table.do("p0", c.Speak(table.phase.id, STRAY, off=True))
    text = table.seat("p0").opening
    table.do("host", c.SendBack(text, why="Come back to the motion."))
    assert table.room.speeches[text].state == "returned"
    table.speak("p0", "Phones are how half of this school gets home, so nobody should take them away.")
    sent = table.room.speeches[text]
    assert (sent.state, sent.stray) == ("sent", False)


def test_a_text_whose_page_found_nothing_of_the_motion_is_sent_with_a_word_to_hosts_alone():
    table = Table(8, "class").to("opening")
    phase = table.phase.id
    table.do("p0", c.Speak(phase, STRAY, off=True))
    text = table.seat("p0").opening
    assert table.views["host"]["texts"][text]["stray"] and not held(table.room) and not closed(table.room)
    assert "stray" not in table.views["p0"]["mine"][text]
    table.do("host", c.Unflag(text))
    assert "stray" not in table.views["host"]["texts"][text]
    table.do("p0", c.Speak(phase, STRAY, off=True, sure=True))
    assert table.room.speeches[text].stray
    table.do("p0", c.Speak(phase, "Phones ring in lessons, and then nobody listens to anybody for minutes."))
    assert not table.room.speeches[text].stray, "other words"


def test_alone_no_text_is_noted_as_having_nothing_of_the_motion():
    table = Table(1, "sprint", practice=True, fill=True).do("host", c.Begin())
    while table.name != "opening":
        table.everybody()
    table.do("p0", c.Speak(table.phase.id, STRAY, off=True))
    assert table.seat("p0").opening and not table.room.speeches[table.seat("p0").opening].stray


def test_whoever_met_a_text_off_the_point_is_told_to_quote_nothing_of_it():
    table = Table(8, "class").to("rebuttal")
    target = table.room.clashes[table.seat("p0").target].opening
    table.do("p0", c.FlagSpeech(target, off=True)).to("reveal", 1).over()
    mine = {id: one for seat in table.players for id, one in table.views[seat]["mine"].items()}
    met = {one.rebuttal for one in table.room.clashes.values() if one.opening == target}
    assert {id for id, one in mine.items() if "unquoted" in one} == met != set()
