"""What a bot's own case comes to: what stands of it, and what decides (docs/practice.md, section 12)."""

import re
from collections.abc import Iterable, Sequence

from ..hearing.clauses import clauses
from ..hearing.hearing import deck
from ..hearing.points import remedy_in
from ..hearing.sentences import capital, cut, first_sentence, inside, leans, sentence, sentences
from ..hearing.words import is_english, stems_of
from ..model.motion import Card, Motion, Side, other
from ..model.phases import LIMITS
from ..model.state import Speech
from .bot_phrases import (
    BECAUSE,
    DECIDES,
    DISOWNS,
    HELPS,
    LAST,
    STANDS,
)
from .bot_speeches import (
    CLOSE,
    Said,
    evidence_of,
    shared,
    unsourced,
)
from .off_deck import BESIDE, granted
from .partner_words import (
    YOU_ARE_RIGHT,
)


def in_steps(
    answers: str, stands: Iterable[str], decides: Iterable[str], *others: str, defends: Iterable[str] = ()
) -> str:
    """A last word: what it answers, the own case, and what decides: the first of these that fit, and rather what decides than the own
    case. `others`: shorter answers, taken where the first leaves no room for either. `defends`: what still stands of the opening, which
    is said after any of these answers before all else."""
    least, most = LIMITS["closing"]
    mine, ends = [own for own in stands if own], [*decides]
    kept = [own for own in defends if own]
    defended = [[(own, end) for end in ends for own in kept], [(own, "") for own in kept]]
    ending = [(own, end) for end in ends for own in (*mine, "")]
    ways = [
        (first, *way)
        for each in (*defended, ending, [(own, "") for own in mine])
        for first in (answers, *others)
        for way in each
    ]
    texts = [" ".join(filter(None, way)) for way in ways]
    text = next((text for text in (*texts, answers, *others) if len(text) <= most), cut(answers, most))
    return text if len(text) >= least else f"{text} {LAST}"


MOSTLY = 0.45  # of a weak point's words, which a text must have to say it
OFFERS = (  # somebody could be helped
    r"\b(?:can|could|should|may) (?:also |just |simply |still )?"
    r"(?:ask|call|carry|drive|get|give|have|help|keep|lend|let|offer|order|pay|run|send|share|take|use|wait)\b"
)
SLOGAN = 45  # characters of a sentence that says too little to end on, without the one after it


def nearest(motion: Motion, opening: Speech, text: str) -> str:
    """Of an opening's cards, the one that shares most words with an answer to it."""
    if len(opening.cards) == 1:
        return opening.cards[0]
    subject, stems = stems_of(f"{motion.title} {motion.question}"), stems_of(text)

    def shared_with(card: Card) -> int:
        return len(stems & stems_of(f"{card.read()} {card.speech}") - subject)

    return max(opening.cards, key=lambda id: shared_with(motion.cards[id]))


def own_case(
    motion: Motion,
    opening: Speech,
    own: Card,
    said: Said,
    lead: str = "",
    text: str = "",
    quote: str = "",
    answers: bool = False,
    grants: Sequence[str] = (),
) -> str:
    """The opener's own case, which stands whatever was said. *Gentle* says only what the question comes down to. Another way that a text
    proposes is answered first, by the block about that or, where somebody is to be helped in spite of the change, by what holds of any
    help; else it comes after a sentence of theirs, if one is quoted, and one that grants it (`grants`, if not what a level says)."""
    last = said.form(own.last)
    light = deck(motion, opening.side, said.careful).light
    attacked = attack_on(own, text or quote, motion) if light and not quote.endswith("?") else ""
    remedy = remedy_in(motion, other(opening.side), text, said.careful)
    block = motion.block(opening.side, "instead") if remedy and opening.side == "for" else None
    if block and (answer := said.form(block.answer)):
        case = behind(own, said) if attacked else stands(motion, opening, own, said)
        return in_steps(answer, case, (said.form(block.weighs), last))
    is_fallen = may_be_granted(own, text, motion)
    if is_fallen:
        lead, quote = YOU_ARE_RIGHT.format(inside(own.weak_point, motion).rstrip(".")), ""
    elif remedy or re.search(OFFERS, attacked, re.IGNORECASE):
        lead, quote = said.one(HELPS), ""
    elif opening.side == "against" and re.search(DISOWNS.pattern, text, re.IGNORECASE):
        lead, quote = said.one(DISOWNS.says), ""
    if (is_fallen or attacked) and ((case := behind(own, said)) or lead or last):
        first = lead or (said.shown(quote) if quote else "")
        return in_steps(first, case, (last, first_sentence(last)) if last else ())
    is_own = remedy and shared(remedy, f"{own.claim} {own.restated}", motion)  # whom the claim is about
    answers = not lead and (answers or (said.alone and bool(text)))
    is_said = said.level != "gentle" or quote or answers
    is_granted = light and (quote or answers) and not unsourced(motion, text, said)
    first = said.one(grants or granted(said.level, text, quote)) if is_granted else ""
    is_mine = is_said and not is_own
    mine = stands(motion, opening, own, said, quote=quote, grants=first) if is_mine else ()
    brief = first_sentence(last)
    is_slogan = len(brief) < SLOGAN or brief.endswith("?")
    fits = not quote and len(f"{lead} {last}") <= LIMITS["closing"][1]  # its first sentence alone would be a slogan
    ends = (last,) if fits or (is_slogan and first) else (last, brief)
    if quote and mine:  # what they said comes first; where there is no room for the end, too, in fewer words
        clause = max(clauses(f"{quote}."), key=len, default="") if first else ""
        shorter = stands(motion, opening, own, said, quote=clause, grants=first)[-1:] if clause else ()
        return in_steps(mine[0], (), ends, *mine[1:], *shorter)
    return in_steps(lead, mine or ([] if last else stands(motion, opening, own, said)), ends)


def may_be_granted(own: Card, text: str, motion: Motion) -> bool:
    """Whether a text says most of what a card's weak point says: nobody is told that they are right in what they didn't say."""
    said = stems_of(own.weak_point) - stems_of(f"{motion.title} {motion.question}")
    is_said = own.weak_on == "claim" and len(said & stems_of(text)) >= max(CLOSE, len(said) * MOSTLY)
    return is_said and not leans(own.weak_point)


def attack_on(own: Card, text: str, motion: Motion) -> str:
    """The sentence of a text that speaks of what a card claims, so that the claim is no answer to it; "" if none does."""
    claim = f"{own.claim} {own.restated}"
    return next((each for each in sentences(text) if shared(each, claim, motion, CLOSE)), "")


def behind(own: Card, said: Said) -> list[str]:
    """What a card's claim rests on, where the claim itself is under attack: its reason and its evidence, as far as nobody has said them."""
    return [words for each in (own.why, evidence_of(own, said.careful)) if (words := said.form(each))]


def stands(
    motion: Motion,
    opening: Speech,
    own: Card,
    said: Said,
    shows: bool = True,
    quote: str = "",
    grants: str = "",
) -> list[str]:
    """The own claim in other words, in the forms that a level prefers: *sharp* with its proof, and but for *gentle* with the opening's
    other point. `shows`: whether the evidence may be said; `quote`: a sentence or question of theirs on it that comes
    before it; `grants`: what can be said of their words first, with {} for the claim."""
    claim = own.restated.rstrip(".")
    if not claim or not is_english(motion):
        return [once_more(motion, own.side, own, said)]
    lead = BECAUSE if quote.endswith("?") else grants or (said.one(BESIDE) if quote else said.now_and_then(STANDS))
    shown = said.shown(quote) if quote else ""

    def led(words: str) -> list[str]:
        said_last = capital(lead.format(words) if lead else words)
        return [f"{shown} {said_last}".strip()]

    second = next((motion.cards[id].restated.rstrip(".") for id in opening.cards if motion.cards[id] is not own), "")
    fact = evidence_of(own, said.careful) if shows and said.level == "sharp" else ""
    proven = f"{claim}: {inside(fact, motion)}" if inside(fact, motion) else f"{claim}. {fact}"
    ways = (led(proven) if quote or grants else [capital(proven)]) if said.form(fact) else []
    ways += led(f"{claim}, and {second}.") if second and said.level != "gentle" else []
    return [*ways, *led(f"{claim}.")]


def decides(weighs: str, said: Said, by: str = "") -> tuple[str, ...]:
    """Why the own point counts more, said as what decides, or after what it weighs `by`, and without that if there is no room for it."""
    if by:
        return (f"{by} {weighs}",)
    lead = said.now_and_then(DECIDES)
    return lead.format(inside(weighs, said.motion) or weighs) if lead else weighs, weighs


def to_reply(motion: Motion, opening: Speech) -> list[str]:
    """The other side's cards that an opening's cards can reply to."""
    return [id for id in motion.deck(other(opening.side)) if any(reply_of(motion, mine, id) for mine in opening.cards)]


def reply_of(motion: Motion, mine: str, counter: str) -> str:
    """What a card replies to the other one's answer."""
    if not mine or not counter:
        return ""
    back, link = motion.cards[counter].answers.get(mine), motion.cards[mine].answers.get(counter)
    return sentence((back and back.reply) or (link and link.hint) or "")


def answered(motion: Motion, opening: Speech, counter: str) -> str:
    """Of an opening's cards, the one that a counter card answers best, or else the one that answers the counter best; "" if none."""

    def apart(one: str, two: str) -> int:
        link = motion.cards[one].answers.get(two) if one and two else None
        return ("direct", "partial").index(link.kind) if link else 2

    return min(opening.cards, key=lambda id: (apart(counter, id), apart(id, counter)), default="")


def once_more(motion: Motion, side: Side, own: Card | None, said: Said | None = None) -> str:
    """A card's point in other words, in words that were not said before if there are any."""
    if own is None:
        return sentence(motion.sides[side].sentence)
    if own.restated:
        return capital(sentence(own.restated))
    ways = [sentence(each) for each in (own.short, own.claim) if each]
    return next((each for each in ways if not said or said.form(each)), ways[0])
