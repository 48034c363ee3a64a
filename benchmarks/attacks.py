"""Measures how much a class that plays notices of attacks.

    python -m benchmarks.attacks             # all of them, some four minutes
    python -m benchmarks.attacks --nginx     # behind nginx, as deploy/nginx.conf has it, but without TLS
    python -m benchmarks.attacks --only reports,heads

Against a server of its own on loopback, with its usual limits; all attackers come from one address and share the core of the
class's browsers, below them, and so does nginx. Before each attack, the class plays alone. An act counts when all thirty
screens have it.
"""

import argparse
import contextlib
import http.client
import io
import json
import multiprocessing
import multiprocessing.connection
import os
import socket
import tempfile
import threading
import time
import urllib.request
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from debate.motions import library
from debate.motions.packs import to_toml
from debate.transport.frames import TEXT, masked
from support import machine, serving
from support.wires import MASK, PACKS, handshake, packed

from . import process
from .lines import decode, encode
from .measures import LONG, Debates, Figures
from .pages import large, last
from .rooms import MOTION

ALONE, SECONDS = 3.0, 6.0  # s that a class plays before an attack, and during it
PATIENCE = 30  # s for the class's last acts, and for an attacker's answer
ACTS = 19  # times a class's pace: 23 acts a second


class Target(NamedTuple):
    """Where attackers go, and what they know."""

    port: int
    until: float  # monotonic s
    code: str  # of the class's room
    cookie: str  # of a student's seat in another room, which is over, and of its host
    over: str  # the code of that room
    own: str  # the path of a large motion of somebody's own
    pack: str  # a large motion, as a file

    @property
    def goes_on(self) -> bool:
        return time.monotonic() < self.until


Outcomes = Iterator[str]


class Attack(NamedTuple):
    """`go`: what one attacker does, until time is up; yields an outcome each time, such as a status. `at_once`: how many do."""

    name: str
    what: str
    at_once: int
    go: Callable[[Target], Outcomes]


def ask(to: Target, method: str, path: str, body: bytes = b"", kind: str = "application/json") -> Outcomes:
    """The same request again and again, on one connection for as long as it stays."""
    while to.goes_on:
        line = http.client.HTTPConnection("127.0.0.1", to.port, timeout=PATIENCE)
        with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(line):
            while to.goes_on:
                line.request(
                    method, path, body or None, {"Cookie": to.cookie, **({"Content-Type": kind} if body else {})}
                )
                answer = line.getresponse()
                answer.read()
                yield str(answer.status)


def read(path: str) -> Callable[[Target], Outcomes]:
    return lambda to: ask(to, "GET", path.format(**to._asdict()))


def post(path: str, **fields: object) -> Callable[[Target], Outcomes]:
    return lambda to: ask(to, "POST", path.format(**to._asdict()), json.dumps(fields).encode())


def motions(to: Target) -> Outcomes:
    yield from ask(to, "POST", "/motions/own", json.dumps({"file": to.pack}).encode())


def essays(content: bytes) -> Callable[[Target], Outcomes]:
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="essay"\r\n\r\n' + content + b"\r\n--x--\r\n"
    return lambda to: ask(to, "POST", "/motions/import", body, "multipart/form-data; boundary=x")


def bomb() -> bytes:
    """A DOCX of some kilobytes with 60 MB of text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", "<w>" + "a" * 60_000_000)
    return out.getvalue()


def opened(to: Target, head: str) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", to.port), timeout=PATIENCE)
    line.sendall(head.encode())
    return line


def heads(to: Target) -> Outcomes:
    """A hundred heads of requests that go on for ever, a line a second."""
    lines = [opened(to, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{to.port}\r\n") for _ in range(100)]
    while to.goes_on:
        for line in lines:
            with contextlib.suppress(OSError):
                line.sendall(b"X-More: more\r\n")
                yield "lines"
        time.sleep(1)


def half_bodies(to: Target) -> Outcomes:
    """A hundred bodies that break off, all at once."""
    head = f"POST /rooms HTTP/1.1\r\nHost: 127.0.0.1:{to.port}\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{{"
    lines = [opened(to, head) for _ in range(100)]
    time.sleep(1)
    for line in lines:
        line.close()
        yield "broken off"


def websocket(to: Target, more: str = "") -> tuple[socket.socket, str]:
    """A websocket, and the status that it got."""
    line = opened(to, handshake(f"127.0.0.1:{to.port}", PACKS + more).decode())
    return line, line.recv(4096)[9:12].decode()


def idle_sockets(to: Target) -> Outcomes:
    lines = []
    while to.goes_on:
        with contextlib.suppress(OSError):
            line, status = websocket(to)
            lines.append(line)
            yield status


def packed_frames(size: int, seated: bool) -> Callable[[Target], Outcomes]:
    """An attack with sockets that push four hundred frames and hang up."""

    def go(to: Target) -> Outcomes:
        burst = packed(size) * 400
        while to.goes_on:
            with contextlib.suppress(OSError):
                line, status = websocket(to, f"Cookie: {to.cookie}\r\n" if seated else "")
                if seated and status == "101":
                    line.sendall(masked(TEXT, b"40" + json.dumps({"room": to.over}).encode(), MASK))
                line.settimeout(1)
                with contextlib.closing(line):
                    line.sendall(burst)
                yield status

    return go


def flood(to: Target) -> Outcomes:
    """One student's socket, with commands, drafts of 63 kB, questions for what is new and nested JSON, as fast as it takes them."""
    messages = [
        ["command", {"id": "x", "type": "stance", "value": 3}],
        ["draft", {"text": "x" * 63_000, "phase": "1"}],
        ["sync", {"version": -1}],
    ]
    frames = [masked(TEXT, b"421" + json.dumps(message).encode(), MASK) for message in messages]
    frames.append(masked(TEXT, b'421["sync",' + b"[" * 30_000 + b"]" * 30_000 + b"]", MASK))
    while to.goes_on:
        with contextlib.suppress(OSError):
            line, status = websocket(to, f"Cookie: {to.cookie}\r\n")
            line.settimeout(1)
            with contextlib.closing(line):
                line.sendall(masked(TEXT, b"40" + json.dumps({"room": to.over}).encode(), MASK))
                while to.goes_on:
                    for frame in frames:
                        line.sendall(frame)
                        yield "sent"
            yield status


ATTACKS = [
    Attack("flood", "one student's socket, as fast as it goes", 1, flood),
    Attack("practice", "practice debates, 8 at a time", 8, post("/practice", motion=MOTION)),
    Attack("joins", "new seats in the class's room, 12 at a time", 12, post("/rooms/{code}/seats", role="judge")),
    Attack("polls", "handshakes for polling, 12 at a time", 12, read("/socket.io/?EIO=4&transport=polling")),
    Attack("rooms", "halls of ten tables, 24 at a time", 24, post("/rooms", motion=MOTION, tables=10)),
    Attack("bombs", "essays that unpack to 60 MB, 8 at a time", 8, essays(bomb())),
    Attack("essays", "essays of 1.9 MB, 16 at a time", 16, essays(b"One more sentence of an essay. " * 61_000)),
    Attack("motions", "new large motions, 8 at a time", 8, motions),
    Attack("heads", "1,500 heads of requests that never end", 15, heads),
    Attack("bodies", "600 bodies that break off together", 6, half_bodies),
    Attack("sockets", "sockets that say nothing, 12 at a time", 12, idle_sockets),
    Attack("guests", "strangers' packed frames, 20 at a time", 20, packed_frames(4_000, seated=False)),
    Attack("seated", "packed frames of 65 kB from a seat elsewhere, 20 at a time", 20, packed_frames(65_000, seated=True)),
    Attack("motion", "a motion's page, 8 at a time", 8, read(f"/motions/{MOTION}")),
    Attack("own", "a large own motion, 8 at a time", 8, read("{own}")),
    Attack("fields", "its fields, 8 at a time", 8, read("{own}/fields")),
    Attack("files", "its file, 8 at a time", 8, read("{own}/file")),
    Attack("reports", "a report, 8 at a time", 8, read("/rooms/{over}/report")),
    Attack("speeches", "speeches.csv, 8 at a time", 8, read("/rooms/{over}/report/speeches.csv")),
    Attack("zips", "report.zip, 8 at a time", 8, read("/rooms/{over}/report/report.zip")),
    Attack("flows", "a flow, 8 at a time", 8, read("/rooms/{over}/flow")),
    Attack("replays", "a replay, 8 at a time", 8, read("/rooms/{over}/replay")),
    Attack("drills", "drills, 8 at a time", 8, read(f"/practice/drills/{MOTION}")),
    Attack("forms", "the form for a room, 8 at a time", 8, read("/rooms/new")),
]  # fmt: skip


def attackers(attack: Attack, to: Target, pipe: multiprocessing.connection.Connection) -> None:
    """A process of attackers, who step back for the class's browsers on the same core."""
    os.nice(10)
    outcomes: Counter[str] = Counter()

    def go() -> None:
        for outcome in attack.go(to):
            outcomes[outcome] += 1

    threads = [threading.Thread(target=go, daemon=True) for _ in range(attack.at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, to.until + 1 - time.monotonic()))
    pipe.send(dict(outcomes))
    os._exit(0)  # closes all that is open


class Place:
    """A class that votes, somebody else's debate that is over, and whoever attacks."""

    def __init__(self, server: process.Server):
        self.bench = Debates(server)
        self.bench.fill(2, LONG)
        playing, over = self.bench.rooms
        self.bench.advance(["vote", "finished"])
        over.close()
        self.bench.rooms = [playing]
        pack = to_toml(large(msgspec.to_builtins(library.load_library()[MOTION])))
        where, kind = f"http://127.0.0.1:{server.port}/motions/own", {"Content-Type": "application/json"}
        with urllib.request.urlopen(urllib.request.Request(where, encode({"file": pack}), kind)) as answer:
            own = f"/motions/own/{last(decode(answer.read())['read_url'])}"
        self._known = (playing.code, over.host.browser.cookie(), over.code, own, pack)

    def alone(self) -> Figures:
        return self.bench.at_pace(["vote"], ALONE, ACTS, drafts=False)

    def under(self, attack: Attack) -> tuple[Figures, dict[str, int]]:
        to = Target(self.bench.server.port, time.monotonic() + SECONDS, *self._known)
        ours, theirs = multiprocessing.Pipe()
        running = multiprocessing.get_context("fork").Process(target=attackers, args=(attack, to, theirs))
        running.start()
        figures = self.bench.at_pace(["vote"], SECONDS, ACTS, drafts=False)
        outcomes = ours.recv() if ours.poll(PATIENCE) else {}
        running.join(PATIENCE)
        return figures, outcomes


def three(figures: Figures) -> str:
    return " / ".join(f"{figures[cut]:.0f}" for cut in ("p50", "p99", "max"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", metavar="NAMES", default=",".join(attack.name for attack in ATTACKS))
    parser.add_argument("--nginx", action="store_true", help="behind nginx, without TLS")
    asked = parser.parse_args()
    os.sched_setaffinity(0, {process.OUR_CORE})
    with tempfile.TemporaryDirectory(prefix="debate-attacks-") as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        server = process.debate(folder, DEBATE_CROWD="2000", DEBATE_PROXIES="1" if asked.nginx else "0")
        stack.callback(server.stop)
        if asked.nginx:
            (folder / "nginx").mkdir()
            nginx = serving.Nginx(machine.nginx(), folder / "nginx", [server.port], tls=False)
            stack.callback(nginx.stop)
            server.port = nginx.port
        place = Place(server)
        stack.callback(place.bench.close)
        print(f"load {os.getloadavg()[0]:.1f}; p50 / p99 / max in ms of a class of 30, 23 acts a second\n")
        print("| attack | what came of it | class alone | meanwhile | p99 ≤ 200? |\n|---|---|---:|---:|---|")
        for attack in (attack for attack in ATTACKS if attack.name in asked.only.split(",")):
            alone, (figures, outcomes) = place.alone(), place.under(attack)
            came = ", ".join(f"{count:,} × {outcome}" for outcome, count in sorted(outcomes.items()))
            good = "yes" if figures["p99"] <= 200 else "**no**"
            print(f"| {attack.what} | {came} | {three(alone)} | {three(figures)} | {good} |", flush=True)


if __name__ == "__main__":
    main()
