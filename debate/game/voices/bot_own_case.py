"""What a bot's own case has for a last word: its card's last words, and the replies to what answers it (docs/practice.md, section 12)."""

import re

from ..hearing.sentences import capital, leans, sentence, sentences
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


SENTENCES = 3  # of a last word
TELLING = 8  # words of a sentence that says something alone
# A sentence that only makes sense beside another one.
_LEANS = (
    r"\b(?:both|either|he|her|him|his|it|its|she|that|the (?:one|other|others|same)|their|them|these|they|this|those|yours)\b"
    r"|^(?:and|but|no|nor|or|so|yet)\b"
)


def weighty(own: Card, said: Said) -> list[str]:
    """What makes a card's point weigh, and was not said before: its last word, the end of it, and its reason, if these stand alone."""
    ways = (*sentences(own.last)[-1:], "" if re.search(r"[.?!:;]\s", own.why.rstrip(".")) else sentence(own.why))
    return [each for each in (sentence(own.last), *filter(_stands_alone, ways)) if said.form(each)]


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
