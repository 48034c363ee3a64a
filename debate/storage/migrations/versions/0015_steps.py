"""A reveal has two steps of a clash, its texts and its result: until now votes, verdict and names were steps too"""

from debate.storage.migrations.steps import rename_steps

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

PARTS = ("votes", "verdict", "names")


def upgrade() -> None:
    """In rooms that are in a reveal, and in what hosts did."""
    rename_steps("reveal", "step", "show_clash", dict.fromkeys(PARTS, "result"))


def downgrade() -> None:
    """0014 knows neither a result nor everybody's own results."""
    rename_steps("reveal", "step", "show_clash", dict.fromkeys(("result", "own"), "names"))
