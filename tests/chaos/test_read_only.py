"""A disk that turns read-only while people debate. test_chaos.py has it among its faults; here is what everybody sees of it."""

from collections.abc import Iterator
from functools import partial

import pytest
import requests

from support import read_only
from support.debates import persistently
from support.device import Device, agree, arrived, sent_again
from support.machine import PATIENCE
from support.playing import does
from support.serving import Server

LINES = 40  # of the log, for all that fails in the meantime


@pytest.fixture
def debate(shaken_server: Server) -> Iterator[list[Device]]:
    """The devices of a host and two players, in a debate that has begun."""
    if why := read_only.unavailable():
        pytest.skip(why)
    host = Device(shaken_server.address).open_room("class").connect()
    devices = [host, *(Device(shaken_server.address).join(host.code).connect() for _ in range(2))]
    arrived(devices, host.do("begin"))
    yield devices
    for one in devices:
        one.close()


def statuses(server: Server) -> list[int]:
    return [
        requests.get(server.address + path, timeout=PATIENCE).status_code for path in ("/livez", "/healthz", "/readyz")
    ]


def refused(server: Server, devices: list[Device]) -> None:
    """Nobody's command is taken, reading goes on, and whoever asks is told."""
    host, version = devices[0], devices[0].version
    for one in devices:
        type, fields = [*does(one), ("lock", {})][0]
        answer = one.command(type, **fields)
        assert not answer["ok"] and answer["error"]["code"] == "busy", answer
    at = f"{server.address}/rooms/{host.code}"
    assert requests.post(f"{at}/seats", json={}, timeout=PATIENCE).status_code == 503
    assert requests.get(at, timeout=PATIENCE).ok
    assert statuses(server) == [200, 503, 503]
    agree(devices)
    assert host.version == version


def says(one: Device) -> None:
    """The first command may find that its connection is of no use any more; browsers then say it again."""
    for type, fields in list(does(one)):
        persistently(partial(one.do, type, **fields))


def test_on_a_read_only_disk_nothing_is_acknowledged_and_all_goes_on_by_itself_when_it_is_writable(
    shaken_server: Server, debate: list[Device]
):
    host, *players = debate
    with shaken_server.read_only():
        refused(shaken_server, debate)
    says(players[0])
    agree(debate)
    with shaken_server.read_only():
        with sent_again(debate):
            shaken_server.kill()
            shaken_server.start("/livez")  # it isn't healthy from the moment at which the first of them is back
        refused(shaken_server, [host, players[1]])
    says(players[1])
    agree(debate)
    said = shaken_server.log.read_text()
    assert "Traceback" not in said and len(said.splitlines()) < LINES, said
