"""The product beside peers: the same room written by hand for Node with socket.io, and in Colyseus, both with SQLite.

The same people do the same moves in all of them. What is compared is measured in pairs, one right after another, and a pair
during which others used the machine doesn't count.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import msgspec

from debate.game import merge
from debate.transport.frames import BINARY, FIN, PING, PONG, masked, split

from . import process
from .lines import Line, Task
from .measures import LONG, SIZE, Debates, Figures
from .process import Server
from .rooms import Debate, Player
from .table import number

PAIRS = 5  # that count
TRIES = 3 * PAIRS
OTHERS = 0.1  # cores that others may use during a pair
JOINED, PATCH, MESSAGE = 10, 15, 13  # Colyseus' first bytes

pack, unpack = msgspec.msgpack.encode, msgspec.msgpack.decode


# --- people at peers ----------------------------------------------------------------------


class Guest(Player):
    """Somebody in a peer's room: the seat's name and key are the browser's own."""

    @property
    def auth(self) -> dict[str, str]:
        n = "host" if self is self.room.host else f"player{self.room.players.index(self)}"
        return {"room": self.room.code, "seat": n, "key": f"a secret of {self.room.code} {n}"}

    def _line(self, lost: Callable[[], None]) -> Line:
        return Line(self.room.loop, self.room.port, self.auth, self.hear, lost)


class HandWritten(Debate):
    """A room of the hand-written server."""

    person = Guest

    def open(self, format: str, options: dict[str, Any] | None = None) -> Task:
        self.code = f"room{self.seed}"
        self.host.connect()
        while self.host.version < 0:
            yield 0.005

    def join(self, player: Player, pages: bool = False) -> Task:
        player.connect()
        while player.version < 0:
            yield 0.005


class BinaryLine(Line):
    """A websocket with nothing but binary messages on it."""

    def send(self, message: bytes) -> None:
        self._put(masked(BINARY, message, self._mask))

    def _begin(self) -> None:
        pass

    def _read_frames(self, data: bytes) -> None:
        found, self._rest = split(self._rest + data if self._rest else data)
        self.frames += len(found)
        for first, received in found:
            self.unpacked += len(received)
            if first == FIN | BINARY:
                self.hear(received)
            elif first == FIN | PING:
                self._put(masked(PONG, received, self._mask))
            else:
                self._end()


class ColyseusGuest(Guest):
    """Somebody in a Colyseus room."""

    path = ""

    def _line(self, lost: Callable[[], None]) -> Line:
        return BinaryLine(self.room.loop, self.room.port, None, self.hear, lost, path=self.path)

    def _send(self, command: dict[str, Any]) -> None:
        self.line.send(b"\x0d\xa7command" + pack(command | {"n": self._n}))

    def hear(self, message: bytes) -> None:
        if message[0] == PATCH:  # the version is the state's first field, and the phase its second
            self.version = int.from_bytes(message[2:6], "little")
            phase = {}
            if self.first and message[6:7] == b"\x81":
                id = message[8 : 8 + (message[7] & 0x1F)].decode()
                phase = {"id": id, "name": id.partition("-")[2]}
            self.room.has(self, phase)
        elif message[0] == MESSAGE:
            kind, body = message[2 : 2 + (message[1] & 0x1F)], unpack(message[2 + (message[1] & 0x1F) :])
            if kind == b"me" and self is not self.room.host:
                self.me = merge(self.me, body["patch"])
            elif kind == b"ok":
                self.room.answered(self, self.asked.pop(body["id"]), body)
            elif kind == b"snapshot":
                self.version, self.me = body["version"], body["me"]
                self.room.arrived(self, body)
        elif message[0] == JOINED:
            self.line.send(bytes((JOINED,)))


class Colyseus(HandWritten):
    """A room in Colyseus."""

    person = ColyseusGuest

    def open(self, format: str, options: dict[str, Any] | None = None) -> Task:
        self.code = f"room{self.seed}"
        yield from self._reserve(self.host)
        yield from super().open(format, options)

    def join(self, player: Player, pages: bool = False) -> Task:
        yield from self._reserve(player)
        yield from super().join(player)

    def _reserve(self, player: Player) -> Task:
        status, answer = yield player.browser.json("POST", "/matchmake/joinOrCreate/debate", player.auth)
        assert status == 200, answer
        seat = msgspec.json.decode(answer)
        player.path = f"/{seat['processId']}/{seat['roomId']}?sessionId={seat['sessionId']}"
        player.browser.close()


class HandWrittenDebates(Debates):
    kind = HandWritten


class ColyseusDebates(Debates):
    kind = Colyseus


# --- measures -----------------------------------------------------------------------------

KINDS: dict[str, type[Debates]] = {"debate": Debates, "hand": HandWrittenDebates, "colyseus": ColyseusDebates}


class Others:
    """How much of the machine everybody else uses: neither the server that is measured, nor this process."""

    def __init__(self, server: Server):
        self._server, self._begun = server, time.perf_counter()
        self._used = self._now()

    def _now(self) -> float:
        """Seconds of CPU that others have used since the machine started; with time that the host gave to other machines."""
        fields = list(map(int, Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]))
        idle = fields[3] + fields[4]
        return (sum(fields) - idle) / process.TICKS - self._server.cpu() - time.process_time()

    @property
    def cores(self) -> float:
        """Cores that they used on average since this was made."""
        return (self._now() - self._used) / (time.perf_counter() - self._begun)


class Busy(Exception):
    """Others used the machine too much for anything to be compared."""


class Pair(NamedTuple):
    """The figures of each kind, by name; and how many cores others used at most meanwhile."""

    figures: dict[str, Figures]
    others: float


class Compared(NamedTuple):
    """A line of the table: a figure, what ours may be of each peer's at most (<) or has to be at least (>)."""

    what: str
    unit: str
    name: str
    better: str = "<"
    hand: float | None = None
    colyseus: float | None = None


COMPARED = (
    Compared("saturated: moves visible to all 30, per second of server CPU", "", "moves", ">", 0.7, 0.9),
    Compared("at a class's pace, ten times as fast: CPU of a move", "ms", "cpu", "<", 1.6, 1.2),
    Compared("the same: p50", "ms", "p50"),
    Compared("the same: p99", "ms", "p99", "<", 1.2),
    Compared("told to one player in a whole debate, unpacked", "kB", "told"),
)


def pair(start: Callable[[str], Server], phases: list[str], seconds: float) -> Pair:
    """One pair: each kind saturated, then at a class's pace, each time on a new server."""
    found, busy = {}, 0.0
    for kind in KINDS:
        with serving(kind, start) as bench:
            bench.fill(len(phases))
            others = Others(bench.server)
            full = bench.saturate()
            busy = max(busy, others.cores)
            told = sum(player.line.unpacked for room in bench.rooms for player in room.players)
        with serving(kind, start) as bench:
            bench.fill(len(phases), LONG)
            bench.advance(phases)
            others = Others(bench.server)
            pace = bench.at_pace(phases, seconds, drafts=False)
            busy = max(busy, others.cores)
        found[kind] = {
            "moves": full["a CPU second"],
            "cpu": 1000 * pace["cpu"] / pace["acts"],
            "p50": pace["p50"],
            "p99": pace["p99"],
            "told": told / (len(phases) * SIZE) / 1024,
            "rate": pace["a second"],
        }
    return Pair(found, busy)


@contextmanager
def serving(kind: str, start: Callable[[str], Server]) -> Iterator[Debates]:
    """A new server of this kind, and people to come."""
    bench = KINDS[kind](start(kind))
    try:
        yield bench
    finally:
        bench.close()
        bench.server.stop()


def compare(start: Callable[[str], Server], phases: list[str], seconds: float) -> list[Pair]:
    """The pairs that count. Raises Busy."""
    good: list[Pair] = []
    for _ in range(TRIES):
        new = pair(start, phases, seconds)
        quiet = new.others <= OTHERS
        print(
            f"  {'pair' if quiet else 'rejected'}: others used {new.others:.2f} cores; "
            + "; ".join(
                f"{kind} {f['moves']:.0f}, {f['cpu']:.2f} ms, p99 {f['p99']:.0f} ms" for kind, f in new.figures.items()
            ),
            flush=True,
        )
        if quiet:
            good.append(new)
        if len(good) == PAIRS:
            return good
    raise Busy(
        f"The machine is busy: only {len(good)} of {TRIES} pairs had it to themselves. Try again when it is quiet."
    )


def show(pairs: list[Pair]) -> None:
    """The table, as Markdown: medians, and medians of each pair's ratio."""
    rate = median(pair.figures["debate"]["rate"] for pair in pairs)
    print(f"\nMedians of {len(pairs)} pairs; a class's pace is {rate:.0f} moves a second here.\n")
    print("| | ours | hand-written | Colyseus | ours/hand-written | goal | | ours/Colyseus | goal | |")
    print("|---|---:|---:|---:|---:|---:|---|---:|---:|---|")
    for row in COMPARED:
        values = [number(median(pair.figures[kind][row.name] for pair in pairs)) for kind in KINDS]
        cells = [f"{values[0]} {row.unit}".strip(), *values[1:]]
        for kind, goal in (("hand", row.hand), ("colyseus", row.colyseus)):
            ratio = median(pair.figures["debate"][row.name] / pair.figures[kind][row.name] for pair in pairs)
            met = "" if goal is None else "yes" if (ratio <= goal) == (row.better == "<") else "**no**"
            cells += [f"{ratio:.2f}", "" if goal is None else f"{'≤' if row.better == '<' else '≥'} {goal}", met]
        print(f"| {row.what} | {' | '.join(cells)} |")
