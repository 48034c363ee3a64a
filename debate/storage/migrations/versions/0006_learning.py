"""What a debate learns from: weighing, slots, tips, stars, revisions, comparisons; every row is kept"""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

WEIGHING = "'scale', 'likelihood', 'severity', 'duration'"
CHOICES = "'opening', 'rebuttal', 'close'"
BENCHES = "'for', 'against', 'judges'"
REASONS = {"0005": "'clear', 'backed', 'counts'", "0006": "'clear', 'backed', 'counts', 'weighed'"}
TIPS = "'evidence', 'answer', 'reason', 'weigh', 'clear'"
JUDGED = "'opening', 'rebuttal'"
LONGEST_FIRST_ROUND = 1.5

rooms = sa.table("rooms", sa.column("code"), sa.column("state", sa.LargeBinary))
entities = sa.table(
    "entities", sa.column("room"), sa.column("map"), sa.column("id"), sa.column("entity", sa.LargeBinary)
)  # fmt: skip


def upgrade() -> None:
    _add_checked("speeches", "weighing", 12, WEIGHING)
    op.add_column("drafts", sa.Column("weighing", sa.String(length=12), nullable=False, server_default=""))
    op.add_column("drafts", sa.Column("slots", sa.Text(), nullable=False, server_default=""))
    op.add_column("drafts", sa.Column("speech", sa.String(length=64), nullable=False, server_default=""))
    _allow_reasons("0005", "0006")
    _add_checked("votes", "tip", 8, TIPS)
    _add_checked("votes", "tip_for", 8, JUDGED)
    op.create_table(
        "stars",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("speeches", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_stars_room"), ondelete="CASCADE"),
        _in_room("stars", "seat", "seats"),
        sa.PrimaryKeyConstraint("room", "seat", "round", name=op.f("pk_stars")),
    )
    op.create_table(
        "revisions",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("speech", sa.String(length=64), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("restatement", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("weighing", sa.String(length=12)),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.CheckConstraint(f"weighing IN ({WEIGHING})", name=op.f("ck_revisions_weighing")),
        sa.CheckConstraint("state IN ('sent', 'waiting', 'returned')", name=op.f("ck_revisions_state")),
        _in_room("revisions", "speech", "speeches"),
        _in_room("revisions", "author", "seats"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_revisions_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "id", name=op.f("pk_revisions")),
    )
    op.create_table(
        "comparisons",
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.String(length=64), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("choice", sa.String(length=8), nullable=False),
        sa.CheckConstraint("choice IN ('before', 'after')", name=op.f("ck_comparisons_choice")),
        _in_room("comparisons", "seat", "seats"),
        _in_room("comparisons", "revision", "revisions"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name=op.f("fk_comparisons_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room", "id", name=op.f("pk_comparisons")),
        sa.UniqueConstraint("room", "seat", "revision", name=op.f("uq_comparisons_room_seat_revision")),
    )
    _each(rooms, ("code",), "state", _with_a_shorter_first_round)
    _each_entity("ballots", lambda ballot, room: ballot.pop("first", None))
    _count_reasons(_by_winner)


def downgrade() -> None:
    _count_reasons(_all_alike)
    _each_entity("ballots", _without_news)
    _end_rewriting()
    op.execute(sa.delete(entities).where(entities.c.map.in_(("stars", "revisions", "comparisons"))))
    for table in ("comparisons", "revisions", "stars"):
        op.drop_table(table)
    op.execute("UPDATE votes SET reason = NULL WHERE reason = 'weighed'")
    for column in ("tip_for", "tip"):
        _drop_checked("votes", column)
    _allow_reasons("0006", "0005")
    for column in ("speech", "slots", "weighing"):
        op.drop_column("drafts", column)
    _drop_checked("speeches", "weighing")


# --- columns ------------------------------------------------------------------------------


def _add_checked(table: str, column: str, length: int, values: str) -> None:
    """A column that is null or one of these, without a copy of the table, which SQLite would otherwise need."""
    check = f"CONSTRAINT ck_{table}_{column} CHECK ({column} IN ({values}))"
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR({length}) {check}")


def _in_room(table: str, column: str, of: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["room", column], [f"{of}.room", f"{of}.id"], name=op.f(f"fk_{table}_room_{column}"), ondelete="CASCADE"
    )


def _drop_checked(table: str, column: str) -> None:
    op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


def _allow_reasons(old: str, new: str) -> None:
    """Other values of votes.reason. SQLite keeps a check only together with its table, so that one is copied."""
    with op.batch_alter_table("votes", copy_from=_votes(REASONS[old])) as votes:
        votes.drop_constraint(op.f("ck_votes_reason"), type_="check")
        votes.create_check_constraint(op.f("ck_votes_reason"), f"reason IN ({REASONS[new]})")


def _votes(reasons: str) -> sa.Table:
    """The table of votes as it was before, which is all that is known of it when it is copied."""
    return sa.Table(
        "votes",
        sa.MetaData(),
        sa.Column("room", sa.String(length=8), nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("clash", sa.String(length=64), nullable=False),
        sa.Column("bench", sa.String(length=8), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("choice", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=8)),
        sa.CheckConstraint(f"bench IN ({BENCHES})", name="ck_votes_bench"),
        sa.CheckConstraint(f"choice IN ({CHOICES})", name="ck_votes_choice"),
        sa.CheckConstraint(f"reason IN ({reasons})", name="ck_votes_reason"),
        sa.ForeignKeyConstraint(["room"], ["rooms.code"], name="fk_votes_room", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["room", "clash"], ["clashes.room", "clashes.id"], name="fk_votes_room_clash", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["room", "seat"], ["seats.room", "seats.id"], name="fk_votes_room_seat", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("room", "seat", "clash", name="pk_votes"),
    )


# --- stored JSON --------------------------------------------------------------------------


def _end_rewriting() -> None:
    """0005 knows no phase after the reveal: a room that rewrites or compares is back in the reveal of its round, without a clock."""

    def back(state: dict[str, Any], room: str) -> None:
        phase = state["phase"]
        state["options"].pop("revise", None)
        for name in ("revise", "compare"):
            state["options"]["lengths"].pop(name, None)
        if phase["name"] in ("revise", "compare"):
            phase |= {
                "name": "reveal",
                "id": f"{phase['id'].partition('-')[0]}-reveal",
                "deadline": None,
                "remaining": None,
                "length": 0,
            }

    _each(rooms, ("code",), "state", back)
    ids = sa.table("rooms", sa.column("phase_id"), sa.column("deadline"))
    for name in ("revise", "compare"):
        late = ids.c.phase_id.like(f"%-{name}")
        op.execute(
            sa.update(ids).where(late).values(phase_id=sa.func.replace(ids.c.phase_id, name, "reveal"), deadline=None)
        )


def _with_a_shorter_first_round(state: dict[str, Any], room: str) -> None:
    """A room whose first round was up to twice as long could not change any option any more."""
    options = state["options"]
    options["first_round"] = min(options["first_round"], LONGEST_FIRST_ROUND)


def _without_news(ballot: dict[str, Any], room: str) -> None:
    """A ballot as 0005 knew it. Which text stood first is not known any more."""
    ballot["first"] = "opening"
    for name in ("tip", "tip_for"):
        ballot.pop(name, None)
    if ballot.get("reason") == "weighed":
        del ballot["reason"]


def _count_reasons(count: Callable[[list[dict[str, Any]]], dict[str, Any]]) -> None:
    """The reasons of every clash that was scored, counted again from its ballots; of one with a hidden text, and so without votes, none."""
    cast: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for room, ballot in op.get_bind().execute(_all_of("ballots", entities.c.room, entities.c.entity)).all():
        found = json.loads(ballot)
        if found.get("choice"):
            cast.setdefault((room, found["clash"]), []).append(found)

    def of_round(score: dict[str, Any], room: str) -> None:
        for id, clash in score["clashes"].items():
            clash["reasons"] = count(cast.get((room, id), []) if any(clash["votes"].values()) else [])

    _each_entity("scores", of_round)


def _by_winner(cast: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    said: dict[str, dict[str, int]] = {}
    for ballot in cast:
        if ballot.get("reason") and ballot["choice"] != "close":
            of = said.setdefault(ballot["choice"], {})
            of[ballot["reason"]] = of.get(ballot["reason"], 0) + 1
    return said


def _all_alike(cast: list[dict[str, Any]]) -> dict[str, int]:
    counts = Counter(ballot.get("reason", "") for ballot in cast)
    return {reason: counts[reason] for reason in ("clear", "backed", "counts")}


def _all_of(map: str, *columns: Any) -> sa.Select[Any]:
    return sa.select(*columns).where(entities.c.map == map, entities.c.entity.is_not(None))


def _each_entity(map: str, change: Callable[[dict[str, Any], str], Any]) -> None:
    _each(entities, ("room", "map", "id"), "entity", change, entities.c.map == map)


def _each(table: Any, keys: tuple[str, ...], column: str, change: Callable[..., Any], *where: Any) -> None:
    names = [table.c[key] for key in keys]
    query = sa.select(*names, table.c[column]).where(table.c[column].is_not(None), *where)
    for *key, data in op.get_bind().execute(query).all():
        found = json.loads(data)
        change(found, key[0])
        mine = [name == value for name, value in zip(names, key, strict=True)]
        op.get_bind().execute(sa.update(table).where(*mine).values({column: _bytes(found)}))


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
