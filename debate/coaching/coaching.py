"""What a person who plays alone was asked to write, and what the deck has for it (docs/practice.md, section 13).

The browser finds what there is to notice in their own words (`static/js/coaching`, decision 0043).
"""

import re
from collections.abc import Iterable
from random import Random
from typing import Any, Literal, NamedTuple

from msgspec.structs import replace

from ..game import Motion, Room
from ..game.care.grave import seems_hard, tone_of
from ..game.hearing.clauses import own_claim
from ..game.hearing.decks import deck
from ..game.hearing.hearing import POINT, hear
from ..game.hearing.points import others_case, points_made
from ..game.hearing.sentences import capital, says, sentence, sentences
from ..game.hearing.words import is_english, stems_of
from ..game.model.motion import Card, Side, other
from ..game.model.state import Speech, SpeechKind
from ..game.views.shapes import only
from ..game.voices import bot_rebuttals, bot_speeches
from ..game.voices.bot_own_case import answered, reply_of
from ..game.voices.bot_phrases import THEY_WRITE
from ..game.voices.bot_speeches import Manner
from ..game.voices.partner_words import NONE, OF_CARE
from .own_text import OwnText


class Strong(NamedTuple):
    """A strong answer from the deck."""

    text: str
    restatement: str
    cards: tuple[str, ...]


NOTHING = Strong("", "", ())  # where the deck only asks
LEAST_OF_A_MODEL = 12  # words: the bare weak point of a card, or a closing of one that only claims, is nobody's model

# What a bot quotes of the other side, which a model, in words of its own, leaves out.
_QUOTED = re.compile(rf" (?:{'|'.join(each.format('[^”]*') for each in THEY_WRITE)})$")


class Coached(NamedTuple):
    """One thing that a seat was asked for: its text (None: none was sent), what it answers, a strong answer, what the other side may say
    or ask against the text's point ("": the deck has nothing that is surely about it), whether it is known what it is about, the
    sentences of a computer player that claim something (None: a person wrote it), and the card of the other side that it surely makes."""

    kind: SpeechKind
    sent: Speech | None
    against: Speech | None
    strong: Strong
    doubt: str = ""
    placed: bool = False
    claims: tuple[str, ...] | None = None
    turned: str = ""


def coach(room: Room, seat: str) -> list[Coached]:
    """Everything that this seat was asked to say in the room's last round."""
    luck = Random(f"{room.seed}:coaching:{seat}")
    own_seat, last, careful = (
        room.seats[seat],
        room.phase.round or room.options.rounds,
        room.options.content == "careful",
    )
    motion = _in_careful_words(room.motion) if careful else room.motion
    coached: list[Coached] = []
    if own_seat.side and own_seat.kept:
        sent = room.speeches.get(own_seat.opening)
        strong = NOTHING
        if (cards := _point_of(motion, sent, own_seat.kept[:2], careful)) and not motion.has_stock:
            text = bot_speeches.opening(motion, cards, Manner(luck, careful=careful))
            strong = Strong(text, "", cards)
        doubt = _doubt(motion, sent, cards) if sent else ""
        tapped = sent.meant if sent and sent.meant not in (NONE, *OF_CARE) else ""
        turned = turned_to(motion, sent, careful) if sent and not tapped else ""
        coached.append(Coached("opening", sent, None, strong, doubt, bool(cards or tapped), turned=turned))
    for clash in [clash for clash in room.clashes.values() if clash.rebutter == seat and clash.round == last]:
        opening, sent = room.speeches[clash.opening], room.speeches.get(clash.rebuttal)
        strong = strongest(motion, opening, own_seat.kept, luck, careful)
        strong = strong if len(strong.text.split()) >= LEAST_OF_A_MODEL else NOTHING
        doubt = _doubt(motion, sent, sent.cards or (sent.meant,)) if sent else ""
        coached.append(Coached("rebuttal", sent, opening, strong, doubt, claims=_claims(room, opening)))
    if own_seat.closes:
        mine, sent = room.speeches[own_seat.opening], room.speeches.get(own_seat.closing)
        theirs = room.speeches[room.clashes[own_seat.closes].rebuttal]
        strong = NOTHING
        if (cards := _point_of(motion, mine, own_seat.kept[:2], careful)) and not motion.has_stock:
            strong = strong_closing(motion, replace(mine, cards=cards), theirs)
        coached.append(Coached("closing", sent, theirs, strong, claims=_claims(room, theirs)))
    return coached


# What asks somebody to look something up, and claims nothing.
_LOOK_IT_UP = re.compile(r"(?:Ask|Compare|Count|Explain|Imagine|Look|Put|Read|Take|Think|Try)\b(?!ing)", re.IGNORECASE)

_LEADS = re.compile(r"(?:Here|This|That) (?:is|was) [^:]*:")  # what leads to a claim, as *Here is what we hold: …*


def _claims(room: Room, speech: Speech) -> tuple[str, ...] | None:
    """The sentences of a computer player that claim something; None of what a person wrote."""
    if speech.author and not room.seats[speech.author].bot:
        return None
    return claims_in(room.motion, speech)


def claims_in(motion: Motion, speech: Speech) -> tuple[str, ...]:
    """The sentences of a computer player that have a sentence of what its side argues, or that alone, if it stands behind words of no
    deck: nothing that only leads there, asks, says what the other side says or tells where something can be looked up."""
    argued = _argued(motion, speech.side)
    return tuple(
        _bare(each, argued)
        for each in sentences(speech.text)
        if not (each.endswith("?") or _LOOK_IT_UP.match(each) or _LEADS.match(each))
        and any(says(each, words) or says(words, each) for words in argued)
    )


_LED = 12  # characters before a sentence of the deck that only lead there


def _bare(words: str, argued: set[str]) -> str:
    """A sentence without what only leads to one of the deck's: “We ask because we think that …”."""
    within = [each for each in argued if says(words, each) and len(words) - len(each) > _LED]
    best = max(within, key=len, default="")
    is_last = words.rstrip(".").casefold().endswith(best.rstrip(".").casefold())
    return capital(sentence(best)) if best and is_last else words


def _argued(motion: Motion, side: Side) -> set[str]:
    """The sentences that a side's deck argues with, its evidence left out."""
    cards = [motion.cards[id] for id in motion.deck(side)]
    links = [link for card in cards for link in card.answers.values()]
    points = motion.sides[side]
    texts = (
        *(text for card in cards for text in (card.claim, card.short, card.why, card.speech, card.last)),
        *(text for link in links for text in (link.hint, link.answer, link.outweighs, link.reply)),
        *(text for block in points.blocks.values() for text in (block.answer, block.weighs)),
        *(text for point in points.prepared for text in (point.answer, point.last, point.weighs)),
        *(card.restated for card in cards),
        *(motion.cards[id].weak_point for id in motion.deck(other(side))),
    )
    shown = {each for card in cards for text in (card.evidence, card.evidence_short) for each in sentences(text)}
    return {each for text in texts for each in sentences(text)} - shown


# What a text may have whose words are the other side's and whose point isn't.
_TURNS = re.compile(
    r"\b(?:but|though|although|even|however|yet|still|instead|rather|wrong|lie|myth|despite|other side|bad|too|as well|of course|it is said"
    r"|(?:they|you|some|people|many) (?:(?:may|might|will) )?(?:say|think|fear|claim))\b|\?",
    re.IGNORECASE,
)
# Of a card of the other side that a text surely makes: its least score, how far it is ahead of all that its own side says, and its stems.
_TURNED, _TURNED_AHEAD, _TURNED_STEMS = 7.0, 2.5, 3


def turned_to(motion: Motion, sent: Speech, careful: bool) -> str:
    """The card of the other side whose point an opening surely makes, and turns nowhere; "" if there is none."""
    if not sent.argued and (theirs := others_case(motion, sent.side, sent.text, careful)):
        return theirs  # as the computer player says, too
    cards, words = deck(motion, other(sent.side), careful), own_claim(sent.text)
    if not (cards.light and is_english(motion)) or sent.argued or _TURNS.search(sent.text):
        return ""
    best = next(iter(cards.scores(words)), None)
    if best is None:
        return ""
    mine = [one.score for one in deck(motion, sent.side, careful).scores(words)[:1]]
    mine += [one.score for one in points_made(motion, sent.side, sent.text)[:1]]
    is_sure = best.score >= max(_TURNED, _TURNED_AHEAD + max(mine, default=0))
    return best.card if is_sure and best.words >= _TURNED_STEMS and best.point >= POINT else ""


def _point_of(motion: Motion, sent: Speech | None, kept: tuple[str, ...], careful: bool) -> tuple[str, ...]:
    """The cards whose point an opening surely makes or its author tapped, which a strong one is built on: the `kept` ones, another one,
    or none. If nothing was sent, the kept ones."""
    if sent is None:
        return kept
    if sent.meant in motion.deck(sent.side):
        return (sent.meant,)
    heard = hear(motion, sent.side, sent.text, kept, careful)
    if not heard.sure:
        return ()
    return kept if heard.cited else (heard.card,)


def _doubt(motion: Motion, sent: Speech, cards: tuple[str, ...]) -> str:
    """The weak point of the first of these cards of the text's side; where that is about the evidence, which the text may not have,
    what a card says that answers it directly. Of a point on no card nothing: what is asked of a topic may be about another point."""
    is_argument = sent.meant not in ("", *OF_CARE) and not sent.argued
    if not is_argument and (tone_of(sent.text) or seems_hard(sent.text)):
        return ""  # nobody said that it is an argument, or it is a case
    id = next((id for id in cards if id in motion.deck(sent.side)), "")
    card = motion.cards.get(id)
    if not card or card.sensitive == "strong" or card.stock:
        return ""
    links = (one.answers[id] for one in motion.cards.values() if id in one.answers)
    hints = (link.hint for link in links if link.kind == "direct" and link.hint)
    return card.weak_point if card.weak_on == "claim" else next(hints, "")


def as_sent(speech: Speech) -> dict[str, Any]:
    """A text as the rules in the browser read it."""
    sent = {"text": speech.text, "restatement": speech.restatement, "cards": list(speech.cards)}
    meant = speech.meant if speech.meant in OF_CARE else ""
    return sent | only(weighing=speech.weighing, argued=speech.argued, meant=meant)


def _in_careful_words(motion: Motion) -> Motion:
    return replace(
        motion, cards={id: replace(card, evidence=card.careful or card.evidence) for id, card in motion.cards.items()}
    )


def taken_up(motion: Motion, text: str, cards: Iterable[str]) -> list[str]:
    """The cards among these whose claim or weak point an answer's words take up."""
    words = OwnText(motion, text)
    return [
        id
        for id in cards
        if not motion.cards[id].stock and words.shared(motion.cards[id].claim, motion.cards[id].weak_point)
    ]


def strongest(motion: Motion, opening: Speech, kept: Iterable[str], luck: Random, careful: bool = False) -> Strong:
    """The deck's answer to an opening, with its most direct counter card that isn't among the `kept` ones, unless that leaves hardly
    anything."""
    if motion.has_stock:
        return NOTHING
    side: Side = other(opening.side)
    every = [(id, _reach(motion.cards[id], opening)) for id in motion.deck(side)]
    counters = [each for each in every if each[0] not in kept]
    direct = [each for each in counters if each[1] == "direct"]
    manner = Manner(luck, level="sharp", careful=careful)
    answer = bot_rebuttals.rebuttal(motion, opening, direct, manner)
    if not answer.cards:
        answer = bot_rebuttals.rebuttal(motion, opening, counters, manner)
    if len(answer.text.split()) < LEAST_OF_A_MODEL:  # of a small deck only a kept card may answer it
        answer = bot_rebuttals.rebuttal(motion, opening, every, manner)
    return Strong(_unrepeated(answer.text), _QUOTED.sub("", answer.restatement), answer.cards)


def strong_closing(motion: Motion, opening: Speech, rebuttal: Speech) -> Strong:
    """What the deck replies to the card that a rebuttal brings, and why the opening’s point counts for more; nothing if the deck doesn’t
    compare the two: another comparison would be about another debate."""
    counter = next((id for id in rebuttal.cards if id in motion.deck(rebuttal.side)), "")
    mine = answered(motion, opening, counter)
    link = motion.cards[mine].answers.get(counter) if counter else None
    reply = reply_of(motion, mine, counter) if link and link.outweighs else ""
    return Strong(f"{reply} {link.outweighs}".strip(), "", ()) if link and reply else NOTHING


_WORD = re.compile(r"[\w’'-]+")
_DETERMINER = re.compile(r"(?:(?:an?|each|every|its|my|our|that|the|their|these|this|those|your) )+", re.IGNORECASE)
_NEEDS_THE_LAST = re.compile(r"\b(?:he|(?<!day )ones?|she|their|them|they)\b", re.IGNORECASE)


def begins_like(one: str, two: str) -> bool:
    """Whether two sentences begin with the same two words, or with the same noun; what is quoted is answered."""
    first, second = ([word.casefold() for word in _WORD.findall(each)] for each in (one, two))
    noun, other_noun = (stems_of(" ".join(_WORD.findall(_DETERMINER.sub("", each, 1))[:1])) for each in (one, two))
    return not one.startswith("“") and (first[:2] == second[:2] or bool(noun and noun == other_noun))


def _unrepeated(text: str) -> str:
    """A text without one of any two sentences in a row that begin alike: the first, unless the second looks back at it."""
    kept: list[str] = []
    for each in sentences(text):
        if not (kept and begins_like(kept[-1], each)):
            kept.append(each)
        elif not _NEEDS_THE_LAST.search(each):
            kept[-1] = each
            while len(kept) > 1 and begins_like(kept[-2], each):
                del kept[-2]
    return " ".join(kept)


def _reach(card: Card, opening: Speech) -> Literal["direct", "partial", "other"]:
    kinds = {card.answers[id].kind for id in opening.cards if id in card.answers}
    return "direct" if "direct" in kinds else "partial" if kinds else "other"
