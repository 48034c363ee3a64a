"""A motion as it is shown: its head on every screen, and the whole motion as far as its reader may see it."""

import msgspec

from ..model.motion import SIDES, Motion
from ..model.state import Room
from .shapes import View, only


def motion_head(motion: Motion) -> View:
    sides = {side: {"name": motion.sides[side].name, "gloss": motion.sides[side].gloss} for side in SIDES}
    head: View = {"slug": motion.slug, "title": motion.title, "language": motion.language, "sides": sides}
    return head | only(tone=motion.tone)


def motion_view(room: Room, role: str | None) -> View:
    """The room's motion and its cards, as in `shown_motion`; sent only once."""
    return shown_motion(room.motion, room.options.content == "careful", role == "host")


def shown_motion(motion: Motion, careful: bool, for_hosts: bool = False) -> View:
    """A motion and its cards with the content option applied. Only hosts get what is meant for teachers."""
    view: View = msgspec.to_builtins(motion) | {"language": motion.language}
    for id, card in motion.cards.items():
        shown = view["cards"][id]
        if careful and card.careful:
            shown["evidence"] = card.careful
        for inside in ("careful", "cues", "evidence_short", "last", "speech", "weak_on"):
            shown.pop(inside, None)
        if not for_hosts:
            shown.pop("teacher", None)
        for link in shown["answers"].values():
            for spoken in ("answer", "measure", "outweighs", "reply"):  # only computer players say them, on the server
                link.pop(spoken, None)
    for inside in ("digest", "checked"):
        view.pop(inside, None)
    if not for_hosts:
        for private in ("care", "words"):
            view.pop(private, None)
    return view
