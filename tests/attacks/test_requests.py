"""Requests that no browser sends, byte by byte. A server of their own, loopback only, bounded."""

import contextlib
import socket
import time
from collections.abc import Iterator

import pytest
import requests

from support.serving import TOKEN, Server


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("asked"), DEBATE_METRICS_TOKEN=TOKEN)
    yield server
    assert not server.errors()
    server.stop()


def answers(server: Server, request: str, endless: bytes = b"", seconds: float = 3) -> bytes:
    """All that comes back until the server closes the connection, or the time is up; `endless` is sent again and again."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as line:
        line.sendall(request.replace("\n", "\r\n").encode("latin-1"))
        heard, end = b"", time.monotonic() + seconds
        line.settimeout(0.2)
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                for _ in range(50 if endless else 0):
                    line.send(endless)
            with contextlib.suppress(TimeoutError):
                try:
                    if not (said := line.recv(65536)):
                        return heard + b" <closed>"
                except ConnectionError:
                    return heard + b" <closed>"
                heard += said
        return heard


@pytest.mark.parametrize("endless", [b"0" * 8192, b"1;" + b"x" * 8192, b"1\r\nx\r\n" * 1000, b"X-Trailer: " + b"x" * 8000 + b"\r\n"])
def test_a_body_in_chunks_is_refused_before_its_first_byte(asked, endless):
    before = asked.figures()["process_resident_memory_bytes"]
    start = "0\n" if endless.startswith(b"X-") else ""
    heard = answers(asked, "POST /rooms HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n" + start, endless)
    assert heard.startswith(b"HTTP/1.1 411 ") and heard.endswith(b"<closed>")
    assert asked.figures()["process_resident_memory_bytes"] < before + 20e6


@pytest.mark.parametrize(
    "headers",
    [
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked\nTransfer-Encoding: x",
        "Transfer-Encoding:\n chunked",
        "Transfer-Encoding : chunked",
        "Transfer_Encoding: chunked",
        "Transfer-Encoding: chunked\nContent-Length: 4",
        "Content-Length: 4\nContent-Length: 40",
        "Content-Length: +4",
        "Content-Length: 4_0",
        "Content-Length: 4, 4",
        " Content-Length: 4",
    ],
)
def test_a_request_of_which_two_servers_may_see_different_ends_is_refused(asked, headers):
    hidden = "GET /motions HTTP/1.1\nHost: x\n\n"
    heard = answers(asked, f"POST /practice HTTP/1.1\nHost: x\n{headers}\n\n0\n\n{hidden}", seconds=2)
    assert heard.startswith((b"HTTP/1.1 400 ", b"HTTP/1.0 400 ")) and heard.count(b"HTTP/1.") == 1 and heard.endswith(b"<closed>")


def test_what_browsers_send_goes_on(asked):
    with requests.Session() as session:
        assert session.get(asked.address + "/").status_code == 200
        assert session.post(asked.address + "/rooms", files={"motion": (None, "returning-north-koreans")}).status_code == 200
