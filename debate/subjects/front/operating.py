"""For the people who run the server: the security contact, what `debate doctor` asks, and figures for Prometheus."""

import hmac
from datetime import UTC, datetime, timedelta

from flask import Blueprint, Response, request
from werkzeug.exceptions import NotFound

from ...access.doctor_token import is_doctor
from ...ops import metrics
from ...web.context import credentials, services
from ...web.site import site

blueprint = Blueprint("operating", __name__)


@blueprint.get("/.well-known/security.txt")
def security() -> Response:
    """The security contact (RFC 9116); "page not found" if there is none."""
    if not (contact := services.settings.security_contact):
        raise NotFound
    expires = datetime.now(UTC) + timedelta(days=180)
    text = f"Contact: {contact}\nExpires: {expires:%Y-%m-%dT00:00:00Z}\nPreferred-Languages: en\nCanonical: {site()}{request.path}\n"
    return Response(text, content_type="text/plain; charset=utf-8")


@blueprint.get("/doctor")
def seen() -> dict[str, str]:
    """What this process sees of a request, for `debate doctor`, which knows the secret; "page not found" for everybody else."""
    if not is_doctor(credentials, _bearer()):
        raise NotFound
    return {
        "scheme": request.scheme,
        "host": request.host,
        "address": request.remote_addr or "",
        "forwarded": request.headers.get("X-Forwarded-For", ""),
        "proxies": str(services.settings.proxies),
    }


@blueprint.get("/metrics")
def figures() -> Response:
    """This process's metrics, for requests with the token; "page not found" for everybody else."""
    token = services.settings.metrics_token
    if not token or not hmac.compare_digest(_bearer().encode(), token.encode()):
        raise NotFound
    return Response(metrics.text(_gauges()), content_type=metrics.FORMAT)


def _bearer() -> str:
    """The token that a request gives (RFC 6750); "" without one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _gauges() -> dict[str, tuple[str, float]]:
    """The current figures: by name, their meaning and value."""
    sockets = services.sockets.figures()
    return {
        "rooms": ("Rooms that have sockets here", len(services.broadcast.here())),
        "sockets": ("Sockets here", sockets["sockets"]),
        "seats": ("Seats that have a socket here", sockets["seats"]),
        "outbox_messages": ("Messages that wait for a socket to take them", services.transport.waiting()),
        "pubsub_messages": ("Messages for other processes that wait for Redis", services.pubsub.waiting),
        "pubsub_lost": ("1 while Redis is away", services.pubsub.lost),
    }
