"""Ids of drafts are remembered, so that a draft that is said again writes over nothing newer"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "draft_ids",
        sa.Column("room", sa.String(8), nullable=False),
        sa.Column("seat", sa.String(64), nullable=False),
        sa.Column("command_id", sa.String(64), nullable=False),
        sa.Column("phase", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("room", "seat", "command_id", name="pk_draft_ids"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], ondelete="CASCADE", name="fk_draft_ids_room"),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], ondelete="CASCADE", name="fk_draft_ids_room_seat"
        ),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("draft_ids")
