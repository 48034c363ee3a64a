"""What an opening or an answer is about, in its author's own words: which card of their own deck, and which words can be quoted.

Shared stems are added up, rare ones counting more. That finds a point that is said in a card's words, or near them; it can't
tell for from against, and never tries to. So only the author's own deck is looked at, and where the words don't say enough, the
answer is conditional or a question. (docs/game.md, section 12)
"""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from ..model.motion import Card, Motion, Side
from .words import DENIAL, EXPERIENCE, LOADED, SMALL, is_english, meant_by, stems_of, words_of

CLAIM, REASON, EVIDENCE = 1.0, 0.8, 0.7  # what a shared stem counts by where the card has it
CITED, CITED_WORDS, LEAD = (
    3.0,
    2,
    3.0,
)  # a cited card's least score and shared stems, and how far another must be ahead to refute it
OTHER, OTHER_WORDS, AHEAD = (
    5.0,
    3,
    1.5,
)  # the same for a card that is not cited, and how far it must be ahead of the second
EVIDENCE_SAID = 5.0  # the rarity of two words that only a card's evidence has
QUOTED = 1.5  # what words must share with a card to be quoted in an answer to it


class Scored(NamedTuple):
    """How well a text's words match one card."""

    score: float
    words: int
    card: str


class Heard(NamedTuple):
    """What a text is about. `sure`: its words say so; otherwise, with a card, an answer must be conditional; without one, only a
    question is left. `second`: another point that it makes. `lived`: it tells of illness, fear or war in somebody's own life."""

    card: str
    sure: bool
    second: str = ""
    evidence_said: bool = False
    reason_said: bool = False
    quote: str = ""
    lived: bool = False


class Deck:
    """One side's cards as stems, each with what it counts."""

    def __init__(self, motion: Motion, side: Side, careful: bool):
        cards = {id: parts(card, careful) for id, card in motion.cards.items()}
        common = stems_of(f"{motion.title} {motion.question}")
        stems = {id: [stems_of(text) - common for text in texts] for id, texts in cards.items()}
        spread: dict[str, int] = {}
        for words in (set().union(*each) for each in stems.values()):
            for stem in words:
                spread[stem] = spread.get(stem, 0) + 1
        self.rarity = {stem: round(log((len(cards) + 1) / count), 2) for stem, count in spread.items()}
        self.weights: dict[str, dict[str, float]] = {}
        self.reasons: dict[str, set[str]] = {}
        self.evidence: dict[str, set[str]] = {}  # what only the evidence has
        for id in motion.deck(side):
            claim, reason, evidence = stems[id]
            weighed = dict.fromkeys(evidence, EVIDENCE) | dict.fromkeys(reason, REASON) | dict.fromkeys(claim, CLAIM)
            self.weights[id] = {stem: weight * self.rarity[stem] for stem, weight in weighed.items()}
            self.reasons[id] = reason - claim
            self.evidence[id] = evidence - claim - reason

    def scores(self, text: str, without: Collection[str] = ()) -> list[Scored]:
        """The cards that share stems with a text, best first; but for some stems."""
        stems = meant_by(text).difference(without)
        shared = {
            id: [weight for stem, weight in weights.items() if stem in stems] for id, weights in self.weights.items()
        }
        return sorted((Scored(sum(each), len(each), id) for id, each in shared.items() if each), reverse=True)

    def says_evidence(self, text: str, card: str) -> bool:
        """Whether a text gives a card's evidence: a number of it, or two words that nothing else on the card has."""
        said = stems_of(text) & self.evidence[card]
        return any(stem[0].isdigit() for stem in said) or (
            len(said) > 1 and sum(self.rarity[stem] for stem in said) >= EVIDENCE_SAID
        )

    def says_reason(self, text: str, card: str) -> bool:
        """Whether a text gives a card's reason: two words of it that its claim doesn't have."""
        return len(stems_of(text) & self.reasons[card]) > 1


def parts(card: Card, careful: bool) -> tuple[str, str, str]:
    """A card's words: what it claims, why, and on what evidence."""
    evidence = card.careful if careful and card.careful else card.evidence
    return (
        f"{card.title} {card.claim} {card.short} {card.restated}",
        card.why,
        f"{evidence} {card.evidence_short} {card.year}",
    )


def deck(motion: Motion, side: Side, careful: bool) -> Deck:
    """A side's cards as stems. Making them takes a tenth of a second, so they are kept."""
    return _deck(_Same(motion), side, careful)


class _Same:
    """A motion as a key: the same object, while it is kept."""

    def __init__(self, motion: Motion):
        self.motion = motion

    def __hash__(self) -> int:
        return hash(self.motion.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.motion is other.motion


@lru_cache(maxsize=64)
def _deck(same: _Same, side: Side, careful: bool) -> Deck:
    return Deck(same.motion, side, careful)


def hear(
    motion: Motion, side: Side, text: str, cited: Sequence[str], careful: bool, known: Collection[str] = ()
) -> Heard:
    """What a text of a side is about, of which `cited` are the cards that it cites. Of several cited cards that it speaks of,
    one of `known` is preferred: those to which there is something to say."""
    if not is_english(motion):
        return Heard(min(cited, key=lambda id: id not in known, default=""), sure=bool(cited))
    cards = deck(motion, side, careful)
    scores = cards.scores(text)
    best = scores[0] if scores else Scored(0, 0, "")
    meant = _meant(scores, cited, known)
    if _EXPERIENCE.search(text):  # no guess at what it means, and no word on its evidence
        return Heard(meant, bool(meant), lived=True)
    if not meant:
        card = min(cited, key=lambda id: id not in known, default="") or (
            best.card if best.score >= CITED and best.words >= CITED_WORDS else ""
        )
        return Heard(card, False, quote=quotation(text, cards, card))
    return Heard(
        meant,
        True,
        _second(text, cards, meant),
        cards.says_evidence(text, meant),
        cards.says_reason(text, meant),
        quotation(text, cards, meant),
    )


def _meant(scores: Sequence[Scored], cited: Sequence[str], known: Collection[str]) -> str:
    """The card that a text is surely about; "" if none is."""
    rival = max((one.score for one in scores if one.card not in cited), default=0.0)
    spoken = [
        one
        for one in scores
        if one.card in cited and one.score >= CITED and one.words >= CITED_WORDS and rival < one.score + LEAD
    ]
    if spoken:
        return min(spoken, key=lambda one: one.card not in known).card
    if not scores or (known and scores[0].card not in known):
        return ""
    best, second = scores[0], scores[1].score if len(scores) > 1 else 0.0
    ahead = best.score >= OTHER and best.words >= OTHER_WORDS and best.score >= second + AHEAD
    return best.card if ahead else ""


_POINTS = re.compile(r"(?<=[.?!…])\s+|\b(?:and also|besides|second(?:ly)?)\b", re.IGNORECASE)


def _second(text: str, cards: Deck, first: str) -> str:
    """Another point of a text, which a part of it is about; "" if there is none."""
    scores = [one[0] for part in _POINTS.split(text) if (one := cards.scores(part, without=cards.weights[first]))]
    others = [one for one in scores if one.card != first and one.score >= CITED and one.words >= CITED_WORDS]
    return max(others, default=Scored(0, 0, "")).card


# --- quotations ---------------------------------------------------------------------------

WORDS = (3, 9)
LETTERS = 50
# These patterns are read by browsers, too.
SENTENCE = r"""(?<=[.?!…])[”’"')]*\s+|\n+"""
QUESTION = r"""\?[”’"')\s]*$"""
CONDITION = r"\b(?:if|when(?:ever)?|unless|until|whether|in case|as long as|suppose|imagine)\b"
CUT = (
    r"""\s*[,;:!?….]+(?=\s|$)\s*|\s*[()[\]“”"—]+\s*|\s+[–-]+\s+|\s+(?:because|but|although|though|while|whereas|since|so)\s+"""
    r"|\s+(?:and|or)\s+(?=(?:i|you|he|she|it|we|they|there|this|nobody|everybody|everyone|some|my|your|his|her|our|their)\b)"
)
LEADING = r"^(?:(?:and|or|but|because|also|then|besides|plus|though|although|while)\b[\s,]*)+"
PARTIAL = r"^(?:as|either|even|instead|just|like|neither|nor|not|of|than|that|to|where|which|who|whom|whose)\b"
REPORTED = r"\b(?:argue[sd]?|claim(?:s|ed)?|pretend\w*|said|sa(?:y|ys|ying)|supposedly)\b"
VERB = (
    r"\b(?:am|are|be|been|can|cannot|could|did|does|do|had|has|have|is|may|might|must|need|needs|should|was|were|will|would)\b|n[’']t\b"
    r"|[’'](?:m|re|ve|ll|d)\b|\b(?:he|here|it|she|that|there|what|who)[’']s\b"
    r"|\b(?:i|you|he|she|it|we|they|nobody|everybody|everyone|people|students|kids)\s+"
    r"(?!and\b|at\b|from\b|in\b|of\b|on\b|to\b|who\b|with\b)[a-z]+|\b[a-z]{2,}ed\b"
    r"|^(?:an?|each|every|this)\s+(?:\w+\s+){1,3}\w{2,}s\b"
)
_SENTENCE, _CUT = re.compile(SENTENCE), re.compile(CUT, re.IGNORECASE)
_QUESTION, _CONDITION = re.compile(QUESTION), re.compile(CONDITION, re.IGNORECASE)
_LEADING, _PARTIAL = re.compile(LEADING, re.IGNORECASE), re.compile(PARTIAL, re.IGNORECASE)
_REPORTED, _VERB = re.compile(REPORTED, re.IGNORECASE), re.compile(VERB, re.IGNORECASE)
_LOADED, _DENIAL = re.compile(LOADED, re.IGNORECASE), re.compile(DENIAL, re.IGNORECASE)
_EXPERIENCE = re.compile(EXPERIENCE, re.IGNORECASE)


def quotation(text: str, cards: Deck, card: str) -> str:
    """The clause of a text that says most of a card's point, or, without a card, most of anything; "" if none is fit to be shown."""
    if not card:
        return telling_clause(text)
    weights = cards.weights[card]
    return _heaviest({clause: sum(weights.get(stem, 0) for stem in stems_of(clause)) for clause in clauses(text)})


def telling_clause(text: str) -> str:
    """The clause of a text that says most; "" if none is fit to be shown."""
    return _heaviest({clause: len(stems_of(clause)) for clause in clauses(text)})


def _heaviest(weighed: dict[str, float]) -> str:
    clause = max(weighed, key=lambda each: weighed[each], default="")
    return clause if clause and weighed[clause] >= QUOTED else ""


def clauses(text: str) -> list[str]:
    """The whole clauses of a text that can be quoted: none after a condition, none that reports others; none at all of a text that
    judges or denies, or tells of hardship in somebody's own life."""
    if any(pattern.search(text) for pattern in (_LOADED, _DENIAL, _EXPERIENCE)):
        return []
    return [clause for sentence in _SENTENCE.split(text) for clause in _clauses(sentence)]


def _clauses(sentence: str) -> Iterable[str]:
    if _QUESTION.search(sentence):
        return
    condition = _CONDITION.search(sentence)
    pieces = _CUT.split(sentence[: condition.start()] if condition else sentence)
    if condition and condition[0][:2].casefold() in ("if", "un"):
        pieces.pop()  # what a condition is joined with is not said either; after a comma, this is empty
    for piece in pieces:
        clause = _LEADING.sub("", piece.strip()).strip(" ’'")
        words = words_of(clause)
        if (
            WORDS[0] <= len(words) <= WORDS[1]
            and len(clause) <= LETTERS
            and words[-1] not in SMALL
            and _VERB.search(clause)
            and not _PARTIAL.search(clause)
            and not _REPORTED.search(clause)
        ):
            yield clause
