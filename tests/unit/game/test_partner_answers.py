"""In practice, what is offered before an answer is in the text, and who says that it is their argument is answered."""

from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing.clauses import own_claim
from debate.game.hearing.points import kept_card
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_off_deck, bot_rebuttals, bot_speeches, partner_asks
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import AFRAID, HARDSHIP, ON_THE_QUESTION
from debate.motions import library

MOTIONS = library.load_library()
PHONES, VOTES, CARS, HOMEWORK = (
    MOTIONS[slug]
    for slug in ("phone-free-school-day", "votes-at-sixteen", "car-free-city-centres", "homework-for-effort")
)
LEVELS = ("gentle", "fair", "sharp")


def said(side: str, text: str, cards=(), **more) -> Speech:
    return Speech(id="o", kind="opening", round=1, side=side, text=text, at=0, cards=tuple(cards), **more)


def test_of_a_card_only_what_the_text_says_counts_and_not_what_the_motions_own_words_may_mean():
    """“Phone” may mean to reach somebody, which two other cards speak of."""
    asked = partner_asks.asks(PHONES, said("for", "Phones kill conversation, that's the whole point."), True)
    assert asked[0] == "breaks-with-people" and not {"out-of-reach", "nobody-films-you"} & set(asked)


def test_what_is_kept_is_offered_in_the_places_that_the_text_leaves():
    text = "Then parties come to our school with balloons."
    asked = partner_asks.asks(VOTES, said("against", text, ("rights-and-duties",)), True, ("rights-and-duties",))
    assert asked == ("keep-campaigns-out", "rights-and-duties", "none")


def test_two_cards_that_a_text_speaks_of_in_several_sentences_are_offered_whatever_is_in_the_hand():
    text = (
        "We feed the animals at half past five and then the bus comes. If we finish at four nobody is there for the second "
        "milking, and my uncle would have to pay somebody. The bus also fetches the primary school, so the small ones wait in the dark."
    )
    hand = ("last-lesson", "parents-at-work", "steady-rhythm", "little-gain")
    asked = partner_asks.asks(MOTIONS["later-school-start"], said("against", text, hand[:2]), True, hand)
    assert {"work-and-care", "shared-buses"} == {*asked[:2]} and not {*hand[2:]} & {*asked}, asked


def test_what_was_tapped_is_answered_whatever_is_kept():
    motion, kept = MOTIONS["later-school-start"], ("last-lesson",)
    for card in ("work-and-care", "shared-buses"):
        opening = said("against", "We feed the animals and then the bus comes.", kept, meant=card)
        answer = bot_rebuttals.rebuttal(motion, opening, [("longer-nights", "other")], Manner(Random(1), alone=True))
        assert motion.cards[card].restated in answer.restatement


@pytest.mark.parametrize(
    ("motion", "side", "kept", "text", "card"),
    [
        (PHONES, "for", (), "nobody can film anybody", "nobody-films-you"),
        (PHONES, "for", ("out-of-reach",), "With no phones in the school nobody can film anybody.", "nobody-films-you"),
        (HOMEWORK, "for", (), "We learn from mistakes!", "mistakes-teach"),
        (CARS, "for", (), "The buses come on time.", "buses-on-time"),
    ],
)
def test_a_text_that_says_a_card_nearly_word_for_word_is_that_card_without_asking(motion, side, kept, text, card):
    opening = said(side, text, kept)
    assert partner_asks.asks(motion, opening, True, kept) == ()
    heard = partner_asks.untapped(motion, opening, True)
    assert heard == card or (not heard and kept == (card,))


@pytest.mark.parametrize(
    ("motion", "side", "text"),
    [
        (PHONES, "for", "Everybody should film the teachers."),
        (PHONES, "for", "Why would nobody film me?"),
    ],
)
def test_words_of_a_card_that_say_something_else_are_not_that_card(motion, side, text):
    assert partner_asks.untapped(motion, said(side, text), True) in ("", "none")


def test_dyslexia_is_left_as_it_is_told_and_a_card_of_the_own_side_said():
    text = "I have dyslexia and an effort grade would have hidden it. Nobody would have helped me."
    opening = said("against", text, meant="none")
    counters = [(id, "other") for id in HOMEWORK.deck("for")]
    answer = bot_rebuttals.rebuttal(HOMEWORK, opening, counters, Manner(Random(1), alone=True))
    assert answer.text.startswith(ON_THE_QUESTION) and "“" not in answer.text


DENIED = [
    (
        VOTES,
        "against",
        "no-quick-fix",
        "Turnout is not the point; readiness is. In Austria people of sixteen know less.",
    ),
    (
        CARS,
        "for",
        "cleaner-air",
        "Cleaner air is not my argument. Buses would come on time, as no car is in front of them.",
    ),
    (HOMEWORK, "for", "mistakes-teach", "Mistakes aren’t the point. Who has help at home gets everything right."),
]


@pytest.mark.parametrize(("motion", "side", "kept", "text"), DENIED)
@pytest.mark.parametrize("level", LEVELS)
def test_what_a_text_says_is_not_its_point_is_never_told_as_its_point(motion, side, kept, text, level):
    opening = said(side, text, (kept,))
    counters = [(id, "other") for id in motion.deck(other(side))]
    for meant in {partner_asks.untapped(motion, opening, True), "none"}:
        met = replace(opening, meant=meant)
        answer = bot_rebuttals.rebuttal(motion, met, counters, Manner(Random(1), level=level, alone=True))
        assert motion.cards[kept].restated.rstrip(".") not in f"{answer.restatement} {answer.text}"


def test_what_is_said_against_a_point_that_is_denied_is_heard():
    assert own_claim("Turnout is not the point; readiness is.").startswith("readiness is")
    assert own_claim("Speed is not the only issue.") == "Speed is not the only issue."


ONLY_KEPT = [
    (CARS, "for", "neighbours-meet", "I eat my sandwich alone and look out of the window."),
    (HOMEWORK, "against", "right-shows-the-gap", "The office is always closed."),
    (PHONES, "for", "those-who-struggle", "My grandfather pays for his bread."),
]


@pytest.mark.parametrize(("motion", "side", "kept", "text"), ONLY_KEPT)
@pytest.mark.parametrize("level", LEVELS)
def test_a_card_that_is_only_kept_is_answered_as_the_card_and_put_in_nobodys_mouth(motion, side, kept, text, level):
    opening = said(side, text, (kept,))
    assert partner_asks.asks(motion, opening, True, (kept,)) == ()
    assert kept_card(motion, side, text, (kept,), True) == kept
    opening = replace(opening, meant=partner_asks.untapped(motion, opening, True))
    counters = [(id, "other") for id in motion.deck(other(side))]
    answer = bot_rebuttals.rebuttal(motion, opening, counters, Manner(Random(1), level=level, alone=True))
    assert motion.cards[kept].title in answer.restatement
    assert motion.cards[kept].restated.rstrip(".") not in answer.restatement


@pytest.mark.parametrize("n", range(6))
def test_sharp_names_the_evidence_of_the_card_that_answers(n):
    """Of twelve answers to openings that a coach read only one had any, and none at sharp."""
    text = "Cars stand around unused and take the best ground that a city has. Everybody should have that ground."
    links = [
        (id, card.answers["cars-stand-still"].kind)
        for id, card in CARS.cards.items()
        if "cars-stand-still" in card.answers
    ]
    manner = Manner(Random(n), level="sharp", alone=True)
    answer = bot_rebuttals.rebuttal(
        CARS, said("for", text, ["cars-stand-still"], meant="cars-stand-still"), links, manner
    )
    assert bot_speeches.is_evidence(answer.text, CARS.cards[answer.cards[0]]) or len(answer.text) > 280, answer.text


def test_a_cost_is_said_softly_only_at_gentle():
    text = "We can't pay the heating without my wages from the kiosk."
    for level in LEVELS:
        begins = {
            bot_speeches.at_home(
                said("for", text), bot_speeches.Said(VOTES, Manner(Random(n), level=level, alone=True))
            )
            for n in range(20)
        }
        assert begins == {*(HARDSHIP if level == "gentle" else HARDSHIP[:2])}


def test_whoever_was_followed_hears_one_human_clause_and_then_the_argument():
    text = "My sister was followed home from the tram in May, so she drives now. A ban takes that away from women who work late."
    answer = bot_rebuttals.rebuttal(
        CARS, said("against", text, meant="no-bus-at-midnight"), [], Manner(Random(1), alone=True)
    )
    assert answer.text.startswith(AFRAID) and len(answer.text) > 100, answer.text
    text = "The bus was followed by two vans, so nobody saw the stop."
    assert not bot_rebuttals.rebuttal(CARS, said("against", text), [], Manner(Random(1), alone=True)).text.startswith(
        AFRAID
    )


def test_a_comparison_is_said_to_last_longer_only_if_it_says_what_lasts():
    assert bot_off_deck.label_of("duration", "A trip takes minutes; a square is there all day.") == "duration"
    assert bot_off_deck.label_of("duration", "A ballot is easy; a march is better.") is None


def test_no_pack_weighs_by_a_help_that_is_in_dispute():
    """“A ride home can be arranged”: that was what they argued about."""
    for motion in MOTIONS.values():
        for card in motion.cards.values():
            for link in card.answers.values():
                assert "can be arranged" not in link.outweighs and "help can be found" not in link.outweighs
