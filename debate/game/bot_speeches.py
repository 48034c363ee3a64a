"""Makes bots' speeches, only from the pack (docs/game.md, section 12): words, without a room.

A card's claim, reason, evidence and weak point and a link's hint appear as the pack has them, in whole
sentences; `bot_phrases` leads from one to the next. Bots don't repeat or judge what a person wrote: they answer
the cards that an opening cites. They never say what a pack keeps for teachers.

Everywhere `luck` makes the remaining choices, and the same luck gives the same speech. `careful` asks for the
text of sensitive cards that a careful room shows. `taken` holds the shapes and leads that others in the room
have used (a lead is a shape of one part); unused ones are preferred, and added.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from random import Random
from typing import Literal, NamedTuple

from .bot_phrases import (
    CONCESSIONS,
    FACTS,
    GRAVE,
    LAST,
    LIMIT,
    NO_COUNTER,
    OPENING,
    REBUTTAL,
    REPLY,
    RESTATEMENT,
    SERIOUS,
    SMALL,
    STANDING,
    THOUGHTS,
    Shape,
)
from .phases import LIMITS
from .state import BotLevel, Card, LinkKind, Motion, Side, Speech, Weighing, other

Counters = Sequence[tuple[str, LinkKind | Literal["other"]]]
Slots = dict[str, tuple[str, ...]]  # by slot: its words in full, then shorter versions


class Part(NamedTuple):
    """One part of a shape, parsed."""

    lead: str
    slot: str
    needed: bool


_SENTENCE = re.compile(
    r"(?<=[.?!…])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St)\.)(?<!\b(?:Mrs|e\.g|i\.e)\.)([”’)]*)\s+(?=[“‘(]?[^\W_a-z])"
)
_THOUGHT = re.compile(r"Reasoning:\s*")
_SAYS = re.compile(r"\b(says?|said)\b")
_LEANING = frozenset(
    ("this", "that", "then", "it", "they", "these", "those")
)  # words that point back to an earlier sentence


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
    return _Speaker(motion, luck, taken, card.side).say(
        "opening", OPENING, words, order, thought=_is_thought(card, careful)
    )


def restatement(
    motion: Motion, opening: Speech, luck: Random, *, about: str = "", taken: set[Shape] | None = None
) -> str:
    """A restatement of an opening, of 10 to 140 characters: the claim of a card that it cites (`about`, or the first)."""
    cited = about or next(iter(opening.cards), "")
    claim = motion.cards[cited].claim if cited else motion.sides[opening.side].sentence
    words: Slots = {"claim": (_sentence(claim), _gist(_sentence(claim), motion.cards[cited].short if cited else ""))}
    return _Speaker(motion, luck, taken, opening.side).say("restatement", RESTATEMENT, words, ())


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
    """
    counter = _choose(counters, level, luck)
    met = motion.cards.get(answered(motion, opening, counter))
    words: Slots = {"side": (_sentence(motion.sides[other(opening.side)].sentence),)}
    if met and not _says(opening.text, met.weak_point):  # don't name a weak point that the opening concedes
        words["weak"] = _weak(met)
    shapes, thought = NO_COUNTER, False
    if counter:
        card = motion.cards[counter]
        shapes, thought = REBUTTAL[level], _is_thought(card, careful)
        words |= {slot: text for slot, text in _own_words(card, careful).items() if slot != "weak"}
        if hint := next(
            (card.answers[id].hint for id in opening.cards if motion.cards[id] is met and id in card.answers), ""
        ):
            words["hint"] = (_sentence(hint),)
    order = (
        ("claim", "evidence", "weak", "why", "side")
        if luck.random() < 0.5
        else ("weak", "claim", "why", "evidence", "side")
    )
    speaker = _Speaker(motion, luck, taken, other(opening.side), heard=opening.text)
    text = speaker.say("rebuttal", shapes, words, order, thought=thought, first=_bearing(met))
    return text, (counter,) if counter else ()


def answered(motion: Motion, opening: Speech, counter: str) -> str:
    """Of the cards that an opening cites, the one that a counter card answers best, or else that best answers the counter; "" if none."""

    def apart(one: str, two: str) -> int:
        link = motion.cards[one].answers.get(two) if one and two else None
        return ("direct", "partial").index(link.kind) if link else 2

    return min(opening.cards, key=lambda id: (apart(counter, id), apart(id, counter)), default="")


def closing(motion: Motion, opening: Speech, rebuttal: Speech, luck: Random, *, taken: set[Shape] | None = None) -> str:
    """The opener's last word on a rebuttal, of 20 to 280 characters: an answer, wherever the pack has one."""
    counter = next(iter(rebuttal.cards), "")
    mine = answered(motion, opening, counter)
    words: Slots = {"claim": (_sentence(motion.sides[opening.side].sentence),)}
    if mine:
        words |= {
            slot: text for slot, text in _own_words(motion.cards[mine], False).items() if slot in ("claim", "why")
        }
    theirs = motion.cards.get(counter)
    shapes = STANDING
    if theirs and mine and (link := motion.cards[mine].answers.get(counter)) and link.hint:
        shapes, words["reply"] = REPLY, (_sentence(link.hint),)
    elif theirs and _weak(theirs):
        shapes, words["limit"] = LIMIT, _weak(theirs)
    speaker = _Speaker(motion, luck, taken, opening.side, heard=f"{opening.text} {rebuttal.text}")
    return speaker.say("closing", shapes, words, ("why", "claim"), first=_bearing(theirs))


# The counter cards that each level prefers: the first pool that isn't empty is used.
POOLS: dict[BotLevel, tuple[str, ...]] = {
    "sharp": ("direct", "partial", "other"),
    "fair": ("direct partial", "other"),
    "gentle": ("other partial", "direct"),
}


_WEIGHTS: tuple[tuple[Weighing, re.Pattern[str]], ...] = (
    ("duration", re.compile(r"\b(?:years|decades|forever|permanent\w*|generations?|for life)\b")),
    ("scale", re.compile(r"\b(?:thousands|millions?|everybody|everyone|nobody|many|most|all)\b")),
    ("likelihood", re.compile(r"\b(?:likely|unlikely|often|usually|chances?|risks?)\b")),
)


def weighing(motion: Motion, opening: Speech, cards: Sequence[str]) -> Weighing | None:
    """Why an answer that cites `cards` matters more, if the words of its card say so. Bots leave severity to people, and
    weigh nothing against a card that is hard to bear."""
    if not cards or any(motion.cards[id].sensitive != "none" for id in opening.cards):
        return None
    card = motion.cards[cards[0]]
    return next((kind for kind, words in _WEIGHTS if words.search(f"{card.claim} {card.why}")), None)


def _choose(counters: Counters, level: BotLevel, luck: Random) -> str:
    """The counter card that a level chooses; "" where there is none."""
    for kinds in POOLS[level]:
        if pool := [card for card, kind in counters if kind in kinds.split()]:
            return luck.choice(pool)
    return ""


# --- a card's words -----------------------------------------------------------------------


def _own_words(card: Card, careful: bool) -> Slots:
    claim, why = _sentence(card.claim), _sentence(card.why)
    in_short = _sentence(card.short) if card.short else _first(claim)
    return {
        "claim": (f"{claim} {why}", claim, in_short) if _leans(why) else (claim, in_short),
        "why": () if _leans(why) else (why,),
        "evidence": (
            _sentence(_THOUGHT.sub("", _evidence(card, careful), count=1)),
        ),  # in full or not at all: its last words may qualify it
        "weak": _weak(card),
    }


def _weak(card: Card) -> tuple[str, ...]:
    """What a card leaves open. For one that speaks of grave harm, bots leave that to people."""
    return () if card.sensitive == "strong" else (_sentence(card.weak_point),)


def _bearing(met: Card | None) -> Sequence[str]:
    """The words with which to begin an answer to a card that is hard to bear."""
    return {"none": (), "mild": SERIOUS, "strong": GRAVE}[met.sensitive] if met else ()


def _says(text: str, words: str) -> bool:
    """Whether a text contains exactly these words where a sentence may begin."""
    return words[1:].rstrip(".") in text


def _evidence(card: Card, careful: bool) -> str:
    return card.careful if careful and card.careful else card.evidence


def _is_thought(card: Card, careful: bool) -> bool:
    return bool(_THOUGHT.match(_evidence(card, careful)))


def _sentence(text: str) -> str:
    """The text with end punctuation."""
    return text if text.rstrip("”’)\"'")[-1:] in (".", "?", "!", "…") else f"{text}."


def _gist(claim: str, short: str) -> str:
    """What a restatement says of a claim: `short` or the claim; if too long, its last sentence, where its point usually is."""
    if short or len(claim) <= LIMITS["restatement"][1]:
        return _sentence(short) if short else claim
    last, rest = "", claim
    while rest:
        last = _first(rest)
        rest = rest[len(last) :].strip()
    return _first(claim) if _leans(last) else last


def _leans(sentence: str) -> bool:
    """Whether a sentence only makes sense right after another one."""
    return sentence.partition(" ")[0].casefold() in _LEANING


def _first(text: str) -> str:
    """The first sentence of a text."""
    end = _SENTENCE.search(text)
    return text[: end.end(1)] if end else text


# --- speaking -----------------------------------------------------------------------------


class _Speaker:
    """Builds one speech: a shape that suits the words, and as much of it as fits."""

    def __init__(self, motion: Motion, luck: Random, taken: set[Shape] | None, side: Side, heard: str = ""):
        self.motion, self.luck, self.side, self.heard = motion, luck, side, heard
        self.taken = set() if taken is None else taken
        self.english = motion.language.partition("-")[0].casefold() == "en"

    def say(
        self,
        kind: str,
        shapes: Sequence[Shape],
        words: Slots,
        order: Sequence[str],
        *,
        thought: bool = False,
        first: Sequence[str] = (),
    ) -> str:
        """A speech. `order`: the most important parts first. `thought`: the evidence is reasoning. `first`: begin with one of these."""
        lo, hi = LIMITS[kind]
        fresh = self.luck.sample(shapes, len(shapes))
        for shape in sorted(fresh, key=lambda shape: shape in self.taken):
            parts = self._parts(shape, thought, first)
            if text := self._filled(parts, words, order, hi):
                self.taken |= {
                    shape,
                    *((part.lead,) for part in parts if part.lead and part.lead.removesuffix(":") in text),
                }
                return self._at_least(text, lo, hi)
        return self._at_least(cut(_capital(words["claim"][-1]), hi), lo, hi)

    def _parts(self, shape: Shape, thought: bool, first: Sequence[str]) -> list[Part]:
        parts = [
            Part(lead, slot.lstrip("!"), slot.startswith("!"))
            for lead, _, slot in (part.partition("|") for part in shape)
        ]
        if not self.english:
            return [
                Part("\n" if part.lead.startswith("\n") else "", part.slot, part.needed) for part in parts if part.slot
            ]
        meets = parts[0].lead == "~"
        if meets or first:
            parts[: int(meets)] = [Part(self._fresh(first or CONCESSIONS), "", False)]
        evidence = self._fresh(THOUGHTS if thought else FACTS)
        return [part._replace(lead=evidence) if part.lead == "@" else part for part in parts]

    def _fresh(self, leads: Sequence[str]) -> str:
        """A lead that nobody in the room has used and this clash has not heard, as long as there are any."""
        new = [lead for lead in leads if (lead,) not in self.taken and lead.removesuffix(":") not in self.heard]
        return self.luck.choice(new or leads)

    def _filled(self, parts: Sequence[Part], words: Slots, order: Sequence[str], most: int) -> str:
        """The parts with their words: the needed ones, then in `order` those that fit. "" if a needed one has no words."""
        slots = {part.slot for part in parts}
        needed = [
            part.slot for part in parts if part.needed or (part.slot == "more" and "more" in words)
        ]  # every cited card must appear
        if not all(words.get(slot) for slot in needed):
            return ""
        tries = ({slot: words[slot][size] for slot in needed} for size in (0, -1))
        chosen = next((said for said in tries if 0 < len(self._said(parts, said)) <= most), None)
        if chosen is None:
            return ""
        for slot in order:
            rests_on = {"why": "claim", "more_why": "more"}.get(slot)
            if slot in chosen or slot not in slots or (rests_on in slots and rests_on not in chosen):
                continue
            longer = ({**chosen, slot: text} for text in words.get(slot, ()))
            chosen = next((said for said in longer if 0 < len(self._said(parts, said)) <= most), chosen)
        return self._said(parts, chosen)

    def _said(self, parts: Sequence[Part], chosen: Mapping[str, str]) -> str:
        """All parts that have words, in order; "" where a lead can't be joined with them."""
        said = [
            self._led(part.lead, chosen[part.slot]) if part.slot else part.lead
            for part in parts
            if not part.slot or part.slot in chosen
        ]
        return " ".join(said).replace(" \n", "\n").replace("\n ", "\n") if all(said) else ""

    def _led(self, lead: str, text: str) -> str:
        """A lead and the words after it, as one sentence or two."""
        first = _first(text)
        if lead.endswith("that") and (_SAYS.search(first) or first != text):
            return ""  # the text itself reports speech, or a second sentence would seem the bot's own
        if lead.endswith((":", "that")) and ":" not in first and (inside := self._inside(text)):
            return f"{lead} {inside}"
        if lead.endswith("that"):
            return ""
        return (
            f"{lead.removesuffix(':')}. {_capital(text)}" if lead.endswith(":") else f"{lead} {_capital(text)}".lstrip()
        )

    def _inside(self, text: str) -> str:
        """A sentence as written inside another: unchanged if it begins with a name, else in lower case. "" if that is unclear."""
        word, *others = text.split(" ", 2)
        word = word.rstrip(",.;:?!")
        if text[0].islower() or word.casefold() in SMALL:
            return text[0].lower() + text[1:]
        before_name = bool(others) and others[0][:1].isupper()
        known = _amid(self._pack)
        small = word.lower() in known
        if word in known:
            return text if before_name or not small else ""
        return text[0].lower() + text[1:] if small and not before_name else ""

    @cached_property
    def _pack(self) -> str:
        cards = self.motion.cards.values()
        hints = (link.hint for card in cards for link in card.answers.values())
        texts = (
            f"{card.claim} {card.short} {card.why} {card.evidence} {card.weak_point} {card.basis} {card.position}"
            for card in cards
        )
        return " ".join((*texts, *hints, *self.motion.background, *self.motion.facts, *self.motion.glossary.values()))

    def _at_least(self, text: str, lo: int, hi: int) -> str:
        """The text, made long enough. A pack's words may be very short: then the side's and the motion's own words are added."""
        motion = self.motion
        for more in (motion.sides[self.side].sentence, motion.title, motion.question, LAST):
            if len(text) < lo and len(longer := f"{text} {_capital(_sentence(more))}") <= hi:
                text = longer
        return text


@lru_cache(maxsize=16)
def _amid(text: str) -> frozenset[str]:
    """The words inside the sentences of a text (not first words), as written there."""
    words = re.findall(r"(?<=[a-z,]) ([\w’-]+)", text)
    return frozenset((*words, *(word.partition("’")[0] for word in words)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def cut(text: str, most: int) -> str:
    """The text, cut to at most `most` characters at the end of a word."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
