"""What people are typing: kept over what they typed before, until they send it, and readable by them afterwards."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import BindParameter, Connection, bindparam, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from ...game import DraftText, Room
from ...game.model.state import Reason
from ..database import Conflict, Database
from ..engine import run_for_rows
from ..schema import draft_ids, drafts, rooms
from .command_ids import ENTER_DRAFTS, CommandKey, Used, enter, results

WRITTEN_IN = ("opening", "rebuttal", "closing", "revise")  # phases with drafts: they end inside `Store.hold`

_CODES: BindParameter[Any] = bindparam("of_codes", expanding=True)
_PHASES = (  # without a shared lock: the command that ends the phase would wait while others type
    select(rooms.c.code, rooms.c.phase_id)
    .where(rooms.c.code.in_(_CODES))
    .order_by(rooms.c.code)
    .with_for_update(key_share=True)
)
_UNKNOW = delete(draft_ids).where(draft_ids.c.room == bindparam("of_code"), draft_ids.c.phase != bindparam("but_phase"))
_WORDS = [drafts.c[name] for name in DraftText.__struct_fields__]
_DRAFTS = select(drafts.c.seat, *_WORDS).where(
    drafts.c.room == bindparam("of_code"), drafts.c.phase == bindparam("of_phase")
)
_DRAFTS_OF = select(drafts.c.phase, *_WORDS).where(
    drafts.c.room == bindparam("of_code"), drafts.c.seat == bindparam("of_seat")
)


class Typed(NamedTuple):
    """What somebody has typed in a phase and not sent. `at` is ms, UTC; `id` is the command's; `version` is the room's at that time."""

    code: str
    seat: str
    phase: str
    at: int
    words: DraftText
    id: str
    version: int

    @property
    def key(self) -> CommandKey:
        return self.code, self.seat, self.id

    def row(self) -> dict[str, Any]:
        words = {
            name: _storable(value)
            for name, value in zip(DraftText.__struct_fields__, msgspec.structs.astuple(self.words), strict=True)
        }
        return {"room": self.code, "seat": self.seat, "phase": self.phase, "at": self.at, **words}


class Drafts:
    """All drafts in the database."""

    def __init__(self, database: Database):
        self._database = database
        typed = database.insert(drafts)
        self._type_over = typed.on_conflict_do_update(
            index_elements=["room", "seat", "phase"],
            set_={name: typed.excluded[name] for name in (*DraftText.__struct_fields__, "at")},
        )

    def keep(self, typed: Iterable[Typed]) -> dict[CommandKey, int]:
        """Keep what seats are typing, over what they typed before in this phase, in one transaction. Returns the version that
        answers each draft: one whose id was used before gets the same answer and isn't kept. Drafts that came too late (phase
        over or room gone) are missing; the others will be there when the phase ends. Raises Conflict."""
        new: dict[CommandKey, Typed] = {}
        for draft in typed:
            new.setdefault(draft.key, draft)
        try:
            try:
                return self._keep_new(new)
            except Used:  # rare: somebody's line was lost before the answer came
                with self._database.reading() as connection:
                    answers = results(connection, list(new))
                return answers | self._keep_new({key: draft for key, draft in new.items() if key not in answers})
        except (Used, IntegrityError):  # another process stored the same drafts at the same moment
            raise Conflict from None

    def _keep_new(self, new: dict[CommandKey, Typed]) -> dict[CommandKey, int]:
        """`keep` drafts whose ids should be new. Raises Used if one that came in time is not."""
        with self._database.writing() as connection:
            phases = dict(
                connection.execute(_PHASES, {"of_codes": sorted({draft.code for draft in new.values()})}).all()
            )
            intime = {key: draft for key, draft in new.items() if phases.get(draft.code) == draft.phase}
            late = [key for key in new if key not in intime]
            answers = results(connection, late) if late else {}
            latest = {draft[:3]: draft for draft in intime.values()}  # by room, seat and phase
            if intime:  # always in the same order: two processes never wait for each other in a ring
                enter(connection, ENTER_DRAFTS, [_id_row(draft) for _, draft in sorted(intime.items())])
                run_for_rows(connection, self._type_over, [draft.row() for _, draft in sorted(latest.items())])
        return answers | {key: draft.version for key, draft in intime.items()}

    def of(self, code: str, seat: str) -> dict[str, DraftText]:
        """What a seat last typed in each phase, sent or not."""
        theirs = {"of_code": code, "of_seat": seat}
        with self._database.engine.connect() as connection:
            return {phase: _draft(*words) for phase, *words in connection.execute(_DRAFTS_OF, theirs)}

    def guessers(self, code: str, phase: str, clash: str) -> dict[str, tuple[str, str]]:
        """By seat, what was guessed of a clash, with its reason, or which line was chosen in the last vote."""
        of = (drafts.c.room == code, drafts.c.phase == phase, drafts.c.speech == clash)
        with self._database.engine.connect() as connection:
            rows = connection.execute(select(drafts.c.seat, drafts.c.text, drafts.c.restatement).where(*of)).all()
        return {seat: (choice, reason) for seat, choice, reason in rows}

    def points(self, code: str, phase: str, seat: str) -> tuple[int, int] | None:
        """How many points a seat has in the show of this phase, and how many of them with its last result; None: it has not played."""
        of = (drafts.c.room == code, drafts.c.phase == phase + GUESSED, drafts.c.seat == seat)
        with self._database.engine.connect() as connection:
            text = connection.execute(select(drafts.c.text).where(*of)).scalar()
        total, last = map(int, text.split()) if text else (0, 0)
        return (total, last) if text else None


def written_drafts(connection: Connection, code: str) -> dict[tuple[str, str], DraftText]:
    """All drafts of a room, by seat and phase."""
    rows = connection.execute(select(drafts.c.seat, drafts.c.phase, *_WORDS).where(drafts.c.room == code))
    return {(seat, phase): _draft(*words) for seat, phase, *words in rows}


def drafts_in(connection: Connection, code: str, phase: str) -> dict[str, DraftText]:
    """What each seat has typed in a phase, sent or not."""
    mine = {"of_code": code, "of_phase": phase}
    return {seat: _draft(*words) for seat, *words in connection.execute(_DRAFTS, mine)}


GUESSED = " guessed"  # after the phase, in a row with the points of a seat


class Guesses:
    """What is guessed of the clash on the screen of a room that is held still, or which line there is chosen in the last vote. Each
    is kept as a draft is: one row a seat, with the choice or the line as its text, the guessed reason as its restatement, and the clash
    or the step of the ending as its speech. It is gone with the result; a seat's points, with the show."""

    def __init__(self, connection: Connection, room: Room):
        self._connection, self._code, self._phase = connection, room.code, room.phase.id
        self._here = (drafts.c.room == room.code, drafts.c.phase == room.phase.id, drafts.c.speech == room.phase.at)
        self._sums = room.phase.id + GUESSED  # what stands for the phase in the rows with its points
        self._counted = (drafts.c.room == room.code, drafts.c.phase == self._sums)

    def keep(self, seat: str, about: str, choice: str, at: int, reason: str = "") -> None:
        """Keep a seat's guess in place of its last."""
        mine = (drafts.c.room == self._code, drafts.c.seat == seat, drafts.c.phase == self._phase)
        self._connection.execute(delete(drafts).where(*mine))
        row = Typed(
            self._code, seat, self._phase, at, DraftText(text=choice, restatement=reason, speech=about), "", 0
        ).row()
        run_for_rows(self._connection, insert(drafts), [row])

    def choices(self) -> dict[str, str]:
        """By seat, which verdict was guessed, or which line chosen. Nobody can add to it now."""
        return dict(self._connection.execute(select(drafts.c.seat, drafts.c.text).where(*self._here)).all())

    def reasons(self) -> dict[Reason, int]:
        """How often each reason was guessed to be the one that readers gave most."""
        of = drafts.c.restatement
        counted = select(of, func.count()).where(*self._here, of != "").group_by(of)
        return dict(self._connection.execute(counted).all())

    def count(self, earned: Mapping[str, int], at: int) -> None:
        """Add what each seat has earned with these guesses to its points in this phase, which are kept until its show is over."""
        before = self.points()
        rows = []
        for seat in before.keys() | earned.keys():
            new = earned.get(seat, 0)
            words = DraftText(text=f"{before.get(seat, 0) + new} {new}")
            rows.append(Typed(self._code, seat, self._sums, at, words, "", 0).row())
        self._connection.execute(delete(drafts).where(*self._counted))
        if rows:
            run_for_rows(self._connection, insert(drafts), rows)

    def points(self) -> dict[str, int]:
        """How many points each seat has in this phase."""
        rows = self._connection.execute(select(drafts.c.seat, drafts.c.text).where(*self._counted)).all()
        return {seat: int(text.split()[0]) for seat, text in rows}

    def forget(self, counts: bool) -> None:
        """Leave nothing of what was guessed in this phase but everybody's points; and, with `counts`, not those."""
        phases = [self._phase, self._sums] if counts else [self._phase]
        self._connection.execute(delete(drafts).where(drafts.c.room == self._code, drafts.c.phase.in_(phases)))


def forget_ids(connection: Connection, code: str, but_phase: str) -> None:
    """Forget the ids of a room's drafts, but not those of a phase that has just ended: its last drafts may be sent again."""
    connection.execute(_UNKNOW, {"of_code": code, "but_phase": but_phase})


def _id_row(draft: Typed) -> dict[str, Any]:
    return {
        "new_room": draft.code,
        "new_seat": draft.seat,
        "new_command_id": draft.id,
        "new_phase": draft.phase,
        "new_version": draft.version,
    }


def _draft(*columns: str) -> DraftText:
    words: dict[str, Any] = dict(zip(DraftText.__struct_fields__, columns, strict=True))
    return DraftText(**words)


def _storable(words: str) -> str:
    # A lone surrogate has no UTF-8 form, and PostgreSQL can't store NUL.
    return words.encode("utf-8", "ignore").decode().replace("\0", "")
