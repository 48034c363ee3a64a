"""Each award is a step of an ending of its own, and an ending has a last picture: until now all awards were one step"""

from debate.storage.migrations.steps import rename_steps

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """In debates that are over, and in what hosts did. Where nobody has the first award, the next step comes."""
    rename_steps("finished", "at", "show_ending", {"awards": "strong_opening"})


def downgrade() -> None:
    """0016 knows no single awards and no last picture."""
    rename_steps(
        "finished", "at", "show_ending", {"strong_opening": "awards", "strong_rebuttal": "awards", "last": "moved"}
    )
