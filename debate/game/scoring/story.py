"""What an ending shows apart from figures: a text of each side to hear again, and the arguments that came up most.

Neither is an award: a class of eight has too few readers to say whose text was among the strongest (docs/fairness.md). What
readers said of a text, and how often texts on a card came out ahead, are shown as plain counts.
"""

from collections.abc import Iterable

from ..model.motion import SIDES
from ..model.phases import is_aloud
from ..model.state import Argued, Clash, Room, Speech
from .points import verdict
from .read_first import flagged, personal
from .substance import has_substance

CARDS = 2  # of each side
JUDGED = 2  # clashes, at least, with texts on a card: one clash says nothing about an argument


def to_hear_again(room: Room) -> tuple[str, ...]:
    """The ids of at most one text of each side, `for` first: the one with most stars, then with most reasons given for it, then by
    lot. Only signed texts in people's own words that no host has to look at first; none in a debate said aloud."""
    if is_aloud(room.format):
        return ()
    unread = flagged(room) | personal(room, room.speeches.values())
    unsigned = {id for score in room.scores.values() for id in score.unsigned}
    texts = [
        text
        for text in room.speeches.values()
        if text.kind != "closing"
        and str(text.round) in room.scores
        and text.visible
        and not (room.by_bot(text) or text.marks or text.id in unread | unsigned or room.seats[text.author].gone)
        and has_substance(room, text)
    ]
    chosen: list[Speech] = []
    for side in SIDES:
        authors = {text.author for text in chosen}
        of_side = [text for text in texts if text.side == side]
        of_others = [text for text in of_side if text.author not in authors] or of_side
        chosen += sorted(of_others, key=lambda text: (*_received(room, text), text.id))[:1]  # ids are random
    return tuple(text.id for text in chosen)


def _received(room: Room, text: Speech) -> tuple[int, int]:
    """A sort key, best first: a text's stars, then the reasons given for it."""
    score, reasons = room.scores[str(text.round)], 0
    for id, one in score.clashes.items():
        for kind, said in one.reasons.items():
            if text.id == getattr(room.clashes[id], kind):
                reasons += sum(said.values())
    return -score.stars.get(text.id, 0), -reasons


def argued(room: Room, clashes: Iterable[Clash]) -> tuple[Argued, ...]:
    """The cards of each side whose texts by people were judged most often, `for` first; `clashes`: those with nothing hidden."""
    judged: dict[str, int] = {}
    held: dict[str, int] = {}
    for clash in clashes:
        if (ahead := verdict(room.scores[str(clash.round)].clashes[clash.id])) is None:
            continue
        for kind, id in (("opening", clash.opening), ("rebuttal", clash.rebuttal)):
            text = room.speeches[id]
            for card in () if room.by_bot(text) else text.cards:
                judged[card] = judged.get(card, 0) + 1
                held[card] = held.get(card, 0) + (ahead == kind)
    fared = [Argued(card, n, held[card]) for card, n in judged.items() if n >= JUDGED and card in room.motion.cards]
    fared.sort(key=lambda one: (-one.judged, -one.held, one.card))
    return tuple(
        one for side in SIDES for one in [one for one in fared if room.motion.cards[one.card].side == side][:CARDS]
    )
