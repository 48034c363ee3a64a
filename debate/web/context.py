"""The parts of the program that pages use, as `create_app` put them together."""

import sys
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar, cast

from flask import Flask, current_app, request
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from werkzeug.local import LocalProxy

from ..access.credentials import Credentials
from ..access.rate_limit import RateLimits
from ..config import Settings
from ..game.model.state import Band
from ..live.broadcast import Broadcast
from ..live.clock import Clock
from ..live.probe import Probe
from ..live.remote_changes import RemoteChanges
from ..live.rooms import Rooms
from ..live.runtime import Runtime
from ..live.sockets import Sockets
from ..live.sweep import Sweep
from ..live.turns import Turns
from ..motions import library
from ..storage.classes import Classes
from ..storage.halls import Halls
from ..storage.rooms.room_cache import RoomCache
from ..storage.rooms.store import Store
from ..transport.pubsub import PubSub
from ..transport.socketio import SocketIOTransport
from .recent import Recent

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Services:
    """Every part of a process, by name. The health check calls `warnings`: each returns a sentence, or "" when all is well. `of_class`:
    what subjects keep of a class, by name in its export (`Subject.of_class`)."""

    settings: Settings
    runtime: Runtime
    motions: library.Library
    store: Store
    halls: Halls
    classes: Classes
    rooms: Rooms
    credentials: Credentials
    rate_limits: RateLimits
    transport: SocketIOTransport
    pubsub: PubSub
    broadcast: Broadcast
    sockets: Sockets
    remote_changes: RemoteChanges
    clock: Clock
    sweep: Sweep
    probe: Probe
    places: RoomCache[dict[str, Band | None]]  # where each seat's texts stand
    turns: Turns
    pages: Recent[bytes]  # pages that are the same for everybody
    warnings: list[Callable[[], str]] = field(default_factory=list)
    of_class: dict[str, Callable[[str], object]] = field(default_factory=dict)
    _parts: dict[type[Any], Any] = field(default_factory=dict)

    def add(self, part: object) -> None:
        """Add an object that a subject keeps for a process. Raises ValueError for a second one of the same class."""
        if type(part) in self._parts:
            raise ValueError(f"a second {type(part).__name__}")
        self._parts[type(part)] = part

    def part(self, kind: type[Kind]) -> Kind:
        """The object of this class that a subject keeps. Raises KeyError if there is none."""
        return cast(Kind, self._parts[kind])


class CompiledTemplates(FileSystemBytecodeCache):
    """Templates as Python's bytecode, kept where Python keeps the bytecode of modules, if that folder can be written."""

    def __init__(self, folder: Path):
        super().__init__(str(folder), "template-%s.bytecode")

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # a damaged file can raise anything
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):  # the program's folder is read-only
                super().dump_bytecode(bucket)


class Application(Flask):
    """Flask's application, with the parts of this process."""

    jinja_options = {"bytecode_cache": CompiledTemplates(Path(cache_from_source(__file__)).parent)}  # noqa: RUF012  # as Flask has it

    services: Services
    statuses: dict[str, int]  # of refusals, by code
    cookies: set[str]  # kinds of cookies: the purpose of a kind's signatures, with which its names begin
    ways_back: dict[str, Callable[[], tuple[str, str]]]  # where error pages lead, an address and its name, by blueprint


def _current() -> Services:
    return cast(Application, current_app).services


def part(kind: type[Kind]) -> Kind:
    """A proxy for the object of this class that a subject keeps."""
    return cast(Kind, LocalProxy(lambda: _current().part(kind)))


def our_cookies() -> list[str]:
    """The names of this request's cookies that open something in this program."""
    return [name for name in request.cookies if name.partition("_")[0] in cookie_kinds()]


def cookie_kinds() -> Set[str]:
    """The kinds of cookies that subjects sign."""
    return cast(Application, current_app).cookies


# A proxy for each part that many pages use: `rooms.load(code)` rather than `current_app.services.rooms.load(code)`.
services = cast(Services, LocalProxy(_current))
rooms = cast(Rooms, LocalProxy(lambda: _current().rooms))
halls = cast(Halls, LocalProxy(lambda: _current().halls))
classes = cast(Classes, LocalProxy(lambda: _current().classes))
credentials = cast(Credentials, LocalProxy(lambda: _current().credentials))
installed_motions = cast(library.Library, LocalProxy(lambda: _current().motions))
broadcast = cast(Broadcast, LocalProxy(lambda: _current().broadcast))
rate_limits = cast(RateLimits, LocalProxy(lambda: _current().rate_limits))
