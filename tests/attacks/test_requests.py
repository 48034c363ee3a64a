"""Requests that no browser sends, byte by byte. Own server, loopback only, bounded."""

import contextlib
import socket
import struct
import time

import pytest
import requests

from support.device import Device
from support.forked import said_by
from support.machine import PATIENCE
from support.serving import Server


def answers(server: Server, request: str, endless: bytes = b"", seconds: float = PATIENCE) -> bytes:
    """All that comes back until the server closes the connection, or the time is up; `endless` is sent again and again."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as line:
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


@pytest.mark.parametrize(
    "endless", [b"0" * 8192, b"1;" + b"x" * 8192, b"1\r\nx\r\n" * 1000, b"X-Trailer: " + b"x" * 8000 + b"\r\n"]
)
def test_a_body_in_chunks_is_refused_before_its_first_byte(attacked, endless):
    before = attacked.figures()["process_resident_memory_bytes"]
    start = "0\n" if endless.startswith(b"X-") else ""
    heard = answers(attacked, "POST /rooms HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n" + start, endless)
    assert heard.startswith(b"HTTP/1.1 411 ") and heard.endswith(b"<closed>")
    assert attacked.figures()["process_resident_memory_bytes"] < before + 20e6


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
def test_a_request_of_which_two_servers_may_see_different_ends_is_refused(attacked, headers):
    hidden = "GET /motions HTTP/1.1\nHost: x\n\n"
    heard = answers(attacked, f"POST /practice HTTP/1.1\nHost: x\n{headers}\n\n0\n\n{hidden}")
    # Python 3.13.5 joins a folded line to a plain “chunked”, which wants a length.
    refusals = (b"HTTP/1.1 400 ", b"HTTP/1.0 400 ", *([b"HTTP/1.1 411 "] if ":\n " in headers else []))
    assert heard.startswith(refusals) and heard.count(b"HTTP/1.") == 1 and heard.endswith(b"<closed>")


def test_what_browsers_send_goes_on(attacked):
    with requests.Session() as session:
        assert session.get(attacked.address + "/").status_code == 200
        assert (
            session.post(attacked.address + "/rooms", files={"motion": (None, "returning-north-koreans")}).status_code
            == 200
        )


HALF = "\\ud800"


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("/rooms", "[" * 60_000, "bad_json"),
        ("/rooms", '{"motion":' * 5_000, "bad_json"),
        ("/rooms", f'{{"motion":"{HALF}"}}', "bad_json"),
        ("/rooms", f'{{"motion":"returning-north-koreans","options":{{"{HALF}":1}}}}', "bad_json"),
        ("/rooms", f'{{"motion":"returning-north-koreans","options":{{"blocked":["{HALF}"]}}}}', "bad_json"),
        ("/practice", f'{{"motion":"returning-north-koreans","side":"{HALF}"}}', "bad_json"),
    ],
)
def test_json_that_is_too_deep_or_holds_half_a_character_is_no_json(attacked, path, body, code):
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    answer = requests.post(attacked.address + path, data=body, headers=headers, timeout=PATIENCE)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, code)


def test_half_a_character_in_an_option_is_refused_at_a_socket_too(attacked):
    host = Device(attacked.address).open_room().connect()
    for options in ({"\ud800": 1}, {"names": "\ud800"}, {"blocked": ["\ud800"]}, {"lengths": {"\ud800": 60}}):
        assert host.command("set", options=options)["error"]["code"] == "bad_option"
    host.do("lock")
    host.close()


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS"])
@pytest.mark.parametrize(
    "query",
    [
        "",
        "?EIO=4&transport=websocket",
        "?EIO=4&transport=x",
        "?EIO=3&transport=polling",
        "?EIO=4&transport=polling&j=x",
    ],
)
def test_the_sockets_address_without_a_handshake_is_refused(attacked, method, query):
    heard = answers(
        attacked, f"{method} /socket.io/{query} HTTP/1.1\nHost: x\nContent-Length: 0\nConnection: close\n\n"
    )
    assert heard.startswith((b"HTTP/1.1 4", b"HTTP/1.1 200 OK" if method == "OPTIONS" else b"HTTP/1.1 4"))


@pytest.mark.parametrize("host", ["x; script-src *", "x y", "a/b", "a@b", "<x>", "x:1:2", "x:99999", "[::", "x,y"])
def test_a_host_that_is_no_host_is_refused(attacked, host):
    assert answers(attacked, f"GET / HTTP/1.1\nHost: {host}\nConnection: close\n\n").startswith(b"HTTP/1.1 400 ")


TRICKLED = r"""
import eventlet
import eventlet.wsgi
from debate.transport import http

def app(environ, start):
    start("200 OK", [])
    return [b"in time"]

http.HEAD = 1
listener = eventlet.listen(("127.0.0.1", 0))
eventlet.spawn(eventlet.wsgi.server, listener, app, protocol=http.Protocol, log_output=False, keepalive=10)

def trickles(at_once, then):
    line = eventlet.connect(listener.getsockname())
    line.sendall(at_once)
    for sent in range(1000):
        try:
            line.sendall(then)
        except OSError:
            return b""
        line.settimeout(0.05)
        try:
            return line.recv(12)
        except TimeoutError:
            pass
        except ConnectionError:
            return b""
    return b"still open"

print(trickles(b"GE", b"T"), trickles(b"GET / HTTP/1.1\r\nx: ", b"x"), trickles(b"GET / HTTP/1.1\r\n\r\n", b""))
"""


def test_a_head_that_trickles_is_hung_up_on_however_often_a_byte_comes(tmp_path):
    assert said_by(TRICKLED, tmp_path) == "b'' b'HTTP/1.1 408' b'HTTP/1.1 200'\n"


@pytest.mark.parametrize(
    "host", ["127.0.0.1:5000", "[::1]:5000", "debate.example.org", "teachers-mac.local:5000", "XN--e1afmkfd.example"]
)
def test_and_others_are_not(attacked, host):
    assert answers(attacked, f"GET / HTTP/1.1\nHost: {host}\nConnection: close\n\n").startswith(b"HTTP/1.1 200 ")


def test_strangers_leave_nothing_in_the_log(attacked):
    before = attacked.log.read_text()
    for n in range(20):
        answers(attacked, f"\x16\x03\x01 nonsense {n}\n\n", seconds=0.2)
        with socket.create_connection(("127.0.0.1", attacked.port), timeout=PATIENCE) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            line.sendall(b"POST /rooms HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc")
    assert attacked.log.read_text() == before


@pytest.mark.parametrize(("query", "status"), [("\xee", b"400"), ("q=\xc3\xbc", b"200")])
def test_an_address_that_is_no_utf_8_is_refused_before_the_app_reads_it(attacked, query, status):
    assert answers(attacked, f"GET /?{query} HTTP/1.1\nHost: x\nConnection: close\n\n").startswith(
        b"HTTP/1.1 " + status
    )


def test_a_body_that_breaks_off_is_answered_without_a_page(attacked):
    for type in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"):
        with socket.create_connection(("127.0.0.1", attacked.port), timeout=PATIENCE) as line:
            line.sendall(
                f"POST /rooms HTTP/1.1\r\nHost: x\r\nContent-Type: {type}\r\nContent-Length: 900\r\n\r\nmotion".encode()
            )
            line.shutdown(socket.SHUT_WR)
            heard = b"".join(iter(lambda line=line: line.recv(65536), b""))
        head, _, body = heard.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 400 ") and body == b"", type
