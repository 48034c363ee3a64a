"""Motions that teachers write, as fields with versions, and the changes that made them"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_motions",
        sa.Column("id", sa.String(24), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("opened", sa.BigInteger, nullable=False),
        sa.Column("touched", sa.BigInteger, nullable=False),
        sa.Column("edit_links", sa.Integer, nullable=False, server_default="0"),
        sa.Column("read_links", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="pk_own_motions"),
    )
    op.create_index("ix_own_motions_touched", "own_motions", ["touched"])
    op.create_table(
        "own_fields",
        sa.Column("motion", sa.String(24), nullable=False),
        sa.Column("path", sa.String(200), nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("motion", "path", name="pk_own_fields"),
        sa.ForeignKeyConstraint(["motion"], ["own_motions.id"], ondelete="CASCADE", name="fk_own_fields_motion"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "own_changes",
        sa.Column("motion", sa.String(24), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("author", sa.String(32), nullable=False),
        sa.Column("change_id", sa.String(64), nullable=False),
        sa.Column("edits", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("motion", "version", name="pk_own_changes"),
        sa.ForeignKeyConstraint(["motion"], ["own_motions.id"], ondelete="CASCADE", name="fk_own_changes_motion"),
        sa.UniqueConstraint("motion", "change_id", name="uq_own_changes_motion_change_id"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("own_changes")
    op.drop_table("own_fields")
    op.drop_index("ix_own_motions_touched", "own_motions")
    op.drop_table("own_motions")
