"""A person's device as a test sees it: cookies, a socket, and the document {public, me} at one version."""

import json
import threading
import time
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from urllib.parse import urlsplit

import requests
import socketio

from debate.game import merge
from debate.live.broadcast import Digests
from support.machine import PATIENCE

AGAIN = 2  # s without an answer after which a command is sent again: the line may have been lost


def _in_order(socket: socketio.Client) -> None:
    """Handle messages in order, as in a browser: by default the library gives each its own thread, and threads may overtake."""
    trigger = socket.eio._trigger_event
    socket.eio._trigger_event = lambda *arguments, **how: trigger(*arguments, **{**how, "run_async": False})


class Device:
    """Keeps its document as docs/protocol.md, section 2, asks of every client; notes every message.

    `faults` collects what must never happen: a snapshot that differs from the patched document, a wrong
    sum. Tests check it at the end.

    It uses python-socketio's client: tests wait in plain functions and threads, choose transports, leave
    reconnecting to the library, and send what no client should.
    """

    def __init__(self, address: str, transports: tuple[str, ...] = ("websocket",), language: str = "en"):
        self.address, self.transports, self.language = address, list(transports), language
        self.http = requests.Session()
        self.http.headers.update({"Accept": "application/json", "Accept-Language": language})
        self.code = self.seat = ""
        self.version, self.public, self.me, self.sum, self.draft = -1, {}, {}, "", None
        self.presence: dict[str, Any] = {}
        self.heard: list[tuple[int, str]] = []  # (version, event and message as JSON)
        self.byes: list[str] = []
        self.refusals: list[Any] = []  # of connections
        self.faults: list[str] = []
        self.snapshots = self.claps = 0
        self.news = threading.Condition(threading.RLock())
        self._early: list[dict] = []
        self._stash: list[dict] = []
        self.socket: socketio.Client | None = None

    # --- HTTP ---

    def post(self, path: str, body: dict[str, Any] | None = None) -> requests.Response:
        return self.http.post(self.address + path, json=body or {}, timeout=PATIENCE)

    def get(self, path: str) -> requests.Response:
        return self.http.get(self.address + path, timeout=PATIENCE)

    @property
    def cookies(self) -> str:
        """As a request's header has them."""
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.http.cookies)

    def open_room(self, format: str = "sprint", motion: str = "returning-north-koreans", **options: Any) -> "Device":
        answer = self.post("/rooms", {"motion": motion, "format": format, "options": options})
        assert answer.status_code == 201, answer.text
        self.links = answer.json()
        self.code = self.links["code"]
        return self

    def join(self, code: str, **form: Any) -> "Device":
        answer = self.post(f"/rooms/{code}/seats", form)
        assert answer.status_code == 201, answer.text
        self.code, self.seat = code, answer.json()["seat"]
        return self

    def shares(self, code: str, *names: str, **form: Any) -> list[str]:
        """Seat these people at this device; return their seats."""
        answer = self.post(f"/rooms/{code}/seats", {"people": list(names), **form})
        assert answer.status_code == 201, answer.text
        self.code = code
        return [one["seat"] for one in answer.json()["seats"]]

    # --- the socket ---

    def connect(self, screen: str | bool | None = None, seat: str = "") -> "Device":
        self.close()  # an attempt that failed may still be trying
        before = self.snapshots
        self.socket = socketio.Client(
            reconnection_delay=0.1,
            reconnection_delay_max=0.3,
            randomization_factor=0.2,
            http_session=self.http,
            # Decoding finds invalid UTF-8 anyway, and the library's check in Python is half of a device's work.
            websocket_extra_options={"skip_utf8_validation": True},
        )
        _in_order(self.socket)
        self.socket.on("*", self._hear)
        self.socket.on("connect", self._connected)
        self.socket.on("connect_error", lambda refusal=None: self.refusals.append(refusal))
        auth = {"room": self.code} | ({"screen": screen} if screen else {}) | ({"seat": seat} if seat else {})
        headers = {"Cookie": self.cookies, "Accept-Language": self.language}
        self.socket.connect(
            f"{self.address}?room={self.code}",
            socketio_path=f"{urlsplit(self.address).path}/socket.io".lstrip("/"),
            headers=headers,
            auth=auth,
            transports=self.transports,
            wait_timeout=PATIENCE,
        )
        self.until(lambda: self.snapshots > before, "a snapshot")
        self.seat = self.me.get("seat", "")
        return self

    def _connected(self) -> None:
        """This connection may lead to another process: forget what waits for the last one's mark. A snapshot follows."""
        with self.news:
            self._early, self._stash = [], []

    def close(self) -> None:
        if self.socket:
            self.socket.disconnect()
            self.socket.shutdown()

    def command(self, type: str, *, id: str = "", **fields: Any) -> dict[str, Any]:
        """Send a command until it is answered, even over lost connections; return the answer."""
        return self.raw({"id": id or uuid.uuid4().hex, "type": type, **fields})

    def do(self, type: str, **fields: Any) -> int:
        """Send a command that has to succeed; return the version that it made, which this document then has."""
        answer = self.command(type, **fields)
        assert answer["ok"], (type, fields, answer)
        self.until(lambda: self.version >= answer["version"], f"version {answer['version']}")
        return answer["version"]

    def raw(self, *message: Any, event: str = "command") -> dict[str, Any]:
        """Emit any message, repeatedly until it is answered; return the answer."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                answer = self.socket.call(event, message, timeout=AGAIN)
                if answer.get("error", {}).get("code") != "slow_down":
                    return answer
            except socketio.exceptions.SocketIOError:
                pass
            time.sleep(0.1)
        raise AssertionError(f"no answer to {event} {message}")

    def resync(self) -> None:
        """Fetch a fresh snapshot and compare; differences go to `faults`."""
        resync([self])

    def phase(self) -> dict[str, Any]:
        return self.public["phase"]

    def until(self, true, what: str, seconds: float = PATIENCE):
        """Wait for messages until `true` is true; return its value. What it asks about may not have come yet."""

        def holds():
            try:
                return true()
            except LookupError:
                return None

        with self.news:
            if not (value := self.news.wait_for(holds, seconds)):
                raise AssertionError(
                    f"waited for {what}: version {self.version}, phase {self.public.get('phase')}, me {self.me}"
                )
            return value

    # --- the document ---

    def _hear(self, event: str, message: dict[str, Any]) -> None:
        with self.news:
            self.heard.append((message.get("version", self.version), event + json.dumps(message, ensure_ascii=False)))
            try:
                getattr(self, f"_take_{event}")(message)
            except Exception as error:
                self.faults.append(f"{event}: {error!r}")
            self.news.notify_all()

    def _take_snapshot(self, message: dict[str, Any]) -> None:
        self.snapshots += 1
        me = message.get("me", {})
        if message["version"] == self.version and not self._stash and not self._early:
            pairs = {
                "public": (self.public, message["public"]),
                "me": (self.me, me),
                "sum": (self.sum, message.get("sum", "")),
            }
            for name, (patched, fresh) in pairs.items():
                if patched != fresh:
                    self.faults.append(f"version {self.version}: {name} by patches {patched}, by snapshot {fresh}")
        if me and Digests().of(me) != message["sum"]:
            self.faults.append(f"version {message['version']}: sum of the snapshot")
        self.version, self.public, self.me = message["version"], message["public"], me
        self.sum, self.draft = message.get("sum", ""), message.get("draft")
        self._stash = [private for private in self._stash if private["version"] > self.version]
        self._settle()

    def _take_public(self, message: dict[str, Any]) -> None:
        if message["version"] > self.version:
            self._early.append(message)
        self._settle()

    def _take_me(self, message: dict[str, Any]) -> None:
        if message["version"] > self.version:
            self._stash.append(message)
        self._settle()

    def _take_presence(self, message: dict[str, Any]) -> None:
        self.presence = message["seats"]

    def _take_claps(self, message: dict[str, Any]) -> None:
        self.claps += message["n"]

    def _take_bye(self, message: dict[str, Any]) -> None:
        self.byes.append(message["reason"])

    def _settle(self) -> None:
        while True:
            self._early = [m for m in self._early if m["version"] > self.version]
            mark = next((m for m in self._early if m["from"] == self.version), None)
            if mark is None:
                break
            self.public, self.version = merge(self.public, mark["patch"]), mark["version"]
            ready = sorted((m for m in self._stash if m["version"] <= self.version), key=lambda m: m["version"])
            self._stash = [m for m in self._stash if m["version"] > self.version]
            for private in ready:
                self.me, self.sum = merge(self.me, private["patch"]), private["sum"]
                if Digests().of(self.me) != self.sum:
                    self.faults.append(f"version {self.version}: sum of me")


def arrived(devices: list[Device], version: int) -> None:
    """Wait until all devices have this version."""
    for device in devices:
        device.until(lambda b=device: b.version >= version, f"version {version}")


@contextmanager
def sent_again(devices: Collection[Device]) -> Iterator[None]:
    """Wait, in the end, until each of them has a new snapshot."""
    had = [device.snapshots for device in devices]
    yield
    for device, before in zip(devices, had, strict=True):
        device.until(lambda device=device, before=before: device.snapshots > before, "a new snapshot")


def resync(devices: list[Device]) -> None:
    """Fetch fresh snapshots and compare; differences go to `faults`. All ask before any waits: a room answers many at once."""
    with sent_again(devices):
        for device in devices:
            device.raw({"version": -1}, event="sync")


def agree(devices: list[Device]) -> None:
    """Check that everybody's document, made of patches, equals a fresh snapshot."""
    resync(devices)
    faults = [(device.seat, fault) for device in devices for fault in device.faults]
    assert not faults, faults[:3]


_MEANINGLESS = "and nobody who was asked in the end said anything else about it then or later than before"


def words(n: int, about: str = "") -> str:
    """A meaningless text of at least n characters that begins with `about`, in no order of words that another has."""
    luck, said = Random(f"{n} {about}"), about
    while len(said) < n + len(about):
        said += " " + " ".join(luck.sample(_MEANINGLESS.split(), 8))
    return said
