"""Debates among bots on every pack, and the words that bots may use: for the tests of their speeches."""

import re
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

from msgspec.structs import replace

from debate.game.hearing.sentences import sentences
from debate.game.model import commands as c
from debate.game.model.motion import SIDES, Card, Link, Motion, other
from debate.game.model.state import Room, Speech
from debate.game.voices import (
    bot_closings,
    bot_off_deck,
    bot_phrases,
    bot_rebuttals,
    bot_speeches,
    care_replies,
    off_deck,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import TONES
from debate.motions import library
from support.once import made_once
from support.table import Table

PACKS = library.load_library()
SEEDS = range(6)  # every level with every content; all five numbers of people
LEVELS = ("gentle", "fair", "sharp")


def _phrases(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, bot_phrases.Kind | bot_phrases.Step):
        return [*value.says]
    if isinstance(value, dict):
        return [phrase for each in value.values() for phrase in _phrases(each)]
    return [phrase for each in value for phrase in _phrases(each)] if isinstance(value, tuple) else []


_OFF_DECK = {
    "OF_KINDS": tuple(ask for each in off_deck.ASKS for ask in each.asks),
    "OF_ANY": off_deck.ASKED.asks,
    "BESIDE": off_deck.BESIDE,
}
# Everything that bots say of their own; {} stands for a quotation or for a claim in other words.
PHRASES = sorted(
    {
        phrase
        for name, value in (vars(bot_phrases) | vars(care_replies) | _OFF_DECK).items()
        if name.isupper()
        and name[0] != "_"
        and name not in ("SERIOUS", "JOKE", "FAMILY", "CONCLUDES", "HEALTH", "HOME", "ONE_CASE", "DANGER")  # patterns
        for phrase in _phrases(value)
    }
    - {""},
    key=len,
    reverse=True,
)
_LOW = [phrase.replace("{}", "¤").lower() for phrase in PHRASES]


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
def debates(slug: str, folder: Path) -> list[Room]:
    """A debate of each of SEEDS."""
    return made_once(folder / f"{slug}.debates", lambda: [played(slug, seed) for seed in SEEDS])


def passages(pack: Motion) -> list[str]:
    cards = pack.cards.values()
    words = [text for card in cards for text in (card.speech, card.last, card.evidence_short)]
    return [text for text in words + [link.answer for card in cards for link in card.answers.values()] if text]


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


def rest_of(room: Room, speech: Speech, text: str) -> str:
    """What is left of a bot's text without what it may say: the right cards' words, its own phrases, and quotations of what it answers."""
    met, allowed = heard_by(room, speech), may_say(room, speech)
    quotes = [quote for quote in re.findall(r"“([^”]*)”", text) if met and quote.casefold() in met.text.casefold()]
    for quote in quotes:
        if not any(f"“{quote}”" in words for words in allowed):
            text = text.replace(f"“{quote}”", "“¤”")
    for card in met.cards if met and speech.kind == "rebuttal" else ():  # one that is cited and not heard
        text = text.replace(f"“{room.motion.cards[card].title}”", "“¤”")
    for asks, side in product(bot_phrases.ASKS_WHY, SIDES):
        text = text.replace(asks.format(side, room.motion.title), "")
    for lead in care_replies.TOLD:
        text = re.sub(re.escape(lead).replace(r"\{\}", r"your(?:self| \w+)"), "", text)
    low = text.lower()
    cards = sorted(
        {one.rstrip(".").lower() for each in allowed for one in (each, *sentences(each))} - {""}, key=len, reverse=True
    )
    for instead, some in (("¤", cards), ("", _LOW)):
        for words in some:
            at = low.find(words)  # in capitals or not; compiling a pattern of each would be most of the work
            while at >= 0:
                text, low = (before[:at] + instead + before[at + len(words) :] for before in (text, low))
                at = low.find(words, at + len(instead))
    text = re.sub(r"\b(?:because|and that|and) ¤", "", text)
    return re.sub(r"“¤”|[¤\s.,:;]", "", text)


def untitled(text: str) -> str:
    """A text without the titles of cards that it cites: what else it quotes is somebody's."""
    for title in (f"“{card.title}”" for pack in PACKS.values() for card in pack.cards.values()):
        text = text.replace(title, "")
    return text


def heard_by(room: Room, speech: Speech) -> Speech | None:
    """What a speech answers."""
    clash = next((x for x in room.clashes.values() if speech.id in (x.rebuttal, x.closing)), None)
    return clash and room.speeches[clash.opening if speech.id == clash.rebuttal else clash.rebuttal]


def own_words(room: Room, card: Card) -> list[str]:
    """A card's sentences that bots may use in this room: never the teacher's layer, nor text that the content option leaves out."""
    careful = room.options.content == "careful" and card.careful
    evidence = card.evidence_short or re.sub(r"^Reasoning: ", "", card.careful if careful else card.evidence)
    return [
        card.speech,
        evidence,
        card.last,
        *(each for text in (card.claim, card.short, card.why, card.last, evidence) for each in sentences(text)),
    ]


def may_say(room: Room, speech: Speech) -> list[str]:
    """All the pack's sentences that a bot may use in a speech and its restatement."""
    motion = room.motion
    cards = motion.cards
    clash = next((x for x in room.clashes.values() if speech.id in (x.rebuttal, x.closing)), None)
    mine = [cards[id] for id in speech.cards]
    words = [each for card in mine for each in own_words(room, card)]
    if speech.kind != "opening":  # what is prepared for a point on no card, and the point
        words += [
            each
            for one in motion.sides[speech.side].prepared
            for each in (one.point, one.answer, one.ask, one.last, one.weighs)
        ]
    if speech.kind == "opening":  # at *sharp* with the answer that it expects, and what it sets against that
        links = [(id, link) for card in mine for id, link in card.answers.items()]
        return [*words, *(text for id, link in links for text in (cards[id].restated, link.outweighs))]
    side = motion.sides[speech.side].sentence
    opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
    kept = [cards[id] for id in opening.cards] if speech.kind == "closing" else []  # why its claim weighs more
    words += [link.outweighs.partition("; ")[2] for card in kept for link in card.answers.values()]
    words += [each for card in kept for each in (card.restated, card.why, *sentences(card.last))]
    if speech.kind == "rebuttal":
        whole = mine or [cards[id] for id in motion.deck(speech.side)]  # where no drawn card answers
        links = [link for card in whole for link in card.answers.values()]
        words += [text for link in links for text in (link.hint, link.outweighs, *sentences(link.answer))]
        links = [cards[id].answers.get(to) for id in motion.deck(speech.side) for to in opening.cards]
        words += [link.hint for link in links if link]  # to a second point
        words += [card.restated for card in mine]
        words += [each for card in (whole if not mine else ()) for each in own_words(room, card)]  # its own case
        theirs = [cards[id] for id in motion.deck(opening.side)]
        words += [each for card in theirs for each in (card.restated, card.why)]
        words += [card.weak_point for card in theirs if card.sensitive != "strong"]
        return [*words, motion.title]
    own, answer = [cards[id] for id in opening.cards], [cards[id] for id in motion.deck(rebuttal.side)]
    words += [each for card in own for each in sentences(card.careful or card.evidence)]  # if it is asked for
    words += [side, *(card.restated for card in own), *(each for card in own for each in own_words(room, card))]
    words += [text for card in own for link in card.answers.values() for text in (link.hint, link.outweighs)]
    words += [card.answers[id].reply for card in answer for id in opening.cards if id in card.answers]
    links = [link for id in motion.deck(opening.side) for link in cards[id].answers.values()]
    if all(card.sensitive == "none" for card in cards.values()):  # to a card that the opening's own doesn't answer
        words += [link.hint for link in links if link.kind == "direct"]
    words += [card.weak_point for card in answer if card.sensitive != "strong"]
    return words + [card.restated for card in answer]


def opening_on(pack: Motion, *cards: str, text: str = "") -> Speech:
    return Speech(id="o", kind="opening", round=1, side=pack.cards[cards[0]].side, text=text, at=0, cards=cards)


def spoken(pack: Motion) -> list[tuple[str, str, Link]]:
    """The answers of a pack to cards that are not hard to bear: who answers, whom, and how."""
    return [
        (id, met, link)
        for id, card in pack.cards.items()
        for met, link in card.answers.items()
        if pack.cards[met].sensitive == "none"
    ]


def without_passages(pack: Motion) -> Motion:
    """As a teacher's own motion is, or a room from before there were any."""
    cards = {
        id: replace(
            card, speech="", last="", answers={to: replace(link, answer="") for to, link in card.answers.items()}
        )
        for id, card in pack.cards.items()
    }
    return replace(pack, cards=cards)


def answer_to(
    text: str,
    *cited: str,
    slug: str = "car-free-city-centres",
    counter: str = "buses-on-time",
    level: str = "fair",
    **options,
) -> bot_off_deck.Answer:
    """A bot's answer with one counter card to an opening that cites these cards."""
    pack = PACKS[slug]
    opening = replace(opening_on(pack, "no-bus-at-midnight", text=text), cards=cited)
    return bot_rebuttals.rebuttal(pack, opening, [(counter, "direct")], Manner(Random(2), level=level, **options))


# Hardship in a writer's own life, and how an answer to it may begin.
TOLD = (
    "I have diabetes type 1 and my sensor sends my sugar to my phone.",
    "My sister has panic attacks because of marks, she rips out pages when there is one mistake.",
    "Many of them have seen war. The bell alone is like an alarm.",
    "At night I feel unsafe as a girl when I have to walk home from the bus stop.",
    "we were bullied on the bus every day. nobody did anything",
)
RESPECTS = tuple(words for tone in ("loss", "flight", "need", "illness", "told") for words in TONES[tone][0])


def closing_to(text: str, mine: str, *cited: str, slug: str = "car-free-city-centres", seed: int = 2) -> str:
    """A bot's closing on an answer to its opening on the card `mine`."""
    pack = PACKS[slug]
    opening = opening_on(pack, mine, text=bot_speeches.opening(pack, (mine,), Manner(Random(seed))))
    rebuttal = Speech(id="r", kind="rebuttal", round=1, side=other(opening.side), text=text, at=0, cards=cited)
    return bot_closings.closing(pack, opening, rebuttal, Manner(Random(seed)))
