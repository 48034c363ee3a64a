"""How a bot speaks: fills a shape (`bot_phrases`) with a pack's sentences, as many as fit, and joins them with its leads.

Words without a meaning of their own: what a speech is about is decided in `bot_speeches`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product
from random import Random
from typing import Literal, NamedTuple

from ..model.motion import Motion, Side
from ..model.phases import LIMITS
from ..model.state import Weighing
from .bot_phrases import CONCESSIONS, FACTS, JOINT, LAST, REASONS, SMALL, THOUGHTS, WEIGHED, Shape

Slots = dict[str, tuple[str, ...]]  # by slot: its words in full, then shorter versions

_SENTENCE = re.compile(
    r"(?<=[.?!…])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St)\.)(?<!\b(?:Mrs|e\.g|i\.e)\.)([”’)]*)\s+(?=[“‘(]?[^\W_a-z])"
)
_SAYS = re.compile(r"\b(says?|said)\b")
_LEANING = frozenset(
    ("this", "that", "then", "it", "they", "these", "those")
)  # words that point back to an earlier sentence
_RESTS_ON = {"why": "claim", "more_why": "more"}  # a reason isn't given without what it is the reason for


class Part(NamedTuple):
    """One part of a shape, parsed."""

    lead: str
    slot: str
    needed: bool


class Voice:
    """Builds one speech. `heard`: what was said before in the clash. `weigh`: how the reason of the speech may be weighed; None
    where nothing may be. `meets`: what to meet the other side half-way with, if it is known which of its points the speech is about."""

    def __init__(
        self,
        motion: Motion,
        luck: Random,
        taken: set[Shape] | None,
        side: Side,
        heard: str = "",
        weigh: Weighing | Literal[""] | None = None,
        meets: Sequence[str] = (),
    ):
        self.motion, self.luck, self.side, self.heard, self.weigh = motion, luck, side, heard, weigh
        self.meets = meets or CONCESSIONS
        self.taken = set() if taken is None else taken
        self.english = motion.language.partition("-")[0].casefold() == "en"

    def say(
        self,
        kind: str,
        shapes: Sequence[Sequence[Shape]],
        words: Slots,
        order: Sequence[str],
        *,
        thought: bool = False,
        first: Sequence[str] = (),
    ) -> str:
        """A speech in the first of these groups of shapes that suits the words. `order`: the most important parts first.
        `thought`: the evidence is reasoning. `first`: begin with one of these."""
        lo, hi = LIMITS[kind]
        brief = {slot: tuple(first_sentence(text) for text in texts[-1:]) for slot, texts in words.items()}
        for said, group in product((words, brief), shapes):  # brief: only where nothing else fits
            fresh = self.luck.sample(group, len(group))
            for shape in sorted(fresh, key=lambda shape: shape in self.taken):
                parts = self._parts(shape, thought, first)
                if text := self._filled(parts, said, order, hi):
                    self.taken |= {
                        shape,
                        *((lead,) for part in parts if (lead := part.lead.lstrip("\n")) and lead.rstrip(":") in text),
                        *((line,) for line in said.get("weigh", ()) if line in text),
                    }
                    return self._at_least(text, lo, hi)
        return self._at_least(cut(capital(words["claim"][-1]), hi), lo, hi)

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
            parts[: int(meets)] = [Part(self.fresh(first or self.meets), "", False)]
        marks = {
            "@": self.fresh(THOUGHTS if thought else FACTS),
            "%": self.fresh(REASONS if self.weigh is None else WEIGHED[self.weigh]),
        }
        return [part._replace(lead=_marked(part.lead, marks)) for part in parts]

    def fresh(self, leads: Sequence[str]) -> str:
        """One that nobody in the room has used and this clash has not heard, as long as there are any."""
        new = [lead for lead in leads if (lead,) not in self.taken and lead.rstrip(":") not in self.heard]
        return self.luck.choice(new or leads)

    def _filled(self, parts: Sequence[Part], words: Slots, order: Sequence[str], most: int) -> str:
        """The parts with their words: the needed ones, then in `order` those that fit, the claim in short if more fits then. "" if a
        needed one has no words."""
        # Every cited card must appear.
        needed = [part.slot for part in parts if part.needed or (part.slot == "more" and "more" in words)]
        if not all(words.get(slot) for slot in needed):
            return ""
        slots = {part.slot for part in parts}
        longest: dict[str, str] = {}
        for size in (0, -1) if len(words.get("claim", ())) > 1 else (0,):
            short = {slot: texts if slot != "claim" else texts[size:] for slot, texts in words.items()}
            chosen = self._chosen(parts, needed, slots, short, order, most)
            longest = max(longest, chosen, key=len)
        return self._said(parts, longest) if longest else ""

    def _chosen(
        self,
        parts: Sequence[Part],
        needed: Sequence[str],
        slots: set[str],
        words: Slots,
        order: Sequence[str],
        most: int,
    ) -> dict[str, str]:
        tries = ({slot: words[slot][size] for slot in needed} for size in (0, -1))
        chosen = next((said for said in tries if 0 < len(self._said(parts, said)) <= most), None)
        if chosen is None:
            return {}
        for slot in order:
            rests_on = _RESTS_ON.get(slot)
            if slot in chosen or slot not in slots or (rests_on in slots and rests_on not in chosen):
                continue
            longer = ({**chosen, slot: text} for text in words.get(slot, ()))
            chosen = next((said for said in longer if 0 < len(self._said(parts, said)) <= most), chosen)
        return chosen

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
        text = text.replace(JOINT, ", and that " if lead.endswith("that") else ", and " if lead else " ")
        single = first_sentence(text)
        if lead.endswith("that") and (_SAYS.search(single) or single != text):
            return ""  # the text itself reports speech, or a second sentence would seem the bot's own
        if lead.endswith((":", "that", ",")) and ":" not in single and (inside := self._inside(text)):
            return f"{lead} {inside}"
        if lead.endswith(("that", ",")):
            return "" if lead.endswith("that") else capital(text)
        return (
            f"{lead.removesuffix(':')}. {capital(text)}" if lead.endswith(":") else f"{lead} {capital(text)}".lstrip()
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
            f"{card.claim} {card.short} {card.restated}. {card.why} {card.evidence} {card.weak_point} {card.basis} {card.position}"
            for card in cards
        )
        return " ".join((*texts, *hints, *self.motion.background, *self.motion.facts, *self.motion.glossary.values()))

    def _at_least(self, text: str, lo: int, hi: int) -> str:
        """The text, made long enough. A pack's words may be very short: then the side's and the motion's own words are added."""
        motion = self.motion
        for more in (motion.sides[self.side].sentence, motion.title, motion.question, LAST):
            if len(text) < lo and not says(text, more) and len(longer := f"{text} {capital(sentence(more))}") <= hi:
                text = longer
        return text


def _marked(lead: str, marks: Mapping[str, str]) -> str:
    """A lead, with the one that a mark stands for in its place."""
    line = "\n" if lead.startswith("\n") else ""
    mark = lead.removeprefix("\n")
    return line + marks.get(mark, mark)


# --- sentences ----------------------------------------------------------------------------


def sentence(text: str) -> str:
    """The text with end punctuation."""
    return text if text.rstrip("”’)\"'")[-1:] in (".", "?", "!", "…") else f"{text}."


@lru_cache(maxsize=4096)  # a speech tries the same words of a pack again and again
def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    end = _SENTENCE.search(text)
    return text[: end.end(1)] if end else text


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    ended, start = [], 0
    for end in _SENTENCE.finditer(text):
        ended.append(text[start : end.end(1)])
        start = end.end()
    rest = text[start:].rstrip() if start else text
    return [*ended, rest] if rest else ended


def leans(words: str) -> bool:
    """Whether a sentence only makes sense right after another one."""
    return words.partition(" ")[0].casefold() in _LEANING


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def cut(text: str, most: int) -> str:
    """The text, cut to at most `most` characters at the end of a word."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"


def says(text: str, words: str) -> bool:
    """Whether a text contains exactly these words where a sentence may begin."""
    return words[1:].rstrip(".") in text


@lru_cache(maxsize=16)
def _amid(text: str) -> frozenset[str]:
    """The words inside the sentences of a text (not first words), as written there."""
    words = re.findall(r"(?<=[a-z,]) ([\w’-]+)", text)
    return frozenset((*words, *(word.partition("’")[0] for word in words)))
