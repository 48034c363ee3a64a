"""Debates that tests of bots' speeches read."""

from pathlib import Path

import pytest

from debate.game.model.state import Room
from support.bots_talking import PACKS, debates


@pytest.fixture(params=PACKS, scope="module")  # a module: tests of one pack come one after the other
def rooms(request: pytest.FixtureRequest, of_all_workers: Path) -> list[Room]:
    """Six debates on a pack."""
    return debates(request.param, of_all_workers)
