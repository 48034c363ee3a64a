"""Checks for every request and answer: origin, size, rate limits, headers."""

import hashlib
import time

from flask import Flask, Response, g, request

from ..access import refusals
from ..access.credentials import tidy_code
from ..game import Rejected
from ..storage.rooms.store import NoRoom
from .context import credentials, halls, rate_limits
from .responses import refuse
from .routes import Limited, limited, reader
from .site import is_secure, site

MAX_REQUEST = 64 * 1024  # bytes of a request


def init_app(app: Flask) -> None:
    app.config.update(MAX_CONTENT_LENGTH=MAX_REQUEST, MAX_FORM_MEMORY_SIZE=MAX_REQUEST, MAX_FORM_PARTS=50)
    app.before_request(_refuse_strangers)
    app.before_request(_refuse_too_many)
    app.after_request(_count)
    app.after_request(_say_what_pages_may_do)
    app.context_processor(lambda: {"referrer": _referrer(), "secret_address": _is_secret()})


def _is_secret() -> bool:
    """Whether this page's own address is a secret link."""
    asked = request.args
    return _path_is_secret() or "token" in asked or any("." in asked.get(name, "") for name in ("motion", "like"))


def _path_is_secret() -> bool:
    """Whether the path alone makes it one. (A motion's name with a dot in it is the token of a link to a teacher's own motion.)"""
    given = request.view_args or {}
    return "token" in given or "." in given.get("slug", "")


def _refuse_strangers() -> None:
    """Refuse requests from other sites, whose forms must not act in a room: browsers say where a request comes from."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    relation, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    ours = (None, site(), request.host_url.rstrip("/"))
    if (relation not in ("same-origin", "none")) if relation else (origin not in ours):
        raise Rejected(
            "not_allowed",
            "That request came from another site, so nothing was done. Open the room’s own page and try again.",
        )


def _refuse_too_many() -> None:
    address = request.remote_addr or ""
    if _guessed() is not None:
        if (delay := rate_limits.codes.delay(address)) and not _at_a_table():
            time.sleep(delay)
    elif limit := _measured():
        limit.reserve()


def _measured() -> Limited | None:
    """The limit that this request counts against, if it makes something; else None."""
    return limited() if request.method == "POST" else None


def _guessed() -> str | None:
    """What this request may be guessing: a code, if the browser has neither a seat there nor a signed link; or the digest of a
    class's link or a personal card that was not signed here. None if it guesses nothing."""
    given = request.view_args or {}
    if reads := reader():
        token = given.get("token", "")
        return None if reads(credentials, token) else hashlib.sha256(token.encode()).hexdigest()
    code = given.get("code")
    if request.endpoint == "home.home" and request.args.get("code", "").strip():
        code = tidy_code(request.args["code"])
    if code is None or credentials.names(code, request.cookies):
        return None
    token = given.get("token") or request.args.get("token", "")
    return None if token and credentials.is_for(code, token) else code


def _at_a_table() -> bool:
    """Whether the code is a hall's and this browser has a seat at one of its tables, whose own code the cookie names."""
    try:
        hall = halls.load((request.view_args or {}).get("code", ""))
    except NoRoom:
        return False
    return any(credentials.names(room, request.cookies) for room in hall.tables.values())


def _count(response: Response) -> Response:
    """Count wrong codes, and uses of limited routes. Beyond the limit, nobody is told that a code is wrong."""
    address = request.remote_addr or ""
    if (code := _guessed()) is not None:
        if (
            response.status_code == 404
            and g.get("refusal", "no_room") in ("no_room", "no_class")
            and (wait := rate_limits.codes.wrong(address, code))
        ):
            g.wait = wait
            response = refuse(refusals.too_many_codes(wait))
    elif (limit := _measured()) and not g.get("spent"):
        limit.spend(g.get("reserved", 0) if response.status_code < 400 else 0)
    if response.status_code == 429 and (wait := g.get("wait")):
        response.headers["Retry-After"] = str(wait)
    return response


def _referrer() -> str:
    """The page's Referrer-Policy. A secret link is told to nobody, not even this server: proxies may log it."""
    return "strict-origin" if _path_is_secret() else "same-origin"


def _say_what_pages_may_do(response: Response) -> Response:
    headers = response.headers
    if response.mimetype == "text/html":
        sockets = f"wss://{request.host}" if is_secure() else f"ws://{request.host} wss://{request.host}"
        headers["Content-Security-Policy"] = (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            f"connect-src 'self' {sockets}; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"
        )
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    # No cache may keep data, or what a secret link leads to. A browser may show other pages again if it asks first.
    keep = response.mimetype == "text/html" and not _is_secret()
    headers.setdefault("Cache-Control", "private, no-cache" if keep else "private, no-store")
    headers.setdefault("Referrer-Policy", _referrer())
    headers["X-Content-Type-Options"] = "nosniff"
    if _path_is_secret():
        headers["X-Robots-Tag"] = "noindex"
    if is_secure():
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return response
