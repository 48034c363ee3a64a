"""Measures what a second process is worth, on PostgreSQL and Redis, with each room at one of the two, as the balancer puts them.

On two cores the second process shares its core with the load generator, the database and Redis, so the measure is work per second
of server CPU: it shows what a second process costs, not how much the database can take. (Both processes on one core need a fifth
more CPU for the same work, because of the core and not because of the second process.)
"""

import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

import psycopg

from support import machine, serving

from . import process
from .measures import IN_FLIGHT, LONG, Debates, Figures, phases_of
from .process import Server

ONE, TWO = "one process", "two processes"
ENOUGH = 5  # cores, for each process, the load generator, and the database and Redis


class Servers:
    """Two servers that look like one: each question for the port gets the next server's."""

    def __init__(self, servers: list[Server]):
        self.servers = servers
        self.log = servers[0].log
        self._turns = cycle(servers)

    @property
    def port(self) -> int:
        return next(self._turns).port

    def cpu(self) -> float:
        return sum(server.cpu() for server in self.servers)


def two_processes(rooms: int, folder: Path) -> Figures:
    """Actions visible to all thirty, with one process and with two: per second of server CPU, and per second; the CPU that the
    database and Redis used for one action (µs); and what a draft costs, and an action at a class's pace. Raises RuntimeError if
    a program is missing."""
    found: Figures = {}
    with postgresql() as database, _redis(folder) as redis:
        postmaster, redis_pid = database.process.pid, redis.process.pid
        settings = {"REDIS_URL": redis.url, "DEBATE_SECRET": "the same for both of them"}
        server = _start(folder / "drafts", 0, settings | {"DATABASE_URL": new_database(database)})
        found |= _drafts(server, rooms, postmaster)
        server.stop()
        server = _start(folder / "pace", 0, settings | {"DATABASE_URL": new_database(database)})
        found |= _pace(server, rooms, postmaster)
        server.stop()
        for n, kind in ((1, ONE), (2, TWO)):
            settings["DATABASE_URL"] = new_database(database)
            servers = Servers([_start(folder / f"{kind} {i}", i, settings) for i in range(n)])
            bench = Debates(servers)
            bench.fill(rooms)
            before = _cpu_of_family(postmaster), _cpu(redis_pid)
            figures = bench.saturate()
            spent = (_cpu_of_family(postmaster) - before[0], _cpu(redis_pid) - before[1])
            figures |= {
                name: 1_000_000 * seconds / figures["acts"]
                for name, seconds in zip(("database", "redis"), spent, strict=True)
            }
            found |= {f"{kind}: {name}": value for name, value in figures.items()}
            bench.close()
            for server in servers.servers:
                server.stop()
    return found


def _drafts(server: Server, rooms: int, postmaster: int) -> Figures:
    """Milliseconds of CPU that a draft costs the server, and the database."""
    rooms, rate, seconds = min(rooms, 5), 40.0, 5.0
    bench = Debates(server)
    bench.fill(rooms, LONG)
    for room in bench.rooms:
        room.play(IN_FLIGHT, to="opening")
    bench.wait(lambda: all(room.phase["name"] == "opening" and not room.under_way for room in bench.rooms), 180)
    bench.rest(1)
    begun, before, database = server.cpu(), _sent(bench), _cpu_of_family(postmaster)
    for n, room in enumerate(bench.rooms):
        bench._at_rate(rate, seconds, room.draft, random.Random(n))
    bench.rest(seconds + 1)
    sent = _sent(bench) - before
    bench.close()
    return {
        "draft": 1000 * (server.cpu() - begun) / sent,
        "draft, database": 1000 * (_cpu_of_family(postmaster) - database) / sent,
    }


def _pace(server: Server, rooms: int, postmaster: int) -> Figures:
    """Milliseconds of CPU that an action costs the server, and the database, when classes act at ten times their real pace.
    Unlike at full speed, hardly any actions are saved and sent together then."""
    bench = Debates(server)
    bench.fill(rooms, LONG)
    bench.advance(phases := phases_of(rooms))
    database = _cpu_of_family(postmaster)
    figures = bench.at_pace(phases, 10, drafts=False)
    database = _cpu_of_family(postmaster) - database
    bench.close()
    return {"pace": 1000 * figures["cpu"] / figures["acts"], "pace, database": 1000 * database / figures["acts"]}


def _sent(bench: Debates) -> int:
    return sum(player._n for room in bench.rooms for player in room.players)


def each_has_a_core() -> bool:
    """Whether this machine has enough cores for two processes not to slow each other down."""
    return len(process.CORES) >= ENOUGH


def cores() -> str:
    """How the processes are placed on cores, for readers of the figures."""
    if each_has_a_core():
        return "each process has a core of its own, and so has the load generator; the database and Redis have the rest"
    return "the second process shares its core with the load generator, the database and Redis: read what is done per second of server CPU"


def _start(folder: Path, i: int, settings: dict[str, str]) -> Server:
    folder.mkdir()
    server = process.debate(folder, **settings)
    os.sched_setaffinity(server.process.pid, {process.CORES[i % len(process.CORES)]})
    return server


@contextmanager
def postgresql() -> Iterator[serving.Postgres]:
    """A PostgreSQL server that waits for its disk, away from the servers that are measured."""
    initdb, program = machine.postgres("initdb"), machine.postgres("postgres")
    if not initdb or not program:
        raise RuntimeError("PostgreSQL is not here: install it, or see tests/support/machine.py")
    with tempfile.TemporaryDirectory(prefix="debate-bench-", ignore_cleanup_errors=True) as folder:
        with off_the_servers():
            server = serving.Postgres(initdb, program, folder, fsync="on", shared_buffers="256MB", max_connections=100)
        try:
            yield server
        finally:
            server.stop()


def new_database(server: serving.Postgres) -> str:
    """The URL of a new, empty database."""
    name = f"bench_{os.urandom(4).hex()}"
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server.url.rpartition('/')[0]}/{name}"


@contextmanager
def _redis(folder: Path) -> Iterator[serving.Redis]:
    program = machine.redis()
    if not program:
        raise RuntimeError("Redis is not here: install it, or see tests/support/machine.py")
    with off_the_servers():
        server = serving.Redis(program, folder)
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def off_the_servers() -> Iterator[None]:
    """During the `with`, new processes start away from both servers' cores."""
    ours = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(process.CORES[2:-1]) if each_has_a_core() else {process.OUR_CORE})
    try:
        yield
    finally:
        os.sched_setaffinity(0, ours)


def _cpu_of_family(pid: int) -> float:
    """Seconds of CPU that a process and its children have used, those that have ended too."""
    family = [path for path in Path("/proc").glob("[0-9]*/stat") if int(_fields(path)[1]) == pid]
    ended = sum(map(int, _fields(Path(f"/proc/{pid}/stat"))[13:15])) / process.TICKS
    return _cpu(pid) + ended + sum(_cpu(int(path.parent.name)) for path in family)


def _cpu(pid: int) -> float:
    return sum(map(int, _fields(Path(f"/proc/{pid}/stat"))[11:13])) / process.TICKS


def _fields(path: Path) -> list[str]:
    """The fields of a stat file from the third on; zeros when the process has ended."""
    try:
        return path.read_text().rpartition(")")[2].split()
    except OSError:
        return ["0"] * 20
