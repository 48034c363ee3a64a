"""Makes a bot's last word on an answer (docs/game.md, section 12): a reply to it, and what the clash comes down to."""

import re
from collections.abc import Collection

from ..model.motion import Card, Motion, Side, other
from ..model.state import Speech
from .bot_phrases import LATE, OWN
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
from .care_replies import STANDING
from .clauses import SENTENCE, THEM, clauses, groups_in
from .grave import tone_of
from .hearing import Heard, aimed_at, hear
from .sentences import capital, leans, sentence
from .words import EXPERIENCE, FAMILY, ONESELF, is_english

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
    """What a rebuttal is about, as the opener hears it, and with which move it attacks; that is quoted if no card is surely heard."""
    known = to_reply(motion, opening)
    aimed = aimed_at(motion, opening.cards, known)
    text = _own_words(rebuttal.text, opening.text)
    heard = hear(motion, rebuttal.side, text, rebuttal.cards, careful, known, aimed)
    if not is_english(motion):
        return heard
    kinds = [n for n, kind in enumerate(OWN, 1) if not (heard.sure and kind.pattern.endswith(LATE))]
    own, attack = own_in(text, [n for n in kinds if meets(motion, opening, n)])
    if heard.tone:  # words that only seem hard may be about the argument
        hard = tone_of(text) or _EXPERIENCE.search(_ASKED.sub(" ", text)) or (own not in ARGUED and _NEAR.search(text))
        return heard if hard or heard.tone != "told" or not own else Heard("", False, own=own)
    if own and not heard.sure:
        heard = heard._replace(quote=_clause_of(attack, groups_in(text)) if is_light(motion) else "")
    return heard._replace(own=own)


ARGUED = (1, 2)  # moves that speak of the argument itself
_ASKED = re.compile(r"[^.?!]*\?")  # questions, which tell of nobody's life
_EXPERIENCE, _NEAR = re.compile(EXPERIENCE, re.IGNORECASE), re.compile(f"{ONESELF}|{FAMILY}", re.IGNORECASE)
_THEM = re.compile(f"{THEM}|{ONESELF}", re.IGNORECASE)


def _clause_of(attack: str, groups: Collection[str]) -> str:
    """The longest clause of an attack that can be quoted; none that may mean somebody."""
    fit = [] if groups else [clause for clause in clauses(attack) if not _THEM.search(clause)]
    return max(fit, key=len, default="")


def is_light(motion: Motion) -> bool:
    """Whether no card is hard to bear."""
    return all(card.sensitive == "none" for card in motion.cards.values())


def own_in(text: str, kinds: Collection[int]) -> tuple[int, str]:
    """Which of these kinds of moves a text makes first, as the place in `OWN`, from 1, and the sentence in which it does; 0 if none."""
    ends = {n: each.end() for n in kinds if (each := re.search(OWN[n - 1].pattern, text, re.IGNORECASE))}
    first = min(ends, key=lambda n: ends[n], default=0)
    if not first or OWN[first - 1].pattern.endswith(LATE):
        return first, ""
    start = max((each.end() for each in re.finditer(SENTENCE, text) if each.end() <= ends[first]), default=0)
    return first, re.split(SENTENCE, text[start:], maxsplit=1)[0]


def meets(motion: Motion, opening: Speech, n: int) -> bool:
    """Whether a bot answers this kind of move on its opening. A source can be doubted if it is a card's evidence, which it says; of
    grave harm nothing is granted."""
    cards = [motion.cards[id] for id in opening.cards]
    is_grave = any(card.sensitive == "strong" for card in cards)
    return not is_grave and (not OWN[n - 1].doubts or any(is_doubtful(opening, card) for card in cards))


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
    guessed: what was cited is answered as the card's words. *Gentle* grants and says its point plainly, *sharp* quotes."""
    mine = answered(motion, opening, heard.card)
    if heard.own and OWN[heard.own - 1].doubts and not heard.sure:
        mine = next((id for id in opening.cards if is_doubtful(opening, motion.cards[id])), mine)
    own, theirs = motion.cards.get(mine), motion.cards.get(heard.card)
    said = Said(motion, manner, opening.text)
    if heard.tone:
        return left_standing(motion, "closing", opening.side, heard, own, said)
    if own is None:
        return fitted("closing", [(0, _again(motion, opening.side, own))], motion, opening.side)
    met = getattr(OWN[heard.own - 1], said.level) if heard.own else ""
    if theirs is None or not (
        heard.sure or (heard.cited and not met)
    ):  # a guess at what somebody means is wrong too often
        return fitted("closing", _unanswered(motion, own, heard, met, said), motion, opening.side)
    link = own.answers.get(heard.card)
    reply, comparison = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, mine) else text
        for text in (_reply(motion, mine, heard.card), comparison_of(motion, link, heard.card) if link else "")
    )
    reply = said.form(reply) or weak_of(theirs, heard, "", motion)
    if said.level == "gentle" and re.search(r"\d", reply):
        reply = ""
    if own.sensitive != "none" or theirs.sensitive != "none":
        bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said.luck)]
        stands = said.one(STANDING).format(own.restated.rstrip(".")) if own.restated else ""
        meant = reply if heard.cited or (heard.sure and own.sensitive != "strong") else ""
        words = meant or ("" if own.last else stands or _again(motion, opening.side, own))
        last = "" if said.level == "gentle" and meant else said.form(own.last)
        return fitted("closing", [*bearing, (1, met), (0, words), (2, last)], motion, opening.side)
    if reply and not heard.sure:
        reply = said.to_card(theirs, reply)
    if not reply:
        sure = comparison and heard.sure
        parts = [(1, comparison), *_stands(motion, own, said)] if sure else _unanswered(motion, own, heard, met, said)
        return fitted("closing", parts, motion, opening.side)
    if said.level == "gentle":
        granted = met or (said.quoted(heard.quote, True) if heard.sure else "")
        return fitted(
            "closing",
            [(2, granted), (0, reply), (1, "" if granted else _again(motion, own.side, own))],
            motion,
            own.side,
        )
    quoted = said.quoted(heard.quote) if said.level == "sharp" and shared(heard.quote, reply, motion) else ""
    weighed = said.form(comparison) if heard.sure and said.level == "sharp" else ""
    ends = weighed or said.form(own.last) or said.form(comparison) or _stake(own, said) or _again(motion, own.side, own)
    return fitted("closing", [(2, quoted), (1, met), (0, reply), (4, _joint(said)), (2, ends)], motion, own.side)


def shared(quote: str, reply: str, motion: Motion) -> bool:
    """Whether a reply takes up a word of a quotation; the motion's own words are in everything."""
    return bool(telling(quote) & telling(reply) - telling(f"{motion.title} {motion.question}"))


def _unanswered(motion: Motion, own: Card, heard: Heard, met: str, said: Said) -> list[Part]:
    """A closing on words to which no card replies: what their move is worth, and what stands."""
    if not met and not (is_light(motion) and is_english(motion)):  # nobody leaves open what may be grave
        return [(1, _stake(own, said) if own.last else ""), *_stands(motion, own, said)]
    quoted = said.quoted(heard.quote) if said.level == "sharp" else ""
    joint = _joint(said) if quoted or met else ""  # where nothing was answered, nothing leads over
    return [(3, quoted), (0, met), (4, joint), *_stands(motion, own, said)]


JOINED = 0.4  # of the last words lead over to what they end on, which mostly stands by itself


def _joint(said: Said) -> str:
    return said.one(said.voice.stays) if said.luck.random() < JOINED else ""


def _stands(motion: Motion, own: Card, said: Said) -> list[Part]:
    """What stands at the end: a card's last word, or its claim in other words with what makes it count; for *gentle* the claim alone."""
    last = said.form(own.last) if said.level != "gentle" else ""
    return (
        [(0, last)]
        if last
        else [(0, _again(motion, own.side, own)), (1, "" if said.level == "gentle" else _stake(own, said))]
    )


def _stake(own: Card, said: Said) -> str:
    """What makes a point count, if that was not said yet: its evidence, unless its passage has it, or else its reason."""
    shown = "" if own.speech else fact_of(own, said)
    return shown or ("" if leans(own.why) else said.form(own.why))


def end_of(motion: Motion, opening: Speech, manner: Manner) -> str:
    """What a last word on an opening with one card ends on, whatever it answers."""
    own, said = motion.cards[opening.cards[0]], Said(motion, manner, opening.text)
    return fitted("closing", _stands(motion, own, said), motion, opening.side)


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
