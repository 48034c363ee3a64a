"""Finds out which of the points that the other side has prepared an answer to a text makes: by a point's words, and everyday words for it.

As with cards (`hearing`), shared stems are added up and rare ones count more: those that few of a side's points and cards have.
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from math import log
from typing import NamedTuple

from ..care.grave import Least, is_everyday, is_near, is_personal, may_be_hard, tone_of
from ..model.motion import Card, Motion, Prepared, Side, other
from ..model.state import Speech
from ..model.text_memory import remember_texts
from .clauses import CLAIMS, own_claim
from .decks import MOSTLY_SPOKEN, ONLY_LINKS, SPOKEN, TELLING, UNHEARD, Deck, Scored, deck
from .flaws import speaks_of_evidence
from .hearing import KNOWN_POINT, NEAR_SENTENCE, POINT, Heard, claims_of, hear
from .sentences import Itself
from .words import CONCLUDES, FAMILY, is_english, meant_by, stems_of

NEAR, NEAR_SHARE = 2.4, 0.5  # the least score of a point that is offered, and its share of the best one's
FIRST = 0.85  # the share of a card’s score with which points are offered before cards
OFFERED, FEW = 3, 1  # at most; and after cards
# The least score of the point that a text makes, its shared stems, and how far it is ahead; the score that leaves no doubt; and its share
# of what the text says, as a long story has a few words of many points. Of a short text that says little else two words do.
MADE, MADE_WORDS, MADE_AHEAD, SURE, MADE_SHARE = 6.0, 3, 1.8, 7.5, 0.31
LITTLE_ELSE, LITTLE_SCORE, LITTLE_CARD = (
    0.42,
    4.5,
    0.33,
)  # the last: the most of its score that a card may have, if it is two words
MADE_BESIDE = 0.5  # how far it is ahead of the nearest card, which else is as likely
# Of the card that a text clearly says, so that nobody is asked: the least score, how far it is ahead, and its share of the text.
CLEAR, CLEAR_AHEAD, CLEAR_SHARE = 5.0, 3.0, 0.3
# Of any card that is taken to be meant without asking: its stems, or what is said of its point.
CLEAR_WORDS, CLEAR_POINT = 4, 4
# Of what a text means more likely than anything else: a card's least score, its share of the text, what a point's score counts beside
# it, and, in an answer, how many times it is ahead of other cards; its stems; the stems of a point, and how many times it is ahead.
LIKELY, LIKELY_SHARE, BESIDE_CARDS, LIKELIER = 4.0, 0.3, 0.9, 1.5
LIKELY_STEMS, LIKELY_WORDS, LIKELY_AHEAD = 3, 4, 1.2
# Of the card that a text names though its writer tapped none: its least score, its stems, and how far it is ahead.
NAMED, DIRECT = (5.0, 3, 1.5), 2  # the last: its stems that the text itself has
OURS, OURS_SHARE = 4.5, 0.25  # the same two of a card of whoever answers
# The least score of a point or a card that may be meant instead of a card, by words that this doesn’t have; and the stems of the card.
RIVAL, RIVAL_WORDS = 5.0, 3
# Of what one sentence says and hardly anything else: a point's or a card's least score, its share of it, and how many times it is ahead;
# the share of a card that the answering card has no answer to.
IN_ONE_POINT, IN_ONE_CARD, IN_ONE_SHARE = (4.5, 0.45, 1.3), (3.5, 0.4, 1.5), 0.55
# Of what a sentence says, the card whose evidence a text gives explains less, if it draws something else from that.
DRAWN = 0.4
# Of the only card that an opening keeps, so that nobody is asked: its least score, its share of the text, and of all others' scores.
ONLY_KEPT, ONLY_SHARE, ONLY_AHEAD = 1.2, 0.14, 0.9
CUE = 0.8  # what an everyday word counts beside one of the point’s own
# Of a card of the other side whose case a text makes: its least score, its stems, how far it is ahead of all that its own side says, what
# it needs of its point, and its share of the text. Of a text that wants something, and says hardly anything else, less is enough.
OTHERS, OTHERS_WANTED = (5.0, 3, 1.5, 4, 0.75), (3.0, 2, 0.2, 3, 0.95)
# Of what reads as the other side's case, so that its writer is asked: a card's least score, its stems, what it needs of its point, its
# share of the text, and how far it is ahead; what a point of its side adds, and what one of the writer's own side counts against it.
READS, READS_SHARE, READS_AHEAD, ADDED, BESIDE_OWN = (4.5, 3, 3), 0.2, 3.0, 0.3, 0.5
# The figures of a card's evidence that a text has if it tells of that, whatever else it says.
FIGURE, FIGURES_OF_ONE = r"(?<!\w)\d+(?:[.,]\d+)*(?!\w)", 2
ON_IT = 2  # stems that a text shares with what it answers if it speaks of that
MANY_CARDS = 3  # cards with a figure that then is none of a card's own, as the age is in a motion on that
NOTHING = Scored(0, 0, "")
# What may turn against what it speaks of; and what does so unless the card says it in the same way.
AGAINST = r"\b(?:but|though|although|even|however|yet|just|only|instead|wrong|lie|myth|despite|other side|(?:they|people|some|you) (?:say|think))\b|\?"
ALIKE = (
    r"\b(?:not|\w+n[’']t|cannot|no|never|nobody|nothing|none|without)\b",
    r"\b(?:less|fewer)\b",
    r"\b(?:can|could|may)\b",
    r"\bbetter\b",
    r"\bstill\b",
)
WANTS = r"\b(?:should|must|ought to|has to|have to)\b"
# What says whose words they are, or turns against them.
REPORTS = r"\b(?:but|though|although|however|yet|wrong|lie|myth|despite|other side|(?:they|people|some|you) (?:argue|claim|say|think))\b|\?"
_REPORTS = re.compile(REPORTS, re.IGNORECASE)
# A story of a relative tells of a subject, and either side may tell it.
_STORY = re.compile(
    rf"(?=[^.?!]*\b(?:my|our) (?:\w+ )?{FAMILY})[^.?!]*\b(?:yesterday|(?:last|this) (?:\w+day|month|spring|summer|autumn|winter|week|weekend|year))\b",
    re.IGNORECASE,
)
_AGAINST, _WANTS = re.compile(AGAINST, re.IGNORECASE), re.compile(WANTS, re.IGNORECASE)
_ALIKE = [re.compile(each, re.IGNORECASE) for each in ALIKE]
# Words that a point may have, and many texts have.
_COMMON = "two three four five six seven eight nine ten eleven twelve half hundred already"
# What claims or concludes something.
DRAWS = rf"{CLAIMS}|^\W*so\b|{CONCLUDES}"
_DRAWS = re.compile(DRAWS, re.IGNORECASE)
# What likens the motion's plan to another one: “By that logic, ban windows, too”; the group is what the other one is of.
LIKENS = (
    r"\bby (?:that|the same|this|your) (?:logic|reasoning)\b(?:[^.?!]*?\b(?:abolish|ban|forbid)\b)?([^.?!]*)|"
    r"\b(?=next|then|why not)(?=[^.?!]*\b(?:also|as well|next|too)\b)(?:next|then|why not)\b[^.?!,]{0,20}?\b(?:abolish|ban|forbid)\b([^.?!]*)"
)


class Made(NamedTuple):
    """How well a text's words match one point."""

    score: float
    words: int
    point: Prepared

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE


def point_made(motion: Motion, side: Side, text: str, careful: bool) -> Made | None:
    """The point that a text makes rather than another one or a card of its side; None if that isn't clear."""
    ranked = points_made(motion, side, text)
    if not ranked or ranked[0].score < MADE_AHEAD + (ranked[1].score if len(ranked) > 1 else 0):
        return None
    best = ranked[0]
    cards = deck(motion, side, careful)
    card = next((one.score for one in cards.scores(own_claim(text))), 0)
    others = len(stems_of(own_claim(text)) - cards.common) - best.words
    whole = best.score + UNHEARD * others
    is_alone = best.words > 2 or (best.words > 1 and card <= LITTLE_CARD * best.score)
    little = is_alone and best.score >= max(LITTLE_SCORE, LITTLE_ELSE * whole)
    is_made = best.score >= max(MADE, MADE_SHARE * whole) and best.words >= MADE_WORDS
    return best if best.score >= card + MADE_BESIDE and (is_made or little) else None


def said_in(motion: Motion, side: Side, sentence: str, careful: bool, met: str) -> Made | Scored | None:
    """The point, or else the card, of this side that one sentence says, and hardly anything else; None if that isn't clear. `met`: the text
    that it answers, whose words alone prove no point."""
    cards, own = deck(motion, side, careful), own_claim(sentence)
    best_point, rival = [*points_made(motion, side, sentence), None, None][:2]
    best, second = [*cards.scores(own), NOTHING, NOTHING][:2]

    def is_said(score: float, share: float, next_score: float, least: tuple[float, float, float]) -> bool:
        return score >= max(least[0], least[2] * next_score) and share >= least[1]

    words = meant_by(own) - cards.common
    share = cards.share(own, best) if best.card else 0
    is_cards = best.point >= POINT and share >= IN_ONE_SHARE
    if best_point and best_point.words > 1:
        whole = best_point.score + UNHEARD * (len(stems_of(own) - cards.common) - best_point.words)
        is_new = words & stems_of(best_point.point.point) - stems_of(met)
        is_ahead = best_point.score >= best.score + MADE_BESIDE and not is_cards
        next_score = rival.score if rival else 0
        if is_new and is_ahead and is_said(best_point.score, best_point.score / whole, next_score, IN_ONE_POINT):
            return best_point
    is_card = best.words > 1 and best.point >= KNOWN_POINT
    return best if is_card and is_said(best.score, share, second.score, IN_ONE_CARD) else None


def is_rivalled(motion: Motion, side: Side, text: str, careful: bool) -> bool:
    """Whether a point or another card may be meant instead of the card that a text surely says: by words that the card doesn't have."""
    cards, own = deck(motion, side, careful), own_claim(text)
    scores = cards.scores(own)
    card = cards.weights[scores[0].card].keys() if scores else ()
    others = cards.scores(own, without=card)
    is_other = any(one.words >= RIVAL_WORDS and one.score >= RIVAL and one.point >= POINT for one in others)
    return is_other or any(one.words > 1 and one.score >= RIVAL for one in points_made(motion, side, text, card))


def points_near(motion: Motion, side: Side, text: str, careful: bool) -> tuple[list[str], list[str]]:
    """The points that may be meant, the likeliest first, each with two words in the text, one of its own; or, if there are none, one that is
    less likely than the nearest card (two, if both are likelier than the second card)."""
    ranked, said = points_made(motion, side, text), meant_by(own_claim(text))
    likely = [
        one
        for one in ranked
        if one.words > 1 and one.score >= NEAR_SHARE * ranked[0].score and said & stems_of(one.point.point)
    ]
    best, second = [*deck(motion, side, careful).scores(own_claim(text)), NOTHING, NOTHING][:2]
    if likely and likely[0].score >= FIRST * best.score:
        return [one.point.point for one in likely[:OFFERED]], []
    are_two = len(likely) > 1 and likely[1].score > second.score
    return [], [one.point.point for one in likely[: FEW + are_two]]


def clear_card(motion: Motion, side: Side, text: str, careful: bool) -> str:
    """The card that a text clearly says rather than another one of either side or a point; "" if there is none, or if cards are hard to
    bear."""
    cards, own = deck(motion, side, careful), own_claim(text)
    if cards.light and (card := card_of_figures(motion, side, own) or claim_said(motion, side, own, careful)):
        return card
    best, second = [*cards.scores(own), NOTHING, NOTHING][:2] if cards.light else [NOTHING, NOTHING]
    is_ahead = best.score >= max(CLEAR, second.score + CLEAR_AHEAD) and best.point >= KNOWN_POINT
    if not (is_ahead and is_enough(best)) or cards.share(own, best) < CLEAR_SHARE:  # as with most texts
        return ""
    theirs = next(iter(deck(motion, other(side), careful).scores(own)), NOTHING)
    points = points_made(motion, side, text)
    is_clear = best.score >= theirs.score and not (points and points[0].score >= FIRST * best.score)
    return best.card if is_clear and not is_rivalled(motion, side, text, careful) else ""


def is_open(motion: Motion, said: Speech, heard: Heard, careful: bool, before: str = "", met: str = "") -> bool:
    """Whether a text tells of a life, alone or after what its author wrote `before`, and no argument of the deck is surely heard in it, or
    its author has been asked about it: then only the rest is argued with, and so no cry that nothing finds. Of what a card speaks of, or
    the text that it answers (`met`), more has to be told."""
    side, text = said.side, said.text
    if not is_english(motion) or heard.tone or (heard.sure and not said.argued):
        return False
    if said.argued:
        return may_be_hard(text) and not tone_of(text)

    def is_heard(words: str) -> bool:  # as in an opening, whatever may answer it
        return hear(motion, side, words, (), careful).sure

    if is_heard(text) or (speaks_of_evidence(text) and not is_near(text)):
        return False
    cards, own = deck(motion, side, careful), own_claim(text)
    is_plain, on_it = is_everyday(text), len(stems_of(text) & stems_of(met) - cards.common)
    is_example = is_plain and cards.speaks_of(own, SPOKEN)
    is_eased = is_plain or on_it >= ON_IT or cards.speaks_of(own, MOSTLY_SPOKEN)
    least: Least = "points" if is_example else "theirs" if is_eased else "open"
    is_off = not on_it and next((one.score for one in cards.scores(own)), 0) < NEAR_SENTENCE
    is_aside = is_off or is_near(text)
    goes_on = is_aside and before and is_personal(f"{before}\n{text}", least) and not is_heard(before)
    if not (goes_on or is_personal(text, least)):
        return False
    return not (point_made(motion, side, text, careful) or clear_card(motion, side, text, careful))


def is_enough(one: Scored) -> bool:
    """Whether a text shares so much with a card that it can be taken to mean it without asking: a few words may stand in any text."""
    return one.words >= CLEAR_WORDS or one.point >= CLEAR_POINT


def claim_said(motion: Motion, side: Side, text: str, careful: bool) -> str:
    """The card whose claim a sentence says, and nothing else, if no other card's has all of its words, and if no other sentence has words of
    a card's point; "" if there is none."""
    cards, said = deck(motion, side, careful), set[str]()
    for each in () if likens(motion, side, text, careful) else claims_of(text):
        stems = stems_of(each) - cards.common
        rest = [id for id, claim in cards.claims.items() if stems and stems <= claim and stems & cards.told[id]]
        if len(rest) == 1 and not _turns(each, motion.cards[rest[0]]):
            said.add(rest[0])
        elif any(one.point >= KNOWN_POINT for one in cards.scores(each)):
            return ""
    return said.pop() if len(said) == 1 else ""


@remember_texts(64)
def figures_in(text: str) -> frozenset[str]:
    """The figures of a text, as they are written."""
    return frozenset(re.findall(FIGURE, text))


def figures_of(motion: Motion, side: Side) -> dict[str, frozenset[str]]:
    """By card of a side, the figures of its evidence, without those of the motion."""
    plain = figures_in(f"{motion.title} {motion.question}")
    each = {id: figures_in(card.evidence) for id, card in motion.cards.items()}
    spread = Counter(figure for figures in each.values() for figure in figures)
    plain |= {figure for figure, cards in spread.items() if cards >= MANY_CARDS}
    return {id: each[id] - plain for id in motion.deck(side)}


def card_of_figures(motion: Motion, side: Side, text: str) -> str:
    """The card of this side of whose evidence a text has two figures, and no other card's as many; "" if there is none."""
    said = figures_in(text)
    counts = Counter({id: len(said & own) for id, own in figures_of(motion, side).items()})
    (best, most), (_, next_most) = counts.most_common(2)
    return best if most >= FIGURES_OF_ONE and most > next_most else ""


def likely(motion: Motion, side: Side, text: str, careful: bool, times: float = 1) -> str:
    """The card or point that a text is likelier to mean than any other, so that it is answered with an “if”; "" if there is none, or if
    cards are hard to bear. `times`: how many times the second card's score a card must have."""
    cards, own = deck(motion, side, careful), own_claim(text)
    if not cards.light or likens(motion, side, text, careful):
        return ""
    (best, rival), points = [*cards.scores(own), NOTHING, NOTHING][:2], points_made(motion, side, text)
    first, second = [*(one.score for one in points[:2]), 0, 0][:2]
    is_card = best.score >= max(LIKELY, BESIDE_CARDS * first, times * rival.score) and best.point >= KNOWN_POINT
    is_card &= best.words >= LIKELY_STEMS and (times > 1 or is_enough(best))
    if is_card and cards.share(own, best) >= LIKELY_SHARE:
        return "" if is_rivalled(motion, side, text, careful) else best.card
    is_point = bool(points) and points[0].words >= LIKELY_WORDS and first >= LIKELY_AHEAD * max(second, best.score)
    return points[0].point.point if is_point else ""


def named_by_words(motion: Motion, side: Side, text: str, careful: bool) -> str:
    """The card of this side that a text names by its words, where its writer has tapped none: it is answered with an “if”; "" if there is
    none, or if cards are hard to bear."""
    cards, own = deck(motion, side, careful), own_claim(text)
    if not cards.light or likens(motion, side, text, careful):
        return ""
    best, second = [*cards.scores(own), NOTHING, NOTHING][:2]
    least, words, ahead = NAMED
    rivals = [one.score for one in deck(motion, other(side), careful).scores(own)[:1]]
    rivals += [BESIDE_CARDS * one.score for one in points_made(motion, side, text)[:1]]
    is_ahead = best.score >= max(least, second.score + ahead, *rivals, 0)
    if not (is_ahead and best.words >= words and best.point >= KNOWN_POINT):
        return ""
    own_stems = stems_of(own) & cards.weights[best.card].keys()  # a word that means several says one thing
    return best.card if len(own_stems) >= DIRECT else ""


def kept_card(motion: Motion, side: Side, text: str, kept: Collection[str], careful: bool) -> str:
    """The only card that an opening keeps, if its words are in the text, and none of the other cards and points is likelier; "" if not."""
    cards, own = deck(motion, side, careful), own_claim(text)
    scores = cards.scores(own) if len(kept) == 1 else []
    best = next((one for one in scores if one.card in kept), NOTHING)
    others = [one.score for one in scores if one is not best]
    others += [one.score for one in points_made(motion, side, text)[:1]]
    is_near = best.score >= max(ONLY_KEPT, ONLY_AHEAD * max(others, default=0))
    return best.card if is_near and cards.share(own, best) >= ONLY_SHARE else ""


def likens(motion: Motion, side: Side, text: str, careful: bool) -> bool:
    """Whether a text likens what the motion wants to something else that has no word of the motion's."""
    common = deck(motion, side, careful).common
    others = (each[1] or each[2] or "" for each in re.finditer(LIKENS, text, re.IGNORECASE))
    return any(not stems_of(each) & common for each in others)


def is_guessed(motion: Motion, side: Side, text: str, meant: str, heard: str, careful: bool, times: float = 1) -> bool:
    """Whether a card or point is only likely to be meant, and neither surely `heard` nor tapped: what is likely isn't asked about."""
    match = point_made(motion, side, text, careful)
    if meant in (heard, match.point.point if match else "", clear_card(motion, side, text, careful)):
        return False
    return meant == likely(motion, side, text, careful, times)


def ours_near(motion: Motion, side: Side, text: str, careful: bool) -> str:
    """The card of this side that speaks most clearly of what a text of the other side speaks of, on whichever side of it; "" if none
    does, or if cards are hard to bear."""
    cards, own = deck(motion, side, careful), own_claim(text)
    best = next(iter(cards.scores(own)), NOTHING)
    is_near = best.score >= OURS and best.point >= POINT and cards.share(own, best) >= OURS_SHARE
    return best.card if cards.light and is_english(motion) and is_near else ""


def others_case(motion: Motion, side: Side, text: str, careful: bool) -> str:
    """The card of the other side whose case a text of this side makes, by its own words and against nothing that it says; "" if that isn't
    clear, or if cards are hard to bear."""
    cards, own = deck(motion, other(side), careful), own_claim(text)
    best = next(iter(cards.scores(own)), NOTHING)
    if not (cards.light and is_english(motion) and best.card) or _turns(text, motion.cards[best.card]):
        return ""
    if _names(motion, side, text):
        return ""
    mine = next((one.score for one in deck(motion, side, careful).scores(own)), 0)
    mine = max([mine, *(one.score for one in points_made(motion, side, text)[:1])])
    share = cards.share(own, best)

    def is_clear(least: float, words: int, ahead: float, point: int, most: float) -> bool:
        return best.score >= max(least, mine + ahead) and best.words >= words and best.point >= point and share >= most

    return best.card if is_clear(*OTHERS) or (_WANTS.search(own) and is_clear(*OTHERS_WANTED)) else ""


def reads_as_others(motion: Motion, side: Side, text: str, careful: bool) -> bool:
    """Whether an opening of this side reads as the other side's case, so that its writer is asked: its words are a card's of theirs, and
    clearly less any of its own. It tells of a subject, so nothing may turn in it; never if cards are hard to bear."""
    cards, own = deck(motion, other(side), careful), own_claim(text)
    if (
        not (cards.light and is_english(motion))
        or motion.has_stock
        or _REPORTS.search(text)
        or _STORY.search(text)
        or _names(motion, side, text)
    ):
        return False
    best = next(iter(cards.scores(own)), NOTHING)
    mine, second = [*deck(motion, side, careful).scores(own), NOTHING, NOTHING][:2]
    if (
        second.score >= READS[0] and second.words >= READS[1]
    ):  # whoever says two of their own cards doesn't speak for the others
        return False
    point, rival = (next((one.score for one in points_made(motion, each, text)), 0) for each in (other(side), side))
    is_ahead = best.score + ADDED * point >= max(mine.score, BESIDE_OWN * rival) + READS_AHEAD
    is_said = all(has >= least for has, least in zip((best.score, best.words, best.point), READS, strict=True))
    return is_ahead and is_said and cards.share(own, best) >= READS_SHARE


def _names(motion: Motion, side: Side, text: str) -> bool:
    """Whether a text has the name of its own side: “so a later start lets us sleep”, for “Later”."""
    name = motion.sides[side].name
    return len(name) > len("For") and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None


def _turns(text: str, card: Card) -> bool:
    """Whether a text may turn against a card of whose subject it speaks."""
    says = f"{card.title} {card.claim} {card.why}"
    return bool(_AGAINST.search(text)) or any(each.search(text) and not each.search(says) for each in _ALIKE)


def is_told(cards: Deck, sentence: str, point: Prepared) -> bool:
    """Whether a sentence has two words of a point that few cards have: a star alone is no praise."""
    shared = meant_by(sentence) & stems_of(f"{point.point} {point.cues}") - cards.common
    return sum(cards.rarity.get(stem, ONLY_LINKS) >= TELLING for stem in shared) > 1


def beside(motion: Motion, side: Side, text: str, card: str, careful: bool) -> Made | None:
    """The point that a text makes beside its card, in sentences that say nothing of the card's own; None if there is none, or if the
    text says nothing of the card."""
    cards, rest = deck(motion, side, careful), list[str]()
    parts = claims_of(text) if cards.light and is_english(motion) else []
    for each in parts:
        own = (one for one in cards.scores(each) if one.card == card)
        if not any(one.score >= NEAR_SENTENCE and one.point >= KNOWN_POINT for one in own):
            rest.append(each)
    points = [(each, one) for each in rest if (one := point_made(motion, side, each, careful))]
    sure = [one for each, one in points if is_told(cards, each, one.point)]
    if len(rest) == len(parts):
        return None if not sure or point_made(motion, side, text, careful) else max(sure, key=lambda one: one.score)
    if not sure and rest and (whole := point_made(motion, side, text, careful)):
        sure = [one for one in points_made(motion, side, " ".join(rest))[:1] if one.point is whole.point]
    return max(sure, key=lambda one: one.score, default=None)


def drawn(motion: Motion, side: Side, text: str, card: str, careful: bool) -> str:
    """What a text draws from a card's evidence: its sentences after that which claim something, of which the card explains little, and that
    don't only say what its side wants; "" if there are none, or if cards are hard to bear."""
    cards = deck(motion, side, careful)
    parts = claims_of(text) if cards.light and is_english(motion) else []
    given = [cards.says_evidence(each, card) for each in parts]
    if not any(given):
        return ""
    others = [each for n, each in enumerate(parts) if not given[n] and any(given[:n])]

    def is_drawn(each: str) -> bool:
        near = next((one for one in cards.scores(each) if one.card == card), NOTHING._replace(card=card))
        own = stems_of(each) - cards.common
        is_its_point = near.point >= KNOWN_POINT  # which the answer is to
        return len(own) > 1 and not is_its_point and bool(_DRAWS.search(each)) and cards.share(each, near) < DRAWN

    return " ".join(filter(is_drawn, others))


def points_made(motion: Motion, side: Side, text: str, without: Collection[str] = ()) -> list[Made]:
    """The prepared points that a text of this side may make, the likeliest first. `without`: stems to ignore."""
    said = meant_by(own_claim(text)).difference(without)
    ranked = [
        Made(sum(sorted(weights[stem] for stem in both)), len(both), point)
        for point, weights in weighed_points(motion, side)
        if (both := said & weights.keys())
    ]
    return sorted((one for one in ranked if one.score >= NEAR), key=lambda one: -round(one.score, 2))


def weighed_points(motion: Motion, side: Side) -> list[tuple[Prepared, dict[str, float]]]:
    """The points that this side may make, each with what its stems count."""
    return _weights(Itself(motion), side)


@lru_cache(maxsize=64)
def _weights(itself: Itself, side: Side) -> list[tuple[Prepared, dict[str, float]]]:
    motion, cards = itself.motion, deck(itself.motion, side, False)
    prepared = motion.sides[other(side)].prepared if is_english(motion) else ()
    common = cards.common | stems_of(_COMMON)
    own = [stems_of(point.point) - common for point in prepared]
    stems = [each | (stems_of(point.cues) - common) for point, each in zip(prepared, own, strict=True)]
    spread = Counter(stem for each in (*stems, *cards.points.values()) for stem in each)
    every = len(stems) + len(cards.points) + 1
    return [
        (point, {stem: round(log(every / spread[stem]) * (1 if stem in mine else CUE), 2) for stem in each})
        for point, mine, each in zip(prepared, own, stems, strict=True)
    ]
