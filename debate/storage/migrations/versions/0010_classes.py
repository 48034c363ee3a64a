"""Classes with their members, rooms and seats; where somebody's texts stand; how many words a text has"""

import json
import re

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

WORD = re.compile(r"\w+(?:[’'\-]\w+)*")

speeches = sa.table(
    "speeches", sa.column("room"), sa.column("id"), sa.column("restatement"), sa.column("text"), sa.column("words")
)
entities = sa.table("entities", sa.column("map"))
log = sa.table("log", sa.column("room"), sa.column("version"), sa.column("command", sa.LargeBinary))


def upgrade() -> None:
    op.create_table(
        "classes",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("opened", sa.BigInteger, nullable=False),
        sa.Column("touched", sa.BigInteger, nullable=False),
        sa.Column("keep_days", sa.Integer, nullable=False),
        sa.Column("keep_aliases", sa.Boolean, nullable=False),
        sa.Column("links", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="pk_classes"),
    )
    op.create_index("ix_classes_touched", "classes", ["touched"])
    op.create_table(
        "members",
        sa.Column("class_id", sa.String(16), nullable=False),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("cards", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("class_id", "id", name="pk_members"),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], ondelete="CASCADE", name="fk_members_class_id"),
    )
    op.create_table(
        "class_rooms",
        sa.Column("room", sa.String(8), nullable=False),
        sa.Column("class_id", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("room", name="pk_class_rooms"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], ondelete="CASCADE", name="fk_class_rooms_room"),
        sa.ForeignKeyConstraint(["class_id"], ["classes.id"], ondelete="CASCADE", name="fk_class_rooms_class_id"),
    )
    op.create_index("ix_class_rooms_class_id", "class_rooms", ["class_id"])
    op.create_table(
        "class_seats",
        sa.Column("room", sa.String(8), nullable=False),
        sa.Column("seat", sa.String(64), nullable=False),
        sa.Column("class_id", sa.String(16), nullable=False),
        sa.Column("member", sa.String(16)),
        sa.PrimaryKeyConstraint("room", "seat", name="pk_class_seats"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], ondelete="CASCADE", name="fk_class_seats_room"),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], ondelete="CASCADE", name="fk_class_seats_room_seat"
        ),
        sa.ForeignKeyConstraint(
            ["class_id", "member"],
            ["members.class_id", "members.id"],
            ondelete="CASCADE",
            name="fk_class_seats_class_id_member",
        ),
    )
    op.create_index("ix_class_seats_class_id_member", "class_seats", ["class_id", "member"])
    op.create_table(
        "places",
        sa.Column("room", sa.String(8), nullable=False),
        sa.Column("seat", sa.String(64), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("ahead", "behind", "level")),
        sa.PrimaryKeyConstraint("room", "seat", name="pk_places"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], ondelete="CASCADE", name="fk_places_room"),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], ondelete="CASCADE", name="fk_places_room_seat"
        ),
    )
    op.add_column("speeches", sa.Column("words", sa.Integer, nullable=False, server_default="0"))
    _count_words()


def _count_words() -> None:
    query = sa.select(speeches.c.room, speeches.c.id, speeches.c.restatement, speeches.c.text)
    change = (
        sa.update(speeches)
        .where(speeches.c.room == sa.bindparam("of_room"), speeches.c.id == sa.bindparam("of_id"))
        .values(words=sa.bindparam("counted"))
    )
    counted = [
        {"of_room": room, "of_id": id, "counted": len(WORD.findall(restatement)) + len(WORD.findall(text))}
        for room, id, restatement, text in op.get_bind().execute(query)
    ]
    if counted:
        op.get_bind().execute(change, counted)


def downgrade() -> None:
    """0009 knows no past of a person: what a class knew goes from the rooms, and from their logs."""
    op.execute(sa.delete(entities).where(entities.c.map == "pasts"))
    for room, version, command in op.get_bind().execute(sa.select(log.c.room, log.c.version, log.c.command)).all():
        if b'"past":' in command:
            joined = json.loads(command)
            del joined["past"]
            mine = (log.c.room == room, log.c.version == version)
            changed = json.dumps(joined, ensure_ascii=False, separators=(",", ":")).encode()
            op.execute(sa.update(log).where(*mine).values(command=changed))
    op.drop_column("speeches", "words")
    op.drop_table("places")
    op.drop_index("ix_class_seats_class_id_member", "class_seats")
    op.drop_table("class_seats")
    op.drop_index("ix_class_rooms_class_id", "class_rooms")
    op.drop_table("class_rooms")
    op.drop_table("members")
    op.drop_index("ix_classes_touched", "classes")
    op.drop_table("classes")
