"""Links to another device that were used up"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "taken",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("link", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_taken_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "link", name=op.f("pk_taken")),
    )


def downgrade() -> None:
    op.drop_table("taken")
