"""Refusals that several places use, each worded once."""

from .commands import Rejected
from .state import Dismissed


def banned() -> Rejected:
    return Rejected("banned", "The host has closed this room to you. Talk to your teacher.")


def removed() -> Rejected:
    return Rejected("removed", "You’re not in this room any more. Talk to your teacher.")


def erased() -> Rejected:
    return Rejected(
        "erased", "What you wrote in this room was deleted, and you’re not in it any more. Talk to your teacher."
    )


def dismissed(how: Dismissed) -> Rejected:
    """What a host's removal says to the person who was taken out."""
    return {"removed": removed, "banned": banned, "erased": erased}[how]()


def finished() -> Rejected:
    return Rejected("finished", "This debate is over. Ask your teacher for a new code.")


def locked() -> Rejected:
    return Rejected("locked", "The door to this room is locked. Ask your teacher to unlock it, then try again.")


def here_already() -> Rejected:
    return Rejected("here_already", "You’re already in the room.")


def sides_are_dealt() -> Rejected:
    return Rejected("side_dealt", "You can’t choose a side in this room: sides are given out.", "side")


def wrong_phase() -> Rejected:
    return Rejected("wrong_phase", "You can’t do that in this part of the debate.")


def too_late() -> Rejected:
    return Rejected("too_late", "Time’s up. That part of the debate is over; you still have what you wrote.", "phase")


def nothing_to_do() -> Rejected:
    return Rejected("not_playing", "There’s nothing for you to do in this part. You can read along.")


def no_such_clash() -> Rejected:
    return Rejected("no_such_clash", "That clash isn’t part of this round.", "clash")


def guessing_is_over() -> Rejected:
    return Rejected("too_late", "Guessing is over for that clash.", "clash")


def clapping_is_over() -> Rejected:
    return Rejected("too_late", "Nobody is clapped for now.", "of")


def voting_is_over() -> Rejected:
    return Rejected("too_late", "The vote on the lines isn’t open.", "speech")


def over() -> Rejected:
    return Rejected("finished", "This debate is over.")


def no_such_person() -> Rejected:
    return Rejected("no_such_seat", "That person isn’t in this room any more.", "seat")
