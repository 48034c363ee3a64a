"""How pages answer: the same deed speaks HTML to forms and JSON to programs, refusals included."""

import logging
from typing import Any, TypeVar

import msgspec
from flask import Flask, Response, g, jsonify, make_response, render_template, request
from flask_babel import get_locale
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from .. import i18n
from ..access import refusals
from ..access.credentials import tidy_code
from ..game import Rejected
from ..ops import metrics
from ..storage.store import NoRoom

STATUS = {
    "no_room": 404, "no_motion": 404, "no_page": 404, "no_shared_texts": 404,
    "not_allowed": 403, "banned": 403,
    "locked": 409, "full": 409, "removed": 409, "left": 409, "moved": 409,
    "finished": 410, "link_used": 410,
    "too_big": 413,
    "slow_down": 429,
    "busy": 503, "broken": 500,
}  # fmt: skip
OTHERWISE = 422

log = logging.getLogger(__name__)


def init_app(app: Flask) -> None:
    app.register_error_handler(Rejected, refuse)
    app.register_error_handler(NoRoom, lambda _: refuse(refusals.no_room()))
    app.register_error_handler(RequestEntityTooLarge, lambda _: refuse(refusals.too_big()))
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _broken)


def wants_json() -> bool:
    """Whether the answer is for a program."""
    return request.accept_mimetypes.best_match(["text/html", "application/json"], "text/html") == "application/json"


def posted(*fields: str) -> dict[str, Any]:
    """The JSON object or the form that was posted; of a form the named fields that were filled in.

    Raises Rejected `bad_json`.
    """
    if not request.is_json:
        return {name: value for name in fields if (value := request.form.get(name, ""))}
    try:
        data = request.get_json(silent=True)
        msgspec.json.encode(data)  # what is too deep, or holds half a character, could not be kept
    except (RecursionError, UnicodeEncodeError):
        data = None
    if not isinstance(data, dict):
        raise Rejected("bad_json", "That isn’t a JSON object. Nothing was changed.")
    return data


Form = TypeVar("Form", bound=msgspec.Struct)


def fitting(form: dict[str, Any], kind: type[Form]) -> Form:
    """What was posted, checked. Raises Rejected `bad_form`."""
    try:
        read = msgspec.convert(form, kind)
    except msgspec.ValidationError as error:
        fault = str(error)
        at = fault.rpartition("`$.")[2].rstrip("`") if "`$." in fault else ""
        raise Rejected("bad_form", "Something in that form isn’t valid: %(fault)s. Nothing was changed.", at, fault=fault) from None
    token = getattr(read, "token", "")
    if token and not 16 <= len(token) <= 64:
        raise Rejected("bad_form", "Something in that form isn’t valid: %(fault)s. Nothing was changed.", "token", fault="token")
    return read


def told(error: Rejected) -> dict[str, str]:
    """A refusal as the protocol has it, in the reader's language."""
    return i18n.told(error, str(get_locale() or i18n.SOURCE))


def refuse(error: Rejected) -> Response:
    """The answer to what can't be done."""
    return _answer(error, STATUS.get(error.code, OTHERWISE))


def _answer(error: Rejected, status: int) -> Response:
    g.refusal = error.code
    metrics.refused(error.code)
    if wants_json():
        return make_response(jsonify(error=told(error) | ({"id": g.request_id} if status >= 500 else {})), status)
    code = tidy_code((request.view_args or {}).get("code", "")) if status not in (404, 410) else ""
    return make_response(render_template("error.html", status=status, code=error.code, message=told(error)["message"], room=code), status)


def _http(error: HTTPException) -> Response:
    """What the framework itself refuses: no such page, wrong method …"""
    status = error.code or 500
    if wants_json():
        response = jsonify(error={"code": f"http_{status}", "message": error.name})
    else:
        response = make_response(render_template("error.html", status=status, code="", message="", room=""))
    response.status_code = status
    if status == 405:
        response.headers["Allow"] = ", ".join(error.valid_methods or [])  # type: ignore[attr-defined]
    return response


def _broken(error: Exception) -> Response:
    log.error("%s %s failed.", request.method, request.url_rule, exc_info=error)
    return _answer(refusals.broken(), 500)
