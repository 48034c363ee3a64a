"""Debates among bots on every pack, and the words that bots may use: for the tests of their speeches."""

import re
from functools import cache
from random import Random

from debate.game.model import commands as c
from debate.game.model.motion import Card, Motion
from debate.game.model.state import Room, Speech
from debate.game.voices.bot_phrases import (
    BESIDE,
    CARING,
    CARING_LIMIT,
    CARING_REPLY,
    CONCESSIONS,
    FACTS,
    GRAVE,
    LAST,
    LAST_WEIGHING,
    LIMIT,
    NO_COUNTER,
    OPENING,
    OWN_WEIGHING,
    REASONS,
    REBUTTAL,
    REPLY,
    RESTATEMENT,
    SERIOUS,
    STANDING,
    THOUGHTS,
    TO_POINT,
    WEIGHED,
)
from debate.game.voices.bot_voice import capital, sentences
from debate.motions import library
from support.table import Table

PACKS = library.load_library()
SEEDS = range(50)
LEVELS = ("gentle", "fair", "sharp")
SHAPES = [
    *OPENING,
    *RESTATEMENT,
    *REPLY,
    *LIMIT,
    *STANDING,
    *CARING_REPLY,
    *CARING_LIMIT,
    *NO_COUNTER,
    *BESIDE,
    *(shape for by_answer in (*REBUTTAL.values(), CARING) for shapes in by_answer.values() for shape in shapes),
]
OWN_LEADS = sorted(
    {part.partition("|")[0] for shape in SHAPES for part in shape} - {"", "@", "~", "%", "\n%"}, key=len, reverse=True
)
POOLS = (
    FACTS,
    THOUGHTS,
    CONCESSIONS,
    *TO_POINT,
    SERIOUS,
    GRAVE,
    REASONS,
    *WEIGHED.values(),
    *(pool for kind, pool in LAST_WEIGHING.items() if kind),
    (*LAST_WEIGHING[""], *OWN_WEIGHING),
)  # luck takes one from each of these
LEADS = sorted({*OWN_LEADS, *(lead for pool in POOLS for lead in pool), LAST}, key=len, reverse=True)


class Debate(Table):
    """A debate on a real pack; its people write about something else."""

    def __init__(self, pack: Motion, players: int, bots: int, seed: str = "seed", format: str = "full", **options):
        super().__init__(0, format, seed=seed, **options)
        self.room.motion = pack
        self.players = [f"p{n}" for n in range(players)]
        for id in self.players:
            self.do(id, c.Join(role="player"))
        for _ in range(bots):
            self.do("host", c.AddBot())

    @property
    def bots(self) -> list[str]:
        return [seat.id for seat in self.room.seats.values() if seat.bot]


def played(slug: str, seed: int) -> Room:
    options = {"bot_level": LEVELS[seed % 3], "content": ("full", "careful")[seed % 2]}
    return Debate(PACKS[slug], (0, 0, 1, 2, 5)[seed % 5], 2 + seed % 7, str(seed), **options).to("finished").room


@cache
def debates(slug: str) -> list[Room]:
    return [played(slug, seed) for seed in SEEDS]


def said(room: Room) -> list[Speech]:
    return [speech for speech in room.speeches.values() if room.by_bot(speech)]


def clashes_of(room: Room) -> list[tuple[Speech, Speech, Speech | None]]:
    """The opening, rebuttal and closing of each clash that has a rebuttal."""
    found = [clash for clash in room.clashes.values() if clash.rebuttal]
    return [(room.speeches[x.opening], room.speeches[x.rebuttal], room.speeches.get(x.closing)) for x in found]


def pairs(pack: Motion) -> list[tuple[str, str, Random]]:
    """Every card with every card of the other side, and luck."""
    cards = pack.cards.items()
    return [
        (one, two, Random(f"{one} {two}")) for one, mine in cards for two, theirs in cards if mine.side != theirs.side
    ]


def texts(speech: Speech) -> list[str]:
    return [text for text in (speech.text, speech.restatement) if text]


def without(text: str, words: list[str]) -> str:
    for word in sorted({each for w in words for each in (w, capital(w), w[0].lower() + w[1:])}, key=len, reverse=True):
        text = text.replace(word, "¤")
    return text


def own_words(room: Room, card: Card) -> list[str]:
    """A card's sentences that bots may use in this room: never the teacher's layer, nor text that the content option leaves out."""
    careful = room.options.content == "careful" and card.careful
    evidence = re.sub(r"^Reasoning: ", "", card.careful if careful else card.evidence)
    return [each for text in (card.claim, card.short, card.why, evidence) for each in sentences(text)]


def restated(card: Card) -> list[str]:
    """A claim in other words, as it stands alone and before that of another card."""
    return [card.restated + end for end in (".", ", and that", ", and")] if card.restated else []


def may_say(room: Room, speech: Speech) -> tuple[list[str], list[str]]:
    """All the pack's sentences that a bot may use in a speech, and in its restatement."""
    cards = room.motion.cards
    clash = next((x for x in room.clashes.values() if speech.id in (x.rebuttal, x.closing)), None)
    mine = [cards[id] for id in speech.cards]
    words = [each for card in mine for each in own_words(room, card)]
    if speech.kind == "opening":
        return words + [each for card in mine if card.sensitive != "strong" for each in sentences(card.weak_point)], []
    opening = room.speeches[clash.opening]
    if speech.kind == "rebuttal":
        met = [cards[id] for id in opening.cards]
        words += [card.answers[id].hint for card in mine for id in opening.cards if id in card.answers]
        words += [each for card in met if card.sensitive != "strong" for each in sentences(card.weak_point)]
        words += [each for card in mine for each in restated(card)]
        return words, [each for card in met for each in (*sentences(card.claim), card.short, *restated(card)) if each]
    answer = [cards[id] for id in room.speeches[clash.rebuttal].cards]
    words = [
        each
        for id in opening.cards
        for text in (cards[id].claim, cards[id].short, cards[id].why)
        for each in (*sentences(text), *restated(cards[id]))
    ]
    words += [each for card in answer if card.sensitive != "strong" for each in sentences(card.weak_point)]
    words += [each for card in answer if card.sensitive == "none" for each in restated(card)]
    words += [
        cards[id].answers[x].hint
        for id in opening.cards
        for x in room.speeches[clash.rebuttal].cards
        if x in cards[id].answers
    ]
    return words or sentences(room.motion.sides[speech.side].sentence), []
