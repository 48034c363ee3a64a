"""A district's database: how long a class's pages take beside many other classes' rooms.

    python -m benchmarks.district [ROOMS] [DATABASE_URL]

Plays one room of 28 people to its end, copies its rows into ROOMS rooms (10 000), thirty to a class, and asks for the pages of
some classes as a browser does. The database is a new SQLite file, unless an empty one is named.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Table, insert, literal, select

from debate import create_app
from debate.config import Settings
from debate.game import Room, apply, open_room, parse, private_view
from debate.game.model.commands import Begin, EndPhase, Join
from debate.motions import library
from debate.storage import schema
from debate.storage.class_history import past
from debate.storage.engine import open_engine, upgrade_schema
from debate.storage.store import Store
from debate.who.class_tokens import class_cookie_name, class_token

from .rooms import MOTION, asked

PEOPLE, LESSONS = 28, 30
TIMES = 20
WEEK = 7 * 24 * 3600 * 1000  # ms
COPIED = (
    schema.seats,
    schema.speeches,
    schema.clashes,
    schema.votes,
    schema.stars,
    schema.revisions,
    schema.comparisons,
    schema.missed,
    schema.places,
)


def played() -> Room:
    """A room of the format `class`, from its lobby to its end."""
    luck = random.Random(1)
    room = open_room(
        code="BCDFG", seed="seed", motion=library.load_library()[MOTION], format="class", options={}, now=0
    )
    room = apply(room, Join("host"), "host", 0)
    for n in range(PEOPLE):
        room = apply(room, Join("player"), f"seat{n:02}", 0)
    room = apply(room, Begin(), "host", 0)
    while room.phase.name != "finished":
        for id in list(room.seats):
            for kind, fields in asked(private_view(room, id), luck):
                room = apply(room, parse({"type": kind, "phase": room.phase.id, **fields}), id, 0)
        room = apply(room, EndPhase(room.phase.id), "host", 0)
    return room


def copy(connection: Connection, table: Table, room: str) -> None:
    """The template's rows again, as another room's."""
    columns = [literal(room) if column.name == "room" else column for column in table.c]
    rows = select(*columns).where(table.c.room == "BCDFG")
    connection.execute(insert(table).from_select([column.name for column in table.c], rows))


def fill(store: Store, rooms: int) -> list[str]:
    """So many rooms like the one that was played, thirty to a class. Returns the classes."""
    store.create(played())
    ids = []
    with store.database.engine.execution_options(writes=True).begin() as connection:
        template = connection.execute(select(schema.rooms)).mappings().one()
        for n in range(rooms):
            code, lesson = f"{n:05}", n % LESSONS
            if lesson == 0:
                ids.append(f"{n:016}")
                row = {"id": ids[-1], "name": f"Class {len(ids)}", "opened": 0, "touched": 0, "keep_days": 400}
                connection.execute(insert(schema.classes), row | {"keep_aliases": True, "links": 0})
                people = [
                    {"class_id": ids[-1], "id": f"m{m:02}", "n": m, "name": f"Student {m}", "cards": 0}
                    for m in range(PEOPLE)
                ]
                connection.execute(insert(schema.members), people)
            state = template["state"].replace(b"BCDFG", code.encode())
            row = {**template, "code": code, "state": state, "opened": lesson * WEEK}
            connection.execute(insert(schema.rooms), row)
            for table in COPIED:
                copy(connection, table, code)
            connection.execute(insert(schema.class_rooms), {"room": code, "class_id": ids[-1]})
            seats = [
                {"room": code, "seat": f"seat{m:02}", "class_id": ids[-1], "member": f"m{m:02}"} for m in range(PEOPLE)
            ]
            connection.execute(insert(schema.class_seats), seats)
    with store.database.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("ANALYZE")  # PostgreSQL does this by itself, within a minute of such changes
    return ids


def main() -> None:
    """Fill a database, then measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", type=int, nargs="?", default=10_000, metavar="ROOMS")
    parser.add_argument("url", nargs="?", default="", metavar="DATABASE_URL")
    given = parser.parse_args()
    rooms, url = given.rooms, given.url
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.read(
            {"DEBATE_DATA": folder, "DEBATE_CROWD": "0", "DATABASE_URL": url or f"sqlite:///{Path(folder)}/bench.db"}
        )
        upgrade_schema(open_engine(settings.database_url))
        app = create_app(settings, async_mode="threading")
        begun = time.perf_counter()
        ids = fill(app.services.store, rooms)
        print(f"{rooms} rooms in {len(ids)} classes, written in {time.perf_counter() - begun:.0f} s")
        browser = app.test_client()
        luck = random.Random(2)

        def page(address: str) -> Callable[[str], None]:
            def get(id: str) -> None:
                token = class_token(app.services.credentials, app.services.classes.load(id))
                browser.set_cookie(class_cookie_name(id), token)
                answer = browser.get(f"/classes/{id}{address}")
                assert answer.status_code == 200, answer.status

            return get

        def somebodys_past(id: str) -> None:
            past(app.services.store, app.services.classes.load(id), "m07")

        tasks = {
            "class page": page(""),
            "one person": page("/people/m07"),
            "export": page("/export"),
            "a past": somebodys_past,
        }
        for name, do in tasks.items():
            do(ids[0])  # templates are compiled once
            took, worked = [], []
            for id in luck.sample(ids, min(TIMES, len(ids))):
                begun, busy = time.perf_counter(), time.process_time()
                do(id)
                took.append(1000 * (time.perf_counter() - begun))
                worked.append(1000 * (time.process_time() - busy))
            print(
                f"{name:11} median {statistics.median(took):6.1f} ms, slowest {max(took):6.1f} ms; CPU {statistics.median(worked):6.1f} ms"
            )


if __name__ == "__main__":
    main()
