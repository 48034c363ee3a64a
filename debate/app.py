"""Assembles the parts of the program.

Imports what uses sockets and threads, so server.py imports this module only once it has patched the standard library.
"""

import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from flask_socketio import SocketIO
from socketio import Server
from werkzeug.middleware.proxy_fix import ProxyFix

from . import i18n
from .access.credentials import Credentials
from .access.rate_limit import RateLimits, network
from .config import Settings
from .live.broadcast import Broadcast
from .live.claps import Claps
from .live.clock import Clock
from .live.presence import Presence
from .live.probe import Probe
from .live.remote_changes import RemoteChanges
from .live.rooms import Rooms
from .live.runtime import Event, Runtime, SteadyTime, at_once
from .live.sockets import Sockets
from .live.sweep import Sweep
from .live.turns import Turns
from .motions import library
from .storage.classes import DAY_MS, Classes
from .storage.engine import open_engine
from .storage.halls import Halls
from .storage.rooms.drafts import Drafts
from .storage.rooms.seat_times import SeatTimes
from .storage.rooms.store import Store
from .subjects.declared import SUBJECTS
from .transport.gate import Guests, check_forwarded_host, notice_bypass, refuse_misuse
from .transport.pubsub import PubSub
from .transport.socketio import Json, LenientPacket, SocketIOTransport, cap_queues, direct_dispatch
from .web import assets, laptop, request_log, responses, routes, security
from .web.context import Application, Services
from .web.recent import Recent
from .web.subject import fold

MAX_MESSAGE = 64 * 1024  # bytes; the longest text that anybody may send has a tenth of that
PING = (15, 15)  # s: how often the server pings a socket, and how long it waits for the answer


def create_app(
    settings: Settings,
    async_mode: str,
    event: Callable[[], Event] | None = None,
    in_thread: Callable[[Callable[[], Any]], Any] | None = None,
    now: Callable[[], int] | None = None,
) -> Application:
    """The application, Socket.IO included. Nothing runs yet: the server starts the background tasks.

    `async_mode` is python-socketio's; `event()` makes an event to wait for, by default python-engineio's;
    `in_thread(function)` calls a function outside the event loop, by default right here; `now()` is the time in ms, UTC,
    by default one that never goes back.
    """
    app = Application("debate")
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of Flask's own provider; a motion's cards keep their order
    app.jinja_env.policies["json.dumps_kwargs"] = {}
    i18n.init_app(app)
    server, guests = _socket_server(app, settings, async_mode)
    runtime = Runtime(
        now or SteadyTime().now,
        server.sleep,
        server.start_background_task,
        event or server.eio.create_event,
        in_thread or at_once,
    )
    app.services = _services(settings, server, guests, runtime)
    app.config.update(
        PUBLIC_URL=settings.public_url, FOR_THE_NETWORK=settings.host in ("0.0.0.0", "::"), KEEP_DAYS=settings.keep_days
    )
    for module in (request_log, responses, assets, security):
        module.init_app(app)
    routes.init_app(app)
    fold(app, SUBJECTS)
    return app


def _socket_server(app: Application, settings: Settings, async_mode: str) -> tuple[Server, Guests]:
    """Socket.IO for the application, behind the checks for misuse and the configured number of proxies."""
    socketio = SocketIO(
        app,
        async_mode=async_mode,
        serializer=LenientPacket,
        json=Json,
        async_handlers=False,
        manage_session=False,
        logger=logging.getLogger("socketio.server"),
        engineio_logger=logging.getLogger("engineio.server"),  # without loggers, both would print past our log
        max_http_buffer_size=MAX_MESSAGE,
        ping_interval=PING[0],
        ping_timeout=PING[1],
        cors_allowed_origins=lambda origin, environ: _is_ours(
            origin, environ.get("HTTP_HOST", ""), settings.public_url
        ),
    )
    cap_queues(socketio.server)
    guests = Guests(socketio.server, settings.crowd, network)
    gated = refuse_misuse(app.wsgi_app, MAX_MESSAGE, guests)
    forwarded = check_forwarded_host(ProxyFix(gated, *[settings.proxies] * 3), settings.public_url)
    app.wsgi_app = notice_bypass(laptop.beside(forwarded), settings.proxies)  # type: ignore[method-assign]  # Flask's own way to wrap an application
    return socketio.server, guests


def _services(settings: Settings, server: Server, guests: Guests, runtime: Runtime) -> Services:
    """Every part, from the bottom up: each gets those below it, checked by type."""
    store = Store(open_engine(settings.database_url))
    database, transport = store.database, SocketIOTransport(server, guests)
    credentials = Credentials(settings.secret, settings.old_secret, runtime.now)
    rate_limits, presence = RateLimits(settings.crowd), Presence(SeatTimes(database))
    pubsub = PubSub(settings.redis_url, credentials.channel(), runtime.spawn, runtime.sleep)
    broadcast = Broadcast(transport, pubsub, runtime)
    claps = Claps(broadcast, pubsub, runtime)
    rooms = Rooms(store, Drafts(database), presence, broadcast, pubsub, runtime)
    sockets = Sockets(transport, rooms, credentials, presence, broadcast, claps, rate_limits.codes, runtime)
    sockets.listen_to(server)
    direct_dispatch(server, "command")
    remote_changes = RemoteChanges(rooms, presence, broadcast, sockets, transport, claps, pubsub)
    classes = Classes(store, settings.class_days)
    sweep = Sweep(store, classes, presence, broadcast, runtime, settings.keep_days * DAY_MS)
    clock = Clock(store, rooms, presence, broadcast, claps, remote_changes, sweep, runtime)
    return Services(
        settings=settings,
        runtime=runtime,
        motions=library.load_library(),
        store=store,
        halls=Halls(database),
        classes=classes,
        rooms=rooms,
        credentials=credentials,
        rate_limits=rate_limits,
        transport=transport,
        pubsub=pubsub,
        broadcast=broadcast,
        sockets=sockets,
        remote_changes=remote_changes,
        clock=clock,
        sweep=sweep,
        probe=Probe(database.ping, runtime),
        places=store.cache(64),
        turns=Turns(runtime.event, runtime.sleep),
        pages=Recent(32),  # of at most 512 kB each
    )


def _is_ours(origin: str, host: str, public_url: str) -> bool:
    """Whether a socket comes from one of our pages. Other sites' pages send their visitors' cookies too."""
    asked = urlsplit(origin).netloc
    return asked == host or (bool(public_url) and asked == urlsplit(public_url).netloc)
