"""The tables of teachers' own motions: `own_motions`, their words in `own_fields`, and the changes that made them in `own_changes`."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from ....storage.schema import metadata


def _of_own_motion() -> Column[str]:
    return Column("motion", String(24), ForeignKey("own_motions.id", ondelete="CASCADE"), nullable=False)


own_motions = Table(
    "own_motions",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("version", Integer, nullable=False),  # the number of its last change
    Column("opened", BigInteger, nullable=False),
    Column("touched", BigInteger, nullable=False, index=True),  # the last time that it was changed, read or played
    Column("edit_links", Integer, nullable=False, server_default="0"),  # how often the link was renewed
    Column("read_links", Integer, nullable=False, server_default="0"),
)


own_fields = Table(
    "own_fields",
    metadata,
    _of_own_motion(),
    Column("path", String(200), nullable=False),
    Column("n", Integer, nullable=False),  # the order in the motion
    Column("value", Text, nullable=False),
    Column("version", Integer, nullable=False),  # the motion's version when this field last changed
    PrimaryKeyConstraint("motion", "path"),
    sqlite_with_rowid=False,
)


own_changes = Table(
    "own_changes",
    metadata,
    _of_own_motion(),
    Column("version", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    # A browser's own random word: tells two editors apart, and names nobody.
    Column("author", String(32), nullable=False),
    Column("change_id", String(64), nullable=False),
    Column("edits", LargeBinary, nullable=False),  # JSON: [path, before, after] of each field
    PrimaryKeyConstraint("motion", "version"),
    UniqueConstraint("motion", "change_id"),
    sqlite_with_rowid=False,
)
