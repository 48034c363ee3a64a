"""Hosts rate texts by the room's rubric (docs/game.md, section 19). Only hosts ever see a rating."""

from ..model import commands as c
from ..model.state import Rating, rating_id
from .turn import Turn


def rate(turn: Turn, command: c.Rate) -> None:
    """Say how far a text meets a criterion, or take that back. Each host has their own say, so two never overwrite each
    other's."""
    ratings, text = turn.room.ratings, turn.text(command.speech)
    id = rating_id(text.id, command.criterion, turn.actor)
    if command.level:
        ratings[id] = Rating(text=text.id, criterion=command.criterion, seat=turn.actor, level=command.level)
    else:
        ratings.pop(id, None)
