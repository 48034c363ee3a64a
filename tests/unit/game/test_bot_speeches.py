"""Bots' speeches: limits, voices and levels, over fifty debates on every pack (docs/game.md, section 12)."""

import re
from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.model import commands as c
from debate.game.model.motion import SIDES, Link, Motion, other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Room, Speech
from debate.game.voices import bot_speeches
from debate.game.voices.bot_phrases import (
    BESIDE,
    CARING,
    CARING_LIMIT,
    CARING_REPLY,
    LIMIT,
    OPENING,
    REBUTTAL,
    REPLY,
    RESTATEMENT,
    STANDING,
)
from debate.game.voices.bot_voice import first_sentence
from support.bots_talking import (
    LEADS,
    LEVELS,
    PACKS,
    POOLS,
    SHAPES,
    clashes_of,
    debates,
    may_say,
    pairs,
    played,
    said,
    texts,
    without,
)
from support.table import motion


@pytest.fixture(params=PACKS, scope="module")  # a module: tests of one pack come one after the other, at one worker
def rooms(request) -> list[Room]:
    return debates(request.param)


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


def test_sentences_are_whole(rooms):
    for room in rooms:
        speech_of = {speech.text: speech.kind for speech in said(room)}
        for text in [text for speech in said(room) for text in texts(speech)]:
            assert re.match(r"[“‘(]?[A-Z0-9]", text), text
            assert re.search(r"[.?!][”’)]*$", text), text
            assert not re.search(
                r"  |\.\.|[{}|~@_]|\s[.,;:?!]|[:,;][.]|(?<![.?!”’)])\n|\n(?![“‘(]?[A-Z0-9])|…", text
            ), text
            assert "\n" not in text or (speech_of[text] == "rebuttal" and text.count("\n") <= 2), text
            assert not re.search(r"[.?!][”’)]* [a-z]", text), text  # a small letter behind an end
            assert text == c.tidy_text(text)


def test_inside_a_sentence_only_a_name_begins_with_a_capital(rooms):
    for room in rooms:
        pack = " ".join(
            f"{card.claim} {card.why} {card.evidence} {card.weak_point}" for card in room.motion.cards.values()
        )
        for text in [text for speech in said(room) for text in texts(speech)]:
            for lead in [lead for lead in LEADS if lead.endswith(":") and lead in text]:
                for word, after in re.findall(rf"{re.escape(lead)} ([A-Z][\w-]*)[,’]? (.)", text):
                    assert after.isupper() or not re.search(rf"[a-z,] {word.lower()}\b", pack), text


@pytest.mark.parametrize("slug", PACKS)
@pytest.mark.parametrize("seed", [0, 7, 24])
def test_the_same_luck_says_the_same(slug, seed):
    again, before = played(slug, seed), debates(slug)[seed]
    assert again.speeches == before.speeches and again.clashes == before.clashes and again.ballots == before.ballots


# --- voices ---------------------------------------------------------------------------------


def voice(room: Room, speech: Speech) -> str:
    """What is left of a speech without the pack's words and without small talk: its shape."""
    rest = without(speech.text, may_say(room, speech)[0])
    for lead in [lead for pool in POOLS for lead in pool]:
        rest = rest.replace(lead, "").replace(lead.removesuffix(":") + ".", "")
    return " ".join(re.findall(r"[A-Z][^¤]*", rest))


def test_two_bots_do_not_sound_alike(rooms):
    heard: Counter = Counter()
    for room in rooms:
        for n in (1, 2):
            for kind in ("opening", "rebuttal", "closing"):
                speeches = [s for s in said(room) if s.kind == kind and s.round == n]
                assert len({s.text for s in speeches}) == len(speeches)
                if len(speeches) == 2:
                    one, two = (voice(room, s) for s in speeches)
                    heard[one == two] += 1
                    assert one != two, [s.text for s in speeches]
    assert heard[False] > 20


def test_no_two_bots_take_the_same_lead_while_there_are_others(rooms):
    for room in rooms:
        for kind, n in [(kind, n) for kind in ("opening", "rebuttal", "closing") for n in (1, 2)]:
            words = " ".join(s.text for s in said(room) if s.kind == kind and s.round == n and s.author)
            for pool in POOLS:
                used = Counter({lead: words.count(lead.removesuffix(":")) for lead in pool})
                assert used.total() > len(pool) - 3 or max(used.values()) < 2, used


def shapes_used() -> set:
    """The shapes of many speeches on a pack with sensitive cards: with and without links, and with weak points conceded."""
    pack, taken = PACKS["returning-north-koreans"], set()
    for n in range(600):
        luck = Random(n)
        side = luck.choice(SIDES)
        card, counter = luck.choice(pack.deck(side)), luck.choice(pack.deck(other(side)))
        linked = [(id, "direct") for id in pack.deck(other(side)) if card in pack.cards[id].answers][:1]
        conceded = pack.cards[card].weak_point if n % 3 == 0 else ""
        opening = Speech(id="o", kind="opening", round=1, side=side, text=conceded, at=0, cards=(card,))
        one: set = set()
        bot_speeches.opening(pack, [card], luck, taken=one)
        bot_speeches.restatement(pack, opening, luck, taken=one)
        for level in LEVELS:
            counters = linked if n % 2 else [(counter, "other")]
            text, cited = bot_speeches.rebuttal(pack, opening, counters, level, luck, taken=one)
        answer = Speech(id="r", kind="rebuttal", round=1, side=other(side), text=text, at=0, cards=cited)
        bot_speeches.closing(pack, opening, answer, luck, taken=one)
        taken |= one
    return taken


def test_there_are_many_shapes_of_everything_and_all_are_used():
    used = shapes_used()
    answers = [shapes for by_answer in (*REBUTTAL.values(), CARING) for shapes in by_answer.values()]
    closings = (REPLY, LIMIT, STANDING, CARING_REPLY, CARING_LIMIT)
    for shapes in (OPENING, RESTATEMENT, *closings, BESIDE, *answers):
        assert len(set(shapes)) >= 6
        assert set(shapes) <= used, set(shapes) - used


REFERS_BACK = re.compile(
    r"\n?(It also |Ours has|Our own point goes|The second |The other is|It fits|Behind that|From there|Because of|To that we)"
)


def test_what_refers_back_comes_after_something_that_is_always_said():
    found = 0
    for shape in SHAPES:
        for before, part in pairwise(shape):
            if REFERS_BACK.match(part):
                found += 1
                assert "|!" in before, shape
    assert found > 15


def test_an_answer_to_one_of_two_points_says_which_if_the_opening_made_both_in_this_order():
    pack = PACKS["car-free-city-centres"]
    buses, shops = (pack.cards[id].claim for id in ("buses-on-time", "people-on-foot-buy"))

    def answers(text: str) -> str:
        opening = Speech(
            id="o", kind="opening", round=1, side="for", text=text, at=0, cards=("buses-on-time", "people-on-foot-buy")
        )
        counters = [("empty-malls", "direct")]
        return " ".join(bot_speeches.rebuttal(pack, opening, counters, "fair", Random(n))[0] for n in range(40))

    assert "second point" in answers(f"{buses} {shops}") and "first point" not in answers(f"{buses} {shops}")
    for text in ("In the words of a person.", f"{shops} {buses}"):
        assert not re.search(r"\b(first|second) point\b", answers(text))


def test_some_answers_bring_evidence():
    pack = PACKS["car-free-city-centres"]
    opening = Speech(id="o", kind="opening", round=1, side="against", text="", at=0, cards=("no-bus-at-midnight",))
    for level in LEVELS:
        texts = [
            bot_speeches.rebuttal(pack, opening, [("buses-on-time", "direct")], level, Random(n))[0] for n in range(40)
        ]
        assert any("14th Street" in text and pack.cards["buses-on-time"].restated in text for text in texts)


def test_a_closing_sets_both_points_side_by_side_but_never_beside_a_sensitive_one():
    for slug, pack in PACKS.items():
        both = 0
        for mine, theirs, luck in pairs(pack):
            opening = Speech(id="o", kind="opening", round=1, side=pack.cards[mine].side, text="", at=0, cards=(mine,))
            rebuttal = replace(opening, kind="rebuttal", side=pack.cards[theirs].side, cards=(theirs,))
            text = bot_speeches.closing(pack, opening, rebuttal, luck)
            if pack.cards[theirs].restated in text:
                both += 1
                assert pack.cards[mine].sensitive == pack.cards[theirs].sensitive == "none"
                assert pack.cards[mine].restated in text and re.search("weigh|scales", text, re.I)
        assert both > 5, slug


# --- levels ---------------------------------------------------------------------------------

KINDS = {"sharp": {"direct"}, "fair": {"direct", "partial"}, "gentle": {"partial", "other"}}


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_chooses_its_counter_card(level):
    counters = [("d", "direct"), ("p", "partial"), ("x", "other")]
    chosen = {dict(counters)[bot_speeches._choose(counters, level, Random(n))] for n in range(60)}
    assert chosen == KINDS[level]
    assert bot_speeches._choose(counters[:1], level, Random(0)) == "d"
    assert bot_speeches._choose(counters[2:], level, Random(0)) == "x"
    assert bot_speeches._choose([], level, Random(0)) == ""


def test_every_level_answers_with_a_hint_and_otherwise_with_a_weak_point_and_sharp_with_both():
    pack = PACKS["newcomers-first-week"]
    weak, hint = "few weeks give a few words", "emember first words when you need them"
    opening = Speech(id="o", kind="opening", round=1, side="against", text="", at=0, cards=("basics-first",))
    for level in LEVELS:
        with_link = [
            bot_speeches.rebuttal(pack, opening, [("language-in-use", "direct")], level, Random(n))[0]
            for n in range(40)
        ]
        assert all(hint in text for text in with_link)
        assert any(weak in text for text in with_link) == (level == "sharp")
        without_link = [
            bot_speeches.rebuttal(pack, opening, [("no-label", "other")], level, Random(n))[0] for n in range(40)
        ]
        assert all(weak in text for text in without_link)


def test_a_counter_card_that_answers_the_leading_card_is_preferred():
    pack = PACKS["newcomers-first-week"]
    opening = Speech(
        id="o", kind="opening", round=1, side="against", text="", at=0, cards=("basics-first", "quiet-start")
    )
    leads = [id for id in pack.deck("for") if "basics-first" in pack.cards[id].answers]
    beside = [id for id in pack.deck("for") if "quiet-start" in pack.cards[id].answers and id not in leads]
    counters = [(id, "direct") for id in (*beside, *leads)]
    assert leads and beside
    for n in range(20):
        assert bot_speeches.rebuttal(pack, opening, counters, "fair", Random(n))[1][0] in leads


# --- other packs ----------------------------------------------------------------------------


def speeches_on(pack: Motion, seed: int) -> list[tuple[str, str]]:
    luck = Random(seed)
    side = luck.choice(SIDES)
    cards = tuple(luck.sample(pack.deck(side), luck.randint(1, 4)))
    opening = Speech(id="o", kind="opening", round=1, side=side, text="", at=0, cards=cards if seed % 7 else ())
    counters = (
        [(id, luck.choice(("direct", "partial", "other"))) for id in luck.sample(pack.deck(other(side)), 3)]
        if seed % 5
        else []
    )
    text, cited = bot_speeches.rebuttal(pack, opening, counters, luck.choice(LEVELS), luck)
    answer = Speech(id="r", kind="rebuttal", round=1, side=other(side), text=text, at=0, cards=cited)
    return [
        ("opening", bot_speeches.opening(pack, cards, luck)),
        ("rebuttal", text),
        ("restatement", bot_speeches.restatement(pack, opening, luck)),
        ("closing", bot_speeches.closing(pack, opening, answer, luck)),
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
            for lead in LEADS:
                assert not lead[:-1] or lead.removesuffix(":") not in text, (kind, text)


def test_a_pack_with_abbreviations_is_not_cut_in_the_middle():
    assert (
        first_sentence("Dr. Kim of the U.S. Congress said so. Others did not.")
        == "Dr. Kim of the U.S. Congress said so."
    )
    assert first_sentence("They call it “unfair.” Others do not.") == "They call it “unfair.”"


def test_what_a_person_wrote_is_never_repeated():
    for n in range(30):
        pack = PACKS["newcomers-first-week"]
        opening = Speech(
            id="o",
            kind="opening",
            round=1,
            side="for",
            text="zqzq is an ugly word",
            at=0,
            author="p",
            cards=("one-start",),
        )
        text, cited = bot_speeches.rebuttal(pack, opening, [("clear-end-date", "direct")], "fair", Random(n))
        answer = replace(opening, kind="rebuttal", side="against", restatement="zqzq", cards=cited)
        for said_ in (
            text,
            bot_speeches.restatement(pack, opening, Random(n)),
            bot_speeches.closing(pack, opening, answer, Random(n)),
        ):
            assert "zqzq" not in said_


def test_some_answers_have_a_line_for_each_slot(rooms):
    lines = [speech.text.split("\n") for room in rooms for speech in said(room) if speech.kind == "rebuttal"]
    assert {len(each) for each in lines} in ({1, 3}, {1, 2, 3})
    assert all(re.search(r"(^|\. )But ", each[0]) for each in lines if len(each) > 1)


def test_a_bot_weighs_where_its_card_does_and_never_on_severity_or_against_a_sensitive_card(rooms):
    weighed = 0
    for room in rooms:
        for opening, rebuttal, closing in clashes_of(room):
            if room.by_bot(rebuttal) and rebuttal.weighing:
                weighed += 1
                assert rebuttal.weighing != "severity" and rebuttal.cards
                assert all(room.motion.cards[id].sensitive == "none" for id in opening.cards)
            assert closing is None or not (room.by_bot(closing) and closing.weighing)
        reasons = [card.why for card in room.motion.cards.values()]
    assert weighed or not any(bot_speeches._kind(why) for why in reasons)
