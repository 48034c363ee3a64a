"""Turns the fields of the form that opens a room, or of an address that fills it in, into options.

A field has its option's name; a length is `lengths.PHASE`, cards to keep are `keep.least` and `keep.most`. An empty field
leaves an option at its default.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from ..game import Rejected
from ..game.model.options import known_format, settle
from ..game.model.phases import EVER, MAX_STUDENTS, REWRITING, is_aloud, own_lengths, plan_of
from ..game.model.state import Format, Options, PhaseName
from ..storage.halls import MAX_TABLES

STUDENTS = 28  # the default
FORMAT: Format = "class"
KEEP = ("keep.least", "keep.most")
PHASES = EVER[1:-1]  # neither the lobby nor the end has a length
MAX_BLOCKED = 100  # words that a teacher may block
FIELD = 4000  # characters of one field that are read

# What an empty field means, where that is not its option's default.
DEFAULTS = {
    "format": FORMAT, "students": str(STUDENTS), "tables": "1", "first_round": "1", "players": "40", "speakers": "2", "judges": "40", "respins": "3",
    "sides": "balanced", "names": "dealt", "content": "full", "bot_level": "fair", "keep.least": "1", "keep.most": "2",
}  # fmt: skip


WRITTEN_ONLY = ("tables", "fill", "bot_level", "revise", "shared", "names")
# By format, fields that belong to other formats: they are ignored, even if the form shows them.
ELSEWHERE = {"stage": ("players", *WRITTEN_ONLY), "tables": ("speakers", *WRITTEN_ONLY)}


class Filled(NamedTuple):
    """A form after reading. `fields`: as typed, with defaults for empty fields; `options`: what the form changes;
    `settled`: the options of the room that it would open, with faulty ones at their defaults."""

    fields: dict[str, str]
    format: Format
    students: int
    tables: int
    options: dict[str, Any]
    settled: Options
    faults: dict[str, Rejected]

    @property
    def changed(self) -> dict[str, str]:
        """The fields of a query for the same lesson. Blocked words stay out of the address, because they may be names; so does a
        link that lets its holder change a motion."""
        return {
            name: value
            for name, value in self.fields.items()
            if name not in ("token", "motion", "own", "blocked", "class", "class_name") and value != DEFAULTS.get(name)
        }


def read_form(form: Mapping[str, str]) -> Filled:
    """Read a form or a query. Invalid values are in `faults`, by field."""
    typed = {name: value.strip()[:FIELD] for name, value in form.items() if value.strip()}
    for field in ELSEWHERE.get(typed.get("format", ""), ("speakers", "dealt")):
        typed.pop(field, None)
    fields = DEFAULTS | typed
    faults: dict[str, Rejected] = {}
    format: Format = FORMAT
    try:
        format = known_format(fields["format"])
    except Rejected as error:
        faults["format"] = error
    options: dict[str, Any] = {"names": "typed"} if is_aloud(format) else {}  # everybody hears who speaks
    for name, value in _given(typed, faults):
        try:
            settle(format, {name: value})
        except Rejected as error:
            faults[error.field or name] = error
        else:
            options[name] = {**options.get(name, {}), **value} if name == "lengths" else value
    return Filled(
        fields,
        format,
        _students(fields["students"]),
        _tables(fields["tables"], faults),
        options,
        settle(format, options),
        faults,
    )


def _given(typed: Mapping[str, str], faults: dict[str, Rejected]) -> list[tuple[str, Any]]:
    """Options in the form that the rules take. A field that makes no sense goes to `faults`."""
    options = []
    for field, (option, understand) in READERS.items():
        if field in typed:
            try:
                options.append((option, understand(typed[field])))
            except Rejected as error:
                error.field = field
                faults[field] = error
    if set(KEEP) & set(typed):
        try:
            options.append(("keep", [whole(typed.get(field, DEFAULTS[field])) for field in KEEP]))
        except Rejected as error:
            faults["keep"] = error
    return options


def whole(text: str) -> int:
    """A whole number. Raises Rejected `bad_option`."""
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise Rejected("bad_option", "Write a whole number, such as 4.")
    return int(text)


def share(text: str) -> float:
    if not re.fullmatch(r"[0-9](\.[0-9]{1,3})?", text):
        raise Rejected("bad_option", "Write a number from 1 to 1.5, such as 1.25.")
    return float(text)


def seconds(text: str) -> int:
    """A length as people write it: 2:30, or 150; 0 for no clock. Raises Rejected `bad_option`."""
    match = re.fullmatch(r"(?:([0-9]{1,3}):)?([0-9]{1,4})", text)
    if not match or (match[1] and not re.fullmatch("[0-5][0-9]", match[2])):
        raise Rejected("bad_option", "Write minutes and seconds, such as 2:30, or seconds, such as 150.")
    return int(match[1] or 0) * 60 + int(match[2])


def words(text: str) -> list[str]:
    """The words, separated by commas or line breaks. Raises Rejected `bad_option`."""
    unique = list(dict.fromkeys(word for piece in re.split(r"[,;\n]", text) if (word := " ".join(piece.split()))))
    if len(unique) > MAX_BLOCKED:
        raise Rejected(
            "bad_option", "That’s more than %(most)d words. Keep the ones that matter most.", most=MAX_BLOCKED
        )
    return unique


def yes(text: str) -> bool:
    return text != "no"


def _students(text: str) -> int:
    return min(max(1, int(text)), MAX_STUDENTS) if re.fullmatch("[0-9]{1,4}", text) else STUDENTS


def _tables(text: str, faults: dict[str, Rejected]) -> int:
    if re.fullmatch("[0-9]{1,3}", text) and 1 <= int(text) <= MAX_TABLES:
        return int(text)
    faults["tables"] = Rejected("bad_option", "A class can have 1 to %(most)d tables.", "tables", most=MAX_TABLES)
    return 1


def _length_of(phase: str, text: str) -> dict[str, int]:
    return {phase: seconds(text)}


READERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "rounds": ("rounds", whole), "swap": ("swap", yes), "first_round": ("first_round", share), "players": ("players", whole),
    "speakers": ("players", lambda text: 2 * whole(text)), "judges": ("judges", whole),
    "respins": ("respins", whole), "ballots": ("ballots", whole), "sides": ("sides", str), "names": ("names", str), "dealt": ("names", lambda _: "dealt"),
    "content": ("content", str), "hosts_vote": ("hosts_vote", yes), "approve": ("approve", yes), "corner": ("corner", yes),
    "mirror": ("mirror", yes), "shared": ("shared", yes), "revise": ("revise", yes), "show_clashes": ("show_clashes", whole), "fill": ("fill", yes),
    "bot_level": ("bot_level", str), "blocked": ("blocked", words),
    **{f"lengths.{name}": ("lengths", partial(_length_of, name)) for name in PHASES},
}  # fmt: skip


def lengths_of(format: Format) -> dict[PhaseName, int]:
    """How long each phase of a format lasts by default, in seconds; phases without a clock are left out."""
    if format == "open":
        return {}
    plan = plan_of(format)
    return {name: seconds for name, seconds in own_lengths(plan).items() if plan.revises or name not in REWRITING}
