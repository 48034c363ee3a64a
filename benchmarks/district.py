"""Measures how long reports and a class's pages take in a district's database, among many other classes' rooms.

    python -m benchmarks.district [ROOMS] [DATABASE_URL]

Plays one room of 28 people to its end, copies its rows into ROOMS rooms (10 000), thirty to a class, and asks for pages as a
browser does, each time of another room or class, of which nothing is in memory. The first 500 rooms have their logs and all
that a room holds; the others have what their class's pages read. The database is a new SQLite file, unless an empty one is
named.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from sqlalchemy import Connection, Table, insert, literal, select

from debate.access.credentials import ALPHABET
from debate.app import create_app
from debate.config import Settings
from debate.game import Room, apply, open_room
from debate.game.model.commands import Begin, Command, EndPhase, Join
from debate.motions import library
from debate.storage import schema
from debate.storage.class_history import past
from debate.storage.engine import empty_wal, open_engine, upgrade_schema
from debate.storage.halls import MAX_TABLES
from debate.storage.rooms.report_rows import REPORT_TABLES
from debate.storage.rooms.store import Step, Store
from debate.web.context import Application
from debate.who.class_tokens import class_cookie_name, class_token

from .rooms import MOTION, commands

FIRST = "BCDFG"
PEOPLE, LESSONS = 28, 30
TIMES, WHOLE = 20, 500
WEEK = 7 * 24 * 3600 * 1000  # ms
ROWS = (*(kind.table for kind in REPORT_TABLES), schema.places)
WHOLE_ROOM = (schema.entities, schema.log, *ROWS)
LETTERS = str.maketrans("0123456789", ALPHABET[-10:])


def application(folder: Path, url: str = "", **more: str) -> Application:
    """The program on a new database: an SQLite file in this folder, unless an empty one is named. `more` of its environment."""
    settings = Settings.read({"DEBATE_DATA": str(folder), "DEBATE_CROWD": "0", "DATABASE_URL": url, **more})
    upgrade_schema(open_engine(settings.database_url))
    return create_app(settings, async_mode="threading")


def code_of(n: int) -> str:
    """The code of a copy."""
    return f"{n:05}".translate(LETTERS)


def play(store: Store, people: int = PEOPLE, now: int = 0) -> Room:
    """A room of the format `class` from the lobby, opened `now`, to its end, each command saved."""
    luck = random.Random(1)
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
    for n in range(people):
        do(Join("player", teacher_name=f"Student {n}"), f"seat{n:02}")
    do(Begin(), "host")
    while room.phase.name != "finished":
        for seat in list(room.seats):
            for command in commands(room, seat, luck):
                do(command, seat)
        do(EndPhase(room.phase.id), "host")
    return room


def as_copy(room: Room, code: str) -> Room:
    """The same room under another code."""
    copied = room.copy()
    copied.code = code
    return copied


def copy(connection: Connection, code: str, tables: Iterable[Table] = WHOLE_ROOM, opened: int = 0) -> None:
    """The first room's rows in these tables again, as another room's."""
    template = connection.execute(select(schema.rooms).where(schema.rooms.c.code == FIRST)).mappings().one()
    state = template["state"].replace(f'"code":"{FIRST}"'.encode(), f'"code":"{code}"'.encode())
    connection.execute(insert(schema.rooms), {**template, "code": code, "state": state, "opened": opened})
    for table in tables:
        columns = [literal(code) if column.name == "room" else column for column in table.c]
        rows = select(*columns).where(table.c.room == FIRST)
        connection.execute(insert(table).from_select([column.name for column in table.c], rows))


def fill(store: Store, rooms: int) -> tuple[Room, list[str]]:
    """This many rooms like the one that was played, thirty to a class. Returns that room, and the classes."""
    room, ids = play(store), []
    with store.database.engine.execution_options(writes=True).begin() as connection:
        for n in range(rooms):
            code, lesson = code_of(n), n % LESSONS
            if lesson == 0:
                ids.append(f"{n:016}")
                row = {"id": ids[-1], "name": f"Class {len(ids)}", "opened": 0, "touched": 0, "keep_days": 400}
                connection.execute(insert(schema.classes), row | {"keep_aliases": True, "links": 0})
                people = [
                    {"class_id": ids[-1], "id": f"m{m:02}", "n": m, "name": f"Student {m}", "cards": 0}
                    for m in range(PEOPLE)
                ]
                connection.execute(insert(schema.members), people)
            copy(connection, code, WHOLE_ROOM if n < WHOLE else ROWS, lesson * WEEK)
            connection.execute(insert(schema.class_rooms), {"room": code, "class_id": ids[-1]})
            seats = [
                {"room": code, "seat": f"seat{m:02}", "class_id": ids[-1], "member": f"m{m:02}"} for m in range(PEOPLE)
            ]
            connection.execute(insert(schema.class_seats), seats)
    with store.database.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("ANALYZE")  # PostgreSQL does this by itself, within a minute of such changes
    empty_wal(store.database.engine)
    return room, ids


def measure(name: str, ids: Iterable[str], comes: Callable[[str], None], does: Callable[[str], None]) -> None:
    """Print how long it takes for each id; the first is left out, because it compiles the templates."""
    took, worked = [], []
    for n, id in enumerate(ids):
        comes(id)
        begun, busy = time.perf_counter(), time.process_time()
        does(id)
        if n:
            took.append(1000 * (time.perf_counter() - begun))
            worked.append(1000 * (time.process_time() - busy))
    cells = (statistics.median(took), max(took), statistics.median(worked))
    print(f"{name:28}", *(f"{cell:8.1f}" for cell in cells))


def measure_all(app: Application, rooms: int) -> None:
    """Fill the database, and ask for pages."""
    services, browser, luck = app.services, app.test_client(), random.Random(2)
    begun = time.perf_counter()
    room, classes = fill(services.store, rooms)
    print(f"{rooms} rooms in {len(classes)} classes, written in {time.perf_counter() - begun:.0f} s\n")
    print(f"{'ms':28} {'median':>8} {'slowest':>8} {'CPU':>8}")
    codes = [code_of(n) for n in range(min(rooms, WHOLE))]
    luck.shuffle(codes)
    halls = {}
    for letter in ALPHABET[-4:]:
        tables, codes = codes[:MAX_TABLES], codes[MAX_TABLES:]
        services.halls.create(f"ZZ{letter}ZZ", tables, room.opened)
        halls[f"ZZ{letter}ZZ"] = tables

    def page(address: str) -> Callable[[str], None]:
        def get(id: str) -> None:
            answer = browser.get(address.replace("ID", id))
            assert answer.status_code == 200, answer.text

        return get

    def hosts(*codes: str) -> None:
        for code in codes:
            browser.set_cookie(f"seat_{code}", services.credentials.cookie(as_copy(room, code), "host"))

    def teaches(id: str) -> None:
        browser.set_cookie(class_cookie_name(id), class_token(services.credentials, services.classes.load(id)))

    for name in ("report", "report/students.csv", "report/report.json", "report/report.zip"):
        ids, codes = codes[: TIMES + 1], codes[TIMES + 1 :]
        measure(f"a room's {name}", ids, hosts, page(f"/rooms/ID/{name}"))
    measure("a hall's report", halls, lambda id: hosts(*halls[id]), page("/halls/ID/report"))
    some = luck.sample(classes, min(TIMES + 1, len(classes)))
    measure("a class", some, teaches, page("/classes/ID"))
    measure("one of its people", some, teaches, page("/classes/ID/people/m07"))
    measure("its export", some, teaches, page("/classes/ID/export"))
    measure("a past", some, teaches, lambda id: past(services.store, services.classes.load(id), "m07"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", type=int, nargs="?", default=10_000, metavar="ROOMS")
    parser.add_argument("url", nargs="?", default="", metavar="DATABASE_URL")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_all(application(Path(folder), given.url), given.rooms)


if __name__ == "__main__":
    main()
