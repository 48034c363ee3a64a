"""What house debaters say: limits, sense and care, over fifty debates on every pack (docs/game.md, section 12)."""

import re
from collections import Counter
from functools import cache
from random import Random

import pytest
from msgspec.structs import replace
from table import Table, motion

from debate.game import commands as c
from debate.game import house
from debate.game.phases import LIMITS
from debate.game.phrases import CLOSING, CONCESSIONS, FACTS, GRAVE, LAST, NO_COUNTER, OPENING, REBUTTAL, RESTATEMENT, THOUGHTS
from debate.game.state import SIDES, Card, Link, Motion, Room, Speech, other
from debate.motions import load

PACKS = load()
SEEDS = range(50)
LEVELS = ("gentle", "fair", "sharp")
SHAPES = [*OPENING, *RESTATEMENT, *CLOSING, *NO_COUNTER, *(shape for shapes in REBUTTAL.values() for shape in shapes)]
OWN_LEADS = sorted({part.partition("|")[0] for shape in SHAPES for part in shape} - {"", "@", "~"}, key=len, reverse=True)
LEADS = sorted({*OWN_LEADS, *FACTS, *THOUGHTS, *CONCESSIONS, *GRAVE, LAST}, key=len, reverse=True)


class Debate(Table):
    """A debate on a real pack; its people write about something else."""

    def __init__(self, pack: Motion, players: int, houses: int, seed: str = "seed", format: str = "full", **options):
        super().__init__(0, format, seed=seed, **options)
        self.room.motion = pack
        self.players = [f"p{n}" for n in range(players)]
        for id in self.players:
            self.do(id, c.Join(role="player"))
        for _ in range(houses):
            self.do("host", c.SeatHouse())

    @property
    def houses(self) -> list[str]:
        return [seat.id for seat in self.room.seats.values() if seat.house]


def played(slug: str, seed: int) -> Room:
    options = {"house": LEVELS[seed % 3], "content": ("full", "careful")[seed % 2]}
    return Debate(PACKS[slug], (0, 0, 1, 2, 5)[seed % 5], 2 + seed % 7, str(seed), **options).to("finished").room


@cache
def debates(slug: str) -> list[Room]:
    return [played(slug, seed) for seed in SEEDS]


def said(room: Room) -> list[Speech]:
    return [speech for speech in room.speeches.values() if room.by_house(speech)]


def texts(speech: Speech) -> list[str]:
    return [text for text in (speech.text, speech.restatement) if text]


@pytest.fixture(params=PACKS)
def rooms(request) -> list[Room]:
    return debates(request.param)


# --- form -----------------------------------------------------------------------------------


def test_every_house_debater_says_all_that_is_asked_of_it(rooms):
    for room in rooms:
        for seat in [seat for seat in room.seats.values() if seat.house]:
            for n in (1, 2):
                mine = Counter(speech.kind for speech in room.speeches.values() if speech.author == seat.id and speech.round == n)
                assert mine["opening"] == mine["rebuttal"] == 1
        assert not set(room.missed) & {seat.id for seat in room.seats.values() if seat.house}
        for clash in room.clashes.values():
            opening = room.speeches[clash.opening]
            first = min((x for x in room.clashes.values() if x.opening == opening.id), key=lambda x: x.n)
            assert clash is not first or not room.seats[opening.author].house or clash.closing


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
        for text in [text for speech in said(room) for text in texts(speech)]:
            assert re.match(r"[“‘(]?[A-Z0-9]", text), text
            assert re.search(r"[.?!][”’)]*$", text), text
            assert not re.search(r"  |\.\.|[{}|~@_]|\s[.,;:?!]|[:,;][.]|\n|…", text), text
            assert not re.search(r"[.?!][”’)]* [a-z]", text), text  # a small letter behind an end
            assert text == c.tidy(text)


@pytest.mark.parametrize("slug", PACKS)
@pytest.mark.parametrize("seed", [0, 7, 24])
def test_the_same_luck_says_the_same(slug, seed):
    again, before = played(slug, seed), debates(slug)[seed]
    assert again.speeches == before.speeches and again.clashes == before.clashes and again.ballots == before.ballots


# --- sense and care -------------------------------------------------------------------------


def sentences(text: str) -> list[str]:
    found = []
    while text:
        found.append(house._first(text))
        text = text[len(found[-1]) :].lstrip()
    return found


def without(text: str, words: list[str]) -> str:
    for word in sorted({each for w in words for each in (w, house._capital(w), w[0].lower() + w[1:])}, key=len, reverse=True):
        text = text.replace(word, "¤")
    return text


def own_words(room: Room, card: Card) -> list[str]:
    """What may be said of a card in this room: never the teacher's layer, nor what the room's content leaves out."""
    careful = room.options.content == "careful" and card.careful
    evidence = re.sub(r"^Reasoning: ", "", card.careful if careful else card.evidence)
    return [each for text in (card.claim, card.short, card.why, evidence) for each in sentences(text)]


def may_say(room: Room, speech: Speech) -> tuple[list[str], list[str]]:
    """All of the pack's sentences that a house debater may use in a speech, and in its restatement."""
    cards = room.motion.cards
    clash = next((x for x in room.clashes.values() if speech.id in (x.rebuttal, x.closing)), None)
    mine = [cards[id] for id in speech.cards]
    words = [each for card in mine for each in own_words(room, card)]
    if speech.kind == "opening":
        return words + [each for card in mine for each in sentences(card.weak_point)], []
    opening = room.speeches[clash.opening]
    if speech.kind == "rebuttal":
        met = [cards[id] for id in opening.cards]
        words += [card.answers[id].hint for card in mine for id in opening.cards if id in card.answers]
        words += [each for card in met if card.sensitive != "strong" for each in sentences(card.weak_point)]
        return words, [each for card in met for each in (*sentences(card.claim), card.short) if each]
    answer = [cards[id] for id in room.speeches[clash.rebuttal].cards]
    words = [each for id in opening.cards for text in (cards[id].claim, cards[id].short, cards[id].why) for each in sentences(text)]
    words += [each for card in answer if card.sensitive != "strong" for each in sentences(card.weak_point)]
    words += [cards[id].answers[x].hint for id in opening.cards for x in room.speeches[clash.rebuttal].cards if x in cards[id].answers]
    return words or sentences(room.motion.sides[speech.side].sentence), []


def test_nothing_is_said_but_what_the_right_cards_say_and_what_leads_over(rooms):
    for room in rooms:
        for speech in said(room):
            for text, words in zip(texts(speech), may_say(room, speech), strict=False):
                rest = without(text, words)
                for lead in LEADS:
                    rest = rest.replace(lead, "").replace(lead.removesuffix(":") + ".", "")
                assert not rest.strip(" ¤"), (rest, text)


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
def test_a_restatement_says_the_whole_claim_or_what_it_is_in_short(slug):
    pack = PACKS[slug]
    for id, card in pack.cards.items():
        opening = Speech(id="o", kind="opening", round=1, side=card.side, text="", at=0, cards=(id,))
        for n in range(40):
            text = house.restatement(pack, opening, Random(n))
            assert any(words and words[1:] in text for words in (card.claim, card.short)), text


def test_in_reported_speech_there_is_one_sentence_so_that_the_next_is_not_ones_own(rooms):
    for room in rooms:
        for speech in [speech for speech in said(room) if re.match("They (say|argue) that", speech.restatement)]:
            assert sentences(speech.restatement) == [speech.restatement]


def test_without_room_for_a_claim_and_without_short_words_its_end_is_said_or_its_beginning_if_that_leans():
    pad = "A first sentence that is rather long and comes before what the whole of it is really about, and goes on for a while"
    assert house._gist(f"{pad}. So this is the point of the claim.", "") == "So this is the point of the claim."
    assert house._gist(f"{pad}. It follows from that, as everybody sees.", "") == f"{pad}."
    assert house._gist(f"{pad}. So this is the point of the claim.", "In short") == "In short."
    assert house._gist("Short. And whole.", "") == "Short. And whole."


@pytest.mark.parametrize("slug", PACKS)
def test_evidence_of_our_packs_can_be_said_before_its_claim(slug):
    for id, card in PACKS[slug].cards.items():
        for text in (card.evidence, card.careful):
            first = sentences(text)[0] if text else ""
            assert not re.search(r"\b(said|making|called) (this|it)( (a|in|to|and)\b|[.,;])", first), (id, first)


def test_where_harm_is_met_it_is_acknowledged_first(rooms):
    for room in rooms:
        for clash in room.clashes.values():
            opening, rebuttal = room.speeches[clash.opening], room.speeches.get(clash.rebuttal)
            if rebuttal and room.by_house(rebuttal):
                met = house.answered(room.motion, opening, rebuttal.cards[0])
                grave = room.motion.cards[met].sensitive != "none"
                assert grave == rebuttal.text.startswith(GRAVE)


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
        for word in re.split(r"[^\w’-]+", re.sub(r"\(.*?\)|\b(the|or|as|own|our|good|side|not|they|are|cannot)\b", " ", words))
    ]
    for word in [word for word in avoided if len(word) > 3 and word not in ("think", "speak", "students")]:
        assert not [lead for lead in LEADS if re.search(rf"\b{word}\b", lead, re.I)], word


# --- voices ---------------------------------------------------------------------------------


def voice(room: Room, speech: Speech) -> str:
    """What is left of a speech without the pack's words and without small talk: its shape."""
    rest = without(speech.text, may_say(room, speech)[0])
    for lead in (*FACTS, *THOUGHTS, *CONCESSIONS, *GRAVE):
        rest = rest.replace(lead, "").replace(lead.removesuffix(":") + ".", "")
    return " ".join(re.findall(r"[A-Z][^¤]*", rest))


def test_two_house_debaters_do_not_sound_alike(rooms):
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


@pytest.mark.parametrize("shapes", [OPENING, RESTATEMENT, CLOSING, *REBUTTAL.values()])
def test_there_are_many_shapes_of_everything_and_all_are_used(shapes):
    assert len(set(shapes)) >= 6
    room = debates("returning-north-koreans")[0]
    pack, taken = room.motion, set()
    for n in range(300):
        luck = Random(n)
        side = luck.choice(SIDES)
        card, counter = luck.choice(pack.deck(side)), luck.choice(pack.deck(other(side)))
        opening = Speech(id="o", kind="opening", round=1, side=side, text="", at=0, cards=(card,))
        one: set = set()
        level = next((level for level in LEVELS if REBUTTAL[level] is shapes), "fair")
        counters = (
            [(id, "direct") for id in pack.deck(other(side)) if card in pack.cards[id].answers][:1] if n % 2 else [(counter, "other")]
        )
        house.opening(pack, [card], luck, taken=one)
        text, cited = house.rebuttal(pack, opening, counters, level, luck, taken=one)
        house.restatement(pack, opening, luck, taken=one)
        house.closing(pack, opening, replace(opening, id="r", kind="rebuttal", side=other(side), text=text, cards=cited), luck, taken=one)
        taken |= one
    assert set(shapes) <= taken


# --- levels ---------------------------------------------------------------------------------

KINDS = {"sharp": {"direct"}, "fair": {"direct", "partial"}, "gentle": {"partial", "other"}}


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_chooses_its_counter_card(level):
    counters = [("d", "direct"), ("p", "partial"), ("x", "other")]
    chosen = {dict(counters)[house._choose(counters, level, Random(n))] for n in range(60)}
    assert chosen == KINDS[level]
    assert house._choose(counters[:1], level, Random(0)) == "d"
    assert house._choose(counters[2:], level, Random(0)) == "x"
    assert house._choose([], level, Random(0)) == ""


def test_sharp_names_weak_points_and_hints_and_gentle_does_neither():
    pack = PACKS["newcomers-first-week"]
    heard = {level: "" for level in LEVELS}
    for n in range(40):
        opening = Speech(id="o", kind="opening", round=1, side="against", text="", at=0, cards=("basics-first",))
        for level in LEVELS:
            heard[level] += house.rebuttal(pack, opening, [("language-in-use", "direct")], level, Random(n))[0]
    weak, hint = "few weeks give a few words", "irst words stay in the mind"
    assert weak in heard["sharp"] and hint in heard["sharp"]
    assert weak not in heard["fair"] and hint in heard["fair"]
    assert weak not in heard["gentle"] and hint not in heard["gentle"]


# --- other packs ----------------------------------------------------------------------------


def speeches_on(pack: Motion, seed: int) -> list[tuple[str, str]]:
    luck = Random(seed)
    side = luck.choice(SIDES)
    cards = tuple(luck.sample(pack.deck(side), luck.randint(1, 4)))
    opening = Speech(id="o", kind="opening", round=1, side=side, text="", at=0, cards=cards if seed % 7 else ())
    counters = [(id, luck.choice(("direct", "partial", "other"))) for id in luck.sample(pack.deck(other(side)), 3)] if seed % 5 else []
    text, cited = house.rebuttal(pack, opening, counters, luck.choice(LEVELS), luck)
    answer = Speech(id="r", kind="rebuttal", round=1, side=other(side), text=text, at=0, cards=cited)
    return [
        ("opening", house.opening(pack, cards, luck)), ("rebuttal", text), ("restatement", house.restatement(pack, opening, luck)),
        ("closing", house.closing(pack, opening, answer, luck)),
    ]  # fmt: skip


def worded(size: int, language: str) -> Motion:
    """A pack whose every text is as long as a pack's may be, or as short as can be."""
    pack = motion()

    def text(longest: int) -> str:
        return ("word " * 999)[: longest - 1].strip() + "." if size else "No"

    cards = {
        id: replace(
            card, title=text(48), claim=text(180), why=text(180), evidence=text(420), careful=text(420), weak_point=text(180),
            answers={to: Link(link.kind, text(120)) for to, link in card.answers.items()},
        )
        for id, card in pack.cards.items()
    }  # fmt: skip
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
    assert house._first("Dr. Kim of the U.S. Congress said so. Others did not.") == "Dr. Kim of the U.S. Congress said so."
    assert house._first("They call it “unfair.” Others do not.") == "They call it “unfair.”"


def test_what_a_person_wrote_is_never_repeated():
    for n in range(30):
        pack = PACKS["newcomers-first-week"]
        opening = Speech(id="o", kind="opening", round=1, side="for", text="zqzq is an ugly word", at=0, author="p", cards=("one-start",))
        text, cited = house.rebuttal(pack, opening, [("clear-end-date", "direct")], "fair", Random(n))
        answer = replace(opening, kind="rebuttal", side="against", restatement="zqzq", cards=cited)
        for said_ in (text, house.restatement(pack, opening, Random(n)), house.closing(pack, opening, answer, Random(n))):
            assert "zqzq" not in said_
