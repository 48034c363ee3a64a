"""A report's data: what `report.py` finds and what pages, files and JSON show. Ids are those of the room.

Nothing here tells who voted what, who gave a star or a tip, or where anybody stands.
Times are ms, UTC. Everything that did not happen is absent from the JSON.
"""

from typing import Literal

from msgspec import Struct, field

from ..game.state import (
    Band,
    Bench,
    Format,
    Gone,
    Judged,
    Reason,
    Role,
    Side,
    SpeechKind,
    Tally,
    Tip,
    Weighing,
)

TextState = Literal["sent", "waiting", "returned", "hidden"]


class Tallies(Struct, frozen=True):
    """The votes on one text, over all its clashes."""

    won: int
    lost: int
    close: int

    @property
    def total(self) -> int:
        return self.won + self.lost + self.close


class Rewrite(Struct, frozen=True, omit_defaults=True):
    """The second version of a text. `first`, `second`: how many readers found which version stronger."""

    id: str
    text: str
    at: int
    state: TextState
    words: int
    restatement: str = ""
    weighing: Weighing | None = None
    first: int = 0
    second: int = 0

    @property
    def is_stronger(self) -> bool:
        return self.second > self.first


class Text(Struct, frozen=True, omit_defaults=True):
    """One text in its first version, with what peers said of it once its round was revealed.

    `author` is a seat; a bot's opening may have none. `answers` is the text that it answers.
    `best` is the strongest other answer to the same opening; of an opening, the strongest answer to it.
    """

    id: str
    kind: SpeechKind
    round: int
    side: Side
    text: str
    at: int
    state: TextState
    words: int
    author: str = ""
    bot: bool = False
    restatement: str = ""
    weighing: Weighing | None = None
    cards: list[str] = field(default_factory=list)
    answers: str = ""
    votes: Tallies | None = None
    reasons: dict[Reason, int] = field(default_factory=dict)
    tips: dict[Tip, int] = field(default_factory=dict)
    stars: int = 0
    fair: Literal["fair", "unfair"] | None = None
    best: str = ""
    rewrite: Rewrite | None = None


class ClashResult(Struct, frozen=True, omit_defaults=True):
    """A clash of a revealed round. `number` counts through the report, strongest first in each round.
    `benches` are there under the rule that the room's own screens follow."""

    id: str
    number: int
    round: int
    opening: str
    rebuttal: str
    votes: Tally
    closing: str = ""
    verdict: Judged | Literal["close"] | None = None
    reasons: dict[Judged, dict[Reason, int]] = field(default_factory=dict)
    benches: dict[Bench, Tally] = field(default_factory=dict)


class Student(Struct, frozen=True, omit_defaults=True):
    """Somebody who was here to play or judge. `sides`: their side in each round in which they wrote, or owed a text.
    `texts`: ids of their texts, in the order of writing. `joined`, `heard`: their first and last command."""

    seat: str
    alias: str
    role: Role
    teacher_name: str = ""
    gone: Gone | None = None
    joined: int | None = None
    heard: int | None = None
    sides: dict[int, Side] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    words: int = 0
    stars: int = 0
    judged: int = 0
    place: Band | None = None

    @property
    def name(self) -> str:
        """What a teacher calls this student."""
        return self.teacher_name or self.alias


class MotionHead(Struct, frozen=True):
    """A motion without its cards."""

    slug: str
    title: str
    language: str
    sides: dict[Side, str]


class Report(Struct, frozen=True, omit_defaults=True):
    """One debate. `rounds` are those that were revealed; `texts` and `clashes` are by id."""

    code: str
    format: Format
    opened: int
    motion: MotionHead
    rounds: list[int]
    students: list[Student]
    texts: dict[str, Text]
    clashes: dict[str, ClashResult]
    over: bool = False
    rehearsal: bool = False  # stand-ins played: nothing here is anybody's
    cards: dict[str, str] = field(default_factory=dict)  # titles of the cards that were cited

    @property
    def by_seat(self) -> dict[str, Student]:
        return {student.seat: student for student in self.students}
