"""Answers as HTML to forms and as JSON to programs, refusals included."""

import logging
import re
import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

import msgspec
from flask import Flask, Response, current_app, g, jsonify, make_response, redirect, render_template, request
from flask_babel import get_locale
from werkzeug.exceptions import ClientDisconnected, HTTPException, MethodNotAllowed, RequestEntityTooLarge
from werkzeug.wrappers import Response as WerkzeugResponse

from .. import i18n
from ..access import refusals
from ..access.credentials import tidy_code
from ..game import Rejected
from ..game.model.commands import field_and_fault
from ..i18n import gettext as _
from ..live.write_path import busy
from ..ops import logs, metrics
from ..storage.classes import NoClass
from ..storage.database import Conflict
from ..storage.engine import no_answer
from ..storage.rooms.store import NoRoom
from .context import Application, services
from .routes import body, is_json_only
from .site import is_secure, site

STATUS = {
    "no_room": 404, "no_class": 404, "no_motion": 404, "no_shared_texts": 404, "no_such_seat": 404,
    "not_allowed": 403, "banned": 403, "removed": 403, "erased": 403,
    "locked": 409, "left": 409, "moved": 409, "room_full": 409, "wrong_phase": 409,
    "finished": 410, "link_used": 410, "old_link": 410,
    "too_big": 413,
    "slow_down": 429,
    "busy": 503, "broken": 500,
}  # fmt: skip
OTHERWISE = 422
PASSING = (429, 503)  # what is refused with these can be sent again soon
MAX_KEPT_PAGE = 512 * 1024  # bytes of a page that is kept for others
SLICE = 0.01  # s of rendering, after which everybody else gets as long

Part = TypeVar("Part")

log = logging.getLogger(__name__)


def init_app(app: Application) -> None:
    app.statuses, app.ways_back, app.cookies = dict(STATUS), {}, set()
    app.register_error_handler(Rejected, refuse)
    app.register_error_handler(NoClass, lambda _error: refuse(refusals.no_class()))
    app.register_error_handler(Conflict, lambda _error: refuse(busy()))
    app.register_error_handler(
        NoRoom, lambda _error: refuse(refusals.no_link() if follows_link() else refusals.no_room())
    )
    app.register_error_handler(RequestEntityTooLarge, lambda _error: refuse(refusals.too_big()))
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _broken)


def compile_templates(app: Flask) -> None:
    """Compile all templates. (The first time, this takes half a second.) A server does this before it listens: otherwise everybody
    who opens a page in the same second would wait for its ten templates."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)


def render_in_slices(template: str, **context: Any) -> str:
    """Like `render_template`, for a page that takes long: others are served meanwhile."""
    current_app.update_template_context(context)
    return "".join(in_slices(current_app.jinja_env.get_template(template).generate(context)))


def in_slices(parts: Iterable[Part]) -> Iterator[Part]:
    """The same parts, with a pause for everybody else whenever making them has taken a SLICE. The code that makes them needs to
    know nothing of this."""
    begun = time.perf_counter()
    for part in parts:
        yield part
        if time.perf_counter() - begun > SLICE:
            time.sleep(SLICE)
            begun = time.perf_counter()


@contextmanager
def in_turn() -> Iterator[None]:
    """Wait for a turn to make an expensive page, and hold it during the `with`: a process makes one at a time (`live/turns.py`).
    Others are served where the page sleeps or renders in slices. Raises Rejected `slow_down`."""
    if g.get("has_turn"):
        yield
        return
    with services.turns.turn(request.remote_addr or ""):
        g.has_turn = True
        try:
            yield
        finally:
            g.has_turn = False


def shared_page(template: str, behind: Hashable, context: Callable[[], dict[str, object]]) -> WerkzeugResponse:
    """A page that is the same for all readers of a language: rendered once, then sent as it is, or as 304 to a browser that has it
    already. `behind`: what the page shows, such as a pack's digest; `context()`: what its template needs."""
    common: dict[str, object] = {}
    current_app.update_template_context(common)
    seen = tuple(common[name] for name in ("locale", "referrer", "secret_address"))  # what base.html makes of a request
    key = (template, behind, request.script_root, *seen)
    if not (page := services.pages.get(key)):
        with in_turn():
            if not (page := services.pages.get(key)):  # unless the turn before this one made it
                page = render_in_slices(template, **context()).encode()
                if len(page) <= MAX_KEPT_PAGE:
                    services.pages.keep(key, page)
    g.same_for_all = True
    response = make_response(page)
    response.add_etag()
    return response.make_conditional(request)


def wants_json() -> bool:
    """Whether the answer is for a program: it sent JSON, asks for JSON, or asks at a route that has only JSON."""
    if request.is_json or is_json_only():
        return True
    return request.accept_mimetypes.best_match(["text/html", "application/json"], "text/html") == "application/json"


def unkept(answer: str | bytes | WerkzeugResponse) -> Response:
    """An answer that no browser and no cache keeps: it holds people's names or words, which may be hidden or deleted later. (Data and
    the pages of secret links are never kept.)"""
    page = make_response(answer)
    page.headers["Cache-Control"] = "private, no-store"
    return page


def give_cookie(response: WerkzeugResponse, name: str, value: str, seconds: int) -> None:
    """Let this browser keep a cookie that no script reads."""
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="Lax", secure=is_secure())


def follows_link() -> bool:
    """Whether the address is a link that people are given: they have no code that could be mistyped."""
    return "token" in (request.view_args or {})


def posted(*fields: str) -> dict[str, Any]:
    """The JSON object or the form that was posted; of a form, only the named fields that were filled in, by default those that the
    route `takes`. Raises Rejected `bad_json`."""
    if not request.is_json:
        fields = fields or body().names
        return {name: value for name in fields if (value := request.form.get(name, ""))}
    try:
        data = request.get_json(silent=True)
        msgspec.json.encode(data)  # fails on data nested too deep or with half a character, which could not be stored
    except (RecursionError, UnicodeEncodeError):
        data = None
    if not isinstance(data, dict):
        raise Rejected("bad_json", "That isn’t a JSON object. Nothing was changed.")
    return data


def number(text: str) -> int | None:
    """The whole number in an address or a form, 0 to 999,999,999; None for anything else. Python or the database would refuse
    longer ones."""
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else None


Form = TypeVar("Form", bound=msgspec.Struct)


def fitting(form: dict[str, Any], kind: type[Form]) -> Form:
    """The posted data as `kind`, checked. Raises Rejected `bad_form`."""
    try:
        read = msgspec.convert(form, kind)
    except msgspec.ValidationError as error:
        raise _bad_form(*field_and_fault(error)) from None
    token = getattr(read, "token", "")
    if token and not 16 <= len(token) <= 64:
        raise _bad_form("token", "a token has 16 to 64 characters")
    return read


def _bad_form(field: str, fault: str) -> Rejected:
    if not field:
        return Rejected("bad_form", "That form can’t be read. Reload the page and fill it in again.", fault=fault)
    return Rejected(
        "bad_form",
        "“%(name)s” in that form isn’t valid. Reload the page and fill it in again.",
        field,
        name=field,
        fault=fault,
    )


def status_of(error: Rejected) -> int:
    """The status of the answer to a refused request."""
    return cast(Application, current_app).statuses.get(error.code, OTHERWISE)


def refusal_in_words(error: Rejected) -> dict[str, str]:
    """A refusal in the protocol's form, in the reader's language."""
    return i18n.refusal_in_words(error, str(get_locale() or i18n.SOURCE))


def done(page: str, status: int = 200, /, **said: Any) -> WerkzeugResponse:
    """The answer to something that was done: `said`, with this status, for a program; for a form the way to the page, at the address
    at which the form was opened: a browser refuses any other."""
    return make_response(jsonify(said), status) if wants_json() else redirect(page.removeprefix(site()), 303)


def refuse(error: Rejected) -> Response:
    """The answer to a request that was refused."""
    return _answer(error, status_of(error))


def form_again(error: Rejected, page: Callable[[dict[str, str]], str]) -> Response:
    """The answer to a form that was refused: the page with the form once more, which gets the refusal in words, always with a `field`;
    for a program, or where sending the form again can't help, as to any request."""
    status = status_of(error)
    if wants_json() or status not in (OTHERWISE, *PASSING):
        return refuse(error)
    _note(error)
    return make_response(page({"field": ""} | refusal_in_words(error)), status)


def _note(error: Rejected) -> None:
    g.refusal = error.code
    g.wait = error.params.get("seconds", g.get("wait"))
    metrics.refused(error.code)
    if fault := error.params.get("fault"):
        logs.event("fault", rule=request.url_rule.rule if request.url_rule else "", code=error.code, fault=fault)


def _answer(error: Rejected, status: int) -> Response:
    _note(error)
    if wants_json():
        return make_response(
            jsonify(error=refusal_in_words(error) | ({"id": g.request_id} if status >= 500 else {})), status
        )
    shut = status in (404, 410) or error.code == "banned"
    code = "" if shut else tidy_code((request.view_args or {}).get("code", ""))
    return make_response(
        render_template(
            "error.html",
            status=status,
            code=error.code,
            message=refusal_in_words(error)["message"],
            room=code,
            link=follows_link(),
            back=_way_back(),
        ),
        status,
    )


def _way_back() -> tuple[str, str]:
    """Where an error page leads: an address, and its name."""
    way = cast(Application, current_app).ways_back.get(request.blueprint or "")
    return way() if way else (f"{request.script_root}/", _("Join a room"))


def _http(error: HTTPException) -> Response:
    """The answer to a request that Flask itself refuses: no such page, wrong method …"""
    status = error.code or 500
    if isinstance(error, ClientDisconnected):
        return Response(status=status)  # nobody is there to read more
    if wants_json():
        response = jsonify(error={"code": f"http_{status}", "message": error.name})
    else:
        response = make_response(
            render_template("error.html", status=status, code="", message="", room="", back=_way_back())
        )
    response.status_code = status
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = ", ".join(error.valid_methods or [])
    return response


def _broken(error: Exception) -> Response:
    if reason := no_answer(error):
        log.error("%s %s failed: the database doesn’t answer (%s).", request.method, request.url_rule, reason)
        return refuse(refusals.no_database())
    log.error("%s %s failed.", request.method, request.url_rule, exc_info=error)
    return _answer(refusals.broken(), 500)
