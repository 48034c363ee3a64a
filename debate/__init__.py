"""Counterclaim: live debate practice for a classroom. `create_app` puts the parts together."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from flask import Flask

    from .config import Settings
    from .game import Room

LARGEST = 64 * 1024  # bytes of one message; the longest text that anybody may send is a tenth of that
PING = (15, 15)  # s: how often the server asks a socket whether it is there, and how long it waits
A_DAY = 24 * 3600 * 1000  # ms


def create_app(settings: "Settings", async_mode: str | None = None, signal: Callable[[], Any] | None = None) -> "Flask":
    """The application, Socket.IO included. Nothing runs yet: the server starts `extensions["clock"].run`
    as a background task. `async_mode` is python-socketio's, by default the first that is installed; `signal()` makes
    something to wait for, by default what python-engineio waits for."""
    # Imported here, so that the server's entry can patch what these use before they are loaded.
    from flask import Flask
    from flask_socketio import SocketIO
    from werkzeug.middleware.proxy_fix import ProxyFix

    from . import i18n, pages
    from .access.credentials import Seats
    from .access.rate_limit import Allowances
    from .live.broadcast import Broadcast, everybody
    from .live.clock import Clock
    from .live.presence import Presence
    from .live.rooms import Rooms
    from .live.sockets import Sockets, refuse_misuse
    from .motions import library
    from .storage.engine import open_engine
    from .storage.halls import Halls
    from .storage.store import Store
    from .transport.pubsub import Neighbours
    from .transport.socketio import Envelope, Json, cap_queues, shortcut, speaker

    app = Flask(__name__)
    i18n.init_app(app)
    pages.init_app(app, settings.public_url, settings.keep_days)
    socketio = SocketIO(
        app, async_mode=async_mode, serializer=Envelope, json=Json, async_handlers=False,
        manage_session=False, max_http_buffer_size=LARGEST, ping_interval=PING[0], ping_timeout=PING[1],
        cors_allowed_origins=lambda origin, environ: _is_ours(origin, environ, settings.public_url),
    )  # fmt: skip
    cap_queues(socketio.server)
    app.wsgi_app = ProxyFix(refuse_misuse(app.wsgi_app, LARGEST), *[settings.proxies] * 3)  # type: ignore[method-assign]

    def end(group: str) -> None:
        for sid, _ in list(server.manager.get_participants("/", group)):
            server.disconnect(sid)
        server.close_room(group)

    def later(seconds: float, function: Any, *arguments: Any) -> None:
        server.start_background_task(lambda: (server.sleep(seconds), function(*arguments)))

    def anybody(group: str) -> bool:
        return group in server.manager.rooms.get("/", ())

    def publish(room: "Room") -> None:
        broadcast.publish(room)
        neighbours.tell(room.code)
        clock.changed(room.code)

    def hear(code: str, message: dict[str, Any]) -> None:
        if "bye" in message:
            sockets.sent_away(message["bye"], code, message["seat"], message["at"])
        elif anybody(everybody(code)):
            clock.look_into(code)

    server = socketio.server
    store = Store(open_engine(settings.database_url))
    seats, presence, allowances = Seats(settings.secret), Presence(store), Allowances(settings.crowd)
    channel = f"debate {seats.derive('neighbours', ''):064x}"  # another installation may use the same Redis
    neighbours = Neighbours(settings.redis_url, channel, hear, lambda: clock.catch_up(), server.start_background_task, server.sleep)
    broadcast = Broadcast(speaker(server), end, anybody, later, now, neighbours.tell)
    rooms = Rooms(store, publish, now, server.sleep, signal or server.eio.create_event, presence)
    clock = Clock(store, rooms, presence, broadcast, server.sleep, now, lambda: neighbours.lost, settings.keep_days * A_DAY)
    sockets = Sockets(server, rooms, seats, presence, broadcast, allowances.codes, now)
    shortcut(server, "command")
    gauges: dict[str, tuple[str, Callable[[], float]]] = {
        "rooms": ("Rooms that have sockets here", lambda: len(broadcast.here())),
        "sockets": ("Sockets here", lambda: sockets.figures()["sockets"]),
        "seats": ("Seats that have a socket here", lambda: sockets.figures()["seats"]),
        "outbox_messages": ("Messages that wait for a socket to take them", lambda: sum(map(_waiting, list(server.eio.sockets.values())))),
        "neighbours_messages": ("Messages for other processes that wait for Redis", lambda: neighbours.waiting),
        "neighbours_lost": ("1 while Redis is away", lambda: neighbours.lost),
    }
    app.config["METRICS_TOKEN"] = settings.metrics_token
    app.extensions.update(
        store=store, rooms=rooms, halls=Halls(store), seats=seats, broadcast=broadcast, clock=clock, neighbours=neighbours,
        motions=library.load(), gauges=gauges, allowances=allowances, warning=str,  # the server that listens puts in its own
    )
    return app


def _waiting(socket: Any) -> int:
    """The messages that a socket of Engine.IO's, or of the fast lane, has not sent."""
    return socket.waiting if hasattr(socket, "waiting") else socket.queue.qsize()


def now() -> int:
    """Milliseconds, UTC."""
    return time.time_ns() // 1_000_000


def _is_ours(origin: str, environ: dict[str, Any], public_url: str) -> bool:
    """Whether a socket comes from a page of ours. Other sites' pages send their visitors' cookies too."""
    host = urlsplit(origin).netloc
    return host == environ.get("HTTP_HOST") or (bool(public_url) and host == urlsplit(public_url).netloc)
