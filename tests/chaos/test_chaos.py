"""Debates that go on while everything under them breaks. A short run is part of the suite; a long one is

    python -m pytest tests/chaos --debates 200

Servers are killed (-9) and frozen, clocks jump, the database is locked, cut off, gone or out of space, Redis freezes and goes,
phones sleep. In the end every command that was acknowledged is in the log once with the version that was told, nobody saw a phase go back,
every browser's document equals a fresh load, and each room is what its log leads to (`Server.stop`).
"""

import contextlib
import logging
import os
import re
import resource
import signal
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from random import Random

import psycopg
import pytest
import socketio
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from debate.config import Settings
from debate.game import Room
from debate.storage import schema
from debate.storage.engine import open_engine
from debate.storage.store import Store
from support.device import Device, agree
from support.playing import does
from support.serving import Cluster, Server

AT_ONCE = 4  # debates
PHASE = re.compile(r'"phase": \{"id": "(\d+)-')
PATIENCE = 300.0  # s for anything that has to succeed in the end, on a machine that is busy with other things too
AGAIN = ("busy", "broken", "slow_down")  # refusals that say: try again
STARTS = 10  # tries to start a server again; each waits for a minute
JUMP = 600  # s that a clock is wrong at most
FORMATS = ("sprint", "class", "full")
ENDED = "finished"


def persistently(do: Callable[[], object]) -> object:
    """Try until it works, as a person would who reloads the page."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return do()
        except (AssertionError, OSError, socketio.exceptions.SocketIOError, SQLAlchemyError):
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


class Debate:
    """One room with a host and four players; `told` holds every command that was acknowledged, with its version."""

    def __init__(self, where: Server | Cluster, n: int):
        self.luck, self.told = Random(n), dict[tuple[str, str], int]()
        self.typed: dict[str, set[str]] = {}  # by seat: texts that it typed, whether it sent them or not
        format = FORMATS[n % len(FORMATS)]
        self.host = persistently(lambda: Device(where.address).open_room(format))
        persistently(self.host.connect)
        self.players = [persistently(lambda: Device(where.address).join(self.host.code)) for _ in range(4)]
        for one in self.players:
            persistently(one.connect)

    @property
    def all(self) -> list[Device]:
        return [self.host, *self.players]

    def say(self, one: Device, type: str, fields: dict) -> None:
        """Send one command with one id until there is an answer that stands."""
        id, end = uuid.uuid4().hex, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                answer = one.command(type, id=id, **fields)
            except AssertionError:
                continue
            if answer["ok"] and type == "draft":  # kept until its phase ends, so its text is what counts
                self.typed[one.seat] = {*self.typed.get(one.seat, ()), fields["text"]}
            elif answer["ok"]:
                self.told[one.seat, id] = answer["version"]
            elif answer["error"]["code"] in AGAIN:
                time.sleep(0.2)
                continue
            return
        raise AssertionError(f"no answer to {type} in {PATIENCE} s")

    def act(self, one: Device) -> None:
        """Do what is asked; or only type; or fall asleep before."""
        if self.luck.random() < 0.1:
            one.close()
            time.sleep(self.luck.uniform(0, 0.5))
            persistently(one.connect)
        for type, fields in list(does(one)):
            if type == "speak" and self.luck.random() < 0.3:
                self.say(
                    one, "draft", {name: fields[name] for name in ("phase", "text", "restatement") if name in fields}
                )
                if self.luck.random() < 0.5:
                    continue  # it is sent when the phase ends
            self.say(one, type, fields)

    def play(self) -> None:
        end = time.monotonic() + 5 * PATIENCE
        while self.host.phase()["name"] != ENDED:
            assert time.monotonic() < end, f"it stands still in {self.host.phase()}"
            with ThreadPoolExecutor(4) as pool:
                list(pool.map(self.act, self.players))
            was = self.host.phase()["id"]
            type, fields = ("begin", {}) if was == "0-lobby" else ("end_phase", {"phase": was})
            self.say(self.host, type, fields)
            for one in self.all:
                persistently(partial(sees_the_end, one, was))

    def check(self, stored: dict[tuple[str, str], int], room: Room) -> None:
        persistently(lambda: agree(self.all))
        wrong = {key: (version, stored.get(key)) for key, version in self.told.items() if stored.get(key) != version}
        assert not wrong, wrong
        said = {(speech.author, speech.text) for speech in room.speeches.values()}
        assert not [(seat, text) for seat, texts in self.typed.items() for text in texts if (seat, text) not in said]
        for one in self.all:
            phases = [int(number) for _, heard in one.heard for number in PHASE.findall(heard)]
            assert phases and phases == sorted(phases), f"{one.seat} saw a phase go back: {phases}"

    def check_in(self, where: Server | Cluster) -> None:
        self.check(*persistently(partial(read, where, self.host.code)))

    def close(self) -> None:
        for one in self.all:
            one.close()


def sees_the_end(one: Device, of: str) -> None:
    one.until(lambda: one.phase()["id"] != of, f"the end of {of}")


in_its_place = threading.Lock()  # held by whoever needs the folder of a database where it is, or moves it


@contextlib.contextmanager
def opened(where: Server | Cluster) -> Iterator[Store]:
    """The database of a server, or of several."""
    server = where.servers[0] if isinstance(where, Cluster) else where
    with in_its_place:
        engine = open_engine(Settings.read(server.environment).database_url)
        try:
            yield Store(engine)
        finally:
            engine.dispose()


def read(where: Server | Cluster, code: str) -> tuple[dict[tuple[str, str], int], Room]:
    with opened(where) as store:
        return logged(store, code), store.load(code)


def logged(store: Store, code: str) -> dict[tuple[str, str], int]:
    """The versions that a room's commands made."""
    columns = (schema.log.c.actor, schema.log.c.command_id, schema.log.c.version, schema.log.c.at)
    with store.reading() as connection:
        rows = connection.execute(
            select(*columns).where(schema.log.c.room == code).order_by(schema.log.c.version)
        ).all()
    found = {(actor, id): version for actor, id, version, _ in rows}
    assert len(found) == len(rows), "a command is there twice"
    if store.engine.dialect.name == "sqlite":  # one process, one clock
        times = [at for *_, at in rows]
        assert times == sorted(times), "time went back"
    return found


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
    other = sqlite3.connect(Path(server.environment["DEBATE_DATA"]) / "debate.db", isolation_level=None, timeout=5)
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
        "disk gone": lose_disk,
    },
    "PostgreSQL and Redis, two processes": {
        "kill": a_server(kill),
        "freeze": a_server(freeze),
        "clock jump": a_server(jump),
        "cut off": cut_off,
        "lock": hold_up,
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
    logging.getLogger("engineio.client").setLevel(logging.CRITICAL)  # it complains when a server dies
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

    def play(n: int) -> Debate:
        debate = Debate(where, n)
        debate.play()
        return debate

    shaking = threading.Thread(target=shake)
    shaking.start()
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for first in range(0, debates, AT_ONCE):
                played = list(pool.map(play, range(first, min(first + AT_ONCE, debates))))
                for debate in played:
                    debate.check_in(where)
                    debate.close()
    finally:
        over.set()
        shaking.join()
    counts = ", ".join(f"{name} {times}" for name, times in done.items())
    load = os.getloadavg()[2]
    print(f"\n{debates} debates in {(time.monotonic() - begun) / 60:.1f} minutes, load {load:.1f}; {counts}")
    print("\n".join(notes) or "Every fault did what it should.")
