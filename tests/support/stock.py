"""Motions on stock issues, made as a teacher's own motion is from a sentence and two names."""

from debate.game.model.motion import Motion
from debate.motions.live_check import motion_to_play
from debate.motions.stock import issues, stock_deck

TITLES = {
    "should": "Every school should have a garden",
    "better": "Reading is better than watching",
    "right": "The strike was justified",
    "past": "The railway made the town rich",
    "text": "Macbeth is a victim, not a villain",
    "fact": "Music makes people work faster",
}
STANCES = {f"stances.{n}": f"Answer {n}" for n in range(1, 6)}


def stock_fields(kind: issues.Kind = "should") -> dict[str, str]:
    """The fields of a motion of a sentence and two names."""
    return {
        "title": TITLES[kind],
        "sides.for.name": "Yes",
        "sides.against.name": "No",
        **STANCES,
        **stock_deck.of_kind(kind),
    }


def stock_motion(kind: issues.Kind = "should") -> Motion:
    return motion_to_play("a1", stock_fields(kind))
