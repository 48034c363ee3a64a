"""`debate replay --check` notices what somebody changed in the database by hand, in whichever table and column, and says so in a sentence."""

import shutil
from contextlib import closing
from sqlite3 import connect

import pytest
from sqlalchemy import Boolean, Integer, LargeBinary

from debate.game.model import commands as c
from debate.storage import schema
from debate.storage.engine import open_engine, upgrade_schema
from debate.storage.rooms.store import Store
from debate.subjects.results import replay
from support.kept import ROOM, Kept, keep

# What a room leaves, and is checked. The other tables are no part of what was played: docs/operating.md.
TABLES = (
    "rooms",
    "packs",
    "entities",
    "log",
    "places",
    "drafts",
    *(kind.table.name for kind in replay.stored_rooms.REPORT_TABLES),
)
UNNOTICED = {
    ("rooms", "code"),  # its rows would belong to no room
    ("packs", "digest"),
    ("entities", "n"),  # only the order counts
    ("entities", "version"),  # for processes that are behind
    ("log", "command_id"),  # a browser made it up
    ("drafts", "at"),
} | {(table, "room") for table in TABLES}
COLUMNS = [
    (table, column.name)
    for table in TABLES
    for column in schema.metadata.tables[table].columns
    if (table, column.name) not in UNNOTICED
]
HOUR = 3600_000


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """The file of a database with one debate in it, in which everything happened that leaves a row."""
    file = tmp_path_factory.mktemp("played") / "debate.db"
    engine = open_engine(f"sqlite:///{file}")
    upgrade_schema(engine)
    table = Kept(store := Store(engine), 9, "full", judges=1)
    table.to("opening")
    keep(store, "p0", table.phase.id, "A draft of mine that is long enough to be sent.")
    keep(store, "p1", table.phase.id, "A draft over which p1 sent something else.")
    table.everybody("p0", "p2").end_late().to("vote", 1).everybody("p3").end_late().to("reveal", 2)
    text = next(iter(table.room.speeches))
    table.do("host", c.Rate(speech=text, criterion="claim", level=2)).do("host", c.Hide(speech=text, why="Not now"))
    table.do("host", c.Show(speech=text)).do("p1", c.FlagSpeech(speech=text)).to("finished")
    assert table.room.outcome.places
    engine.dispose()
    with closing(connect(file)) as connection:  # what is still in its log beside it, too
        connection.execute("VACUUM INTO ?", (f"{file}.whole",))
    return file.with_name("debate.db.whole")


@pytest.fixture(scope="module", autouse=True)
def replayed_once():
    """The same log of the same room is replayed once for all tests: that was most of their work."""
    rooms, replayed = {}, replay.replay

    def remembered(first, log, stored):
        key = repr((first, log, stored))
        if key not in rooms:
            rooms[key] = [*replayed(first, log, stored)]
        return rooms[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(replay, "replay", remembered)
        yield


@pytest.fixture
def database(played, tmp_path):
    shutil.copy(played, tmp_path / "debate.db")
    return tmp_path / "debate.db"


def checked(file) -> tuple[int, list[str]]:
    engine, said = open_engine(f"sqlite:///{file}"), []
    try:
        return replay.check_rooms(Store(engine), None, said.append), said
    finally:
        engine.dispose()


def change(file, *statements) -> None:
    """By hand, and with no regard to what the columns allow."""
    with closing(connect(file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            assert connection.execute(*statement).rowcount, statement
        connection.commit()


def other(column, value):
    if isinstance(column.type, LargeBinary):
        return b"{"
    if isinstance(column.type, Boolean):
        return not value
    if isinstance(column.type, Integer):
        return 5 if value is None else value + (HOUR if column.name == "at" else 1000)
    return f"{value or ''}x"


def test_what_was_played_is_found_good(database):
    assert checked(database) == (0, ["1 of 1 rooms are what their logs lead to."])


@pytest.mark.parametrize(("table", "name"), COLUMNS)
def test_a_changed_column_is_noticed_and_said_in_a_sentence(table, name, database):
    column = schema.metadata.tables[table].columns[name]
    key = ", ".join(one.name for one in schema.metadata.tables[table].primary_key)
    with closing(connect(database)) as connection:
        chosen = f"SELECT {key}, {name} FROM {table} ORDER BY {name} IS NULL, {key} DESC LIMIT 1"
        if table == "drafts":  # of the one that was sent
            chosen = chosen.replace("ORDER", "WHERE seat = 'p0' ORDER")
        *keys, value = connection.execute(chosen).fetchone()
    where = " AND ".join(f"{one} = ?" for one in key.split(", "))
    change(database, (f"UPDATE {table} SET {name} = ? WHERE {where}", (other(column, value), *keys)))
    status, said = checked(database)
    assert status == 1 and said[-1] == "0 of 1 rooms are what their logs lead to."
    assert said[:-1] and all(line.startswith(f"{ROOM}: ") and line.endswith(".") for line in said[:-1])


@pytest.mark.parametrize("table", [name for name in TABLES if name not in ("rooms", "packs")])
def test_a_missing_row_is_noticed(table, database):
    chosen = " AND seat = 'p0'" if table == "drafts" else ""
    one = f"(SELECT max(version) FROM {table})" if table == "log" else f"(SELECT max(id) FROM {table})"
    column = "version" if table == "log" else "id"
    if column not in schema.metadata.tables[table].columns:
        column, one = "seat", f"(SELECT max(seat) FROM {table} WHERE true{chosen})"
    change(database, (f"DELETE FROM {table} WHERE {column} = {one}",))
    assert checked(database)[0] == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE votes SET choice = CASE choice WHEN 'opening' THEN 'rebuttal' ELSE 'opening' END, reason = NULL",
        "UPDATE speeches SET text = 'Forged words that nobody ever wrote.'",
        "UPDATE comparisons SET choice = CASE choice WHEN 'before' THEN 'after' ELSE 'before' END",
        "UPDATE seats SET alias = teacher_name",
        "UPDATE missed SET n = n + 1",
        "INSERT INTO missed SELECT code, 'p4', 1, 'rewrite', 'for', 1 FROM rooms",
        "UPDATE drafts SET phase = 'lunch' WHERE seat = 'p1'",
        "UPDATE entities SET map = 'sandwiches' WHERE map = 'flags'",
        "UPDATE entities SET entity = x'00ff' WHERE map = 'votes' OR map = 'ballots'",
        'UPDATE log SET command = \'{"type":"no such thing"}\' WHERE version = 3',
        "UPDATE log SET drafts = '[]' WHERE version = 3",
    ],
)
def test_what_somebody_forges_is_noticed_without_anybodys_words(statement, database):
    change(database, (statement,))
    status, said = checked(database)
    assert status == 1 and "Forged" not in " ".join(said)
    assert all(line.startswith(f"{ROOM}: ") and line.endswith(".") for line in said[:-1])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log SET command_id = command_id || 'x'",
        "UPDATE drafts SET at = at + 1",
        "UPDATE drafts SET text = 'Other words' WHERE seat = 'p1'",
        "UPDATE entities SET n = n + 1",
        "UPDATE entities SET version = 1",
    ],
)
def test_what_the_documents_say_is_not_noticed_is_not(statement, database):
    change(database, (statement,))
    assert checked(database)[0] == 0
