"""Finds out what an opening or an answer is about: which card of the author's own deck, and which words can be quoted.

Shared stems are added up, and rare ones count more. That finds a point made in a card's words, or in similar ones. It can't tell
for from against, and never tries to: a card of the author's own deck is looked for, and if the words don't say enough, or a card of
the other side says more of them, the answer is conditional or a question. (docs/practice.md, section 12)
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from math import inf, log
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import astuple, replace

from ..model.motion import Card, Motion, Side, other
from .clauses import QUOTED, SAYS, SENTENCE, TALE, THEM, clauses, groups_in, own_claim
from .grave import PLAINLY, Tone, is_everyday, is_in_passing, is_undebated, seems_hard, tone_met
from .sentences import Itself, says, sentences
from .words import (
    EXPERIENCE,
    FAMILY,
    ONESELF,
    PERSONS,
    is_english,
    meanings,
    meant_by,
    plain_stems,
    stems_of,
)

CLAIM, REASON, EVIDENCE, CUES, LINKS = 1.0, 0.8, 0.7, 0.7, 0.4  # what a shared stem counts by where the card has it
CITED, CITED_WORDS = 4.5, 3  # a cited card's least score and shared stems
# The same of a card that isn't cited, and how far it must be ahead of the second.
OTHER, OTHER_WORDS, AHEAD = 6.0, 3, 2.5
# The same of one of the few cards that an answer to a card of one's own is likely to be about.
KNOWN, KNOWN_WORDS, KNOWN_AHEAD = 3.0, 2, 1.5
ONLY_LINKS = 2.0  # the rarity of a stem that no card has
TELLING = 1.5  # the rarity of a stem of a claim that counts for its point
# What a card that an answer is likely to be about needs of its own point, as `POINT` counts it, and what a cited one does.
KNOWN_POINT, CITED_POINT = 2, 1
SUPPOSED = 2.0  # the least score of a cited card, or of one that answers a card of one's own, that an answer supposes to be meant
KEPT_CARD = 1.5  # the least score of a card that an opening only keeps, if it is to be answered as a card
# The least score of a card that a sentence may be about, its share of what the sentence says, and how far it is ahead.
NEAR, NEAR_SHARE, NEAR_AHEAD = 1.9, 0.4, 0.5
# Of a card that is all that a sentence says: its least score, its share, how far it is ahead, and its point.
ALL_OF, ALL_SHARE, ALL_AHEAD, ALL_POINT = 4.0, 0.9, 2.0, 2
# Of a card that a sentence names: how much of its title or restatement, by rarity, two words or more of the sentence are; its share of
# the sentence; and how far it is ahead.
NAMED, NAMED_SHARE, NAMED_AHEAD = 0.6, 0.5, 1.0
# Times the points of a hard life with which nobody argues: hardly any ordinary text that we have has as many.
SURELY = 2.4
THEIRS = 1.2  # times a card's score, with which a card of the other side makes an opening doubtful
OFFERED = 0.35  # the share of the nearest card’s score with which another one may be meant
NEAR_SENTENCE = 3.0  # the least score of a card that a sentence of an opening may be about
MOSTLY = 0.15  # the least share of an opening that a card explains, if nobody is to be asked whether it is meant
HEARD_MOSTLY = (0.15, 2)  # the same of a card that is cited and heard, and how much of its point is said
SURELY_MOSTLY = (0.43, 4)  # the same, and how much of its point is said, where its author has kept other cards
BESIDE = 1.0  # the same as `THEIRS` where another card is heard than those that are cited
POINT = 3  # what a card that is not cited needs of its point: a telling stem of its claim counts two, one of everyday words for it one
SECOND, SECOND_WORDS = 6.0, 3  # a second point's least score and shared stems in one sentence
UNHEARD = 3.0  # the rarity of a stem that no card has, in a clause that is quoted without being understood
COMPOUND = 4  # the fewest letters of a stem of the motion with which a compound of it begins
# How many stems a motion's cards have, and how many of a text are then enough to say that it has nothing to do with the motion. Of 229
# texts on their motions, cut to one, two, three or four cards a side, one seems so with two cards, and none with the others.
WIDE, FAR = 300, 5
NARROW, FAR_OF_FEW = 100, 10
WHOLE = 20  # letters of a sentence that is a pack's own; fewer, as “It was me.”, begin many
EVIDENCE_SAID = 5.0  # the rarity of two words that only a card's evidence has


PICTURE = r"(?:\b(?:is|are|was|were|feels?|looks?|works?)|[’']s) (?:\w+ )?like\b|\b(?:like (?:an?|if|when)|as if)\b"  # it likens one thing to another
WHY = (  # it asks why anybody talks about this
    r"\bwhy (?:are|do|should|would|must) (?:we|you|i) (?:\w+ ){0,2}(?:argu\w+|debat\w+|discuss\w*|talk\w*)\b|\bwhy (?:debate|discuss)\b|"
    r"\bwaste of time\b|\bpointless (?:debate|question)\b|\b(?:nobody|no one) (?:asks|listens to) (?:me|us)\b"
)


class Scored(NamedTuple):
    """How well a text's words match one card."""

    score: float
    words: int
    card: str
    point: int = 0


class Heard(NamedTuple):
    """What a text is about. `sure`: its words say so; otherwise an answer must be conditional if there is a card, and a question if
    there is none, and only plain words are quoted. `second`: another card that it speaks of, `also`: its words for that.
    `tone`: what is hard about it; then nobody argues, and a card is heard only beside a need, a death told in passing, or what only
    `seems` hard. `cited`: the card is cited, too."""

    card: str
    sure: bool
    second: str = ""
    also: str = ""
    evidence_said: bool = False
    reason_said: bool = False
    quote: str = ""
    tone: Tone = ""
    cited: bool = False


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
            if _first(scores, NEAR, 1, NEAR_AHEAD) and (share := self.share(part, scores[0])) >= NEAR_SHARE:
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


def hear(
    motion: Motion,
    side: Side,
    text: str,
    cited: Sequence[str],
    careful: bool,
    known: Collection[str] = (),
    aimed: Mapping[str, Collection[str]] = MappingProxyType({}),
    argued: bool = False,
) -> Heard:
    """What a side's text is about. `cited`: the cards that it cites. If it speaks of several of them, one of `known` is preferred:
    the cards to which there is something to say. `aimed`: for an answer to an opening, as `aimed_at` gives it. `argued`: its author
    says that it is an argument, so nothing in it is hard, but harm to oneself or violence at home is a case that nobody argues with."""
    if not is_english(motion):
        return Heard(min(cited, key=lambda id: id not in known, default=""), sure=bool(cited))
    cards = deck(motion, side, careful)
    spoken, own = _spoken(motion, text, cited, known)
    text = own_claim(text)
    scores = cards.scores(text, aimed=aimed)
    meant = spoken or _meant(scores, cited, known, aimed)
    if meant not in cited and _PICTURE.search(text):
        meant = ""  # what something is compared with says another card's words, or none's
    tone: Tone = tone_met(own) if not argued else "case" if is_undebated(own) else ""
    _, words, near, _ = Scored(0, 0, "") if meant else cards.near(text, aimed)
    if near in cited and words >= KNOWN_WORDS:
        meant = near
    is_hard = not argued and (seems_hard(own) or _EXPERIENCE.search(own))
    plain = "" if meant or aimed or is_hard else cards.plain(text)
    meant = meant or (plain if not known or plain in known else "")
    likely = next((one.score for one in scores if one.card == meant), 0)
    theirs = THEIRS if meant in cited or not cited else BESIDE
    if meant and not spoken and not aimed and _best(deck(motion, other(side), careful), text) >= theirs * likely > 0:
        meant, near = "", meant  # who speaks for the other side doesn't say what the own card says
    oneself = _told_of_oneself(own)
    seems = seems_hard(own) and seems_hard(oneself) and not (_TALE.search(own) or is_everyday(own))
    if not (tone or argued) and seems_hard(own, SURELY) and seems_hard(oneself):
        tone = "told"
    elif not (tone or argued) and ((seems and not meant) or (seems_hard(own, PLAINLY) and seems_hard(oneself))):
        tone = "seems"
    if tone:
        argued = tone in ("need", "seems") or (tone == "loss" and is_in_passing(own))
        rest = argued and (meant or _supposed(scores, cited, known, aimed))
        return Heard(rest or "", False, tone=tone, cited=rest in cited)
    if meant and not aimed and meant not in cited and not _shows(text, cards, meant):
        meant, near = "", meant
    if near and not meant and not (stems_told(cards, near) & meant_by(text) or cards.says_reason(text, near)):
        near = ""  # nothing of its point is said
    if not meant:
        supposed = _supposed(scores, cited, known, aimed)
        if cited and not aimed:  # a guess at what somebody means is worth less than what they cite
            near = near if near in cited else ""
            kept = near or supposed or min(cited, key=lambda id: id not in known)
            card = "" if _is_far(text, cards) else kept
            return Heard(card, False, quote=plain_clause(text, cards, near), cited=bool(card))
        card = supposed or near
        return Heard(card, False, quote=plain_clause(text, cards, near), cited=card in cited)
    second = next((id for id in cited if id != meant), "") if spoken else _second(text, cards, meant)
    also = quotation(text, cards, second) if second else ""
    heard = _surely(text, cards, meant, cited)._replace(second=second if also else "", also=also)
    return heard._replace(quote=plain_clause(text, cards, plain)) if plain else heard


def _told_of_oneself(text: str) -> str:
    """The sentences in which somebody tells of themselves or theirs, and not only what they said."""
    return ". ".join(each for each in _CLAUSES.findall(text) if _ONESELF.search(_ONLY_SAID.sub("", each)))


def _surely(text: str, cards: Deck, card: str, cited: Collection[str]) -> Heard:
    return Heard(
        card,
        True,
        evidence_said=cards.says_evidence(text, card),
        reason_said=cards.says_reason(text, card),
        quote=quotation(text, cards, card),
        cited=card in cited,
    )


def taken_as(motion: Motion, side: Side, text: str, card: str, cited: Collection[str], careful: bool) -> Heard:
    """A text whose author says which card it is about; "": none of them."""
    cards, text = deck(motion, side, careful), own_claim(text)
    return _surely(text, cards, card, cited) if card else Heard("", False, quote=plain_clause(text, cards))


def nearest(motion: Motion, side: Side, text: str, careful: bool) -> list[str]:
    """The cards of a side that share words with a text, the nearest first, without those that are much farther from it."""
    near = _ranked(deck(motion, side, careful).scores(own_claim(text)), motion)
    return [one.card for one in near if _hundredths(one) >= OFFERED * _hundredths(near[0])]


def _ranked(scores: Iterable[Scored], motion: Motion) -> list[Scored]:
    """The best first, to a hundredth; of equal ones, as the motion has them."""
    order = list(motion.cards)
    return sorted(scores, key=lambda one: (-_hundredths(one), order.index(one.card)))


def _hundredths(one: Scored) -> int:
    return int(100 * one.score + 0.5)


def by_sentence(motion: Motion, side: Side, text: str, card: str, careful: bool) -> list[str]:
    """Of each sentence that says something of a card's point, the card that it is nearest to, in the order of the text: this card, if no
    other is clearly nearer."""
    cards, near = deck(motion, side, careful), list[str]()
    for part in _SENTENCE.split(own_claim(text)):
        scores = _ranked(cards.scores(part), motion) or [Scored(0, 0, "")]
        best = next(
            (one for one in scores if one.card == card and one.score > scores[0].score - KNOWN_AHEAD), scores[0]
        )
        says = best.score >= NEAR_SENTENCE and (best.point >= KNOWN_POINT or best.card == card)
        near += [best.card] if says and not _PICTURE.search(part) else []
    return list(dict.fromkeys(near))


def claims_of(text: str) -> list[str]:
    """The sentences of a text, without what it reports of the other side."""
    return _SENTENCE.split(own_claim(text))


def says_mostly(
    motion: Motion, side: Side, text: str, card: str, cited: Collection[str], careful: bool, is_heard: bool = False
) -> bool:
    """Whether a card explains so much of a text that its author need not be asked. `cited`: the cards that the text cites; `is_heard`:
    this card is cited and surely heard."""
    cards, own = deck(motion, side, careful), own_claim(text)
    if is_heard and not cards.light:
        return True
    least, point = HEARD_MOSTLY if is_heard else (MOSTLY, 0) if card in cited or not cited else SURELY_MOSTLY
    return any(one.card == card and one.point >= point and cards.share(own, one) >= least for one in cards.scores(own))


def _shows(text: str, cards: Deck, card: str) -> bool:
    """Whether the clause that would be quoted for a card, if there is one, has a word of its point. A compound of the motion's words,
    such as “classroom” of “class”, doesn't count."""
    quote = quotation(text, cards, card)
    motions = tuple(stem for stem in cards.common if len(stem) >= COMPOUND)
    return not quote or any(not stem.startswith(motions) for stem in stems_told(cards, card) & meant_by(quote))


def says_own(motion: Motion, side: Side, text: str, card: str, careful: bool) -> bool:
    """Whether a text has words of a card's own point."""
    scores = deck(motion, side, careful).scores(own_claim(text))
    return any(one.card == card and one.point >= KNOWN_POINT for one in scores)


def is_far(motion: Motion, side: Side, text: str, careful: bool) -> bool:
    """Whether a text of some length shares no word with the motion and its cards."""
    if not is_english(motion):
        return False
    return _is_far(text, deck(motion, side, careful))


def _is_far(text: str, cards: Deck) -> bool:
    stems = stems_of(text)
    return len(stems) >= cards.far and stems.isdisjoint(cards.spread | cards.common)


def _best(cards: Deck, text: str) -> float:
    return next((one.score for one in cards.scores(text)), 0)


def _spoken(motion: Motion, text: str, cited: Sequence[str], known: Collection[str]) -> tuple[str, str]:
    """The first card among these, one of `known` if there is one, of which a text has the claim or a passage, as computer players say
    them, "" if none; and the rest of the text: nobody's own life is told in a pack's words."""
    spoken = ""
    for id in sorted(cited, key=lambda id: id not in known):
        card = motion.cards[id]
        for words in (card.claim, card.speech, card.last, *(link.answer for link in card.answers.values())):
            if words and says(text, words):
                spoken, text = spoken or id, re.sub(rf"\w?{re.escape(words[1:])}", "", text)
    return spoken, " ".join(unsaid(motion, text))


def unsaid(motion: Motion, text: str) -> list[str]:
    """The sentences of a text that no card of the motion has."""
    pack = _words_of(Itself(motion))
    return [each for each in sentences(text) if len(each) < WHOLE or not says(pack, each)]


@lru_cache(maxsize=64)
def _words_of(itself: Itself) -> str:
    """All that the cards of a motion say."""
    cards = itself.motion.cards
    said = [astuple(link) for card in cards.values() for link in card.answers.values()]
    return "\n".join(
        str(each) for words in (*map(astuple, cards.values()), *said) for each in words if isinstance(each, str)
    )


def _meant(scores: Sequence[Scored], cited: Sequence[str], known: Collection[str], aimed: Collection[str]) -> str:
    """The card that a text is surely about; "" if none is."""
    least = CITED_POINT if aimed else 0  # where a card answers, its link alone would often do
    spoken = [
        one
        for one in scores
        if one.card in cited and one.score >= CITED and one.words >= CITED_WORDS and one.point >= least
    ]
    own = [one for one in spoken if aimed or one.point >= KNOWN_POINT or one.score > scores[0].score - AHEAD]
    if own:  # what is cited is the point, as long as its own words are there
        return min(own, key=lambda one: one.card not in known).card
    likely = [one for one in scores if one.card in aimed]
    is_nearest = likely and likely[0].score == scores[0].score  # else another card is, which answers nothing of theirs
    if is_nearest and (card := _first(likely, KNOWN, KNOWN_WORDS, KNOWN_AHEAD)) and likely[0].point >= KNOWN_POINT:
        return card
    if not scores or scores[0].point < POINT or (known and scores[0].card not in known):
        return ""
    return _first(scores, OTHER, OTHER_WORDS, AHEAD)


def _supposed(scores: Sequence[Scored], cited: Sequence[str], known: Collection[str], aimed: Collection[str]) -> str:
    """The card that a text may be about; "" if none is."""
    least, point = (SUPPOSED, CITED_POINT) if aimed else (KEPT_CARD, 0)
    said = {one.card for one in scores if one.score >= least and one.point >= point}
    cited = [id for id in cited if id in said]
    most = {one.card: -one.score for one in scores}
    return min(cited, key=lambda id: (id not in known, most.get(id, 0)), default="")


def _first(scores: Sequence[Scored], least: float, words: int, ahead: float) -> str:
    """The best card, if its score is enough and ahead of the second."""
    if not scores:
        return ""
    best, second = scores[0], scores[1].score if len(scores) > 1 else 0.0
    return best.card if best.score >= max(least, second + ahead) and best.words >= words else ""


_POINTS = re.compile(r"(?<=[.?!…])\s+|\b(?:and also|besides|second(?:ly)?)\b", re.IGNORECASE)


def _second(text: str, cards: Deck, first: str) -> str:
    """Another card, which a part of the text is about; "" if there is none."""
    others = [
        one
        for part in _POINTS.split(text)
        for one in cards.scores(part, without=cards.weights[first])[:1]
        if one.card != first and one.score >= SECOND and one.point >= POINT
        # a word that means several says one thing
        if len(stems_of(part) & cards.weights[one.card].keys()) >= SECOND_WORDS
    ]
    return max(others, default=Scored(0, 0, "")).card


# --- quotations ---------------------------------------------------------------------------

_SENTENCE = re.compile(SENTENCE)
_EXPERIENCE, _THEM = re.compile(EXPERIENCE, re.IGNORECASE), re.compile(THEM, re.IGNORECASE)
_PERSONS = re.compile(PERSONS, re.IGNORECASE)
_PICTURE, _WHY = re.compile(PICTURE, re.IGNORECASE), re.compile(WHY, re.IGNORECASE)
_TALE = re.compile(TALE, re.IGNORECASE)
_CLAUSES, _ONLY_SAID = re.compile(r"[^.?!\n]+"), re.compile(r"\bI (?:said|say|mean|think)\b", re.IGNORECASE)
_SAYS = re.compile(SAYS, re.IGNORECASE)
_KIN, _ONESELF = re.compile(FAMILY, re.IGNORECASE), re.compile(ONESELF, re.IGNORECASE)


def quotation(text: str, cards: Deck, card: str) -> str:
    """The clause of a text that shares most stems with a card; "" if none is fit to be shown, or if the text names people as a group:
    nobody can tell from a word or two whether that is kindly meant. Of people whom the motion is about, only what names or means
    them is not quoted."""
    groups = groups_in(text)
    if groups - cards.named:
        return ""
    weights, fit = cards.weights[card], list(clauses(text))
    if groups:
        fit = [clause for clause in fit if not groups_in(clause) and not _THEM.search(clause)]
    shared = {clause: [stem for stem in meant_by(clause) if stem in weights] for clause in fit}
    return _heaviest(
        {
            clause: len(stems) + sum(weights[stem] for stem in stems) / 100
            for clause, stems in shared.items()
            if stems_told(cards, card).intersection(stems)
        }
    )


def stems_told(cards: Deck, card: str) -> frozenset[str]:
    """The stems that tell of a card's point: of its claim what few cards say, and everyday words for it."""
    return cards.told[card] | cards.cues[card]


def plain_clause(text: str, cards: Deck, card: str = "") -> str:
    """The clause that says most in a text that no card surely explains, if it is in plain words: they can be quoted without being
    understood. `card`: the one that the text may be about; the clause must have a word of its point."""
    if groups_in(text) or (_KIN.search(text) and _ONESELF.search(text)):
        return ""
    fit = list(clauses(text))
    if card:
        fit = [clause for clause in fit if meant_by(clause) & cards.points[card]]
    return _heaviest({clause: _rarity(clause, cards) for clause in fit if _is_plain(clause, cards)}, 1)


def _rarity(clause: str, cards: Deck) -> float:
    """How rare a clause's words are, which no card need have; 0 if they are too few."""
    stems = stems_of(clause)
    unheard = {stem: 0.0 if stem in cards.common else UNHEARD for stem in stems}
    weights = sorted(cards.rarity[stem] if stem in cards.spread else unheard[stem] for stem in stems)
    return 0 if len(stems) < QUOTED else sum(weights)


def _is_plain(clause: str, cards: Deck) -> bool:
    """Whether a clause says something, in plain words and numbers, and means nobody: one that only sets a scene proves nothing."""
    if not cards.light or not _SAYS.search(clause):
        return False
    stems = stems_of(clause)
    own = not _ONESELF.search(clause) or stems & (cards.common - plain_stems())
    return (
        bool(own) and all(stem in cards.quotable or stem[0].isdigit() for stem in stems) and not _PERSONS.search(clause)
    )


def _heaviest(weighed: dict[str, float], least: int = QUOTED) -> str:
    clause = max(weighed, key=lambda each: weighed[each], default="")
    return clause if clause and weighed[clause] >= least else ""
