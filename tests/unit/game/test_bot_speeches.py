"""Bots' speeches: limits, voices and openings, over six debates on every pack (docs/game.md, section 12)."""

import re
from collections import Counter
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing.sentences import first_sentence
from debate.game.model import commands as c
from debate.game.model.motion import SIDES, Link, Motion, other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_rebuttals, bot_speeches
from debate.game.voices.bot_phrases import (
    VOICES,
)
from debate.game.voices.bot_speeches import Manner, voice_of
from support.bots_talking import (
    LEVELS,
    PACKS,
    PHRASES,
    clashes_of,
    passages,
    played,
    said,
    texts,
)
from support.table import motion

# --- form -----------------------------------------------------------------------------------


def test_every_bot_says_all_that_is_asked_of_it(rooms):
    for room in rooms:
        for seat in [seat for seat in room.seats.values() if seat.bot]:
            for n in (1, 2):
                mine = Counter(
                    speech.kind for speech in room.speeches.values() if speech.author == seat.id and speech.round == n
                )
                assert mine["opening"] == mine["rebuttal"] == 1
        assert not set(room.missed) & {seat.id for seat in room.seats.values() if seat.bot}
        for clash in room.clashes.values():
            opening = room.speeches[clash.opening]
            first = min((x for x in room.clashes.values() if x.opening == opening.id), key=lambda x: x.n)
            assert clash is not first or not room.seats[opening.author].bot or clash.closing


def test_limits_always_hold(rooms):
    for room in rooms:
        for speech in said(room):
            lo, hi = LIMITS[speech.kind]
            assert lo <= len(speech.text) <= hi
            if speech.kind == "rebuttal":
                lo, hi = LIMITS["restatement"]
                assert lo <= len(speech.restatement) <= hi


@pytest.mark.parametrize(("level", "most"), [("gentle", 45), ("fair", 60), ("sharp", 80)])
@pytest.mark.parametrize("careful", [False, True])
def test_an_opening_on_a_card_is_short_enough_for_a_first_turn_and_says_its_claim(level, most, careful):
    for pack in [pack for pack in PACKS.values() if not pack.has_stock]:
        for id, card in pack.cards.items():
            for bare in (card, replace(card, speech="")):
                told = replace(pack, cards={**pack.cards, id: bare})
                text = bot_speeches.opening(told, (id,), Manner(Random(0), level=level, careful=careful))
                assert LIMITS["opening"][0] <= len(text) and len(text.split()) <= most, text
                assert any(text.startswith(first_sentence(words)) for words in (card.claim, card.speech) if words), text


def test_sentences_are_whole(rooms):
    for room in rooms:
        for text in [text for speech in said(room) for text in texts(speech)]:
            assert re.match(r"[“‘(]?[A-Z0-9]", text), text
            assert re.search(r"[.?!][”’)]*$", text), text
            plain = re.sub(r"“[^”]*”", "¤", text)
            assert not re.search(r"  |\.\.|[{}|~@_\n]|\s[.,;:?!]|[:,;][.]|…", plain), text
            assert not re.search(r"[.?!][”’)]* [a-z]", plain), text  # a small letter behind an end
            assert text == c.tidy_text(text)


@pytest.mark.parametrize("seed", [0, 5])
def test_the_same_luck_says_the_same(rooms, seed):
    before = rooms[seed]
    again = played(before.motion.slug, seed)
    assert again.speeches == before.speeches and again.clashes == before.clashes and again.ballots == before.ballots


# --- voices ---------------------------------------------------------------------------------


def test_a_bot_keeps_one_voice_for_a_whole_debate(rooms):
    """What only another voice says is never heard from it."""
    phrases = [{*voice.restates} for voice in VOICES]
    begins = []
    for mine in phrases:
        own = mine.difference(*(each for each in phrases if each is not mine))
        leads = "|".join(re.escape(phrase.partition("{}")[0].strip()) for phrase in own)
        begins.append(re.compile(rf"(^|[.?!”] )({leads})"))
    heard = Counter()
    for room in rooms:
        for speech in [speech for speech in said(room) if speech.author]:
            own = VOICES.index(voice_of(room.seats[speech.author].n))
            for n, lead in enumerate(begins):
                uses = any(lead.search(text) for text in texts(speech))
                assert not uses or n == own, (speech.text, speech.restatement)
                heard[n] += uses
    assert all(heard[n] > 5 for n in range(len(VOICES)))


def test_two_bots_say_the_same_of_nothing(rooms):
    for room in rooms:
        for n in (1, 2):
            for kind in ("opening", "rebuttal", "closing"):
                speeches = [s.text for s in said(room) if s.kind == kind and s.round == n and s.author]
                assert len(set(speeches)) >= len(speeches) - 1


def test_a_debate_hears_its_phrases_in_turn(rooms):
    """What a speech needs comes back only when all have been said."""
    for room in rooms:
        spoken = " ".join(text for speech in said(room) if speech.author for text in texts(speech))
        for voice in VOICES:
            counts = [spoken.count(f"{phrase} ") for phrase in voice.restates]
            assert max(counts) - min(counts) < 3, dict(zip(voice.restates, counts, strict=True))


def test_a_debate_hears_no_passage_twice(rooms):
    for room in rooms:
        for words in passages(room.motion):
            told = [speech.text for speech in said(room) if speech.author and words[1:] in speech.text]
            assert len(told) < 2, told


CHARGE = re.compile(
    r"\b(?:have(?: not|n’t) (?:shown|said|named)|no answer|unanswered|no reason (?:is|was)|leaves? (?:something|it) out|a gap|weakest|missing|a hole)\b"
    r"|\byou have (?:shown|named|said|told|spoken)\b.*\bnot yet\b",
    re.I,
)


def test_no_phrase_says_that_something_is_missing():
    """Nobody knows whether it is: a text that says “because” has a reason."""
    assert not [phrase for phrase in PHRASES if CHARGE.search(phrase)]


STIFF = re.compile(
    r"weighs more for us|counts for this reason|beside it stands|weigh the years|we reply in one sentence|on the scales|judge\b|what each side would lose"
    r"|goes with it|we come to it from another end|in view of|\bboth cases side by side|yours to",
    re.I,
)


def test_nothing_stiff_is_said():
    assert not [phrase for phrase in PHRASES if STIFF.search(phrase)]


# --- other packs ----------------------------------------------------------------------------


def speeches_on(pack: Motion, seed: int) -> list[tuple[str, str]]:
    luck = Random(seed)
    side = luck.choice(SIDES)
    voice = voice_of(seed)
    cards = tuple(luck.sample(pack.deck(side), luck.randint(1, 4)))
    opening = Speech(id="o", kind="opening", round=1, side=side, text="", at=0, cards=cards if seed % 7 else ())
    if seed % 2:
        opening = replace(opening, text=bot_speeches.opening(pack, cards, Manner(luck, voice)))
    counters = (
        [(id, luck.choice(("direct", "partial", "other"))) for id in luck.sample(pack.deck(other(side)), 3)]
        if seed % 5
        else []
    )
    answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(luck, voice, luck.choice(LEVELS)))
    sent = Speech(id="r", kind="rebuttal", round=1, side=other(side), text=answer.text, at=0, cards=answer.cards)
    return [
        ("opening", bot_speeches.opening(pack, cards, Manner(luck, voice))),
        ("rebuttal", answer.text),
        ("restatement", answer.restatement),
        ("closing", bot_closings.closing(pack, opening, sent, Manner(luck, voice))),
    ]


def worded(size: int, language: str) -> Motion:
    """A pack whose every text is as long as a pack's may be, or as short as can be."""
    pack = motion()

    def text(longest: int) -> str:
        return ("word " * 999)[: longest - 1].strip() + "." if size else "No"

    cards = {
        id: replace(
            card,
            title=text(48),
            claim=text(180),
            why=text(180),
            evidence=text(420),
            careful=text(420),
            weak_point=text(180),
            answers={to: Link(link.kind, text(120)) for to, link in card.answers.items()},
        )
        for id, card in pack.cards.items()
    }
    sides = {side: replace(pack.sides[side], sentence=text(180)) for side in SIDES}
    return replace(pack, title=text(120), question=text(140), cards=cards, sides=sides, language=language)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [0, 1])
def test_limits_hold_for_the_shortest_and_the_longest_packs(size, language):
    pack = worded(size, language)
    for seed in range(120):
        for kind, text in speeches_on(pack, seed):
            lo, hi = LIMITS[kind]
            assert lo <= len(text) <= hi, (kind, text)


def test_a_pack_in_another_language_is_spoken_in_its_own_words_alone():
    pack = replace(PACKS["newcomers-first-week"], language="ko")
    for seed in range(60):
        for kind, text in speeches_on(pack, seed):
            for begins in {phrase.partition("{}")[0] for phrase in PHRASES}:
                assert not begins[:1].isupper() or begins not in text, (kind, text)


def test_a_pack_with_abbreviations_is_not_cut_in_the_middle():
    assert (
        first_sentence("Dr. Kim of the U.S. Congress said so. Others did not.")
        == "Dr. Kim of the U.S. Congress said so."
    )
    assert first_sentence("They call it “unfair.” Others do not.") == "They call it “unfair.”"


def test_a_bot_says_why_it_matters_more_only_where_it_compares(rooms):
    weighed = 0
    for room in rooms:
        cards = room.motion.cards
        for _opening, rebuttal, closing in clashes_of(room):
            if room.by_bot(rebuttal):
                links = [link for id in rebuttal.cards for link in cards[id].answers.values() if link.measure]
                compares = [link.measure for link in links if link.outweighs and link.outweighs[1:] in rebuttal.text]
                assert not rebuttal.weighing or rebuttal.weighing in compares, rebuttal
                weighed += bool(rebuttal.weighing)
            assert closing is None or not (room.by_bot(closing) and closing.weighing)
    assert weighed >= 1
