"""The material for drills (docs/practice.md, section 14): openings to answer, each with a good answer for comparison.

Pure functions. The material comes from a motion's pack or, with the teacher's permission, from a class's own texts. A browser
that has the material needs no network.
"""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from ...coaching.coaching import Strong, strongest
from ...game import Motion, Room
from ...game.acts.shared_texts import shared_texts
from ...game.model.motion import Side
from ...game.model.state import Speech
from ...game.voices import bot_speeches
from ...game.voices.bot_speeches import Manner, voice_of
from ...motions.live_check import OWN
from ...motions.stock.fillers import is_backed

# Two openings on each card, in different words and each with its own answer, so that sittings can differ.
SEEDS = (0, 2)


class Met(NamedTuple):
    """An opening to answer. `strong` is the deck's answer; `best` is the class's own answer that won the vote."""

    side: Side
    text: str
    cards: tuple[str, ...]
    bot: bool
    strong: Strong
    best: Strong | None = None


def from_pack(motion: Motion, careful: bool) -> Iterator[Met]:
    """Bots' openings on every card of both sides, with bots' sharpest answers."""
    for card in motion.cards:
        side, before = motion.cards[card].side, ""
        for seed in SEEDS:
            luck = Random(f"{motion.digest}:{seed}:{card}")
            text = bot_speeches.opening(motion, [card], Manner(luck, voice_of(seed), careful=careful, earlier=before))
            before = text
            opening = Speech(id="", kind="opening", round=1, side=side, text=text, at=0, cards=(card,))
            yield Met(side, text, (card,), True, strongest(motion, opening, (), luck, careful))


def evidence(motion: Motion) -> dict[str, str]:
    """By card, its evidence in one sentence, if it has a source; of a teacher's own motion, what is written. None about grave harm."""
    own = motion.slug.startswith(OWN)
    return {
        id: text
        for id, card in motion.cards.items()
        if (text := card.careful or card.evidence if own else card.sources and card.evidence_short)
        and not card.stock
        and card.sensitive != "strong"
        and (not own or is_backed(card, motion.language))
    }


def comparisons(motion: Motion) -> Iterator[dict[str, str]]:
    """How two cards weigh themselves against each other, where both do; none about grave harm."""
    cards = {id: card for id, card in motion.cards.items() if card.sensitive != "strong"}
    for id, card in cards.items():
        for answered, link in card.answers.items():
            back = cards[answered].answers.get(id) if answered in cards else None
            if link.outweighs and back and back.outweighs:
                yield {"card": id, "answers": answered, "measure": link.measure, "words": link.outweighs}


def from_class(room: Room) -> Iterator[Met]:
    """The class's own openings that may be shared, with the content option of their room. They carry no names."""
    careful = room.options.content == "careful"
    for opening, best in shared_texts(room):
        strong = strongest(room.motion, opening, (), Random(f"{room.seed}:ghosts:{opening.id}"), careful)
        own = Strong(best.text, best.restatement, best.cards) if best else None
        yield Met(opening.side, opening.text, opening.cards, False, strong, own)
