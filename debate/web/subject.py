"""What a subject adds to the program: one object in its `subject.py`, which `create_app` folds in.

Limits, secret addresses and JSON-only routes are declared above the route (`web/routes.py`). Tables need no declaration: a
subject with tables imports them. There is no field that only one subject would use.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from flask import Blueprint

from ..live.sweep import Forgetful
from .context import Application, Services

Value = TypeVar("Value")


class Subject(NamedTuple):
    """`statuses`: HTTP statuses of the refusals that only this subject gives, by code. `parts`: objects that it keeps for a process,
    each found by its class (`context.part`). `of_class`: functions that return what it keeps of a class, by id and for JSON, by their
    name in the class's export. `sweeps`: functions that delete old things, by the name for the log. `back`: where
    error pages lead, an address and its name, by the name of the blueprint. `cookies`: the kinds of signed cookies that it gives,
    such as "seat" for `seat_CODE`: leaving a device removes them, and a new secret signs them again."""

    blueprints: tuple[Blueprint, ...]
    statuses: Mapping[str, int] = MappingProxyType({})
    parts: Callable[[Services], Iterable[object]] = lambda _services: ()
    of_class: Callable[[Services], Mapping[str, Callable[[str], object]]] = lambda _services: {}
    sweeps: Callable[[Services], Mapping[str, Forgetful]] = lambda _services: {}
    back: Mapping[str, Callable[[], tuple[str, str]]] = MappingProxyType({})
    cookies: Collection[str] = ()


def fold(app: Application, subjects: Iterable[Subject]) -> None:
    """Add the subjects to the application. Raises ValueError if two of them, or one and the program, claim the same name."""
    for subject in subjects:
        for part in subject.parts(app.services):
            app.services.add(part)
        _claim(app.statuses, subject.statuses)
        _claim(app.ways_back, subject.back)
        if twice := app.cookies & set(subject.cookies):
            raise ValueError(f"declared twice: {min(twice)}")
        app.cookies.update(subject.cookies)
        _claim(app.services.of_class, subject.of_class(app.services))
        _claim(app.services.sweep.others, subject.sweeps(app.services))
        for blueprint in subject.blueprints:
            app.register_blueprint(blueprint)


def _claim(known: dict[str, Value], more: Mapping[str, Value]) -> None:
    if twice := known.keys() & more.keys():
        raise ValueError(f"declared twice: {min(twice)}")
    known.update(more)
