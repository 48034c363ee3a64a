"""Refuses some requests before Engine.IO reads them."""

import base64
import io
import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from engineio.payload import Payload
from socketio import Server

# A host name that links and policies may contain, and its port.
HOST = re.compile(r"(?:[\w.-]{0,255}|\[[0-9A-Fa-f:.]{2,45}\])(?::([0-9]{1,5}))?", re.ASCII)
FOR_MACHINES = ("/healthz", "/readyz", "/livez", "/metrics")  # asked on the machine itself, not through a proxy
STAY = 20.0  # s that a socket may take to say which room it is for; a phone needs one
GUEST_MESSAGES = 10  # messages of a socket that is in no room; a browser says which room, and answers a ping

log = logging.getLogger(__name__)


@dataclass
class Guest:
    """A socket that has not been let into a room."""

    network: str
    until: float  # monotonic s, when it has to go
    left: int = GUEST_MESSAGES  # messages that it may still send


class Guests:
    """Sockets that have not been let into a room: at most `most` per network at a time (0: any number). None may stay long or say
    much. `network(address)` is the range of addresses that one customer gets."""

    def __init__(self, server: Server, most: int, network: Callable[[str], str]):
        self._server, self._most, self._network = server, most, network
        self._here: dict[str, Guest] = {}  # by Engine.IO's sid, oldest first
        self._from: Counter[str] = Counter()
        self._watched = False
        handlers = server.eio.handlers
        connected, said, disconnected = handlers["connect"], handlers["message"], handlers["disconnect"]

        def connect(sid: str, environ: Mapping[str, Any]) -> Any:
            self._came(sid, str(environ.get("REMOTE_ADDR", "")))
            return connected(sid, environ)

        def message(sid: str, words: Any) -> Any:
            return said(sid, words) if self._may_speak(sid) else None

        def disconnect(sid: str, reason: str) -> Any:
            self.admitted(sid)
            return disconnected(sid, reason)

        server.eio.on("connect", connect)
        server.eio.on("message", message)
        server.eio.on("disconnect", disconnect)

    def are_many(self, address: str) -> bool:
        """Whether this address may open no more sockets for now."""
        return bool(self._most) and self._from[self._network(address)] >= self._most

    def admitted(self, sid: str) -> None:
        """The socket is no longer a guest: it was let into a room, or it is gone."""
        if guest := self._here.pop(sid, None):
            self._from[guest.network] -= 1
            if not self._from[guest.network]:
                del self._from[guest.network]

    def is_closed(self, sid: str) -> bool:
        """Whether a socket was closed here and not forgotten yet."""
        line = self._server.eio.sockets.get(sid)
        return line is not None and line.closed

    def _came(self, sid: str, address: str) -> None:
        network = self._network(address) or "?"
        self._here[sid] = Guest(network, time.monotonic() + STAY)
        self._from[network] += 1
        if not self._watched:
            self._watched = True
            self._server.start_background_task(self._watch)

    def _may_speak(self, sid: str) -> bool:
        """Whether a socket may say one more thing. A guest that may not is sent away."""
        if self.is_closed(sid):  # by a packet before this one, in the same body
            return False
        if not (guest := self._here.get(sid)):
            return True
        guest.left -= 1
        if guest.left == -1:
            self._send_away(sid)
        return guest.left >= 0

    def _watch(self) -> None:
        """While there are guests, send away each whose time is over."""
        try:
            while self._here:
                sid, oldest = next(iter(self._here.items()))
                if (wait := oldest.until - time.monotonic()) > 0:
                    self._server.sleep(wait)
                else:
                    self.admitted(sid)
                    self._send_away(sid)
        finally:
            self._watched = False

    def _send_away(self, sid: str) -> None:
        self._server.start_background_task(self._server.eio.disconnect, sid)


def refuse_misuse(site: Callable[..., Any], largest: int, guests: Guests) -> Callable[..., Any]:
    """The site, refusing some socket requests before anything else reads them: bodies of more than `largest` bytes
    (Engine.IO would wait for the sender to fetch earlier packets, which may never happen) and those that hold no packets
    (it would log them with a traceback), websockets that don't follow RFC 6455 (eventlet serves the drafts of 2009 and
    2010 too, and buffers their messages without a limit), and new sockets from a network where too many have come and
    said nothing."""

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
            sid = parse_qs(environ.get("QUERY_STRING", "")).get("sid", [""])[0]
            if sid and environ["REQUEST_METHOD"] == "POST" and (guests.is_closed(sid) or not _has_packets(environ)):
                start_response("400 Bad Request", [("Content-Type", "text/plain")])
                return [b"That can't be read, or its connection is closed. Reload the page: nothing was lost."]
            if not sid and guests.are_many(environ.get("REMOTE_ADDR", "")):
                start_response(
                    "429 Too Many Requests",
                    [("Content-Type", "text/plain"), ("Retry-After", "5"), ("Connection", "close")],
                )
                return [
                    b"Too many connections from your network have not joined a room. Wait a few seconds, and try again."
                ]
        return site(environ, start_response)

    return gate


def _has_packets(environ: dict[str, Any]) -> bool:
    """Whether the body can be read as Engine.IO's packets. It can be read again afterwards."""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    try:
        return bool(Payload(encoded_payload=body.decode()).packets)
    except (ValueError, KeyError):  # also binascii.Error, UnicodeDecodeError; KeyError: an empty form
        return False


def _is_rfc_6455(environ: Mapping[str, Any]) -> bool:
    try:
        key = base64.b64decode(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""), validate=True)
    except ValueError:
        return False
    return environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13" and len(key) == 16


def is_host(value: str) -> bool:
    """Whether this may be the host in links and policies. An empty one, as in HTTP/1.0, may."""
    match = HOST.fullmatch(value)
    return match is not None and int(match[1] or 0) <= 65535


def check_forwarded_host(site: Callable[..., Any], public_url: str) -> Callable[..., Any]:
    """The site, ignoring an X-Forwarded-Host that isn't its own: a proxy that does not set the header passes on what a visitor
    sent. `public_url` says which host the site has; without one, anything that may be a host is believed."""
    ours = urlsplit(public_url).netloc

    def look(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        given = environ.get("HTTP_X_FORWARDED_HOST")
        if given is not None:
            hosts = [host.strip() for host in given.split(",")]
            if not all(host == ours if ours else host and is_host(host) for host in hosts):
                del environ["HTTP_X_FORWARDED_HOST"]
        return site(environ, start_response)

    return look


def notice_bypass(site: Callable[..., Any], proxies: int) -> Callable[..., Any]:
    """The site; logs once if someone bypasses the proxies in front of it. Such a person could fake any address."""
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
