"""Refuses some requests before Engine.IO reads them."""

import base64
import logging
import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from socketio import Server

FOR_MACHINES = ("/healthz", "/readyz", "/livez", "/metrics")  # asked on the machine itself, not through a proxy
STAY = 20.0  # s that a socket may take to say which room it is for; a phone needs one

log = logging.getLogger(__name__)


class Guests:
    """Sockets that have not been let into a room: at most `most` per network at a time (0: any number), and none for
    long. `network(address)` is the range of addresses that one customer gets."""

    def __init__(self, server: Server, most: int, network: Callable[[str], str]):
        self._server, self._most, self._network = server, most, network
        self._here: dict[
            str, tuple[str, float]
        ] = {}  # by Engine.IO's sid, oldest first: the network, and when the socket has to go
        self._from: Counter[str] = Counter()
        connected, disconnected = server.eio.handlers["connect"], server.eio.handlers["disconnect"]

        def connect(sid: str, environ: Mapping[str, Any]) -> Any:
            self._came(sid, str(environ.get("REMOTE_ADDR", "")))
            return connected(sid, environ)

        def disconnect(sid: str, reason: str) -> Any:
            self.admitted(sid)
            return disconnected(sid, reason)

        server.eio.on("connect", connect)
        server.eio.on("disconnect", disconnect)

    def are_many(self, address: str) -> bool:
        """Whether this address may open no more sockets for now."""
        self._send_away()
        return bool(self._most) and self._from[self._network(address)] >= self._most

    def admitted(self, sid: str) -> None:
        """The socket is no longer a guest: it was let into a room, or it is gone."""
        network, _ = self._here.pop(sid, ("", 0.0))
        if network:
            self._from[network] -= 1
            if not self._from[network]:
                del self._from[network]

    def _came(self, sid: str, address: str) -> None:
        network = self._network(address) or "?"
        self._here[sid] = network, time.monotonic() + STAY
        self._from[network] += 1

    def _send_away(self) -> None:
        """Close sockets that have been guests for too long. Checked when a new one comes: only then does it matter."""
        now = time.monotonic()
        while self._here and (oldest := next(iter(self._here.items())))[1][1] < now:
            self.admitted(oldest[0])
            self._server.start_background_task(self._server.eio.disconnect, oldest[0])


def refuse_misuse(site: Callable[..., Any], largest: int, guests: Guests) -> Callable[..., Any]:
    """The site, refusing three kinds of socket requests before anything else reads them: bodies of more than `largest`
    bytes (Engine.IO would wait for the sender to fetch earlier packets, which may never happen), websockets that don't
    follow RFC 6455 (eventlet serves the drafts of 2009 and 2010 too, and buffers their messages without a limit),
    and new sockets from a network where too many have come and said nothing."""

    def gate(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        if environ.get("PATH_INFO", "").startswith("/socket.io"):
            length = environ.get("CONTENT_LENGTH") or "0"
            if not length.isdigit() or int(length) > largest:
                start_response("413 Content Too Large", [("Content-Type", "text/plain")])
                return [b"That is far more than a page here sends. Nothing was saved. Shorten it, and send it again."]
            if environ.get("HTTP_UPGRADE", "").lower() == "websocket" and not _is_rfc_6455(environ):
                start_response(
                    "426 Upgrade Required",
                    [("Content-Type", "text/plain"), ("Sec-WebSocket-Version", "13"), ("Connection", "close")],
                )
                return [
                    b"Only websockets of version 13 (RFC 6455) are served here. Update the browser, and reload the page."
                ]
            if "sid=" not in environ.get("QUERY_STRING", "") and guests.are_many(environ.get("REMOTE_ADDR", "")):
                start_response(
                    "429 Too Many Requests",
                    [("Content-Type", "text/plain"), ("Retry-After", "5"), ("Connection", "close")],
                )
                return [
                    b"Too many connections from your network have not joined a room. Wait a few seconds, and try again."
                ]
        return site(environ, start_response)

    return gate


def _is_rfc_6455(environ: Mapping[str, Any]) -> bool:
    try:
        key = base64.b64decode(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""), validate=True)
    except ValueError:
        return False
    return environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13" and len(key) == 16


def notice_bypass(site: Callable[..., Any], proxies: int) -> Callable[..., Any]:
    """The site; logs once if somebody bypasses the proxies in front of it. They could fake any address."""
    if not proxies:
        return site
    said = False

    def look(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        nonlocal said
        if not said and "HTTP_X_FORWARDED_FOR" not in environ and environ.get("PATH_INFO") not in FOR_MACHINES:
            said = True
            log.warning(
                "A request came past the proxy that DEBATE_PROXIES counts on. Whoever can do that can fake any address, and https: "
                "let the server listen on 127.0.0.1, or close its port to everybody but the proxy."
            )
        return site(environ, start_response)

    return look
