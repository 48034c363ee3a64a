"""Declares practice: against bots, drills, and both without a network."""

from ...web.subject import Subject
from . import drill_pages, offline_pages, pages

SUBJECT = Subject((pages.blueprint, drill_pages.blueprint, offline_pages.blueprint))
