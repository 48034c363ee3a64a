"""Makes bots' openings, and the parts that all their speeches share (docs/game.md, section 12): words, without a room.

A card's claim, reason and evidence, and a link's hint, comparison and reply, appear as the pack has them, in whole sentences,
after the leads of one of three voices (`bot_phrases`). `hearing` decides what a person's words are about, and a clause of
theirs may be quoted. Bots never say what a pack keeps for teachers.

Each speech fits its limits: what matters least is left out first.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from random import Random
from typing import Literal, NamedTuple

from ..model.motion import Card, Link, LinkKind, Motion, Side
from ..model.phases import LIMITS
from ..model.state import BotLevel
from .bot_phrases import (
    ALL,
    APART,
    DO_YOU_MEAN,
    EXAMPLE,
    GRANTS_HARM,
    GRAVE,
    HEALTH,
    KINDS,
    LAST,
    MILD,
    PERHAPS,
    PLAIN,
    RECEIPTS,
    SEPARATE,
    STORYTELLER,
    TONES,
    VOICES,
    Kind,
    Voice,
)
from .hearing import Heard, sentence_of
from .sentences import capital, cut, first_sentence, inside, leans, says, sentence, written
from .words import GRAVE_HARM, is_english, stems_of

Counters = Sequence[tuple[str, LinkKind | Literal["other"]]]
Part = tuple[int, str]  # how soon words are left out (0 never, the highest first), and the words

_THOUGHT = re.compile(r"Reasoning:\s*")


class Manner(NamedTuple):
    """How a bot speaks. `luck` makes the choices that are left, and the same luck makes the same ones. `careful`: sensitive cards are
    said as a careful room shows them. `earlier`: what bots have said in this debate; leads and questions in it are not repeated while
    others are left."""

    luck: Random
    voice: Voice = PLAIN
    level: BotLevel = "fair"
    careful: bool = False
    earlier: str = ""


# --- opening ------------------------------------------------------------------------------


def opening(
    motion: Motion,
    cards: Sequence[str],
    manner: Manner,
) -> str:
    """An opening on these cards of one side, of 40 to 600 characters; the first card leads."""
    card, more = motion.cards[cards[0]], [motion.cards[id] for id in cards[1:]]
    said, luck, careful = Said(motion, manner), manner.luck, manner.careful
    claim, why, shown = sentence(card.claim), sentence(card.why), fact_of(card, said)
    if leans(why):
        claim, why = f"{claim} {why}", ""
    reason = led(said.lead(said.voice.why), why)
    backing = led(said.lead(said.voice.example if is_thought(card, careful) else said.voice.evidence), shown)
    first, second = (backing, reason) if luck.random() < 0.5 and not leans(why) else (reason, backing)
    parts: list[Part] = [(0, claim), (2, first), (2, second)]
    if manner.voice is STORYTELLER and is_english(motion) and shown and not leans(shown) and luck.random() < 0.5:
        parts = [(1, shown), (0, claim), (2, reason)]
    for n, each in enumerate(more):
        parts += [
            (0, led(said.lead(said.voice.more) if not n else "", sentence(each.short or each.claim))),
            (3, sentence(each.why)),
        ]
    if len(_joined(part for part in parts if not part[0])) > LIMITS["opening"][1]:  # every cited card must appear
        parts = [(0, first_sentence(sentence(each.short or each.claim))) for each in (card, *more)]
    return fitted("opening", parts, motion, card.side)


# --- words that nobody argues with -----------------------------------------------------------

NEAR_A_LIFE = re.compile(  # costs, numbers of people, and what a hard life may be about
    r"\d|\b(?:alcohol|bodies|body|budget|camps?|cheap\w*|cost\w*|customers?|cyberbull\w*|deport\w*|disab\w+|drink\w*|drugs?|earn\w*|expensive|fewer|"
    r"film(?:s|ed|ing)?|flee\w*|fled|half|humiliat\w*|hurts?|income|jail\w*|majority|many|millions?|mock\w*|money|(?:more|most) people|paid|pay\w*|photos?|"
    r"pictures?|police|prices?|prison\w*|profits?|punish\w*|refugees?|rents?|returned|sales|sent back|share|shops?|sick|tax\w*|thousands?|trade|videos?|"
    r"violen\w+|wheelchairs?)\b",
    re.IGNORECASE,
)


def is_apart(card: Card, heard: Heard) -> bool:
    """Whether a card is far enough from words that nobody should argue with to come after them."""
    if heard.tone not in ("grave", "abuse") or not card.restated or card.sensitive != "none":
        return False
    return heard.tone == "abuse" or not NEAR_A_LIFE.search(f"{card.restated} {card.why}")


def left_standing(motion: Motion, kind: str, side: Side, heard: Heard, own: Card | None, said: "Said") -> str:
    """An answer that leaves words as they are which nobody should argue with, and adds a card if one is far
    enough from them; to words against people, else the side's sentence."""
    assert heard.tone
    left = said.one(TONES[heard.tone][0])
    if heard.tone in ("distress", "wronged"):
        return left
    if own is None or not is_apart(own, heard):
        if heard.tone != "abuse":
            return left  # the bare motion after a life's story would be worse than silence
        return fitted(kind, [(0, left), (1, SEPARATE), (0, sentence(motion.sides[side].sentence))], motion, side)
    point = said.one(APART).format(own.restated.rstrip("."))
    return fitted(kind, [(0, left), (0, point), (2, "" if leans(own.why) else sentence(own.why))], motion, side)


def kind_of(text: str, quote: str) -> Kind:
    """The kind of the clause that is quoted from a text, or else of its sentence; only the clause itself can be of the kind "all or
    none". If nothing is quoted, an example or a fact. A text that speaks of a death or an illness is of that kind, whatever it quotes."""
    if re.search(HEALTH.pattern, text, re.IGNORECASE):
        return HEALTH
    if not quote:
        return EXAMPLE if re.search(EXAMPLE.pattern, text, re.IGNORECASE) else KINDS[-1]
    own, around = (
        next(kind for kind in KINDS if re.search(kind.pattern, words, re.IGNORECASE))
        for words in (quote, sentence_of(text, quote))
    )
    return own if own is not KINDS[-1] else KINDS[-1] if around is ALL else around


# --- what rests on evidence ------------------------------------------------------------------

_GRAVE_HARM = re.compile(GRAVE_HARM, re.IGNORECASE)


def comparison_of(motion: Motion, link: Link, met: str) -> str:
    """Why a link's answer matters more; "" if it would weigh numbers of people against grave harm."""
    card = motion.cards[met]
    counts = link.measure == "scale" and _GRAVE_HARM.search(f"{card.claim} {card.why} {card.restated}")
    return "" if counts else sentence(link.outweighs)


SAME = 4  # stems that an answer and a card's evidence share if they say the same
ALIKE = 3  # the same of an answer and what a card leaves open


def is_evidence(hint: str, card: Card) -> bool:
    """Whether an answer already gives its card's evidence."""
    figures = set(_FIGURE.findall(hint)) & set(_FIGURE.findall(card.evidence_short))
    return bool(figures) or len(telling(hint) & telling(card.evidence_short)) >= SAME


@lru_cache(maxsize=2048)
def telling(text: str) -> frozenset[str]:
    return frozenset(stems_of(text))


_FIGURES = re.compile(
    r"\b(?:another (?:poll|study|survey)|average|"
    r"counted (?:only|in)|(?:fell|rose|grew) by|figures?|per ?cent|samples?|stud(?:y|ies)|surveys?|tenth|test scores|tests)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d.,]*\d")
_NAMES = re.compile(r"\d[\d.,–]*\d|\d+|[A-Z][\w’-]+")


@lru_cache(
    maxsize=1024
)  # an answer asks it of the same texts of a pack again and again, one of which is all cards together
def _names(text: str) -> frozenset[str]:
    """The names and numbers in a text."""
    return frozenset(_NAMES.findall(text))


def _named(card: Card, motion: Motion) -> frozenset[str]:
    """The names and numbers of a card's evidence. A word with a capital that the pack also writes without one is no name."""
    names = _names(f"{card.evidence} {card.careful} {card.evidence_short}")
    return frozenset(name for name in names if name[0].isdigit() or name.lower() not in written(motion))


def rests_on_evidence(text: str, motion: Motion, met: str, own: str) -> bool:
    """Whether words about a card speak of its evidence: a number or a name that only the evidence has, or figures of any kind, unless
    the bot's own evidence has them."""
    theirs, mine = motion.cards[met], motion.cards[own]
    evidence = f"{theirs.evidence} {theirs.careful} {theirs.evidence_short}"
    ours = f"{mine.evidence} {mine.careful} {mine.evidence_short}".replace("%", " per cent or a tenth")
    everybody = " ".join(f"{card.title} {card.claim} {card.why}" for card in motion.cards.values())
    named = _named(theirs, motion) - _names(ours) - _names(f"{everybody} {motion.title}")
    if named & _names(text):
        return True
    figures = {word.casefold() for word in _FIGURES.findall(text)}
    return bool(theirs.weak_on == "evidence" or re.search(r"\d", evidence)) and bool(
        figures - {word.casefold() for word in _FIGURES.findall(ours)}
    )


# --- leads -----------------------------------------------------------------------------------


class Said:
    """Chooses the leads of one speech. `met`: what it answers."""

    def __init__(self, motion: Motion, manner: Manner, met: str = ""):
        self.motion, self.voice, self.luck, self.level = motion, manner.voice, manner.luck, manner.level
        self.careful = manner.careful
        self.earlier = f"{manner.earlier} {met}"  # what was said before it, in its clash and by bots in its debate

    def lead(self, leads: Sequence[str]) -> str:
        """A lead that was not said earlier; "" if all were."""
        fresh = [lead for lead in leads if not lead or fixed(lead) not in self.earlier]
        chosen = self.luck.choice(fresh) if fresh and is_english(self.motion) else ""
        self.earlier += chosen
        return chosen

    def one(self, leads: Sequence[str]) -> str:
        """The same; if all were said, one of those said least often."""
        mixed = self.luck.sample(leads, len(leads))
        return self.lead(leads) or min(mixed, key=lambda lead: self.earlier.count(fixed(lead)))

    def form(self, *forms: str) -> str:
        """One of several ways to say the same, by luck among those that were not said earlier; "" if all were."""
        fresh = [words for words in forms if words and not says(self.earlier, words)]
        return self.luck.choice(fresh) if fresh else ""

    def receipt(self, quote: str) -> str:
        """A clause of theirs, with no word on it."""
        lead = self.one(RECEIPTS)
        return lead.format(capital(quote) if lead.startswith("“") else quote)

    def conceded(self, quote: str, kind: Kind) -> str:
        """A clause of theirs, and what to grant of it."""
        lead = self.one(self.voice.quotes)
        granted = self.one(kind.grants)
        granted = capital(granted) if "?" in lead else granted
        return f"{lead.format(capital(quote) if lead.startswith('“') else quote)} {granted}"

    def perhaps(self, met: Card, hint: str) -> str:
        """An answer to what the other side may have meant."""
        if not met.restated:
            return hint
        continued = inside(hint, self.motion)
        lead = self.one(PERHAPS) if continued else DO_YOU_MEAN
        return f"{lead.format(met.restated.rstrip('.'))} {continued or hint}"

    def granted(self, second: str, counter: str, hint: str) -> str:
        """A clause for the other point that an opening makes: an answer, if there is one. Unanswered, it is not given away."""
        card, link = self.motion.cards[second], self.motion.cards[counter].answers.get(second)
        if card.sensitive != "none":
            return GRANTS_HARM
        if (
            link
            and link.hint
            and sentence(link.hint) != hint
            and not rests_on_evidence(link.hint, self.motion, second, counter)
        ):
            return sentence(link.hint)
        return ""


def fixed(lead: str) -> str:
    """The part of a lead that is the same for every quotation."""
    return max(lead.split("{}"), key=len)


# --- a card's words -----------------------------------------------------------------------


def weak_of(card: Card, heard: Heard, conceded: str, motion: Motion) -> str:
    """What a card leaves open; about its evidence only if that was said. On cards that speak of grave harm, bots leave it to people."""
    if card.sensitive == "strong" or (card.weak_on == "evidence" and not heard.evidence_said) or not heard.sure:
        return ""
    if not heard.evidence_said and (
        _named(card, motion) - _names(f"{card.title} {card.claim} {card.why} {card.restated}")
    ) & _names(card.weak_point):
        return ""
    return "" if says(conceded, card.weak_point) else sentence(card.weak_point)


def bearing_on(met: Card, heard: Heard, luck: Random) -> list[str]:
    """Leads for an answer to a card that is hard to bear. Harm is named only if the other side named it."""
    if met.sensitive == "none":
        return []
    return [luck.choice(GRAVE if met.sensitive == "strong" and heard.sure else MILD)]


_SOURCE = re.compile(r"^(?P<fact>.+) \((?P<source>[^()]*[^\W\d][^()]*)\)\.$")


def fact_of(card: Card, said: "Said") -> str:
    """A card's evidence in one of its forms; "" if it was said in this debate."""
    forms = facts(evidence_of(card, said.careful), said.motion)
    return "" if any(says(said.earlier, form) for form in forms) else said.luck.choice(forms)


def facts(shown: str, motion: Motion) -> list[str]:
    """The forms of evidence: as the pack has it, and with its source in front."""
    source = _SOURCE.match(shown) if is_english(motion) else None
    if not source:
        return [shown]
    return [shown, f"{_cited(source['source'])}: {inside(source['fact'], motion) or source['fact']}."]


def _cited(source: str) -> str:
    """A source as it begins a sentence: “study, 2018” as “A study from 2018”."""
    kind, _, year = source.rpartition(", ")
    if not _KIND_OF_SOURCE.search(kind):
        return capital(source)
    article = "" if re.match(r"an? |the |\w+’s ", kind) else "An " if kind[0] in "AEIOUaeiou" else "A "
    return capital(f"{article}{kind} from {year}")


_KIND_OF_SOURCE = re.compile(r"\b(?:poll|report|review|study|survey|trial)\b")


def comparisons(words: str, motion: Motion) -> list[str]:
    """The forms of a comparison: as the pack has it, and with its first half set aside."""
    less, _, more = words.partition("; ")
    aside = inside(less, motion) if more and is_english(motion) and not _JOINED.match(more) else ""
    return [words, f"While {aside}, {more}"] if aside and not re.search(r"[.?!:]", aside) else [words]


_JOINED = re.compile(r"(?:and|but|or|so|yet|still|then|that|this|it|they|ours|theirs)\b")


def evidence_of(card: Card, careful: bool) -> str:
    shown = card.careful if careful and card.careful else card.evidence
    return sentence(card.evidence_short or _THOUGHT.sub("", shown, count=1))


def is_thought(card: Card, careful: bool) -> bool:
    return bool(_THOUGHT.match(card.careful if careful and card.careful else card.evidence))


# --- length -------------------------------------------------------------------------------


def led(lead: str, words: str) -> str:
    return f"{lead} {capital(words)}".strip() if words else ""


def _joined(parts: Iterable[Part]) -> str:
    return " ".join(capital(text) for _, text in parts if text)


def fitted(kind: str, parts: Sequence[Part], motion: Motion, side: Side) -> str:
    """The parts as one text within the limits of its kind. A text that is too long loses the parts that matter least; one that is too
    short gets the side's and the motion's own words."""
    lo, hi = LIMITS[kind]
    kept = [part for part in parts if part[1]]
    while len(_joined(kept)) > hi and any(rank for rank, _ in kept):
        worst = max(range(len(kept)), key=lambda n: (kept[n][0], n))
        kept.pop(worst)
    text = _joined(kept)
    if len(text) > hi:
        text = cut(_joined((0, first_sentence(words)) for _, words in kept), hi)
    for more in (motion.sides[side].sentence, motion.title, motion.question, LAST):
        if len(text) < lo and not says(text, more) and len(longer := f"{text} {capital(sentence(more))}".strip()) <= hi:
            text = longer
    return text


def voice_of(n: int) -> Voice:
    """The voice of the bot that was the n-th to join."""
    return VOICES[n % len(VOICES)]
