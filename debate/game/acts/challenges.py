"""The challenge of a later round, for everybody the same: what changes a good rebuttal this time (docs/game.md, section 6)."""

from random import Random
from typing import get_args

from ..model import commands as c
from ..model.commands import Rejected
from ..model.motion import Motion
from ..model.phases import is_aloud
from ..model.state import Ballot, Challenge, Room
from .turn import Turn

HARD: tuple[Challenge, ...] = ("who_pays",)  # on a grave motion those who pay may sit in the room


def fitting(motion: Motion) -> list[Challenge]:
    """The challenges that a motion can have."""
    return [one for one in get_args(Challenge) if not (motion.tone and one in HARD)]


def of_round(room: Room, round: int) -> Challenge | None:
    """The challenge of a round, if it has one."""
    at = round - 2  # the first round has none
    return (room.challenges[at] or None) if 0 <= at < len(room.challenges) else None


def draw(turn: Turn) -> None:
    """Give a round that begins its challenge, one that the debate hasn't had. Its luck is its own, so that no cards depend on it."""
    room = turn.room
    if room.phase.round == 1 or room.options.practice or is_aloud(room.format):
        return
    every = fitting(room.motion)
    mixed = Random(f"{room.seed}:challenges").sample(every, len(every))
    room.challenges = (*room.challenges, next((one for one in mixed if one not in room.challenges), mixed[0]))


def may_choose(room: Room) -> bool:
    """Whether a host may take another challenge now, or none."""
    return room.phase.name in ("draw", "opening") and len(room.challenges) == room.phase.round - 1 > 0


def choose(turn: Turn, command: c.SetChallenge) -> None:
    turn.in_time(command.phase)
    if not may_choose(turn.room):
        raise Rejected("no_change", "This round has no challenge that could be chosen.")
    if command.challenge and command.challenge not in fitting(turn.room.motion):
        raise Rejected("bad_option", "That challenge doesn’t fit this motion. Choose another one.", "challenge")
    turn.room.challenges = (*turn.room.challenges[:-1], command.challenge)


def may_be_met(room: Room, ballot: Ballot) -> bool:
    """Whether a ballot asks if the rebuttal met the round's challenge: not of a computer player's, nor its own writers."""
    clash = room.clashes[ballot.clash]
    asks = of_round(room, clash.round) and clash.rebuttal and not ballot.own
    return bool(asks) and not room.by_bot(room.speeches[clash.rebuttal])
