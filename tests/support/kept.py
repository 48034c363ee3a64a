"""Stored rooms, for the tests of the store."""

import threading
from itertools import count
from uuid import uuid4

from sqlalchemy import Connection, Engine, MetaData, select

from debate.game import DraftText, apply
from debate.game.model import commands as c
from debate.game.replay import Recorder
from debate.storage.rooms.drafts import Drafts, Typed
from debate.storage.rooms.store import Step, Store
from support.machine import PATIENCE
from support.table import START, Table

ROOM = "BCDFG"


class Kept(Table):
    """A table that saves every command, as a live room does."""

    def __init__(self, store: Store, *args, **options):
        self.store, self.ids = store, count()
        super().__init__(*args, **options)

    def do(self, actor, command, drafts=None):
        if self.room.version == 0:
            self.store.create(self.room)
        mark, notices = (command, actor, str(next(self.ids))), Recorder(self.notice)
        if isinstance(command, c.EndPhase | c.TimeUp | c.Finish):
            with self.store.hold(self.code) as held:
                before, drafts = held.room, held.drafts()
                self.room = apply(before, command, actor, self.now, drafts, notices)
                sent = {text.author for id, text in self.room.speeches.items() if id not in before.speeches}
                sent |= {text.author for id, text in self.room.revisions.items() if id not in before.revisions}
                used = {seat: draft for seat, draft in drafts.items() if seat in sent}
                held.save(Step(self.room, *mark, notices.noticed), at=self.now, drafts=used)
        else:
            before, self.room = self.room, apply(self.room, command, actor, self.now, None, notices)
            self.store.save(before, [Step(self.room, *mark, notices.noticed)], at=self.now)
        return self


def rows(store: Store, table) -> list[dict]:
    """All of a table, ordered by its primary key."""
    with store.database.engine.connect() as connection:
        return _rows(connection, table)


def _rows(connection: Connection, table) -> list[dict]:
    key = [column.name for column in table.primary_key]
    found = [dict(row) for row in connection.execute(select(table)).mappings()]
    return sorted(found, key=lambda row: [row[name] for name in key])


def everything(engine: Engine) -> dict[str, list[dict]]:
    """Every row of every table, as it is in the database."""
    with engine.connect() as connection:
        tables = MetaData()
        tables.reflect(connection)
        found = {name: _rows(connection, table) for name, table in tables.tables.items()}
    del found["alembic_version"]
    return found


def save(store: Store, before, actor: str, command, id: str = "1"):
    store.save(before, [Step(after := apply(before, command, actor, START), command, actor, id)], at=START)
    return after


def typed(seat: str, phase: str, text: str, at: int = START, code: str = ROOM, id: str = "", version: int = 1) -> Typed:
    return Typed(code, seat, phase, at, DraftText(text), id or uuid4().hex, version)


def keep(store: Store, seat: str, phase: str, text: str, at: int = START, code: str = ROOM) -> bool:
    """Store a draft; return whether it was in time."""
    return bool(Drafts(store.database).keep([typed(seat, phase, text, at, code)]))


def draft(store: Store, seat: str, phase: str) -> DraftText | None:
    """What a seat last typed in a phase, sent or not."""
    return Drafts(store.database).of(ROOM, seat).get(phase)


def at_once(*jobs) -> list:
    """Run the jobs in threads that start together; return each one's result or exception, in order."""
    ready, results = threading.Barrier(len(jobs)), [None] * len(jobs)

    def run(n: int) -> None:
        ready.wait()
        try:
            results[n] = jobs[n]()
        except Exception as error:
            results[n] = error

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return results
