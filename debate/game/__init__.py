"""The rules of a debate, as pure functions: no clock, no network, no database, no randomness of their own."""

from .commands import Command, Draft, DraftText, Rejected, name_of, parse
from .duties import all_done, is_not_done
from .memo import Memo
from .merge_patch import diff, merge
from .motion import Motion
from .people import judges_full, players_full, plays_late
from .phases import rounds_left
from .rules import apply, check_draft, open_room
from .speeches import unsent
from .stand_ins import due, is_typing
from .state import Room
from .views import Views, motion_view, private_view, public_view

__all__ = [
    "Command", "Draft", "DraftText", "Memo", "Motion", "Rejected", "Room", "Views", "all_done", "apply", "check_draft", "diff", "due",
    "is_not_done", "is_typing", "judges_full", "merge", "motion_view", "name_of", "open_room", "parse", "players_full", "plays_late", "private_view",
    "public_view", "rounds_left", "unsent",
]  # fmt: skip
