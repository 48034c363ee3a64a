"""Refusals that several places use, each worded once."""

from ..model.commands import Rejected
from ..model.state import Dismissed


def banned() -> Rejected:
    return Rejected("banned", "The host has closed this room to you. Talk to your teacher.")


def removed() -> Rejected:
    return Rejected("removed", "You’re not in this room any more. Talk to your teacher.")


def erased() -> Rejected:
    return Rejected(
        "erased", "What you wrote in this room was deleted, and you’re not in it any more. Talk to your teacher."
    )


def dismissed(how: Dismissed) -> Rejected:
    """What somebody hears whom a host took out of the room."""
    return {"removed": removed, "banned": banned, "erased": erased}[how]()


def finished() -> Rejected:
    return Rejected("finished", "This debate is over. Ask your teacher for a new code.")


def no_such_person() -> Rejected:
    return Rejected("no_such_seat", "That person isn’t in this room any more.", "seat")
