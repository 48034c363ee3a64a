"""Bots' speeches make sense and take care, over fifty debates on every pack (docs/game.md, section 12)."""

import re
from itertools import pairwise
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.model.motion import SIDES, other
from debate.game.model.state import Room, Speech
from debate.game.voices import bot_speeches
from debate.game.voices.bot_phrases import FACTS, GRAVE, SERIOUS, SMALL, STANDING, THOUGHTS
from debate.game.voices.bot_voice import capital
from support.bots_talking import (
    LEADS,
    PACKS,
    POOLS,
    clashes_of,
    debates,
    may_say,
    pairs,
    said,
    sentences,
    texts,
    without,
)


@pytest.fixture(params=PACKS, scope="module")  # a module: tests of one pack come one after the other, at one worker
def rooms(request) -> list[Room]:
    return debates(request.param)


def test_nothing_is_said_but_what_the_right_cards_say_and_what_leads_over(rooms):
    for room in rooms:
        for speech in said(room):
            for text, words in zip(texts(speech), may_say(room, speech), strict=False):
                rest = without(text, words)
                for lead in LEADS:
                    rest = rest.replace(lead, "").replace(lead.removesuffix(":") + ".", "")
                assert not rest.strip(" ¤\n"), (rest, text)


def test_no_card_is_used_against_its_own_side(rooms):
    for room in rooms:
        for speech in said(room):
            assert all(room.motion.cards[id].side == speech.side for id in speech.cards)
            if speech.kind == "rebuttal":
                clash = next(x for x in room.clashes.values() if x.rebuttal == speech.id)
                assert len(speech.cards) == 1 and room.speeches[clash.opening].side == other(speech.side)


def test_openings_speak_of_every_card_that_they_cite(rooms):
    for room in rooms:
        for speech in [speech for speech in said(room) if speech.kind == "opening"]:
            for id in speech.cards:
                card = room.motion.cards[id]
                claims = [sentences(card.claim)[0], *([card.short] if card.short else [])]
                assert any(claim in speech.text or claim[0].lower() + claim[1:] in speech.text for claim in claims)


@pytest.mark.parametrize("slug", PACKS)
def test_a_restatement_says_the_claim_in_other_words_or_whole_or_in_short(slug):
    pack = PACKS[slug]
    for id, card in pack.cards.items():
        bare = replace(pack, cards={**pack.cards, id: replace(card, restated="")})
        for n in range(20):
            opening = opening_on(pack, id)
            assert card.restated[1:] in bot_speeches.restatement(pack, opening, Random(n))
            text = bot_speeches.restatement(bare, opening, Random(n))
            assert any(words and words[1:] in text for words in (card.claim, card.short)), text


@pytest.mark.parametrize("slug", PACKS)
def test_two_claims_are_both_restated_and_the_leading_one_comes_first(slug):
    pack = PACKS[slug]
    for side in SIDES:
        deck = pack.deck(side)
        for n, (one, two) in enumerate(pairwise(deck)):
            text = bot_speeches.restatement(pack, opening_on(pack, one, two), Random(n), about=two)
            first, second = (text.find(pack.cards[id].restated[1:]) for id in (one, two))
            assert (0 < first < second) or (first < 0 < second and len(text) > 60), text
            assert not re.search("(:|,) (?=.*and that)", text) or text.startswith(("They", "The", "In short")), text


def test_in_reported_speech_there_is_one_sentence_so_that_the_next_is_not_ones_own(rooms):
    for room in rooms:
        for speech in [speech for speech in said(room) if re.search("^[^:,]* that ", speech.restatement)]:
            assert sentences(speech.restatement) == [speech.restatement]


def test_without_room_for_a_claim_and_without_short_words_its_end_is_said_or_its_beginning_if_that_leans():
    pad = "A first sentence that is rather long and comes before what the whole of it is really about, and goes on for a while"
    pack = PACKS["newcomers-first-week"]
    brief = replace(pack, cards={"c": replace(pack.cards["no-label"], short="In short")})
    assert (
        bot_speeches._gist(f"{pad}. So this is the point of the claim.", pack, "")
        == "So this is the point of the claim."
    )
    assert bot_speeches._gist(f"{pad}. It follows from that, as everybody sees.", pack, "") == f"{pad}."
    assert bot_speeches._gist(f"{pad}. So this is the point of the claim.", brief, "c") == "In short."
    assert bot_speeches._gist("Short. And whole.", pack, "") == "Short. And whole."


@pytest.mark.parametrize("slug", PACKS)
def test_evidence_of_our_packs_can_be_said_before_its_claim(slug):
    for id, card in PACKS[slug].cards.items():
        for text in (card.evidence, card.careful):
            first = sentences(text)[0] if text else ""
            assert not re.search(r"\b(said|making|called) (this|it)( (a|in|to|and)\b|[.,;])", first), (id, first)


def test_what_is_hard_to_bear_is_met_with_care_and_called_harm_only_where_it_is_named(rooms):
    for room in rooms:
        for clash in room.clashes.values():
            opening, rebuttal = room.speeches[clash.opening], room.speeches.get(clash.rebuttal)
            if rebuttal and room.by_bot(rebuttal):
                met = room.motion.cards[bot_speeches.answered(room.motion, opening, rebuttal.cards[0])]
                assert rebuttal.text.startswith(GRAVE) == (met.sensitive == "strong"), rebuttal.text
                assert rebuttal.text.startswith(SERIOUS) == (met.sensitive == "mild"), rebuttal.text
            if clash.closing and room.by_bot(closing := room.speeches[clash.closing]) and rebuttal.cards:
                met = room.motion.cards[rebuttal.cards[0]]
                assert closing.text.startswith(GRAVE) == (met.sensitive == "strong"), closing.text
                assert closing.text.startswith(SERIOUS) == (met.sensitive == "mild"), closing.text
    assert not [lead for lead in SERIOUS if re.search(r"\b(harm|danger|cruel|violen)", lead)]


def test_no_answer_puts_harm_as_what_a_side_says(rooms):
    """“We argue that those who are returned suffer serious harm” would make a matter of opinion of what is on record."""
    for room in rooms:
        harm = [card.restated for card in room.motion.cards.values() if card.sensitive != "none"]
        for speech in said(room):
            assert speech.kind != "rebuttal" or not [words for words in harm if words in speech.text], speech.text


def test_the_weak_point_of_a_card_on_grave_harm_is_left_to_people(rooms):
    for room in rooms:
        grave = [card.weak_point[1:].rstrip(".") for card in room.motion.cards.values() if card.sensitive == "strong"]
        for speech in said(room):
            assert not [weak for weak in grave if weak in speech.text], speech.text


@pytest.mark.parametrize("slug", PACKS)
def test_no_answer_to_grave_harm_doubts_that_it_was_found(slug):
    cards = PACKS[slug].cards
    for card in cards.values():
        for hint in [link.hint for to, link in card.answers.items() if cards[to].sensitive == "strong"]:
            assert not re.search(r"\b(disput|finding|investigat|evidence|proof|proved|alleg|report)", hint), hint


SLIGHTING = r"\b(a|one|second|another) thought\b|\bonly (add|say)|\bmaybe\b|\bperhaps\b|whole picture|how far it reaches|\b(is|be) short\b|anybody should"


def test_what_leads_over_slights_nothing_that_may_follow():
    """What follows, or what was met, may be grave harm: that is no thought, no maybe, and not seen in a part of the picture."""
    assert not [lead for lead in LEADS if re.search(SLIGHTING, lead, re.I)]


def test_leads_to_evidence_are_no_surer_than_the_evidence():
    """Some of it says itself that it has no source, or that its sources were not named."""
    assert not [lead for lead in FACTS if re.search(r"can be checked|our word|known|proof|proves|fact", lead)]


@pytest.mark.parametrize("slug", PACKS)
def test_no_lead_to_evidence_has_the_word_that_the_evidence_begins_with(slug):
    for id, card in PACKS[slug].cards.items():
        for text in [bot_speeches._THOUGHT.sub("", text) for text in (card.evidence, card.careful) if text]:
            first = text.split()[0].casefold()
            assert first in SMALL or not [
                lead for lead in (*FACTS, *THOUGHTS) if re.search(rf"\b{re.escape(first)}", lead, re.I)
            ], (id, first)


DENIED = re.compile(
    r"\b(no|not any|little) harm\b|\bharmless|\bnever happened|\bdid not happen|\bdoes not happen|\bexaggerat|\binvent|\bl(ie|ies|iars?|ying)\b"
    r"|\bfalse(ly)?\b|\bfake|\bbogus|\buntrue|\bnot true\b|\bhoax|\bpropaganda|\bmyth|\bnonsense|\bridiculous|\bstupid|\bwrong about\b|\bdeserve[sd]? it\b"
    r"|\bso-called|\bnothing happens|\bsafe to return\b|\bcounts? more\b|\bmatters? more\b|\bworth it\b|\bsmall price\b",
    re.I,
)


def test_no_harm_is_denied_mocked_or_weighed_off(rooms):
    for room in rooms:
        for text in [text for speech in said(room) for text in texts(speech)]:
            assert not DENIED.search(text), text
    assert not [lead for lead in LEADS if DENIED.search(lead)]


TEACHERS_ALONE = re.compile(r"abort|infanticid|newborn|sexual|\brape|forced marriage", re.I)
NOT_IN_CAREFUL = re.compile(r"\bexecut(e|ion)|tortur|\bkill|murder", re.I)


def test_content_levels_are_respected(rooms):
    for room in rooms:
        for text in [text for speech in said(room) for text in texts(speech)]:
            assert not TEACHERS_ALONE.search(text), text
            assert room.options.content == "full" or not NOT_IN_CAREFUL.search(text), text


@pytest.mark.parametrize("slug", PACKS)
def test_what_leads_over_uses_no_word_that_a_pack_asks_to_avoid(slug):
    avoided = [
        word
        for words in PACKS[slug].words
        for word in re.split(
            r"[^\w’-]+", re.sub(r"\(.*?\)|\b(the|or|as|own|our|good|side|not|they|are|cannot)\b", " ", words)
        )
    ]
    for word in [word for word in avoided if len(word) > 3 and word not in ("think", "speak", "students")]:
        assert not [lead for lead in LEADS if re.search(rf"\b{word}\b", lead, re.I)], word


# --- one speech after another ----------------------------------------------------------------


def test_nobody_is_told_what_they_have_said_themselves(rooms):
    for room in rooms:
        for opening, rebuttal, _ in clashes_of(room):
            if room.by_bot(opening) and room.by_bot(rebuttal):
                for sentence in sentences(rebuttal.text):
                    assert capital(sentence) not in [capital(one) for one in sentences(opening.text)], sentence
                weak = [room.motion.cards[id].weak_point[1:] for id in opening.cards]
                assert not [words for words in weak if words in opening.text and words in rebuttal.text], rebuttal.text


@pytest.mark.parametrize("slug", PACKS)
def test_a_closing_answers_wherever_the_pack_has_an_answer(slug):
    pack = PACKS[slug]
    for mine, counter, luck in pairs(pack):
        link, theirs = pack.cards[mine].answers.get(counter), pack.cards[counter]
        text = bot_speeches.closing(pack, opening_on(pack, mine), rebuttal_on(pack, counter), luck)
        if link or theirs.sensitive != "strong":
            words = link.hint if link else theirs.weak_point
            assert words[1:].rstrip(".") in text, (mine, counter, text)
        else:
            assert any(lead.removesuffix(":") in text for shape in STANDING for lead in [shape[0].partition("|")[0]]), (
                text
            )


@pytest.mark.parametrize("slug", PACKS)
def test_a_closing_keeps_to_the_card_that_the_rebuttal_was_about(slug):
    pack = PACKS[slug]
    for mine, counter, luck in pairs(pack):
        also = luck.choice([id for id in pack.deck(pack.cards[mine].side) if id != mine])
        opening = opening_on(pack, mine, also)
        about = bot_speeches.answered(pack, opening, counter)
        beside = pack.cards[also if about == mine else mine]
        text = bot_speeches.closing(pack, opening, rebuttal_on(pack, counter), luck)
        for words in (beside.claim, beside.short, beside.why, beside.restated):
            assert not words or sentences(words)[0][1:].rstrip(".") not in text, (about, text)


@pytest.mark.parametrize("slug", PACKS)
def test_without_a_card_that_is_answered_the_one_that_answers_is_spoken_of(slug):
    pack = PACKS[slug]
    for mine, counter, luck in pairs(pack):
        also = luck.choice([id for id in pack.deck(pack.cards[mine].side) if id != mine])
        tied = [id for id in (also, mine) if id in pack.cards[counter].answers] or [
            id for id in (also, mine) if counter in pack.cards[id].answers
        ]
        assert bot_speeches.answered(pack, opening_on(pack, also, mine), counter) in (tied or [also])


def test_a_clash_hears_no_lead_twice_that_luck_takes_out_of_several(rooms):
    for room in rooms:
        for speeches in clashes_of(room):
            text = " ".join(speech.text for speech in speeches if speech and room.by_bot(speech))
            for lead in (lead for pool in POOLS for lead in pool):
                assert text.count(lead.removesuffix(":")) < 2, (lead, text)


def opening_on(pack, *cards: str) -> Speech:
    return Speech(id="o", kind="opening", round=1, side=pack.cards[cards[0]].side, text="", at=0, cards=cards)


def rebuttal_on(pack, card: str) -> Speech:
    return Speech(id="r", kind="rebuttal", round=1, side=pack.cards[card].side, text="", at=0, cards=(card,))
