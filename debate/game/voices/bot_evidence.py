"""What a bot says of doubts of its evidence (docs/practice.md, section 12)."""

import re
from collections import Counter
from collections.abc import Collection, Mapping

from ..hearing.decks import deck
from ..hearing.flaws import Named, flaw_named, names_flaw, speaks_of_evidence
from ..hearing.hearing import unsaid
from ..hearing.sentences import capital, inside, leans, says, sentence, sentences
from ..hearing.words import is_english, stems_of
from ..model.motion import Card, Motion, Side, other
from ..model.state import Speech
from .bot_own_case import SENTENCES, nearest, weighty
from .bot_speeches import (
    CLOSE,
    Manner,
    Said,
    evidence_names,
    evidence_names_in,
    fact_of,
    fitted,
    is_evidence,
    shared,
)
from .partner_words import (
    DOUBTED,
    FROM_YEAR,
    ONLY_A_REASON,
    RESTS_ON,
    WITHOUT_IT,
    YOU_ARE_RIGHT,
)


def on_evidence(motion: Motion, opening: Speech, text: str, manner: Manner) -> str:
    """The last word on an attack on the evidence: the answer to it, and the reason."""
    said, own = Said(motion, manner, opening.text), doubted(motion, opening, text)
    words = upheld(motion, opening, text, said)
    room = SENTENCES - len(sentences(words))
    reasons = (each for each in (its_reason(own, said), *weighty(own, said)) if len(sentences(each)) <= room)
    return fitted("closing", [(0, words), (1, next(reasons, ""))], motion, opening.side)


def upheld(motion: Motion, opening: Speech, text: str, said: Said) -> str:
    """The answer to an attack on the evidence: it grants what is true in it, and says what the evidence is worth all the same, or what it
    is if it wasn't said yet; "" if nothing is wrong with it that the text says."""
    own = doubted(motion, opening, text)
    kind, name = _source(own)
    if words := defence(motion, opening, text, said.earlier):
        return words
    if kind == "reason" and not _SHOWN.search(opening.text):
        return ONLY_A_REASON
    is_said = is_evidence(opening.text, own) or re.search(brought(motion, opening), text)
    if not is_said and (fact := fact_of(own, said)):
        return f"{said.one(RESTS_ON)} {fact}"
    is_weak = own.weak_on == "evidence" and own.sensitive != "strong" and not leans(own.weak_point)
    weak = inside(own.weak_point, motion).rstrip(".") if is_weak else ""
    if weak and shared(text, weak, motion, CLOSE):
        return YOU_ARE_RIGHT.format(weak)
    return WITHOUT_IT.format(name) if _DISPUTES.search(text) else ""


def evidence_brought(motion: Motion, opening: Speech, text: str) -> str:
    """The card of the other side whose evidence a text names, by a name or number that neither this side's evidence nor any claim has; ""
    if there is none."""
    cards, side = motion.cards, opening.side
    plain = " ".join(f"{card.title} {card.claim} {card.why}" for card in cards.values())
    known = evidence_names_in(f"{motion.title} {motion.question} {plain} {opening.text}")
    known |= frozenset().union(*(evidence_names(cards[id], motion) for id in opening.cards))
    named = {name for name in evidence_names_in(text) - known if _TELLING.fullmatch(name)}
    theirs = deck(motion, other(side), True)
    scores = {one.card: one.score for one in theirs.scores(text)}
    hits = {id: len(evidence_names(cards[id], motion) & named) for id in motion.deck(other(side))}
    best = max(
        hits, key=lambda id: (hits[id], len(stems_of(text) & theirs.evidence[id]), scores.get(id, 0)), default=""
    )
    return best if best and hits[best] and theirs.light and is_english(motion) else ""


def its_reason(own: Card, said: Said) -> str:
    """What stands without a card's evidence."""
    return said.form(own.last) or said.form(sentence(capital(own.restated))) or sentence(own.why)


def defence(motion: Motion, opening: Speech, text: str, earlier: str = "") -> str:
    """What the evidence that a text doubts is worth against the flaw that it names, as the pack has it, or as it is true of any
    evidence; "" if it names none, or if there is only a reason. `earlier`: what was said before in the debate."""
    own = doubted(motion, opening, text)
    young = is_young(own, motion)
    flaw = "when" if young and names_flaw(text, "when") else flaw_named(text)
    if young and flaw == "when" and set(_YEAR.findall(text)) - {own.year}:
        return ""  # another study's age may be meant
    is_ours = bool(_OURS.search(text) or re.search(brought(motion, opening), text))
    return defended(own, flaw, motion, of_any=is_ours, earlier=earlier) if flaw else ""


_OURS = re.compile(
    r"\b(?:it|that|this|these|those|they|your)(?: \w+)? (?:cases?|evidence|examples?|experiment|figures?|numbers?|poll|report|research|review|sample|source"
    r"|stud(?:y|ies)|survey|trial)\b|\byour? \w*(?: \w+)? ?(?:cards?|cite|quote)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAMES_ONLY = re.compile(r"\b(?:may|named?|names|possible|suggest\w*)\b", re.IGNORECASE)
RECENT = 3  # years, in which evidence isn't old when a pack's facts were looked up


def is_young(own: Card, motion: Motion) -> bool:
    """Whether it would be wrong to call a card's evidence old."""
    checked = motion.checked[:4]
    return own.year.isdigit() and checked.isdigit() and int(checked) - int(own.year) <= RECENT


def defended(own: Card, flaw: Named, motion: Motion, of_any: bool = True, earlier: str = "") -> str:
    """The same of a card's evidence, and this flaw; what is true `of_any` only if that is known to be meant, as a text may as well bring
    its own, and once in a debate."""
    kind, name = _source(own)
    if flaw == "named" and not _NAMES_ONLY.search(own.evidence):
        return ""
    known = FROM_YEAR.format(own.year) if flaw == "when" and is_young(own, motion) else DOUBTED[flaw].format(name)
    return (
        ""
        if kind == "reason"
        else sentence(getattr(own.doubts, flaw, "")) or (known if of_any and not says(earlier, known) else "")
    )


def is_elsewhere(motion: Motion, opening: Speech, text: str) -> bool:
    """Whether a text attacks evidence that an opening doesn't have, and none that it has."""
    return bool(re.search(unbrought(motion, opening), text) and not re.search(brought(motion, opening), text))


def names_of_one(motion: Motion, side: Side) -> dict[str, list[str]]:
    """By card of a side, the names in its evidence that no other card of that side has, nor a claim of it: of one word, or of two."""
    cards = motion.cards
    claims = " ".join(f"{cards[id].title} {cards[id].claim}" for id in motion.deck(side))
    plain = f"{motion.title} {motion.question} {claims}"
    names = {
        id: {
            name
            for name in evidence_names(cards[id], motion) | {*_PAIR.findall(cards[id].evidence)}
            if _NAME.fullmatch(name)
        }
        for id in motion.deck(side)
    }
    spread = Counter(name for each in names.values() for name in each)
    return {
        id: sorted(
            name
            for name in each
            if spread[name] == 1 and name not in plain and re.search(rf"[\w,] {name}\b", cards[id].evidence)
        )
        for id, each in names.items()
    }


_PAIR, _NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b"), re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]+)?")


def named_in(names: Mapping[str, Collection[str]], text: str) -> str:
    """The card of which a text has most names of its own; "" if it has none."""
    counts = {id: sum(bool(re.search(rf"\b{name}\b", text)) for name in each) for id, each in names.items()}
    best = max(counts, key=lambda id: counts[id], default="")
    return best if best and counts[best] else ""


def doubted(motion: Motion, opening: Speech, text: str) -> Card:
    """The card of an opening whose evidence a text doubts: the one that it names, or else that has evidence."""
    near = nearest(motion, opening, text)
    named = evidence_names_in(text)

    def rank(id: str) -> tuple[bool, ...]:
        card = motion.cards[id]
        is_named = bool(evidence_names(card, motion) & named)
        return is_named, _source(card)[0] != "reason", is_evidence(opening.text, card), id == near

    return motion.cards[max(opening.cards, key=rank)]


def doubts_of(motion: Motion, opening: Speech, text: str, cites: bool = False) -> str:
    """The sentences of a text that surely doubt an opening's evidence, as they speak of evidence, or have a word of it and a flaw, and
    what comes after them; "" if there are none. What a pack says is no student's doubt. `cites`: whether the text is on a card, so that
    one word proves nothing."""
    if not is_english(motion):
        return ""
    own, names = unsaid(motion, text), re.compile(brought(motion, opening))
    before = ("", *own)  # which may have named it
    evidence = deck(motion, opening.side, True).evidence
    counted = (
        id for id in opening.cards if _source(motion.cards[id])[0] != "reason"
    )  # of a reason nobody doubts where it was
    stems = set[str]().union(*(evidence[id] for id in counted))
    first = (
        n
        for n, each in enumerate(own)
        if (speaks_of_evidence(each) and (flaw_named(each) or not _USED.search(each)))
        or (
            flaw_named(each)
            and (names.search(f"{before[n]} {each}") or len(stems_of(each) & stems) >= (NAMED if cites else 1))
        )
    )
    return " ".join(own[next(first, len(own)) :])


_USED = re.compile(  # who says what a study shows, doubts nothing
    r"\b(?:poll|report|research|stud(?:y|ies)|survey)s?\b(?: also)? (?:f[io]u?nds?|says?|shows?|showed|proves?)\b(?! nothing)",
    re.IGNORECASE,
)
NAMED = 2  # words of evidence that nobody has by chance
_SHOWN = re.compile(r"\b(?:stud(?:y|ies)|survey|poll|report(?:ed)?|counted|(?:19|20)\d\d|per cent)\b|%", re.IGNORECASE)
_DISPUTES = re.compile(r"\b(?:evidence|proof|prov(?:e[ds]?|ing)|settles?)\b", re.IGNORECASE)
_ITS_SOURCE = re.compile(r"\(([^()]*[a-z][^()]*\d{4})\)\W*$")
_TELLING = re.compile(r"\d{3,}|\d+[.,]\d+|\D{3,}")  # a name or number by which evidence is known; not an age or an hour
_COUNTED = re.compile(r"\d+ (?:minutes|hours|times|schools|people)")
_NEVER = "(?!)"


def brought(motion: Motion, opening: Speech) -> str:
    """A pattern for a text that names something of the evidence of an opening's cards, which its reader can see beside it. What
    motion and claims speak of names no evidence."""
    cards = [motion.cards[id] for id in opening.cards]
    names = frozenset().union(*(evidence_names(card, motion) for card in cards))
    claims = " ".join(f"{card.title} {card.claim}" for card in motion.cards.values())
    names -= evidence_names_in(f"{motion.title} {motion.question} {claims}")
    counted = {name for card in cards for name in _COUNTED.findall(card.evidence_short)}
    return _named([name for name in names if _TELLING.fullmatch(name)] + sorted(counted))


def unbrought(motion: Motion, opening: Speech) -> str:
    """A pattern for a text that names evidence which an opening doesn't have: another card's, or a share that nobody gave."""
    cards = motion.cards
    own = " ".join((opening.text, *(f"{cards[id].evidence} {cards[id].evidence_short}" for id in opening.cards)))
    known = {name for id in motion.deck(opening.side) for name in evidence_names(cards[id], motion)}
    names = [name for name in known if name.isalpha() and len(name) > 2 and name not in own]
    shares = "|".join(sorted(re.escape(each) for each in re.findall(r"[\d.,]+(?=%)", own)))
    share = (
        rf"\b(?:[Yy]ou|[Yy]our|[Tt]hey)\b[^.?!]*?(?<![\d.,])(?!(?:{shares or 'x'})\D)\d+(?:[.,]\d+)? ?(?:%|per ?cent)"
    )
    return f"{_named(names)}|{share}"


def _named(names: Collection[str]) -> str:
    escaped = (re.sub(r"\\([ -])", r"\1", re.escape(name)) for name in sorted(names))  # a browser knows no such escapes
    return rf"\b(?:{'|'.join(escaped)})\b" if names else _NEVER


def _source(card: Card) -> tuple[str, str]:
    """What kind of evidence a card has, and how `WITHOUT_IT` names it."""
    kind = re.search(r"poll|survey|stud(?:y|ies)|review|%", f"{card.evidence} {card.evidence_short}", re.IGNORECASE)
    source = _ITS_SOURCE.search(card.evidence_short)
    if card.evidence.startswith("Reasoning"):
        return "reason", "example"
    name = (
        "survey" if kind and kind[0].casefold() in ("poll", "survey", "%") else "study" if kind or source else "example"
    )
    if source and name in source[1].casefold():
        return name, re.sub(r"\W+(\d{4})$", r" (\1)", source[1])
    return name, f"{name} ({source[1]})" if source else name
