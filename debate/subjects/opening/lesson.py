"""A lesson, minute by minute: its times, computed from a room's options, and a plan to print."""

from typing import NamedTuple

from flask import Blueprint, render_template, request

from ...game.model.phases import FORMATS, course, length, minutes
from ...game.model.state import Format, Options
from ...web import forms
from ..shelf.known import known_motion

blueprint = Blueprint("lesson", __name__)

JOINING, JOINING_EACH = 120, 3  # s: to read out the motion, and for each student to type the code
DEBRIEF = 300  # s
ENOUGH_PLAYERS = 8  # players; from this number on, ballots spread evenly


class LessonStep(NamedTuple):
    """One part of a lesson. `start` and `seconds` are in seconds; None and 0 where there is no clock."""

    name: str  # joining, a phase, debrief
    round: int
    when: str
    start: int | None
    seconds: int


class Lesson(NamedTuple):
    """A lesson with so many students. `minutes` is the length of the debate, 0 without any clock; `whole` is the lesson's.
    With several tables, `players`, `benches` and `readers` are those of the largest one."""

    students: int
    tables: int
    players: int
    judges: int  # in the whole class: students without a player's seat
    benches: tuple[int, int]
    readers: int  # about how many people vote on one clash; 0 where the room is too small to say
    steps: tuple[LessonStep, ...]
    minutes: int
    joining: int
    debrief: int
    whole: int
    untimed: bool  # some phase has no clock

    def of(self, name: str, when: str = "") -> tuple[LessonStep, ...]:
        """This part in every round, in order."""
        return tuple(step for step in self.steps if step.name == name and step.when in (when, ""))


def plan(options: Options, format: Format, students: int, tables: int = 1) -> Lesson:
    """The lesson that these options make, for a class split over so many tables."""
    there = -(-students // tables)
    players = min(there, options.players)
    joining = -(-(JOINING + JOINING_EACH * students) // 60)
    debate = minutes(options, format)
    steps = _steps(options, format, joining * 60)
    return Lesson(
        students,
        tables,
        players,
        max(0, students - tables * options.players),
        (-(-players // 2), players // 2),
        round(options.ballots * there / players) if players >= ENOUGH_PLAYERS else 0,
        steps,
        debate,
        joining,
        DEBRIEF // 60,
        joining + debate + DEBRIEF // 60,
        any(not step.seconds for step in steps),
    )


def _steps(options: Options, format: Format, joining: int) -> tuple[LessonStep, ...]:
    found = [LessonStep("joining", 0, "", 0, joining)]
    at: int | None = joining
    for name, round, when in course(options, format):
        seconds = length(options, format, name, round) // 1000
        found.append(LessonStep(name, round, when, at, seconds))
        at = at + seconds if at is not None and seconds else None
    return (*found, LessonStep("debrief", 0, "", at, DEBRIEF))


@blueprint.get("/motions/<slug>/lesson")
def lesson(slug: str) -> str:
    """The plan of a lesson with this motion; the query is that of GET /rooms/new."""
    motion = known_motion(slug)
    filled = forms.read(request.args)
    return render_template(
        "opening/lesson.html",
        name=slug,
        motion=motion,
        filled=filled,
        options=filled.settled,
        lesson=plan(filled.settled, filled.format, filled.students, filled.tables),
        formats=FORMATS,
        query={**filled.changed, "motion": slug},
        heavy=[card for card in motion.cards.values() if card.sensitive == "strong"],
    )


@blueprint.get("/how-it-counts")
def how_it_counts() -> str:
    """How stars, awards and places are worked out, in words for students."""
    return render_template("opening/how_it_counts.html")
