"""The card with which a bot answers an opening, what that says, and what it weighs (docs/practice.md, section 12)."""

import re
from itertools import product

from ..hearing.decks import deck
from ..hearing.hearing import Heard
from ..hearing.sentences import leans, says, sentence, sentences
from ..hearing.words import is_english, stems_of
from ..model.motion import Card, Link, LinkKind, Motion
from ..model.state import BotLevel
from .bot_off_deck import (
    BRIEF,
)
from .bot_speeches import (
    Counters,
    Part,
    Said,
    bears_out,
    comparison_of,
    evidence_of,
    fact_of,
    is_evidence,
    is_like,
    is_met,
    rests_on_evidence,
)

# The kinds of answers that each level prefers. A card that doesn't answer is never taken.
POOLS: dict[BotLevel, tuple[LinkKind, ...]] = {
    "sharp": ("direct", "partial"),
    "fair": ("direct", "partial"),
    "gentle": ("partial", "direct"),
}


def another_answer(motion: Motion, heard: Heard, counter: str, words: str, said: Said) -> str:
    """What a card's evidence shows, or another card of the deck answers, if it says something else; "" if nothing."""
    mine = motion.cards[counter]
    if bears_out(mine, words, motion) and not is_evidence(words, mine) and (fact := fact_of(mine, said)):
        return fact
    links = {
        id: link for id in motion.deck(motion.cards[counter].side) if (link := motion.cards[id].answers.get(heard.card))
    }
    ids = sorted(links.keys() - {counter}, key=lambda id: (links[id].kind != "direct", [*links].index(id)))
    hints = (links[id].hint for id in ids if not rests_on_evidence(links[id].hint, motion, heard.card, id))
    return next((hint for each in hints if (hint := said.form(each)) and not is_like(hint, words)), "")


def weighed_against(motion: Motion, counter: str, link: Link, heard: Heard) -> str:
    """What this link weighs by, as far as it speaks of nothing that was not said."""
    words = comparison_of(motion, link, heard.card)
    return "" if not heard.evidence_said and rests_on_evidence(words, motion, heard.card, counter) else words


def before_weighing(passage: str, link: Link, mine: Card, compared: str) -> str:
    """A link's passage without its last sentence, if that is where it weighs and something else is left."""
    *first, last = sentences(passage)
    weighs = (link.kind == "direct" and passage == link.answer) or is_like(last, compared)
    return " ".join(first) if weighs and len(first) > 1 and not is_evidence(last, mine) else passage


# What looks back at the sentence before it.
_BACK = re.compile(
    r"\b(?:they|them|their|it|its|that|this|these|those|such|he|she|though|however|also|too|ones?)\b", re.IGNORECASE
)


def ungranting(passage: str) -> str:
    """A passage without its first sentence, which mostly grants something, if the others stand without it: what *sharp* says."""
    _, *rest = steps = sentences(passage)
    return " ".join(rest) if rest and not _BACK.search(rest[0]) else " ".join(steps)


def without_question(words: str) -> str:
    """Words without what they ask."""
    return " ".join(one for one in sentences(words) if not one.endswith("?"))


def counter_to(
    motion: Motion, heard: Heard, counters: Counters, said: Said, hard: bool, share: float, softer: float
) -> tuple[str, list[Part]]:
    """The card that a level answers with, and what it says; nothing where none answers. One that can be weighed is preferred, then an
    answer that has more words of the text, one that was not heard in this debate, and a card that was not.
    `share`: of the answers, which are composed; `softer`: which take one in part first."""
    cards, answers = motion.cards, dict[str, list[Part]]()
    composed = said.luck.random() < share
    for id in said.luck.sample([id for id, _ in counters], len(counters)):
        if (link := cards[id].answers.get(heard.card)) and (
            parts := _told(motion, id, heard, link, said, hard, composed)
        ):
            answers[id] = parts

    subject = stems_of(f"{motion.title} {motion.question}")

    def rank(id: str) -> tuple[bool, bool, int, bool, bool]:
        card = cards[id]
        passages = (card.speech, card.last, *(link.answer for link in card.answers.values()))
        whole = " ".join(words for _, words in answers[id] if words)
        return (
            is_met(whole, said.met, motion),
            said.level != "gentle" and not weighed_against(motion, id, card.answers[heard.card], heard),
            -len(stems_of(whole) & stems_of(said.met) - subject),
            bool(card.answers[heard.card].answer) and says(said.earlier, card.answers[heard.card].answer),
            any(words and says(said.earlier, words) for words in passages),
        )

    kinds = POOLS[said.level]
    if said.luck.random() < softer:
        kinds = POOLS["gentle"]
    for denied, kind in product((False, True), kinds):  # what they have denied already only if there is nothing else
        if of_kind := [id for id in answers if cards[id].answers[heard.card].kind == kind and rank(id)[0] == denied]:
            best = min(of_kind, key=rank)
            return best, answers[best]
    if counters and not is_english(motion):
        id, _ = said.luck.choice(counters)
        return id, [(0, sentence(cards[id].short or cards[id].claim)), (4, evidence_of(cards[id], said.careful))]
    return "", []


def _told(
    motion: Motion, id: str, heard: Heard, link: Link, said: Said, hard: bool, composed: bool = False
) -> list[Part]:
    """What a card answers: its link's passage; or else, or if it is `composed` and nothing is missing, the hint, what stands behind it,
    and the comparison, one after another. `hard`: nothing may be weighed against what is answered."""
    card, comparison = motion.cards[id], weighed_against(motion, id, link, heard)
    passage, hint = (
        "" if not heard.evidence_said and rests_on_evidence(text, motion, heard.card, id) else text
        for text in (link.answer, sentence(link.hint))
    )
    proves = not is_evidence(hint, card) and bears_out(card, hint, motion)
    light = deck(motion, card.side, said.careful).light
    # To somebody alone, who may have met *fair*.
    crisp = said.level == "sharp" and said.alone and heard.sure and light and not (hard or heard.tone)
    is_whole = crisp or (said.form(card.evidence_short) and proves)
    whole = hint and comparison and is_whole and not hard and link.kind == "direct"
    figures = said.level == "gentle" and hint and comparison and (composed or re.search(r"\d", link.answer))
    if (passage := said.form(passage or ("" if hint else link.answer))) and not (composed and whole) and not figures:
        fact = sentence(card.evidence_short)
        if not said.form(fact):  # it was said in this debate
            passage = " ".join(each for each in sentences(passage) if each != fact)
        brief = _brief(passage, comparison) if said.level == "gentle" and not hard else ""
        return [(0, brief or (ungranting(passage) if crisp else passage))]
    if hard or not heard.sure:  # nobody is told what counts more than a point that they may not have made
        comparison = ""
    if hint:
        hint = said.form(hint) or said.form(card.short or card.claim) or hint
    if not hint:
        return [(0, comparison)] if comparison else []
    if figures:
        is_more = not (heard.evidence_said or leans(card.why) or is_like(card.why, hint))
        return [(0, hint), (2, said.form(card.why) if is_more else "")]
    if not card.evidence_short:
        backing: list[Part] = [(2, sentence(card.short or card.claim)), (4, evidence_of(card, said.careful))]
    else:
        backing = [(1, "" if is_evidence(hint, card) or (crisp and not proves) else fact_of(card, said))]
    begins = link.answer and said.level != "gentle" and not crisp and (said.level == "sharp") != said.voice.tells
    parts: list[Part] = [*backing, (0, hint)] if begins else [(0, hint), *backing]
    return [*parts, (1, said.form(comparison))]


def _brief(passage: str, comparison: str) -> str:
    """What a passage grants and answers, in two sentences and without its comparison, with what it asks."""
    steps = sentences(passage)
    kept = [each for n, each in enumerate(steps) if n < BRIEF or each.endswith("?")]
    return " ".join(each for n, each in enumerate(kept) if not (n and comparison and is_like(each, comparison)))
