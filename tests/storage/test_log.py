"""A room's log, read back and replayed: for the check of `debate replay`."""

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import update

from debate.__main__ import main
from debate.config import Settings
from debate.game.model import commands as c
from debate.storage import schema
from debate.storage.engine import open_engine, upgrade_schema
from debate.storage.rooms import entities, log
from debate.storage.rooms.store import Store
from debate.subjects.results import replay
from support.kept import ROOM, Kept, keep


def checked(store, code: str | None = ROOM) -> tuple[int, str]:
    said: list[str] = []
    return replay.check_rooms(store, code, said.append), "\n".join(said)


def test_a_kept_room_is_what_its_log_leads_to_drafts_included(store):
    table = Kept(store, 4, "class").to("opening")
    keep(store, "p0", table.phase.id, "A draft of mine that is long enough to be sent.")
    table.end().to("finished")
    first, entries, stored = log.read_log(store, ROOM)
    assert (first.version, [entry.version for entry in entries]) == (0, list(range(1, stored.version + 1)))
    assert stored.outcome == table.room.outcome and any(entry.drafts for entry in entries)
    assert checked(store) == (0, "1 of 1 rooms are what their logs lead to.")
    assert checked(store, None) == checked(store)


def test_a_time_factor_of_one_that_changed_nothing_leaves_a_room_as_its_log_leads_to(store):
    table = Kept(store, 4, "sprint").do("host", c.TimeFactor(seat="p0", factor=1)).to("opening")
    table.do("host", c.TimeFactor(seat="p1", factor=1)).to("finished")
    assert checked(store) == (0, "1 of 1 rooms are what their logs lead to.")
    assert replay.film(log.read_log(store, ROOM), lambda: None)["frames"]


def test_a_room_that_somebody_changed_beside_the_rules_is_found(store):
    table = Kept(store, 4, "sprint").to("finished")
    with store.database.writing() as connection:
        seat = msgspec.structs.replace(table.room.seats["p0"], role="host")
        of = (schema.entities.c.room == ROOM, schema.entities.c.map == "seats", schema.entities.c.id == "p0")
        connection.execute(update(schema.entities).where(*of).values(entity=msgspec.json.encode(seat)))
    assert checked(store) == (
        1,
        f"{ROOM}: The log leads to something else: seats.p0.role: another value.\n"
        f"{ROOM}: In the table seats, the row p0 has another role than the room.\n0 of 1 rooms are what their logs lead to.",
    )


def test_a_log_that_somebody_changed_is_found(store):
    Kept(store, 4, "sprint").to("draw")
    with store.database.writing() as connection:
        command = c.encode(c.TakeOver())
        connection.execute(update(schema.log).where(schema.log.c.version == 2).values(command=command))
    status, said = checked(store)
    assert (
        status == 1 and f"{ROOM}: The log can’t be replayed: version 2: the rules fail at take_over (KeyError)." in said
    )


def test_the_course_of_a_debate_is_told_without_names_and_words(store):
    table, said = Kept(store, 2, "sprint").to("finished"), []
    replay.tell_phases(store, ROOM, said.append)
    assert [line.split()[2] for line in said[:-1]] == [
        "lobby", "stance", "draw", "opening", "rebuttal", "vote", "reveal", "stance", "finished",
    ]  # fmt: skip
    assert said[-1] == f"{table.room.version} commands, 3 seats, {len(table.room.speeches)} texts."
    assert not [word for seat in table.room.seats.values() if (word := seat.alias) and word in " ".join(said)]


def test_the_command_line_exits_with_1_where_something_differs(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DEBATE_DATA", str(tmp_path))
    for name in ("DATABASE_URL", "DEBATE_SECRET"):
        monkeypatch.delenv(name, raising=False)
    engine = open_engine(Settings.read().database_url)
    upgrade_schema(engine)
    table = Kept(Store(engine), 2, "sprint").to("draw")
    left = []
    for arguments in ([ROOM.lower(), "--check"], ["--check"], [ROOM, "--check"], ["XXXXX", "--check"], []):
        if len(left) == 2:
            with Store(engine).database.writing() as connection:
                connection.execute(update(schema.rooms).values(state=entities.rest(replace(table.room, locked=True))))
        with pytest.raises(SystemExit) as leaving:
            main(["replay", *arguments])
        left.append(leaving.value.code)
    assert (
        left[:3] == [0, 0, 1]
        and f"{ROOM}: The log leads to something else: locked: False replayed, True stored" in capsys.readouterr().out
    )
    assert left[3] == "There is no room XXXXX." and "Which room?" in left[4]
