"""How long a report takes in a database of many rooms.

    python -m benchmarks.reports                  # 10 000 rooms of 31, some minutes and about 6 GB in a temporary folder
    python -m benchmarks.reports --rooms 100      # a quick look

One debate is played and kept as a live room keeps it, command by command; the other rooms are copies of its rows. Every
request is for another room, so nothing of it is in memory yet.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import Column, Engine, text

from debate import create_app
from debate.access.credentials import ALPHABET
from debate.config import Settings
from debate.game import Room, apply, open_room, parse, private_view
from debate.game.model.commands import Begin, Command, EndPhase, Join
from debate.motions import library
from debate.storage import schema
from debate.storage.engine import empty_wal, open_engine, upgrade_schema
from debate.storage.halls import MAX_TABLES, Halls
from debate.storage.store import Step, Store
from debate.web.context import Application

from .rooms import MOTION, asked

FIRST = "BCDFG"
PLAYERS, TIMES = 31, 30
PAGES = {
    "report, the page": "report",
    "students.csv": "report/students.csv",
    "report.json": "report/report.json",
    "report.zip": "report/report.zip",
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rooms", type=int, default=10_000)
    many = arguments.parse_args().rooms
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.read({"DEBATE_DATA": folder, "DEBATE_CROWD": "0"})
        engine = open_engine(settings.database_url)
        upgrade_schema(engine)
        room = play(Store(engine))
        codes = list(some_codes(many))
        copy(engine, codes)
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e9
        print(f"{many:,} rooms of {PLAYERS} players, {size:.1f} GB; ms, {TIMES} rooms\n")
        print(f"{'':32} {'median':>9} {'worst':>9} {'CPU':>9}")
        app = create_app(settings, async_mode="threading")
        luck = random.Random(1)
        measured = luck.sample(codes, min(TIMES * (len(PAGES) + 1), len(codes)))
        for name, path in PAGES.items():
            show(name, [ask(app, room, [code], f"/rooms/{code}/{path}") for code in take(measured, TIMES)])
        took = []
        for n in range(3):
            tables = take(measured, MAX_TABLES)
            Halls(app.services.store.database).create(f"ZZ{ALPHABET[n]}ZZ", tables, room.opened)
            took.append(ask(app, room, tables, f"/halls/ZZ{ALPHABET[n]}ZZ/report"))
        show(f"report of a hall of {MAX_TABLES} tables", took)


def take(codes: list[str], n: int) -> list[str]:
    """The next codes; when there are no more, the first ones again."""
    return [codes.append(code := codes.pop(0)) or code for _ in range(n)]  # type: ignore[func-returns-value]


def show(name: str, took: list[tuple[float, float]]) -> None:
    waited, worked = zip(*took, strict=True)
    print(f"{name:32} {statistics.median(waited):9.1f} {max(waited):9.1f} {statistics.median(worked):9.1f}")


def ask(app: Application, room: Room, codes: list[str], path: str) -> tuple[float, float]:
    """How long a host waits for this answer, and how long the processor works for it, in ms."""
    client: FlaskClient = app.test_client()
    for code in codes:
        client.set_cookie(f"seat_{code}", app.services.credentials.cookie(as_copy(room, code), "host"))
    begun, worked = time.perf_counter(), time.process_time()
    answer = client.get(path)
    took = 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - worked)
    assert answer.status_code == 200, answer.text
    return took


def as_copy(room: Room, code: str) -> Room:
    """The same room under another code."""
    copied = room.copy()
    copied.code = code
    return copied


def some_codes(n: int) -> Iterator[str]:
    every = ("".join(letters) for letters in product(ALPHABET[:12], repeat=5))
    return (code for code, _ in zip((code for code in every if code != FIRST), range(n), strict=False))


def copy(engine: Engine, codes: list[str]) -> None:
    """Copy all rows of the first room under each of these codes."""
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(text("CREATE TEMPORARY TABLE codes (code TEXT PRIMARY KEY)"))
        connection.execute(text("INSERT INTO codes VALUES (:code)"), [{"code": code} for code in codes])
        for table in schema.metadata.sorted_tables:
            key = "code" if table.name == "rooms" else "room"
            if key not in table.c or table.name == "halls":
                continue
            names = ", ".join(column.name for column in table.columns)
            values = ", ".join("codes.code" if c.name == key else _copied(c) for c in table.columns)
            connection.execute(
                text(
                    f"INSERT INTO {table.name} ({names}) SELECT {values} FROM codes, {table.name} t WHERE t.{key} = :first"
                ),
                {"first": FIRST},
            )
    empty_wal(engine)


def _copied(column: Column) -> str:
    """The column's value in a copy: a room's own row has its code once more, inside."""
    if column is not schema.rooms.c.state:
        return f"t.{column.name}"
    return f"""CAST(replace(CAST(t.state AS TEXT), '"code":"{FIRST}"', '"code":"' || codes.code || '"') AS BLOB)"""


def play(store: Store) -> Room:
    """A class from the lobby to its end, each command saved."""
    luck, now = random.Random(1), 1_800_000_000_000
    room = open_room(
        code=FIRST, seed="seed", motion=library.load_library()[MOTION], format="class", options={}, now=now
    )
    store.create(room)

    def do(command: Command, actor: str) -> None:
        nonlocal room, now
        now += 200
        after = apply(room, command, actor, now)
        step = Step(after, command, actor, str(after.version))
        if isinstance(command, EndPhase):
            with store.hold(FIRST) as held:
                held.save(step, at=now, drafts={})
        else:
            store.save(room, [step], at=now)
        room = after

    do(Join("host"), "host")
    for n in range(PLAYERS):
        do(Join("player", teacher_name=f"Student {n}"), f"player{n}")
    do(Begin(), "host")
    while room.phase.name != "finished":
        for seat in list(room.seats):
            for type, fields in list(asked(private_view(room, seat), luck)):
                do(parse({"type": type, "id": "x", "phase": room.phase.id, **fields}), seat)
        do(EndPhase(room.phase.id), "host")
    return room


if __name__ == "__main__":
    main()
