"""Debates that go on while everything under them breaks. A short run is part of the suite; a long one is

    python -m pytest tests/chaos --debates 200

Servers are killed (-9) and frozen, clocks jump, the database is locked, cut off, gone, read-only or out of space, Redis freezes and goes,
phones sleep. In the end every command that was acknowledged is in the log once with the version that was told, nobody saw a phase go back,
every browser's document equals a fresh load, and each room is what its log leads to (`Server.stop`).
"""

import contextlib
import os
import resource
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import psycopg
import pytest

from support import read_only
from support.debates import in_its_place, play
from support.machine import PATIENCE
from support.serving import Cluster, Server

STARTS = 10  # tries to start a server again; each waits for a minute
JUMP = 600  # s that a clock is wrong at most

# --- what breaks --------------------------------------------------------------------------


def freeze(server: Server, luck: Random) -> None:
    server.process.send_signal(signal.SIGSTOP)
    time.sleep(luck.uniform(0.2, 2))
    server.process.send_signal(signal.SIGCONT)


def kill(server: Server, luck: Random) -> str:
    """Kill it, and start it again as a supervisor does: until it runs. Returns what is worth a note."""
    server.kill()
    time.sleep(luck.uniform(0, 0.5))
    begun, trouble = time.monotonic(), list[str]()
    while len(trouble) < STARTS:
        try:
            server.start()
        except AssertionError as error:
            trouble.append(str(error))
            server.kill()
            continue
        took = time.monotonic() - begun
        return f"up after {took:.0f} s and {len(trouble) + 1} starts {trouble[:1]}" if trouble or took > 30 else ""
    raise AssertionError(f"a killed server did not start again: {trouble}")


def jump(server: Server, luck: Random) -> None:
    """Its system's clock is set forward or back, and stays so until the next jump."""
    server.set_clock(luck.uniform(-JUMP, JUMP))


def lock(server: Server, luck: Random) -> None:
    """Somebody else writes to the SQLite file, and takes a while."""
    other = sqlite3.connect(
        Path(server.environment["DEBATE_DATA"]) / "debate.db", isolation_level=None, timeout=PATIENCE
    )
    with contextlib.suppress(sqlite3.OperationalError):
        other.execute("BEGIN IMMEDIATE")
        time.sleep(luck.uniform(0.1, 1.5))
        other.execute("ROLLBACK")
    other.close()


def fill_disk(server: Server, luck: Random) -> None:
    """No file may grow, as on a full disk."""
    pid, (_, most) = server.process.pid, resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, most))
    time.sleep(luck.uniform(0.1, 1.5))
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, most))


def spoil_disk(server: Server, luck: Random) -> str | None:
    """The file system is read-only; sometimes the server starts on it."""
    if why := read_only.unavailable():
        return why
    with server.read_only():
        time.sleep(luck.uniform(0.1, 1.5))
        return kill(server, luck) if luck.random() < 0.2 else None


def lose_disk(server: Server, luck: Random) -> None:
    """The folder with the database isn't where it was, as if its disk were gone, and comes back."""
    folder = Path(server.environment["DEBATE_DATA"])
    away = folder.with_name("away")
    with in_its_place:
        folder.rename(away)
        time.sleep(luck.uniform(0.1, 1.5))
        away.rename(folder)


def lose_postgres(cluster: Cluster, luck: Random) -> None:
    """PostgreSQL stops, in good order or as in a crash, and starts again."""
    cluster.postgres.stop(luck.choice((signal.SIGINT, signal.SIGQUIT)))
    time.sleep(luck.uniform(0, 1))
    cluster.postgres.start()


def cut_off(cluster: Cluster, luck: Random) -> None:
    """PostgreSQL ends every connection."""
    with psycopg.connect(cluster.servers[0].environment["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def hold_up(cluster: Cluster, luck: Random) -> None:
    """Somebody locks the rooms of PostgreSQL."""
    with psycopg.connect(cluster.servers[0].environment["DATABASE_URL"]) as connection:
        connection.execute("LOCK TABLE rooms IN ACCESS EXCLUSIVE MODE")
        time.sleep(luck.uniform(0.1, 1.5))


def spoil_postgres(cluster: Cluster, luck: Random) -> None:
    """PostgreSQL takes no writes, as where a platform makes it read-only because its disk is nearly full."""
    with psycopg.connect(cluster.servers[0].environment["DATABASE_URL"], autocommit=True) as connection:
        for state in ("on", "off"):
            connection.execute(f"ALTER SYSTEM SET default_transaction_read_only = {state}")
            connection.execute("SELECT pg_reload_conf()")
            time.sleep(luck.uniform(0.1, 1.5) if state == "on" else 0)


def freeze_redis(cluster: Cluster, luck: Random) -> None:
    cluster.redis.freeze()
    time.sleep(luck.uniform(0.2, 2))
    cluster.redis.process.send_signal(signal.SIGCONT)


def lose_redis(cluster: Cluster, luck: Random) -> None:
    cluster.redis.stop()
    time.sleep(luck.uniform(0, 1))
    cluster.redis.start()


def a_server(fault: Callable[[Server, Random], str | None]) -> Callable[[Cluster, Random], str | None]:
    return lambda cluster, luck: fault(luck.choice(cluster.servers), luck)


FAULTS = {
    "SQLite": {
        "kill": kill,
        "freeze": freeze,
        "clock jump": jump,
        "lock": lock,
        "full disk": fill_disk,
        "read-only disk": spoil_disk,
        "disk gone": lose_disk,
    },
    "PostgreSQL and Redis, two processes": {
        "kill": a_server(kill),
        "freeze": a_server(freeze),
        "clock jump": a_server(jump),
        "cut off": cut_off,
        "lock": hold_up,
        "PostgreSQL read-only": spoil_postgres,
        "PostgreSQL gone": lose_postgres,
        "Redis frozen": freeze_redis,
        "Redis gone": lose_redis,
    },
}


@pytest.fixture(params=FAULTS)
def shaken(request: pytest.FixtureRequest) -> tuple[Server | Cluster, dict]:
    return request.getfixturevalue("shaken_server" if request.param == "SQLite" else "shaken_cluster"), FAULTS[
        request.param
    ]


@pytest.mark.timeout(0)
def test_whatever_breaks_what_was_acknowledged_is_there_once_and_everybody_sees_the_same(shaken, request):
    where, faults = shaken
    debates = request.config.getoption("--debates")
    luck, over, done, notes = Random(debates), threading.Event(), dict.fromkeys(faults, 0), list[str]()
    begun = time.monotonic()

    def shake() -> None:
        while not over.wait(luck.uniform(0.1, 1)):
            name = luck.choice(list(faults))
            try:
                note = faults[name](where, luck)
            except Exception as error:  # the shaking goes on, and the result says so
                note = repr(error)
            done[name] += 1
            if note:
                notes.append(f"{name}: {note}")

    shaking = threading.Thread(target=shake)
    shaking.start()
    try:
        play(where, debates)
    finally:
        over.set()
        shaking.join()
        counts = ", ".join(f"{name} {times}" for name, times in done.items())
        load = os.getloadavg()[2]
        print(f"\n{debates} debates in {(time.monotonic() - begun) / 60:.1f} minutes, load {load:.1f}; {counts}")
        print("\n".join(notes) or "Every fault did what it should.")
