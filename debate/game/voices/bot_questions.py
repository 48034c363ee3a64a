"""What bots say where cards are stock issues: nothing but questions (docs/practice.md, section 12).

A stock card has no argument for a bot to make. So bots ask what the cards ask, and a rehearsal's stand-ins say what a student
might (`stock_sayings`).
"""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from ..care.grave import seems_hard, tone_met
from ..hearing.sentences import cut, first_sentence, sentence
from ..hearing.words import is_english
from ..model.motion import ASKED, Motion, Side
from ..model.phases import LIMITS
from ..model.state import Speech
from .care_replies import SEEMS, TONES
from .stock_sayings import saying

_LEADS = ("Two things I would like to know.", "Before I agree, two questions.", "I have two questions for you.")


def rebuttal(
    motion: Motion,
    opening: Speech,
    counters: Sequence[tuple[str, str]],
    luck: Random,
    tells: bool = True,
    says: Side | None = None,
) -> tuple[str, str, tuple[str, ...]]:
    """Two questions on an opening, its restatement, and the counter card that asks the first question, if one does. Words that nobody
    should argue with get no questions. `tells`: whether the opening may tell of its writer's life, which a made-up text can't.
    `says`: the side of a rehearsal's stand-in, who says what a student might instead of asking."""
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
    issues = [stock for id in opening.cards[:1] if (stock := motion.cards[id].stock)]
    if says and issues and is_english(motion):
        answer = cut(saying(issues, says, luck, motion.title), LIMITS["rebuttal"][1])
        return answer, cut(first_sentence(opening.text), LIMITS["restatement"][1]), cited
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
    """A rehearsal's text on these cards of a side, in place of what a student would write."""
    kept = [motion.cards[id] for id in cards]
    written = " ".join(card.claim for card in kept if card.stock and not card.claim.endswith(ASKED))
    stocks = [(card.stock, card.claim.endswith(ASKED)) for card in kept if card.stock]
    issues = [stock for stock, asks in stocks if asks] or [stock for stock, _asks in stocks]
    if is_english(motion) and issues:
        return cut(saying(issues, side, luck, motion.title, written), most)
    said = f"{kept[0].title}: {kept[0].claim} {kept[0].why}" if kept else motion.sides[side].sentence
    return cut(said, most)
