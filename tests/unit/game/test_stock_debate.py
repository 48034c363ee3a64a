"""A debate on stock issues: students bring the arguments, and computer players do nothing but ask (docs/game.md, section 12)."""

from random import Random

import pytest

from debate.game import Rejected, open_room
from debate.game.model import commands as c
from debate.game.voices.bot_questions import stand_in
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


def test_stand_ins_only_ask_what_the_cards_ask():
    table = Asked(0, "full", rehearsal=1)
    table.do("host", c.SeatStandIns(12))
    table.do("host", c.Begin())
    while table.name != "finished":
        table.end()
    texts = list(table.room.speeches.values())
    asks = [text for card in table.room.motion.cards.values() for text in (card.claim, card.weak_point)]
    assert {text.kind for text in texts} == {"opening", "rebuttal", "closing"}
    assert all(text.text.endswith("?") and any(one in text.text for one in asks) for text in texts)
    openings = [text.text for text in texts if text.kind == "opening"]
    assert len(openings) == 24 and len({*openings}) > 16, "of two stand-ins with the same cards, each asks one more"


def test_a_stand_in_says_what_a_teacher_has_written_and_asks_the_rest():
    motion = motion_to_play(
        "a1", stock_fields() | stock_deck.argued("should", {"for": ["Beans are cheap."], "against": []})
    )
    for kept in (["for-working"], ["for-today", "for-working"]):
        said = stand_in(motion, "for", kept, 600, Random(1))
        assert said.startswith("Beans are cheap. ") and said.endswith("?") and len(said) > 80
