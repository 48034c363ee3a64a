"""What the class guesses of a clash while its texts are on the projector (docs/game.md, section 9).

The room hears only sums that are large enough to say nothing about one person.
"""

from collections.abc import Collection

from ..model import commands as c
from ..model import refusals
from ..model.commands import Rejected
from ..model.state import Guessed, Room, RoundScore, Seat, ballot_id
from ..scoring import points
from .show import authors, change_score, is_told, order
from .turn import Turn, check_time

GUESSED_FROM = 4  # guesses from which on the room is told what they were


def may_guess(room: Room, seat: Seat) -> bool:
    """Whether this seat may guess what the readers decided on the clash on the screen."""
    phase = room.phase
    if phase.name != "reveal" or phase.step != "texts" or not phase.at or seat.bot or not seat.here:
        return False
    score = room.scores[str(phase.round)]
    if seat.role == "host" or is_told(score, phase.at) or points.verdict(score.clashes[phase.at]) is None:
        return False
    enough = len(points.writers(room, phase.round)) >= points.UNSIGNED_FROM
    return enough and ballot_id(seat.id, phase.at) not in room.ballots and seat.id not in authors(room, phase.at)


def all_have_guessed(room: Room, present: Collection[str], guessed: Collection[str]) -> bool:
    """Whether everybody present who may guess about the clash on the screen has; False where nobody may."""
    may = [id for id in present if room.seats[id].out is None and may_guess(room, room.seats[id])]
    return bool(may) and all(id in guessed for id in may)


def has_judged(room: Room, seat: Seat) -> bool:
    """Whether this seat judged the clash on the screen."""
    ballot = room.ballots.get(ballot_id(seat.id, room.phase.at))
    return ballot is not None and ballot.choice != "" and room.phase.step != "own"


def check_guess(room: Room, command: c.Guess, seat: Seat, now: int) -> None:
    """Raise Rejected unless this seat may guess this clash now."""
    check_time(room, seat, command.phase, now)
    phase = room.phase
    if command.clash not in order(room):
        raise refusals.no_such_clash()
    if command.clash != phase.at or phase.step != "texts" or is_told(room.scores[str(phase.round)], command.clash):
        raise refusals.guessing_is_over()
    if not may_guess(room, seat):
        raise Rejected("not_yours", "You’ve judged or written this one, so there’s nothing to guess.", "clash")


def note_guesses(turn: Turn, command: c.Guesses) -> None:
    """Note how many were right. The room hears only sums large enough to say nothing about one person (`guessed_in`)."""
    room, phase = turn.room, turn.room.phase
    if phase.id != command.phase or phase.at != command.clash or phase.step != "texts":
        raise refusals.guessing_is_over()
    score = room.scores[str(phase.round)]
    verdict, of = points.verdict(score.clashes[command.clash]), command.guesses.total
    if not of or verdict is None or is_told(score, command.clash):
        raise Rejected("no_change", "Nobody has guessed.")
    right = getattr(command.guesses, verdict)
    change_score(turn, guessed=score.guessed | {command.clash: Guessed(right, of, command.guesses)})


def guessed_in(score: RoundScore) -> Guessed | None:
    """How many of a round's guesses were right, if there were enough of them; in a small class one clash has too few."""
    sums = Guessed(sum(one.right for one in score.guessed.values()), sum(one.of for one in score.guessed.values()))
    return sums if sums.of >= GUESSED_FROM else None


def known_by_the_room(score: RoundScore) -> Guessed | None:
    """In how many clashes most guesses were right, among the clashes with enough guesses."""
    asked = [one for one in score.guessed.values() if one.expected.total >= GUESSED_FROM]
    return Guessed(sum(map(most_were_right, asked)), len(asked)) if asked else None


def guessed_so_far(room: Room) -> Guessed | None:
    """How many guesses of this debate were right, of those in rounds whose show is over (`guessed_in`); None before the first."""
    rounds = [sums for score in room.scores.values() if not score.telling and (sums := guessed_in(score))]
    return Guessed(sum(one.right for one in rounds), sum(one.of for one in rounds)) if rounds else None


def most_were_right(guessed: Guessed) -> bool:
    """Whether one verdict had the most guesses, and it was the right one."""
    counts = sorted((guessed.expected.opening, guessed.expected.rebuttal, guessed.expected.close))
    return counts[-2] < counts[-1] == guessed.right
