"""A debate on stock issues: students bring the arguments, and computer players do nothing but ask (docs/game.md, section 12)."""

from random import Random
from typing import get_args

import pytest

from debate.game import Rejected, open_room
from debate.game.model import commands as c
from debate.game.model.motion import SIDES, Stock
from debate.game.model.phases import LIMITS
from debate.game.scoring.substance import has_substance
from debate.game.voices.bot_questions import stand_in
from debate.game.voices.stock_sayings import saying
from debate.motions.live_check import motion_to_play
from debate.motions.stock import stock_deck
from support.stock import stock_fields, stock_motion
from support.table import START, Table


class Asked(Table):
    def motion(self):
        return stock_motion()


def test_a_class_plays_it_to_the_end():
    table = Asked(6, "full").to("finished")
    kinds = [speech.kind for speech in table.room.speeches.values()]
    assert kinds.count("opening") == kinds.count("rebuttal") == 12
    assert all(speech.author for speech in table.room.speeches.values())


def test_where_nobody_on_a_side_wrote_the_others_have_nothing_to_answer():
    table = Asked(6)
    table.to("draw", 1)
    table.to("rebuttal", 1, *table.side("for"))
    assert not [s for s in table.room.speeches.values() if not s.author]
    assert all(not table.seat(id).target for id in table.side("against"))
    assert all(table.seat(id).target for id in table.side("for"))
    table.everybody()
    table.to("finished")


def test_nobody_can_let_computer_players_argue():
    with pytest.raises(Rejected, match="bad_option") as refused:
        open_room(
            code="C",
            seed="s",
            motion=stock_motion(),
            format="class",
            options={"fill": True, "practice": True},
            now=START,
        )
    assert (refused.value.code, refused.value.field) == ("bad_option", "fill")
    table = Asked(3)
    assert table.refused("host", c.SetOptions({"fill": True})) == "bad_option"
    assert table.refused("host", c.AddBot()) == "no_bots"


def test_stand_ins_write_what_a_class_might_and_not_the_cards_question_once_more():
    table = Asked(0, "full", rehearsal=1)
    table.do("host", c.SeatStandIns(12))
    table.do("host", c.Begin())
    while table.name != "finished":
        table.end()
    texts = [s for s in table.room.speeches.values() if s.kind in ("opening", "closing")]
    cards = table.room.motion.cards
    for text in texts:
        assert "own words" not in text.text
        for id in text.cards:
            assert cards[id].claim not in text.text and cards[id].title not in text.text
    answers = [speech for speech in table.room.speeches.values() if speech.kind == "rebuttal"]
    assert answers and all("?" not in one.text and has_substance(table.room, one) for one in answers), (
        "nor do they only ask, or send the same twice"
    )
    openings = [text for text in texts if text.kind == "opening"]
    assert len(openings) == 24 and all(has_substance(table.room, text) for text in openings)
    assert len({text.text for text in openings}) > 16, (
        "of two stand-ins with the same cards both begin and end in their own way"
    )


@pytest.mark.parametrize(
    ("motion", "said"),
    [
        ("Schools should ban phones", "What we have now doesn’t work"),
        ("Schools should not ban phones", "Most of it works fine as it is."),
        ("No school should ban phones", "Most of it works fine as it is."),
        ("Schools should keep exams", "Most of it works fine as it is."),
    ],
)
def test_who_wants_no_change_says_what_works(motion, said):
    assert said in saying(["today"], "for", Random(1), motion)


def test_a_stand_in_says_what_a_card_says_that_a_teacher_has_written():
    motion = motion_to_play(
        "a1", stock_fields() | stock_deck.argued("should", {"for": ["Beans are cheap."], "against": []})
    )
    for kept in (["for-working"], ["for-today", "for-working"]):
        said = stand_in(motion, "for", kept, 600, Random(1))
        assert said.startswith("Beans are cheap. ") and len(said) > 80


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("issue", get_args(Stock))
def test_there_is_something_to_say_on_every_stock_issue(issue, side):
    said = saying([issue], side, Random(1))
    assert LIMITS["opening"][0] <= len(said) <= LIMITS["closing"][1] and "?" not in said
