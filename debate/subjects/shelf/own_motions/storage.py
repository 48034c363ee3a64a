"""Motions that teachers write, finished or not: fields with versions, and the changes that made them.

Two people may edit one motion. Each edit says which version of the motion its author had read. If the field has changed since,
nothing of the change is saved, and its author sees both texts. So no text is lost, and nobody holds a lock. `motions/fields.py`
says which fields there are. Rooms never read this: each has a copy of the motion that it was opened with.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec
from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from ....motions.checks import Fault
from ....motions.fields import MAX_FIELD, Fields, Unfit, beyond, is_entry, is_field, tidy_field, too_long, way
from ....storage.database import Conflict, Database
from ....storage.engine import empty_wal, run_for_rows
from .tables import own_changes, own_fields, own_motions

KEPT_CHANGES = 500  # of a motion, for undo; older ones are deleted
MAX_EDITS = 400  # in one change: a card with all its links has a tenth of that
DAY_MS = 24 * 3600 * 1000  # `use` writes no more often than that
Link = Literal["edit", "read"]

_RENEWALS = {"edit": own_motions.c.edit_links, "read": own_motions.c.read_links}
_HOLD = select(own_motions.c.version).with_for_update()  # others who save wait (on SQLite, all writers do)
_ALL = select(own_fields.c.path, own_fields.c.value, own_fields.c.version, own_fields.c.n).order_by(own_fields.c.n)
_ADD = insert(own_fields)
_SET = (
    update(own_fields)
    .where(own_fields.c.motion == bindparam("of_motion"), own_fields.c.path == bindparam("at_path"))
    .values(value=bindparam("new_value"), version=bindparam("new_version"))
)


class NoMotion(LookupError):
    """There is no such motion, or it was deleted."""


class Field(NamedTuple):
    """A field's text, and the motion's version when it last changed. An empty text means that there is no such field (any more)."""

    value: str
    version: int


class OwnMotion(NamedTuple):
    """A motion as it is now. `fields` are in the motion's order; times are ms, UTC. `edit_links` and `read_links`: how often each link
    was renewed."""

    id: str
    version: int
    opened: int
    touched: int
    edit_links: int
    read_links: int
    fields: dict[str, Field]

    def renewed(self, link: Link) -> int:
        """How often this kind of link was renewed."""
        return self.edit_links if link == "edit" else self.read_links

    @property
    def texts(self) -> Fields:
        """The fields that have a text."""
        return {path: field.value for path, field in self.fields.items() if field.value}


class Edit(NamedTuple):
    """A new text for a field ("" removes it), or None to remove a whole entry, such as `cards.ID`, and with a card every link to it.
    `read`: the motion's version that the author had seen."""

    path: str
    value: str | None
    read: int


class Change(NamedTuple):
    """Edits that are made together or not at all. A change whose id was saved before gets the same answer again."""

    id: str
    author: str
    edits: Sequence[Edit]


class Saved(NamedTuple):
    """A change that was saved: when (ms), and each field's text before and after."""

    version: int
    at: int
    author: str
    edits: list[tuple[str, str, str]]


class Overtaken(Exception):
    """Someone else changed the same field. Nothing was saved; `fields` are the ones that changed, as they are now, `version` is the motion's."""

    def __init__(self, fields: dict[str, Field], version: int):
        super().__init__(", ".join(fields))
        self.fields, self.version = fields, version


class OwnMotions:
    """All teachers' own motions in the database."""

    def __init__(self, database: Database):
        self._database = database

    def create(self, id: str, fields: Fields, at: int) -> None:
        """Store a new motion. Raises Conflict if the id is taken; Unfit for fields that don't exist, or too many or too long ones."""
        texts = {path: tidy_field(value) for path, value in fields.items()}
        _check(texts)
        if too_much := beyond(texts):
            raise Unfit(too_much)
        rows = [_row(id, path, n, value, 1) for n, (path, value) in enumerate(texts.items()) if value]
        try:
            with self._database.writing() as connection:
                connection.execute(insert(own_motions), {"id": id, "version": 1, "opened": at, "touched": at})
                if rows:
                    run_for_rows(connection, _ADD, rows)
        except IntegrityError:
            raise Conflict from None

    def load(self, id: str, since: int = 0) -> OwnMotion:
        """The motion as it is now, with those fields that changed after a version. Raises NoMotion."""
        # The version is read first: if another editor saves in between, readers only ask again for what they already have.
        head = self.head(id)
        if head.version == since:
            return head
        query = _ALL.where(own_fields.c.motion == id, own_fields.c.version > since)
        with self._database.engine.connect() as connection:
            return head._replace(fields={path: Field(value, at) for path, value, at, _ in connection.execute(query)})

    def head(self, id: str) -> OwnMotion:
        """Like `load`, without the fields. Raises NoMotion."""
        with self._database.engine.connect() as connection:
            row = connection.execute(select(own_motions).where(own_motions.c.id == id)).one_or_none()
        if row is None:
            raise NoMotion(id)
        return OwnMotion(row.id, row.version, row.opened, row.touched, row.edit_links, row.read_links, {})

    def save(self, id: str, change: Change, at: int) -> int:
        """Make the edits; returns the motion's version after them. Raises NoMotion; Unfit for fields that don't exist and what
        exceeds the limits; Overtaken; Conflict when others keep SQLite busy."""
        if len(change.edits) > MAX_EDITS:
            params = {"most": MAX_EDITS}
            raise Unfit(Fault((), "There are more than %(most)s edits at once.", "Save them in several steps.", params))
        edits = [edit._replace(value=None if edit.value is None else tidy_field(edit.value)) for edit in change.edits]
        _check({edit.path: edit.value for edit in edits})
        with self._database.writing() as connection:
            version = connection.scalar(_HOLD.where(own_motions.c.id == id))
            if version is None:
                raise NoMotion(id)
            known = select(own_changes.c.version).where(
                own_changes.c.motion == id, own_changes.c.change_id == change.id
            )
            if (answered := connection.scalar(known)) is not None:
                return int(answered)
            rows = {row.path: row for row in connection.execute(_ALL.where(own_fields.c.motion == id))}
            texts = {path: row.value for path, row in rows.items()}
            new = _outcome({path: Field(row.value, row.version) for path, row in rows.items()}, edits, version)
            if not new:
                return int(version)
            if (too_much := beyond(texts | new)) and _size(texts | new) > _size(texts):
                raise Unfit(too_much)
            version += 1
            connection.execute(update(own_motions).where(own_motions.c.id == id).values(version=version, touched=at))
            if again := [path for path in new if path in rows]:
                run_for_rows(connection, _SET, [_new_value(id, path, new[path], version) for path in again])
            if fresh := [path for path in new if path not in rows]:
                first = 1 + max((row.n for row in rows.values()), default=-1)
                run_for_rows(
                    connection, _ADD, [_row(id, path, n, new[path], version) for n, path in enumerate(fresh, first)]
                )
            encoded = msgspec.json.encode([[path, texts.get(path, ""), value] for path, value in new.items()])
            entry = {"version": version, "at": at, "author": change.author, "change_id": change.id, "edits": encoded}
            connection.execute(insert(own_changes), {"motion": id, **entry})
            old = own_changes.c.version <= version - KEPT_CHANGES
            connection.execute(delete(own_changes).where(own_changes.c.motion == id, old))
        return int(version)

    def history(self, id: str, before: int | None = None, most: int = 50) -> list[Saved]:
        """The last changes, newest first; `before`: those earlier than this version."""
        query = select(own_changes).where(own_changes.c.motion == id).order_by(own_changes.c.version.desc()).limit(most)
        if before is not None:
            query = query.where(own_changes.c.version < before)
        with self._database.engine.connect() as connection:
            return [
                Saved(row.version, row.at, row.author, [(p, b, a) for p, b, a in msgspec.json.decode(row.edits)])
                for row in connection.execute(query)
            ]

    def use(self, id: str, at: int) -> None:
        """Note that the motion was read or played, so that it is kept."""
        seen = own_motions.c.touched < at - DAY_MS
        with self._database.engine.connect() as connection:
            if connection.scalar(select(own_motions.c.id).where(own_motions.c.id == id, seen)) is None:
                return
        with self._database.writing() as connection:
            connection.execute(update(own_motions).where(own_motions.c.id == id, seen).values(touched=at))

    def renew(self, id: str, link: Link) -> int:
        """Void every earlier link of this kind; returns how often that has been done. Raises NoMotion."""
        column = _RENEWALS[link]
        with self._database.writing() as connection:
            renewed = connection.scalar(
                update(own_motions).where(own_motions.c.id == id).values({column: column + 1}).returning(column)
            )
        if renewed is None:
            raise NoMotion(id)
        return int(renewed)

    def delete(self, id: str) -> None:
        """Delete the motion with all its changes. Raises NoMotion."""
        with self._database.writing() as connection:
            gone = connection.execute(delete(own_motions).where(own_motions.c.id == id)).rowcount
        if not gone:
            raise NoMotion(id)
        empty_wal(self._database.engine)

    def forget(self, before: int, at_most: int) -> list[str]:
        """Delete motions that were last used before then (ms); return their ids. Fewer than `at_most`: those were all."""
        unused = select(own_motions.c.id).where(own_motions.c.touched < before).limit(at_most)
        with self._database.writing() as connection:
            ids = list(connection.scalars(unused.with_for_update(skip_locked=True)))
            connection.execute(delete(own_motions).where(own_motions.c.id.in_(ids)))
        if len(ids) < at_most:
            empty_wal(self._database.engine)
        return ids


def _check(texts: Mapping[str, str | None]) -> None:
    faults = []
    for path, value in texts.items():
        if not (is_entry(path) if value is None else is_field(path)):
            faults.append(Fault(way(path), "No motion has a field of this name.", "Reload the page, then try again."))
        elif value and len(value) > MAX_FIELD:
            faults.append(too_long(path, value))
    if faults:
        raise Unfit(*faults)


def _outcome(now: Mapping[str, Field], edits: Sequence[Edit], version: int) -> Fields:
    """What the edits change, entries that they remove included. Raises Overtaken."""
    new: Fields = {}
    overtaken: dict[str, Field] = {}
    for path, value, read in edits:
        if value is None:
            below = [each for each in now if is_below(each, path) and each != path]
            overtaken |= {each: now[each] for each in below if now[each].version > read and now[each].value}
            if filled := [each for each in below if now[each].value]:
                # The entry's own row has no text. Its version tells those who still edit the entry that it was removed.
                new |= {path: "", **dict.fromkeys(filled, "")}
        elif value != now.get(path, Field("", 0)).value:
            removed = [now[each] for each in _above(path) if each in now]
            seen = [now[path]] if path in now else []
            if latest := [field for field in (*seen, *removed) if field.version > read]:
                overtaken[path] = Field(seen[0].value if seen else "", max(field.version for field in latest))
            new[path] = value
    if overtaken:
        raise Overtaken(overtaken, version)
    return new


def is_below(path: str, entry: str) -> bool:
    """Whether a field belongs to an entry. A link belongs to both of its cards."""
    if path == entry or path.startswith(f"{entry}."):
        return True
    return entry.startswith("cards.") and entry.count(".") == 1 and f".answers.{entry.removeprefix('cards.')}." in path


def _above(path: str) -> list[str]:
    """The entries that a field belongs to."""
    parts = path.split(".")
    paths = [".".join(parts[:n]) for n in range(2, len(parts))]
    if len(parts) == 5 and parts[0] == "cards" and parts[2] == "answers":
        paths.append(f"cards.{parts[3]}")
    return paths


def _row(motion: str, path: str, n: int, value: str, version: int) -> dict[str, str | int]:
    return {"motion": motion, "path": path, "n": n, "value": value, "version": version}


def _new_value(motion: str, path: str, value: str, version: int) -> dict[str, str | int]:
    return {"of_motion": motion, "at_path": path, "new_value": value, "new_version": version}


def _size(texts: Mapping[str, str]) -> tuple[int, int]:
    return sum(map(bool, texts.values())), sum(map(len, texts.values()))
