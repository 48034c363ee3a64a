"""The rules of a debate, as pure functions: no clock, no network, no database, no randomness of their own."""

from .acts.duties import all_done, is_not_done
from .acts.people import judges_full, places_left, players_full, plays_late
from .acts.show.applause import check_clap
from .acts.show.guesses import all_have_guessed, asked_to_guess
from .acts.show.steps import may_hurry
from .bots.stand_ins import claps_due, due, guesses_due, is_typing
from .model.commands import Command, Draft, DraftText, Guess, Rejected, Remember, name_of, parse
from .model.motion import Motion
from .model.phases import rounds_left
from .model.state import Room
from .rules import apply, check_draft, check_guess, open_room
from .views.memo import Memo
from .views.merge_patch import diff, merge
from .views.motions import motion_view
from .views.seen import Views, private_view, public_view

__all__ = [
    "Command", "Draft", "DraftText", "Guess", "Memo", "Motion", "Rejected", "Remember", "Room", "Views", "all_done", "all_have_guessed",
    "apply", "asked_to_guess", "check_clap", "check_draft", "check_guess", "claps_due", "diff", "due", "guesses_due", "is_not_done",
    "is_typing", "judges_full", "may_hurry", "merge", "motion_view", "name_of", "open_room", "parse", "places_left", "players_full",
    "plays_late", "private_view", "public_view", "rounds_left",
]  # fmt: skip
