"""What a debate learns from: weighing, slots of a draft; every row is kept"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

WEIGHING = "'scale', 'likelihood', 'severity', 'duration'"


def upgrade() -> None:
    _add_checked("speeches", "weighing", 12, WEIGHING)
    op.add_column("drafts", sa.Column("weighing", sa.String(length=12), nullable=False, server_default=""))
    op.add_column("drafts", sa.Column("slots", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    for column in ("slots", "weighing"):
        op.drop_column("drafts", column)
    _drop_checked("speeches", "weighing")


def _add_checked(table: str, column: str, length: int, values: str) -> None:
    """A column that is null or one of these, without a copy of the table, which SQLite would otherwise need."""
    check = f"CONSTRAINT ck_{table}_{column} CHECK ({column} IN ({values}))"
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR({length}) {check}")


def _drop_checked(table: str, column: str) -> None:
    op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
