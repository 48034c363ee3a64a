"""What a bot's own case has for a last word: its card's last words, and the replies to what answers it (docs/practice.md, section 12)."""

import re

from ..hearing.sentences import capital, inside, leans, sentence, sentences
from ..hearing.words import stems_of
from ..model.motion import Card, Motion, Side, other
from ..model.state import Speech
from .bot_speeches import Said, fact_of, shared


def nearest(motion: Motion, opening: Speech, text: str) -> str:
    """Of an opening's cards, the one that shares most words with an answer to it."""
    if len(opening.cards) == 1:
        return opening.cards[0]
    subject, stems = stems_of(f"{motion.title} {motion.question}"), stems_of(text)

    def shared_with(card: Card) -> int:
        return len(stems & stems_of(f"{card.read()} {card.speech}") - subject)

    return max(opening.cards, key=lambda id: shared_with(motion.cards[id]))


def set_beside(motion: Motion, own: Card, said: Said, text: str = "") -> tuple[str, str]:
    """What stands of a card beside words that nothing answers: its last word; or, if that was said, its claim, unless they speak of that,
    and its reason; and at *sharp* its evidence."""
    claim = once_more(motion, own.side, own, said)
    isnt_met = not shared(text, f"{own.claim} {own.restated}", motion)
    last = said.form(own.last) or (isnt_met and said.form(claim)) or said.form(own.why) or claim
    return last, fact_of(own, said) if said.level == "sharp" else ""


REASON = 70  # characters of a reason that goes on from its claim
TELLING = 8  # words of a sentence that says something alone
# A sentence that only makes sense beside another one.
_LEANS = (
    r"\b(?:both|either|he|her|him|his|it|its|she|that|the (?:one|other|others|same)|their|them|these|they|this|those|yours)\b"
    r"|^(?:and|but|no|nor|or|so|yet)\b"
)


def alone(motion: Motion, own: Card, said: Said, claims: bool = True) -> list[str]:
    """The sentences of a card that stand alone and were not said before: of its last word the last one, its reason, and its claim, with
    that if it is short."""
    why, claim = own.why.rstrip("."), capital(own.restated.rstrip("."))
    plain = bool(why) and not leans(why) and said.form(why) and not re.search(r"[.?!:;]\s", why)
    reason = inside(why, motion) if plain and len(why) <= REASON else ""
    joint = f"{claim}, because {reason}." if reason else ""
    again = [joint, f"{claim}."] if claims and claim else []
    ways = [each for each in (*sentences(own.last)[-1:], *again[:1], sentence(why), *again[1:]) if each]
    return [each for each in ways if said.form(each) and (each in again or _stands_alone(each))]


def weighty(motion: Motion, own: Card, said: Said) -> list[str]:
    """What makes a card's point weigh, in sentences that stand alone: but for *gentle*, its halves of comparisons, and its reason and the
    end of its last word."""
    own_halves = [] if said.level == "gentle" else _halves(own, said)
    return [*own_halves, *alone(motion, own, said, claims=False)]


def _halves(own: Card, said: Said) -> list[str]:
    ways = (link.outweighs.partition("; ")[2] for link in own.answers.values())
    return [
        each
        for each in ways
        if each and said.form(each) and not (leans(each) or re.search(_CONTRASTS, each, re.IGNORECASE))
    ]


_CONTRASTS = rf"{_LEANS}|\b(?:also|always is|first one|second|too|does|do|more)\b|^(?:in|where|when)\b"  # it needs what it is compared with


def _stands_alone(words: str) -> bool:
    """Whether a sentence of a card says something without the one before it."""
    return (
        not (leans(words) or "?" in words or re.search(_LEANS, words, re.IGNORECASE)) and len(words.split()) >= TELLING
    )


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
