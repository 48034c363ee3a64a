"""A class's own texts, for drills without names, with the teacher's permission (docs/practice.md, section 14).

Nothing is copied: shared texts are read from the room itself. So a text that is hidden, flagged, deleted or no longer
shared disappears from practice at the same moment.
"""

from collections.abc import Collection
from typing import NamedTuple

from ..model import commands as c
from ..model.commands import Rejected
from ..model.state import Room, Speech
from ..scoring.read_first import kept_back
from .turn import Turn


class SharedText(NamedTuple):
    """An opening of the class. `best`: its answer with the best votes, if one was judged and may be shown."""

    opening: Speech
    best: Speech | None


def shared_texts(room: Room) -> list[SharedText]:
    """All openings that may be shared, in an order that says nothing (ids of speeches are random)."""
    shut = kept_back(room)
    openings = [s for s in room.speeches.values() if s.kind == "opening" and may_come_back(room, s, shut)]
    return [SharedText(opening, _best(room, opening, shut)) for opening in sorted(openings, key=lambda s: s.id)]


def may_come_back(room: Room, speech: Speech, shut: Collection[str], bots: bool = False) -> bool:
    """Whether a speech may be read outside its room: the whole room could read it, nobody has objected, and its author is a person
    who has not left (or a bot, if `bots`). `shut`: the texts that are kept back."""
    if not speech.visible or str(speech.round) not in room.scores or speech.id in shut:
        return False
    return bots if room.by_bot(speech) else room.seats[speech.author].here


def _best(room: Room, opening: Speech, shut: Collection[str]) -> Speech | None:
    scores = room.scores[str(opening.round)].clashes
    judged = [
        (p, clash.rebuttal)
        for clash in room.clashes.values()
        if clash.opening == opening.id
        and clash.id in scores
        and (p := scores[clash.id].p) is not None
        and may_come_back(room, room.speeches[clash.rebuttal], shut)
    ]
    return room.speeches[max(judged)[1]] if judged else None


def share_texts(turn: Turn, _: c.ShareTexts) -> None:
    if not shared_texts(turn.room):
        raise Rejected(
            "no_shared_texts",
            "There are no texts to share for practice: none were shown to the room, or none of them can be shared.",
        )
    turn.room.texts_shared = True


def unshare_texts(turn: Turn, _: c.UnshareTexts) -> None:
    turn.room.texts_shared = False
