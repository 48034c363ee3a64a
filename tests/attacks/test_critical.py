"""Three ways in which one stranger could once stop a whole server. Each test has its own server, loopback only, bounded."""

import resource
import socket

import pytest
import requests

from support.device import Device
from support.machine import PATIENCE, until
from support.serving import Server

HANDSHAKE = "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n{more}\r\n"
KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
FEW = 160  # file descriptors, as hard a limit as soft


def plays_on(server: Server) -> None:
    """Somebody who comes now is let in, and is answered."""
    host = Device(server.address).open_room().connect()
    try:
        host.do("lock")
    finally:
        host.close()


def open_polling(address: str) -> str:
    return (
        requests.get(f"{address}/socket.io/?EIO=4&transport=polling", timeout=PATIENCE)
        .text.split('"sid":"')[1]
        .split('"')[0]
    )


@pytest.mark.parametrize("body", ["6", "2", "7", "9"])
def test_a_packet_that_no_browser_sends_is_answered_and_frees_its_descriptor(attacked, body):
    before = attacked.figures()["process_open_fds"]
    for _ in range(40):
        session = f"{attacked.address}/socket.io/?EIO=4&transport=polling&sid={open_polling(attacked.address)}"
        assert requests.post(session, data=body, timeout=PATIENCE).status_code == 400
    until(lambda: attacked.figures()["process_open_fds"] <= before + 5, "descriptors are still held")
    plays_on(attacked)


def test_a_poller_that_leaves_before_its_answer_holds_nothing_up(attacked):
    before = attacked.figures()["process_open_fds"]
    for _ in range(40):
        session = f"/socket.io/?EIO=4&transport=polling&sid={open_polling(attacked.address)}"
        with socket.create_connection(("127.0.0.1", attacked.port), timeout=PATIENCE) as line:
            line.sendall(f"POST {session} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n6".encode())
    until(lambda: attacked.figures()["process_open_fds"] <= before + 5, "descriptors are still held")
    plays_on(attacked)


def test_without_descriptors_new_connections_wait_and_the_server_says_so_and_goes_on(tmp_path):
    server, connections = Server(tmp_path), []
    resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (FEW, FEW))
    try:
        connections.extend(
            socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) for _ in range(FEW + 40)
        )
        until(lambda: "descriptors" in server.log.read_text(), "the log says nothing")
    finally:
        for connection in connections:
            connection.close()
    health = until(
        lambda: requests.get(server.address + "/healthz", timeout=10), "no answer after the descriptors came back"
    )
    assert health.status_code == 200
    assert "file descriptors" in health.json()["warning"]
    plays_on(server)
    assert server.log.read_text().count("descriptors") < 5, "the log is flooded"
    server.stop()


def test_the_soft_limit_of_descriptors_is_raised_at_the_start(attacked):
    """It was forked with a soft limit of 256."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert attacked.figures()["process_max_fds"] >= min(hard, 8192)


@pytest.mark.parametrize(
    "more",
    [
        "",  # the drafts of 2009
        "Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\r\nSec-WebSocket-Key2: 12998 5 Y3 1  .P00\r\nOrigin: http://x\r\n",  # of 2010
        f"Sec-WebSocket-Version: 8\r\n{KEY}",
        f"Sec-WebSocket-Version: 14\r\n{KEY}",
        "Sec-WebSocket-Version: 13\r\n",
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n",
    ],
)
def test_only_websockets_of_the_standard_are_let_in(attacked, more):
    with socket.create_connection(("127.0.0.1", attacked.port), timeout=PATIENCE) as line:
        line.sendall(HANDSHAKE.format(more=more).encode())
        answer = line.recv(4096)
        assert answer.startswith(b"HTTP/1.1 426 "), answer
        assert b"sec-websocket-version: 13" in answer.lower()
    plays_on(attacked)


def test_an_upgrade_of_a_polling_session_has_to_be_of_the_standard_too(attacked):
    path = f"/socket.io/?EIO=4&transport=websocket&sid={open_polling(attacked.address)}"
    with socket.create_connection(("127.0.0.1", attacked.port), timeout=PATIENCE) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n".encode())
        assert line.recv(4096).startswith(b"HTTP/1.1 426 ")
    plays_on(attacked)
