"""Checks how people reach a server: address, proxies, https, websockets."""

import json
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from ..access.credentials import Credentials
from ..access.doctor_token import doctor_token
from ..config import Settings
from .finding import ANSWER_TIMEOUT, FAULT, NOTE, OK, WARNING, Finding

A_FORTNIGHT = 14  # days before a certificate ends, from which on the doctor warns
FORGED = "192.0.2.77"  # an address that nobody has (RFC 5737)


def server(settings: Settings, url: str) -> Iterator[Finding]:
    public = url or settings.public_url
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
    asked = public or f"http://{host}:{settings.port}"
    try:
        answer = _get(f"{asked}/readyz")
    except URLError as error:
        yield _silent(asked, error)
        return
    if answer.status == 200:
        yield Finding(OK, "server", f"{asked} is ready.")
    else:
        yield Finding(
            FAULT,
            "server",
            f"{asked}/readyz answers {answer.status}: {answer.told}",
            "See the server's log" + (", and that of the proxy in front." if public else "."),
        )
    yield from _proxies(settings, asked, bool(public))
    if asked.startswith("https:"):
        yield from _certificate(asked)
    yield from _websocket(asked)  # last: its thread may still read from the descriptor that the next socket gets


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    body: str

    @property
    def told(self) -> str:
        """The answer's message, if it has one; else ""."""
        with suppress(ValueError, AttributeError):
            body = json.loads(self.body)
            return str(body.get("message") or body.get("warning") or "")
        return self.body[:200].strip()


def _get(url: str, **headers: str) -> Answer:
    """The answer to a request. Raises URLError when there is none."""
    request = Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urlopen(request, timeout=ANSWER_TIMEOUT) as response:
            return Answer(response.status, response.read(100_000).decode(errors="replace"))
    except HTTPError as error:
        return Answer(error.code, error.read(100_000).decode(errors="replace"))
    except (TimeoutError, OSError) as error:
        if isinstance(error, URLError):
            raise
        raise URLError(error) from None


def _silent(asked: str, error: URLError) -> Finding:
    reason = error.reason
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Finding(
            FAULT,
            "https",
            f"The certificate of {asked} is not good: {reason.verify_message}.",
            "Get one for this name (certbot renew), or name its authority in SSL_CERT_FILE.",
        )
    if isinstance(reason, ConnectionRefusedError):
        return Finding(
            FAULT,
            "server",
            f"Nothing listens at {asked}.",
            "Start it (debate serve), then run this again, with the same settings.",
        )
    return Finding(
        FAULT, "server", f"{asked} does not answer: {reason}", "Check the address, the proxy in front and the firewall."
    )


def _proxies(settings: Settings, asked: str, public: bool) -> Iterator[Finding]:
    token = doctor_token(Credentials(settings.secret, settings.old_secret))
    answer = _get(f"{asked}/doctor", Authorization=f"Bearer {token}", X_Forwarded_For=FORGED)
    if answer.status != 200:
        yield Finding(
            WARNING,
            "proxies",
            f"{asked} does not know this secret, so they were not checked.",
            "Run this with the server's own settings: the same DEBATE_SECRET, or the same DEBATE_DATA.",
        )
        return
    seen = json.loads(answer.body)
    said, stated = int(seen["proxies"]), urlsplit(asked)
    chain = [address.strip() for address in seen["forwarded"].split(",") if address.strip()]
    proxies = len(chain) - (FORGED in chain[:1])
    if not public:
        do = "Set DEBATE_PUBLIC_URL, or run: debate doctor --url https://…" if said else ""
        yield Finding(
            NOTE, "proxies", f"{said} are expected. The server was asked directly, so that was not checked.", do
        )
        return
    if said != proxies:  # then what the server makes of the request is wrong in other ways too
        why = "visitors can pretend any address" if said > proxies else "all visitors count as one address"
        fault = f"DEBATE_PROXIES is {said}, but a request passes {proxies}: {why}."
        yield Finding(FAULT, "proxies", fault, f"Set DEBATE_PROXIES={proxies}.")
        return
    yield Finding(OK, "proxies", f"A request passes {proxies}, as DEBATE_PROXIES says.")
    if seen["scheme"] != stated.scheme:
        yield Finding(
            FAULT,
            "https",
            f"People come by {stated.scheme}, but the server sees {seen['scheme']}.",
            "Let the proxy set X-Forwarded-Proto, as deploy/nginx.conf does.",
        )
    elif seen["host"] != stated.netloc:
        yield Finding(
            WARNING,
            "https",
            f"People ask for {stated.netloc}, but the server sees {seen['host']}.",
            "Let the proxy set X-Forwarded-Host, as deploy/nginx.conf does.",
        )
    elif stated.scheme == "http":
        yield Finding(
            WARNING,
            "https",
            f"{asked} is not encrypted: others in the network can read and change what people write.",
            "Put TLS in front (docs/operating.md). Without it, practice does not work offline either.",
        )
    else:
        yield Finding(OK, "https", "People come by https, and the server knows it.")


def _websocket(asked: str) -> Iterator[Finding]:
    """Open a websocket and say something, as a browser does: many proxies let none through."""
    from simple_websocket import Client, ConnectionClosed, ConnectionError

    begun = time.perf_counter()
    try:
        line = Client(
            f"ws{asked.removeprefix('http')}/socket.io/?EIO=4&transport=websocket", headers={"X-Forwarded-For": FORGED}
        )
        line.send('40{"room":""}')  # at once: this client sees what came with the handshake only when more comes
        answers = [str(line.receive(ANSWER_TIMEOUT)) for _ in range(2)]
        line.close()
    except (OSError, ConnectionError, ConnectionClosed) as error:
        yield Finding(
            FAULT,
            "websocket",
            f"None could be opened: {error}",
            "Let the proxy pass Upgrade and Connection on, as deploy/nginx.conf does. Until then browsers poll, which is slower.",
        )
        return
    if answers[0].startswith("0{") and answers[1].startswith("44"):
        yield Finding(OK, "websocket", f"One was opened and answered in {(time.perf_counter() - begun) * 1000:.0f} ms.")
    else:
        yield Finding(
            FAULT,
            "websocket",
            "One was opened, but no answer came back.",
            "Let the proxy pass it on without buffering.",
        )


def _certificate(asked: str) -> Iterator[Finding]:
    parts = urlsplit(asked)
    context = ssl.create_default_context()
    with (
        socket.create_connection((parts.hostname, parts.port or 443), ANSWER_TIMEOUT) as line,
        context.wrap_socket(line, server_hostname=parts.hostname) as secure,
    ):
        ends = ssl.cert_time_to_seconds(str((secure.getpeercert() or {})["notAfter"]))
    days = int((ends - time.time()) / 86400)
    until = f"The certificate is good until {datetime.fromtimestamp(ends, UTC):%Y-%m-%d}."
    if days < A_FORTNIGHT:
        yield Finding(WARNING, "https", until, "Renew it (certbot renew), and see that this happens by itself.")
    else:
        yield Finding(OK, "https", until)
