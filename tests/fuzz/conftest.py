"""How often the fuzz tests try."""

import pytest


@pytest.fixture(scope="session")
def often(request: pytest.FixtureRequest) -> int:
    """So many examples of each."""
    return request.config.getoption("--examples")
