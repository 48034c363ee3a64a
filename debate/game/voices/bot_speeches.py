"""Makes bots' speeches, only from the pack (docs/game.md, section 12): words, without a room.

A card's claim, reason, evidence and weak point and a link's hint appear as the pack has them, in whole
sentences; `bot_phrases` leads from one to the next. Bots don't repeat or judge what a person wrote: they answer
the cards that an opening cites. They never say what a pack keeps for teachers.

Everywhere `luck` makes the remaining choices, and the same luck gives the same speech. `careful` asks for the
text of sensitive cards that a careful room shows. `taken` holds the shapes and leads that others in the room
have used (a lead is a shape of one part); unused ones are preferred, and added.
"""

import re
from collections.abc import Collection, Sequence
from random import Random
from typing import Literal

from ..model.motion import Card, LinkKind, Motion, other
from ..model.phases import LIMITS
from ..model.state import BotLevel, Speech, Weighing
from .bot_phrases import (
    BESIDE,
    CARING,
    CARING_LIMIT,
    CARING_REPLY,
    GRAVE,
    JOINT,
    LAST_WEIGHING,
    LIMIT,
    NO_COUNTER,
    OPENING,
    OWN_WEIGHING,
    REBUTTAL,
    REPLY,
    RESTATEMENT,
    SERIOUS,
    STANDING,
    TO_POINT,
    Answer,
    Shape,
)
from .bot_voice import Slots, Voice, capital, first_sentence, leans, says, sentence, sentences

Counters = Sequence[tuple[str, LinkKind | Literal["other"]]]

_THOUGHT = re.compile(r"Reasoning:\s*")


def opening(
    motion: Motion, cards: Sequence[str], luck: Random, *, careful: bool = False, taken: set[Shape] | None = None
) -> str:
    """An opening on these cards of one side, of 40 to 600 characters; the first card leads."""
    card, more = motion.cards[cards[0]], [motion.cards[id] for id in cards[1:]]
    words = _own_words(card, careful)
    if more:
        others = [_own_words(c, careful) for c in more]
        words["more"] = tuple(" ".join(other["claim"][size] for other in others) for size in (0, -1))
        words["more_why"] = others[0]["why"]
    order = ("claim", "more", "evidence", "why", "more_why")
    return Voice(motion, luck, taken, card.side).say(
        "opening", [OPENING], words, order, thought=_is_thought(card, careful)
    )


def restatement(
    motion: Motion, opening: Speech, luck: Random, *, about: str = "", taken: set[Shape] | None = None
) -> str:
    """A restatement of an opening, of 10 to 140 characters: the claims that it makes, in other words where the pack has them. If
    there is no room for two, the claim of the card `about`, or else of the first that it cites."""
    cited = about or next(iter(opening.cards), "")
    claim = sentence(motion.cards[cited].claim if cited else motion.sides[opening.side].sentence)
    words = (
        (_clause(motion, cited),) if cited and motion.cards[cited].restated else (claim, _gist(claim, motion, cited))
    )
    both = [_clause(motion, id) for id in opening.cards]
    if len(both) > 1 and all(motion.cards[id].restated for id in opening.cards):
        words = (JOINT.join(clause.removesuffix(".") for clause in both[:2]) + ".", *words)
    return Voice(motion, luck, taken, opening.side).say("restatement", [RESTATEMENT], {"claim": words}, ())


def rebuttal(
    motion: Motion,
    opening: Speech,
    counters: Counters,
    level: BotLevel,
    luck: Random,
    *,
    careful: bool = False,
    taken: set[Shape] | None = None,
) -> tuple[str, tuple[str, ...]]:
    """An answer of 30 to 450 characters to an opening, and the counter card that it cites (none if it was given none).

    `sharp` takes the most direct counter card, `fair` one that answers, `gentle` rather one that does not, and says it softly.
    Where the card has a link to one that was cited, its hint is the answer; otherwise the weak point of that one is named.
    """
    lead = next(iter(opening.cards), "")
    counter = _choose(counters, level, luck, {id for id, _ in counters if lead in motion.cards[id].answers})
    met = motion.cards.get(answered(motion, opening, counter))
    words: Slots = {"side": (sentence(motion.sides[other(opening.side)].sentence),)}
    if met and not says(opening.text, met.weak_point):  # don't name a weak point that the opening concedes
        words["weak"] = _weak(met)
    shapes: list[Sequence[Shape]] = [NO_COUNTER]
    thought, weigh = False, None
    if counter:
        card = motion.cards[counter]
        thought, weigh = _is_thought(card, careful), _kind(card.why) if _may_weigh(motion, opening) else None
        words |= {slot: text for slot, text in _own_words(card, careful).items() if slot != "weak"}
        if card.restated and card.sensitive == "none":  # harm that is on record is more than what “we say”
            words["own"] = (_clause(motion, counter),)
        if hint := next(
            (card.answers[id].hint for id in opening.cards if motion.cards[id] is met and id in card.answers), ""
        ):
            words["hint"] = (sentence(hint),)
        shapes = _shapes(level, met, "hint" if hint else "weak" if words.get("weak") else "beside")
    order = (
        ("claim", "why", "weak", "weigh", "evidence", "side")
        if luck.random() < 0.5
        else ("claim", "weak", "why", "weigh", "evidence", "side")
    )
    voice = Voice(
        motion, luck, taken, other(opening.side), heard=opening.text, weigh=weigh, meets=_point(motion, opening, met)
    )
    if weigh is not None and voice.english and not words["evidence"][0].endswith("?"):  # nobody can weigh a question
        words["weigh"] = (voice.fresh(LAST_WEIGHING[weigh]),)
    text = voice.say("rebuttal", shapes, words, order, thought=thought, first=_bearing(met))
    return text, (counter,) if counter else ()


def _shapes(level: BotLevel, met: Card | None, answer: Answer) -> list[Sequence[Shape]]:
    """The shapes of an answer, in groups: those that make most of what there is to say come first."""
    if met and met.sensitive != "none":
        return [CARING[answer], CARING["beside"]]
    return [BESIDE] if answer == "beside" else [REBUTTAL[level][answer], BESIDE]


def _point(motion: Motion, opening: Speech, met: Card | None) -> Sequence[str]:
    """The words that meet one of an opening's two points half-way, if the opening makes both in the order in which it cites them."""
    cards = [motion.cards[id] for id in opening.cards]
    places = [_place(opening.text, card) for card in cards]
    if met is None or len(cards) != len(TO_POINT) or not 0 <= places[0] < places[1]:
        return ()
    return TO_POINT[next(n for n, card in enumerate(cards) if card is met)]


def _place(text: str, card: Card) -> int:
    """Where a text makes a card's claim; -1 if it doesn't in the card's words."""
    claims = [first_sentence(claim)[1:].rstrip(".") for claim in (card.claim, card.short) if claim]
    return next((text.find(claim) for claim in claims if claim in text), -1)


def answered(motion: Motion, opening: Speech, counter: str) -> str:
    """Of the cards that an opening cites, the one that a counter card answers best, or else that best answers the counter; "" if none."""

    def apart(one: str, two: str) -> int:
        link = motion.cards[one].answers.get(two) if one and two else None
        return ("direct", "partial").index(link.kind) if link else 2

    return min(opening.cards, key=lambda id: (apart(counter, id), apart(id, counter)), default="")


def closing(motion: Motion, opening: Speech, rebuttal: Speech, luck: Random, *, taken: set[Shape] | None = None) -> str:
    """The opener's last word on a rebuttal, of 20 to 280 characters: an answer, wherever the pack has one, and what to weigh. It
    repeats no sentence of the opening."""
    counter = next(iter(rebuttal.cards), "")
    mine = answered(motion, opening, counter)
    own, theirs = motion.cards.get(mine), motion.cards.get(counter)
    words: Slots = {"claim": (sentence(motion.sides[opening.side].sentence),), "again": _again(motion, opening, mine)}
    shapes: list[Sequence[Shape]] = [STANDING]
    if theirs and own and (link := own.answers.get(counter)) and link.hint:
        shapes, words["reply"] = [REPLY if theirs.sensitive == "none" else CARING_REPLY], (sentence(link.hint),)
    elif theirs and _weak(theirs):
        shapes, words["limit"] = [LIMIT if theirs.sensitive == "none" else CARING_LIMIT], _weak(theirs)
    voice = Voice(motion, luck, taken, opening.side, heard=f"{opening.text} {rebuttal.text}")
    if own and theirs and own.sensitive == theirs.sensitive == "none" and voice.english:
        if theirs.restated:
            words["theirs"] = (_clause(motion, counter),)
        kind = _kind(own.why)
        words["weigh"] = (voice.fresh(LAST_WEIGHING[kind] if kind else (*LAST_WEIGHING[""], *OWN_WEIGHING)),)
    return voice.say("closing", shapes, words, ("weigh", "again"), first=_bearing(theirs))


def _again(motion: Motion, opening: Speech, mine: str) -> tuple[str, ...]:
    """The opener's point, in words that the opening has not used."""
    card = motion.cards.get(mine)
    if card is None:
        return (sentence(motion.sides[opening.side].sentence),)
    if card.restated:
        return (_clause(motion, mine),)
    unsaid = [
        text for text in (card.why, card.short, card.claim) if text and not says(opening.text, first_sentence(text))
    ]
    if unsaid and not leans(unsaid[0]):
        return (sentence(unsaid[0]),)
    return (sentence(motion.sides[opening.side].sentence),)


# The counter cards that each level prefers: the first pool that isn't empty is used.
POOLS: dict[BotLevel, tuple[str, ...]] = {
    "sharp": ("direct", "partial", "other"),
    "fair": ("direct partial", "other"),
    "gentle": ("other partial", "direct"),
}


_PEOPLE = r"[a-z]*(?:people|persons|students|children|families|neighbours|workers|teachers|parents|men)"
# Words that weigh by themselves, not such as “at risk” or “for years”.
_WEIGHTS: tuple[tuple[Weighing, re.Pattern[str]], ...] = (
    (
        "duration",
        re.compile(
            r"\b(?:forever|permanent\w*|generations?|lasting|for good|stays with|(?:never|doesn[’']t|don[’']t) comes? back|never put right)\b"
        ),
    ),
    (
        "scale",
        re.compile(
            rf"(?<![Nn]ot )\b(?:thousands|millions?|everybody|everyone|(?:many|most|all) (?:of us|of them|{_PEOPLE}))\b"
        ),
    ),
    ("likelihood", re.compile(r"\b(?:likely|unlikely|usually|probably|chances)\b")),
)


def weighing(motion: Motion, opening: Speech, cards: Sequence[str]) -> Weighing | None:
    """Why an answer that cites `cards` matters more, if the words of its card say so. Bots leave severity to people, and
    weigh nothing against a card that is hard to bear."""
    if not cards or not _may_weigh(motion, opening):
        return None
    card = motion.cards[cards[0]]
    return _kind(card.why) or None


def _may_weigh(motion: Motion, opening: Speech) -> bool:
    return all(motion.cards[id].sensitive == "none" for id in opening.cards)


def _kind(text: str) -> Weighing | Literal[""]:
    """What these words weigh; "" if nothing in particular."""
    return next((kind for kind, words in _WEIGHTS if words.search(text)), "")


def _choose(counters: Counters, level: BotLevel, luck: Random, preferred: Collection[str] = ()) -> str:
    """The counter card that a level chooses, a preferred one if there is a choice; "" where there is none."""
    for kinds in POOLS[level]:
        if pool := [card for card, kind in counters if kind in kinds.split()]:
            return luck.choice([card for card in pool if card in preferred] or pool)
    return ""


# --- a card's words -----------------------------------------------------------------------


def _own_words(card: Card, careful: bool) -> Slots:
    claim, why = sentence(card.claim), sentence(card.why)
    short = (sentence(card.short),) if card.short else ()
    return {
        "claim": (f"{claim} {why}", claim, *short) if leans(why) else (claim, *short),
        "why": () if leans(why) else (why,),
        "evidence": (
            sentence(_THOUGHT.sub("", _evidence(card, careful), count=1)),
        ),  # in full or not at all: its last words may qualify it
        "weak": _weak(card),
    }


def _weak(card: Card) -> tuple[str, ...]:
    """What a card leaves open. For one that speaks of grave harm, bots leave that to people."""
    return () if card.sensitive == "strong" else (sentence(card.weak_point),)


def _bearing(met: Card | None) -> Sequence[str]:
    """The words with which to begin an answer to a card that is hard to bear."""
    return {"none": (), "mild": SERIOUS, "strong": GRAVE}[met.sensitive] if met else ()


def _evidence(card: Card, careful: bool) -> str:
    return card.careful if careful and card.careful else card.evidence


def _is_thought(card: Card, careful: bool) -> bool:
    return bool(_THOUGHT.match(_evidence(card, careful)))


def _clause(motion: Motion, id: str) -> str:
    """A card's claim in other words. In English it goes on from “that”; elsewhere it is a sentence of its own."""
    text = sentence(motion.cards[id].restated)
    return text if motion.language.partition("-")[0].casefold() == "en" else capital(text)


def _gist(claim: str, motion: Motion, id: str) -> str:
    """What a restatement says of a claim: the card's short form or the claim; if too long, its last sentence, where its point usually is."""
    if id and motion.cards[id].short:
        return sentence(motion.cards[id].short)
    if len(claim) <= LIMITS["restatement"][1]:
        return claim
    *_, last = sentences(claim)
    return first_sentence(claim) if leans(last) else last
