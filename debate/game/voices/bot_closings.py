"""Makes a bot's last word on an answer (docs/game.md, section 12): its own card once more, after a reply."""

import re

from ..model.motion import Card, Motion, Side, other
from ..model.state import Speech
from .bot_phrases import (
    DECIDES,
    KINDS,
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
    comparisons,
    fact_of,
    fitted,
    kind_of,
    left_standing,
    rests_on_evidence,
    telling,
    weak_of,
)
from .hearing import Heard, aimed_at, hear, telling_clause
from .sentences import capital, leans, says, sentence
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
    text = _own_words(rebuttal.text, opening.text)
    heard = hear(motion, rebuttal.side, text, rebuttal.cards, manner.careful, known, aimed)
    return last_word(
        motion,
        opening,
        heard,
        manner,
        kind_of(text, heard.quote or telling_clause(text)) if len(stems_of(text)) >= SAYING else KINDS[-1],
    )


def _own_words(text: str, met: str) -> str:
    """A text without what it quotes of the text that it answers."""
    return re.sub(r"[“\"]([^”\"]+)[”\"]", lambda each: " " if each[1].casefold() in met.casefold() else each[0], text)


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
        reply = _reply(motion, mine, heard.card) or (weak_of(theirs, heard, "", motion) if theirs else "")
        return fitted("closing", [(0, reply), (1, _again(motion, opening.side, own))], motion, opening.side)
    said = Said(motion, manner, opening.text)
    if heard.tone:
        return left_standing(motion, "closing", opening.side, heard, own, said)
    if theirs is None or own is None:
        return _unanswered(motion, opening, own, heard, said)
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
    words = said.form(reply) or weak_of(theirs, heard, "", motion) or reply or comparison
    bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said.luck)]
    if hard:
        stands = (
            said.luck.choice(STANDING).format(own.restated.rstrip("."))
            if own.restated
            else _again(motion, opening.side, own)
        )
        held = [(2, _held(motion, opening.side, own, said)), (4, _stakes(own, said))] if words else []
        return fitted("closing", [*bearing, (0, words or stands), *held], motion, opening.side)
    if not words:
        return _unanswered(motion, opening, own, heard, said)
    objection = _objection(heard, kind, said) if heard.sure else ""
    parts: list[Part] = [(3, objection), (0, words if objection else said.perhaps(theirs, words))]
    if comparison and comparison != words:
        comparison = said.form(*comparisons(comparison, motion)) or comparison
        parts += [(4, said.lead(said.voice.sums)), (1, comparison)]
    else:
        open_left = weak_of(theirs, heard, "", motion) if said.level == "sharp" else ""
        if len(telling(open_left) & telling(words)) < ALIKE:
            parts.append((5, open_left))
        parts += [(2, _stakes(own, said)), (1, _decides(own, said))]
    return fitted("closing", parts, motion, opening.side)


def _objection(heard: Heard, kind: Kind, said: Said) -> str:
    """What the other side brought against the point, in its own words, of which *gentle* grants something. "" where none can be
    quoted: nothing is put into anybody's mouth."""
    if said.level == "gentle" and heard.granted:
        return said.conceded(heard.granted, kind)
    return said.receipt(heard.quote) if heard.quote else ""


def _unanswered(motion: Motion, opening: Speech, own: Card | None, heard: Heard, said: Said) -> str:
    """A closing on words that match no card, or to which there is no reply: what was said, what else the opener's has behind it, and that it decides."""
    if own is None or not own.restated:
        again = _held(motion, opening.side, own, said)
        return fitted("closing", [(0, again), (1, sentence(motion.sides[opening.side].sentence))], motion, opening.side)
    grave = own.sensitive != "none" or any(card.sensitive != "none" for card in motion.cards.values())
    if grave and not heard.quote:
        parts = [(0, _held(motion, opening.side, own, said)), (1, _stakes(own, said))]
        return fitted("closing", parts, motion, opening.side)
    parts = [(2, said.receipt(heard.quote) if heard.quote else ""), (1, _stakes(own, said))]
    return fitted("closing", [*parts, (0, _decides(own, said))], motion, opening.side)


def _decides(own: Card, said: Said) -> str:
    """What a round turns on: the opener's own point."""
    return said.one(DECIDES).format(own.restated.rstrip(".")) if own.restated else ""


def _stakes(own: Card, said: Said) -> str:
    """What makes a point count, if that was not said yet: its evidence, or else its reason."""
    return fact_of(own, said) or ("" if leans(own.why) else said.form(sentence(own.why)))


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
