"""The tables. `rooms` holds the current state, `log` the commands that led to it, `halls` which rooms are one class's tables, and
`used_links` the links to another device that were used. `classes` have `members`; `class_rooms` and `class_seats` say which rooms
and seats are theirs, `kept_apart` which members don't judge each other's texts. Most of the rest is for reports. A table that
no file of this package reads or writes is with its subject.

Times are milliseconds, UTC. A room's code is its key everywhere, and deleting a room deletes all its rows.
No two rooms or halls share a code: call `is_free` before taking one.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    func,
    select,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _one_of(column: str, *values: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN ({', '.join(repr(v) for v in values)})", name=column)


def _in_room(column: str, table: str) -> ForeignKeyConstraint:
    """A reference to something of the same room."""
    return ForeignKeyConstraint(["room", column], [f"{table}.room", f"{table}.id"], ondelete="CASCADE")


def _of_seat() -> tuple[SchemaItem, ...]:
    """The column of somebody's seat in the room."""
    return Column("seat", String(64), nullable=False), _in_room("seat", "seats")


def _of_class(column: str) -> ForeignKeyConstraint:
    """A reference to one of the class's people."""
    return ForeignKeyConstraint(["class_id", column], ["members.class_id", "members.id"], ondelete="CASCADE")


def _of_rooms(name: str, key: tuple[str, ...], *parts: SchemaItem, sqlite_with_rowid: bool = True) -> Table:
    """A table of what belongs to rooms. `key`: the columns that, with the room, are its key."""
    room = Column("room", String(8), ForeignKey("rooms.code", ondelete="CASCADE"), nullable=False)
    whole_key = PrimaryKeyConstraint("room", *key)
    return Table(name, metadata, room, *parts, whole_key, sqlite_with_rowid=sqlite_with_rowid)


halls = Table(
    "halls",
    metadata,
    Column("code", String(8), nullable=False),  # the hall's own code; no room has it
    Column("number", Integer, nullable=False),
    Column("room", String(8), ForeignKey("rooms.code", ondelete="CASCADE"), nullable=False, unique=True),
    Column("opened", BigInteger, nullable=False),  # the hall
    PrimaryKeyConstraint("code", "number"),
)

packs = Table(
    "packs",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("motion", LargeBinary, nullable=False),  # the pack as it was when a room opened with it
)

rooms = Table(
    "rooms",
    metadata,
    Column("code", String(8), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("deadline", BigInteger, index=True),  # null where no clock runs
    Column("phase_id", String(64), nullable=False),
    Column("state", LargeBinary, nullable=False),  # the room without its maps, which are entities
    Column("pack", String(64), ForeignKey("packs.digest"), nullable=False, index=True),
    Column("opened", BigInteger, nullable=False),
    Column("touched", BigInteger, nullable=False, index=True),  # when the last command was
    Column("rehearsal", Boolean, nullable=False, server_default=false()),  # nobody real plays: no figures count it
    Column("first", LargeBinary),  # the room as it opened, for replays
)

entities = _of_rooms(
    "entities",
    ("map", "id"),
    Column("map", String(16), nullable=False),  # seats, speeches, ballots …
    Column("id", String(160), nullable=False),
    Column("n", BigInteger, nullable=False),  # the order in the map
    Column("version", Integer, nullable=False),  # the room's version when this entity last changed
    Column("entity", LargeBinary),  # null: it was removed
    sqlite_with_rowid=False,
)

log = _of_rooms(
    "log",
    ("version",),
    Column("version", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("actor", String(64), nullable=False),  # a seat, or "clock"
    Column("command_id", String(200), nullable=False),
    Column("command", LargeBinary, nullable=False),
    Column("drafts", LargeBinary),  # drafts that the command sent for their authors
    Column("noticed", LargeBinary),  # marks of its texts, by their digests; null: nothing was noticed
    UniqueConstraint("room", "actor", "command_id"),
)

seats = _of_rooms(
    "seats",
    ("id",),
    Column("id", String(64), nullable=False),
    Column("n", Integer, nullable=False),
    Column("role", String(8), nullable=False),
    Column("alias", String(200), nullable=False),
    Column("side", String(8)),
    Column("teacher_name", String(200), nullable=False),
    Column("bot", Boolean, nullable=False),
    Column("gone", String(8)),
    _one_of("role", "host", "player", "judge"),
    _one_of("side", "for", "against"),
    _one_of("gone", "left", "removed", "banned"),
)

speeches = _of_rooms(
    "speeches",
    ("id",),
    Column("id", String(64), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("round", Integer, nullable=False),
    Column("side", String(8), nullable=False),
    Column("author", String(64)),  # null: a bot without a seat
    Column("restatement", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("cards", Text, nullable=False),  # ids, one space between
    Column("at", BigInteger, nullable=False),
    Column("state", String(8), nullable=False),
    Column("hidden", Boolean, nullable=False),
    Column("weighing", String(12)),
    Column("by_clock", Boolean, nullable=False, server_default=false()),  # a draft that was sent when its phase ended
    Column("words", Integer, nullable=False, server_default="0"),  # in both texts
    _in_room("author", "seats"),
    _one_of("kind", "opening", "rebuttal", "closing"),
    _one_of("side", "for", "against"),
    _one_of("state", "sent", "waiting", "returned"),
    _one_of("weighing", "scale", "likelihood", "severity", "duration"),
)

clashes = _of_rooms(
    "clashes",
    ("id",),
    Column("id", String(64), nullable=False),
    Column("n", Integer, nullable=False),
    Column("round", Integer, nullable=False),
    Column("opening", String(64), nullable=False),
    Column("rebutter", String(64), nullable=False),
    Column("rebuttal", String(64)),
    Column("closing", String(64)),
    Column("fair", String(8)),
    _in_room("opening", "speeches"),
    _in_room("rebutter", "seats"),
    _in_room("rebuttal", "speeches"),
    _in_room("closing", "speeches"),
    _one_of("fair", "fair", "unfair"),
)

revisions = _of_rooms(
    "revisions",
    ("id",),
    Column("id", String(64), nullable=False),
    Column("speech", String(64), nullable=False),  # the original text
    Column("author", String(64), nullable=False),
    Column("round", Integer, nullable=False),
    Column("restatement", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("weighing", String(12)),
    Column("at", BigInteger, nullable=False),
    Column("state", String(8), nullable=False),
    Column("hidden", Boolean, nullable=False),
    Column("by_clock", Boolean, nullable=False, server_default=false()),
    _in_room("speech", "speeches"),
    _in_room("author", "seats"),
    _one_of("weighing", "scale", "likelihood", "severity", "duration"),
    _one_of("state", "sent", "waiting", "returned"),
)

comparisons = _of_rooms(
    "comparisons",
    ("id",),
    Column("id", String(64), nullable=False),
    *_of_seat(),
    Column("revision", String(64), nullable=False),
    Column("known", Boolean, nullable=False),  # the seat had read the text before
    Column("choice", String(8), nullable=False),  # which version is stronger
    UniqueConstraint("room", "seat", "revision"),
    _in_room("revision", "revisions"),
    _one_of("choice", "before", "after"),
)

ratings = _of_rooms(
    "ratings",
    ("text", "criterion", "seat"),
    Column("text", String(64), nullable=False),  # a speech or a revision
    Column("criterion", String(8), nullable=False),
    Column("seat", String(64), nullable=False),  # the host's
    Column("level", Integer, nullable=False),
    _in_room("seat", "seats"),
    _one_of("criterion", "claim", "evidence", "answers", "weighs"),
    CheckConstraint("level BETWEEN 1 AND 3", name="level"),
)

used_links = _of_rooms(
    "used_links",
    ("link",),
    Column("link", String(64), nullable=False),
)

votes = _of_rooms(
    "votes",
    ("seat", "clash"),  # one for each seat and clash
    *_of_seat(),
    Column("clash", String(64), nullable=False),
    Column("bench", String(8), nullable=False),
    Column("own", Boolean, nullable=False),
    Column("choice", String(8), nullable=False),
    Column("reason", String(8)),  # said of the text that won
    Column("tip", String(8)),  # for the author of the text in `tip_for`
    Column("tip_for", String(8)),
    _in_room("clash", "clashes"),
    _one_of("bench", "for", "against", "judges"),
    _one_of("choice", "opening", "rebuttal", "close"),
    _one_of("reason", "clear", "backed", "counts", "weighed"),
    _one_of("tip", "evidence", "answer", "reason", "weigh", "clear"),
    _one_of("tip_for", "opening", "rebuttal"),
)

stars = _of_rooms(
    "stars",
    ("seat", "round"),
    *_of_seat(),
    Column("round", Integer, nullable=False),
    Column("speeches", Text, nullable=False),  # ids, one space between
)

missed = _of_rooms(  # what was owed and not done, by people who were here
    "missed",
    ("seat", "round", "kind"),
    *_of_seat(),
    Column("round", Integer, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("side", String(8)),
    Column("n", Integer, nullable=False),  # how many ballots or stars; of a text 1, or 0 if it was spoken
    _one_of("kind", "opening", "rebuttal", "ballot", "star", "rewrite"),
    _one_of("side", "for", "against"),
)

drafts = _of_rooms(
    "drafts",
    ("seat", "phase"),
    *_of_seat(),
    Column("phase", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("restatement", Text, nullable=False),
    Column("weighing", String(12), nullable=False, server_default=""),
    # The text being revised; of a line, whoever writes it.
    Column("speech", String(64), nullable=False, server_default=""),
    Column("at", BigInteger, nullable=False),
)

draft_ids = _of_rooms(  # ids of drafts that were kept, in the running phase and the one before
    "draft_ids",
    ("seat", "command_id"),
    *_of_seat(),
    Column("command_id", String(64), nullable=False),
    Column("phase", String(64), nullable=False),
    Column("version", Integer, nullable=False),  # the room's version in the answer
    sqlite_with_rowid=False,
)

presence = _of_rooms(
    "presence",
    ("seat",),
    *_of_seat(),
    Column("heard", BigInteger, nullable=False),
)

places = _of_rooms(  # when a debate is over: how many people's texts readers clearly preferred less than a seat's, more, or neither
    "places",
    ("seat",),
    *_of_seat(),
    Column("ahead", Integer, nullable=False),
    Column("behind", Integer, nullable=False),
    Column("level", Integer, nullable=False),
)

classes = Table(
    "classes",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("opened", BigInteger, nullable=False),
    Column("touched", BigInteger, nullable=False, index=True),  # the last time that a teacher changed anything
    Column("keep_days", Integer, nullable=False),
    Column("keep_aliases", Boolean, nullable=False),
    Column("links", Integer, nullable=False, server_default="0"),  # how often the teachers' link was renewed
)

members = Table(
    "members",
    metadata,
    Column("class_id", String(16), ForeignKey("classes.id", ondelete="CASCADE"), nullable=False),
    Column("id", String(16), nullable=False),
    Column("n", Integer, nullable=False),  # the order on the roster
    Column("name", String(80), nullable=False),  # for the teacher; may be empty
    Column("cards", Integer, nullable=False, server_default="0"),  # how often the personal card was renewed
    PrimaryKeyConstraint("class_id", "id"),
)

class_rooms = Table(
    "class_rooms",
    metadata,
    Column("room", String(8), ForeignKey("rooms.code", ondelete="CASCADE"), primary_key=True),
    Column("class_id", String(16), ForeignKey("classes.id", ondelete="CASCADE"), nullable=False, index=True),
)

class_seats = _of_rooms(  # whose seat it is
    "class_seats",
    ("seat",),
    *_of_seat(),
    Column("class_id", String(16), nullable=False),
    Column("member", String(16)),  # null: the person was erased
    _of_class("member"),
    Index("ix_class_seats_class_id_member", "class_id", "member"),
)


kept_apart = Table(  # two who don't judge each other's texts, once each: the lower id first
    "kept_apart",
    metadata,
    Column("class_id", String(16), nullable=False),
    Column("member", String(16), nullable=False),
    Column("other", String(16), nullable=False),
    PrimaryKeyConstraint("class_id", "member", "other"),
    _of_class("member"),
    _of_class("other"),
)


def is_free(connection: Connection, code: str) -> bool:
    """Whether no room or hall has this code. Ask in the transaction that takes the code: until it ends, others
    who ask for the same code wait. (On SQLite, all writers wait.)"""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(code))))
    return not any(
        connection.scalar(select(taken.c.code).where(taken.c.code == code).limit(1)) for taken in (rooms, halls)
    )
