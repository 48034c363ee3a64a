"""Which motion a name means: an installed one, a teacher's own behind a link, or one that this browser has met in a room."""

from flask import request
from msgspec.structs import replace

from ...game import Motion, Rejected
from ...game.model.motion import SIDES
from ...motions.live_check import OWN
from ...web.context import credentials, installed_motions, rooms
from ...who.held_seats import MAX_LOADED
from .own_motions.pages import playable


def known_motion(name: str) -> Motion:
    """The motion with this slug, or the own motion behind a link whose token this is. Raises Rejected."""
    if motion := installed_motions.get(name):
        return motion
    if "." in name:
        return playable(name)
    raise Rejected("no_motion", "That motion isn’t available here. Choose one from the list.", "motion")


def motion_to_practise(name: str) -> Motion:
    """The same. For people with a seat in a room that plays a teacher's own motion, the motion's name there also works, and means the
    version in that room. It gives no right to host the motion, because hosts see what is meant for teachers. Raises Rejected."""
    if name.startswith(OWN) and (motion := _met().get(name)):
        return motion
    return known_motion(name)


DRILLED = 2  # whole arguments of each side: with fewer there is nothing to drill


def argued(name: str) -> Motion:
    """The same, for drills: of a deck in which some cards ask, those that are whole arguments. Raises Rejected where there are too few."""
    motion = motion_to_practise(name)
    if motion.has_stock:
        motion = _without_questions(motion)
    if any(len(motion.deck(side)) < DRILLED for side in SIDES):
        raise Rejected(
            "no_motion",
            "This motion’s cards ask questions, so there is nothing to drill yet. Try it alone instead.",
            "motion",
        )
    return motion


def _without_questions(motion: Motion) -> Motion:
    cards = {id: card for id, card in motion.cards.items() if not card.stock}
    kept = {
        id: replace(card, answers={to: link for to, link in card.answers.items() if to in cards})
        for id, card in cards.items()
    }
    return replace(motion, cards=kept)


NEAR = ("Technology", "School")  # topics, the nearest to somebody of fifteen first


def motions_to_practise() -> list[Motion]:
    """What this browser may practise with: teachers' own motions that it has met in a room, then those that are installed, what
    its players live with first. A deck with a stock issue has no drills, and nothing for a debate without a network."""
    installed = sorted(installed_motions.values(), key=lambda motion: [topic not in motion.topics for topic in NEAR])
    return [motion for motion in (*_met().values(), *installed) if not motion.has_stock]


def motions_to_question() -> list[Motion]:
    """The others that this browser has met: their cards ask, so a questioner does."""
    return [motion for motion in _met().values() if motion.has_stock]


def _met() -> dict[str, Motion]:
    """Teachers' own motions in the newest rooms in which this browser has a seat, by their names there; the newest room's version."""
    met: dict[str, Motion] = {}
    for room in rooms.load_all(credentials.codes(request.cookies)[:MAX_LOADED]).values():
        if room.motion.slug.startswith(OWN) and credentials.seats_of(room, request.cookies):
            met.setdefault(room.motion.slug, room.motion)
    return met
