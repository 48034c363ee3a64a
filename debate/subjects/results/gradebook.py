"""A mark for taking part: how much of what was owed was done, in columns and with weights that a teacher chooses.

No vote, star or verdict affects it. A column in which a student owed nothing does not count for that student.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple, get_args

from ...game import Rejected
from ...i18n import gettext as _
from .model import Share, TakenPart

Column = Literal["participation", "openings", "rebuttals", "judging", "rewrites"]
COLUMNS: tuple[Column, ...] = get_args(Column)
MAX_WEIGHT = 100  # the largest weight

Weights = dict[Column, int]

PRESETS: dict[str, Weights] = {
    "present": {"participation": 1},
    "tasks": {"openings": 1, "rebuttals": 1, "judging": 1, "rewrites": 1},
    "writing": {"openings": 2, "rebuttals": 3, "judging": 1, "rewrites": 1},
    "judging": {"openings": 1, "rebuttals": 1, "judging": 2, "rewrites": 0},
}
DEFAULT = "tasks"


class Filled(NamedTuple):
    """A gradebook as a teacher asked for it. `preset`: its name, "" for weights of their own."""

    preset: str
    weights: Weights


def read_weights(query: Mapping[str, str]) -> Filled:
    """The chosen columns, each with a whole number as its weight; an empty field leaves its column out. A `preset` fills in the
    weights. Raises Rejected `bad_option`."""
    typed = {column: query.get(column, "").strip() for column in COLUMNS}
    preset = query.get("preset", "")
    if preset in PRESETS or not any(typed.values()):
        name = preset if preset in PRESETS else DEFAULT
        return Filled(name, PRESETS[name])
    weights = {column: _weight(column, value) for column, value in typed.items() if value}
    return Filled(next((name for name, known in PRESETS.items() if known == weights), ""), weights)


def _weight(column: Column, value: str) -> int:
    if not (value.isascii() and value.isdecimal() and len(value) <= 9 and int(value) <= MAX_WEIGHT):
        raise Rejected("bad_option", "A weight is a whole number from 0 to %(most)d.", column, most=MAX_WEIGHT)
    return int(value)


def mark(part: TakenPart, weights: Weights) -> int | None:
    """The mark out of 100, halves rounded up; None if nothing that counts was owed."""
    counted = [
        (share, weight) for column, weight in weights.items() if weight and (share := share_of(part, column)).owed
    ]
    if not counted:
        return None
    done = sum(weight * share.part for share, weight in counted)
    return int(100 * done / sum(weight for _share, weight in counted) + Fraction(1, 2))


def chosen(weights: Weights, aloud: bool = False) -> list[Column]:
    """The columns of a gradebook, in their order. `aloud`: of debates said aloud, in which nothing is rewritten."""
    return [column for column in COLUMNS if column in weights and not (aloud and column == "rewrites")]


def share_of(part: TakenPart, column: Column) -> Share:
    """How much a student did of what a column counts."""
    share: Share = getattr(part, column)
    return share


def column_name(column: Column) -> str:
    """A column's heading."""
    return {
        "participation": _("Rounds taken part in"),
        "openings": _("Openings"),
        "rebuttals": _("Rebuttals"),
        "judging": _("Judging"),
        "rewrites": _("Rewrite"),
    }[column]


def preset_words(preset: str, aloud: bool = False) -> tuple[str, str]:
    """A preset's name, and what it does; of debates said `aloud`, in which nothing is written again."""
    if aloud and preset in ("tasks", "writing", "judging"):
        spoken: dict[str, tuple[str, str]] = {
            "tasks": (_("Every task"), _("Opening, rebuttal and judging count the same.")),
            "writing": (
                _("Speaking first"),
                _("A rebuttal counts three times as much as judging, and an opening twice as much."),
            ),
            "judging": (_("Judging first"), _("Judging counts as much as opening and rebuttal together.")),
        }
        return spoken[preset]
    return {
        "present": (_("Taking part"), _("Full marks for doing something in every round. Good for a first debate.")),
        "tasks": (_("Every task"), _("Opening, rebuttal, judging and rewrite count the same.")),
        "writing": (
            _("Writing first"),
            _("A rebuttal counts three times as much as judging or a rewrite, and an opening twice as much."),
        ),
        "judging": (
            _("Judging first"),
            _(
                "Judging counts as much as opening and rebuttal together. The rewrite has a column and counts for nothing."
            ),
        ),
    }[preset]
