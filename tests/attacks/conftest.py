"""A server of their own, for attacks."""

from collections.abc import Iterator

import pytest

from support.serving import TOKEN, Server


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all tests of a file, on which no attack may leave an error in the log."""
    server = Server(tmp_path_factory.mktemp("attacked"), DEBATE_METRICS_TOKEN=TOKEN)
    yield server
    server.stop()
    assert not server.errors()
