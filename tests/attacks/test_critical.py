"""Three ways in which one stranger could stop a whole server; each hung or killed it once. A server of their own, loopback only, bounded."""

import socket
import time
from collections.abc import Iterator

import pytest
import requests
from device import Device

from machine import until
from serving import TOKEN, Server

HANDSHAKE = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n{more}\r\n"
KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
FEW = 160  # file descriptors, as hard a limit as soft


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("attacked"), DEBATE_METRICS_TOKEN=TOKEN)
    yield server
    server.stop()


def plays_on(server: Server) -> None:
    """Somebody who comes now is let in, and is answered at once."""
    host = Device(server.address).open_room().connect()
    try:
        begun = time.monotonic()
        host.do("lock")
        assert time.monotonic() - begun < 2
    finally:
        host.close()


def open_polling(address: str) -> str:
    return requests.get(f"{address}/socket.io/?EIO=4&transport=polling", timeout=5).text.split('"sid":"')[1].split('"')[0]


@pytest.mark.parametrize("body", ["6", "2", "7", "9"])
def test_a_packet_that_no_browser_sends_is_answered_and_frees_its_descriptor(attacked, body):
    before = attacked.figures()["process_open_fds"]
    for _ in range(40):
        session = f"{attacked.address}/socket.io/?EIO=4&transport=polling&sid={open_polling(attacked.address)}"
        assert requests.post(session, data=body, timeout=5).status_code == 400
    until(lambda: attacked.figures()["process_open_fds"] <= before + 5, "descriptors are still held")
    plays_on(attacked)


def test_a_poller_that_leaves_before_its_answer_holds_nothing_up(attacked):
    before = attacked.figures()["process_open_fds"]
    for _ in range(40):
        session = f"/socket.io/?EIO=4&transport=polling&sid={open_polling(attacked.address)}"
        with socket.create_connection(("127.0.0.1", attacked.port), timeout=5) as line:
            line.sendall(f"POST {session} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n6".encode())
    until(lambda: attacked.figures()["process_open_fds"] <= before + 5, "descriptors are still held")
    plays_on(attacked)
