"""Halls: rooms of one class, side by side"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "halls",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_halls_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("code", "number", name=op.f("pk_halls")),
        sa.UniqueConstraint("room", name=op.f("uq_halls_room")),
    )


def downgrade() -> None:
    op.drop_table("halls")
