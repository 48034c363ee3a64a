"""Declares several rooms side by side."""

from ...web.subject import Subject
from . import pages

SUBJECT = Subject((pages.blueprint,))
