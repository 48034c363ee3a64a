"""A lesson, minute by minute: its times, computed from a room's options, and a plan to print."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from flask import Blueprint, abort, render_template, request
from msgspec.structs import replace

from ...game.acts import groups, speaking
from ...game.model.motion import Motion, Side
from ...game.model.phases import (
    ASKING,
    AT_A_TABLE,
    FORMATS,
    SPEECHES,
    ballots_each,
    is_aloud,
    judge_all,
    lengths,
    revises,
)
from ...game.model.state import Format, Options, Room, Seat
from ...game.model.timetable import FOR_SIDES, FOR_SWING, TALK, Part, debate, for_slower, joining, may_award
from ...game.scoring.sides import FEW_PEOPLE
from ...web import forms
from ...web.context import credentials
from ...web.laptop import seats_at
from ...who.hosts import hosted_room
from ..shelf.known import known_motion

blueprint = Blueprint("lesson", __name__)

SPOKEN = (*SPEECHES, "questions", "think")  # parts that are on the sheet of speakers
ENOUGH_PLAYERS = 8  # players; from this number on, ballots spread evenly


class LessonStep(NamedTuple):
    """One part of a lesson. `start` and `seconds` are in seconds; None and 0 where there is no clock."""

    name: str  # joining, a phase, ending, debrief
    round: int
    when: str
    start: int | None
    seconds: int


PERIOD = 45  # minutes of a usual lesson


class Lesson(NamedTuple):
    """A lesson with this many students. `minutes` is the length of the debate, 0 without any clock; `whole` is the lesson's.
    With several tables, `players`, `benches` and `readers` are those of the largest one."""

    students: int
    tables: int
    players: int
    judges: int  # in the whole class: students without a player's seat
    benches: tuple[int, int]
    ballots: int  # in the last round
    readers: int  # about how many people vote on one clash; 0 where the room is too small to say
    steps: tuple[LessonStep, ...]
    minutes: int
    joining: int
    debrief: int
    whole: int
    rewrites: bool
    otherwise: int  # the whole lesson's minutes without the rewrite, or with one; 0 where none is possible
    slower: int  # minutes more, at most, if somebody needs half as much time again
    untimed: bool  # some phase has no clock
    awards: bool  # the ending may have awards
    sides: bool  # the ending says how often each side convinced the room
    swing: bool  # the ending says how the room moved

    @property
    def spare(self) -> int:
        """The minutes of a usual lesson that it leaves, where a rewrite would not fit too; -1 otherwise."""
        return PERIOD - self.whole if not self.rewrites and self.whole <= PERIOD < self.otherwise else -1

    @property
    def fits_without_rewrite(self) -> bool:
        """Whether only its rewrite makes it too long, or all but too long, for a usual lesson."""
        return self.rewrites and self.otherwise <= PERIOD < self.whole + 2

    def at_a_table(self) -> tuple[int, int]:
        """How many people sit at the smallest and at the largest table of a debate at tables."""
        count = max(1, -(-self.players // AT_A_TABLE))
        return self.players // count, -(-self.players // count)

    def after(self, step: LessonStep) -> str:
        """The name of the part that follows; "" for none."""
        at = self.steps.index(step) + 1
        return self.steps[at].name if at < len(self.steps) else ""

    def sharing(self, people: int) -> int:
        """The whole lesson's minutes if at most this many people share a device, and take turns in what is asked of each."""
        return self.whole + (people - 1) * (sum(step.seconds for step in self.steps if takes_turns(step)) // 60)

    def of(self, name: str, when: str = "") -> tuple[LessonStep, ...]:
        """This part in every round, in order."""
        return tuple(step for step in self.steps if step.name == name and step.when in (when, ""))


def takes_turns(step: LessonStep) -> bool:
    """Whether people who share a device have a turn each in a part of a written debate."""
    return step.name in ASKING


def plan(
    options: Options, format: Format, students: int, tables: int = 1, listeners: int = 0, together: bool = False
) -> Lesson:
    """The lesson that these options make, for a class split over this many tables, if texts are of average length. `listeners`: how
    many of those at one table only listen and judge; `together`: whether all sit at one, however many they are."""
    there = -(-students // tables)
    players = min(there - listeners, options.players)
    coming = joining(students, format)
    parts = debate(options, format, there, listeners=listeners, tables=int(together))
    timed = sum(part.seconds for part in parts) if format != "open" else 0
    rewrites = revises(options)
    other = replace(options, revise=not rewrites)
    otherwise = sum(part.seconds for part in debate(other, format, there)) if FORMATS[format].rewriting else 0
    # Halves go up, as on the console, so that both show the same minutes.
    whole, arriving, talk = (_minutes(seconds) for seconds in (coming + timed + TALK, coming, TALK))
    ballots = ballots_each(options, format)
    return Lesson(
        students=students,
        tables=tables,
        players=players,
        judges=max(0, students - tables * options.players),
        benches=(-(-players // 2), players // 2),
        ballots=ballots,
        readers=_readers(options, format, ballots, there, players),
        steps=_steps(parts, coming),
        minutes=whole - arriving - talk if timed else 0,
        joining=arriving,
        debrief=talk,
        whole=whole,
        rewrites=rewrites,
        otherwise=_minutes(coming + otherwise + TALK) if otherwise else 0,
        slower=round(for_slower(parts) / 60),
        untimed=any(not part.seconds for part in parts),
        awards=may_award(options, format, there),
        sides=there >= FOR_SIDES and (options.rounds > 1 or there > FEW_PEOPLE),
        swing=there >= FOR_SWING and format != "tables",
    )


def _minutes(seconds: int) -> int:
    return (seconds + 30) // 60


def _readers(options: Options, format: Format, ballots: int, there: int, players: int) -> int:
    """About how many people vote on one clash; on a stage, only listeners vote."""
    if judge_all(options, format, there - players):
        return there - players
    if format == "stage":
        return round(ballots * (there - players) / players)
    return round(ballots * there / players) if players >= ENOUGH_PLAYERS else 0


def _steps(parts: Iterable[Part], coming: int) -> tuple[LessonStep, ...]:
    steps = [LessonStep("joining", 0, "", 0, coming)]
    at: int | None = coming
    for part in parts:
        steps.append(LessonStep(part.name, part.round, part.when, at, part.seconds))
        at = at + part.seconds if at is not None and part.seconds else None
    return (*steps, LessonStep("debrief", 0, "", at, TALK))


@blueprint.get("/motions/<slug>/lesson")
def lesson(slug: str) -> str:
    """The plan of a lesson with this motion; the query is that of GET /rooms/new."""
    motion = known_motion(slug)
    filled = forms.read_form(request.args)
    return _plan(motion, filled, name=slug, query={**filled.changed, "motion": slug}, code="", at_laptop=False)


@blueprint.get("/rooms/<room:code>/lesson")
def rooms_lesson(code: str) -> str:
    """The plan of a room's own lesson, to its hosts: as long as the room makes it."""
    room, _ = hosted_room(code)
    here = _here(room)
    alone = _at_the_hosts_laptop(room)
    students = len(here) if alone else room.options.students or len(here) or forms.STUDENTS
    filled = forms.Filled({}, room.format, students, 1, {}, room.options, {})
    listeners = sum(seat.role == "judge" for seat in here) if alone else 0
    return _plan(room.motion, filled, listeners, name="", query={}, code=code, at_laptop=alone)


def _here(room: Room) -> list[Seat]:
    return [seat for seat in room.seats.values() if seat.here and seat.role != "host" and not seat.bot]


def _at_the_hosts_laptop(room: Room) -> bool:
    """Whether everybody who plays at tables sits at this browser, which is their host's: then no other device is there."""
    held = {seat.id for seat in credentials.seats_of(room, seats_at(request.cookies))}
    players = {seat.id for seat in _here(room) if seat.role == "player"}
    return groups.are_dealt(room) and bool(players) and players <= held


def _plan(motion: Motion, filled: forms.Filled, listeners: int = 0, **page: Any) -> str:
    return render_template(
        "opening/lesson.html",
        motion=motion,
        filled=filled,
        options=filled.settled,
        lesson=plan(filled.settled, filled.format, filled.students, filled.tables, listeners, page["at_laptop"]),
        formats=FORMATS,
        takes_turns=takes_turns,
        heavy=[card for card in motion.cards.values() if card.sensitive == "strong"],
        **page,
    )


@blueprint.get("/motions/<slug>/paper")
def paper(slug: str) -> str:
    """What a debate that is said aloud needs on paper; the query is that of GET /rooms/new."""
    motion = known_motion(slug)
    format: Format = "tables" if request.args.get("format") == "tables" else "stage"
    filled = forms.read_form({**request.args.to_dict(), "format": format})
    return _papers(
        motion,
        filled.settled,
        format,
        filled.students,
        -(-filled.students // AT_A_TABLE),
        query={field: value for field, value in filled.changed.items() if field != "content"},
        code="",
        plan={**filled.changed, "slug": slug},
    )


@blueprint.get("/rooms/<room:code>/paper")
def rooms_paper(code: str) -> str:
    """The same for a room, to its hosts: who sits at which table and, once people have sides, who speaks when."""
    room, _ = hosted_room(code)
    if not is_aloud(room.format):
        abort(404)
    here = _here(room)
    queues: dict[str, list[Seat]] = {}
    for seat in here:
        if seat.side and seat.role == "player" and (group := groups.of(room, seat)):
            queues.setdefault(group, []).append(seat)
    seated = groups.tables(room) if groups.are_dealt(room) and not queues else {}
    students = len(here) if queues and not _at_the_hosts_laptop(room) else max(room.options.students, len(here))
    return _papers(
        room.motion,
        replace(room.options, content=request.args.get("content", room.options.content)),
        room.format,
        students,
        len(queues or seated) or -(-students // AT_A_TABLE),
        [
            (group, [(seat.teacher_name or seat.alias, seat.side) for seat in speaking.in_turn(queues[group])])
            for group in sorted(queues, key=int)
        ]
        or [(group, []) for group in seated],
        at_one=max(map(len, (queues or seated).values()), default=0),
        seated={group: [seat.teacher_name or seat.alias for seat in seats] for group, seats in seated.items()},
        query={},
        code=code,
    )


def _papers(
    motion: Motion,
    options: Options,
    format: Format,
    students: int,
    devices: int,
    orders: Sequence[tuple[str, list[tuple[str, Side | None]]]] = (),
    seated: Mapping[str, list[str]] = {},
    at_one: int = 0,
    **page: Any,
) -> str:
    """`orders`: by the number of their table, names and sides of those who speak, in turn; none before they have sides.
    `seated`: the names at each table until then; `at_one`: people at the fullest table, if it is known."""
    at_one = at_one or -(-students // max(1, -(-students // AT_A_TABLE)))
    return render_template(
        "opening/paper.html",
        motion=motion,
        speakers=options.players // 2 if format == "stage" else -(-at_one // 2),
        students=students,
        devices=devices,
        at_one=at_one,
        turns=[(name, seconds) for name, seconds in lengths(options, format, 1).items() if name in SPOKEN],
        tables=format == "tables",
        careful=options.content == "careful",
        orders=orders,
        seated=seated,
        **page,
    )


@blueprint.get("/how-it-counts")
def how_it_counts() -> str:
    """How stars, awards and places are worked out, in words for students."""
    return render_template("opening/how_it_counts.html")
