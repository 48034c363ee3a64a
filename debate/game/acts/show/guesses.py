"""What the class guesses of a clash while its texts are on the projector (docs/show.md): the room's own verdict, which
its blind readers then confirm or not.

The room hears only sums that are large enough to say nothing about one person.
"""

from collections.abc import Collection, Mapping

from ...model import commands as c
from ...model import refusals
from ...model.commands import Rejected
from ...model.motion import SIDES
from ...model.state import Choice, Guessed, Room, Seat, ballot_id
from ...scoring import points
from ..duties import is_here
from ..groups import has_own_device
from ..turn import Turn, check_time
from . import last_vote
from .running import change_score
from .steps import GUESSED_FROM, authors, can_be_guessed, counts_twice, is_told, order, place_in_plan


def may_guess(room: Room, seat: Seat) -> bool:
    """Whether this seat may guess what the readers decided on the clash on the screen: everybody who has a device, but its two
    authors. Those who share one raise their hands."""
    phase = room.phase
    if phase.name != "reveal" or phase.step != "texts" or not phase.at or seat.bot or not seat.here:
        return False
    if seat.role == "host" or is_told(room.scores[str(phase.round)], phase.at) or not can_be_guessed(room, phase.at):
        return False
    return seat.id not in authors(room, phase.at) and has_own_device(room, seat)


def asked_to_guess(room: Room) -> int:
    """How many people may guess about the clash on the screen, of those who are here: all but two, or none where nobody may.
    Whether its own two are among them would say who they are. In the last vote, all who may vote."""
    phase = room.phase
    if phase.name == "finished":
        return last_vote.asked(room)
    if phase.name != "reveal" or phase.step != "texts" or not phase.at or not can_be_guessed(room, phase.at):
        return 0
    there = sum(
        is_here(seat) and seat.role != "host" and not seat.bot and has_own_device(room, seat)
        for seat in room.seats.values()
    )
    return max(0, there - len(SIDES))


def asks_why(room: Room) -> bool:
    """Whether people are asked, too, which reason the readers of the clash on the screen gave most: from the second clash of a lesson
    on, when the first question is known; not on a grave motion. That depends on nothing that its readers said."""
    phase = room.phase
    if phase.name != "reveal" or phase.step != "texts" or not phase.at or room.motion.tone:
        return False
    known = phase.round > 1 or place_in_plan(phase) > 1
    return known and not is_told(room.scores[str(phase.round)], phase.at) and can_be_guessed(room, phase.at)


def is_whole(room: Room, choice: str, reason: str) -> bool:
    """Whether somebody who tapped this has nothing left to guess about the clash on the screen."""
    return bool(reason) or choice == "close" or not asks_why(room)


def all_have_guessed(room: Room, present: Collection[str], guessed: Collection[str]) -> bool:
    """Whether everybody present who may guess about the clash on the screen has, or vote on the lines there; False where nobody may."""
    if room.phase.name == "finished":
        return last_vote.all_have_voted(room, present, guessed)
    may = [id for id in present if room.seats[id].out is None and may_guess(room, room.seats[id])]
    return bool(may) and all(id in guessed for id in may)


def guessed_on(room: Room) -> str:
    """What people tap about now: a clash, or the last vote by its step; "" where guesses no longer count."""
    phase = room.phase
    of_reveal = phase.at if phase.name == "reveal" and phase.step == "texts" else ""
    return phase.at if last_vote.is_open(room) else of_reveal


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
        raise Rejected("not_yours", "You’ve written this one, so there’s nothing to guess.", "clash")
    if command.reason and (command.choice == "close" or not asks_why(room)):
        raise Rejected("not_yours", "Nobody is asked for a reason here.", "reason")


def right_guess(room: Room, clash: str) -> Choice | None:
    """What is right to guess of a clash of the round that is being revealed: its verdict, if it has one."""
    return points.verdict(room.scores[str(room.phase.round)].clashes[clash])


def note_guesses(turn: Turn, command: c.Guesses) -> None:
    """Note how many were right. The room hears only sums large enough to say nothing about one person."""
    room, phase = turn.room, turn.room.phase
    if phase.id != command.phase or phase.at != command.clash or phase.step != "texts":
        raise refusals.guessing_is_over()
    score = room.scores[str(phase.round)]
    right, of = right_guess(room, command.clash), command.guesses.total
    if not of or not right or is_told(score, command.clash):
        raise Rejected("no_change", "Nobody has guessed.")
    why = points.main_reason(score.clashes[command.clash])
    guessed = Guessed(
        getattr(command.guesses, right),
        of,
        command.guesses,
        command.reasons.get(why, 0) if why else 0,
        sum(command.reasons.values()) if why else 0,
        counts_twice(room, command.clash),
        command.best,
        command.leaders,
    )
    change_score(turn, guessed=score.guessed | {command.clash: guessed})


def earned(room: Room, choices: Mapping[str, str]) -> dict[str, int]:
    """By seat, the points for the clash on the screen: of everybody who guessed, and of whoever wrote the text that won, who couldn't guess
    it and has one, if they are here with a device of their own. A right guess has one, or two where a text won that fewer than half
    guessed. The last clash of three or more counts double. Nobody has any on a grave motion, nor where the room is too few to be told.
    `choices`: by seat, what was guessed."""
    clash, right = room.phase.at, right_guess(room, room.phase.at)
    if len(choices) < GUESSED_FROM or not right or room.motion.tone:
        return {}
    n = sum(choice == right for choice in choices.values())
    each = 2 if right != "close" and 2 * n < len(choices) else 1
    points_of = dict.fromkeys(authors(room, clash), 0)
    points_of |= {seat: each * (choice == right) for seat, choice in choices.items()}
    if right != "close" and (won := room.speeches[getattr(room.clashes[clash], right)].author) in authors(room, clash):
        points_of[won] = int(is_here(room.seats[won]) and has_own_device(room, room.seats[won]))
    double = 2 if counts_twice(room, clash) else 1
    return {seat: double * n for seat, n in points_of.items() if seat in room.seats}


def note_points(turn: Turn, command: c.BestGuessers) -> None:
    """Note how many points each seat has in the show that ends now."""
    if turn.room.phase.id != command.phase:
        raise refusals.guessing_is_over()
    if not command.points and not command.best:
        raise Rejected("no_change", "Nobody has guessed.")
    change_score(turn, points=command.points)
