"""HTTP: home, practice, joining, the room's screens, motions. No decision about a debate is made here."""

from flask_babel import gettext as _
from werkzeug.routing import BaseConverter

from ..access.credentials import tidy_code
from ..subjects.classes import cards, class_people
from ..subjects.classes import pages as classes
from ..subjects.front import about, home, operating
from ..subjects.halls import pages as hall
from ..subjects.opening import lesson, new_room, rehearsal
from ..subjects.practice import drill_pages, offline_pages
from ..subjects.practice import pages as practice
from ..subjects.results.pages import flow, host_actions, my_debate, replay, reports, rubric
from ..subjects.rooms import devices, join, screens
from ..subjects.shelf import library
from ..subjects.shelf.importing import pages as importing
from ..subjects.shelf.own_motions import pages as own_motions
from ..web import assets, responses, security
from ..web.context import Application


class RoomCode(BaseConverter):
    """A room's code in an address, in upper or lower case."""

    regex = "[^/]{1,40}"

    def to_python(self, value: str) -> str:
        return tidy_code(value)


def init_app(app: Application, public_url: str, keep_days: int) -> None:
    """Add the routes of docs/protocol.md, section 1. `public_url` is the address that links begin
    with; empty: the address of the request. `keep_days`: how long quiet rooms are kept; 0: for ever."""
    app.config.update(PUBLIC_URL=public_url, KEEP_DAYS=keep_days)
    app.url_map.converters["room"] = RoomCode
    operating.init_app(app)
    responses.init_app(app)
    assets.init_app(app)
    security.init_app(app)
    app.ways_back["own_motions"] = lambda: ("/motions/own", _("Motions of your own"))
    app.ways_back["classes"] = app.ways_back["class_people"] = lambda: ("/classes", _("Your classes"))
    for module in (
        home,
        about,
        importing,
        lesson,
        library,
        new_room,
        practice,
        drill_pages,
        offline_pages,
        join,
        devices,
        screens,
        rehearsal,
        reports,
        rubric,
        hall,
        host_actions,
        flow,
        my_debate,
        replay,
        own_motions,
        classes,
        class_people,
        cards,
        operating,
    ):
        app.register_blueprint(module.blueprint)
