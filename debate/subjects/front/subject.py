"""Declares the first page, pages about the program, and what its operator asks."""

from ...web.subject import Subject
from . import about, home, operating

SUBJECT = Subject((home.blueprint, about.blueprint, operating.blueprint))
