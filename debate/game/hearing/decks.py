"""One side's cards as stems, and how well a text's words match each of them: shared stems are added up, and rare ones count more.

That finds a point made in a card's words, or in similar ones. (docs/practice.md, section 12)
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from math import inf, log
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from ..model.motion import Card, Motion, Side
from .clauses import SENTENCE, groups_in
from .sentences import Itself
from .words import meanings, meant_by, plain_stems, stems_of

CLAIM, REASON, EVIDENCE, CUES, LINKS = 1.0, 0.8, 0.7, 0.7, 0.4  # what a shared stem counts by where the card has it
ONLY_LINKS = 2.0  # the rarity of a stem that no card has
TELLING = 1.5  # the rarity of a stem of a claim that counts for its point
# The least score of a card that a sentence may be about, its share of what the sentence says, and how far it is ahead.
NEAR, NEAR_SHARE, NEAR_AHEAD = 1.9, 0.4, 0.5
# Of a card that is all that a sentence says: its least score, its share, how far it is ahead, and its point.
ALL_OF, ALL_SHARE, ALL_AHEAD, ALL_POINT = 4.0, 0.9, 2.0, 2
# Of a card that speaks of what a text tells: its score, its stems with what is said of its point, and what is said of it without; and its
# share, where everyday things are told or its writer calls that an argument, and where not.
SPOKEN_OF, SPOKEN, MOSTLY_SPOKEN = (3.8, 3, 2, 4), 0.3, 0.4
# Of a card that a sentence names: how much of its title or restatement, by rarity, two words or more of the sentence are; its share of
# the sentence; and how far it is ahead.
NAMED, NAMED_SHARE, NAMED_AHEAD = 0.6, 0.5, 1.0
UNHEARD = 3.0  # the rarity of a stem that no card has, in a clause that is quoted without being understood
# How many stems a motion's cards have, and how many of a text are then enough to say that it has nothing to do with the motion. Of 229
# texts on their motions, cut to one, two, three or four cards a side, one seems so with two cards, and none with the others.
WIDE, FAR = 300, 5
NARROW, FAR_OF_FEW = 100, 10
EVIDENCE_SAID = 5.0  # the rarity of two words that only a card's evidence has

PICTURE = r"(?:\b(?:is|are|was|were|feels?|looks?|works?)|[’']s) (?:\w+ )?like\b|\b(?:like (?:an?|if|when)|as if)\b"  # it likens one thing to another
WHY = (  # it asks why anybody talks about this
    r"\bwhy (?:are|do|should|would|must) (?:we|you|i) (?:\w+ ){0,2}(?:argu\w+|debat\w+|discuss\w*|talk\w*)\b|\bwhy (?:debate|discuss)\b|"
    r"\bwaste of time\b|\bpointless (?:debate|question)\b|\b(?:nobody|no one) (?:asks|listens to) (?:me|us)\b"
)

_SENTENCE = re.compile(SENTENCE)
_PICTURE, _WHY = re.compile(PICTURE, re.IGNORECASE), re.compile(WHY, re.IGNORECASE)


class Scored(NamedTuple):
    """How well a text's words match one card."""

    score: float
    words: int
    card: str
    point: int = 0


class Deck:
    """One side's cards as stems, each with its weight."""

    def __init__(self, motion: Motion, side: Side, careful: bool):
        cards = {id: parts(card, careful) for id, card in motion.cards.items()}
        self.named = groups_in(" ".join((motion.title, motion.question, *(" ".join(each) for each in cards.values()))))
        common = stems_of(f"{motion.title} {motion.question}")
        stems = {id: [stems_of(text) - common for text in texts] for id, texts in cards.items()}
        cues = {id: stems_of(card.cues) - common for id, card in motion.cards.items()}
        for id, each in stems.items():
            cues[id] -= set().union(*each)
            each.append(cues[id])
        spread = Counter(stem for each in stems.values() for stem in set().union(*each))  # on how many cards it is
        links = {id: stems_of(said_of(motion, id)) - common for id in motion.deck(side)}
        self.rarity = dict.fromkeys(set().union(*links.values()), ONLY_LINKS)
        self.spread = spread.keys()
        self.far = FAR if len(spread) >= WIDE else FAR_OF_FEW if len(spread) >= NARROW else inf
        self.rarity |= {stem: round(log((len(cards) + 1) / count), 2) for stem, count in spread.items()}
        self.common = common  # what the motion itself says
        self.light = all(card.sensitive == "none" for card in motion.cards.values())  # no card is hard to bear
        self.quotable = plain_stems() | spread.keys() | common  # what plain clauses are made of
        self.weights: dict[str, dict[str, float]] = {}
        self.points: dict[str, frozenset[str]] = {}  # of claim, reason and cues
        self.claims: dict[str, frozenset[str]] = {}
        self.told: dict[str, frozenset[str]] = {}  # of the claim, what few cards say
        self.reasons: dict[str, frozenset[str]] = {}
        self.evidence: dict[str, frozenset[str]] = {}  # what only the evidence has
        self.cues: dict[str, frozenset[str]] = {}  # what only people say
        self.links: dict[str, frozenset[str]] = {}  # what only links have
        self.names = {
            id: [stems_of(words) - common for words in (motion.cards[id].title, motion.cards[id].restated)]
            for id in motion.deck(side)
        }
        for id in motion.deck(side):
            claim, reason, evidence, _ = stems[id]
            self.points[id] = claim | reason | cues[id]
            weighed = (
                dict.fromkeys(links[id], LINKS) | dict.fromkeys(cues[id], CUES) | dict.fromkeys(evidence, EVIDENCE)
            )
            weighed |= dict.fromkeys(reason, REASON) | dict.fromkeys(claim, CLAIM)
            self.weights[id] = {stem: weight * self.rarity[stem] for stem, weight in weighed.items()}
            self.claims[id], self.reasons[id] = claim, reason - claim
            self.told[id] = frozenset(stem for stem in claim if self.rarity[stem] >= TELLING)
            self.evidence[id] = evidence - claim - reason
            self.cues[id] = cues[id]
            self.links[id] = links[id] - evidence - claim - reason - cues[id]

    def scores(
        self, text: str, without: Collection[str] = (), aimed: Mapping[str, Collection[str]] = MappingProxyType({})
    ) -> list[Scored]:
        """The cards that share stems with a text, best first. `without`: stems to ignore; `aimed`: by card, stems that count in full."""
        stems = meant_by(text).difference(without)
        shared = {
            id: [
                self.rarity.get(stem, 0) if stem in aimed.get(id, ()) else weights[stem]
                for stem in stems
                if stem in weights
            ]
            for id, weights in self.weights.items()
        }
        return sorted(
            (
                Scored(
                    sum(sorted(each)),
                    len(each),
                    id,
                    2 * len(stems & self.told[id]) + len(stems & self.cues[id]),
                )
                for id, each in shared.items()
                if each
            ),
            reverse=True,
        )

    def share(self, text: str, one: Scored) -> float:
        """How much of what a text says a card explains, from 0 to 1: its score beside the rarity of the stems that it doesn't have."""
        weights = self.weights[one.card]
        missed = (
            stem
            for stem in stems_of(text) - self.common
            if stem not in weights and not any(each in weights for each in meanings().get(stem, ()))
        )
        return one.score / (
            one.score + sum(sorted(self.rarity[stem] if stem in self.spread else UNHEARD for stem in missed))
        )

    def near(self, text: str, aimed: Mapping[str, Collection[str]]) -> Scored:
        """The card that a text, or one of its sentences, is nearly all about; with no name if there is none."""
        nearest, most = Scored(0, 0, ""), 0.0
        for part in dict.fromkeys((text, *_SENTENCE.split(text))):
            if _PICTURE.search(part) or _WHY.search(part):
                continue
            scores = [one for one in self.scores(part, aimed=aimed) if not aimed or one.card in aimed]
            if clear_first(scores, NEAR, 1, NEAR_AHEAD) and (share := self.share(part, scores[0])) >= NEAR_SHARE:
                nearest, most = max((nearest, most), (scores[0], scores[0].score * share), key=lambda each: each[1])
        return nearest

    def plain(self, text: str) -> str:
        """The card that is all that a sentence says, or whose title or restatement it mostly says; "" if there is none."""
        for part in dict.fromkeys((text, *_SENTENCE.split(text))):
            best, *rest = self.scores(part) or [Scored(0, 0, "")]
            ahead = best.score - (rest[0].score if rest else 0)
            if _PICTURE.search(part) or _WHY.search(part) or ahead < NAMED_AHEAD:
                continue
            share, said = self.share(part, best), meant_by(part)
            if best.score >= ALL_OF and share >= ALL_SHARE and ahead >= ALL_AHEAD and best.point >= ALL_POINT:
                return best.card
            if share >= NAMED_SHARE and any(
                self._weight(name & said) >= NAMED * self._weight(name) and len(name & said) > 1
                for name in self.names[best.card]
            ):
                return best.card
        return ""

    def _weight(self, stems: Iterable[str]) -> float:
        return sum(sorted(self.rarity[stem] for stem in stems))

    def speaks_of(self, text: str, share: float) -> bool:
        """Whether a card that is easy to bear speaks of what a text tells, which may then well be an example. `share`: of the text, at least."""
        least, words, point, much = SPOKEN_OF
        best = next(iter(self.scores(text)), Scored(0, 0, ""))
        is_said = best.point >= (point if best.words >= words else much)
        return self.light and best.score >= least and is_said and self.share(text, best) >= share

    def says_evidence(self, text: str, card: str) -> bool:
        """Whether a text gives a card's evidence: two words that are nowhere else on the card, or one with a number."""
        said = stems_of(text) & self.evidence[card]
        numbered = any(stem[0].isdigit() for stem in said)
        return len(said) > 1 and (numbered or sum(self.rarity[stem] for stem in said) >= EVIDENCE_SAID)

    def says_reason(self, text: str, card: str) -> bool:
        """Whether a text gives a card's reason: two words of it that its claim doesn't have."""
        return len(stems_of(text) & self.reasons[card]) > 1


def said_of(motion: Motion, id: str) -> str:
    """What a card's links say, what answers it, and the replies to that: its point in yet other words."""
    mine = [f"{link.hint} {link.outweighs}" for link in motion.cards[id].answers.values()]
    back = [f"{link.hint} {link.reply}" for card in motion.cards.values() if (link := card.answers.get(id))]
    return " ".join((*mine, *back))


def parts(card: Card, careful: bool) -> tuple[str, str, str]:
    """A card's words: its claim, its reason and its evidence."""
    if careful and card.careful:
        card = replace(card, evidence=card.careful)
    return card.argues("claim"), card.argues("reason"), card.argues("evidence")


def deck(motion: Motion, side: Side, careful: bool) -> Deck:
    """A side's cards as stems. Making them takes a tenth of a second, so they are kept."""
    return _deck(Itself(motion), side, careful)


@lru_cache(maxsize=64)
def _deck(itself: Itself, side: Side, careful: bool) -> Deck:
    return Deck(itself.motion, side, careful)


def aimed_at(motion: Motion, opening: Collection[str], cards: Iterable[str]) -> dict[str, frozenset[str]]:
    """By card that answers one of an opening's cards, the stems of its answers."""
    links = {id: [link for to, link in motion.cards[id].answers.items() if to in opening] for id in cards}
    return {
        id: stems_of(" ".join(f"{link.hint} {link.outweighs}" for link in each)) for id, each in links.items() if each
    }


def clear_first(scores: Sequence[Scored], least: float, words: int, ahead: float) -> str:
    """The best card, if its score is enough and ahead of the second."""
    if not scores:
        return ""
    best, second = scores[0], scores[1].score if len(scores) > 1 else 0.0
    return best.card if best.score >= max(least, second + ahead) and best.words >= words else ""
