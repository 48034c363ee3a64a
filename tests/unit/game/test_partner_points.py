"""What the partner in practice answers to a point, on a card or on none (docs/practice.md)."""

from itertools import cycle, product
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing import points
from debate.game.hearing.sentences import sentence, sentences
from debate.game.model import commands as c
from debate.game.model.motion import Prepared, other
from debate.game.voices import bot_closings, bot_off_deck, bot_rebuttals, bot_speeches, partner_asks
from debate.game.voices.bot_phrases import (
    IN_THEIR_WAY,
    PLAIN,
    WHETHER,
    form_of,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import MILD
from debate.game.voices.off_deck import kind_asked
from debate.game.voices.partner_words import ABOUT, DOUBTED
from support.packs import prepared
from support.table import Table
from unit.game.test_care_asked import IN_DANGER
from unit.game.test_partner_asks import HALF, KEEPER, LEVELS, MOTIONS, NO_ARGUMENT, ODD, PHONES, said

KEEPERS = "Lighthouse keepers are lonely, and a beacon is no friend to a keeper."


def said_of(answer: str, text: str, quote: str) -> bool:
    """Whether an answer asks about a text as what kind of thing it is."""
    return any(each in answer for each in kind_asked(text).asks)


def _new_ways(point: Prepared) -> list[str]:
    """The answers to a point which its comparison doesn't say over again."""
    return [each for each in (point.answer, point.last) if not bot_speeches.repeats(each, point.weighs)]


@pytest.mark.parametrize("slug", MOTIONS)
def test_a_point_on_no_card_is_answered_by_what_it_is_about(slug):
    motion = prepared(MOTIONS[slug])
    serious = (*MILD,) if any(card.sensitive != "none" for card in motion.cards.values()) else ("",)
    for side, level, about in product(("for", "against"), LEVELS, ABOUT):
        block = motion.block(other(side), about)
        opening = said("opening", side, f"Every uncle must buy a ladder. {ODD}", motion.deck(side)[:1], about)
        answer = bot_rebuttals.rebuttal(motion, opening, (), Manner(Random(about), level=level, careful=True))
        rest = answer.text.partition(block.answer)
        light = serious == ("",)
        if not bot_speeches.shared(opening.text, block.answer, motion, points.MADE_WORDS):
            assert said_of(answer.text, opening.text, "Every uncle must buy a ladder") == light and not rest[1], answer
            continue
        card = motion.cards[block.card]
        if card.speech in answer.text:  # the other answer
            begins = f"{sentences(block.answer)[0]} {card.speech}"
            assert answer.text.startswith(begins) and answer.cards == (block.card,) and level != "gentle", answer
            continue
        shows = bot_speeches.is_like(f"{card.claim} {card.restated}", block.answer)  # else it would prove nothing there
        shows &= level == "sharp" and bot_speeches.bears_out(card, block.answer, motion)
        adds = sentence(card.evidence_short if shows else block.ask)
        ends = [f" {adds} {block.weighs}"] if level == "sharp" else [f" {ask}" for ask in form_of(ODD).asks[side]]
        ends = [f"{end} {block.weighs}" for end in ends] if level == "fair" else ends
        assert rest[0].strip() in serious and rest[2] in ends, answer
        assert answer.weighing == (None if level == "gentle" else block.measure)
        assert answer.cards == ((block.card,) if shows else ())
        assert ("“Every uncle must buy a ladder”" in answer.restatement) == light
        assert (answer.restatement in IN_THEIR_WAY) != light


def test_of_something_else_that_shares_too_little_with_a_block_no_block_is_said():
    motion = prepared(PHONES)
    for text in (
        "The school could just paint one wall in the yard green.",
        "Whoever has a green coat is seen from afar in the yard.",
        "The school could just paint one wall for my hamster in the yard.",
    ):
        opening = said("opening", "for", text, motion.deck("for")[:1], "none")
        answer = bot_rebuttals.rebuttal(motion, opening, [(motion.deck("against")[0], "other")], Manner(Random(1)))
        blocks = {topic for topic in ABOUT if motion.block("against", topic).answer in answer.text}
        assert not blocks, answer


@pytest.mark.parametrize("slug", MOTIONS)
def test_a_last_word_on_what_no_card_says_defends_the_own_case(slug):
    motion = prepared(MOTIONS[slug])
    light = all(each.sensitive == "none" for each in motion.cards.values())
    for (id, card), level in zip(motion.cards.items(), cycle(LEVELS)):
        manner = Manner(Random(id), level=level, careful=True)
        opening = said("opening", card.side, bot_speeches.opening(motion, [id], manner), (id,))
        met = said("rebuttal", other(card.side), HALF)
        last = bot_closings.closing(motion, opening, met, manner._replace(alone=True))
        if not light:
            assert sentences(card.last)[0] in last and "“" not in last, last
            continue
        weighs = [link.outweighs for link in card.answers.values()]
        ways = [card.why, card.restated, *sentences(card.last), *weighs]
        assert any(one.rstrip(".")[1:] in last for one in ways if one), last


def test_a_last_word_on_a_topic_says_what_is_prepared_for_it_if_that_has_a_word_of_the_text():
    motion, text = MOTIONS["newcomers-first-week"], "With a word list he gets ten words, and plenty goes past him."
    block = motion.block("for", "learning")
    for level in LEVELS:
        opening = said("opening", "for", "", motion.deck("for")[:1])
        last = bot_closings.closing(
            motion, opening, said("rebuttal", "against", text), Manner(Random(level), level=level, alone=True)
        )
        assert block.answer in last, last
        assert block.ask not in last, last


def test_without_blocks_it_says_that_it_has_no_answer_and_argues_a_point_that_answers_no_kept_card():
    motion = replace(PHONES, sides={side: replace(text, blocks={}) for side, text in PHONES.sides.items()})
    for side, level in product(("for", "against"), LEVELS):
        kept, manner = motion.deck(side)[:1], Manner(Random(1), level=level, careful=True)
        counters = [(id, "other") for id in motion.deck(other(side))]
        answer = bot_rebuttals.rebuttal(motion, said("opening", side, ODD, kept, "none"), counters, manner)
        assert said_of(answer.text, ODD, ODD), answer
        assert not any(id in motion.cards[own].answers for own in answer.cards for id in kept)
        assert answer.cards, answer


def test_words_that_ask_for_care_are_answered_with_no_block():
    motion = prepared(MOTIONS["homework-for-effort"])
    opening = said("opening", "against", motion.cards[motion.deck("against")[0]].speech, motion.deck("against")[:1])
    for text in (IN_DANGER, NO_ARGUMENT):
        last = bot_closings.closing(motion, opening, said("rebuttal", "for", text), Manner(Random(1), alone=True))
        assert motion.block("against", "works").answer not in last


def test_a_point_that_is_on_no_card_is_answered_without_a_tap_and_differently_in_a_last_word():
    motion = prepared(MOTIONS["votes-at-sixteen"])
    for side, level in product(("for", "against"), LEVELS):
        manner, point = Manner(Random(1), level=level), motion.prepared(other(side), KEEPER)
        opening = said("opening", side, KEEPERS, motion.deck(side)[:1])
        assert partner_asks.asks(motion, opening, True) == () and partner_asks.untapped(motion, opening, True) == KEEPER
        answer = bot_rebuttals.rebuttal(motion, replace(opening, meant=KEEPER), (), manner)
        assert answer.text == f"{point.answer} {point.ask}" and answer.restatement.endswith(f"{KEEPER}.")
        met = said("opening", other(side), "", motion.deck(other(side))[:1])
        for cards in ((), motion.deck(side)[:1]):  # whatever it cites
            later = manner._replace(earlier=answer.text)
            last = bot_closings.closing(motion, met, said("rebuttal", side, KEEPERS, cards), later)
            assert last.startswith(point.last), last


@pytest.mark.parametrize("slug", MOTIONS)
def test_a_prepared_point_is_weighed_by_fair_and_sharp_which_ask_nothing(slug):
    motion = MOTIONS[slug]
    for side in ("for", "against"):
        for point in motion.sides[other(side)].prepared:
            opening = said("opening", side, ODD, (), point.point)
            for level in LEVELS:
                answer = bot_rebuttals.rebuttal(motion, opening, (), Manner(Random(1), level=level))
                weighs = level != "gentle" and _new_ways(point) and point.weighs  # nothing is said twice
                assert answer.text.endswith(weighs or point.ask), answer
                shown = bot_off_deck.label_of(point.measure, point.weighs) if weighs else None
                assert answer.weighing == shown
                said_ = [each for each in (point.answer, point.last) if each in answer.text]
                assert said_ and (level != "gentle" or said_ == [point.answer])


@pytest.mark.parametrize("slug", [slug for slug in MOTIONS if slug != "returning-north-koreans"])
def test_sharp_never_says_less_than_fair_to_a_point_on_no_card_and_either_says_it_in_several_ways(slug):
    motion = MOTIONS[slug]
    for side in ("for", "against"):
        points = [point.point for point in motion.sides[other(side)].prepared if point.weighs]
        for meant in points:
            opening = said("opening", side, ODD, (), meant)
            fair, sharp = (
                [bot_rebuttals.rebuttal(motion, opening, (), Manner(Random(n), level=level)).text for n in range(4)]
                for level in LEVELS[1:]
            )
            counted = [[len(sentences(each)) for each in texts] for texts in (fair, sharp)]
            assert all(two <= three for two, three in zip(*counted, strict=True)), (fair, sharp)
            if len(_new_ways(motion.prepared(other(side), meant))) < 2:
                continue
            assert len({*fair}) > 1 and len({*sharp}) > 1


@pytest.mark.parametrize(
    ("slug", "cards", "said_of_it"),
    [
        ("homework-for-effort", ("no-need-to-copy",), "One survey doesn’t settle it"),
        ("car-free-city-centres", ("neighbours-meet",), "One study (San Francisco, 1972) doesn’t"),
        (
            "car-free-city-centres",
            ("no-bus-at-midnight", "a-fee-works-too"),
            "One study (Börjesson, 2012) doesn’t settle it",
        ),
        ("phone-free-school-day", ("one-clear-rule",), "One study (Figlio, 2025) doesn’t settle it"),
    ],
)
def test_of_evidence_that_is_doubted_without_a_flaw_it_concedes_what_is_true(slug, cards, said_of_it):
    """Of the card that has evidence, never that a study is none, and nothing that speaks against its own point."""
    motion, manner = MOTIONS[slug], Manner(Random(3), careful=True)
    side = motion.cards[cards[0]].side
    opening = said("opening", side, bot_speeches.opening(motion, cards, manner), cards)
    met = said("rebuttal", other(side), "That is no proof, I’m afraid.")
    last = bot_closings.closing(motion, opening, met, manner._replace(earlier=opening.text))
    assert said_of_it in last and "a reason and not a study" not in last


def test_a_card_that_is_heard_beside_the_kept_one_is_answered_without_a_tap():
    """Its counter cards are drawn for what was said, and not for what was kept."""
    table = Table(1, "sprint", practice=True, fill=True)
    table.room = replace(table.room, motion=PHONES)
    table.do("host", c.Begin()).act("p0")
    seat = table.seat("p0")
    other_card = next(id for id in PHONES.deck(seat.side) if id not in seat.kept)
    table.speak("p0", f"{PHONES.cards[other_card].claim} {PHONES.cards[other_card].why}")
    answer = next(one for one in table.room.speeches.values() if one.kind == "rebuttal")
    assert table.room.speeches[table.seat("p0").opening].meant == other_card
    assert all(other_card in PHONES.cards[counter].answers for counter in answer.cards) and answer.cards


def test_a_card_of_our_own_that_speaks_of_what_they_speak_of_comes_before_what_is_ready_on_a_topic():
    motion = MOTIONS["car-free-city-centres"]
    text = "In an emergency the ambulance got to everybody in the centre because there was no traffic."
    opening = said("opening", "for", text, motion.deck("for")[:1], "safe")
    answer = bot_rebuttals.rebuttal(motion, opening, (), Manner(Random(1)))
    assert answer.cards == ("help-must-get-through",) and "An ambulance needs about three metres" in answer.text, answer


def test_a_number_that_is_small_is_granted():
    motion, text = MOTIONS["later-school-start"], "Your own number says that 96 of 100 keep it."
    opening = said("opening", "against", motion.cards["afternoons-shrink"].speech, ("afternoons-shrink",))
    assert partner_asks.asks_of_answer(motion, opening, said("rebuttal", "for", text), True) == ()
    last = bot_closings.closing(motion, opening, said("rebuttal", "for", text), Manner(Random(3)))
    assert last.startswith(DOUBTED["size"]) and "3 to 4%" not in last, last


def test_a_number_that_was_turned_round_is_not_said_once_more():
    motion, id = MOTIONS["car-free-city-centres"], "cars-stand-still"
    opening = said("opening", "for", motion.cards[id].speech, (id,))
    last = bot_closings.closing(
        motion, opening, said("rebuttal", "against", "No, not 96."), Manner(Random(3), level="sharp")
    )
    assert "96%" not in last, last


def test_what_is_likelier_than_anything_else_is_answered_with_an_if():
    motion = MOTIONS["homework-for-effort"]
    text = (
        "You can't see effort. Some people write three pages of rubbish and it looks like hard work, and others get it in ten minutes. "
        "If the teacher doesn't mark what's wrong you find out in the test, which is too late."
    )
    opening = said("opening", "against", text, ("grades-tell-others",))
    assert partner_asks.asks(motion, opening, True) == ()
    meant = partner_asks.untapped(motion, opening, True)
    assert meant == "scribbling down anything would count as trying"
    answer = bot_rebuttals.rebuttal(motion, replace(opening, meant=meant), (), Manner(Random(1)))
    assert answer.restatement in [each.format(meant) for each in PLAIN.unsure], answer
    motion, text = MOTIONS["votes-at-sixteen"], "Politicians ignore us because we can't vote."
    met, reply = said("opening", "against", "", ("still-learning",)), said("rebuttal", "for", text)
    assert partner_asks.asks_of_answer(motion, met, reply, True) == ()
    meant = partner_asks.untapped_answer(motion, reply, True)
    last = bot_closings.closing(motion, met, replace(reply, meant=meant), Manner(Random(1)))
    point = "parties listen most to people with a vote"
    assert last.startswith(tuple(words.format(point) for words in WHETHER)), last


def test_evidence_that_only_names_something_is_said_to_have_measured_nothing():
    motion, id = MOTIONS["later-school-start"], "parents-at-work"
    opening = said("opening", "against", motion.cards[id].speech, (id,))
    text = "Your review doesn't prove that. It only names it as a possible cost, it doesn't say it happened anywhere."
    assert partner_asks.asks_of_answer(motion, opening, said("rebuttal", "for", text), True) == ()
    last = bot_closings.closing(motion, opening, said("rebuttal", "for", text), Manner(Random(1)))
    assert last.startswith(DOUBTED["named"]), last
