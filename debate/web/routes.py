"""What routes say about themselves, in decorators between address and function: how often one network may use a route, that its
address is a secret, what a POST takes, that it never answers with a page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

import msgspec
from flask import Flask, current_app, g, request
from werkzeug.routing import BaseConverter

from ..access.credentials import Credentials, tidy_code
from ..access.rate_limit import RateLimit
from ..game import Rejected
from .context import rate_limits

View = TypeVar("View", bound=Callable[..., Any])
Said = TypeVar("Said")

_limits: dict[Callable[..., Any], "Limited"] = {}
_readers: dict[Callable[..., Any], Callable[[Credentials, str], object]] = {}
_bodies: dict[Callable[..., Any], "Body"] = {}
_json_only: set[Callable[..., Any]] = set()


def init_app(app: Flask) -> None:
    app.url_map.converters["room"] = RoomCode


class RoomCode(BaseConverter):
    """A room's code in an address, in upper or lower case."""

    regex = "[^/]{1,40}"

    def to_python(self, value: str) -> str:
        return tidy_code(value)


@dataclass(frozen=True)
class Limited:
    """How often one network may use a route. What is answered with a status of 400 or more doesn't count, unless the route spent it itself.

    `limit(crowd)` makes the limit, where `crowd` people may share an address; routes that name the same function share the
    allowance. `refusal` is a sentence that says how many `seconds` to wait.
    """

    limit: Callable[[int], RateLimit]
    refusal: str

    def __call__(self, view: View) -> View:
        _limits[view] = self
        return view

    def check(self, times: int = 1) -> None:
        """Raise Rejected if this request's network has to wait before it may do this `times`."""
        if wait := rate_limits.of(self.limit).wait(request.remote_addr or "", times):
            g.wait = wait
            raise Rejected("slow_down", self.refusal, seconds=wait)

    def reserve(self, times: int = 1) -> None:
        """Count this request as `times` until it is spent, so that requests which come meanwhile find it counted. Raises Rejected
        if its network has to wait."""
        self._count(-g.pop("reserved", 0))
        self.check(times)
        self._count(times)
        g.reserved = times

    def spend(self, times: int = 1) -> None:
        """Count this request as `times`. Its answer then doesn't count again."""
        self._count(times - g.pop("reserved", 0))
        g.spent = True

    def _count(self, times: int) -> None:
        if times:
            rate_limits.of(self.limit).spend(request.remote_addr or "", times)


def limits_opening(limit: Callable[[int], RateLimit]) -> Limited:
    """The same for what opens rooms or classes."""
    return Limited(
        limit,
        "Too many rooms or classes were opened from your network. Nothing was changed: wait %(seconds)d seconds, then try again.",
    )


def counts_as(times: int) -> None:
    """Let this request count `times` against its route's limit, such as once for each table of a hall. Raises Rejected if its
    network has to wait."""
    if limit := limited():
        limit.reserve(times)


def limited() -> Limited | None:
    """The limit of this request's route; None if it has none."""
    return _of_this_route(_limits)


def secret(reads: Callable[[Credentials, str], object]) -> Callable[[View], View]:
    """For a route whose address ends in a token that leads to more than a room: a wrong one counts as a guess. `reads` returns
    something true for a token that was signed here."""

    def mark(view: View) -> View:
        _readers[view] = reads
        return view

    return mark


def reader() -> Callable[[Credentials, str], object] | None:
    """The function that reads the token in this request's address; None if the address isn't such a secret."""
    return _of_this_route(_readers)


class Body(NamedTuple):
    """What a POST takes: the names of its fields, which a `kind` of form may have; `form`: what only a page's form has; `file`: the
    name of an upload."""

    kind: type[msgspec.Struct] | None = None
    names: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    file: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """All names of a page's form."""
        return tuple(dict.fromkeys((*self.form, *self.names)))


def takes(*body: type[msgspec.Struct] | str, form: Iterable[str] = (), file: str = "") -> Callable[[View], View]:
    """For a POST with a body: without it, no field of a form is read. openapi.json describes it, and tests type something into each of
    its fields."""

    def mark(view: View) -> View:
        kind = next((each for each in body if isinstance(each, type)), None)
        names = [field.encode_name for field in msgspec.structs.fields(kind)] if kind else map(str, body)
        _bodies[view] = Body(kind, tuple(names), tuple(form), file)
        return view

    return mark


def body_of(view: Callable[..., Any]) -> Body | None:
    """What a route's function says that it takes."""
    return _bodies.get(view)


def body() -> Body:
    """What this request's route takes."""
    return _of_this_route(_bodies) or Body()


def json_only(view: View) -> View:
    """For a route that never answers with a page."""
    _json_only.add(view)
    return view


def is_json_only() -> bool:
    """Whether this request's route never answers with a page."""
    return _view() in _json_only


def _of_this_route(said: dict[Callable[..., Any], Said]) -> Said | None:
    view = _view()
    return said.get(view) if view else None


def _view() -> Callable[..., Any] | None:
    return current_app.view_functions.get(request.endpoint or "")
