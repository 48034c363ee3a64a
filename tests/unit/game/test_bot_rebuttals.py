"""How bots answer an opening: levels, and the packs' own passages (docs/practice.md, section 12)."""

import re
from collections import Counter
from itertools import product
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing.hearing import Heard
from debate.game.hearing.sentences import sentences
from debate.game.model.motion import other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.voices import bot_off_deck, bot_phrases, bot_rebuttals, bot_speeches, off_deck
from debate.game.voices.bot_phrases import (
    ASKS_BACK,
    ASKS_WHY,
    CARD_RESTATED,
    HINGES,
    IF_SO,
    LEFT,
    OWN_CASE,
    PRESSED,
    QUOTED_RESTATED,
    TO_THEIR_CARD,
    VOICES,
    weak_step,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import FOR_THE_OTHERS, NEED
from support.bots_talking import (
    LEVELS,
    PACKS,
    opening_on,
    passages,
    spoken,
    without_passages,
)
from tools.bots import told_openings


@pytest.mark.parametrize(("level", "kind"), [("sharp", "direct"), ("gentle", "partial")])
def test_a_level_prefers_a_kind_of_answer_and_takes_the_other_rather_than_one_beside_the_point(level, kind):
    pack = PACKS["newcomers-first-week"]
    tried = 0
    for id, card in pack.cards.items():
        kinds = {other: pack.cards[other].answers[id].kind for other in pack.cards if id in pack.cards[other].answers}
        if len(set(kinds.values())) < 2:
            continue
        tried += 1
        beside = next(each for each in pack.deck(other(card.side)) if each not in kinds)
        opening = opening_on(pack, id, text=f"{card.claim} {card.why} {card.evidence}")
        everything = [(each, "other") for each in (*kinds, beside)]
        for n in range(10):
            (cited,) = bot_rebuttals.rebuttal(pack, opening, everything, Manner(Random(n), level=level)).cards
            assert level == "sharp" or kinds[cited] == kind
            rest = [each for each in everything if kinds.get(each[0]) != kind]
            (cited,) = bot_rebuttals.rebuttal(pack, opening, rest, Manner(Random(n), level=level)).cards
            assert kinds[cited] != kind
            answer = bot_rebuttals.rebuttal(pack, opening, [(beside, "other")], Manner(Random(n), level=level))
            assert answer.cards == () and pack.cards[beside].claim not in answer.text
            hints = [pack.cards[each].answers[id] for each in kinds]
            said = [one for link in hints for one in (link.hint, *sentences(link.answer))]
            assert any(one in answer.text for one in said), answer
    assert tried > 3


@pytest.mark.parametrize("level", ["fair", "sharp"])
def test_a_direct_answer_is_mostly_taken_and_now_and_then_one_in_part(level):
    pack = PACKS["votes-at-sixteen"]
    opening = opening_on(pack, "a-line-somewhere", text=pack.cards["a-line-somewhere"].claim)
    counters = [(id, "other") for id in pack.deck("for")]
    kinds = Counter()
    for n in range(60):
        (id,) = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(n), level=level)).cards
        kinds[pack.cards[id].answers["a-line-somewhere"].kind] += 1
    assert kinds["direct"] > kinds["partial"] > 5, kinds


@pytest.mark.parametrize("slug", PACKS)
def test_every_card_answers_every_card_that_it_meets_at_every_level_also_where_its_words_are_a_question(slug):
    pack = PACKS[slug]
    for (id, met, link), level in product(spoken(pack), LEVELS):
        manner = Manner(Random(1), VOICES[0], level, careful=True, alone=True)
        said = bot_rebuttals.answer(pack, opening_on(pack, met, text=""), Heard(met, True), [(id, link.kind)], manner)
        assert said.text and said.cards == (id,)


def brief(passage: str) -> str:
    return " ".join(each for n, each in enumerate(sentences(passage)) if n < 2 or each.endswith("?"))


@pytest.mark.parametrize("slug", PACKS)
def test_an_answer_is_the_packs_own_passage_after_a_quotation_or_an_if(slug):
    pack = PACKS[slug]
    for n, (id, met, link) in enumerate(spoken(pack)):
        card, level = pack.cards[met], LEVELS[n % 3]
        sure, unsure = (
            bot_rebuttals.answer(
                pack,
                opening_on(pack, met, text="It is so."),
                heard,
                [(id, link.kind)],
                Manner(Random(n), VOICES[n % 3], level),
            )
            for heard in (Heard(met, True, evidence_said=True, quote="their very own words"), Heard(met, False))
        )
        fact = pack.cards[id].evidence_short
        told = {f"{link.hint} {fact}", f"{fact} {link.hint}"} if link.kind == "direct" and level != "gentle" else set()
        told |= {link.hint} if told else set()  # where the evidence speaks of something else
        weighed = level != "gentle" and bot_speeches.comparison_of(pack, link, met)
        if weighed:  # in place of a passage's own comparison, or of its question
            told |= {" ".join(each for each in sentences(link.answer) if not each.endswith("?"))}
            told |= {" ".join(sentences(link.answer)[:-1])} if len(sentences(link.answer)) > 2 else set()
        if level == "gentle":  # in two sentences and a question, and without a figure
            told = {link.hint, brief(link.answer)}
        if level == "sharp":  # after a sentence of another answer there may be room for two of this one
            told |= {" ".join(sentences(link.answer)[:2])}
        bodies = {link.answer, *told}
        assert any(body in sure.text for body in bodies) and sure.cards == (id,), sure
        light = all(each.sensitive == "none" for each in pack.cards.values())
        quotes = "“their very own words”" in sure.restatement.lower() + sure.text.lower()
        assert quotes or (level == "gentle" and light), sure
        on_figures, on_the_hints = (
            bot_speeches.rests_on_evidence(each, pack, met, id) for each in (link.answer, link.hint)
        )
        unsaid = on_figures and not on_the_hints  # what nobody mentioned is left out where something else answers
        assert link.answer not in unsure.text if unsaid else any(body in unsure.text for body in bodies), unsure.text
        assert card.restated.rstrip(".") in unsure.restatement and card.restated.rstrip(".") not in unsure.text
        assert unsure.text.startswith(IF_SO)
        compares = link.outweighs and link.outweighs in sure.text
        assert not weighed or compares or bot_speeches.rests_on_evidence(link.outweighs, pack, met, id), sure
        weighs = compares and bot_speeches.comparison_of(pack, link, met)
        assert sure.weighing == (bot_off_deck.label_of(link.measure, link.outweighs) if weighs else None)


def test_a_student_can_feel_which_level_answers():
    """*sharp* presses first what the other card leaves open or what another card answers, where there is room; *gentle* takes the softer answer,
    and ends on a question."""
    named = pressed = every = 0
    for pack in PACKS.values():
        for id, met, link in spoken(pack):
            card, quote = pack.cards[met], "their very own words"
            gentle, fair, sharp = (
                bot_rebuttals.answer(
                    pack,
                    opening_on(pack, met, text="It is so."),
                    Heard(met, True, evidence_said=True, quote=quote),
                    [(id, link.kind)],
                    Manner(Random(3), level=level),
                )
                for level in LEVELS
            )
            if card.weak_on != "evidence":  # who brings evidence hears at every level what it leaves open
                assert card.weak_point not in fair.text and card.weak_point not in gentle.text
            named += card.weak_point in sharp.text
            asked = (
                link.answer,
                brief(link.answer),
                pack.cards[id].evidence_short,
                card.weak_point,
            )  # the pack's own questions
            assert not fair.text.endswith("?") or fair.text.endswith(asked)
            assert not gentle.text.endswith("?") or gentle.text.endswith((*asked, link.hint, *ASKS_BACK))
            pressed += len(sharp.text) > len(fair.text) or len(fair.text) + ROOM > LIMITS["rebuttal"][1]
            every += 1
    assert named > 40 and pressed > 0.75 * every, (named, pressed, every)


def test_answers_to_different_openings_seldom_share_a_sentence():
    """Of 24 of the forty openings; quotations apart, what is only said where no card is surely heard, and what is said to those who need care."""
    asked = [told for told in told_openings(PACKS, cited=False)[:24] if not told.heard.tone]
    each = [
        {re.sub("“[^”]*”", "“”", words) for words in sentences(answer.text)}
        for n, told in enumerate(asked)
        for answer in [
            bot_rebuttals.rebuttal(
                told.motion,
                Speech(id="o", kind="opening", round=1, side=told.side, text=told.text, at=0),
                [(id, "other") for id in told.motion.deck(other(told.side))],
                Manner(Random(n), VOICES[n % 3]),
            )
        ]
    ]
    stock = (
        *OWN_CASE,
        *IF_SO,
        *(ask for each in (*off_deck.ASKS, off_deck.ASKED) for ask in each.asks),
    )
    leads = {words for lead in stock for words in sentences(lead)}
    times = Counter(words for said_ in each for words in said_ - leads)
    assert sum(any(times[words] > 1 for words in said_) for said_ in each) <= 8, times.most_common(5)


ROOM = 90  # characters of one more sentence


def test_sharp_says_something_else_than_fair_of_forty_openings_and_asks_nothing_but_what_a_pack_asks():
    """Where there is room for it, and the card that is heard has a weak point, or its answer leaves room for a last word; to a point that
    is on no card, only where the text is weak.
    Where nobody argues with a text (a story, distress), all levels say the same."""
    every = differ = asks = 0
    for n, told in enumerate([*told_openings(PACKS, cited=True), *told_openings(PACKS, cited=False)]):
        if told.heard.tone:
            continue
        opening = Speech(
            id="o", kind="opening", round=1, side=told.side, text=told.text, at=0, cards=told.right[: n < 40]
        )
        counters = [(id, "other") for id in told.motion.deck(other(told.side))]
        fair, sharp = (
            bot_rebuttals.rebuttal(told.motion, opening, counters, Manner(Random(n), VOICES[n % 3], level)).text
            for level in LEVELS[1:]
        )
        if len(fair) + ROOM > LIMITS["rebuttal"][1]:
            continue
        every += 1
        differ += sharp != fair
        own = [one.ask for one in told.motion.sides[other(told.side)].prepared]
        own += ASKS_WHY
        own += PRESSED
        asks += any(each in sharp for each in PRESSED)
        assert not any(each in fair for each in (*PRESSED, *HINGES) if each in sharp), (fair, sharp)
        kinds = (*off_deck.ASKS, off_deck.ASKED)
        own += [ask for kind in kinds for ask in kind.asks]
        own += ASKS_BACK
        asked = [each for each in sentences(sharp) if each.endswith("?") and not any(each in words for words in own)]
        assert all(any(each in words for words in passages(told.motion)) for each in asked), asked
    assert every > 40 and differ >= 0.62 * every and asks > 9, (every, differ, asks)


@pytest.mark.parametrize("slug", PACKS)
def test_sharp_presses_first_and_ends_with_the_answer_that_it_gives(slug):
    """Nothing comes loose after a direct answer, which ends by weighing."""
    pack, pressed, met = PACKS[slug], 0, 0
    for id, card in pack.cards.items():
        said = Speech(id="o", kind="opening", round=1, side=card.side, text=ODD, at=0, cards=(id,), meant=id)
        counters = [(own, "other") for own in pack.deck(other(card.side))]
        answer = bot_rebuttals.rebuttal(pack, said, counters, Manner(Random(id), level="sharp", careful=True))
        link = pack.cards[answer.cards[0]].answers[id]
        presses = [at for words in (card.weak_point,) if (at := answer.text.find(words.rstrip("."))) >= 0]
        if presses and link.answer and link.answer in answer.text:
            met += 1
            pressed += answer.text.find(link.answer) > presses[0]
            assert link.kind != "direct" or answer.text.endswith(link.answer), answer
    assert met and pressed == met


PIZZA = "In our class everybody would vote for the boy who promised pizza, and there was never any pizza."
STEPS = (
    ("I agree that it helps some, and pizza is nice.", 0),
    (PIZZA, 1),
    ("Then a class would choose pizza.", None),
    ("My brother would always be alone then, like last week.", None),
    ("The student who understood nothing never asked.", None),
)


@pytest.mark.parametrize(("text", "nth"), STEPS)
def test_a_step_is_named_where_the_text_has_one_and_speaks_of_nobody_near_or_in_need(text, nth):
    assert weak_step(text) == (None if nth is None else bot_phrases.STEPS[nth])


def test_sharp_begins_with_a_step_of_the_text_and_the_other_levels_do_not():
    pack = PACKS["votes-at-sixteen"]
    point = "a class can’t even choose a trip sensibly"
    opening = Speech(id="o", kind="opening", round=1, side="against", text=PIZZA, at=0, meant=point)
    gentle, fair, sharp = (
        bot_rebuttals.rebuttal(pack, opening, (), Manner(Random(1), level=level)).text for level in LEVELS
    )
    assert sharp.startswith(bot_phrases.STEPS[1].says) and not fair.startswith(bot_phrases.STEPS[1].says)
    assert pack.cards["ready-to-think"].evidence_short in sharp and gentle.endswith("?")
    assert len({gentle, fair, sharp}) == 3


def test_leads_are_plain_in_a_restatement_and_many_before_an_answer():
    for voice in VOICES:
        assert all(lead.endswith(" that") for lead in voice.restates)
    for frames in (QUOTED_RESTATED, CARD_RESTATED, TO_THEIR_CARD, OWN_CASE):
        assert len({*frames}) >= 6


ODD = "TikTok is where we learn about politics, and a day is boring enough as it is without one."


def test_without_passages_an_answer_has_the_hint_the_evidence_and_the_comparison_in_plain_order():
    pack = without_passages(PACKS["car-free-city-centres"])
    opening = opening_on(pack, "no-bus-at-midnight", text=pack.cards["no-bus-at-midnight"].claim)
    link, card = pack.cards["buses-on-time"].answers["no-bus-at-midnight"], pack.cards["buses-on-time"]
    for level in LEVELS:
        for voice in VOICES:
            answer = bot_rebuttals.rebuttal(
                pack, opening, [("buses-on-time", "direct")], Manner(Random(1), voice, level)
            )
            assert f"{link.hint} {card.evidence_short} {link.outweighs}" in answer.text, answer.text
            assert answer.weighing == link.measure and answer.cards == ("buses-on-time",)


def test_a_weak_point_that_names_what_only_the_evidence_has_is_for_those_who_said_it():
    pack = PACKS["car-free-city-centres"]
    text = (
        "Shops will die. People come to town by car because they have bags. My uncle would lose 40% of his customers."
    )
    for level in LEVELS:
        opening = opening_on(pack, "empty-malls", text=text)
        answer = bot_rebuttals.rebuttal(
            pack, opening, [("people-on-foot-buy", "direct")], Manner(Random(1), level=level)
        )
        assert "Fresno" not in answer.text, answer.text


def test_a_figure_is_not_said_twice():
    """A hint that brings the evidence's figure is the evidence."""
    pack = without_passages(PACKS["returning-north-koreans"])
    met, counter = "small-opening-mass-flight", pack.cards["small-numbers-today"]
    opening = opening_on(pack, met, text=pack.cards[met].claim)
    answer = bot_rebuttals.rebuttal(pack, opening, [("small-numbers-today", "direct")], Manner(Random(1)))
    assert counter.answers[met].hint in answer.text and counter.evidence_short not in answer.text
    assert answer.text.count("224") == 1


def test_the_second_point_of_an_opening_is_met_or_not_spoken_of():
    pack = PACKS["car-free-city-centres"]
    air, shops = pack.cards["cleaner-air"], pack.cards["people-on-foot-buy"]
    opening = opening_on(pack, "people-on-foot-buy", "cleaner-air", text=f"{shops.claim} {air.claim}")
    for n, voice in enumerate(VOICES):
        answer = bot_rebuttals.rebuttal(pack, opening, [("empty-malls", "direct")], Manner(Random(n), voice))
        assert air.restated not in answer.text, answer
    met = bot_rebuttals.rebuttal(
        pack, opening_on(pack, "people-on-foot-buy", text=shops.claim), [("empty-malls", "direct")], Manner(Random(0))
    )
    assert air.restated not in met.text


def test_what_is_said_beside_a_card_is_answered_after_it():
    pack = PACKS["later-school-start"]
    text = "If you are tired the first lesson is wasted. Besides, the teachers are just as tired, mine drinks coffee."
    point = pack.prepared("against", "teachers are tired in the first lesson, too")
    opening = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, cards=("awake-in-class",))
    counters = [(id, "direct") for id in pack.deck("against")]
    for meant in ("", point.point):
        for level in LEVELS:
            said = bot_rebuttals.rebuttal(pack, replace(opening, meant=meant), counters, Manner(Random(1), level=level))
            assert point.point in said.text and point.last in said.text and said.cards, said
            assert said.text.endswith(point.ask) == (level == "gentle"), said


def test_what_a_text_draws_from_its_evidence_is_named_and_no_other_point_is_weighed():
    text = (
        "In Florida suspensions doubled in a month because of the ban. Someone who is suspended learns nothing at all, so "
        "the ban takes lessons away from people."
    )
    pack = PACKS["phone-free-school-day"]
    opening = opening_on(pack, "rules-we-made", text=text)
    counters = [(id, "other") for id in pack.deck("for")]
    leads = [lead.partition("{}")[0] or lead.partition("{}")[2] for lead in LEFT]
    for n, level in enumerate(LEVELS):
        manner = Manner(Random(n), level=level, careful=True, alone=True)
        answer = bot_rebuttals.rebuttal(pack, opening, counters, manner)
        is_asked = level != "gentle"  # which leaves out what it has no answer to
        assert ("he ban takes lessons away from people”" in answer.text) == is_asked, answer
        assert any(lead in answer.text for lead in leads) == is_asked and not answer.weighing, answer
        in_class = bot_rebuttals.rebuttal(pack, opening, counters, manner._replace(alone=False))
        assert "lessons away" not in in_class.text + in_class.restatement, in_class
        plain = opening_on(
            pack, "rules-we-made", text="Who helps to write a fair phone rule will keep it, and no ban does that."
        )
        answer = bot_rebuttals.rebuttal(pack, plain, counters, manner)
        assert not any(lead in answer.text for lead in leads), answer


def test_a_study_that_a_text_does_not_name_is_not_attacked():
    pack = PACKS["car-free-city-centres"]
    for id, card in pack.cards.items():
        for name in ("Madrid", "Fresno", "Barcelona"):
            if name not in card.weak_point:
                continue
            told = re.sub(rf"\b{name}\S*", "there", f"{card.claim} {card.why} {card.evidence}")
            opening = opening_on(pack, id, text=told)
            counters = [(each, "other") for each in pack.deck(other(card.side))]
            answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1), level="sharp"))
            assert card.weak_point not in answer.text, answer


def test_a_second_point_is_named_by_words_that_are_there():
    pack = PACKS["car-free-city-centres"]
    text = (
        "Cars don't vanish, they move. Close the centre and the traffic goes round through the poorer districts by the ring road. "
        "So rich people who live in the old town get quiet streets and the kids in the tower blocks get their fumes."
    )
    for n, level in enumerate(LEVELS):
        counters = [(id, "other") for id in pack.deck("for")]
        opening = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0)
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(n), level=level))
        assert "rent" not in answer.text, answer


def test_one_who_needs_a_device_keeps_it_and_the_rest_of_a_text_is_answered():
    pack = PACKS["phone-free-school-day"]
    text = (
        "My friend is diabetic and her monitor is an app. But most of us just need to hear when the bus is cancelled."
    )
    for level in LEVELS:
        opening = opening_on(pack, "reach-home", text=text)
        counters = [(id, "other") for id in pack.deck("for")]
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(2), level=level))
        assert answer.text.startswith(NEED) and answer.cards and any(each in answer.text for each in FOR_THE_OTHERS)
        assert "“" not in answer.text + answer.restatement
