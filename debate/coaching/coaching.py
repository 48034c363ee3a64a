"""Coaches somebody who plays alone (docs/game.md, section 13), by rules that can be explained, without points.

Pure functions on texts. Where a rule can't tell, it asks. Nothing here says how good a text is overall.
"""

from collections.abc import Iterable
from random import Random
from typing import Any, Literal, NamedTuple

from msgspec.structs import replace

from ..game import Motion, Room
from ..game.model.motion import Card, Side, other
from ..game.model.phases import LIMITS
from ..game.model.state import Speech, SpeechKind
from ..game.voices import bot_speeches
from .own_text import Mark, OwnText

USED = 1 / 3  # share of a text's maximum length
PHRASE = 3  # words: a restatement of this many says something, or is words in a row


class Point(NamedTuple):
    """One thing to notice. `message` is English, with placeholders for `params`. `asks`: these rules can't tell, so the writer
    is asked; then nothing is missing."""

    about: Literal["harm", "card", "meets", "fair", "why", "weigh", "length"]
    met: bool
    message: str
    params: dict[str, Any]
    marks: tuple[Mark, ...]
    asks: bool = False


class Strong(NamedTuple):
    """A strong answer from the deck."""

    text: str
    restatement: str
    cards: tuple[str, ...]


NOTHING = Strong("", "", ())  # where the deck only asks


class Coached(NamedTuple):
    """One thing that a seat was asked for: its text (None: none was sent), what to notice in it, and a strong answer."""

    kind: SpeechKind
    sent: Speech | None
    against: Speech | None
    points: tuple[Point, ...]
    strong: Strong


def coach(room: Room, seat: str) -> list[Coached]:
    """Coaching on everything that this seat was asked to say in the room's last round."""
    luck = Random(f"{room.seed}:coaching:{seat}")
    own_seat, last, careful = (
        room.seats[seat],
        room.phase.round or room.options.rounds,
        room.options.content == "careful",
    )
    motion = in_careful_words(room.motion) if careful else room.motion
    coached = []
    if own_seat.side and own_seat.kept:
        sent = room.speeches.get(own_seat.opening)
        strong = NOTHING
        if not motion.has_stock:
            text = bot_speeches.opening(motion, own_seat.kept[:2], luck, careful=careful)
            strong = Strong(text, "", own_seat.kept[:2])
        points = on_opening(motion, sent) if sent else ()
        coached.append(Coached("opening", sent, None, tuple(points), strong))
    for clash in [clash for clash in room.clashes.values() if clash.rebutter == seat and clash.round == last]:
        opening, sent = room.speeches[clash.opening], room.speeches.get(clash.rebuttal)
        points = on_rebuttal(motion, sent, opening) if sent else ()
        coached.append(
            Coached("rebuttal", sent, opening, tuple(points), strongest(motion, opening, own_seat.kept, luck, careful))
        )
    if own_seat.closes:
        mine, sent = room.speeches[own_seat.opening], room.speeches.get(own_seat.closing)
        theirs = room.speeches[room.clashes[own_seat.closes].rebuttal]
        points = on_closing(motion, sent, theirs) if sent else ()
        strong = NOTHING
        if not motion.has_stock:
            strong = Strong(bot_speeches.closing(motion, mine, theirs, luck), "", ())
        coached.append(Coached("closing", sent, theirs, tuple(points), strong))
    return coached


def in_careful_words(motion: Motion) -> Motion:
    """The motion with careful content: the writer's words are compared with these cards."""
    return replace(
        motion, cards={id: replace(card, evidence=card.careful or card.evidence) for id, card in motion.cards.items()}
    )


def on_opening(motion: Motion, opening: Speech) -> list[Point]:
    words = OwnText(motion, opening.text, "text")
    cards = _argued(motion, opening.cards)
    return [*(_on_card(words, card) for card in cards), _on_why(words, cards), _on_length(opening)]


def on_rebuttal(motion: Motion, rebuttal: Speech, opening: Speech) -> list[Point]:
    """What to notice in a rebuttal to `opening`."""
    words = OwnText(motion, rebuttal.text, "text")
    cards = _argued(motion, rebuttal.cards)
    cited = [_on_card(words, card) for card in cards]
    cited = (
        cited
        if rebuttal.cards
        else [
            Point(
                "card",
                False,
                "You answered without a card. Citing one gives your answer something to stand on.",
                {},
                (),
            )
        ]
    )
    theirs = _argued(motion, opening.cards)
    fair = _on_restatement(OwnText(motion, rebuttal.restatement, "restatement"), opening, theirs)
    return [
        *_on_harm(words, theirs),
        fair,
        _on_meeting(words, opening, theirs),
        *cited,
        _on_why(words, cards),
        _on_weighing(words, rebuttal),
        _on_length(rebuttal),
    ]


def on_closing(motion: Motion, closing: Speech, rebuttal: Speech) -> list[Point]:
    """What to notice in a closing that answers `rebuttal`."""
    words = OwnText(motion, closing.text, "text")
    theirs = _argued(motion, rebuttal.cards)
    return [
        *_on_harm(words, theirs),
        _on_meeting(words, rebuttal, theirs),
        _on_why(words, []),
        _on_weighing(words, closing),
        _on_length(closing),
    ]


def taken_up(motion: Motion, text: str, cards: Iterable[str]) -> list[str]:
    """Those of the cards whose claim or weak point an answer takes up, in words."""
    words = OwnText(motion, text, "text")
    return [
        id
        for id in cards
        if not motion.cards[id].stock and words.shared(motion.cards[id].claim, motion.cards[id].weak_point)
    ]


def strongest(motion: Motion, opening: Speech, kept: Iterable[str], luck: Random, careful: bool = False) -> Strong:
    """The deck's answer to an opening, with its most direct counter card (none of those kept)."""
    if motion.has_stock:
        return NOTHING
    side: Side = other(opening.side)
    counters = [(id, _reach(motion.cards[id], opening)) for id in motion.deck(side) if id not in kept]
    text, cards = bot_speeches.rebuttal(motion, opening, counters, "sharp", luck, careful=careful)
    about = bot_speeches.answered(motion, opening, cards[0] if cards else "")
    return Strong(text, bot_speeches.restatement(motion, opening, luck, about=about), cards)


def _argued(motion: Motion, cards: Iterable[str]) -> list[Card]:
    """Those of the cards whose words a text can be compared with: a stock issue only asks."""
    return [motion.cards[id] for id in cards if not motion.cards[id].stock]


def _reach(card: Card, opening: Speech) -> Literal["direct", "partial", "other"]:
    kinds = {card.answers[id].kind for id in opening.cards if id in card.answers}
    return "direct" if "direct" in kinds else "partial" if kinds else "other"


# --- what there is to notice --------------------------------------------------------------


def _on_harm(words: OwnText, theirs: list[Card]) -> list[Point]:
    """A question where a text seems to deny harm that a card of the other side has on record, or to make light of it."""
    marks = words.denial() if any(card.sensitive != "none" for card in theirs) else ()
    if not marks:
        return []
    return [
        Point(
            "harm",
            False,
            "Does this deny the harm, or make light of it? It is on record. Argue about what should follow from it instead.",
            {},
            marks,
        )
    ]


def _on_card(words: OwnText, card: Card) -> Point:
    about = {"title": card.title}
    if copied := words.copied(card.claim, card.evidence, card.why):
        return Point(
            "card",
            False,
            "These words are copied from “%(title)s”. Say them in your own; figures and names can stay.",
            about,
            (copied,),
        )
    marks = words.shared(card.title, card.claim, card.evidence, card.why)
    if marks and words.is_list():
        return Point(
            "card",
            False,
            "These words are from “%(title)s”, but they don’t make a sentence yet. What does the card say?",
            about,
            marks,
        )
    if marks and words.echoes(card.title, card.claim, card.evidence, card.why):
        return Point(
            "card",
            False,
            "Nearly all of these words are from “%(title)s”. Would someone who hasn’t read the card understand you?",
            about,
            marks,
            asks=True,
        )
    if marks:
        return Point("card", True, "You use what “%(title)s” says: these words come from the card.", about, marks)
    if words.is_list():
        return Point(
            "card",
            False,
            "Is this in English, in full sentences? This feedback can’t follow anything else.",
            {},
            (),
            asks=True,
        )
    return Point(
        "card",
        False,
        "Is “%(title)s” in this? If it is, in your own words, good. If not, bring in one thing it says.",
        about,
        (),
        asks=True,
    )


def _on_meeting(words: OwnText, theirs: Speech, cards: list[Card]) -> Point:
    for card in cards:
        if marks := words.shared(card.weak_point):
            return Point("meets", True, "You pick up on the weak point of “%(title)s”.", {"title": card.title}, marks)
    if marks := words.shared(theirs.text, *(card.claim for card in cards)):
        return Point("meets", True, "You respond to what they said: these words are about their claim.", {}, marks)
    return Point(
        "meets",
        False,
        "Does this answer their claim? Name one thing they said, and say why it doesn’t settle the matter.",
        {},
        (),
        asks=True,
    )


def _on_restatement(words: OwnText, opening: Speech, cards: list[Card]) -> Point:
    if loaded := words.loaded(opening.text):
        return Point(
            "fair",
            False,
            "This word judges them before they’ve been heard. Say what they claim first; your answer can weigh it.",
            {},
            loaded,
        )
    if copied := words.copied(opening.text):
        return Point(
            "fair",
            False,
            "These words are theirs. Say them in your own, to show that you’ve understood them.",
            {},
            (copied,),
        )
    marks = words.shared(opening.text, *(f"{card.claim} {card.restated}" for card in cards))
    if marks and not words.is_list(PHRASE):
        return Point("fair", True, "You put their claim in words they would recognise.", {}, marks)
    return Point(
        "fair", False, "Would they find their claim in this? Check that they would say yes.", {}, (), asks=True
    )


def _on_why(words: OwnText, cards: list[Card]) -> Point:
    if marks := words.reasons() or (() if words.is_list() else words.shared(*(card.why for card in cards))):
        return Point("why", True, "You say why it matters: the reason begins here.", {}, marks)
    return Point(
        "why",
        False,
        "Is there a reason in this? If there is, show it with “because” or “so”. If not, add one.",
        {},
        (),
        asks=True,
    )


def _on_weighing(words: OwnText, speech: Speech) -> Point:
    if marks := words.weighing():
        return Point("weigh", True, "You weigh the two points: you say why yours matters more.", {}, marks)
    if speech.weighing:
        return Point("weigh", True, "You chose why your point matters more. Next time, say it in words too.", {}, ())
    return Point(
        "weigh",
        False,
        "Say why your point matters more than theirs: does it reach more people, or last longer?",
        {},
        (),
        asks=True,
    )


def _on_length(speech: Speech) -> Point:
    most = LIMITS[speech.kind][1]
    if len(speech.text) >= most * USED:
        return Point("length", True, "It stays within the limit and makes good use of the space.", {}, ())
    left = most - len(speech.text)
    return Point(
        "length",
        False,
        "You have room for %(left)s more characters: one more reason, or a piece of evidence.",
        {"left": left},
        (),
    )
