"""Plays one debate halfway and another one to its end on a server of this version, and keeps the database for the tests of later
versions: `python -m tools.keep` writes tests/storage/kept/REVISION.db.xz.

Run it before adding a migration: afterwards nobody can make a database as this version writes it.
"""

import lzma
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.device import Device, arrived, words
from support.playing import does, everybody_does
from support.serving import Server

MOTION = "newcomers-first-week"  # the smallest


def play(address: str) -> None:
    """One debate until some have answered and others are writing, with a judge; and one, of two tables, to the end."""
    halfway = opened(address, "class", 5)
    while halfway[0].phase()["name"] != "rebuttal":
        go_on(halfway)
    for one in halfway[1:3]:
        for type, fields in does(one):
            one.do(type, **fields)
    for one in halfway[3:5]:
        one.command("draft", phase=one.phase()["id"], text=words(50, f"half a thought of {one.seat}"))
    whole = opened(address, "sprint", 3)
    while whole[0].phase()["name"] != "finished":
        go_on(whole)
    Device(address).post("/rooms", {"motion": MOTION, "tables": 2})


def opened(address: str, format: str, players: int) -> list[Device]:
    """A host, players and a judge in a new room that has begun."""
    host = Device(address)
    host.code = host.post("/rooms", {"motion": MOTION, "format": format}).json()["code"]
    host.connect()
    people = [host, *(Device(address).join(host.code).connect() for _ in range(players))]
    people.append(Device(address).join(host.code, role="judge").connect())
    return people


def go_on(people: list[Device]) -> None:
    """Everybody does what is asked; then the phase ends."""
    arrived(people, max(one.version for one in people))
    arrived(people, everybody_does(people[1:]))
    arrived(people, people[0].do("end_phase", phase=people[0].phase()["id"]))


def main() -> None:
    """Play, and keep the database."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        play(server.address)
        server.kill()  # as a crash would leave it
        with closing(sqlite3.connect(f"{folder}/debate.db")) as database:
            revision = database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            database.execute("VACUUM INTO ?", (f"{folder}/kept.db",))
        kept = ROOT / "tests" / "storage" / "kept" / f"{revision}.db.xz"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(lzma.compress(Path(folder, "kept.db").read_bytes(), preset=9 | lzma.PRESET_EXTREME))
        print(kept.relative_to(ROOT), kept.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
