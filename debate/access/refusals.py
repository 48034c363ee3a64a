"""Refusals that both pages and sockets give, each worded once, including some of the rules' own."""

from ..game import Rejected
from ..game.model.refusals import banned as banned
from ..game.model.refusals import dismissed as dismissed
from ..game.model.refusals import finished as finished
from ..game.model.refusals import locked as locked
from ..game.model.refusals import no_such_person as no_such_person


def no_room() -> Rejected:
    return Rejected("no_room", "No room has that code. Check the screen and try again.", "code")


def no_link() -> Rejected:
    return Rejected(
        "no_room",
        "There is no room at this link. The room was deleted, the link was replaced by a new one, or part of it is "
        "missing.",
    )


def no_class() -> Rejected:
    return Rejected(
        "no_class",
        "There’s no such class, or this browser can’t open it. Use the class’s link; a teacher of the class may have "
        "made a new one.",
    )


def no_card() -> Rejected:
    return Rejected(
        "no_class",
        "This isn’t a personal card of any class. Check that you copied the whole address, or ask your teacher.",
    )


def hosts_only() -> Rejected:
    return Rejected("not_allowed", "Only a host of this room can do that.")


def no_seat() -> Rejected:
    return Rejected("no_seat", "You’re not in this room. Join with its code.")


def moved() -> Rejected:
    return Rejected("moved", "Your seat has moved to another device. Carry on there; nothing was lost.")


def too_many_codes(seconds: int) -> Rejected:
    return Rejected(
        "slow_down",
        "Too many wrong codes were tried from your network. Nothing was lost: wait %(seconds)d seconds, check the "
        "code, and try again.",
        seconds=seconds,
    )


def too_many_sockets() -> Rejected:
    return Rejected(
        "slow_down", "This room is open in too many windows at once. Close some of them, then reload this page."
    )


def too_big() -> Rejected:
    return Rejected("too_big", "That’s far too long to send. Nothing was saved. Shorten it and send it again.")


def broken() -> Rejected:
    return Rejected("broken", "Something broke on our side. What you sent before this is safe; try again.")


def no_database() -> Rejected:
    return Rejected(
        "busy",
        "The server can’t read or save anything right now. What you sent before this is safe; try again in a minute.",
    )
