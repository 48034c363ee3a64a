"""One word for one thing: entities, used links, bots and shared texts get their names; every row is kept"""

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SEAT, OPTION, ROOM = ("house", "bot"), ("house", "bot_level"), ("lent", "texts_shared")
COMMANDS = {"lend": "share_texts", "unlend": "unshare_texts", "seat_house": "add_bot", "mend": "resend"}
GONE = "schema", "show_three"  # of a room and of its options: nothing ever read them

rooms = sa.table("rooms", sa.column("code"), sa.column("state", sa.LargeBinary))
log = sa.table("log", sa.column("room"), sa.column("version"), sa.column("command", sa.LargeBinary))


def upgrade() -> None:
    op.rename_table("things", "entities")
    op.rename_table("taken", "used_links")
    op.execute("ALTER TABLE entities RENAME COLUMN thing TO entity")
    op.execute("ALTER TABLE seats RENAME COLUMN house TO bot")
    _name_constraints({"things": "entities", "taken": "used_links"})
    _rewrite("entity", SEAT, OPTION, ROOM, COMMANDS)


def downgrade() -> None:
    _rewrite("entity", SEAT[::-1], OPTION[::-1], ROOM[::-1], {new: old for old, new in COMMANDS.items()})
    op.execute("ALTER TABLE seats RENAME COLUMN bot TO house")
    op.execute("ALTER TABLE entities RENAME COLUMN entity TO thing")
    op.rename_table("used_links", "taken")
    op.rename_table("entities", "things")
    _name_constraints({"entities": "things", "used_links": "taken"})


def _name_constraints(tables: dict[str, str]) -> None:
    """Keys keep the names of their table. SQLite keeps none of a primary or foreign key that anything depends on."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for old, new in tables.items():
        for kind in (f"pk_{old}", f"fk_{old}_room"):
            op.execute(f"ALTER TABLE {new} RENAME CONSTRAINT {kind} TO {kind.replace(old, new)}")


def _rewrite(
    column: str, seat: tuple[str, str], option: tuple[str, str], room: tuple[str, str], commands: dict[str, str]
) -> None:
    """The stored JSON, with names for names."""

    def of_room(state: dict[str, Any]) -> None:
        _name(state, *room)
        _name(state["options"], *option)
        state.pop(GONE[0], None)
        state["options"].pop(GONE[1], None)

    def of_command(command: dict[str, Any]) -> None:
        command["type"] = commands.get(command["type"], command["type"])
        if command["type"] == "set":
            _name(command["options"], *option)
            command["options"].pop(GONE[1], None)

    entities = sa.table(
        "entities", sa.column("room"), sa.column("map"), sa.column("id"), sa.column(column, sa.LargeBinary)
    )
    _each(rooms, ("code",), "state", of_room)
    _each(entities, ("room", "map", "id"), column, lambda one: _name(one, *seat), entities.c.map == "seats")
    _each(log, ("room", "version"), "command", of_command)


def _name(found: dict[str, Any], old: str, new: str) -> None:
    if old in found:
        found[new] = found.pop(old)


def _each(
    table: Any, keys: tuple[str, ...], column: str, change: Callable[[dict[str, Any]], None], *where: Any
) -> None:
    names = [table.c[key] for key in keys]
    query = sa.select(*names, table.c[column]).where(table.c[column].is_not(None), *where)
    for *key, data in op.get_bind().execute(query).all():
        found = json.loads(data)
        change(found)
        mine = [name == value for name, value in zip(names, key, strict=True)]
        op.get_bind().execute(sa.update(table).where(*mine).values({column: _bytes(found)}))


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
