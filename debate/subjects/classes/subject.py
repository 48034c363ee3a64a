"""Declares a class over time: its pages for teachers, its people and their cards."""

from ...i18n import gettext as _
from ...web.subject import Subject
from ...who.class_tokens import CLASS
from . import cards, class_people, pages, term

SUBJECT = Subject(
    (pages.blueprint, class_people.blueprint, term.blueprint, cards.blueprint),
    statuses={"no_lesson": 409},
    cookies=[CLASS],
    of_class=lambda services: {"apart": services.classes.apart},
    back=dict.fromkeys(("classes", "class_people", "term"), lambda: ("/classes", _("Your classes"))),
)
