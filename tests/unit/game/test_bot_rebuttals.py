"""What bots answer an opening: levels, packs' own passages, and a person's words (docs/game.md, section 12)."""

import re
from collections import Counter
from itertools import product
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from debate.access.text_marks import marks_of
from debate.game.care.grave import tone_of
from debate.game.hearing.clauses import own_claim
from debate.game.hearing.figures import new_count
from debate.game.hearing.hearing import Heard
from debate.game.hearing.points import point_made
from debate.game.hearing.sentences import capital, sentences
from debate.game.model.motion import other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.voices import bot_phrases, bot_rebuttals, bot_speeches, off_deck
from debate.game.voices.bot_phrases import (
    ASKS_BACK,
    ASKS_WHY,
    CARD_RESTATED,
    HINGES,
    IF_SO,
    JOKE,
    KINDS,
    LEFT,
    OWN_CASE,
    PRESSED,
    QUOTED_RESTATED,
    SERIOUS,
    THEY_WRITE,
    TO_THEIR_CARD,
    VOICES,
    weak_step,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import FOR_THE_OTHERS, NEED, OPEN, TONES
from support.bots_talking import (
    LEVELS,
    PACKS,
    RESPECTS,
    TOLD,
    answer_to,
    opening_on,
    passages,
    spoken,
    untitled,
    without_passages,
)
from tools.bots import told_openings

# --- levels ---------------------------------------------------------------------------------


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
        assert "“their very own words”" in sure.restatement.lower() + sure.text.lower(), sure
        on_figures, on_the_hints = (
            bot_speeches.rests_on_evidence(each, pack, met, id) for each in (link.answer, link.hint)
        )
        unsaid = on_figures and not on_the_hints  # what nobody mentioned is left out where something else answers
        assert link.answer not in unsure.text if unsaid else any(body in unsure.text for body in bodies), unsure.text
        assert card.restated.rstrip(".") in unsure.restatement and card.restated.rstrip(".") not in unsure.text
        begins = off_deck.GRANTS if level == "gentle" else ()
        assert unsure.text.startswith((*begins, *IF_SO))
        assert any(each in unsure.text for each in IF_SO)
        compares = link.outweighs and link.outweighs in sure.text
        assert not weighed or compares or bot_speeches.rests_on_evidence(link.outweighs, pack, met, id), sure
        weighs = compares and bot_speeches.comparison_of(pack, link, met)
        assert sure.weighing == (link.measure if weighs and link.measure != "likelihood" else None)


def test_a_student_can_feel_which_level_answers():
    """*sharp* presses first what the other card leaves open or what another card answers, where there is room; *gentle* takes the softer answer, or
    says that it has understood before it answers the whole claim, and ends on a question."""
    named = granted = pressed = every = 0
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
            grants = [
                words.format(quote) in gentle.text or words.format(capital(quote)) in gentle.text
                for words in VOICES[0].grants
            ]
            assert any(grants) == (link.kind == "direct") or len(link.answer) > 380, gentle.text
            granted += any(grants)
            asked = (
                link.answer,
                brief(link.answer),
                pack.cards[id].evidence_short,
                card.weak_point,
            )  # the pack's own questions
            assert not fair.text.endswith("?") or fair.text.endswith(asked)
            assert not gentle.text.endswith("?") or gentle.text.endswith((*asked, link.hint, *ASKS_BACK))
            begins = [sentences(each.text)[:2] for each in (gentle, fair, sharp)]
            light = all(each.sensitive == "none" for each in pack.cards.values())
            assert not light or begins[0] not in begins[1:], gentle.text
            pressed += len(sharp.text) > len(fair.text) or len(fair.text) + ROOM > LIMITS["rebuttal"][1]
            every += 1
    assert named > 40 and granted > 40 and pressed > 0.75 * every, (
        named,
        granted,
        pressed,
        every,
    )


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
        own += [words.format(told.side, told.motion.title) for words in ASKS_WHY]
        own += PRESSED
        asks += any(each in sharp for each in PRESSED)
        assert not any(each in fair for each in (*PRESSED, *HINGES) if each in sharp), (fair, sharp)
        own += [ask for each in off_deck.ASKS for ask in each.asks] + [*off_deck.ASKED]
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


def test_a_kind_word_gives_no_point_away():
    """It can stand after the other side's very claim."""
    granted = [words for voice in VOICES for words in voice.grants]
    assert not [
        words for words in granted if re.search(r"\b(true|right|agree|fair|correct|good point|yes)\b", words, re.I)
    ]


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
        assert "he ban takes lessons away from people”" in answer.text, answer
        assert any(lead in answer.text for lead in leads) and not answer.weighing, answer
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


# --- what a person wrote ---------------------------------------------------------------------


def test_a_persons_own_words_stand_in_the_restatement():
    text = "A nurse finishes late, and no bus runs at two. She needs her car when she drives home."
    ends = tuple(f". {lead.format('A nurse finishes late')}" for lead in THEY_WRITE)
    assert answer_to(text, "no-bus-at-midnight").restatement.endswith(ends)


def test_where_the_words_say_too_little_the_card_that_is_cited_is_answered_as_their_card():
    answer = answer_to("Somebody is a nurse. Her red car is very fast.", "no-bus-at-midnight")
    pack = PACKS["car-free-city-centres"]
    card = pack.cards["no-bus-at-midnight"]
    leads = tuple(lead.format(card.restated.rstrip(".")) for lead in TO_THEIR_CARD)
    assert answer.text.startswith(leads) and f"“{card.title}”" in answer.restatement, answer
    assert card.restated.rstrip(".") not in answer.restatement, answer  # they may not mean what it says
    assert pack.cards["no-bus-at-midnight"].weak_point not in answer.text


OFF_THE_DECK = [
    line.split(" | ")
    for line in (Path(__file__).parents[2] / "support" / "off_the_deck.txt").read_text().splitlines()
    if line[0] != "#"
]


@pytest.mark.parametrize("level", LEVELS)
def test_off_the_deck_a_bot_says_so_and_argues_a_card_of_its_own(level):
    """Whatever a student wrote, nothing that it says is about them, but for a clause of theirs."""
    heard = 0
    for n, (slug, side, text) in enumerate(OFF_THE_DECK):
        pack, voice = PACKS[slug], VOICES[n % 3]
        opening = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0)
        counters = [(id, "other") for id in pack.deck(other(side))]
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(n), voice, level))
        kind = next(each for each in KINDS if re.search(each.pattern, text, re.IGNORECASE))
        if tone_of(text) or any(each in answer.text for each in IF_SO) or point_made(pack, side, text, False):
            heard += 1
            continue
        for quote in set(re.findall("“([^”]+)”", answer.text + answer.restatement)) - {pack.title}:
            assert quote.casefold() in text.casefold() or quote in str(pack.cards[answer.cards[0]]), answer
        assert not answer.weighing and (not answer.cards or kind.pattern != SERIOUS), answer
        for id in answer.cards:
            card = pack.cards[id]
            words = (card.claim, card.why, card.evidence_short, card.speech, card.restated.rstrip("."))
            assert any(each in answer.text for each in words), answer
            assert level == "sharp" or card.speech not in answer.text, answer
            assert level != "gentle" or card.evidence_short not in answer.text, answer
        is_asked = answer.text in OPEN or (level == "gentle" and "?" in answer.text)
        assert bool(answer.cards) == (kind.pattern != SERIOUS) or is_asked, answer
    assert heard < 0.4 * len(OFF_THE_DECK)


OFF = {
    "A racist slur is no joke, and the tram is green.": SERIOUS,
    "Some people write that drivers are vermin. That is disgusting.": SERIOUS,
    "Mr Harris has no licence, and he still drives.": "",
    "Elections would have funnier memes.": JOKE,
    "The roof is old and green.": "",
}


@pytest.mark.parametrize("text", OFF)
def test_a_text_that_no_card_explains_is_met_as_its_kind(text):
    kind = next(each for each in KINDS if each.pattern == OFF[text])
    for voice, level in product(VOICES, LEVELS):
        answer = answer_to(text, level=level, voice=voice)
        _, asks, granted, *_ = off_deck.kind_asked(text)
        assert any(each[1:] in answer.text for each in kind.says or (*asks, granted)), answer
        assert bool(answer.cards) <= (kind.pattern != SERIOUS and (level != "gentle" or bool(kind.pattern))), answer


def test_no_quotation_is_without_a_verb():
    for text in (
        "Film crews would love an old square, and Bartek too.",
        "The blorp sits on our dog, in the rain.",
        "The chargers!",
    ):
        answer = answer_to(text)
        assert "“" not in answer.text.replace("“City centres", "") + answer.restatement, answer


FAR_OFF = {  # whether a text has nothing to do with the motion of votes at sixteen
    "The pizza in our canteen is always cold on Mondays, and it tastes like cardboard or wet bread.": True,
    "My hamster escaped from its cage and hid behind the radiator all weekend.": True,
    "Pizza is better than pasta.": False,  # too short to tell
    "The pizza in our canteen is cold, and nobody asks students before they vote on the menu.": False,
    "Politicians in fancy suits never eat lukewarm pizza or soggy noodles.": False,
    "A bus driver who is sixteen could spill hot coffee on the mayor and the judge.": False,
    "Elections are like cold pizza: greasy, late, soggy and overpriced.": False,
}


@pytest.mark.parametrize("text", FAR_OFF)
def test_a_text_that_shares_no_word_with_the_motion_is_told_so_plainly_whatever_was_kept(text):
    pack, (*_, far) = PACKS["votes-at-sixteen"], KINDS
    counters = [(id, "other") for id in pack.deck("against")]
    for level, cited in product(LEVELS, ((), ("work-and-tax",))):
        opening = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, cards=cited)
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1), level=level))
        if "hamster" not in text:  # which is smiled at
            assert answer.text.startswith(far.says) == FAR_OFF[text], answer
        if FAR_OFF[text] and "hamster" not in text:
            assert "card" not in answer.restatement + answer.text


def test_the_card_that_a_text_is_about_is_answered_and_not_the_one_that_was_kept():
    text = (
        "My friend Ana is sixteen and works at the bakery on Saturdays. In my town the council cut the evening bus last year, so "
        "she walks home at eleven. She pays tax on what she earns and nobody on the council ever asked her."
    )
    pack = PACKS["votes-at-sixteen"]
    opening = opening_on(pack, "they-turn-up", text=text)
    counters = [(id, "other") for id in pack.deck("against")]
    for level in LEVELS:
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1), level=level))
        assert "work-and-tax" in pack.cards[answer.cards[0]].answers, answer
        assert "pays tax" in answer.restatement + answer.text and "turn up" not in answer.restatement, answer


@pytest.mark.parametrize(
    "text",
    [
        "Every spring the geese fly over the river. I just think it shouldn't be better to birds.",
        "I believe that a parrot suffers in a cage, and I mean it.",
    ],
)
def test_what_is_meant_in_earnest_is_no_joke(text):
    assert not re.search(JOKE, text, re.IGNORECASE)
    assert re.search(JOKE, "Geese would vote, lol.", re.IGNORECASE)


@pytest.mark.parametrize(
    ("slug", "side", "text", "denied"),
    [
        (
            "later-school-start",
            "for",
            "Some people say that a later start only makes teenagers stay up longer. It doesn't. Jo is in bed at ten.",
            "earlier-evening",
        ),
        (
            "votes-at-sixteen",
            "for",
            "Wherever you draw the line there'll be somebody who is one day too young. So it's no argument to say that they wait.",
            "a-line-somewhere",
        ),
    ],
)
def test_a_claim_that_a_text_denies_is_not_what_it_is_answered_with(slug, side, text, denied):
    pack = PACKS[slug]
    opening = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0)
    counters = [(id, "other") for id in pack.deck(other(side))]
    for n in range(12):
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(n), VOICES[n % 3], LEVELS[n % 3]))
        assert denied not in answer.cards, answer


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("My mum has to reach me when plans change, and the office never picks up.", True),
        ("My mum has to reach me when plans change, and nobody in the office answers.", True),
        ("My mum has to reach me when plans change, and nobody in the office eats lunch.", False),
        ("My mum has to reach me when plans change, and the office doesn't always pick up.", False),
        ("My mum has to reach me when plans change.", False),
    ],
)
def test_nobody_is_answered_with_what_they_have_said_does_not_work(text, rests):
    """“The office never picks up” was told: “They can, through the office.”"""
    answer = PACKS["phone-free-school-day"].cards["help-is-near"].answers["reach-home"].answer
    working = bot_speeches.unfailing(answer, text, PACKS["phone-free-school-day"])
    assert ("through the office" not in working) == rests and working.startswith("Plans do change"), working
    for n, level in product(range(8), LEVELS):
        pack = PACKS["phone-free-school-day"]
        met = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0, cards=("reach-home",))
        counters = [(id, "other") for id in pack.deck("for")]
        said = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(n), level=level)).text
        assert not (rests and "through the office" in re.sub("“[^”]*”", "", said)), said


REFUTED = {  # what the other side says, and what is said against that
    "The best argument against us is that shops lose their customers. But a permit takes nobody away from a bus.": "permit",
    "This isn't about speed at all, it's about noise that wakes old people.": "noise",
    "My point was never that the trams are quick. My point is that old people hear every lorry.": "lorry",
    "I'm not saying that buses are bad. The last one leaves at nine, and a cook goes home at two.": "cook",
    "It isn't about the money for the shops, but about the children on the street.": "children",
    "They will say that a cook has no bus at two, but our trams run all night.": "trams",
    "Some people think that old people can't walk. The trams go to the door of the hospital.": "hospital",
    "My opponents claim that it is cheap. Our clean air is worth more than that.": "clean",
    "Adults always say that nobody walks any more. Our streets are full of walkers.": "walkers",
    "The government says these people are only workers. So what? A treaty that it joined binds it at its own border.": "treaty",
}


@pytest.mark.parametrize("text", REFUTED)
def test_a_point_of_the_other_side_that_is_brought_up_to_be_refuted_is_not_what_a_text_is_about(text):
    kept = own_claim(text)
    assert REFUTED[text] in kept and len(kept) < 0.7 * len(text), kept
    assert own_claim("Our strongest point is the air. They say nothing of it.").startswith("Our strongest")
    assert own_claim("They say so.") == "They say so."


def test_nothing_is_set_beside_hardship_as_if_it_counted_for_more():
    answer = answer_to(TOLD[0])
    assert "weigh" not in answer.text
    assert "?" not in answer.text and not answer.cards


def test_what_judges_or_denies_is_never_quoted():
    for text in (
        "Only idiots go home at two by car, and no bus runs any more.",
        "It is a hoax that nurses need the car most.",
    ):
        answer = answer_to(text, "no-bus-at-midnight")
        assert "“" not in answer.text + untitled(answer.restatement)


CERTAINLY = (*TONES["distress"][0], *TONES["wronged"][0])


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("cited", [(), ("no-bus-at-midnight",)])
def test_hardship_in_somebodys_own_life_is_met_with_respect_first_and_with_no_question(text, cited):
    answer = answer_to(text, *cited)
    assert answer.text.startswith((*RESPECTS, *CERTAINLY)) and "“" not in answer.text + answer.restatement, answer
    assert not answer.weighing and not answer.text.startswith((*IF_SO, "If "))
    assert "?" not in answer.text


AN_ARGUMENT = (
    "My sister has asthma but that has nothing to do with it.",
    "I have diabetes and I read my blood sugar on my phone, so a ban needs exceptions.",
    "My brother is dyslexic. So marks for effort help him.",
    "Our children with asthma suffer from the exhaust.",
    "I am in a wheelchair, so lifts matter more to me.",
)


@pytest.mark.parametrize("text", AN_ARGUMENT)
def test_an_illness_from_which_somebody_concludes_or_that_many_have_is_an_argument(text):
    answer = answer_to(text)
    assert not answer.text.startswith(CERTAINLY), answer


TAKING = (
    "They take our jobs.",
    "Foreigners are taking our flats and our jobs.",
    "Immigrants take jobs away from people here.",
    "The newcomers will steal all the jobs.",
    "If they come, they take the work.",
)


@pytest.mark.parametrize("text", TAKING)
def test_that_people_who_come_take_jobs_gets_an_argument_and_not_silence(text):
    for slug, level in product(("newcomers-first-week", "returning-north-koreans"), LEVELS):
        motion = PACKS[slug]
        said = Speech(id="s", kind="opening", round=1, side="against", text=text, at=0)
        answer = bot_rebuttals.rebuttal(
            motion, said, [(id, "other") for id in motion.deck("for")], Manner(Random(1), level=level)
        )
        assert answer.cards or (level == "gentle" and "?" in answer.text), answer
        assert not marks_of(text, motion), text


OF_LIFE = ("Last week a cyclist was killed at the crossing.", "There is ADHD in every class.")


@pytest.mark.parametrize("text", OF_LIFE)
@pytest.mark.parametrize("level", LEVELS)
def test_of_a_death_or_an_illness_nobody_is_asked_anything_and_it_is_left_as_it_is_told(text, level):
    answer = answer_to(text, level=level).text
    assert "?" not in answer and answer.startswith(KINDS[0].says), answer


@pytest.mark.parametrize(
    "text",
    [
        "My class is starving by half past ten.",
        "My mother works in the hospital until six.",
        "I am sick of cars in every street.",
        "I am afraid that shops will close.",
        "The state has atomic bombs.",
    ],
)
def test_a_turn_of_phrase_is_no_harm(text):
    answer = answer_to(f"{text} We train our skateboards there.")
    assert not answer.text.startswith(CERTAINLY), answer


def test_how_many_is_not_weighed_against_grave_harm():
    pack = PACKS["car-free-city-centres"]
    link = pack.cards["cars-stand-still"].answers["cannot-walk-far"]
    assert link.measure == "scale"
    opening = opening_on(pack, "cannot-walk-far", text=pack.cards["cannot-walk-far"].claim)
    answer = bot_rebuttals.rebuttal(pack, opening, [("cars-stand-still", "direct")], Manner(Random(2)))
    assert answer.cards and not answer.weighing and link.outweighs not in answer.text


def test_of_a_card_that_is_only_kept_nobody_says_that_it_is_what_a_text_says():
    pack = PACKS["car-free-city-centres"]
    text = (
        "My grandparents go to church in the old town every Sunday and there is no bus on Sundays. If you ban cars you basically ban old "
        "people from mass. A town centre isn't just for shopping, it is where people pray and get buried."
    )
    point = "people drive to church, to the mosque or to a funeral"
    opening = Speech(
        id="o", kind="opening", round=1, side="against", text=text, at=0, cards=("street-by-street",), meant=point
    )
    counters = [(id, "direct") for id in pack.deck("for")]
    said = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1)))
    assert point in said.restatement and "street" not in said.text, said


def test_a_gentle_answer_names_their_point_first_and_speaks_of_no_card():
    text = "In the first lesson half of us lie on the desk, and nobody remembers anything the next day."
    pack = PACKS["later-school-start"]
    opening = opening_on(pack, "awake-in-class", text=text)
    counters = [(id, "other") for id in pack.deck("against")]
    answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1), level="gentle"))
    point = pack.cards["awake-in-class"].restated.rstrip(".")
    named = (f"{point}.", f"{point},", "“")
    assert any(each in answer.text for each in named) and "card" not in answer.text, answer


def test_a_share_that_no_card_has_is_asked_where_it_is_from_first_by_sharp_and_last_by_the_others():
    """Invented figures passed in a debate: “Harvard ... 94%”."""
    pack = PACKS["votes-at-sixteen"]
    counters = [(id, "direct") for id in pack.deck("against")]
    text = "A Harvard study found that 94% of people who vote at 16 vote for the rest of their life."
    for level in LEVELS:
        manner = Manner(Random(1), level=level)
        for said, share in ((text, "“94%”"), (text.replace("94%", "75%"), ""), (f"You say it yourself: {text}", "")):
            met = Speech(id="o", kind="opening", round=1, side="for", text=said, at=0, cards=("habit-starts-early",))
            answer = bot_rebuttals.rebuttal(pack, met, counters, manner).text
            asked = [each for each in sentences(answer) if share and share in each]
            assert bool(asked) == bool(share), answer
            if share:
                steps = sentences(answer)
                assert asked[0] in (steps[:1] if level == "sharp" else steps[-2:]), answer


def test_a_permit_that_somebody_is_not_ill_enough_for_is_denied():
    """A gran without a permit was given one."""
    pack = PACKS["car-free-city-centres"]
    for text, denied in (
        ("My gran can't walk far, but she's not disabled enough for a permit.", True),
        ("My gran can't walk far, but she has a permit.", False),
    ):
        assert bot_speeches.is_met("A permit lets them drive right up.", text, pack) == denied, text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("In Norway 3 million lives were saved by it.", "3 million lives"),
        ("More than 50,000 students agree with us.", "50,000 students"),
        ("About two million people have it already.", ""),  # 2.1 million, on a card
        ("In 2019 people paid 20000 euros for it.", ""),
        ("There are a million reasons, and thousands of people see them.", ""),
    ],
)
def test_a_big_count_that_no_card_has_anything_near_is_asked_about_like_a_share(text, asked):
    assert new_count(text, "About 2.1 million people, in 12 cities.") == asked


@pytest.mark.parametrize("level", LEVELS)
def test_where_a_big_count_is_from_is_asked_unless_it_is_said_to_be_theirs(level):
    pack = PACKS["phone-free-school-day"]
    claim = pack.cards[pack.deck("for")[0]].claim

    def answered(words: str) -> str:
        met = replace(opening_on(pack, pack.deck("for")[0]), text=f"{claim} {words}")
        counters = [(id, "direct") for id in pack.deck("against")]
        return bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level)).text

    assert "“3 million lives”" in answered("In Norway 3 million lives were saved by it.")
    assert "3 million lives" not in answered("You say that 3 million lives were saved by it.")
