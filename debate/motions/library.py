"""An installation's motions: every pack in `motions/`."""

from collections import Counter
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from ..game import Motion
from .packs import PackError, read


def folder() -> Traversable:
    """Where the packs are: `motions/` next to the package in a checkout, otherwise the copies inside the installed package."""
    checkout = Path(__file__).resolve().parents[2] / "motions"
    return checkout if any(checkout.glob("*.toml")) else resources.files("debate") / "packs"


def load(path: str | Path | None = None) -> dict[str, Motion]:
    """Every motion in a folder (by default the project's own), by slug: light ones first, because pages preselect the first.

    Raises PackError for the first pack with faults, and for a folder without packs.
    """
    where = folder() if path is None else Path(path)
    files = (
        sorted((f for f in where.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name) if where.is_dir() else []
    )
    if not files:
        raise PackError(str(where), ["holds no packs. Put at least one motion there, in a file that ends in .toml."])
    motions = [read(file) for file in files]
    return {motion.slug: motion for motion in sorted(motions, key=_weight)}


def _weight(motion: Motion) -> tuple[int, int, str]:
    """How heavy a motion is to play: by its strongly sensitive cards, then by its mildly sensitive ones, then by its title."""
    found = Counter(card.sensitive for card in motion.cards.values())
    return found["strong"], found["mild"], motion.title
