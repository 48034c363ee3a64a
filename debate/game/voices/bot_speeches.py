"""Makes bots' speeches from the pack and from what was said to them (docs/game.md, section 12): words, without a room.

A card's claim, reason, evidence, a link's hint, comparison and reply appear as the pack has them, in whole sentences; the leads of
one of three voices (`bot_phrases`) stand before them. What a person's words are about is decided in `hearing`, and a clause of
theirs may be quoted. Bots never say what a pack keeps for teachers.

Everywhere `luck` makes the remaining choices, and the same luck gives the same speech. `careful` asks for the text of sensitive
cards that a careful room shows. Each speech fits its limits: what does least is left out first.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from random import Random
from typing import Literal, NamedTuple

from ..model.motion import Card, Link, LinkKind, Motion, Side, other
from ..model.phases import LIMITS
from ..model.state import BotLevel, Speech, Weighing
from .bot_phrases import (
    ASKS,
    ASKS_BLIND,
    CAREFUL_QUESTIONS,
    DECISION,
    FITTING,
    GRANTS_HARM,
    GRAVE,
    IN_THEIR_WORDS,
    LAST,
    LEAVES_OPEN,
    LIVED,
    LIVED_QUESTIONS,
    LIVED_RESTATED,
    MILD,
    NOT_UNDERSTOOD,
    PERHAPS,
    PLAIN,
    QUESTIONS,
    STANDING,
    STORYTELLER,
    UNSURE,
    VOICES,
    Voice,
)
from .hearing import Heard, hear
from .sentences import capital, cut, first_sentence, inside, leans, says, sentence
from .words import GRAVE_HARM, is_english

Counters = Sequence[tuple[str, LinkKind | Literal["other"]]]
Part = tuple[int, str]  # words, and how soon they are left out: 0 never, the highest first
REASON = 70  # characters of a reason that fits into a restatement

_THOUGHT = re.compile(r"Reasoning:\s*")

# The answers that each level prefers, by how they answer. A card that doesn't answer is never taken.
POOLS: dict[BotLevel, tuple[LinkKind, ...]] = {
    "sharp": ("direct", "partial"),
    "fair": ("direct", "partial"),
    "gentle": ("partial", "direct"),
}


class Answer(NamedTuple):
    """A rebuttal: what it restates, says, cites, and why its point matters more, if it says so."""

    text: str
    restatement: str
    cards: tuple[str, ...]
    weighing: Weighing | None = None


# --- opening ------------------------------------------------------------------------------


def opening(motion: Motion, cards: Sequence[str], luck: Random, *, voice: Voice = PLAIN, careful: bool = False) -> str:
    """An opening on these cards of one side, of 40 to 600 characters; the first card leads."""
    card, more = motion.cards[cards[0]], [motion.cards[id] for id in cards[1:]]
    said = _Said(motion, voice, luck)
    claim, why, shown = sentence(card.claim), sentence(card.why), _evidence(card, careful)
    if leans(why):
        claim, why = f"{claim} {why}", ""
    reason = _led(said.lead(voice.why), why)
    backing = _led(said.lead(voice.example if _is_thought(card, careful) else voice.evidence), shown)
    first, second = (backing, reason) if luck.random() < 0.5 and not leans(why) else (reason, backing)
    parts: list[Part] = [(0, claim), (2, first), (2, second)]
    if voice is STORYTELLER and is_english(motion) and shown and not leans(shown) and luck.random() < 0.5:
        parts = [(1, shown), (0, claim), (2, reason)]
    for n, each in enumerate(more):
        parts += [
            (0, _led(said.lead(voice.more) if not n else "", sentence(each.short or each.claim))),
            (3, sentence(each.why)),
        ]
    if len(_joined(part for part in parts if not part[0])) > LIMITS["opening"][1]:  # every cited card must appear
        parts = [(0, first_sentence(sentence(each.short or each.claim))) for each in (card, *more)]
    return _fitted("opening", parts, motion, card.side)


# --- rebuttal -----------------------------------------------------------------------------


def rebuttal(
    motion: Motion,
    opening: Speech,
    counters: Counters,
    level: BotLevel,
    luck: Random,
    *,
    voice: Voice = PLAIN,
    careful: bool = False,
    earlier: str = "",
) -> Answer:
    """An answer to an opening's words, with the counter card that it cites (none if none of them answers it). `earlier`: what bots
    have said in this debate; no question of it is asked again."""
    answerable = {to for id, _ in counters for to in motion.cards[id].answers}
    heard = hear(motion, opening.side, opening.text, opening.cards, careful, answerable)
    return answer(motion, opening, heard, counters, level, luck, voice=voice, careful=careful, earlier=earlier)


def answer(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    counters: Counters,
    level: BotLevel,
    luck: Random,
    *,
    voice: Voice = PLAIN,
    careful: bool = False,
    earlier: str = "",
) -> Answer:
    """An answer to an opening of which this was heard."""
    met = motion.cards.get(heard.card)
    if met is None:
        return _question(motion, opening, heard, luck, earlier)
    counter, hint, comparison = _counter(motion, heard, counters, level, luck)
    weak = _weak(met, heard, opening.text)
    restated = restatement(motion, opening, heard, luck, voice=voice)
    side = other(opening.side)
    if not hint and is_english(motion):
        bearing = _bearing(met, heard, luck) if weak or not heard.lived else []
        asked = _question(motion, opening, heard, luck, earlier)
        parts = [(0, part) for part in (*bearing, weak or asked.text)]
        if weak:
            parts.append((1, _questions(motion, opening.text, heard, luck, earlier)[0]))
        return Answer(_fitted("rebuttal", parts, motion, side), restated, ())
    if not counter:
        return Answer(_fitted("rebuttal", [(0, weak)], motion, side), restated, ())
    card = motion.cards[counter]
    link = card.answers.get(heard.card, Link("partial"))
    said = _Said(motion, voice, luck, opening.text)
    weighing: Weighing | None = None
    if met.sensitive != "none":
        parts = [*((0, part) for part in _bearing(met, heard, luck)), (3, said.lead(DECISION))]
    elif heard.lived:
        parts = [(0, part) for part in _bearing(met, heard, luck)]
    else:
        parts = [(3, said.lead(voice.answers[level]))] if heard.sure or level == "gentle" else []
    parts.append((0, hint if heard.sure or met.sensitive != "none" else said.perhaps(met, hint)))
    if not set(_FIGURE.findall(hint)) & set(_FIGURE.findall(card.evidence_short)):  # else the hint is the evidence
        parts += _backing(card, careful, said)
    if comparison and not heard.lived and not _hard(motion, opening, met):
        weighing = link.measure or None
        parts += [(5, said.lead(voice.weighs)), (1, comparison)]
        weak = weak if level == "sharp" else ""
    else:
        weak = weak if level != "gentle" and link.kind == "partial" else ""
    if weak and not heard.lived:
        parts.append((4, weak))
    if heard.sure and heard.second:
        parts.append((4, said.granted(heard.second, counter, hint)))
    text = _fitted("rebuttal", parts, motion, side)
    return Answer(text, restated, (counter,), weighing if comparison in text else None)


def _counter(motion: Motion, heard: Heard, counters: Counters, level: BotLevel, luck: Random) -> tuple[str, str, str]:
    """The card that a level answers with, its hint and its comparison; empty where none answers."""
    usable: dict[LinkKind, list[tuple[str, str, str]]] = {"direct": [], "partial": []}
    for id, _ in counters:
        if link := motion.cards[id].answers.get(heard.card):
            hint, comparison = (
                "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, id) else sentence(text)
                for text in (link.hint, _comparison(motion, link, heard.card))
            )
            if hint or comparison:
                usable[link.kind].append((id, hint or comparison, comparison if hint else ""))
    for kind in POOLS[level]:
        if usable[kind]:
            figures = [each for each in usable[kind] if re.search(r"\d", motion.cards[each[0]].evidence_short)]
            return luck.choice((level == "sharp" and figures) or usable[kind])
    return (luck.choice(counters)[0] if counters and not is_english(motion) else "", "", "")


_GRAVE_HARM = re.compile(GRAVE_HARM, re.IGNORECASE)


def _comparison(motion: Motion, link: Link, met: str) -> str:
    """Why a link's answer matters more; "" where it would set how many against grave harm."""
    card = motion.cards[met]
    counts = link.measure == "scale" and _GRAVE_HARM.search(f"{card.claim} {card.why} {card.restated}")
    return "" if counts else sentence(link.outweighs)


_FIGURES = re.compile(
    r"\b(?:average|counted|(?:fell|rose|grew) by|figures?|per ?cent|samples?|stud(?:y|ies)|surveys?|tenth|tests?)\b",
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


@lru_cache(maxsize=1024)
def _amid(text: str) -> frozenset[str]:
    """The same without words that may have a capital for beginning a sentence."""
    return frozenset(name for name in _names(text) if name[0].isdigit() or re.search(rf"[\w,] {re.escape(name)}", text))


def rests_on_evidence(text: str, motion: Motion, met: str, own: str) -> bool:
    """Whether words about a card speak of its evidence: a number or a name that only the evidence has, or of figures at all, unless
    one's own evidence has them."""
    theirs, mine = motion.cards[met], motion.cards[own]
    evidence = f"{theirs.evidence} {theirs.careful} {theirs.evidence_short}"
    ours = f"{mine.evidence} {mine.careful} {mine.evidence_short}"
    everybody = " ".join(f"{card.title} {card.claim} {card.why}" for card in motion.cards.values())
    named = _amid(evidence) - _names(ours) - _names(f"{everybody} {motion.title}")
    if named & _names(text):
        return True
    figures = {word.casefold() for word in _FIGURES.findall(text)}
    return bool(theirs.weak_on == "evidence" or re.search(r"\d", evidence)) and bool(
        figures - {word.casefold() for word in _FIGURES.findall(ours)}
    )


def _backing(card: Card, careful: bool, said: "_Said") -> list[Part]:
    """A card's evidence or example; where it has none that is short, its claim, and the whole evidence if that fits."""
    thought = _is_thought(card, careful)
    lead = said.lead(said.voice.example if thought else said.voice.evidence)
    shown = _evidence(card, careful)
    if card.evidence_short:
        return [(5, lead), (1, shown)]
    return [(2, sentence(card.short or card.claim)), (4, shown)]


_DUTY = re.compile(r"\b(?:can|could|deserves?|ha(?:s|ve) to|must|needs?|ought|should)\b")


class _Said:
    """The leads of one speech. `earlier`: what was said before it in its clash."""

    def __init__(self, motion: Motion, voice: Voice, luck: Random, earlier: str = ""):
        self.motion, self.voice, self.luck, self.earlier = motion, voice, luck, earlier

    def lead(self, leads: Sequence[str]) -> str:
        """One that this clash has not heard; "" if it has heard them all."""
        fresh = [lead for lead in leads if not lead or lead not in self.earlier] if is_english(self.motion) else []
        return self.luck.choice(fresh) if fresh else ""

    def perhaps(self, met: Card, hint: str) -> str:
        """An answer to what the other side may have meant."""
        if not met.restated:
            return hint
        return f"{PERHAPS.format(met.restated.rstrip('.'))} {inside(hint, self.motion) or hint}"

    def granted(self, second: str, counter: str, hint: str) -> str:
        """A clause for the other point that an opening makes: an answer if there is one, or else it is left standing."""
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
        grants = (
            LEAVES_OPEN if _DUTY.search(card.restated) and self.voice.grants.startswith("We") else self.voice.grants
        )
        return grants.format(card.restated.rstrip(".")) if card.restated else ""


# --- restatement --------------------------------------------------------------------------


def restatement(motion: Motion, opening: Speech, heard: Heard, luck: Random, *, voice: Voice = PLAIN) -> str:
    """A restatement of an opening, of 10 to 140 characters: its claim in other words, and a clause of its own where one can be
    quoted; or with its reason, or its other claim."""
    most = LIMITS["restatement"][1]
    card = motion.cards.get(heard.card)
    if card is None:
        if not is_english(motion):
            return _fitted("restatement", [(0, sentence(motion.sides[opening.side].sentence))], motion, opening.side)
        return _unheard(heard)
    if not card.restated or not is_english(motion):
        words = capital(sentence(card.restated)) if card.restated else _gist(card)
        return _fitted("restatement", [(0, words)], motion, opening.side)
    claim = card.restated.rstrip(".")
    if not heard.sure:
        unsure = [UNSURE.format(capital(heard.quote), claim)] if heard.quote else []
        unsure += [lead.format(claim) for lead in luck.sample(voice.unsure, len(voice.unsure))]
        return next((text for text in unsure if len(text) <= most), cut(f"They may say that {claim}.", most))
    leads = [f"{lead} {claim}" for lead in luck.sample(voice.restates, len(voice.restates))]
    leads = [capital(lead) if not lead.endswith("?") else lead for lead in (*leads, f"They say that {claim}")]
    leads = [_after_question(lead) for lead in leads]
    forms: list[str] = []
    if heard.quote:
        forms += [f"{lead}: “{heard.quote}”." for lead in leads]
    if not says(
        opening.text, first_sentence(card.claim)
    ):  # a bot's reason would be copied, and its claim needs no quotation
        why = card.why.rstrip(".")
        if (
            heard.reason_said
            and len(why) <= REASON
            and not re.search(r"[.?!:;]\s", why)
            and (reason := inside(why, motion))
        ):
            forms.append(f"{leads[0]}, because {reason}.")
    elif luck.random() < 0.5:
        forms.clear()
    if heard.second and (second := motion.cards[heard.second].restated.rstrip(".")):
        joint = "and that" if leads[0].split(claim)[0].endswith("that ") else "and"
        forms.append(f"{leads[0]}, {joint} {second}.")
    forms += [f"{lead}." for lead in leads]
    return next((text for text in forms if len(text) <= most), cut(f"They say that {claim}.", most))


def _after_question(lead: str) -> str:
    """A claim after a question mark is a sentence of its own."""
    head, mark, claim = lead.partition("? ")
    return f"{head}{mark}{capital(claim)}" if mark else lead


def _gist(card: Card) -> str:
    """What a restatement says where a pack has no other words: the claim or its short form."""
    claim = sentence(card.claim)
    return (
        sentence(card.short)
        if card.short
        else claim
        if len(claim) <= LIMITS["restatement"][1]
        else first_sentence(claim)
    )


# --- questions ----------------------------------------------------------------------------


def _question(motion: Motion, opening: Speech, heard: Heard, luck: Random, earlier: str) -> Answer:
    """An answer that only asks, because the words don't say enough, or there is nothing to say to them."""
    side, restated = opening.side, _unheard(heard)
    if not is_english(motion):
        text = sentence(motion.sides[other(side)].sentence)
        restated = sentence(motion.sides[side].sentence)
        return Answer(
            _fitted("rebuttal", [(0, text)], motion, other(side)),
            _fitted("restatement", [(0, restated)], motion, side),
            (),
        )
    asked = _questions(motion, opening.text, heard, luck, earlier)
    begins = ASKS.format(heard.quote) if heard.quote else luck.choice(LIVED if heard.lived else ASKS_BLIND)
    return Answer(_fitted("rebuttal", [(1, begins), *((0, each) for each in asked)], motion, other(side)), restated, ())


def _unheard(heard: Heard) -> str:
    """A restatement of what no card says."""
    if heard.lived:
        return LIVED_RESTATED
    return IN_THEIR_WORDS.format(heard.quote) if heard.quote else NOT_UNDERSTOOD


def _questions(motion: Motion, text: str, heard: Heard, luck: Random, earlier: str) -> list[str]:
    """Two questions to a text: one that fits its words, if one does, and others by luck; none that was asked earlier."""
    fitting: list[str] = []
    if heard.lived:
        pool: tuple[str, ...] = LIVED_QUESTIONS
    elif any(card.sensitive != "none" for card in motion.cards.values()):
        pool = CAREFUL_QUESTIONS
    else:
        pool = QUESTIONS
        fitting = [asked for pattern, asked in FITTING if re.search(pattern, text, re.IGNORECASE)]
    fitting = luck.sample(fitting, len(fitting))[:1]
    asked = [*fitting, *luck.sample(pool, len(pool))]
    return sorted(asked, key=lambda question: question in earlier)[:2]


# --- closing ------------------------------------------------------------------------------


def closing(
    motion: Motion, opening: Speech, rebuttal: Speech, luck: Random, *, voice: Voice = PLAIN, careful: bool = False
) -> str:
    """The opener's last word on a rebuttal, of 20 to 280 characters: what it says to the other side's words, and a comparison."""
    known = {id for id in motion.deck(rebuttal.side) if any(_reply(motion, mine, id) for mine in opening.cards)}
    heard = hear(motion, rebuttal.side, rebuttal.text, rebuttal.cards, careful, known)
    return last_word(motion, opening, heard, luck, voice=voice)


def last_word(motion: Motion, opening: Speech, heard: Heard, luck: Random, *, voice: Voice = PLAIN) -> str:
    """The closing on a rebuttal of which this was heard."""
    mine = answered(motion, opening, heard.card)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    if not is_english(motion):
        reply = _reply(motion, mine, heard.card) or (_weak(theirs, heard, "") if theirs else "")
        return _fitted("closing", [(0, reply), (1, _again(motion, opening.side, own))], motion, opening.side)
    said = _Said(motion, voice, luck)
    again = _held(motion, opening.side, own, said)
    if theirs is None or own is None:
        return _unanswered(motion, opening, own, again, luck.choice(LIVED) if heard.lived else "")
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (_reply(motion, mine, heard.card), _comparison(motion, link, heard.card) if link else "")
    )
    hard = heard.lived or own.sensitive != "none" or theirs.sensitive != "none"
    if hard:
        comparison = ""
    words = reply or _weak(theirs, heard, "") or comparison
    bearing: list[Part] = [(0, part) for part in _bearing(theirs, heard, luck)]
    if not words and hard:
        stands = luck.choice(STANDING).format(own.restated.rstrip(".")) if own.restated else again
        return _fitted("closing", [*bearing, (0, stands)], motion, opening.side)
    if not words:
        return _unanswered(motion, opening, own, again)
    quote = ""
    if not heard.sure and theirs.sensitive == "none":
        words = said.perhaps(theirs, words)
    elif heard.quote and not hard:
        quote = voice.quotes.format(heard.quote if voice is PLAIN else capital(heard.quote))
    parts = [*bearing, (2, quote), (0, words)]
    parts.append((1, comparison) if comparison and comparison != words else (3, again))
    return _fitted("closing", parts, motion, opening.side)


def _unanswered(motion: Motion, opening: Speech, own: Card | None, again: str, bearing: str = "") -> str:
    """A closing where there is nothing to reply to: the point once more, and what a question would want to hear, its evidence."""
    shown = sentence(own.evidence_short) if own else ""
    if not shown or says(opening.text, shown):
        shown = sentence(motion.sides[opening.side].sentence)
    return _fitted("closing", [(0, bearing), (0, again), (1, shown if shown != again else "")], motion, opening.side)


def _reply(motion: Motion, mine: str, counter: str) -> str:
    """What a card says to the other one's answer."""
    if not mine or not counter:
        return ""
    back, link = motion.cards[counter].answers.get(mine), motion.cards[mine].answers.get(counter)
    return sentence((back and back.reply) or (link and link.hint) or "")


def answered(motion: Motion, opening: Speech, counter: str) -> str:
    """Of the cards that an opening cites, the one that a counter card answers best, or else that best answers the counter; "" if none."""

    def apart(one: str, two: str) -> int:
        link = motion.cards[one].answers.get(two) if one and two else None
        return ("direct", "partial").index(link.kind) if link else 2

    return min(opening.cards, key=lambda id: (apart(counter, id), apart(id, counter)), default="")


def _held(motion: Motion, side: Side, own: Card | None, said: _Said) -> str:
    """The opener's point once more, in other words."""
    if own and own.restated:
        return said.lead(said.voice.holds).format(own.restated.rstrip("."))
    return _again(motion, side, own)


def _again(motion: Motion, side: Side, own: Card | None) -> str:
    if own and own.restated:
        return capital(sentence(own.restated))
    return sentence(own.short or own.claim) if own else sentence(motion.sides[side].sentence)


# --- a card's words -----------------------------------------------------------------------


def _weak(card: Card, heard: Heard, conceded: str) -> str:
    """What a card leaves open: of its evidence only where that was said. For one that speaks of grave harm, bots leave it to people."""
    if card.sensitive == "strong" or (card.weak_on == "evidence" and not heard.evidence_said) or not heard.sure:
        return ""
    return "" if says(conceded, card.weak_point) else sentence(card.weak_point)


def _hard(motion: Motion, opening: Speech, met: Card) -> bool:
    """Whether nothing may be weighed against an opening, because a card of it is hard to bear."""
    return met.sensitive != "none" or any(motion.cards[id].sensitive != "none" for id in opening.cards)


def _bearing(met: Card, heard: Heard, luck: Random) -> list[str]:
    """The words with which to begin an answer to a card that is hard to bear. Harm is named only where the other side did."""
    if met.sensitive == "none":
        return [luck.choice(LIVED)] if heard.lived else []
    return [luck.choice(GRAVE if met.sensitive == "strong" and heard.sure else MILD)]


def _evidence(card: Card, careful: bool) -> str:
    shown = card.careful if careful and card.careful else card.evidence
    return sentence(card.evidence_short or _THOUGHT.sub("", shown, count=1))


def _is_thought(card: Card, careful: bool) -> bool:
    return bool(_THOUGHT.match(card.careful if careful and card.careful else card.evidence))


# --- length -------------------------------------------------------------------------------


def _led(lead: str, words: str) -> str:
    return f"{lead} {capital(words)}".strip() if words else ""


def _joined(parts: Iterable[Part]) -> str:
    return " ".join(capital(text) for _, text in parts if text)


def _fitted(kind: str, parts: Sequence[Part], motion: Motion, side: Side) -> str:
    """The parts as one text within the limits of its kind: too long, it loses those that do least; too short, the side's and the
    motion's own words are added."""
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
    """The voice of the bot that joined as the n-th."""
    return VOICES[n % len(VOICES)]
