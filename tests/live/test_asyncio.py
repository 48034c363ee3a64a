"""Leaving eventlet begins with its hub on asyncio (decision 0003). A debate is played there, so that this step stays possible."""

import pytest

from support.device import agree
from support.serving import BY_ITSELF, Server


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server on that hub. What Python imports is in its log."""
    server = Server(tmp_path_factory.mktemp("asyncio"), by=BY_ITSELF, EVENTLET_HUB="asyncio", PYTHONVERBOSE="1")
    yield server
    server.stop()


def test_a_debate_is_played_to_its_end_on_the_loop_of_asyncio(a_class, server):
    assert "\nimport 'eventlet.hubs.asyncio'" in server.log.read_text(), "the hub is another one"
    room = a_class(3)
    while room.host.phase()["name"] != "finished":
        room.play()
        room.go_on()
    agree(room.all)
    assert len(room.host.public["speeches"]) == 6 and server.errors() == []
