"""Whole debates in which nothing may be lost, whatever happens meanwhile: what was acknowledged is noted, and compared at the end."""

import contextlib
import logging
import re
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from random import Random

import socketio
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from debate.config import Settings
from debate.game import Room
from debate.storage import schema
from debate.storage.engine import open_engine
from debate.storage.rooms.store import Store
from support.device import Device, agree
from support.playing import does
from support.serving import Cluster, Server

PHASE = re.compile(r'"phase": \{"id": "(\d+)-')
PARALLEL = 4  # debates
PATIENCE = 300.0  # s for anything that has to succeed in the end, on a machine that is busy with other things too
AGAIN = ("busy", "broken", "slow_down")  # refusals that say: try again
FORMATS = ("sprint", "class", "full")
ENDED = "finished"
AGREED = 500  # ms by which the times of two processes may differ


def persistently(do: Callable[[], object]) -> object:
    """Try until it works, like a person who reloads the page."""
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
        """Do what is asked. Sometimes sleep first, or only type."""
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
        while (phase := self.host.phase())["name"] != ENDED:
            was = phase["id"]  # read once: time may end it while people act
            with ThreadPoolExecutor(4) as pool:
                list(pool.map(self.act, self.players))
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
    with store.database.reading() as connection:
        rows = connection.execute(
            select(*columns).where(schema.log.c.room == code).order_by(schema.log.c.version)
        ).all()
    found = {(actor, id): version for actor, id, version, _ in rows}
    assert len(found) == len(rows), "a command is there twice"
    times, apart = [at for *_, at in rows], 0 if store.database.engine.dialect.name == "sqlite" else AGREED
    assert all(later >= earlier - apart for earlier, later in pairwise(times)), "time went back"
    return found


def play(where: Server | Cluster, debates: int) -> None:
    """Play so many debates, some at a time; check each when it is over."""
    logging.getLogger("engineio.client").setLevel(logging.CRITICAL)  # it complains when a connection is lost

    def one(n: int) -> Debate:
        debate = Debate(where, n)
        debate.play()
        return debate

    with ThreadPoolExecutor(PARALLEL) as pool:
        for first in range(0, debates, PARALLEL):
            for debate in list(pool.map(one, range(first, min(first + PARALLEL, debates)))):
                debate.check_in(where)
                debate.close()
