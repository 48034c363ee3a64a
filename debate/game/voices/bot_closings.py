"""Makes a bot's last word on an answer (docs/game.md, section 12): a reply to it, and what the clash comes down to."""

import re
from collections.abc import Collection

from ..model.motion import Card, Motion, Side, other
from ..model.state import Speech
from .bot_moves import ASKS, FIGURE, LATE, OWN, figure_of, misquoted, own_in
from .bot_speeches import (
    Manner,
    Part,
    Said,
    bearing_on,
    comparison_of,
    evidence_names,
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
from .sentences import capital, first_sentence, leans, says, sentence, sentences
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
    if rebuttal.cards and heard.card not in rebuttal.cards and not heard.tone:  # what it cites is what it says
        heard = Heard(rebuttal.cards[0], False, cited=True)
    named = misquoted(text, opening.text)
    kinds = [
        n
        for n, kind in enumerate(OWN, 1)
        if not (heard.sure and kind.pattern.endswith(LATE)) and (named or n != FIGURE)
    ]
    kinds = [n for n in kinds if meets(motion, opening, n)]
    own, end = own_in(text, opening.text, kinds, names_in(motion, opening), heard.sure or heard.cited)
    if heard.tone:  # words that only seem hard may be about the argument
        hard = tone_of(text) or _EXPERIENCE.search(_ASKED.sub(" ", text)) or (own not in ARGUED and _NEAR.search(text))
        return heard if hard or heard.tone != "told" or not own else Heard("", False, own=own)
    if own and own != FIGURE and not heard.sure:
        heard = heard._replace(quote=_clause_of(_sentence_at(text, end), groups_in(text)) if is_light(motion) else "")
    return heard._replace(own=own, named=named, asks=bool(_ASKS.search(text)))


ARGUED = (1, 2, 9, 20, 24, 26)  # moves that speak of the argument itself
_MONEY = re.compile(
    r"\b(?:bills?|budgets?|costs?|econom\w+|jobs?|money|pays?|taxe?s?|wages?|work(?:ers)?)\b", re.IGNORECASE
)
_ASKS = re.compile(ASKS, re.IGNORECASE)
_ASKED = re.compile(r"[^.?!]*\?")  # questions, which tell of nobody's life
_EXPERIENCE, _NEAR = re.compile(EXPERIENCE, re.IGNORECASE), re.compile(f"{ONESELF}|{FAMILY}", re.IGNORECASE)
_THEM = re.compile(f"{THEM}|{ONESELF}", re.IGNORECASE)


def _clause_of(attack: str, groups: Collection[str]) -> str:
    """The longest clause of an attack that can be quoted; none that may mean somebody."""
    fit = [] if groups else [clause for clause in clauses(attack) if not _THEM.search(clause)]
    return max(fit, key=len, default="")


def _sentence_at(text: str, end: int) -> str:
    """The sentence of a text in which words end there; "" for the start."""
    start = max((each.end() for each in re.finditer(SENTENCE, text) if each.end() <= end), default=0)
    return re.split(SENTENCE, text[start:], maxsplit=1)[0] if end else ""


def names_in(motion: Motion, opening: Speech) -> list[str]:
    """The names of places and people in the evidence that an opening says."""
    names = {
        name
        for id in opening.cards
        for name in evidence_names(motion.cards[id], motion)
        if name[0].isalpha() and len(name) > 3
    }
    return sorted(name for name in names if name in opening.text)


def is_light(motion: Motion) -> bool:
    """Whether no card is hard to bear."""
    return all(card.sensitive == "none" for card in motion.cards.values())


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
    met = met_by(motion, opening, heard, said)
    objects = met and not (
        heard.cited and heard.sure
    )  # what it brings of its own is answered first, and not a card that it may mean
    if (
        theirs is None or objects or not (heard.sure or heard.cited)
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
        bearing: list[Part] = [(0, part) for part in bearing_on(theirs, heard, said) if not _MONEY.search(own.claim)]
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
            "closing", [(2, granted), (0, reply), (1, "" if granted else _plainly(motion, own, said))], motion, own.side
        )
    quoted = said.quoted(heard.quote) if said.level == "sharp" and shared(heard.quote, reply, motion) else ""
    weighed = said.form(comparison) if heard.sure and said.level == "sharp" else ""
    ends = weighed or said.form(own.last) or said.form(comparison) or _stake(own, said) or _again(motion, own.side, own)
    return fitted("closing", [(2, quoted), (1, met), (0, reply), (2, ends)], motion, own.side)


def shared(quote: str, reply: str, motion: Motion) -> bool:
    """Whether a reply takes up a word of a quotation; the motion's own words are in everything."""
    return bool(telling(quote) & telling(reply) - telling(f"{motion.title} {motion.question}"))


def _unanswered(motion: Motion, own: Card, heard: Heard, met: str, said: Said) -> list[Part]:
    """A closing on words to which no card replies: what their move is worth, and what stands."""
    if not met and not (is_light(motion) and is_english(motion)):  # nobody leaves open what may be grave
        return [(1, _stake(own, said) if own.last else ""), *_stands(motion, own, said)]
    if not met:
        asked = heard.sure or heard.cited or heard.asks  # nothing is left open that nobody asked
        return [(0, said.one(said.voice.stays) if asked else ""), *_stands(motion, own, said)]
    quoted = said.quoted(heard.quote) if said.level == "sharp" else ""
    return [(3, quoted), (0, met), *((max(each, 2), words) for each, words in _stands(motion, own, said))]


def met_by(motion: Motion, opening: Speech, heard: Heard, said: Said) -> str:
    """What is said to the move that a rebuttal makes, "" if it makes none."""
    if not heard.own:
        return ""
    move = OWN[heard.own - 1]
    words, fact = move.said(said.level, opening.text), said.form(fact_asked(motion, opening))
    words = move.gentle if "{fact}" in words and not fact else words
    return words.replace("{fact}", fact).replace("{figure}", figure_of(opening.text)).replace("{named}", heard.named)


FACT = 225  # characters of evidence that fit into a closing


def fact_asked(motion: Motion, opening: Speech) -> str:
    """Evidence of an opening's cards, for who asks for it: the first with a source, in other words if it was said in these."""
    for card in (motion.cards[id] for id in opening.cards):
        if card.sources and card.sensitive == "none":
            whole = ""
            for each in sentences(card.careful or card.evidence):
                whole = f"{whole} {each}".strip() if len(whole) + len(each) < FACT else whole
            short = sentence(card.evidence_short)
            return whole if says(opening.text, short) else short
    return ""


def _stands(motion: Motion, own: Card, said: Said) -> list[Part]:
    """What stands at the end: a card's last word, or its claim in other words with what makes it count; for *gentle* its plain half."""
    if said.level == "gentle":
        return [(0, _plainly(motion, own, said))]
    last = said.form(own.last)
    return [(0, last)] if last else [(0, _again(motion, own.side, own)), (1, _stake(own, said))]


def _plainly(motion: Motion, own: Card, said: Said) -> str:
    """The first sentence of a card's last word, or its claim in other words where that has a figure or was said."""
    plain = said.form(first_sentence(own.last))
    return plain if plain and not re.search(r"\d", plain) else _again(motion, own.side, own)


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
