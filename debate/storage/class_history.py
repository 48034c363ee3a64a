"""What the rows of a class's earlier rooms say: what the rules are told about a person who joins, and figures over lessons.

No query here reads who voted for what, who starred what, or where anybody stands on a motion.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Row, Select, bindparam, case, exists, func, literal, select, union_all

from ..game.model.motion import Side
from ..game.model.state import Past
from .classes import SchoolClass
from .rooms.store import Store
from .schema import (
    clashes,
    class_rooms,
    class_seats,
    comparisons,
    entities,
    halls,
    kept_apart,
    missed,
    places,
    revisions,
    rooms,
    seats,
    speeches,
    votes,
)

_CLASS: BindParameter[str] = bindparam("of_class")
_MEMBER: BindParameter[str] = bindparam("of_member")
_mine = class_seats.alias("mine")
_theirs = class_seats.alias("theirs")

# --- one person, for the rules ------------------------------------------------------------

_IS_MINE = (_mine.c.class_id == _CLASS, _mine.c.member == _MEMBER)
_MY_SPEECHES = (_mine.c.room == speeches.c.room) & (_mine.c.seat == speeches.c.author)
_ARGUED = (
    select(speeches.c.room, speeches.c.round, speeches.c.side).distinct().join(_mine, _MY_SPEECHES).where(*_IS_MINE)
)
_ON_OPENING = (clashes.c.room == speeches.c.room) & (clashes.c.opening == speeches.c.id)
_ANSWERED = (
    select(literal(True))
    .select_from(speeches)
    .join(_mine, _MY_SPEECHES)
    .join(clashes, _ON_OPENING)
    .where(*_IS_MINE, clashes.c.rebuttal.is_not(None))
    .limit(1)
)


def _opponents(rebutter: Any, author: Any) -> Select[Any]:
    return (
        select(_theirs.c.member)
        .select_from(clashes)
        .join(speeches, _ON_OPENING)
        .join(rebutter, (rebutter.c.room == clashes.c.room) & (rebutter.c.seat == clashes.c.rebutter))
        .join(author, (author.c.room == speeches.c.room) & (author.c.seat == speeches.c.author))
        .where(*_IS_MINE)
    )


_MET = union_all(_opponents(_mine, _theirs), _opponents(_theirs, _mine))
_ALIAS = (
    select(seats.c.alias)
    .join(_mine, (_mine.c.room == seats.c.room) & (_mine.c.seat == seats.c.id))
    .join(rooms, rooms.c.code == seats.c.room)
    .where(*_IS_MINE, seats.c.alias != "")
    .order_by(rooms.c.opened.desc())
    .limit(1)
)


_APART = union_all(
    select(kept_apart.c.other).where(kept_apart.c.class_id == _CLASS, kept_apart.c.member == _MEMBER),
    select(kept_apart.c.member).where(kept_apart.c.class_id == _CLASS, kept_apart.c.other == _MEMBER),
)


def past(store: Store, school_class: SchoolClass, member: str) -> Past:
    """What the rules are told of a member who joins another room."""
    this = {"of_class": school_class.id, "of_member": member}
    with store.database.reading() as connection:
        argued = Counter(side for _, _, side in connection.execute(_ARGUED, this))
        met = Counter(connection.scalars(_MET, this).all())
        answered = bool(connection.scalar(_ANSWERED, this))
        apart = sorted(connection.scalars(_APART, this))
        alias = (connection.scalar(_ALIAS, this) or "") if school_class.keep_aliases else ""
    for nobody in (member, None):  # two seats of the same person; a person who was erased
        met.pop(nobody, None)
    return Past(member, alias, argued["for"] - argued["against"], dict(met), answered, tuple(apart))


# --- everybody, for the class page --------------------------------------------------------


class Lesson(NamedTuple):
    """A room of the class, or all tables of a hall. `pack` is the digest of its motion; `opened` ms, UTC; `revealed`: the
    results of a round have been shown."""

    code: str
    rooms: tuple[str, ...]
    opened: int
    pack: str
    finished: bool
    revealed: bool

    @property
    def is_hall(self) -> bool:
        return self.code not in self.rooms


@dataclass
class Part:
    """What a person did in a lesson, with one seat or two. The band (how many people's texts readers clearly preferred less, more, or
    neither) is known once the lesson is over, and only if enough people wrote."""

    alias: str = ""
    sent: int = 0  # openings and rebuttals; closings are never owed
    due: int = 0
    words: int = 0  # of closings too
    judged: int = 0
    to_judge: int = 0
    sides: Counter[Side] = field(default_factory=Counter)  # rounds
    rewrites: int = 0
    compared: int = 0  # rewrites that someone compared with the first version
    stronger: int = 0  # rewrites among these that were found stronger
    band: tuple[int, int, int] | None = None


class History(NamedTuple):
    """A class over its lessons, the oldest first. `parts`: by lesson's code, then by member. `openers`: members with an opening
    that was rebutted."""

    lessons: list[Lesson]
    parts: dict[str, dict[str, Part]]
    openers: set[str]

    def of(self, member: str) -> list[tuple[Lesson, Part]]:
        """The lessons that a member took part in, each with the part."""
        return [(lesson, part) for lesson in self.lessons if (part := self.parts[lesson.code].get(member))]


def _in_class(table: Any, seat: Any, *columns: Any) -> Select[Any]:
    """Rows of a table for the class's rooms, each with its room and seat. Whose seat it is is looked up once, not in every query,
    so any database goes straight from the class's rooms to their rows."""
    return (
        select(table.c.room, seat, *columns)
        .select_from(class_rooms)
        .join(table, table.c.room == class_rooms.c.room)
        .where(class_rooms.c.class_id == _CLASS)
    )


_REVEALED = (
    exists()
    .where(entities.c.room == rooms.c.code, entities.c.map == "scores", entities.c.entity.is_not(None))
    .label("revealed")
)
_ROOMS = (
    select(rooms.c.code, rooms.c.opened, rooms.c.pack, rooms.c.phase_id, halls.c.code.label("hall"), _REVEALED)
    .join(class_rooms, class_rooms.c.room == rooms.c.code)
    .outerjoin(halls, halls.c.room == rooms.c.code)
    .where(class_rooms.c.class_id == _CLASS)
    .order_by(rooms.c.opened, rooms.c.code)
)
_SEATS = (
    _in_class(class_seats, class_seats.c.seat, class_seats.c.member, seats.c.alias)
    .join(seats, (seats.c.room == class_seats.c.room) & (seats.c.id == class_seats.c.seat))
    .where(class_seats.c.member.is_not(None))
    .order_by(seats.c.n)
)
# By round, without counting distinct rounds: for that, PostgreSQL sorts all texts, which takes most of the query's time.
_owed = case((speeches.c.kind == "closing", 0), else_=1)
_TEXTS = _in_class(speeches, speeches.c.author, speeches.c.side, func.sum(_owed), func.sum(speeches.c.words)).group_by(
    speeches.c.room, speeches.c.author, speeches.c.side, speeches.c.round
)
_VOTES = _in_class(votes, votes.c.seat, func.count()).group_by(votes.c.room, votes.c.seat)
_said = case((missed.c.n == 0, 1), else_=0)  # a speech of which nobody wrote a line
_MISSED = _in_class(missed, missed.c.seat, missed.c.kind, func.sum(missed.c.n), func.sum(_said)).group_by(
    missed.c.room, missed.c.seat, missed.c.kind
)
_PLACES = _in_class(places, places.c.seat, places.c.ahead, places.c.behind, places.c.level)
_REWRITES = _in_class(revisions, revisions.c.author, revisions.c.id)
_found = case((comparisons.c.choice == "after", 1), (comparisons.c.choice == "before", -1), else_=0)
_COMPARED = _in_class(comparisons, comparisons.c.revision, func.sum(_found)).group_by(
    comparisons.c.room, comparisons.c.revision
)
_OPENERS = (
    _in_class(clashes, speeches.c.author).join(speeches, _ON_OPENING).where(clashes.c.rebuttal.is_not(None)).distinct()
)


def history(store: Store, school_class: SchoolClass) -> History:
    """What the rows of all the class's rooms say, by lesson and person."""
    this = {"of_class": school_class.id}
    with store.database.reading() as connection:

        def all(query: Select[Any]) -> Sequence[Any]:
            return connection.execute(query, this).all()

        lessons, lesson_of = _lessons(all(_ROOMS))
        parts: dict[str, dict[str, Part]] = {lesson.code: defaultdict(Part) for lesson in lessons}
        whose: dict[tuple[str, str], str] = {}
        of: dict[tuple[str, str], Part] = defaultdict(Part)  # by room and seat; what belongs to no member is dropped
        for room, seat, member, alias in all(_SEATS):
            whose[room, seat] = member
            of[room, seat] = parts[lesson_of[room]][member]
            of[room, seat].alias = alias
        for room, seat, side, sent, words in all(_TEXTS):
            taken = of[room, seat]
            taken.sent += sent
            taken.due += sent
            taken.words += words
            taken.sides[side] += 1
        for room, seat, judged in all(_VOTES):
            of[room, seat].judged += judged
            of[room, seat].to_judge += judged
        leads = {(room, revision): lead for room, revision, lead in all(_COMPARED)}
        for room, seat, revision in all(_REWRITES):
            taken = of[room, seat]
            taken.rewrites += 1
            taken.compared += (room, revision) in leads
            taken.stronger += leads.get((room, revision), 0) > 0
        for room, seat, kind, n, said in all(_MISSED):
            taken = of[room, seat]
            if kind == "ballot":
                taken.to_judge += n
            elif kind in ("opening", "rebuttal"):
                taken.sent += said
                taken.due += said + n
        for room, seat, ahead, behind, level in all(_PLACES):
            of[room, seat].band = (ahead, behind, level)
        openers = {whose[room, seat] for room, seat in all(_OPENERS) if (room, seat) in whose}
    return History(lessons, parts, openers)


def _lessons(rows: Sequence[Row[Any]]) -> tuple[list[Lesson], dict[str, str]]:
    """The lessons, and by room the lesson's code."""
    lessons: dict[str, Lesson] = {}
    lesson_of: dict[str, str] = {}
    for row in rows:
        code = lesson_of[row.code] = row.hall or row.code
        before = lessons.get(code)
        over = row.phase_id.endswith("-finished")
        if before:
            lessons[code] = before._replace(
                rooms=(*before.rooms, row.code),
                finished=before.finished and over,
                revealed=before.revealed or bool(row.revealed),
            )
        else:
            lessons[code] = Lesson(code, (row.code,), row.opened, row.pack, over, bool(row.revealed))
    return list(lessons.values()), lesson_of
