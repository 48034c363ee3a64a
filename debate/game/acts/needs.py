"""How long the seat with most to read needs in a phase, and so how long the phase lasts (docs/game.md, section 2)."""

from collections.abc import Callable
from functools import cache

from ..model import pace, timetable
from ..model.state import Room, Seat
from .duties import answered_texts, asked_fair, ballots, candidates, comparisons, is_here, stars_asked

Read = Callable[[str], float]  # the seconds to read a speech, by its id


def needed(room: Room) -> float:
    """Seconds that the seat with most to read in this phase needs, among those who are here; 0 where a phase asks for no reading."""
    of = {"draw": _to_draw, "closing": _to_close, "vote": to_vote, "compare": _to_compare}.get(room.phase.name)
    here, read = [seat for seat in room.seats.values() if is_here(seat) and not seat.bot], reading(room)
    return max((of(room, seat, read) for seat in here), default=0) if of else 0


def reading(room: Room) -> Read:
    """How long it takes to read each speech of a room; remembered, because many seats read the same ones."""

    @cache
    def read(id: str) -> float:
        text = room.speeches[id]
        return pace.reading(text.restatement, text.text)

    return read


def to_vote(room: Room, seat: Seat, read: Read) -> float:
    """Seconds that a seat needs for its ballots, a star of each kind, and fairness taps."""
    clashes = [room.clashes[ballot.clash] for ballot in ballots(room, seat)]
    judged = [sum(read(id) for id in (c.opening, c.rebuttal, c.closing) if id) for c in clashes]
    fair = len(asked_fair(room, seat)) if seat.role == "player" else 0
    return timetable.to_vote(judged, len(stars_asked(room, seat)), fair, map(read, candidates(room, seat)))


def _to_draw(room: Room, seat: Seat, read: Read) -> float:
    hand = [room.motion.cards[id] for id in seat.hand]
    careful = room.options.content == "careful"
    proofs = [pace.reading(card.careful if careful and card.careful else card.evidence) for card in hand]
    return timetable.to_draw(sum(pace.reading(card.title, card.claim) for card in hand), proofs, room.options.keep[0])


def _to_close(room: Room, seat: Seat, read: Read) -> float:
    return timetable.to_close(read(room.clashes[seat.closes].rebuttal)) if seat.closes else 0


def _to_compare(room: Room, seat: Seat, read: Read) -> float:
    answered, seconds = answered_texts(room), 0.0
    for comparison in comparisons(room, seat):
        revision = room.revisions[comparison.revision]
        texts = [revision.speech, *([above] if (above := answered.get(revision.speech)) else [])]
        seconds += timetable.to_compare(sum(map(read, texts)) + pace.reading(revision.restatement, revision.text))
    return seconds
