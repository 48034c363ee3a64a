"""A motion as it is shown: its head on every screen, and its cards."""

from collections.abc import Set

import msgspec

from ..model.motion import KEPT_OF_CARD, SIDES, Motion
from ..model.state import Room
from .shapes import View, only


def motion_head(motion: Motion) -> View:
    sides = {side: {"name": motion.sides[side].name, "gloss": motion.sides[side].gloss} for side in SIDES}
    head: View = {"slug": motion.slug, "title": motion.title, "language": motion.language, "sides": sides}
    return head | only(tone=motion.tone)


# No screen of a room shows these.
OF_MOTION = {"age", "care", "checked", "digest", "essay", "timeline", "topics", "words"}
OF_LINK = {"answer", "measure", "outweighs", "reply"}


def motion_view(room: Room) -> View:
    """The room's motion and its cards, as in `shown_motion`; sent only once."""
    return shown_motion(room.motion, room.options.content == "careful")


def shown_motion(motion: Motion, careful: bool) -> View:
    """A motion and its cards as far as screens show them, with the content option applied."""
    view: View = without(OF_MOTION, msgspec.to_builtins(motion)) | {"language": motion.language}
    view["sides"] = {side: without({"blocks", "prepared"}, text) for side, text in view["sides"].items()}
    for id, card in motion.cards.items():
        shown = view["cards"][id] = without(KEPT_OF_CARD, view["cards"][id])
        if motion.tone:  # nobody chooses by a title what many suffer from
            shown |= only(evidence_short=card.evidence_short)
        if careful and card.careful:
            shown["evidence"] = card.careful
        shown["answers"] = {to: without(OF_LINK, link) for to, link in shown["answers"].items()}
    return view


def without(names: Set[str], view: View) -> View:
    """A part of a view without some of its fields."""
    return {name: value for name, value in view.items() if name not in names}
