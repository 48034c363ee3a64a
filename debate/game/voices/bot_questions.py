"""What bots say where cards are stock issues: nothing but questions (docs/practice.md, section 12).

A stock card has no argument for a bot to make. So bots ask what the cards ask, and so do a rehearsal's stand-ins.
"""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from ..care.grave import seems_hard, tone_met
from ..hearing.sentences import cut, sentence
from ..hearing.words import is_english
from ..model.motion import ASKED, Motion, Side
from ..model.phases import LIMITS
from ..model.state import Speech
from .care_replies import SEEMS, TONES

_LEADS = ("Two things I would like to know.", "Before I agree, two questions.", "I have two questions for you.")


def rebuttal(
    motion: Motion,
    opening: Speech,
    counters: Sequence[tuple[str, str]],
    luck: Random,
    tells: bool = True,
) -> tuple[str, str, tuple[str, ...]]:
    """Two questions on an opening, its restatement, and the counter card that asks the first question, if one does. Words that nobody
    should argue with get no questions. `tells`: whether the opening may tell of its writer's life, which a made-up text can't."""
    hard = tells and is_english(motion)
    if hard and (tone := tone_met(opening.text)):
        left, restated = TONES[tone]
        return luck.choice(left), luck.choice(restated), ()
    asked = list(_questions(motion, opening, [id for id, _ in counters]))
    text = " ".join(dict.fromkeys(question for _, question in asked[:2]))
    if is_english(motion):
        care = f"{luck.choice(SEEMS)} " if hard and seems_hard(opening.text) else ""
        text = f"{care}{luck.choice(_LEADS)} {text}"
    cited = tuple(id for id, _ in asked[:1] if id in dict(counters))
    return cut(text, LIMITS["rebuttal"][1]), _restated(motion, opening), cited


def _questions(motion: Motion, opening: Speech, counters: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Questions on an opening, each with its card: first the counter cards' own, then what its cards leave open, then any."""
    seen = set()
    for id in (*counters, *opening.cards, *motion.cards):
        card = motion.cards[id]
        texts = (card.claim,) if card.side != opening.side else (card.weak_point,) if card.stock else ()
        for text in texts:
            if text.endswith(ASKED) and text not in seen:
                seen.add(text)
                yield id, text


def _restated(motion: Motion, opening: Speech) -> str:
    card = motion.cards[opening.cards[0]] if opening.cards else None
    claim = sentence(card.claim if card else motion.sides[opening.side].sentence)
    asks = claim.endswith(ASKED) and is_english(motion)
    return cut(f"something on this: {claim}" if asks else claim, LIMITS["restatement"][1])  # after “They say”


def stand_in(motion: Motion, side: Side, cards: Sequence[str], most: int, luck: Random) -> str:
    """A rehearsal's text on these cards of a side: what somebody has written there, then what they and one more of them ask."""
    said = sorted((motion.cards[id].claim for id in cards), key=lambda claim: claim.endswith(ASKED))
    others = [
        claim for id in motion.deck(side) if (claim := motion.cards[id].claim).endswith(ASKED) and claim not in said
    ]
    return cut(" ".join([*said, *luck.sample(others, min(1, len(others)))]) or motion.sides[side].sentence, most)
