"""The classes that this browser's user teaches. Signed cookies say so: there are no accounts."""

from datetime import UTC, datetime
from typing import Any

from flask import current_app, request
from werkzeug.wrappers import Response

from ..access import refusals
from ..game import Rejected, Room
from ..game.model.commands import tidy_text
from ..game.model.look_alikes import visible
from ..i18n import format_date
from ..storage.classes import DEFAULT_DAYS, MAX_NAME, NoClass, SchoolClass
from ..web.context import classes, credentials, services
from ..web.responses import give_cookie
from .class_tokens import class_cookie_name, class_ids, class_token, may_teach, new_class_id

DAY_S = 24 * 3600
MAX_SHOWN = 20  # classes of one browser
NEW = "new"


def has_classes() -> bool:
    """Whether this server keeps classes at all."""
    return services.settings.class_days > 0


def taught_class(id: str) -> SchoolClass:
    """The class, for one of its teachers. Raises Rejected `no_class` for anybody else, whether there is such a class or not."""
    school_class = kept_class(id)
    if school_class is None or not may_teach(credentials, school_class, request.cookies):
        raise refusals.no_class()
    return school_class


def kept_class(id: str) -> SchoolClass | None:
    """The class with this id; None if there is none, or this server keeps no classes."""
    try:
        return classes.load(id) if has_classes() else None
    except NoClass:
        return None


def teaches(room: str) -> bool:
    """Whether this browser is one of the teachers' of the room's class."""
    school_class = classes.of_room(room) if has_classes() and class_ids(credentials, request.cookies) else None
    return bool(school_class and may_teach(credentials, school_class, request.cookies))


def days_kept(room: Room) -> int:
    """For how many quiet days a room is kept, as its class or else this server says; 0: forever. A rehearsal is deleted after one
    day, quiet or not."""
    if room.options.rehearsal:
        return 1
    school_class = classes.of_room(room.code)
    return school_class.keep_days if school_class else int(current_app.config["KEEP_DAYS"])


def all_taught() -> list[SchoolClass]:
    """The classes that this browser teaches, by name; of those with the same name, each with the day on which it was made."""
    known = map(kept_class, class_ids(credentials, request.cookies)[:MAX_SHOWN])
    mine = [one for one in known if one and may_teach(credentials, one, request.cookies)]
    names = [one.name.casefold() for one in mine]
    shown = [_with_day(one) if names.count(one.name.casefold()) > 1 else one for one in mine]
    return sorted(shown, key=lambda this: this.name.casefold())


def _with_day(one: SchoolClass) -> SchoolClass:
    return one._replace(name=f"{one.name} ({format_date(datetime.fromtimestamp(one.opened / 1000, UTC))})")


def with_class(school_class: SchoolClass, response: Response) -> Response:
    """The answer, with the cookie that lets this browser teach the class."""
    token = class_token(credentials, school_class)
    give_cookie(response, class_cookie_name(school_class.id), token, school_class.keep_days * DAY_S)
    return response


class Keeping:
    """The class in which rooms are about to be opened, if any: one of this browser's, or a new one, which is made with the first
    room. `id`: a class's, or NEW. Raises Rejected."""

    def __init__(self, id: str, name: str, token: str):
        self.school_class = taught_class(id) if id not in ("", NEW) else None
        self._name = valid_name(name, "class_name") if id == NEW else ""
        self._token = token
        if id == NEW and not has_classes():
            raise refusals.no_class()
        if self._name and self._name.casefold() in {
            one.name.casefold() for one in all_taught() if not _is_of(one, token)
        }:
            raise Rejected(
                "bad_name",
                "You already have a class “%(name)s”. Choose it, or give the new one another name.",
                "class_name",
                name=self._name,
            )

    def add(self, room: Room) -> None:
        """Make the room one of the class's."""
        if self._name or self.school_class:
            classes.add_room(self.made().id, room, services.runtime.now())

    def made(self) -> SchoolClass:
        """The class, which is made now if it is new."""
        if self._name and not self.school_class:
            self.school_class = new_class(self._name, self._token)
        if not self.school_class:
            raise refusals.no_class()
        return self.school_class

    def sign(self, response: Response) -> Response:
        """The answer, with the cookie of the class if it was made here."""
        return with_class(self.school_class, response) if self._name and self.school_class else response


def hosts_classes(room: str) -> dict[str, Any]:
    """The classes on a host's page: this room's, if it has one, and this browser's."""
    if not has_classes():
        return {}
    school_class = classes.of_room(room)
    said: dict[str, Any] = {
        "mine": [{"id": other.id, "name": other.name} for other in all_taught()],
        "token": credentials.form_token(),
    }
    if school_class:
        is_mine = may_teach(credentials, school_class, request.cookies)
        said["room"] = {"name": school_class.name} | ({"id": school_class.id} if is_mine else {})
    return {"classes": said}


def new_class(name: str, token: str) -> SchoolClass:
    """A class of this name; with the same form token, the same class again."""
    days = min(DEFAULT_DAYS, services.settings.class_days)
    return classes.create(
        new_class_id(credentials, token or credentials.form_token()), name, days, services.runtime.now()
    )


def _is_of(one: SchoolClass, token: str) -> bool:
    """Whether a form with this token has made the class: a second click finds it."""
    return bool(token) and one.id == new_class_id(credentials, token)


def valid_name(text: str, field: str = "name") -> str:
    """The name of a class or a person, tidied. Raises Rejected."""
    name = " ".join(visible(tidy_text(text)).split())
    if not 1 <= len(name) <= MAX_NAME:
        raise Rejected("bad_name", "Give it a name of 1 to %(most)d characters.", field, most=MAX_NAME)
    return name
