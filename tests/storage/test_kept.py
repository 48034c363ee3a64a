"""Databases as earlier releases left them, in the middle of a debate: a later version goes on with them."""

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from debate.config import database_url
from debate.storage.backup import restore
from debate.storage.engine import is_current, open_engine
from debate.storage.halls import Halls
from debate.storage.rooms.drafts import Drafts
from debate.storage.rooms.store import Store
from support.kept import Kept

KEPT = sorted((Path(__file__).parent / "kept").glob("*.db.xz"))  # made by tools/keep.py


class Going(Kept):
    """A debate that was stored before."""

    def __init__(self, store: Store, code: str):
        self.store, self.ids, self.room = store, iter(f"after {n}" for n in range(10_000)), store.load(code)
        self.code, self.now = code, self.room.phase.deadline or self.room.opened
        self.host = next(seat.id for seat in self.room.seats.values() if seat.role == "host")

    def do(self, actor, command, drafts=None):
        return super().do(self.host if actor == "host" else actor, command, drafts)


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.name.partition(".")[0])
def test_what_an_earlier_version_wrote_is_all_there_and_the_debate_goes_on(tmp_path, request, file):
    kept = tmp_path / "kept.db"
    kept.write_bytes(lzma.decompress(file.read_bytes()))
    with closing(sqlite3.connect(kept)) as before:
        texts = before.execute("SELECT room, id, text, author FROM speeches").fetchall()
        rooms = dict(before.execute("SELECT code, version FROM rooms"))
        typed = before.execute("SELECT room, seat, text FROM drafts WHERE text LIKE 'half a thought%'").fetchall()
    on_postgres = file in (KEPT[0], KEPT[-1])
    url = database_url(request.getfixturevalue("postgres_url")) if on_postgres else f"sqlite:///{tmp_path}/now.db"
    engine = open_engine(url)
    restore(kept, engine)
    assert is_current(engine)
    store = Store(engine)
    now = {code: store.load(code) for code in rooms}
    assert {code: room.version for code, room in now.items()} == rooms
    assert len(texts) >= 10 and all(now[code].speeches[id].text == text for code, id, text, _ in texts)
    assert {room.phase.name for room in now.values()} >= {"rebuttal", "finished"}
    assert len({Halls(store.database).table_of(code) for code in rooms} - {None}) == 2

    going = Going(store, next(code for code, room in now.items() if room.phase.name == "rebuttal"))
    assert len(typed) == 2 and {code for code, _, _ in typed} == {going.room.code}
    for code, seat, text in typed:
        assert Drafts(store.database).of(code, seat)[going.phase.id].text == text
    going.to("finished")
    assert going.room.outcome and Store(engine).load(going.room.code) == going.room
    engine.dispose()
