"""Coaches somebody who plays alone (docs/game.md, section 13), by rules that can be explained, without points.

Pure functions on texts. Words are the same when their stems are; words of the motion's own title or question don't
count, because everybody uses them. Nothing here says how good a text is overall.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from random import Random
from typing import Any, Literal, NamedTuple

import snowballstemmer
from msgspec.structs import replace

from ..game import Motion, Room, bot_speeches
from ..game.phases import LIMITS
from ..game.state import Card, Side, Speech, SpeechKind, other

Field = Literal["text", "restatement"]
ENOUGH = 2  # words in common; in a text with fewer, all of them
SHORT = 4  # letters: shorter words link sentences and say little
USED = 1 / 3  # share of a text's maximum length

LANGUAGES = {
    "ar": "arabic", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian",
    "it": "italian", "nb": "norwegian", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_SMALL = (
    "about after also although another because been before being between both cannot could does doing done down each either even ever every from "
    "have having here into itself just like made make many might more most much must neither never only other others over same says shall should "
    "since some such than that their theirs them themselves then there these they thing things this those through under until upon very were what "
    "whatever when where whether which while whose will with within without would your yours"
)
SMALL_WORDS = frozenset(_SMALL.split())
REASON_WORDS = {
    "en": re.compile(
        r"\b(?:because|therefore|thus|hence|otherwise|consequently|as a result|that is why|this is why|(?:which|that|this) means|(?:that|this|it) "
        r"matters|so that)\b|(?:(?<=^)|(?<=[.;:,!?–—] ))so\b",
        re.IGNORECASE,
    )
}
WEIGHING_WORDS = {
    "en": re.compile(
        r"\b(?:matters? more|(?:more|most) (?:important|serious|likely)|outweighs?|counts? for more|weighs? more|(?:far|many) more people|"
        r"(?:cannot|can[’']t|can not) be undone)\b",
        re.IGNORECASE,
    )
}
LOADED = {
    "en": "absurd bigot clueless coward crazy cruel delusional dishonest dumb evil foolish greedy hateful heartless hypocrite idiot ignorant insane "
    "laughable liar lunatic moron naive nonsense obviously pathetic pretend propaganda racist ridiculous selfish shameful silly stupid"
}
ENDINGS = ("", "s", "d", "ed", "ing", "ly", "ness", "ity", "ies", "iness", "al", "ally", "y")
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


class Mark(NamedTuple):
    """Words of the writer to point at: from `start` up to `end`, in characters of that field."""

    field: Field
    start: int
    end: int


class Point(NamedTuple):
    """One thing to notice. `message` is one sentence in English, with placeholders for `params`."""

    about: Literal["card", "meets", "fair", "why", "weigh", "length"]
    met: bool
    message: str
    params: dict[str, Any]
    marks: tuple[Mark, ...]


class Strong(NamedTuple):
    """A strong answer from the deck."""

    text: str
    restatement: str
    cards: tuple[str, ...]


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
    one, last, careful = room.seats[seat], room.phase.round or room.options.rounds, room.options.content == "careful"
    motion = in_careful_words(room.motion) if careful else room.motion
    found = []
    if one.side and one.kept:
        sent = room.speeches.get(one.opening)
        text = bot_speeches.opening(motion, one.kept[:2], luck, careful=careful)
        points = on_opening(motion, sent) if sent else ()
        found.append(Coached("opening", sent, None, tuple(points), Strong(text, "", one.kept[:2])))
    for clash in [clash for clash in room.clashes.values() if clash.rebutter == seat and clash.round == last]:
        opening, sent = room.speeches[clash.opening], room.speeches.get(clash.rebuttal)
        points = on_rebuttal(motion, sent, opening) if sent else ()
        found.append(
            Coached("rebuttal", sent, opening, tuple(points), strongest(motion, opening, one.kept, luck, careful))
        )
    if one.closes:
        mine, theirs, sent = (
            room.speeches[one.opening],
            room.speeches[room.clashes[one.closes].rebuttal],
            room.speeches.get(one.closing),
        )
        points = on_closing(motion, sent, theirs) if sent else ()
        found.append(
            Coached(
                "closing", sent, theirs, tuple(points), Strong(bot_speeches.closing(motion, mine, theirs, luck), "", ())
            )
        )
    return found


def in_careful_words(motion: Motion) -> Motion:
    """The motion with careful content: the writer's words are compared with these cards."""
    return replace(
        motion, cards={id: replace(card, evidence=card.careful or card.evidence) for id, card in motion.cards.items()}
    )


def on_opening(motion: Motion, opening: Speech) -> list[Point]:
    words = _Words(motion, opening.text, "text")
    cards = [motion.cards[id] for id in opening.cards]
    return [*(_on_card(words, card) for card in cards), _on_why(words, cards), _on_length(opening)]


def on_rebuttal(motion: Motion, rebuttal: Speech, opening: Speech) -> list[Point]:
    """What to notice in a rebuttal to `opening`."""
    words = _Words(motion, rebuttal.text, "text")
    cards = [motion.cards[id] for id in rebuttal.cards]
    cited = [_on_card(words, card) for card in cards] or [
        Point("card", False, "You answered without a card. Citing one gives your answer something to stand on.", {}, ())
    ]
    theirs = [motion.cards[id] for id in opening.cards]
    fair = _on_restatement(_Words(motion, rebuttal.restatement, "restatement"), opening, theirs)
    return [
        fair,
        _on_meeting(words, opening, theirs),
        *cited,
        _on_why(words, cards),
        _on_weighing(words, rebuttal),
        _on_length(rebuttal),
    ]


def on_closing(motion: Motion, closing: Speech, rebuttal: Speech) -> list[Point]:
    """What to notice in a closing that answers `rebuttal`."""
    words = _Words(motion, closing.text, "text")
    theirs = [motion.cards[id] for id in rebuttal.cards]
    return [_on_meeting(words, rebuttal, theirs), _on_why(words, []), _on_weighing(words, closing), _on_length(closing)]


def taken_up(motion: Motion, text: str, cards: Iterable[str]) -> list[str]:
    """Those of the cards whose claim or weak point an answer takes up, in words."""
    words = _Words(motion, text, "text")
    return [id for id in cards if words.shared(motion.cards[id].claim, motion.cards[id].weak_point)]


def strongest(motion: Motion, opening: Speech, kept: Iterable[str], luck: Random, careful: bool = False) -> Strong:
    """The deck's answer to an opening, with its most direct counter card (none of those kept)."""
    side: Side = other(opening.side)
    counters = [(id, _reach(motion.cards[id], opening)) for id in motion.deck(side) if id not in kept]
    text, cards = bot_speeches.rebuttal(motion, opening, counters, "sharp", luck, careful=careful)
    about = bot_speeches.answered(motion, opening, cards[0] if cards else "")
    return Strong(text, bot_speeches.restatement(motion, opening, luck, about=about), cards)


def _reach(card: Card, opening: Speech) -> Literal["direct", "partial", "other"]:
    kinds = {card.answers[id].kind for id in opening.cards if id in card.answers}
    return "direct" if "direct" in kinds else "partial" if kinds else "other"


# --- what there is to notice --------------------------------------------------------------


def _on_card(words: "_Words", card: Card) -> Point:
    marks = words.shared(card.title, card.claim, card.evidence, card.why)
    if marks:
        return Point(
            "card", True, "You use what “%(title)s” says: these words come from the card.", {"title": card.title}, marks
        )
    return Point(
        "card",
        False,
        "You don’t use “%(title)s” yet. Bring in one thing it says, such as its evidence.",
        {"title": card.title},
        (),
    )


def _on_meeting(words: "_Words", theirs: Speech, cards: list[Card]) -> Point:
    for card in cards:
        if marks := words.shared(card.weak_point):
            return Point("meets", True, "You pick up on the weak point of “%(title)s”.", {"title": card.title}, marks)
    if marks := words.shared(theirs.text, *(card.claim for card in cards)):
        return Point("meets", True, "You respond to what they said: these words are about their claim.", {}, marks)
    return Point(
        "meets",
        False,
        "You haven’t answered their claim yet. Name one thing they said, and say why it doesn’t settle the matter.",
        {},
        (),
    )


def _on_restatement(words: "_Words", opening: Speech, cards: list[Card]) -> Point:
    if loaded := words.loaded(opening.text):
        return Point(
            "fair",
            False,
            "This word judges them before they’ve been heard. Say what they claim first; your answer can weigh it.",
            {},
            loaded,
        )
    if marks := words.shared(opening.text, *(card.claim for card in cards)):
        return Point("fair", True, "You put their claim in words they would recognise.", {}, marks)
    return Point(
        "fair", False, "Their claim is hard to find in this. Try to put it in a way they would agree with.", {}, ()
    )


def _on_why(words: "_Words", cards: list[Card]) -> Point:
    if marks := words.reasons() or words.shared(*(card.why for card in cards)):
        return Point("why", True, "You say why it matters: the reason begins here.", {}, marks)
    return Point("why", False, "Say why it matters, too. A sentence with “because” or “so” is often enough.", {}, ())


def _on_weighing(words: "_Words", speech: Speech) -> Point:
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


# --- words --------------------------------------------------------------------------------


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(LANGUAGES[language]) if language in LANGUAGES else None


@lru_cache(maxsize=20_000)  # stemming takes longer than everything else here, and a class says the same words often
def _stem(language: str, word: str) -> str:
    plain, stemmer = word.casefold().replace("’", "'"), _stemmer(language)
    return str(stemmer.stemWord(plain)) if stemmer else plain


def loaded_forms(language: str) -> dict[str, str]:
    """Words that judge people, in forms that a browser without a stemmer can look for, each with its stem."""
    language = language.partition("-")[0].casefold()
    stemmer = _stemmer(language)
    words = LOADED.get(language, "").split()
    forms = {head + ending: word for word in words for head in (word, word[:-1]) for ending in ENDINGS} | {
        word: word for word in words
    }
    stems = {form: (stemmer.stemWord(form), stemmer.stemWord(word)) for form, word in forms.items()}
    return {form: own for form, (own, meant) in stems.items() if own == meant}


def language_words(language: str) -> dict[str, Any]:
    """This module's data on a language, for its counterpart in the browser (`static/js/practice/own_text.js`)."""
    language = language.partition("-")[0].casefold()
    patterns = {"reasons": REASON_WORDS, "weighing": WEIGHING_WORDS}
    found = {name: known[language].pattern if language in known else "" for name, known in patterns.items()}
    return {
        "language": LANGUAGES.get(language, ""),
        "small": sorted(SMALL_WORDS),
        "loaded": LOADED.get(language, "").split(),
        **found,
    }


class _Words:
    """The words of one of the writer's texts."""

    def __init__(self, motion: Motion, text: str, field: Field):
        self.text, self.field = text, field
        self.language = motion.language.partition("-")[0].casefold()
        self.common = {self._stem(word) for word in WORD.findall(f"{motion.title} {motion.question}")}

    def _stem(self, word: str) -> str:
        return _stem(self.language, word)

    def _telling(self, text: str) -> set[str]:
        """The stems of the words that carry meaning."""
        words = {word.casefold() for word in WORD.findall(text)}
        return {self._stem(word) for word in words if len(word) >= SHORT and word not in SMALL_WORDS} - self.common

    def shared(self, *theirs: str) -> tuple[Mark, ...]:
        """Where words of these texts occur in the writer's own; none if there are too few."""
        source = self._telling(" ".join(theirs))
        both = source & self._telling(self.text)
        return self._marked(both) if both and len(both) >= min(ENOUGH, len(source)) else ()

    def loaded(self, theirs: str) -> tuple[Mark, ...]:
        """Where words that judge people occur, except words that the other side used first."""
        judging = {self._stem(word) for word in LOADED.get(self.language, "").split()}
        return self._marked(judging - {self._stem(word) for word in WORD.findall(theirs)})

    def reasons(self) -> tuple[Mark, ...]:
        """Where the text announces a reason."""
        found = REASON_WORDS[self.language].finditer(self.text) if self.language in REASON_WORDS else ()
        return tuple(Mark(self.field, match.start(), match.end()) for match in found)

    def weighing(self) -> tuple[Mark, ...]:
        """Where the text weighs two points against each other."""
        found = WEIGHING_WORDS[self.language].finditer(self.text) if self.language in WEIGHING_WORDS else ()
        return tuple(Mark(self.field, match.start(), match.end()) for match in found)

    def _marked(self, stems: set[str]) -> tuple[Mark, ...]:
        found = WORD.finditer(self.text)
        return tuple(Mark(self.field, word.start(), word.end()) for word in found if self._stem(word.group()) in stems)
