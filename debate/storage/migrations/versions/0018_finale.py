"""An ending has fewer steps: how it ended is one, and the last picture has the texts that were heard again and how rewriting went"""

from debate.storage.migrations.steps import rename_steps

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """In debates that are over, and in what hosts did. Where a step has nothing to say, the next one comes."""
    rename_steps("finished", "at", "show_ending", {"again": "lines", "rewrites": "lines", "sides": "moved"})


def downgrade() -> None:
    """0017 knows every step that there is now."""
