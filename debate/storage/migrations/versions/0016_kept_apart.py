"""A class knows who of its people don't judge each other's texts"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_apart",
        *(sa.Column(name, sa.String(16), nullable=False) for name in ("class_id", "member", "other")),
        sa.PrimaryKeyConstraint("class_id", "member", "other", name="pk_kept_apart"),
        _of_class("member"),
        _of_class("other"),
    )


def _of_class(column: str) -> sa.ForeignKeyConstraint:
    name = f"fk_kept_apart_class_id_{column}"
    return sa.ForeignKeyConstraint(
        ["class_id", column], ["members.class_id", "members.id"], name=name, ondelete="CASCADE"
    )


def downgrade() -> None:
    op.drop_table("kept_apart")
