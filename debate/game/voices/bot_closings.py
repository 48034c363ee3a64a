"""Makes a bot's last word on an answer (docs/game.md, section 12): its own card once more, after a reply."""

from ..model.motion import Card, Motion, Side, other
from ..model.state import Speech
from .bot_phrases import (
    KINDS,
    LEFT,
    STANDING,
    Kind,
)
from .bot_speeches import (
    ALIKE,
    Manner,
    Part,
    Said,
    bearing_on,
    comparison_of,
    fitted,
    kind_of,
    left_standing,
    rests_on_evidence,
    telling,
    weak_of,
)
from .hearing import Heard, aimed_at, hear
from .sentences import capital, first_sentence, leans, says, sentence
from .words import is_english, stems_of

SAYING = 3  # stems, at least, in a text that says something


# --- closing ------------------------------------------------------------------------------


def closing(
    motion: Motion,
    opening: Speech,
    rebuttal: Speech,
    manner: Manner,
) -> str:
    """The opener's last word on a rebuttal, in 20 to 280 characters: what the clash was about, the opener's answer, and what decides
    it."""
    known = to_reply(motion, opening)
    aimed = aimed_at(motion, opening.cards, known)
    heard = hear(motion, rebuttal.side, rebuttal.text, rebuttal.cards, manner.careful, known, aimed)
    return last_word(
        motion,
        opening,
        heard,
        manner,
        kind_of(rebuttal.text, heard.quote) if len(stems_of(rebuttal.text)) >= SAYING else KINDS[-1],
    )


def last_word(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    manner: Manner,
    kind: Kind = KINDS[-1],
) -> str:
    """The closing on a rebuttal that was heard like this."""
    mine = answered(motion, opening, heard.card)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    if not is_english(motion):
        reply = _reply(motion, mine, heard.card) or (weak_of(theirs, heard, "") if theirs else "")
        return fitted("closing", [(0, reply), (1, _again(motion, opening.side, own))], motion, opening.side)
    said = Said(motion, manner, opening.text)
    if heard.tone:
        return left_standing(motion, "closing", opening.side, heard, own, said)
    if theirs is None or own is None:
        return _unanswered(motion, opening, own, heard, kind, said)
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (_reply(motion, mine, heard.card), comparison_of(motion, link, heard.card) if link else "")
    )
    if says(said.earlier, comparison):
        comparison = ""
    hard = own.sensitive != "none" or theirs.sensitive != "none"
    if hard:
        comparison = ""
    words = reply or weak_of(theirs, heard, "") or comparison
    bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said.luck)]
    if not words and hard:
        again = _held(motion, opening.side, own, said)
        stands = said.luck.choice(STANDING).format(own.restated.rstrip(".")) if own.restated else again
        return fitted("closing", [*bearing, (0, stands)], motion, opening.side)
    if not words:
        return _unanswered(motion, opening, own, heard, kind, said)
    quote = ""
    if not heard.sure and theirs.sensitive == "none":
        words = said.perhaps(theirs, words)
    elif heard.quote and not hard:
        quote = said.conceded(heard.quote, kind)
    parts = [*bearing, (3, quote), (0, words)]
    if comparison and comparison != words:
        parts += [(4, said.lead(said.voice.sums)), (1, comparison)]
    elif hard:
        parts += [(2, _held(motion, opening.side, own, said)), (4, _stakes(opening, own))]
    else:
        open_left = weak_of(theirs, heard, "")
        if len(telling(open_left) & telling(words)) < ALIKE:
            parts.append((5, open_left))
        parts += [(4, said.one(kind.beside) if quote else ""), (1, _clash(own, said)), (2, _stakes(opening, own))]
    return fitted("closing", parts, motion, opening.side)


def _unanswered(motion: Motion, opening: Speech, own: Card | None, heard: Heard, kind: Kind, said: Said) -> str:
    """A closing on words that match no card, or to which there is no reply: it grants what it can, and says what the round was about
    and what else counts."""
    if own is None or not own.restated:
        again = _held(motion, opening.side, own, said)
        return fitted("closing", [(0, again), (1, sentence(motion.sides[opening.side].sentence))], motion, opening.side)
    if own.sensitive != "none":
        parts = [(0, _held(motion, opening.side, own, said)), (1, _stakes(opening, own))]
        return fitted("closing", parts, motion, opening.side)
    stakes = _stakes(opening, own)
    if not heard.quote:
        point = own.restated.rstrip(".")
        return fitted("closing", [(0, said.one(LEFT).format(point)), (1, stakes)], motion, opening.side)
    parts = [(1, said.conceded(heard.quote, kind)), (2, said.one(kind.beside)), (0, _clash(own, said)), (3, stakes)]
    return fitted("closing", parts, motion, opening.side)


def _clash(own: Card, said: Said) -> str:
    """What a round was about: whether the opener's own point holds."""
    return said.one(said.voice.clash).format(own.restated.rstrip(".")) if own.restated else ""


def _stakes(opening: Speech, own: Card) -> str:
    """What makes a point count, if that was not said yet: its evidence, or else its reason."""
    words = (sentence(own.evidence_short), "" if leans(own.why) else sentence(own.why))
    return next((each for each in words if each and not says(opening.text, first_sentence(each))), "")


def to_reply(motion: Motion, opening: Speech) -> list[str]:
    """The other side's cards that an opening's cards can reply to."""
    return [id for id in motion.deck(other(opening.side)) if any(_reply(motion, mine, id) for mine in opening.cards)]


def _reply(motion: Motion, mine: str, counter: str) -> str:
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


def _held(motion: Motion, side: Side, own: Card | None, said: Said) -> str:
    """The opener's point once more, in other words."""
    if own and own.restated:
        return said.one(said.voice.holds).format(own.restated.rstrip("."))
    return _again(motion, side, own)


def _again(motion: Motion, side: Side, own: Card | None) -> str:
    if own and own.restated:
        return capital(sentence(own.restated))
    return sentence(own.short or own.claim) if own else sentence(motion.sides[side].sentence)
