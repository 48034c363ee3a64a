"""Migrations 0015, 0017 and 0018: the steps of reveals and endings under way, and of what hosts did, from one schema to the next and back."""

import json

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from debate.game.model import commands as c
from debate.storage import schema
from debate.storage.engine import downgrade_schema, upgrade_schema
from debate.storage.rooms import entities
from debate.storage.rooms.store import Store
from support.kept import ROOM, Kept


def stored(engine, of: str) -> tuple[str, list[str]]:
    """A room's step as the database has it (`step` of a reveal, `at` of an ending), and those that its log names."""
    with engine.connect() as connection:
        state = json.loads(connection.scalar(select(schema.rooms.c.state)))
        log = [json.loads(data) for data in connection.scalars(select(schema.log.c.command))]
    return state["phase"].get(of), [one["step"] for one in log if one["type"] in ("show_clash", "show_ending")]


def write(engine, of: str, step: str) -> None:
    """An earlier version wrote this step, of the room and in the log."""
    with engine.begin() as connection:
        state = json.loads(connection.scalar(select(schema.rooms.c.state)))
        state["phase"][of] = step
        connection.execute(update(schema.rooms).values(state=json.dumps(state).encode()))
        for version, data in connection.execute(select(schema.log.c.version, schema.log.c.command)).all():
            command = json.loads(data)
            if command["type"] in ("show_clash", "show_ending"):
                told = update(schema.log).where(schema.log.c.version == version)
                connection.execute(told.values(command=json.dumps(command | {"step": step}).encode()))


@pytest.mark.parametrize("before", ["votes", "verdict", "names"])
def test_a_reveal_at_one_of_its_former_steps_goes_on_with_its_result(store, engine, before):
    table = Kept(store, 4).to("reveal")
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "result"))
    downgrade_schema(engine, "0014")
    assert stored(engine, "step") == ("names", ["names"])
    write(engine, "step", before)
    upgrade_schema(engine)
    assert stored(engine, "step") == ("result", ["result"])
    assert Store(engine).load(ROOM) == table.room


def test_a_reveal_at_everybodys_own_results_is_at_the_names_for_a_version_that_knows_none(store, engine):
    table = Kept(store, 4).to("reveal")
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    downgrade_schema(engine, "0014")
    assert stored(engine, "step") == ("names", ["names"])


def test_an_ending_that_was_at_its_awards_is_at_the_first_and_back_at_the_awards(store, engine):
    table = Kept(store, 8).to("finished")
    winners = {"strong_opening": ("p0",), "strong_rebuttal": ("p1",)}
    table.room.outcome = replace(table.room.outcome, winners=winners)
    table.do("host", c.ShowEnding("strong_rebuttal"))
    for before, after in (("0016", "awards"), ("head", "strong_opening")):
        (downgrade_schema if before == "0016" else upgrade_schema)(engine, before)
        assert stored(engine, "at") == (after, [after])
    assert Store(engine).load(ROOM).phase.at == "strong_opening"
    write(engine, "at", "last")
    downgrade_schema(engine, "0016")
    assert stored(engine, "at") == ("moved", ["moved"])


@pytest.mark.parametrize(("before", "after"), [("again", "lines"), ("rewrites", "lines"), ("sides", "moved")])
def test_an_ending_at_one_of_its_former_steps_is_at_one_that_there_is(store, engine, before, after):
    table = Kept(store, 8).to("finished")
    table.do("host", c.ShowEnding("last"))
    downgrade_schema(engine, "0017")
    assert stored(engine, "at") == ("last", ["last"])
    write(engine, "at", before)
    upgrade_schema(engine)
    assert stored(engine, "at") == (after, [after])


def test_a_room_in_another_phase_is_not_touched(store, engine):
    table = Kept(store, 4).to("vote")
    downgrade_schema(engine, "0014")
    upgrade_schema(engine)
    with engine.connect() as connection:
        assert connection.scalar(select(schema.rooms.c.state)) == msgspec.json.encode(
            msgspec.json.decode(entities.rest(table.room))
        )
