"""Of what a sentence speaks, as its grammar shows it; and what computer players say with that to somebody alone."""

from random import Random

import pytest

from debate.game.hearing.clause_subject import named_in, subject_of
from debate.game.hearing.sentences import inside, sentences
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_rebuttals
from debate.game.voices.bot_phrases import YOU_SAY
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.off_deck import ASKED, ASKS, GRANTS, kind_asked
from debate.motions import library
from support.bots_talking import opening_on

PACKS = library.load_library()
LEVELS = ("gentle", "fair", "sharp")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A restaurant can ask you to take off your hat.", "a restaurant"),
        ("My history teacher tells us every week what she thinks.", "your history teacher"),
        ("A teacher who reads three drafts sees very well how I worked.", "a teacher"),
        ("The bakers in our street are nineteen.", "the bakers in your street"),
        ("Twenty-five people who talk too fast are not twenty-five teachers.", "twenty-five people"),
        ("But a doctor looks at the person who stands on it.", "a doctor"),
        ("Under our rule the phones are away in lessons too.", "the phones"),
        ("I wish the centre would stay loud.", "the centre"),
        ("Pouches cost 25 euro.", "pouches"),
        ("Your rule works only on paper.", "our rule"),
        ("Voting is choosing.", "voting"),
        ("Nobody reads the note.", ""),
        ("I go to bed at ten and lie awake.", ""),
        ("It's the body that is late.", ""),
        ("If paying were enough, tourists would vote.", ""),
        ("Girls talk more.", ""),  # a group of people
        ("A ban protects students from it.", ""),  # a verb that may be a noun
        ("Two years later nothing had changed.", ""),
        ("That is about a name and not about danger.", ""),
    ],
)
def test_the_subject_of_a_sentence_is_what_its_grammar_shows_or_nothing(text, subject):
    assert subject_of(text) == subject


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Someone stole three phones out of the box at my old school.", "three phones"),
        ("He gets up at five to feed the cows and then he sleeps.", "the cows"),
        ("First phones, then watches, then they'll take our pens.", "your pens"),
        ("In our class people made fun of how the new one talked.", ""),
        ("I think that smells of the past.", ""),
        ("Tell the girls in the back.", ""),  # a group of people
    ],
)
def test_without_a_plain_subject_it_is_a_thing_that_the_sentence_names(text, named):
    assert not subject_of(text) and named_in(text) == named


def test_each_kind_of_sentence_has_grants_and_questions_of_its_own():
    kinds = (*ASKS, ASKED)
    for field in ("grants", "about"):
        every = [words for kind in kinds for words in getattr(kind, field)]
        assert len(every) == len(set(every)) > len(kinds) and all(getattr(kind, field) for kind in kinds)
    for kind in kinds:
        assert all("{it}" in words and words.endswith("?") for words in kind.about)
    assert len({words for kind in kinds for words in kind.grants} | {*GRANTS}) >= 6


OF_NO_CARD = [
    ("votes-at-sixteen", "keep-campaigns-out", "My history teacher tells us every week what she thinks of it."),
    ("newcomers-first-week", "language-in-use", "Twenty-five people who talk too fast are not twenty-five teachers."),
    ("phone-free-school-day", "breaks-belong-to-us", "A restaurant can ask you to take off your hat."),
    ("homework-for-effort", "one-standard", "A doctor looks at the person who stands on the scale."),
    ("later-school-start", "body-clock", "The bakers in our street are nineteen and they start at four."),
]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("slug", "own", "text"), OF_NO_CARD)
def test_a_last_word_on_what_no_card_says_quotes_it_and_says_what_weighs(slug, own, text, level):
    pack = PACKS[slug]
    opening = opening_on(pack, own, text=pack.cards[own].speech)
    met = Speech(id="r", kind="rebuttal", round=1, side=other(opening.side), text=text, at=0)
    last = bot_closings.closing(pack, opening, met, Manner(Random(1), level=level, alone=True))
    assert f"“{text.rstrip('.')}”" in last, last
    rest = last.partition("”")[2]
    weighed = [inside(words.rstrip("."), pack) for words in (*_weighs(pack.cards[own]), pack.cards[own].restated)]
    assert any(words.lower() in rest.lower() for words in weighed), last
    assert not any(each in opening.text for each in sentences(rest.strip(" .,"))), last


def _weighs(card):
    """All of a card that may say why its point counts for more."""
    return [card.why, *sentences(card.last), *(link.outweighs for link in card.answers.values())]


def test_nobody_is_told_that_they_hold_what_no_sentence_of_theirs_says():
    """“You hold that we’d be on the road with all the office traffic”, to somebody who spoke of a dark road without a lamp."""
    for slug, side, own, text in (
        ("later-school-start", "for", "parents-at-work", "In winter I walk on a dark village road to the bus. There is no lamp and the trucks come fast."),
        ("votes-at-sixteen", "against", "habit-starts-early", "Austria is a small rich country. What holds in Vienna doesn't hold here."),
        ("homework-for-effort", "against", "mistakes-teach", "A pilot who learns it wrong crashes the plane."),
    ):  # fmt: skip
        pack = PACKS[slug]
        opening = opening_on(pack, own, text=pack.cards[own].speech)
        met = Speech(id="r", kind="rebuttal", round=1, side=side, text=text, at=0)
        for level in LEVELS:
            last = bot_closings.closing(pack, opening, met, Manner(Random(1), level=level, alone=True))
            assert not any(last.startswith(lead.partition("{}")[0]) for lead in YOU_SAY), last


@pytest.mark.parametrize("level", LEVELS)
def test_off_the_deck_a_question_is_about_the_subject_of_the_text_and_sharp_compares(level):
    pack, text = PACKS["car-free-city-centres"], "Our cathedral is 700 years old and crumbles."
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, meant="none", cards=("buses-on-time",))
    counters = [(id, "other") for id in pack.deck("against")]
    answer = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level, alone=True))
    assert any(ask.format(it="your cathedral", side="“Cars out”") in answer.text for ask in kind_asked(text).about), (
        answer
    )
    weighs = [link.outweighs for card in pack.cards.values() for link in card.answers.values() if link.outweighs]
    assert any(words in answer.text for words in weighs) == (level == "sharp"), answer
