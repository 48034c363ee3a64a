"""What a replay needs in addition to the commands: how a room opened, and what was noticed in texts"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rooms", sa.Column("first", sa.LargeBinary))
    op.add_column("log", sa.Column("noticed", sa.LargeBinary))


def downgrade() -> None:
    op.execute(
        "ALTER TABLE log DROP COLUMN noticed"
    )  # in place: replacing the table would delete all rows that refer to it
    op.execute("ALTER TABLE rooms DROP COLUMN first")
