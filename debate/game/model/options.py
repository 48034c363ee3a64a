"""What a host may choose when a room opens and afterwards: checked, and with a format's own values for the rest."""

from typing import Any

import msgspec
from msgspec.structs import replace

from . import commands as c
from .commands import Rejected
from .phases import (
    FORMATS,
    HAND,
    LIMITS,
    LONGEST_PHASE,
    MAX_JUDGES,
    MAX_STUDENTS,
    ONE_EACH,
    SHORTEST_PHASE,
    SPEAKERS,
    SPEEDS,
    is_aloud,
    own_lengths,
)
from .state import CriterionWords, Format, Options


def known_format(name: str) -> Format:
    """The format with this name. Raises Rejected `bad_option`."""
    if name not in FORMATS:
        raise Rejected("bad_option", "Choose a format: sprint, class, full, open, stage or tables.", "format")
    return name


def settle(format: str, given: dict[str, Any], before: Options | None = None) -> Options:
    """Options for a format: its defaults (or `before`), with a host's changes.

    Raises Rejected `bad_option` with the offending field.
    """
    known = known_format(format)
    plan = FORMATS[known]
    base = before or Options(
        rounds=plan.rounds,
        swap=plan.swap,
        lengths={},
        revise=plan.revises,
        players=plan.players,
        shared=known == "tables",
    )
    values = {**msgspec.to_builtins(base), **given}
    if isinstance(given.get("lengths"), dict):
        values["lengths"] = {**base.lengths, **{k: v or 0 for k, v in given["lengths"].items()}}
    if isinstance(given.get("rubric"), dict):  # a criterion that is null keeps its usual words
        rubric = {**msgspec.to_builtins(base.rubric), **given["rubric"]}
        values["rubric"] = {name: words for name, words in rubric.items() if words is not None}
    try:
        msgspec.json.encode(given)  # fails on lone surrogates, which convert accepts but the store can't write
    except (UnicodeEncodeError, RecursionError):
        raise Rejected("bad_option", "That setting isn’t valid (%(fault)s).", fault="text") from None
    try:
        options = msgspec.convert(values, Options)
        options = replace(options, rubric={name: _tidied(words) for name, words in options.rubric.items()})
    except msgspec.ValidationError as error:
        field, fault = c.field_and_fault(error)
        raise Rejected(
            "bad_option",
            "“%(option)s” can’t be set to that. Choose another value.",
            field,
            option=field or "options",
            fault=fault,
        ) from None
    if before and options.practice != before.practice:
        raise Rejected("bad_option", "Only a new room can be set up for practice.", "practice")
    if before and bool(options.rehearsal) != bool(before.rehearsal):
        raise Rejected("bad_option", "A rehearsal stays a rehearsal, and a real debate stays a real one.", "rehearsal")
    _check(known, options, {*own_lengths(plan), *(own_lengths(ONE_EACH) if known == "stage" else ())})
    return options


def _tidied(words: CriterionWords) -> CriterionWords:
    name, one, two, three = (c.tidy_text(" ".join(text.split())) for text in (words.name, *words.levels))
    return CriterionWords(name, (one, two, three))


def _check(format: Format, options: Options, known: set[str]) -> None:
    """Raise Rejected `bad_option` for the first option that this format can't have. `known`: the phases that have a clock."""
    (lo, hi), own, aloud = options.keep, FORMATS[format], is_aloud(format)
    rounds = range(1, 5) if format == "open" else (own.rounds, 1 if options.practice else own.rounds)
    blocked = options.blocked
    checks = (
        ("rounds", options.rounds in rounds, "You can choose 1 to 4 rounds, and only in the open format."),
        ("swap", format == "open" or options.swap == own.swap, "Only the open format lets you choose whether sides are swapped."),
        ("first_round", 1 <= options.first_round <= 1.5, "The first round can be up to half as long again."),
        ("players", format != "stage" or options.players in SPEAKERS, "On a stage, one, two or three people of each side speak."),
        ("players", 2 <= options.players <= 40, "A room can have 2 to 40 players."),
        ("revise", not (options.revise and aloud), "Nobody rewrites anything in a debate that is said aloud."),
        ("fill", not (options.fill and aloud), "Computer players can’t speak aloud."),
        ("practice", not (options.practice and aloud), "A debate that is said aloud needs other people."),
        ("judges", 0 <= options.judges <= MAX_JUDGES, "Choose 0 to 200 judges."),
        ("keep", lo <= hi, "“From” is larger than “To”. Make it the same or smaller."),
        ("keep", 1 <= lo <= hi <= HAND, "Players must keep at least one card, and at most the whole hand."),
        ("rehearsal", options.rehearsal in (0, *SPEEDS), "A rehearsal’s clock runs 1, 2, 4 or 10 times as fast."),
        ("rehearsal", not (options.rehearsal and options.practice), "Solo practice has no rehearsal."),
        ("students", 0 <= options.students <= MAX_STUDENTS, "Expect 0 to 400 students."),
        ("respins", 0 <= options.respins <= 10, "Choose 0 to 10 new names for each student."),
        ("ballots", options.ballots is None or 1 <= options.ballots <= 8, "Choose 1 to 8 ballots per voter."),
        ("show_clashes", 1 <= options.show_clashes <= 40, "The projector can show 1 to 40 clashes of each round."),
        ("blocked", len(blocked) <= 100 and all(len(word) <= 40 for word in blocked), "You can block up to 100 words, each up to 40 characters long."),
    )  # fmt: skip
    for field, right, message in checks:
        if not right:
            raise Rejected("bad_option", message, field)
    for criterion, words in options.rubric.items():
        for text, kind in ((words.name, "criterion"), *((level, "level") for level in words.levels)):
            lo, hi = LIMITS[kind]
            if not lo <= len(text) <= hi:
                message = "Each field of a rubric needs words: up to 60 characters for a name, up to 240 for a level."
                raise Rejected("bad_option", message, f"rubric.{criterion}")
    for name, seconds in options.lengths.items():
        if name not in known or format == "open":
            raise Rejected("bad_option", "This format has no clock for that phase.", f"lengths.{name}")
        if seconds and not SHORTEST_PHASE <= seconds <= LONGEST_PHASE:
            raise Rejected("bad_option", "Choose 15 to 900 seconds, or 0 for no clock.", f"lengths.{name}")
