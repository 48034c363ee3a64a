"""What was owed and missed, and what the clock sent, as rows"""

import json
from collections import Counter, defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KINDS = "'opening', 'rebuttal', 'ballot', 'star', 'rewrite'"
TEXTS = ("opening", "rebuttal")  # what the version before noted as missed
WRITTEN = {"speeches": "speeches", "revisions": "revisions"}  # a map's name, and that of its table

rooms = sa.table("rooms", sa.column("code"), sa.column("version"))
log = sa.table("log", sa.column("room"), sa.column("at"), sa.column("drafts", sa.LargeBinary))
entities = sa.table(
    "entities",
    *(sa.column(name) for name in ("room", "map", "id", "n", "version")),
    sa.column("entity", sa.LargeBinary),
)  # fmt: skip
missed = sa.table("missed", *(sa.column(name) for name in ("room", "seat", "round", "kind", "side", "n")))

Key = tuple[str, str]  # a room and an id in it


def upgrade() -> None:
    for table in WRITTEN.values():
        op.add_column(table, sa.Column("by_clock", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "missed",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("side", sa.String(length=8)),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.CheckConstraint(f"kind IN ({KINDS})", name=op.f("ck_missed_kind")),
        sa.CheckConstraint("side IN ('for', 'against')", name=op.f("ck_missed_side")),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], name=op.f("fk_missed_room_seat"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_missed_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "seat", "round", "kind", name=op.f("pk_missed")),
    )
    _note_what_the_clock_sent()
    found = _all("missed")
    _note_missed_ballots(found)
    for (room, seat), each in found.items():
        for round, kind, side, n in ((*one, 1)[:4] for one in each):
            row = {"room": room, "seat": seat, "round": round, "kind": kind, "side": side, "n": n}
            op.execute(sa.insert(missed).values(row))


def downgrade() -> None:
    for (room, seat), each in _all("missed").items():
        texts = [one[:3] for one in each if one[1] in TEXTS]
        _write("missed", (room, seat), texts) if texts else _remove("missed", (room, seat))
    for map in WRITTEN:
        for key, text in _all(map).items():
            if text.pop("by_clock", None) is not None:
                _write(map, key, text)
    op.drop_table("missed")
    for table in WRITTEN.values():
        op.drop_column(table, "by_clock")


def _note_what_the_clock_sent() -> None:
    """A text was sent by the clock if the log has a draft of its author at its very moment."""
    query = sa.select(log.c.room, log.c.at, log.c.drafts).where(log.c.drafts.is_not(None))
    sent = {
        (room, author, at) for room, at, drafts in op.get_bind().execute(query).all() for author in json.loads(drafts)
    }
    for map, name in WRITTEN.items():
        table = sa.table(name, sa.column("room"), sa.column("id"), sa.column("by_clock", sa.Boolean))
        for (room, id), text in _all(map).items():
            if (room, text.get("author", ""), text["at"]) in sent:
                _write(map, (room, id), text | {"by_clock": True})
                op.execute(sa.update(table).where(table.c.room == room, table.c.id == id).values(by_clock=True))


def _note_missed_ballots(found: dict[Key, Any]) -> None:
    """Ballots of revealed rounds that nobody cast, of people who were still here."""
    revealed, clashes, seats = set(_all("scores")), _all("clashes"), _all("seats")
    uncast: dict[Key, Counter[tuple[int, str | None]]] = defaultdict(Counter)
    for (room, _), ballot in _all("ballots").items():
        round, seat = clashes[room, ballot["clash"]]["round"], seats[room, ballot["seat"]]
        is_here = not any(seat.get(name) for name in ("gone", "out", "unheard", "bot"))
        if not ballot.get("choice") and (room, str(round)) in revealed and is_here:
            side = ballot["bench"] if ballot["bench"] != "judges" else None
            uncast[room, ballot["seat"]][round, side] += 1
    for key, counts in uncast.items():
        new = [[round, "ballot", side, n] for (round, side), n in counts.items()]
        is_known = key in found
        found[key] = [*found.get(key, ()), *new]
        _write("missed", key, found[key]) if is_known else _add("missed", key, found[key])


# --- entities -----------------------------------------------------------------------------


def _all(map: str) -> dict[Key, Any]:
    query = sa.select(entities.c.room, entities.c.id, entities.c.entity).where(
        entities.c.map == map, entities.c.entity.is_not(None)
    )
    return {(room, id): json.loads(entity) for room, id, entity in op.get_bind().execute(query).all()}


def _of(map: str, key: Key) -> list[Any]:
    return [entities.c.room == key[0], entities.c.map == map, entities.c.id == key[1]]


def _write(map: str, key: Key, value: object) -> None:
    op.execute(sa.update(entities).where(*_of(map, key)).values(entity=_bytes(value)))


def _add(map: str, key: Key, value: object) -> None:
    version = op.get_bind().execute(sa.select(rooms.c.version).where(rooms.c.code == key[0])).scalar_one()
    op.execute(sa.delete(entities).where(*_of(map, key)))  # one that was removed before
    row = {"room": key[0], "map": map, "id": key[1], "n": (version + 1) * 1_000_000, "version": version}
    op.execute(sa.insert(entities).values(row | {"entity": _bytes(value)}))


def _remove(map: str, key: Key) -> None:
    op.execute(sa.delete(entities).where(*_of(map, key)))


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
