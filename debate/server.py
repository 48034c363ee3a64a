"""The server: an event loop, a listening socket, a clean start and a clean shutdown.

Importing this module patches the standard library with eventlet, which has to happen
before anything that uses sockets or threads is imported.
"""

import contextlib
import errno
import gc
import logging
import os
import resource
import signal
import socket
import sys
import time
import warnings
from collections import deque
from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

gc.disable()  # nothing loaded here is garbage; _spare_the_collector enables it again

for early in ("flask", "socketio", "sqlalchemy", "psycopg", "redis"):
    if early in sys.modules:
        raise RuntimeError(
            f"{early} was imported before debate.server could patch what it uses: import it later, inside a function"
        )

for unused in ("aiohttp", "requests", "websocket", *(() if os.environ.get("REDIS_URL") else ("redis",))):
    sys.modules[unused] = None  # type: ignore[assignment]  # Socket.IO would load them, where they are installed
if not (os.environ.get("DATABASE_URL") or os.environ.get("REDIS_URL")):
    os.environ["EVENTLET_NO_GREENDNS"] = "yes"  # SQLite alone looks up no host names, and this loads a sixth less
os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"  # the way psycopg waits by default would stop the event loop
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet warns that it is in maintenance; docs/decisions says why we use it
    import eventlet
    import eventlet.tpool
    import eventlet.wsgi
eventlet.monkey_patch()

import segno
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from . import config, i18n
from .app import create_app
from .coaching import own_text
from .config import Settings
from .live.runtime import SteadyTime
from .motions import library
from .ops import logs
from .ops.disk import HOW_TO_KEEP, lost_at_restart
from .storage.database import Database
from .storage.engine import is_current, revision_of
from .storage.rooms.store import Store
from .transport import http, websocket
from .transport.socketio import UNREAD
from .web.context import Services
from .web.responses import compile_templates
from .web.site import address_in_network

CONNECTIONS = 10_000  # at the same time; with eventlet's own limit, the 1,025th browser would never get an answer
BACKLOG = 1024  # enough for a whole school opening the page in the same second
IDLE = 60  # s; a live socket says something every 15
KEEP_ALIVE = 10  # s between two requests on one connection; each waiting connection holds a file descriptor
SHUTDOWN_TIMEOUT = 2.0  # s for sockets to hear that the server is shutting down
DESCRIPTORS = (65_536, 10_240)  # the limit that we want; the second is the most that macOS allows
NO_DESCRIPTORS = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}
RETRY_ACCEPT = 0.05  # s
WARN_EVERY = 60.0  # s
COMPARE_EVERY = 10.0  # s between two looks at the database's clock
LOOKS = 3  # at the database's clock, when the server starts; the surest counts
UNSURE = 100_000_000  # ns: a look that may be this far off doesn't count, because the answer took too long
LOOK_EVERY = 5.0  # s between two looks at the folder of motion packs

log = logging.getLogger(__name__)


class Signal(eventlet.Event):  # type: ignore[misc]  # eventlet has no types
    """The part of `threading.Event` that this program needs, several times as fast here."""

    def set(self) -> None:
        self.send()


class OneARound:
    """An application that begins one request in each round of the loop, in the order in which they came.

    In a round, eventlet goes on with every connection that has something to read. A player's move takes several rounds: it is
    read, saved together with others, and sent to thirty screens. Eight browsers that ask again and again would be answered
    between any two of these steps.
    """

    def __init__(self, app: WSGIApplication):
        self._app, self._begun = app, False
        self._waiting: deque[Any] = deque()  # greenlets, which eventlet has no types for

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if self._begun:
            self._waiting.append(eventlet.getcurrent())
            eventlet.hubs.get_hub().switch()
        else:
            self._begun = True
            eventlet.hubs.get_hub().schedule_call_global(0, self._next)
        return self._app(environ, start_response)

    def _next(self) -> None:
        self._begun = bool(self._waiting)
        if self._waiting:
            eventlet.hubs.get_hub().schedule_call_global(0, self._next)
            self._waiting.popleft().switch()


class Listener:
    """A listening socket whose `accept` survives a shortage of file descriptors.

    eventlet's server stops for good when `accept` fails, while the process still looks healthy. Here new connections
    wait in the system's backlog until descriptors are free again, and the log says why.
    """

    def __init__(self, sock: socket.socket):
        self._sock = sock
        self.short_at = float("-inf")  # monotonic s, when descriptors last ran out
        self._warned_at = float("-inf")

    def accept(self) -> tuple[socket.socket, object]:
        """The next connection. Raises OSError only when the listening socket was closed."""
        while True:
            try:
                return self._sock.accept()
            except OSError as error:
                if self._sock.fileno() < 0 or error.errno in (errno.EBADF, errno.EINVAL):
                    raise
                if error.errno in NO_DESCRIPTORS:
                    self._warn(error)
                    eventlet.sleep(RETRY_ACCEPT)

    def _warn(self, error: OSError) -> None:
        self.short_at = time.monotonic()
        if self.short_at - self._warned_at > WARN_EVERY:
            self._warned_at = self.short_at
            log.warning(
                "New connections wait: no file descriptors are left (%s; the limit is %d). Raise it: ulimit -n 65536, or "
                "LimitNOFILE= in the systemd unit.",
                error.strerror,
                resource.getrlimit(resource.RLIMIT_NOFILE)[0],
            )

    def warning(self) -> str:
        """The health check's warning for a while after descriptors ran out; "" when all is well."""
        if time.monotonic() - self.short_at > WARN_EVERY:
            return ""
        return "Within the last minute no file descriptors were left, and new connections had to wait."

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


def _raise_descriptor_limit() -> None:
    """Allow more descriptors: every browser needs several, and many systems start a process with 256 or 1,024."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for most in DESCRIPTORS:
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        if soft == resource.RLIM_INFINITY or soft >= wanted:
            return
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            return


def serve(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT. Raises SystemExit with a message when it cannot start."""
    logs.set_up(settings.log)
    for doubt in (*settings.doubts(), *config.misspelt()):
        log.warning(doubt)
    folder = settings.sqlite_file and settings.sqlite_file.parent
    lost = lost_at_restart(folder) if folder else ""
    if lost:
        log.warning(
            "The disk of %s is emptied at every start (%s), and all rooms with it. %s", folder, lost, HOW_TO_KEEP
        )
    _raise_descriptor_limit()
    clock = SteadyTime()
    app = create_app(settings, async_mode="eventlet", event=Signal, in_thread=eventlet.tpool.execute, now=clock.now)
    services = app.services
    if settings.fast_lane:
        websocket.install(services.transport.server, UNREAD)
    newest = _look_at_database(services.store, bool(lost))
    if looks := [look for _ in range(LOOKS) if (look := services.store.database.clock())]:
        clock.share(min(looks, key=lambda look: look[1])[0])
        eventlet.spawn(_keep_time, clock, services.store.database)
    clock.go_on_from(newest)
    i18n.load_languages()
    compile_templates(app)
    own_text.prepare()
    listener = Listener(_listen(settings.host, settings.port))
    services.warnings.append(listener.warning)
    eventlet.spawn(services.clock.run)
    eventlet.spawn(services.clock.look_around)
    eventlet.spawn(services.pubsub.run, services.remote_changes)
    eventlet.spawn(_follow, services.motions)
    _spare_the_collector()
    stop = eventlet.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: _ask_to_stop(stop))
    eventlet.spawn(_answer, listener, app)
    _say_where(settings, listener.getsockname()[1])
    stop.wait()
    listener.close()
    _say_goodbye(services)


def _follow(motions: library.Library) -> None:
    """Notice packs that are added, changed or deleted. A thread reads them, so neither a slow disk nor a long pack stops a room."""
    while True:
        for broken in motions.broken:
            log.warning("A motion pack can’t be used:\n%s", broken)
        eventlet.sleep(LOOK_EVERY)
        try:
            motions.take(eventlet.tpool.execute(motions.look))
        except OSError as error:
            log.warning("The folder of motion packs can’t be read: %s", error)


def _keep_time(clock: SteadyTime, database: Database) -> None:
    """Follow the database's clock, which the processes of all machines have in common."""
    while True:
        eventlet.sleep(COMPARE_EVERY)
        with contextlib.suppress(SQLAlchemyError):  # the database is away, which the parts that need it log
            offset, unsure = database.clock() or (0, UNSURE)
            if unsure < UNSURE:
                clock.share(offset)


def _look_at_database(store: Store, lost: bool) -> int:
    """Exit with a message if the database is not ready. Returns when its newest command was."""
    engine = store.database.engine
    try:
        if revision_of(engine) is None:
            why = f" If that was done, it was on a disk that has been emptied since. {HOW_TO_KEEP}" if lost else ""
            raise SystemExit(f"There is no database here yet. Run this first: debate db upgrade.{why}")
        if not is_current(engine):
            raise SystemExit("The database is not up to date. Run this first: debate db upgrade")
        if engine.dialect.name != "sqlite":
            _check_that_others_run(engine)
        return store.newest()
    except OperationalError as error:
        raise SystemExit(f"The database does not answer: {error.orig}") from None


def _check_that_others_run(engine: Engine) -> None:
    """Check at start that the database driver lets other tasks run: one that blocks the event loop would stop every room."""
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            eventlet.sleep(0.01)

    ticking = eventlet.spawn(tick)
    with engine.connect() as connection:
        connection.execute(select(func.pg_sleep(0.2)))
    ticking.kill()
    if ticks < 5:
        raise SystemExit(
            "A slow query stops the whole server: the database driver does not work together with the event loop."
        )


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listener: socket.socket = eventlet.listen(address[:2], family, backlog=BACKLOG, reuse_port=False)
    except OSError as error:
        raise SystemExit(f"Cannot listen on {host} port {port} ({error.strerror}). Another port: PORT=5001") from None
    # Inherited by its connections; without it, small messages wait 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _answer(listener: Listener, app: WSGIApplication) -> None:
    eventlet.wsgi.server(
        listener,
        OneARound(_without_deflate(app)),
        max_size=CONNECTIONS,
        socket_timeout=IDLE,
        keepalive=KEEP_ALIVE,
        log_output=False,
        debug=False,
        protocol=http.Protocol,
    )


def _without_deflate(app: WSGIApplication) -> WSGIApplication:
    # Browsers always offer compression, and eventlet always accepts: a third more work and twice the memory per socket.
    def site(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ[websocket.EXTENSIONS] = environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", "")
        return app(environ, start_response)

    return site


def _spare_the_collector() -> None:
    # A full garbage collection stops the server for 40 ms or more. Loaded code stays anyway, with so little garbage
    # that looking for it here costs more than it frees, and rooms and messages hold no cycles.
    gc.freeze()
    gc.enable()
    gc.set_threshold(5_000, 20, 1_000)


def _say_where(settings: Settings, port: int) -> None:
    here = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
    print(f"Counterclaim is ready: {settings.public_url or f'http://{here}:{port}'}/", flush=True)
    if settings.host in ("0.0.0.0", "::") and not settings.public_url and (network := address_in_network()):
        address = f"http://{network}:{port}/"
        print(f"From other devices on this network: {address}", flush=True)
        if sys.stdout.isatty():
            segno.make(address, error="m", micro=False).terminal(compact=True)
    elif settings.host in ("127.0.0.1", "localhost"):
        print("For this computer alone. To let phones in: HOST=0.0.0.0", flush=True)


def _ask_to_stop(stop: eventlet.Event) -> None:
    if stop.ready():
        os._exit(1)  # second signal: exit immediately
    eventlet.hubs.get_hub().schedule_call_global(0, stop.send)


def _say_goodbye(services: Services) -> None:
    """Let running work finish, and send the browsers to the next server."""
    eventlet.sleep(0.1)
    transport, broadcast = services.transport, services.broadcast
    with eventlet.Timeout(SHUTDOWN_TIMEOUT, False):
        for sid in transport.everybody():
            broadcast.bye("restart", sid)
        while transport.everybody():
            eventlet.sleep(0.02)
        eventlet.sleep(0.1)
    services.store.database.engine.dispose()
