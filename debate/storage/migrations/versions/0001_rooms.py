"""Rooms, their log, and the rows that reports read"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "packs",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("motion", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_packs")),
    )
    op.create_table(
        "rooms",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("deadline", sa.BigInteger()),
        sa.Column("phase_id", sa.String(length=64), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("touched", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["pack"], ["packs.digest"], name=op.f("fk_rooms_pack")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_rooms")),
    )
    op.create_index(op.f("ix_rooms_deadline"), "rooms", ["deadline"])
    op.create_index(op.f("ix_rooms_pack"), "rooms", ["pack"])
    op.create_index(op.f("ix_rooms_touched"), "rooms", ["touched"])
    op.create_table(
        "log",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("command_id", sa.String(length=200), nullable=False),
        sa.Column("command", sa.LargeBinary(), nullable=False),
        sa.Column("drafts", sa.LargeBinary()),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_log_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "version", name=op.f("pk_log")),
        sa.UniqueConstraint("room", "actor", "command_id", name=op.f("uq_log_room_actor_command_id")),
    )
    op.create_table(
        "seats",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("alias", sa.String(length=200), nullable=False),
        sa.Column("side", sa.String(length=8)),
        sa.Column("teacher_name", sa.String(length=200), nullable=False),
        sa.Column("house", sa.Boolean(), nullable=False),
        sa.Column("gone", sa.String(length=8)),
        sa.CheckConstraint("gone IN ('left', 'removed', 'banned')", name=op.f("ck_seats_gone")),
        sa.CheckConstraint("role IN ('host', 'player', 'judge')", name=op.f("ck_seats_role")),
        sa.CheckConstraint("side IN ('for', 'against')", name=op.f("ck_seats_side")),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_seats_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "id", name=op.f("pk_seats")),
    )
    op.create_table(
        "drafts",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("phase", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("restatement", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], name=op.f("fk_drafts_room_seat"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_drafts_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "seat", "phase", name=op.f("pk_drafts")),
    )
    op.create_table(
        "presence",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("heard", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], name=op.f("fk_presence_room_seat"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_presence_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "seat", name=op.f("pk_presence")),
    )
    op.create_table(
        "speeches",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("author", sa.String(length=64)),
        sa.Column("restatement", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cards", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('opening', 'rebuttal', 'closing')", name=op.f("ck_speeches_kind")),
        sa.CheckConstraint("side IN ('for', 'against')", name=op.f("ck_speeches_side")),
        sa.CheckConstraint("state IN ('sent', 'waiting', 'returned')", name=op.f("ck_speeches_state")),
        sa.ForeignKeyConstraint(
            ["room", "author"], ["seats.room", "seats.id"], name=op.f("fk_speeches_room_author"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_speeches_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "id", name=op.f("pk_speeches")),
    )
    op.create_table(
        "clashes",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("opening", sa.String(length=64), nullable=False),
        sa.Column("rebutter", sa.String(length=64), nullable=False),
        sa.Column("rebuttal", sa.String(length=64)),
        sa.Column("closing", sa.String(length=64)),
        sa.Column("fair", sa.String(length=8)),
        sa.CheckConstraint("fair IN ('fair', 'unfair')", name=op.f("ck_clashes_fair")),
        sa.ForeignKeyConstraint(
            ["room", "closing"],
            ["speeches.room", "speeches.id"],
            name=op.f("fk_clashes_room_closing"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["room", "opening"],
            ["speeches.room", "speeches.id"],
            name=op.f("fk_clashes_room_opening"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["room", "rebuttal"],
            ["speeches.room", "speeches.id"],
            name=op.f("fk_clashes_room_rebuttal"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["room", "rebutter"], ["seats.room", "seats.id"], name=op.f("fk_clashes_room_rebutter"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_clashes_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "id", name=op.f("pk_clashes")),
    )
    op.create_table(
        "votes",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("clash", sa.String(length=64), nullable=False),
        sa.Column("bench", sa.String(length=8), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("choice", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=8)),
        sa.CheckConstraint("bench IN ('for', 'against', 'judges')", name=op.f("ck_votes_bench")),
        sa.CheckConstraint("choice IN ('opening', 'rebuttal', 'close')", name=op.f("ck_votes_choice")),
        sa.CheckConstraint("reason IN ('clear', 'backed', 'counts')", name=op.f("ck_votes_reason")),
        sa.ForeignKeyConstraint(
            ["room", "clash"], ["clashes.room", "clashes.id"], name=op.f("fk_votes_room_clash"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], name=op.f("fk_votes_room_seat"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_votes_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "seat", "clash", name=op.f("pk_votes")),
    )


def downgrade() -> None:
    op.drop_table("votes")
    op.drop_table("clashes")
    op.drop_table("speeches")
    op.drop_table("presence")
    op.drop_table("drafts")
    op.drop_table("seats")
    op.drop_table("log")
    op.drop_index(op.f("ix_rooms_touched"), table_name="rooms")
    op.drop_index(op.f("ix_rooms_pack"), table_name="rooms")
    op.drop_index(op.f("ix_rooms_deadline"), table_name="rooms")
    op.drop_table("rooms")
    op.drop_table("packs")
