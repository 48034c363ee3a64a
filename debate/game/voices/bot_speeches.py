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
    ALL,
    APART,
    ASKS_BLIND,
    CAREFUL_QUESTIONS,
    DECISION,
    DO_YOU_MEAN,
    EXAMPLE,
    FIRST,
    GRANTS_HARM,
    GRAVE,
    IN_THEIR_WORDS,
    KINDS,
    LAST,
    LIVED,
    LIVED_BESIDE,
    LIVED_FITTING,
    LIVED_QUESTIONS,
    LIVED_RESTATED,
    MILD,
    NOT_UNDERSTOOD,
    PERHAPS,
    PLAIN,
    PRESS,
    QUESTIONS,
    SEPARATE,
    STANDING,
    STAYS,
    STORYTELLER,
    TONES,
    UNSURE,
    VOICES,
    Kind,
    Voice,
)
from .hearing import Heard, aimed_at, deck, hear, sentence_of
from .sentences import capital, cut, first_sentence, inside, leans, says, sentence
from .words import GRAVE_HARM, is_english, stems_of

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


def opening(
    motion: Motion,
    cards: Sequence[str],
    luck: Random,
    *,
    voice: Voice = PLAIN,
    careful: bool = False,
    earlier: str = "",
) -> str:
    """An opening on these cards of one side, of 40 to 600 characters; the first card leads. `earlier`: what bots have said in this
    debate; no lead of it is said again while others are left."""
    card, more = motion.cards[cards[0]], [motion.cards[id] for id in cards[1:]]
    said = _Said(motion, voice, luck, earlier)
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
    have said in this debate; no lead or question of it is said again while others are left."""
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
    kind: Kind | None = None,
) -> Answer:
    """An answer to an opening of which this was heard. `kind`: of what sentence it is, if its words don't say."""
    said = _Said(motion, voice, luck, f"{earlier} {opening.text}")
    kind = kind or kind_of(opening.text, heard.quote)
    met = motion.cards.get(heard.card)
    side = other(opening.side)
    restated = restatement(motion, opening, heard, luck, voice=voice, earlier=earlier)
    if heard.tone:
        return _apart(motion, side, opening, heard, counters, said, restated)
    if met is None:
        return _question(motion, opening, heard, counters, level, kind, said, restated, careful)
    counter, hint, comparison = _counter(motion, heard, counters, level, luck)
    weak = _weak(met, heard, opening.text)
    if not hint and is_english(motion):
        bearing = _bearing(met, heard, luck) if weak or not heard.lived else []
        if not weak:
            asked = _question(motion, opening, heard, (), level, kind, said, restated, careful)
            parts = [(0, part) for part in (*bearing, asked.text)]
        else:
            parts = [(0, part) for part in (*bearing, weak)] + [
                (1, _questions(motion, opening.text, heard, kind, said)[0])
            ]
        return Answer(_fitted("rebuttal", parts, motion, side), restated, ())
    if not counter:
        return Answer(_fitted("rebuttal", [(0, weak)], motion, side), restated, ())
    card = motion.cards[counter]
    link = card.answers.get(heard.card, Link("partial"))
    light = met.sensitive == "none" and not heard.lived
    parts = [(0, part) for part in _bearing(met, heard, luck)]
    if met.sensitive != "none":
        parts.append((3, said.lead(DECISION)))
    elif light and not heard.sure:
        if heard.quote:
            parts += [(3, said.quoting(heard.quote)), (2, _questions(motion, opening.text, heard, kind, said)[0])]
    elif weak and level == "sharp" and light:
        parts += [(5, said.lead(voice.presses)), (4, weak)]
    elif light:
        parts.append((3, said.lead(voice.answers[level])))
    parts.append((0, hint if heard.sure or met.sensitive != "none" else said.perhaps(met, hint)))
    if heard.lived and is_english(motion):
        parts.append((1, _questions(motion, opening.text, heard, kind, said)[0]))
    elif not is_evidence(hint, card):
        parts += _backing(card, careful, said)
    weighing: Weighing | None = None
    if comparison and not heard.lived and not _hard(motion, opening, met):
        weighing = link.measure or None
        if comparison != hint:
            parts += [(6, said.lead(voice.weighs)), (1 if heard.sure else 3, comparison)]
        if level == "sharp" and not weak and heard.sure and link.measure:
            parts.append((4, said.lead(PRESS[link.measure])))
    elif weak and light and level == "fair" and link.kind == "partial":
        parts.append((4, weak))
    if heard.sure and heard.second:
        parts.append((5, said.granted(heard.second, counter, hint)))
    text = _fitted("rebuttal", parts, motion, side)
    return Answer(text, restated, (counter,), weighing if comparison in text else None)


_NEAR_A_LIFE = re.compile(  # costs, numbers of people, and what a hard life may be about
    r"\d|\b(?:alcohol|bodies|body|budget|camps?|cheap\w*|cost\w*|customers?|cyberbull\w*|deport\w*|disab\w+|drink\w*|drugs?|earn\w*|expensive|fewer|"
    r"film(?:s|ed|ing)?|flee\w*|fled|half|humiliat\w*|hurts?|income|jail\w*|majority|many|millions?|mock\w*|money|(?:more|most) people|paid|pay\w*|photos?|"
    r"pictures?|police|prices?|prison\w*|profits?|punish\w*|refugees?|rents?|returned|sales|sent back|share|shops?|sick|tax\w*|thousands?|trade|videos?|"
    r"violen\w+|wheelchairs?)\b",
    re.IGNORECASE,
)


def _apart(
    motion: Motion, side: Side, opening: Speech, heard: Heard, counters: Counters, said: "_Said", restated: str
) -> Answer:
    """An answer to words that nobody argues with: they are left standing, and a point of one's own is set apart from them, one that
    speaks of nothing near to them, or only the side's sentence. Where somebody may be in distress, or is wronged, there is neither."""
    near = {one.card: one.score for one in deck(motion, side, False).scores(opening.text)}
    ids = said.luck.sample([id for id, _ in counters], len(counters))
    own = min(
        (id for id in ids if _is_apart(motion.cards[id], heard)), key=lambda id: round(near.get(id, 0)), default=""
    )
    text = _left(motion, "rebuttal", side, heard, motion.cards.get(own), said)
    return Answer(text, restated, (own,) if own else ())


def _is_apart(card: Card, heard: Heard) -> bool:
    """Whether a card can be set beside words that nobody argues with."""
    if heard.tone not in ("grave", "abuse") or not card.restated or card.sensitive != "none":
        return False
    return heard.tone == "abuse" or not _NEAR_A_LIFE.search(f"{card.restated} {card.why}")


def _left(motion: Motion, kind: str, side: Side, heard: Heard, own: Card | None, said: "_Said") -> str:
    """Words that nobody argues with, left standing, and with them a card or the side's sentence."""
    assert heard.tone
    left = said.one(TONES[heard.tone][0])
    if heard.tone in ("distress", "wronged"):
        return left
    if own is None or not _is_apart(own, heard):
        case = sentence(motion.sides[side].sentence)
        if heard.tone != "abuse" and _NEAR_A_LIFE.search(case):
            return left
        return _fitted(kind, [(0, left), (1, SEPARATE), (0, case)], motion, side)
    point = said.one(APART).format(own.restated.rstrip("."))
    return _fitted(kind, [(0, left), (0, point), (2, "" if leans(own.why) else sentence(own.why))], motion, side)


def kind_of(text: str, quote: str) -> Kind:
    """Of what kind the clause is that is quoted of a text, or else its sentence: but for all or none, which only the clause itself
    can say. Where nothing is quoted, an example or a fact."""
    if not quote:
        return EXAMPLE if re.search(EXAMPLE.pattern, text, re.IGNORECASE) else KINDS[-1]
    own, around = (
        next(kind for kind in KINDS if re.search(kind.pattern, words, re.IGNORECASE))
        for words in (quote, sentence_of(text, quote))
    )
    return own if own is not KINDS[-1] else KINDS[-1] if around is ALL else around


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
                usable[link.kind].append((id, hint or comparison, comparison))
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


SAME = 4  # stems that an answer and a card's evidence share if they say the same
ALIKE = 3  # the same of an answer and what a card leaves open


def is_evidence(hint: str, card: Card) -> bool:
    """Whether an answer brings its card's evidence already."""
    figures = set(_FIGURE.findall(hint)) & set(_FIGURE.findall(card.evidence_short))
    return bool(figures) or len(_stems(hint) & _stems(card.evidence_short)) >= SAME


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stems_of(text))


_FIGURES = re.compile(
    r"\b(?:average|counted (?:only|in)|(?:fell|rose|grew) by|figures?|per ?cent|samples?|stud(?:y|ies)|surveys?|tenth|test scores|tests)\b",
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
    ours = f"{mine.evidence} {mine.careful} {mine.evidence_short}".replace("%", " per cent or a tenth")
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


class _Said:
    """The leads of one speech. `earlier`: what was said before it, in its clash and by bots in its debate."""

    def __init__(self, motion: Motion, voice: Voice, luck: Random, earlier: str = ""):
        self.motion, self.voice, self.luck, self.earlier = motion, voice, luck, earlier

    def lead(self, leads: Sequence[str]) -> str:
        """One that was not said earlier; "" if all were."""
        fresh = [lead for lead in leads if not lead or _fixed(lead) not in self.earlier]
        chosen = self.luck.choice(fresh) if fresh and is_english(self.motion) else ""
        self.earlier += chosen
        return chosen

    def one(self, leads: Sequence[str]) -> str:
        """The same; of those that were all said, one that was said least."""
        mixed = self.luck.sample(leads, len(leads))
        return self.lead(leads) or min(mixed, key=lambda lead: self.earlier.count(_fixed(lead)))

    def quoting(self, quote: str) -> str:
        """What asks about a clause of theirs."""
        lead = self.one(self.voice.asks) if quote else ""
        return lead.format(capital(quote) if lead.startswith("“") else quote)

    def quoted(self, quote: str) -> str:
        """A clause of theirs, before an answer to it."""
        lead = self.one(self.voice.quotes)
        return lead.format(capital(quote) if lead.startswith("“") else quote)

    def perhaps(self, met: Card, hint: str) -> str:
        """An answer to what the other side may have meant."""
        if not met.restated:
            return hint
        continued = inside(hint, self.motion)
        lead = self.one(PERHAPS) if continued else DO_YOU_MEAN
        return f"{lead.format(met.restated.rstrip('.'))} {continued or hint}"

    def even_if(self, kind: Kind, joins: Sequence[str], card: Card) -> str:
        """A card's point, which holds even if the other side's words are right."""
        return f"{kind.even_if} {self.one(joins).format(card.restated.rstrip('.'))}"

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
        return self.one(self.voice.grants).format(card.restated.rstrip(".")) if card.restated else ""


def _fixed(lead: str) -> str:
    """What of a lead is the same whatever it quotes."""
    return max(lead.split("{}"), key=len)


# --- restatement --------------------------------------------------------------------------


def restatement(
    motion: Motion, opening: Speech, heard: Heard, luck: Random, *, voice: Voice = PLAIN, earlier: str = ""
) -> str:
    """A restatement of an opening, of 10 to 140 characters: its claim in other words, and a clause of its own where one can be
    quoted; or with its reason, or its other claim."""
    most = LIMITS["restatement"][1]
    card = motion.cards.get(heard.card)
    if card is None:
        if not is_english(motion):
            return _fitted("restatement", [(0, sentence(motion.sides[opening.side].sentence))], motion, opening.side)
        return _unheard(heard, _Said(motion, voice, luck, earlier))
    if heard.lived and heard.card not in opening.cards and is_english(motion):
        return LIVED_RESTATED
    if not card.restated or not is_english(motion):
        words = capital(sentence(card.restated)) if card.restated else _gist(card)
        return _fitted("restatement", [(0, words)], motion, opening.side)
    claim = card.restated.rstrip(".")

    def ranked(leads: Sequence[str]) -> list[str]:
        return sorted(luck.sample(leads, len(leads)), key=lambda lead: earlier.count(_fixed(lead)))

    if not heard.sure:
        unsure = [lead.format(capital(heard.quote), claim) for lead in luck.sample(UNSURE, 1)] if heard.quote else []
        unsure += [lead.format(claim) for lead in ranked(voice.unsure)]
        return next((text for text in unsure if len(text) <= most), cut(f"They may say that {claim}.", most))
    leads = [f"{lead} {claim}" for lead in ranked(voice.restates)]
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


def _question(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    counters: Counters,
    level: BotLevel,
    kind: Kind,
    said: _Said,
    restated: str,
    careful: bool,
) -> Answer:
    """An answer to words that no card says: two questions about them, and the card of one's own that is nearest to them, which holds
    even if they are right."""
    side = other(opening.side)
    if not is_english(motion):
        text = sentence(motion.sides[side].sentence)
        return Answer(_fitted("rebuttal", [(0, text)], motion, side), restated, ())
    asked = _questions(motion, opening.text, heard, kind, said)
    begins = said.luck.choice(LIVED) if heard.lived else said.quoting(heard.quote) or said.one(ASKS_BLIND)
    parts: list[Part] = [(1, begins), *((0, each) for each in asked)]
    if heard.lived:
        counters = [each for each in counters if not _NEAR_A_LIFE.search(motion.cards[each[0]].restated)]
    own = _nearest(motion, opening, counters, level, said.luck)
    case = sentence(motion.sides[side].sentence)
    if not own and heard.lived and not heard.card and not _NEAR_A_LIFE.search(case):
        parts.append((2, f"{SEPARATE} {case}"))
    if not own:
        return Answer(_fitted("rebuttal", parts, motion, side), restated, ())
    card = motion.cards[own]
    point = card.restated.rstrip(".") or first_sentence(sentence(card.short or card.claim))
    if heard.lived and card.restated:
        parts.append((2, LIVED_BESIDE.format(point)))
    elif heard.lived or _is_careful(motion) or not card.restated:
        parts += [(2, f"{said.one(said.voice.beside)} {capital(sentence(point))}"), (3, _evidence(card, careful))]
    else:
        reason = "" if leans(card.why) else sentence(card.why)
        parts += [(2, said.even_if(kind, FIRST, card)), (3, reason), (4, _evidence(card, careful))]
    text = _fitted("rebuttal", parts, motion, side)
    return Answer(text, restated, (own,) if says(text, point) else ())


def _nearest(motion: Motion, opening: Speech, counters: Counters, level: BotLevel, luck: Random) -> str:
    """Of one's own cards, the one whose words are nearest to an opening; *sharp* prefers a figure where none is near."""
    ids = luck.sample([id for id, _ in counters], len(counters))
    near = {one.card: one.score for one in deck(motion, other(opening.side), False).scores(opening.text)} if ids else {}

    def rank(id: str) -> tuple[float, bool]:
        return (round(near.get(id, 0)), level == "sharp" and bool(re.search(r"\d", motion.cards[id].evidence_short)))

    light = [id for id in ids if motion.cards[id].sensitive == "none"]
    return max(light, key=rank, default="")


def _is_careful(motion: Motion) -> bool:
    """Whether a motion has cards that are hard to bear."""
    return any(card.sensitive != "none" for card in motion.cards.values())


def _unheard(heard: Heard, said: _Said) -> str:
    """A restatement of what no card says."""
    if heard.tone:
        return said.one(TONES[heard.tone][1])
    if heard.lived:
        return LIVED_RESTATED
    return said.one(IN_THEIR_WORDS).format(heard.quote) if heard.quote else said.one(NOT_UNDERSTOOD)


def _questions(motion: Motion, text: str, heard: Heard, kind: Kind, said: _Said) -> list[str]:
    """Two questions to a text: one that fits its kind, and one on the motion; none that was asked earlier while others are left."""
    luck = said.luck
    fitting: Sequence[str] = ()
    if heard.lived:
        pool: tuple[str, ...] = LIVED_QUESTIONS
        fitting = [asked for pattern, asked in LIVED_FITTING if re.search(pattern, text, re.IGNORECASE)][:1]
    elif _is_careful(motion):
        pool = CAREFUL_QUESTIONS
    else:
        pool, fitting = QUESTIONS, kind.questions

    def fresh(questions: Sequence[str]) -> list[str]:
        return sorted(luck.sample(questions, len(questions)), key=said.earlier.count)

    fits = [asked for asked in fresh(fitting) if asked not in said.earlier][:1]
    return [*fits, *fresh(pool)][:2]


# --- closing ------------------------------------------------------------------------------


def closing(
    motion: Motion,
    opening: Speech,
    rebuttal: Speech,
    luck: Random,
    *,
    voice: Voice = PLAIN,
    careful: bool = False,
    earlier: str = "",
) -> str:
    """The opener's last word on a rebuttal, of 20 to 280 characters: what the clash was about, what it says to that, and what decides
    it. `earlier`: what bots have said in this debate."""
    known = to_reply(motion, opening)
    aimed = aimed_at(motion, opening.cards, known)
    heard = hear(motion, rebuttal.side, rebuttal.text, rebuttal.cards, careful, known, aimed)
    return last_word(
        motion,
        opening,
        heard,
        luck,
        voice=voice,
        kind=kind_of(rebuttal.text, heard.quote),
        earlier=earlier,
    )


def last_word(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    luck: Random,
    *,
    voice: Voice = PLAIN,
    kind: Kind = KINDS[-1],
    earlier: str = "",
) -> str:
    """The closing on a rebuttal of which this was heard."""
    mine = answered(motion, opening, heard.card)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    if not is_english(motion):
        reply = _reply(motion, mine, heard.card) or (_weak(theirs, heard, "") if theirs else "")
        return _fitted("closing", [(0, reply), (1, _again(motion, opening.side, own))], motion, opening.side)
    said = _Said(motion, voice, luck, f"{earlier} {opening.text}")
    if heard.tone:
        return _left(motion, "closing", opening.side, heard, own, said)
    if theirs is None or own is None:
        return _unanswered(motion, opening, own, heard, kind, said)
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
        again = _held(motion, opening.side, own, said)
        stands = luck.choice(STANDING).format(own.restated.rstrip(".")) if own.restated else again
        return _fitted("closing", [*bearing, (0, stands)], motion, opening.side)
    if not words:
        return _unanswered(motion, opening, own, heard, kind, said)
    quote = ""
    if not heard.sure and theirs.sensitive == "none":
        words = said.perhaps(theirs, words)
    elif heard.quote and not hard:
        quote = said.quoted(heard.quote)
    parts = [*bearing, (3, quote), (0, words)]
    if comparison and comparison != words:
        parts += [(4, said.lead(voice.sums)), (1, comparison)]
    else:
        open_left = "" if hard else _weak(theirs, heard, "")
        if len(_stems(open_left) & _stems(words)) < ALIKE:
            parts.append((3, open_left))
        parts += [(2, _held(motion, opening.side, own, said)), (4, _stakes(opening, own))]
    return _fitted("closing", parts, motion, opening.side)


def _unanswered(motion: Motion, opening: Speech, own: Card | None, heard: Heard, kind: Kind, said: _Said) -> str:
    """A closing on words that no card says, or to which there is no reply: the point holds even if they are right, and why it counts."""
    if own is None or not own.restated:
        again = _held(motion, opening.side, own, said)
        return _fitted(
            "closing", [(0, again), (1, sentence(motion.sides[opening.side].sentence))], motion, opening.side
        )
    if heard.lived or own.sensitive != "none":
        bearing = said.luck.choice(LIVED) if heard.lived else ""
        parts = [(0, bearing), (0, _held(motion, opening.side, own, said)), (1, _stakes(opening, own))]
        return _fitted("closing", parts, motion, opening.side)
    quote = said.quoted(heard.quote) if heard.quote else ""
    lacks = kind.lacks if kind.lacks not in said.earlier else ""
    parts = [(3, quote), (1, lacks), (0, said.even_if(kind, STAYS, own)), (2, _stakes(opening, own))]
    return _fitted("closing", parts, motion, opening.side)


def _stakes(opening: Speech, own: Card) -> str:
    """What a point counts by, if that was not said yet: its evidence, or else its reason."""
    words = (sentence(own.evidence_short), "" if leans(own.why) else sentence(own.why))
    return next((each for each in words if each and not says(opening.text, first_sentence(each))), "")


def to_reply(motion: Motion, opening: Speech) -> list[str]:
    """The other side's cards to which an opening's cards have something to say."""
    return [id for id in motion.deck(other(opening.side)) if any(_reply(motion, mine, id) for mine in opening.cards)]


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
        return said.one(said.voice.holds).format(own.restated.rstrip("."))
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
