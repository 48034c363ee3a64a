"""Makes a bot's answer to an opening (docs/game.md, section 12): which card it brings, what it restates, and what it asks."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..model.motion import Card, Link, LinkKind, Motion, Side, other
from ..model.phases import LIMITS
from ..model.state import BotLevel, Speech, Weighing
from .bot_phrases import (
    ASKS_BLIND,
    BRIDGES,
    CAREFUL_QUESTIONS,
    DECISION,
    DEMANDS,
    HEALTH,
    MEETING,
    NOT_UNDERSTOOD,
    PRESS,
    PRESS_CAREFUL,
    QUESTIONS,
    QUOTED_RESTATED,
    SEPARATE,
    TONES,
    Kind,
)
from .bot_speeches import (
    Counters,
    Manner,
    Part,
    Said,
    bearing_on,
    comparison_of,
    comparisons,
    evidence_of,
    fact_of,
    fitted,
    fixed,
    is_apart,
    is_evidence,
    is_thought,
    kind_of,
    left_standing,
    rests_on_evidence,
    telling,
    weak_of,
)
from .hearing import Heard, deck, hear, telling_clause
from .sentences import capital, cut, first_sentence, inside, leans, says, sentence
from .words import is_english

REASON = 70  # characters of a reason that fits into a restatement
OWN_POINT = 0.25  # how often an answer is the card's own point, so that a class doesn't hear the same hint every time

# The kinds of answers that each level prefers. A card that doesn't answer is never taken.
POOLS: dict[BotLevel, tuple[LinkKind, ...]] = {
    "sharp": ("direct", "partial"),
    "fair": ("direct", "partial"),
    "gentle": ("partial", "direct"),
}


class Answer(NamedTuple):
    """A rebuttal: its restatement, its text, the card it cites, and why its point matters more, if it says so."""

    text: str
    restatement: str
    cards: tuple[str, ...]
    weighing: Weighing | None = None


# --- rebuttal -----------------------------------------------------------------------------


def rebuttal(
    motion: Motion,
    opening: Speech,
    counters: Counters,
    manner: Manner,
) -> Answer:
    """An answer to an opening's words, with the counter card that it cites, if one answers them."""
    answerable = {to for id, _ in counters for to in motion.cards[id].answers}
    heard = hear(motion, opening.side, opening.text, opening.cards, manner.careful, answerable)
    return answer(motion, opening, heard, counters, manner)


def answer(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    counters: Counters,
    manner: Manner,
    kind: Kind | None = None,
) -> Answer:
    """An answer to an opening that was heard like this. `kind`: the kind of its sentence, if its words don't show it."""
    said, level, luck = Said(motion, manner, opening.text), manner.level, manner.luck
    kind = kind or kind_of(opening.text, heard.quote or telling_clause(opening.text))
    met = motion.cards.get(heard.card)
    side = other(opening.side)
    restated = restatement(motion, opening, heard, manner)
    if heard.tone:
        return _apart(motion, side, opening, heard, counters, said, restated)
    if met is None:
        return _question(motion, opening, heard, counters, kind, said, restated)
    counter, hint, comparison = _counter(motion, heard, counters, said)
    weak = weak_of(met, heard, opening.text, motion)
    if not hint and is_english(motion):
        bearing = bearing_on(met, heard, luck)
        if not weak:
            asked = _question(motion, opening, heard, (), kind, said, restated)
            parts = [(0, part) for part in (*bearing, asked.text)]
        else:
            parts = [(0, part) for part in (*bearing, weak)] + [(1, _questions(motion, kind, said)[0])]
        return Answer(fitted("rebuttal", parts, motion, side), restated, ())
    if not counter:
        return Answer(fitted("rebuttal", [(0, weak)], motion, side), restated, ())
    card = motion.cards[counter]
    link = card.answers.get(heard.card, Link("partial"))
    light = met.sensitive == "none"
    parts = [(0, part) for part in bearing_on(met, heard, luck)]
    if met.sensitive != "none":
        parts.append((3, said.lead(DECISION)))
    elif light:
        parts += _entrance(met, heard, kind, weak, said)
    parts.append((0, hint if heard.sure or met.sensitive != "none" else said.perhaps(met, hint)))
    if not is_evidence(hint, card):
        parts += _backing(card, said, soft=level == "gentle" and link.kind == "partial")
    weighing: Weighing | None = None
    if comparison and not _hard(motion, opening, met):
        weighing = link.measure or None
        if comparison != hint:
            comparison = said.form(*comparisons(comparison, motion)) or comparison
            parts += [(7, said.lead(said.voice.weighs)), (1 if heard.sure else 3, comparison)]
    elif weak and light and level == "fair" and link.kind == "partial":
        parts.append((4, weak))
    if heard.sure and heard.second:
        parts.append((5, said.granted(heard.second, counter, hint)))
    if is_english(motion):
        if level == "gentle":
            parts.append((4, said.one(MEETING)))
        elif level == "sharp" and (weighing or met.sensitive != "none"):
            parts.append((4, said.lead(PRESS[link.measure] if weighing and link.measure else PRESS_CAREFUL)))
    text = fitted("rebuttal", parts, motion, side)
    return Answer(text, restated, (counter,), weighing if comparison in text else None)


def _entrance(met: Card, heard: Heard, kind: Kind, weak: str, said: Said) -> list[Part]:
    """How an answer begins: *gentle* grants something of what it quotes, unless that is the point itself; *sharp* says what the other
    card leaves open; *fair* goes to its answer. Where nobody knows what was meant, there is none."""
    if not heard.sure or not is_english(said.motion):
        return []
    if said.level == "gentle" and heard.granted:
        point = telling(f"{met.title} {met.claim} {met.restated}")
        own_goal = len(telling(heard.granted) & point) > 1
        return [(3, said.receipt(heard.granted) if own_goal else said.conceded(heard.granted, kind))]
    if said.level == "sharp" and weak:
        return [(3, weak)]
    return [(3, said.lead(said.voice.answers["sharp" if said.level == "sharp" else "fair"]))]


def _apart(
    motion: Motion, side: Side, opening: Speech, heard: Heard, counters: Counters, said: Said, restated: str
) -> Answer:
    """An answer to words that nobody should argue with: it leaves them as they are, and adds a point of its own on something else, or
    only the side's sentence. Where the writer may be in distress, or was wronged, it adds neither."""
    near = {one.card: one.score for one in deck(motion, side, False).scores(opening.text)}
    ids = said.luck.sample([id for id, _ in counters], len(counters))
    own = min(
        (id for id in ids if is_apart(motion.cards[id], heard)), key=lambda id: round(near.get(id, 0)), default=""
    )
    text = left_standing(motion, "rebuttal", side, heard, motion.cards.get(own), said)
    return Answer(text, restated, (own,) if own else ())


def _counter(motion: Motion, heard: Heard, counters: Counters, said: Said) -> tuple[str, str, str]:
    """The card that a level answers with, its hint and its comparison; empty where none answers. What was not said in this debate is
    preferred, and instead of a hint that was the card's own point can stand."""
    usable: dict[LinkKind, list[tuple[str, str, str]]] = {"direct": [], "partial": []}
    for id, _ in counters:
        card = motion.cards[id]
        if link := card.answers.get(heard.card):
            hint, comparison = (
                "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, id) else sentence(text)
                for text in (link.hint, comparison_of(motion, link, heard.card))
            )
            if hint and is_english(motion) and (says(said.earlier, hint) or said.luck.random() < OWN_POINT):
                hint = said.form(sentence(card.short or card.claim)) or hint
            if hint or comparison:
                usable[link.kind].append((id, hint or comparison, comparison))
    for kind in POOLS[said.level]:
        if usable[kind]:
            figures = [each for each in usable[kind] if re.search(r"\d", motion.cards[each[0]].evidence_short)]
            among = (said.level == "sharp" and figures) or usable[kind]
            fresh = [each for each in among if not says(said.earlier, each[1])] or among
            backed = [each for each in fresh if fact_of(motion.cards[each[0]], said)]
            return said.luck.choice(backed or fresh)
    return (said.luck.choice(counters)[0] if counters and not is_english(motion) else "", "", "")


def _backing(card: Card, said: Said, soft: bool) -> list[Part]:
    """What stands behind an answer: the card's short evidence or example; its reason, where that was said before or where a `soft`
    answer would bring a figure on something else. A card without short evidence gives its claim, and the whole evidence if that fits."""
    if not card.evidence_short:
        return [(2, sentence(card.short or card.claim)), (4, evidence_of(card, said.careful))]
    reason, shown = "" if leans(card.why) else said.form(sentence(card.why)), fact_of(card, said)
    thought = is_thought(card, said.careful)
    if reason and (not shown or (soft and not thought and is_english(said.motion))):
        return [(5, said.lead(said.voice.why)), (1, reason)]
    return [(5, said.lead(said.voice.example if thought else said.voice.evidence) if shown else ""), (1, shown)]


def _hard(motion: Motion, opening: Speech, met: Card) -> bool:
    """Whether nothing may be weighed against an opening, because one of its cards is hard to bear."""
    return met.sensitive != "none" or any(motion.cards[id].sensitive != "none" for id in opening.cards)


# --- restatement --------------------------------------------------------------------------


def restatement(motion: Motion, opening: Speech, heard: Heard, manner: Manner) -> str:
    """A restatement of an opening, of 10 to 140 characters: its claim in other words, with a clause of its own if one can be quoted,
    or else with its reason or its other claim."""
    most = LIMITS["restatement"][1]
    card = motion.cards.get(heard.card)
    if card is None:
        if not is_english(motion):
            return fitted("restatement", [(0, sentence(motion.sides[opening.side].sentence))], motion, opening.side)
        return _unheard(heard, Said(motion, manner))
    if not card.restated or not is_english(motion):
        words = capital(sentence(card.restated)) if card.restated else _gist(card)
        return fitted("restatement", [(0, words)], motion, opening.side)
    claim = card.restated.rstrip(".")
    luck, voice, earlier = manner.luck, manner.voice, manner.earlier

    def ranked(leads: Sequence[str]) -> list[str]:
        return sorted(luck.sample(leads, len(leads)), key=lambda lead: earlier.count(fixed(lead)))

    if not heard.sure:
        unsure = [lead.format(claim) for lead in ranked(voice.unsure)]
        if heard.quote:
            unsure = [f"“{capital(heard.quote)}”: {text[0].lower()}{text[1:]}" for text in unsure] + unsure
        return next((text for text in unsure if len(text) <= most), cut(f"They may say that {claim}.", most))
    leads = [f"{lead} {claim}" for lead in ranked(voice.restates)]
    leads = [capital(lead) for lead in (*leads, f"They say that {claim}")]
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


def _gist(card: Card) -> str:
    """What a restatement says if the pack has no other words: the claim or its short form."""
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
    kind: Kind,
    said: Said,
    restated: str,
) -> Answer:
    """An answer to words that match no card: what can be asked about them, and then the bot's own card that is nearest to them. Nobody
    knows what was said, so nothing of it is granted. *gentle* asks twice, *sharp* brings a figure and presses."""
    side = other(opening.side)
    if not is_english(motion):
        text = sentence(motion.sides[side].sentence)
        return Answer(fitted("rebuttal", [(0, text)], motion, side), restated, ())
    asked = _questions(motion, kind, said)
    grave = _is_careful(motion)
    begins = said.receipt(heard.quote) if heard.quote else said.one(ASKS_BLIND)
    if not counters:
        both = [(0, each) for each in asked]
        return Answer(fitted("rebuttal", [(1, begins), *both], motion, side), restated, ())
    first = asked if said.level == "gentle" else asked[:1]
    parts: list[Part] = [(1, begins), *((0 if n == 0 else 3, each) for n, each in enumerate(first))]
    own = _nearest(motion, opening, counters, said)
    if not own:
        return Answer(fitted("rebuttal", parts, motion, side), restated, ())
    card = motion.cards[own]
    point = card.restated.rstrip(".") or first_sentence(sentence(card.short or card.claim))
    if not card.restated:
        parts += [(2, f"{SEPARATE} {capital(sentence(point))}"), (4, evidence_of(card, said.careful))]
    else:
        reason = "" if leans(card.why) else said.form(sentence(card.why))
        shown = fact_of(card, said) if said.level != "gentle" else ""
        parts += [(2, said.one(BRIDGES).format(point)), (5 if said.level == "sharp" else 4, reason), (4, shown)]
        if said.level == "sharp" and not grave:
            parts.append((4, said.lead(DEMANDS)))
    text = fitted("rebuttal", parts, motion, side)
    return Answer(text, restated, (own,) if says(text, point) else ())


def _nearest(motion: Motion, opening: Speech, counters: Counters, said: Said) -> str:
    """Of the bot's own cards, the one whose words are nearest to an opening; if none is near, *sharp* prefers one with a figure."""
    ids = said.luck.sample([id for id, _ in counters], len(counters))
    near = {one.card: one.score for one in deck(motion, other(opening.side), False).scores(opening.text)} if ids else {}

    def rank(id: str) -> tuple[float, bool]:
        return (
            round(near.get(id, 0)),
            said.level == "sharp" and bool(re.search(r"\d", motion.cards[id].evidence_short)),
        )

    light = [id for id in ids if motion.cards[id].sensitive == "none"]
    return max(light, key=rank, default="")


def _is_careful(motion: Motion) -> bool:
    """Whether a motion has cards that are hard to bear."""
    return any(card.sensitive != "none" for card in motion.cards.values())


def _unheard(heard: Heard, said: Said) -> str:
    """A restatement of words that match no card: a clause of plain words as it is."""
    if heard.tone:
        return said.one(TONES[heard.tone][1])
    if heard.quote:
        return said.one(QUOTED_RESTATED).format(capital(heard.quote))
    return said.one(NOT_UNDERSTOOD)


def _questions(motion: Motion, kind: Kind, said: Said) -> list[str]:
    """Two questions: one that fits the kind of a text, and one on the motion; none is repeated while others are left."""
    luck = said.luck
    fitting: Sequence[str] = ()
    pool: tuple[str, ...]
    if _is_careful(motion):
        pool = CAREFUL_QUESTIONS
    else:
        pool, fitting = kind.questions if kind is HEALTH else QUESTIONS, kind.questions

    def fresh(questions: Sequence[str]) -> list[str]:
        return sorted(luck.sample(questions, len(questions)), key=said.earlier.count)

    fits = [asked for asked in fresh(fitting) if asked not in said.earlier][:1]
    return [*fits, *(asked for asked in fresh(pool) if asked not in fits)][:2]
