"""What bots ask of a point that is on no card: one plain question by the kind of thing that it is, and a point of their own beside it."""

from random import Random

import pytest

from debate.game.hearing.sentences import sentences
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_rebuttals
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.off_deck import ASKED, ASKS, BEFORE, BESIDE, asked_about
from support.bots_talking import LEVELS, PACKS, opening_on

KINDS = [
    ("73 percent of my class can't name the chancellor.", "Who counted that, and whom did they ask?"),
    ("Just make the trams run every five minutes.", "Why has nobody done that yet?"),
    ("Whoever breaks one has to pay for a new one.", "Who pays for it now?"),
    ("The lockers would be very expensive.", "Is that paid once, or every year?"),
    ("That can never work in a town like ours.", "Is it impossible, or only hard?"),
    ("It's unfair that he may and I may not.", "What would you give up for that?"),
    ("It feels strange in the booth.", "Would it still feel like that after a month?"),
    ("My dad is an electrician with a ladder.", "How often does that happen?"),
    ("A map is like a novel.", "Where does that comparison stop being right?"),
    ("In ten years nobody will read a map.", "What would be the first sign of it?"),
    ("Nobody says a word about it.", "For whom is that different?"),
    ("He only wants it because he lives next to it.", "What else could be the reason?"),
    ("They would stop talking.", "What could stop it on the way?"),
    ("At sixteen you can join a union.", "Who’d say the opposite, and why?"),
]


@pytest.mark.parametrize(("text", "ask"), KINDS)
def test_a_question_is_about_the_kind_of_thing_that_a_text_says(text, ask):
    asks = asked_about(text)
    assert ask in asks and len(set(asks)) > 5


def test_no_question_fits_two_kinds_and_all_are_one_short_sentence():
    kinds = {each.asks for each in ASKS} | {ASKED}
    every = [ask for asks in kinds for ask in asks]
    assert len(every) == len(set(every)) and len(kinds) > 10
    assert all(len(sentences(ask)) == 1 and ask.endswith("?") and len(ask) < 65 for ask in every)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "text",
    [
        "In ten years nobody will be able to read a map any more.",
        "Freedom means that you can be bored without reaching for something.",
        "My watch counts my steps and I'd lose my whole streak.",
    ],
)
def test_off_the_deck_a_bot_restates_asks_once_and_sets_a_point_beside_it(text, level):
    pack, manner = PACKS["phone-free-school-day"], Manner(Random(text), level=level, alone=True)
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, meant="none")
    answer = bot_rebuttals.rebuttal(pack, met, [(id, "other") for id in pack.deck("against")], manner)
    own = pack.deck("against")[0]
    said = Speech(id="r", kind="rebuttal", round=1, side="for", text=text, at=0)
    last = bot_closings.closing(pack, opening_on(pack, own, text=pack.cards[own].speech), said, manner)
    beside = tuple(lead.partition("{}")[0] for lead in BESIDE)
    for whole in (f"{answer.restatement} {answer.text}", last):
        assert f"“{text[:-1]}" in whole and whole.count("?") == 1, whole
        assert any(ask in whole for ask in asked_about(text)) and any(lead in whole for lead in beside), whole
    begins = [first for first in BEFORE["gentle"] if first in answer.text]
    assert bool(begins) == (level == "gentle"), answer.text
    assert not any(first in answer.text for first in BEFORE["sharp"]) or (level == "sharp" and " I" not in text)
    assert answer.cards and pack.cards[answer.cards[0]].side == other("for")
    if level == "gentle":
        again = {
            bot_rebuttals.rebuttal(
                pack, met, [(id, "other") for id in pack.deck("against")], manner._replace(luck=Random(n))
            ).text
            for n in range(6)
        }
        assert len(again) > 4
