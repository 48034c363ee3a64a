"""Finds out what an opening or an answer is about: which card of the author's own deck, and which words can be quoted.

Shared stems (`decks`) can't tell for from against, and nothing tries to: a card of the author's own deck is looked for, and if the
words don't say enough, or a card of the other side says more of them, the answer is conditional or a question. (docs/practice.md,
section 12)
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import astuple

from ..care.grave import (
    ARGUED,
    DANGER,
    PLAINLY,
    Tone,
    is_at_once,
    is_everyday,
    is_in_passing,
    seems_hard,
    threatens,
    tone_met,
)
from ..care.search import Search
from ..model.motion import Motion, Side, other
from ..model.text_memory import remember_texts
from .clauses import QUOTED, SAYS, SENTENCE, TALE, THEM, clauses, groups_in, own_claim
from .decks import PICTURE, UNHEARD, Deck, Scored, clear_first, deck
from .sentences import Itself, says, sentences
from .words import (
    EXPERIENCE,
    FAMILY,
    ONESELF,
    PERSONS,
    is_english,
    meant_by,
    meant_of,
    plain_stems,
    stems_of,
    words_of,
)

CITED, CITED_WORDS = 4.5, 3  # a cited card's least score and shared stems
# The same of a card that isn't cited, and how far it must be ahead of the second.
OTHER, OTHER_WORDS, AHEAD = 6.0, 3, 2.5
# The same of one of the few cards that an answer to a card of one's own is likely to be about.
KNOWN, KNOWN_WORDS, KNOWN_AHEAD = 3.0, 2, 1.5
# What a card that an answer is likely to be about needs of its own point, as `POINT` counts it, and what a cited one does.
KNOWN_POINT, CITED_POINT = 2, 1
SUPPOSED = 2.0  # the least score of a cited card, or of one that answers a card of one's own, that an answer supposes to be meant
KEPT_CARD = 1.5  # the least score of a card that an opening only keeps, if it is to be answered as a card
# Times the points of a hard life with which nobody argues: hardly any ordinary text that we have has as many.
SURELY = 2.4
# Times the points of a hard life with which a text of this many words that says something of a card is asked about.
ASKED, LONG = 1.3, 20
THEIRS = 1.2  # times a card's score, with which a card of the other side makes an opening doubtful
NEAR_SENTENCE = 3.0  # the least score of a card that a sentence of an opening may be about
MOSTLY = 0.15  # the least share of an opening that a card explains, if nobody is to be asked whether it is meant
HEARD_MOSTLY = (0.15, 2)  # the same of a card that is cited and heard, and how much of its point is said
SURELY_MOSTLY = (0.43, 4)  # the same, and how much of its point is said, where its author has kept other cards
BESIDE = 1.0  # the same as `THEIRS` where another card is heard than those that are cited
POINT = 3  # what a card that is not cited needs of its point: a telling stem of its claim counts two, one of everyday words for it one
SECOND, SECOND_WORDS = 6.0, 3  # a second point's least score and shared stems in one sentence
COMPOUND = 4  # the fewest letters of a stem of the motion with which a compound of it begins
WHOLE = 20  # letters of a sentence that is a pack's own; fewer, as “It was me.”, begin many


class Heard(NamedTuple):
    """What a text is about. `sure`: its words say so; otherwise an answer must be conditional if there is a card, and a question if
    there is none, and only plain words are quoted. `second`: another card that it speaks of, `also`: its words for that.
    `tone`: what is hard about it; then nobody argues, and a card is heard only beside a need or a death told in passing. `cited`: the card is cited, too."""

    card: str
    sure: bool
    second: str = ""
    also: str = ""
    evidence_said: bool = False
    reason_said: bool = False
    quote: str = ""
    tone: Tone = ""
    cited: bool = False


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
    says that it is an argument, which is believed, but of danger and of what others do to its writer."""
    if not is_english(motion):
        return Heard(min(cited, key=lambda id: id not in known, default=""), sure=bool(cited))
    cards = deck(motion, side, careful)
    spoken, own = _spoken(motion, text, cited, known)
    text = own_claim(text)
    scores = cards.scores(text, aimed=aimed)
    meant = spoken or _meant(scores, cited, known, aimed)
    if meant not in cited and _PICTURE.search(text):
        meant = ""  # what something is compared with says another card's words, or none's
    tone: Tone = tone_met(own)
    _, words, near, _ = Scored(0, 0, "") if meant else cards.near(text, aimed)
    if near in cited and words >= KNOWN_WORDS:
        meant = near
    is_hard = not argued and (seems_hard(own) or _EXPERIENCE.matches(own))
    plain = "" if meant or aimed or is_hard else cards.plain(text)
    meant = meant or (plain if not known or plain in known else "")
    likely = next((one.score for one in scores if one.card == meant), 0)
    theirs = THEIRS if meant in cited or not cited else BESIDE
    if meant and not spoken and not aimed and _best(deck(motion, other(side), careful), text) >= theirs * likely > 0:
        meant, near = "", meant  # who speaks for the other side doesn't say what the own card says
    if argued:
        is_sure = is_at_once(own)
        is_believed = not is_sure and (tone in ("", *ARGUED) or (tone == "abuse" and not threatens(own)))
        tone = "" if is_believed else tone or "told"
        if not is_sure and tone in DANGER:
            tone = "seems"  # one of them may only be put strongly
    elif not tone and all(seems_hard(each, _asked(own, scores)) for each in (own, _told_of_oneself(own))):
        is_tale = bool(_TALE.search(own)) or is_everyday(own)
        tone = "told" if seems_hard(own, SURELY) else "seems" if seems_hard(own, PLAINLY) or not is_tale else ""
    if tone:
        answered = tone == "need" or (tone == "loss" and is_in_passing(own))
        # A card that is only kept is no answer to somebody who tells of a need.
        rest = answered and (meant or ((aimed or tone != "need") and _supposed(scores, cited, known, aimed)))
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


def _asked(text: str, scores: Sequence[Scored]) -> float:
    """How many times the points of a hard life a text is asked about, by what it says of the cards."""
    is_on = scores and scores[0].score >= NEAR_SENTENCE and len(words_of(text)) >= LONG
    return ASKED if is_on else 1


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
    """The cards of a side that share words with a text, other than what the motion's own may mean, the nearest first."""
    cards, own = deck(motion, side, careful), own_claim(text)
    said = meant_of(stems_of(own) - cards.common)
    return [one.card for one in _ranked(cards.scores(own), motion) if said & cards.weights[one.card].keys()]


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


def unsaid(motion: Motion, text: str) -> tuple[str, ...]:
    """The sentences of a text that no card of the motion has."""
    return _unsaid(Itself(motion), text)


@remember_texts(512)
def _unsaid(itself: Itself, text: str) -> tuple[str, ...]:
    pack = _words_of(itself)
    return tuple(each for each in sentences(text) if len(each) < WHOLE or not says(pack, each))


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
    own = [one for one in spoken if aimed or one.point >= KNOWN_POINT or one.score >= scores[0].score]
    if own:  # what is cited is the point, as long as its own words are there
        return min(own, key=lambda one: one.card not in known).card
    likely = [one for one in scores if one.card in aimed]
    is_nearest = likely and likely[0].score == scores[0].score  # else another card is, which answers nothing of theirs
    if is_nearest and (card := clear_first(likely, KNOWN, KNOWN_WORDS, KNOWN_AHEAD)) and likely[0].point >= KNOWN_POINT:
        return card
    if not scores or scores[0].point < POINT or (known and scores[0].card not in known):
        return ""
    return clear_first(scores, OTHER, OTHER_WORDS, AHEAD)


def _supposed(scores: Sequence[Scored], cited: Sequence[str], known: Collection[str], aimed: Collection[str]) -> str:
    """The card that a text may be about; "" if none is."""
    least, point = (SUPPOSED, CITED_POINT) if aimed else (KEPT_CARD, 0)
    said = {one.card for one in scores if one.score >= least and one.point >= point}
    cited = [id for id in cited if id in said]
    most = {one.card: -one.score for one in scores}
    return min(cited, key=lambda id: (id not in known, most.get(id, 0)), default="")


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
_EXPERIENCE, _THEM = Search(EXPERIENCE, re.IGNORECASE), re.compile(THEM, re.IGNORECASE)
_PERSONS = re.compile(PERSONS, re.IGNORECASE)
_PICTURE = re.compile(PICTURE, re.IGNORECASE)
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
