"""The subjects of the program, lowest first: each may use those before it. A subject declares itself in its `subject.py`."""

from ..web.subject import Subject
from .classes.subject import SUBJECT as CLASSES
from .front.subject import SUBJECT as FRONT
from .halls.subject import SUBJECT as HALLS
from .opening.subject import SUBJECT as OPENING
from .practice.subject import SUBJECT as PRACTICE
from .results.subject import SUBJECT as RESULTS
from .rooms.subject import SUBJECT as ROOMS
from .shelf.subject import SUBJECT as SHELF

SUBJECTS: tuple[Subject, ...] = (FRONT, SHELF, RESULTS, ROOMS, HALLS, PRACTICE, CLASSES, OPENING)
