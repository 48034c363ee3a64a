"""In practice the partner asks, with a tap, before it answers; the tap decides what is answered (docs/game.md, section 13)."""

from itertools import product
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing import clauses, hearing, points
from debate.game.model import commands as c
from debate.game.model.motion import other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.voices import bot_rebuttals, partner_asks
from debate.game.voices.bot_phrases import (
    QUOTED_RESTATED,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import SORRY
from debate.motions import library
from support.packs import prepared
from support.table import Table

MOTIONS = library.load_library()
PHONES = MOTIONS["phone-free-school-day"]
LEVELS = ("gentle", "fair", "sharp")
ODD = "TikTok is where we learn about politics, and a day is boring enough as it is without one."


def said(kind: str, side: str, text: str, cards=(), meant: str = "") -> Speech:
    return Speech(id=kind, kind=kind, round=1, side=side, text=text, at=0, cards=tuple(cards), meant=meant)


def alone(format: str = "sprint", **options) -> Table:
    table = Table(1, format, practice=True, fill=True, lengths={"opening": 100, "rebuttal": 100}, **options)
    return table.do("host", c.Begin()).act("p0")


def test_an_opening_that_is_not_heard_waits_for_a_tap_without_a_clock():
    table = alone()
    kept = table.seat("p0").kept
    table.do("p0", c.Speak(table.phase.id, "This is something that no card says, and it is long enough."))
    asked = table.seat("p0").asked
    assert table.name == "opening" and table.phase.deadline is None and not table.phase.length
    assert kept[0] in asked and asked[-1] == "none" and len(asked) <= partner_asks.OFFERED + 1
    assert all(table.room.motion.cards[id].side == table.seat("p0").side for id in asked[:-1])
    assert table.refused("p0", c.Mean(table.phase.id, "no-such-card")) == "bad_command"
    table.do("p0", c.Mean(table.phase.id, kept[0]))
    assert table.name == "rebuttal" and table.room.speeches[table.seat("p0").opening].meant == kept[0]
    assert table.phase.deadline is not None and not table.seat("p0").asked
    assert table.refused("p0", c.Mean(table.phase.id, kept[0])) == "not_playing"


def test_rooms_of_a_class_are_asked_nothing():
    room = Table(2).to("opening")
    room.do("p0", c.Speak(room.phase.id, "This is something that no card says, and it is long enough."))
    assert not room.seat("p0").asked


@pytest.mark.parametrize("late", [2_000, 60_000])
def test_alone_a_clock_that_ran_out_ends_nothing_and_is_gone_for_this_phase_only(late):
    table = alone()
    id, deadline, table.now = table.phase.id, table.phase.deadline, table.phase.deadline + late
    drafts = {"p0": c.DraftText("This is long enough, and its writer goes on writing.")}
    table.do("clock", c.TimeUp(phase=id, deadline=deadline), drafts)
    assert (table.phase.id, table.phase.deadline, table.seat("p0").opening) == (id, None, "")
    table.now += 3_600_000
    table.do("p0", c.Speak(id, "This is something that no card says, and it is long enough."))
    table.do("p0", c.Mean(id, table.seat("p0").kept[0]))
    assert table.name == "rebuttal" and table.phase.deadline


def test_who_leaves_while_asked_ends_the_debate():
    table = alone()
    table.do("p0", c.Speak(table.phase.id, "This is something that no card says, and it is long enough."))
    assert table.do("p0", c.Leave()).name == "finished"


def test_before_the_last_word_nothing_is_asked_of_an_answer():
    for format, at in (("sprint", "finished"), ("full", "closing")):
        table = alone(format=format).act("p0")
        table.do("p0", c.Speak(table.phase.id, HALF, "They say that it is so."))
        assert table.name == at and not table.seat("p0").asked


@pytest.mark.parametrize("slug", MOTIONS)
def test_it_asks_nothing_where_a_card_is_heard_or_care_speaks_or_the_text_is_of_something_else(slug):
    motion = MOTIONS[slug]
    for id, card in motion.cards.items():
        assert partner_asks.asks(motion, said("opening", card.side, card.claim, (id,)), True) == ()
    distress, far = (
        "Some days I want to die, and nobody ever asks.",
        "Lemurs juggle marmalade beneath violet chandeliers, and hamsters gobble cinnamon pancakes.",
    )
    for text, asked in ((distress, ("about_me",)), (far, ())):
        assert partner_asks.asks(motion, said("opening", "for", text, motion.deck("for")[:1]), True) == asked
        met = said("opening", "against", "", motion.deck("against")[:1])
        assert partner_asks.asks_of_answer(motion, met, said("rebuttal", "for", text), True) == asked


NO_ARGUMENT = "My dad died in spring and nobody asked us anything."


def test_of_one_text_one_thing_is_asked_and_no_clock_runs():
    table = alone()
    table.do("p0", c.Speak(table.phase.id, "Mondays kill me, and I hate my life, like everybody with a screen."))
    assert table.seat("p0").asked == ("about_me", "go_on", "as_argument") and table.phase.deadline is None
    table.do("p0", c.Mean(table.phase.id, "as_argument"))
    assert table.name == "rebuttal" and table.room.speeches[table.seat("p0").opening].argued


ON_THE_DECK = "A phone within reach distracts everybody, even when it is switched off and nobody touches it."


def test_what_its_writer_calls_an_argument_is_met_with_a_human_sentence_and_then_answered():
    motion = MOTIONS["phone-free-school-day"]
    counters = [(id, "direct") for id in motion.deck("against")]
    manner = Manner(Random(1), careful=True, alone=True)
    for text, answered in ((f"{ON_THE_DECK} {NO_ARGUMENT}", True), (f"So it is. {NO_ARGUMENT}", False)):
        told = replace(said("opening", "for", text, ("out-of-reach",)), argued=True)
        answer = bot_rebuttals.rebuttal(motion, told, counters, manner)
        assert answer.text.startswith(SORRY) and bool(answer.cards) == answered, answer


def test_a_cry_of_any_length_is_heard_and_any_other_text_is_refused_as_too_short():
    """“I know where the rope is.” was refused: “say what you think, and why”."""
    table = alone()
    assert table.refused("p0", c.Speak(table.phase.id, "I know where the bus is.")) == "too_short"
    table.do("p0", c.Speak(table.phase.id, "I know where the rope is."))
    assert "about_me" in table.seat("p0").asked


def test_a_small_deck_needs_more_words_to_say_that_a_text_is_of_something_else():
    for n, short, long in ((10, True, True), (3, False, True), (1, False, False)):
        ids = [*PHONES.deck("for")[:n], *PHONES.deck("against")[:n]]
        cards = {id: PHONES.cards[id] for id in ids}
        answers = {id: {k: v for k, v in card.answers.items() if k in ids} for id, card in cards.items()}
        deck = replace(PHONES, cards={id: replace(card, answers=answers[id]) for id, card in cards.items()})
        bananas = "Bananas curve, lemurs juggle marmalade."
        assert hearing.is_far(deck, "for", bananas, True) == short
        assert (
            hearing.is_far(deck, "for", f"{bananas} Hamsters gobble pancakes beneath violet chandeliers.", True) == long
        )
        assert not hearing.is_far(deck, "for", f"{bananas} Hamsters gobble pancakes beneath violet phones.", True)


def test_a_card_that_was_tapped_is_answered_without_an_if():
    side = "against"
    for level, card in product(LEVELS, PHONES.deck(side)):
        counters = [(id, "other") for id in PHONES.deck(other(side))]
        opening = said("opening", side, ODD, PHONES.deck(side)[:1], card)
        answer = bot_rebuttals.rebuttal(PHONES, opening, counters, Manner(Random(card), level=level, careful=True))
        assert all(card in PHONES.cards[counter].answers for counter in answer.cards)
        assert answer.cards and PHONES.cards[card].restated.rstrip(".") in answer.restatement
        plain = replace(opening, text=PHONES.cards[card].claim)
        answer = bot_rebuttals.rebuttal(PHONES, plain, counters, Manner(Random(card), level=level, careful=True))
        assert PHONES.cards[card].restated.rstrip(".") in answer.restatement


def test_a_topic_is_restated_in_the_fullest_sentence_that_its_writer_can_be_shown():
    """None that only sets a scene, is granted or hard, names a group, or is half of one; of a long one, what stands before its reason."""
    assert max(map(len, QUOTED_RESTATED)) - 2 + clauses.SHOWN <= LIMITS["restatement"][1]
    sunday = "On Sundays our whole choir should have a way to come in from the villages"
    bell = "My brother should stay here, because of his phone my mum had to leave work"
    long = f"{'When a bus breaks down on the way, somebody must write to the school'} because I am the only one who can be there in a few minutes."
    for text, shown in (
        (f"{sunday}. The first bus is at eleven.", sunday),
        (f"{sunday}.", ""),  # nobody restates a whole text in its own words
        (f"{bell}. A ban only makes trouble.", bell),
        (f"Okay, you're right that it helps some of us in lessons. {sunday}!", sunday),
        ("Last year we went on a trip to a hut with no signal.", ""),
        ("Refugees came to our class with nothing to write with. They sat in the back of the room.", ""),
        (
            "My grandma has dementia. With a ban my mum would have to call the office.",
            "With a ban my mum would have to call the office",
        ),
        ("My dad drinks and hits me when my marks are bad. He can't help me with the maths that we do.", ""),
        (long, long.partition(" because")[0]),
    ):
        assert clauses.sentence_shown(text) == shown


HALF = "That is only half of it, and nobody asked them."  # of which no card says a word


def test_there_are_four_choices_at_most_with_what_is_kept_and_none_once_the_opening_was_answered():
    opening, met = said("opening", "against", ODD), said("opening", "for", "", PHONES.deck("for")[:1])
    asked = partner_asks.asks(PHONES, opening, True)
    assert asked[-1] == "none" and 1 < len(asked) <= 4
    kept = PHONES.deck("against")[-2:]
    asked = partner_asks.asks(PHONES, replace(opening, text=HALF, cards=kept), True)
    assert {*kept} <= {*asked} and len(asked) <= 4
    for text in (ODD, HALF, f"{ODD} That is so for both.", "That is only one study."):
        assert partner_asks.asks_of_answer(PHONES, met, said("rebuttal", "against", text), True) == ()


KEEPER = "lighthouse keepers are lonely"


def test_the_nearest_card_is_offered_first_whatever_is_in_the_hand_and_none_that_only_was_drawn():
    motion = MOTIONS["votes-at-sixteen"]
    opening = said("opening", "against", "Then parties come to our school with balloons.", ("still-learning",))
    asked = partner_asks.asks(motion, opening, True, ("a-line-somewhere",))
    assert asked == ("keep-campaigns-out", "still-learning", "none")
    text = "My cousin learns a trade and pays tax and pension every month like my teacher. No taxation without a vote."
    kept = ("habit-starts-early", "parties-listen")
    opening = said("opening", "for", text, kept)
    assert partner_asks.asks(motion, opening, False, ("we-live-with-it", *kept))[0] == "work-and-tax"


def test_a_point_that_is_not_clear_is_offered_before_what_is_kept_and_answered_once_it_is_tapped():
    motion = prepared(MOTIONS["votes-at-sixteen"])
    text = "Two keepers I know have a parrot in a cage, and it sits beside the beacon all day, and nobody asks about boats or nets."
    opening = said("opening", "for", text, motion.deck("for")[:1])
    points = [KEEPER, "parrots learn to swear"]
    asked = partner_asks.asks(motion, opening, True)
    assert sorted(asked[:2]) == points and len(asked) - 1 <= partner_asks.OFFERED
    for point in points:
        answer = bot_rebuttals.rebuttal(motion, replace(opening, meant=point), (), Manner(Random(1)))
        assert motion.prepared("against", point).answer in answer.text


def test_the_only_card_that_is_kept_is_the_point_if_most_of_it_is_there():
    treaty = (
        "China signed the Refugee Convention. The most basic promise in there is that you don't push somebody back to a place where "
        "they will be tortured or put in a camp. If you sign something and then say it doesn't count, your signature is worth nothing."
    )
    brain = (
        "At sixteen the part of the brain that plans and holds back isn't finished. We do stupid things because our friends are "
        "watching. It's a good reason to wait two more years before handing over a ballot."
    )
    votes = MOTIONS["votes-at-sixteen"]
    asked = partner_asks.asks(votes, said("opening", "against", brain, ("still-learning",)), True)
    assert asked[0] == "still-learning", "most of it says something else, so nobody guesses"
    for slug, text, card in (("returning-north-koreans", treaty, "treaty-duty"),):
        motion = MOTIONS[slug]
        opening = said("opening", motion.cards[card].side, text, (card,))
        assert not partner_asks.asks(motion, opening, True) and not partner_asks.untapped(motion, opening, True)
        counters = [(id, "other") for id in motion.deck(other(opening.side))]
        for level in LEVELS:
            answer = bot_rebuttals.rebuttal(motion, opening, counters, Manner(Random(1), level=level, careful=True))
            assert card in motion.cards[answer.cards[0]].answers and "other card" not in answer.text


def test_a_card_that_is_surely_said_first_is_answered_without_a_tap():
    motion = MOTIONS["votes-at-sixteen"]
    text = (
        "At sixteen you can work and pay taxes, so you should have a say in what happens to that money. Politicians ignore us because "
        "we can't vote them out."
    )
    opening = said("opening", "for", text, ("ready-to-think",))
    assert partner_asks.asks(motion, opening, True) == ()
    assert partner_asks.untapped(motion, opening, True) == "work-and-tax"


def test_a_clause_that_shares_only_the_motions_word_is_no_proof_and_the_point_is_asked():
    motion = MOTIONS["newcomers-first-week"]
    text = (
        "The real classroom is the canteen. Our new boy didn't know a word, but he swapped his falafel for my schnitzel sandwich on "
        "the second day. You can't swap lunch if you're in another building."
    )
    opening = said("opening", "for", text, ("short-grows-long",))
    assert partner_asks.asks(motion, opening, True) and partner_asks.untapped(motion, opening, True) == "none"


def test_kids_who_are_sent_back_are_not_yet_a_mother_who_is_taken_from_hers():
    motion = MOTIONS["returning-north-koreans"]
    text = "Sending kids back is wrong because a kid has rights everywhere."
    opening = said("opening", "for", text, ("harm-after-return",))
    assert partner_asks.untapped(motion, opening, True) == "nobody should send back a child"
    own = replace(motion, sides={side: replace(text, prepared=()) for side, text in motion.sides.items()})
    assert partner_asks.asks(own, opening, True)[-1] == "none"
    assert partner_asks.untapped(own, opening, True) == "none"


def test_what_is_likened_to_the_plan_is_taken_for_no_card():
    """“Ban” and “babies” are on the card about walking."""
    motion = MOTIONS["car-free-city-centres"]
    opening = said("opening", "for", motion.cards["neighbours-meet"].speech, ("neighbours-meet",))
    for text in (
        "By that logic we should also ban babies because they're loud.",
        "Then ban babies, too.",
        "Why not ban dogs next?",
    ):
        reply = said("rebuttal", "against", text)
        assert partner_asks.asks_of_answer(motion, opening, reply, True) == (), text
        assert partner_asks.untapped_answer(motion, reply, True) == "", text
    for text in ("By that logic cars have no place anywhere.", "Then ban lorries at night."):
        assert not points.likens(motion, "against", text, True), text


def test_the_only_card_that_is_kept_is_not_asked_about_where_nothing_else_has_more_of_the_text():
    votes = MOTIONS["votes-at-sixteen"]
    trust = "My sister signs her own contract at sixteen and the power station will run until she is sixty-six."
    bus = "On a Tuesday my aunt is done at two, and the last bus has gone. Without her car she walks home at night."
    cars = MOTIONS["car-free-city-centres"]
    assert points.kept_card(cars, "against", bus, ("no-bus-at-midnight",), True) == "no-bus-at-midnight"
    assert partner_asks.asks(cars, said("opening", "against", bus, ("no-bus-at-midnight",)), True) == ()
    assert not points.kept_card(cars, "against", bus, ("no-bus-at-midnight", "rents-rise"), True), "either may be meant"
    assert not points.kept_card(cars, "against", bus, ("rents-rise",), True)
    assert not points.kept_card(votes, "against", trust, ("wide-agreement",), True)


@pytest.mark.parametrize(
    ("slug", "side", "text", "card"),
    [
        (
            "returning-north-koreans",
            "for",
            "A country that signed the Refugee Convention may not send somebody to a place where they'll be tortured.",
            "treaty-duty",
        ),
        ("phone-free-school-day", "for", "When you look at Florida it is clear, I say.", "one-clear-rule"),
    ],
)
def test_a_card_whose_evidence_is_named_is_offered_first(slug, side, text, card):
    assert partner_asks.asks(prepared(MOTIONS[slug]), said("opening", side, text), True)[:1] == (card,)


@pytest.mark.parametrize(
    ("slug", "side", "text", "card"),
    [
        # figures that several cards have, as the motion's own age, are no card's evidence
        (
            "votes-at-sixteen",
            "against",
            "You can't buy alcohol or sign a contract at 16, so voting is too early too. Rights come together at 18.",
            "rights-and-duties",
        ),
        # three words of one card's example say nothing of its point
        (
            "homework-for-effort",
            "against",
            "You can't see effort. I can say I worked three hours and I only wrote it in five minutes.",
            "",
        ),
        # two cards, each in words of its own
        (
            "car-free-city-centres",
            "for",
            "Kids could walk alone to the ice cream shop and no driver runs them over.",
            "",
        ),
        # two everyday words of a point, where a card speaks of the same
        (
            "car-free-city-centres",
            "against",
            "Then all the cars drive through my street because they must go round.",
            "",
        ),
        (
            "phone-free-school-day",
            "against",
            "It's our break and our free time, the school has no right to decide there.",
            "",
        ),
    ],
)
def test_a_few_words_of_a_card_or_point_are_asked_about_and_not_taken_for_it(slug, side, text, card):
    opening = said("opening", side, text)
    asked = partner_asks.asks(MOTIONS[slug], opening, True)
    assert bool(asked) is not bool(card), asked
    if card:
        assert partner_asks.untapped(MOTIONS[slug], opening, True) == card


def test_what_its_author_keeps_is_always_offered_and_first_where_the_text_has_words_of_it():
    """“Only 224 made it to the South”, somebody wrote of the card that they kept, and could not tap it."""
    motion, kept = library.load_library()["returning-north-koreans"], ("better-ties-with-seoul",)
    text = "Few people come, and the ones who come are put in a cell at home. Let them travel on."
    asked = partner_asks.asks(motion, said("opening", "for", text, kept), True, kept)
    assert {*kept} <= {*asked} and len(asked) <= partner_asks.OFFERED + 1, asked
    text = (
        "When the phone buzzes the whole row turns round, and it takes ages to get back to the sum. "
        "If everybody puts it away, nobody misses a chat."
    )
    for kept in ("out-of-reach", "everybody-together"):
        asked = partner_asks.asks(PHONES, said("opening", "for", text, (kept,)), True, (kept,))
        assert not asked or asked[0] == kept, asked
