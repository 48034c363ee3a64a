"""A class as files: everything that its rows hold of its people as JSON, and the figures as a table."""

import re
import time
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import msgspec
from flask import make_response
from sqlalchemy import bindparam, select
from werkzeug.wrappers import Response

from ...game.acts.speaking import TABLE
from ...i18n import gettext as _
from ...storage.class_history import History, history
from ...storage.classes import Member, SchoolClass
from ...storage.rooms import entities
from ...storage.rooms.store import Store
from ...storage.schema import class_seats, revisions, speeches
from ...storage.schema import entities as entity_rows
from ...web import spreadsheet

_TEXTS = (
    select(
        class_seats.c.member,
        speeches,
        revisions.c.text.label("new_text"),
        revisions.c.restatement.label("new_restatement"),
        entity_rows.c.entity,
    )
    .join(speeches, (speeches.c.room == class_seats.c.room) & (speeches.c.author == class_seats.c.seat))
    .outerjoin(revisions, (revisions.c.room == speeches.c.room) & (revisions.c.speech == speeches.c.id))
    .join(entity_rows, (entity_rows.c.room == speeches.c.room) & (entity_rows.c.id == speeches.c.id))
    .where(
        entity_rows.c.map == "speeches", class_seats.c.room == bindparam("of_room"), class_seats.c.member.is_not(None)
    )
    .order_by(speeches.c.at, speeches.c.id)
)


def everything(
    store: Store,
    school_class: SchoolClass,
    members: Sequence[Member],
    more: Mapping[str, object] = MappingProxyType({}),
) -> bytes:
    """The JSON of a class with these members, and `more` that belongs to no single person. docs/protocol.md, section 1, describes it."""
    past = history(store, school_class)
    texts: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    lesson_of = {room: lesson.code for lesson in past.lessons for room in lesson.rooms}
    for room, code in lesson_of.items():
        time.sleep(0)  # others first: this takes a while
        with store.database.engine.connect() as connection:
            for row in connection.execute(_TEXTS, {"of_room": room}).all():
                texts[row.member, code].append(_text(row))
    titles = {lesson.pack: store.motion_of(lesson.pack).title for lesson in past.lessons}
    written = {
        "note": "Sides were given, not chosen, unless a room let students choose them.",
        "class": {"name": school_class.name, "opened": school_class.opened, "keep_days": school_class.keep_days},
        "lessons": [
            {
                "code": held.code,
                "rooms": held.rooms,
                "opened": held.opened,
                "motion": titles[held.pack],
                "finished": held.finished,
            }
            for held in past.lessons
        ],
        "people": [
            {
                "id": member.id,
                "name": member.name,
                "lessons": [
                    {"code": lesson.code, **vars(part), "texts": texts[member.id, lesson.code]}
                    for lesson, part in past.of(member.id)
                ],
            }
            for member in members
        ],
        **more,
    }
    return msgspec.json.format(msgspec.json.encode(written))


def _text(row: Any) -> dict[str, Any]:
    as_stored = ("room", "kind", "round", "side", "text", "restatement", "weighing", "at")
    content = {name: getattr(row, name) for name in as_stored} | {
        "cards": row.cards.split(),
        "state": "hidden" if row.hidden else row.state,
        "by_clock": row.by_clock,
        "noted": _noted(row),
    }
    if row.new_text is not None:
        content["rewrite"] = {"text": row.new_text, "restatement": row.new_restatement}
    return {name: value for name, value in content.items() if value not in ("", None)}


def _noted(row: Any) -> str:
    """Whose words a line of what was said is in, if they aren't its speaker's."""
    line = entities.DECODERS["speeches"].decode(row.entity)
    return "card" if line.from_card else line.noted_by and ("table" if line.noted_by == TABLE else "other")


def figure_rows(past: History, members: Sequence[Member]) -> list[list[spreadsheet.Cell]]:
    """A table with a row for each person and lesson; the first row has the headings, in the reader's language."""
    headings: list[spreadsheet.Cell] = [
        _("Name"), _("Alias"), _("Date"), _("Room"), _("Texts sent"), _("Texts due"), _("Clashes judged"), _("Clashes due"), _("Rounds for (given)"),
        _("Rounds against (given)"), _("Words"), _("Rewrites"), _("Rewrites compared"), _("Rewrites found stronger"), _("Clearly preferred to the texts of"),
        _("Texts of others clearly preferred"), _("No clear difference from the texts of"),
    ]  # fmt: skip
    rows: list[list[spreadsheet.Cell]] = [headings]
    for member in members:
        for lesson, part in past.of(member.id):
            date = datetime.fromtimestamp(lesson.opened / 1000, UTC).strftime("%Y-%m-%d")
            sides = [part.sides.get("for", 0), part.sides.get("against", 0)]
            done = [part.sent, part.due, part.judged, part.to_judge, *sides]
            written = [part.words, part.rewrites, part.compared, part.stronger]
            band = part.band or (None, None, None)
            rows.append([member.name, part.alias, date, lesson.code, *done, *written, *band])
    return rows


def as_file(content: bytes, name: str, kind: str) -> Response:
    """An answer that browsers save, under a class's or person's name as far as its letters are plain."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-") or "class"
    answer = make_response(content)
    answer.headers["Content-Type"] = {"json": "application/json", "csv": "text/csv; charset=utf-8"}[kind]
    answer.headers["Content-Disposition"] = f'attachment; filename="{stem}.{kind}"'
    return answer
