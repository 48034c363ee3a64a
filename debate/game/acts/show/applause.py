"""For what a class may clap now, and for whom (docs/show.md): people whose names stand on the projector because a text, a guess or a
line of theirs was preferred, and at the end everybody. The rules only say when a clap counts. They keep none."""

from typing import NamedTuple

from ...model import refusals
from ...model.commands import Rejected
from ...model.state import INSTEAD, ROOMS_AWARDS, Room, Seat
from ...scoring import awards, points
from ..duties import is_here
from ..groups import has_own_device
from . import last_vote
from .ending import ending_step
from .race import best_named

QUICK = 10_000  # ms: at a faster pace of a host's nobody has time to clap
BEST = "best"  # what those who called it best are clapped for
EVERYBODY = "last"  # the step of the ending at which a class claps for all
BEST_SHOWN = 15_000  # ms of everybody's own results, after which the projector shows something else


class Applause(NamedTuple):
    """`of`: a clash, BEST, or a step of the ending. `seats`: whose it is; where there are none, nobody claps, but for EVERYBODY."""

    of: str = ""
    seats: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether there is somebody to clap for."""
        return bool(self.seats) or self.of == EVERYBODY


def is_open(room: Room) -> bool:
    """Whether a class may clap at all in this show or ending."""
    return not (room.motion.tone or room.options.practice or 0 < room.phase.pace < QUICK)


def applause(room: Room, now: int) -> Applause:
    """What the class may clap for in the step on the projector. When its names come within the step is left to the screens."""
    phase = room.phase
    if not is_open(room) or room.blank or phase.flow_round:
        return Applause()
    if phase.name == "reveal" and phase.step == "result":
        return Applause(phase.at, _winner_of(room, phase.at))
    if phase.name == "reveal" and phase.step == "own" and now - phase.since < BEST_SHOWN:
        return Applause(BEST, best_named(room))
    if phase.name == "finished" and phase.at:
        step = ending_step(room, now)
        return Applause(step, _honoured(room, step))
    return Applause()


def _winner_of(room: Room, clash: str) -> tuple[str, ...]:
    score = room.scores[str(room.phase.round)].clashes.get(clash)
    verdict = points.verdict(score) if score else None
    return _signed(room, getattr(room.clashes[clash], verdict)) if verdict and verdict != "close" else ()


def _honoured(room: Room, step: str) -> tuple[str, ...]:
    """Whose award a step of the ending is about, or whose the line of the day is."""
    if step == "remember":
        return tuple(seat for line in last_vote.best(room) for seat in _signed(room, line.speech))
    won = awards.rooms_awards(room.outcome.winners) if room.outcome else {}
    return next((won[name] for name in (*ROOMS_AWARDS, *INSTEAD) if name == step and name in won), ())


def _signed(room: Room, text: str) -> tuple[str, ...]:
    """The author of a text, where everybody is told who it is."""
    speech = room.speeches[text]
    unsigned = text in room.scores[str(speech.round)].unsigned or room.by_bot(speech) or not speech.visible
    return () if unsigned else (speech.author,)


def check_clap(room: Room, seat: Seat, of: str, now: int) -> Applause:
    """What this seat claps for. Raise Rejected unless it may, now."""
    if seat.role == "host" or not has_own_device(room, seat):
        raise Rejected("not_allowed", "Only students with a phone of their own clap here.")
    claps_for = applause(room, now)
    if of != claps_for.of or not claps_for.counts or not is_here(seat):
        raise refusals.clapping_is_over()
    if seat.id in claps_for.seats:
        raise Rejected("not_yours", "They are clapping for you.", "of")
    return claps_for
