"""Declares the forms that open rooms, halls and rehearsals."""

from ...web.subject import Subject
from . import lesson, new_room, rehearsal

SUBJECT = Subject((lesson.blueprint, new_room.blueprint, rehearsal.blueprint))
