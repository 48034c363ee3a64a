"""Refusals that several places use, each worded once."""

from .commands import Rejected


def banned() -> Rejected:
    return Rejected("banned", "The host has closed this room to you. Talk to your teacher.")


def removed() -> Rejected:
    return Rejected("removed", "You’re not in this room any more. Talk to your teacher.")


def finished() -> Rejected:
    return Rejected("finished", "This debate is over. Ask your teacher for a new code.")


def no_such_person() -> Rejected:
    return Rejected("no_such_seat", "That person isn’t in this room any more.", "seat")
