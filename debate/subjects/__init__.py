"""The subjects of the program, in the order in which they are added. Each declares itself in its `subject.py`."""

from ..web.subject import Subject

SUBJECTS: tuple[Subject, ...] = ()
