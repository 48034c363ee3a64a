"""Everything that release 0.2.0 keeps. Thirteen schemas before it were never released; databases of the fourteenth go on."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, PrimaryKeyConstraint, String, Table, Text

from debate.storage import schema

revision = "0014"
down_revision = None
branch_labels = None
depends_on = None

CODE, SHORT, ID = String(8), String(12), String(64)
then = sa.MetaData(
    naming_convention=schema.metadata.naming_convention
)  # the tables of that time, whatever they are now


def _needed(kind: Any, *names: str) -> Iterator[Column[Any]]:
    return (Column(name, kind, nullable=False) for name in names)


def _zero(*names: str) -> Iterator[Column[int]]:
    return (Column(name, Integer, nullable=False, server_default="0") for name in names)


def _by_clock() -> Column[bool]:
    return Column("by_clock", Boolean, nullable=False, server_default=sa.false())


def _owner(column: str, kind: String, key: str) -> Column[str]:
    return Column(column, kind, sa.ForeignKey(key, ondelete="CASCADE"), nullable=False)


def _room() -> Column[str]:
    return _owner("room", CODE, "rooms.code")


def _in_room(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["room", column], [f"{table}.room", f"{table}.id"], ondelete="CASCADE")


def _one_of(column: str, *values: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(repr(v) for v in values)})", name=column)


SIDES, WEIGHED = ("for", "against"), ("scale", "likelihood", "severity", "duration")
STATES = ("sent", "waiting", "returned")

# fmt: off
Table("packs", then, Column("digest", ID, primary_key=True), *_needed(LargeBinary, "motion"))
Table(
    "rooms", then, Column("code", CODE, primary_key=True), *_needed(Integer, "version"), Column("deadline", BigInteger, index=True),
    *_needed(ID, "phase_id"), *_needed(LargeBinary, "state"),
    Column("pack", ID, sa.ForeignKey("packs.digest"), nullable=False, index=True), *_needed(BigInteger, "opened"),
    Column("touched", BigInteger, nullable=False, index=True),
    Column("rehearsal", Boolean, nullable=False, server_default=sa.false()), Column("first", LargeBinary),
)
Table(
    "halls", then, *_needed(CODE, "code"), *_needed(Integer, "number"), _room(), *_needed(BigInteger, "opened"),
    PrimaryKeyConstraint("code", "number"), sa.UniqueConstraint("room"),
)
Table(
    "entities", then, _room(), *_needed(String(16), "map"), *_needed(String(160), "id"), *_needed(BigInteger, "n"),
    *_needed(Integer, "version"), Column("entity", LargeBinary), PrimaryKeyConstraint("room", "map", "id"), sqlite_with_rowid=False,
)
Table(
    "log", then, _room(), *_needed(Integer, "version"), *_needed(BigInteger, "at"), *_needed(ID, "actor"),
    *_needed(String(200), "command_id"), *_needed(LargeBinary, "command"), Column("drafts", LargeBinary),
    Column("noticed", LargeBinary), PrimaryKeyConstraint("room", "version"), sa.UniqueConstraint("room", "actor", "command_id"),
)
Table(
    "seats", then, _room(), *_needed(ID, "id"), *_needed(Integer, "n"), *_needed(CODE, "role"), *_needed(String(200), "alias"),
    Column("side", CODE), *_needed(String(200), "teacher_name"), *_needed(Boolean, "bot"), Column("gone", CODE),
    PrimaryKeyConstraint("room", "id"), _one_of("role", "host", "player", "judge"), _one_of("side", *SIDES),
    _one_of("gone", "left", "removed", "banned"),
)
Table(
    "speeches", then, _room(), *_needed(ID, "id"), *_needed(CODE, "kind"), *_needed(Integer, "round"), *_needed(CODE, "side"),
    Column("author", ID), *_needed(Text, "restatement", "text", "cards"), *_needed(BigInteger, "at"), *_needed(CODE, "state"),
    *_needed(Boolean, "hidden"), Column("weighing", SHORT), _by_clock(), *_zero("words"), PrimaryKeyConstraint("room", "id"),
    _in_room("author", "seats"), _one_of("kind", "opening", "rebuttal", "closing"), _one_of("side", *SIDES),
    _one_of("state", *STATES), _one_of("weighing", *WEIGHED),
)
Table(
    "clashes", then, _room(), *_needed(ID, "id"), *_needed(Integer, "n", "round"), *_needed(ID, "opening", "rebutter"),
    Column("rebuttal", ID), Column("closing", ID), Column("fair", CODE), PrimaryKeyConstraint("room", "id"),
    _in_room("opening", "speeches"), _in_room("rebutter", "seats"), _in_room("rebuttal", "speeches"), _in_room("closing", "speeches"),
    _one_of("fair", "fair", "unfair"),
)
Table(
    "revisions", then, _room(), *_needed(ID, "id", "speech", "author"), *_needed(Integer, "round"), *_needed(Text, "restatement", "text"),
    Column("weighing", SHORT), *_needed(BigInteger, "at"), *_needed(CODE, "state"), *_needed(Boolean, "hidden"), _by_clock(),
    PrimaryKeyConstraint("room", "id"), _in_room("speech", "speeches"), _in_room("author", "seats"),
    _one_of("weighing", *WEIGHED), _one_of("state", *STATES),
)
Table(
    "comparisons", then, _room(), *_needed(ID, "id", "seat", "revision"), *_needed(Boolean, "known"), *_needed(CODE, "choice"),
    PrimaryKeyConstraint("room", "id"), sa.UniqueConstraint("room", "seat", "revision"), _in_room("seat", "seats"),
    _in_room("revision", "revisions"), _one_of("choice", "before", "after"),
)
Table(
    "ratings", then, _room(), *_needed(ID, "text"), *_needed(CODE, "criterion"), *_needed(ID, "seat"), *_needed(Integer, "level"),
    PrimaryKeyConstraint("room", "text", "criterion", "seat"), _in_room("seat", "seats"),
    _one_of("criterion", "claim", "evidence", "answers", "weighs"), sa.CheckConstraint("level BETWEEN 1 AND 3", name="level"),
)
Table("used_links", then, _room(), *_needed(ID, "link"), PrimaryKeyConstraint("room", "link"))
Table(
    "votes", then, _room(), *_needed(ID, "seat", "clash"), *_needed(CODE, "bench"), *_needed(Boolean, "own"), *_needed(CODE, "choice"),
    Column("reason", CODE), Column("tip", CODE), Column("tip_for", CODE), PrimaryKeyConstraint("room", "seat", "clash"),
    _in_room("seat", "seats"), _in_room("clash", "clashes"), _one_of("bench", *SIDES, "judges"),
    _one_of("choice", "opening", "rebuttal", "close"), _one_of("reason", "clear", "backed", "counts", "weighed"),
    _one_of("tip", "evidence", "answer", "reason", "weigh", "clear"), _one_of("tip_for", "opening", "rebuttal"),
)
Table(
    "stars", then, _room(), *_needed(ID, "seat"), *_needed(Integer, "round"), *_needed(Text, "speeches"),
    PrimaryKeyConstraint("room", "seat", "round"), _in_room("seat", "seats"),
)
Table(
    "missed", then, _room(), *_needed(ID, "seat"), *_needed(Integer, "round"), *_needed(CODE, "kind"), Column("side", CODE),
    *_needed(Integer, "n"), PrimaryKeyConstraint("room", "seat", "round", "kind"), _in_room("seat", "seats"),
    _one_of("kind", "opening", "rebuttal", "ballot", "star", "rewrite"), _one_of("side", *SIDES),
)
Table(
    "drafts", then, _room(), *_needed(ID, "seat", "phase"), *_needed(Text, "text", "restatement"),
    *(Column(name, kind, nullable=False, server_default="") for name, kind in (("weighing", SHORT), ("speech", ID))),
    *_needed(BigInteger, "at"), PrimaryKeyConstraint("room", "seat", "phase"), _in_room("seat", "seats"),
)
Table(
    "draft_ids", then, _room(), *_needed(ID, "seat", "command_id", "phase"), *_needed(Integer, "version"),
    PrimaryKeyConstraint("room", "seat", "command_id"), _in_room("seat", "seats"), sqlite_with_rowid=False,
)
Table(
    "presence", then, _room(), *_needed(ID, "seat"), *_needed(BigInteger, "heard"), PrimaryKeyConstraint("room", "seat"),
    _in_room("seat", "seats"),
)
Table(
    "places", then, _room(), *_needed(ID, "seat"), *_needed(Integer, "ahead", "behind", "level"), PrimaryKeyConstraint("room", "seat"),
    _in_room("seat", "seats"),
)
Table(
    "classes", then, Column("id", String(16), primary_key=True), *_needed(String(80), "name"), *_needed(BigInteger, "opened"),
    Column("touched", BigInteger, nullable=False, index=True), *_needed(Integer, "keep_days"), *_needed(Boolean, "keep_aliases"),
    *_zero("links"),
)
Table(
    "members", then, _owner("class_id", String(16), "classes.id"), *_needed(String(16), "id"), *_needed(Integer, "n"),
    *_needed(String(80), "name"), *_zero("cards"), PrimaryKeyConstraint("class_id", "id"),
)
Table(
    "class_rooms", then, _room(), _owner("class_id", String(16), "classes.id"), PrimaryKeyConstraint("room"),
    sa.Index("ix_class_rooms_class_id", "class_id"),
)
Table(
    "class_seats", then, _room(), *_needed(ID, "seat"), *_needed(String(16), "class_id"), Column("member", String(16)),
    PrimaryKeyConstraint("room", "seat"), _in_room("seat", "seats"),
    sa.ForeignKeyConstraint(["class_id", "member"], ["members.class_id", "members.id"], ondelete="CASCADE"),
    sa.Index("ix_class_seats_class_id_member", "class_id", "member"),
)
Table(
    "own_motions", then, Column("id", String(24), primary_key=True), *_needed(Integer, "version"), *_needed(BigInteger, "opened"),
    Column("touched", BigInteger, nullable=False, index=True), *_zero("edit_links", "read_links"),
)
Table(
    "own_fields", then, _owner("motion", String(24), "own_motions.id"), *_needed(String(200), "path"), *_needed(Integer, "n"),
    *_needed(Text, "value"), *_needed(Integer, "version"), PrimaryKeyConstraint("motion", "path"), sqlite_with_rowid=False,
)
Table(
    "own_changes", then, _owner("motion", String(24), "own_motions.id"), *_needed(Integer, "version"), *_needed(BigInteger, "at"),
    *_needed(String(32), "author"), *_needed(ID, "change_id"), *_needed(LargeBinary, "edits"),
    PrimaryKeyConstraint("motion", "version"), sa.UniqueConstraint("motion", "change_id"), sqlite_with_rowid=False,
)
# fmt: on


def upgrade() -> None:
    then.create_all(op.get_bind())


def downgrade() -> None:
    then.drop_all(op.get_bind())
