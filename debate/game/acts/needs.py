"""How long the seat that has most to read needs in a phase: so long the phase lasts (docs/game.md, section 2)."""

from functools import cache

from ..model import pace, timetable
from ..model.state import Comparison, Room, Seat
from .duties import answered_texts, asked_fair, ballots, comparisons, is_here, stars_asked


def needed(room: Room) -> float:
    """Seconds that the seat with most to read in this phase needs, among those who are here; 0 where a phase asks for no reading."""

    @cache
    def read(id: str) -> float:
        text = room.speeches[id]
        return pace.reading(text.restatement, text.text)

    def closing(seat: Seat) -> float:
        if not seat.closes:
            return 0
        return timetable.to_close(read(room.clashes[seat.closes].rebuttal))

    def vote(seat: Seat) -> float:
        clashes = [room.clashes[ballot.clash] for ballot in ballots(room, seat)]
        judged = [sum(read(id) for id in (c.opening, c.rebuttal, c.closing) if id) for c in clashes]
        taps = sum(kind.give for kind in stars_asked(room, seat).values())
        fair = len(asked_fair(room, seat)) if seat.role == "player" else 0
        return timetable.to_vote(judged, taps, fair)

    def compare(seat: Seat) -> float:
        return sum(timetable.to_compare(versions(one)) for one in comparisons(room, seat))

    def versions(one: Comparison) -> float:
        revision = room.revisions[one.revision]
        above = answered.get(revision.speech)
        return (read(above) if above else 0) + read(revision.speech) + pace.reading(revision.restatement, revision.text)

    answered = answered_texts(room)
    of = {"closing": closing, "vote": vote, "compare": compare}.get(room.phase.name)
    here = [seat for seat in room.seats.values() if is_here(seat) and not seat.bot]
    return max(map(of, here), default=0) if of else 0
