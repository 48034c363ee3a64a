"""What every request and every answer of the pages has to pass: origin, size, headers."""

import secrets

from flask import Flask, Response, g, request

from ..game import Rejected
from .links import site

LARGEST = 64 * 1024  # bytes of a request


def init_app(app: Flask) -> None:
    app.config.update(MAX_CONTENT_LENGTH=LARGEST, MAX_FORM_MEMORY_SIZE=LARGEST, MAX_FORM_PARTS=50)
    app.before_request(_refuse_strangers)
    app.after_request(_say_what_pages_may_do)
    app.context_processor(lambda: {"nonce": nonce()})


def nonce() -> str:
    """The word that lets this answer's own inline scripts (the import map) run."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(12)
    return g.nonce


def _refuse_strangers() -> None:
    """A form of another site must not act in a room: browsers say where a request comes from."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    relation, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    ours = (None, site(), request.host_url.rstrip("/"))
    if (relation not in ("same-origin", "none")) if relation else (origin not in ours):
        raise Rejected("not_allowed", "That came from another site, so nothing was done. Open the room's own page and try again.")


def _say_what_pages_may_do(response: Response) -> Response:
    headers = response.headers
    if response.mimetype == "text/html":
        headers["Content-Security-Policy"] = (
            f"default-src 'none'; script-src 'self' 'nonce-{nonce()}'; style-src 'self'; img-src 'self' data:; "
            f"connect-src 'self' ws://{request.host} wss://{request.host}; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        headers.setdefault("Cache-Control", "private, no-cache")
    headers["Referrer-Policy"] = "same-origin"
    headers["X-Content-Type-Options"] = "nosniff"
    if request.is_secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return response
