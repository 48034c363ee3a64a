"""The last vote of a debate: which of two or three lines of the class everybody will remember (docs/show.md).

Like guesses, votes are kept beside the room until the result; the rules then hear how many each line has, and no more.
"""

from collections.abc import Collection

from ...model import commands as c
from ...model import pace, refusals
from ...model.commands import Rejected
from ...model.state import Line, Room, Seat
from ..duties import is_here
from ..groups import has_own_device
from ..turn import Turn, check_time

FEWEST_LINES = 2
_LASTS = round((pace.REMEMBER_READ + pace.REMEMBER) * 1000)  # ms
FEWEST_VOTES = 3  # for the lines of the day together: with fewer it would be one or two people’s
SHARED = 2  # votes of each, where several are level


def lines(room: Room) -> list[Line]:
    """The lines of the vote. Where one is taken off the screen while the vote is open, another takes its place."""
    return list(room.outcome.memorable) if room.outcome else []


def is_open(room: Room) -> bool:
    """Whether the class votes now."""
    return room.phase.voting


def is_to_come(room: Room) -> bool:
    """Whether there will be a vote, or there is one."""
    return room.phase.remembered is None and len(lines(room)) >= FEWEST_LINES


def best(room: Room) -> list[Line]:
    """The lines of the day, once the vote is over: those that most have chosen, three people at least; several if they are level
    with two votes or more, none if they were taken off the screen since."""
    votes = room.phase.remembered or {}
    most = max(votes.values(), default=0)
    level = [line for line in lines(room) if votes.get(line.speech) == most]
    return level if most >= SHARED and most * list(votes.values()).count(most) >= FEWEST_VOTES else []


def has_result(room: Room) -> bool:
    """Whether the vote is over, and the class hears of it: of a line of the day, or that none has votes enough."""
    most = max((room.phase.remembered or {}).values(), default=0)
    return bool(best(room)) or (0 < most < FEWEST_VOTES and len(lines(room)) >= FEWEST_LINES)


def may_vote(room: Room, seat: Seat) -> bool:
    """Whether this seat may say now which line it will remember: everybody who has a device may, but no host."""
    return is_open(room) and seat.role != "host" and seat.here and not seat.bot and has_own_device(room, seat)


def asked(room: Room) -> int:
    """How many of those who are here may vote now."""
    return sum(is_here(seat) and may_vote(room, seat) for seat in room.seats.values())


def all_have_voted(room: Room, present: Collection[str], voted: Collection[str]) -> bool:
    """Whether everybody present who may vote now has; False where nobody may."""
    may = [id for id in present if room.seats[id].out is None and may_vote(room, room.seats[id])]
    return bool(may) and all(id in voted for id in may)


def counts(room: Room, choice: str) -> bool:
    """Whether what somebody tapped still counts: a line may have been taken off the screen meanwhile."""
    return not is_open(room) or any(line.speech == choice for line in lines(room))


def check(room: Room, command: c.Remember, seat: Seat, now: int) -> None:
    """Raise Rejected unless this seat may choose this line now."""
    check_time(room, seat, command.phase, now)
    if not may_vote(room, seat) or all(line.speech != command.speech for line in lines(room)):
        raise refusals.voting_is_over()
    if room.speeches[command.speech].author == seat.id:
        raise Rejected("not_yours", "That line is yours. Choose one of the others.", "speech")


def begin(turn: Turn) -> None:
    """Open the vote. Where only hosts go on, it has no clock."""
    ends = None if turn.room.format == "open" else turn.now + _LASTS
    turn.change_phase(voting=True, since=turn.now, deadline=ends, hurried=False)


def wait(turn: Turn) -> bool:
    """Nobody has chosen in its time: give it as much again. False: it had that."""
    ends = turn.room.phase.since + 2 * _LASTS
    if turn.now >= ends:
        return False
    turn.change_phase(deadline=ends)
    return True


def leave(turn: Turn) -> None:
    """The vote ends without a result, as a host goes to another step or nobody chose: it begins again when the class comes back."""
    turn.change_phase(voting=False, deadline=None, hurried=False)


def note(turn: Turn, command: c.Remembered) -> None:
    """Note how many have chosen each line."""
    room = turn.room
    if room.phase.id != command.phase or not is_open(room):
        raise refusals.voting_is_over()
    if not any(command.votes.values()):
        raise Rejected("no_change", "Nobody has chosen yet.")
    turn.change_phase(remembered=command.votes, voting=False, since=turn.now)


def close(turn: Turn) -> None:
    """The vote is over."""
    turn.change_phase(voting=False, since=turn.now, deadline=None, hurried=False)


def hurry(turn: Turn) -> None:
    """Everybody has voted, so they have read: the result comes now."""
    phase = turn.room.phase
    if phase.hurried or not is_open(turn.room):
        raise Rejected("not_done", "Someone hasn’t chosen yet.")
    earliest = turn.now + round(pace.VOTED * 1000)
    turn.change_phase(hurried=True, deadline=min(phase.deadline or earliest, earliest))
