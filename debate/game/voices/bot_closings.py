"""Makes a bot's last word on an answer (docs/game.md, section 12): a reply to it, and what the clash comes down to."""

import re

from ..model.motion import Card, Motion, Side, other
from ..model.state import Speech
from .bot_phrases import EVEN_SO, OWN, STANDING
from .bot_speeches import (
    Manner,
    Part,
    Said,
    bearing_on,
    comparison_of,
    fact_of,
    fitted,
    is_evidence,
    left_standing,
    rests_on_evidence,
    telling,
    weak_of,
)
from .hearing import Heard, aimed_at, hear
from .sentences import capital, leans, sentence
from .words import is_english

# --- closing ------------------------------------------------------------------------------


def closing(
    motion: Motion,
    opening: Speech,
    rebuttal: Speech,
    manner: Manner,
) -> str:
    """The opener's last word on a rebuttal, in 20 to 280 characters: what was said, the opener's answer, and what decides it."""
    return last_word(motion, opening, heard_in(motion, opening, rebuttal, manner.careful), manner)


def heard_in(motion: Motion, opening: Speech, rebuttal: Speech, careful: bool) -> Heard:
    """What a rebuttal is about, as the opener hears it."""
    known = to_reply(motion, opening)
    aimed = aimed_at(motion, opening.cards, known)
    text = _own_words(rebuttal.text, opening.text)
    heard = hear(motion, rebuttal.side, text, rebuttal.cards, careful, known, aimed)
    return heard._replace(own=own_in(motion, text))


def own_in(motion: Motion, text: str) -> int:
    """What a text brings of its own: the place in `OWN`, from 1; 0 if that is nothing of these kinds."""
    kinds = enumerate(OWN if is_english(motion) else (), 1)
    return next((n for n, kind in kinds if re.search(kind.pattern, text, re.IGNORECASE)), 0)


def meets(opening: Speech, own: Card, n: int) -> bool:
    """Whether a bot answers what an answer brings of its own. A source can be doubted if it is its card's evidence, which it says; of
    grave harm nothing is granted."""
    return bool(n and own.sensitive != "strong" and (is_doubtful(opening, own) or not OWN[n - 1].doubts))


def is_doubtful(opening: Speech, own: Card) -> bool:
    """Whether an opening says a card's evidence, so that its source can be doubted."""
    return bool(own.sources) and is_evidence(opening.text, own)


def _own_words(text: str, met: str) -> str:
    """A text without what it quotes of the text that it answers."""
    return re.sub(r"[“\"]([^”\"]+)[”\"]", lambda each: " " if each[1].casefold() in met.casefold() else each[0], text)


def last_word(
    motion: Motion,
    opening: Speech,
    heard: Heard,
    manner: Manner,
) -> str:
    """The closing on a rebuttal that was heard like this. Nothing is put into anybody's mouth: what is not surely heard is not
    guessed: what was cited is answered as the card's words."""
    mine = answered(motion, opening, heard.card)
    if heard.own and OWN[heard.own - 1].doubts and not heard.sure:
        mine = next((id for id in opening.cards if is_doubtful(opening, motion.cards[id])), mine)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    said = Said(motion, manner, opening.text)
    if heard.tone:
        return left_standing(motion, "closing", opening.side, heard, own, said)
    if own is None:
        return fitted("closing", [(0, _again(motion, opening.side, own))], motion, opening.side)
    met = said.one(OWN[heard.own - 1].replies) if meets(opening, own, heard.own) else ""
    if met and not heard.sure:
        return fitted("closing", [(0, met), *_stands(motion, own, said)], motion, opening.side)
    if theirs is None or not (heard.sure or heard.cited):  # a guess at what somebody means is wrong too often
        return fitted("closing", _unanswered(motion, own, met, said), motion, opening.side)
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (_reply(motion, mine, heard.card), comparison_of(motion, link, heard.card) if link else "")
    )
    reply = said.form(reply) or weak_of(theirs, heard, "", motion)
    quoted = said.quoted(heard.quote) if shared(heard.quote, reply, motion) else ""
    if not quoted and met and not OWN[heard.own - 1].doubts:
        quoted = met  # a doubt about a source is met by the reply itself
    if own.sensitive != "none" or theirs.sensitive != "none":
        bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said.luck)]
        stands = said.one(STANDING).format(own.restated.rstrip(".")) if own.restated else ""
        meant = reply if heard.cited or (heard.sure and own.sensitive != "strong") else ""
        words = meant or ("" if own.last else stands or _again(motion, opening.side, own))
        return fitted(
            "closing",
            [*bearing, (0, words), (1, said.form(own.last))],
            motion,
            opening.side,
        )
    last = said.form(own.last)
    if reply and not heard.sure:
        reply = said.to_card(theirs, reply)
    if not reply:
        sure = comparison and heard.sure
        parts = [(1, comparison), *_stands(motion, own, said)] if sure else _unanswered(motion, own, met, said)
        return fitted("closing", parts, motion, opening.side)
    weighed = said.form(comparison) if heard.sure and said.level == "sharp" else ""
    ends = weighed or last or said.form(comparison) or _stake(own, said) or _again(motion, own.side, own)
    return fitted("closing", [(2, quoted), (0, reply), (1, ends)], motion, opening.side)


def shared(quote: str, reply: str, motion: Motion) -> bool:
    """Whether a reply takes up a word of a quotation; the motion's own words are in everything."""
    return bool(telling(quote) & telling(reply) - telling(f"{motion.title} {motion.question}"))


def _unanswered(motion: Motion, own: Card, met: str, said: Said) -> list[Part]:
    """A closing on words to which nothing is known to reply: even if they are right, something stands."""
    light = all(card.sensitive == "none" for card in motion.cards.values())
    if not met and (not light or not is_english(motion)):  # nobody leaves open what may be grave
        return [(1, _stake(own, said) if own.last else ""), *_stands(motion, own, said)]
    return [(2, met or said.one(EVEN_SO)), *_stands(motion, own, said)]


def _stands(motion: Motion, own: Card, said: Said) -> list[Part]:
    """What stands at the end: a card's last word, or its claim in other words with what makes it count."""
    last = said.form(own.last)
    return [(0, last)] if last else [(0, _again(motion, own.side, own)), (1, _stake(own, said))]


def _stake(own: Card, said: Said) -> str:
    """What makes a point count, if that was not said yet: its evidence, unless its passage has it, or else its reason."""
    shown = "" if own.speech else fact_of(own, said)
    return shown or ("" if leans(own.why) else said.form(own.why))


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


def _again(motion: Motion, side: Side, own: Card | None) -> str:
    if own and own.restated:
        return capital(sentence(own.restated))
    return sentence(own.short or own.claim) if own else sentence(motion.sides[side].sentence)
